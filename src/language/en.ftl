# The words of the interface in English, from which every other language is translated.
#
# Keys are named for what they stand beside, then for what they are: `gaps-lead`. Those of a vocabulary
# are named for it and the word of the format: `gap-status-open`. `$n` is a number, and every message
# with one has the plural forms of its language. What else is in braces is a name, a date or a link that
# the program puts there. See docs/languages.md.

## The language itself, as its readers call it

language-name = English
languages-label = Languages

## Lists

list-comma = { $list }, { $next }
list-and = { $list } and { $last }

## Dates
##
## `date` is a day, month or year as the language writes it, `list` several of them. The first and the
## last of a span are close ("20–21 December"), those of a range have names between ("20 November – 3
## December"). `last-short` is a year in two digits.

date-since = since { $date }
date-from = from { $date }, end not known
date-until = until { $date }
date-until-start-unknown = start not known, until { $date }
date-not-known = not known
date-about = about { $date }
date-uncertain = { $date }{"\u00A0"}?
date-range = { $first } – { $last }
date-span = { $first }–{ $last }
date-one-of = one of { $list }
date-or = { $list } or { $last }
date-comma = { $list }, { $next }
date-or-later = { $date } or later
date-or-earlier = { $date } or earlier
date-a-day-in = a day in { $date }
date-a-month-in = a month in { $date }
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
date-winter = winter { $year }
date-winter-of = winter { $first }–{ $last-short }
date-decade = the { $year }s
date-years = { $first } to { $last }
date-bce = { $year } BCE
date-time = { $date }, { $time }
date-time-utc = { $time } (UTC)
date-time-zone = { $time } (UTC{ $offset })
date-second = { $date } ({ $second })

## What is not known (gaps.html)

gaps-title = What is not known
gaps-description = Questions that the records leave open, since when, and who raised them.
gaps-lead = Questions that the records leave open. A gap stays here until a source closes it. Where no source is named, the editor raised it.
gaps-none = No open question is recorded.
gaps-count-open = { $n } open
gaps-count-partly = { $n } partly closed
gaps-count-closed = { $n } closed

## Vocabularies: how a gap stands

gap-status-open = Open
gap-status-partly = Partly closed
gap-status-closed = Closed

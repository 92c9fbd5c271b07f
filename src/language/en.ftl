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

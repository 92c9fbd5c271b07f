# The words of the interface in English, from which every other language is translated.
#
# Keys are named for what they stand beside, then for what they are: `gaps-lead`. Those of a vocabulary
# are named for it and the word of the format: `gap-status-open`. `$n` is a number, and every message
# with one has the plural forms of its language. What else is in braces is a name, a date or a link that
# the program puts there. See docs/languages.md.

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

## Every page (base.html)

page-skip = Skip to the content
page-sections = Sections
page-path = Path
page-revised = Revised { $day }
page-not-revised = Not revised
banner-internal-title = Internal.
banner-internal = This copy holds records that are not public. Do not pass it on.
banner-as-of = As it could have been known on { $day }.
foot-unchecked = Nobody here has checked these figures.
foot-figures = Each belongs to whoever said it. Rival counts stand side by side and are never added up or averaged.
foot-corrections = Corrections
foot-search = A to Z
foot-data = Data
foot-briefing = Whole briefing to print
foot-publisher = Published by { $publisher }.
foot-licence = Licence: { $licence }.
cite-title = Cite this page
cite-revised = { $title }. { $site }. Revised { $day }.
cite-unrevised = { $title }. { $site }. Not revised since it was first published.
cite-undated = { $title }. { $site }.
pager-label = Before and after
pager-before = Before
pager-before-on = Before, { $day }
pager-after = After
pager-after-on = After, { $day }

## Pieces of sentences (components.html)

list-semicolon = { $list }; { $next }
list-then = { $list } → { $next }
in-brackets = ({ $words })
in-quotes = “{ $words }”
not-stated = not stated
not-graded = not graded
no-date = no date
day-not-stated = day not stated
according-to = according to { $who }
relative-date = { $direction } { $event }
relative-date-stated = “{ $words }”, { $direction } { $event }
dated-apart = { $who } { $verb } it { $when }, { $distance } { $own }.
place-with-role = { $role } { $place }
confusion-lead = Not to be confused with
confusion-warning = { $lead } { $names }.

## What is said (components.html)

mark-contested = Contested
saying-words = { $what }, { $verb } { $who }
saying-of = { $what } { $of }, { $verb } { $who }
verdict-span = { $group }: { $span }. { $sayings }.
verdict-group = { $group }. { $sayings }.
verdict-said = { $sayings }.
verdict-more = { $n } more in the table
verdict-no-total = They cannot all be right, so no total is given.
group-among = { $group }, { $among } only
group-side = { $group }, on the side of { $side }
figure-of = { $figure } { $of }
figure-including = { $figure }, including { $words }
figure-part-of = (part of the { $whole })
side-and-unnamed = { $side } and unnamed sources of its country
span-heading = Span
spans-caption = Span of the claims, one row a group of people
spans-who = Who
spans-how-many = How many, as stated

## Lists of events (components.html)

bar-years = Years
bar-months = Months
bar-counts = { $cooperation } cooperation, { $conflict } conflict
bar-per-slip = One slip stands for { $n } events, or what is left of them.
choices-more = { $n } more
filters-label = Which events
filters-both-lanes = Both lanes
filters-all = All
filters-contested = Contested only
list-earlier = ← { $part }
list-later = { $part } →
list-latest = The latest
list-undated = Undated
list-undated-lead = Nobody says when these began, so they stand apart.

## Sources, gaps and changes at the end of pages (components.html)

source-language = in { $language }
source-relays = relays { $sources }
source-own-report = own report
source-graded = graded { $letter }, { $words }
source-not-read = not read by us, known through others
source-original = Original
source-copy = Archived copy
source-copy-of = Archived copy of { $day }
gap-since = { $status } since { $day }
gap-closed-on = { $status }, { $day }
gap-raised-by = raised by { $who }
gap-closed-by = by { $who }
revision-field = in { $field }
record-upstream = From { $site }
tail-notes = Read more
tail-revisions = Changes to this page

## The table of claims (components.html)

matrix-caption = Who says what
matrix-who = Who says it
matrix-what = What they say
matrix-said-on = Said on
matrix-carried-by = Carried by
matrix-carried-by-order = Carried by, first to last
matrix-grade = Grade
matrix-against = Against the rest
matrix-span-contested = { $span }, contested
matrix-not-named = not named
matrix-including = Including { $words }
matrix-dates-it = Dates it { $when }
matrix-places-it = Places it { $place }
matrix-again = The same claim as above
matrix-no-source = no source
matrix-nothing-against = nothing recorded
matrix-others = others
matrix-thread = A line joins what one side says, in the order it was said.
chain-then = then
grade-source = Source: { $grade }
grade-claim = Claim: { $grade }
terms-title = What contested, a span, independent and a grade mean
terms-contested = Two claims contradict each other, or the counts of two claimants do not overlap. They cannot both be right; it is not said which one is wrong.
terms-span = From the least to the most that anybody still maintains of the same people. It is no estimate: nothing is added up, averaged or carried over from one group of people to another.
terms-independent-heading = Independent
terms-independent = Sources that repeat one another, and claims of one body and those who speak for it, are one origin. Twenty reports of one spokesman are one voice.
terms-grade = The letter is for the source: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged. The figure is for the claim: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. F and 6 are not the worst but the unknown.

## Figures drawn, strips and maps (components.html)

strip-lanes = Cooperation stands above the line of years, conflict hangs below it.
strip-contested = A gold edge: contested.
map-boundaries = Boundaries: Natural Earth, de facto; no endorsement.
map-csv = Places as CSV
ranges-third-party = third party
ranges-at-least = “at least”
ranges-about = dotted: “about”
ranges-caption = One side above the number line, the other below it
ranges-who = Who says it, and when
ranges-drawn = Drawn
ranges-stated = As stated
ranges-line = How many people
ranges-marks = Hollow marks: said, not verified.
ranges-marks-corroborated = Filled marks: corroborated; hollow ones: said, not verified.
ranges-two-sides = Nothing crosses the number line.
ranges-parts = Not drawn, since they count only a part: { $figures }.
ranges-part = { $figure } { $of } ({ $who })
ranges-carriers = Carriers are in the table below.
range-side = { $group }, says { $side }
range-side-unnamed = { $group }, say { $side } and unnamed sources
range-side-third = { $group }, say { $side } and third parties
range-side-unnamed-third = { $group }, say { $side }, unnamed sources and third parties
range-unnamed = { $group }, say unnamed sources on the side of { $side }
range-unnamed-third = { $group }, say unnamed sources on the side of { $side } and third parties
range-third = { $group }, say third parties
range-third-against = { $group }, say third parties at odds with { $side }
range-third-against-above = { $group }, say third parties at odds with counts above
range-repeats = repeats another
range-word = a word, so no mark is drawn

## Promises, names and contested points (pieces.html)

progress-evidence = Evidence: { $sources }
progress-no-evidence = Evidence: not stated
name-used-by = used by { $who }
contested-point = { $group }: { $span }
contested-saying = { $saying }.
contested-claims = Claims against each other
contested-page = the page of the event
contested-more = And { $n } more on { $page }.

## Vocabularies: kinds, lanes, status

kind-note = Note
kinds-place = Places
kinds-note = Notes
lane-cooperation = Cooperation
lane-conflict = Conflict
status-contested = contested

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


## Dates
##
## `date` is a day, month or year as the language writes it, `list` several of them. The first and the
## last of a span are close ("20–21 December"), those of a range have names between ("20 November – 3
## December"). The last year of a winter is given in two digits.

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
date-or-later = { $date } or later
date-or-earlier = { $date } or earlier
date-a-day-in = a day in { $date }
date-a-month-in = a month in { $date }
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
date-winter = winter { $year }
date-winter-of = winter { $first }–{ $last }
date-decade = the { $year }s
date-years = { $first } to { $last }
date-bce = { $year } BCE
date-time = { $date }, { $time }
date-time-utc = { $time } (UTC)
date-time-zone = { $time } (UTC{ $offset })
date-second = { $date } ({ $second })

## Maps

map-scale = { $n } km
map-title = Map: { $places }
map-countries = Countries on the map: { $countries }.
map-where-exact = Where: known exactly
map-where-near = Where: known to within 25 km
map-where-district = Where: known only to the district
map-where-province = Where: known only to the province
map-where-area = Where: known only as an area
map-where-country = Where: known only to the country
map-all-near = { $n } places, all known to within 25 km
map-some-near = { $n } of { $all } places known to within 25 km
map-none-closer = { $n } places, none known closer than the district
map-none-to-district = { $n } places, none known to the district
map-most-in = { $n } of the { $all } places drawn are in { $country }
map-places = { $n } places, as well as each is known
map-place-at = { $place } ({ $at })
map-position = { $lat }, { $lon }
map-north = { $degrees }° N
map-south = { $degrees }° S
map-east = { $degrees }° E
map-west = { $degrees }° W
map-exact-at = { $places } is known exactly, { $at }.
map-exact = { $n ->
    [one] { $places } is known exactly.
   *[other] { $places } are known exactly.
}
map-near-at = { $places } is known to within 25 km, { $at }.
map-near = { $n ->
    [one] { $places } is known to within 25 km.
   *[other] { $places } are known to within 25 km.
}
map-district-at = { $places } is known only to the district, so it is shaded, not pinned: { $km } km around its middle, { $at }.
map-district = { $n ->
    [one] { $places } is known only to the district, so it is shaded, not pinned: { $km } km around its middle.
   *[other] { $places } are known only to the district, so they are shaded, not pinned: { $km } km around their middles.
}
map-province-at = { $places } is known only to the province, so it is shaded, not pinned: { $km } km around its middle, { $at }.
map-province = { $n ->
    [one] { $places } is known only to the province, so it is shaded, not pinned: { $km } km around its middle.
   *[other] { $places } are known only to the province, so they are shaded, not pinned: { $km } km around their middles.
}
map-area-at = { $places } is known only as an area, so it is shaded, not pinned: { $km } km around its middle, { $at }.
map-area = { $n ->
    [one] { $places } is known only as an area, so it is shaded, not pinned: { $km } km around its middle.
   *[other] { $places } are known only as an area, so they are shaded, not pinned: { $km } km around their middles.
}
map-country = { $n ->
    [one] { $places } is shown whole, and nothing is marked.
   *[other] { $places } are shown whole, and nothing is marked.
}
map-without = { $n ->
    [one] { $places } has no coordinates of its own and lies in { $outer }.
   *[other] { $places } have no coordinates of their own and lie in { $outer }.
}
map-cut = The shading stops at the line.
map-points = Points: known to within 25 km or better.
map-small-circles = Small circles: known only to the district, { $km } km around its middle.
map-large-circles = Large circles: known only to the province or area, { $km } km around its middle, not its own bounds.
map-inset = In the inset alone: { $places }.
map-left-out = Only the { $most } places with the most events are drawn; { $left } are left out.
map-durand-line = The broken line is the Durand Line, which the Afghan side does not accept as a border.
map-broken-lines = Broken lines: disputed borders and lines of control.
map-other-broken-lines = Other broken lines: disputed borders and lines of control.

## What is not known (gaps.html)

gaps-title = What is not known
gaps-description = Questions that the records leave open, since when, and who raised them.
gaps-lead = Questions that the records leave open. A gap stays here until a source closes it. Where no source is named, the editor raised it.
gaps-none = No open question is recorded.
gaps-count-open = { $n } open
gaps-count-partly = { $n } partly closed
gaps-count-closed = { $n } closed

## Counts

count-actors = { $n ->
    [one] { $n } actor
   *[other] { $n } actors
}
count-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
count-sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
count-events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
count-agreements = { $n ->
    [one] { $n } agreement
   *[other] { $n } agreements
}
count-disputes = { $n ->
    [one] { $n } dispute
   *[other] { $n } disputes
}
count-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
count-claims = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
}
count-provisions = { $n ->
    [one] { $n } provision
   *[other] { $n } provisions
}
count-corrections = { $n ->
    [one] { $n } correction
   *[other] { $n } corrections
}
count-changes = { $n ->
    [one] { $n } change
   *[other] { $n } changes
}
count-contested-events = { $n ->
    [one] { $n } contested event
   *[other] { $n } contested events
}
count-relations = { $n ->
    [one] { $n } relation
   *[other] { $n } relations
}
count-entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
count-sources-origins = { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}, { $origins ->
    [one] { $origins } independent origin
   *[other] { $origins } independent origins
}
count-events-sources = { $events ->
    [one] { $events } event
   *[other] { $events } events
} from { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
count-provisions-agreements = { $provisions ->
    [one] { $provisions } provision
   *[other] { $provisions } provisions
} in { $agreements ->
    [one] { $agreements } agreement
   *[other] { $agreements } agreements
}

## Names of pages and the path above them

page-chronology = Chronology
page-contested = Contested
page-corrections = Corrections
page-commitments = Commitments
heading-of-part = { $heading }, { $part }
heading-of-site = { $heading } – { $site }
retracted-link = { $title } (retracted)

## At the foot of each sheet of paper

foot-revised = { $title }, revised { $date }
foot-as-of = As it could have been known on { $date }: { $foot }
foot-internal = Internal. { $foot }

## Who dates an event to other days

dated-apart-before = { $who } { $n ->
    [one] dates
   *[other] date
} it { $when }, { $days ->
    [one] one day before
   *[other] { $days } days before
} { $own }.
dated-apart-after = { $who } { $n ->
    [one] dates
   *[other] date
} it { $when }, { $days ->
    [one] one day after
   *[other] { $days } days after
} { $own }.

## What an event was
what-mode = { $type }, { $mode }

## The page of an event

when-disagree-vague = sources disagree, and none is exact
when-disagree = sources disagree
when-vague = not exact
event-description = { $what }. { $date }

## How a claim stands to others

against-contradicts = Contradicts
against-corroborates = Corroborates
against-narrows = Narrows
against-narrows-by = Narrowed by
against-supersedes = Replaces
against-supersedes-by = Replaced by
against-repeats = Repeats
against-repeats-by = Repeated by
against-raises = Raises
against-raises-by = Raised by
of-another-event = { $claim } ({ $event })
claim-not-named = not named
by-editor = the editor

## What a figure counts

among-killed = { $among } killed
among-injured = { $among } injured
among-missing = { $among } missing
among-captured = { $among } captured
among-displaced = { $among } displaced

## Spans of figures

span-range = { $min } to { $max }
span-range-open = { $min } to { $max } or more
span-open = { $min } or more

## The page of a source

source-events-of = { $title }: events of { $part }
source-of = { $outlet }, { $kind } of { $date }
source-undated = { $outlet }, { $kind }
source-description = { $kind } by { $outlet }, { $date }, and what rests on it.
source-description-undated = { $kind } by { $outlet }, and what rests on it.

## Names of languages

language-ar = Arabic
language-bal = Balochi
language-bn = Bengali
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-he = Hebrew
language-hi = Hindi
language-id = Indonesian
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-ku = Kurdish
language-pa = Punjabi
language-prs = Dari
language-ps = Pashto
language-pt = Portuguese
language-ru = Russian
language-sd = Sindhi
language-tg = Tajik
language-tk = Turkmen
language-tr = Turkish
language-ug = Uyghur
language-uk = Ukrainian
language-ur = Urdu
language-uz = Uzbek
language-zh = Chinese

## The page of an actor

actor-lanes = { $events }: { $cooperation } cooperation, { $conflict } conflict

## The page of an agreement

lineage-finding = { $n ->
    [one] { $n } text says
   *[other] { $n } texts say
} parts of the same thing
lineage-finding-month = { $n ->
    [one] { $n } text
   *[other] { $n } texts
} of { $month } say parts of the same thing
lineage-finding-months = { $n ->
    [one] { $n } text
   *[other] { $n } texts
} from { $from } to { $to } say parts of the same thing
no-date = no date
cell-report-this = In one report of this text only
cell-this = In this text
cell-none = Not found
cell-report = In one report of that text only
cell-found = In that text
progress-none = No evidence found

## The whole briefing

briefing-title = The whole briefing
briefing-description = { $site }: all of it on one page, to print.

## Commitments

commitments-description = Every promise of every agreement, and what shows how far it has come.

## What changed since the last edition

changes-title = What changed since the last edition
changes-description = What was added, changed and withdrawn since the last edition.
changes-added = Added
changes-changed = Changed
changes-withdrawn = Withdrawn
changes-gone = { $n ->
    [one] { $n } entry was withdrawn with its record.
   *[other] { $n } entries were withdrawn with their records.
}

## Corrections

corrections-description = Every change to a published page: what was wrong, what it was, what it is now.

## Contested

contested-description = Every point on which claims cannot both be right: who says what.

## Chronology

chronology-lane = Chronology: { $lane }
chronology-description = Cooperation on one side, conflict on the other, in one order of days.
chronology-description-cooperation = Every event of cooperation, in the order of days.
chronology-description-conflict = Every event of conflict, in the order of days.
lanes-both = Both lanes

## Two actors

relation-title = { $one } and { $other }
relation-counts = { $n ->
    [one] { $n } event
   *[other] { $n } events
} in common: { $cooperation } of cooperation and { $conflict } of conflict
relation-description = { $names }: { $counts }.
relations-title = Relations
relations-description = Every two actors with an event in common, and how many of each lane.

## Lists of events by month

silence-two = No events recorded, { $from } and { $to }
silence-months = No events recorded, { $from } to { $to }

## Indexes

index-description = { $kinds } of { $site }
actor-kinds-state = States
actor-kinds-government-body = Government bodies
actor-kinds-armed-force = Armed forces
actor-kinds-de-facto-authority = De facto authorities
actor-kinds-armed-group = Armed groups
actor-kinds-political-group = Political groups
actor-kinds-intergovernmental = Intergovernmental bodies
actor-kinds-ngo = Non-governmental organisations
actor-kinds-media = News organisations
actor-kinds-person = Persons
actor-kinds-civilians = Civilians
actor-kinds-unnamed = Unnamed sources
actor-kinds-other = Others
places-nowhere = In no one country
list-latest = The latest
sources-undated = No date
positions-moved = { $n ->
    [one] one position moved
   *[other] { $n } positions moved
}

## Search

search-kind = Kind
search-lane = Lane
search-year = Year
search-actor = Actor
search-actors = Show all actors
search-name = Also known as
search-gap = Not known:
search-provision = Provision:
search-results = Results
search-none = Nothing found for “{ $q }”
search-short = Many words begin with “{ $q }”: type another letter
search-more = Show more
search-failed = The index could not be loaded.
search-one = 1 result for “{ $q }”
search-many = { $n } results for “{ $q }”
search-title = Everything, A to Z
search-description = Every title, person and place of this site, from A to Z.

## The strip of events

strip-finding = { $cooperation ->
    [one] { $cooperation } event
   *[other] { $cooperation } events
} of cooperation and { $conflict } of conflict
strip-period = { $from } to { $to }
strip-unit = Each slip is one recorded event.
strip-unit-many = Each slip stands for up to { $n } events.
strip-year = { $year }: { $cooperation } of cooperation, { $conflict } of conflict.

## The front page

home-all-gaps = { $n ->
    [one] All { $n } open question
   *[other] All { $n } open questions
}
home-all-contested = { $n ->
    [one] All { $n } contested event
   *[other] All { $n } contested events
}
home-contested-finding = { $n ->
    [1] A contested count, as stated
    [2] Two contested counts on one scale, none agreed
    [3] Three contested counts on one scale, none agreed
    [4] Four contested counts on one scale, none agreed
   *[other] Five contested counts on one scale, none agreed
}
home-contested-row = { $event }: { $figures }.

## Small pages

redirect-title = This page has moved
not-found-title = Page not found
not-found-description = There is no page at this address.
retracted-description = This record was retracted.
value-nothing = nothing

## Navigation

nav-home = Home
nav-chronology = Chronology
nav-actors = Actors
nav-agreements = Agreements
nav-disputes = Disputes
nav-contested = Contested
nav-gaps = Not known
nav-commitments = Commitments
nav-sources = Sources
nav-search = Search

## The range chart

ranges-counted-killed = People killed, as stated.
ranges-counted-injured = People injured, as stated.
ranges-counted-missing = People missing, as stated.
ranges-counted-captured = People captured, as stated.
ranges-counted-displaced = People displaced, as stated.
ranges-people-killed = dead
ranges-people-injured = injured
ranges-people-missing = missing
ranges-people-captured = captured
ranges-people-displaced = displaced
finding-grew = Both sides’ counts grew, and they count different { $people }
finding-apart = The two sides of the line count different { $people }
finding-none-meets = No count above the line meets one of the same people below it
finding-others = { $n ->
    [one] { $n } count
   *[other] { $n } counts
} of the { $people }, each of other people
finding-unmet = { $n ->
    [one] { $n } count
   *[other] { $n } counts
} of the { $people }, and no two of the same people meet
finding-stated = { $n ->
    [one] { $n } count
   *[other] { $n } counts
} of the { $people }, as stated
finding-two-unmet = Two counts of the { $people }, which do not meet
ranges-reading = { $who }: { $figure } { $of }.

## Who says what

saying-words = { $what }, { $n ->
    [one] says
   *[other] say
} { $who }
saying-of = { $what } { $of }, { $n ->
    [one] says
   *[other] say
} { $who }
source-says = { $who } { $n ->
    [one] says
   *[other] say
}:

## Vocabularies

kind-actor = Actor
kind-place = Place
kind-source = Source
kind-event = Event
kind-agreement = Agreement
kind-dispute = Dispute
kind-note = Note

kinds-actor = Actors
kinds-place = Places
kinds-source = Sources
kinds-event = Events
kinds-agreement = Agreements
kinds-dispute = Disputes
kinds-note = Notes

actor-kind-state = state
actor-kind-government-body = government body
actor-kind-armed-force = armed force
actor-kind-de-facto-authority = de facto authority
actor-kind-armed-group = armed group
actor-kind-political-group = political group
actor-kind-intergovernmental = intergovernmental body
actor-kind-ngo = non-governmental organisation
actor-kind-media = news organisation
actor-kind-person = person
actor-kind-civilians = civilians
actor-kind-unnamed = unnamed source
actor-kind-other = other

precision-exact = known exactly
precision-near = known to within 25 km
precision-district = known to the district
precision-province = known to the province
precision-area = known to a wider area
precision-country = known to the country
precision-high-seas = on the high seas

source-kind-primary = primary document
source-kind-statement = statement
source-kind-wire = news agency
source-kind-news = news
source-kind-broadcast = broadcast
source-kind-social = social media
source-kind-ngo = non-governmental organisation
source-kind-un = United Nations
source-kind-dataset = data set
source-kind-academic = academic work
source-kind-other = other

reliability-a = reliable
reliability-b = usually reliable
reliability-c = fairly reliable
reliability-d = not usually reliable
reliability-e = unreliable
reliability-f = cannot be judged

credibility-1 = confirmed
credibility-2 = probably true
credibility-3 = possibly true
credibility-4 = doubtful
credibility-5 = improbable
credibility-6 = cannot be judged

event-type-agree = Agreement
event-type-consult = Talks
event-type-support = Words of support
event-type-concede = Concession
event-type-cooperate = Cooperation
event-type-aid = Aid
event-type-retreat = Withdrawal
event-type-request = Demand
event-type-accuse = Accusation
event-type-reject = Rejection
event-type-threaten = Threat
event-type-protest = Protest
event-type-sanction = Sanction
event-type-mobilize = Mobilisation
event-type-coerce = Coercion
event-type-assault = Attack

quad-verbal-cooperation = Cooperation, words
quad-material-cooperation = Cooperation, deeds
quad-verbal-conflict = Conflict, words
quad-material-conflict = Conflict, deeds

lane-cooperation = Cooperation
lane-conflict = Conflict

event-form-incident = incident
event-form-series = series of incidents
event-form-trend = trend
event-form-statement = statement
event-form-meeting = meeting

actor-role-initiator = Initiator
actor-role-target = Target
actor-role-side-a = First side
actor-role-side-b = Second side
actor-role-victim = Victim
actor-role-party = Party
actor-role-host = Host
actor-role-mediator = Mediator
actor-role-signatory = Signatory
actor-role-participant = Participant

place-role-site = At
place-role-from = From
place-role-to = To

stance-asserts = Asserts
stance-confirms = Confirms
stance-denies = Denies
stance-declines = Declines
stance-withdraws = Withdraws

claim-kind-casualty = The dead and injured, without a number
claim-kind-fact = What happened
claim-kind-attribution = Who did it
claim-kind-intent = What was intended
claim-kind-framing = How it is described
claim-kind-forecast = What will follow

status-unverified = unverified
status-partly-verified = partly verified
status-corroborated = corroborated
status-contested = contested
status-refuted = refuted
status-withdrawn = withdrawn
status-superseded = superseded

agreement-form-treaty = treaty
agreement-form-memorandum = memorandum
agreement-form-joint-statement = joint statement
agreement-form-readout = readout
agreement-form-oral = oral
agreement-form-reported = reported only
agreement-form-unilateral = unilateral

stage-none-declaratory = declaratory, no stage of a peace process
stage-ceasefire = ceasefire
stage-pre-negotiation = before negotiation
stage-framework-partial = partial framework
stage-framework-comprehensive = comprehensive framework
stage-implementation = implementation
stage-renewal = renewal

specificity-rhetorical = rhetorical
specificity-procedural = procedural
specificity-substantive = substantive

progress-not-started = Not started
progress-minimal = Minimal
progress-intermediate = Intermediate
progress-full = Full
progress-stalled = Stalled
progress-contradicted = Contradicted
progress-lapsed = Lapsed

gap-status-open = Open
gap-status-partly = Partly closed
gap-status-closed = Closed

revision-kind-correction = Correction
revision-kind-clarification = Clarification
revision-kind-update = Update
revision-kind-retraction = Retraction

group-people-killed = People killed
group-people-injured = People injured
group-people-missing = People missing
group-people-captured = People captured
group-people-displaced = People displaced
group-civilians-killed = Civilians killed
group-civilians-injured = Civilians injured
group-civilians-missing = Civilians missing
group-civilians-captured = Civilians captured
group-civilians-displaced = Civilians displaced
group-combatants-killed = Combatants killed
group-combatants-injured = Combatants injured
group-combatants-missing = Combatants missing
group-combatants-captured = Combatants captured
group-combatants-displaced = Combatants displaced

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

list-comma = { $list }, { $next }
list-and = { $list } and { $last }
list-beside = { $list }, { $next }
list-semicolon = { $list }; { $next }
list-then = { $list } → { $next }
as-sentence = { $words }.
in-brackets = ({ $words })
in-quotes = “{ $words }”
not-stated = not stated
not-graded = not graded
day-not-stated = day not stated
according-to = according to { $who }
relative-after = after { $event }
relative-before = before { $event }
relative-stated = “{ $words }”, { $date }
place-with-role = { $role } { $place }
confusion-lead = Not to be confused with
confusion-warning = { $lead } { $names }.

## What is said (components.html)

mark-contested = Contested
verdict-span = { $group }: { $span }. { $sayings }.
verdict-group = { $group }. { $sayings }.
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
contested-claims = Claims against each other
contested-page = the page of the event
contested-more = And { $n } more on { $page }.

## Words of several pages

page-facts = Facts
page-about = About
page-licence = Licence
page-contents = On this page
page-contents-list = Contents
found-in = In { $sources }
no-events = No events are recorded.
none-recorded = None recorded.
position-moved = Moved
position-since = since { $day }
promise-by = Promised by { $who }
promise-by-nobody = Who promised: not stated
promise-for = { $promised }, for { $whom }
promise-overdue = overdue
strip-title = Two lanes
strip-undated = { $n } without a date are not drawn.
strip-as-list = The events as a list
strip-all-csv = all as CSV

## Actors (actor.html)

actor-docket = Actor · { $kind }
actor-name-languages = in { $languages }
actor-also-called = Also called
actor-name-by = by { $who }
actor-kind = Kind
actor-part-of = Part of
actor-country = Country
actor-says = Says
actor-parts = Its parts and speakers
actor-what-it-says = What it says
actor-positions = Positions
actor-activity = Activity
actor-strip-part = Only events in which the actor is recorded as taking part.
actor-said-title = What it says, and what is said of its events
actor-said-lead = The latest figures; what is said in words is on the pages of the events
actor-it-says = It says, and those who speak for it
actor-says-nothing = No claim by it is recorded.
actor-others-say = Others say
actor-others-nothing = No claim by others is recorded.
actor-more-claims = { $n } more claims on the pages of the events.
actor-all-disputes = All disputes
actor-moved = { $moved }: its position has changed
actor-position-by = by { $who }
actor-relations-caption = Actors with events in common, by lane
actor-with = With
actor-with-name = with { $name }
actor-last = Last
actor-once = One event in common: { $actors }.
actor-events = Events it took part in
actor-published = Published by it
actor-published-more = { $n } more among { $sources }.
actor-all-sources = all sources

## Agreements (agreement.html)

agreement-docket = Agreement · { $form }
agreement-dated = Dated
agreement-parties = Parties
agreement-confirmed-by = confirmed by { $sources }
agreement-no-own-text = own text: not seen
agreement-no-party = not a party
agreement-mediators = Mediators
agreement-made-at = Made at
agreement-stage = Stage
agreement-lineage = Lineage
agreement-lineage-lead = Each renews, none cancels
agreement-lineage-scale = In order of dates; the distance between marks is not to scale.
agreement-this-text = This text
agreement-provisions = Provisions
agreement-provision = Provision
agreement-progress = Progress
agreement-renewals-lead = And where each is found
agreement-renewals-label = Provisions and texts
agreement-renewals-caption = Which provision is found in which text, and how far it has come
agreement-in-this = in this text
agreement-in-that = in that text
agreement-in-report = in one report only
agreement-not-found = not found
agreement-column-this = this text
agreement-due = due { $due }
agreement-overdue = due { $due }, { $overdue } on { $day }
agreement-before = Promised before: { $texts }
agreement-again = Promised again: { $texts }
agreement-no-progress = Nothing that was read says whether it was begun.
agreement-scale = Progress: 0 to 3 on the scale of the Peace Accords Matrix. “No evidence found” is not the same as “Not started”, which somebody says.

## The whole on one page (briefing.html)

briefing-docket = To print, or to read in one go
briefing-lead = Everything on one page: notes, events, agreements, what is not known, and every source with its address.
briefing-only-contested = The contested ones; the chronology on the site has all
briefing-not-dated = not dated
briefing-provision = { $heading }: { $words }
briefing-questions = Questions
briefing-no-questions = No question is recorded.

## Changes since the last edition (changes.html)

changes-lead = What was added, changed and withdrawn since the last edition, with the old and the new values.
changes-record = { $record }: { $title }
changes-none = Nothing changed.

## Chronology (chronology.html)

chronology-lead = Cooperation on one side, conflict on the other, in one order of days. A date that is not certain is drawn that way.
chronology-by-actor = By actor
chronology-by-place = By place

## Promises (commitments.html)

commitments-overdue = { $n } overdue
commitments-lead = Every promise of every agreement, by the latest that is known of it. “No evidence found” is not “not started”: nobody was seen to say either way.
commitments-measured = Overdue is measured on { $day }, the latest day that these records know.
commitments-due = Due { $day }
commitments-none = No promise is recorded.

## Contested (contested.html)

contested-lead = Here claims cannot both be right. Each number belongs to whoever said it; spans run from the least to the most that was said, and are no total.
contested-none = No two claims contradict each other.

## Corrections (corrections.html)

corrections-docket = Changes to pages
corrections-lead = What was published and then changed: what was wrong, what stood there, what stands there now. Newest first.
corrections-changes = All that changed since the last edition
corrections-none = Nothing published here has been changed.

## Data files (data.html)

data-lead = All records of this site, to take away. The names of files and fields stay; new fields come last. A figure belongs to whoever said it, so take the claim with it.
data-format = Format
data-version = version 1
data-text = Text
data-reading = How to read them
data-days = A day is { $day }, years BCE with a minus ({ $bce } is 332 BCE). A date as written is in EDTF, ISO 8601-2: { $vague } is a day of that month, { $about } about then, { $doubtful } doubtful.
data-empty = What is empty is { $null } in JSON and nothing in CSV. An address in this site is given from the folder above this page.
data-csv = In CSV
data-files = { $n } files
data-left-out = Not in it: { $events }.
data-fields-of = Fields of { $files }
data-field = Field
data-type = Type
data-meaning = Meaning
data-or-empty = or empty
data-feeds = Feeds
data-feed = { $what }: { $atom } (Atom), { $json } (JSON Feed)
data-actor-feeds = New and changed events of one actor: beside its page, { $atom } and { $json }

## Disputes (dispute.html)

dispute-evidence = Evidence
dispute-evidence-count = { $n } from third parties
dispute-evidence-lead = Brought by third parties
dispute-moves = Positions that moved
dispute-stance-since = { $stance } since { $day }
dispute-no-position = No position was found.
dispute-since = Since { $day }
dispute-since-not-stated = Since when: not stated
dispute-through = through { $sources }
dispute-see = see { $claims }

## Events (event.html)

event-docket = Event · { $quad }
event-dates-differ = The dates differ.
event-when = When
event-where = Where
event-what = What
event-who = Who
event-role = { $role }:
event-no-sources = none
event-lane = Lane
event-figures = The figures, drawn
event-changes = Changes
event-claims = { $claims }, grouped by what they count
event-terms = What the words mean
event-estimate = Estimate
event-estimate-lead = No claim, and no part of the spans
event-estimate-by = By { $who }, { $day }
event-context = Context
event-follows = Said to follow from
event-led-to = Said to have led to
event-carriers = Named as: { $sources }
event-origins = Which of them are one voice
event-origin-no-claim = Reports that carry no claim
event-by-way-of = by way of { $sources }

## The front page (home.html)

home-judgement = Lead judgement
home-briefing = This briefing
home-written-from = Written from { $sources }. None of its figures has been verified by us.
home-last-event = Last event recorded: { $day }
home-read-situation = Read the whole situation
home-changed = What has changed
home-marks = How to read the marks
home-words = Words
home-deeds = Deeds
home-mark-words = { $words }: hatched. Lying lines are cooperation, standing ones conflict.
home-mark-deeds = { $deeds }: solid
home-mark-length = Length is how long it lasted
home-mark-doubtful = Broken outline: the date is doubtful. Empty: only the month or year is known.
home-mark-sides = One side, the other, third parties: figures are theirs, not ours
home-mark-contested = { $contested }: two sides say things that cannot both be true. On a line of years, a gold edge.
home-all-events = All events as a list
home-as-csv = as CSV
home-latest = Latest events
home-chronology = Whole chronology
home-gaps = What nobody knows
home-contested = Contested figures
home-contested-lead = Never averaged, never added.
home-contested-stated = As stated by each claimant.
home-contested-caption = Contested figures of the latest events, as stated
home-one-side = one side
home-other-side = the other
home-counted = What is counted, and when
home-stated = As stated, in the order recorded
home-off-scale = off this scale
home-dots = Dots join what was said of the same people; no point between them is a count.
home-off = Off this scale: { $figures }.
home-off-figures = { $figures } ({ $event })

## Indexes (index.html)

index-two-lanes = The same in two lanes
index-lead-actors = Who acts and who speaks. A spokesman and the body he speaks for are one voice; the unnamed are never merged with anybody.
index-lead-places = Where it happened, and how well that is known. A place known to its district is never drawn as a point.
index-lead-sources = What carried the claims, by the day it was published. One that repeats another is no second voice.
index-lead-agreements = What was promised, by whom, and who confirms it in a text of its own.
index-lead-disputes = Questions that actors answer differently.
index-lead-notes = Prose on what the records show, each with its references.
index-map = On the map
index-map-lead = Only places with coordinates
index-no-places = No place within it is recorded.
index-none = None is recorded.

## Not found (not_found.html)

not-found-docket = Error 404
not-found-lead = There is no page at this address. It may have been mistyped, or never been published.
not-found-here = What is here: the { $chronology }, the { $actors }, the { $agreements }, and { $search }.
not-found-chronology = chronology
not-found-actors = actors
not-found-agreements = agreements
not-found-search = everything from A to Z
not-found-taken-back = What was taken back is listed under { $corrections }.
not-found-corrections = corrections

## Notes (note.html)

note-by = By { $authors }
note-contents = In this note
note-text = Text

## Places (place.html)

place-within-it = Places within it
place-names = Names
place-within = Within
place-position = Position
place-not-pinned = Not pinned
place-no-coordinates = No coordinates found
place-elsewhere = Elsewhere
place-events = Events here
place-events-within = Events here and within
place-no-events = No event here is recorded.
place-agreements = About this place

## Old addresses and what was taken back (redirect.html, retracted.html)

redirect-go = Go to its new address
retracted-docket = { $kind }, retracted
retracted-title = This was retracted.
retracted-lead = It is kept here so that links to it still say what became of it; it counts in no list, figure or map.

## Relations (relation.html, relations.html)

relation-docket = Relation of two actors
relation-lead = { $one } and { $other } have { $counts }.
relation-strip-part = Only events in which both are recorded as taking part.
relation-against = Against each other
relation-against-lead = Claims of the one that contradict the other’s
relation-against-it = { $saying }. Against it: { $against }.
relation-against-more = { $n } more on the pages of the events.
relation-agreements = Agreements of both
relation-events = Events in common
relations-lead = Two actors stand here if an event names both. What they did to each other, the page about the two says.
relations-heading = Who met, who fought
relations-key = One slip, one event in common. Hatched: words. Solid: deeds.
relations-caption = Events and agreements that two actors have in common, those with the most events first
relations-in-fives = one slip for five
relations-agreements = { $n ->
    [one] { $n } agreement
   *[other] { $n } agreements
}
relations-drawn = Slips are drawn for the { $n } pairs with the most events; the counts are of all.
relations-both = Only events that name both.
relations-csv = Events as CSV
relations-none = No two actors have an event in common.

## Search (search.html)

search-label = Words, names or figures
search-button = Search
search-register = Every title, person and place. To find a word on this page, use your browser’s own search.
search-too-many = There are too many events and sources to stand here: they are in the { $chronology } and under { $sources }, by year.
search-sources = sources
search-letters = Letters
search-see = { $kind }, see { $record }

## Sources (source.html)

source-docket = Source · { $kind }
source-outlet-on = { $outlet }, { $day }.
source-repeats = { $n ->
    [one] It repeats { $sources }, so it is no second voice beside it.
   *[other] It repeats { $sources }, so it is no second voice beside them.
}
source-own = Its own report, as far as is known.
source-read-original = Read the original
source-outlet = Outlet
source-published = Published
source-read = Read
source-not-seen = not seen by us, known through others
source-language-label = Language
source-reliability = Reliability
source-archived = Archived
source-archive = Copy
source-archive-of = Copy of { $day }
source-archive-number = Copy { $n }
source-no-copy = no copy found
source-repeated-by = Repeated by
source-no-second-voice = No second voice
source-rests = What rests on it
source-latest = The latest events
source-own-word = own word of { $who }
source-as-evidence = as evidence
source-position = { $who }: { $stance }
source-rests-nothing = Nothing on this site rests on it.

## Feeds

feed-spans = What the claims come to
feed-group-of = { $group }, of { $side }
feed-group-among = { $group }, { $among }
feed-span = { $group }: { $range }
feed-span-contested = { $group }: { $range }, contested
feed-via = Via { $outlets }.
feed-change = { $title } ({ $kind })

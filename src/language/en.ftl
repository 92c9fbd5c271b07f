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

joint-comma = { ", " }
joint-and = { " and " }

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

## The scale of maps

map-scale = { $n } km

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
retracted-title = { $title } (retracted)

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
    [one] { $n } entry was withdrawn with its record
   *[other] { $n } entries were withdrawn with their records
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
list-undated = No date
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

saying-bare = { $what }, { $n ->
    [one] says
   *[other] say
} { $who }
saying-of = { $what } { $of }, { $n ->
    [one] says
   *[other] say
} { $who }
says-that = { $who } { $n ->
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

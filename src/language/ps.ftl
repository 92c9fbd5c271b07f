# The words of the interface in Pashto, written with the help of a machine. No native reader has checked them.
# en.ftl tells what keys and arguments are; this file has them in the same order.

## The language itself, as its readers call it

language-name = پښتو
languages-label = ژبې

## What is not known (gaps.html)

gaps-title = هغه څه چې معلوم نه دي
gaps-description = هغه پوښتنې چې دا ثبتونه یې بې ځوابه پرېږدي: له کله راهیسې، او چا مطرح کړې دي.
gaps-lead = هغه پوښتنې چې دا ثبتونه یې بې ځوابه پرېږدي. هره پوښتنه تر هغې دلته پاتې کېږي چې یوه سرچینه ورته ځواب ووایي. چېرې چې د سرچینې نوم نه دی یاد شوی، پوښتنه د سمونګر ده.
gaps-none = هېڅ پرانیستې پوښتنه ثبت شوې نه ده.
gaps-count-open = { $n } پرانیستې
gaps-count-partly = { $n } یو څه تړل شوې
gaps-count-closed = { $n } تړل شوې

## Counts

count-actors = { $n ->
    [one] { $n } لوبغاړی
   *[other] { $n } لوبغاړي
}
count-places = { $n ->
    [one] { $n } ځای
   *[other] { $n } ځایونه
}
count-sources = { $n ->
    [one] { $n } سرچینه
   *[other] { $n } سرچینې
}
count-events = { $n ->
    [one] { $n } پېښه
   *[other] { $n } پېښې
}
count-agreements = { $n ->
    [one] { $n } تړون
   *[other] { $n } تړونونه
}
count-disputes = { $n ->
    [one] { $n } شخړه
   *[other] { $n } شخړې
}
count-notes = { $n ->
    [one] { $n } یادښت
   *[other] { $n } یادښتونه
}
count-claims = { $n ->
    [one] { $n } وینا
   *[other] { $n } ویناوې
}
count-provisions = { $n ->
    [one] { $n } بند
   *[other] { $n } بندونه
}
count-corrections = { $n ->
    [one] { $n } سمون
   *[other] { $n } سمونونه
}
count-changes = { $n ->
    [one] { $n } بدلون
   *[other] { $n } بدلونونه
}
count-contested-events = { $n ->
    [one] { $n } شخړمنه پېښه
   *[other] { $n } شخړمنې پېښې
}
count-relations = { $n ->
    [one] { $n } اړیکه
   *[other] { $n } اړیکې
}
count-entries = { $n ->
    [one] { $n } نوم
   *[other] { $n } نومونه
}
count-sources-origins = { $sources ->
    [one] { $sources } سرچینه
   *[other] { $sources } سرچینې
}، { $origins ->
    [one] { $origins } خپلواک اصل
   *[other] { $origins } خپلواک اصلونه
}
count-events-sources = { $events ->
    [one] { $events } پېښه
   *[other] { $events } پېښې
} له { $sources ->
    [one] { $sources } سرچینې
   *[other] { $sources } سرچینو
}
count-provisions-agreements = په { $agreements ->
    [one] { $agreements } تړون
   *[other] { $agreements } تړونونو
} کې { $provisions ->
    [one] { $provisions } بند
   *[other] { $provisions } بندونه
}

## Names of pages and the path above them

page-chronology = مهالویش
page-contested = شخړمن
page-corrections = سمونونه
page-commitments = ژمنې
heading-of-part = { $heading }، { $part }
heading-of-site = { $heading } – { $site }
retracted-link = { $title } (بېرته اخیستل شوی)

## At the foot of each sheet of paper

foot-revised = { $title }، کتنه { $date }
foot-as-of = لکه څنګه چې په { $date } معلومېدای شو: { $foot }
foot-internal = داخلي. { $foot }

## Who dates an event to other days

dated-apart-before = { $who } یې نېټه { $when } ښيي، له { $own } { $days ->
    [one] یوه ورځ
   *[other] { $days } ورځې
} مخکې.
dated-apart-after = { $who } یې نېټه { $when } ښيي، له { $own } { $days ->
    [one] یوه ورځ
   *[other] { $days } ورځې
} وروسته.

## What an event was
what-mode = { $type }، { $mode }

## The page of an event

when-disagree-vague = سرچینې سره اختلاف لري، او هېڅ یوه یې کره نه ده
when-disagree = سرچینې سره اختلاف لري
when-vague = کره نه ده
event-description = { $what }. { $date }

## How a claim stands to others

against-contradicts = ردوي:
against-corroborates = تاییدوي:
against-narrows = محدودوي:
against-narrows-by = په دې محدوده شوې:
against-supersedes = ځای یې نیسي:
against-supersedes-by = دې یې ځای نیولی:
against-repeats = تکراروي:
against-repeats-by = تکرار شوې:
against-raises = لوړوي:
against-raises-by = دې لوړه کړې:
of-another-event = { $claim } ({ $event })
claim-not-named = نوم نه دی اخیستل شوی
by-editor = سمونګر

## What a figure counts

among-killed = { $among }، وژل شوي
among-injured = { $among }، ټپي
among-missing = { $among }، ورک
among-captured = { $among }، نیول شوي
among-displaced = { $among }، بې ځایه شوي

## Spans of figures

span-range = له { $min } تر { $max }
span-range-open = له { $min } تر { $max } یا ډېر
span-open = { $min } یا ډېر

## The page of a source

source-events-of = { $title }: د { $part } پېښې
source-of = { $outlet }، { $kind }، { $date }
source-undated = { $outlet }، { $kind }
source-description = { $kind }، { $outlet }، { $date }، او هغه څه چې پرې ولاړ دي.
source-description-undated = { $kind }، { $outlet }، او هغه څه چې پرې ولاړ دي.

## Names of languages

language-ar = عربي
language-bal = بلوڅي
language-bn = بنګالي
language-de = الماني
language-en = انګلیسي
language-es = هسپانوي
language-fa = فارسي
language-fr = فرانسوي
language-he = عبري
language-hi = هندي
language-id = اندونیزیایي
language-it = ایټالوي
language-ja = جاپاني
language-ko = کوریایي
language-ku = کردي
language-pa = پنجابي
language-prs = دري
language-ps = پښتو
language-pt = پرتګالي
language-ru = روسي
language-sd = سندي
language-tg = تاجکي
language-tk = ترکمني
language-tr = ترکي
language-ug = اویغوري
language-uk = اوکرایني
language-ur = اردو
language-uz = ازبکي
language-zh = چینایي

## The page of an actor

actor-lanes = { $events }: { $cooperation } همکاري، { $conflict } نښته

## The page of an agreement

lineage-finding = { $n ->
    [one] { $n } متن د همدې خبرې برخې وايي
   *[other] { $n } متنونه د یوې خبرې برخې وايي
}
lineage-finding-month = { $n ->
    [one] د { $month } { $n } متن د همدې خبرې برخې وايي
   *[other] د { $month } { $n } متنونه د یوې خبرې برخې وايي
}
lineage-finding-months = { $n ->
    [one] له { $from } تر { $to } { $n } متن د همدې خبرې برخې وايي
   *[other] له { $from } تر { $to } { $n } متنونه د یوې خبرې برخې وايي
}
no-date = بې نېټې
cell-report-this = یوازې د دې متن په یوه راپور کې
cell-this = په دې متن کې
cell-none = ونه موندل شو
cell-report = یوازې د هغه متن په یوه راپور کې
cell-found = په هغه متن کې
progress-none = شواهد ونه موندل شول

## The whole briefing

briefing-title = ټول راپور
briefing-description = { $site }: ټول په یوه مخ کې، د چاپ لپاره.

## Commitments

commitments-description = د هر تړون هره ژمنه، او هغه څه چې ښيي تر کومه پر مخ تللې ده.

## What changed since the last edition

changes-title = هغه څه چې له تېرې ګڼې راهیسې بدل شوي
changes-description = هغه څه چې له تېرې ګڼې راهیسې زیات، بدل او بېرته اخیستل شوي دي.
changes-added = زیات شوي
changes-changed = بدل شوي
changes-withdrawn = بېرته اخیستل شوي
changes-gone = { $n ->
    [one] { $n } نوم له خپل ثبت سره بېرته واخیستل شو.
   *[other] { $n } نومونه له خپلو ثبتونو سره بېرته واخیستل شول.
}

## Corrections

corrections-description = په خپره شوې پاڼه کې هر بدلون: څه ناسم وو، مخکې څه وو، اوس څه دي.

## Contested

contested-description = هر هغه ټکی چې ویناوې پکې ټولې سمې کېدای نه شي: څوک څه وايي.

## Chronology

chronology-lane = مهالویش: { $lane }
chronology-description = همکاري په یوه خوا، نښته په بله خوا، د ورځو په یوه ترتیب.
chronology-description-cooperation = د همکارۍ هره پېښه، د ورځو په ترتیب.
chronology-description-conflict = د نښتې هره پېښه، د ورځو په ترتیب.
lanes-both = دواړه لیکې

## Two actors

relation-title = { $one } او { $other }
relation-counts = { $n ->
    [one] { $n } ګډه پېښه
   *[other] { $n } ګډې پېښې
}: { $cooperation } همکاري او { $conflict } نښته
relation-description = { $names }: { $counts }.
relations-title = اړیکې
relations-description = هر دوه لوبغاړي چې ګډه پېښه لري، او په هره لیکه کې یې شمېر.

## Lists of events by month

silence-two = پېښه ثبت شوې نه ده، { $from } او { $to }
silence-months = پېښه ثبت شوې نه ده، له { $from } تر { $to }

## Indexes

index-description = { $kinds }، { $site }
actor-kinds-state = دولتونه
actor-kinds-government-body = دولتي ادارې
actor-kinds-armed-force = وسله‌وال ځواکونه
actor-kinds-de-facto-authority = بالفعل واکمنان
actor-kinds-armed-group = وسله‌والې ډلې
actor-kinds-political-group = سیاسي ډلې
actor-kinds-intergovernmental = بین‌الدولتي بنسټونه
actor-kinds-ngo = نادولتي سازمانونه
actor-kinds-media = خبري رسنۍ
actor-kinds-person = اشخاص
actor-kinds-civilians = ملکیان
actor-kinds-unnamed = بې‌نومه سرچینې
actor-kinds-other = نور
places-nowhere = په هېڅ یوه هېواد کې نه
list-latest = تر ټولو نوي
sources-undated = بې نېټې
positions-moved = { $n ->
    [one] یو دریځ بدل شوی
   *[other] { $n } دریځونه بدل شوي
}

## Search

search-kind = ډول
search-lane = لیکه
search-year = کال
search-actor = لوبغاړی
search-actors = ټول لوبغاړي ښودل
search-name = بل نوم
search-gap = معلوم نه دي:
search-provision = بند:
search-results = پایلې
search-none = د «{ $q }» لپاره څه ونه موندل شول
search-short = ډېرې کلمې په «{ $q }» پیلېږي: یو بل توری ولیکئ
search-more = نور ښودل
search-failed = لړلیک پرانیستل نه شو.
search-one = د «{ $q }» لپاره ۱ پایله
search-many = د «{ $q }» لپاره { $n } پایلې
search-title = هر څه د الفبا په ترتیب
search-description = د دې سایټ ټول سرلیکونه، اشخاص او ځایونه د الفبا په ترتیب.

## The strip of events

strip-finding = { $cooperation ->
    [one] د همکارۍ { $cooperation } پېښه
   *[other] د همکارۍ { $cooperation } پېښې
} او { $conflict } د نښتې
strip-period = له { $from } تر { $to }
strip-unit = هره ټوټه یوه ثبت شوې پېښه ده.
strip-unit-many = هره ټوټه تر { $n } پېښو پورې ښيي.
strip-year = { $year }: { $cooperation } همکاري، { $conflict } نښته.

## The front page

home-all-gaps = { $n ->
    [one] { $n } پرانیستې پوښتنه
   *[other] ټولې { $n } پرانیستې پوښتنې
}
home-all-contested = { $n ->
    [one] { $n } شخړمنه پېښه
   *[other] ټولې { $n } شخړمنې پېښې
}
home-contested-finding = { $n ->
    [1] یو شخړمن شمېر، لکه څنګه چې ویل شوی
    [2] دوه شخړمن شمېرونه پر یوه مقیاس، پر هېڅ یوه یې هوکړه نشته
    [3] درې شخړمن شمېرونه پر یوه مقیاس، پر هېڅ یوه یې هوکړه نشته
    [4] څلور شخړمن شمېرونه پر یوه مقیاس، پر هېڅ یوه یې هوکړه نشته
   *[other] پنځه شخړمن شمېرونه پر یوه مقیاس، پر هېڅ یوه یې هوکړه نشته
}
home-contested-row = { $event }: { $figures }.

## Small pages

redirect-title = دا پاڼه بل ځای ته لېږدول شوې
not-found-title = پاڼه ونه موندل شوه
not-found-description = پر دې پته پاڼه نشته.
retracted-description = دا ثبت بېرته واخیستل شو.
value-nothing = هېڅ

## Navigation

nav-home = کور
nav-chronology = مهالویش
nav-actors = لوبغاړي
nav-agreements = تړونونه
nav-disputes = شخړې
nav-contested = شخړمن
nav-gaps = نامعلوم
nav-commitments = ژمنې
nav-sources = سرچینې
nav-search = لټون

## The range chart

ranges-counted-killed = وژل شوي کسان، لکه څنګه چې ویل شوي.
ranges-counted-injured = ټپي شوي کسان، لکه څنګه چې ویل شوي.
ranges-counted-missing = ورک شوي کسان، لکه څنګه چې ویل شوي.
ranges-counted-captured = نیول شوي کسان، لکه څنګه چې ویل شوي.
ranges-counted-displaced = بې ځایه شوي کسان، لکه څنګه چې ویل شوي.
ranges-people-killed = مړه
ranges-people-injured = ټپیان
ranges-people-missing = ورک شوي
ranges-people-captured = نیول شوي
ranges-people-displaced = بې ځایه شوي
finding-grew = د دواړو لوریو شمېرونه لوړ شول، او هر یو بېل { $people } شمېري
finding-apart = د کرښې دواړه خواوې بېل { $people } شمېري
finding-none-meets = د کرښې پورته هېڅ شمېر یې لاندې د هماغو خلکو له شمېر سره یو نه دی
finding-others = د { $people } { $n ->
    [one] { $n } شمېر
   *[other] { $n } شمېرونه
}، هر یو د نورو خلکو
finding-unmet = د { $people } { $n ->
    [one] { $n } شمېر
   *[other] { $n } شمېرونه
}، او د یوو خلکو هېڅ دوه شمېرونه یو نه دي
finding-stated = د { $people } { $n ->
    [one] { $n } شمېر
   *[other] { $n } شمېرونه
}، لکه څنګه چې ویل شوي
finding-two-unmet = د { $people } دوه شمېرونه چې یو نه دي
ranges-reading = { $who }: { $of }، { $figure }.

## Who says what

saying-words = { $what }، { $who } وايي
saying-of = { $of }: { $what }، { $who } وايي
source-says = { $who } وايي:

## Vocabularies

kind-actor = لوبغاړی
kind-place = ځای
kind-source = سرچینه
kind-event = پېښه
kind-agreement = تړون
kind-dispute = شخړه
kind-note = یادښت

kinds-actor = لوبغاړي
kinds-place = ځایونه
kinds-source = سرچینې
kinds-event = پېښې
kinds-agreement = تړونونه
kinds-dispute = شخړې
kinds-note = یادښتونه

actor-kind-state = دولت
actor-kind-government-body = دولتي اداره
actor-kind-armed-force = وسله‌وال ځواک
actor-kind-de-facto-authority = بالفعل واکمن
actor-kind-armed-group = وسله‌واله ډله
actor-kind-political-group = سیاسي ډله
actor-kind-intergovernmental = بین‌الدولتي بنسټ
actor-kind-ngo = نادولتي سازمان
actor-kind-media = خبري رسنۍ
actor-kind-person = شخص
actor-kind-civilians = ملکیان
actor-kind-unnamed = بې‌نومه سرچینه
actor-kind-other = نور

precision-exact = په کره توګه معلوم
precision-near = تر ۲۵ کیلومترو پورې معلوم
precision-district = د ولسوالۍ تر کچې معلوم
precision-province = د ولایت تر کچې معلوم
precision-area = تر یوې پراخې سیمې معلوم
precision-country = د هېواد تر کچې معلوم
precision-high-seas = په ازادو اوبو کې

source-kind-primary = اصلي سند
source-kind-statement = اعلامیه
source-kind-wire = خبري اژانس
source-kind-news = خبر
source-kind-broadcast = خپرونه
source-kind-social = ټولنیزې رسنۍ
source-kind-ngo = نادولتي سازمان
source-kind-un = ملګري ملتونه
source-kind-dataset = د معلوماتو ټولګه
source-kind-academic = علمي اثر
source-kind-other = نور

reliability-a = د باور وړ
reliability-b = معمولاً د باور وړ
reliability-c = تر یوې کچې د باور وړ
reliability-d = معمولاً د باور وړ نه
reliability-e = د باور وړ نه
reliability-f = ارزونه یې نه شي کېدای

credibility-1 = تایید شوی
credibility-2 = ښايي سم وي
credibility-3 = ممکن سم وي
credibility-4 = شکمن
credibility-5 = ناشونی
credibility-6 = ارزونه یې نه شي کېدای

event-type-agree = هوکړه
event-type-consult = خبرې اترې
event-type-support = د ملاتړ څرګندونه
event-type-concede = امتیاز ورکول
event-type-cooperate = همکاري
event-type-aid = مرسته
event-type-retreat = په شا کېدل
event-type-request = غوښتنه
event-type-accuse = تور
event-type-reject = ردول
event-type-threaten = ګواښ
event-type-protest = اعتراض
event-type-sanction = بندیز
event-type-mobilize = ځواک خوځول
event-type-coerce = جبر
event-type-assault = برید

quad-verbal-cooperation = همکاري، خبرې
quad-material-cooperation = همکاري، کړنې
quad-verbal-conflict = نښته، خبرې
quad-material-conflict = نښته، کړنې

lane-cooperation = همکاري
lane-conflict = نښته

event-form-incident = پېښه
event-form-series = د پېښو لړۍ
event-form-trend = بهیر
event-form-statement = څرګندونه
event-form-meeting = ناسته

actor-role-initiator = پیلوونکی
actor-role-target = هدف
actor-role-side-a = لومړی لوری
actor-role-side-b = دویم لوری
actor-role-victim = قرباني
actor-role-party = لوری
actor-role-host = کوربه
actor-role-mediator = منځګړی
actor-role-signatory = لاسلیک کوونکی
actor-role-participant = ګډونوال

place-role-site = په
place-role-from = له
place-role-to = ته

stance-asserts = وايي چې همداسې ده
stance-confirms = تاییدوي
stance-denies = ردوي
stance-declines = له څرګندونې ډډه کوي
stance-withdraws = بېرته اخلي

claim-kind-casualty = مړه او ټپیان، بې شمېرې
claim-kind-fact = څه وشول
claim-kind-attribution = چا وکړل
claim-kind-intent = موخه څه وه
claim-kind-framing = څنګه یې بیانوي
claim-kind-forecast = وروسته به څه وشي

status-unverified = نا تایید شوی
status-partly-verified = یو څه تایید شوی
status-corroborated = په نورو شواهدو تایید شوی
status-contested = شخړمن
status-refuted = رد شوی
status-withdrawn = بېرته اخیستل شوی
status-superseded = نوې خبرې یې ځای نیولی

agreement-form-treaty = معاهده
agreement-form-memorandum = تفاهم‌لیک
agreement-form-joint-statement = ګډه اعلامیه
agreement-form-readout = د ناستې رسمي لنډیز
agreement-form-oral = شفاهي
agreement-form-reported = یوازې راپور شوی
agreement-form-unilateral = یو اړخیز

stage-none-declaratory = اعلامي، د سولې د بهیر پړاو نه دی
stage-ceasefire = اوربند
stage-pre-negotiation = له خبرو مخکې
stage-framework-partial = جزوي چوکاټ
stage-framework-comprehensive = هر اړخیز چوکاټ
stage-implementation = پلي کول
stage-renewal = نوي کول

specificity-rhetorical = کلي
specificity-procedural = کړنلارییز
specificity-substantive = منځپانګیز

progress-not-started = نه دی پیل شوی
progress-minimal = لږ
progress-intermediate = منځنی
progress-full = بشپړ
progress-stalled = ټکنی شوی
progress-contradicted = پر خلاف یې عمل شوی
progress-lapsed = له اعتباره لوېدلی

gap-status-open = پرانیستی
gap-status-partly = یو څه تړل شوی
gap-status-closed = تړل شوی

revision-kind-correction = سمون
revision-kind-clarification = څرګندونه
revision-kind-update = نوي معلومات
revision-kind-retraction = بېرته اخیستل

group-people-killed = وژل شوي کسان
group-people-injured = ټپي شوي کسان
group-people-missing = ورک شوي کسان
group-people-captured = نیول شوي کسان
group-people-displaced = بې ځایه شوي کسان
group-civilians-killed = وژل شوي ملکیان
group-civilians-injured = ټپي شوي ملکیان
group-civilians-missing = ورک شوي ملکیان
group-civilians-captured = نیول شوي ملکیان
group-civilians-displaced = بې ځایه شوي ملکیان
group-combatants-killed = وژل شوي جنګیالي
group-combatants-injured = ټپي شوي جنګیالي
group-combatants-missing = ورک شوي جنګیالي
group-combatants-captured = نیول شوي جنګیالي
group-combatants-displaced = بې ځایه شوي جنګیالي

## Every page (base.html)

page-skip = اصلي متن ته تګ
page-sections = برخې
page-path = د پاڼې لار
page-revised = کتنه { $day }
page-not-revised = کتنه یې نه ده شوې
banner-internal-title = داخلي.
banner-internal = دا نسخه داسې ثبتونه لري چې عام نه دي. بل چا ته یې مه ورکوئ.
banner-as-of = لکه څنګه چې په { $day } معلومېدای شو.
foot-unchecked = دلته هېچا دا شمېرې نه دي کتلې.
foot-figures = هره شمېره د هغه چا ده چې ویلې یې ده. سیالې شمېرې څنګ پر څنګ راځي او هېڅکله نه سره جمع کېږي او نه یې منځنی حد اخیستل کېږي.
foot-corrections = سمونونه
foot-search = الفبايي لړلیک
foot-data = معلومات
foot-briefing = ټول راپور د چاپ لپاره
foot-publisher = خپروونکی: { $publisher }.
foot-licence = جواز: { $licence }.
cite-title = د دې پاڼې حواله
cite-revised = { $title }. { $site }. کتنه { $day }.
cite-unrevised = { $title }. { $site }. له لومړي خپرېدو راهیسې یې کتنه نه ده شوې.
cite-undated = { $title }. { $site }.
pager-label = مخکې او وروسته
pager-before = مخکې
pager-before-on = مخکې، { $day }
pager-after = وروسته
pager-after-on = وروسته، { $day }

## Pieces of sentences (components.html)

list-comma = { $list }، { $next }
list-and = { $list } او { $last }
list-beside = { $list }، { $next }
list-semicolon = { $list }؛ { $next }
list-then = { $list } ← { $next }
as-sentence = { $words }.
in-brackets = ({ $words })
in-quotes = «{ $words }»
not-stated = نه دي ویل شوي
not-graded = درجه نه ده ورکړل شوې
day-not-stated = ورځ نه ده ویل شوې
according-to = د { $who } په وینا
relative-after = له { $event } وروسته
relative-before = له { $event } مخکې
relative-stated = «{ $words }»، { $date }
place-with-role = { $role } { $place }
confusion-lead = له دې سره دې نه ګډېږي:
confusion-warning = { $lead } { $names }.

## What is said (components.html)

mark-contested = شخړمن
verdict-span = { $group }: { $span }. { $sayings }.
verdict-group = { $group }. { $sayings }.
verdict-more = په جدول کې { $n ->
    [one] { $n } بله وینا
   *[other] { $n } نورې ویناوې
}
verdict-no-total = ټول سم کېدای نه شي، نو ځکه ټولیزه شمېره نه ورکول کېږي.
group-among = { $group }، یوازې { $among }
group-side = { $group }، د { $side } په خوا کې
figure-of = { $of }: { $figure }
figure-including = { $figure }، د { $words } په ګډون
figure-part-of = (د { $whole } برخه)
side-and-unnamed = { $side } او د هېواد بې‌نومه سرچینې یې
span-heading = لړ
spans-caption = د ویناوو لړ، هره لیکه د خلکو یوه ډله
spans-who = څوک
spans-how-many = څو تنه، لکه څنګه چې ویل شوي

## Lists of events (components.html)

bar-years = کلونه
bar-months = میاشتې
bar-counts = { $cooperation } همکاري، { $conflict } نښته
bar-per-slip = هره ټوټه { $n } پېښې ښيي، یا هغه چې ترې پاتې دي.
choices-more = { $n } نور
filters-label = کومې پېښې
filters-both-lanes = دواړه لیکې
filters-all = ټولې
filters-contested = یوازې شخړمنې
list-earlier = → { $part }
list-later = { $part } ←
list-undated = بې نېټې
list-undated-lead = هېڅوک نه وايي چې دا کله پیل شول، نو بېل راغلي دي.

## Sources, gaps and changes at the end of pages (components.html)

source-language = په { $language }
source-relays = د { $sources } بیا خپرول
source-own-report = خپل راپور
source-graded = درجه { $letter }، { $words }
source-not-read = موږ نه دی لوستی، د نورو له لارې معلوم دی
source-original = اصل
source-copy = ارشیفي نسخه
source-copy-of = د { $day } ارشیفي نسخه
gap-since = { $status } له { $day } راهیسې
gap-closed-on = { $status }، { $day }
gap-raised-by = مطرح کوونکی: { $who }
gap-closed-by = د { $who } له مخې
revision-field = په { $field } کې
record-upstream = له { $site } څخه
tail-notes = نور ولولئ
tail-revisions = د دې پاڼې بدلونونه

## The table of claims (components.html)

matrix-caption = څوک څه وايي
matrix-who = څوک یې وايي
matrix-what = څه وايي
matrix-said-on = د ویلو نېټه
matrix-carried-by = رسوونکی
matrix-carried-by-order = رسوونکي، له لومړي تر وروستي
matrix-grade = درجه
matrix-against = د نورو په وړاندې
matrix-span-contested = { $span }، شخړمن
matrix-not-named = نوم نه دی اخیستل شوی
matrix-including = د { $words } په ګډون
matrix-dates-it = ویل شوې نېټه: { $when }
matrix-places-it = ویل شوی ځای: { $place }
matrix-again = هماغه پورتنۍ وینا
matrix-no-source = بې سرچینې
matrix-nothing-against = څه نه دي ثبت شوي
matrix-others = نور
matrix-thread = هره کرښه د یوه لوري ویناوې د ویل کېدو په ترتیب سره نښلوي.
chain-then = بیا
grade-source = سرچینه: { $grade }
grade-claim = وینا: { $grade }
terms-title = د شخړمن، لړ، خپلواک او درجې مانا
terms-contested = دوه ویناوې یو بل ردوي، یا د دوو ویونکو شمېرې سره نه لګېږي. دواړه سمې کېدای نه شي؛ نه ویل کېږي چې کومه یوه یې ناسمه ده.
terms-span = د هماغو خلکو په اړه له تر ټولو لږې تر تر ټولو ډېرې هغې شمېرې چې څوک لا پرې ټینګ دی. دا اټکل نه دی: هېڅ شی نه جمع کېږي، نه یې منځنی حد اخیستل کېږي او نه د خلکو له یوې ډلې بلې ته وړل کېږي.
terms-independent-heading = خپلواک
terms-independent = هغه سرچینې چې یو بل تکراروي، او د یوې ادارې او د هغې له خوا د خبرو کوونکو ویناوې، یو اصل لري. د یوه ویاند شل راپورونه یو غږ دی.
terms-grade = توری د سرچینې لپاره دی: A بشپړ د باور وړ، B معمولاً، C تر یوې کچې، D معمولاً نه، E د باور وړ نه، F ارزونه یې نه شي کېدای. شمېره د وینا لپاره ده: 1 تایید شوې، 2 ښايي سمه وي، 3 ممکن سمه وي، 4 شکمنه، 5 ناشونې، 6 ارزونه یې نه شي کېدای. F او 6 تر ټولو بد نه دي، بلکې نامعلوم دي.

## Figures drawn, strips and maps (components.html)

strip-lanes = همکاري د کلونو د کرښې پورته راځي، نښته یې لاندې.
strip-contested = طلايي څنډه: شخړمن.
map-boundaries = پولې: Natural Earth، بالفعل حالت؛ د تایید په مانا نه دی.
map-csv = ځایونه په CSV
ranges-third-party = درېیم لوری
ranges-at-least = «لږ تر لږه»
ranges-about = ټکي ټکي: «شاوخوا»
ranges-caption = یو لوری د شمېرو د کرښې پورته، بل یې لاندې
ranges-who = څوک یې وايي، او کله
ranges-drawn = انځور
ranges-stated = لکه څنګه چې ویل شوي
ranges-line = څو تنه
ranges-marks = تش نښې: ویل شوي، نه دي تایید شوي.
ranges-marks-corroborated = ډکې نښې: په نورو شواهدو تایید شوي؛ تشې: ویل شوي، نه دي تایید شوي.
ranges-two-sides = هېڅ شی د شمېرو له کرښې نه تېرېږي.
ranges-parts = نه دي انځور شوي، ځکه یوازې یوه برخه شمېري: { $figures }.
ranges-part = { $of }: { $figure } ({ $who })
ranges-carriers = رسوونکي په لاندې جدول کې دي.
range-side = { $group }، د { $side } په وینا
range-side-unnamed = { $group }، د { $side } او بې‌نومو سرچینو په وینا
range-side-third = { $group }، د { $side } او درېیمو لوریو په وینا
range-side-unnamed-third = { $group }، د { $side }، بې‌نومو سرچینو او درېیمو لوریو په وینا
range-unnamed = { $group }، د { $side } په خوا کې د بې‌نومو سرچینو په وینا
range-unnamed-third = { $group }، د { $side } په خوا کې د بې‌نومو سرچینو او د درېیمو لوریو په وینا
range-third = { $group }، د درېیمو لوریو په وینا
range-third-against = { $group }، د درېیمو لوریو په وینا، له { $side } سره په ټکر کې
range-third-against-above = { $group }، د درېیمو لوریو په وینا، له پورتنیو شمېرو سره په ټکر کې
range-repeats = بله وینا تکراروي
range-word = شمېره نه ده، کلمه ده؛ نو نښه نه ده انځور شوې

## Promises, names and contested points (pieces.html)

progress-evidence = شواهد: { $sources }
progress-no-evidence = شواهد: نه دي ویل شوي
name-used-by = کاروونکی: { $who }
contested-point = { $group }: { $span }
contested-claims = یو د بل پر خلاف ویناوې
contested-page = د پېښې پاڼه
contested-more = او { $n } نورې په دې کې: { $page }.

## Words of several pages

page-facts = بنسټیز معلومات
page-about = په اړه
page-licence = جواز
page-contents = په دې پاڼه کې
page-contents-list = لړلیک
found-in = په { $sources } کې
no-events = هېڅ پېښه ثبت شوې نه ده.
none-recorded = څه نه دي ثبت شوي.
position-moved = بدل شوی
position-since = له { $day } راهیسې
promise-by = ژمنه کوونکی: { $who }
promise-by-nobody = ژمنه کوونکی: نه دی ویل شوی
promise-for = { $promised }، د { $whom } لپاره
promise-overdue = نېټه تېره
strip-title = دوه لیکې
strip-undated = { $n ->
    [one] { $n } بې نېټې پېښه نه ده انځور شوې.
   *[other] { $n } بې نېټې پېښې نه دي انځور شوې.
}
strip-as-list = پېښې د لړلیک په بڼه
strip-all-csv = ټول په CSV

## Actors (actor.html)

actor-docket = لوبغاړی · { $kind }
actor-name-languages = په { $languages }
actor-also-called = نور نومونه
actor-name-by = د { $who } له خوا
actor-kind = ډول
actor-part-of = د دې برخه
actor-country = هېواد
actor-says = وايي
actor-parts = برخې او ویاندان یې
actor-what-it-says = څه وايي
actor-positions = دریځونه
actor-activity = فعالیت
actor-strip-part = یوازې هغه پېښې چې د دې لوبغاړي ګډون پکې ثبت شوی دی.
actor-said-title = هغه څه چې دی وايي، او هغه څه چې د ده د پېښو په اړه ویل کېږي
actor-said-lead = تر ټولو نوې شمېرې؛ هغه څه چې په کلمو ویل شوي د پېښو په پاڼو کې دي
actor-it-says = دی یې وايي، او هغوی چې د ده له خوا خبرې کوي
actor-says-nothing = د ده هېڅ وینا ثبت شوې نه ده.
actor-others-say = نور وايي
actor-others-nothing = د نورو هېڅ وینا ثبت شوې نه ده.
actor-more-claims = د پېښو په پاڼو کې { $n ->
    [one] { $n } بله وینا
   *[other] { $n } نورې ویناوې
}.
actor-all-disputes = ټولې شخړې
actor-moved = { $moved }: دریځ یې بدل شوی دی
actor-position-by = د { $who } له خوا
actor-relations-caption = هغه لوبغاړي چې ګډې پېښې لري، د لیکو له مخې
actor-with = ورسره
actor-with-name = له { $name } سره
actor-last = وروستۍ
actor-once = یوه ګډه پېښه: { $actors }.
actor-events = هغه پېښې چې ګډون یې پکې درلود
actor-published = د ده له خوا خپاره شوي
actor-published-more = { $n } نور په دې کې: { $sources }.
actor-all-sources = ټولې سرچینې

## Agreements (agreement.html)

agreement-docket = تړون · { $form }
agreement-dated = نېټه
agreement-parties = لوري
agreement-confirmed-by = تایید شوی په { $sources } کې
agreement-no-own-text = خپل متن یې: نه دی لیدل شوی
agreement-no-party = د تړون لوری نه دی
agreement-mediators = منځګړي
agreement-made-at = چېرې شوی
agreement-stage = پړاو
agreement-lineage = شالید
agreement-lineage-lead = هر یو یې نوي کوي، هېڅ یو یې نه لغوه کوي
agreement-lineage-scale = د نېټو په ترتیب؛ د نښو واټن په مقیاس نه دی.
agreement-this-text = دا متن
agreement-provisions = بندونه
agreement-provision = بند
agreement-progress = پرمختګ
agreement-renewals-lead = او دا چې هر یو چېرې موندل کېږي
agreement-renewals-label = بندونه او متنونه
agreement-renewals-caption = کوم بند په کوم متن کې موندل کېږي، او تر کومه پر مخ تللی دی
agreement-in-this = په دې متن کې
agreement-in-that = په هغه متن کې
agreement-in-report = یوازې په یوه راپور کې
agreement-not-found = ونه موندل شو
agreement-column-this = دا متن
agreement-due = نېټه: { $due }
agreement-overdue = نېټه: { $due }، { $overdue } په { $day }
agreement-before = مخکې ژمنه شوې: { $texts }
agreement-again = بیا ژمنه شوې: { $texts }
agreement-no-progress = هېڅ لوستل شوی متن نه وايي چې پیل شوې ده که نه.
agreement-scale = پرمختګ: له 0 تر 3 د Peace Accords Matrix پر مقیاس. «شواهد ونه موندل شول» له «نه دی پیل شوی» سره یو شی نه دی، چې دا یې څوک وايي.

## The whole on one page (briefing.html)

briefing-docket = د چاپ لپاره، یا په یوه ځل لوستلو لپاره
briefing-lead = هر څه په یوه پاڼه کې: یادښتونه، پېښې، تړونونه، هغه څه چې معلوم نه دي، او هره سرچینه له خپلې پتې سره.
briefing-only-contested = یوازې شخړمنې؛ د سایټ مهالویش ټولې لري
briefing-not-dated = بې نېټې
briefing-provision = { $heading }: { $words }
briefing-questions = پوښتنې
briefing-no-questions = هېڅ پوښتنه ثبت شوې نه ده.

## Changes since the last edition (changes.html)

changes-lead = هغه څه چې له تېرې ګڼې راهیسې زیات، بدل او بېرته اخیستل شوي دي، له پخوانیو او اوسنیو ارزښتونو سره.
changes-record = { $record }: { $title }
changes-none = هېڅ شی نه دی بدل شوی.

## Chronology (chronology.html)

chronology-lead = همکاري په یوه خوا، نښته په بله خوا، د ورځو په یوه ترتیب. هغه نېټه چې ډاډمنه نه وي همداسې انځورېږي.
chronology-by-actor = د لوبغاړي له مخې
chronology-by-place = د ځای له مخې

## Promises (commitments.html)

commitments-overdue = د { $n ->
    [one] { $n } ژمنې
   *[other] { $n } ژمنو
} نېټه تېره شوې
commitments-lead = د هر تړون هره ژمنه، د هغه وروستي معلومات له مخې چې ترې شته. «شواهد ونه موندل شول» د «نه دی پیل شوی» مانا نه لري: ونه لیدل شول چې چا دا یا هغه ویلي وي.
commitments-measured = د نېټې تېرېدل په { $day } سنجول کېږي، وروستۍ ورځ چې دا ثبتونه یې پېژني.
commitments-due = نېټه: { $day }
commitments-none = هېڅ ژمنه ثبت شوې نه ده.

## Contested (contested.html)

contested-lead = دلته ویناوې ټولې سمې کېدای نه شي. هره شمېره د هغه چا ده چې ویلې یې ده؛ لړونه له تر ټولو لږې تر تر ټولو ډېرې ویل شوې شمېرې ځي، او ټولیزه شمېره نه دي.
contested-none = هېڅ دوه ویناوې یو بل نه ردوي.

## Corrections (corrections.html)

corrections-docket = د پاڼو بدلونونه
corrections-lead = هغه څه چې خپاره شول او بیا بدل شول: څه ناسم وو، مخکې څه وو، اوس څه دي. نوي لومړی راځي.
corrections-changes = ټول هغه څه چې له تېرې ګڼې راهیسې بدل شوي
corrections-none = دلته هېڅ خپور شوی شی نه دی بدل شوی.

## Data files (data.html)

data-lead = د دې سایټ ټول ثبتونه، د اخیستلو لپاره. د دوتنو او ډګرونو نومونه نه بدلېږي؛ نوي ډګرونه په پای کې راځي. هره شمېره د هغه چا ده چې ویلې یې ده، نو وینا ورسره واخلئ.
data-format = بڼه
data-version = نسخه 1
data-text = متن
data-reading = څنګه یې ولولو
data-days = ورځ د { $day } په بڼه ده، له میلاد مخکې کلونه له منفي سره ({ $bce } له میلاد مخکې 332 دی). لیکل شوې نېټه په EDTF، ISO 8601-2 ده: { $vague } د هغې میاشتې یوه ورځ ده، { $about } شاوخوا هغه مهال، { $doubtful } شکمنه.
data-empty = هغه څه چې تش دي په JSON کې { $null } او په CSV کې هېڅ دي. په دې سایټ کې پته د دې پاڼې له پورتنۍ پوښۍ څخه ورکول کېږي.
data-csv = په CSV کې
data-files = { $n ->
    [one] { $n } دوتنه
   *[other] { $n } دوتنې
}
data-left-out = پکې نشته: { $events }.
data-fields-of = د { $files } ډګرونه
data-field = ډګر
data-type = ډول
data-meaning = مانا
data-or-empty = یا تش
data-feeds = فیډونه
data-feed = { $what }: { $atom } (Atom)، { $json } (JSON Feed)
data-actor-feeds = د یوه لوبغاړي نوې او بدلې شوې پېښې: د هغه د پاڼې تر څنګ، { $atom } او { $json }

## Disputes (dispute.html)

dispute-evidence = شواهد
dispute-evidence-count = { $n } له درېیمو لوریو
dispute-evidence-lead = د درېیمو لوریو وړاندې شوي
dispute-moves = هغه دریځونه چې بدل شول
dispute-stance-since = { $stance } له { $day } راهیسې
dispute-no-position = هېڅ دریځ ونه موندل شو.
dispute-since = له { $day } راهیسې
dispute-since-not-stated = له کله راهیسې: نه دي ویل شوي
dispute-through = د { $sources } له لارې
dispute-see = وګورئ { $claims }

## Events (event.html)

event-docket = پېښه · { $quad }
event-dates-differ = نېټې سره توپیر لري.
event-when = کله
event-where = چېرې
event-what = څه
event-who = څوک
event-role = { $role }:
event-no-sources = هېڅ
event-lane = لیکه
event-figures = شمېرې په انځور کې
event-changes = بدلونونه
event-claims = { $claims }، د هغه څه له مخې ډلبندي شوې چې شمېري یې
event-terms = د دې کلمو مانا
event-estimate = اټکل
event-estimate-lead = وینا نه ده، او د لړونو برخه نه ده
event-estimate-by = د { $who } له خوا، { $day }
event-context = شالید
event-follows = ویل کېږي د دې په پایله کې راغلې
event-led-to = ویل کېږي دا پایله یې وه
event-carriers = داسې یاد شوې: { $sources }
event-origins = کوم یې یو غږ دی
event-origin-no-claim = هغه راپورونه چې کومه وینا نه رسوي
event-by-way-of = د { $sources } له لارې

## The front page (home.html)

home-judgement = اصلي ارزونه
home-briefing = دا راپور
home-written-from = له { $sources } لیکل شوی. موږ یې هېڅ یوه شمېره نه ده تایید کړې.
home-last-event = وروستۍ ثبت شوې پېښه: { $day }
home-read-situation = ټول وضعیت ولولئ
home-changed = څه بدل شوي
home-marks = د نښو لارښود
home-words = خبرې
home-deeds = کړنې
home-mark-words = { $words }: کرښه کرښه. پرتې کرښې همکاري ده، ولاړې نښته.
home-mark-deeds = { $deeds }: ډک
home-mark-length = اوږدوالی ښيي چې څومره وخت یې ونیو
home-mark-doubtful = ماته کرښه: نېټه شکمنه ده. تش: یوازې میاشت یا کال معلوم دی.
home-mark-sides = یو لوری، بل لوری، درېیم لوري: شمېرې د هغوی دي، زموږ نه دي
home-mark-contested = { $contested }: دواړه لوري داسې څه وايي چې دواړه سم کېدای نه شي. د کلونو پر کرښه، طلايي څنډه.
home-all-events = ټولې پېښې د لړلیک په بڼه
home-as-csv = په CSV
home-latest = تر ټولو نوې پېښې
home-chronology = ټول مهالویش
home-gaps = هغه څه چې هېڅوک پرې نه پوهېږي
home-contested = شخړمنې شمېرې
home-contested-lead = هېڅکله یې منځنی حد نه اخیستل کېږي، هېڅکله نه جمع کېږي.
home-contested-stated = لکه څنګه چې هر ویونکي ویلي دي.
home-contested-caption = د تر ټولو نویو پېښو شخړمنې شمېرې، لکه څنګه چې ویل شوي
home-one-side = یو لوری
home-other-side = بل لوری
home-counted = څه شمېرل کېږي، او کله
home-stated = لکه څنګه چې ویل شوي، د ثبت په ترتیب
home-off-scale = له دې مقیاسه بهر
home-dots = ټکي هغه څه سره نښلوي چې د هماغو خلکو په اړه ویل شوي؛ د دوی ترمنځ هېڅ ټکی شمېره نه ده.
home-off = له دې مقیاسه بهر: { $figures }.
home-off-figures = { $figures } ({ $event })

## Indexes (index.html)

index-two-lanes = همدا په دوو لیکو کې
index-lead-actors = څوک عمل کوي او څوک خبرې کوي. ویاند او هغه اداره چې دی یې له خوا خبرې کوي یو غږ دی؛ بې‌نومه هېڅکله له چا سره یو نه ګڼل کېږي.
index-lead-places = چېرې وشول، او دا څومره معلومه ده. هغه ځای چې یوازې ولسوالۍ یې معلومه وي هېڅکله د ټکي په بڼه نه انځورېږي.
index-lead-sources = هغه څه چې ویناوې یې رسولې، د خپرېدو د ورځې په ترتیب. هغه سرچینه چې بله تکراروي دویم غږ نه دی.
index-lead-agreements = څه ژمنه وشوه، چا وکړه، او څوک یې په خپل متن کې تاییدوي.
index-lead-disputes = هغه پوښتنې چې لوبغاړي ورته بېل ځوابونه ورکوي.
index-lead-notes = لیکنې د هغه څه په اړه چې ثبتونه یې ښيي، هره یوه له خپلو حوالو سره.
index-map = پر نقشه
index-map-lead = یوازې هغه ځایونه چې مختصات لري
index-no-places = دننه پکې هېڅ ځای ثبت شوی نه دی.
index-none = څه نه دي ثبت شوي.

## Not found (not_found.html)

not-found-docket = تېروتنه 404
not-found-lead = پر دې پته پاڼه نشته. ښايي ناسمه لیکل شوې وي، یا هېڅکله نه وي خپره شوې.
not-found-here = دلته دا شته: { $chronology }، { $actors }، { $agreements } او { $search }.
not-found-chronology = مهالویش
not-found-actors = لوبغاړي
not-found-agreements = تړونونه
not-found-search = هر څه د الفبا په ترتیب
not-found-taken-back = هغه څه چې بېرته واخیستل شول دلته راغلي: { $corrections }.
not-found-corrections = سمونونه

## Notes (note.html)

note-by = د { $authors } لیکنه
note-contents = په دې یادښت کې
note-text = متن

## Places (place.html)

place-within-it = دننه ځایونه
place-names = نومونه
place-within = دننه په
place-position = موقعیت
place-not-pinned = ټاکلی ټکی نه لري
place-no-coordinates = مختصات ونه موندل شول
place-elsewhere = بل ځای
place-events = د دې ځای پېښې
place-events-within = دلته او دننه پېښې
place-no-events = دلته هېڅ پېښه ثبت شوې نه ده.
place-agreements = د دې ځای په اړه

## Old addresses and what was taken back (redirect.html, retracted.html)

redirect-go = نوې پتې ته یې ولاړ شئ
retracted-docket = { $kind }، بېرته اخیستل شوی
retracted-title = دا بېرته واخیستل شو.
retracted-lead = دلته ساتل شوی چې هغه لینکونه چې ورته رسېږي لا هم ووایي پرې څه وشول؛ په هېڅ لړلیک، شمېره یا نقشه کې نه شمېرل کېږي.

## Relations (relation.html, relations.html)

relation-docket = د دوو لوبغاړو اړیکه
relation-lead = { $one } او { $other }: { $counts }.
relation-strip-part = یوازې هغه پېښې چې د دواړو ګډون پکې ثبت شوی دی.
relation-against = یو د بل پر وړاندې
relation-against-lead = د یوه هغه ویناوې چې د بل ویناوې ردوي
relation-against-it = { $saying }. د هغې پر وړاندې: { $against }.
relation-against-more = { $n } نور د پېښو په پاڼو کې.
relation-agreements = د دواړو تړونونه
relation-events = ګډې پېښې
relations-lead = دوه لوبغاړي هغه مهال دلته راځي چې یوه پېښه د دواړو نوم واخلي. دا چې یو له بل سره یې څه وکړل، د دواړو په پاڼه کې ویل کېږي.
relations-heading = چا سره ولیدل، چا سره وجنګېدل
relations-key = هره ټوټه یوه ګډه پېښه. کرښه کرښه: خبرې. ډک: کړنې.
relations-caption = هغه پېښې او تړونونه چې دوه لوبغاړي یې ګډ لري، د ډېرو پېښو والا لومړی
relations-in-fives = هره ټوټه پنځه پېښې
relations-agreements = { $n ->
    [one] { $n } تړون
   *[other] { $n } تړونونه
}
relations-drawn = ټوټې د { $n } هغو جوړو لپاره انځور شوې چې تر ټولو ډېرې پېښې لري؛ شمېرې د ټولو دي.
relations-both = یوازې هغه پېښې چې د دواړو نوم اخلي.
relations-csv = پېښې په CSV
relations-none = هېڅ دوه لوبغاړي ګډه پېښه نه لري.

## Search (search.html)

search-label = کلمې، نومونه یا شمېرې
search-button = لټون
search-register = ټول سرلیکونه، اشخاص او ځایونه. په دې پاڼه کې د کلمې موندلو لپاره د خپل براوزر لټون وکاروئ.
search-too-many = پېښې او سرچینې دومره ډېرې دي چې دلته نه ځایېږي: د کال له مخې په { $chronology } او { $sources } کې دي.
search-sources = سرچینې
search-letters = توري
search-see = { $kind }، وګورئ { $record }

## Sources (source.html)

source-docket = سرچینه · { $kind }
source-outlet-on = { $outlet }، { $day }.
source-repeats = { $n ->
    [one] دا سرچینه { $sources } تکراروي، نو د هغې تر څنګ دویم غږ نه دی.
   *[other] دا سرچینه { $sources } تکراروي، نو د هغو تر څنګ بل غږ نه دی.
}
source-own = تر هغه ځایه چې معلومه ده، خپل راپور یې دی.
source-read-original = اصلي متن ولولئ
source-outlet = رسنۍ
source-published = د خپرېدو نېټه
source-read = د لوستلو نېټه
source-not-seen = موږ نه دی لیدلی، د نورو له لارې معلوم دی
source-language-label = ژبه
source-reliability = باوروړتیا
source-archived = ارشیف
source-archive = نسخه
source-archive-of = د { $day } نسخه
source-archive-number = نسخه { $n }
source-no-copy = نسخه ونه موندل شوه
source-repeated-by = تکراروونکي
source-no-second-voice = دویم غږ نه دی
source-rests = هغه څه چې پرې ولاړ دي
source-latest = تر ټولو نوې پېښې
source-own-word = د { $who } خپله وینا
source-as-evidence = د شواهدو په توګه
source-position = { $who }: { $stance }
source-rests-nothing = په دې سایټ کې هېڅ شی پرې ولاړ نه دی.

## Dates

date-since = له { $date } راهیسې
date-from = له { $date } څخه، پای یې معلوم نه دی
date-until = تر { $date } پورې
date-until-start-unknown = پیل یې معلوم نه دی، تر { $date } پورې
date-not-known = معلوم نه دی
date-about = شاوخوا { $date }
date-uncertain = { $date }{"\u00A0"}؟
date-range = { $first } – { $last }
date-span = { $first }–{ $last }
date-one-of = له دې نېټو یوه: { $list }
date-or = { $list } یا { $last }
date-or-later = { $date } یا وروسته
date-or-earlier = { $date } یا مخکې
date-a-day-in = د { $date } یوه ورځ
date-a-month-in = د { $date } یوه میاشت
date-spring = د { $year } پسرلی
date-summer = د { $year } اوړی
date-autumn = د { $year } منی
date-winter = د { $year } ژمی
date-winter-of = د { $first }–{ $last } ژمی
date-decade = د { $year } لسیزه
date-years = له { $first } تر { $last }
date-bce = { $year } له میلاد وړاندې
date-time = { $date }، { $time }
date-time-utc = { $time } (UTC)
date-time-zone = { $time } (UTC{ $offset })
date-second = { $date } ({ $second })

## Maps

map-scale = { $n } کیلومتره
map-title = نقشه: { $places }
map-countries = پر نقشه هېوادونه: { $countries }.
map-where-exact = ځای: په دقیق ډول معلوم دی
map-where-near = ځای: تر ۲۵ کیلومترو پورې معلوم دی
map-where-district = ځای: یوازې تر ولسوالۍ پورې معلوم دی
map-where-province = ځای: یوازې تر ولایته پورې معلوم دی
map-where-area = ځای: یوازې د یوې سیمې په توګه معلوم دی
map-where-country = ځای: یوازې تر هېواده پورې معلوم دی
map-all-near = { $n } ځایونه، ټول تر ۲۵ کیلومترو پورې معلوم
map-some-near = له { $all } ځایونو څخه { $n } تر ۲۵ کیلومترو پورې معلوم
map-none-closer = { $n } ځایونه، هېڅ یو له ولسوالۍ دقیق نه دی معلوم
map-none-to-district = { $n } ځایونه، هېڅ یو تر ولسوالۍ پورې نه دی معلوم
map-most-in = له { $all } ښودل شویو ځایونو { $n } په { $country } کې دي
map-places = { $n } ځایونه، هر یو هومره دقیق چې معلوم دی
map-place-at = { $place } ({ $at })
map-position = { $lat }، { $lon }
map-north = { $degrees }° شمال
map-south = { $degrees }° جنوب
map-east = { $degrees }° ختیځ
map-west = { $degrees }° لوېدیځ
map-exact-at = { $places } په دقیق ډول معلوم دی، { $at }.
map-exact = { $n ->
    [one] { $places } په دقیق ډول معلوم دی.
   *[other] { $places } په دقیق ډول معلوم دي.
}
map-near-at = { $places } تر ۲۵ کیلومترو پورې معلوم دی، { $at }.
map-near = { $n ->
    [one] { $places } تر ۲۵ کیلومترو پورې معلوم دی.
   *[other] { $places } تر ۲۵ کیلومترو پورې معلوم دي.
}
map-district-at = { $places } یوازې تر ولسوالۍ پورې معلوم دی، ځکه سیوری شوی او نه په نښه شوی: د منځ شاوخوا یې { $km } کیلومتره، { $at }.
map-district = { $n ->
    [one] { $places } یوازې تر ولسوالۍ پورې معلوم دی، ځکه سیوری شوی او نه په نښه شوی: د منځ شاوخوا یې { $km } کیلومتره.
   *[other] { $places } یوازې تر ولسوالۍ پورې معلوم دي، ځکه سیوري شوي او نه په نښه شوي: د هر یوه د منځ شاوخوا { $km } کیلومتره.
}
map-province-at = { $places } یوازې تر ولایته پورې معلوم دی، ځکه سیوری شوی او نه په نښه شوی: د منځ شاوخوا یې { $km } کیلومتره، { $at }.
map-province = { $n ->
    [one] { $places } یوازې تر ولایته پورې معلوم دی، ځکه سیوری شوی او نه په نښه شوی: د منځ شاوخوا یې { $km } کیلومتره.
   *[other] { $places } یوازې تر ولایته پورې معلوم دي، ځکه سیوري شوي او نه په نښه شوي: د هر یوه د منځ شاوخوا { $km } کیلومتره.
}
map-area-at = { $places } یوازې د سیمې په توګه معلوم دی، ځکه سیوری شوی او نه په نښه شوی: د منځ شاوخوا یې { $km } کیلومتره، { $at }.
map-area = { $n ->
    [one] { $places } یوازې د سیمې په توګه معلوم دی، ځکه سیوری شوی او نه په نښه شوی: د منځ شاوخوا یې { $km } کیلومتره.
   *[other] { $places } یوازې د سیمې په توګه معلوم دي، ځکه سیوري شوي او نه په نښه شوي: د هر یوه د منځ شاوخوا { $km } کیلومتره.
}
map-country = { $n ->
    [one] { $places } ټول ښودل شوی او هېڅ نه دي په نښه شوي.
   *[other] { $places } ټول ښودل شوي او هېڅ نه دي په نښه شوي.
}
map-without = { $n ->
    [one] { $places } خپل مختصات نه لري او په { $outer } کې دی.
   *[other] { $places } خپل مختصات نه لري او په { $outer } کې دي.
}
map-cut = سیوری په کرښه درېږي.
map-points = ټکي: تر ۲۵ کیلومترو یا دقیق معلوم.
map-small-circles = کوچنۍ دایرې: یوازې تر ولسوالۍ معلوم، د منځ شاوخوا یې { $km } کیلومتره.
map-large-circles = لویې دایرې: یوازې تر ولایت یا سیمې معلوم، د منځ شاوخوا یې { $km } کیلومتره، نه یې خپلې پولې.
map-inset = یوازې په کوچنۍ نقشه کې: { $places }.
map-left-out = یوازې هغه { $most } ځایونه ښودل شوي چې ډېرې پېښې لري؛ { $left } پاتې دي.
map-durand-line = ماته کرښه د ډیورنډ کرښه ده چې افغان لوری یې د پولې په توګه نه مني.
map-broken-lines = ماتې کرښې: شخړه‌ییزې پولې او د کنټرول کرښې.
map-other-broken-lines = نورې ماتې کرښې: شخړه‌ییزې پولې او د کنټرول کرښې.

## Feeds

feed-spans = له ویناوو څه څرګندېږي
feed-group-of = { $group }، د { $side }
feed-group-among = { $group }، { $among }
feed-span = { $group }: { $range }
feed-span-contested = { $group }: { $range }، شخړمن
feed-via = د { $outlets } له لارې.
feed-change = { $title } ({ $kind })

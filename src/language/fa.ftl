# The words of the interface in Dari, written with the help of a machine. No native reader has checked them.
# en.ftl tells what keys and arguments are; this file has them in the same order.

## The language itself, as its readers call it

language-name = دری
languages-label = زبان‌ها

## What is not known (gaps.html)

gaps-title = آنچه معلوم نیست
gaps-description = پرسش‌هایی که این ثبت‌ها بی‌پاسخ می‌گذارند: از چه زمانی، و چه کسی آن‌ها را مطرح کرده است.
gaps-lead = پرسش‌هایی که این ثبت‌ها بی‌پاسخ می‌گذارند. هر پرسش تا زمانی که منبعی به آن پاسخ دهد در اینجا می‌ماند. جایی که از منبعی نام برده نشده، پرسش از ویراستار است.
gaps-none = هیچ پرسش بازی ثبت نشده است.
gaps-count-open = { $n } باز
gaps-count-partly = { $n } بخشی بسته‌شده
gaps-count-closed = { $n } بسته

## Counts

count-actors = { $n } کنشگر
count-places = { $n } مکان
count-sources = { $n } منبع
count-events = { $n } رویداد
count-agreements = { $n } توافق
count-disputes = { $n } اختلاف
count-notes = { $n } یادداشت
count-claims = { $n } گفته
count-provisions = { $n } بند
count-corrections = { $n } تصحیح
count-changes = { $n } تغییر
count-contested-events = { $n } رویداد مورد اختلاف
count-relations = { $n } رابطه
count-entries = { $n } مدخل
count-sources-origins = { $sources } منبع، { $origins } خاستگاه مستقل
count-events-sources = { $events } رویداد از { $sources } منبع
count-provisions-agreements = { $provisions } بند در { $agreements } توافق

## Names of pages and the path above them

page-chronology = گاه‌شمار
page-contested = مورد اختلاف
page-corrections = تصحیح‌ها
page-commitments = تعهدات
heading-of-part = { $heading }، { $part }
heading-of-site = { $heading } – { $site }
retracted-link = { $title } (پس‌گرفته‌شده)

## At the foot of each sheet of paper

foot-revised = { $title }، بازنگری در { $date }
foot-as-of = چنان که در { $date } می‌شد دانست: { $foot }
foot-internal = داخلی. { $foot }

## Who dates an event to other days

dated-apart-before = { $who } تاریخ آن را { $when } { $n ->
    [one] می‌گوید
   *[other] می‌گویند
}، { $days } روز پیش از { $own }.
dated-apart-after = { $who } تاریخ آن را { $when } { $n ->
    [one] می‌گوید
   *[other] می‌گویند
}، { $days } روز پس از { $own }.

## What an event was
what-mode = { $type }، { $mode }

## The page of an event

when-disagree-vague = منابع اختلاف دارند و هیچ‌یک دقیق نیست
when-disagree = منابع اختلاف دارند
when-vague = دقیق نیست
event-description = { $what }. { $date }

## How a claim stands to others

against-contradicts = در تناقض با
against-corroborates = مؤید
against-narrows = محدودکنندهٔ
against-narrows-by = محدود شده با
against-supersedes = جایگزین
against-supersedes-by = جایگزین شده با
against-repeats = تکرار
against-repeats-by = تکرار شده در
against-raises = بالابرندهٔ
against-raises-by = بالا برده شده با
of-another-event = { $claim } ({ $event })
claim-not-named = نام برده نشده
by-editor = ویراستار

## What a figure counts

among-killed = { $among }، کشته‌شده
among-injured = { $among }، زخمی
among-missing = { $among }، ناپدید
among-captured = { $among }، دستگیرشده
among-displaced = { $among }، بیجاشده

## Spans of figures

span-range = { $min } تا { $max }
span-range-open = { $min } تا { $max } یا بیشتر
span-open = { $min } یا بیشتر

## The page of a source

source-events-of = { $title }: رویدادهای { $part }
source-of = { $outlet }، { $kind }، { $date }
source-undated = { $outlet }، { $kind }
source-description = { $kind }، { $outlet }، { $date }، و آنچه بر آن تکیه دارد.
source-description-undated = { $kind }، { $outlet }، و آنچه بر آن تکیه دارد.

## Names of languages

language-ar = عربی
language-bal = بلوچی
language-bn = بنگالی
language-de = آلمانی
language-en = انگلیسی
language-es = اسپانیایی
language-fa = فارسی
language-fr = فرانسوی
language-he = عبری
language-hi = هندی
language-id = اندونیزیایی
language-it = ایتالیایی
language-ja = جاپانی
language-ko = کوریایی
language-ku = کردی
language-pa = پنجابی
language-prs = دری
language-ps = پشتو
language-pt = پرتگالی
language-ru = روسی
language-sd = سندی
language-tg = تاجیکی
language-tk = ترکمنی
language-tr = ترکی
language-ug = اویغوری
language-uk = اوکراینی
language-ur = اردو
language-uz = ازبکی
language-zh = چینایی

## The page of an actor

actor-lanes = { $events }: { $cooperation } همکاری، { $conflict } درگیری

## The page of an agreement

lineage-finding = { $n ->
    [one] { $n } متن بخش‌هایی از همین سخن را می‌گوید
   *[other] { $n } متن بخش‌هایی از یک سخن را می‌گویند
}
lineage-finding-month = { $n ->
    [one] { $n } متن { $month } بخش‌هایی از همین سخن را می‌گوید
   *[other] { $n } متن { $month } بخش‌هایی از یک سخن را می‌گویند
}
lineage-finding-months = { $n ->
    [one] { $n } متن از { $from } تا { $to } بخش‌هایی از همین سخن را می‌گوید
   *[other] { $n } متن از { $from } تا { $to } بخش‌هایی از یک سخن را می‌گویند
}
no-date = بدون تاریخ
cell-report-this = تنها در یک گزارش از این متن
cell-this = در این متن
cell-none = یافت نشد
cell-report = تنها در یک گزارش از آن متن
cell-found = در آن متن
progress-none = شواهدی یافت نشد

## The whole briefing

briefing-title = همهٔ گزارش
briefing-description = { $site }: همهٔ آن در یک صفحه، برای چاپ.

## Commitments

commitments-description = هر وعدهٔ هر توافق، و آنچه نشان می‌دهد تا کجا پیش رفته است.

## What changed since the last edition

changes-title = آنچه از نسخهٔ پیشین تغییر کرده است
changes-description = آنچه از نسخهٔ پیشین افزوده، تغییر داده و پس گرفته شده است.
changes-added = افزوده‌شده
changes-changed = تغییر یافته
changes-withdrawn = پس‌گرفته‌شده
changes-gone = { $n ->
    [one] { $n } مدخل با ثبت آن پس گرفته شد.
   *[other] { $n } مدخل با ثبت‌های آن‌ها پس گرفته شدند.
}

## Corrections

corrections-description = هر تغییر در صفحه‌ای که نشر شده است: چه چیز نادرست بود، پیشتر چه بود، اکنون چیست.

## Contested

contested-description = هر نکته‌ای که در آن گفته‌ها نمی‌توانند همه درست باشند: چه کسی چه می‌گوید.

## Chronology

chronology-lane = گاه‌شمار: { $lane }
chronology-description = همکاری در یک سو، درگیری در سوی دیگر، در یک ترتیب روزها.
chronology-description-cooperation = هر رویداد همکاری، به ترتیب روزها.
chronology-description-conflict = هر رویداد درگیری، به ترتیب روزها.
lanes-both = هر دو مسیر

## Two actors

relation-title = { $one } و { $other }
relation-counts = { $n } رویداد مشترک: { $cooperation } همکاری و { $conflict } درگیری
relation-description = { $names }: { $counts }.
relations-title = روابط
relations-description = هر دو کنشگری که رویداد مشترک دارند، و شمار آن در هر مسیر.

## Lists of events by month

silence-two = رویدادی ثبت نشده، { $from } و { $to }
silence-months = رویدادی ثبت نشده، { $from } تا { $to }

## Indexes

index-description = { $kinds }، { $site }
actor-kinds-state = دولت‌ها
actor-kinds-government-body = نهادهای دولتی
actor-kinds-armed-force = نیروهای مسلح
actor-kinds-de-facto-authority = مقامات حاکم بالفعل
actor-kinds-armed-group = گروه‌های مسلح
actor-kinds-political-group = گروه‌های سیاسی
actor-kinds-intergovernmental = نهادهای بین‌الدول
actor-kinds-ngo = سازمان‌های غیردولتی
actor-kinds-media = رسانه‌های خبری
actor-kinds-person = اشخاص
actor-kinds-civilians = غیرنظامیان
actor-kinds-unnamed = منابع بی‌نام
actor-kinds-other = دیگران
places-nowhere = بیرون از یک کشور واحد
list-latest = تازه‌ترین
sources-undated = بدون تاریخ
positions-moved = { $n ->
    [one] یک موضع تغییر کرده
   *[other] { $n } موضع تغییر کرده
}

## Search

search-kind = نوع
search-lane = مسیر
search-year = سال
search-actor = کنشگر
search-actors = نمایش همهٔ کنشگران
search-name = نام دیگر
search-gap = معلوم نیست:
search-provision = بند:
search-results = نتیجه‌ها
search-none = برای «{ $q }» چیزی یافت نشد
search-short = واژه‌های زیادی با «{ $q }» آغاز می‌شوند: یک حرف دیگر بنویسید
search-more = نمایش بیشتر
search-failed = نمایه بار نشد.
search-one = ۱ نتیجه برای «{ $q }»
search-many = { $n } نتیجه برای «{ $q }»
search-title = همه چیز به ترتیب الفبا
search-description = همهٔ عنوان‌ها، اشخاص و مکان‌های این سایت به ترتیب الفبا.

## The strip of events

strip-finding = { $cooperation } رویداد همکاری و { $conflict } رویداد درگیری
strip-period = { $from } تا { $to }
strip-unit = هر برگه یک رویداد ثبت‌شده است.
strip-unit-many = هر برگه تا { $n } رویداد را نشان می‌دهد.
strip-year = { $year }: { $cooperation } همکاری، { $conflict } درگیری.

## The front page

home-all-gaps = همهٔ { $n } پرسش باز
home-all-contested = همهٔ { $n } رویداد مورد اختلاف
home-contested-finding = { $n ->
    [1] یک شمار مورد اختلاف، چنان که گفته شده
    [2] دو شمار مورد اختلاف در یک مقیاس، هیچ‌یک مورد توافق نیست
    [3] سه شمار مورد اختلاف در یک مقیاس، هیچ‌یک مورد توافق نیست
    [4] چهار شمار مورد اختلاف در یک مقیاس، هیچ‌یک مورد توافق نیست
   *[other] پنج شمار مورد اختلاف در یک مقیاس، هیچ‌یک مورد توافق نیست
}
home-contested-row = { $event }: { $figures }.

## Small pages

redirect-title = این صفحه جابجا شده است
not-found-title = صفحه یافت نشد
not-found-description = در این نشانی صفحه‌ای نیست.
retracted-description = این ثبت پس گرفته شد.
value-nothing = هیچ

## Navigation

nav-home = خانه
nav-chronology = گاه‌شمار
nav-actors = کنشگران
nav-agreements = توافق‌ها
nav-disputes = اختلاف‌ها
nav-contested = مورد اختلاف
nav-gaps = نامعلوم
nav-commitments = تعهدات
nav-sources = منابع
nav-search = جستجو

## The range chart

ranges-counted-killed = کشته‌شدگان، چنان که گفته شده.
ranges-counted-injured = زخمیان، چنان که گفته شده.
ranges-counted-missing = ناپدیدشدگان، چنان که گفته شده.
ranges-counted-captured = دستگیرشدگان، چنان که گفته شده.
ranges-counted-displaced = بیجاشدگان، چنان که گفته شده.
ranges-people-killed = کشته‌شدگان
ranges-people-injured = زخمیان
ranges-people-missing = ناپدیدشدگان
ranges-people-captured = دستگیرشدگان
ranges-people-displaced = بیجاشدگان
finding-grew = شمارهای هر دو طرف بالا رفت، و هر یک { $people } دیگری را می‌شمارد
finding-apart = دو سوی خط { $people } متفاوتی را می‌شمارند
finding-none-meets = هیچ شماری در بالای خط با شماری از همان مردم در پایین آن یکی نمی‌شود
finding-others = { $n } شمار از { $people }، هر یک از مردمی دیگر
finding-unmet = { $n } شمار از { $people }، و هیچ دو شماری از یک مردم یکی نمی‌شوند
finding-stated = { $n } شمار از { $people }، چنان که گفته شده
finding-two-unmet = دو شمار از { $people } که یکی نمی‌شوند
ranges-reading = { $who }: { $of }، { $figure }.

## Who says what

saying-words = { $what }، { $who } { $n ->
    [one] می‌گوید
   *[other] می‌گویند
}
saying-of = { $of }: { $what }، { $who } { $n ->
    [one] می‌گوید
   *[other] می‌گویند
}
source-says = { $who } { $n ->
    [one] می‌گوید
   *[other] می‌گویند
}:

## Vocabularies

kind-actor = کنشگر
kind-place = مکان
kind-source = منبع
kind-event = رویداد
kind-agreement = توافق
kind-dispute = اختلاف
kind-note = یادداشت

kinds-actor = کنشگران
kinds-place = مکان‌ها
kinds-source = منابع
kinds-event = رویدادها
kinds-agreement = توافق‌ها
kinds-dispute = اختلاف‌ها
kinds-note = یادداشت‌ها

actor-kind-state = دولت
actor-kind-government-body = نهاد دولتی
actor-kind-armed-force = نیروی مسلح
actor-kind-de-facto-authority = مقام حاکم بالفعل
actor-kind-armed-group = گروه مسلح
actor-kind-political-group = گروه سیاسی
actor-kind-intergovernmental = نهاد بین‌الدول
actor-kind-ngo = سازمان غیردولتی
actor-kind-media = رسانهٔ خبری
actor-kind-person = شخص
actor-kind-civilians = غیرنظامیان
actor-kind-unnamed = منبع بی‌نام
actor-kind-other = دیگر

precision-exact = به‌طور دقیق معلوم
precision-near = تا ۲۵ کیلومتر معلوم
precision-district = تا سطح ولسوالی معلوم
precision-province = تا سطح ولایت معلوم
precision-area = تا یک منطقهٔ وسیع معلوم
precision-country = تا سطح کشور معلوم
precision-high-seas = در آب‌های آزاد

source-kind-primary = سند اصلی
source-kind-statement = اعلامیه
source-kind-wire = خبرگزاری
source-kind-news = خبر
source-kind-broadcast = پخش رادیویی یا تلویزیونی
source-kind-social = شبکهٔ اجتماعی
source-kind-ngo = سازمان غیردولتی
source-kind-un = ملل متحد
source-kind-dataset = مجموعهٔ داده
source-kind-academic = اثر علمی
source-kind-other = دیگر

reliability-a = قابل اعتماد
reliability-b = معمولاً قابل اعتماد
reliability-c = نسبتاً قابل اعتماد
reliability-d = معمولاً غیرقابل اعتماد
reliability-e = غیرقابل اعتماد
reliability-f = قابل سنجش نیست

credibility-1 = تأیید شده
credibility-2 = احتمالاً درست
credibility-3 = ممکن است درست باشد
credibility-4 = مشکوک
credibility-5 = نامحتمل
credibility-6 = قابل سنجش نیست

event-type-agree = توافق
event-type-consult = گفتگو
event-type-support = اعلام حمایت
event-type-concede = امتیازدهی
event-type-cooperate = همکاری
event-type-aid = کمک
event-type-retreat = عقب‌نشینی
event-type-request = درخواست
event-type-accuse = اتهام
event-type-reject = رد
event-type-threaten = تهدید
event-type-protest = اعتراض
event-type-sanction = تحریم
event-type-mobilize = بسیج نیرو
event-type-coerce = اجبار
event-type-assault = حمله

quad-verbal-cooperation = همکاری، گفتار
quad-material-cooperation = همکاری، کردار
quad-verbal-conflict = درگیری، گفتار
quad-material-conflict = درگیری، کردار

lane-cooperation = همکاری
lane-conflict = درگیری

event-form-incident = رویداد
event-form-series = سلسلهٔ رویدادها
event-form-trend = روند
event-form-statement = اعلامیه
event-form-meeting = نشست

actor-role-initiator = آغازگر
actor-role-target = هدف
actor-role-side-a = طرف نخست
actor-role-side-b = طرف دوم
actor-role-victim = قربانی
actor-role-party = طرف
actor-role-host = میزبان
actor-role-mediator = میانجی
actor-role-signatory = امضاکننده
actor-role-participant = شرکت‌کننده

place-role-site = در
place-role-from = از
place-role-to = به

stance-asserts = می‌گوید که چنین است
stance-confirms = تأیید می‌کند
stance-denies = رد می‌کند
stance-declines = از اظهار نظر خودداری می‌کند
stance-withdraws = پس می‌گیرد

claim-kind-casualty = کشته‌شدگان و زخمیان، بدون رقم
claim-kind-fact = چه رخ داد
claim-kind-attribution = چه کسی انجام داد
claim-kind-intent = هدف چه بود
claim-kind-framing = چگونه توصیف می‌شود
claim-kind-forecast = چه در پی خواهد آمد

status-unverified = تأییدنشده
status-partly-verified = بخشی تأییدشده
status-corroborated = با شواهد دیگر تأییدشده
status-contested = مورد اختلاف
status-refuted = ردشده
status-withdrawn = پس‌گرفته‌شده
status-superseded = جای خود را به گفتهٔ تازه داده

agreement-form-treaty = معاهده
agreement-form-memorandum = تفاهم‌نامه
agreement-form-joint-statement = اعلامیهٔ مشترک
agreement-form-readout = گزارش رسمی نشست
agreement-form-oral = شفاهی
agreement-form-reported = تنها گزارش‌شده
agreement-form-unilateral = یک‌جانبه

stage-none-declaratory = اعلامی، بدون مرحله‌ای از روند صلح
stage-ceasefire = آتش‌بس
stage-pre-negotiation = پیش از مذاکره
stage-framework-partial = چارچوب بخشی
stage-framework-comprehensive = چارچوب جامع
stage-implementation = اجرا
stage-renewal = تمدید

specificity-rhetorical = کلی
specificity-procedural = روندی
specificity-substantive = محتوایی

progress-not-started = آغاز نشده
progress-minimal = اندک
progress-intermediate = میانه
progress-full = کامل
progress-stalled = متوقف
progress-contradicted = در تضاد با آن عمل شده
progress-lapsed = از اعتبار افتاده

gap-status-open = باز
gap-status-partly = بخشی بسته‌شده
gap-status-closed = بسته

revision-kind-correction = تصحیح
revision-kind-clarification = توضیح
revision-kind-update = به‌روزرسانی
revision-kind-retraction = پس‌گیری

group-people-killed = کشته‌شدگان
group-people-injured = زخمیان
group-people-missing = ناپدیدشدگان
group-people-captured = دستگیرشدگان
group-people-displaced = بیجاشدگان
group-civilians-killed = غیرنظامیان کشته‌شده
group-civilians-injured = غیرنظامیان زخمی
group-civilians-missing = غیرنظامیان ناپدیدشده
group-civilians-captured = غیرنظامیان دستگیرشده
group-civilians-displaced = غیرنظامیان بیجاشده
group-combatants-killed = جنگجویان کشته‌شده
group-combatants-injured = جنگجویان زخمی
group-combatants-missing = جنگجویان ناپدیدشده
group-combatants-captured = جنگجویان دستگیرشده
group-combatants-displaced = جنگجویان بیجاشده

## Every page (base.html)

page-skip = رفتن به متن اصلی
page-sections = بخش‌ها
page-path = مسیر صفحه
page-revised = بازنگری در { $day }
page-not-revised = بازنگری نشده
banner-internal-title = داخلی.
banner-internal = این نسخه ثبت‌هایی دارد که عمومی نیست. آن را به دیگران ندهید.
banner-as-of = چنان که در { $day } می‌شد دانست.
foot-unchecked = هیچ کس در اینجا این رقم‌ها را بررسی نکرده است.
foot-figures = هر رقم از آن کسی است که آن را گفته است. شمارهای رقیب در کنار هم می‌آیند و هرگز جمع یا میانگین نمی‌شوند.
foot-corrections = تصحیح‌ها
foot-search = فهرست الفبایی
foot-data = داده‌ها
foot-briefing = همهٔ گزارش برای چاپ
foot-publisher = ناشر: { $publisher }.
foot-licence = جوازنامه: { $licence }.
cite-title = نقل از این صفحه
cite-revised = { $title }. { $site }. بازنگری در { $day }.
cite-unrevised = { $title }. { $site }. از نخستین نشر تا کنون بازنگری نشده.
cite-undated = { $title }. { $site }.
pager-label = پیش و پس
pager-before = پیش از آن
pager-before-on = پیش از آن، { $day }
pager-after = پس از آن
pager-after-on = پس از آن، { $day }

## Pieces of sentences (components.html)

list-comma = { $list }، { $next }
list-and = { $list } و { $last }
list-beside = { $list }، { $next }
list-semicolon = { $list }؛ { $next }
list-then = { $list } ← { $next }
as-sentence = { $words }.
in-brackets = ({ $words })
in-quotes = «{ $words }»
not-stated = گفته نشده
not-graded = درجه‌بندی نشده
day-not-stated = روز گفته نشده
according-to = به گفتهٔ { $who }
relative-after = پس از { $event }
relative-before = پیش از { $event }
relative-stated = «{ $words }»، { $date }
place-with-role = { $role } { $place }
confusion-lead = با این‌ها اشتباه نشود:
confusion-warning = { $lead } { $names }.

## What is said (components.html)

mark-contested = مورد اختلاف
verdict-span = { $group }: { $span }. { $sayings }.
verdict-group = { $group }. { $sayings }.
verdict-more = { $n } گفتهٔ دیگر در جدول
verdict-no-total = همه نمی‌توانند درست باشند؛ از این رو رقم کل داده نمی‌شود.
group-among = { $group }، تنها { $among }
group-side = { $group }، در جانب { $side }
figure-of = { $of }: { $figure }
figure-including = { $figure }، به شمول { $words }
figure-part-of = (بخشی از { $whole })
side-and-unnamed = { $side } و منابع بی‌نام کشورش
span-heading = دامنه
spans-caption = دامنهٔ گفته‌ها، هر ردیف یک گروه از مردم
spans-who = چه کسانی
spans-how-many = چند تن، چنان که گفته شده

## Lists of events (components.html)

bar-years = سال‌ها
bar-months = ماه‌ها
bar-counts = { $cooperation } همکاری، { $conflict } درگیری
bar-per-slip = هر برگه { $n } رویداد را نشان می‌دهد، یا آنچه از آن‌ها مانده است.
choices-more = { $n } مورد دیگر
filters-label = کدام رویدادها
filters-both-lanes = هر دو مسیر
filters-all = همه
filters-contested = تنها موارد اختلاف
list-earlier = → { $part }
list-later = { $part } ←
list-undated = بدون تاریخ
list-undated-lead = کسی نمی‌گوید این‌ها کی آغاز شد؛ از این رو جدا آمده‌اند.

## Sources, gaps and changes at the end of pages (components.html)

source-language = به { $language }
source-relays = بازگویی { $sources }
source-own-report = گزارش خودش
source-graded = درجهٔ { $letter }، { $words }
source-not-read = ما آن را نخوانده‌ایم، از راه دیگران دانسته شده
source-original = اصل
source-copy = نسخهٔ بایگانی
source-copy-of = نسخهٔ بایگانی { $day }
gap-since = { $status } از { $day }
gap-closed-on = { $status }، { $day }
gap-raised-by = مطرح‌کننده: { $who }
gap-closed-by = بر پایهٔ { $who }
revision-field = در { $field }
record-upstream = از { $site }
tail-notes = بیشتر بخوانید
tail-revisions = تغییرات این صفحه

## The table of claims (components.html)

matrix-caption = چه کسی چه می‌گوید
matrix-who = چه کسی می‌گوید
matrix-what = چه می‌گویند
matrix-said-on = تاریخ گفتن
matrix-carried-by = ناقل
matrix-carried-by-order = ناقلان، از نخستین تا آخرین
matrix-grade = درجه
matrix-against = در برابر گفته‌های دیگر
matrix-span-contested = { $span }، مورد اختلاف
matrix-not-named = نام برده نشده
matrix-including = به شمول { $words }
matrix-dates-it = تاریخی که می‌گوید: { $when }
matrix-places-it = جایی که می‌گوید: { $place }
matrix-again = همان گفتهٔ بالا
matrix-no-source = بدون منبع
matrix-nothing-against = چیزی ثبت نشده
matrix-others = دیگران
matrix-thread = هر خط گفته‌های یک طرف را به ترتیبی که گفته شده به هم می‌پیوندد.
chain-then = سپس
grade-source = منبع: { $grade }
grade-claim = گفته: { $grade }
terms-title = معنای مورد اختلاف، دامنه، مستقل و درجه
terms-contested = دو گفته یکدیگر را نقض می‌کنند، یا شمارهای دو گوینده با هم هم‌پوشانی ندارند. هر دو نمی‌توانند درست باشند؛ گفته نمی‌شود که کدام نادرست است.
terms-span = از کمترین تا بیشترین رقمی که هنوز کسی دربارهٔ همان مردم بر آن پافشاری می‌کند. این برآورد نیست: هیچ چیز جمع نمی‌شود، میانگین گرفته نمی‌شود و از یک گروه مردم به گروهی دیگر برده نمی‌شود.
terms-independent-heading = مستقل
terms-independent = منابعی که یکدیگر را تکرار می‌کنند، و گفته‌های یک نهاد و کسانی که به نام آن سخن می‌گویند، یک خاستگاه دارند. بیست گزارش از یک سخنگو یک صداست.
terms-grade = حرف برای منبع است: A کاملاً قابل اعتماد، B معمولاً، C نسبتاً، D معمولاً نه، E غیرقابل اعتماد، F قابل سنجش نیست. رقم برای گفته است: 1 تأیید شده، 2 احتمالاً درست، 3 ممکن است درست باشد، 4 مشکوک، 5 نامحتمل، 6 قابل سنجش نیست. F و 6 بدترین نیستند، بلکه نامعلوم‌اند.

## Figures drawn, strips and maps (components.html)

strip-lanes = همکاری در بالای خط سال‌ها می‌آید، درگیری در زیر آن.
strip-contested = لبهٔ طلایی: مورد اختلاف.
map-boundaries = مرزها: Natural Earth، وضعیت بالفعل؛ به معنای تأیید نیست.
map-csv = مکان‌ها در CSV
ranges-third-party = طرف سوم
ranges-at-least = «دست‌کم»
ranges-about = نقطه‌چین: «حدود»
ranges-caption = یک طرف در بالای خط شمار، طرف دیگر در زیر آن
ranges-who = چه کسی می‌گوید، و کی
ranges-drawn = ترسیم
ranges-stated = چنان که گفته شده
ranges-line = چند تن
ranges-marks = نشانه‌های میان‌تهی: گفته شده، تأیید نشده.
ranges-marks-corroborated = نشانه‌های پر: با شواهد دیگر تأییدشده؛ میان‌تهی: گفته شده، تأیید نشده.
ranges-two-sides = هیچ چیز از خط شمار نمی‌گذرد.
ranges-parts = ترسیم نشده، چون تنها بخشی را می‌شمارند: { $figures }.
ranges-part = { $of }: { $figure } ({ $who })
ranges-carriers = ناقلان در جدول پایین آمده‌اند.
range-side = { $group }، به گفتهٔ { $side }
range-side-unnamed = { $group }، به گفتهٔ { $side } و منابع بی‌نام
range-side-third = { $group }، به گفتهٔ { $side } و طرف‌های سوم
range-side-unnamed-third = { $group }، به گفتهٔ { $side }، منابع بی‌نام و طرف‌های سوم
range-unnamed = { $group }، به گفتهٔ منابع بی‌نام در جانب { $side }
range-unnamed-third = { $group }، به گفتهٔ منابع بی‌نام در جانب { $side } و طرف‌های سوم
range-third = { $group }، به گفتهٔ طرف‌های سوم
range-third-against = { $group }، به گفتهٔ طرف‌های سوم، در تضاد با { $side }
range-third-against-above = { $group }، به گفتهٔ طرف‌های سوم، در تضاد با شمارهای بالا
range-repeats = گفتهٔ دیگری را تکرار می‌کند
range-word = رقم نیست، واژه است؛ از این رو نشانه‌ای ترسیم نشده

## Promises, names and contested points (pieces.html)

progress-evidence = شواهد: { $sources }
progress-no-evidence = شواهد: گفته نشده
name-used-by = به‌کاربرنده: { $who }
contested-point = { $group }: { $span }
contested-claims = گفته‌های متناقض
contested-page = صفحهٔ رویداد
contested-more = و { $n } گفتهٔ دیگر در { $page }.

## Words of several pages

page-facts = داده‌های اصلی
page-about = دربارهٔ
page-licence = جوازنامه
page-contents = در این صفحه
page-contents-list = فهرست
found-in = در { $sources }
no-events = هیچ رویدادی ثبت نشده است.
none-recorded = چیزی ثبت نشده است.
position-moved = تغییر کرده
position-since = از { $day }
promise-by = وعده‌دهنده: { $who }
promise-by-nobody = وعده‌دهنده: گفته نشده
promise-for = { $promised }، برای { $whom }
promise-overdue = موعد گذشته
strip-title = دو مسیر
strip-undated = { $n } رویداد بدون تاریخ ترسیم نشده است.
strip-as-list = رویدادها به شکل فهرست
strip-all-csv = همه در CSV

## Actors (actor.html)

actor-docket = کنشگر · { $kind }
actor-name-languages = به { $languages }
actor-also-called = نام‌های دیگر
actor-name-by = از سوی { $who }
actor-kind = نوع
actor-part-of = بخشی از
actor-country = کشور
actor-says = می‌گوید
actor-parts = بخش‌ها و سخنگویان آن
actor-what-it-says = چه می‌گوید
actor-positions = موضع‌ها
actor-activity = فعالیت
actor-strip-part = تنها رویدادهایی که اشتراک این کنشگر در آن‌ها ثبت شده است.
actor-said-title = آنچه می‌گوید، و آنچه دربارهٔ رویدادهایش گفته می‌شود
actor-said-lead = تازه‌ترین رقم‌ها؛ آنچه با واژه‌ها گفته شده در صفحه‌های رویدادهاست
actor-it-says = خودش و کسانی که به نام آن سخن می‌گویند
actor-says-nothing = هیچ گفته‌ای از آن ثبت نشده است.
actor-others-say = دیگران می‌گویند
actor-others-nothing = هیچ گفته‌ای از دیگران ثبت نشده است.
actor-more-claims = { $n } گفتهٔ دیگر در صفحه‌های رویدادها.
actor-all-disputes = همهٔ اختلاف‌ها
actor-moved = { $moved }: موضع آن تغییر کرده است
actor-position-by = از سوی { $who }
actor-relations-caption = کنشگرانی که رویداد مشترک دارند، به تفکیک مسیر
actor-with = با
actor-with-name = با { $name }
actor-last = آخرین
actor-once = یک رویداد مشترک: { $actors }.
actor-events = رویدادهایی که در آن‌ها اشتراک داشت
actor-published = منتشرشده از سوی آن
actor-published-more = { $n } مورد دیگر در { $sources }.
actor-all-sources = همهٔ منابع

## Agreements (agreement.html)

agreement-docket = توافق · { $form }
agreement-dated = تاریخ
agreement-parties = طرف‌ها
agreement-confirmed-by = تأیید شده در { $sources }
agreement-no-own-text = متن خودش: دیده نشده
agreement-no-party = طرف توافق نیست
agreement-mediators = میانجیان
agreement-made-at = بسته شده در
agreement-stage = مرحله
agreement-lineage = پیشینه
agreement-lineage-lead = هر یک تمدید می‌کند، هیچ‌یک لغو نمی‌کند
agreement-lineage-scale = به ترتیب تاریخ؛ فاصلهٔ نشانه‌ها به مقیاس نیست.
agreement-this-text = این متن
agreement-provisions = بندها
agreement-provision = بند
agreement-progress = پیشرفت
agreement-renewals-lead = و این که هر یک در کجا یافت می‌شود
agreement-renewals-label = بندها و متن‌ها
agreement-renewals-caption = کدام بند در کدام متن یافت می‌شود، و تا کجا پیش رفته است
agreement-in-this = در این متن
agreement-in-that = در آن متن
agreement-in-report = تنها در یک گزارش
agreement-not-found = یافت نشد
agreement-column-this = این متن
agreement-due = موعد: { $due }
agreement-overdue = موعد: { $due }، { $overdue } در { $day }
agreement-before = پیشتر وعده شده: { $texts }
agreement-again = دوباره وعده شده: { $texts }
agreement-no-progress = هیچ متنی که خوانده شد نمی‌گوید آیا آغاز شده است یا نه.
agreement-scale = پیشرفت: 0 تا 3 در مقیاس Peace Accords Matrix. «شواهدی یافت نشد» همان «آغاز نشده» نیست، که آن را کسی می‌گوید.

## The whole on one page (briefing.html)

briefing-docket = برای چاپ، یا خواندن یکباره
briefing-lead = همه چیز در یک صفحه: یادداشت‌ها، رویدادها، توافق‌ها، آنچه معلوم نیست، و هر منبع با نشانی آن.
briefing-only-contested = تنها موارد اختلاف؛ گاه‌شمار سایت همه را دارد
briefing-not-dated = بدون تاریخ
briefing-provision = { $heading }: { $words }
briefing-questions = پرسش‌ها
briefing-no-questions = هیچ پرسشی ثبت نشده است.

## Changes since the last edition (changes.html)

changes-lead = آنچه از نسخهٔ پیشین افزوده، تغییر داده و پس گرفته شده است، با مقدارهای پیشین و کنونی.
changes-record = { $record }: { $title }
changes-none = چیزی تغییر نکرده است.

## Chronology (chronology.html)

chronology-lead = همکاری در یک سو، درگیری در سوی دیگر، در یک ترتیب روزها. تاریخی که قطعی نیست همان‌گونه ترسیم می‌شود.
chronology-by-actor = بر پایهٔ کنشگر
chronology-by-place = بر پایهٔ مکان

## Promises (commitments.html)

commitments-overdue = موعد { $n } وعده گذشته است
commitments-lead = هر وعدهٔ هر توافق، بر پایهٔ آخرین چیزی که از آن معلوم است. «شواهدی یافت نشد» به معنای «آغاز نشده» نیست: دیده نشد که کسی این یا آن را بگوید.
commitments-measured = گذشتن موعد در { $day } سنجیده می‌شود، آخرین روزی که این ثبت‌ها می‌شناسند.
commitments-due = موعد: { $day }
commitments-none = هیچ وعده‌ای ثبت نشده است.

## Contested (contested.html)

contested-lead = در اینجا گفته‌ها نمی‌توانند همه درست باشند. هر رقم از آن کسی است که آن را گفته است؛ دامنه‌ها از کمترین تا بیشترین گفته‌شده می‌روند و رقم کل نیستند.
contested-none = هیچ دو گفته‌ای یکدیگر را نقض نمی‌کنند.

## Corrections (corrections.html)

corrections-docket = تغییر در صفحه‌ها
corrections-lead = آنچه نشر شد و سپس تغییر یافت: چه چیز نادرست بود، پیشتر چه بود، اکنون چیست. تازه‌ترین در آغاز.
corrections-changes = همهٔ آنچه از نسخهٔ پیشین تغییر کرده است
corrections-none = هیچ چیزی که در اینجا نشر شده تغییر نیافته است.

## Data files (data.html)

data-lead = همهٔ ثبت‌های این سایت، برای برداشتن. نام پرونده‌ها و فیلدها ثابت می‌ماند؛ فیلدهای تازه در آخر می‌آیند. هر رقم از آن کسی است که آن را گفته است؛ پس گفته را با آن بردارید.
data-format = فارمت
data-version = نسخهٔ 1
data-text = متن
data-reading = چگونه خوانده شوند
data-days = روز به شکل { $day } است، سال‌های پیش از میلاد با منفی ({ $bce } سال 332 پیش از میلاد است). تاریخ نوشته‌شده به EDTF، ISO 8601-2 است: { $vague } روزی از آن ماه است، { $about } حدود آن زمان، { $doubtful } مشکوک.
data-empty = آنچه تهی است در JSON به شکل { $null } و در CSV هیچ است. نشانی در این سایت از پوشهٔ بالای این صفحه داده می‌شود.
data-csv = در CSV
data-files = { $n } پرونده
data-left-out = در آن نیست: { $events }.
data-fields-of = فیلدهای { $files }
data-field = فیلد
data-type = نوع
data-meaning = معنا
data-or-empty = یا تهی
data-feeds = خوراک‌ها
data-feed = { $what }: { $atom } (Atom)، { $json } (JSON Feed)
data-actor-feeds = رویدادهای تازه و تغییریافتهٔ یک کنشگر: در کنار صفحهٔ آن، { $atom } و { $json }

## Disputes (dispute.html)

dispute-evidence = شواهد
dispute-evidence-count = { $n } مورد از طرف‌های سوم
dispute-evidence-lead = ارائه‌شده از سوی طرف‌های سوم
dispute-moves = موضع‌هایی که تغییر کرد
dispute-stance-since = { $stance } از { $day }
dispute-no-position = هیچ موضعی یافت نشد.
dispute-since = از { $day }
dispute-since-not-stated = از چه زمانی: گفته نشده
dispute-through = از راه { $sources }
dispute-see = بنگرید به { $claims }

## Events (event.html)

event-docket = رویداد · { $quad }
event-dates-differ = تاریخ‌ها متفاوت‌اند.
event-when = کی
event-where = کجا
event-what = چه چیز
event-who = چه کسی
event-role = { $role }:
event-no-sources = هیچ
event-lane = مسیر
event-figures = رقم‌ها در نمودار
event-changes = تغییرات
event-claims = { $claims }، گروه‌بندی بر پایهٔ آنچه می‌شمارند
event-terms = معنای این واژه‌ها
event-estimate = برآورد
event-estimate-lead = گفتهٔ کسی نیست، و بخشی از دامنه‌ها نیست
event-estimate-by = از { $who }، { $day }
event-context = زمینه
event-follows = گفته می‌شود در پی این‌ها آمده
event-led-to = گفته می‌شود به این‌ها انجامیده
event-carriers = چنین نام برده شده: { $sources }
event-origins = کدام‌یک از آن‌ها یک صداست
event-origin-no-claim = گزارش‌هایی که گفته‌ای را نقل نمی‌کنند
event-by-way-of = از راه { $sources }

## The front page (home.html)

home-judgement = ارزیابی اصلی
home-briefing = این گزارش
home-written-from = نوشته‌شده از { $sources }. ما هیچ‌یک از رقم‌های آن را تأیید نکرده‌ایم.
home-last-event = آخرین رویداد ثبت‌شده: { $day }
home-read-situation = خواندن همهٔ وضعیت
home-changed = چه تغییر کرده است
home-marks = راهنمای نشانه‌ها
home-words = گفتار
home-deeds = کردار
home-mark-words = { $words }: هاشورخورده. خط‌های خوابیده همکاری است، خط‌های ایستاده درگیری.
home-mark-deeds = { $deeds }: یکدست
home-mark-length = درازا نشان می‌دهد چه مدت طول کشید
home-mark-doubtful = خط بریده: تاریخ مشکوک است. تهی: تنها ماه یا سال معلوم است.
home-mark-sides = یک طرف، طرف دیگر، طرف‌های سوم: رقم‌ها از آن‌هاست، نه از ما
home-mark-contested = { $contested }: دو طرف چیزهایی می‌گویند که نمی‌تواند هر دو درست باشد. در خط سال‌ها، لبهٔ طلایی.
home-all-events = همهٔ رویدادها به شکل فهرست
home-as-csv = در CSV
home-latest = تازه‌ترین رویدادها
home-chronology = همهٔ گاه‌شمار
home-gaps = آنچه هیچ کس نمی‌داند
home-contested = رقم‌های مورد اختلاف
home-contested-lead = هرگز میانگین گرفته نمی‌شود، هرگز جمع نمی‌شود.
home-contested-stated = چنان که هر گوینده گفته است.
home-contested-caption = رقم‌های مورد اختلاف تازه‌ترین رویدادها، چنان که گفته شده
home-one-side = یک طرف
home-other-side = طرف دیگر
home-counted = چه شمرده می‌شود، و کی
home-stated = چنان که گفته شده، به ترتیب ثبت
home-off-scale = بیرون از این مقیاس
home-dots = نقطه‌ها آنچه را دربارهٔ همان مردم گفته شده به هم می‌پیوندد؛ هیچ نقطه‌ای در میان آن‌ها شمار نیست.
home-off = بیرون از این مقیاس: { $figures }.
home-off-figures = { $figures } ({ $event })

## Indexes (index.html)

index-two-lanes = همین‌ها در دو مسیر
index-lead-actors = چه کسی عمل می‌کند و چه کسی سخن می‌گوید. سخنگو و نهادی که او به نام آن سخن می‌گوید یک صداست؛ بی‌نامان هرگز با کسی یکی شمرده نمی‌شوند.
index-lead-places = کجا رخ داد، و این تا چه اندازه معلوم است. جایی که تنها ولسوالی آن معلوم است هرگز به شکل نقطه ترسیم نمی‌شود.
index-lead-sources = آنچه گفته‌ها را نقل کرده، به ترتیب روز نشر. منبعی که دیگری را تکرار می‌کند صدای دوم نیست.
index-lead-agreements = چه وعده‌ای داده شد، از سوی چه کسی، و چه کسی آن را در متن خود تأیید می‌کند.
index-lead-disputes = پرسش‌هایی که کنشگران به آن‌ها پاسخ‌های متفاوت می‌دهند.
index-lead-notes = نوشته‌هایی دربارهٔ آنچه ثبت‌ها نشان می‌دهند، هر یک با مرجع‌هایش.
index-map = روی نقشه
index-map-lead = تنها مکان‌هایی که مختصات دارند
index-no-places = هیچ مکانی در درون آن ثبت نشده است.
index-none = چیزی ثبت نشده است.

## Not found (not_found.html)

not-found-docket = خطای 404
not-found-lead = در این نشانی صفحه‌ای نیست. شاید نادرست نوشته شده باشد، یا هرگز نشر نشده باشد.
not-found-here = آنچه در اینجاست: { $chronology }، { $actors }، { $agreements } و { $search }.
not-found-chronology = گاه‌شمار
not-found-actors = کنشگران
not-found-agreements = توافق‌ها
not-found-search = همه چیز به ترتیب الفبا
not-found-taken-back = آنچه پس گرفته شد در { $corrections } آمده است.
not-found-corrections = تصحیح‌ها

## Notes (note.html)

note-by = از { $authors }
note-contents = در این یادداشت
note-text = متن

## Places (place.html)

place-within-it = مکان‌های درون آن
place-names = نام‌ها
place-within = در درون
place-position = موقعیت
place-not-pinned = بدون نقطهٔ معین
place-no-coordinates = مختصات یافت نشد
place-elsewhere = در جای دیگر
place-events = رویدادهای اینجا
place-events-within = رویدادهای اینجا و درون آن
place-no-events = هیچ رویدادی در اینجا ثبت نشده است.
place-agreements = دربارهٔ این مکان

## Old addresses and what was taken back (redirect.html, retracted.html)

redirect-go = رفتن به نشانی تازهٔ آن
retracted-docket = { $kind }، پس‌گرفته‌شده
retracted-title = این پس گرفته شد.
retracted-lead = در اینجا نگه داشته شده تا پیوندهایی که به آن می‌رسند بگویند چه بر سر آن آمد؛ در هیچ فهرست، رقم یا نقشه‌ای شمرده نمی‌شود.

## Relations (relation.html, relations.html)

relation-docket = رابطهٔ دو کنشگر
relation-lead = { $one } و { $other }: { $counts }.
relation-strip-part = تنها رویدادهایی که اشتراک هر دو در آن‌ها ثبت شده است.
relation-against = در برابر یکدیگر
relation-against-lead = گفته‌های یکی که گفته‌های دیگری را نقض می‌کند
relation-against-it = { $saying }. در برابر آن: { $against }.
relation-against-more = { $n } مورد دیگر در صفحه‌های رویدادها.
relation-agreements = توافق‌های هر دو
relation-events = رویدادهای مشترک
relations-lead = دو کنشگر هنگامی در اینجا می‌آیند که رویدادی از هر دو نام ببرد. این که با هم چه کردند، در صفحهٔ آن دو گفته می‌شود.
relations-heading = چه کسانی دیدار کردند، چه کسانی جنگیدند
relations-key = هر برگه یک رویداد مشترک. هاشورخورده: گفتار. یکدست: کردار.
relations-caption = رویدادها و توافق‌هایی که دو کنشگر مشترک دارند، آن‌هایی که بیشترین رویداد را دارند در آغاز
relations-in-fives = هر برگه پنج رویداد
relations-agreements = { $n } توافق
relations-drawn = برگه‌ها برای { $n } جفت با بیشترین رویداد ترسیم شده‌اند؛ شمارها از همه است.
relations-both = تنها رویدادهایی که از هر دو نام می‌برند.
relations-csv = رویدادها در CSV
relations-none = هیچ دو کنشگری رویداد مشترک ندارند.

## Search (search.html)

search-label = واژه‌ها، نام‌ها یا رقم‌ها
search-button = جستجو
search-register = همهٔ عنوان‌ها، اشخاص و مکان‌ها. برای یافتن واژه‌ای در این صفحه از جستجوی مرورگر خود استفاده کنید.
search-too-many = رویدادها و منابع بیش از آن‌اند که در اینجا بیایند: به تفکیک سال در { $chronology } و در { $sources } هستند.
search-sources = منابع
search-letters = حرف‌ها
search-see = { $kind }، بنگرید به { $record }

## Sources (source.html)

source-docket = منبع · { $kind }
source-outlet-on = { $outlet }، { $day }.
source-repeats = { $n ->
    [one] این منبع { $sources } را تکرار می‌کند؛ پس در کنار آن صدای دوم نیست.
   *[other] این منبع { $sources } را تکرار می‌کند؛ پس در کنار آن‌ها صدای دیگری نیست.
}
source-own = تا جایی که معلوم است، گزارش خود آن.
source-read-original = خواندن متن اصلی
source-outlet = رسانه
source-published = تاریخ نشر
source-read = تاریخ خواندن
source-not-seen = ما آن را ندیده‌ایم، از راه دیگران دانسته شده
source-language-label = زبان
source-reliability = اعتبار
source-archived = بایگانی
source-archive = نسخه
source-archive-of = نسخهٔ { $day }
source-archive-number = نسخهٔ { $n }
source-no-copy = نسخه‌ای یافت نشد
source-repeated-by = تکرارکنندگان
source-no-second-voice = صدای دوم نیست
source-rests = آنچه بر آن تکیه دارد
source-latest = تازه‌ترین رویدادها
source-own-word = سخن خود { $who }
source-as-evidence = به عنوان شواهد
source-position = { $who }: { $stance }
source-rests-nothing = در این سایت چیزی بر آن تکیه ندارد.

## Dates

date-since = از { $date } به این سو
date-from = از { $date }، پایان نامعلوم
date-until = تا { $date }
date-until-start-unknown = آغاز نامعلوم، تا { $date }
date-not-known = نامعلوم
date-about = حدود { $date }
date-uncertain = { $date }{"\u00A0"}؟
date-range = { $first } – { $last }
date-span = { $first }–{ $last }
date-one-of = یکی از { $list }
date-or = { $list } یا { $last }
date-or-later = { $date } یا پس از آن
date-or-earlier = { $date } یا پیش از آن
date-a-day-in = روزی در { $date }
date-a-month-in = ماهی در { $date }
date-spring = بهار { $year }
date-summer = تابستان { $year }
date-autumn = خزان { $year }
date-winter = زمستان { $year }
date-winter-of = زمستان { $first }–{ $last }
date-decade = دههٔ { $year }
date-years = { $first } تا { $last }
date-bce = { $year } پیش از میلاد
date-time = { $date }، { $time }
date-time-utc = { $time } (UTC)
date-time-zone = { $time } (UTC{ $offset })
date-second = { $date } ({ $second })

## Maps

map-scale = { $n } کیلومتر
map-title = نقشه: { $places }
map-countries = کشورهای روی نقشه: { $countries }.
map-where-exact = مکان: به‌دقت معلوم است
map-where-near = مکان: تا ۲۵ کیلومتر معلوم است
map-where-district = مکان: تنها تا ولسوالی معلوم است
map-where-province = مکان: تنها تا ولایت معلوم است
map-where-area = مکان: تنها به‌گونهٔ یک ساحه معلوم است
map-where-country = مکان: تنها تا کشور معلوم است
map-all-near = { $n } مکان، همه تا ۲۵ کیلومتر معلوم
map-some-near = { $n } از { $all } مکان تا ۲۵ کیلومتر معلوم است
map-none-closer = { $n } مکان، هیچ‌یک دقیق‌تر از ولسوالی معلوم نیست
map-none-to-district = { $n } مکان، هیچ‌یک تا ولسوالی معلوم نیست
map-most-in = { $n } از { $all } مکانِ نشان‌داده‌شده در { $country } است
map-places = { $n } مکان، به همان دقتی که هر یک معلوم است
map-place-at = { $place } ({ $at })
map-position = { $lat }، { $lon }
map-north = { $degrees }° شمالی
map-south = { $degrees }° جنوبی
map-east = { $degrees }° شرقی
map-west = { $degrees }° غربی
map-exact-at = { $places } به‌دقت معلوم است، { $at }.
map-exact = { $n ->
    [one] { $places } به‌دقت معلوم است.
   *[other] { $places } به‌دقت معلوم‌اند.
}
map-near-at = { $places } تا ۲۵ کیلومتر معلوم است، { $at }.
map-near = { $n ->
    [one] { $places } تا ۲۵ کیلومتر معلوم است.
   *[other] { $places } تا ۲۵ کیلومتر معلوم‌اند.
}
map-district-at = { $places } تنها تا ولسوالی معلوم است، از این رو سایه زده شده و نه نشان‌گذاری: { $km } کیلومتر گرد مرکز آن، { $at }.
map-district = { $n ->
    [one] { $places } تنها تا ولسوالی معلوم است، از این رو سایه زده شده و نه نشان‌گذاری: { $km } کیلومتر گرد مرکز آن.
   *[other] { $places } تنها تا ولسوالی معلوم‌اند، از این رو سایه زده شده‌اند و نه نشان‌گذاری: { $km } کیلومتر گرد مرکز هر یک.
}
map-province-at = { $places } تنها تا ولایت معلوم است، از این رو سایه زده شده و نه نشان‌گذاری: { $km } کیلومتر گرد مرکز آن، { $at }.
map-province = { $n ->
    [one] { $places } تنها تا ولایت معلوم است، از این رو سایه زده شده و نه نشان‌گذاری: { $km } کیلومتر گرد مرکز آن.
   *[other] { $places } تنها تا ولایت معلوم‌اند، از این رو سایه زده شده‌اند و نه نشان‌گذاری: { $km } کیلومتر گرد مرکز هر یک.
}
map-area-at = { $places } تنها به‌گونهٔ یک ساحه معلوم است، از این رو سایه زده شده و نه نشان‌گذاری: { $km } کیلومتر گرد مرکز آن، { $at }.
map-area = { $n ->
    [one] { $places } تنها به‌گونهٔ یک ساحه معلوم است، از این رو سایه زده شده و نه نشان‌گذاری: { $km } کیلومتر گرد مرکز آن.
   *[other] { $places } تنها به‌گونهٔ یک ساحه معلوم‌اند، از این رو سایه زده شده‌اند و نه نشان‌گذاری: { $km } کیلومتر گرد مرکز هر یک.
}
map-country = { $n ->
    [one] { $places } سراسر نشان داده شده و چیزی نشان‌گذاری نشده است.
   *[other] { $places } سراسر نشان داده شده‌اند و چیزی نشان‌گذاری نشده است.
}
map-without = { $n ->
    [one] { $places } مختصات خود را ندارد و در { $outer } قرار دارد.
   *[other] { $places } مختصات خود را ندارند و در { $outer } قرار دارند.
}
map-cut = سایه در خط مرز متوقف می‌شود.
map-points = نقطه‌ها: تا ۲۵ کیلومتر یا دقیق‌تر معلوم.
map-small-circles = دایره‌های کوچک: تنها تا ولسوالی معلوم، { $km } کیلومتر گرد مرکز آن.
map-large-circles = دایره‌های بزرگ: تنها تا ولایت یا ساحه معلوم، { $km } کیلومتر گرد مرکز آن، نه حدود خود آن.
map-inset = تنها در نقشهٔ کوچک: { $places }.
map-left-out = تنها { $most } مکان با بیشترین رویداد نشان داده شده است؛ { $left } مکان نیامده است.
map-durand-line = خط شکسته خط دیورند است که طرف افغان آن را به‌عنوان مرز نمی‌پذیرد.
map-broken-lines = خط‌های شکسته: مرزهای مورد اختلاف و خط‌های کنترول.
map-other-broken-lines = خط‌های شکستهٔ دیگر: مرزهای مورد اختلاف و خط‌های کنترول.

## Feeds

feed-spans = آنچه از گفته‌ها برمی‌آید
feed-group-of = { $group }، از { $side }
feed-group-among = { $group }، { $among }
feed-span = { $group }: { $range }
feed-span-contested = { $group }: { $range }، مورد اختلاف
feed-via = از طریق { $outlets }.
feed-change = { $title } ({ $kind })

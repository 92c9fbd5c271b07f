# The words of the interface in Urdu, written with the help of a machine. No native reader has checked them.
# en.ftl tells what keys and arguments are; this file has them in the same order.

## The language itself, as its readers call it

language-name = اردو
languages-label = زبانیں

## What is not known (gaps.html)

gaps-title = جو معلوم نہیں
gaps-description = وہ سوالات جو ان اندراجات میں جواب طلب ہیں: کب سے، اور کس نے اٹھائے۔
gaps-lead = وہ سوالات جو ان اندراجات میں جواب طلب ہیں۔ ہر سوال اس وقت تک یہاں رہتا ہے جب تک کوئی ماخذ اسے بند نہ کر دے۔ جہاں کسی ماخذ کا نام نہیں، وہاں سوال مدیر نے اٹھایا ہے۔
gaps-none = کوئی کھلا سوال درج نہیں۔
gaps-count-open = { $n } کھلے
gaps-count-partly = { $n } جزوی طور پر بند
gaps-count-closed = { $n } بند

## Counts

count-actors = { $n } فریق
count-places = { $n ->
    [one] { $n } مقام
   *[other] { $n } مقامات
}
count-sources = { $n } ماخذ
count-events = { $n ->
    [one] { $n } واقعہ
   *[other] { $n } واقعات
}
count-agreements = { $n ->
    [one] { $n } معاہدہ
   *[other] { $n } معاہدے
}
count-disputes = { $n ->
    [one] { $n } تنازع
   *[other] { $n } تنازعات
}
count-notes = { $n ->
    [one] { $n } نوٹ
   *[other] { $n } نوٹس
}
count-claims = { $n ->
    [one] { $n } بیان
   *[other] { $n } بیانات
}
count-provisions = { $n ->
    [one] { $n } شق
   *[other] { $n } شقیں
}
count-corrections = { $n ->
    [one] { $n } تصحیح
   *[other] { $n } تصحیحات
}
count-changes = { $n ->
    [one] { $n } تبدیلی
   *[other] { $n } تبدیلیاں
}
count-contested-events = { $n ->
    [one] { $n } متنازع واقعہ
   *[other] { $n } متنازع واقعات
}
count-relations = { $n ->
    [one] { $n } تعلق
   *[other] { $n } تعلقات
}
count-entries = { $n ->
    [one] { $n } اندراج
   *[other] { $n } اندراجات
}
count-sources-origins = { $sources } ماخذ، { $origins ->
    [one] { $origins } آزاد منبع
   *[other] { $origins } آزاد منابع
}
count-events-sources = { $sources } ماخذ سے { $events ->
    [one] { $events } واقعہ
   *[other] { $events } واقعات
}
count-provisions-agreements = { $agreements ->
    [one] { $agreements } معاہدے
   *[other] { $agreements } معاہدوں
} میں { $provisions ->
    [one] { $provisions } شق
   *[other] { $provisions } شقیں
}

## Names of pages and the path above them

page-chronology = تاریخ وار
page-contested = متنازع
page-corrections = تصحیحات
page-commitments = وعدے
heading-of-part = { $heading }، { $part }
heading-of-site = { $heading } – { $site }
retracted-link = { $title } (واپس لیا گیا)

## At the foot of each sheet of paper

foot-revised = { $title }، نظرِ ثانی { $date }
foot-as-of = جیسا کہ { $date } کو معلوم ہو سکتا تھا: { $foot }
foot-internal = اندرونی۔ { $foot }

## Who dates an event to other days

dated-apart-before = { $who } اس کی تاریخ { $when } { $n ->
    [one] بتاتا ہے
   *[other] بتاتے ہیں
}، { $own } سے { $days ->
    [one] ایک دن
   *[other] { $days } دن
} پہلے۔
dated-apart-after = { $who } اس کی تاریخ { $when } { $n ->
    [one] بتاتا ہے
   *[other] بتاتے ہیں
}، { $own } سے { $days ->
    [one] ایک دن
   *[other] { $days } دن
} بعد۔

## What an event was
what-mode = { $type }، { $mode }

## The page of an event

when-disagree-vague = ماخذ متفق نہیں، اور کوئی بھی قطعی نہیں
when-disagree = ماخذ متفق نہیں
when-vague = قطعی نہیں
event-description = { $what }۔ { $date }

## How a claim stands to others

against-contradicts = تردید:
against-corroborates = تائید:
against-narrows = محدود کرتا ہے:
against-narrows-by = محدود ہوا:
against-supersedes = کی جگہ آیا:
against-supersedes-by = اس کی جگہ:
against-repeats = دہراتا ہے:
against-repeats-by = دہرایا گیا:
against-raises = بڑھاتا ہے:
against-raises-by = بڑھایا گیا:
of-another-event = { $claim } ({ $event })
claim-not-named = نام نہیں بتایا گیا
by-editor = مدیر

## What a figure counts

among-killed = { $among }، ہلاک
among-injured = { $among }، زخمی
among-missing = { $among }، لاپتہ
among-captured = { $among }، پکڑے گئے
among-displaced = { $among }، بے گھر

## Spans of figures

span-range = { $min } تا { $max }
span-range-open = { $min } تا { $max } یا زیادہ
span-open = { $min } یا زیادہ

## The page of a source

source-events-of = { $title }: { $part } کے واقعات
source-of = { $outlet }، { $kind }، { $date }
source-undated = { $outlet }، { $kind }
source-description = { $kind }، { $outlet }، { $date }، اور جو کچھ اس پر مبنی ہے۔
source-description-undated = { $kind }، { $outlet }، اور جو کچھ اس پر مبنی ہے۔

## Names of languages

language-ar = عربی
language-bal = بلوچی
language-bn = بنگالی
language-de = جرمن
language-en = انگریزی
language-es = ہسپانوی
language-fa = فارسی
language-fr = فرانسیسی
language-he = عبرانی
language-hi = ہندی
language-id = انڈونیشیائی
language-it = اطالوی
language-ja = جاپانی
language-ko = کوریائی
language-ku = کردی
language-pa = پنجابی
language-prs = دری
language-ps = پشتو
language-pt = پرتگالی
language-ru = روسی
language-sd = سندھی
language-tg = تاجک
language-tk = ترکمان
language-tr = ترکی
language-ug = اویغور
language-uk = یوکرینی
language-ur = اردو
language-uz = ازبک
language-zh = چینی

## The page of an actor

actor-lanes = { $events }: { $cooperation } تعاون، { $conflict } تصادم

## The page of an agreement

lineage-finding = { $n ->
    [one] { $n } متن اسی بات کے حصے کہتا ہے
   *[other] { $n } متن ایک ہی بات کے حصے کہتے ہیں
}
lineage-finding-month = { $n ->
    [one] { $month } کا { $n } متن اسی بات کے حصے کہتا ہے
   *[other] { $month } کے { $n } متن ایک ہی بات کے حصے کہتے ہیں
}
lineage-finding-months = { $n ->
    [one] { $from } سے { $to } تک { $n } متن اسی بات کے حصے کہتا ہے
   *[other] { $from } سے { $to } تک { $n } متن ایک ہی بات کے حصے کہتے ہیں
}
no-date = بغیر تاریخ
cell-report-this = صرف اس متن کی ایک رپورٹ میں
cell-this = اس متن میں
cell-none = نہیں ملا
cell-report = صرف اُس متن کی ایک رپورٹ میں
cell-found = اُس متن میں
progress-none = کوئی ثبوت نہیں ملا

## The whole briefing

briefing-title = پوری بریفنگ
briefing-description = { $site }: سب کچھ ایک صفحے پر، چھاپنے کے لیے۔

## Commitments

commitments-description = ہر معاہدے کا ہر وعدہ، اور وہ جو دکھاتا ہے کہ کہاں تک پہنچا۔

## What changed since the last edition

changes-title = پچھلی اشاعت کے بعد کیا بدلا
changes-description = پچھلی اشاعت کے بعد جو شامل ہوا، بدلا اور واپس لیا گیا۔
changes-added = شامل شدہ
changes-changed = تبدیل شدہ
changes-withdrawn = واپس لیے گئے
changes-gone = { $n ->
    [one] { $n } اندراج اپنے ریکارڈ سمیت واپس لیا گیا۔
   *[other] { $n } اندراجات اپنے ریکارڈ سمیت واپس لیے گئے۔
}

## Corrections

corrections-description = شائع شدہ صفحے کی ہر تبدیلی: کیا غلط تھا، پہلے کیا تھا، اب کیا ہے۔

## Contested

contested-description = ہر وہ نکتہ جس پر بیانات سب درست نہیں ہو سکتے: کون کیا کہتا ہے۔

## Chronology

chronology-lane = تاریخ وار: { $lane }
chronology-description = ایک جانب تعاون، دوسری جانب تصادم، دنوں کی ایک ہی ترتیب میں۔
chronology-description-cooperation = تعاون کا ہر واقعہ، دنوں کی ترتیب سے۔
chronology-description-conflict = تصادم کا ہر واقعہ، دنوں کی ترتیب سے۔
lanes-both = دونوں قطاریں

## Two actors

relation-title = { $one } اور { $other }
relation-counts = { $n ->
    [one] { $n } مشترک واقعہ
   *[other] { $n } مشترک واقعات
}: { $cooperation } تعاون کے اور { $conflict } تصادم کے
relation-description = { $names }: { $counts }۔
relations-title = تعلقات
relations-description = ہر دو فریق جن کا کوئی واقعہ مشترک ہو، اور ہر قطار میں ان کی تعداد۔

## Lists of events by month

silence-two = کوئی واقعہ درج نہیں، { $from } اور { $to }
silence-months = کوئی واقعہ درج نہیں، { $from } تا { $to }

## Indexes

index-description = { $kinds }، { $site }
actor-kinds-state = ریاستیں
actor-kinds-government-body = سرکاری ادارے
actor-kinds-armed-force = مسلح افواج
actor-kinds-de-facto-authority = عملاً حکمران
actor-kinds-armed-group = مسلح گروہ
actor-kinds-political-group = سیاسی گروہ
actor-kinds-intergovernmental = بین الحکومتی ادارے
actor-kinds-ngo = غیر سرکاری تنظیمیں
actor-kinds-media = خبر رساں ادارے
actor-kinds-person = اشخاص
actor-kinds-civilians = عام شہری
actor-kinds-unnamed = بے نام ذرائع
actor-kinds-other = دیگر
places-nowhere = کسی ایک ملک میں نہیں
list-latest = تازہ ترین
sources-undated = بغیر تاریخ
positions-moved = { $n ->
    [one] ایک موقف بدلا
   *[other] { $n } موقف بدلے
}

## Search

search-kind = قسم
search-lane = قطار
search-year = سال
search-actor = فریق
search-actors = تمام فریق دکھائیں
search-name = دوسرا نام
search-gap = معلوم نہیں:
search-provision = شق:
search-results = نتائج
search-none = ”{ $q }“ کے لیے کچھ نہیں ملا
search-short = بہت سے الفاظ ”{ $q }“ سے شروع ہوتے ہیں: ایک حرف اور لکھیں
search-more = مزید دکھائیں
search-failed = اشاریہ لوڈ نہیں ہو سکا۔
search-one = ”{ $q }“ کے لیے 1 نتیجہ
search-many = ”{ $q }“ کے لیے { $n } نتائج
search-title = سب کچھ، حروفِ تہجی کی ترتیب سے
search-description = اس سائٹ کے تمام عنوانات، اشخاص اور مقامات، حروفِ تہجی کی ترتیب سے۔

## The strip of events

strip-finding = تعاون کے { $cooperation ->
    [one] { $cooperation } واقعہ
   *[other] { $cooperation } واقعات
} اور تصادم کے { $conflict }
strip-period = { $from } تا { $to }
strip-unit = ہر پرچی ایک درج شدہ واقعہ ہے۔
strip-unit-many = ہر پرچی زیادہ سے زیادہ { $n } واقعات ظاہر کرتی ہے۔
strip-year = { $year }: { $cooperation } تعاون کے، { $conflict } تصادم کے۔

## The front page

home-all-gaps = { $n ->
    [one] { $n } کھلا سوال
   *[other] تمام { $n } کھلے سوالات
}
home-all-contested = { $n ->
    [one] { $n } متنازع واقعہ
   *[other] تمام { $n } متنازع واقعات
}
home-contested-finding = { $n ->
    [1] ایک متنازع تعداد، جیسی بتائی گئی
    [2] ایک پیمانے پر دو متنازع تعدادیں، کسی پر اتفاق نہیں
    [3] ایک پیمانے پر تین متنازع تعدادیں، کسی پر اتفاق نہیں
    [4] ایک پیمانے پر چار متنازع تعدادیں، کسی پر اتفاق نہیں
   *[other] ایک پیمانے پر پانچ متنازع تعدادیں، کسی پر اتفاق نہیں
}
home-contested-row = { $event }: { $figures }۔

## Small pages

redirect-title = یہ صفحہ منتقل ہو گیا ہے
not-found-title = صفحہ نہیں ملا
not-found-description = اس پتے پر کوئی صفحہ نہیں۔
retracted-description = یہ ریکارڈ واپس لے لیا گیا۔
value-nothing = کچھ نہیں

## Navigation

nav-home = سرورق
nav-chronology = تاریخ وار
nav-actors = فریقین
nav-agreements = معاہدے
nav-disputes = تنازعات
nav-contested = متنازع
nav-gaps = نامعلوم
nav-commitments = وعدے
nav-sources = ماخذ
nav-search = تلاش

## The range chart

ranges-counted-killed = ہلاک ہونے والے لوگ، جیسا بتایا گیا۔
ranges-counted-injured = زخمی ہونے والے لوگ، جیسا بتایا گیا۔
ranges-counted-missing = لاپتہ لوگ، جیسا بتایا گیا۔
ranges-counted-captured = پکڑے گئے لوگ، جیسا بتایا گیا۔
ranges-counted-displaced = بے گھر ہونے والے لوگ، جیسا بتایا گیا۔
ranges-people-killed = ہلاک شدگان
ranges-people-injured = زخمی افراد
ranges-people-missing = لاپتہ افراد
ranges-people-captured = گرفتار شدگان
ranges-people-displaced = بے گھر افراد
finding-grew = دونوں جانب کی گنتیاں بڑھیں، اور وہ الگ الگ { $people } گنتی ہیں
finding-apart = لکیر کے دونوں جانب الگ الگ { $people } گنے گئے ہیں
finding-none-meets = لکیر سے اوپر کی کوئی گنتی نیچے انہی لوگوں کی گنتی سے نہیں ملتی
finding-others = { $people } کی { $n ->
    [one] { $n } گنتی
   *[other] { $n } گنتیاں
}، ہر ایک دوسرے لوگوں کی
finding-unmet = { $people } کی { $n ->
    [one] { $n } گنتی
   *[other] { $n } گنتیاں
}، اور انہی لوگوں کی کوئی دو گنتیاں نہیں ملتیں
finding-stated = { $people } کی { $n ->
    [one] { $n } گنتی
   *[other] { $n } گنتیاں
}، جیسی بتائی گئی
finding-two-unmet = { $people } کی دو گنتیاں جو آپس میں نہیں ملتیں
ranges-reading = { $who }: { $of }، { $figure }۔

## Who says what

saying-words = { $what }، { $who } کا کہنا ہے
saying-of = { $of }: { $what }، { $who } کا کہنا ہے
source-says = { $who } کا کہنا ہے:

## Vocabularies

kind-actor = فریق
kind-place = مقام
kind-source = ماخذ
kind-event = واقعہ
kind-agreement = معاہدہ
kind-dispute = تنازع
kind-note = نوٹ

kinds-actor = فریقین
kinds-place = مقامات
kinds-source = ماخذ
kinds-event = واقعات
kinds-agreement = معاہدے
kinds-dispute = تنازعات
kinds-note = نوٹس

actor-kind-state = ریاست
actor-kind-government-body = سرکاری ادارہ
actor-kind-armed-force = مسلح فوج
actor-kind-de-facto-authority = عملاً حکمران
actor-kind-armed-group = مسلح گروہ
actor-kind-political-group = سیاسی گروہ
actor-kind-intergovernmental = بین الحکومتی ادارہ
actor-kind-ngo = غیر سرکاری تنظیم
actor-kind-media = خبر رساں ادارہ
actor-kind-person = شخص
actor-kind-civilians = عام شہری
actor-kind-unnamed = بے نام ذریعہ
actor-kind-other = دیگر

precision-exact = بالکل معلوم
precision-near = 25 کلومیٹر تک معلوم
precision-district = ضلع کی حد تک معلوم
precision-province = صوبے کی حد تک معلوم
precision-area = وسیع علاقے کی حد تک معلوم
precision-country = ملک کی حد تک معلوم
precision-high-seas = کھلے سمندر میں

source-kind-primary = اصل دستاویز
source-kind-statement = بیان
source-kind-wire = خبر ایجنسی
source-kind-news = خبر
source-kind-broadcast = نشریہ
source-kind-social = سوشل میڈیا
source-kind-ngo = غیر سرکاری تنظیم
source-kind-un = اقوامِ متحدہ
source-kind-dataset = ڈیٹا سیٹ
source-kind-academic = علمی تحریر
source-kind-other = دیگر

reliability-a = قابلِ اعتماد
reliability-b = عموماً قابلِ اعتماد
reliability-c = کسی حد تک قابلِ اعتماد
reliability-d = عموماً ناقابلِ اعتماد
reliability-e = ناقابلِ اعتماد
reliability-f = جانچا نہیں جا سکتا

credibility-1 = تصدیق شدہ
credibility-2 = غالباً درست
credibility-3 = ممکنہ طور پر درست
credibility-4 = مشکوک
credibility-5 = بعید از قیاس
credibility-6 = جانچا نہیں جا سکتا

event-type-agree = اتفاق
event-type-consult = مذاکرات
event-type-support = حمایت کا اظہار
event-type-concede = رعایت
event-type-cooperate = تعاون
event-type-aid = امداد
event-type-retreat = انخلا
event-type-request = مطالبہ
event-type-accuse = الزام
event-type-reject = انکار
event-type-threaten = دھمکی
event-type-protest = احتجاج
event-type-sanction = پابندی
event-type-mobilize = فوجی نقل و حرکت
event-type-coerce = جبر
event-type-assault = حملہ

quad-verbal-cooperation = تعاون، قول
quad-material-cooperation = تعاون، عمل
quad-verbal-conflict = تصادم، قول
quad-material-conflict = تصادم، عمل

lane-cooperation = تعاون
lane-conflict = تصادم

event-form-incident = واقعہ
event-form-series = واقعات کا سلسلہ
event-form-trend = رجحان
event-form-statement = بیان
event-form-meeting = ملاقات

actor-role-initiator = آغاز کنندہ
actor-role-target = ہدف
actor-role-side-a = پہلا فریق
actor-role-side-b = دوسرا فریق
actor-role-victim = متاثرہ
actor-role-party = فریق
actor-role-host = میزبان
actor-role-mediator = ثالث
actor-role-signatory = دستخط کنندہ
actor-role-participant = شریک

place-role-site = بمقام
place-role-from = از
place-role-to = تا

stance-asserts = اثبات
stance-confirms = تصدیق
stance-denies = تردید
stance-declines = تبصرے سے گریز
stance-withdraws = واپسی

claim-kind-casualty = ہلاک و زخمی، بغیر تعداد
claim-kind-fact = کیا ہوا
claim-kind-attribution = کس نے کیا
claim-kind-intent = مقصد کیا تھا
claim-kind-framing = کیسے بیان کیا جاتا ہے
claim-kind-forecast = آگے کیا ہو گا

status-unverified = غیر مصدقہ
status-partly-verified = جزوی طور پر مصدقہ
status-corroborated = دیگر شواہد سے مؤید
status-contested = متنازع
status-refuted = رد شدہ
status-withdrawn = واپس لیا گیا
status-superseded = نئے بیان سے بدل گیا

agreement-form-treaty = معاہدہ
agreement-form-memorandum = مفاہمتی یادداشت
agreement-form-joint-statement = مشترکہ بیان
agreement-form-readout = ملاقات کا سرکاری خلاصہ
agreement-form-oral = زبانی
agreement-form-reported = صرف رپورٹ شدہ
agreement-form-unilateral = یک طرفہ

stage-none-declaratory = محض اعلان، امن عمل کا کوئی مرحلہ نہیں
stage-ceasefire = جنگ بندی
stage-pre-negotiation = مذاکرات سے پہلے
stage-framework-partial = جزوی فریم ورک
stage-framework-comprehensive = جامع فریم ورک
stage-implementation = عمل درآمد
stage-renewal = تجدید

specificity-rhetorical = محض بیانیہ
specificity-procedural = طریقِ کار سے متعلق
specificity-substantive = ٹھوس

progress-not-started = شروع نہیں ہوا
progress-minimal = معمولی
progress-intermediate = درمیانہ
progress-full = مکمل
progress-stalled = تعطل کا شکار
progress-contradicted = برعکس عمل ہوا
progress-lapsed = ساقط

gap-status-open = کھلا
gap-status-partly = جزوی طور پر بند
gap-status-closed = بند

revision-kind-correction = تصحیح
revision-kind-clarification = وضاحت
revision-kind-update = تازہ کاری
revision-kind-retraction = واپسی

group-people-killed = ہلاک ہونے والے لوگ
group-people-injured = زخمی ہونے والے لوگ
group-people-missing = لاپتہ لوگ
group-people-captured = پکڑے گئے لوگ
group-people-displaced = بے گھر ہونے والے لوگ
group-civilians-killed = ہلاک ہونے والے عام شہری
group-civilians-injured = زخمی ہونے والے عام شہری
group-civilians-missing = لاپتہ عام شہری
group-civilians-captured = پکڑے گئے عام شہری
group-civilians-displaced = بے گھر ہونے والے عام شہری
group-combatants-killed = ہلاک ہونے والے جنگجو
group-combatants-injured = زخمی ہونے والے جنگجو
group-combatants-missing = لاپتہ جنگجو
group-combatants-captured = پکڑے گئے جنگجو
group-combatants-displaced = بے گھر ہونے والے جنگجو

## Every page (base.html)

page-skip = اصل متن پر جائیں
page-sections = حصے
page-path = صفحے کا راستہ
page-revised = نظرِ ثانی { $day }
page-not-revised = نظرِ ثانی نہیں ہوئی
banner-internal-title = اندرونی۔
banner-internal = اس نقل میں ایسے ریکارڈ ہیں جو عوامی نہیں۔ اسے آگے نہ دیں۔
banner-as-of = جیسا کہ { $day } کو معلوم ہو سکتا تھا۔
foot-unchecked = یہاں کسی نے ان اعداد کی جانچ نہیں کی۔
foot-figures = ہر عدد اسی کا ہے جس نے کہا۔ متضاد گنتیاں ساتھ ساتھ رکھی جاتی ہیں اور کبھی جمع نہیں کی جاتیں، نہ ان کا اوسط نکالا جاتا ہے۔
foot-corrections = تصحیحات
foot-search = حروفِ تہجی کی فہرست
foot-data = ڈیٹا
foot-briefing = پوری بریفنگ چھاپنے کے لیے
foot-publisher = ناشر: { $publisher }۔
foot-licence = لائسنس: { $licence }۔
cite-title = اس صفحے کا حوالہ
cite-revised = { $title }۔ { $site }۔ نظرِ ثانی { $day }۔
cite-unrevised = { $title }۔ { $site }۔ پہلی اشاعت سے اب تک نظرِ ثانی نہیں ہوئی۔
cite-undated = { $title }۔ { $site }۔
pager-label = پہلے اور بعد
pager-before = اس سے پہلے
pager-before-on = اس سے پہلے، { $day }
pager-after = اس کے بعد
pager-after-on = اس کے بعد، { $day }

## Pieces of sentences (components.html)

list-comma = { $list }، { $next }
list-and = { $list } اور { $last }
list-beside = { $list }، { $next }
list-semicolon = { $list }؛ { $next }
list-then = { $list } ← { $next }
as-sentence = { $words }۔
in-brackets = ({ $words })
in-quotes = ”{ $words }“
not-stated = نہیں بتایا گیا
not-graded = درجہ نہیں دیا گیا
day-not-stated = دن نہیں بتایا گیا
according-to = بقول { $who }
relative-after = { $event } کے بعد
relative-before = { $event } سے پہلے
relative-stated = ”{ $words }“، { $date }
place-with-role = { $role } { $place }
confusion-lead = ان سے خلط نہ کریں:
confusion-warning = { $lead } { $names }۔

## What is said (components.html)

mark-contested = متنازع
verdict-span = { $group }: { $span }۔ { $sayings }۔
verdict-group = { $group }۔ { $sayings }۔
verdict-more = جدول میں { $n ->
    [one] { $n } اور بیان
   *[other] { $n } مزید بیانات
}
verdict-no-total = یہ سب درست نہیں ہو سکتے، اس لیے کوئی مجموعی تعداد نہیں دی جاتی۔
group-among = { $group }، صرف { $among }
group-side = { $group }، { $side } کی جانب
figure-of = { $of }: { $figure }
figure-including = { $figure }، بشمول { $words }
figure-part-of = ({ $whole } کا حصہ)
side-and-unnamed = { $side } اور اس کے ملک کے بے نام ذرائع
span-heading = حد
spans-caption = بیانات کی حد، ہر سطر لوگوں کا ایک گروہ
spans-who = کون
spans-how-many = کتنے، جیسا بتایا گیا

## Lists of events (components.html)

bar-years = سال
bar-months = مہینے
bar-counts = { $cooperation } تعاون، { $conflict } تصادم
bar-per-slip = ہر پرچی { $n } واقعات ظاہر کرتی ہے، یا جو ان میں سے باقی ہوں۔
choices-more = مزید { $n }
filters-label = کون سے واقعات
filters-both-lanes = دونوں قطاریں
filters-all = تمام
filters-contested = صرف متنازع
list-earlier = → { $part }
list-later = { $part } ←
list-undated = بغیر تاریخ
list-undated-lead = کوئی نہیں بتاتا کہ یہ کب شروع ہوئے، اس لیے الگ رکھے گئے ہیں۔

## Sources, gaps and changes at the end of pages (components.html)

source-language = { $language } میں
source-relays = { $sources } کی نقل
source-own-report = اپنی رپورٹ
source-graded = درجہ { $letter }، { $words }
source-not-read = ہم نے نہیں پڑھا، دوسروں کے ذریعے معلوم ہوا
source-original = اصل
source-copy = محفوظ نقل
source-copy-of = { $day } کی محفوظ نقل
gap-since = { $day } سے { $status }
gap-closed-on = { $status }، { $day }
gap-raised-by = اٹھانے والا: { $who }
gap-closed-by = بذریعہ { $who }
revision-field = { $field } میں
record-upstream = از { $site }
tail-notes = مزید پڑھیے
tail-revisions = اس صفحے کی تبدیلیاں

## The table of claims (components.html)

matrix-caption = کون کیا کہتا ہے
matrix-who = کون کہتا ہے
matrix-what = کیا کہتے ہیں
matrix-said-on = کہنے کی تاریخ
matrix-carried-by = ناقل
matrix-carried-by-order = ناقلین، پہلے سے آخری تک
matrix-grade = درجہ
matrix-against = باقی بیانات کے مقابل
matrix-span-contested = { $span }، متنازع
matrix-not-named = نام نہیں بتایا گیا
matrix-including = بشمول { $words }
matrix-dates-it = بتائی گئی تاریخ: { $when }
matrix-places-it = بتایا گیا مقام: { $place }
matrix-again = اوپر والا ہی بیان
matrix-no-source = کوئی ماخذ نہیں
matrix-nothing-against = کچھ درج نہیں
matrix-others = دیگر
matrix-thread = ہر لکیر ایک جانب کے بیانات کو کہے جانے کی ترتیب سے جوڑتی ہے۔
chain-then = پھر
grade-source = ماخذ: { $grade }
grade-claim = بیان: { $grade }
terms-title = متنازع، حد، آزاد اور درجے کا مطلب
terms-contested = دو بیانات ایک دوسرے کی تردید کرتے ہیں، یا دو کہنے والوں کی گنتیاں ایک دوسرے سے نہیں ملتیں۔ دونوں درست نہیں ہو سکتے؛ یہ نہیں کہا جاتا کہ کون سا غلط ہے۔
terms-span = انہی لوگوں کے بارے میں کم سے کم سے زیادہ سے زیادہ تک، جس پر کوئی اب بھی قائم ہے۔ یہ اندازہ نہیں: نہ کچھ جمع کیا جاتا ہے، نہ اوسط نکالا جاتا ہے، نہ لوگوں کے ایک گروہ سے دوسرے میں لے جایا جاتا ہے۔
terms-independent-heading = آزاد
terms-independent = وہ ماخذ جو ایک دوسرے کو دہراتے ہیں، اور ایک ادارے اور اس کی طرف سے بولنے والوں کے بیانات، ایک ہی منبع ہیں۔ ایک ترجمان کی بیس رپورٹیں ایک ہی آواز ہیں۔
terms-grade = حرف ماخذ کے لیے ہے: A مکمل قابلِ اعتماد، B عموماً، C کسی حد تک، D عموماً نہیں، E ناقابلِ اعتماد، F جانچا نہیں جا سکتا۔ عدد بیان کے لیے ہے: 1 تصدیق شدہ، 2 غالباً درست، 3 ممکنہ طور پر درست، 4 مشکوک، 5 بعید از قیاس، 6 جانچا نہیں جا سکتا۔ F اور 6 بدترین نہیں بلکہ نامعلوم ہیں۔

## Figures drawn, strips and maps (components.html)

strip-lanes = تعاون سالوں کی لکیر کے اوپر ہے، تصادم اس کے نیچے۔
strip-contested = سنہری کنارہ: متنازع۔
map-boundaries = سرحدیں: Natural Earth، عملی صورتِ حال؛ یہ توثیق نہیں۔
map-csv = مقامات CSV میں
ranges-third-party = تیسرا فریق
ranges-at-least = ”کم از کم“
ranges-about = نقطہ دار: ”تقریباً“
ranges-caption = ایک جانب عددی لکیر کے اوپر، دوسری اس کے نیچے
ranges-who = کون کہتا ہے، اور کب
ranges-drawn = خاکہ
ranges-stated = جیسا بتایا گیا
ranges-line = کتنے لوگ
ranges-marks = کھوکھلے نشان: کہا گیا، تصدیق نہیں ہوئی۔
ranges-marks-corroborated = بھرے نشان: دیگر شواہد سے مؤید؛ کھوکھلے: کہا گیا، تصدیق نہیں ہوئی۔
ranges-two-sides = عددی لکیر کو کوئی چیز پار نہیں کرتی۔
ranges-parts = نہیں دکھائے گئے، کیونکہ صرف ایک حصہ گنتے ہیں: { $figures }۔
ranges-part = { $of }: { $figure } ({ $who })
ranges-carriers = ناقلین نیچے کے جدول میں ہیں۔
range-side = { $group }، بقول { $side }
range-side-unnamed = { $group }، بقول { $side } اور بے نام ذرائع
range-side-third = { $group }، بقول { $side } اور تیسرے فریق
range-side-unnamed-third = { $group }، بقول { $side }، بے نام ذرائع اور تیسرے فریق
range-unnamed = { $group }، بقول بے نام ذرائع، { $side } کی جانب کے
range-unnamed-third = { $group }، بقول { $side } کی جانب کے بے نام ذرائع اور تیسرے فریق
range-third = { $group }، بقول تیسرے فریق
range-third-against = { $group }، بقول تیسرے فریق، { $side } کے برعکس
range-third-against-above = { $group }، بقول تیسرے فریق، اوپر کی گنتیوں کے برعکس
range-repeats = دوسرے کو دہراتا ہے
range-word = عدد نہیں، لفظ ہے، اس لیے کوئی نشان نہیں

## Promises, names and contested points (pieces.html)

progress-evidence = ثبوت: { $sources }
progress-no-evidence = ثبوت: نہیں بتایا گیا
name-used-by = استعمال کنندہ: { $who }
contested-point = { $group }: { $span }
contested-claims = ایک دوسرے کے خلاف بیانات
contested-page = واقعے کا صفحہ
contested-more = اور مزید { $n }: { $page }۔

## Words of several pages

page-facts = بنیادی معلومات
page-about = متعلق
page-licence = لائسنس
page-contents = اس صفحے پر
page-contents-list = فہرست
found-in = { $sources } میں
no-events = کوئی واقعہ درج نہیں۔
none-recorded = کچھ درج نہیں۔
position-moved = بدل گیا
position-since = { $day } سے
promise-by = وعدہ کرنے والا: { $who }
promise-by-nobody = وعدہ کرنے والا: نہیں بتایا گیا
promise-for = { $promised }، برائے { $whom }
promise-overdue = مدت گزر چکی
strip-title = دو قطاریں
strip-undated = { $n ->
    [one] { $n } بغیر تاریخ کا واقعہ نہیں دکھایا گیا۔
   *[other] { $n } بغیر تاریخ کے واقعات نہیں دکھائے گئے۔
}
strip-as-list = واقعات فہرست کی صورت میں
strip-all-csv = سب CSV میں

## Actors (actor.html)

actor-docket = فریق · { $kind }
actor-name-languages = { $languages } میں
actor-also-called = دیگر نام
actor-name-by = { $who } کی طرف سے
actor-kind = قسم
actor-part-of = کا حصہ
actor-country = ملک
actor-says = کہتا ہے
actor-parts = اس کے حصے اور ترجمان
actor-what-it-says = کیا کہتا ہے
actor-positions = موقف
actor-activity = سرگرمی
actor-strip-part = صرف وہ واقعات جن میں اس فریق کی شرکت درج ہے۔
actor-said-title = وہ کیا کہتا ہے، اور اس کے واقعات کے بارے میں کیا کہا جاتا ہے
actor-said-lead = تازہ ترین اعداد؛ جو لفظوں میں کہا گیا وہ واقعات کے صفحات پر ہے
actor-it-says = وہ خود کہتا ہے، اور اس کی طرف سے بولنے والے
actor-says-nothing = اس کا کوئی بیان درج نہیں۔
actor-others-say = دوسرے کہتے ہیں
actor-others-nothing = دوسروں کا کوئی بیان درج نہیں۔
actor-more-claims = واقعات کے صفحات پر { $n ->
    [one] { $n } اور بیان
   *[other] { $n } مزید بیانات
}۔
actor-all-disputes = تمام تنازعات
actor-moved = { $moved }: اس کا موقف تبدیل ہوا ہے
actor-position-by = { $who } کی طرف سے
actor-relations-caption = وہ فریق جن کے واقعات مشترک ہیں، قطار کے لحاظ سے
actor-with = ساتھ
actor-with-name = { $name } کے ساتھ
actor-last = آخری
actor-once = ایک مشترک واقعہ: { $actors }۔
actor-events = جن واقعات میں شریک ہوا
actor-published = اس کی شائع کردہ
actor-published-more = مزید { $n }: { $sources }۔
actor-all-sources = تمام ماخذ

## Agreements (agreement.html)

agreement-docket = معاہدہ · { $form }
agreement-dated = تاریخ
agreement-parties = فریقین
agreement-confirmed-by = { $sources } سے تصدیق شدہ
agreement-no-own-text = اپنا متن: نہیں دیکھا گیا
agreement-no-party = فریق نہیں
agreement-mediators = ثالث
agreement-made-at = کہاں طے پایا
agreement-stage = مرحلہ
agreement-lineage = سلسلہ
agreement-lineage-lead = ہر ایک تجدید کرتا ہے، کوئی منسوخ نہیں کرتا
agreement-lineage-scale = تاریخوں کی ترتیب سے؛ نشانوں کا فاصلہ پیمانے کے مطابق نہیں۔
agreement-this-text = یہ متن
agreement-provisions = شقیں
agreement-provision = شق
agreement-progress = پیش رفت
agreement-renewals-lead = اور ہر ایک کہاں ملتی ہے
agreement-renewals-label = شقیں اور متن
agreement-renewals-caption = کون سی شق کس متن میں ملتی ہے، اور کہاں تک پہنچی ہے
agreement-in-this = اس متن میں
agreement-in-that = اُس متن میں
agreement-in-report = صرف ایک رپورٹ میں
agreement-not-found = نہیں ملا
agreement-column-this = یہ متن
agreement-due = مقررہ تاریخ: { $due }
agreement-overdue = مقررہ تاریخ: { $due }، { $day } کو { $overdue }
agreement-before = پہلے بھی وعدہ ہوا: { $texts }
agreement-again = دوبارہ وعدہ ہوا: { $texts }
agreement-no-progress = جو کچھ پڑھا گیا اس میں کہیں نہیں کہ اس پر کام شروع ہوا یا نہیں۔
agreement-scale = پیش رفت: Peace Accords Matrix کے پیمانے پر 0 تا 3۔ ”کوئی ثبوت نہیں ملا“ اور ”شروع نہیں ہوا“ ایک بات نہیں؛ مؤخر الذکر کوئی کہتا ہے۔

## The whole on one page (briefing.html)

briefing-docket = چھاپنے یا ایک ساتھ پڑھنے کے لیے
briefing-lead = سب کچھ ایک صفحے پر: نوٹس، واقعات، معاہدے، جو معلوم نہیں، اور ہر ماخذ اپنے پتے کے ساتھ۔
briefing-only-contested = صرف متنازع؛ سائٹ کی تاریخ وار فہرست میں سب ہیں
briefing-not-dated = بغیر تاریخ
briefing-provision = { $heading }: { $words }
briefing-questions = سوالات
briefing-no-questions = کوئی سوال درج نہیں۔

## Changes since the last edition (changes.html)

changes-lead = پچھلی اشاعت کے بعد جو شامل ہوا، بدلا اور واپس لیا گیا، پرانی اور نئی قدروں کے ساتھ۔
changes-record = { $record }: { $title }
changes-none = کچھ نہیں بدلا۔

## Chronology (chronology.html)

chronology-lead = ایک جانب تعاون، دوسری جانب تصادم، دنوں کی ایک ہی ترتیب میں۔ جو تاریخ یقینی نہ ہو وہ اسی طرح دکھائی جاتی ہے۔
chronology-by-actor = فریق کے لحاظ سے
chronology-by-place = مقام کے لحاظ سے

## Promises (commitments.html)

commitments-overdue = { $n ->
    [one] { $n } وعدے
   *[other] { $n } وعدوں
} کی مدت گزر چکی
commitments-lead = ہر معاہدے کا ہر وعدہ، اس کے بارے میں تازہ ترین معلومات کے مطابق۔ ”کوئی ثبوت نہیں ملا“ کا مطلب ”شروع نہیں ہوا“ نہیں: کسی کو دونوں میں سے کچھ کہتے نہیں دیکھا گیا۔
commitments-measured = مدت گزرنے کا حساب { $day } پر لگایا گیا ہے، جو ان اندراجات میں آخری معلوم دن ہے۔
commitments-due = مقررہ تاریخ: { $day }
commitments-none = کوئی وعدہ درج نہیں۔

## Contested (contested.html)

contested-lead = یہاں بیانات سب درست نہیں ہو سکتے۔ ہر عدد اسی کا ہے جس نے کہا؛ حدیں کم سے کم سے زیادہ سے زیادہ کہی گئی تعداد تک ہیں، اور مجموعی تعداد نہیں۔
contested-none = کوئی دو بیانات ایک دوسرے کی تردید نہیں کرتے۔

## Corrections (corrections.html)

corrections-docket = صفحات کی تبدیلیاں
corrections-lead = جو شائع ہوا اور پھر بدلا گیا: کیا غلط تھا، پہلے کیا تھا، اب کیا ہے۔ تازہ ترین پہلے۔
corrections-changes = پچھلی اشاعت کے بعد کی تمام تبدیلیاں
corrections-none = یہاں شائع شدہ کوئی چیز تبدیل نہیں کی گئی۔

## Data files (data.html)

data-lead = اس سائٹ کے تمام ریکارڈ، لے جانے کے لیے۔ فائلوں اور خانوں کے نام برقرار رہتے ہیں؛ نئے خانے آخر میں آتے ہیں۔ ہر عدد اسی کا ہے جس نے کہا، اس لیے بیان بھی ساتھ لیں۔
data-format = فارمیٹ
data-version = ورژن 1
data-text = متن
data-reading = انہیں کیسے پڑھیں
data-days = دن { $day } کی صورت میں ہے، قبل مسیح سال منفی کے ساتھ ({ $bce } یعنی 332 قبل مسیح)۔ لکھی گئی تاریخ EDTF، ISO 8601-2 میں ہے: { $vague } اس مہینے کا کوئی دن، { $about } تقریباً اس وقت، { $doubtful } مشکوک۔
data-empty = جو خالی ہے وہ JSON میں { $null } اور CSV میں کچھ نہیں۔ اس سائٹ کا پتہ اس صفحے سے اوپر کے فولڈر سے دیا جاتا ہے۔
data-csv = CSV میں
data-files = { $n ->
    [one] { $n } فائل
   *[other] { $n } فائلیں
}
data-left-out = اس میں نہیں: { $events }۔
data-fields-of = { $files } کے خانے
data-field = خانہ
data-type = قسم
data-meaning = مطلب
data-or-empty = یا خالی
data-feeds = فیڈز
data-feed = { $what }: { $atom } (Atom)، { $json } (JSON Feed)
data-actor-feeds = ایک فریق کے نئے اور تبدیل شدہ واقعات: اس کے صفحے کے ساتھ، { $atom } اور { $json }

## Disputes (dispute.html)

dispute-evidence = ثبوت
dispute-evidence-count = تیسرے فریقوں سے { $n }
dispute-evidence-lead = تیسرے فریقوں کی پیش کردہ
dispute-moves = موقف جو بدلے
dispute-stance-since = { $day } سے { $stance }
dispute-no-position = کوئی موقف نہیں ملا۔
dispute-since = { $day } سے
dispute-since-not-stated = کب سے: نہیں بتایا گیا
dispute-through = بذریعہ { $sources }
dispute-see = دیکھیے { $claims }

## Events (event.html)

event-docket = واقعہ · { $quad }
event-dates-differ = تاریخیں مختلف ہیں۔
event-when = کب
event-where = کہاں
event-what = کیا
event-who = کون
event-role = { $role }:
event-no-sources = کوئی نہیں
event-lane = قطار
event-figures = اعداد، خاکے میں
event-changes = تبدیلیاں
event-claims = { $claims }، اس کے لحاظ سے گروہ بند کہ کیا گنتے ہیں
event-terms = ان الفاظ کا مطلب
event-estimate = تخمینہ
event-estimate-lead = نہ یہ بیان ہے، نہ حدوں کا حصہ
event-estimate-by = از { $who }، { $day }
event-context = پس منظر
event-follows = کہا جاتا ہے کہ ان کے نتیجے میں ہوا
event-led-to = کہا جاتا ہے کہ ان کا سبب بنا
event-carriers = یوں نام لیا گیا: { $sources }
event-origins = ان میں سے کون ایک ہی آواز ہیں
event-origin-no-claim = وہ رپورٹیں جو کوئی بیان نقل نہیں کرتیں
event-by-way-of = بذریعہ { $sources }

## The front page (home.html)

home-judgement = مرکزی تجزیہ
home-briefing = یہ بریفنگ
home-written-from = { $sources } سے لکھی گئی۔ ہم نے اس کے کسی عدد کی تصدیق نہیں کی۔
home-last-event = آخری درج شدہ واقعہ: { $day }
home-read-situation = پوری صورتِ حال پڑھیے
home-changed = کیا بدلا ہے
home-marks = نشانات کو کیسے پڑھیں
home-words = قول
home-deeds = عمل
home-mark-words = { $words }: دھاری دار۔ لیٹی لکیریں تعاون ہیں، کھڑی لکیریں تصادم۔
home-mark-deeds = { $deeds }: ٹھوس
home-mark-length = لمبائی بتاتی ہے کہ کتنی دیر چلا
home-mark-doubtful = ٹوٹا خاکہ: تاریخ مشکوک ہے۔ خالی: صرف مہینہ یا سال معلوم ہے۔
home-mark-sides = ایک فریق، دوسرا، تیسرے فریق: اعداد ان کے ہیں، ہمارے نہیں
home-mark-contested = { $contested }: دو فریق ایسی باتیں کہتے ہیں جو دونوں درست نہیں ہو سکتیں۔ سالوں کی لکیر پر سنہری کنارہ۔
home-all-events = تمام واقعات فہرست کی صورت میں
home-as-csv = CSV میں
home-latest = تازہ ترین واقعات
home-chronology = پوری تاریخ وار فہرست
home-gaps = جو کوئی نہیں جانتا
home-contested = متنازع اعداد
home-contested-lead = نہ کبھی اوسط نکالا جاتا ہے، نہ کبھی جمع کیا جاتا ہے۔
home-contested-stated = جیسا ہر کہنے والے نے بتایا۔
home-contested-caption = تازہ ترین واقعات کے متنازع اعداد، جیسا بتایا گیا
home-one-side = ایک فریق
home-other-side = دوسرا فریق
home-counted = کیا گنا گیا، اور کب
home-stated = جیسا بتایا گیا، اندراج کی ترتیب سے
home-off-scale = اس پیمانے سے باہر
home-dots = نقطے انہی لوگوں کے بارے میں کہی گئی باتوں کو جوڑتے ہیں؛ ان کے درمیان کوئی نقطہ گنتی نہیں۔
home-off = اس پیمانے سے باہر: { $figures }۔
home-off-figures = { $figures } ({ $event })

## Indexes (index.html)

index-two-lanes = یہی، دو قطاروں میں
index-lead-actors = کون عمل کرتا ہے اور کون بولتا ہے۔ ترجمان اور جس ادارے کی وہ ترجمانی کرتا ہے ایک ہی آواز ہیں؛ بے نام ذرائع کو کبھی کسی کے ساتھ نہیں ملایا جاتا۔
index-lead-places = کہاں ہوا، اور یہ کس حد تک معلوم ہے۔ جس مقام کا صرف ضلع معلوم ہو وہ کبھی نقطے کی صورت میں نہیں دکھایا جاتا۔
index-lead-sources = جس نے بیانات نقل کیے، اشاعت کے دن کے لحاظ سے۔ جو دوسرے کو دہرائے وہ دوسری آواز نہیں۔
index-lead-agreements = کیا وعدہ ہوا، کس نے کیا، اور کون اپنے متن میں اس کی تصدیق کرتا ہے۔
index-lead-disputes = وہ سوالات جن کا فریقین مختلف جواب دیتے ہیں۔
index-lead-notes = ریکارڈ جو دکھاتے ہیں اس پر تحریریں، ہر ایک اپنے حوالوں کے ساتھ۔
index-map = نقشے پر
index-map-lead = صرف وہ مقامات جن کے نقاط معلوم ہیں
index-no-places = اس کے اندر کوئی مقام درج نہیں۔
index-none = کچھ درج نہیں۔

## Not found (not_found.html)

not-found-docket = خرابی 404
not-found-lead = اس پتے پر کوئی صفحہ نہیں۔ ممکن ہے غلط لکھا گیا ہو، یا کبھی شائع نہ ہوا ہو۔
not-found-here = یہاں یہ ہے: { $chronology }، { $actors }، { $agreements } اور { $search }۔
not-found-chronology = تاریخ وار فہرست
not-found-actors = فریقین
not-found-agreements = معاہدے
not-found-search = سب کچھ حروفِ تہجی کی ترتیب سے
not-found-taken-back = جو واپس لیا گیا وہ یہاں درج ہے: { $corrections }۔
not-found-corrections = تصحیحات

## Notes (note.html)

note-by = از { $authors }
note-contents = اس نوٹ میں
note-text = متن

## Places (place.html)

place-within-it = اس کے اندر مقامات
place-names = نام
place-within = اس کے اندر
place-position = محلِ وقوع
place-not-pinned = کوئی معین نقطہ نہیں
place-no-coordinates = نقاط نہیں ملے
place-elsewhere = دوسری جگہ
place-events = یہاں کے واقعات
place-events-within = یہاں اور اس کے اندر کے واقعات
place-no-events = یہاں کوئی واقعہ درج نہیں۔
place-agreements = اس مقام سے متعلق

## Old addresses and what was taken back (redirect.html, retracted.html)

redirect-go = اس کے نئے پتے پر جائیں
retracted-docket = { $kind }، واپس لیا گیا
retracted-title = یہ واپس لے لیا گیا۔
retracted-lead = اسے یہاں اس لیے رکھا گیا ہے کہ اس تک آنے والے روابط بتا سکیں کہ اس کا کیا ہوا؛ یہ کسی فہرست، عدد یا نقشے میں شمار نہیں ہوتا۔

## Relations (relation.html, relations.html)

relation-docket = دو فریقوں کا تعلق
relation-lead = { $one } اور { $other }: { $counts }۔
relation-strip-part = صرف وہ واقعات جن میں دونوں کی شرکت درج ہے۔
relation-against = ایک دوسرے کے خلاف
relation-against-lead = ایک کے بیانات جو دوسرے کے بیانات کی تردید کرتے ہیں
relation-against-it = { $saying }۔ اس کے مقابل: { $against }۔
relation-against-more = مزید { $n } واقعات کے صفحات پر۔
relation-agreements = دونوں کے معاہدے
relation-events = مشترک واقعات
relations-lead = دو فریق یہاں تب آتے ہیں جب کسی واقعے میں دونوں کا نام ہو۔ انہوں نے ایک دوسرے کے ساتھ کیا کیا، یہ ان دونوں کے صفحے پر ہے۔
relations-heading = کون ملا، کون لڑا
relations-key = ہر پرچی ایک مشترک واقعہ۔ دھاری دار: قول۔ ٹھوس: عمل۔
relations-caption = وہ واقعات اور معاہدے جو دو فریقوں میں مشترک ہیں، سب سے زیادہ واقعات والے پہلے
relations-in-fives = ہر پرچی پانچ واقعات
relations-agreements = { $n ->
    [one] { $n } معاہدہ
   *[other] { $n } معاہدے
}
relations-drawn = پرچیاں سب سے زیادہ واقعات والے { $n } جوڑوں کے لیے بنائی گئی ہیں؛ گنتی سب کی ہے۔
relations-both = صرف وہ واقعات جن میں دونوں کا نام ہے۔
relations-csv = واقعات CSV میں
relations-none = کسی دو فریقوں کا کوئی واقعہ مشترک نہیں۔

## Search (search.html)

search-label = الفاظ، نام یا اعداد
search-button = تلاش
search-register = تمام عنوانات، اشخاص اور مقامات۔ اس صفحے پر کوئی لفظ ڈھونڈنے کے لیے اپنے براؤزر کی تلاش استعمال کریں۔
search-too-many = واقعات اور ماخذ اتنے زیادہ ہیں کہ یہاں نہیں سما سکتے: وہ سال کے لحاظ سے { $chronology } اور { $sources } میں ہیں۔
search-sources = ماخذ
search-letters = حروف
search-see = { $kind }، دیکھیے { $record }

## Sources (source.html)

source-docket = ماخذ · { $kind }
source-outlet-on = { $outlet }، { $day }۔
source-repeats = { $n ->
    [one] یہ { $sources } کو دہراتا ہے، اس لیے اس کے ساتھ دوسری آواز نہیں۔
   *[other] یہ { $sources } کو دہراتا ہے، اس لیے ان کے ساتھ ایک اور آواز نہیں۔
}
source-own = جہاں تک معلوم ہے، اپنی رپورٹ۔
source-read-original = اصل پڑھیے
source-outlet = ادارہ
source-published = تاریخِ اشاعت
source-read = پڑھنے کی تاریخ
source-not-seen = ہم نے نہیں دیکھا، دوسروں کے ذریعے معلوم ہوا
source-language-label = زبان
source-reliability = اعتبار
source-archived = محفوظ شدہ
source-archive = نقل
source-archive-of = { $day } کی نقل
source-archive-number = نقل { $n }
source-no-copy = کوئی نقل نہیں ملی
source-repeated-by = دہرانے والے
source-no-second-voice = دوسری آواز نہیں
source-rests = جو اس پر مبنی ہے
source-latest = تازہ ترین واقعات
source-own-word = { $who } کا اپنا بیان
source-as-evidence = بطور ثبوت
source-position = { $who }: { $stance }
source-rests-nothing = اس سائٹ پر کچھ بھی اس پر مبنی نہیں۔

## Dates

date-since = { $date } سے
date-from = { $date } سے، اختتام نامعلوم
date-until = { $date } تک
date-until-start-unknown = آغاز نامعلوم، { $date } تک
date-not-known = نامعلوم
date-about = تقریباً { $date }
date-uncertain = { $date }{"\u00A0"}؟
date-range = { $first } – { $last }
date-span = { $first }–{ $last }
date-one-of = { $list } میں سے ایک
date-or = { $list } یا { $last }
date-or-later = { $date } یا اس کے بعد
date-or-earlier = { $date } یا اس سے پہلے
date-a-day-in = { $date } کا کوئی دن
date-a-month-in = { $date } کا کوئی مہینہ
date-spring = موسمِ بہار { $year }
date-summer = موسمِ گرما { $year }
date-autumn = موسمِ خزاں { $year }
date-winter = موسمِ سرما { $year }
date-winter-of = موسمِ سرما { $first }–{ $last }
date-decade = { $year } کی دہائی
date-years = { $first } تا { $last }
date-bce = { $year } قبل مسیح
date-time = { $date }، { $time }
date-time-utc = { $time } (UTC)
date-time-zone = { $time } (UTC{ $offset })
date-second = { $date } ({ $second })

## Maps

map-scale = { $n } کلومیٹر
map-title = نقشہ: { $places }
map-countries = نقشے پر ممالک: { $countries }۔
map-where-exact = مقام: ٹھیک ٹھیک معلوم
map-where-near = مقام: 25 کلومیٹر تک معلوم
map-where-district = مقام: صرف ضلعے تک معلوم
map-where-province = مقام: صرف صوبے تک معلوم
map-where-area = مقام: صرف علاقے کے طور پر معلوم
map-where-country = مقام: صرف ملک تک معلوم
map-all-near = { $n } مقامات، سب 25 کلومیٹر تک معلوم
map-some-near = { $all } میں سے { $n } مقامات 25 کلومیٹر تک معلوم
map-none-closer = { $n } مقامات، کوئی بھی ضلعے سے زیادہ قریب معلوم نہیں
map-none-to-district = { $n } مقامات، کوئی بھی ضلعے تک معلوم نہیں
map-most-in = دکھائے گئے { $all } مقامات میں سے { $n } { $country } میں ہیں
map-places = { $n } مقامات، ہر ایک اتنا ہی جتنا معلوم ہے
map-place-at = { $place } ({ $at })
map-position = { $lat }، { $lon }
map-north = { $degrees }° شمال
map-south = { $degrees }° جنوب
map-east = { $degrees }° مشرق
map-west = { $degrees }° مغرب
map-exact-at = { $places } ٹھیک ٹھیک معلوم ہے، { $at }۔
map-exact = { $n ->
    [one] { $places } ٹھیک ٹھیک معلوم ہے۔
   *[other] { $places } ٹھیک ٹھیک معلوم ہیں۔
}
map-near-at = { $places } 25 کلومیٹر تک معلوم ہے، { $at }۔
map-near = { $n ->
    [one] { $places } 25 کلومیٹر تک معلوم ہے۔
   *[other] { $places } 25 کلومیٹر تک معلوم ہیں۔
}
map-district-at = { $places } صرف ضلعے تک معلوم ہے، اس لیے سایہ دیا گیا ہے، نشان نہیں لگایا گیا: اس کے وسط کے گرد { $km } کلومیٹر، { $at }۔
map-district = { $n ->
    [one] { $places } صرف ضلعے تک معلوم ہے، اس لیے سایہ دیا گیا ہے، نشان نہیں لگایا گیا: اس کے وسط کے گرد { $km } کلومیٹر۔
   *[other] { $places } صرف ضلعے تک معلوم ہیں، اس لیے سایہ دیا گیا ہے، نشان نہیں لگایا گیا: ان کے وسط کے گرد { $km } کلومیٹر۔
}
map-province-at = { $places } صرف صوبے تک معلوم ہے، اس لیے سایہ دیا گیا ہے، نشان نہیں لگایا گیا: اس کے وسط کے گرد { $km } کلومیٹر، { $at }۔
map-province = { $n ->
    [one] { $places } صرف صوبے تک معلوم ہے، اس لیے سایہ دیا گیا ہے، نشان نہیں لگایا گیا: اس کے وسط کے گرد { $km } کلومیٹر۔
   *[other] { $places } صرف صوبے تک معلوم ہیں، اس لیے سایہ دیا گیا ہے، نشان نہیں لگایا گیا: ان کے وسط کے گرد { $km } کلومیٹر۔
}
map-area-at = { $places } صرف علاقے کے طور پر معلوم ہے، اس لیے سایہ دیا گیا ہے، نشان نہیں لگایا گیا: اس کے وسط کے گرد { $km } کلومیٹر، { $at }۔
map-area = { $n ->
    [one] { $places } صرف علاقے کے طور پر معلوم ہے، اس لیے سایہ دیا گیا ہے، نشان نہیں لگایا گیا: اس کے وسط کے گرد { $km } کلومیٹر۔
   *[other] { $places } صرف علاقے کے طور پر معلوم ہیں، اس لیے سایہ دیا گیا ہے، نشان نہیں لگایا گیا: ان کے وسط کے گرد { $km } کلومیٹر۔
}
map-country = { $n ->
    [one] { $places } پورا دکھایا گیا ہے، اور کوئی نشان نہیں لگایا گیا۔
   *[other] { $places } پورے دکھائے گئے ہیں، اور کوئی نشان نہیں لگایا گیا۔
}
map-without = { $n ->
    [one] { $places } کے اپنے نقاط معلوم نہیں اور یہ { $outer } میں ہے۔
   *[other] { $places } کے اپنے نقاط معلوم نہیں اور یہ { $outer } میں ہیں۔
}
map-cut = سایہ لکیر پر رک جاتا ہے۔
map-points = نقطے: 25 کلومیٹر تک یا اس سے بہتر معلوم۔
map-small-circles = چھوٹے دائرے: صرف ضلعے تک معلوم، اس کے وسط کے گرد { $km } کلومیٹر۔
map-large-circles = بڑے دائرے: صرف صوبے یا علاقے تک معلوم، اس کے وسط کے گرد { $km } کلومیٹر، نہ کہ اس کی اپنی حدود۔
map-inset = صرف چھوٹے نقشے میں: { $places }۔
map-left-out = صرف سب سے زیادہ واقعات والے { $most } مقامات دکھائے گئے ہیں؛ { $left } چھوڑ دیے گئے۔
map-durand-line = ٹوٹی ہوئی لکیر ڈیورنڈ لائن ہے، جسے افغان فریق سرحد تسلیم نہیں کرتا۔
map-broken-lines = ٹوٹی ہوئی لکیریں: متنازع سرحدیں اور کنٹرول لائنیں۔
map-other-broken-lines = دیگر ٹوٹی ہوئی لکیریں: متنازع سرحدیں اور کنٹرول لائنیں۔

## Feeds

feed-spans = بیانات کا حاصل
feed-group-of = { $group }، { $side } کے
feed-group-among = { $group }، { $among }
feed-span = { $group }: { $range }
feed-span-contested = { $group }: { $range }، متنازع
feed-via = بذریعہ { $outlets }۔
feed-change = { $title } ({ $kind })

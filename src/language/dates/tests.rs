//! Dates in five languages and in some that the program has no words for.

use proptest::prelude::*;

use super::*;
use crate::language::Language;

fn language(tag: &str, second: Calendar) -> Language {
    Language::of(&Lang::parse(tag).expect("a tag"), second, None)
}

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// Compares a date in all lengths; one text where they are the same.
#[track_caller]
fn check(language: &Language, edtf: &str, expected: &[&str]) {
    let lengths = [Length::Long, Length::Middle, Length::Short];
    let mut words: Vec<String> = lengths
        .map(|length| language.dates().date(&date(edtf), length).plain())
        .into();
    words.dedup();
    assert_eq!(words, expected, "{edtf} in {}", language.lang);
}

#[test]
fn english() {
    let en = &language("en", Calendar::None);
    check(
        en,
        "2024-12-24",
        &["24 December 2024", "24 Dec 2024", "24 Dec"],
    );
    check(
        en,
        "2024-09-04",
        &["4 September 2024", "4 Sep 2024", "4 Sep"],
    );
    check(en, "2024-12", &["December 2024", "Dec 2024", "Dec"]);
    check(en, "2024", &["2024"]);
    check(
        en,
        "2024-12-20/2024-12-21",
        &["20–21 December 2024", "20–21 Dec 2024", "20–21 Dec"],
    );
    check(
        en,
        "2024-11-20/2024-12-03",
        &[
            "20 November – 3 December 2024",
            "20 Nov – 3 Dec 2024",
            "20 Nov – 3 Dec",
        ],
    );
    check(
        en,
        "2024-12-20/2025-01-03",
        &[
            "20 December 2024 – 3 January 2025",
            "20 Dec 2024 – 3 Jan 2025",
            "20 Dec – 3 Jan",
        ],
    );
    check(
        en,
        "2024-03/2024-05",
        &["March–May 2024", "Mar–May 2024", "Mar–May"],
    );
    check(
        en,
        "2024-03/2025-05",
        &["March 2024 – May 2025", "Mar 2024 – May 2025", "Mar – May"],
    );
    check(en, "2024-03/2024-03", &["March 2024", "Mar 2024", "Mar"]);
    check(en, "2022/2024", &["2022 – 2024"]);
    check(
        en,
        "2025-02-06?",
        &[
            "6 February 2025\u{a0}?",
            "6 Feb 2025\u{a0}?",
            "6 Feb\u{a0}?",
        ],
    );
    check(
        en,
        "2024-12~",
        &["about December 2024", "about Dec 2024", "about Dec"],
    );
    check(en, "2024%", &["about 2024\u{a0}?"]);
    check(
        en,
        "2024-12-20?/2024-12-21",
        &[
            "20 December 2024\u{a0}? – 21 December 2024",
            "20 Dec 2024\u{a0}? – 21 Dec 2024",
            "20 Dec\u{a0}? – 21 Dec",
        ],
    );
    check(
        en,
        "[2024-12-27,2024-12-28]",
        &[
            "one of 27 or 28 December 2024",
            "one of 27 or 28 Dec 2024",
            "27 or 28 Dec",
        ],
    );
    check(
        en,
        "[2024-12-01,2024-12-02,2024-12-03]",
        &[
            "one of 1, 2 or 3 December 2024",
            "one of 1, 2 or 3 Dec 2024",
            "1, 2 or 3 Dec",
        ],
    );
    check(
        en,
        "[..2024-11,2024-12-28..]",
        &[
            "one of November 2024 or earlier or 28 December 2024 or later",
            "one of Nov 2024 or earlier or 28 Dec 2024 or later",
            "Nov or earlier or 28 Dec or later",
        ],
    );
    check(
        en,
        "[2020..2022,2024]",
        &["one of 2020 – 2022 or 2024", "2020 – 2022 or 2024"],
    );
    check(
        en,
        "2025-02/..",
        &["since February 2025", "since Feb 2025", "since Feb"],
    );
    check(en, "2025/", &["from 2025, end not known"]);
    check(en, "../2025", &["until 2025"]);
    check(en, "/2025", &["start not known, until 2025"]);
    check(en, "../..", &["not known"]);
    check(en, "2024-21", &["spring 2024"]);
    check(en, "2024-24", &["winter 2024–25"]);
    check(en, "1999-24", &["winter 1999–00"]);
    check(
        en,
        "2024-12-XX",
        &[
            "a day in December 2024",
            "a day in Dec 2024",
            "a day in Dec",
        ],
    );
    check(en, "2024-XX", &["a month in 2024"]);
    check(en, "2024-XX-XX", &["a day in 2024"]);
    check(en, "201X", &["the 2010s"]);
    check(en, "20XX", &["2000 to 2099"]);
    check(
        en,
        "2024-12-24T22:30+04:30",
        &[
            "24 December 2024, 22:30 (UTC+4:30)",
            "24 Dec 2024",
            "24 Dec",
        ],
    );
    check(
        en,
        "2024-12-24T02:30Z",
        &["24 December 2024, 02:30 (UTC)", "24 Dec 2024", "24 Dec"],
    );
    check(
        en,
        "2024-12-24T02:30-05:00",
        &["24 December 2024, 02:30 (UTC−5)", "24 Dec 2024", "24 Dec"],
    );
    check(en, "-0331", &["332 BCE"]);
    check(
        en,
        "0000-02-03",
        &["3 February 1 BCE", "3 Feb 1 BCE", "3 Feb"],
    );
    let dates = en.dates();
    assert_eq!(dates.month(2024, 12), "December 2024");
    assert_eq!(dates.month_heading(2024, 12), "December 2024");
    assert_eq!(dates.month_name(9, false), "Sep");
    assert_eq!(dates.year(-331), "332 BCE");
}

#[test]
fn dari_with_the_solar_calendar() {
    let fa = &language("fa", Calendar::Persian);
    check(
        fa,
        "2024-12-24",
        &["۲۴ دسمبر ۲۰۲۴ (۴ جدی ۱۴۰۳)", "۲۴ دسمبر (۴ جدی)"],
    );
    check(
        fa,
        "2025-02-06?",
        &[
            "۶ فبروری ۲۰۲۵\u{a0}؟ (۱۸ دلو ۱۴۰۳)",
            "۶ فبروری\u{a0}؟ (۱۸ دلو)",
        ],
    );
    check(
        fa,
        "2024-12",
        &["دسمبر ۲۰۲۴ (قوس–جدی ۱۴۰۳)", "دسمبر (قوس–جدی)"],
    );
    check(
        fa,
        "2025-03",
        &["مارچ ۲۰۲۵ (حوت ۱۴۰۳ – حمل ۱۴۰۴)", "مارچ (حوت – حمل)"],
    );
    check(fa, "2024", &["۲۰۲۴ (۱۴۰۲–۱۴۰۳)"]);
    check(
        fa,
        "2024-12-22/2024-12-24",
        &["۲۲–۲۴ دسمبر ۲۰۲۴ (۲–۴ جدی ۱۴۰۳)", "۲۲–۲۴ دسمبر (۲–۴ جدی)"],
    );
    check(
        fa,
        "2024-12-20/2024-12-21",
        &[
            "۲۰–۲۱ دسمبر ۲۰۲۴ (۳۰ قوس – ۱ جدی ۱۴۰۳)",
            "۲۰–۲۱ دسمبر (۳۰ قوس – ۱ جدی)",
        ],
    );
    check(
        fa,
        "2025-03-20/2025-03-21",
        &[
            "۲۰–۲۱ مارچ ۲۰۲۵ (۳۰ حوت ۱۴۰۳ – ۱ حمل ۱۴۰۴)",
            "۲۰–۲۱ مارچ (۳۰ حوت – ۱ حمل)",
        ],
    );
    check(
        fa,
        "2024-12-20/2025-01-03",
        &[
            "۲۰ دسمبر ۲۰۲۴ – ۳ جنوری ۲۰۲۵ (۳۰ قوس – ۱۴ جدی ۱۴۰۳)",
            "۲۰ دسمبر – ۳ جنوری (۳۰ قوس – ۱۴ جدی)",
        ],
    );
    check(
        fa,
        "2024-04/2024-05",
        &["اپریل–می ۲۰۲۴ (حمل–جوزا ۱۴۰۳)", "اپریل–می (حمل–جوزا)"],
    );
    check(
        fa,
        "2025-02-03/..",
        &[
            "از ۳ فبروری ۲۰۲۵ (۱۵ دلو ۱۴۰۳) به این سو",
            "از ۳ فبروری (۱۵ دلو) به این سو",
        ],
    );
    check(
        fa,
        "2024-12-24T22:30+04:30",
        &[
            "۲۴ دسمبر ۲۰۲۴ (۴ جدی ۱۴۰۳)، ۲۲:۳۰ (UTC+۴:۳۰)",
            "۲۴ دسمبر ۲۰۲۴ (۴ جدی ۱۴۰۳)",
            "۲۴ دسمبر (۴ جدی)",
        ],
    );
    // Where it would not help, or say more than is known.
    check(fa, "2024-12~", &["حدود دسمبر ۲۰۲۴", "حدود دسمبر"]);
    check(fa, "2024-12?", &["دسمبر ۲۰۲۴\u{a0}؟", "دسمبر\u{a0}؟"]);
    check(
        fa,
        "[2024-12-27,2024-12-28]",
        &["یکی از ۲۷ یا ۲۸ دسمبر ۲۰۲۴", "۲۷ یا ۲۸ دسمبر"],
    );
    check(fa, "2024-24", &["زمستان ۲۰۲۴–۲۵"]);
    check(fa, "2024-12-XX", &["روزی در دسمبر ۲۰۲۴", "روزی در دسمبر"]);
    check(fa, "201X", &["دههٔ ۲۰۱۰"]);
    check(fa, "-0331", &["۳۳۲ پیش از میلاد"]);
    check(fa, "0500-05-06", &["۶ می ۵۰۰", "۶ می"]);
    check(fa, "../..", &["نامعلوم"]);
    let dates = fa.dates();
    assert_eq!(dates.month(2024, 12), "دسمبر ۲۰۲۴");
    assert_eq!(dates.month_heading(2024, 12), "دسمبر ۲۰۲۴ (قوس–جدی ۱۴۰۳)");
    // Every month: the 21st of each falls into the next.
    let months = "دلو حوت حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی";
    for (month, name) in (1..).zip(months.split(' ')) {
        let day = dates
            .day(Day::constant(2024, month, 24), Length::Short)
            .plain();
        assert!(day.ends_with(&format!(" {name})")), "{day}");
    }
}

#[test]
fn persian_of_iran_and_other_calendars_in_dari() {
    let day = "2024-12-24";
    check(
        &language("fa-IR", Calendar::Persian),
        day,
        &["۲۴ دسامبر ۲۰۲۴ (۴ دی ۱۴۰۳)", "۲۴ دسامبر (۴ دی)"],
    );
    check(
        &language("fa", Calendar::None),
        day,
        &["۲۴ دسمبر ۲۰۲۴", "۲۴ دسمبر"],
    );
    let islamic = "۲۴ دسمبر ۲۰۲۴ (۲۳ جمادی\u{200c}الثانی ۱۴۴۶ ه\u{200d}.ق.)";
    check(
        &language("fa", Calendar::Islamic),
        day,
        &[islamic, "۲۴ دسمبر (۲۳ جمادی\u{200c}الثانی)"],
    );
}

#[test]
fn pashto_with_the_solar_calendar() {
    let ps = &language("ps", Calendar::Persian);
    // CLDR: "AP ۱۴۰۳ سلواغه ۱۷".
    check(
        ps,
        "2025-02-05",
        &["۵ فبروري ۲۰۲۵ (۱۷ سلواغه ۱۴۰۳)", "۵ فبروري (۱۷ سلواغه)"],
    );
    check(
        ps,
        "2024-12",
        &["دسمبر ۲۰۲۴ (لیندۍ–مرغومی ۱۴۰۳)", "دسمبر (لیندۍ–مرغومی)"],
    );
    check(
        ps,
        "2024-09-20/2024-09-23",
        &[
            "۲۰–۲۳ سپتمبر ۲۰۲۴ (۳۰ وږی – ۲ تله ۱۴۰۳)",
            "۲۰–۲۳ سپتمبر (۳۰ وږی – ۲ تله)",
        ],
    );
    check(
        ps,
        "2025-02/..",
        &[
            "له فبروري ۲۰۲۵ (سلواغه–کب ۱۴۰۳) راهیسې",
            "له فبروري (سلواغه–کب) راهیسې",
        ],
    );
    check(
        ps,
        "[2024-12-27,2024-12-28]",
        &["له دې نېټو یوه: ۲۷ یا ۲۸ دسمبر ۲۰۲۴", "۲۷ یا ۲۸ دسمبر"],
    );
    check(ps, "-0331", &["۳۳۲ له میلاد وړاندې"]);
    let months = "سلواغه کب وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی";
    for (month, name) in (1..).zip(months.split(' ')) {
        let day = ps
            .dates()
            .day(Day::constant(2024, month, 24), Length::Short)
            .plain();
        assert!(day.ends_with(&format!(" {name})")), "{day}");
    }
    let islamic = &language("ps", Calendar::Islamic);
    check(
        islamic,
        "2024-12-24",
        &[
            "۲۴ دسمبر ۲۰۲۴ (۲۳ جمادي الثاني ۱۴۴۶)",
            "۲۴ دسمبر (۲۳ جمادي الثاني)",
        ],
    );
}

#[test]
fn urdu_with_the_lunar_calendar() {
    let ur = &language("ur", Calendar::Islamic);
    check(
        ur,
        "2024-09-24",
        &[
            "24 ستمبر، 2024 (21 ربیع الاول، 1446 ہجری)",
            "24 ستمبر (21 ربیع الاول)",
        ],
    );
    check(
        ur,
        "2024-12",
        &[
            "دسمبر 2024 (جمادی الاول–جمادی الثانی 1446 ہجری)",
            "دسمبر (جمادی الاول–جمادی الثانی)",
        ],
    );
    // A month that falls into one.
    check(
        ur,
        "2025-02",
        &["فروری 2025 (شعبان 1446 ہجری)", "فروری (شعبان)"],
    );
    check(ur, "2024", &["2024 (1445–1446 ہجری)"]);
    check(
        ur,
        "2024-12-20/2024-12-21",
        &[
            "20–21 دسمبر، 2024 (19–20 جمادی الثانی، 1446 ہجری)",
            "20–21 دسمبر (19–20 جمادی الثانی)",
        ],
    );
    check(
        ur,
        "../2025-02-06",
        &[
            "6 فروری، 2025 (7 شعبان، 1446 ہجری) تک",
            "6 فروری (7 شعبان) تک",
        ],
    );
    check(
        ur,
        "[2024-12-27,2024-12-28]",
        &["27 یا 28 دسمبر، 2024 میں سے ایک", "27 یا 28 دسمبر"],
    );
    check(
        ur,
        "2024-12-24T22:30+05:00",
        &[
            "24 دسمبر، 2024 (23 جمادی الثانی، 1446 ہجری)، 22:30 (UTC+5)",
            "24 دسمبر، 2024 (23 جمادی الثانی، 1446 ہجری)",
            "24 دسمبر (23 جمادی الثانی)",
        ],
    );
    check(ur, "-0331", &["332 قبل مسیح"]);
    // CLDR has an era in Latin letters here.
    check(
        &language("ur", Calendar::Persian),
        "2024",
        &["2024 (1402–1403)"],
    );
}

#[test]
fn chinese() {
    let zh = &language("zh", Calendar::None);
    check(zh, "2024-12-24", &["2024年12月24日", "12月24日"]);
    check(zh, "2024-12", &["2024年12月", "12月"]);
    check(zh, "2024", &["2024年"]);
    check(
        zh,
        "2024-12-20/2024-12-21",
        &["2024年12月20–21日", "12月20–21日"],
    );
    check(
        zh,
        "2024-11-20/2024-12-03",
        &["2024年11月20日至12月3日", "11月20日至12月3日"],
    );
    check(
        zh,
        "2024-12-20/2025-01-03",
        &["2024年12月20日至2025年1月3日", "12月20日至1月3日"],
    );
    check(zh, "2024-03/2024-05", &["2024年3月–5月", "3月–5月"]);
    check(zh, "2025-02-06?", &["2025年2月6日？", "2月6日？"]);
    check(zh, "2024-12~", &["约2024年12月", "约12月"]);
    check(
        zh,
        "[2024-12-01,2024-12-02,2024-12-03]",
        &["2024年12月1、2或3日之一", "12月1、2或3日"],
    );
    check(zh, "2025-02/..", &["自2025年2月起", "自2月起"]);
    check(zh, "2024-23", &["2024年秋季"]);
    check(zh, "2024-24", &["2024–25年冬季"]);
    check(zh, "2024-12-XX", &["2024年12月某日", "12月某日"]);
    check(zh, "201X", &["2010年代"]);
    check(zh, "20XX", &["2000年至2099年"]);
    check(
        zh,
        "2024-12-24T22:30+08:00",
        &[
            "2024年12月24日，22:30（UTC+8）",
            "2024年12月24日",
            "12月24日",
        ],
    );
    check(zh, "-0331-02-03", &["公元前332年2月3日", "2月3日"]);
    assert_eq!(zh.dates().month_name(9, true), "9月");
    let persian = "2024年12月24日（波斯历1403年10月4日）";
    check(
        &language("zh", Calendar::Persian),
        "2024-12-24",
        &[persian, "12月24日（10月4日）"],
    );
}

/// The words are English where the catalogue has none, the dates are CLDR's.
#[test]
fn any_other_language() {
    let de = &language("de", Calendar::None);
    check(de, "2024-12-24", &["24. Dezember 2024", "24. Dez."]);
    check(
        de,
        "2024-12-20/2024-12-21",
        &["20–21. Dezember 2024", "20–21. Dez."],
    );
    check(de, "2025-02/..", &["since Februar 2025", "since Feb"]);
    check(
        &language("en-US", Calendar::None),
        "2024-12-20/2024-12-21",
        &["December 20–21, 2024", "Dec 20–21, 2024", "Dec 20–21"],
    );
    let ru = &language("ru", Calendar::None);
    check(
        ru,
        "2024-09-24",
        &[
            "24 сентября 2024\u{202f}г.",
            "24 сент. 2024\u{202f}г.",
            "24 сент.",
        ],
    );
    assert_eq!(ru.dates().month(2024, 9), "сентябрь 2024\u{202f}г.");
    // No language at all: the root of CLDR.
    check(
        &language("qaa", Calendar::None),
        "2024-12-24",
        &["2024 M12 24", "M12 24"],
    );
}

/// Any date that people might write.
fn any_date() -> impl Strategy<Value = Date> {
    let point = "(-?[0-9]{4}(-(0[1-9]|1[0-2])(-([01][0-9]|2[0-8]|XX))?|-2[1-4])?|[0-9]{3}X|[0-9]{2}XX)[?~%]?";
    let texts = [
        point.to_owned(),
        format!("({point}|\\.\\.)?/({point}|\\.\\.)?"),
        format!("\\[({point}|{point}\\.\\.|\\.\\.{point})(,{point}){{0,3}}\\]"),
        "[12][0-9]{3}-0[1-9]-1[0-9]T[01][0-9]:[0-5][0-9](Z|[+-]0[0-9]:[03]0)".to_owned(),
    ];
    let texts = texts.map(|text| proptest::string::string_regex(&text).expect("it is valid"));
    proptest::strategy::Union::new(texts).prop_filter_map("no date", |text| Date::parse(&text).ok())
}

proptest! {
    #[test]
    fn machines_read_the_same_in_every_language(date in any_date()) {
        let machine = |language: &Language, length| -> Vec<String> {
            let pieces = language.dates().date(&date, length).pieces;
            pieces.into_iter().filter_map(|piece| piece.datetime).collect()
        };
        thread_local! {
            static LANGUAGES: Vec<Language> = [
                ("en", Calendar::None),
                ("fa", Calendar::Persian),
                ("ps", Calendar::Persian),
                ("ur", Calendar::Islamic),
                ("zh", Calendar::None),
                ("ru", Calendar::Islamic),
            ].map(|(tag, calendar)| language(tag, calendar)).into();
        }
        LANGUAGES.with(|languages| {
            let english = machine(&languages[0], Length::Long);
            prop_assert!(english.iter().all(|value| value.is_ascii()));
            for language in languages {
                for length in [Length::Long, Length::Middle, Length::Short] {
                    let words = language.dates().date(&date, length).plain();
                    let is_whole = !words.is_empty() && !words.contains(MARKS);
                    prop_assert!(is_whole, "{}", words);
                    prop_assert_eq!(&machine(language, length), &english, "{}", language.lang);
                }
            }
            Ok(())
        })?;
    }
}

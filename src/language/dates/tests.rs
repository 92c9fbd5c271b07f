//! Dates in five languages and one that the program has no words for.

use proptest::prelude::*;

use super::*;
use crate::language::digits::Digits;

/// The messages around dates as the catalogue of a language has them.
fn words(tag: &str) -> &'static str {
    match tag {
        "en" => include_str!("en.ftl"),
        "fa" => include_str!("fa.ftl"),
        "ps" => include_str!("ps.ftl"),
        "ur" => include_str!("ur.ftl"),
        "zh" => include_str!("zh.ftl"),
        _ => include_str!("en.ftl"),
    }
}

fn dates(tag: &str, second: Calendar) -> Dates {
    let say = |key: &str, args: &[(&str, &str)]| {
        let line = words(tag).lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        let mut text = line.unwrap_or_else(|| panic!("{tag} lacks {key}")).to_owned();
        for (name, value) in args {
            text = text.replace(&format!("{{ ${name} }}"), value);
        }
        text.replace("{\"\\u00A0\"}", "\u{a0}")
    };
    let lang = Lang::parse(tag).expect("a tag");
    Dates::new(&lang, second, Digits::new(&lang).numerals, &say)
}

#[test]
fn try_it() {
    for (tag, second) in [("en", Calendar::None), ("fa", Calendar::Persian), ("ps", Calendar::Persian), ("ur", Calendar::Islamic), ("zh", Calendar::None), ("zh", Calendar::Persian), ("de", Calendar::Persian), ("fa", Calendar::Islamic), ("ps", Calendar::Islamic), ("en", Calendar::Islamic)] {
        let d = dates(tag, second);
        println!("== {tag} {second:?}");
        for text in ["2024-09-24","2024-12","2024","2024-12-20/2024-12-21","2024-11-20/2024-12-03","2024-12-20/2025-01-03","2024-03/2024-05","2024-03/2025-05","2022/2024","2025-02-06?","2024-12~","2025-02-06%","[2024-12-27,2024-12-28]","[2024-12-26,2024-12-27,2024-12-28]","[2024-11-27,2024-12-28..]","2025-02/..","2025-02-03/","../2025-02","/2025-02-03","../..","2024-24","2024-21","2024-12-XX","2024-XX","201X","20XX","2024-12-24T22:30+04:30","2024-12-24T22:30Z","-0331","-0331-02-03"] {
            let date = Date::parse(text).expect("a date");
            println!("{text:28} {}  |  {}  |  {}", d.date(&date, Length::Long).plain(), d.date(&date, Length::Middle).plain(), d.date(&date, Length::Short).plain());
        }
        println!("{} {} {}", d.month_heading(2024, 12), d.month_name(9, true), d.month_name(9, false));
    }
}

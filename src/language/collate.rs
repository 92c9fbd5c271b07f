//! The order of names and titles in a language, and the letters under which they stand.

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

use crate::language::locale::locale;
use crate::model::Lang;

/// What puts a text before a letter in the order of Pinyin: CLDR has such marks for registers.
const BEFORE_LETTER: char = '\u{fdd0}';

/// How one language orders texts.
#[derive(Debug)]
pub struct Order {
    collator: CollatorBorrowed<'static>,
    /// A to Z, each as what is the same letter but for case and accents.
    latin: Vec<(char, Vec<u8>)>,
    /// A to Z, each as what stands before the Chinese characters read with it; empty where they are
    /// not ordered by sound.
    pinyin: Vec<(char, Vec<u8>)>,
    letters: CollatorBorrowed<'static>,
    script: Script,
}

/// Whose forms of letters headings show, of those that the languages of one script write each in its
/// own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Arabic,
    Urdu,
    Persian,
}

/// What a text stands under in a register: letters first, in the language's order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heading {
    /// For what begins with a digit.
    is_number: bool,
    key: Vec<u8>,
    /// "A", "ب", "汉字"; none for what begins with a digit, or has no letter at all.
    pub letter: Option<String>,
}

impl Order {
    /// Makes ready to order texts in a language.
    pub fn new(lang: &Lang) -> Order {
        let locale = locale(lang);
        let collator = collator(&locale, Strength::Tertiary);
        let letters = collator_of_letters(&locale);
        let script = match locale.id.language.as_str() {
            "ar" => Script::Arabic,
            "ur" => Script::Urdu,
            _ => Script::Persian,
        };
        let alphabet = |before: &str| -> Vec<(char, Vec<u8>)> {
            ('A'..='Z')
                .map(|letter| (letter, key(&letters, &format!("{before}{letter}"))))
                .collect()
        };
        let mut pinyin = alphabet(&BEFORE_LETTER.to_string());
        if pinyin[0].1 > key(&letters, "阿") {
            pinyin.clear();
        }
        Order {
            latin: alphabet(""),
            pinyin,
            collator,
            letters,
            script,
        }
    }

    /// Returns what orders a text: compared as bytes, keys stand as the language has the texts. What
    /// stands before the first letter or digit does not count.
    pub fn key(&self, text: &str) -> Vec<u8> {
        key(&self.collator, bare(text))
    }

    /// Returns what a text stands under in a register.
    pub fn heading(&self, text: &str) -> Heading {
        let first = bare(text).chars().next().filter(|c| c.is_alphabetic());
        let Some(first) = first else {
            return Heading {
                is_number: true,
                key: Vec::new(),
                letter: None,
            };
        };
        let letter = match first {
            '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
                let key = key(&self.letters, bare(text));
                let last = self.pinyin.iter().rev().find(|(_, before)| *before <= key);
                last.map_or("汉字".to_owned(), |(letter, _)| letter.to_string())
            }
            '\u{600}'..='\u{6ff}' => self.arabic(first).to_string(),
            _ => {
                let key = key(&self.letters, &first.to_string());
                let same = self.latin.iter().find(|(_, letter)| *letter == key);
                match same {
                    Some((letter, _)) => letter.to_string(),
                    None => first.to_uppercase().collect(),
                }
            }
        };
        Heading {
            is_number: false,
            key: key(&self.collator, &letter),
            letter: Some(letter),
        }
    }

    /// Returns the letter under which those stand that begin with a form of it.
    fn arabic(&self, letter: char) -> char {
        let letter = match letter {
            'أ' | 'إ' | 'ٱ' => 'ا',
            'ؤ' => 'و',
            other => other,
        };
        match (self.script, letter) {
            (Script::Arabic, 'ی' | 'ى') => 'ي',
            (Script::Arabic, 'ک') => 'ك',
            (Script::Persian | Script::Urdu, 'ي' | 'ى' | 'ئ') => 'ی',
            (Script::Persian | Script::Urdu, 'ك') => 'ک',
            (Script::Persian, 'ة' | 'ۀ' | 'ہ' | 'ھ') => 'ه',
            (Script::Urdu, 'ة' | 'ۀ' | 'ه' | 'ھ') => 'ہ',
            _ => letter,
        }
    }
}

fn collator(locale: &Locale, strength: Strength) -> CollatorBorrowed<'static> {
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    let collator = Collator::try_new(locale.into(), options);
    collator.expect("what a locale lacks is taken from the root")
}

/// Returns what tells letters apart, without their case and accents.
fn collator_of_letters(locale: &Locale) -> CollatorBorrowed<'static> {
    collator(locale, Strength::Primary)
}

fn key(collator: &CollatorBorrowed<'_>, text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() + 8);
    match collator.write_sort_key_to(text, &mut key) {
        Ok(()) => key,
    }
}

/// Returns a text from its first letter or digit.
fn bare(text: &str) -> &str {
    text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != BEFORE_LETTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(tag: &str) -> Order {
        Order::new(&Lang::parse(tag).expect("a tag"))
    }

    #[track_caller]
    fn check(tag: &str, ordered: &[&str]) {
        let order = order(tag);
        let mut texts = ordered.to_vec();
        texts.reverse();
        texts.sort_by_cached_key(|text| order.key(text));
        assert_eq!(texts, ordered, "{tag}");
    }

    fn headings(tag: &str, texts: &[&str]) -> String {
        let order = order(tag);
        let mut found: Vec<Heading> = texts.iter().map(|text| order.heading(text)).collect();
        found.sort();
        found.dedup();
        let letters = found
            .into_iter()
            .map(|h| h.letter.unwrap_or("#".to_owned()));
        letters.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_stand_as_each_language_has_them() {
        check(
            "en",
            &["10 dead", "Ahmad", "al-Qaeda", "“Émigrés”", "Zahir", "کابل"],
        );
        #[rustfmt::skip]
        let persian = ["آسیا", "ابراهیم", "پاکستان", "تاجیکستان", "جلال‌آباد", "چین", "طالبان", "کابل", "گردیز", "هرات", "یونیسف", "Kabul"];
        check("fa", &persian);
        #[rustfmt::skip]
        let pashto = ["ارزګان", "پاکستان", "ټانک", "ځدران", "چین", "ډیورنډ", "ړ", "ژوب", "ښکلی", "طالبان", "کابل", "ګردېز", "هرات"];
        check("ps", &pashto);
        check(
            "ur",
            &[
                "افغانستان",
                "پاکستان",
                "ٹانک",
                "چین",
                "ڈیرہ",
                "طالبان",
                "کابل",
                "گوادر",
                "ہرات",
                "یونیسف",
            ],
        );
        check(
            "zh",
            &[
                "阿富汗",
                "巴基斯坦",
                "北京",
                "重庆",
                "喀布尔",
                "塔利班",
                "乌鲁木齐",
                "中国",
                "Kabul",
            ],
        );
    }

    #[test]
    fn registers_have_the_letters_of_the_language() {
        let texts = [
            "Émile",
            "ahmad",
            "“Quoted”",
            "7 dead",
            "کابل",
            "كابل",
            "中国",
            "阿富汗",
            "Кабул",
        ];
        assert_eq!(headings("en", &texts), "A E Q К ک 汉字 #");
        assert_eq!(headings("fa", &texts), "ک A E Q К 汉字 #");
        assert_eq!(headings("zh", &texts), "A E Q Z К ک #");
        assert_eq!(headings("ur", &["هرات", "ہرات", "آب", "اب"]), "ا آ ہ");
        assert_eq!(
            headings("fa", &["هرات", "ہرات", "آب", "اب", "أحمد"]),
            "آ ا ه"
        );
        assert_eq!(headings("sv", &["Ängel", "Zorn", "Arv"]), "A Z Ä");
        assert_eq!(headings("de", &["Ängste", "Zorn", "Arbeit"]), "A Z");
    }
}

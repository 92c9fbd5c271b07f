//! Numbers as a language writes them: its digits, and its marks between thousands.
//!
//! Machines read ASCII: what stands in an attribute, an address or a data file never comes from here.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use crate::language::locale::locale;
use crate::model::Lang;

/// How one language writes numbers.
#[derive(Debug)]
pub struct Digits {
    formatter: DecimalFormatter,
    pub numerals: Numerals,
}

/// The digits of a language, without its marks.
#[derive(Debug, Clone, Copy)]
pub struct Numerals {
    /// 0 to 9, where they are not those of ASCII.
    own: Option<[char; 10]>,
}

impl Digits {
    /// Makes ready to write the numbers of a language.
    pub fn new(lang: &Lang) -> Digits {
        let formatter = DecimalFormatter::try_new((&locale(lang)).into(), Default::default());
        let formatter = formatter.expect("what a locale lacks is taken from the root");
        let digit = |n: u8| {
            let text = formatter.format(&Decimal::from(n)).to_string();
            text.chars().next().expect("a number has a digit")
        };
        let digits: [char; 10] = std::array::from_fn(|n| digit(n as u8));
        Digits {
            numerals: Numerals {
                own: (digits[0] != '0').then_some(digits),
            },
            formatter,
        }
    }

    /// Returns a number with its thousands set apart: "46", "6,000", "۶٬۰۰۰".
    pub fn number(&self, n: u64) -> String {
        match n {
            // No language sets these apart.
            0..1000 => self.numerals.bare(n as u32),
            _ => self.formatter.format(&Decimal::from(n)).to_string(),
        }
    }
}

/// Fluent keeps one for the numbers in its messages.
impl Memoizable for Digits {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Digits, ()> {
        let lang = Lang::parse(&language.to_string());
        lang.map(|lang| Digits::new(&lang)).ok_or(())
    }
}

impl Numerals {
    /// Returns a number bare, as years and days of months are written: "2024", "۲۰۲۴".
    pub fn bare(self, n: u32) -> String {
        self.local(&n.to_string())
    }

    /// Returns a text with its ASCII digits as the language writes them.
    pub fn local(self, text: &str) -> String {
        let Some(own) = self.own else {
            return text.to_owned();
        };
        let local = |c: char| c.to_digit(10).map_or(c, |n| own[n as usize]);
        text.chars().map(local).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(tag: &str) -> Digits {
        Digits::new(&Lang::parse(tag).expect("a tag"))
    }

    #[test]
    fn each_language_has_its_digits_and_marks() {
        let text = "15+, 25–30 (UTC+4:30)";
        for tag in ["en", "en-US", "ur", "ur-PK", "zh", "zh-Hans", "qaa"] {
            let digits = digits(tag);
            assert_eq!(digits.number(46), "46", "{tag}");
            assert_eq!(digits.number(6_000), "6,000", "{tag}");
            assert_eq!(digits.numerals.bare(2024), "2024", "{tag}");
            assert_eq!(digits.numerals.local(text), text, "{tag}");
        }
        for tag in ["fa", "fa-AF", "fa-IR", "prs", "ps", "pbt"] {
            let digits = digits(tag);
            assert_eq!(digits.number(46), "۴۶", "{tag}");
            assert_eq!(digits.number(1_234_567), "۱٬۲۳۴٬۵۶۷", "{tag}");
            assert_eq!(digits.numerals.bare(2024), "۲۰۲۴", "{tag}");
            let local = digits.numerals.local(text);
            assert_eq!(local, "۱۵+, ۲۵–۳۰ (UTC+۴:۳۰)", "{tag}");
        }
    }

    #[test]
    fn marks_and_digits_are_those_of_the_tag() {
        assert_eq!(digits("ur-IN").numerals.bare(2024), "۲۰۲۴");
        // The tag of a language can ask for other digits than it has.
        assert_eq!(digits("ur-u-nu-arabext").numerals.bare(2024), "۲۰۲۴");
        assert_eq!(digits("en").number(1_234_567), "1,234,567");
        assert_eq!(digits("en-IN").number(1_234_567), "12,34,567");
        assert_eq!(digits("de").number(1_234_567), "1.234.567");
        assert_eq!(digits("es").number(6_000), "6000");
        assert_eq!(digits("es").number(16_000), "16.000");
    }
}

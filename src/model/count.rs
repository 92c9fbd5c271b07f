//! Counts of people: a number, a range or a word as somebody stated it -> a [`Count`].
//!
//! A word is kept as stated and never turned into a number, and no number is made more exact than
//! it was. So `dozens` has neither minimum nor maximum, and `15+` no maximum.

use std::fmt;

/// How many, as somebody stated it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Count {
    /// At least `min` and at most `max`, without limit if that is `None`.
    Number {
        min: u64,
        max: Option<u64>,
        /// The claimant's own best figure, inside the range.
        best: Option<u64>,
        /// `~18`: about.
        approximate: bool,
        /// The claimant's words, shown instead of the figures.
        as_stated: Option<String>,
    },
    /// `dozens`, `250 families`: nothing to reckon with.
    Word(String),
}

/// Why a text or a set of figures is not a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountError {
    pub kind: CountErrorKind,
    /// One fact, lower case, without a full stop.
    pub message: String,
    /// A way out.
    pub help: Option<String>,
}

/// The sorts of mistake in a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountErrorKind {
    /// Not written as a count.
    Bad,
    /// `30-25`
    MinAboveMax,
    /// The best figure lies outside the range.
    BestOutsideRange,
}

impl Count {
    /// Reads the short form: `46`, `~18`, `15+`, `<50`, `25-30` or a word without digits.
    pub fn parse(text: &str) -> Result<Count, CountError> {
        if text.trim().is_empty() {
            return Err(bad("the count is empty", None));
        }
        if text.trim() != text {
            return Err(bad(
                "a space stands before or after the count",
                Some("remove it"),
            ));
        }
        if let Some(number) = number(text) {
            return Ok(Count::from_number(number));
        }
        if let Some(number) = text.strip_prefix('~').and_then(number) {
            return Ok(Count::Number {
                min: number,
                max: Some(number),
                best: None,
                approximate: true,
                as_stated: None,
            });
        }
        if let Some(number) = text.strip_suffix('+').and_then(number) {
            return Ok(plain(number, None));
        }
        if let Some(number) = text.strip_prefix('<').and_then(number) {
            return match number.checked_sub(1) {
                Some(most) => Ok(plain(0, Some(most))),
                None => Err(bad("nothing is fewer than none", Some("write `0`"))),
            };
        }
        // Authors paste en dashes from the reports they quote.
        if let Some((min, max)) = text.split_once(['-', '–'])
            && let (Some(min), Some(max)) = (number(min), number(max))
        {
            return range(min, max);
        }
        // Numeric rather than ASCII: `۴۶` and `½` are figures as well.
        if text.contains(char::is_numeric) || !text.contains(char::is_alphabetic) {
            return Err(explain(text));
        }
        Ok(Count::Word(text.to_owned()))
    }

    /// Makes the count of exactly `n`.
    pub fn from_number(n: u64) -> Count {
        plain(n, Some(n))
    }

    /// Makes a count of the long form: `min` left out is 0, `max` left out is open, and the words
    /// alone are a [`Count::Word`], here even with digits.
    pub fn long(
        min: Option<u64>,
        max: Option<u64>,
        best: Option<u64>,
        as_stated: Option<String>,
    ) -> Result<Count, CountError> {
        if as_stated
            .as_ref()
            .is_some_and(|words| words.trim().is_empty())
        {
            return Err(bad("`as_stated` is empty", Some("leave it out")));
        }
        let counted = match (min, max, best, as_stated.as_ref()) {
            (None, None, None, None) => {
                let help = "give `min`, `max`, `best` or `as_stated`";
                return Err(bad("the count says nothing", Some(help)));
            }
            (None, None, None, Some(words)) => return Ok(Count::Word(words.clone())),
            (Some(min), Some(max), ..) => range(min, max)?,
            (min, max, ..) => plain(min.unwrap_or(0), max),
        };
        if let Some(best) = best
            && (best < counted.min().unwrap_or(0) || counted.max().is_some_and(|max| best > max))
        {
            return Err(CountError {
                kind: CountErrorKind::BestOutsideRange,
                message: format!("the best figure {best} lies outside `{counted}`"),
                help: None,
            });
        }
        match counted {
            Count::Number {
                min,
                max,
                approximate,
                as_stated: as_written,
                ..
            } => Ok(Count::Number {
                min,
                max,
                best,
                approximate,
                as_stated: as_stated.or(as_written),
            }),
            word => Ok(word),
        }
    }

    /// Returns the least it can be; `None` for a word.
    pub fn min(&self) -> Option<u64> {
        match self {
            Count::Number { min, .. } => Some(*min),
            Count::Word(_) => None,
        }
    }

    /// Returns the most it can be; `None` for a word, and if it is open.
    pub fn max(&self) -> Option<u64> {
        match self {
            Count::Number { max, .. } => *max,
            Count::Word(_) => None,
        }
    }

    /// Tells whether it is a number without a maximum.
    pub fn is_open(&self) -> bool {
        matches!(self, Count::Number { max: None, .. })
    }

    /// Tells whether it is a word.
    pub fn is_word(&self) -> bool {
        matches!(self, Count::Word(_))
    }

    /// Returns the range within which another claimant's figure does not contest this one
    /// (appendix B3): `~18` reaches a tenth to each side, rounded up, from 16 to 20.
    pub fn tolerance(&self) -> Option<(u64, Option<u64>)> {
        match self {
            Count::Number {
                min,
                max,
                approximate: true,
                ..
            } => {
                let most = max.map(|max| max.saturating_add(max.div_ceil(10)));
                Some((min - min.div_ceil(10), most))
            }
            Count::Number { min, max, .. } => Some((*min, *max)),
            Count::Word(_) => None,
        }
    }

    /// Returns how it is shown: in the words it was stated in, else as figures.
    pub fn stated(&self) -> String {
        match self {
            Count::Number {
                as_stated: Some(words),
                ..
            }
            | Count::Word(words) => words.clone(),
            Count::Number { .. } => self.to_string().replace('-', "–"),
        }
    }
}

impl fmt::Display for Count {
    /// Writes the short form. It has no room for `best` and `as_stated`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Count::Word(word) => f.write_str(word),
            Count::Number {
                min,
                max,
                approximate,
                as_stated,
                ..
            } => match *max {
                None => write!(f, "{min}+"),
                Some(_) if *approximate => write!(f, "~{min}"),
                Some(max) if *min == max => write!(f, "{min}"),
                // At most this many, unless somebody did say "0 to 5".
                Some(max) if *min == 0 && max < u64::MAX && *as_stated != zero_to(max) => {
                    write!(f, "<{}", max + 1)
                }
                Some(max) => write!(f, "{min}-{max}"),
            },
        }
    }
}

/// Makes a range of two stated figures.
fn range(min: u64, max: u64) -> Result<Count, CountError> {
    if min > max {
        return Err(CountError {
            kind: CountErrorKind::MinAboveMax,
            message: format!("the minimum {min} is above the maximum {max}"),
            help: Some(format!("write `{max}-{min}`")),
        });
    }
    Ok(Count::Number {
        min,
        max: Some(max),
        best: None,
        approximate: false,
        as_stated: if min == 0 && max > 0 {
            zero_to(max)
        } else {
            None
        },
    })
}

/// Returns the wording of a range whose 0 was written. It is kept, because `0-5` and `<6` are the
/// same figures and would both be shown as the second.
fn zero_to(max: u64) -> Option<String> {
    Some(format!("0–{max}"))
}

fn plain(min: u64, max: Option<u64>) -> Count {
    Count::Number {
        min,
        max,
        best: None,
        approximate: false,
        as_stated: None,
    }
}

/// Reads a number of plain digits: no sign, which `parse` of the standard library would allow.
fn number(text: &str) -> Option<u64> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn bad(message: &str, help: Option<&str>) -> CountError {
    CountError {
        kind: CountErrorKind::Bad,
        message: message.to_owned(),
        help: help.map(str::to_owned),
    }
}

/// Says what is wrong with a text that is neither a count nor a word, and guesses what was meant.
fn explain(text: &str) -> CountError {
    let help_of = |short: String| Some(format!("write `{short}`"));
    let marks = [',', '.', ' ', '\'', '’', '_', '\u{a0}', '\u{202f}'];
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return bad("the number is too large", None);
    }
    if let Some(number) = text.strip_prefix(['-', '+', '−']).and_then(number) {
        return bad(
            "a count has no sign",
            help_of(number.to_string()).as_deref(),
        );
    }
    let groups: Vec<&str> = text.splitn(8, marks).collect();
    if groups.iter().all(|group| number(group).is_some()) {
        if groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3) {
            let help = number(&groups.concat()).and_then(|number| help_of(number.to_string()));
            return bad("a count has no thousands mark", help.as_deref());
        }
        if text.contains([',', '.']) {
            return bad("a count is a whole number", None);
        }
    }
    let message = "this is neither a number nor a word without digits";
    let help = meant(&text.to_lowercase()).and_then(help_of);
    let help = help.as_deref().unwrap_or(
        "write `46`, `~18`, `15+`, `<50`, `25-30` or a word, or put the words in `as_stated`",
    );
    bad(message, Some(help))
}

/// Returns the short form of common words around one or two numbers, in lower case.
fn meant(text: &str) -> Option<String> {
    if text.len() > 60 {
        return None;
    }
    // "More than 1,000".
    let text = text.replace(',', "");
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (before, figures, after) = (text[..start].trim(), &text[start..end], text[end..].trim());
    match (before, after) {
        (_, "") => {}
        // "1,000+"
        ("", "+") => return Some(format!("{}+", number(figures)?)),
        _ => return None,
    }
    let Some(n) = number(figures) else {
        let between = figures.trim_matches(|c: char| c.is_ascii_digit());
        let (min, max) = figures.split_once(between)?;
        let (min, max) = (number(min)?, number(max)?);
        let spoken = matches!(
            (before, between.trim()),
            ("between", "and") | ("" | "from", "to" | "-" | "–" | "—")
        );
        return (spoken && min <= max).then(|| format!("{min}-{max}"));
    };
    match before {
        "more than" | "over" | "above" | ">" => Some(format!("{}+", n.checked_add(1)?)),
        "at least" | "no fewer than" | ">=" | "≥" => Some(format!("{n}+")),
        "fewer than" | "less than" | "under" | "below" | "<" => Some(format!("<{n}")),
        "up to" | "at most" | "<=" | "≤" => Some(format!("<{}", n.checked_add(1)?)),
        "about" | "around" | "approximately" | "roughly" | "some" | "nearly" | "almost" | "ca."
        | "c." | "~" | "≈" => Some(format!("~{n}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn count(text: &str) -> Count {
        match Count::parse(text) {
            Ok(count) => count,
            Err(error) => panic!("{text}: {error:?}"),
        }
    }

    #[test]
    fn every_form_has_its_range() {
        for (text, min, max, stated) in [
            ("46", 46, Some(46), "46"),
            ("0", 0, Some(0), "0"),
            ("~18", 18, Some(18), "~18"),
            ("15+", 15, None, "15+"),
            ("<50", 0, Some(49), "<50"),
            ("25-30", 25, Some(30), "25–30"),
            ("0-5", 0, Some(5), "0–5"),
        ] {
            let read = count(text);
            assert_eq!((read.min(), read.max()), (Some(min), max), "{text}");
            assert_eq!(read.stated(), stated);
            assert_eq!(read.to_string(), text);
            assert!(!read.is_word());
            assert_eq!(read.is_open(), max.is_none());
        }
        assert_eq!(count("25–30"), count("25-30"));
        assert_eq!(count("<1"), count("0"));
        assert_eq!(count("7-7"), count("7"));
        assert_eq!(Count::from_number(46), count("46"));
    }

    #[test]
    fn a_word_has_none() {
        for text in ["dozens", "several dozen", "دهها", "dozens+"] {
            let read = count(text);
            assert!(read.is_word() && !read.is_open());
            assert_eq!(
                (read.min(), read.max(), read.tolerance()),
                (None, None, None)
            );
            assert_eq!(
                (read.stated(), read.to_string()),
                (text.to_owned(), text.to_owned())
            );
        }
    }

    #[test]
    fn about_reaches_a_tenth_to_each_side() {
        assert_eq!(count("~18").tolerance(), Some((16, Some(20))));
        assert_eq!(count("~20").tolerance(), Some((18, Some(22))));
        assert_eq!(count("~0").tolerance(), Some((0, Some(0))));
        let most = Count::parse(&format!("~{}", u64::MAX)).map(|c| c.tolerance());
        assert_eq!(most.map(|t| t.and_then(|t| t.1)), Ok(Some(u64::MAX)));
        assert_eq!(count("25-30").tolerance(), Some((25, Some(30))));
        assert_eq!(count("15+").tolerance(), Some((15, None)));
    }

    #[test]
    fn the_long_form() {
        let words = || Some("between 25 and 30".to_owned());
        let read = Count::long(Some(25), Some(30), Some(27), words());
        let expected = Count::Number {
            min: 25,
            max: Some(30),
            best: Some(27),
            approximate: false,
            as_stated: words(),
        };
        assert_eq!(read, Ok(expected.clone()));
        assert_eq!(
            (expected.stated(), expected.to_string()),
            (words().unwrap(), "25-30".to_owned())
        );
        assert_eq!(Count::long(Some(15), None, None, None), Ok(count("15+")));
        assert_eq!(Count::long(None, Some(49), None, None), Ok(count("<50")));
        assert_eq!(Count::long(Some(0), Some(5), None, None), Ok(count("0-5")));
        let families = || Some("250 families".to_owned());
        assert_eq!(
            Count::long(None, None, None, families()),
            Ok(Count::Word("250 families".into()))
        );

        let kind = |min, max, best, words| Count::long(min, max, best, words).map_err(|e| e.kind);
        assert_eq!(
            kind(Some(30), Some(25), None, None),
            Err(CountErrorKind::MinAboveMax)
        );
        assert_eq!(
            kind(Some(25), Some(30), Some(31), None),
            Err(CountErrorKind::BestOutsideRange)
        );
        assert_eq!(
            kind(Some(25), None, Some(24), words()),
            Err(CountErrorKind::BestOutsideRange)
        );
        assert_eq!(kind(None, None, None, None), Err(CountErrorKind::Bad));
        assert_eq!(
            kind(Some(1), None, None, Some(" ".to_owned())),
            Err(CountErrorKind::Bad)
        );
        assert!(kind(None, None, Some(24), None).is_ok());
    }

    #[test]
    fn help_says_what_may_have_been_meant() {
        let neither = "this is neither a number nor a word without digits";
        for (text, message, help) in [
            ("more than 50", neither, "write `51+`"),
            ("More than 1,000", neither, "write `1001+`"),
            (">50", neither, "write `51+`"),
            ("at least 15", neither, "write `15+`"),
            ("≥15", neither, "write `15+`"),
            ("fewer than 50", neither, "write `<50`"),
            ("up to 50", neither, "write `<51`"),
            ("about 18", neither, "write `~18`"),
            ("between 25 and 30", neither, "write `25-30`"),
            ("25 to 30", neither, "write `25-30`"),
            ("25 - 30", neither, "write `25-30`"),
            ("1,000+", neither, "write `1000+`"),
            ("1,000", "a count has no thousands mark", "write `1000`"),
            (
                "1 000 000",
                "a count has no thousands mark",
                "write `1000000`",
            ),
            ("-3", "a count has no sign", "write `3`"),
            ("<0", "nothing is fewer than none", "write `0`"),
            (
                "30-25",
                "the minimum 30 is above the maximum 25",
                "write `25-30`",
            ),
            (
                " 46",
                "a space stands before or after the count",
                "remove it",
            ),
        ] {
            let error = Count::parse(text).map_err(|error| (error.message, error.help));
            assert_eq!(
                error,
                Err((message.to_owned(), Some(help.to_owned()))),
                "{text}"
            );
        }
        for text in [
            "",
            " ",
            "1.5",
            "1,5",
            "50 people",
            "۴۶",
            "½",
            "-",
            "?",
            "~",
            "+",
            "25-",
            "~25-30",
            "~15+",
            "1e3",
            "99999999999999999999",
            "<99999999999999999999",
            "25-30-35",
            "30 to 25",
        ] {
            assert!(Count::parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn printing_and_reading_give_the_count_back(
            text in "[~<]?[0-9]{1,19}|[0-9]{1,19}\\+|[0-9]{1,3}[-–][0-9]{1,19}|[a-zé-]{1,9}"
        ) {
            if let Ok(read) = Count::parse(&text) {
                prop_assert_eq!(Count::parse(&read.to_string()), Ok(read));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in prop_oneof![".*", "[-~<>+0-9,. a-f–]{0,24}"]) {
            let _ = Count::parse(&text);
        }

        #[test]
        fn the_range_is_in_order_and_inside_its_tolerance(text in "[~<]?[0-9]{1,20}|[0-9]{1,3}-[0-9]{1,3}") {
            if let Ok(read) = Count::parse(&text) {
                let (min, max) = (read.min().unwrap(), read.max().unwrap());
                let (low, high) = read.tolerance().unwrap();
                prop_assert!(low <= min && min <= max && Some(max) <= high);
            }
        }

        #[test]
        fn what_is_offered_is_valid(
            text in "(more than |up to |about |>|-)?[0-9]{1,4}([ .,-]| to )?[0-9]{0,20}\\+?"
        ) {
            if let Err(CountError { help: Some(help), .. }) = Count::parse(&text) {
                // Every piece in backticks but a field's name.
                for offered in help.split('`').skip(1).step_by(2).filter(|it| *it != "as_stated") {
                    prop_assert!(Count::parse(offered).is_ok(), "{} for {}", offered, text);
                }
            }
        }
    }
}

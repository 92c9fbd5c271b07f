//! The dates that tables of the world hold -> days: `2024-12-24`, `24 December 2024`, `24-Dec-24`,
//! `12/24/2024`, date-times.

use crate::model::Day;

/// Which number comes first in `03/04/2018`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    DayFirst,
    MonthFirst,
}

/// How dates of a table are read.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// `None` where the table does not tell: such dates are then no dates.
    pub order: Option<Order>,
    /// The first and the last year that a year of two digits may mean.
    pub first: i16,
    pub last: i16,
}

impl Reader {
    /// Returns a reader that takes from the dates of a table which number comes first; where none
    /// tells, it is `default`.
    pub fn of<'a>(
        dates: impl Iterator<Item = &'a str>,
        default: Option<Order>,
        first: i16,
        last: i16,
    ) -> Reader {
        let mut found = None;
        for (one, two) in dates.filter_map(numbers) {
            match (one > 12, two > 12) {
                (true, false) if found.is_none() => found = Some(Order::DayFirst),
                (false, true) if found.is_none() => found = Some(Order::MonthFirst),
                (true, false) if found == Some(Order::MonthFirst) => {
                    return Reader {
                        order: None,
                        first,
                        last,
                    };
                }
                (false, true) if found == Some(Order::DayFirst) => {
                    return Reader {
                        order: None,
                        first,
                        last,
                    };
                }
                _ => {}
            }
        }
        Reader {
            order: found.or(default),
            first,
            last,
        }
    }

    /// Reads a day. `year` is that of a column of its own, where there is one.
    pub fn day(&self, text: &str, year: Option<i16>) -> Result<Day, String> {
        let words = words(text);
        let refuse = |why: &str| Err(format!("`{text}` is not a day: {why}"));
        let [one, two, three] = words.as_slice() else {
            return refuse("it has no day, month and year");
        };
        let (year_word, month, day) = if one.len() == 4 && is_number(one) {
            (one, month(two), number(three))
        } else if let Some(month) = name(two) {
            (three, Some(month), number(one))
        } else if let Some(month) = name(one) {
            (three, Some(month), number(two))
        } else {
            let (Some(first), Some(second)) = (number(one), number(two)) else {
                return refuse("its month is not known");
            };
            let order = match (first > 12, second > 12, text.contains('.')) {
                (true, false, _) => Some(Order::DayFirst),
                (false, true, _) => Some(Order::MonthFirst),
                // Points stand in dates of countries that write the day first.
                (_, _, true) => Some(Order::DayFirst),
                _ if first == second => Some(Order::DayFirst),
                _ => self.order,
            };
            match order {
                Some(Order::DayFirst) => (three, Some(second), Some(first)),
                Some(Order::MonthFirst) => (three, Some(first), Some(second)),
                None => return refuse("day and month cannot be told apart"),
            }
        };
        let Some(year) = self.year(year_word, year) else {
            return refuse("its century cannot be told");
        };
        let fits = |n: Option<i16>| n.and_then(|n| i8::try_from(n).ok());
        let (Some(month), Some(day)) = (fits(month), fits(day)) else {
            return refuse("its month or day is no number");
        };
        Day::new(year, month, day).or_else(|_| refuse("no calendar has it"))
    }

    fn year(&self, word: &str, known: Option<i16>) -> Option<i16> {
        let written = number(word)?;
        match word.len() {
            4 => Some(written),
            2 => {
                let fits = |year: &i16| (self.first..=self.last).contains(year);
                known
                    .filter(|known| known.rem_euclid(100) == written)
                    .or_else(|| Some(2000 + written).filter(fits))
                    .or_else(|| Some(1900 + written).filter(fits))
            }
            _ => None,
        }
    }
}

/// Returns the two first numbers of a date that is written in slashes or the like.
fn numbers(text: &str) -> Option<(i16, i16)> {
    let words = words(text);
    match words.as_slice() {
        [one, two, _] if one.len() <= 2 => Some((number(one)?, number(two)?)),
        _ => None,
    }
}

/// Cuts a date into its three parts; times of day are left out.
fn words(text: &str) -> Vec<&str> {
    let text = text.trim();
    // `2024-12-24T00:00:00.000Z`
    let date = match text.get(..10) {
        Some(date) if text[10..].starts_with('T') && date.as_bytes()[4] == b'-' => date,
        _ => text,
    };
    let mut words: Vec<&str> = date
        .split([' ', '-', '/', '.', ',', '\u{a0}'])
        .filter(|word| !word.is_empty())
        .collect();
    if let Some(at) = words.iter().position(|word| word.contains(':')) {
        words.truncate(at);
    }
    words
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

fn number(word: &str) -> Option<i16> {
    let word = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    is_number(word).then(|| word.parse().ok())?
}

fn month(word: &str) -> Option<i16> {
    number(word).or_else(|| name(word))
}

/// Returns the month of an English name, whole or cut.
fn name(word: &str) -> Option<i16> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_lowercase();
    let at = NAMES
        .iter()
        .position(|name| word.len() >= 3 && name.starts_with(&word))?;
    Some(at as i16 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_every_form() {
        let reader = Reader {
            order: Some(Order::DayFirst),
            first: 1997,
            last: 2026,
        };
        for text in [
            "2024-12-24",
            "24 December 2024",
            "24-Dec-24",
            "24-Dec-2024",
            "2024-12-24T00:00:00.000Z",
            "2024-12-24 00:00:00.000",
            "2024-12-24T13:00:00+04:30",
            "24/12/2024",
            "12/24/2024",
            "December 24, 2024",
            "24.12.2024",
            "24 Dec 2024",
            "2024/12/24",
            "24th December 2024",
            "24/12/24",
        ] {
            assert_eq!(
                reader.day(text, None).map(|day| day.to_string()),
                Ok("2024-12-24".to_owned()),
                "{text}"
            );
        }
        assert_eq!(
            reader.day("03/04/2018", None).map(|d| d.to_string()),
            Ok("2018-04-03".to_owned())
        );
        for text in [
            "",
            "NA",
            "2024",
            "45650",
            "30 February 2024",
            "2024-13-01",
            "24-Dec-68",
            "24-Foo-2024",
            "December 2024",
            "طالبان",
        ] {
            assert!(reader.day(text, None).is_err(), "{text}");
        }
        let unknown = Reader {
            order: None,
            ..reader
        };
        assert!(unknown.day("03/04/2018", None).is_err());
    }

    #[test]
    fn centuries_of_two_digits() {
        let reader = Reader {
            order: None,
            first: 1997,
            last: 2026,
        };
        let year = |text: &str, known| reader.day(text, known).ok().map(|day| day.year());
        assert_eq!(year("1-Jan-18", None), Some(2018));
        assert_eq!(year("1-Jan-98", None), Some(1998));
        assert_eq!(year("1-Jan-68", None), None);
        assert_eq!(year("1-Jan-27", None), None);
        assert_eq!(year("1-Jan-96", Some(1996)), Some(1996));
    }

    #[test]
    fn a_table_tells_which_number_comes_first() {
        let of = |dates: &[&str]| Reader::of(dates.iter().copied(), None, 1997, 2026).order;
        assert_eq!(of(&["03/04/2018", "13/04/2018"]), Some(Order::DayFirst));
        assert_eq!(of(&["03/04/2018", "03/14/2018"]), Some(Order::MonthFirst));
        assert_eq!(of(&["13/04/2018", "03/14/2018"]), None);
        assert_eq!(of(&["2018-04-03"]), None);
    }
}

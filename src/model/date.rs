//! Dates: a text in EDTF -> a valid [`Date`] and its days, or the mistake and a way out.
//!
//! EDTF (ISO 8601-2:2019) at levels 0 and 1 and the "one of" sets of level 2, for the years -9999
//! to 9999: <https://www.loc.gov/standards/datetime/>. Jiff reckons the calendar but knows neither
//! seasons, qualifiers nor unspecified digits, so the notation is read by hand, in `date/read.rs`.

mod read;

use std::fmt;

use jiff::Span;

/// A calendar day, proleptic Gregorian, of the years -9999 to 9999.
pub type Day = jiff::civil::Date;

/// One EDTF value: a point in time, an interval or a choice, each as exact as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Date {
    // Private, so that every date there is was judged here.
    shape: Shape,
}

/// What a date is made of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `2024-12-24`, `2024-12~`, `2024-24`
    Point(Point),
    /// `2024-12-27/2024-12-28`, `2025-02/..`
    Interval { start: End, end: End },
    /// `[2024-12-27,2024-12-28]`: one of these; never empty.
    OneOf(Vec<Member>),
}

/// One side of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// It begins or ends here.
    Point(Point),
    /// `..`: it has no beginning, or goes on.
    Open,
    /// Nothing written: it begins or ends, nobody knows when.
    Unknown,
}

/// One member of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Member {
    /// `2024-12`
    Point(Point),
    /// `2024-12..2025-02`, `..2024`, `2024..`: any date of these; one side at least is there.
    Range {
        from: Option<Point>,
        to: Option<Point>,
    },
}

/// A day, month, season, year, decade or century. It has a season or a month, not both; a day only
/// with a month; a time only with a full day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    pub year: Year,
    pub month: Option<Part>,
    pub day: Option<Part>,
    /// 21 spring, 22 summer, 23 autumn, 24 winter.
    pub season: Option<u8>,
    pub time: Option<Time>,
    /// `?` or `%`: sources disagree, or it is doubted.
    pub uncertain: bool,
    /// `~` or `%`: thereabouts.
    pub approximate: bool,
}

/// The year or years meant: 2024 to 2024 for `2024`, 2010 to 2019 for `201X`, 2000 to 2099 for
/// `20XX`. Year 0 is 1 BCE, -331 is 332 BCE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Year {
    pub first: i16,
    pub last: i16,
}

/// A month or a day of the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Counted from 1.
    Number(u8),
    /// `XX`: there is one, not known which.
    Unspecified,
}

/// A time of day where the clock is `offset` minutes ahead of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Time {
    pub hour: u8,
    pub minute: u8,
    pub second: Option<u8>,
    pub offset: i16,
}

/// Why a text is not a date or a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    pub kind: DateErrorKind,
    /// One fact, lower case, without a full stop.
    pub message: String,
    /// A way out.
    pub help: Option<String>,
}

/// The two sorts of mistake in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateErrorKind {
    /// Its shape is right, but no calendar or clock has it: `2024-02-30`, `2024-13`, `24:61`.
    Impossible,
    /// Anything else.
    NotEdtf,
}

/// A duration of ISO 8601 in one unit: `P2D`, `P3W`, `P1M`, `P1Y`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    pub count: u32,
    pub unit: Unit,
}

/// What a period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

impl Date {
    /// Reads an EDTF value.
    pub fn parse(text: &str) -> Result<Date, DateError> {
        read::date(text).map(|shape| Date { shape })
    }

    /// Reads a set given as a list, as YAML reads `[2024-12-27,2024-12-28]`.
    pub fn one_of(parts: &[&str]) -> Result<Date, DateError> {
        read::list(parts).map(|shape| Date { shape })
    }

    /// Makes a date of one certain day.
    pub fn day(day: Day) -> Date {
        Date {
            shape: Shape::Point(Point::of(day)),
        }
    }

    /// Makes an interval, open where a side is `None`; a single day if both are the same. Days in
    /// the wrong order are exchanged.
    pub fn between(earliest: Option<Day>, latest: Option<Day>) -> Date {
        let (first, last) = match (earliest, latest) {
            (Some(a), Some(b)) if a == b => return Date::day(a),
            (Some(a), Some(b)) if a > b => (latest, earliest),
            _ => (earliest, latest),
        };
        let end = |day: Option<Day>| day.map_or(End::Open, |day| End::Point(Point::of(day)));
        Date {
            shape: Shape::Interval {
                start: end(first),
                end: end(last),
            },
        }
    }

    /// Returns what the date is made of, to draw it or put it in words.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// Returns the first day it can be; `None` if its start is open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        match &self.shape {
            Shape::Point(point) => Some(point.earliest()),
            Shape::Interval { start, .. } => start.point().map(Point::earliest),
            Shape::OneOf(members) => {
                let days = members.iter().map(|m| m.from().map(Point::earliest));
                // `None` is the least Option: one member with an open start opens the whole.
                days.min().flatten()
            }
        }
    }

    /// Returns the last day it can be; `None` if its end is open or unknown.
    pub fn latest(&self) -> Option<Day> {
        match &self.shape {
            Shape::Point(point) => Some(point.latest()),
            Shape::Interval { end, .. } => end.point().map(Point::latest),
            Shape::OneOf(members) => {
                let mut latest = None;
                for member in members {
                    latest = latest.max(Some(member.to()?.latest()));
                }
                latest
            }
        }
    }

    /// Tells whether its end is open or unknown; also of a set with such a member.
    pub fn open_end(&self) -> bool {
        self.latest().is_none()
    }

    /// Tells whether it is exactly one certain calendar day, with or without a time.
    pub fn is_full_day(&self) -> bool {
        match &self.shape {
            Shape::Point(p) => p.is_full() && !p.uncertain && !p.approximate,
            _ => false,
        }
    }

    /// Tells whether `?` or `%` stands anywhere in it.
    pub fn is_uncertain(&self) -> bool {
        self.any_point(|point| point.uncertain)
    }

    /// Tells whether `~` or `%` stands anywhere in it.
    pub fn is_approximate(&self) -> bool {
        self.any_point(|point| point.approximate)
    }

    /// Returns the time of day in whole minutes after midnight UTC of the day as written: below 0
    /// or above 1440 where it is another day in UTC. To order the events of one day.
    pub fn time_utc_minutes(&self) -> Option<i32> {
        let Shape::Point(Point { time, .. }) = &self.shape else {
            return None;
        };
        time.map(|t| i32::from(t.hour) * 60 + i32::from(t.minute) - i32::from(t.offset))
    }

    fn any_point(&self, holds: impl Fn(&Point) -> bool) -> bool {
        let both =
            |a: Option<&Point>, b: Option<&Point>| a.is_some_and(&holds) || b.is_some_and(&holds);
        match &self.shape {
            Shape::Point(point) => holds(point),
            Shape::Interval { start, end } => both(start.point(), end.point()),
            Shape::OneOf(members) => members.iter().any(|m| both(m.from(), m.to())),
        }
    }
}

impl Point {
    /// Returns the first day it can be.
    pub fn earliest(&self) -> Day {
        let month = match (self.season, self.month) {
            (Some(season), _) => first_month(season),
            (None, Some(Part::Number(month))) => month,
            _ => 1,
        };
        let day = match self.day {
            Some(Part::Number(day)) => day,
            _ => 1,
        };
        calendar_day(self.year.first, month, day).unwrap_or(Day::MIN)
    }

    /// Returns the last day it can be. The winter of 9999 ends with that year, as all days do.
    pub fn latest(&self) -> Day {
        if let Some(season) = self.season {
            let (year, month) = match season {
                24 => (self.year.last.saturating_add(1), 2),
                _ => (self.year.last, first_month(season) + 2),
            };
            return calendar_day(year, month, 1).map_or(Day::MAX, Day::last_of_month);
        }
        let month = match self.month {
            Some(Part::Number(month)) => month,
            _ => 12,
        };
        let last = match self.day {
            Some(Part::Number(day)) => calendar_day(self.year.last, month, day),
            _ => calendar_day(self.year.last, month, 1).map(Day::last_of_month),
        };
        last.unwrap_or(Day::MAX)
    }

    fn of(day: Day) -> Point {
        let part = |n: i8| Some(Part::Number(n.unsigned_abs()));
        Point {
            year: Year {
                first: day.year(),
                last: day.year(),
            },
            month: part(day.month()),
            day: part(day.day()),
            season: None,
            time: None,
            uncertain: false,
            approximate: false,
        }
    }

    /// Tells whether it is one day: a number in every part.
    fn is_full(&self) -> bool {
        matches!(self.day, Some(Part::Number(_)))
    }
}

impl Year {
    /// Returns the one year, if it is one.
    pub fn exact(self) -> Option<i16> {
        (self.first == self.last).then_some(self.first)
    }
}

impl End {
    /// Returns the point, if there is one.
    pub fn point(&self) -> Option<&Point> {
        match self {
            End::Point(point) => Some(point),
            End::Open | End::Unknown => None,
        }
    }
}

impl Member {
    fn from(&self) -> Option<&Point> {
        match self {
            Member::Point(point) => Some(point),
            Member::Range { from, .. } => from.as_ref(),
        }
    }

    fn to(&self) -> Option<&Point> {
        match self {
            Member::Point(point) => Some(point),
            Member::Range { to, .. } => to.as_ref(),
        }
    }
}

impl Period {
    /// Reads a duration of whole days, weeks, months or years in one unit.
    pub fn parse(text: &str) -> Result<Period, DateError> {
        read::period(text)
    }

    /// Returns the day this long after `day`, `None` past the last. A step by months or years
    /// that ends on a day its month lacks stops at the end of that month.
    pub fn after(&self, day: Day) -> Option<Day> {
        day.checked_add(self.span()?).ok()
    }

    /// Returns the day this long before `day`, by the same rules.
    pub fn before(&self, day: Day) -> Option<Day> {
        day.checked_sub(self.span()?).ok()
    }

    /// `None` if the period is longer than all time there is.
    fn span(&self) -> Option<Span> {
        let span = match self.unit {
            Unit::Days => Span::new().try_days(self.count),
            Unit::Weeks => Span::new().try_weeks(self.count),
            Unit::Months => Span::new().try_months(self.count),
            Unit::Years => Span::new().try_years(self.count),
        };
        span.ok()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.shape {
            Shape::Point(point) => write!(f, "{point}"),
            Shape::Interval { start, end } => write!(f, "{start}/{end}"),
            Shape::OneOf(members) => {
                for (index, member) in members.iter().enumerate() {
                    write!(f, "{}{member}", if index == 0 { "[" } else { "," })?;
                }
                f.write_str("]")
            }
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::Point(point) => write!(f, "{point}"),
            End::Open => f.write_str(".."),
            End::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Member::Point(point) => write!(f, "{point}"),
            Member::Range { from, to } => {
                if let Some(from) = from {
                    write!(f, "{from}")?;
                }
                f.write_str("..")?;
                if let Some(to) = to {
                    write!(f, "{to}")?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)?;
        if let Some(season) = self.season {
            write!(f, "-{season}")?;
        }
        for part in [self.month, self.day].into_iter().flatten() {
            match part {
                Part::Number(number) => write!(f, "-{number:02}")?,
                Part::Unspecified => f.write_str("-XX")?,
            }
        }
        if let Some(time) = self.time {
            write!(f, "T{time}")?;
        }
        f.write_str(match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        })
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.first < 0 { "-" } else { "" };
        let digits = self.first.unsigned_abs();
        // `-000X` has nine years, since there is no -0000; hence "at most", not "exactly".
        match self.last.saturating_sub(self.first) {
            0 => write!(f, "{sign}{digits:04}"),
            1..10 => write!(f, "{sign}{:03}X", digits / 10),
            _ => write!(f, "{sign}{:02}XX", digits / 100),
        }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        let ahead = self.offset.unsigned_abs();
        match self.offset {
            0 => f.write_str("Z"),
            1.. => write!(f, "+{:02}:{:02}", ahead / 60, ahead % 60),
            _ => write!(f, "-{:02}:{:02}", ahead / 60, ahead % 60),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Days => 'D',
            Unit::Weeks => 'W',
            Unit::Months => 'M',
            Unit::Years => 'Y',
        };
        write!(f, "P{}{unit}", self.count)
    }
}

fn first_month(season: u8) -> u8 {
    match season {
        21 => 3,
        22 => 6,
        23 => 9,
        _ => 12,
    }
}

fn calendar_day(year: i16, month: u8, day: u8) -> Option<Day> {
    Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> Date {
        match Date::parse(text) {
            Ok(date) => date,
            Err(error) => panic!("{text}: {error:?}"),
        }
    }

    /// Writes the first and the last day as `first..last`, nothing for a side that has none.
    fn days(date: &Date) -> String {
        let side = |day: Option<Day>| day.map_or(String::new(), |day| Date::day(day).to_string());
        format!("{}..{}", side(date.earliest()), side(date.latest()))
    }

    #[test]
    fn every_form_has_its_days() {
        for (text, expected) in [
            ("2024-12-24", "2024-12-24..2024-12-24"),
            ("2024-02", "2024-02-01..2024-02-29"),
            ("2023", "2023-01-01..2023-12-31"),
            ("0000", "0000-01-01..0000-12-31"),
            ("-0331", "-0331-01-01..-0331-12-31"),
            ("-9999-01-01", "-9999-01-01..-9999-01-01"),
            ("2024-12-24?", "2024-12-24..2024-12-24"),
            ("2024-12~", "2024-12-01..2024-12-31"),
            ("2024%", "2024-01-01..2024-12-31"),
            ("2024-21", "2024-03-01..2024-05-31"),
            ("2024-22~", "2024-06-01..2024-08-31"),
            ("2024-23", "2024-09-01..2024-11-30"),
            ("2024-24", "2024-12-01..2025-02-28"),
            ("2023-24", "2023-12-01..2024-02-29"),
            ("9999-24", "9999-12-01..9999-12-31"),
            ("201X", "2010-01-01..2019-12-31"),
            ("20XX?", "2000-01-01..2099-12-31"),
            ("000X", "0000-01-01..0009-12-31"),
            ("-033X", "-0339-01-01..-0330-12-31"),
            ("-000X", "-0009-01-01..-0001-12-31"),
            ("-00XX", "-0099-01-01..-0001-12-31"),
            ("2024-XX", "2024-01-01..2024-12-31"),
            ("2024-02-XX", "2024-02-01..2024-02-29"),
            ("2024-XX-XX", "2024-01-01..2024-12-31"),
            ("2024-12-27/2024-12-28", "2024-12-27..2024-12-28"),
            ("2024-12~/2025", "2024-12-01..2025-12-31"),
            ("2024-12-20/2024-12", "2024-12-20..2024-12-31"),
            ("2025-02/..", "2025-02-01.."),
            ("2025-02/", "2025-02-01.."),
            ("../2025-02", "..2025-02-28"),
            ("/2025-02", "..2025-02-28"),
            ("../..", ".."),
            ("[2024-12-27,2024-12-28]", "2024-12-27..2024-12-28"),
            ("[2024-12-28,2024-11]", "2024-11-01..2024-12-28"),
            ("[1667,1668-12,1670..1672]", "1667-01-01..1672-12-31"),
            ("[1760-01?,1760-12..]", "1760-01-01.."),
            ("[..1983-12-31,1984-10]", "..1984-10-31"),
            ("2024-12-24T22:30+04:30", "2024-12-24..2024-12-24"),
            ("2024-12-24T23:59:59Z", "2024-12-24..2024-12-24"),
        ] {
            assert_eq!(days(&date(text)), expected, "{text}");
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn a_few_forms_are_printed_another_way() {
        for (text, canonical) in [
            ("[1760-01, 1760-02]", "[1760-01,1760-02]"),
            ("2024-12-24T22:30+00:00", "2024-12-24T22:30Z"),
            ("2024-12-24T22:30-05", "2024-12-24T22:30-05:00"),
        ] {
            assert_eq!(date(text).to_string(), canonical);
        }
    }

    #[test]
    fn a_list_is_a_set() {
        let list = Date::one_of(&["2024-12-27", "2024-12-28"]);
        assert_eq!(list, Ok(date("[2024-12-27,2024-12-28]")));
        assert!(Date::one_of(&[]).is_err());
        assert!(Date::one_of(&["2024/2025"]).is_err());
    }

    #[test]
    fn what_a_date_tells_of_itself() {
        assert!(date("2024-12-24").is_full_day());
        assert!(date("2024-12-24T22:30Z").is_full_day());
        for text in [
            "2024-12-24?",
            "2024-12",
            "2024-12-XX",
            "2024-12-24/2024-12-24",
        ] {
            assert!(!date(text).is_full_day(), "{text}");
        }
        for text in ["2024?", "2024%", "2024/2025?", "[2024,2025..2026%]"] {
            assert!(date(text).is_uncertain(), "{text}");
        }
        for text in ["2024~", "2024%", "2024~/2025", "[2024~,2025]"] {
            assert!(date(text).is_approximate(), "{text}");
        }
        assert!(!date("2024~").is_uncertain() && !date("2024?").is_approximate());
        assert!(date("2024/..").open_end() && date("2024/").open_end());
        assert!(!date("../2024").open_end());
    }

    #[test]
    fn a_time_is_reckoned_in_utc_from_its_own_day() {
        let minutes = |text| date(text).time_utc_minutes();
        assert_eq!(minutes("2024-12-24T22:30:59Z"), Some(22 * 60 + 30));
        assert_eq!(minutes("2024-12-24T22:30+04:30"), Some(18 * 60));
        assert_eq!(minutes("2024-12-24T00:30+04:30"), Some(-240));
        assert_eq!(minutes("2024-12-24T23:00-05:00"), Some(28 * 60));
        assert_eq!(minutes("2024-12-24"), None);
    }

    #[test]
    fn an_interval_between_days() {
        let (first, last) = (Day::constant(2024, 12, 24), Day::constant(2025, 1, 2));
        let between = |a, b| Date::between(a, b).to_string();
        assert_eq!(between(Some(first), Some(last)), "2024-12-24/2025-01-02");
        assert_eq!(between(Some(last), Some(first)), "2024-12-24/2025-01-02");
        assert_eq!(between(Some(first), Some(first)), "2024-12-24");
        assert_eq!(between(Some(first), None), "2024-12-24/..");
        assert_eq!(between(None, Some(last)), "../2025-01-02");
        assert_eq!(between(None, None), "../..");
    }

    #[test]
    fn steps_stop_at_the_end_of_the_month_and_of_time() {
        let step = |day: &str, period: &str| {
            let (day, period) = (date(day).earliest()?, Period::parse(period).ok()?);
            let text = |day| Date::day(day).to_string();
            Some((period.before(day).map(text), period.after(day).map(text)))
        };
        let both = |a: &str, b: &str| Some((Some(a.to_owned()), Some(b.to_owned())));
        assert_eq!(step("2024-03-31", "P1M"), both("2024-02-29", "2024-04-30"));
        assert_eq!(step("2024-02-29", "P1Y"), both("2023-02-28", "2025-02-28"));
        assert_eq!(step("2024-12-30", "P3W"), both("2024-12-09", "2025-01-20"));
        assert_eq!(step("2024-12-30", "P2D"), both("2024-12-28", "2025-01-01"));
        assert_eq!(step("2024-12-30", "P0D"), both("2024-12-30", "2024-12-30"));
        assert_eq!(step("2024-12-30", "P4294967295Y"), Some((None, None)));
        let last = Some((Some("9999-12-30".to_owned()), None));
        assert_eq!(step("9999-12-31", "P1D"), last);
    }

    /// Any day there is.
    fn any_day() -> impl Strategy<Value = Day> {
        (-9999_i16..=9999, 1_i8..=12, 1_i8..=31)
            .prop_filter_map("no such day", |(y, m, d)| Day::new(y, m, d).ok())
    }

    /// A text close enough to EDTF that most of these are valid.
    fn likely_date() -> impl Strategy<Value = String> {
        let day = "-?[0-9]{4}-(0[1-9]|1[0-2])-([0-2][0-9]|XX)";
        let less = "-?[0-9]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX|XX-XX))?|-?[0-9]{3}X|-?[0-9]{2}XX";
        let point = format!("({day}|{less})[?~%]?");
        let forms = [
            format!("{day}T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|[+-]0[0-9]:[03]0)"),
            format!("({point}|\\.\\.)?/({point}|\\.\\.)?"),
            format!("\\[({point}|\\.\\.{point}|{point}\\.\\.({point})?)(,{point}){{0,3}}\\]"),
            point,
        ];
        let texts = forms.map(|form| proptest::string::string_regex(&form).expect("it is valid"));
        proptest::strategy::Union::new(texts)
    }

    proptest! {
        #[test]
        fn printing_and_reading_give_the_date_back(text in likely_date()) {
            if let Ok(read) = Date::parse(&text) {
                prop_assert_eq!(Date::parse(&read.to_string()), Ok(read));
            }
        }

        #[test]
        fn the_first_day_is_never_after_the_last(text in likely_date()) {
            if let Ok(read) = Date::parse(&text)
                && let (Some(earliest), Some(latest)) = (read.earliest(), read.latest())
            {
                prop_assert!(earliest <= latest);
            }
        }

        #[test]
        fn every_day_is_a_date(day in any_day()) {
            let read = date(&Date::day(day).to_string());
            prop_assert!(read.is_full_day());
            prop_assert_eq!((read.earliest(), read.latest()), (Some(day), Some(day)));
        }

        #[test]
        fn every_interval_of_days_reads_back(a in any::<Option<(i16, u16)>>(), b in any_day()) {
            let a = a.and_then(|(year, day)| calendar_day(year % 9999, 1 + (day % 12) as u8, 1));
            let between = Date::between(a, Some(b));
            prop_assert_eq!(date(&between.to_string()), between);
        }

        #[test]
        fn every_day_shifts_by_days_and_weeks_and_back(day in any_day(), count in 0_u32..9000) {
            for (unit, length) in [(Unit::Days, 1), (Unit::Weeks, 7)] {
                let period = Period { count, unit };
                if let Some(after) = period.after(day) {
                    let distance = after.duration_since(day).as_hours() / 24;
                    prop_assert_eq!(distance, i64::from(count) * length);
                    prop_assert_eq!(period.before(after), Some(day));
                }
            }
        }

        #[test]
        fn every_day_shifts_by_months_and_years(day in any_day(), count in 0_u32..9000) {
            for (unit, months) in [(Unit::Months, 1), (Unit::Years, 12)] {
                let index = |day: Day| i64::from(day.year()) * 12 + i64::from(day.month());
                let steps = i64::from(count) * months;
                let period = Period { count, unit };
                for (shifted, steps) in [(period.after(day), steps), (period.before(day), -steps)] {
                    if let Some(shifted) = shifted {
                        prop_assert_eq!(index(shifted) - index(day), steps);
                        prop_assert_eq!(shifted.day(), day.day().min(shifted.days_in_month()));
                    }
                }
            }
        }
    }
}

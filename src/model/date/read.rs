//! Text -> the shape of a date or a period, or what is wrong with it and what may have been meant.
//!
//! Each function takes the whole text of what it is named for. Reading goes over a text a fixed
//! number of times; the guesses, which try many spellings, look at short texts only.

use super::{
    DateError, DateErrorKind, End, Member, Part, Period, Point, Shape, Time, Unit, Year,
    calendar_day,
};

/// Reads an EDTF value.
pub(super) fn date(text: &str) -> Result<Shape, DateError> {
    shape(text).map_err(|error| advise(error, text))
}

/// Reads a set given as a list of its members.
pub(super) fn list(parts: &[&str]) -> Result<Shape, DateError> {
    if parts.is_empty() {
        return Err(not_edtf("the set is empty"));
    }
    let mut members = Vec::with_capacity(parts.len());
    for part in parts {
        members.push(member(part).map_err(|error| advise(error, part))?);
    }
    Ok(Shape::OneOf(members))
}

/// Reads a duration in one unit.
pub(super) fn period(text: &str) -> Result<Period, DateError> {
    let not_a_period = || {
        not_edtf("this is not a period of whole days, weeks, months or years")
            .help("a period is written `P2D`, `P3W`, `P1M` or `P1Y`, in one unit")
    };
    let Some(rest) = text.strip_prefix('P') else {
        return Err(not_a_period());
    };
    let digits = rest.trim_end_matches(['D', 'W', 'M', 'Y']);
    let unit = match &rest[digits.len()..] {
        "D" => Unit::Days,
        "W" => Unit::Weeks,
        "M" => Unit::Months,
        "Y" => Unit::Years,
        _ => return Err(not_a_period()),
    };
    if digits.is_empty() || !all_digits(digits) {
        return Err(not_a_period());
    }
    match digits.parse() {
        Ok(count) => Ok(Period { count, unit }),
        Err(_) => Err(not_edtf("the period is too long")),
    }
}

fn shape(text: &str) -> Result<Shape, DateError> {
    if text.is_empty() {
        return Err(not_edtf("the date is empty"));
    }
    if text.trim() != text {
        return Err(not_edtf("a space stands before or after the date").help("remove it"));
    }
    if text.starts_with('{') {
        return Err(not_edtf("a date cannot be several dates at once")
            .help("`[…]` means one of these; for all of them write an interval"));
    }
    if let Some(rest) = text.strip_prefix('[') {
        let Some(inside) = rest.strip_suffix(']') else {
            return Err(not_edtf("the set is not closed").help("end it with `]`"));
        };
        let mut members = Vec::new();
        for part in inside.split(',') {
            // The standard's own examples have a space after the comma.
            members.push(member(part.trim_start_matches(' '))?);
        }
        return Ok(Shape::OneOf(members));
    }
    if let Some((start, end)) = text.split_once('/') {
        let (start, end) = (interval_end(start)?, interval_end(end)?);
        if let (End::Point(start), End::Point(end)) = (&start, &end) {
            check_order(start, end)?;
        }
        return Ok(Shape::Interval { start, end });
    }
    Ok(Shape::Point(point(text)?))
}

fn interval_end(text: &str) -> Result<End, DateError> {
    match text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => Ok(End::Point(timeless_point(text)?)),
    }
}

fn member(text: &str) -> Result<Member, DateError> {
    if text.contains('/') {
        return Err(not_edtf("an interval cannot stand in a set")
            .help("a range in a set is written as in `2024..2025`"));
    }
    let Some((from, to)) = text.split_once("..") else {
        return Ok(Member::Point(timeless_point(text)?));
    };
    if from.is_empty() && to.is_empty() {
        return Err(not_edtf("`..` alone in a set means any date").help("leave the date out"));
    }
    let side = |text: &str| match text {
        "" => Ok(None),
        _ => timeless_point(text).map(Some),
    };
    let (from, to) = (side(from)?, side(to)?);
    if let (Some(from), Some(to)) = (&from, &to) {
        check_order(from, to)?;
    }
    Ok(Member::Range { from, to })
}

fn check_order(start: &Point, end: &Point) -> Result<(), DateError> {
    if end.latest() < start.earliest() {
        return Err(not_edtf("the end lies before the start").help("write the earlier date first"));
    }
    Ok(())
}

fn timeless_point(text: &str) -> Result<Point, DateError> {
    let point = point(text)?;
    if point.time.is_some() {
        return Err(not_edtf("an interval or a set takes no time of day"));
    }
    Ok(point)
}

fn point(text: &str) -> Result<Point, DateError> {
    // Only behind a digit, or every "October" would be taken for a time.
    let timed = text
        .split_once('T')
        .filter(|(date, _)| date.ends_with(|c: char| c.is_ascii_digit()));
    if let Some((date, clock)) = timed {
        let mut point = calendar_date(date)?;
        if !point.is_full() {
            return Err(not_edtf("a time of day needs a full date before it"));
        }
        point.time = Some(time(clock)?);
        return Ok(point);
    }
    let date = text.strip_suffix(['?', '~', '%']).unwrap_or(text);
    let mark = &text[date.len()..];
    Ok(Point {
        uncertain: matches!(mark, "?" | "%"),
        approximate: matches!(mark, "~" | "%"),
        ..calendar_date(date)?
    })
}

fn calendar_date(text: &str) -> Result<Point, DateError> {
    refuse_marks(text)?;
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let mut parts = digits.split('-');
    let year = year(negative, parts.next().unwrap_or_default())?;
    let month = parts.next().map(part).transpose()?;
    let day = parts.next().map(part).transpose()?;
    if parts.next().is_some() {
        return Err(not_a_date());
    }
    let mut point = Point {
        year,
        month,
        day,
        season: None,
        time: None,
        uncertain: false,
        approximate: false,
    };
    if year.exact().is_none() && month.is_some() {
        return Err(misplaced_x());
    }
    let Some(Part::Number(number)) = month else {
        // Without a month there is no day either.
        return if point.is_full() {
            Err(misplaced_x())
        } else {
            Ok(point)
        };
    };
    if (21..=24).contains(&number) {
        if day.is_some() {
            return Err(not_edtf("a season, 21 to 24, has no day"));
        }
        point.month = None;
        point.season = Some(number);
        return Ok(point);
    }
    let Some(first) = calendar_day(year.first, number, 1) else {
        let help = "months are 01 to 12, seasons 21 to 24, and an unknown month is `XX`";
        return Err(impossible(format!("there is no month {number:02}")).help(help));
    };
    let length = first.days_in_month().unsigned_abs();
    match day {
        Some(Part::Number(0)) => {
            Err(impossible("there is no day 00".to_owned()).help("an unknown day is `XX`"))
        }
        Some(Part::Number(day)) if day > length => {
            let name = MONTHS[usize::from(number) - 1];
            Err(impossible(format!("{name} {year} has {length} days")))
        }
        _ => Ok(point),
    }
}

fn year(negative: bool, text: &str) -> Result<Year, DateError> {
    let digits = text.trim_end_matches('X');
    let spread = match (text.len(), digits.len()) {
        (4, 4) => 1,
        (4, 3) => 10,
        (4, 2) => 100,
        _ => return Err(not_a_year(text)),
    };
    if !all_digits(digits) {
        return Err(not_a_year(text));
    }
    let Ok(number) = digits.parse::<i16>() else {
        return Err(not_a_year(text));
    };
    let first = number * spread;
    let last = first + (spread - 1);
    match (negative, last) {
        (false, _) => Ok(Year { first, last }),
        (true, 0) => Err(impossible("there is no year -0000".to_owned()).help(YEARS)),
        // `-000X` ends with the year -1, for the same reason.
        (true, _) => Ok(Year {
            first: -last,
            last: (-first).min(-1),
        }),
    }
}

/// Reads a month or a day.
fn part(text: &str) -> Result<Part, DateError> {
    if let Some(number) = two_digits(text) {
        return Ok(Part::Number(number));
    }
    match text.as_bytes() {
        b"XX" => Ok(Part::Unspecified),
        [b'X', b'0'..=b'9'] | [b'0'..=b'9', b'X'] => Err(misplaced_x()),
        [b'0'..=b'9'] => Err(not_edtf("a month or a day has two digits")),
        _ => Err(not_a_date()),
    }
}

/// Reads what stands behind the `T`.
fn time(text: &str) -> Result<Time, DateError> {
    refuse_marks(text)?;
    let not_a_time = || not_edtf("this is not a time of day").help("write it as in `T22:30+04:30`");
    let (clock, offset) = text.split_at(text.find(['Z', '+', '-']).unwrap_or(text.len()));
    let mut fields = clock.splitn(3, ':');
    let hour = fields.next().and_then(two_digits);
    let minute = fields.next().and_then(two_digits);
    let second = fields
        .next()
        .map(|field| two_digits(field).ok_or_else(not_a_time));
    let (Some(hour), Some(minute), second) = (hour, minute, second.transpose()?) else {
        return Err(not_a_time());
    };
    if hour > 23 || minute > 59 || second > Some(59) {
        let error = impossible(format!("there is no time {clock}"));
        return Err(match (hour, minute) {
            (24, 0) => error.help("midnight is `00:00` of the day that begins"),
            _ => error,
        });
    }
    Ok(Time {
        hour,
        minute,
        second,
        offset: utc_offset(offset)?,
    })
}

fn utc_offset(text: &str) -> Result<i16, DateError> {
    let help = "an offset is written as in `+04:30`, or `Z` for UTC";
    let (sign, ahead) = match text.split_at_checked(1) {
        Some(("Z", "")) => return Ok(0),
        Some(("+", ahead)) => (1, ahead),
        Some(("-", ahead)) => (-1, ahead),
        Some(_) => return Err(not_edtf("this is not an offset from UTC").help(help)),
        None => {
            return Err(not_edtf("the time has no offset from UTC")
                .help("add one, such as `+04:30`, or `Z` for UTC"));
        }
    };
    // The standard lets an offset be whole hours: `+04`.
    let (hours, minutes) = ahead.split_once(':').unwrap_or((ahead, "00"));
    match (two_digits(hours), two_digits(minutes)) {
        (Some(0..=23), Some(60..)) | (Some(24..), Some(_)) => {
            Err(impossible(format!("there is no offset {text}")).help(help))
        }
        (Some(hours), Some(minutes)) => Ok(sign * (i16::from(hours) * 60 + i16::from(minutes))),
        _ => Err(not_edtf("this is not an offset from UTC").help(help)),
    }
}

fn two_digits(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [a @ b'0'..=b'9', b @ b'0'..=b'9'] => Some((a - b'0') * 10 + (b - b'0')),
        _ => None,
    }
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Refuses `?`, `~` and `%` where they are not the last of a point.
fn refuse_marks(text: &str) -> Result<(), DateError> {
    if text.contains(['?', '~', '%']) {
        let message = "`?`, `~` or `%` stands once, at the end of a date without a time";
        return Err(not_edtf(message));
    }
    Ok(())
}

// From here on, mistakes and what may have been meant.

const YEARS: &str = "years run from `-9999` to `9999`, and `0000` is 1 BCE";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl DateError {
    fn help(mut self, help: &str) -> DateError {
        self.help = Some(help.to_owned());
        self
    }
}

fn not_edtf(message: &str) -> DateError {
    DateError {
        kind: DateErrorKind::NotEdtf,
        message: message.to_owned(),
        help: None,
    }
}

fn impossible(message: String) -> DateError {
    DateError {
        kind: DateErrorKind::Impossible,
        message,
        help: None,
    }
}

fn not_a_date() -> DateError {
    not_edtf("this is not an EDTF date").help("a date is written as in `2024-12-24`")
}

fn not_a_year(text: &str) -> DateError {
    let only = |more: &str| {
        let fits = |c: char| c.is_ascii_digit() || more.contains(c);
        !text.is_empty() && text.chars().all(fits)
    };
    if only("") {
        return not_edtf("a year has four digits").help(YEARS);
    }
    if only("X") {
        return misplaced_x();
    }
    // Long years and significant digits, of level 2: `Y17E8`, `1950S2`.
    if only("YES") {
        return not_edtf("a year is plain digits, without `Y`, `E` or `S`").help(YEARS);
    }
    not_a_date()
}

fn misplaced_x() -> DateError {
    not_edtf("`X` cannot stand here")
        .help("it can as in `201X`, `20XX`, `2024-XX`, `2024-12-XX` and `2024-XX-XX`")
}

/// Puts a guess in the error's help: a spelling of the whole `text`, or else of the first part of
/// it that is wrong.
fn advise(mut error: DateError, text: &str) -> DateError {
    let parts = text
        .split(['/', ',', '[', ']'])
        .flat_map(|part| part.split(".."));
    let wrong = |part: &&str| !part.is_empty() && point(part).is_err();
    let guess = guess(text).or_else(|| parts.map(str::trim_start).find(wrong).and_then(guess));
    if guess.is_some() {
        error.help = guess;
    }
    error
}

/// Returns help for one of the common ways to write a date, if it leads to a valid one.
fn guess(text: &str) -> Option<String> {
    if text.len() > 60 {
        return None;
    }
    let mut guesses = vec![
        text.trim().to_owned(),
        text.replace('x', "X"),
        text.replacen(' ', "T", 1),
        text.replace(' ', ""),
    ];
    for word in ["..", " to ", " until ", " - ", "–"] {
        if let Some((start, end)) = text.split_once(word) {
            // "2024.." has an open end, while `2024/` would have an unknown one.
            let side = |text: &str| match text.trim() {
                "" => "..".to_owned(),
                text => text.to_owned(),
            };
            guesses.push(format!("{}/{}", side(start), side(end)));
        }
    }
    if text.len() == 3 {
        guesses.push(format!("0{text}"));
    }
    if let (8, Some(year), Some(month), Some(day)) =
        (text.len(), text.get(..4), text.get(4..6), text.get(6..))
    {
        guesses.push(format!("{year}-{month}-{day}"));
    }
    // A qualifier of one part, as in level 2, said of the whole.
    let bare = text.replace(['?', '~', '%'], "");
    if bare != text && !text.contains(['/', ',']) {
        let both = text.contains('%') || (text.contains('?') && text.contains('~'));
        let mark = match (both, text.contains('?')) {
            (true, _) => '%',
            (false, true) => '?',
            (false, false) => '~',
        };
        guesses.push(format!("{bare}{mark}"));
    }
    for guess in guesses {
        // A text that is valid by itself is wrong only where it stands.
        if guess != text && shape(&guess).is_ok() {
            return Some(format!("write `{guess}`"));
        }
    }
    guess_words(text)
}

/// Returns help for a date as people say it: `24.12.2024`, `Dec 24, 2024`, `summer 2024`.
fn guess_words(text: &str) -> Option<String> {
    let mut year = None;
    let mut year_is_first = false;
    let mut month = None;
    let mut numbers = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = &word[..word.len() - letters.len()];
        match (digits.len(), letters.to_lowercase().as_str()) {
            (0, "" | "of" | "the" | "in" | "on") => {}
            (0, name) if month.is_none() => month = Some(month_or_season(name)?),
            (1 | 2, "" | "st" | "nd" | "rd" | "th") => numbers.push(format!("{digits:0>2}")),
            (4, "") if year.is_none() => {
                year_is_first = numbers.is_empty();
                year = Some(digits);
            }
            _ => return None,
        }
    }
    let year = year?;
    let (guess, other) = match (month, numbers.as_slice()) {
        (Some(month), []) => (format!("{year}-{month:02}"), None),
        (Some(month), [day]) => (format!("{year}-{month:02}-{day}"), None),
        (None, [month]) => (format!("{year}-{month}"), None),
        (None, [a, b]) if year_is_first => {
            (format!("{year}-{a}-{b}"), Some(format!("{year}-{b}-{a}")))
        }
        (None, [a, b]) => (format!("{year}-{b}-{a}"), Some(format!("{year}-{a}-{b}"))),
        _ => return None,
    };
    let valid = |guess: &String| guess != text && shape(guess).is_ok();
    let other = other.filter(valid);
    let how = if year_is_first || month.is_some() {
        "write"
    } else {
        "write the year first:"
    };
    match (valid(&guess), other) {
        (true, Some(other)) if !year_is_first && guess != other => Some(format!(
            "{how} `{guess}`, or `{other}` if the month stood before the day"
        )),
        (true, _) => Some(format!("{how} `{guess}`")),
        (false, Some(other)) => Some(format!("{how} `{other}`")),
        (false, None) => None,
    }
}

fn month_or_season(name: &str) -> Option<usize> {
    match name {
        "spring" => return Some(21),
        "summer" => return Some(22),
        "autumn" | "fall" => return Some(23),
        "winter" => return Some(24),
        _ => {}
    }
    // "Dec" and "Sept" as well.
    let fits = |month: &&str| name.len() >= 3 && month.to_lowercase().starts_with(name);
    Some(MONTHS.iter().position(fits)? + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Returns the mistake in `text` as `message; help`.
    fn mistake(text: &str) -> (DateErrorKind, String) {
        match date(text) {
            Ok(shape) => panic!("{text} is a date: {shape:?}"),
            Err(DateError {
                kind,
                message,
                help: Some(help),
            }) => (kind, format!("{message}; {help}")),
            Err(error) => (error.kind, error.message),
        }
    }

    #[test]
    fn what_no_calendar_has_is_impossible() {
        for (text, expected) in [
            ("2024-02-30", "February 2024 has 29 days"),
            ("2023-02-29", "February 2023 has 28 days"),
            ("-0331-06-31", "June -0331 has 30 days"),
            ("2024-02-30/..", "February 2024 has 29 days"),
            ("[2024,2024-02-30..]", "February 2024 has 29 days"),
            (
                "2024-13",
                "there is no month 13; months are 01 to 12, seasons 21 to 24, and an unknown month is `XX`",
            ),
            ("2024-13-05", "there is no month 13; write `2024-05-13`"),
            ("2024-12-00", "there is no day 00; an unknown day is `XX`"),
            (
                "-0000",
                "there is no year -0000; years run from `-9999` to `9999`, and `0000` is 1 BCE",
            ),
            ("2024-12-24T24:61Z", "there is no time 24:61"),
            ("2024-12-24T22:30:60Z", "there is no time 22:30:60"),
            (
                "2024-12-24T24:00Z",
                "there is no time 24:00; midnight is `00:00` of the day that begins",
            ),
            (
                "2024-12-24T22:30+24:00",
                "there is no offset +24:00; an offset is written as in `+04:30`, or `Z` for UTC",
            ),
        ] {
            assert_eq!(
                mistake(text),
                (DateErrorKind::Impossible, expected.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn anything_else_is_not_edtf() {
        for text in [
            "",
            "yesterday",
            "Y2024",
            "Y-170000002",
            "1950S2",
            "12024",
            "331",
            "24",
            "1XXX",
            "XXXX",
            "201X-12",
            "2024-1X",
            "2024-12-2X",
            "2024-XX-12",
            "2024-24-30",
            "2024-12-24-01",
            "2024-",
            "--2024",
            "+2024",
            "2024?-12",
            "?2024",
            "2024-12-24??",
            "2024-12-24T22:30",
            "2024-12-24T22Z",
            "2024-12-24T22:30:15.5Z",
            "2024-12-24T22:30Z?",
            "2024-12T22:30Z",
            "2024-12-24T22:30z",
            "2024-12-24T22:30+0430",
            "2024-12-XXT22:30Z",
            "2025/2024",
            "2024-12-24T22:30Z/..",
            "2024/2025/2026",
            "2024..2025",
            "2024..",
            "..",
            "{2024,2025}",
            "[2024",
            "[]",
            "[..]",
            "[2024,]",
            "[2025..2024]",
            "[2024/2025]",
            "[[2024]]",
            "２０２４",
            "2024-12-24\n",
            "2024/ 2025",
        ] {
            assert_eq!(mistake(text).0, DateErrorKind::NotEdtf, "{text}");
        }
    }

    #[test]
    fn help_says_what_may_have_been_meant() {
        for (text, expected) in [
            ("24-12-2024", "write the year first: `2024-12-24`"),
            ("24/12/2024", "write the year first: `2024-12-24`"),
            ("12/24/2024", "write the year first: `2024-12-24`"),
            (
                "3.4.2024",
                "write the year first: `2024-04-03`, or `2024-03-04` if the month stood before the day",
            ),
            ("12/2024", "write the year first: `2024-12`"),
            ("December 2024", "write `2024-12`"),
            ("24th of Dec 2024", "write `2024-12-24`"),
            ("Sept. 4, 2024", "write `2024-09-04`"),
            ("October 2024", "write `2024-10`"),
            ("summer 2024", "write `2024-22`"),
            ("2024/12/24", "write `2024-12-24`"),
            ("2024-1-5", "write `2024-01-05`"),
            ("20241224", "write `2024-12-24`"),
            ("2024-24-12", "write `2024-12-24`"),
            ("331", "write `0331`"),
            (" 2024", "write `2024`"),
            ("2024-12-xx", "write `2024-12-XX`"),
            ("2024-12?-24~", "write `2024-12-24%`"),
            ("2024-12-24 22:30Z", "write `2024-12-24T22:30Z`"),
            ("2024 to 2025", "write `2024/2025`"),
            ("2024–2025", "write `2024/2025`"),
            ("2024-12-24..2024-12-26", "write `2024-12-24/2024-12-26`"),
            ("2024..", "write `2024/..`"),
            (
                "[2024-12-27, 28-12-2024]",
                "write the year first: `2024-12-28`",
            ),
            (
                "2024-12-24T22:30",
                "add one, such as `+04:30`, or `Z` for UTC",
            ),
        ] {
            assert!(
                mistake(text).1.ends_with(&format!("; {expected}")),
                "{:?}",
                mistake(text)
            );
        }
        let part = list(&["2024-12-27", "28-12-2024"]).map_err(|error| error.help);
        assert_eq!(
            part,
            Err(Some("write the year first: `2024-12-28`".to_owned()))
        );
    }

    #[test]
    fn a_period_has_one_unit() {
        for text in ["P2D", "P3W", "P1M", "P1Y", "P0D"] {
            assert_eq!(period(text).map(|p| p.to_string()), Ok(text.to_owned()));
        }
        for text in [
            "",
            "P",
            "PD",
            "2D",
            "P1Y2M",
            "PT2H",
            "P-1D",
            "P+1D",
            "P1.5D",
            "p2d",
            "P1DD",
            "P99999999999D",
        ] {
            assert!(period(text).is_err(), "{text}");
        }
    }

    /// Each of many brackets or commas is looked at a few times, not once for each other.
    #[test]
    fn a_long_text_takes_no_time() {
        for piece in ["[", ",", "..", "/", "-", "2024,", "T", "?", "X"] {
            assert!(date(&piece.repeat(200_000)).is_err());
            assert!(date(&format!("[{}", piece.repeat(200_000))).is_err());
            assert!(period(&format!("P{}", piece.repeat(200_000))).is_err());
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(
            text in prop_oneof![".*", "[-0-9XTZP/.,:?~%+ MDo\u{2013}\\[\\]]{0,24}"]
        ) {
            let _ = date(&text);
            let _ = list(&[&text, "2024"]);
            let _ = period(&text);
        }

        #[test]
        fn what_is_offered_is_valid(text in "[0-9]{1,4}[-./ ][0-9A-Z]{1,4}([-./ ?][0-9]{1,4})?[?~]?") {
            if let Err(DateError { help: Some(help), .. }) = date(&text)
                && help.starts_with("write ")
            {
                for offered in help.split('`').skip(1).step_by(2) {
                    prop_assert!(shape(offered).is_ok(), "{} for {}", offered, text);
                }
            }
        }
    }
}

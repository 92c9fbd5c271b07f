//! Dates in the words of a language, and beside them in a second calendar.
//!
//! ICU4X knows the calendars, and for every language the names of months and in which order a date is
//! written. What it would write of each month is read once, into forms with holes for day and year, so
//! that a date is put together from texts instead of formatted anew. The words around dates ("since",
//! "one of") are messages of the catalogue, cut at their places once as well.
//!
//! Each point of a date is a piece of its own with its machine value, which no language changes.

mod forms;

use crate::language::digits::Numerals;
use crate::model::date::{End, Member, Part, Point, Shape, Time, Year};
use crate::model::{Calendar, Date, Day, Lang};

use forms::{Forms, Other, Spot};

/// A date in words, cut so that each point of it can carry its machine value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateView {
    pub pieces: Vec<DatePiece>,
}

/// A run of words; with `datetime` it is a point in time, else what stands between two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatePiece {
    pub text: String,
    /// As exact as the record: `2024-12`, never `2024-12-01` for it.
    pub datetime: Option<String>,
}

/// How much of a date is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// "24 December 2024"
    Long,
    /// "24 Dec 2024"
    Middle,
    /// "24 Dec", where the year stands above
    Short,
}

impl Length {
    fn is_long(self) -> bool {
        self == Length::Long
    }

    fn has_year(self) -> bool {
        self != Length::Short
    }
}

impl DateView {
    /// Returns the words alone.
    pub fn plain(&self) -> String {
        self.pieces.iter().map(|p| p.text.as_str()).collect()
    }

    fn words(&mut self, text: &str) {
        let text = text.to_owned();
        self.pieces.push(DatePiece {
            text,
            datetime: None,
        });
    }

    fn point(&mut self, point: &Point, text: String) {
        let datetime = machine(point);
        self.pieces.push(DatePiece { text, datetime });
    }
}

/// Returns a message of a catalogue, given its key, with arguments in its places.
type Say<'a> = dyn Fn(&str, &[(&str, &str)]) -> String + 'a;

/// How one language writes dates.
#[derive(Debug)]
pub struct Dates {
    gregorian: Forms,
    second: Option<(Other, Forms)>,
    words: Words,
    numerals: Numerals,
    /// 0 to 31 in the digits of the language.
    days: Vec<String>,
}

impl Dates {
    /// Makes ready to write the dates of a language, with a second calendar beside the Gregorian
    /// one if there is one. `say` returns a message of its catalogue, with these arguments.
    pub fn new(lang: &Lang, second: Calendar, numerals: Numerals, say: &Say<'_>) -> Dates {
        let second = Other::of(second).map(|other| (other, forms::of(lang, Some(other))));
        Dates {
            gregorian: forms::of(lang, None),
            second,
            words: Words::new(say),
            days: (0..=31).map(|day| numerals.bare(day)).collect(),
            numerals,
        }
    }

    /// Returns a date in words: "24 December 2024", "20–21 December 2024", "about December 2024",
    /// "6 February 2025 ?", "one of 27 or 28 December 2024", "since February 2025". Where the second
    /// calendar can say the same, it follows in brackets.
    pub fn date(&self, date: &Date, length: Length) -> DateView {
        let mut view = DateView::default();
        match date.shape() {
            Shape::Point(point) => self.with_second(&mut view, point, length),
            Shape::Interval { start, end } => self.interval(&mut view, start, end, length),
            Shape::OneOf(members) => self.one_of(&mut view, members, length),
        }
        view
    }

    /// Returns a day in words.
    pub fn day(&self, day: Day, length: Length) -> DateView {
        self.date(&Date::day(day), length)
    }

    /// Returns the name of a month with its year: "December 2024".
    pub fn month(&self, year: i16, month: i8) -> String {
        let form = self.gregorian.month(month.unsigned_abs(), true, true);
        form.fill("", &self.year_digits(year.into()))
    }

    /// Returns a month as a heading: with its year, and with the months of the second calendar that
    /// it falls in: "دسمبر ۲۰۲۴ (قوس–جدی ۱۴۰۳)".
    pub fn month_heading(&self, year: i16, month: i8) -> String {
        let name = self.month(year, month);
        let days = Day::new(year, month, 1).map(|first| (first, first.last_of_month()));
        let second = days.ok().and_then(|(first, last)| {
            let spots = self.spots(first, last, Exactness::Month)?;
            Some(self.second_words(spots, Length::Long))
        });
        match second {
            Some(second) => self.words.second.text(&[&name, &second]),
            None => name,
        }
    }

    /// Returns the name of a month, counted from 1, long or short.
    pub fn month_name(&self, month: u8, long: bool) -> String {
        self.gregorian.month(month, long, false).fill("", "")
    }

    /// Returns a year in words: "2024", "332 BCE", "2024年".
    pub fn year(&self, year: i16) -> String {
        self.gregorian.year.fill("", &self.year_digits(year.into()))
    }

    fn interval(&self, view: &mut DateView, start: &End, end: &End, length: Length) {
        let words = &self.words;
        let (pattern, point) = match (start.point(), end.point()) {
            (Some(from), Some(to)) => {
                self.between(view, from, to, length);
                if let Some(exactness) = Exactness::of(from)
                    && Exactness::of(to) == Some(exactness)
                {
                    self.add_second(view, (from.earliest(), to.latest()), exactness, length);
                }
                return;
            }
            (Some(from), None) if *end == End::Open => (&words.since, from),
            (Some(from), None) => (&words.from, from),
            (None, Some(to)) if *start == End::Open => (&words.until, to),
            (None, Some(to)) => (&words.until_start_unknown, to),
            (None, None) => return view.words(&words.not_known.text(&[])),
        };
        pattern.fill(view, |view, _| self.with_second(view, point, length));
    }

    /// Writes what lies between two points, without what both have in common: "20–21 December
    /// 2024", "20 December 2024 – 3 January 2025".
    fn between(&self, view: &mut DateView, from: &Point, to: &Point, length: Length) {
        let spots = match (Spot::plain(from), Spot::plain(to)) {
            (Some(a), Some(b)) if a.month.is_some() => self.joined(&self.gregorian, a, b, length),
            _ => None,
        };
        match spots {
            Some(Joined::Apart(first, second)) => self.words.range.fill(view, |view, n| match n {
                0 => view.point(from, first.clone()),
                _ => view.point(to, second.clone()),
            }),
            Some(Joined::Close(first, second)) => self.words.span.fill(view, |view, n| match n {
                0 => view.point(from, first.clone()),
                _ => view.point(to, second.clone()),
            }),
            Some(Joined::Same(whole)) => view.point(to, whole),
            None => self.words.range.fill(view, |view, n| match n {
                0 => self.qualified(view, from, length),
                _ => self.qualified(view, to, length),
            }),
        }
    }

    /// Joins two spots of one year and of the same exactness; none of others.
    fn joined(&self, forms: &Forms, a: Spot, b: Spot, length: Length) -> Option<Joined> {
        if a.year != b.year || a.day.is_some() != b.day.is_some() {
            return None;
        }
        let (Some(from), Some(to)) = (a.month, b.month) else {
            return None;
        };
        if a == b {
            return Some(Joined::Same(self.spot(forms, a, length)));
        }
        let (long, has_year) = (length.is_long(), length.has_year());
        let year = &self.year_digits(a.year);
        // The year stands where the language has it, and once.
        let (first_year, last_year) = (has_year && forms.year_first, has_year && !forms.year_first);
        Some(match (a.day, b.day) {
            (Some(first), Some(last)) if from == to => {
                let form = forms.day(from, long, has_year);
                let (before, after) = form.cut(year);
                Joined::Close(
                    before + self.number(first),
                    self.number(last).to_owned() + &after,
                )
            }
            (Some(first), Some(last)) => Joined::Apart(
                forms
                    .day(from, long, first_year)
                    .fill(self.number(first), year),
                forms.day(to, long, last_year).fill(self.number(last), year),
            ),
            _ => Joined::Close(
                forms.month(from, long, first_year).fill("", year),
                forms.month(to, long, last_year).fill("", year),
            ),
        })
    }

    fn one_of(&self, view: &mut DateView, members: &[Member], length: Length) {
        if length == Length::Short {
            return self.list(view, members, length);
        }
        let list = |view: &mut DateView, _| self.list(view, members, length);
        self.words.one_of.fill(view, list);
    }

    fn list(&self, view: &mut DateView, members: &[Member], length: Length) {
        // "27 or 28 December 2024": days of one month name it once.
        let month_of = |member: &Member| match member {
            Member::Point(p) => Spot::plain(p)
                .filter(|spot| spot.day.is_some())
                .map(|spot| (spot.year, spot.month)),
            Member::Range { .. } => None,
        };
        let first = members.first().and_then(month_of);
        let shared = first.filter(|_| members.iter().all(|m| month_of(m) == first));
        let around = shared.and_then(|(year, month)| {
            let form = self
                .gregorian
                .day(month?, length.is_long(), length.has_year());
            Some(form.cut(&self.year_digits(year)))
        });
        let mut so_far: Vec<DatePiece> = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let is_last = index + 1 == members.len();
            let mut item = DateView::default();
            match (member, &around) {
                (Member::Point(point), Some((before, after))) => {
                    let Some(Part::Number(day)) = point.day else {
                        continue;
                    };
                    let before = if index == 0 { before } else { "" };
                    let after = if is_last { after } else { "" };
                    item.point(point, [before, self.number(day), after].concat());
                }
                _ => self.member(&mut item, member, length),
            }
            if index == 0 {
                so_far = item.pieces;
                continue;
            }
            let pattern = match is_last {
                true => &self.words.or,
                false => &self.words.comma,
            };
            let mut list = DateView::default();
            pattern.fill(&mut list, |list, n| {
                let part = if n == 0 {
                    &mut so_far
                } else {
                    &mut item.pieces
                };
                list.pieces.append(part);
            });
            so_far = list.pieces;
        }
        view.pieces.append(&mut so_far);
    }

    fn member(&self, view: &mut DateView, member: &Member, length: Length) {
        let (pattern, point) = match member {
            Member::Point(point) => return self.qualified(view, point, length),
            Member::Range {
                from: Some(from),
                to: Some(to),
            } => return self.between(view, from, to, length),
            Member::Range {
                from: Some(from), ..
            } => (&self.words.or_later, from),
            Member::Range { to: Some(to), .. } => (&self.words.or_earlier, to),
            Member::Range { .. } => return,
        };
        pattern.fill(view, |view, _| self.qualified(view, point, length));
    }

    /// Writes a point with its doubts, and what the second calendar calls it.
    fn with_second(&self, view: &mut DateView, point: &Point, length: Length) {
        let mut date = *point;
        // Two brackets one after the other are hard to read, so the time of day stands last.
        let time = point
            .time
            .filter(|_| self.second.is_some() && length.is_long());
        if time.is_some() {
            date.time = None;
        }
        self.qualified(view, &date, length);
        if let Some(exactness) = Exactness::of(point) {
            self.add_second(view, (point.earliest(), point.latest()), exactness, length);
        }
        if let Some(time) = time {
            let text = self.words.time.text(&[&view.plain(), &self.clock(&time)]);
            *view = DateView::default();
            view.point(point, text);
        }
    }

    /// Writes a point with its doubts: "about December 2024", "6 February 2025 ?".
    fn qualified(&self, view: &mut DateView, point: &Point, length: Length) {
        let phrase = |view: &mut DateView, _| view.point(point, self.phrase(point, length));
        let about = |view: &mut DateView, n| match point.approximate {
            true => self.words.about.fill(view, phrase),
            false => phrase(view, n),
        };
        match point.uncertain {
            true => self.words.uncertain.fill(view, about),
            false => about(view, 0),
        }
    }

    fn phrase(&self, point: &Point, length: Length) -> String {
        let words = &self.words;
        if let Some(season) = point.season {
            return self.season(season, point.year);
        }
        if let Some(spot) = Spot::of(point) {
            let text = self.spot(&self.gregorian, spot, length);
            return match point.time {
                Some(time) if length.is_long() => words.time.text(&[&text, &self.clock(&time)]),
                _ => text,
            };
        }
        let year = self.point_year(point.year);
        let month = match (point.month, point.day) {
            (None, _) => return year,
            (Some(Part::Unspecified), Some(_)) => return words.a_day_in.text(&[&year]),
            (Some(Part::Unspecified), None) => return words.a_month_in.text(&[&year]),
            (Some(Part::Number(month)), _) => month,
        };
        let form = self
            .gregorian
            .month(month, length.is_long(), length.has_year());
        let tail = form.fill("", &self.span_digits(point.year));
        match point.day {
            Some(Part::Unspecified) => words.a_day_in.text(&[&tail]),
            _ => tail,
        }
    }

    fn spot(&self, forms: &Forms, spot: Spot, length: Length) -> String {
        let (long, has_year) = (length.is_long(), length.has_year());
        let year = &self.year_digits(spot.year);
        match (spot.month, spot.day) {
            (Some(month), Some(day)) => forms
                .day(month, long, has_year)
                .fill(self.number(day), year),
            (Some(month), None) => forms.month(month, long, has_year).fill("", year),
            (None, _) => forms.year.fill("", year),
        }
    }

    fn season(&self, season: u8, year: Year) -> String {
        let pattern = match season {
            21 => &self.words.spring,
            22 => &self.words.summer,
            23 => &self.words.autumn,
            _ => &self.words.winter,
        };
        match (season, year.exact()) {
            // A winter has two years.
            (24, Some(first)) if first > 0 => {
                let next = (i32::from(first) + 1) % 100;
                let next = self.numerals.local(&format!("{next:02}"));
                let first = self.year_digits(first.into());
                self.words.winter_of.text(&[&first, &next])
            }
            _ => pattern.text(&[&self.point_year(year)]),
        }
    }

    fn point_year(&self, year: Year) -> String {
        match year.exact() {
            Some(exact) => self.year(exact),
            None => self.span_digits(year),
        }
    }

    /// Returns one year without what its form adds, or several in words: "the 2010s".
    fn span_digits(&self, year: Year) -> String {
        match year.exact() {
            Some(exact) => self.year_digits(exact.into()),
            None if year.last - year.first == 9 && year.first > 0 => {
                let first = self.year_digits(year.first.into());
                self.words.decade.text(&[&first])
            }
            None => {
                let (first, last) = (self.year(year.first), self.year(year.last));
                self.words.years.text(&[&first, &last])
            }
        }
    }

    /// Returns the number of a year, which is 1 BCE for 0.
    fn year_digits(&self, year: i32) -> String {
        if year > 0 {
            self.numerals.bare(year.unsigned_abs())
        } else {
            let year = self.numerals.bare((1 - year).unsigned_abs());
            self.words.bce.text(&[&year])
        }
    }

    /// Returns a time of day with its zone: "22:30 (UTC+4:30)".
    fn clock(&self, time: &Time) -> String {
        let local = |text: &str| self.numerals.local(text);
        let clock = local(&format!("{:02}:{:02}", time.hour, time.minute));
        if time.offset == 0 {
            return self.words.utc.text(&[&clock]);
        }
        let sign = if time.offset < 0 { '−' } else { '+' };
        let offset = time.offset.unsigned_abs();
        let offset = match (offset / 60, offset % 60) {
            (hours, 0) => format!("{sign}{hours}"),
            (hours, minutes) => format!("{sign}{hours}:{minutes:02}"),
        };
        self.words.zone.text(&[&clock, &local(&offset)])
    }

    fn number(&self, day: u8) -> &str {
        &self.days[usize::from(day)]
    }

    /// Adds in brackets what the second calendar calls these days, if there is one and it reaches
    /// back to them.
    fn add_second(
        &self,
        view: &mut DateView,
        (first, last): (Day, Day),
        exactness: Exactness,
        length: Length,
    ) {
        let Some(spots) = self.spots(first, last, exactness) else {
            return;
        };
        let second = self.second_words(spots, length);
        let mut date = std::mem::take(view);
        self.words.second.fill(view, |view, n| match n {
            0 => view.pieces.append(&mut date.pieces),
            _ => view.words(&second),
        });
    }

    /// Returns where the first and the last day fall in the second calendar, as exactly as asked.
    fn spots(&self, first: Day, last: Day, exactness: Exactness) -> Option<(Spot, Spot)> {
        let (other, _) = self.second.as_ref()?;
        let spot = |day: Day| {
            let mut spot = other.spot(day)?;
            if exactness != Exactness::Day {
                spot.day = None;
            }
            if exactness == Exactness::Year {
                spot.month = None;
            }
            Some(spot)
        };
        Some((spot(first)?, spot(last)?))
    }

    fn second_words(&self, (first, last): (Spot, Spot), length: Length) -> String {
        let (_, forms) = self.second.as_ref().expect("its spots were found in it");
        let alone = |spot| self.spot(forms, spot, length);
        match self.joined(forms, first, last, length) {
            Some(Joined::Same(whole)) => whole,
            Some(Joined::Close(a, b)) => self.words.span.text(&[&a, &b]),
            Some(Joined::Apart(a, b)) => self.words.range.text(&[&a, &b]),
            None if first == last => alone(first),
            None if first.month.is_none() => {
                let (first, last) = (self.year_digits(first.year), self.year_digits(last.year));
                let years = self.words.span.text(&[&first, &last]);
                forms.year.fill("", &years)
            }
            None => self.words.range.text(&[&alone(first), &alone(last)]),
        }
    }
}

/// How exactly a point is known, where a second calendar can say it without saying more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exactness {
    Day,
    Month,
    Year,
}

impl Exactness {
    /// Returns none where a second calendar does not help: of months and years in doubt, of seasons
    /// and decades, and before our era.
    fn of(point: &Point) -> Option<Exactness> {
        let is_certain = !point.uncertain && !point.approximate;
        let spot = Spot::of(point).filter(|spot| spot.year > 0)?;
        match (spot.month, spot.day) {
            (Some(_), Some(_)) => Some(Exactness::Day),
            (Some(_), None) => is_certain.then_some(Exactness::Month),
            (None, _) => is_certain.then_some(Exactness::Year),
        }
    }
}

/// Two spots without what they have in common.
enum Joined {
    Same(String),
    /// "20", "21 December 2024"
    Close(String, String),
    /// "20 December", "3 January 2025"
    Apart(String, String),
}

/// The messages around dates, cut at their arguments.
#[derive(Debug)]
struct Words {
    since: Pattern,
    from: Pattern,
    until: Pattern,
    until_start_unknown: Pattern,
    not_known: Pattern,
    about: Pattern,
    uncertain: Pattern,
    range: Pattern,
    span: Pattern,
    one_of: Pattern,
    or: Pattern,
    comma: Pattern,
    or_later: Pattern,
    or_earlier: Pattern,
    a_day_in: Pattern,
    a_month_in: Pattern,
    spring: Pattern,
    summer: Pattern,
    autumn: Pattern,
    winter: Pattern,
    winter_of: Pattern,
    decade: Pattern,
    years: Pattern,
    bce: Pattern,
    time: Pattern,
    utc: Pattern,
    zone: Pattern,
    second: Pattern,
}

impl Words {
    fn new(say: &Say<'_>) -> Words {
        let one = |key| Pattern::read(say, key, &["date"]);
        let year = |key| Pattern::read(say, key, &["year"]);
        let two = |key| Pattern::read(say, key, &["first", "last"]);
        Words {
            since: one("date-since"),
            from: one("date-from"),
            until: one("date-until"),
            until_start_unknown: one("date-until-start-unknown"),
            not_known: Pattern::read(say, "date-not-known", &[]),
            about: one("date-about"),
            uncertain: one("date-uncertain"),
            range: two("date-range"),
            span: two("date-span"),
            one_of: Pattern::read(say, "date-one-of", &["list"]),
            or: Pattern::read(say, "date-or", &["list", "last"]),
            comma: Pattern::read(say, "list-comma", &["list", "next"]),
            or_later: one("date-or-later"),
            or_earlier: one("date-or-earlier"),
            a_day_in: one("date-a-day-in"),
            a_month_in: one("date-a-month-in"),
            spring: year("date-spring"),
            summer: year("date-summer"),
            autumn: year("date-autumn"),
            winter: year("date-winter"),
            winter_of: two("date-winter-of"),
            decade: year("date-decade"),
            years: two("date-years"),
            bce: year("date-bce"),
            time: Pattern::read(say, "date-time", &["date", "time"]),
            utc: Pattern::read(say, "date-time-utc", &["time"]),
            zone: Pattern::read(say, "date-time-zone", &["time", "offset"]),
            second: Pattern::read(say, "date-second", &["date", "second"]),
        }
    }
}

/// Letters of the private use area, which nobody writes: they stand for arguments.
const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// A message cut at its arguments.
#[derive(Debug)]
struct Pattern(Vec<Bit>);

#[derive(Debug)]
enum Bit {
    Text(String),
    Argument(usize),
}

impl Pattern {
    /// Cuts a message at the marks that it is said with.
    fn read(say: &Say<'_>, key: &str, names: &[&str]) -> Pattern {
        let marks = MARKS.map(String::from);
        let args: Vec<(&str, &str)> = names
            .iter()
            .zip(&marks)
            .map(|(name, mark)| (*name, mark.as_str()))
            .collect();
        let said = say(key, &args);
        let mut bits = Vec::new();
        let mut rest = said.as_str();
        while let Some(at) = rest.find(MARKS) {
            let (text, tail) = rest.split_at(at);
            let mark = tail.chars().next().expect("one was found there");
            if !text.is_empty() {
                bits.push(Bit::Text(text.to_owned()));
            }
            bits.push(Bit::Argument(u32::from(mark) as usize - 0xe000));
            rest = &tail[mark.len_utf8()..];
        }
        if !rest.is_empty() {
            bits.push(Bit::Text(rest.to_owned()));
        }
        Pattern(bits)
    }

    /// Writes the message, and each argument where it stands, counted from 0.
    fn fill(&self, view: &mut DateView, mut argument: impl FnMut(&mut DateView, usize)) {
        for bit in &self.0 {
            match bit {
                Bit::Text(text) => view.words(text),
                Bit::Argument(n) => argument(view, *n),
            }
        }
    }

    fn text(&self, arguments: &[&str]) -> String {
        let text = |bit: &Bit| match bit {
            Bit::Text(text) => text.clone(),
            Bit::Argument(n) => arguments[*n].to_owned(),
        };
        self.0.iter().map(text).collect()
    }
}

/// Returns the value for `datetime`, of the point's own precision; none where HTML has no form.
pub fn machine(point: &Point) -> Option<String> {
    let year = point.year.exact().filter(|&year| year > 0)?;
    if point.season.is_some() {
        return None;
    }
    let month = match point.month {
        None => return Some(format!("{year:04}")),
        Some(Part::Unspecified) => return None,
        Some(Part::Number(month)) => month,
    };
    let day = match point.day {
        None | Some(Part::Unspecified) => return Some(format!("{year:04}-{month:02}")),
        Some(Part::Number(day)) => day,
    };
    let mut text = format!("{year:04}-{month:02}-{day:02}");
    if let Some(time) = &point.time {
        let sign = if time.offset < 0 { '-' } else { '+' };
        let offset = time.offset.unsigned_abs();
        text += &format!(
            "T{:02}:{:02}{sign}{:02}:{:02}",
            time.hour,
            time.minute,
            offset / 60,
            offset % 60
        );
    }
    Some(text)
}

#[cfg(test)]
mod tests;

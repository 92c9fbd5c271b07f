//! What ICU4X writes of each month of a calendar, as forms with holes for day and year.

use std::array;
use std::fmt;

use icu_calendar::Gregorian;
use icu_calendar::cal::{Hijri, Persian, hijri::UmmAlQura};
use icu_datetime::fieldsets::{M, MD, Y, YM, YMD};
use icu_datetime::{FixedCalendarDateTimeFormatter, parts};
use writeable::{Part as WrittenPart, PartsWrite, Writeable};

use crate::language::locale::locale;
use crate::model::date::{Part, Point};
use crate::model::{Calendar, Day, Lang};

/// The forms of a calendar in a language.
#[derive(Debug)]
pub struct Forms {
    /// Short and long, without and with the year, by month.
    days: ByLength,
    months: ByLength,
    pub year: Form,
    /// The year stands before the month.
    pub year_first: bool,
}

type ByLength = [[[Form; 12]; 2]; 2];

impl Forms {
    /// Returns how a day of a month, counted from 1, is written.
    pub fn day(&self, month: u8, long: bool, has_year: bool) -> &Form {
        &self.days[usize::from(long)][usize::from(has_year)][index(month)]
    }

    /// Returns how a month, counted from 1, is written.
    pub fn month(&self, month: u8, long: bool, has_year: bool) -> &Form {
        &self.months[usize::from(long)][usize::from(has_year)][index(month)]
    }
}

fn index(month: u8) -> usize {
    usize::from(month.clamp(1, 12) - 1)
}

/// A date with holes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Form(Vec<Piece>);

#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Text(String),
    Month(String),
    Era(String),
    Day,
    Year,
}

impl Form {
    /// Returns the date with a day and a year.
    pub fn fill(&self, day: &str, year: &str) -> String {
        write(&self.0, day, year)
    }

    /// Returns what stands before the day and what after it.
    pub fn cut(&self, year: &str) -> (String, String) {
        let at = self.0.iter().position(|piece| *piece == Piece::Day);
        let at = at.unwrap_or(self.0.len());
        let after = self.0.get(at + 1..).unwrap_or_default();
        (write(&self.0[..at], "", year), write(after, "", year))
    }

    /// Returns the name of the month.
    fn name(&self) -> Option<&str> {
        self.0.iter().find_map(|piece| match piece {
            Piece::Month(name) => Some(name.as_str()),
            _ => None,
        })
    }

    fn has_number_for_month(&self) -> bool {
        self.name()
            .is_some_and(|name| name.chars().all(char::is_numeric))
    }
}

fn write(pieces: &[Piece], day: &str, year: &str) -> String {
    let mut text = String::with_capacity(32);
    for piece in pieces {
        text.push_str(match piece {
            Piece::Text(text) | Piece::Month(text) | Piece::Era(text) => text,
            Piece::Day => day,
            Piece::Year => year,
        });
    }
    text
}

/// A day, month or year of a calendar; with a day it has a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    pub year: i32,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

impl Spot {
    /// Returns a point that is a day, a month or a year; none of one with parts that are not known.
    pub fn of(point: &Point) -> Option<Spot> {
        let number = |part: Option<Part>| match part {
            Some(Part::Unspecified) => Err(()),
            Some(Part::Number(number)) => Ok(Some(number)),
            None => Ok(None),
        };
        if point.season.is_some() {
            return None;
        }
        Some(Spot {
            year: point.year.exact()?.into(),
            month: number(point.month).ok()?,
            day: number(point.day).ok()?,
        })
    }

    /// Returns the same of a point without doubts and without a time.
    pub fn plain(point: &Point) -> Option<Spot> {
        let is_plain = !point.uncertain && !point.approximate && point.time.is_none();
        Spot::of(point).filter(|_| is_plain)
    }
}

/// A calendar beside the Gregorian one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// Solar, of Afghanistan and Iran.
    Persian,
    /// Lunar, by the tables of Umm al-Qura: of what is reckoned ahead, the one that a state prints.
    /// In South Asia months begin when the moon is seen, often a day later.
    Islamic,
}

impl Other {
    /// Returns the calendar that a site asks for.
    pub fn of(calendar: Calendar) -> Option<Other> {
        match calendar {
            Calendar::Persian => Some(Other::Persian),
            Calendar::Islamic => Some(Other::Islamic),
            Calendar::None => None,
        }
    }

    /// Returns where a day falls; none before the calendar's first year.
    pub fn spot(self, day: Day) -> Option<Spot> {
        let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
        let day = icu_calendar::Date::try_new_gregorian(day.year().into(), month, date).ok()?;
        let spot = match self {
            Other::Persian => spot_of(&day.to_calendar(Persian)),
            Other::Islamic => spot_of(&day.to_calendar(Hijri::new_umm_al_qura())),
        };
        (spot.year > 0).then_some(spot)
    }
}

fn spot_of<C: icu_calendar::AsCalendar>(date: &icu_calendar::Date<C>) -> Spot {
    Spot {
        year: date.year().extended_year(),
        month: Some(date.month().ordinal),
        day: Some(date.day_of_month().0),
    }
}

/// What CLDR has wrong, or in an order that does not fit into a sentence.
struct Mend {
    language: &'static str,
    /// None: anywhere.
    region: Option<&'static str>,
    /// None: the Gregorian.
    calendar: Option<Other>,
    /// Day, month and year with spaces between, and no era.
    is_plain: bool,
    months: Months,
}

enum Months {
    /// As CLDR has them.
    Kept,
    /// In short forms the first three letters.
    Cut,
    Named([&'static str; 12]),
}

#[rustfmt::skip]
const MENDS: &[Mend] = &[
    // CLDR shortens September alone of all months to four letters.
    Mend { language: "en", region: Some("001"), calendar: None, is_plain: false, months: Months::Cut },
    // Dari: CLDR puts the month first where there is no year, and writes `سنبلهٔ`.
    Mend { language: "fa", region: None, calendar: None, is_plain: true, months: Months::Kept },
    Mend { language: "fa", region: Some("AF"), calendar: Some(Other::Persian), is_plain: true, months: Months::Named([
        "حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت",
    ]) },
    Mend { language: "fa", region: None, calendar: Some(Other::Persian), is_plain: true, months: Months::Kept },
    // Pashto: CLDR has an era in Latin letters, the year first, and some months in two spellings.
    Mend { language: "ps", region: None, calendar: None, is_plain: true, months: Months::Named([
        "جنوري", "فبروري", "مارچ", "اپریل", "مۍ", "جون", "جولای", "اګست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر",
    ]) },
    Mend { language: "ps", region: None, calendar: Some(Other::Persian), is_plain: true, months: Months::Named([
        "وری", "غویی", "غبرګولی", "چنګاښ", "زمری", "وږی", "تله", "لړم", "لیندۍ", "مرغومی", "سلواغه", "کب",
    ]) },
    Mend { language: "ps", region: None, calendar: Some(Other::Islamic), is_plain: true, months: Months::Named([
        "محرم", "صفر", "ربیع الاول", "ربیع الثاني", "جمادي الاول", "جمادي الثاني", "رجب", "شعبان", "رمضان", "شوال",
        "ذوالقعده", "ذوالحجه",
    ]) },
    // Urdu: CLDR writes `ر بیع`, and two months with an Arabic letter.
    Mend { language: "ur", region: None, calendar: Some(Other::Islamic), is_plain: false, months: Months::Named([
        "محرم", "صفر", "ربیع الاول", "ربیع الثانی", "جمادی الاول", "جمادی الثانی", "رجب", "شعبان", "رمضان", "شوال",
        "ذوالقعدہ", "ذوالحجہ",
    ]) },
];

/// Reads the forms of the Gregorian calendar or another in a language.
pub fn of(lang: &Lang, other: Option<Other>) -> Forms {
    let locale = locale(lang);
    // Each set of fields of each calendar is a type of its own.
    macro_rules! months {
        ($calendar:ty, $date:expr, $fields:expr) => {{
            let formatter =
                FixedCalendarDateTimeFormatter::<$calendar, _>::try_new((&locale).into(), $fields);
            let formatter = formatter.expect("what a locale lacks is taken from the root");
            array::from_fn(|month| Form::read(&formatter.format(&$date(month as u8 + 1))))
        }};
    }
    macro_rules! read {
        ($calendar:ty, $date:expr) => {{
            let date = $date;
            let years: [Form; 12] = months!($calendar, date, Y::long());
            Forms {
                days: [
                    [
                        months!($calendar, date, MD::medium()),
                        months!($calendar, date, YMD::medium()),
                    ],
                    [
                        months!($calendar, date, MD::long()),
                        months!($calendar, date, YMD::long()),
                    ],
                ],
                months: [
                    [
                        months!($calendar, date, M::medium()),
                        months!($calendar, date, YM::medium()),
                    ],
                    [
                        months!($calendar, date, M::long()),
                        months!($calendar, date, YM::long()),
                    ],
                ],
                year: years[0].clone(),
                year_first: false,
            }
        }};
    }
    // Any year and day will do: their places become holes.
    const HAS_A_FOURTH: &str = "every month has a fourth";
    let mut forms = match other {
        None => read!(Gregorian, |month| {
            icu_calendar::Date::try_new_gregorian(2024, month, 4).expect(HAS_A_FOURTH)
        }),
        Some(Other::Persian) => read!(Persian, |month| {
            icu_calendar::Date::try_new_persian(1403, month, 4).expect(HAS_A_FOURTH)
        }),
        Some(Other::Islamic) => read!(Hijri<UmmAlQura>, |month| {
            let calendar = Hijri::new_umm_al_qura();
            icu_calendar::Date::try_new_hijri_with_calendar(1446, month, 4, calendar)
                .expect(HAS_A_FOURTH)
        }),
    };
    forms.name_months();
    forms.drop_foreign_eras();
    let id = &locale.id;
    let is_meant = |mend: &&Mend| {
        let region = id.region.as_ref().map(|region| region.as_str());
        mend.calendar == other
            && id.language.as_str() == mend.language
            && (mend.region.is_none() || mend.region == region)
    };
    if let Some(mend) = MENDS.iter().find(is_meant) {
        forms.mend(mend);
    }
    let mut pieces = forms.month(1, true, true).0.iter();
    let first = pieces.find(|piece| matches!(piece, Piece::Month(_) | Piece::Year));
    forms.year_first = first == Some(&Piece::Year);
    forms
}

impl Forms {
    /// Takes long forms for short ones in numbers: "04.09.2024" is no short form of a name. Where all
    /// forms with a year are in numbers, a month alone is as well: "9月", not "九月".
    fn name_months(&mut self) {
        let [alone, in_year] = &self.months[1];
        if in_year[0].has_number_for_month() && !alone[0].has_number_for_month() {
            self.months[1][0] = self.months[0][0].clone();
        }
        for [short, long] in [&mut self.days, &mut self.months] {
            for (short, long) in short.iter_mut().zip(long) {
                if short[0].has_number_for_month() && !long[0].has_number_for_month() {
                    short.clone_from(long);
                }
            }
        }
    }

    /// Takes out eras in Latin letters where months are in others: CLDR has not translated them.
    fn drop_foreign_eras(&mut self) {
        let is_latin = |text: &str| text.chars().any(|c| c.is_alphabetic() && c < '\u{250}');
        let is_foreign = |piece: &Piece| matches!(piece, Piece::Era(era) if is_latin(era));
        if self.days[1][1][0].name().is_some_and(is_latin) {
            return;
        }
        let by_month = self.days.iter_mut().chain(&mut self.months).flatten();
        for form in by_month.flatten().chain([&mut self.year]) {
            let n_pieces = form.0.len();
            form.0.retain(|piece| !is_foreign(piece));
            if form.0.len() == n_pieces {
                continue;
            }
            if let Some(Piece::Text(first)) = form.0.first_mut() {
                *first = first.trim_start().to_owned();
            }
            if let Some(Piece::Text(last)) = form.0.last_mut() {
                *last = last.trim_end().to_owned();
            }
        }
    }

    fn mend(&mut self, mend: &Mend) {
        let long_names = self.months[1][0].clone();
        for is_day in [false, true] {
            let by_length = match is_day {
                true => &mut self.days,
                false => &mut self.months,
            };
            for (long, by_year) in by_length.iter_mut().enumerate() {
                for (has_year, by_month) in by_year.iter_mut().enumerate() {
                    for (month, form) in by_month.iter_mut().enumerate() {
                        let long_name = long_names[month].name().unwrap_or_default();
                        let name = match &mend.months {
                            Months::Named(names) => names[month].to_owned(),
                            Months::Cut if long == 0 => long_name.chars().take(3).collect(),
                            Months::Cut | Months::Kept => long_name.to_owned(),
                        };
                        match mend.is_plain {
                            true => *form = Form::plain(is_day, name, has_year == 1),
                            false => form.rename(&name),
                        }
                    }
                }
            }
        }
        if mend.is_plain {
            self.year = Form(vec![Piece::Year]);
        }
    }
}

impl Form {
    fn plain(has_day: bool, month: String, has_year: bool) -> Form {
        let mut pieces = Vec::new();
        if has_day {
            pieces.extend([Piece::Day, Piece::Text(" ".to_owned())]);
        }
        pieces.push(Piece::Month(month));
        if has_year {
            pieces.extend([Piece::Text(" ".to_owned()), Piece::Year]);
        }
        Form(pieces)
    }

    fn rename(&mut self, month: &str) {
        for piece in &mut self.0 {
            if let Piece::Month(name) = piece {
                month.clone_into(name);
            }
        }
    }

    /// Reads what ICU4X wrote, by the names it gives to the parts.
    fn read(written: &impl Writeable) -> Form {
        let mut reader = FormReader::default();
        let done = written.write_to_parts(&mut reader);
        done.expect("nothing fails that writes to memory");
        reader.end();
        Form(reader.pieces)
    }
}

#[derive(Default)]
struct FormReader {
    pieces: Vec<Piece>,
    /// What was written since the last piece.
    text: String,
    /// Within a part that is a piece.
    is_inside: bool,
}

impl FormReader {
    fn end(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.is_empty() {
            self.pieces.push(Piece::Text(text));
        }
    }
}

impl fmt::Write for FormReader {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

impl PartsWrite for FormReader {
    type SubPartsWrite = FormReader;

    fn with_part(
        &mut self,
        part: WrittenPart,
        mut write: impl FnMut(&mut FormReader) -> fmt::Result,
    ) -> fmt::Result {
        let is_piece = [parts::DAY, parts::MONTH, parts::YEAR, parts::ERA].contains(&part);
        // Numbers are parts within these.
        if self.is_inside || !is_piece {
            return write(self);
        }
        self.end();
        self.is_inside = true;
        let done = write(self);
        self.is_inside = false;
        let text = std::mem::take(&mut self.text);
        self.pieces.push(match part {
            parts::DAY => Piece::Day,
            parts::YEAR => Piece::Year,
            parts::MONTH => Piece::Month(text),
            _ => Piece::Era(text),
        });
        done
    }
}

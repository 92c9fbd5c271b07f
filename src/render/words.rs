//! Dates, counts and the words of every vocabulary -> English as pages write it.
//!
//! The one place that knows English words for the values of records. Another language gets a file
//! beside this one, chosen by the pen's language.

use serde::Serialize;

use crate::language::{Arg, Language};
use crate::model::date::{End, Member, Part, Point, Shape, Time, Year};
use crate::model::{
    ActorKind, ActorRole, AgreementForm, ClaimKind, Date, Day, EventForm, EventType, GapStatus,
    Kind, Lane, Outcome, PlaceRole, Precision, ProgressState, Quad, Reliability, RevisionKind,
    SourceKind, Specificity, Stage, Stance, Status, Who,
};

/// A date in words, cut so that each point of it can carry its machine value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DateView {
    pub pieces: Vec<DatePiece>,
}

/// A run of words; with `datetime` it is a point in time, else what stands between two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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

/// Returns a date in words: "24 December 2024", "20–21 December 2024", "about December 2024",
/// "6 February 2025 ?", "one of 27 or 28 December 2024", "since February 2025".
pub fn date(date: &Date, length: Length) -> DateView {
    let mut view = DateView::default();
    match date.shape() {
        Shape::Point(point) => qualified(&mut view, point, length),
        Shape::Interval { start, end } => interval(&mut view, start, end, length),
        Shape::OneOf(members) => one_of(&mut view, members, length),
    }
    view
}

/// Returns a day in words.
pub fn day(day: Day, length: Length) -> DateView {
    date(&Date::day(day), length)
}

/// Returns the name of a month with its year: "December 2024".
pub fn month(year: i16, month: i8) -> String {
    format!(
        "{} {}",
        month_name(month.unsigned_abs(), true),
        year_words(year)
    )
}

/// Returns a year in words: "2024", "332 BCE".
pub fn year_words(year: i16) -> String {
    if year > 0 {
        year.to_string()
    } else {
        format!("{} BCE", 1 - i32::from(year))
    }
}

fn interval(view: &mut DateView, start: &End, end: &End, length: Length) {
    match (start.point(), end.point()) {
        (Some(from), Some(to)) => between(view, from, to, length),
        (Some(from), None) if *end == End::Open => {
            view.words("since ");
            qualified(view, from, length);
        }
        (Some(from), None) => {
            view.words("from ");
            qualified(view, from, length);
            view.words(", end not known");
        }
        (None, Some(to)) => {
            view.words(if *start == End::Open {
                "until "
            } else {
                "start not known, until "
            });
            qualified(view, to, length);
        }
        (None, None) => view.words("not known"),
    }
}

fn between(view: &mut DateView, from: &Point, to: &Point, length: Length) {
    let plain = |p: &Point| !p.uncertain && !p.approximate && p.time.is_none();
    let same_year = from.year == to.year && from.year.exact().is_some();
    let (Some(Part::Number(a)), Some(Part::Number(b))) = (from.month, to.month) else {
        return apart(view, from, to, length);
    };
    if !plain(from) || !plain(to) || !same_year {
        return apart(view, from, to, length);
    }
    let (long, with_year) = (length == Length::Long, length != Length::Short);
    match (from.day, to.day) {
        (Some(Part::Number(day)), Some(Part::Number(_))) if a == b => {
            view.point(from, day.to_string());
            view.words("–");
        }
        (Some(Part::Number(day)), Some(Part::Number(_))) => {
            view.point(from, format!("{day} {}", month_name(a, long)));
            view.words(" – ");
        }
        (None, None) => {
            view.point(from, month_name(a, long).to_owned());
            view.words(if a == b { " " } else { "–" });
        }
        _ => return apart(view, from, to, length),
    }
    let mut last = *to;
    last.month = Some(Part::Number(b));
    view.point(to, phrase(&last, long, with_year));
}

fn apart(view: &mut DateView, from: &Point, to: &Point, length: Length) {
    qualified(view, from, length);
    view.words(" – ");
    qualified(view, to, length);
}

fn one_of(view: &mut DateView, members: &[Member], length: Length) {
    let (long, with_year) = (length == Length::Long, length != Length::Short);
    if length != Length::Short {
        view.words("one of ");
    }
    // "27 or 28 December 2024": days of one month name it once, at the end.
    let month_of = |member: &Member| match member {
        Member::Point(p) if matches!(p.day, Some(Part::Number(_))) && p.time.is_none() => {
            Some((p.year, p.month, p.uncertain || p.approximate))
        }
        _ => None,
    };
    let first = members.first().and_then(month_of);
    let shared = matches!(first, Some((_, _, false)))
        && members.iter().all(|member| month_of(member) == first);
    for (index, member) in members.iter().enumerate() {
        let is_last = index + 1 == members.len();
        if index > 0 {
            view.words(if is_last { " or " } else { ", " });
        }
        match member {
            Member::Point(point) if shared && !is_last => {
                let Some(Part::Number(day)) = point.day else {
                    continue;
                };
                view.point(point, day.to_string());
            }
            Member::Point(point) if shared => view.point(point, phrase(point, long, with_year)),
            Member::Point(point) => qualified(view, point, length),
            Member::Range {
                from: Some(from),
                to: Some(to),
            } => between(view, from, to, length),
            Member::Range {
                from: Some(from),
                to: None,
            } => {
                qualified(view, from, length);
                view.words(" or later");
            }
            Member::Range {
                from: None,
                to: Some(to),
            } => {
                qualified(view, to, length);
                view.words(" or earlier");
            }
            Member::Range {
                from: None,
                to: None,
            } => {}
        }
    }
}

fn qualified(view: &mut DateView, point: &Point, length: Length) {
    if point.approximate {
        view.words("about ");
    }
    view.point(
        point,
        phrase(point, length == Length::Long, length != Length::Short),
    );
    if point.uncertain {
        view.words("\u{a0}?");
    }
}

fn phrase(point: &Point, long: bool, with_year: bool) -> String {
    let year = point_year(point.year);
    if let Some(season) = point.season {
        let name = ["spring", "summer", "autumn", "winter"][usize::from(season.clamp(21, 24) - 21)];
        return match (season, point.year.exact()) {
            (24, Some(first)) if first > 0 => {
                format!("winter {first}–{:02}", (i32::from(first) + 1) % 100)
            }
            _ => format!("{name} {year}"),
        };
    }
    let month = match point.month {
        None => return year,
        Some(Part::Unspecified) if point.day.is_some() => return format!("a day in {year}"),
        Some(Part::Unspecified) => return format!("a month in {year}"),
        Some(Part::Number(month)) => month_name(month, long),
    };
    let tail = if with_year {
        format!("{month} {year}")
    } else {
        month.to_owned()
    };
    let words = match point.day {
        None => tail,
        Some(Part::Unspecified) => format!("a day in {tail}"),
        Some(Part::Number(day)) => format!("{day} {tail}"),
    };
    match point.time {
        Some(time) if long => format!("{words}, {}", clock(&time)),
        _ => words,
    }
}

fn point_year(year: Year) -> String {
    match year.exact() {
        Some(exact) => year_words(exact),
        None if year.last - year.first == 9 && year.first > 0 => format!("the {}s", year.first),
        None => format!("{} to {}", year_words(year.first), year_words(year.last)),
    }
}

/// Returns a time of day with its zone: "22:30 (UTC+4:30)".
fn clock(time: &Time) -> String {
    let Time {
        hour,
        minute,
        offset,
        ..
    } = time;
    if *offset == 0 {
        return format!("{hour:02}:{minute:02} (UTC)");
    }
    let sign = if *offset < 0 { '−' } else { '+' };
    let (hours, minutes) = (offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
    let minutes = if minutes == 0 {
        String::new()
    } else {
        format!(":{minutes:02}")
    };
    format!("{hour:02}:{minute:02} (UTC{sign}{hours}{minutes})")
}

/// Returns the value for `datetime`, of the point's own precision; none where HTML has no form.
fn machine(point: &Point) -> Option<String> {
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

/// Returns the name of a month, counted from 1, long or cut to three letters.
pub fn month_name(month: u8, long: bool) -> &'static str {
    const NAMES: [&str; 12] = [
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
    let name = NAMES[usize::from(month.clamp(1, 12) - 1)];
    if long { name } else { &name[..3] }
}

/// Returns the words for a span: "46", "15 to 52", "0 to 45 or more", "15 or more".
pub fn span(language: &Language, min: u64, max: Option<u64>, open_from: Option<u64>) -> String {
    let args = |max: u64| [("min", Arg::from(min)), ("max", Arg::from(max))];
    match (max, open_from) {
        (Some(max), _) if max == min => number(min),
        (Some(max), _) => language.say("span-range", &args(max)),
        (None, Some(from)) if from > min => language.say("span-range-open", &args(from)),
        (None, _) => language.say("span-open", &[("min", min.into())]),
    }
}

/// Returns what a figure counts: "People killed".
pub fn group(language: &Language, outcome: Outcome, who: Who) -> String {
    let who = match who {
        Who::Civilians => 1,
        Who::Combatants => 2,
        Who::Unknown | Who::Mixed => 0,
    };
    let keys = match outcome {
        Outcome::Killed => [
            "group-people-killed",
            "group-civilians-killed",
            "group-combatants-killed",
        ],
        Outcome::Injured => [
            "group-people-injured",
            "group-civilians-injured",
            "group-combatants-injured",
        ],
        Outcome::Missing => [
            "group-people-missing",
            "group-civilians-missing",
            "group-combatants-missing",
        ],
        Outcome::Captured => [
            "group-people-captured",
            "group-civilians-captured",
            "group-combatants-captured",
        ],
        Outcome::Displaced => [
            "group-people-displaced",
            "group-civilians-displaced",
            "group-combatants-displaced",
        ],
    };
    language.word(keys[who]).to_owned()
}

/// Returns what a figure counts of some among the people: "children killed".
pub fn among(language: &Language, among: &str, outcome: Outcome) -> String {
    let key = match outcome {
        Outcome::Killed => "among-killed",
        Outcome::Injured => "among-injured",
        Outcome::Missing => "among-missing",
        Outcome::Captured => "among-captured",
        Outcome::Displaced => "among-displaced",
    };
    language.say(key, &[("among", among.into())])
}

/// Returns a number with its thousands set apart: "46", "6,000".
pub fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Returns a number and its noun: "1 source", "12 sources".
pub fn counted(n: usize, one: &str, many: &str) -> String {
    let noun = if n == 1 { one } else { many };
    format!("{} {noun}", number(n as u64))
}

/// Returns a free word as it is read: `air-strike` is "air strike".
pub fn free(word: &str) -> String {
    word.replace('-', " ")
}

/// Returns a text with a capital first letter.
pub fn capital(text: impl AsRef<str>) -> String {
    let mut letters = text.as_ref().chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

macro_rules! labels {
    ($(#[$doc:meta])* $name:ident, $type:ident, { $($variant:ident = $label:literal),+ $(,)? }) => {
        $(#[$doc])*
        pub fn $name(language: &Language, value: $type) -> String {
            language.word(match value { $($type::$variant => $label),+ }).to_owned()
        }
    };
}

labels! {
    /// Returns the word for one record of a kind.
    kind, Kind, {
        Actor = "kind-actor",
        Place = "kind-place",
        Source = "kind-source",
        Event = "kind-event",
        Agreement = "kind-agreement",
        Dispute = "kind-dispute",
        Note = "kind-note",
    }
}
labels! {
    /// Returns the heading of the index of a kind.
    kinds, Kind, {
        Actor = "kinds-actor",
        Place = "kinds-place",
        Source = "kinds-source",
        Event = "kinds-event",
        Agreement = "kinds-agreement",
        Dispute = "kinds-dispute",
        Note = "kinds-note",
    }
}
labels! {
    /// Returns the label of an actor kind.
    actor_kind, ActorKind, {
        State = "actor-kind-state",
        GovernmentBody = "actor-kind-government-body",
        ArmedForce = "actor-kind-armed-force",
        DeFactoAuthority = "actor-kind-de-facto-authority",
        ArmedGroup = "actor-kind-armed-group",
        PoliticalGroup = "actor-kind-political-group",
        Intergovernmental = "actor-kind-intergovernmental",
        Ngo = "actor-kind-ngo",
        Media = "actor-kind-media",
        Person = "actor-kind-person",
        Civilians = "actor-kind-civilians",
        Unnamed = "actor-kind-unnamed",
        Other = "actor-kind-other",
    }
}
labels! {
    /// Returns how exactly a place is known.
    precision, Precision, {
        Exact = "precision-exact",
        Near = "precision-near",
        District = "precision-district",
        Province = "precision-province",
        Area = "precision-area",
        Country = "precision-country",
        HighSeas = "precision-high-seas",
    }
}
labels! {
    /// Returns the label of a source kind.
    source_kind, SourceKind, {
        Primary = "source-kind-primary",
        Statement = "source-kind-statement",
        Wire = "source-kind-wire",
        News = "source-kind-news",
        Broadcast = "source-kind-broadcast",
        Social = "source-kind-social",
        Ngo = "source-kind-ngo",
        Un = "source-kind-un",
        Dataset = "source-kind-dataset",
        Academic = "source-kind-academic",
        Other = "source-kind-other",
    }
}
labels! {
    /// Returns what a source's letter says.
    reliability, Reliability, {
        A = "reliability-a",
        B = "reliability-b",
        C = "reliability-c",
        D = "reliability-d",
        E = "reliability-e",
        F = "reliability-f",
    }
}
labels! {
    /// Returns the label of an event type.
    event_type, EventType, {
        Agree = "event-type-agree",
        Consult = "event-type-consult",
        Support = "event-type-support",
        Concede = "event-type-concede",
        Cooperate = "event-type-cooperate",
        Aid = "event-type-aid",
        Retreat = "event-type-retreat",
        Request = "event-type-request",
        Accuse = "event-type-accuse",
        Reject = "event-type-reject",
        Threaten = "event-type-threaten",
        Protest = "event-type-protest",
        Sanction = "event-type-sanction",
        Mobilize = "event-type-mobilize",
        Coerce = "event-type-coerce",
        Assault = "event-type-assault",
    }
}
labels! {
    /// Returns the label of a quadrant: the lane, and words or deeds.
    quad, Quad, {
        VerbalCooperation = "quad-verbal-cooperation",
        MaterialCooperation = "quad-material-cooperation",
        VerbalConflict = "quad-verbal-conflict",
        MaterialConflict = "quad-material-conflict",
    }
}
labels! {
    /// Returns the label of a lane.
    lane, Lane, {
        Cooperation = "lane-cooperation",
        Conflict = "lane-conflict",
    }
}
labels! {
    /// Returns the label of an event form.
    event_form, EventForm, {
        Incident = "event-form-incident",
        Series = "event-form-series",
        Trend = "event-form-trend",
        Statement = "event-form-statement",
        Meeting = "event-form-meeting",
    }
}
labels! {
    /// Returns the label of an actor's role.
    actor_role, ActorRole, {
        Initiator = "actor-role-initiator",
        Target = "actor-role-target",
        SideA = "actor-role-side-a",
        SideB = "actor-role-side-b",
        Victim = "actor-role-victim",
        Party = "actor-role-party",
        Host = "actor-role-host",
        Mediator = "actor-role-mediator",
        Signatory = "actor-role-signatory",
        Participant = "actor-role-participant",
    }
}
labels! {
    /// Returns the label of a place's role.
    place_role, PlaceRole, {
        Site = "place-role-site",
        From = "place-role-from",
        To = "place-role-to",
    }
}
labels! {
    /// Returns the label of a stance.
    stance, Stance, {
        Asserts = "stance-asserts",
        Confirms = "stance-confirms",
        Denies = "stance-denies",
        Declines = "stance-declines",
        Withdraws = "stance-withdraws",
    }
}
labels! {
    /// Returns the heading for claims of a kind that count nothing.
    claim_kind, ClaimKind, {
        Casualty = "claim-kind-casualty",
        Fact = "claim-kind-fact",
        Attribution = "claim-kind-attribution",
        Intent = "claim-kind-intent",
        Framing = "claim-kind-framing",
        Forecast = "claim-kind-forecast",
    }
}
labels! {
    /// Returns the label of a claim's status.
    status, Status, {
        Unverified = "status-unverified",
        PartlyVerified = "status-partly-verified",
        Corroborated = "status-corroborated",
        Contested = "status-contested",
        Refuted = "status-refuted",
        Withdrawn = "status-withdrawn",
        Superseded = "status-superseded",
    }
}
labels! {
    /// Returns the label of an agreement's form.
    agreement_form, AgreementForm, {
        Treaty = "agreement-form-treaty",
        Memorandum = "agreement-form-memorandum",
        JointStatement = "agreement-form-joint-statement",
        Readout = "agreement-form-readout",
        Oral = "agreement-form-oral",
        Reported = "agreement-form-reported",
        Unilateral = "agreement-form-unilateral",
    }
}
labels! {
    /// Returns the label of a stage.
    stage, Stage, {
        NoneDeclaratory = "stage-none-declaratory",
        Ceasefire = "stage-ceasefire",
        PreNegotiation = "stage-pre-negotiation",
        FrameworkPartial = "stage-framework-partial",
        FrameworkComprehensive = "stage-framework-comprehensive",
        Implementation = "stage-implementation",
        Renewal = "stage-renewal",
    }
}
labels! {
    /// Returns the label of how specific a provision is.
    specificity, Specificity, {
        Rhetorical = "specificity-rhetorical",
        Procedural = "specificity-procedural",
        Substantive = "specificity-substantive",
    }
}
labels! {
    /// Returns the label of a provision's state.
    progress, ProgressState, {
        NotStarted = "progress-not-started",
        Minimal = "progress-minimal",
        Intermediate = "progress-intermediate",
        Full = "progress-full",
        Stalled = "progress-stalled",
        Contradicted = "progress-contradicted",
        Lapsed = "progress-lapsed",
    }
}
labels! {
    /// Returns the label of a gap's status.
    gap_status, GapStatus, {
        Open = "gap-status-open",
        Partly = "gap-status-partly",
        Closed = "gap-status-closed",
    }
}
labels! {
    /// Returns the label of a revision's kind.
    revision_kind, RevisionKind, {
        Correction = "revision-kind-correction",
        Clarification = "revision-kind-clarification",
        Update = "revision-kind-update",
        Retraction = "revision-kind-retraction",
    }
}

/// Returns the name of a language, or its tag where the name is not known.
pub fn language(language: &Language, tag: &str) -> String {
    let base = tag.split('-').next().unwrap_or(tag);
    let key = match base.to_ascii_lowercase().as_str() {
        "ar" => "language-ar",
        "bal" => "language-bal",
        "bn" => "language-bn",
        "de" => "language-de",
        "en" => "language-en",
        "es" => "language-es",
        "fa" => "language-fa",
        "fr" => "language-fr",
        "he" => "language-he",
        "hi" => "language-hi",
        "id" => "language-id",
        "it" => "language-it",
        "ja" => "language-ja",
        "ko" => "language-ko",
        "ku" | "ckb" => "language-ku",
        "pa" | "pnb" => "language-pa",
        "prs" => "language-prs",
        "ps" | "pbt" | "pbu" | "pst" => "language-ps",
        "pt" => "language-pt",
        "ru" => "language-ru",
        "sd" => "language-sd",
        "tg" => "language-tg",
        "tk" => "language-tk",
        "tr" => "language-tr",
        "ug" => "language-ug",
        "uk" => "language-uk",
        "ur" => "language-ur",
        "uz" => "language-uz",
        "zh" => "language-zh",
        _ => return tag.to_owned(),
    };
    language.word(key).to_owned()
}

/// Returns what a claim's figure says, 1 to 6.
pub fn credibility(language: &Language, grade: u8) -> String {
    let key = match grade {
        1 => "credibility-1",
        2 => "credibility-2",
        3 => "credibility-3",
        4 => "credibility-4",
        5 => "credibility-5",
        _ => "credibility-6",
    };
    language.word(key).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(edtf: &str, long: &str, short: &str) {
        let parsed = Date::parse(edtf).expect("a valid date");
        assert_eq!(date(&parsed, Length::Long).plain(), long);
        assert_eq!(date(&parsed, Length::Short).plain(), short);
    }

    #[test]
    fn dates_read_as_people_write_them() {
        check("2024-12-24", "24 December 2024", "24 Dec");
        check("2024-12", "December 2024", "Dec");
        check("2024", "2024", "2024");
        check("2024-12-20/2024-12-21", "20–21 December 2024", "20–21 Dec");
        check(
            "2024-12-20/2025-01-03",
            "20 December 2024 – 3 January 2025",
            "20 Dec – 3 Jan",
        );
        check("2024-03/2024-05", "March–May 2024", "Mar–May");
        check("2025-02-06?", "6 February 2025\u{a0}?", "6 Feb\u{a0}?");
        check("2024-12~", "about December 2024", "about Dec");
        check(
            "[2024-12-27,2024-12-28]",
            "one of 27 or 28 December 2024",
            "27 or 28 Dec",
        );
        check("2025-02/..", "since February 2025", "since Feb");
        check("2024-24", "winter 2024–25", "winter 2024–25");
        check("2024-12-XX", "a day in December 2024", "a day in Dec");
        check(
            "2024-12-24T22:30+04:30",
            "24 December 2024, 22:30 (UTC+4:30)",
            "24 Dec",
        );
        check("-0331", "332 BCE", "332 BCE");
    }

    #[test]
    fn machine_values_are_as_exact_as_the_record() {
        let machine = |edtf: &str| -> Vec<String> {
            let parsed = Date::parse(edtf).expect("a valid date");
            let pieces = date(&parsed, Length::Long).pieces;
            pieces
                .into_iter()
                .filter_map(|piece| piece.datetime)
                .collect()
        };
        assert_eq!(machine("2024-12"), ["2024-12"]);
        assert_eq!(
            machine("2024-12-20/2024-12-21"),
            ["2024-12-20", "2024-12-21"]
        );
        assert_eq!(
            machine("2024-12-24T22:30+04:30"),
            ["2024-12-24T22:30+04:30"]
        );
        assert!(machine("2024-24").is_empty());
        assert!(machine("-0331").is_empty());
    }

    #[test]
    fn spans_never_hide_an_open_end() {
        let english = crate::language::english();
        let span = |min, max, from| span(&english, min, max, from);
        assert_eq!(span(46, Some(46), None), "46");
        assert_eq!(span(15, Some(52), None), "15 to 52");
        assert_eq!(span(0, None, Some(45)), "0 to 45 or more");
        assert_eq!(span(15, None, Some(15)), "15 or more");
        assert_eq!(number(1_234_567), "1,234,567");
    }
}

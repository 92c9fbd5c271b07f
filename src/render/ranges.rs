//! Figures of claims -> the range chart: a table with a drawn column, one side's figures above a
//! number line, the other's below, and nothing across it. The same marks on one line, without the
//! words, are the compact form of the front page.
//!
//! A drawing is fluid, not scaled: x in percent, y in pixels. Everything it says stands beside it
//! in words, so only the number line speaks to a screen reader.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::language::Arg;
use crate::language::dates::{DateView, Length};
use crate::model::{
    Claim, ClaimKind, Count, Date, Day, Event, Id, Outcome, PartId, Stance, Status, TollRow,
    Vocabulary,
};
use crate::render::claims::{group_of, is_unnamed, side_of, sides};
use crate::render::contest::{self, GroupView};
use crate::render::html::escaped;
use crate::render::parts::{LinkView, TextView};
use crate::render::pen::Pen;
use crate::site::{Group, is_live};

/// Where the middle of the marks lies, from the top of a row, in pixels.
const MIDDLE: i32 = 22;
/// The most parts that a number line is divided into.
const PARTS: u64 = 5;

/// The chart of one outcome.
#[derive(Debug, Serialize)]
pub struct Chart {
    /// `killed`: the id of the chart is made of it.
    pub name: &'static str,
    /// What follows from the counts, else the subject.
    pub finding: String,
    /// "Killed, as stated"
    pub counted: String,
    pub keys: Vec<ShapeKey>,
    /// True if one is shown, so that the key is.
    pub at_least: bool,
    pub about: bool,
    pub corroborated: bool,
    pub above: Vec<Section>,
    /// The number line.
    pub line: String,
    pub below: Vec<Section>,
    /// What counts a part of the people and has no row.
    pub parts: Vec<PartView>,
}

/// A shape and who speaks with it.
#[derive(Debug, Serialize)]
pub struct ShapeKey {
    /// `first`, `second`, `third`
    pub mark: &'static str,
    /// None for third parties.
    pub side: Option<LinkView>,
    /// True if unnamed sources of its country speak with it.
    pub unnamed: bool,
}

/// The figures of one group of people on one side of the number line.
#[derive(Debug, Serialize)]
pub struct Section {
    pub group: GroupView,
    /// The side that speaks here, if it does.
    pub side: Option<LinkView>,
    /// True if it speaks by name, and if unnamed sources of its country do.
    pub named: bool,
    pub unnamed: bool,
    pub third_parties: bool,
    /// The other side, where every third party here is at odds with it.
    pub against: Option<LinkView>,
    /// True if every one here is at odds with a count above the number line.
    pub against_above: bool,
    pub rows: Vec<Row>,
}

/// One figure.
#[derive(Debug, Serialize)]
pub struct Row {
    pub who: Vec<LinkView>,
    pub on: Option<DateView>,
    /// Parts of the figure, in words: "30 children".
    pub parts: Vec<String>,
    pub including: Option<TextView>,
    pub repeats: bool,
    pub value: String,
    pub href: String,
    /// The drawing.
    pub track: String,
    pub is_word: bool,
}

/// A figure that counts only a part of the people.
#[derive(Debug, Serialize)]
pub struct PartView {
    pub figure: LinkView,
    pub of: String,
    pub who: Vec<LinkView>,
}

/// What is drawn for a count. No middle of a range ever gets a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    One(u64),
    /// A dotted mark.
    About(u64),
    /// A mark and an arrow.
    AtLeast(u64),
    /// A bar that ends at a mark.
    AtMost(u64),
    /// A bar with a mark at each end.
    Range(u64, u64),
    /// Words are not drawn.
    Word,
}

/// A number line from 0: where it ends, and how far its marks lie apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    pub step: u64,
    pub top: u64,
}

/// One figure to draw, and who says it.
struct Figure<'a> {
    claim: &'a Claim,
    row: &'a TollRow,
    count: &'a Count,
    group: Group,
    /// 0 and 1 are the sides, 2 is a third party.
    speaker: usize,
}

/// A mark on a line that several share.
pub struct Drawn {
    pub mark: Mark,
    /// `first`, `second`, `third`
    pub shape: &'static str,
    pub filled: bool,
}

impl Mark {
    /// Returns the mark of a count.
    pub fn of(count: &Count) -> Mark {
        match count {
            Count::Word(_) => Mark::Word,
            Count::Number {
                min,
                approximate: true,
                ..
            } => Mark::About(*min),
            Count::Number { min, max: None, .. } => Mark::AtLeast(*min),
            Count::Number {
                min,
                max: Some(max),
                as_stated,
                ..
            } => {
                let zero_is_stated = as_stated.as_deref() == Some(format!("0–{max}").as_str());
                match (*min, *max) {
                    (min, max) if min == max => Mark::One(min),
                    (0, max) if !zero_is_stated => Mark::AtMost(max),
                    (min, max) => Mark::Range(min, max),
                }
            }
        }
    }

    /// Returns the greatest number that is drawn.
    pub fn most(self) -> Option<u64> {
        match self {
            Mark::One(n) | Mark::About(n) | Mark::AtLeast(n) | Mark::AtMost(n) => Some(n),
            Mark::Range(_, max) => Some(max),
            Mark::Word => None,
        }
    }
}

impl Scale {
    /// Returns the line that reaches `most` in at most five parts of 1, 2 or 5 times a power of
    /// ten.
    pub fn reaching(most: u64) -> Scale {
        let mut power: u64 = 1;
        loop {
            for times in [1, 2, 5] {
                let step = power.saturating_mul(times);
                if most <= step.saturating_mul(PARTS) {
                    let parts = most.div_ceil(step).max(1);
                    return Scale {
                        step,
                        top: step.saturating_mul(parts),
                    };
                }
            }
            power = power.saturating_mul(10);
        }
    }

    /// Returns where a number stands, in percent.
    pub fn at(self, n: u64) -> String {
        let share = n as f64 / self.top as f64 * 100.0;
        let text = format!("{share:.2}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        format!("{text}%")
    }

    fn ticks(self) -> impl Iterator<Item = u64> {
        (0..=self.top / self.step).map(move |n| n * self.step)
    }
}

/// Returns a chart for each outcome that two figures or more count, the killed first.
pub fn charts(pen: &Pen<'_>, event: &Event) -> Vec<Chart> {
    let sides = sides(pen, event);
    let all = figures(pen, event, &sides);
    let mut outcomes: Vec<Outcome> = all.iter().map(|figure| figure.group.outcome).collect();
    outcomes.sort();
    outcomes.dedup();
    outcomes
        .into_iter()
        .filter_map(|outcome| chart(pen, event, &sides, &all, outcome))
        .collect()
}

/// Returns the figures of an event's live claims, parts and all.
fn figures<'a>(pen: &Pen<'_>, event: &'a Event, sides: &[Id]) -> Vec<Figure<'a>> {
    let mut figures = Vec::new();
    for claim in &event.claims {
        let speaks = matches!(claim.stance, Stance::Asserts | Stance::Confirms);
        if !speaks || claim.kind == ClaimKind::Forecast || !is_live(event, claim) {
            continue;
        }
        let speaker = speaker(pen, claim, sides);
        for row in &claim.toll {
            for (&outcome, count) in &row.outcomes {
                figures.push(Figure {
                    claim,
                    row,
                    count,
                    group: group_of(pen, row, outcome),
                    speaker,
                });
            }
        }
    }
    figures
}

/// Returns which side speaks; 2 for third parties.
fn speaker(pen: &Pen<'_>, claim: &Claim, sides: &[Id]) -> usize {
    side_of(pen.site, claim, sides).unwrap_or(2)
}

fn shape(speaker: usize) -> &'static str {
    ["first", "second", "third"][speaker.min(2)]
}

fn is_part(row: &TollRow) -> bool {
    row.among.is_some() || row.part_of.is_some()
}

fn chart(
    pen: &Pen<'_>,
    event: &Event,
    sides: &[Id],
    all: &[Figure<'_>],
    outcome: Outcome,
) -> Option<Chart> {
    let all: Vec<&Figure<'_>> = all.iter().filter(|f| f.group.outcome == outcome).collect();
    let whole: Vec<&Figure<'_>> = all.iter().copied().filter(|f| !is_part(f.row)).collect();
    let most = whole.iter().filter_map(|f| Mark::of(f.count).most()).max();
    let (true, Some(most)) = (whole.len() >= 2, most) else {
        return None;
    };
    let scale = Scale::reaching(most);
    // The groups that a side counts come before those that only third parties do.
    let mut groups: Vec<&Group> = Vec::new();
    for figure in &whole {
        if !groups.contains(&&figure.group) {
            groups.push(&figure.group);
        }
    }
    let half_of = halves(pen, event, sides, &whole);
    let stands =
        |f: &Figure<'_>, half: usize| half_of[&(f.claim.id.clone(), f.group.clone())] == half;
    let mut sections_of: [Vec<Section>; 2] = Default::default();
    for (half, sections) in sections_of.iter_mut().enumerate() {
        for group in &groups {
            let mut rows: Vec<&Figure<'_>> = whole
                .iter()
                .copied()
                .filter(|f| f.group == **group && stands(f, half))
                .collect();
            if rows.is_empty() {
                continue;
            }
            rows.sort_by_key(|f| {
                let said = said(f.claim);
                (f.speaker == 2, said.is_none(), said)
            });
            let third_parties = rows.iter().any(|f| f.speaker == 2);
            let speaks = rows.iter().any(|f| f.speaker == half);
            let speaks_as = |unnamed: bool| {
                rows.iter()
                    .any(|f| f.speaker == half && is_unnamed(pen.site, f.claim) == unnamed)
            };
            let (named, unnamed) = (speaks_as(false), speaks_as(true));
            let at_odds = !speaks
                && rows
                    .iter()
                    .all(|f| odds(pen, event, sides, f.claim, 1 - half) > 0);
            let at_odds_above = half == 1
                && !speaks
                && rows.iter().all(|f| {
                    whole
                        .iter()
                        .any(|other| stands(other, 0) && rival(event, f.claim, other.claim))
                });
            sections.push(Section {
                group: contest::group(pen, group),
                side: (speaks && half < sides.len()).then(|| pen.actor(&sides[half])),
                named,
                unnamed,
                third_parties,
                against: (at_odds && 1 - half < sides.len()).then(|| pen.actor(&sides[1 - half])),
                against_above: at_odds_above,
                rows: rows
                    .into_iter()
                    .map(|f| row(pen, event, &all, f, scale))
                    .collect(),
            });
        }
        sections.sort_by_key(|section| section.side.is_none());
    }
    let [above, below] = sections_of;
    let has = |mark: fn(Mark) -> bool| whole.iter().any(|f| mark(Mark::of(f.count)));
    let finding = finding(pen, &whole, &|f, half| stands(f, half), outcome);
    let line = line(
        pen,
        scale,
        outcome.word(),
        &finding,
        &reading(pen, &whole, outcome),
    );
    let keys = (0..3)
        .filter(|speaker| whole.iter().any(|f| f.speaker == *speaker))
        .map(|speaker| ShapeKey {
            mark: shape(speaker),
            side: sides.get(speaker).map(|id| pen.actor(id)),
            unnamed: speaker < 2
                && whole
                    .iter()
                    .any(|f| f.speaker == speaker && is_unnamed(pen.site, f.claim)),
        })
        .map(|key| match key.mark {
            "third" => ShapeKey { side: None, ..key },
            _ => key,
        })
        .collect();
    let parts = all
        .iter()
        .filter(|f| is_part(f.row) && !whole.iter().any(|w| belongs(f, w)))
        .map(|f| PartView {
            figure: LinkView::to(href(pen, event, f.claim), &pen.stated(f.count)),
            of: f
                .row
                .among
                .as_ref()
                .map(|text| pen.plain(text))
                .unwrap_or_default(),
            who: pen.actors(&f.claim.by),
        })
        .collect();
    Some(Chart {
        name: outcome.word(),
        counted: pen.word(counted_key(outcome)).to_owned(),
        at_least: has(|mark| matches!(mark, Mark::AtLeast(_))),
        about: has(|mark| matches!(mark, Mark::About(_))),
        corroborated: whole.iter().any(|f| is_filled(f.claim)),
        finding,
        keys,
        above,
        line,
        below,
        parts,
    })
}

fn is_filled(claim: &Claim) -> bool {
    claim.status == Status::Corroborated
}

fn said(claim: &Claim) -> Option<Day> {
    claim.on.as_ref().and_then(Date::earliest)
}

fn href(pen: &Pen<'_>, event: &Event, claim: &Claim) -> String {
    pen.href(&format!("events/{}.html#{}", event.common.id, claim.id))
}

/// Tells whether one figure is a part of another that has a row.
fn belongs(part: &Figure<'_>, whole: &Figure<'_>) -> bool {
    part.claim.id == whole.claim.id
        && part.row.part_of.is_some()
        && part.row.part_of == whole.row.id
}

/// Returns on which half of the chart each figure stands. A side stands on its own half; a third
/// party with the side that counts the same people, unless it is at odds with that one alone; else
/// opposite to whom it is more at odds with, first of the sides, then of whoever stands already.
fn halves(
    pen: &Pen<'_>,
    event: &Event,
    sides: &[Id],
    whole: &[&Figure<'_>],
) -> BTreeMap<(Id, Group), usize> {
    let mut halves: BTreeMap<(Id, Group), usize> = BTreeMap::new();
    for figure in whole {
        let key = (figure.claim.id.clone(), figure.group.clone());
        if halves.contains_key(&key) {
            continue;
        }
        let with_sides = [0, 1].map(|side| odds(pen, event, sides, figure.claim, side));
        let counts = [0, 1].map(|side| {
            let same = |f: &&&Figure<'_>| f.speaker == side && f.group == figure.group;
            whole.iter().any(|f| same(&f))
        });
        let placed = whole.iter().filter_map(|other| {
            let half = halves.get(&(other.claim.id.clone(), other.group.clone()))?;
            Some((*other, *half))
        });
        let own = placed
            .clone()
            .find(|(other, _)| other.claim.by[0] == figure.claim.by[0]);
        let half = match (figure.speaker, counts) {
            (side @ (0 | 1), _) => side,
            (_, [true, false]) if with_sides[1] > 0 || with_sides[0] == 0 => 0,
            (_, [false, true]) if with_sides[0] > 0 || with_sides[1] == 0 => 1,
            _ if with_sides[0] != with_sides[1] => usize::from(with_sides[0] > with_sides[1]),
            _ => match own {
                Some((_, half)) => half,
                None => {
                    let rivals =
                        placed.filter(|(other, _)| rival(event, figure.claim, other.claim));
                    let mut among = [0, 0];
                    for (_, half) in rivals {
                        among[half] += 1;
                    }
                    usize::from(among[0] > among[1])
                }
            },
        };
        halves.insert(key, half);
    }
    halves
}

/// Returns how many claims of a side a claim is at odds with.
fn odds(pen: &Pen<'_>, event: &Event, sides: &[Id], claim: &Claim, side: usize) -> usize {
    event
        .claims
        .iter()
        .filter(|other| speaker(pen, other, sides) == side && rival(event, claim, other))
        .count()
}

/// Tells whether one claim says that it contradicts another, or the other way round.
fn rival(event: &Event, one: &Claim, other: &Claim) -> bool {
    let names = |one: &Claim, other: &Claim| {
        let is_other = |part: &PartId| part.record == event.common.id && part.part == other.id;
        one.contradicts.iter().any(is_other)
    };
    names(one, other) || names(other, one)
}

fn row(
    pen: &Pen<'_>,
    event: &Event,
    all: &[&Figure<'_>],
    figure: &Figure<'_>,
    scale: Scale,
) -> Row {
    let mark = Mark::of(figure.count);
    let parts = all
        .iter()
        .filter(|part| belongs(part, figure))
        .map(|part| {
            let among = part.row.among.as_ref().map(|text| pen.plain(text));
            format!("{} {}", pen.stated(part.count), among.unwrap_or_default())
                .trim_end()
                .to_owned()
        })
        .collect();
    Row {
        who: pen.actors(&figure.claim.by),
        on: figure
            .claim
            .on
            .as_ref()
            .map(|date| pen.date(date, Length::Middle)),
        parts,
        including: figure.row.including.as_ref().map(|text| pen.text(text)),
        repeats: !figure.claim.repeats.is_empty(),
        value: pen.stated(figure.count),
        href: href(pen, event, figure.claim),
        track: track(
            scale,
            &[Drawn {
                mark,
                shape: shape(figure.speaker),
                filled: is_filled(figure.claim),
            }],
            false,
        ),
        is_word: mark == Mark::Word,
    }
}

/// Returns what follows from the counts, in words; the subject if nothing does.
fn finding(
    pen: &Pen<'_>,
    whole: &[&Figure<'_>],
    stands: &dyn Fn(&Figure<'_>, usize) -> bool,
    outcome: Outcome,
) -> String {
    let of = |side: usize| -> Vec<&Figure<'_>> {
        let numbers = |f: &&Figure<'_>| stands(f, side) && !f.count.is_word();
        whole.iter().copied().filter(numbers).collect()
    };
    let sides = [of(0), of(1)];
    let people = pen.word(match outcome {
        Outcome::Killed => "ranges-people-killed",
        Outcome::Injured => "ranges-people-injured",
        Outcome::Missing => "ranges-people-missing",
        Outcome::Captured => "ranges-people-captured",
        Outcome::Displaced => "ranges-people-displaced",
    });
    let people = ("people", Arg::from(people));
    if sides.iter().all(|side| !side.is_empty()) {
        let shared = |f: &&Figure<'_>| sides[1].iter().any(|other| other.group == f.group);
        if !sides[0].iter().any(shared) {
            return match sides.iter().all(|side| grew(side))
                && sides.iter().flatten().all(|f| f.speaker < 2)
            {
                true => pen.say("finding-grew", &[people]),
                false => pen.say("finding-apart", &[people]),
            };
        }
        let meet = sides[0].iter().any(|f| {
            sides[1]
                .iter()
                .any(|other| other.group == f.group && overlap(f.count, other.count))
        });
        if !meet {
            return pen.word("finding-none-meets").to_owned();
        }
    }
    let numbers: Vec<&&Figure<'_>> = whole.iter().filter(|f| !f.count.is_word()).collect();
    let mut agree = 0;
    let mut pairs = 0;
    for (index, one) in numbers.iter().enumerate() {
        for other in &numbers[index + 1..] {
            if one.group == other.group {
                pairs += 1;
                agree += usize::from(overlap(one.count, other.count));
            }
        }
    }
    let args = [("n", numbers.len().into()), people];
    match (pairs, agree) {
        (0, _) => pen.say("finding-others", &args),
        (_, 0) if numbers.len() == 2 => pen.say("finding-two-unmet", &args[1..]),
        (_, 0) => pen.say("finding-unmet", &args),
        _ => pen.say("finding-stated", &args),
    }
}

/// Returns the message that says what a chart counts.
fn counted_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Killed => "ranges-counted-killed",
        Outcome::Injured => "ranges-counted-injured",
        Outcome::Missing => "ranges-counted-missing",
        Outcome::Captured => "ranges-counted-captured",
        Outcome::Displaced => "ranges-counted-displaced",
    }
}

/// Tells whether what one side said rose from day to day, of each group it counts twice or more.
fn grew(side: &[&Figure<'_>]) -> bool {
    let mut rose = false;
    for (index, figure) in side.iter().enumerate() {
        for later in side.iter().skip(index + 1) {
            let (Some(before), Some(after)) = (said(figure.claim), said(later.claim)) else {
                continue;
            };
            if figure.group != later.group || before == after {
                continue;
            }
            let (early, late) = match before < after {
                true => (figure, later),
                false => (later, figure),
            };
            match early.count.min().cmp(&late.count.min()) {
                std::cmp::Ordering::Less => rose = true,
                std::cmp::Ordering::Equal => {}
                std::cmp::Ordering::Greater => return false,
            }
        }
    }
    rose
}

fn overlap(one: &Count, other: &Count) -> bool {
    let (Some((low, high)), Some((other_low, other_high))) = (one.tolerance(), other.tolerance())
    else {
        return false;
    };
    high.is_none_or(|high| high >= other_low) && other_high.is_none_or(|high| high >= low)
}

/// Returns the whole reading in sentences.
fn reading(pen: &Pen<'_>, whole: &[&Figure<'_>], outcome: Outcome) -> String {
    let sentence = |figure: &&Figure<'_>| {
        let who = pen.actors(&figure.claim.by).into_iter();
        let who: Vec<String> = who.map(|link| link.label).collect();
        let of = contest::counted_words(pen, figure.group.who, outcome);
        let args = [
            ("who", pen.listed_and(&who).into()),
            ("figure", pen.stated(figure.count).into()),
            ("of", of.into()),
        ];
        pen.say("ranges-reading", &args)
    };
    whole.iter().map(sentence).collect::<Vec<_>>().join(" ")
}

/// Draws the number line, which speaks for the whole chart.
pub fn line(pen: &Pen<'_>, scale: Scale, name: &str, title: &str, desc: &str) -> String {
    let id = format!("ranges-{name}");
    let mut svg = format!(
        "<svg class=\"band\" width=\"100%\" height=\"26\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" direction=\"ltr\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        escaped(title),
        escaped(desc),
    );
    for y in ["1", "25"] {
        let _ = write!(
            svg,
            "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/>"
        );
    }
    let parts = scale.top / scale.step;
    // The last part holds two labels, of which long ones would touch on a phone.
    let letters = pen.number(scale.top).chars().count() as u64;
    let is_tight = (letters * 2 * 8 + 12) * parts > 230;
    for (index, n) in (0..).zip(scale.ticks()) {
        let x = scale.at(n);
        let _ = write!(
            svg,
            "<line class=\"axis\" x1=\"{x}\" x2=\"{x}\" y1=\"1\" y2=\"25\"/>"
        );
        if parts > 1 && index + 1 == parts && is_tight {
            continue;
        }
        let (anchor, dx) = match index == parts {
            true => (" text-anchor=\"end\"", "-5"),
            false => ("", "5"),
        };
        let _ = write!(
            svg,
            "<text x=\"{x}\" y=\"18\" dx=\"{dx}\"{anchor}>{}</text>",
            pen.number(n)
        );
    }
    svg.push_str("</svg>");
    svg
}

/// Draws the marks of a row over the hairlines of the number line; `joined`, with dots from the
/// first to the last of them. What lies off the scale is left out.
pub fn track(scale: Scale, marks: &[Drawn], joined: bool) -> String {
    let mut svg = String::from(
        "<svg class=\"track\" width=\"100%\" height=\"100%\" aria-hidden=\"true\" focusable=\"false\" direction=\"ltr\">",
    );
    for n in scale.ticks() {
        let x = scale.at(n);
        let _ = write!(
            svg,
            "<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"100%\"/>"
        );
    }
    let between = |svg: &mut String, class: &str, from: &str, to: &str| {
        let _ = write!(
            svg,
            "<line class=\"{class}\" x1=\"{from}\" x2=\"{to}\" y1=\"{MIDDLE}\" y2=\"{MIDDLE}\"/>"
        );
    };
    if joined {
        let ends = marks.iter().flat_map(|drawn| drawn.mark.ends());
        let (from, to) = (ends.clone().min(), ends.max());
        if let (Some(from), Some(to)) = (from, to)
            && from < to
            && from <= scale.top
        {
            between(
                &mut svg,
                "dots",
                &scale.at(from),
                &scale.at(to.min(scale.top)),
            );
        }
    }
    for drawn in marks {
        if drawn.mark.most().is_none_or(|most| most > scale.top) {
            continue;
        }
        if let Mark::AtMost(max) = drawn.mark {
            between(&mut svg, "bar", "0%", &scale.at(max));
        }
        if let Mark::Range(min, max) = drawn.mark {
            between(&mut svg, "bar", &scale.at(min), &scale.at(max));
        }
        for n in drawn.mark.ends() {
            let _ = write!(
                svg,
                "<svg x=\"{}\" y=\"{MIDDLE}\" overflow=\"visible\">",
                scale.at(n)
            );
            if matches!(drawn.mark, Mark::AtLeast(_)) {
                svg.push_str("<path class=\"arrow\" d=\"M6 0h21M22-4.5l6 4.5-6 4.5\"/>");
            }
            let mut class = "said".to_owned();
            if drawn.filled {
                class.push_str(" filled");
            }
            if matches!(drawn.mark, Mark::About(_)) {
                class.push_str(" about");
            }
            let _ = match drawn.shape {
                "first" => write!(svg, "<circle class=\"{class}\" r=\"5\"/>"),
                "second" => write!(
                    svg,
                    "<rect class=\"{class}\" x=\"-5\" y=\"-5\" width=\"10\" height=\"10\"/>"
                ),
                _ => write!(
                    svg,
                    "<path class=\"{class}\" d=\"M0-6.4 6.4 0 0 6.4-6.4 0z\"/>"
                ),
            };
            svg.push_str("</svg>");
        }
    }
    svg.push_str("</svg>");
    svg
}

impl Mark {
    /// Returns where marks stand.
    fn ends(self) -> impl Iterator<Item = u64> + Clone {
        let ends = match self {
            Mark::One(n) | Mark::About(n) | Mark::AtLeast(n) | Mark::AtMost(n) => [Some(n), None],
            Mark::Range(min, max) => [Some(min), Some(max)],
            Mark::Word => [None, None],
        };
        ends.into_iter().flatten()
    }
}

/// Returns what to draw for a claim's count, the shape by its speaker.
pub fn drawn(pen: &Pen<'_>, claim: &Claim, count: &Count, sides: &[Id]) -> Drawn {
    Drawn {
        mark: Mark::of(count),
        shape: shape(speaker(pen, claim, sides)),
        filled: is_filled(claim),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_reaches_the_greatest_count_in_few_parts() {
        let check = |most, step, top| assert_eq!(Scale::reaching(most), Scale { step, top });
        check(0, 1, 1);
        check(3, 1, 3);
        check(19, 5, 20);
        check(71, 20, 80);
        check(100, 20, 100);
        check(408, 100, 500);
        check(6_000, 2_000, 6_000);
        assert!(Scale::reaching(u64::MAX).top == u64::MAX);
        assert_eq!(Scale::reaching(71).at(46), "57.5%");
        assert_eq!(Scale::reaching(71).at(0), "0%");
        assert_eq!(
            Scale::reaching(71).ticks().collect::<Vec<_>>(),
            [0, 20, 40, 60, 80]
        );
    }

    #[test]
    fn a_mark_shows_what_was_said_and_no_more() {
        let check = |text: &str, mark| {
            let count = Count::parse(text).expect("a count");
            assert_eq!(Mark::of(&count), mark, "{text}");
        };
        check("46", Mark::One(46));
        check("0", Mark::One(0));
        check("~18", Mark::About(18));
        check("15+", Mark::AtLeast(15));
        check("<50", Mark::AtMost(49));
        check("0-49", Mark::Range(0, 49));
        check("25-30", Mark::Range(25, 30));
        check("dozens", Mark::Word);
        let over = Count::long(Some(16), None, None, Some("over 15".to_owned()));
        assert_eq!(Mark::of(&over.expect("a count")), Mark::AtLeast(16));
        let best = Count::long(Some(10), Some(30), Some(20), None).expect("a count");
        let drawing = track(
            Scale::reaching(30),
            &[Drawn {
                mark: Mark::of(&best),
                shape: "first",
                filled: false,
            }],
            false,
        );
        assert_eq!(drawing.matches("<circle").count(), 2, "no middle is drawn");
    }
}

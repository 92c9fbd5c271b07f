//! Events -> the lane strip: a line of years, cooperation above it, conflict below, one slip an
//! event. An SVG that is fluid, not scaled: x in percent, y in pixels, so text never shrinks.

use std::fmt::Write as _;

use serde::Serialize;

use crate::model::date::Shape;
use crate::model::{Day, Event, Id, Lane};
use crate::render::html::escaped;
use crate::render::parts::{TextView, is_vague, text_width};
use crate::render::pen::Pen;

/// Above this many events a slip stands for several.
const MOST: usize = 300;
/// The tallest pile, in slips, where a slip stands for several.
const TALLEST: usize = 12;
/// The height of the band of years.
const BAND: i32 = 26;
/// The height of a row of labels, and how many rows there are.
const ROW: i32 = 19;
const ROWS: i32 = 6;
/// From a line of a label to its next.
const PITCH: i32 = 18;
/// The widest line of a label, in pixels: a longer title is broken in two, and one that is longer
/// still is not written, for a name cut short names nothing.
const LINE: f64 = 240.0;
/// The widest title that stays in one line.
const ONE_LINE: f64 = 170.0;
/// How far into a slip its leader stands.
const LEADER: f64 = 5.0;

/// The strip of a list of events.
#[derive(Debug, Serialize)]
pub struct Strip {
    /// For wide screens, with labels.
    pub wide: String,
    /// For narrow ones, with small slips and no labels.
    pub narrow: String,
    /// "15 events of cooperation and 18 of conflict"
    pub finding: String,
    /// "July 2021 to June 2026"
    pub period: String,
    /// What a slip stands for.
    pub unit: String,
    /// True if a slip has the mark of what is contested.
    pub has_contested: bool,
    pub cooperation: usize,
    pub conflict: usize,
    /// How many undated events are not drawn.
    pub undated: usize,
}

/// How a drawing is made: for which width at least, with slips of which size.
struct Scale {
    name: &'static str,
    /// The narrowest the drawing will be, in pixels: what does not touch there never touches.
    width: f64,
    slip: (i32, i32),
    labels: bool,
}

/// A place on the line of years, in parts of it, as it is written: percent from the side where the
/// page's text ends where time runs from the right.
#[derive(Clone, Copy)]
struct Way {
    mirrored: bool,
}

impl Way {
    fn at(self, part: f64) -> String {
        percent(if self.mirrored { 1.0 - part } else { part })
    }

    /// Returns pixels along the line from such a place.
    fn along(self, pixels: f64) -> f64 {
        if self.mirrored { -pixels } else { pixels }
    }

    /// Returns how a text is anchored that begins or ends at its place.
    fn anchor(self, is_end: bool) -> &'static str {
        if is_end == self.mirrored {
            "start"
        } else {
            "end"
        }
    }
}

const WIDE: Scale = Scale {
    name: "w",
    width: 780.0,
    slip: (10, 15),
    labels: true,
};
const NARROW: Scale = Scale {
    name: "n",
    width: 290.0,
    slip: (5, 9),
    labels: false,
};

/// One slip: where it stands on the line, in parts of it, and how it looks.
struct Slip<'a> {
    event: Option<&'a Event>,
    start: f64,
    end: f64,
    material: bool,
    doubtful: bool,
    vague: bool,
    /// Its date is one of several days.
    one_of: bool,
    /// It has no end, or none that is known.
    is_open: bool,
    contested: bool,
    /// Its place in the pile, from the spine.
    level: usize,
}

/// The days that the line of years spans.
struct Line {
    from: Day,
    days: f64,
}

impl Line {
    fn at(&self, day: Day) -> f64 {
        f64::from((day - self.from).get_days()) / self.days
    }
}

/// An event that has a date, with its first and last day.
#[derive(Clone, Copy)]
struct Dated<'a> {
    event: &'a Event,
    from: Day,
    to: Day,
    is_contested: bool,
}

impl Dated<'_> {
    fn of<'a>(pen: &Pen<'a>, id: &Id) -> Option<Dated<'a>> {
        let facts = pen.site.event_facts(id);
        let from = facts.earliest?;
        Some(Dated {
            event: &pen.site.records.events[id],
            from,
            to: facts.latest.unwrap_or(from).max(from),
            is_contested: !facts.contested.is_empty(),
        })
    }
}

/// Draws the strip of events in chronological order; none for fewer than two that have a date.
/// `labels` names landmarks on the wide drawing.
pub fn strip(pen: &Pen<'_>, events: &[Id], labels: bool) -> Option<Strip> {
    let dated: Vec<Dated<'_>> = events.iter().filter_map(|id| Dated::of(pen, id)).collect();
    if dated.len() < 2 {
        return None;
    }
    let first = dated[0].from;
    let last = dated.iter().map(|event| event.to).max()?;
    let from = first.first_of_month();
    let until = last.last_of_month();
    let line = Line {
        from,
        days: f64::from((until - from).get_days() + 1),
    };
    let in_lane = |lane: Lane| -> Vec<Dated<'_>> {
        let events = dated.iter().copied();
        events
            .filter(|dated| dated.event.kind.lane() == lane)
            .collect()
    };
    let lanes = [in_lane(Lane::Cooperation), in_lane(Lane::Conflict)];
    let [cooperation, conflict] = [lanes[0].len(), lanes[1].len()];
    let per_slip = if dated.len() > MOST {
        most_in_a_column(&lanes, &line)
    } else {
        1
    };
    let args = [
        ("cooperation", cooperation.into()),
        ("conflict", conflict.into()),
    ];
    let finding = pen.say("strip-finding", &args);
    let month = |day: Day| pen.dates().month(day.year(), day.month());
    let period = match month(first) == month(last) {
        true => month(first),
        false => {
            let args = [("from", month(first).into()), ("to", month(last).into())];
            pen.say("strip-period", &args)
        }
    };
    let desc = reading(pen, &lanes);
    let draw = |scale: &Scale| {
        let mut piles: [Vec<Slip<'_>>; 2] = [Vec::new(), Vec::new()];
        for (pile, lane) in piles.iter_mut().zip(&lanes) {
            *pile = match per_slip {
                1 => slips(lane, &line, scale),
                per_slip => columns(lane, &line, per_slip),
            };
        }
        svg(
            pen,
            &piles,
            &line,
            scale,
            &finding,
            &desc,
            labels && per_slip == 1,
        )
    };
    Some(Strip {
        has_contested: per_slip == 1 && dated.iter().any(|event| event.is_contested),
        wide: draw(&WIDE),
        narrow: draw(&NARROW),
        period,
        unit: match per_slip {
            1 => pen.word("strip-unit").to_owned(),
            n => pen.count("strip-unit-many", n),
        },
        cooperation,
        conflict,
        undated: events.len() - dated.len(),
        finding,
    })
}

/// Returns the whole reading in sentences.
fn reading(pen: &Pen<'_>, lanes: &[Vec<Dated<'_>>; 2]) -> String {
    let mut years: std::collections::BTreeMap<i16, [usize; 2]> = Default::default();
    for (index, lane) in lanes.iter().enumerate() {
        for event in lane {
            years.entry(event.from.year()).or_default()[index] += 1;
        }
    }
    let sentence = |(year, [cooperation, conflict]): (i16, [usize; 2])| {
        let args = [
            ("year", pen.dates().year(year).into()),
            ("cooperation", cooperation.into()),
            ("conflict", conflict.into()),
        ];
        pen.say("strip-year", &args)
    };
    years
        .into_iter()
        .map(sentence)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Stacks the slips of a lane: one that would touch another stands further from the spine.
fn slips<'a>(lane: &[Dated<'a>], line: &Line, scale: &Scale) -> Vec<Slip<'a>> {
    let mut ends: Vec<f64> = Vec::new();
    let least = f64::from(scale.slip.0 + 1) / scale.width;
    let mut slips = Vec::new();
    for dated in lane {
        let &Dated {
            event, from, to, ..
        } = dated;
        let start = line.at(from).min(1.0 - least);
        let end = line.at(to) + 1.0 / line.days;
        let occupied = end.max(start + least);
        let level = ends
            .iter()
            .position(|&end| end <= start)
            .unwrap_or(ends.len());
        match ends.get_mut(level) {
            Some(end) => *end = occupied,
            None => ends.push(occupied),
        }
        let date = event.date.as_ref().and_then(|when| when.date.as_ref());
        let doubtful = date.is_some_and(|date| {
            date.is_uncertain() || date.is_approximate() || matches!(date.shape(), Shape::OneOf(_))
        });
        slips.push(Slip {
            event: Some(event),
            start,
            end,
            material: event.kind.quad().is_material(),
            doubtful,
            vague: date.is_none_or(is_vague),
            one_of: date.is_some_and(|date| matches!(date.shape(), Shape::OneOf(_))),
            is_open: date.is_some_and(|date| date.latest().is_none()),
            contested: dated.is_contested,
            level,
        });
    }
    slips
}

/// Returns how many events a slip must stand for, so that no pile of a long list grows too tall.
fn most_in_a_column(lanes: &[Vec<Dated<'_>>; 2], line: &Line) -> usize {
    let mut most = 0;
    for lane in lanes {
        let mut counts = [0_usize; 48];
        for event in lane {
            counts[column(line.at(event.from), counts.len())] += 1;
        }
        most = most.max(counts.into_iter().max().unwrap_or(0));
    }
    most.div_ceil(TALLEST).max(2)
}

fn column(at: f64, columns: usize) -> usize {
    // `at` lies between 0 and 1, so the cast keeps its whole part.
    ((at * columns as f64) as usize).min(columns - 1)
}

/// Piles the slips of a long list in columns, words next to the spine, deeds beyond.
fn columns(lane: &[Dated<'_>], line: &Line, per_slip: usize) -> Vec<Slip<'static>> {
    let mut counts = [[0_usize; 2]; 48];
    for event in lane {
        let at = column(line.at(event.from), counts.len());
        counts[at][usize::from(event.event.kind.quad().is_material())] += 1;
    }
    let mut slips = Vec::new();
    for (index, [said, done]) in counts.into_iter().enumerate() {
        let said = said.div_ceil(per_slip);
        let start = index as f64 / 48.0;
        for level in 0..said + done.div_ceil(per_slip) {
            slips.push(Slip {
                event: None,
                start,
                end: start,
                material: level >= said,
                doubtful: false,
                vague: false,
                one_of: false,
                is_open: false,
                contested: false,
                level,
            });
        }
    }
    slips
}

/// A label: which slip it names, on which row from the band, and where its text lies.
struct Label {
    at: f64,
    lines: Vec<String>,
    lang: Option<String>,
    row: i32,
    is_end: bool,
    /// The level of the slip, where the leader starts.
    level: usize,
}

fn svg(
    pen: &Pen<'_>,
    piles: &[Vec<Slip<'_>>; 2],
    line: &Line,
    scale: &Scale,
    title: &str,
    desc: &str,
    labels: bool,
) -> String {
    let labels = labels && scale.labels;
    let (width, height) = scale.slip;
    let step = height + 1;
    let tallest = |pile: &[Slip<'_>]| pile.iter().map(|slip| slip.level + 1).max().unwrap_or(0);
    let named = [
        if labels {
            landmarks(pen, &piles[0], scale, 7)
        } else {
            Vec::new()
        },
        if labels {
            landmarks(pen, &piles[1], scale, 6)
        } else {
            Vec::new()
        },
    ];
    let room = |side: usize| {
        let rows = named[side]
            .iter()
            .map(|label| label.row + label.lines.len() as i32)
            .max()
            .unwrap_or(0);
        let pile = i32::try_from(tallest(&piles[side])).unwrap_or(99) * step + 8;
        (pile, pile + if rows > 0 { rows * ROW + 6 } else { 0 })
    };
    let [(above, top), (below, bottom)] = [room(0), room(1)];
    let whole = top + BAND + bottom;
    let id = format!("strip-{}", scale.name);
    let way = Way {
        mirrored: pen.lang.dir() == "rtl",
    };
    let mut svg = String::new();
    let _ = write!(
        svg,
        "<svg class=\"{n}\" width=\"100%\" height=\"{whole}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" direction=\"ltr\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc><defs>\
         <pattern id=\"{id}-a\" width=\"3\" height=\"3\" patternUnits=\"userSpaceOnUse\"><path class=\"hatch azure\" d=\"M0 1h3\"/></pattern>\
         <pattern id=\"{id}-g\" width=\"3\" height=\"3\" patternUnits=\"userSpaceOnUse\"><path class=\"hatch gules\" d=\"M1 0v3\"/></pattern></defs>",
        escaped(title),
        escaped(desc),
        n = if scale.labels { "wide" } else { "narrow" },
    );
    // Years, with a hairline at each January.
    let (start, end) = (top, top + BAND);
    let first = line.from.year();
    let until = line
        .from
        .checked_add(jiff::Span::new().days(line.days as i32 - 1));
    let last = until.map_or(first, |day| day.year());
    let per_year = 365.25 / line.days * scale.width;
    let every = (f64::from(if scale.labels { 44 } else { 28 }) / per_year)
        .ceil()
        .max(1.0) as i16;
    for year in first..=last {
        let january = Day::new(year, 1, 1).map_or(0.0, |day| line.at(day));
        if year > first {
            let (from, to) = (top - above, end + below);
            let x = way.at(january);
            let _ = write!(
                svg,
                "<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y1=\"{from}\" y2=\"{to}\"/>"
            );
            let _ = write!(
                svg,
                "<line class=\"axis\" x1=\"{x}\" x2=\"{x}\" y1=\"{start}\" y2=\"{end}\"/>"
            );
        }
        let x = january.max(0.0);
        let next = Day::new(year + 1, 1, 1)
            .map_or(1.0, |day| line.at(day))
            .min(1.0);
        let is_wide = (next - x) * scale.width > f64::from(if scale.labels { 40 } else { 24 });
        if is_wide && (year - first) % every == 0 {
            let label = match scale.labels {
                true => pen.dates().year(year),
                false => {
                    let short = format!("’{:02}", year.rem_euclid(100));
                    pen.figures(&short)
                }
            };
            let _ = write!(
                svg,
                "<text class=\"year\" x=\"{}\" y=\"{}\" dx=\"{}\" text-anchor=\"{}\">{label}</text>",
                way.at(x),
                top + 18,
                way.along(5.0),
                way.anchor(false)
            );
        }
    }
    for y in [start, end] {
        let _ = write!(
            svg,
            "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/>"
        );
    }
    for (side, (pile, labels)) in piles.iter().zip(&named).enumerate() {
        let hue = ["azure", "gules"][side];
        let fill = ["a", "g"][side];
        for label in labels {
            let level = i32::try_from(label.level).unwrap_or(99);
            let (y1, y2, text) = match side {
                0 => {
                    let y = top - above - label.row * ROW;
                    let more = label.lines.len() as i32 - 1;
                    (top - 2 - (level + 1) * step, y - 1, y - 5 - more * PITCH)
                }
                _ => {
                    let y = end + below + label.row * ROW;
                    (end + 2 + (level + 1) * step, y + 4, y + 17)
                }
            };
            let x = way.at(label.at);
            let text_at = way.along(if label.is_end { 6.0 } else { 4.0 });
            let leader = way.along(5.0);
            let lang = match &label.lang {
                Some(lang) => format!(" lang=\"{}\"", escaped(lang)),
                None => String::new(),
            };
            let _ = write!(
                svg,
                "<svg x=\"{x}\" overflow=\"visible\"><line class=\"leader\" x1=\"{leader}\" x2=\"{leader}\" y1=\"{y1}\" y2=\"{y2}\"/>\
                 <text x=\"{text_at}\" y=\"{text}\" text-anchor=\"{}\"{lang}>",
                way.anchor(label.is_end),
            );
            for (index, line) in label.lines.iter().enumerate() {
                let line = escaped(line);
                let _ = match index {
                    0 => write!(svg, "{line}"),
                    // The space is for what is copied or read aloud.
                    _ => write!(svg, " <tspan x=\"{text_at}\" dy=\"{PITCH}\">{line}</tspan>"),
                };
            }
            svg.push_str("</text></svg>");
        }
        for slip in pile {
            let level = i32::try_from(slip.level).unwrap_or(99);
            let y = match side {
                0 => top - 2 - height - level * step,
                _ => end + 2 + level * step,
            };
            // A slip is as long as what it shows, but never less than its least. Its drawing begins
            // at its start, or at its end where time runs from the right.
            let parts = slip.end - slip.start;
            let long = parts * scale.width > f64::from(width) * 1.3;
            let (w, from, x) = match (long, way.mirrored) {
                (true, false) => (percent(parts), way.at(slip.start), 0),
                (true, true) => (percent(parts), way.at(slip.end), 0),
                (false, false) => (width.to_string(), way.at(slip.start), 0),
                (false, true) => (width.to_string(), way.at(slip.start), -width),
            };
            let class = match (slip.vague, slip.doubtful, slip.material) {
                (true, _, _) => "box dash",
                (_, true, _) => "tile dash",
                (_, _, true) => "solid",
                (_, _, false) => "tile",
            };
            // What is contested has a gold edge away from the spine, a pixel of paper apart.
            let (whole, cap) = (height, (height + 3) / 5);
            let height = if slip.contested {
                whole - cap - 1
            } else {
                whole
            };
            let y = if slip.contested && side == 0 {
                y + cap + 1
            } else {
                y
            };
            let paint = match class.starts_with("tile") {
                true => format!(" fill=\"url(#{id}-{fill})\""),
                false => String::new(),
            };
            let _ = write!(
                svg,
                "<svg class=\"{hue}\" x=\"{from}\" y=\"{y}\" overflow=\"visible\">"
            );
            let move_x = if x == 0 {
                String::new()
            } else {
                format!(" x=\"{x}\"")
            };
            match (slip.one_of && long, slip.is_open) {
                // One of several days: a slip at the first and the last, joined by dots.
                (true, _) => {
                    let (first, last) = ("0", -width);
                    let middle = f64::from(height) / 2.0;
                    let _ = write!(
                        svg,
                        "<line class=\"dots\" x1=\"{first}\" x2=\"{w}\" y1=\"{middle}\" y2=\"{middle}\"/>\
                         <rect class=\"{class}\" width=\"{width}\" height=\"{height}\"{paint}/>\
                         <svg x=\"{w}\" overflow=\"visible\"><rect class=\"{class}\" x=\"{last}\" width=\"{width}\" height=\"{height}\"{paint}/></svg>"
                    );
                }
                // Without an end, its end is not drawn.
                (_, true) => {
                    let _ = write!(
                        svg,
                        "<rect class=\"{class} open\"{move_x} width=\"{w}\" height=\"{height}\"{paint}/>"
                    );
                    let (near, far) = match (x, way.mirrored) {
                        (0, false) => ("0".to_owned(), w.clone()),
                        (0, true) => (w.clone(), "0".to_owned()),
                        _ => ("0".to_owned(), x.to_string()),
                    };
                    let _ = write!(
                        svg,
                        "<line class=\"edge\" x1=\"{near}\" x2=\"{far}\" y1=\"0\" y2=\"0\"/>\
                         <line class=\"edge\" x1=\"{near}\" x2=\"{far}\" y1=\"{height}\" y2=\"{height}\"/>\
                         <line class=\"edge\" x1=\"{near}\" x2=\"{near}\" y1=\"0\" y2=\"{height}\"/>"
                    );
                }
                _ => {
                    let _ = write!(
                        svg,
                        "<rect class=\"{class}\"{move_x} width=\"{w}\" height=\"{height}\"{paint}/>"
                    );
                }
            }
            if class == "solid" {
                let middle = match long {
                    true => percent(parts / 2.0),
                    false => format!("{:.1}", f64::from(x) + f64::from(width) / 2.0),
                };
                let (x1, x2, y1, y2) = match side {
                    0 if long => ("0".to_owned(), w.clone(), height / 2, height / 2),
                    0 => (
                        x.to_string(),
                        (x + width).to_string(),
                        height / 2,
                        height / 2,
                    ),
                    _ => (middle.clone(), middle, 0, height),
                };
                let _ = write!(
                    svg,
                    "<line class=\"pale\" x1=\"{x1}\" x2=\"{x2}\" y1=\"{y1}\" y2=\"{y2}\"/>"
                );
            }
            if slip.contested {
                let y = if side == 0 { -cap - 1 } else { height + 1 };
                let _ = write!(
                    svg,
                    "<rect class=\"or\"{move_x} y=\"{y}\" width=\"{w}\" height=\"{cap}\"/>"
                );
            }
            svg.push_str("</svg>");
        }
    }
    svg.push_str("</svg>");
    svg
}

/// Chooses the slips to name, those with the most sources first, and finds each a place.
fn landmarks(pen: &Pen<'_>, pile: &[Slip<'_>], scale: &Scale, most: usize) -> Vec<Label> {
    let mut wanted: Vec<(&Slip<'_>, &Event)> = pile
        .iter()
        .filter_map(|slip| Some((slip, slip.event?)))
        // A leader starts at the outermost slip of its pile, or it would cross the others.
        .filter(|(slip, _)| {
            let at = slip.start * scale.width + LEADER;
            let covers = |other: &Slip<'_>| {
                let least = f64::from(scale.slip.0) + 2.0;
                let from = other.start * scale.width;
                at > from - 2.0 && at < (other.end * scale.width).max(from + least)
            };
            !pile
                .iter()
                .any(|other| other.level > slip.level && covers(other))
        })
        .collect();
    wanted.sort_by_key(|(_, event)| {
        let facts = pen.site.event_facts(&event.common.id);
        std::cmp::Reverse(facts.sources.len())
    });
    let (wanted, titles): (Vec<&Slip<'_>>, Vec<TextView>) = wanted
        .iter()
        .map(|(slip, event)| (*slip, pen.text(&event.title)))
        .unzip();
    let broken: Vec<Option<Vec<String>>> = titles.iter().map(|title| broken(&title.text)).collect();
    let asked: Vec<Asked> = wanted
        .iter()
        .zip(&broken)
        .map(|(slip, lines)| Asked {
            at: slip.start * scale.width + LEADER,
            // What is not written has no room anywhere.
            length: lines.as_ref().map_or(f64::INFINITY, |lines| {
                let widths = lines.iter().map(|line| text_width(line, false));
                widths.fold(0.0, f64::max)
            }),
            rows: lines.as_ref().map_or(1, |lines| lines.len() as i32),
        })
        .collect();
    let places = spread(&asked, scale.width, most);
    let found = wanted.iter().zip(titles).zip(broken).zip(places);
    found
        .filter_map(|(((slip, title), lines), place)| {
            let (row, is_end) = place?;
            Some(Label {
                at: slip.start,
                lines: lines?,
                lang: title.lang,
                row,
                is_end,
                level: slip.level,
            })
        })
        .collect()
}

/// Breaks a title in two lines as equal as they can be, if it is too long for one; none if it is too
/// long for two.
fn broken(title: &str) -> Option<Vec<String>> {
    if text_width(title, false) <= ONE_LINE {
        return Some(vec![title.to_owned()]);
    }
    let widest = |(a, b): &(&str, &str)| text_width(a, false).max(text_width(b, false));
    let ways = title.match_indices(' ').map(|(at, _)| title.split_at(at));
    let best = ways
        .map(|(first, second)| (first, second.trim_start()))
        .min_by(|a, b| widest(a).total_cmp(&widest(b)))?;
    (widest(&best) <= LINE).then(|| vec![best.0.to_owned(), best.1.to_owned()])
}

/// A text that wants a place: where its leader stands, how wide it is and how many rows it takes.
#[derive(Debug, Clone, Copy)]
struct Asked {
    at: f64,
    length: f64,
    rows: i32,
}

/// Finds places for texts, the most wanted first: a row, that nearest the band of those it takes,
/// and whether the text ends at the leader. No text meets another or a leader, and no more than
/// `most` get one.
fn spread(asked: &[Asked], width: f64, most: usize) -> Vec<Option<(i32, bool)>> {
    // (from, to, first row, row after its last) of each text, and (at, row) of each leader, in pixels
    // at the least width.
    let mut texts: Vec<(f64, f64, i32, i32)> = Vec::new();
    let mut leaders: Vec<(f64, i32)> = Vec::new();
    let mut places = vec![None; asked.len()];
    for (place, &Asked { at, length, rows }) in places.iter_mut().zip(asked) {
        if leaders.len() == most {
            break;
        }
        let found = (0..=ROWS - rows).find_map(|row| {
            let sides = [(at, at + length, false), (at - length, at, true)];
            sides.into_iter().find_map(|(from, to, is_end)| {
                let inside = from >= 0.0 && to <= width;
                let meets_text = texts.iter().any(|&(a, b, first, after)| {
                    row < after && first < row + rows && from < b + 10.0 && a < to + 10.0
                });
                let meets_leader = leaders
                    .iter()
                    .any(|&(x, r)| r > row && x > from - 6.0 && x < to + 6.0);
                let own_crosses = texts
                    .iter()
                    .any(|&(a, b, r, _)| r < row && at > a - 6.0 && at < b + 6.0);
                let too_close = leaders.iter().any(|&(x, _)| (x - at).abs() < 8.0);
                (inside && !meets_text && !meets_leader && !own_crosses && !too_close)
                    .then_some((row, from, to, is_end))
            })
        });
        if let Some((row, from, to, is_end)) = found {
            texts.push((from, to, row, row + rows));
            leaders.push((at, row));
            *place = Some((row, is_end));
        }
    }
    places
}

fn percent(part: f64) -> String {
    format!("{:.2}%", part * 100.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::site::tests::{build, public};

    proptest! {
        #[test]
        fn no_label_meets_another_or_a_leader(
            asked in prop::collection::vec((0.0..780.0_f64, 5.0..300.0_f64, 1..3_i32), 0..60),
            most in 0..8_usize,
        ) {
            let asked: Vec<Asked> = asked
                .into_iter()
                .map(|(at, length, rows)| Asked { at, length, rows })
                .collect();
            let places = spread(&asked, 780.0, most);
            prop_assert_eq!(places.len(), asked.len());
            let mut drawn = Vec::new();
            for (&Asked { at, length, rows }, place) in asked.iter().zip(&places) {
                if let Some((row, is_end)) = *place {
                    let from = if is_end { at - length } else { at };
                    prop_assert!(from >= 0.0 && from + length <= 780.0);
                    prop_assert!(row + rows <= ROWS);
                    drawn.push((at, from, from + length, row, row + rows));
                }
            }
            prop_assert!(drawn.len() <= most);
            for (index, a) in drawn.iter().enumerate() {
                for b in drawn.iter().skip(index + 1) {
                    prop_assert!(a.4 <= b.3 || b.4 <= a.3 || a.2 <= b.1 || b.2 <= a.1, "texts: {a:?} {b:?}");
                    for (text, leader) in [(a, b), (b, a)] {
                        let crosses = leader.3 > text.3 && leader.0 > text.1 && leader.0 < text.2;
                        prop_assert!(!crosses, "leader: {text:?} {leader:?}");
                    }
                }
            }
        }
    }

    /// Draws the strip of a site with so many events of both lanes over some years.
    fn of_many(n: usize, settings: &str) -> Option<Strip> {
        let mut events = String::from("//- events/all.yaml\n");
        for i in 0..n {
            let kind = ["consult", "assault", "aid", "threaten"][i % 4];
            let (year, month, day) = (2015 + i % 9, 1 + (i / 9) % 12, 1 + (i / 108) % 28);
            let _ = writeln!(
                events,
                "- {{id: e{i}, title: Event number {i}, type: {kind}, date: {year}-{month:02}-{day:02}}}"
            );
        }
        if n == 0 {
            events.clear();
        }
        let mut site = build(&events, public());
        if settings == "rtl" {
            site.settings.languages = vec![crate::model::Lang::parse("fa").expect("a tag")];
            site.languages = crate::language::Languages::built_in(&site.settings);
        }
        let templates = crate::render::tests::templates(&site);
        let page = crate::render::Page {
            language: 0,
            address: "index.html".to_owned(),
            subject: crate::render::Subject::Home,
        };
        let pen = Pen::new(&templates, &site, &page);
        strip(&pen, &site.chronology, true)
    }

    #[test]
    fn a_strip_of_any_number_of_events_stays_small() {
        assert!(of_many(0, "").is_none());
        assert!(of_many(1, "").is_none());
        let height = |svg: &str| -> i32 {
            let from = svg.find("height=\"").expect("a height") + 8;
            svg[from..]
                .split('"')
                .next()
                .expect("an end")
                .parse()
                .expect("a number")
        };
        for n in [2, 300, 2_000] {
            let strip = of_many(n, "").expect("enough events");
            assert!(strip.wide.len() < 110_000, "{n}: {}", strip.wide.len());
            assert!(height(&strip.wide) < 640, "{n}: {}", height(&strip.wide));
            assert!(strip.wide.matches("<text x").count() <= 13);
            assert_eq!(strip.cooperation + strip.conflict, n);
        }
    }

    #[test]
    fn time_runs_from_the_right_where_text_does() {
        let [left, right] = ["", "rtl"].map(|way| of_many(2, way).expect("two events").wide);
        let year = |svg: &str| -> f64 {
            let from = svg.find("class=\"year\" x=\"").expect("a year") + 16;
            svg[from..]
                .split('%')
                .next()
                .expect("percent")
                .parse()
                .expect("a number")
        };
        assert_eq!(year(&left), 0.0);
        assert_eq!(year(&right), 100.0);
    }
}

//! Long lists of events, cut by year and month so that no page grows with the site, and one page
//! of such a list laid out by month.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use rayon::prelude::*;
use serde::Serialize;

use crate::language::dates::Length;
use crate::model::{Common, Day, Id, Kind, Lane, Table};
use crate::render::parts::{EventEntry, event_entry};
use crate::render::pen::{Pen, part_address, relation_address};
use crate::render::pieces::LEVEL;
use crate::site::Site;

/// A list of more events is cut by year, and a year of more by month.
pub const MOST: usize = 300;
/// How many of the latest events a list shows above its years once it is cut.
const LATEST: usize = 25;
/// The most slips that a year or month draws in a lane; beyond, one stands for five or more.
const SLIPS: usize = 12;

/// Which page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The list itself.
    All,
    Year(i16),
    Month(i16, i8),
}

/// How a list is cut.
#[derive(Debug, Clone, Default, Hash)]
pub struct Paging {
    /// Year -> month -> how many events, by lane.
    years: BTreeMap<i16, BTreeMap<i8, [usize; 2]>>,
    is_cut: bool,
}

/// Of every event its earliest day and its lane, found at once: an event is in many lists.
pub struct Days<'a>(HashMap<&'a Id, (Option<Day>, Lane)>);

impl<'a> Days<'a> {
    pub fn of(site: &'a Site) -> Days<'a> {
        let days = site.records.events.iter().map(|(id, event)| {
            let earliest = site.event_facts(id).earliest;
            (id, (earliest, event.kind.lane()))
        });
        Days(days.collect())
    }
}

impl Paging {
    /// Counts a list of events by their earliest days.
    pub fn of<'a>(days: &Days<'_>, events: impl IntoIterator<Item = &'a Id>) -> Paging {
        let mut paging = Paging::default();
        let mut total = 0;
        for id in events {
            total += 1;
            if let (Some(day), lane) = days.0[id] {
                let months = paging.years.entry(day.year()).or_default();
                let lanes = months.entry(day.month()).or_default();
                lanes[usize::from(lane == Lane::Conflict)] += 1;
            }
        }
        paging.is_cut = total > MOST;
        paging
    }

    /// Returns every page of the list, the list itself first.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = vec![Part::All];
        if self.is_cut {
            for (&year, months) in &self.years {
                parts.push(Part::Year(year));
                if is_long(months) {
                    parts.extend(months.keys().map(|&month| Part::Month(year, month)));
                }
            }
        }
        parts
    }

    /// Returns what those need to know who only lead to the pages of the list.
    pub fn cuts(&self) -> Cuts {
        let long = self.years.iter().filter(|(_, months)| is_long(months));
        Cuts {
            is_cut: self.is_cut,
            long_years: long.map(|(&year, _)| year).collect(),
        }
    }

    /// Returns the months that have events, each with which of the list's they are.
    fn months(&self) -> impl Iterator<Item = (i16, i8, Range<usize>)> {
        let months = self
            .years
            .iter()
            .flat_map(|(&year, months)| months.iter().map(move |(&month, n)| (year, month, n)));
        months.scan(0, |end, (year, month, [cooperation, conflict])| {
            let start = *end;
            *end += cooperation + conflict;
            Some((year, month, start..*end))
        })
    }

    fn part(&self, year: i16, month: i8) -> Part {
        if !self.is_cut {
            return Part::All;
        }
        match self.years.get(&year) {
            Some(months) if is_long(months) => Part::Month(year, month),
            _ => Part::Year(year),
        }
    }
}

/// Where a list is cut, without how many events it has: that changes with each of them.
#[derive(Debug, Clone, Default, Hash)]
pub struct Cuts {
    is_cut: bool,
    long_years: BTreeSet<i16>,
}

impl Cuts {
    /// Returns the address of the page of the list at `base` that holds a day's events.
    pub fn address(&self, base: &str, day: Day) -> String {
        let part = match day.year() {
            _ if !self.is_cut => Part::All,
            year if self.long_years.contains(&year) => Part::Month(year, day.month()),
            year => Part::Year(year),
        };
        part_address(base, part)
    }
}

/// A list of events in chronological order, and how it is cut.
#[derive(Debug, Clone, Default, Hash)]
pub struct List {
    pub events: Vec<Id>,
    pub paging: Paging,
}

/// Returns the lists that belong to a record or to two, by their addresses without `.html`.
pub fn lists(site: &Site, days: &Days<'_>) -> Table<String, List> {
    let list = |base: String, events: Vec<Id>| {
        let paging = Paging::of(days, &events);
        (base, List { events, paging })
    };
    let base = |kind: Kind, id: &Id| format!("{}/{id}", kind.folder());
    let actors = site.actors.par_iter();
    let actors = actors.map(|(id, facts)| list(base(Kind::Actor, id), facts.events.clone()));
    let places = site.records.places.par_iter();
    let places = places.map(|(id, _)| list(base(Kind::Place, id), super::place_events(site, id)));
    let sources = site.records.sources.par_iter();
    let sources =
        sources.map(|(id, _)| list(base(Kind::Source, id), super::source::events_of(site, id)));
    let relations = site.relations.par_iter().map(|((one, other), facts)| {
        let address = relation_address(one, other);
        let base = address.trim_end_matches(".html").to_owned();
        list(base, facts.events.clone())
    });
    actors
        .chain(places)
        .chain(sources)
        .chain(relations)
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}

fn is_long(months: &BTreeMap<i8, [usize; 2]>) -> bool {
    months.values().flatten().sum::<usize>() > MOST
}

/// One page of a list of events.
#[derive(Debug, Default, Serialize)]
pub struct Listing {
    /// In chronological order; on the page of a list that is cut, the latest alone.
    pub months: Vec<Month>,
    /// Events without an earliest day, laid out; only on the list itself.
    pub undated: String,
    #[serde(skip)]
    pub undated_events: Vec<Id>,
    /// The years of the list, or the months of a year: empty where all is on one page of a year.
    pub parts: Vec<PartLink>,
    /// What `parts` are: `years` or `months`.
    pub parts_are: &'static str,
    /// True where `months` holds only the latest.
    pub only_latest: bool,
    /// The pages of the list before and after this one.
    pub previous: Option<Step>,
    pub next: Option<Step>,
    /// How many events the page shows, and how many in each lane.
    pub shown: usize,
    pub cooperation: usize,
    pub conflict: usize,
    /// How many of them are contested.
    pub contested: usize,
    /// How many events each slip in `parts` stands for.
    pub per_slip: usize,
    /// Both lanes have events, so they stand on two sides.
    pub two_lanes: bool,
    /// Of the headings of months, from 1.
    pub level: u8,
}

/// The way to the page before or after.
#[derive(Debug, Serialize)]
pub struct Step {
    pub href: String,
    pub label: String,
}

/// The events of a month.
#[derive(Debug, Serialize)]
pub struct Month {
    /// `2024-12`
    pub anchor: String,
    /// "December 2024"
    pub name: String,
    #[serde(skip)]
    pub events: Vec<Id>,
    /// The same, laid out by `entry.html`.
    pub entries: String,
    /// "No events recorded, June to September 2024", where two months or more before it are empty.
    pub silence: Option<String>,
}

/// What `entry.html` shows.
#[derive(Debug, Serialize)]
struct EntryView {
    entry: EventEntry,
    /// Of the heading.
    level: char,
}

/// A link to a page of a list, or to a place in it.
#[derive(Debug, Default, Serialize)]
pub struct PartLink {
    pub href: String,
    pub label: String,
    pub cooperation: usize,
    pub conflict: usize,
    /// How many slips are drawn for each lane, and for the longer one.
    pub cooperation_slips: usize,
    pub conflict_slips: usize,
    pub slips_across: usize,
}

/// Finds what one page of a list of events shows, in chronological order; `base` is the list's address
/// without `.html`. The events themselves are not yet laid out.
pub fn listing(pen: &Pen<'_>, events: &[Id], paging: &Paging, base: &str, part: Part) -> Listing {
    let only_latest = part == Part::All && paging.is_cut;
    // Undated events stand last.
    let dated = paging.months().last().map_or(0, |(.., events)| events.end);
    let mut listing = Listing {
        only_latest,
        level: 2,
        ..Listing::default()
    };
    let mut last = None;
    for (year, month, mut shown) in paging.months() {
        match part {
            Part::All if only_latest => {
                shown.start = shown.start.max(dated.saturating_sub(LATEST));
            }
            Part::All => {}
            // A year that is cut in its turn shows its months alone.
            Part::Year(y) if paging.years.get(&y).is_some_and(is_long) => break,
            Part::Year(y) if y == year => {}
            Part::Month(y, m) if (y, m) == (year, month) => {}
            Part::Year(_) | Part::Month(..) => continue,
        }
        if shown.is_empty() {
            continue;
        }
        let silence = last.and_then(|last| silence(pen, last, (year, month)));
        last = Some((year, month));
        let events = events[shown].to_vec();
        events.iter().for_each(|id| listing.count(pen, id));
        listing.months.push(Month {
            anchor: format!("{year:04}-{month:02}"),
            name: pen.dates().month_heading(year, month),
            events,
            entries: String::new(),
            silence,
        });
    }
    if part == Part::All {
        listing.undated_events = events[dated..].to_vec();
        events[dated..].iter().for_each(|id| listing.count(pen, id));
    }
    listing.two_lanes = listing.cooperation > 0 && listing.conflict > 0;
    links(pen, paging, base, part, &mut listing);
    listing.draw_slips();
    listing
}

impl Listing {
    fn count(&mut self, pen: &Pen<'_>, id: &Id) {
        self.shown += 1;
        match pen.site.records.events[id].kind.lane() {
            Lane::Cooperation => self.cooperation += 1,
            Lane::Conflict => self.conflict += 1,
        }
        self.contested += usize::from(pen.templates.plainest.contains_key(id));
    }

    /// Lays the events out below headings of months of that level.
    pub fn laid_out(mut self, pen: &Pen<'_>, level: u8) -> Listing {
        self.level = level;
        let level = level + 1;
        let lay_out = |events: &[Id]| {
            let mut html = String::new();
            for id in events {
                let view = |pen: &Pen<'_>| EntryView {
                    entry: event_entry(pen, &pen.site.records.events[id], Length::Short),
                    level: LEVEL,
                };
                let pieces = &pen.templates.pieces;
                pieces.put(pen, ("entry.html", level), id, view, &mut html);
            }
            html
        };
        for month in &mut self.months {
            month.entries = lay_out(&month.events);
        }
        self.undated = lay_out(&self.undated_events);
        self
    }

    /// Sets how many slips the years or months draw: one an event, or as few as leave room.
    fn draw_slips(&mut self) {
        let lanes = self.parts.iter().map(|p| p.cooperation.max(p.conflict));
        let most = lanes.max().unwrap_or(0);
        self.per_slip = 1;
        while most > self.per_slip * SLIPS {
            self.per_slip *= 5;
        }
        for part in &mut self.parts {
            part.cooperation_slips = part.cooperation.div_ceil(self.per_slip);
            part.conflict_slips = part.conflict.div_ceil(self.per_slip);
            part.slips_across = part.cooperation_slips.max(part.conflict_slips);
        }
    }

    /// Returns what is known of the events that the page shows.
    pub fn commons<'a>(&'a self, pen: &'a Pen<'_>) -> impl Iterator<Item = &'a Common> {
        self.events()
            .filter_map(|id| Some(&pen.site.records.events.get(id)?.common))
    }

    /// Returns the events that the page shows.
    pub fn events(&self) -> impl Iterator<Item = &Id> {
        let months = self.months.iter().flat_map(|month| &month.events);
        months.chain(&self.undated_events)
    }
}

/// Adds the links of a page: to the years, to the months of a year, and to its neighbours.
fn links(pen: &Pen<'_>, paging: &Paging, base: &str, part: Part, listing: &mut Listing) {
    let step = |part: Part, label: String| Step {
        href: pen.href(&part_address(base, part)),
        label,
    };
    match part {
        Part::All => {
            listing.parts_are = "years";
            for (&year, months) in &paging.years {
                let first = months.keys().next().copied().unwrap_or(1);
                let href = match paging.is_cut {
                    true => pen.href(&part_address(base, Part::Year(year))),
                    false => format!("#{year:04}-{first:02}"),
                };
                let cooperation = months.values().map(|lanes| lanes[0]).sum();
                let conflict = months.values().map(|lanes| lanes[1]).sum();
                let label = pen.dates().year(year);
                listing.parts.push(PartLink {
                    href,
                    label,
                    cooperation,
                    conflict,
                    ..PartLink::default()
                });
            }
        }
        Part::Year(year) => {
            let near = neighbours(paging.years.keys(), &year);
            listing.previous = near.0.map(|&y| step(Part::Year(y), pen.dates().year(y)));
            listing.next = near.1.map(|&y| step(Part::Year(y), pen.dates().year(y)));
            listing.parts_are = "months";
            let Some(months) = paging.years.get(&year) else {
                return;
            };
            for (&month, &[cooperation, conflict]) in months {
                let href = match is_long(months) {
                    true => pen.href(&part_address(base, Part::Month(year, month))),
                    false => format!("#{year:04}-{month:02}"),
                };
                let label = pen.dates().month_name(month.unsigned_abs(), true);
                listing.parts.push(PartLink {
                    href,
                    label,
                    cooperation,
                    conflict,
                    ..PartLink::default()
                });
            }
        }
        Part::Month(year, month) => {
            let months = paging.years.iter();
            let all: Vec<(i16, i8)> = months
                .flat_map(|(&y, months)| months.keys().map(move |&m| (y, m)))
                .collect();
            let near = neighbours(all.iter(), &(year, month));
            let to = |&(y, m): &(i16, i8)| step(paging.part(y, m), pen.dates().month(y, m));
            listing.previous = near.0.map(to);
            listing.next = near.1.map(to);
        }
    }
}

fn neighbours<'a, T: PartialEq>(
    all: impl Iterator<Item = &'a T>,
    at: &T,
) -> (Option<&'a T>, Option<&'a T>) {
    let mut before = None;
    let mut all = all.peekable();
    while let Some(item) = all.next() {
        if item == at {
            return (before, all.peek().copied());
        }
        before = Some(item);
    }
    (None, None)
}

/// Returns the words for two or more empty months between a month and the next with events.
fn silence(pen: &Pen<'_>, last: (i16, i8), next: (i16, i8)) -> Option<String> {
    let number = |(year, month): (i16, i8)| i32::from(year) * 12 + i32::from(month) - 1;
    let (last, next) = (number(last), number(next));
    if next - last < 3 {
        return None;
    }
    let name = |n: i32, with_year: bool| {
        let year = i16::try_from(n.div_euclid(12)).unwrap_or(i16::MAX);
        let month = i8::try_from(n.rem_euclid(12) + 1).unwrap_or(1);
        match with_year {
            true => pen.dates().month(year, month),
            false => pen.dates().month_name(month.unsigned_abs(), true),
        }
    };
    let (from, to) = (last + 1, next - 1);
    let same_year = from.div_euclid(12) == to.div_euclid(12);
    let key = match to - from {
        1 => "silence-two",
        _ => "silence-months",
    };
    let (from, to) = (name(from, !same_year), name(to, true));
    Some(pen.say(key, &[("from", from.into()), ("to", to.into())]))
}

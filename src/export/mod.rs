//! Site -> data files and feeds: format section 11, for those who take the records away. Texts are
//! in the default language, days are `YYYY-MM-DD`, lists in CSV are joined by `;`.

mod calendar;
mod citations;
mod crawlers;
mod event;
mod feed;
pub mod fields;
mod groups;
mod headers;
mod map;
mod markup;
mod schema;
mod stamps;
mod sums;
mod table;
mod tables;

use std::sync::Arc;

use serde::Serialize;

use crate::model::table::Read;
use crate::model::{Day, Id};
use crate::render::{self, Page};
use crate::sink::{self, Failure, Sink};
use crate::site::Site;
use MakeRows::{All, Each};
use fields::Field;
use table::{Group, Put};

pub use headers::{CSP, headers};
pub use markup::Linked;
pub use stamps::Stamps;
pub use sums::Sums;
pub use table::{Cell, Table};

/// How the rows of a table are made.
enum MakeRows {
    /// Of each record by itself, or of what is derived of it alone; and of which, in what order.
    Each(fn(&Site) -> Vec<&Id>, fn(&Site, &Id, Put<'_>)),
    /// All at once, where a row is no record's alone: there are few.
    All(fn(&Site, Put<'_>)),
}

/// Every table: the name of its files, its fields, and how its rows are made. That of events has a CSV
/// file alone, for `data/events.json` holds more than a table can.
const TABLES: &[(&str, &[Field], MakeRows)] = &[
    ("actors", fields::ACTORS, Each(actors, tables::actors)),
    (
        "agreements",
        fields::AGREEMENTS,
        Each(agreements, tables::agreements),
    ),
    ("claims", fields::CLAIMS, Each(events, tables::claims)),
    (
        "disputes",
        fields::DISPUTES,
        Each(disputes, tables::disputes),
    ),
    ("events", fields::EVENTS, Each(events, tables::events)),
    ("gaps", fields::GAPS, All(tables::gaps)),
    ("places", fields::PLACES, Each(places, tables::places)),
    (
        "provisions",
        fields::PROVISIONS,
        Each(agreements, tables::provisions),
    ),
    ("revisions", fields::REVISIONS, All(tables::revisions)),
    ("sources", fields::SOURCES, Each(sources, tables::sources)),
    ("spans", fields::SPANS, Each(events, tables::spans)),
];

/// Writes a data file of a site, some records at a time: it may be larger than all pages together.
type WriteFile = fn(&Site, &mut dyn Sink) -> Result<(), Failure>;

/// Every data file that is no table.
const FILES: &[(&str, WriteFile)] = &[
    ("data/calendar.ics", calendar::ics),
    ("data/events.geojson", map::geojson),
    ("data/events.json", event::json),
    ("data/sources.bib", citations::bibtex),
    ("data/sources.csl.json", citations::csl),
    ("data/timeline.json", calendar::timeline),
];

/// Returns the addresses of all data files.
pub fn addresses() -> impl Iterator<Item = &'static str> {
    fields::files().map(|file| file.address)
}

/// Writes the data file at `address`.
pub fn write(site: &Site, address: &str, sink: &mut dyn Sink) -> Result<(), Failure> {
    if let Some((_, write)) = FILES.iter().find(|(own, _)| *own == address) {
        return write(site, sink);
    }
    let name = address.trim_start_matches("data/");
    let Some((name, ending)) = name.rsplit_once('.') else {
        return Ok(());
    };
    let Some((name, fields, rows)) = TABLES.iter().find(|(own, ..)| *own == name) else {
        return Ok(());
    };
    let columns: Vec<&str> = fields.iter().map(|field| field.name).collect();
    let groups = rows.groups(site);
    match ending {
        "csv" => table::csv(sink, &columns, groups),
        _ => table::json(sink, name, &columns, groups),
    }
}

impl MakeRows {
    /// Returns the rows in groups.
    fn groups<'a>(&self, site: &'a Site) -> Vec<Group<'a>> {
        match *self {
            MakeRows::Each(ids, rows) => {
                let ids = ids(site);
                let groups = sink::groups(&ids).map(|(key, ids)| {
                    let ids = ids.to_vec();
                    let make = move |put: Put<'_>| ids.iter().for_each(|id| rows(site, id, put));
                    (key, Box::new(make) as _)
                });
                groups.collect()
            }
            MakeRows::All(rows) => vec![(0, Box::new(move |put: Put<'_>| rows(site, put)))],
        }
    }
}

/// Returns all events in chronological order.
fn events(site: &Site) -> Vec<&Id> {
    site.chronology.iter().collect()
}

/// Returns all sources, by id as those below.
fn sources(site: &Site) -> Vec<&Id> {
    site.records.sources.keys().collect()
}

fn actors(site: &Site) -> Vec<&Id> {
    site.records.actors.keys().collect()
}

fn places(site: &Site) -> Vec<&Id> {
    site.records.places.keys().collect()
}

fn agreements(site: &Site) -> Vec<&Id> {
    site.records.agreements.keys().collect()
}

fn disputes(site: &Site) -> Vec<&Id> {
    site.records.disputes.keys().collect()
}

/// Makes the schemas: address and text. They are the same for every site.
pub fn schemas() -> impl Iterator<Item = (String, String)> {
    fields::SUBJECTS.iter().flat_map(|subject| {
        subject.files.iter().filter_map(|file| {
            let address = file.schema()?;
            Some((address, schema::schema(subject, file)))
        })
    })
}

/// Makes the text of `data/<name>.json`.
pub fn data(site: &Site, name: &str) -> String {
    text(|sink| write(site, &format!("data/{name}.json"), sink))
}

/// Makes the table of that name, such as `claims`.
pub fn table(site: &Site, name: &str) -> Option<Table> {
    let (name, fields, rows) = TABLES.iter().find(|(own, ..)| *own == name)?;
    let mut table = Table::new(name, fields);
    for (_, rows) in rows.groups(site) {
        rows(&mut |row| table.row(row));
    }
    Some(table)
}

/// Returns the names of all tables.
pub fn table_names() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(name, ..)| *name)
}

/// Returns the events that a data file has no room for, in chronological order.
pub fn left_out<'a>(site: &'a Site, address: &str) -> Vec<&'a Id> {
    let events = site.chronology.iter();
    match address {
        "data/timeline.json" => events.filter(|id| !calendar::has_slide(site, id)).collect(),
        "data/calendar.ics" => events.filter(|id| !calendar::has_entry(site, id)).collect(),
        _ => Vec::new(),
    }
}

/// Returns how many events have no geometry in `data/events.geojson`.
pub fn without_point(site: &Site) -> usize {
    let events = site.records.events.values();
    let places = events.map(|event| event::located(site, event));
    places.filter(|p| !p.is_some_and(event::is_point)).count()
}

/// Makes one file of those that need the site's own address.
pub type MakeFeed<'a> = Box<dyn Fn() -> String + Sync + Send + 'a>;

/// Returns every file that needs the site's own address, feeds and what crawlers read, with how
/// each is made; none without one. What they read beside the site is handed over with its prints.
pub fn feeds<'a>(
    site: &'a Site,
    stamps: &Arc<Stamps>,
    pages: &Arc<[Page]>,
    take: &mut dyn FnMut(Read, u64),
) -> Vec<(String, MakeFeed<'a>)> {
    let Some(base) = site.settings.base_url.as_deref() else {
        return Vec::new();
    };
    stamps.prints(take);
    let mut files = crawlers::sitemap(site, base, stamps, pages);
    files.push((
        "robots.txt".to_owned(),
        Box::new(move || crawlers::robots(site, base)),
    ));
    files.push((
        "llms.txt".to_owned(),
        Box::new(move || crawlers::llms(site, base)),
    ));
    for place in 0..site.languages.len() {
        let to = Linked { site, base, place };
        let mut which = vec![feed::Which::Events, feed::Which::Corrections];
        let actors = site.actors.keys().filter(|id| site.speaks(id, place));
        which.extend(actors.map(feed::Which::Actor));
        for which in which {
            for (address, write) in which.files() {
                let stamps = Arc::clone(stamps);
                files.push((
                    render::folder(site, place) + &address,
                    Box::new(move || write(&feed::feed(to, &stamps, which))),
                ));
            }
        }
    }
    files
}

/// Returns a value as JSON with a line end.
pub fn json(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value);
    json.expect("what is shown is plain data") + "\n"
}

/// Returns what is written as one text.
fn text(write: impl FnOnce(&mut dyn Sink) -> Result<(), Failure>) -> String {
    let bytes = sink::whole(write).expect("no template is asked");
    String::from_utf8(bytes).expect("made of texts")
}

/// Writes a day as `YYYY-MM-DD`; a year BCE has a minus and four digits, as in EDTF.
fn written(day: Day) -> String {
    let sign = if day.year() < 0 { "-" } else { "" };
    let year = day.year().unsigned_abs();
    format!("{sign}{year:04}-{:02}-{:02}", day.month(), day.day())
}

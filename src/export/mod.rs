//! Site -> data files: the tables and feeds of format section 11, for those who take the records
//! away. Texts are in the default language, days are `YYYY-MM-DD`, lists in CSV are joined by `;`.

mod calendar;
mod csv;
mod event;
mod feed;
mod map;
mod tables;

use serde::Serialize;

use crate::site::Site;

pub use feed::files as feeds;

/// Makes a data file from a site.
type Make = fn(&Site) -> String;

/// Every data file.
const FILES: &[(&str, Make)] = &[
    ("data/actors.csv", tables::actors),
    ("data/agreements.csv", tables::agreements),
    ("data/calendar.ics", calendar::ics),
    ("data/claims.csv", tables::claims),
    ("data/disputes.csv", tables::disputes),
    ("data/events.csv", tables::events),
    ("data/events.geojson", map::geojson),
    ("data/events.json", event::json),
    ("data/gaps.csv", tables::gaps),
    ("data/places.csv", tables::places),
    ("data/provisions.csv", tables::provisions),
    ("data/revisions.csv", tables::revisions),
    ("data/sources.csv", tables::sources),
    ("data/spans.csv", tables::spans),
    ("data/timeline.json", calendar::timeline),
];

/// Returns the addresses of all data files.
pub fn addresses() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(address, _)| *address)
}

/// Makes the data file at `address`.
pub fn make(site: &Site, address: &str) -> Vec<u8> {
    let found = FILES.iter().find(|(own, _)| *own == address);
    found.map_or_else(Vec::new, |(_, make)| make(site).into_bytes())
}

/// Writes a value as JSON with a line end.
fn json(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("keys are texts, and nothing else can fail") + "\n"
}

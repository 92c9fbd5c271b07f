//! Site -> data files: the tables and feeds of format section 11, for those who take the records
//! away. Texts are in the default language, days are `YYYY-MM-DD`, lists in CSV are joined by `;`.

mod calendar;
mod event;
mod feed;
mod map;
mod table;
mod tables;

use serde::Serialize;

use crate::site::Site;

pub use event::Titles;
pub use feed::files as feeds;
pub use table::{Cell, Table};

/// A table of records, or of parts of them.
type MakeTable = fn(&Site) -> Table;

/// Every table: the name of its files, and how it is made. That of events has a CSV file alone, for
/// `data/events.json` holds more than a table can.
const TABLES: &[(&str, MakeTable)] = &[
    ("actors", tables::actors),
    ("agreements", tables::agreements),
    ("claims", tables::claims),
    ("disputes", tables::disputes),
    ("events", tables::events),
    ("gaps", tables::gaps),
    ("places", tables::places),
    ("provisions", tables::provisions),
    ("revisions", tables::revisions),
    ("sources", tables::sources),
    ("spans", tables::spans),
];

/// Makes a data file from a site.
type Make = fn(&Site) -> String;

/// Every data file that is no table.
const FILES: &[(&str, Make)] = &[
    ("data/calendar.ics", calendar::ics),
    ("data/events.geojson", map::geojson),
    (EVENTS, event::json),
    ("data/timeline.json", calendar::timeline),
];

const EVENTS: &str = "data/events.json";

/// Returns the addresses of all data files.
pub fn addresses() -> impl Iterator<Item = String> {
    let csv = TABLES.iter().map(|(name, _)| format!("data/{name}.csv"));
    let json = TABLES.iter().map(|(name, _)| format!("data/{name}.json"));
    let files = FILES.iter().map(|(address, _)| (*address).to_owned());
    csv.chain(json.filter(|address| address != EVENTS))
        .chain(files)
}

/// Makes the data file at `address`.
pub fn make(site: &Site, address: &str) -> Vec<u8> {
    if let Some((_, make)) = FILES.iter().find(|(own, _)| *own == address) {
        return make(site).into_bytes();
    }
    let name = address.trim_start_matches("data/");
    let text = match name.rsplit_once('.') {
        Some((name, "csv")) => table(site, name).map(|table| table.csv()),
        Some((name, _)) => table(site, name).map(|table| table.json()),
        None => None,
    };
    text.unwrap_or_default().into_bytes()
}

/// Makes the text of `data/<name>.json`.
pub fn data(site: &Site, name: &str) -> String {
    match name {
        "events" => event::json(site),
        name => table(site, name).map_or_else(String::new, |table| table.json()),
    }
}

/// Makes the table of that name, such as `claims`.
pub fn table(site: &Site, name: &str) -> Option<Table> {
    let found = TABLES.iter().find(|(own, _)| *own == name);
    found.map(|(_, make)| make(site))
}

/// Returns the names of all tables.
pub fn table_names() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(name, _)| *name)
}

/// Writes a value as JSON with a line end.
pub fn json(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("keys are texts, and nothing else can fail") + "\n"
}

//! When a record entered the briefing and when it last changed, for feeds, sitemap and calendar:
//! never when it was built, so that the same records give the same bytes.

use crate::model::table::Read;
use crate::model::{Day, Event, Id, Kind, Table};
use crate::site::{Known, Site};

/// The days of a site's records.
pub struct Stamps(Table<Id, Days>);

#[derive(Hash)]
struct Days {
    added: Option<Day>,
    updated: Option<Day>,
}

impl Stamps {
    /// Reckons the days of all records.
    pub fn of(site: &Site) -> Stamps {
        let known = Known::of(&site.records);
        let days = site.records.all().map(|(kind, common)| {
            let added = known.added(&site.records, kind, common);
            let revised = common.last_revision();
            let updated = revised.or(added);
            (common.id.clone(), Days { added, updated })
        });
        let mut days: Table<Id, Days> = days.collect();
        days.name("stamps");
        Stamps(days)
    }

    /// Returns the day a record was added: as written, else when it became known.
    pub fn added(&self, id: &Id) -> Option<Day> {
        self.0.get(id)?.added
    }

    /// Returns the day of a record's last revision, else the day it was added.
    pub fn updated(&self, id: &Id) -> Option<Day> {
        self.0.get(id)?.updated
    }

    /// Hands over everything that a file can read here, each with a print of what it holds.
    pub fn prints(&self, take: impl FnMut(Read, u64)) {
        self.0.prints(take);
    }
}

/// Returns the day of an event's last revision, else the day it was added, reading of other records none
/// but its sources.
pub fn updated(site: &Site, event: &Event) -> Option<Day> {
    let common = &event.common;
    let revised = common.last_revision();
    revised.or_else(|| {
        let known = Known::of_event(&site.records, event);
        known.added(&site.records, Kind::Event, common)
    })
}

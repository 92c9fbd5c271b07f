//! When a record entered the briefing and when it last changed, for feeds, sitemap and calendar:
//! never when it was built, so that the same records give the same bytes.

use crate::model::{Day, Id};
use crate::site::{Known, Site};

/// The days of a site's records.
pub struct Stamps<'a> {
    site: &'a Site,
    known: Known,
}

impl<'a> Stamps<'a> {
    /// Reckons what the days of all records rest on.
    pub fn of(site: &'a Site) -> Stamps<'a> {
        let known = Known::of(&site.records);
        Stamps { site, known }
    }

    /// Returns the day a record was added: as written, else when it became known.
    pub fn added(&self, id: &Id) -> Option<Day> {
        let (kind, common) = self.site.records.common(id)?;
        self.known.added(&self.site.records, kind, common)
    }

    /// Returns the day of a record's last revision, else the day it was added.
    pub fn updated(&self, id: &Id) -> Option<Day> {
        let (_, common) = self.site.records.common(id)?;
        let revised = common.revisions.iter().map(|revision| revision.on).max();
        revised.or_else(|| self.added(id))
    }
}

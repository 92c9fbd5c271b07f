//! Every change to a published record, the newest first, retractions among them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Kind;
use crate::render::listing::{self, Part};
use crate::render::parts::{self, PageHead, RevisionView, TextView};
use crate::render::pen::{Pen, part_address};
use crate::site::Site;

/// How many of the latest changes stand above the years of a list that is cut.
const LATEST: usize = 25;

/// The changes as the template sees them.
#[derive(Debug, Serialize)]
pub struct View {
    /// "12 changes"; on the list itself.
    pub count: Option<String>,
    /// Where it is told what changed since the last edition.
    pub changes: Option<String>,
    pub years: Vec<Year>,
    pub only_latest: bool,
    pub groups: Vec<Group>,
}

/// A page of a list of changes.
#[derive(Debug, Serialize)]
pub struct Year {
    pub href: String,
    pub label: String,
    pub count: usize,
    pub is_current: bool,
}

/// The changes of a year.
#[derive(Debug, Serialize)]
pub struct Group {
    pub heading: String,
    pub revisions: Vec<RevisionView>,
}

/// Returns the pages of the list.
pub fn all_parts(site: &Site) -> Vec<Part> {
    let mut parts = vec![Part::All];
    if site.revisions.len() > listing::MOST {
        parts.extend(years(site).into_keys().map(Part::Year));
    }
    parts
}

/// Lays out the list of changes or a year of it.
pub fn page(pen: &Pen<'_>, part: Part) -> (PageHead, View) {
    let name = pen.word("page-corrections");
    let heading = pen.heading(name, part);
    let mut head = PageHead::new(pen, "corrections", "corrections", TextView::plain(&heading))
        .describe(pen.word("corrections-description"));
    if part == Part::All {
        head = head.revised_of(pen, Kind::ALL);
    } else {
        head = head.crumb(pen, "corrections.html", TextView::plain(name));
    }
    let is_cut = pen.site.revisions.len() > listing::MOST;
    let mut view = View {
        count: None,
        changes: (pen.site.since.is_some() && part == Part::All).then(|| pen.href("changes.html")),
        years: Vec::new(),
        only_latest: false,
        groups: Vec::new(),
    };
    if is_cut {
        for (year, count) in years(pen.site).into_iter().rev() {
            view.years.push(Year {
                href: pen.href(&part_address("corrections", Part::Year(year))),
                label: pen.dates().year(year),
                count,
                is_current: part == Part::Year(year),
            });
        }
        view.only_latest = part == Part::All;
    }
    if part == Part::All && !pen.site.revisions.is_empty() {
        view.count = Some(pen.count("count-changes", pen.site.revisions.len()));
    }
    let most = if view.only_latest { LATEST } else { usize::MAX };
    let wanted = pen
        .site
        .revisions
        .iter()
        .enumerate()
        .filter(|(_, at)| match part {
            Part::Year(year) => at.on.year() == year,
            _ => true,
        });
    for (position, at) in wanted.take(most) {
        let (_, revision) = pen.site.revision(at);
        let mut shown = parts::revision(pen, revision);
        // Many records' notes stand on this page, and their headings must not share an id.
        let prefix = format!("change-{position}-");
        shown.note = pen.markdown(&revision.note, &prefix);
        shown.record = Some(pen.record(&at.record));
        let heading = pen.dates().year(at.on.year());
        match view.groups.last_mut() {
            Some(group) if group.heading == heading => group.revisions.push(shown),
            _ => view.groups.push(Group {
                heading,
                revisions: vec![shown],
            }),
        }
    }
    (head, view)
}

fn years(site: &Site) -> BTreeMap<i16, usize> {
    let mut years = BTreeMap::new();
    for at in &site.revisions {
        *years.entry(at.on.year()).or_insert(0) += 1;
    }
    years
}

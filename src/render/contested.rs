//! All that is contested: each event, what is counted, its span, and who says what.

use serde::Serialize;

use crate::language::dates::Length;
use crate::model::Id;
use crate::render::contest::{Verdict, verdict};
use crate::render::listing::{Listing, Part, listing};
use crate::render::parts::{EventEntry, PageHead, TextView, event_entry};
use crate::render::pen::{Pen, part_address};

/// Contested events as the template sees them.
#[derive(Debug, Serialize)]
pub struct View {
    /// "14 contested events"
    pub count: Option<String>,
    /// The pages of a long list, without its entries: `months` has those.
    pub listing: Listing,
    pub months: Vec<Month>,
    pub undated: Vec<Point>,
}

/// The contested events of a month.
#[derive(Debug, Serialize)]
pub struct Month {
    pub anchor: String,
    pub name: String,
    pub points: Vec<Point>,
}

/// A contested event.
#[derive(Debug, Serialize)]
pub struct Point {
    pub href: Option<String>,
    pub entry: EventEntry,
    pub verdict: Option<Verdict>,
}

/// Lays out one page of the contested events.
pub fn page(pen: &Pen<'_>, part: Part) -> (PageHead, View) {
    let name = pen.word("page-contested");
    let heading = pen.heading(name, part);
    let mut head = PageHead::new(
        pen,
        "contested-points",
        "contested",
        TextView::plain(&heading),
    )
    .describe(pen.word("contested-description"));
    if part != Part::All {
        head = head.crumb(pen, "contested.html", TextView::plain(name));
    }
    if let Part::Month(year, _) = part {
        let year_address = part_address("contested", Part::Year(year));
        head = head.crumb(pen, &year_address, TextView::plain(pen.dates().year(year)));
    }
    let (events, paging) = &*pen.templates.contested;
    let mut listing = listing(pen, events, paging, "contested", part);
    let point = |id: &Id| {
        let event = pen.site.records.events.get(id)?;
        let entry = event_entry(pen, event, Length::Short);
        Some(Point {
            verdict: verdict(pen, event),
            href: entry.link.href.clone(),
            entry,
        })
    };
    let head = head.revised_with(pen, listing.commons(pen));
    let months = std::mem::take(&mut listing.months)
        .into_iter()
        .map(|month| Month {
            anchor: month.anchor,
            name: month.name,
            points: month.events.iter().filter_map(point).collect(),
        });
    let months: Vec<Month> = months.collect();
    let undated = std::mem::take(&mut listing.undated_events);
    let undated = undated.iter().filter_map(point).collect();
    let count = (part == Part::All).then(|| pen.count("count-contested-events", events.len()));
    (
        head,
        View {
            count,
            listing,
            months,
            undated,
        },
    )
}

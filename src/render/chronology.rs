//! A chronology, of both lanes or one: the list itself, a year or a month of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{Id, Lane};
use crate::render::listing::{Listing, Paging, Part, listing};
use crate::render::parts::{LinkView, PageHead, TextView};
use crate::render::pen::{Pen, part_address};
use crate::render::words;

/// The most actors or places that a page offers to narrow it to; their indexes have them all.
const MOST: usize = 30;

/// A chronology as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    pub listing: Listing,
    /// `cooperation`, `conflict`, or none for both.
    pub lane: Option<&'static str>,
    /// Links to both lanes and each, the one in force marked.
    pub filters: Vec<Filter>,
    /// How many contested events the page shows, where it shows both lanes in full.
    pub contested: Option<usize>,
    /// Who takes part in the events of this page, and where they are.
    pub actors: Choices,
    pub places: Choices,
}

/// A link to the same list, otherwise cut.
#[derive(Debug, Serialize)]
pub struct Filter {
    pub href: String,
    pub label: String,
    /// How many events it leads to, where this page holds them all.
    pub count: Option<usize>,
    pub is_current: bool,
}

/// Pages whose own list of events is a part of this one.
#[derive(Debug, Default, Serialize)]
pub struct Choices {
    /// Those with the most events here first.
    pub list: Vec<Choice>,
    /// How many more there are.
    pub more: usize,
}

/// An actor or place and how many events of this page it has.
#[derive(Debug, Serialize)]
pub struct Choice {
    pub link: LinkView,
    pub count: usize,
}

/// Lays out one page of a chronology.
pub fn page(pen: &Pen<'_>, lane: Option<Lane>, part: Part) -> (PageHead, View) {
    let base = match lane {
        None => "chronology".to_owned(),
        Some(lane) => super::lane_base(lane),
    };
    let (events, paging): (&[Id], &Paging) = match lane {
        None => (&pen.site.chronology, &pen.templates.chronology),
        Some(lane) => {
            let (events, paging) = &pen.templates.lanes[usize::from(lane == Lane::Conflict)];
            (events, paging)
        }
    };
    let listing = listing(pen, events, paging, &base, part).laid_out(pen, 2);
    let name = match lane {
        None => pen.word("page-chronology").to_owned(),
        Some(lane) => {
            let lane = words::lane(pen.language, lane).to_lowercase();
            pen.say("chronology-lane", &[("lane", lane.into())])
        }
    };
    let heading = pen.heading(&name, part);
    let mut head = PageHead::new(pen, "chronology", "chronology", TextView::plain(&heading));
    if lane.is_some() || part != Part::All {
        head = head.crumb(
            pen,
            "chronology.html",
            TextView::plain(pen.word("page-chronology")),
        );
    }
    if let Some(lane) = lane
        && part != Part::All
    {
        let address = part_address(&base, Part::All);
        head = head.crumb(
            pen,
            &address,
            TextView::plain(words::lane(pen.language, lane)),
        );
    }
    if let Part::Month(year, _) = part {
        let address = part_address(&base, Part::Year(year));
        head = head.crumb(pen, &address, TextView::plain(pen.dates().year(year)));
    }
    let head = head.describe(pen.word(match lane {
        None => "chronology-description",
        Some(Lane::Cooperation) => "chronology-description-cooperation",
        Some(Lane::Conflict) => "chronology-description-conflict",
    }));
    let head = head.revised_with(pen, listing.commons(pen));
    // A page counts only what it shows itself.
    let is_full = !listing.only_latest && listing.shown > 0;
    let filter = |of: Option<Lane>, label: &str, count: usize| {
        let base = of.map_or("chronology".to_owned(), super::lane_base);
        Filter {
            href: pen.href(&part_address(&base, Part::All)),
            label: pen.word(label).to_owned(),
            count: (is_full && (of == lane || lane.is_none() && part == Part::All))
                .then_some(count),
            is_current: of == lane,
        }
    };
    let filters = vec![
        filter(None, "lanes-both", listing.shown),
        filter(
            Some(Lane::Cooperation),
            "lane-cooperation",
            listing.cooperation,
        ),
        filter(Some(Lane::Conflict), "lane-conflict", listing.conflict),
    ];
    let contested = (is_full && lane.is_none() && part == Part::All).then_some(listing.contested);
    let ids: Vec<&Id> = listing.commons(pen).map(|common| &common.id).collect();
    let events = || ids.iter().map(|id| &pen.site.records.events[*id]);
    let actors = choices(
        events().flat_map(|event| distinct(event.actors.iter().map(|a| &a.actor))),
        |id| pen.actor(id),
    );
    let places = choices(
        events().flat_map(|event| distinct(event.places.iter().map(|at| &at.place))),
        |id| pen.place(id),
    );
    drop(ids);
    let lane = lane.map(crate::model::Vocabulary::word);
    (
        head,
        View {
            listing,
            lane,
            filters,
            contested,
            actors,
            places,
        },
    )
}

/// Returns ids in the order of their names, each once.
fn distinct<'a>(ids: impl Iterator<Item = &'a Id>) -> BTreeSet<&'a Id> {
    ids.collect()
}

/// Counts how often each id comes, and links those that come most to their own lists.
fn choices<'a>(ids: impl Iterator<Item = &'a Id>, link: impl Fn(&Id) -> LinkView) -> Choices {
    let mut counts: BTreeMap<&Id, usize> = BTreeMap::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    let mut counts: Vec<(&Id, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(id, count)| (std::cmp::Reverse(count), id));
    let more = counts.len().saturating_sub(MOST);
    counts.truncate(MOST);
    let choice = |(id, count)| {
        let mut link = link(id);
        link.href = link.href.map(|href| format!("{href}#events"));
        Choice { link, count }
    };
    Choices {
        list: counts.into_iter().map(choice).collect(),
        more,
    }
}

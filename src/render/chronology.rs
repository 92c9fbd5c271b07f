//! A chronology, of both lanes or one: the list itself, a year or a month of it.

use serde::Serialize;

use crate::model::{Id, Lane};
use crate::render::listing::{Listing, Paging, Part, listing};
use crate::render::parts::{PageHead, TextView};
use crate::render::pen::{Pen, part_address};
use crate::render::words;

/// A chronology as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    pub listing: Listing,
    /// `cooperation`, `conflict`, or none for both.
    pub lane: Option<&'static str>,
    /// Links to both lanes and each, the one in force marked.
    pub filters: Vec<Filter>,
    /// True for the list itself, which also leads to contested events, actors and places.
    pub is_whole: bool,
}

/// A link to the same list, otherwise cut.
#[derive(Debug, Serialize)]
pub struct Filter {
    pub href: String,
    pub label: &'static str,
    pub is_current: bool,
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
    let listing = listing(pen, events, paging, &base, part);
    let name = match lane {
        None => "Chronology".to_owned(),
        Some(lane) => format!("Chronology: {}", words::lane(lane).to_lowercase()),
    };
    let heading = match part {
        Part::All => name.clone(),
        Part::Year(year) => format!("{name}, {}", words::year_words(year)),
        Part::Month(year, month) => format!("{name}, {}", words::month(year, month)),
    };
    let mut head = PageHead::new(pen, "chronology", "chronology", TextView::plain(&heading));
    if lane.is_some() || part != Part::All {
        head = head.crumb(pen, "chronology.html", TextView::plain("Chronology"));
    }
    if let Some(lane) = lane
        && part != Part::All
    {
        let address = part_address(&base, Part::All);
        head = head.crumb(pen, &address, TextView::plain(words::lane(lane)));
    }
    if let Part::Month(year, _) = part {
        let address = part_address(&base, Part::Year(year));
        head = head.crumb(pen, &address, TextView::plain(&words::year_words(year)));
    }
    let head = head.describe(match lane {
        None => "Cooperation on one side, conflict on the other, in one order of days.",
        Some(Lane::Cooperation) => "Every event of cooperation, in the order of days.",
        Some(Lane::Conflict) => "Every event of conflict, in the order of days.",
    });
    let filter = |of: Option<Lane>, label| {
        let base = of.map_or("chronology".to_owned(), super::lane_base);
        Filter {
            href: pen.href(&part_address(&base, Part::All)),
            label,
            is_current: of == lane,
        }
    };
    let filters = vec![
        filter(None, "Both lanes"),
        filter(Some(Lane::Cooperation), "Cooperation"),
        filter(Some(Lane::Conflict), "Conflict"),
    ];
    let lane = lane.map(crate::model::Vocabulary::word);
    (
        head,
        View {
            listing,
            lane,
            filters,
            is_whole: part == Part::All,
        },
    )
}

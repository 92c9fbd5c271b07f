//! The page of a place: its names, what it lies within, how well it is known, and what happened
//! here.

use serde::Serialize;

use crate::model::{Id, OtherName, Place, Precision};
use crate::render::listing::{Listing, Part, listing};
use crate::render::map::{self, MapView};
use crate::render::parts::{self, Html, LinkView, PageHead, Tail, TextView};
use crate::render::pen::{Pen, part_address};
use crate::render::words;

/// A place as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// True for the page itself, false for a year of its events.
    pub is_whole: bool,
    pub summary: Option<Html>,
    /// The name in the languages that are not the page's.
    pub own_names: Vec<TextView>,
    pub other_names: Vec<OtherNameView>,
    /// What it lies within, the nearest first.
    pub within: Vec<LinkView>,
    pub country: Option<String>,
    pub precision: Option<String>,
    /// "32.7, 69.2"; only of a place known exactly or nearly.
    pub position: Option<String>,
    /// Has coordinates that stand for an area, so it is never drawn as a point.
    pub is_shaded: bool,
    pub map: Option<MapView>,
    pub confusion: Vec<LinkView>,
    pub wikidata: Option<String>,
    pub children: Vec<LinkView>,
    pub agreements: Vec<LinkView>,
    pub events: Listing,
    pub tail: Tail,
}

/// Another name, and who uses it.
#[derive(Debug, Serialize)]
pub struct OtherNameView {
    pub name: TextView,
    pub used_by: Vec<LinkView>,
    pub note: Option<Html>,
}

/// Lays out the page of a place, or a year or month of its events.
pub fn page(pen: &Pen<'_>, id: &Id, part: Part) -> (PageHead, View) {
    let records = &pen.site.records;
    let place = &records.places[id];
    let name = pen.text(&place.name);
    let base = format!("places/{id}");
    let heading = TextView {
        text: pen.heading(&name.text, part),
        ..name.clone()
    };
    let mut head = PageHead::new(pen, "place", "", heading)
        .crumb(
            pen,
            "places/index.html",
            TextView::plain(pen.word("kinds-place")),
        )
        .revised(pen, &place.common);
    if part != Part::All {
        head = head.crumb(pen, &part_address(&base, Part::All), name);
    }
    if let Part::Month(year, _) = part {
        let year_address = part_address(&base, Part::Year(year));
        head = head.crumb(pen, &year_address, TextView::plain(pen.dates().year(year)));
    }
    if let Some(summary) = &place.summary {
        head = head.describe(&pen.stripped(summary));
    }
    let facts = pen.site.places.get(id);
    let list = &pen.templates.lists[base.as_str()];
    let is_pinned = matches!(place.precision, Some(Precision::Exact | Precision::Near));
    let view = View {
        is_whole: part == Part::All,
        summary: place
            .summary
            .as_ref()
            .map(|text| pen.markdown(text, "summary-")),
        own_names: own_names(pen, &place.name),
        other_names: other_names(pen, &place.also_known_as),
        within: within(pen, place),
        country: place.country.clone(),
        precision: place
            .precision
            .map(|value| words::precision(pen.language, value)),
        position: place
            .position
            .filter(|_| is_pinned)
            .map(|position| format!("{}, {}", position.lat, position.lon)),
        is_shaded: place.position.is_some() && !is_pinned,
        map: (part == Part::All)
            .then(|| map::locator(pen, [id]))
            .flatten(),
        confusion: place
            .not_to_be_confused_with
            .iter()
            .map(|id| pen.place(id))
            .collect(),
        wikidata: place.wikidata.clone(),
        children: facts.map_or(Vec::new(), |facts| {
            let mut children: Vec<LinkView> =
                facts.children.iter().map(|id| pen.place(id)).collect();
            children.sort_by_cached_key(|link| pen.order().key(&link.label));
            children
        }),
        agreements: facts.map_or(Vec::new(), |facts| {
            facts.agreements.iter().map(|id| pen.record(id)).collect()
        }),
        events: listing(pen, &list.events, &list.paging, &base, part).laid_out(pen, 3),
        tail: parts::tail(pen, &place.common),
    };
    (head, view)
}

/// Returns the places that a place lies within, the nearest first.
pub fn within(pen: &Pen<'_>, place: &Place) -> Vec<LinkView> {
    let places = &pen.site.records.places;
    let mut chain: Vec<&Id> = Vec::new();
    let mut current = place.within.as_ref();
    while let Some(id) = current {
        if chain.contains(&id) {
            break;
        }
        chain.push(id);
        current = places.get(id).and_then(|place| place.within.as_ref());
    }
    chain.into_iter().map(|id| pen.place(id)).collect()
}

/// Returns a name in every language but the page's.
pub fn own_names(pen: &Pen<'_>, name: &crate::model::Text) -> Vec<TextView> {
    let shown = name.pick(pen.lang, pen.site.settings.default_language()).0;
    let mut names: Vec<TextView> = Vec::new();
    for (lang, text) in name.iter().filter(|(lang, _)| *lang != shown) {
        // Neighbouring languages often share a spelling.
        if names.iter().all(|name| name.text != text) {
            names.push(pen.run(text, lang));
        }
    }
    names
}

/// Returns the other names of an actor or place.
pub fn other_names(pen: &Pen<'_>, names: &[OtherName]) -> Vec<OtherNameView> {
    let view = |(at, name): (usize, &OtherName)| OtherNameView {
        name: pen.text(&name.name),
        used_by: pen.actors(&name.used_by),
        note: name
            .note
            .as_ref()
            .map(|note| pen.markdown(note, &format!("name-{at}-"))),
    };
    names.iter().enumerate().map(view).collect()
}

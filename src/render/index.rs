//! The index of a kind: every record of it, in the order readers look for one. Here, and on the
//! home page, counts of the whole site may stand.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{ActorKind, Date, Id, Kind, Note, Place, Precision, Source};
use crate::render::listing::{self, Listing, Part, listing};
use crate::render::map::{self, MapView};
use crate::render::parts::{
    EventEntry, Html, LinkView, PageHead, TextView, event_entry, source_entries,
};
use crate::render::pen::{Pen, part_address};
use crate::render::words;
use crate::site::Site;

/// Places nested deeper than this stand on the level above.
const DEEPEST: usize = 8;
/// How many of the latest sources stand above the years of a list that is cut.
const LATEST: usize = 25;

/// An index as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// `actors`, `places` … : which of the parts below is filled.
    pub kind: &'static str,
    /// "98 sources"
    pub count: String,
    pub groups: Vec<Group>,
    /// Of places: a tree a country.
    pub trees: Vec<Tree>,
    pub map: Option<MapView>,
    /// Of events.
    pub events: Option<Listing>,
    pub months: Vec<EventMonth>,
    pub undated: Vec<EventEntry>,
    /// Of sources.
    pub years: Vec<Year>,
    pub sources: Vec<SourceGroup>,
    pub only_latest: bool,
}

/// Records under a heading.
#[derive(Debug, Serialize)]
pub struct Group {
    /// None where there is one group alone.
    pub heading: Option<String>,
    pub rows: Vec<Row>,
}

/// A record in an index.
#[derive(Debug, Default, Serialize)]
pub struct Row {
    pub link: LinkView,
    pub date: Option<DateView>,
    /// Set where records without a date must say so.
    pub is_dated: bool,
    /// The name in its own scripts.
    pub own_names: Vec<TextView>,
    pub with: Vec<LinkView>,
    /// Dim words, one after the other.
    pub details: Vec<String>,
    pub summary: Option<Html>,
}

/// The places of a country.
#[derive(Debug, Serialize)]
pub struct Tree {
    /// The country, if it has a record of its own; else its code, which leads nowhere.
    pub heading: LinkView,
    pub own_names: Vec<TextView>,
    /// "3 events", at the country itself.
    pub events: Option<String>,
    pub nodes: Vec<Node>,
}

/// A place and what lies within it.
#[derive(Debug, Serialize)]
pub struct Node {
    pub link: LinkView,
    pub own_names: Vec<TextView>,
    /// "3 events"
    pub events: Option<String>,
    pub children: Vec<Node>,
}

/// A page of a list of sources.
#[derive(Debug, Serialize)]
pub struct Year {
    pub href: String,
    pub label: String,
    pub count: usize,
    pub is_current: bool,
}

/// The events of a month, a line each.
#[derive(Debug, Serialize)]
pub struct EventMonth {
    pub anchor: String,
    pub name: String,
    pub entries: Vec<EventEntry>,
}

/// The sources of a year.
#[derive(Debug, Serialize)]
pub struct SourceGroup {
    pub heading: String,
    /// `2024`, `undated`; none on a page of one year.
    pub anchor: Option<String>,
    pub sources: String,
}

/// Lays out the index of a kind, or a year of it.
pub fn page(pen: &Pen<'_>, kind: Kind, part: Part) -> (PageHead, View) {
    let records = &pen.site.records;
    let name = words::kinds(pen.language, kind);
    let base = format!("{}/index", kind.folder());
    let heading = pen.heading(&name, part);
    let section = match kind {
        Kind::Event => "chronology",
        other => other.folder(),
    };
    let mut head = PageHead::new(pen, "index", section, TextView::plain(&heading))
        .describe(&describe(pen, &name));
    if part == Part::All {
        head = head.revised_of(pen, [kind]);
    } else {
        head = head.crumb(pen, &part_address(&base, Part::All), TextView::plain(name));
    }
    if let Part::Month(year, _) = part {
        let year_address = part_address(&base, Part::Year(year));
        head = head.crumb(pen, &year_address, TextView::plain(pen.dates().year(year)));
    }
    let (n, key) = match kind {
        Kind::Actor => (records.actors.len(), "count-actors"),
        Kind::Place => (records.places.len(), "count-places"),
        Kind::Source => (records.sources.len(), "count-sources"),
        Kind::Event => (records.events.len(), "count-events"),
        Kind::Agreement => (records.agreements.len(), "count-agreements"),
        Kind::Dispute => (records.disputes.len(), "count-disputes"),
        Kind::Note => (records.notes.len(), "count-notes"),
    };
    let mut view = View {
        kind: kind.folder(),
        count: pen.count(key, n),
        groups: Vec::new(),
        trees: Vec::new(),
        map: None,
        events: None,
        months: Vec::new(),
        undated: Vec::new(),
        years: Vec::new(),
        sources: Vec::new(),
        only_latest: false,
    };
    match kind {
        Kind::Actor => view.groups = actors(pen),
        Kind::Place => {
            view.trees = places(pen);
            view.map = map::overview(pen, pen.site.records.places.keys(), true);
        }
        Kind::Source => sources(pen, &base, part, &mut view),
        Kind::Event => {
            let events = &pen.site.chronology;
            let mut listing = listing(pen, events, &pen.templates.chronology, &base, part);
            let entry = |id: &Id| event_entry(pen, &pen.site.records.events[id], Length::Short);
            let months = std::mem::take(&mut listing.months).into_iter();
            let months = months.map(|month| EventMonth {
                anchor: month.anchor,
                name: month.name,
                entries: month.events.iter().map(entry).collect(),
            });
            view.months = months.collect();
            view.undated = listing.undated_events.iter().map(entry).collect();
            view.events = Some(listing);
        }
        Kind::Agreement => {
            view.groups = vec![Group {
                heading: None,
                rows: agreements(pen),
            }]
        }
        Kind::Dispute => {
            view.groups = vec![Group {
                heading: None,
                rows: disputes(pen),
            }]
        }
        Kind::Note => {
            view.groups = vec![Group {
                heading: None,
                rows: notes(pen),
            }]
        }
    }
    view.groups.retain(|group| !group.rows.is_empty());
    (head, view)
}

fn actors(pen: &Pen<'_>) -> Vec<Group> {
    let mut by_kind: BTreeMap<ActorKind, Vec<Row>> = BTreeMap::new();
    for (id, actor) in &pen.site.records.actors {
        let mut details = Vec::new();
        if let Some(facts) = pen.site.actors.get(id) {
            if !facts.events.is_empty() {
                details.push(pen.count("count-events", facts.events.len()));
            }
            if !facts.claims_by.is_empty() {
                details.push(pen.count("count-claims", facts.claims_by.len()));
            }
            if !facts.published.is_empty() {
                details.push(pen.count("count-sources", facts.published.len()));
            }
        }
        by_kind.entry(actor.kind).or_default().push(Row {
            link: pen.actor(id),
            own_names: super::place::own_names(pen, &actor.name),
            details,
            ..Row::default()
        });
    }
    let group = |(kind, mut rows): (ActorKind, Vec<Row>)| {
        rows.sort_by_cached_key(|row| pen.order().key(&row.link.label));
        Group {
            heading: Some(pen.word(kind_heading(kind)).to_owned()),
            rows,
        }
    };
    by_kind.into_iter().map(group).collect()
}

fn describe(pen: &Pen<'_>, kinds: &str) -> String {
    let site = pen.site.settings.title_in(pen.lang).into();
    pen.say(
        "index-description",
        &[("kinds", kinds.into()), ("site", site)],
    )
}

/// Returns the message for the actors of a kind.
fn kind_heading(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::State => "actor-kinds-state",
        ActorKind::GovernmentBody => "actor-kinds-government-body",
        ActorKind::ArmedForce => "actor-kinds-armed-force",
        ActorKind::DeFactoAuthority => "actor-kinds-de-facto-authority",
        ActorKind::ArmedGroup => "actor-kinds-armed-group",
        ActorKind::PoliticalGroup => "actor-kinds-political-group",
        ActorKind::Intergovernmental => "actor-kinds-intergovernmental",
        ActorKind::Ngo => "actor-kinds-ngo",
        ActorKind::Media => "actor-kinds-media",
        ActorKind::Person => "actor-kinds-person",
        ActorKind::Civilians => "actor-kinds-civilians",
        ActorKind::Unnamed => "actor-kinds-unnamed",
        ActorKind::Other => "actor-kinds-other",
    }
}

fn places(pen: &Pen<'_>) -> Vec<Tree> {
    let places = &pen.site.records.places;
    let mut tops: BTreeMap<Option<&str>, Vec<&Id>> = BTreeMap::new();
    for (id, place) in places {
        if place
            .within
            .as_ref()
            .is_none_or(|within| !places.contains_key(within))
        {
            tops.entry(place.country.as_deref()).or_default().push(id);
        }
    }
    let mut trees = Vec::new();
    for (country, ids) in tops {
        let mut seen = BTreeSet::new();
        let mut nodes = Vec::new();
        for id in &ids {
            node(pen, id, 0, &mut seen, &mut nodes);
        }
        sort(pen, &mut nodes);
        let is_whole = ids.len() == 1 && is_country(&places[ids[0]]);
        let tree = match (country, nodes.pop()) {
            (Some(_), Some(whole)) if is_whole => Tree {
                heading: whole.link,
                own_names: whole.own_names,
                events: whole.events,
                nodes: whole.children,
            },
            (code, last) => {
                nodes.extend(last);
                let heading = LinkView::bare(code.unwrap_or_else(|| pen.word("places-nowhere")));
                Tree {
                    heading,
                    own_names: Vec::new(),
                    events: None,
                    nodes,
                }
            }
        };
        trees.push((country.is_none(), tree));
    }
    // Places without a country come last, the rest by name.
    trees.sort_by_cached_key(|(is_nowhere, tree)| {
        (*is_nowhere, pen.order().key(&tree.heading.label))
    });
    trees.into_iter().map(|(_, tree)| tree).collect()
}

/// Tells whether a place stands for a whole country.
fn is_country(place: &Place) -> bool {
    place.precision == Some(Precision::Country)
        || place.within.is_none() && place.precision.is_none() && place.country.is_some()
}

fn node(pen: &Pen<'_>, id: &Id, depth: usize, seen: &mut BTreeSet<Id>, into: &mut Vec<Node>) {
    if !seen.insert(id.clone()) {
        return;
    }
    let facts = pen.site.places.get(id);
    let mut children = Vec::new();
    if let Some(facts) = facts {
        for child in &facts.children {
            node(pen, child, depth + 1, seen, &mut children);
        }
    }
    sort(pen, &mut children);
    let n = facts.map_or(0, |facts| facts.events.len());
    let mut this = Node {
        link: pen.place(id),
        own_names: super::place::own_names(pen, &pen.site.records.places[id].name),
        events: (n > 0).then(|| pen.count("count-events", n)),
        children: Vec::new(),
    };
    match depth < DEEPEST {
        true => this.children = children,
        false => into.append(&mut children),
    }
    into.push(this);
}

fn sort(pen: &Pen<'_>, nodes: &mut [Node]) {
    nodes.sort_by_cached_key(|node| pen.order().key(&node.link.label));
}

fn agreements(pen: &Pen<'_>) -> Vec<Row> {
    let mut agreements: Vec<_> = pen.site.records.agreements.values().collect();
    agreements.sort_by_cached_key(|agreement| {
        let day = agreement.date.as_ref().and_then(Date::earliest);
        (day.is_none(), day, agreement.common.id.clone())
    });
    let row = |agreement: &crate::model::Agreement| Row {
        link: pen.record(&agreement.common.id),
        date: agreement
            .date
            .as_ref()
            .map(|date| pen.date(date, Length::Middle)),
        is_dated: true,
        with: pen.actors(agreement.parties.iter().map(|party| &party.actor)),
        details: vec![
            words::agreement_form(pen.language, agreement.form).to_owned(),
            pen.count("count-provisions", agreement.provisions.len()),
        ],
        ..Row::default()
    };
    agreements.into_iter().map(row).collect()
}

fn disputes(pen: &Pen<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (id, dispute) in &pen.site.records.disputes {
        let mut actors: Vec<&Id> = Vec::new();
        for actor in dispute
            .positions
            .iter()
            .flat_map(|position| &position.actors)
        {
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        let n_moved = pen
            .site
            .disputes
            .get(id)
            .map_or(0, |facts| facts.moved.len());
        let mut details = Vec::new();
        if n_moved > 0 {
            details.push(pen.count("positions-moved", n_moved));
        }
        rows.push(Row {
            link: pen.record(id),
            with: pen.actors(actors),
            details,
            ..Row::default()
        });
    }
    rows.sort_by_cached_key(|row| pen.order().key(&row.link.label));
    rows
}

fn notes(pen: &Pen<'_>) -> Vec<Row> {
    let mut notes: Vec<&Note> = pen.site.records.notes.values().collect();
    notes.sort_by_cached_key(|note| {
        let day = note.date.as_ref().and_then(Date::latest);
        (
            !note.lead,
            note.order,
            std::cmp::Reverse(day),
            note.common.id.clone(),
        )
    });
    let row = |note: &Note| {
        let prefix = format!("{}-", note.common.id);
        Row {
            link: pen.record(&note.common.id),
            date: note
                .date
                .as_ref()
                .map(|date| pen.date(date, Length::Middle)),
            details: note.author.clone(),
            summary: note
                .summary
                .as_ref()
                .map(|text| pen.markdown(text, &prefix)),
            ..Row::default()
        }
    };
    notes.into_iter().map(row).collect()
}

/// Returns the pages of the list of sources.
pub fn source_parts(site: &Site) -> Vec<Part> {
    let mut parts = vec![Part::All];
    if site.records.sources.len() > listing::MOST {
        let years: BTreeSet<i16> = site.records.sources.values().filter_map(year_of).collect();
        parts.extend(years.into_iter().map(Part::Year));
    }
    parts
}

fn year_of(source: &Source) -> Option<i16> {
    source
        .published
        .as_ref()
        .and_then(Date::earliest)
        .map(|day| day.year())
}

fn sources(pen: &Pen<'_>, base: &str, part: Part, view: &mut View) {
    let all = &pen.site.records.sources;
    let mut by_year: BTreeMap<i16, Vec<&Source>> = BTreeMap::new();
    let mut undated: Vec<&Source> = Vec::new();
    for source in all.values() {
        match year_of(source) {
            Some(year) => by_year.entry(year).or_default().push(source),
            None => undated.push(source),
        }
    }
    let is_cut = all.len() > listing::MOST;
    for (&year, sources) in by_year.iter().rev() {
        view.years.push(Year {
            href: match is_cut {
                true => pen.href(&part_address(base, Part::Year(year))),
                false => format!("#y{year:04}"),
            },
            label: pen.dates().year(year),
            count: sources.len(),
            is_current: part == Part::Year(year),
        });
    }
    // The newest first, as a reader looks for what came in last.
    let group = |heading: String, anchor: Option<String>, mut sources: Vec<&Source>| {
        sources.sort_by_cached_key(|source| {
            let day = source.published.as_ref().and_then(Date::earliest);
            (std::cmp::Reverse(day), source.common.id.clone())
        });
        SourceGroup {
            heading,
            anchor,
            sources: source_entries(pen, sources),
        }
    };
    match part {
        Part::Year(year) => {
            if let Some(sources) = by_year.remove(&year) {
                view.sources
                    .push(group(pen.dates().year(year), None, sources));
            }
        }
        _ if is_cut => {
            view.only_latest = true;
            let mut latest: Vec<&Source> = by_year.into_values().rev().flatten().collect();
            latest.sort_by_cached_key(|source| {
                let day = source.published.as_ref().and_then(Date::earliest);
                (std::cmp::Reverse(day), source.common.id.clone())
            });
            latest.truncate(LATEST);
            view.sources
                .push(group(pen.word("list-latest").to_owned(), None, latest));
        }
        _ => {
            for (year, sources) in by_year.into_iter().rev() {
                let anchor = Some(format!("y{year:04}"));
                view.sources
                    .push(group(pen.dates().year(year), anchor, sources));
            }
        }
    }
    if part == Part::All && !undated.is_empty() {
        let anchor = Some("undated".to_owned());
        view.sources.push(group(
            pen.word("sources-undated").to_owned(),
            anchor,
            undated,
        ));
    }
}

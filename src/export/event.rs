//! `data/events.json`, and the row that every export of events is made from.

use serde::Serialize;

use crate::export::json as to_json;
use crate::markdown::{self, BlockHtml, Link, Linker};
use crate::model::{Date, Event, EventPlace, Id, Outcome, Place, Precision, Text, Vocabulary};
use crate::site::{Site, SpanOf};

/// An event as `data/events.json` has it. The names are a promise; new ones come last.
#[derive(Debug, Serialize)]
pub struct Row {
    pub id: String,
    pub url: String,
    pub title: String,
    pub date: Option<String>,
    pub earliest: Option<String>,
    pub latest: Option<String>,
    pub order: i64,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub mode: Option<String>,
    pub quad: &'static str,
    pub lane: &'static str,
    pub form: &'static str,
    pub places: Vec<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub precision: Option<&'static str>,
    pub actors: Vec<Actor>,
    pub contested: bool,
    pub spans: Vec<Span>,
    pub killed: Option<Range>,
    pub injured: Option<Range>,
    pub claims: usize,
    pub sources: usize,
    pub independent: usize,
    pub revised: Option<String>,
}

/// Who took part, and as what.
#[derive(Debug, Serialize)]
pub struct Actor {
    pub actor: String,
    pub role: &'static str,
}

/// A span of the claims about one group of people.
#[derive(Debug, Serialize)]
pub struct Span {
    pub outcome: &'static str,
    pub who: &'static str,
    pub side: Option<String>,
    pub among: Option<String>,
    pub min: u64,
    pub max: Option<u64>,
    pub contested: bool,
    pub claims: Vec<String>,
}

/// The least and the most; `max` is null if open.
#[derive(Debug, Serialize)]
pub struct Range {
    pub min: u64,
    pub max: Option<u64>,
}

#[derive(Serialize)]
struct File {
    format: u32,
    events: Vec<Row>,
}

/// Makes `data/events.json`.
pub fn json(site: &Site) -> String {
    to_json(&File {
        format: 1,
        events: rows(site).collect(),
    })
}

/// Walks over all events in chronological order.
pub fn rows(site: &Site) -> impl Iterator<Item = Row> {
    let events = site.chronology.iter().map(|id| &site.records.events[id]);
    events.map(|event| row(site, event))
}

/// Returns a text in the default language.
pub fn plain(site: &Site, text: &Text) -> String {
    let lang = site.settings.default_language();
    text.pick(lang, lang).1.to_owned()
}

/// Returns the bare words of a Markdown text in the default language.
pub fn prose(site: &Site, text: &Text) -> String {
    markdown::plain_for(&plain(site, text), &Titles(site))
}

/// Turns what Markdown names into titles; what is not there leaves nothing, and so do citations.
pub struct Titles<'a>(pub &'a Site);

impl Linker for Titles<'_> {
    fn record(&self, target: &str) -> Option<Link> {
        let record = target.split('#').next().unwrap_or(target);
        let id = Id::parse(record)?;
        let id = self.0.aliases.get(&id).unwrap_or(&id);
        let (_, label) = self.0.title(id)?;
        let href = String::new();
        Some(Link { href, label })
    }

    fn citation(&self, _source: &str) -> Option<Link> {
        None
    }

    fn media(&self, path: &str) -> String {
        path.to_owned()
    }

    fn block(&self, _name: &str, _settings: &str) -> Option<BlockHtml> {
        None
    }
}

/// Returns the date of an event, resolved.
pub fn date(event: &Event) -> Option<&Date> {
    event.date.as_ref().and_then(|when| when.date.as_ref())
}

/// Returns the place whose coordinates stand for the event: the first `exact` or `near` one, else
/// the first with coordinates.
pub fn located<'a>(site: &'a Site, event: &Event) -> Option<&'a Place> {
    let place = |p: &EventPlace| site.records.places.get(&p.place);
    let places = event.places.iter().filter_map(place);
    let mut with_position = places.filter(|p| p.position.is_some());
    let first = with_position.next()?;
    if is_point(first) {
        return Some(first);
    }
    Some(with_position.find(|p| is_point(p)).unwrap_or(first))
}

/// Tells whether a place may be drawn as a point.
pub fn is_point(place: &Place) -> bool {
    matches!(place.precision, Some(Precision::Exact | Precision::Near))
}

fn row(site: &Site, event: &Event) -> Row {
    let id = &event.common.id;
    let facts = site.event_facts(id);
    let place = located(site, event);
    let position = place.and_then(|p| p.position);
    let actors = event.actors.iter().map(|participant| Actor {
        actor: participant.actor.to_string(),
        role: participant.role.word(),
    });
    let day = |day: crate::model::Day| day.to_string();
    Row {
        id: id.to_string(),
        url: format!("events/{id}.html"),
        title: plain(site, &event.title),
        date: date(event).map(Date::to_string),
        earliest: facts.earliest.map(day),
        latest: facts.latest.map(day),
        order: event.order,
        kind: event.kind.word(),
        mode: event.mode.as_ref().map(Id::to_string),
        quad: event.kind.quad().word(),
        lane: event.kind.lane().word(),
        form: event.form.word(),
        places: event.places.iter().map(|p| p.place.to_string()).collect(),
        lat: position.map(|p| p.lat),
        lon: position.map(|p| p.lon),
        precision: place.and_then(|p| p.precision).map(Precision::word),
        actors: actors.collect(),
        contested: !facts.contested.is_empty(),
        spans: facts.spans.iter().map(span).collect(),
        killed: only(&facts.spans, Outcome::Killed),
        injured: only(&facts.spans, Outcome::Injured),
        claims: event.claims.len(),
        sources: facts.sources.len(),
        independent: facts.origins.len(),
        revised: event.common.revisions.iter().map(|r| r.on).max().map(day),
    }
}

fn span(span: &SpanOf) -> Span {
    Span {
        outcome: span.group.outcome.word(),
        who: span.group.who.word(),
        side: span.group.side.as_ref().map(Id::to_string),
        among: span.group.among.as_ref().map(|among| among.0.clone()),
        min: span.min,
        max: span.max,
        contested: span.contested,
        claims: span.claims.iter().map(Id::to_string).collect(),
    }
}

/// Returns the one span of an outcome without `among`; none if there is none or more than one.
fn only(spans: &[SpanOf], outcome: Outcome) -> Option<Range> {
    let mut own = spans
        .iter()
        .filter(|span| span.group.outcome == outcome && span.group.among.is_none());
    let (first, second) = (own.next()?, own.next());
    second.is_none().then_some(Range {
        min: first.min,
        max: first.max,
    })
}

//! `data/events.json`, and the row that every export of events is made from.

use serde::Serialize;

use crate::export::markup::Linked;
use crate::export::{groups, written};
use crate::markdown;
use crate::model::{
    Date, EstimateBy, Event, EventPlace, Id, Outcome, Outlet, Place, Precision, Source, Text,
    Vocabulary,
};
use crate::sink::{Failure, Sink};
use crate::site::{EventFacts, Site, SpanOf};

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
    pub summary: Option<String>,
    pub note: Option<String>,
    pub estimates: Vec<EstimateRow>,
    pub follows: Vec<Cause>,
}

/// Who took part, and as what.
#[derive(Debug, Serialize)]
pub struct Actor {
    pub actor: String,
    pub role: &'static str,
}

/// An editor's estimate of one outcome, with its method.
#[derive(Debug, Serialize)]
pub struct EstimateRow {
    pub outcome: &'static str,
    pub who: &'static str,
    pub side: Option<String>,
    pub among: Option<String>,
    pub min: Option<u64>,
    pub max: Option<u64>,
    pub stated: String,
    pub method: String,
    /// `editor`, an actor's id, or a name.
    pub by: String,
    pub on: String,
}

/// An event that somebody says came before as its cause.
#[derive(Debug, Serialize)]
pub struct Cause {
    pub event: String,
    pub according_to: String,
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
    events: [(); 0],
}

/// Writes `data/events.json`.
pub fn json(site: &Site, sink: &mut dyn Sink) -> Result<(), Failure> {
    let file = File {
        format: 1,
        events: groups::EMPTY,
    };
    groups::by_id(sink, &file, &super::events(site), |id, elements| {
        elements.put(&row(site, &site.records.events[id]));
    })
}

/// Returns a text in the default language.
pub fn plain(site: &Site, text: &Text) -> String {
    let lang = site.settings.default_language();
    text.pick(lang, lang).1.to_owned()
}

/// Returns the bare words of a Markdown text in the default language.
pub fn prose(site: &Site, text: &Text) -> String {
    markdown::plain_for(&plain(site, text), &Linked::plainly(site))
}

/// Returns the name of who publishes a source.
pub fn outlet(site: &Site, source: &Source) -> String {
    match &source.outlet {
        Outlet::Actor(id) => match site.records.actors.get(id) {
            Some(actor) => plain(site, &actor.name),
            None => id.to_string(),
        },
        Outlet::Named(name) => name.clone(),
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

/// Makes the row of an event.
pub fn row(site: &Site, event: &Event) -> Row {
    let id = &event.common.id;
    let facts = site.event_facts(id);
    let place = located(site, event);
    let position = place.and_then(|p| p.position);
    let actors = event.actors.iter().map(|participant| Actor {
        actor: participant.actor.to_string(),
        role: participant.role.word(),
    });
    Row {
        id: id.to_string(),
        url: format!("events/{id}.html"),
        title: plain(site, &event.title),
        date: date(event).map(Date::to_string),
        earliest: facts.earliest.map(written),
        latest: facts.latest.map(written),
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
        spans: spans(facts).collect(),
        killed: only(&facts.spans, Outcome::Killed),
        injured: only(&facts.spans, Outcome::Injured),
        claims: event.claims.len(),
        sources: facts.sources.len(),
        independent: facts.origins.len(),
        revised: event
            .common
            .revisions
            .iter()
            .map(|r| r.on)
            .max()
            .map(written),
        summary: event.summary.as_ref().map(|text| prose(site, text)),
        note: event.common.note.as_ref().map(|text| prose(site, text)),
        estimates: estimates(site, event),
        follows: event
            .follows
            .iter()
            .map(|follows| Cause {
                event: follows.event.to_string(),
                according_to: follows.according_to.to_string(),
            })
            .collect(),
    }
}

fn estimates(site: &Site, event: &Event) -> Vec<EstimateRow> {
    let rows = event.estimates.iter().flat_map(|estimate| {
        estimate
            .outcomes
            .iter()
            .map(|(outcome, count)| EstimateRow {
                outcome: outcome.word(),
                who: estimate.who.word(),
                side: estimate.side.as_ref().map(Id::to_string),
                among: estimate.among.as_ref().map(|text| plain(site, text)),
                min: count.min(),
                max: count.max(),
                stated: count.stated(),
                method: prose(site, &estimate.method),
                by: match &estimate.by {
                    EstimateBy::Editor => "editor".to_owned(),
                    EstimateBy::Actor(id) => id.to_string(),
                    EstimateBy::Named(name) => name.clone(),
                },
                on: estimate.on.to_string(),
            })
    });
    rows.collect()
}

/// Walks over the spans of an event.
pub fn spans(facts: &EventFacts) -> impl Iterator<Item = Span> {
    facts.spans.iter().map(span)
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

//! `data/events.geojson` (RFC 7946): every event, a point only where the place is known to be one.

use serde::Serialize;

use crate::export::event::{date, is_point, located, plain};
use crate::export::{groups, written};
use crate::model::{Date, Event, Precision, Vocabulary};
use crate::sink::{Failure, Sink};
use crate::site::Site;

#[derive(Serialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: &'static str,
    features: [(); 0],
}

#[derive(Serialize)]
struct Feature {
    #[serde(rename = "type")]
    kind: &'static str,
    id: String,
    geometry: Option<Point>,
    properties: Properties,
}

#[derive(Serialize)]
struct Point {
    #[serde(rename = "type")]
    kind: &'static str,
    /// Longitude first.
    coordinates: [f64; 2],
}

#[derive(Serialize)]
struct Properties {
    title: String,
    url: String,
    date: Option<String>,
    earliest: Option<String>,
    latest: Option<String>,
    #[serde(rename = "type")]
    kind: &'static str,
    lane: &'static str,
    places: Vec<String>,
    precision: Option<&'static str>,
    contested: bool,
}

/// Writes `data/events.geojson`.
pub fn geojson(site: &Site, sink: &mut dyn Sink) -> Result<(), Failure> {
    let collection = Collection {
        kind: "FeatureCollection",
        features: groups::EMPTY,
    };
    groups::by_id(sink, &collection, &super::events(site), |id, elements| {
        elements.put(&feature(site, &site.records.events[id]));
    })
}

fn feature(site: &Site, event: &Event) -> Feature {
    let id = &event.common.id;
    let facts = site.event_facts(id);
    let place = located(site, event);
    let point = place.filter(|p| is_point(p)).and_then(|p| p.position);
    Feature {
        kind: "Feature",
        id: id.to_string(),
        geometry: point.map(|position| Point {
            kind: "Point",
            coordinates: [position.lon, position.lat],
        }),
        properties: Properties {
            title: plain(site, &event.title),
            url: format!("events/{id}.html"),
            date: date(event).map(Date::to_string),
            earliest: facts.earliest.map(written),
            latest: facts.latest.map(written),
            kind: event.kind.word(),
            lane: event.kind.lane().word(),
            places: event.places.iter().map(|p| p.place.to_string()).collect(),
            precision: place.and_then(|p| p.precision).map(Precision::word),
            contested: !facts.contested.is_empty(),
        },
    }
}

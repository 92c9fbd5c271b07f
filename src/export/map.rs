//! `data/events.geojson` (RFC 7946): every event, a point only where the place is known to be one.

use std::io;

use serde::{Serialize, Serializer};

use crate::export::event::{date, is_point, located, plain};
use crate::export::{write_json, written};
use crate::model::{Date, Event, Precision, Vocabulary};
use crate::site::Site;

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    features: Features<'a>,
}

/// Every feature, made when it is written.
struct Features<'a>(&'a Site);

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
pub fn geojson(site: &Site, out: &mut dyn io::Write) -> io::Result<()> {
    let collection = Collection {
        kind: "FeatureCollection",
        features: Features(site),
    };
    write_json(out, &collection)
}

impl Serialize for Features<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let events = self.0.chronology.iter();
        serializer.collect_seq(events.map(|id| feature(self.0, &self.0.records.events[id])))
    }
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

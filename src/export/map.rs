//! `data/events.geojson` (RFC 7946): every event, a point only where the place is known to be one.

use serde::{Serialize, Serializer};

use crate::export::event::{Row, is_point, located, rows};
use crate::export::json as to_json;
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

/// Makes `data/events.geojson`.
pub fn geojson(site: &Site) -> String {
    to_json(&Collection {
        kind: "FeatureCollection",
        features: Features(site),
    })
}

impl Serialize for Features<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let site = self.0;
        let geometries = site.chronology.iter().map(|id| {
            let place = located(site, &site.records.events[id]);
            let position = place.filter(|p| is_point(p)).and_then(|p| p.position)?;
            Some(Point {
                kind: "Point",
                coordinates: [position.lon, position.lat],
            })
        });
        // Rows are in the order of the chronology too.
        serializer.collect_seq(rows(site).zip(geometries).map(feature))
    }
}

fn feature((row, geometry): (Row, Option<Point>)) -> Feature {
    Feature {
        kind: "Feature",
        id: row.id,
        geometry,
        properties: Properties {
            title: row.title,
            url: row.url,
            date: row.date,
            earliest: row.earliest,
            latest: row.latest,
            kind: row.kind,
            lane: row.lane,
            places: row.places,
            precision: row.precision,
            contested: row.contested,
        },
    }
}

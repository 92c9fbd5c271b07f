//! `data/events.geojson` (RFC 7946): every event, a point only where the place is known to be one.

use serde::Serialize;
use serde_json::{Value, json};

use crate::export::event::{is_point, located, rows};
use crate::export::json as to_json;
use crate::model::Id;
use crate::site::Site;

#[derive(Serialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: &'static str,
    features: Vec<Value>,
}

/// Makes `data/events.geojson`.
pub fn geojson(site: &Site) -> String {
    let features = rows(site).map(|row| {
        let id: &str = &row.id;
        let event = Id::parse(id).and_then(|id| site.records.events.get(&id));
        let place = event.and_then(|event| located(site, event));
        let position = place.filter(|p| is_point(p)).and_then(|p| p.position);
        json!({
            "type": "Feature",
            "id": id,
            "geometry": position.map(|p| json!({"type": "Point", "coordinates": [p.lon, p.lat]})),
            "properties": {
                "title": row.title,
                "url": row.url,
                "date": row.date,
                "earliest": row.earliest,
                "latest": row.latest,
                "type": row.kind,
                "lane": row.lane,
                "places": row.places,
                "precision": row.precision,
                "contested": row.contested,
            },
        })
    });
    to_json(&Collection {
        kind: "FeatureCollection",
        features: features.collect(),
    })
}

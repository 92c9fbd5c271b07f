//! Roughly where countries lie, to tell that `lat` and `lon` were swapped.
//!
//! The boxes are generous, about a degree too large on every side, and only of countries that do
//! not reach over the date line or have land far away that a box would miss. Others are not judged.

use crate::model::Position;

/// Country, south, north, west, east, in degrees.
const BOXES: &[(&str, f64, f64, f64, f64)] = &[
    ("AE", 21.5, 27.5, 50.0, 57.5),
    ("AF", 28.0, 40.0, 59.0, 76.0),
    ("BD", 19.5, 27.5, 87.0, 93.5),
    ("CN", 3.0, 55.0, 72.0, 136.0),
    ("DE", 46.0, 56.5, 4.5, 16.5),
    ("IN", 5.0, 38.0, 67.0, 98.5),
    ("IQ", 28.0, 38.5, 37.5, 50.0),
    ("IR", 24.0, 41.0, 43.0, 64.5),
    ("KG", 38.0, 44.5, 68.0, 81.5),
    ("KZ", 39.5, 56.5, 45.5, 88.5),
    ("NP", 25.0, 31.5, 79.0, 89.5),
    ("PK", 22.5, 38.0, 59.5, 78.5),
    ("QA", 23.5, 27.5, 49.5, 53.0),
    ("SA", 15.0, 33.5, 33.5, 57.0),
    ("TJ", 35.5, 42.5, 66.0, 76.5),
    ("TM", 34.0, 44.0, 51.0, 68.0),
    ("TR", 34.5, 43.5, 24.5, 46.0),
    ("UZ", 36.0, 46.5, 54.5, 74.5),
];

/// Tells whether a position lies outside a country, but inside once its numbers are swapped.
pub fn are_swapped(country: &str, position: Position) -> bool {
    let Some(&(_, south, north, west, east)) = BOXES.iter().find(|(code, ..)| *code == country)
    else {
        return false;
    };
    let inside =
        |lat: f64, lon: f64| (south..=north).contains(&lat) && (west..=east).contains(&lon);
    !inside(position.lat, position.lon) && inside(position.lon, position.lat)
}

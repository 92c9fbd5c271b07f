//! Natural Earth's coasts and borders -> the lines that fall on a picture. Knows where countries
//! lie and what they are called, and nothing of records. `README.md` here says where the data is
//! from and how it was made.
//!
//! Everything is drawn by Lambert's azimuthal equal-area projection around the picture's own
//! middle, so that poles and the date line are places like any other.

mod data;
mod view;

use std::sync::OnceLock;

pub use view::{Line, View};

use crate::model::Position;

/// Lines and names of the world, read once from the data in the program.
pub struct Atlas {
    countries: Vec<Country>,
    rings: Vec<Ring>,
    /// 1:50 million, for pictures of countries and of the world.
    far: Layer,
    /// 1:10 million, for districts; the most of the data, so read when first asked for.
    near: OnceLock<Layer>,
}

/// A country as Natural Earth knows it.
struct Country {
    /// ISO 3166-1 alpha-2.
    code: String,
    /// Language and name, English first.
    names: Vec<(&'static str, String)>,
}

/// The outline of a country or of a hole in it, in thousandths of a degree.
struct Ring {
    /// An index into the countries.
    country: usize,
    points: Vec<[i32; 2]>,
    low: [i32; 2],
    high: [i32; 2],
}

/// Lines of one scale, cut into runs so that those far from a picture are passed over whole.
struct Layer {
    runs: Vec<Run>,
    points: Vec<[i32; 2]>,
}

/// Some neighbouring points of a line; the next run of the same line begins with its last.
struct Run {
    kind: Kind,
    sides: [usize; 2],
    points: std::ops::Range<usize>,
    /// True where the run goes on from the one before it.
    goes_on: bool,
    /// Degrees of longitude and latitude.
    middle: [f64; 2],
    /// How far the run reaches from its middle, in degrees.
    reach: f64,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Coast,
    Settled,
    /// Disputed, indefinite, or a line of control.
    Disputed,
}

/// Borders that Natural Earth calls settled although one neighbour does not accept them: the two
/// countries, and the message that says what the line is.
///
/// Sources. AF and PK: the Afghan foreign and defence ministries of every government since 1947,
/// among them the defence ministry's statement of 28 December 2024 ("hypothetical line").
const DISPUTED: &[([&str; 2], &str)] = &[(["AF", "PK"], "map-durand-line")];

impl Atlas {
    /// Returns the atlas; the first call reads it.
    pub fn get() -> &'static Atlas {
        static ATLAS: OnceLock<Atlas> = OnceLock::new();
        ATLAS.get_or_init(data::read)
    }

    /// Returns the code of the country that a position lies in, as Natural Earth draws it.
    pub fn country_at(&self, at: Position) -> Option<&str> {
        let index = self.index_at(at)?;
        Some(&self.countries[index].code)
    }

    /// Returns a country's name in a language, else in English, with the language it is in.
    pub fn name(&self, code: &str, language: &str) -> Option<(&'static str, &str)> {
        let country = self.countries.iter().find(|c| c.code == code)?;
        let named = country.names.iter().find(|(lang, _)| *lang == language);
        let (lang, name) = named.or(country.names.first())?;
        Some((lang, name))
    }

    /// Returns the outline of the part of a country that holds a position, else of its greatest
    /// part.
    pub fn outline(&self, code: &str, holding: Option<Position>) -> Option<Vec<Position>> {
        let index = self.countries.iter().position(|c| c.code == code)?;
        let own = || self.rings.iter().filter(|ring| ring.country == index);
        let held = holding.and_then(|at| {
            let at = data::units(at);
            own()
                .filter(|ring| ring.holds(at))
                .max_by_key(|ring| ring.size())
        });
        let ring = held.or_else(|| own().max_by_key(|ring| ring.size()))?;
        Some(
            ring.points
                .iter()
                .map(|&point| data::position(point))
                .collect(),
        )
    }

    fn index_at(&self, at: Position) -> Option<usize> {
        let at = data::units(at);
        // Holes are rings too, so a point inside an odd number of a country's rings lies in it.
        let mut inside: Vec<usize> = Vec::new();
        for ring in self.rings.iter().filter(|ring| ring.holds(at)) {
            match inside.iter().position(|country| *country == ring.country) {
                Some(found) => drop(inside.remove(found)),
                None => inside.push(ring.country),
            }
        }
        inside.first().copied()
    }

    /// Returns the lines for a picture of so many kilometres a pixel.
    fn layer(&self, km_per_pixel: f64) -> &Layer {
        match km_per_pixel < 3.0 {
            true => self.near.get_or_init(data::read_near),
            false => &self.far,
        }
    }

    /// Returns what a border is, and the message about it if it has one of its own.
    fn border(&self, kind: Kind, sides: [usize; 2]) -> (Kind, Option<&'static str>) {
        if kind == Kind::Coast || sides[0] == 0 || sides[1] == 0 {
            return (kind, None);
        }
        let code = |side: usize| self.countries[side - 1].code.as_str();
        let codes = [code(sides[0]), code(sides[1])];
        let own = DISPUTED
            .iter()
            .find(|(pair, _)| pair.iter().all(|code| codes.contains(code)));
        match own {
            Some((_, words)) => (Kind::Disputed, Some(words)),
            None => (kind, None),
        }
    }
}

impl Ring {
    /// Tells whether a point lies inside, by counting the edges on one side of it.
    fn holds(&self, [x, y]: [i32; 2]) -> bool {
        if x < self.low[0] || x > self.high[0] || y < self.low[1] || y > self.high[1] {
            return false;
        }
        let mut inside = false;
        for edge in self.points.windows(2) {
            let ([x1, y1], [x2, y2]) = (edge[0], edge[1]);
            if (y1 > y) != (y2 > y) {
                let (run, rise) = (i64::from(x2 - x1), i64::from(y2 - y1));
                let at = i64::from(x1) * rise + i64::from(y - y1) * run;
                if (i64::from(x) * rise < at) == (rise > 0) {
                    inside = !inside;
                }
            }
        }
        inside
    }

    fn size(&self) -> i64 {
        i64::from(self.high[0] - self.low[0]) * i64::from(self.high[1] - self.low[1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat: f64, lon: f64) -> Position {
        Position { lat, lon }
    }

    #[test]
    fn positions_lie_in_their_countries() {
        let atlas = Atlas::get();
        for (lat, lon, code) in [
            (34.53, 69.17, Some("AF")),
            (33.69, 73.06, Some("PK")),
            (39.91, 116.4, Some("CN")),
            (-41.3, 175.3, Some("NZ")),
            (66.0, -173.0, Some("RU")),
            (-89.0, 10.0, Some("AQ")),
            (-29.6, 28.2, Some("LS")),
            (0.0, -30.0, None),
            (90.0, 0.0, None),
        ] {
            assert_eq!(atlas.country_at(at(lat, lon)), code, "{lat} {lon}");
        }
    }

    #[test]
    fn names_come_in_the_language_asked_for_else_in_english() {
        let atlas = Atlas::get();
        assert_eq!(atlas.name("AF", "fa"), Some(("fa", "افغانستان")));
        assert_eq!(atlas.name("AF", "sw"), Some(("en", "Afghanistan")));
        assert_eq!(atlas.name("ZZ", "en"), None);
    }

    #[test]
    fn the_line_between_afghanistan_and_pakistan_is_in_dispute_on_both_scales() {
        let atlas = Atlas::get();
        for km in [0.5, 10.0] {
            let layer = atlas.layer(km);
            let between: Vec<_> = layer
                .runs
                .iter()
                .map(|run| atlas.border(run.kind, run.sides))
                .filter(|(_, words)| words.is_some())
                .collect();
            assert!(!between.is_empty(), "{km}");
            assert!(between.iter().all(|(kind, _)| *kind == Kind::Disputed));
        }
    }
}

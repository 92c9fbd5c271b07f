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
        self.countries_at(&[at]).pop().flatten()
    }

    /// Returns the same for each of many positions, in less time if they lie together.
    pub fn countries_at(&self, at: &[Position]) -> Vec<Option<&str>> {
        let points: Vec<[i32; 2]> = at.iter().map(|&at| data::units(at)).collect();
        let (mut low, mut high) = ([i32::MAX; 2], [i32::MIN; 2]);
        for point in &points {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        // Most rings are far from all, and most edges of the others above or below.
        let near = self.rings.iter().filter(|ring| ring.reaches(low, high));
        let near: Vec<(&Ring, Vec<Edge>)> = near
            .map(|ring| (ring, ring.edges(low[1], high[1]).collect()))
            .collect();
        let country = |point: [i32; 2]| {
            // Holes are rings too, so a point inside an odd number of a country's rings lies in it.
            let mut inside: Vec<usize> = Vec::new();
            let around = near
                .iter()
                .filter(|(ring, edges)| ring.reaches(point, point) && is_inside(point, edges));
            for (ring, _) in around {
                match inside.iter().position(|country| *country == ring.country) {
                    Some(found) => drop(inside.remove(found)),
                    None => inside.push(ring.country),
                }
            }
            let first = *inside.first()?;
            Some(self.countries[first].code.as_str())
        };
        points.into_iter().map(country).collect()
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
    /// Tells whether a point lies inside.
    fn holds(&self, point: [i32; 2]) -> bool {
        let edges: Vec<Edge> = self.edges(point[1], point[1]).collect();
        self.reaches(point, point) && is_inside(point, &edges)
    }

    /// Tells whether the ring may hold something of a rectangle.
    fn reaches(&self, low: [i32; 2], high: [i32; 2]) -> bool {
        [0, 1]
            .iter()
            .all(|&axis| high[axis] >= self.low[axis] && low[axis] <= self.high[axis])
    }

    /// Walks over the edges that points between two heights have beside them.
    fn edges(&self, low: i32, high: i32) -> impl Iterator<Item = Edge> {
        let edges = self.points.windows(2).map(|edge| [edge[0], edge[1]]);
        edges.filter(move |[[_, y1], [_, y2]]| *y1.min(y2) <= high && *y1.max(y2) > low)
    }

    fn size(&self) -> i64 {
        i64::from(self.high[0] - self.low[0]) * i64::from(self.high[1] - self.low[1])
    }
}

/// Two neighbouring points of a ring.
type Edge = [[i32; 2]; 2];

/// Tells whether a point lies inside a ring, by counting the edges on one side of it.
fn is_inside([x, y]: [i32; 2], edges: &[Edge]) -> bool {
    let mut inside = false;
    for &[[x1, y1], [x2, y2]] in edges {
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
    fn many_positions_lie_where_each_of_them_does() {
        let atlas = Atlas::get();
        let around = |lat: f64, lon: f64, step: f64| {
            let steps = (-9..=9).flat_map(|y| (-9..=9).map(move |x| (f64::from(y), f64::from(x))));
            let at = move |(y, x)| at(lat + y * step, lon + x * step);
            steps.map(at).collect::<Vec<_>>()
        };
        for (lat, lon, step) in [(33.0, 69.5, 0.3), (-29.6, 28.2, 0.2), (5.0, 0.0, 9.4)] {
            let positions = around(lat, lon, step);
            let found = atlas.countries_at(&positions);
            let each: Vec<_> = positions.iter().map(|at| atlas.country_at(*at)).collect();
            assert_eq!(found, each);
            assert!(found.iter().any(|code| *code != found[0]));
        }
        assert!(atlas.countries_at(&[]).is_empty());
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

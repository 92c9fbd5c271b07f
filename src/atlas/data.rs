//! `natural-earth.bin` -> an atlas. The file is ours (`prepare.py` writes it), so what it holds is
//! not doubted. All numbers are variable-length and signed; coordinates are differences.

use super::{Atlas, Country, Kind, Layer, Ring, Run};
use crate::model::Position;

static BYTES: &[u8] = include_bytes!("natural-earth.bin");

/// Thousandths of a degree.
const UNIT: f64 = 1000.0;
/// How many points a run has at most.
const LONGEST: usize = 48;

struct Reader {
    at: usize,
}

impl Reader {
    fn byte(&mut self) -> u8 {
        let byte = BYTES[self.at];
        self.at += 1;
        byte
    }

    fn number(&mut self) -> i32 {
        let (mut value, mut shift) = (0_u32, 0);
        loop {
            let byte = self.byte();
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
            shift += 7;
        }
        // The lowest bit is the sign.
        (value >> 1) as i32 ^ -((value & 1) as i32)
    }

    fn size(&mut self) -> usize {
        usize::try_from(self.number()).expect("prepare.py writes no negative size")
    }

    fn text(&mut self) -> &'static str {
        let length = self.size();
        self.slice(length)
    }

    fn slice(&mut self, length: usize) -> &'static str {
        let bytes = &BYTES[self.at..self.at + length];
        self.at += length;
        std::str::from_utf8(bytes).expect("prepare.py writes UTF-8")
    }

    fn points(&mut self, into: &mut Vec<[i32; 2]>) {
        let (mut x, mut y) = (0, 0);
        for _ in 0..self.size() {
            x += self.number();
            y += self.number();
            into.push([x, y]);
        }
    }
}

/// Reads all but the layer of the larger scale.
pub(super) fn read() -> Atlas {
    let mut reader = Reader { at: 0 };
    let languages: Vec<&str> = (0..reader.size()).map(|_| reader.text()).collect();
    let mut countries = Vec::new();
    for _ in 0..reader.size() {
        let code = reader.slice(2).to_owned();
        let mut names = Vec::new();
        for &language in &languages {
            let name = reader.text();
            if !name.is_empty() {
                names.push((language, name.to_owned()));
            }
        }
        countries.push(Country { code, names });
    }
    let _bytes = reader.size();
    let mut rings = Vec::new();
    for _ in 0..reader.size() {
        let country = reader.size() - 1;
        let mut points = Vec::new();
        reader.points(&mut points);
        let bound = |axis: usize, pick: fn(i32, i32) -> i32| {
            points
                .iter()
                .map(|p: &[i32; 2]| p[axis])
                .reduce(pick)
                .unwrap_or(0)
        };
        rings.push(Ring {
            country,
            low: [bound(0, i32::min), bound(1, i32::min)],
            high: [bound(0, i32::max), bound(1, i32::max)],
            points,
        });
    }
    let _bytes = reader.size();
    Atlas {
        countries,
        rings,
        far: layer(&mut reader),
        near: std::sync::OnceLock::new(),
    }
}

/// Reads the layer of the larger scale, the last of the file.
pub(super) fn read_near() -> Layer {
    let mut reader = Reader { at: 0 };
    let languages = reader.size();
    for _ in 0..languages {
        reader.text();
    }
    for _ in 0..reader.size() {
        reader.slice(2);
        for _ in 0..languages {
            reader.text();
        }
    }
    for _ in 0..2 {
        let length = reader.size();
        reader.at += length;
    }
    let _bytes = reader.size();
    layer(&mut reader)
}

fn layer(reader: &mut Reader) -> Layer {
    let mut layer = Layer {
        runs: Vec::new(),
        points: Vec::new(),
    };
    for _ in 0..reader.size() {
        let kind = match reader.byte() {
            0 => Kind::Coast,
            1 => Kind::Settled,
            _ => Kind::Disputed,
        };
        let sides = [reader.size(), reader.size()];
        let first = layer.points.len();
        reader.points(&mut layer.points);
        let last = layer.points.len() - 1;
        let mut from = first;
        while from < last {
            let to = (from + LONGEST).min(last);
            layer
                .runs
                .push(run(kind, sides, &layer.points, from, to, first));
            from = to;
        }
    }
    layer
}

fn run(
    kind: Kind,
    sides: [usize; 2],
    points: &[[i32; 2]],
    from: usize,
    to: usize,
    first: usize,
) -> Run {
    let mut low = points[from];
    let mut high = low;
    for point in &points[from..=to] {
        for axis in 0..2 {
            low[axis] = low[axis].min(point[axis]);
            high[axis] = high[axis].max(point[axis]);
        }
    }
    let middle = [0, 1].map(|axis| f64::from(low[axis] + high[axis]) / 2.0 / UNIT);
    let half = [0, 1].map(|axis| f64::from(high[axis] - low[axis]) / 2.0 / UNIT);
    // A degree of longitude is never longer than one of latitude, so this is enough everywhere.
    let reach = half[0].hypot(half[1]);
    Run {
        kind,
        sides,
        points: from..to + 1,
        goes_on: from > first,
        middle,
        reach,
    }
}

/// Returns a position in thousandths of a degree.
pub(super) fn units(at: Position) -> [i32; 2] {
    // Degrees are at most 180, so the cast keeps them.
    [at.lon, at.lat].map(|degrees| (degrees * UNIT).round() as i32)
}

/// Returns the position of a point of the data.
pub(super) fn position([x, y]: [i32; 2]) -> Position {
    Position {
        lat: f64::from(y) / UNIT,
        lon: f64::from(x) / UNIT,
    }
}

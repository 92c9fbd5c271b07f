//! A picture's place on the globe: from positions to pixels and back, and the lines that cross it.

use super::{Atlas, Kind, Layer};
use crate::model::Position;

/// The earth's mean radius in kilometres.
const EARTH: f64 = 6371.0;
/// Lines are drawn with no more detail than this, in pixels.
const DETAIL: f64 = 0.5;
/// Nothing is drawn further from the middle than this, in radians: towards the antipode a place
/// has no place on the picture.
const HORIZON: f64 = 2.6;

/// A rectangle of pixels around a middle, x to the right and y down, the middle at 0, 0.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Radians.
    lat: f64,
    lon: f64,
    sin: f64,
    cos: f64,
    /// Pixels to an earth's radius.
    scale: f64,
    /// Half the width and half the height, in pixels.
    pub half: [f64; 2],
}

/// Pieces of one kind of line on a picture.
#[derive(Debug, Clone)]
pub struct Line {
    pub kind: Kind,
    /// What a disputed border is called, where it has words of its own.
    pub words: Option<&'static str>,
    /// In pixels of the view.
    pub pieces: Vec<Vec<[f64; 2]>>,
}

impl View {
    /// Makes a picture of so many kilometres a pixel.
    pub fn new(middle: Position, km_per_pixel: f64, half: [f64; 2]) -> View {
        let (lat, lon) = (middle.lat.to_radians(), middle.lon.to_radians());
        View {
            lat,
            lon,
            sin: lat.sin(),
            cos: lat.cos(),
            scale: EARTH / km_per_pixel,
            half,
        }
    }

    /// Makes the closest picture in which circles (a middle and a radius in kilometres) fill no
    /// more than `fill` pixels on each side of the middle, but not closer than `closest`.
    pub fn around(
        circles: &[(Position, f64)],
        fill: [f64; 2],
        closest: f64,
        half: [f64; 2],
    ) -> View {
        let mut middle = mean(circles);
        let mut km_per_pixel = closest;
        // The middle of what is drawn depends a little on where the picture's middle is.
        for _ in 0..4 {
            let view = View::new(middle, 1.0, half);
            let (mut low, mut high) = ([f64::MAX; 2], [f64::MIN; 2]);
            for &(at, radius) in circles {
                let Some(point) = view.at(at) else { continue };
                for axis in 0..2 {
                    low[axis] = low[axis].min(point[axis] - radius);
                    high[axis] = high[axis].max(point[axis] + radius);
                }
            }
            if low[0] > high[0] {
                break;
            }
            km_per_pixel = closest;
            for axis in 0..2 {
                km_per_pixel = km_per_pixel.max((high[axis] - low[axis]) / 2.0 / fill[axis]);
            }
            let centre = [0, 1].map(|axis| (low[axis] + high[axis]) / 2.0);
            match view.position(centre) {
                Some(found) => middle = found,
                None => break,
            }
        }
        View::new(middle, km_per_pixel, half)
    }

    pub fn km_per_pixel(&self) -> f64 {
        EARTH / self.scale
    }

    /// Returns where a position is drawn, on the picture or off it.
    pub fn at(&self, position: Position) -> Option<[f64; 2]> {
        let (lat, lon) = (position.lat.to_radians(), position.lon.to_radians());
        let (sin, cos) = lat.sin_cos();
        let (sin_turn, cos_turn) = (lon - self.lon).sin_cos();
        let towards = self.sin * sin + self.cos * cos * cos_turn;
        if towards < HORIZON.cos() {
            return None;
        }
        let stretch = self.scale * (2.0 / (1.0 + towards)).sqrt();
        let up = self.cos * sin - self.sin * cos * cos_turn;
        Some([stretch * cos * sin_turn, -stretch * up])
    }

    /// Returns the position of a pixel; none beyond the edge of the globe.
    pub fn position(&self, [x, y]: [f64; 2]) -> Option<Position> {
        let away = x.hypot(y);
        if away < 1e-9 {
            return Some(Position {
                lat: self.lat.to_degrees(),
                lon: self.lon.to_degrees(),
            });
        }
        let half_sine = away / 2.0 / self.scale;
        if half_sine >= (HORIZON / 2.0).sin() {
            return None;
        }
        let (sin, cos) = (2.0 * half_sine.asin()).sin_cos();
        let lat = (cos * self.sin - y * sin * self.cos / away).clamp(-1.0, 1.0);
        let east = (x * sin).atan2(away * self.cos * cos + y * self.sin * sin);
        let lon = (self.lon + east).to_degrees();
        Some(Position {
            lat: lat.asin().to_degrees(),
            lon: (lon + 540.0).rem_euclid(360.0) - 180.0,
        })
    }

    /// Tells whether a pixel lies on the picture.
    pub fn holds(&self, [x, y]: [f64; 2]) -> bool {
        x.abs() <= self.half[0] && y.abs() <= self.half[1]
    }

    /// Returns the lines that cross the picture, coasts first, cut at its edges.
    pub fn lines(&self, atlas: &Atlas) -> Vec<Line> {
        let layer = atlas.layer(self.km_per_pixel());
        let corner = self.half[0].hypot(self.half[1]) / 2.0 / self.scale;
        let radius = (2.0 * corner.min(1.0).asin()).min(HORIZON).to_degrees();
        let mut lines: Vec<Line> = Vec::new();
        let mut open: Vec<[f64; 2]> = Vec::new();
        let mut of = (Kind::Coast, None);
        for run in &layer.runs {
            if !self.is_within(run.middle, radius + run.reach) {
                self.close(&mut open, of, &mut lines);
                continue;
            }
            let border = atlas.border(run.kind, run.sides);
            if !run.goes_on || border != of {
                self.close(&mut open, of, &mut lines);
            }
            of = border;
            self.follow(layer, run.points.clone(), &mut open, of, &mut lines);
        }
        self.close(&mut open, of, &mut lines);
        lines.sort_by_key(|line| (line.kind, line.words));
        lines
    }

    /// Tells whether a place is at most so many degrees from the middle.
    fn is_within(&self, [lon, lat]: [f64; 2], degrees: f64) -> bool {
        if (lat - self.lat.to_degrees()).abs() > degrees {
            return false;
        }
        let (sin, cos) = lat.to_radians().sin_cos();
        let towards = self.sin * sin + self.cos * cos * (lon.to_radians() - self.lon).cos();
        degrees >= 180.0 || towards >= degrees.to_radians().cos()
    }

    /// Follows points of a line, closing a piece wherever it leaves the globe's drawn side.
    fn follow(
        &self,
        layer: &Layer,
        range: std::ops::Range<usize>,
        open: &mut Vec<[f64; 2]>,
        of: (Kind, Option<&'static str>),
        lines: &mut Vec<Line>,
    ) {
        // The first point of a run that goes on is the last of the one before.
        let skip = usize::from(!open.is_empty());
        for &point in layer.points[range].iter().skip(skip) {
            match self.at(super::data::position(point)) {
                Some(point) => open.push(point),
                None => self.close(open, of, lines),
            }
        }
    }

    /// Cuts a line at the picture's edges, thins it, and puts it with the others of its kind.
    fn close(
        &self,
        open: &mut Vec<[f64; 2]>,
        (kind, words): (Kind, Option<&'static str>),
        lines: &mut Vec<Line>,
    ) {
        if open.is_empty() {
            return;
        }
        let pieces = clip(open, self.half);
        open.clear();
        let pieces = pieces.iter().map(|piece| thin(piece)).filter(|piece| {
            // A speck says nothing, and on a map of much of the world there are thousands.
            let (low, high) = bounds(piece);
            let least = if self.km_per_pixel() < 3.0 { 2.0 } else { 5.0 };
            high[0] - low[0] + high[1] - low[1] > least
        });
        let mut pieces: Vec<_> = pieces.collect();
        if pieces.is_empty() {
            return;
        }
        let same = |line: &&mut Line| line.kind == kind && line.words == words;
        match lines.iter_mut().find(same) {
            Some(line) => line.pieces.append(&mut pieces),
            None => lines.push(Line {
                kind,
                words,
                pieces,
            }),
        }
    }
}

/// Returns the point of the globe in the midst of others.
fn mean(circles: &[(Position, f64)]) -> Position {
    let mut sum = [0.0; 3];
    for (at, _) in circles {
        let (sin, cos) = at.lat.to_radians().sin_cos();
        let (east, north) = at.lon.to_radians().sin_cos();
        sum = [sum[0] + cos * north, sum[1] + cos * east, sum[2] + sin];
    }
    let flat = sum[0].hypot(sum[1]);
    match (flat.hypot(sum[2]) < 1e-6, circles.first()) {
        // Places that are each other's antipodes have no midst.
        (true, Some(&(first, _))) => first,
        _ => Position {
            lat: sum[2].atan2(flat).to_degrees(),
            lon: sum[1].atan2(sum[0]).to_degrees(),
        },
    }
}

fn bounds(points: &[[f64; 2]]) -> ([f64; 2], [f64; 2]) {
    let mut low = points[0];
    let mut high = low;
    for point in points {
        for axis in 0..2 {
            low[axis] = low[axis].min(point[axis]);
            high[axis] = high[axis].max(point[axis]);
        }
    }
    (low, high)
}

/// Cuts a line at the edges of a rectangle around 0, 0 (Liang and Barsky).
fn clip(points: &[[f64; 2]], half: [f64; 2]) -> Vec<Vec<[f64; 2]>> {
    let mut pieces: Vec<Vec<[f64; 2]>> = Vec::new();
    let mut goes_on = false;
    for edge in points.windows(2) {
        let (from, to) = (edge[0], edge[1]);
        // Most edges near a picture are off it, whole on one side.
        let is_off = |axis: usize| {
            from[axis].min(to[axis]) > half[axis] || from[axis].max(to[axis]) < -half[axis]
        };
        if is_off(0) || is_off(1) {
            goes_on = false;
            continue;
        }
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for axis in 0..2 {
            let way = to[axis] - from[axis];
            for (toward, room) in [
                (-way, from[axis] + half[axis]),
                (way, half[axis] - from[axis]),
            ] {
                if toward == 0.0 {
                    if room < 0.0 {
                        leave = -1.0;
                    }
                } else if toward < 0.0 {
                    enter = enter.max(room / toward);
                } else {
                    leave = leave.min(room / toward);
                }
            }
        }
        if enter > leave {
            goes_on = false;
            continue;
        }
        let along = |part: f64| [0, 1].map(|axis| from[axis] + part * (to[axis] - from[axis]));
        match pieces.last_mut() {
            Some(piece) if goes_on && enter == 0.0 => piece.push(along(leave)),
            _ => pieces.push(vec![along(enter), along(leave)]),
        }
        goes_on = leave == 1.0;
    }
    pieces
}

/// Takes out the points that a line does not need (Douglas and Peucker).
fn thin(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut keep = vec![false; points.len()];
    let last = points.len() - 1;
    keep[0] = true;
    keep[last] = true;
    let mut todo = vec![(0, last)];
    while let Some((first, last)) = todo.pop() {
        let (a, b) = (points[first], points[last]);
        let way = [b[0] - a[0], b[1] - a[1]];
        let square = way[0] * way[0] + way[1] * way[1];
        let (mut worst, mut far) = (DETAIL * DETAIL, None);
        for (index, point) in points.iter().enumerate().take(last).skip(first + 1) {
            let mut off = [point[0] - a[0], point[1] - a[1]];
            if square > 0.0 {
                let along = ((off[0] * way[0] + off[1] * way[1]) / square).clamp(0.0, 1.0);
                off = [off[0] - along * way[0], off[1] - along * way[1]];
            }
            let off = off[0] * off[0] + off[1] * off[1];
            if off > worst {
                (worst, far) = (off, Some(index));
            }
        }
        if let Some(far) = far {
            keep[far] = true;
            todo.push((first, far));
            todo.push((far, last));
        }
    }
    let kept = points.iter().zip(keep).filter(|(_, keep)| *keep);
    kept.map(|(point, _)| *point).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(lat: f64, lon: f64) -> Position {
        Position { lat, lon }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_pixel_and_its_position_agree(
            lat in -90.0..=90.0_f64,
            lon in -180.0..=180.0_f64,
            km in 0.1..20.0_f64,
            x in -170.0..170.0_f64,
            y in -140.0..140.0_f64,
        ) {
            let view = View::new(at(lat, lon), km, [170.0, 140.0]);
            let position = view.position([x, y]).expect("it is near the middle");
            prop_assert!(position.lat.abs() <= 90.0 && position.lon.abs() <= 180.0);
            let [back_x, back_y] = view.at(position).expect("it was on the picture");
            prop_assert!((back_x - x).abs() < 1e-3 && (back_y - y).abs() < 1e-3);
        }

        #[test]
        fn no_line_leaves_the_picture(
            lat in -90.0..=90.0_f64,
            lon in -180.0..=180.0_f64,
            km in 0.2..60.0_f64,
        ) {
            let view = View::new(at(lat, lon), km, [170.0, 145.0]);
            for line in view.lines(Atlas::get()) {
                for piece in &line.pieces {
                    prop_assert!(piece.len() > 1);
                    for [x, y] in piece {
                        prop_assert!(x.abs() < 170.001 && y.abs() < 145.001, "{x} {y}");
                    }
                }
            }
        }

        #[test]
        fn every_circle_is_on_the_picture_that_was_made_for_them(
            circles in prop::collection::vec(
                ((-85.0..85.0_f64, -180.0..180.0_f64), 0.0..100.0_f64), 1..8),
        ) {
            let middle = circles[0].0;
            // Places of one half of the globe; further ones may have no place on a picture.
            let circles: Vec<_> = circles
                .iter()
                .map(|&((lat, lon), radius)| (at(lat / 3.0, middle.1 + lon / 4.0), radius))
                .collect();
            let view = View::around(&circles, [120.0, 110.0], 0.8, [170.0, 145.0]);
            for (at, _) in circles {
                let point = view.at(at).expect("it is on the near half");
                prop_assert!(view.holds(point), "{point:?}");
            }
        }
    }

    #[test]
    fn a_line_through_the_picture_is_cut_at_its_edges() {
        let pieces = clip(
            &[[-9.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, 0.0]],
            [5.0, 5.0],
        );
        assert_eq!(
            pieces,
            [vec![[-5.0, 0.0], [5.0, 0.0]], vec![[5.0, 5.0], [0.0, 0.0]],]
        );
    }

    #[test]
    fn the_coast_goes_on_across_the_date_line() {
        let view = View::new(at(68.9, 180.0), 4.0, [170.0, 145.0]);
        let coast: Vec<_> = view
            .lines(Atlas::get())
            .into_iter()
            .filter(|line| line.kind == Kind::Coast)
            .flat_map(|line| line.pieces)
            .flatten()
            .collect();
        assert!(coast.iter().any(|[x, _]| *x < -30.0));
        assert!(coast.iter().any(|[x, _]| *x > 30.0));
    }
}

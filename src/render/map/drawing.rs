//! Marks and names -> the SVG of a map. Finds each name a place where it meets no other and as few
//! lines as can be; what finds none is left out.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::atlas::{Atlas, Kind, Line, View};
use crate::model::Position;
use crate::render::html::escaped;
use crate::render::parts::{TextView, text_width};
use crate::render::pen::Pen;

/// The size of a drawing, and the part of it that no screen cuts off.
pub struct Frame {
    half: [f64; 2],
    /// Half the width that is always seen.
    safe: f64,
    /// How far from the middle the marks may reach.
    fill: [f64; 2],
    /// How many countries are named.
    countries: usize,
    /// Width and height of an inset.
    inset: [f64; 2],
}

/// For a column of 340 pixels, of which the narrowest phone shows 280.
pub const NARROW: Frame = Frame {
    half: [170.0, 145.0],
    safe: 138.0,
    fill: [112.0, 112.0],
    countries: 6,
    inset: [104.0, 84.0],
};
/// For the two columns beside the docket.
pub const WIDE: Frame = Frame {
    half: [520.0, 220.0],
    safe: 360.0,
    fill: [310.0, 180.0],
    countries: 12,
    inset: [250.0, 150.0],
};

/// A place on the drawing.
#[derive(Debug, PartialEq)]
pub struct Mark {
    pub at: Position,
    /// Kilometres of its circle; none for a point.
    pub radius: Option<f64>,
    /// Its middle lies in the country that its record names.
    pub in_country: bool,
    pub label: Label,
}

/// A name on the drawing.
#[derive(Debug, PartialEq)]
pub struct Label {
    pub text: TextView,
    pub sign: Sign,
}

/// What a name stands for, and so how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The place that the map is for.
    Main,
    /// Another, with a mark.
    Town,
    /// A region, without one.
    Region,
    Country,
}

/// A drawing before its words are known.
pub struct Drawing {
    height: f64,
    body: String,
    /// What the broken lines on it are called; none for those without words of their own.
    disputed: Vec<Option<&'static str>>,
    /// Whether the shading of a place ends at a border.
    pub is_cut: bool,
    countries: Vec<String>,
}

/// A name that found its place.
struct Placed {
    rect: Rect,
    lines: Vec<String>,
    lang: Option<String>,
    sign: Sign,
}

#[derive(Debug, Clone, Copy)]
struct Rect {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// Which parts of the drawing are taken, in squares of a few pixels.
struct Grid {
    half: [f64; 2],
    /// Half the width that is always seen.
    safe: f64,
    columns: usize,
    rows: usize,
    taken: Vec<u32>,
}

const CELL: f64 = 4.0;
/// The price of a square that must not be covered.
const NEVER: u32 = 10_000;
/// The height of a line of a name, and the pixels from its top to its foot.
const LINE: f64 = 17.0;
const FOOT: f64 = 13.0;
const POINT: f64 = 3.5;
/// How far an inset reaches around a place in no country, in kilometres.
const OCEAN: f64 = 3000.0;

/// Returns the view in which all marks are seen.
pub fn view(marks: &[Mark], frame: &Frame, closest: f64) -> View {
    let circle = |mark: &Mark| (mark.at, mark.radius.unwrap_or(0.0));
    let circles: Vec<(Position, f64)> = marks.iter().map(circle).collect();
    let widest = marks.iter().filter_map(|mark| mark.radius);
    // A circle takes no more than about a third of the height.
    let closest = closest.max(widest.fold(0.0, f64::max) / 52.0);
    around(&circles, frame, closest)
}

/// Returns the view in which circles (a middle and kilometres around it) are seen.
pub fn around(circles: &[(Position, f64)], frame: &Frame, closest: f64) -> View {
    View::around(circles, frame.fill, closest, frame.half)
}

/// Returns a country's name: that of its own record if it has one, else Natural Earth's.
pub fn country_name(pen: &Pen<'_>, code: &str) -> Option<TextView> {
    if let Some(own) = pen.templates.maps.countries.get(code) {
        return Some(pen.text(&pen.site.records.places[own].name));
    }
    let language = pen.lang.as_str().split('-').next().unwrap_or_default();
    let (lang, name) = Atlas::get().name(code, language)?;
    Some(TextView {
        text: name.to_owned(),
        lang: (lang != language).then(|| lang.to_owned()),
        ..TextView::default()
    })
}

/// What an inset shows around the frame of the map.
pub enum Inset<'a> {
    None,
    /// The country of a place, and its nearest neighbour.
    Countries(Position),
    /// Places that the map leaves out.
    Places(&'a [Mark]),
}

/// Draws marks, then the names of neighbours where there is room, and an inset.
pub fn draw(
    pen: &Pen<'_>,
    view: &View,
    frame: &Frame,
    marks: &[Mark],
    neighbours: &[Mark],
    inset: Inset<'_>,
) -> Drawing {
    let lines = view.lines(Atlas::get());
    let mut grid = Grid::new(view.half, frame.safe);
    for piece in lines.iter().flat_map(|line| &line.pieces) {
        grid.trace(piece);
    }
    let mut body = String::new();
    for line in &lines {
        let _ = write!(
            body,
            "<path class=\"{}\" d=\"{}\"/>",
            class(line),
            path(&line.pieces, [0.0, 0.0])
        );
    }
    let borders = lines.iter().filter(|line| line.kind != Kind::Coast);
    let edges = borders
        .flat_map(|line| &line.pieces)
        .flat_map(|piece| piece.windows(2).map(|edge| [edge[0], edge[1]]));
    let edges: Vec<[[f64; 2]; 2]> = edges.collect();
    let mut is_cut = false;
    let mut shapes = String::new();
    for mark in marks {
        let Some([x, y]) = view.at(mark.at) else {
            continue;
        };
        match mark.radius {
            Some(km) => {
                let radius = km / view.km_per_pixel();
                let borders = if mark.in_country { &edges[..] } else { &[] };
                is_cut |= area(&mut shapes, [x, y], radius, borders);
                grid.block_circle([x, y], radius);
            }
            None => {
                point(&mut shapes, [x, y], POINT);
                grid.block(Rect::around([x, y], POINT));
            }
        }
    }
    let countries = countries(view, &grid);
    let inset = self::inset(view, frame, inset, &countries, &mut grid);
    let bar = bar(pen, view, &mut grid);

    let mut placed: Vec<Placed> = Vec::new();
    for mark in marks {
        place_beside(view, mark, &mut grid, &mut placed, true);
    }
    let mut named = Vec::new();
    for (code, cells) in countries.iter().take(frame.countries) {
        let Some(name) = country_name(pen, code) else {
            continue;
        };
        let from = marks.first().and_then(|mark| view.at(mark.at));
        if let Some(at) = in_country(cells, &name, from.unwrap_or([0.0, 0.0]), &mut grid) {
            named.push(name.text);
            placed.push(at);
        }
    }
    let (mut towns, mut regions) = (0, 0);
    for mark in neighbours {
        match mark.label.sign {
            Sign::Town if towns < 3 => {
                if place_beside(view, mark, &mut grid, &mut placed, false)
                    && let Some(at) = view.at(mark.at)
                {
                    point(&mut shapes, at, POINT);
                    towns += 1;
                }
            }
            Sign::Region if regions < 4 => {
                regions += usize::from(place_over(view, mark, &mut grid, &mut placed));
            }
            _ => {}
        }
    }
    body.push_str(&shapes);
    for placed in &placed {
        placed.write(&mut body);
    }
    let half_height = view.half[1];
    let body =
        format!("<svg x=\"50%\" y=\"{half_height}\" overflow=\"visible\">{body}</svg>{bar}{inset}");
    let broken = lines.iter().filter(|line| line.kind == Kind::Disputed);
    Drawing {
        height: 2.0 * half_height,
        body,
        disputed: broken.map(|line| line.words).collect(),
        is_cut,
        countries: named,
    }
}

impl Drawing {
    /// Closes the drawing with its words.
    pub fn svg(&self, class: &str, title: &str, desc: &str) -> String {
        format!(
            "<svg class=\"{class}\" width=\"100%\" height=\"{}\" role=\"img\" direction=\"ltr\">\
             <title>{}</title><desc>{}</desc>{}</svg>",
            self.height,
            escaped(title),
            escaped(desc.trim_end()),
            self.body
        )
    }

    /// Returns what else is on the drawing, in a sentence.
    pub fn reading(&self, pen: &Pen<'_>) -> String {
        let mut text = String::new();
        if !self.countries.is_empty() {
            let countries = pen.listed(self.countries.iter().cloned());
            text.push_str(&pen.say("map-countries", &[("countries", countries.into())]));
            text.push(' ');
        }
        for sentence in self.broken(pen) {
            text.push_str(&sentence);
            text.push(' ');
        }
        text
    }

    /// Returns what the broken lines are.
    pub fn broken(&self, pen: &Pen<'_>) -> Vec<String> {
        let own = self.disputed.iter().flatten();
        let mut sentences: Vec<String> = own.map(|key| pen.word(key).to_owned()).collect();
        if self.disputed.contains(&None) {
            let key = match sentences.is_empty() {
                true => "map-broken-lines",
                false => "map-other-broken-lines",
            };
            sentences.push(pen.word(key).to_owned());
        }
        sentences
    }
}

fn class(line: &Line) -> &'static str {
    match line.kind {
        Kind::Coast => "coast",
        Kind::Settled => "settled",
        Kind::Disputed => "disputed",
    }
}

/// Draws a circle with lines at 45°, the direction of neither lane, as far as the borders: what is
/// known to lie in a country is not shaded beyond it. Tells whether a border cut it.
fn area(svg: &mut String, middle: [f64; 2], radius: f64, borders: &[[[f64; 2]; 2]]) -> bool {
    const APART: f64 = 4.5;
    let reach = Rect::around(middle, radius);
    let borders: Vec<&[[f64; 2]; 2]> = borders.iter().filter(|edge| reach.meets(edge)).collect();
    // A way from the middle that crosses borders an even number of times ends where it began.
    let is_inside = |to: [f64; 2]| {
        let crossed = borders.iter().filter(|edge| crosses([middle, to], ***edge));
        crossed.count() % 2 == 0
    };
    let mut chords = Vec::new();
    // Counted from the drawing's middle, so that the lines of two circles that overlap are one.
    let along = (middle[0] + middle[1]) / 2.0_f64.sqrt();
    let mut off = ((along - radius) / APART).ceil() * APART - along;
    while off < radius {
        // The chord's half, and its middle off the circle's, both along the diagonals.
        let half = (radius * radius - off * off).sqrt() / 2.0_f64.sqrt();
        let aside = off / 2.0_f64.sqrt();
        let [x, y] = [middle[0] + aside, middle[1] + aside];
        chords.extend(kept(half, |way| [x + way, y - way], is_inside));
        off += APART;
    }
    let round = |turn: f64| {
        let (sin, cos) = turn.sin_cos();
        [middle[0] + radius * cos, middle[1] + radius * sin]
    };
    let _ = write!(
        svg,
        "<path class=\"hatch\" d=\"{}\"/>",
        path(&chords, [0.0, 0.0])
    );
    let arcs = kept(std::f64::consts::PI, round, is_inside);
    let [x, y] = middle.map(tenths);
    let ends = [-std::f64::consts::PI, std::f64::consts::PI].map(round);
    let is_whole = |arc: &Vec<[f64; 2]>| arc[..] == ends;
    let _ = match &arcs[..] {
        [arc] if is_whole(arc) => {
            let r = tenths(radius);
            write!(
                svg,
                "<circle class=\"area\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>"
            )
        }
        _ => {
            let mut d = String::new();
            for arc in &arcs {
                let [from, to] = [arc[0], arc[1]];
                let turn = |at: [f64; 2]| (at[1] - middle[1]).atan2(at[0] - middle[0]);
                let way = (turn(to) - turn(from)).rem_euclid(std::f64::consts::TAU);
                let _ = write!(
                    d,
                    "M{} {}A{r} {r} 0 {} 1 {} {}",
                    tenths(from[0]),
                    tenths(from[1]),
                    u8::from(way > std::f64::consts::PI),
                    tenths(to[0]),
                    tenths(to[1]),
                    r = tenths(radius),
                );
            }
            write!(svg, "<path class=\"area\" d=\"{d}\"/>")
        }
    };
    !matches!(&arcs[..], [arc] if is_whole(arc))
}

/// Follows a line from `-half` to `half` and returns the ends of its parts that are inside.
fn kept(
    half: f64,
    at: impl Fn(f64) -> [f64; 2],
    is_inside: impl Fn([f64; 2]) -> bool,
) -> Vec<Vec<[f64; 2]>> {
    const STEPS: usize = 120;
    let way = |step: usize| half * (2.0 * step as f64 / STEPS as f64 - 1.0);
    let mut parts: Vec<Vec<[f64; 2]>> = Vec::new();
    let mut from = None;
    for step in 0..=STEPS {
        let is_end = step == STEPS;
        match (from, is_inside(at(way(step)))) {
            (None, true) if !is_end => from = Some(step),
            (Some(start), true) if is_end => parts.push(vec![at(way(start)), at(half)]),
            (Some(start), false) => {
                if step - 1 > start {
                    parts.push(vec![at(way(start)), at(way(step - 1))]);
                }
                from = None;
            }
            _ => {}
        }
    }
    parts
}

/// Tells whether two straight lines cross.
fn crosses([a, b]: [[f64; 2]; 2], [c, d]: [[f64; 2]; 2]) -> bool {
    let side = |p: [f64; 2], q: [f64; 2], r: [f64; 2]| {
        (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0.0
    };
    side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
}

fn point(svg: &mut String, [x, y]: [f64; 2], radius: f64) {
    let _ = write!(
        svg,
        "<circle class=\"point\" cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>",
        tenths(x),
        tenths(y)
    );
}

/// Returns the countries on the picture, the one with the most of it first, with the squares of
/// `STEP` pixels that lie in each.
fn countries(view: &View, grid: &Grid) -> Vec<(String, Vec<[f64; 2]>)> {
    let mut free: Vec<[f64; 2]> = Vec::new();
    let mut positions: Vec<Position> = Vec::new();
    let mut y = -view.half[1] + STEP / 2.0;
    while y < view.half[1] {
        let mut x = -view.half[0] + STEP / 2.0;
        while x < view.half[0] {
            if grid.cost(Rect::around([x, y], 1.0)) < NEVER
                && let Some(at) = view.position([x, y])
            {
                free.push([x, y]);
                positions.push(at);
            }
            x += STEP;
        }
        y += STEP;
    }
    let mut cells: BTreeMap<&str, Vec<[f64; 2]>> = BTreeMap::new();
    for (cell, code) in free.into_iter().zip(Atlas::get().countries_at(&positions)) {
        if let Some(code) = code {
            cells.entry(code).or_default().push(cell);
        }
    }
    let mut countries: Vec<(String, Vec<[f64; 2]>)> = cells
        .into_iter()
        .map(|(code, cells)| (code.to_owned(), cells))
        .collect();
    countries.sort_by_key(|(_, cells)| std::cmp::Reverse(cells.len()));
    countries
}

const STEP: f64 = 14.0;

/// Finds a country's name a place inside it: over the fewest lines, then away from `from`.
fn in_country(
    cells: &[[f64; 2]],
    name: &TextView,
    from: [f64; 2],
    grid: &mut Grid,
) -> Option<Placed> {
    if cells.len() < 5 {
        return None;
    }
    let mut best: Option<(u32, f64, Rect, Vec<String>)> = None;
    for lines in [vec![name.text.clone()], wrapped(&name.text)] {
        let (width, height) = size(&lines, Sign::Country);
        for &[x, y] in cells {
            let rect = Rect {
                x: x - width / 2.0,
                y: y - height / 2.0,
                width,
                height,
            };
            // The name's ends must lie in the country too, as well as its middle.
            let is_in = [-0.5, -0.25, 0.25, 0.5].iter().all(|part| {
                let end = x + part * width;
                cells
                    .iter()
                    .any(|[cx, cy]| (cx - end).abs() <= STEP / 2.0 && (cy - y).abs() < 1.0)
            });
            if !is_in {
                continue;
            }
            let cost = grid.cost(rect.grown(2.0));
            let away = -(x - from[0]).hypot(y - from[1]);
            if cost < 6
                && best
                    .as_ref()
                    .is_none_or(|(c, a, ..)| (cost, away) < (*c, *a))
            {
                best = Some((cost, away, rect, lines.clone()));
            }
        }
    }
    let (_, _, rect, lines) = best?;
    grid.block(rect);
    Some(Placed {
        rect,
        lines,
        lang: name.lang.clone(),
        sign: Sign::Country,
    })
}

/// Finds a mark's name a place beside it; the place that a map is for may lie over lines.
fn place_beside(
    view: &View,
    mark: &Mark,
    grid: &mut Grid,
    placed: &mut Vec<Placed>,
    is_wanted: bool,
) -> bool {
    let Some([x, y]) = view.at(mark.at).filter(|point| view.holds(*point)) else {
        return false;
    };
    if !is_wanted && grid.cost(Rect::around([x, y], POINT)) >= NEVER {
        return false;
    }
    let radius = mark.radius.map_or(POINT, |km| km / view.km_per_pixel());
    let gap = radius + 5.0;
    let slant = radius * 0.72 + 3.0;
    let atlas = Atlas::get();
    let own = atlas.country_at(mark.at).filter(|_| mark.in_country);
    let mut best: Option<(u32, Rect, Vec<String>)> = None;
    let whole = vec![mark.label.text.text.clone()];
    for lines in [whole, wrapped(&mark.label.text.text)] {
        let (width, height) = size(&lines, mark.label.sign);
        let middle = y - height / 2.0;
        let corners = [
            [x + gap, middle],
            [x - gap - width, middle],
            [x + slant, y - slant - height + 4.0],
            [x + slant, y + slant - 4.0],
            [x - slant - width, y - slant - height + 4.0],
            [x - slant - width, y + slant - 4.0],
            [x - width / 2.0, y - gap - height + 2.0],
            [x - width / 2.0, y + gap - 2.0],
            // A little up or down still reads as beside.
            [x + gap, middle - 6.0],
            [x + gap, middle + 6.0],
            [x - gap - width, middle - 6.0],
            [x - gap - width, middle + 6.0],
        ];
        for [x, y] in corners {
            let rect = Rect {
                x,
                y,
                width,
                height,
            };
            let mut cost = grid.cost(rect.grown(1.0));
            // A name across the border would say that the place lies there.
            let middle = [x + width / 2.0, y + height / 2.0];
            if own.is_some() && own != view.position(middle).and_then(|at| atlas.country_at(at)) {
                cost += 4;
            }
            if cost < NEVER && best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((cost, rect, lines.clone()));
            }
        }
    }
    let most = if mark.label.sign == Sign::Main {
        NEVER
    } else {
        8
    };
    let Some((_, rect, lines)) = best.filter(|(cost, ..)| *cost < most) else {
        return false;
    };
    if !is_wanted {
        grid.block(Rect::around([x, y], POINT));
    }
    grid.block(rect);
    placed.push(Placed {
        rect,
        lines,
        lang: mark.label.text.lang.clone(),
        sign: mark.label.sign,
    });
    true
}

/// Writes a region's name over its middle, or close by.
fn place_over(view: &View, mark: &Mark, grid: &mut Grid, placed: &mut Vec<Placed>) -> bool {
    let Some([x, y]) = view.at(mark.at) else {
        return false;
    };
    let lines = wrapped(&mark.label.text.text);
    let (width, height) = size(&lines, Sign::Region);
    let mut shifts = Vec::new();
    for dy in [0.0, -10.0, 10.0, -20.0, 20.0] {
        for dx in [0.0, -14.0, 14.0, -28.0, 28.0] {
            shifts.push([dx, dy]);
        }
    }
    shifts.sort_by(|a: &[f64; 2], b| a[0].hypot(a[1]).total_cmp(&b[0].hypot(b[1])));
    let free = shifts.into_iter().find_map(|[dx, dy]| {
        let rect = Rect {
            x: x + dx - width / 2.0,
            y: y + dy - height / 2.0,
            width,
            height,
        };
        (grid.cost(rect.grown(1.0)) < 2).then_some(rect)
    });
    let Some(rect) = free else {
        return false;
    };
    grid.block(rect);
    placed.push(Placed {
        rect,
        lines,
        lang: mark.label.text.lang.clone(),
        sign: Sign::Region,
    });
    true
}

/// Draws the scale bar in a lower corner that is free.
fn bar(pen: &Pen<'_>, view: &View, grid: &mut Grid) -> String {
    let most = 80.0 * view.km_per_pixel();
    let mut km = 1.0;
    for step in [2.0, 2.5, 2.0].into_iter().cycle() {
        if km * step > most {
            break;
        }
        km *= step;
    }
    let length = km / view.km_per_pixel();
    let label = pen.say("map-scale", &[("n", (km as u64).into())]);
    let width = length + 6.0 + text_width(&label, false);
    let bottom = view.half[1];
    let corner = |is_end: bool| Rect {
        x: if is_end {
            grid.safe - width - 10.0
        } else {
            10.0 - grid.safe
        },
        y: bottom - 22.0,
        width,
        height: 18.0,
    };
    let is_end = grid.cost(corner(true)) < grid.cost(corner(false));
    let rect = corner(is_end);
    grid.block(Rect {
        // On a wide column the bar stands further out than on a narrow one.
        x: if is_end { rect.x } else { -view.half[0] },
        width: rect.width + view.half[0] - grid.safe,
        ..rect
    });
    let y = 2.0 * bottom - 10.0;
    let (x, from) = if is_end {
        ("100%", -10.0 - width)
    } else {
        ("0", 10.0)
    };
    format!(
        "<svg x=\"{x}\" y=\"{y}\" overflow=\"visible\"><path class=\"bar\" d=\"M{} -4v4h{}v-4\"/>\
         <text x=\"{}\" y=\"2\">{label}</text></svg>",
        tenths(from),
        tenths(length),
        tenths(from + length + 6.0)
    )
}

/// Draws the map's surroundings in a corner, with a frame around what the map shows.
fn inset(
    view: &View,
    frame: &Frame,
    inset: Inset<'_>,
    countries: &[(String, Vec<[f64; 2]>)],
    grid: &mut Grid,
) -> String {
    let atlas = Atlas::get();
    let reach = view.half[1] * view.km_per_pixel();
    let mut circles: Vec<(Position, f64)> = Vec::new();
    let points = match inset {
        Inset::None => return String::new(),
        Inset::Countries(at) => {
            // A map of much of the world needs no surroundings.
            if view.km_per_pixel() > 6.0 {
                return String::new();
            }
            let own = atlas.country_at(at);
            let others = countries.iter().map(|(code, _)| code.as_str());
            let others = others.filter(|code| Some(*code) != own).take(1);
            for code in own.into_iter().chain(others) {
                let outline = atlas.outline(code, Some(at)).unwrap_or_default();
                circles.extend(outline.into_iter().map(|at| (at, 0.0)));
            }
            // Far from any country, or on a small island, the next coast says where one is.
            let least = if own.is_none() { OCEAN } else { 3.0 * reach };
            circles.push((at, least));
            &[]
        }
        Inset::Places([]) => return String::new(),
        Inset::Places(places) => {
            circles.extend(places.iter().map(|mark| (mark.at, 0.0)));
            places
        }
    };
    if let Some(middle) = view.position([0.0, 0.0]) {
        circles.push((middle, reach));
    }
    let size = frame.inset;
    let half = size.map(|side| side / 2.0);
    let inner = View::around(&circles, half.map(|side| side - 7.0), 4.0, half);
    let [x, y] = view.half;
    let [width, height] = size;
    let corners = [(true, true), (false, true), (true, false), (false, false)];
    let rect = |(is_end, is_top): (bool, bool)| Rect {
        // From the edge of what is always seen to that of the drawing.
        x: if is_end { grid.safe - width } else { -x },
        y: if is_top { -y } else { y - height },
        width: width + x - grid.safe,
        height,
    };
    // The sides are blocked for names, but not for the inset.
    let seen = |corner: (bool, bool)| {
        let rect = rect(corner);
        let x = if corner.0 { rect.x } else { -grid.safe };
        Rect { x, width, ..rect }
    };
    let corner = corners
        .into_iter()
        .min_by_key(|&corner| grid.cost(seen(corner)))
        .unwrap_or(corners[0]);
    grid.block(rect(corner));
    let (place, left) = if corner.0 {
        ("100%", -width)
    } else {
        ("0", 0.0)
    };
    let top = if corner.1 { 0.0 } else { 2.0 * y - height };
    let mut svg = format!(
        "<svg x=\"{place}\" y=\"{top}\" overflow=\"visible\"><g class=\"inset\">\
         <rect x=\"{left}\" width=\"{width}\" height=\"{height}\"/>"
    );
    let to = [left + half[0], half[1]];
    for line in inner.lines(atlas) {
        let _ = write!(
            svg,
            "<path class=\"{}\" d=\"{}\"/>",
            class(&line),
            path(&line.pieces, to)
        );
    }
    let edges = [[-x, -y], [x, -y], [x, y], [-x, y], [-x, -y]];
    let edges = edges
        .iter()
        .filter_map(|&edge| inner.at(view.position(edge)?));
    let mut edges: Vec<[f64; 2]> = edges.collect();
    // A frame that would be a speck is drawn as large as can be seen.
    let (low, high) = extent(&edges);
    if high[0] - low[0] < 7.0 {
        let [x, y] = [0, 1].map(|axis| (low[axis] + high[axis]) / 2.0);
        edges = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]]
            .map(|[dx, dy]| [x + 3.5 * f64::from(dx), y + 3.5 * f64::from(dy)])
            .to_vec();
    }
    for mark in points {
        if let Some([x, y]) = inner.at(mark.at) {
            point(&mut svg, [x + to[0], y + to[1]], 2.5);
        }
    }
    let _ = write!(
        svg,
        "<path class=\"frame\" d=\"{}\"/></g></svg>",
        path(&[edges], to)
    );
    svg
}

fn extent(points: &[[f64; 2]]) -> ([f64; 2], [f64; 2]) {
    let (mut low, mut high) = ([f64::MAX; 2], [f64::MIN; 2]);
    for point in points {
        for axis in 0..2 {
            low[axis] = low[axis].min(point[axis]);
            high[axis] = high[axis].max(point[axis]);
        }
    }
    (low, high)
}

/// Cuts a long name in two lines at the space nearest its middle.
fn wrapped(text: &str) -> Vec<String> {
    let letters = text.chars().count();
    let middle = text.len() / 2;
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    match spaces.min_by_key(|at| at.abs_diff(middle)) {
        Some(at) if letters > 9 => vec![text[..at].to_owned(), text[at + 1..].to_owned()],
        _ => vec![text.to_owned()],
    }
}

fn size(lines: &[String], sign: Sign) -> (f64, f64) {
    let bold = matches!(sign, Sign::Main | Sign::Country);
    let width = lines.iter().map(|line| text_width(line, bold));
    (width.fold(0.0, f64::max), LINE * lines.len() as f64)
}

impl Placed {
    fn write(&self, svg: &mut String) {
        let class = match self.sign {
            Sign::Main => " class=\"main\"",
            Sign::Town => "",
            Sign::Region => " class=\"region\"",
            Sign::Country => " class=\"country\"",
        };
        let lang = match &self.lang {
            Some(lang) => format!(" lang=\"{}\"", escaped(lang)),
            None => String::new(),
        };
        let x = tenths(self.rect.x + self.rect.width / 2.0);
        for (index, line) in self.lines.iter().enumerate() {
            let y = tenths(self.rect.y + FOOT + LINE * index as f64);
            let _ = write!(
                svg,
                "<text{class}{lang} text-anchor=\"middle\" x=\"{x}\" y=\"{y}\">{}</text>",
                escaped(line)
            );
        }
    }
}

impl Rect {
    fn around([x, y]: [f64; 2], radius: f64) -> Rect {
        Rect {
            x: x - radius,
            y: y - radius,
            width: 2.0 * radius,
            height: 2.0 * radius,
        }
    }

    /// Tells whether a straight line may touch it.
    fn meets(&self, [a, b]: &[[f64; 2]; 2]) -> bool {
        let meets = |axis: usize, from: f64, length: f64| {
            a[axis].max(b[axis]) >= from && a[axis].min(b[axis]) <= from + length
        };
        meets(0, self.x, self.width) && meets(1, self.y, self.height)
    }

    fn grown(self, by: f64) -> Rect {
        Rect {
            x: self.x - by,
            y: self.y - by,
            width: self.width + 2.0 * by,
            height: self.height + 2.0 * by,
        }
    }
}

impl Grid {
    /// Makes a grid on which the sides that a narrow screen cuts off are taken.
    fn new(half: [f64; 2], safe: f64) -> Grid {
        let [columns, rows] = half.map(|side| (2.0 * side / CELL).ceil() as usize);
        let mut grid = Grid {
            half,
            safe,
            columns,
            rows,
            taken: vec![0; columns * rows],
        };
        for x in [-half[0], safe] {
            grid.block(Rect {
                x,
                y: -half[1],
                width: half[0] - safe,
                height: 2.0 * half[1],
            });
        }
        grid
    }

    /// Marks the squares under a line.
    fn trace(&mut self, piece: &[[f64; 2]]) {
        for edge in piece.windows(2) {
            let (from, to) = (edge[0], edge[1]);
            let steps = ((to[0] - from[0]).hypot(to[1] - from[1]) / 2.0)
                .ceil()
                .max(1.0);
            for step in 0..=steps as usize {
                let part = step as f64 / steps;
                let at = [0, 1].map(|axis| from[axis] + part * (to[axis] - from[axis]));
                if let Some(cell) = self.cell(at) {
                    self.taken[cell] = self.taken[cell].max(1);
                }
            }
        }
    }

    fn block(&mut self, rect: Rect) {
        for cell in self.cells(rect).0 {
            self.taken[cell] = NEVER;
        }
    }

    fn block_circle(&mut self, [x, y]: [f64; 2], radius: f64) {
        let mut row = -radius;
        while row < radius {
            let half = (radius * radius - row * row).sqrt();
            self.block(Rect {
                x: x - half,
                y: y + row,
                width: 2.0 * half,
                height: 1.0,
            });
            row += CELL;
        }
    }

    /// Returns what it costs to write over a rectangle.
    fn cost(&self, rect: Rect) -> u32 {
        let (cells, is_inside) = self.cells(rect);
        let sum: u32 = cells.into_iter().map(|cell| self.taken[cell]).sum();
        if is_inside { sum } else { sum + NEVER }
    }

    fn cells(&self, rect: Rect) -> (Vec<usize>, bool) {
        let index = |at: f64, half: f64| ((at + half) / CELL).floor() as i64;
        let [x1, x2] = [rect.x, rect.x + rect.width - 0.01].map(|x| index(x, self.half[0]));
        let [y1, y2] = [rect.y, rect.y + rect.height - 0.01].map(|y| index(y, self.half[1]));
        let (columns, rows) = (self.columns as i64, self.rows as i64);
        let is_inside = x1 >= 0 && y1 >= 0 && x2 < columns && y2 < rows;
        let mut cells = Vec::new();
        for y in y1.max(0)..=y2.min(rows - 1) {
            for x in x1.max(0)..=x2.min(columns - 1) {
                cells.push((y * columns + x) as usize);
            }
        }
        (cells, is_inside)
    }

    fn cell(&self, [x, y]: [f64; 2]) -> Option<usize> {
        let (cells, is_inside) = self.cells(Rect {
            x,
            y,
            width: 0.02,
            height: 0.02,
        });
        cells.into_iter().next().filter(|_| is_inside)
    }
}

/// Returns the path of lines, moved by `to`, in tenths of a pixel. Every number is a step from the
/// last point, which is shortest.
fn path(pieces: &[Vec<[f64; 2]>], to: [f64; 2]) -> String {
    let mut path = String::new();
    let mut last = [0_i64; 2];
    for piece in pieces {
        path.push('m');
        for (index, point) in piece.iter().enumerate() {
            let next = [0, 1].map(|axis| ((point[axis] + to[axis]) * 10.0).round() as i64);
            if index > 0 && next == last {
                continue;
            }
            for axis in 0..2 {
                let number = tenth(next[axis] - last[axis]);
                if !path.ends_with('m') && !number.starts_with('-') {
                    path.push(' ');
                }
                path.push_str(&number);
            }
            last = next;
        }
    }
    path
}

fn tenths(number: f64) -> String {
    tenth((number * 10.0).round() as i64)
}

fn tenth(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    match (whole, part) {
        (0, 0) => "0".to_owned(),
        (whole, 0) => format!("{sign}{whole}"),
        (0, part) => format!("{sign}.{part}"),
        (whole, part) => format!("{sign}{whole}.{part}"),
    }
}

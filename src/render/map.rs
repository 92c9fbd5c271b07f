//! Places -> maps: where they lie, as well as that is known, among coasts, borders and neighbours.
//!
//! What is known exactly or nearly is a point. What is known to a district or coarser is a hatched
//! circle whose size the caption gives, and a country is only named: to shade one would be to say
//! where it ends. A drawing is fluid, not scaled: its middle stands at 50 %, so a narrow screen
//! cuts its sides, and what is written keeps clear of them.

mod drawing;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use serde::{Serialize, Serializer};

use crate::atlas::Atlas;
use crate::language::Arg;
use crate::model::table::{self, Read};
use crate::model::{Id, Place, Position, Precision, Table, Tracked};
use crate::render::html;
use crate::render::parts::TextView;
use crate::render::pen::Pen;
use crate::site::Site;

use drawing::{Frame, Inset, Label, Mark, Sign};

/// How far a circle reaches around the middle of a district, and of anything coarser, in
/// kilometres.
const DISTRICT: f64 = 25.0;
const REGION: f64 = 75.0;
/// The closest that areas and points are drawn, in kilometres a pixel. A point says less of where
/// it is, so more around it is shown.
const CLOSEST: f64 = 0.85;
const CLOSEST_POINT: f64 = 1.5;
/// The most places that an overview draws.
const MOST: usize = 150;

/// A map as its template sees it.
#[derive(Debug, Clone, Serialize)]
pub struct MapView {
    /// What the map shows: the finding if counts give one.
    pub finding: String,
    /// For wide screens, where a map has a drawing of its own for them.
    pub wide: Option<String>,
    pub svg: String,
    /// How well each place is known.
    pub known: Vec<Known>,
    /// What the broken lines are.
    pub broken: Vec<String>,
}

/// A sentence about places.
#[derive(Debug, Clone)]
pub struct Known {
    pub pieces: Vec<Piece>,
}

/// Words, or a name in them.
#[derive(Debug, Clone)]
pub struct Piece {
    pub text: String,
    pub name: Option<TextView>,
}

impl Serialize for Known {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut html = String::new();
        for piece in &self.pieces {
            match &piece.name {
                Some(name) => html.push_str(&name.html()),
                None => html::push(&mut html, &piece.text),
            }
        }
        html::safe(&html, serializer)
    }
}

impl Known {
    /// Says a message without arguments.
    fn word(pen: &Pen<'_>, key: &str) -> Known {
        Known::cut(pen.word(key), &[])
    }

    /// Says a message in which names stand for their letters (see [`stand_in`]).
    fn said(pen: &Pen<'_>, key: &str, args: &[(&str, Arg<'_>)], names: &[TextView]) -> Known {
        Known::cut(&pen.say(key, args), names)
    }

    /// Cuts words where names stand in them.
    fn cut(words: &str, names: &[TextView]) -> Known {
        let mut pieces = Vec::new();
        let text = |words: &str| Piece {
            text: words.to_owned(),
            name: None,
        };
        let mut rest = words;
        while let Some((at, letter)) = rest.char_indices().find(|(_, c)| *c >= FIRST_STAND_IN) {
            if at > 0 {
                pieces.push(text(&rest[..at]));
            }
            let index = u32::from(letter) - u32::from(FIRST_STAND_IN);
            pieces.push(Piece {
                text: String::new(),
                name: names.get(index as usize).cloned(),
            });
            rest = &rest[at + letter.len_utf8()..];
        }
        if !rest.is_empty() {
            pieces.push(text(rest));
        }
        Known { pieces }
    }
}

/// The first letter of a private use area, which nobody writes.
const FIRST_STAND_IN: char = '\u{f0000}';

/// Returns the letter that stands for the name of that index while a sentence is made.
fn stand_in(index: usize) -> String {
    let letter = u32::from(FIRST_STAND_IN) + index as u32;
    char::from_u32(letter)
        .expect("a map has few places")
        .to_string()
}

/// Maps of the site, each drawn once, and the places that may stand on them.
#[derive(Debug)]
pub struct Maps {
    /// From south to north.
    neighbours: Tracked<Vec<(Position, Id)>>,
    /// Country code -> the place that is the country.
    countries: Table<String, Id>,
    /// By the places and the language of the names, which is told by its place among those of the site.
    drawn: Mutex<BTreeMap<(usize, Vec<Id>), Drawn>>,
}

/// The map of some places, if there is one, and what was read to draw it.
#[derive(Debug)]
struct Drawn {
    map: Option<MapView>,
    reads: Vec<Read>,
}

/// A place on a map: itself, or the nearest that holds it and has coordinates.
#[derive(Clone)]
struct Spot<'a> {
    asked: &'a Id,
    drawn: &'a Place,
    at: Option<Position>,
    precision: Precision,
}

impl Maps {
    /// Collects the places that have coordinates.
    pub fn new(site: &Site) -> Maps {
        let places = site.records.places.iter();
        let mut neighbours: Vec<(Position, Id)> = places
            .filter(|(_, place)| place.precision != Some(Precision::HighSeas))
            .filter_map(|(id, place)| Some((place.position?, id.clone())))
            .collect();
        neighbours.sort_by(|a, b| {
            let by_latitude = a.0.lat.total_cmp(&b.0.lat);
            by_latitude.then_with(|| a.1.cmp(&b.1))
        });
        let mut neighbours = Tracked::from(neighbours);
        neighbours.name("neighbours on maps");
        let mut countries: Table<String, Id> = Table::default();
        for (id, place) in &site.records.places {
            if let (Some(Precision::Country), Some(code)) = (place.precision, &place.country) {
                countries.entry(code.clone()).or_insert_with(|| id.clone());
            }
        }
        countries.name("countries on maps");
        Maps {
            neighbours,
            countries,
            drawn: Mutex::default(),
        }
    }

    /// Hands over everything that a page can read here, each with a print of what it holds.
    pub fn prints(&self, take: &mut dyn FnMut(Read, u64)) {
        self.neighbours.prints(&mut *take);
        self.countries.prints(take);
    }
}

/// Returns the map of some places together; none where nothing is known of where they lie.
pub fn locator<'a>(pen: &Pen<'_>, places: impl IntoIterator<Item = &'a Id>) -> Option<MapView> {
    let mut ids: Vec<Id> = Vec::new();
    for id in places {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    let key = (pen.place, ids);
    let maps = &pen.templates.maps;
    let lock = || {
        maps.drawn
            .lock()
            .expect("no page panics while it holds the lock")
    };
    if let Some(found) = lock().get(&key) {
        table::note_all(&found.reads);
        return found.map.clone();
    }
    let (map, reads) = table::reads(|| {
        let spots: Vec<Spot<'_>> = key.1.iter().filter_map(|id| spot(pen.site, id)).collect();
        draw_locator(pen, &spots)
    });
    table::note_all(&reads);
    let drawn = map.clone();
    lock().insert(key, Drawn { map, reads });
    drawn
}

/// Returns the map of many places, those with the most events named first, with a drawing for wide
/// screens if `wide`; none where no place has coordinates. Where most lie together and some far
/// away, the map is of the most, and an inset shows the others.
pub fn overview<'a>(
    pen: &Pen<'_>,
    places: impl IntoIterator<Item = &'a Id>,
    wide: bool,
) -> Option<MapView> {
    let events = |id: &Id| {
        pen.site
            .places
            .get(id)
            .map_or(0, |facts| facts.events.len())
    };
    let ids: BTreeSet<&Id> = places.into_iter().collect();
    let own = |spot: &Spot<'_>| spot.at.is_some() && spot.drawn.common.id == *spot.asked;
    let spots = ids.into_iter().filter_map(|id| spot(pen.site, id));
    let mut spots: Vec<Spot<'_>> = spots.filter(own).collect();
    spots.sort_by_key(|spot| (std::cmp::Reverse(events(spot.asked)), spot.asked));
    let left_out = spots.len().saturating_sub(MOST);
    spots.truncate(MOST);
    if spots.is_empty() {
        return None;
    }
    let weighed: Vec<(Position, f64)> = spots
        .iter()
        .filter_map(|spot| Some((spot.at?, 1.0 + events(spot.asked) as f64)))
        .collect();
    let is_near = together(&weighed);
    let marks = |near: bool| -> Vec<Mark> {
        let chosen = spots.iter().zip(&is_near).filter(|(_, is)| **is == near);
        chosen.map(|(spot, _)| mark(pen, spot, false)).collect()
    };
    let (marks, far) = (marks(true), marks(false));
    let drawing = |frame: &Frame| {
        let view = drawing::view(&marks, frame, 1.0);
        drawing::draw(pen, &view, frame, &marks, &[], Inset::Places(&far))
    };
    let narrow = drawing(&drawing::NARROW);
    let finding = most_in(pen, &spots);
    let desc = sentences(&known(pen, &spots));
    let mut notes = Vec::new();
    if spots.iter().any(Spot::is_point) {
        notes.push(Known::word(pen, "map-points"));
    }
    for (key, radius) in [
        ("map-small-circles", DISTRICT),
        ("map-large-circles", REGION),
    ] {
        if spots.iter().any(|spot| spot.radius() == Some(radius)) {
            notes.push(Known::said(pen, key, &[("km", radius.into())], &[]));
        }
    }
    if narrow.is_cut {
        notes.push(Known::word(pen, "map-cut"));
    }
    if !far.is_empty() && far.len() <= 12 {
        let names: Vec<TextView> = far.iter().map(|mark| mark.label.text.clone()).collect();
        let list = pen.listed((0..names.len()).map(stand_in));
        notes.push(Known::said(
            pen,
            "map-inset",
            &[("places", list.into())],
            &names,
        ));
    }
    if left_out > 0 {
        let args = [("most", MOST.into()), ("left", left_out.into())];
        notes.push(Known::said(pen, "map-left-out", &args, &[]));
    }
    let wide = wide.then(|| drawing(&drawing::WIDE).svg("wide", &finding, &desc));
    let class = if wide.is_some() { "narrow" } else { "only" };
    Some(MapView {
        svg: narrow.svg(class, &finding, &desc),
        broken: narrow.broken(pen),
        known: notes,
        wide,
        finding,
    })
}

/// Tells of each place whether it lies with the most of them. All do unless at least half lie close
/// together and the next is far from these.
fn together(places: &[(Position, f64)]) -> Vec<bool> {
    let unit = |at: Position| {
        let (sin, cos) = at.lat.to_radians().sin_cos();
        let (east, north) = at.lon.to_radians().sin_cos();
        [cos * north, cos * east, sin]
    };
    let away = |a: [f64; 3], b: [f64; 3]| (a[0] - b[0]).hypot(a[1] - b[1]).hypot(a[2] - b[2]);
    let points: Vec<[f64; 3]> = places.iter().map(|(at, _)| unit(*at)).collect();
    // The point with the least sum of distances, by Weiszfeld's steps: what lies far away does not
    // move it as it would move a mean.
    let mut middle = [0.0; 3];
    for step in 0..30 {
        let (mut sum, mut all) = ([0.0; 3], 0.0);
        for (point, (_, weight)) in points.iter().zip(places) {
            let weight = match step {
                0 => *weight,
                _ => weight / away(*point, middle).max(1e-3),
            };
            all += weight;
            sum = [0, 1, 2].map(|axis| sum[axis] + weight * point[axis]);
        }
        middle = sum.map(|sum| sum / all);
    }
    let mut distances: Vec<f64> = points.iter().map(|point| away(*point, middle)).collect();
    let by_place = distances.clone();
    distances.sort_by(f64::total_cmp);
    // About 200 km: closer than that, places are together however they lie.
    let gap = distances.windows(2).enumerate().find(|(index, pair)| {
        (index + 1) * 2 >= distances.len() && pair[1] > 2.5 * pair[0].max(0.03)
    });
    let edge = gap.map_or(f64::MAX, |(_, pair)| pair[0]);
    by_place.into_iter().map(|away| away <= edge).collect()
}

fn draw_locator(pen: &Pen<'_>, spots: &[Spot<'_>]) -> Option<MapView> {
    // What has coordinates is drawn; a whole country only where there is nothing closer.
    let mut drawn: Vec<&Spot<'_>> = spots.iter().filter(|spot| spot.at.is_some()).collect();
    let is_country = drawn.is_empty();
    if is_country {
        drawn = spots.iter().collect();
    }
    let first = *drawn.first()?;
    let frame = &drawing::NARROW;
    let (view, marks) = match is_country {
        true => {
            let outlines = drawn.iter().filter_map(|spot| {
                let code = pen.site.country(spot.asked)?;
                Atlas::get().outline(code, None)
            });
            let circles: Vec<(Position, f64)> = outlines.flatten().map(|at| (at, 0.0)).collect();
            if circles.is_empty() {
                return None;
            }
            (drawing::around(&circles, frame, CLOSEST), Vec::new())
        }
        false => {
            let mut marks: Vec<Mark> = Vec::new();
            for spot in &drawn {
                let mark = mark(pen, spot, true);
                if !marks.contains(&mark) {
                    marks.push(mark);
                }
            }
            let closest = match marks.iter().any(|mark| mark.radius.is_some()) {
                true => CLOSEST,
                false => CLOSEST_POINT,
            };
            (drawing::view(&marks, frame, closest), marks)
        }
    };
    let neighbours = match is_country {
        true => Vec::new(),
        false => neighbours(pen, &view, &drawn),
    };
    let inset = match first.at {
        Some(at) => Inset::Countries(at),
        None => Inset::None,
    };
    let drawing = drawing::draw(pen, &view, frame, &marks, &neighbours, inset);
    let names = drawn.iter().map(|spot| pen.plain(&spot.drawn.name));
    let mut names: Vec<String> = names.collect();
    names.dedup();
    let title = pen.say("map-title", &[("places", pen.listed_and(&names).into())]);
    let drawn: Vec<Spot<'_>> = drawn.into_iter().cloned().collect();
    let mut known = known(pen, &drawn);
    if drawing.is_cut {
        known.push(Known::word(pen, "map-cut"));
    }
    let mut desc = sentences(&known);
    desc.push_str(&drawing.reading(pen));
    Some(MapView {
        svg: drawing.svg("only", &title, &desc),
        broken: drawing.broken(pen),
        wide: None,
        finding: how_well(pen, &drawn),
        known,
    })
}

/// Finds where a place is drawn: where it lies, else where the nearest that holds it does.
fn spot<'a>(site: &'a Site, id: &Id) -> Option<Spot<'a>> {
    let places = &site.records.places;
    let (asked, own) = places.get_key_value(id)?;
    let mut place = own;
    let mut seen = vec![asked];
    loop {
        match (place.position, place.precision) {
            (_, Some(Precision::HighSeas)) => return None,
            (Some(at), Some(precision)) if precision != Precision::Country => {
                return Some(Spot {
                    asked,
                    drawn: place,
                    at: Some(at),
                    precision,
                });
            }
            _ => {}
        }
        match place
            .within
            .as_ref()
            .and_then(|id| places.get_key_value(id))
        {
            Some((id, outer)) if !seen.contains(&id) => {
                seen.push(id);
                place = outer;
            }
            _ => break,
        }
    }
    // Only a country itself is drawn as one; to know no more of a place is to have no map of it.
    let is_country = own.precision == Some(Precision::Country) && site.country(asked).is_some();
    is_country.then_some(Spot {
        asked,
        drawn: own,
        at: None,
        precision: Precision::Country,
    })
}

impl Spot<'_> {
    fn is_point(&self) -> bool {
        matches!(self.precision, Precision::Exact | Precision::Near)
    }

    /// Returns how far its circle reaches; none for a point and for a country.
    fn radius(&self) -> Option<f64> {
        match self.precision {
            Precision::Exact | Precision::Near | Precision::HighSeas | Precision::Country => None,
            Precision::District => Some(DISTRICT),
            Precision::Province | Precision::Area => Some(REGION),
        }
    }
}

fn mark(pen: &Pen<'_>, spot: &Spot<'_>, is_main: bool) -> Mark {
    let at = spot.at.expect("only places with coordinates are marked");
    Mark {
        at,
        radius: spot.radius(),
        in_country: is_in_country(pen.site, spot),
        label: Label {
            text: pen.text(&spot.drawn.name),
            sign: match is_main {
                true => Sign::Main,
                false => Sign::Town,
            },
        },
    }
}

/// Tells whether a place lies in the country that its record names, as Natural Earth draws it.
fn is_in_country(site: &Site, spot: &Spot<'_>) -> bool {
    let named = site.country(&spot.drawn.common.id);
    named.is_some() && named == spot.at.and_then(|at| Atlas::get().country_at(at))
}

/// Returns how well places are known, all in all.
fn how_well(pen: &Pen<'_>, spots: &[Spot<'_>]) -> String {
    let places: BTreeMap<&Id, Precision> = spots
        .iter()
        .map(|spot| (&spot.drawn.common.id, spot.precision))
        .collect();
    let all = places.len();
    if let (1, Some(precision)) = (all, places.values().next()) {
        let key = match precision {
            Precision::Exact => "map-where-exact",
            Precision::Near => "map-where-near",
            Precision::District => "map-where-district",
            Precision::Province => "map-where-province",
            Precision::Area | Precision::HighSeas => "map-where-area",
            Precision::Country => "map-where-country",
        };
        return pen.word(key).to_owned();
    }
    let n_near = count_of(&places, |p| matches!(p, Precision::Exact | Precision::Near));
    if n_near == all {
        return pen.count("map-all-near", all);
    }
    if n_near > 0 {
        let args = [("n", n_near.into()), ("all", all.into())];
        return pen.say("map-some-near", &args);
    }
    match count_of(&places, |p| p == Precision::District) {
        0 => pen.count("map-none-to-district", all),
        _ => pen.count("map-none-closer", all),
    }
}

fn count_of(places: &BTreeMap<&Id, Precision>, is: impl Fn(Precision) -> bool) -> usize {
    places.values().filter(|precision| is(**precision)).count()
}

/// Returns how well places are known, a sentence for those known alike.
fn known(pen: &Pen<'_>, spots: &[Spot<'_>]) -> Vec<Known> {
    let own = |spot: &&Spot<'_>| spot.drawn.common.id == *spot.asked;
    let mut sentences: Vec<Known> = Vec::new();
    let mut seen = Vec::new();
    for spot in spots {
        if seen.contains(&spot.precision) {
            continue;
        }
        seen.push(spot.precision);
        // A place without coordinates is drawn as what holds it, which the event may not name.
        let mut these: Vec<&Place> = Vec::new();
        for other in spots
            .iter()
            .filter(|other| other.precision == spot.precision)
        {
            if !these
                .iter()
                .any(|place| place.common.id == other.drawn.common.id)
            {
                these.push(other.drawn);
            }
        }
        sentences.push(known_alike(pen, &these, spot.precision));
    }
    let mut without: Vec<(&Place, Vec<TextView>)> = Vec::new();
    for spot in spots.iter().filter(|spot| !own(spot)) {
        let name = pen.text(&pen.site.records.places[spot.asked].name);
        let same = |outer: &Place| outer.common.id == spot.drawn.common.id;
        match without.iter_mut().find(|(outer, _)| same(outer)) {
            Some((_, names)) => names.push(name),
            None => without.push((spot.drawn, vec![name])),
        }
    }
    for (outer, mut names) in without {
        let texts: Vec<String> = (0..names.len()).map(stand_in).collect();
        let args = [
            ("n", names.len().into()),
            ("places", pen.listed_and(&texts).into()),
            ("outer", stand_in(names.len()).into()),
        ];
        names.push(pen.text(&outer.name));
        sentences.push(Known::said(pen, "map-without", &args, &names));
    }
    sentences
}

/// Returns how well places of one precision are known.
fn known_alike(pen: &Pen<'_>, places: &[&Place], precision: Precision) -> Known {
    let position = |place: &Place| place.position.map(|at| words_of(pen, at));
    let names: Vec<TextView> = places.iter().map(|place| pen.text(&place.name)).collect();
    let (key, key_at, km) = match precision {
        Precision::Exact => ("map-exact", "map-exact-at", 0.0),
        Precision::Near => ("map-near", "map-near-at", 0.0),
        Precision::District => ("map-district", "map-district-at", DISTRICT),
        Precision::Province => ("map-province", "map-province-at", REGION),
        Precision::Area | Precision::HighSeas => ("map-area", "map-area-at", REGION),
        Precision::Country => ("map-country", "map-country", 0.0),
    };
    let mut args: Vec<(&str, Arg<'_>)> = vec![("n", places.len().into()), ("km", km.into())];
    // One place has its position at the end of the sentence, several each behind its name.
    if let [one] = places
        && let Some(at) = position(one)
    {
        args.extend([("places", stand_in(0).into()), ("at", at.into())]);
        return Known::said(pen, key_at, &args, &names);
    }
    let text = |(index, place): (usize, &&Place)| match position(place) {
        None => stand_in(index),
        Some(at) => {
            let args = [("place", stand_in(index).into()), ("at", at.into())];
            pen.say("map-place-at", &args)
        }
    };
    let texts: Vec<String> = places.iter().enumerate().map(text).collect();
    args.push(("places", pen.listed_and(&texts).into()));
    Known::said(pen, key, &args, &names)
}

/// Returns coordinates as readers write them, as exact as they were written.
fn words_of(pen: &Pen<'_>, at: Position) -> String {
    let one = |degrees: f64, [plus, minus]: [&str; 2]| {
        let key = if degrees < 0.0 { minus } else { plus };
        let figures = pen.figures(&degrees.abs().to_string());
        pen.say(key, &[("degrees", figures.into())])
    };
    let lat = one(at.lat, ["map-north", "map-south"]);
    let lon = one(at.lon, ["map-east", "map-west"]);
    pen.say("map-position", &[("lat", lat.into()), ("lon", lon.into())])
}

fn sentences(known: &[Known]) -> String {
    let mut text = String::new();
    for known in known {
        for piece in &known.pieces {
            text.push_str(piece.name.as_ref().map_or(&piece.text, |name| &name.text));
        }
        text.push(' ');
    }
    text
}

/// Returns which country most of the places lie in.
fn most_in(pen: &Pen<'_>, spots: &[Spot<'_>]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for spot in spots {
        if let Some(code) = pen.site.country(spot.asked) {
            *counts.entry(code).or_default() += 1;
        }
    }
    let most = counts
        .iter()
        .max_by_key(|(code, n)| (**n, std::cmp::Reverse(**code)));
    match most {
        Some((code, n)) if spots.len() > 2 && *n * 5 >= spots.len() * 2 => {
            let country = drawing::country_name(pen, code);
            let country = country.map_or(code.to_string(), |name| name.text);
            let args = [
                ("n", (*n).into()),
                ("all", spots.len().into()),
                ("country", country.into()),
            ];
            pen.say("map-most-in", &args)
        }
        _ => pen.count("map-places", spots.len()),
    }
}

/// Returns the names of other places on the picture, those nearest its middle first.
fn neighbours(pen: &Pen<'_>, view: &crate::atlas::View, drawn: &[&Spot<'_>]) -> Vec<Mark> {
    let listed = &pen.templates.maps.neighbours;
    let Some(middle) = view.position([0.0, 0.0]) else {
        return Vec::new();
    };
    // Half the picture's diagonal in degrees of latitude.
    let reach = view.half[0].hypot(view.half[1]) * view.km_per_pixel() / 111.0;
    let from = listed.partition_point(|(at, _)| at.lat < middle.lat - reach);
    let mut found: Vec<(f64, Mark)> = Vec::new();
    for (at, id) in &listed[from..] {
        if at.lat > middle.lat + reach {
            break;
        }
        let place = &pen.site.records.places[id];
        let is_drawn = drawn.iter().any(|spot| spot.drawn.common.id == *id);
        let (Some(at), Some(precision)) = (place.position, place.precision) else {
            continue;
        };
        let Some(point) = view.at(at).filter(|point| view.holds(*point)) else {
            continue;
        };
        if is_drawn || precision == Precision::Country {
            continue;
        }
        let sign = match precision {
            Precision::Exact | Precision::Near => Sign::Town,
            _ => Sign::Region,
        };
        found.push((
            point[0].hypot(point[1]),
            Mark {
                at,
                radius: None,
                in_country: false,
                label: Label {
                    text: pen.text(&place.name),
                    sign,
                },
            },
        ));
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, mark)| mark).take(8).collect()
}

#[cfg(test)]
mod tests;

//! Maps of places in one small file, and of places anywhere.

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::render::{Page, Subject};
use crate::site::tests::{build, public};

/// Draws the map of places of a project that has no others.
fn drawn(places: &str, ids: &[&str]) -> Option<MapView> {
    let site = build(&format!("//- places/all.yaml\n{places}"), public());
    let templates = crate::render::tests::templates(&site);
    let page = Page {
        language: 0,
        address: "places/x.html".to_owned(),
        subject: Subject::Home,
    };
    let pen = Pen::new(&templates, &site, &page);
    let ids: Vec<Id> = ids.iter().filter_map(|id| Id::parse(id)).collect();
    locator(&pen, &ids)
}

const PLACES: &str = "
- {id: af, name: Afghanistan, country: AF, precision: country}
- {id: paktika, name: Paktika, within: af, lat: 32.5, lon: 68.8, precision: province}
- {id: barmal, name: Barmal district, within: paktika, lat: 32.7, lon: 69.2, precision: district}
- {id: laman, name: Laman, within: barmal}
- {id: margha, name: Margha, within: barmal, precision: district}
- {id: kabul, name: Kabul, within: af, lat: 34.53, lon: 69.17, precision: near}
- {id: dam, name: Dam, within: af, lat: 34.6, lon: 69.1, precision: exact}
- {id: ocean, name: Ocean, lat: 12, lon: 60, precision: high-seas}
- {id: lost, name: Lost}
- {id: unplaced, name: Unplaced, within: af, precision: district}
";

#[track_caller]
fn check(ids: &[&str], expected: Expect) {
    let words = match drawn(PLACES, ids) {
        None => "no map".to_owned(),
        Some(map) => {
            let count = |class: &str| map.svg.matches(&format!("class=\"{class}\"")).count();
            let mut words = format!(
                "{}\npoints {}, circles {}\n",
                map.finding,
                count("point"),
                count("hatch")
            );
            words.push_str(sentences(&map.known).trim_end());
            words
        }
    };
    expected.assert_eq(&words);
}

#[test]
fn what_is_known_to_a_district_is_shaded_and_never_a_point() {
    check(
        &["barmal"],
        expect![[r#"
            Where: known only to the district
            points 0, circles 1
            Barmal district is known only to the district, so it is shaded, not pinned: 25 km around its middle, 32.7° N, 69.2° E. The shading stops at the line."#]],
    );
}

#[test]
fn a_place_without_coordinates_is_drawn_as_what_holds_it() {
    check(
        &["barmal", "laman", "margha"],
        expect![[r#"
            Where: known only to the district
            points 0, circles 1
            Barmal district is known only to the district, so it is shaded, not pinned: 25 km around its middle, 32.7° N, 69.2° E. Laman and Margha have no coordinates of their own and lie in Barmal district. The shading stops at the line."#]],
    );
}

#[test]
fn only_what_is_exact_or_near_is_a_point() {
    check(
        &["kabul", "dam", "paktika"],
        expect![[r#"
            2 of 3 places known to within 25 km
            points 2, circles 1
            Kabul is known to within 25 km, 34.53° N, 69.17° E. Dam is known exactly, 34.6° N, 69.1° E. Paktika is known only to the province, so it is shaded, not pinned: 75 km around its middle, 32.5° N, 68.8° E. The shading stops at the line."#]],
    );
}

#[test]
fn a_country_is_shown_and_nothing_in_it_is_marked() {
    check(
        &["af"],
        expect![[r#"
            Where: known only to the country
            points 0, circles 0
            Afghanistan is shown whole, and nothing is marked."#]],
    );
}

#[test]
fn what_has_no_place_on_a_map_has_no_map() {
    for id in ["ocean", "lost", "unplaced"] {
        check(&[id], expect!["no map"]);
    }
    check(&[], expect!["no map"]);
}

#[test]
fn the_border_that_one_side_does_not_accept_is_broken_and_says_so() {
    let map = drawn(PLACES, &["barmal"]).expect("a map");
    assert!(map.svg.contains("<path class=\"disputed\""));
    assert!(
        !map.svg.contains("<path class=\"settled\" d=\"m-1"),
        "no other border is near"
    );
    let words = "The broken line is the Durand Line, which the Afghan side does not accept as a \
                 border.";
    assert_eq!(map.broken, [words]);
}

#[test]
fn far_places_stand_in_the_inset_of_the_many() {
    let near = |n: i32| {
        (
            Position {
                lat: 34.0 + f64::from(n) / 10.0,
                lon: 69.0,
            },
            1.0,
        )
    };
    let mut places: Vec<_> = (0..6).map(near).collect();
    places.push((
        Position {
            lat: 39.9,
            lon: 116.4,
        },
        3.0,
    ));
    let is_near = together(&places);
    assert_eq!(is_near, [true, true, true, true, true, true, false]);
    let spread: Vec<_> = (0..6)
        .map(|n| {
            (
                Position {
                    lat: 0.0,
                    lon: f64::from(n) * 30.0,
                },
                1.0,
            )
        })
        .collect();
    assert!(together(&spread).into_iter().all(|is| is));
}

/// Returns the numbers of an attribute `name="…"` of every element that `start` begins.
fn numbers(svg: &str, start: &str, name: &str) -> Vec<f64> {
    let elements = svg.split(start).skip(1);
    let value = |element: &str| {
        let element = &element[..element.find('>')?];
        let from = element.find(&format!(" {name}=\""))? + name.len() + 3;
        element[from..].split('"').next()?.parse().ok()
    };
    elements.filter_map(value).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_place_of_the_world_has_a_map_whose_names_do_not_meet(
        lat in -90.0..=90.0_f64,
        lon in -180.0..=180.0_f64,
        precision in prop::sample::select(vec!["exact", "near", "district", "province", "area"]),
        shift in 0.05..2.0_f64,
    ) {
        let beside = (lat - lat.signum() * shift, lon * 0.99);
        let places = format!(
            "- {{id: at-a, name: First place, lat: {lat}, lon: {lon}, precision: {precision}}}\n\
             - {{id: at-b, name: Second, lat: {}, lon: {}, precision: near}}\n\
             - {{id: at-c, name: Third region, lat: {}, lon: {}, precision: province}}\n",
            beside.0, beside.1, beside.0, lon * 0.995
        );
        let map = drawn(&places, &["at-a", "at-b"]).expect("it has coordinates");
        let again = drawn(&places, &["at-a", "at-b"]).expect("it has coordinates");
        prop_assert_eq!(&map.svg, &again.svg, "the same places give the same bytes");
        let is_coarse = !matches!(precision, "exact" | "near");
        prop_assert_eq!(map.svg.contains("class=\"hatch\""), is_coarse);

        let named = "text-anchor=\"middle\"";
        let (xs, ys) = (numbers(&map.svg, "<text", "x"), numbers(&map.svg, "<text", "y"));
        prop_assert_eq!(xs.len(), ys.len());
        let texts: Vec<(f64, f64, f64)> = map
            .svg
            .split("<text")
            .skip(1)
            .zip(xs.iter().zip(&ys))
            .filter(|(element, _)| element.contains(named))
            .map(|(element, (x, y))| {
                let text = element.split(['>', '<']).nth(1).unwrap_or_default();
                let text = text.replace("&#39;", "'").replace("&amp;", "&");
                (*x, *y, crate::render::parts::text_width(&text, false))
            })
            .collect();
        for (index, (x, y, width)) in texts.iter().enumerate() {
            prop_assert!(x.abs() + width / 2.0 < 140.0, "{x} {width}");
            prop_assert!((-145.0..=145.0).contains(y));
            for (other_x, other_y, other_width) in &texts[..index] {
                let apart_x = (x - other_x).abs() >= (width + other_width) / 2.0 - 0.2;
                let apart_y = (y - other_y).abs() >= 14.0;
                prop_assert!(apart_x || apart_y, "{}", map.svg);
            }
        }
    }
}

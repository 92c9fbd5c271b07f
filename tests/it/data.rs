//! The data files and feeds are what they are said to be: by the one description of their fields,
//! by their schemas, and by the page that lists them. What libraries of others make of them is
//! tested by `tests/data/run`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use chancery::export::fields::{ALL_LIMITS, CSV_LIMITS, Field, Format, SUBJECTS, Shape, files};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::links;
use crate::support::{self, Project, REPOSITORY, Tree};

/// A small site in which every field is filled somewhere.
fn built() -> &'static Tree {
    static BUILT: OnceLock<Tree> = OnceLock::new();
    BUILT.get_or_init(|| build("tests/data/site/content"))
}

/// The worked example.
fn briefing() -> &'static Tree {
    static BUILT: OnceLock<Tree> = OnceLock::new();
    BUILT.get_or_init(|| build("content"))
}

fn build(content: &str) -> Tree {
    let project = Project::new("");
    support::copy(
        &Path::new(REPOSITORY).join(content),
        &project.path("content"),
    );
    project.run(&["build"]).expect(0);
    support::tree(&project.path("public"))
}

fn text<'a>(tree: &'a Tree, path: &str) -> &'a str {
    let bytes = tree.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).unwrap()
}

fn json(tree: &Tree, path: &str) -> Value {
    serde_json::from_str(text(tree, path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_json_file_fits_the_schema_beside_it() {
    let mut checked = 0;
    for tree in [built(), briefing()] {
        for file in files() {
            let Some(address) = file.schema() else {
                continue;
            };
            let schema = json(tree, &address);
            jsonschema::meta::validate(&schema).unwrap_or_else(|e| panic!("{address}: {e}"));
            let validator = jsonschema::validator_for(&schema).unwrap();
            let data = json(tree, file.address);
            let errors: Vec<_> = validator
                .iter_errors(&data)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", file.address);
            // A schema that takes everything is none.
            assert!(!validator.is_valid(&Value::from("x")), "{address}");
            checked += 1;
        }
    }
    assert_eq!(checked, 28);
}

#[test]
fn a_schema_tells_a_wrong_file() {
    let schema = json(built(), "data/events.schema.json");
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut data = json(built(), "data/events.json");
    assert!(validator.is_valid(&data));
    data["events"][0]["lane"] = "war".into();
    assert!(!validator.is_valid(&data));
}

#[test]
fn every_file_is_described_and_every_described_file_is_there() {
    let described: BTreeSet<String> = files()
        .flat_map(|file| [Some(file.address.to_owned()), file.schema()])
        .flatten()
        .chain(["data/index.html".to_owned()])
        .collect();
    let there = built().keys().filter(|path| path.starts_with("data/"));
    assert_eq!(there.cloned().collect::<BTreeSet<_>>(), described);
}

#[test]
fn tables_have_the_columns_described() {
    for file in files().filter(|file| file.format == Format::Csv) {
        let names: Vec<_> = file.fields.iter().map(|field| field.name).collect();
        let header = text(built(), file.address).split("\r\n").next();
        assert_eq!(header, Some(names.join(",").as_str()), "{}", file.address);
    }
}

#[test]
fn objects_have_the_keys_described() {
    for file in files() {
        let data = || json(built(), file.address);
        let (objects, left_out) = match file.format {
            Format::Json => (data()[subject_of(file.address)].take(), false),
            Format::GeoJson => (data()["features"].take(), false),
            Format::Timeline => (data()["events"].take(), true),
            Format::Csl => (data(), true),
            _ => continue,
        };
        let mut seen = BTreeSet::new();
        let list = objects.as_array().unwrap();
        assert!(!list.is_empty(), "{} is empty", file.address);
        for object in list {
            keys(file.address, file.fields, left_out, object, &mut seen);
        }
        // What is left out of every entry would be described without being there.
        for field in file.fields {
            assert!(
                seen.contains(field.name),
                "{}: no {}",
                file.address,
                field.name
            );
        }
    }
}

fn subject_of(address: &str) -> &str {
    address
        .trim_start_matches("data/")
        .trim_end_matches(".json")
}

fn keys<'a>(
    what: &str,
    fields: &'a [Field],
    left_out: bool,
    object: &Value,
    seen: &mut BTreeSet<&'a str>,
) {
    let object = object
        .as_object()
        .unwrap_or_else(|| panic!("{what}: {object}"));
    for key in object.keys() {
        let is_described = fields.iter().any(|field| field.name == key);
        assert!(is_described, "{what} has `{key}`, which is not described");
    }
    for field in fields {
        let Some(value) = object.get(field.name) else {
            let may_be_out = left_out && field.optional;
            assert!(may_be_out, "{what} has no `{}`", field.name);
            continue;
        };
        seen.insert(field.name);
        let inner: Vec<&Value> = match field.shape {
            Shape::Object(_) if value.is_null() => Vec::new(),
            Shape::Object(_) => vec![value],
            Shape::Objects(_) => value.as_array().unwrap().iter().collect(),
            _ => continue,
        };
        for value in inner {
            let mut seen = BTreeSet::new();
            keys(what, field.shape.inner(), left_out, value, &mut seen);
        }
    }
}

#[test]
fn the_fields_of_an_event_stand_in_the_order_described() {
    let text = text(built(), "data/events.json");
    let first = text.split("\n    }").next().unwrap();
    let keys = first
        .lines()
        .filter_map(|line| line.strip_prefix("      \""));
    let keys: Vec<_> = keys.filter_map(|line| line.split('"').next()).collect();
    let file = files()
        .find(|file| file.address == "data/events.json")
        .unwrap();
    let described: Vec<_> = file.fields.iter().map(|field| field.name).collect();
    assert_eq!(keys, described);
}

#[test]
fn calendar_and_bibliography_have_the_fields_described() {
    let described = |address: &str| -> BTreeSet<&str> {
        let file = files().find(|file| file.address == address).unwrap();
        file.fields.iter().map(|field| field.name).collect()
    };
    let calendar = text(built(), "data/calendar.ics").replace("\r\n ", "");
    let names = calendar.split("\r\n").filter_map(|line| {
        let name = line.split([':', ';']).next()?;
        let is_frame = ["BEGIN", "END", "VERSION", "PRODID", "X-WR-CALNAME", ""].contains(&name);
        (!is_frame).then_some(name)
    });
    assert_eq!(
        names.collect::<BTreeSet<_>>(),
        described("data/calendar.ics")
    );
    let bibliography = text(built(), "data/sources.bib").lines();
    let names = bibliography.filter_map(|line| line.strip_prefix("  ")?.split(" = ").next());
    assert_eq!(
        names.collect::<BTreeSet<_>>(),
        described("data/sources.bib")
    );
}

#[test]
fn the_data_page_has_sizes_and_hashes_of_the_files_beside_it() {
    for tree in [built(), briefing()] {
        let page = text(tree, "data/index.html");
        for file in files() {
            let bytes = &tree[file.address];
            let hash: String = Sha256::digest(bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            let name = file.address.trim_start_matches("data/");
            let own = page.split(&format!("href=\"{name}\"")).nth(1).unwrap_or("");
            let own = own.split("</li>").next().unwrap_or("");
            assert!(own.contains(&hash), "{name}: no {hash} in {own}");
            let size = thousands(bytes.len());
            assert!(
                own.contains(&format!("{size} bytes")),
                "{name}: {size}: {own}"
            );
        }
    }
}

fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[test]
fn what_a_format_cannot_hold_is_named() {
    let page = text(built(), "data/index.html");
    let own = |name: &str| {
        let after = page.split(&format!("href=\"{name}\"")).nth(1).unwrap();
        after.split("SHA-256").nth(1).unwrap().to_owned()
    };
    let calendar = own("calendar.ics");
    assert!(calendar.contains("events/long-ago.html"), "{calendar}");
    assert!(calendar.contains("events/some-time.html"), "{calendar}");
    let timeline = own("timeline.json");
    assert!(timeline.contains("events/some-time.html"), "{timeline}");
    assert!(!timeline.contains("events/long-ago.html"), "{timeline}");
    let map = own("events.geojson");
    assert!(map.contains("4 of 6 events"), "{map}");
}

#[test]
fn every_page_leads_to_its_data_and_feeds() {
    let dead = links::dead(built());
    assert!(dead.is_empty(), "{dead:#?}");
    let heads = |page: &str| -> Vec<String> {
        let html = text(built(), page);
        let links = html.split("<link rel=\"alternate\"").skip(1);
        let href = |link: &str| Some(link.split_once("href=\"")?.1.split_once('"')?.0.to_owned());
        links.filter_map(href).collect()
    };
    for (page, wanted) in [
        ("events/strike.html", "../data/events.json"),
        ("events/strike.html", "../data/claims.csv"),
        ("events/strike.html", "../feed.json"),
        ("actors/north.html", "north.xml"),
        ("actors/north.html", "north.json"),
        ("actors/north.html", "../data/actors.csv"),
        ("places/ford.html", "../data/places.json"),
        ("sources/press-1.html", "../data/sources.bib"),
        ("agreements/pact.html", "../data/provisions.json"),
        ("disputes/who.html", "../data/disputes.csv"),
        ("notes/lead.html", "../feed.xml"),
        ("gaps.html", "data/gaps.json"),
        ("corrections.html", "corrections.xml"),
        ("corrections.html", "data/revisions.json"),
        ("index.html", "data/calendar.ics"),
        ("chronology.html", "data/timeline.json"),
    ] {
        let heads = heads(page);
        let found = heads
            .iter()
            .any(|href| resolved(page, href) == resolved(page, wanted));
        assert!(found, "{page}: no {wanted} in {heads:#?}");
    }
    // A host serves it at any depth, where a relative link would lead astray.
    assert!(heads("404.html").is_empty());
}

/// Returns where a link leads, below the output folder.
fn resolved(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn geojson_is_read_by_the_geojson_crate() {
    for (tree, least) in [(built(), 6), (briefing(), 30)] {
        let parsed: geojson::GeoJson = text(tree, "data/events.geojson").parse().unwrap();
        let geojson::GeoJson::FeatureCollection(collection) = parsed else {
            panic!("no collection");
        };
        let events = json(tree, "data/events.json");
        let n_events = events["events"].as_array().unwrap().len();
        assert_eq!(collection.features.len(), n_events);
        assert!(n_events >= least, "only {n_events} events");
        for (feature, event) in collection
            .features
            .iter()
            .zip(events["events"].as_array().unwrap())
        {
            let is_point = matches!(event["precision"].as_str(), Some("exact" | "near"));
            let value = feature.geometry.as_ref().map(|geometry| &geometry.value);
            match value {
                Some(geojson::GeometryValue::Point { coordinates }) => {
                    assert!(is_point, "a false point: {event}");
                    assert_eq!(coordinates[0], event["lon"].as_f64().unwrap());
                    assert_eq!(coordinates[1], event["lat"].as_f64().unwrap());
                }
                None => assert!(!is_point, "no point: {event}"),
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn feeds_of_both_formats_hold_the_same() {
    for stem in ["feed", "corrections", "actors/north", "actors/press"] {
        let atom = text(built(), &format!("{stem}.xml"));
        let feed = json(built(), &format!("{stem}.json"));
        assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
        let address = format!("https://example.org/data/{stem}.json");
        assert_eq!(feed["feed_url"], address.as_str());
        let items = feed["items"].as_array().unwrap();
        let ids = items.iter().map(|item| item["id"].as_str().unwrap());
        let entries = atom.split("<entry>\n<id>").skip(1);
        let in_atom = entries.map(|entry| entry.split_once("</id>").unwrap().0);
        assert_eq!(
            ids.collect::<Vec<_>>(),
            in_atom.collect::<Vec<_>>(),
            "{stem}"
        );
        for item in items {
            let updated = item["date_modified"].as_str().unwrap();
            assert!(
                atom.contains(&format!("<updated>{updated}</updated>")),
                "{stem}: {updated}"
            );
            assert!(item["content_text"].is_string() || item["content_html"].is_string());
        }
    }
    let feed = json(built(), "feed.json");
    let strike = &feed["items"][0];
    assert_eq!(strike["id"], "https://example.org/data/events/strike.html");
    assert_eq!(
        strike["date_modified"], "2025-02-01T00:00:00Z",
        "the last revision"
    );
    assert_eq!(strike["date_published"], "2024-12-25T00:00:00Z");
    // In full, with whole addresses, and nothing of an author's is markup.
    let html = strike["content_html"].as_str().unwrap();
    assert!(html.contains("href=\"https://example.org/data/events/talks.html\""));
    assert!(html.contains("25 to 46, contested"));
    assert!(html.contains("&lt;b&gt;Bold"));
    assert!(!html.contains("href=\"../"));
    let talks = &feed["items"][1];
    assert_eq!(
        talks["date_modified"], "2025-01-10T00:00:00Z",
        "the day it was added"
    );
}

#[test]
fn a_feed_holds_summaries_unless_the_site_asks_for_all() {
    let project = Project::new("");
    let content = Path::new(REPOSITORY).join("tests/data/site/content");
    support::copy(&content, &project.path("content"));
    project.edit(
        "content/site.yaml",
        "feed: {content: full, limit: 20}",
        "feed: {limit: 2}",
    );
    project.run(&["build"]).expect(0);
    let atom = project.read("public/feed.xml");
    assert!(!atom.contains("<content"));
    assert_eq!(atom.matches("<entry>").count(), 2);
    assert!(atom.contains("<summary>Said by both, see"));
}

#[test]
fn the_sitemap_is_dated_by_the_records() {
    let sitemap = text(built(), "sitemap.xml");
    let line = |page: &str| {
        let address = format!("<loc>https://example.org/data/{page}</loc>");
        let line = sitemap.lines().find(|line| line.contains(&address));
        line.unwrap_or_else(|| panic!("no {page}")).to_owned()
    };
    assert!(line("events/strike.html").contains("<lastmod>2025-02-01</lastmod>"));
    assert!(line("events/talks.html").contains("<lastmod>2025-01-10</lastmod>"));
    assert!(!line("events/some-time.html").contains("lastmod"));
    assert!(!line("").contains("lastmod"));
    assert!(!sitemap.contains("taken-back") && !sitemap.contains("404"));
    let n_pages = built()
        .keys()
        .filter(|path| path.ends_with(".html"))
        .count();
    // All but 404.html and the page of the record that was taken back.
    assert_eq!(sitemap.matches("<url>").count(), n_pages - 2);
    let robots = text(built(), "robots.txt");
    assert!(robots.contains("Sitemap: https://example.org/data/sitemap.xml"));
    assert!(text(built(), "llms.txt").contains("(https://example.org/data/data/events.json)"));
}

#[test]
fn without_an_address_there_are_no_feeds_but_all_data() {
    let project = Project::new("");
    let content = Path::new(REPOSITORY).join("tests/data/site/content");
    support::copy(&content, &project.path("content"));
    project.edit(
        "content/site.yaml",
        "base_url: https://example.org/data/\n",
        "",
    );
    project.run(&["build"]).expect(0);
    for absent in [
        "feed.xml",
        "feed.json",
        "actors/north.xml",
        "sitemap.xml",
        "llms.txt",
    ] {
        assert!(!project.has(&format!("public/{absent}")), "{absent}");
    }
    assert!(
        project
            .read("public/data/calendar.ics")
            .contains("UID:strike@chancery")
    );
    let output = support::tree(&project.path("public"));
    let dead = links::dead(&output);
    assert!(dead.is_empty(), "{dead:#?}");
    assert!(!text(&output, "data/index.html").contains("id=\"feeds\""));
}

/// `docs/data.md` is written from the same description.
#[test]
fn the_document_of_the_data_files_is_that_of_the_program() {
    let path = Path::new(REPOSITORY).join("docs/data.md");
    let written = document();
    if support::updating() {
        support::write(&path, written.as_bytes());
    }
    let standing = fs::read_to_string(&path).unwrap_or_default();
    if let Some(difference) = support::difference(&standing, &written) {
        panic!("docs/data.md {difference}\nUPDATE_EXPECTED=1 cargo test writes it");
    }
}

fn document() -> String {
    let mut text = String::from(
        "# Data files\n\n\
         <!-- Written by the tests from src/export/fields.rs: change it there. -->\n\n\
         Every build writes these files to `data/`, and a page, `data/index.html`, that lists them \
         with their sizes and hashes. Names\nof files and fields stay; new fields and columns come \
         last.\n\n",
    );
    for limit in ALL_LIMITS {
        text += &format!("- {limit}\n");
    }
    text += "- In JSON what is empty is null; in `sources.csl.json` and `timeline.json` it is left out.\n";
    text += "\nIn CSV:\n\n";
    for limit in CSV_LIMITS {
        text += &format!("- {limit}\n");
    }
    for subject in SUBJECTS {
        text += &format!("\n## {}\n\n{}\n", subject.title, subject.holds);
        let mut last: &[Field] = &[];
        for file in subject.files {
            text += &format!("\n**`{}`**: {}", file.address, file.format.label());
            if let Some(schema) = file.schema() {
                text += &format!("; its schema is `{schema}`");
            }
            text += ".\n";
            if !file.limits.is_empty() {
                text.push('\n');
            }
            for limit in file.limits {
                text += &format!("- {limit}\n");
            }
            if std::ptr::eq(last, file.fields) {
                text += "\nThe same fields.\n";
            } else {
                text += "\n| field | type | meaning |\n|---|---|---|\n";
                rows(file.fields, "", &mut text);
            }
            last = file.fields;
        }
    }
    text
}

fn rows(fields: &[Field], above: &str, text: &mut String) {
    for field in fields {
        let name = format!("{above}{}", field.name);
        let empty = if field.optional { ", or empty" } else { "" };
        let kind = field.shape.words();
        *text += &format!("| `{name}` | {kind}{empty} | {} |\n", field.meaning);
        rows(field.shape.inner(), &format!("{name}."), text);
    }
}

//! The worked example in `content/` builds, says only what is expected, and holds together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use serde_yaml::Value;

use crate::links;
use crate::support::{self, Project, REPOSITORY, Run, Tree};

pub struct Built {
    pub run: Run,
    pub output: Tree,
}

/// Returns the example site, built once for all tests.
pub fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| {
        let project = Project::new("");
        support::copy(&content(), &project.path("content"));
        let run = project.run(&["build"]);
        let output = support::tree(&project.path("public"));
        Built { run, output }
    })
}

fn content() -> std::path::PathBuf {
    Path::new(REPOSITORY).join("content")
}

#[test]
fn it_builds() {
    let run = &built().run;
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn warnings_are_those_expected() {
    let path = Path::new(REPOSITORY).join("tests/content-warnings.txt");
    // The line that says what was written is no warning.
    let said = built().run.stderr.lines();
    let said: Vec<_> = said.filter(|line| !line.contains(" unchanged, ")).collect();
    let said = said.join("\n") + "\n";
    if support::updating() {
        support::write(&path, said.as_bytes());
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if let Some(difference) = support::difference(&expected, &said) {
        panic!("{} {difference}", path.display());
    }
}

#[test]
fn every_link_leads_somewhere() {
    let dead = links::dead(&built().output);
    assert!(
        dead.is_empty(),
        "{} dead links:\n{}",
        dead.len(),
        dead.join("\n")
    );
}

#[test]
fn every_record_has_a_page() {
    let mut records = 0;
    for (kind, id, _) in records_of_content() {
        let page = format!("{kind}/{id}.html");
        assert!(built().output.contains_key(&page), "no {page}");
        records += 1;
    }
    assert!(records > 100, "only {records} records were found");
}

/// The actor pages against the YAML itself, read here without any of the program's own code.
#[test]
fn actor_pages_list_exactly_the_events_that_name_the_actor() {
    let records = records_of_content();
    let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (kind, id, record) in &records {
        if kind == "actors" {
            named.entry(id).or_default();
        }
        if kind == "events" {
            for actor in actors(record) {
                named.entry(actor).or_default().insert(id);
            }
        }
    }
    let mut n_listed = 0;
    for (actor, events) in named {
        let listed = listed_events(actor);
        let events: BTreeSet<_> = events.iter().map(|id| (*id).to_owned()).collect();
        assert_eq!(listed, events, "actors/{actor}.html");
        n_listed += events.len();
    }
    assert!(
        n_listed > 50,
        "only {n_listed} events were found on actors' pages"
    );
}

/// Returns the events that an actor's page, with the parts it is paged into, lists as its own.
fn listed_events(actor: &str) -> BTreeSet<String> {
    let page = format!("actors/{actor}.html");
    let parts = format!("actors/{actor}/");
    let mut listed = BTreeSet::new();
    for (path, bytes) in &built().output {
        if *path == page || path.starts_with(&parts) {
            let html = String::from_utf8_lossy(bytes);
            listed.extend(entries(&html));
        }
    }
    listed
}

/// Returns the ids of the events in a page's lists: the links of the entries' titles.
fn entries(html: &str) -> Vec<String> {
    let titles = html.split("class=\"entry-title\"").skip(1);
    let id = |title: &str| -> Option<String> {
        let href = title.split_once("href=\"")?.1.split_once('"')?.0;
        let id = href.split_once("events/")?.1.strip_suffix(".html")?;
        Some(id.to_owned())
    };
    titles.filter_map(id).collect()
}

/// Returns the actors that an event's YAML names under `actors`.
fn actors(event: &Value) -> Vec<&str> {
    let actors = match event.get("actors") {
        None => return Vec::new(),
        Some(Value::Sequence(actors)) => actors.iter().collect(),
        Some(one) => vec![one],
    };
    actors.into_iter().filter_map(actor_name).collect()
}

fn actor_name(actor: &Value) -> Option<&str> {
    let long_form = || actor.get("actor").and_then(Value::as_str);
    actor.as_str().or_else(long_form)
}

/// Returns every record of `content/`: folder, id, mapping.
fn records_of_content() -> Vec<(String, String, Value)> {
    use serde::Deserialize;
    let mut records = Vec::new();
    for (path, bytes) in support::tree(&content()) {
        let Some((kind, name)) = path.split_once('/') else {
            continue;
        };
        let stem = Path::new(name).file_stem().unwrap().to_str().unwrap();
        let text = String::from_utf8(bytes).unwrap();
        if kind == "notes" {
            // `situation.fa.md` is `situation` in another language.
            if !stem.contains('.') {
                records.push((kind.to_owned(), stem.to_owned(), Value::Null));
            }
            continue;
        }
        if kind == "media" {
            continue;
        }
        for document in serde_yaml::Deserializer::from_str(&text) {
            let value = Value::deserialize(document).unwrap_or_else(|e| panic!("{path}: {e}"));
            let list = match value {
                Value::Sequence(list) => list,
                Value::Null => Vec::new(),
                one => vec![one],
            };
            for record in list {
                let id = record.get("id").and_then(Value::as_str).unwrap_or(stem);
                records.push((kind.to_owned(), id.to_owned(), record));
            }
        }
    }
    records
}

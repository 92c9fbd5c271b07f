//! The worked example in `content/` builds, says only what is expected, and holds together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use serde_json::Value as Json;
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

/// The figures of the strikes on Paktika, as the data files and the page give them.
#[test]
fn the_dead_of_paktika_have_two_spans_and_no_total() {
    let spans: Vec<Json> = rows("spans", "event", "paktika-airstrikes");
    let killed = |who: &str| {
        let found = spans.iter().find(|span| {
            let of = |column: &str| span[column].as_str();
            of("outcome") == Some("killed") && of("who") == Some(who) && span["among"].is_null()
        });
        found.unwrap_or_else(|| panic!("no span of {who}"))
    };
    let people = killed("unknown");
    assert_eq!((&people["min"], &people["max"]), (&15.into(), &52.into()));
    let militants = killed("combatants");
    assert_eq!(
        (&militants["min"], &militants["max"]),
        (&20.into(), &71.into())
    );
    // No end of any span is more than somebody said.
    let claims: Vec<Json> = rows("claims", "event", "paktika-airstrikes");
    let stated: BTreeSet<u64> = claims
        .iter()
        .flat_map(|row| [row["killed_min"].as_u64(), row["killed_max"].as_u64()])
        .flatten()
        .collect();
    assert_eq!(stated.last(), Some(&71));
    for span in spans.iter().filter(|span| span["outcome"] == "killed") {
        let ends = [span["min"].as_u64(), span["max"].as_u64()];
        for end in ends.into_iter().flatten() {
            assert!(stated.contains(&end), "nobody said {end}: {span}");
        }
    }
    let event = &rows("events", "id", "paktika-airstrikes")[0];
    assert!(event["killed"].is_null(), "there is never one total");
    // A word stays a word.
    let dozens = claims.iter().find(|row| row["id"] == "unama-dozens");
    let dozens = dozens.expect("the mission speaks");
    assert_eq!(dozens["killed_stated"], "dozens");
    assert!(dozens["killed_min"].is_null() && dozens["killed_max"].is_null());
    // What one side says reads as a series, and the rival's stands in its own.
    for (claim, class) in [
        ("local-15", "claim first thread-start"),
        ("taliban-46", "claim first thread-middle"),
        ("noori-51-52", "claim first thread-end"),
        ("ttp-50", "claim third"),
        ("unama-dozens", "claim third"),
        ("security-official-20", "claim second thread-middle"),
        ("geo-71", "claim second thread-end"),
    ] {
        let row = format!("<tr class=\"{class}\" id=\"{claim}\">");
        assert!(
            page("events/paktika-airstrikes.html").contains(&row),
            "no {row}"
        );
    }
    let text = words(&page("events/paktika-airstrikes.html"));
    for said in [
        "People killed: 15 to 52",
        "Combatants killed: 20 to 71",
        "“dozens”",
        "Raised by 51–52",
    ] {
        assert!(text.contains(said), "the page does not say `{said}`");
    }
}

#[test]
fn the_soldiers_of_the_counterattack_are_none_to_nineteen() {
    let spans = rows("spans", "event", "border-counterattack");
    let soldiers = spans.iter().find(|span| {
        span["outcome"] == "killed" && span["who"] == "combatants" && span["side"] == "pakistan"
    });
    let soldiers = soldiers.expect("they are counted");
    assert_eq!(
        (&soldiers["min"], &soldiers["max"]),
        (&0.into(), &19.into())
    );
    assert_eq!(soldiers["contested"], true);
    let claims = rows("claims", "event", "border-counterattack");
    let page = page("events/border-counterattack.html");
    for (claim, stated, side) in [
        ("tarz-18", "~18", "first"),
        ("ministry-source-19", "19", "first"),
        ("security-sources-0", "0", "second"),
        ("border-source-1", "1", "second"),
    ] {
        let row = claims.iter().find(|row| row["id"] == claim).expect(claim);
        assert_eq!(row["killed_stated"], stated, "{claim}");
        let row = format!("<tr class=\"claim {side}");
        let at = page.find(&format!(" id=\"{claim}\"")).expect(claim);
        let start = page[..at].rfind("<tr").expect("a row");
        assert!(
            page[start..].starts_with(&row),
            "{claim} does not stand with the {side} side"
        );
    }
    let text = words(&page);
    for said in [
        "Combatants killed, on the side of Pakistan: 0 to 19, contested",
        "Taliban and unnamed sources of its country Pakistan and unnamed sources of its country",
        "The dates differ. Taliban sources, unnamed, Afghan media, unnamed and Tarz Press date it 26 Dec 2024 (“two days later”, after \
         Pakistani airstrikes in Barmal district, Paktika), one day before 27–28 Dec 2024.",
    ] {
        assert!(
            text.contains(said),
            "the page does not say `{said}`:\n{text}"
        );
    }
    let month = words(&self::page("chronology.html"));
    assert!(month.contains("one day before 27–28 Dec 2024."), "{month}");
}

/// Two days after the strikes nobody had said 71 yet, and nothing of the counterattack was known.
#[test]
fn the_briefing_of_a_past_day_knows_no_later_source() {
    let project = Project::new("");
    support::copy(&content(), &project.path("content"));
    let day = "2024-12-26";
    project.run(&["build", "--as-of", day]).expect(0);
    let rows = |table: &str| -> Vec<Json> {
        let file = project.read(&format!("public/data/{table}.json"));
        let file: Json = serde_json::from_str(&file).expect("JSON");
        file[table].as_array().expect("rows").clone()
    };
    let sources = rows("sources");
    assert!(sources.len() > 10, "only {} sources", sources.len());
    for source in &sources {
        // A doubtful day has a mark behind it, and a month is reached on its last day.
        let published = source["published"].as_str().unwrap_or("");
        assert!(published <= "2024-12-26?", "{source}");
    }
    let known: BTreeSet<&str> = sources.iter().filter_map(|s| s["id"].as_str()).collect();
    for claim in rows("claims") {
        let via = claim["via"].as_array().expect("a list");
        let via: Vec<_> = via.iter().filter_map(Json::as_str).collect();
        assert!(via.iter().all(|id| known.contains(id)), "{claim}");
    }
    let span = |who: &str| {
        let found = rows("spans").into_iter().find(|span| {
            let of = |column: &str| span[column].as_str();
            of("event") == Some("paktika-airstrikes")
                && of("outcome") == Some("killed")
                && of("who") == Some(who)
                && span["among"].is_null()
        });
        found.map(|span| (span["min"].as_u64(), span["max"].as_u64()))
    };
    assert_eq!(span("combatants"), Some((Some(20), Some(30))));
    // The one that says that no civilian died spoke later, and a word makes no span.
    assert_eq!(span("civilians"), None);
    assert!(!project.has("public/events/border-counterattack.html"));
    let page = project.read("public/events/paktika-airstrikes.html");
    assert!(page.contains("As it could have been known on"));
    assert!(!page.contains("geo-71"));
}

/// Returns the rows of a data file in which a column has a value.
fn rows(table: &str, column: &str, value: &str) -> Vec<Json> {
    let file: Json = serde_json::from_str(&page(&format!("data/{table}.json"))).expect("JSON");
    let rows = file[table].as_array().expect("rows").iter();
    let rows: Vec<Json> = rows.filter(|row| row[column] == value).cloned().collect();
    assert!(!rows.is_empty(), "no {table} with {column} {value}");
    rows
}

/// Returns a file of the output.
fn page(path: &str) -> String {
    let bytes = built().output.get(path);
    let bytes = bytes.unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

/// Returns the words of a page as a reader sees them.
fn words(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text += part.split_once('>').map_or(part, |(_, words)| words);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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

//! The JSON Schemas against the program: the same fields, the same words, and no complaint about
//! what the program takes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chancery::diagnostic::Diagnostic;
use chancery::schema;
use jsonschema::Validator;
use serde::Deserialize;
use serde_json::Value;

use crate::support::{Project, REPOSITORY, plan, tree};

const SITE: &str = "//- content/site.yaml\ntitle: A case\nbase_url: https://example.org/\n";

/// What no field is called, and nothing near it.
const NO_FIELD: &str = "zzzzzzzzzzzz";

/// Every mapping that may be written: its definition in the schema of a kind, and a record in
/// which `_` stands for the inside of one.
const MAPPINGS: &[(&str, &str, &str)] = &[
    ("actor", "Record", "{@}"),
    ("place", "Record", "{@}"),
    ("source", "Record", "{@}"),
    ("event", "Record", "{@}"),
    ("agreement", "Record", "{@}"),
    ("dispute", "Record", "{@}"),
    ("note", "", "{@}"),
    ("site", "", "{@}"),
    ("actor", "Upstream", "{upstream: {@}}"),
    ("actor", "Gap", "{gaps: {@}}"),
    ("actor", "Revision", "{revisions: {@}}"),
    ("actor", "OtherNameUsed", "{also_known_as: {name: A, @}}"),
    ("source", "Archive", "{archives: {@}}"),
    ("event", "EventPlaceRole", "{place: {@}}"),
    ("event", "ParticipantRole", "{actors: {@}}"),
    ("event", "Follows", "{follows: {@}}"),
    ("event", "RelativeDate", "{date: {@}}"),
    ("event", "CarrierPlace", "{sources: {@}}"),
    ("event", "Claim", "{claims: {@}}"),
    ("event", "Quote", "{claims: {quote: {@}}}"),
    ("event", "TollRow", "{claims: {toll: {@}}}"),
    ("event", "LongCount", "{claims: {counts: {sites: {@}}}}"),
    ("event", "Estimate", "{estimate: {@}}"),
    ("agreement", "PartyConfirmed", "{parties: {@}}"),
    ("agreement", "Provision", "{provisions: {@}}"),
    ("agreement", "Progress", "{provisions: {progress: {@}}}"),
    ("dispute", "Position", "{positions: {@}}"),
    ("dispute", "DisputeEvidence", "{evidence: {@}}"),
    ("site", "Publisher", "{publisher: {@}}"),
    ("site", "Feed", "{feed: {@}}"),
    ("site", "Limits", "{limits: {@}}"),
];

/// Records that are wrong by themselves, so that program and schema both have to say so.
const WRONG: &[(&str, &str)] = &[
    ("actor", "{name: A}"),
    ("actor", "{name: A, kind: stat}"),
    ("actor", "{name: A, kind: State}"),
    ("actor", "{name: A, kind: [state]}"),
    ("actor", "{name: [A], kind: state}"),
    ("actor", "{name: '', kind: state}"),
    ("actor", "{name: {}, kind: state}"),
    ("actor", "{name: {en: null}, kind: state}"),
    ("actor", "{name: {english_: A}, kind: state}"),
    ("actor", "{name: {en: [A]}, kind: state}"),
    ("actor", "{name: A, kind: state, id: Not An Id}"),
    ("actor", "{name: A, kind: state, id: con}"),
    ("actor", "{name: A, kind: state, id: a--b}"),
    ("actor", "{name: A, kind: state, aliases: [B]}"),
    ("actor", "{name: A, kind: state, tags: [two words]}"),
    ("actor", "{name: A, kind: state, visibility: secret}"),
    ("actor", "{name: A, kind: state, embargo: 2025-03-01}"),
    ("actor", "{name: A, kind: state, added: 2025-03}"),
    ("actor", "{name: A, kind: state, parent: {id: b}}"),
    ("actor", "{name: A, kind: state, parent: B c}"),
    ("actor", "{name: A, kind: state, country: Afghanistan}"),
    ("actor", "{name: A, kind: state, wikidata: 889}"),
    (
        "actor",
        "{name: A, kind: state, also_known_as: {name: B, used: [c]}}",
    ),
    ("actor", "{name: A, kind: state, upstream: {id: x}}"),
    ("actor", "{name: A, kind: state, gaps: [who knows]}"),
    (
        "actor",
        "{name: A, kind: state, gaps: {id: g, question: Q?, status: shut}}",
    ),
    (
        "actor",
        "{name: A, kind: state, revisions: {on: 2025-01, kind: update, note: N}}",
    ),
    ("actor", "{name: A, kind: state, nmae: B}"),
    ("place", "{name: A, lat: north, lon: 1, precision: exact}"),
    ("place", "{name: A, precision: roughly}"),
    ("source", "{title: T}"),
    ("source", "{outlet: O, url: example.org}"),
    ("source", "{outlet: O, language: 1234}"),
    ("source", "{outlet: O, kind: blog}"),
    ("source", "{outlet: O, reliability: G}"),
    ("source", "{outlet: O, archives: [{captured: 2025-01-01}]}"),
    (
        "source",
        "{outlet: O, archives: [{url: 'https://a.b', sha256: abc}]}",
    ),
    ("event", "{title: T}"),
    ("event", "{title: T, type: attack}"),
    ("event", "{title: T, type: assault, date: yesterday}"),
    ("event", "{title: T, type: assault, date: {by: P2D}}"),
    ("event", "{title: T, type: assault, order: first}"),
    ("event", "{title: T, type: assault, order: 1.5}"),
    (
        "event",
        "{title: T, type: assault, claims: {id: c, text: T}}",
    ),
    (
        "event",
        "{title: T, type: assault, claims: {by: a, text: T}}",
    ),
    (
        "event",
        "{title: T, type: assault, claims: {id: c, by: a, text: T, named: perhaps}}",
    ),
    (
        "event",
        "{title: T, type: assault, claims: {id: c, by: a, text: T, credibility: 7}}",
    ),
    (
        "event",
        "{title: T, type: assault, claims: {id: c, by: a, text: T, toll: {who: unknown}}}",
    ),
    (
        "event",
        "{title: T, type: assault, claims: {id: c, by: a, text: T, toll: {killed: more than 50}}}",
    ),
    (
        "event",
        "{title: T, type: assault, claims: {id: c, by: a, text: T, toll: {killed: -3}}}",
    ),
    (
        "event",
        "{title: T, type: assault, claims: {id: c, by: a, text: T, toll: {killed: {least: 3}}}}",
    ),
    (
        "event",
        "{title: T, type: assault, claims: {id: c, by: a, text: T, counts: [4]}}",
    ),
    (
        "event",
        "{title: T, type: assault, claims: {id: c, by: a, text: T, quote: some words}}",
    ),
    (
        "event",
        "{title: T, type: assault, estimate: {killed: 3, by: editor, on: 2025-01-15}}",
    ),
    ("event", "{title: T, type: assault, follows: [some-event]}"),
    ("agreement", "{title: T}"),
    ("agreement", "{title: T, parties: a, provisions: {id: p}}"),
    (
        "agreement",
        "{title: T, parties: a, provisions: {id: p, text: T, progress: {on: 2025, state: full}}}",
    ),
    ("dispute", "{question: Q?}"),
    ("dispute", "{question: Q?, positions: {actor: a, text: T}}"),
    ("note", "{title: T, lead: maybe}"),
    ("note", "{titel: T}"),
    ("site", "{description: D}"),
    ("site", "{title: T, base_url: example.org}"),
    ("site", "{title: T, rules: {unknown-key: allow}}"),
    ("site", "{title: T, rules: {no-source: error}}"),
    ("site", "{title: T, feed: {limit: many}}"),
    ("site", "{title: T, limits: {size: 3}}"),
];

/// Records that an editor might think wrong and that are right.
const RIGHT: &[(&str, &str)] = &[
    (
        "actor",
        "{name: 1917, kind: state, id: 17, tags: 1, summary: 1.10, parent: null, gaps: []}",
    ),
    (
        "actor",
        "{name: true, kind: other, also_known_as: [{en: A, fa: ب}, {name: B}, 7], country: [NO, AF]}",
    ),
    ("place", "{name: A, lat: '1.5', lon: -2, precision: near}"),
    (
        "source",
        "{outlet: 9, url: 'http://a', published: 2024, accessed: -0331-01-01, title: ~}",
    ),
    (
        "event",
        "{title: T, type: agree, date: [2024-12-27, 2024-12], order: -1, claims: null}",
    ),
    (
        "event",
        "{title: T, type: agree, date: 2024-12-24T22:30+04:30}",
    ),
    (
        "event",
        "{title: T, type: agree, date: '[2024-12-24..2024-12-26]'}",
    ),
    ("event", "{title: T, type: agree, date: 2024-12-XX/..}"),
    (
        "note",
        "{title: T, lead: 'true', author: [A, B], order: '3', date: 201X}",
    ),
    (
        "site",
        "{title: {en: T, fa: ت}, languages: [en, fa], base_url: 'https://a/b', loaded_terms: a}",
    ),
];

#[test]
fn every_field_is_in_the_schema_and_no_other() {
    for (kind, name, record) in MAPPINGS {
        let schema = document(kind);
        let mapping = match *name {
            "" => &schema,
            name => &schema["$defs"][name],
        };
        let properties = mapping["properties"]
            .as_object()
            .expect("a mapping has fields");
        assert_eq!(mapping["additionalProperties"], false, "{kind} {name}");

        let found = told(kind, &record.replace('@', &format!("{NO_FIELD}: 1")));
        let help = help_of(&found, "unknown-key", "its fields are ");
        let fields: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
        assert_eq!(fields, quoted(help), "the fields of {name} of {kind}");

        let mut needed: BTreeSet<&str> = BTreeSet::new();
        for diagnostic in &found {
            let missing = diagnostic.message.rsplit_once(" needs `");
            match (diagnostic.code, missing) {
                ("claim-without-claimant", _) => drop(needed.insert("by")),
                ("estimate-without-method", _) => drop(needed.insert("method")),
                ("progress-without-evidence", _) => drop(needed.insert("evidence")),
                ("missing-field", Some((_, field))) => {
                    // `title` or `text` is the business of `anyOf`.
                    needed.extend(field.strip_suffix('`').filter(|field| !field.contains('`')));
                }
                _ => {}
            }
        }
        // What the mappings around this one lack is told too.
        let required = mapping["required"].as_array().into_iter().flatten();
        let required: BTreeSet<&str> = required.filter_map(Value::as_str).collect();
        let around = told(kind, &record.replace("{@}", "[]").replace(", @", ""));
        let inside = |field: &&str| {
            let same = |d: &&Diagnostic| d.message.ends_with(&format!(" needs `{field}`"));
            found.iter().filter(same).count() > around.iter().filter(same).count()
                || ["by", "method", "evidence"].contains(field)
        };
        let needed: BTreeSet<&str> = match *record {
            "{@}" => needed,
            _ => needed.into_iter().filter(inside).collect(),
        };
        let needed: BTreeSet<&str> = needed
            .into_iter()
            .filter(|field| properties.contains_key(*field))
            .collect();
        let written: BTreeSet<&str> = match *name {
            "OtherNameUsed" => BTreeSet::from(["name"]),
            _ => BTreeSet::new(),
        };
        let required: BTreeSet<&str> = required.difference(&written).copied().collect();
        assert_eq!(required, needed, "what {name} of {kind} requires");

        for (field, property) in properties {
            let Some(words) = words(property) else {
                continue;
            };
            let found = told(kind, &record.replace('@', &format!("{field}: {NO_FIELD}")));
            let help = help_of(&found, "bad-vocabulary", "the words are ");
            assert_eq!(
                words,
                quoted(help),
                "the words of {field} of {name} of {kind}"
            );
        }
    }
}

#[test]
fn every_mapping_of_the_schemas_is_among_those_compared() {
    for kind in schema::kinds() {
        for (name, definition) in document(kind)["$defs"].as_object().into_iter().flatten() {
            let compared = MAPPINGS.iter().any(|(_, other, _)| other == name);
            assert!(
                compared || definition.get("properties").is_none() || name == "Rules",
                "`{name}` of `{kind}` is compared with nothing"
            );
        }
    }
}

#[test]
fn the_worked_example_fits() {
    let mut n_documents = 0;
    for folder in ["content", "src/init/content"] {
        for (path, bytes) in tree(&Path::new(REPOSITORY).join(folder)) {
            let Some(kind) = kind_of(&path) else { continue };
            let text = String::from_utf8(bytes).expect("UTF-8");
            let text = match kind {
                "note" => text.split("---\n").nth(1).unwrap_or_default().to_owned(),
                _ => text,
            };
            let validator = validator(kind);
            for document in documents(&text) {
                let mistakes = mistakes(&validator, &document);
                assert!(
                    mistakes.is_empty(),
                    "{folder}/{path}:\n{}",
                    mistakes.join("\n")
                );
                n_documents += 1;
            }
        }
    }
    assert!(n_documents > 100, "only {n_documents} documents were found");
}

#[test]
fn program_and_schema_agree_on_what_is_wrong() {
    for (kind, record) in WRONG {
        let found = told(kind, record);
        // References to nothing are the business of the program alone.
        let is_own = |d: &&Diagnostic| {
            d.severity == chancery::diagnostic::Severity::Error && d.code != "unknown-reference"
        };
        let codes: Vec<_> = found.iter().filter(is_own).map(|d| d.code).collect();
        // An id that is none cannot be told from one of nothing.
        let is_shape = *record == "{name: A, kind: state, parent: B c}";
        assert!(!codes.is_empty() || is_shape, "the program takes {record}");
        let valid = documents(record)
            .iter()
            .all(|d| validator(kind).is_valid(d));
        assert!(!valid, "the schema of `{kind}` takes {record}: {codes:?}");
    }
}

#[test]
fn the_schema_takes_what_the_program_takes() {
    for (kind, record) in RIGHT {
        let found = told(kind, record);
        let errors = found
            .iter()
            .filter(|d| d.severity == chancery::diagnostic::Severity::Error);
        let errors: Vec<_> = errors.map(|d| &d.message).collect();
        assert!(errors.is_empty(), "{record}: {errors:?}");
        for document in documents(record) {
            let mistakes = mistakes(&validator(kind), &document);
            assert!(mistakes.is_empty(), "{record}: {mistakes:?}");
        }
    }
}

#[test]
fn a_record_in_a_list_needs_its_id() {
    let one = serde_json::json!({ "name": "A", "kind": "state" });
    let validator = validator("actor");
    assert!(validator.is_valid(&one));
    assert!(!validator.is_valid(&serde_json::json!([one])));
    let two = serde_json::json!([{ "id": "a", "name": "A", "kind": "state" }]);
    assert!(validator.is_valid(&two));
}

#[test]
fn the_command_prints_them() {
    let project = Project::new("");
    let run = project.run(&["schema"]).expect(0);
    assert_eq!(
        run.stdout.lines().collect::<Vec<_>>(),
        schema::kinds().collect::<Vec<_>>()
    );
    let run = project.run(&["schema", "event"]).expect(0);
    assert_eq!(Some(run.stdout), schema::text("event"));
    project.run(&["schema", "evnt"]).expect(2).says("'event'");
}

/// An editor finds the schemas that `init` wrote: for every kind of file, under a pattern that
/// fits the files of that kind and no others.
#[test]
fn a_new_site_has_its_schemas() {
    let project = Project::init();
    let settings: Value =
        serde_json::from_str(&project.read(".vscode/settings.json")).expect("JSON");
    let schemas = settings["yaml.schemas"].as_object().expect("a mapping");
    let mut patterns: BTreeMap<&str, &str> = BTreeMap::new();
    for (path, pattern) in schemas {
        let kind = path
            .trim_start_matches("./schemas/")
            .trim_end_matches(".json");
        assert_eq!(Some(project.read(path)), schema::text(kind), "{path}");
        patterns.insert(kind, pattern.as_str().expect("a pattern"));
    }
    // The YAML language server does not read front matter.
    let expected: Vec<_> = schema::kinds().filter(|kind| *kind != "note").collect();
    for kind in expected {
        let pattern = match kind {
            "site" => "content/site.yaml".to_owned(),
            kind => format!("content/{kind}s/**/*.{{yaml,yml}}"),
        };
        assert_eq!(patterns.remove(kind), Some(pattern.as_str()));
    }
    assert!(patterns.is_empty(), "{patterns:?}");
}

/// Returns what the program says of one file.
fn told(kind: &str, record: &str) -> Vec<Diagnostic> {
    let project = Project::new(SITE);
    match kind {
        "site" => project.write("content/site.yaml", record),
        "note" => project.write("content/notes/n.md", format!("---\n{record}\n---\n")),
        kind => project.write(&format!("content/{kind}s/x.yaml"), record),
    }
    plan(&project).diagnostics.iter().cloned().collect()
}

fn help_of<'a>(found: &'a [Diagnostic], code: &str, before: &str) -> &'a str {
    let mut helps = found
        .iter()
        .filter(|d| d.code == code)
        .filter_map(|d| d.help.as_deref());
    let help = helps.find_map(|help| help.strip_prefix(before));
    help.unwrap_or_else(|| panic!("no `{code}` with help: {found:?}"))
}

/// Returns the words that stand in backticks.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Returns the vocabulary of a property, if it has one.
fn words(property: &Value) -> Option<BTreeSet<&str>> {
    let words = property["enum"].as_array()?;
    let words: BTreeSet<&str> = words.iter().filter_map(Value::as_str).collect();
    (!words.is_empty()).then_some(words)
}

fn document(kind: &str) -> Value {
    let text = schema::text(kind).expect("a schema");
    serde_json::from_str(&text).expect("a schema is JSON")
}

fn validator(kind: &str) -> Validator {
    let schema = document(kind);
    assert!(
        jsonschema::meta::is_valid(&schema),
        "the schema of {kind} is none"
    );
    jsonschema::draft202012::new(&schema).expect("a schema")
}

fn mistakes(validator: &Validator, document: &Value) -> Vec<String> {
    let mistakes = validator.iter_errors(document);
    mistakes
        .map(|m| format!("{}: {m}", m.instance_path()))
        .collect()
}

/// Reads the documents of a YAML text as JSON; empty ones are left out.
fn documents(text: &str) -> Vec<Value> {
    let documents = serde_yaml::Deserializer::from_str(text);
    let values = documents.map(|document| Value::deserialize(document).expect("YAML"));
    values.filter(|value| !value.is_null()).collect()
}

/// Returns the kind of a file below content/.
fn kind_of(path: &str) -> Option<&'static str> {
    let folder = path.split('/').next().unwrap_or_default();
    schema::kinds().find(|kind| match *kind {
        "site" => path == "site.yaml",
        kind => folder == format!("{kind}s"),
    })
}

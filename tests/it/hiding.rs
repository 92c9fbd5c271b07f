//! What is not public leaves no trace in a public build.

use std::path::Path;

use crate::support::{self, Project, REPOSITORY, Tree, tree};

/// A public briefing with a record of every kind, which names nothing that is hidden.
const OPEN: &str = r#"
//- content/site.yaml
title: Open
base_url: https://example.org/briefing/
languages: [en, fa]
//- content/actors/all.yaml
- {id: north, name: Northland, kind: state, country: XA}
- {id: north-office, name: Office of Northland, kind: government-body, parent: north}
- {id: south, name: Southland, kind: state}
- {id: gazette, name: Gazette, kind: media}
//- content/places/all.yaml
- {id: valley, name: Valley, country: XA, lat: 1.5, lon: 2.5, precision: near}
- {id: village, name: Village, within: valley}
//- content/sources/all.yaml
- {id: paper, outlet: gazette, title: A report, url: 'https://paper.example/1', published: 2024-03-03}
- {id: wire, outlet: Wire, published: 2024-03-02}
- {id: copy, outlet: Copy, published: 2024-03-04, relays: [wire]}
//- content/events/all.yaml
- id: clash
  title: A clash
  type: assault
  date: 2024-03-01
  place: village
  actors: [north, south]
  sources: [paper, wire]
  summary: "Nobody agrees. ![A map](media/open.png)"
  claims:
    - {id: north-3, by: north, kind: casualty, text: Three were killed., via: [wire], toll: {killed: 3}, contradicts: [south-0]}
    - {id: south-0, by: south, kind: casualty, text: None was killed., via: [copy], toll: {killed: 0}, contradicts: [north-3]}
  gaps: [{id: who, question: Who were they?, raised: 2024-03-05}]
- id: talks
  title: Talks
  type: agree
  date: 2024-04-01
  actors: [north, south]
  sources: [paper]
  follows: [{event: clash, according_to: north}]
  revisions: [{on: 2024-04-05, kind: correction, note: The date was wrong., field: date, was: 2024-04-02, now: 2024-04-01}]
- {id: gone, title: A rumour, type: accuse, date: 2024-02-01, actors: [south], revisions: [{on: 2024-02-05, kind: retraction, note: It was made up.}]}
//- content/agreements/pact.yaml
title: A pact
date: 2024-04-01
parties: [{actor: north, confirmed_by: [paper]}, south]
sources: [paper]
event: talks
provisions:
  - {id: peace, title: Peace, sources: [paper], progress: [{on: 2024-05-01, state: minimal, evidence: [talks]}]}
//- content/disputes/dead.yaml
question: How many died?
positions:
  - {actor: north, stance: asserts, text: Three., since: 2024-03-02, via: [wire], claims: ['clash#north-3']}
  - {actor: south, stance: denies, text: None., via: [copy], claims: ['clash#south-0']}
events: [clash]
//- content/notes/lead.md
---
title: Where it stands
date: 2024-05-02
about: [north]
lead: true
---
Read [[clash]] and [@paper].
"#;

/// A record of each kind that is not public, `HIDE` being the reason and `KEY` telling those of one
/// reason from those of another. Every text, id and address holds `zq`, and the numbers and days are
/// found nowhere else. They take part in all that is public.
const HIDDEN: &str = r#"
//- content/actors/zqfile-KEY.yaml
id: zqa-KEY
aliases: [zqalias-a-KEY]
tags: [zqtag-a-KEY]
HIDE
added: 2024-06-01
name: {en: Zqname actor KEY, fa: زq zqname KEY}
kind: state
also_known_as: [Zqaka KEY, {name: Zqaka two KEY, used_by: [north], note: zqnote aka KEY}]
country: [XQ]
not_to_be_confused_with: [south]
wikidata: Q98765431
parent: north
summary: "zqsummary KEY ![zqalt KEY](media/zqmedia-KEY.png) [zqlink KEY](https://zqhost.example/KEY)"
note: zqnote actor KEY
upstream: {dataset: zqdataset-KEY, id: zqupstream-KEY, digest: zqdigest}
gaps:
  - {id: zqgap-a-KEY, question: zqquestion KEY, raised_by: paper, raised: 2024-03-09, status: closed, closed: 2024-03-10, closed_by: [talks], note: zqgapnote KEY}
revisions:
  - {on: 2024-06-02, kind: update, note: zqrevision KEY, field: zqfield, was: zqwas KEY, now: {zqkey: zqnow KEY}, source: wire}
//- content/places/zqfile-KEY.yaml
id: zqp-KEY
aliases: [zqalias-p-KEY]
tags: [zqtag-p-KEY]
HIDE
name: Zqname place KEY
also_known_as: [{name: Zqaka place KEY, used_by: [south], note: zqnote KEY}]
within: valley
country: XQ
lat: 61.98765
lon: 71.98765
precision: exact
not_to_be_confused_with: [village]
wikidata: Q98765432
summary: zqsummary place KEY
note: zqnote place KEY
gaps: [{id: zqgap-p-KEY, question: zqquestion place KEY}]
revisions: [{on: 2024-06-03, kind: correction, note: zqrevision place KEY}]
//- content/sources/zqfile-KEY.yaml
id: zqs-KEY
aliases: [zqalias-s-KEY]
tags: [zqtag-s-KEY]
HIDE
outlet: gazette
title: Zqtitle source KEY
url: https://zqhost.example/source/KEY
published: 2024-03-02
accessed: 2031-01-02
language: fr
kind: wire
archives: [{url: 'https://zqarchive.example/KEY', captured: 2031-01-03, sha256: 'SHA'}]
reliability: B
relays: [wire]
licence: zqlicence KEY
note: zqnote source KEY
gaps: [{id: zqgap-s-KEY, question: zqquestion source KEY}]
revisions: [{on: 2031-06-04, kind: correction, note: zqrevision source KEY}]
//- content/sources/zqnamed-KEY.yaml
id: zqn-KEY
HIDE
outlet: Zqoutlet KEY
accessed: 2031-01-02
//- content/events/zqfile-KEY.yaml
id: zqe-KEY
aliases: [zqalias-e-KEY]
tags: [zqtag-e-KEY]
HIDE
added: 2031-06-01
title: Zqtitle event KEY
type: assault
date: {after: clash, by: P2D, as_stated: zqstated KEY}
order: -1
mode: zqmode-KEY
form: incident
place: [village, {place: zqp-KEY, role: from, according_to: north, note: zqplacenote KEY}]
actors: [north, {actor: zqa-KEY, role: victim, according_to: south}]
summary: "zqsummary event KEY [[clash]] [[zqa-KEY|zqlabel KEY]] [@zqs-KEY] ![zqalt](media/zqmedia-KEY.png)"
sources: [paper, {source: zqs-KEY, locator: zqlocator KEY, as_stated: zqasstated KEY}]
follows: [{event: clash, according_to: zqa-KEY}]
claims:
  - id: zqc-KEY
    by: [zqa-KEY, north]
    text: Zqclaim KEY
    named: false
    kind: casualty
    quote: {text: zqquote KEY, language: fr, translation: zqtranslation KEY}
    on: 2031-03-03
    via: [wire, {source: zqs-KEY, locator: zqlocator KEY, as_stated: zqasstated KEY}]
    toll:
      - {id: zqrow-KEY, killed: {min: 98765, max: 98767, best: 98766, as_stated: zqcount KEY}, who: mixed, side: south, among: zqamong KEY, including: zqincluding KEY}
      - {killed: 98764, injured: 98761, missing: 98760, captured: 98759, displaced: 98758, side: south, part_of: zqrow-KEY}
    counts: {zqcounted-KEY: 98763}
    date: 2024-03-06
    place: zqp-KEY
    credibility: 2
    status: contested
    contradicts: ['clash#south-0', zqd-KEY]
    corroborates: ['clash#north-3']
    repeats: ['clash#north-3']
  - {id: zqd-KEY, by: south, text: Zqdenial KEY, stance: denies, kind: casualty, via: [copy], toll: {killed: 98000, side: south}, contradicts: [zqc-KEY], supersedes: ['clash#south-0'], narrows: [zqc-KEY]}
estimate: {killed: 98765, who: mixed, side: south, among: zqamong KEY, method: zqmethod KEY, by: Zqestimator KEY, on: 2031-06-01}
gaps:
  - {id: zqgap-e-KEY, question: zqquestion event KEY, raised: 2024-03-09, status: partly, closed: 2024-03-10, closed_by: ['clash#north-3', {source: zqs-KEY, as_stated: zqasstated KEY}], note: zqgapnote KEY}
revisions:
  - {on: 2024-06-05, kind: correction, note: zqrevision event KEY, field: claims.zqc-KEY.text, was: zqwas KEY, now: zqnow KEY, source: zqs-KEY}
note: zqnote event KEY
//- content/events/zqretracted-KEY.yaml
id: zqr-KEY
HIDE
title: Zqtitle retracted KEY
type: agree
date: 2024-03-20
actors: [north]
revisions: [{on: 2024-06-06, kind: retraction, note: zqretraction KEY}]
//- content/agreements/zqfile-KEY.yaml
id: zqg-KEY
aliases: [zqalias-g-KEY]
tags: [zqtag-g-KEY]
HIDE
title: Zqtitle agreement KEY
parties: [{actor: north, confirmed_by: [{source: zqs-KEY, locator: zqlocator KEY}, paper]}, south, zqa-KEY]
date: 2024-04-02
form: memorandum
stage: ceasefire
mediators: [zqa-KEY]
about: [valley, zqp-KEY]
event: talks
sources: [zqs-KEY, paper]
renews: [pact]
summary: zqsummary agreement KEY
provisions:
  - id: zqprovision-KEY
    title: Zqtitle provision KEY
    text: Zqtext provision KEY
    by: [north]
    for: [south, zqp-KEY]
    specificity: substantive
    due: 2031-01-01
    sources: [{source: paper, locator: zqlocator KEY}]
    renews: ['pact#peace']
    progress: [{on: 2031-02-01, state: stalled, evidence: [clash, 'clash#north-3', zqs-KEY], note: zqprogress KEY}]
gaps: [{id: zqgap-g-KEY, question: zqquestion agreement KEY}]
revisions: [{on: 2024-06-07, kind: update, note: zqrevision agreement KEY}]
note: zqnote agreement KEY
//- content/disputes/zqfile-KEY.yaml
id: zqu-KEY
aliases: [zqalias-u-KEY]
tags: [zqtag-u-KEY]
HIDE
question: Zqquestion dispute KEY
positions:
  - {actor: [north, zqa-KEY], stance: denies, text: zqposition KEY, since: 2024-03-07, via: [{source: paper, as_stated: zqasstated KEY}], claims: ['clash#north-3', 'zqe-KEY#zqc-KEY']}
  - {actor: north, stance: asserts, text: zqposition two KEY, since: 2024-03-08, via: [wire]}
evidence: [{text: zqevidence KEY, source: {source: copy, locator: zqlocator KEY}, by: south}]
events: [clash, zqe-KEY]
summary: zqsummary dispute KEY
gaps: [{id: zqgap-u-KEY, question: zqquestion dispute gap KEY}]
revisions: [{on: 2024-06-08, kind: clarification, note: zqrevision dispute KEY}]
note: zqnote dispute KEY
//- content/notes/zqfile-KEY.md
---
id: zqt-KEY
aliases: [zqalias-t-KEY]
tags: [zqtag-t-KEY]
HIDE
title: Zqtitle note KEY
date: 2031-05-05
author: [Zqauthor KEY]
about: [north, clash, paper, pact, dead, valley, zqe-KEY]
summary: zqsummary note KEY
order: -5
gaps: [{id: zqgap-t-KEY, question: zqquestion note KEY}]
revisions: [{on: 2024-06-09, kind: correction, note: zqrevision note KEY}]
note: zqnote note KEY
---
## Zqheading KEY

Zqbody KEY [[clash]] [@paper] ![zqalt KEY](media/zqbody-KEY.png)
//- content/notes/zqt-KEY.fa.md
---
title: زqtitle zq KEY
summary: zqsummary fa KEY
---
زq zqbody fa KEY
"#;

/// Fields that no hidden record can have: at most one note leads, and a public one does.
const NOT_PLANTED: [&str; 1] = ["lead"];

/// What the format gains, the hidden records gain: each field of the reference is written in one.
#[test]
fn every_field_of_the_format_is_planted() {
    let path = Path::new(REPOSITORY).join("docs/format.md");
    let format = std::fs::read_to_string(path).expect("it is there");
    let (mut section, mut is_fields) = (String::new(), false);
    let mut fields = Vec::new();
    for line in format.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading.to_owned();
        }
        is_fields |= line.starts_with("| field");
        is_fields &= line.starts_with('|');
        let mut cells = line.split('|').skip(1);
        if let Some(names) = cells.next().filter(|_| is_fields) {
            let names = names.trim().split(", ").map(|name| name.replace("**", ""));
            let names = names.filter(|name| {
                let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
                name.chars().all(is_name) && name != "field" && !name.is_empty()
            });
            fields.extend(names.map(|name| (section.clone(), name)));
        }
    }
    // A revision's own field of that name is found by its value.
    fields.push(("Revisions".to_owned(), "field".to_owned()));
    let is_planted = |section: &str, field: &str| {
        let folder = match section {
            "Actors" | "Places" | "Sources" | "Agreements" | "Disputes" | "Notes" => {
                section.to_lowercase()
            }
            "Events" | "Claims" => "events".to_owned(),
            _ => String::new(),
        };
        let own = HIDDEN
            .split("//- content/")
            .filter(|file| file.starts_with(&folder));
        let keys = [" ", "{", "\n"].map(|before| format!("{before}{field}:"));
        own.flat_map(|file| keys.iter().map(move |key| file.contains(key)))
            .any(|found| found)
    };
    let mut n_planted = 0;
    for (section, field) in &fields {
        if ["Settings", "Blocks"].contains(&section.as_str())
            || NOT_PLANTED.contains(&field.as_str())
        {
            continue;
        }
        // Why a record is hidden stands in its place.
        if ["visibility", "embargo"].contains(&field.as_str()) {
            assert!(REASONS.iter().any(|(_, reason)| reason.contains(field)));
            continue;
        }
        assert!(
            is_planted(section, field),
            "no hidden record has the field `{field}` of {section}"
        );
        n_planted += 1;
    }
    assert!(
        n_planted > 90,
        "only {n_planted} fields were found in the reference"
    );
}

/// The instant of the tests is the first of 2025; the last of these ends with it.
const REASONS: [(&str, &str); 3] = [
    ("i", "visibility: internal"),
    ("b", "embargo: 2025-01-01T00:00:01Z"),
    ("z", "visibility: internal\nembargo: 2024-01-01T00:00Z"),
];

#[test]
fn a_public_build_is_the_one_without_what_is_hidden() {
    let without = Project::new(OPEN);
    without.write("content/media/open.png", "open");
    let with = Project::new(OPEN);
    with.write("content/media/open.png", "open");
    for (key, reason) in REASONS {
        let text = HIDDEN.replace("HIDE", reason).replace("KEY", key);
        for file in text.replace("SHA", &"ab".repeat(32)).split("//- ").skip(1) {
            let (path, text) = file.split_once('\n').expect("a path and a text");
            with.write(path, text);
        }
        with.write(&format!("content/media/zqmedia-{key}.png"), "zqbytes");
        with.write(&format!("content/media/zqbody-{key}.png"), "zqbytes too");
    }
    for args in [
        &[][..],
        &["--as-of", "2024-12-31"],
        &["--as-of", "2024-03-03"],
    ] {
        let args = [&["build"], args].concat();
        without.run(&args).expect(0);
        with.run(&args).expect(0);
        let plain = everything(&without);
        let found = everything(&with);
        assert!(plain.len() > 50, "only {} files", plain.len());
        for (path, bytes) in &found {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            assert!(!path.to_lowercase().contains("zq"), "{path}");
            if let Some(at) = text.find("zq") {
                let around: String = text[at..].chars().take(60).collect();
                panic!("{path}: `{around}`");
            }
        }
        same(&plain, &found);
        for list in [
            "events",
            "claims",
            "spans",
            "actors",
            "places",
            "sources",
            "agreements",
            "provisions",
            "disputes",
            "gaps",
            "revisions",
        ] {
            let args = [&["list", list, "--format", "json"], &args[1..]].concat();
            assert_eq!(
                without.run(&args).expect(0).stdout,
                with.run(&args).expect(0).stdout
            );
        }
    }
    // The next change is told to whoever keeps the schedule: it names an instant and nothing else.
    let next = with.run(&["list", "--next-change"]).expect(0).stdout;
    assert_eq!(next.trim(), "2025-01-01T00:00:01Z");
    // All of it was read, and none is dead text: those who may see it do.
    with.run(&["build", "--audience", "internal"]).expect(0);
    let internal = tree(&with.path("internal"));
    for (key, _) in REASONS {
        for page in [
            "actors/zqa",
            "places/zqp",
            "sources/zqs",
            "events/zqe",
            "agreements/zqg",
            "disputes/zqu",
            "notes/zqt",
            "events/zqr",
            "events/zqalias-e",
        ] {
            let path = format!("{page}-{key}.html");
            assert!(internal.contains_key(&path), "no {path}");
        }
        assert!(internal.contains_key(&format!("media/zqmedia-{key}.png")));
    }
}

/// Returns the output and what is kept between builds, but for the cache: it holds addresses, which
/// are those of the output, and numbers, among them the times of files.
fn everything(project: &Project) -> Tree {
    let mut all = tree(&project.path(".chancery"));
    all.retain(|path, _| !path.ends_with(".cache"));
    all.append(&mut tree(&project.path("public")));
    all
}

#[track_caller]
fn same(expected: &Tree, found: &Tree) {
    for (path, bytes) in expected {
        let Some(found) = found.get(path) else {
            panic!("{path} is missing");
        };
        let expected = String::from_utf8_lossy(bytes);
        let found = String::from_utf8_lossy(found);
        if let Some(difference) = support::difference(&expected, &found) {
            panic!("{path} {difference}");
        }
    }
    for path in found.keys() {
        assert!(expected.contains_key(path), "{path} was not expected");
    }
}

#[test]
fn no_file_of_a_public_build_holds_a_word_of_what_is_internal() {
    // The same project is a case of `sites`, whole output and all.
    let project = Project::new("");
    let case = Path::new(REPOSITORY).join("tests/sites/output-public");
    support::copy(&case.join("content"), &project.path("content"));
    project.run(&["build"]).expect(0);
    let mut state = tree(&project.path(".chancery"));
    state.append(&mut tree(&project.path("public")));
    assert!(state.contains_key("index.html"));
    for (path, bytes) in state {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for word in ["ghost", "secret", "for later", "later.html"] {
            assert!(
                !text.contains(word) && !path.contains(word),
                "`{word}` in {path}"
            );
        }
    }
    project.run(&["build", "--audience", "internal"]).expect(0);
    assert!(project.has("internal/events/secret.html"));
    assert!(project.has("internal/media/secret.png"));
}

/// A briefing as somebody would have written it on 30 June 2024, and as it is written later. Lines
/// that begin with `-|` stood only then, those with `+|` only stand now.
const THEN_AND_NOW: &str = r#"
//- content/site.yaml
title: Then and now
base_url: https://example.org/briefing/
//- content/actors/all.yaml
 |- {id: north, name: Northland, kind: state}
 |- {id: office, name: Office of Northland, kind: government-body, parent: north}
 |- {id: south, name: Southland, kind: state}
+|- {id: inquiry, name: Inquiry, kind: ngo, parent: commission}
+|- {id: commission, name: Commission, kind: intergovernmental}
 |- id: gazette
 |  name: Gazette
 |  kind: media
 |  also_known_as: [{name: Old Gazette, used_by: [north]}]
 |  gaps:
-|    - {id: owner, question: Who owns it?, raised: 2024-03-09}
+|    - {id: owner, question: Who owns it?, raised: 2024-03-09, status: closed, closed: 2024-08-01, closed_by: [late]}
+|    - {id: later, question: Since when?, raised: 2024-07-01}
//- content/places/all.yaml
 |- {id: valley, name: Valley, country: XA}
 |- {id: village, name: Village, within: valley}
+|- {id: ford, name: Ford, within: valley}
//- content/sources/all.yaml
 |- {id: paper, outlet: gazette, title: A report, published: 2024-03-03}
 |- {id: wire, outlet: Wire, published: 2024-03-02}
 |- {id: book, outlet: Book, published: 2024-06, relays: [wire]}
 |- {id: seen, outlet: Seen, accessed: 2024-06-30}
+|- {id: late, outlet: inquiry, published: 2024-07-01, relays: [wire]}
+|- {id: year, outlet: Yearbook, published: 2024}
+|- {id: unseen, outlet: Unseen, accessed: 2024-07-01}
//- content/events/all.yaml
 |- id: clash
 |  title: A clash
 |  type: assault
 |  date: 2024-03-01
 |  place: village
 |  actors: [north, south]
-|  sources: [paper]
+|  sources: [paper, late]
-|  summary: "Nobody agrees. It was found out. See the report."
+|  summary: "Nobody agrees. It was found out [@late]. See [[report|the report]]."
 |  claims:
 |    - id: three
 |      by: office
 |      kind: casualty
 |      text: Three were killed.
-|      via: [wire]
+|      via: [wire, late]
 |      toll: {killed: 3}
-|      contradicts: [none]
+|      contradicts: [none, nine]
+|      status: unverified
 |    - {id: none, by: south, kind: casualty, text: None was killed., on: 2024-03-02, toll: {killed: 0}, contradicts: [three]}
+|    - {id: nine, by: south, kind: casualty, text: Nine were killed., via: [late], toll: {killed: 9}, place: ford, contradicts: [three], supersedes: [none]}
+|    - {id: eight, by: south, kind: casualty, text: Eight were killed., on: 2024-07, toll: {killed: 8}}
+|    - {id: found, by: inquiry, kind: casualty, text: Four were killed., on: 2024-06-30, via: [late], toll: {killed: 4}}
+|  estimate: {killed: 3, method: Counted., by: editor, on: 2024-07-01}
 |  revisions:
 |    - {on: 2024-06-30, kind: clarification, note: The names were added., source: paper}
+|    - {on: 2024-07-02, kind: update, note: The inquiry was added., source: late}
 |- id: talks
 |  title: Talks
 |  type: agree
-|  date: 2024-04-01
+|  date: 2024-04-01
 |  actors: [north, south]
 |  sources: [paper]
 |  follows: [{event: clash, according_to: north}]
+|  revisions: [{on: 2024-09-01, kind: retraction, note: They never met.}]
 |- {id: gone, title: A rumour, type: accuse, date: 2024-02-01, actors: [south], revisions: [{on: 2024-02-05, kind: retraction, note: It was made up.}]}
 |- {id: undated, title: Undated, type: accuse, actors: [south]}
+|- {id: report, title: The report, type: accuse, date: 2024-05-01, actors: [commission], sources: [late]}
+|- {id: month, title: All of July, type: accuse, date: 2024-07, actors: [north], order: -1}
+|- {id: after, title: Two days after, type: accuse, date: {after: report, by: P2D}, actors: [north], sources: [late]}
//- content/agreements/all.yaml
 |- id: pact
 |  title: A pact
 |  date: 2024-04-01
-|  parties: [{actor: north, confirmed_by: [paper]}, south]
+|  parties: [{actor: north, confirmed_by: [paper]}, {actor: south, confirmed_by: [late]}]
 |  sources: [paper]
 |  event: talks
 |  provisions:
 |    - id: peace
 |      title: Peace
-|      sources: [paper]
+|      sources: [paper, late]
 |      due: 2024-06-29
 |      progress:
-|        - {on: 2024-05-01, state: minimal, evidence: [talks]}
+|        - {on: 2024-05-01, state: minimal, evidence: [talks, 'clash#nine']}
+|        - {on: 2024-07-01, state: contradicted, evidence: [report]}
+|    - {id: trade, title: Trade, sources: [late], renews: ['old#trade']}
+|- {id: old, title: The pact found in the archive, date: 2020-01-01, parties: [north, south], sources: [late], provisions: [{id: trade, title: Trade, sources: [late]}]}
//- content/disputes/all.yaml
 |- id: dead
 |  question: How many died?
 |  positions:
 |    - {actor: north, stance: asserts, text: Three., since: 2024-03-02, via: [wire], claims: ['clash#three']}
-|    - {actor: south, stance: denies, text: None., since: 2024-03-03, claims: ['clash#none']}
+|    - {actor: south, stance: denies, text: None., since: 2024-03-03, claims: ['clash#none', 'clash#nine']}
+|    - {actor: south, stance: asserts, text: Nine., since: 2024-03-04, via: [late]}
+|    - {actor: inquiry, stance: asserts, text: Four., via: [late]}
+|  evidence: [{text: A list of names., source: late, by: inquiry}]
 |  events: [clash]
+|- {id: blame, question: Who began?, positions: [{actor: north, stance: denies, text: Not we., via: [late]}], events: [clash]}
//- content/notes/lead.md
 |---
 |title: Where it stands
 |date: 2024-05-02
-|about: [north]
+|about: [north, report, blame]
 |lead: true
 |---
-|Read [[clash]] and [@paper]. More in what followed.
+|Read [[clash]] and [@paper]. More in [[report|what followed]].
"#;

#[test]
fn as_of_a_day_is_what_was_written_by_then() {
    let project_of = |other: &str| {
        let own = |line: &&str| !line.starts_with(other);
        let text = THEN_AND_NOW.lines().filter(own);
        let text = text.map(|line| match line.get(1..2) {
            Some("|") => &line[2..],
            _ => line,
        });
        Project::new(&text.collect::<Vec<_>>().join("\n"))
    };
    let then = project_of("+|");
    let now = project_of("-|");
    now.write(
        "content/notes/later.md",
        "---\ntitle: Later\ndate: 2024-07-01\nabout: [clash]\n---\nLater.\n",
    );
    then.run(&["build"]).expect(0);
    now.run(&["build"]).expect(0);
    let today = tree(&now.path("public"));
    assert!(today.contains_key("actors/commission.html"));
    assert!(today.contains_key("notes/later.html"));

    now.run(&["build", "--as-of", "2024-06-30"]).expect(0);
    let mut found = tree(&now.path("public"));
    let banner = "<p class=\"banner\" role=\"note\">As it could have been known on ";
    let foot = "As it could have been known on 30 June 2024: ";
    let mut n_banners = 0;
    for bytes in found.values_mut() {
        let text = String::from_utf8_lossy(bytes).replace(foot, "");
        if let Some(at) = text.find(banner) {
            let end = at + text[at..].find("</p>\n").expect("it ends") + "</p>\n".len();
            *bytes = [&text[..at], &text[end..]].concat().into_bytes();
            n_banners += 1;
        }
    }
    assert!(n_banners > 20, "only {n_banners} pages say it");
    same(&tree(&then.path("public")), &found);
}

//! The Big List of Naughty Strings in every text field: each gives a clear mistake or a right page.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chancery::diagnostic::{Place, Severity};
use proptest::prelude::*;

use crate::support::{Project, plan, tree};

const STRINGS: &str = include_str!("../data/naughty-strings.json");

const SITE: &str = "//- content/site.yaml
title: A case
base_url: https://example.org/
//- content/actors/who.yaml
name: Who
kind: state
//- content/sources/where.yaml
outlet: Where
";

/// What a text may do wrong: nothing that merely follows.
const MISTAKES: [&str; 6] = [
    "bad-character",
    "bad-count",
    "bad-value",
    "broken-citation",
    "broken-link",
    "unknown-block",
];

/// What Markdown makes, beside what the pages of a plain text have.
const MARKDOWN: [&str; 20] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "ul",
];

#[test]
fn every_naughty_string_in_every_text_field() {
    let strings: Vec<String> = serde_json::from_str(STRINGS).expect("the list");
    assert!(strings.len() > 500, "only {} strings", strings.len());
    let project = Project::new(SITE);
    for (n, string) in strings.iter().enumerate() {
        write(&project, n, string);
    }
    let outcome = plan(&project);
    let mut refused: BTreeSet<String> = BTreeSet::new();
    for diagnostic in outcome.diagnostics.iter() {
        if diagnostic.severity != Severity::Error {
            continue;
        }
        assert!(MISTAKES.contains(&diagnostic.code), "{diagnostic:?}");
        let Place::Span(span) = &diagnostic.place else {
            panic!("{diagnostic:?} has no place");
        };
        let path = &outcome.sources.file(span.file).path;
        refused.insert(path.clone());
    }
    // Of what is refused, whole records go, and with a record what names it: none does.
    for path in &refused {
        std::fs::remove_file(project.path(path)).unwrap();
    }
    // All of them make too many pages. What may be taken for markup is tried in every field, each
    // of the others in the fields of one kind.
    let is_markup = |c: char| c.is_ascii_punctuation();
    for (n, string) in strings.iter().enumerate() {
        let others = FILES.iter().cycle().skip(n % FILES.len() + 1);
        for (stem, _) in others.take(FILES.len() - 1) {
            let path = file(stem, n);
            if !string.contains(is_markup) && refused.insert(path.clone()) {
                std::fs::remove_file(project.path(&path)).unwrap();
            }
        }
    }
    let n_left = strings.len() * FILES.len() - refused.len();
    assert!(n_left > strings.len() * 3, "only {n_left} files are left");
    check_pages(&project);
}

/// Builds a project and looks at the tags of its pages: none comes from a text.
#[track_caller]
fn check_pages(project: &Project) {
    // Several records, for what pages have only then.
    let plain = Project::new(SITE);
    for n in 0..12 {
        write(&plain, n, "plain");
    }
    // A label of a picture that is long has two lines, which the plain ones do not need.
    let mut known = BTreeSet::from(["tspan".to_owned()]);
    let mut attributes = BTreeSet::from(["dy".to_owned()]);
    for tag in pages(&plain).iter().flat_map(|(_, html)| tags(html)) {
        attributes.extend(tag.attributes.into_iter().map(|(name, _)| name));
        known.insert(tag.name);
    }
    for (path, html) in pages(project) {
        for tag in tags(&html) {
            let name = tag.name.as_str();
            assert!(
                known.contains(&tag.name) || MARKDOWN.contains(&name),
                "{path}: <{name}>"
            );
            for (attribute, value) in &tag.attributes {
                let of_markdown = [
                    "alt", "class", "href", "id", "src", "start", "title", "value",
                ];
                let is_known =
                    attributes.contains(attribute) || of_markdown.contains(&attribute.as_str());
                assert!(
                    is_known && !attribute.starts_with("on"),
                    "{path}: {attribute} of <{name}>"
                );
                if matches!(attribute.as_str(), "href" | "src") {
                    let scheme = value.trim().to_lowercase();
                    let runs = ["javascript:", "vbscript:", "data:"]
                        .iter()
                        .any(|s| scheme.starts_with(s));
                    assert!(!runs, "{path}: {value}");
                }
            }
        }
    }
}

/// Builds a project with the program, and returns its pages.
fn pages(project: &Project) -> Vec<(String, String)> {
    project.run(&["build", "-q", "--max-errors", "0"]).expect(0);
    let files = tree(&project.path("public")).into_iter();
    let pages = files.filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8")))
        .collect()
}

struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

/// Returns the start tags of a page, as a browser finds them.
fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))
            .unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() || rest.starts_with('>') {
                break;
            }
            let end = rest
                .find(|c: char| c.is_whitespace() || matches!(c, '=' | '/' | '>'))
                .unwrap_or(rest.len());
            let attribute = rest[..end.max(1)].to_ascii_lowercase();
            rest = &rest[end.max(1)..];
            let mut value = "";
            if let Some(after) = rest.trim_start().strip_prefix('=') {
                let after = after.trim_start();
                let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
                (value, rest) = match quote {
                    Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                    None => {
                        let end = after.find(|c: char| c.is_whitespace() || c == '>');
                        after.split_at(end.unwrap_or(after.len()))
                    }
                };
            }
            attributes.push((attribute, value.to_owned()));
        }
        // What stands in a script or style is text until its end.
        if matches!(name.as_str(), "script" | "style") {
            let end = format!("</{name}");
            rest = rest.split_once(end.as_str()).map_or("", |(_, rest)| rest);
        }
        tags.push(Tag { name, attributes });
    }
    tags
}

/// Every text field of every kind: `@` is the text, and each record names itself alone.
const FILES: [(&str, &str); 7] = [
    ("actors/a", "{name: @, kind: other, also_known_as: [@, {name: @, note: @}], summary: @, note: @, upstream: {dataset: @, id: @, digest: @}}"),
    ("places/p", "{name: @, also_known_as: @, summary: @, gaps: {id: g, question: @, note: @}}"),
    ("sources/s", "{outlet: @, title: @, licence: @, note: @}"),
    (
        "events/e",
        "{title: @, type: assault, date: 2024-12-24, summary: @, sources: {source: where, locator: @, as_stated: @},
        claims: {id: c, by: who, text: @, quote: {text: @, translation: @}, via: {source: where, locator: @, as_stated: @},
        toll: [{killed: {min: 1, as_stated: @}, among: @, including: @}]},
        estimate: {killed: 1+, among: @, method: @, by: @, on: 2025-01-01},
        revisions: {on: 2025-01-01, kind: update, note: @, field: @, was: @, now: [@]}}",
    ),
    (
        "agreements/g",
        "{title: @, parties: who, date: 2024-12-24, sources: where, summary: @, provisions: {id: p, title: @, text: @,
        progress: {on: 2025-01-01, state: minimal, evidence: where, note: @}}}",
    ),
    (
        "disputes/d",
        "{question: @, positions: {actor: who, stance: asserts, text: @, via: {source: where, locator: @}},
        evidence: {text: @, source: where}, summary: @}",
    ),
    ("notes/n", "{title: @, author: [@], summary: @}"),
];

/// Writes a record of each kind with a text in every field.
fn write(project: &Project, n: usize, text: &str) {
    let quoted = serde_json::to_string(text).unwrap();
    for (stem, record) in FILES {
        let mut record = record.replace('@', &quoted) + "\n";
        if stem == "notes/n" {
            record = format!("---\n{record}---\n");
            _ = writeln!(
                record,
                "{text}\n\n- {text}\n\n[{text}](https://example.org) **{text}**"
            );
        }
        project.write(&file(stem, n), record);
    }
}

fn file(stem: &str, n: usize) -> String {
    let ending = if stem == "notes/n" { "md" } else { "yaml" };
    format!("content/{stem}{n}.{ending}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// No `<` of a plain text reaches a page as one.
    #[test]
    fn markup_in_plain_texts_stays_text(
        texts in prop::collection::vec("(<|</|<!--|>|&|\"|'|=|[a-z]{1,8}| |\\{\\{|\\{%|\\PC){1,30}", 4),
    ) {
        let project = Project::new(SITE);
        for (n, text) in texts.iter().enumerate() {
            write(&project, n, text);
        }
        // A text that is refused is no page.
        let outcome = plan(&project);
        let broken: BTreeSet<String> = outcome
            .diagnostics
            .iter()
            .filter(|d| d.severity == Severity::Error)
            .filter_map(|d| match &d.place {
                Place::Span(span) => Some(outcome.sources.file(span.file).path.clone()),
                Place::File { .. } => None,
            })
            .collect();
        for path in broken {
            std::fs::remove_file(project.path(&path)).unwrap();
        }
        check_pages(&project);
    }
}

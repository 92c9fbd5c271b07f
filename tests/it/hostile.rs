//! Input that nobody writes by accident: each gives a mistake or a page, never a panic, soon.

use std::path::Path;
use std::time::{Duration, Instant};

use chancery::diagnostic::Place;
use chancery::{Audience, Options, Outcome};
use proptest::prelude::*;

use crate::support::{Project, REPOSITORY, tree};

const SITE: &str = "//- content/site.yaml\ntitle: A case\nbase_url: https://example.org/\n";

fn plan(project: &Project) -> Outcome {
    chancery::plan(&Options {
        root: project.root().to_owned(),
        as_of: None,
        audience: Audience::Public,
        base_url: None,
        instant: jiff::Timestamp::UNIX_EPOCH,
    })
}

/// Checks one actor file: it is refused, with this code, within a few seconds of a debug build.
#[track_caller]
fn check_refused(text: impl AsRef<[u8]>, code: &str) {
    let project = Project::new(SITE);
    project.write("content/actors/a.yaml", text);
    let start = Instant::now();
    let outcome = plan(&project);
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
    let codes: Vec<_> = outcome.diagnostics.iter().map(|d| d.code).collect();
    assert!(codes.contains(&code), "{codes:?}");
}

#[test]
fn deep_and_large_yaml_is_refused() {
    check_refused("[".repeat(200_000), "too-deep");
    check_refused("{a: ".repeat(200_000), "too-deep");
    check_refused("- ".repeat(20_000), "too-deep");
    let nested: String = (0..3_000)
        .map(|n| format!("{}a:\n", " ".repeat(n)))
        .collect();
    check_refused(nested, "too-deep");
    check_refused(format!("name: {}", "x".repeat(50 << 20)), "file-too-large");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    check_refused(b"name: \xff\n", "not-utf8");
    check_refused(b"name: a\0b\nkind: other\n", "bad-character");
    check_refused(b"name: \"a\\0b\"\nkind: other\n", "bad-character");
}

#[test]
fn a_folder_may_be_named_like_a_record() {
    let project = Project::new(SITE);
    project.write("content/actors/x.yaml/a.yaml", "name: A\nkind: other\n");
    assert_eq!(plan(&project).n_records, 1);
}

#[test]
fn long_and_strange_texts_become_pages() {
    let project = Project::new(SITE);
    let texts = [
        "x".repeat(10_000),
        "\u{202e}right to left override".to_owned(),
        "аpple with a Cyrillic letter".to_owned(),
        "<script>alert(1)</script>".to_owned(),
        "{{ page.title }} {% raw %}".to_owned(),
        "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤".to_owned(),
        "田中さんにあげて下さい 👩‍👩‍👧‍👧 ﷽".to_owned(),
    ];
    for (n, text) in texts.iter().enumerate() {
        let text = serde_json::to_string(text).unwrap();
        let event = format!("title: {text}\ntype: agree\nsummary: {text}\nnote: {text}\n");
        project.write(&format!("content/events/e{n}.yaml"), event);
    }
    project.run(&["build"]).expect(0);
    for (path, bytes) in tree(&project.path("public")) {
        let text = String::from_utf8_lossy(&bytes);
        let is_page = path.ends_with(".html");
        assert!(!is_page || !text.contains("<script>alert"), "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_makes_it_panic(yaml in "\\PC*(\n\\PC*){0,5}", note in "\\PC*(\n\\PC*){0,9}") {
        let project = Project::new(SITE);
        project.write("content/events/e.yaml", &yaml);
        project.write("content/notes/n.md", format!("---\ntitle: N\n---\n{note}"));
        check_spans(&plan(&project));
    }

    #[test]
    fn no_slip_in_a_real_record_makes_it_panic(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        removed in 0usize..20,
        put in "[-:\\[\\]{}#&*!|>'\"%@`,?~<a-z0-9 \n\t\u{7f}é]{0,6}",
    ) {
        let content = tree(&Path::new(REPOSITORY).join("src/init/content"));
        let project = Project::new("");
        let slip = which.get(&content.keys().collect::<Vec<_>>()).to_string();
        for (path, bytes) in &content {
            let mut text = String::from_utf8(bytes.clone()).unwrap();
            if *path == slip {
                let starts: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
                let start = at.index(starts.len());
                let end = starts.get(start + removed).copied().unwrap_or(text.len());
                text.replace_range(starts[start]..end, &put);
            }
            project.write(&format!("content/{path}"), text);
        }
        check_spans(&plan(&project));
    }
}

/// Every span lies in its file, on the boundaries of characters.
fn check_spans(outcome: &Outcome) {
    for diagnostic in outcome.diagnostics.iter() {
        let notes = diagnostic.notes.iter().map(|(span, _)| *span);
        let own = match &diagnostic.place {
            Place::Span(span) => Some(*span),
            _ => None,
        };
        for span in notes.chain(own) {
            let text = &outcome.sources.file(span.file).text;
            let range = span.start as usize..span.end as usize;
            assert!(text.get(range).is_some(), "{diagnostic:?} in {text:?}");
        }
    }
}

//! Input that nobody writes by accident: each gives a mistake or a page, never a panic, soon.

use std::path::Path;
use std::time::{Duration, Instant};

use chancery::Outcome;
use chancery::diagnostic::Place;
use proptest::prelude::*;

use crate::support::{Project, REPOSITORY, plan, tree};

const SITE: &str = "//- content/site.yaml\ntitle: A case\nbase_url: https://example.org/\n";

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
fn aliases_cannot_fill_the_memory() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for n in 1..30 {
        let inner = format!("*a{}, ", n - 1).repeat(10);
        bomb += &format!("a{n}: &a{n} [{inner}]\n");
    }
    check_refused(bomb, "too-many-aliases");
    let long = format!(
        "a: &a {}\nb: [{}]",
        "x".repeat(1 << 20),
        "*a, ".repeat(10_000)
    );
    check_refused(long, "too-many-aliases");
    let nested = format!("{}[{}]", "&a [".repeat(60), "x, ".repeat(50_000)) + &"]".repeat(60);
    check_refused(nested, "too-many-aliases");
    check_refused("a: &a [*a]", "yaml-syntax");
}

#[test]
fn many_mistakes_in_one_file_are_told_soon() {
    let keys: String = (0..3_000).map(|n| format!("key-{n}: x\n")).collect();
    check_refused(format!("name: A\nkind: other\n{keys}"), "unknown-key");
    let references = "nobody, ".repeat(3_000);
    check_refused(
        format!("name: A\nkind: other\nnot_to_be_confused_with: [{references}]"),
        "unknown-reference",
    );
}

/// Ids that lead out of the folder, that a disk does not take, or that look like another.
#[test]
fn ids_that_are_none_are_refused() {
    let ids = [
        "../../etc/passwd",
        "/etc/passwd",
        "con",
        "nul",
        "com1",
        "a/b",
        "a\\b",
        "a.b",
        ".",
        "index",
        "tаliban", // a Cyrillic letter
        "a\u{202e}b",
        "a\u{200b}b",
        "طالبان",
        "-a",
        "a--b",
        "A",
        &"a".repeat(300),
    ];
    for id in ids {
        let id = serde_json::to_string(id).unwrap();
        check_refused(format!("- {{id: {id}, name: A, kind: other}}"), "bad-id");
    }
    // The name of a file is an id as well.
    let project = Project::new(SITE);
    for name in ["con", "tаliban", "a b", &"a".repeat(150)] {
        let name = format!("content/actors/{name}.yaml");
        project.write(&name, "name: A\nkind: other\n");
    }
    let outcome = plan(&project);
    let codes: Vec<_> = outcome.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, ["bad-id"; 4]);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_project_and_in_a_loop_are_refused() {
    use std::os::unix::fs::symlink;
    let project = Project::new(SITE);
    project.write("content/actors/a.yaml", "name: A\nkind: other\n");
    symlink("/etc/passwd", project.path("content/actors/b.yaml")).unwrap();
    symlink("/etc", project.path("content/actors/c")).unwrap();
    symlink("..", project.path("content/actors/d")).unwrap();
    symlink("e.yaml", project.path("content/actors/e.yaml")).unwrap();
    symlink("nothing.yaml", project.path("content/actors/f.yaml")).unwrap();
    std::fs::create_dir_all(project.path("content/media")).unwrap();
    symlink("/etc/passwd", project.path("content/media/p.txt")).unwrap();
    let outcome = plan(&project);
    let mut codes: Vec<_> = outcome.diagnostics.iter().map(|d| d.code).collect();
    codes.retain(|code| *code != "unused-actor");
    let expected = [
        "link-leaves-project",
        "link-leaves-project",
        "cannot-read",
        "cannot-read",
        "cannot-read",
        "link-leaves-project",
    ];
    assert_eq!(codes, expected, "{:?}", outcome.diagnostics);
}

/// The worst of them in a process that may not have more than 200 MB.
#[cfg(target_os = "linux")]
#[test]
fn hostile_files_are_refused_in_little_memory() {
    let project = Project::new(SITE);
    let nested: String = (0..3_000)
        .map(|n| format!("{}a:\n", " ".repeat(n)))
        .collect();
    let files = [
        ("brackets", "[".repeat(200_000)),
        ("maps", nested),
        ("scalar", format!("name: {}", "x".repeat(50 << 20))),
        (
            "bomb",
            format!(
                "a: &a {}\nb: [{}]",
                "x".repeat(1 << 20),
                "*a, ".repeat(10_000)
            ),
        ),
        (
            "title",
            format!("name: {}\nkind: other", "x".repeat(10_000)),
        ),
        ("empty", String::new()),
        ("nul", "name: \0\nkind: other\n".to_owned()),
    ];
    for (name, text) in files {
        project.write(&format!("content/actors/{name}.yaml"), text);
    }
    let utf16: Vec<u8> = "name: A"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    project.write(
        "content/actors/utf16.yaml",
        [b"\xff\xfe", &utf16[..]].concat(),
    );
    // Address space is what can be limited; the allocator must not set more aside than it needs.
    let output = std::process::Command::new("sh")
        .args([
            "-c",
            "ulimit -v 200000 && exec \"$0\" check",
            env!("CARGO_BIN_EXE_chancery"),
        ])
        .current_dir(project.root())
        .env("MALLOC_ARENA_MAX", "1")
        .env("RAYON_NUM_THREADS", "2")
        .env("SOURCE_DATE_EPOCH", "0")
        .output()
        .unwrap();
    let run = crate::support::finished(output).expect(1);
    for code in [
        "too-deep",
        "file-too-large",
        "too-many-aliases",
        "bad-character",
        "not-utf8",
        "empty-file",
    ] {
        assert!(
            run.stderr.contains(&format!("[{code}]")),
            "no {code} in:\n{}",
            run.stderr
        );
    }
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
    fn no_bytes_make_it_panic(
        record in prop::collection::vec(any::<u8>(), 0..300),
        note in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let project = Project::new(SITE);
        project.write("content/events/e.yaml", &record);
        project.write("content/notes/n.md", &note);
        // Most bytes are no UTF-8; what is left of them goes further.
        project.write("content/events/f.yaml", String::from_utf8_lossy(&record).as_bytes());
        let prose = String::from_utf8_lossy(&note);
        project.write("content/notes/m.md", format!("---\ntitle: M\n---\n{prose}"));
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

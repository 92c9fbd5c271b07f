//! The documents say what is true: their examples are run, and their lists are those of the program.
//!
//! The line before an example says what it is: `<!-- event: some-id -->` or `<!-- site -->` for one
//! that must be right, `<!-- wrong: some-code; event: some-id -->` for one that must be told off with
//! that code. The right examples of a page (in `diagnostics.md`: of a section) go together into the
//! small project in `tests/documents/`, in place of records of the same id; each wrong one is then
//! put to them by itself.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const README: &str = include_str!("../../README.md");
const FORMAT: &str = include_str!("../../docs/format.md");
const TUTORIAL: &str = include_str!("../../docs/tutorial.md");
const DIAGNOSTICS: &str = include_str!("../../docs/diagnostics.md");
const CODES: &str = include_str!("../../src/diagnostic.rs");

/// An example in a document.
#[derive(Debug, Clone)]
struct Example {
    /// Of the opening fence, from 1.
    line: usize,
    /// Where it goes in a project.
    path: String,
    text: String,
    /// The code that it must be told off with.
    wrong: Option<String>,
}

#[test]
fn examples_of_the_readme() {
    try_examples("README.md", &examples("README.md", README), None);
}

#[test]
fn examples_of_the_format() {
    let all = examples("docs/format.md", FORMAT);
    for kind in [
        "actors",
        "places",
        "sources",
        "events",
        "agreements",
        "disputes",
        "notes",
    ] {
        let folder = format!("content/{kind}/");
        let has_one = all
            .iter()
            .any(|e| e.wrong.is_none() && e.path.starts_with(&folder));
        assert!(has_one, "docs/format.md has no example for {folder}");
    }
    try_examples("docs/format.md", &all, None);
}

#[test]
fn examples_of_the_diagnostics() {
    let all = examples("docs/diagnostics.md", DIAGNOSTICS);
    let sections = sections(DIAGNOSTICS);
    for (at, (start, code)) in sections.iter().enumerate() {
        let end = sections.get(at + 1).map_or(usize::MAX, |(line, _)| *line);
        let own = all.iter().filter(|e| (*start..end).contains(&e.line));
        let own: Vec<Example> = own.cloned().collect();
        try_examples("docs/diagnostics.md", &own, Some(code));
        for example in own {
            let wrong = example.wrong.unwrap_or_else(|| code.clone());
            assert_eq!(
                wrong, *code,
                "line {}: another section's code",
                example.line
            );
        }
    }
}

#[test]
fn every_code_has_a_section() {
    let codes = codes();
    assert!(
        codes.len() > 40,
        "the list of codes was not found in diagnostic.rs"
    );
    let sections = sections(DIAGNOSTICS);
    let documented: Vec<&str> = sections.iter().map(|(_, code)| code.as_str()).collect();
    for (code, _) in &codes {
        assert!(
            documented.contains(&code.as_str()),
            "docs/diagnostics.md says nothing of `{code}`"
        );
    }
    for code in documented {
        let is_known = codes.iter().any(|(known, _)| known == code);
        assert!(
            is_known,
            "docs/diagnostics.md has a section `{code}`, which is no code"
        );
    }
}

#[test]
fn every_section_tells_the_level() {
    let lines: Vec<&str> = DIAGNOSTICS.lines().collect();
    for (line, code) in sections(DIAGNOSTICS) {
        let codes = codes();
        let Some((_, level)) = codes.iter().find(|(known, _)| *known == code) else {
            continue;
        };
        let expected = match level.as_str() {
            "Deny" => "*Error.*",
            "Warn" => "*Warning; `rules` may set its level.*",
            _ => "*Allowed; `rules` may set its level.*",
        };
        // The heading, an empty line, the level.
        let found = lines.get(line + 1).copied().unwrap_or_default();
        assert_eq!(found, expected, "`{code}` in docs/diagnostics.md");
    }
}

#[test]
fn the_readme_names_every_command_and_flag() {
    let help = stdout(&chancery(&["--help"]));
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands: Vec<&str> = commands
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(
        commands.contains(&"build"),
        "no commands were found in --help:\n{help}"
    );
    for command in &commands {
        let row = format!("| `chancery {command}");
        assert!(
            README.contains(&row),
            "README.md has no row for the command `{command}`"
        );
        let flags = flags(&stdout(&chancery(&[command, "--help"])));
        assert!(
            flags.contains(&"--root".to_owned()),
            "no flags were found for `{command}`"
        );
        for flag in flags {
            let named = [format!("`{flag}`"), format!("`{flag} ")];
            let named = named.iter().any(|name| README.contains(name.as_str()));
            assert!(named, "README.md does not name {flag} of `{command}`");
        }
    }
    for row in README
        .lines()
        .filter_map(|line| line.strip_prefix("| `chancery "))
    {
        let command = row.split([' ', '`']).next().unwrap_or_default();
        assert!(
            commands.contains(&command),
            "README.md names `{command}`, which is no command"
        );
    }
    let mut known = flags(&help);
    for command in &commands {
        known.extend(flags(&stdout(&chancery(&[command, "--help"]))));
    }
    for row in README.lines().filter(|line| line.starts_with("| `-")) {
        for word in row
            .split(['`', ' ', ','])
            .filter(|word| word.starts_with("--"))
        {
            assert!(
                known.iter().any(|flag| flag == word),
                "README.md names {word}, which is no flag"
            );
        }
    }
}

/// The first steps of the README, and the mistake it shows.
#[test]
fn the_first_site_of_the_readme() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let root = folder.path().join("my-briefing");
    let root = root.to_str().expect("a path of UTF-8");
    assert_well("init", &chancery(&["init", root]));
    assert_well("check", &chancery(&["check", "--strict", "--root", root]));
    let path = format!("{root}/content/disputes/deaths-at-the-ford.yaml");
    let text = fs::read_to_string(&path).expect("init wrote the dispute");
    write(
        Path::new(&path),
        &text.replace("actor: northland", "actor: northlnd"),
    );
    let output = chancery(&["check", "--root", root]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr);
    let shown = stderr.split("\n\n").next().unwrap_or_default();
    let shown = format!("```text\n{shown}\n```");
    assert!(
        README.contains(&shown),
        "README.md does not show what the program says:\n{shown}"
    );
}

/// Links between the documents lead to files and headings that are there.
#[test]
fn links_between_documents() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let documents = [
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "docs/format.md",
        "docs/diagnostics.md",
        "docs/import.md",
        "docs/tutorial.md",
    ];
    for document in documents {
        let text = fs::read_to_string(root.join(document)).expect("the document is there");
        let folder = root
            .join(document)
            .parent()
            .expect("a file has a folder")
            .to_owned();
        for target in targets(&text) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (file, heading) = target.split_once('#').unwrap_or((&target, ""));
            let file = match file {
                "" => root.join(document),
                file => folder.join(file),
            };
            // The picture is made from a built page, after these tests.
            let is_picture = file.extension().is_some_and(|ending| ending == "png");
            assert!(
                is_picture || file.exists(),
                "{document} links to {target}, which is not there"
            );
            if !heading.is_empty() {
                let there = fs::read_to_string(&file).expect("links with a heading are to texts");
                let has_it = headings(&there).iter().any(|found| found == heading);
                assert!(
                    has_it,
                    "{document} links to {target}: there is no such heading"
                );
            }
        }
    }
}

/// Checks the right examples together, then each wrong one with them. With a code, the right ones
/// must not even be warned with it.
fn try_examples(document: &str, examples: &[Example], code: Option<&str>) {
    let project = tempfile::tempdir().expect("a folder for the test");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    copy(&fixture, project.path());
    let right: Vec<&Example> = examples.iter().filter(|e| e.wrong.is_none()).collect();
    for (at, example) in right.iter().enumerate() {
        let path = &example.path;
        let twice = right[..at].iter().any(|other| other.path == *path);
        assert!(
            !twice,
            "{document}:{}: a second example for {path}",
            example.line
        );
        write(&project.path().join(path), &example.text);
    }
    let output = check(project.path());
    let found = stdout(&output);
    assert_eq!(
        output.status.code(),
        Some(0),
        "the examples of {document} have errors:\n{found}"
    );
    for example in &right {
        let of_it = found
            .lines()
            .filter(|line| line.contains(&named("path", &example.path)));
        for line in of_it {
            let is_right = code.is_none_or(|code| !line.contains(&named("code", code)));
            assert!(is_right, "{document}:{}: not right:\n{line}", example.line);
        }
    }
    for example in examples {
        let Some(wrong) = &example.wrong else {
            continue;
        };
        let path = project.path().join(&example.path);
        let before = fs::read_to_string(&path).ok();
        write(&path, &example.text);
        let found = stdout(&check(project.path()));
        let told = found
            .lines()
            .any(|line| line.contains(&named("code", wrong)));
        assert!(
            told,
            "{document}:{}: expected `{wrong}`, found:\n{found}",
            example.line
        );
        // What is wrong with it is that and nothing else.
        for line in found
            .lines()
            .filter(|line| line.contains("\"severity\":\"error\""))
        {
            let is_it = line.contains(&named("code", wrong));
            assert!(
                is_it,
                "{document}:{}: another error as well:\n{line}",
                example.line
            );
        }
        match before {
            Some(text) => write(&path, &text),
            None => fs::remove_file(&path).expect("it was just written"),
        }
    }
}

/// Finds the examples of a document. A block of YAML without a mark is a mistake of the document.
fn examples(document: &str, text: &str) -> Vec<Example> {
    let lines: Vec<&str> = text.lines().collect();
    let mut examples = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let fence: String = lines[at].chars().take_while(|c| *c == '`').collect();
        if fence.len() < 3 {
            at += 1;
            continue;
        }
        let rest = lines[at + 1..].iter();
        let length = rest.take_while(|line| !line.starts_with(&fence)).count();
        let inside = &lines[at + 1..at + 1 + length];
        let language = &lines[at][fence.len()..];
        if matches!(language, "yaml" | "markdown") {
            let mark = at
                .checked_sub(1)
                .and_then(|above| lines[above].strip_prefix("<!-- "));
            let mark = mark.and_then(|mark| mark.strip_suffix(" -->"));
            let Some(mark) = mark else {
                panic!(
                    "{document}:{}: the line before an example says what it is",
                    at + 1
                );
            };
            let (wrong, what) = match mark.strip_prefix("wrong: ") {
                Some(mark) => mark.split_once("; ").expect("`wrong: code; kind: id`"),
                None => ("", mark),
            };
            examples.push(Example {
                line: at + 1,
                path: path_of(what),
                text: inside.join("\n") + "\n",
                wrong: (!wrong.is_empty()).then(|| wrong.to_owned()),
            });
        }
        at += length + 2;
    }
    examples
}

/// Returns where an example goes: `event: some-id` to `content/events/some-id.yaml`.
fn path_of(what: &str) -> String {
    match what.split_once(": ") {
        None if what == "site" => "content/site.yaml".to_owned(),
        Some(("note", id)) => format!("content/notes/{id}.md"),
        Some((kind, id)) => format!("content/{kind}s/{id}.yaml"),
        None => panic!("`{what}` is no kind of example"),
    }
}

/// Returns the lines (from 1) of the sections about a code, each with its code.
fn sections(text: &str) -> Vec<(usize, String)> {
    let lines = text.lines().enumerate();
    let headings = lines.filter_map(|(at, line)| Some((at + 1, line.strip_prefix("### ")?)));
    headings
        .map(|(line, code)| (line, code.to_owned()))
        .collect()
}

/// Returns every code with its level, from the program's own list.
fn codes() -> Vec<(String, String)> {
    let list = CODES
        .split_once("pub const CODES")
        .expect("the list of codes")
        .1;
    let list = list.split_once("];").expect("its end").0;
    let rows = list.split("(\"").skip(1);
    rows.map(|row| {
        let (code, rest) = row.split_once('"').expect("a code in quotes");
        let level = rest.split_once("Level::").expect("a level").1;
        let level = level.chars().take_while(|c| c.is_alphanumeric()).collect();
        (code.to_owned(), level)
    })
    .collect()
}

/// Returns the long flags that a help text lists.
fn flags(help: &str) -> Vec<String> {
    let lines = help
        .lines()
        .map(str::trim_start)
        .filter(|line| line.starts_with('-'));
    let words = lines.flat_map(|line| line.split([' ', ',']).take(4));
    words
        .filter(|word| word.starts_with("--"))
        .map(str::to_owned)
        .collect()
}

/// Returns where the links and images of a document lead.
fn targets(text: &str) -> Vec<String> {
    let outside = without_code(text);
    let parts = outside.split("](").skip(1);
    parts
        .filter_map(|part| Some(part.split_once(')')?.0.to_owned()))
        .collect()
}

/// Returns the anchors of a document's headings, as code hosts make them.
fn headings(text: &str) -> Vec<String> {
    let mut in_code = false;
    let mut anchors = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
        }
        if !in_code && line.starts_with('#') {
            let words = line.trim_start_matches('#').trim().to_lowercase();
            let words = words.replace(' ', "-");
            let fits = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_');
            anchors.push(words.chars().filter(fits).collect());
        }
    }
    anchors
}

/// Returns a document without its blocks and spans of code.
fn without_code(text: &str) -> String {
    let mut outside = String::new();
    let mut fence = String::new();
    for line in text.lines() {
        let ticks: String = line.chars().take_while(|c| *c == '`').collect();
        if !fence.is_empty() {
            if ticks.starts_with(&fence) {
                fence.clear();
            }
        } else if ticks.len() >= 3 {
            fence = ticks;
        } else {
            outside += line;
            outside.push('\n');
        }
    }
    outside.split('`').step_by(2).collect()
}

/// Returns a field of a line of `--format json`.
fn named(field: &str, value: &str) -> String {
    format!("\"{field}\":\"{value}\"")
}

fn check(root: &Path) -> Output {
    let root = root.to_str().expect("a path of UTF-8");
    chancery(&["check", "--format", "json", "--root", root])
}

fn chancery(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chancery"))
        .args(arguments)
        // 2026-01-01: the embargoes of the examples end later.
        .env("SOURCE_DATE_EPOCH", "1767225600")
        .env("NO_COLOR", "1")
        .env_remove("RUST_BACKTRACE")
        .output()
        .expect("the program runs")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn assert_well(what: &str, output: &Output) {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{what}:\n{stderr}");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder to copy to");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let entry = entry.expect("an entry of it");
        let target = to.join(entry.file_name());
        match entry.file_type().expect("its kind").is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).expect("a file to copy")),
        }
    }
}

fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("a file has a folder");
    fs::create_dir_all(folder).expect("a folder to write to");
    fs::write(path, text).expect("a file to write");
}

/// Walks the tutorial as a newcomer would, in an empty folder: writes each file, runs each command.
#[test]
fn the_tutorial() {
    let empty = tempfile::tempdir().expect("a folder for the test");
    let mut folder = empty.path().to_owned();
    let mut printed = String::new();
    let mut named = "";
    let mut lines = TUTORIAL.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("`content/") {
            named = line;
        }
        let Some(language) = line.strip_prefix("```") else {
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if language == "yaml" {
            let (path, how) = named[1..].split_once('`').expect("the path of a file");
            let path = folder.join(path);
            let text = block.join("\n") + "\n";
            let text = match how {
                ":" => text,
                ", added:" => fs::read_to_string(&path).expect("it is there") + &text,
                _ => {
                    assert_eq!(how, ", changed:");
                    let before = fs::read_to_string(&path).expect("it is there");
                    let key = text.split(':').next().expect("a key").to_owned() + ":";
                    let mut n_changed = 0;
                    let changed = before.split_inclusive('\n').map(|line| {
                        let is_it = line.starts_with(&key);
                        n_changed += usize::from(is_it);
                        if is_it { text.as_str() } else { line }
                    });
                    let changed: String = changed.collect();
                    assert_eq!(n_changed, 1, "{named}");
                    changed
                }
            };
            write(&path, &text);
            continue;
        }
        assert_eq!(language, "sh", "a block of the tutorial that nobody tries");
        for command in block {
            let words: Vec<&str> = command.split(' ').collect();
            match words[..] {
                ["mkdir", name] => fs::create_dir(folder.join(name)).expect("a folder"),
                ["cd", name] => folder = folder.join(name),
                _ => {
                    assert_eq!(words[0], "chancery", "{command}");
                    let run = crate::support::run(&folder, &words[1..]).expect(0);
                    printed += &run.stdout;
                }
            }
        }
    }
    let span = printed.lines().find(|line| line.contains("injured"));
    assert!(span.is_some_and(|line| line.contains("true")), "{printed}");
    let read = |path: &str| fs::read_to_string(folder.join(path)).expect("it was written");
    let event = read("public/events/ferry-stopped.html");
    for part in [
        "Three passengers were injured.",
        "1 May 2025",
        "on the evening before",
    ] {
        assert!(event.contains(part), "no `{part}`");
    }
    assert!(read("public/corrections.html").contains("on the evening before"));
    assert!(read("public/contested.html").contains("The ferry is stopped"));
    assert!(read(".github/workflows/briefing.yml").contains("chancery build"));
}

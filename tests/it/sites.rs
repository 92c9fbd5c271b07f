//! Whole sites: each folder in `tests/sites/` is a small project with what should come of it.
//!
//! - `expected/`: every file of the output but the JSON Schemas, compared both ways.
//! - `expected.txt`: what the run printed and its exit code.
//! - `args`: the arguments, else `build` if there is an `expected/`, else `check`.
//! - `links`: symbolic links to make, a line each: `path -> target`.
//! - `real-theme`: the case uses the built-in templates and not those of `tests/theme/`.
//!
//! A folder named for a code of a mistake shows that mistake.

use std::fs;
use std::path::{Path, PathBuf};

use chancery::diagnostic::CODES;

use crate::support::{self, Project, Run, Tree};

#[test]
fn sites() {
    let mut failures = Vec::new();
    for case in cases() {
        if let Err(failure) = check(&case) {
            failures.push(format!("{}: {failure}", case.display()));
        }
    }
    let all = failures.join("\n");
    assert!(
        failures.is_empty(),
        "{all}\nif all is well: UPDATE_EXPECTED=1 cargo test, and read the diff"
    );
}

#[test]
fn every_code_has_a_case() {
    // Codes that no file can bring about, each with the reason.
    let elsewhere: [(&str, &str); 0] = [];
    for (code, _) in CODES {
        if elsewhere.iter().any(|(other, _)| other == code) {
            continue;
        }
        let path = folder().join(code).join("expected.txt");
        let expected = fs::read_to_string(&path).unwrap_or_default();
        let shown = expected.contains(&format!("[{code}]"));
        assert!(
            shown,
            "no case for `{code}`: {} does not show it",
            path.display()
        );
    }
}

#[test]
fn the_theme_has_every_page() {
    let templates = support::tree(&Path::new(support::REPOSITORY).join("templates"));
    let theme = support::tree(&Path::new(support::REPOSITORY).join("tests/theme"));
    for (name, text) in templates {
        let is_page = String::from_utf8_lossy(&text).contains("{% extends");
        assert!(
            !is_page || theme.contains_key(&name),
            "no tests/theme/{name}"
        );
    }
}

fn folder() -> PathBuf {
    Path::new(support::REPOSITORY).join("tests/sites")
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("there are cases");
    let mut cases: Vec<_> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    cases.retain(|path| path.is_dir());
    cases.sort();
    cases
}

fn check(case: &Path) -> Result<(), String> {
    let project = Project::new("");
    for (path, bytes) in support::tree(case) {
        let is_ours = ["expected.txt", "args", "links", "real-theme"].contains(&path.as_str());
        if !is_ours && !path.starts_with("expected/") {
            project.write(&path, bytes);
        }
    }
    for line in read(&case.join("links")).unwrap_or_default().lines() {
        let (path, target) = line.split_once(" -> ").expect("`path -> target`");
        link(target, &project.path(path));
    }
    let expects_output = case.join("expected").exists();
    if expects_output && !case.join("real-theme").exists() {
        let theme = Path::new(support::REPOSITORY).join("tests/theme");
        support::copy(&theme, &project.path("templates"));
    }
    let args = match read(&case.join("args")) {
        Some(args) => args,
        None if expects_output => "build".to_owned(),
        None => "check".to_owned(),
    };
    let args: Vec<_> = args.split_whitespace().collect();
    let run = project.run(&args);

    let text_path = case.join("expected.txt");
    let text = told(&args, &run);
    let folder = if args.contains(&"internal") {
        "internal"
    } else {
        "public"
    };
    let mut output = support::tree(&project.path(folder));
    // The same for every site; `data.rs` tests them.
    output.retain(|path, _| !path.ends_with(".schema.json"));
    if support::updating() {
        if expects_output && output.is_empty() {
            return Err(format!("there is no output:\n{text}"));
        }
        if text_path.exists() || !expects_output {
            support::write(&text_path, text.as_bytes());
        }
        if expects_output {
            fs::remove_dir_all(case.join("expected")).expect("writable");
            for (path, bytes) in &output {
                support::write(&case.join("expected").join(path), bytes);
            }
        }
        return Ok(());
    }
    if let Some(expected) = read(&text_path) {
        if let Some(difference) = support::difference(&expected, &text) {
            return Err(format!("expected.txt {difference}"));
        }
    } else if run.code != 0 {
        return Err(format!("failed:\n{text}"));
    }
    match expects_output {
        true => compare(&support::tree(&case.join("expected")), &output),
        false => Ok(()),
    }
}

/// Returns a run in words: the command, what it printed, how it ended.
fn told(args: &[&str], run: &Run) -> String {
    let mut text = format!("$ chancery {}\n{}", args.join(" "), run.stderr);
    if !run.stdout.is_empty() {
        text += &format!("--- standard output\n{}---\n", run.stdout);
    }
    text + &format!("exit code {}\n", run.code)
}

fn compare(expected: &Tree, found: &Tree) -> Result<(), String> {
    for (path, bytes) in found {
        let Some(expected) = expected.get(path) else {
            return Err(format!("{path} was not expected"));
        };
        let expected = String::from_utf8_lossy(expected);
        let found = String::from_utf8_lossy(bytes);
        if let Some(difference) = support::difference(&expected, &found) {
            return Err(format!("{path} {difference}"));
        }
    }
    match expected.keys().find(|path| !found.contains_key(*path)) {
        Some(path) => Err(format!("{path} is missing")),
        None => Ok(()),
    }
}

fn read(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    fs::create_dir_all(path.parent().expect("a link lies somewhere")).expect("writable");
    std::os::unix::fs::symlink(target, path).expect("links can be made");
}

#[cfg(not(unix))]
fn link(_target: &str, path: &Path) {
    panic!("{} needs a system with symbolic links", path.display());
}

#[test]
fn the_events_of_a_day_stand_by_the_hour_in_every_list() {
    let project = Project::new(
        "
//- content/site.yaml
title: T
//- content/places/p.yaml
name: P
//- content/events/all.yaml
- {id: a, title: A, type: agree, date: '2024-01-02T18:00Z', place: p}
- {id: b, title: B, type: agree, date: '2024-01-02T06:00Z', place: p}
",
    );
    project.run(&["build"]).expect(0);
    for page in ["chronology.html", "places/p.html"] {
        let html = project.read(&format!("public/{page}"));
        let at = |event: &str| html.find(&format!("events/{event}.html"));
        assert!(at("b").is_some() && at("b") < at("a"), "{page}");
    }
}

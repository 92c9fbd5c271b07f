//! The catalogue: every language has the keys that code and templates use, no more and no fewer.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chancery::language::{BUILT_IN, arguments_by_key, messages};
use walkdir::WalkDir;

/// Returns the program's own texts: sources and templates, without the tests in them.
fn program() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files =
        ["src", "templates"].map(|folder| WalkDir::new(root.join(folder)).sort_by_file_name());
    let files = files
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().into_path());
    let is_text = |path: &PathBuf| {
        let extension = path.extension().and_then(|e| e.to_str());
        matches!(extension, Some("rs" | "html" | "js"))
    };
    files
        .filter(is_text)
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            (path, text.to_owned())
        })
        .collect()
}

/// Tells whether a text looks like a key.
fn is_key(word: &str) -> bool {
    let mut letters = word.bytes();
    letters.next().is_some_and(|b| b.is_ascii_lowercase())
        && letters.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && word.contains('-')
}

/// Returns what looks like a key and stands in double quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').filter(|word| is_key(word))
}

/// Returns the keys that a text names where it can only mean a message.
fn used(text: &str) -> BTreeSet<&str> {
    let mut keys = BTreeSet::new();
    for (at, _) in text.match_indices("| say") {
        let before = text[..at].trim_end();
        if let Some(key) = before.strip_suffix('"').and_then(|t| t.rsplit('"').next()) {
            keys.insert(key);
        }
    }
    for call in [".word(", ".say("] {
        for (at, _) in text.match_indices(call) {
            let after = text[at + call.len()..].trim_start();
            if let Some(key) = after.strip_prefix('"').and_then(|t| t.split('"').next()) {
                keys.insert(key);
            }
        }
    }
    keys.retain(|key| is_key(key));
    keys
}

/// Returns of every message in a file which arguments it prints, not only chooses by.
fn printed_by_key(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut printed: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut message = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| is_key(key)) {
            message = key;
        }
        for (at, _) in line.match_indices("{ $") {
            let (name, after) = line[at + 3..].split_once(' ').unwrap_or_default();
            if after.starts_with('}') {
                // A year in two digits stands for the year.
                let name = name.trim_end_matches("-short");
                printed.entry(message).or_default().insert(name);
            }
        }
    }
    printed
}

#[test]
fn every_language_has_the_keys_and_arguments_of_english() {
    let (_, english) = BUILT_IN[0];
    let printed = printed_by_key(english);
    let english = messages();
    for (tag, text) in BUILT_IN {
        let own_printed = printed_by_key(text);
        let own = arguments_by_key(text);
        let lacks: Vec<_> = english
            .keys()
            .filter(|key| !own.contains_key(*key))
            .collect();
        let more: Vec<_> = own
            .keys()
            .filter(|key| !english.contains_key(*key))
            .collect();
        assert!(lacks.is_empty(), "{tag}.ftl lacks {lacks:?}");
        assert!(more.is_empty(), "{tag}.ftl has too many: {more:?}");
        for (key, arguments) in &own {
            let given = &english[key];
            assert!(
                arguments.is_subset(given),
                "{tag}.ftl: `{key}` is given {given:?} and wants {arguments:?}"
            );
            // A language that chooses no form by a number need not name it, but drops none that is read.
            assert_eq!(
                own_printed.get(key),
                printed.get(key),
                "{tag}.ftl: `{key}` prints other arguments than English"
            );
        }
    }
}

#[test]
fn a_file_of_a_language_says_each_thing_once() {
    for (tag, text) in BUILT_IN {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for line in text
            .lines()
            .filter(|line| !line.starts_with([' ', '#', '}']))
        {
            if let Some((key, _)) = line.split_once(" =") {
                *seen.entry(key).or_default() += 1;
            }
        }
        seen.retain(|_, n| *n > 1);
        assert!(seen.is_empty(), "{tag}.ftl has twice: {seen:?}");
    }
}

#[test]
fn every_key_is_used_and_every_used_key_is_there() {
    let program = program();
    let (_, english) = BUILT_IN[0];
    let english = arguments_by_key(english);
    let mut named = BTreeSet::new();
    let mut missing = Vec::new();
    for (path, text) in &program {
        named.extend(quoted(text));
        let keys = used(text).into_iter();
        missing.extend(
            keys.filter(|key| !english.contains_key(key))
                .map(|key| (path, key)),
        );
    }
    assert!(missing.is_empty(), "not in en.ftl: {missing:?}");
    let idle: Vec<_> = english.keys().filter(|key| !named.contains(*key)).collect();
    assert!(idle.is_empty(), "in en.ftl, but nowhere used: {idle:?}");
}

//! The catalogue: every language has the keys that code and templates use, no more and no fewer.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chancery::language::{BUILT_IN, arguments_by_key, messages};
use walkdir::WalkDir;

use crate::support::{Tree, tree};

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

/// The records of the documents, in every language of the program.
fn in_five_languages() -> Tree {
    let project = crate::cache::project();
    project.edit("content/site.yaml", "[en, fa, ur]", "[en, fa, ps, ur, zh]");
    project.run(&["build"]).expect(0);
    tree(&project.path("public"))
}

#[test]
fn links_lead_to_pages_in_every_language() {
    let tree = in_five_languages();
    assert!(
        tree.contains_key("fa/events/raid-2.html"),
        "it is told in Dari"
    );
    assert!(!tree.contains_key("fa/events/raid-1.html"), "it is not");
    assert!(
        !tree.contains_key("fa/data/index.html"),
        "data are there once"
    );
    let dead = crate::links::dead(&tree);
    assert!(dead.is_empty(), "{dead:#?}");
    // What leads to another language says so, and only that.
    let page = String::from_utf8_lossy(&tree["fa/events/index.html"]).into_owned();
    assert!(page.contains("href=\"../../events/raid-1.html\" hreflang=\"en\""));
    assert!(page.contains("href=\"../events/raid-2.html\"><bdi>یورش 2</bdi>"));
}

#[test]
fn translations_name_each_other() {
    let tree = in_five_languages();
    let alternates = |address: &str| -> Vec<String> {
        let page = String::from_utf8_lossy(&tree[address]).into_owned();
        let links = page
            .lines()
            .filter(|line| line.starts_with("<link rel=\"alternate\" hreflang"));
        links.map(str::to_owned).collect()
    };
    let base = "https://example.org/briefing/";
    let link = |lang: &str, address: &str| {
        format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{base}{address}\">")
    };
    let expected = [
        link("en", "events/raid-2.html"),
        link("fa", "fa/events/raid-2.html"),
        link("x-default", "events/raid-2.html"),
    ];
    assert_eq!(alternates("events/raid-2.html"), expected);
    assert_eq!(alternates("fa/events/raid-2.html"), expected);
    assert!(
        alternates("events/raid-1.html").is_empty(),
        "it is in one language"
    );
    assert_eq!(alternates("ur/gaps.html").len(), 6);
    let sitemap = String::from_utf8_lossy(&tree["sitemap.xml"]).into_owned();
    for page in [&expected[0], &expected[1]] {
        let address = page
            .split("href=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap();
        let line = sitemap
            .lines()
            .find(|line| line.contains(&format!("<loc>{address}<")));
        assert_eq!(
            line.map_or(0, |line| line.matches("xhtml:link").count()),
            3,
            "{address}"
        );
    }
}

/// Returns what of a page's words is in Latin letters and not marked as another language's, a name or
/// code; and every tag whose `dir` is not that of its `lang`.
fn strays(html: &str) -> Vec<String> {
    use html5gum::{DefaultEmitter, Token, Tokenizer};
    const VOID: [&[u8]; 7] = [b"meta", b"link", b"br", b"col", b"input", b"hr", b"img"];
    let mut strays = Vec::new();
    // The open elements: name, and whether their words are somebody's own.
    let mut open: Vec<(Vec<u8>, bool)> = Vec::new();
    for token in Tokenizer::new_with_emitter(html, DefaultEmitter::default()).flatten() {
        match token {
            Token::StartTag(tag) => {
                let value = |name: &[u8]| tag.attributes.iter().find(|(key, _)| ***key == *name);
                let value = |name| value(name).map(|(_, value)| String::from_utf8_lossy(value));
                if let (Some(lang), Some(dir)) = (value(b"lang"), value(b"dir"))
                    && chancery::model::Lang::parse(&lang).is_some_and(|lang| lang.dir() != dir)
                {
                    strays.push(format!("lang=\"{lang}\" dir=\"{dir}\""));
                }
                let name = tag.name.to_vec();
                let own = matches!(
                    &*name,
                    b"bdi" | b"code" | b"script" | b"style" | b"title" | b"desc" | b"text"
                ) || name != b"html" && value(b"lang").is_some();
                let within = open.last().is_some_and(|(_, own)| *own);
                if !tag.self_closing && !VOID.contains(&&*name) {
                    open.push((name, own || within));
                }
            }
            Token::EndTag(tag) => {
                if let Some(at) = open.iter().rposition(|(name, _)| **name == *tag.name) {
                    open.truncate(at);
                }
            }
            Token::String(text) if !open.last().is_some_and(|(_, own)| *own) => {
                let text = String::from_utf8_lossy(&text).into_owned();
                // The address of a page is no word.
                let words = text.split_whitespace().filter(|run| !run.contains("://"));
                let words = words.flat_map(|run| run.split(|c: char| !c.is_alphanumeric()));
                let latin =
                    |word: &&str| word.len() > 2 && word.bytes().all(|b| b.is_ascii_alphabetic());
                strays.extend(words.filter(latin).map(str::to_owned));
            }
            _ => {}
        }
    }
    strays
}

#[test]
fn no_english_is_left_among_the_words_of_another_language() {
    // Names of formats and of works, and the free words of records, which have no translation.
    const NAMES: [&str; 12] = [
        "CSV", "JSON", "Natural", "Earth", "PDF", "WGS", "UTC", "URL", "SHA", "Wikidata", "aerial",
        "Atom",
    ];
    assert_eq!(
        strays("<html lang=\"fa\"><p>متن <bdi>Name</bdi> Latin"),
        ["Latin"]
    );
    let tree = in_five_languages();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (address, html) in &tree {
        let is_foreign = ["fa/", "ps/", "ur/", "zh/"]
            .iter()
            .any(|folder| address.starts_with(folder));
        if !is_foreign || !address.ends_with(".html") {
            continue;
        }
        for stray in strays(&String::from_utf8_lossy(html)) {
            if !NAMES.contains(&&*stray) {
                found.entry(stray).or_insert_with(|| address.clone());
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

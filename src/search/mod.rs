//! Site -> the files that search in the page loads, a few at a time.
//!
//! They are scripts, each of one call of `searchPart`, since a page opened from a folder may load
//! scripts and nothing else. `search/index.js` says which others there are:
//!
//! - `search/w-<start>.js`: words that begin alike, a line each, with where they stand. A file that
//!   grows too large falls into those of longer starts; a word that fills one alone has its own,
//!   `w-<word>-.js`.
//! - `search/a-<start>.js`: actors by id, with their records and their names.
//! - `search/d-<group>-<n>.js`: what results show of records.
//!
//! A record is known by its group (kind or lane, and year) and a number hashed from its id, not by
//! its place in a list. So an edit changes the files of its own words and its own record, and leaves
//! the rest alone. The start of all words is the version of the index, which `index.js` gives and
//! the script adds to each address, so that no cache mixes two editions.

mod entry;
mod normalise;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;

use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::model::{Id, Kind};
use crate::site::Site;
pub use normalise::words;

/// Where all files of the index are, and nothing else is.
pub const FOLDER: &str = "search/";

/// About how many bytes a file of words may have; packed they are about half.
const MOST_OF_WORDS: usize = 8 * 1024;

/// The same of actors, whose files are most often asked for together.
const MOST_OF_ACTORS: usize = 32 * 1024;

/// About how many bytes a file of records may have on average; a query shows ten results from as
/// many files.
const MOST_OF_RECORDS: usize = 6 * 1024;

/// Digits, in base 32, of a record's number in its group, and the passages and weights after it.
const DIGITS: usize = 5;
const MOST_PASSAGES: usize = 32 * 32;

/// What the script must know before it can look anything up.
#[derive(Serialize)]
struct Root {
    version: String,
    /// The language of the words that have none.
    lang: String,
    /// The number of records, rounded up to a power of two so that few edits change it.
    size: usize,
    /// Names of files, between `w-` and `.js`, parted by spaces.
    words: String,
    actors: String,
    /// Group -> how many binary digits of a record's number tell its file.
    records: BTreeMap<String, u32>,
}

/// What results show of a record, as JSON, and its actors.
struct Shown {
    entry: String,
    actors: Vec<Id>,
}

/// A record and its place: group and number.
struct Doc {
    group: String,
    number: u32,
    kind: Kind,
    id: Id,
}

/// A word in a passage: index into the docs, passage, weight.
type Posting = (u32, u16, u8);

/// Makes every file of the index: address and text.
pub fn files(site: &Site) -> Vec<(String, String)> {
    let docs = docs(site);
    let (words, shown) = index(site, &docs);

    let mut files = BTreeMap::new();
    let words = split(&word_lines(&docs, words), "w", MOST_OF_WORDS, &mut files);
    let actors = split(
        &actor_lines(site, &docs, &shown),
        "a",
        MOST_OF_ACTORS,
        &mut files,
    );
    let records = records(&docs, &shown, &mut files);

    let mut version = Sha256::new();
    for (name, text) in &files {
        version.update(name);
        version.update(text);
    }
    let mut root = Root {
        version: String::new(),
        lang: site.settings.default_language().to_string(),
        size: docs.len().next_power_of_two(),
        words: words.join(" "),
        actors: actors.join(" "),
        records,
    };
    for byte in &version.finalize()[..4] {
        _ = write!(root.version, "{byte:02x}");
    }
    files.insert("index".to_owned(), call("index", &root));
    let address = |(name, text)| (format!("{FOLDER}{name}.js"), text);
    files.into_iter().map(address).collect()
}

/// Lists all records by group and number.
fn docs(site: &Site) -> Vec<Doc> {
    let mut by_group: BTreeMap<String, BTreeMap<u32, (Kind, Id)>> = BTreeMap::new();
    for (kind, common) in site.records.all() {
        let id = &common.id;
        let group = by_group.entry(entry::group(site, kind, id)).or_default();
        let hash = Sha256::digest(id.as_str());
        let mut number = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]) >> 7;
        // Two in a group rarely have one number: then the later by id moves on.
        while group.contains_key(&number) {
            number = (number + 1) % (1 << 25);
        }
        group.insert(number, (kind, id.clone()));
    }
    let docs = by_group.into_iter().flat_map(|(group, docs)| {
        docs.into_iter().map(move |(number, (kind, id))| Doc {
            group: group.clone(),
            number,
            kind,
            id,
        })
    });
    docs.collect()
}

/// Finds the words of all records with where they stand, and what results show of each. Some hundred
/// records are read at a time, on all cores, so that their texts never lie in memory together.
fn index(site: &Site, docs: &[Doc]) -> (Vec<(String, Vec<Posting>)>, Vec<Shown>) {
    const AT_ONCE: usize = 512;
    let parts = docs.par_chunks(AT_ONCE).enumerate().map(|(n, docs)| {
        let mut words: HashMap<String, Vec<Posting>> = HashMap::new();
        let mut counts: Vec<(String, usize)> = Vec::new();
        let mut shown = Vec::with_capacity(docs.len());
        for (at, doc) in (n * AT_ONCE..).zip(docs) {
            let indexed = entry::of(site, doc.kind, &doc.id, digits(doc.number));
            for (passage, field, text) in &indexed.fields {
                count(text, &mut counts);
                let length = counts.iter().map(|(_, n)| n).sum();
                for (word, n) in counts.drain(..) {
                    let weight = field.weight(n, length);
                    let passage = (*passage).min(MOST_PASSAGES - 1) as u16;
                    let posting = (at as u32, passage, weight);
                    words.entry(word).or_default().push(posting);
                }
            }
            shown.push(Shown {
                entry: to_json(&indexed.entry),
                actors: indexed.actors,
            });
        }
        (words.into_iter().collect::<Vec<_>>(), shown)
    });
    let (words, shown): (Vec<_>, Vec<_>) = parts.unzip();
    let flat = |parts: Vec<Vec<_>>| parts.into_iter().flatten().collect();
    (flat(words), shown.into_iter().flatten().collect())
}

/// Writes a line for each word: the word, then for each group its records as number, passage and
/// weight. Sorted by key.
fn word_lines(docs: &[Doc], mut words: Vec<(String, Vec<Posting>)>) -> Vec<(String, String)> {
    words.par_sort_unstable();
    let same: Vec<&[(String, Vec<Posting>)]> = words.chunk_by(|a, b| a.0 == b.0).collect();
    let line = |same: &[(String, Vec<Posting>)]| {
        let word = &same[0].0;
        let mut postings: Vec<Posting> = same.iter().flat_map(|(_, p)| p).copied().collect();
        postings.sort_unstable();
        let mut line = word.clone();
        let mut group = "";
        for at in 0..postings.len() {
            let (doc, passage, weight) = postings[at];
            // Of a passage's fields the one counts where the word weighs most.
            if postings
                .get(at + 1)
                .is_some_and(|next| (next.0, next.1) == (doc, passage))
            {
                continue;
            }
            let doc = &docs[doc as usize];
            if doc.group != group {
                group = &doc.group;
                _ = write!(line, "\t{group}:");
            }
            line.push_str(&digits(doc.number));
            line.push(digit(u32::from(passage) / 32));
            line.push(digit(u32::from(passage)));
            line.push(digit(u32::from(weight)));
        }
        (key(word), line)
    };
    let mut lines: Vec<(String, String)> = same.into_par_iter().map(line).collect();
    lines.par_sort_unstable();
    lines
}

/// Counts each word of a text.
fn count(text: &str, counts: &mut Vec<(String, usize)>) {
    words(text, |word| counts.push((word.to_owned(), 1)));
    counts.sort_unstable();
    counts.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        kept.1 += usize::from(is_same);
        is_same
    });
}

/// Writes a line for each actor: id, its records by group, name. Sorted by id.
fn actor_lines(site: &Site, docs: &[Doc], shown: &[Shown]) -> Vec<(String, String)> {
    let mut actors: BTreeMap<&Id, Vec<&Doc>> = BTreeMap::new();
    for (doc, shown) in docs.iter().zip(shown) {
        for actor in &shown.actors {
            actors.entry(actor).or_default().push(doc);
        }
    }
    let lines = actors.into_iter().map(|(id, docs)| {
        let mut line = id.to_string();
        let mut group = "";
        for doc in docs {
            if doc.group != group {
                group = &doc.group;
                _ = write!(line, "\t{group}:");
            }
            line.push_str(&digits(doc.number));
        }
        let name = site
            .title(id)
            .map_or_else(|| id.to_string(), |(_, name)| name);
        _ = write!(line, "\t{}", name.replace(['\t', '\n'], " "));
        (key(id.as_str()), line)
    });
    let mut lines: Vec<_> = lines.collect();
    lines.sort_unstable();
    lines
}

/// Cuts lines, sorted by key, into files named for the start of their keys. Returns the names,
/// sorted.
fn split(
    lines: &[(String, String)],
    prefix: &str,
    most: usize,
    files: &mut BTreeMap<String, String>,
) -> Vec<String> {
    let is_large = |(_, line): &&(String, String)| line.len() > most / 2;
    let (large, rest): (Vec<_>, Vec<_>) = lines.iter().partition(is_large);
    let mut parts: Vec<(String, Vec<&(String, String)>)> = Vec::new();
    for line in large {
        parts.push((format!("{}-", line.0), vec![line]));
    }
    fall(&rest, 0, most, &mut parts);
    let made = parts.into_par_iter().map(|(name, lines)| {
        let lines: Vec<&str> = lines.iter().map(|(_, line)| line.as_str()).collect();
        let file = format!("{prefix}-{name}");
        let text = call(&file, &lines.join("\n"));
        (name, file, text)
    });
    let mut names = BTreeSet::new();
    for (name, file, text) in made.collect::<Vec<_>>() {
        names.insert(name);
        files.insert(file, text);
    }
    names.into_iter().collect()
}

/// Lets lines whose keys begin with the same `length` letters fall into files that are small enough.
fn fall<'a>(
    lines: &[&'a (String, String)],
    length: usize,
    most: usize,
    parts: &mut Vec<(String, Vec<&'a (String, String)>)>,
) {
    let bytes: usize = lines.iter().map(|(_, line)| line.len() + 1).sum();
    if bytes <= most {
        let start = lines.first().map_or("", |(first, _)| &first[..length]);
        return parts.push((start.to_owned(), lines.to_vec()));
    }
    for same in lines.chunk_by(|a, b| a.0.as_bytes().get(length) == b.0.as_bytes().get(length)) {
        match same[0].0.len() == length {
            // Words that end here.
            true => parts.push((format!("{}-", same[0].0), same.to_vec())),
            false => fall(same, length + 1, most, parts),
        }
    }
}

/// Writes what results show of the records of each group, in as many files as it needs. Returns how
/// many digits of a number tell its file.
fn records(
    docs: &[Doc],
    shown: &[Shown],
    files: &mut BTreeMap<String, String>,
) -> BTreeMap<String, u32> {
    let texts = shown.iter().map(|shown| &shown.entry);
    let both: Vec<(&Doc, &String)> = docs.iter().zip(texts).collect();
    let mut depths = BTreeMap::new();
    for same in both.chunk_by(|a, b| a.0.group == b.0.group) {
        let group = &same[0].0.group;
        let bytes: usize = same.iter().map(|(_, text)| text.len()).sum();
        let depth = bytes.div_ceil(MOST_OF_RECORDS).next_power_of_two().ilog2();
        let file = |doc: &Doc| doc.number.unbounded_shr(25 - depth);
        for same in same.chunk_by(|a, b| file(a.0) == file(b.0)) {
            let name = format!("d-{group}-{}", file(same[0].0));
            let texts: Vec<&str> = same.iter().map(|(_, text)| text.as_str()).collect();
            let text = format!("searchPart(\"{name}\",[\n{}\n]);\n", texts.join(",\n"));
            files.insert(name, text);
        }
        depths.insert(group.clone(), depth);
    }
    depths
}

/// Writes a file: its name and what it holds.
fn call(name: &str, value: &impl Serialize) -> String {
    format!("searchPart(\"{name}\",{});\n", to_json(value))
}

fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("keys are texts, and nothing else can fail")
}

/// Returns a word in letters that any disk takes: small ones and digits as they are, others as `_`
/// and the digits of their code. The start of a word is the start of its key.
fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'a'..='z' | '0'..='9' => key.push(c),
            _ => _ = write!(key, "_{:04x}", u32::from(c)),
        }
    }
    key
}

fn digits(number: u32) -> String {
    let places = (0..DIGITS as u32).rev();
    places.map(|place| digit(number >> (5 * place))).collect()
}

/// Returns the last digit of a number in base 32.
fn digit(number: u32) -> char {
    char::from_digit(number % 32, 32).expect("less than 32")
}

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
//!
//! Records are read in runs of about a hundred (`chunk.rs`). What each run comes to is left for the next
//! build (`kept.rs`), which reads again only those of which something has changed.

mod chunk;
mod entry;
mod kept;
mod normalise;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::model::table::Prints;
use crate::model::{Common, Id, Kind};
use crate::site::Site;
use chunk::{ByWord, Chunk, SHARES};
use kept::{Kept, Part};
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

/// A record and its place: group and number.
struct Doc<'a> {
    group: String,
    number: u32,
    kind: Kind,
    id: &'a Id,
}

/// A run of records of one group, with what it comes to.
struct Run<'a> {
    docs: &'a [Doc<'a>],
    chunk: Chunk<'a>,
}

/// What a line is sorted by, and the line.
type Line = (String, String);

/// A file: its name and what it holds.
type File = (String, String);

/// Makes every file of the index: address and text.
pub fn files(site: &Site) -> Vec<(String, String)> {
    again(site, &Prints::default(), &[]).0
}

/// Does the same with what an earlier making left. Returns too what this one leaves, if it is another.
pub fn again(
    site: &Site,
    prints: &Prints,
    left: &[u8],
) -> (Vec<(String, String)>, Option<Vec<u8>>) {
    let docs = docs(site);
    let kept = Kept::read(left);
    let runs = chunk::cut(&docs);
    let part = |docs: &&[Doc<'_>]| {
        let part = kept.get(docs, prints);
        part.unwrap_or_else(|| Part::of(site, docs, prints))
    };
    let parts: Vec<Part<'_>> = runs.par_iter().map(part).collect();
    let is_left = kept.has(parts.len()) && parts.iter().all(Part::is_kept);
    let runs = runs.into_iter().zip(&parts).map(|(docs, part)| Run {
        docs,
        chunk: part.chunk(),
    });
    let runs: Vec<Run<'_>> = runs.collect();

    let (words, mut files) = split(&word_lines(&runs), "w", MOST_OF_WORDS);
    let (actors, of_actors) = split(&actor_lines(site, &runs), "a", MOST_OF_ACTORS);
    let (records, of_records) = records(&runs);
    files.extend(of_actors);
    files.extend(of_records);
    files.par_sort_unstable();
    let (version, left) = rayon::join(
        || version(&files),
        || (!is_left).then(|| kept::bytes(&parts)),
    );
    let root = Root {
        version,
        lang: site.settings.default_language().to_string(),
        size: docs.len().next_power_of_two(),
        words: words.join(" "),
        actors: actors.join(" "),
        records,
    };
    files.push(("index".to_owned(), call("index", &to_json(&root))));
    let address = |(name, text)| (format!("{FOLDER}{name}.js"), text);
    (files.into_iter().map(address).collect(), left)
}

/// Returns what stands for the words of all files.
fn version(files: &[File]) -> String {
    let mut digest = Sha256::new();
    for (name, text) in files {
        digest.update(name);
        digest.update(text);
    }
    let digest = digest.finalize();
    digest[..4]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Lists all records by group and number.
fn docs(site: &Site) -> Vec<Doc<'_>> {
    let all: Vec<(Kind, &Common)> = site.records.all().collect();
    let docs = all.into_par_iter().map(|(kind, common)| {
        let hash = Sha256::digest(common.id.as_str());
        Doc {
            group: entry::group(site, kind, &common.id),
            number: u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]) >> 7,
            kind,
            id: &common.id,
        }
    });
    let mut docs: Vec<Doc<'_>> = docs.collect();
    docs.par_sort_unstable_by(|a, b| (&a.group, a.number, a.id).cmp(&(&b.group, b.number, b.id)));
    for docs in docs.chunk_by_mut(|a, b| a.group == b.group) {
        if docs.windows(2).all(|two| two[0].number != two[1].number) {
            continue;
        }
        // Two in a group rarely have one number: then the later by id moves on.
        docs.sort_unstable_by_key(|doc| doc.id);
        let mut taken = BTreeSet::new();
        for doc in &mut *docs {
            while !taken.insert(doc.number) {
                doc.number = (doc.number + 1) % (1 << 25);
            }
        }
        docs.sort_unstable_by_key(|doc| doc.number);
    }
    docs
}

/// Writes a line for each word: the word, then for each group its records as number, passage and
/// weight. Sorted by key.
fn word_lines(runs: &[Run<'_>]) -> Vec<Line> {
    let share = |share| {
        let mut lines = Lines::default();
        for run in runs {
            for (word, found) in run.chunk.words(share) {
                lines.add(word, &run.docs[0].group, found);
            }
        }
        lines
            .lines
            .into_iter()
            .map(|line| (key(line.word), line.text))
    };
    let lines = (0..SHARES).into_par_iter().flat_map_iter(share);
    let mut lines: Vec<Line> = lines.collect();
    lines.par_sort_unstable();
    lines
}

/// Writes a line for each actor: id, its records by group, name. Sorted by id.
fn actor_lines(site: &Site, runs: &[Run<'_>]) -> Vec<Line> {
    let mut lines = Lines::default();
    for run in runs {
        for (id, numbers) in run.chunk.actors() {
            lines.add(id, &run.docs[0].group, numbers);
        }
    }
    let lines = lines.lines.into_iter().map(|Grown { word, mut text, .. }| {
        let title = Id::parse(word).and_then(|id| site.title(&id));
        let name = title.map_or_else(|| word.to_owned(), |(_, name)| name);
        _ = write!(text, "\t{}", name.replace(['\t', '\n'], " "));
        (key(word), text)
    });
    let mut lines: Vec<Line> = lines.collect();
    lines.sort_unstable();
    lines
}

/// Lines that grow run by run.
#[derive(Default)]
struct Lines<'a> {
    lines: Vec<Grown<'a>>,
    places: ByWord<&'a str, usize>,
}

struct Grown<'a> {
    word: &'a str,
    text: String,
    /// The last one in the text.
    group: &'a str,
}

impl<'a> Lines<'a> {
    fn add(&mut self, word: &'a str, group: &'a str, found: &str) {
        let place = *self.places.entry(word).or_insert_with(|| {
            self.lines.push(Grown {
                word,
                text: word.to_owned(),
                group: "",
            });
            self.lines.len() - 1
        });
        let line = &mut self.lines[place];
        if line.group != group {
            line.group = group;
            _ = write!(line.text, "\t{group}:");
        }
        line.text.push_str(found);
    }
}

/// Cuts lines, sorted by key, into files named for the start of their keys. Returns these starts,
/// sorted, and the files.
fn split(lines: &[Line], prefix: &str, most: usize) -> (Vec<String>, Vec<File>) {
    let is_large = |(_, line): &&Line| line.len() > most / 2;
    let (large, rest): (Vec<_>, Vec<_>) = lines.iter().partition(is_large);
    let mut parts: Vec<(String, Vec<&Line>)> = Vec::new();
    for line in large {
        parts.push((format!("{}-", line.0), vec![line]));
    }
    fall(&rest, 0, most, &mut parts);
    let made = parts.into_par_iter().map(|(name, lines)| {
        let lines: Vec<&str> = lines.iter().map(|(_, line)| line.as_str()).collect();
        let file = format!("{prefix}-{name}");
        let text = call(&file, &to_json(&lines.join("\n")));
        (name, (file, text))
    });
    let (mut names, files): (Vec<_>, Vec<_>) = made.unzip();
    names.sort_unstable();
    (names, files)
}

/// Lets lines whose keys begin with the same `length` letters fall into files that are small enough.
fn fall<'a>(
    lines: &[&'a Line],
    length: usize,
    most: usize,
    parts: &mut Vec<(String, Vec<&'a Line>)>,
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
/// many digits of a number tell its file, and the files.
fn records(runs: &[Run<'_>]) -> (BTreeMap<String, u32>, Vec<File>) {
    let groups = runs.chunk_by(|a, b| a.docs[0].group == b.docs[0].group);
    let groups: Vec<&[Run<'_>]> = groups.collect();
    let of_group = |runs: &[Run<'_>]| {
        let group = &runs[0].docs[0].group;
        let numbers = runs.iter().flat_map(|run| run.docs).map(|doc| doc.number);
        let texts = runs.iter().flat_map(|run| run.chunk.records());
        let records: Vec<(u32, &str)> = numbers.zip(texts).collect();
        let bytes: usize = records.iter().map(|(_, text)| text.len()).sum();
        let depth = bytes.div_ceil(MOST_OF_RECORDS).next_power_of_two().ilog2();
        let file = |number: u32| number.unbounded_shr(25 - depth);
        let files = records.chunk_by(|a, b| file(a.0) == file(b.0)).map(|same| {
            let name = format!("d-{group}-{}", file(same[0].0));
            let texts: Vec<&str> = same.iter().map(|(_, text)| *text).collect();
            let text = call(&name, &["[\n", &texts.join(",\n"), "\n]"].concat());
            (name, text)
        });
        ((group.clone(), depth), files.collect::<Vec<_>>())
    };
    let made = groups.into_par_iter().map(of_group);
    let (depths, files): (Vec<_>, Vec<_>) = made.unzip();
    (
        depths.into_iter().collect(),
        files.into_iter().flatten().collect(),
    )
}

/// Writes a file: its name and the JSON it holds.
fn call(name: &str, json: &str) -> String {
    ["searchPart(\"", name, "\",", json, ");\n"].concat()
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

/// Writes the last `n` digits of a number in base 32.
fn push_digits(text: &mut String, number: u32, n: usize) {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
    for place in (0..n).rev() {
        let digit = number.unbounded_shr(5 * place as u32) % 32;
        text.push(char::from(DIGITS[digit as usize]));
    }
}

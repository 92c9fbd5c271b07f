//! A run of records of one group -> its part of the index, packed.
//!
//! The index is put together from such parts, whose lines need only be joined. Where one part ends and
//! the next begins hangs on the numbers of its records, not on how many there are before it, so that a
//! record more or less changes one part. A later build can take a part as it is if what was read for it
//! is the same (`kept.rs`).

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use super::{DIGITS, Doc, MOST_PASSAGES, entry, normalise, push_digits, to_json};
use crate::model::{Id, table};
use crate::site::Site;

/// How many records a chunk has on average.
const ABOUT: u32 = 128;

/// Into how many shares words fall by their prints: chunks are joined share by share, each on its own.
pub const SHARES: usize = 16;

/// A table by words, which are short and not chosen by an enemy.
pub type ByWord<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// A part of the index, as it lies packed.
#[derive(Debug, Clone)]
pub struct Chunk<'a> {
    words: Vec<&'a [u8]>,
    actors: &'a [u8],
    records: &'a [u8],
}

/// Cuts records, sorted by group and number, into runs.
pub fn cut<'a, 'b>(docs: &'b [Doc<'a>]) -> Vec<&'b [Doc<'a>]> {
    let is_one = |doc: &Doc<'_>, next: &Doc<'_>| {
        // A number is a hash, so each is as likely as another to end a run.
        doc.group == next.group && !next.number.is_multiple_of(ABOUT)
    };
    docs.chunk_by(is_one).collect()
}

/// Returns what a run is known by.
pub fn print(docs: &[Doc<'_>]) -> u64 {
    let ids = docs.iter().map(|doc| (doc.number, doc.id.as_str()));
    table::print(&(&docs[0].group, ids.collect::<Vec<_>>()))
}

/// Reads a run of records, and packs for each word its passages, for each actor its records, and for each
/// record what results show.
pub fn of(site: &Site, docs: &[Doc<'_>]) -> Vec<u8> {
    let mut words = Words::default();
    let mut actors: BTreeMap<Id, String> = BTreeMap::new();
    let mut records = Packer::default();
    // Of one field, and of one record: word, passage, weight.
    let mut found: Vec<usize> = Vec::new();
    let mut passages: Vec<(usize, u16, u8)> = Vec::new();
    for doc in docs {
        let mut number = String::with_capacity(DIGITS);
        push_digits(&mut number, doc.number, DIGITS);
        let indexed = entry::of(site, doc.kind, doc.id, number.clone());
        for (passage, field, text) in &indexed.fields {
            normalise::words(text, |word| found.push(words.place(word)));
            found.sort_unstable();
            let passage = (*passage).min(MOST_PASSAGES - 1) as u16;
            for same in found.chunk_by(|a, b| a == b) {
                let weight = field.weight(same.len(), found.len());
                passages.push((same[0], passage, weight));
            }
            found.clear();
        }
        passages.sort_unstable();
        // Of a passage's fields the one counts where the word weighs most, which is the last.
        for same in passages.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let &(word, passage, weight) = same.last().expect("none is empty");
            let stands = &mut words.stands[word].1;
            stands.push_str(&number);
            push_digits(stands, u32::from(passage), 2);
            push_digits(stands, u32::from(weight), 1);
        }
        passages.clear();
        for actor in indexed.actors {
            actors.entry(actor).or_default().push_str(&number);
        }
        records.text(&to_json(&indexed.entry));
    }
    let mut shares = vec![Packer::default(); SHARES];
    for (word, stands) in &words.stands {
        let share = &mut shares[xxh3_64(word.as_bytes()) as usize % SHARES];
        share.text(word);
        share.text(stands);
    }
    let mut of_actors = Packer::default();
    for (id, numbers) in &actors {
        of_actors.text(id.as_str());
        of_actors.text(numbers);
    }
    let parts = shares.iter().chain([&of_actors, &records]);
    let length: usize = parts.clone().map(|part| part.0.len() + 9).sum();
    let mut whole = Packer(Vec::with_capacity(length));
    parts.for_each(|part| whole.bytes(&part.0));
    whole.0.shrink_to_fit();
    whole.0
}

/// Words as they come, each with the records, passages and weights where it stands.
#[derive(Default)]
struct Words {
    stands: Vec<(String, String)>,
    places: ByWord<String, usize>,
}

impl Words {
    /// Returns the place of a word among all.
    fn place(&mut self, word: &str) -> usize {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let place = self.stands.len();
        self.stands.push((word.to_owned(), String::new()));
        self.places.insert(word.to_owned(), place);
        place
    }
}

impl<'a> Chunk<'a> {
    /// Finds the parts of a chunk. `None` if it was not packed so.
    pub fn read(bytes: &'a [u8]) -> Option<Chunk<'a>> {
        let mut unpacker = Unpacker(bytes);
        let words: Option<Vec<_>> = (0..SHARES).map(|_| unpacker.bytes()).collect();
        Some(Chunk {
            words: words?,
            actors: unpacker.bytes()?,
            records: unpacker.bytes()?,
        })
    }

    /// Walks over the words of a share, each with its records, passages and weights.
    pub fn words(&self, share: usize) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        pairs(self.words[share])
    }

    /// Walks over the actors, each with the numbers of its records.
    pub fn actors(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        pairs(self.actors)
    }

    /// Walks over what results show of each record.
    pub fn records(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut unpacker = Unpacker(self.records);
        std::iter::from_fn(move || unpacker.text())
    }
}

fn pairs<'a>(bytes: &'a [u8]) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
    let mut unpacker = Unpacker(bytes);
    std::iter::from_fn(move || Some((unpacker.text()?, unpacker.text()?)))
}

#[derive(Debug, Clone, Default)]
struct Packer(Vec<u8>);

impl Packer {
    fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    fn bytes(&mut self, bytes: &[u8]) {
        // The length seven bits a byte, the least first.
        let mut length = bytes.len();
        while length >= 0x80 {
            self.0.push(length as u8 | 0x80);
            length >>= 7;
        }
        self.0.push(length as u8);
        self.0.extend(bytes);
    }
}

struct Unpacker<'a>(&'a [u8]);

impl<'a> Unpacker<'a> {
    fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let mut length = 0;
        for shift in (0..).step_by(7).take(9) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            length |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                let (bytes, rest) = self.0.split_at_checked(length)?;
                self.0 = rest;
                return Some(bytes);
            }
        }
        None
    }
}

/// Hashes a word at once.
#[derive(Debug, Default)]
pub struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxh3_64_with_seed(bytes, self.0);
    }

    /// Of a text, that it ends.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    #[test]
    fn a_record_more_or_less_changes_one_run_or_joins_two() {
        let ids: Vec<Id> = (0..2000)
            .filter_map(|n| Id::parse(&format!("event-{n}")))
            .collect();
        let docs = |without: usize| -> Vec<Doc<'_>> {
            let places = ids.iter().enumerate().filter(|(n, _)| *n != without);
            let mut docs: Vec<Doc<'_>> = places
                .map(|(n, id)| Doc {
                    group: format!("c{}", n % 2),
                    number: xxh3_64(id.as_str().as_bytes()) as u32 % (1 << 25),
                    kind: Kind::Event,
                    id,
                })
                .collect();
            docs.sort_by(|a, b| (&a.group, a.number).cmp(&(&b.group, b.number)));
            docs
        };
        let prints = |docs: &[Doc<'_>]| -> Vec<u64> { cut(docs).into_iter().map(print).collect() };
        let all = prints(&docs(usize::MAX));
        assert!((8..40).contains(&all.len()), "{}", all.len());
        for without in (0..2000).step_by(37) {
            let others = prints(&docs(without));
            let n_new = others.iter().filter(|p| !all.contains(p)).count();
            let n_gone = all.iter().filter(|p| !others.contains(p)).count();
            // Two where it ended a run, which are one without it.
            assert!(n_new <= 1 && n_gone <= 2, "{without}: {n_new}, {n_gone}");
        }
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        let mut packer = Packer::default();
        let texts = ["", "a", "برمل", &"x".repeat(127), &"x".repeat(70_000)];
        texts.iter().for_each(|text| packer.text(text));
        let mut unpacker = Unpacker(&packer.0);
        for text in texts {
            assert_eq!(unpacker.text(), Some(text));
        }
        assert_eq!(unpacker.text(), None);
        for at in 0..packer.0.len().min(200) {
            let mut unpacker = Unpacker(&packer.0[..at]);
            while unpacker.text().is_some() {}
        }
    }
}

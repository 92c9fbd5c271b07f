//! Files in parts: large ones, of which an edit changes little.
//!
//! Whoever makes such a file writes it to a [`Sink`] in order, as text that frames it and as parts, each
//! under a key. A part must follow from its key and from what is read while it is made, and from nothing
//! else: then a sink that knows the file of the last build (`write`) can take the part from there, wherever
//! it stood, and never ask for it. So a part looks up itself what it shows, though the frame had it in hand,
//! and what depends on its place, such as a comma before it, belongs in its key.

use std::fmt::Write as _;
use std::hash::{Hash, Hasher};
use std::io;

use sha2::{Digest, Sha256};
use xxhash_rust::xxh3::Xxh3;

use crate::model::Id;
use crate::model::table::Key as _;
use crate::render::TemplateMistake;

/// Takes a file, text by text and part by part.
pub trait Sink {
    /// Takes text that is made every time.
    fn text(&mut self, text: &[u8]) -> Result<(), Failure>;

    /// Takes a part, which `make` puts behind what it is given; it is not called if the part is known.
    /// Returns whether there is anything in the part.
    fn part(&mut self, key: u64, make: MakePart<'_>) -> Result<bool, Failure>;
}

/// Makes a part of a file behind what there is already.
pub type MakePart<'a> = &'a mut dyn FnMut(&mut Vec<u8>) -> Result<(), TemplateMistake>;

/// Why a file could not be made.
#[derive(Debug)]
pub enum Failure {
    Template(TemplateMistake),
    Disk(io::Error),
}

impl From<TemplateMistake> for Failure {
    fn from(mistake: TemplateMistake) -> Failure {
        Failure::Template(mistake)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Disk(error)
    }
}

/// How a file in parts is made.
pub struct InParts<'a> {
    pub make: Make<'a>,
    /// Is told what the file comes to, made or not, if somebody wants to know.
    pub told: Option<Told<'a>>,
}

/// Writes a file in parts.
pub type Make<'a> = Box<dyn Fn(&mut dyn Sink) -> Result<(), Failure> + Sync + Send + 'a>;

/// Takes note of what a file comes to.
pub type Told<'a> = Box<dyn Fn(Sum) + Sync + Send + 'a>;

/// What tells whether a file came whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    pub bytes: u64,
    pub sha256: [u8; 32],
}

impl Sum {
    /// Returns the hash in 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        let mut hex = String::new();
        for byte in self.sha256 {
            _ = write!(hex, "{byte:02x}");
        }
        hex
    }
}

/// Makes a file in memory.
pub fn whole(
    make: impl FnOnce(&mut dyn Sink) -> Result<(), Failure>,
) -> Result<Vec<u8>, TemplateMistake> {
    filled(Vec::new(), make)
}

/// Makes a file only to know what it comes to.
pub fn sum(
    make: impl FnOnce(&mut dyn Sink) -> Result<(), Failure>,
) -> Result<Sum, TemplateMistake> {
    filled(Summing::default(), make).map(Summing::sum)
}

fn filled<W: io::Write>(
    out: W,
    make: impl FnOnce(&mut dyn Sink) -> Result<(), Failure>,
) -> Result<W, TemplateMistake> {
    let part = Vec::new();
    let mut sink = Whole { out, part };
    match make(&mut sink) {
        Ok(()) => Ok(sink.out),
        Err(Failure::Template(mistake)) => Err(mistake),
        Err(Failure::Disk(_)) => unreachable!("memory takes all"),
    }
}

/// Takes every part as it is made, and puts it into memory.
struct Whole<W> {
    out: W,
    /// Room for a part.
    part: Vec<u8>,
}

impl<W: io::Write> Sink for Whole<W> {
    fn text(&mut self, text: &[u8]) -> Result<(), Failure> {
        Ok(self.out.write_all(text)?)
    }

    fn part(&mut self, _: u64, make: MakePart<'_>) -> Result<bool, Failure> {
        self.part.clear();
        make(&mut self.part)?;
        self.out.write_all(&self.part)?;
        Ok(!self.part.is_empty())
    }
}

/// Sums up what is written to it.
#[derive(Default)]
struct Summing {
    bytes: u64,
    hash: Sha256,
}

impl Summing {
    fn sum(self) -> Sum {
        Sum {
            bytes: self.bytes,
            sha256: self.hash.finalize().into(),
        }
    }
}

impl io::Write for Summing {
    fn write(&mut self, some: &[u8]) -> io::Result<usize> {
        self.bytes += some.len() as u64;
        self.hash.update(some);
        Ok(some.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// One in so many ids ends a group.
const GROUP: u64 = 32;

/// Cuts ids into groups of about thirty to make a part of each, with a key for what is in it and in
/// which order. An id itself says whether a group ends with it, so that one more or less changes its own
/// group and no other.
pub fn groups<'a, 'b>(ids: &'b [&'a Id]) -> impl Iterator<Item = (u64, &'b [&'a Id])> {
    ids.split_inclusive(|id| id.print().is_multiple_of(GROUP))
        .map(|ids| {
            let mut key = Xxh3::new();
            ids.iter().for_each(|id| id.print().hash(&mut key));
            (key.finish(), ids)
        })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn one_id_more_changes_one_group() {
        let ids: Vec<Id> = (0..3000)
            .map(|n| Id::parse(&format!("event-{n}")).expect("an id"))
            .collect();
        let keys = |without: usize| {
            let ids = ids.iter().enumerate();
            let ids: Vec<&Id> = ids
                .filter(|(at, _)| *at != without)
                .map(|(_, id)| id)
                .collect();
            let n_ids: usize = groups(&ids).map(|(_, ids)| ids.len()).sum();
            assert_eq!(n_ids, ids.len());
            groups(&ids).map(|(key, _)| key).collect::<BTreeSet<u64>>()
        };
        let all = keys(usize::MAX);
        assert!((60..140).contains(&all.len()), "{}", all.len());
        for without in [0, 1, 1234, 2999] {
            let fewer = keys(without);
            assert!(all.difference(&fewer).count() <= 2, "{without}");
            assert!(fewer.difference(&all).count() <= 1, "{without}");
        }
    }
}

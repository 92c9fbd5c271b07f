//! The chunks of the index, as a build leaves them for the next one.
//!
//! Each lies under the print of its records with what was read for it and a print of what that held.
//! Who gives the bytes back vouches that they are whole and of this program.

use std::borrow::Cow;
use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::Doc;
use super::chunk::{self, Chunk};
use crate::model::table::{self, Prints};
use crate::site::Site;

/// What an earlier build left.
#[derive(Debug, Default)]
pub struct Kept<'a>(HashMap<u64, Part<'a>>);

/// A chunk, and by what it is known.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    /// Of its records.
    print: u64,
    /// What was read for it, eight bytes each.
    reads: Cow<'a, [u8]>,
    /// Of what that held.
    held: u64,
    bytes: Cow<'a, [u8]>,
}

impl<'a> Kept<'a> {
    /// Finds the parts in what `bytes` wrote; nothing in anything else.
    pub fn read(bytes: &'a [u8]) -> Kept<'a> {
        Kept::parse(bytes).unwrap_or_default()
    }

    fn parse(mut rest: &'a [u8]) -> Option<Kept<'a>> {
        let mut parts = HashMap::new();
        while !rest.is_empty() {
            let mut number = || -> Option<u64> {
                let (number, after) = rest.split_first_chunk::<8>()?;
                rest = after;
                Some(u64::from_le_bytes(*number))
            };
            let (print, held) = (number()?, number()?);
            let lengths = [number()?, number()?];
            let mut take = |length| -> Option<Cow<'a, [u8]>> {
                let (taken, after) = rest.split_at_checked(usize::try_from(length).ok()?)?;
                rest = after;
                Some(taken.into())
            };
            let part = Part {
                print,
                reads: take(lengths[0])?,
                held,
                bytes: take(lengths[1])?,
            };
            Chunk::read(&part.bytes)?;
            parts.insert(print, part);
        }
        Some(Kept(parts))
    }

    /// Tells whether there are just so many parts.
    pub fn has(&self, n_parts: usize) -> bool {
        self.0.len() == n_parts
    }

    /// Returns the part of a run of records, if it would be made just as it was.
    pub fn get(&self, docs: &[Doc<'_>], prints: &Prints) -> Option<Part<'a>> {
        let part = self.0.get(&chunk::print(docs))?;
        (held(&part.reads, prints) == part.held).then(|| part.clone())
    }
}

impl Part<'_> {
    /// Makes the part of a run of records.
    pub fn of(site: &Site, docs: &[Doc<'_>], prints: &Prints) -> Part<'static> {
        let (bytes, reads) = table::reads(|| chunk::of(site, docs));
        let reads = as_bytes(reads.into_iter());
        Part {
            print: chunk::print(docs),
            held: held(&reads, prints),
            reads: reads.into(),
            bytes: bytes.into(),
        }
    }

    /// Tells whether an earlier build made it.
    pub fn is_kept(&self) -> bool {
        matches!(self.bytes, Cow::Borrowed(_))
    }

    /// Returns what the part comes to.
    pub fn chunk(&self) -> Chunk<'_> {
        Chunk::read(&self.bytes).expect("it was packed here, or read before")
    }
}

/// Writes the parts as bytes.
pub fn bytes(parts: &[Part<'_>]) -> Vec<u8> {
    let length = |part: &Part<'_>| 32 + part.reads.len() + part.bytes.len();
    // With room for a sum, which who writes them adds.
    let mut bytes = Vec::with_capacity(parts.iter().map(length).sum::<usize>() + 8);
    for part in parts {
        let lengths = [part.reads.len() as u64, part.bytes.len() as u64];
        for number in [part.print, part.held].into_iter().chain(lengths) {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(&*part.reads);
        bytes.extend(&*part.bytes);
    }
    bytes
}

/// Returns a print of what all that was read holds.
fn held(reads: &[u8], prints: &Prints) -> u64 {
    let (reads, _) = reads.as_chunks::<8>();
    let held = reads
        .iter()
        .map(|read| prints.get(u64::from_le_bytes(*read)));
    xxh3_64_with_seed(&as_bytes(held), prints.rest)
}

fn as_bytes(numbers: impl ExactSizeIterator<Item = u64>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(numbers.len() * 8);
    for number in numbers {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            _ = Kept::read(&bytes);
            let mut lengths = [0; 32].to_vec();
            lengths[24] = bytes.len() as u8;
            _ = Kept::read(&[lengths, bytes].concat());
        }
    }
}

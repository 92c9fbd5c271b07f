//! What a build remembers of the files it made: what was read for each and how it stands in the
//! output. A file for which the same would be read again need not be made again.
//!
//! One file an output folder and audience, in `.chancery/` under the root. It holds addresses and
//! numbers and nothing of what a page says. It is worth nothing to another version of the program,
//! and one that is damaged, missing or made otherwise counts as none: then everything is made.

use std::collections::HashMap;
use std::fs;
use std::hash::BuildHasherDefault;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use super::parts::Digest;
use super::place::Place;
use super::{Audience, Target, WriteError, disk, manifest};
use crate::model::table::{self, ByRead, Prints, Read};
use crate::read;
use crate::sink::Sum;
use crate::yaml::kept::Kept;

/// A file that was made, and what was read for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub bytes: u64,
    /// Of the bytes.
    pub print: u64,
    /// Seconds and nanoseconds since 1970 at which the file in the output was last written to.
    pub modified: (u64, u32),
    /// Of a file in parts, what was read for the frame around them.
    pub reads: Reads,
    pub in_parts: Option<Box<KnownParts>>,
}

/// What was read for a file or a part of one.
#[derive(Debug, Clone, PartialEq)]
pub enum Reads {
    /// As the last build left it, by its place among the lists of the cache: it is never empty.
    Kept(u32),
    New(Vec<Read>),
}

/// What there is to know of a file in parts besides.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KnownParts {
    /// Of the bytes, if anybody wants to know.
    pub sha256: Option<[u8; 32]>,
    pub parts: Vec<Part>,
}

/// A part of a file, and what was read for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub key: u64,
    /// Where in the file it begins.
    pub at: u64,
    pub bytes: u64,
    pub reads: Reads,
    /// Whether the same would be read for it again.
    pub is_fresh: bool,
}

impl Known {
    /// Makes the entry of a file that holds these bytes.
    pub fn of(bytes: &[u8], found: Option<&fs::Metadata>, reads: Vec<Read>) -> Known {
        Known {
            bytes: bytes.len() as u64,
            print: xxh3_64(bytes),
            modified: found.map_or((0, 0), modified),
            reads: Reads::New(reads),
            in_parts: None,
        }
    }

    /// Makes the entry of a folder of files that were made as a whole.
    pub fn folder(n_files: usize, reads: &[Read]) -> Known {
        Known {
            bytes: n_files as u64,
            print: 0,
            modified: (0, 0),
            reads: Reads::New(reads.to_vec()),
            in_parts: None,
        }
    }

    /// Tells whether the file still stands as it was made. Its time is a hint that spares reading
    /// it; what it holds decides.
    pub fn stands(&mut self, path: &Path) -> bool {
        let Ok(found) = fs::symlink_metadata(path) else {
            return false;
        };
        if !found.is_file() || found.len() != self.bytes {
            return false;
        }
        if modified(&found) == self.modified {
            return true;
        }
        self.modified = modified(&found);
        let digest = || -> io::Result<Digest> {
            let mut digest = Digest::new(false);
            digest.update_from(&mut fs::File::open(path)?)?;
            Ok(digest)
        };
        digest().is_ok_and(|digest| digest.print() == self.print)
    }

    /// Returns what the file comes to, if anybody wanted to know when it was made.
    pub fn sum(&self) -> Option<Sum> {
        Some(Sum {
            bytes: self.bytes,
            sha256: self.in_parts.as_ref()?.sha256?,
        })
    }

    /// Tells whether anything was read for the file. What reads nothing is not known to depend on anything.
    pub fn has_reads(&self) -> bool {
        self.lists().any(|reads| match reads {
            Reads::Kept(_) => true,
            Reads::New(reads) => !reads.is_empty(),
        })
    }

    /// Walks over the lists of what was read, that of the file first.
    fn lists(&self) -> impl Iterator<Item = &Reads> {
        let parts = self.in_parts.iter().flat_map(|known| &known.parts);
        std::iter::once(&self.reads).chain(parts.map(|part| &part.reads))
    }
}

/// Returns when a file was last written to, in seconds and nanoseconds since 1970.
pub fn modified(found: &fs::Metadata) -> (u64, u32) {
    let since = found.modified().ok();
    let since = since.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or((0, 0), |since| (since.as_secs(), since.subsec_nanos()))
}

/// What the last build left.
#[derive(Debug, Default)]
pub struct Cache {
    path: PathBuf,
    /// The file as it was read.
    text: Vec<u8>,
    program: u64,
    found: Found,
}

/// What is in the file of the last build.
#[derive(Debug, Default)]
struct Found {
    /// Everything that was read, with its print as it is now.
    reads: Vec<(Read, u64)>,
    /// Lists of places in `reads`, each by where it is in the file.
    lists: Vec<Range<usize>>,
    /// How many files there are.
    n_files: usize,
    /// Those for which the same would be read again, by address.
    fresh: HashMap<String, Known>,
    /// Those in parts that are to be made again, by address; some of their parts may still hold.
    stale: HashMap<String, Known>,
}

const MAGIC: &[u8; 16] = b"chancery cache 2";

/// Whether a file is in parts, and its SHA-256 is there too.
const WHOLE: u32 = 0;
const PARTS: u32 = 1;
const SUMMED_PARTS: u32 = 2;

impl Cache {
    /// Reads what the last build into this folder left, as far as it still holds.
    pub fn read(state: &Path, place: &Place, audience: Audience, prints: &Prints) -> Cache {
        let path = manifest::path(state, place, audience, "pages", "cache");
        let mut cache = Cache {
            text: fs::read(&path).unwrap_or_default(),
            path,
            program: read::program(),
            ..Cache::default()
        };
        cache.found = cache.parse(prints).unwrap_or_default();
        cache
    }

    /// Returns what is known of a file, if it would be made just as it was.
    pub fn fresh(&self, address: &str) -> Option<&Known> {
        self.found.fresh.get(address)
    }

    /// Returns what is known of a file in parts which is to be made again.
    pub fn stale(&self, address: &str) -> Option<&Known> {
        self.found.stale.get(address)
    }

    /// Returns what is known of a folder of files that are made as a whole, and their addresses, if they
    /// would be made just as they were and all stand in the output.
    pub fn folder(&self, folder: &str, output: &Path) -> Option<(Known, Vec<String>)> {
        let known = self.found.fresh.get(folder)?;
        let stands = |(address, known): &(&String, &Known)| {
            address.starts_with(folder)
                && *address != folder
                && (*known).clone().stands(&output.join(address))
        };
        let files = self.found.fresh.iter().filter(stands);
        let mut addresses: Vec<String> = files.map(|(address, _)| address.clone()).collect();
        addresses.sort_unstable();
        let all = addresses.len() as u64 == known.bytes;
        all.then(|| (known.clone(), addresses))
    }

    fn parse(&self, prints: &Prints) -> Option<Found> {
        let (text, sum) = self.text.split_last_chunk::<8>()?;
        if u64::from_le_bytes(*sum) != xxh3_64(text) {
            return None;
        }
        let mut reader = Reader(text.strip_prefix(MAGIC)?);
        if self.program == 0 || reader.u64()? != self.program || reader.u64()? != prints.rest {
            return None;
        }
        let mut found = Found::default();
        let mut is_same: Vec<bool> = Vec::new();
        for _ in 0..reader.u64()? {
            let (read, print) = (reader.u64()?, reader.u64()?);
            let now = prints.get(read);
            found.reads.push((read, now));
            is_same.push(now == print);
        }
        let mut are_same: Vec<bool> = Vec::new();
        for _ in 0..reader.u64()? {
            let length = reader.u32()? as usize;
            let start = text.len() - reader.0.len();
            let list = reader.take(length.checked_mul(4)?)?;
            found.lists.push(start..start + list.len());
            let mut all_same = true;
            for place in numbers(list) {
                all_same &= *is_same.get(place as usize)?;
            }
            // What reads nothing is not known to depend on anything.
            are_same.push(all_same && length > 0);
        }
        found.n_files = usize::try_from(reader.u64()?).ok()?;
        for _ in 0..found.n_files {
            let address = reader.text()?;
            let (bytes, print) = (reader.u64()?, reader.u64()?);
            let modified = (reader.u64()?, reader.u32()?);
            let list = reader.u32()?;
            let is_empty = found.lists.get(list as usize)?.is_empty();
            let in_parts = reader.parts(bytes, &are_same)?;
            let all_same = match &in_parts {
                None => are_same[list as usize],
                Some(known) => {
                    let mut parts = known.parts.iter();
                    (is_empty || are_same[list as usize]) && parts.all(|part| part.is_fresh)
                }
            };
            let known = Known {
                bytes,
                print,
                modified,
                reads: match is_empty {
                    true => Reads::New(Vec::new()),
                    false => Reads::Kept(list),
                },
                in_parts,
            };
            match known.in_parts {
                _ if all_same => found.fresh.insert(address.to_owned(), known),
                Some(_) => found.stale.insert(address.to_owned(), known),
                None => None,
            };
        }
        Some(found)
    }

    /// Writes what this build made, by address and sorted, whole or not at all; nothing if that is what
    /// the last one left.
    pub fn write(&self, prints: &Prints, files: &[(&str, &Known)]) -> Result<(), WriteError> {
        let is_known = |(address, known): &(&str, &Known)| self.fresh(address) == Some(known);
        let is_left = files.len() == self.found.n_files && files.iter().all(is_known);
        if self.program == 0 || is_left {
            return Ok(());
        }
        let mut lists = Lists::new(self, prints);
        let numbers: Vec<u32> = files
            .iter()
            .flat_map(|(_, known)| known.lists())
            .map(|reads| lists.number(reads))
            .collect();
        let n_letters: usize = files.iter().map(|(address, _)| address.len()).sum();
        let n_parts = numbers.len() - files.len();
        let length = 64 + lists.reads.len() * 16 + lists.text.len();
        let mut text = Vec::with_capacity(length + files.len() * 44 + n_letters + n_parts * 28);
        text.extend(MAGIC);
        let put = |text: &mut Vec<u8>, number: u64| text.extend(number.to_le_bytes());
        let put_short = |text: &mut Vec<u8>, number: u32| text.extend(number.to_le_bytes());
        put(&mut text, self.program);
        put(&mut text, prints.rest);
        put(&mut text, lists.reads.len() as u64);
        for (read, print) in &lists.reads {
            put(&mut text, *read);
            put(&mut text, *print);
        }
        put(&mut text, u64::from(lists.n_lists));
        text.extend(&lists.text);
        put(&mut text, files.len() as u64);
        let mut numbers = numbers.into_iter();
        let mut put_list = |text: &mut Vec<u8>| {
            let number = numbers.next();
            put_short(text, number.expect("each list has one"));
        };
        for (address, known) in files {
            put(&mut text, address.len() as u64);
            text.extend(address.as_bytes());
            put(&mut text, known.bytes);
            put(&mut text, known.print);
            put(&mut text, known.modified.0);
            put_short(&mut text, known.modified.1);
            put_list(&mut text);
            let Some(known) = &known.in_parts else {
                put_short(&mut text, WHOLE);
                continue;
            };
            put_short(&mut text, known.sha256.map_or(PARTS, |_| SUMMED_PARTS));
            text.extend(known.sha256.iter().flatten());
            put(&mut text, known.parts.len() as u64);
            for part in &known.parts {
                put(&mut text, part.key);
                put(&mut text, part.at);
                put(&mut text, part.bytes);
                put_list(&mut text);
            }
        }
        let sum = xxh3_64(&text);
        put(&mut text, sum);
        whole(&self.path, &text)
    }
}

/// The lists of a cache that is written: each once, and each read once, in the order first met, since
/// two files of the same records read the same.
struct Lists<'a> {
    last: &'a Cache,
    prints: &'a Prints,
    /// Where the lists and reads of the last cache are in this one; `NOWHERE` until they are met.
    kept_lists: Vec<u32>,
    kept_reads: Vec<u32>,
    /// New lists by their prints.
    new_lists: ByRead<u32>,
    places: ByRead<u32>,
    reads: Vec<(Read, u64)>,
    n_lists: u32,
    /// All lists, as they are written.
    text: Vec<u8>,
}

const NOWHERE: u32 = u32::MAX;

impl<'a> Lists<'a> {
    fn new(last: &'a Cache, prints: &'a Prints) -> Lists<'a> {
        let n_reads = last.found.reads.len();
        Lists {
            last,
            prints,
            kept_lists: vec![NOWHERE; last.found.lists.len()],
            kept_reads: vec![NOWHERE; n_reads],
            new_lists: ByRead::default(),
            places: ByRead::with_capacity_and_hasher(n_reads, BuildHasherDefault::default()),
            reads: Vec::with_capacity(n_reads),
            n_lists: 0,
            text: Vec::with_capacity(last.text.len()),
        }
    }

    /// Returns the number of a list.
    fn number(&mut self, reads: &Reads) -> u32 {
        match reads {
            Reads::Kept(list) => {
                let number = self.kept_lists[*list as usize];
                if number != NOWHERE {
                    return number;
                }
                self.kept_lists[*list as usize] = self.n_lists;
                let list = &self.last.text[self.last.found.lists[*list as usize].clone()];
                self.text.extend((list.len() as u32 / 4).to_le_bytes());
                for kept in numbers(list) {
                    let mut place = self.kept_reads[kept as usize];
                    if place == NOWHERE {
                        let (read, print) = self.last.found.reads[kept as usize];
                        place = self.place(read, || print);
                        self.kept_reads[kept as usize] = place;
                    }
                    self.text.extend(place.to_le_bytes());
                }
            }
            Reads::New(list) => {
                let print = table::print(list);
                if let Some(number) = self.new_lists.get(&print) {
                    return *number;
                }
                self.new_lists.insert(print, self.n_lists);
                self.text.extend((list.len() as u32).to_le_bytes());
                for read in list {
                    let prints = self.prints;
                    let place = self.place(*read, || prints.get(*read));
                    self.text.extend(place.to_le_bytes());
                }
            }
        }
        self.n_lists += 1;
        self.n_lists - 1
    }

    fn place(&mut self, read: Read, print: impl FnOnce() -> u64) -> u32 {
        *self.places.entry(read).or_insert_with(|| {
            self.reads.push((read, print()));
            self.reads.len() as u32 - 1
        })
    }
}

/// Returns what the last making of a folder's files left; nothing if it is damaged or was left by another
/// program.
pub fn left(target: &Target, place: &Place, folder: &str) -> Vec<u8> {
    let path = path_of_left(target, place, folder);
    let mut bytes = fs::read(path).unwrap_or_default();
    let program = read::program();
    let length = bytes.split_last_chunk::<8>().and_then(|(bytes, sum)| {
        let is_whole = u64::from_le_bytes(*sum) == xxh3_64_with_seed(bytes, program);
        (is_whole && program != 0).then_some(bytes.len())
    });
    bytes.truncate(length.unwrap_or(0));
    bytes
}

/// Writes what the making of a folder's files left.
pub fn leave(
    target: &Target,
    place: &Place,
    folder: &str,
    mut bytes: Vec<u8>,
) -> Result<(), WriteError> {
    let program = read::program();
    if program == 0 {
        return Ok(());
    }
    bytes.extend(xxh3_64_with_seed(&bytes, program).to_le_bytes());
    whole(&path_of_left(target, place, folder), &bytes)
}

fn path_of_left(target: &Target, place: &Place, folder: &str) -> PathBuf {
    let what = folder.trim_end_matches('/');
    manifest::path(&target.state, place, target.audience, what, "cache")
}

/// Writes the trees of the project's files, if others were there.
pub fn keep(state: &Path, kept: &Kept) -> Result<(), WriteError> {
    let program = read::program();
    if kept.is_written() || program == 0 {
        return Ok(());
    }
    whole(&state.join(read::TREES), &kept.bytes(program))
}

/// Writes a file whole or not at all.
fn whole(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let new = path.with_extension("new");
    fs::write(&new, bytes).map_err(|error| disk(&new, error))?;
    fs::rename(&new, path).map_err(|error| disk(path, error))
}

/// Walks over short numbers.
fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let (numbers, _) = bytes.as_chunks::<4>();
    numbers.iter().map(|number| u32::from_le_bytes(*number))
}

/// Reads numbers and texts one after the other; `None` where the file ends too early.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, left) = self.0.split_at_checked(length)?;
        self.0 = left;
        Some(taken)
    }

    fn u32(&mut self) -> Option<u32> {
        let bytes = self.take(4)?.try_into().ok()?;
        Some(u32::from_le_bytes(bytes))
    }

    fn u64(&mut self) -> Option<u64> {
        let bytes = self.take(8)?.try_into().ok()?;
        Some(u64::from_le_bytes(bytes))
    }

    /// Reads the parts of a file of that length, if it is in parts.
    fn parts(&mut self, length: u64, are_same: &[bool]) -> Option<Option<Box<KnownParts>>> {
        let sha256 = match self.u32()? {
            WHOLE => return Some(None),
            PARTS => None,
            _ => Some(self.take(32)?.try_into().ok()?),
        };
        let mut parts = Vec::new();
        for _ in 0..self.u64()? {
            let (key, at, bytes) = (self.u64()?, self.u64()?, self.u64()?);
            if at.checked_add(bytes)? > length {
                return None;
            }
            let list = self.u32()?;
            parts.push(Part {
                key,
                at,
                bytes,
                is_fresh: *are_same.get(list as usize)?,
                reads: Reads::Kept(list),
            });
        }
        Some(Some(Box::new(KnownParts { sha256, parts })))
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.u64()?).ok()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
}

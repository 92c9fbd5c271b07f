//! What a build remembers of the files it made: what was read for each and how it stands in the
//! output. A file for which the same would be read again need not be made again.
//!
//! One file an output folder and audience, in `.chancery/` under the root. It holds addresses and
//! numbers and nothing of what a page says. It is worth nothing to another version of the program,
//! and one that is damaged, missing or made otherwise counts as none: then everything is made.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use xxhash_rust::xxh3::xxh3_64;

use super::parts::Digest;
use super::place::Place;
use super::{Audience, WriteError, disk, manifest};
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
    pub reads: Arc<[Read]>,
    pub in_parts: Option<Box<KnownParts>>,
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
    pub reads: Arc<[Read]>,
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
            reads: reads.into(),
            in_parts: None,
        }
    }

    /// Makes the entry of a folder of files that were made as a whole.
    pub fn folder(n_files: usize, reads: &[Read]) -> Known {
        Known {
            bytes: n_files as u64,
            print: 0,
            modified: (0, 0),
            reads: reads.into(),
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
        self.lists().any(|reads| !reads.is_empty())
    }

    /// Walks over the lists of what was read, that of the file first.
    fn lists(&self) -> impl Iterator<Item = &Arc<[Read]>> {
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
    /// The files for which the same would be read again, by address.
    fresh: HashMap<String, Known>,
    /// The files in parts that are to be made again, by address; some of their parts may still hold.
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
        (cache.fresh, cache.stale) = cache.parse(prints).unwrap_or_default();
        cache
    }

    /// Returns what is known of a file, if it would be made just as it was.
    pub fn fresh(&self, address: &str) -> Option<&Known> {
        self.fresh.get(address)
    }

    /// Returns what is known of a file in parts which is to be made again.
    pub fn stale(&self, address: &str) -> Option<&Known> {
        self.stale.get(address)
    }

    /// Returns what is known of a folder of files that are made as a whole, and their addresses, if they
    /// would be made just as they were and all stand in the output.
    pub fn folder(&self, folder: &str, output: &Path) -> Option<(Known, Vec<String>)> {
        let known = self.fresh.get(folder)?;
        let stands = |(address, known): &(&String, &Known)| {
            address.starts_with(folder)
                && *address != folder
                && (*known).clone().stands(&output.join(address))
        };
        let files = self.fresh.iter().filter(stands);
        let mut addresses: Vec<String> = files.map(|(address, _)| address.clone()).collect();
        addresses.sort_unstable();
        let all = addresses.len() as u64 == known.bytes;
        all.then(|| (known.clone(), addresses))
    }

    /// Returns the files that are as they would be made, and those of which parts may be.
    #[allow(clippy::type_complexity, reason = "two of the same")]
    fn parse(&self, prints: &Prints) -> Option<(HashMap<String, Known>, HashMap<String, Known>)> {
        let (text, sum) = self.text.split_last_chunk::<8>()?;
        if u64::from_le_bytes(*sum) != xxh3_64(text) {
            return None;
        }
        let mut reader = Reader(text.strip_prefix(MAGIC)?);
        if self.program == 0 || reader.u64()? != self.program || reader.u64()? != prints.rest {
            return None;
        }
        let mut reads: Vec<(Read, bool)> = Vec::new();
        for _ in 0..reader.u64()? {
            let (read, print) = (reader.u64()?, reader.u64()?);
            reads.push((read, prints.get(read) == print));
        }
        let mut lists: Vec<(Arc<[Read]>, bool)> = Vec::new();
        let mut list = Vec::new();
        for _ in 0..reader.u64()? {
            list.clear();
            let mut is_fresh = true;
            for place in reader.numbers()? {
                let (read, same) = *reads.get(place as usize)?;
                is_fresh &= same;
                list.push(read);
            }
            lists.push((list.as_slice().into(), is_fresh));
        }
        let (mut fresh, mut stale) = (HashMap::new(), HashMap::new());
        for _ in 0..reader.u64()? {
            let address = reader.text()?;
            let (bytes, print) = (reader.u64()?, reader.u64()?);
            let modified = (reader.u64()?, reader.u32()?);
            let (reads, is_fresh) = lists.get(reader.u32()? as usize)?.clone();
            let in_parts = reader.parts(bytes, &lists)?;
            let mut parts = in_parts.iter().flat_map(|known| &known.parts);
            let all_fresh = is_fresh && parts.all(|part| part.is_fresh);
            let known = Known {
                bytes,
                print,
                modified,
                reads,
                in_parts,
            };
            match known.in_parts {
                _ if all_fresh => fresh.insert(address.to_owned(), known),
                Some(_) => stale.insert(address.to_owned(), known),
                None => None,
            };
        }
        Some((fresh, stale))
    }

    /// Writes what this build made, by address and sorted, whole or not at all.
    pub fn write(&self, prints: &Prints, files: &[(&str, &Known)]) -> Result<(), WriteError> {
        if self.program == 0 {
            return Ok(());
        }
        // Each list once, and each read once, in the order first met: two files of the same records read
        // the same.
        let mut known: ByRead<u32> = ByRead::default();
        let mut lists: Vec<&[Read]> = Vec::new();
        let mut places: ByRead<u32> = ByRead::default();
        let mut reads: Vec<Read> = Vec::new();
        let mut numbers: Vec<u32> = Vec::new();
        for list in files.iter().flat_map(|(_, known)| known.lists()) {
            let number = known.entry(table::print(list)).or_insert_with(|| {
                for read in list.iter() {
                    places.entry(*read).or_insert_with(|| {
                        reads.push(*read);
                        reads.len() as u32 - 1
                    });
                }
                lists.push(list);
                lists.len() as u32 - 1
            });
            numbers.push(*number);
        }
        let n_reads: usize = lists.iter().map(|list| list.len()).sum();
        let n_letters: usize = files.iter().map(|(address, _)| address.len()).sum();
        let n_parts = numbers.len() - files.len();
        let length = 64 + reads.len() * 16 + lists.len() * 4 + n_reads * 4;
        let mut text = Vec::with_capacity(length + files.len() * 44 + n_letters + n_parts * 28);
        text.extend(MAGIC);
        let put = |text: &mut Vec<u8>, number: u64| text.extend(number.to_le_bytes());
        let put_short = |text: &mut Vec<u8>, number: u32| text.extend(number.to_le_bytes());
        put(&mut text, self.program);
        put(&mut text, prints.rest);
        put(&mut text, reads.len() as u64);
        for read in &reads {
            put(&mut text, *read);
            put(&mut text, prints.get(*read));
        }
        put(&mut text, lists.len() as u64);
        for list in &lists {
            put_short(&mut text, list.len() as u32);
            for read in *list {
                put_short(&mut text, places[read]);
            }
        }
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
        if text == self.text {
            return Ok(());
        }
        whole(&self.path, &text)
    }
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

    /// Reads how many short numbers follow, and those.
    fn numbers(&mut self) -> Option<impl Iterator<Item = u32> + use<'a>> {
        let length = (self.u32()? as usize).checked_mul(4)?;
        let (numbers, _) = self.take(length)?.as_chunks::<4>();
        Some(numbers.iter().map(|number| u32::from_le_bytes(*number)))
    }

    /// Reads the parts of a file of that length, if it is in parts.
    fn parts(
        &mut self,
        length: u64,
        lists: &[(Arc<[Read]>, bool)],
    ) -> Option<Option<Box<KnownParts>>> {
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
            let (reads, same) = lists.get(self.u32()? as usize)?.clone();
            parts.push(Part {
                key,
                at,
                bytes,
                // What reads nothing is not known to depend on anything.
                is_fresh: same && !reads.is_empty(),
                reads,
            });
        }
        Some(Some(Box::new(KnownParts { sha256, parts })))
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.u64()?).ok()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
}

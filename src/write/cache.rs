//! What a build remembers of the files it made: what was read for each and how it stands in the
//! output. A file for which the same would be read again need not be made again.
//!
//! One file an output folder and audience, in `.chancery/` under the root. It holds addresses and
//! numbers and nothing of what a page says. It is worth nothing to another version of the program,
//! and one that is damaged, missing or made otherwise counts as none: then everything is made.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use super::place::Place;
use super::{Audience, Target, WriteError, disk, manifest};
use crate::model::table::{ByRead, Prints, Read};
use crate::read;
use crate::yaml::kept::Kept;

/// A file that was made, and what was read for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub bytes: u64,
    /// Of the bytes.
    pub print: u64,
    /// Seconds and nanoseconds since 1970 at which the file in the output was last written to.
    pub modified: (u64, u32),
    pub reads: Vec<Read>,
}

impl Known {
    /// Makes the entry of a file that holds these bytes.
    pub fn of(bytes: &[u8], found: Option<&fs::Metadata>, reads: Vec<Read>) -> Known {
        Known {
            bytes: bytes.len() as u64,
            print: xxh3_64(bytes),
            modified: found.map_or((0, 0), modified),
            reads,
        }
    }

    /// Makes the entry of a folder of files that were made as a whole.
    pub fn folder(n_files: usize, reads: &[Read]) -> Known {
        Known {
            bytes: n_files as u64,
            print: 0,
            modified: (0, 0),
            reads: reads.to_vec(),
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
        fs::read(path).is_ok_and(|bytes| xxh3_64(&bytes) == self.print)
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
}

const MAGIC: &[u8; 16] = b"chancery cache 1";

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
        cache.fresh = cache.parse(prints).unwrap_or_default();
        cache
    }

    /// Returns what is known of a file, if it would be made just as it was.
    pub fn fresh(&self, address: &str) -> Option<&Known> {
        self.fresh.get(address)
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

    fn parse(&self, prints: &Prints) -> Option<HashMap<String, Known>> {
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
        let mut fresh = HashMap::new();
        for _ in 0..reader.u64()? {
            let address = reader.text()?;
            let (bytes, print) = (reader.u64()?, reader.u64()?);
            let modified = (reader.u64()?, reader.u32()?);
            let n_reads = reader.u32()? as usize;
            let mut known = Known {
                bytes,
                print,
                modified,
                reads: Vec::with_capacity(n_reads.min(reads.len())),
            };
            let mut is_fresh = true;
            for _ in 0..n_reads {
                let (read, same) = *reads.get(reader.u32()? as usize)?;
                is_fresh &= same;
                known.reads.push(read);
            }
            if is_fresh {
                fresh.insert(address.to_owned(), known);
            }
        }
        Some(fresh)
    }

    /// Writes what this build made, by address and sorted, whole or not at all.
    pub fn write(&self, prints: &Prints, files: &[(&str, &Known)]) -> Result<(), WriteError> {
        if self.program == 0 {
            return Ok(());
        }
        // Each read once, in the order first met.
        let mut places: ByRead<u32> = ByRead::default();
        let mut reads: Vec<Read> = Vec::new();
        for read in files.iter().flat_map(|(_, known)| &known.reads) {
            places.entry(*read).or_insert_with(|| {
                reads.push(*read);
                reads.len() as u32 - 1
            });
        }
        let n_reads: usize = files.iter().map(|(_, known)| known.reads.len()).sum();
        let n_letters: usize = files.iter().map(|(address, _)| address.len()).sum();
        let length = 64 + reads.len() * 16 + files.len() * 44 + n_letters + n_reads * 4;
        let mut text = Vec::with_capacity(length);
        text.extend(MAGIC);
        let put = |text: &mut Vec<u8>, number: u64| text.extend(number.to_le_bytes());
        put(&mut text, self.program);
        put(&mut text, prints.rest);
        put(&mut text, reads.len() as u64);
        for read in &reads {
            put(&mut text, *read);
            put(&mut text, prints.get(*read));
        }
        put(&mut text, files.len() as u64);
        for (address, known) in files {
            put(&mut text, address.len() as u64);
            text.extend(address.as_bytes());
            put(&mut text, known.bytes);
            put(&mut text, known.print);
            put(&mut text, known.modified.0);
            text.extend(known.modified.1.to_le_bytes());
            text.extend((known.reads.len() as u32).to_le_bytes());
            for read in &known.reads {
                text.extend(places[read].to_le_bytes());
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

    fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.u64()?).ok()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
}

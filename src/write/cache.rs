//! What a build remembers of the files it made: what was read for each and how it stands in the
//! output. A file for which the same would be read again need not be made again.
//!
//! One file an output folder and audience, in `.chancery/` under the root. It holds addresses and
//! numbers and nothing of what a page says. It is worth nothing to another version of the program,
//! and one that is damaged, missing or made otherwise counts as none: then everything is made. The
//! same goes for the file beside it with what the making of search left, which does hold words.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use xxhash_rust::xxh3::{Xxh3, xxh3_64, xxh3_64_with_seed};

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
    /// Lists of what was read, each by where it is in the file.
    lists: Vec<Range<usize>>,
    /// How many files there are.
    n_files: usize,
    /// Those for which the same would be read again, by address.
    fresh: HashMap<String, Known>,
    /// Those in parts that are to be made again, by address; some of their parts may still hold.
    stale: HashMap<String, Known>,
}

const MAGIC: &[u8; 16] = b"chancery cache 3";

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
        for _ in 0..reader.u64()? {
            let length = usize::try_from(reader.u64()?).ok()?;
            let start = text.len() - reader.0.len();
            let list = reader.take(length.checked_add(1)?.checked_mul(8)?)?;
            found.lists.push(start..start + list.len());
        }
        let lists = found.lists.par_iter();
        let are_same = lists.map(|list| {
            let (list, print) = text[list.clone()].split_last_chunk::<8>()?;
            let is_same = u64::from_le_bytes(*print) == print_of(numbers(list), prints);
            // What reads nothing is not known to depend on anything.
            Some(is_same && !list.is_empty())
        });
        let are_same = are_same.collect::<Option<Vec<bool>>>()?;
        found.n_files = usize::try_from(reader.u64()?).ok()?;
        for _ in 0..found.n_files {
            let address = reader.text()?;
            let (bytes, print) = (reader.u64()?, reader.u64()?);
            let modified = (reader.u64()?, reader.u32()?);
            let list = reader.u32()?;
            let is_empty = found.lists.get(list as usize)?.len() == 8;
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
        let mut lists = Lists::new(self);
        let numbers: Vec<u32> = files
            .iter()
            .flat_map(|(_, known)| known.lists())
            .map(|reads| lists.number(reads))
            .collect();
        // It may be large, so it is never in memory as a whole.
        whole_by(&self.path, |file| {
            let mut out = Out(io::BufWriter::new(Summing {
                file,
                sum: Xxh3::new(),
            }));
            out.0.write_all(MAGIC)?;
            out.put(self.program)?;
            out.put(prints.rest)?;
            lists.write(prints, &mut out)?;
            out.put(files.len() as u64)?;
            let mut numbers = numbers.into_iter();
            let mut list = || numbers.next().expect("each list has one");
            for (address, known) in files {
                out.put(address.len() as u64)?;
                out.0.write_all(address.as_bytes())?;
                out.put(known.bytes)?;
                out.put(known.print)?;
                out.put(known.modified.0)?;
                out.put_short(known.modified.1)?;
                out.put_short(list())?;
                let Some(known) = &known.in_parts else {
                    out.put_short(WHOLE)?;
                    continue;
                };
                out.put_short(known.sha256.map_or(PARTS, |_| SUMMED_PARTS))?;
                out.0
                    .write_all(known.sha256.as_ref().map_or(&[], |sum| sum))?;
                out.put(known.parts.len() as u64)?;
                for part in &known.parts {
                    out.put(part.key)?;
                    out.put(part.at)?;
                    out.put(part.bytes)?;
                    out.put_short(list())?;
                }
            }
            out.0.flush()?;
            let Summing { file, sum } = out.0.get_mut();
            file.write_all(&sum.digest().to_le_bytes())
        })
    }
}

/// A cache on its way to its file.
struct Out<'a>(io::BufWriter<Summing<'a>>);

impl Out<'_> {
    fn put(&mut self, number: u64) -> io::Result<()> {
        self.0.write_all(&number.to_le_bytes())
    }

    fn put_short(&mut self, number: u32) -> io::Result<()> {
        self.0.write_all(&number.to_le_bytes())
    }
}

/// Sums up what is written through it.
struct Summing<'a> {
    file: &'a mut fs::File,
    sum: Xxh3,
}

impl io::Write for Summing<'_> {
    fn write(&mut self, some: &[u8]) -> io::Result<usize> {
        let n_written = self.file.write(some)?;
        self.sum.update(&some[..n_written]);
        Ok(n_written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// The lists of a cache that is written, each once: two files of the same records read the same.
struct Lists<'a> {
    last: &'a Cache,
    /// Where those of the last cache are in this one; `NOWHERE` until they are met.
    kept: Vec<u32>,
    /// New ones by their prints.
    new: ByRead<u32>,
    all: Vec<&'a Reads>,
}

const NOWHERE: u32 = u32::MAX;

impl<'a> Lists<'a> {
    fn new(last: &'a Cache) -> Lists<'a> {
        Lists {
            last,
            kept: vec![NOWHERE; last.found.lists.len()],
            new: ByRead::default(),
            all: Vec::new(),
        }
    }

    /// Returns the number of a list.
    fn number(&mut self, reads: &'a Reads) -> u32 {
        let place = match reads {
            Reads::Kept(list) => &mut self.kept[*list as usize],
            Reads::New(list) => self.new.entry(table::print(list)).or_insert(NOWHERE),
        };
        if *place == NOWHERE {
            *place = self.all.len() as u32;
            self.all.push(reads);
        }
        *place
    }

    /// Writes how many there are, and each: its length, what was read, and the print of that.
    fn write(&self, prints: &Prints, out: &mut Out<'_>) -> io::Result<()> {
        // The same would be read again for what is kept, so its print is the same too.
        let print = |reads: &&Reads| match reads {
            Reads::Kept(_) => 0,
            Reads::New(list) => print_of(list.iter().copied(), prints),
        };
        let of_new: Vec<u64> = self.all.par_iter().map(print).collect();
        out.put(self.all.len() as u64)?;
        for (reads, print) in self.all.iter().zip(of_new) {
            match reads {
                Reads::Kept(list) => {
                    let list = &self.last.text[self.last.found.lists[*list as usize].clone()];
                    out.put(list.len() as u64 / 8 - 1)?;
                    out.0.write_all(list)?;
                }
                Reads::New(list) => {
                    out.put(list.len() as u64)?;
                    list.iter().try_for_each(|read| out.put(*read))?;
                    out.put(print)?;
                }
            }
        }
        Ok(())
    }
}

/// Returns a print of all that a list says was read.
fn print_of(list: impl Iterator<Item = Read>, prints: &Prints) -> u64 {
    let mut print = Xxh3::new();
    list.for_each(|read| print.update(&prints.get(read).to_le_bytes()));
    print.digest()
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
    whole_by(path, |file| file.write_all(bytes))
}

fn whole_by(
    path: &Path,
    write: impl FnOnce(&mut fs::File) -> io::Result<()>,
) -> Result<(), WriteError> {
    let new = path.with_extension("new");
    let written = fs::File::create(&new).and_then(|mut file| write(&mut file));
    written.map_err(|error| disk(&new, error))?;
    fs::rename(&new, path).map_err(|error| disk(path, error))
}

/// Walks over numbers.
fn numbers(bytes: &[u8]) -> impl Iterator<Item = u64> {
    let (numbers, _) = bytes.as_chunks::<8>();
    numbers.iter().map(|number| u64::from_le_bytes(*number))
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

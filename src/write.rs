//! Pages -> output folder, changed files only. All output I/O is here.
//!
//! What a reader can be served is whole at every moment. Files are rendered, in parallel and one at
//! a time each, into a staging folder beside the output; only those whose bytes differ from what
//! stands in the output are kept there. When the last one has rendered, a first build renames the
//! staging folder into place; a later one renames changed files one by one (assets first, pages
//! last), deletes what it once wrote and no longer wants, and writes its manifest. The manifest,
//! under `.chancery/` in the root, says which files are ours: no other is ever touched. It is
//! written before the first change too, with old and new names, so that a build that was killed
//! leaves nothing behind that the next one does not know.
//!
//! A file is not made at all if what was read for it last time is the same now and it still stands
//! in the output as it was made (`cache`). The same holds of each part of a large file (`parts`).

mod cache;
mod manifest;
mod parts;
mod place;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::model::table::{self, Prints, Read};
use crate::render::TemplateMistake;
use crate::sink::{self, InParts};
use crate::yaml::kept::Kept;
use crate::{Audience, Stage};
use cache::{Cache, Known, Reads};
use parts::Staged;
use place::{Owner, Place};

/// The output to be.
#[derive(Default)]
pub struct Output<'a> {
    pub files: Vec<File<'a>>,
    /// Made when all others are.
    pub last: Vec<File<'a>>,
    pub together: Vec<Together<'a>>,
    /// Of all that is read to make the files, so that what is the same need not be made again.
    pub prints: Prints,
    /// The trees of the project's files, which the next reading can use.
    pub kept: Option<&'a Kept>,
}

/// One file of the output.
pub struct File<'a> {
    /// Below the output folder, with forward slashes.
    pub address: String,
    pub content: Content<'a>,
}

/// Files that are made as a whole, and are all there is in a folder. Which they are is known when they
/// are made.
pub struct Together<'a> {
    /// Below the output folder, with a slash at its end.
    pub folder: &'static str,
    /// What every one of them is made of.
    pub reads: Vec<Read>,
    pub make: Arc<Make<'a>>,
}

/// Makes files, given the prints of all that is read and what an earlier making left; nothing is as good,
/// but takes longer.
pub type Make<'a> = dyn Fn(&Prints, &[u8]) -> Whole + Sync + Send + 'a;

/// What was made as a whole.
pub struct Whole {
    /// Each with its address.
    pub files: Vec<(String, Vec<u8>)>,
    /// What a later making can use, if that is not what this one was given.
    pub left: Option<Vec<u8>>,
}

/// What a file holds, or how it is made.
pub enum Content<'a> {
    Bytes(Vec<u8>),
    /// A media file, copied as it is.
    Copy(PathBuf),
    /// Made when its turn comes, on any thread, so that pages never sit in memory together. What it
    /// depends on it reads then, from tables that know it; not before, and not on other threads.
    Render(Box<dyn Fn() -> Result<Vec<u8>, TemplateMistake> + Sync + Send + 'a>),
    /// The same of a file that may be large, of which only those parts are made that are not known.
    Parts(InParts<'a>),
}

/// Where a build goes, and what it may do there.
pub struct Target {
    pub output: PathBuf,
    /// `<root>/.chancery`: what is kept between builds.
    pub state: PathBuf,
    pub audience: Audience,
    /// Whether a folder that holds other files may be written to.
    pub force: bool,
    /// Called once if another build is under way, before waiting for it.
    pub on_wait: fn(),
    /// Called before each file with how many are made, and how many there are.
    pub on_made: Box<dyn Fn(usize, usize) + Send + Sync>,
}

/// What a build did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    pub written: usize,
    pub unchanged: usize,
    pub deleted: usize,
    /// Of the whole output.
    pub bytes: u64,
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.written + self.unchanged;
        let files = if all == 1 { "file" } else { "files" };
        let Written {
            written,
            unchanged,
            deleted,
            ..
        } = self;
        write!(
            f,
            "{all} {files} ({written} written, {unchanged} unchanged, {deleted} deleted)"
        )
    }
}

/// Why nothing, or not all, was written.
#[derive(Debug)]
pub enum WriteError {
    /// The output folder is not one to write to.
    Refused {
        message: String,
        help: String,
    },
    /// Two files want one address, so that one would be lost.
    Collision {
        one: String,
        other: String,
    },
    /// Templates that cannot be read, or fail on a page; each mistake once, with its first page.
    Templates(Vec<TemplateMistake>),
    Disk {
        path: PathBuf,
        error: io::Error,
    },
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Refused { message, .. } => f.write_str(message),
            WriteError::Collision { one, other } if one == other => {
                write!(f, "two files want the address `{one}`")
            }
            WriteError::Collision { one, other } => {
                write!(f, "`{one}` and `{other}` cannot stand in one folder")
            }
            WriteError::Templates(mistakes) => {
                let mistakes: Vec<_> = mistakes.iter().map(|m| m.message.as_str()).collect();
                f.write_str(&mistakes.join("\n"))
            }
            WriteError::Disk { path, error } => {
                write!(f, "could not write `{}` ({error})", path.display())
            }
        }
    }
}

impl std::error::Error for WriteError {}

/// Writes the files to the output folder, and deletes those that it once wrote and that are no
/// longer wanted. On any error in making them the output stays as it was.
pub fn write(target: &Target, output: &Output<'_>) -> Result<Written, WriteError> {
    let place = Place::of(root_of(&target.state), &target.output)?;
    make_folder(&target.state)?;
    let _lock = lock(&target.state, target.on_wait)?;
    let mut wanted = BTreeMap::new();
    let (cache, (found, owner)) = rayon::join(
        || Cache::read(&target.state, &place, target.audience, &output.prints),
        || {
            let files = output.files.iter().chain(&output.last);
            let found = add_addresses(&mut wanted, files);
            let owner = place.owner(&target.state, target.audience, target.force);
            (found, owner)
        },
    );
    found?;
    let (together, folders) = together(target, &place, &cache, &output.prints, &output.together)?;
    add_addresses(&mut wanted, &together)?;
    refuse_nested(&wanted)?;
    let owner = owner?;
    let staging = Staging::new(&place)?;

    let stale = owner.stale(&wanted);
    let in_the_way = in_the_way(&stale, &wanted);
    let made = make(
        target,
        &place,
        &staging,
        &cache,
        &in_the_way,
        together,
        output,
    )?;
    let changed = changed(&made);
    if matches!(owner, Owner::Ours(_)) && !target.force {
        refuse_foreign(&place, &owner, &changed)?;
    }
    let written = Written {
        written: changed.len(),
        unchanged: made.len() - changed.len(),
        deleted: stale.len(),
        bytes: made.iter().map(|made| made.bytes).sum(),
    };
    let remember = || {
        let known = made.iter();
        let known = known.filter_map(|made| Some((made.address.as_str(), made.known.as_ref()?)));
        let of_folders = folders.iter().map(|(folder, known)| (*folder, known));
        let mut known: Vec<_> = known.chain(of_folders).collect();
        // Runs of them are sorted already.
        known.sort_by_key(|(address, _)| *address);
        let (pages, rest) = rayon::join(
            || cache.write(&output.prints, &known),
            || {
                let kept = output.kept;
                kept.map_or(Ok(()), |kept| cache::keep(&target.state, kept))
            },
        );
        pages.and(rest)
    };
    manifest::forget_others(&target.state, &place, target.audience)?;

    let manifest = |files| manifest::write(&target.state, &place, target.audience, files);
    if place.is_vacant() && staging.is_whole(made.len(), changed.len()) {
        manifest(wanted.values().map(String::as_str).collect())?;
        if fs::rename(&staging.folder, &place.output).is_ok() {
            remember()?;
            return Ok(written);
        }
        // A mount point, or a system that does not replace empty folders: file by file, then.
    }
    let mut either: Vec<&str> = wanted.values().map(String::as_str).collect();
    either.extend(stale.iter().map(String::as_str));
    either.sort_unstable();
    manifest(either)?;
    make_folder(&place.output)?;
    delete(&place, &in_the_way)?;
    for address in &changed {
        staging.put(&place, address)?;
    }
    let gone: Vec<_> = stale
        .iter()
        .filter(|address| !in_the_way.contains(address))
        .cloned()
        .collect();
    delete(&place, &gone)?;
    if !stale.is_empty() {
        manifest(wanted.values().map(String::as_str).collect())?;
    }
    remember()?;
    Ok(written)
}

/// Writes what each stage took, as JSON.
pub fn timings(path: &Path, stages: &[Stage]) -> Result<(), WriteError> {
    let stage = |stage: &Stage| {
        serde_json::json!({
            "stage": stage.name,
            "milliseconds": stage.time.as_secs_f64() * 1e3,
            "peak_kb": stage.peak_kb,
        })
    };
    let stages: Vec<_> = stages.iter().map(stage).collect();
    let text = serde_json::to_string_pretty(&stages).expect("stages are plain data");
    fs::write(path, text + "\n").map_err(|error| disk(path, error))
}

/// Adds every address by its form in small letters, or returns the first two files that are the same
/// but for the case of letters, and so would be one on some disk.
fn add_addresses<'a>(
    addresses: &mut BTreeMap<String, String>,
    files: impl IntoIterator<Item = &'a File<'a>>,
) -> Result<(), WriteError> {
    for File { address, .. } in files {
        let fits = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']);
        assert!(address.split('/').all(fits), "`{address}` is no address");
        if let Some(one) = addresses.insert(address.to_lowercase(), address.clone()) {
            return Err(WriteError::Collision {
                one,
                other: address.clone(),
            });
        }
    }
    Ok(())
}

/// Returns the first file that has the name of a folder.
fn refuse_nested(addresses: &BTreeMap<String, String>) -> Result<(), WriteError> {
    for (small, address) in addresses {
        if let Some(file) = parents(small).find_map(|parent| addresses.get(parent)) {
            return Err(WriteError::Collision {
                one: file.clone(),
                other: address.clone(),
            });
        }
    }
    Ok(())
}

/// Walks over the folders an address lies in, the innermost first.
fn parents(address: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(address), |inner| {
        inner.rsplit_once('/').map(|(outer, _)| outer)
    })
    .skip(1)
}

/// Returns the stale files that have to go before the new ones come, since a folder takes the
/// place of a file, a file that of a folder, or only the case of letters changed.
fn in_the_way(stale: &[String], wanted: &BTreeMap<String, String>) -> Vec<String> {
    let blocks = |address: &&String| {
        let small = address.to_lowercase();
        let below = format!("{small}/");
        let is_folder_now = wanted
            .range(below.clone()..)
            .next()
            .is_some_and(|(next, _)| next.starts_with(&below));
        is_folder_now
            || wanted.contains_key(&small)
            || parents(&small).any(|parent| wanted.contains_key(parent))
    };
    stale.iter().filter(blocks).cloned().collect()
}

/// What the next build may know of folders whose files are made as a whole: how many there are, and
/// what was read for them.
type Folders = Vec<(&'static str, Known)>;

/// Makes what is made as a whole, unless all of it stands as it would be made again.
fn together<'a>(
    target: &Target,
    place: &Place,
    cache: &Cache,
    prints: &Prints,
    together: &[Together<'a>],
) -> Result<(Vec<File<'a>>, Folders), WriteError> {
    let mut files = Vec::new();
    let mut folders = Vec::new();
    for Together {
        folder,
        reads,
        make,
    } in together
    {
        if let Some((known, addresses)) = cache.folder(folder, &place.output) {
            folders.push((*folder, known));
            files.extend(addresses.into_iter().map(|address| {
                let (own, make) = (address.clone(), Arc::clone(make));
                // Not called unless somebody takes the file away meanwhile.
                let again = move || {
                    let mut files = make(&Prints::default(), &[]).files.into_iter();
                    let file = files.find(|(address, _)| *address == own);
                    Ok(file.map_or_else(Vec::new, |(_, bytes)| bytes))
                };
                let content = Content::Render(Box::new(again));
                File { address, content }
            }));
            continue;
        }
        let Whole { files: made, left } = make(prints, &cache::left(target, place, folder));
        // It holds for whoever reads the same, whatever comes of this build.
        left.map_or(Ok(()), |left| cache::leave(target, place, folder, left))?;
        folders.push((*folder, Known::folder(made.len(), reads)));
        let reads: Arc<[Read]> = reads.as_slice().into();
        files.extend(made.into_iter().map(|(address, bytes)| {
            let reads = Arc::clone(&reads);
            let take = move || {
                table::note_all(&reads);
                Ok(bytes.clone())
            };
            let content = Content::Render(Box::new(take));
            File { address, content }
        }));
    }
    Ok((files, folders))
}

/// A file that was made, and whether it differs from what stands in the output.
struct Made {
    address: String,
    bytes: u64,
    changed: bool,
    /// What the next build may know of it.
    known: Option<Known>,
}

/// Why a file could not be made.
enum Failure {
    Template(TemplateMistake),
    Disk(WriteError),
}

/// Tells whoever wants to know what a file comes to.
fn tell(told: Option<&sink::Told<'_>>, known: &Known) {
    if let (Some(told), Some(sum)) = (told, known.sum()) {
        told(sum);
    }
}

/// Makes every file, in parallel, and stages those that differ; of each list all before the next.
fn make(
    target: &Target,
    place: &Place,
    staging: &Staging,
    cache: &Cache,
    in_the_way: &[String],
    together: Vec<File<'_>>,
    output: &Output<'_>,
) -> Result<Vec<Made>, WriteError> {
    let gone: BTreeSet<_> = in_the_way.iter().map(|a| a.to_lowercase()).collect();
    // With one mistake nothing will be written, so the others are looked for without staging.
    let failed = AtomicBool::new(false);
    let n_files = together.len() + output.files.len() + output.last.len();
    let n_made = AtomicUsize::new(0);
    let make = |File { address, content }: &File<'_>| {
        let address = address.as_str();
        (target.on_made)(n_made.fetch_add(1, Ordering::Relaxed), n_files);
        let standing = match gone.contains(&address.to_lowercase()) {
            true => None,
            false => Some(place.output.join(address)),
        };
        if let (Some(known), Some(standing)) = (cache.fresh(address), &standing) {
            let mut known = known.clone();
            if known.stands(standing) {
                if let Content::Parts(InParts { told, .. }) = content {
                    tell(told.as_ref(), &known);
                }
                return Ok(Made {
                    address: address.to_owned(),
                    bytes: known.bytes,
                    changed: false,
                    known: Some(known),
                });
            }
        }
        let (result, reads) = match content {
            Content::Bytes(bytes) => (Ok(Cow::Borrowed(bytes.as_slice())), Vec::new()),
            Content::Render(render) => {
                let (made, reads) = table::reads(render);
                (made.map(Cow::Owned), reads)
            }
            Content::Copy(from) => {
                let copied = staging.copy(from, address, standing.as_deref());
                return copied.map_err(Failure::Disk);
            }
            Content::Parts(in_parts) => {
                let standing = standing.as_deref();
                let mut known = cache.stale(address).cloned();
                let known = known.take_if(|known| standing.is_some_and(|path| known.stands(path)));
                let made = staging.parts(in_parts, address, standing, known.as_ref());
                return made.map_err(|failure| {
                    if let Failure::Template(_) = failure {
                        failed.store(true, Ordering::Relaxed);
                    }
                    failure
                });
            }
        };
        let bytes = match result {
            Ok(bytes) => bytes,
            Err(mistake) => {
                failed.store(true, Ordering::Relaxed);
                return Err(Failure::Template(mistake));
            }
        };
        let mut found = standing.and_then(|standing| holds(&standing, &bytes));
        let changed = found.is_none();
        if changed && !failed.load(Ordering::Relaxed) {
            found = staging.write(address, &bytes).map_err(Failure::Disk)?;
        }
        // What reads nothing is not known to depend on anything, so it is made every time.
        let known = (!reads.is_empty()).then(|| Known::of(&bytes, found.as_ref(), reads));
        Ok(Made {
            address: address.to_owned(),
            bytes: bytes.len() as u64,
            changed,
            known,
        })
    };
    let mut made: Vec<Result<Made, Failure>> = Vec::with_capacity(n_files);
    // Each of these holds its bytes, which can go when it is written.
    made.par_extend(together.into_par_iter().map(|file| make(&file)));
    made.par_extend(output.files.par_iter().map(make));
    made.par_extend(output.last.par_iter().map(make));
    let mut good = Vec::with_capacity(made.len());
    let mut mistakes: Vec<TemplateMistake> = Vec::new();
    for made in made {
        match made {
            Ok(made) => good.push(made),
            Err(Failure::Disk(error)) => return Err(error),
            Err(Failure::Template(mistake)) => {
                let known = |m: &TemplateMistake| {
                    (&m.message, m.line, m.column)
                        == (&mistake.message, mistake.line, mistake.column)
                };
                if !mistakes.iter().any(known) {
                    mistakes.push(mistake);
                }
            }
        }
    }
    match mistakes.is_empty() {
        true => Ok(good),
        false => Err(WriteError::Templates(mistakes)),
    }
}

/// Returns the addresses to rename into place, in order: what pages need before the pages, and
/// the home page last, so that no page leads to what is not there yet.
fn changed(made: &[Made]) -> Vec<&str> {
    let mut changed: Vec<_> = made
        .iter()
        .filter(|made| made.changed)
        .map(|made| made.address.as_str())
        .collect();
    changed.sort_unstable_by_key(|address| (class(address), *address));
    changed
}

fn class(address: &str) -> u8 {
    if address.starts_with("assets/") || address.starts_with("media/") {
        0
    } else if !address.ends_with(".html") {
        1
    } else if address != "index.html" {
        2
    } else {
        3
    }
}

/// Refuses to replace a file that stands at an address of ours and was not written by us.
fn refuse_foreign(place: &Place, owner: &Owner, changed: &[&str]) -> Result<(), WriteError> {
    // A folder in the way is emptied if it is ours, and stops the rename if it is not.
    let is_file = |address: &str| {
        fs::symlink_metadata(place.output.join(address)).is_ok_and(|found| !found.is_dir())
    };
    let foreign = changed
        .iter()
        .find(|address| !owner.wrote(address) && is_file(address));
    match foreign {
        None => Ok(()),
        Some(address) => Err(WriteError::Refused {
            message: format!(
                "`{}` is in the way, and was not written by chancery",
                place.shown.join(address).display()
            ),
            help: "move the file away, or replace it with `--force`".to_owned(),
        }),
    }
}

/// Deletes files of ours, pages before what they need, and folders that are left empty.
fn delete(place: &Place, addresses: &[String]) -> Result<(), WriteError> {
    let mut addresses: Vec<_> = addresses.iter().map(String::as_str).collect();
    addresses.sort_unstable_by_key(|address| (std::cmp::Reverse(class(address)), *address));
    for address in addresses {
        let path = place.output.join(address);
        // A build that was killed may have deleted it, or put a folder there.
        if fs::symlink_metadata(&path).is_ok_and(|found| !found.is_dir()) {
            fs::remove_file(&path).map_err(|error| disk(&path, error))?;
        }
        for parent in parents(address) {
            // Fails for a folder that still holds something, which is the point.
            if fs::remove_dir(place.output.join(parent)).is_err() {
                break;
            }
        }
    }
    Ok(())
}

/// A folder for what is made, until all is made. Gone when dropped.
struct Staging {
    folder: PathBuf,
    /// Inside the output, where a rename cannot cross to another disk; used if one does.
    near: PathBuf,
}

impl Staging {
    /// Makes the folder, beside the output, or inside where nothing can be made beside it. What a
    /// killed build left there goes first.
    fn new(place: &Place) -> Result<Staging, WriteError> {
        let mut staging = Staging {
            folder: place.beside(),
            near: place.output.join(NEAR),
        };
        for folder in [&staging.folder, &staging.near] {
            match fs::remove_dir_all(folder) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(disk(folder, error));
                }
                _ => {}
            }
        }
        match fs::create_dir_all(&staging.folder) {
            Ok(()) => {}
            Err(_) if place.output.is_dir() => {
                staging.folder = staging.near.clone();
                make_folder(&staging.folder)?;
            }
            Err(error) => return Err(disk(&staging.folder, error)),
        }
        Ok(staging)
    }

    /// Tells whether the folder holds the whole output and stands where it can become it.
    fn is_whole(&self, n_made: usize, n_changed: usize) -> bool {
        n_made == n_changed && self.folder != self.near
    }

    fn write(&self, address: &str, bytes: &[u8]) -> Result<Option<fs::Metadata>, WriteError> {
        let path = self.folder.join(address);
        let mut file = create(&path).map_err(|error| disk(&path, error))?;
        file.write_all(bytes).map_err(|error| disk(&path, error))?;
        Ok(file.metadata().ok())
    }

    /// Makes a file in parts, and stages it if it differs from what stands in the output, of which
    /// `known` tells what is known.
    fn parts(
        &self,
        InParts { make, told }: &InParts<'_>,
        address: &str,
        standing: Option<&Path>,
        known: Option<&Known>,
    ) -> Result<Made, Failure> {
        let path = self.folder.join(address);
        let mut staged = Staged::new(path.clone(), standing, known, told.is_some());
        let (made, reads) = table::reads(|| make(&mut staged));
        let ended = made.and_then(|()| Ok(staged.end()?));
        let (changed, mut known) = ended.map_err(|failure| match failure {
            sink::Failure::Template(mistake) => Failure::Template(mistake),
            sink::Failure::Disk(error) => Failure::Disk(disk(&path, error)),
        })?;
        known.reads = Reads::New(reads);
        tell(told.as_ref(), &known);
        Ok(Made {
            address: address.to_owned(),
            bytes: known.bytes,
            changed,
            known: known.has_reads().then_some(known),
        })
    }

    /// Stages a copy of a media file, if it differs from what stands in the output.
    fn copy(&self, from: &Path, address: &str, to: Option<&Path>) -> Result<Made, WriteError> {
        let reading = |error| disk(from, error);
        let mut source = fs::File::open(from).map_err(reading)?;
        let bytes = source.metadata().map_err(reading)?.len();
        let changed = match to {
            None => true,
            Some(to) => !same(from, to, bytes).map_err(reading)?,
        };
        if changed {
            // Not `fs::copy`, which would keep a mode that the web server may not read.
            let path = self.folder.join(address);
            let copied = create(&path).and_then(|mut file| io::copy(&mut source, &mut file));
            copied.map_err(|error| disk(&path, error))?;
        }
        Ok(Made {
            address: address.to_owned(),
            bytes,
            changed,
            known: None,
        })
    }

    /// Renames a staged file into its place.
    fn put(&self, place: &Place, address: &str) -> Result<(), WriteError> {
        let from = self.folder.join(address);
        let to = place.output.join(address);
        if let Some(parent) = to.parent() {
            make_folder(parent)?;
        }
        match fs::rename(&from, &to) {
            Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
                make_folder(&self.near)?;
                let near = self.near.join("file");
                fs::copy(&from, &near).map_err(|error| disk(&near, error))?;
                fs::rename(&near, &to).map_err(|error| disk(&to, error))
            }
            result => result.map_err(|error| disk(&to, error)),
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        _ = fs::remove_dir_all(&self.folder);
        _ = fs::remove_dir_all(&self.near);
    }
}

/// The name of the staging folder inside the output.
const NEAR: &str = ".chancery-staging";

fn create(path: &Path) -> io::Result<fs::File> {
    match fs::File::create(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::File::create(path)
        }
        result => result,
    }
}

/// Returns what the disk says of a file, if it holds exactly these bytes.
fn holds(path: &Path, bytes: &[u8]) -> Option<fs::Metadata> {
    let found = fs::symlink_metadata(path).ok()?;
    let is_same = found.is_file()
        && found.len() == bytes.len() as u64
        && fs::read(path).is_ok_and(|standing| standing == bytes);
    is_same.then_some(found)
}

/// Tells whether two files hold the same bytes, without reading them whole.
fn same(from: &Path, to: &Path, length: u64) -> io::Result<bool> {
    if !fs::symlink_metadata(to).is_ok_and(|found| found.is_file() && found.len() == length) {
        return Ok(false);
    }
    let mut readers = [fs::File::open(from)?, fs::File::open(to)?].map(io::BufReader::new);
    let mut pieces = [[0; 16 << 10], [0; 16 << 10]];
    let mut left = length;
    while left > 0 {
        let piece = left.min(pieces[0].len() as u64) as usize;
        for (reader, buffer) in readers.iter_mut().zip(&mut pieces) {
            reader.read_exact(&mut buffer[..piece])?;
        }
        if pieces[0][..piece] != pieces[1][..piece] {
            return Ok(false);
        }
        left -= piece as u64;
    }
    Ok(true)
}

/// Waits until no other build of the project writes. The lock goes with the returned file.
fn lock(state: &Path, on_wait: fn()) -> Result<fs::File, WriteError> {
    let path = state.join("lock");
    let file = fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| disk(&path, error))?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(fs::TryLockError::WouldBlock) => on_wait(),
        Err(fs::TryLockError::Error(error)) => return Err(disk(&path, error)),
    }
    file.lock().map_err(|error| disk(&path, error))?;
    Ok(file)
}

/// Returns the project's root, in which the folder of our state lies.
fn root_of(state: &Path) -> &Path {
    match state.parent() {
        Some(root) if root != Path::new("") => root,
        _ => Path::new("."),
    }
}

fn make_folder(path: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(path).map_err(|error| disk(path, error))
}

fn disk(path: &Path, error: io::Error) -> WriteError {
    WriteError::Disk {
        path: path.to_owned(),
        error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Site(tempfile::TempDir);

    fn output(files: Vec<File<'_>>) -> Output<'_> {
        Output {
            files,
            ..Output::default()
        }
    }

    impl Site {
        fn new() -> Site {
            Site(tempfile::tempdir().expect("a temporary folder"))
        }

        /// Writes files that hold their own address.
        fn write(&self, addresses: &[&str]) -> Result<Written, WriteError> {
            let file = |address: &&str| File {
                address: (*address).to_owned(),
                content: Content::Bytes(address.as_bytes().to_vec()),
            };
            write(
                &self.target(),
                &output(addresses.iter().map(file).collect()),
            )
        }

        fn target(&self) -> Target {
            Target {
                output: self.0.path().join("public"),
                state: self.0.path().join(".chancery"),
                audience: Audience::Public,
                force: false,
                on_wait: || {},
                on_made: Box::new(|_, _| {}),
            }
        }

        fn files(&self) -> Vec<String> {
            let public = self.0.path().join("public");
            let files = walkdir::WalkDir::new(&public).sort_by_file_name();
            let files = files.into_iter().map(|entry| entry.expect("readable"));
            files
                .filter(|entry| entry.file_type().is_file())
                .map(|entry| {
                    let below = entry.path().strip_prefix(&public).expect("below");
                    below.to_string_lossy().into_owned()
                })
                .collect()
        }
    }

    #[test]
    fn addresses_that_are_one_on_some_disk_collide() {
        for pair in [
            ["a.html", "a.html"],
            ["media/A.png", "media/a.png"],
            ["a", "A/b"],
        ] {
            let site = Site::new();
            let error = site.write(&pair).expect_err("a collision");
            assert!(matches!(error, WriteError::Collision { .. }), "{error}");
            assert!(!site.0.path().join("public").exists());
        }
    }

    #[test]
    fn files_and_folders_may_take_each_others_place() {
        let site = Site::new();
        for addresses in [
            &["media/B.png", "media/a"][..],
            &["media/a/b/c", "media/b.png"],
            &["media/a/b", "media/b.png"],
            &["media"],
        ] {
            site.write(addresses).expect("written");
            assert_eq!(site.files(), addresses);
        }
    }

    #[test]
    fn a_mistake_in_one_page_leaves_all_as_it_was() {
        let site = Site::new();
        site.write(&["a.html", "b.html"]).expect("written");
        let mistake = |page: &str| TemplateMistake {
            template: "event.html".to_owned(),
            page: Some(page.to_owned()),
            message: "no".to_owned(),
            line: Some(1),
            column: Some(1),
        };
        let failing = |page: &'static str| File {
            address: page.to_owned(),
            content: Content::Render(Box::new(move || Err(mistake(page)))),
        };
        let new = File {
            address: "c.html".to_owned(),
            content: Content::Bytes(b"c".to_vec()),
        };
        let files = vec![failing("a.html"), new, failing("b.html")];
        let error = write(&site.target(), &output(files)).expect_err("a mistake");
        // The same mistake on another page is told once.
        assert!(matches!(error, WriteError::Templates(list) if list == [mistake("a.html")]));
        assert_eq!(site.files(), ["a.html", "b.html"]);
    }

    #[test]
    fn media_are_compared_without_reading_them_whole() {
        let site = Site::new();
        let source = site.0.path().join("map.png");
        let address = "media/map.png";
        let copy = |bytes: &[u8]| {
            fs::write(&source, bytes).expect("writable");
            let content = Content::Copy(source.clone());
            let file = File {
                address: address.to_owned(),
                content,
            };
            write(&site.target(), &output(vec![file])).expect("written")
        };
        let mut bytes = vec![7; 40_000];
        assert_eq!(copy(&bytes).written, 1);
        assert_eq!(copy(&bytes).written, 0);
        bytes[39_999] = 8;
        assert_eq!(copy(&bytes).written, 1);
        let standing = fs::read(site.0.path().join("public").join(address));
        assert_eq!(standing.expect("readable"), bytes);
    }

    #[test]
    fn pages_come_after_what_they_need() {
        let addresses = [
            "index.html",
            "a.html",
            "feed.xml",
            "assets/x.css",
            "media/a.html",
        ];
        let made = |address: &&str| Made {
            address: (*address).to_owned(),
            bytes: 0,
            changed: true,
            known: None,
        };
        let made: Vec<_> = addresses.iter().map(made).collect();
        let expected = [
            "assets/x.css",
            "media/a.html",
            "feed.xml",
            "a.html",
            "index.html",
        ];
        assert_eq!(changed(&made), expected);
    }
}

//! Folder -> `Sources`: a sorted walk that loads every text. All input I/O is here.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};
use xxhash_rust::xxh3::Xxh3;

use crate::diagnostic::Diagnostics;
use crate::export;
use crate::model::{Kind, Lang};
use crate::render::{self, TemplateMistake};
use crate::settings::Limits;
use crate::source::{Role, SourceFile, Sources, Stamp};
use crate::yaml::kept::Kept;

/// The path of the settings below the root.
pub const SETTINGS: &str = "content/site.yaml";

/// The path of a site's own picture for where it is shared, the one template that is no text.
const SHARE: &str = "templates/share.png";

/// The folder below the root for what is kept between builds.
pub const STATE: &str = ".chancery";

/// The file in it that holds the trees of the project's files.
pub const TREES: &str = "trees.cache";

/// The texts of an earlier reading, for one that is told what has changed since.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    pub sources: &'a Sources,
    /// Relative to the root, with forward slashes.
    pub changed: &'a BTreeSet<String>,
}

impl<'a> Known<'a> {
    /// Returns by its path every text that nobody has said to have changed, and what its file looked
    /// like.
    fn texts(&self) -> HashMap<&'a str, (&'a str, Stamp)> {
        let files = self.sources.files().filter_map(|(_, file)| {
            let stamp = *self.sources.stamps.get(&file.path)?;
            Some((&*file.path, (&*file.text, stamp)))
        });
        files
            .filter(|(path, _)| !self.changed.contains(*path))
            .collect()
    }
}

/// Reads the settings alone: what they say (limits) steers the rest.
pub fn settings(root: &Path, diagnostics: &mut Diagnostics) -> Option<String> {
    let path = root.join(SETTINGS);
    if !path.exists() {
        diagnostics.no_settings(SETTINGS);
        return None;
    }
    let found = text_of(&path, SETTINGS, &Limits::default(), diagnostics);
    found.map(|(text, _)| text)
}

/// Reads every record, note and template of the project at `root`, and the names of its media. A
/// record's text that is known, and whose file looks as it did, is not read again.
pub fn sources(
    root: &Path,
    settings: String,
    limits: &Limits,
    known: Option<Known<'_>>,
    diagnostics: &mut Diagnostics,
) -> Sources {
    let mut sources = Sources::default();
    sources.add(SourceFile {
        path: SETTINGS.to_owned(),
        text: settings,
        role: Role::Settings,
    });
    let mut wanted: Vec<(PathBuf, String, Role)> = Vec::new();
    let content = root.join("content");
    let mut in_the_way = Diagnostics::default();
    let entries = walk(root, &content, &mut in_the_way);
    // Of a folder that cannot be read, or lies elsewhere, nobody knows what it holds.
    sources.lacks_some = in_the_way.has_errors();
    diagnostics.merge(in_the_way);
    for entry in entries {
        let path = below(root, entry.path());
        let inside = path.trim_start_matches("content/");
        if path == SETTINGS {
            continue;
        }
        let folder = inside.split_once('/').map_or("", |(folder, _)| folder);
        if folder == "media" {
            let name = inside.trim_start_matches("media/").to_owned();
            let size = entry.metadata().map_or(0, |m| m.len());
            sources.media.insert(name, size);
            continue;
        }
        let kind = Kind::ALL.into_iter().find(|kind| kind.folder() == folder);
        let extension = Path::new(inside).extension().and_then(|e| e.to_str());
        if folder == "languages" {
            let tag = Path::new(inside).file_stem().and_then(|stem| stem.to_str());
            match (tag.and_then(Lang::parse), extension) {
                (Some(_), Some("ftl")) => wanted.push((entry.into_path(), path, Role::Words)),
                _ => diagnostics.unexpected_file(
                    &path,
                    "languages holds a file for each language, named by its tag: `fa.ftl`",
                ),
            }
            continue;
        }
        match (kind, extension) {
            (Some(Kind::Note), Some("md")) => {
                wanted.push((entry.into_path(), path, Role::Records(Kind::Note)));
            }
            (Some(Kind::Note), _) => {
                diagnostics.unexpected_file(&path, "notes are files named *.md");
            }
            (Some(kind), Some("yaml" | "yml")) => {
                wanted.push((entry.into_path(), path, Role::Records(kind)));
            }
            (Some(_), _) => {
                diagnostics.unexpected_file(&path, "records are files named *.yaml or *.yml");
            }
            (None, _) => diagnostics.unexpected_file(
                &path,
                "records live in actors, places, sources, events, agreements, disputes and notes, words in languages",
            ),
        }
    }
    let known = known.map(|known| known.texts()).unwrap_or_default();
    let again = |full: &Path, path: &str| {
        let &(text, stamp) = known.get(path)?;
        let looks_so = Stamp::of(&fs::metadata(full).ok()?) == Some(stamp);
        (looks_so && stamp.length <= limits.file_size as u64)
            .then(|| (text.to_owned(), Some(stamp)))
    };
    let loaded: Vec<_> = wanted
        .into_par_iter()
        .map(|(full, path, role)| {
            let mut diagnostics = Diagnostics::default();
            let text = again(&full, &path);
            let text = text.or_else(|| text_of(&full, &path, limits, &mut diagnostics));
            (path, role, text, diagnostics)
        })
        .collect();
    for (path, role, text, found) in loaded {
        diagnostics.merge(found);
        if let Some((text, stamp)) = text {
            sources
                .stamps
                .extend(stamp.map(|stamp| (path.clone(), stamp)));
            sources.add(SourceFile { path, text, role });
        } else if matches!(role, Role::Records(_)) {
            sources.lacks_some = true;
        }
    }
    let templates = root.join("templates");
    if templates.is_dir() {
        for entry in walk(root, &templates, diagnostics) {
            let path = below(root, entry.path());
            let name = path.trim_start_matches("templates/").to_owned();
            if path == SHARE {
                sources.share = picture(entry.path(), &path, limits, diagnostics);
                continue;
            }
            if let Some((text, _)) = text_of(entry.path(), &path, limits, diagnostics) {
                sources.templates.insert(name, text);
            }
        }
    }
    sources
}

/// Reads the trees that the last build kept; nothing without them.
pub fn kept(root: &Path) -> Kept {
    match fs::read(root.join(STATE).join(TREES)) {
        Ok(bytes) => Kept::read(&bytes, program()),
        Err(_) => Kept::default(),
    }
}

/// Returns a print of the running program, which holds the code and the built-in templates; 0 if it
/// cannot be read, and then nothing is kept. What another program kept is worth nothing.
pub fn program() -> u64 {
    static PROGRAM: OnceLock<u64> = OnceLock::new();
    let read = || -> io::Result<u64> {
        let mut program = fs::File::open(std::env::current_exe()?)?;
        let mut hasher = Xxh3::new();
        let mut some = vec![0; 1 << 16];
        loop {
            match program.read(&mut some)? {
                0 => return Ok(hasher.digest()),
                n => hasher.update(&some[..n]),
            }
        }
    };
    *PROGRAM.get_or_init(|| read().unwrap_or(0))
}

/// Reads the data files of an output folder, by the name of their table.
pub fn edition(output: &Path) -> std::io::Result<BTreeMap<&'static str, String>> {
    let read = |name: &'static str| {
        let path = output.join("data").join(format!("{name}.json"));
        Ok((name, fs::read_to_string(path)?))
    };
    export::table_names().map(read).collect()
}

/// Returns the most memory that this process has held, on systems with a `/proc`.
pub fn peak_kb() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Returns the bytes of a media file.
pub fn media(root: &Path, name: &str) -> std::io::Result<Vec<u8>> {
    fs::read(media_path(root, name))
}

/// Returns where a media file stands.
pub fn media_path(root: &Path, name: &str) -> PathBuf {
    root.join("content/media").join(name)
}

/// Walks over the files of a folder in sorted order. Names that start with `.` or `_` are skipped;
/// links are followed inside the project and refused outside it.
fn walk(root: &Path, folder: &Path, diagnostics: &mut Diagnostics) -> Vec<DirEntry> {
    let inside = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let mut files = Vec::new();
    let mut walk = WalkDir::new(folder)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map_or_else(String::new, |p| below(root, p));
                let reason = match error.io_error() {
                    Some(error) => plain(error),
                    None => "a link that leads back to a folder above it".to_owned(),
                };
                diagnostics.cannot_read(&path, &reason);
                continue;
            }
        };
        let skipped = entry.depth() > 0
            && entry
                .file_name()
                .to_str()
                .is_none_or(|name| name.starts_with(['.', '_']));
        let leaves = entry.path_is_symlink()
            && entry
                .path()
                .canonicalize()
                .is_ok_and(|target| !target.starts_with(&inside));
        if leaves && !skipped {
            diagnostics.link_leaves_project(&below(root, entry.path()));
        }
        if skipped || leaves {
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
            continue;
        }
        if entry.file_type().is_file() {
            files.push(entry);
        }
    }
    files
}

/// Reads a text, and what its file looked like before.
fn text_of(
    full: &Path,
    path: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) -> Option<(String, Option<Stamp>)> {
    let (bytes, stamp) = bytes(full, path, limits, diagnostics)?;
    match String::from_utf8(bytes) {
        Ok(text) => Some(match text.strip_prefix('\u{feff}') {
            Some(rest) => (rest.to_owned(), stamp),
            None => (text, stamp),
        }),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let line = bytes[..good].iter().filter(|&&b| b == b'\n').count() + 1;
            let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
            diagnostics.not_utf8(path, line, utf16);
            None
        }
    }
}

fn picture(
    full: &Path,
    path: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<u8>> {
    let (bytes, _) = bytes(full, path, limits, diagnostics)?;
    if !render::is_picture(&bytes) {
        diagnostics.template(&TemplateMistake {
            template: "share.png".to_owned(),
            page: None,
            message: "it is not a PNG picture".to_owned(),
            line: None,
            column: None,
        });
        return None;
    }
    Some(bytes)
}

fn bytes(
    full: &Path,
    path: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<u8>, Option<Stamp>)> {
    let read = || {
        let mut file = fs::File::open(full)?;
        let found = file.metadata()?;
        let length = found.len();
        if length > limits.file_size as u64 {
            return Ok(Err(length));
        }
        let mut bytes = Vec::with_capacity(length as usize);
        file.read_to_end(&mut bytes)?;
        Ok(Ok((bytes, Stamp::of(&found))))
    };
    match read() {
        Ok(Ok(read)) => Some(read),
        Ok(Err(length)) => {
            diagnostics.file_too_large(path, length, limits.file_size);
            None
        }
        Err(error) => {
            diagnostics.cannot_read(path, &plain(&error));
            None
        }
    }
}

/// Returns a path relative to the root, with forward slashes.
fn below(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

/// Returns an error in words without the number that the system adds.
fn plain(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.split_once(" (os error") {
        Some((words, _)) => words.to_lowercase(),
        None => text,
    }
}

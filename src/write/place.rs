//! The output folder: where it really is, and whether it is ours to write to.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use super::manifest::{self, Manifest};
use super::{NEAR, WriteError, disk, root_of};
use crate::Audience;

/// An output folder.
#[derive(Debug)]
pub struct Place {
    /// Without symbolic links, so that a rename lands in the folder and not on a link to it.
    pub output: PathBuf,
    /// As the person wrote it.
    pub shown: PathBuf,
    /// Relative to the root where a path leads there: the name in manifests.
    pub name: String,
}

/// Whose the files in the folder are.
#[derive(Debug)]
pub enum Owner {
    /// Nobody's: the folder is empty or not there, or its owner agreed.
    Nobody,
    /// Ours, file by file.
    Ours(BTreeSet<String>),
    /// Ours by what its pages say; the list is lost. These pages are known.
    Marked(BTreeSet<String>),
}

impl Place {
    /// Finds the folder, and refuses one that would mix with the project's own files.
    pub fn of(root: &Path, output: &Path) -> Result<Place, WriteError> {
        let root = real(root).map_err(|error| disk(root, error))?;
        let real_output = real(output).map_err(|error| disk(output, error))?;
        let shown = output.to_owned();
        let refuse = |why: &str| {
            Err(WriteError::Refused {
                message: format!("the output folder `{}` {why}", shown.display()),
                help: "name a folder of its own with `--output DIR`".to_owned(),
            })
        };
        if root.starts_with(&real_output) {
            return refuse("holds the project itself");
        }
        for inner in ["content", "templates", ".chancery"] {
            // The project's folders may be links themselves.
            let inner_path = root.join(inner);
            let real_inner = real(&inner_path).map_err(|error| disk(&inner_path, error))?;
            if real_output.starts_with(&inner_path) || real_output.starts_with(&real_inner) {
                return refuse(&format!("lies inside `{inner}`"));
            }
            if real_inner.starts_with(&real_output) {
                return refuse(&format!("holds `{inner}`"));
            }
        }
        if real_output.exists() && !real_output.is_dir() {
            return refuse("is a file");
        }
        Ok(Place {
            name: name(&root, &real_output),
            output: real_output,
            shown,
        })
    }

    /// Returns the staging folder beside the output.
    pub fn beside(&self) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(self.output.file_name().unwrap_or_default());
        name.push(".chancery-staging");
        self.output.with_file_name(name)
    }

    /// Tells whether the folder is not there, or holds nothing.
    pub fn is_vacant(&self) -> bool {
        let Ok(mut entries) = fs::read_dir(&self.output) else {
            return true;
        };
        entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == NEAR))
    }

    /// Finds out whose the folder is, and refuses one that is not for this build.
    pub fn owner(
        &self,
        state: &Path,
        audience: Audience,
        force: bool,
    ) -> Result<Owner, WriteError> {
        self.refuse_mixture(state, audience)?;
        if self.is_vacant() {
            return Ok(Owner::Nobody);
        }
        let other = manifest::other(audience);
        let stands = |manifest: &Manifest| {
            let mut files = manifest.files.iter();
            files.any(|file| self.output.join(file).exists())
        };
        if let Some(ours) = manifest::read(state, self, audience).filter(&stands) {
            if mark(&self.output.join("index.html")) == Some(other) {
                return Err(self.holds(other));
            }
            return Ok(Owner::Ours(ours.files.into_iter().collect()));
        }
        if manifest::read(state, self, other).is_some_and(|theirs| stands(&theirs)) {
            return Err(self.holds(other));
        }
        // Without a list, the pages tell.
        let marks = self.marks();
        if marks.values().any(|audience| *audience == other) {
            return Err(self.holds(other));
        }
        if marks.contains_key("index.html") {
            return Ok(Owner::Marked(marks.into_keys().collect()));
        }
        if force {
            return Ok(Owner::Nobody);
        }
        Err(WriteError::Refused {
            message: format!(
                "the output folder `{}` holds files that chancery did not write",
                self.shown.display()
            ),
            help: "name another folder with `--output DIR`, or write into this one with `--force`"
                .to_owned(),
        })
    }

    /// Refuses a folder inside a build, or around one, for the other audience: what is not public
    /// would be published with the rest.
    fn refuse_mixture(&self, state: &Path, audience: Audience) -> Result<(), WriteError> {
        let other = manifest::other(audience);
        let root = root_of(state);
        let root = real(root).map_err(|error| disk(root, error))?;
        for theirs in manifest::all(state, other) {
            let folder = clean(&root.join(&theirs.output));
            let apart = !folder.starts_with(&self.output) && !self.output.starts_with(&folder);
            let stands = theirs.files.iter().any(|file| folder.join(file).exists());
            if folder != self.output && !apart && stands {
                return Err(self.holds(other));
            }
        }
        let around = self.output.ancestors().skip(1);
        for folder in around {
            if mark(&folder.join("index.html")) == Some(other) {
                return Err(self.holds(other));
            }
        }
        Ok(())
    }

    fn holds(&self, other: Audience) -> WriteError {
        let word = match other {
            Audience::Public => "a public",
            Audience::Internal => "an internal",
        };
        WriteError::Refused {
            message: format!(
                "the output folder `{}` belongs to {word} build",
                self.shown.display()
            ),
            help: "name another folder with `--output DIR`; `--force` does not mix the two"
                .to_owned(),
        }
    }

    /// Returns the pages in the folder that say they are ours, and for whom.
    fn marks(&self) -> BTreeMap<String, Audience> {
        let mut marks = BTreeMap::new();
        for entry in WalkDir::new(&self.output).into_iter().flatten() {
            let is_page = entry.path().extension().is_some_and(|e| e == "html");
            if !is_page || !entry.file_type().is_file() {
                continue;
            }
            let below = entry.path().strip_prefix(&self.output);
            if let (Ok(below), Some(audience)) = (below, mark(entry.path())) {
                marks.insert(slashes(below), audience);
            }
        }
        marks
    }
}

impl Owner {
    /// Tells whether we wrote the file at an address.
    pub fn wrote(&self, address: &str) -> bool {
        match self {
            Owner::Nobody => false,
            Owner::Ours(files) | Owner::Marked(files) => files.contains(address),
        }
    }

    /// Returns the files of ours that are no longer wanted; `wanted` is keyed in small letters.
    pub fn stale(&self, wanted: &BTreeMap<String, String>) -> Vec<String> {
        let files = match self {
            Owner::Nobody => return Vec::new(),
            Owner::Ours(files) | Owner::Marked(files) => files,
        };
        files
            .iter()
            .filter(|file| wanted.get(&file.to_lowercase()) != Some(file))
            .cloned()
            .collect()
    }
}

/// Reads from a page's head whether it is ours, and for whom.
fn mark(page: &Path) -> Option<Audience> {
    let mut head = Vec::new();
    let file = fs::File::open(page).ok()?;
    file.take(4096).read_to_end(&mut head).ok()?;
    let head = String::from_utf8_lossy(&head);
    let (_, generator) = head.split_once("<meta name=\"generator\" content=\"Chancery")?;
    Some(match generator.starts_with(" internal") {
        true => Audience::Internal,
        false => Audience::Public,
    })
}

/// Returns a path without links, `.` and `..`; what does not exist yet is taken as it is written.
fn real(path: &Path) -> std::io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let mut missing = Vec::new();
    let mut there = absolute.as_path();
    loop {
        match there.canonicalize() {
            Ok(mut real) => {
                real.extend(missing.iter().rev());
                return Ok(clean(&real));
            }
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            Err(error) => match (there.parent(), there.components().next_back()) {
                (Some(parent), Some(last)) => {
                    missing.push(last.as_os_str().to_owned());
                    there = parent;
                }
                _ => return Err(error),
            },
        }
    }
}

/// Resolves `.` and `..` by their words.
fn clean(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => _ = clean.pop(),
            other => clean.push(other),
        }
    }
    clean
}

/// Returns the way from one folder to another, both without links.
fn name(from: &Path, to: &Path) -> String {
    let shared = from
        .components()
        .zip(to.components())
        .take_while(|(a, b)| a == b)
        .count();
    if shared == 0 {
        // Another disk, on systems that have such.
        return slashes(to);
    }
    let mut way = PathBuf::new();
    way.extend(from.components().skip(shared).map(|_| Component::ParentDir));
    way.extend(to.components().skip(shared));
    slashes(&way)
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

//! What a build leaves for the next one to know: the files it wrote, one list an output folder and
//! audience, in `.chancery/` under the root. Safe to delete; one that cannot be read counts as none.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::place::Place;
use super::{WriteError, disk};
use crate::Audience;

/// The files of one output.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    version: u32,
    /// Relative to the root where a path leads there, with forward slashes.
    pub output: String,
    audience: String,
    /// Addresses, sorted.
    pub files: Vec<String>,
}

const VERSION: u32 = 1;

/// Reads the list of an output.
pub fn read(state: &Path, place: &Place, audience: Audience) -> Option<Manifest> {
    load(&list(state, place, audience)).filter(|manifest| manifest.output == place.name)
}

/// Reads the lists of every output of an audience.
pub fn all(state: &Path, audience: Audience) -> Vec<Manifest> {
    let Ok(entries) = fs::read_dir(state) else {
        return Vec::new();
    };
    let mut manifests: Vec<_> = entries
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("files-"))
        .filter_map(|entry| load(&entry.path()))
        .filter(|manifest| manifest.audience == word(audience))
        .collect();
    manifests.sort_by(|one, other| one.output.cmp(&other.output));
    manifests
}

/// Writes the list of an output, whole or not at all.
pub fn write(
    state: &Path,
    place: &Place,
    audience: Audience,
    files: Vec<&str>,
) -> Result<(), WriteError> {
    let mut files: Vec<_> = files.into_iter().map(str::to_owned).collect();
    files.sort_unstable();
    let manifest = Manifest {
        version: VERSION,
        output: place.name.clone(),
        audience: word(audience).to_owned(),
        files,
    };
    let path = list(state, place, audience);
    let text = serde_json::to_vec(&manifest).expect("a manifest is plain data");
    if fs::read(&path).is_ok_and(|standing| standing == text) {
        return Ok(());
    }
    let new = path.with_extension("new");
    fs::write(&new, text).map_err(|error| disk(&new, error))?;
    fs::rename(&new, &path).map_err(|error| disk(&path, error))
}

/// Forgets that the output once held a build for the other audience, which is gone.
pub fn forget_others(state: &Path, place: &Place, audience: Audience) -> Result<(), WriteError> {
    let path = list(state, place, other(audience));
    match fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(disk(&path, error)),
        _ => Ok(()),
    }
}

/// Returns the audience that may not see this one's folder, or the one that may not share it.
pub fn other(audience: Audience) -> Audience {
    match audience {
        Audience::Public => Audience::Internal,
        Audience::Internal => Audience::Public,
    }
}

/// Returns the word for an audience.
pub fn word(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Internal => "internal",
    }
}

/// Returns the path of what is kept for an output and an audience.
pub fn path(state: &Path, place: &Place, audience: Audience, what: &str, kind: &str) -> PathBuf {
    let digest = Sha256::digest(place.name.as_bytes());
    let [a, b, c, d, ..] = <[u8; 32]>::from(digest);
    state.join(format!(
        "{what}-{}-{a:02x}{b:02x}{c:02x}{d:02x}.{kind}",
        word(audience)
    ))
}

fn list(state: &Path, place: &Place, audience: Audience) -> PathBuf {
    path(state, place, audience, "files", "json")
}

fn load(path: &Path) -> Option<Manifest> {
    let bytes = fs::read(path).ok()?;
    let manifest: Manifest = serde_json::from_slice(&bytes).ok()?;
    (manifest.version == VERSION).then_some(manifest)
}

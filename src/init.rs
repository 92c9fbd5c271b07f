//! A new site: `init DIR` writes one record of each kind, small, complete and commented, so that
//! it builds at once and shows how records are written.

use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::{read, schema};

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("init/", $name)))),+]
    };
}

/// The files, below the new site's root, with their texts.
const FILES: &[(&str, &str)] = files![
    "content/site.yaml",
    "content/actors/media.yaml",
    "content/actors/parties.yaml",
    "content/agreements/crossing-rules.yaml",
    "content/disputes/deaths-at-the-ford.yaml",
    "content/events/ford-shooting.yaml",
    "content/events/ford-talks.yaml",
    "content/notes/situation.md",
    "content/places/crossing.yaml",
    "content/sources/reports.yaml",
];

/// Where a site is checked and published by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    Github,
    Gitlab,
    Netlify,
    Cloudflare,
}

impl Host {
    /// Returns the file that tells the host what to do, and its text.
    fn file(self) -> (&'static str, String) {
        const WORKFLOW: &str = include_str!("init/ci/workflow.yml");
        let publish = match self {
            Host::Github => include_str!("init/ci/github.yml"),
            Host::Netlify => include_str!("init/ci/netlify.yml"),
            Host::Cloudflare => include_str!("init/ci/cloudflare.yml"),
            Host::Gitlab => include_str!("init/ci/gitlab.yml"),
        };
        let (path, text) = match self {
            Host::Gitlab => (".gitlab-ci.yml", publish.to_owned()),
            // The other two hosts take what a workflow of GitHub made.
            _ => (
                ".github/workflows/briefing.yml",
                WORKFLOW.replace("@PUBLISH@\n", publish),
            ),
        };
        let text = text.replace("@VERSION@", env!("CARGO_PKG_VERSION"));
        (
            path,
            text.replace("@REPOSITORY@", env!("CARGO_PKG_REPOSITORY")),
        )
    }
}

/// What a new site keeps out of version control.
const IGNORED: &str = include_str!("init/gitignore");

/// The settings by which the YAML language server finds the schemas.
const EDITOR: &str = ".vscode/settings.json";

/// Why no site was written.
#[derive(Debug)]
pub enum InitError {
    /// There is a file where one would be written.
    Taken(PathBuf),
    Disk {
        path: PathBuf,
        error: io::Error,
    },
}

impl InitError {
    /// Tells whether the person named a wrong folder, and not that the disk failed.
    pub fn is_usage(&self) -> bool {
        matches!(self, InitError::Taken(_))
    }
}

impl fmt::Display for InitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InitError::Taken(path) => write!(f, "there is a `{}` already", path.display()),
            InitError::Disk { path, error } => {
                write!(f, "could not write `{}` ({error})", path.display())
            }
        }
    }
}

impl std::error::Error for InitError {}

/// Writes a new site into a folder, with what a host needs, and returns the files. To a site that is
/// there only the latter is added, and what of it is no source is kept out of version control. Nothing
/// that is there is replaced.
pub fn write(folder: &Path, host: Option<Host>) -> Result<Vec<String>, InitError> {
    let for_host = host.map(Host::file);
    let is_there = folder.join(read::SETTINGS).exists();
    let mut files: Vec<(&str, &str)> = Vec::new();
    if host.is_none() || !is_there {
        files.extend(FILES);
    }
    files.extend(for_host.iter().map(|(name, text)| (*name, text.as_str())));
    for (name, _) in &files {
        let path = folder.join(name);
        if fs::symlink_metadata(&path).is_ok() {
            return Err(InitError::Taken(path));
        }
    }
    for (name, text) in &files {
        let path = folder.join(name);
        put(&path, text).map_err(|error| InitError::Disk { path, error })?;
    }
    let mut names: Vec<String> = files.iter().map(|(name, _)| (*name).to_owned()).collect();
    let path = folder.join(".gitignore");
    if ignore(&path).map_err(|error| InitError::Disk { path, error })? {
        names.push(".gitignore".to_owned());
    }
    if is_there {
        return Ok(names);
    }
    for (name, text) in editor_files() {
        let path = folder.join(&name);
        // Settings of one's own stay as they are; the schemas are ours, and those of this version.
        if name == EDITOR && path.exists() {
            continue;
        }
        replace(&path, &text).map_err(|error| InitError::Disk { path, error })?;
        names.push(name);
    }
    Ok(names)
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file = fs::File::create_new(path)?;
    file.write_all(text.as_bytes())
}

/// Returns the schemas, and the settings by which an editor finds them.
fn editor_files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut schemas = serde_json::Map::new();
    // The YAML language server reads no front matter of notes.
    for kind in schema::kinds().filter(|kind| *kind != "note") {
        let path = format!("schemas/{kind}.json");
        let pattern = match kind {
            "site" => "content/site.yaml".to_owned(),
            _ => format!("content/{kind}s/**/*.{{yaml,yml}}"),
        };
        schemas.insert(format!("./{path}"), pattern.into());
        files.push((path, schema::text(kind).expect("its name is from the list")));
    }
    let settings = serde_json::json!({ "yaml.schemas": schemas });
    let settings = serde_json::to_string_pretty(&settings).expect("settings are plain data");
    files.push((EDITOR.to_owned(), settings + "\n"));
    files
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, text)
}

/// Adds to a `.gitignore` what it does not say yet, and tells whether there was something.
fn ignore(path: &Path) -> io::Result<bool> {
    let mut text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let there: Vec<_> = text.lines().map(str::to_owned).collect();
    let is_new = |line: &&str| !there.iter().any(|t| t == line);
    let new: Vec<_> = IGNORED.lines().filter(is_new).collect();
    if new.is_empty() {
        return Ok(false);
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    for line in new {
        text += line;
        text.push('\n');
    }
    fs::write(path, text)?;
    Ok(true)
}

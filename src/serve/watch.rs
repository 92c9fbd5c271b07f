//! Tells when something that a build reads has changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// How long it must be quiet before a change counts while a file may be half written, or gone only until
/// the new one is put in its place: editors save in several steps.
const QUIET: Duration = Duration::from_millis(50);

/// The same when every file that changed was closed or renamed into place, and so is whole. Others may
/// be saved with it.
const SETTLED: Duration = Duration::from_millis(10);

/// The longest that changes without a pause are waited for.
const LONGEST: Duration = Duration::from_millis(500);

/// The folders below the root that a build reads.
const FOLDERS: [&str; 2] = ["content", "templates"];

/// What has changed since the project was read.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Files that changed, relative to the root, with forward slashes.
    pub paths: BTreeSet<String>,
    /// Whether a whole folder may have come or gone, or anything may have changed.
    pub folders: bool,
}

/// Watches a project for as long as the returned value lives, and calls `changed` after changes.
pub fn watch(
    root: &Path,
    changed: impl Fn(Changes) + Send + 'static,
) -> notify::Result<RecommendedWatcher> {
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(sender)?;
    // A folder that comes later is seen from here, and what it then holds is found by `renew`.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS.map(|name| root.join(name)) {
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    let root = root.to_owned();
    thread::spawn(move || {
        while let Ok(event) = events.recv() {
            let mut round = Round::default();
            if !round.take(&root, event) {
                continue;
            }
            let until = Instant::now() + LONGEST;
            let mut last = Instant::now();
            loop {
                let quiet_at = last + round.quiet();
                let wait = quiet_at
                    .min(until)
                    .saturating_duration_since(Instant::now());
                match events.recv_timeout(wait) {
                    Ok(event) => {
                        if round.take(&root, event) {
                            last = Instant::now();
                        }
                    }
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
            changed(round.changes);
        }
    });
    Ok(watcher)
}

/// Changes that follow each other closely.
#[derive(Default)]
struct Round {
    changes: Changes,
    /// What is being written, or gone.
    open: BTreeSet<PathBuf>,
}

impl Round {
    /// Takes note of an event, and tells whether a build could read something else after it.
    fn take(&mut self, root: &Path, event: notify::Result<notify::Event>) -> bool {
        let event = match event {
            Ok(event) if !event.need_rescan() => event,
            // What the watcher could not follow may have been a change.
            _ => {
                self.changes.folders = true;
                return true;
            }
        };
        let is_closed = event.kind == EventKind::Access(AccessKind::Close(AccessMode::Write));
        if !is_closed && matches!(event.kind, EventKind::Access(_)) {
            return false;
        }
        let is_content = matches!(event.kind, EventKind::Modify(ModifyKind::Data(_)));
        let mut is_change = false;
        for path in &event.paths {
            let Some(below) = read_below(root, path) else {
                continue;
            };
            is_change = true;
            self.changes.folders |= !is_content && FOLDERS.contains(&&*below);
            self.changes.paths.insert(below);
            match event.kind {
                EventKind::Access(_)
                | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => {
                    self.open.remove(path);
                }
                EventKind::Modify(ModifyKind::Metadata(_)) => {}
                _ => _ = self.open.insert(path.clone()),
            }
        }
        is_change
    }

    fn quiet(&self) -> Duration {
        match self.open.is_empty() {
            true => SETTLED,
            false => QUIET,
        }
    }
}

/// Watches folders again that were not there, or were put there anew.
pub fn renew(watcher: &mut RecommendedWatcher, root: &Path) {
    for folder in FOLDERS.map(|name| root.join(name)) {
        if folder.is_dir() {
            // Whatever is wrong with it, reading it says so.
            _ = watcher.watch(&folder, RecursiveMode::Recursive);
        }
    }
}

/// Returns a path relative to the root, if a build reads what stands there.
fn read_below(root: &Path, path: &Path) -> Option<String> {
    let below = path.strip_prefix(root).ok()?;
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    let is_ours = parts
        .first()
        .is_some_and(|first| FOLDERS.contains(&&**first));
    let is_read = is_ours && !parts.iter().any(|part| part.starts_with(['.', '_']));
    is_read.then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use notify::event::{CreateKind, DataChange, RemoveKind};

    use super::*;

    #[test]
    fn what_a_build_does_not_read_is_no_change() {
        let root = Path::new("/project");
        let is_read = |path: &str| read_below(root, &root.join(path)).is_some();
        for path in ["content", "content/events/a.yaml", "templates/event.html"] {
            assert!(is_read(path), "{path}");
        }
        for path in [
            "public/index.html",
            "README.md",
            "content/.a.yaml.swp",
            "content/_drafts/a.yaml",
            "../content/a",
        ] {
            assert!(!is_read(path), "{path}");
        }
    }

    /// Returns how long it must be quiet after events, by what has happened to which file.
    fn quiet(events: &[(EventKind, &str)]) -> Duration {
        let root = Path::new("/project");
        let mut round = Round::default();
        for &(kind, name) in events {
            let path = root.join("content/events").join(name);
            round.take(root, Ok(notify::Event::new(kind).add_path(path)));
        }
        round.quiet()
    }

    #[test]
    fn a_file_counts_sooner_when_it_is_whole() {
        let create = EventKind::Create(CreateKind::File);
        let write = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let close = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let rename = |how| EventKind::Modify(ModifyKind::Name(how));
        let (from, to) = (rename(RenameMode::From), rename(RenameMode::To));
        let remove = EventKind::Remove(RemoveKind::File);
        // Written in place.
        assert_eq!(quiet(&[(write, "a")]), QUIET);
        assert_eq!(quiet(&[(write, "a"), (close, "a")]), SETTLED);
        // Another is still being written.
        let two = [(write, "a"), (write, "b"), (close, "a")];
        assert_eq!(quiet(&two), QUIET);
        // Renamed into place from where a build does not look.
        assert_eq!(quiet(&[(from, ".a.tmp"), (to, "a")]), SETTLED);
        // Taken away, and then put there anew.
        assert_eq!(quiet(&[(remove, "a")]), QUIET);
        assert_eq!(quiet(&[(from, "a")]), QUIET);
        let anew = [(remove, "a"), (create, "a"), (write, "a"), (close, "a")];
        assert_eq!(quiet(&anew), SETTLED);
    }

    #[test]
    fn a_rename_inside_the_project_leaves_nothing_open() {
        let root = Path::new("/project");
        let [from, to] = ["a.yaml~", "a.yaml"].map(|name| root.join("content/events").join(name));
        let rename = |how, paths: &[&PathBuf]| {
            let event = notify::Event::new(EventKind::Modify(ModifyKind::Name(how)));
            paths
                .iter()
                .fold(event, |event, path| event.add_path((*path).clone()))
        };
        let mut round = Round::default();
        for event in [
            rename(RenameMode::From, &[&from]),
            rename(RenameMode::To, &[&to]),
            rename(RenameMode::Both, &[&from, &to]),
        ] {
            assert!(round.take(root, Ok(event)));
        }
        assert_eq!(round.quiet(), SETTLED);
        let paths = ["content/events/a.yaml", "content/events/a.yaml~"];
        assert_eq!(round.changes.paths, paths.map(str::to_owned).into());
        assert!(!round.changes.folders);
    }
}

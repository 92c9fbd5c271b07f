//! Tells when something that a build reads has changed.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::ModifyKind;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// How long it must be quiet before a change counts: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(50);

/// The longest that changes without a pause are waited for.
const LONGEST: Duration = Duration::from_millis(500);

/// The folders below the root that a build reads.
const FOLDERS: [&str; 2] = ["content", "templates"];

/// Watches a project for as long as the returned value lives, and calls `changed` after changes,
/// with whether a whole folder may have come or gone.
pub fn watch(
    root: &Path,
    changed: impl Fn(bool) + Send + 'static,
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
            let Some(mut folders) = weigh(&root, event) else {
                continue;
            };
            let until = Instant::now() + LONGEST;
            let mut quiet_at = Instant::now() + QUIET;
            loop {
                let wait = quiet_at
                    .min(until)
                    .saturating_duration_since(Instant::now());
                match events.recv_timeout(wait) {
                    Ok(event) => {
                        if let Some(more) = weigh(&root, event) {
                            folders |= more;
                            quiet_at = Instant::now() + QUIET;
                        }
                    }
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
            changed(folders);
        }
    });
    Ok(watcher)
}

/// Tells whether a whole folder may have come or gone; none if nothing that is read has changed.
fn weigh(root: &Path, event: notify::Result<notify::Event>) -> Option<bool> {
    let event = match event {
        // What the watcher could not follow may have been a change.
        Err(_) => return Some(true),
        Ok(event) => event,
    };
    if event.need_rescan() {
        return Some(true);
    }
    let is_whole = |path: &PathBuf| FOLDERS.iter().any(|name| *path == root.join(name));
    let is_content = matches!(event.kind, EventKind::Modify(ModifyKind::Data(_)));
    is_change(root, &event).then(|| !is_content && event.paths.iter().any(is_whole))
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

/// Tells whether a build could read something else after this.
fn is_change(root: &Path, event: &notify::Event) -> bool {
    if matches!(event.kind, EventKind::Access(_)) {
        return false;
    }
    event.paths.iter().any(|path| is_read(root, path))
}

/// Tells whether a build reads what stands at a path.
fn is_read(root: &Path, path: &Path) -> bool {
    let Ok(below) = path.strip_prefix(root) else {
        return false;
    };
    let mut parts = below.iter().map(|part| part.to_string_lossy());
    let is_ours = parts.next().is_some_and(|first| FOLDERS.contains(&&*first));
    is_ours && !parts.any(|part| part.starts_with(['.', '_']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_build_does_not_read_is_no_change() {
        let root = Path::new("/project");
        let is_read = |path: &str| is_read(root, &root.join(path));
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
}

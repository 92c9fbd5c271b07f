//! A file in parts on its way into the output. Parts for which the same would be read again are taken
//! from the file that stands there, and as long as all is as it stands, nothing is staged.

use std::fs;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use xxhash_rust::xxh3::Xxh3;

use super::cache::{self, Known, KnownParts, Part, Reads};
use super::create;
use crate::model::table::{self, ByRead};
use crate::sink::{Failure, MakePart, Sink};

/// Takes the parts of one file.
pub struct Staged<'a> {
    /// Where the file is staged, once it differs from what stands.
    path: PathBuf,
    out: Option<Out>,
    standing: Option<Standing>,
    /// What comes next of the standing file and is not staged yet; while nothing is, all of the file so
    /// far.
    next: Range<u64>,
    /// What the standing file is known to hold, and its fresh parts by their keys.
    known: Option<&'a Known>,
    fresh: ByRead<&'a Part>,
    with_sha256: bool,
    /// How much of the file there is so far, and its parts.
    bytes: u64,
    parts: Vec<Part>,
    /// Room for a part.
    room: Vec<u8>,
}

impl<'a> Staged<'a> {
    /// Begins a file that is staged at `path` unless it is what stands in the output; `known` must tell
    /// what that holds. Its SHA-256 is reckoned where it is wanted.
    pub fn new(
        path: PathBuf,
        standing: Option<&Path>,
        known: Option<&'a Known>,
        with_sha256: bool,
    ) -> Staged<'a> {
        let known = known.filter(|_| standing.is_some());
        let in_parts = known.and_then(|known| known.in_parts.as_ref());
        let parts = in_parts.into_iter().flat_map(|known| &known.parts);
        let fresh = parts.filter(|part| part.is_fresh);
        Staged {
            path,
            out: None,
            standing: standing.and_then(Standing::open),
            next: 0..0,
            known,
            fresh: fresh.map(|part| (part.key, part)).collect(),
            with_sha256,
            bytes: 0,
            parts: Vec::new(),
            room: Vec::new(),
        }
    }

    /// Ends the file. Returns whether it differs from what stands, with what there is to know of it but
    /// for what was read around its parts.
    pub fn end(mut self) -> io::Result<(bool, Known)> {
        let is_all = |standing: &Standing| standing.bytes == self.next.end;
        let stands = self.out.is_none() && self.standing.as_ref().is_some_and(is_all);
        if !stands {
            self.stage()?;
        }
        let (found, print, sha256) = match (self.out, self.standing) {
            (Some(out), _) => {
                let file = out
                    .file
                    .into_inner()
                    .map_err(io::IntoInnerError::into_error)?;
                (file.metadata()?, out.digest.print(), out.digest.sha256())
            }
            (None, Some(mut standing)) => {
                let found = standing.file.metadata()?;
                let sha256 = |known: &Known| known.sum().map(|sum| sum.sha256);
                match self.known {
                    Some(known) if sha256(known).is_some() || !self.with_sha256 => {
                        (found, known.print, sha256(known))
                    }
                    _ => {
                        let mut digest = Digest::new(self.with_sha256);
                        standing.file.rewind()?;
                        digest.update_from(&mut standing.file)?;
                        (found, digest.print(), digest.sha256())
                    }
                }
            }
            (None, None) => unreachable!("what does not stand is staged"),
        };
        let known = Known {
            bytes: self.bytes,
            print,
            modified: cache::modified(&found),
            reads: Reads::New(Vec::new()),
            in_parts: Some(Box::new(KnownParts {
                sha256,
                parts: self.parts,
            })),
        };
        Ok((!stands, known))
    }

    /// Takes bytes that were made.
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.bytes += bytes.len() as u64;
        if self.out.is_none()
            && let Some(standing) = &mut self.standing
            && standing.holds(self.next.end, bytes)
        {
            self.next.end = self.bytes;
            return Ok(());
        }
        self.stage()?.put(bytes)
    }

    /// Takes bytes that stand.
    fn put_again(&mut self, at: u64, bytes: u64) -> io::Result<()> {
        self.bytes += bytes;
        if self.next.end != at {
            self.stage()?;
            self.next = at..at;
        }
        self.next.end += bytes;
        Ok(())
    }

    /// Stages what was still to come of the standing file; nothing is, from now on, until more of it is
    /// asked for.
    fn stage(&mut self) -> io::Result<&mut Out> {
        let next = std::mem::take(&mut self.next);
        let out = match self.out.take() {
            Some(out) => out,
            None => Out::new(&self.path, self.with_sha256)?,
        };
        let out = self.out.insert(out);
        if let Some(standing) = &mut self.standing
            && !next.is_empty()
        {
            standing.copy(next, out)?;
        }
        Ok(out)
    }
}

impl Sink for Staged<'_> {
    fn text(&mut self, text: &[u8]) -> Result<(), Failure> {
        Ok(self.put(text)?)
    }

    fn part(&mut self, key: u64, make: MakePart<'_>) -> Result<bool, Failure> {
        let at = self.bytes;
        let reads = match self.fresh.get(&key) {
            Some(&known) => {
                self.put_again(known.at, known.bytes)?;
                known.reads.clone()
            }
            None => {
                let mut room = std::mem::take(&mut self.room);
                room.clear();
                let (made, reads) = table::reads(|| make(&mut room));
                made?;
                self.put(&room)?;
                self.room = room;
                Reads::New(reads)
            }
        };
        let bytes = self.bytes - at;
        self.parts.push(Part {
            key,
            at,
            bytes,
            reads,
            is_fresh: true,
        });
        Ok(bytes > 0)
    }
}

/// The file that stands in the output.
struct Standing {
    file: fs::File,
    bytes: u64,
    room: Vec<u8>,
}

impl Standing {
    fn open(path: &Path) -> Option<Standing> {
        let found = fs::symlink_metadata(path).ok()?;
        let file = fs::File::open(path).ok()?;
        found.is_file().then_some(Standing {
            file,
            bytes: found.len(),
            room: Vec::new(),
        })
    }

    /// Tells whether these bytes stand there.
    fn holds(&mut self, at: u64, bytes: &[u8]) -> bool {
        if at + bytes.len() as u64 > self.bytes {
            return false;
        }
        self.room.resize(bytes.len(), 0);
        let read = self.file.seek(SeekFrom::Start(at));
        read.and_then(|_| self.file.read_exact(&mut self.room))
            .is_ok_and(|()| self.room == bytes)
    }

    /// Copies a piece, without reading it whole.
    fn copy(&mut self, piece: Range<u64>, out: &mut Out) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(piece.start))?;
        let mut left = piece.end - piece.start;
        while left > 0 {
            self.room.resize(left.min(ROOM as u64) as usize, 0);
            self.file.read_exact(&mut self.room)?;
            out.put(&self.room)?;
            left -= self.room.len() as u64;
        }
        Ok(())
    }
}

/// How much is read or written at once.
const ROOM: usize = 1 << 16;

/// The staged file.
struct Out {
    file: io::BufWriter<fs::File>,
    digest: Digest,
}

impl Out {
    fn new(path: &Path, with_sha256: bool) -> io::Result<Out> {
        Ok(Out {
            file: io::BufWriter::with_capacity(ROOM, create(path)?),
            digest: Digest::new(with_sha256),
        })
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.digest.update(bytes);
        self.file.write_all(bytes)
    }
}

/// The print of a file that is written or read piece by piece, and its SHA-256 if somebody wants it.
pub struct Digest {
    print: Xxh3,
    sha256: Option<Sha256>,
}

impl Digest {
    /// Begins with nothing.
    pub fn new(with_sha256: bool) -> Digest {
        Digest {
            print: Xxh3::new(),
            sha256: with_sha256.then(Sha256::new),
        }
    }

    /// Adds the rest of a file.
    pub fn update_from(&mut self, file: &mut fs::File) -> io::Result<()> {
        let mut room = vec![0; ROOM];
        loop {
            match file.read(&mut room)? {
                0 => return Ok(()),
                n_read => self.update(&room[..n_read]),
            }
        }
    }

    /// Returns the print of all that was added.
    pub fn print(&self) -> u64 {
        self.print.digest()
    }

    fn update(&mut self, bytes: &[u8]) {
        self.print.update(bytes);
        if let Some(sha256) = &mut self.sha256 {
            sha256.update(bytes);
        }
    }

    fn sha256(self) -> Option<[u8; 32]> {
        self.sha256.map(|sha256| sha256.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::Audience;
    use crate::model::Table;
    use crate::model::table::{Key as _, Prints};
    use crate::render::TemplateMistake;
    use crate::sink::{InParts, Sum};
    use crate::write::{Content, File, Output, Target, WriteError, Written, write};

    /// A file with a line for each row, which is a part.
    struct Project {
        root: tempfile::TempDir,
        head: &'static str,
        rows: BTreeMap<String, String>,
    }

    /// What came of a build.
    struct Built {
        written: Result<Written, WriteError>,
        n_made: usize,
        sum: Option<Sum>,
    }

    impl Project {
        fn new() -> Project {
            let rows = (0..9).map(|n| (format!("row-{n}"), format!("This is row {n}.")));
            let mut project = Project {
                root: tempfile::tempdir().expect("a temporary folder"),
                head: "A list\n",
                rows: rows.collect(),
            };
            assert_eq!(project.check(), (1, 9));
            assert_eq!(project.check(), (0, 0));
            // A part of which nothing is left.
            project.set("row-2", "");
            assert_eq!(project.check(), (1, 1));
            project
        }

        fn set(&mut self, key: &str, row: &str) {
            self.rows.insert(key.to_owned(), row.to_owned());
        }

        fn path(&self) -> PathBuf {
            self.root.path().join("public/list.txt")
        }

        fn text(&self) -> String {
            let lines = self.rows.values();
            let lines: String = lines.filter(|row| !row.is_empty()).map(line).collect();
            self.head.to_owned() + &lines + "The end\n"
        }

        fn build(&self) -> Built {
            let mut table: Table<String, String> = self.rows.clone().into();
            table.name("rows");
            let mut prints = Prints::default();
            table.prints(|read, print| prints.add(read, print));
            let n_made = AtomicUsize::new(0);
            let sum = Mutex::new(None);
            let make = |sink: &mut dyn Sink| {
                sink.text(self.head.as_bytes())?;
                for key in table.keys() {
                    sink.part(key.print(), &mut |part| {
                        n_made.fetch_add(1, Ordering::Relaxed);
                        match table[key].as_str() {
                            "" => {}
                            "a mistake" => return Err(mistake()),
                            row => part.extend_from_slice(line(row).as_bytes()),
                        }
                        Ok(())
                    })?;
                }
                sink.text(b"The end\n")
            };
            let told = |found| *sum.lock().expect("held for no longer") = Some(found);
            let file = File {
                address: "list.txt".to_owned(),
                content: Content::Parts(InParts {
                    make: Box::new(make),
                    told: Some(Box::new(told)),
                }),
            };
            let target = Target {
                output: self.root.path().join("public"),
                state: self.root.path().join(".chancery"),
                audience: Audience::Public,
                force: false,
                on_wait: || {},
                on_made: Box::new(|_, _| {}),
            };
            let output = Output {
                files: vec![file],
                prints,
                ..Output::default()
            };
            let written = write(&target, &output);
            drop(output);
            Built {
                written,
                n_made: n_made.into_inner(),
                sum: sum.into_inner().expect("nobody failed"),
            }
        }

        /// Builds, and fails unless all is as from nothing. Returns how many files were written and
        /// how many parts made.
        #[track_caller]
        fn check(&self) -> (usize, usize) {
            let built = self.build();
            let text = self.text();
            let found = fs::read_to_string(self.path()).expect("readable");
            assert_eq!(found, text);
            let sum = Sum {
                bytes: text.len() as u64,
                sha256: Sha256::digest(&text).into(),
            };
            assert_eq!(built.sum, Some(sum));
            (built.written.expect("written").written, built.n_made)
        }
    }

    fn line(row: impl AsRef<str>) -> String {
        format!("* {}\n", row.as_ref())
    }

    fn mistake() -> TemplateMistake {
        TemplateMistake {
            template: "row.html".to_owned(),
            page: None,
            message: "no".to_owned(),
            line: None,
            column: None,
        }
    }

    #[test]
    fn only_what_changed_is_made() {
        let mut project = Project::new();
        for key in ["row-0", "row-5", "row-8"] {
            project.set(key, "Changed to what is longer than it was");
            assert_eq!(project.check(), (1, 1), "{key}");
            project.set(key, "Shorter");
            assert_eq!(project.check(), (1, 1), "{key}");
        }
        project.set("row-2", "Something again");
        assert_eq!(project.check(), (1, 1));
        assert_eq!(project.check(), (0, 0));
    }

    #[test]
    fn what_comes_and_goes_moves_the_rest() {
        let mut project = Project::new();
        for (key, n_made) in [("a", 1), ("row-41", 1), ("z", 1)] {
            project.set(key, "New");
            assert_eq!(project.check(), (1, n_made), "{key}");
        }
        for key in ["z", "a", "row-41", "row-0", "row-8"] {
            project.rows.remove(key);
            assert_eq!(project.check(), (1, 0), "{key}");
        }
        project.head = "Another\n";
        // The whole table was read to walk over it, and says nothing of its head.
        project.rows.clear();
        assert_eq!(project.check(), (1, 0));
        project.set("one", "");
        assert_eq!(project.check(), (0, 1));
    }

    #[test]
    fn a_part_that_is_made_again_and_is_the_same_writes_nothing() {
        let mut project = Project::new();
        project.set("row-2", "x");
        project.set("row-3", "x");
        assert_eq!(project.check(), (1, 2));
        let modified = || fs::metadata(project.path()).expect("there").modified().ok();
        let before = modified();
        // Moved and as it stands: the one looks like the other.
        let mut rows = project.rows.clone();
        let row = rows.remove("row-3").expect("there");
        rows.insert("row-31".to_owned(), row);
        let other = Project { rows, ..project };
        assert_eq!(other.check(), (0, 1));
        let after = fs::metadata(other.path()).expect("there").modified().ok();
        assert_eq!(before, after);
    }

    #[test]
    fn what_was_done_to_the_file_is_undone() {
        let mut project = Project::new();
        let text = project.text();
        let altered = [
            text.replace("row 5", "row 7"),
            text[..20].to_owned(),
            text.clone() + "More\n",
            String::new(),
        ];
        for altered in &altered {
            // Whether or not there is something new as well.
            fs::write(project.path(), altered).expect("writable");
            assert_eq!(project.check(), (1, 9), "{altered:?}");
            fs::write(project.path(), altered).expect("writable");
            project
                .rows
                .insert("row-4".to_owned(), format!("{} more", altered.len()));
            assert_eq!(project.check(), (1, 9), "{altered:?}");
        }
        fs::remove_file(project.path()).expect("there");
        assert_eq!(project.check(), (1, 9));
        // Nothing but its time.
        let file = fs::File::options().write(true).open(project.path());
        let now = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
        file.expect("writable").set_modified(now).expect("settable");
        project.set("row-4", "Once more");
        assert_eq!(project.check(), (1, 1));
    }

    #[test]
    fn without_a_good_cache_all_is_made_and_what_stands_stays() {
        let project = Project::new();
        let state = project.root.path().join(".chancery");
        let entries = fs::read_dir(&state).expect("there");
        let mut paths = entries.map(|entry| entry.expect("readable").path());
        let path = paths.find(|path| path.extension().is_some_and(|e| e == "cache"));
        let path = path.expect("kept");
        let whole = fs::read(&path).expect("readable");
        for at in (0..whole.len()).step_by(5) {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x11;
            fs::write(&path, &damaged).expect("writable");
            assert_eq!(project.check(), (0, 9), "byte {at}");
            fs::write(&path, &whole[..at]).expect("writable");
            assert_eq!(project.check(), (0, 9), "to byte {at}");
        }
        assert_eq!(fs::read(&path).expect("readable"), whole);
        assert_eq!(project.check(), (0, 0));
    }

    #[test]
    fn a_mistake_in_a_part_leaves_all_as_it_was() {
        let mut project = Project::new();
        let text = project.text();
        project.set("row-1", "Good");
        project.set("row-6", "a mistake");
        let error = project.build().written.expect_err("a mistake");
        assert!(matches!(error, WriteError::Templates(list) if list == [mistake()]));
        assert_eq!(fs::read_to_string(project.path()).expect("there"), text);
        project.set("row-6", "Good again");
        assert_eq!(project.check(), (1, 2));
    }
}

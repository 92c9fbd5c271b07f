//! The texts that were read. Owns each of them, and alone turns bytes into lines and columns.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::Metadata;
use std::sync::OnceLock;
use std::time::SystemTime;

use crate::model::Kind;
use crate::yaml::kept::Kept;

/// The texts of one project, in the order of their paths.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// Of each file where its lines begin, counted when first asked for: only mistakes need it.
    line_starts: Vec<OnceLock<Vec<usize>>>,
    /// Paths below `content/media/`, with the file's length in bytes.
    pub media: BTreeMap<String, u64>,
    /// Templates and assets of the site's own, by name below `templates/`.
    pub templates: BTreeMap<String, String>,
    /// The picture that stands for the site where it is shared, if it has one of its own.
    pub share: Option<Vec<u8>>,
    /// Trees of texts that were read before, perhaps of some of these.
    pub kept: Kept,
    /// True if a file or folder of records could not be read at all, so that nobody knows what it holds.
    pub lacks_some: bool,
    /// By the path of a file, what it looked like when it was read.
    pub stamps: HashMap<String, Stamp>,
}

/// What tells a file that was written since: a change leaves it as it was only if it keeps the length
/// and comes within one tick of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    pub length: u64,
    pub modified: SystemTime,
}

impl Stamp {
    /// Returns what a file looks like, on systems that know when it was written.
    pub fn of(found: &Metadata) -> Option<Stamp> {
        Some(Stamp {
            length: found.len(),
            modified: found.modified().ok()?,
        })
    }
}

/// One text file.
#[derive(Debug)]
pub struct SourceFile {
    /// Relative to the root, with forward slashes.
    pub path: String,
    /// Without a byte-order mark.
    pub text: String,
    pub role: Role,
}

/// What a file is for; its folder decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Settings,
    Records(Kind),
    /// Words of the interface in one language, as Fluent.
    Words,
}

/// A file of `Sources`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in a file; on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// Returns the part of the span from `start` to `end`, both counted from the span's start.
    pub fn part(self, start: usize, end: usize) -> Span {
        Span {
            file: self.file,
            start: self.start + start as u32,
            end: self.start + end as u32,
        }
    }
}

impl Sources {
    /// Adds a file and returns its handle.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        self.line_starts.push(OnceLock::new());
        FileId(self.files.len() as u32 - 1)
    }

    /// Returns a file.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Forgets all texts but those of some files: only what is told of a file needs its text once the
    /// records are read.
    pub fn keep_texts(&mut self, of: &BTreeSet<FileId>) {
        for (index, file) in (0..).zip(&mut self.files) {
            if !of.contains(&FileId(index)) {
                file.text = String::new();
            }
        }
    }

    /// Walks over the files with their handles.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        let ids = (0..).map(FileId);
        ids.zip(&self.files)
    }

    /// Returns the text under a span.
    pub fn text(&self, span: Span) -> &str {
        &self.file(span.file).text[span.start as usize..span.end as usize]
    }

    /// Returns line and column of a byte offset, both counted from 1, the column in characters. The
    /// end of the file is a place too.
    pub fn line_column(&self, file: FileId, offset: u32) -> (usize, usize) {
        let (text, offset) = (&self.file(file).text, offset as usize);
        let starts = self.line_starts[file.0 as usize].get_or_init(|| {
            let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0)
                .chain(ends.map(|(at, _)| at + 1))
                .collect()
        });
        let line = starts.partition_point(|start| *start <= offset);
        (line, text[starts[line - 1]..offset].chars().count() + 1)
    }
}

/// Returns the span of a whole text without its last line end.
pub fn whole(file: FileId, text: &str) -> Span {
    Span {
        file,
        start: 0,
        end: text.trim_end().len() as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, offset: usize, expected: (usize, usize)) {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile {
            path: "x".to_owned(),
            text: text.to_owned(),
            role: Role::Settings,
        });
        let found = sources.line_column(file, offset as u32);
        assert_eq!(found, expected, "{text:?} at {offset}");
    }

    #[test]
    fn lines_and_columns_count_characters() {
        let text = "\ta\r\nبرمل x\n";
        check(text, 0, (1, 1));
        // A tab is one character.
        check(text, 1, (1, 2));
        check(text, text.find('x').expect("an x"), (2, 6));
        // The end is a place.
        check(text, text.len(), (3, 1));
        check("", 0, (1, 1));
    }
}

//! The texts that were read. Owns each of them, and alone turns bytes into lines and columns.

use std::collections::BTreeMap;

use crate::model::Kind;

/// The texts of one project, in the order of their paths.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// Paths below `content/media/`, with the file's length in bytes.
    pub media: BTreeMap<String, u64>,
    /// Templates and assets of the site's own, by name below `templates/`.
    pub templates: BTreeMap<String, String>,
    /// The picture that stands for the site where it is shared, if it has one of its own.
    pub share: Option<Vec<u8>>,
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
        FileId(self.files.len() as u32 - 1)
    }

    /// Returns a file.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
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
}

/// Returns line and column of a byte offset, both counted from 1, the column in characters. The
/// end of the file is a place too.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
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

    #[test]
    fn lines_and_columns_count_characters() {
        let text = "\ta\r\nبرمل x\n";
        assert_eq!(line_column(text, 0), (1, 1));
        assert_eq!(line_column(text, 1), (1, 2), "a tab is one character");
        let wide = text.find('x').expect("an x");
        assert_eq!(line_column(text, wide), (2, 6));
        assert_eq!(line_column(text, text.len()), (3, 1), "the end is a place");
        assert_eq!(line_column("", 0), (1, 1));
    }
}

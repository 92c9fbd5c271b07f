//! Trees -> `Records`, reporting every mistake met.
//!
//! Ids first: every record's id, aliases and parts (`index`). With those known, each file is read
//! by itself, in parallel, into valid records (`fields` and `decode`), so that a reference is
//! resolved and judged where it is written. Last come the rules that need all records at once
//! (`dates`, `circles`, `rules`).

mod circles;
mod countries;
mod dates;
mod decode;
mod fields;
mod index;
mod rules;
mod settings;
mod wording;

use std::cell::RefCell;

use rayon::prelude::*;

use crate::View;
use crate::diagnostic::Diagnostics;
use crate::model::{Id, Kind, Records};
use crate::settings::Settings;
use crate::source::{FileId, Role, Sources, Span};
use crate::yaml::{self, Documents, Node, Piece, Value};

pub use index::{Found, Index};
pub use settings::{settings, with_slash};

/// Records and where each was written, for the rules that speak after the trees are gone.
#[derive(Debug, Default)]
pub struct Checked {
    pub records: Records,
    pub index: Index,
    /// How many were read, the broken ones included.
    pub n_records: usize,
}

/// Where a record is written: file, and the place among the file's records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    pub file: FileId,
    pub ordinal: usize,
}

/// Reads all records of the sources.
///
/// The view tells the instant of the build, at which an embargo has ended or not, and the day
/// against which a promise is overdue.
pub fn records(
    settings: &Settings,
    sources: &Sources,
    view: &View,
    diagnostics: &mut Diagnostics,
) -> Checked {
    let files: Vec<_> = sources
        .files()
        .filter_map(|(id, file)| match file.role {
            Role::Records(kind) => Some((id, kind)),
            Role::Settings | Role::Words => None,
        })
        .collect();
    let parsed: Vec<_> = files
        .par_iter()
        .map(|&(file, kind)| {
            let mut diagnostics = Diagnostics::default();
            let tree = tree(settings, sources, file, kind, &mut diagnostics);
            (tree, diagnostics)
        })
        .collect();
    let mut trees = Vec::with_capacity(parsed.len());
    for (tree, found) in parsed {
        diagnostics.merge(found);
        trees.push(tree);
    }
    let index = index::of(sources, &trees, diagnostics);
    let n_records = trees.iter().map(|tree| tree.records().count()).sum();
    let decoded: Vec<_> = trees
        .into_par_iter()
        .map(|tree| {
            let mut diagnostics = Diagnostics::default();
            let records = decode::file(settings, sources, &index, tree, &mut diagnostics);
            (records, diagnostics)
        })
        .collect();
    let mut records = Records::default();
    let mut translations = Vec::new();
    for (found, mistakes) in decoded {
        diagnostics.merge(mistakes);
        decode::add(&mut records, &mut translations, found);
    }
    decode::translate(&mut records, translations, diagnostics);
    let mut checked = Checked {
        records,
        index,
        n_records,
    };
    // The rules between records judge valid records only; what is broken was told above, and
    // nothing that merely follows from it is.
    if !diagnostics.has_errors() {
        let locate = Locate {
            settings,
            sources,
            index: &checked.index,
            last: RefCell::default(),
        };
        circles::check(&checked.records, &locate, diagnostics);
        if !diagnostics.has_errors() {
            dates::resolve(&mut checked.records, &locate, diagnostics);
            let records = &checked.records;
            rules::check(settings, sources, records, view, &locate, diagnostics);
        }
    }
    checked
}

/// The trees of one file.
#[derive(Debug)]
pub struct Tree {
    pub file: FileId,
    pub kind: Kind,
    pub documents: Documents,
    /// Of a note, what follows the front matter: byte range in the file.
    pub body: Option<std::ops::Range<usize>>,
}

impl Tree {
    /// Returns the record mappings in the file: of a list its items, of several documents each.
    pub fn records(&self) -> impl Iterator<Item = &Node> {
        self.documents.roots.iter().flat_map(Node::items)
    }

    /// Returns the record at a place among the file's records.
    fn record(&self, ordinal: usize) -> Option<&Node> {
        let mut left = ordinal;
        for root in &self.documents.roots {
            match root.items().get(left) {
                Some(node) => return Some(node),
                None => left -= root.items().len(),
            }
        }
        None
    }
}

fn tree(
    settings: &Settings,
    sources: &Sources,
    file: FileId,
    kind: Kind,
    diagnostics: &mut Diagnostics,
) -> Tree {
    let text = &sources.file(file).text;
    control_characters(file, text, diagnostics);
    let (front, body) = match kind {
        Kind::Note => match front_matter(text) {
            Some((front, body)) => (front, Some(body)),
            None => {
                diagnostics.missing_field(
                    first_line(file, text),
                    "note",
                    "front matter: `---`, `title: …`, `---` before the prose",
                );
                (0..0, Some(0..text.len()))
            }
        },
        _ => (0..text.len(), None),
    };
    let piece = Piece {
        file,
        text: &text[front.clone()],
        offset: front.start,
    };
    let mut documents = yaml::documents(piece, &settings.limits, diagnostics);
    if kind == Kind::Note {
        one_mapping(&mut documents, file, &front, diagnostics);
    }
    if documents.roots.is_empty() && !documents.broken && kind != Kind::Note {
        diagnostics.empty_file(&sources.file(file).path);
    }
    Tree {
        file,
        kind,
        documents,
        body,
    }
}

/// Sees to it that front matter is one mapping: an empty one misses its title, and a list would
/// make several notes of one prose.
fn one_mapping(
    documents: &mut Documents,
    file: FileId,
    front: &std::ops::Range<usize>,
    diagnostics: &mut Diagnostics,
) {
    let span = Span {
        file,
        start: front.start as u32,
        end: front.start as u32,
    };
    if documents.roots.is_empty() && !documents.broken && !front.is_empty() {
        let value = Value::Map(Vec::new());
        documents.roots.push(Node { span, value });
    }
    documents.roots.truncate(1);
    if let Some(root) = documents.roots.first()
        && !matches!(root.value, Value::Map(_))
    {
        diagnostics.bad_type(root.head(), "front matter", "a mapping", root.describe());
        documents.roots.clear();
        documents.broken = true;
    }
}

/// Splits a note into the byte ranges of its front matter and its body.
pub(crate) fn front_matter(text: &str) -> Option<(std::ops::Range<usize>, std::ops::Range<usize>)> {
    let first = text.split_inclusive('\n').next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let start = first.len();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((start..at, at + line.len()..text.len()));
        }
        at += line.len();
    }
    None
}

fn first_line(file: FileId, text: &str) -> Span {
    Span {
        file,
        start: 0,
        end: text.lines().next().map_or(0, str::len) as u32,
    }
}

/// Reports U+0000 to U+001F, other than tab and line ends, and U+007F; the first ten of a file.
fn control_characters(file: FileId, text: &str, diagnostics: &mut Diagnostics) {
    let bad = |b: u8| (b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r')) || b == 0x7f;
    for (at, byte) in text.bytes().enumerate().filter(|&(_, b)| bad(b)).take(10) {
        let span = Span {
            file,
            start: at as u32,
            end: at as u32 + 1,
        };
        diagnostics.bad_character(span, byte as char);
    }
}

/// Finds where something in a record is written, by reading the file once more: only mistakes pay
/// for it.
pub struct Locate<'a> {
    settings: &'a Settings,
    sources: &'a Sources,
    index: &'a Index,
    /// The file read last: of a long list every record may be asked for, one after the other.
    last: RefCell<Option<Tree>>,
}

impl Locate<'_> {
    /// Returns the span of what stands at `path` (`claims.1.by`) in a record, or of the nearest
    /// thing around it that is there.
    pub fn find(&self, record: &Id, path: &str) -> Span {
        let origin = self.index.origin(record);
        let mut last = self.last.borrow_mut();
        let read = last.take().filter(|tree| tree.file == origin.file);
        let tree = last.insert(read.unwrap_or_else(|| {
            let kind = self.index.kind(record);
            let mut ignored = Diagnostics::default();
            tree(self.settings, self.sources, origin.file, kind, &mut ignored)
        }));
        match tree.record(origin.ordinal) {
            Some(node) if path.is_empty() => node.head(),
            Some(node) => node.at(path).head(),
            None => first_line(origin.file, &self.sources.file(origin.file).text),
        }
    }

    /// Returns where a snippet first stands in a record's file, else the record.
    fn written(&self, record: &Id, snippet: &str) -> Span {
        let whole = self.find(record, "");
        let text = &self.sources.file(whole.file).text;
        match text.find(snippet) {
            Some(at) => Span {
                start: at as u32,
                end: (at + snippet.len()) as u32,
                ..whole
            },
            None => whole,
        }
    }

    /// Returns the span of what stands at `path` in site.yaml.
    fn setting(&self, path: &str) -> Option<Span> {
        let mut files = self.sources.files();
        let (file, settings) = files.find(|(_, file)| file.role == Role::Settings)?;
        let piece = Piece {
            file,
            text: &settings.text,
            offset: 0,
        };
        let mut ignored = Diagnostics::default();
        let documents = yaml::documents(piece, &self.settings.limits, &mut ignored);
        Some(documents.roots.first()?.at(path).head())
    }

    /// Returns the span of some of the words of the text at `path`. The text may be written with
    /// escapes and folded lines, so words are found again by how often they stood before; failing
    /// that, the span is that of the whole text. `body` is the prose of a note.
    fn words(
        &self,
        record: &Id,
        path: &str,
        text: &str,
        words: &[wording::Word],
        hit: &wording::Hit,
    ) -> Span {
        let mut whole = self.find(record, path);
        if path == "body"
            && let Some(body) = self.last.borrow().as_ref().and_then(|t| t.body.clone())
        {
            whole.start = body.start as u32;
            whole.end = body.end as u32;
        }
        let word = &text[words[hit.first].start..words[hit.first].end];
        let same = |other: &&wording::Word| &text[other.start..other.end] == word;
        let nth = words[..hit.first].iter().filter(same).count();
        let raw = self.sources.text(whole);
        let written = wording::words(raw);
        let mut found = written.iter().enumerate();
        let first = found
            .by_ref()
            .filter(|(_, other)| &raw[other.start..other.end] == word)
            .nth(nth);
        let Some((first, start)) = first else {
            return whole;
        };
        let last = written.get(first + hit.last - hit.first);
        whole.part(start.start, last.unwrap_or(start).end)
    }
}

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
use crate::source::{FileId, Role, SourceFile, Sources, Span};
use crate::yaml::kept::{self, Kept, Packed};
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
    /// The trees of all files in which no mistake was found, for when they are read again.
    pub kept: Kept,
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
    let reader = TreeReader { settings, sources };
    let parsed: Vec<_> = files
        .par_iter()
        .map(|&(file, kind)| {
            let mut diagnostics = Diagnostics::default();
            let (tree, waiting) = reader.first(file, kind, &mut diagnostics);
            (index::draft(sources, &tree), waiting, diagnostics)
        })
        .collect();
    let mut drafts = Vec::with_capacity(parsed.len());
    let mut waiting = Vec::with_capacity(parsed.len());
    for (draft, tree, found) in parsed {
        diagnostics.merge(found);
        drafts.push(draft);
        waiting.push(tree);
    }
    let n_records = drafts.iter().map(|draft| draft.records.len()).sum();
    let index = index::of(sources, drafts, diagnostics);
    let decoded: Vec<_> = waiting
        .par_iter()
        .map(|waiting| {
            let mut diagnostics = Diagnostics::default();
            let tree = reader.again(waiting);
            let records = decode::file(settings, sources, &index, tree, &mut diagnostics);
            (records, diagnostics)
        })
        .collect();
    let good = waiting.into_iter().filter(|waiting| waiting.is_good);
    let good = good.map(|waiting| (waiting.print, waiting.packed));
    let kept = Kept::of(good, &sources.kept);
    let found = decoded.into_iter().map(|(found, mistakes)| {
        diagnostics.merge(mistakes);
        found
    });
    let (mut records, translations) = decode::gather(found.collect());
    decode::translate(&mut records, translations, diagnostics);
    let mut checked = Checked {
        records,
        index,
        n_records,
        kept,
    };
    // The rules between records judge valid records only; what is broken was told above, and
    // nothing that merely follows from it is.
    if !diagnostics.has_errors() {
        let locate = Locate {
            settings,
            sources,
            index: &checked.index,
            kept: &checked.kept,
            last: RefCell::default(),
        };
        circles::check(&checked.records, &locate, diagnostics);
        if !diagnostics.has_errors() {
            dates::resolve(&mut checked.records, &locate, diagnostics);
            let records = &checked.records;
            rules::check(settings, sources, records, view, &locate, diagnostics);
        }
    }
    diagnostics.find_near(|kinds| checked.index.candidates(kinds));
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

/// The tree of a file, packed until all ids are known: with all its nodes it is large.
struct Waiting {
    file: FileId,
    kind: Kind,
    packed: Packed,
    /// What the tree is kept under.
    print: u128,
    /// Whether it was read without a mistake.
    is_good: bool,
}

/// Reads the trees of files.
#[derive(Clone, Copy)]
struct TreeReader<'a> {
    settings: &'a Settings,
    sources: &'a Sources,
}

impl<'a> TreeReader<'a> {
    /// Reads a file for the first time, from its text unless its tree was kept.
    fn first(self, file: FileId, kind: Kind, diagnostics: &mut Diagnostics) -> (Tree, Waiting) {
        let print = self.print(file, kind);
        let piece = self.piece(file, kind).0;
        if let Some(packed) = self.sources.kept.get(print)
            && let Some(documents) = packed.documents(piece)
        {
            let waiting = Waiting {
                file,
                kind,
                packed: packed.clone(),
                print,
                is_good: true,
            };
            return (self.tree(file, kind, documents), waiting);
        }
        let tree = self.parse(file, kind, diagnostics);
        let waiting = Waiting {
            file,
            kind,
            packed: Packed::of(&tree.documents, piece),
            print,
            is_good: diagnostics.is_empty(),
        };
        (tree, waiting)
    }

    /// Returns a tree once more.
    fn again(self, waiting: &Waiting) -> Tree {
        let (file, kind) = (waiting.file, waiting.kind);
        match waiting.packed.documents(self.piece(file, kind).0) {
            Some(documents) => self.tree(file, kind, documents),
            None => self.parse(file, kind, &mut Diagnostics::default()),
        }
    }

    /// Returns the tree of a file whose mistakes were told, from those kept if it is there.
    fn known(self, kept: &Kept, file: FileId, kind: Kind) -> Tree {
        let packed = kept.get(self.print(file, kind));
        match packed.and_then(|packed| packed.documents(self.piece(file, kind).0)) {
            Some(documents) => self.tree(file, kind, documents),
            None => self.parse(file, kind, &mut Diagnostics::default()),
        }
    }

    fn print(self, file: FileId, kind: Kind) -> u128 {
        let reading = (self.settings.limits.depth as u64) << 1 | u64::from(kind == Kind::Note);
        kept::print(&self.sources.file(file).text, reading)
    }

    /// Returns what of a file is YAML, and of a note its prose.
    fn piece(self, file: FileId, kind: Kind) -> (Piece<'a>, Option<std::ops::Range<usize>>) {
        let text = &self.sources.file(file).text;
        let (yaml, body) = match kind {
            Kind::Note => match front_matter(text) {
                Some((front, body)) => (front, Some(body)),
                None => (0..0, Some(0..text.len())),
            },
            _ => (0..text.len(), None),
        };
        let offset = yaml.start;
        let text = &text[yaml];
        (Piece { file, text, offset }, body)
    }

    fn tree(self, file: FileId, kind: Kind, documents: Documents) -> Tree {
        Tree {
            file,
            kind,
            documents,
            body: self.piece(file, kind).1,
        }
    }

    fn parse(self, file: FileId, kind: Kind, diagnostics: &mut Diagnostics) -> Tree {
        let SourceFile { path, text, .. } = self.sources.file(file);
        control_characters(file, text, diagnostics);
        let (piece, _) = self.piece(file, kind);
        if kind == Kind::Note && front_matter(text).is_none() {
            diagnostics.missing_field(
                first_line(file, text),
                "note",
                "front matter: `---`, `title: …`, `---` before the prose",
            );
        }
        let mut documents = yaml::documents(piece, &self.settings.limits, diagnostics);
        if kind == Kind::Note {
            one_mapping(&mut documents, piece, diagnostics);
        }
        if documents.roots.is_empty() && !documents.broken && kind != Kind::Note {
            diagnostics.empty_file(path);
        }
        self.tree(file, kind, documents)
    }
}

/// Sees to it that front matter is one mapping: an empty one misses its title, and a list would
/// make several notes of one prose.
fn one_mapping(documents: &mut Documents, piece: Piece<'_>, diagnostics: &mut Diagnostics) {
    let span = Span {
        file: piece.file,
        start: piece.offset as u32,
        end: piece.offset as u32,
    };
    if documents.roots.is_empty() && !documents.broken && !piece.text.is_empty() {
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

/// Finds where something in a record is written, in the tree of its file: only mistakes pay for it.
pub struct Locate<'a> {
    settings: &'a Settings,
    sources: &'a Sources,
    index: &'a Index,
    kept: &'a Kept,
    /// The file read last: of a long list every record may be asked for, one after the other.
    last: RefCell<Option<Tree>>,
}

impl Locate<'_> {
    /// Returns another that finds the same, for another thread.
    fn anew(&self) -> Locate<'_> {
        Locate {
            last: RefCell::default(),
            ..*self
        }
    }

    /// Returns the span of what stands at `path` (`claims.1.by`) in a record, or of the nearest
    /// thing around it that is there.
    pub fn find(&self, record: &Id, path: &str) -> Span {
        let origin = self.index.origin(record);
        let mut last = self.last.borrow_mut();
        let read = last.take().filter(|tree| tree.file == origin.file);
        let tree = last.insert(read.unwrap_or_else(|| {
            let (settings, sources) = (self.settings, self.sources);
            let reader = TreeReader { settings, sources };
            reader.known(self.kept, origin.file, self.index.kind(record))
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

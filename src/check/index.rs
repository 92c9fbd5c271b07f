//! Every id there is: records, aliases, and the parts of records that others may name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use crate::check::{Origin, Tree};
use crate::diagnostic::Diagnostics;
use crate::model::{Id, Kind};
use crate::source::{FileId, Sources, Span};
use crate::yaml::Node;

/// What every id means, before any record is read.
#[derive(Debug, Default)]
pub struct Index {
    records: HashMap<Id, Entry>,
    aliases: BTreeMap<Id, Id>,
    /// Ids that a file with broken syntax seems to hold: whoever names one is not told off for it.
    doubtful: BTreeSet<String>,
    /// True if there is a file that could not be read at all, which may hold any id.
    lacks_some: bool,
}

#[derive(Debug)]
struct Entry {
    kind: Kind,
    origin: Origin,
    span: Span,
    /// Of an actor, whether it is a group of people that nobody names.
    unnamed: bool,
    /// Claims of an event, provisions of an agreement, gaps of any record.
    parts: BTreeMap<Id, Part>,
}

/// A part of a record that has an address of its own.
#[derive(Debug, Clone, Copy)]
struct Part {
    span: Span,
    /// Gaps can be linked to, but no field names them.
    is_gap: bool,
}

/// What an id leads to.
#[derive(Debug, PartialEq)]
pub enum Found {
    Record(Kind, Id),
    /// In a file that could not be read.
    Doubtful,
    Nothing,
}

impl Index {
    /// Returns what `id` means; an alias means the record that holds it.
    pub fn find(&self, id: &str) -> Found {
        if let Some((id, entry)) = self.records.get_key_value(id) {
            return Found::Record(entry.kind, id.clone());
        }
        if let Some(id) = self.aliases.get(id) {
            return Found::Record(self.kind(id), id.clone());
        }
        match self.lacks_some || self.doubtful.contains(id) {
            true => Found::Doubtful,
            false => Found::Nothing,
        }
    }

    /// Tells whether a record has a claim or provision of that name.
    pub fn has_part(&self, record: &Id, part: &str) -> bool {
        let part = self.records.get(record).and_then(|e| e.parts.get(part));
        part.is_some_and(|part| !part.is_gap)
    }

    /// Tells whether `record#part` is an address: a claim, a provision or a gap.
    pub fn has_anchor(&self, record: &Id, part: &str) -> bool {
        let entry = self.records.get(record);
        entry.is_some_and(|entry| entry.parts.contains_key(part))
    }

    /// Walks over the parts of a record.
    pub fn parts(&self, record: &Id) -> impl Iterator<Item = &str> {
        let entry = self.records.get(record);
        entry
            .into_iter()
            .flat_map(|e| e.parts.keys().map(Id::as_str))
    }

    /// Walks over the ids of records of `kinds` (all, if empty), in no order: who looks for the nearest
    /// takes the least by distance and then by name, so it does not show.
    pub fn candidates<'a>(&'a self, kinds: &[Kind]) -> impl Iterator<Item = &'a str> + use<'a> {
        let kinds = kinds.to_vec();
        self.records
            .iter()
            .filter(move |(_, e)| kinds.is_empty() || kinds.contains(&e.kind))
            .map(|(id, _)| id.as_str())
    }

    /// Returns where a record of the index is written.
    pub fn origin(&self, record: &Id) -> Origin {
        self.records[record].origin
    }

    /// Returns the kind of a record of the index.
    pub fn kind(&self, record: &Id) -> Kind {
        self.records[record].kind
    }

    /// Tells whether an actor is of kind `unnamed`.
    pub fn is_unnamed(&self, actor: &Id) -> bool {
        self.records.get(actor).is_some_and(|entry| entry.unnamed)
    }

    /// Returns old ids with the records that now hold them.
    pub fn aliases(&self) -> &BTreeMap<Id, Id> {
        &self.aliases
    }

    /// Tells whether the record written at `origin` holds its id: of two of one name the first.
    pub fn owns(&self, record: &Id, origin: Origin) -> bool {
        self.records.get(record).is_some_and(|e| e.origin == origin)
    }
}

/// What one file says of ids, before those of others are known.
#[derive(Debug)]
pub struct Draft {
    file: FileId,
    broken: bool,
    pub records: Vec<RecordDraft>,
}

/// What one record says of ids.
#[derive(Debug, Default)]
pub struct RecordDraft {
    /// None if it is bad or missing, and of a translation, which has no id of its own.
    id: Option<(Id, Entry)>,
    aliases: Vec<(Id, Span)>,
    /// What is wrong with the record's own id.
    mistakes: Diagnostics,
    /// What is wrong with the ids of its parts, told if the record holds its id.
    part_mistakes: Diagnostics,
}

/// Collects what a file says of ids.
pub fn draft(sources: &Sources, tree: &Tree) -> Draft {
    let path = &sources.file(tree.file).path;
    let n_records = tree.records().count();
    let mut draft = Draft {
        file: tree.file,
        broken: tree.documents.broken,
        // Most files hold one record, and all wait for each other: no room is left for more.
        records: Vec::with_capacity(n_records),
    };
    let alone = n_records == 1;
    for (ordinal, node) in tree.records().enumerate() {
        let origin = Origin {
            file: tree.file,
            ordinal,
        };
        draft.records.push(match is_translation(tree, path) {
            true => RecordDraft::default(),
            false => record(tree, node, origin, alone, path),
        });
    }
    draft
}

/// Collects the ids of all files, reporting bad and duplicate ones.
pub fn of(sources: &Sources, drafts: Vec<Draft>, diagnostics: &mut Diagnostics) -> Index {
    let mut index = Index {
        lacks_some: sources.lacks_some,
        ..Index::default()
    };
    // Aliases come after all ids, so that an id always wins over an alias of its name.
    let mut aliases = Vec::new();
    for draft in drafts {
        if draft.broken {
            let file = sources.file(draft.file);
            doubt(&mut index, &file.path, &file.text);
        }
        for record in draft.records {
            diagnostics.merge(record.mistakes);
            let Some((id, entry)) = record.id else {
                continue;
            };
            if !record.aliases.is_empty() {
                aliases.push((id.clone(), record.aliases));
            }
            if let Some(first) = index.records.get(&id) {
                diagnostics.duplicate_id(entry.span, id.as_str(), first.span);
                continue;
            }
            diagnostics.merge(record.part_mistakes);
            index.records.insert(id, entry);
        }
    }
    for (id, olds) in aliases {
        for (old, span) in olds {
            let taken = match index.find(old.as_str()) {
                Found::Record(_, holder) => Some(index.records[&holder].span),
                _ => None,
            };
            match taken {
                Some(first) => diagnostics.duplicate_id(span, old.as_str(), first),
                None => {
                    index.aliases.insert(old, id.clone());
                }
            }
        }
    }
    index
}

/// Returns the id of a record's node and where it is written: the field, else the file's stem.
pub fn id_of<'a>(
    node: &'a Node,
    file: FileId,
    alone: bool,
    path: &'a str,
) -> Option<(&'a str, Span)> {
    if let Some(id) = node.get("id") {
        return id.scalar().map(|text| (text, id.span));
    }
    let stem = stem(path);
    let span = Span {
        file,
        ..node.head()
    };
    alone.then_some((stem, span))
}

/// Returns a file's name up to its first dot: `situation` of `notes/situation.fa.md`.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}

/// Tells whether a file is a note in another language, `situation.fa.md`.
pub fn is_translation(tree: &Tree, path: &str) -> bool {
    tree.kind == Kind::Note && translation_tag(path).is_some()
}

/// Returns the language tag between a note's name and its ending.
pub fn translation_tag(path: &str) -> Option<&str> {
    let name = Path::new(path).file_stem()?.to_str()?;
    name.split_once('.').map(|(_, tag)| tag)
}

fn record(tree: &Tree, node: &Node, origin: Origin, alone: bool, path: &str) -> RecordDraft {
    let mut draft = RecordDraft::default();
    let Some((text, span)) = id_of(node, tree.file, alone, path) else {
        // A list where a text should be is told by `decode`.
        if node.get("id").is_none() {
            draft.mistakes.missing_field(
                node.head(),
                tree.kind.word(),
                "an `id`: its file holds several",
            );
        }
        return draft;
    };
    let Some(id) = Id::parse(text) else {
        draft.mistakes.bad_id(span, text);
        return draft;
    };
    let (list, what) = match tree.kind {
        Kind::Event => ("claims", "claim"),
        Kind::Agreement => ("provisions", "provision"),
        _ => ("", ""),
    };
    let mut parts: BTreeMap<Id, Part> = BTreeMap::new();
    let of = |list| node.get(list).into_iter().flat_map(Node::items);
    let gaps = of("gaps").map(|part| (part, "gap"));
    for (part, what) in of(list).map(|part| (part, what)).chain(gaps) {
        let Some(name) = part.get("id") else { continue };
        // A bad one is told by `decode`.
        let Some(part) = name.scalar().and_then(Id::parse) else {
            continue;
        };
        match parts.get(&part) {
            Some(first) => {
                let mistakes = &mut draft.part_mistakes;
                mistakes.duplicate_part(name.span, part.as_str(), what, first.span);
            }
            None => {
                let span = name.span;
                let is_gap = what == "gap";
                parts.insert(part, Part { span, is_gap });
            }
        }
    }
    let entry = Entry {
        kind: tree.kind,
        origin,
        span,
        unnamed: tree.kind == Kind::Actor
            && node.get("kind").and_then(Node::scalar) == Some("unnamed"),
        parts,
    };
    draft.id = Some((id, entry));
    for alias in node.get("aliases").into_iter().flat_map(Node::items) {
        // A bad one is told by `decode`.
        if let Some(old) = alias.scalar().and_then(Id::parse) {
            draft.aliases.push((old, alias.span));
        }
    }
    draft
}

/// Notes the ids that a file with broken syntax seems to hold, line by line.
fn doubt(index: &mut Index, path: &str, text: &str) {
    index.doubtful.insert(stem(path).to_owned());
    for line in text.lines() {
        let line = line.trim_start().trim_start_matches("- ").trim_start();
        if let Some(id) = line.strip_prefix("id:") {
            let id = id.trim().trim_matches(['"', '\'']);
            index.doubtful.insert(id.to_owned());
        }
    }
}

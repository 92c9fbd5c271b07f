//! Drafts and what is there -> the texts of files that change.
//!
//! `upstream.digest` holds a short hash of each field as it was imported last. A field that still
//! has it was not touched here and follows the dataset; one that has not was changed by a curator
//! and stays, and is told of. The claim of the dataset counts as one field, so claims that were
//! added beside it are nobody's conflict. Only what changes is written anew, in its place: comments
//! and the rest of a file stay as they are.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use crate::check;
use crate::compose::{self, Fields, Item};
use crate::diagnostic::Diagnostics;
use crate::import::batch::Draft;
use crate::import::report::{Conflict, Made, Outcome, Report};
use crate::import::{Project, Refusal, ids, paths};
use crate::model::{Day, Id, Kind};
use crate::settings::Limits;
use crate::source::{FileId, Role, SourceFile, Sources};
use crate::yaml::{self, Node, Piece, Value};

/// Fields that an import writes once and leaves alone afterwards.
const ONCE: [&str; 4] = ["id", "added", "accessed", "upstream"];

/// Fields with a name each: `title`, `claims.acled`.
type Units = BTreeMap<String, Item>;

/// Returns the files that change, and tells in the report what becomes of each draft.
pub fn files(
    drafts: &[Draft],
    dataset: &str,
    project: Project<'_>,
    today: Day,
    report: &mut Report,
) -> Result<BTreeMap<String, String>, Refusal> {
    let mut there = There::of(project, dataset);
    let taken: HashSet<&str> = paths(project.sources).collect();
    let mut files = BTreeMap::new();
    for draft in drafts {
        let id = Id::parse(&draft.id);
        let is_known = |id: &Id| project.records.common(id).is_some();
        let is_retracted = |id: &Id| project.retracted.contains_key(id);
        let (path, outcome) = match id {
            // What was taken back follows no dataset.
            Some(id) if is_retracted(&id) => {
                let path = there.paths.get(&draft.id).cloned().unwrap_or_default();
                (path, Outcome::Unchanged)
            }
            Some(id) if is_known(&id) => {
                let path = there.paths.get(&draft.id).cloned().unwrap_or_default();
                let outcome = update(draft, dataset, &path, &mut there, report);
                if outcome == Outcome::Updated {
                    files.insert(path.clone(), there.text(&path).to_owned());
                }
                (path, outcome)
            }
            _ => {
                let (path, text) = create(draft, dataset, today);
                if taken.contains(path.as_str()) {
                    return Err(Refusal::File(format!(
                        "`{path}` is in the way: it holds another record than `{}`",
                        draft.id
                    )));
                }
                files.insert(path.clone(), text);
                (path, Outcome::Created)
            }
        };
        let made = Made {
            line: draft.line,
            kind: draft.kind.word(),
            id: draft.id.clone(),
            path,
            outcome,
        };
        match draft.line {
            Some(_) => report.records.push(made),
            None => report.others.push(made),
        }
    }
    Ok(files)
}

fn create(draft: &Draft, dataset: &str, today: Day) -> (String, String) {
    let folder = draft.kind.folder();
    let id = &draft.id;
    let mut fields = draft.fields.clone();
    fields.push(("added".to_owned(), Item::text(today.to_string())));
    let digest = digest(&units(&Item::Map(fields.clone())));
    fields.push((
        "upstream".to_owned(),
        upstream(dataset, draft.upstream.as_deref(), &digest),
    ));
    let text = compose::record(&fields);
    match &draft.body {
        Some(body) => (
            format!("content/{folder}/{dataset}/{id}.md"),
            format!("---\n{text}---\n\n{body}\n"),
        ),
        None => (format!("content/{folder}/{dataset}/{id}.yaml"), text),
    }
}

fn upstream(dataset: &str, id: Option<&str>, digest: &str) -> Item {
    let mut fields = vec![("dataset".to_owned(), Item::text(dataset))];
    fields.extend(id.map(|id| ("id".to_owned(), Item::text(id))));
    fields.push(("digest".to_owned(), Item::text(digest)));
    Item::Map(fields)
}

/// Brings a record that is there to what the dataset now says.
fn update(
    draft: &Draft,
    dataset: &str,
    path: &str,
    there: &mut There,
    report: &mut Report,
) -> Outcome {
    let Some(node) = there.record(path, &draft.id) else {
        return Outcome::Unchanged;
    };
    let here = Item::of(&node);
    let marked = here
        .get("upstream")
        .filter(|up| up.get("dataset").and_then(Item::as_text) == Some(dataset));
    let Some(marked) = marked else {
        // Found by its name: it was written by hand and is nobody else's to change.
        return Outcome::Unchanged;
    };
    let before = hashes(
        marked
            .get("digest")
            .and_then(Item::as_text)
            .unwrap_or_default(),
    );
    let wanted = units(&Item::Map(draft.fields.clone()));
    let own = units(&here);
    let mut edits = Vec::new();
    let names = before.keys().chain(wanted.keys());
    let names: std::collections::BTreeSet<&String> = names.collect();
    for name in names {
        let (new, old) = (wanted.get(name), own.get(name));
        let was = before.get(name);
        if new.map(hash) == old.map(hash) {
            continue;
        }
        let upstream_changed = was != new.map(hash).as_ref();
        let is_ours = was == old.map(hash).as_ref();
        let kept = match is_ours {
            true => edit(there.text(path), &node, name, new, old, &draft.fields),
            false => None,
        };
        match kept {
            Some(edit) => edits.push(edit),
            None => report.conflicts.push(Conflict {
                line: draft.line,
                id: draft.id.clone(),
                field: name.clone(),
                here: old.map(compose::flow),
                upstream: new.map(compose::flow),
                upstream_changed,
            }),
        }
    }
    let now = digest(&wanted);
    let is_new = marked.get("digest").and_then(Item::as_text) != Some(now.as_str());
    if edits.is_empty() && !is_new {
        return Outcome::Unchanged;
    }
    let id = marked.get("id").and_then(Item::as_text);
    let upstream = upstream(dataset, id, &now);
    edits.extend(edit(
        there.text(path),
        &node,
        "upstream",
        Some(&upstream),
        Some(marked),
        &draft.fields,
    ));
    let mut text = there.text(path).to_owned();
    edits.sort_by_key(|(range, _)| std::cmp::Reverse((range.start, range.end)));
    for (range, new) in edits {
        text.replace_range(range, &new);
    }
    there.change(path, text);
    Outcome::Updated
}

/// Returns the change to a text by which a field of a record gets a new value, or `None` if that
/// would take something along which is not ours, such as a comment.
fn edit(
    text: &str,
    record: &Node,
    name: &str,
    new: Option<&Item>,
    old: Option<&Item>,
    order: &Fields,
) -> Option<(Range<usize>, String)> {
    let Value::Map(entries) = &record.value else {
        return None;
    };
    let span = |node: &Node| node.span.start as usize..node.span.end as usize;
    let is_flow = text[span(record)].starts_with('{');
    let find = |key: &str| entries.iter().find(|(k, _)| k.text == key);
    if let Some(part) = name.strip_prefix("claims.") {
        let (Some((_, claims)), Some(new)) = (find("claims"), new) else {
            return match (find("claims"), new) {
                (None, Some(new)) => {
                    let list = Item::List(vec![new.clone()]);
                    edit(text, record, "claims", Some(&list), None, order)
                }
                _ => None,
            };
        };
        let claim = claims
            .items()
            .iter()
            .find(|claim| claim.get("id").and_then(Node::scalar) == Some(part));
        return match claim {
            Some(claim) => replace(text, span(claim), old?, new, |indent| {
                compose::list_item(new, indent)
            }),
            None => {
                let last = claims.items().last()?;
                let at = span(last);
                if text[at.clone()].starts_with('{') {
                    return None;
                }
                let column = column(text, at.start);
                let pad = " ".repeat(column.checked_sub(2)?);
                let end = line_end(text, at.end);
                Some((
                    end..end,
                    format!("\n{pad}- {}", compose::list_item(new, column)),
                ))
            }
        };
    }
    match (find(name), new) {
        (Some((key, node)), Some(new)) => {
            let range = key.span.start as usize..node.span.end as usize;
            if is_flow {
                return Some((range, format!("{name}: {}", compose::flow(new))));
            }
            let old = Item::Map(vec![(name.to_owned(), old?.clone())]);
            replace(text, range, &old, new, |indent| {
                compose::field(name, new, indent)
            })
        }
        (Some((key, node)), None) => {
            let at = text[..key.span.start as usize].rfind('\n')?;
            let is_first = !text[at..key.span.start as usize].trim().is_empty();
            let end = node.span.end as usize;
            let is_whole = text[end..line_end(text, end)].trim().is_empty();
            (!is_flow && !is_first && is_whole).then(|| (at..end, String::new()))
        }
        (None, Some(new)) => {
            let before = order.iter().take_while(|(key, _)| key != name);
            let before = before
                .filter_map(|(key, _)| find(key))
                .last()
                .or(entries.first())?;
            let end = before.1.span.end as usize;
            if is_flow {
                return Some((end..end, format!(", {name}: {}", compose::flow(new))));
            }
            let column = column(text, entries.first()?.0.span.start as usize);
            let end = line_end(text, end);
            let pad = " ".repeat(column);
            Some((
                end..end,
                format!("\n{pad}{}", compose::field(name, new, column)),
            ))
        }
        (None, None) => None,
    }
}

/// Replaces a range unless it holds a comment.
fn replace(
    text: &str,
    range: Range<usize>,
    old: &Item,
    new: &Item,
    write: impl Fn(usize) -> String,
) -> Option<(Range<usize>, String)> {
    let written = &text[range.clone()];
    if written.starts_with('{') {
        return Some((range, compose::flow(new)));
    }
    let may_comment = written.contains(" #") || written.contains("\n#");
    if may_comment && !says_all(written, old) {
        return None;
    }
    let column = column(text, range.start);
    Some((range, write(column)))
}

/// Tells whether every `#` of a piece of YAML is in its values, so that none begins a comment.
fn says_all(written: &str, item: &Item) -> bool {
    fn count(item: &Item) -> usize {
        match item {
            Item::Text(text) => text.matches('#').count(),
            Item::List(items) => items.iter().map(count).sum(),
            Item::Map(fields) => fields
                .iter()
                .map(|(key, item)| key.matches('#').count() + count(item))
                .sum(),
        }
    }
    written.matches('#').count() == count(item)
}

fn column(text: &str, at: usize) -> usize {
    at - text[..at].rfind('\n').map_or(0, |line| line + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..]
        .find(['\r', '\n'])
        .map_or(text.len(), |end| at + end)
}

/// Returns the fields of a record that follow the dataset, each claim by itself.
fn units(record: &Item) -> Units {
    let mut units = Units::new();
    let Item::Map(fields) = record else {
        return units;
    };
    for (key, item) in fields {
        match item {
            Item::List(claims) if key == "claims" => {
                for claim in claims {
                    if let Some(id) = claim.get("id").and_then(Item::as_text) {
                        units.insert(format!("claims.{id}"), claim.clone());
                    }
                }
            }
            _ if ONCE.contains(&key.as_str()) => {}
            _ => {
                units.insert(key.clone(), item.clone());
            }
        }
    }
    units
}

/// Returns the hashes of fields as one text: `date:1a2b3c4d title:5e6f7a8b`.
fn digest(units: &Units) -> String {
    let words = units
        .iter()
        .map(|(name, item)| format!("{name}:{}", hash(item)));
    words.collect::<Vec<_>>().join(" ")
}

fn hashes(digest: &str) -> BTreeMap<String, String> {
    let words = digest
        .split_whitespace()
        .filter_map(|word| word.rsplit_once(':'));
    words
        .map(|(name, hash)| (name.to_owned(), hash.to_owned()))
        .collect()
}

/// Returns a hash of what a value says. The order of keys says nothing, and one value may stand
/// for a list of one.
fn hash(item: &Item) -> String {
    fn same(item: &Item) -> Item {
        match item {
            Item::Text(text) => Item::Text(text.clone()),
            Item::List(items) => match items.as_slice() {
                [one] => same(one),
                items => Item::List(items.iter().map(same).collect()),
            },
            Item::Map(fields) => {
                let mut fields: Fields = fields
                    .iter()
                    .map(|(key, item)| (key.clone(), same(item)))
                    .collect();
                fields.sort();
                Item::Map(fields)
            }
        }
    }
    ids::hash(&compose::flow(&same(item)))
}

/// The files that hold records of the dataset, as they stand and as they become.
struct There {
    sources: Sources,
    files: BTreeMap<String, File>,
    /// The file of each record.
    paths: BTreeMap<String, String>,
}

struct File {
    id: FileId,
    kind: Kind,
    text: String,
    /// The records, read when one is asked for.
    roots: Option<Vec<Node>>,
}

impl There {
    fn of(project: Project<'_>, dataset: &str) -> There {
        let mut there = There {
            sources: Sources::default(),
            files: BTreeMap::new(),
            paths: BTreeMap::new(),
        };
        for (_, file) in project.sources.files() {
            let Role::Records(kind) = file.role else {
                continue;
            };
            // Only these can hold records that an import touches.
            if !file.text.contains("upstream") || !file.text.contains(dataset) {
                continue;
            }
            let id = there.sources.add(SourceFile {
                path: file.path.clone(),
                text: String::new(),
                role: file.role,
            });
            let text = file.text.clone();
            there.files.insert(
                file.path.clone(),
                File {
                    id,
                    kind,
                    text,
                    roots: None,
                },
            );
            let ids = there.ids(&file.path);
            there
                .paths
                .extend(ids.into_iter().map(|id| (id, file.path.clone())));
        }
        there
    }

    fn ids(&mut self, path: &str) -> Vec<String> {
        let Some(file) = self.files.get_mut(path) else {
            return Vec::new();
        };
        let records = file.records();
        let alone = records.len() == 1;
        let ids = records
            .iter()
            .filter_map(|record| name(record, path, alone));
        ids.collect()
    }

    fn text(&self, path: &str) -> &str {
        self.files.get(path).map_or("", |file| &file.text)
    }

    fn record(&mut self, path: &str, id: &str) -> Option<Node> {
        let records = self.files.get_mut(path)?.records();
        let alone = records.len() == 1;
        let mut records = records.iter();
        records
            .find(|record| name(record, path, alone).as_deref() == Some(id))
            .cloned()
    }

    fn change(&mut self, path: &str, text: String) {
        if let Some(file) = self.files.get_mut(path) {
            file.text = text;
            file.roots = None;
        }
    }
}

impl File {
    fn records(&mut self) -> &[Node] {
        let (id, text, kind) = (self.id, &self.text, self.kind);
        self.roots.get_or_insert_with(|| {
            let range = match kind {
                Kind::Note => check::front_matter(text).map_or(0..0, |(front, _)| front),
                _ => 0..text.len(),
            };
            let piece = Piece {
                file: id,
                text: &text[range.clone()],
                offset: range.start,
            };
            let documents = yaml::documents(piece, &Limits::default(), &mut Diagnostics::default());
            documents
                .roots
                .iter()
                .flat_map(|root| root.items().to_vec())
                .collect()
        })
    }
}

/// Returns the id of a record: as written, else the stem of its file.
fn name(record: &Node, path: &str, alone: bool) -> Option<String> {
    let written = record.get("id").and_then(Node::scalar);
    let stem = path
        .rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'))
        .map(|(stem, _)| stem);
    written.or(stem.filter(|_| alone)).map(str::to_owned)
}

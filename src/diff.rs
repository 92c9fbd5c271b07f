//! Two editions -> what a reader would want to know of their difference: what was added, changed
//! and withdrawn, with the old and the new values.
//!
//! An edition is known by its data files alone, so that the last one need only be a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::export;
use crate::site::Site;

/// What one edition holds.
#[derive(Debug, Default)]
pub struct Edition {
    entries: BTreeMap<Key, Entry>,
    revisions: BTreeSet<(String, String)>,
}

/// A kind and a name within it. Kinds stand in the order in which a reader wants them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    kind: Part,
    name: String,
}

/// What can change: a record or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Event,
    Claim,
    Span,
    Agreement,
    Provision,
    Dispute,
    Position,
    Gap,
    Source,
    Actor,
    Place,
    Revision,
}

#[derive(Debug, Default)]
struct Entry {
    record: String,
    title: String,
    /// Columns of the table, those that the edition knows.
    columns: BTreeMap<String, Value>,
    /// Figures by what they count; one that is not there is nothing.
    figures: BTreeMap<String, Value>,
}

/// Something that differs.
#[derive(Debug, Serialize)]
pub struct Change {
    pub change: Kind,
    pub kind: Part,
    /// `record` or `record#part`.
    pub id: String,
    pub record: String,
    pub title: String,
    /// The fields that changed; for the others none.
    pub fields: Vec<Field>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Added,
    Changed,
    Withdrawn,
}

#[derive(Debug, Serialize)]
pub struct Field {
    pub field: String,
    pub was: Value,
    pub now: Value,
}

/// The difference of two editions.
#[derive(Debug, Serialize)]
pub struct Difference {
    format: u32,
    /// Additions, changes and withdrawals, each by kind and name.
    pub changes: Vec<Change>,
    /// Records with a published value that changed, and no new revision.
    pub unrevised: Vec<String>,
}

impl Part {
    /// Returns the word for it.
    pub fn word(self) -> &'static str {
        match self {
            Part::Event => "event",
            Part::Claim => "claim",
            Part::Span => "span",
            Part::Agreement => "agreement",
            Part::Provision => "provision",
            Part::Dispute => "dispute",
            Part::Position => "position",
            Part::Gap => "gap",
            Part::Source => "source",
            Part::Actor => "actor",
            Part::Place => "place",
            Part::Revision => "revision",
        }
    }
}

impl Edition {
    /// Returns the edition that a site is.
    pub fn of(site: &Site) -> Edition {
        let data = export::table_names().map(|name| (name, export::data(site, name)));
        Edition::parse(&data.collect()).expect("what we write can be read")
    }

    /// Reads an edition from its data files, by name; an error says which is not one of ours.
    pub fn parse(data: &BTreeMap<&'static str, String>) -> Result<Edition, String> {
        let mut edition = Edition::default();
        for (name, text) in data {
            let wrong = || format!("data/{name}.json is no data file of format 1");
            let file: Map<String, Value> = serde_json::from_str(text).map_err(|_| wrong())?;
            let rows = file.get(*name).and_then(Value::as_array);
            let is_ours = file.get("format") == Some(&Value::from(1));
            for row in rows.filter(|_| is_ours).ok_or_else(wrong)? {
                edition.add(name, row.as_object().ok_or_else(wrong)?);
            }
        }
        Ok(edition)
    }

    fn add(&mut self, table: &str, row: &Map<String, Value>) {
        let text = |column: &str| words(row.get(column).unwrap_or(&Value::Null));
        let (id, part) = (text("id"), |of: &str| {
            format!("{}#{}", text(of), text("id"))
        });
        match table {
            "events" => {
                let columns = [
                    "title",
                    "date",
                    "type",
                    "mode",
                    "form",
                    "places",
                    "actors",
                    "contested",
                    "independent",
                    "summary",
                    "note",
                    "follows",
                ];
                let entry = self.put(Part::Event, &id, &id, &text("title"), row, &columns);
                let estimates = row.get("estimates").and_then(Value::as_array);
                for estimate in estimates.into_iter().flatten().filter_map(Value::as_object) {
                    let of = |column: &str| words(estimate.get(column).unwrap_or(&Value::Null));
                    let field = format!("estimate of {}{}", of("outcome"), group(estimate));
                    let said = format!("{} by {}: {}", of("stated"), of("by"), of("method"));
                    entry.figure(field, said);
                }
            }
            "claims" => {
                let (event, name) = (text("event"), part("event"));
                let columns = [
                    "by",
                    "stance",
                    "kind",
                    "text",
                    "on",
                    "via",
                    "status",
                    "contradicts",
                    "repeats",
                    "corroborates",
                    "narrows",
                    "supersedes",
                    "counts",
                    "date",
                    "places",
                    "named",
                    "quote",
                    "quote_translation",
                    "credibility",
                ];
                let entry = self.put(Part::Claim, &name, &event, &text("text"), row, &columns);
                for outcome in ["killed", "injured", "missing", "captured", "displaced"] {
                    let range = range(row, &format!("{outcome}_min"), &format!("{outcome}_max"));
                    let stated = text(&format!("{outcome}_stated"));
                    // A word has no range.
                    let Some(mut figure) = range.or((!stated.is_empty()).then_some(stated)) else {
                        continue;
                    };
                    let including = text("including");
                    if !including.is_empty() {
                        figure += &format!(", including {including}");
                    }
                    entry.figure(format!("{outcome}{}", group(row)), figure);
                }
            }
            "spans" => {
                let (event, outcome) = (text("event"), text("outcome"));
                let title = format!("{outcome}{}", group(row));
                let name = format!("{event}#{title}");
                let entry = self.put(Part::Span, &name, &event, &title, row, &["contested"]);
                let figure = range(row, "min", "max").unwrap_or_default();
                entry.columns.insert("range".to_owned(), figure.into());
            }
            "agreements" => {
                let columns = [
                    "title",
                    "date",
                    "form",
                    "stage",
                    "parties",
                    "confirmed",
                    "mediators",
                    "about",
                    "event",
                    "renews",
                    "summary",
                    "note",
                ];
                self.put(Part::Agreement, &id, &id, &text("title"), row, &columns);
            }
            "provisions" => {
                let columns = [
                    "title",
                    "text",
                    "by",
                    "for",
                    "specificity",
                    "due",
                    "state",
                    "state_on",
                    "evidence",
                    "renews",
                    "sources",
                ];
                let title = [text("title"), text("text")];
                let title = title.iter().find(|text| !text.is_empty());
                let title = title.cloned().unwrap_or_default();
                let name = part("agreement");
                self.put(
                    Part::Provision,
                    &name,
                    &text("agreement"),
                    &title,
                    row,
                    &columns,
                );
            }
            "disputes" => {
                let dispute = text("dispute");
                let question = text("question");
                self.put(
                    Part::Dispute,
                    &dispute,
                    &dispute,
                    &question,
                    row,
                    &["question", "summary", "note", "evidence", "events"],
                );
                // The positions of one actor follow each other in the order written.
                let name = |n: usize| match n {
                    1 => format!("{dispute}#{}", text("actor")),
                    n => format!("{dispute}#{} ({n})", text("actor")),
                };
                let is_free = |n: &usize| {
                    let (kind, name) = (Part::Position, name(*n));
                    !self.entries.contains_key(&Key { kind, name })
                };
                let name = name((1..).find(is_free).unwrap_or_default());
                let columns = ["actor", "stance", "text", "since", "via", "claims"];
                self.put(
                    Part::Position,
                    &name,
                    &dispute,
                    &text("text"),
                    row,
                    &columns,
                );
            }
            "gaps" => {
                let columns = [
                    "question",
                    "raised_by",
                    "raised",
                    "status",
                    "closed",
                    "closed_by",
                    "note",
                ];
                let name = part("record");
                self.put(
                    Part::Gap,
                    &name,
                    &text("record"),
                    &text("question"),
                    row,
                    &columns,
                );
            }
            "sources" => {
                let columns = [
                    "outlet",
                    "title",
                    "source_url",
                    "published",
                    "accessed",
                    "language",
                    "kind",
                    "reliability",
                    "relays",
                    "archives",
                    "licence",
                    "note",
                ];
                let title = match text("title") {
                    title if title.is_empty() => text("outlet"),
                    title => title,
                };
                self.put(Part::Source, &id, &id, &title, row, &columns);
            }
            "actors" => {
                let columns = [
                    "name",
                    "kind",
                    "parent",
                    "country",
                    "also_known_as",
                    "wikidata",
                    "summary",
                    "note",
                ];
                self.put(Part::Actor, &id, &id, &text("name"), row, &columns);
            }
            "places" => {
                let columns = [
                    "name",
                    "within",
                    "country",
                    "lat",
                    "lon",
                    "precision",
                    "also_known_as",
                    "summary",
                    "note",
                ];
                self.put(Part::Place, &id, &id, &text("name"), row, &columns);
            }
            _ => {
                let record = text("record");
                let columns = ["field", "was", "now", "source"];
                let name = format!("{record}#{} {}: {}", text("on"), text("kind"), text("note"));
                let title = format!("{} {}: {}", text("on"), text("kind"), text("note"));
                self.put(Part::Revision, &name, &record, &title, row, &columns);
                let all = Value::Object(row.clone()).to_string();
                self.revisions.insert((record, all));
            }
        }
    }

    fn put(
        &mut self,
        kind: Part,
        name: &str,
        record: &str,
        title: &str,
        row: &Map<String, Value>,
        columns: &[&str],
    ) -> &mut Entry {
        let name = name.to_owned();
        let entry = self.entries.entry(Key { kind, name }).or_default();
        entry.record = record.to_owned();
        entry.title = title.to_owned();
        for column in columns {
            if let Some(value) = row.get(*column) {
                entry.columns.insert((*column).to_owned(), value.clone());
            }
        }
        entry
    }
}

impl Entry {
    /// Adds a figure; those about the same people are told apart by their order.
    fn figure(&mut self, field: String, figure: String) {
        let found = self.figures.entry(field).or_insert(Value::Null);
        *found = match &found {
            Value::String(first) => format!("{first}; {figure}").into(),
            _ => figure.into(),
        };
    }
}

/// Compares two editions.
pub fn between(old: &Edition, new: &Edition) -> Difference {
    let mut changes = Vec::new();
    let mut touched = BTreeSet::new();
    let change = |change, key: &Key, entry: &Entry, fields| Change {
        change,
        kind: key.kind,
        id: key.name.clone(),
        record: entry.record.clone(),
        title: entry.title.clone(),
        fields,
    };
    for (key, now) in &new.entries {
        let Some(was) = old.entries.get(key) else {
            changes.push(change(Kind::Added, key, now, Vec::new()));
            continue;
        };
        let fields = fields(was, now);
        if fields.iter().any(|field| needs_revision(key.kind, field)) {
            touched.insert(now.record.clone());
        }
        if !fields.is_empty() {
            changes.push(change(Kind::Changed, key, now, fields));
        }
    }
    for (key, was) in &old.entries {
        if !new.entries.contains_key(key) {
            changes.push(change(Kind::Withdrawn, key, was, Vec::new()));
            if key.kind != Part::Span {
                touched.insert(was.record.clone());
            }
        }
    }
    changes.sort_by_key(|change| change.change);
    let mut fresh = new.revisions.difference(&old.revisions);
    for (record, _) in fresh.by_ref() {
        touched.remove(record);
    }
    Difference {
        format: 1,
        changes,
        unrevised: touched.into_iter().collect(),
    }
}

fn fields(was: &Entry, now: &Entry) -> Vec<Field> {
    let names: BTreeSet<&String> = was.figures.keys().chain(now.figures.keys()).collect();
    let figure = |entry: &Entry, name: &String| {
        let value = entry.figures.get(name);
        value.cloned().unwrap_or(Value::Null)
    };
    let figures = names.into_iter().map(|name| Field {
        field: name.clone(),
        was: figure(was, name),
        now: figure(now, name),
    });
    // A column that an older edition does not have has not changed.
    let columns = was.columns.iter().filter_map(|(name, was)| {
        Some(Field {
            field: name.clone(),
            was: was.clone(),
            now: now.columns.get(name)?.clone(),
        })
    });
    let all = figures.chain(columns);
    let mut fields: Vec<Field> = all.filter(|field| field.was != field.now).collect();
    fields.sort_by(|one, other| one.field.cmp(&other.field));
    fields
}

/// Tells whether a revision must say that a field changed. What follows from other records need
/// not, nor what was only added to, nor progress and the closing of gaps, which have days of their
/// own.
fn needs_revision(kind: Part, field: &Field) -> bool {
    let has_own_day = match kind {
        Part::Span => true,
        Part::Event => ["contested", "independent"].contains(&field.field.as_str()),
        Part::Provision => ["state", "state_on", "evidence"].contains(&field.field.as_str()),
        Part::Gap => ["status", "closed", "closed_by"].contains(&field.field.as_str()),
        _ => false,
    };
    let only_grew = match (&field.was, &field.now) {
        (Value::Null, _) => true,
        (Value::Array(was), Value::Array(now)) => was.iter().all(|value| now.contains(value)),
        _ => false,
    };
    !has_own_day && !only_grew
}

/// Says a difference for people, in plain text.
pub fn text(difference: &Difference) -> String {
    said(
        difference,
        &Marks {
            heading: "",
            item: "  ",
            field: "    ",
            escaped: |text| text.replace(char::is_control, " "),
        },
    )
}

/// Says a difference in Markdown.
pub fn markdown(difference: &Difference) -> String {
    said(
        difference,
        &Marks {
            heading: "## ",
            item: "- ",
            field: "  - ",
            escaped: |text| {
                let mut escaped = String::new();
                for c in text.chars() {
                    if "\\`*_[]<>#&|~".contains(c) {
                        escaped.push('\\');
                    }
                    escaped.push(if c.is_control() { ' ' } else { c });
                }
                escaped
            },
        },
    )
}

/// Writes a difference as JSON.
pub fn json(difference: &Difference) -> String {
    export::json(difference)
}

/// Returns a value in words.
pub fn shown(value: &Value) -> String {
    match words(value) {
        words if words.is_empty() => "nothing".to_owned(),
        words => words,
    }
}

struct Marks {
    heading: &'static str,
    item: &'static str,
    field: &'static str,
    escaped: fn(&str) -> String,
}

fn said(difference: &Difference, marks: &Marks) -> String {
    let changes = &difference.changes;
    let count = |kind| {
        changes
            .iter()
            .filter(|change| change.change == kind)
            .count()
    };
    let mut text = format!(
        "{} added, {} changed, {} withdrawn\n",
        count(Kind::Added),
        count(Kind::Changed),
        count(Kind::Withdrawn)
    );
    let escaped = marks.escaped;
    let mut last = None;
    for change in changes {
        if last != Some(change.change) {
            last = Some(change.change);
            _ = write!(text, "\n{}{:?}\n\n", marks.heading, change.change);
        }
        let kind = change.kind.word();
        let (id, title) = match change.kind {
            Part::Revision | Part::Span => (&change.record, &change.title),
            _ => (&change.id, &change.title),
        };
        let (id, title) = (escaped(id), escaped(title));
        _ = writeln!(text, "{}{kind} {id}: {title}", marks.item);
        for field in &change.fields {
            let name = escaped(&field.field.replace('_', " "));
            let (was, now) = (escaped(&shown(&field.was)), escaped(&shown(&field.now)));
            _ = writeln!(text, "{}{name}: {was} → {now}", marks.field);
        }
    }
    text
}

/// Returns whose people a row counts, as the name of a field ends with it.
fn group(row: &Map<String, Value>) -> String {
    let of = |column: &str| words(row.get(column).unwrap_or(&Value::Null));
    let mut text = String::new();
    for part in [of("who"), of("side"), of("among")] {
        if !part.is_empty() && !["unknown", "mixed"].contains(&part.as_str()) {
            text += &format!(", {part}");
        }
    }
    text
}

/// Returns a count in words: `46`, `51 to 52`, `15 or more`.
fn range(row: &Map<String, Value>, min: &str, max: &str) -> Option<String> {
    let number = |column: &str| row.get(column).and_then(Value::as_u64);
    Some(match (number(min)?, number(max)) {
        (min, None) => format!("{min} or more"),
        (min, Some(max)) if min == max => min.to_string(),
        (min, Some(max)) => format!("{min} to {max}"),
    })
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Array(list) => list.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Object(map) if map.contains_key("according_to") => {
            let of = |key: &str| words(map.get(key).unwrap_or(&Value::Null));
            let (event, who) = (of("event"), of("according_to"));
            format!("{event} according to {who}")
        }
        // An actor of an event and its role.
        Value::Object(map) => {
            let values: Vec<_> = map.values().map(words).collect();
            values.join(" as ")
        }
        other => other.to_string(),
    }
}

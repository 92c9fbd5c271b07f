//! What changed since the last edition, for `build --since`.

use serde::Serialize;

use crate::diff::{self, Difference, Kind, Part};
use crate::model::Id;
use crate::render::parts::{LinkView, PageHead, TextView};
use crate::render::pen::Pen;
use crate::render::words;

/// The changes as the template sees them.
#[derive(Debug, Serialize)]
pub struct View {
    /// "12 changes"
    pub count: String,
    /// Added, changed, withdrawn: those that have any.
    pub groups: Vec<Group>,
    /// "2 entries of records that are not here any more"
    pub gone: Option<String>,
}

/// The changes of one sort.
#[derive(Debug, Serialize)]
pub struct Group {
    pub heading: &'static str,
    pub changes: Vec<Item>,
}

/// One change.
#[derive(Debug, Serialize)]
pub struct Item {
    pub what: String,
    pub record: LinkView,
    /// Of a part of the record.
    pub title: Option<String>,
    pub fields: Vec<Field>,
}

/// A field and its values in words.
#[derive(Debug, Serialize)]
pub struct Field {
    pub label: String,
    pub was: String,
    pub now: String,
}

/// Lays out the page of changes.
pub fn page(pen: &Pen<'_>, difference: &Difference) -> (PageHead, View) {
    let heading = TextView::plain("What changed since the last edition");
    let head = PageHead::new(pen, "corrections", "changes", heading)
        .describe("What was added, changed and withdrawn since the last edition.")
        .crumb(pen, "corrections.html", TextView::plain("Corrections"));
    let mut groups: Vec<Group> = Vec::new();
    let mut n_gone = 0;
    for change in &difference.changes {
        // A record that is not shown is not named, whatever the last edition held.
        let Some((id, is_record)) = Id::parse(&change.record)
            .filter(|id| pen.site.records.common(id).is_some())
            .map(|id| (id, change.id == change.record))
        else {
            n_gone += 1;
            continue;
        };
        let fields = change.fields.iter().map(|field| Field {
            label: field.field.replace('_', " "),
            was: diff::shown(&field.was),
            now: diff::shown(&field.now),
        });
        let is_title = is_record && change.kind != Part::Span;
        let item = Item {
            what: change.kind.word().to_owned(),
            record: pen.record(&id),
            title: (!is_title).then(|| change.title.clone()),
            fields: fields.collect(),
        };
        let heading = match change.change {
            Kind::Added => "Added",
            Kind::Changed => "Changed",
            Kind::Withdrawn => "Withdrawn",
        };
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.changes.push(item),
            _ => groups.push(Group {
                heading,
                changes: vec![item],
            }),
        }
    }
    let n_shown: usize = groups.iter().map(|group| group.changes.len()).sum();
    let gone = words::counted(
        n_gone,
        "entry was withdrawn with its record",
        "entries were withdrawn with their records",
    );
    (
        head,
        View {
            count: words::counted(n_shown, "change", "changes"),
            groups,
            gone: (n_gone > 0).then_some(gone),
        },
    )
}

//! What changed since the last edition, for `build --since`.

use serde::Serialize;

use crate::diff::{self, Difference, Kind, Part};
use crate::model::Id;
use crate::render::parts::{LinkView, PageHead, TextView};
use crate::render::pen::Pen;

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
    pub heading: String,
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
    let heading = TextView::plain(pen.word("changes-title"));
    let head = PageHead::new(pen, "corrections", "changes", heading)
        .describe(pen.word("changes-description"))
        .crumb(
            pen,
            "corrections.html",
            TextView::plain(pen.word("page-corrections")),
        );
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
            Kind::Added => pen.word("changes-added"),
            Kind::Changed => pen.word("changes-changed"),
            Kind::Withdrawn => pen.word("changes-withdrawn"),
        };
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.changes.push(item),
            _ => groups.push(Group {
                heading: heading.to_owned(),
                changes: vec![item],
            }),
        }
    }
    let n_shown: usize = groups.iter().map(|group| group.changes.len()).sum();
    (
        head,
        View {
            count: pen.count("count-changes", n_shown),
            groups,
            gone: (n_gone > 0).then(|| pen.count("changes-gone", n_gone)),
        },
    )
}

//! The page of a record that was taken back: its title, the day and the note stay.

use serde::Serialize;

use crate::model::Id;
use crate::render::parts::{self, PageHead, RevisionView};
use crate::render::pen::Pen;
use crate::render::words;

/// A retracted record as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// "Event"
    pub kind: String,
    /// The retraction, and what was changed before it.
    pub revisions: Vec<RevisionView>,
}

/// Lays out the page of a retracted record.
pub fn page(pen: &Pen<'_>, id: &Id) -> (PageHead, View) {
    let retracted = &pen.site.retracted[id];
    let head = PageHead::new(pen, "retracted", "", pen.text(&retracted.title))
        .describe(pen.word("retracted-description"))
        .revised(pen, &retracted.common);
    let revisions = retracted.common.revisions.iter().rev();
    let view = View {
        kind: words::kind(pen.language, retracted.kind),
        revisions: revisions
            .map(|revision| parts::revision(pen, revision))
            .collect(),
    };
    (head, view)
}

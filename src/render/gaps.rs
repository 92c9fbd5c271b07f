//! What is not known: every gap of every record, the open ones first.

use serde::Serialize;

use crate::model::{GapStatus, Vocabulary};
use crate::render::parts::{GapView, PageHead, TextView, gap_at};
use crate::render::pen::Pen;
use crate::render::words;

/// All gaps as the template sees them.
#[derive(Debug, Serialize)]
pub struct View {
    /// "55 open, 2 partly closed"
    pub count: Option<String>,
    /// Open, partly closed, closed: those that have any.
    pub groups: Vec<Group>,
}

/// The gaps of one status.
#[derive(Debug, Serialize)]
pub struct Group {
    pub status: &'static str,
    pub label: &'static str,
    pub gaps: Vec<GapView>,
}

/// Lays out the page of all gaps.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let head = PageHead::new(
        pen,
        "not-known",
        "gaps",
        TextView::plain("What is not known"),
    )
    .describe("Questions that the records leave open, since when, and who raised them.")
    .revised_with(pen, pen.site.records.all().map(|(_, common)| common));
    let mut groups = Vec::new();
    for status in [GapStatus::Open, GapStatus::Partly, GapStatus::Closed] {
        let gaps = pen.site.gaps.iter().filter_map(|at| gap_at(pen, at));
        let gaps: Vec<GapView> = gaps.filter(|gap| gap.status == status.word()).collect();
        if !gaps.is_empty() {
            groups.push(Group {
                status: status.word(),
                label: words::gap_status(status),
                gaps,
            });
        }
    }
    let counts = groups
        .iter()
        .map(|g| format!("{} {}", g.gaps.len(), g.label.to_lowercase()));
    let counts = counts.collect::<Vec<_>>().join(", ");
    (
        head,
        View {
            count: (!counts.is_empty()).then_some(counts),
            groups,
        },
    )
}

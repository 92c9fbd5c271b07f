//! What is not known: every gap of every record, the open ones first.

use serde::Serialize;

use crate::model::{GapStatus, Kind, Vocabulary};
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
    pub label: String,
    pub gaps: Vec<GapView>,
}

/// Lays out the page of all gaps.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let head = PageHead::new(
        pen,
        "not-known",
        "gaps",
        TextView::plain(pen.word("gaps-title")),
    )
    .describe(pen.word("gaps-description"))
    .revised_of(pen, Kind::ALL);
    let mut groups = Vec::new();
    for status in [GapStatus::Open, GapStatus::Partly, GapStatus::Closed] {
        let gaps = pen.site.gaps.iter().filter_map(|at| gap_at(pen, at));
        let gaps: Vec<GapView> = gaps.filter(|gap| gap.status == status.word()).collect();
        if !gaps.is_empty() {
            groups.push(Group {
                status: status.word(),
                label: words::gap_status(pen.language, status),
                gaps,
            });
        }
    }
    let counts = groups.iter().map(|group| {
        let key = match group.status {
            "open" => "gaps-count-open",
            "partly" => "gaps-count-partly",
            _ => "gaps-count-closed",
        };
        pen.say(key, &[("n", group.gaps.len().into())])
    });
    let counts = pen.listed(counts);
    (
        head,
        View {
            count: (!counts.is_empty()).then_some(counts),
            groups,
        },
    )
}

//! How far a promise has come: the mark of three cells and its words, for agreements and the list
//! of commitments.

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{Date, Day, Progress, ProgressState, Provision, Vocabulary};
use crate::render::parts::{Html, LinkView};
use crate::render::pen::Pen;
use crate::render::words;
use crate::site::Site;

/// The mark of a state, and the state in words.
#[derive(Debug, Clone, Serialize)]
pub struct MarkView {
    /// The word of the record, `stalled`, or `none` where no evidence was found.
    pub state: &'static str,
    pub label: String,
    /// How each of the three cells is drawn: `empty`, `filled`, `hatched`.
    pub cells: [&'static str; 3],
}

/// One step of a promise's progress.
#[derive(Debug, Serialize)]
pub struct StepView {
    pub on: DateView,
    pub mark: MarkView,
    pub evidence: Vec<LinkView>,
    pub note: Option<Html>,
}

/// Returns the mark of a provision's latest state.
pub fn latest(pen: &Pen<'_>, provision: &Provision) -> MarkView {
    let steps = in_order(provision);
    match steps.last() {
        Some(last) => mark(pen, &steps, last.state),
        None => MarkView {
            state: "none",
            label: pen.word("progress-none").to_owned(),
            cells: ["empty"; 3],
        },
    }
}

/// Returns every step of a provision's progress in the order of days; `prefix` keeps the ids of
/// its notes apart from those of the rest of the page.
pub fn steps(pen: &Pen<'_>, provision: &Provision, prefix: &str) -> Vec<StepView> {
    let ordered = in_order(provision);
    let mut views = Vec::new();
    for (at, step) in ordered.iter().enumerate() {
        let id_prefix = format!("{prefix}{}-{at}-", provision.id);
        views.push(StepView {
            on: pen.date(&step.on, Length::Middle),
            mark: mark(pen, &ordered[..=at], step.state),
            evidence: step
                .evidence
                .iter()
                .map(|evidence| pen.evidence(evidence))
                .collect(),
            note: step
                .note
                .as_ref()
                .map(|note| pen.markdown(note, &id_prefix)),
        });
    }
    views
}

/// Returns the day against which a promise is overdue: that of `--as-of`, else the latest the
/// records know. No clock is read.
pub fn measured_on(site: &Site) -> Option<Day> {
    site.as_of.or(*site.latest_day)
}

/// Tells whether a promise was due before the day the site is measured on and is not known to be
/// kept.
pub fn is_overdue(site: &Site, provision: &Provision) -> bool {
    let due = provision.due.as_ref().and_then(Date::latest);
    let kept = in_order(provision)
        .last()
        .is_some_and(|last| last.state == ProgressState::Full);
    match (due, measured_on(site)) {
        (Some(due), Some(today)) => due < today && !kept,
        _ => false,
    }
}

/// Returns the steps by day; of two on a day the one written last stands last.
pub fn in_order(provision: &Provision) -> Vec<&Progress> {
    let mut steps: Vec<&Progress> = provision.progress.iter().collect();
    steps.sort_by_key(|step| step.on.latest());
    steps
}

/// Returns the mark of a state; a stalled promise keeps the cells it had, the last one hatched.
fn mark(pen: &Pen<'_>, until: &[&Progress], state: ProgressState) -> MarkView {
    let filled = |state| match state {
        ProgressState::Minimal => Some(1),
        ProgressState::Intermediate => Some(2),
        ProgressState::Full => Some(3),
        ProgressState::NotStarted => Some(0),
        ProgressState::Stalled | ProgressState::Contradicted | ProgressState::Lapsed => None,
    };
    let before = || {
        until
            .iter()
            .rev()
            .find_map(|step| filled(step.state))
            .unwrap_or(0)
    };
    let count = match state {
        ProgressState::Contradicted => 0,
        ProgressState::Stalled => before().max(1),
        ProgressState::Lapsed => before(),
        other => filled(other).unwrap_or(0),
    };
    let mut cells = ["empty"; 3];
    for cell in cells.iter_mut().take(count) {
        *cell = "filled";
    }
    if state == ProgressState::Stalled {
        cells[count - 1] = "hatched";
    }
    MarkView {
        state: state.word(),
        label: words::progress(pen.language, state),
        cells,
    }
}

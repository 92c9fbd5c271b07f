//! Every promise of every agreement, by how far it has come.

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{Date, ProgressState, Vocabulary};
use crate::render::agreement;
use crate::render::parts::{LinkView, PageHead, TextView};
use crate::render::pen::Pen;
use crate::render::progress::{self, MarkView};
use crate::render::words;

/// The promises as the template sees them.
#[derive(Debug, Serialize)]
pub struct View {
    /// "31 provisions in 8 agreements"
    pub count: String,
    pub overdue: usize,
    /// The day against which a promise is overdue.
    pub measured_on: Option<DateView>,
    pub groups: Vec<Group>,
}

/// The promises of one state.
#[derive(Debug, Serialize)]
pub struct Group {
    pub state: &'static str,
    pub label: String,
    pub rows: Vec<Row>,
}

/// One promise.
#[derive(Debug, Serialize)]
pub struct Row {
    pub provision: LinkView,
    pub agreement: LinkView,
    pub dated: Option<DateView>,
    pub by: Vec<LinkView>,
    pub for_whom: Vec<LinkView>,
    pub due: Option<DateView>,
    pub is_overdue: bool,
    pub mark: MarkView,
    /// The day of its latest state, and what that rests on.
    pub on: Option<DateView>,
    pub evidence: Vec<LinkView>,
}

/// The order of the groups: what went wrong, what nobody knows, then what came how far.
const ORDER: [Option<ProgressState>; 8] = [
    Some(ProgressState::Contradicted),
    Some(ProgressState::Stalled),
    Some(ProgressState::Lapsed),
    None,
    Some(ProgressState::NotStarted),
    Some(ProgressState::Minimal),
    Some(ProgressState::Intermediate),
    Some(ProgressState::Full),
];

/// Lays out the page of all promises.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let head = PageHead::new(
        pen,
        "commitments",
        "commitments",
        TextView::plain(pen.word("page-commitments")),
    )
    .describe(pen.word("commitments-description"));
    let agreements = &pen.site.records.agreements;
    let head = head.revised_with(pen, agreements.values().map(|agreement| &agreement.common));
    let mut groups: Vec<Group> = ORDER
        .iter()
        .map(|state| Group {
            state: state.map_or("none", Vocabulary::word),
            label: match state {
                Some(state) => words::progress(pen.language, *state),
                None => pen.word("progress-none").to_owned(),
            },
            rows: Vec::new(),
        })
        .collect();
    let mut sorted: Vec<_> = agreements.values().collect();
    sorted.sort_by_cached_key(|agreement| {
        let day = agreement.date.as_ref().and_then(Date::earliest);
        (day.is_none(), day, agreement.common.id.clone())
    });
    let (mut total, mut overdue) = (0_usize, 0);
    for agreement in sorted {
        let id = &agreement.common.id;
        for provision in &agreement.provisions {
            let steps = progress::in_order(provision);
            let last = steps.last();
            let is_overdue = progress::is_overdue(pen.site, provision);
            total += 1;
            overdue += usize::from(is_overdue);
            let part = crate::model::PartId {
                record: id.clone(),
                part: provision.id.clone(),
            };
            let heading = agreement::heading(pen, provision);
            let row = Row {
                provision: LinkView {
                    label: heading.text,
                    lang: heading.lang,
                    dir: heading.dir,
                    other: heading.other,
                    ..pen.part(&part)
                },
                agreement: pen.record(id),
                dated: agreement
                    .date
                    .as_ref()
                    .map(|date| pen.date(date, Length::Middle)),
                by: agreement::promised_by(pen, agreement, provision),
                for_whom: provision.for_whom.iter().map(|id| pen.record(id)).collect(),
                due: provision
                    .due
                    .as_ref()
                    .map(|date| pen.date(date, Length::Middle)),
                is_overdue,
                mark: progress::latest(pen, provision),
                on: last.map(|step| pen.date(&step.on, Length::Middle)),
                evidence: last.map_or(Vec::new(), |step| {
                    step.evidence
                        .iter()
                        .map(|evidence| pen.evidence(evidence))
                        .collect()
                }),
            };
            let state = last.map(|step| step.state);
            let at = ORDER
                .iter()
                .position(|&s| s == state)
                .expect("every state is listed");
            groups[at].rows.push(row);
        }
    }
    for group in &mut groups {
        // Within a state, what is overdue stands first; the rest stays by date of the agreement.
        group.rows.sort_by_key(|row| !row.is_overdue);
    }
    groups.retain(|group| !group.rows.is_empty());
    let args = [
        ("provisions", total.into()),
        ("agreements", agreements.len().into()),
    ];
    let count = pen.say("count-provisions-agreements", &args);
    let measured_on = progress::measured_on(pen.site).map(|day| pen.day(day));
    (
        head,
        View {
            count,
            overdue,
            measured_on,
            groups,
        },
    )
}

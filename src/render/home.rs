//! The front page: the lead judgement, the key to the marks, the two lanes at a glance, what is
//! new, what nobody knows, and which figures are contested.

use serde::Serialize;

use crate::model::{GapStatus, Id};
use crate::render::contest::{self, GroupView};
use crate::render::parts::{
    EventEntry, GapView, Html, LinkView, PageHead, TextView, event_entry, gap_at,
};
use crate::render::pen::{Pen, stated};
use crate::render::strip::{Strip, strip};
use crate::render::words::{self, DateView, Length};
use crate::site::figures;

/// How many of the latest events, gaps and contested figures are shown.
const FEW: usize = 5;

/// The front page as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// The lead note's summary.
    pub judgement: Option<Html>,
    /// The lead note.
    pub lead: Option<LinkView>,
    /// "Written from 98 sources."
    pub sources: String,
    pub strip: Option<Strip>,
    /// "36 events from 98 sources"
    pub counts: String,
    pub latest: Vec<EventEntry>,
    pub gaps: Vec<GapView>,
    /// "All 13 open questions"
    pub all_gaps: Option<String>,
    pub contested: Vec<ContestedRow>,
    /// "All 14 contested events"
    pub all_contested: Option<String>,
    pub last_event: Option<DateView>,
}

/// A contested figure in one line.
#[derive(Debug, Serialize)]
pub struct ContestedRow {
    pub event: LinkView,
    pub date: Option<DateView>,
    pub group: GroupView,
    /// Every figure as stated, each once.
    pub stated: Vec<String>,
    pub span: String,
}

/// Lays out the front page.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let site = pen.site;
    let lead = site.records.notes.values().find(|note| note.lead);
    let heading = match lead {
        Some(note) => pen.text(&note.title),
        None => TextView::plain(&site.settings.title),
    };
    let mut head = PageHead::new(pen, "home", "home", heading);
    if let Some(note) = lead {
        head = head.revised(pen, &note.common);
        if let (None, Some(summary)) = (&site.settings.description, &note.summary) {
            head = head.describe(&pen.stripped(summary));
        }
    }
    let dated = site
        .chronology
        .iter()
        .rev()
        .filter(|id| site.event_facts(id).earliest.is_some());
    let latest: Vec<&Id> = dated.take(FEW).collect();
    let open = site.gaps.iter().filter(|at| {
        let gap = site
            .records
            .common(&at.record)
            .and_then(|(_, c)| c.gaps.get(at.index));
        gap.is_some_and(|gap| gap.status != GapStatus::Closed)
    });
    let n_open = open.clone().count();
    let n_contested = pen.templates.contested.0.len();
    let n_sources = site.records.sources.len();
    let view = View {
        judgement: lead
            .and_then(|note| note.summary.as_ref())
            .map(|summary| pen.markdown(summary, "lead-")),
        lead: lead.map(|note| pen.record(&note.common.id)),
        sources: words::counted(n_sources, "source", "sources"),
        strip: strip(pen, &site.chronology, true),
        counts: format!(
            "{} from {}",
            words::counted(site.chronology.len(), "event", "events"),
            words::counted(n_sources, "source", "sources")
        ),
        last_event: latest
            .first()
            .and_then(|id| pen.event_date(&site.records.events[*id], Length::Long)),
        latest: latest
            .iter()
            .map(|id| event_entry(pen, &site.records.events[*id], Length::Middle))
            .collect(),
        gaps: open.take(FEW).filter_map(|gap| gap_at(pen, gap)).collect(),
        all_gaps: (n_open > 0).then(|| {
            format!(
                "All {}",
                words::counted(n_open, "open question", "open questions")
            )
        }),
        contested: contested(pen),
        all_contested: (n_contested > 0).then(|| {
            format!(
                "All {}",
                words::counted(n_contested, "contested event", "contested events")
            )
        }),
    };
    (head, view)
}

/// Returns the first contested figure of the latest contested events.
fn contested(pen: &Pen<'_>) -> Vec<ContestedRow> {
    let mut rows = Vec::new();
    for id in pen.templates.contested.0.iter().rev() {
        let event = &pen.site.records.events[id];
        let facts = pen.site.event_facts(id);
        let Some(span) = facts.spans.iter().find(|span| span.contested) else {
            continue;
        };
        let all = figures(
            &pen.site.records,
            event,
            pen.site.settings.default_language(),
        );
        let mut said: Vec<String> = Vec::new();
        for (_, figures) in all.iter().filter(|(group, _)| *group == span.group) {
            for figure in figures {
                let words = stated(figure.count);
                if !said.contains(&words) {
                    said.push(words);
                }
            }
        }
        rows.push(ContestedRow {
            event: pen.event(id),
            date: pen.event_date(event, Length::Middle),
            group: contest::group(pen, &span.group),
            stated: said,
            span: contest::span_words(span),
        });
        if rows.len() == FEW {
            break;
        }
    }
    rows
}

//! The whole briefing on one page, to print: notes, events, agreements, what is not known, and every
//! source with its address. A large site prints its contested events alone.

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{Event, Id};
use crate::render::agreement;
use crate::render::contest::{self, Verdict};
use crate::render::linker;
use crate::render::parts::{self, EventEntry, GapView, Html, LinkView, PageHead, TextView, gap_at};
use crate::render::pen::Pen;
use crate::render::progress::{self, MarkView};

/// Of more events only the contested ones are printed.
const MOST_EVENTS: usize = 500;

/// The briefing as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    pub notes: Vec<NoteView>,
    pub events: Vec<EventView>,
    /// True where the events without a contested point are left out.
    pub only_contested: bool,
    pub agreements: Vec<AgreementView>,
    pub gaps: Vec<GapView>,
    pub sources: String,
}

/// A note in full.
#[derive(Debug, Serialize)]
pub struct NoteView {
    pub id: String,
    pub title: TextView,
    pub body: Html,
}

/// An event in brief.
#[derive(Debug, Serialize)]
pub struct EventView {
    pub entry: EventEntry,
    pub summary: Option<Html>,
    pub verdict: Option<Verdict>,
}

/// An agreement and what was promised in it.
#[derive(Debug, Serialize)]
pub struct AgreementView {
    pub link: LinkView,
    pub date: Option<DateView>,
    pub provisions: Vec<ProvisionView>,
}

/// A promise and how far it has come.
#[derive(Debug, Serialize)]
pub struct ProvisionView {
    pub heading: TextView,
    pub text: Option<TextView>,
    pub state: MarkView,
}

/// Lays out the whole briefing.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let site = pen.site;
    let title = site.settings.title_in(pen.lang);
    let head = PageHead::new(
        pen,
        "briefing",
        "",
        TextView::plain(pen.word("briefing-title")),
    )
    .describe(&pen.say("briefing-description", &[("site", title.into())]))
    .revised_with(pen, site.records.all().map(|(_, common)| common));
    let mut notes: Vec<_> = site.records.notes.values().collect();
    notes.sort_by_key(|note| (!note.lead, note.order, &note.common.id));
    let only_contested = site.chronology.len() > MOST_EVENTS;
    let is_printed = |id: &&Id| !only_contested || !site.event_facts(id).contested.is_empty();
    let events = site.chronology.iter().filter(is_printed);
    let mut agreements: Vec<_> = site.records.agreements.values().collect();
    agreements.sort_by_cached_key(|agreement| {
        let day = agreement.date.as_ref().and_then(|date| date.earliest());
        (day.is_none(), day, agreement.common.id.clone())
    });
    let view = View {
        notes: notes
            .into_iter()
            .map(|note| {
                let id = note.common.id.to_string();
                let prefix = format!("note-{id}-");
                NoteView {
                    title: pen.text(&note.title),
                    body: linker::html(pen, &note.body, &prefix, 2).0,
                    id,
                }
            })
            .collect(),
        events: events
            .map(|id| event(pen, &site.records.events[id]))
            .collect(),
        only_contested,
        agreements: agreements
            .into_iter()
            .map(|agreement| AgreementView {
                link: pen.record(&agreement.common.id),
                date: agreement
                    .date
                    .as_ref()
                    .map(|date| pen.dates().date(date, Length::Long)),
                provisions: agreement
                    .provisions
                    .iter()
                    .map(|provision| ProvisionView {
                        heading: agreement::heading(pen, provision),
                        text: provision.text.as_ref().map(|text| pen.text(text)),
                        state: progress::latest(pen, provision),
                    })
                    .collect(),
            })
            .collect(),
        gaps: site.gaps.iter().filter_map(|at| gap_at(pen, at)).collect(),
        sources: parts::sources(pen, site.records.sources.keys()),
    };
    (head, view)
}

fn event(pen: &Pen<'_>, event: &Event) -> EventView {
    let prefix = format!("event-{}-", event.common.id);
    EventView {
        entry: parts::event_entry(pen, event, Length::Middle),
        summary: event
            .summary
            .as_ref()
            .map(|text| pen.markdown(text, &prefix)),
        verdict: contest::verdict(pen, event),
    }
}

//! The whole briefing on one page, to print: notes, events, agreements, what is not known, and every
//! source with its address. A large site prints its contested events alone.
//!
//! It may be the largest page by far. So it is laid out with a mark for each of its lists, whose records
//! are then put in one after the other, by the template `printed.html`, each as a part of the file; only one
//! is there as a view at a time, and none that stands there from the last build.

use std::hash::Hash;

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{Agreement, Event, Id, Kind, Note, table};
use crate::render::agreement;
use crate::render::contest::{self, Verdict};
use crate::render::draw;
use crate::render::linker;
use crate::render::parts::{self, EventEntry, GapView, Html, LinkView, PageHead, TextView, gap_at};
use crate::render::pen::Pen;
use crate::render::progress::{self, MarkView};
use crate::sink::{Failure, Sink};
use crate::site::GapAt;

/// Of more events only the contested ones are printed.
const MOST_EVENTS: usize = 500;

/// The briefing as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    pub contents: Vec<NoteLink>,
    /// Each list as its mark; none for an empty one.
    pub notes: Option<char>,
    pub events: Option<char>,
    /// True where the events without a contested point are left out.
    pub only_contested: bool,
    pub agreements: Option<char>,
    pub gaps: Option<char>,
    pub sources: Option<char>,
}

/// A note in the table of contents.
#[derive(Debug, Serialize)]
pub struct NoteLink {
    pub id: String,
    pub title: TextView,
}

/// A record of one of the lists as `printed.html` sees it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Printed {
    Note(NoteView),
    Event(Box<EventView>),
    Agreement(AgreementView),
    Gap(Box<GapView>),
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

/// A list of the page: what stands in it, in order. A part looks up its record itself, so that it counts as
/// having read it.
enum List<'a> {
    Notes(Vec<&'a Id>),
    Events(Vec<&'a Id>),
    Agreements(Vec<&'a Id>),
    Gaps(&'a [GapAt]),
    Sources(Vec<&'a Id>),
}

/// Renders the whole briefing.
pub fn page(pen: &Pen<'_>, sink: &mut dyn Sink) -> Result<(), Failure> {
    let site = pen.site;
    let title = site.settings.title_in(pen.lang);
    let head = PageHead::new(
        pen,
        "briefing",
        "",
        TextView::plain(pen.word("briefing-title")),
    )
    .describe(&pen.say("briefing-description", &[("site", title.into())]))
    .revised_of(pen, Kind::ALL);
    let mut notes: Vec<_> = site.records.notes.values().collect();
    notes.sort_by_key(|note| (!note.lead, note.order, &note.common.id));
    let contents = notes.iter().map(|note| NoteLink {
        id: note.common.id.to_string(),
        title: pen.text(&note.title),
    });
    let contents = contents.collect();
    let only_contested = site.chronology.len() > MOST_EVENTS;
    let events = site.chronology.iter();
    let events = events.filter(|id| !only_contested || super::is_contested(site, id));
    let mut agreements: Vec<_> = site.records.agreements.values().collect();
    agreements.sort_by_cached_key(|agreement| {
        let day = agreement.date.as_ref().and_then(|date| date.earliest());
        (day.is_none(), day, agreement.common.id.clone())
    });
    let sources = parts::in_order(pen, site.records.sources.keys());
    let lists = [
        List::Notes(notes.iter().map(|note| &note.common.id).collect()),
        List::Events(events.collect()),
        List::Agreements(agreements.iter().map(|one| &one.common.id).collect()),
        List::Gaps(&site.gaps),
        List::Sources(sources.iter().map(|source| &source.common.id).collect()),
    ];
    let [notes, events, agreements, gaps, sources] =
        std::array::from_fn(|at| (!lists[at].is_empty()).then(|| mark(at)));
    let view = View {
        contents,
        notes,
        events,
        only_contested,
        agreements,
        gaps,
        sources,
    };
    let page = draw(pen, "briefing.html", (head, view))?;
    let mut rest = page.as_str();
    let place = |c: char| (0..lists.len()).find(|&at| mark(at) == c);
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| place(*c).is_some()) {
        sink.text(&rest.as_bytes()[..at])?;
        rest = &rest[at + c.len_utf8()..];
        let list = place(c).map(|at| &lists[at]);
        list.map_or(Ok(()), |list| list.put(pen, sink))?;
    }
    sink.text(rest.as_bytes())
}

/// A letter of the private use area, which nobody writes, for each list.
fn mark(list: usize) -> char {
    char::from_u32(0xf_1000 + list as u32).expect("there are few lists")
}

impl List<'_> {
    fn is_empty(&self) -> bool {
        match self {
            List::Notes(ids) | List::Events(ids) | List::Agreements(ids) | List::Sources(ids) => {
                ids.is_empty()
            }
            List::Gaps(gaps) => gaps.is_empty(),
        }
    }

    /// Renders the records of the list one after the other.
    fn put(&self, pen: &Pen<'_>, sink: &mut dyn Sink) -> Result<(), Failure> {
        let records = &pen.site.records;
        match self {
            List::Notes(ids) => ids.iter().try_for_each(|&id| {
                let view = || Some(Printed::Note(note(pen, &records.notes[id])));
                put(pen, sink, ("note", id), view)
            }),
            List::Events(ids) => ids.iter().try_for_each(|&id| {
                let view = || Some(Printed::Event(Box::new(event(pen, &records.events[id]))));
                put(pen, sink, ("event", id), view)
            }),
            List::Agreements(ids) => ids.iter().try_for_each(|&id| {
                let view = || Some(Printed::Agreement(agreement(pen, &records.agreements[id])));
                put(pen, sink, ("agreement", id), view)
            }),
            List::Gaps(gaps) => gaps.iter().try_for_each(|at| {
                let view = || Some(Printed::Gap(Box::new(gap_at(pen, at)?)));
                put(pen, sink, ("gap", &at.record, at.index), view)
            }),
            List::Sources(ids) => ids.iter().try_for_each(|&id| {
                sink.part(table::print(&("source", id)), &mut |html| {
                    let source = parts::source_entries(pen, [&records.sources[id]]);
                    html.extend_from_slice(source.as_bytes());
                    Ok(())
                })?;
                Ok(())
            }),
        }
    }
}

/// Renders a record as a part of the file; `key` says what of it, and of which list.
fn put(
    pen: &Pen<'_>,
    sink: &mut dyn Sink,
    key: impl Hash,
    view: impl Fn() -> Option<Printed>,
) -> Result<(), Failure> {
    sink.part(table::print(&key), &mut |html| match view() {
        Some(view) => pen.templates.append(pen, "printed.html", &view, html),
        None => Ok(()),
    })?;
    Ok(())
}

fn note(pen: &Pen<'_>, note: &Note) -> NoteView {
    let id = note.common.id.to_string();
    let prefix = format!("note-{id}-");
    NoteView {
        title: pen.text(&note.title),
        body: linker::html(pen, &note.body, &prefix, 2).0,
        id,
    }
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

fn agreement(pen: &Pen<'_>, agreement: &Agreement) -> AgreementView {
    let date = agreement.date.as_ref();
    let provisions = agreement.provisions.iter();
    AgreementView {
        link: pen.record(&agreement.common.id),
        date: date.map(|date| pen.dates().date(date, Length::Long)),
        provisions: provisions
            .map(|provision| ProvisionView {
                heading: agreement::heading(pen, provision),
                text: provision.text.as_ref().map(|text| pen.text(text)),
                state: progress::latest(pen, provision),
            })
            .collect(),
    }
}

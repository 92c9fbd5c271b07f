//! The front page: the lead judgement, the key to the marks, the two lanes at a glance, what is
//! new, what nobody knows, and which figures are contested.

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{Event, GapStatus, Id, Kind};
use crate::render::claims::{is_unnamed, side_of, sides};
use crate::render::contest::{self, GroupView};
use crate::render::parts::{
    EventEntry, GapView, Html, LinkView, PageHead, TextView, event_entry, gap_at,
};
use crate::render::pen::Pen;
use crate::render::ranges::{self, Drawn, Scale, ShapeKey};
use crate::render::strip::{Strip, strip};
use crate::site::{GapAt, SpanOf, figures};

/// How many of the latest events, gaps and contested figures are shown.
const FEW: usize = 5;
/// The most that the number line of the contested figures reaches; one great number would press
/// all others together.
const COMMON: u64 = 100;

/// The front page as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// The lead note's summary.
    pub judgement: Option<Html>,
    /// Where the lead note is.
    pub lead: Option<String>,
    /// "Written from 98 sources."
    pub sources: String,
    pub strip: Option<Strip>,
    /// "36 events from 98 sources"
    pub counts: String,
    pub latest: Vec<EventEntry>,
    pub gaps: Vec<GapView>,
    /// "All 13 open questions"
    pub all_gaps: Option<String>,
    pub contested: Option<Contested>,
    /// "All 14 contested events"
    pub all_contested: Option<String>,
    pub last_event: Option<DateView>,
}

/// Contested figures on one common number line.
#[derive(Debug, Serialize)]
pub struct Contested {
    /// "Five contested counts, on one scale"
    pub finding: String,
    pub keys: Vec<ShapeKey>,
    pub rows: Vec<ContestedRow>,
    /// The number line.
    pub line: String,
    /// What lies beyond its end.
    pub off: Vec<OffScale>,
}

/// Figures that the common number line does not reach.
#[derive(Debug, Serialize)]
pub struct OffScale {
    pub event: LinkView,
    pub figures: Vec<String>,
}

/// A contested figure in one line.
#[derive(Debug, Serialize)]
pub struct ContestedRow {
    pub event: LinkView,
    pub date: Option<DateView>,
    pub group: GroupView,
    /// Every figure as stated, each once.
    pub stated: Vec<String>,
    /// The drawing.
    pub track: String,
    /// True if no figure is on the scale.
    pub is_off: bool,
    pub span: String,
}

/// Lays out the front page.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let site = pen.site;
    let lead = site.records.notes.values().find(|note| note.lead);
    let heading = match lead {
        Some(note) => pen.text(&note.title),
        None => TextView::plain(site.settings.title_in(pen.lang)),
    };
    let mut head = PageHead::new(pen, "home", "home", heading).revised_of(pen, Kind::ALL);
    if let Some(note) = lead
        && let (None, Some(summary)) = (&site.settings.description, &note.summary)
    {
        head = head.describe(&pen.stripped(summary));
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
    // Of each record the first question, so that one record does not fill the list; where there are
    // too few records, their further questions follow.
    let mut shown: Vec<&GapAt> = Vec::new();
    for at in open.clone() {
        if shown.len() < FEW && shown.iter().all(|other| other.record != at.record) {
            shown.push(at);
        }
    }
    for at in open {
        if shown.len() < FEW && !shown.contains(&at) {
            shown.push(at);
        }
    }
    let n_contested = pen.templates.contested.0.len();
    let n_sources = site.records.sources.len();
    let view = View {
        judgement: lead
            .and_then(|note| note.summary.as_ref())
            .map(|summary| pen.markdown(summary, "lead-")),
        lead: lead.and_then(|note| pen.record(&note.common.id).href),
        sources: pen.count("count-sources", n_sources),
        strip: strip(pen, &site.chronology, true),
        counts: pen.say(
            "count-events-sources",
            &[
                ("events", site.chronology.len().into()),
                ("sources", n_sources.into()),
            ],
        ),
        last_event: latest
            .first()
            .and_then(|id| pen.event_date(&site.records.events[*id], Length::Long)),
        latest: latest
            .iter()
            .map(|id| event_entry(pen, &site.records.events[*id], Length::Middle))
            .collect(),
        gaps: shown
            .into_iter()
            .filter_map(|gap| gap_at(pen, gap))
            .collect(),
        all_gaps: (n_open > 0).then(|| pen.count("home-all-gaps", n_open)),
        contested: contested(pen),
        all_contested: (n_contested > 0).then(|| pen.count("home-all-contested", n_contested)),
    };
    (head, view)
}

/// Returns the first contested figure of the latest contested events, on one scale.
fn contested(pen: &Pen<'_>) -> Option<Contested> {
    let chosen: Vec<(&Event, &SpanOf)> = pen
        .templates
        .contested
        .0
        .iter()
        .rev()
        .filter_map(|id| {
            let spans = &pen.site.event_facts(id).spans;
            let span = spans.iter().find(|span| span.contested)?;
            Some((&pen.site.records.events[id], span))
        })
        .take(FEW)
        .collect();
    // A side keeps its shape from row to row, if the rows are about the same two.
    let mut speak: Vec<Id> = Vec::new();
    for (event, _) in &chosen {
        for side in sides(pen, event) {
            if !speak.contains(&side) {
                speak.push(side);
            }
        }
    }
    let same_sides = speak.len() <= 2;
    let mut rows = Vec::new();
    let mut unnamed = [false; 3];
    let mut all_marks: Vec<Vec<(Drawn, String)>> = Vec::new();
    for (event, span) in chosen {
        let all = figures(
            &pen.site.records,
            event,
            pen.site.settings.default_language(),
        );
        let own = sides(pen, event);
        let sides = if same_sides { &speak } else { &own };
        let mut said: Vec<String> = Vec::new();
        let mut marks = Vec::new();
        for (_, figures) in all.iter().filter(|(group, _)| *group == span.group) {
            for figure in figures {
                let words = pen.stated(figure.count);
                if let Some(side) = side_of(pen.site, figure.claim, sides) {
                    unnamed[side.min(2)] |= is_unnamed(pen.site, figure.claim);
                }
                marks.push((
                    ranges::drawn(pen, figure.claim, figure.count, sides),
                    words.clone(),
                ));
                if !said.contains(&words) {
                    said.push(words);
                }
            }
        }
        all_marks.push(marks);
        rows.push(ContestedRow {
            event: pen.event(&event.common.id),
            date: pen.event_date(event, Length::Middle),
            group: contest::group(pen, &span.group),
            stated: said,
            span: contest::span_words(pen, span),
            track: String::new(),
            is_off: false,
        });
    }
    if rows.is_empty() {
        return None;
    }
    let most = |drawn: &Drawn| drawn.mark.most();
    let numbers = || {
        all_marks
            .iter()
            .flatten()
            .filter_map(|(drawn, _)| most(drawn))
    };
    let reach = numbers()
        .filter(|n| *n <= COMMON)
        .max()
        .or_else(|| numbers().max());
    let scale = Scale::reaching(reach.unwrap_or(0));
    let mut off = Vec::new();
    let mut shapes: Vec<&'static str> = Vec::new();
    for (row, marks) in rows.iter_mut().zip(all_marks) {
        let mut beyond: Vec<String> = Vec::new();
        for (drawn, words) in &marks {
            let is_beyond = most(drawn).is_some_and(|n| n > scale.top);
            if is_beyond && !beyond.contains(words) {
                beyond.push(words.clone());
            }
            if !shapes.contains(&drawn.shape) && !is_beyond {
                shapes.push(drawn.shape);
            }
        }
        let drawn: Vec<Drawn> = marks.into_iter().map(|(drawn, _)| drawn).collect();
        row.is_off = drawn
            .iter()
            .all(|drawn| most(drawn).is_none_or(|n| n > scale.top));
        row.track = ranges::track(scale, &drawn, !row.is_off);
        if !beyond.is_empty() {
            off.push(OffScale {
                event: row.event.clone(),
                figures: beyond,
            });
        }
    }
    let keys = ["first", "second", "third"]
        .into_iter()
        .enumerate()
        .filter(|(_, mark)| shapes.contains(mark))
        .map(|(index, mark)| ShapeKey {
            mark,
            side: (index < 2 && same_sides)
                .then(|| speak.get(index).map(|id| pen.actor(id)))
                .flatten(),
            unnamed: unnamed[index],
        })
        .collect();
    let finding = pen.count("home-contested-finding", rows.len());
    let desc: Vec<String> = rows
        .iter()
        .map(|row| {
            let figures = pen.listed(row.stated.iter().cloned());
            let event = row.event.label.as_str().into();
            let args = [("event", event), ("figures", figures.into())];
            pen.say("home-contested-row", &args)
        })
        .collect();
    Some(Contested {
        line: ranges::line(pen, scale, "common", &finding, &desc.join(" ")),
        finding,
        keys,
        rows,
        off,
    })
}

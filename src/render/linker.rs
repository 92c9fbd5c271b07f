//! What Markdown names -> links of the page that shows it, and the pieces of the site that a note
//! puts into its prose.

use std::fmt::Write as _;

use serde::Serialize;

use crate::blocks::{self, Block};
use crate::language::dates::{DateView, Length};
use crate::markdown::{self, BlockHtml, Heading, Link, Linker, Style};
use crate::model::{Date, Id, PartId, Text};
use crate::render::claims::{self, Matrix};
use crate::render::contest::{self, Verdict};
use crate::render::event::{SpanRow, span_rows};
use crate::render::html::escaped;
use crate::render::map::{self, MapView};
use crate::render::parts::{self, EventEntry, GapView, Html, LinkView, event_entry};
use crate::render::pen::Pen;
use crate::render::words;

/// Renders a Markdown text whose headings begin at `top_level` and whose anchors begin with
/// `prefix`; also returns its headings. The sources it cites stand at its foot.
pub fn html(pen: &Pen<'_>, text: &Text, prefix: &str, top_level: u8) -> (Html, Vec<Heading>) {
    let run = pen.text(text);
    let style = Style {
        prefix,
        top_level,
        raw_html: pen.site.settings.raw_html,
    };
    let mut rendered = markdown::render(&run.text, &style, pen);
    if !rendered.references.is_empty() {
        rendered.html.push_str("<ol class=\"references\">\n");
        for reference in &rendered.references {
            let link = Id::parse(&reference.source).map(|id| pen.source(&id));
            let (href, label) = match link {
                Some(LinkView {
                    href: Some(href),
                    label,
                    ..
                }) => (href, label),
                _ => continue,
            };
            let _ = writeln!(
                rendered.html,
                "<li id=\"{}\"><a href=\"{}\"><bdi>{}</bdi></a></li>",
                escaped(&reference.id),
                escaped(&href),
                escaped(&label)
            );
        }
        rendered.html.push_str("</ol>\n");
    }
    (
        Html {
            html: rendered.html,
            lang: run.lang,
            dir: run.dir,
            other: run.other,
        },
        rendered.headings,
    )
}

/// Returns the bare words of a Markdown text.
pub fn plain(pen: &Pen<'_>, text: &Text) -> String {
    markdown::plain_for(&pen.plain(text), pen)
}

impl Linker for Pen<'_> {
    fn record(&self, target: &str) -> Option<Link> {
        let link = match target.split_once('#') {
            Some((record, part)) => {
                let part = PartId {
                    record: self.visible(record)?,
                    part: Id::parse(part)?,
                };
                self.site.has_part(&part).then(|| self.part(&part))?
            }
            None => Pen::record(self, &self.visible(target)?),
        };
        Some(Link {
            href: link.href?,
            label: link.label,
        })
    }

    fn citation(&self, source: &str) -> Option<Link> {
        let id = self.current(source)?;
        self.site.records.sources.get(&id)?;
        let link = self.source(&id);
        Some(Link {
            href: link.href?,
            label: link.label,
        })
    }

    fn media(&self, path: &str) -> String {
        self.href(&format!("media/{path}"))
    }

    fn block(&self, name: &str, settings: &str) -> Option<BlockHtml> {
        // `check` has refused mistakes in a block, so one left is none of ours.
        let block = blocks::parse(name, settings)?.ok()?;
        let view = piece(self, &block);
        Some(BlockHtml(view.map_or(String::new(), |view| {
            self.fragment("blocks.html", &view)
        })))
    }
}

impl Pen<'_> {
    /// Returns the id that a name stands for now, an alias or the id itself.
    fn current(&self, name: &str) -> Option<Id> {
        let id = Id::parse(name)?;
        Some(self.site.aliases.get(&id).cloned().unwrap_or(id))
    }

    fn visible(&self, name: &str) -> Option<Id> {
        let id = self.current(name)?;
        let is_there =
            self.site.records.common(&id).is_some() || self.site.retracted.contains_key(&id);
        is_there.then_some(id)
    }
}

/// A piece of the site in a note's prose.
#[derive(Debug, Default, Serialize)]
struct Piece {
    /// The name of the block.
    name: &'static str,
    /// The record it is about.
    link: Option<LinkView>,
    entries: Vec<EventEntry>,
    matrix: Option<Matrix>,
    verdict: Option<Verdict>,
    spans: Vec<SpanRow>,
    gaps: Vec<GapView>,
    places: Vec<PlaceRow>,
    map: Option<MapView>,
    /// A sentence about an agreement, or the positions of a dispute.
    parties: Vec<LinkView>,
    date: Option<DateView>,
    rows: Vec<PieceRow>,
}

/// An event and where it was.
#[derive(Debug, Serialize)]
struct PlaceRow {
    event: LinkView,
    places: Vec<parts::PlaceView>,
}

/// A provision and its state, or a position and who holds it.
#[derive(Debug, Serialize)]
struct PieceRow {
    term: String,
    text: Option<parts::TextView>,
    who: Vec<LinkView>,
    href: Option<String>,
}

fn piece(pen: &Pen<'_>, block: &Block) -> Option<Piece> {
    let records = &pen.site.records;
    let mut piece = Piece::default();
    match block {
        Block::Chronology(wanted) => {
            piece.name = "chronology";
            piece.entries = chronology(pen, wanted)?;
        }
        Block::Claims { event } => {
            let id = pen.current(event)?;
            piece.name = "claims";
            piece.matrix = Some(claims::matrix(pen, records.events.get(&id)?));
            piece.link = Some(pen.event(&id));
        }
        Block::Toll { event } => {
            let id = pen.current(event)?;
            let event = records.events.get(&id)?;
            piece.name = "toll";
            piece.spans = span_rows(pen, pen.site.event_facts(&id));
            piece.verdict = contest::verdict(pen, event);
            piece.link = Some(pen.event(&id));
        }
        Block::Agreement { id } => {
            let id = pen.current(id)?;
            let agreement = records.agreements.get(&id)?;
            piece.name = "agreement";
            piece.link = Some(Pen::record(pen, &id));
            piece.parties = pen.actors(agreement.parties.iter().map(|party| &party.actor));
            piece.date = agreement
                .date
                .as_ref()
                .map(|date| pen.date(date, Length::Long));
            let states = pen.site.agreements.get(&id).map(|facts| &facts.states);
            for provision in &agreement.provisions {
                let state = states.and_then(|states| states.get(&provision.id));
                let text = provision.title.as_ref().or(provision.text.as_ref());
                piece.rows.push(PieceRow {
                    term: match state {
                        Some(state) => words::progress(pen.language, *state),
                        None => pen.word("progress-none").to_owned(),
                    },
                    text: text.map(|text| pen.text(text)),
                    who: Vec::new(),
                    href: Some(pen.href(&format!("agreements/{id}.html#{}", provision.id))),
                });
            }
        }
        Block::Dispute { id } => {
            let id = pen.current(id)?;
            let dispute = records.disputes.get(&id)?;
            piece.name = "dispute";
            piece.link = Some(Pen::record(pen, &id));
            for position in &dispute.positions {
                piece.rows.push(PieceRow {
                    term: words::stance(pen.language, position.stance),
                    text: Some(pen.text(&position.text)),
                    who: pen.actors(&position.actors),
                    href: None,
                });
            }
        }
        Block::Map { events } => {
            piece.name = "map";
            let mut places: Vec<&Id> = Vec::new();
            for name in events {
                let Some(event) = pen.current(name).and_then(|id| records.events.get(&id)) else {
                    continue;
                };
                places.extend(event.places.iter().map(|at| &at.place));
                piece.places.push(PlaceRow {
                    event: pen.event(&event.common.id),
                    places: event
                        .places
                        .iter()
                        .map(|place| parts::place(pen, place))
                        .collect(),
                });
            }
            piece.map = map::overview(pen, places, false);
        }
        Block::Gaps { about } => {
            piece.name = "gaps";
            let about = match about {
                Some(name) => Some(pen.current(name)?),
                None => None,
            };
            let gaps = pen.site.gaps.iter();
            let gaps = gaps.filter(|gap| about.as_ref().is_none_or(|id| gap.record == *id));
            piece.gaps = gaps.filter_map(|gap| parts::gap_at(pen, gap)).collect();
        }
    }
    Some(piece)
}

/// Returns the events that a `chronology` block asks for; none if it names what is not there.
fn chronology(pen: &Pen<'_>, wanted: &blocks::Chronology) -> Option<Vec<EventEntry>> {
    let site = pen.site;
    let actor = match &wanted.actor {
        Some(name) => Some(
            pen.current(name)
                .filter(|id| site.actors.contains_key(id))?,
        ),
        None => None,
    };
    let place = match &wanted.place {
        Some(name) => Some(
            pen.current(name)
                .filter(|id| site.places.contains_key(id))?,
        ),
        None => None,
    };
    let from = wanted.from.as_ref().and_then(Date::earliest);
    let to = wanted.to.as_ref().and_then(Date::latest);
    let within = place.as_ref().map(|id| super::place_events(site, id));
    let events: &[Id] = match (&actor, &within) {
        (Some(actor), _) => &site.actors[actor].events,
        (None, Some(within)) => within,
        (None, None) => &site.chronology,
    };
    let fits = |id: &&Id| {
        let facts = site.event_facts(id);
        let event = &site.records.events[*id];
        within.as_ref().is_none_or(|within| within.contains(id))
            && wanted.lane.is_none_or(|lane| event.kind.lane() == lane)
            && from.is_none_or(|from| facts.latest.or(facts.earliest).is_some_and(|d| d >= from))
            && to.is_none_or(|to| facts.earliest.is_some_and(|day| day <= to))
    };
    let found = events
        .iter()
        .filter(fits)
        .take(wanted.limit.unwrap_or(usize::MAX));
    Some(
        found
            .map(|id| event_entry(pen, &site.records.events[id], Length::Middle))
            .collect(),
    )
}

//! The index of relations: every two actors with an event in common.

use serde::Serialize;

use crate::model::Kind;
use crate::render::actor::{in_fives, slips};
use crate::render::parts::{LinkView, PageHead, SlipView, TextView};
use crate::render::pen::{Pen, relation_address};

/// How many relations are drawn, those with the most events; the others are counts.
const DRAWN: usize = 60;

/// The index of relations as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// "24 relations"
    pub count: String,
    pub rows: Vec<Row>,
    /// How many rows have slips, where not all have.
    pub drawn: Option<usize>,
}

/// Two actors and what they have in common.
#[derive(Debug, Serialize)]
pub struct Row {
    pub one: LinkView,
    pub other: LinkView,
    /// To the page about both.
    pub href: String,
    pub cooperation: usize,
    pub conflict: usize,
    pub agreements: usize,
    pub cooperation_slips: Vec<SlipView>,
    pub conflict_slips: Vec<SlipView>,
    /// True if a slip that is drawn stands for five events.
    pub in_fives: bool,
}

/// Lays out the index of relations, those with the most events first.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let head = PageHead::new(
        pen,
        "index",
        "actors",
        TextView::plain(pen.word("relations-title")),
    )
    .crumb(
        pen,
        "actors/index.html",
        TextView::plain(pen.word("kinds-actor")),
    )
    .describe(pen.word("relations-description"))
    .revised_of(pen, [Kind::Event]);
    let mut relations: Vec<_> = pen.site.relations.iter().collect();
    relations.sort_by_key(|(pair, facts)| (std::cmp::Reverse(facts.events.len()), *pair));
    let row = |(index, ((one, other), facts)): (usize, (&(_, _), &crate::site::RelationFacts))| {
        let cooperation = pen
            .site
            .in_lane(&facts.events, crate::model::Lane::Cooperation)
            .count();
        let conflict = facts.events.len() - cooperation;
        let in_fives = in_fives([cooperation, conflict]);
        let is_drawn = index < DRAWN;
        let [cooperation_slips, conflict_slips] = match is_drawn {
            true => slips(pen, &facts.events, in_fives),
            false => [Vec::new(), Vec::new()],
        };
        Row {
            one: pen.actor(one),
            other: pen.actor(other),
            href: pen.href(&relation_address(one, other)),
            cooperation,
            conflict,
            agreements: facts.agreements.len(),
            cooperation_slips,
            conflict_slips,
            in_fives: is_drawn && in_fives,
        }
    };
    let rows: Vec<Row> = relations.into_iter().enumerate().map(row).collect();
    let count = pen.count("count-relations", rows.len());
    let drawn = (rows.len() > DRAWN).then_some(DRAWN);
    (head, View { count, rows, drawn })
}

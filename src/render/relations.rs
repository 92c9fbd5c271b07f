//! The index of relations: every two actors with an event in common.

use serde::Serialize;

use crate::render::parts::{LinkView, PageHead, TextView};
use crate::render::pen::{Pen, relation_address};
use crate::render::words;

/// The index of relations as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// "24 relations"
    pub count: String,
    pub rows: Vec<Row>,
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
}

/// Lays out the index of relations, those with the most events first.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let head = PageHead::new(pen, "index", "actors", TextView::plain("Relations"))
        .crumb(pen, "actors/index.html", TextView::plain("Actors"))
        .describe("Every two actors with an event in common, and how many of each lane.");
    let mut relations: Vec<_> = pen.site.relations.iter().collect();
    relations.sort_by_key(|(pair, facts)| (std::cmp::Reverse(facts.events.len()), *pair));
    let row = |((one, other), facts): (&(_, _), &crate::site::RelationFacts)| {
        let cooperation = pen
            .site
            .in_lane(&facts.events, crate::model::Lane::Cooperation)
            .count();
        Row {
            one: pen.actor(one),
            other: pen.actor(other),
            href: pen.href(&relation_address(one, other)),
            cooperation,
            conflict: facts.events.len() - cooperation,
            agreements: facts.agreements.len(),
        }
    };
    let rows: Vec<Row> = relations.into_iter().map(row).collect();
    let count = words::counted(rows.len(), "relation", "relations");
    (head, View { count, rows })
}

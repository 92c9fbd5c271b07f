//! The page of a dispute: the question, who answers it how and since when, whose answer moved, and
//! what third parties bring.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{Date, Dispute, DisputePosition, Evidence, Id, Stance};
use crate::render::parts::{
    self, CarrierView, EventEntry, Html, LinkView, PageHead, Tail, TextView,
};
use crate::render::pen::Pen;
use crate::render::words;
use crate::site::DisputeFacts;

/// A dispute as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    pub summary: Option<Html>,
    pub stances: Vec<StanceView>,
    pub moves: Vec<Move>,
    pub evidence: Vec<EvidenceView>,
    pub events: Vec<EventEntry>,
    pub sources: String,
    pub tail: Tail,
}

/// All who answer alike.
#[derive(Debug, Serialize)]
pub struct StanceView {
    pub label: String,
    pub positions: Vec<PositionView>,
}

/// An answer, by whom and since when.
#[derive(Debug, Serialize)]
pub struct PositionView {
    pub actors: Vec<LinkView>,
    /// One of them has also answered otherwise.
    pub has_moved: bool,
    pub text: TextView,
    pub since: Option<DateView>,
    pub via: Vec<CarrierView>,
    pub claims: Vec<LinkView>,
}

/// An actor whose answer changed.
#[derive(Debug, Serialize)]
pub struct Move {
    pub actor: LinkView,
    pub steps: Vec<MoveStep>,
}

/// One of the answers of an actor who moved.
#[derive(Debug, Serialize)]
pub struct MoveStep {
    pub stance: String,
    pub since: Option<DateView>,
}

/// What a third party brings.
#[derive(Debug, Serialize)]
pub struct EvidenceView {
    pub text: TextView,
    pub by: Option<LinkView>,
    pub source: CarrierView,
}

/// Lays out the page of a dispute.
pub fn page(pen: &Pen<'_>, id: &Id) -> (PageHead, View) {
    let dispute = &pen.site.records.disputes[id];
    let mut head = PageHead::new(pen, "dispute", "disputes", pen.text(&dispute.question))
        .crumb(
            pen,
            "disputes/index.html",
            TextView::plain(pen.word("kinds-dispute")),
        )
        .revised(pen, &dispute.common);
    if let Some(summary) = &dispute.summary {
        head = head.describe(&pen.stripped(summary));
    }
    (head, view(pen, dispute))
}

/// Returns a dispute as its page and a block in a note show it.
pub fn view(pen: &Pen<'_>, dispute: &Dispute) -> View {
    let records = &pen.site.records;
    let facts = pen.site.disputes.get(&dispute.common.id);
    let order = [
        Stance::Asserts,
        Stance::Confirms,
        Stance::Denies,
        Stance::Declines,
        Stance::Withdraws,
    ];
    let mut stances = Vec::new();
    for stance in order {
        let positions = in_order(dispute)
            .into_iter()
            .filter(|position| position.stance == stance);
        let positions: Vec<PositionView> = positions
            .map(|position| position_view(pen, position, facts))
            .collect();
        if !positions.is_empty() {
            stances.push(StanceView {
                label: words::stance(pen.language, stance),
                positions,
            });
        }
    }
    View {
        summary: dispute
            .summary
            .as_ref()
            .map(|text| pen.markdown(text, "summary-")),
        stances,
        moves: moves(pen, dispute, facts),
        evidence: dispute
            .evidence
            .iter()
            .map(|evidence| EvidenceView {
                text: pen.text(&evidence.text),
                by: evidence.by.as_ref().map(|by| pen.actor(by)),
                source: parts::carrier(pen, &evidence.source),
            })
            .collect(),
        events: super::in_chronology(pen.site, &dispute.events)
            .iter()
            .map(|id| parts::event_entry(pen, &records.events[id], Length::Middle))
            .collect(),
        sources: parts::sources(pen, sources(dispute)),
        tail: parts::tail(pen, &dispute.common),
    }
}

fn position_view(
    pen: &Pen<'_>,
    position: &DisputePosition,
    facts: Option<&DisputeFacts>,
) -> PositionView {
    let has_moved = |actor| facts.is_some_and(|facts| facts.moved.contains(actor));
    PositionView {
        actors: pen.actors(&position.actors),
        has_moved: position.actors.iter().any(has_moved),
        text: pen.text(&position.text),
        since: position
            .since
            .as_ref()
            .map(|date| pen.date(date, Length::Middle)),
        via: parts::carriers(pen, &position.via),
        claims: position
            .claims
            .iter()
            .map(|part| pen.evidence(&Evidence::Claim(part.clone())))
            .collect(),
    }
}

fn moves(pen: &Pen<'_>, dispute: &Dispute, facts: Option<&DisputeFacts>) -> Vec<Move> {
    let Some(facts) = facts else {
        return Vec::new();
    };
    let positions = in_order(dispute);
    let step = |position: &&DisputePosition| MoveStep {
        stance: words::stance(pen.language, position.stance).to_lowercase(),
        since: position
            .since
            .as_ref()
            .map(|date| pen.date(date, Length::Middle)),
    };
    let of = |actor: &Id| Move {
        actor: pen.actor(actor),
        steps: positions
            .iter()
            .filter(|p| p.actors.contains(actor))
            .map(step)
            .collect(),
    };
    facts.moved.iter().map(of).collect()
}

/// Returns the positions by the day they were taken, those without one last.
fn in_order(dispute: &Dispute) -> Vec<&DisputePosition> {
    let mut positions: Vec<&DisputePosition> = dispute.positions.iter().collect();
    positions.sort_by_key(|position| {
        let day = position.since.as_ref().and_then(Date::earliest);
        (day.is_none(), day)
    });
    positions
}

fn sources(dispute: &Dispute) -> BTreeSet<&Id> {
    let via = dispute.positions.iter().flat_map(|position| &position.via);
    let evidence = dispute.evidence.iter().map(|evidence| &evidence.source);
    via.chain(evidence).map(|carrier| &carrier.source).collect()
}

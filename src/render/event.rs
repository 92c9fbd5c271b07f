//! The page of an event: what happened, the verdict, the facts, who says what, what is not known,
//! what it stands among, and where all this is from.

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{ActorRole, Event, EventForm, Id};
use crate::render::claims::{self, EstimateView, Matrix};
use crate::render::contest::{self, GroupView, Verdict, span_words};
use crate::render::map::{self, MapView};
use crate::render::parts::{
    self, CarrierView, DatedApart, Html, LinkView, PageHead, Pager, PlaceView, SlipView, Tail,
    TextView, WhenView,
};
use crate::render::pen::Pen;
use crate::render::ranges::{self, Chart};
use crate::render::words;
use crate::site::EventFacts;

/// The most rows of charts that stand beside the facts.
const BESIDE: usize = 9;

/// An event as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    pub summary: Option<Html>,
    /// The first paragraph of the summary, which stands before the verdict.
    pub stand_first: Option<Html>,
    /// What follows it.
    pub rest: Option<Html>,
    pub verdict: Option<Verdict>,
    /// "conflict, deeds"
    pub quad: String,
    pub lane: String,
    pub slip: SlipView,
    pub what: String,
    /// "series of incidents"; none for an incident.
    pub form: Option<String>,
    pub when: Option<WhenView>,
    /// In which it begins.
    pub year: Option<i16>,
    /// How exactly the day is known, where it is not.
    pub when_note: Option<String>,
    /// Who dates it to other days.
    pub dated_apart: Vec<DatedApart>,
    pub places: Vec<PlaceView>,
    pub map: Option<MapView>,
    pub participants: Vec<Participants>,
    /// "12 sources, 2 independent origins"
    pub sources_words: Option<String>,
    pub spans: Vec<SpanRow>,
    pub charts: Vec<Chart>,
    /// Too long to stand beside the facts, so that they take the width of both columns.
    pub is_charted_wide: bool,
    pub matrix: Matrix,
    pub estimates: Vec<EstimateView>,
    pub follows: Vec<Follow>,
    pub followed_by: Vec<Follow>,
    pub agreements: Vec<LinkView>,
    pub disputes: Vec<LinkView>,
    pub sources: String,
    /// How the sources were named, where the event says more than which.
    pub carriers: Vec<CarrierView>,
    pub origins: Vec<OriginView>,
    pub tail: Tail,
    pub pager: Pager,
}

/// Actors of one role.
#[derive(Debug, Serialize)]
pub struct Participants {
    /// None for plain participants.
    pub role: Option<String>,
    pub actors: Vec<ParticipantView>,
}

/// An actor, and who says that it took part.
#[derive(Debug, Serialize)]
pub struct ParticipantView {
    pub link: LinkView,
    pub according_to: Option<LinkView>,
}

/// The span of the claims about one group of people.
#[derive(Debug, Serialize)]
pub struct SpanRow {
    pub group: GroupView,
    pub span: String,
    pub contested: bool,
    /// Words that stand beside it.
    pub words: Vec<String>,
}

/// An event before or after, and who says that the one followed from the other.
#[derive(Debug, Serialize)]
pub struct Follow {
    pub link: LinkView,
    pub date: Option<DateView>,
    pub according_to: Vec<LinkView>,
}

/// Claims and sources that are one voice.
#[derive(Debug, Serialize)]
pub struct OriginView {
    /// Whose voice it is; empty for reports that carry no claim.
    pub who: Vec<LinkView>,
    pub claims: Vec<LinkView>,
    pub sources: Vec<LinkView>,
}

/// Lays out the page of an event.
pub fn page(pen: &Pen<'_>, id: &Id) -> (PageHead, View) {
    let event = &pen.site.records.events[id];
    let facts = pen.site.event_facts(id);
    let mut head = PageHead::new(pen, "event", "chronology", pen.text(&event.title))
        .crumb(
            pen,
            "chronology.html",
            TextView::plain(pen.word("page-chronology")),
        )
        .revised(pen, &event.common);
    if let Some(month) = pen.month_of(id) {
        head.crumbs.push(parts::Crumb {
            href: month.href.unwrap_or_default(),
            label: TextView::plain(&month.label),
        });
    }
    let head = match &event.summary {
        Some(summary) => head.describe(&pen.stripped(summary)),
        None => {
            let date = pen.event_date(event, Length::Long).map(|date| date.plain());
            let what = parts::what(pen, event);
            let date = date.unwrap_or_default();
            let args = [("what", what.into()), ("date", date.into())];
            head.describe(&pen.say("event-description", &args))
        }
    };
    let summary = event
        .summary
        .as_ref()
        .map(|text| pen.markdown(text, "summary-"));
    let (stand_first, rest) = summary.as_ref().map(first_paragraph).unzip();
    let charts = ranges::charts(pen, event);
    let rows = |section: &ranges::Section| section.rows.len();
    let sections = charts
        .iter()
        .flat_map(|chart| chart.above.iter().chain(&chart.below));
    let is_charted_wide = sections.map(rows).sum::<usize>() > BESIDE;
    let view = View {
        summary,
        stand_first,
        rest: rest.flatten(),
        verdict: contest::brief_verdict(pen, event),
        quad: words::quad(pen.language, event.kind.quad()).to_lowercase(),
        lane: words::quad(pen.language, event.kind.quad()),
        slip: parts::slip(event, facts.earliest, facts.latest),
        what: parts::what(pen, event),
        form: (event.form != EventForm::Incident)
            .then(|| words::event_form(pen.language, event.form)),
        year: facts.earliest.map(|day| day.year()),
        when: event.date.as_ref().map(|when| pen.when(when, Length::Long)),
        when_note: when_note(event).map(|key| pen.word(key).to_owned()),
        dated_apart: parts::dated_apart(pen, event),
        places: event
            .places
            .iter()
            .map(|place| parts::place(pen, place))
            .collect(),
        map: map::locator(pen, event.places.iter().map(|at| &at.place)),
        participants: participants(pen, event),
        sources_words: sources_words(pen, facts),
        spans: span_rows(pen, facts),
        charts,
        is_charted_wide,
        matrix: claims::matrix(pen, event),
        estimates: event
            .estimates
            .iter()
            .enumerate()
            .map(|(index, estimate)| claims::estimate(pen, estimate, index))
            .collect(),
        follows: follows(pen, event),
        followed_by: followed_by(pen, id, facts),
        agreements: facts.agreements.iter().map(|id| pen.record(id)).collect(),
        disputes: facts.disputes.iter().map(|id| pen.record(id)).collect(),
        sources: parts::sources(pen, &facts.sources),
        carriers: event
            .sources
            .iter()
            .filter(|carrier| carrier.locator.is_some() || carrier.as_stated.is_some())
            .map(|carrier| parts::carrier(pen, carrier))
            .collect(),
        origins: facts
            .origins
            .iter()
            .map(|origin| self::origin(pen, event, origin))
            .collect(),
        tail: parts::tail(pen, &event.common),
        pager: parts::pager(pen, facts.previous.as_ref(), facts.next.as_ref()),
    };
    (head, view)
}

/// Returns the spans of an event's claims, one a group of people.
pub fn span_rows(pen: &Pen<'_>, facts: &EventFacts) -> Vec<SpanRow> {
    let row = |span: &crate::site::SpanOf| SpanRow {
        group: contest::group(pen, &span.group),
        span: span_words(pen, span),
        contested: span.contested,
        words: span.words.iter().map(|(_, word)| word.clone()).collect(),
    };
    facts.spans.iter().map(row).collect()
}

/// Parts the first paragraph of a summary from the rest.
fn first_paragraph(summary: &Html) -> (Html, Option<Html>) {
    const END: &str = "</p>";
    let part = |html: &str| Html {
        html: html.to_owned(),
        ..summary.clone()
    };
    let end = match summary.html.trim_start().starts_with("<p>") {
        true => summary.html.find(END).map(|at| at + END.len()),
        false => None,
    };
    match end.map(|end| summary.html.split_at(end)) {
        Some((first, rest)) if !rest.trim().is_empty() => (part(first), Some(part(rest.trim()))),
        _ => (summary.clone(), None),
    }
}

/// Returns the message for a date that is not sure.
fn when_note(event: &Event) -> Option<&'static str> {
    let date = event.date.as_ref()?.date.as_ref()?;
    match (date.is_uncertain(), date.is_approximate()) {
        (true, true) => Some("when-disagree-vague"),
        (true, false) => Some("when-disagree"),
        (false, true) => Some("when-vague"),
        (false, false) => None,
    }
}

fn participants(pen: &Pen<'_>, event: &Event) -> Vec<Participants> {
    let mut groups: Vec<(ActorRole, Participants)> = Vec::new();
    for participant in &event.actors {
        let role = participant.role;
        let place = groups
            .iter()
            .position(|(other, _)| *other == role)
            .unwrap_or_else(|| {
                let label =
                    (role != ActorRole::Participant).then(|| words::actor_role(pen.language, role));
                groups.push((
                    role,
                    Participants {
                        role: label,
                        actors: Vec::new(),
                    },
                ));
                groups.len() - 1
            });
        groups[place].1.actors.push(ParticipantView {
            link: pen.actor(&participant.actor),
            according_to: participant.according_to.as_ref().map(|id| pen.actor(id)),
        });
    }
    groups.sort_by_key(|(role, _)| *role);
    groups.into_iter().map(|(_, group)| group).collect()
}

fn sources_words(pen: &Pen<'_>, facts: &EventFacts) -> Option<String> {
    let (sources, origins) = (facts.sources.len(), facts.origins.len());
    let args = [("sources", sources.into()), ("origins", origins.into())];
    (sources > 0).then(|| pen.say("count-sources-origins", &args))
}

fn follows(pen: &Pen<'_>, event: &Event) -> Vec<Follow> {
    let mut list: Vec<(Id, Follow)> = Vec::new();
    for follows in &event.follows {
        let said_by = pen.actor(&follows.according_to);
        match list.iter_mut().find(|(id, _)| *id == follows.event) {
            Some((_, follow)) => follow.according_to.push(said_by),
            None => list.push((
                follows.event.clone(),
                follow(pen, &follows.event, vec![said_by]),
            )),
        }
    }
    list.into_iter().map(|(_, follow)| follow).collect()
}

fn followed_by(pen: &Pen<'_>, id: &Id, facts: &EventFacts) -> Vec<Follow> {
    let mut seen: Vec<&Id> = Vec::new();
    let mut list = Vec::new();
    for other in &facts.followed_by {
        if seen.contains(&other) {
            continue;
        }
        seen.push(other);
        let asserted = pen.site.records.events[other]
            .follows
            .iter()
            .filter(|f| f.event == *id);
        list.push(follow(
            pen,
            other,
            asserted.map(|f| pen.actor(&f.according_to)).collect(),
        ));
    }
    list
}

fn follow(pen: &Pen<'_>, id: &Id, according_to: Vec<LinkView>) -> Follow {
    let event = pen.site.records.events.get(id);
    Follow {
        link: pen.event(id),
        date: event.and_then(|event| pen.event_date(event, Length::Middle)),
        according_to,
    }
}

fn origin(pen: &Pen<'_>, event: &Event, origin: &crate::site::Origin) -> OriginView {
    let claims = || {
        event
            .claims
            .iter()
            .filter(|claim| origin.claims.contains(&claim.id))
    };
    let mut who: Vec<&Id> = Vec::new();
    for claimant in claims().flat_map(|claim| &claim.by) {
        if !who.contains(&claimant) {
            who.push(claimant);
        }
    }
    OriginView {
        who: pen.actors(who),
        claims: claims()
            .map(|claim| {
                let said = pen.said(claim);
                let label = match claim.toll.is_empty() && claim.counts.is_empty() {
                    true => TextView::plain(words::claim_kind(pen.language, claim.kind)),
                    false => said,
                };
                pen.to(
                    &format!("events/{}.html#{}", event.common.id, claim.id),
                    label,
                )
            })
            .collect(),
        sources: origin.sources.iter().map(|id| pen.source(id)).collect(),
    }
}

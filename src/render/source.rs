//! The page of a source: what it is, how it was read and graded, whom it repeats and who repeats
//! it, and everything on the site that rests on it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{
    Agreement, Carrier, Date, Dispute, Evidence, Id, PartId, Provision, Source, Vocabulary,
};
use crate::render::listing::{Listing, Part, listing};
use crate::render::parts::{self, ArchiveView, LinkView, PageHead, Tail, TextView};
use crate::render::pen::{Pen, part_address};
use crate::render::words;
use crate::site::Site;

/// A source as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// True for the page itself, false for a year of the events that rest on it.
    pub is_whole: bool,
    pub kind: String,
    pub outlet: LinkView,
    pub published: Option<DateView>,
    /// False for a source known only through others.
    pub is_read: bool,
    pub accessed: Option<DateView>,
    pub language: String,
    pub licence: Option<String>,
    pub url: Option<String>,
    pub archives: Vec<Copy>,
    pub reliability: Option<(&'static str, String)>,
    pub relays: Vec<LinkView>,
    pub relayed_by: Vec<LinkView>,
    /// The pages of a long list, without its entries: `rows` has those.
    pub events: Listing,
    pub rows: Vec<EventRow>,
    pub agreements: Vec<AgreementRow>,
    pub disputes: Vec<DisputeRow>,
    pub notes: Vec<LinkView>,
    pub tail: Tail,
}

/// A stored copy, and the hash that proves it.
#[derive(Debug, Serialize)]
pub struct Copy {
    pub archive: ArchiveView,
    pub sha256: Option<String>,
}

/// An event that rests on the source.
#[derive(Debug, Serialize)]
pub struct EventRow {
    pub link: LinkView,
    pub date: Option<DateView>,
    pub claims: Vec<ClaimRow>,
}

/// A claim that the source carried.
#[derive(Debug, Serialize)]
pub struct ClaimRow {
    pub by: Vec<LinkView>,
    pub n: usize,
    pub text: LinkView,
}

/// An agreement that rests on the source.
#[derive(Debug, Serialize)]
pub struct AgreementRow {
    pub link: LinkView,
    pub provisions: Vec<LinkView>,
    /// Parties whose own word it carries.
    pub confirms: Vec<LinkView>,
}

/// A dispute that rests on the source.
#[derive(Debug, Serialize)]
pub struct DisputeRow {
    pub link: LinkView,
    pub positions: Vec<StandRow>,
    pub is_evidence: bool,
}

/// Who answers how, as the source carried it.
#[derive(Debug, Serialize)]
pub struct StandRow {
    pub actors: Vec<LinkView>,
    pub stance: String,
}

/// Lays out the page of a source, or a year or month of the events that rest on it.
pub fn page(pen: &Pen<'_>, id: &Id, part: Part) -> (PageHead, View) {
    let records = &pen.site.records;
    let source = &records.sources[id];
    let title = title(pen, source);
    let mut heading = title.clone();
    match part {
        Part::All => {}
        Part::Year(year) => {
            heading.text = events_of_part(pen, &title.text, pen.dates().year(year));
        }
        Part::Month(year, month) => {
            heading.text = events_of_part(pen, &title.text, pen.dates().month(year, month));
        }
    }
    let base = format!("sources/{id}");
    let mut head = PageHead::new(pen, "source-page", "sources", heading)
        .crumb(
            pen,
            "sources/index.html",
            TextView::plain(pen.word("kinds-source")),
        )
        .describe(&describe(pen, source))
        .revised(pen, &source.common);
    if part != Part::All {
        head = head.crumb(pen, &part_address(&base, Part::All), title);
    }
    if let Part::Month(year, _) = part {
        let year_address = part_address(&base, Part::Year(year));
        head = head.crumb(pen, &year_address, TextView::plain(pen.dates().year(year)));
    }
    let facts = pen.site.sources.get(id);
    let list = &pen.templates.lists[base.as_str()];
    let mut events = listing(pen, &list.events, &list.paging, &base, part);
    let rows = rows(pen, id, &events);
    events.months.clear();
    if part == Part::All && !events.only_latest || matches!(part, Part::Year(_)) && !rows.is_empty()
    {
        // All is on this page, whose rows have no anchors by month.
        events.parts.clear();
    }
    let relayed_by = facts.map_or(Vec::new(), |f| f.relayed_by.iter().collect::<Vec<_>>());
    let view = View {
        is_whole: part == Part::All,
        kind: words::source_kind(pen.language, source.kind),
        outlet: pen.outlet(source),
        published: source
            .published
            .as_ref()
            .map(|date| pen.date(date, Length::Long)),
        is_read: source.accessed.is_some(),
        accessed: source.accessed.map(|day| pen.day(day)),
        language: words::language(pen.language, source.language.as_str()),
        licence: source.licence.clone(),
        url: source.url.clone(),
        archives: source
            .archives
            .iter()
            .map(|archive| Copy {
                archive: ArchiveView {
                    url: archive.url.clone(),
                    captured: archive.captured.map(|day| pen.day(day)),
                },
                sha256: archive.sha256.clone(),
            })
            .collect(),
        reliability: source
            .reliability
            .map(|grade| (grade.word(), words::reliability(pen.language, grade))),
        relays: source.relays.iter().map(|id| pen.source(id)).collect(),
        relayed_by: relayed_by.into_iter().map(|id| pen.source(id)).collect(),
        events,
        rows,
        agreements: facts.map_or(Vec::new(), |facts| {
            let found = facts
                .agreements
                .iter()
                .filter_map(|id| records.agreements.get(id));
            found
                .map(|agreement| agreement_row(pen, agreement, id))
                .collect()
        }),
        disputes: facts.map_or(Vec::new(), |facts| {
            let found = facts
                .disputes
                .iter()
                .filter_map(|id| records.disputes.get(id));
            found.map(|dispute| dispute_row(pen, dispute, id)).collect()
        }),
        notes: facts.map_or(Vec::new(), |f| {
            f.notes.iter().map(|id| pen.record(id)).collect()
        }),
        tail: parts::tail(pen, &source.common),
    };
    (head, view)
}

/// Returns the heading of a page of the events of a year or month.
fn events_of_part(pen: &Pen<'_>, title: &str, part: String) -> String {
    let args = [("title", title.into()), ("part", part.into())];
    pen.say("source-events-of", &args)
}

/// Returns the title of a source, else its outlet and what sort of source it is.
pub fn title(pen: &Pen<'_>, source: &Source) -> TextView {
    match &source.title {
        Some(title) => pen.text(title),
        None => {
            let outlet = pen.outlet(source).label;
            let kind = words::source_kind(pen.language, source.kind);
            let date = source
                .published
                .as_ref()
                .map(|d| pen.dates().date(d, Length::Long).plain());
            let mut args = vec![("outlet", outlet.into()), ("kind", kind.into())];
            TextView::plain(match date {
                Some(date) => {
                    args.push(("date", date.into()));
                    pen.say("source-of", &args)
                }
                None => pen.say("source-undated", &args),
            })
        }
    }
}

/// Returns the events that rest on a source, by themselves or by a claim, in chronological order.
pub fn events_of(site: &Site, id: &Id) -> Vec<Id> {
    let Some(facts) = site.sources.get(id) else {
        return Vec::new();
    };
    let mut events: BTreeSet<&Id> = facts.events.iter().collect();
    events.extend(facts.claims.iter().map(|part| &part.record));
    super::in_chronology(site, events)
}

fn describe(pen: &Pen<'_>, source: &Source) -> String {
    let kind = words::capital(words::source_kind(pen.language, source.kind));
    let outlet = pen.outlet(source).label;
    let mut args = vec![("kind", kind.into()), ("outlet", outlet.into())];
    match &source.published {
        Some(date) => {
            let date = pen.dates().date(date, Length::Long).plain();
            args.push(("date", date.into()));
            pen.say("source-description", &args)
        }
        None => pen.say("source-description-undated", &args),
    }
}

fn rows(pen: &Pen<'_>, source: &Id, listing: &Listing) -> Vec<EventRow> {
    let records = &pen.site.records;
    let mut carried: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    if let Some(facts) = pen.site.sources.get(source) {
        for part in &facts.claims {
            carried.entry(&part.record).or_default().push(&part.part);
        }
    }
    let mut rows = Vec::new();
    for id in listing.events() {
        let Some(event) = records.events.get(id) else {
            continue;
        };
        let of_event = carried.get(&event.common.id).map_or(&[][..], Vec::as_slice);
        let claims = event
            .claims
            .iter()
            .filter(|claim| of_event.contains(&&claim.id));
        let claims = claims.map(|claim| {
            let part = PartId {
                record: event.common.id.clone(),
                part: claim.id.clone(),
            };
            let text = pen.text(&claim.text);
            ClaimRow {
                by: pen.actors(&claim.by),
                n: crate::render::contest::speakers(pen, claim),
                text: LinkView {
                    label: text.text,
                    lang: text.lang,
                    dir: text.dir,
                    other: text.other,
                    ..pen.part(&part)
                },
            }
        });
        rows.push(EventRow {
            link: pen.event(id),
            date: pen.event_date(event, Length::Middle),
            claims: claims.collect(),
        });
    }
    rows
}

fn agreement_row(pen: &Pen<'_>, agreement: &Agreement, source: &Id) -> AgreementRow {
    let id = &agreement.common.id;
    let provisions = agreement
        .provisions
        .iter()
        .filter(|p| provision_rests(p, source));
    let confirms = agreement
        .parties
        .iter()
        .filter(|party| names(&party.confirmed_by, source));
    AgreementRow {
        link: pen.record(id),
        provisions: provisions
            .map(|p| {
                pen.part(&PartId {
                    record: id.clone(),
                    part: p.id.clone(),
                })
            })
            .collect(),
        confirms: confirms.map(|party| pen.actor(&party.actor)).collect(),
    }
}

fn provision_rests(provision: &Provision, source: &Id) -> bool {
    let mut evidence = provision.progress.iter().flat_map(|step| &step.evidence);
    names(&provision.sources, source)
        || evidence.any(|e| matches!(e, Evidence::Source(carrier) if carrier.source == *source))
}

fn dispute_row(pen: &Pen<'_>, dispute: &Dispute, source: &Id) -> DisputeRow {
    let mut positions: Vec<_> = dispute
        .positions
        .iter()
        .filter(|position| names(&position.via, source))
        .collect();
    positions.sort_by_key(|position| position.since.as_ref().and_then(Date::earliest));
    DisputeRow {
        link: pen.record(&dispute.common.id),
        positions: positions
            .into_iter()
            .map(|position| StandRow {
                actors: pen.actors(&position.actors),
                stance: words::stance(pen.language, position.stance).to_lowercase(),
            })
            .collect(),
        is_evidence: dispute.evidence.iter().any(|e| e.source.source == *source),
    }
}

fn names(carriers: &[Carrier], source: &Id) -> bool {
    carriers.iter().any(|carrier| carrier.source == *source)
}

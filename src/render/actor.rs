//! The page of an actor: its names, what it took part in, what it says and what is said of it,
//! where it stands in disputes, and with whom it has to do.

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{Actor, Claim, Date, Event, Id, Lane, PartId, Vocabulary};
use crate::render::contest::{self, Saying, counted_words};
use crate::render::listing::{Listing, Part, listing};
use crate::render::parts::{self, Html, LinkView, PageHead, SlipView, Tail, TextView};
use crate::render::pen::{Pen, part_address, relation_address};
use crate::render::strip::{Strip, strip};
use crate::render::words;
use crate::site::chain;

/// The most figures of one kind that the page lists; events have them all.
const FIGURES: usize = 6;
/// The most sources that the page lists.
const MOST: usize = 12;
/// The most slips that a relation draws in a lane; beyond, one stands for five.
const SLIPS: usize = 20;
/// The most relations that each have a row.
const ROWS: usize = 8;

/// An actor as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// False on a page of a year or month, which shows its events alone.
    pub is_whole: bool,
    pub kind: String,
    pub own_names: Vec<OwnName>,
    pub summary: Option<Html>,
    pub not_to_be_confused_with: Vec<LinkView>,
    pub also_known_as: Vec<NameView>,
    pub parent: Option<LinkView>,
    pub countries: Vec<String>,
    pub wikidata: Option<String>,
    /// "27: 10 cooperation, 17 conflict"
    pub events_words: Option<String>,
    pub claims_words: Option<String>,
    pub strip: Option<Strip>,
    pub listing: Listing,
    pub says: Vec<SaidView>,
    pub says_more: usize,
    pub said_of: Vec<SaidView>,
    pub said_of_more: usize,
    pub positions: Vec<DisputeView>,
    pub relations: Vec<RelationRow>,
    /// Those with one event in common, where there are many: in a line instead of a row each.
    pub once: Vec<Once>,
    pub agreements: Vec<LinkView>,
    pub children: Vec<LinkView>,
    pub published: String,
    pub published_more: usize,
    pub tail: Tail,
}

/// A name in another language.
#[derive(Debug, Serialize)]
pub struct OwnName {
    pub name: String,
    pub lang: String,
    pub dir: &'static str,
    /// "Persian and Pashto"
    pub languages: String,
}

/// Another name, and who uses it.
#[derive(Debug, Serialize)]
pub struct NameView {
    pub name: TextView,
    pub used_by: Vec<LinkView>,
    pub note: Option<Html>,
}

/// Something said: a figure and what it counts, or a sentence.
#[derive(Debug, Serialize)]
pub struct SaidView {
    pub figure: Option<String>,
    /// "people killed"
    pub of: Option<String>,
    pub text: TextView,
    /// The claim.
    pub href: String,
    pub event: LinkView,
    pub by: Vec<LinkView>,
    pub on: Option<DateView>,
    /// What is said against it, if it is contested.
    pub against: Option<Saying>,
}

/// A dispute and where the actor stands in it.
#[derive(Debug, Serialize)]
pub struct DisputeView {
    pub link: LinkView,
    pub moved: bool,
    pub positions: Vec<PositionView>,
}

/// A position and since when it is held.
#[derive(Debug, Serialize)]
pub struct PositionView {
    pub stance: String,
    pub text: TextView,
    pub since: Option<DateView>,
    /// Who holds it, where it is not the actor itself but somebody who is part of it or speaks for it.
    pub by: Vec<LinkView>,
    /// True if its holder stood elsewhere before.
    pub has_moved: bool,
}

/// Another actor with one event in common, in which lane, and the page about both.
#[derive(Debug, Serialize)]
pub struct Once {
    pub link: LinkView,
    pub lane: &'static str,
}

/// Another actor with events in common.
#[derive(Debug, Serialize)]
pub struct RelationRow {
    pub with: LinkView,
    /// Its name alone.
    pub name: String,
    /// The page about both.
    pub href: String,
    pub cooperation: usize,
    pub conflict: usize,
    pub cooperation_slips: Vec<SlipView>,
    pub conflict_slips: Vec<SlipView>,
    /// True if a slip stands for five events.
    pub in_fives: bool,
    pub last: Option<LinkView>,
    pub last_date: Option<DateView>,
}

/// Lays out one page of an actor.
pub fn page(pen: &Pen<'_>, id: &Id, part: Part) -> (PageHead, View) {
    let actor = &pen.site.records.actors[id];
    let name = pen.text(&actor.name);
    let base = format!("actors/{id}");
    let is_whole = part == Part::All;
    let heading = TextView {
        text: pen.heading(&name.text, part),
        ..name.clone()
    };
    let mut head = PageHead::new(pen, "actor", "actors", heading)
        .crumb(
            pen,
            "actors/index.html",
            TextView::plain(pen.word("kinds-actor")),
        )
        .revised(pen, &actor.common);
    if !is_whole {
        head = head.crumb(pen, &part_address(&base, Part::All), name);
    }
    if let Part::Month(year, _) = part {
        let address = part_address(&base, Part::Year(year));
        head = head.crumb(pen, &address, TextView::plain(pen.dates().year(year)));
    }
    if let Some(summary) = &actor.summary {
        head = head.describe(&pen.stripped(summary));
    }
    let list = &pen.templates.lists[base.as_str()];
    let mut view = View {
        is_whole,
        kind: words::actor_kind(pen.language, actor.kind),
        own_names: Vec::new(),
        summary: None,
        not_to_be_confused_with: Vec::new(),
        also_known_as: Vec::new(),
        parent: actor.parent.as_ref().map(|id| pen.actor(id)),
        countries: Vec::new(),
        wikidata: None,
        events_words: None,
        claims_words: None,
        strip: None,
        listing: listing(pen, &list.events, &list.paging, &base, part).laid_out(pen, 3),
        says: Vec::new(),
        says_more: 0,
        said_of: Vec::new(),
        said_of_more: 0,
        positions: Vec::new(),
        relations: Vec::new(),
        once: Vec::new(),
        agreements: Vec::new(),
        children: Vec::new(),
        published: String::new(),
        published_more: 0,
        tail: parts::tail(pen, &actor.common),
    };
    if is_whole {
        whole(pen, actor, &mut view);
    }
    (head, view)
}

/// Adds what only the actor's own page shows.
fn whole(pen: &Pen<'_>, actor: &Actor, view: &mut View) {
    let id = &actor.common.id;
    let facts = &pen.site.actors[id];
    view.own_names = own_names(pen, actor);
    view.summary = actor
        .summary
        .as_ref()
        .map(|text| pen.markdown(text, "summary-"));
    view.not_to_be_confused_with = pen.actors(&actor.not_to_be_confused_with);
    for (index, other) in actor.also_known_as.iter().enumerate() {
        view.also_known_as.push(NameView {
            name: pen.text(&other.name),
            used_by: pen.actors(&other.used_by),
            note: other
                .note
                .as_ref()
                .map(|note| pen.markdown(note, &format!("name-{index}-"))),
        });
    }
    view.countries.clone_from(&actor.country);
    view.wikidata.clone_from(&actor.wikidata);
    let conflict = pen.site.in_lane(&facts.events, Lane::Conflict).count();
    let cooperation = facts.events.len() - conflict;
    view.events_words = (!facts.events.is_empty()).then(|| {
        let args = [
            ("events", facts.events.len().into()),
            ("cooperation", cooperation.into()),
            ("conflict", conflict.into()),
        ];
        pen.say("actor-lanes", &args)
    });
    let (own, others) = claims(pen, id);
    view.claims_words = (!own.is_empty()).then(|| pen.count("count-claims", own.len()));
    view.strip = strip(pen, &facts.events, false);
    view.says = said(pen, &own);
    view.says_more = own.len() - view.says.len();
    view.said_of = said(pen, &others);
    view.said_of_more = others.len() - view.said_of.len();
    view.positions = facts
        .disputes
        .iter()
        .map(|dispute| positions(pen, id, dispute))
        .collect();
    (view.relations, view.once) = relations(pen, id);
    view.agreements = facts.agreements.iter().map(|id| pen.record(id)).collect();
    view.children = pen.actors(&facts.children);
    view.published = parts::sources(pen, facts.published.iter().take(MOST));
    view.published_more = facts.published.len().saturating_sub(MOST);
}

/// Returns the names in other languages, equal ones once with all their languages.
fn own_names(pen: &Pen<'_>, actor: &Actor) -> Vec<OwnName> {
    let shown = pen.plain(&actor.name);
    let mut names: Vec<(OwnName, Vec<String>)> = Vec::new();
    for (lang, name) in actor.name.iter() {
        if name == shown {
            continue;
        }
        let language = words::language(pen.language, lang.as_str());
        match names.iter_mut().find(|(own, _)| own.name == name) {
            Some((_, languages)) => languages.push(language),
            None => {
                let own = OwnName {
                    name: name.to_owned(),
                    lang: lang.to_string(),
                    dir: lang.dir(),
                    languages: String::new(),
                };
                names.push((own, vec![language]));
            }
        }
    }
    let joined = names.into_iter().map(|(own, languages)| OwnName {
        languages: pen.listed_and(&languages),
        ..own
    });
    joined.collect()
}

/// Returns the claims of an actor and of those who are part of it or speak for it, and the claims
/// of all others on its events, each in chronological order of the events.
fn claims(pen: &Pen<'_>, id: &Id) -> (Vec<PartId>, Vec<PartId>) {
    let mut voices: Vec<&Id> = vec![id];
    let mut index = 0;
    while let Some(facts) = voices.get(index).and_then(|id| pen.site.actors.get(*id)) {
        for child in &facts.children {
            if !voices.contains(&child) {
                voices.push(child);
            }
        }
        index += 1;
    }
    let mut own: Vec<PartId> = Vec::new();
    for voice in voices {
        own.extend(
            pen.site
                .actors
                .get(voice)
                .into_iter()
                .flat_map(|f| &f.claims_by)
                .cloned(),
        );
    }
    own.sort_by_cached_key(|part| {
        let facts = pen.site.event_facts(&part.record);
        (facts.earliest, facts.latest, part.clone())
    });
    own.dedup();
    let all = &pen.site.actors[id].claims_about;
    let known: std::collections::BTreeSet<&PartId> = own.iter().collect();
    let others = all
        .iter()
        .filter(|part| !known.contains(part))
        .cloned()
        .collect();
    (own, others)
}

/// Returns the latest figures of a list of claims, the newest first; where it has none, the latest
/// sentences.
fn said(pen: &Pen<'_>, claims: &[PartId]) -> Vec<SaidView> {
    let find = |part: &PartId| -> Option<(&Event, &Claim)> {
        let event = pen.site.records.events.get(&part.record)?;
        let claim = event.claims.iter().find(|claim| claim.id == part.part)?;
        Some((event, claim))
    };
    let found = || {
        claims
            .iter()
            .rev()
            .filter_map(|part| Some((part, find(part)?)))
    };
    let has_figures = found().any(|(_, (_, claim))| !claim.toll.is_empty());
    let mut list = Vec::new();
    let shown = found().filter(|(_, (_, claim))| !has_figures || !claim.toll.is_empty());
    for (part, (event, claim)) in shown.take(FIGURES) {
        let figure = claim
            .toll
            .iter()
            .flat_map(|row| {
                row.outcomes
                    .iter()
                    .map(move |(&outcome, count)| (row, outcome, count))
            })
            .next();
        list.push(SaidView {
            figure: figure.map(|(_, _, count)| pen.stated(count)),
            of: figure
                .map(|(row, outcome, _)| words::capital(counted_words(pen, row.who, outcome))),
            text: pen.text(&claim.text),
            href: contest::saying(pen, event, claim, "", None)
                .what
                .href
                .unwrap_or_default(),
            event: pen.event(&part.record),
            by: pen.actors(&claim.by),
            on: claim.on.as_ref().map(|date| pen.date(date, Length::Middle)),
            against: contest::against(pen, event, claim),
        });
    }
    list
}

fn positions(pen: &Pen<'_>, actor: &Id, dispute: &Id) -> DisputeView {
    let record = &pen.site.records.disputes[dispute];
    let mut held: Vec<_> = record
        .positions
        .iter()
        .filter(|position| {
            let mut holders = position.actors.iter();
            holders.any(|holder| chain(&pen.site.records, holder).any(|id| id == actor))
        })
        .collect();
    held.sort_by_key(|position| position.since.as_ref().and_then(Date::earliest));
    DisputeView {
        link: pen.record(dispute),
        moved: pen
            .site
            .disputes
            .get(dispute)
            .is_some_and(|facts| facts.moved.contains(actor)),
        positions: held
            .iter()
            .enumerate()
            .map(|(at, position)| PositionView {
                by: match position.actors.contains(actor) {
                    true => Vec::new(),
                    false => pen.actors(&position.actors),
                },
                has_moved: held[..at]
                    .iter()
                    .rev()
                    .find(|before| before.actors.iter().any(|id| position.actors.contains(id)))
                    .is_some_and(|before| before.stance != position.stance),
                stance: words::stance(pen.language, position.stance),
                text: pen.text(&position.text),
                since: position
                    .since
                    .as_ref()
                    .map(|date| pen.date(date, Length::Middle)),
            })
            .collect(),
    }
}

/// Returns the actors with events in common, those with the most first; and apart from them those
/// with one event in common, where both together are many.
fn relations(pen: &Pen<'_>, id: &Id) -> (Vec<RelationRow>, Vec<Once>) {
    let facts = &pen.site.actors[id];
    let mut rows: Vec<(&Id, [usize; 2])> = facts
        .relations
        .iter()
        .map(|(other, lanes)| (other, *lanes))
        .collect();
    rows.sort_by_key(|(other, lanes)| (std::cmp::Reverse(lanes[0] + lanes[1]), *other));
    let is_once = |(_, lanes): &(&Id, [usize; 2])| lanes[0] + lanes[1] == 1;
    let in_rows = match rows.len() > ROWS {
        true => rows.partition_point(|row| !is_once(row)),
        false => rows.len(),
    };
    let once = rows.split_off(in_rows);
    let once = once.into_iter().map(|(other, lanes)| Once {
        link: LinkView {
            href: Some(pen.href(&relation_address(id, other))),
            ..pen.actor(other)
        },
        lane: match lanes[0] {
            0 => Lane::Conflict.word(),
            _ => Lane::Cooperation.word(),
        },
    });
    let once = once.collect();
    let rows = rows
        .into_iter()
        .map(|(other, lanes)| relation(pen, id, other, lanes));
    (rows.collect(), once)
}

/// Tells whether a relation has so many events that one slip stands for five.
pub fn in_fives(lanes: [usize; 2]) -> bool {
    lanes[0].max(lanes[1]) > SLIPS
}

/// Returns the slips of events in common, cooperation and conflict, deeds next to the spine on
/// either side.
pub fn slips(pen: &Pen<'_>, events: &[Id], in_fives: bool) -> [Vec<SlipView>; 2] {
    let of = |lane: Lane| -> Vec<SlipView> {
        let events = pen.site.in_lane(events, lane);
        let mut kinds: Vec<bool> = events
            .map(|event| event.kind.quad().is_material())
            .collect();
        kinds.sort_unstable();
        let word = lane.word();
        let every = if in_fives { 5 } else { 1 };
        let class = |is_deed: &bool| {
            let solid = if *is_deed { "deeds" } else { "words" };
            SlipView {
                class: format!("slip {word} {solid}"),
            }
        };
        let drawn = kinds.iter().step_by(every).take(2 * SLIPS);
        drawn.map(class).collect()
    };
    let mut conflict = of(Lane::Conflict);
    conflict.reverse();
    [of(Lane::Cooperation), conflict]
}

fn relation(pen: &Pen<'_>, id: &Id, other: &Id, lanes: [usize; 2]) -> RelationRow {
    let pair = if id <= other {
        (id.clone(), other.clone())
    } else {
        (other.clone(), id.clone())
    };
    let events = pen
        .site
        .relations
        .get(&pair)
        .map_or(&[][..], |facts| &facts.events);
    let in_fives = in_fives(lanes);
    let [cooperation_slips, conflict_slips] = slips(pen, events, in_fives);
    let last = events
        .iter()
        .rev()
        .find(|id| pen.site.event_facts(id).earliest.is_some());
    let with = pen.actor(other);
    RelationRow {
        name: with.label.clone(),
        with,
        href: pen.href(&relation_address(id, other)),
        cooperation: lanes[0],
        conflict: lanes[1],
        cooperation_slips,
        conflict_slips,
        in_fives,
        last: last.map(|id| pen.event(id)),
        last_date: last.and_then(|id| pen.event_date(&pen.site.records.events[id], Length::Middle)),
    }
}

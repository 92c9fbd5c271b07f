//! Visible records -> `Site`: indexes and everything that follows from the records.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use crate::language::Languages;
use crate::model::{
    Date, Day, Event, Evidence, GapStatus, Id, Kind, Outlet, PartId, Records, Table, Texts, Tracked,
};
use crate::settings::Settings;
use crate::site::hide::{self, Visible};
use crate::site::{
    ActorFacts, DisputeFacts, EventFacts, GapAt, PlaceFacts, RelationFacts, Retracted, RevisionAt,
    Site, SourceFacts, chain, contest, latest_day, lineage, origins,
};
use crate::{Audience, View};

/// Hides what the view may not show, then derives the rest.
pub fn of(settings: Settings, records: Records, aliases: &BTreeMap<Id, Id>, view: &View) -> Site {
    let Visible { records, retracted } = hide::of(records, view);
    let mut site = Site {
        aliases: Table::default(),
        media: BTreeSet::new(),
        chronology: Tracked::default(),
        events: Table::default(),
        actors: Table::default(),
        places: Table::default(),
        sources: Table::default(),
        agreements: lineage::of(&records).into(),
        disputes: Table::default(),
        notes_about: Table::default(),
        relations: Table::default(),
        gaps: gaps(&records).into(),
        revisions: revisions(&records, &retracted).into(),
        last_revised: last_revised(&records),
        latest_day: latest_day(&records).into(),
        as_of: view.as_of,
        since: None,
        internal: view.audience == Audience::Internal,
        languages: Languages::built_in(&settings),
        spoken: spoken(&settings, &records, &retracted).into(),
        settings,
        records,
        retracted: retracted.into(),
    };
    let there = |id: &Id| site.records.common(id).is_some() || site.retracted.contains_key(id);
    site.aliases = aliases
        .iter()
        .filter(|(_, id)| there(id))
        .map(|(old, id)| (old.clone(), id.clone()))
        .collect();
    let all = site.records.all();
    site.media = all
        .flat_map(|(_, common)| common.media.iter().cloned())
        .collect();
    events(&mut site);
    let ((actors, places), (sources, (relations, lanes))) = rayon::join(
        || (actors(&site), places(&site)),
        || (sources(&site), relations(&site)),
    );
    site.actors = actors;
    for (actor, relations) in lanes {
        if let Some(facts) = site.actors.get_mut(&actor) {
            facts.relations = relations;
        }
    }
    site.places = places;
    site.sources = sources;
    site.relations = relations;
    disputes(&mut site);
    site.name();
    site
}

/// Finds the languages of each record. A site of one needs none of it.
fn spoken(
    settings: &Settings,
    records: &Records,
    retracted: &BTreeMap<Id, Retracted>,
) -> BTreeMap<Id, Vec<usize>> {
    let others = &settings.languages[1..];
    let mut spoken = BTreeMap::new();
    if others.is_empty() {
        return spoken;
    }
    let mut of = |id: &Id, record: &dyn Texts| {
        let mut found = vec![false; others.len()];
        record.texts(&mut |text| {
            for (found, lang) in found.iter_mut().zip(others) {
                *found = *found || text.iter().any(|(tag, _)| tag == lang);
            }
        });
        let found = (1..).zip(found).filter(|(_, found)| *found);
        let found: Vec<usize> = found.map(|(at, _)| at).collect();
        if !found.is_empty() {
            spoken.insert(id.clone(), found);
        }
    };
    records.actors.iter().for_each(|(id, r)| of(id, r));
    records.places.iter().for_each(|(id, r)| of(id, r));
    records.sources.iter().for_each(|(id, r)| of(id, r));
    records.events.iter().for_each(|(id, r)| of(id, r));
    records.agreements.iter().for_each(|(id, r)| of(id, r));
    records.disputes.iter().for_each(|(id, r)| of(id, r));
    records.notes.iter().for_each(|(id, r)| of(id, r));
    retracted.iter().for_each(|(id, r)| of(id, &r.title));
    spoken
}

fn events(site: &mut Site) {
    let records = &site.records;
    let settings = &site.settings;
    site.events = records
        .events
        .par_iter()
        .map(|(id, event)| (id.clone(), event_facts(settings, records, event)))
        .collect::<Vec<_>>()
        .into_iter()
        .collect();
    let mut chronology: Vec<&Event> = records.events.values().collect();
    chronology.sort_by_cached_key(|event| {
        let facts = &site.events[&event.common.id];
        place_in_time(event, facts.earliest, facts.latest)
    });
    let chronology = chronology.into_iter();
    let chronology: Vec<Id> = chronology.map(|event| event.common.id.clone()).collect();
    site.chronology = chronology.into();
    for pair in site.chronology.windows(2) {
        let [before, after] = pair else { continue };
        if let Some(facts) = site.events.get_mut(before) {
            facts.next = Some(after.clone());
        }
        if let Some(facts) = site.events.get_mut(after) {
            facts.previous = Some(before.clone());
        }
    }
    // In chronological order, so that every list made from here on is sorted.
    for id in &site.chronology {
        for follows in &site.records.events[id].follows {
            if let Some(facts) = site.events.get_mut(&follows.event)
                && !facts.followed_by.contains(id)
            {
                facts.followed_by.push(id.clone());
            }
        }
    }
    for (id, agreement) in &site.records.agreements {
        let evidence = agreement.provisions.iter().flat_map(|p| &p.progress);
        let evidence = evidence.flat_map(|progress| &progress.evidence);
        let events = evidence.filter_map(|evidence| match evidence {
            Evidence::Event(id) => Some(id),
            Evidence::Claim(part) => Some(&part.record),
            Evidence::Source(_) => None,
        });
        for event in agreement.event.iter().chain(events) {
            if let Some(facts) = site.events.get_mut(event) {
                facts.agreements.insert(id.clone());
            }
        }
    }
    for (id, dispute) in &site.records.disputes {
        let claims = dispute.positions.iter().flat_map(|p| &p.claims);
        for event in dispute.events.iter().chain(claims.map(|part| &part.record)) {
            if let Some(facts) = site.events.get_mut(event) {
                facts.disputes.insert(id.clone());
            }
        }
    }
    let mut about: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for note in notes_in_order(&site.records) {
        for id in &site.records.notes[note].about {
            about.entry(id.clone()).or_default().push(note.clone());
        }
    }
    site.notes_about = about.into();
}

/// Returns the notes by `order`, then id.
fn notes_in_order(records: &Records) -> Vec<&Id> {
    let mut notes: Vec<_> = records.notes.values().collect();
    notes.sort_by_key(|note| (note.order, &note.common.id));
    notes.into_iter().map(|note| &note.common.id).collect()
}

fn event_facts(settings: &Settings, records: &Records, event: &Event) -> EventFacts {
    let date = event.date.as_ref().and_then(|when| when.date.as_ref());
    let (mut spans, mut contested) = contest::of(settings, records, event);
    let mut origins = origins(records, event);
    // The facts of all events lie in memory together.
    spans.shrink_to_fit();
    contested.shrink_to_fit();
    origins.shrink_to_fit();
    let via = event.claims.iter().flat_map(|claim| &claim.via);
    let carriers = event.sources.iter().chain(via);
    EventFacts {
        earliest: date.and_then(Date::earliest),
        latest: date.and_then(Date::latest),
        spans,
        contested,
        dated_apart: contest::dated_apart(event),
        sources: carriers.map(|carrier| carrier.source.clone()).collect(),
        origins,
        ..EventFacts::default()
    }
}

/// What events are ordered by.
pub type Place = (bool, Option<Day>, bool, Option<Day>, i64, bool, i32, Id);

/// Returns the key by which events are ordered: (earliest, latest, `order`, time of day in UTC,
/// id); what lacks one of these stands after what has it.
pub fn place_in_time(event: &Event, earliest: Option<Day>, latest: Option<Day>) -> Place {
    let date = event.date.as_ref().and_then(|when| when.date.as_ref());
    let time = date.and_then(Date::time_utc_minutes);
    (
        earliest.is_none(),
        earliest,
        latest.is_none(),
        latest,
        event.order,
        time.is_none(),
        time.unwrap_or(0),
        event.common.id.clone(),
    )
}

fn actors(site: &Site) -> Table<Id, ActorFacts> {
    let records = &site.records;
    let mut all: Table<Id, ActorFacts> = records
        .actors
        .keys()
        .map(|id| (id.clone(), ActorFacts::default()))
        .collect();
    for id in &site.chronology {
        let event = &records.events[id];
        let takers: BTreeSet<&Id> = event.actors.iter().map(|p| &p.actor).collect();
        for actor in &takers {
            if let Some(facts) = all.get_mut(*actor) {
                facts.events.push(id.clone());
            }
        }
        for claim in &event.claims {
            let part = PartId {
                record: id.clone(),
                part: claim.id.clone(),
            };
            for actor in &claim.by {
                if let Some(facts) = all.get_mut(actor) {
                    facts.claims_by.push(part.clone());
                }
            }
            for actor in takers.iter().filter(|id| !claim.by.contains(id)) {
                if let Some(facts) = all.get_mut(*actor) {
                    facts.claims_about.push(part.clone());
                }
            }
        }
    }
    for (id, agreement) in &records.agreements {
        let parties = agreement.parties.iter().map(|p| &p.actor);
        let others = agreement.mediators.iter().chain(&agreement.about);
        for actor in parties.chain(others) {
            if let Some(facts) = all.get_mut(actor) {
                facts.agreements.insert(id.clone());
            }
        }
    }
    for (id, dispute) in &records.disputes {
        let holders = dispute.positions.iter().flat_map(|p| &p.actors);
        for actor in holders.flat_map(|actor| chain(records, actor)) {
            if let Some(facts) = all.get_mut(actor) {
                facts.disputes.insert(id.clone());
            }
        }
    }
    for (id, actor) in &records.actors {
        if let Some(facts) = actor.parent.as_ref().and_then(|p| all.get_mut(p)) {
            facts.children.insert(id.clone());
        }
    }
    for (id, source) in &records.sources {
        if let Outlet::Actor(outlet) = &source.outlet
            && let Some(facts) = all.get_mut(outlet)
        {
            facts.published.insert(id.clone());
        }
    }
    all
}

fn places(site: &Site) -> Table<Id, PlaceFacts> {
    let records = &site.records;
    let mut all: Table<Id, PlaceFacts> = records
        .places
        .keys()
        .map(|id| (id.clone(), PlaceFacts::default()))
        .collect();
    for id in &site.chronology {
        let event = &records.events[id];
        let own: BTreeSet<&Id> = event.places.iter().map(|p| &p.place).collect();
        let mut above: BTreeSet<&Id> = BTreeSet::new();
        for place in &own {
            let mut current = records.places.get(*place).and_then(|p| p.within.as_ref());
            while let Some(outer) = current {
                if !above.insert(outer) {
                    break;
                }
                current = records.places.get(outer).and_then(|p| p.within.as_ref());
            }
        }
        for place in &own {
            if let Some(facts) = all.get_mut(*place) {
                facts.events.push(id.clone());
            }
        }
        for place in above.difference(&own) {
            if let Some(facts) = all.get_mut(*place) {
                facts.events_within.push(id.clone());
            }
        }
    }
    for (id, place) in &records.places {
        if let Some(facts) = place.within.as_ref().and_then(|p| all.get_mut(p)) {
            facts.children.insert(id.clone());
        }
    }
    for (id, agreement) in &records.agreements {
        for place in agreement.about.iter().chain(&agreement.mediators) {
            if let Some(facts) = all.get_mut(place) {
                facts.agreements.insert(id.clone());
            }
        }
    }
    all
}

fn sources(site: &Site) -> Table<Id, SourceFacts> {
    let records = &site.records;
    let mut all: Table<Id, SourceFacts> = records
        .sources
        .keys()
        .map(|id| (id.clone(), SourceFacts::default()))
        .collect();
    let mut rests = |source: &Id, add: &dyn Fn(&mut SourceFacts) -> bool| {
        if let Some(facts) = all.get_mut(source) {
            add(facts);
        }
    };
    for (id, event) in &records.events {
        for carrier in &event.sources {
            rests(&carrier.source, &|facts| facts.events.insert(id.clone()));
        }
        for claim in &event.claims {
            let part = PartId {
                record: id.clone(),
                part: claim.id.clone(),
            };
            for carrier in &claim.via {
                rests(&carrier.source, &|facts| facts.claims.insert(part.clone()));
            }
        }
    }
    for (id, agreement) in &records.agreements {
        let parties = agreement.parties.iter().flat_map(|p| &p.confirmed_by);
        let provisions = agreement.provisions.iter().flat_map(|p| &p.sources);
        for carrier in agreement.sources.iter().chain(parties).chain(provisions) {
            rests(&carrier.source, &|facts| {
                facts.agreements.insert(id.clone())
            });
        }
        let progress = agreement.provisions.iter().flat_map(|p| &p.progress);
        for evidence in progress.flat_map(|progress| &progress.evidence) {
            if let Evidence::Source(carrier) = evidence {
                rests(&carrier.source, &|facts| {
                    facts.agreements.insert(id.clone())
                });
            }
        }
    }
    for (id, dispute) in &records.disputes {
        let positions = dispute.positions.iter().flat_map(|p| &p.via);
        let evidence = dispute.evidence.iter().map(|e| &e.source);
        for carrier in positions.chain(evidence) {
            rests(&carrier.source, &|facts| facts.disputes.insert(id.clone()));
        }
    }
    for (id, note) in &records.notes {
        for source in &note.common.cites {
            rests(source, &|facts| facts.notes.insert(id.clone()));
        }
    }
    for (id, source) in &records.sources {
        for relayed in &source.relays {
            rests(relayed, &|facts| facts.relayed_by.insert(id.clone()));
        }
    }
    all
}

/// How many events an actor shares with another, by lane.
type Lanes = BTreeMap<Id, [usize; 2]>;

fn relations(site: &Site) -> (Table<(Id, Id), RelationFacts>, BTreeMap<Id, Lanes>) {
    let records = &site.records;
    let mut met: HashMap<(&Id, &Id), (RelationFacts, [usize; 2])> = HashMap::new();
    for id in &site.chronology {
        let event = &records.events[id];
        let takers: BTreeSet<&Id> = event.actors.iter().map(|p| &p.actor).collect();
        let takers: Vec<&Id> = takers.into_iter().collect();
        for (at, one) in takers.iter().enumerate() {
            for other in &takers[at + 1..] {
                let (facts, lanes) = met.entry((*one, *other)).or_default();
                facts.events.push(id.clone());
                lanes[event.kind.lane() as usize] += 1;
            }
        }
    }
    let mut lanes: BTreeMap<Id, Lanes> = BTreeMap::new();
    let all = met.into_iter().map(|((one, other), (facts, both))| {
        for (own, other) in [(one, other), (other, one)] {
            let lanes = lanes.entry(own.clone()).or_default();
            lanes.insert(other.clone(), both);
        }
        ((one.clone(), other.clone()), facts)
    });
    let mut all: Table<(Id, Id), RelationFacts> = all.collect();
    for (id, agreement) in &records.agreements {
        for one in &agreement.parties {
            for other in &agreement.parties {
                let pair = (one.actor.clone(), other.actor.clone());
                if let Some(facts) = all.get_mut(&pair) {
                    facts.agreements.insert(id.clone());
                }
            }
        }
    }
    for (id, event) in &records.events {
        for claim in &event.claims {
            for target in &claim.contradicts {
                let other = records.events.get(&target.record);
                let other = other.and_then(|e| e.claims.iter().find(|c| c.id == target.part));
                let Some(other) = other else { continue };
                let own = PartId {
                    record: id.clone(),
                    part: claim.id.clone(),
                };
                for (one, against) in pairs(&claim.by, &other.by) {
                    let pair = (one.min(against).clone(), one.max(against).clone());
                    let said = (own.clone(), target.clone());
                    if let Some(facts) = all.get_mut(&pair)
                        && !facts.against.contains(&said)
                    {
                        facts.against.push(said);
                    }
                }
            }
        }
    }
    (all, lanes)
}

fn pairs<'a>(ones: &'a [Id], others: &'a [Id]) -> impl Iterator<Item = (&'a Id, &'a Id)> {
    let pairs = ones
        .iter()
        .flat_map(move |one| others.iter().map(move |other| (one, other)));
    pairs.filter(|(one, other)| one != other)
}

fn disputes(site: &mut Site) {
    for (id, dispute) in &site.records.disputes {
        let mut facts = DisputeFacts::default();
        let mut stances: BTreeMap<&Id, crate::model::Stance> = BTreeMap::new();
        for position in &dispute.positions {
            for actor in &position.actors {
                let first = *stances.entry(actor).or_insert(position.stance);
                if first != position.stance {
                    facts.moved.insert(actor.clone());
                }
            }
        }
        site.disputes.insert(id.clone(), facts);
    }
}

fn gaps(records: &Records) -> Vec<GapAt> {
    let mut gaps: Vec<_> = records
        .all()
        .flat_map(|(kind, common)| {
            common.gaps.iter().enumerate().map(move |(index, gap)| {
                let state = match gap.status {
                    GapStatus::Open => 0,
                    GapStatus::Partly => 1,
                    GapStatus::Closed => 2,
                };
                let raised = gap.raised.as_ref().and_then(Date::earliest);
                let at = GapAt {
                    kind,
                    record: common.id.clone(),
                    index,
                };
                ((state, raised.is_none(), raised), at)
            })
        })
        .collect();
    gaps.sort_by(|(one, a), (other, b)| {
        one.cmp(other)
            .then_with(|| (&a.record, a.index).cmp(&(&b.record, b.index)))
    });
    gaps.into_iter().map(|(_, at)| at).collect()
}

/// Returns of each kind the day on which one of its records was last revised.
fn last_revised(records: &Records) -> Table<Kind, Day> {
    let mut last: BTreeMap<Kind, Day> = BTreeMap::new();
    for (kind, common) in records.all() {
        if let Some(day) = common.last_revision() {
            let last = last.entry(kind).or_insert(day);
            *last = day.max(*last);
        }
    }
    last.into()
}

fn revisions(records: &Records, retracted: &BTreeMap<Id, Retracted>) -> Vec<RevisionAt> {
    let gone = retracted.values().map(|r| (r.kind, &r.common));
    let mut revisions: Vec<_> = records
        .all()
        .chain(gone)
        .flat_map(|(kind, common): (Kind, _)| {
            common
                .revisions
                .iter()
                .enumerate()
                .map(move |(index, revision)| RevisionAt {
                    kind,
                    record: common.id.clone(),
                    on: revision.on,
                    revision: revision.kind,
                    index,
                })
        })
        .collect();
    revisions.sort_by(|a, b| {
        let newest_first = b.on.cmp(&a.on);
        newest_first.then_with(|| (&a.record, a.index).cmp(&(&b.record, b.index)))
    });
    revisions
}

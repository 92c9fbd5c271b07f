//! Claims and sources of one event -> its independent origins (appendix B4).
//!
//! Twelve outlets that carry one spokesman are one voice. Claims are joined by who speaks and by
//! what they repeat; sources without a claim by what they relay.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ActorKind, Claim, Event, Id, Records, Stance};
use crate::site::{Origin, is_live, top};

/// Returns the origins that are left, those of claims in the order written, then groups of sources
/// that carry none.
pub fn origins(records: &Records, event: &Event) -> Vec<Origin> {
    let voices = |claim: &&Claim| claim.stance != Stance::Declines && is_live(event, claim);
    let claims: Vec<&Claim> = event.claims.iter().filter(voices).collect();
    let mut sets = Sets::new(claims.len());
    let tops: Vec<BTreeSet<&Id>> = claims
        .iter()
        .map(|claim| claim.by.iter().map(|id| top(records, id)).collect())
        .collect();
    for (at, one) in claims.iter().enumerate() {
        for (later, other) in claims.iter().enumerate().skip(at + 1) {
            let one_voice = !tops[at].is_disjoint(&tops[later]);
            if one_voice || repeats(event, one, other) || repeats(event, other, one) {
                sets.join(at, later);
            }
        }
    }
    for (at, claim) in claims.iter().enumerate() {
        if let Some(relayed) = relayed_by(records, claim) {
            let first = claims.iter().enumerate().find(|(other, claim)| {
                *other != at && claim.via.iter().any(|c| relayed.contains(&c.source))
            });
            if let Some((other, _)) = first {
                sets.join(at, other);
            }
        }
    }
    let mut origins: BTreeMap<usize, Origin> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        let origin = origins.entry(sets.root(at)).or_default();
        origin.claims.push(claim.id.clone());
        let sources = claim.via.iter().map(|carrier| carrier.source.clone());
        origin.sources.extend(sources);
    }
    let groups = groups_without_claim(records, event);
    origins.into_values().chain(groups).collect()
}

fn repeats(event: &Event, from: &Claim, to: &Claim) -> bool {
    let mut targets = from.repeats.iter();
    targets.any(|part| part.record == event.common.id && part.part == to.id)
}

/// Returns what the sources of a claim repeat, directly or through others: only for a claim by
/// media or unnamed claimants each of whose sources relays another.
fn relayed_by<'a>(records: &'a Records, claim: &Claim) -> Option<BTreeSet<&'a Id>> {
    let faceless = claim.by.iter().all(|id| {
        let kind = records.actors.get(id).map(|actor| actor.kind);
        matches!(kind, Some(ActorKind::Media | ActorKind::Unnamed))
    });
    let sources: Vec<_> = claim
        .via
        .iter()
        .filter_map(|carrier| records.sources.get(&carrier.source))
        .collect();
    let all_relay = !sources.is_empty() && sources.iter().all(|s| !s.relays.is_empty());
    if !faceless || !all_relay {
        return None;
    }
    let start = sources.iter().flat_map(|source| &source.relays);
    Some(closure(records, start))
}

/// Returns sources and all that they relay, directly or through others. Circles do no harm.
fn closure<'a>(records: &'a Records, start: impl Iterator<Item = &'a Id>) -> BTreeSet<&'a Id> {
    let mut found: BTreeSet<&Id> = BTreeSet::new();
    let mut left: Vec<&Id> = start.collect();
    while let Some(id) = left.pop() {
        if found.insert(id)
            && let Some(source) = records.sources.get(id)
        {
            left.extend(&source.relays);
        }
    }
    found
}

/// Groups the event's sources that carry no claim by what they relay, either way, and keeps the
/// groups that do not touch a claim's source.
fn groups_without_claim(records: &Records, event: &Event) -> Vec<Origin> {
    let carrying: BTreeSet<&Id> = event
        .claims
        .iter()
        .flat_map(|claim| claim.via.iter().map(|carrier| &carrier.source))
        .collect();
    let own: BTreeSet<&Id> = event
        .sources
        .iter()
        .map(|carrier| &carrier.source)
        .filter(|id| !carrying.contains(*id))
        .collect();
    if own.is_empty() {
        return Vec::new();
    }
    let relays = |id: &&Id| {
        records
            .sources
            .get(*id)
            .is_some_and(|s| !s.relays.is_empty())
    };
    if !own.iter().chain(&carrying).any(relays) {
        let alone = |id: &Id| Origin {
            sources: BTreeSet::from([id.clone()]),
            ..Origin::default()
        };
        return own.into_iter().map(alone).collect();
    }
    // Two that relay the same wire are one group, even where the wire itself is not listed.
    let all = closure(records, own.iter().chain(&carrying).copied());
    let index: BTreeMap<&Id, usize> = all.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let mut sets = Sets::new(all.len());
    for (id, &at) in &index {
        let relays = records.sources.get(*id).map_or(&[][..], |s| &s.relays);
        for relayed in relays {
            if let Some(&other) = index.get(relayed) {
                sets.join(at, other);
            }
        }
    }
    let touched: BTreeSet<usize> = carrying.iter().map(|id| sets.root(index[id])).collect();
    let mut groups: BTreeMap<usize, Origin> = BTreeMap::new();
    for id in own {
        let root = sets.root(index[id]);
        if !touched.contains(&root) {
            groups.entry(root).or_default().sources.insert(id.clone());
        }
    }
    groups.into_values().collect()
}

/// Disjoint sets of 0..n; the least member names a set.
struct Sets(Vec<usize>);

impl Sets {
    fn new(n: usize) -> Sets {
        Sets((0..n).collect())
    }

    fn root(&self, mut at: usize) -> usize {
        while self.0[at] != at {
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}

//! Agreements that renew each other -> the line they stand in, forward and back.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Agreement, Day, Id, PartId, ProgressState, Records};
use crate::site::AgreementFacts;

/// Returns each agreement's lineage, that of its provisions, and how far each has come.
pub fn of(records: &Records) -> BTreeMap<Id, AgreementFacts> {
    let agreements = records.agreements.iter();
    let renewals: Vec<(Id, Id)> = agreements
        .flat_map(|(id, a)| a.renews.iter().map(|older| (id.clone(), older.clone())))
        .collect();
    let kin = Kin::of(renewals);
    let mut provisions: Vec<(PartId, PartId)> = Vec::new();
    for (id, agreement) in &records.agreements {
        for provision in &agreement.provisions {
            let own = part(id, &provision.id);
            let renews = provision.renews.iter().cloned();
            provisions.extend(renews.map(|older| (own.clone(), older)));
        }
    }
    let provision_kin = Kin::of(provisions);
    let mut facts = BTreeMap::new();
    for (id, agreement) in &records.agreements {
        let mut lineage: Vec<Id> = kin.line(id).into_iter().collect();
        lineage.sort_by_key(|id| by_date(records, id));
        let mut own = AgreementFacts {
            lineage,
            ..AgreementFacts::default()
        };
        for provision in &agreement.provisions {
            let this = part(id, &provision.id);
            let mut line: Vec<PartId> = provision_kin.line(&this).into_iter().collect();
            line.retain(|other| *other != this);
            line.sort_by_key(|other| by_date(records, &other.record));
            own.provisions.insert(provision.id.clone(), line);
            if let Some(state) = state(agreement, &provision.id) {
                own.states.insert(provision.id.clone(), state);
            }
        }
        facts.insert(id.clone(), own);
    }
    facts
}

/// Returns the state of a provision's latest progress; of two on a day the one written last.
fn state(agreement: &Agreement, provision: &Id) -> Option<ProgressState> {
    let found = agreement.provisions.iter().find(|p| p.id == *provision)?;
    let progress = found.progress.iter().enumerate();
    let latest = progress.max_by_key(|(at, progress)| (progress.on.latest(), *at));
    latest.map(|(_, progress)| progress.state)
}

fn part(record: &Id, part: &Id) -> PartId {
    PartId {
        record: record.clone(),
        part: part.clone(),
    }
}

type Order = (bool, Option<Day>, Id);

fn by_date(records: &Records, id: &Id) -> Order {
    let date = records.agreements.get(id).and_then(|a| a.date.as_ref());
    let day = date.and_then(|date| date.earliest());
    (day.is_none(), day, id.clone())
}

/// Who renews whom, both ways.
struct Kin<K> {
    older: BTreeMap<K, Vec<K>>,
    newer: BTreeMap<K, Vec<K>>,
}

impl<K: Ord + Clone> Kin<K> {
    fn of(renewals: Vec<(K, K)>) -> Kin<K> {
        let mut kin = Kin {
            older: BTreeMap::new(),
            newer: BTreeMap::new(),
        };
        for (own, older) in renewals {
            kin.newer
                .entry(older.clone())
                .or_insert_with(Vec::new)
                .push(own.clone());
            kin.older.entry(own).or_insert_with(Vec::new).push(older);
        }
        kin
    }

    /// Returns one with all that it renews and all that renew it, directly or not.
    fn line(&self, of: &K) -> BTreeSet<K> {
        let mut found = reach(&self.older, of);
        found.extend(reach(&self.newer, of));
        found
    }
}

fn reach<K: Ord + Clone>(edges: &BTreeMap<K, Vec<K>>, from: &K) -> BTreeSet<K> {
    let mut found = BTreeSet::new();
    let mut left = vec![from.clone()];
    while let Some(next) = left.pop() {
        if found.insert(next.clone()) {
            left.extend(edges.get(&next).into_iter().flatten().cloned());
        }
    }
    found
}

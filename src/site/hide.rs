//! Records -> those that a build may show, and nothing that speaks of the others.
//!
//! Three reasons to be gone: the record is not for this audience, it was not known on the day of
//! `--as-of` (appendix B5), or it was retracted. `check` has seen to it that no public record
//! names one that is not; for the other two, fields drop what is gone.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Actor, Agreement, Carrier, Claim, Common, Date, Day, Dispute, Event, Evidence, GapStatus, Id,
    Kind, Note, Outlet, PartId, Place, Records, RevisionKind, Source, Text, Visibility, When,
    names,
};
use crate::site::Retracted;
use crate::site::known::{Known, Since, reached};
use crate::{Audience, View};

/// What is left to show.
pub struct Visible {
    pub records: Records,
    pub retracted: BTreeMap<Id, Retracted>,
}

/// Takes out what the view may not show.
pub fn of(mut records: Records, view: &View) -> Visible {
    if view.audience == Audience::Public {
        retain(&mut records, |_, common| {
            let embargoed = common.embargo.is_some_and(|end| end > view.instant);
            common.visibility == Visibility::Public && !embargoed
        });
    }
    if let Some(day) = view.as_of {
        forget(&mut records, day);
    }
    let retracted = retract(&mut records);
    if view.as_of.is_some() || !retracted.is_empty() {
        prune(&mut records);
    }
    if view.as_of.is_some() {
        // Actors and places are known once something known names them.
        let named = named(&records);
        retain(&mut records, |kind, common| {
            !matches!(kind, Kind::Actor | Kind::Place) || named.contains(&common.id)
        });
        prune(&mut records);
    }
    Visible { records, retracted }
}

/// Returns the next instant at which a public build would show a record that it does not show at
/// the view's: the earliest embargo to end after it of a record that is known on the day of `as_of`.
pub fn next_change(records: &Records, view: &View) -> Option<jiff::Timestamp> {
    let mut ends = BTreeMap::<jiff::Timestamp, Vec<&Id>>::new();
    for (_, common) in records.all() {
        let end = common.embargo.filter(|end| *end > view.instant);
        if let Some(end) = end.filter(|_| common.visibility == Visibility::Public) {
            ends.entry(end).or_default().push(&common.id);
        }
    }
    let shows = |(end, ids): &(jiff::Timestamp, Vec<&Id>)| {
        let view = View {
            audience: Audience::Public,
            instant: *end,
            as_of: view.as_of,
        };
        let then = of(records.clone(), &view);
        ids.iter()
            .any(|id| then.records.common(id).is_some() || then.retracted.contains_key(*id))
    };
    match view.as_of {
        None => ends.into_keys().next(),
        Some(_) => ends.into_iter().find(shows).map(|(end, _)| end),
    }
}

fn retain(records: &mut Records, keep: impl Fn(Kind, &Common) -> bool) {
    records.actors.retain(|_, r| keep(Kind::Actor, &r.common));
    records.places.retain(|_, r| keep(Kind::Place, &r.common));
    records.sources.retain(|_, r| keep(Kind::Source, &r.common));
    records.events.retain(|_, r| keep(Kind::Event, &r.common));
    records
        .agreements
        .retain(|_, r| keep(Kind::Agreement, &r.common));
    records
        .disputes
        .retain(|_, r| keep(Kind::Dispute, &r.common));
    records.notes.retain(|_, r| keep(Kind::Note, &r.common));
}

/// Moves retracted records out, leaving title, day and note.
fn retract(records: &mut Records) -> BTreeMap<Id, Retracted> {
    let is_retracted = |common: &Common| {
        let mut revisions = common.revisions.iter();
        revisions.any(|revision| revision.kind == RevisionKind::Retraction)
    };
    let mut retracted = BTreeMap::new();
    let mut take = |kind, title: &Text, common: &Common, date: Option<&Date>| {
        if is_retracted(common) {
            let found = Retracted {
                kind,
                title: title.clone(),
                common: common.clone(),
                earliest: date.and_then(Date::earliest),
                latest: date.and_then(Date::latest),
            };
            retracted.insert(common.id.clone(), found);
        }
    };
    for r in records.actors.values() {
        take(Kind::Actor, &r.name, &r.common, None);
    }
    for r in records.places.values() {
        take(Kind::Place, &r.name, &r.common, None);
    }
    for r in records.sources.values() {
        let lang = r.language.clone();
        let title = match (&r.title, &r.outlet) {
            (Some(title), _) => title.clone(),
            (None, Outlet::Named(name)) => Text::one(lang, name),
            (None, Outlet::Actor(id)) => Text::one(lang, id.as_str()),
        };
        take(Kind::Source, &title, &r.common, None);
    }
    for r in records.events.values() {
        let date = r.date.as_ref().and_then(|when| when.date.as_ref());
        take(Kind::Event, &r.title, &r.common, date);
    }
    for r in records.agreements.values() {
        take(Kind::Agreement, &r.title, &r.common, None);
    }
    for r in records.disputes.values() {
        take(Kind::Dispute, &r.question, &r.common, None);
    }
    for r in records.notes.values() {
        take(Kind::Note, &r.title, &r.common, None);
    }
    if !retracted.is_empty() {
        retain(records, |_, common| !retracted.contains_key(&common.id));
    }
    retracted
}

/// Takes out what was not known by the end of `day` (appendix B5), actors and places excepted.
fn forget(records: &mut Records, day: Day) {
    let when = Known::of(records);
    let known = |since: Since| since.is_none_or(|since| since <= day);
    records.sources.retain(|id, _| known(when.source(id)));
    records.events.retain(|_, event| known(when.event(event)));
    for event in records.events.values_mut() {
        event.claims.retain(|c| known(when.claim(c).flatten()));
        event.estimates.retain(|estimate| estimate.on <= day);
    }
    records.agreements.retain(|_, a| known(when.agreement(a)));
    for agreement in records.agreements.values_mut() {
        let provisions = &mut agreement.provisions;
        provisions.retain(|p| known(when.carried(&p.sources).flatten()));
        for provision in provisions {
            provision.progress.retain(|p| known(reached(&p.on)));
        }
    }
    records.disputes.retain(|_, d| known(when.dispute(d)));
    for dispute in records.disputes.values_mut() {
        let positions = &mut dispute.positions;
        positions.retain(|p| known(when.position(p).flatten()));
        let evidence = &mut dispute.evidence;
        evidence.retain(|e| known(when.source(&e.source.source)));
    }
    records
        .notes
        .retain(|_, note| known(note.date.as_ref().and_then(reached)));
    each_common(records, |common| {
        common
            .gaps
            .retain(|gap| known(gap.raised.as_ref().and_then(reached)));
        for gap in &mut common.gaps {
            if !known(gap.closed.as_ref().and_then(reached)) {
                gap.status = GapStatus::Open;
                gap.closed = None;
                gap.closed_by.clear();
            }
        }
        common.revisions.retain(|revision| revision.on <= day);
    });
}

fn each_common(records: &mut Records, mut change: impl FnMut(&mut Common)) {
    records
        .actors
        .values_mut()
        .for_each(|r| change(&mut r.common));
    records
        .places
        .values_mut()
        .for_each(|r| change(&mut r.common));
    records
        .sources
        .values_mut()
        .for_each(|r| change(&mut r.common));
    records
        .events
        .values_mut()
        .for_each(|r| change(&mut r.common));
    records
        .agreements
        .values_mut()
        .for_each(|r| change(&mut r.common));
    records
        .disputes
        .values_mut()
        .for_each(|r| change(&mut r.common));
    records
        .notes
        .values_mut()
        .for_each(|r| change(&mut r.common));
}

/// Returns the actors and places that something known names, be it through each other.
fn named(records: &Records) -> BTreeSet<Id> {
    let is_plain = |id: &Id| records.actors.contains_key(id) || records.places.contains_key(id);
    let mut edges: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    let mut left: Vec<&Id> = Vec::new();
    names::each(records, |from, _, to| match is_plain(from) {
        true => edges.entry(from).or_default().push(to),
        false => left.push(to),
    });
    let mut named = BTreeSet::new();
    while let Some(id) = left.pop() {
        if is_plain(id) && named.insert(id.clone()) {
            left.extend(edges.get(id).into_iter().flatten());
        }
    }
    named
}

/// What is still there, for fields to drop the rest.
struct There {
    records: BTreeSet<Id>,
    parts: BTreeSet<PartId>,
}

/// Drops every reference to what is gone.
fn prune(records: &mut Records) {
    let mut there = There {
        records: records.all().map(|(_, c)| c.id.clone()).collect(),
        parts: BTreeSet::new(),
    };
    for (id, event) in &mut records.events {
        // A claim whose claimants are all gone belongs to nobody.
        event.claims.retain_mut(|claim| {
            there.ids(&mut claim.by);
            !claim.by.is_empty()
        });
        let parts = event.claims.iter().map(|claim| part(id, &claim.id));
        there.parts.extend(parts);
    }
    for (id, agreement) in &records.agreements {
        let parts = agreement.provisions.iter().map(|p| part(id, &p.id));
        there.parts.extend(parts);
    }
    records.actors.values_mut().for_each(|r| there.actor(r));
    records.places.values_mut().for_each(|r| there.place(r));
    records.sources.values_mut().for_each(|r| there.source(r));
    records.events.values_mut().for_each(|r| there.event(r));
    records
        .agreements
        .values_mut()
        .for_each(|r| there.agreement(r));
    records.disputes.values_mut().for_each(|r| there.dispute(r));
    records.notes.values_mut().for_each(|r| there.note(r));
    each_common(records, |common| there.common(common));
}

fn part(record: &Id, part: &Id) -> PartId {
    PartId {
        record: record.clone(),
        part: part.clone(),
    }
}

impl There {
    fn has(&self, id: &Id) -> bool {
        self.records.contains(id)
    }

    fn id(&self, id: &mut Option<Id>) {
        if id.as_ref().is_some_and(|id| !self.has(id)) {
            *id = None;
        }
    }

    fn ids(&self, ids: &mut Vec<Id>) {
        ids.retain(|id| self.has(id));
    }

    fn carriers(&self, carriers: &mut Vec<Carrier>) {
        carriers.retain(|carrier| self.has(&carrier.source));
    }

    fn parts(&self, parts: &mut Vec<PartId>) {
        parts.retain(|part| self.parts.contains(part));
    }

    fn evidence(&self, evidence: &mut Vec<Evidence>) {
        evidence.retain(|evidence| match evidence {
            Evidence::Event(id) => self.has(id),
            Evidence::Claim(part) => self.parts.contains(part),
            Evidence::Source(carrier) => self.has(&carrier.source),
        });
    }

    fn when(&self, when: &mut Option<When>) {
        // The day stays; what it was counted from is not there to be named.
        if let Some(when) = when
            && when.relative.as_ref().is_some_and(|r| !self.has(&r.event))
        {
            when.relative = None;
        }
    }

    fn common(&self, common: &mut Common) {
        for gap in &mut common.gaps {
            self.id(&mut gap.raised_by);
            self.evidence(&mut gap.closed_by);
        }
        for revision in &mut common.revisions {
            self.id(&mut revision.source);
        }
        common.cites.retain(|id| self.has(id));
        common.mentions.retain(|id| self.has(id));
    }

    fn actor(&self, actor: &mut Actor) {
        for name in &mut actor.also_known_as {
            self.ids(&mut name.used_by);
        }
        self.id(&mut actor.parent);
        self.ids(&mut actor.not_to_be_confused_with);
    }

    fn place(&self, place: &mut Place) {
        for name in &mut place.also_known_as {
            self.ids(&mut name.used_by);
        }
        self.id(&mut place.within);
        self.ids(&mut place.not_to_be_confused_with);
    }

    fn source(&self, source: &mut Source) {
        if let Outlet::Actor(id) = &source.outlet
            && !self.has(id)
        {
            source.outlet = Outlet::Named(id.to_string());
        }
        self.ids(&mut source.relays);
    }

    fn event(&self, event: &mut Event) {
        self.when(&mut event.date);
        event.places.retain(|place| self.has(&place.place));
        event.actors.retain(|actor| self.has(&actor.actor));
        for place in &mut event.places {
            self.id(&mut place.according_to);
        }
        for actor in &mut event.actors {
            self.id(&mut actor.according_to);
        }
        self.carriers(&mut event.sources);
        event
            .follows
            .retain(|follows| self.has(&follows.event) && self.has(&follows.according_to));
        for claim in &mut event.claims {
            self.claim(claim);
        }
        for estimate in &mut event.estimates {
            self.id(&mut estimate.side);
        }
    }

    fn claim(&self, claim: &mut Claim) {
        self.carriers(&mut claim.via);
        for row in &mut claim.toll {
            self.id(&mut row.side);
        }
        self.when(&mut claim.date);
        claim.places.retain(|place| self.has(&place.place));
        self.parts(&mut claim.contradicts);
        self.parts(&mut claim.repeats);
        self.parts(&mut claim.corroborates);
        self.parts(&mut claim.narrows);
        self.parts(&mut claim.supersedes);
    }

    fn agreement(&self, agreement: &mut Agreement) {
        agreement.parties.retain(|party| self.has(&party.actor));
        for party in &mut agreement.parties {
            self.carriers(&mut party.confirmed_by);
        }
        self.ids(&mut agreement.mediators);
        self.ids(&mut agreement.about);
        self.id(&mut agreement.event);
        self.carriers(&mut agreement.sources);
        self.ids(&mut agreement.renews);
        for provision in &mut agreement.provisions {
            self.ids(&mut provision.by);
            self.ids(&mut provision.for_whom);
            self.carriers(&mut provision.sources);
            self.parts(&mut provision.renews);
            for progress in &mut provision.progress {
                self.evidence(&mut progress.evidence);
            }
        }
    }

    fn dispute(&self, dispute: &mut Dispute) {
        for position in &mut dispute.positions {
            self.ids(&mut position.actors);
            self.carriers(&mut position.via);
            self.parts(&mut position.claims);
        }
        dispute.positions.retain(|p| !p.actors.is_empty());
        dispute.evidence.retain(|e| self.has(&e.source.source));
        for evidence in &mut dispute.evidence {
            self.id(&mut evidence.by);
        }
        self.ids(&mut dispute.events);
    }

    fn note(&self, note: &mut Note) {
        self.ids(&mut note.about);
    }
}

//! Every reference that a record makes, with the path of the field that makes it.

use std::fmt;

use crate::model::{
    Actor, Agreement, Carrier, Claim, Common, Dispute, Estimate, EstimateBy, Event, EventPlace,
    Evidence, Id, Note, OtherName, Outlet, PartId, Place, Records, Source, When,
};

/// Calls `name` with the path and the id of every record that the records name.
pub fn each<'a>(records: &'a Records, mut name: impl FnMut(&'a Id, Path, &'a Id)) {
    for (id, record) in &records.actors {
        let mut names = Names::of(&record.common);
        names.actor(record);
        names.tell(id, &mut name);
    }
    for (id, record) in &records.places {
        let mut names = Names::of(&record.common);
        names.place(record);
        names.tell(id, &mut name);
    }
    for (id, record) in &records.sources {
        let mut names = Names::of(&record.common);
        names.source(record);
        names.tell(id, &mut name);
    }
    for (id, record) in &records.events {
        let mut names = Names::of(&record.common);
        names.event(record);
        names.tell(id, &mut name);
    }
    for (id, record) in &records.agreements {
        let mut names = Names::of(&record.common);
        names.agreement(record);
        names.tell(id, &mut name);
    }
    for (id, record) in &records.disputes {
        let mut names = Names::of(&record.common);
        names.dispute(record);
        names.tell(id, &mut name);
    }
    for (id, record) in &records.notes {
        let mut names = Names::of(&record.common);
        names.note(record);
        names.tell(id, &mut name);
    }
}

/// The names gathered from one record.
struct Names<'a> {
    list: Vec<(Path, &'a Id)>,
    prefix: Path,
}

/// The path of a field: `claims.1.by`. It is kept in parts, since it is seldom asked for.
#[derive(Clone, Copy, Default)]
pub struct Path {
    outer: Option<(&'static str, usize)>,
    field: &'static str,
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.outer {
            Some((list, at)) => write!(f, "{list}.{at}.{}", self.field),
            None => f.write_str(self.field),
        }
    }
}

impl<'a> Names<'a> {
    fn of(common: &'a Common) -> Names<'a> {
        let mut names = Names {
            list: Vec::new(),
            prefix: Path::default(),
        };
        for (at, gap) in common.gaps.iter().enumerate() {
            names.inside("gaps", at);
            names.ids("raised_by", gap.raised_by.iter());
            names.evidence("closed_by", &gap.closed_by);
        }
        for (at, revision) in common.revisions.iter().enumerate() {
            names.inside("revisions", at);
            names.ids("source", revision.source.iter());
        }
        names.prefix = Path::default();
        // Links and citations in Markdown have no field of their own to point at.
        names.ids("", common.mentions.iter());
        names.ids("", common.cites.iter());
        names
    }

    fn tell(self, record: &'a Id, name: &mut impl FnMut(&'a Id, Path, &'a Id)) {
        for (path, id) in self.list {
            name(record, path, id);
        }
    }

    fn inside(&mut self, list: &'static str, at: usize) {
        self.prefix.outer = Some((list, at));
    }

    fn outside(&mut self) {
        self.prefix.outer = None;
    }

    fn ids(&mut self, field: &'static str, ids: impl Iterator<Item = &'a Id>) {
        let path = Path {
            field,
            ..self.prefix
        };
        self.list.extend(ids.map(|id| (path, id)));
    }

    fn parts(&mut self, field: &'static str, parts: &'a [PartId]) {
        self.ids(field, parts.iter().map(|part| &part.record));
    }

    fn carriers(&mut self, field: &'static str, carriers: &'a [Carrier]) {
        self.ids(field, carriers.iter().map(|carrier| &carrier.source));
    }

    fn evidence(&mut self, field: &'static str, evidence: &'a [Evidence]) {
        self.ids(
            field,
            evidence.iter().map(|evidence| match evidence {
                Evidence::Event(id) => id,
                Evidence::Claim(part) => &part.record,
                Evidence::Source(carrier) => &carrier.source,
            }),
        );
    }

    fn places(&mut self, places: &'a [EventPlace]) {
        self.ids("place", places.iter().map(|p| &p.place));
        self.ids("place", places.iter().flat_map(|p| &p.according_to));
    }

    fn when(&mut self, when: &'a Option<When>) {
        let relative = when.iter().filter_map(|when| when.relative.as_ref());
        self.ids("date", relative.map(|relative| &relative.event));
    }

    fn other_names(&mut self, names: &'a [OtherName]) {
        self.ids("also_known_as", names.iter().flat_map(|n| &n.used_by));
    }

    fn actor(&mut self, actor: &'a Actor) {
        self.other_names(&actor.also_known_as);
        self.ids("parent", actor.parent.iter());
        self.ids(
            "not_to_be_confused_with",
            actor.not_to_be_confused_with.iter(),
        );
    }

    fn place(&mut self, place: &'a Place) {
        self.other_names(&place.also_known_as);
        self.ids("within", place.within.iter());
        self.ids(
            "not_to_be_confused_with",
            place.not_to_be_confused_with.iter(),
        );
    }

    fn source(&mut self, source: &'a Source) {
        if let Outlet::Actor(id) = &source.outlet {
            self.ids("outlet", std::iter::once(id));
        }
        self.ids("relays", source.relays.iter());
    }

    fn event(&mut self, event: &'a Event) {
        self.when(&event.date);
        self.places(&event.places);
        self.ids("actors", event.actors.iter().map(|a| &a.actor));
        self.ids("actors", event.actors.iter().flat_map(|a| &a.according_to));
        self.carriers("sources", &event.sources);
        self.ids("follows", event.follows.iter().map(|f| &f.event));
        self.ids("follows", event.follows.iter().map(|f| &f.according_to));
        for (at, claim) in event.claims.iter().enumerate() {
            self.inside("claims", at);
            self.claim(claim);
        }
        for (at, estimate) in event.estimates.iter().enumerate() {
            self.inside("estimate", at);
            self.estimate(estimate);
        }
        self.outside();
    }

    fn claim(&mut self, claim: &'a Claim) {
        self.ids("by", claim.by.iter());
        self.carriers("via", &claim.via);
        self.ids("toll", claim.toll.iter().flat_map(|row| &row.side));
        self.when(&claim.date);
        self.places(&claim.places);
        self.parts("contradicts", &claim.contradicts);
        self.parts("repeats", &claim.repeats);
        self.parts("corroborates", &claim.corroborates);
        self.parts("narrows", &claim.narrows);
        self.parts("supersedes", &claim.supersedes);
    }

    fn estimate(&mut self, estimate: &'a Estimate) {
        self.ids("side", estimate.side.iter());
        if let EstimateBy::Actor(id) = &estimate.by {
            self.ids("by", std::iter::once(id));
        }
    }

    fn agreement(&mut self, agreement: &'a Agreement) {
        self.ids("parties", agreement.parties.iter().map(|p| &p.actor));
        for party in &agreement.parties {
            self.carriers("parties", &party.confirmed_by);
        }
        self.ids("mediators", agreement.mediators.iter());
        self.ids("about", agreement.about.iter());
        self.ids("event", agreement.event.iter());
        self.carriers("sources", &agreement.sources);
        self.ids("renews", agreement.renews.iter());
        for (at, provision) in agreement.provisions.iter().enumerate() {
            self.inside("provisions", at);
            self.ids("by", provision.by.iter());
            self.ids("for", provision.for_whom.iter());
            self.carriers("sources", &provision.sources);
            self.parts("renews", &provision.renews);
            for progress in &provision.progress {
                self.evidence("progress", &progress.evidence);
            }
        }
        self.outside();
    }

    fn dispute(&mut self, dispute: &'a Dispute) {
        for (at, position) in dispute.positions.iter().enumerate() {
            self.inside("positions", at);
            self.ids("actor", position.actors.iter());
            self.carriers("via", &position.via);
            self.parts("claims", &position.claims);
        }
        for (at, evidence) in dispute.evidence.iter().enumerate() {
            self.inside("evidence", at);
            self.ids("source", std::iter::once(&evidence.source.source));
            self.ids("by", evidence.by.iter());
        }
        self.outside();
        self.ids("events", dispute.events.iter());
    }

    fn note(&mut self, note: &'a Note) {
        self.ids("about", note.about.iter());
    }
}

//! From which day something is known (appendix B5).

use std::collections::BTreeMap;

use crate::model::{
    Agreement, Carrier, Claim, Common, Date, Day, Dispute, DisputePosition, Event, Id, Kind,
    Records, Source,
};

/// From which day something is known; `None` is always.
pub type Since = Option<Day>;

/// When each source became known. What it does not hold, because it was not known, is asked for by
/// nobody.
pub struct Known(BTreeMap<Id, Since>);

impl Known {
    /// Reckons when the sources became known.
    pub fn of(records: &Records) -> Known {
        let sources = records.sources.iter();
        Known(sources.map(|(id, s)| (id.clone(), source(s))).collect())
    }

    /// Reckons it for the sources of an event alone.
    pub fn of_event(records: &Records, event: &Event) -> Known {
        let claims = event.claims.iter().flat_map(|claim| &claim.via);
        let ids = event.sources.iter().chain(claims).map(|c| &c.source);
        let sources = ids.filter_map(|id| Some((id.clone(), source(records.sources.get(id)?))));
        Known(sources.collect())
    }

    /// Returns when a source became known.
    pub fn source(&self, id: &Id) -> Since {
        self.0.get(id).copied().flatten()
    }

    /// Returns when the first of several carriers became known; `None` where there are none.
    pub fn carried(&self, carriers: &[Carrier]) -> Option<Since> {
        first(carriers.iter().map(|carrier| self.source(&carrier.source)))
    }

    /// Returns when a claim became known; `None` where it is with its event.
    pub fn claim(&self, claim: &Claim) -> Option<Since> {
        self.carried(&claim.via)
            .or_else(|| claim.on.as_ref().map(reached))
    }

    /// Returns when an event became known.
    pub fn event(&self, event: &Event) -> Since {
        let claims = event.claims.iter().filter_map(|claim| self.claim(claim));
        let date = event.date.as_ref().and_then(|when| when.date.as_ref());
        first(self.carried(&event.sources).into_iter().chain(claims))
            .or_else(|| date.map(reached))
            .flatten()
    }

    /// Returns when an agreement became known.
    pub fn agreement(&self, agreement: &Agreement) -> Since {
        let parties = agreement.parties.iter();
        let parties = parties.filter_map(|party| self.carried(&party.confirmed_by));
        let provisions = agreement.provisions.iter();
        let provisions = provisions.filter_map(|provision| self.carried(&provision.sources));
        let own = self.carried(&agreement.sources).into_iter();
        first(own.chain(parties).chain(provisions))
            .or_else(|| agreement.date.as_ref().map(reached))
            .flatten()
    }

    /// Returns when a position in a dispute became known; `None` where it is with its dispute.
    pub fn position(&self, position: &DisputePosition) -> Option<Since> {
        self.carried(&position.via)
            .or_else(|| position.since.as_ref().map(reached))
    }

    /// Returns when a dispute became known.
    pub fn dispute(&self, dispute: &Dispute) -> Since {
        let positions = dispute.positions.iter();
        let positions = positions.filter_map(|position| self.position(position));
        let evidence = dispute.evidence.iter();
        let evidence = evidence.map(|evidence| self.source(&evidence.source.source));
        first(positions.chain(evidence)).flatten()
    }

    /// Returns the day on which a record entered the briefing: as written, else when it became
    /// known. Actors and places have none of their own.
    pub fn added(&self, records: &Records, kind: Kind, common: &Common) -> Since {
        let id = &common.id;
        common.added.or_else(|| match kind {
            Kind::Event => self.event(&records.events[id]),
            Kind::Agreement => self.agreement(&records.agreements[id]),
            Kind::Dispute => self.dispute(&records.disputes[id]),
            Kind::Source => self.source(id),
            Kind::Note => records.notes[id].date.as_ref().and_then(reached),
            Kind::Actor | Kind::Place => None,
        })
    }
}

/// Returns the day on which a date is reached: its last, or with an open end its first.
pub fn reached(date: &Date) -> Since {
    match date.open_end() {
        true => date.earliest(),
        false => date.latest(),
    }
}

fn source(source: &Source) -> Since {
    match &source.published {
        Some(published) => reached(published),
        None => source.accessed,
    }
}

/// Returns the earliest of several; `None` where there are none.
fn first(all: impl Iterator<Item = Since>) -> Option<Since> {
    // `None`, which is always, sorts before every day.
    all.min()
}

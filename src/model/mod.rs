//! The records of a briefing and the words they are made of.
//!
//! Plain data: what `check` made of the files, every value valid and every reference known to
//! resolve. Ids are strings shared between records, so a record can be read, moved to another
//! thread and compared without the rest.

pub mod count;
pub mod date;
pub mod names;
mod record;
pub mod table;
mod text;
mod texts;
mod words;

pub use count::Count;
pub use date::{Date, Day, Period};
pub use record::*;
pub use table::{Table, Tracked};
pub use text::{Lang, Text};
pub use texts::Texts;
pub use words::*;

/// Everything `content/` says, each kind by id.
#[derive(Debug, Clone, Default)]
pub struct Records {
    pub actors: Table<Id, Actor>,
    pub places: Table<Id, Place>,
    pub sources: Table<Id, Source>,
    pub events: Table<Id, Event>,
    pub agreements: Table<Id, Agreement>,
    pub disputes: Table<Id, Dispute>,
    pub notes: Table<Id, Note>,
}

impl Records {
    /// Returns the number of records, as the last line of a run counts them.
    pub fn len(&self) -> usize {
        self.actors.len()
            + self.places.len()
            + self.sources.len()
            + self.events.len()
            + self.agreements.len()
            + self.disputes.len()
            + self.notes.len()
    }

    /// Tells whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns what every record has in common, with its kind, for the record called `id`.
    pub fn common(&self, id: &Id) -> Option<(Kind, &Common)> {
        None.or_else(|| self.events.get(id).map(|r| (Kind::Event, &r.common)))
            .or_else(|| self.actors.get(id).map(|r| (Kind::Actor, &r.common)))
            .or_else(|| self.sources.get(id).map(|r| (Kind::Source, &r.common)))
            .or_else(|| self.places.get(id).map(|r| (Kind::Place, &r.common)))
            .or_else(|| {
                self.agreements
                    .get(id)
                    .map(|r| (Kind::Agreement, &r.common))
            })
            .or_else(|| self.disputes.get(id).map(|r| (Kind::Dispute, &r.common)))
            .or_else(|| self.notes.get(id).map(|r| (Kind::Note, &r.common)))
    }

    /// Walks over what every record has in common, kind after kind, each kind by id.
    pub fn all(&self) -> impl Iterator<Item = (Kind, &Common)> {
        let actors = self.actors.values().map(|r| (Kind::Actor, &r.common));
        let places = self.places.values().map(|r| (Kind::Place, &r.common));
        let sources = self.sources.values().map(|r| (Kind::Source, &r.common));
        let events = self.events.values().map(|r| (Kind::Event, &r.common));
        let agreements = self
            .agreements
            .values()
            .map(|r| (Kind::Agreement, &r.common));
        let disputes = self.disputes.values().map(|r| (Kind::Dispute, &r.common));
        let notes = self.notes.values().map(|r| (Kind::Note, &r.common));
        actors
            .chain(places)
            .chain(sources)
            .chain(events)
            .chain(agreements)
            .chain(disputes)
            .chain(notes)
    }
}

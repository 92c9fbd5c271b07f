//! Records + as-of + audience -> `Site`: the one place that hides, then indexes and derives.
//!
//! What a build may not show is taken out first, and everything else (who took part in what, which
//! figures are contested, how many origins an event has, what stands before and after) is derived
//! from what is left. No later room knows that anything was hidden, so none can leak it.

mod contest;
mod derive;
mod hide;
mod known;
mod lineage;
mod origins;
mod spans;

use std::collections::{BTreeMap, BTreeSet};

use crate::diff::Difference;
use crate::language::Languages;
use crate::model::table::{self, Read};
use crate::model::{
    Common, Day, Event, Id, Kind, Lane, Outcome, PartId, ProgressState, Records, Revision,
    RevisionKind, Table, Text, Tracked, Who,
};
use crate::settings::Settings;

pub use derive::{of, place_in_time};
pub use hide::next_change;
pub use known::Known;
pub use origins::origins;
pub use spans::{
    Among, Figure, Group, apart, by_different, figures, is_live, people, range_words, span,
};

/// What one build shows, and all that follows from it.
#[derive(Debug)]
pub struct Site {
    pub settings: Settings,
    /// The words of pages.
    pub languages: Languages,
    /// In which of the languages, by their places, a record holds something, the default one left out;
    /// nothing in a site of one language.
    pub spoken: Table<Id, Vec<usize>>,
    pub records: Records,
    /// What the records once held and a retraction took back: an address, a title, a note.
    pub retracted: Table<Id, Retracted>,
    /// Old id -> the id of the visible record that now holds it.
    pub aliases: Table<Id, Id>,
    /// Media files (paths below `content/media/`) that a visible record uses.
    pub media: BTreeSet<String>,
    /// Every event in chronological order, those without an earliest day last.
    pub chronology: Tracked<Vec<Id>>,
    pub events: Table<Id, EventFacts>,
    pub actors: Table<Id, ActorFacts>,
    pub places: Table<Id, PlaceFacts>,
    pub sources: Table<Id, SourceFacts>,
    pub agreements: Table<Id, AgreementFacts>,
    pub disputes: Table<Id, DisputeFacts>,
    /// Records of any kind -> notes about them.
    pub notes_about: Table<Id, Vec<Id>>,
    /// Every two actors with an event in common, the lesser id first.
    pub relations: Table<(Id, Id), RelationFacts>,
    /// Every gap of every record, open first, then partly, then closed; each by date raised.
    pub gaps: Tracked<Vec<GapAt>>,
    /// Every revision of every record, the newest first.
    pub revisions: Tracked<Vec<RevisionAt>>,
    /// Kind -> the day on which one of its records was last revised.
    pub last_revised: Table<Kind, Day>,
    /// The latest day that the records know, against which a commitment is overdue.
    pub latest_day: Tracked<Option<Day>>,
    /// The day of `--as-of`, for the banner.
    pub as_of: Option<Day>,
    /// What changed since the last edition, where that is told.
    pub since: Option<Difference>,
    /// True for `--audience internal`, which every page says.
    pub internal: bool,
}

/// What a retraction left of a record.
#[derive(Debug, Clone, Hash)]
pub struct Retracted {
    pub kind: Kind,
    pub title: Text,
    /// The retraction is the last of its revisions.
    pub common: Common,
    /// The days of a retracted event, which the calendar keeps as cancelled.
    pub earliest: Option<Day>,
    pub latest: Option<Day>,
}

/// What follows from the records for one event.
#[derive(Debug, Default, Clone, Hash)]
pub struct EventFacts {
    pub earliest: Option<Day>,
    pub latest: Option<Day>,
    /// Spans of the claims, one a group of people, in the order the claims first name them.
    pub spans: Vec<SpanOf>,
    /// Why the event is contested; empty if it is not.
    pub contested: Vec<Contest>,
    /// Live claims that date the event to days that are not its own, in the order written.
    pub dated_apart: Vec<Id>,
    /// Every source named in `sources` and `via`.
    pub sources: BTreeSet<Id>,
    /// The origins left (appendix B4), each with the claims and sources that are one.
    pub origins: Vec<Origin>,
    /// The events before and after in the chronology.
    pub previous: Option<Id>,
    pub next: Option<Id>,
    /// Events that somebody says follow from this one.
    pub followed_by: Vec<Id>,
    /// Agreements made here, or whose progress rests on it.
    pub agreements: BTreeSet<Id>,
    pub disputes: BTreeSet<Id>,
}

/// A span of the claims about one group of people (appendix B2).
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct SpanOf {
    pub group: Group,
    pub min: u64,
    /// `None` is open: "or more".
    pub max: Option<u64>,
    /// Of an open span, the greatest count that was said to be "at least": 45 of "0 to 45 or more".
    pub open_from: Option<u64>,
    pub contested: bool,
    /// The claims (ids inside the event) whose rows make the span, in the order written.
    pub claims: Vec<Id>,
    /// Claims that say a word instead of a number about the same group, with the word.
    pub words: Vec<(Id, String)>,
}

/// One reason why an event is contested (appendix B3): two claims that cannot both be right.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Contest {
    pub about: ContestAbout,
    /// Claim ids inside the event, in the order written.
    pub one: Id,
    pub other: Id,
}

/// What two claims disagree on.
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum ContestAbout {
    /// Figures of the same group, which do not overlap or whose claims contradict each other.
    Figures(Group),
    /// `counts` of the same word.
    Counted(String),
    /// One claim says that it contradicts the other, in no figure of the same group.
    Said,
}

/// Claims and sources that are one voice.
#[derive(Debug, Clone, Default, PartialEq, Hash)]
pub struct Origin {
    /// Claim ids inside the event; empty for a group of sources that carry none.
    pub claims: Vec<Id>,
    /// The sources that carried them, or the group itself.
    pub sources: BTreeSet<Id>,
}

/// What follows from the records for one actor.
#[derive(Debug, Default, Clone, Hash)]
pub struct ActorFacts {
    /// Events that name the actor under `actors`, in chronological order.
    pub events: Vec<Id>,
    /// Claims the actor makes, in chronological order of their events.
    pub claims_by: Vec<PartId>,
    /// Claims by others on events it takes part in.
    pub claims_about: Vec<PartId>,
    pub agreements: BTreeSet<Id>,
    /// Disputes in which it holds a position, or somebody of whom it is a `parent`, near or far.
    pub disputes: BTreeSet<Id>,
    /// Actors that name it as `parent`.
    pub children: BTreeSet<Id>,
    /// Sources it published.
    pub published: BTreeSet<Id>,
    /// The other actors with events in common: how many, by lane.
    pub relations: BTreeMap<Id, [usize; 2]>,
}

/// What follows from the records for one place.
#[derive(Debug, Default, Clone, Hash)]
pub struct PlaceFacts {
    /// Events at the place itself, in chronological order.
    pub events: Vec<Id>,
    /// Events at places within it, in chronological order.
    pub events_within: Vec<Id>,
    pub children: BTreeSet<Id>,
    pub agreements: BTreeSet<Id>,
}

/// What rests on a source.
#[derive(Debug, Default, Clone, Hash)]
pub struct SourceFacts {
    pub events: BTreeSet<Id>,
    pub claims: BTreeSet<PartId>,
    pub agreements: BTreeSet<Id>,
    pub disputes: BTreeSet<Id>,
    pub notes: BTreeSet<Id>,
    /// Sources that relay this one.
    pub relayed_by: BTreeSet<Id>,
}

/// What follows from the records for one agreement.
#[derive(Debug, Default, Clone, Hash)]
pub struct AgreementFacts {
    /// Every agreement that this one renews, directly or not, itself, and those that renew it,
    /// by date.
    pub lineage: Vec<Id>,
    /// For each provision (by id) the provisions of other agreements it renews or is renewed by,
    /// directly or not, by date.
    pub provisions: BTreeMap<Id, Vec<PartId>>,
    /// For each provision its latest state, if any evidence was found.
    pub states: BTreeMap<Id, ProgressState>,
}

/// What follows from the records for one dispute.
#[derive(Debug, Default, Clone, Hash)]
pub struct DisputeFacts {
    /// Actors whose position moved: two positions of different stance.
    pub moved: BTreeSet<Id>,
}

/// What two actors have in common.
#[derive(Debug, Default, Clone, Hash)]
pub struct RelationFacts {
    /// In chronological order.
    pub events: Vec<Id>,
    /// Agreements that both are party to.
    pub agreements: BTreeSet<Id>,
    /// Claims of the one that contradict the other's: (who says, against).
    pub against: Vec<(PartId, PartId)>,
}

/// A gap and where it stands.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct GapAt {
    pub kind: Kind,
    pub record: Id,
    /// Index into the record's `gaps`.
    pub index: usize,
}

/// A revision and where it stands.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct RevisionAt {
    pub kind: Kind,
    pub record: Id,
    pub on: Day,
    pub revision: RevisionKind,
    /// Index into the record's `revisions`.
    pub index: usize,
}

impl Site {
    /// Names every table, from when on it is noted who reads what.
    fn name(&mut self) {
        let records = &mut self.records;
        records.actors.name("actors");
        records.places.name("places");
        records.sources.name("sources");
        records.events.name("events");
        records.agreements.name("agreements");
        records.disputes.name("disputes");
        records.notes.name("notes");
        self.spoken.name("spoken");
        self.retracted.name("retracted");
        self.aliases.name("aliases");
        self.chronology.name("chronology");
        self.events.name("event facts");
        self.actors.name("actor facts");
        self.places.name("place facts");
        self.sources.name("source facts");
        self.agreements.name("agreement facts");
        self.disputes.name("dispute facts");
        self.notes_about.name("notes about");
        self.relations.name("relations");
        self.gaps.name("gaps");
        self.revisions.name("revisions");
        self.last_revised.name("last revised");
        self.latest_day.name("latest day");
    }

    /// Hands over everything that a page can read of the site, each with a print of what it holds;
    /// and returns a print of the rest, on which every page depends. A new field that changes with
    /// the records should be a `Table` or a `Tracked`, named above and listed here.
    pub fn prints(&self, take: &mut dyn FnMut(Read, u64)) -> u64 {
        let Site {
            settings,
            languages,
            spoken,
            records,
            retracted,
            aliases,
            // Says which files there are, not what is in them.
            media: _,
            chronology,
            events,
            actors,
            places,
            sources,
            agreements,
            disputes,
            notes_about,
            relations,
            gaps,
            revisions,
            last_revised,
            latest_day,
            as_of,
            since,
            internal,
        } = self;
        let Records {
            actors: actor_records,
            places: place_records,
            sources: source_records,
            events: event_records,
            agreements: agreement_records,
            disputes: dispute_records,
            notes,
        } = records;
        actor_records.prints(&mut *take);
        place_records.prints(&mut *take);
        source_records.prints(&mut *take);
        event_records.prints(&mut *take);
        agreement_records.prints(&mut *take);
        dispute_records.prints(&mut *take);
        notes.prints(&mut *take);
        spoken.prints(&mut *take);
        retracted.prints(&mut *take);
        aliases.prints(&mut *take);
        chronology.prints(&mut *take);
        events.prints(&mut *take);
        actors.prints(&mut *take);
        places.prints(&mut *take);
        sources.prints(&mut *take);
        agreements.prints(&mut *take);
        disputes.prints(&mut *take);
        notes_about.prints(&mut *take);
        relations.prints(&mut *take);
        gaps.prints(&mut *take);
        revisions.prints(&mut *take);
        last_revised.prints(&mut *take);
        latest_day.prints(&mut *take);
        let words = languages.print();
        table::print(&format!(
            "{settings:?} {words} {as_of:?} {since:?} {internal}"
        ))
    }

    /// Notes that a file shows something of every record there is, for those that are made of what
    /// was gathered beforehand.
    pub fn read_all(&self) {
        drop(self.records.all());
        _ = (self.retracted.iter(), self.aliases.iter());
    }

    /// Tells whether a record, or one that was taken back, has a page in a language, by its place among
    /// the languages: in the default one always, in others if it holds something in it.
    pub fn speaks(&self, id: &Id, language: usize) -> bool {
        let spoken = || {
            self.spoken
                .get(id)
                .is_some_and(|in_| in_.contains(&language))
        };
        language == 0 || spoken()
    }

    /// Returns an event's facts. Every event of `records` has some.
    pub fn event_facts(&self, id: &Id) -> &EventFacts {
        &self.events[id]
    }

    /// Returns the events of a lane among `events`, in the order given.
    pub fn in_lane<'a>(&'a self, events: &'a [Id], lane: Lane) -> impl Iterator<Item = &'a Event> {
        let events = events.iter().map(|id| &self.records.events[id]);
        events.filter(move |event| event.kind.lane() == lane)
    }

    /// Returns the country of a place: its own, else that of what it lies within.
    pub fn country(&self, place: &Id) -> Option<&str> {
        let mut current = self.records.places.get(place);
        // `check` has refused circles, so the chain ends.
        while let Some(place) = current {
            if let Some(country) = &place.country {
                return Some(country);
            }
            current = self.records.places.get(place.within.as_ref()?);
        }
        None
    }

    /// Returns a revision and its record's common fields; a retracted record has some too.
    pub fn revision(&self, at: &RevisionAt) -> (&Common, &Revision) {
        let common = match self.retracted.get(&at.record) {
            Some(retracted) => &retracted.common,
            None => {
                let found = self.records.common(&at.record);
                found.expect("revisions are listed from visible records").1
            }
        };
        (common, &common.revisions[at.index])
    }

    /// Returns the actor at the top of an actor's `parent` chain: whose voice it is.
    pub fn top(&self, actor: &Id) -> Id {
        top(&self.records, actor).clone()
    }

    /// Tells whether a visible record has this claim, provision or gap.
    pub fn has_part(&self, part: &PartId) -> bool {
        let records = &self.records;
        let has_gap = records
            .common(&part.record)
            .is_some_and(|(_, common)| common.gaps.iter().any(|gap| gap.id == part.part));
        let event = records.events.get(&part.record);
        let agreement = records.agreements.get(&part.record);
        has_gap
            || event.is_some_and(|e| e.claims.iter().any(|claim| claim.id == part.part))
            || agreement.is_some_and(|a| a.provisions.iter().any(|p| p.id == part.part))
    }

    /// Returns the kind and the title or name, in the default language, of a visible record.
    pub fn title(&self, id: &Id) -> Option<(Kind, String)> {
        let lang = self.settings.default_language();
        let (kind, text) = self.title_text(id)?;
        let title = text.map_or(id.as_str(), |text| text.pick(lang, lang).1);
        Some((kind, title.to_owned()))
    }

    /// Returns the kind and the title or name of a visible record; a source may be without one.
    pub fn title_text(&self, id: &Id) -> Option<(Kind, Option<&Text>)> {
        let records = &self.records;
        let (kind, _) = records.common(id)?;
        let text = match kind {
            Kind::Actor => &records.actors[id].name,
            Kind::Place => &records.places[id].name,
            Kind::Event => &records.events[id].title,
            Kind::Agreement => &records.agreements[id].title,
            Kind::Dispute => &records.disputes[id].question,
            Kind::Note => &records.notes[id].title,
            Kind::Source => return Some((kind, records.sources[id].title.as_ref())),
        };
        Some((kind, Some(text)))
    }
}

/// Returns an actor and all above it in its `parent` chain, the nearest first. `check` has refused
/// circles.
pub fn chain<'a>(records: &'a Records, actor: &'a Id) -> impl Iterator<Item = &'a Id> {
    let parent = |id: &&'a Id| records.actors.get(*id)?.parent.as_ref();
    std::iter::successors(Some(actor), parent)
}

/// Returns the actor at the top of an actor's `parent` chain. `check` has refused circles; an
/// actor that is not there is its own top.
pub fn top<'a>(records: &'a Records, actor: &'a Id) -> &'a Id {
    let mut current = actor;
    loop {
        match records.actors.get(current).and_then(|a| a.parent.as_ref()) {
            Some(parent) if records.actors.contains_key(parent) => current = parent,
            _ => return current,
        }
    }
}

/// Returns the words for a group of people, as tables and sentences begin with them: "People
/// killed", "Civilians injured".
pub fn group_words(outcome: Outcome, who: Who) -> String {
    let people = match who {
        Who::Civilians => "Civilians",
        Who::Combatants => "Combatants",
        Who::Unknown | Who::Mixed => "People",
    };
    let outcome = match outcome {
        Outcome::Killed => "killed",
        Outcome::Injured => "injured",
        Outcome::Missing => "missing",
        Outcome::Captured => "captured",
        Outcome::Displaced => "displaced",
    };
    format!("{people} {outcome}")
}

/// Returns the latest day that the records know: of events, sources, claims, progress and
/// revisions. A commitment is overdue against it.
pub fn latest_day(records: &Records) -> Option<Day> {
    let events = records.events.values().flat_map(|event| {
        let own = event.date.iter().filter_map(|when| when.date.as_ref());
        own.chain(event.claims.iter().filter_map(|claim| claim.on.as_ref()))
    });
    let sources = records
        .sources
        .values()
        .filter_map(|s| s.published.as_ref());
    let progress = records.agreements.values().flat_map(|agreement| {
        let provisions = agreement.provisions.iter();
        provisions.flat_map(|p| p.progress.iter().map(|progress| &progress.on))
    });
    let dates = events.chain(sources).chain(progress);
    let known = dates.filter_map(|date| date.latest());
    let revisions = records
        .all()
        .flat_map(|(_, c)| c.revisions.iter().map(|r| r.on));
    known.chain(revisions).max()
}

#[cfg(test)]
mod past;
#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod tests;

//! The seven kinds of record, field by field as appendix A of the format lists them.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use litemap::LiteMap;
use smol_str::SmolStr;

use crate::model::{
    ActorKind, ActorRole, AgreementForm, ClaimKind, Count, Date, Day, EventForm, EventType,
    GapStatus, Lang, Outcome, Period, PlaceRole, Precision, ProgressState, Reliability,
    RevisionKind, SourceKind, Specificity, Stage, Stance, Status, Text, Visibility, Who,
};

/// The name of a record or of a part of one: kebab case, at most 100 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(SmolStr);

impl Id {
    /// Parses an id; `None` where the format forbids it.
    pub fn parse(text: &str) -> Option<Id> {
        const RESERVED: [&str; 6] = ["index", "editor", "con", "prn", "aux", "nul"];
        let words_fit = text.split('-').all(|w| {
            !w.is_empty()
                && w.bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        let is_port = text.len() == 4
            && (text.starts_with("com") || text.starts_with("lpt"))
            && text.as_bytes()[3].is_ascii_digit();
        (words_fit && text.len() <= 100 && !RESERVED.contains(&text) && !is_port)
            .then(|| Id(text.into()))
    }

    /// Returns the id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The address of a claim or provision: `record#part`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartId {
    pub record: Id,
    pub part: Id,
}

impl fmt::Display for PartId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.record, self.part)
    }
}

/// A kind of record; the folder of a file decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Actor,
    Place,
    Source,
    Event,
    Agreement,
    Dispute,
    Note,
}

impl Kind {
    /// Every kind, in the order of the format.
    pub const ALL: [Kind; 7] = [
        Kind::Actor,
        Kind::Place,
        Kind::Source,
        Kind::Event,
        Kind::Agreement,
        Kind::Dispute,
        Kind::Note,
    ];

    /// Returns the name of the folder, in `content/` and in the output.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Actor => "actors",
            Kind::Place => "places",
            Kind::Source => "sources",
            Kind::Event => "events",
            Kind::Agreement => "agreements",
            Kind::Dispute => "disputes",
            Kind::Note => "notes",
        }
    }

    /// Returns the word for one of them, as mistakes and pages use it.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Actor => "actor",
            Kind::Place => "place",
            Kind::Source => "source",
            Kind::Event => "event",
            Kind::Agreement => "agreement",
            Kind::Dispute => "dispute",
            Kind::Note => "note",
        }
    }
}

/// The fields that every record may have.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Common {
    pub id: Id,
    pub aliases: Vec<Id>,
    pub tags: Vec<Id>,
    pub visibility: Visibility,
    /// The instant from which a public build may show the record.
    pub embargo: Option<jiff::Timestamp>,
    /// When the record entered the briefing, if written.
    pub added: Option<Day>,
    pub gaps: Vec<Gap>,
    pub revisions: Vec<Revision>,
    /// Markdown, shown to readers.
    pub note: Option<Text>,
    pub upstream: Option<Upstream>,
    /// What the record's Markdown uses: media files (below `content/media/`), sources cited and
    /// records linked to.
    pub media: BTreeSet<String>,
    pub cites: BTreeSet<Id>,
    pub mentions: BTreeSet<Id>,
}

impl Common {
    /// Returns the day of the record's last revision.
    pub fn last_revision(&self) -> Option<Day> {
        self.revisions.iter().map(|revision| revision.on).max()
    }
}

/// Where an imported record came from (appendix B6).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Upstream {
    pub dataset: String,
    pub id: Option<String>,
    pub digest: Option<String>,
}

/// A known unknown.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Gap {
    pub id: Id,
    pub question: Text,
    /// The source that raised it; `None` is the editor.
    pub raised_by: Option<Id>,
    pub raised: Option<Date>,
    pub status: GapStatus,
    pub closed: Option<Date>,
    pub closed_by: Vec<Evidence>,
    /// Markdown.
    pub note: Option<Text>,
}

/// A change to a published record.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Revision {
    pub on: Day,
    pub kind: RevisionKind,
    /// Markdown.
    pub note: Text,
    /// A path such as `claims.taliban-46.toll.killed`.
    pub field: Option<String>,
    pub was: Option<serde_yaml::Value>,
    pub now: Option<serde_yaml::Value>,
    pub source: Option<Id>,
}

/// What a provision's progress or a closed gap rests on.
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum Evidence {
    Event(Id),
    Claim(PartId),
    Source(Carrier),
}

/// A source where it is named, with the place in it and its own wording of whom it repeats.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Carrier {
    pub source: Id,
    pub locator: Option<String>,
    pub as_stated: Option<String>,
}

/// Another name of an actor or place, and who uses it.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct OtherName {
    pub name: Text,
    pub used_by: Vec<Id>,
    /// Markdown.
    pub note: Option<Text>,
}

/// Somebody who acts or speaks.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Actor {
    pub common: Common,
    pub name: Text,
    pub kind: ActorKind,
    pub also_known_as: Vec<OtherName>,
    /// Whom the actor is part of, or speaks for.
    pub parent: Option<Id>,
    /// ISO 3166-1 alpha-2 codes.
    pub country: Vec<String>,
    pub not_to_be_confused_with: Vec<Id>,
    /// A Q-number of Wikidata.
    pub wikidata: Option<String>,
    /// Markdown.
    pub summary: Option<Text>,
}

/// Where something is.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Place {
    pub common: Common,
    pub name: Text,
    pub also_known_as: Vec<OtherName>,
    pub within: Option<Id>,
    /// ISO 3166-1 alpha-2; that of `within` where not written.
    pub country: Option<String>,
    pub position: Option<Position>,
    pub precision: Option<Precision>,
    pub not_to_be_confused_with: Vec<Id>,
    pub wikidata: Option<String>,
    /// Markdown.
    pub summary: Option<Text>,
}

/// A position on WGS 84, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    pub lat: f64,
    pub lon: f64,
}

impl std::hash::Hash for Position {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.lat.to_bits(), self.lon.to_bits()).hash(state);
    }
}

/// A text that carried what somebody said.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Source {
    pub common: Common,
    pub outlet: Outlet,
    pub title: Option<Text>,
    pub url: Option<String>,
    pub published: Option<Date>,
    /// The day we read it; `None` where it is known only through others.
    pub accessed: Option<Day>,
    pub language: Lang,
    pub kind: SourceKind,
    pub archives: Vec<Archive>,
    pub reliability: Option<Reliability>,
    /// Sources this one only repeats.
    pub relays: Vec<Id>,
    pub licence: Option<String>,
}

/// Who publishes a source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Outlet {
    Actor(Id),
    Named(String),
}

/// A stored copy of a source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Archive {
    pub url: String,
    pub captured: Option<Day>,
    pub sha256: Option<String>,
}

/// When something happened, as written and as resolved.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct When {
    /// The date; for a relative one `check` resolves it, and `None` means that it cannot be told.
    pub date: Option<Date>,
    pub relative: Option<RelativeDate>,
}

/// A date counted from another event's.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct RelativeDate {
    pub event: Id,
    pub direction: Direction,
    pub by: Option<Period>,
    pub as_stated: Option<String>,
}

/// Which side of the other event a relative date lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    After,
    Before,
}

/// Something that is believed to have happened.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Event {
    pub common: Common,
    pub title: Text,
    pub kind: EventType,
    pub date: Option<When>,
    /// Among events of the same dates.
    pub order: i64,
    pub mode: Option<Id>,
    pub form: EventForm,
    pub places: Vec<EventPlace>,
    pub actors: Vec<Participant>,
    /// Markdown.
    pub summary: Option<Text>,
    pub sources: Vec<Carrier>,
    pub follows: Vec<Follows>,
    pub claims: Vec<Claim>,
    pub estimates: Vec<Estimate>,
}

/// A place of an event or claim.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct EventPlace {
    pub place: Id,
    pub role: PlaceRole,
    pub according_to: Option<Id>,
    /// Markdown.
    pub note: Option<Text>,
}

/// An actor of an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Participant {
    pub actor: Id,
    pub role: ActorRole,
    pub according_to: Option<Id>,
}

/// An asserted cause.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Follows {
    pub event: Id,
    pub according_to: Id,
}

/// What somebody said about an event.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Claim {
    pub id: Id,
    /// The claimants; never empty.
    pub by: Vec<Id>,
    /// False where the claimant is "sources" or "an official".
    pub named: bool,
    pub stance: Stance,
    pub kind: ClaimKind,
    pub text: Text,
    pub quote: Option<Quote>,
    /// When it was said.
    pub on: Option<Date>,
    /// The sources that carried it.
    pub via: Vec<Carrier>,
    pub toll: Vec<TollRow>,
    /// Other things counted, each by a free word.
    pub counts: BTreeMap<String, Count>,
    /// What the claim says of date and place, where it differs from the event.
    pub date: Option<When>,
    pub places: Vec<EventPlace>,
    /// Admiralty 1 to 6; 6 is "cannot be judged".
    pub credibility: Option<u8>,
    pub status: Status,
    pub contradicts: Vec<PartId>,
    pub repeats: Vec<PartId>,
    pub corroborates: Vec<PartId>,
    pub narrows: Vec<PartId>,
    pub supersedes: Vec<PartId>,
}

/// A claimant's own words.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Quote {
    pub text: String,
    pub language: Lang,
    pub translation: Option<Text>,
}

/// One group of people that a claim counts.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct TollRow {
    pub id: Option<Id>,
    /// At least one outcome, in the order of the vocabulary.
    pub outcomes: LiteMap<Outcome, Count>,
    pub who: Who,
    /// Whose people they were.
    pub side: Option<Id>,
    pub among: Option<Text>,
    pub including: Option<Text>,
    /// The row of the same claim that this one is a part of.
    pub part_of: Option<Id>,
}

/// An editor's estimate, always with its method.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Estimate {
    pub outcomes: LiteMap<Outcome, Count>,
    pub who: Who,
    pub side: Option<Id>,
    pub among: Option<Text>,
    /// Markdown.
    pub method: Text,
    pub by: EstimateBy,
    pub on: Day,
}

/// Who made an estimate.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum EstimateBy {
    Editor,
    Actor(Id),
    Named(String),
}

/// What actors promised.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Agreement {
    pub common: Common,
    pub title: Text,
    pub parties: Vec<AgreementParty>,
    pub date: Option<Date>,
    pub form: AgreementForm,
    pub stage: Stage,
    /// Actors or places.
    pub mediators: Vec<Id>,
    /// Actors or places.
    pub about: Vec<Id>,
    /// The event it was made at.
    pub event: Option<Id>,
    pub sources: Vec<Carrier>,
    pub renews: Vec<Id>,
    pub provisions: Vec<Provision>,
    /// Markdown.
    pub summary: Option<Text>,
}

/// A party to an agreement and the sources in which it says so itself.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct AgreementParty {
    pub actor: Id,
    pub confirmed_by: Vec<Carrier>,
}

/// One promise of an agreement.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Provision {
    pub id: Id,
    /// Title or text, or both.
    pub title: Option<Text>,
    pub text: Option<Text>,
    /// Who promised; the parties where not written.
    pub by: Vec<Id>,
    /// To whom: actors or places.
    pub for_whom: Vec<Id>,
    pub specificity: Specificity,
    pub due: Option<Date>,
    pub sources: Vec<Carrier>,
    pub renews: Vec<PartId>,
    /// None means that no evidence was found, which is not `not-started`.
    pub progress: Vec<Progress>,
}

/// How far a provision had come on a day.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Progress {
    pub on: Date,
    pub state: ProgressState,
    pub evidence: Vec<Evidence>,
    /// Markdown.
    pub note: Option<Text>,
}

/// A question that actors answer differently.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Dispute {
    pub common: Common,
    pub question: Text,
    pub positions: Vec<DisputePosition>,
    pub evidence: Vec<DisputeEvidence>,
    pub events: Vec<Id>,
    /// Markdown.
    pub summary: Option<Text>,
}

/// Where actors stand in a dispute, since when.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct DisputePosition {
    pub actors: Vec<Id>,
    pub stance: Stance,
    pub text: Text,
    pub since: Option<Date>,
    pub via: Vec<Carrier>,
    pub claims: Vec<PartId>,
}

/// What a third party brings to a dispute.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct DisputeEvidence {
    pub text: Text,
    pub source: Carrier,
    pub by: Option<Id>,
}

/// A piece of prose.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Note {
    pub common: Common,
    pub title: Text,
    pub date: Option<Date>,
    pub author: Vec<String>,
    /// Records of any kind.
    pub about: Vec<Id>,
    /// Markdown.
    pub summary: Option<Text>,
    pub order: i64,
    pub lead: bool,
    /// Markdown, one body a language.
    pub body: Text,
}

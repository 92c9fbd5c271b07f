//! The fields of every mapping, with what an editor shows about them. Order, names and meaning are
//! those of docs/format.md. What may be left out is an `Option`: null is the same as leaving it out.

#![expect(
    dead_code,
    reason = "only the shape of these types is used, never a value"
)]

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::value::{
    Anything, ByWord, Calendars, Country, Credibility, Date, Day, Degrees, Id, Instant, Language,
    Line, List, Markdown, PartReference, Period, Reference, Rules, Sha256, ShortCount, Text, Url,
    Whole, Wikidata, Word, YesNo,
};
use crate::model::{
    ActorKind, ActorRole, AgreementForm, ClaimKind, EventForm, EventType, FeedContent, GapStatus,
    PlaceRole, Precision, ProgressState, Reliability, RevisionKind, SourceKind, Specificity, Stage,
    Stance, Status, Visibility, Who,
};

/// What every record may have
#[derive(JsonSchema)]
pub struct Common {
    /// The record's id; left out, it is the file's name
    id: Option<Id>,
    /// Earlier ids, which still work
    aliases: Option<List<Id>>,
    /// Free words in kebab case
    tags: Option<List<Id>>,
    /// Who may see the record; left out, `public`
    visibility: Option<Word<Visibility>>,
    /// The instant before which no public build shows the record
    embargo: Option<Instant>,
    /// The day the record entered the briefing
    added: Option<Day>,
    /// What nobody knows
    gaps: Option<List<Gap>>,
    /// What was changed after publication
    revisions: Option<List<Revision>>,
    /// Shown to readers; for yourself use a YAML comment
    note: Option<Markdown>,
    /// Where the record was imported from
    upstream: Option<Upstream>,
}

/// An actor: whoever acts, speaks or publishes
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Actor {
    #[schemars(flatten)]
    common: Common,
    /// What the actor is called
    name: Text,
    /// What the actor is
    kind: Word<ActorKind>,
    /// Other names
    also_known_as: Option<List<OtherName>>,
    /// The actor that this one is part of, or speaks for: they count as one voice
    parent: Option<Reference>,
    /// The country, or several
    country: Option<List<Country>>,
    /// Actors that readers might take this one for
    not_to_be_confused_with: Option<List<Reference>>,
    /// The number of Wikidata
    wikidata: Option<Wikidata>,
    /// What readers should know
    summary: Option<Markdown>,
}

/// A place
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Place {
    #[schemars(flatten)]
    common: Common,
    /// What the place is called
    name: Text,
    /// Other names
    also_known_as: Option<List<OtherName>>,
    /// The place around it
    within: Option<Reference>,
    /// The country; left out, that of `within`
    country: Option<Country>,
    /// Degrees north, WGS 84; with `lon` and `precision`
    lat: Option<Degrees>,
    /// Degrees east, WGS 84; with `lat` and `precision`
    lon: Option<Degrees>,
    /// How exactly the place is known; only `exact` and `near` are drawn as a point
    precision: Option<Word<Precision>>,
    /// Places that readers might take this one for
    not_to_be_confused_with: Option<List<Reference>>,
    /// The number of Wikidata
    wikidata: Option<Wikidata>,
    /// What readers should know
    summary: Option<Markdown>,
}

/// A source: one article, statement or document
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    #[schemars(flatten)]
    common: Common,
    /// Who published it: an actor's id, else a plain name
    outlet: Line,
    /// Its title
    title: Option<Text>,
    /// Where it is
    url: Option<Url>,
    /// When it was published
    published: Option<Date>,
    /// The day it was read; left out, it is known through others
    accessed: Option<Day>,
    /// The language it is in; left out, the site's
    language: Option<Language>,
    /// What sort of source it is; left out, `other`
    kind: Option<Word<SourceKind>>,
    /// Archived copies
    archives: Option<List<Archive>>,
    /// The Admiralty code: F is "cannot be judged", not "worst"
    reliability: Option<Word<Reliability>>,
    /// Sources that this one only repeats: they are not independent of it
    relays: Option<List<Reference>>,
    /// The licence it is under
    licence: Option<Line>,
}

/// An archived copy
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Archive {
    /// Where it is
    url: Url,
    /// The day it was made
    captured: Option<Day>,
    /// The SHA-256 of what was captured
    sha256: Option<Sha256>,
}

/// An event: what is believed to have happened, with the claims about it
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Event {
    #[schemars(flatten)]
    common: Common,
    /// What happened, in a line
    title: Text,
    /// The type of PLOVER; it decides the lane, cooperation or conflict
    r#type: Word<EventType>,
    /// When it happened; left out, the event is undated
    date: Option<When>,
    /// Its place among events of the same dates; left out, 0
    order: Option<Whole>,
    /// How, in a free word: `aerial`
    mode: Option<Id>,
    /// What sort of thing the record describes; left out, `incident`
    form: Option<Word<EventForm>>,
    /// Where it happened
    place: Option<List<EventPlace>>,
    /// Who took part
    actors: Option<List<Participant>>,
    /// What readers should know, without numbers that are not in a claim
    summary: Option<Markdown>,
    /// The sources that report it
    sources: Option<List<Carrier>>,
    /// Causes that somebody asserts
    follows: Option<List<Follows>>,
    /// Who says what about it
    claims: Option<List<Claim>>,
    /// What somebody who weighed the claims judges
    estimate: Option<List<Estimate>>,
}

/// A claim: who says what, through which source, on what date
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Claim {
    /// Unique in the event; from outside it is `event#id`
    id: Id,
    /// The claimant
    by: List<Reference>,
    /// What is claimed, in your words
    text: Text,
    /// Whether the claimant is named
    named: Option<YesNo>,
    /// How the claimant stands to what is said; left out, `asserts`
    stance: Option<Word<Stance>>,
    /// What it is about; left out, `casualty` if there is a toll, else `fact`
    kind: Option<Word<ClaimKind>>,
    /// The very words
    quote: Option<Quote>,
    /// When it was said
    on: Option<Date>,
    /// The sources that carried it
    via: Option<List<Carrier>>,
    /// What happened to how many people
    toll: Option<List<TollRow>>,
    /// Other things counted, each a free word
    counts: Option<ByWord<Count>>,
    /// The date it gives, where that differs from the event's
    date: Option<When>,
    /// The place it gives, where that differs from the event's
    place: Option<List<EventPlace>>,
    /// How credible it is, judged apart from the source's reliability
    credibility: Option<Credibility>,
    /// The editor's view; left out, `unverified`
    status: Option<Word<Status>>,
    /// Claims it contradicts; one side is enough
    contradicts: Option<List<PartReference>>,
    /// Claims of the same origin: not a second voice
    repeats: Option<List<PartReference>>,
    /// Claims it backs; one side is enough
    corroborates: Option<List<PartReference>>,
    /// Claims that it makes more exact, or is about a part of
    narrows: Option<List<PartReference>>,
    /// Earlier claims of the same claimant that it replaces
    supersedes: Option<List<PartReference>>,
}

/// A quotation
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Quote {
    /// The words as they were said
    text: Line,
    /// The language they are in; left out, the site's
    language: Option<Language>,
    /// What they mean
    translation: Option<Text>,
}

/// People counted; one count at least
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = counted()))]
pub struct TollRow {
    /// Unique in the claim
    id: Option<Id>,
    /// How many were killed
    killed: Option<Count>,
    /// How many were injured
    injured: Option<Count>,
    /// How many are missing
    missing: Option<Count>,
    /// How many were captured
    captured: Option<Count>,
    /// How many were displaced
    displaced: Option<Count>,
    /// Who they were; left out, `unknown`
    who: Option<Word<Who>>,
    /// The actor whose people they were
    side: Option<Reference>,
    /// Only these are counted: `children`
    among: Option<Text>,
    /// Who was among the counted; it changes nothing
    including: Option<Text>,
    /// The row, in the same claim, that this one is a part of
    part_of: Option<Id>,
}

/// An estimate, with its method
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = counted()))]
pub struct Estimate {
    /// How many were killed
    killed: Option<Count>,
    /// How many were injured
    injured: Option<Count>,
    /// How many are missing
    missing: Option<Count>,
    /// How many were captured
    captured: Option<Count>,
    /// How many were displaced
    displaced: Option<Count>,
    /// Who they were; left out, `unknown`
    who: Option<Word<Who>>,
    /// The actor whose people they were
    side: Option<Reference>,
    /// Only these are counted: `children`
    among: Option<Text>,
    /// How the number was made
    method: Markdown,
    /// `editor`, an actor's id, or a name
    by: Line,
    /// The day it was made
    on: Day,
}

/// An agreement: parties, provisions, and how far each has come
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Agreement {
    #[schemars(flatten)]
    common: Common,
    /// What it is called
    title: Text,
    /// Who agreed
    parties: List<Party>,
    /// When
    date: Option<Date>,
    /// What sort of text it is; left out, `reported`
    form: Option<Word<AgreementForm>>,
    /// The stage of a peace process, after PA-X; left out, `none-declaratory`
    stage: Option<Word<Stage>>,
    /// Who mediated: actors or places
    mediators: Option<List<Reference>>,
    /// Whom or what it is about: actors or places
    about: Option<List<Reference>>,
    /// The event it was made at
    event: Option<Reference>,
    /// The sources that report it
    sources: Option<List<Carrier>>,
    /// Agreements that it renews
    renews: Option<List<Reference>>,
    /// What was agreed
    provisions: Option<List<Provision>>,
    /// What readers should know
    summary: Option<Markdown>,
}

/// A provision; it has a title or a text
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("anyOf" = [{ "required": ["title"] }, { "required": ["text"] }]))]
pub struct Provision {
    /// Unique in the agreement; from outside it is `agreement#id`
    id: Id,
    /// What is promised, in a line
    title: Option<Text>,
    /// What is promised
    text: Option<Text>,
    /// Who promises; left out, the parties
    by: Option<List<Reference>>,
    /// For whom or what: actors or places
    r#for: Option<List<Reference>>,
    /// How specific it is; left out, `rhetorical`
    specificity: Option<Word<Specificity>>,
    /// When it is due
    due: Option<Date>,
    /// The sources that report it
    sources: Option<List<Carrier>>,
    /// Provisions that it renews
    renews: Option<List<PartReference>>,
    /// How far it has come; left out, no evidence was found
    progress: Option<List<Progress>>,
}

/// How far a provision had come on a date
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Progress {
    /// When
    on: Date,
    /// How far
    state: Word<ProgressState>,
    /// What that rests on
    evidence: List<Evidence>,
    /// What readers should know
    note: Option<Markdown>,
}

/// A dispute: a question that actors answer differently, over more than one event
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Dispute {
    #[schemars(flatten)]
    common: Common,
    /// The question
    question: Text,
    /// Who answers how
    positions: List<Position>,
    /// What bears on it
    evidence: Option<List<DisputeEvidence>>,
    /// The events it is about
    events: Option<List<Reference>>,
    /// What readers should know
    summary: Option<Markdown>,
}

/// A position in a dispute; an actor whose position moved has several
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Position {
    /// Whose it is
    actor: List<Reference>,
    /// How the actor stands to the question
    stance: Word<Stance>,
    /// The answer
    text: Text,
    /// Since when
    since: Option<Date>,
    /// The sources that carried it
    via: Option<List<Carrier>>,
    /// Claims that state it
    claims: Option<List<PartReference>>,
}

/// A piece of evidence in a dispute
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DisputeEvidence {
    /// What it shows
    text: Text,
    /// The source it is in
    source: Carrier,
    /// Who gathered it
    by: Option<Reference>,
}

/// The front matter of a note
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Note {
    #[schemars(flatten)]
    common: Common,
    /// What it is called
    title: Text,
    /// When it was written
    date: Option<Date>,
    /// Who wrote it
    author: Option<List<Line>>,
    /// The records it is about
    about: Option<List<Reference>>,
    /// What readers should know
    summary: Option<Markdown>,
    /// Its place among the notes; left out, 0
    order: Option<Whole>,
    /// Whether it leads the home page: one note at most
    lead: Option<YesNo>,
}

/// The settings of a site, content/site.yaml
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Site {
    /// What the site is called
    title: Text,
    /// The line below the title
    description: Option<Text>,
    /// The address it will stand at; without it no feeds, sitemap and canonical links
    base_url: Option<Url>,
    /// The first is the default; left out, `en`
    languages: Option<List<Language>>,
    /// Who publishes the site
    publisher: Option<Publisher>,
    /// The licence of the records and texts: `CC-BY-4.0`
    licence: Option<Line>,
    /// Whether raw HTML in Markdown is sanitised and kept rather than shown as text
    raw_html: Option<YesNo>,
    /// A second calendar, by language
    calendar: Option<Calendars>,
    /// Levels of warnings
    rules: Option<Rules>,
    /// Words that the rule `loaded-term` looks for, added to its own
    loaded_terms: Option<List<Line>>,
    /// What feeds hold
    feed: Option<Feed>,
    /// Bounds on what is read
    limits: Option<Limits>,
}

/// Who publishes the site
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Publisher {
    /// The name
    name: Line,
    /// Their page
    url: Option<Url>,
    /// Where they can be reached
    email: Option<Line>,
}

/// What feeds hold
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Feed {
    /// How much of a record; left out, `summary`
    content: Option<Word<FeedContent>>,
    /// How many entries; left out, 50
    limit: Option<Whole>,
}

/// Bounds on what is read
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Limits {
    /// Bytes of one YAML or Markdown file
    file_size: Option<Whole>,
    /// Lists and mappings inside each other, 1 to 256
    depth: Option<Whole>,
}

/// A known unknown
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Gap {
    /// Unique in the record
    id: Id,
    /// What nobody knows
    question: Text,
    /// The source that raised it; left out, `editor`
    raised_by: Option<Reference>,
    /// When it was raised
    raised: Option<Date>,
    /// Whether it is still one; left out, `open`
    status: Option<Word<GapStatus>>,
    /// When it was answered
    closed: Option<Date>,
    /// What answered it; needed with `partly` and `closed`
    closed_by: Option<List<Evidence>>,
    /// What readers should know
    note: Option<Markdown>,
}

/// A change after publication
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Revision {
    /// The day it was made
    on: Day,
    /// Why
    kind: Word<RevisionKind>,
    /// What readers should know
    note: Markdown,
    /// What was changed: `claims.taliban-46.toll.killed`
    field: Option<Line>,
    /// What stood there
    was: Option<Anything>,
    /// What stands there now
    now: Option<Anything>,
    /// The source that led to it
    source: Option<Reference>,
}

/// Where an imported record came from
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Upstream {
    /// The dataset
    dataset: Line,
    /// The id it has there
    id: Option<Line>,
    /// How it looked there when it was imported
    digest: Option<Line>,
}

/// Another name: a text, or a mapping with `name` that says who uses it.
pub struct OtherName;

impl JsonSchema for OtherName {
    fn schema_name() -> Cow<'static, str> {
        "OtherName".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Another name: a text, or a mapping that says who uses it",
            // `name` could be a language too.
            "if": { "type": "object", "required": ["name"] },
            "then": generator.subschema_for::<OtherNameUsed>(),
            "else": generator.subschema_for::<Text>(),
        })
    }
}

/// Another name, and who uses it
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OtherNameUsed {
    /// The name
    name: Text,
    /// The actors who use it
    used_by: Option<List<Reference>>,
    /// What readers should know
    note: Option<Markdown>,
}

/// A place's id, or a mapping that says more
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum EventPlace {
    Plain(Reference),
    Long(EventPlaceRole),
}

/// A place of an event
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EventPlaceRole {
    /// The place
    place: Reference,
    /// What it is to the event; left out, `site`
    role: Option<Word<PlaceRole>>,
    /// The actor who says so
    according_to: Option<Reference>,
    /// What readers should know
    note: Option<Markdown>,
}

/// An actor's id, or a mapping that says more
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Participant {
    Plain(Reference),
    Long(ParticipantRole),
}

/// An actor of an event
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ParticipantRole {
    /// The actor
    actor: Reference,
    /// What the actor did; left out, `participant`
    role: Option<Word<ActorRole>>,
    /// The actor who says so
    according_to: Option<Reference>,
}

/// A cause that somebody asserts
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Follows {
    /// The event that came first
    event: Reference,
    /// The actor who says so
    according_to: Reference,
}

/// An actor's id, or a mapping that says who confirms it
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Party {
    Plain(Reference),
    Long(PartyConfirmed),
}

/// A party to an agreement
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PartyConfirmed {
    /// The actor
    actor: Reference,
    /// Sources that show the party confirming the agreement itself
    confirmed_by: Option<List<Carrier>>,
}

/// A source's id, or a mapping that says where in it
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Carrier {
    Plain(Reference),
    Long(CarrierPlace),
}

/// A source, and where in it
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CarrierPlace {
    /// The source
    source: Reference,
    /// Where in it: `para 3`, `p. 12`, `at 02:10`
    locator: Option<Line>,
    /// How it names whom it has it from
    as_stated: Option<Line>,
}

/// An event, a claim or a source
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Evidence {
    Plain(PartReference),
    Long(CarrierPlace),
}

/// A date, or one counted from another event's
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum When {
    Plain(Date),
    Long(RelativeDate),
}

/// A date counted from another event's: after it or before it
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("oneOf" = [{ "required": ["after"] }, { "required": ["before"] }]))]
pub struct RelativeDate {
    /// The event before it
    after: Option<Reference>,
    /// The event after it
    before: Option<Reference>,
    /// By how much; left out, the date is open on that side
    by: Option<Period>,
    /// The words it was given in
    as_stated: Option<Line>,
}

/// How many, as stated
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Count {
    Plain(ShortCount),
    Long(LongCount),
}

/// How many, in parts; one at least
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("minProperties" = 1))]
pub struct LongCount {
    /// At least; left out, 0
    min: Option<Whole>,
    /// At most; left out, open
    max: Option<Whole>,
    /// The claimant's own best number
    best: Option<Whole>,
    /// In words: `250 families`
    as_stated: Option<Line>,
}

/// One outcome at least is counted.
fn counted() -> serde_json::Value {
    let outcomes = <crate::model::Outcome as crate::model::Vocabulary>::WORDS.iter();
    outcomes
        .map(|outcome| serde_json::json!({ "required": [outcome] }))
        .collect()
}

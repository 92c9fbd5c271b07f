//! What every data file holds, field by field: the one description from which the header of each
//! table, the JSON Schemas, `data/index.html` and `docs/data.md` are made. A new field comes last.

use crate::model::{
    ActorKind, ActorRole, AgreementForm, ClaimKind, EventForm, EventType, GapStatus, Lane, Outcome,
    Precision, ProgressState, Quad, Reliability, RevisionKind, SourceKind, Specificity, Stage,
    Stance, Status, Vocabulary, Who,
};

/// A field: a column of a table, a key of an object in JSON.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub name: &'static str,
    pub shape: Shape,
    /// Whether it may be empty: null in JSON, nothing in CSV.
    pub optional: bool,
    /// One sentence, as a page prints it.
    pub meaning: &'static str,
}

/// What a field can hold.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Words in the site's default language.
    Text,
    /// The id of a record.
    Id,
    /// The id of a claim or provision; `record#part` where it is another record's.
    Part,
    /// An address below the output folder.
    Address,
    /// An address on the web.
    Web,
    /// A date as written, in EDTF.
    Edtf,
    /// `YYYY-MM-DD`
    Day,
    /// A whole number from 0.
    Count,
    /// A whole number.
    Whole,
    Number,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    Word(&'static [&'static str]),
    /// An array in JSON, joined by `;` in CSV.
    List(&'static Shape),
    /// An object in JSON.
    Object(&'static [Field]),
    /// Objects in JSON.
    Objects(&'static [Field]),
    /// Any value.
    Any,
}

/// A data file.
#[derive(Debug, Clone, Copy)]
pub struct DataFile {
    /// Below the output folder.
    pub address: &'static str,
    pub format: Format,
    pub fields: &'static [Field],
    /// What it cannot hold, a sentence each.
    pub limits: &'static [&'static str],
}

/// The format of a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Json,
    Csv,
    GeoJson,
    Timeline,
    Calendar,
    Csl,
    Bibtex,
}

/// The data files that hold one sort of thing.
#[derive(Debug, Clone, Copy)]
pub struct Subject {
    /// What the rows are called in JSON, and the files: `claims`.
    pub name: &'static str,
    pub title: &'static str,
    /// What a row is and how rows are ordered.
    pub holds: &'static str,
    pub files: &'static [DataFile],
}

impl Format {
    /// Returns the media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Json | Format::Timeline => "application/json",
            Format::Csv => "text/csv",
            Format::GeoJson => "application/geo+json",
            Format::Calendar => "text/calendar",
            Format::Csl => "application/vnd.citationstyles.csl+json",
            Format::Bibtex => "application/x-bibtex",
        }
    }

    /// Returns its name for people.
    pub fn label(self) -> &'static str {
        match self {
            Format::Json => "JSON",
            Format::Csv => "CSV (RFC 4180), UTF-8 with a header, lines end in CRLF",
            Format::GeoJson => "GeoJSON (RFC 7946)",
            Format::Timeline => "TimelineJS 3",
            Format::Calendar => "iCalendar (RFC 5545)",
            Format::Csl => "CSL-JSON, for Zotero and citation processors",
            Format::Bibtex => "BibTeX, for Zotero and LaTeX",
        }
    }

    fn is_json(self) -> bool {
        !matches!(self, Format::Csv | Format::Calendar | Format::Bibtex)
    }
}

impl DataFile {
    /// Returns the address of the JSON Schema beside a JSON file.
    pub fn schema(&self) -> Option<String> {
        let stem = self.address.strip_suffix(".json").unwrap_or(self.address);
        self.format.is_json().then(|| format!("{stem}.schema.json"))
    }
}

impl Shape {
    /// Returns what it is, for people.
    pub fn words(self) -> String {
        match self {
            Shape::Text => "text".to_owned(),
            Shape::Id => "id".to_owned(),
            Shape::Part => "id of a part".to_owned(),
            Shape::Address => "address in this site".to_owned(),
            Shape::Web => "web address".to_owned(),
            Shape::Edtf => "EDTF date".to_owned(),
            Shape::Day => "day".to_owned(),
            Shape::Count => "whole number from 0".to_owned(),
            Shape::Whole => "whole number".to_owned(),
            Shape::Number => "number".to_owned(),
            Shape::Flag => "true or false".to_owned(),
            Shape::Word(words) => words.join(" · "),
            Shape::List(of) => format!("list of: {}", of.words()),
            Shape::Object(_) => "object".to_owned(),
            Shape::Objects(_) => "list of objects".to_owned(),
            Shape::Any => "anything".to_owned(),
        }
    }

    /// Returns the fields of the objects it holds.
    pub fn inner(self) -> &'static [Field] {
        match self {
            Shape::Object(fields) | Shape::Objects(fields) => fields,
            _ => &[],
        }
    }
}

/// Returns every data file.
pub fn files() -> impl Iterator<Item = &'static DataFile> {
    SUBJECTS.iter().flat_map(|subject| subject.files)
}

const fn always(name: &'static str, shape: Shape, meaning: &'static str) -> Field {
    Field {
        name,
        shape,
        optional: false,
        meaning,
    }
}

const fn maybe(name: &'static str, shape: Shape, meaning: &'static str) -> Field {
    Field {
        name,
        shape,
        optional: true,
        meaning,
    }
}

const fn json(address: &'static str, fields: &'static [Field]) -> DataFile {
    DataFile {
        address,
        format: Format::Json,
        fields,
        limits: &[],
    }
}

const fn csv(address: &'static str, fields: &'static [Field]) -> DataFile {
    DataFile {
        address,
        format: Format::Csv,
        fields,
        limits: &[],
    }
}

/// What no CSV file can tell; said once.
pub const CSV_LIMITS: [&str; 3] = [
    "A list is joined by semicolons, so an item that holds one cannot be told from two: read the JSON file.",
    "A text that starts with =, +, -, @, a tab or a return has a ' before it, so that no spreadsheet takes it for a formula: take it off.",
    "What is empty and what is not known are the same.",
];

/// What holds for every file; said once.
pub const ALL_LIMITS: [&str; 2] = [
    "Texts are in the site’s default language, without Markdown; other languages are on the pages.",
    "Notes are prose, and are in no data file.",
];

const IDS: Shape = Shape::List(&Shape::Id);
const PARTS: Shape = Shape::List(&Shape::Part);
const TEXTS: Shape = Shape::List(&Shape::Text);

/// Every data file, by what it holds, in the order of the data page.
pub const SUBJECTS: &[Subject] = &[
    Subject {
        name: "events",
        title: "Events",
        holds: "One entry an event, in chronological order; events without an earliest day come last.",
        files: &[
            json("data/events.json", EVENT),
            DataFile {
                address: "data/events.csv",
                format: Format::Csv,
                fields: EVENTS,
                limits: &[
                    "Roles of actors, the spans of every group of people and the day of the last revision are in data/events.json; spans are in data/spans.csv too.",
                ],
            },
            DataFile {
                address: "data/events.geojson",
                format: Format::GeoJson,
                fields: FEATURE,
                limits: &[
                    "An event whose place is known less exactly than to 25 km has no geometry rather than a false point, and so has one without a place. Its places are named in the properties.",
                    "Of several exact places the first is the point.",
                ],
            },
            DataFile {
                address: "data/timeline.json",
                format: Format::Timeline,
                fields: TIMELINE,
                limits: &[
                    "An event without an earliest day has no slide.",
                    "A slide stands from the first to the last day that the date can mean; one with an open end stands on its first day. The date as written is its display date.",
                ],
            },
            DataFile {
                address: "data/calendar.ics",
                format: Format::Calendar,
                fields: CALENDAR,
                limits: &[
                    "An event without an earliest day has no entry.",
                    "A calendar has no years before 1, so an event BCE has no entry.",
                    "An entry stands from the first to the last day that the date can mean, and with an open end on its first day alone. Where that is not one certain day, its description says what the record does.",
                    "Times of day are left out: a calendar would take them for more than anybody claims.",
                ],
            },
        ],
    },
    Subject {
        name: "spans",
        title: "Spans",
        holds: "One line a group of people that the claims of an event count, with the least and the most that is claimed; events in chronological order.",
        files: &[json("data/spans.json", SPANS), csv("data/spans.csv", SPANS)],
    },
    Subject {
        name: "claims",
        title: "Claims",
        holds: "One line a claim and row of its toll; a claim without a toll has one line. Events in chronological order, claims as written. Figures of different lines must not be added up.",
        files: &[
            json("data/claims.json", CLAIMS),
            csv("data/claims.csv", CLAIMS),
        ],
    },
    Subject {
        name: "actors",
        title: "Actors",
        holds: "One line an actor, by id.",
        files: &[
            json("data/actors.json", ACTORS),
            csv("data/actors.csv", ACTORS),
        ],
    },
    Subject {
        name: "places",
        title: "Places",
        holds: "One line a place, by id.",
        files: &[
            json("data/places.json", PLACES),
            csv("data/places.csv", PLACES),
        ],
    },
    Subject {
        name: "sources",
        title: "Sources",
        holds: "One entry a source, by id.",
        files: &[
            json("data/sources.json", SOURCES),
            csv("data/sources.csv", SOURCES),
            DataFile {
                address: "data/sources.csl.json",
                format: Format::Csl,
                fields: CSL,
                limits: &[
                    "A date that CSL has no parts for is there as it is written, as a literal; a doubtful or approximate one says circa.",
                    "Of several archived copies the first is named; reliability and licence stand in the note; what a source relays is in data/sources.json.",
                    "A source without a title has none.",
                ],
            },
            DataFile {
                address: "data/sources.bib",
                format: Format::Bibtex,
                fields: BIBTEX,
                limits: &[
                    "Year and month are there where the date is one year and one month; the field date has it as written.",
                    "Reliability, licence and an archived copy stand in the note; what a source relays is in data/sources.json.",
                    "A source without a title has none.",
                ],
            },
        ],
    },
    Subject {
        name: "agreements",
        title: "Agreements",
        holds: "One line an agreement, by id.",
        files: &[
            json("data/agreements.json", AGREEMENTS),
            csv("data/agreements.csv", AGREEMENTS),
        ],
    },
    Subject {
        name: "provisions",
        title: "Provisions",
        holds: "One line a provision of an agreement, with the latest that is known of it; by agreement, as written.",
        files: &[
            json("data/provisions.json", PROVISIONS),
            csv("data/provisions.csv", PROVISIONS),
        ],
    },
    Subject {
        name: "disputes",
        title: "Disputes",
        holds: "One line a position in a dispute; by dispute, as written. A dispute without a position has none.",
        files: &[
            json("data/disputes.json", DISPUTES),
            csv("data/disputes.csv", DISPUTES),
        ],
    },
    Subject {
        name: "gaps",
        title: "What is not known",
        holds: "One line a question that the records leave open: the open ones first, then those closed in part, then the closed.",
        files: &[json("data/gaps.json", GAPS), csv("data/gaps.csv", GAPS)],
    },
    Subject {
        name: "revisions",
        title: "Revisions",
        holds: "One line a change to a published record, the newest first; records that were taken back are here too.",
        files: &[
            json("data/revisions.json", REVISIONS),
            csv("data/revisions.csv", REVISIONS),
        ],
    },
];

const RANGE: &[Field] = &[
    always("min", Shape::Count, "The least that is claimed."),
    maybe(
        "max",
        Shape::Count,
        "The most that is claimed; empty where no claim ends: “or more”.",
    ),
];

const ROLES: &[Field] = &[
    always("actor", Shape::Id, "Who took part."),
    always("role", Shape::Word(ActorRole::WORDS), "As what."),
];

const SPAN: &[Field] = &[
    always(
        "outcome",
        Shape::Word(Outcome::WORDS),
        "What happened to the people counted.",
    ),
    always(
        "who",
        Shape::Word(Who::WORDS),
        "Who is counted; unknown stands for people of any sort.",
    ),
    maybe(
        "side",
        Shape::Id,
        "Whose people they were: the actor at the top of its chain of parents.",
    ),
    maybe(
        "among",
        Shape::Text,
        "The part of them that is counted, such as children.",
    ),
    always("min", Shape::Count, "The least that is claimed."),
    maybe(
        "max",
        Shape::Count,
        "The most that is claimed; empty where no claim ends: “or more”.",
    ),
    always(
        "contested",
        Shape::Flag,
        "Whether claims about this group cannot all be right.",
    ),
    always("claims", IDS, "The claims that make the span."),
];

const ESTIMATE: &[Field] = &[
    always(
        "outcome",
        Shape::Word(Outcome::WORDS),
        "What happened to the people counted.",
    ),
    always("who", Shape::Word(Who::WORDS), "Who is counted."),
    maybe("side", Shape::Id, "Whose people they were."),
    maybe("among", Shape::Text, "The part of them that is counted."),
    maybe("min", Shape::Count, "The least; empty for a word."),
    maybe(
        "max",
        Shape::Count,
        "The most; empty for “or more” and for a word.",
    ),
    always("stated", Shape::Text, "The figure as written."),
    always("method", Shape::Text, "How it was made."),
    always(
        "by",
        Shape::Text,
        "By whom: editor, an actor’s id, or a name.",
    ),
    always("on", Shape::Day, "When."),
];

const CAUSES: &[Field] = &[
    always("event", Shape::Id, "The earlier event."),
    always("according_to", Shape::Id, "Who says so."),
];

/// An event in `data/events.json`.
pub const EVENT: &[Field] = &[
    always("id", Shape::Id, "The record’s name, which stays."),
    always("url", Shape::Address, "Its page."),
    always("title", Shape::Text, "Its title."),
    maybe(
        "date",
        Shape::Edtf,
        "When it happened, as written; a date given by another event’s is resolved.",
    ),
    maybe(
        "earliest",
        Shape::Day,
        "The first day that the date can mean.",
    ),
    maybe(
        "latest",
        Shape::Day,
        "The last day that the date can mean; empty where the end is open or not known.",
    ),
    always(
        "order",
        Shape::Whole,
        "Its place among events of the same dates.",
    ),
    always(
        "type",
        Shape::Word(EventType::WORDS),
        "What happened, by PLOVER’s event types.",
    ),
    maybe("mode", Shape::Id, "How, in a free word."),
    always(
        "quad",
        Shape::Word(Quad::WORDS),
        "Where the type falls: words or deeds, cooperation or conflict.",
    ),
    always(
        "lane",
        Shape::Word(Lane::WORDS),
        "Its lane of the chronology.",
    ),
    always(
        "form",
        Shape::Word(EventForm::WORDS),
        "What sort of thing the record describes.",
    ),
    always("places", IDS, "Where it happened."),
    maybe(
        "lat",
        Shape::Number,
        "Latitude of its first exact or near place, else of its first with coordinates (WGS 84).",
    ),
    maybe("lon", Shape::Number, "Longitude of the same place."),
    maybe(
        "precision",
        Shape::Word(Precision::WORDS),
        "How exactly that place is known. Draw a point for exact and near alone.",
    ),
    always("actors", Shape::Objects(ROLES), "Who took part."),
    always(
        "contested",
        Shape::Flag,
        "Whether its claims cannot all be right.",
    ),
    always(
        "spans",
        Shape::Objects(SPAN),
        "What the claims say together, one entry a group of people.",
    ),
    maybe(
        "killed",
        Shape::Object(RANGE),
        "The one span of people killed; empty if there is none, or more than one: then read the spans.",
    ),
    maybe(
        "injured",
        Shape::Object(RANGE),
        "The one span of people injured, likewise.",
    ),
    always("claims", Shape::Count, "How many claims it has."),
    always(
        "sources",
        Shape::Count,
        "How many sources it and its claims name.",
    ),
    always(
        "independent",
        Shape::Count,
        "How many independent origins are left of them.",
    ),
    maybe("revised", Shape::Day, "Day of the last revision."),
    maybe("summary", Shape::Text, "Its summary, without Markdown."),
    maybe("note", Shape::Text, "A note to readers, without Markdown."),
    always(
        "estimates",
        Shape::Objects(ESTIMATE),
        "Estimates by an editor or somebody else, each with its method; no claim, and no part of the spans.",
    ),
    always(
        "follows",
        Shape::Objects(CAUSES),
        "Events that somebody says it follows from.",
    ),
];

/// A line of `data/events.csv`.
pub const EVENTS: &[Field] = &[
    always("id", Shape::Id, "The record’s name, which stays."),
    always("title", Shape::Text, "Its title."),
    maybe(
        "date",
        Shape::Edtf,
        "When it happened, as written; a date given by another event’s is resolved.",
    ),
    maybe(
        "earliest",
        Shape::Day,
        "The first day that the date can mean.",
    ),
    maybe(
        "latest",
        Shape::Day,
        "The last day that the date can mean; empty where the end is open or not known.",
    ),
    always(
        "type",
        Shape::Word(EventType::WORDS),
        "What happened, by PLOVER’s event types.",
    ),
    maybe("mode", Shape::Id, "How, in a free word."),
    always(
        "quad",
        Shape::Word(Quad::WORDS),
        "Where the type falls: words or deeds, cooperation or conflict.",
    ),
    always(
        "lane",
        Shape::Word(Lane::WORDS),
        "Its lane of the chronology.",
    ),
    always(
        "form",
        Shape::Word(EventForm::WORDS),
        "What sort of thing the record describes.",
    ),
    always("places", IDS, "Where it happened."),
    maybe(
        "lat",
        Shape::Number,
        "Latitude of its first exact or near place, else of its first with coordinates (WGS 84).",
    ),
    maybe("lon", Shape::Number, "Longitude of the same place."),
    maybe(
        "precision",
        Shape::Word(Precision::WORDS),
        "How exactly that place is known. Draw a point for exact and near alone.",
    ),
    always("actors", IDS, "Who took part."),
    maybe(
        "killed_min",
        Shape::Count,
        "The least of the one span of people killed; empty if there is none, or more than one.",
    ),
    maybe(
        "killed_max",
        Shape::Count,
        "The most of it; empty where no claim ends.",
    ),
    maybe(
        "injured_min",
        Shape::Count,
        "The least of the one span of people injured, likewise.",
    ),
    maybe("injured_max", Shape::Count, "The most of it."),
    always(
        "contested",
        Shape::Flag,
        "Whether its claims cannot all be right.",
    ),
    always("claims", Shape::Count, "How many claims it has."),
    always(
        "sources",
        Shape::Count,
        "How many sources it and its claims name.",
    ),
    always(
        "independent",
        Shape::Count,
        "How many independent origins are left of them.",
    ),
    always("url", Shape::Address, "Its page."),
    always(
        "order",
        Shape::Whole,
        "Its place among events of the same dates.",
    ),
    maybe("summary", Shape::Text, "Its summary, without Markdown."),
    maybe("note", Shape::Text, "A note to readers, without Markdown."),
];

const POINT: &[Field] = &[
    always("type", Shape::Word(&["Point"]), "Always Point."),
    always(
        "coordinates",
        Shape::List(&Shape::Number),
        "Longitude, then latitude.",
    ),
];

const PROPERTIES: &[Field] = &[
    always("title", Shape::Text, "The event’s title."),
    always("url", Shape::Address, "Its page."),
    maybe("date", Shape::Edtf, "When it happened, as written."),
    maybe(
        "earliest",
        Shape::Day,
        "The first day that the date can mean.",
    ),
    maybe("latest", Shape::Day, "The last day that the date can mean."),
    always(
        "type",
        Shape::Word(EventType::WORDS),
        "What happened, by PLOVER’s event types.",
    ),
    always(
        "lane",
        Shape::Word(Lane::WORDS),
        "Its lane of the chronology.",
    ),
    always("places", IDS, "Where it happened."),
    maybe(
        "precision",
        Shape::Word(Precision::WORDS),
        "How exactly the place is known that stands for the event.",
    ),
    always(
        "contested",
        Shape::Flag,
        "Whether its claims cannot all be right.",
    ),
];

/// A feature of `data/events.geojson`.
pub const FEATURE: &[Field] = &[
    always("type", Shape::Word(&["Feature"]), "Always Feature."),
    always("id", Shape::Id, "The event."),
    maybe(
        "geometry",
        Shape::Object(POINT),
        "A point for a place known to 25 km, else null.",
    ),
    always(
        "properties",
        Shape::Object(PROPERTIES),
        "What the event is.",
    ),
];

const TIMELINE_DATE: &[Field] = &[
    always("year", Shape::Whole, "The year; 0 is 1 BCE."),
    always("month", Shape::Count, "The month, from 1."),
    always("day", Shape::Count, "The day, from 1."),
];

const TIMELINE_TEXT: &[Field] = &[
    always("headline", Shape::Text, "The event’s title, as HTML."),
    always(
        "text",
        Shape::Text,
        "Its summary and a link to its page, as HTML.",
    ),
];

/// A slide of `data/timeline.json`.
pub const TIMELINE: &[Field] = &[
    always("unique_id", Shape::Id, "The event."),
    always(
        "start_date",
        Shape::Object(TIMELINE_DATE),
        "The first day that the date can mean.",
    ),
    maybe(
        "end_date",
        Shape::Object(TIMELINE_DATE),
        "The last day that the date can mean, if another.",
    ),
    always("display_date", Shape::Edtf, "The date as written."),
    always("group", Shape::Word(Lane::WORDS), "Its lane."),
    always("text", Shape::Object(TIMELINE_TEXT), "What the slide says."),
];

/// A property of an entry of `data/calendar.ics`.
pub const CALENDAR: &[Field] = &[
    always(
        "UID",
        Shape::Text,
        "The event’s id at the site’s host, which stays.",
    ),
    always(
        "DTSTAMP",
        Shape::Day,
        "The last revision, else the day the record was added.",
    ),
    always("SEQUENCE", Shape::Count, "How many revisions it has."),
    always(
        "DTSTART",
        Shape::Day,
        "The first day that the date can mean.",
    ),
    maybe(
        "DTEND",
        Shape::Day,
        "The day after the last that the date can mean.",
    ),
    always("SUMMARY", Shape::Text, "The title."),
    maybe(
        "DESCRIPTION",
        Shape::Text,
        "The summary, and the date as written where it is not one certain day.",
    ),
    maybe("LOCATION", Shape::Text, "The names of its places."),
    maybe(
        "GEO",
        Shape::Number,
        "Latitude and longitude of a place known to 25 km.",
    ),
    maybe("CATEGORIES", Shape::Word(Lane::WORDS), "Its lane."),
    maybe(
        "URL",
        Shape::Web,
        "Its page, where the site has an address.",
    ),
    always(
        "TRANSP",
        Shape::Text,
        "Always TRANSPARENT: nobody is busy because of it.",
    ),
    maybe(
        "STATUS",
        Shape::Text,
        "CANCELLED for an event that was taken back.",
    ),
];

/// A line of the spans.
pub const SPANS: &[Field] = &[
    always("event", Shape::Id, "The event."),
    SPAN[0],
    SPAN[1],
    SPAN[2],
    SPAN[3],
    SPAN[4],
    SPAN[5],
    SPAN[6],
    SPAN[7],
];

/// A line of the claims.
pub const CLAIMS: &[Field] = &[
    always("event", Shape::Id, "The event that the claim is about."),
    always("id", Shape::Id, "The claim’s name inside its event."),
    always("by", IDS, "Who says it."),
    always(
        "stance",
        Shape::Word(Stance::WORDS),
        "How they stand to it.",
    ),
    always("kind", Shape::Word(ClaimKind::WORDS), "What it is about."),
    always("text", Shape::Text, "What they say."),
    maybe("on", Shape::Edtf, "When they said it."),
    always("via", IDS, "The sources that carried it."),
    maybe(
        "killed_min",
        Shape::Count,
        "The least killed that the row stands for; empty for a word such as “dozens”.",
    ),
    maybe(
        "killed_max",
        Shape::Count,
        "The most killed; empty for “at least”.",
    ),
    maybe("injured_min", Shape::Count, "The least injured."),
    maybe("injured_max", Shape::Count, "The most injured."),
    maybe("who", Shape::Word(Who::WORDS), "Who is counted."),
    always(
        "status",
        Shape::Word(Status::WORDS),
        "The editor’s view of the claim.",
    ),
    always("contradicts", PARTS, "Claims that it says are wrong."),
    always(
        "repeats",
        PARTS,
        "Claims of the same origin, no second voice.",
    ),
    always(
        "url",
        Shape::Address,
        "Where it stands on the event’s page.",
    ),
    maybe(
        "row",
        Shape::Id,
        "The row of the toll, where it has a name.",
    ),
    maybe("side", Shape::Id, "Whose people they were."),
    maybe(
        "among",
        Shape::Text,
        "The part of them that is counted, such as children.",
    ),
    maybe(
        "part_of",
        Shape::Id,
        "The row of the same claim that this one is a part of.",
    ),
    maybe("missing_min", Shape::Count, "The least missing."),
    maybe("missing_max", Shape::Count, "The most missing."),
    maybe("captured_min", Shape::Count, "The least captured."),
    maybe("captured_max", Shape::Count, "The most captured."),
    maybe("displaced_min", Shape::Count, "The least displaced."),
    maybe("displaced_max", Shape::Count, "The most displaced."),
    maybe(
        "killed_stated",
        Shape::Text,
        "The killed as stated: a figure or a word.",
    ),
    maybe(
        "injured_stated",
        Shape::Text,
        "The injured as stated: a figure or a word.",
    ),
    maybe(
        "missing_stated",
        Shape::Text,
        "The missing as stated: a figure or a word.",
    ),
    maybe(
        "captured_stated",
        Shape::Text,
        "The captured as stated: a figure or a word.",
    ),
    maybe(
        "displaced_stated",
        Shape::Text,
        "The displaced as stated: a figure or a word.",
    ),
    maybe(
        "including",
        Shape::Text,
        "Who was among those counted; it changes nothing.",
    ),
    always(
        "counts",
        TEXTS,
        "Other things counted, each as “word: count as stated”.",
    ),
    maybe(
        "date",
        Shape::Edtf,
        "What the claim says of the date, where it differs from the event’s.",
    ),
    always(
        "places",
        IDS,
        "What the claim says of the place, where it differs from the event’s.",
    ),
    always("named", Shape::Flag, "Whether who says it is named."),
    maybe("quote", Shape::Text, "The words themselves."),
    maybe(
        "quote_language",
        Shape::Text,
        "The language of the quotation, as a BCP 47 tag.",
    ),
    maybe(
        "quote_translation",
        Shape::Text,
        "The quotation translated.",
    ),
    maybe(
        "credibility",
        Shape::Count,
        "Credibility by the Admiralty code, 1 to 6; 6 is “cannot be judged”, empty is not graded.",
    ),
    always(
        "corroborates",
        PARTS,
        "Claims of another origin that it agrees with.",
    ),
    always(
        "narrows",
        PARTS,
        "Claims that it makes more exact, or a part of which it is about.",
    ),
    always(
        "supersedes",
        PARTS,
        "Earlier claims of the same claimant that it replaces.",
    ),
];

/// A line of the actors.
pub const ACTORS: &[Field] = &[
    always("id", Shape::Id, "The record’s name, which stays."),
    always("name", Shape::Text, "Its name."),
    always("kind", Shape::Word(ActorKind::WORDS), "What it is."),
    maybe("parent", Shape::Id, "Whom it is part of, or speaks for."),
    always("country", TEXTS, "ISO 3166-1 codes of two letters."),
    always("also_known_as", TEXTS, "Other names."),
    maybe("wikidata", Shape::Text, "Its item in Wikidata."),
    always(
        "events",
        Shape::Count,
        "How many events name it as taking part.",
    ),
    always("claims", Shape::Count, "How many claims it makes."),
    always("url", Shape::Address, "Its page."),
    maybe("summary", Shape::Text, "Its summary, without Markdown."),
    maybe("note", Shape::Text, "A note to readers, without Markdown."),
];

/// A line of the places.
pub const PLACES: &[Field] = &[
    always("id", Shape::Id, "The record’s name, which stays."),
    always("name", Shape::Text, "Its name."),
    maybe("within", Shape::Id, "The place it lies in."),
    maybe("country", Shape::Text, "ISO 3166-1 code of two letters."),
    maybe("lat", Shape::Number, "Latitude (WGS 84)."),
    maybe("lon", Shape::Number, "Longitude."),
    maybe(
        "precision",
        Shape::Word(Precision::WORDS),
        "How exactly it is known. Draw a point for exact and near alone.",
    ),
    always("also_known_as", TEXTS, "Other names."),
    always(
        "events",
        Shape::Count,
        "How many events happened at the place itself.",
    ),
    always("url", Shape::Address, "Its page."),
    maybe("summary", Shape::Text, "Its summary, without Markdown."),
    maybe("note", Shape::Text, "A note to readers, without Markdown."),
];

/// A line of the sources.
pub const SOURCES: &[Field] = &[
    always("id", Shape::Id, "The record’s name, which stays."),
    always("outlet", Shape::Text, "Who publishes it."),
    maybe("title", Shape::Text, "Its title."),
    maybe("source_url", Shape::Web, "Where it is."),
    maybe("published", Shape::Edtf, "When it was published."),
    maybe(
        "accessed",
        Shape::Day,
        "When we read it; empty if it is known only through others.",
    ),
    always("language", Shape::Text, "Its language (BCP 47)."),
    always(
        "kind",
        Shape::Word(SourceKind::WORDS),
        "What sort of source it is.",
    ),
    maybe(
        "reliability",
        Shape::Word(Reliability::WORDS),
        "Reliability by the Admiralty code; F is “cannot be judged”, empty is not graded.",
    ),
    always("relays", IDS, "Sources that it only repeats."),
    always("archives", Shape::List(&Shape::Web), "Stored copies."),
    maybe("licence", Shape::Text, "Its licence."),
    always("url", Shape::Address, "Its page."),
    maybe("note", Shape::Text, "A note to readers, without Markdown."),
];

const CSL_DATE: &[Field] = &[
    maybe(
        "date-parts",
        Shape::Any,
        "One date, or the first and the last, each as year, month and day as far as they are known.",
    ),
    maybe(
        "circa",
        Shape::Flag,
        "There where the date is doubtful or approximate.",
    ),
    maybe(
        "literal",
        Shape::Edtf,
        "The date as written, where it has no parts.",
    ),
];

/// An item of `data/sources.csl.json`; what is not known is left out.
pub const CSL: &[Field] = &[
    always("id", Shape::Id, "The source."),
    always(
        "type",
        Shape::Text,
        "The item type of CSL that fits its kind best.",
    ),
    maybe("title", Shape::Text, "Its title."),
    maybe(
        "container-title",
        Shape::Text,
        "The outlet, of what appears in one.",
    ),
    maybe(
        "publisher",
        Shape::Text,
        "The outlet, of what stands by itself.",
    ),
    maybe("issued", Shape::Object(CSL_DATE), "When it was published."),
    maybe("accessed", Shape::Object(CSL_DATE), "When we read it."),
    maybe("URL", Shape::Web, "Where it is."),
    always("language", Shape::Text, "Its language (BCP 47)."),
    maybe("archive_location", Shape::Web, "Its first stored copy."),
    maybe("note", Shape::Text, "Reliability and licence."),
];

/// A field of an entry of `data/sources.bib`.
pub const BIBTEX: &[Field] = &[
    maybe("title", Shape::Text, "Its title."),
    maybe("journal", Shape::Text, "The outlet, of an @article."),
    maybe("institution", Shape::Text, "The outlet, of a @techreport."),
    maybe("publisher", Shape::Text, "The outlet, of a @misc."),
    maybe(
        "date",
        Shape::Edtf,
        "When it was published, as written (BibLaTeX).",
    ),
    maybe("year", Shape::Whole, "The year, where it is one."),
    maybe("month", Shape::Text, "The month, where it is one."),
    maybe("url", Shape::Web, "Where it is."),
    maybe("urldate", Shape::Day, "When we read it."),
    always("langid", Shape::Text, "Its language (BCP 47)."),
    maybe(
        "note",
        Shape::Text,
        "Reliability, licence and the first stored copy.",
    ),
];

/// A line of the agreements.
pub const AGREEMENTS: &[Field] = &[
    always("id", Shape::Id, "The record’s name, which stays."),
    always("title", Shape::Text, "Its title."),
    maybe("date", Shape::Edtf, "When it was made."),
    always(
        "form",
        Shape::Word(AgreementForm::WORDS),
        "What sort of text it is.",
    ),
    always(
        "stage",
        Shape::Word(Stage::WORDS),
        "The stage of a peace process, after PA-X.",
    ),
    always("parties", IDS, "Who is party to it."),
    always("confirmed", IDS, "The parties that say so themselves."),
    always("mediators", IDS, "Who mediated."),
    always("about", IDS, "Whom or what place it is about."),
    maybe("event", Shape::Id, "The event it was made at."),
    always("renews", IDS, "Agreements that it renews."),
    always("url", Shape::Address, "Its page."),
    maybe("summary", Shape::Text, "Its summary, without Markdown."),
    maybe("note", Shape::Text, "A note to readers, without Markdown."),
];

/// A line of the provisions.
pub const PROVISIONS: &[Field] = &[
    always("agreement", Shape::Id, "The agreement."),
    always("id", Shape::Id, "The provision’s name inside it."),
    maybe("title", Shape::Text, "Its title."),
    maybe("text", Shape::Text, "Its words."),
    always("by", IDS, "Who promised."),
    always("for", IDS, "To whom, or for what place."),
    always(
        "specificity",
        Shape::Word(Specificity::WORDS),
        "How specific it is.",
    ),
    maybe("due", Shape::Edtf, "By when."),
    maybe(
        "state",
        Shape::Word(ProgressState::WORDS),
        "The latest state; empty where no evidence was found, which is not the same as not-started.",
    ),
    maybe("state_on", Shape::Edtf, "The date of that state."),
    always(
        "evidence",
        PARTS,
        "The events, claims and sources that it rests on.",
    ),
    always("renews", PARTS, "Provisions that it renews."),
    always("sources", IDS, "Sources of its words."),
    always(
        "url",
        Shape::Address,
        "Where it stands on the agreement’s page.",
    ),
];

/// A line of the disputes.
pub const DISPUTES: &[Field] = &[
    always("dispute", Shape::Id, "The dispute."),
    always("question", Shape::Text, "What is disputed."),
    always("actor", IDS, "Who holds the position."),
    always(
        "stance",
        Shape::Word(Stance::WORDS),
        "How they stand to the question.",
    ),
    always("text", Shape::Text, "What they say."),
    maybe("since", Shape::Edtf, "Since when."),
    always("via", IDS, "The sources that carried it."),
    always("claims", PARTS, "The claims in which they say it."),
    always("url", Shape::Address, "The dispute’s page."),
    maybe("summary", Shape::Text, "Its summary, without Markdown."),
    maybe("note", Shape::Text, "A note to readers, without Markdown."),
    always("evidence", TEXTS, "What others found, with its source."),
    always("events", IDS, "Events that it is about."),
];

/// A line of the gaps.
pub const GAPS: &[Field] = &[
    always(
        "record",
        Shape::Id,
        "The record that leaves the question open.",
    ),
    always("kind", Shape::Word(RECORDS), "What sort of record that is."),
    always("id", Shape::Id, "The question’s name inside it."),
    always("question", Shape::Text, "What is not known."),
    always(
        "raised_by",
        Shape::Id,
        "The source that raised it, or editor.",
    ),
    maybe("raised", Shape::Edtf, "When."),
    always(
        "status",
        Shape::Word(GapStatus::WORDS),
        "Whether it is still open.",
    ),
    maybe("closed", Shape::Edtf, "When it was closed."),
    always(
        "closed_by",
        PARTS,
        "The events, claims and sources that closed it.",
    ),
    always("url", Shape::Address, "The record’s page."),
    maybe("note", Shape::Text, "A note to readers, without Markdown."),
];

/// A line of the revisions.
pub const REVISIONS: &[Field] = &[
    always("record", Shape::Id, "The record that was changed."),
    always(
        "kind_of_record",
        Shape::Word(RECORDS),
        "What sort of record that is.",
    ),
    always("on", Shape::Day, "When."),
    always("kind", Shape::Word(RevisionKind::WORDS), "Why."),
    always("note", Shape::Text, "What was changed."),
    maybe(
        "field",
        Shape::Text,
        "The path of the field, such as claims.taliban-46.toll.killed.",
    ),
    maybe("was", Shape::Any, "The value before."),
    maybe("now", Shape::Any, "The value since."),
    maybe("source", Shape::Id, "The source that showed it."),
    always("url", Shape::Address, "The record’s page."),
];

const RECORDS: &[&str] = &[
    "actor",
    "place",
    "source",
    "event",
    "agreement",
    "dispute",
    "note",
];

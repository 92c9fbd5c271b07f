//! Trees -> records, a function a kind, in the order of appendix A of the format.

use std::cell::RefCell;
use std::collections::BTreeMap;

use litemap::LiteMap;

use crate::check::fields::{Fields, Reader};
use crate::check::index::{id_of, is_translation, stem, translation_tag};
use crate::check::{Found, Index, Origin, Tree};
use crate::diagnostic::Diagnostics;
use crate::model::{
    Actor, ActorRole, Agreement, AgreementForm, AgreementParty, Archive, Claim, ClaimKind, Common,
    Count, Date, Direction, Dispute, DisputeEvidence, DisputePosition, Estimate, EstimateBy, Event,
    EventForm, EventPlace, Evidence, Follows, Gap, GapStatus, Id, Kind, Lang, Note, OtherName,
    Outcome, Outlet, PartId, Participant, Period, Place, PlaceRole, Position, Progress, Provision,
    Quote, Records, RelativeDate, Revision, Source, SourceKind, Specificity, Stage, Stance, Status,
    Text, TollRow, Upstream, Visibility, Vocabulary, When, Who,
};
use crate::settings::Settings;
use crate::source::{Sources, Span};
use crate::yaml::{self, Node, Value};

/// A record of some kind, or the translation of a note.
#[derive(Debug)]
pub enum Record {
    Actor(Actor),
    Place(Place),
    Source(Source),
    Event(Event),
    Agreement(Agreement),
    Dispute(Dispute),
    Note(Box<Note>),
    Translation(Translation),
}

/// A note's text in another language, `situation.fa.md`.
#[derive(Debug)]
pub struct Translation {
    place: Span,
    note: Id,
    lang: Lang,
    title: Option<String>,
    summary: Option<String>,
    body: String,
    media: std::collections::BTreeSet<String>,
    cites: std::collections::BTreeSet<Id>,
    mentions: std::collections::BTreeSet<Id>,
}

/// Reads the records of one file.
pub fn file(
    settings: &Settings,
    sources: &Sources,
    index: &Index,
    tree: Tree,
    diagnostics: &mut Diagnostics,
) -> Vec<Record> {
    let path = sources.file(tree.file).path.as_str();
    let mut reader = Reader {
        settings,
        sources,
        index,
        diagnostics: RefCell::new(diagnostics),
        record: None,
        media: RefCell::default(),
        cites: RefCell::default(),
        mentions: RefCell::default(),
    };
    if is_translation(&tree, path) {
        let found = translation(&reader, &tree, path);
        return found.map(Record::Translation).into_iter().collect();
    }
    let n_records = tree.records().count();
    let alone = n_records == 1;
    // A record is large, and those of all files wait for each other: no room is left for more.
    let mut records = Vec::with_capacity(n_records);
    for (ordinal, node) in tree.records().enumerate() {
        let origin = Origin {
            file: tree.file,
            ordinal,
        };
        let id = id_of(node, tree.file, alone, path).and_then(|(text, _)| Id::parse(text));
        let own = id.filter(|id| index.owns(id, origin));
        reader.record = own.clone();
        reader.media.take();
        reader.cites.take();
        reader.mentions.take();
        let Some(fields) = Fields::open(&reader, node, tree.kind.word()) else {
            continue;
        };
        if let Some(id) = fields.get("id").filter(|id| id.scalar().is_none()) {
            reader.string(id, "id");
        }
        // A record whose id is bad or taken is still read for its other mistakes, then left out.
        let id = own
            .clone()
            .unwrap_or_else(|| Id::parse("x").expect("an id"));
        let common = common(&reader, &fields, id);
        let record = match tree.kind {
            Kind::Actor => actor(&reader, &fields, common).map(Record::Actor),
            Kind::Place => place(&reader, &fields, common).map(Record::Place),
            Kind::Source => source(&reader, &fields, common).map(Record::Source),
            Kind::Event => event(&reader, &fields, common).map(Record::Event),
            Kind::Agreement => agreement(&reader, &fields, common).map(Record::Agreement),
            Kind::Dispute => dispute(&reader, &fields, common).map(Record::Dispute),
            Kind::Note => {
                note(&reader, &fields, common, &tree).map(|note| Record::Note(Box::new(note)))
            }
        };
        fields.finish(&reader);
        records.extend(
            record
                .filter(|_| own.is_some())
                .map(|record| gathered(&reader, record)),
        );
    }
    records
}

/// Puts the records of all files together, and translations of notes apart: `situation.fa.md` sorts
/// before `situation.md`. Tables made of all their rows at once have no room to spare.
pub fn gather(found: Vec<Vec<Record>>) -> (Records, Vec<Translation>) {
    let (mut actors, mut places, mut sources) = (Vec::new(), Vec::new(), Vec::new());
    let (mut events, mut agreements, mut disputes) = (Vec::new(), Vec::new(), Vec::new());
    let (mut notes, mut translations) = (Vec::new(), Vec::new());
    // These two are most of a site, and a vector that grows moves all that is in it.
    let count = |wanted: fn(&&Record) -> bool| found.iter().flatten().filter(wanted).count();
    events.reserve_exact(count(|record| matches!(record, Record::Event(_))));
    sources.reserve_exact(count(|record| matches!(record, Record::Source(_))));
    for record in found.into_iter().flatten() {
        match record {
            Record::Actor(r) => actors.push((r.common.id.clone(), r)),
            Record::Place(r) => places.push((r.common.id.clone(), r)),
            Record::Source(r) => sources.push((r.common.id.clone(), r)),
            Record::Event(r) => events.push((r.common.id.clone(), r)),
            Record::Agreement(r) => agreements.push((r.common.id.clone(), r)),
            Record::Dispute(r) => disputes.push((r.common.id.clone(), r)),
            Record::Note(r) => notes.push((r.common.id.clone(), *r)),
            Record::Translation(r) => translations.push(r),
        }
    }
    let (events, sources) = rayon::join(
        || events.into_iter().collect(),
        || sources.into_iter().collect(),
    );
    let records = Records {
        actors: actors.into_iter().collect(),
        places: places.into_iter().collect(),
        sources,
        events,
        agreements: agreements.into_iter().collect(),
        disputes: disputes.into_iter().collect(),
        notes: notes.into_iter().collect(),
    };
    (records, translations)
}

/// Puts translations into their notes.
pub fn translate(
    records: &mut Records,
    translations: Vec<Translation>,
    diagnostics: &mut Diagnostics,
) {
    let mut first: BTreeMap<(Id, Lang), Span> = BTreeMap::new();
    for found in translations {
        let key = (found.note.clone(), found.lang.clone());
        if let Some(&first) = first.get(&key) {
            diagnostics.duplicate_translation(found.place, found.lang.as_str(), first);
            continue;
        }
        first.insert(key, found.place);
        let Some(note) = records.notes.get_mut(&found.note) else {
            continue;
        };
        let with = |text: &Text, added: &str| {
            let texts = text.iter().map(|(lang, text)| (lang.clone(), text.into()));
            let texts = texts.filter(|(lang, _)| *lang != found.lang);
            Text::several(texts.chain([(found.lang.clone(), added.into())]).collect())
                .expect("one text at least")
        };
        note.body = with(&note.body, &found.body);
        if let Some(title) = &found.title {
            note.title = with(&note.title, title);
        }
        if let Some(summary) = &found.summary {
            note.summary = Some(match &note.summary {
                Some(text) => with(text, summary),
                None => Text::one(found.lang.clone(), summary),
            });
        }
        note.common.media.extend(found.media);
        note.common.cites.extend(found.cites);
        note.common.mentions.extend(found.mentions);
    }
}

/// Puts what the record's Markdown uses into its common fields.
fn gathered(reader: &Reader<'_>, mut record: Record) -> Record {
    let common = match &mut record {
        Record::Actor(r) => &mut r.common,
        Record::Place(r) => &mut r.common,
        Record::Source(r) => &mut r.common,
        Record::Event(r) => &mut r.common,
        Record::Agreement(r) => &mut r.common,
        Record::Dispute(r) => &mut r.common,
        Record::Note(r) => &mut r.common,
        Record::Translation(_) => return record,
    };
    common.media = reader.media.take();
    common.cites = reader.cites.take();
    common.mentions = reader.mentions.take();
    record
}

fn common(reader: &Reader<'_>, fields: &Fields<'_>, id: Id) -> Common {
    Common {
        id,
        aliases: reader.list(fields.get("aliases"), |n| reader.new_id(n, "aliases")),
        tags: reader.list(fields.get("tags"), |n| reader.kebab(n, "tags")),
        visibility: reader.word_or(fields.get("visibility"), Visibility::Public),
        embargo: fields.get("embargo").and_then(|n| embargo(reader, n)),
        added: fields.get("added").and_then(|n| reader.day(n)),
        gaps: reader.list(fields.get("gaps"), |n| gap(reader, n)),
        revisions: reader.list(fields.get("revisions"), |n| revision(reader, n)),
        note: fields.get("note").and_then(|n| reader.markdown(n, "note")),
        upstream: fields.get("upstream").and_then(|n| upstream(reader, n)),
        media: Default::default(),
        cites: Default::default(),
        mentions: Default::default(),
    }
}

fn embargo(reader: &Reader<'_>, node: &Node) -> Option<jiff::Timestamp> {
    let text = reader.string(node, "embargo")?;
    // Without an offset it is no instant: jiff refuses it as well.
    let instant = text.parse::<jiff::Timestamp>().ok();
    if instant.is_none() {
        reader.report(|d| {
            let help = Some("write date, time and offset: `2025-03-01T06:00Z`".to_owned());
            d.bad_date(node.span, &text, "an embargo ends at an instant", help);
        });
    }
    instant
}

fn upstream(reader: &Reader<'_>, node: &Node) -> Option<Upstream> {
    let fields = Fields::open(reader, node, "upstream")?;
    let dataset = fields.require("dataset");
    let string = |name| fields.get(name).and_then(|n| reader.string(n, name));
    let found = Upstream {
        dataset: dataset
            .and_then(|n| reader.string(n, "dataset"))
            .unwrap_or_default(),
        id: string("id"),
        digest: string("digest"),
    };
    fields.finish(reader);
    Some(found)
}

fn gap(reader: &Reader<'_>, node: &Node) -> Option<Gap> {
    let fields = Fields::open(reader, node, "gap")?;
    let id = fields.require("id");
    let question = fields.require("question");
    let raised_by = fields.get("raised_by");
    let status = reader.word_or(fields.get("status"), GapStatus::Open);
    let closed_by = reader.list(fields.get("closed_by"), |n| reader.evidence(n));
    let written = fields.get("closed_by").is_some();
    if status != GapStatus::Open && !written {
        reader.report(|d| d.gap_closed_without_closer(fields.place()));
    }
    let question = question.and_then(|n| reader.text(n, "question"));
    let found = Gap {
        id: id
            .and_then(|n| reader.new_id(n, "id"))
            .unwrap_or_else(nameless),
        // Without one the record will not be used.
        question: question
            .unwrap_or_else(|| Text::one(reader.settings.default_language().clone(), "")),
        raised_by: raised_by
            .filter(|n| n.scalar() != Some("editor"))
            .and_then(|n| reader.reference(n, &[Kind::Source])),
        raised: fields.get("raised").and_then(|n| reader.date(n)),
        status,
        closed: fields.get("closed").and_then(|n| reader.date(n)),
        closed_by,
        note: fields.get("note").and_then(|n| reader.markdown(n, "note")),
    };
    fields.finish(reader);
    Some(found)
}

/// Stands for an id that is missing or bad, which is told: the record will not be used.
fn nameless() -> Id {
    Id::parse("nameless").expect("an id")
}

fn revision(reader: &Reader<'_>, node: &Node) -> Option<Revision> {
    let fields = Fields::open(reader, node, "revision")?;
    let on = fields.require("on").and_then(|n| reader.day(n));
    let kind = fields.require("kind").and_then(|n| reader.word(n));
    let note = fields.require("note");
    let note = note.and_then(|n| reader.markdown(n, "note"));
    let field = fields.get("field").and_then(|n| reader.string(n, "field"));
    let was = fields.get("was").map(yaml::any);
    let now = fields.get("now").map(yaml::any);
    let source = fields.get("source");
    let source = source.and_then(|n| reader.reference(n, &[Kind::Source]));
    fields.finish(reader);
    Some(Revision {
        on: on?,
        kind: kind?,
        note: note?,
        field,
        was,
        now,
        source,
    })
}

fn other_names(reader: &Reader<'_>, node: Option<&Node>) -> Vec<OtherName> {
    reader.list(node, |node| {
        // A mapping with `name` is the long form; any other is a text in several languages.
        if node.get("name").is_none() {
            return Some(OtherName {
                name: reader.text(node, "also_known_as")?,
                used_by: Vec::new(),
                note: None,
            });
        }
        let fields = Fields::open(reader, node, "name")?;
        let name = fields.get("name").and_then(|n| reader.text(n, "name"));
        let used_by = reader.list(fields.get("used_by"), |n| {
            reader.reference(n, &[Kind::Actor])
        });
        let note = fields.get("note").and_then(|n| reader.markdown(n, "note"));
        fields.finish(reader);
        Some(OtherName {
            name: name?,
            used_by,
            note,
        })
    })
}

fn country(reader: &Reader<'_>, node: &Node) -> Option<String> {
    let code = reader.string(node, "country")?;
    let fits = code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    if !fits {
        reader.report(|d| {
            let message = format!("`{code}` is not a country code");
            d.bad_value(
                node.span,
                message,
                "write two capital letters of ISO 3166-1, such as `AF`",
            );
        });
    }
    fits.then_some(code)
}

fn wikidata(reader: &Reader<'_>, node: &Node) -> Option<String> {
    let number = reader.string(node, "wikidata")?;
    let digits = number.strip_prefix('Q').unwrap_or_default();
    let fits = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !fits {
        reader.report(|d| {
            let message = format!("`{number}` is not a number of Wikidata");
            d.bad_value(node.span, message, "write `Q` and a number, such as `Q889`");
        });
    }
    fits.then_some(number)
}

fn actor(reader: &Reader<'_>, fields: &Fields<'_>, common: Common) -> Option<Actor> {
    let name = fields.require("name");
    let name = name.and_then(|n| reader.text(n, "name"));
    let kind = fields.require("kind").and_then(|n| reader.word(n));
    let also_known_as = other_names(reader, fields.get("also_known_as"));
    let actor = |n: &Node| reader.reference(n, &[Kind::Actor]);
    let parent = fields.get("parent").and_then(actor);
    let country = reader.list(fields.get("country"), |n| country(reader, n));
    let not_to_be_confused_with = reader.list(fields.get("not_to_be_confused_with"), actor);
    let wikidata = fields.get("wikidata").and_then(|n| wikidata(reader, n));
    let summary = fields.get("summary");
    let summary = summary.and_then(|n| reader.markdown(n, "summary"));
    Some(Actor {
        common,
        name: name?,
        kind: kind?,
        also_known_as,
        parent,
        country,
        not_to_be_confused_with,
        wikidata,
        summary,
    })
}

fn place(reader: &Reader<'_>, fields: &Fields<'_>, common: Common) -> Option<Place> {
    let name = fields.require("name");
    let name = name.and_then(|n| reader.text(n, "name"));
    let also_known_as = other_names(reader, fields.get("also_known_as"));
    let place = |n: &Node| reader.reference(n, &[Kind::Place]);
    let within = fields.get("within").and_then(place);
    let country = fields.get("country").and_then(|n| country(reader, n));
    let precision = fields.get("precision");
    let position = position(reader, fields, precision.is_some());
    let precision = precision.and_then(|n| reader.word(n));
    let not_to_be_confused_with = reader.list(fields.get("not_to_be_confused_with"), place);
    let wikidata = fields.get("wikidata").and_then(|n| wikidata(reader, n));
    let summary = fields.get("summary");
    let summary = summary.and_then(|n| reader.markdown(n, "summary"));
    Some(Place {
        common,
        name: name?,
        also_known_as,
        within,
        country,
        position,
        precision,
        not_to_be_confused_with,
        wikidata,
        summary,
    })
}

fn position(reader: &Reader<'_>, fields: &Fields<'_>, has_precision: bool) -> Option<Position> {
    let degrees = |name, limit: i32| {
        let node = fields.get(name)?;
        let value: f64 = reader.number(node, name, "a number of degrees")?;
        // A value that is no number is outside too.
        if value.is_nan() || value.abs() > f64::from(limit) {
            reader.report(|d| d.coordinates_out_of_range(node.span, name, limit));
            return None;
        }
        Some(value)
    };
    let (lat, lon) = (degrees("lat", 90), degrees("lon", 180));
    let written = [fields.get("lat"), fields.get("lon")];
    match written {
        [None, None] => return None,
        [Some(one), None] => {
            reader.report(|d| d.missing_field(one.span, "place with `lat`", "`lon` as well"));
        }
        [None, Some(one)] => {
            reader.report(|d| d.missing_field(one.span, "place with `lon`", "`lat` as well"));
        }
        [Some(one), Some(_)] if !has_precision => {
            reader.report(|d| d.coordinates_without_precision(one.span));
        }
        _ => {}
    }
    Some(Position {
        lat: lat?,
        lon: lon?,
    })
}

fn source(reader: &Reader<'_>, fields: &Fields<'_>, common: Common) -> Option<Source> {
    let outlet = fields.require("outlet");
    let outlet = outlet.and_then(|n| outlet_of(reader, n));
    let title = fields.get("title").and_then(|n| reader.text(n, "title"));
    let url = fields.get("url").and_then(|n| reader.url(n));
    let published = fields.get("published").and_then(|n| reader.date(n));
    let accessed = fields.get("accessed").and_then(|n| reader.day(n));
    let language = fields.get("language").and_then(|n| reader.language(n));
    let kind = reader.word_or(fields.get("kind"), SourceKind::Other);
    let archives = reader.list(fields.get("archives"), |n| archive(reader, n));
    let reliability = fields.get("reliability").and_then(|n| reader.word(n));
    let relays = reader.list(fields.get("relays"), |n| {
        reader.reference(n, &[Kind::Source])
    });
    let licence = fields.get("licence");
    let licence = licence.and_then(|n| reader.string(n, "licence"));
    Some(Source {
        common,
        outlet: outlet?,
        title,
        url,
        published,
        accessed,
        language: language.unwrap_or_else(|| reader.settings.default_language().clone()),
        kind,
        archives,
        reliability,
        relays,
        licence,
    })
}

/// An outlet is an actor's id, else a plain name.
fn outlet_of(reader: &Reader<'_>, node: &Node) -> Option<Outlet> {
    let text = reader.string(node, "outlet")?;
    match reader.index.find(&text) {
        Found::Record(Kind::Actor, id) => Some(Outlet::Actor(id)),
        _ => Some(Outlet::Named(text)),
    }
}

fn archive(reader: &Reader<'_>, node: &Node) -> Option<Archive> {
    let fields = Fields::open(reader, node, "archive")?;
    let url = fields.require("url").and_then(|n| reader.url(n));
    let captured = fields.get("captured").and_then(|n| reader.day(n));
    let sha256 = fields.get("sha256").and_then(|node| {
        let text = reader.string(node, "sha256")?;
        let fits = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        if !fits {
            reader.report(|d| {
                let message = "a SHA-256 has 64 hexadecimal digits".to_owned();
                d.bad_value(node.span, message, "copy it from `sha256sum FILE`");
            });
        }
        fits.then_some(text)
    });
    fields.finish(reader);
    Some(Archive {
        url: url?,
        captured,
        sha256,
    })
}

fn event(reader: &Reader<'_>, fields: &Fields<'_>, common: Common) -> Option<Event> {
    let title = fields.require("title");
    let title = title.and_then(|n| reader.text(n, "title"));
    let kind = fields.require("type").and_then(|n| reader.word(n));
    let date = fields.get("date").and_then(|n| when(reader, n));
    let order = fields.get("order");
    let order = order.and_then(|n| reader.number(n, "order", "a whole number"));
    let mode = fields.get("mode").and_then(|n| reader.kebab(n, "mode"));
    let form = reader.word_or(fields.get("form"), EventForm::Incident);
    let places = places(reader, fields.get("place"));
    let actors = reader.list(fields.get("actors"), |n| participant(reader, n));
    let summary = fields.get("summary");
    let summary = summary.and_then(|n| reader.markdown(n, "summary"));
    let sources = reader.list(fields.get("sources"), |n| reader.carrier(n));
    let follows = reader.list(fields.get("follows"), |n| follows(reader, n));
    let claims = reader.list(fields.get("claims"), |n| claim(reader, n));
    let estimates = reader.list(fields.get("estimate"), |n| estimate(reader, n));
    Some(Event {
        common,
        title: title?,
        kind: kind?,
        date,
        order: order.unwrap_or(0),
        mode,
        form,
        places,
        actors,
        summary,
        sources,
        follows,
        claims,
        estimates,
    })
}

/// Reads an absolute date, or one counted from another event's.
fn when(reader: &Reader<'_>, node: &Node) -> Option<When> {
    if !matches!(node.value, Value::Map(_)) {
        let date = reader.date(node)?;
        return Some(When {
            date: Some(date),
            relative: None,
        });
    }
    let fields = Fields::open(reader, node, "relative date")?;
    let event = |n: &Node| reader.reference(n, &[Kind::Event]);
    let (after, before) = (fields.get("after"), fields.get("before"));
    let base = match (after, before) {
        (Some(after), None) => event(after).map(|id| (Direction::After, id)),
        (None, Some(before)) => event(before).map(|id| (Direction::Before, id)),
        _ => {
            reader.report(|d| {
                d.missing_field(
                    fields.place(),
                    "relative date",
                    "either `after` or `before`",
                );
            });
            None
        }
    };
    let by = fields.get("by").and_then(|node| {
        let text = reader.string(node, "by")?;
        reader.judge_date(node.span, &text, Period::parse(&text))
    });
    let as_stated = fields.get("as_stated");
    let as_stated = as_stated.and_then(|n| reader.string(n, "as_stated"));
    fields.finish(reader);
    let (direction, event) = base?;
    Some(When {
        // `dates::resolve` fills it in once every event is read.
        date: None,
        relative: Some(RelativeDate {
            event,
            direction,
            by,
            as_stated,
        }),
    })
}

fn places(reader: &Reader<'_>, node: Option<&Node>) -> Vec<EventPlace> {
    reader.list(node, |node| {
        let place = |n: &Node| reader.reference(n, &[Kind::Place]);
        if !matches!(node.value, Value::Map(_)) {
            return Some(EventPlace {
                place: place(node)?,
                role: PlaceRole::Site,
                according_to: None,
                note: None,
            });
        }
        let fields = Fields::open(reader, node, "place of an event")?;
        let found = fields.require("place").and_then(place);
        let role = reader.word_or(fields.get("role"), PlaceRole::Site);
        let according_to = fields.get("according_to");
        let according_to = according_to.and_then(|n| reader.reference(n, &[Kind::Actor]));
        let note = fields.get("note").and_then(|n| reader.markdown(n, "note"));
        fields.finish(reader);
        Some(EventPlace {
            place: found?,
            role,
            according_to,
            note,
        })
    })
}

fn participant(reader: &Reader<'_>, node: &Node) -> Option<Participant> {
    let actor = |n: &Node| reader.reference(n, &[Kind::Actor]);
    if !matches!(node.value, Value::Map(_)) {
        return Some(Participant {
            actor: actor(node)?,
            role: ActorRole::Participant,
            according_to: None,
        });
    }
    let fields = Fields::open(reader, node, "actor of an event")?;
    let found = fields.require("actor").and_then(actor);
    let role = reader.word_or(fields.get("role"), ActorRole::Participant);
    let according_to = fields.get("according_to").and_then(actor);
    fields.finish(reader);
    Some(Participant {
        actor: found?,
        role,
        according_to,
    })
}

fn follows(reader: &Reader<'_>, node: &Node) -> Option<Follows> {
    let fields = Fields::open(reader, node, "asserted cause")?;
    let event = fields.require("event");
    let event = event.and_then(|n| reader.reference(n, &[Kind::Event]));
    let by = fields.require("according_to");
    let by = by.and_then(|n| reader.reference(n, &[Kind::Actor]));
    fields.finish(reader);
    Some(Follows {
        event: event?,
        according_to: by?,
    })
}

fn claim(reader: &Reader<'_>, node: &Node) -> Option<Claim> {
    let fields = Fields::open(reader, node, "claim")?;
    let id = fields.require("id");
    let id = id.and_then(|n| reader.new_id(n, "id"));
    let text = fields.require("text");
    let text = text.and_then(|n| reader.text(n, "text"));
    let written_by = fields.get("by");
    let by = reader.list(written_by, |n| reader.reference(n, &[Kind::Actor]));
    if written_by.is_none_or(|node| node.items().is_empty()) {
        reader.report(|d| d.claim_without_claimant(fields.place()));
    }
    let named = fields.get("named");
    let named = named.and_then(|n| reader.yes_or_no(n, "named"));
    let stance = reader.word_or(fields.get("stance"), Stance::Asserts);
    let quote = fields.get("quote").and_then(|n| quote(reader, n));
    let on = fields.get("on").and_then(|n| reader.date(n));
    let via = reader.list(fields.get("via"), |n| reader.carrier(n));
    let toll_node = fields.get("toll");
    let toll = toll(reader, toll_node);
    let default_kind = match toll_node {
        Some(_) => ClaimKind::Casualty,
        None => ClaimKind::Fact,
    };
    let kind = reader.word_or(fields.get("kind"), default_kind);
    let counts = fields.get("counts").map(|n| counts(reader, n));
    let date = fields.get("date").and_then(|n| when(reader, n));
    let places = places(reader, fields.get("place"));
    let credibility = fields.get("credibility").and_then(|node| {
        let grade: u8 = reader.number(node, "credibility", "a number from 1 to 6")?;
        if !(1..=6).contains(&grade) {
            reader.report(|d| {
                let message = format!("`credibility` is a number from 1 to 6, not {grade}");
                d.bad_value(
                    node.span,
                    message,
                    "1 is confirmed, 6 is \"cannot be judged\"",
                );
            });
            return None;
        }
        Some(grade)
    });
    let status = reader.word_or(fields.get("status"), Status::Unverified);
    let itself = match (&reader.record, &id) {
        (Some(record), Some(part)) => Some(PartId {
            record: record.clone(),
            part: part.clone(),
        }),
        _ => None,
    };
    let claims = |name| {
        reader.list(fields.get(name), |node| {
            let part = reader.part(node, Kind::Event)?;
            if itself.as_ref() == Some(&part) {
                reader.report(|d| d.part_of_itself(node.span, part.part.as_str(), name));
                return None;
            }
            Some(part)
        })
    };
    let unnamed = !by.is_empty() && by.iter().all(|id| reader.index.is_unnamed(id));
    let found = Claim {
        id: id.unwrap_or_else(nameless),
        by,
        named: named.unwrap_or(!unnamed),
        stance,
        kind,
        text: text.unwrap_or_else(|| Text::one(reader.settings.default_language().clone(), "")),
        quote,
        on,
        via,
        toll,
        counts: counts.unwrap_or_default(),
        date,
        places,
        credibility,
        status,
        contradicts: claims("contradicts"),
        repeats: claims("repeats"),
        corroborates: claims("corroborates"),
        narrows: claims("narrows"),
        supersedes: claims("supersedes"),
    };
    fields.finish(reader);
    Some(found)
}

fn quote(reader: &Reader<'_>, node: &Node) -> Option<Quote> {
    let fields = Fields::open(reader, node, "quote")?;
    let text = fields.require("text");
    let text = text.and_then(|n| reader.string(n, "text"));
    let language = fields.get("language").and_then(|n| reader.language(n));
    let translation = fields.get("translation");
    let translation = translation.and_then(|n| reader.text(n, "translation"));
    fields.finish(reader);
    Some(Quote {
        text: text?,
        language: language.unwrap_or_else(|| reader.settings.default_language().clone()),
        translation,
    })
}

fn counts(reader: &Reader<'_>, node: &Node) -> BTreeMap<String, Count> {
    let mut counts = BTreeMap::new();
    let Value::Map(entries) = &node.value else {
        reader.report(|d| {
            d.bad_type(
                node.head(),
                "`counts`",
                "a mapping from word to count",
                node.describe(),
            );
        });
        return counts;
    };
    for (key, node) in entries {
        if let Some(count) = reader.count(node) {
            counts.insert(key.text.clone(), count);
        }
    }
    counts
}

/// Reads the outcomes that a toll row or an estimate counts: one at least.
fn outcomes(reader: &Reader<'_>, fields: &Fields<'_>, of: &'static str) -> LiteMap<Outcome, Count> {
    let mut outcomes = LiteMap::new();
    let mut written = false;
    for &word in Outcome::WORDS {
        let Some(node) = fields.get(word) else {
            continue;
        };
        written = true;
        if let (Some(outcome), Some(count)) = (Outcome::parse(word), reader.count(node)) {
            outcomes.insert(outcome, count);
        }
    }
    if !written {
        let needed = "a count: `killed`, `injured`, `missing`, `captured` or `displaced`";
        reader.report(|d| d.missing_field(fields.place(), of, needed));
    }
    outcomes
}

fn toll(reader: &Reader<'_>, node: Option<&Node>) -> Vec<TollRow> {
    let items = node.map_or(&[][..], Node::items);
    let mut rows = Vec::with_capacity(items.len());
    let mut parts: Vec<(usize, Span)> = Vec::new();
    let mut first: BTreeMap<Id, Span> = BTreeMap::new();
    for node in items {
        let Some(fields) = Fields::open(reader, node, "toll row") else {
            continue;
        };
        let id = fields.get("id").and_then(|n| reader.new_id(n, "id"));
        if let Some(id) = &id {
            let span = node.at("id").span;
            match first.get(id) {
                Some(&first) => {
                    reader.report(|d| d.duplicate_part(span, id.as_str(), "row", first))
                }
                None => drop(first.insert(id.clone(), span)),
            }
        }
        let part_of = fields.get("part_of");
        if let Some(part_of) = part_of {
            parts.push((rows.len(), part_of.span));
        }
        let row = TollRow {
            id,
            outcomes: outcomes(reader, &fields, "toll row"),
            who: reader.word_or(fields.get("who"), Who::Unknown),
            side: fields
                .get("side")
                .and_then(|n| reader.reference(n, &[Kind::Actor])),
            among: fields.get("among").and_then(|n| reader.text(n, "among")),
            including: fields
                .get("including")
                .and_then(|n| reader.text(n, "including")),
            part_of: part_of.and_then(|n| reader.new_id(n, "part_of")),
        };
        fields.finish(reader);
        rows.push(row);
    }
    for (at, span) in parts {
        check_part(reader, &rows, at, span);
    }
    rows
}

/// Checks that a row's whole is there, is not the row itself, and counts other people.
fn check_part(reader: &Reader<'_>, rows: &[TollRow], at: usize, span: Span) {
    let row = &rows[at];
    let Some(whole_id) = &row.part_of else { return };
    let Some(whole) = rows.iter().find(|r| r.id.as_ref() == Some(whole_id)) else {
        let ids = rows.iter().filter_map(|r| r.id.as_ref()).map(Id::as_str);
        reader.report(|d| d.unknown_part(span, whole_id.as_str(), "row", "the claim's toll", ids));
        return;
    };
    let mut seen = Some(whole);
    for _ in 0..rows.len() {
        let Some(next) = seen else { break };
        if std::ptr::eq(next, row) {
            let id = row.id.as_ref().map_or("", Id::as_str);
            reader.report(|d| d.part_of_itself(span, id, "part_of"));
            return;
        }
        seen = next
            .part_of
            .as_ref()
            .and_then(|id| rows.iter().find(|r| r.id.as_ref() == Some(id)));
    }
    let group = |row: &TollRow| {
        let among = row.among.as_ref().map(|text| {
            let lang = reader.settings.default_language();
            text.pick(lang, lang).1.to_lowercase()
        });
        let who = match row.who {
            Who::Mixed => Who::Unknown,
            who => who,
        };
        (who, row.side.clone(), among)
    };
    if group(row) == group(whole) {
        reader.report(|d| d.part_like_whole(span, whole_id.as_str()));
    }
}

fn estimate(reader: &Reader<'_>, node: &Node) -> Option<Estimate> {
    let fields = Fields::open(reader, node, "estimate")?;
    let outcomes = outcomes(reader, &fields, "estimate");
    let who = reader.word_or(fields.get("who"), Who::Unknown);
    let side = fields.get("side");
    let side = side.and_then(|n| reader.reference(n, &[Kind::Actor]));
    let among = fields.get("among").and_then(|n| reader.text(n, "among"));
    let method = fields.get("method");
    if method.is_none() {
        reader.report(|d| d.estimate_without_method(fields.place()));
    }
    let method = method.and_then(|n| reader.markdown(n, "method"));
    let by = fields.require("by");
    let by = by.and_then(|node| {
        let text = reader.string(node, "by")?;
        Some(match reader.index.find(&text) {
            _ if text == "editor" => EstimateBy::Editor,
            Found::Record(Kind::Actor, id) => EstimateBy::Actor(id),
            _ => EstimateBy::Named(text),
        })
    });
    let on = fields.require("on").and_then(|n| reader.day(n));
    fields.finish(reader);
    Some(Estimate {
        outcomes,
        who,
        side,
        among,
        method: method?,
        by: by?,
        on: on?,
    })
}

fn agreement(reader: &Reader<'_>, fields: &Fields<'_>, common: Common) -> Option<Agreement> {
    let title = fields.require("title");
    let title = title.and_then(|n| reader.text(n, "title"));
    let parties = fields.require_some(reader, "parties");
    let parties = reader.list(parties, |n| party(reader, n));
    let date = fields.get("date").and_then(|n| reader.date(n));
    let form = reader.word_or(fields.get("form"), AgreementForm::Reported);
    let stage = reader.word_or(fields.get("stage"), Stage::NoneDeclaratory);
    let who = |n: &Node| reader.reference(n, &[Kind::Actor, Kind::Place]);
    let mediators = reader.list(fields.get("mediators"), who);
    let about = reader.list(fields.get("about"), who);
    let event = fields.get("event");
    let event = event.and_then(|n| reader.reference(n, &[Kind::Event]));
    let sources = reader.list(fields.get("sources"), |n| reader.carrier(n));
    let renews = reader.list(fields.get("renews"), |n| {
        reader.reference(n, &[Kind::Agreement])
    });
    let provisions = reader.list(fields.get("provisions"), |n| provision(reader, n, &parties));
    let summary = fields.get("summary");
    let summary = summary.and_then(|n| reader.markdown(n, "summary"));
    Some(Agreement {
        common,
        title: title?,
        parties,
        date,
        form,
        stage,
        mediators,
        about,
        event,
        sources,
        renews,
        provisions,
        summary,
    })
}

fn party(reader: &Reader<'_>, node: &Node) -> Option<AgreementParty> {
    let actor = |n: &Node| reader.reference(n, &[Kind::Actor]);
    if !matches!(node.value, Value::Map(_)) {
        return Some(AgreementParty {
            actor: actor(node)?,
            confirmed_by: Vec::new(),
        });
    }
    let fields = Fields::open(reader, node, "party")?;
    let found = fields.require("actor").and_then(actor);
    let confirmed_by = reader.list(fields.get("confirmed_by"), |n| reader.carrier(n));
    fields.finish(reader);
    Some(AgreementParty {
        actor: found?,
        confirmed_by,
    })
}

fn provision(reader: &Reader<'_>, node: &Node, parties: &[AgreementParty]) -> Option<Provision> {
    let fields = Fields::open(reader, node, "provision")?;
    let id = fields.require("id");
    let id = id.and_then(|n| reader.new_id(n, "id"));
    let (title, text) = (fields.get("title"), fields.get("text"));
    if title.is_none() && text.is_none() {
        reader.report(|d| d.missing_field(fields.place(), "provision", "`title` or `text`"));
    }
    let title = title.and_then(|n| reader.text(n, "title"));
    let text = text.and_then(|n| reader.text(n, "text"));
    let by = reader.list(fields.get("by"), |n| reader.reference(n, &[Kind::Actor]));
    let for_whom = reader.list(fields.get("for"), |n| {
        reader.reference(n, &[Kind::Actor, Kind::Place])
    });
    let specificity = reader.word_or(fields.get("specificity"), Specificity::Rhetorical);
    let due = fields.get("due").and_then(|n| reader.date(n));
    let sources = reader.list(fields.get("sources"), |n| reader.carrier(n));
    let renews = reader.list(fields.get("renews"), |n| reader.part(n, Kind::Agreement));
    let progress = reader.list(fields.get("progress"), |n| progress(reader, n));
    fields.finish(reader);
    Some(Provision {
        id: id.unwrap_or_else(nameless),
        title,
        text,
        by: match by.is_empty() {
            true => parties.iter().map(|p| p.actor.clone()).collect(),
            false => by,
        },
        for_whom,
        specificity,
        due,
        sources,
        renews,
        progress,
    })
}

fn progress(reader: &Reader<'_>, node: &Node) -> Option<Progress> {
    let fields = Fields::open(reader, node, "progress entry")?;
    let on: Option<Date> = fields.require("on").and_then(|n| reader.date(n));
    let state = fields.require("state").and_then(|n| reader.word(n));
    let evidence = fields.get("evidence");
    if evidence.is_none_or(|node| node.items().is_empty()) {
        reader.report(|d| d.progress_without_evidence(fields.place()));
    }
    let evidence: Vec<Evidence> = reader.list(evidence, |n| reader.evidence(n));
    let note = fields.get("note").and_then(|n| reader.markdown(n, "note"));
    fields.finish(reader);
    Some(Progress {
        on: on?,
        state: state?,
        evidence,
        note,
    })
}

fn dispute(reader: &Reader<'_>, fields: &Fields<'_>, common: Common) -> Option<Dispute> {
    let question = fields.require("question");
    let question = question.and_then(|n| reader.text(n, "question"));
    let positions = fields.require_some(reader, "positions");
    let positions = reader.list(positions, |n| position_in_dispute(reader, n));
    let evidence = reader.list(fields.get("evidence"), |node| {
        let fields = Fields::open(reader, node, "piece of evidence")?;
        let text = fields.require("text");
        let text = text.and_then(|n| reader.text(n, "text"));
        let source = fields.require("source");
        let source = source.and_then(|n| reader.carrier(n));
        let by = fields.get("by");
        let by = by.and_then(|n| reader.reference(n, &[Kind::Actor]));
        fields.finish(reader);
        Some(DisputeEvidence {
            text: text?,
            source: source?,
            by,
        })
    });
    let events = reader.list(fields.get("events"), |n| {
        reader.reference(n, &[Kind::Event])
    });
    let summary = fields.get("summary");
    let summary = summary.and_then(|n| reader.markdown(n, "summary"));
    Some(Dispute {
        common,
        question: question?,
        positions,
        evidence,
        events,
        summary,
    })
}

fn position_in_dispute(reader: &Reader<'_>, node: &Node) -> Option<DisputePosition> {
    let fields = Fields::open(reader, node, "position")?;
    let actors = fields.require_some(reader, "actor");
    let actors = reader.list(actors, |n| reader.reference(n, &[Kind::Actor]));
    let stance = fields.require("stance");
    let stance = stance.and_then(|n| reader.word(n));
    let text = fields.require("text");
    let text = text.and_then(|n| reader.text(n, "text"));
    let since = fields.get("since").and_then(|n| reader.date(n));
    let via = reader.list(fields.get("via"), |n| reader.carrier(n));
    let claims = reader.list(fields.get("claims"), |n| reader.part(n, Kind::Event));
    fields.finish(reader);
    Some(DisputePosition {
        actors,
        stance: stance?,
        text: text?,
        since,
        via,
        claims,
    })
}

fn note(reader: &Reader<'_>, fields: &Fields<'_>, common: Common, tree: &Tree) -> Option<Note> {
    let title = fields.require("title");
    let title = title.and_then(|n| reader.text(n, "title"));
    let date = fields.get("date").and_then(|n| reader.date(n));
    let author = reader.list(fields.get("author"), |n| reader.string(n, "author"));
    let about = reader.list(fields.get("about"), |n| reader.reference(n, &[]));
    let summary = fields.get("summary");
    let summary = summary.and_then(|n| reader.markdown(n, "summary"));
    let order = fields.get("order");
    let order = order.and_then(|n| reader.number(n, "order", "a whole number"));
    let lead = fields.get("lead");
    let lead = lead.and_then(|n| reader.yes_or_no(n, "lead"));
    let body = body(reader, tree);
    Some(Note {
        common,
        title: title?,
        date,
        author,
        about,
        summary,
        order: order.unwrap_or(0),
        lead: lead.unwrap_or(false),
        body: Text::one(reader.settings.default_language().clone(), &body),
    })
}

/// Returns the prose of a note and checks what it links to.
fn body(reader: &Reader<'_>, tree: &Tree) -> String {
    let range = tree.body.clone().unwrap_or(0..0);
    let text = &reader.sources.file(tree.file).text[range.clone()];
    reader.check_markdown(text, true, &|snippet, nth| {
        let found = text.match_indices(snippet).nth(nth);
        let (start, end) = match found {
            Some((at, _)) => (at, at + snippet.len()),
            None => (0, text.lines().next().map_or(0, str::len)),
        };
        Span {
            file: tree.file,
            start: (range.start + start) as u32,
            end: (range.start + end) as u32,
        }
    });
    text.to_owned()
}

fn translation(reader: &Reader<'_>, tree: &Tree, path: &str) -> Option<Translation> {
    let tag = translation_tag(path)?;
    let place = Span {
        file: tree.file,
        start: 0,
        end: 3.min(reader.sources.file(tree.file).text.len()) as u32,
    };
    let lang = Lang::parse(tag);
    if lang.is_none() {
        reader.report(|d| d.bad_language_tag(place, tag));
    }
    let note = reader.resolve(stem(path), place, &[Kind::Note]);
    let (mut title, mut summary) = (None, None);
    if let Some(node) = tree.records().next() {
        let fields = Fields::open(reader, node, "translation of a note")?;
        title = fields.get("title").and_then(|n| reader.string(n, "title"));
        let text = fields.get("summary");
        summary = text.and_then(|n| reader.string(n, "summary"));
        if let Some(node) = text {
            reader.markdown(node, "summary");
        }
        fields.finish(reader);
    }
    let body = body(reader, tree);
    Some(Translation {
        place,
        note: note?,
        lang: lang?,
        title,
        summary,
        body,
        media: reader.media.take(),
        cites: reader.cites.take(),
        mentions: reader.mentions.take(),
    })
}

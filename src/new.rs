//! `new`: what a person knows of a record -> a commented record in the right folder, which passes
//! `check`.

use std::collections::BTreeMap;

use crate::compose::{self, Item};
use crate::import::{self, Project, html, ids};
use crate::model::{Date, Day, Id, Kind, Outlet, Records};

/// What is known of a record to be.
#[derive(Debug)]
pub struct Wanted {
    pub kind: Kind,
    pub id: Id,
    /// Title, name or question.
    pub title: String,
    pub date: Option<Date>,
    /// The event type, or the kind of an actor or source, or the form of an agreement.
    pub word: Option<String>,
    pub actors: Vec<Id>,
    pub places: Vec<Id>,
    pub sources: Vec<Id>,
    /// Who publishes a source.
    pub outlet: Option<String>,
    pub url: Option<String>,
    pub today: Day,
}

/// The files of a new record, and what remains to be filled in.
#[derive(Debug)]
pub struct New {
    /// Path below the root -> text.
    pub files: BTreeMap<String, String>,
    pub remains: Vec<&'static str>,
}

/// Returns the record that holds an id, or an alias of that name.
pub fn holder(records: &Records, id: &Id) -> Option<(Kind, Id)> {
    let mut all = records.all();
    all.find(|(_, common)| common.id == *id || common.aliases.contains(id))
        .map(|(kind, common)| (kind, common.id.clone()))
}

/// Makes the files of a new record. An error says why there can be none.
pub fn record(wanted: &Wanted, project: Project<'_>) -> Result<New, String> {
    let Wanted { kind, id, .. } = wanted;
    if let Some((kind, holder)) = holder(project.records, id) {
        return Err(format!(
            "`{id}` is in use by the {} `{holder}`",
            kind.word()
        ));
    }
    if wanted
        .url
        .as_deref()
        .is_some_and(|url| !html::is_address(url))
    {
        return Err("an address starts with https:// or http://".to_owned());
    }
    let mut files = BTreeMap::new();
    let mut sources = wanted.sources.clone();
    if let (Some(url), false) = (&wanted.url, *kind == Kind::Source) {
        let source = source_id(wanted, url, project.records)?;
        files.insert(
            path(Kind::Source, &source),
            source_text(wanted, None, project.records),
        );
        sources.push(source);
    }
    let (text, remains) = match kind {
        Kind::Source => (
            source_text(wanted, Some(&wanted.title), project.records),
            vec![],
        ),
        Kind::Actor => actor(wanted),
        Kind::Place => place(wanted),
        Kind::Event => event(wanted, &sources),
        Kind::Agreement => agreement(wanted, &sources),
        Kind::Dispute => dispute(wanted, &sources),
        Kind::Note => note(wanted),
    };
    let path = path(*kind, id);
    if project.sources.files().any(|(_, file)| file.path == path) {
        return Err(format!("there is a `{path}` already"));
    }
    files.insert(path, text);
    import::judge(project, &files)?;
    Ok(New { files, remains })
}

fn path(kind: Kind, id: &Id) -> String {
    let end = if kind == Kind::Note { "md" } else { "yaml" };
    format!("content/{}/{id}.{end}", kind.folder())
}

/// Returns an id for the source of an event: its host and the day.
fn source_id(wanted: &Wanted, url: &str, records: &Records) -> Result<Id, String> {
    let day = wanted
        .date
        .as_ref()
        .filter(|date| date.is_full_day())
        .map_or_else(|| wanted.today.to_string(), ToString::to_string);
    let name = ids::slug(&format!("{} {}", host(url), day.get(..10).unwrap_or(&day)));
    let free = (1..).map(|n| {
        if n == 1 {
            name.clone()
        } else {
            format!("{name}-{n}")
        }
    });
    let mut free = free
        .filter_map(|name| Id::parse(&name))
        .filter(|id| holder(records, id).is_none() && *id != wanted.id);
    free.next()
        .ok_or_else(|| "the address makes no id".to_owned())
}

/// Returns the host of an address.
pub fn host(url: &str) -> String {
    let host = url.split('/').nth(2).unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    host.split(':')
        .next()
        .unwrap_or_default()
        .trim_start_matches("www.")
        .to_lowercase()
}

/// Returns who publishes what is at an address: as another source there has it, else the host.
fn outlet(url: &str, records: &Records) -> String {
    let same =
        |own: &&crate::model::Source| own.url.as_deref().is_some_and(|own| host(own) == host(url));
    match records
        .sources
        .values()
        .find(same)
        .map(|source| &source.outlet)
    {
        Some(Outlet::Actor(id)) => id.to_string(),
        Some(Outlet::Named(name)) => name.clone(),
        None => host(url),
    }
}

/// The lines of a record, as they are put together.
struct Lines(String);

impl Lines {
    fn field(&mut self, key: &str, value: &str) {
        self.item(key, &Item::text(value));
    }

    fn item(&mut self, key: &str, item: &Item) {
        self.0 += &compose::field(key, item, 0);
        self.0.push('\n');
    }

    fn ids(&mut self, key: &str, ids: &[Id]) {
        if !ids.is_empty() {
            self.item(
                key,
                &Item::List(ids.iter().map(|id| Item::text(id.as_str())).collect()),
            );
        }
    }

    fn comment(&mut self, text: &str) {
        for line in text.lines() {
            self.0 += &format!("# {line}\n");
        }
    }

    fn end(mut self, wanted: &Wanted) -> String {
        self.field("added", &wanted.today.to_string());
        self.0
    }
}

fn date(lines: &mut Lines, wanted: &Wanted) {
    lines.comment(
        "Dates are as exact as what is known: 2024-12, 2024-12-24?, 2024-12-27/2024-12-28",
    );
    match &wanted.date {
        Some(date) => lines.field("date", &date.to_string()),
        None => lines.comment(&format!("date: {}", wanted.today)),
    }
}

fn event(wanted: &Wanted, sources: &[Id]) -> (String, Vec<&'static str>) {
    let mut remains = Vec::new();
    let mut lines = Lines(String::new());
    lines.field("title", &wanted.title);
    date(&mut lines, wanted);
    lines.comment("A PLOVER type; it decides the lane, cooperation or conflict");
    lines.field("type", wanted.word.as_deref().unwrap_or("consult"));
    match wanted.places.is_empty() {
        true => lines.comment("place: a-place"),
        false => lines.ids("place", &wanted.places),
    }
    lines.comment("Roles: initiator, target, side-a, side-b, victim, party, host, mediator, signatory, participant");
    match wanted.actors.is_empty() {
        true => {
            lines.comment("actors:\n  - {actor: an-actor, role: initiator}");
            remains.push("actors: who took part");
        }
        false => lines.item("actors", &participants(&wanted.actors)),
    }
    lines.comment("summary: What readers should know, without numbers that are not in a claim.");
    match sources.is_empty() {
        true => {
            lines.comment("sources: [a-source]");
            remains.push("sources, or claims with `via`: who reports it");
        }
        false => lines.ids("sources", sources),
    }
    lines.comment(
        "Numbers and contested statements belong to whoever said them:\n\
         claims:\n  - id: who-and-what\n    by: an-actor\n    text: Three people were killed.\n    on: 2024-12-25\n    \
         via: [a-source]\n    toll: {killed: 3}          # 46, ~18, 15+, <50, 25-30, dozens",
    );
    if wanted.date.is_none() {
        remains.push("date: when it happened");
    }
    (lines.end(wanted), remains)
}

fn participants(actors: &[Id]) -> Item {
    let participant = |id: &Id| {
        Item::map([
            ("actor", Item::text(id.as_str())),
            ("role", Item::text("participant")),
        ])
    };
    Item::List(actors.iter().map(participant).collect())
}

fn actor(wanted: &Wanted) -> (String, Vec<&'static str>) {
    let mut lines = Lines(String::new());
    lines.field("name", &wanted.title);
    lines.field("kind", wanted.word.as_deref().unwrap_or("other"));
    lines.comment("also_known_as: [Another name]");
    lines.comment("Whom the actor is part of, or speaks for: they count as one voice");
    match wanted.actors.first() {
        Some(parent) => lines.field("parent", parent.as_str()),
        None => lines.comment("parent: an-actor"),
    }
    lines.comment("country: AF\nsummary: What readers should know.");
    (lines.end(wanted), vec![])
}

fn place(wanted: &Wanted) -> (String, Vec<&'static str>) {
    let mut lines = Lines(String::new());
    lines.field("name", &wanted.title);
    lines.comment("The place around it, or at the top the country");
    match wanted.places.first() {
        Some(within) => lines.field("within", within.as_str()),
        None => lines.comment("country: AF"),
    }
    lines.comment("The three come together; only exact and near are drawn as a point:\nlat: 32.7\nlon: 69.2\nprecision: district         # exact, near, district, province, area, country, high-seas");
    (
        lines.end(wanted),
        vec!["lat, lon and precision, if it is to be on maps"],
    )
}

/// Returns the text of a source; `title` is missing where it is made beside an event.
fn source_text(wanted: &Wanted, title: Option<&str>, records: &Records) -> String {
    let mut lines = Lines(String::new());
    let from_url = wanted.url.as_deref().map(|url| outlet(url, records));
    let outlet = wanted.outlet.clone().or(from_url).unwrap_or_default();
    lines.comment("An actor's id, else a plain name");
    lines.field("outlet", &outlet);
    match title.filter(|title| !title.is_empty()) {
        Some(title) => lines.field("title", title),
        None => lines.comment("title: As it stands over the text"),
    }
    match &wanted.url {
        Some(url) => lines.field("url", url),
        None => lines.comment("url: https://example.org/"),
    }
    match wanted.date.as_ref().filter(|_| wanted.kind == Kind::Source) {
        Some(date) => lines.field("published", &date.to_string()),
        None => lines.comment(&format!("published: {}", wanted.today)),
    }
    if wanted.url.is_some() {
        lines.comment("The day you read it; without it the source is known through others");
        lines.field("accessed", &wanted.today.to_string());
    }
    let word = wanted
        .word
        .as_deref()
        .filter(|_| wanted.kind == Kind::Source);
    lines.comment(
        "primary, statement, wire, news, broadcast, social, ngo, un, dataset, academic, other",
    );
    lines.field("kind", word.unwrap_or("news"));
    lines.comment("archives: [{url: https://web.archive.org/…, captured: 2024-12-26}]\nrelays: [a-source]          # those it only repeats");
    lines.end(wanted)
}

fn agreement(wanted: &Wanted, sources: &[Id]) -> (String, Vec<&'static str>) {
    let mut lines = Lines(String::new());
    lines.field("title", &wanted.title);
    date(&mut lines, wanted);
    lines.comment("treaty, memorandum, joint-statement, readout, oral, reported, unilateral");
    lines.field("form", wanted.word.as_deref().unwrap_or("reported"));
    lines.comment("Who agreed, with the sources in which each says so itself: {actor: x, confirmed_by: [a-source]}");
    lines.ids("parties", &wanted.actors);
    match sources.is_empty() {
        true => lines.comment("sources: [a-source]"),
        false => lines.ids("sources", sources),
    }
    lines.comment("provisions:\n  - id: what-was-promised\n    text: What was promised.\n    specificity: rhetorical    # rhetorical, procedural, substantive");
    (lines.end(wanted), vec!["provisions: what was agreed"])
}

fn dispute(wanted: &Wanted, sources: &[Id]) -> (String, Vec<&'static str>) {
    let mut lines = Lines(String::new());
    lines.field("question", &wanted.title);
    lines.comment("Stances: asserts, confirms, denies, declines, withdraws");
    let positions = wanted.actors.iter().map(|actor| {
        let mut fields = vec![
            ("actor".to_owned(), Item::text(actor.as_str())),
            ("stance".to_owned(), Item::text("asserts")),
            ("text".to_owned(), Item::text("What they say.")),
        ];
        if !sources.is_empty() {
            let via = sources.iter().map(|id| Item::text(id.as_str())).collect();
            fields.push(("via".to_owned(), Item::List(via)));
        }
        Item::Map(fields)
    });
    lines.item("positions", &Item::List(positions.collect()));
    lines.comment("events: [an-event]");
    (lines.end(wanted), vec!["stance and text of each position"])
}

fn note(wanted: &Wanted) -> (String, Vec<&'static str>) {
    let mut lines = Lines("---\n".to_owned());
    lines.field("title", &wanted.title);
    lines.field(
        "date",
        &wanted
            .date
            .as_ref()
            .map_or_else(|| wanted.today.to_string(), ToString::to_string),
    );
    lines.comment("The records it is about");
    let about: Vec<Id> = wanted
        .actors
        .iter()
        .chain(&wanted.places)
        .cloned()
        .collect();
    match about.is_empty() {
        true => lines.comment("about: [an-actor]"),
        false => lines.ids("about", &about),
    }
    let front = lines.end(wanted);
    (
        format!(
            "{front}---\n\nProse in Markdown, with links to records and citations of sources.\n"
        ),
        vec!["the prose"],
    )
}

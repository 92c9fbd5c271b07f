//! What a file of another program says, in our words -> records, with ids and references.

use std::collections::{BTreeMap, BTreeSet};

use crate::compose::{Fields, Item};
use crate::import::Project;
use crate::import::ids::{self, Ids};
use crate::import::report::{Report, RowNote};
use crate::model::{Day, Id, Kind, Text, Visibility};

/// Who made the data, and on what terms.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// The word that stands in `upstream` and before the ids of events.
    pub name: String,
    /// The actor whose claims the figures are; `None` where nobody claims them.
    pub claimant: Option<Party>,
    /// The source that carries them.
    pub source: Medium,
    pub is_internal: bool,
}

/// Everything that was read from one file.
#[derive(Debug)]
pub struct Batch {
    pub dataset: Dataset,
    pub incidents: Vec<Incident>,
    /// A text that stands before the events, as a note.
    pub preface: Option<Preface>,
    pub n_rows: usize,
    pub skipped: Vec<RowNote>,
    pub altered: Vec<RowNote>,
}

/// One row that becomes an event.
#[derive(Debug, Default)]
pub struct Incident {
    pub line: usize,
    /// The dataset's own id.
    pub upstream: Option<String>,
    /// All that the row says, for the id of one that has none.
    pub cells: String,
    pub title: String,
    /// EDTF.
    pub date: Option<String>,
    pub kind: &'static str,
    pub mode: Option<String>,
    pub form: Option<&'static str>,
    pub places: Vec<Spot>,
    pub actors: Vec<(Party, &'static str)>,
    /// Markdown.
    pub summary: Option<String>,
    pub media: Vec<Medium>,
    pub claim: Option<Said>,
    pub tags: Vec<String>,
}

/// An actor, as a dataset names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    pub kind: &'static str,
}

/// A place, as a dataset names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub name: String,
    /// Latitude and longitude as written, and how exact they are.
    pub position: Option<(String, String, &'static str)>,
    pub country: Option<String>,
    pub within: Option<Box<Spot>>,
}

/// Something that carried what is told: an article, a picture, a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medium {
    pub outlet: String,
    pub title: Option<String>,
    pub url: Option<String>,
    pub kind: &'static str,
    pub licence: Option<String>,
    /// The day it was read, where that was on import.
    pub accessed: Option<Day>,
}

/// What the dataset claims of an event.
#[derive(Debug)]
pub struct Said {
    pub text: String,
    pub on: Option<Day>,
    /// Where in the dataset.
    pub locator: Option<String>,
    /// Whom the dataset cites.
    pub as_stated: Option<String>,
    pub toll: Vec<Toll>,
}

/// A row of a toll, its counts in the words of the format.
#[derive(Debug, Default, Clone)]
pub struct Toll {
    pub id: Option<&'static str>,
    pub counts: Vec<(&'static str, Item)>,
    pub who: Option<&'static str>,
    pub side: Option<Party>,
    pub among: Option<&'static str>,
    pub part_of: Option<&'static str>,
}

/// A text before the events.
#[derive(Debug)]
pub struct Preface {
    pub line: usize,
    pub title: String,
    /// Markdown.
    pub body: String,
}

/// A record to be: what it says, and where it came from.
#[derive(Debug)]
pub struct Draft {
    pub kind: Kind,
    pub id: String,
    /// The line of the row it is made of; `None` for actors, places and sources.
    pub line: Option<usize>,
    pub upstream: Option<String>,
    /// Without `added` and `upstream`.
    pub fields: Fields,
    /// Of a note.
    pub body: Option<String>,
}

impl Spot {
    /// Returns what tells this place from others: everything that is known of it but its name's
    /// spelling on a map.
    pub fn key(&self) -> String {
        let mut parts = vec![match &self.within {
            Some(spot) => spot.key(),
            None => self.country.clone().unwrap_or_default(),
        }];
        parts.push(self.name.clone());
        if let Some((lat, lon, precision)) = &self.position {
            parts.push(format!("{lat},{lon},{precision}"));
        }
        parts.join("/")
    }
}

impl Medium {
    fn key(&self) -> String {
        match &self.url {
            Some(url) => url.clone(),
            None => format!(
                "{}/{}",
                self.outlet,
                self.title.as_deref().unwrap_or_default()
            ),
        }
    }

    /// Returns what its id is made of.
    fn name(&self) -> String {
        match (&self.url, self.kind) {
            (Some(url), kind) if kind != "dataset" => {
                let address = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
                address.trim_start_matches("www.").to_owned()
            }
            _ => format!(
                "{} {}",
                self.outlet,
                self.title.as_deref().unwrap_or_default()
            ),
        }
    }
}

/// Records that are there and came from this dataset, by kind and upstream id.
pub struct Known<'a> {
    project: Project<'a>,
    upstream: BTreeMap<(Kind, &'a str), &'a Id>,
    /// Actors by name, for those that were written by hand.
    names: BTreeMap<String, &'a Id>,
    aliases: BTreeMap<&'a str, &'a Id>,
}

impl<'a> Known<'a> {
    /// Collects what is there. Records that a public one may not name are no match by name.
    pub fn of(project: Project<'a>, dataset: &Dataset) -> Known<'a> {
        let mut known = Known {
            project,
            upstream: BTreeMap::new(),
            names: BTreeMap::new(),
            aliases: BTreeMap::new(),
        };
        for (kind, common) in project.all() {
            known.aliases.extend(
                common
                    .aliases
                    .iter()
                    .map(|alias| (alias.as_str(), &common.id)),
            );
            let upstream = common
                .upstream
                .as_ref()
                .filter(|up| up.dataset == dataset.name);
            if let Some(id) = upstream.and_then(|up| up.id.as_deref()) {
                known.upstream.insert((kind, id), &common.id);
            }
        }
        for actor in project.records.actors.values() {
            let common = &actor.common;
            let is_hidden = common.visibility == Visibility::Internal || common.embargo.is_some();
            if is_hidden && !dataset.is_internal {
                continue;
            }
            let others = actor.also_known_as.iter().map(|other| &other.name);
            for name in others.chain([&actor.name]).flat_map(Text::iter) {
                known
                    .names
                    .entry(name.1.to_lowercase())
                    .or_insert(&common.id);
            }
        }
        known
    }

    /// Returns the record that an event without an upstream id became.
    fn event(&self, id: &str, dataset: &str) -> Option<&'a Id> {
        let id = Id::parse(id)?;
        let id = self
            .aliases
            .get(id.as_str())
            .copied()
            .unwrap_or(&id)
            .clone();
        let Project {
            records, retracted, ..
        } = self.project;
        let event = records.events.get(&id).map(|event| &event.common);
        let common = event.or_else(|| retracted.get(&id).map(|r| &r.common))?;
        let (id, upstream) = (&common.id, common.upstream.as_ref()?);
        (upstream.dataset == dataset && upstream.id.is_none()).then_some(id)
    }
}

/// Makes records of a batch: actors, places and sources first, then the events, one a row.
pub fn drafts(batch: Batch, known: &Known<'_>, report: &mut Report) -> Vec<Draft> {
    let Batch {
        dataset,
        incidents,
        preface,
        ..
    } = batch;
    let mut maker = Maker {
        dataset: &dataset,
        known,
        ids: Ids::of(known.project.all()),
        parties: BTreeMap::new(),
        spots: BTreeMap::new(),
        media: BTreeMap::new(),
        nameless: BTreeMap::new(),
        drafts: Vec::new(),
    };
    let mut parties = BTreeMap::new();
    let mut spots = BTreeMap::new();
    let mut media = BTreeMap::new();
    let needs_source = dataset.claimant.is_some() || incidents.iter().any(|i| i.media.is_empty());
    if needs_source {
        media.insert(dataset.source.key(), &dataset.source);
    }
    if let Some(party) = &dataset.claimant {
        parties.insert(party.name.as_str(), party);
    }
    for incident in &incidents {
        let sides = incident
            .claim
            .iter()
            .flat_map(|claim| &claim.toll)
            .filter_map(|row| row.side.as_ref());
        for party in incident.actors.iter().map(|(party, _)| party).chain(sides) {
            let kept = parties.entry(party.name.as_str()).or_insert(party);
            // A group that is of two kinds in two rows gets the same in every import.
            if party.kind < kept.kind {
                *kept = party;
            }
        }
        for spot in &incident.places {
            let mut next = Some(spot);
            while let Some(spot) = next {
                spots.insert(spot.key(), spot);
                next = spot.within.as_deref();
            }
        }
        for medium in &incident.media {
            media.entry(medium.key()).or_insert(medium);
        }
    }
    for party in parties.into_values() {
        maker.party(party);
    }
    // Sorted by key, a place comes after the one that it is within.
    for (key, spot) in spots {
        maker.spot(key, spot);
    }
    for (key, medium) in media {
        maker.medium(key, medium);
    }
    if let Some(preface) = preface {
        maker.preface(preface);
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for incident in incidents {
        if let Some(upstream) = &incident.upstream
            && let Some(line) = seen.insert(upstream.clone(), incident.line)
        {
            seen.insert(upstream.clone(), line);
            report.skip(
                incident.line,
                format!("its id `{upstream}` is that of line {line} already"),
            );
            continue;
        }
        maker.incident(incident);
    }
    maker.drafts
}

struct Maker<'a> {
    dataset: &'a Dataset,
    known: &'a Known<'a>,
    ids: Ids,
    parties: BTreeMap<String, String>,
    spots: BTreeMap<String, String>,
    media: BTreeMap<String, String>,
    nameless: BTreeMap<String, usize>,
    drafts: Vec<Draft>,
}

impl Maker<'_> {
    fn party(&mut self, party: &Party) {
        let name = &party.name;
        let known = self
            .known
            .upstream
            .get(&(Kind::Actor, name.as_str()))
            .copied();
        if let (None, Some(id)) = (known, self.known.names.get(&name.to_lowercase())) {
            self.parties.insert(name.clone(), id.to_string());
            return;
        }
        let id = known.map_or_else(|| self.ids.take(name, name), Id::to_string);
        self.parties.insert(name.clone(), id.clone());
        let fields = vec![field("name", name), field("kind", party.kind)];
        self.support(Kind::Actor, id, name.clone(), fields);
    }

    fn spot(&mut self, key: String, spot: &Spot) {
        let known = self
            .known
            .upstream
            .get(&(Kind::Place, key.as_str()))
            .copied();
        let id = known.map_or_else(|| self.ids.take(&spot.name, &key), Id::to_string);
        self.spots.insert(key.clone(), id.clone());
        let mut fields = vec![field("name", &spot.name)];
        match &spot.within {
            Some(within) => fields.push(field("within", &self.spots[&within.key()])),
            None => fields.extend(spot.country.iter().map(|code| field("country", code))),
        }
        if let Some((lat, lon, precision)) = &spot.position {
            fields.push(field("lat", lat));
            fields.push(field("lon", lon));
            fields.push(field("precision", precision));
        }
        self.support(Kind::Place, id, key, fields);
    }

    fn medium(&mut self, key: String, medium: &Medium) {
        let known = self
            .known
            .upstream
            .get(&(Kind::Source, key.as_str()))
            .copied();
        let id = known.map_or_else(|| self.ids.take(&medium.name(), &key), Id::to_string);
        self.media.insert(key.clone(), id.clone());
        let known = self.known.names.get(&medium.outlet.to_lowercase());
        let actor = self.parties.get(&medium.outlet).cloned();
        let outlet = actor.or_else(|| known.map(ToString::to_string));
        let mut fields = vec![field("outlet", outlet.as_ref().unwrap_or(&medium.outlet))];
        fields.extend(medium.title.iter().map(|title| field("title", title)));
        fields.extend(medium.url.iter().map(|url| field("url", url)));
        fields.extend(
            medium
                .accessed
                .iter()
                .map(|day| field("accessed", &day.to_string())),
        );
        fields.push(field("kind", medium.kind));
        fields.extend(
            medium
                .licence
                .iter()
                .map(|licence| field("licence", licence)),
        );
        self.support(Kind::Source, id, key, fields);
    }

    fn support(&mut self, kind: Kind, id: String, upstream: String, mut fields: Fields) {
        self.mark(&mut fields);
        self.drafts.push(Draft {
            kind,
            id,
            line: None,
            upstream: Some(upstream),
            fields,
            body: None,
        });
    }

    fn mark(&self, fields: &mut Fields) {
        if self.dataset.is_internal {
            fields.push(field("visibility", "internal"));
        }
    }

    fn preface(&mut self, preface: Preface) {
        let known = self.known.upstream.get(&(Kind::Note, "title")).copied();
        let name = &self.dataset.name;
        let id = known.map_or_else(
            || self.ids.take(&preface.title, &format!("{name} title")),
            Id::to_string,
        );
        let mut fields = vec![field("title", &preface.title)];
        self.mark(&mut fields);
        self.drafts.push(Draft {
            kind: Kind::Note,
            id,
            line: Some(preface.line),
            upstream: Some("title".to_owned()),
            fields,
            body: Some(preface.body),
        });
    }

    fn incident(&mut self, incident: Incident) {
        let dataset = &self.dataset.name;
        let id = match &incident.upstream {
            Some(upstream) => match self.known.upstream.get(&(Kind::Event, upstream.as_str())) {
                Some(id) => id.to_string(),
                None => self.ids.take(
                    &format!("{dataset}-{upstream}"),
                    &format!("{dataset}-{upstream}"),
                ),
            },
            None => self.nameless(&incident),
        };
        let mut fields = vec![field("title", &incident.title)];
        fields.extend(incident.date.iter().map(|date| field("date", date)));
        fields.push(field("type", incident.kind));
        fields.extend(incident.mode.iter().map(|mode| field("mode", mode)));
        fields.extend(incident.form.iter().map(|form| field("form", form)));
        let places: Vec<_> = incident
            .places
            .iter()
            .map(|spot| Item::text(&*self.spots[&spot.key()]))
            .collect();
        match <[Item; 1]>::try_from(places) {
            Ok([place]) => fields.push(("place".to_owned(), place)),
            Err(places) if places.is_empty() => {}
            Err(places) => fields.push(("place".to_owned(), Item::List(places))),
        }
        let mut there = BTreeSet::new();
        let mut actors = Vec::new();
        for (party, role) in &incident.actors {
            let actor = &self.parties[&party.name];
            if there.insert((actor, role)) {
                actors.push(Item::map([
                    ("actor", Item::text(actor.as_str())),
                    ("role", Item::text(*role)),
                ]));
            }
        }
        if !actors.is_empty() {
            fields.push(("actors".to_owned(), Item::List(actors)));
        }
        fields.extend(
            incident
                .summary
                .iter()
                .map(|summary| field("summary", summary)),
        );
        let own = &self.dataset.source.key();
        let mut media: Vec<_> = incident.media.iter().map(Medium::key).collect();
        if media.is_empty() && incident.claim.is_none() {
            media.push(own.clone());
        }
        let mut carriers: Vec<Item> = Vec::new();
        for key in media {
            let carrier = Item::text(&*self.media[&key]);
            if !carriers.contains(&carrier) {
                carriers.push(carrier);
            }
        }
        if !carriers.is_empty() {
            fields.push(("sources".to_owned(), Item::List(carriers)));
        }
        if let (Some(said), Some(claimant)) = (&incident.claim, &self.dataset.claimant) {
            let claim = self.claim(said, claimant, &self.media[own]);
            fields.push(("claims".to_owned(), Item::List(vec![Item::Map(claim)])));
        }
        let tags: BTreeSet<_> = incident
            .tags
            .iter()
            .map(|tag| ids::slug(tag))
            .filter(|tag| Id::parse(tag).is_some())
            .collect();
        if !tags.is_empty() {
            fields.push((
                "tags".to_owned(),
                Item::List(tags.into_iter().map(Item::Text).collect()),
            ));
        }
        self.mark(&mut fields);
        self.drafts.push(Draft {
            kind: Kind::Event,
            id,
            line: Some(incident.line),
            upstream: incident.upstream,
            fields,
            body: None,
        });
    }

    /// Returns the id of an event to which its dataset gave none.
    fn nameless(&mut self, incident: &Incident) -> String {
        let dataset = &self.dataset.name;
        let date = ids::slug(incident.date.as_deref().unwrap_or("undated"));
        let name = format!(
            "{}-{date}-{}",
            ids::slug(dataset),
            ids::hash(&incident.cells)
        );
        // Equal rows are counted, and the n-th is the n-th of the last import.
        let number = self.nameless.entry(name.clone()).or_default();
        *number += 1;
        let id = match number {
            1 => name,
            number => format!("{name}-{number}"),
        };
        match self.known.event(&id, dataset) {
            Some(known) => known.to_string(),
            None => self.ids.free(id),
        }
    }

    fn claim(&self, said: &Said, claimant: &Party, source: &str) -> Fields {
        let by = &self.parties[&claimant.name];
        let mut carrier = vec![field("source", source)];
        carrier.extend(said.locator.iter().map(|locator| field("locator", locator)));
        carrier.extend(
            said.as_stated
                .iter()
                .map(|stated| field("as_stated", stated)),
        );
        let carrier = match carrier.len() {
            1 => Item::text(source),
            _ => Item::Map(carrier),
        };
        let mut claim = vec![
            field("id", &ids::slug(&self.dataset.name)),
            field("by", by),
            field("text", &said.text),
        ];
        claim.extend(said.on.iter().map(|day| field("on", &day.to_string())));
        claim.push(("via".to_owned(), Item::List(vec![carrier])));
        let rows: Vec<_> = said
            .toll
            .iter()
            .map(|row| Item::Map(self.toll(row)))
            .collect();
        match <[Item; 1]>::try_from(rows) {
            Ok([row]) => claim.push(("toll".to_owned(), row)),
            Err(rows) if rows.is_empty() => {}
            Err(rows) => claim.push(("toll".to_owned(), Item::List(rows))),
        }
        claim
    }

    fn toll(&self, row: &Toll) -> Fields {
        let mut fields = Fields::new();
        fields.extend(row.id.iter().map(|id| field("id", id)));
        fields.extend(
            row.counts
                .iter()
                .map(|(outcome, count)| ((*outcome).to_owned(), count.clone())),
        );
        fields.extend(row.who.iter().map(|who| field("who", who)));
        fields.extend(
            row.side
                .iter()
                .map(|side| field("side", &self.parties[&side.name])),
        );
        fields.extend(row.among.iter().map(|among| field("among", among)));
        fields.extend(row.part_of.iter().map(|whole| field("part_of", whole)));
        fields
    }
}

fn field(key: &str, text: &str) -> (String, Item) {
    (key.to_owned(), Item::text(text))
}

/// Returns a text of a cell as one paragraph without characters that no file may hold.
pub fn paragraph(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

//! Any table -> incidents, by a mapping that says which column or text becomes which field. Its
//! form is documented in `docs/import.md`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::compose::Item;
use crate::import::acled::{count, position};
use crate::import::batch::{Batch, Dataset, Incident, Medium, Party, Said, Spot, Toll, paragraph};
use crate::import::dates::{Order, Reader};
use crate::import::report::RowNote;
use crate::import::table::{Row, Table, column};
use crate::import::{country, html, ids};
use crate::model::{
    ActorKind, ActorRole, Count, Date, Day, EventType, Id, Outcome, Precision, Vocabulary,
};
use crate::yaml;

/// A mapping, as its file holds it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Map {
    dataset: String,
    source: SourceMap,
    #[serde(default)]
    visibility: Readers,
    /// Which number comes first in dates such as 03/04/2018: `dmy` or `mdy`.
    date_order: Option<OrderWord>,
    /// The column with the dataset's own ids.
    id: Option<String>,
    title: String,
    date: String,
    date_end: Option<String>,
    r#type: Choice,
    mode: Option<String>,
    summary: Option<String>,
    /// Whether `summary` comes from cells of HTML.
    #[serde(default)]
    html: bool,
    place: Option<PlaceMap>,
    #[serde(default)]
    actors: Vec<ActorMap>,
    /// What the dataset claims; without it only the event is taken.
    claim: Option<ClaimMap>,
    /// Columns with addresses of what is cited.
    #[serde(default)]
    links: Vec<String>,
    /// Columns with tags, parted by semicolons.
    #[serde(default)]
    tags: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceMap {
    outlet: String,
    title: Option<String>,
    url: Option<String>,
    licence: Option<String>,
}

#[derive(Debug, Default, Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Readers {
    #[default]
    Public,
    Internal,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum OrderWord {
    Dmy,
    Mdy,
}

/// A word for every row, or one by what a column says.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Choice {
    Word(String),
    By(ByColumn),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ByColumn {
    column: String,
    words: BTreeMap<String, String>,
    default: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceMap {
    name: String,
    lat: Option<String>,
    lon: Option<String>,
    precision: Option<String>,
    country: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActorMap {
    column: String,
    role: Option<String>,
    kind: String,
    split: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClaimMap {
    text: String,
    /// Outcome -> column.
    #[serde(default)]
    toll: BTreeMap<String, String>,
    cites: Option<String>,
}

/// Reads a table by the text of a mapping.
pub fn read(bytes: &[u8], _file: &str, map: &str, today: Day) -> Result<Batch, String> {
    let map: Map = yaml::typed(map).map_err(|mistake| {
        let line = mistake
            .offset
            .map_or(1, |at| map[..at.min(map.len())].matches('\n').count() + 1);
        format!("its mapping is wrong in line {line}: {}", mistake.message)
    })?;
    map.judge()?;
    let columns = map.columns();
    let known: Vec<&str> = columns.iter().map(String::as_str).collect();
    let table = Table::read(bytes, &known)?;
    if let Some(missing) = columns.iter().find(|name| !table.has(name)) {
        let there = table.columns.join("`, `");
        return Err(format!(
            "the mapping names a column `{missing}`, and the table has `{there}`"
        ));
    }
    let mut batch = Batch {
        dataset: Dataset {
            name: map.dataset.clone(),
            claimant: Some(Party {
                name: map.source.outlet.clone(),
                kind: "other",
            })
            .filter(|_| map.claim.is_some()),
            source: Medium {
                outlet: map.source.outlet.clone(),
                title: map.source.title.clone(),
                url: map.source.url.clone(),
                kind: "dataset",
                licence: map.source.licence.clone(),
                accessed: Some(today),
            },
            is_internal: map.visibility == Readers::Internal,
        },
        incidents: Vec::new(),
        preface: None,
        n_rows: table.rows.len() + table.broken.len(),
        skipped: table
            .broken
            .iter()
            .map(|(line, reason)| RowNote {
                line: *line,
                reason: reason.clone(),
            })
            .collect(),
        altered: Vec::new(),
    };
    let order = map.date_order.map(|order| match order {
        OrderWord::Dmy => Order::DayFirst,
        OrderWord::Mdy => Order::MonthFirst,
    });
    let name = column(&map.date);
    let dates = table.rows.iter().filter_map(|row| row.get(&name));
    // A century back at most: what is older writes its year in full.
    let reader = match order {
        Some(_) => Reader {
            order,
            first: today.year() - 99,
            last: today.year(),
        },
        None => Reader::of(dates, None, today.year() - 99, today.year()),
    };
    for row in &table.rows {
        let mut notes = Vec::new();
        match map.incident(row, &reader, &mut notes) {
            Ok(incident) => batch.incidents.push(incident),
            Err(reason) => {
                batch.skipped.push(RowNote {
                    line: row.line,
                    reason,
                });
                continue;
            }
        }
        batch
            .altered
            .extend(notes.into_iter().map(|reason| RowNote {
                line: row.line,
                reason,
            }));
    }
    Ok(batch)
}

impl Map {
    /// Sees to it that every word of the mapping is one of the format.
    fn judge(&self) -> Result<(), String> {
        if Id::parse(&self.dataset).is_none() {
            return Err(format!(
                "the mapping's `dataset`, `{}`, is not in small letters, digits and single hyphens",
                self.dataset
            ));
        }
        match &self.r#type {
            Choice::Word(word) => {
                known::<EventType>(word)?;
            }
            Choice::By(by) => {
                for word in by.words.values().chain(&by.default) {
                    known::<EventType>(word)?;
                }
            }
        }
        for actor in &self.actors {
            known::<ActorKind>(&actor.kind)?;
            known::<ActorRole>(actor.role.as_deref().unwrap_or("participant"))?;
        }
        if let Some(place) = &self.place {
            known::<Precision>(place.precision.as_deref().unwrap_or("area"))?;
            if place.lat.is_some() != place.lon.is_some()
                || place.lat.is_some() != place.precision.is_some()
            {
                return Err(
                    "in the mapping's `place`, `lat`, `lon` and `precision` come together"
                        .to_owned(),
                );
            }
        }
        for outcome in self.claim.iter().flat_map(|claim| claim.toll.keys()) {
            known::<Outcome>(outcome)?;
        }
        if self
            .source
            .url
            .as_deref()
            .is_some_and(|url| !html::is_address(url))
        {
            return Err("the mapping's `source.url` is no address of the web".to_owned());
        }
        Ok(())
    }

    /// Returns every column that the mapping names.
    fn columns(&self) -> Vec<String> {
        let texts = [Some(&self.title), self.mode.as_ref(), self.summary.as_ref()];
        let texts = texts
            .into_iter()
            .flatten()
            .chain(self.place.iter().map(|place| &place.name));
        let texts = texts.chain(self.claim.iter().map(|claim| &claim.text));
        let mut names: Vec<String> = texts.flat_map(|text| holes(text)).collect();
        let place = self
            .place
            .iter()
            .flat_map(|place| [&place.lat, &place.lon, &place.country])
            .flatten();
        let cites = self.claim.iter().filter_map(|claim| claim.cites.as_ref());
        let plain = [Some(&self.date), self.date_end.as_ref(), self.id.as_ref()]
            .into_iter()
            .flatten()
            .chain(place)
            .chain(cites);
        let plain = plain
            .chain(self.actors.iter().map(|actor| &actor.column))
            .chain(&self.links)
            .chain(&self.tags);
        let plain = plain.chain(self.claim.iter().flat_map(|claim| claim.toll.values()));
        names.extend(plain.map(|name| column(name)));
        if let Choice::By(by) = &self.r#type {
            names.push(column(&by.column));
        }
        names
    }

    fn incident(
        &self,
        row: &Row,
        reader: &Reader,
        notes: &mut Vec<String>,
    ) -> Result<Incident, String> {
        let cell = |name: &str| row.get(&column(name));
        let title = paragraph(&filled(&self.title, row));
        if title.is_empty() {
            return Err("its title is empty".to_owned());
        }
        let start = cell(&self.date).ok_or_else(|| format!("`{}` is empty", self.date))?;
        let start = date(start, reader)?;
        let end = self
            .date_end
            .as_deref()
            .and_then(cell)
            .map(|end| date(end, reader))
            .transpose()?;
        let date = match end {
            Some(end) if end != start => format!("{start}/{end}"),
            _ => start,
        };
        Date::parse(&date)
            .map_err(|error| format!("its date `{date}` is none: {}", error.message))?;
        let kind = self.kind(row)?;
        let mut actors = Vec::new();
        for actor in &self.actors {
            let role = known::<ActorRole>(actor.role.as_deref().unwrap_or("participant"))?.word();
            let kind = known::<ActorKind>(&actor.kind)?.word();
            let names = cell(&actor.column).unwrap_or_default();
            let names: Vec<&str> = match actor.split.as_deref().filter(|split| !split.is_empty()) {
                Some(split) => names.split(split).collect(),
                None => vec![names],
            };
            for name in names
                .into_iter()
                .map(paragraph)
                .filter(|name| !name.is_empty())
            {
                actors.push((Party { name, kind }, role));
            }
        }
        let mut media = Vec::new();
        for name in &self.links {
            for address in cell(name)
                .unwrap_or_default()
                .split([';', ' ', '\n'])
                .filter(|part| !part.is_empty())
            {
                match html::is_address(address) {
                    true => media.push(Medium {
                        outlet: address
                            .split('/')
                            .nth(2)
                            .unwrap_or_default()
                            .trim_start_matches("www.")
                            .to_owned(),
                        title: None,
                        url: Some(address.to_owned()),
                        kind: "other",
                        licence: None,
                        accessed: None,
                    }),
                    false => notes.push(format!(
                        "`{}` is no address of the web: it was left out",
                        paragraph(address)
                    )),
                }
            }
        }
        let summary = self.summary.as_ref().map(|text| filled(text, row));
        let summary = summary.map(|text| match self.html {
            true => html::markdown(&text),
            false => plain(&text),
        });
        let upstream = self.id.as_deref().and_then(cell).map(paragraph);
        if self.id.is_some() && upstream.is_none() {
            notes.push("it has no id: one was made of what the row says".to_owned());
        }
        Ok(Incident {
            line: row.line,
            cells: row.joined(),
            date: Some(date),
            kind,
            mode: self
                .mode
                .as_ref()
                .map(|text| ids::slug(&filled(text, row)))
                .filter(|mode| Id::parse(mode).is_some()),
            places: self.spot(row, notes).into_iter().collect(),
            actors,
            summary: summary.filter(|text| !text.is_empty()),
            media,
            claim: self
                .claim
                .as_ref()
                .map(|claim| said(claim, row, &title, upstream.as_deref(), notes)),
            tags: self
                .tags
                .iter()
                .flat_map(|name| row.list(&column(name)))
                .map(str::to_owned)
                .collect(),
            upstream,
            title,
            ..Incident::default()
        })
    }

    fn kind(&self, row: &Row) -> Result<&'static str, String> {
        let word = match &self.r#type {
            Choice::Word(word) => word,
            Choice::By(by) => {
                let cell = row.get(&column(&by.column)).unwrap_or_default();
                let word = by.words.get(cell).or(by.default.as_ref());
                word.ok_or_else(|| {
                    format!(
                        "the mapping has no type for `{}` in `{}`",
                        paragraph(cell),
                        by.column
                    )
                })?
            }
        };
        Ok(known::<EventType>(word)?.word())
    }

    fn spot(&self, row: &Row, notes: &mut Vec<String>) -> Option<Spot> {
        let map = self.place.as_ref()?;
        let name = paragraph(&filled(&map.name, row));
        if name.is_empty() {
            return None;
        }
        let cell = |name: &Option<String>| name.as_deref().and_then(|name| row.get(&column(name)));
        let precision = map.precision.as_deref().and_then(Precision::parse);
        let position = precision.and_then(|precision| {
            let cells = [("latitude", cell(&map.lat)), ("longitude", cell(&map.lon))];
            let cells = cells
                .into_iter()
                .filter_map(|(name, cell)| Some((name.to_owned(), cell?.to_owned())));
            position(
                &Row::new(row.line, cells.collect()),
                precision.word(),
                notes,
            )
        });
        let written = cell(&map.country);
        let is_code = |text: &&str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
        let code = written
            .filter(is_code)
            .or_else(|| country::code(written, written));
        if let (Some(written), None) = (written, code) {
            notes.push(format!(
                "the country `{}` has no code that is known: it was left out",
                paragraph(written)
            ));
        }
        Some(Spot {
            name,
            position,
            country: code.map(str::to_owned),
            within: None,
        })
    }
}

fn said(
    claim: &ClaimMap,
    row: &Row,
    title: &str,
    locator: Option<&str>,
    notes: &mut Vec<String>,
) -> Said {
    let mut counts = Vec::new();
    for (outcome, name) in &claim.toll {
        let Some(cell) = row.get(&column(name)) else {
            continue;
        };
        let outcome = Outcome::parse(outcome).expect("the mapping was judged");
        match count(cell)
            .map(|n| n.to_string())
            .or_else(|| Count::parse(cell).ok().map(|_| cell.to_owned()))
        {
            Some(count) => counts.push((outcome.word(), Item::text(count))),
            None => notes.push(format!(
                "`{name}` is `{}`, no number of people: it was left out",
                paragraph(cell)
            )),
        }
    }
    let text = paragraph(&filled(&claim.text, row));
    Said {
        text: if text.is_empty() {
            title.to_owned()
        } else {
            text
        },
        on: None,
        locator: locator.map(str::to_owned),
        as_stated: claim
            .cites
            .as_deref()
            .and_then(|name| row.get(&column(name)))
            .map(paragraph),
        toll: match counts.is_empty() {
            true => Vec::new(),
            false => vec![Toll {
                counts,
                ..Toll::default()
            }],
        },
    }
}

/// Reads a date as the format writes it, else as a day in another form.
fn date(text: &str, reader: &Reader) -> Result<String, String> {
    match Date::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => reader.day(text, None).map(|day| day.to_string()),
    }
}

fn known<V: Vocabulary>(word: &str) -> Result<V, String> {
    V::parse(word).ok_or_else(|| {
        format!(
            "the mapping's `{word}` is no {}: {}",
            V::NAME,
            V::WORDS.join(", ")
        )
    })
}

/// Returns the columns in the braces of a text: `{town}, {country}`.
fn holes(text: &str) -> Vec<String> {
    let parts = text
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'));
    parts.map(|(name, _)| column(name)).collect()
}

/// Puts cells into the braces of a text.
fn filled(text: &str, row: &Row) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((name, rest)) => {
                filled += row.get(&column(name)).unwrap_or_default();
                filled += rest;
            }
            None => {
                filled.push('{');
                filled += part;
            }
        }
    }
    filled
}

/// Returns plain text as Markdown, a blank line between paragraphs.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let paragraphs = text
        .split("\n\n")
        .map(paragraph)
        .filter(|words| !words.is_empty());
    paragraphs
        .map(|words| html::shown(&words))
        .collect::<Vec<_>>()
        .join("\n\n")
}

//! ACLED's event tables -> incidents. What each word and number becomes is documented in
//! `docs/import.md`, with its source.
//!
//! Columns are found by name, in any order; what is not known is passed over. Layouts of all years
//! are read: with and without `sub_event_type`, with `ally_actor_1` for `assoc_actor_1`, without
//! `event_id_cnty`, and with numbers or words under `inter1`.

use crate::compose::Item;
use crate::import::batch::{Batch, Dataset, Incident, Medium, Party, Said, Spot, Toll, paragraph};
use crate::import::dates::{Order, Reader};
use crate::import::report::RowNote;
use crate::import::table::{Row, Table};
use crate::import::{country, ids};
use crate::model::{Date, Day, Id};

const KNOWN: &[&str] = &[
    "event_date",
    "event_type",
    "actor1",
    "country",
    "location",
    "latitude",
    "notes",
    "fatalities",
];

/// The first year that ACLED covers.
const FIRST: i16 = 1997;

/// Reads a table.
pub fn read(bytes: &[u8], today: Day) -> Result<Batch, String> {
    let table = Table::read(bytes, KNOWN)?;
    let needed = ["event_date", "event_type"];
    let mut missing: Vec<_> = needed.into_iter().filter(|name| !table.has(name)).collect();
    // Some keep only what happened where; many a table that is not ACLED's has those two.
    if !table.has("actor1") && !table.has("sub_event_type") {
        missing.push("actor1");
    }
    if !missing.is_empty() {
        return Err(format!(
            "this is not a table of ACLED: it has no column `{}`",
            missing.join("`, `")
        ));
    }
    let mut batch = Batch {
        dataset: Dataset {
            name: "acled".to_owned(),
            claimant: Some(Party { name: "ACLED".to_owned(), kind: "ngo" }),
            source: Medium {
                outlet: "ACLED".to_owned(),
                title: Some("Armed Conflict Location & Event Data".to_owned()),
                url: Some("https://acleddata.com/".to_owned()),
                kind: "dataset",
                licence: Some("ACLED terms of use: attribution required, republishing the data is restricted (https://acleddata.com/terms-and-conditions/)".to_owned()),
                accessed: Some(today),
            },
            is_internal: true,
        },
        incidents: Vec::new(),
        preface: None,
        n_rows: table.rows.len() + table.broken.len(),
        skipped: table.broken.iter().map(|(line, reason)| RowNote { line: *line, reason: reason.clone() }).collect(),
        altered: Vec::new(),
    };
    let dates = table.rows.iter().filter_map(|row| row.get("event_date"));
    let reader = Reader::of(dates, Some(Order::DayFirst), FIRST, today.year());
    for row in &table.rows {
        let mut notes = Vec::new();
        match incident(row, &reader, &mut notes) {
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

fn incident(row: &Row, reader: &Reader, notes: &mut Vec<String>) -> Result<Incident, String> {
    if row
        .get("event_date")
        .is_some_and(|cell| cell.starts_with('#'))
    {
        return Err("it holds HXL tags, no event".to_owned());
    }
    let year = row.get("year").and_then(|year| year.parse::<i16>().ok());
    let written = row.get("event_date").ok_or("`event_date` is empty")?;
    let day = reader.day(written, year)?;
    if let Some(year) = year.filter(|year| *year != day.year()) {
        notes.push(format!(
            "`year` is {year}, `event_date` {written}: the date was taken"
        ));
    }
    let date = date(row, day, notes);
    let event = row.get("event_type").ok_or("`event_type` is empty")?;
    let sub = row.get("sub_event_type");
    let kind = kind(event, sub, notes)?;
    let spot = spot(row, notes);
    let mut actors = Vec::new();
    for (side, role) in [("1", "side-a"), ("2", "side-b")] {
        let column = |name: &str| format!("{name}{side}");
        let code = row.get(&column("inter"));
        let Some(name) = row.get(&column("actor")) else {
            continue;
        };
        let party = Party {
            kind: actor_kind(name, code),
            name: paragraph(name),
        };
        let is_victim = party.kind == "civilians" && side == "2" && kind == "assault";
        let role = if is_victim { "victim" } else { role };
        actors.push((party, role));
        for column in ["assoc_actor_", "ally_actor_"].map(|name| format!("{name}{side}")) {
            for name in row.list(&column) {
                let party = Party {
                    kind: named_kind(name).unwrap_or("other"),
                    name: paragraph(name),
                };
                actors.push((party, role));
            }
        }
    }
    if actors.is_empty() {
        notes.push("no actor is named".to_owned());
    }
    let toll = match row.get("fatalities") {
        Some(cell) => match count(cell) {
            Some(n) => vec![Toll {
                counts: vec![("killed", Item::text(n.to_string()))],
                ..Toll::default()
            }],
            None => {
                notes.push(format!(
                    "`fatalities` is `{cell}`, no number of people: it was left out"
                ));
                Vec::new()
            }
        },
        None => Vec::new(),
    };
    let names: Vec<_> = [row.get("actor1"), row.get("actor2")]
        .into_iter()
        .flatten()
        .map(paragraph)
        .collect();
    let what = paragraph(sub.unwrap_or(event));
    let place = row
        .get("location")
        .map(|name| format!(" in {}", paragraph(name)))
        .unwrap_or_default();
    let who = match names.is_empty() {
        true => String::new(),
        false => format!(": {}", names.join(" / ")),
    };
    let text = row.get("notes").map(|text| clean(text, notes));
    let upstream = row.get("event_id_cnty").map(paragraph);
    let scale = row
        .first(&["timestamp"])
        .and_then(|cell| cell.parse::<i64>().ok());
    let on = scale.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let on = on.map(|instant| jiff::tz::Offset::UTC.to_datetime(instant).date());
    Ok(Incident {
        line: row.line,
        cells: row.joined(),
        title: format!("{what}{place}{who}"),
        date: Some(date),
        kind,
        mode: Some(ids::slug(&what)).filter(|mode| Id::parse(mode).is_some()),
        places: spot.into_iter().collect(),
        actors,
        claim: Some(Said {
            text: text.unwrap_or_else(|| format!("{what}{place}{who}.")),
            on: on.filter(|on| *on >= day),
            locator: upstream.clone(),
            as_stated: row.get("source").map(row_sources),
            toll,
        }),
        tags: row
            .list("tags")
            .into_iter()
            .map(|tag| tag.split(['=', ':']).next().unwrap_or(tag).to_owned())
            .collect(),
        upstream,
        ..Incident::default()
    })
}

fn row_sources(cell: &str) -> String {
    let names = cell
        .split(';')
        .map(paragraph)
        .filter(|name| !name.is_empty());
    names.collect::<Vec<_>>().join("; ")
}

/// Returns a text as one paragraph, and notes what was taken out of it.
fn clean(text: &str, notes: &mut Vec<String>) -> String {
    if text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        notes.push("control characters were taken out of `notes`".to_owned());
    }
    paragraph(text)
}

/// Returns the date as exactly as `time_precision` allows: a day, the days around the middle of a
/// week, or a month.
fn date(row: &Row, day: Day, notes: &mut Vec<String>) -> String {
    match row.get("time_precision") {
        Some("2") => {
            let span = jiff::Span::new().days(3);
            match (day.checked_sub(span), day.checked_add(span)) {
                (Ok(first), Ok(last)) => Date::between(Some(first), Some(last)).to_string(),
                _ => day.to_string(),
            }
        }
        Some("3") => day.strftime("%Y-%m").to_string(),
        None | Some("1") => day.to_string(),
        Some(other) => {
            notes.push(format!(
                "`time_precision` is `{other}`, not 1 to 3: the day was taken"
            ));
            day.to_string()
        }
    }
}

fn kind(event: &str, sub: Option<&str>, notes: &mut Vec<String>) -> Result<&'static str, String> {
    let event_slug = ids::slug(event);
    let by_sub = sub.and_then(|sub| {
        Some(match ids::slug(sub).as_str() {
            "abduction-forced-disappearance"
            | "arrests"
            | "disrupted-weapons-use"
            | "looting-property-destruction" => "coerce",
            "sexual-violence"
            | "attack"
            | "mob-violence"
            | "excessive-force-against-protesters"
            | "excessive-force-against-protestors" => "assault",
            "peaceful-protest" | "protest-with-intervention" | "violent-demonstration" => "protest",
            "agreement" => "agree",
            "change-to-group-activity" | "headquarters-or-base-established" => "mobilize",
            "non-violent-transfer-of-territory" => "retreat",
            _ => return None,
        })
    });
    if let Some(kind) = by_sub {
        return Ok(kind);
    }
    Ok(match event_slug.as_str() {
        "battles"
        | "explosions-remote-violence"
        | "remote-violence"
        | "violence-against-civilians" => "assault",
        battle if battle.starts_with("battle-") => "assault",
        "protests" | "riots" | "riots-protests" => "protest",
        "headquarters-or-base-established" => "mobilize",
        "non-violent-transfer-of-territory" => "retreat",
        "strategic-developments"
        | "strategic-development"
        | "non-violent-activity-by-a-conflict-actor" => {
            let sub = sub.unwrap_or(event);
            notes.push(format!(
                "`{}` has no type of its own: `mobilize` was taken",
                paragraph(sub)
            ));
            "mobilize"
        }
        _ => return Err(format!("`{}` is no event type of ACLED", paragraph(event))),
    })
}

/// Returns what an actor is, by its name where that tells, else by ACLED's code.
fn actor_kind(name: &str, code: Option<&str>) -> &'static str {
    if let Some(kind) = named_kind(name) {
        return kind;
    }
    let code = code.map(ids::slug).unwrap_or_default();
    match code.trim_end_matches('s') {
        "1" | "state-force" => "armed-force",
        "2" | "rebel-group" | "rebel-force" | "3" | "political-militia" | "4"
        | "identity-militia" | "communal-militia" => "armed-group",
        "5" | "rioter" | "6" | "protester" | "7" | "civilian" => "civilians",
        _ => "other",
    }
}

fn named_kind(name: &str) -> Option<&'static str> {
    let name = name.trim();
    let starts = |beginnings: &[&str]| {
        beginnings
            .iter()
            .any(|beginning| name.starts_with(beginning))
    };
    if starts(&["Government of"]) {
        Some("state")
    } else if starts(&["Military Forces of", "Police Forces of", "Mutiny of"]) {
        Some("armed-force")
    } else if starts(&["Civilians (", "Protesters (", "Rioters ("]) {
        Some("civilians")
    } else {
        None
    }
}

/// Returns a number of people.
pub fn count(cell: &str) -> Option<u64> {
    let cell = cell.strip_suffix(".0").unwrap_or(cell);
    cell.parse().ok()
}

fn spot(row: &Row, notes: &mut Vec<String>) -> Option<Spot> {
    let code = country::code(row.get("iso"), row.get("country")).map(str::to_owned);
    if code.is_none() && row.get("country").is_some() {
        notes.push(format!(
            "the country `{}` has no code that is known: it was left out",
            row.get("country").unwrap_or_default()
        ));
    }
    let precision = match row.get("geo_precision") {
        None | Some("1") => "exact",
        Some("2") => "district",
        Some("3") => "province",
        Some(other) => {
            notes.push(format!(
                "`geo_precision` is `{other}`, not 1 to 3: `province` was taken"
            ));
            "province"
        }
    };
    let position = position(row, precision, notes);
    nested(
        row,
        &["admin1", "admin2", "admin3"],
        "location",
        code,
        position,
    )
}

/// Reads latitude and longitude, which come together or not at all.
pub fn position(
    row: &Row,
    precision: &'static str,
    notes: &mut Vec<String>,
) -> Option<(String, String, &'static str)> {
    let (lat, lon) = match (row.get("latitude"), row.get("longitude")) {
        (Some(lat), Some(lon)) => (lat, lon),
        (None, None) => return None,
        _ => {
            notes.push("of latitude and longitude one is missing: both were left out".to_owned());
            return None;
        }
    };
    let degrees = |text: &str, most: f64| {
        text.parse::<f64>()
            .ok()
            .filter(|n| n.is_finite() && n.abs() <= most)
    };
    match (degrees(lat, 90.0), degrees(lon, 180.0)) {
        // Written anew, since the format takes no exponents or plus signs.
        (Some(lat), Some(lon)) => Some((lat.to_string(), lon.to_string(), precision)),
        _ => {
            notes.push(format!("`{lat}`, `{lon}` is no position: it was left out"));
            None
        }
    }
}

/// Returns a place within the areas around it, each that is named.
pub fn nested(
    row: &Row,
    areas: &[&str],
    own: &str,
    code: Option<String>,
    position: Option<(String, String, &'static str)>,
) -> Option<Spot> {
    let mut around: Option<Spot> = None;
    for name in areas.iter().filter_map(|column| row.get(column)) {
        around = Some(Spot {
            name: paragraph(name),
            position: None,
            country: code.clone(),
            within: around.map(Box::new),
        });
    }
    let Some(name) = row.get(own) else {
        return match around {
            Some(around) => Some(Spot { position, ..around }),
            None => row.get("country").map(|name| Spot {
                name: paragraph(name),
                position,
                country: code,
                within: None,
            }),
        };
    };
    Some(Spot {
        name: paragraph(name),
        position,
        country: code,
        within: around.map(Box::new),
    })
}

//! UCDP's georeferenced event tables (GED, and the candidate events) -> incidents. What each
//! number becomes is documented in `docs/import.md`, with its source.
//!
//! Columns are found by name, those of older layouts too (`best_est`). A row of HXL tags below the
//! header, as the Humanitarian Data Exchange adds it, is passed over.

use crate::compose::Item;
use crate::import::acled::{count, nested, position};
use crate::import::batch::{Batch, Dataset, Incident, Medium, Party, Said, Spot, Toll, paragraph};
use crate::import::country;
use crate::import::dates::Reader;
use crate::import::report::RowNote;
use crate::import::table::{Row, Table};
use crate::model::{Date, Day};

const KNOWN: &[&str] = &[
    "id",
    "type_of_violence",
    "side_a",
    "side_b",
    "date_start",
    "date_end",
    "best",
    "best_est",
];

/// The first year that the dataset covers.
const FIRST: i16 = 1989;

/// Reads a table.
pub fn read(bytes: &[u8], today: Day) -> Result<Batch, String> {
    let table = Table::read(bytes, KNOWN)?;
    let needed = ["id", "type_of_violence", "side_a", "date_start"];
    let missing: Vec<_> = needed.into_iter().filter(|name| !table.has(name)).collect();
    if !missing.is_empty() {
        return Err(format!(
            "this is not a table of UCDP events: it has no column `{}`",
            missing.join("`, `")
        ));
    }
    let mut batch = Batch {
        dataset: Dataset {
            name: "ucdp".to_owned(),
            claimant: Some(Party {
                name: "UCDP".to_owned(),
                kind: "other",
            }),
            source: Medium {
                outlet: "UCDP".to_owned(),
                title: Some("Georeferenced Event Dataset".to_owned()),
                url: Some("https://ucdp.uu.se/downloads/".to_owned()),
                kind: "dataset",
                licence: Some("CC BY 4.0".to_owned()),
                accessed: Some(today),
            },
            is_internal: false,
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
    let dates = table
        .rows
        .iter()
        .flat_map(|row| [row.get("date_start"), row.get("date_end")])
        .flatten();
    let reader = Reader::of(dates, None, FIRST, today.year());
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
    let mut cells = row.cells().values().filter(|cell| !cell.trim().is_empty());
    if cells.all(|cell| cell.starts_with('#')) {
        return Err("it holds HXL tags, no event".to_owned());
    }
    let upstream = row.get("id").map(paragraph).ok_or("`id` is empty")?;
    let mode = match row
        .get("type_of_violence")
        .map(|cell| cell.trim_end_matches(".0"))
    {
        Some("1") => "state-based",
        Some("2") => "non-state",
        Some("3") => "one-sided",
        Some(other) => return Err(format!("`type_of_violence` is `{other}`, not 1 to 3")),
        None => return Err("`type_of_violence` is empty".to_owned()),
    };
    let date = date(row, reader, notes)?;
    let mut sides = Vec::new();
    for (column, role) in [("side_a", "side-a"), ("side_b", "side-b")] {
        let party = row.get(column).map(|name| Party {
            name: paragraph(name),
            kind: actor_kind(name),
        });
        sides.push(party.map(|party| {
            let role = if party.kind == "civilians" {
                "victim"
            } else {
                role
            };
            (party, role)
        }));
    }
    let [side_a, side_b] = <[_; 2]>::try_from(sides).expect("two columns were read");
    let toll = toll(
        row,
        side_a.as_ref().map(|(party, _)| party),
        side_b.as_ref().map(|(party, _)| party),
        notes,
    );
    let spot = spot(row, notes);
    let place = row
        .first(&["where_coordinates"])
        .map(paragraph)
        .or_else(|| spot.as_ref().map(|spot| spot.name.clone()));
    let names: Vec<_> = [&side_a, &side_b]
        .into_iter()
        .flatten()
        .map(|(party, _)| party.name.clone())
        .collect();
    let what = match mode {
        "one-sided" => "Violence against civilians",
        _ => "Fighting",
    };
    let place = place
        .map(|place| format!(" in {place}"))
        .unwrap_or_default();
    let title = format!("{what}{place}: {}", names.join(" / "));
    let mut text = format!("{title}.");
    if let Some(stated) = stated(row) {
        text += &format!(" Deaths: {stated}.");
    }
    if let Some(place) = row.get("where_description") {
        text += &format!(
            " Place as described: {}.",
            paragraph(place).trim_end_matches('.')
        );
    }
    Ok(Incident {
        line: row.line,
        cells: row.joined(),
        title,
        date: Some(date),
        kind: "assault",
        mode: Some(mode.to_owned()),
        places: spot.into_iter().collect(),
        actors: [side_a, side_b].into_iter().flatten().collect(),
        claim: Some(Said {
            text,
            on: None,
            locator: Some(upstream.clone()),
            as_stated: cited(row),
            toll,
        }),
        upstream: Some(upstream),
        ..Incident::default()
    })
}

/// Returns the figures in words, as they stand.
fn stated(row: &Row) -> Option<String> {
    let figures = [
        ("best estimate", &["best", "best_est"]),
        ("low", &["low", "low_est"]),
        ("high", &["high", "high_est"]),
    ];
    let words = figures
        .iter()
        .filter_map(|(word, columns)| Some(format!("{word} {}", row.first(*columns)?)));
    let words: Vec<_> = words.collect();
    (!words.is_empty()).then(|| paragraph(&words.join(", ")))
}

/// Returns whom the row cites. Articles are put in quotes and parted by semicolons, each holding
/// outlet, date and headline.
fn cited(row: &Row) -> Option<String> {
    let cell = row.first(&["source_article", "source_original", "source_office"])?;
    let articles = cell
        .split("\";\"")
        .map(|part| paragraph(&part.replace('"', "")));
    let articles: Vec<_> = articles.filter(|part| !part.is_empty()).collect();
    (!articles.is_empty()).then(|| articles.join("; "))
}

/// Returns the date as exactly as `date_prec` allows: a day, the days between, a month or a year.
fn date(row: &Row, reader: &Reader, notes: &mut Vec<String>) -> Result<String, String> {
    let start = reader.day(row.get("date_start").ok_or("`date_start` is empty")?, None)?;
    let end = match row.get("date_end") {
        Some(text) => reader.day(text, None)?,
        None => start,
    };
    if end < start {
        return Err(format!("it ends on {end}, before it starts on {start}"));
    }
    if let Some(year) = row.get("year").and_then(|year| year.parse::<i16>().ok())
        && !(start.year()..=end.year()).contains(&year)
    {
        notes.push(format!(
            "`year` is {year}, the dates are of {}: the dates were taken",
            start.year()
        ));
    }
    let same_year = start.year() == end.year();
    let precision = row.get("date_prec").map(|cell| cell.trim_end_matches(".0"));
    Ok(match precision {
        Some("4") if same_year && start.month() == end.month() => {
            start.strftime("%Y-%m").to_string()
        }
        Some("5") if same_year => start.strftime("%Y").to_string(),
        Some("2" | "3") if start == end => {
            // A range or a week of which only one day is written.
            let around = if precision == Some("2") { 1 } else { 3 };
            let span = jiff::Span::new().days(around);
            notes.push(format!("the date is known less exactly than the one day that is written: {around} days to each side were taken"));
            let (first, last) = (start.checked_sub(span), start.checked_add(span));
            Date::between(first.ok(), last.ok()).to_string()
        }
        None | Some("1" | "2" | "3" | "4" | "5") => {
            Date::between(Some(start), Some(end)).to_string()
        }
        Some(other) => {
            notes.push(format!(
                "`date_prec` is `{other}`, not 1 to 5: the dates were taken as they are"
            ));
            Date::between(Some(start), Some(end)).to_string()
        }
    })
}

/// Returns the figures: all deaths as one row, and what is known of whose they were as parts.
fn toll(
    row: &Row,
    side_a: Option<&Party>,
    side_b: Option<&Party>,
    notes: &mut Vec<String>,
) -> Vec<Toll> {
    let mut figure = |columns: &[&str]| {
        let cell = row.first(columns)?;
        let n = count(cell);
        if n.is_none() {
            notes.push(format!(
                "`{}` is `{cell}`, no number of people: it was left out",
                columns[0]
            ));
        }
        n
    };
    let best = figure(&["best", "best_est"]);
    let low = figure(&["low", "low_est"]);
    let high = figure(&["high", "high_est"]);
    let parts = [
        (figure(&["deaths_a"]), "combatants", side_a, None),
        (figure(&["deaths_b"]), "combatants", side_b, None),
        (figure(&["deaths_civilians"]), "civilians", None, None),
        // People of whom it is not known who they were are a part of all, and not all.
        (
            figure(&["deaths_unknown"]),
            "unknown",
            None,
            Some("people of unknown status"),
        ),
    ];
    let least = low.or(best);
    let most = high.or(best);
    let fits = least.is_none_or(|low| {
        best.is_none_or(|best| low <= best) && most.is_none_or(|high| low <= high)
    }) && best.is_none_or(|best| most.is_none_or(|high| best <= high));
    let killed = match (least, best, most) {
        (None, None, None) => None,
        _ if !fits => {
            let words = stated(row).unwrap_or_default();
            notes.push(format!(
                "{words}: low ≤ best ≤ high does not hold, so the figures were kept as words"
            ));
            Some(Item::map([("as_stated", Item::text(words))]))
        }
        (Some(low), Some(best), Some(high)) if low == best && best == high => {
            Some(Item::text(best.to_string()))
        }
        (low, best, high) => {
            let figures = [("min", low), ("max", high), ("best", best)];
            let figures = figures
                .into_iter()
                .filter_map(|(key, n)| Some((key.to_owned(), Item::text(n?.to_string()))));
            Some(Item::Map(figures.collect()))
        }
    };
    let has_parts = parts.iter().any(|(n, ..)| n.is_some_and(|n| n > 0));
    let mut rows = Vec::new();
    let whole = killed.is_some() && has_parts;
    rows.extend(killed.map(|killed| Toll {
        id: whole.then_some("all"),
        counts: vec![("killed", killed)],
        ..Toll::default()
    }));
    for (n, who, side, among) in parts {
        let Some(n) = n.filter(|n| *n > 0) else {
            continue;
        };
        rows.push(Toll {
            counts: vec![("killed", Item::text(n.to_string()))],
            who: Some(who).filter(|who| *who != "unknown"),
            side: side.filter(|side| side.kind != "civilians").cloned(),
            among,
            part_of: whole.then_some("all"),
            ..Toll::default()
        });
    }
    rows
}

fn actor_kind(name: &str) -> &'static str {
    let name = name.trim();
    if name.starts_with("Government of") {
        "state"
    } else if name.eq_ignore_ascii_case("civilians") {
        "civilians"
    } else {
        "armed-group"
    }
}

fn spot(row: &Row, notes: &mut Vec<String>) -> Option<Spot> {
    // `country_id` is a number of Gleditsch and Ward, which is not that of ISO.
    let code = country::code(None, row.get("country")).map(str::to_owned);
    if code.is_none() && row.get("country").is_some() {
        notes.push(format!(
            "the country `{}` has no code that is known: it was left out",
            row.get("country").unwrap_or_default()
        ));
    }
    let precision = match row
        .get("where_prec")
        .map(|cell| cell.trim_end_matches(".0"))
    {
        None | Some("1") => "exact",
        Some("2") => "near",
        Some("3") => "district",
        Some("4") => "province",
        Some("5") => "area",
        Some("6") => "country",
        Some("7") => "high-seas",
        Some(other) => {
            notes.push(format!(
                "`where_prec` is `{other}`, not 1 to 7: `area` was taken"
            ));
            "area"
        }
    };
    let position = position(row, precision, notes);
    nested(
        row,
        &["adm_1", "adm_2"],
        "where_coordinates",
        code,
        position,
    )
}

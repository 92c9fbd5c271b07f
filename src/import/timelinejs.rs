//! TimelineJS -> incidents: JSON of version 3 and 2, and the tables that timelines are made of.
//!
//! Events and eras become events, the title a note, media and credits sources. A year is taken as
//! the timeline shows it: -500 is 500 BCE.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::import::batch::{Batch, Dataset, Incident, Medium, Preface, paragraph};
use crate::import::html;
use crate::import::report::RowNote;
use crate::import::table::{Row, Table, text};
use crate::model::Date;

const KNOWN: &[&str] = &[
    "year",
    "month",
    "day",
    "headline",
    "text",
    "media",
    "start_date",
    "end_date",
    "media_credit",
    "type",
];

/// One slide, wherever it was written.
#[derive(Debug, Default)]
struct Slide {
    line: usize,
    id: Option<String>,
    cells: String,
    role: Role,
    start: Option<When>,
    end: Option<When>,
    headline: String,
    text: String,
    shown_date: Option<String>,
    media: Vec<Picture>,
    tags: Vec<String>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Role {
    #[default]
    Event,
    Era,
    Title,
}

/// A date in its parts, as written.
#[derive(Debug, Clone, Default)]
struct When {
    year: String,
    month: Option<String>,
    day: Option<String>,
}

#[derive(Debug, Default)]
struct Picture {
    url: String,
    credit: String,
    caption: String,
}

/// Reads a timeline. Events get the type `kind`, since a timeline has none.
pub fn read(bytes: &[u8], file: &str, kind: &'static str) -> Result<Batch, String> {
    let text = text(bytes)?;
    let is_json = text.trim_start().starts_with(['{', '[']) || text.contains("storyjs_jsonp_data");
    let mut skipped = Vec::new();
    let slides = match is_json {
        true => json(text)?,
        false => table(bytes, &mut skipped)?,
    };
    let mut batch = Batch {
        dataset: Dataset {
            name: "timelinejs".to_owned(),
            claimant: None,
            source: Medium {
                outlet: "TimelineJS".to_owned(),
                title: Some(paragraph(file)),
                url: None,
                kind: "dataset",
                licence: None,
                accessed: None,
            },
            is_internal: false,
        },
        incidents: Vec::new(),
        preface: None,
        n_rows: slides.len() + skipped.len(),
        skipped,
        altered: Vec::new(),
    };
    for slide in slides {
        let line = slide.line;
        let mut notes = Vec::new();
        if slide.role == Role::Title {
            match batch.preface {
                None => batch.preface = Some(preface(slide, &mut notes)),
                Some(_) => {
                    let reason = "a timeline has one title: this is another".to_owned();
                    batch.skipped.push(RowNote { line, reason });
                }
            }
        } else {
            match incident(slide, kind, &mut notes) {
                Ok(incident) => batch.incidents.push(incident),
                Err(reason) => batch.skipped.push(RowNote { line, reason }),
            }
        }
        batch
            .altered
            .extend(notes.into_iter().map(|reason| RowNote { line, reason }));
    }
    Ok(batch)
}

fn preface(slide: Slide, notes: &mut Vec<String>) -> Preface {
    let mut body = html::markdown(&slide.text);
    for picture in &slide.media {
        if html::is_address(&picture.url) {
            let words = html::plain(&format!("{} {}", picture.caption, picture.credit));
            let words = if words.is_empty() {
                picture.url.clone()
            } else {
                words
            };
            body += &format!("\n\n[{}](<{}>)", html::escape(&words), picture.url);
        }
    }
    Preface {
        line: slide.line,
        title: title(&slide, notes),
        body: body.trim().to_owned(),
    }
}

fn incident(slide: Slide, kind: &'static str, notes: &mut Vec<String>) -> Result<Incident, String> {
    let title = title(&slide, notes);
    let start = slide.start.as_ref().ok_or("it has no start date")?;
    let start = point(start, notes)?;
    let end = slide
        .end
        .as_ref()
        .map(|end| point(end, notes))
        .transpose()?;
    let date = match end {
        Some(end) if end != start => format!("{start}/{end}"),
        _ => start,
    };
    Date::parse(&date).map_err(|error| format!("its date `{date}` is none: {}", error.message))?;
    let mut media = Vec::new();
    for picture in &slide.media {
        media.extend(medium(picture, notes));
    }
    let summary = html::markdown(&slide.text);
    Ok(Incident {
        line: slide.line,
        upstream: slide.id,
        cells: slide.cells,
        title,
        date: Some(date),
        kind,
        form: (slide.role == Role::Era).then_some("trend"),
        summary: Some(summary).filter(|text| !text.is_empty()),
        media,
        tags: slide.tags,
        ..Incident::default()
    })
}

fn title(slide: &Slide, notes: &mut Vec<String>) -> String {
    let headline = html::plain(&slide.headline);
    if !headline.is_empty() {
        return headline;
    }
    let text = html::plain(&slide.text);
    let words: Vec<_> = text.split(' ').take(10).collect();
    let made = match (text.is_empty(), &slide.shown_date) {
        (false, _) => words.join(" "),
        (true, Some(date)) => html::plain(date),
        (true, None) => "Without a title".to_owned(),
    };
    notes.push(format!("it has no headline: `{made}` was taken"));
    made
}

/// Returns a date as exact as it was written.
fn point(when: &When, notes: &mut Vec<String>) -> Result<String, String> {
    let number = |text: &str| {
        text.trim()
            .trim_end_matches(".0")
            .parse::<f64>()
            .ok()
            .filter(|n| n.fract() == 0.0)
    };
    let written = when.year.trim();
    let year = number(written).ok_or_else(|| format!("its year `{written}` is no number"))?;
    // A timeline shows -500 as 500 BCE, which is -499 where 1 BCE is the year 0.
    let year = match year {
        year if year < 0.0 => year + 1.0,
        0.0 => {
            notes.push("there is no year 0 in a timeline: 1 BCE was taken".to_owned());
            0.0
        }
        year => year,
    };
    if year.abs() > 9999.0 {
        return Err(format!(
            "its year {written} is outside -9999 to 9999, which is all that dates hold"
        ));
    }
    let mut text = match year < 0.0 {
        true => format!("-{:04}", -year),
        false => format!("{year:04}"),
    };
    for part in [&when.month, &when.day] {
        let Some(part) = part
            .as_deref()
            .map(str::trim)
            .filter(|part| !part.is_empty())
        else {
            if when.month.is_none()
                && when
                    .day
                    .as_deref()
                    .is_some_and(|day| !day.trim().is_empty())
            {
                notes.push("it has a day and no month: the day was left out".to_owned());
            }
            break;
        };
        let number = number(part).ok_or_else(|| format!("`{part}` is no month or day"))?;
        text += &format!("-{number:02}");
    }
    Date::parse(&text).map_err(|error| format!("its date `{text}` is none: {}", error.message))?;
    Ok(text)
}

fn medium(picture: &Picture, notes: &mut Vec<String>) -> Option<Medium> {
    let written = picture.url.trim();
    let url = match html::is_address(written) {
        true => Some(written.to_owned()),
        false => html::address(written),
    };
    let credit = html::plain(&picture.credit);
    let caption = html::plain(&picture.caption);
    if url.is_none() && !written.is_empty() {
        notes.push(format!(
            "its media `{}` leads nowhere: it was left out",
            html::plain(written).chars().take(60).collect::<String>()
        ));
    }
    if url.is_none() && credit.is_empty() {
        return None;
    }
    let host = url
        .as_deref()
        .and_then(|url| url.split('/').nth(2))
        .unwrap_or_default();
    let host = host.trim_start_matches("www.").to_lowercase();
    let is_of = |hosts: &[&str]| {
        hosts
            .iter()
            .any(|own| host == *own || host.ends_with(&format!(".{own}")))
    };
    let kind = if is_of(&[
        "twitter.com",
        "x.com",
        "facebook.com",
        "instagram.com",
        "t.me",
        "flickr.com",
    ]) {
        "social"
    } else if is_of(&["youtube.com", "youtu.be", "vimeo.com", "soundcloud.com"]) {
        "broadcast"
    } else {
        "other"
    };
    Some(Medium {
        outlet: if credit.is_empty() { host } else { credit },
        title: Some(caption).filter(|caption| !caption.is_empty()),
        url,
        kind,
        licence: None,
        accessed: None,
    })
}

/// Reads JSON of either version. Lines are those where slides begin, as far as they can be told.
fn json(text: &str) -> Result<Vec<Slide>, String> {
    // Version 2 was also loaded as a script: `storyjs_jsonp_data = {…}`.
    let start = text.find(['{', '[']).unwrap_or(0);
    let mut values = serde_json::Deserializer::from_str(&text[start..]).into_iter::<Value>();
    let value = match values.next() {
        Some(Ok(value)) => value,
        Some(Err(error)) => return Err(format!("it is not JSON: {error}")),
        None => return Err("it is empty".to_owned()),
    };
    let mut slides = Vec::new();
    if let Some(timeline) = value
        .get("timeline")
        .filter(|timeline| timeline.is_object())
    {
        if timeline
            .get("headline")
            .is_some_and(|headline| headline != "")
        {
            slides.push(slide(timeline, Role::Title));
        }
        for (key, role) in [("date", Role::Event), ("era", Role::Era)] {
            slides.extend(list(timeline, key)?.iter().map(|value| slide(value, role)));
        }
        if timeline.get("date").is_none() {
            return Err(
                "this is no timeline of TimelineJS 2: it has no `timeline.date`".to_owned(),
            );
        }
    } else if value.get("events").is_some_and(Value::is_array) {
        if let Some(title) = value.get("title").filter(|title| title.is_object()) {
            slides.push(slide(title, Role::Title));
        }
        for (key, role) in [("events", Role::Event), ("eras", Role::Era)] {
            slides.extend(list(&value, key)?.iter().map(|value| slide(value, role)));
        }
        let looks_right = |slide: &Slide| slide.start.is_some() || !slide.headline.is_empty();
        if !slides.is_empty() && !slides.iter().any(looks_right) {
            return Err("this is no timeline of TimelineJS: no event has a `start_date` or a `text.headline`".to_owned());
        }
    } else {
        return Err("this is no timeline of TimelineJS: it has neither `events` (version 3) nor `timeline` (version 2)".to_owned());
    }
    for (index, slide) in slides.iter_mut().enumerate() {
        slide.line = index + 1;
    }
    Ok(slides)
}

fn list<'a>(value: &'a Value, key: &str) -> Result<&'a [Value], String> {
    match value.get(key) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(format!(
            "this is no timeline of TimelineJS: `{key}` is not a list"
        )),
    }
}

fn slide(value: &Value, role: Role) -> Slide {
    let string = |value: &Value, key: &str| match value.get(key) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let texts = value.get("text").filter(|text| text.is_object());
    let picture = |value: &Value, url: &str| Picture {
        url: string(value, url),
        credit: string(value, "credit"),
        caption: string(value, "caption"),
    };
    let media = value
        .get("media")
        .filter(|media| media.is_object())
        .map(|media| picture(media, "url"));
    let asset = value
        .get("asset")
        .filter(|asset| asset.is_object())
        .map(|asset| picture(asset, "media"));
    let date = |key: &str, old: &str| match (value.get(key), value.get(old)) {
        (Some(date), _) if date.is_object() => {
            let part = |key: &str| Some(string(date, key)).filter(|part| !part.is_empty());
            Some(When {
                year: string(date, "year"),
                month: part("month"),
                day: part("day"),
            })
        }
        (_, Some(Value::String(text))) => commas(text),
        (_, Some(Value::Number(number))) => commas(&number.to_string()),
        _ => None,
    };
    let shown = value
        .get("start_date")
        .map(|date| string(date, "display_date"));
    let shown = [string(value, "display_date"), shown.unwrap_or_default()]
        .into_iter()
        .find(|text| !text.is_empty());
    let mut cells = BTreeMap::new();
    flatten(value, String::new(), &mut cells);
    Slide {
        line: 0,
        id: Some(string(value, "unique_id")).filter(|id| !id.is_empty()),
        cells: Row::new(0, cells).joined(),
        role,
        start: date("start_date", "startDate"),
        end: date("end_date", "endDate"),
        headline: texts.map_or_else(
            || string(value, "headline"),
            |texts| string(texts, "headline"),
        ),
        text: texts.map_or_else(|| string(value, "text"), |texts| string(texts, "text")),
        shown_date: shown,
        media: media.into_iter().chain(asset).collect(),
        tags: [string(value, "group"), string(value, "tag")]
            .into_iter()
            .filter(|tag| !tag.is_empty())
            .collect(),
    }
}

/// Lays out a slide as cells, for the hash of one without an id.
fn flatten(value: &Value, path: String, cells: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                flatten(value, format!("{path}.{key}"), cells);
            }
        }
        Value::String(text) => {
            cells.insert(path, text.clone());
        }
        Value::Null => {}
        other => {
            cells.insert(path, other.to_string());
        }
    }
}

/// Reads the dates of version 2: `2011,12,10,07,02`, also `12/10/2011`, month first.
fn commas(text: &str) -> Option<When> {
    let text = text.trim().split([' ', 'T']).next().unwrap_or_default();
    if text.is_empty() {
        return None;
    }
    let slashes: Vec<&str> = text.split('/').collect();
    let parts: Vec<&str> = match slashes.as_slice() {
        [month, day, year] => vec![year, month, day],
        [month, year] => vec![year, month],
        _ => match text.split_once('-') {
            Some((year, rest)) if !year.is_empty() => {
                [year].into_iter().chain(rest.split('-')).collect()
            }
            _ => text.split(',').collect(),
        },
    };
    let part = |at: usize| {
        parts
            .get(at)
            .map(|part| (*part).to_owned())
            .filter(|part| !part.is_empty())
    };
    Some(When {
        year: part(0)?,
        month: part(1),
        day: part(2),
    })
}

fn table(bytes: &[u8], skipped: &mut Vec<RowNote>) -> Result<Vec<Slide>, String> {
    let table = Table::read(bytes, KNOWN)?;
    let has_date = table.has("year") || table.has("start_date");
    if !has_date || !table.has("headline") {
        return Err("this is no table of TimelineJS: it has no columns `Year` (or `Start Date`) and `Headline`".to_owned());
    }
    skipped.extend(table.broken.iter().map(|(line, reason)| RowNote {
        line: *line,
        reason: reason.clone(),
    }));
    let slides = table.rows.iter().map(|row| {
        let cell = |column: &str| row.get(column).unwrap_or_default().to_owned();
        let date = |year: &str, month: &str, day: &str, whole: &str| match row.get(year) {
            Some(found) => Some(When {
                year: found.to_owned(),
                month: row.get(month).map(str::to_owned),
                day: row.get(day).map(str::to_owned),
            }),
            None => row.get(whole).and_then(commas),
        };
        let picture = Picture {
            url: cell("media"),
            credit: cell("media_credit"),
            caption: cell("media_caption"),
        };
        Slide {
            line: row.line,
            id: None,
            cells: row.joined(),
            role: match cell("type").to_lowercase().as_str() {
                "title" | "start" => Role::Title,
                "era" => Role::Era,
                _ => Role::Event,
            },
            start: date("year", "month", "day", "start_date"),
            end: date("end_year", "end_month", "end_day", "end_date"),
            headline: cell("headline"),
            text: cell("text"),
            shown_date: row.get("display_date").map(str::to_owned),
            media: vec![picture],
            tags: [cell("group"), cell("tag")]
                .into_iter()
                .filter(|tag| !tag.is_empty())
                .collect(),
        }
    });
    Ok(slides.collect())
}

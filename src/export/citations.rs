//! `data/sources.csl.json` (CSL-JSON 1.0.2) and `data/sources.bib` (BibTeX): every source, for
//! reference managers.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Value, json};

use crate::export::event::{outlet, plain};
use crate::export::{groups, written};
use crate::model::date::{End, Part, Point, Shape};
use crate::model::{Date, Source, SourceKind, Vocabulary};
use crate::sink::{Failure, Sink};
use crate::site::Site;

/// An item of CSL-JSON.
#[derive(Serialize)]
struct Item {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<Value>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    archive_location: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// Writes `data/sources.csl.json`.
pub fn csl(site: &Site, sink: &mut dyn Sink) -> Result<(), Failure> {
    groups::by_id(
        sink,
        &groups::EMPTY,
        &super::sources(site),
        |id, elements| {
            elements.put(&item(site, &site.records.sources[id]));
        },
    )
}

fn item(site: &Site, source: &Source) -> Item {
    let outlet = outlet(site, source);
    let (kind, has_container) = match source.kind {
        SourceKind::Wire | SourceKind::News => ("article-newspaper", true),
        SourceKind::Broadcast => ("broadcast", true),
        SourceKind::Social => ("post", true),
        SourceKind::Academic => ("article-journal", true),
        SourceKind::Ngo | SourceKind::Un => ("report", false),
        SourceKind::Dataset => ("dataset", false),
        SourceKind::Primary | SourceKind::Statement => ("document", false),
        SourceKind::Other if source.url.is_some() => ("webpage", true),
        SourceKind::Other => ("document", false),
    };
    let (container_title, publisher) = match has_container {
        true => (Some(outlet), None),
        false => (None, Some(outlet)),
    };
    Item {
        id: source.common.id.to_string(),
        kind,
        title: source.title.as_ref().map(|title| plain(site, title)),
        container_title,
        publisher,
        issued: source.published.as_ref().map(csl_date),
        accessed: source
            .accessed
            .map(|day| json!({"date-parts": [[day.year(), day.month(), day.day()]]})),
        url: source.url.clone(),
        language: source.language.to_string(),
        archive_location: source.archives.first().map(|archive| archive.url.clone()),
        note: note(source),
    }
}

/// Returns a date as CSL has it: parts, or the date as written where CSL has none for it.
fn csl_date(date: &Date) -> Value {
    let parts = match date.shape() {
        Shape::Point(point) => parts(point).map(|one| vec![one]),
        Shape::Interval {
            start: End::Point(start),
            end: End::Point(end),
        } => parts(start)
            .zip(parts(end))
            .map(|(one, other)| vec![one, other]),
        _ => None,
    };
    match parts {
        None => json!({"literal": date.to_string()}),
        Some(parts) if date.is_uncertain() || date.is_approximate() => {
            json!({"date-parts": parts, "circa": true})
        }
        Some(parts) => json!({"date-parts": parts}),
    }
}

/// Returns year, month and day as far as they are known; none for what CSL cannot tell.
fn parts(point: &Point) -> Option<Vec<i16>> {
    let year = point.year.exact().filter(|year| *year > 0)?;
    if point.season.is_some() {
        return None;
    }
    let mut parts = vec![year];
    for part in [point.month, point.day] {
        match part {
            Some(Part::Number(number)) => parts.push(number.into()),
            _ => break,
        }
    }
    Some(parts)
}

/// Returns what neither format has a field for.
fn note(source: &Source) -> Option<String> {
    let mut notes = Vec::new();
    if let Some(reliability) = source.reliability {
        notes.push(format!("Admiralty reliability: {}", reliability.word()));
    }
    if let Some(licence) = &source.licence {
        notes.push(format!("Licence: {licence}"));
    }
    (!notes.is_empty()).then(|| notes.join(". "))
}

/// Writes `data/sources.bib`.
pub fn bibtex(site: &Site, sink: &mut dyn Sink) -> Result<(), Failure> {
    groups::text_by_id(sink, &super::sources(site), |id, text| {
        entry(site, &site.records.sources[id], text);
    })
}

fn entry(site: &Site, source: &Source, text: &mut String) {
    let id = &source.common.id;
    let (entry, outlet_field) = match source.kind {
        SourceKind::Wire | SourceKind::News | SourceKind::Academic => ("article", "journal"),
        SourceKind::Ngo | SourceKind::Un => ("techreport", "institution"),
        _ => ("misc", "publisher"),
    };
    _ = write!(text, "@{entry}{{{id}");
    let mut field = |name: &str, value: String| {
        _ = write!(text, ",\n  {name} = {value}");
    };
    if let Some(title) = &source.title {
        // Twice in braces, so that no style changes its capitals.
        field("title", format!("{{{{{}}}}}", latex(&plain(site, title))));
    }
    field(
        outlet_field,
        format!("{{{}}}", latex(&outlet(site, source))),
    );
    if let Some(published) = &source.published {
        field("date", format!("{{{}}}", latex(&published.to_string())));
        let point = match published.shape() {
            Shape::Point(point) => parts(point),
            _ => None,
        };
        let mut parts = point.into_iter().flatten();
        if let Some(year) = parts.next() {
            field("year", format!("{{{year}}}"));
        }
        if let Some(month) = parts.next() {
            const MONTHS: [&str; 12] = [
                "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
            ];
            let month = usize::try_from(month - 1)
                .ok()
                .and_then(|at| MONTHS.get(at));
            field(
                "month",
                (*month.expect("a month of the calendar")).to_owned(),
            );
        }
    }
    if let Some(url) = &source.url {
        field("url", format!("{{{}}}", verbatim(url)));
    }
    if let Some(day) = source.accessed {
        field("urldate", format!("{{{}}}", written(day)));
    }
    field("langid", format!("{{{}}}", source.language));
    let archive = source.archives.first();
    let archive = archive.map(|archive| format!("Archived: {}", archive.url));
    let notes: Vec<_> = note(source).into_iter().chain(archive).collect();
    if !notes.is_empty() {
        field("note", format!("{{{}}}", latex(&notes.join(". "))));
    }
    text.push_str("\n}\n\n");
}

/// Escapes a text for LaTeX. Braces are written in words, since BibTeX counts them however they are
/// escaped.
fn latex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("{\\textbackslash}"),
            '{' => escaped.push_str("{\\textbraceleft}"),
            '}' => escaped.push_str("{\\textbraceright}"),
            '~' => escaped.push_str("{\\textasciitilde}"),
            '^' => escaped.push_str("{\\textasciicircum}"),
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if c.is_whitespace() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Returns an address as the `url` field takes it, as it is, with what would end the field in
/// percent.
fn verbatim(url: &str) -> String {
    url.replace('{', "%7B")
        .replace('}', "%7D")
        .replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_csl() {
        let csl = |text: &str| csl_date(&Date::parse(text).expect(text)).to_string();
        assert_eq!(csl("2024-12-25"), r#"{"date-parts":[[2024,12,25]]}"#);
        assert_eq!(csl("2024-12-XX"), r#"{"date-parts":[[2024,12]]}"#);
        assert_eq!(csl("2024~"), r#"{"circa":true,"date-parts":[[2024]]}"#);
        assert_eq!(
            csl("2024-12-27/2025-01"),
            r#"{"date-parts":[[2024,12,27],[2025,1]]}"#
        );
        for written in ["2024-12/..", "201X", "-0331", "2024-24"] {
            assert_eq!(csl(written), format!("{{\"literal\":\"{written}\"}}"));
        }
    }

    #[test]
    fn braces_stay_balanced() {
        assert_eq!(
            latex("50% of {x_1} \\ a~b"),
            "50\\% of {\\textbraceleft}x\\_1{\\textbraceright} {\\textbackslash} \
             a{\\textasciitilde}b"
        );
        assert_eq!(verbatim("https://a/{b}"), "https://a/%7Bb%7D");
    }
}

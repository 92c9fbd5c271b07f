//! `data/calendar.ics` (RFC 5545) and `data/timeline.json` (TimelineJS 3): every event with an
//! earliest day.

use serde::Serialize;

use crate::export::event::{self, is_point, located, plain, prose};
use crate::export::markup::escaped as html;
use crate::export::{groups, stamps};
use crate::model::{Day, Event, Id, Kind, Place, Vocabulary};
use crate::sink::{Failure, Sink};
use crate::site::Site;

/// Tells whether an event has an entry in the calendar, which has no years before 1.
pub fn has_entry(site: &Site, id: &Id) -> bool {
    site.event_facts(id).earliest.is_some_and(is_in_calendar)
}

/// Tells whether an event has a slide in the timeline.
pub fn has_slide(site: &Site, id: &Id) -> bool {
    site.event_facts(id).earliest.is_some()
}

fn is_in_calendar(day: Day) -> bool {
    (1..=9999).contains(&day.year())
}

/// Writes `data/calendar.ics`. Days are whole; a retracted event stays as cancelled.
pub fn ics(site: &Site, sink: &mut dyn Sink) -> Result<(), Failure> {
    let mut text = String::new();
    let name = format!("X-WR-CALNAME:{}", escaped(&site.settings.title));
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Chancery//Chancery//EN",
        &name,
    ] {
        fold(&mut text, line);
    }
    sink.text(text.as_bytes())?;
    groups::text_by_id(sink, &super::events(site), |id, text| {
        if has_entry(site, id) {
            entry(site, &site.records.events[id], text);
        }
    })?;
    text.clear();
    for (id, retracted) in &site.retracted {
        let is_there = retracted.earliest.is_some_and(is_in_calendar);
        if retracted.kind == Kind::Event && is_there {
            let revisions = &retracted.common.revisions;
            let entry = Entry {
                id,
                title: &plain(site, &retracted.title),
                description: String::new(),
                location: String::new(),
                point: None,
                lane: None,
                days: (retracted.earliest, retracted.latest),
                stamp: revisions.iter().map(|revision| revision.on).max(),
                n_revisions: revisions.len(),
                is_cancelled: true,
            };
            entry.write(site, &mut text);
        }
    }
    fold(&mut text, "END:VCALENDAR");
    sink.text(text.as_bytes())
}

fn entry(site: &Site, event: &Event, text: &mut String) {
    let id = &event.common.id;
    let facts = site.event_facts(id);
    let places = event.places.iter();
    let places = places.filter_map(|at| site.records.places.get(&at.place));
    let names: Vec<_> = places.map(|place| plain(site, &place.name)).collect();
    let entry = Entry {
        id,
        title: &plain(site, &event.title),
        description: description(site, event),
        location: names.join(", "),
        point: located(site, event).filter(|place| is_point(place)),
        lane: Some(event.kind.lane().word()),
        days: (facts.earliest, facts.latest),
        stamp: stamps::updated(site, event),
        n_revisions: event.common.revisions.len(),
        is_cancelled: false,
    };
    entry.write(site, text);
}

/// Returns the summary, and the date as written where it is not one certain day.
fn description(site: &Site, event: &Event) -> String {
    let summary = event.summary.as_ref();
    let mut text = summary.map_or_else(String::new, |summary| prose(site, summary));
    let date = event::date(event).filter(|date| !date.is_full_day());
    if let Some(date) = date {
        if !text.is_empty() {
            text += "\n\n";
        }
        text += &format!("Date as recorded: {date}");
    }
    text
}

#[derive(Serialize)]
struct Timeline {
    title: Slide,
    events: [(); 0],
}

#[derive(Serialize)]
struct Slide {
    #[serde(skip_serializing_if = "Option::is_none")]
    unique_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<SlideDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<SlideDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'static str>,
    text: SlideText,
}

#[derive(Serialize)]
struct SlideDate {
    year: i16,
    month: i8,
    day: i8,
}

/// Both are HTML.
#[derive(Serialize)]
struct SlideText {
    headline: String,
    text: String,
}

/// Writes `data/timeline.json`.
pub fn timeline(site: &Site, sink: &mut dyn Sink) -> Result<(), Failure> {
    let description = site.settings.description.as_deref();
    let timeline = Timeline {
        title: Slide {
            unique_id: None,
            start_date: None,
            end_date: None,
            display_date: None,
            group: None,
            text: SlideText {
                headline: html(&site.settings.title),
                text: description.map_or_else(String::new, html),
            },
        },
        events: groups::EMPTY,
    };
    groups::by_id(sink, &timeline, &super::events(site), |id, elements| {
        if has_slide(site, id) {
            elements.put(&slide(site, &site.records.events[id]));
        }
    })
}

fn slide(site: &Site, event: &Event) -> Slide {
    let id = &event.common.id;
    let facts = site.event_facts(id);
    let title = html(&plain(site, &event.title));
    let mut text = String::new();
    if let Some(summary) = &event.summary {
        text += &format!("<p>{}</p>", html(&prose(site, summary)));
    }
    if let Some(base) = &site.settings.base_url {
        // The slide says its title already, so the link says what else is there.
        let page = html(&format!("{base}events/{id}.html"));
        text += &format!("<p><a href=\"{page}\">Who says what</a></p>");
    }
    let date = |day: Day| SlideDate {
        year: day.year(),
        month: day.month(),
        day: day.day(),
    };
    Slide {
        unique_id: Some(id.to_string()),
        start_date: facts.earliest.map(date),
        end_date: facts
            .latest
            .filter(|latest| facts.earliest != Some(*latest))
            .map(date),
        display_date: event::date(event).map(ToString::to_string),
        group: Some(event.kind.lane().word()),
        text: SlideText {
            headline: title,
            text,
        },
    }
}

struct Entry<'a> {
    id: &'a Id,
    title: &'a str,
    description: String,
    location: String,
    point: Option<&'a Place>,
    lane: Option<&'static str>,
    days: (Option<Day>, Option<Day>),
    stamp: Option<Day>,
    n_revisions: usize,
    is_cancelled: bool,
}

impl Entry<'_> {
    fn write(&self, site: &Site, text: &mut String) {
        let (Some(start), end) = self.days else {
            return;
        };
        let base = site.settings.base_url.as_deref();
        // The site's address makes the id the world's own; without one it is the record's.
        let host = base
            .and_then(|url| url.split('/').nth(2))
            .unwrap_or("chancery");
        let mut line = |name: &str, value: &str| {
            if !value.is_empty() {
                fold(text, &format!("{name}:{value}"));
            }
        };
        line("BEGIN", "VEVENT");
        line("UID", &format!("{}@{host}", self.id));
        // A stamp is required, and the clock of a build would be another at every one.
        let stamp = self.stamp.filter(|day| is_in_calendar(*day));
        let stamp = compact(stamp.unwrap_or(start));
        line("DTSTAMP", &format!("{stamp}T000000Z"));
        line("SEQUENCE", &self.n_revisions.to_string());
        line("DTSTART;VALUE=DATE", &compact(start));
        // The end is the day after the last; an open one is left out.
        let next = end.and_then(|end| end.tomorrow().ok());
        if let Some(next) = next.filter(|day| is_in_calendar(*day)) {
            line("DTEND;VALUE=DATE", &compact(next));
        }
        line("SUMMARY", &escaped(self.title));
        line("DESCRIPTION", &escaped(&self.description));
        line("LOCATION", &escaped(&self.location));
        if let Some(position) = self.point.and_then(|place| place.position) {
            line("GEO", &format!("{};{}", position.lat, position.lon));
        }
        line("CATEGORIES", self.lane.unwrap_or_default());
        if let Some(base) = base {
            line("URL", &format!("{base}events/{}.html", self.id));
        }
        line("TRANSP", "TRANSPARENT");
        if self.is_cancelled {
            line("STATUS", "CANCELLED");
        }
        line("END", "VEVENT");
    }
}

fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Escapes a text value: backslash, semicolon, comma and line ends.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\r' | '\n' => escaped.push_str("\\n"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Writes a line folded at 75 octets, never inside a character.
fn fold(text: &mut String, line: &str) {
    let mut rest = line;
    let mut room = 75;
    while rest.len() > room {
        let fits = (0..=room).rev().find(|&at| rest.is_char_boundary(at));
        let (piece, after) = rest.split_at(fits.unwrap_or(0));
        text.extend([piece, "\r\n "]);
        rest = after;
        room = 74;
    }
    text.extend([rest, "\r\n"]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut text = String::new();
        fold(&mut text, &"ب".repeat(100));
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(text.replace("\r\n ", "").trim_end(), "ب".repeat(100));
    }
}

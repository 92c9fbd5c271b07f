//! `data/calendar.ics` (RFC 5545) and `data/timeline.json` (TimelineJS 3): every event with an
//! earliest day.

use serde_json::{Map, Value, json};

use crate::export::event::{plain, prose};
use crate::export::json as to_json;
use crate::model::{Day, Event, Kind};
use crate::site::Site;

/// Makes `data/calendar.ics`. Days are whole; a retracted event stays as cancelled.
pub fn ics(site: &Site) -> String {
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
    for event in dated(site) {
        let id = &event.common.id;
        let facts = site.event_facts(id);
        let summary = event.summary.as_ref().map(|summary| prose(site, summary));
        let entry = Entry {
            uid: id.as_str(),
            title: &plain(site, &event.title),
            description: summary.as_deref(),
            days: (facts.earliest, facts.latest),
            is_cancelled: false,
        };
        entry.write(site, &mut text);
    }
    for (id, retracted) in &site.retracted {
        if retracted.kind == Kind::Event && retracted.earliest.is_some() {
            let entry = Entry {
                uid: id.as_str(),
                title: &plain(site, &retracted.title),
                description: None,
                days: (retracted.earliest, retracted.latest),
                is_cancelled: true,
            };
            entry.write(site, &mut text);
        }
    }
    fold(&mut text, "END:VCALENDAR");
    text
}

/// Makes `data/timeline.json`.
pub fn timeline(site: &Site) -> String {
    let events = dated(site).map(|event| {
        let id = &event.common.id;
        let facts = site.event_facts(id);
        let mut slide = Map::new();
        slide.insert("unique_id".into(), json!(id.as_str()));
        slide.insert("start_date".into(), date(facts.earliest));
        if facts.latest.is_some() && facts.latest != facts.earliest {
            slide.insert("end_date".into(), date(facts.latest));
        }
        let written = super::event::date(event).map(ToString::to_string);
        slide.insert("display_date".into(), json!(written));
        slide.insert(
            "group".into(),
            json!(crate::model::Vocabulary::word(event.kind.lane())),
        );
        let summary = event.summary.as_ref().map_or_else(String::new, |summary| {
            let text = prose(site, summary);
            format!("<p>{}</p>", html(&text))
        });
        let headline = html(&plain(site, &event.title));
        slide.insert(
            "text".into(),
            json!({"headline": headline, "text": summary}),
        );
        Value::Object(slide)
    });
    to_json(&json!({
        "title": {"text": {"headline": html(&site.settings.title)}},
        "events": events.collect::<Vec<_>>(),
    }))
}

fn dated(site: &Site) -> impl Iterator<Item = &Event> {
    let events = site.chronology.iter().map(|id| &site.records.events[id]);
    events.filter(|event| site.event_facts(&event.common.id).earliest.is_some())
}

fn date(day: Option<Day>) -> Value {
    match day {
        Some(day) => json!({"year": day.year(), "month": day.month(), "day": day.day()}),
        None => Value::Null,
    }
}

struct Entry<'a> {
    uid: &'a str,
    title: &'a str,
    description: Option<&'a str>,
    days: (Option<Day>, Option<Day>),
    is_cancelled: bool,
}

impl Entry<'_> {
    fn write(&self, site: &Site, text: &mut String) {
        // RFC 5545 has no years before 1 and none of five digits.
        let (Some(start), end) = self.days else {
            return;
        };
        let in_range = |day: Day| (1..=9999).contains(&day.year());
        if !in_range(start) {
            return;
        }
        let base = site.settings.base_url.as_deref();
        fold(text, "BEGIN:VEVENT");
        // The site's address makes the id the world's own; without one it is the record's.
        let host = base
            .and_then(|url| url.split('/').nth(2))
            .unwrap_or("chancery");
        fold(text, &format!("UID:{}@{host}", self.uid));
        // A stamp is required; the event's own day is the one instant that no build changes.
        fold(text, &format!("DTSTAMP:{}T000000Z", compact(start)));
        fold(text, &format!("DTSTART;VALUE=DATE:{}", compact(start)));
        // The end is the day after the last; an open one is left out.
        if let Some(next) = end
            .and_then(|end| end.tomorrow().ok())
            .filter(|d| in_range(*d))
        {
            fold(text, &format!("DTEND;VALUE=DATE:{}", compact(next)));
        }
        fold(text, &format!("SUMMARY:{}", escaped(self.title)));
        if let Some(description) = self.description.filter(|d| !d.is_empty()) {
            fold(text, &format!("DESCRIPTION:{}", escaped(description)));
        }
        if let Some(base) = base {
            fold(text, &format!("URL:{base}events/{}.html", self.uid));
        }
        if self.is_cancelled {
            fold(text, "STATUS:CANCELLED");
        }
        fold(text, "END:VEVENT");
    }
}

fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Escapes a text value: backslash, semicolon, comma and line ends.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace(['\r', '\n'], "\\n")
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Writes a line folded at 75 octets, never inside a character.
fn fold(text: &mut String, line: &str) {
    let mut room = 75;
    for c in line.chars() {
        if c.len_utf8() > room {
            text.push_str("\r\n ");
            room = 74;
        }
        text.push(c);
        room -= c.len_utf8();
    }
    text.push_str("\r\n");
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

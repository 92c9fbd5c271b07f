//! Feeds: Atom (RFC 4287), and beside each a JSON Feed (1.1) with the same entries.
//!
//! An entry's id is the address of what it tells of, so it stays as long as the record's name. A feed
//! is dated by its records, never by the build: the same records give the same bytes.

use std::fmt::Write as _;

use serde::Serialize;

use crate::export::markup::{self, Linked, escaped};
use crate::export::stamps::Stamps;
use crate::export::{json as to_json, written};
use crate::model::{Day, FeedContent, Id, Vocabulary};
use crate::render::words;
use crate::site::Site;

/// Which feed.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// New and changed events.
    Events,
    /// Every revision.
    Corrections,
    /// New and changed events that an actor takes part in.
    Actor(&'a Id),
}

/// A feed before it is written in one format or the other.
pub struct Feed<'a> {
    to: Linked<'a>,
    /// Its address without the ending.
    stem: String,
    /// The page it belongs to.
    page: String,
    title: String,
    /// The latest first.
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    page: String,
    updated: Option<Day>,
    published: Option<Day>,
    summary: String,
    /// The full text, where the site asks for it.
    html: Option<String>,
    lane: Option<&'static str>,
}

/// Writes a feed in one format.
pub type Write<'a> = fn(&Feed<'a>) -> String;

impl<'a> Which<'a> {
    /// Returns the addresses of the feed with what writes each.
    pub fn files(self) -> [(String, Write<'a>); 2] {
        let stem = self.stem();
        [
            (format!("{stem}.xml"), atom),
            (format!("{stem}.json"), json),
        ]
    }

    fn stem(self) -> String {
        match self {
            Which::Events => "feed".to_owned(),
            Which::Corrections => "corrections".to_owned(),
            Which::Actor(id) => format!("actors/{id}"),
        }
    }
}

/// Gathers a feed.
pub fn feed<'a>(to: Linked<'a>, stamps: &Stamps, which: Which<'a>) -> Feed<'a> {
    let site = to.site;
    let own = site.settings.title_in(&to.language().lang);
    let of_site = |heading: &str| {
        let args = [("heading", heading.into()), ("site", own.into())];
        to.language().say("heading-of-site", &args)
    };
    let (page, title) = match which {
        Which::Events => (String::new(), own.to_owned()),
        Which::Corrections => (
            "corrections.html".to_owned(),
            of_site(to.language().word("page-corrections")),
        ),
        Which::Actor(id) => {
            let name = to.plain(&site.records.actors[id].name);
            (format!("actors/{id}.html"), of_site(&name))
        }
    };
    let entries = match which {
        Which::Events => events(&to, stamps, &site.chronology),
        Which::Corrections => corrections(&to),
        Which::Actor(id) => events(&to, stamps, &site.actors[id].events),
    };
    Feed {
        to,
        stem: which.stem(),
        page,
        title,
        entries,
    }
}

impl Feed<'_> {
    fn title_of_site(&self) -> &str {
        self.to.site.settings.title_in(&self.to.language().lang)
    }
}

fn is_full(site: &Site) -> bool {
    site.settings.feed.content == FeedContent::Full
}

fn events(to: &Linked<'_>, stamps: &Stamps, events: &[Id]) -> Vec<Entry> {
    let site = to.site;
    let events = events.iter();
    let mut dated: Vec<(Option<Day>, &Id)> = events.map(|id| (stamps.updated(id), id)).collect();
    // The latest first; of one day in the order of ids, which no build changes.
    dated.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.cmp(b)));
    dated.truncate(site.settings.feed.limit);
    let entry = |(updated, id): (Option<Day>, &Id)| {
        let event = &site.records.events[id];
        let page = to.url(&format!("events/{id}.html"));
        let summary = event.summary.as_ref();
        Entry {
            id: page.clone(),
            title: to.plain(&event.title),
            page,
            updated,
            published: stamps.added(id).filter(|day| is_in_feeds(*day)),
            summary: summary.map_or_else(String::new, |text| to.prose(text)),
            html: is_full(site).then(|| markup::event(to, event)),
            lane: Some(event.kind.lane().word()),
        }
    };
    dated.into_iter().map(entry).collect()
}

fn corrections(to: &Linked<'_>) -> Vec<Entry> {
    let site = to.site;
    let revisions = site.revisions.iter().take(site.settings.feed.limit);
    let entry = |at| {
        let (_, revision) = site.revision(at);
        let page = to.url(&format!("{}/{}.html", at.kind.folder(), at.record));
        let name = match site.retracted.get(&at.record) {
            Some(retracted) => to.plain(&retracted.title),
            None => to.title(&at.record).map_or_else(String::new, |(_, t)| t),
        };
        let kind = words::revision_kind(to.language(), revision.kind).to_lowercase();
        let args = [("title", name.into()), ("kind", kind.into())];
        let prefix = format!("{}-change-{}-", at.record, at.index);
        Entry {
            // Revisions are only ever added, so their place among the record's own stays.
            id: format!("{page}#revision-{}", at.index + 1),
            title: to.language().say("feed-change", &args),
            page,
            updated: Some(revision.on),
            published: None,
            summary: to.prose(&revision.note),
            html: is_full(site).then(|| markup::rendered(to, &revision.note, &prefix)),
            lane: None,
        }
    };
    revisions.map(entry).collect()
}

/// Writes a feed as Atom.
fn atom(feed: &Feed<'_>) -> String {
    let settings = &feed.to.site.settings;
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let lang = &feed.to.language().lang;
    _ = writeln!(
        text,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">"
    );
    let mut element = |name: &str, value: &str| {
        _ = writeln!(text, "<{name}>{}</{name}>", escaped(value));
    };
    let own = feed.to.url(&format!("{}.xml", feed.stem));
    element("id", &own);
    element("title", &feed.title);
    // A feed without an entry is as old as the records.
    let updated = feed.entries.iter().filter_map(|entry| entry.updated).max();
    element("updated", &instant(updated.or(*feed.to.site.latest_day)));
    if let Some(licence) = &settings.licence {
        element("rights", licence);
    }
    let publisher = settings.publisher.as_ref();
    let author = publisher.map_or(feed.title_of_site(), |publisher| &publisher.name);
    _ = write!(text, "<author><name>{}</name>", escaped(author));
    if let Some(url) = publisher.and_then(|publisher| publisher.url.as_ref()) {
        _ = write!(text, "<uri>{}</uri>", escaped(url));
    }
    text += "</author>\n";
    let page = feed.to.url(&feed.page);
    link(&mut text, "self", "application/atom+xml", &own);
    link(&mut text, "alternate", "text/html", &page);
    for entry in &feed.entries {
        entry.atom(&mut text);
    }
    text + "</feed>\n"
}

impl Entry {
    fn atom(&self, text: &mut String) {
        text.push_str("<entry>\n");
        let mut element = |name: &str, value: &str| {
            _ = writeln!(text, "<{name}>{}</{name}>", escaped(value));
        };
        element("id", &self.id);
        element("title", &self.title);
        element("updated", &instant(self.updated));
        if self.published.is_some() {
            element("published", &instant(self.published));
        }
        if !self.summary.is_empty() {
            element("summary", &self.summary);
        }
        if let Some(html) = self.html.as_ref().filter(|html| !html.is_empty()) {
            _ = writeln!(text, "<content type=\"html\">{}</content>", escaped(html));
        }
        if let Some(lane) = self.lane {
            _ = writeln!(text, "<category term=\"{lane}\"/>");
        }
        link(text, "alternate", "text/html", &self.page);
        text.push_str("</entry>\n");
    }
}

impl Entry {
    fn item(&self) -> Item<'_> {
        let html = self.html.as_deref().filter(|html| !html.is_empty());
        let text = match self.summary.is_empty() {
            true => &self.title,
            false => &self.summary,
        };
        Item {
            id: &self.id,
            url: &self.page,
            title: &self.title,
            content_html: html,
            content_text: html.is_none().then_some(text),
            summary: &self.summary,
            date_published: self.published.map(|day| instant(Some(day))),
            date_modified: instant(self.updated),
            tags: self.lane.map(|lane| [lane]),
        }
    }
}

fn link(text: &mut String, rel: &str, kind: &str, href: &str) {
    let href = escaped(href);
    _ = writeln!(
        text,
        "<link rel=\"{rel}\" type=\"{kind}\" href=\"{href}\"/>"
    );
}

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: String,
    feed_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    language: &'a str,
    authors: [Author<'a>; 1],
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<&'a str>,
    /// An item has one content at least; where there is none it is the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    date_modified: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<[&'static str; 1]>,
}

/// Writes a feed as a JSON Feed.
fn json(feed: &Feed<'_>) -> String {
    let settings = &feed.to.site.settings;
    let publisher = settings.publisher.as_ref();
    to_json(&JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: feed.to.url(&feed.page),
        feed_url: feed.to.url(&format!("{}.json", feed.stem)),
        description: settings.description_in(&feed.to.language().lang),
        language: feed.to.language().lang.as_str(),
        authors: [Author {
            name: publisher.map_or(feed.title_of_site(), |publisher| &publisher.name),
            url: publisher.and_then(|publisher| publisher.url.as_deref()),
        }],
        items: feed.entries.iter().map(Entry::item).collect(),
    })
}

fn is_in_feeds(day: Day) -> bool {
    day.year() >= 0
}

/// Writes a day as the instant at its start, UTC. Feeds know no years before 0 and want a date
/// always: what has none is as old as time.
fn instant(day: Option<Day>) -> String {
    match day.filter(|day| is_in_feeds(*day)) {
        Some(day) => format!("{}T00:00:00Z", written(day)),
        None => "1970-01-01T00:00:00Z".to_owned(),
    }
}

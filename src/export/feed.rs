//! Atom feeds (RFC 4287), the sitemap and `robots.txt`: what needs the site's own address. Without
//! `base_url` there are none.
//!
//! A feed is dated by its records (the last revision, else the day a record was added), never by
//! the build: the same records give the same bytes.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::export::event::{plain, prose};
use crate::model::{Day, Event, FeedContent, Id, Kind, Vocabulary};
use crate::render::{Page, Subject};
use crate::site::{Known, Site};

/// How many addresses a sitemap may hold.
const MOST_ADDRESSES: usize = 50_000;

/// What every feed and the sitemap share, reckoned once.
pub struct Feeds<'a> {
    site: &'a Site,
    base: &'a str,
    known: Known,
}

impl<'a> Feeds<'a> {
    /// Prepares the feeds; `None` without `base_url`.
    pub fn of(site: &'a Site) -> Option<Feeds<'a>> {
        Some(Feeds {
            site,
            base: site.settings.base_url.as_deref()?,
            known: Known::of(&site.records),
        })
    }

    /// Makes `feed.xml`: new and changed events, the latest first.
    pub fn events(&self) -> String {
        let title = self.site.settings.title.clone();
        self.of_events("feed.xml", "", &title, self.site.chronology.iter())
    }

    /// Makes `actors/<id>.xml`: the events an actor takes part in.
    pub fn actor(&self, id: &Id) -> String {
        let name = plain(self.site, &self.site.records.actors[id].name);
        let title = format!("{name} – {}", self.site.settings.title);
        let page = format!("actors/{id}.html");
        let events = self.site.actors[id].events.iter();
        self.of_events(&format!("actors/{id}.xml"), &page, &title, events)
    }

    /// Makes `corrections.xml`: every revision, the latest first.
    pub fn corrections(&self) -> String {
        let title = format!("Corrections – {}", self.site.settings.title);
        let revisions = self.site.revisions.iter();
        let entries = revisions.take(self.site.settings.feed.limit).map(|at| {
            let (_, revision) = self.site.revision(at);
            let page = format!("{}{}/{}.html", self.base, at.kind.folder(), at.record);
            let name = match self.site.retracted.get(&at.record) {
                Some(retracted) => plain(self.site, &retracted.title),
                None => self
                    .site
                    .title(&at.record)
                    .map_or_else(String::new, |(_, t)| t),
            };
            let kind = revision.kind.word();
            Entry {
                // Revisions are only ever added, so their place among the record's own stays.
                id: format!("{page}#revision-{}", at.index + 1),
                title: format!("{name} ({kind})"),
                address: page,
                updated: Some(revision.on),
                published: None,
                text: prose(self.site, &revision.note),
                lane: None,
            }
        });
        self.atom(
            "corrections.xml",
            "corrections.html",
            &title,
            entries.collect(),
        )
    }

    /// Makes the sitemap, and past 50,000 addresses an index of several: (address, text).
    pub fn sitemap(&self, pages: &[Page]) -> Vec<(String, String)> {
        let mut urls = Vec::new();
        for page in pages {
            let record = match &page.subject {
                Subject::NotFound | Subject::Redirect { .. } | Subject::Retracted(_) => continue,
                Subject::Event(id)
                | Subject::Source { id, .. }
                | Subject::Agreement(id)
                | Subject::Dispute(id)
                | Subject::Note(id)
                | Subject::Actor { id, .. }
                | Subject::Place { id, .. } => Some(id),
                _ => None,
            };
            let address = page
                .address
                .strip_suffix("index.html")
                .unwrap_or(&page.address);
            let mut url = format!(
                "<url><loc>{}</loc>",
                xml(&format!("{}{address}", self.base))
            );
            if let Some(day) = record.and_then(|id| self.updated(id)) {
                _ = write!(url, "<lastmod>{day}</lastmod>");
            }
            urls.push(url + "</url>\n");
        }
        let set = |urls: &[String]| {
            let open = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
            format!("{DECLARATION}{open}{}</urlset>\n", urls.concat())
        };
        if urls.len() <= MOST_ADDRESSES {
            return vec![("sitemap.xml".to_owned(), set(&urls))];
        }
        let mut files = Vec::new();
        let mut index = String::new();
        for (at, urls) in urls.chunks(MOST_ADDRESSES).enumerate() {
            let name = format!("sitemap-{}.xml", at + 1);
            let address = xml(&format!("{}{name}", self.base));
            _ = writeln!(index, "<sitemap><loc>{address}</loc></sitemap>");
            files.push((name, set(urls)));
        }
        let open = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
        let text = format!("{DECLARATION}{open}{index}</sitemapindex>\n");
        files.push(("sitemap.xml".to_owned(), text));
        files
    }

    /// Makes `robots.txt`. An internal build asks to be left alone.
    pub fn robots(&self) -> String {
        match self.site.internal {
            true => "User-agent: *\nDisallow: /\n".to_owned(),
            false => format!(
                "User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n",
                self.base
            ),
        }
    }

    fn of_events<'b>(
        &self,
        address: &str,
        page: &str,
        title: &str,
        events: impl Iterator<Item = &'b Id>,
    ) -> String {
        let mut dated: Vec<(Option<Day>, &Id)> = events.map(|id| (self.updated(id), id)).collect();
        // The latest first; of one day in the order of ids, which no build changes.
        dated.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.cmp(b)));
        dated.truncate(self.site.settings.feed.limit);
        let entries = dated.into_iter().map(|(updated, id)| {
            let event = &self.site.records.events[id];
            let page = format!("{}events/{id}.html", self.base);
            Entry {
                id: page.clone(),
                title: plain(self.site, &event.title),
                address: page,
                updated,
                published: self
                    .known
                    .added(&self.site.records, Kind::Event, &event.common),
                text: self.text(event),
                lane: Some(event.kind.lane().word()),
            }
        });
        self.atom(address, page, title, entries.collect())
    }

    /// Returns an event's summary, and where the site asks for all what everybody says of it.
    fn text(&self, event: &Event) -> String {
        let summary = event.summary.as_ref();
        let summary = summary.map(|text| prose(self.site, text));
        let mut text = summary.unwrap_or_default();
        if self.site.settings.feed.content == FeedContent::Full {
            for claim in &event.claims {
                let names = claim.by.iter().filter_map(|id| self.site.title(id));
                let names: Vec<_> = names.map(|(_, name)| name).collect();
                let said = plain(self.site, &claim.text);
                _ = write!(text, "\n\n{}: {said}", names.join(", "));
            }
        }
        text.trim().to_owned()
    }

    /// Returns the day of a record's last revision, else the day it was added.
    fn updated(&self, id: &Id) -> Option<Day> {
        let (kind, common) = self.site.records.common(id)?;
        let revised = common.revisions.iter().map(|revision| revision.on).max();
        revised.or_else(|| self.known.added(&self.site.records, kind, common))
    }

    fn atom(&self, address: &str, page: &str, title: &str, entries: Vec<Entry>) -> String {
        let mut text = String::from(DECLARATION);
        let lang = self.site.settings.default_language();
        _ = writeln!(
            text,
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">"
        );
        let own = xml(&format!("{}{address}", self.base));
        _ = writeln!(text, "<id>{own}</id>");
        _ = writeln!(text, "<title>{}</title>", xml(title));
        // A feed without an entry is as old as the records.
        let updated = entries.iter().filter_map(|entry| entry.updated).max();
        _ = writeln!(
            text,
            "<updated>{}</updated>",
            instant(updated.or(*self.site.latest_day))
        );
        let publisher = self.site.settings.publisher.as_ref();
        let author = publisher.map_or(&self.site.settings.title, |publisher| &publisher.name);
        _ = writeln!(text, "<author><name>{}</name></author>", xml(author));
        _ = writeln!(
            text,
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>"
        );
        let page = xml(&format!("{}{page}", self.base));
        _ = writeln!(
            text,
            "<link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>"
        );
        if let Some(licence) = &self.site.settings.licence {
            _ = writeln!(text, "<rights>{}</rights>", xml(licence));
        }
        for entry in entries {
            entry.write(&mut text);
        }
        text + "</feed>\n"
    }
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

struct Entry {
    id: String,
    title: String,
    address: String,
    updated: Option<Day>,
    published: Option<Day>,
    text: String,
    lane: Option<&'static str>,
}

impl Entry {
    fn write(&self, text: &mut String) {
        text.push_str("<entry>\n");
        _ = writeln!(text, "<id>{}</id>", xml(&self.id));
        _ = writeln!(text, "<title>{}</title>", xml(&self.title));
        _ = writeln!(text, "<updated>{}</updated>", instant(self.updated));
        if self.published.is_some() {
            _ = writeln!(text, "<published>{}</published>", instant(self.published));
        }
        let address = xml(&self.address);
        _ = writeln!(
            text,
            "<link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>"
        );
        if let Some(lane) = self.lane {
            _ = writeln!(text, "<category term=\"{lane}\"/>");
        }
        if !self.text.is_empty() {
            _ = writeln!(text, "<summary>{}</summary>", xml(&self.text));
        }
        text.push_str("</entry>\n");
    }
}

/// Writes a day as the instant at its start, UTC. Atom knows no years before 0 and wants a date
/// always: what has none is as old as time.
fn instant(day: Option<Day>) -> String {
    match day.filter(|day| day.year() >= 0) {
        Some(day) => format!("{day}T00:00:00Z"),
        None => "1970-01-01T00:00:00Z".to_owned(),
    }
}

/// Escapes a text for elements and attributes.
fn xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Returns every file that needs the site's address, with how each is made; none without one.
pub fn files<'a>(site: &'a Site, pages: &[Page]) -> Vec<(String, Make<'a>)> {
    let Some(feeds) = Feeds::of(site).map(Arc::new) else {
        return Vec::new();
    };
    let mut files: Vec<(String, Make<'a>)> = Vec::new();
    for (address, text) in feeds.sitemap(pages) {
        files.push((address, Box::new(move || text.clone())));
    }
    let mut add = |address: String, make: Box<dyn Fn(&Feeds<'a>) -> String + Sync + Send + 'a>| {
        let feeds = Arc::clone(&feeds);
        files.push((address, Box::new(move || make(&feeds))));
    };
    add("robots.txt".to_owned(), Box::new(|feeds| feeds.robots()));
    add("feed.xml".to_owned(), Box::new(|feeds| feeds.events()));
    add(
        "corrections.xml".to_owned(),
        Box::new(|feeds| feeds.corrections()),
    );
    for id in site.actors.keys() {
        add(
            format!("actors/{id}.xml"),
            Box::new(move |feeds| feeds.actor(id)),
        );
    }
    files
}

/// Makes one file.
pub type Make<'a> = Box<dyn Fn() -> String + Sync + Send + 'a>;

//! A pen: what every view is written with. It knows the site, the page it writes on and the
//! language it writes in, and so how a link, a name or a piece of Markdown looks from there.

use std::cell::OnceCell;
use std::sync::Arc;

use serde::Serialize;

use crate::language::collate::Order;
use crate::language::dates::{DateView, Dates, Length};
use crate::language::{Arg, Language};
use crate::model::{
    Claim, Count, Date, Day, Event, Evidence, Id, Kind, Lang, Outlet, PartId, Source, Text, When,
};
use crate::render::linker;
use crate::render::listing::Part;
use crate::render::parts::{Html, LinkView, TextView, WhenView};
use crate::render::say::Say;
use crate::render::{Page, Subject, TemplateMistake, Templates};
use crate::site::Site;

/// What a view is written with.
pub struct Pen<'a> {
    pub site: &'a Site,
    pub templates: &'a Templates,
    /// The page's address below the folder of its language.
    pub address: &'a str,
    /// What the page shows.
    pub subject: &'a Subject,
    pub lang: &'a Lang,
    /// Its words.
    pub language: &'a Language,
    /// The place of the language among those of the site.
    pub place: usize,
    /// The folder of the language in the output folder, `fa/`; empty for the default one.
    pub folder: String,
    /// What leads from the page to the output folder: `../` once for each folder.
    pub root: String,
    /// What leads from the page to the folder of its language.
    pub home: String,
    /// The first template of a piece that failed.
    pub failed: OnceCell<TemplateMistake>,
}

impl<'a> Pen<'a> {
    /// Makes a pen for a page.
    pub fn new(templates: &'a Templates, site: &'a Site, page: &'a Page) -> Pen<'a> {
        let language = &*site.languages[page.language];
        let folder = super::folder(site, page.language);
        let address = &page.address[folder.len()..];
        let up = |address: &str| "../".repeat(address.matches('/').count());
        Pen {
            site,
            templates,
            address,
            subject: &page.subject,
            lang: &language.lang,
            language,
            place: page.language,
            root: up(&page.address),
            home: up(address),
            folder,
            failed: OnceCell::new(),
        }
    }

    /// Returns a pen for a piece that many pages show, which is none of theirs: the ways to the output
    /// folder and to that of the language are marks.
    pub fn elsewhere(&self, subject: &'a Subject, root: String, home: String) -> Pen<'a> {
        Pen {
            address: "",
            subject,
            root,
            home,
            folder: self.folder.clone(),
            failed: OnceCell::new(),
            ..*self
        }
    }

    /// Notes that a template of a piece failed: there will be no page.
    pub fn fail(&self, mistake: TemplateMistake) {
        _ = self.failed.set(TemplateMistake {
            page: Some(self.whole(self.address)),
            ..mistake
        });
    }

    /// Returns a message of the catalogue without arguments, in the page's language.
    pub fn word(&self, key: &str) -> &'a str {
        self.language.word(key)
    }

    /// Returns a message with arguments, in the plural forms of the page's language:
    /// `pen.say("gaps-count-open", &[("n", n.into())])`.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.language.say(key, args)
    }

    /// Returns the heading of a page of a list that is cut by years and months.
    pub fn heading(&self, heading: &str, part: Part) -> String {
        let part = match part {
            Part::All => return heading.to_owned(),
            Part::Year(year) => self.dates().year(year),
            Part::Month(year, month) => self.dates().month(year, month),
        };
        let args = [("heading", heading.into()), ("part", part.into())];
        self.say("heading-of-part", &args)
    }

    /// Returns what says messages as HTML.
    pub fn say_html(&self) -> Arc<Say> {
        Arc::clone(&self.templates.tera(self.site, self.place).1)
    }

    /// Returns a message with one number, `$n`.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.say(key, &[("n", n.into())])
    }

    /// Returns texts one after the other: "A, B, C".
    pub fn listed(&self, texts: impl IntoIterator<Item = String>) -> String {
        let mut texts = texts.into_iter();
        let first = texts.next().unwrap_or_default();
        texts.fold(first, |list, next| {
            let args = [("list", list.into()), ("next", next.into())];
            self.say("list-comma", &args)
        })
    }

    /// Returns names as a sentence lists them: "A, B and C".
    pub fn listed_and(&self, names: &[String]) -> String {
        let Some((last, rest)) = names.split_last() else {
            return String::new();
        };
        if rest.is_empty() {
            return last.clone();
        }
        let rest = self.listed(rest.iter().cloned());
        let args = [("list", rest.into()), ("last", last.as_str().into())];
        self.say("list-and", &args)
    }

    /// Returns the link from this page to an address, `#part` and all: to the page in this language, else
    /// to that in the default one.
    pub fn href(&self, address: &str) -> String {
        match address.split_once('#') {
            Some((page, part)) if page == self.address => format!("#{part}"),
            _ if self.is_made(address) => [self.home.as_str(), address].concat(),
            _ => [self.root.as_str(), address].concat(),
        }
    }

    /// Tells whether what stands at an address is made in the language of the page.
    pub fn is_made(&self, address: &str) -> bool {
        super::is_made_at(self.site, address, self.place)
    }

    /// Returns the language of the page that an address leads to, where that is not the page's own.
    pub fn hreflang(&self, address: &str) -> Option<String> {
        let default = self.site.settings.default_language();
        (!self.is_made(address)).then(|| default.to_string())
    }

    /// Returns an address below the output folder, in the language of the page where it is made in it.
    pub fn whole(&self, address: &str) -> String {
        match self.is_made(address) {
            true => [self.folder.as_str(), address].concat(),
            false => address.to_owned(),
        }
    }

    /// Returns a text in the page's language, else marked as what it is.
    pub fn text(&self, text: &Text) -> TextView {
        let (lang, words) = text.pick(self.lang, self.site.settings.default_language());
        let run = self.run(words, lang);
        TextView {
            other: run.lang.is_some(),
            ..run
        }
    }

    /// Returns words of a known language, marked if it is not the page's.
    pub fn run(&self, words: &str, lang: &Lang) -> TextView {
        let is_foreign = lang != self.lang;
        TextView {
            text: words.to_owned(),
            lang: is_foreign.then(|| lang.to_string()),
            dir: is_foreign.then(|| lang.dir()),
            other: false,
        }
    }

    /// Returns the bare words of a text, for attributes and sentences.
    pub fn plain(&self, text: &Text) -> String {
        text.pick(self.lang, self.site.settings.default_language())
            .1
            .to_owned()
    }

    /// Returns a Markdown text as HTML whose headings begin at `h3` and whose ids begin with
    /// `prefix`, so that two texts of one page never share an id.
    pub fn markdown(&self, text: &Text, prefix: &str) -> Html {
        linker::html(self, text, prefix, 3).0
    }

    /// Returns the bare words of a Markdown text.
    pub fn stripped(&self, text: &Text) -> String {
        linker::plain(self, text)
    }

    /// Returns a link to a record of any kind, labelled with its title; a bare label where there
    /// is no such page.
    pub fn record(&self, id: &Id) -> LinkView {
        match self.site.records.common(id) {
            Some((Kind::Actor, _)) => self.actor(id),
            Some((Kind::Place, _)) => self.place(id),
            Some((Kind::Source, _)) => self.source(id),
            Some((Kind::Event, _)) => self.event(id),
            Some((kind, _)) => {
                let records = &self.site.records;
                let text = match kind {
                    Kind::Agreement => &records.agreements[id].title,
                    Kind::Dispute => &records.disputes[id].question,
                    _ => &records.notes[id].title,
                };
                self.linked(kind, id, text)
            }
            None => match self.site.retracted.get(id) {
                Some(retracted) => LinkView {
                    href: Some(self.href(&address(retracted.kind, id))),
                    label: self.say(
                        "retracted-link",
                        &[("title", self.plain(&retracted.title).into())],
                    ),
                    hreflang: self.hreflang(&address(retracted.kind, id)),
                    ..LinkView::default()
                },
                None => LinkView::bare(id.as_str()),
            },
        }
    }

    /// Returns a link to an actor.
    pub fn actor(&self, id: &Id) -> LinkView {
        match self.site.records.actors.get(id) {
            Some(actor) => self.linked(Kind::Actor, id, &actor.name),
            None => LinkView::bare(id.as_str()),
        }
    }

    /// Returns links to actors, in the order given.
    pub fn actors<'b>(&self, ids: impl IntoIterator<Item = &'b Id>) -> Vec<LinkView> {
        ids.into_iter().map(|id| self.actor(id)).collect()
    }

    /// Returns a link to a place.
    pub fn place(&self, id: &Id) -> LinkView {
        match self.site.records.places.get(id) {
            Some(place) => self.linked(Kind::Place, id, &place.name),
            None => LinkView::bare(id.as_str()),
        }
    }

    /// Returns a link to an event.
    pub fn event(&self, id: &Id) -> LinkView {
        match self.site.records.events.get(id) {
            Some(event) => self.linked(Kind::Event, id, &event.title),
            None => LinkView::bare(id.as_str()),
        }
    }

    /// Returns a link to a source, labelled with its outlet and its day, which tell it from its
    /// neighbours in fewer words than its title.
    pub fn source(&self, id: &Id) -> LinkView {
        let Some(source) = self.site.records.sources.get(id) else {
            return LinkView::bare(id.as_str());
        };
        let mut link = self.outlet(source);
        if let Some(published) = &source.published {
            let date = self.dates().date(published, Length::Middle).plain();
            link.label = format!("{}, {date}", link.label);
        }
        let to = address(Kind::Source, id);
        link.href = Some(self.href(&to));
        link.hreflang = self.hreflang(&to);
        link
    }

    /// Returns the outlet of a source, with a link if it is an actor.
    pub fn outlet(&self, source: &Source) -> LinkView {
        match &source.outlet {
            Outlet::Actor(id) => self.actor(id),
            Outlet::Named(name) => LinkView::bare(name),
        }
    }

    /// Returns a link to a claim or provision, labelled by what it says (see [`Pen::said`]).
    pub fn part(&self, part: &PartId) -> LinkView {
        let records = &self.site.records;
        if let Some(event) = records.events.get(&part.record) {
            let claim = event.claims.iter().find(|claim| claim.id == part.part);
            let label = match claim {
                Some(claim) => self.said(claim),
                None => TextView::plain(part.part.as_str()),
            };
            return self.to_part(Kind::Event, part, label);
        }
        let agreement = records.agreements.get(&part.record);
        let provision = agreement.and_then(|a| a.provisions.iter().find(|p| p.id == part.part));
        let label = provision.and_then(|p| p.title.as_ref().or(p.text.as_ref()));
        let label = match label {
            Some(text) => self.text(text),
            None => TextView::plain(part.part.as_str()),
        };
        self.to_part(Kind::Agreement, part, label)
    }

    /// Returns a claim in the fewest words: its first figure as stated, else who says it.
    pub fn said(&self, claim: &Claim) -> TextView {
        let count = claim
            .toll
            .iter()
            .flat_map(|row| row.outcomes.values())
            .next();
        if let Some(count) = count.or_else(|| claim.counts.values().next()) {
            return TextView::plain(self.stated(count));
        }
        match self.site.records.actors.get(&claim.by[0]) {
            Some(actor) => self.text(&actor.name),
            None => TextView::plain(claim.id.as_str()),
        }
    }

    /// Returns a link to what a progress step or a closed gap rests on.
    pub fn evidence(&self, evidence: &Evidence) -> LinkView {
        match evidence {
            Evidence::Event(id) => self.event(id),
            Evidence::Claim(part) => {
                let mut link = self.part(part);
                link.label = format!("{}, {}", self.event(&part.record).label, link.label);
                link
            }
            Evidence::Source(carrier) => {
                let mut link = self.source(&carrier.source);
                if let Some(locator) = &carrier.locator {
                    link.label = format!("{}, {locator}", link.label);
                }
                link
            }
        }
    }

    /// Returns a link to the page that lists an event's month.
    pub fn month_of(&self, event: &Id) -> Option<LinkView> {
        let day = self.site.events.get(event)?.earliest?;
        let address = self.templates.months.address("chronology", day);
        let anchor = month_anchor(day);
        Some(LinkView {
            href: Some(self.href(&format!("{address}#{anchor}"))),
            label: self.dates().month(day.year(), day.month()),
            ..LinkView::default()
        })
    }

    /// Returns how the page's language writes dates.
    pub fn dates(&self) -> &'a Dates {
        self.language.dates()
    }

    /// Returns a text of figures in the digits of the page's language.
    pub fn figures(&self, text: &str) -> String {
        self.language.digits.numerals.local(text)
    }

    /// Returns the order in which the page's language has names.
    pub fn order(&self) -> &'a Order {
        self.language.order()
    }

    /// Returns a number with its thousands set apart, in the digits of the page's language.
    pub fn number(&self, n: u64) -> String {
        self.language.digits.number(n)
    }

    /// Returns a count as stated: figures bare, a word in quotation marks.
    pub fn stated(&self, count: &Count) -> String {
        if count.is_word() {
            format!("“{}”", count.stated())
        } else {
            self.figures(&count.stated())
        }
    }

    /// Returns a date in words.
    pub fn date(&self, date: &Date, length: Length) -> DateView {
        self.dates().date(date, length)
    }

    /// Returns a day in words.
    pub fn day(&self, day: Day) -> DateView {
        self.dates().day(day, Length::Long)
    }

    /// Returns when something happened, relative dates included.
    pub fn when(&self, when: &When, length: Length) -> WhenView {
        WhenView {
            date: when.date.as_ref().map(|date| self.date(date, length)),
            as_stated: when.relative.as_ref().and_then(|r| r.as_stated.clone()),
            direction: when.relative.as_ref().map(|r| match r.direction {
                crate::model::Direction::After => "after",
                crate::model::Direction::Before => "before",
            }),
            event: when.relative.as_ref().map(|r| self.event(&r.event)),
        }
    }

    /// Returns an event's date as lists show it; none for an undated one.
    pub fn event_date(&self, event: &Event, length: Length) -> Option<DateView> {
        let date = event.date.as_ref()?.date.as_ref()?;
        Some(self.date(date, length))
    }

    fn linked(&self, kind: Kind, id: &Id, text: &Text) -> LinkView {
        self.to(&address(kind, id), self.text(text))
    }

    fn to_part(&self, kind: Kind, part: &PartId, label: TextView) -> LinkView {
        self.to(
            &format!("{}#{}", address(kind, &part.record), part.part),
            label,
        )
    }

    /// Returns a link to an address.
    pub fn to(&self, address: &str, label: TextView) -> LinkView {
        LinkView {
            href: Some(self.href(address)),
            hreflang: self.hreflang(address),
            label: label.text,
            lang: label.lang,
            dir: label.dir,
            other: label.other,
        }
    }

    /// Returns the whole address of a picture of the page's own: the first by name that its record
    /// uses.
    pub fn picture(&self, subject: &Subject) -> Option<String> {
        const PICTURES: [&str; 5] = [".jpeg", ".jpg", ".png", ".gif", ".webp"];
        let base_url = self.site.settings.base_url.as_deref()?;
        let (_, common) = self.site.records.common(subject.record()?)?;
        let is_picture = |name: &&String| {
            let name = name.to_ascii_lowercase();
            PICTURES.iter().any(|ending| name.ends_with(ending))
        };
        let shown = |name: &&String| self.site.media.contains(*name);
        let name = common.media.iter().filter(shown).find(is_picture)?;
        Some(format!("{base_url}media/{}", percent_encoded(name)))
    }

    /// Renders a template for a piece of a page, such as a block in a note.
    pub fn fragment<V: Serialize>(&self, template: &str, view: &V) -> String {
        let fragment = self.templates.fragment(self, template, view);
        fragment.unwrap_or_else(|mistake| {
            self.fail(mistake);
            String::new()
        })
    }
}

/// Writes a path as a whole address needs it.
fn percent_encoded(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// Returns the address of a record's page.
pub fn address(kind: Kind, id: &Id) -> String {
    [kind.folder(), "/", id.as_str(), ".html"].concat()
}

/// Returns the address of the page about two actors, whichever comes first.
pub fn relation_address(one: &Id, other: &Id) -> String {
    let (a, b) = if one <= other {
        (one, other)
    } else {
        (other, one)
    };
    format!("relations/{a}--{b}.html")
}

/// Returns the anchor of a month in a chronology: `2024-12`.
pub fn month_anchor(day: Day) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// Returns the address of a part of a paged list.
pub fn part_address(base: &str, part: Part) -> String {
    match part {
        Part::All => format!("{base}.html"),
        Part::Year(year) => format!("{base}/{year}.html"),
        Part::Month(year, month) => format!("{base}/{year}-{month:02}.html"),
    }
}

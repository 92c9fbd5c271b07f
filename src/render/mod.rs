//! Site -> pages: a file per kind of page, each with its view struct and its template. Alone names
//! tera.
//!
//! [`plan`] lists every page as a small value; [`page`] turns one of them into HTML. Views hold
//! sorted, counted, worded data, templates only lay out. Nothing that depends on the size of the
//! site is on an inner page, and what pages share is reckoned once, in [`Templates`].

mod actor;
mod agreement;
mod alternate;
mod briefing;
mod changes;
mod chronology;
mod claims;
mod commitments;
mod contest;
mod contested;
mod corrections;
mod data;
mod dispute;
mod event;
mod gaps;
mod home;
mod html;
mod index;
mod linked;
mod linker;
mod listing;
mod map;
mod not_found;
mod note;
mod parts;
mod pen;
mod pieces;
mod place;
mod progress;
mod ranges;
mod redirect;
mod relation;
mod relations;
mod retracted;
mod say;
mod search;
mod share;
mod source;
mod strip;
mod switch;
mod trim;
pub(crate) mod words;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::{Context, ErrorKind, Tera};

use crate::export::{self, Sums};
use crate::language::Languages;
use crate::language::dates::{DateView, Length};
use crate::model::table::{self, Read};
use crate::model::{Id, Kind, Lane, PartId, Table, Tracked, Vocabulary};
use crate::sink::{self, Failure, Sink};
use crate::site::{Site, place_in_time};
use crate::yaml::kept::Kept;

pub use listing::Part;

use listing::{Cuts, Days, List, Paging};
use parts::PageHead;
use pen::{Pen, address, part_address, relation_address};
use pieces::Pieces;
use say::Say;

/// A page to be: where it will stand and what it will show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Below the output folder, with forward slashes: `events/x.html`, `fa/events/x.html`.
    pub address: String,
    /// The place of its language among those of the site.
    pub language: usize,
    pub subject: Subject,
}

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    Home,
    /// Of one lane or both.
    Chronology {
        lane: Option<Lane>,
        part: Part,
    },
    Event(Id),
    Actor {
        id: Id,
        part: Part,
    },
    Place {
        id: Id,
        part: Part,
    },
    Source {
        id: Id,
        part: Part,
    },
    Agreement(Id),
    Dispute(Id),
    Note(Id),
    /// What two actors have in common, the lesser id first.
    Relation {
        one: Id,
        other: Id,
        part: Part,
    },
    /// Every record of a kind.
    Index {
        kind: Kind,
        part: Part,
    },
    /// Every two actors with an event in common.
    Relations,
    Contested(Part),
    Gaps,
    Corrections(Part),
    /// What changed since the last edition.
    Changes,
    Commitments,
    /// The whole on one page, to print.
    Briefing,
    Search,
    /// The data files, each with its fields.
    Data,
    NotFound,
    /// The page of a record that was taken back.
    Retracted(Id),
    /// An old address, which leads to another, given below the output folder.
    Redirect {
        to: String,
    },
}

impl Subject {
    /// Returns the record that the page is about.
    pub fn record(&self) -> Option<&Id> {
        match self {
            Subject::Event(id)
            | Subject::Actor { id, .. }
            | Subject::Place { id, .. }
            | Subject::Source { id, .. }
            | Subject::Agreement(id)
            | Subject::Dispute(id)
            | Subject::Note(id) => Some(id),
            _ => None,
        }
    }
}

/// Templates and assets, a site's own (by name in `templates/`) in place of built-in ones. Records have
/// no part in them.
pub struct Layout {
    /// With the filters of one of the languages.
    tera: Tera,
    /// The style sheet, the icon, the script of the search page and the sheet of all pages but those
    /// of events.
    pub assets: Vec<Asset>,
    /// A print of the site's own templates.
    own: u64,
}

/// The templates, compiled once, and what every page needs of the whole site, reckoned once.
pub struct Templates {
    /// What pages are laid out with.
    pub layout: Arc<Layout>,
    /// The same in each language of the site, with what every page says of it; made when a page first
    /// needs it.
    teras: Vec<OnceLock<(Tera, Arc<Say>)>>,
    /// The picture that stands for the site.
    share: Option<ShareView>,
    /// How the chronology is cut.
    pub(in crate::render) chronology: Tracked<Paging>,
    /// Where it is cut, which every event's page must know to lead to its month.
    pub(in crate::render) months: Tracked<Cuts>,
    /// The events of each lane, and how they are cut.
    pub(in crate::render) lanes: Tracked<[(Vec<Id>, Paging); 2]>,
    /// Contested events in chronological order, and how they are cut.
    pub(in crate::render) contested: Tracked<(Vec<Id>, Paging)>,
    /// The lists of events of actors, places, sources and relations, by address without `.html`.
    pub(in crate::render) lists: Table<String, List>,
    /// Of a contested event which of the reasons is the plainest, for every list it is in.
    pub(in crate::render) plainest: Table<Id, usize>,
    /// What the page of the data files tells of them.
    pub sums: Sums,
    /// Claim -> the claims that name it, with the word of the link: `contradicts`.
    pub(in crate::render) named_by: Table<PartId, Vec<(&'static str, PartId)>>,
    /// Maps, each drawn when a page first needs it.
    pub(in crate::render) maps: map::Maps,
    /// Events and sources in lists.
    pub(in crate::render) pieces: Pieces,
}

/// A template that cannot be read, or that fails on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateMistake {
    /// Its name in `templates/`.
    pub template: String,
    /// The address of the page it failed on; none if it cannot be read at all.
    pub page: Option<String>,
    /// Tera's own report.
    pub message: String,
    /// From 1.
    pub line: Option<usize>,
    pub column: Option<usize>,
}

/// A file that pages use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// With twelve digits of the hash of its bytes: `assets/style.0123456789ab.css`.
    pub address: String,
    pub bytes: Vec<u8>,
}

/// A file in the program: its name in `templates/`, and its text.
type BuiltIn = (&'static str, &'static str);

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),+]
    };
}

/// The templates in the program; a site's own of the same name replaces one.
const BUILT_IN: &[BuiltIn] = built_in![
    "actor.html",
    "agreement.html",
    "base.html",
    "blocks.html",
    "briefing.html",
    "changes.html",
    "chronology.html",
    "commitments.html",
    "components.html",
    "contested.html",
    "corrections.html",
    "data.html",
    "dispute.html",
    "entry.html",
    "event.html",
    "gaps.html",
    "home.html",
    "index.html",
    "not_found.html",
    "note.html",
    "pieces.html",
    "place.html",
    "printed.html",
    "redirect.html",
    "relation.html",
    "relations.html",
    "retracted.html",
    "search.html",
    "source.html",
    "source_entry.html",
];

/// The assets in the program: name, extension, and the files that it is put together from, each of
/// which a site can replace.
const ASSETS: &[(&str, &str, &[BuiltIn])] = &[
    ("style", "css", built_in!["tokens.css", "style.css"]),
    ("favicon", "svg", built_in!["favicon.svg"]),
    ("search", "js", built_in!["search.js"]),
    ("pages", "css", built_in!["pages.css"]),
];

/// Lists every HTML page, sorted by address. Nothing is rendered yet.
pub fn plan(site: &Site, templates: &Templates) -> Vec<Page> {
    let mut pages: Vec<(String, Subject)> = Vec::new();
    let records = &site.records;
    for (name, subject) in [
        ("index", Subject::Home),
        ("gaps", Subject::Gaps),
        ("briefing", Subject::Briefing),
        ("commitments", Subject::Commitments),
        ("search", Subject::Search),
        ("data/index", Subject::Data),
        ("404", Subject::NotFound),
    ] {
        pages.push((format!("{name}.html"), subject));
    }
    for part in templates.chronology.parts() {
        let subject = Subject::Chronology { lane: None, part };
        pages.push((part_address("chronology", part), subject));
    }
    for lane in [Lane::Cooperation, Lane::Conflict] {
        let (_, paging) = &templates.lanes[usize::from(lane == Lane::Conflict)];
        for part in paging.parts() {
            let subject = Subject::Chronology {
                lane: Some(lane),
                part,
            };
            pages.push((part_address(&lane_base(lane), part), subject));
        }
    }
    for part in templates.contested.1.parts() {
        pages.push((part_address("contested", part), Subject::Contested(part)));
    }
    if site.since.is_some() {
        pages.push(("changes.html".to_owned(), Subject::Changes));
    }
    for part in corrections::all_parts(site) {
        pages.push((
            part_address("corrections", part),
            Subject::Corrections(part),
        ));
    }
    for kind in Kind::ALL {
        let parts = match kind {
            Kind::Event => templates.chronology.parts(),
            Kind::Source => index::source_parts(site),
            _ => vec![Part::All],
        };
        for part in parts {
            let base = format!("{}/index", kind.folder());
            pages.push((part_address(&base, part), Subject::Index { kind, part }));
        }
    }
    pages.push(("relations/index.html".to_owned(), Subject::Relations));
    for (kind, common) in records.all() {
        let id = common.id.clone();
        let base = address(kind, &id);
        match kind {
            Kind::Actor => paged(&mut pages, templates, &base, |part| Subject::Actor {
                id: id.clone(),
                part,
            }),
            Kind::Place => paged(&mut pages, templates, &base, |part| Subject::Place {
                id: id.clone(),
                part,
            }),
            Kind::Source => paged(&mut pages, templates, &base, |part| Subject::Source {
                id: id.clone(),
                part,
            }),
            Kind::Event => pages.push((base, Subject::Event(id))),
            Kind::Agreement => pages.push((base, Subject::Agreement(id))),
            Kind::Dispute => pages.push((base, Subject::Dispute(id))),
            Kind::Note => pages.push((base, Subject::Note(id))),
        }
    }
    for (one, other) in site.relations.keys() {
        let base = relation_address(one, other);
        paged(&mut pages, templates, &base, |part| Subject::Relation {
            one: one.clone(),
            other: other.clone(),
            part,
        });
    }
    for (id, retracted) in &site.retracted {
        pages.push((address(retracted.kind, id), Subject::Retracted(id.clone())));
    }
    for (old, id) in &site.aliases {
        let Some(kind) = kind_of(site, id) else {
            continue;
        };
        let subject = Subject::Redirect {
            to: address(kind, id),
        };
        pages.push((address(kind, old), subject));
    }
    // An old address is no page where there is a new one.
    pages.sort_by(|(one, _), (other, _)| one.cmp(other));
    pages.dedup_by(|(next, _), (kept, _)| next == kept);
    let mut all = Vec::new();
    for (language, spoken) in site.languages.iter().enumerate().skip(1) {
        let made = pages
            .iter()
            .filter(|(_, subject)| is_made(site, subject, language));
        all.extend(made.map(|(address, subject)| Page {
            address: format!("{}/{address}", spoken.lang),
            language,
            subject: subject.clone(),
        }));
    }
    all.extend(pages.into_iter().map(|(address, subject)| Page {
        address,
        language: 0,
        subject,
    }));
    all.sort_by(|a, b| a.address.cmp(&b.address));
    all
}

/// Returns the languages that a page is made in, then `x-default`, each with the address in full; nothing
/// for a page of one language.
pub fn translations(site: &Site, base: &str, page: &Page) -> Vec<(String, String)> {
    let folder = folder(site, page.language);
    switch::all(site, base, &page.subject, &page.address[folder.len()..])
}

/// Returns the folder of a language in the output folder, `fa/`; empty for the default one.
pub fn folder(site: &Site, language: usize) -> String {
    match language {
        0 => String::new(),
        _ => format!("{}/", site.languages[language].lang),
    }
}

/// Tells whether a page is made in a language, by its place among those of the site: of a record only
/// if that holds something in it. What hosts serve for a wrong address and the page of the data files
/// are made in the default language alone.
pub fn is_made(site: &Site, subject: &Subject, language: usize) -> bool {
    match subject {
        Subject::NotFound | Subject::Data => language == 0,
        Subject::Relation { one, other, .. } => {
            site.speaks(one, language) || site.speaks(other, language)
        }
        Subject::Retracted(id) => site.speaks(id, language),
        Subject::Redirect { to } => is_made_at(site, to, language),
        _ => subject.record().is_none_or(|id| site.speaks(id, language)),
    }
}

/// The same of the address of a page or a feed, without the folder of a language.
pub fn is_made_at(site: &Site, address: &str, language: usize) -> bool {
    let Some((folder, rest)) = address.split_once('/') else {
        return language == 0 || address != "404.html";
    };
    let stem = rest.split(['.', '/', '#']).next().unwrap_or(rest);
    let speaks = |id: &str| Id::parse(id).is_some_and(|id| site.speaks(&id, language));
    match folder {
        _ if language == 0 => true,
        "data" | "media" | "assets" => false,
        "relations" => match stem.split_once("--") {
            Some((one, other)) => speaks(one) || speaks(other),
            None => true,
        },
        _ if stem == "index" => true,
        _ if Kind::ALL.iter().any(|kind| kind.folder() == folder) => speaks(stem),
        _ => true,
    }
}

fn kind_of(site: &Site, id: &Id) -> Option<Kind> {
    match site.records.common(id) {
        Some((kind, _)) => Some(kind),
        None => site.retracted.get(id).map(|retracted| retracted.kind),
    }
}

fn paged(
    pages: &mut Vec<(String, Subject)>,
    templates: &Templates,
    address: &str,
    subject: impl Fn(Part) -> Subject,
) {
    let base = address.trim_end_matches(".html");
    for part in templates.lists[base].paging.parts() {
        pages.push((part_address(base, part), subject(part)));
    }
}

/// Returns the address of a lane's chronology, without `.html`.
fn lane_base(lane: Lane) -> String {
    format!("chronology/{}", lane.word())
}

/// Returns the events at a place and within it, in chronological order.
fn place_events(site: &Site, id: &Id) -> Vec<Id> {
    let Some(facts) = site.places.get(id) else {
        return Vec::new();
    };
    in_chronology(site, facts.events.iter().chain(&facts.events_within))
}

/// Returns events in chronological order, each once.
fn in_chronology<'a>(site: &Site, events: impl IntoIterator<Item = &'a Id>) -> Vec<Id> {
    let mut events: Vec<Id> = events.into_iter().cloned().collect();
    events.sort_by_cached_key(|id| {
        let facts = site.event_facts(id);
        place_in_time(&site.records.events[id], facts.earliest, facts.latest)
    });
    events.dedup();
    events
}

fn is_contested(site: &Site, id: &Id) -> bool {
    !site.event_facts(id).contested.is_empty()
}

/// Compiles the templates, a site's own (by name in `templates/`) in place of built-in ones, or
/// returns what is wrong with each.
pub fn layout(
    languages: &Languages,
    overrides: &BTreeMap<String, String>,
) -> Result<Layout, Vec<TemplateMistake>> {
    let own = || overrides.iter().filter(|(name, _)| name.ends_with(".html"));
    let mut tera = Tera::default();
    tera.set_escape_fn(html::escape);
    tera.register_filter("unlinked", html::Unlinked);
    say::register(&mut tera, languages.default());
    let built_in = tera.add_raw_templates(BUILT_IN.iter().copied());
    debug_assert!(
        built_in.is_ok(),
        "{}",
        built_in.err().map_or(String::new(), |e| e.to_string())
    );
    if let Err(error) = tera.add_raw_templates(own()) {
        // Tera stops at the first mistake, so each template is tried for itself.
        let mut mistakes = Vec::new();
        for (name, text) in own() {
            let mut alone = Tera::default();
            alone.register_filter("unlinked", html::Unlinked);
            say::register(&mut alone, languages.default());
            let _ = alone.add_raw_templates(BUILT_IN.iter().copied());
            if let Err(error) = alone.add_raw_template(name, text) {
                mistakes.push(mistake(name, None, &error));
            }
        }
        // A template that needs another of the site's own fails alone but not with it.
        if mistakes.len() != 1 || mistakes[0].message != error.to_string() {
            let first = mistake("", None, &error);
            mistakes.retain(|m| m.template != first.template && m.line.is_some());
            mistakes.insert(0, first);
        }
        return Err(mistakes);
    }
    Ok(Layout {
        tera,
        assets: assets(overrides),
        own: table::print(overrides),
    })
}

/// Reckons what every page needs of the whole site.
pub fn templates(site: &Site, layout: &Arc<Layout>, picture: Option<&Asset>) -> Templates {
    let days = Days::of(site);
    let paged = |events: Vec<Id>| {
        let paging = Paging::of(&days, &events);
        (events, paging)
    };
    let lane = |lane| {
        let events = site.in_lane(&site.chronology, lane);
        paged(events.map(|event| event.common.id.clone()).collect())
    };
    let contested = || {
        let events = site.chronology.iter();
        paged(
            events
                .filter(|id| is_contested(site, id))
                .cloned()
                .collect(),
        )
    };
    // Each of these walks over all events.
    let ((lists, plainest), (chronology, lanes, contested)) = rayon::join(
        || (listing::lists(site, &days), contest::plainest(site)),
        || {
            let chronology = Paging::of(&days, &site.chronology);
            let lanes = [lane(Lane::Cooperation), lane(Lane::Conflict)];
            (chronology, lanes, contested())
        },
    );
    let mut templates = Templates {
        layout: Arc::clone(layout),
        teras: site.languages.iter().map(|_| OnceLock::new()).collect(),
        share: picture.and_then(ShareView::of),
        sums: Sums::new(),
        maps: map::Maps::new(site),
        pieces: Pieces::default(),
        months: chronology.cuts().into(),
        chronology: chronology.into(),
        lanes: lanes.into(),
        contested: contested.into(),
        lists,
        plainest: plainest.into(),
        named_by: claims::named_by(site).into(),
    };
    templates.chronology.name("chronology's pages");
    templates.months.name("months");
    templates.lanes.name("lanes");
    templates.contested.name("contested");
    templates.lists.name("lists");
    templates.plainest.name("plainest");
    templates.named_by.name("named by");
    templates
}

/// Renders one page.
pub fn page(templates: &Templates, site: &Site, page: &Page) -> Result<String, TemplateMistake> {
    let pen = &Pen::new(templates, site, page);
    let html = match &page.subject {
        Subject::Home => draw(pen, "home.html", home::page(pen)),
        Subject::Chronology { lane, part } => {
            draw(pen, "chronology.html", chronology::page(pen, *lane, *part))
        }
        Subject::Event(id) => draw(pen, "event.html", event::page(pen, id)),
        Subject::Actor { id, part } => draw(pen, "actor.html", actor::page(pen, id, *part)),
        Subject::Place { id, part } => draw(pen, "place.html", place::page(pen, id, *part)),
        Subject::Source { id, part } => draw(pen, "source.html", source::page(pen, id, *part)),
        Subject::Agreement(id) => draw(pen, "agreement.html", agreement::page(pen, id)),
        Subject::Dispute(id) => draw(pen, "dispute.html", dispute::page(pen, id)),
        Subject::Note(id) => draw(pen, "note.html", note::page(pen, id)),
        Subject::Relation { one, other, part } => {
            draw(pen, "relation.html", relation::page(pen, one, other, *part))
        }
        Subject::Index { kind, part } => draw(pen, "index.html", index::page(pen, *kind, *part)),
        Subject::Relations => draw(pen, "relations.html", relations::page(pen)),
        Subject::Contested(part) => draw(pen, "contested.html", contested::page(pen, *part)),
        Subject::Gaps => draw(pen, "gaps.html", gaps::page(pen)),
        Subject::Corrections(part) => draw(pen, "corrections.html", corrections::page(pen, *part)),
        Subject::Briefing => {
            let html = sink::whole(|sink| briefing::page(pen, sink));
            html.map(|html| String::from_utf8(html).expect("made of texts"))
        }
        Subject::Changes => {
            let since = site.since.as_ref();
            let since = since.expect("the page is planned where there is a last edition");
            draw(pen, "changes.html", changes::page(pen, since))
        }
        Subject::Commitments => draw(pen, "commitments.html", commitments::page(pen)),
        Subject::Data => draw(pen, "data.html", data::page(pen)),
        Subject::Search => draw(pen, "search.html", search::page(pen)),
        Subject::NotFound => draw(pen, "not_found.html", not_found::page(pen)),
        Subject::Retracted(id) => draw(pen, "retracted.html", retracted::page(pen, id)),
        Subject::Redirect { to } => draw(pen, "redirect.html", redirect::page(pen, to)),
    }?;
    match pen.failed.get() {
        Some(mistake) => Err(mistake.clone()),
        None => Ok(html),
    }
}

/// Renders the whole briefing, a page in parts.
pub fn briefing(
    templates: &Templates,
    site: &Site,
    page: &Page,
    sink: &mut dyn Sink,
) -> Result<(), Failure> {
    let pen = &Pen::new(templates, site, page);
    briefing::page(pen, sink)?;
    match pen.failed.get() {
        Some(mistake) => Err(mistake.clone().into()),
        None => Ok(()),
    }
}

fn assets(overrides: &BTreeMap<String, String>) -> Vec<Asset> {
    let mut assets = Vec::new();
    for &(name, extension, files) in ASSETS {
        let text: String = files
            .iter()
            .map(|&(file, built_in)| overrides.get(file).map_or(built_in, String::as_str))
            .collect();
        let text = match extension {
            "css" => trim::style(&text),
            _ => text,
        };
        assets.push(Asset::new(name, extension, text.into_bytes()));
    }
    assets
}

/// Returns the picture that stands for the site where a page of it is shared: the site's own, else
/// one made of the seal and the title. Only whole addresses lead to such a picture, so without the
/// site's there is none.
pub fn share(site: &Site, own: Option<&[u8]>, kept: &Kept) -> Option<Asset> {
    site.settings.base_url.as_ref()?;
    let bytes = match own {
        Some(own) => own.to_vec(),
        None => {
            let title = &site.settings.title;
            kept.picture(title, || share::draw(title))
        }
    };
    Some(Asset::new("share", "png", bytes))
}

/// Tells whether these bytes are a picture that may stand for a site.
pub fn is_picture(bytes: &[u8]) -> bool {
    share::size(bytes).is_some()
}

impl Asset {
    fn new(name: &str, extension: &str, bytes: Vec<u8>) -> Asset {
        let mut hash = String::new();
        for byte in &Sha256::digest(&bytes)[..6] {
            let _ = write!(hash, "{byte:02x}");
        }
        Asset {
            address: format!("assets/{name}.{hash}.{extension}"),
            bytes,
        }
    }
}

impl Templates {
    /// Hands over everything that a page can read here, each with a print of what it holds; and
    /// returns a print of the rest, on which every page depends.
    pub fn prints(&self, take: &mut dyn FnMut(Read, u64)) -> u64 {
        let Templates {
            // Those of the program are known by the program.
            layout,
            teras: _,
            share,
            chronology,
            months,
            lanes,
            contested,
            lists,
            plainest,
            // Follow from the records, which the page that shows them counts as having read.
            sums: _,
            named_by,
            maps,
            // Note for each page what they read.
            pieces: _,
        } = self;
        chronology.prints(&mut *take);
        months.prints(&mut *take);
        lanes.prints(&mut *take);
        contested.prints(&mut *take);
        lists.prints(&mut *take);
        plainest.prints(&mut *take);
        named_by.prints(&mut *take);
        maps.prints(&mut *take);
        table::print(&(layout.own, share.as_ref().map(|share| &share.address)))
    }

    /// Returns the templates in one of the site's languages, and what says its messages as HTML.
    fn tera(&self, site: &Site, place: usize) -> &(Tera, Arc<Say>) {
        self.teras[place].get_or_init(|| {
            let mut tera = self.layout.tera.clone();
            let say = say::register(&mut tera, &site.languages[place]);
            // Is the same for every page, so it is nothing that one of them reads.
            let view = table::unnoted(|| SiteView::of(site, place, &self.layout.assets));
            tera.global_context().insert("site", &view);
            tera.global_context().insert("share", &self.share);
            (tera, say)
        })
    }

    /// Renders a template for a piece of a page.
    fn fragment<V: Serialize>(
        &self,
        pen: &Pen<'_>,
        template: &str,
        view: &V,
    ) -> Result<String, TemplateMistake> {
        let mut html = Vec::new();
        self.append(pen, template, view, &mut html)?;
        Ok(String::from_utf8(html).expect("made of texts"))
    }

    /// Renders a template for a piece of a page behind what there is of that.
    fn append<V: Serialize>(
        &self,
        pen: &Pen<'_>,
        template: &str,
        view: &V,
        html: &mut Vec<u8>,
    ) -> Result<(), TemplateMistake> {
        let mut context = Context::new();
        context.insert("view", view);
        context.insert("root", &pen.root);
        context.insert("home", &pen.home);
        let (tera, _) = self.tera(pen.site, pen.place);
        tera.render_to(template, &context, html)
            .map_err(|error| mistake(template, Some(pen.address), &error))
    }
}

fn draw<V: Serialize>(
    pen: &Pen<'_>,
    template: &str,
    (mut head, view): (PageHead, V),
) -> Result<String, TemplateMistake> {
    head.foot = head.foot(pen);
    head.picture = pen.picture(pen.subject);
    head.data = linked::data(pen, pen.subject, &head);
    let mut context = Context::new();
    context.insert("root", &head.root);
    context.insert("home", &head.home);
    context.insert("page", &head);
    context.insert("view", &view);
    let (tera, _) = pen.templates.tera(pen.site, pen.place);
    tera.render(template, &context)
        .map_err(|error| mistake(template, Some(pen.address), &error))
}

/// Returns a mistake with the place that Tera names.
fn mistake(template: &str, page: Option<&str>, error: &tera::Error) -> TemplateMistake {
    let message = error.to_string();
    let (template, line, column) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            (
                report.filename(),
                Some(span.start_line),
                Some(span.start_col + 1),
            )
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (tpl.as_str(), None, None)
        }
        ErrorKind::MissingParent { current, .. } => (current.as_str(), None, None),
        // What templates name is judged once all are read; those reports come as one text.
        _ => match placed(&message) {
            Some((template, line, column)) => (template, Some(line), Some(column)),
            None => (template, None, None),
        },
    };
    TemplateMistake {
        template: template.to_owned(),
        page: page.map(str::to_owned),
        line,
        column,
        message,
    }
}

/// Returns the first place that a report of Tera's names: `--> event.html:2:8`.
fn placed(report: &str) -> Option<(&str, usize, usize)> {
    let line = report
        .lines()
        .find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let mut parts = line.rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some((parts.next()?, line, column))
}

/// What every page shows of the site: a global of the templates.
#[derive(Debug, Serialize)]
struct SiteView {
    title: String,
    description: Option<String>,
    lang: String,
    /// The same as Open Graph writes it: `zh_Hans`.
    locale: String,
    base_url: Option<String>,
    publisher: Option<PublisherView>,
    licence: Option<String>,
    /// What pages may load and do, for the `meta` element.
    csp: &'static str,
    nav: Vec<NavItem>,
    /// Addresses below the output folder.
    style: String,
    favicon: String,
    search: String,
    pages: String,
    as_of: Option<DateView>,
    internal: bool,
}

#[derive(Debug, Serialize)]
struct PublisherView {
    name: String,
    url: Option<String>,
    email: Option<String>,
}

/// The picture that stands for the site: another global.
#[derive(Debug, Serialize)]
struct ShareView {
    /// Below the output folder.
    address: String,
    width: u32,
    height: u32,
}

impl ShareView {
    fn of(picture: &Asset) -> Option<ShareView> {
        let (width, height) = share::size(&picture.bytes)?;
        Some(ShareView {
            address: picture.address.clone(),
            width,
            height,
        })
    }
}

/// A link of the navigation.
#[derive(Debug, Serialize)]
struct NavItem {
    key: &'static str,
    address: &'static str,
    label: String,
}

/// The navigation. It has no counts: nothing on an inner page may depend on the size of the site.
const NAV: [(&str, &str, &str); 10] = [
    ("home", "index.html", "nav-home"),
    ("chronology", "chronology.html", "nav-chronology"),
    ("actors", "actors/index.html", "nav-actors"),
    ("agreements", "agreements/index.html", "nav-agreements"),
    ("disputes", "disputes/index.html", "nav-disputes"),
    ("contested", "contested.html", "nav-contested"),
    ("gaps", "gaps.html", "nav-gaps"),
    ("commitments", "commitments.html", "nav-commitments"),
    ("sources", "sources/index.html", "nav-sources"),
    ("search", "search.html", "nav-search"),
];

impl SiteView {
    fn of(site: &Site, place: usize, assets: &[Asset]) -> SiteView {
        let settings = &site.settings;
        let language = &site.languages[place];
        let lang = &language.lang;
        SiteView {
            title: settings.title_in(lang).to_owned(),
            description: settings.description_in(lang).map(str::to_owned),
            lang: lang.to_string(),
            locale: lang.as_str().replace('-', "_"),
            base_url: settings.base_url.clone(),
            publisher: settings.publisher.as_ref().map(|publisher| PublisherView {
                name: publisher.name.clone(),
                url: publisher.url.clone(),
                email: publisher.email.clone(),
            }),
            licence: settings.licence.clone(),
            csp: export::CSP,
            nav: NAV
                .into_iter()
                .map(|(key, address, label)| NavItem {
                    key,
                    address,
                    label: language.word(label).to_owned(),
                })
                .collect(),
            style: assets[0].address.clone(),
            favicon: assets[1].address.clone(),
            search: assets[2].address.clone(),
            pages: assets[3].address.clone(),
            as_of: site
                .as_of
                .map(|day| language.dates().day(day, Length::Long)),
            internal: site.internal,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Returns the templates of a site that has none of its own.
    pub fn templates(site: &Site) -> Templates {
        match layout(&site.languages, &BTreeMap::new()) {
            Ok(layout) => super::templates(site, &Arc::new(layout), None),
            Err(mistakes) => panic!("{}", mistakes[0].message),
        }
    }

    fn empty() -> Site {
        let view = crate::View {
            as_of: None,
            audience: crate::Audience::Public,
            instant: jiff::Timestamp::UNIX_EPOCH,
        };
        let settings = crate::settings::Settings {
            title: "Empty".to_owned(),
            ..Default::default()
        };
        crate::site::of(settings, Default::default(), &BTreeMap::new(), &view)
    }

    #[test]
    fn an_empty_site_has_every_page_of_the_navigation() {
        let site = empty();
        let templates = templates(&site);
        let pages = plan(&site, &templates);
        for (_, address, _) in NAV {
            assert!(
                pages.iter().any(|page| page.address == address),
                "{address}"
            );
        }
        for planned in &pages {
            if let Err(mistake) = page(&templates, &site, planned) {
                panic!("{}: {}", planned.address, mistake.message);
            }
        }
    }

    #[test]
    fn a_site_can_replace_the_tokens_alone() {
        let own = BTreeMap::from([("tokens.css".to_owned(), ":root { --or: red }".to_owned())]);
        let style = &assets(&own)[0];
        let text = std::str::from_utf8(&style.bytes).expect("made of texts");
        assert!(text.starts_with(":root{--or:red}"));
        assert!(text.contains("summary::before{content:\"+\""));
        assert_ne!(style.address, assets(&BTreeMap::new())[0].address);
    }

    #[test]
    fn a_mistake_in_a_template_is_placed() {
        let own = BTreeMap::from([("event.html".to_owned(), "ok\n{{ a | nope }}".to_owned())]);
        let mistakes = layout(&empty().languages, &own)
            .err()
            .expect("an unknown filter");
        assert_eq!(mistakes.len(), 1);
        assert_eq!(mistakes[0].template, "event.html");
        assert_eq!((mistakes[0].line, mistakes[0].column), (Some(2), Some(8)));
    }
}

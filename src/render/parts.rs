//! The pieces that many pages share: view structs as templates see them, and their builders.
//!
//! A view holds what a template prints and nothing it would have to reckon: sorted, counted and in
//! words. Each has a component of the same name in `components.html`.

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::date::{End, Part as DatePart, Point, Shape};
use crate::model::{
    Carrier, Common, Date, Day, Event, EventPlace, Gap, GapStatus, Id, Kind, Revision, Source,
    Vocabulary, When,
};
use crate::render::alternate;
use crate::render::contest::{self, Short};
use crate::render::pen::{Pen, address};
use crate::render::switch::{self, LanguageLink, Translation};
use crate::render::words;
use crate::site::GapAt;

/// A run of plain words; `lang` and `dir` are there if it is not in the page's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextView {
    pub text: String,
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
    /// True if it should be in the page's language, and is said in another alone.
    pub other: bool,
}

/// HTML made by `markdown.rs`, the one thing that templates print unescaped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Html {
    pub html: String,
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
    pub other: bool,
}

/// A name that leads to its page, if it has one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LinkView {
    pub href: Option<String>,
    /// The language of what it leads to, where that is not the page's.
    pub hreflang: Option<String>,
    pub label: String,
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
    pub other: bool,
}

/// When something happened; for a relative date also after or before which event.
#[derive(Debug, Clone, Serialize)]
pub struct WhenView {
    pub date: Option<DateView>,
    pub as_stated: Option<String>,
    /// `after` or `before` the event.
    pub direction: Option<&'static str>,
    pub event: Option<LinkView>,
}

/// What a page says of itself: title, description, where it stands.
#[derive(Debug, Clone, Serialize)]
pub struct PageHead {
    /// The `h1`.
    pub heading: TextView,
    /// The words of it alone.
    pub name: String,
    /// The `title` element: the heading, and whose site it is.
    pub title: String,
    pub description: String,
    /// Below the folder of its language.
    pub address: String,
    /// What leads from the page to the output folder.
    pub root: String,
    /// What leads from the page to the folder of its language.
    pub home: String,
    /// The item of the navigation that is current, by its key; empty for none.
    pub section: &'static str,
    /// A class of the page for the style sheet: `event`, `home`.
    pub kind: &'static str,
    pub lang: String,
    pub dir: &'static str,
    pub canonical: Option<String>,
    /// The same page in every language it is made in, and what others may take; where it is made in
    /// several, and the site's address is known.
    pub translations: Vec<Translation>,
    /// The languages of the site, each with the same page in it; none in a site of one.
    pub languages: Vec<LanguageLink>,
    /// At the foot of each sheet of paper: title, day of the last revision, banners.
    pub foot: String,
    /// A picture of its own for where it is shared, by its whole address.
    pub picture: Option<String>,
    /// JSON-LD, see `linked.rs`.
    pub data: Option<String>,
    /// Links to the same as data, and to feeds: HTML.
    pub alternates: String,
    /// Another page of the same, for search engines to leave this one out.
    pub noindex: bool,
    pub crumbs: Vec<Crumb>,
    pub cite: CiteBox,
}

/// A step of the path above a page; the last one, which is the page, is not among them.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    pub href: String,
    pub label: TextView,
}

/// How to cite a page.
#[derive(Debug, Clone, Serialize)]
pub struct CiteBox {
    pub title: TextView,
    pub site: String,
    pub revised: Option<DateView>,
    /// True if nothing that the page shows was ever revised.
    pub is_unrevised: bool,
    pub permalink: Option<String>,
}

/// An event in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EventEntry {
    pub id: String,
    pub link: LinkView,
    /// `cooperation` or `conflict`.
    pub lane: &'static str,
    /// "Conflict, deeds"
    pub quad: String,
    /// "Attack, aerial"
    pub what: String,
    pub date: Option<DateView>,
    pub slip: SlipView,
    pub places: Vec<LinkView>,
    pub contested: Option<Short>,
    /// "19 sources, 14 independent"; none for an event without a source.
    pub sources: Option<String>,
    /// A date that is only reckoned from another event's.
    pub when: Option<WhenView>,
    pub dated_apart: Vec<DatedApart>,
}

/// Who dates an event to days that are not its own: "Tarz Press dates it 26 Dec 2024 (“two days
/// later”, after the strikes), one day before 27–28 Dec 2024".
#[derive(Debug, Clone, Serialize)]
pub struct DatedApart {
    /// Those who say so, each with a link to the claim.
    pub who: Vec<LinkView>,
    /// One, or two for several.
    pub n: usize,
    pub when: WhenView,
    /// The message: whether the days are before or after.
    pub message: &'static str,
    pub days: i32,
    /// The event's own date.
    pub own: DateView,
}

/// The mark of an event: a little rectangle that says lane, words or deeds, and how sure its date is.
#[derive(Debug, Clone, Serialize)]
pub struct SlipView {
    /// CSS classes: `slip conflict deeds doubtful days-2`.
    pub class: String,
}

/// A source in a list, as `source_entry.html` shows it.
#[derive(Debug, Serialize)]
struct SourceEntry {
    pub id: String,
    pub outlet: LinkView,
    /// To the source's own page; its title, or what sort of source it is.
    pub link: LinkView,
    pub url: Option<String>,
    pub published: Option<DateView>,
    pub kind: String,
    /// The language, where it is not the page's.
    pub language: Option<String>,
    pub relays: Vec<LinkView>,
    /// The letter, and what it says.
    pub reliability: Option<(&'static str, String)>,
    /// False for a source known only through others.
    pub is_read: bool,
    pub accessed: Option<DateView>,
    pub archives: Vec<ArchiveView>,
}

/// A stored copy of a source.
#[derive(Debug, Clone, Serialize)]
pub struct ArchiveView {
    pub url: String,
    pub captured: Option<DateView>,
}

/// A source where it is named.
#[derive(Debug, Clone, Serialize)]
pub struct CarrierView {
    pub link: LinkView,
    pub locator: Option<String>,
    pub as_stated: Option<String>,
}

/// A known unknown.
#[derive(Debug, Clone, Serialize)]
pub struct GapView {
    /// Its anchor on the page of its record.
    pub id: String,
    pub question: TextView,
    /// `open`, `partly` or `closed`.
    pub status: &'static str,
    pub status_label: String,
    pub raised: Option<DateView>,
    /// The source that raised it; none is the editor.
    pub raised_by: Option<LinkView>,
    pub closed: Option<DateView>,
    pub closed_by: Vec<LinkView>,
    pub note: Option<Html>,
    /// Where it stands, and that record; on lists of gaps alone.
    pub href: Option<String>,
    pub record: Option<LinkView>,
}

/// A change to a published record.
#[derive(Debug, Clone, Serialize)]
pub struct RevisionView {
    pub on: DateView,
    pub kind: &'static str,
    pub label: String,
    pub note: Html,
    pub field: Option<String>,
    pub was: Option<String>,
    pub now: Option<String>,
    pub source: Option<LinkView>,
    /// What was changed; on lists of changes alone.
    pub record: Option<LinkView>,
}

/// What stands before and after a page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Pager {
    pub previous: Option<PagerLink>,
    pub next: Option<PagerLink>,
}

/// One side of a pager.
#[derive(Debug, Clone, Serialize)]
pub struct PagerLink {
    pub date: Option<DateView>,
    pub href: Option<String>,
    pub link: LinkView,
}

impl PagerLink {
    /// Makes the link to a page of that day.
    pub fn new(date: Option<DateView>, link: LinkView) -> PagerLink {
        PagerLink {
            date,
            href: link.href.clone(),
            link,
        }
    }
}

/// A place where something happened.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// "From", "To"; none for the site itself.
    pub role: Option<String>,
    /// The place, then what it lies within.
    pub chain: Vec<LinkView>,
    pub precision: Option<String>,
    pub according_to: Option<LinkView>,
    pub note: Option<Html>,
}

/// What every record's page shows at its end.
#[derive(Debug, Clone, Serialize)]
pub struct Tail {
    pub note: Option<Html>,
    pub gaps: Vec<GapView>,
    pub revisions: Vec<RevisionView>,
    /// Notes about the record.
    pub notes: Vec<LinkView>,
    pub revised: Option<DateView>,
    /// "1 correction", for the docket.
    pub corrections: Option<String>,
    pub tags: Vec<String>,
    /// The data set an imported record came from, and its id there.
    pub upstream: Option<String>,
}

impl TextView {
    /// Makes a run in the page's own language.
    pub fn plain(text: impl Into<String>) -> TextView {
        TextView {
            text: text.into(),
            ..TextView::default()
        }
    }
}

impl LinkView {
    /// Makes a label that leads nowhere.
    pub fn bare(label: &str) -> LinkView {
        LinkView {
            label: label.to_owned(),
            ..LinkView::default()
        }
    }

    /// Makes a link in the page's own language.
    pub fn to(href: String, label: &str) -> LinkView {
        LinkView {
            href: Some(href),
            label: label.to_owned(),
            ..LinkView::default()
        }
    }
}

impl PageHead {
    /// Makes the head of a page of `kind`, under `section` of the navigation.
    pub fn new(
        pen: &Pen<'_>,
        kind: &'static str,
        section: &'static str,
        heading: TextView,
    ) -> PageHead {
        let settings = &pen.site.settings;
        let site = settings.title_in(pen.lang).to_owned();
        let title = match kind {
            "home" => site.clone(),
            _ => {
                let heading = heading.text.as_str().into();
                let args = [("heading", heading), ("site", site.as_str().into())];
                pen.say("heading-of-site", &args)
            }
        };
        let base = settings.base_url.as_deref();
        let address = pen
            .address
            .strip_suffix("index.html")
            .unwrap_or(pen.address);
        let canonical = base.map(|base| format!("{base}{}{address}", pen.folder));
        PageHead {
            title,
            description: match settings.description_in(pen.lang) {
                Some(description) => description.to_owned(),
                None => heading.text.clone(),
            },
            address: pen.address.to_owned(),
            root: pen.root.clone(),
            home: pen.home.clone(),
            section,
            kind,
            lang: pen.lang.to_string(),
            dir: pen.lang.dir(),
            cite: CiteBox {
                title: heading.clone(),
                site,
                revised: None,
                is_unrevised: false,
                permalink: canonical.clone(),
            },
            name: heading.text.clone(),
            heading,
            canonical,
            translations: switch::translations(pen),
            languages: switch::languages(pen),
            foot: String::new(),
            picture: None,
            data: None,
            alternates: alternate::of(pen),
            noindex: false,
            crumbs: Vec::new(),
        }
    }

    /// Adds a step to the path above the page.
    pub fn crumb(mut self, pen: &Pen<'_>, address: &str, label: TextView) -> PageHead {
        self.crumbs.push(Crumb {
            href: pen.href(address),
            label,
        });
        self
    }

    /// Sets the description, cut to what search engines show.
    pub fn describe(mut self, text: &str) -> PageHead {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.description = cut(&text, 160);
        }
        self
    }

    /// Returns what stands at the foot of each sheet of paper.
    pub fn foot(&self, pen: &Pen<'_>) -> String {
        let mut foot = cut(&self.heading.text, 70);
        if let Some(revised) = &self.cite.revised {
            let args = [("title", foot.into()), ("date", revised.plain().into())];
            foot = pen.say("foot-revised", &args);
        }
        if let Some(day) = pen.site.as_of {
            let day = pen.dates().day(day, Length::Long).plain();
            let args = [("date", day.into()), ("foot", foot.into())];
            foot = pen.say("foot-as-of", &args);
        }
        match pen.site.internal {
            true => pen.say("foot-internal", &[("foot", foot.into())]),
            false => foot,
        }
    }

    /// Says when the page's record was last revised.
    pub fn revised(self, pen: &Pen<'_>, common: &Common) -> PageHead {
        self.revised_with(pen, [common])
    }

    /// Says when any of the records that the page lists was last revised.
    pub fn revised_with<'b>(
        self,
        pen: &Pen<'_>,
        records: impl IntoIterator<Item = &'b Common>,
    ) -> PageHead {
        let last = records.into_iter().filter_map(Common::last_revision);
        self.revised_on(pen, last.max())
    }

    /// Says when any record of some kinds was last revised.
    pub fn revised_of(self, pen: &Pen<'_>, kinds: impl IntoIterator<Item = Kind>) -> PageHead {
        let last = kinds
            .into_iter()
            .filter_map(|kind| pen.site.last_revised.get(&kind));
        let last = last.max().copied();
        self.revised_on(pen, last)
    }

    fn revised_on(mut self, pen: &Pen<'_>, last: Option<Day>) -> PageHead {
        self.cite.revised = last.map(|day| pen.day(day));
        self.cite.is_unrevised = last.is_none();
        self
    }
}

/// Cuts a text to at most `most` letters, at a space.
pub fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!(
        "{}…",
        text[..end].trim_end_matches([',', ';', ':', '.', ' '])
    )
}

/// Returns about how many pixels a text takes in a drawing, at 14.5 pixels in the widest of the
/// sans-serif families that readers have. Letters are not measured, so it is rather too much.
pub fn text_width(text: &str, bold: bool) -> f64 {
    let ems = text.chars().map(|letter| match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | ':' | ' ' | '|' => 0.31,
        'f' | 't' | 'r' | '-' | '(' | ')' => 0.43,
        'm' | 'w' | 'M' | 'W' => 0.94,
        'A'..='Z' => 0.72,
        // What is written in squares: Han, kana, hangul, and forms as wide.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7af}' | '\u{f900}'..='\u{ff60}' => 1.0,
        '\u{20000}'..='\u{3ffff}' => 1.0,
        _ => 0.6,
    });
    14.5 * ems.sum::<f64>() * if bold { 1.08 } else { 1.0 }
}

/// Returns an event as lists show it, its date in the length that the list leaves room for.
pub fn event_entry(pen: &Pen<'_>, event: &Event, length: Length) -> EventEntry {
    let id = &event.common.id;
    let facts = pen.site.event_facts(id);
    let date = event.date.as_ref().and_then(|when| when.date.as_ref());
    let sources = match (facts.sources.len(), facts.origins.len()) {
        (0, _) => None,
        (1, _) => Some(pen.count("count-sources", 1)),
        (n, 0) => Some(pen.count("count-sources", n)),
        (n, independent) => {
            let args = [("sources", n.into()), ("origins", independent.into())];
            Some(pen.say("count-sources-origins", &args))
        }
    };
    EventEntry {
        id: id.to_string(),
        link: pen.event(id),
        lane: event.kind.lane().word(),
        quad: words::quad(pen.language, event.kind.quad()),
        what: what(pen, event),
        date: date.map(|date| pen.date(date, length)),
        slip: slip(event, facts.earliest, facts.latest),
        places: event
            .places
            .iter()
            .map(|place| pen.place(&place.place))
            .collect(),
        contested: contest::short(pen, event),
        sources,
        when: match &event.date {
            Some(when) if when.relative.is_some() => Some(pen.when(when, length)),
            _ => None,
        },
        dated_apart: dated_apart(pen, event),
    }
}

/// Returns who dates an event to other days than its own, those who say the same together.
pub fn dated_apart(pen: &Pen<'_>, event: &Event) -> Vec<DatedApart> {
    let apart = &pen.site.event_facts(&event.common.id).dated_apart;
    let own = event.date.as_ref().and_then(|when| when.date.as_ref());
    let mut list: Vec<(&When, DatedApart)> = Vec::new();
    for claim in event
        .claims
        .iter()
        .filter(|claim| apart.contains(&claim.id))
    {
        let (Some(own), Some(when)) = (own, &claim.date) else {
            continue;
        };
        let Some(said) = &when.date else { continue };
        let href = pen.href(&format!("events/{}.html#{}", event.common.id, claim.id));
        let who = pen.actors(&claim.by).into_iter().map(|link| LinkView {
            href: Some(href.clone()),
            ..link
        });
        if let Some((_, found)) = list.iter_mut().find(|(other, _)| *other == when) {
            found.who.extend(who);
            found.n = 2;
            continue;
        }
        let between = |one: Option<Day>, other: Option<Day>| Some((other? - one?).get_days());
        let (days, message) = match between(said.latest(), own.earliest()) {
            Some(n) if n > 0 => (n, "dated-apart-before"),
            _ => {
                let n = between(own.latest(), said.earliest());
                (n.unwrap_or(0), "dated-apart-after")
            }
        };
        let found = DatedApart {
            who: who.collect(),
            n: contest::speakers(pen, claim),
            when: pen.when(when, Length::Middle),
            message,
            days,
            own: pen.date(own, Length::Middle),
        };
        list.push((when, found));
    }
    list.into_iter().map(|(_, found)| found).collect()
}

/// Returns what an event was: its type, and its mode if it has one.
pub fn what(pen: &Pen<'_>, event: &Event) -> String {
    let kind = words::event_type(pen.language, event.kind);
    match &event.mode {
        Some(mode) => {
            let mode = words::free(mode.as_str());
            pen.say("what-mode", &[("type", kind.into()), ("mode", mode.into())])
        }
        None => kind,
    }
}

/// Returns an event's mark.
pub fn slip(event: &Event, earliest: Option<Day>, latest: Option<Day>) -> SlipView {
    let lane = event.kind.lane().word();
    let solid = if event.kind.quad().is_material() {
        "deeds"
    } else {
        "words"
    };
    let mut class = format!("slip {lane} {solid}");
    let Some(date) = event.date.as_ref().and_then(|when| when.date.as_ref()) else {
        return SlipView {
            class: format!("slip {lane} vague"),
        };
    };
    if is_vague(date) {
        return SlipView {
            class: format!("slip {lane} vague"),
        };
    }
    match date.shape() {
        Shape::OneOf(_) => class.push_str(" one-of"),
        _ if date.is_uncertain() || date.is_approximate() => class.push_str(" doubtful"),
        Shape::Interval { end: End::Open, .. } => class.push_str(" open-end"),
        _ => {}
    }
    if let (Shape::Interval { .. }, Some(from), Some(to)) = (date.shape(), earliest, latest) {
        let days = (to - from).get_days() + 1;
        if days > 1 {
            class.push_str(&format!(" days-{}", days.min(5)));
        }
    }
    SlipView { class }
}

/// Tells whether a date is known only to months, seasons or years: its mark is drawn empty.
pub fn is_vague(date: &Date) -> bool {
    let has_day = |point: &Point| matches!(point.day, Some(DatePart::Number(_)));
    match date.shape() {
        Shape::Point(point) => !has_day(point),
        Shape::Interval { start, end } => {
            let ends = [start, end];
            let points = || ends.iter().filter_map(|end| end.point());
            points().next().is_some() && !points().any(has_day)
        }
        Shape::OneOf(_) => false,
    }
}

/// Returns sources laid out by `source_entry.html`, in the order given.
pub fn source_entries<'b>(pen: &Pen<'_>, sources: impl IntoIterator<Item = &'b Source>) -> String {
    let mut html = String::new();
    for source in sources {
        let view = |pen: &Pen<'_>| source_entry(pen, source);
        let pieces = &pen.templates.pieces;
        pieces.put(
            pen,
            ("source_entry.html", 0),
            &source.common.id,
            view,
            &mut html,
        );
    }
    html
}

/// Returns a source as lists show it.
fn source_entry(pen: &Pen<'_>, source: &Source) -> SourceEntry {
    let id = &source.common.id;
    let kind = words::source_kind(pen.language, source.kind);
    let title = match &source.title {
        Some(title) => pen.text(title),
        None => TextView::plain(words::capital(&kind)),
    };
    SourceEntry {
        id: id.to_string(),
        outlet: pen.outlet(source),
        link: pen.to(&address(Kind::Source, id), title),
        url: source.url.clone(),
        published: source
            .published
            .as_ref()
            .map(|date| pen.date(date, Length::Middle)),
        kind,
        language: (source.language != *pen.lang)
            .then(|| words::language(pen.language, source.language.as_str())),
        relays: source.relays.iter().map(|id| pen.source(id)).collect(),
        reliability: source
            .reliability
            .map(|r| (r.word(), words::reliability(pen.language, r))),
        is_read: source.accessed.is_some(),
        accessed: source
            .accessed
            .map(|day| pen.dates().day(day, Length::Middle)),
        archives: source
            .archives
            .iter()
            .map(|archive| ArchiveView {
                url: archive.url.clone(),
                captured: archive
                    .captured
                    .map(|day| pen.dates().day(day, Length::Middle)),
            })
            .collect(),
    }
}

/// Returns sources by id as lists show them: by outlet and date, as readers look them up.
pub fn sources<'b>(pen: &Pen<'_>, ids: impl IntoIterator<Item = &'b Id>) -> String {
    source_entries(pen, in_order(pen, ids))
}

/// Returns sources by id in the order of their lists.
pub fn in_order<'a, 'b>(pen: &Pen<'a>, ids: impl IntoIterator<Item = &'b Id>) -> Vec<&'a Source> {
    let records = &pen.site.records;
    let mut sources: Vec<&Source> = ids
        .into_iter()
        .filter_map(|id| records.sources.get(id))
        .collect();
    sources.sort_by_cached_key(|source| {
        let day = source.published.as_ref().and_then(Date::earliest);
        (
            pen.order().key(&pen.outlet(source).label),
            day,
            source.common.id.clone(),
        )
    });
    sources
}

/// Returns a source where it is named.
pub fn carrier(pen: &Pen<'_>, carrier: &Carrier) -> CarrierView {
    CarrierView {
        link: pen.source(&carrier.source),
        locator: carrier.locator.clone(),
        as_stated: carrier.as_stated.clone(),
    }
}

/// Returns sources where they are named, in the order written.
pub fn carriers(pen: &Pen<'_>, list: &[Carrier]) -> Vec<CarrierView> {
    list.iter().map(|c| carrier(pen, c)).collect()
}

/// Returns a known unknown of a record.
pub fn gap(pen: &Pen<'_>, gap: &Gap) -> GapView {
    GapView {
        id: gap.id.to_string(),
        question: pen.text(&gap.question),
        status: gap.status.word(),
        status_label: words::gap_status(pen.language, gap.status),
        raised: gap
            .raised
            .as_ref()
            .map(|date| pen.date(date, Length::Middle)),
        raised_by: gap.raised_by.as_ref().map(|id| pen.source(id)),
        closed: match gap.status {
            GapStatus::Open => None,
            _ => gap
                .closed
                .as_ref()
                .map(|date| pen.date(date, Length::Middle)),
        },
        closed_by: gap
            .closed_by
            .iter()
            .map(|evidence| pen.evidence(evidence))
            .collect(),
        note: gap
            .note
            .as_ref()
            .map(|note| pen.markdown(note, &format!("{}-", gap.id))),
        href: None,
        record: None,
    }
}

/// Returns a known unknown in a list of many records', with a link to its own.
pub fn gap_at(pen: &Pen<'_>, at: &GapAt) -> Option<GapView> {
    let (_, common) = pen.site.records.common(&at.record)?;
    let mut view = gap(pen, common.gaps.get(at.index)?);
    let record = pen.record(&at.record);
    let href = record.href.as_ref();
    view.href = href.map(|href| format!("{href}#{}", view.id));
    view.record = Some(record);
    Some(view)
}

/// Returns a change to a record.
pub fn revision(pen: &Pen<'_>, revision: &Revision) -> RevisionView {
    RevisionView {
        on: pen.day(revision.on),
        kind: revision.kind.word(),
        label: words::revision_kind(pen.language, revision.kind),
        note: pen.markdown(&revision.note, &format!("revision-{}-", revision.on)),
        field: revision.field.clone(),
        was: revision.was.as_ref().map(|was| value(pen, was)),
        now: revision.now.as_ref().map(|now| value(pen, now)),
        source: revision.source.as_ref().map(|id| pen.source(id)),
        record: None,
    }
}

/// Returns what every record's page shows at its end.
pub fn tail(pen: &Pen<'_>, common: &Common) -> Tail {
    let corrections = common
        .revisions
        .iter()
        .filter(|r| r.kind == crate::model::RevisionKind::Correction)
        .count();
    let mut revisions: Vec<&Revision> = common.revisions.iter().collect();
    revisions.sort_by_key(|revision| std::cmp::Reverse(revision.on));
    Tail {
        note: common.note.as_ref().map(|note| pen.markdown(note, "note-")),
        gaps: common.gaps.iter().map(|g| gap(pen, g)).collect(),
        revisions: revisions.into_iter().map(|r| revision(pen, r)).collect(),
        notes: match pen.site.notes_about.get(&common.id) {
            Some(notes) => notes.iter().map(|id| pen.record(id)).collect(),
            None => Vec::new(),
        },
        revised: common.last_revision().map(|day| pen.day(day)),
        corrections: (corrections > 0).then(|| pen.count("count-corrections", corrections)),
        tags: common
            .tags
            .iter()
            .map(|tag| words::free(tag.as_str()))
            .collect(),
        upstream: common.upstream.as_ref().map(|upstream| match &upstream.id {
            Some(id) => format!("{}, {id}", upstream.dataset),
            None => upstream.dataset.clone(),
        }),
    }
}

/// Returns a place of an event, with the places it lies within.
pub fn place(pen: &Pen<'_>, at: &EventPlace) -> PlaceView {
    let records = &pen.site.records;
    let mut chain = Vec::new();
    let mut seen: Vec<&Id> = Vec::new();
    let mut current = Some(&at.place);
    while let Some(id) = current {
        if seen.contains(&id) {
            break;
        }
        seen.push(id);
        chain.push(pen.place(id));
        current = records
            .places
            .get(id)
            .and_then(|place| place.within.as_ref());
    }
    let precision = records
        .places
        .get(&at.place)
        .and_then(|place| place.precision);
    PlaceView {
        role: match at.role {
            crate::model::PlaceRole::Site => None,
            role => Some(words::place_role(pen.language, role)),
        },
        chain,
        precision: precision.map(|value| words::precision(pen.language, value)),
        according_to: at.according_to.as_ref().map(|id| pen.actor(id)),
        note: at
            .note
            .as_ref()
            .map(|note| pen.markdown(note, &format!("place-{}-", at.place))),
    }
}

/// Returns the links to the events before and after one.
pub fn pager(pen: &Pen<'_>, previous: Option<&Id>, next: Option<&Id>) -> Pager {
    let link = |id: &Id| {
        let event = pen.site.records.events.get(id);
        let date = event.and_then(|event| pen.event_date(event, Length::Long));
        PagerLink::new(date, pen.event(id))
    };
    Pager {
        previous: previous.map(link),
        next: next.map(link),
    }
}

/// Returns a value of a record as a correction shows it.
fn value(pen: &Pen<'_>, value: &serde_yaml::Value) -> String {
    match value {
        serde_yaml::Value::String(text) => text.clone(),
        serde_yaml::Value::Null => pen.word("value-nothing").to_owned(),
        other => serde_yaml::to_string(other)
            .unwrap_or_default()
            .trim()
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_without_days_is_vague() {
        for (text, vague) in [
            ("2024-12-24", false),
            ("2024-12-24?", false),
            ("2024-12", true),
            ("2024", true),
            ("2025-10/2025-12", true),
            ("2025-10/..", true),
            ("2025-10-03/2025-12", false),
            ("2025-10-03/..", false),
            ("[2024-12-27,2024-12-28]", false),
        ] {
            let date = Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
            assert_eq!(is_vague(&date), vague, "{text}");
        }
    }
}

//! What a page shows -> the same for machines: JSON-LD in the words of schema.org, which says
//! nothing that a reader of the page is not told. Records' pages and the front page have it, where
//! the site's address is known; without that nothing could be named.

use crate::language::dates::machine;
use crate::model::date::{End, Shape};
use crate::model::{
    Actor, ActorKind, Agreement, Carrier, Claim, Common, Date, Dispute, Event, Id, Kind, Note,
    Outlet, Place, Precision, RevisionKind, Source, SourceKind, Text,
};
use crate::render::Subject;
use crate::render::listing::Part;
use crate::render::parts::{PageHead, cut};
use crate::render::pen::{Pen, address};

/// Returns the JSON-LD of a page, fit to stand inside a `script` element; none for pages that have
/// nothing to say of their own.
pub fn data(pen: &Pen<'_>, subject: &Subject, head: &PageHead) -> Option<String> {
    if head.noindex || pen.site.internal {
        return None;
    }
    let mut graph = Graph {
        pen,
        base: pen.site.settings.base_url.as_deref()?,
        page: head.canonical.as_deref()?,
        nodes: Vec::new(),
        named: Vec::new(),
    };
    let records = &pen.site.records;
    match subject {
        Subject::Home => graph.site(),
        Subject::Event(id) => graph.event(head, &records.events[id]),
        Subject::Agreement(id) => graph.agreement(head, &records.agreements[id]),
        Subject::Dispute(id) => graph.dispute(head, &records.disputes[id]),
        Subject::Note(id) => graph.note(head, &records.notes[id]),
        Subject::Actor {
            id,
            part: Part::All,
        } => graph.actor(head, &records.actors[id]),
        Subject::Place {
            id,
            part: Part::All,
        } => graph.place(head, &records.places[id]),
        Subject::Source {
            id,
            part: Part::All,
        } => graph.source(head, &records.sources[id]),
        _ => return None,
    }
    let nodes = graph.nodes.join(",");
    let data = format!(r#"{{"@context":"https://schema.org","@graph":[{nodes}]}}"#);
    // Neither `</script` nor `<!--` may stand in the element; JSON has another way to write `<`.
    Some(data.replace('<', "\\u003c"))
}

/// The nodes of one page, in the order in which they are met.
struct Graph<'a> {
    pen: &'a Pen<'a>,
    base: &'a str,
    page: &'a str,
    nodes: Vec<String>,
    /// Records that have been mentioned.
    named: Vec<Id>,
}

impl Graph<'_> {
    fn site(&mut self) {
        let settings = &self.pen.site.settings;
        self.put(vec![
            ("@type", text("WebSite")),
            ("@id", text(self.page)),
            ("url", text(self.page)),
            ("name", text(settings.title_in(self.pen.lang))),
            ("description", maybe(settings.description_in(self.pen.lang))),
            ("inLanguage", text(self.pen.lang.as_str())),
            ("publisher", self.publisher()),
        ]);
    }

    fn event(&mut self, head: &PageHead, event: &Event) {
        let me = format!("{}#event", self.page);
        self.page(
            "WebPage",
            head,
            &event.common,
            vec![("mainEntity", Some(node(&me)))],
        );
        let (start, end) = event.date.as_ref().map_or((None, None), |when| {
            when.date.as_ref().map_or((None, None), days)
        });
        let places = event.places.iter();
        let places = places.map(|at| self.named(&at.place)).collect();
        let actors = event.actors.iter();
        let actors = actors
            .map(|participant| self.named(&participant.actor))
            .collect();
        // Machines find each claim once, on the page in the default language; a page in another would
        // only say them again, and at a great weight.
        let claims = match self.pen.place {
            0 => event.claims.iter().map(|claim| self.claim(claim)).collect(),
            _ => Vec::new(),
        };
        self.put(vec![
            ("@type", text("Event")),
            ("@id", text(me)),
            ("url", text(self.page)),
            ("name", text(self.pen.plain(&event.title))),
            (
                "description",
                maybe(event.summary.as_ref().map(|_| &head.description)),
            ),
            ("startDate", maybe(start)),
            ("endDate", maybe(end)),
            ("location", list(places)),
            ("about", list(actors)),
            ("subjectOf", list(claims)),
        ]);
    }

    fn claim(&mut self, claim: &Claim) -> String {
        let by = claim.by.iter().map(|id| self.named(id)).collect();
        let via = self.carriers(&claim.via);
        object(vec![
            ("@type", text("Claim")),
            ("@id", text(self.part(&claim.id))),
            // Whole claims stand above; a page with many has no room for them twice.
            ("text", text(cut(&self.pen.plain(&claim.text), 120))),
            ("author", list(by)),
            ("datePublished", maybe(claim.on.as_ref().and_then(day))),
            ("appearance", list(via)),
        ])
    }

    fn agreement(&mut self, head: &PageHead, agreement: &Agreement) {
        let parties = agreement.parties.iter().map(|party| &party.actor);
        let about = parties
            .chain(&agreement.about)
            .map(|id| self.named(id))
            .collect();
        let sources = self.carriers(&agreement.sources);
        let more = vec![
            (
                "temporalCoverage",
                maybe(agreement.date.as_ref().and_then(day)),
            ),
            ("about", list(about)),
            ("citation", list(sources)),
        ];
        self.page("Report", head, &agreement.common, more);
    }

    fn dispute(&mut self, head: &PageHead, dispute: &Dispute) {
        let mut claims = Vec::new();
        for position in &dispute.positions {
            let by = position.actors.iter().map(|id| self.named(id)).collect();
            let via = self.carriers(&position.via);
            claims.push(object(vec![
                ("@type", text("Claim")),
                ("text", text(self.pen.plain(&position.text))),
                ("author", list(by)),
                (
                    "datePublished",
                    maybe(position.since.as_ref().and_then(day)),
                ),
                ("appearance", list(via)),
            ]));
        }
        self.page(
            "Report",
            head,
            &dispute.common,
            vec![("hasPart", list(claims))],
        );
    }

    fn note(&mut self, head: &PageHead, note: &Note) {
        let author = |name: &String| typed("Person", name);
        let about = note.about.iter().map(|id| self.named(id)).collect();
        let more = vec![
            ("author", list(note.author.iter().map(author).collect())),
            ("datePublished", maybe(note.date.as_ref().and_then(day))),
            ("about", list(about)),
        ];
        self.page("NewsArticle", head, &note.common, more);
    }

    fn actor(&mut self, head: &PageHead, actor: &Actor) {
        let me = self.url(Kind::Actor, &actor.common.id);
        self.page(
            "WebPage",
            head,
            &actor.common,
            vec![("mainEntity", Some(node(&me)))],
        );
        let names = actor.also_known_as.iter();
        let names = names
            .map(|other| quoted(self.pen.plain(&other.name)))
            .collect();
        let parent = actor.parent.as_ref().map(|id| self.named(id));
        let above = match actor.kind {
            ActorKind::Person => "affiliation",
            _ => "parentOrganization",
        };
        self.named.push(actor.common.id.clone());
        self.put(vec![
            ("@type", text(actor_type(actor.kind))),
            ("@id", text(me)),
            ("name", text(self.pen.plain(&actor.name))),
            ("alternateName", list(names)),
            (above, parent),
            ("sameAs", wikidata(actor.wikidata.as_deref())),
        ]);
    }

    fn place(&mut self, head: &PageHead, place: &Place) {
        let me = self.url(Kind::Place, &place.common.id);
        self.page(
            "WebPage",
            head,
            &place.common,
            vec![("mainEntity", Some(node(&me)))],
        );
        let within = place.within.as_ref().map(|id| self.named(id));
        // As on maps: no point where only a district or less is known.
        let is_point = matches!(place.precision, Some(Precision::Exact | Precision::Near));
        let position = place.position.filter(|_| is_point);
        let names = place.also_known_as.iter();
        let names = names
            .map(|other| quoted(self.pen.plain(&other.name)))
            .collect();
        self.named.push(place.common.id.clone());
        self.put(vec![
            ("@type", text("Place")),
            ("@id", text(me)),
            ("name", text(self.pen.plain(&place.name))),
            ("alternateName", list(names)),
            ("geo", position.map(|at| coordinates(at.lat, at.lon))),
            ("containedInPlace", within),
            ("sameAs", wikidata(place.wikidata.as_deref())),
        ]);
    }

    fn source(&mut self, head: &PageHead, source: &Source) {
        let me = self.url(Kind::Source, &source.common.id);
        self.page(
            "WebPage",
            head,
            &source.common,
            vec![("mainEntity", Some(node(&me)))],
        );
        let outlet = match &source.outlet {
            Outlet::Actor(actor) => self.named(actor),
            Outlet::Named(name) => typed("Organization", name),
        };
        let archives = source.archives.iter();
        let archives = archives.map(|archive| quoted(&archive.url)).collect();
        self.put(vec![
            ("@type", text(source_type(source.kind))),
            ("@id", text(me)),
            ("name", text(&head.heading.text)),
            ("url", maybe(source.url.as_ref())),
            ("publisher", Some(outlet)),
            (
                "datePublished",
                maybe(source.published.as_ref().and_then(day)),
            ),
            ("inLanguage", text(source.language.as_str())),
            ("archivedAt", list(archives)),
        ]);
    }

    /// Puts the node of the page itself, with what it says of its record's revisions.
    fn page(&mut self, kind: &str, head: &PageHead, common: &Common, more: Vec<Field>) {
        let title = self.pen.site.settings.title_in(self.pen.lang);
        let home = format!("{}{}", self.base, self.pen.folder);
        let site = object(vec![
            ("@type", text("WebSite")),
            ("@id", text(home)),
            ("name", text(title)),
        ]);
        let corrections = common.revisions.iter();
        let corrections = corrections.filter(|r| r.kind == RevisionKind::Correction);
        let corrections = corrections.map(|revision| {
            object(vec![
                ("@type", text("CorrectionComment")),
                ("text", text(self.pen.stripped(&revision.note))),
                ("datePublished", text(revision.on.to_string())),
            ])
        });
        let name = match kind {
            "WebPage" => "name",
            _ => "headline",
        };
        let mut fields = vec![
            ("@type", text(kind)),
            ("url", text(self.page)),
            (name, text(&head.heading.text)),
            ("description", text(&head.description)),
            ("inLanguage", text(&head.lang)),
            ("isPartOf", Some(site)),
            ("publisher", self.publisher()),
            (
                "dateModified",
                maybe(common.last_revision().map(|day| day.to_string())),
            ),
            ("correction", list(corrections.collect())),
        ];
        fields.extend(more);
        // The page comes first, what it tells of follows.
        self.nodes.insert(0, object(fields));
    }

    fn publisher(&self) -> Json {
        let publisher = self.pen.site.settings.publisher.as_ref()?;
        Some(object(vec![
            ("@type", text("Organization")),
            ("name", text(&publisher.name)),
            ("url", maybe(publisher.url.as_ref())),
            ("email", maybe(publisher.email.as_ref())),
        ]))
    }

    /// Returns an actor, place or other record: its node at the first mention, then its name alone,
    /// since a page with many claims has no room for more.
    fn named(&mut self, id: &Id) -> String {
        let pen = self.pen;
        let records = &pen.site.records;
        let (kind, word, name): (Kind, &str, &Text) = if let Some(actor) = records.actors.get(id) {
            (Kind::Actor, actor_type(actor.kind), &actor.name)
        } else if let Some(place) = records.places.get(id) {
            (Kind::Place, "Place", &place.name)
        } else if let Some(event) = records.events.get(id) {
            (Kind::Event, "Event", &event.title)
        } else if let Some(agreement) = records.agreements.get(id) {
            (Kind::Agreement, "CreativeWork", &agreement.title)
        } else if let Some(dispute) = records.disputes.get(id) {
            (Kind::Dispute, "CreativeWork", &dispute.question)
        } else if let Some(note) = records.notes.get(id) {
            (Kind::Note, "CreativeWork", &note.title)
        } else {
            return self.carrier(id);
        };
        self.mention(kind, id, word, || pen.plain(name))
    }

    fn carriers(&mut self, carriers: &[Carrier]) -> Vec<String> {
        carriers
            .iter()
            .map(|carrier| self.carrier(&carrier.source))
            .collect()
    }

    /// Returns a source, at the first mention with whose it is and when, as pages name it. Where it is
    /// on the web its own page says, to which its name leads.
    fn carrier(&mut self, id: &Id) -> String {
        let pen = self.pen;
        match pen.site.records.sources.get(id) {
            Some(source) => {
                let word = source_type(source.kind);
                self.mention(Kind::Source, id, word, || pen.source(id).label)
            }
            None => node(self.page),
        }
    }

    fn mention(
        &mut self,
        kind: Kind,
        id: &Id,
        word: &str,
        name: impl FnOnce() -> String,
    ) -> String {
        let me = self.url(kind, id);
        if self.named.contains(id) {
            return node(&me);
        }
        self.named.push(id.clone());
        object(vec![
            ("@type", text(word)),
            ("@id", text(me)),
            ("name", text(name())),
        ])
    }

    fn put(&mut self, fields: Vec<Field>) {
        self.nodes.push(object(fields));
    }

    fn url(&self, kind: Kind, id: &Id) -> String {
        format!("{}{}", self.base, self.pen.whole(&address(kind, id)))
    }

    fn part(&self, id: &Id) -> String {
        format!("{}#{id}", self.page)
    }
}

/// A field of a node.
type Field = (&'static str, Json);

/// A value, written; none where there is nothing to say.
type Json = Option<String>;

fn quoted(text: impl AsRef<str>) -> String {
    serde_json::to_string(text.as_ref()).expect("a text is JSON")
}

fn text(text: impl AsRef<str>) -> Json {
    Some(quoted(text))
}

fn maybe(text: Option<impl AsRef<str>>) -> Json {
    text.map(quoted)
}

/// A reference to a node.
fn node(url: &str) -> String {
    object(vec![("@id", text(url))])
}

/// A thing of which only the name is known.
fn typed(kind: &str, name: &str) -> String {
    object(vec![("@type", text(kind)), ("name", text(name))])
}

fn coordinates(lat: f64, lon: f64) -> String {
    let number = |number: f64| Some(serde_json::Value::from(number).to_string());
    object(vec![
        ("@type", text("GeoCoordinates")),
        ("latitude", number(lat)),
        ("longitude", number(lon)),
    ])
}

/// Makes a node of the fields that say something, sorted by name.
fn object(mut fields: Vec<Field>) -> String {
    fields.sort_unstable_by_key(|(key, _)| *key);
    let said = fields
        .iter()
        .filter_map(|(key, value)| Some((*key, value.as_deref()?)));
    let length: usize = said
        .clone()
        .map(|(key, value)| key.len() + value.len() + 4)
        .sum();
    let mut node = String::with_capacity(length + 2);
    for (key, value) in said {
        let before = if node.is_empty() { "{\"" } else { ",\"" };
        node.extend([before, key, "\":", value]);
    }
    node.push('}');
    node
}

/// Returns one value bare, several as a list, and none as nothing.
fn list(mut values: Vec<String>) -> Json {
    match values.len() {
        0 | 1 => values.pop(),
        _ => Some(format!("[{}]", values.join(","))),
    }
}

fn wikidata(number: Option<&str>) -> Json {
    maybe(number.map(|number| format!("https://www.wikidata.org/wiki/{number}")))
}

/// Returns the first and the last day as exactly as they are known. Of "one of these days" neither
/// is one.
fn days(date: &Date) -> (Option<String>, Option<String>) {
    match date.shape() {
        Shape::Point(point) => (machine(point), None),
        Shape::Interval { start, end } => {
            let known = |end: &End| end.point().and_then(machine);
            (known(start), known(end))
        }
        Shape::OneOf(_) => (None, None),
    }
}

fn day(date: &Date) -> Option<String> {
    days(date).0
}

fn actor_type(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::State | ActorKind::GovernmentBody => "GovernmentOrganization",
        ActorKind::Media => "NewsMediaOrganization",
        ActorKind::Ngo => "NGO",
        _ => "Organization",
    }
}

fn source_type(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Wire | SourceKind::News => "NewsArticle",
        SourceKind::Social => "SocialMediaPosting",
        SourceKind::Ngo | SourceKind::Un => "Report",
        SourceKind::Academic => "ScholarlyArticle",
        SourceKind::Dataset => "Dataset",
        _ => "CreativeWork",
    }
}

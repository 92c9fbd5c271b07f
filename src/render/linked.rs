//! What a page shows -> the same for machines: JSON-LD in the words of schema.org, which says
//! nothing that a reader of the page is not told. Records' pages and the front page have it, where
//! the site's address is known; without that nothing could be named.

use serde_json::{Map, Value, json};

use crate::language::dates::machine;
use crate::model::date::{End, Shape};
use crate::model::{
    Actor, ActorKind, Agreement, Carrier, Claim, Common, Date, Dispute, Event, Id, Kind, Note,
    Outlet, Place, Precision, RevisionKind, Source, SourceKind, Text,
};
use crate::render::Subject;
use crate::render::listing::Part;
use crate::render::parts::{PageHead, cut, last_revision};
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
    let data = json!({"@context": "https://schema.org", "@graph": graph.nodes});
    // Neither `</script` nor `<!--` may stand in the element; JSON has another way to write `<`.
    Some(data.to_string().replace('<', "\\u003c"))
}

/// The nodes of one page, in the order in which they are met.
struct Graph<'a> {
    pen: &'a Pen<'a>,
    base: &'a str,
    page: &'a str,
    nodes: Vec<Value>,
    /// Records that have been mentioned.
    named: Vec<Id>,
}

impl Graph<'_> {
    fn site(&mut self) {
        let settings = &self.pen.site.settings;
        self.put(vec![
            ("@type", json!("WebSite")),
            ("@id", json!(self.page)),
            ("url", json!(self.page)),
            ("name", json!(settings.title_in(self.pen.lang))),
            ("description", json!(settings.description_in(self.pen.lang))),
            ("inLanguage", json!(self.pen.lang.as_str())),
            ("publisher", self.publisher()),
        ]);
    }

    fn event(&mut self, head: &PageHead, event: &Event) {
        let me = format!("{}#event", self.page);
        self.page(
            "WebPage",
            head,
            &event.common,
            vec![("mainEntity", node(&me))],
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
            ("@type", json!("Event")),
            ("@id", json!(me)),
            ("url", json!(self.page)),
            ("name", json!(self.pen.plain(&event.title))),
            (
                "description",
                json!(event.summary.as_ref().map(|_| &head.description)),
            ),
            ("startDate", json!(start)),
            ("endDate", json!(end)),
            ("location", list(places)),
            ("about", list(actors)),
            ("subjectOf", list(claims)),
        ]);
    }

    fn claim(&mut self, claim: &Claim) -> Value {
        let by = claim.by.iter().map(|id| self.named(id)).collect();
        let via = self.carriers(&claim.via);
        object(vec![
            ("@type", json!("Claim")),
            ("@id", json!(self.part(&claim.id))),
            // Whole claims stand above; a page with many has no room for them twice.
            ("text", json!(cut(&self.pen.plain(&claim.text), 120))),
            ("author", list(by)),
            ("datePublished", json!(claim.on.as_ref().and_then(day))),
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
                json!(agreement.date.as_ref().and_then(day)),
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
                ("@type", json!("Claim")),
                ("text", json!(self.pen.plain(&position.text))),
                ("author", list(by)),
                (
                    "datePublished",
                    json!(position.since.as_ref().and_then(day)),
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
        let author = |name: &String| json!({"@type": "Person", "name": name});
        let about = note.about.iter().map(|id| self.named(id)).collect();
        let more = vec![
            ("author", list(note.author.iter().map(author).collect())),
            ("datePublished", json!(note.date.as_ref().and_then(day))),
            ("about", list(about)),
        ];
        self.page("NewsArticle", head, &note.common, more);
    }

    fn actor(&mut self, head: &PageHead, actor: &Actor) {
        let me = self.node_of(&actor.common.id);
        self.page("WebPage", head, &actor.common, vec![("mainEntity", me)]);
        let names = actor.also_known_as.iter();
        let names = names
            .map(|other| json!(self.pen.plain(&other.name)))
            .collect();
        let parent = actor.parent.as_ref().map(|id| self.named(id));
        let above = match actor.kind {
            ActorKind::Person => "affiliation",
            _ => "parentOrganization",
        };
        self.named.push(actor.common.id.clone());
        self.put(vec![
            ("@type", json!(actor_type(actor.kind))),
            ("@id", json!(self.url(Kind::Actor, &actor.common.id))),
            ("name", json!(self.pen.plain(&actor.name))),
            ("alternateName", list(names)),
            (above, json!(parent)),
            ("sameAs", wikidata(actor.wikidata.as_deref())),
        ]);
    }

    fn place(&mut self, head: &PageHead, place: &Place) {
        let me = self.node_of(&place.common.id);
        self.page("WebPage", head, &place.common, vec![("mainEntity", me)]);
        let within = place.within.as_ref().map(|id| self.named(id));
        // As on maps: no point where only a district or less is known.
        let is_point = matches!(place.precision, Some(Precision::Exact | Precision::Near));
        let position = place.position.filter(|_| is_point);
        let names = place.also_known_as.iter();
        let names = names
            .map(|other| json!(self.pen.plain(&other.name)))
            .collect();
        self.named.push(place.common.id.clone());
        self.put(vec![
            ("@type", json!("Place")),
            ("@id", json!(self.url(Kind::Place, &place.common.id))),
            ("name", json!(self.pen.plain(&place.name))),
            ("alternateName", list(names)),
            (
                "geo",
                json!(position.map(|at| json!({
                    "@type": "GeoCoordinates", "latitude": at.lat, "longitude": at.lon,
                }))),
            ),
            ("containedInPlace", json!(within)),
            ("sameAs", wikidata(place.wikidata.as_deref())),
        ]);
    }

    fn source(&mut self, head: &PageHead, source: &Source) {
        let me = self.node_of(&source.common.id);
        self.page(
            "WebPage",
            head,
            &source.common,
            vec![("mainEntity", me.clone())],
        );
        let outlet = match &source.outlet {
            Outlet::Actor(actor) => self.named(actor),
            Outlet::Named(name) => json!({"@type": "Organization", "name": name}),
        };
        let archives = source.archives.iter();
        let archives = archives.map(|archive| json!(archive.url)).collect();
        self.put(vec![
            ("@type", json!(source_type(source.kind))),
            ("@id", me["@id"].clone()),
            ("name", json!(head.heading.text)),
            ("url", json!(source.url)),
            ("publisher", outlet),
            (
                "datePublished",
                json!(source.published.as_ref().and_then(day)),
            ),
            ("inLanguage", json!(source.language.as_str())),
            ("archivedAt", list(archives)),
        ]);
    }

    /// Puts the node of the page itself, with what it says of its record's revisions.
    fn page(
        &mut self,
        kind: &str,
        head: &PageHead,
        common: &Common,
        more: Vec<(&'static str, Value)>,
    ) {
        let site = json!({
            "@type": "WebSite", "@id": format!("{}{}", self.base, self.pen.folder), "name": self.pen.site.settings.title_in(self.pen.lang),
        });
        let corrections = common.revisions.iter();
        let corrections = corrections.filter(|r| r.kind == RevisionKind::Correction);
        let corrections = corrections.map(|revision| {
            json!({
                "@type": "CorrectionComment",
                "text": self.pen.stripped(&revision.note),
                "datePublished": revision.on.to_string(),
            })
        });
        let name = match kind {
            "WebPage" => "name",
            _ => "headline",
        };
        let mut fields = vec![
            ("@type", json!(kind)),
            ("url", json!(self.page)),
            (name, json!(head.heading.text)),
            ("description", json!(head.description)),
            ("inLanguage", json!(head.lang)),
            ("isPartOf", site),
            ("publisher", self.publisher()),
            (
                "dateModified",
                json!(last_revision(common).map(|day| day.to_string())),
            ),
            ("correction", list(corrections.collect())),
        ];
        fields.extend(more);
        // The page comes first, what it tells of follows.
        self.nodes.insert(0, object(fields));
    }

    fn publisher(&self) -> Value {
        let Some(publisher) = &self.pen.site.settings.publisher else {
            return Value::Null;
        };
        object(vec![
            ("@type", json!("Organization")),
            ("name", json!(publisher.name)),
            ("url", json!(publisher.url)),
            ("email", json!(publisher.email)),
        ])
    }

    /// Returns an actor, place or other record: its node at the first mention, then its name alone,
    /// since a page with many claims has no room for more.
    fn named(&mut self, id: &Id) -> Value {
        let records = &self.pen.site.records;
        let (kind, text): (&str, &Text) = if let Some(actor) = records.actors.get(id) {
            (actor_type(actor.kind), &actor.name)
        } else if let Some(place) = records.places.get(id) {
            ("Place", &place.name)
        } else if let Some(event) = records.events.get(id) {
            ("Event", &event.title)
        } else if let Some(agreement) = records.agreements.get(id) {
            ("CreativeWork", &agreement.title)
        } else if let Some(dispute) = records.disputes.get(id) {
            ("CreativeWork", &dispute.question)
        } else if let Some(note) = records.notes.get(id) {
            ("CreativeWork", &note.title)
        } else {
            return self.carrier(id);
        };
        let me = self.node_of(id);
        if self.named.contains(id) {
            return me;
        }
        self.named.push(id.clone());
        object(vec![
            ("@type", json!(kind)),
            ("@id", me["@id"].clone()),
            ("name", json!(self.pen.plain(text))),
        ])
    }

    fn carriers(&mut self, carriers: &[Carrier]) -> Vec<Value> {
        carriers
            .iter()
            .map(|carrier| self.carrier(&carrier.source))
            .collect()
    }

    /// Returns a source, at the first mention with whose it is and when, as pages name it. Where it is
    /// on the web its own page says, to which its name leads.
    fn carrier(&mut self, id: &Id) -> Value {
        let me = self.node_of(id);
        let source = self.pen.site.records.sources.get(id);
        if let (Some(source), false) = (source, self.named.contains(id)) {
            self.named.push(id.clone());
            return object(vec![
                ("@type", json!(source_type(source.kind))),
                ("@id", me["@id"].clone()),
                ("name", json!(self.pen.source(id).label)),
            ]);
        }
        me
    }

    fn put(&mut self, fields: Vec<(&'static str, Value)>) {
        self.nodes.push(object(fields));
    }

    fn node_of(&self, id: &Id) -> Value {
        let kind = self.pen.site.records.common(id).map(|(kind, _)| kind);
        node(&kind.map_or_else(|| self.page.to_owned(), |kind| self.url(kind, id)))
    }

    fn url(&self, kind: Kind, id: &Id) -> String {
        format!("{}{}", self.base, self.pen.whole(&address(kind, id)))
    }

    fn part(&self, id: &Id) -> String {
        format!("{}#{id}", self.page)
    }
}

/// A reference to a node.
fn node(url: &str) -> Value {
    json!({"@id": url})
}

/// Makes a node of the fields that say something.
fn object(fields: Vec<(&'static str, Value)>) -> Value {
    let said = fields.into_iter().filter(|(_, value)| !value.is_null());
    let map: Map<String, Value> = said.map(|(key, value)| (key.to_owned(), value)).collect();
    Value::Object(map)
}

/// Returns one value bare, several as a list, and none as null.
fn list(mut values: Vec<Value>) -> Value {
    match values.len() {
        0 => Value::Null,
        1 => values.remove(0),
        _ => Value::Array(values),
    }
}

fn wikidata(number: Option<&str>) -> Value {
    json!(number.map(|number| format!("https://www.wikidata.org/wiki/{number}")))
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

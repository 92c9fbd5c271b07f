//! A record as search knows it: what a result shows of it, and which words find it how well.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::export::Linked;
use crate::language::dates::Length;
use crate::markdown;
use crate::model::{
    Actor, Agreement, Claim, Common, Date, Dispute, Event, Id, Kind, Lane, Note, OtherName, Outlet,
    Place, Records, Source, Text, Vocabulary,
};
use crate::render::words;
use crate::site::Site;

/// A record as results show it, in the files `search/d-….js`.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Where it stands in its group; see `mod.rs`.
    pub at: String,
    pub id: String,
    /// Each language and the title in it; none for a source without a title.
    pub title: Vec<Run>,
    /// In words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// The same in the other languages of the site.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub dates: BTreeMap<String, String>,
    /// The other languages in which its page is made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub spoken: Vec<String>,
    /// The first is the summary, also where there is none.
    pub text: Vec<Passage>,
}

/// Words of a language, which is empty for the site's own.
#[derive(Debug, Serialize)]
pub struct Run(pub String, pub String);

/// A piece of a record that a result may show: language, words, anchor on its page, and who says
/// it or what it is: a name, or `@` and a word for which the page has a label.
#[derive(Debug, Default, Serialize)]
pub struct Passage(pub String, pub String, pub String, pub String);

/// A record with the words that find it.
pub struct Indexed {
    pub entry: Entry,
    pub fields: Vec<(usize, Field, String)>,
    /// Who takes part, says or publishes.
    pub actors: Vec<Id>,
}

/// Where words stand, which decides how well they find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Title,
    /// Another name.
    Name,
    /// The title of a source, in the words of somebody else.
    SourceTitle,
    Outlet,
    /// A number and what it counts.
    Figure,
    Text,
    /// Names of others, and dates.
    Around,
}

impl Field {
    /// Returns how well a word finds its passage, 1 to 31: `n` times among the `length` words of
    /// the field. A title of few words is better found by each, a text by what it repeats.
    pub fn weight(self, n: usize, length: usize) -> u8 {
        let (least, shared) = match self {
            Field::Title => (15, 16),
            Field::Name => (13, 14),
            Field::SourceTitle => (8, 8),
            Field::Outlet => (7, 7),
            Field::Figure => (10, 0),
            Field::Around => (4, 0),
            Field::Text => return (1 + 80 * n / (10 * n + 10 + length / 6)) as u8,
        };
        (least + shared / length.max(1)) as u8
    }
}

/// Returns a group's letter (the kind of record, of an event its lane) and its year, if it has one.
/// Every result knows both from the group alone, so that filters need no other file.
pub fn group(site: &Site, kind: Kind, id: &Id) -> String {
    let records = &site.records;
    let year = |date: Option<&Date>| date.and_then(Date::earliest).map(|day| day.year());
    let (letter, year) = match kind {
        Kind::Actor => ('a', None),
        Kind::Place => ('p', None),
        Kind::Source => ('s', year(records.sources[id].published.as_ref())),
        Kind::Event => {
            let letter = match records.events[id].kind.lane() {
                Lane::Cooperation => 'o',
                Lane::Conflict => 'c',
            };
            (letter, site.event_facts(id).earliest.map(|day| day.year()))
        }
        Kind::Agreement => ('g', year(records.agreements[id].date.as_ref())),
        Kind::Dispute => ('d', None),
        Kind::Note => ('n', year(records.notes[id].date.as_ref())),
    };
    year.map_or(letter.to_string(), |year| format!("{letter}{year}"))
}

/// Reads a record for the index.
pub fn of(site: &Site, kind: Kind, id: &Id, at: String) -> Indexed {
    let mut writer = Writer {
        site,
        indexed: Indexed {
            entry: Entry {
                at,
                id: id.to_string(),
                title: Vec::new(),
                date: String::new(),
                dates: BTreeMap::new(),
                spoken: spoken(site, id),
                text: vec![Passage::default()],
            },
            fields: Vec::new(),
            actors: Vec::new(),
        },
    };
    let records = &site.records;
    match kind {
        Kind::Actor => writer.actor(&records.actors[id]),
        Kind::Place => writer.place(&records.places[id]),
        Kind::Source => writer.source(&records.sources[id]),
        Kind::Event => writer.event(&records.events[id]),
        Kind::Agreement => writer.agreement(&records.agreements[id]),
        Kind::Dispute => writer.dispute(&records.disputes[id]),
        Kind::Note => writer.note(&records.notes[id]),
    }
    let mut indexed = writer.indexed;
    indexed.actors.sort_unstable();
    indexed.actors.dedup();
    indexed
}

struct Writer<'a> {
    site: &'a Site,
    indexed: Indexed,
}

impl Writer<'_> {
    /// What Markdown names, for its bare words: no address is shown.
    fn linked(&self) -> Linked<'_> {
        Linked::plainly(self.site)
    }

    fn actor(&mut self, actor: &Actor) {
        self.title(&actor.name, Field::Title);
        self.summary(actor.summary.as_ref());
        self.names(&actor.also_known_as);
        self.common(&actor.common);
        self.indexed.actors.push(actor.common.id.clone());
    }

    fn place(&mut self, place: &Place) {
        self.title(&place.name, Field::Title);
        self.summary(place.summary.as_ref());
        self.names(&place.also_known_as);
        if let Some(within) = &place.within {
            self.around([within]);
        }
        self.common(&place.common);
    }

    fn source(&mut self, source: &Source) {
        if let Some(title) = &source.title {
            self.title(title, Field::SourceTitle);
        }
        self.date(source.published.as_ref());
        let outlet = match &source.outlet {
            Outlet::Actor(id) => {
                self.indexed.actors.push(id.clone());
                let name = self.site.records.actors.get(id).map(|actor| &actor.name);
                for (_, name) in name.iter().flat_map(|name| name.iter()) {
                    self.field(0, Field::Outlet, name.to_owned());
                }
                self.name(id)
            }
            Outlet::Named(name) => {
                self.field(0, Field::Outlet, name.clone());
                name.clone()
            }
        };
        // What is not titled is known by who published it.
        self.indexed.entry.text[0].3 = outlet;
        self.common(&source.common);
    }

    fn event(&mut self, event: &Event) {
        self.title(&event.title, Field::Title);
        self.date(event.date.as_ref().and_then(|when| when.date.as_ref()));
        self.summary(event.summary.as_ref());
        let actors = event.actors.iter().map(|participant| &participant.actor);
        self.indexed.actors.extend(actors.clone().cloned());
        self.around(event.places.iter().map(|place| &place.place).chain(actors));
        for claim in &event.claims {
            self.claim(claim);
        }
        self.common(&event.common);
    }

    fn claim(&mut self, claim: &Claim) {
        self.indexed.actors.extend(claim.by.iter().cloned());
        let who: Vec<String> = claim.by.iter().map(|id| self.name(id)).collect();
        let outcomes = claim.toll.iter().flat_map(|row| &row.outcomes);
        let outcomes = outcomes.map(|(outcome, count)| (outcome.word(), count));
        let counts = claim
            .counts
            .iter()
            .map(|(word, count)| (word.as_str(), count));
        let figures: Vec<String> = outcomes
            .chain(counts)
            .map(|(word, count)| format!("{} {}", count.stated(), words::free(word)))
            .collect();
        let mut label = who.join(", ");
        if !figures.is_empty() {
            label = format!("{label}: {}", figures.join(", "));
        }
        let first = self.indexed.entry.text.len();
        self.text(&claim.text, claim.id.as_str(), &label);
        if let Some(quote) = &claim.quote {
            let lang = self.lang(quote.language.as_str());
            let quoted = format!("“{}”", quote.text);
            self.passage(Passage(lang, quoted, claim.id.to_string(), who.join(", ")));
            if let Some(translation) = &quote.translation {
                self.text(translation, claim.id.as_str(), &label);
            }
        }
        self.field(first, Field::Figure, figures.join(" "));
        self.field(first, Field::Around, who.join(" "));
        for text in claim
            .toll
            .iter()
            .flat_map(|row| [&row.among, &row.including])
        {
            for (_, words) in text.iter().flat_map(|text| text.iter()) {
                self.field(first, Field::Text, words.to_owned());
            }
        }
    }

    fn agreement(&mut self, agreement: &Agreement) {
        self.title(&agreement.title, Field::Title);
        self.date(agreement.date.as_ref());
        self.summary(agreement.summary.as_ref());
        let parties = agreement.parties.iter().map(|party| &party.actor);
        self.indexed.actors.extend(parties.clone().cloned());
        self.around(parties.chain(&agreement.about).chain(&agreement.mediators));
        for provision in &agreement.provisions {
            for text in [&provision.title, &provision.text].into_iter().flatten() {
                self.text(text, provision.id.as_str(), "@provision");
            }
            for note in provision.progress.iter().filter_map(|p| p.note.as_ref()) {
                self.prose(note, provision.id.as_str(), "@provision");
            }
        }
        self.common(&agreement.common);
    }

    fn dispute(&mut self, dispute: &Dispute) {
        self.title(&dispute.question, Field::Title);
        self.summary(dispute.summary.as_ref());
        for position in &dispute.positions {
            let actors = position.actors.iter();
            self.indexed.actors.extend(actors.clone().cloned());
            let who: Vec<String> = actors.map(|id| self.name(id)).collect();
            let first = self.indexed.entry.text.len();
            self.text(&position.text, "", &who.join(", "));
            self.field(first, Field::Around, who.join(" "));
        }
        for evidence in &dispute.evidence {
            let by = evidence.by.as_ref().map(|id| self.name(id));
            self.text(&evidence.text, "", &by.unwrap_or_default());
        }
        self.common(&dispute.common);
    }

    fn note(&mut self, note: &Note) {
        self.title(&note.title, Field::Title);
        self.date(note.date.as_ref());
        self.summary(note.summary.as_ref());
        self.field(0, Field::Around, note.author.join(" "));
        let actors = &self.site.records.actors;
        let about = note.about.iter().filter(|id| actors.contains_key(*id));
        self.indexed.actors.extend(about.cloned());
        for (lang, body) in note.body.iter() {
            let lang = self.lang(lang.as_str());
            for (id, words) in markdown::sections(body, &self.linked()) {
                let anchor = id.unwrap_or_default();
                self.passage(Passage(lang.clone(), words, anchor, String::new()));
            }
        }
        self.common(&note.common);
    }

    /// What every record may have.
    fn common(&mut self, common: &Common) {
        if let Some(note) = &common.note {
            self.prose(note, "", "");
        }
        for gap in &common.gaps {
            self.text(&gap.question, gap.id.as_str(), "@gap");
            if let Some(note) = &gap.note {
                self.prose(note, gap.id.as_str(), "@gap");
            }
        }
    }

    fn title(&mut self, title: &Text, field: Field) {
        for (lang, words) in title.iter() {
            let run = Run(self.lang(lang.as_str()), words.to_owned());
            self.indexed.entry.title.push(run);
            self.field(0, field, words.to_owned());
        }
    }

    fn date(&mut self, date: Option<&Date>) {
        if let Some(date) = date {
            for (place, language) in self.site.languages.iter().enumerate() {
                let words = language.dates().date(date, Length::Long).plain();
                self.field(0, Field::Around, words.clone());
                match place {
                    0 => self.indexed.entry.date = words,
                    _ => {
                        let dates = &mut self.indexed.entry.dates;
                        dates.insert(language.lang.to_string(), words);
                    }
                }
            }
        }
    }

    fn names(&mut self, names: &[OtherName]) {
        for (lang, name) in names.iter().flat_map(|other| other.name.iter()) {
            let lang = self.lang(lang.as_str());
            let at = self.show(Passage(
                lang,
                name.to_owned(),
                String::new(),
                "@name".to_owned(),
            ));
            self.field(at, Field::Name, name.to_owned());
        }
    }

    /// The names, in every language, of what stands around the record.
    fn around<'b>(&mut self, ids: impl IntoIterator<Item = &'b Id>) {
        for id in ids {
            let names = name(&self.site.records, id);
            let names: Vec<&str> = names
                .iter()
                .flat_map(|n| n.iter())
                .map(|(_, n)| n)
                .collect();
            self.field(0, Field::Around, names.join(" "));
        }
    }

    fn summary(&mut self, summary: Option<&Text>) {
        let Some(summary) = summary else { return };
        let default = self.site.settings.default_language();
        let (shown, _) = summary.pick(default, default);
        for (lang, text) in summary.iter() {
            let words = markdown::plain_for(text, &self.linked());
            let tag = self.lang(lang.as_str());
            if lang == shown {
                self.field(0, Field::Text, words.clone());
                let first = &mut self.indexed.entry.text[0];
                (first.0, first.1) = (tag, words);
            } else {
                self.passage(Passage(tag, words, String::new(), String::new()));
            }
        }
    }

    fn prose(&mut self, text: &Text, anchor: &str, label: &str) {
        for (lang, text) in text.iter() {
            let words = markdown::plain_for(text, &self.linked());
            let lang = self.lang(lang.as_str());
            self.passage(Passage(lang, words, anchor.to_owned(), label.to_owned()));
        }
    }

    fn text(&mut self, text: &Text, anchor: &str, label: &str) {
        for (lang, words) in text.iter() {
            let lang = self.lang(lang.as_str());
            let words = words.to_owned();
            self.passage(Passage(lang, words, anchor.to_owned(), label.to_owned()));
        }
    }

    fn passage(&mut self, passage: Passage) {
        let words = passage.1.clone();
        let at = self.show(passage);
        self.field(at, Field::Text, words);
    }

    fn show(&mut self, passage: Passage) -> usize {
        self.indexed.entry.text.push(passage);
        self.indexed.entry.text.len() - 1
    }

    fn field(&mut self, passage: usize, field: Field, words: String) {
        self.indexed.fields.push((passage, field, words));
    }

    fn lang(&self, tag: &str) -> String {
        match self.site.settings.default_language().as_str() == tag {
            true => String::new(),
            false => tag.to_owned(),
        }
    }

    fn name(&self, id: &Id) -> String {
        let lang = self.site.settings.default_language();
        let name = name(&self.site.records, id);
        name.map_or_else(|| id.to_string(), |name| name.pick(lang, lang).1.to_owned())
    }
}

/// Returns the languages, but the default one, in which a record's page is made.
fn spoken(site: &Site, id: &Id) -> Vec<String> {
    let languages = site.languages.iter().enumerate().skip(1);
    let spoken = languages.filter(|(place, _)| site.speaks(id, *place));
    spoken
        .map(|(_, language)| language.lang.to_string())
        .collect()
}

/// Returns the name of an actor or place.
fn name<'a>(records: &'a Records, id: &Id) -> Option<&'a Text> {
    let actor = records.actors.get(id).map(|actor| &actor.name);
    actor.or_else(|| records.places.get(id).map(|place| &place.name))
}

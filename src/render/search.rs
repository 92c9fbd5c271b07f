//! Everything from A to Z: titles, people and places, each with a link. A real page, so that the
//! browser's own search finds a name without any script. Above it stands the form that
//! `templates/search.js` answers from the index of `search/mod.rs`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::language::collate::Heading;
use crate::model::{Kind, Lane, OtherName, Text, Vocabulary};
use crate::render::parts::{LinkView, PageHead, TextView};
use crate::render::pen::Pen;
use crate::render::words;

/// With more entries than this, events and sources are left to their own lists, which are cut by
/// year.
const MOST: usize = 3000;

/// The register as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// "640 entries"
    pub count: String,
    pub letters: Vec<Letter>,
    /// False where there are too many events and sources for one page.
    pub is_whole: bool,
    /// What the script says, as JSON: it has no words of its own.
    pub labels: String,
}

/// The words of the script.
#[derive(Debug, Serialize)]
struct Labels {
    kind: String,
    lane: String,
    year: String,
    actor: String,
    actors: String,
    kinds: BTreeMap<&'static str, String>,
    lanes: BTreeMap<&'static str, String>,
    /// What a piece of a record is.
    passages: BTreeMap<&'static str, String>,
    results: String,
    none: String,
    /// Where so many words begin with what is typed that it waits for more.
    short: String,
    one: String,
    many: String,
    more: String,
    failed: String,
}

impl Labels {
    fn new(pen: &Pen<'_>) -> Labels {
        let word = |key: &str| pen.word(key).to_owned();
        // The script puts what was asked for, and numbers, where these stand.
        let open = |key: &str| pen.say(key, &[("q", "{q}".into()), ("n", "{n}".into())]);
        Labels {
            kind: word("search-kind"),
            lane: word("search-lane"),
            year: word("search-year"),
            actor: word("search-actor"),
            actors: word("search-actors"),
            kinds: Kind::ALL
                .map(|kind| (kind.word(), words::kind(pen.language, kind)))
                .into(),
            lanes: [Lane::Cooperation, Lane::Conflict]
                .map(|lane| (lane.word(), words::lane(pen.language, lane)))
                .into(),
            passages: [
                ("name", word("search-name")),
                ("gap", word("search-gap")),
                ("provision", word("search-provision")),
            ]
            .into(),
            results: word("search-results"),
            none: open("search-none"),
            short: open("search-short"),
            one: open("search-one"),
            many: open("search-many"),
            more: word("search-more"),
            failed: word("search-failed"),
        }
    }
}

/// All that begins with a letter.
#[derive(Debug, Serialize)]
pub struct Letter {
    pub anchor: String,
    pub letter: String,
    pub entries: Vec<Entry>,
}

/// A title or name.
#[derive(Debug, Serialize)]
pub struct Entry {
    pub link: LinkView,
    /// "Event"
    pub kind: String,
    /// The name under which it stands, if this is another.
    pub of: Option<TextView>,
}

/// Lays out the register.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let head = PageHead::new(
        pen,
        "register",
        "search",
        TextView::plain(pen.word("search-title")),
    )
    .describe(pen.word("search-description"))
    .revised_of(pen, Kind::ALL);
    let records = &pen.site.records;
    let is_whole = records.len() <= MOST;
    let mut entries: Vec<(Vec<u8>, Entry)> = Vec::new();
    for (id, actor) in &records.actors {
        named(
            pen,
            Kind::Actor,
            pen.actor(id),
            &actor.name,
            &actor.also_known_as,
            &mut entries,
        );
    }
    for (id, place) in &records.places {
        named(
            pen,
            Kind::Place,
            pen.place(id),
            &place.name,
            &place.also_known_as,
            &mut entries,
        );
    }
    for (id, agreement) in &records.agreements {
        titled(
            pen,
            Kind::Agreement,
            pen.record(id),
            &agreement.title,
            &mut entries,
        );
    }
    for (id, dispute) in &records.disputes {
        titled(
            pen,
            Kind::Dispute,
            pen.record(id),
            &dispute.question,
            &mut entries,
        );
    }
    for (id, note) in &records.notes {
        titled(pen, Kind::Note, pen.record(id), &note.title, &mut entries);
    }
    if is_whole {
        for (id, event) in &records.events {
            titled(pen, Kind::Event, pen.event(id), &event.title, &mut entries);
        }
        for (id, source) in &records.sources {
            if let Some(title) = &source.title {
                titled(pen, Kind::Source, pen.source(id), title, &mut entries);
            }
        }
    }
    entries.sort_by(|(a, x), (b, y)| {
        (a, &x.link.label, &x.link.href).cmp(&(b, &y.link.label, &y.link.href))
    });
    let count = pen.count("count-entries", entries.len());
    let mut letters: BTreeMap<Heading, Vec<Entry>> = BTreeMap::new();
    for (_, entry) in entries {
        let heading = pen.order().heading(&entry.link.label);
        letters.entry(heading).or_default().push(entry);
    }
    let letter = |(heading, entries): (Heading, Vec<Entry>)| {
        let code = heading.letter.as_ref().and_then(|text| text.chars().next());
        Letter {
            anchor: format!("letter-{:x}", u32::from(code.unwrap_or('0'))),
            letter: heading.letter.unwrap_or_else(|| pen.figures("0–9")),
            entries,
        }
    };
    (
        head,
        View {
            count,
            letters: letters.into_iter().map(letter).collect(),
            is_whole,
            labels: serde_json::to_string(&Labels::new(pen)).expect("it holds texts alone"),
        },
    )
}

fn named(
    pen: &Pen<'_>,
    kind: Kind,
    link: LinkView,
    name: &Text,
    others: &[OtherName],
    into: &mut Vec<(Vec<u8>, Entry)>,
) {
    let main = pen.text(name);
    for (lang, words) in name.iter() {
        let run = pen.run(words, lang);
        let is_main = run.text == main.text;
        add(
            pen,
            kind,
            &link,
            run,
            (!is_main).then(|| main.clone()),
            into,
        );
    }
    for other in others {
        for (lang, words) in other.name.iter() {
            add(
                pen,
                kind,
                &link,
                pen.run(words, lang),
                Some(main.clone()),
                into,
            );
        }
    }
}

fn titled(
    pen: &Pen<'_>,
    kind: Kind,
    link: LinkView,
    title: &Text,
    into: &mut Vec<(Vec<u8>, Entry)>,
) {
    add(pen, kind, &link, pen.text(title), None, into);
}

fn add(
    pen: &Pen<'_>,
    kind: Kind,
    link: &LinkView,
    run: TextView,
    of: Option<TextView>,
    into: &mut Vec<(Vec<u8>, Entry)>,
) {
    let key = pen.order().key(&run.text);
    let link = LinkView {
        href: link.href.clone(),
        hreflang: link.hreflang.clone(),
        label: run.text,
        lang: run.lang,
        dir: run.dir,
        other: false,
    };
    into.push((
        key,
        Entry {
            link,
            kind: words::kind(pen.language, kind),
            of,
        },
    ));
}

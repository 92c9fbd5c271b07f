//! Rules about words: loaded terms, numbers that nobody gave, acronyms that change their meaning.
//!
//! Each text is walked over once, word by word, and every word is looked up: the time grows with
//! the length of the texts, not with the number of terms.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rayon::prelude::*;

use crate::check::{Found, Locate};
use crate::diagnostic::Diagnostics;
use crate::model::{Claim, Event, Id, Kind, Lang, Outcome, Records, Text};
use crate::settings::Settings;

/// Words that take a side, whoever uses them; `loaded_terms` in site.yaml adds to them.
const LOADED: &[&str] = &[
    "khawarij",
    "khwarij",
    "martyr",
    "martyrdom",
    "martyred",
    "martyrs",
    "neutralised",
    "neutralized",
    "regime",
    "regimes",
    "terrorist",
    "terrorists",
];

/// Reports loaded terms in what the editor writes: titles, summaries, texts of claims and
/// provisions, notes. Quotations are the business of those who are quoted.
pub fn loaded_terms(
    settings: &Settings,
    records: &Records,
    locate: &Locate<'_>,
    diagnostics: &mut Diagnostics,
) {
    let mut terms = Phrases::default();
    for (at, term) in LOADED.iter().enumerate() {
        terms.add(term, at);
    }
    for term in &settings.loaded_terms {
        terms.add(term, LOADED.len());
    }
    let prose = prose(records, settings.default_language());
    let found: Vec<_> = prose
        .par_iter()
        .filter_map(|prose| {
            let words = words(prose.text);
            let mut hits = terms.find(prose.text, &words);
            hits.retain(|hit| words[hit.first].is_prose);
            (!hits.is_empty()).then_some((prose, words, hits))
        })
        .collect();
    for (prose, words, hits) in found {
        for hit in hits {
            let span = locate.words(prose.record, &prose.path(), prose.text, &words, &hit);
            let term = &prose.text[words[hit.first].start..words[hit.last].end];
            // A phrase may run over the end of a line.
            let term: Vec<&str> = term.split_whitespace().collect();
            diagnostics.loaded_term(span, &term.join(" "));
        }
    }
}

/// What the claims on an event say of each outcome: a word, or `None` where one gives a number.
type Stated = BTreeMap<Outcome, Option<String>>;

/// Reports a number in prose (summaries, notes), directly before `killed` or a word like it, where
/// the claims on the events in question give that outcome in words only. In question are the event
/// itself and those that the paragraph links to; failing both, what the record is about.
pub fn verbal_counts(
    records: &Records,
    locate: &Locate<'_>,
    default: &Lang,
    diagnostics: &mut Diagnostics,
) {
    let stated: BTreeMap<&Id, Stated> = records
        .events
        .iter()
        .map(|(id, event)| (id, stated(event)))
        .filter(|(_, stated)| !stated.is_empty())
        .collect();
    if stated
        .values()
        .flat_map(Stated::values)
        .all(Option::is_none)
    {
        return;
    }
    for prose in prose(records, default) {
        let Prose {
            record: id, text, ..
        } = prose;
        let may_be_meant = matches!(prose.field, "summary" | "note" | "body");
        if !may_be_meant || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let words = words(text);
        for (at, number) in words.iter().enumerate() {
            let is_number = text[number.start..number.end]
                .bytes()
                .all(|byte| byte.is_ascii_digit());
            if !is_number || !number.is_prose || is_label(text, &words, at) {
                continue;
            }
            let Some(outcome) = outcome_after(text, &words, at) else {
                continue;
            };
            let events = in_question(records, locate, id, paragraph(text, number.start));
            let mut told = events.iter().filter_map(|id| stated.get(id)?.get(&outcome));
            let Some(Some(word)) = told.next() else {
                continue;
            };
            if told.any(Option::is_none) {
                continue;
            }
            let hit = Hit {
                first: at,
                last: at,
                what: 0,
            };
            let span = locate.words(id, &prose.path(), text, &words, &hit);
            diagnostics.verbal_count(span, &text[number.start..number.end], word);
        }
    }
}

fn stated(event: &Event) -> Stated {
    let mut stated = Stated::new();
    for row in event.claims.iter().flat_map(|claim| &claim.toll) {
        for (outcome, count) in &row.outcomes {
            let word = stated
                .entry(*outcome)
                .or_insert_with(|| Some(count.stated()));
            if !count.is_word() {
                *word = None;
            }
        }
    }
    stated
}

/// Returns the events that a paragraph of a record speaks of.
fn in_question(records: &Records, locate: &Locate<'_>, id: &Id, paragraph: &str) -> BTreeSet<Id> {
    let links = paragraph.split("[[").skip(1);
    let targets = links.filter_map(|link| link.split(['|', '#', ']']).next());
    let mut events: BTreeSet<Id> = targets
        .filter_map(|target| match locate.index.find(target) {
            Found::Record(Kind::Event, id) => Some(id),
            _ => None,
        })
        .collect();
    if records.events.contains_key(id) {
        events.insert(id.clone());
    }
    if events.is_empty() {
        let note = records.notes.get(id).map(|note| &note.about);
        let dispute = records.disputes.get(id).map(|dispute| &dispute.events);
        let agreement = records.agreements.get(id).and_then(|a| a.event.as_ref());
        events.extend(note.into_iter().chain(dispute).flatten().cloned());
        events.extend(agreement.cloned());
    }
    events
}

/// Returns the paragraph around a place in a text.
fn paragraph(text: &str, at: usize) -> &str {
    let start = text[..at].rfind("\n\n").unwrap_or(0);
    let end = text[at..].find("\n\n").map_or(text.len(), |end| at + end);
    &text[start..end]
}

/// Tells whether a number is a year or part of a name or date ("December 24", "Route 46").
fn is_label(text: &str, words: &[Word], at: usize) -> bool {
    let number = &text[words[at].start..words[at].end];
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let before = at.checked_sub(1).map(|before| &words[before]);
    // What may begin a sentence and be no name.
    const ABOUT: [&str; 6] = ["About", "Almost", "Around", "Nearly", "Over", "Some"];
    let is_named = before.is_some_and(|before| {
        let word = &text[before.start..before.end];
        let between = &text[before.end..words[at].start];
        between.trim().is_empty() && word.starts_with(char::is_uppercase) && !ABOUT.contains(&word)
    });
    is_year || is_named
}

/// Returns the outcome that a number counts: `46 killed`, `46 people were killed`.
fn outcome_after(text: &str, words: &[Word], number: usize) -> Option<Outcome> {
    const BETWEEN: [&str; 5] = ["people", "persons", "civilians", "were", "was"];
    for at in number + 1..(number + 4).min(words.len()) {
        let adjacent = text[words[at - 1].end..words[at].start].trim().is_empty();
        if !adjacent {
            return None;
        }
        match &text[words[at].start..words[at].end] {
            "killed" | "dead" => return Some(Outcome::Killed),
            "injured" | "wounded" | "hurt" => return Some(Outcome::Injured),
            "missing" => return Some(Outcome::Missing),
            "captured" => return Some(Outcome::Captured),
            "displaced" => return Some(Outcome::Displaced),
            word if BETWEEN.contains(&word) => {}
            _ => return None,
        }
    }
    None
}

/// The names of actors that share an acronym with another actor.
#[derive(Default)]
pub struct Acronyms {
    names: Phrases,
    /// What each name in `names` is: the acronym and the actor.
    of: Vec<(String, Id)>,
}

impl Acronyms {
    /// Collects the actors whose `also_known_as` holds their name's initials, where two or more
    /// hold the same.
    pub fn of(records: &Records) -> Acronyms {
        let mut actors: BTreeMap<&str, BTreeMap<&Id, BTreeSet<&str>>> = BTreeMap::new();
        for (id, actor) in &records.actors {
            for other in &actor.also_known_as {
                for (_, acronym) in other.name.iter().filter(|(_, name)| is_acronym(name)) {
                    let names = actor.name.iter().map(|(_, name)| name);
                    let fitting = names.filter(|name| initials(name) == acronym);
                    let known = actors.entry(acronym).or_default().entry(id).or_default();
                    known.extend(fitting);
                }
            }
        }
        let mut acronyms = Acronyms::default();
        for (acronym, mut actors) in actors {
            actors.retain(|_, names| !names.is_empty());
            if actors.len() < 2 {
                continue;
            }
            for (id, names) in actors {
                for name in names {
                    acronyms.names.add(name, acronyms.of.len());
                    acronyms.of.push((acronym.to_owned(), id.clone()));
                }
            }
        }
        acronyms
    }

    /// Reports, once for an acronym, that the claims of an event expand it in two ways: written
    /// out before it (`Frontier Corps (FC)`), or as the names of two actors that share it.
    pub fn check(&self, event: &Event, locate: &Locate<'_>, diagnostics: &mut Diagnostics) {
        let id = &event.common.id;
        let mut first: BTreeMap<String, (String, crate::source::Span)> = BTreeMap::new();
        let mut told: BTreeSet<String> = BTreeSet::new();
        for (at, claim) in event.claims.iter().enumerate() {
            for (path, text) in said(claim) {
                // Most texts have no acronym and none of the names.
                let words = words(text);
                let mut found: Vec<(String, Hit)> = Vec::new();
                for hit in self.names.find(text, &words) {
                    found.push((self.of[hit.what].0.clone(), hit));
                }
                for (at, word) in words.iter().enumerate() {
                    let acronym = &text[word.start..word.end];
                    if is_acronym(acronym)
                        && text[..word.start].ends_with('(')
                        && text[word.end..].starts_with(')')
                        && let Some(start) = at.checked_sub(acronym.len())
                    {
                        let name = &text[words[start].start..words[at - 1].end];
                        let hit = Hit {
                            first: start,
                            last: at - 1,
                            what: 0,
                        };
                        if initials(name) == acronym {
                            found.push((acronym.to_owned(), hit));
                        }
                    }
                }
                for (acronym, hit) in found {
                    let name = &text[words[hit.first].start..words[hit.last].end];
                    let plain = name.to_lowercase();
                    let known = first.get(&acronym);
                    if known.is_some_and(|(known, _)| *known == plain) || told.contains(&acronym) {
                        continue;
                    }
                    let path = format!("claims.{at}.{path}");
                    let span = locate.words(id, &path, text, &words, &hit);
                    match known {
                        Some((_, known)) => {
                            diagnostics.acronym_drift(span, &acronym, name, *known);
                            told.insert(acronym);
                        }
                        None => drop(first.insert(acronym, (plain, span))),
                    }
                }
            }
        }
    }
}

/// Returns what a claim and its carriers say in words, each with its path in the claim.
fn said(claim: &Claim) -> Vec<(String, &str)> {
    let mut texts: Vec<(String, &str)> = claim
        .text
        .iter()
        .map(|(lang, text)| (format!("text.{lang}"), text))
        .collect();
    if let Some(quote) = &claim.quote {
        texts.push(("quote.text".to_owned(), &quote.text));
    }
    for (at, carrier) in claim.via.iter().enumerate() {
        if let Some(stated) = &carrier.as_stated {
            texts.push((format!("via.{at}.as_stated"), stated));
        }
    }
    texts
}

fn is_acronym(word: &str) -> bool {
    (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn initials(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|w| w.chars().next());
    letters.flat_map(char::to_uppercase).collect()
}

/// A text that the editor writes, in one language.
struct Prose<'a> {
    record: &'a Id,
    /// The field it is in, and if that is a list where in it.
    field: &'static str,
    at: Option<(usize, &'static str)>,
    /// Without one the path ends at the field.
    lang: Option<&'a Lang>,
    text: &'a str,
}

impl Prose<'_> {
    /// Returns where the text stands in its record: `summary.en`, `claims.2.text.en`.
    fn path(&self) -> String {
        let mut path = self.field.to_owned();
        if let Some((at, field)) = self.at {
            _ = write!(path, ".{at}.{field}");
        }
        if let Some(lang) = self.lang {
            _ = write!(path, ".{lang}");
        }
        path
    }
}

/// Lists every text that the editor writes.
fn prose<'a>(records: &'a Records, default: &Lang) -> Vec<Prose<'a>> {
    let mut all: Vec<Prose<'a>> = Vec::new();
    let mut add = |record, field, at, text: &'a Text| {
        all.extend(text.iter().map(|(lang, text)| Prose {
            record,
            field,
            at,
            lang: Some(lang),
            text,
        }));
    };
    for (_, common) in records.all() {
        if let Some(note) = &common.note {
            add(&common.id, "note", None, note);
        }
    }
    let summaries = None
        .into_iter()
        .chain(records.actors.iter().map(|(id, r)| (id, &r.summary)))
        .chain(records.places.iter().map(|(id, r)| (id, &r.summary)))
        .chain(records.events.iter().map(|(id, r)| (id, &r.summary)))
        .chain(records.agreements.iter().map(|(id, r)| (id, &r.summary)))
        .chain(records.disputes.iter().map(|(id, r)| (id, &r.summary)));
    for (id, summary) in summaries {
        if let Some(summary) = summary {
            add(id, "summary", None, summary);
        }
    }
    for (id, event) in &records.events {
        add(id, "title", None, &event.title);
        for (at, claim) in event.claims.iter().enumerate() {
            add(id, "claims", Some((at, "text")), &claim.text);
        }
    }
    for (id, agreement) in &records.agreements {
        add(id, "title", None, &agreement.title);
        for (at, provision) in agreement.provisions.iter().enumerate() {
            if let Some(title) = &provision.title {
                add(id, "provisions", Some((at, "title")), title);
            }
            if let Some(text) = &provision.text {
                add(id, "provisions", Some((at, "text")), text);
            }
        }
    }
    for (id, dispute) in &records.disputes {
        add(id, "question", None, &dispute.question);
        for (at, position) in dispute.positions.iter().enumerate() {
            add(id, "positions", Some((at, "text")), &position.text);
        }
    }
    for (record, note) in &records.notes {
        // Translations stand in files of their own, where `Locate` does not look.
        let summary = note.summary.iter().map(|text| ("summary", text));
        for (field, text) in [("title", &note.title), ("body", &note.body)]
            .into_iter()
            .chain(summary)
        {
            let own = text.iter().find(|(lang, _)| *lang == default);
            all.extend(own.map(|(_, text)| Prose {
                record,
                field,
                at: None,
                lang: None,
                text,
            }));
        }
    }
    all
}

/// Words that are looked for, by their first one.
#[derive(Default)]
struct Phrases {
    by_first: BTreeMap<String, Vec<(Vec<String>, usize)>>,
    /// The letters that a first word may begin with: most words of a text are none of ours.
    letters: BTreeSet<char>,
}

/// Where a phrase stands: its first and last word, and what it was added as.
pub struct Hit {
    pub first: usize,
    pub last: usize,
    what: usize,
}

impl Phrases {
    fn add(&mut self, phrase: &str, what: usize) {
        let mut lower = words(phrase)
            .into_iter()
            .map(|word| phrase[word.start..word.end].to_lowercase());
        if let Some(first) = lower.next() {
            let rest = lower.collect();
            self.letters.extend(first.chars().next());
            self.by_first.entry(first).or_default().push((rest, what));
        }
    }

    /// Returns where the phrases stand in a text, letter case aside.
    fn find(&self, text: &str, words: &[Word]) -> Vec<Hit> {
        let mut found = Vec::new();
        if self.by_first.is_empty() {
            return found;
        }
        let mut lower = String::new();
        for (at, word) in words.iter().enumerate() {
            let letters = text[word.start..word.end].chars();
            let mut letters = letters.flat_map(char::to_lowercase).peekable();
            if !letters
                .peek()
                .is_some_and(|first| self.letters.contains(first))
            {
                continue;
            }
            lower.clear();
            lower.extend(letters);
            for (rest, what) in self.by_first.get(&lower).into_iter().flatten() {
                let following = words[at + 1..].iter().take(rest.len());
                let fits = following.len() == rest.len()
                    && following
                        .zip(rest)
                        .all(|(word, rest)| text[word.start..word.end].to_lowercase() == *rest);
                if fits {
                    found.push(Hit {
                        first: at,
                        last: at + rest.len(),
                        what: *what,
                    });
                }
            }
        }
        found
    }
}

/// A word of a text: letters, digits and the hyphens between them.
pub struct Word {
    pub start: usize,
    pub end: usize,
    /// Not in a quotation, an address, the name in a `[[link]]` or citation, or code.
    pub is_prose: bool,
}

/// Cuts a text into words. A quotation that is not closed ends with its paragraph.
pub fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    // The sign that ends the quotation or piece of markup we are in.
    let mut until: Option<&str> = None;
    let mut start = None;
    let mut before = ' ';
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        let rest = &text[at..];
        if c.is_alphanumeric() || (c == '-' && start.is_some()) {
            start = start.or(Some(at));
            before = c;
            continue;
        }
        if let Some(start) = start.take() {
            found.push(Word {
                start,
                end: at,
                is_prose: until.is_none(),
            });
        }
        let in_word = before.is_alphanumeric()
            && rest[c.len_utf8().min(rest.len())..].starts_with(char::is_alphanumeric);
        let ends = until.is_some_and(|end| rest.starts_with(end)) && !(c == '’' && in_word);
        if ends || (c == '\n' && rest.starts_with("\n\n")) {
            until = None;
        } else if until.is_none() {
            until = match c {
                '"' => Some("\""),
                '“' => Some("”"),
                '„' => Some("“"),
                '‘' => Some("’"),
                '«' => Some("»"),
                '`' => Some("`"),
                '(' if before == ']' => Some(")"),
                '[' if rest.starts_with("[@") => Some("]"),
                '[' if rest.starts_with("[[") => Some("]]"),
                '<' if rest.starts_with("<http") => Some(">"),
                _ => None,
            };
        } else if until == Some("]]") && c == '|' {
            until = None;
        }
        before = c;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(text: &str) -> Vec<&str> {
        let words = words(text).into_iter().filter(|word| word.is_prose);
        words.map(|word| &text[word.start..word.end]).collect()
    }

    #[test]
    fn words_of_quotations_and_markup_are_no_prose() {
        assert_eq!(prose("A \"b c\" d"), ["A", "d"]);
        assert_eq!(prose("“a” b ‘c’s d’ e"), ["b", "e"]);
        assert_eq!(
            prose("it’s a counter-claim"),
            ["it", "s", "a", "counter-claim"]
        );
        assert_eq!(prose("[a](https://b/c) d"), ["a", "d"]);
        assert_eq!(prose("[[a-b|c]] [[d]] [@e, para 3] `f` g"), ["c", "g"]);
        assert_eq!(prose("\"a\n\nb"), ["b"]);
    }

    #[test]
    fn phrases_are_whole_words() {
        let mut phrases = Phrases::default();
        phrases.add("Frontier Corps", 0);
        let text = "The frontier\ncorps, not the Frontier Corpse";
        let hits = phrases.find(text, &words(text));
        let found: Vec<_> = hits.iter().map(|hit| (hit.first, hit.last)).collect();
        assert_eq!(found, [(1, 2)]);
    }
}

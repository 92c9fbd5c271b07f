//! Nodes -> single values: texts, words, dates, counts, references. Each reports its own mistakes
//! at the very characters and is left out; its neighbours are read all the same.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::blocks;
use crate::check::{Found, Index};
use crate::diagnostic::{Diagnostics, closest};
use crate::markdown::{self, Fate};
use crate::model::date::{DateError, DateErrorKind};
use crate::model::{
    Carrier, Count, Date, Day, Evidence, Id, Kind, Lang, PartId, Text, Vocabulary, count,
};
use crate::settings::Settings;
use crate::source::{Sources, Span};
use crate::yaml::{self, Key, Node, Value};

/// What reading a record needs to know, and what it gathers on the way.
pub struct Reader<'a> {
    pub settings: &'a Settings,
    pub sources: &'a Sources,
    pub index: &'a Index,
    pub diagnostics: RefCell<&'a mut Diagnostics>,
    /// The record being read, for references that leave its id out.
    pub record: Option<Id>,
    pub media: RefCell<BTreeSet<String>>,
    pub cites: RefCell<BTreeSet<Id>>,
    pub mentions: RefCell<BTreeSet<Id>>,
}

/// The fields of one mapping. Each name that is asked for is known; what nobody asked for is an
/// unknown key, told by `finish`.
pub struct Fields<'n> {
    node: &'n Node,
    entries: &'n [(Key, Node)],
    of: &'static str,
    known: RefCell<Vec<&'static str>>,
    missing: RefCell<Vec<&'static str>>,
}

impl<'n> Fields<'n> {
    /// Opens a mapping; anything else is a mistake.
    pub fn open(reader: &Reader<'_>, node: &'n Node, of: &'static str) -> Option<Fields<'n>> {
        match &node.value {
            Value::Map(entries) => Some(Fields {
                node,
                entries,
                of,
                known: RefCell::default(),
                missing: RefCell::default(),
            }),
            _ => {
                reader.wrong(node, &format!("{} {of}", article(of)), "a mapping");
                None
            }
        }
    }

    /// Returns a field's value; null is the same as leaving it out.
    pub fn get(&self, name: &'static str) -> Option<&'n Node> {
        self.known.borrow_mut().push(name);
        self.entries
            .iter()
            .find(|(key, _)| key.text == name)
            .map(|(_, node)| node)
            .filter(|node| !matches!(node.value, Value::Null))
    }

    /// Returns a field's value, whose absence is a mistake, told by `finish`.
    pub fn require(&self, name: &'static str) -> Option<&'n Node> {
        let found = self.get(name);
        if found.is_none() {
            self.missing.borrow_mut().push(name);
        }
        found
    }

    /// Returns a list's items; none at all is the same mistake as leaving the field out.
    pub fn require_some(&self, reader: &Reader<'_>, name: &'static str) -> Option<&'n Node> {
        let found = self.require(name)?;
        if found.items().is_empty() {
            let needed = format!("one of `{name}` at least");
            reader.report(|d| d.missing_field(found.span, self.of, &needed));
        }
        Some(found)
    }

    /// Returns the place to point at for a mistake of the whole mapping.
    pub fn place(&self) -> Span {
        self.node.head()
    }

    /// Reports every key that nobody asked for, and what is missing. A misspelt key is not missing
    /// as well, and what a merge key would have brought is not known.
    pub fn finish(self, reader: &Reader<'_>) {
        let known = self.known.borrow();
        for (key, _) in self.entries {
            let is_known = known.contains(&key.text.as_str()) || key.text == yaml::MERGE;
            if !is_known {
                let near = closest(&key.text, known.iter().copied());
                self.missing.borrow_mut().retain(|name| Some(*name) != near);
                reader.report(|d| d.unknown_key(key.span, &key.text, self.of, &known));
            }
        }
        let is_merged = self.entries.iter().any(|(key, _)| key.text == yaml::MERGE);
        for name in self.missing.borrow().iter().filter(|_| !is_merged) {
            let name = format!("`{name}`");
            reader.report(|d| d.missing_field(self.place(), self.of, &name));
        }
    }
}

/// Plain values.
impl<'a> Reader<'a> {
    /// Reports a mistake.
    pub fn report(&self, mistake: impl FnOnce(&mut Diagnostics)) {
        mistake(&mut self.diagnostics.borrow_mut());
    }

    fn wrong(&self, node: &Node, what: &str, expected: &str) {
        self.report(|d| d.bad_type(node.head(), what, expected, node.describe()));
    }

    /// Reads a string as written.
    pub fn string(&self, node: &Node, field: &str) -> Option<String> {
        match node.scalar() {
            Some(text) => Some(text.to_owned()),
            None => {
                self.wrong(node, &format!("`{field}`"), "a text");
                None
            }
        }
    }

    /// Reads a list, or one value that stands for a list of one.
    pub fn list<T>(&self, node: Option<&Node>, read: impl FnMut(&Node) -> Option<T>) -> Vec<T> {
        let items = node.map_or(&[][..], Node::items);
        // Room for as many as there may be, and no more: records lie in memory all together.
        let mut list = Vec::with_capacity(items.len());
        list.extend(items.iter().filter_map(read));
        list
    }

    /// Reads a word of a vocabulary.
    pub fn word<V: Vocabulary>(&self, node: &Node) -> Option<V> {
        let Some(text) = node.scalar() else {
            self.wrong(node, &format!("{} {}", article(V::NAME), V::NAME), "a word");
            return None;
        };
        let found = V::parse(text);
        if found.is_none() {
            self.report(|d| d.bad_vocabulary::<V>(node.span, text));
        }
        found
    }

    /// Reads a word of a vocabulary, with what it is where the field is left out.
    pub fn word_or<V: Vocabulary>(&self, node: Option<&Node>, default: V) -> V {
        node.and_then(|node| self.word(node)).unwrap_or(default)
    }

    /// Reads `true` or `false`.
    pub fn yes_or_no(&self, node: &Node, field: &str) -> Option<bool> {
        match node.scalar() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => {
                self.wrong(node, &format!("`{field}`"), "`true` or `false`");
                None
            }
        }
    }

    /// Reads a number.
    pub fn number<N: std::str::FromStr>(&self, node: &Node, field: &str, what: &str) -> Option<N> {
        let found = node.scalar().and_then(|text| text.parse().ok());
        if found.is_none() {
            self.wrong(node, &format!("`{field}`"), what);
        }
        found
    }

    /// Reads an id that is being given, not one that is named.
    pub fn new_id(&self, node: &Node, field: &str) -> Option<Id> {
        let text = self.string(node, field)?;
        let id = Id::parse(&text);
        if id.is_none() {
            self.report(|d| d.bad_id(node.span, &text));
        }
        id
    }

    /// Reads a tag or another free word in kebab case.
    pub fn kebab(&self, node: &Node, field: &str) -> Option<Id> {
        let text = self.string(node, field)?;
        let word = Id::parse(&text);
        if word.is_none() {
            self.report(|d| d.bad_tag(node.span, &text));
        }
        word
    }

    /// Reads a language tag.
    pub fn language(&self, node: &Node) -> Option<Lang> {
        let text = self.string(node, "language")?;
        let lang = Lang::parse(&text);
        if lang.is_none() {
            self.report(|d| d.bad_language_tag(node.span, &text));
        }
        lang
    }

    /// Reads the address of a page: http or https.
    pub fn url(&self, node: &Node) -> Option<String> {
        let text = self.string(node, "url")?;
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"));
        let fits = rest.is_some_and(|rest| {
            !rest.is_empty()
                && !rest.starts_with('/')
                && !text.contains(|c: char| c.is_whitespace() || c.is_control())
        });
        if !fits {
            self.report(|d| {
                let message = format!("`{text}` is not the address of a page");
                d.bad_value(node.span, message, "write it in full, with `https://`");
            });
            return None;
        }
        Some(text)
    }
}

/// Texts.
impl Reader<'_> {
    /// Reads a plain text: one paragraph in one or several languages.
    pub fn text(&self, node: &Node, field: &str) -> Option<Text> {
        self.languages(node, field, |_, text| {
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
    }

    /// Reads a Markdown text and checks what it links to.
    pub fn markdown(&self, node: &Node, field: &str) -> Option<Text> {
        self.languages(node, field, |node, text| {
            self.check_markdown(text, false, &|snippet, nth| {
                self.within(node.span, snippet, nth)
            });
            text.to_owned()
        })
    }

    fn languages(
        &self,
        node: &Node,
        field: &str,
        read: impl Fn(&Node, &str) -> String,
    ) -> Option<Text> {
        let one = |node: &Node| {
            let text = node.scalar()?;
            self.hidden_characters(node.span, text);
            let text = read(node, text);
            if text.trim().is_empty() {
                self.report(|d| {
                    d.bad_value(
                        node.span,
                        format!("`{field}` is empty"),
                        "write it, or leave it out",
                    );
                });
                return None;
            }
            Some(text)
        };
        match &node.value {
            Value::Scalar { .. } => {
                let text = one(node)?;
                Some(Text::one(self.settings.default_language().clone(), &text))
            }
            Value::Map(entries) => {
                let mut texts = Vec::with_capacity(entries.len());
                for (key, node) in entries.iter().filter(|(key, _)| key.text != yaml::MERGE) {
                    let Some(lang) = Lang::parse(&key.text) else {
                        self.report(|d| d.bad_language_tag(key.span, &key.text));
                        continue;
                    };
                    match node.value {
                        Value::Null => {}
                        Value::Scalar { .. } => {
                            texts.extend(one(node).map(|text| (lang, text.into_boxed_str())));
                        }
                        _ => self.wrong(node, &format!("`{field}`"), "a text"),
                    }
                }
                // Without a single text nothing is said, and nothing else would tell it.
                if entries
                    .iter()
                    .all(|(_, node)| matches!(node.value, Value::Null))
                {
                    self.wrong(node, &format!("`{field}`"), "a text");
                }
                Text::several(texts)
            }
            _ => {
                let what = "a text, or a mapping from language to text";
                self.wrong(node, &format!("`{field}`"), what);
                None
            }
        }
    }

    /// Reports control characters that an escape in quotes wrote (`"\0"`).
    fn hidden_characters(&self, span: Span, text: &str) {
        let bad = |c: &char| c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r');
        // One that stands there as it is was told when the file was read.
        let written = |c: &char| self.sources.text(span).contains(*c);
        if let Some(character) = text.chars().find(|c| bad(c) && !written(c)) {
            self.report(|d| d.bad_character(span, character));
        }
    }

    /// Checks every link, citation, block and target of a Markdown text. `place` turns a snippet
    /// of the text, and how many times it came before, into a span.
    pub fn check_markdown(&self, text: &str, is_note: bool, place: &dyn Fn(&str, usize) -> Span) {
        let at = |range: &std::ops::Range<usize>| {
            let snippet = &text[range.clone()];
            let nth = text[..range.start].matches(snippet).count();
            place(snippet, nth)
        };
        let scan = markdown::scan(text);
        for link in &scan.links {
            self.check_wiki_link(&link.target, at(&link.range));
        }
        for citation in &scan.citations {
            match self.index.find(&citation.source) {
                Found::Record(Kind::Source, id) => {
                    self.cites.borrow_mut().insert(id);
                }
                Found::Doubtful => {}
                _ => {
                    let span = at(&citation.range);
                    self.report(|d| d.broken_citation(span, &citation.source));
                }
            }
        }
        for target in &scan.targets {
            match &target.fate {
                Fate::Outside => {}
                Fate::Heading(id) => {
                    self.check_heading(&scan.headings, id, at(&target.range));
                }
                Fate::Media(path) => {
                    if self.sources.media.contains_key(path) {
                        self.media.borrow_mut().insert(path.clone());
                    } else {
                        let names = self.sources.media.keys().map(String::as_str);
                        let near = closest(path, names).map(|name| format!("media/{name}"));
                        let why = "there is no such file in content/media/";
                        let span = at(&target.range);
                        self.report(|d| d.broken_link(span, &target.url, why, near));
                    }
                }
                Fate::Dropped => {
                    let span = at(&target.range);
                    self.report(|d| d.dropped_link(span, &target.url));
                }
            }
        }
        if is_note {
            for block in &scan.blocks {
                self.check_block(block, &at);
            }
        }
    }

    fn check_wiki_link(&self, target: &str, span: Span) {
        let (record, part) = match target.split_once('#') {
            Some((record, part)) => (record, Some(part)),
            None => (target, None),
        };
        match self.index.find(record) {
            Found::Record(_, id) => {
                if part.is_some_and(|part| !self.index.has_anchor(&id, part)) {
                    let near = closest(part.unwrap_or_default(), self.index.parts(&id))
                        .map(|near| format!("{record}#{near}"));
                    let why = format!("`{record}` has no such part");
                    self.report(|d| d.broken_link(span, target, &why, near));
                }
                self.mentions.borrow_mut().insert(id);
            }
            Found::Doubtful => {}
            Found::Nothing => {
                self.report(|d| d.link_to_nothing(span, target, record));
            }
        }
    }

    fn check_heading(&self, headings: &[String], wanted: &str, span: Span) {
        if !headings.iter().any(|id| id == wanted) {
            let near = closest(wanted, headings.iter().map(String::as_str));
            let near = near.map(|id| format!("#{id}"));
            let target = format!("#{wanted}");
            self.report(|d| d.broken_link(span, &target, "the text has no such heading", near));
        }
    }

    fn check_block(&self, block: &markdown::Block, at: &dyn Fn(&std::ops::Range<usize>) -> Span) {
        let name = block.name.as_str();
        match blocks::parse(name, &block.settings) {
            None => {
                // A slip of one letter or two is meant as a block; another language is code.
                if let Some(near) = closest(name, blocks::NAMES.into_iter()) {
                    self.report(|d| d.unknown_block(at(&block.name_range), name, near));
                }
            }
            Some(Err(mistake)) => {
                let range = block_place(block, mistake.offset);
                self.report(|d| d.bad_block(at(&range), name, &mistake.message));
            }
            Some(Ok(found)) => {
                for (id, kind) in found.references() {
                    let range = match block.settings.find(id) {
                        Some(offset) => block.place(offset..offset + id.len()),
                        None => block.name_range.clone(),
                    };
                    let kinds = kind.as_slice();
                    if let Some(id) = self.resolve(id, at(&range), kinds) {
                        self.mentions.borrow_mut().insert(id);
                    }
                }
            }
        }
    }

    /// Returns the span of the nth time that a snippet stands in what is written under `span`, or
    /// the whole where an escape or a folded line hides it.
    fn within(&self, span: Span, snippet: &str, nth: usize) -> Span {
        let written = self.sources.text(span);
        match written.match_indices(snippet).nth(nth) {
            Some((at, _)) if !snippet.is_empty() => span.part(at, at + snippet.len()),
            _ => span,
        }
    }
}

/// Dates and counts.
impl Reader<'_> {
    /// Reads an EDTF date; a list is a "one of" set.
    pub fn date(&self, node: &Node) -> Option<Date> {
        match &node.value {
            Value::Scalar { text, .. } => self.judge_date(node.span, text, Date::parse(text)),
            Value::List(items) => {
                let parts: Option<Vec<&str>> = items.iter().map(Node::scalar).collect();
                let Some(parts) = parts else {
                    self.wrong(node, "a date", "a date or a list of dates");
                    return None;
                };
                let written = format!("[{}]", parts.join(", "));
                self.judge_date(node.span, &written, Date::one_of(&parts))
            }
            _ => {
                self.wrong(node, "a date", "a date or a list of dates");
                None
            }
        }
    }

    /// Reads a date that must be one full day.
    pub fn day(&self, node: &Node) -> Option<Day> {
        let date = self.date(node)?;
        if !date.is_full_day() {
            let text = self.sources.text(node.span);
            self.report(|d| d.not_a_full_date(node.span, text));
            return None;
        }
        date.earliest()
    }

    /// Reports what is wrong with a date or period.
    pub fn judge_date<T>(&self, span: Span, text: &str, read: Result<T, DateError>) -> Option<T> {
        match read {
            Ok(found) => Some(found),
            Err(mistake) => {
                self.report(|d| match mistake.kind {
                    DateErrorKind::Impossible => {
                        d.impossible_date(span, text, &mistake.message, mistake.help);
                    }
                    DateErrorKind::NotEdtf => {
                        d.bad_date(span, text, &mistake.message, mistake.help)
                    }
                });
                None
            }
        }
    }

    /// Reads a count, short (`15+`) or long (`{min: …, max: …}`).
    pub fn count(&self, node: &Node) -> Option<Count> {
        let read = match &node.value {
            Value::Scalar { text, .. } => Count::parse(text),
            Value::Map(_) => {
                let fields = Fields::open(self, node, "count")?;
                let number = |name| {
                    let node = fields.get(name)?;
                    self.number::<u64>(node, name, "a whole number")
                };
                let (min, max, best) = (number("min"), number("max"), number("best"));
                let as_stated = fields.get("as_stated");
                let as_stated = as_stated.and_then(|n| self.string(n, "as_stated"));
                fields.finish(self);
                Count::long(min, max, best, as_stated)
            }
            _ => {
                self.wrong(node, "a count", "a number, a word or a mapping");
                return None;
            }
        };
        match read {
            Ok(count) => Some(count),
            Err(mistake) => {
                let span = node.head();
                self.report(|d| match mistake.kind {
                    count::CountErrorKind::Bad => d.bad_count(span, &mistake.message, mistake.help),
                    count::CountErrorKind::MinAboveMax => d.min_above_max(span, &mistake.message),
                    count::CountErrorKind::BestOutsideRange => {
                        d.best_outside_range(span, &mistake.message);
                    }
                });
                None
            }
        }
    }
}

/// References.
impl Reader<'_> {
    /// Reads the id of a record of one of `kinds` (any, if empty).
    pub fn reference(&self, node: &Node, kinds: &[Kind]) -> Option<Id> {
        let Some(id) = node.scalar() else {
            let kind = kinds.first().map_or("record", |kind| kind.word());
            self.wrong(node, &format!("{} {kind}", article(kind)), "an id");
            return None;
        };
        self.resolve(id, node.span, kinds)
    }

    /// Looks an id up and reports where it leads nowhere or to a record of another kind.
    pub fn resolve(&self, id: &str, span: Span, kinds: &[Kind]) -> Option<Id> {
        match self.index.find(id) {
            Found::Record(kind, id) if kinds.is_empty() || kinds.contains(&kind) => Some(id),
            Found::Record(kind, _) => {
                self.report(|d| d.wrong_kind_of_reference(span, id, kind, kinds));
                None
            }
            Found::Doubtful => None,
            Found::Nothing => {
                self.report(|d| d.unknown_reference(span, id, kinds));
                None
            }
        }
    }

    /// Reads the address of a claim (of an event) or a provision (of an agreement): `record#part`,
    /// or `part` inside the record itself.
    pub fn part(&self, node: &Node, kind: Kind) -> Option<PartId> {
        let what = if kind == Kind::Event {
            "claim"
        } else {
            "provision"
        };
        let Some(text) = node.scalar() else {
            self.wrong(node, &format!("a {what}"), "an id");
            return None;
        };
        let (record, part, offset) = match text.split_once('#') {
            Some((record, part)) => {
                let id = self.resolve(record, node.span, &[kind])?;
                (id, part, record.len() + 1)
            }
            None => (self.record.clone()?, text, 0),
        };
        if !self.index.has_part(&record, part) {
            let written = self.sources.text(node.span);
            let span = match written.len() == text.len() {
                true => node.span.part(offset, text.len()),
                false => node.span,
            };
            let parts = self.index.parts(&record);
            self.report(|d| d.unknown_part(span, part, what, record.as_str(), parts));
            return None;
        }
        // `has_part` found it under this name, so it is an id.
        Some(PartId {
            record,
            part: Id::parse(part)?,
        })
    }

    /// Reads a source where it is named, by id or with its place in it.
    pub fn carrier(&self, node: &Node) -> Option<Carrier> {
        if !matches!(node.value, Value::Map(_)) {
            return Some(Carrier {
                source: self.reference(node, &[Kind::Source])?,
                locator: None,
                as_stated: None,
            });
        }
        let fields = Fields::open(self, node, "carrier")?;
        let source = fields.require("source");
        let source = source.and_then(|n| self.reference(n, &[Kind::Source]));
        let string = |name| fields.get(name).and_then(|n| self.string(n, name));
        let (locator, as_stated) = (string("locator"), string("as_stated"));
        fields.finish(self);
        Some(Carrier {
            source: source?,
            locator,
            as_stated,
        })
    }

    /// Reads what something rests on: an event, a claim or a source.
    pub fn evidence(&self, node: &Node) -> Option<Evidence> {
        match node.scalar() {
            None => self.carrier(node).map(Evidence::Source),
            Some(text) if text.contains('#') => self.part(node, Kind::Event).map(Evidence::Claim),
            Some(text) => {
                let inside = self
                    .record
                    .as_ref()
                    .filter(|r| self.index.kind(r) == Kind::Event && self.index.has_part(r, text));
                if inside.is_some() {
                    return self.part(node, Kind::Event).map(Evidence::Claim);
                }
                let id = self.resolve(text, node.span, &[Kind::Event, Kind::Source])?;
                Some(match self.index.kind(&id) {
                    Kind::Event => Evidence::Event(id),
                    _ => Evidence::Source(Carrier {
                        source: id,
                        locator: None,
                        as_stated: None,
                    }),
                })
            }
        }
    }
}

fn article(word: &str) -> &'static str {
    match word.bytes().next() {
        Some(b'a' | b'e' | b'i' | b'o' | b'u') => "an",
        _ => "a",
    }
}

/// Returns the place of a mistake in a block's settings: the line it is on, else the block's name.
fn block_place(block: &markdown::Block, offset: Option<usize>) -> std::ops::Range<usize> {
    let Some(offset) = offset.filter(|&at| at < block.settings.len()) else {
        return block.name_range.clone();
    };
    let settings = &block.settings;
    let offset = (0..=offset).rev().find(|&at| settings.is_char_boundary(at));
    let offset = offset.unwrap_or(0);
    let end = settings[offset..]
        .find('\n')
        .map_or(settings.len(), |at| offset + at);
    match end > offset {
        true => block.place(offset..end),
        false => block.name_range.clone(),
    }
}

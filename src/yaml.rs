//! Text -> trees of nodes that know where they stand. Alone names the YAML libraries.
//!
//! Records are read from saphyr-parser's marked events and not through serde: serde stops at the
//! first mistake in a document, gives values no place, and lets an untyped plain scalar (`1.10`,
//! `no`) come back changed, where the format reads it as written. Where those three do not matter
//! (the settings of a fenced block, a value of any shape in a revision), `serde_yaml` reads.

pub mod kept;

use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle};
use serde::de::DeserializeOwned;

use crate::blocks::BlockMistake;
use crate::diagnostic::Diagnostics;
use crate::settings::Limits;
use crate::source::{FileId, Span};

/// The key that merges another mapping in YAML 1.1: told as a mistake, and left in place.
pub const MERGE: &str = "<<";

/// One value of a document.
#[derive(Debug, Clone)]
pub struct Node {
    pub span: Span,
    pub value: Value,
}

/// What a node holds. Plain scalars are kept as written; only `null` is known apart.
#[derive(Debug, Clone)]
pub enum Value {
    Null,
    Scalar {
        text: String,
        plain: bool,
    },
    List(Vec<Node>),
    /// In the order written; keys are unique.
    Map(Vec<(Key, Node)>),
}

/// A key of a mapping.
#[derive(Debug, Clone)]
pub struct Key {
    pub text: String,
    pub span: Span,
}

/// A piece of a file that is YAML: the whole of it, or a note's front matter.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'a> {
    pub file: FileId,
    pub text: &'a str,
    /// Where the piece starts in its file, in bytes.
    pub offset: usize,
}

/// The documents of a text, up to the first mistake in the syntax.
#[derive(Debug, Default)]
pub struct Documents {
    /// The roots; empty documents are left out.
    pub roots: Vec<Node>,
    /// True where the syntax broke off, so that what follows is not known.
    pub broken: bool,
}

impl Node {
    /// Returns the value under `key`, `None` where it is missing or null.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries
                .iter()
                .find(|(k, _)| k.text == key)
                .map(|(_, node)| node)
                .filter(|node| !matches!(node.value, Value::Null)),
            _ => None,
        }
    }

    /// Returns the text of a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Returns the items of a list, or the one value that stands for a list of one.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            Value::Null => &[],
            _ => std::slice::from_ref(self),
        }
    }

    /// Returns what stands at a path of keys and indices joined by dots (`claims.1.by`), or the
    /// last node on the way that is there.
    pub fn at(&self, path: &str) -> &Node {
        let mut node = self;
        for step in path.split('.') {
            let next = match (&node.value, step.parse::<usize>()) {
                (Value::Map(_), _) => node.get(step),
                (_, Ok(index)) => node.items().get(index),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node
    }

    /// Returns the place to point at for the node: its first key, where it is a mapping, so that
    /// no carets run over a whole record.
    pub fn head(&self) -> Span {
        match &self.value {
            Value::Map(entries) => entries.first().map_or(self.span, |(key, _)| key.span),
            Value::List(items) => items.first().map_or(self.span, |item| item.head()),
            _ => self.span,
        }
    }

    /// Returns the words for what the node is, for a mistake of type.
    pub fn describe(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing",
            Value::Scalar { .. } => "a text",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        }
    }
}

/// Reads the documents of a text, reporting mistakes of syntax, duplicate keys, tags, merge keys
/// and what is over the limits.
pub fn documents(piece: Piece<'_>, limits: &Limits, diagnostics: &mut Diagnostics) -> Documents {
    let mut walk = Walk {
        parser: Parser::new_from_str(piece.text),
        piece,
        cursor: Cursor::default(),
        anchors: HashMap::new(),
        aliased: 0,
        depth: limits.depth,
        diagnostics,
    };
    let mut documents = Documents::default();
    loop {
        match walk.document() {
            Ok(Some(Node {
                value: Value::Null, ..
            })) => {}
            Ok(Some(root)) => documents.roots.push(root),
            Ok(None) => return documents,
            Err(Stop) => {
                documents.broken = true;
                return documents;
            }
        }
    }
}

/// Reads the settings of a fenced block, or another small mapping, into a type.
pub fn typed<T: DeserializeOwned>(text: &str) -> Result<T, BlockMistake> {
    // A block without settings is an empty mapping, not a null.
    let text = if text.trim().is_empty() { "{}" } else { text };
    serde_yaml::from_str(text).map_err(|error| {
        let message = error.to_string();
        // The place is told apart; drop it from the words.
        let message = message.split(" at line ").next().unwrap_or(&message);
        let message = message.replace("expected usize", "expected a whole number");
        BlockMistake {
            offset: error.location().map(|place| place.index()),
            message,
        }
    })
}

/// Reads a value of any shape, for the `was` and `now` of a revision.
pub fn any(node: &Node) -> serde_yaml::Value {
    match &node.value {
        Value::Null => serde_yaml::Value::Null,
        // A quoted text is a text; a plain one is what YAML 1.2 says it is.
        Value::Scalar { text, plain: false } => serde_yaml::Value::String(text.clone()),
        Value::Scalar { text, plain: true } => {
            serde_yaml::from_str(text).unwrap_or(serde_yaml::Value::String(text.clone()))
        }
        Value::List(items) => serde_yaml::Value::Sequence(items.iter().map(any).collect()),
        Value::Map(entries) => serde_yaml::Value::Mapping(
            entries
                .iter()
                .map(|(key, node)| (serde_yaml::Value::String(key.text.clone()), any(node)))
                .collect(),
        ),
    }
}

/// The walk over events, building nodes. A mistake in the syntax stops it.
struct Walk<'a, 'd> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    piece: Piece<'a>,
    cursor: Cursor,
    anchors: HashMap<usize, Node>,
    /// Nodes made by repeating anchors, bounded so that a few lines cannot fill the memory.
    aliased: usize,
    depth: usize,
    diagnostics: &'d mut Diagnostics,
}

/// The walk cannot go on; the reason is reported.
struct Stop;

const MOST_ALIASED: usize = 100_000;

impl<'a> Walk<'a, '_> {
    /// Reads up to the end of a document, `None` at the end of the text.
    fn document(&mut self) -> Result<Option<Node>, Stop> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(None),
                Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
                Event::DocumentEnd => self.anchors.clear(),
                event => return self.node(event, span, 0).map(Some),
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, saphyr_parser::Span), Stop> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let at = self.offset(error.marker());
                let end = self.piece.text[at..]
                    .chars()
                    .next()
                    .filter(|c| *c != '\n' && *c != '\r')
                    .map_or(at, |c| at + c.len_utf8());
                let span = self.span_of(at, end);
                match error.info().contains("recursion limit") {
                    true => self.diagnostics.too_deep(span, self.depth),
                    false => self.diagnostics.yaml_syntax(span, error.info()),
                }
                Err(Stop)
            }
            None => Ok((Event::StreamEnd, saphyr_parser::Span::default())),
        }
    }

    fn node(
        &mut self,
        event: Event<'a>,
        marked: saphyr_parser::Span,
        depth: usize,
    ) -> Result<Node, Stop> {
        let start = self.offset(&marked.start);
        if depth > self.depth {
            let span = self.span_of(start, start);
            self.diagnostics.too_deep(span, self.depth);
            return Err(Stop);
        }
        let (value, anchor, tag, end) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain;
                let end = self.offset(&marked.end);
                let value = if plain && is_null(&text) {
                    Value::Null
                } else {
                    Value::Scalar {
                        text: text.into_owned(),
                        plain,
                    }
                };
                (value, anchor, tag, end)
            }
            Event::SequenceStart(anchor, tag) => {
                let mut items = Vec::new();
                let end = loop {
                    let (event, span) = self.next()?;
                    if matches!(event, Event::SequenceEnd) {
                        break self.offset(&span.end);
                    }
                    items.push(self.node(event, span, depth + 1)?);
                };
                (Value::List(items), anchor, tag, end)
            }
            Event::MappingStart(anchor, tag) => {
                let (entries, end) = self.mapping(depth)?;
                (Value::Map(entries), anchor, tag, end)
            }
            Event::Alias(anchor) => {
                let end = self.offset(&marked.end);
                let span = self.span_of(start, end);
                let Some(node) = self.anchors.get(&anchor) else {
                    // A repetition inside its own anchor has no end.
                    self.diagnostics
                        .yaml_syntax(span, "an alias inside its own anchor");
                    return Err(Stop);
                };
                let value = node.value.clone();
                let node = Node { span, value };
                self.repeat(&node, span)?;
                return Ok(node);
            }
            _ => {
                let span = self.span_of(start, start);
                self.diagnostics
                    .yaml_syntax(span, "the document ends here unfinished");
                return Err(Stop);
            }
        };
        let end = trimmed_end(self.piece.text, start, end);
        let span = self.span_of(start, end);
        if tag.is_some() {
            self.diagnostics.yaml_tag(span);
        }
        let node = Node { span, value };
        if anchor > 0 {
            // Anchors inside each other keep the innermost once for each.
            self.repeat(&node, span)?;
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    /// Counts a node that is kept once more.
    fn repeat(&mut self, node: &Node, span: Span) -> Result<(), Stop> {
        self.aliased += weight(node);
        if self.aliased > MOST_ALIASED {
            self.diagnostics.too_many_aliases(span, MOST_ALIASED);
            return Err(Stop);
        }
        Ok(())
    }

    fn mapping(&mut self, depth: usize) -> Result<(Vec<(Key, Node)>, usize), Stop> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        // A mapping of many keys is looked up by hash; the common small one is read through.
        let mut index: HashMap<String, usize> = HashMap::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                return Ok((entries, self.offset(&span.end)));
            }
            let key_node = self.node(event, span, depth + 1)?;
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth + 1)?;
            let text = match key_node.value {
                Value::Scalar { text, plain } => {
                    if plain && text == MERGE {
                        self.diagnostics.yaml_merge_key(key_node.span);
                        // It stays as a key without a value, for readers to know that something
                        // is missing here.
                        let span = key_node.span;
                        let value = Value::Null;
                        let key = Key { text, span };
                        entries.push((key, Node { span, value }));
                        continue;
                    }
                    text
                }
                // `null:` and `~:` are keys of that name.
                Value::Null => {
                    let span = key_node.span;
                    let start = span.start as usize - self.piece.offset;
                    let end = span.end as usize - self.piece.offset;
                    self.piece.text[start..end].to_owned()
                }
                _ => {
                    self.diagnostics.bad_type(
                        key_node.head(),
                        "a key",
                        "a text",
                        key_node.describe(),
                    );
                    continue;
                }
            };
            let key = Key {
                text,
                span: key_node.span,
            };
            match index.get(&key.text) {
                Some(&first) => {
                    self.diagnostics
                        .duplicate_key(key.span, &key.text, entries[first].0.span);
                }
                None => {
                    index.insert(key.text.clone(), entries.len());
                    entries.push((key, value));
                }
            }
        }
    }

    fn offset(&mut self, marker: &Marker) -> usize {
        self.cursor.offset(self.piece.text, marker.index())
    }

    fn span_of(&self, start: usize, end: usize) -> Span {
        Span {
            file: self.piece.file,
            start: (self.piece.offset + start) as u32,
            end: (self.piece.offset + end.max(start)) as u32,
        }
    }
}

/// Turns the parser's character counts into bytes. It remembers where it was, so that a long line
/// is walked over once and not once a node.
#[derive(Default)]
struct Cursor {
    chars: usize,
    bytes: usize,
}

impl Cursor {
    fn offset(&mut self, text: &str, index: usize) -> usize {
        while self.chars < index {
            let Some(c) = text[self.bytes..].chars().next() else {
                break;
            };
            self.bytes += c.len_utf8();
            self.chars += 1;
        }
        while self.chars > index {
            let Some(c) = text[..self.bytes].chars().next_back() else {
                break;
            };
            self.bytes -= c.len_utf8();
            self.chars -= 1;
        }
        self.bytes
    }
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Returns how many values a node holds; a long text weighs more than one.
fn weight(node: &Node) -> usize {
    const BYTES: usize = 100;
    1 + match &node.value {
        Value::Null => 0,
        Value::Scalar { text, .. } => text.len() / BYTES,
        Value::List(items) => items.iter().map(weight).sum(),
        Value::Map(entries) => entries
            .iter()
            .map(|(key, node)| key.text.len() / BYTES + weight(node))
            .sum(),
    }
}

/// Block scalars and collections end where the next token starts; the white space before it, and
/// comments, belong to nobody.
fn trimmed_end(text: &str, start: usize, end: usize) -> usize {
    start + text[start..end.max(start)].trim_end().len()
}

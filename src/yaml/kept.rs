//! Trees in few bytes: how they wait until they are read, and how a later reading of the same texts
//! gets them without parsing. The one picture that is drawn is kept with them.
//!
//! A tree packed is a tenth of one with all its nodes, so that the trees of a whole project may lie in
//! memory together. Most scalars are written as they are read, so what is packed of them is their place.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::{Documents, Key, Node, Piece, Value};
use crate::source::Span;

/// The documents of a text, packed.
#[derive(Debug, Clone, PartialEq)]
pub struct Packed(Arc<[u8]>);

/// Packed trees by what they were parsed from: the print of a text and of what steered its reading.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    trees: HashMap<u128, Packed>,
    /// True if these are exactly the trees that are in the file between builds.
    is_written: bool,
    /// The picture that was drawn for an earlier edition, and that of this one if it is another.
    last: Option<Picture>,
    new: Arc<OnceLock<Picture>>,
}

/// A picture that takes long to draw, under the print of what it shows.
#[derive(Debug, Clone)]
struct Picture(u64, Arc<[u8]>);

/// What a scalar's text is of what stands under its span.
const WHOLE: u8 = 0;
const QUOTED: u8 = 1;
const OWN: u8 = 2;

const NULL: u8 = 0;
const LIST: u8 = 1;
const MAP: u8 = 2;
/// And above: a scalar, plain or not, and its text.
const SCALAR: u8 = 3;

impl Packed {
    /// Packs what was read from a piece.
    pub fn of(documents: &Documents, piece: Piece<'_>) -> Packed {
        let mut packer = Packer {
            bytes: vec![u8::from(documents.broken)],
            piece,
            last: 0,
        };
        packer.number(documents.roots.len());
        for root in &documents.roots {
            packer.node(root);
        }
        Packed(packer.bytes.into())
    }

    /// Makes the trees again. `None` if they are not of this piece, which shows only where they point
    /// outside it.
    pub fn documents(&self, piece: Piece<'_>) -> Option<Documents> {
        let (broken, bytes) = self.0.split_first()?;
        let mut unpacker = Unpacker {
            bytes,
            piece,
            last: 0,
        };
        let n_roots = unpacker.number()?;
        let mut roots = Vec::with_capacity(n_roots.min(bytes.len()));
        for _ in 0..n_roots {
            roots.push(unpacker.node()?);
        }
        let broken = *broken != 0;
        Some(Documents { roots, broken })
    }
}

/// Returns what a text is kept under; `reading` stands for what else decides how it is read.
pub fn print(text: &str, reading: u64) -> u128 {
    let mut hasher = Xxh3::with_seed(reading);
    hasher.update(text.as_bytes());
    hasher.digest128()
}

impl Kept {
    /// Returns the trees of a text.
    pub fn get(&self, print: u128) -> Option<&Packed> {
        self.trees.get(&print)
    }

    /// Collects trees; those that were `before` need not be written again.
    pub fn of(trees: impl IntoIterator<Item = (u128, Packed)>, before: &Kept) -> Kept {
        let trees: HashMap<u128, Packed> = trees.into_iter().collect();
        let is_known = |print: &u128| before.trees.contains_key(print);
        let is_written =
            before.is_written() && trees.len() == before.trees.len() && trees.keys().all(is_known);
        Kept {
            trees,
            is_written,
            last: before.new.get().or(before.last.as_ref()).cloned(),
            new: Arc::default(),
        }
    }

    /// Returns the picture for a title, drawn unless it was for an earlier edition.
    pub fn picture(&self, title: &str, draw: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
        let print = xxh3_64(title.as_bytes());
        let last = self.last.as_ref().filter(|Picture(own, _)| *own == print);
        let picture = last.unwrap_or_else(|| {
            let draw = || Picture(print, draw().into());
            self.new.get_or_init(draw)
        });
        picture.1.to_vec()
    }

    /// Tells whether the file between builds holds all this already.
    pub fn is_written(&self) -> bool {
        self.is_written && self.new.get().is_none()
    }

    /// Writes everything as bytes for this program, the same bytes for the same trees.
    pub fn bytes(&self, program: u64) -> Vec<u8> {
        let mut trees: Vec<_> = self.trees.iter().collect();
        trees.sort_unstable_by_key(|(print, _)| **print);
        let length: usize = trees.iter().map(|(_, packed)| packed.0.len() + 20).sum();
        let mut bytes = Vec::with_capacity(length + 40);
        bytes.extend(MAGIC);
        bytes.extend(program.to_le_bytes());
        let none = Picture(0, Arc::default());
        let Picture(print, picture) = self.new.get().or(self.last.as_ref()).unwrap_or(&none);
        bytes.extend(print.to_le_bytes());
        bytes.extend((picture.len() as u32).to_le_bytes());
        bytes.extend(&**picture);
        for (print, packed) in trees {
            bytes.extend(print.to_le_bytes());
            bytes.extend((packed.0.len() as u32).to_le_bytes());
            bytes.extend(&*packed.0);
        }
        bytes.extend(xxh3_64(&bytes).to_le_bytes());
        bytes
    }

    /// Reads what `bytes` wrote; nothing from what is damaged or of another program.
    pub fn read(bytes: &[u8], program: u64) -> Kept {
        Kept::parse(bytes, program).unwrap_or_default()
    }

    fn parse(bytes: &[u8], program: u64) -> Option<Kept> {
        let (bytes, sum) = bytes.split_last_chunk::<8>()?;
        if u64::from_le_bytes(*sum) != xxh3_64(bytes) {
            return None;
        }
        let rest = bytes.strip_prefix(MAGIC)?;
        let (own, mut rest) = rest.split_first_chunk::<8>()?;
        if program == 0 || u64::from_le_bytes(*own) != program {
            return None;
        }
        let (print, length, picture);
        (print, rest) = rest.split_first_chunk::<8>()?;
        (length, rest) = rest.split_first_chunk::<4>()?;
        (picture, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        let last = Picture(u64::from_le_bytes(*print), picture.into());
        let mut trees = HashMap::new();
        while !rest.is_empty() {
            let (print, length, packed);
            (print, rest) = rest.split_first_chunk::<16>()?;
            (length, rest) = rest.split_first_chunk::<4>()?;
            (packed, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            trees.insert(u128::from_le_bytes(*print), Packed(packed.into()));
        }
        Some(Kept {
            trees,
            is_written: true,
            last: (!picture.is_empty()).then_some(last),
            new: Arc::default(),
        })
    }
}

const MAGIC: &[u8; 16] = b"chancery trees 1";

struct Packer<'a> {
    bytes: Vec<u8>,
    piece: Piece<'a>,
    /// Where the last span began: the next is told by how far it is from there.
    last: i64,
}

impl Packer<'_> {
    fn node(&mut self, node: &Node) {
        match &node.value {
            Value::Null => {
                self.bytes.push(NULL);
                self.span(node.span);
            }
            Value::Scalar { text, plain } => {
                let how = self.how(text, node.span);
                self.bytes.push(SCALAR + how * 2 + u8::from(*plain));
                self.span(node.span);
                self.own(how, text);
            }
            Value::List(items) => {
                self.bytes.push(LIST);
                self.span(node.span);
                self.number(items.len());
                for item in items {
                    self.node(item);
                }
            }
            Value::Map(entries) => {
                self.bytes.push(MAP);
                self.span(node.span);
                self.number(entries.len());
                for (key, node) in entries {
                    let how = self.how(&key.text, key.span);
                    self.bytes.push(how);
                    self.span(key.span);
                    self.own(how, &key.text);
                    self.node(node);
                }
            }
        }
    }

    /// Tells what a scalar's text is of what stands under its span.
    fn how(&self, text: &str, span: Span) -> u8 {
        let range = range(span, self.piece);
        match range.and_then(|range| self.piece.text.get(range)) {
            Some(written) if written == text => WHOLE,
            Some(written) if unquoted(written) == Some(text) => QUOTED,
            _ => OWN,
        }
    }

    fn span(&mut self, span: Span) {
        let start = i64::from(span.start) - self.piece.offset as i64;
        let step = start - self.last;
        self.last = start;
        // The sign goes into the last digit, so that small steps either way are short.
        self.number((step.unsigned_abs() as usize) << 1 | usize::from(step < 0));
        self.number((span.end - span.start) as usize);
    }

    fn own(&mut self, how: u8, text: &str) {
        if how == OWN {
            self.number(text.len());
            self.bytes.extend(text.as_bytes());
        }
    }

    /// Writes a number seven bits a byte, the least first.
    fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }
}

struct Unpacker<'a> {
    bytes: &'a [u8],
    piece: Piece<'a>,
    last: i64,
}

impl<'a> Unpacker<'a> {
    fn node(&mut self) -> Option<Node> {
        let what = self.byte()?;
        let span = self.span()?;
        let value = match what {
            NULL => Value::Null,
            LIST => {
                let n_items = self.number()?;
                let mut items = Vec::with_capacity(n_items.min(self.bytes.len()));
                for _ in 0..n_items {
                    items.push(self.node()?);
                }
                Value::List(items)
            }
            MAP => {
                let n_entries = self.number()?;
                let mut entries = Vec::with_capacity(n_entries.min(self.bytes.len()));
                for _ in 0..n_entries {
                    let how = self.byte()?;
                    let span = self.span()?;
                    let text = self.text(how, span)?;
                    entries.push((Key { text, span }, self.node()?));
                }
                Value::Map(entries)
            }
            scalar => {
                let how = scalar.checked_sub(SCALAR)?;
                let text = self.text(how / 2, span)?;
                let plain = how % 2 == 1;
                Value::Scalar { text, plain }
            }
        };
        Some(Node { span, value })
    }

    fn text(&mut self, how: u8, span: Span) -> Option<String> {
        let written = || self.piece.text.get(range(span, self.piece)?);
        let text = match how {
            WHOLE => written()?,
            QUOTED => unquoted(written()?)?,
            OWN => {
                let length = self.number()?;
                let (text, rest) = self.bytes.split_at_checked(length)?;
                self.bytes = rest;
                std::str::from_utf8(text).ok()?
            }
            _ => return None,
        };
        Some(text.to_owned())
    }

    fn span(&mut self) -> Option<Span> {
        let step = self.number()?;
        let length = self.number()?;
        let far = i64::try_from(step >> 1).ok()?;
        let start = self.last + if step & 1 == 1 { -far } else { far };
        self.last = start;
        let inside = usize::try_from(start).ok()?;
        let end = inside.checked_add(length)?;
        if end > self.piece.text.len() {
            return None;
        }
        Some(Span {
            file: self.piece.file,
            start: (self.piece.offset + inside) as u32,
            end: (self.piece.offset + end) as u32,
        })
    }

    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*byte)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..).step_by(7).take(9) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }
}

/// Returns where a span stands in its piece.
fn range(span: Span, piece: Piece<'_>) -> Option<Range<usize>> {
    let start = (span.start as usize).checked_sub(piece.offset)?;
    Some(start..start + (span.end - span.start) as usize)
}

/// Returns what stands between the quotes of a scalar without escapes.
fn unquoted(written: &str) -> Option<&str> {
    let inside = |quote| written.strip_prefix(quote)?.strip_suffix(quote);
    inside('"').or_else(|| inside('\''))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::settings::Limits;
    use crate::source::{Role, SourceFile, Sources};
    use crate::yaml;

    const SEED: u64 = 7;
    const PROGRAM: u64 = 9;

    /// Fails unless what follows the first `offset` bytes of a text is unpacked as it was packed, also
    /// after it lay in a file.
    fn is_the_same(text: &str, offset: usize) {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile {
            path: "x.yaml".to_owned(),
            text: text.to_owned(),
            role: Role::Settings,
        });
        let text = &text[offset..];
        let piece = Piece { file, text, offset };
        let mut mistakes = Diagnostics::default();
        let documents = yaml::documents(piece, &Limits::default(), &mut mistakes);
        let packed = Packed::of(&documents, piece);
        let print = print(text, SEED);
        let kept = Kept::of([(print, packed)], &Kept::default());
        assert!(!kept.is_written());
        let kept = Kept::read(&kept.bytes(PROGRAM), PROGRAM);
        assert!(kept.is_written());
        let again = kept.get(print).expect("kept").documents(piece);
        assert_eq!(format!("{again:?}"), format!("{:?}", Some(documents)));
    }

    #[test]
    fn trees_are_unpacked_as_they_were() {
        for text in [
            "",
            "# nothing\n",
            "a: 1\nb: [x, 'it''s', \"q\\n\", \"plain\", '']\nc: {d: ~, e: null, ~: f}\n",
            "- a: >-\n    folded\n    text\n- b: |\n    kept\n\n    lines\n",
            "a: &x {b: [1, 2]}\nc: *x\nd: *x\n",
            "برمل: \"é\"\n---\nb: 2\n---\n- c\n",
            "a: 1\na: 2\n<<: {b: 1}\n? [k]\n: v\n",
            "a: [1, 2\nb: 3",
            "'quoted key': ''\n\"\": x\n",
        ] {
            is_the_same(text, 0);
        }
        is_the_same("---\ntitle: x\nlead: true\n", 4);
    }

    #[test]
    fn what_is_damaged_or_of_another_program_counts_as_nothing() {
        let kept = Kept::of([(1, Packed([0, 0].as_slice().into()))], &Kept::default());
        let bytes = kept.bytes(PROGRAM);
        assert_eq!(Kept::read(&bytes, PROGRAM).trees.len(), 1);
        assert_eq!(Kept::read(&bytes, PROGRAM + 1).trees.len(), 0);
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            assert_eq!(Kept::read(&damaged, PROGRAM).trees.len(), 0, "{at}");
            assert_eq!(Kept::read(&bytes[..at], PROGRAM).trees.len(), 0, "{at}");
        }
    }

    #[test]
    fn a_picture_is_drawn_once() {
        let kept = Kept::of([], &Kept::default());
        let drawn = kept.picture("Title", || vec![1, 2]);
        assert!(!kept.is_written());
        let kept = Kept::of([], &Kept::read(&kept.bytes(PROGRAM), PROGRAM));
        assert_eq!(kept.picture("Title", || unreachable!("it is there")), drawn);
        assert!(kept.is_written());
        assert_eq!(kept.picture("Another", || vec![3]), [3]);
        assert!(!kept.is_written());
    }

    proptest! {
        #[test]
        fn any_text_is_unpacked_as_it_was(text in "([a-z\"'é:,\\[\\]{}&*|>#~ -]{0,8}\n? ?){0,30}") {
            is_the_same(&text, 0);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..60), text in ".{0,40}") {
            let mut sources = Sources::default();
            let file = sources.add(SourceFile {
                path: "x.yaml".to_owned(),
                text: String::new(),
                role: Role::Settings,
            });
            let piece = Piece { file, text: &text, offset: 0 };
            _ = Packed(bytes.into()).documents(piece);
        }
    }
}

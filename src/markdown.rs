//! Markdown to HTML, and what a text points at.
//!
//! In goes one Markdown text of a record; out comes HTML that may be put into a page as it is
//! ([`render`]), the text without its markup ([`plain`]), or every link, citation and fenced
//! block with its place in the text, for `check` to judge ([`scan`]). All three read the same
//! pieces, so what is checked is what is shown.
//!
//! Nothing an author writes becomes markup unless `writer` writes it, tag by tag; addresses pass
//! the one list in `address`, and raw HTML the one list in `raw`. Nothing outside this module
//! names `pulldown_cmark`.

mod address;
mod pieces;
mod raw;
mod writer;

#[cfg(test)]
mod tests;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use crate::markdown::pieces::{
    Places, What, block, heading_ids, link, one_line, pieces, target, wiki_link, words,
};

/// What a Markdown text points at, with byte ranges in that text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scan {
    pub links: Vec<WikiLink>,
    pub citations: Vec<Citation>,
    pub targets: Vec<Target>,
    pub blocks: Vec<Block>,
    /// The ids of the headings, without prefix: what [`Fate::Heading`] may lead to.
    pub headings: Vec<String>,
    pub raw_html: bool,
}

/// `[[target]]` or `[[target|label]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WikiLink {
    /// `id` or `id#part`.
    pub target: String,
    pub label: Option<String>,
    /// Of the target, without brackets.
    pub range: Range<usize>,
}

/// One source in `[@source, locator]`; `[@a; @b]` makes two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    pub source: String,
    pub locator: Option<String>,
    /// Of the id, without `@`.
    pub range: Range<usize>,
}

/// Where an ordinary link or image leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub url: String,
    pub image: bool,
    pub fate: Fate,
    /// Of the address, or of the whole link where the address is written elsewhere or with escapes.
    pub range: Range<usize>,
}

/// What becomes of an ordinary link or image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// `http:`, `https:` or `mailto:`.
    Outside,
    /// A heading of this text, by its id.
    Heading(String),
    /// A path below `content/media/`.
    Media(String),
    /// Anything else: shown as its text.
    Dropped,
}

/// A fenced code block with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The first word after the fence.
    pub name: String,
    /// What stands inside the fence, without the indentation or `>` of what it stands in.
    pub settings: String,
    /// Of the whole block, fences included.
    pub range: Range<usize>,
    pub name_range: Range<usize>,
    /// Of the lines inside.
    pub settings_range: Range<usize>,
    places: Places,
}

impl Block {
    /// Returns the place in the text of some bytes of `settings`, which in a list or quote are
    /// not simply counted from the start of `settings_range`.
    pub fn place(&self, in_settings: Range<usize>) -> Range<usize> {
        let place = self.places.range(in_settings);
        place.unwrap_or(self.settings_range.clone())
    }
}

/// How an id becomes an address on the page being made.
///
/// `None` always means that the thing is not there for this reader, and then nothing of the id
/// may show.
pub trait Linker {
    /// Returns the address and default label of `id` or `id#part`.
    fn record(&self, target: &str) -> Option<Link>;
    /// Returns the address and short title of a source.
    fn citation(&self, source: &str) -> Option<Link>;
    /// Returns the address of a media file, `%`, `?` and `#` in its name percent-encoded.
    fn media(&self, path: &str) -> String;
    /// Returns the HTML of a piece of the site; `None` leaves an ordinary code block.
    fn block(&self, name: &str, settings: &str) -> Option<BlockHtml>;
}

/// An address and the words it is shown by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub href: String,
    pub label: String,
}

/// HTML that is put in place as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockHtml(pub String);

/// How a text sits in its page.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// Stands before every anchor, so that several texts on one page never collide.
    pub prefix: &'a str,
    /// The level that `#` becomes; deeper headings follow, at most to 6.
    pub top_level: u8,
    /// Lets simple tags through; otherwise raw HTML is shown as text.
    pub raw_html: bool,
}

/// A text as HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    pub html: String,
    pub headings: Vec<Heading>,
    /// The sources cited, in the order of their numbers.
    pub references: Vec<Reference>,
}

/// A heading, for a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    pub level: u8,
    /// With the prefix.
    pub id: String,
    pub text: String,
}

/// A source in the list at the foot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub number: usize,
    pub source: String,
    /// The anchor that its entry in the list must have.
    pub id: String,
    /// The anchors of the citations, for links back.
    pub uses: Vec<String>,
}

/// Finds everything a text points at, and its fenced blocks.
pub fn scan(text: &str) -> Scan {
    let pieces = pieces(text);
    let mut scan = Scan {
        headings: heading_ids(&pieces).into_values().collect(),
        ..Scan::default()
    };
    for (index, piece) in pieces.iter().enumerate() {
        match &piece.what {
            What::Citations(citations) => scan.citations.extend(citations.iter().cloned()),
            What::Event(Event::Html(_) | Event::InlineHtml(_)) => scan.raw_html = true,
            What::Event(Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))) => {
                scan.blocks.extend(block(text, &pieces, index, info));
            }
            What::Event(_) => {
                let Some(link) = link(&pieces, index) else {
                    continue;
                };
                match link.is_wiki {
                    true => scan.links.push(wiki_link(text, &pieces, link)),
                    false => scan.targets.push(target(text, &pieces, link)),
                }
            }
        }
    }
    scan
}

/// Renders a text.
pub fn render(text: &str, style: &Style, linker: &dyn Linker) -> Rendered {
    writer::render(text, style, linker)
}

/// Returns the text alone, as one paragraph, without citations, footnotes and named blocks.
///
/// A wiki link without a label leaves its id. Where that id might have to stay hidden, use
/// [`plain_for`].
pub fn plain(text: &str) -> String {
    let pieces = pieces(text);
    one_line(&words(&pieces, 0..pieces.len(), &|id| Some(id.into())))
}

/// Returns the text alone as [`plain`] does, with wiki links as this linker names them.
pub fn plain_for(text: &str, linker: &dyn Linker) -> String {
    let pieces = pieces(text);
    one_line(&words(&pieces, 0..pieces.len(), &|id| {
        linker.record(id).map(|link| link.label)
    }))
}

/// Returns the text alone as [`plain_for`] does, cut at its headings: the id of each, none before the
/// first, and the words from there on.
pub fn sections(text: &str, linker: &dyn Linker) -> Vec<(Option<String>, String)> {
    let pieces = pieces(text);
    let mut starts = vec![(0, None)];
    starts.extend(
        heading_ids(&pieces)
            .into_iter()
            .map(|(at, id)| (at, Some(id))),
    );
    let ends: Vec<usize> = starts.iter().skip(1).map(|(at, _)| *at).collect();
    let ends = ends.into_iter().chain([pieces.len()]);
    let sections = starts.into_iter().zip(ends).map(|((start, id), end)| {
        let words = words(&pieces, start..end, &|id| {
            linker.record(id).map(|link| link.label)
        });
        (id, one_line(&words))
    });
    sections.filter(|(_, words)| !words.is_empty()).collect()
}

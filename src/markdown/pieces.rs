//! A text as the pieces that everything else reads: the parser's events, and our citations.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use crate::markdown::address::fate;
use crate::markdown::{Block, Citation, Target, WikiLink};

/// A step of the text, in order.
pub(super) struct Piece<'a> {
    pub(super) what: What<'a>,
    pub(super) range: Range<usize>,
    /// For a start, the index of its end; for all else, the piece's own.
    pub(super) end: usize,
}

pub(super) enum What<'a> {
    Event(Event<'a>),
    Citations(Vec<Citation>),
}

/// Where stretches of words stand in the text they were read from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Places(Vec<(Range<usize>, Range<usize>)>);

impl Places {
    fn add(&mut self, words: Range<usize>, place: Range<usize>) {
        if !words.is_empty() {
            self.0.push((words, place));
        }
    }

    /// Returns where some of the words stand, with all that stands between their first and last.
    pub(super) fn range(&self, words: Range<usize>) -> Option<Range<usize>> {
        let first = self.0.partition_point(|(own, _)| own.end <= words.start);
        let last = self
            .0
            .partition_point(|(own, _)| own.start < words.end)
            .checked_sub(1)?;
        let (own, place) = self.0.get(first)?;
        // Words that differ from what is written, as with `&amp;`, count as a whole.
        let is_exact = own.len() == place.len();
        let n_before = words.start.saturating_sub(own.start);
        let start = place.start + if is_exact { n_before } else { 0 };
        let (own, place) = self.0.get(last)?;
        let is_exact = own.len() == place.len();
        let n_after = own.end.saturating_sub(words.end);
        let end = place.end - if is_exact { n_after } else { 0 };
        (start <= end).then_some(start..end)
    }
}

/// A link or image, and its words.
pub(super) struct LinkPiece<'a> {
    pub(super) is_wiki: bool,
    pub(super) is_image: bool,
    /// The address as a browser would need it, or the target of a wiki link.
    pub(super) target: Cow<'a, str>,
    /// The target as the parser found it.
    written: &'a str,
    pub(super) title: &'a str,
    /// Of the pieces inside.
    pub(super) label: Range<usize>,
    /// Whether the label has words; a bare `[[id]]` has none.
    pub(super) has_label: bool,
}

/// Reads a text into pieces: the parser's events with their places, and our citations.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS;
    let events: Vec<_> = Parser::new_ext(text, options).into_offset_iter().collect();
    let mut pieces: Vec<Piece> = Vec::with_capacity(events.len());
    let mut starts = Vec::new();
    // How many links, images and code blocks we are in: brackets are only text there.
    let mut n_verbatim = 0_usize;
    let mut index = 0;
    while let Some((event, range)) = events.get(index) {
        let own_index = pieces.len();
        if n_verbatim == 0
            && let Some((citations, last)) = citations(text, &events, index)
        {
            let range = range.start..events[last].1.end;
            pieces.push(Piece {
                what: What::Citations(citations),
                range,
                end: own_index,
            });
            index = last + 1;
            continue;
        }
        match event {
            Event::Start(tag) => {
                let verbatim = matches!(
                    tag,
                    Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)
                );
                n_verbatim += usize::from(verbatim);
                starts.push((own_index, verbatim));
            }
            Event::End(_) => {
                let (start, verbatim) = starts.pop().expect("the parser ends only what it started");
                n_verbatim -= usize::from(verbatim);
                pieces[start].end = own_index;
            }
            _ => {}
        }
        let what = What::Event(event.clone());
        pieces.push(Piece {
            what,
            range: range.clone(),
            end: own_index,
        });
        index += 1;
    }
    pieces
}

/// Reads `[@a, para 3; @b]` if one starts at this event; also returns the index of its last event.
///
/// The parser knows no citations, and leaves every bracket it has no use for as a text of its own.
fn citations(
    text: &str,
    events: &[(Event, Range<usize>)],
    start: usize,
) -> Option<(Vec<Citation>, usize)> {
    let is_bracket = |index: usize, bracket: &str| {
        let (event, range) = &events[index];
        // A backslash makes a bracket plain, unless that backslash is itself a text.
        let follows = index > 0 && events[index - 1].1.end == range.start;
        let escaped = !follows && text[..range.start].ends_with('\\');
        matches!(event, Event::Text(found) if **found == *bracket) && !escaped
    };
    if !is_bracket(start, "[") || !text[events[start].1.end..].starts_with('@') {
        return None;
    }
    let mut words = String::new();
    let mut places = Places::default();
    let mut last = start + 1;
    loop {
        let (event, range) = events.get(last)?;
        match event {
            Event::Text(_) if is_bracket(last, "]") => break,
            Event::Text(_) if is_bracket(last, "[") => return None,
            Event::Text(found) => {
                places.add(words.len()..words.len() + found.len(), range.clone());
                words.push_str(found);
            }
            Event::SoftBreak => words.push(' '),
            _ => return None,
        }
        last += 1;
    }
    let mut citations: Vec<Citation> = Vec::new();
    let mut next_offset = 0;
    for part in words.split(';') {
        let offset = next_offset + (part.len() - part.trim_start().len()) + 1;
        next_offset += part.len() + 1;
        let part = part.trim();
        if let Some(part) = part.strip_prefix('@') {
            let n_id = part
                .find(|c: char| c == ',' || c.is_whitespace())
                .unwrap_or(part.len());
            let (source, locator) = part.split_at(n_id);
            if source.is_empty() {
                return None;
            }
            let locator = locator.trim_start();
            let locator = locator.strip_prefix(',').unwrap_or(locator).trim();
            citations.push(Citation {
                source: source.to_owned(),
                locator: (!locator.is_empty()).then(|| one_line(locator)),
                range: places.range(offset..offset + n_id)?,
            });
        } else if !part.is_empty() {
            // A semicolon may stand in a locator.
            let locator = &mut citations.last_mut()?.locator;
            *locator = Some(match locator.take() {
                Some(before) => format!("{before}; {}", one_line(part)),
                None => one_line(part),
            });
        }
    }
    Some((citations, last))
}

/// Returns the link or image that starts at this piece, if one does.
pub(super) fn link<'a>(pieces: &'a [Piece], index: usize) -> Option<LinkPiece<'a>> {
    let What::Event(Event::Start(tag)) = &pieces[index].what else {
        return None;
    };
    let (is_image, link_type, written, title) = match tag {
        Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        } => (false, link_type, dest_url, title),
        Tag::Image {
            link_type,
            dest_url,
            title,
            ..
        } => (true, link_type, dest_url, title),
        _ => return None,
    };
    let target = match link_type {
        // In a table the bar must be written `\|`, and the backslash is left to the target.
        LinkType::WikiLink { .. } => {
            let target = written.trim();
            Cow::Borrowed(target.strip_suffix('\\').unwrap_or(target).trim_end())
        }
        LinkType::Email => Cow::Owned(format!("mailto:{written}")),
        _ => Cow::Borrowed(&**written),
    };
    let label = index + 1..pieces[index].end;
    let is_bare = *link_type == LinkType::WikiLink { has_pothole: false };
    Some(LinkPiece {
        is_wiki: matches!(link_type, LinkType::WikiLink { .. }),
        is_image,
        target,
        written,
        title,
        has_label: !is_bare && !is_blank(&pieces[label.clone()]),
        label,
    })
}

/// Returns a wiki link with its place.
pub(super) fn wiki_link(text: &str, pieces: &[Piece], link: LinkPiece) -> WikiLink {
    let whole = &pieces[link.label.start - 1].range;
    let brackets = if link.is_image { "![[" } else { "[[" };
    let start = whole.start + brackets.len();
    let n_before = text
        .get(start..whole.end)
        .and_then(|rest| rest.find(&*link.target));
    let range = n_before.and_then(|n_before| range_of(text, start + n_before, &link.target));
    let label = || one_line(&words(pieces, link.label, &|id| Some(id.into())));
    WikiLink {
        range: range.unwrap_or(whole.clone()),
        target: link.target.into_owned(),
        label: link.has_label.then(label),
    }
}

/// Returns an ordinary link or image with its place.
pub(super) fn target(text: &str, pieces: &[Piece], link: LinkPiece) -> Target {
    let whole = &pieces[link.label.start - 1].range;
    let label_end = match &pieces[link.label] {
        [.., last] => last.range.end,
        [] => whole.start,
    };
    let after_label = text.get(label_end..whole.end).unwrap_or_default();
    let written = match after_label.split_once("](") {
        Some((_, address)) => address.trim_start(),
        None => &text[whole.clone()],
    };
    let written = written.strip_prefix('<').unwrap_or(written);
    Target {
        fate: fate(&link.target),
        image: link.is_image,
        range: range_of(text, whole.end - written.len(), link.written).unwrap_or(whole.clone()),
        url: link.target.into_owned(),
    }
}

/// Returns the block that starts at this piece, if it has a name.
pub(super) fn block(text: &str, pieces: &[Piece], index: usize, info: &str) -> Option<Block> {
    let name = info.split_whitespace().next()?;
    let Piece { range, end, .. } = &pieces[index];
    let line = text[range.clone()]
        .split(['\n', '\r'])
        .next()
        .unwrap_or_default();
    let written = line.trim_start_matches(['`', '~']).trim_start();
    let name_start = range.start + line.len() - written.len();
    let line_end = range.start + line.len();
    let inside = &pieces[index + 1..*end];
    let mut settings = String::new();
    let mut places = Places::default();
    for piece in inside {
        let before = settings.len();
        if let What::Event(Event::Text(line)) = &piece.what {
            settings.push_str(line);
            places.add(before..settings.len(), piece.range.clone());
        }
    }
    Some(Block {
        name: name.to_owned(),
        settings,
        places,
        range: range.clone(),
        name_range: range_of(text, name_start, name).unwrap_or(name_start..line_end),
        settings_range: match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => line_end..line_end,
        },
    })
}

/// Returns the texts of some pieces as they are.
pub(super) fn verbatim(pieces: &[Piece]) -> String {
    let texts = pieces.iter().filter_map(|piece| match &piece.what {
        What::Event(Event::Text(text) | Event::Html(text)) => Some(&**text),
        _ => None,
    });
    texts.collect()
}

/// Returns the words a reader would see, without markup; `name` says what an unlabelled wiki link
/// is called.
pub(super) fn words(
    pieces: &[Piece],
    range: Range<usize>,
    name: &dyn Fn(&str) -> Option<String>,
) -> String {
    let mut words = String::new();
    let mut index = range.start;
    while index < range.end {
        let piece = &pieces[index];
        let after = piece.end + 1;
        let bare = link(pieces, index).filter(|link| link.is_wiki && !link.has_label);
        index += 1;
        let event = match &piece.what {
            What::Event(event) => event,
            What::Citations(_) => {
                close_gap(&mut words, pieces.get(index));
                continue;
            }
        };
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak | Event::Rule => words.push(' '),
            Event::Start(Tag::FootnoteDefinition(_)) => index = after,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                if !info.trim().is_empty() =>
            {
                index = after;
            }
            Event::Start(tag) if is_block(tag) => words.push(' '),
            _ => {}
        }
        if let Some(link) = bare {
            index = after;
            match name(&link.target) {
                Some(name) => words.push_str(&name),
                None => close_gap(&mut words, pieces.get(index)),
            }
        }
    }
    words
}

/// Returns the id of every heading, by the index of its piece.
///
/// Unlabelled wiki links leave nothing in an id: it must not tell of a record that stays hidden,
/// nor change when one appears.
pub(super) fn heading_ids(pieces: &[Piece]) -> BTreeMap<usize, String> {
    let mut ids = BTreeMap::new();
    // How often each id was wanted.
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for (index, piece) in pieces.iter().enumerate() {
        let What::Event(Event::Start(Tag::Heading { id, .. })) = &piece.what else {
            continue;
        };
        if piece.end == index + 1 {
            continue;
        }
        let written = id.as_deref().filter(|id| !id.is_empty()).map(str::to_owned);
        let mut id =
            written.unwrap_or_else(|| slug(&words(pieces, index + 1..piece.end, &|_| None)));
        if is_reserved(&id) {
            id.insert_str(0, "section-");
        }
        if taken.contains_key(&id) {
            let base = id.clone();
            while taken.contains_key(&id) {
                let n_wanted = taken.entry(base.clone()).or_insert(1);
                *n_wanted += 1;
                id = format!("{base}-{n_wanted}");
            }
        }
        taken.insert(id.clone(), 1);
        ids.insert(index, id);
    }
    ids
}

/// Tells whether an id looks like one of our own anchors, of references and footnotes.
fn is_reserved(id: &str) -> bool {
    let numbers = ["ref-", "cite-", "fn-", "fnref-"]
        .iter()
        .find_map(|own| id.strip_prefix(own));
    numbers.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || c == '_' {
            slug.push(c);
        } else if (c.is_whitespace() || c == '-') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() {
        "section".to_owned()
    } else {
        slug
    }
}

/// Returns the pieces of every footnote, by folded name; of two of one name the first counts.
pub(super) fn definitions(pieces: &[Piece]) -> BTreeMap<String, Range<usize>> {
    let mut definitions = BTreeMap::new();
    for (index, piece) in pieces.iter().enumerate() {
        if let What::Event(Event::Start(Tag::FootnoteDefinition(name))) = &piece.what {
            definitions
                .entry(name.to_lowercase())
                .or_insert(index + 1..piece.end);
        }
    }
    definitions
}

pub(super) fn is_block(tag: &Tag) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

fn range_of(text: &str, start: usize, words: &str) -> Option<Range<usize>> {
    let range = start..start + words.len();
    (text.get(range.clone()) == Some(words)).then_some(range)
}

/// Tells whether there are no words in some pieces.
pub(super) fn is_blank(pieces: &[Piece]) -> bool {
    pieces.iter().all(|piece| match &piece.what {
        What::Event(Event::Text(text) | Event::Code(text)) => text.trim().is_empty(),
        _ => true,
    })
}

/// Takes away the space before something that shrank to nothing, unless words would then touch.
pub(super) fn close_gap(before: &mut String, next: Option<&Piece>) {
    let touches = match next.map(|piece| &piece.what) {
        Some(What::Event(Event::Text(text))) => text.starts_with(char::is_alphanumeric),
        Some(What::Event(Event::End(_) | Event::SoftBreak | Event::HardBreak)) | None => false,
        Some(_) => true,
    };
    if !touches {
        before.truncate(before.trim_end_matches(' ').len());
    }
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

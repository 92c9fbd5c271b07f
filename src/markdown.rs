//! Markdown to HTML, and what a text points at.
//!
//! In goes one Markdown text of a record; out comes HTML that may be put into a page as it is
//! ([`render`]), the text without its markup ([`plain`]), or every link, citation and fenced
//! block with its place in the text, for `check` to judge ([`scan`]). All three read the same
//! pieces, so what is checked is what is shown.
//!
//! Nothing an author writes becomes markup unless it is written here, tag by tag: addresses pass
//! the one list in [`fate`], and raw HTML the one list in [`Writer::sanitise`]. No other module
//! names `pulldown_cmark`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, LinkType, Options, Parser, Tag,
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
    /// Of the lines inside; the text there is `settings` unless the block stands in a list or quote.
    pub settings_range: Range<usize>,
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
    /// Returns the address of a media file.
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
        let event = match &piece.what {
            What::Event(event) => event,
            What::Citations(citations) => {
                scan.citations.extend(citations.iter().cloned());
                continue;
            }
        };
        match event {
            Event::Html(_) | Event::InlineHtml(_) => scan.raw_html = true,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                scan.blocks.extend(block(text, &pieces, index, info));
            }
            Event::Start(
                tag @ (Tag::Link {
                    link_type,
                    dest_url,
                    ..
                }
                | Tag::Image {
                    link_type,
                    dest_url,
                    ..
                }),
            ) => {
                let image = matches!(tag, Tag::Image { .. });
                if let LinkType::WikiLink { has_pothole } = link_type {
                    let inside = index + 1..piece.end;
                    let has_label = *has_pothole && !is_blank(&pieces[inside.clone()]);
                    let label = || one_line(&words(&pieces, inside, &|id| Some(id.into())));
                    let target = wiki_target(dest_url);
                    let start = piece.range.start + if image { 3 } else { 2 };
                    let start = start + (dest_url.len() - dest_url.trim_start().len());
                    scan.links.push(WikiLink {
                        target: target.to_owned(),
                        label: has_label.then(label),
                        range: range_of(text, start, target).unwrap_or(piece.range.clone()),
                    });
                } else {
                    let url = address(*link_type, dest_url);
                    scan.targets.push(Target {
                        fate: fate(&url),
                        image,
                        range: url_range(text, &pieces, index, dest_url),
                        url,
                    });
                }
            }
            _ => {}
        }
    }
    scan
}

/// Renders a text.
pub fn render(text: &str, style: &Style, linker: &dyn Linker) -> Rendered {
    let pieces = pieces(text);
    let heading_ids = heading_ids(&pieces);
    let mut writer = Writer {
        text,
        own_ids: heading_ids.values().cloned().collect(),
        heading_ids,
        definitions: definitions(&pieces),
        pieces: &pieces,
        style,
        linker,
        html: String::with_capacity(text.len() * 3 / 2),
        open: Vec::new(),
        n_raw_open: 0,
        in_link: false,
        in_table_head: false,
        alignments: &[],
        column: 0,
        headings: Vec::new(),
        references: Vec::new(),
        reference_of: BTreeMap::new(),
        footnotes: Vec::new(),
        footnote_of: BTreeMap::new(),
    };
    writer.run(0..pieces.len());
    writer.footnotes();
    Rendered {
        html: writer.html,
        headings: writer.headings,
        references: writer.references,
    }
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

// ---- Reading

/// A step of the text, in order.
struct Piece<'a> {
    what: What<'a>,
    range: Range<usize>,
    /// For a start, the index of its end; for all else, the piece's own.
    end: usize,
}

enum What<'a> {
    Event(Event<'a>),
    Citations(Vec<Citation>),
}

/// Reads a text into pieces: the parser's events with their places, and our citations.
fn pieces(text: &str) -> Vec<Piece<'_>> {
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
    // The words between the brackets, and where each stretch of them stands in the text.
    let mut words = String::new();
    let mut stretches: Vec<(usize, Range<usize>)> = Vec::new();
    let mut last = start + 1;
    loop {
        let (event, range) = events.get(last)?;
        match event {
            Event::Text(_) if is_bracket(last, "]") => break,
            Event::Text(_) if is_bracket(last, "[") => return None,
            Event::Text(found) => {
                stretches.push((words.len(), range.clone()));
                words.push_str(found);
            }
            Event::SoftBreak => words.push(' '),
            _ => return None,
        }
        last += 1;
    }
    let place = |offset: usize, is_end: bool| {
        let n_before =
            stretches.partition_point(|(at, _)| if is_end { *at < offset } else { *at <= offset });
        let (at, range) = &stretches[n_before.saturating_sub(1)];
        let next = stretches
            .get(n_before)
            .map_or(words.len(), |(next, _)| *next);
        match (range.len() == next - at, is_end) {
            (true, _) => range.start + (offset - at),
            // The words differ from what is written, as with `&amp;`: take the stretch whole.
            (false, true) => range.end,
            (false, false) => range.start,
        }
    };
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
                range: place(offset, false)..place(offset + n_id, true),
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

/// Returns the block that starts at this piece, if it has a name.
fn block(text: &str, pieces: &[Piece], index: usize, info: &str) -> Option<Block> {
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
    Some(Block {
        name: name.to_owned(),
        settings: verbatim(inside),
        range: range.clone(),
        name_range: range_of(text, name_start, name).unwrap_or(name_start..line_end),
        settings_range: match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => line_end..line_end,
        },
    })
}

/// Returns the texts of some pieces as they are.
fn verbatim(pieces: &[Piece]) -> String {
    let texts = pieces.iter().filter_map(|piece| match &piece.what {
        What::Event(Event::Text(text) | Event::Html(text)) => Some(&**text),
        _ => None,
    });
    texts.collect()
}

/// Returns the words a reader would see, without markup; `name` says what an unlabelled wiki link
/// is called.
fn words(pieces: &[Piece], range: Range<usize>, name: &dyn Fn(&str) -> Option<String>) -> String {
    let mut words = String::new();
    let mut index = range.start;
    while index < range.end {
        let piece = &pieces[index];
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
            Event::Start(Tag::FootnoteDefinition(_)) => index = piece.end + 1,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                if !info.trim().is_empty() =>
            {
                index = piece.end + 1;
            }
            Event::Start(
                Tag::Link {
                    link_type: LinkType::WikiLink { has_pothole },
                    dest_url,
                    ..
                }
                | Tag::Image {
                    link_type: LinkType::WikiLink { has_pothole },
                    dest_url,
                    ..
                },
            ) if !has_pothole || is_blank(&pieces[index..piece.end]) => {
                words.push_str(&name(wiki_target(dest_url)).unwrap_or_default());
                index = piece.end + 1;
            }
            Event::Start(tag) if is_block(tag) => words.push(' '),
            _ => {}
        }
    }
    words
}

/// Returns the id of every heading, by the index of its piece.
///
/// Unlabelled wiki links leave nothing in an id: it must not tell of a record that stays hidden,
/// nor change when one appears.
fn heading_ids(pieces: &[Piece]) -> BTreeMap<usize, String> {
    let mut ids = BTreeMap::new();
    // How often each id was wanted.
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for (index, piece) in pieces.iter().enumerate() {
        let What::Event(Event::Start(Tag::Heading { id, .. })) = &piece.what else {
            continue;
        };
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
fn definitions(pieces: &[Piece]) -> BTreeMap<String, Range<usize>> {
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

fn wiki_target(written: &str) -> &str {
    // In a table the bar must be written `\|`, and the backslash is left with the target.
    let written = written.trim();
    written.strip_suffix('\\').unwrap_or(written).trim_end()
}

fn range_of(text: &str, start: usize, words: &str) -> Option<Range<usize>> {
    let range = start..start + words.len();
    (text.get(range.clone()) == Some(words)).then_some(range)
}

/// Returns the place of a link's address, or of the whole link if it is not written out there.
fn url_range(text: &str, pieces: &[Piece], index: usize, url: &str) -> Range<usize> {
    let Piece { range, end, .. } = &pieces[index];
    let label_end = if *end > index + 1 {
        pieces[end - 1].range.end
    } else {
        range.start
    };
    let after_label = text.get(label_end..range.end).unwrap_or_default();
    let written = match after_label.split_once("](") {
        Some((_, rest)) => rest.trim_start(),
        None => &text[range.clone()],
    };
    let written = written.strip_prefix('<').unwrap_or(written);
    range_of(text, range.end - written.len(), url).unwrap_or(range.clone())
}

fn is_block(tag: &Tag) -> bool {
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

/// Tells whether pieces show nothing.
fn is_blank(pieces: &[Piece]) -> bool {
    pieces.iter().all(|piece| match &piece.what {
        What::Event(Event::Text(text) | Event::Code(text)) => text.trim().is_empty(),
        What::Event(Event::Start(Tag::Image { .. })) => false,
        _ => true,
    })
}

/// Takes away the space before something that shrank to nothing, unless words would then touch.
fn close_gap(before: &mut String, next: Option<&Piece>) {
    let touches = match next.map(|piece| &piece.what) {
        Some(What::Event(Event::Text(text))) => text.starts_with(char::is_alphanumeric),
        Some(What::Event(Event::End(_) | Event::SoftBreak | Event::HardBreak)) | None => false,
        Some(_) => true,
    };
    if !touches {
        before.truncate(before.trim_end_matches(' ').len());
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

// ---- Addresses

/// Returns the address as a browser would need it.
fn address(link_type: LinkType, url: &str) -> String {
    if link_type == LinkType::Email {
        format!("mailto:{url}")
    } else {
        url.to_owned()
    }
}

/// Decides what becomes of an address, escapes and entities already resolved.
///
/// This is a list of what is let through, so no spelling of `javascript:` needs to be known here.
fn fate(url: &str) -> Fate {
    // Browsers overlook tabs and line ends in addresses.
    if url.chars().any(char::is_control) {
        return Fate::Dropped;
    }
    if let Some(id) = url.strip_prefix('#') {
        return match percent_decoded(id) {
            Some(id) if !id.is_empty() => Fate::Heading(id),
            _ => Fate::Dropped,
        };
    }
    if let Some(path) = url.strip_prefix("media/") {
        let path = path.split_once('#').map_or(path, |(path, _)| path);
        let stays_below = |path: &String| {
            path.split('/')
                .all(|name| !name.is_empty() && name != "." && name != "..")
                && !path.contains(|c: char| c == '\\' || c == '?' || c.is_control())
        };
        return match percent_decoded(path).filter(stays_below) {
            Some(path) => Fate::Media(path),
            None => Fate::Dropped,
        };
    }
    let Some((scheme, rest)) = url.split_once(':') else {
        return Fate::Dropped;
    };
    let leads_outside = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(has_host),
        "mailto" => !rest.is_empty(),
        _ => false,
    };
    if leads_outside {
        Fate::Outside
    } else {
        Fate::Dropped
    }
}

fn has_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let fits = |c: char| c.is_ascii_alphanumeric() || (!c.is_ascii() && !c.is_whitespace());
    host.starts_with(fits) && host.chars().all(|c| fits(c) || "-._~:@".contains(c))
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        match hex_pair(rest) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &rest[3..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// Reads the byte that `%41` at the start stands for.
fn hex_pair(bytes: &[u8]) -> Option<u8> {
    let [b'%', high, low, ..] = bytes else {
        return None;
    };
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()
}

/// Writes an author's address into an attribute, with what no address may hold percent-encoded.
fn escape_url(html: &mut String, url: &str) {
    let mut in_fragment = false;
    for (at, c) in url.char_indices() {
        let fits = match c {
            '%' => hex_pair(&url.as_bytes()[at..]).is_some(),
            '#' => !std::mem::replace(&mut in_fragment, true),
            _ if c.is_ascii() => c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c),
            _ => !is_forbidden(c),
        };
        if fits {
            escape(html, c.encode_utf8(&mut [0; 4]));
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                push(html, format_args!("%{byte:02X}"));
            }
        }
    }
}

/// Writes text, for between tags as well as for attributes.
fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ if is_forbidden(c) => html.push(char::REPLACEMENT_CHARACTER),
            _ => html.push(c),
        }
    }
}

/// Tells whether HTML has no way to write this character; entities can bring any of them here.
fn is_forbidden(c: char) -> bool {
    let code = u32::from(c);
    let noncharacter = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
    (c.is_control() && c != '\n' && c != '\t') || noncharacter
}

fn push(html: &mut String, args: std::fmt::Arguments) {
    html.write_fmt(args)
        .expect("writing to a string cannot fail");
}

// ---- Writing

struct Writer<'a> {
    pieces: &'a [Piece<'a>],
    text: &'a str,
    style: &'a Style<'a>,
    linker: &'a dyn Linker,
    heading_ids: BTreeMap<usize, String>,
    own_ids: BTreeSet<String>,
    definitions: BTreeMap<String, Range<usize>>,

    html: String,
    open: Vec<Open>,
    n_raw_open: usize,
    in_link: bool,
    in_table_head: bool,
    alignments: &'a [Alignment],
    column: usize,

    headings: Vec<Heading>,
    references: Vec<Reference>,
    reference_of: BTreeMap<String, usize>,
    footnotes: Vec<Footnote>,
    footnote_of: BTreeMap<String, usize>,
}

/// What must be closed later.
#[derive(Clone, Copy)]
enum Open {
    /// An element of Markdown, by what closes it; nothing for one that is shown as its text.
    Markdown(&'static str),
    /// A tag from raw HTML.
    Raw(&'static str),
}

struct Footnote {
    pieces: Range<usize>,
    n_uses: usize,
    html: String,
}

const LINK_END: &str = "</a>";
const TABLE_HEAD_END: &str = "</tr></thead>\n<tbody>\n";

impl<'a> Writer<'a> {
    fn run(&mut self, range: Range<usize>) {
        let mut index = range.start;
        while index < range.end {
            index = self.piece(index);
        }
        while !self.open.is_empty() {
            self.close();
        }
    }

    /// Writes a piece, and returns the index of the one to go on with.
    fn piece(&mut self, index: usize) -> usize {
        let event = match &self.pieces[index].what {
            What::Event(event) => event,
            What::Citations(citations) => {
                self.citations(citations, index);
                return index + 1;
            }
        };
        match event {
            Event::Start(tag) => return self.start(tag, index),
            Event::End(_) => self.close(),
            Event::Text(text) => escape(&mut self.html, text),
            Event::Code(text) => {
                self.html.push_str("<code>");
                escape(&mut self.html, text);
                self.html.push_str("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) if self.style.raw_html => {
                self.sanitise(html, false);
            }
            Event::Html(html) | Event::InlineHtml(html) => escape(&mut self.html, html),
            Event::FootnoteReference(name) => self.footnote_reference(name),
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => {
                self.close_raw_text();
                self.html.push_str("<hr>\n");
            }
            // Not among the options.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
        index + 1
    }

    fn start(&mut self, tag: &'a Tag<'a>, index: usize) -> usize {
        let after = self.pieces[index].end + 1;
        match tag {
            Tag::HtmlBlock => {
                self.html_block(index);
                return after;
            }
            // Written where all footnotes stand.
            Tag::FootnoteDefinition(_) | Tag::MetadataBlock(_) => return after,
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                return self.link(index, *link_type, dest_url, title);
            }
            Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            } => {
                return self.image(index, *link_type, dest_url, title);
            }
            _ => {}
        }
        if is_block(tag) {
            self.close_raw_text();
        }
        match tag {
            Tag::CodeBlock(kind) => {
                self.code_block(index, kind);
                return after;
            }
            Tag::Heading { level, .. } => self.heading(index, *level as u8),
            Tag::Paragraph => self.open("<p>", "</p>\n"),
            Tag::BlockQuote(kind) => {
                let start = match kind {
                    None => "<blockquote>\n",
                    Some(BlockQuoteKind::Note) => "<blockquote class=\"alert alert-note\">\n",
                    Some(BlockQuoteKind::Tip) => "<blockquote class=\"alert alert-tip\">\n",
                    Some(BlockQuoteKind::Important) => {
                        "<blockquote class=\"alert alert-important\">\n"
                    }
                    Some(BlockQuoteKind::Warning) => "<blockquote class=\"alert alert-warning\">\n",
                    Some(BlockQuoteKind::Caution) => "<blockquote class=\"alert alert-caution\">\n",
                };
                self.open(start, "</blockquote>\n");
            }
            Tag::List(None) => self.open("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => self.open("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => {
                push(&mut self.html, format_args!("<ol start=\"{first}\">\n"));
                self.open("", "</ol>\n");
            }
            Tag::Item => self.open("<li>", "</li>\n"),
            Tag::DefinitionList => self.open("<dl>\n", "</dl>\n"),
            Tag::DefinitionListTitle => self.open("<dt>", "</dt>\n"),
            Tag::DefinitionListDefinition => self.open("<dd>", "</dd>\n"),
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.open(
                    "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n",
                    "</tbody></table></div>\n",
                );
            }
            Tag::TableHead => {
                self.column = 0;
                self.in_table_head = true;
                self.open("<thead><tr>", TABLE_HEAD_END);
            }
            Tag::TableRow => {
                self.column = 0;
                self.open("<tr>", "</tr>\n");
            }
            Tag::TableCell => self.table_cell(),
            Tag::Emphasis => self.open("<em>", "</em>"),
            Tag::Strong => self.open("<strong>", "</strong>"),
            Tag::Strikethrough => self.open("<del>", "</del>"),
            Tag::Superscript => self.open("<sup>", "</sup>"),
            Tag::Subscript => self.open("<sub>", "</sub>"),
            Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::MetadataBlock(_)
            | Tag::Link { .. }
            | Tag::Image { .. } => {}
        }
        index + 1
    }

    fn open(&mut self, start: &str, end: &'static str) {
        self.html.push_str(start);
        self.open.push(Open::Markdown(end));
    }

    /// Closes the innermost element of Markdown, and what raw HTML left open in it.
    fn close(&mut self) {
        while let Some(open) = self.open.pop() {
            match open {
                Open::Raw(tag) => self.write_raw_end(tag),
                Open::Markdown(end) => {
                    self.in_link &= end != LINK_END;
                    self.in_table_head &= end != TABLE_HEAD_END;
                    self.html.push_str(end);
                    return;
                }
            }
        }
    }

    fn heading(&mut self, index: usize, level: u8) {
        const ENDS: [&str; 6] = [
            "</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n",
        ];
        let level = (level + self.style.top_level.clamp(1, 6) - 1).min(6);
        let id = format!("{}{}", self.style.prefix, self.heading_ids[&index]);
        push(&mut self.html, format_args!("<h{level} id=\""));
        escape(&mut self.html, &id);
        self.open("\">", ENDS[usize::from(level) - 1]);
        let text = one_line(&self.words(index));
        self.headings.push(Heading { level, id, text });
    }

    fn code_block(&mut self, index: usize, kind: &CodeBlockKind) {
        let block = match kind {
            CodeBlockKind::Fenced(info) => block(self.text, self.pieces, index, info),
            CodeBlockKind::Indented => None,
        };
        let Some(block) = block else {
            self.html.push_str("<pre><code>");
            escape(
                &mut self.html,
                &verbatim(&self.pieces[index + 1..self.pieces[index].end]),
            );
            self.html.push_str("</code></pre>\n");
            return;
        };
        if let Some(BlockHtml(html)) = self.linker.block(&block.name, &block.settings) {
            self.html.push_str(&html);
            return;
        }
        self.html.push_str("<pre><code class=\"language-");
        escape(&mut self.html, &block.name);
        self.html.push_str("\">");
        escape(&mut self.html, &block.settings);
        self.html.push_str("</code></pre>\n");
    }

    fn table_cell(&mut self) {
        let (name, end) = if self.in_table_head {
            ("th", "</th>")
        } else {
            ("td", "</td>")
        };
        // Classes, because the site's content security policy refuses style attributes.
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Left) => " class=\"align-start\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-end\"",
            Some(Alignment::None) | None => "",
        };
        self.column += 1;
        push(&mut self.html, format_args!("<{name}{class}>"));
        self.open("", end);
    }

    fn link(&mut self, index: usize, link_type: LinkType, url: &str, title: &str) -> usize {
        let label = index + 1..self.pieces[index].end;
        if let LinkType::WikiLink { has_pothole } = link_type {
            return self.wiki_link(index, has_pothole, url);
        }
        let url = address(link_type, url);
        if fate(&url) == Fate::Dropped || self.in_link {
            self.open("", "");
            return label.start;
        }
        self.link_start(&url, title);
        self.open("", LINK_END);
        self.in_link = true;
        if is_blank(&self.pieces[label.clone()]) {
            // A link without words could be neither seen nor read aloud.
            escape(&mut self.html, &url);
        }
        label.start
    }

    fn wiki_link(&mut self, index: usize, has_pothole: bool, written: &str) -> usize {
        let label = index + 1..self.pieces[index].end;
        let has_label = has_pothole && !is_blank(&self.pieces[label.clone()]);
        let link = self.linker.record(wiki_target(written));
        match &link {
            Some(link) if !self.in_link => {
                self.html.push_str("<a href=\"");
                escape(&mut self.html, &link.href);
                self.open("\">", LINK_END);
                self.in_link = true;
            }
            _ => self.open("", ""),
        }
        if has_label {
            return label.start;
        }
        match link {
            Some(link) => escape(&mut self.html, &link.label),
            None => close_gap(&mut self.html, self.pieces.get(label.end + 1)),
        }
        self.close();
        label.end + 1
    }

    fn image(&mut self, index: usize, link_type: LinkType, url: &str, title: &str) -> usize {
        if let LinkType::WikiLink { has_pothole } = link_type {
            // The format knows no embedded records, so the mark is only a mark.
            self.html.push('!');
            return self.wiki_link(index, has_pothole, url);
        }
        let after = self.pieces[index].end + 1;
        let mut label = one_line(&self.words(index));
        let fate = fate(url);
        if let Fate::Media(path) = &fate {
            self.html.push_str("<img src=\"");
            escape(&mut self.html, &self.linker.media(path));
            self.html.push_str("\" alt=\"");
            escape(&mut self.html, &label);
            self.html.push('"');
            self.title(title);
            self.html.push_str(" loading=\"lazy\">");
            return after;
        }
        let leads_on = fate != Fate::Dropped && !self.in_link;
        if leads_on {
            self.link_start(url, title);
            if label.is_empty() {
                label = url.to_owned();
            }
        }
        escape(&mut self.html, &label);
        if leads_on {
            self.html.push_str(LINK_END);
        }
        after
    }

    /// Writes the start of a link to an address that is not dropped.
    fn link_start(&mut self, url: &str, title: &str) {
        self.html.push_str("<a href=\"");
        match fate(url) {
            Fate::Media(path) => {
                escape(&mut self.html, &self.linker.media(&path));
                if let Some((_, fragment)) = url.split_once('#') {
                    self.html.push('#');
                    escape_url(&mut self.html, fragment);
                }
            }
            Fate::Heading(id) => {
                self.html.push('#');
                // The page may have anchors of its own.
                if self.own_ids.contains(&id) {
                    escape_url(&mut self.html, self.style.prefix);
                }
                escape_url(&mut self.html, &id);
            }
            Fate::Outside | Fate::Dropped => escape_url(&mut self.html, url),
        }
        self.html.push('"');
        self.title(title);
        if url
            .get(..4)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"))
        {
            self.html.push_str(" rel=\"external\"");
        }
        self.html.push('>');
    }

    fn title(&mut self, title: &str) {
        if !title.trim().is_empty() {
            self.html.push_str(" title=\"");
            escape(&mut self.html, title);
            self.html.push('"');
        }
    }

    /// Returns the words inside an element, wiki links named as they are shown.
    fn words(&self, index: usize) -> String {
        let name = |id: &str| self.linker.record(id).map(|link| link.label);
        words(self.pieces, index + 1..self.pieces[index].end, &name)
    }

    fn citations(&mut self, citations: &[Citation], index: usize) {
        let mut any = false;
        for citation in citations {
            let Some(Link { label, .. }) = self.linker.citation(&citation.source) else {
                continue;
            };
            self.html.push_str(if any {
                "; "
            } else {
                "<sup class=\"citation\">"
            });
            any = true;
            let prefix = self.style.prefix;
            let n_references = self.references.len();
            let at = *self
                .reference_of
                .entry(citation.source.clone())
                .or_insert(n_references);
            if at == n_references {
                self.references.push(Reference {
                    number: at + 1,
                    source: citation.source.clone(),
                    id: format!("{prefix}ref-{}", at + 1),
                    uses: Vec::new(),
                });
            }
            let reference = &mut self.references[at];
            let id = nth_use(
                &format!("{prefix}cite-{}", at + 1),
                reference.uses.len() + 1,
            );
            self.html.push_str("<a href=\"#");
            escape_url(&mut self.html, &reference.id);
            self.html.push_str("\" id=\"");
            escape(&mut self.html, &id);
            reference.uses.push(id);
            self.html.push('"');
            self.title(&label);
            push(&mut self.html, format_args!(">{}</a>", at + 1));
            if let Some(locator) = &citation.locator {
                self.html.push_str("<span class=\"locator\">, ");
                escape(&mut self.html, locator);
                self.html.push_str("</span>");
            }
        }
        if any {
            self.html.push_str("</sup>");
        } else {
            close_gap(&mut self.html, self.pieces.get(index + 1));
        }
    }

    fn footnote_reference(&mut self, name: &str) {
        let key = name.to_lowercase();
        let Some(pieces) = self.definitions.get(&key) else {
            // The parser folds a few letters further than we do.
            escape(&mut self.html, &format!("[^{name}]"));
            return;
        };
        let n_footnotes = self.footnotes.len();
        let at = *self.footnote_of.entry(key).or_insert(n_footnotes);
        if at == n_footnotes {
            let pieces = pieces.clone();
            self.footnotes.push(Footnote {
                pieces,
                n_uses: 0,
                html: String::new(),
            });
        }
        self.footnotes[at].n_uses += 1;
        let number = at + 1;
        let prefix = self.style.prefix;
        let id = nth_use(
            &format!("{prefix}fnref-{number}"),
            self.footnotes[at].n_uses,
        );
        self.html.push_str("<sup class=\"footnote\" id=\"");
        escape(&mut self.html, &id);
        self.html.push_str("\">");
        if self.in_link {
            push(&mut self.html, format_args!("{number}"));
        } else {
            self.html.push_str("<a href=\"#");
            escape_url(&mut self.html, &format!("{prefix}fn-{number}"));
            push(&mut self.html, format_args!("\">{number}</a>"));
        }
        self.html.push_str("</sup>");
    }

    /// Writes the footnotes that were referred to, in the order of their numbers.
    ///
    /// They come last so that numbers run as the page is read, wherever they are defined; a
    /// footnote may refer to more of them.
    fn footnotes(&mut self) {
        let mut n_written = 0;
        while let Some(footnote) = self.footnotes.get(n_written) {
            let pieces = footnote.pieces.clone();
            let body = std::mem::take(&mut self.html);
            self.run(pieces);
            self.footnotes[n_written].html = std::mem::replace(&mut self.html, body);
            n_written += 1;
        }
        if self.footnotes.is_empty() {
            return;
        }
        let prefix = self.style.prefix;
        let html = &mut self.html;
        html.push_str("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n");
        for (index, footnote) in self.footnotes.iter().enumerate() {
            let number = index + 1;
            html.push_str("<li id=\"");
            escape(html, &format!("{prefix}fn-{number}"));
            html.push_str("\">");
            let (text, end) = match footnote.html.strip_suffix("</p>\n") {
                Some(text) => (text, "</p>\n"),
                None => (&*footnote.html, ""),
            };
            html.push_str(text);
            for nth in 1..=footnote.n_uses {
                html.push_str(" <a class=\"footnote-back\" href=\"#");
                escape_url(html, &nth_use(&format!("{prefix}fnref-{number}"), nth));
                push(
                    html,
                    format_args!("\" aria-label=\"Back to reference {number}"),
                );
                if nth > 1 {
                    push(html, format_args!("-{nth}"));
                }
                html.push_str("\">↩</a>");
            }
            html.push_str(end);
            html.push_str("</li>\n");
        }
        html.push_str("</ol>\n</section>\n");
    }
}

fn nth_use(id: &str, nth: usize) -> String {
    if nth == 1 {
        id.to_owned()
    } else {
        format!("{id}-{nth}")
    }
}

// ---- Raw HTML

/// The tags that raw HTML may have, all without attributes. These may stand among words…
const PHRASING: [&str; 14] = [
    "b", "i", "em", "strong", "sub", "sup", "code", "span", "abbr", "mark", "ins", "del", "small",
    "kbd",
];
/// … and these only between paragraphs, with the tags they must stand in.
const STRUCTURE: [(&str, &[&str]); 17] = [
    ("p", &[]),
    ("ul", &[]),
    ("ol", &[]),
    ("blockquote", &[]),
    ("pre", &[]),
    ("table", &[]),
    ("dl", &[]),
    ("details", &[]),
    ("summary", &["details"]),
    ("li", &["ul", "ol"]),
    ("dt", &["dl"]),
    ("dd", &["dl"]),
    ("thead", &["table"]),
    ("tbody", &["table"]),
    ("tr", &["thead", "tbody", "table"]),
    ("th", &["tr"]),
    ("td", &["tr"]),
];
/// The tags in which paragraphs, lists and the like may stand.
const HOLDS_BLOCKS: [&str; 6] = ["blockquote", "details", "li", "dd", "td", "th"];
/// Tags open at a time; what is nested deeper is shown as text.
const MAX_RAW_OPEN: usize = 100;
/// Bytes of one tag, so that a quote left open is not searched for over and over.
const MAX_TAG: usize = 1000;

impl Writer<'_> {
    fn html_block(&mut self, index: usize) {
        let html = verbatim(&self.pieces[index + 1..self.pieces[index].end]);
        if self.style.raw_html {
            self.sanitise(&html, true);
        } else {
            self.html.push_str("<p>");
            escape(&mut self.html, html.trim_end());
            self.html.push_str("</p>\n");
        }
    }

    /// Writes raw HTML with the tags of the lists above and none of their attributes; comments go,
    /// and all else is shown as text.
    ///
    /// A tag counts only in its place and is closed with what it stands in, so no text can reach
    /// out of its part of the page.
    fn sanitise(&mut self, html: &str, is_block: bool) {
        let mut rest = html;
        let mut may_have_comment = true;
        while let Some(at) = rest.find('<') {
            self.raw_text(&rest[..at]);
            rest = &rest[at..];
            if may_have_comment && let Some(comment) = rest.strip_prefix("<!--") {
                if let Some((_, after)) = comment.split_once("-->") {
                    rest = after;
                    continue;
                }
                may_have_comment = false;
            }
            match raw_tag(rest) {
                Some((name, is_end, length)) if self.write_raw_tag(&name, is_end, is_block) => {
                    rest = &rest[length..];
                }
                _ => {
                    self.html.push_str("&lt;");
                    rest = &rest[1..];
                }
            }
        }
        self.raw_text(rest);
    }

    /// Writes the text between raw tags, in which the commonest entities keep their meaning.
    fn raw_text(&mut self, text: &str) {
        const KEPT: [&str; 8] = [
            "&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&ndash;", "&mdash;", "&hellip;",
        ];
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            escape(&mut self.html, &rest[..at]);
            rest = &rest[at..];
            let kept = KEPT.into_iter().find(|entity| rest.starts_with(entity));
            self.html.push_str(kept.unwrap_or("&amp;"));
            rest = &rest[kept.map_or(1, str::len)..];
        }
        escape(&mut self.html, rest);
    }

    /// Writes a tag if it may stand here.
    fn write_raw_tag(&mut self, name: &str, is_end: bool, is_block: bool) -> bool {
        if name == "br" && !is_end {
            self.html.push_str("<br>");
            return true;
        }
        let phrasing = PHRASING.into_iter().find(|tag| *tag == name);
        let structure = STRUCTURE
            .into_iter()
            .find(|(tag, _)| *tag == name && is_block);
        let (tag, parents) = match (phrasing, structure) {
            (Some(tag), _) => (tag, None),
            (None, Some((tag, parents))) => (tag, Some(parents)),
            (None, None) => return false,
        };
        if is_end {
            let Some(depth) = self.raw_depth(&[tag]) else {
                return false;
            };
            self.close_raw(depth);
            return true;
        }
        if self.n_raw_open >= MAX_RAW_OPEN {
            return false;
        }
        match parents {
            None => {}
            Some([]) => self.close_raw_text(),
            Some(parents) => {
                let Some(depth) = self.raw_depth(parents) else {
                    return false;
                };
                // What still stands open in the parent ends here, as `<li>` ends the one before.
                self.close_raw(depth - 1);
            }
        }
        push(&mut self.html, format_args!("<{tag}>"));
        self.open.push(Open::Raw(tag));
        self.n_raw_open += 1;
        true
    }

    /// Returns how many open raw tags must be closed to close one of these, if one is open here.
    fn raw_depth(&self, tags: &[&str]) -> Option<usize> {
        let mut depth = 0;
        for open in self.open.iter().rev() {
            depth += 1;
            match open {
                Open::Raw(tag) if tags.contains(tag) => return Some(depth),
                Open::Raw(_) => {}
                Open::Markdown(_) => return None,
            }
        }
        None
    }

    fn close_raw(&mut self, count: usize) {
        for _ in 0..count {
            if let Some(Open::Raw(tag)) = self.open.pop() {
                self.write_raw_end(tag);
            }
        }
    }

    /// Closes the raw tags in which no paragraph may stand.
    fn close_raw_text(&mut self) {
        while let Some(Open::Raw(tag)) = self.open.last().copied()
            && !HOLDS_BLOCKS.contains(&tag)
        {
            self.close_raw(1);
        }
    }

    fn write_raw_end(&mut self, tag: &str) {
        self.n_raw_open -= 1;
        push(&mut self.html, format_args!("</{tag}>"));
    }
}

/// Reads a tag at the start: its name in small letters, whether it is an end, and its length.
fn raw_tag(html: &str) -> Option<(String, bool, usize)> {
    let inside = html.strip_prefix('<')?;
    let is_end = inside.starts_with('/');
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let n_name = inside
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    let (name, attributes) = inside.split_at(n_name);
    if !attributes.starts_with(['>', '/', ' ', '\t', '\n', '\r']) {
        return None;
    }
    let mut quote = None;
    for (at, c) in attributes
        .char_indices()
        .take_while(|(at, _)| *at < MAX_TAG)
    {
        match (quote, c) {
            (None, '>') => {
                return Some((
                    name.to_ascii_lowercase(),
                    is_end,
                    html.len() - attributes.len() + at + 1,
                ));
            }
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

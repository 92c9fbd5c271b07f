//! Pieces to HTML.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, Tag};

use crate::markdown::address::{Escaped, Url, fate};
use crate::markdown::pieces::{
    LinkPiece, Piece, What, block, close_gap, definitions, heading_ids, is_block, link, one_line,
    pieces, verbatim, words,
};
use crate::markdown::{BlockHtml, Citation, Fate, Heading, Linker, Reference, Rendered, Style};

/// Renders a text as HTML.
pub(super) fn render(text: &str, style: &Style, linker: &dyn Linker) -> Rendered {
    let pieces = pieces(text);
    let heading_ids = heading_ids(&pieces);
    let mut writer = Writer {
        source: text,
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
        alignments: &[],
        column: 0,
        headings: Vec::new(),
        references: Vec::new(),
        number_of_source: BTreeMap::new(),
        footnotes: Vec::new(),
        number_of_footnote: BTreeMap::new(),
    };
    writer.run(0..pieces.len());
    writer.footnotes();
    Rendered {
        html: writer.html,
        headings: writer.headings,
        references: writer.references,
    }
}

/// What has been written, and what is needed to write on.
pub(super) struct Writer<'a> {
    pub(super) pieces: &'a [Piece<'a>],
    source: &'a str,
    pub(super) style: &'a Style<'a>,
    linker: &'a dyn Linker,
    heading_ids: BTreeMap<usize, String>,
    own_ids: BTreeSet<String>,
    definitions: BTreeMap<String, Range<usize>>,

    pub(super) html: String,
    pub(super) open: Vec<Open>,
    /// How many of `open` are raw tags.
    pub(super) n_raw_open: usize,
    in_link: bool,
    alignments: &'a [Alignment],
    column: usize,

    headings: Vec<Heading>,
    references: Vec<Reference>,
    number_of_source: BTreeMap<String, usize>,
    footnotes: Vec<Footnote>,
    number_of_footnote: BTreeMap<String, usize>,
}

/// What must be closed later.
#[derive(Clone, Copy)]
pub(super) enum Open {
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
const TABLE: &str =
    "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n";
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
            Event::Text(text) => self.text(text),
            Event::Code(text) => self.put(format_args!("<code>{}</code>", Escaped(text))),
            Event::Html(html) | Event::InlineHtml(html) if self.style.raw_html => {
                self.sanitise(html, false);
            }
            Event::Html(html) | Event::InlineHtml(html) => self.text(html),
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
        if let Some(link) = link(self.pieces, index) {
            return self.link(link);
        }
        if is_block(tag) && *tag != Tag::HtmlBlock {
            self.close_raw_text();
        }
        let (start, end) = match tag {
            // Written by `link`.
            Tag::Link { .. } | Tag::Image { .. } => return after,
            Tag::CodeBlock(kind) => {
                self.code_block(index, kind);
                return after;
            }
            Tag::HtmlBlock => {
                self.html_block(index);
                return after;
            }
            // Written where all footnotes stand.
            Tag::FootnoteDefinition(_) => return after,
            // Not among the options.
            Tag::MetadataBlock(_) => return after,
            Tag::Paragraph => ("<p>", "</p>\n"),
            // A heading without words would only confuse.
            Tag::Heading { .. } if after == index + 2 => return after,
            Tag::Heading { level, .. } => ("", self.heading(index, *level as u8)),
            Tag::BlockQuote(None) => ("<blockquote>\n", "</blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => {
                let kind = alert(*kind);
                self.put(format_args!("<blockquote class=\"alert alert-{kind}\">\n"));
                ("", "</blockquote>\n")
            }
            Tag::List(None) => ("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => ("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => {
                self.put(format_args!("<ol start=\"{first}\">\n"));
                ("", "</ol>\n")
            }
            Tag::Item => ("<li>", "</li>\n"),
            Tag::DefinitionList => ("<dl>\n", "</dl>\n"),
            Tag::DefinitionListTitle => ("<dt>", "</dt>\n"),
            Tag::DefinitionListDefinition => ("<dd>", "</dd>\n"),
            Tag::Table(alignments) => {
                self.alignments = alignments;
                (TABLE, "</tbody></table></div>\n")
            }
            Tag::TableHead => {
                self.column = 0;
                ("<thead><tr>", TABLE_HEAD_END)
            }
            Tag::TableRow => {
                self.column = 0;
                ("<tr>", "</tr>\n")
            }
            Tag::TableCell => ("", self.table_cell()),
            Tag::Emphasis => ("<em>", "</em>"),
            Tag::Strong => ("<strong>", "</strong>"),
            Tag::Strikethrough => ("<del>", "</del>"),
            Tag::Superscript => ("<sup>", "</sup>"),
            Tag::Subscript => ("<sub>", "</sub>"),
        };
        self.html.push_str(start);
        self.open.push(Open::Markdown(end));
        index + 1
    }

    /// Closes the innermost element of Markdown, and what raw HTML left open in it.
    fn close(&mut self) {
        while let Some(open) = self.open.pop() {
            match open {
                Open::Raw(tag) => self.write_raw_end(tag),
                Open::Markdown(end) => {
                    self.in_link &= end != LINK_END;
                    self.html.push_str(end);
                    return;
                }
            }
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.put(format_args!("{}", Escaped(text)));
    }

    pub(super) fn put(&mut self, html: fmt::Arguments) {
        put(&mut self.html, html);
    }

    /// Starts a heading, and returns what closes it.
    fn heading(&mut self, index: usize, level: u8) -> &'static str {
        const ENDS: [&str; 6] = [
            "</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n",
        ];
        let level = (level + self.style.top_level.clamp(1, 6) - 1).min(6);
        let id = format!("{}{}", self.style.prefix, self.heading_ids[&index]);
        self.put(format_args!("<h{level} id=\"{}\">", Escaped(&id)));
        let text = self.words(index + 1..self.pieces[index].end);
        self.headings.push(Heading { level, id, text });
        ENDS[usize::from(level) - 1]
    }

    fn code_block(&mut self, index: usize, kind: &CodeBlockKind) {
        let block = match kind {
            CodeBlockKind::Fenced(info) => block(self.source, self.pieces, index, info),
            CodeBlockKind::Indented => None,
        };
        let Some(block) = block else {
            let text = verbatim(&self.pieces[index + 1..self.pieces[index].end]);
            return self.put(format_args!("<pre><code>{}</code></pre>\n", Escaped(&text)));
        };
        match self.linker.block(&block.name, &block.settings) {
            Some(BlockHtml(html)) => self.html.push_str(&html),
            None => self.put(format_args!(
                "<pre><code class=\"language-{}\">{}</code></pre>\n",
                Escaped(&block.name),
                Escaped(&block.settings)
            )),
        }
    }

    /// Starts a cell, and returns what closes it.
    fn table_cell(&mut self) -> &'static str {
        let in_head = matches!(self.open.last(), Some(Open::Markdown(TABLE_HEAD_END)));
        let (name, end) = if in_head {
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
        self.put(format_args!("<{name}{class}>"));
        end
    }

    /// Writes a link as far as its words, which follow; an image, or what has no words, at once.
    fn link(&mut self, link: LinkPiece) -> usize {
        if link.is_wiki {
            return self.wiki_link(link);
        }
        let fate = fate(&link.target);
        if link.is_image {
            self.image(&link, &fate);
            return link.label.end + 1;
        }
        if fate == Fate::Dropped || self.in_link {
            self.open.push(Open::Markdown(""));
            return link.label.start;
        }
        self.link_start(&link, &fate);
        self.open.push(Open::Markdown(LINK_END));
        self.in_link = true;
        if !link.has_label {
            // A link without words could be neither seen nor read aloud.
            self.text(&link.target);
        }
        link.label.start
    }

    fn wiki_link(&mut self, link: LinkPiece) -> usize {
        if link.is_image {
            // The format knows no embedded records: the mark before this link is only a mark.
            self.html.push('!');
        }
        let record = self.linker.record(&link.target);
        let mut end = "";
        if let Some(record) = &record
            && !self.in_link
        {
            self.put(format_args!("<a href=\"{}\">", Url(&record.href)));
            self.in_link = true;
            end = LINK_END;
        }
        self.open.push(Open::Markdown(end));
        if link.has_label {
            return link.label.start;
        }
        match record {
            Some(record) => self.text(&record.label),
            None => close_gap(&mut self.html, self.pieces.get(link.label.end + 1)),
        }
        self.close();
        link.label.end + 1
    }

    fn image(&mut self, image: &LinkPiece, fate: &Fate) {
        let label = self.words(image.label.clone());
        if let Fate::Media(path) = fate {
            self.put(format_args!(
                "<img src=\"{}\" alt=\"{}\"{} loading=\"lazy\">",
                Url(&self.linker.media(path)),
                Escaped(&label),
                title_attribute(image.title)
            ));
        } else if *fate == Fate::Dropped || self.in_link {
            self.text(&label);
        } else {
            self.link_start(image, fate);
            self.text(if label.is_empty() {
                &image.target
            } else {
                &label
            });
            self.html.push_str(LINK_END);
        }
    }

    /// Writes the start of a link that is not dropped.
    fn link_start(&mut self, link: &LinkPiece, fate: &Fate) {
        let url = &*link.target;
        self.html.push_str("<a href=\"");
        match fate {
            Fate::Media(path) => {
                self.put(format_args!("{}", Url(&self.linker.media(path))));
                if let Some((_, fragment)) = url.split_once('#') {
                    self.put(format_args!("#{}", Url(fragment)));
                }
            }
            Fate::Heading(id) => {
                // What is no heading of this text may be an anchor of the page.
                let prefix = if self.own_ids.contains(id) {
                    self.style.prefix
                } else {
                    ""
                };
                self.put(format_args!("#{}{}", Url(prefix), Url(id)));
            }
            Fate::Outside | Fate::Dropped => self.put(format_args!("{}", Url(url))),
        }
        let is_page = url
            .get(..4)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
        let rel = if is_page { " rel=\"external\"" } else { "" };
        self.put(format_args!("\"{}{rel}>", title_attribute(link.title)));
    }

    /// Returns the words of some pieces, wiki links named as they are shown.
    fn words(&self, range: Range<usize>) -> String {
        let name = |id: &str| self.linker.record(id).map(|link| link.label);
        one_line(&words(self.pieces, range, &name))
    }

    fn citations(&mut self, citations: &[Citation], index: usize) {
        let mut before = "<sup class=\"citation\">";
        for citation in citations {
            let Some(link) = self.linker.citation(&citation.source) else {
                continue;
            };
            let number = self.reference_number(&citation.source);
            let reference = &mut self.references[number - 1];
            let id = anchor(self.style.prefix, "cite", number, reference.uses.len() + 1);
            put(
                &mut self.html,
                format_args!(
                    "{before}<a href=\"#{}\" id=\"{}\"{}>{number}</a>",
                    Url(&reference.id),
                    Escaped(&id),
                    title_attribute(&link.label)
                ),
            );
            reference.uses.push(id);
            if let Some(locator) = &citation.locator {
                self.put(format_args!(
                    "<span class=\"locator\">, {}</span>",
                    Escaped(locator)
                ));
            }
            before = "; ";
        }
        match before {
            "; " => self.html.push_str("</sup>"),
            _ => close_gap(&mut self.html, self.pieces.get(index + 1)),
        }
    }

    fn reference_number(&mut self, source: &str) -> usize {
        if let Some(number) = self.number_of_source.get(source) {
            return *number;
        }
        let number = self.references.len() + 1;
        self.number_of_source.insert(source.to_owned(), number);
        self.references.push(Reference {
            number,
            source: source.to_owned(),
            id: anchor(self.style.prefix, "ref", number, 1),
            uses: Vec::new(),
        });
        number
    }

    fn footnote_reference(&mut self, name: &str) {
        let key = name.to_lowercase();
        let Some(pieces) = self.definitions.get(&key) else {
            // The parser folds a few letters further than we do.
            return self.put(format_args!("[^{}]", Escaped(name)));
        };
        let n_footnotes = self.footnotes.len();
        let number = *self
            .number_of_footnote
            .entry(key)
            .or_insert(n_footnotes + 1);
        if number > n_footnotes {
            let pieces = pieces.clone();
            self.footnotes.push(Footnote {
                pieces,
                n_uses: 0,
                html: String::new(),
            });
        }
        let footnote = &mut self.footnotes[number - 1];
        footnote.n_uses += 1;
        let prefix = self.style.prefix;
        let id = anchor(prefix, "fnref", number, footnote.n_uses);
        self.put(format_args!(
            "<sup class=\"footnote\" id=\"{}\">",
            Escaped(&id)
        ));
        match self.in_link {
            true => self.put(format_args!("{number}</sup>")),
            false => {
                let id = anchor(prefix, "fn", number, 1);
                self.put(format_args!("<a href=\"#{}\">{number}</a></sup>", Url(&id)));
            }
        }
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
        for (number, footnote) in (1..).zip(&self.footnotes) {
            let id = anchor(prefix, "fn", number, 1);
            let (text, end) = match footnote.html.strip_suffix("</p>\n") {
                Some(text) => (text, "</p>"),
                None => (&*footnote.html, ""),
            };
            put(html, format_args!("<li id=\"{}\">{text}", Escaped(&id)));
            for nth in 1..=footnote.n_uses {
                let id = anchor(prefix, "fnref", number, nth);
                let nth = if nth > 1 {
                    format!("-{nth}")
                } else {
                    String::new()
                };
                put(
                    html,
                    format_args!(
                        " <a class=\"footnote-back\" href=\"#{}\" \
                         aria-label=\"Back to reference {number}{nth}\">↩</a>",
                        Url(&id)
                    ),
                );
            }
            put(html, format_args!("{end}</li>\n"));
        }
        html.push_str("</ol>\n</section>\n");
    }
}

fn put(html: &mut String, args: fmt::Arguments) {
    html.write_fmt(args)
        .expect("writing to a string cannot fail");
}

fn alert(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

fn title_attribute(title: &str) -> String {
    let title = title.trim();
    if title.is_empty() {
        String::new()
    } else {
        format!(" title=\"{}\"", Escaped(title))
    }
}

/// Returns an id such as `cite-1`, or `cite-1-2` for the second of its kind.
fn anchor(prefix: &str, kind: &str, number: usize, nth: usize) -> String {
    match nth {
        1 => format!("{prefix}{kind}-{number}"),
        _ => format!("{prefix}{kind}-{number}-{nth}"),
    }
}

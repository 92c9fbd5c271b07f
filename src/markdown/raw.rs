//! Raw HTML: the simple tags that are let through where the site allows it.

use crate::markdown::address::Escaped;
use crate::markdown::pieces::verbatim;
use crate::markdown::writer::{Open, Writer};

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
    pub(super) fn html_block(&mut self, index: usize) {
        let html = verbatim(&self.pieces[index + 1..self.pieces[index].end]);
        if self.style.raw_html {
            self.sanitise(&html, true);
        } else {
            self.put(format_args!("<p>{}</p>\n", Escaped(html.trim_end())));
        }
    }

    /// Writes raw HTML with the tags of the lists above and none of their attributes; comments go,
    /// and all else is shown as text.
    ///
    /// A tag counts only in its place and is closed with what it stands in, so no text can reach
    /// out of its part of the page.
    pub(super) fn sanitise(&mut self, html: &str, is_block: bool) {
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
            self.text(&rest[..at]);
            rest = &rest[at..];
            let kept = KEPT.into_iter().find(|entity| rest.starts_with(entity));
            self.html.push_str(kept.unwrap_or("&amp;"));
            rest = &rest[kept.map_or(1, str::len)..];
        }
        self.text(rest);
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
        self.put(format_args!("<{tag}>"));
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
    pub(super) fn close_raw_text(&mut self) {
        while let Some(Open::Raw(tag)) = self.open.last().copied()
            && !HOLDS_BLOCKS.contains(&tag)
        {
            self.close_raw(1);
        }
    }

    pub(super) fn write_raw_end(&mut self, tag: &str) {
        self.n_raw_open -= 1;
        self.put(format_args!("</{tag}>"));
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

//! HTML of others -> Markdown of ours: emphasis, links, paragraphs, quotations and lists stay, all
//! else becomes its text. Nothing of it can be raw HTML, a citation or a link to a record.

use html5gum::{Token, Tokenizer};

/// Returns HTML as Markdown.
pub fn markdown(html: &str) -> String {
    let mut out = Out::default();
    let mut hidden: Option<Vec<u8>> = None;
    let mut links: Vec<Option<String>> = Vec::new();
    let mut lists: Vec<Option<usize>> = Vec::new();
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) if hidden.is_none() => match tag.name.as_slice() {
                b"script" | b"style" | b"iframe" | b"noscript" | b"template" | b"svg" => {
                    hidden = (!tag.self_closing).then(|| tag.name.0.clone());
                }
                b"b" | b"strong" => out.mark("**"),
                b"i" | b"em" | b"cite" => out.mark("*"),
                b"br" => out.line(),
                b"a" => {
                    let href = tag
                        .attributes
                        .get(b"href".as_slice())
                        .map(|value| text(value));
                    let href = href.filter(|href| is_address(href));
                    if href.is_some() {
                        out.open("[");
                    }
                    links.push(href);
                }
                b"ul" => lists.push(None),
                b"ol" => lists.push(Some(0)),
                b"li" => {
                    out.paragraph();
                    match lists.last_mut() {
                        Some(Some(number)) => {
                            *number += 1;
                            out.start = format!("{number}. ");
                        }
                        _ => out.start = "- ".to_owned(),
                    }
                }
                b"blockquote" => {
                    out.paragraph();
                    out.quotes += 1;
                }
                name if is_block(name) => out.paragraph(),
                _ => {}
            },
            Token::EndTag(tag) => match tag.name.as_slice() {
                name if hidden.as_deref() == Some(name) => hidden = None,
                _ if hidden.is_some() => {}
                b"b" | b"strong" => out.unmark("**"),
                b"i" | b"em" | b"cite" => out.unmark("*"),
                b"a" => {
                    if let Some(Some(href)) = links.pop() {
                        out.close_link(&href);
                    }
                }
                b"ul" | b"ol" => {
                    lists.pop();
                    out.paragraph();
                }
                b"blockquote" => {
                    out.paragraph();
                    out.quotes = out.quotes.saturating_sub(1);
                }
                name if is_block(name) => out.paragraph(),
                _ => {}
            },
            Token::String(string) if hidden.is_none() => out.text(&text(&string.value)),
            _ => {}
        }
    }
    out.finish()
}

/// Returns HTML as one paragraph of plain text.
pub fn plain(html: &str) -> String {
    let mut words = String::new();
    let mut hidden: Option<Vec<u8>> = None;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => match tag.name.as_slice() {
                b"script" | b"style" => hidden = Some(tag.name.0.clone()),
                b"br" | b"p" | b"div" | b"li" => words.push(' '),
                _ => {}
            },
            Token::EndTag(tag) if hidden.as_deref() == Some(tag.name.as_slice()) => hidden = None,
            Token::String(string) if hidden.is_none() => words += &text(&string.value),
            _ => {}
        }
    }
    super::batch::paragraph(&words)
}

/// Returns the first address of a page or picture in HTML.
pub fn address(html: &str) -> Option<String> {
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        if let Token::StartTag(tag) = token {
            for name in [b"src".as_slice(), b"href"] {
                let value = tag.attributes.get(name).map(|value| text(value));
                if let Some(value) = value.filter(|value| is_address(value)) {
                    return Some(value);
                }
            }
        }
    }
    None
}

/// Tells whether an address leads to the web.
pub fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"'))
}

/// Returns plain text as Markdown that shows it as it is.
pub fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '^'
        ) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Returns a paragraph of plain text as one of Markdown, not as a list or rule.
pub fn shown(text: &str) -> String {
    let text = escape(text);
    match starts_block(&text) {
        true => shielded(&text),
        false => text,
    }
}

/// The Markdown so far, paragraph by paragraph.
#[derive(Default)]
struct Out {
    done: Vec<String>,
    words: String,
    /// What stands before the first word of the paragraph.
    start: String,
    quotes: usize,
    /// Marks that are open, and where they stand.
    open: Vec<(&'static str, usize)>,
}

impl Out {
    fn text(&mut self, text: &str) {
        let is_clean = |c: char| !c.is_control() || c.is_whitespace();
        let text: String = text.chars().filter(|c| is_clean(*c)).collect();
        if text.starts_with(char::is_whitespace) {
            self.space();
        }
        let words: Vec<_> = text.split_whitespace().map(escape).collect();
        self.words += &words.join(" ");
        if !words.is_empty() && text.ends_with(char::is_whitespace) {
            self.space();
        }
    }

    fn space(&mut self) {
        if !self.words.is_empty() && !self.words.ends_with([' ', '\n']) {
            self.words.push(' ');
        }
    }

    fn open(&mut self, mark: &'static str) {
        self.open.push((mark, self.words.len()));
        self.words += mark;
    }

    fn mark(&mut self, mark: &'static str) {
        if !self.open.iter().any(|(open, _)| *open == mark) {
            self.open(mark);
        }
    }

    /// Closes emphasis that was opened last. A mark must stand against a word, so spaces go
    /// outside, and what holds nothing goes.
    fn unmark(&mut self, mark: &'static str) {
        let Some((_, at)) = self.open.pop_if(|(open, _)| *open == mark) else {
            return;
        };
        let inside = self.words.split_off(at)[mark.len()..].to_owned();
        let words = inside.trim();
        if inside.starts_with(' ') {
            self.space();
        }
        if !words.is_empty() {
            self.words += &format!("{mark}{words}{mark}");
        }
        if inside.ends_with(' ') {
            self.space();
        }
    }

    fn close_link(&mut self, href: &str) {
        // A link that a paragraph cut is none any more.
        if !self.open.iter().any(|(open, _)| *open == "[") {
            return;
        }
        while let Some((mark, at)) = self.open.last().copied() {
            if mark != "[" {
                self.unmark(mark);
                continue;
            }
            self.open.pop();
            // A link without words shows its address.
            if self.words[at + 1..].trim().is_empty() {
                self.words.truncate(at + 1);
                self.words += &escape(href);
            }
            self.words += &format!("](<{href}>)");
            return;
        }
    }

    fn line(&mut self) {
        if !self.words.trim().is_empty() {
            self.words = format!("{}\\\n", self.words.trim_end());
        }
    }

    fn paragraph(&mut self) {
        while let Some((mark, at)) = self.open.last().copied() {
            match mark {
                "[" => {
                    self.open.pop();
                    self.words.remove(at);
                }
                mark => self.unmark(mark),
            }
        }
        let words = std::mem::take(&mut self.words);
        let words = words
            .trim()
            .trim_end_matches("\\\n")
            .trim_end_matches('\\')
            .trim();
        if words.is_empty() {
            return;
        }
        let mut words = words.to_owned();
        if self.start.is_empty() && starts_block(&words) {
            words = shielded(&words);
        }
        let start = std::mem::take(&mut self.start);
        let indent = " ".repeat(start.len());
        let quote = "> ".repeat(self.quotes);
        let lines = words.lines().enumerate().map(|(at, line)| match at {
            0 => format!("{quote}{start}{line}"),
            _ => format!("{quote}{indent}{line}"),
        });
        self.done.push(lines.collect::<Vec<_>>().join("\n"));
    }

    fn finish(mut self) -> String {
        self.paragraph();
        self.done.join("\n\n")
    }
}

/// Tells whether a paragraph would be taken for a list, a rule or the like by how it starts.
fn starts_block(words: &str) -> bool {
    let digits = words.trim_start_matches(|c: char| c.is_ascii_digit());
    words.starts_with(['-', '+', '=', ':'])
        || (digits.len() < words.len() && digits.starts_with(['.', ')']))
}

fn shielded(words: &str) -> String {
    let at = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    format!("{}\\{}", &words[..at], &words[at..])
}

fn is_block(name: &[u8]) -> bool {
    matches!(
        name,
        b"p" | b"div"
            | b"h1"
            | b"h2"
            | b"h3"
            | b"h4"
            | b"h5"
            | b"h6"
            | b"table"
            | b"tr"
            | b"section"
            | b"article"
            | b"pre"
            | b"hr"
            | b"figure"
    )
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn html_becomes_markdown() {
        for (html, expected) in [
            (
                "<p>A <b>bold </b>word &amp; <i>more</i>.</p><p>Two</p>",
                "A **bold** word \\& *more*.\n\nTwo",
            ),
            (
                "See <a href=\"https://example.org/a_b\">this</a>.",
                "See [this](<https://example.org/a_b>).",
            ),
            ("<a href=\"javascript:alert(1)\">no</a>", "no"),
            ("<script>alert(1)</script>Yes<style>p{}</style>", "Yes"),
            ("[[x]] [@y] *z*", "\\[\\[x\\]\\] \\[@y\\] \\*z\\*"),
            ("one<br>two<br/>", "one\\\ntwo"),
            ("<ul><li>a</li><li>b</li></ul>", "- a\n\n- b"),
            ("<blockquote>Said.</blockquote>", "> Said."),
            ("1. not a list", "1\\. not a list"),
            ("&lt;img src=x onerror=y&gt;", "\\<img src=x onerror=y\\>"),
        ] {
            assert_eq!(markdown(html), expected, "{html}");
        }
        assert_eq!(plain("A <em>b</em><br>c &amp; d"), "A b c & d");
        assert_eq!(
            address("<iframe src='https://example.org/v'></iframe>").as_deref(),
            Some("https://example.org/v")
        );
    }

    proptest! {
        #[test]
        fn no_html_gets_through(html in "(<(/?(b|i|a href='https://x.org/'|p|li|ul|br|blockquote|script|img onerror=x|x))>|[a-z *_\\[\\]<>&@#`|~1.\\-]){0,20}") {
            let text = markdown(&html);
            let html = crate::markdown::plain(&text);
            prop_assert!(!html.contains("<script"), "{}", text);
            let mut before = ' ';
            for (at, c) in text.char_indices() {
                if c == '<' {
                    prop_assert!(before == '\\' || text[..at].ends_with("]("), "{}", text);
                }
                before = c;
            }
        }
    }
}

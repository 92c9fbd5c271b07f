//! Words -> HTML as templates print it.
//!
//! A text, a link and a date come to templates as one piece of HTML each, escaped, kept apart from
//! the line and marked with language and direction. So no template can forget a mark, and none has
//! to put such a piece together: a page has hundreds.

use std::borrow::Cow;
use std::io;

use serde::{Serialize, Serializer};
use tera::{Filter, Kwargs, State, TeraResult, Value};

use crate::language::dates::DateView;
use crate::render::parts::{LinkView, TextView};

/// Escapes a text just as Tera does, but in runs: Tera's own function writes letter by letter.
pub fn escape(text: &str, output: &mut dyn io::Write) -> io::Result<()> {
    runs(text, |run| output.write_all(run.as_bytes()))
}

/// Adds a text, escaped, to HTML.
pub fn push(html: &mut String, text: &str) {
    let pushed: Result<(), ()> = runs(text, |run| {
        html.push_str(run);
        Ok(())
    });
    pushed.expect("memory takes all");
}

/// Returns a text as HTML, for elements and attributes.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return text.into();
    }
    let mut html = String::with_capacity(text.len() + 16);
    push(&mut html, text);
    html.into()
}

/// Hands over a text in runs, those that HTML would misread replaced.
fn runs<E>(text: &str, mut take: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    let special = |byte: &u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    let mut rest = text;
    while let Some(at) = rest.as_bytes().iter().position(special) {
        take(&rest[..at])?;
        take(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        })?;
        rest = &rest[at + 1..];
    }
    take(rest)
}

impl LinkView {
    /// Returns the link as HTML; where it leads nowhere, its words.
    pub fn html(&self) -> String {
        let mut html = String::with_capacity(96);
        if let Some(href) = &self.href {
            html.push_str("<a");
            attribute(&mut html, "href", href);
            if let Some(hreflang) = &self.hreflang {
                attribute(&mut html, "hreflang", hreflang);
            }
            html.push('>');
        }
        run(
            &mut html,
            &self.label,
            self.lang.as_deref(),
            self.dir,
            self.other,
        );
        if self.href.is_some() {
            html.push_str("</a>");
        }
        html
    }

    /// Returns the words of the link as HTML.
    pub fn words(&self) -> String {
        let mut html = String::with_capacity(self.label.len() + 11);
        run(
            &mut html,
            &self.label,
            self.lang.as_deref(),
            self.dir,
            self.other,
        );
        html
    }
}

impl TextView {
    /// Returns the text as HTML.
    pub fn html(&self) -> String {
        let mut html = String::with_capacity(self.text.len() + 11);
        run(
            &mut html,
            &self.text,
            self.lang.as_deref(),
            self.dir,
            self.other,
        );
        html
    }
}

impl DateView {
    /// Returns the date as HTML.
    pub fn html(&self) -> String {
        let mut html = String::with_capacity(64);
        for piece in &self.pieces {
            match &piece.datetime {
                Some(datetime) => {
                    html.push_str("<time");
                    attribute(&mut html, "datetime", datetime);
                    html.push('>');
                    push(&mut html, &piece.text);
                    html.push_str("</time>");
                }
                None => push(&mut html, &piece.text),
            }
        }
        html
    }
}

/// Adds words that are kept apart from the line; `lang` and `dir` are there if they are not in the
/// page's language.
fn run(html: &mut String, words: &str, lang: Option<&str>, dir: Option<&str>, other: bool) {
    html.push_str("<bdi");
    if let Some(lang) = lang {
        attribute(html, "lang", lang);
        attribute(html, "dir", dir.unwrap_or("auto"));
        if other {
            attribute(html, "class", "other");
        }
    }
    html.push('>');
    push(html, words);
    html.push_str("</bdi>");
}

/// Adds an attribute to a tag that is not yet closed.
pub fn attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    push(html, value);
    html.push('"');
}

/// Gives a template HTML that it prints as it is.
pub fn safe<S: Serializer>(html: &str, serializer: S) -> Result<S::Ok, S::Error> {
    Value::safe_string(html).serialize(serializer)
}

impl Serialize for LinkView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        safe(&self.html(), serializer)
    }
}

impl Serialize for TextView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        safe(&self.html(), serializer)
    }
}

impl Serialize for DateView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        safe(&self.html(), serializer)
    }
}

/// The filter `unlinked`: a link's words without the link, for lists in which each entry has one
/// link of its own. Takes one or several.
pub struct Unlinked;

impl Filter<&Value, TeraResult<Value>> for Unlinked {
    fn call(&self, links: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
        let wrong = || tera::Error::message("`unlinked` takes links");
        if let Some(link) = links.as_str() {
            return Ok(Value::safe_string(unlinked(link)));
        }
        let links = links.as_array().ok_or_else(wrong)?;
        let links = links.iter().map(|link| {
            Ok(Value::safe_string(unlinked(
                link.as_str().ok_or_else(wrong)?,
            )))
        });
        links.collect::<TeraResult<Vec<Value>>>().map(Value::from)
    }
}

/// Takes off what [`LinkView::html`] puts around the words.
fn unlinked(link: &str) -> &str {
    let inside = link
        .strip_prefix("<a ")
        .and_then(|link| link.strip_suffix("</a>"));
    match inside.and_then(|inside| inside.split_once('>')) {
        Some((_, words)) => words,
        None => link,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_as_tera_does() {
        for text in ["", "plain", "<a href=\"x\">'&'</a>", "&", "برمل & x", "a<"] {
            let (mut own, mut tera) = (Vec::new(), Vec::new());
            escape(text, &mut own).expect("memory takes all");
            tera::escape_html(text, &mut tera).expect("memory takes all");
            assert_eq!(own, tera, "{text}");
            assert_eq!(escaped(text).as_bytes(), tera, "{text}");
        }
    }

    #[test]
    fn a_link_says_what_language_it_and_its_page_are_in() {
        let link = LinkView {
            href: Some("../actors/a.html".to_owned()),
            hreflang: Some("en".to_owned()),
            label: "A > \"B\"".to_owned(),
            lang: Some("en".to_owned()),
            dir: Some("ltr"),
            other: true,
        };
        let words = "<bdi lang=\"en\" dir=\"ltr\" class=\"other\">A &gt; &quot;B&quot;</bdi>";
        let html = format!("<a href=\"../actors/a.html\" hreflang=\"en\">{words}</a>");
        assert_eq!(link.html(), html);
        assert_eq!(unlinked(&html), words);
        assert_eq!(unlinked(words), words);
        assert_eq!(LinkView::bare("A").html(), "<bdi>A</bdi>");
    }
}

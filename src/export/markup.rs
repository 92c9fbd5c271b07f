//! Text and Markdown -> markup that stands outside the site, in feeds and timelines: whole
//! addresses, or none.
//!
//! Feeds are written by hand and not by a library: an element and an attribute are all they need,
//! and HTML inside Atom is text once more escaped. This one function escapes for both.

use std::fmt::Write as _;

use crate::language::Language;
use crate::markdown::{self, BlockHtml, Link, Linker, Style};
use crate::model::{Claim, Event, Id, Kind, Outlet, PartId, Source, Text};
use crate::render::{self, words};
use crate::site::Site;

/// Escapes a text for elements and attributes of XML and HTML. The two characters that XML knows in
/// no form are left out.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Returns an event as HTML: its summary, what everybody says of it and what that comes to, and how
/// it was changed.
pub fn event(to: &Linked<'_>, event: &Event) -> String {
    let id = &event.common.id;
    let mut html = String::new();
    if let Some(summary) = &event.summary {
        html += &rendered(to, summary, &format!("{id}-"));
    }
    if !event.claims.is_empty() {
        html += &heading(to, "matrix-caption");
        for claim in &event.claims {
            _ = writeln!(html, "<li>{}</li>", said(to, event, claim));
        }
        html += "</ul>\n";
    }
    let spans = &to.site.event_facts(id).spans;
    if !spans.is_empty() {
        html += &heading(to, "feed-spans");
        for span in spans {
            let language = to.language();
            let mut group = words::group(language, span.group.outcome, span.group.who);
            if let Some(side) = &span.group.side {
                let side = to
                    .title(side)
                    .map_or_else(|| side.to_string(), |(_, name)| name);
                let args = [("group", group.into()), ("side", side.into())];
                group = language.say("feed-group-of", &args);
            }
            if let Some(among) = &span.group.among {
                let args = [("group", group.into()), ("among", among.0.as_str().into())];
                group = language.say("feed-group-among", &args);
            }
            let range = words::span(language, span.min, span.max, span.open_from);
            let args = [("group", group.into()), ("range", range.into())];
            let words = match span.contested {
                true => language.say("feed-span-contested", &args),
                false => language.say("feed-span", &args),
            };
            _ = writeln!(html, "<li>{}</li>", escaped(&words));
        }
        html += "</ul>\n";
    }
    if !event.common.revisions.is_empty() {
        html += &heading(to, "event-changes");
        for (at, revision) in event.common.revisions.iter().enumerate() {
            let note = rendered(to, &revision.note, &format!("{id}-change-{at}-"));
            let kind = words::revision_kind(to.language(), revision.kind).to_lowercase();
            let day = super::written(revision.on);
            _ = writeln!(html, "<li>{day}, {kind}: {note}</li>");
        }
        html += "</ul>\n";
    }
    html
}

/// Begins a list under a heading.
fn heading(to: &Linked<'_>, key: &str) -> String {
    format!("<h3>{}</h3>\n<ul>\n", escaped(to.language().word(key)))
}

/// Returns a Markdown text as HTML with whole addresses. `prefix` keeps anchors apart.
pub fn rendered(to: &Linked<'_>, text: &Text, prefix: &str) -> String {
    let style = Style {
        prefix,
        top_level: 4,
        raw_html: to.site.settings.raw_html,
    };
    let mut rendered = markdown::render(&to.plain(text), &style, to);
    if !rendered.references.is_empty() {
        rendered.html += "<ol>\n";
        for reference in &rendered.references {
            let link = to.citation(&reference.source);
            let Some(Link { href, label }) = link else {
                continue;
            };
            let (id, href, label) = (escaped(&reference.id), escaped(&href), escaped(&label));
            _ = writeln!(
                rendered.html,
                "<li id=\"{id}\"><a href=\"{href}\">{label}</a></li>"
            );
        }
        rendered.html += "</ol>\n";
    }
    rendered.html
}

fn said(to: &Linked<'_>, event: &Event, claim: &Claim) -> String {
    let names = claim.by.iter().filter_map(|id| to.title(id));
    let names: Vec<_> = names.map(|(_, name)| name).collect();
    let page = to.url(&format!("events/{}.html#{}", event.common.id, claim.id));
    let mut html = format!(
        "<strong>{}</strong> {}",
        escaped(&names.join(", ")),
        escaped(&words::stance(to.language(), claim.stance).to_lowercase())
    );
    if let Some(on) = &claim.on {
        _ = write!(html, " ({})", escaped(&on.to_string()));
    }
    let text = escaped(&to.plain(&claim.text));
    _ = write!(html, ": <a href=\"{}\">{text}</a>", escaped(&page));
    if let Some(quote) = &claim.quote {
        let lang = &quote.language;
        let (text, dir) = (escaped(&quote.text), lang.dir());
        _ = write!(
            html,
            " <blockquote lang=\"{lang}\" dir=\"{dir}\">{text}</blockquote>"
        );
        if let Some(translation) = &quote.translation {
            let translation = escaped(&to.plain(translation));
            _ = write!(html, " <blockquote>{translation}</blockquote>");
        }
    }
    let mut via = claim.via.iter().filter_map(|carrier| {
        let source = to.site.records.sources.get(&carrier.source)?;
        let page = escaped(&to.url(&format!("sources/{}.html", carrier.source)));
        let outlet = escaped(&to.outlet(source));
        Some(format!("<a href=\"{page}\">{outlet}</a>"))
    });
    if let Some(first) = via.next() {
        let all: Vec<_> = std::iter::once(first).chain(via).collect();
        // Stands for the links while the words around them are escaped.
        const LINKS: &str = "\u{f0000}";
        let words = to.language().say("feed-via", &[("outlets", LINKS.into())]);
        html += " ";
        html += &escaped(&words).replace(LINKS, &all.join(", "));
    }
    html
}

/// Turns what Markdown names into titles and whole addresses; what is not there leaves nothing.
#[derive(Clone, Copy)]
pub struct Linked<'a> {
    pub site: &'a Site,
    /// Ends with a slash.
    pub base: &'a str,
    /// The place of the language among those of the site.
    pub place: usize,
}

impl<'a> Linked<'a> {
    /// Returns what writes in the default language, with bare words and no address.
    pub fn plainly(site: &'a Site) -> Linked<'a> {
        Linked {
            site,
            base: "",
            place: 0,
        }
    }

    /// Returns the words of the language.
    pub fn language(&self) -> &'a Language {
        &self.site.languages[self.place]
    }

    /// Returns the whole address of a page, in the language where it is made in it.
    pub fn url(&self, address: &str) -> String {
        let folder = match render::is_made_at(self.site, address, self.place) {
            true => render::folder(self.site, self.place),
            false => String::new(),
        };
        [self.base, &folder, address].concat()
    }

    /// Returns the bare words of a text in the language, else in the default one.
    pub fn plain(&self, text: &Text) -> String {
        let default = self.site.settings.default_language();
        text.pick(&self.language().lang, default).1.to_owned()
    }

    /// Returns the bare words of a Markdown text.
    pub fn prose(&self, text: &Text) -> String {
        markdown::plain_for(&self.plain(text), self)
    }

    /// Returns the kind and the title or name of a visible record.
    pub fn title(&self, id: &Id) -> Option<(Kind, String)> {
        let (kind, text) = self.site.title_text(id)?;
        Some((
            kind,
            text.map_or_else(|| id.to_string(), |text| self.plain(text)),
        ))
    }

    /// Returns the name of who publishes a source.
    pub fn outlet(&self, source: &Source) -> String {
        match &source.outlet {
            Outlet::Actor(id) => self
                .title(id)
                .map_or_else(|| id.to_string(), |(_, name)| name),
            Outlet::Named(name) => name.clone(),
        }
    }
}

impl Linker for Linked<'_> {
    fn record(&self, target: &str) -> Option<Link> {
        let (name, part) = match target.split_once('#') {
            Some((name, part)) => (name, Some(Id::parse(part)?)),
            None => (target, None),
        };
        let id = Id::parse(name)?;
        let record = self.site.aliases.get(&id).cloned().unwrap_or(id);
        let (kind, label) = self.title(&record)?;
        let mut href = self.url(&format!("{}/{record}.html", kind.folder()));
        if let Some(part) = part {
            _ = write!(href, "#{part}");
            if !self.site.has_part(&PartId { record, part }) {
                return None;
            }
        }
        Some(Link { href, label })
    }

    fn citation(&self, source: &str) -> Option<Link> {
        let id = Id::parse(source)?;
        let id = self.site.aliases.get(&id).unwrap_or(&id);
        let source = self.site.records.sources.get(id)?;
        let mut label = self.outlet(source);
        if let Some(published) = &source.published {
            _ = write!(label, ", {published}");
        }
        let href = self.url(&format!("sources/{id}.html"));
        Some(Link { href, label })
    }

    fn media(&self, path: &str) -> String {
        format!("{}media/{path}", self.base)
    }

    fn block(&self, _name: &str, _settings: &str) -> Option<BlockHtml> {
        None
    }
}

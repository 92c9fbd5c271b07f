//! `content/site.yaml`: its tree -> `Settings`.

use std::cell::RefCell;

use crate::check::fields::{Fields, Reader};
use crate::check::index::Index;
use crate::diagnostic::{self, Diagnostics};
use crate::model::{Lang, Level, Text};
use crate::read;
use crate::settings::{Feed, Limits, Publisher, Settings};
use crate::source::{Role, SourceFile, Sources};
use crate::yaml::{self, Key, Node, Piece, Value};

/// Reads the settings from the text of `site.yaml`; what is wrong keeps its default. The text
/// becomes the first file of the sources, and spans are made for that.
pub fn settings(text: &str, diagnostics: &mut Diagnostics) -> Settings {
    let mut settings = Settings::default();
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        path: read::SETTINGS.to_owned(),
        text: text.to_owned(),
        role: Role::Settings,
    });
    let piece = Piece {
        file,
        text,
        offset: 0,
    };
    let documents = yaml::documents(piece, &Limits::default(), diagnostics);
    let broken = documents.broken;
    crate::check::control_characters(file, text, diagnostics);
    let mut roots = documents.roots.into_iter();
    let first = roots.next();
    if let Some(second) = roots.next() {
        let message = "site.yaml holds a second document".to_owned();
        diagnostics.bad_value(second.head(), message, "keep one; `---` starts another");
    }
    let Some(root) = first else {
        if !broken {
            let span = crate::source::whole(file, text);
            diagnostics.missing_field(span, "site", "`title`");
        }
        return settings;
    };
    let index = Index::default();
    let defaults = Settings::default();
    let reader = Reader {
        settings: &defaults,
        sources: &sources,
        index: &index,
        diagnostics: RefCell::new(diagnostics),
        record: None,
        media: RefCell::default(),
        cites: RefCell::default(),
        mentions: RefCell::default(),
    };
    read(&reader, &root, &mut settings);
    settings
}

fn read(reader: &Reader<'_>, root: &Node, settings: &mut Settings) -> Option<()> {
    let fields = Fields::open(reader, root, "site")?;
    let string = |name| fields.get(name).and_then(|n| reader.string(n, name));
    let languages = reader.list(fields.get("languages"), |n| reader.language(n));
    if !languages.is_empty() {
        settings.languages = languages;
    }
    // Title and description may be in several languages; a plain one is in the default.
    let title = fields.require("title");
    settings.titles = title.and_then(|n| reader.text(n, "title"));
    let description = fields.get("description");
    settings.descriptions = description.and_then(|n| reader.text(n, "description"));
    let lang = settings.default_language().clone();
    let own = |text: &Text| text.pick(&lang, &lang).1.to_owned();
    settings.title = settings.titles.as_ref().map(own).unwrap_or_default();
    settings.description = settings.descriptions.as_ref().map(own);
    settings.base_url = match fields.get("base_url") {
        Some(node) => reader.url(node).map(|url| with_slash(&url)),
        None => {
            reader.report(|d| d.no_base_url(fields.place()));
            None
        }
    };
    settings.publisher = fields
        .get("publisher")
        .and_then(|node| publisher(reader, node));
    settings.licence = string("licence");
    if let Some(node) = fields.get("raw_html") {
        settings.raw_html = reader.yes_or_no(node, "raw_html").unwrap_or(false);
    }
    for (key, node) in entries(reader, fields.get("calendar"), "calendar") {
        let lang = key.text.as_str();
        let calendar = reader.word(node);
        match (Lang::parse(lang), calendar) {
            (Some(lang), Some(calendar)) => drop(settings.calendar.insert(lang, calendar)),
            (None, _) => reader.report(|d| d.bad_language_tag(key.span, lang)),
            _ => {}
        }
    }
    for (key, node) in entries(reader, fields.get("rules"), "rules") {
        let rule = key.text.as_str();
        let level: Option<Level> = reader.word(node);
        let known = diagnostic::CODES
            .iter()
            .any(|(code, level)| *code == rule && *level != Level::Deny);
        if !known {
            reader.report(|d| d.unknown_rule(key.span, rule));
        } else if let Some(level) = level {
            settings.rules.insert(rule.to_owned(), level);
        }
    }
    let terms = reader.list(fields.get("loaded_terms"), |n| {
        reader.string(n, "loaded_terms")
    });
    settings.loaded_terms = terms.into_iter().collect();
    if let Some(feed) = fields.get("feed").and_then(|node| feed(reader, node)) {
        settings.feed = feed;
    }
    if let Some(limits) = fields.get("limits").and_then(|node| limits(reader, node)) {
        settings.limits = limits;
    }
    fields.finish(reader);
    Some(())
}

/// Returns an address with a slash at its end, as `base_url` is joined with.
pub fn with_slash(url: &str) -> String {
    format!("{}/", url.trim_end_matches('/'))
}

fn publisher(reader: &Reader<'_>, node: &Node) -> Option<Publisher> {
    let fields = Fields::open(reader, node, "publisher")?;
    let name = fields.require("name");
    let name = name.and_then(|n| reader.string(n, "name"));
    let url = fields.get("url").and_then(|n| reader.url(n));
    let email = fields.get("email").and_then(|n| reader.string(n, "email"));
    fields.finish(reader);
    Some(Publisher {
        name: name?,
        url,
        email,
    })
}

fn feed(reader: &Reader<'_>, node: &Node) -> Option<Feed> {
    let default = Settings::default().feed;
    let fields = Fields::open(reader, node, "feed")?;
    let content = reader.word_or(fields.get("content"), default.content);
    let limit = fields.get("limit");
    let limit = limit.and_then(|n| reader.number(n, "limit", "a whole number"));
    fields.finish(reader);
    Some(Feed {
        content,
        limit: limit.unwrap_or(default.limit),
    })
}

fn limits(reader: &Reader<'_>, node: &Node) -> Option<Limits> {
    let default = Limits::default();
    let fields = Fields::open(reader, node, "set of limits")?;
    let number = |name, most: usize| {
        let node = fields.get(name)?;
        let found: usize = reader.number(node, name, "a whole number")?;
        if !(1..=most).contains(&found) {
            reader.report(|d| {
                let message = format!("`{name}` cannot be {found}");
                d.bad_value(
                    node.span,
                    message,
                    "`depth` is from 1 to 256, `file_size` at least 1",
                );
            });
            return None;
        }
        Some(found)
    };
    let limits = Limits {
        file_size: number("file_size", usize::MAX).unwrap_or(default.file_size),
        // The walk over nodes calls itself, so there is an end to what may be asked for.
        depth: number("depth", 256).unwrap_or(default.depth),
    };
    fields.finish(reader);
    Some(limits)
}

fn entries<'n>(
    reader: &Reader<'_>,
    node: Option<&'n Node>,
    field: &'static str,
) -> Vec<(&'n Key, &'n Node)> {
    let Some(node) = node else { return Vec::new() };
    match &node.value {
        Value::Map(entries) => entries.iter().map(|(key, node)| (key, node)).collect(),
        _ => {
            let name = format!("`{field}`");
            reader.report(|d| d.bad_type(node.head(), &name, "a mapping", node.describe()));
            Vec::new()
        }
    }
}

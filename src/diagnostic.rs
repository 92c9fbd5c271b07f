//! Everything that can go wrong, in words: one function a mistake, and the list of their codes.
//!
//! Rooms hand over what they have (a span, a name, the candidates); wording, help and suggestions
//! are made here, so that they stay consistent. Nothing is printed here: `report` draws.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::model::{Kind, Level, Vocabulary};
use crate::render::TemplateMistake;
use crate::settings::Settings;
use crate::source::{FileId, Sources, Span};

/// One thing to tell the author.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    pub severity: Severity,
    /// Kebab case and stable; one of `CODES`.
    pub code: &'static str,
    /// One fact: lower case, no full stop, names in backticks.
    pub message: String,
    pub place: Place,
    /// Other places that matter, each with what is there.
    pub notes: Vec<(Span, String)>,
    /// What to do next.
    pub help: Option<String>,
    /// What a name leads to that nobody has, where one like it is not looked for yet.
    near: Option<Near>,
}

/// A name for which one like it is to be found among the ids of some kinds of record, all if there are
/// none, and what the help says after that.
#[derive(Debug, Clone, PartialEq)]
struct Near {
    name: String,
    kinds: Vec<Kind>,
    rest: String,
}

/// For how many names a run looks for one that is like it: each is compared with every id.
const MOST_NEAR: usize = 1000;

/// Where a mistake is.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    Span(Span),
    /// A file or folder, relative to the root where it is inside; line and column if known.
    File {
        path: String,
        line_column: Option<(usize, usize)>,
    },
}

/// How bad it is. An error stops the build; a warning does under `--strict`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
}

/// Every code with its level before a site's `rules` are heard. Errors stay errors.
pub const CODES: &[(&str, Level)] = &[
    ("bad-character", Level::Deny),
    ("bad-count", Level::Deny),
    ("bad-date", Level::Deny),
    ("bad-id", Level::Deny),
    ("bad-language-tag", Level::Deny),
    ("bad-type", Level::Deny),
    ("bad-value", Level::Deny),
    ("bad-vocabulary", Level::Deny),
    ("best-outside-range", Level::Deny),
    ("broken-citation", Level::Deny),
    ("broken-link", Level::Deny),
    ("cannot-read", Level::Deny),
    ("claim-without-claimant", Level::Deny),
    ("coordinates-out-of-range", Level::Deny),
    ("coordinates-without-precision", Level::Deny),
    ("duplicate-id", Level::Deny),
    ("duplicate-key", Level::Deny),
    ("estimate-outside-claims", Level::Deny),
    ("estimate-without-method", Level::Deny),
    ("file-too-large", Level::Deny),
    ("gap-closed-without-closer", Level::Deny),
    ("fluent-syntax", Level::Deny),
    ("impossible-date", Level::Deny),
    ("link-leaves-project", Level::Deny),
    ("min-above-max", Level::Deny),
    ("output-collision", Level::Deny),
    ("missing-field", Level::Deny),
    ("no-settings", Level::Deny),
    ("not-utf8", Level::Deny),
    ("part-like-whole", Level::Deny),
    ("part-of-itself", Level::Deny),
    ("progress-without-evidence", Level::Deny),
    ("public-names-internal", Level::Deny),
    ("second-lead", Level::Deny),
    ("template", Level::Deny),
    ("too-deep", Level::Deny),
    ("too-many-aliases", Level::Deny),
    ("unknown-argument", Level::Deny),
    ("unknown-block", Level::Deny),
    ("unknown-key", Level::Deny),
    ("unknown-message", Level::Deny),
    ("unknown-reference", Level::Deny),
    ("unknown-rule", Level::Deny),
    ("wrong-kind-of-reference", Level::Deny),
    ("yaml-merge-key", Level::Deny),
    ("yaml-syntax", Level::Deny),
    ("yaml-tag", Level::Deny),
    ("acronym-drift", Level::Warn),
    ("corroborates-same-origin", Level::Warn),
    ("dropped-link", Level::Warn),
    ("effect-before-cause", Level::Warn),
    ("embargo-order", Level::Warn),
    ("empty-file", Level::Warn),
    ("event-after-report", Level::Warn),
    ("loaded-term", Level::Warn),
    ("missing-translation", Level::Warn),
    ("missing-words", Level::Warn),
    ("no-base-url", Level::Warn),
    ("no-source", Level::Warn),
    ("outlet-voice-toll", Level::Warn),
    ("party-unconfirmed", Level::Warn),
    ("past-due-commitment", Level::Warn),
    ("relative-date-conflict", Level::Warn),
    ("single-source", Level::Warn),
    ("swapped-coordinates", Level::Warn),
    ("uncontradicted-rivals", Level::Warn),
    ("unexpected-file", Level::Warn),
    ("unused-actor", Level::Warn),
    ("unused-media", Level::Warn),
    ("unused-source", Level::Warn),
    ("verbal-count", Level::Warn),
    ("contradiction-not-mutual", Level::Allow),
    ("no-archive", Level::Warn),
];

/// What one run has to tell, in the order met until `finish` sorts it.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Tells whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Takes over what another room, or another thread, had to tell.
    pub fn merge(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    /// Walks over what was met so far.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Returns the files whose text is shown.
    pub fn files(&self) -> BTreeSet<FileId> {
        let spans = self.list.iter().flat_map(|diagnostic| {
            let place = match diagnostic.place {
                Place::Span(span) => Some(span),
                Place::File { .. } => None,
            };
            place
                .into_iter()
                .chain(diagnostic.notes.iter().map(|(span, _)| *span))
        });
        spans.map(|span| span.file).collect()
    }

    /// Returns how many errors and warnings there are.
    pub fn counts(&self) -> (usize, usize) {
        let errors = self
            .list
            .iter()
            .filter(|d| d.severity == Severity::Error)
            .count();
        (errors, self.list.len() - errors)
    }

    /// Tells whether the build must stop.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }

    /// Gives each warning the level the site asks for (an allowed one goes, a denied one is an
    /// error) and sorts by file and place.
    pub fn finish(&mut self, settings: &Settings, sources: &Sources) {
        self.list.retain_mut(|diagnostic| {
            let default = level(diagnostic.code);
            if default == Level::Deny {
                return true;
            }
            let asked = settings.rules.get(diagnostic.code).copied();
            match asked.unwrap_or(default) {
                Level::Deny => diagnostic.severity = Severity::Error,
                Level::Warn => diagnostic.severity = Severity::Warning,
                Level::Allow => return false,
            }
            true
        });
        let key = |d: &Diagnostic| match &d.place {
            Place::File { path, line_column } => {
                let (line, column) = line_column.unwrap_or_default();
                (path.clone(), line, column)
            }
            // Bytes grow as lines and columns do, so they sort as well within a file.
            Place::Span(span) => (
                sources.file(span.file).path.clone(),
                span.start as usize,
                span.end as usize,
            ),
        };
        self.list
            .sort_by_cached_key(|d| (key(d), d.code, d.message.clone()));
        self.list.dedup();
    }

    fn push(&mut self, code: &'static str, place: Place, message: String, help: Option<String>) {
        let severity = match level(code) {
            Level::Deny => Severity::Error,
            Level::Warn | Level::Allow => Severity::Warning,
        };
        self.list.push(Diagnostic {
            severity,
            code,
            message,
            place,
            notes: Vec::new(),
            help,
            near: None,
        });
    }

    fn at(&mut self, code: &'static str, span: Span, message: String, help: Option<String>) {
        self.push(code, Place::Span(span), message, help);
    }

    fn note(&mut self, span: Span, note: &str) {
        if let Some(last) = self.list.last_mut() {
            last.notes.push((span, note.to_owned()));
        }
    }
}

/// Files and syntax.
impl Diagnostics {
    pub fn no_settings(&mut self, path: &str) {
        let message = "there is no `content/site.yaml`".to_owned();
        let help = "run `chancery init DIR` for a new site, or name the project with `--root DIR`";
        self.push("no-settings", file(path), message, Some(help.to_owned()));
    }

    pub fn cannot_read(&mut self, path: &str, reason: &str) {
        let message = format!("could not read `{path}` ({reason})");
        self.push("cannot-read", file(path), message, None);
    }

    pub fn link_leaves_project(&mut self, path: &str) {
        let message = format!("`{path}` is a symbolic link that leaves the project");
        let help = "copy the file into the project".to_owned();
        self.push("link-leaves-project", file(path), message, Some(help));
    }

    pub fn not_utf8(&mut self, path: &str, line: usize, utf16: bool) {
        let message = format!("`{path}` is not UTF-8");
        let help = if utf16 {
            "the file looks like UTF-16: save it as UTF-8"
        } else {
            "save the file as UTF-8"
        };
        let place = Place::File {
            path: path.to_owned(),
            line_column: Some((line, 1)),
        };
        self.push("not-utf8", place, message, Some(help.to_owned()));
    }

    pub fn file_too_large(&mut self, path: &str, size: u64, limit: usize) {
        let message = format!("`{path}` has {size} bytes, more than the limit of {limit}");
        let help = "split the file, or raise `limits: {file_size: …}` in site.yaml".to_owned();
        self.push("file-too-large", file(path), message, Some(help));
    }

    pub fn unexpected_file(&mut self, path: &str, expected: &str) {
        let message = format!("`{path}` is not read");
        let help = format!("{expected}; a name that starts with `_` or `.` is skipped in silence");
        self.push("unexpected-file", file(path), message, Some(help));
    }

    pub fn empty_file(&mut self, path: &str) {
        let message = format!("`{path}` holds no record");
        let help = "write one, or remove the file".to_owned();
        self.push("empty-file", file(path), message, Some(help));
    }

    pub fn unused_media(&mut self, path: &str) {
        let message = format!("no record uses `{path}`, so it is not published");
        let help = "link to it (`![…](media/…)`), or move it out of content/media/".to_owned();
        self.push("unused-media", file(path), message, Some(help));
    }

    pub fn bad_character(&mut self, span: Span, character: char) {
        let message = format!(
            "the control character U+{:04X} is not allowed",
            character as u32
        );
        self.at("bad-character", span, message, Some("remove it".to_owned()));
    }

    pub fn yaml_syntax(&mut self, span: Span, what: &str) {
        let (message, help) = plainer_syntax(what);
        self.at("yaml-syntax", span, message, help);
    }

    pub fn yaml_tag(&mut self, span: Span) {
        let help = "a text that begins with `!` must be quoted".to_owned();
        self.at(
            "yaml-tag",
            span,
            "YAML tags have no meaning here".to_owned(),
            Some(help),
        );
    }

    pub fn yaml_merge_key(&mut self, span: Span) {
        let help = "repeat the fields, or give the value an anchor and an alias".to_owned();
        let message = "merge keys (`<<`) are not read".to_owned();
        self.at("yaml-merge-key", span, message, Some(help));
    }

    pub fn too_deep(&mut self, span: Span, limit: usize) {
        let message = format!("more than {limit} lists and mappings inside each other");
        let help = "no record needs that; `limits: {depth: …}` in site.yaml raises it".to_owned();
        self.at("too-deep", span, message, Some(help));
    }

    pub fn too_many_aliases(&mut self, span: Span, limit: usize) {
        let message = format!("aliases repeat more than {limit} values");
        self.at(
            "too-many-aliases",
            span,
            message,
            Some("write them out".to_owned()),
        );
    }

    /// A template that cannot be read; the report is Tera's own.
    pub fn template(&mut self, mistake: &TemplateMistake) {
        let place = Place::File {
            path: format!("templates/{}", mistake.template),
            line_column: mistake.line.zip(mistake.column),
        };
        // Tera draws the place itself; `report` does so here. Its first line says what is wrong.
        let report = mistake.message.lines().next().unwrap_or_default();
        let report = report.trim_start_matches("error: ").to_owned();
        let help = mistake
            .page
            .as_ref()
            .map(|page| format!("met while making {page}"));
        self.push("template", place, report, help);
    }
}

/// Words of the interface.
impl Diagnostics {
    pub fn fluent_syntax(&mut self, span: Span, what: &str) {
        let message = format!("this is not Fluent: {}", lower(what));
        let help = "write `key = words`, and indent the lines that go on; the message is left out";
        self.at("fluent-syntax", span, message, Some(help.to_owned()));
    }

    pub fn unknown_message<'a>(
        &mut self,
        span: Span,
        key: &str,
        keys: impl Iterator<Item = &'a str>,
    ) {
        let message = format!("no message is called `{}`", shortened(key));
        let help = match closest(key, keys) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`src/language/en.ftl` of the program holds every key".to_owned(),
        };
        self.at("unknown-message", span, message, Some(help));
    }

    pub fn unknown_argument(&mut self, span: Span, key: &str, name: &str, given: &[&str]) {
        let message = format!("`{key}` is not given `${name}`");
        let help = format!("it is given {}", listed(given));
        self.at("unknown-argument", span, message, Some(help));
    }

    /// A language that is not one of the program's: `lacking` is none without a file of it.
    pub fn missing_words(&mut self, path: &str, lang: &str, lacking: Option<&[&str]>) {
        let (place, message) = match lacking {
            None => {
                let message = format!("no words of the interface are in `{lang}`");
                ("content/site.yaml", message)
            }
            Some(lacking) => {
                let count = match lacking.len() {
                    1 => "one message of the interface is".to_owned(),
                    n => format!("{n} messages of the interface are"),
                };
                let some = &lacking[..lacking.len().min(5)];
                let more = if lacking.len() > some.len() {
                    " …"
                } else {
                    ""
                };
                let message = format!("{count} not in `{lang}`: {}{more}", listed(some));
                (path, message)
            }
        };
        let help = format!("write them in {path}; until then readers see English");
        self.push("missing-words", file(place), message, Some(help));
    }
}

/// The output.
impl Diagnostics {
    /// Two media files whose names differ in letter case alone.
    pub fn media_collision(&mut self, span: Span, one: &str, other: &str, first: Span) {
        let message =
            format!("`media/{one}` and `media/{other}` cannot stand in one folder everywhere");
        let help = "rename one of the two files".to_owned();
        self.at("output-collision", span, message, Some(help));
        self.note(first, "the other is used here");
    }

    /// Two files that want one address, or addresses that differ in letter case alone.
    pub fn output_collision(&mut self, one: &str, other: &str) {
        let message = match one == other {
            true => format!("two files want the address `{one}`"),
            false => format!("`{one}` and `{other}` cannot stand in one folder everywhere"),
        };
        let help = "rename the record or the media file".to_owned();
        self.push("output-collision", file(other), message, Some(help));
    }
}

/// Keys, types and values.
impl Diagnostics {
    pub fn duplicate_key(&mut self, span: Span, key: &str, first: Span) {
        let message = format!("the key `{key}` is given twice");
        let help = "keep one of the two".to_owned();
        self.at("duplicate-key", span, message, Some(help));
        self.note(first, "first given here");
    }

    pub fn unknown_key(&mut self, span: Span, key: &str, of: &str, known: &[&str]) {
        let article = article(of);
        let message = format!("{article} {of} has no field `{key}`");
        let help = match closest(key, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its fields are {}", listed(known)),
        };
        self.at("unknown-key", span, message, Some(help));
    }

    pub fn missing_field(&mut self, span: Span, of: &str, fields: &str) {
        let article = article(of);
        let message = format!("{article} {of} needs {fields}");
        self.at("missing-field", span, message, None);
    }

    pub fn bad_type(&mut self, span: Span, field: &str, expected: &str, found: &str) {
        let message = format!("{field} should be {expected}, not {found}");
        self.at("bad-type", span, message, None);
    }

    pub fn bad_value(&mut self, span: Span, message: String, help: &str) {
        self.at("bad-value", span, message, Some(help.to_owned()));
    }

    pub fn bad_vocabulary<V: Vocabulary>(&mut self, span: Span, word: &str) {
        let article = article(V::NAME);
        let message = format!("`{word}` is not {article} {}", V::NAME);
        let help = match closest(word, V::WORDS.iter().copied()) {
            Some(near) => format!("did you mean `{near}`? The words are {}", listed(V::WORDS)),
            None => format!("the words are {}", listed(V::WORDS)),
        };
        self.at("bad-vocabulary", span, message, Some(help));
    }

    pub fn bad_language_tag(&mut self, span: Span, tag: &str) {
        let message = format!("`{tag}` is not a language tag");
        let help = "write a tag of BCP 47 such as `en`, `fa` or `zh-Hans`".to_owned();
        self.at("bad-language-tag", span, message, Some(help));
    }

    pub fn bad_date(&mut self, span: Span, text: &str, why: &str, help: Option<String>) {
        let message = format!("`{text}` is not a date: {why}");
        let help = help.unwrap_or_else(|| "write EDTF, such as `2024-12-24` or `2024-12`".into());
        self.at("bad-date", span, message, Some(help));
    }

    pub fn impossible_date(&mut self, span: Span, text: &str, why: &str, help: Option<String>) {
        let message = format!("there is no `{text}`: {why}");
        self.at("impossible-date", span, message, help);
    }

    pub fn not_a_full_date(&mut self, span: Span, text: &str) {
        let message = format!("`{text}` is not one full day");
        let help = "write year, month and day: `2024-12-24`".to_owned();
        self.at("bad-date", span, message, Some(help));
    }

    pub fn bad_count(&mut self, span: Span, message: &str, help: Option<String>) {
        let help = help.unwrap_or_else(|| {
            "write `46`, `~18`, `15+`, `<50`, `25-30` or a word such as `dozens`".to_owned()
        });
        self.at("bad-count", span, message.to_owned(), Some(help));
    }

    pub fn min_above_max(&mut self, span: Span, message: &str) {
        self.at("min-above-max", span, message.to_owned(), None);
    }

    pub fn best_outside_range(&mut self, span: Span, message: &str) {
        self.at("best-outside-range", span, message.to_owned(), None);
    }

    pub fn coordinates_without_precision(&mut self, span: Span) {
        let message = "coordinates need to say how exact they are".to_owned();
        let help =
            "add `precision`: exact, near (≤25 km), district, province, area, country or high-seas";
        self.at(
            "coordinates-without-precision",
            span,
            message,
            Some(help.to_owned()),
        );
    }

    pub fn coordinates_out_of_range(&mut self, span: Span, name: &str, limit: i32) {
        let message = format!("`{name}` lies outside -{limit} to {limit} degrees");
        self.at("coordinates-out-of-range", span, message, None);
    }
}

/// Ids and references.
impl Diagnostics {
    pub fn bad_id(&mut self, span: Span, id: &str) {
        let message = format!("`{}` is not an id", shortened(id));
        let help = "use small letters, digits and single hyphens, at most 100; `index`, `editor` and names of Windows devices are taken";
        self.at("bad-id", span, message, Some(help.to_owned()));
    }

    pub fn bad_tag(&mut self, span: Span, tag: &str) {
        let message = format!("`{}` is not a word in kebab case", shortened(tag));
        let help = "use small letters, digits and single hyphens".to_owned();
        self.at("bad-value", span, message, Some(help));
    }

    pub fn duplicate_id(&mut self, span: Span, id: &str, first: Span) {
        let message = format!("the id `{id}` is taken");
        let help = "ids and aliases are unique across all kinds of record".to_owned();
        self.at("duplicate-id", span, message, Some(help));
        self.note(first, "first used here");
    }

    pub fn duplicate_part(&mut self, span: Span, id: &str, what: &str, first: Span) {
        let message = format!("the {what} id `{id}` is taken in this record");
        self.at("duplicate-id", span, message, None);
        self.note(first, "first used here");
    }

    pub fn duplicate_translation(&mut self, span: Span, lang: &str, first: Span) {
        let message = format!("the note is translated into `{lang}` twice");
        let help = "keep one of the two files".to_owned();
        self.at("duplicate-id", span, message, Some(help));
        self.note(first, "the other is here");
    }

    pub fn unknown_reference(&mut self, span: Span, id: &str, kinds: &[Kind]) {
        let kind = one_of_kinds(kinds);
        let message = format!("no {kind} is called `{}`", shortened(id));
        let rest = match kinds {
            [kind] => format!(" {}s live in content/{}/", kind.word(), kind.folder()),
            _ => String::new(),
        };
        let help = format!("check the spelling, or write the record;{rest}");
        self.at("unknown-reference", span, message, Some(help));
        self.look_for(id, kinds, rest);
    }

    /// Asks for a name like this one, for the help of what was told last.
    fn look_for(&mut self, name: &str, kinds: &[Kind], rest: String) {
        if let Some(last) = self.list.last_mut() {
            last.near = Some(Near {
                name: name.to_owned(),
                kinds: kinds.to_vec(),
                rest,
            });
        }
    }

    /// Finds the names that were asked for, of the first thousand.
    pub fn find_near<'a, I>(&mut self, candidates: impl Fn(&[Kind]) -> I + Sync)
    where
        I: Iterator<Item = &'a str>,
    {
        let asked = self.list.iter_mut().filter(|told| told.near.is_some());
        let asked: Vec<&mut Diagnostic> = asked.take(MOST_NEAR).collect();
        asked.into_par_iter().for_each(|told| {
            if let Some(Near { name, kinds, rest }) = told.near.take()
                && let Some(near) = closest(&name, candidates(&kinds))
            {
                told.help = Some(format!("did you mean `{near}`?{rest}"));
            }
        });
    }

    pub fn unknown_part<'a>(
        &mut self,
        span: Span,
        part: &str,
        what: &str,
        of: &str,
        candidates: impl Iterator<Item = &'a str>,
    ) {
        let message = format!("`{of}` has no {what} `{}`", shortened(part));
        let help = closest(part, candidates).map(|near| format!("did you mean `{near}`?"));
        self.at("unknown-reference", span, message, help);
    }

    pub fn wrong_kind_of_reference(&mut self, span: Span, id: &str, is: Kind, expected: &[Kind]) {
        let (article, is) = (article(is.word()), is.word());
        let wanted = one_of_kinds(expected);
        let the = if wanted.starts_with(['a', 'e']) {
            "an"
        } else {
            "a"
        };
        let message = format!("`{id}` is {article} {is}, where {the} {wanted} is expected");
        self.at("wrong-kind-of-reference", span, message, None);
    }

    pub fn broken_link(&mut self, span: Span, target: &str, why: &str, near: Option<String>) {
        let message = format!("`{}` leads nowhere: {why}", shortened(target));
        let help = near.map(|near| format!("did you mean `{near}`?"));
        self.at("broken-link", span, message, help);
    }

    /// A link to a record that is not there.
    pub fn link_to_nothing(&mut self, span: Span, target: &str, record: &str) {
        self.broken_link(span, target, "no record has that id", None);
        self.look_for(record, &[], String::new());
    }

    pub fn broken_citation(&mut self, span: Span, source: &str) {
        let message = format!("no source is called `{}`", shortened(source));
        let help = "sources live in content/sources/";
        self.at("broken-citation", span, message, Some(help.to_owned()));
        self.look_for(source, &[Kind::Source], format!(" {help}"));
    }

    pub fn dropped_link(&mut self, span: Span, target: &str) {
        let message = format!("a link to `{}` is shown as its text", shortened(target));
        let help = "links lead to https:, http: and mailto: addresses, to `#a-heading` of the page, to `media/…` and, as `[[id]]`, to records";
        self.at("dropped-link", span, message, Some(help.to_owned()));
    }

    pub fn unknown_block(&mut self, span: Span, name: &str, near: &str) {
        let message = format!("there is no block `{name}`");
        let help = format!("did you mean `{near}`? For plain code use another word");
        self.at("unknown-block", span, message, Some(help));
    }

    pub fn bad_block(&mut self, span: Span, name: &str, message: &str) {
        let message = format!("the settings of this `{name}` block are wrong: {message}");
        self.at("unknown-block", span, message, None);
    }

    pub fn unknown_rule(&mut self, span: Span, rule: &str) {
        let names = CODES.iter().filter(|(_, level)| *level != Level::Deny);
        let message = format!("there is no rule `{rule}` that a site may set");
        let near = closest(rule, names.map(|(code, _)| *code));
        let help = near.map(|near| format!("did you mean `{near}`?"));
        self.at("unknown-rule", span, message, help);
    }

    pub fn part_of_itself(&mut self, span: Span, id: &str, field: &str) {
        let message = format!("`{id}` leads back to itself by `{field}`");
        let help = format!("take one `{field}` out of the circle");
        self.at("part-of-itself", span, message, Some(help));
    }

    pub fn part_like_whole(&mut self, span: Span, whole: &str) {
        let message = format!("this row counts the same people as `{whole}`, its whole");
        let help = "a part differs from its whole in `who`, `side` or `among`".to_owned();
        self.at("part-like-whole", span, message, Some(help));
    }

    pub fn public_names_internal(&mut self, span: Span, id: &str) {
        let message = format!("a public record names `{id}`, which is not public");
        let help = "let both be public, or both internal or under the same embargo".to_owned();
        self.at("public-names-internal", span, message, Some(help));
    }

    pub fn embargo_order(&mut self, span: Span, id: &str, internal: bool) {
        let message = if internal {
            format!("the embargo will end, but `{id}`, which the record names, is internal")
        } else {
            format!("the embargo ends before that of `{id}`, which the record names")
        };
        let help = "let the embargo of what is named end first".to_owned();
        self.at("embargo-order", span, message, Some(help));
    }
}

/// What records need to make sense.
impl Diagnostics {
    pub fn claim_without_claimant(&mut self, span: Span) {
        let message = "a claim needs `by`: who says it".to_owned();
        let help = "name an actor; for \"sources\" or \"officials\" use one of `kind: unnamed`";
        self.at(
            "claim-without-claimant",
            span,
            message,
            Some(help.to_owned()),
        );
    }

    pub fn estimate_without_method(&mut self, span: Span) {
        let message = "an estimate needs its `method`".to_owned();
        let help = "say in a sentence how the number was made".to_owned();
        self.at("estimate-without-method", span, message, Some(help));
    }

    pub fn estimate_outside_claims(&mut self, span: Span, group: &str, stated: &str, range: &str) {
        let message =
            format!("the estimate of {group}, {stated}, lies outside the claims: {range}");
        let help =
            "an estimate stays inside the span of the claims about the same people".to_owned();
        self.at("estimate-outside-claims", span, message, Some(help));
    }

    pub fn progress_without_evidence(&mut self, span: Span) {
        let message = "a progress entry needs `evidence`".to_owned();
        let help = "name the events, claims or sources it rests on".to_owned();
        self.at("progress-without-evidence", span, message, Some(help));
    }

    pub fn gap_closed_without_closer(&mut self, span: Span) {
        let message = "a gap that is closed, or partly, needs `closed_by`".to_owned();
        let help = "name the sources, events or claims that answered it".to_owned();
        self.at("gap-closed-without-closer", span, message, Some(help));
    }

    pub fn second_lead(&mut self, span: Span, first: Span) {
        let message = "a second note has `lead: true`".to_owned();
        let help = "the home page has one lead note".to_owned();
        self.at("second-lead", span, message, Some(help));
        self.note(first, "the first is here");
    }
}

/// Warnings about sourcing and consistency.
impl Diagnostics {
    pub fn no_base_url(&mut self, span: Span) {
        let message =
            "without `base_url` there are no feeds, sitemap and canonical links".to_owned();
        let help = "add the address of the site, such as `base_url: https://example.org/briefing/`";
        self.at("no-base-url", span, message, Some(help.to_owned()));
    }

    pub fn no_source(&mut self, span: Span, what: &str) {
        let message = format!("this {what} names no source");
        self.at("no-source", span, message, None);
    }

    pub fn single_source(&mut self, span: Span, id: &str) {
        let message = format!("`{id}` rests on one independent origin");
        let help = "look for a second voice, or allow the rule in site.yaml".to_owned();
        self.at("single-source", span, message, Some(help));
    }

    pub fn no_archive(&mut self, span: Span, id: &str) {
        let message = format!("the source `{id}` has no archived copy");
        let help = "add `archives: [{url: …, captured: …}]`".to_owned();
        self.at("no-archive", span, message, Some(help));
    }

    pub fn outlet_voice_toll(&mut self, span: Span, claimant: &str) {
        let message = format!("a toll is in the voice of `{claimant}`, which only reports it");
        let help = "name who told the outlet, be it an unnamed group".to_owned();
        self.at("outlet-voice-toll", span, message, Some(help));
    }

    pub fn uncontradicted_rivals(&mut self, span: Span, one: &str, other: &str, group: &str) {
        let message = format!("`{one}` and `{other}` give rival counts of {group}");
        let help = format!("say so: `contradicts: [{other}]`");
        self.at("uncontradicted-rivals", span, message, Some(help));
    }

    pub fn contradiction_not_mutual(&mut self, span: Span, one: &str, other: &str) {
        let message = format!("`{one}` contradicts `{other}`, which does not say so itself");
        self.at("contradiction-not-mutual", span, message, None);
    }

    pub fn corroborates_same_origin(&mut self, span: Span, one: &str, other: &str) {
        let message = format!("`{one}` corroborates `{other}`, but both go back to one origin");
        let help = format!("one voice heard twice is no second voice: `repeats: [{other}]`");
        self.at("corroborates-same-origin", span, message, Some(help));
    }

    pub fn loaded_term(&mut self, span: Span, term: &str) {
        let message = format!("`{term}` takes a side");
        let help = "use a plain word, or quote those who say it: “…”".to_owned();
        self.at("loaded-term", span, message, Some(help));
    }

    pub fn verbal_count(&mut self, span: Span, number: &str, stated: &str) {
        let message = format!("no claim gives the number {number}: they say \"{stated}\"");
        let help = "keep the claim's word, or write the claim that has the number".to_owned();
        self.at("verbal-count", span, message, Some(help));
    }

    pub fn acronym_drift(&mut self, span: Span, acronym: &str, name: &str, first: Span) {
        let message = format!("`{acronym}` becomes \"{name}\" here");
        let help = "if the sources differ, keep both: an editor should know".to_owned();
        self.at("acronym-drift", span, message, Some(help));
        self.note(first, "it is something else here");
    }

    pub fn swapped_coordinates(&mut self, span: Span, country: &str) {
        let message = format!(
            "the place lies outside `{country}`, but inside if `lat` and `lon` are swapped"
        );
        self.at(
            "swapped-coordinates",
            span,
            message,
            Some("swap them".to_owned()),
        );
    }

    pub fn missing_translation(&mut self, span: Span, lang: &str, count: usize, some: &[&str]) {
        let what = match count {
            1 => "one title or name is".to_owned(),
            _ => format!("{count} titles and names are"),
        };
        let more = if count > some.len() { " …" } else { "" };
        let message = format!("{what} not in `{lang}`: {}{more}", listed(some));
        let help = format!(
            "write `{{{lang}: …}}` beside the other languages; until then readers see those"
        );
        self.at("missing-translation", span, message, Some(help));
    }

    pub fn event_after_report(&mut self, span: Span, source: &str, published: &str) {
        let message =
            format!("the event is dated after `{source}`, published {published}, reports it");
        self.at("event-after-report", span, message, None);
    }

    pub fn relative_date_conflict(&mut self, span: Span, stated: &str, means: &str, event: &str) {
        let message = format!("\"{stated}\" gives {means}, but the event is dated {event}");
        let help = "if the source says so, keep both: readers see the discrepancy".to_owned();
        self.at("relative-date-conflict", span, message, Some(help));
    }

    pub fn effect_before_cause(&mut self, span: Span, event: &str) {
        let message = format!("`{event}`, which it is said to follow, came later");
        self.at("effect-before-cause", span, message, None);
    }

    pub fn party_unconfirmed(&mut self, span: Span, party: &str) {
        let message = format!("no source shows that `{party}` confirms the agreement itself");
        let help = "add `confirmed_by`, or keep it: the page says so".to_owned();
        self.at("party-unconfirmed", span, message, Some(help));
    }

    pub fn past_due_commitment(&mut self, span: Span, id: &str, due: &str) {
        let message = format!("`{id}` was due {due} and is not recorded as kept");
        self.at("past-due-commitment", span, message, None);
    }

    pub fn unused_source(&mut self, span: Span, id: &str) {
        let message = format!("nothing rests on the source `{id}`");
        self.at("unused-source", span, message, None);
    }

    pub fn unused_actor(&mut self, span: Span, id: &str) {
        let message = format!("no record names the actor `{id}`");
        self.at("unused-actor", span, message, None);
    }
}

/// Returns the level of a code before a site's rules are heard; an unlisted one is an error.
pub fn level(code: &str) -> Level {
    CODES
        .iter()
        .find(|(name, _)| *name == code)
        .map_or(Level::Deny, |(_, level)| *level)
}

/// Returns the candidate nearest to `word`, if one is near enough to be meant: at most a third of
/// the letters changed, two letters swapped counting as one change.
pub fn closest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    // Of one letter or two every other is near.
    if !(3..=100).contains(&length) {
        return None;
    }
    let most = length / 3;
    candidates
        .filter(|c| c.len().abs_diff(word.len()) <= 4 * most)
        .map(|c| (strsim::osa_distance(word, c), c))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

fn file(path: &str) -> Place {
    Place::File {
        path: path.to_owned(),
        line_column: None,
    }
}

/// Begins with a small letter, as messages do.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn article(word: &str) -> &'static str {
    match word.bytes().next() {
        Some(b'a' | b'e' | b'i' | b'o' | b'u') => "an",
        _ => "a",
    }
}

fn listed(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|w| format!("`{w}`")).collect();
    match quoted.as_slice() {
        [] => "none".to_owned(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

fn one_of_kinds(kinds: &[Kind]) -> String {
    let words: Vec<_> = kinds.iter().map(|k| k.word()).collect();
    match words.as_slice() {
        [] => "record".to_owned(),
        [one] => (*one).to_owned(),
        [head @ .., last] => format!("{} or {last}", head.join(", ")),
    }
}

/// Ids of thousands of characters say no more than their beginning.
fn shortened(id: &str) -> String {
    match id.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &id[..at]),
        None => id.to_owned(),
    }
}

/// Says in plainer words what the YAML parser complains about most.
fn plainer_syntax(what: &str) -> (String, Option<String>) {
    let help = match what {
        w if w.contains("tab") => Some("indent with spaces: YAML allows no tabs there"),
        w if w.contains("mapping values are not allowed") => {
            Some("quote a text that holds `: `, or check the indentation")
        }
        w if w.contains("illegal placement") => Some("close the bracket before it"),
        w if w.contains("unexpected character") => {
            Some("quote a text that begins with this character")
        }
        w if w.contains("quoted scalar") || w.contains("unexpected end of stream") => {
            Some("close the quote")
        }
        w if w.contains("did not find expected") || w.contains("block") || w.contains("indent") => {
            Some("check the indentation of this line and the one before it")
        }
        w if w.contains("directive") || w.contains("cannot start any token") => {
            Some("quote a text that begins with this character")
        }
        _ => None,
    };
    (format!("this is not YAML: {what}"), help.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Role, SourceFile};

    #[test]
    fn names_like_wrong_ones_are_found_of_the_first_thousand() {
        let file = Sources::default().add(SourceFile {
            path: "x.yaml".to_owned(),
            text: String::new(),
            role: Role::Settings,
        });
        let span = Span {
            file,
            start: 0,
            end: 0,
        };
        let mut diagnostics = Diagnostics::default();
        for _ in 0..MOST_NEAR {
            diagnostics.unknown_reference(span, "kabull", &[Kind::Place]);
        }
        diagnostics.link_to_nothing(span, "[[kabull]]", "kabull");
        diagnostics.find_near(|_| ["kabul", "herat"].into_iter());
        let help: Vec<_> = diagnostics
            .iter()
            .map(|told| told.help.as_deref())
            .collect();
        let near = "did you mean `kabul`? places live in content/places/";
        assert!(help[..MOST_NEAR].iter().all(|help| *help == Some(near)));
        assert_eq!(help[MOST_NEAR..], [None]);
        diagnostics.find_near(|_| ["kabul"].into_iter());
        let last = diagnostics
            .iter()
            .last()
            .and_then(|told| told.help.as_deref());
        assert_eq!(last, Some("did you mean `kabul`?"));
    }
}

//! Diagnostics -> text: for people in rustc's look, and for machines as JSON, GitHub annotations
//! and SARIF. Alone names annotate_snippets.
//!
//! Nothing is printed here: the caller gets a string. What comes from files (paths, names in
//! messages) may hold control characters, and none of them reaches a terminal.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;
use serde_json::{Value, json};

use crate::diagnostic::{self, Diagnostic, Diagnostics, Place, Severity};
use crate::model;
use crate::source::{Sources, Span};

/// Who reads the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// rustc's look: the line itself, the mistake underlined, help below.
    Human,
    /// One JSON object a line, a diagnostic each (`Entry`).
    Json,
    /// Workflow commands that GitHub shows on the pull request's line.
    Github,
    /// SARIF 2.1.0, one log.
    Sarif,
}

/// How a report looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub format: Format,
    /// Whether the human format is coloured.
    pub color: bool,
    /// How many diagnostics the human and GitHub formats show, errors before warnings; the others
    /// are counted. JSON and SARIF always hold all.
    pub most: usize,
}

/// Draws what a run had to tell, in its order; empty if there is nothing and the format allows it.
pub fn draw(look: Look, sources: &Sources, diagnostics: &Diagnostics) -> String {
    let all: Vec<&Diagnostic> = diagnostics.iter().collect();
    let mut out = String::new();
    match look.format {
        Format::Human => {
            let (shown, left_out) = most_important(&all, look.most);
            for diagnostic in shown {
                out += &human(sources, diagnostic, look.color);
                out += "\n\n";
            }
            if let Some(counted) = left_out {
                _ = writeln!(out, "… {counted} not shown (`--max-errors N` shows N)\n");
            }
        }
        Format::Json => {
            for diagnostic in all {
                let entry = Entry::new(sources, diagnostic);
                out += &serde_json::to_string(&entry).expect("an entry is plain data");
                out.push('\n');
            }
        }
        Format::Github => {
            let (shown, left_out) = most_important(&all, look.most);
            for diagnostic in shown {
                out += &github(&Entry::new(sources, diagnostic));
                out.push('\n');
            }
            if let Some(counted) = left_out {
                _ = writeln!(out, "::notice title=chancery::{counted} not shown");
            }
        }
        Format::Sarif => {
            let log = sarif(sources, &all);
            out += &serde_json::to_string_pretty(&log).expect("a log is plain data");
            out.push('\n');
        }
    }
    out
}

/// Returns the last line of a run: `3 errors, 2 warnings in 412 records`.
pub fn count(diagnostics: &Diagnostics, n_records: usize) -> String {
    let (errors, warnings) = diagnostics.counts();
    let records = counted(n_records, "record");
    format!("{} in {records}", errors_and_warnings(errors, warnings))
}

/// One diagnostic as the JSON format gives it; the promise to scripts. Lines and columns count
/// from 1, columns in characters; the end is just behind the last character. Fields that do not
/// apply are null. New fields come last.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// `error` or `warning`.
    pub severity: &'static str,
    pub code: &'static str,
    pub message: String,
    /// Relative to the root, with forward slashes.
    pub path: Option<String>,
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub end_line: Option<usize>,
    pub end_column: Option<usize>,
    pub notes: Vec<EntryNote>,
    pub help: Option<String>,
}

/// Another place that matters to a diagnostic.
#[derive(Debug, Serialize)]
pub struct EntryNote {
    pub message: String,
    pub path: String,
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

impl Entry {
    fn new(sources: &Sources, diagnostic: &Diagnostic) -> Entry {
        let mut entry = Entry {
            severity: severity(diagnostic),
            code: diagnostic.code,
            message: diagnostic.message.clone(),
            path: None,
            line: None,
            column: None,
            end_line: None,
            end_column: None,
            notes: Vec::new(),
            help: diagnostic.help.clone(),
        };
        match &diagnostic.place {
            Place::File { path, line_column } => {
                entry.path = Some(path.clone());
                entry.line = line_column.map(|(line, _)| line);
                entry.column = line_column.map(|(_, column)| column);
            }
            Place::Span(span) => {
                let note = EntryNote::new(sources, *span, "");
                entry.path = Some(note.path);
                entry.line = Some(note.line);
                entry.column = Some(note.column);
                entry.end_line = Some(note.end_line);
                entry.end_column = Some(note.end_column);
            }
        }
        for (span, message) in &diagnostic.notes {
            entry.notes.push(EntryNote::new(sources, *span, message));
        }
        entry
    }
}

impl EntryNote {
    fn new(sources: &Sources, span: Span, message: &str) -> EntryNote {
        let file = sources.file(span.file);
        let (line, column) = sources.line_column(span.file, span.start);
        let (end_line, end_column) = sources.line_column(span.file, span.end);
        EntryNote {
            message: message.to_owned(),
            path: file.path.clone(),
            line,
            column,
            end_line,
            end_column,
        }
    }
}

fn severity(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Picks at most `most`, errors before warnings but in the order given, and counts the others.
fn most_important<'d>(
    all: &[&'d Diagnostic],
    most: usize,
) -> (Vec<&'d Diagnostic>, Option<String>) {
    if all.len() <= most {
        return (all.to_vec(), None);
    }
    let n_errors = count_of(all, Severity::Error);
    let shown_errors = n_errors.min(most);
    let mut room = [shown_errors, most - shown_errors];
    let mut shown = Vec::with_capacity(most);
    for diagnostic in all {
        let room = match diagnostic.severity {
            Severity::Error => &mut room[0],
            Severity::Warning => &mut room[1],
        };
        if *room > 0 {
            *room -= 1;
            shown.push(*diagnostic);
        }
    }
    let errors = n_errors - shown_errors;
    let warnings = all.len() - shown.len() - errors;
    let counted = match (errors, warnings) {
        (0, _) => counted(warnings, "warning"),
        (_, 0) => counted(errors, "error"),
        _ => errors_and_warnings(errors, warnings),
    };
    (shown, Some(counted))
}

fn count_of(all: &[&Diagnostic], severity: Severity) -> usize {
    all.iter().filter(|d| d.severity == severity).count()
}

fn errors_and_warnings(errors: usize, warnings: usize) -> String {
    format!(
        "{}, {}",
        counted(errors, "error"),
        counted(warnings, "warning")
    )
}

fn counted(n: usize, what: &str) -> String {
    match n {
        1 => format!("1 {what}"),
        _ => format!("{n} {what}s"),
    }
}

// For people.

fn human(sources: &Sources, diagnostic: &Diagnostic, color: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code);
    let mut group = Group::with_title(title);
    let mut moved = Vec::new();
    match &diagnostic.place {
        Place::File { path, line_column } => {
            let excerpt = line_column.and_then(|place| of_template(sources, path, place));
            match (excerpt, line_column) {
                (Some(excerpt), _) => {
                    group = group.element(snippet(excerpt, &mut moved));
                }
                (None, None) => group = group.element(Origin::path(visible(path))),
                (None, Some((line, column))) => {
                    let origin = Origin::path(visible(path)).line(*line);
                    group = group.element(origin.char_column(*column));
                }
            }
        }
        Place::Span(span) => {
            for excerpt in excerpts(sources, *span, &diagnostic.notes) {
                group = group.element(snippet(excerpt, &mut moved));
            }
        }
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = match color {
        true => Renderer::styled(),
        false => Renderer::plain(),
    };
    // Lines are cut here, where columns can be kept right, and not by the drawing.
    let mut drawn = renderer.term_width(10_000).render(&[group]);
    for (from, to) in moved {
        drawn = drawn.replacen(&from, &to, 1);
    }
    drawn
}

/// Hands an excerpt to the drawing, and notes each place whose column will have to be put right.
fn snippet(
    excerpt: Excerpt,
    moved: &mut Vec<(String, String)>,
) -> Snippet<'static, Annotation<'static>> {
    let path = excerpt.path;
    let mut snippet = Snippet::source(excerpt.text)
        .path(path.clone())
        .line_start(excerpt.first_line);
    for mark in excerpt.marks {
        let kind = match mark.label {
            Some(_) => AnnotationKind::Context,
            None => AnnotationKind::Primary,
        };
        snippet = snippet.annotation(kind.span(mark.range).label(mark.label));
        if mark.drawn_column != mark.column {
            moved.push((
                format!("{path}:{}:{}\n", mark.line, mark.drawn_column),
                format!("{path}:{}:{}\n", mark.line, mark.column),
            ));
        }
    }
    snippet
}

/// A run of lines of one file, with what is to be underlined in them.
struct Excerpt {
    /// Of the file, every character visible.
    path: String,
    /// The number of its first line.
    first_line: usize,
    text: String,
    marks: Vec<Mark>,
}

/// One underlined place.
struct Mark {
    /// Bytes of the excerpt.
    range: Range<usize>,
    /// Of the mistake itself there is none.
    label: Option<String>,
    line: usize,
    column: usize,
    /// The column in the excerpt, which differs where the line is cut.
    drawn_column: usize,
}

/// The most characters of a line that are shown, and how many of them before the mistake.
const LINE_WIDTH: usize = 160;
const LINE_LEAD: usize = 50;
/// Places that are more lines apart stand in excerpts of their own.
const EXCERPT_GAP: usize = 50;

/// Returns the lines to show: those of the mistake first, notes with them where they are near.
fn excerpts(sources: &Sources, span: Span, notes: &[(Span, String)]) -> Vec<Excerpt> {
    let mut places = vec![(span, None)];
    places.extend(
        notes
            .iter()
            .map(|(span, label)| (*span, Some(label.clone()))),
    );
    // Groups of places that share an excerpt; the first holds the mistake.
    let mut groups: Vec<Vec<(Span, usize, Option<String>)>> = Vec::new();
    for (span, label) in places {
        let (line, _) = sources.line_column(span.file, span.start);
        let near = groups.iter_mut().find(|group| {
            let (other, other_line, _) = &group[0];
            other.file == span.file && other_line.abs_diff(line) <= EXCERPT_GAP
        });
        match near {
            Some(group) => group.push((span, line, label)),
            None => groups.push(vec![(span, line, label)]),
        }
    }
    groups
        .into_iter()
        .map(|group| {
            let file = sources.file(group[0].0.file);
            let place = |(span, line, label): (Span, usize, _)| Underlined {
                range: span.start as usize..span.end as usize,
                line,
                label,
            };
            let places: Vec<_> = group.into_iter().map(place).collect();
            excerpt(&file.path, &file.text, &places)
        })
        .collect()
}

/// Returns the line of a template of the site's own, with one character underlined.
fn of_template(sources: &Sources, path: &str, place: (usize, usize)) -> Option<Excerpt> {
    let text = sources.templates.get(path.strip_prefix("templates/")?)?;
    let (line, column) = place;
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line - 1).map(str::len).sum();
    let here = lines.next().unwrap_or_default();
    let at = |n| here.char_indices().nth(n).map_or(here.len(), |(at, _)| at);
    let range = before + at(column - 1)..before + at(column);
    let underlined = Underlined {
        range,
        line,
        label: None,
    };
    Some(excerpt(path, text, &[underlined]))
}

/// A place to underline in a text.
struct Underlined {
    /// Bytes of the text.
    range: Range<usize>,
    line: usize,
    label: Option<String>,
}

fn excerpt(path: &str, text: &str, places: &[Underlined]) -> Excerpt {
    let first_line = places.iter().map(|place| place.line).min().unwrap_or(1);
    let last_line = places.iter().map(|place| place.line).max().unwrap_or(1);
    let mut excerpt = Excerpt {
        path: visible(path),
        first_line,
        text: String::new(),
        marks: Vec::new(),
    };
    let start = places.iter().map(|place| place.range.start).min();
    let mut line_start = line_start(text, start.unwrap_or(0));
    for line in first_line..=last_line {
        let line_end = text[line_start..]
            .find('\n')
            .map_or(text.len(), |at| line_start + at);
        let whole = text[line_start..line_end].trim_end_matches('\r');
        let here: Vec<_> = places.iter().filter(|place| place.line == line).collect();
        // The window of a long line is laid around its first place.
        let first = here.iter().map(|place| place.range.start).min();
        let cut = cut(whole, first.map_or(0, |start| start - line_start));
        for place in here {
            let begin = (place.range.start - line_start).min(whole.len());
            let end = (place.range.end - line_start).clamp(begin, whole.len());
            let range = cut.range(begin..end);
            excerpt.marks.push(Mark {
                column: whole[..begin].chars().count() + 1,
                drawn_column: cut.text[..range.start].chars().count() + 1,
                range: excerpt.text.len() + range.start..excerpt.text.len() + range.end,
                label: place.label.clone(),
                line,
            });
        }
        excerpt.text += &cut.text;
        excerpt.text.push('\n');
        line_start = (line_end + 1).min(text.len());
    }
    excerpt
}

fn line_start(text: &str, offset: usize) -> usize {
    text[..offset].rfind('\n').map_or(0, |at| at + 1)
}

/// A line as it is shown.
struct Cut {
    text: String,
    /// Which bytes of the whole line it shows.
    shown: Range<usize>,
    /// Bytes of the mark before them.
    lead: usize,
}

impl Cut {
    fn range(&self, range: Range<usize>) -> Range<usize> {
        let place = |at: usize| at.clamp(self.shown.start, self.shown.end) - self.shown.start;
        self.lead + place(range.start)..self.lead + place(range.end)
    }
}

/// Cuts a long line to a window around byte `at`.
fn cut(line: &str, at: usize) -> Cut {
    let at = at.min(line.len());
    let long = line.chars().nth(LINE_WIDTH).is_some();
    let before = line[..at].char_indices().rev().nth(LINE_LEAD - 1);
    let start = match before {
        Some((start, _)) if long => start,
        _ => 0,
    };
    let end = match line[start..].char_indices().nth(LINE_WIDTH) {
        Some((length, _)) => start + length,
        None => line.len(),
    };
    let lead = if start > 0 { "…" } else { "" };
    let trail = if end < line.len() { "…" } else { "" };
    let mut text = format!("{lead}{}{trail}", &line[start..end]);
    if text.is_empty() {
        // The drawing puts an empty line's caret on the line before it.
        text.push(' ');
    }
    Cut {
        text,
        shown: start..end,
        lead: lead.len(),
    }
}

/// Returns a text in which every character can be seen.
fn visible(text: &str) -> String {
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .map(|c| if hidden(c) { '\u{fffd}' } else { c })
        .collect()
}

// For machines.

fn github(entry: &Entry) -> String {
    let mut properties = Vec::new();
    if let Some(path) = &entry.path {
        properties.push(format!("file={}", github_property(path)));
    }
    let numbers = [
        ("line", entry.line),
        ("col", entry.column),
        ("endLine", entry.end_line),
        ("endColumn", entry.end_column),
    ];
    for (name, number) in numbers {
        if let Some(number) = number {
            properties.push(format!("{name}={number}"));
        }
    }
    properties.push(format!("title={}", entry.code));
    let mut message = entry.message.clone();
    for note in &entry.notes {
        _ = write!(
            message,
            "\n{}: {}:{}:{}",
            note.message, note.path, note.line, note.column
        );
    }
    if let Some(help) = &entry.help {
        _ = write!(message, "\nhelp: {help}");
    }
    let message = github_text(&message);
    format!("::{} {}::{message}", entry.severity, properties.join(","))
}

/// Escapes as the runner's toolkit does.
fn github_text(text: &str) -> String {
    let text = text.replace('%', "%25");
    let text = text.replace('\r', "%0D").replace('\n', "%0A");
    visible(&text)
}

fn github_property(text: &str) -> String {
    github_text(text).replace(':', "%3A").replace(',', "%2C")
}

fn sarif(sources: &Sources, all: &[&Diagnostic]) -> Value {
    let rules: Vec<_> = diagnostic::CODES
        .iter()
        .map(|(code, level)| {
            let level = match level {
                model::Level::Deny => "error",
                model::Level::Warn => "warning",
                model::Level::Allow => "none",
            };
            json!({ "id": code, "defaultConfiguration": { "level": level } })
        })
        .collect();
    let results: Vec<_> = all
        .iter()
        .map(|diagnostic| sarif_result(&Entry::new(sources, diagnostic)))
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "chancery",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn sarif_result(entry: &Entry) -> Value {
    let text = match &entry.help {
        Some(help) => format!("{}\nhelp: {help}", entry.message),
        None => entry.message.clone(),
    };
    let mut result = json!({
        "ruleId": entry.code,
        "level": entry.severity,
        "message": { "text": text },
    });
    let rule = diagnostic::CODES
        .iter()
        .position(|(code, _)| *code == entry.code);
    if let Some(index) = rule {
        result["ruleIndex"] = json!(index);
    }
    if let Some(path) = &entry.path {
        let mut place = json!({ "artifactLocation": { "uri": uri(path) } });
        if let (Some(line), Some(column)) = (entry.line, entry.column) {
            place["region"] = json!({ "startLine": line, "startColumn": column });
        }
        if let (Some(line), Some(column)) = (entry.end_line, entry.end_column) {
            place["region"]["endLine"] = json!(line);
            place["region"]["endColumn"] = json!(column);
        }
        result["locations"] = json!([{ "physicalLocation": place }]);
    }
    if !entry.notes.is_empty() {
        result["relatedLocations"] = entry.notes.iter().map(sarif_note).collect();
    }
    result
}

fn sarif_note(note: &EntryNote) -> Value {
    json!({
        "message": { "text": note.message },
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&note.path) },
            "region": {
                "startLine": note.line,
                "startColumn": note.column,
                "endLine": note.end_line,
                "endColumn": note.end_column,
            },
        },
    })
}

/// Returns a relative path as a relative reference of RFC 3986.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(byte as char);
            }
            _ => _ = write!(uri, "%{byte:02X}"),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::source::{Role, SourceFile};

    fn check(text: &str, under: &str, note: Option<&str>, expected: Expect) {
        let start = text.rfind(under).expect("in the text");
        check_at(text, start..start + under.len(), note, expected);
    }

    fn check_at(text: &str, range: Range<usize>, note: Option<&str>, expected: Expect) {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile {
            path: "content/actors/a.yaml".to_owned(),
            text: text.to_owned(),
            role: Role::Records(model::Kind::Actor),
        });
        let span = |range: Range<usize>| Span {
            file,
            start: range.start as u32,
            end: range.end as u32,
        };
        let mut diagnostics = Diagnostics::default();
        match note.map(|note| text.find(note).expect("in the text")) {
            Some(at) => diagnostics.duplicate_key(span(range), "name", span(at..at + 4)),
            None => diagnostics.yaml_merge_key(span(range)),
        }
        let look = Look {
            format: Format::Human,
            color: false,
            most: 200,
        };
        expected.assert_eq(&draw(look, &sources, &diagnostics));
    }

    #[test]
    fn the_line_is_shown_and_underlined() {
        check(
            "id: x\n\t<<: برمل\r\n",
            "<<",
            None,
            expect![[r#"
            error[yaml-merge-key]: merge keys (`<<`) are not read
             --> content/actors/a.yaml:2:2
              |
            2 |     <<: برمل
              |     ^^
              |
              = help: repeat the fields, or give the value an anchor and an alias

        "#]],
        );
        check(
            "id: x\nname: a\nkind: b\nx: c\nname: d\n",
            "name",
            Some("name"),
            expect![[r#"
            error[duplicate-key]: the key `name` is given twice
             --> content/actors/a.yaml:5:1
              |
            2 | name: a
              | ---- first given here
            ...
            5 | name: d
              | ^^^^
              |
              = help: keep one of the two

        "#]],
        );
    }

    #[test]
    fn the_end_of_the_file_is_a_place() {
        check_at(
            "a: b\n",
            5..5,
            None,
            expect![[r#"
            error[yaml-merge-key]: merge keys (`<<`) are not read
             --> content/actors/a.yaml:2:1
              |
            2 |  
              | ^
              |
              = help: repeat the fields, or give the value an anchor and an alias

        "#]],
        );
        check_at(
            "",
            0..0,
            None,
            expect![[r#"
            error[yaml-merge-key]: merge keys (`<<`) are not read
             --> content/actors/a.yaml:1:1
              |
            1 |  
              | ^
              |
              = help: repeat the fields, or give the value an anchor and an alias

        "#]],
        );
    }

    #[test]
    fn a_mistake_of_several_lines_is_underlined_on_the_first() {
        check(
            "a: |\n  b\n  c\n",
            "|\n  b\n  c",
            None,
            expect![[r#"
            error[yaml-merge-key]: merge keys (`<<`) are not read
             --> content/actors/a.yaml:1:4
              |
            1 | a: |
              |    ^
              |
              = help: repeat the fields, or give the value an anchor and an alias

        "#]],
        );
    }

    #[test]
    fn a_long_line_is_cut_and_keeps_its_column() {
        let text = format!("a: {} <<: {}\n", "ب".repeat(300), "中文".repeat(300));
        check(
            &text,
            "<<",
            None,
            expect![[r#"
            error[yaml-merge-key]: merge keys (`<<`) are not read
             --> content/actors/a.yaml:1:305
              |
            1 | …ببببببببببببببببببببببببببببببببببببببببببببببببب <<: 中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文中文…
              |                                                    ^^
              |
              = help: repeat the fields, or give the value an anchor and an alias

        "#]],
        );
        let text = format!("a: {}\n", "word ".repeat(100));
        check_at(
            &text,
            3..text.len() - 1,
            None,
            expect![[r#"
            error[yaml-merge-key]: merge keys (`<<`) are not read
             --> content/actors/a.yaml:1:4
              |
            1 | a: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word wo…
              |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: repeat the fields, or give the value an anchor and an alias

        "#]],
        );
    }

    #[test]
    fn errors_come_before_warnings_when_there_are_too_many() {
        let mut diagnostics = Diagnostics::default();
        for n in 0..3 {
            diagnostics.empty_file(&format!("content/actors/{n}.yaml"));
        }
        diagnostics.cannot_read("content/x.yaml", "permission denied");
        diagnostics.cannot_read("content/\u{1b}[31m.yaml", "a:b,c%\nd");
        let mut look = Look {
            format: Format::Human,
            color: false,
            most: 2,
        };
        let sources = Sources::default();
        expect![[r#"
            error[cannot-read]: could not read `content/x.yaml` (permission denied)
            --> content/x.yaml

            error[cannot-read]: could not read `content/␛[31m.yaml` (a:b,c%
                                d)
            --> content/�[31m.yaml

            … 3 warnings not shown (`--max-errors N` shows N)

        "#]]
        .assert_eq(&draw(look, &sources, &diagnostics));
        look.format = Format::Github;
        look.most = 3;
        expect![[r#"
            ::warning file=content/actors/0.yaml,title=empty-file::`content/actors/0.yaml` holds no record%0Ahelp: write one, or remove the file
            ::error file=content/x.yaml,title=cannot-read::could not read `content/x.yaml` (permission denied)
            ::error file=content/�[31m.yaml,title=cannot-read::could not read `content/�[31m.yaml` (a:b,c%25%0Ad)
            ::notice title=chancery::2 warnings not shown
        "#]].assert_eq(&draw(look, &sources, &diagnostics));
        expect!["2 errors, 3 warnings in 1 record"].assert_eq(&count(&diagnostics, 1));
    }

    #[test]
    fn sarif_paths_are_uris() {
        assert_eq!(uri("content/a b%ß.yaml"), "content/a%20b%25%C3%9F.yaml");
    }

    proptest::proptest! {
        #[test]
        fn no_text_and_no_span_make_it_panic(text in "\\PC*[\t\r\n ]*\\PC*", a in 0usize..200, b in 0usize..200) {
            let mut at: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
            at.push(text.len());
            let (a, b) = (at[a % at.len()], at[b % at.len()]);
            let mut sources = Sources::default();
            let file = sources.add(SourceFile {
                path: "a.yaml".to_owned(),
                text,
                role: Role::Settings,
            });
            let span = Span { file, start: a.min(b) as u32, end: a.max(b) as u32 };
            let mut diagnostics = Diagnostics::default();
            diagnostics.duplicate_key(span, "a", Span { end: span.start, ..span });
            for format in [Format::Human, Format::Json, Format::Github, Format::Sarif] {
                draw(Look { format, color: true, most: 9 }, &sources, &diagnostics);
            }
        }
    }
}

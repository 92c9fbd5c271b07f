//! A small project in memory, of which one file is the fuzzer's: checked, told, and, where nothing
//! is wrong with it, made into pages.

use chancery::check;
use chancery::diagnostic::{Diagnostics, Place};
use chancery::model::Kind;
use chancery::report::{self, Format, Look};
use chancery::source::{Role, SourceFile, Sources};
use chancery::{Audience, Options, Outcome, View};

const SETTINGS: &str = include_str!("../../src/init/content/site.yaml");

/// The site that `init` writes, so that references resolve and the rules between records run.
const FILES: &[(Kind, &str, &str)] = &[
    (
        Kind::Actor,
        "actors/media",
        include_str!("../../src/init/content/actors/media.yaml"),
    ),
    (
        Kind::Actor,
        "actors/parties",
        include_str!("../../src/init/content/actors/parties.yaml"),
    ),
    (
        Kind::Agreement,
        "agreements/crossing-rules",
        include_str!("../../src/init/content/agreements/crossing-rules.yaml"),
    ),
    (
        Kind::Dispute,
        "disputes/deaths-at-the-ford",
        include_str!("../../src/init/content/disputes/deaths-at-the-ford.yaml"),
    ),
    (
        Kind::Event,
        "events/ford-shooting",
        include_str!("../../src/init/content/events/ford-shooting.yaml"),
    ),
    (
        Kind::Event,
        "events/ford-talks",
        include_str!("../../src/init/content/events/ford-talks.yaml"),
    ),
    (
        Kind::Note,
        "notes/situation",
        include_str!("../../src/init/content/notes/situation.md"),
    ),
    (
        Kind::Place,
        "places/crossing",
        include_str!("../../src/init/content/places/crossing.yaml"),
    ),
    (
        Kind::Source,
        "sources/reports",
        include_str!("../../src/init/content/sources/reports.yaml"),
    ),
];

/// Checks the project with `text` in place of its last file of a kind.
pub fn check(kind: Kind, text: &str) {
    let mut diagnostics = Diagnostics::default();
    let settings = check::settings(SETTINGS, &mut diagnostics);
    let mut sources = Sources::default();
    let mut add = |path: String, text: &str, role| {
        sources.add(SourceFile {
            path,
            text: text.to_owned(),
            role,
        });
    };
    add("content/site.yaml".to_owned(), SETTINGS, Role::Settings);
    let theirs = FILES.iter().rposition(|(of, ..)| *of == kind);
    for (at, (of, path, ours)) in FILES.iter().enumerate() {
        let text = if Some(at) == theirs { text } else { ours };
        let ending = if *of == Kind::Note { "md" } else { "yaml" };
        add(format!("content/{path}.{ending}"), text, Role::Records(*of));
    }
    let view = View {
        as_of: None,
        audience: Audience::Public,
        instant: jiff::Timestamp::UNIX_EPOCH,
    };
    let checked = check::records(&settings, &sources, &view, &mut diagnostics);
    let is_whole = checked.records.len() == checked.n_records;
    assert!(
        is_whole || diagnostics.has_errors(),
        "a record was left out in silence"
    );
    diagnostics.finish(&settings, &sources);
    for diagnostic in diagnostics.iter() {
        let own = match &diagnostic.place {
            Place::Span(span) => Some(*span),
            Place::File { .. } => None,
        };
        for span in diagnostic.notes.iter().map(|(span, _)| *span).chain(own) {
            // Panics outside the file, and within a character.
            _ = sources.text(span);
        }
    }
    for format in [Format::Human, Format::Json, Format::Github] {
        let look = Look {
            format,
            color: false,
            most: 20,
        };
        _ = report::draw(look, &sources, &diagnostics);
    }
    if diagnostics.has_errors() {
        return;
    }
    let aliases = checked.index.aliases();
    let site = chancery::site::of(settings.clone(), checked.records, aliases, &view);
    let outcome = Outcome {
        sources,
        settings,
        site: Some(site),
        ..Outcome::default()
    };
    let options = Options {
        root: "/nowhere".into(),
        as_of: None,
        audience: Audience::Public,
        base_url: None,
        instant: view.instant,
    };
    let own = FILES[theirs.expect("a file of each kind")].1;
    let files = chancery::files(&outcome, &options).expect("our templates are well");
    // The record's own page, where it kept its name, and the front page: the others are of the
    // same making.
    for file in files.files {
        let is_wanted = file.address == "index.html" || file.address == format!("{own}.html");
        if let (true, chancery::write::Content::Render(make)) = (is_wanted, file.content) {
            _ = make().expect("a valid record has a page");
        }
    }
}

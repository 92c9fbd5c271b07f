//! What a page holds in other forms: its data files and its feeds, for the head of the page.

use crate::export::fields::{DataFile, SUBJECTS};
use crate::model::Kind;
use crate::render::Subject;
use crate::render::html::attribute;
use crate::render::pen::Pen;

/// Returns links to the data files and feeds of the page a pen writes on, as HTML: every page has a
/// dozen, which are for programs to read, so there is nothing to lay out.
pub fn of(pen: &Pen<'_>) -> String {
    let mut html = String::new();
    if matches!(pen.subject, Subject::NotFound | Subject::Redirect { .. }) {
        return html;
    }
    for name in names(pen.subject) {
        let subject = SUBJECTS.iter().find(|subject| subject.name == *name);
        let files: &[DataFile] = subject.map_or(&[], |subject| subject.files);
        let title = subject.map_or("", |subject| subject.title);
        for file in files {
            let name = file.address.trim_start_matches("data/");
            let title = [title, ", ", name].concat();
            link(
                &mut html,
                file.format.media_type(),
                &title,
                &pen.href(file.address),
            );
        }
    }
    let settings = &pen.site.settings;
    if settings.base_url.is_none() {
        return html;
    }
    let mut feed = |stem: &str, title: &str| {
        for (ending, media_type) in [
            (".xml", "application/atom+xml"),
            (".json", "application/feed+json"),
        ] {
            link(
                &mut html,
                media_type,
                title,
                &pen.href(&[stem, ending].concat()),
            );
        }
    };
    match pen.subject {
        Subject::Actor { id, .. } => {
            let name = pen
                .site
                .title(id)
                .map_or_else(String::new, |(_, name)| name);
            feed(&format!("actors/{id}"), &name);
        }
        Subject::Corrections(_) => feed("corrections", pen.word("page-corrections")),
        _ => {}
    }
    feed("feed", settings.title_in(pen.lang));
    html
}

fn link(html: &mut String, media_type: &str, title: &str, href: &str) {
    html.push_str("\n<link rel=\"alternate\"");
    attribute(html, "type", media_type);
    attribute(html, "title", title);
    attribute(html, "href", href);
    html.push('>');
}

/// Returns the names of the data that a page shows. Notes are prose, and in no data file.
fn names(subject: &Subject) -> &'static [&'static str] {
    match subject {
        Subject::Event(_) => &["events", "claims", "spans"],
        Subject::Actor { .. } => &["actors", "events"],
        Subject::Place { .. } => &["places", "events"],
        Subject::Source { .. } => &["sources"],
        Subject::Agreement(_) => &["agreements", "provisions"],
        Subject::Dispute(_) => &["disputes"],
        Subject::Index { kind, .. } => match kind {
            Kind::Actor => &["actors"],
            Kind::Place => &["places"],
            Kind::Source => &["sources"],
            Kind::Event => &["events"],
            Kind::Agreement => &["agreements"],
            Kind::Dispute => &["disputes"],
            Kind::Note => &[],
        },
        Subject::Home | Subject::Chronology { .. } | Subject::Relation { .. } => &["events"],
        Subject::Relations => &["actors", "events"],
        Subject::Contested(_) => &["claims", "spans"],
        Subject::Gaps => &["gaps"],
        Subject::Corrections(_) | Subject::Changes | Subject::Retracted(_) => &["revisions"],
        Subject::Commitments => &["provisions"],
        Subject::Briefing | Subject::Search => &["events"],
        Subject::Note(_) | Subject::Data | Subject::NotFound | Subject::Redirect { .. } => &[],
    }
}

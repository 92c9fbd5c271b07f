//! What a page holds in other forms: its data files and its feeds, for the head of the page.

use serde::Serialize;

use crate::export::fields::{DataFile, SUBJECTS};
use crate::model::Kind;
use crate::render::Subject;
use crate::render::pen::Pen;

/// A link to the same in another form.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    pub media_type: &'static str,
    pub title: String,
    pub href: String,
}

/// Returns the data files and feeds of the page a pen writes on.
pub fn of(pen: &Pen<'_>) -> Vec<Alternate> {
    let mut alternates = Vec::new();
    if matches!(pen.subject, Subject::NotFound | Subject::Redirect { .. }) {
        return alternates;
    }
    for name in names(pen.subject) {
        let subject = SUBJECTS.iter().find(|subject| subject.name == *name);
        let files: &[DataFile] = subject.map_or(&[], |subject| subject.files);
        let title = subject.map_or("", |subject| subject.title);
        for file in files {
            alternates.push(Alternate {
                media_type: file.format.media_type(),
                title: format!("{title}, {}", file.address.trim_start_matches("data/")),
                href: pen.href(file.address),
            });
        }
    }
    let settings = &pen.site.settings;
    if settings.base_url.is_none() {
        return alternates;
    }
    let mut feed = |stem: &str, title: &str| {
        for (ending, media_type) in [
            ("xml", "application/atom+xml"),
            ("json", "application/feed+json"),
        ] {
            alternates.push(Alternate {
                media_type,
                title: title.to_owned(),
                href: pen.href(&format!("{stem}.{ending}")),
            });
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
    alternates
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

//! The page of a note: prose with live pieces of the site in it, and its references at the foot.

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::markdown::Heading;
use crate::model::Id;
use crate::render::linker;
use crate::render::parts::{self, Html, LinkView, PageHead, Tail, TextView};
use crate::render::pen::Pen;

/// A note as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    pub date: Option<DateView>,
    pub authors: Vec<String>,
    pub about: Vec<LinkView>,
    pub summary: Option<Html>,
    pub body: Html,
    /// The headings of the highest level, where there are enough to need a list.
    pub contents: Vec<HeadingView>,
    /// True for prose without a heading of its own, which pieces of the site in it stand under.
    pub is_unheaded: bool,
    pub tail: Tail,
}

/// A heading of the prose.
#[derive(Debug, Serialize)]
pub struct HeadingView {
    pub href: String,
    pub text: String,
}

/// Lays out the page of a note.
pub fn page(pen: &Pen<'_>, id: &Id) -> (PageHead, View) {
    let note = &pen.site.records.notes[id];
    let mut head = PageHead::new(pen, "note", "notes", pen.text(&note.title))
        .crumb(
            pen,
            "notes/index.html",
            TextView::plain(pen.word("kinds-note")),
        )
        .revised(pen, &note.common);
    head = match &note.summary {
        Some(summary) => head.describe(&pen.stripped(summary)),
        None => head.describe(&pen.stripped(&note.body)),
    };
    let (body, headings) = linker::html(pen, &note.body, "", 2);
    let view = View {
        date: note.date.as_ref().map(|date| pen.date(date, Length::Long)),
        authors: note.author.clone(),
        about: note.about.iter().map(|id| pen.record(id)).collect(),
        summary: note
            .summary
            .as_ref()
            .map(|text| pen.markdown(text, "summary-")),
        body,
        contents: contents(&headings),
        is_unheaded: headings.is_empty(),
        tail: parts::tail(pen, &note.common),
    };
    (head, view)
}

fn contents(headings: &[Heading]) -> Vec<HeadingView> {
    let first = headings.iter().map(|heading| heading.level).min();
    let top = headings
        .iter()
        .filter(|heading| Some(heading.level) == first);
    let top: Vec<HeadingView> = top
        .map(|heading| HeadingView {
            href: format!("#{}", heading.id),
            text: heading.text.clone(),
        })
        .collect();
    if top.len() < 3 { Vec::new() } else { top }
}

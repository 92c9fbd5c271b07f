//! Pieces that many pages show, each laid out once: an event in a list, a source under its events.
//!
//! A piece is laid out as from nowhere, with marks where the way to the output folder belongs and the
//! level of a heading; a page puts its own there. What a piece read counts as read by every page that shows it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use serde::Serialize;

use crate::model::Id;
use crate::model::table::{self, Key as _, Read};
use crate::render::pen::Pen;
use crate::render::{Subject, TemplateMistake};

/// Letters of a private use area, which nobody writes: they stand for the way from the page to the
/// output folder, for that to the folder of its language, and for the level of a heading.
const ROOT: char = '\u{100000}';
const HOME: char = '\u{100001}';
pub const LEVEL: char = '\u{100002}';

/// The pieces of a site that were laid out so far.
#[derive(Default)]
pub struct Pieces {
    /// Cut so that threads seldom wait for each other.
    shards: [Mutex<HashMap<Key, Arc<Piece>>>; 32],
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    template: &'static str,
    /// By its place among those of the site.
    language: usize,
    id: Id,
}

/// A piece as HTML.
struct Piece {
    html: Result<String, TemplateMistake>,
    /// Where in the HTML something of the page's own belongs, and which letter stands for it.
    marks: Vec<(usize, char)>,
    reads: Vec<Read>,
}

impl Pieces {
    /// Adds the piece of a record to the HTML of a page, its heading of that level. `view` makes what
    /// the template shows, [`LEVEL`] in place of the level; it must ask for nothing that is the page's
    /// own.
    pub fn put<V: Serialize>(
        &self,
        pen: &Pen<'_>,
        (template, level): (&'static str, u8),
        id: &Id,
        view: impl FnOnce(&Pen<'_>) -> V,
        html: &mut String,
    ) {
        let key = Key {
            template,
            language: pen.place,
            id: id.clone(),
        };
        let shard = &self.shards[id.print() as usize % self.shards.len()];
        let lock = || {
            shard
                .lock()
                .expect("a thread that lays out does not hold it")
        };
        let found = lock().get(&key).cloned();
        // Two threads may lay out the same; it is the same.
        let piece = found.unwrap_or_else(|| {
            let piece = Arc::new(Piece::of(pen, template, view));
            lock().insert(key, Arc::clone(&piece));
            piece
        });
        table::note_all(&piece.reads);
        let text = match &piece.html {
            Ok(text) => text,
            Err(mistake) => return pen.fail(mistake.clone()),
        };
        let mut from = 0;
        for &(at, mark) in &piece.marks {
            html.push_str(&text[from..at]);
            match mark {
                ROOT => html.push_str(&pen.root),
                HOME => html.push_str(&pen.home),
                _ => html.push(char::from(b'0' + level)),
            }
            from = at;
        }
        html.push_str(&text[from..]);
    }
}

impl Piece {
    fn of<V: Serialize>(
        pen: &Pen<'_>,
        template: &'static str,
        view: impl FnOnce(&Pen<'_>) -> V,
    ) -> Piece {
        let (html, reads) = table::reads(|| {
            let pen = pen.elsewhere(&Subject::NotFound, ROOT.into(), HOME.into());
            pen.templates.fragment(&pen, template, &view(&pen))
        });
        let mut marks = Vec::new();
        let html = html.map(|marked| {
            let mut html = String::with_capacity(marked.len());
            for letter in marked.chars() {
                match letter {
                    ROOT | HOME | LEVEL => marks.push((html.len(), letter)),
                    _ => html.push(letter),
                }
            }
            html
        });
        Piece { html, marks, reads }
    }
}

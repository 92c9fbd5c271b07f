//! Stub until the page is written.
use serde::Serialize;
use crate::model::Kind;
use crate::render::parts::{PageHead, TextView};
use crate::render::pen::Pen;
use crate::render::words;
#[derive(Debug, Serialize)]
pub struct View {}
pub fn page(pen: &Pen<'_>, kind: Kind) -> (PageHead, View) {
    (PageHead::new(pen, "index", kind.folder(), TextView::plain(words::kinds(kind))), View {})
}

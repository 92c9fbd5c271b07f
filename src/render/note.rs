//! Stub until the page is written.
use serde::Serialize;
use crate::model::Id;
use crate::render::parts::{PageHead, TextView};
use crate::render::pen::Pen;
#[derive(Debug, Serialize)]
pub struct View {}
pub fn page(pen: &Pen<'_>, id: &Id) -> (PageHead, View) {
    (PageHead::new(pen, "note", "notes", TextView::plain(id.as_str())), View {})
}

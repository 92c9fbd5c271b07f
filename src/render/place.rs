//! Stub until the page is written.
use serde::Serialize;
use crate::model::Id;
use crate::render::listing::Part;
use crate::render::parts::{PageHead, TextView};
use crate::render::pen::Pen;
#[derive(Debug, Serialize)]
pub struct View {}
pub fn page(pen: &Pen<'_>, id: &Id, _part: Part) -> (PageHead, View) {
    (PageHead::new(pen, "place", "", TextView::plain(id.as_str())), View {})
}

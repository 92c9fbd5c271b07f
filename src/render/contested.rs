//! Stub until the page is written.
use serde::Serialize;
use crate::render::listing::Part;
use crate::render::parts::{PageHead, TextView};
use crate::render::pen::Pen;
#[derive(Debug, Serialize)]
pub struct View {}
pub fn page(pen: &Pen<'_>, _part: Part) -> (PageHead, View) {
    (PageHead::new(pen, "contested", "contested", TextView::plain("Contested")), View {})
}

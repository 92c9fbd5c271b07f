//! Stub until the page is written.
use serde::Serialize;
use crate::render::parts::{PageHead, TextView};
use crate::render::pen::Pen;
#[derive(Debug, Serialize)]
pub struct View {}
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    (PageHead::new(pen, "commitments", "commitments", TextView::plain("commitments")), View {})
}

//! Stub until the page is written.
use serde::Serialize;
use crate::render::parts::{PageHead, TextView};
use crate::render::pen::Pen;
#[derive(Debug, Serialize)]
pub struct View { href: String }
pub fn page(pen: &Pen<'_>, to: &str) -> (PageHead, View) {
    let mut head = PageHead::new(pen, "redirect", "", TextView::plain("Moved"));
    head.noindex = true;
    (head, View { href: pen.href(to) })
}

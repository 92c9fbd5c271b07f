//! The page that a host serves for an address that is not there. It is served at any depth, so its
//! links begin with the site's own address where that is known.

use serde::Serialize;

use crate::render::parts::{PageHead, TextView};
use crate::render::pen::Pen;

/// The page as its template sees it: all it shows is in its head.
#[derive(Debug, Serialize)]
pub struct View {}

/// Lays out the page for an address that is not there.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    let mut head = PageHead::new(
        pen,
        "not-found",
        "",
        TextView::plain(pen.word("not-found-title")),
    )
    .describe(pen.word("not-found-description"));
    head.noindex = true;
    head.canonical = None;
    head.cite.permalink = None;
    if let Some(base_url) = &pen.site.settings.base_url {
        head.root.clone_from(base_url);
        head.home.clone_from(base_url);
    }
    (head, View {})
}

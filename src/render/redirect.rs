//! An old address: a small page that leads to the new one.

use serde::Serialize;

use crate::render::parts::{PageHead, TextView};
use crate::render::pen::Pen;

/// The page as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    pub href: String,
    /// The new address in full, if the site's is known.
    pub canonical: Option<String>,
}

/// Lays out a page that leads to the address `to`, given below the output folder.
pub fn page(pen: &Pen<'_>, to: &str) -> (PageHead, View) {
    let base_url = pen.site.settings.base_url.as_deref();
    let address = to.strip_suffix("index.html").unwrap_or(to);
    let canonical = base_url.map(|base| format!("{base}{}", pen.whole(address)));
    let mut head = PageHead::new(
        pen,
        "redirect",
        "",
        TextView::plain(pen.word("redirect-title")),
    );
    head.noindex = true;
    head.canonical.clone_from(&canonical);
    (
        head,
        View {
            href: pen.href(to),
            canonical,
        },
    )
}

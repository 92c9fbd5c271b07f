//! The same page in the other languages of the site: for readers in the masthead, for search engines
//! in the head.

use std::sync::Arc;

use serde::Serialize;

use crate::language::Language;
use crate::render::pen::Pen;
use crate::render::{self, Subject};
use crate::site::Site;

/// A language of the site, in the masthead.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
    /// In its own script.
    pub name: String,
    pub lang: String,
    pub dir: &'static str,
    /// The same page where it is made in that language, else its front page.
    pub href: String,
    pub is_current: bool,
}

/// The page in a language, for the head.
#[derive(Debug, Clone, Serialize)]
pub struct Translation {
    /// A tag, or `x-default`.
    pub lang: String,
    /// In full.
    pub href: String,
}

/// Returns the languages of the site, in the order of the settings; none in a site of one.
pub fn languages(pen: &Pen<'_>) -> Vec<LanguageLink> {
    let languages = pen.site.languages.iter();
    if languages.len() == 1 {
        return Vec::new();
    }
    let link = |(place, language): (usize, &Arc<Language>)| {
        let address = match render::is_made(pen.site, pen.subject, place) {
            true => pen.address,
            false => "index.html",
        };
        let folder = render::folder(pen.site, place);
        LanguageLink {
            name: language.name().to_owned(),
            lang: language.lang.to_string(),
            dir: language.lang.dir(),
            href: format!("{}{folder}{address}", pen.root),
            is_current: place == pen.place,
        }
    };
    languages.enumerate().map(link).collect()
}

/// Returns where the page stands in each language it is made in; nothing if that is one alone.
pub fn translations(pen: &Pen<'_>) -> Vec<Translation> {
    let Some(base) = pen.site.settings.base_url.as_deref() else {
        return Vec::new();
    };
    let all = all(pen.site, base, pen.subject, pen.address).into_iter();
    all.map(|(lang, href)| Translation { lang, href }).collect()
}

/// Returns the languages that a page is made in, then what others may take, each with the address in
/// full; nothing for a page of one language. The address is given below the folder of a language.
pub fn all(site: &Site, base: &str, subject: &Subject, address: &str) -> Vec<(String, String)> {
    let places = 0..site.languages.len();
    let made = places.filter(|&place| render::is_made(site, subject, place));
    let made: Vec<usize> = made.collect();
    if made.len() < 2 {
        return Vec::new();
    }
    let address = address.strip_suffix("index.html").unwrap_or(address);
    let href = |place: usize| format!("{base}{}{address}", render::folder(site, place));
    let tag = |place: usize| site.languages[place].lang.to_string();
    let mut all: Vec<_> = made
        .iter()
        .map(|&place| (tag(place), href(place)))
        .collect();
    all.push(("x-default".to_owned(), href(0)));
    all
}

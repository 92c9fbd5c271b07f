//! What programs that walk the web read: the sitemap, `robots.txt` and `llms.txt`.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::export::fields::SUBJECTS;
use crate::export::markup::escaped;
use crate::export::stamps::Stamps;
use crate::export::{MakeFeed, written};
use crate::render::{self, Page, Subject};
use crate::site::Site;

/// How many addresses a sitemap may hold.
const MOST_ADDRESSES: usize = 50_000;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Returns the sitemap, and past 50,000 addresses an index of several: each file's address with how
/// it is made.
pub fn sitemap<'a>(
    site: &'a Site,
    base: &'a str,
    stamps: &Arc<Stamps>,
    pages: &Arc<[Page]>,
) -> Vec<(String, MakeFeed<'a>)> {
    let n_listed = pages.iter().filter(|page| is_listed(page)).count();
    let several = site.languages.len() > 1;
    let part = |from: usize, most: usize| -> MakeFeed<'a> {
        let (stamps, pages) = (Arc::clone(stamps), Arc::clone(pages));
        Box::new(move || {
            site.read_all();
            let listed = pages.iter().filter(|page| is_listed(page));
            let listed = listed.skip(from).take(most);
            set(several, listed.map(|page| url(site, base, &stamps, page)))
        })
    };
    split(base, n_listed, MOST_ADDRESSES)
        .into_iter()
        .map(|(address, file)| match file {
            Sitemap::Part { from, most } => (address, part(from, most)),
            Sitemap::Index(text) => {
                let make = move || {
                    site.read_all();
                    text.clone()
                };
                (address, Box::new(make) as MakeFeed<'a>)
            }
        })
        .collect()
}

/// A file of a sitemap.
enum Sitemap {
    /// Some of the addresses.
    Part { from: usize, most: usize },
    /// The text of the file that names all others.
    Index(String),
}

fn split(base: &str, n_listed: usize, most: usize) -> Vec<(String, Sitemap)> {
    if n_listed <= most {
        return vec![("sitemap.xml".to_owned(), Sitemap::Part { from: 0, most })];
    }
    let mut files = Vec::new();
    let mut index = String::new();
    for (at, from) in (0..n_listed).step_by(most).enumerate() {
        let name = format!("sitemap-{}.xml", at + 1);
        let address = escaped(&format!("{base}{name}"));
        _ = writeln!(index, "<sitemap><loc>{address}</loc></sitemap>");
        files.push((name, Sitemap::Part { from, most }));
    }
    let text =
        format!("{DECLARATION}<sitemapindex xmlns=\"{NAMESPACE}\">\n{index}</sitemapindex>\n");
    files.push(("sitemap.xml".to_owned(), Sitemap::Index(text)));
    files
}

fn set(several: bool, urls: impl Iterator<Item = String>) -> String {
    let links = match several {
        true => " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"",
        false => "",
    };
    let mut text = format!("{DECLARATION}<urlset xmlns=\"{NAMESPACE}\"{links}>\n");
    text.extend(urls);
    text + "</urlset>\n"
}

/// Tells whether a page is one that may be listed.
fn is_listed(page: &Page) -> bool {
    !matches!(
        page.subject,
        Subject::NotFound | Subject::Redirect { .. } | Subject::Retracted(_)
    )
}

/// Returns a page's line.
fn url(site: &Site, base: &str, stamps: &Stamps, page: &Page) -> String {
    let record = page.subject.record();
    let address = page.address.strip_suffix("index.html");
    let address = format!("{base}{}", address.unwrap_or(&page.address));
    let mut url = format!("<url><loc>{}</loc>", escaped(&address));
    // The protocol knows no years before 0.
    let day = record.and_then(|id| stamps.updated(id));
    if let Some(day) = day.filter(|day| day.year() >= 0) {
        _ = write!(url, "<lastmod>{}</lastmod>", written(day));
    }
    for (lang, address) in render::translations(site, base, page) {
        let address = escaped(&address);
        _ = write!(
            url,
            "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}\"/>"
        );
    }
    url + "</url>\n"
}

/// Makes `robots.txt`. An internal build asks to be left alone.
pub fn robots(site: &Site, base: &str) -> String {
    match site.internal {
        true => "User-agent: *\nDisallow: /\n".to_owned(),
        false => format!("User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n"),
    }
}

/// Makes `llms.txt`: what the site is, and where its pages and data stand, in Markdown.
pub fn llms(site: &Site, base: &str) -> String {
    let mut text = format!("# {}\n\n", site.settings.title);
    if let Some(description) = &site.settings.description {
        _ = write!(text, "> {description}\n\n");
    }
    text += "Every figure belongs to whoever said it. Rival counts stand side by side: never add \
             them up or average them. A claim's page names who said it, through whom, on what \
             date, and who contradicts it.\n\n## Pages\n\n";
    for (address, what) in [
        ("chronology.html", "every event, by month"),
        ("contested.html", "events whose claims cannot all be right"),
        ("gaps.html", "what is not known"),
        ("corrections.html", "every change to a published page"),
        ("briefing.html", "the whole on one page"),
    ] {
        _ = writeln!(text, "- [{address}]({base}{address}): {what}");
    }
    text += "\n## Data\n\n";
    _ = writeln!(
        text,
        "- [data/]({base}data/): every file, its fields and its licence"
    );
    for subject in SUBJECTS {
        let address = subject.files[0].address;
        _ = writeln!(text, "- [{address}]({base}{address}): {}", subject.holds);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sitemap_is_split() {
        let whole = split("https://example.org/", 5, 5);
        assert_eq!(whole.len(), 1);
        let parts = split("https://example.org/", 5, 2);
        let names: Vec<_> = parts.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [
            "sitemap-1.xml",
            "sitemap-2.xml",
            "sitemap-3.xml",
            "sitemap.xml",
        ];
        assert_eq!(names, expected);
        let from = parts.iter().filter_map(|(_, file)| match file {
            Sitemap::Part { from, most } => Some((*from, *most)),
            Sitemap::Index(_) => None,
        });
        assert!(from.eq([(0, 2), (2, 2), (4, 2)]));
        let Sitemap::Index(index) = &parts[3].1 else {
            panic!("the last names all others");
        };
        assert_eq!(index.matches("<sitemap>").count(), 3);
        assert!(index.contains("<loc>https://example.org/sitemap-3.xml</loc>"));
    }
}

//! What programs that walk the web read: the sitemap, `robots.txt` and `llms.txt`.

use std::fmt::Write as _;

use crate::export::fields::SUBJECTS;
use crate::export::markup::escaped;
use crate::export::stamps::Stamps;
use crate::export::written;
use crate::render::{self, Page, Subject};
use crate::site::Site;

/// How many addresses a sitemap may hold.
const MOST_ADDRESSES: usize = 50_000;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Makes the sitemap, and past 50,000 addresses an index of several: (address, text).
pub fn sitemap(site: &Site, base: &str, stamps: &Stamps, pages: &[Page]) -> Vec<(String, String)> {
    let urls: Vec<String> = pages
        .iter()
        .filter_map(|page| url(site, base, stamps, page))
        .collect();
    split(base, site.languages.len() > 1, &urls, MOST_ADDRESSES)
}

fn split(base: &str, several: bool, urls: &[String], most: usize) -> Vec<(String, String)> {
    let links = match several {
        true => " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"",
        false => "",
    };
    let set = |urls: &[String]| {
        let urls = urls.concat();
        format!("{DECLARATION}<urlset xmlns=\"{NAMESPACE}\"{links}>\n{urls}</urlset>\n")
    };
    if urls.len() <= most {
        return vec![("sitemap.xml".to_owned(), set(urls))];
    }
    let mut files = Vec::new();
    let mut index = String::new();
    for (at, urls) in urls.chunks(most).enumerate() {
        let name = format!("sitemap-{}.xml", at + 1);
        let address = escaped(&format!("{base}{name}"));
        _ = writeln!(index, "<sitemap><loc>{address}</loc></sitemap>");
        files.push((name, set(urls)));
    }
    let text =
        format!("{DECLARATION}<sitemapindex xmlns=\"{NAMESPACE}\">\n{index}</sitemapindex>\n");
    files.push(("sitemap.xml".to_owned(), text));
    files
}

/// Returns a page's line; none for pages that ask not to be listed.
fn url(site: &Site, base: &str, stamps: &Stamps, page: &Page) -> Option<String> {
    let record = match &page.subject {
        Subject::NotFound | Subject::Redirect { .. } | Subject::Retracted(_) => return None,
        Subject::Event(id)
        | Subject::Source { id, .. }
        | Subject::Agreement(id)
        | Subject::Dispute(id)
        | Subject::Note(id)
        | Subject::Actor { id, .. }
        | Subject::Place { id, .. } => Some(id),
        _ => None,
    };
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
    Some(url + "</url>\n")
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
        let urls: Vec<String> = (0..5).map(|n| format!("<url>{n}</url>\n")).collect();
        let whole = split("https://example.org/", false, &urls, 5);
        assert_eq!(whole.len(), 1);
        let parts = split("https://example.org/", false, &urls, 2);
        let names: Vec<_> = parts.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [
            "sitemap-1.xml",
            "sitemap-2.xml",
            "sitemap-3.xml",
            "sitemap.xml",
        ];
        assert_eq!(names, expected);
        assert_eq!(parts[2].1.matches("<url>").count(), 1);
        assert_eq!(parts[3].1.matches("<sitemap>").count(), 3);
        assert!(
            parts[3]
                .1
                .contains("<loc>https://example.org/sitemap-3.xml</loc>")
        );
    }
}

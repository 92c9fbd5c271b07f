//! A small link checker: every internal link and fragment of a site must lead somewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::Tree;

/// Returns the dead links of an output tree, each as `page: target`.
pub fn dead(tree: &Tree) -> Vec<String> {
    let mut pages = BTreeMap::new();
    for (path, bytes) in tree.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8(bytes.clone()).expect("pages are UTF-8");
        pages.insert(path.as_str(), attributes(&html));
    }
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, attributes)| {
            let ids = attributes.iter().filter(|(name, _)| name == "id");
            (*path, ids.map(|(_, id)| id.as_str()).collect())
        })
        .collect();
    let mut dead = Vec::new();
    for (page, attributes) in &pages {
        for (name, value) in attributes {
            if !matches!(name.as_str(), "href" | "src") || is_outside(page, value) {
                continue;
            }
            let (path, fragment) = value.split_once('#').unwrap_or((value, ""));
            let path = path.split('?').next().unwrap_or_default();
            let target = resolve(page, path);
            let found = match target.as_deref() {
                None => false,
                Some(target) if fragment.is_empty() => tree.contains_key(target),
                Some(target) => ids.get(target).is_some_and(|ids| ids.contains(fragment)),
            };
            if !found {
                dead.push(format!("{page}: {value}"));
            }
        }
    }
    dead
}

/// Tells whether an address leads out of the site; those of the 404 page may be whole.
fn is_outside(page: &str, value: &str) -> bool {
    let scheme = ["https:", "http:", "mailto:", "data:"];
    scheme.iter().any(|scheme| value.starts_with(scheme))
        || (page == "404.html" && value.starts_with('/'))
}

/// Resolves a relative link against the page it stands on; none if it leaves the site.
fn resolve(page: &str, link: &str) -> Option<String> {
    if link.is_empty() {
        return Some(page.to_owned());
    }
    if link.starts_with('/') {
        return None;
    }
    let mut parts: Vec<_> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(percent_decoded(&parts.join("/")))
}

/// Reads every attribute of every tag, as our own pages write them: quoted, escaped.
fn attributes(html: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    for tag in html.split('<').skip(1) {
        // A `>` inside a value is escaped on our pages.
        let tag = tag.split('>').next().unwrap_or_default();
        let mut rest = tag;
        while let Some((before, after)) = rest.split_once("=\"") {
            let name = before
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default();
            let Some((value, after)) = after.split_once('"') else {
                break;
            };
            attributes.push((name.to_owned(), unescaped(value)));
            rest = after;
        }
    }
    attributes
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = text.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[test]
fn the_checker_finds_dead_links() {
    let page = |html: &str| html.as_bytes().to_vec();
    let tree = Tree::from([
        (
            "index.html".to_owned(),
            page(r#"<a href="a/b.html#x&amp;y"></a><a href="no.html">"#),
        ),
        (
            "a/b.html".to_owned(),
            page(r##"<p id="x&amp;y"><a href="../index.html"><a href="#z">"##),
        ),
        (
            "a/c.html".to_owned(),
            page(r#"<img src="../../up.png"><a href="/abs">"#),
        ),
    ]);
    let expected = [
        "a/b.html: #z",
        "a/c.html: ../../up.png",
        "a/c.html: /abs",
        "index.html: no.html",
    ];
    assert_eq!(dead(&tree), expected);
}

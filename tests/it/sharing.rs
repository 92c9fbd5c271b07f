//! The head of pages: what is told to those who share a page, to machines and to browsers.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::content::built;
use crate::support::{Project, Tree};

const PROJECT: &str = "\
//- content/site.yaml
title: The ford </script> & \"after\"
base_url: https://example.org/b/
//- content/actors/a.yaml
name: Alpha
kind: state
//- content/sources/s.yaml
outlet: Wire
url: https://example.com/1
published: 2024-12-24
accessed: 2024-12-25
kind: wire
//- content/events/e.yaml
title: <!-- Shots --> </script><script>alert(1)</script>
type: assault
date: 2024-12
actors: [a]
summary: \"![The ford](<media/the ford.png>)\"
claims:
  - id: c
    by: a
    text: Nobody fired </script>.
    on: 2024-12-24
    via: [s]
revisions:
  - {on: 2025-01-02, kind: correction, note: The day was wrong.}
//- content/media/the ford.png
not looked at
";

/// Returns the JSON-LD of a page.
fn data(html: &str) -> Option<Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    let (json, _) = rest.split_once("</script>").expect("the element ends");
    Some(serde_json::from_str(json).expect("JSON"))
}

fn pages(output: &Tree) -> impl Iterator<Item = (&str, &str)> {
    output
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("UTF-8")))
}

/// Returns every object of a page's data, however deep.
fn objects(data: &Value) -> Vec<&Value> {
    let below: Vec<&Value> = match data {
        Value::Object(fields) => fields.values().collect(),
        Value::Array(values) => values.iter().collect(),
        _ => return Vec::new(),
    };
    let own = data.is_object().then_some(data);
    let below = below.into_iter().flat_map(objects);
    own.into_iter().chain(below).collect()
}

/// Returns the nodes of a page of one type.
fn nodes<'a>(data: &'a Value, kind: &str) -> Vec<&'a Value> {
    let mut nodes = objects(data);
    nodes.retain(|node| node["@type"] == kind);
    nodes
}

#[test]
fn a_page_says_what_it_is_where_it_is_shared() {
    let project = Project::new(PROJECT);
    project.run(&["build"]).expect(0);
    let html = project.read("public/events/e.html");
    let image = "property=\"og:image\" content=\"https://example.org/b/media/the%20ford.png\"";
    for text in [
        "property=\"og:url\" content=\"https://example.org/b/events/e.html\"",
        "property=\"og:title\" content=\"&lt;!-- Shots --&gt;",
        "property=\"og:type\" content=\"article\"",
        image,
    ] {
        assert!(html.contains(text), "no {text} in {html}");
    }
    let home = project.read("public/index.html");
    assert!(!home.contains(image));
    assert!(home.contains("content=\"https://example.org/b/assets/share."));
}

#[test]
fn data_for_machines_cannot_leave_its_element() {
    let project = Project::new(PROJECT);
    project.run(&["build"]).expect(0);
    let html = project.read("public/events/e.html");
    let data = data(&html).expect("there is some");
    let event = nodes(&data, "Event")[0];
    let title = "<!-- Shots --> </script><script>alert(1)</script>";
    assert_eq!(event["name"], title);
    assert_eq!(event["startDate"], "2024-12");
    let claim = nodes(&data, "Claim")[0];
    assert_eq!(claim["text"], "Nobody fired </script>.");
    assert_eq!(claim["@id"], "https://example.org/b/events/e.html#c");
    assert_eq!(
        claim["appearance"]["@id"],
        "https://example.org/b/sources/s.html"
    );
    let page = nodes(&data, "WebPage")[0];
    assert_eq!(page["correction"]["text"], "The day was wrong.");
    assert_eq!(page["dateModified"], "2025-01-02");
    assert_eq!(html.matches("<script").count(), 1);
}

#[test]
fn data_for_machines_names_nothing_it_does_not_hold() {
    let mut n = 0;
    for (path, html) in pages(&built().output) {
        let Some(data) = data(html) else { continue };
        n += 1;
        // An object with an id alone stands for the one that says more.
        let objects = objects(&data).into_iter();
        let (names, nodes): (Vec<&Value>, Vec<&Value>) = objects
            .filter(|object| object["@id"].is_string())
            .partition(|object| object.as_object().is_some_and(|fields| fields.len() == 1));
        let ids: BTreeSet<&str> = nodes.iter().filter_map(|n| n["@id"].as_str()).collect();
        assert_eq!(ids.len(), nodes.len(), "{path}: two nodes of one name");
        for name in names {
            let is_known = name["@id"].as_str().is_some_and(|id| ids.contains(id));
            assert!(is_known, "{path} names {name}");
        }
    }
    assert!(n > 100, "{n} pages");
}

#[test]
fn without_an_address_and_inside_nothing_is_told() {
    let project = Project::new(PROJECT);
    project.edit(
        "content/site.yaml",
        "base_url: https://example.org/b/\n",
        "",
    );
    project.run(&["build"]).expect(0);
    let html = project.read("public/events/e.html");
    assert!(!html.contains("og:") && data(&html).is_none());

    let project = Project::new(PROJECT);
    project.run(&["build", "--audience", "internal"]).expect(0);
    assert!(data(&project.read("internal/events/e.html")).is_none());
}

#[test]
fn a_site_may_have_its_own_picture() {
    let project = Project::new(PROJECT);
    let picture = include_bytes!("../theme/share.png");
    project.write("templates/share.png", picture);
    project.run(&["build"]).expect(0);
    let home = project.read("public/index.html");
    assert!(home.contains("og:image:width\" content=\"2\""), "{home}");
    let address = home.split("b/assets/share.").nth(1).expect("named");
    let address = address.split('"').next().expect("in quotation marks");
    let path = project.path(&format!("public/assets/share.{address}"));
    assert_eq!(std::fs::read(path).expect("there"), picture);

    project.write("templates/share.png", "<svg/>");
    let run = project.run(&["build"]).expect(1);
    run.says("error[template]: it is not a PNG picture\n--> templates/share.png");
}

#[test]
fn no_page_has_a_style_or_script_in_it() {
    let elsewhere = Project::new(PROJECT);
    elsewhere.run(&["build"]).expect(0);
    let hostile = crate::support::tree(&elsewhere.path("public"));
    for (path, html) in pages(&built().output).chain(pages(&hostile)) {
        for tag in tags(html) {
            let small = tag.to_ascii_lowercase();
            let inline = [" style=", "javascript:", "srcdoc="]
                .iter()
                .any(|it| small.contains(it))
                || small.starts_with("<style")
                || small.split_whitespace().skip(1).any(|it| {
                    it.strip_prefix("on").is_some_and(|rest| {
                        rest.split_once('=').is_some_and(|(name, _)| {
                            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic())
                        })
                    })
                });
            assert!(!inline, "{path}: {tag}");
            let is_ours = small.contains(" src=") || small.contains("application/ld+json");
            assert!(!small.starts_with("<script") || is_ours, "{path}: {tag}");
        }
    }
}

/// Returns the start tags of a page, what stands in quotation marks in names other than addresses
/// left out, since a text may say anything there.
fn tags(html: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let mut quoted = false;
        let end = rest.find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let tag = &rest[..=end.expect("every tag ends")];
        let mut kept = String::new();
        for (index, part) in tag.split('"').enumerate() {
            let names_address = ["href=", "src=", "action="]
                .iter()
                .any(|it| kept.ends_with(it));
            if index % 2 == 0 || names_address || kept.ends_with("type=") {
                kept.push_str(part);
            }
        }
        tags.push(kept);
        rest = &rest[tag.len()..];
    }
    tags
}

#[test]
fn inline_code_would_be_found() {
    let found = tags("<p onclick=\"x()\" class=\"style=\"><a href=\"javascript:x\">on=1</a>");
    assert_eq!(
        found,
        ["<p onclick= class=>", "<a href=javascript:x>", "</a>"]
    );
}

#[test]
fn the_policy_is_the_same_in_header_and_page() {
    let output = &built().output;
    let headers = String::from_utf8(output["_headers"].clone()).expect("UTF-8");
    let (_, policy) = headers
        .split_once("Content-Security-Policy: ")
        .expect("there");
    let policy = policy.lines().next().expect("a line");
    let policy = policy
        .strip_suffix("; frame-ancestors 'none'")
        .expect("the header's own");
    for (path, html) in pages(output) {
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        let policy = policy.replace('\'', "&#39;");
        let said = format!("http-equiv=\"Content-Security-Policy\" content=\"{policy}\"");
        assert!(html.contains(&said), "{path}");
    }
}

/// Every text token is read on every ground at 7:1 at least, by day and by night.
#[test]
fn text_can_be_read() {
    let style = include_str!("../../templates/tokens.css");
    let (_, dark) = style
        .split_once("@supports")
        .expect("light-dark is asked for");
    let token = |name: &str| {
        let (_, rest) = dark
            .split_once(&format!("--{name}: light-dark("))
            .expect(name);
        let (pair, _) = rest.split_once(')').expect("it ends");
        let (light, dark) = pair.split_once(", ").expect("two colours");
        [luminance(light), luminance(dark)]
    };
    let light_token = |name: &str| {
        let (_, rest) = style.split_once(&format!("--{name}: ")).expect(name);
        luminance(rest.split_once(';').expect("it ends").0)
    };
    for text in ["ink", "dim", "azure", "gules", "or"] {
        for ground in ["paper", "wash", "gold-wash"] {
            for (night, (text_is, ground_is)) in
                token(text).into_iter().zip(token(ground)).enumerate()
            {
                let ratio = ratio(text_is, ground_is);
                assert!(
                    ratio >= 7.0,
                    "{text} on {ground}, night {night}: {ratio:.2}"
                );
            }
        }
        assert_eq!(
            light_token(text),
            token(text)[0],
            "{text} where light-dark is not known"
        );
    }
    for (rule, ground) in token("rule").into_iter().zip(token("paper")) {
        assert!(ratio(rule, ground) >= 3.0, "rule");
    }
}

fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG's relative luminance of `#rgb` or `#rrggbb`.
fn luminance(color: &str) -> f64 {
    let digits = color.trim().trim_start_matches('#');
    let full: String = match digits.len() {
        3 => digits.chars().flat_map(|c| [c, c]).collect(),
        _ => digits.to_owned(),
    };
    let part = |at: usize| {
        let value = u8::from_str_radix(&full[at..at + 2], 16).expect("a colour");
        let value = f64::from(value) / 255.0;
        match value <= 0.04045 {
            true => value / 12.92,
            false => ((value + 0.055) / 1.055).powf(2.4),
        }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

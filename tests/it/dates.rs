//! Dates, numbers and order on the pages of a language.

use crate::support::Project;

const PROJECT: &str = "\
//- content/site.yaml
title: The ford
base_url: https://example.org/
languages: [en, fa]
calendar: {fa: persian}
//- content/actors/a.yaml
name: {en: Alpha, fa: پاکستان}
kind: state
//- content/actors/b.yaml
name: {en: Beta, fa: افغانستان}
kind: state
//- content/sources/s.yaml
outlet: Wire
url: https://example.com/1
published: 2024-12-24
accessed: 2024-12-25
kind: wire
//- content/events/e.yaml
title: {en: Shots, fa: شلیک}
type: assault
date: 2024-12-20/2024-12-21
actors: [a, b]
claims:
  - {id: c, by: a, text: They fired., on: 2024-12-24, kind: casualty, toll: {killed: 1200}, via: [s]}
";

#[test]
fn a_page_has_the_dates_digits_and_order_of_its_language() {
    let project = Project::new(PROJECT);
    project.run(&["build"]).expect(0);
    let english = project.read("public/events/e.html");
    let days = "<time datetime=\"2024-12-20\">20</time>–<time datetime=\"2024-12-21\">21 December 2024</time>";
    assert!(english.contains(days), "{english}");
    let dari = project.read("public/fa/events/e.html");
    let days = "<time datetime=\"2024-12-20\">۲۰</time>–<time datetime=\"2024-12-21\">۲۱ دسمبر ۲۰۲۴</time> (۳۰ قوس – ۱ جدی ۱۴۰۳)";
    assert!(dari.contains(days), "{dari}");
    // Machines and links read the same in both.
    assert!(dari.contains("datetime=\"2024-12-24\""), "{dari}");
    assert!(dari.contains("chronology.html#2024-12"), "{dari}");
    assert!(dari.contains("۱۲۰۰"), "{dari}");
    let month = "دسمبر ۲۰۲۴ (قوس–جدی ۱۴۰۳)";
    assert!(project.read("public/fa/chronology.html").contains(month));
    let actors = project.read("public/fa/actors/index.html");
    let at = |name| actors.find(name).expect("both are listed");
    assert!(at("افغانستان") < at("پاکستان"));
    let actors = project.read("public/actors/index.html");
    let at = |name| actors.find(name).expect("both are listed");
    assert!(at("Alpha") < at("Beta"));
    let register = project.read("public/fa/search.html");
    let letter = |letter: char| format!("id=\"letter-{:x}\"", u32::from(letter));
    let at = |c| {
        register
            .find(&letter(c))
            .unwrap_or_else(|| panic!("{c} is a heading: {register}"))
    };
    assert!(at('ا') < at('پ') && at('پ') < at('ش'));
}

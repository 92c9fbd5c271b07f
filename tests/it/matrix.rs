//! What the claims of the two events that `content/` turns on say together, in text form: spans,
//! figures by claimant, contests and origins. Reviews read the files in `tests/matrix/`.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::OnceLock;

use chancery::model::{Event, Id, Vocabulary, Who};
use chancery::site::{self, ContestAbout, Site, SpanOf, group_words, range_words};
use chancery::{Audience, Options};

use crate::support::{self, REPOSITORY};

#[test]
fn the_matrix_of_the_paktika_strikes() {
    check("paktika-airstrikes");
    let site = site();
    // People 15 to 52, civilians with their word, militants 20 to 71: never one total.
    let spans = &site.event_facts(&id("paktika-airstrikes")).spans;
    let people = whole(spans, Who::Unknown, None);
    assert_eq!((people.min, people.max), (15, Some(52)));
    let militants = whole(spans, Who::Combatants, None);
    assert_eq!((militants.min, militants.max), (20, Some(71)));
    for claim in &militants.claims {
        assert!(!people.claims.contains(claim), "{claim} counts in both");
    }
    let said: Vec<_> = spans.iter().flat_map(|span| &span.words).collect();
    let dozens = (id("unama-dozens"), "dozens".to_owned());
    assert!(said.contains(&&dozens), "{said:?}");
    let page = page("paktika-airstrikes");
    for total in ["116", "117", "118", "121", "122", "123"] {
        let cell = format!(">{total}<");
        assert!(!page.contains(&cell), "{total} is a sum that nobody said");
    }
}

#[test]
fn the_matrix_of_the_counterattack() {
    check("border-counterattack");
    let site = site();
    let facts = site.event_facts(&id("border-counterattack"));
    let soldiers = whole(&facts.spans, Who::Combatants, Some("pakistan"));
    assert_eq!((soldiers.min, soldiers.max), (0, Some(19)));
    assert!(soldiers.contested);
    let event = &site.records.events[&id("border-counterattack")];
    for (claim, stated, side) in [
        ("tarz-18", "~18", "taliban"),
        ("ministry-source-19", "19", "taliban"),
        ("security-sources-0", "0", "pakistan"),
        ("border-source-1", "1", "pakistan"),
        ("dawn-1", "1", "pakistan"),
    ] {
        assert!(soldiers.claims.contains(&id(claim)), "{claim}");
        let claim = event.claims.iter().find(|own| own.id == id(claim));
        let claim = claim.expect("it is there");
        let row = &claim.toll[0];
        let count = row.outcomes.values().next().expect("a figure");
        assert_eq!(count.stated().replace("about ", "~"), stated);
        // Each side's word comes from that side's people or those named for it.
        let voices = claim.by.iter().map(|by| (by, site.top(by)));
        let is_side = voices.clone().any(|(by, top)| {
            let named = by.as_str().contains(side) || by.as_str().contains("dawn");
            named || top == id(side)
        });
        assert!(is_side, "{:?}", voices.collect::<Vec<_>>());
    }
    // "Two days later" is the 26th; the event is of the 27th and 28th.
    let tarz = event.claims.iter().find(|own| own.id == id("tarz-18"));
    let date = tarz.and_then(|claim| claim.date.as_ref()).expect("a date");
    let relative = date.relative.as_ref().expect("counted from the strikes");
    assert_eq!(relative.as_stated.as_deref(), Some("two days later"));
    let resolved = date.date.as_ref().expect("resolved");
    assert_eq!(resolved.to_string(), "2024-12-26");
    assert!(resolved.latest() < facts.earliest);
    assert!(page("border-counterattack").contains("two days later"));
}

/// Compares the matrix of an event with the one expected.
fn check(event: &str) {
    let site = site();
    let path = format!("tests/matrix/{event}.txt");
    let path = Path::new(REPOSITORY).join(path);
    let found = matrix(site, &site.records.events[&id(event)]);
    if support::updating() {
        support::write(&path, found.as_bytes());
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    if let Some(difference) = support::difference(&expected, &found) {
        panic!("{} {difference}", path.display());
    }
}

fn matrix(site: &Site, event: &Event) -> String {
    let facts = site.event_facts(&event.common.id);
    let lang = site.settings.default_language();
    let mut text = String::new();
    for (group, figures) in site::figures(&site.records, event, lang) {
        let words = named(&group);
        let span = facts.spans.iter().find(|span| span.group == group);
        let range = span.map_or("in words only".to_owned(), range_words);
        let mark = match span {
            Some(span) if span.contested => ", contested",
            _ => "",
        };
        _ = writeln!(text, "{words}: {range}{mark}");
        for figure in figures {
            let claim = figure.claim;
            let by: Vec<_> = claim.by.iter().map(Id::as_str).collect();
            let on = claim
                .on
                .as_ref()
                .map_or("undated".to_owned(), ToString::to_string);
            let stated = figure.count.stated();
            _ = writeln!(text, "  {stated}  {} ({}), {on}", by.join(" + "), claim.id);
        }
    }
    text += "\nother claims\n";
    for claim in event.claims.iter().filter(|claim| claim.toll.is_empty()) {
        let by: Vec<_> = claim.by.iter().map(Id::as_str).collect();
        let (stance, live) = (claim.stance.word(), site::is_live(event, claim));
        let mark = if live { "" } else { ", no longer held" };
        _ = writeln!(text, "  {} ({}) {stance}{mark}", by.join(" + "), claim.id);
    }
    text += "\ndates that differ\n";
    for claim in &event.claims {
        if let Some(when) = &claim.date {
            let date = when
                .date
                .as_ref()
                .map_or("?".to_owned(), ToString::to_string);
            let stated = when.relative.as_ref().and_then(|r| r.as_stated.as_deref());
            let stated = stated.map_or(String::new(), |stated| format!(", \"{stated}\""));
            _ = writeln!(text, "  {date}{stated} ({})", claim.id);
        }
    }
    text += "\ncontested\n";
    for contest in &facts.contested {
        let about = match &contest.about {
            ContestAbout::Figures(group) => named(group),
            ContestAbout::Counted(word) => word.clone(),
            ContestAbout::Said => "what is said".to_owned(),
        };
        _ = writeln!(text, "  {} against {}: {about}", contest.one, contest.other);
    }
    let n = facts.sources.len();
    _ = writeln!(
        text,
        "\n{n} sources, {} independent origins",
        facts.origins.len()
    );
    for origin in &facts.origins {
        let claims: Vec<_> = origin.claims.iter().map(Id::as_str).collect();
        let sources: Vec<_> = origin.sources.iter().map(Id::as_str).collect();
        let (claims, sources) = (claims.join(", "), sources.join(", "));
        _ = writeln!(text, "  [{claims}] through {sources}");
    }
    text
}

fn named(group: &site::Group) -> String {
    let mut words = group_words(group.outcome, group.who);
    if let Some(side) = &group.side {
        words += &format!(" of {side}");
    }
    if let Some(among) = &group.among {
        words += &format!(", {}", among.0);
    }
    words
}

/// Returns the span of the killed of one group, subsets left out.
fn whole<'a>(spans: &'a [SpanOf], who: Who, side: Option<&str>) -> &'a SpanOf {
    let found = spans.iter().find(|span| {
        let group = &span.group;
        let is_side = group.side.as_ref().map(Id::as_str) == side;
        group.outcome.word() == "killed" && group.who == who && is_side && group.among.is_none()
    });
    found.expect("there is such a span")
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| chancery::plan(&options()).site.expect("content is right"))
}

fn options() -> Options {
    Options {
        root: REPOSITORY.into(),
        as_of: None,
        audience: Audience::Public,
        base_url: None,
        instant: "2025-01-01T00:00Z".parse().expect("an instant"),
    }
}

/// Returns the page of an event.
fn page(event: &str) -> String {
    let project = support::Project::new("");
    support::copy(
        &Path::new(REPOSITORY).join("content"),
        &project.path("content"),
    );
    project.run(&["build"]).expect(0);
    project.read(&format!("public/events/{event}.html"))
}

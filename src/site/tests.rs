//! Rules of appendix B on small projects: texts in, what follows from them out.

use expect_test::{Expect, expect};

use crate::check;
use crate::diagnostic::Diagnostics;
use crate::model::{Id, Kind};
use crate::site::{self, Site, group_words, range_words};
use crate::source::{Role, SourceFile, Sources};
use crate::{Audience, View};

/// Actors and sources that every project here has. `a` and `b` are of one side, `c` of none.
const CAST: &str = "
//- actors/all.yaml
- {id: side, name: Side, kind: state}
- {id: a, name: A, kind: government-body, parent: side}
- {id: b, name: B, kind: person, parent: a}
- {id: c, name: C, kind: state}
- {id: paper, name: Paper, kind: media}
- {id: officials, name: Officials, kind: unnamed}
- {id: people, name: People, kind: unnamed}
//- sources/all.yaml
- {id: wire, outlet: Wire, published: 2024-01-01}
- {id: s1, outlet: S1, published: 2024-01-02, relays: [wire]}
- {id: s2, outlet: S2, published: 2024-01-03, relays: [s1]}
- {id: s3, outlet: S3, published: 2024-01-04}
- {id: s4, outlet: S4, published: 2024-02-01, relays: [wire]}
";

/// Builds the site of a project whose files are marked `//- path`, on top of the cast.
pub(crate) fn build(project: &str, view: View) -> Site {
    build_all(&format!("{CAST}{project}"), view)
}

/// Builds the site of a project without the cast.
pub(crate) fn build_all(all: &str, view: View) -> Site {
    let mut sources = Sources::default();
    let settings = "title: T\nbase_url: https://example.org/\n";
    sources.add(SourceFile {
        path: "content/site.yaml".to_owned(),
        text: settings.to_owned(),
        role: Role::Settings,
    });
    for file in all.split("//- ").skip(1) {
        let (path, text) = file.split_once('\n').expect("a path and a text");
        let kind = Kind::ALL.into_iter().find(|k| path.starts_with(k.folder()));
        sources.add(SourceFile {
            path: format!("content/{path}"),
            text: text.to_owned(),
            role: Role::Records(kind.expect("a folder of records")),
        });
    }
    let mut diagnostics = Diagnostics::default();
    let settings = check::settings(settings, &mut diagnostics);
    let checked = check::records(&settings, &sources, &view, &mut diagnostics);
    let errors: Vec<_> = diagnostics
        .iter()
        .filter(|d| d.severity == crate::diagnostic::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    site::of(settings, checked.records, checked.index.aliases(), &view)
}

pub(crate) fn public() -> View {
    View {
        as_of: None,
        audience: Audience::Public,
        instant: "2025-01-01T00:00Z".parse().expect("an instant"),
    }
}

pub(super) fn as_of(day: &str) -> View {
    View {
        as_of: Some(day.parse().expect("a day")),
        ..public()
    }
}

/// Shows what follows for the event `e`, whose claims and sources are given.
fn facts(event: &str, expect: Expect) {
    let project = format!("//- events/e.yaml\ntitle: E\ntype: assault\n{event}");
    let site = build(&project, public());
    let id = Id::parse("e").expect("an id");
    let facts = &site.events[&id];
    let mut shown = String::new();
    for span in &facts.spans {
        let mut group = group_words(span.group.outcome, span.group.who);
        if let Some(side) = &span.group.side {
            group += &format!(" of {side}");
        }
        if let Some(among) = &span.group.among {
            group += &format!(", {}", among.0);
        }
        let contested = if span.contested { ", contested" } else { "" };
        shown += &format!("{group}: {}{contested}", range_words(span));
        for (claim, word) in &span.words {
            shown += &format!("; {claim} says {word}");
        }
        shown += "\n";
    }
    for contest in &facts.contested {
        shown += &format!("{} against {}\n", contest.one, contest.other);
    }
    let names = |ids: Vec<String>| ids.join("+");
    let origins = facts.origins.iter().map(|origin| {
        let claims = origin.claims.iter().map(Id::to_string).collect();
        let sources = origin.sources.iter().map(Id::to_string).collect();
        format!("[{} via {}]", names(claims), names(sources))
    });
    let origins: Vec<_> = origins.collect();
    shown += &format!(
        "{} sources, {} independent: {}\n",
        facts.sources.len(),
        origins.len(),
        origins.join(" ")
    );
    expect.assert_eq(&shown);
}

#[test]
fn spans_keep_groups_apart_and_open_ends_open() {
    facts(
        "
claims:
  - {id: local, by: people, text: t, via: [s3], toll: {killed: 15+}}
  - {id: side-46, by: a, text: t, via: [s1], toll: {killed: 46, injured: 6}}
  - {id: side-52, by: b, text: t, via: [s2], toll: {killed: 51-52}, supersedes: []}
  - {id: official, by: officials, text: t, via: [s3], toll: {killed: 20+, who: combatants}}
  - {id: paper-71, by: paper, text: t, via: [s3], toll: [{killed: 71, who: combatants}, {killed: 0, who: civilians}]}
  - {id: united, by: c, text: t, via: [s4], toll: [{id: all, killed: 45+, who: civilians}, {killed: 30, among: children, part_of: all}]}
  - {id: mission, by: c, text: t, via: [s4], toll: {killed: dozens, who: civilians}}
",
        expect![[r#"
            People killed: 15 to 52
            People injured: 6
            Combatants killed: 20 to 71
            Civilians killed: 0 to 45 or more, contested; mission says dozens
            People killed, children: 30
            paper-71 against united
            4 sources, 5 independent: [local via s3] [side-46+side-52 via s1+s2] [official via s3] [paper-71 via s3] [united+mission via s4]
        "#]],
    );
}

#[test]
fn rivals_contest_and_about_reaches_a_tenth() {
    facts(
        "
claims:
  - {id: one, by: a, text: t, via: [s1], toll: {killed: ~18, who: combatants, side: side}}
  - {id: two, by: c, text: t, via: [s3], toll: {killed: 19, who: combatants, side: a}}
",
        expect![[r#"
            Combatants killed of side: 18 to 19
            2 sources, 2 independent: [one via s1] [two via s3]
        "#]],
    );
    facts(
        "
claims:
  - {id: one, by: a, text: t, via: [s1], toll: {killed: ~18}}
  - {id: two, by: c, text: t, via: [s3], toll: {killed: 1}}
  - {id: three, by: people, text: t, via: [s3], toll: {killed: 0}, status: refuted}
",
        expect![[r#"
            People killed: 1 to 18, contested
            one against two
            2 sources, 2 independent: [one via s1] [two via s3]
        "#]],
    );
    // One speaker's own later figure does not contest the earlier; a said contradiction does.
    facts(
        "
claims:
  - {id: one, by: a, text: t, via: [s1], toll: {killed: 46}}
  - {id: two, by: b, text: t, via: [s3], toll: {killed: 52}}
  - {id: three, by: c, text: t, via: [s3], contradicts: [one], counts: {sites: 4}}
  - {id: four, by: people, text: t, via: [s3], counts: {sites: 7}}
",
        expect![[r#"
            People killed: 46 to 52
            one against three
            three against four
            2 sources, 3 independent: [one+two via s1+s3] [three via s3] [four via s3]
        "#]],
    );
}

#[test]
fn forecasts_denials_and_what_is_superseded_count_in_no_span() {
    facts(
        "
claims:
  - {id: old, by: a, text: t, via: [s1], toll: {killed: 3}}
  - {id: new, by: a, text: t, via: [s1], toll: {killed: 9}, supersedes: [old]}
  - {id: fears, by: c, text: t, via: [s3], kind: forecast, toll: {killed: 100}}
  - {id: denies, by: people, text: t, via: [s3], stance: denies, toll: {killed: 50}}
",
        expect![[r#"
            People killed: 9
            2 sources, 3 independent: [new via s1] [fears via s3] [denies via s3]
        "#]],
    );
}

#[test]
fn origins_are_voices_and_not_outlets() {
    // An outlet that repeats the wire joins whoever the wire carried, through another outlet too.
    facts(
        "
claims:
  - {id: said, by: a, text: t, via: [wire]}
  - {id: relayed, by: paper, text: t, via: [s2]}
  - {id: own, by: officials, text: t, via: [s3]}
",
        expect![[r#"
            3 sources, 2 independent: [said+relayed via s2+wire] [own via s3]
        "#]],
    );
}

#[test]
fn sources_without_a_claim_count_by_what_they_relay() {
    // s1 and s4 repeat one wire, which is not listed itself; s3 stands alone.
    facts(
        "sources: [s1, s4, s3]\n",
        expect![[r#"
            3 sources, 2 independent: [ via s1+s4] [ via s3]
        "#]],
    );
    // A group that touches a claim's source adds none.
    facts(
        "sources: [s4, s3]\nclaims: [{id: said, by: a, text: t, via: [s1]}]\n",
        expect![[r#"
            3 sources, 2 independent: [said via s1] [ via s3]
        "#]],
    );
}

#[test]
fn circles_in_relays_do_no_harm() {
    let project = "
//- sources/circle.yaml
- {id: x, outlet: X, relays: [y]}
- {id: y, outlet: Y, relays: [x]}
//- events/e.yaml
title: E
type: assault
sources: [x]
claims: [{id: said, by: officials, text: t, via: [y]}]
";
    let site = build(project, public());
    let id = Id::parse("e").expect("an id");
    assert_eq!(site.events[&id].origins.len(), 1);
}

const PAST: &str = "
//- events/first.yaml
{title: First, type: assault, date: 2024-01-01, actors: [a], claims: [{id: x, by: a, text: t, via: [s1], toll: {killed: 5}}, {id: y, by: c, text: t, via: [s4], toll: {killed: 50}, contradicts: [x]}]}
//- events/second.yaml
{title: Second, type: agree, date: 2024-01-20, actors: [a, c], follows: [{event: first, according_to: a}]}
//- disputes/d.yaml
question: Q
positions: [{actor: a, stance: denies, text: t, via: [s3]}, {actor: a, stance: confirms, text: t, via: [s4]}]
events: [second]
gaps: [{id: g, question: G, raised: 2024-01-01, status: closed, closed: 2024-03-01, closed_by: [s4]}]
";

fn shown(site: &Site) -> String {
    let mut shown = String::new();
    let ids = |ids: Vec<&Id>| {
        ids.iter()
            .map(|id| id.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    shown += &format!("events: {}\n", ids(site.chronology.iter().collect()));
    shown += &format!("sources: {}\n", ids(site.records.sources.keys().collect()));
    shown += &format!("actors: {}\n", ids(site.records.actors.keys().collect()));
    for (id, facts) in &site.events {
        let spans: Vec<_> = facts.spans.iter().map(range_words).collect();
        shown += &format!(
            "{id}: {}; contested by {}\n",
            spans.join(", "),
            facts.contested.len()
        );
    }
    for dispute in site.records.disputes.values() {
        let gap = &dispute.common.gaps[0];
        shown += &format!(
            "positions: {}, gap {:?}\n",
            dispute.positions.len(),
            gap.status
        );
    }
    shown
}

#[test]
fn as_of_shows_what_could_be_known() {
    let site = build(PAST, as_of("2024-01-10"));
    expect![[r#"
        events: first
        sources: s1 s2 s3 wire
        actors: a side
        first: 5; contested by 0
        positions: 1, gap Open
    "#]]
    .assert_eq(&shown(&site));
    let site = build(PAST, as_of("2024-03-01"));
    expect![[r#"
        events: first second
        sources: s1 s2 s3 s4 wire
        actors: a c side
        first: 5 to 50, contested by 1
        second: ; contested by 0
        positions: 2, gap Closed
    "#]]
    .assert_eq(&shown(&site).replace("; contested by 1", ", contested by 1"));
}

#[test]
fn what_is_internal_or_embargoed_leaves_no_trace() {
    let secret = "
//- events/open.yaml
{title: Open, type: agree, date: 2024-01-01, actors: [a], sources: [s1]}
//- events/secret.yaml
{title: Secret, type: agree, date: 2024-01-02, actors: [a, hidden], visibility: internal, sources: [s1]}
//- events/later.yaml
{title: Later, type: agree, date: 2024-01-03, actors: [a, c], embargo: 2025-06-01T00:00Z, aliases: [old], sources: [s3]}
//- actors/hidden.yaml
{name: Hidden, kind: person, visibility: internal}
";
    let without = "
//- events/open.yaml
{title: Open, type: agree, date: 2024-01-01, actors: [a], sources: [s1]}
";
    let one = format!("{:#?}", build(secret, public()));
    let other = format!("{:#?}", build(without, public()));
    assert_eq!(one, other);
    let internal = View {
        audience: Audience::Internal,
        ..public()
    };
    assert_eq!(build(secret, internal).chronology.len(), 3);
    let after = View {
        instant: "2025-06-01T00:00Z".parse().expect("an instant"),
        ..public()
    };
    assert_eq!(build(secret, after).chronology.len(), 2);
}

#[test]
fn a_retraction_leaves_its_address_and_nothing_else() {
    let project = "
//- events/gone.yaml
title: Gone
type: assault
actors: [a, c]
date: 2024-01-01
claims: [{id: x, by: a, text: t, via: [s1]}]
revisions: [{on: 2024-05-01, kind: retraction, note: It did not happen.}]
//- events/stays.yaml
title: Stays
type: agree
actors: [c]
date: 2024-01-02
follows: [{event: gone, according_to: c}]
sources: [s3]
";
    let site = build(project, public());
    let ids: Vec<_> = site.chronology.iter().map(Id::as_str).collect();
    assert_eq!(ids, ["stays"]);
    let stays = Id::parse("stays").expect("an id");
    assert!(site.records.events[&stays].follows.is_empty());
    assert_eq!(site.retracted.len(), 1);
    assert_eq!(
        site.revisions.len(),
        1,
        "the corrections page still tells of it"
    );
    assert!(site.relations.is_empty());
    // Before the day of the retraction it stands.
    assert_eq!(build(project, as_of("2024-04-30")).chronology.len(), 2);
}

#[test]
fn the_chronology_is_in_full_order() {
    let project = "
//- events/all.yaml
- {id: undated, title: t, type: agree}
- {id: day-2, title: t, type: agree, date: 2024-01-02, order: 2}
- {id: day-1, title: t, type: agree, date: 2024-01-02, order: 1}
- {id: month, title: t, type: agree, date: 2024-01}
- {id: open, title: t, type: agree, date: 2024-01-02/..}
- {id: timed, title: t, type: agree, date: '2024-01-02T01:00+04:30', order: 2}
- {id: after, title: t, type: agree, date: {after: day-1, by: P2D}}
";
    let site = build(project, public());
    let ids: Vec<_> = site.chronology.iter().map(Id::as_str).collect();
    assert_eq!(
        ids,
        [
            "month", "day-1", "timed", "day-2", "open", "after", "undated"
        ]
    );
}

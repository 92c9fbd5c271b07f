//! What changed from one edition to the next.

use std::fs;

use expect_test::expect;

use crate::support::Project;

const OLD: &str = r#"
//- content/site.yaml
title: Editions
base_url: https://example.org/
//- content/actors/all.yaml
- {id: north, name: Northland, kind: state}
- {id: south, name: Southland, kind: state}
//- content/sources/all.yaml
- {id: wire, outlet: Wire, title: 'A *first* report', published: 2024-03-02}
- {id: paper, outlet: Paper, published: 2024-03-03}
//- content/events/clash.yaml
title: A clash
type: assault
date: 2024-03-01
actors: [{actor: north, role: initiator}, south]
sources: [paper]
claims:
  - {id: three, by: north, kind: casualty, text: Three were killed., via: [wire], toll: {killed: 3, who: combatants, side: south}}
  - {id: regret, by: south, text: It is regretted., via: [wire]}
gaps: [{id: who, question: Who began?, raised: 2024-03-05}]
//- content/agreements/pact.yaml
title: A pact
parties: [{actor: north, confirmed_by: [wire]}, {actor: south, confirmed_by: [wire]}]
sources: [wire]
provisions: [{id: peace, title: Peace, sources: [wire]}]
//- content/disputes/dead.yaml
question: How many died?
positions: [{actor: north, stance: asserts, text: Three., via: [wire]}]
events: [clash]
"#;

/// Makes an old edition and a project that went on from it.
fn project() -> Project {
    let project = Project::new(OLD);
    project.run(&["build", "--output", "old"]).expect(0);
    project
}

fn went_on(project: &Project) {
    let clash = "content/events/clash.yaml";
    project.edit(
        clash,
        "Three were killed., via: [wire], toll: {killed: 3,",
        "Four were killed., via: [wire], toll: {killed: 4,",
    );
    project.edit(clash, "  - {id: regret, by: south, text: It is regretted., via: [wire]}", "  - {id: none, by: south, kind: casualty, text: None was., via: [paper], toll: {killed: 0, who: combatants, side: south}}");
    project.edit(
        clash,
        "raised: 2024-03-05}",
        "raised: 2024-03-05, status: closed, closed: 2024-04-01, closed_by: [paper]}",
    );
    project.edit("content/agreements/pact.yaml", "title: Peace, sources: [wire]", "title: Peace, sources: [wire], progress: [{on: 2024-05-01, state: stalled, evidence: [clash]}]");
    project.edit(
        "content/disputes/dead.yaml",
        "via: [wire]}]",
        "via: [wire]}, {actor: south, stance: denies, text: None., via: [paper]}]",
    );
    project.write(
        "content/events/talks.yaml",
        "title: Talks\ntype: agree\ndate: 2024-06-01\nactors: [north, south]\nsources: [wire]\n",
    );
}

#[test]
fn it_tells_what_a_reader_wants_to_know() {
    let project = project();
    let same = project.run(&["diff", "old"]).expect(0);
    assert_eq!(same.stdout, "0 added, 0 changed, 0 withdrawn\n");
    went_on(&project);
    let text = project.run(&["diff", "old"]).expect(0).stdout;
    expect![[r#"
        3 added, 5 changed, 1 withdrawn

        Added

          event talks: Talks
          claim clash#none: None was.
          position dead#south: None.

        Changed

          event clash: A clash
            contested: no → yes
            independent: 3 → 2
          claim clash#three: Four were killed.
            killed, combatants, south: 3 → 4
            text: Three were killed. → Four were killed.
          span clash: killed, combatants, south
            contested: no → yes
            range: 3 → 0 to 4
          provision pact#peace: Peace
            evidence: nothing → clash
            state: nothing → stalled
            state on: nothing → 2024-05-01
          gap clash#who: Who began?
            closed: nothing → 2024-04-01
            closed by: nothing → paper
            status: open → closed

        Withdrawn

          claim clash#regret: It is regretted.
    "#]]
    .assert_eq(&text);
    let markdown = project.run(&["diff", "old", "--format", "markdown"]);
    expect![[r#"
        3 added, 5 changed, 1 withdrawn

        ## Added

        - event talks: Talks
        - claim clash\#none: None was.
        - position dead\#south: None.

        ## Changed

        - event clash: A clash
          - contested: no → yes
          - independent: 3 → 2
        - claim clash\#three: Four were killed.
          - killed, combatants, south: 3 → 4
          - text: Three were killed. → Four were killed.
        - span clash: killed, combatants, south
          - contested: no → yes
          - range: 3 → 0 to 4
        - provision pact\#peace: Peace
          - evidence: nothing → clash
          - state: nothing → stalled
          - state on: nothing → 2024-05-01
        - gap clash\#who: Who began?
          - closed: nothing → 2024-04-01
          - closed by: nothing → paper
          - status: open → closed

        ## Withdrawn

        - claim clash\#regret: It is regretted.
    "#]]
    .assert_eq(&markdown.expect(0).stdout);

    // A folder, a root and the project itself are the same edition.
    project.run(&["build", "--output", "new"]).expect(0);
    let json = project.run(&["diff", "old", "new", "--format", "json"]);
    let json = json.expect(0).stdout;
    for args in [&["diff", "old"][..], &["diff", "old", "."]] {
        let args = [args, &["--format", "json"]].concat();
        assert_eq!(project.run(&args).expect(0).stdout, json);
    }
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["format"], 1);
    let changes = value["changes"].as_array().expect("a list");
    let toll = changes
        .iter()
        .find(|c| c["id"] == "clash#three")
        .expect("it changed");
    assert_eq!(toll["fields"][0]["field"], "killed, combatants, south");
    assert_eq!(toll["fields"][0]["was"], "3");
    assert_eq!(toll["fields"][0]["now"], "4");
}

#[test]
fn a_change_without_a_revision_fails_where_asked() {
    let project = project();
    let args = ["diff", "old", "--require-revisions"];
    project.run(&args).expect(0);
    // What is new, and progress, needs no revision.
    project.edit("content/agreements/pact.yaml", "title: Peace, sources: [wire]", "title: Peace, sources: [wire, paper], progress: [{on: 2024-05-01, state: stalled, evidence: [clash]}]");
    project.run(&args).expect(0);
    let clash = "content/events/clash.yaml";
    let old = project.read(clash);
    for (from, to) in [
        ("killed: 3", "killed: 4"),
        ("A clash", "The clash"),
        ("Who began?", "Who began it?"),
        (
            "  - {id: regret, by: south, text: It is regretted., via: [wire]}\n",
            "",
        ),
        ("[{actor: north, role: initiator}, south]", "[north, south]"),
    ] {
        project.edit(clash, from, to);
        project
            .run(&args)
            .expect(1)
            .says("what was published of `clash` changed, and no new revision of it says so");
        let text = project.read(clash);
        let revision = "revisions: [{on: 2024-06-01, kind: correction, note: It was wrong.}]\n";
        project.write(clash, text + revision);
        project.run(&args).expect(0);
        project.write(clash, &old);
    }
    fs::remove_file(project.path("content/disputes/dead.yaml")).expect("it is there");
    project.run(&args).expect(1).says("`dead`");
    let retracted = "question: How many died?\npositions: [{actor: north, stance: asserts, text: Three., via: [wire]}]\nrevisions: [{on: 2024-06-01, kind: retraction, note: Nobody asked.}]\n";
    project.write("content/disputes/dead.yaml", retracted);
    project.run(&args).expect(0);
}

/// Whatever a reader reads of a claim and around it: words that stand for a number, quotes, summaries,
/// estimates, causes and the evidence of a dispute.
#[test]
fn words_are_compared_as_numbers_are() {
    let project = Project::new(OLD);
    let clash = "content/events/clash.yaml";
    let dead = "content/disputes/dead.yaml";
    project.write(
        clash,
        project.read(clash)
            + r#"
  - {id: many, by: south, text: Many fled., via: [wire], toll: {displaced: several}, quote: {text: They fled.}, counts: {houses: 4}}
summary: It began at *dawn*.
estimate: {killed: 3, who: combatants, side: south, method: As said., by: editor, on: 2024-03-09}
follows: [{event: before, according_to: north}]
"#,
    );
    // A claim follows the other claims, not the gaps.
    let text = project.read(clash);
    let gaps = "gaps: [{id: who, question: Who began?, raised: 2024-03-05}]
";
    project.write(clash, text.replace(gaps, "") + gaps);
    project.write(
        "content/events/before.yaml",
        "title: Before
type: assault
date: 2024-02-01
actors: [south]
sources: [wire]
",
    );
    project.edit(
        dead,
        "events: [clash]",
        "events: [clash]
evidence: [{text: A list of names., source: wire}]
summary: Nobody knows.",
    );
    project.run(&["build", "--output", "old"]).expect(0);
    for (file, from, to) in [
        (clash, "displaced: several", "displaced: dozens"),
        (clash, "They fled.", "They have fled."),
        (clash, "houses: 4", "houses: 5"),
        (clash, "at *dawn*", "at *dusk*"),
        (clash, "As said.", "As the North says."),
        (clash, "according_to: north", "according_to: south"),
        (dead, "A list of names.", "A list of three names."),
        (dead, "Nobody knows.", "Somebody knows."),
        (dead, "stance: asserts", "stance: declines"),
    ] {
        project.edit(file, from, to);
        let record = if file == clash { "clash" } else { "dead" };
        project
            .run(&["diff", "old", "--require-revisions"])
            .expect(1)
            .says(&format!("what was published of `{record}` changed"));
    }
    let text = project.run(&["diff", "old"]).expect(0).stdout;
    expect![[r#"
        0 added, 4 changed, 0 withdrawn

        Changed

          event clash: A clash
            estimate of killed, combatants, south: 3 by editor: As said. → 3 by editor: As the North says.
            follows: before according to north → before according to south
            summary: It began at dawn. → It began at dusk.
          claim clash#many: Many fled.
            counts: houses: 4 → houses: 5
            displaced: several → dozens
            quote: They fled. → They have fled.
          dispute dead: How many died?
            evidence: A list of names. (wire) → A list of three names. (wire)
            summary: Nobody knows. → Somebody knows.
          position dead#north: Three.
            stance: asserts → declines
    "#]].assert_eq(&text);
    project.run(&["build", "--output", "new"]).expect(0);
    assert_eq!(project.run(&["diff", "old", "new"]).expect(0).stdout, text);
}

/// An edition of an older program lacks columns: what it did not publish has not changed.
#[test]
fn a_column_that_an_older_edition_lacks_has_not_changed() {
    let project = project();
    let path = "old/data/claims.json";
    let mut file: serde_json::Value = serde_json::from_str(&project.read(path)).expect("JSON");
    for row in file["claims"].as_array_mut().expect("rows") {
        let row = row.as_object_mut().expect("a row");
        row.retain(|column, _| column != "quote" && !column.ends_with("_stated"));
    }
    project.write(path, file.to_string());
    let same = project.run(&["diff", "old"]).expect(0);
    assert_eq!(same.stdout, "0 added, 0 changed, 0 withdrawn\n");
}

#[test]
fn what_is_no_edition_is_wrong_usage() {
    let project = project();
    project
        .run(&["diff", "content"])
        .expect(2)
        .says("= help: name a folder that `chancery build` wrote");
    project.run(&["diff", "nowhere"]).expect(2);
    project.run(&["diff", "old", "content"]).expect(2);
    project.run(&["diff"]).expect(2);
    project.write("content/events/broken.yaml", "title: [\n");
    project.run(&["diff", "old"]).expect(1);
    project.write("old/data/claims.json", "{\"format\": 2, \"claims\": []}");
    project
        .run(&["diff", "old"])
        .expect(2)
        .says("data/claims.json");
}

#[test]
fn a_build_tells_what_changed_since_the_last_edition() {
    let project = project();
    project.run(&["build"]).expect(0);
    assert!(!project.has("public/changes.html"));
    went_on(&project);
    project.write(
        "content/sources/all.yaml",
        project.read("content/sources/all.yaml")
            + "- {id: secret, outlet: Zqoutlet, visibility: internal}\n",
    );
    project.run(&["build", "--audience", "internal"]).expect(0);
    project.run(&["build", "--since", "old"]).expect(0);
    let page = project.read("public/changes.html");
    for text in [
        "Talks",
        "<del><bdi>3</bdi></del> <ins><bdi>4</bdi></ins>",
        "It is regretted.",
    ] {
        assert!(page.contains(text), "no `{text}` in:\n{page}");
    }
    assert!(
        project
            .read("public/corrections.html")
            .contains("href=\"changes.html\"")
    );
    // What this edition may not show is not named, whichever the last one was.
    project.run(&["build", "--since", "internal"]).expect(0);
    let page = project.read("public/changes.html");
    assert!(
        page.contains("1 entry was withdrawn with its record"),
        "{page}"
    );
    assert!(!page.to_lowercase().contains("zq") && !page.contains("secret"));
    project.run(&["build", "--since", "nowhere"]).expect(2);
}

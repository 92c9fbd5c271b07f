//! `new`, by flags and by questions on a terminal; `stats`, `completions` and `man`.

use std::time::Duration;

use expect_test::expect;
use expectrl::{ControlCode, Eof, Expect as _, Session};

use crate::support::{Project, command};

/// Makes a project with two actors, a place and a source.
fn project() -> Project {
    Project::new(
        "//- content/site.yaml\ntitle: New\nbase_url: https://example.org/\n\
         //- content/actors/all.yaml\n- {id: northland, name: Northland, kind: state}\n- {id: river-post, name: River Post, kind: media}\n\
         //- content/places/ford.yaml\nname: Ford\ncountry: AF\n\
         //- content/sources/post.yaml\noutlet: river-post\nurl: https://www.post.example/a\naccessed: 2025-01-01\n",
    )
}

#[test]
fn every_kind_by_flags_passes_check() {
    let project = project();
    for args in [
        &[
            "actor",
            "south",
            "--title",
            "Southland: the other",
            "--type",
            "state",
        ][..],
        &[
            "event",
            "talks",
            "--title",
            "Talks # one",
            "--type",
            "consult",
            "--date",
            "2025-03~",
            "--actor",
            "northland",
            "--actor",
            "south",
            "--place",
            "ford",
            "--source",
            "post",
        ],
        &["event", "bare", "--title", "Bare", "--type", "assault"],
        &[
            "source",
            "post-two",
            "--from-url",
            "https://post.example/b",
            "--date",
            "2025-03-02",
        ],
        &["source", "other", "--outlet", "Other", "--title", "A text"],
        &["place", "bank", "--title", "Bank", "--place", "ford"],
        &[
            "agreement",
            "rules",
            "--title",
            "Rules",
            "--actor",
            "northland",
            "--actor",
            "south",
            "--source",
            "post",
            "--date",
            "2025-03-10",
        ],
        &[
            "dispute",
            "who-fired",
            "--title",
            "Who fired?",
            "--actor",
            "northland",
        ],
        &[
            "note",
            "situation",
            "--title",
            "Situation",
            "--actor",
            "northland",
        ],
    ] {
        project
            .run(&[&["new"], args].concat())
            .expect(0)
            .says("wrote content/");
        project.run(&["check"]).expect(0).says("0 errors");
    }
    expect![[r#"
        title: 'Talks # one'
        # Dates are as exact as what is known: 2024-12, 2024-12-24?, 2024-12-27/2024-12-28
        date: 2025-03~
        # A PLOVER type; it decides the lane, cooperation or conflict
        type: consult
        place: [ford]
        # Roles: initiator, target, side-a, side-b, victim, party, host, mediator, signatory, participant
        actors:
          - {actor: northland, role: participant}
          - {actor: south, role: participant}
        # summary: What readers should know, without numbers that are not in a claim.
        sources: [post]
        # Numbers and contested statements belong to whoever said them:
        # claims:
        #   - id: who-and-what
        #     by: an-actor
        #     text: Three people were killed.
        #     on: 2024-12-25
        #     via: [a-source]
        #     toll: {killed: 3}          # 46, ~18, 15+, <50, 25-30, dozens
        added: 2025-01-01
    "#]]
    .assert_eq(&project.read("content/events/talks.yaml"));
    let source = project.read("content/sources/post-two.yaml");
    for line in [
        "outlet: river-post\n",
        "url: https://post.example/b\n",
        "accessed: 2025-01-01\n",
        "published: 2025-03-02\n",
    ] {
        assert!(source.contains(line), "no `{line}` in:\n{source}");
    }
}

#[test]
fn an_event_from_an_address_brings_its_source() {
    let project = project();
    let args = [
        "new",
        "event",
        "talks",
        "--title",
        "Talks",
        "--type",
        "consult",
        "--from-url",
        "https://news.example/x",
    ];
    project
        .run(&args)
        .expect(0)
        .says("wrote content/sources/news-example-2025-01-01.yaml");
    assert!(
        project
            .read("content/events/talks.yaml")
            .contains("sources: [news-example-2025-01-01]\n")
    );
    project.run(&["check"]).expect(0);
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_asked_off_a_terminal() {
    let project = project();
    let refused = |args: &[&str], why: &str| {
        project.run(&[&["new"], args].concat()).expect(2).says(why);
    };
    refused(
        &["event", "northland", "--title", "x", "--type", "assault"],
        "`northland` is in use by the actor `northland`",
    );
    refused(
        &["event", "talks", "--type", "assault"],
        "`--title` is needed for a new event",
    );
    refused(&["event", "talks", "--title", "x"], "`--type` is needed");
    refused(
        &["event", "talks", "--title", "x", "--type", "fight"],
        "one of agree, consult",
    );
    refused(
        &[
            "event", "talks", "--title", "x", "--type", "assault", "--actor", "nobody",
        ],
        "unknown-reference",
    );
    refused(&["event", "Talks"], "small letters");
    refused(&["event", "talks", "--date", "2025-02-30"], "2025-02-30");
    refused(&["source", "s", "--from-url", "ftp://x"], "https://");
    refused(&["source", "s"], "`--outlet` or `--from-url`");
    refused(&["dispute", "d", "--title", "x"], "`--actor` is needed");
    assert!(!project.has("content/events"));
}

#[test]
fn a_terminal_is_asked_and_tab_completes() {
    let project = project();
    let mut program = command(
        project.root(),
        &["new", "event", "talks", "--date", "2025-03-10"],
    );
    program.env("TERM", "xterm");
    let mut terminal = Session::spawn(program).expect("a terminal");
    terminal.set_expect_timeout(Some(Duration::from_secs(60)));
    terminal.expect("Title").expect("a question");
    terminal.send_line("Talks at the ford").expect("sent");
    terminal.expect("agree, consult").expect("the choices");
    terminal.expect("Type:").expect("a question");
    terminal.send_line("fight").expect("sent");
    terminal.expect("it is none of these").expect("an answer");
    terminal.expect("Type:").expect("the question again");
    terminal.send("cons").expect("sent");
    terminal
        .send(ControlCode::HorizontalTabulation)
        .expect("sent");
    terminal.expect("consult").expect("completed");
    terminal.send_line("").expect("sent");
    terminal.expect("Actor (Tab").expect("a question");
    terminal.send("nor").expect("sent");
    terminal
        .send(ControlCode::HorizontalTabulation)
        .expect("sent");
    terminal.expect("northland").expect("completed");
    terminal.send_line("").expect("sent");
    terminal.expect("Actor (Tab").expect("one more");
    terminal.send_line("").expect("sent");
    terminal
        .expect("wrote content/events/talks.yaml")
        .expect("done");
    terminal.expect(Eof).expect("the end");
    let text = project.read("content/events/talks.yaml");
    for line in [
        "title: Talks at the ford\n",
        "type: consult\n",
        "  - {actor: northland, role: participant}\n",
    ] {
        assert!(text.contains(line), "no `{line}` in:\n{text}");
    }
    project.run(&["check"]).expect(0);
}

#[test]
fn flags_that_suffice_leave_nothing_to_ask() {
    let project = project();
    let program = command(
        project.root(),
        &[
            "new",
            "event",
            "talks",
            "--title",
            "Talks",
            "--type",
            "consult",
            "--actor",
            "northland",
        ],
    );
    let mut terminal = Session::spawn(program).expect("a terminal");
    terminal.set_expect_timeout(Some(Duration::from_secs(60)));
    let found = terminal.expect(Eof).expect("the end");
    let said = String::from_utf8_lossy(found.before()).into_owned()
        + &String::from_utf8_lossy(found.get(0).unwrap_or_default());
    assert!(
        said.contains("wrote content/events/talks.yaml") && !said.contains("Tab"),
        "{said}"
    );
}

#[test]
fn stats_in_one_screen() {
    let project = Project::init();
    let run = project.run(&["stats"]).expect(0);
    expect![[r#"
        records
          events            2
          claims            2
          actors            6
          places            1
          sources           4
          agreements        1
          disputes          1
          notes             1
        sources by outlet
                1  daily-south
                1  northland
                1  river-post
                1  southland
        sources by language
                4  en
        to look at
                0  events with a single source, 0 % of 2
                1  contested events, 50 % of 2
                4  sources not archived, 100 % of 4
                1  open gaps
    "#]]
    .assert_eq(&run.stdout);
    assert!(run.stdout.lines().count() <= 40);
    let json = project.run(&["stats", "--format", "json"]).expect(0).stdout;
    let stats: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(stats["records"]["events"], 2);
    assert_eq!(stats["gaps_open"], 1);
}

#[test]
fn shells_and_manuals_know_every_command() {
    let project = Project::new("");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = project.run(&["completions", shell]).expect(0);
        for word in ["import", "timelinejs", "--dry-run", "--from-url"] {
            // Fish writes long flags without their hyphens.
            assert!(
                run.stdout.contains(word.trim_start_matches('-')),
                "{shell}: {word}"
            );
        }
    }
    project.run(&["man", "man1"]).expect(0);
    let page = project.read("man1/chancery-import-acled.1");
    assert!(page.starts_with(".ie") || page.contains(".TH"), "{page}");
    assert!(project.has("man1/chancery.1") && project.has("man1/chancery-new.1"));
}

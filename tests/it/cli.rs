//! What may be typed, and how a run ends.

use expect_test::{Expect, expect};

use crate::support::{Project, command, finished};

fn check_help(args: &[&str], expected: Expect) {
    let project = Project::new("");
    let run = project.run(args).expect(0);
    expected.assert_eq(&run.stdout);
}

/// A briefing with a contested event, a quiet one, and three that wait.
const LISTED: &str = r#"
//- content/site.yaml
title: Listed
base_url: https://example.org/
//- content/actors/all.yaml
- {id: north, name: Northland, kind: state}
- {id: south, name: Southland, kind: state}
- {id: office, name: Office, kind: government-body, parent: north}
//- content/sources/all.yaml
- {id: wire, outlet: Wire, published: 2024-03-02}
//- content/events/all.yaml
- id: clash
  title: A clash
  type: assault
  date: 2024-03-01
  actors: [north, south]
  claims:
    - {id: three, by: office, kind: casualty, text: '=3, they say', via: [wire], toll: {killed: 3}, contradicts: [none]}
    - {id: none, by: south, kind: casualty, text: None was killed., via: [wire], toll: {killed: 0}, contradicts: [three]}
    - {id: regret, by: south, text: It is regretted., via: [wire]}
- {id: talks, title: Talks, type: agree, date: 2024-04, actors: [north, south], sources: [wire]}
- {id: last, title: Last, type: agree, date: 2024-05-01, embargo: 2026-01-01T00:00Z}
- {id: next, title: Next, type: agree, date: 2024-06-01, embargo: '2025-06-01T00:00+05:00'}
- {id: never, title: Never, type: agree, date: 2024-05-01, visibility: internal, embargo: 2025-02-01T00:00Z}
- {id: over, title: Over, type: agree, date: 2024-05-01, actors: [south], embargo: 2025-01-01T00:00Z}
"#;

#[test]
fn lists_hold_what_is_asked_for() {
    let project = Project::new(LISTED);
    let list = |args: &[&str]| project.run(&[&["list"], args].concat()).expect(0).stdout;
    expect![[r#"
        id     date        type     contested  independent  title
        clash  2024-03-01  assault  true       2            A clash
        talks  2024-04     agree    false      1            Talks
        over   2024-05-01  agree    false      0            Over
    "#]]
    .assert_eq(&list(&["events"]));
    expect![[r#"
        event,id,by,stance,kind,text,on,via,killed_min,killed_max,injured_min,injured_max,who,status,contradicts,repeats,url,row,side,among,part_of,missing_min,missing_max,captured_min,captured_max,displaced_min,displaced_max,killed_stated,injured_stated,missing_stated,captured_stated,displaced_stated,including,counts,date,places,named,quote,quote_language,quote_translation,credibility,corroborates,narrows,supersedes
        clash,three,office,asserts,casualty,"'=3, they say",,wire,3,3,,,unknown,unverified,none,,events/clash.html#three,,,,,,,,,,,3,,,,,,,,,true,,,,,,,
        clash,none,south,asserts,casualty,None was killed.,,wire,0,0,,,unknown,unverified,three,,events/clash.html#none,,,,,,,,,,,0,,,,,,,,,true,,,,,,,
    "#]].assert_eq(&list(&["claims", "--contested", "--format", "csv"]).replace('\r', ""));
    expect![[r#"
        {
          "format": 1,
          "spans": [
            {
              "event": "clash",
              "outcome": "killed",
              "who": "unknown",
              "side": null,
              "among": null,
              "min": 0,
              "max": 3,
              "contested": true,
              "claims": [
                "three",
                "none"
              ]
            }
          ]
        }
    "#]]
    .assert_eq(&list(&["spans", "--format", "json"]));
    let ids = |args: &[&str]| {
        let text = list(args);
        let lines = text.lines().skip(1);
        let words = lines.map(|line| line.split_whitespace().next().unwrap_or_default());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(ids(&["events", "--actor", "office"]), ["clash"]);
    assert_eq!(ids(&["events", "--from", "2024-04-30"]), ["talks", "over"]);
    assert_eq!(
        ids(&["events", "--from", "2024-04"]),
        ids(&["events", "--from", "2024-04-01"])
    );
    assert_eq!(
        ids(&["events", "--to", "2024-04"]),
        ids(&["events", "--to", "2024-04-30"])
    );
    assert_eq!(ids(&["events", "--to", "2024-04-01"]), ["clash", "talks"]);
    assert_eq!(ids(&["events", "--single-source"]), ["talks"]);
    assert_eq!(
        ids(&["events", "--as-of", "2024-03-02"]),
        ["clash", "talks"]
    );
    let internal = ids(&["events", "--audience", "internal"]);
    assert!(internal.contains(&"never".to_owned()));
    for args in [
        &["list"][..],
        &["list", "ghosts"],
        &["list", "events", "--actor", "nobody"],
        &["list", "places", "--from", "2024-01-01"],
        &["list", "sources", "--contested"],
        &["list", "events", "--next-change"],
    ] {
        project.run(args).expect(2);
    }
}

#[test]
fn the_next_change_is_the_earliest_end_of_an_embargo() {
    let project = Project::new(LISTED);
    let next = |args: &[&str]| {
        let args = [&["list", "--next-change"], args].concat();
        project.run(&args).expect(0).stdout
    };
    assert_eq!(next(&[]), "2025-05-31T19:00:00Z\n");
    // On that day the next was not known, however public it will be by then.
    assert_eq!(next(&["--as-of", "2024-05-15"]), "2026-01-01T00:00:00Z\n");
    assert_eq!(next(&["--as-of", "2024-04-15"]), "");
    let mut late = command(project.root(), &["list", "--next-change"]);
    late.env("SOURCE_DATE_EPOCH", "1767225600");
    let run = finished(late.output().expect("it starts")).expect(0);
    assert_eq!(run.stdout, "");
    project.write("content/events/broken.yaml", "title: [\n");
    let run = project.run(&["list", "events"]).expect(1);
    assert_eq!(run.stdout, "");
}

#[test]
fn help() {
    check_help(
        &["--help"],
        expect![[r#"
            Build a briefing site from records of events, claims and agreements

            Usage: chancery [OPTIONS] <COMMAND>

            Commands:
              build        Build the site into a folder, if the project holds no error
              check        Report every mistake in the project and write nothing
              serve        Show the site in a browser, and again after every change
              list         List records or their parts on standard output
              diff         Tell what changed from one edition to the next
              stats        Count what the project holds, in one screen
              new          Write a new record with comments, or ask for what it needs
              import       Add or update records from a file of another program
              init         Start a new site: one record of each kind, with comments
              explain      Explain a mistake, with an example of wrong and right
              completions  Print the completions of a shell
              man          Write the manual pages, one a command, into a folder
              schema       Print the JSON Schema of a kind of record, for editors

            Options:
                  --color <WHEN>  Colour what is printed for people [default: auto] [possible values: auto,
                                  always, never]
              -q, --quiet         Print nothing but errors and warnings
                  --root <DIR>    Take the project in this folder [default: .]
              -v, --verbose       Print the time and memory of each stage
              -h, --help          Print help
              -V, --version       Print version
        "#]],
    );
    check_help(
        &["build", "--help"],
        expect![[r#"
            Build the site into a folder, if the project holds no error

            Usage: chancery build [OPTIONS]

            Options:
                  --output <DIR>        Write to this folder [default: `public` in the root, `internal` for that
                                        audience]
                  --force               Write into a folder that holds other files, replacing those in the way
                  --since <DIR>         Add a page of what changed since the edition in this output folder
                  --timings <FILE>      Write the time and memory of each stage to this file as JSON
                  --format <FORMAT>     Show mistakes in this format: `human` on standard error, the others on
                                        standard output [default: human] [possible values: human, json, github,
                                        sarif]
                  --strict              Fail on warnings too
                  --as-of <DAY>         Show the briefing as it could have been known at the end of this day,
                                        such as 2024-12-26 [default: all that is known]
                  --audience <READERS>  Build for these readers; `internal` shows internal and embargoed records
                                        too [default: public] [possible values: public, internal]
                  --base-url <URL>      Use this address for feeds, sitemap and canonical links [default: that
                                        of site.yaml]
                  --max-errors <N>      Show at most this many mistakes, errors first, and count the others
                                        [default: 200]
                  --color <WHEN>        Colour what is printed for people [default: auto] [possible values:
                                        auto, always, never]
              -q, --quiet               Print nothing but errors and warnings
                  --root <DIR>          Take the project in this folder [default: .]
              -v, --verbose             Print the time and memory of each stage
              -h, --help                Print help

            Examples:
              chancery build                           build into public/
              chancery build --as-of 2024-12-26        build what could be known on that day
              chancery build --audience internal       build into internal/, with what is not public
              chancery build --since last/             add a page of what changed since that edition
        "#]],
    );
    check_help(
        &["diff", "--help"],
        expect![[r#"
            Tell what changed from one edition to the next

            Usage: chancery diff [OPTIONS] <OLD> [NEW]

            Arguments:
              <OLD>  The old edition: an output folder
              [NEW]  The new edition: an output folder or the root of a project [default: the project]

            Options:
                  --format <FORMAT>     Tell it in this format, on standard output [default: text] [possible
                                        values: text, markdown, json]
                  --require-revisions   Fail if a published value of a record changed and the record has no new
                                        revision
                  --as-of <DAY>         Read the briefing as it could have been known at the end of this day
                                        [default: all that is known]
                  --audience <READERS>  Read what these readers may see [default: public] [possible values:
                                        public, internal]
                  --color <WHEN>        Colour what is printed for people [default: auto] [possible values:
                                        auto, always, never]
              -q, --quiet               Print nothing but errors and warnings
                  --root <DIR>          Take the project in this folder [default: .]
              -v, --verbose             Print the time and memory of each stage
              -h, --help                Print help

            Examples:
              chancery diff public/                    what the next build would change
              chancery diff last/ public/              what changed between two editions
              chancery diff public/ --require-revisions
                                                       fail if a figure changes without a revision
        "#]],
    );
    check_help(
        &["list", "--help"],
        expect![[r#"
            List records or their parts on standard output

            Usage: chancery list [OPTIONS] [KIND]

            Arguments:
              [KIND]  What to list [possible values: actors, agreements, claims, disputes, events, gaps, places,
                      provisions, revisions, sources, spans]

            Options:
                  --actor <ID>          Only what this actor takes part in, said, promised, holds or published
                  --from <DATE>         Only what may be of this day, month or year, or later
                  --to <DATE>           Only what may be of this day, month or year, or earlier
                  --contested           Only contested events, claims or spans
                  --single-source       Only events with one independent origin, their claims or their spans
                  --format <FORMAT>     List in this format; `json` and `csv` hold every column [default: table]
                                        [possible values: table, json, csv]
                  --next-change         Print the next instant at which a public build would show more, and
                                        nothing else: the earliest end of an embargo. Nothing is printed if
                                        there is none
                  --as-of <DAY>         Read the briefing as it could have been known at the end of this day
                                        [default: all that is known]
                  --audience <READERS>  Read what these readers may see [default: public] [possible values:
                                        public, internal]
                  --color <WHEN>        Colour what is printed for people [default: auto] [possible values:
                                        auto, always, never]
              -q, --quiet               Print nothing but errors and warnings
                  --root <DIR>          Take the project in this folder [default: .]
              -v, --verbose             Print the time and memory of each stage
              -h, --help                Print help

            Examples:
              chancery list events --actor taliban --from 2025-01-01
              chancery list claims --contested --format csv > contested.csv
              chancery list events --single-source     what rests on one voice
              chancery list --next-change              when an embargo ends
        "#]],
    );
    check_help(
        &["check", "--help"],
        expect![[r#"
            Report every mistake in the project and write nothing

            Usage: chancery check [OPTIONS]

            Options:
                  --format <FORMAT>     Show mistakes in this format: `human` on standard error, the others on
                                        standard output [default: human] [possible values: human, json, github,
                                        sarif]
                  --strict              Fail on warnings too
                  --as-of <DAY>         Show the briefing as it could have been known at the end of this day,
                                        such as 2024-12-26 [default: all that is known]
                  --audience <READERS>  Build for these readers; `internal` shows internal and embargoed records
                                        too [default: public] [possible values: public, internal]
                  --base-url <URL>      Use this address for feeds, sitemap and canonical links [default: that
                                        of site.yaml]
                  --max-errors <N>      Show at most this many mistakes, errors first, and count the others
                                        [default: 200]
                  --color <WHEN>        Colour what is printed for people [default: auto] [possible values:
                                        auto, always, never]
              -q, --quiet               Print nothing but errors and warnings
                  --root <DIR>          Take the project in this folder [default: .]
              -v, --verbose             Print the time and memory of each stage
              -h, --help                Print help

            Examples:
              chancery check                           tell of every mistake
              chancery check --strict                  fail on warnings too
              chancery check --format github           annotate a pull request on GitHub
        "#]],
    );
    check_help(
        &["explain", "--help"],
        expect![[r#"
            Explain a mistake, with an example of wrong and right

            Usage: chancery explain [OPTIONS] [CODE]

            Arguments:
              [CODE]  The code of the mistake, such as `unknown-key` [default: list every code]

            Options:
                  --color <WHEN>  Colour what is printed for people [default: auto] [possible values: auto,
                                  always, never]
              -q, --quiet         Print nothing but errors and warnings
                  --root <DIR>    Take the project in this folder [default: .]
              -v, --verbose       Print the time and memory of each stage
              -h, --help          Print help

            Examples:
              chancery explain                         list every code
              chancery explain single-source           what it means, wrong and right
        "#]],
    );
    check_help(
        &["init", "--help"],
        expect![[r#"
            Start a new site: one record of each kind, with comments

            Usage: chancery init [OPTIONS] <DIR>

            Arguments:
              <DIR>  Write it into this folder, which may hold other files but no site

            Options:
                  --ci <HOST>     Add a workflow that checks every change and publishes to this host, also to a
                                  site that is there [possible values: github, gitlab, netlify, cloudflare]
                  --color <WHEN>  Colour what is printed for people [default: auto] [possible values: auto,
                                  always, never]
              -q, --quiet         Print nothing but errors and warnings
                  --root <DIR>    Take the project in this folder [default: .]
              -v, --verbose       Print the time and memory of each stage
              -h, --help          Print help

            Examples:
              chancery init my-briefing                start a site
              chancery init my-briefing --ci github    start one that GitHub checks and publishes
              chancery init . --ci gitlab              let GitLab do so with the site that is here
        "#]],
    );
}

#[test]
fn wrong_usage_ends_with_2() {
    let project = Project::init();
    project.run(&[]).expect(2);
    project.run(&["bulid"]).expect(2).says("similar subcommand");
    project
        .run(&["check", "--as-of", "2024-12"])
        .expect(2)
        .says("2024-12-26");
    project.run(&["check", "--as-of", "2024-02-30"]).expect(2);
    project
        .run(&["check", "--base-url", "example.org"])
        .expect(2);
    project
        .run(&["check", "--root", "nowhere"])
        .expect(2)
        .says("content/site.yaml");
    let mut command = command(project.root(), &["check"]);
    command.env("SOURCE_DATE_EPOCH", "yesterday");
    finished(command.output().unwrap())
        .expect(2)
        .says("SOURCE_DATE_EPOCH");
}

#[test]
fn global_flags_stand_before_or_after_the_command() {
    let project = Project::new("");
    project.run(&["init", "site"]).expect(0);
    project.run(&["--root", "site", "check"]).expect(0);
    project.run(&["check", "--root", "site"]).expect(0);
}

#[test]
fn mistakes_end_with_1_and_warnings_only_when_strict() {
    let project = Project::init();
    project.write("content/actors/idle.yaml", "name: Idle\nkind: other\n");
    let run = project.run(&["check"]).expect(0);
    run.says("warning[unused-actor]")
        .says("0 errors, 1 warning in ");
    project.run(&["check", "--strict"]).expect(1);
    project.run(&["build", "--strict"]).expect(1);
    assert!(!project.has("public"));
    project.write("content/actors/idle.yaml", "name: Idle\n");
    project
        .run(&["check"])
        .expect(1)
        .says("1 error, 0 warnings in ");
}

#[test]
fn quiet_prints_mistakes_alone_and_verbose_times() {
    let project = Project::init();
    let run = project.run(&["build", "-q"]).expect(0);
    assert_eq!(run.stderr, "");
    let run = project.run(&["build", "-v"]).expect(0);
    run.says(" MB  read\n")
        .says(" MB  check\n")
        .says(" MB  write\n");
    let args = ["build", "-q", "--timings", "timings.json"];
    project.run(&args).expect(0);
    let timings = project.read("timings.json");
    let timings: serde_json::Value = serde_json::from_str(&timings).unwrap();
    let stages: Vec<_> = timings.as_array().unwrap().iter().collect();
    assert_eq!(stages[0]["stage"], "read");
    assert!(stages.iter().all(|stage| stage["milliseconds"].is_f64()));
}

#[test]
fn colour_comes_when_asked_for() {
    let project = Project::new("//- content/site.yaml\ntitel: x\n");
    let plain = project.run(&["check"]).expect(1);
    assert!(!plain.stderr.contains('\x1b'));
    project
        .run(&["check", "--color", "always"])
        .expect(1)
        .says("\x1b[");
    project.run(&["--color", "never", "check"]).expect(1);
}

#[test]
fn machines_read_standard_output() {
    let project = Project::new("//- content/site.yaml\ntitel: x\n");
    for format in ["json", "github", "sarif"] {
        let run = project.run(&["check", "--format", format]).expect(1);
        assert!(run.stdout.contains("unknown-key"), "{format}");
        assert!(!run.stderr.contains("unknown-key"), "{format}");
    }
    let run = project.run(&["check", "--format", "json"]);
    for line in run.stdout.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(entry["path"], "content/site.yaml");
        assert!(entry["line"].is_u64() && entry["end_column"].is_u64());
    }
}

#[test]
fn past_the_most_the_rest_are_counted() {
    let project = Project::new("//- content/site.yaml\ntitel: x\na: 1\nb: 2\n");
    let run = project.run(&["check", "--max-errors", "1"]).expect(1);
    assert_eq!(run.stderr.matches("error[").count(), 1);
    run.says(" not shown");
}

#[test]
fn the_last_line_is_a_count() {
    let project = Project::init();
    for args in [
        &["build"][..],
        &["check"],
        &["build", "--output", "content"],
    ] {
        let run = project.run(args);
        let last = run.stderr.lines().last().unwrap();
        assert_eq!(last, "0 errors, 0 warnings in 16 records");
    }
}

#[test]
fn explain() {
    let project = Project::new("");
    let run = project.run(&["explain", "loaded-term"]).expect(0);
    assert!(
        run.stdout.starts_with("### loaded-term\n"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("Right:\n```yaml\n"), "{}", run.stdout);
    let run = project.run(&["explain"]).expect(0);
    assert_eq!(
        run.stdout.lines().count(),
        chancery::diagnostic::CODES.len()
    );
    let run = project.run(&["explain", "unknwon-key"]).expect(2);
    assert_eq!(run.stdout, "");
    expect![[r#"
        error: there is no code `unknwon-key`
          = help: did you mean `unknown-key`?
    "#]]
    .assert_eq(&run.stderr);
}

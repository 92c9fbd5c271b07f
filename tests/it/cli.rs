//! What may be typed, and how a run ends.

use expect_test::{Expect, expect};

use crate::support::{Project, command, finished};

fn check_help(args: &[&str], expected: Expect) {
    let project = Project::new("");
    let run = project.run(args).expect(0);
    expected.assert_eq(&run.stdout);
}

#[test]
fn help() {
    check_help(
        &["--help"],
        expect![[r#"
            Build a briefing site from records of events, claims and agreements

            Usage: chancery [OPTIONS] <COMMAND>

            Commands:
              build    Build the site into a folder, if the project holds no error
              check    Report every mistake in the project and write nothing
              init     Start a new site: one record of each kind, with comments
              explain  Explain a mistake, with an example of wrong and right

            Options:
                  --color <WHEN>  Colour what is printed for people [default: auto] [possible values: auto,
                                  always, never]
              -q, --quiet         Print nothing but errors and warnings
                  --root <DIR>    Take the project in this folder [default: .]
              -v, --verbose       Print the time each stage took
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
          -v, --verbose             Print the time each stage took
          -h, --help                Print help
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
          -v, --verbose             Print the time each stage took
          -h, --help                Print help
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
          -v, --verbose       Print the time each stage took
          -h, --help          Print help
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
              --color <WHEN>  Colour what is printed for people [default: auto] [possible values: auto,
                              always, never]
          -q, --quiet         Print nothing but errors and warnings
              --root <DIR>    Take the project in this folder [default: .]
          -v, --verbose       Print the time each stage took
          -h, --help          Print help
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
    run.says(" ms  read\n")
        .says(" ms  check\n")
        .says(" ms  write\n");
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

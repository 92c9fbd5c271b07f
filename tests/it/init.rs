//! `init` writes a site that builds at once.

use std::process::{Command, Stdio};

use serde_json::Value;

use crate::support::{Project, tree};

/// Every host, and the file that it reads.
const HOSTS: [(&str, &str); 4] = [
    ("github", ".github/workflows/briefing.yml"),
    ("gitlab", ".gitlab-ci.yml"),
    ("netlify", ".github/workflows/briefing.yml"),
    ("cloudflare", ".github/workflows/briefing.yml"),
];

fn parsed(text: &str) -> Value {
    serde_yaml::from_str(text).expect("it is YAML")
}

/// Collects the scripts of a workflow of either sort.
fn scripts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match (name.as_str(), value) {
                    ("run", Value::String(script)) => found.push(script.clone()),
                    ("script" | "before_script", Value::Array(lines)) => {
                        let lines = lines.iter().filter_map(Value::as_str);
                        found.push(lines.collect::<Vec<_>>().join("\n"));
                    }
                    (_, value) => scripts(value, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| scripts(value, found)),
        _ => {}
    }
}

#[test]
fn a_workflow_is_one_for_its_host() {
    let schema = |text: &str| {
        let schema: Value = serde_json::from_str(text).expect("it is JSON");
        jsonschema::validator_for(&schema).expect("it is a schema")
    };
    let github = schema(include_str!("../data/github-workflow.json"));
    let gitlab = schema(include_str!("../data/gitlab-ci.json"));
    // The schemas see what is wrong.
    assert!(!github.is_valid(&parsed(
        "on: push\njobs: {a: {runs-on: x, steps: [{usse: y}]}}"
    )));
    assert!(!gitlab.is_valid(&parsed("a: {script: [b], cahce: {paths: [c]}}")));
    for (host, path) in HOSTS {
        let project = Project::new("");
        project.run(&["init", ".", "--ci", host]).expect(0);
        project.run(&["check", "--strict"]).expect(0);
        let text = project.read(path);
        assert!(
            !text.contains("@VERSION@") && !text.contains("@REPO") && !text.contains("@PUB"),
            "{text}"
        );
        let workflow = parsed(&text);
        // Where the program comes from is said once, under one name each.
        let (source, commit) = match host {
            "gitlab" => (
                &workflow["variables"]["CHANCERY_SOURCE"],
                &workflow["variables"]["CHANCERY_COMMIT"],
            ),
            _ => (
                &workflow["env"]["CHANCERY_SOURCE"],
                &workflow["env"]["CHANCERY_COMMIT"],
            ),
        };
        for said in [source, commit] {
            let said = said.as_str().expect("a text");
            assert_eq!(text.matches(said).count(), 1, "{host}: {said}");
        }
        let judge = if host == "gitlab" { &gitlab } else { &github };
        let mistakes: Vec<_> = judge
            .iter_errors(&workflow)
            .map(|e| format!("{} {e}", e.instance_path()))
            .collect();
        assert!(mistakes.is_empty(), "{host}: {mistakes:#?}");

        let mut found = Vec::new();
        scripts(&workflow, &mut found);
        assert!(found.len() > 2, "{host}: {found:?}");
        for script in &found {
            // What the host puts in would not be quoted.
            assert!(!script.contains("${{"), "{host}: {script}");
            let mut bash = Command::new("bash");
            let bash = bash
                .args(["-n", "-c", script])
                .stderr(Stdio::piped())
                .output()
                .expect("bash runs");
            assert!(
                bash.status.success(),
                "{host}: {script}\n{}",
                String::from_utf8_lossy(&bash.stderr)
            );
        }
        let all = found.join("\n");
        for part in [
            "chancery check --format",
            "chancery build",
            "chancery list --next-change",
        ] {
            assert!(all.contains(part), "{host} does not run `{part}`");
        }
        assert!(text.contains("rsync --checksum"), "{host}");
        // Whoever moves a tag does not get in.
        for uses in text.lines().filter_map(|line| line.split_once("uses: ")) {
            let (_, pin) = uses.1.split_once('@').expect("a version");
            let (hash, version) = pin
                .split_once(" # v")
                .expect("a comment that tells the version");
            assert!(
                hash.len() == 40 && hash.chars().all(|c| c.is_ascii_hexdigit()),
                "{pin}"
            );
            assert_eq!(version.split('.').count(), 3, "{pin}");
        }
    }
}

/// The step that asks whether there is something to do, as the host runs it.
#[test]
fn a_scheduled_run_builds_only_when_an_embargo_has_ended() {
    let project = Project::new("");
    project.run(&["init", ".", "--ci", "github"]).expect(0);
    let workflow = parsed(&project.read(HOSTS[0].1));
    let steps = workflow["jobs"]["build"]["steps"]
        .as_array()
        .expect("steps");
    let step = steps
        .iter()
        .find(|step| step["id"] == "due")
        .expect("the step");
    let script = step["run"].as_str().expect("a script");
    let due = |event: &str, next: Option<&str>| {
        _ = std::fs::remove_file(project.path(".next-change"));
        if let Some(next) = next {
            project.write(".next-change", next);
        }
        project.write("output", "");
        let mut bash = Command::new("bash");
        bash.args(["-e", "-c", script]).current_dir(project.root());
        bash.env("GITHUB_EVENT_NAME", event)
            .env("GITHUB_OUTPUT", project.path("output"));
        assert!(bash.status().expect("bash runs").success());
        project.read("output")
    };
    assert_eq!(due("push", Some("")), "due=true\n");
    assert_eq!(due("schedule", None), "due=true\n");
    assert_eq!(due("schedule", Some("")), "due=false\n");
    assert_eq!(
        due("schedule", Some("2001-01-01T00:00:00Z\n")),
        "due=true\n"
    );
    assert_eq!(
        due("schedule", Some("9999-01-01T00:00:00Z\n")),
        "due=false\n"
    );
}

#[test]
fn a_workflow_is_added_to_a_site_that_is_there() {
    let project = Project::init();
    let mut before = tree(project.root());
    project.run(&["init", ".", "--ci", "gitlab"]).expect(0);
    let after = tree(project.root());
    before.insert(".gitlab-ci.yml".to_owned(), after[".gitlab-ci.yml"].clone());
    assert_eq!(after, before);
    // One that was begun without `init` may not say yet what is no source.
    project.write(".gitignore", "*.swp\n");
    project.run(&["init", ".", "--ci", "github"]).expect(0);
    let ignored = project.read(".gitignore");
    assert_eq!(ignored, "*.swp\n/public/\n/internal/\n/.chancery/\n");
    let run = project.run(&["init", ".", "--ci", "gitlab"]).expect(2);
    run.says("there is a `./.gitlab-ci.yml` already");
}

#[test]
fn a_new_site_builds_without_a_complaint() {
    let project = Project::new("");
    let run = project.run(&["init", "briefing"]).expect(0);
    run.says("chancery build --root briefing");
    let run = project
        .run(&["build", "--strict", "--root", "briefing"])
        .expect(0);
    run.says("0 errors, 0 warnings in ");
    for page in [
        "index.html",
        "actors/northland.html",
        "agreements/crossing-rules.html",
        "disputes/deaths-at-the-ford.html",
        "events/ford-shooting.html",
        "notes/situation.html",
        "places/crossing.html",
        "sources/post-2025-03-02.html",
    ] {
        assert!(project.has(&format!("briefing/public/{page}")), "no {page}");
    }
}

#[test]
fn a_site_that_is_there_is_left_alone() {
    let project = Project::init();
    let before = tree(project.root());
    let run = project.run(&["init", "."]).expect(2);
    run.says("there is a `./content/site.yaml` already");
    assert_eq!(tree(project.root()), before);
}

#[test]
fn other_files_are_left_alone() {
    let project = Project::new("//- README.md\nmine\n//- .gitignore\n*.swp\n/public/");
    project.run(&["init", "."]).expect(0);
    assert_eq!(
        project.read("README.md"),
        "mine\n".trim_end_matches('\n').to_owned() + "\n"
    );
    let ignored = "*.swp\n/public/\n/internal/\n/.chancery/\n";
    assert_eq!(project.read(".gitignore"), ignored);
}

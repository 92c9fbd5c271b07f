//! The SARIF report fits the schema of SARIF 2.1.0.

use serde_json::Value;

use crate::support::Project;

const SCHEMA: &str = include_str!("../data/sarif-2.1.0.json");

#[test]
fn reports_fit_the_schema() {
    // As published this is no regular expression: a bracket is left over.
    let schema = SCHEMA.replace(
        "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$",
        "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$",
    );
    let schema: Value = serde_json::from_str(&schema).expect("the schema");
    let validator = jsonschema::draft7::new(&schema).expect("a schema of draft 7");
    let project = Project::init();
    let check = |code: i32, least: usize| {
        let run = project.run(&["check", "--format", "sarif"]).expect(code);
        let log: Value = serde_json::from_str(&run.stdout).expect("JSON");
        let mistakes: Vec<String> = validator
            .iter_errors(&log)
            .map(|m| format!("{}: {m}", m.instance_path()))
            .collect();
        assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
        let results = log["runs"][0]["results"].as_array().expect("results");
        assert!(results.len() >= least, "{results:?}");
    };
    check(0, 0);
    // With a note, without a line, with a path that needs escapes, over several lines, in syntax.
    project.edit(
        "content/events/ford-shooting.yaml",
        "type: assault",
        "type: attack",
    );
    project.edit(
        "content/events/ford-talks.yaml",
        "title:",
        "title: x\ntitle:",
    );
    project.write("content/actors/a b%é.yaml", "name: [A\n");
    project.write("content/actors/empty.yaml", "");
    project.write("content/actors/latin.yaml", b"name: \xff\n");
    project.write("content/notes/n.md", "no front matter\n");
    check(1, 6);
    // The schema does tell wrong from right.
    assert!(!validator.is_valid(&serde_json::json!({ "version": "2.1.0" })));
}

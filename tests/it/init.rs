//! `init` writes a site that builds at once.

use crate::support::{Project, tree};

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

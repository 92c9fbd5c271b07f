//! What a build does to the disk, and what it leaves alone.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::support::{Project, command, finished, tree};

fn built() -> Project {
    let project = Project::init();
    project.run(&["build"]).expect(0);
    project
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path)
        .and_then(|found| found.modified())
        .unwrap()
}

/// Sets every file of the output back in time, so that a rewritten one shows.
fn age(project: &Project) -> SystemTime {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for path in tree(&project.path("public")).keys() {
        let file = fs::File::options()
            .write(true)
            .open(project.path("public").join(path))
            .unwrap();
        file.set_modified(long_ago).unwrap();
    }
    long_ago
}

#[test]
fn a_build_of_the_same_input_touches_nothing() {
    let project = built();
    let long_ago = age(&project);
    project.run(&["build"]).expect(0).says("(0 written, ");
    for path in tree(&project.path("public")).keys() {
        assert_eq!(
            modified(&project.path("public").join(path)),
            long_ago,
            "{path}"
        );
    }
}

#[test]
fn only_what_changed_is_written() {
    let project = built();
    let before = tree(&project.path("public"));
    let long_ago = age(&project);
    project.edit(
        "content/sources/reports.yaml",
        "Shots at Stone Ford",
        "Shots at the ford",
    );
    project.run(&["build"]).expect(0);
    let after = tree(&project.path("public"));
    assert_ne!(before, after);
    for (path, bytes) in &after {
        let kept = modified(&project.path("public").join(path)) == long_ago;
        assert_eq!(kept, before.get(path) == Some(bytes), "{path}");
    }
}

#[test]
fn a_failed_build_leaves_the_old_site() {
    let project = built();
    let before = tree(&project.path("public"));
    project.edit(
        "content/events/ford-talks.yaml",
        "type: consult",
        "type: consulting",
    );
    project.run(&["build"]).expect(1);
    assert_eq!(tree(&project.path("public")), before);
    project.edit(
        "content/events/ford-talks.yaml",
        "type: consulting",
        "type: agree",
    );
    project.write("templates/event.html", "{{ nothing_of_the_kind }}");
    project.run(&["build"]).expect(1).says("error[template]");
    assert_eq!(tree(&project.path("public")), before);
    assert!(!project.has(".public.chancery-staging"));
}

#[test]
fn stale_pages_go_and_the_folders_they_leave_empty() {
    let project = built();
    project.edit(
        "content/notes/situation.md",
        "[[crossing-rules|rules for the crossing]]",
        "rules",
    );
    fs::remove_file(project.path("content/agreements/crossing-rules.yaml")).unwrap();
    project.write("public/agreements/mine.txt", "mine");
    project.run(&["build"]).expect(0);
    assert!(!project.has("public/agreements/crossing-rules.html"));
    assert!(project.has("public/agreements/mine.txt"));
}

#[test]
fn the_output_is_the_same_whatever_stood_there() {
    let project = built();
    project.edit(
        "content/events/ford-talks.yaml",
        "title: Northland",
        "title: North",
    );
    project.write(
        "content/actors/more.yaml",
        "name: More\nkind: other\naliases: [less]\n",
    );
    project.run(&["build"]).expect(0);
    project.run(&["build", "--output", "fresh"]).expect(0);
    assert_eq!(tree(&project.path("public")), tree(&project.path("fresh")));
}

#[test]
fn threads_do_not_show() {
    let project = built();
    let once = |threads: &str, output: &str| {
        let mut command = command(project.root(), &["build", "--output", output]);
        command.env("RAYON_NUM_THREADS", threads);
        finished(command.output().unwrap()).expect(0);
        tree(&project.path(output))
    };
    assert_eq!(once("1", "one"), once("4", "four"));
}

#[test]
fn a_folder_of_other_files_is_refused() {
    let project = Project::init();
    project.write("public/thesis.txt", "mine");
    let run = project.run(&["build"]).expect(2);
    run.says("holds files that chancery did not write")
        .says("--force");
    assert_eq!(tree(&project.path("public")).len(), 1);
    project.run(&["build", "--force"]).expect(0);
    assert_eq!(project.read("public/thesis.txt"), "mine");
    project.run(&["build"]).expect(0);
    assert_eq!(project.read("public/thesis.txt"), "mine");
}

#[test]
fn a_foreign_file_in_the_way_is_not_replaced() {
    let project = built();
    let alias = "public/actors/more.html";
    project.write(alias, "mine");
    project.write("content/actors/more.yaml", "name: More\nkind: other\n");
    let run = project.run(&["build"]).expect(2);
    run.says("`public/actors/more.html` is in the way");
    assert_eq!(project.read(alias), "mine");
    project.run(&["build", "--force"]).expect(0);
    assert_ne!(project.read(alias), "mine");
}

#[test]
fn the_project_itself_is_no_output_folder() {
    let project = Project::init();
    let before = tree(project.root());
    for output in [
        ".",
        "..",
        "content",
        "content/x",
        "templates/../content/y",
        ".chancery/x",
        "/",
    ] {
        let run = project
            .run(&["build", "--force", "--output", output])
            .expect(2);
        run.says("the output folder");
    }
    let mut after = tree(project.root());
    after.remove(".chancery/lock");
    assert_eq!(after, before);
    project.write("file", "mine");
    project
        .run(&["build", "--output", "file"])
        .expect(2)
        .says("is a file");
}

#[test]
fn public_and_internal_do_not_mix() {
    let project = built();
    let internal = ["build", "--audience", "internal", "--force"];
    let with = |more: &[&'static str]| [&internal[..], more].concat();
    project
        .run(&with(&["--output", "public"]))
        .expect(2)
        .says("belongs to a public build");
    project.run(&with(&["--output", "public/secret"])).expect(2);
    project.run(&internal).expect(0);
    assert!(project.has("internal/index.html"));
    project
        .run(&["build", "--force", "--output", "internal"])
        .expect(2);
    // A fresh checkout has the output restored, and no list of its files.
    fs::remove_dir_all(project.path(".chancery")).unwrap();
    project
        .run(&["build", "--force", "--output", "internal"])
        .expect(2);
    project.run(&with(&["--output", "public"])).expect(2);
    // Once the folder is emptied it is anybody's.
    fs::remove_dir_all(project.path("public")).unwrap();
    project.run(&with(&["--output", "public"])).expect(0);
    project
        .run(&["build"])
        .expect(2)
        .says("belongs to an internal build");
}

#[test]
fn a_restored_output_is_known_by_its_pages() {
    let project = built();
    fs::remove_dir_all(project.path(".chancery")).unwrap();
    let long_ago = age(&project);
    project.write("public/CNAME", "example.org");
    fs::rename(
        project.path("content/places/crossing.yaml"),
        project.path("content/places/ford.yaml"),
    )
    .unwrap();
    project.edit(
        "content/events/ford-talks.yaml",
        "place: crossing",
        "place: ford",
    );
    project.edit(
        "content/events/ford-shooting.yaml",
        "place: crossing",
        "place: ford",
    );
    project.edit(
        "content/agreements/crossing-rules.yaml",
        "[crossing]",
        "[ford]",
    );
    project.edit(
        "content/notes/situation.md",
        "about: [crossing]",
        "about: [ford]",
    );
    project.edit("content/notes/situation.md", "[[crossing|", "[[ford|");
    project.run(&["build"]).expect(0);
    assert!(
        !project.has("public/places/crossing.html"),
        "a stale page goes"
    );
    assert!(project.has("public/places/ford.html"));
    assert_eq!(project.read("public/CNAME"), "example.org");
    let source = project.path("public/sources/south-text-2025-03-10.html");
    assert_eq!(
        modified(&source),
        long_ago,
        "what is the same is not written"
    );
}

#[test]
fn what_a_killed_build_left_is_cleared_and_completed() {
    let project = built();
    let before = tree(&project.path("public"));
    project.write(".public.chancery-staging/events/x.html", "torn");
    project.write("public/.chancery-staging/file", "torn");
    fs::remove_file(project.path("public/gaps.html")).unwrap();
    project.run(&["build"]).expect(0);
    assert_eq!(tree(&project.path("public")), before);
    assert!(!project.has(".public.chancery-staging"));
}

#[test]
fn a_second_build_waits_for_the_first() {
    let project = built();
    let lock = fs::File::options()
        .write(true)
        .open(project.path(".chancery/lock"))
        .unwrap();
    lock.lock().unwrap();
    let mut second = command(project.root(), &["build"]);
    let mut second = second
        .stderr(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    // It says that it waits, however long it takes to come there, and goes on when it need not.
    let mut said = BufReader::new(second.stderr.take().unwrap()).lines();
    let waits = |line: &String| line.contains("another build is writing: waiting");
    assert!(said.by_ref().map_while(Result::ok).any(|line| waits(&line)));
    lock.unlock().unwrap();
    said.for_each(drop);
    finished(second.wait_with_output().unwrap()).expect(0);
}

#[test]
fn the_state_stays_out_of_the_output() {
    let project = built();
    let hidden = |path: &&String| path.split('/').any(|part| part.starts_with('.'));
    assert_eq!(tree(&project.path("public")).keys().find(hidden), None);
    let beside = tree(project.root()).into_keys();
    let beside: Vec<_> = beside
        .filter(|path| path.starts_with(".chancery/"))
        .collect();
    assert_eq!(beside.len(), 5, "{beside:?}");
}

#[cfg(unix)]
#[test]
fn a_linked_output_folder_stays_a_link() {
    let project = Project::init();
    let elsewhere = Project::new("");
    std::os::unix::fs::symlink(elsewhere.root(), project.path("public")).unwrap();
    project.run(&["build"]).expect(0);
    assert!(project.path("public").is_symlink());
    assert!(elsewhere.has("index.html"));
    project.edit("content/site.yaml", "A small briefing", "A brief");
    project.run(&["build"]).expect(0);
    assert!(elsewhere.read("index.html").contains("A brief"));
}

//! What is served stays whole whatever happens to a build: killed at any moment, out of room, or
//! stopped by a template.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::cache::Dice;
use crate::support::{Project, Tree, command, copy, finished, run, tree};

/// How often a build is killed.
const KILLS: u64 = 200;

/// Makes a small project, for it is built very often.
fn project() -> Project {
    let project = Project::new(
        "//- content/site.yaml\ntitle: The rows\nbase_url: https://example.org/\n\
         //- content/actors/all.yaml\n- {id: north, name: North, kind: state}\n\
         - {id: south, name: South, kind: state}\n\
         //- content/sources/all.yaml\n- {id: report, outlet: north, kind: news, published: 2025-01-09}\n",
    );
    for n in 0..6 {
        let path = format!("content/events/row-{n}.yaml");
        let text = format!(
            "title: Row {n}\ndate: 2025-01-0{}\ntype: accuse\nactors: [north, south]\nsources: [report]\n",
            n + 1
        );
        project.write(&path, text);
    }
    project
}

/// Makes the project again with other words on every page, another style sheet, and other pages.
fn other() -> Project {
    let other = project();
    let settings = other.read("content/site.yaml");
    let settings = settings.replacen("title: ", "title: Other ", 1);
    other.write("content/site.yaml", settings);
    other.write("templates/style.css", "body { color: black }\n");
    fs::remove_file(other.path("content/events/row-5.yaml")).unwrap();
    let one_more = other.read("content/events/row-4.yaml");
    other.write("content/events/row-6.yaml", one_more);
    other
}

/// Fails unless every file is that of one of two builds, and no page names an asset that is gone.
#[track_caller]
fn is_whole(served: &Tree, builds: [&Tree; 2], when: &str) {
    for (address, bytes) in served {
        let is_of = |build: &&Tree| build.get(address) == Some(bytes);
        assert!(
            builds.iter().any(is_of) || address.starts_with(".chancery-staging/"),
            "{when}: {address} is of neither build"
        );
        let page = std::str::from_utf8(bytes).unwrap_or("");
        for (at, _) in page.match_indices("assets/") {
            let asset = page[at..].split(['"', '\'']).next().unwrap();
            if address.ends_with(".html") {
                assert!(
                    served.contains_key(asset),
                    "{when}: {address} names {asset}"
                );
            }
        }
    }
}

#[test]
fn a_build_killed_at_any_moment_leaves_whole_files() {
    let projects = [project(), other()];
    let start = Instant::now();
    for project in &projects {
        project.run(&["build"]).expect(0);
    }
    // A build's own time, but no longer on a machine that has much to do besides.
    let most = (start.elapsed() / 2)
        .min(Duration::from_millis(400))
        .as_micros() as u64;
    let builds = projects.each_ref().map(|p| tree(&p.path("public")));
    let both = [&builds[0], &builds[1]];
    let served = Project::new("");
    let mut dice = Dice(7);
    let mut killed = 0;
    for round in 0..KILLS {
        let which = round as usize % 2;
        for folder in ["content", "templates"] {
            _ = fs::remove_dir_all(served.path(folder));
            copy(&projects[which].path(folder), &served.path(folder));
        }
        if round % 20 == 0 {
            // A first build is in place as a whole or not at all.
            _ = fs::remove_dir_all(served.path("public"));
        }
        let mut build = command(served.root(), &["build", "--quiet"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_micros(dice.below(most)));
        let had_ended = build.try_wait().unwrap().is_some();
        build.kill().unwrap();
        build.wait().unwrap();
        killed += u64::from(!had_ended);
        let now = tree(&served.path("public"));
        is_whole(&now, both, &format!("round {round}"));
        if round % 20 == 0 && !now.is_empty() {
            assert!(
                now == builds[which],
                "round {round}: a part of a first build"
            );
        }
        if round % 10 == 9 {
            served.run(&["build", "--quiet"]).expect(0);
            let now = tree(&served.path("public"));
            assert!(now == builds[which], "round {round}: not completed");
        }
    }
    assert!(
        killed > KILLS / 4,
        "only {killed} builds were killed in time"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_without_room_leaves_the_old_site() {
    let project = project();
    project.run(&["build"]).expect(0);
    let before = tree(&project.path("public"));
    project.edit("content/site.yaml", "title: ", "title: New ");
    // No file may grow beyond a few blocks, and writing fails as it does on a full disk.
    let limited = Command::new("sh")
        .args(["-c", "ulimit -f 8; trap '' XFSZ; exec \"$0\" build"])
        .arg(env!("CARGO_BIN_EXE_chancery"))
        .current_dir(project.root())
        .output()
        .unwrap();
    finished(limited).expect(3).says("error: could not write `");
    assert!(tree(&project.path("public")) == before);
    project.run(&["build"]).expect(0);
    assert!(project.read("public/index.html").contains("New The rows"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files_is_an_error() {
    let project = project();
    let run = project.run(&["build", "--output", "/proc/self/public"]);
    run.expect(3).says("error: could not write `/proc/");
}

#[test]
fn a_template_that_fails_on_one_page_leaves_the_old_site() {
    let project = project();
    project.run(&["build"]).expect(0);
    let before = tree(&project.path("public"));
    project.write(
        "templates/event.html",
        "{% if page.address == \"events/row-3.html\" %}{{ view.nothing.at.all }}{% endif %}",
    );
    project.run(&["build"]).expect(1).says("error[template]");
    assert!(tree(&project.path("public")) == before);
    assert!(!project.has(".public.chancery-staging"));
}

#[cfg(target_os = "linux")]
#[test]
fn the_output_may_lie_on_another_disk() {
    let shared = Path::new("/dev/shm");
    if !shared.is_dir() {
        return;
    }
    let project = project();
    let elsewhere = tempfile::tempdir_in(shared).unwrap();
    let output = elsewhere.path().join("public");
    let args = ["build", "--output", output.to_str().unwrap()];
    run(project.root(), &args).expect(0);
    let content = tree(&project.path("content"));
    project.edit("content/site.yaml", "title: ", "title: New ");
    run(project.root(), &args).expect(0);
    project.edit("content/site.yaml", "title: New ", "title: ");
    assert!(
        tree(&project.path("content")) == content,
        "sources stay as they were"
    );
    project.run(&["build"]).expect(0);
    run(project.root(), &args).expect(0);
    assert!(tree(&output) == tree(&project.path("public")));
}

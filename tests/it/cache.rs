//! What a build keeps for the next: an edited project gives, byte for byte, what it gives when
//! nothing was kept, and only what shows the edit is made and written again.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::support::{Project, REPOSITORY, copy, run, tree};

/// Makes a project with records of every kind: that of `init` and one of this repository's.
pub fn project() -> Project {
    let project = Project::new("");
    let documents = Path::new(REPOSITORY).join("tests/documents/content");
    copy(&documents, &project.path("content"));
    project.edit(
        "content/site.yaml",
        "base_url:",
        "languages: [en, fa, ur]\nbase_url:",
    );
    for n in 0..12 {
        // Every other raid is told in two languages.
        let title = match n % 2 {
            0 => format!("{{en: Raid {n}, fa: یورش {n}}}"),
            _ => format!("Raid {n}"),
        };
        project.write(
            &format!("content/events/raid-{n}.yaml"),
            format!(
                "title: {title}\ndate: 2024-1{}-0{}\ntype: assault\nplace: paktika\n\
                 actors: [pakistan, ttp]\nsources: [afp-2024-12-25]\nclaims:\n  - id: own\n    \
                 by: pakistan\n    text: Some were killed.\n    via: [afp-2024-12-25]\n    \
                 toll: {{killed: {}}}\n  - id: other\n    by: taliban\n    text: Others were.\n    \
                 via: [afp-2024-12-25]\n    toll: {{killed: {}}}\n",
                n % 3,
                n % 9 + 1,
                n + 1,
                n * 2
            ),
        );
    }
    project.write(
        "content/notes/winter.md",
        "---\ntitle: The winter\nabout: [raid-1]\n---\nAfter [[raid-1]] came [[raid-2|another]].\n",
    );
    project
}

/// Numbers that look random and are the same at every run (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }
}

/// Changes something of the project, and says what.
fn change(project: &Project, dice: &mut Dice, step: u64) -> String {
    let n = dice.below(12);
    let raid = format!("content/events/raid-{n}.yaml");
    let text = fs::read_to_string(project.path(&raid)).unwrap_or_default();
    match dice.below(16) {
        0 => project.write(&raid, text.replace("Raid ", "Night raid ")),
        1 => project.write(&raid, text.replace("date: 2024-", "date: 2023-")),
        2 => project.write(&raid, text.replace("killed: 2", "killed: 31")),
        3 => project.write(&raid, text.replace("by: taliban", "by: ttp")),
        4 => project.write(&raid, text.replace("place: paktika", "place: barmal")),
        5 => project.write(&raid, format!("summary: Said at step {step}.\n{text}")),
        6 if n > 2 => _ = fs::remove_file(project.path(&raid)),
        7 => project.write(
            &format!("content/events/new-{step}.yaml"),
            "title: A new one\ndate: 2024-11-03\ntype: consult\nactors: [china, pakistan]\n\
             sources: [afp-2024-12-25]\n",
        ),
        // Renamed: the old id leads to the new one.
        8 if n > 2 && !text.is_empty() => {
            fs::remove_file(project.path(&raid)).unwrap();
            let renamed = format!("aliases: [raid-{n}]\n{text}");
            project.write(&format!("content/events/moved-{step}.yaml"), renamed);
        }
        9 => project.edit(
            "content/notes/winter.md",
            "After ",
            &format!("{step} days after "),
        ),
        10 => {
            let names = "content/actors/ttp.yaml";
            let text = project.read(names);
            project.write(names, text.replacen("name: ", "name: The ", 1));
        }
        11 => {
            let own = format!("{{% block none %}}{{% endblock %}}<p>Gone, {step}</p>");
            project.write("templates/not_found.html", own);
        }
        12 => {
            let settings = project.read("content/site.yaml");
            let settings = settings.replacen("title: ", "title: New ", 1);
            project.write("content/site.yaml", settings);
        }
        // Said in a language more, or less, so that a page comes or goes.
        13 => project.write(&raid, text.replace(", fa: ", ", ur: ")),
        14 => project.write(
            &raid,
            text.replace("text: Some were killed.", "text: {en: Some, ur: کچھ}"),
        ),
        _ => {
            let sources = "content/sources/afp-2024-12-25.yaml";
            let text = project.read(sources);
            project.write(
                sources,
                text.replacen("published: 2024-12", "published: 2023-12", 1),
            );
        }
    }
    format!("step {step}, raid {n}")
}

/// Fails unless what stands in `public` is what a build from nothing gives.
#[track_caller]
fn is_as_from_nothing(project: &Project, what: &str) {
    let cold = Project::new("");
    let output = cold.path("public");
    let args = ["build", "--output", output.to_str().unwrap()];
    run(project.root(), &args).expect(0);
    let (found, expected) = (tree(&project.path("public")), tree(&output));
    let names = |tree: &crate::support::Tree| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&found), names(&expected), "{what}");
    for (address, bytes) in &expected {
        assert!(found[address] == *bytes, "{what}: {address} is stale");
    }
}

#[test]
fn edits_give_what_a_build_from_nothing_gives() {
    let project = project();
    project.run(&["build"]).expect(0);
    for seed in 0..2 {
        let mut dice = Dice(seed);
        for step in 0..12 {
            let before = tree(&project.path("content"));
            let what = change(&project, &mut dice, seed * 100 + step);
            let what = format!("seed {seed}, {what}");
            if project.run(&["build", "--quiet"]).code != 0 {
                // Somebody still names what is gone: not the subject here.
                fs::remove_dir_all(project.path("content")).unwrap();
                for (path, bytes) in before {
                    project.write(&format!("content/{path}"), bytes);
                }
                continue;
            }
            // A build from nothing costs more than the edit, so some edits are judged together.
            if step % 3 == 2 {
                is_as_from_nothing(&project, &what);
            }
        }
        is_as_from_nothing(&project, &format!("seed {seed}"));
    }
}

#[test]
fn an_edit_rewrites_the_pages_that_show_it_and_no_other() {
    let project = project();
    project.run(&["build"]).expect(0);
    let before = tree(&project.path("public"));
    project.edit("content/events/raid-5.yaml", "Some were", "Five were");
    project.run(&["build"]).expect(0);
    let after = tree(&project.path("public"));
    let changed: Vec<_> = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(bytes))
        .map(|(path, _)| path.as_str())
        .filter(|path| path.ends_with(".html"))
        .collect();
    assert!(changed.contains(&"events/raid-5.html"), "{changed:?}");
    let other = |path: &&str| path.starts_with("events/raid-") && *path != "events/raid-5.html";
    assert!(!changed.iter().any(other), "{changed:?}");
    is_as_from_nothing(&project, "a claim's text");
}

#[test]
fn what_was_done_to_the_output_is_undone() {
    let project = project();
    project.run(&["build"]).expect(0);
    let before = tree(&project.path("public"));
    let page = project.read("public/events/raid-5.html");
    project.write(
        "public/events/raid-5.html",
        page.replace("Raid 5", "Raid 6"),
    );
    fs::remove_file(project.path("public/events/raid-6.html")).unwrap();
    project.run(&["build"]).expect(0).says("(2 written, ");
    assert_eq!(tree(&project.path("public")), before);
    // Of what is made as a whole, too, only what was lost is written.
    fs::remove_file(project.path("public/search/index.js")).unwrap();
    project.run(&["build"]).expect(0).says("(1 written, ");
    assert_eq!(tree(&project.path("public")), before);
}

#[test]
fn trees_that_are_damaged_or_gone_are_read_again_from_their_texts() {
    let project = project();
    project.run(&["build"]).expect(0);
    let kept = fs::read(project.path(".chancery/trees.cache")).unwrap();
    let mut flipped = kept.clone();
    flipped[kept.len() / 2] ^= 1;
    for damaged in [&kept[..0], &kept[..kept.len() - 9], &flipped] {
        project.write(".chancery/trees.cache", damaged);
        project.run(&["build"]).expect(0).says("(0 written, ");
        assert!(fs::read(project.path(".chancery/trees.cache")).unwrap() == kept);
    }
    // A mistake is told at its place, though the trees around it were kept.
    project.edit("content/events/raid-5.yaml", "by: taliban", "by: nobody");
    let told = project.run(&["check"]);
    fs::remove_dir_all(project.path(".chancery")).unwrap();
    assert_eq!(told.code, 1);
    assert_eq!(told.stderr, project.run(&["check"]).stderr);
}

#[test]
fn what_search_left_is_used_and_if_damaged_counts_as_none() {
    let project = project();
    project.run(&["build"]).expect(0);
    let state = tree(&project.path(".chancery"));
    let mut names = state.keys().filter(|name| name.starts_with("search-"));
    let (name, more) = (names.next().unwrap(), names.next());
    assert_eq!(more, None);
    let path = format!(".chancery/{name}");
    let left = &state[name];
    let mut flipped = left.clone();
    flipped[left.len() / 2] ^= 1;
    for damaged in [left, &left[..0], &left[..left.len() - 9], &flipped] {
        project.write(&path, damaged);
        project.edit("content/events/raid-5.yaml", "Some were", "Five were");
        project.run(&["build"]).expect(0);
        assert!(fs::read(project.path(&path)).unwrap() != *left);
        is_as_from_nothing(&project, "a claim's text");
        project.edit("content/events/raid-5.yaml", "Five were", "Some were");
        project.run(&["build"]).expect(0);
        assert!(fs::read(project.path(&path)).unwrap() == *left);
    }
    // Of what did not change nothing is read.
    project.write(&path, "");
    project.run(&["build"]).expect(0).says("(0 written, ");
    assert_eq!(project.read(&path), "");
}

#[test]
fn times_are_not_trusted_and_nothing_is_written_twice() {
    let project = project();
    project.run(&["build"]).expect(0);
    for path in tree(project.root()).keys() {
        let file = fs::File::options().write(true).open(project.path(path));
        let now = SystemTime::now();
        file.unwrap().set_modified(now).unwrap();
    }
    project.run(&["build"]).expect(0).says("(0 written, ");
    let state = tree(&project.path(".chancery"));
    project.run(&["build"]).expect(0).says("(0 written, ");
    assert_eq!(tree(&project.path(".chancery")), state);
}

#[test]
fn a_cache_that_is_damaged_or_gone_counts_as_none() {
    let project = project();
    project.run(&["build"]).expect(0);
    let state = tree(&project.path(".chancery"));
    let name = state.keys().find(|name| name.ends_with(".cache")).unwrap();
    let path = format!(".chancery/{name}");
    let whole = &state[name];
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for damaged in [
        &whole[..0],
        &whole[..20],
        &whole[..whole.len() - 9],
        &flipped,
    ] {
        project.write(&path, damaged);
        project.run(&["build"]).expect(0).says("(0 written, ");
        assert!(fs::read(project.path(&path)).unwrap() == *whole);
    }
    fs::remove_dir_all(project.path(".chancery")).unwrap();
    project.run(&["build"]).expect(0).says("(0 written, ");
}

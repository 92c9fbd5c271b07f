//! The index of search: what an edit changes in it, and that every word leads to a record.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chancery::model::table::Prints;
use chancery::site::Site;
use chancery::{Audience, Options};

use crate::support::{self, Project, REPOSITORY};

fn site(project: &Project) -> Site {
    let outcome = chancery::plan(&Options {
        root: project.root().to_owned(),
        as_of: None,
        audience: Audience::Public,
        base_url: None,
        instant: jiff::Timestamp::UNIX_EPOCH,
    });
    outcome.site.expect("a project without errors")
}

/// Returns what each file of the index of a project holds.
fn index(project: &Project) -> BTreeMap<String, serde_json::Value> {
    let files = chancery::search::files(&site(project)).into_iter();
    let read = |(address, text): (String, String)| {
        let name = address
            .trim_start_matches("search/")
            .trim_end_matches(".js");
        let call = format!("searchPart(\"{name}\",");
        let json = text
            .strip_prefix(&call)
            .and_then(|t| t.strip_suffix(");\n"));
        let value = serde_json::from_str(json.expect("one call")).expect("JSON");
        (name.to_owned(), value)
    };
    files.map(read).collect()
}

/// Returns the lines of all files of a kind by their first word.
fn lines(index: &BTreeMap<String, serde_json::Value>, kind: &str) -> BTreeMap<String, String> {
    let files = index.iter().filter(|(name, _)| name.starts_with(kind));
    let lines = files.flat_map(|(_, value)| value.as_str().expect("text").lines());
    lines
        .map(|line| (line.split('\t').next().unwrap().to_owned(), line.to_owned()))
        .collect()
}

fn briefing() -> Project {
    let project = Project::new("");
    let content = Path::new(REPOSITORY).join("content");
    support::copy(&content, &project.path("content"));
    project
}

#[test]
fn a_new_event_changes_its_own_words_and_file_alone() {
    let project = briefing();
    let before = index(&project);
    let text = "title: Ambulances at Spera\ndate: 2024-12-25\ntype: aid\nactors: [taliban]\nsummary: Quixotic convoys.\n";
    project.write("content/events/ambulances.yaml", text);
    let after = index(&project);

    let mut own = BTreeSet::new();
    chancery::search::words(
        "Ambulances at Spera Taliban طالبان 塔利班 Quixotic convoys 25 December 2024 ۲۵ دسمبر ۲۰۲۴ (۵ جدی ۱۴۰۳) 2024年12月25日",
        |word| {
            own.insert(word.to_owned());
        },
    );
    let (old, new) = (lines(&before, "w-"), lines(&after, "w-"));
    let words = old.keys().chain(new.keys()).collect::<BTreeSet<_>>();
    let changed: BTreeSet<_> = words
        .into_iter()
        .filter(|word| old.get(*word) != new.get(*word))
        .cloned()
        .collect();
    assert_eq!(changed, own);

    let shown = |index: &BTreeMap<String, serde_json::Value>| {
        let files = index.iter().filter(|(name, _)| name.starts_with("d-"));
        let records = files.flat_map(|(_, value)| value.as_array().expect("records").clone());
        records
            .map(|record| record.to_string())
            .collect::<BTreeSet<_>>()
    };
    let (old, new) = (shown(&before), shown(&after));
    assert_eq!(old.difference(&new).count(), 0);
    assert_eq!(new.difference(&old).count(), 1);
    let files = after
        .iter()
        .filter(|(name, value)| name.starts_with("d-") && before.get(*name) != Some(*value));
    assert_eq!(files.count(), 1, "the file of the event, and no other");
}

#[test]
fn what_is_left_of_another_edition_changes_nothing() {
    let prints = |site: &Site| {
        let mut prints = Prints::default();
        prints.rest = site.prints(&mut |read, print| prints.add(read, print));
        prints
    };
    let project = briefing();
    let before = site(&project);
    let (files, left) = chancery::search::again(&before, &prints(&before), &[]);
    let left = left.expect("there was nothing");
    assert_eq!(files, chancery::search::files(&before));
    let same = chancery::search::again(&before, &prints(&before), &left);
    assert!(same == (files, None));

    let names = project.read("content/actors/taliban.yaml");
    assert!(names.contains("Taliban"));
    project.write(
        "content/actors/taliban.yaml",
        names.replace("Taliban", "Quixotics"),
    );
    let after = site(&project);
    let (files, left_then) = chancery::search::again(&after, &prints(&after), &left);
    assert!(files == chancery::search::files(&after));
    let cold = chancery::search::again(&after, &prints(&after), &[]).1;
    assert!(left_then.is_some() && left_then == cold);
}

#[test]
fn every_word_leads_to_records_that_are_there() {
    let index = index(&briefing());
    let root = &index["index"];
    let names: BTreeSet<String> = [("words", "w-"), ("actors", "a-")]
        .iter()
        .flat_map(|(list, kind)| {
            let list = root[list].as_str().unwrap().split(' ');
            list.map(move |name| format!("{kind}{name}"))
        })
        .collect();
    let listed = |name: &&String| name.starts_with("w-") || name.starts_with("a-");
    assert_eq!(names, index.keys().filter(listed).cloned().collect());

    let mut n_postings = 0;
    for line in lines(&index, "w-").values() {
        for group in line.split('\t').skip(1) {
            let (group, entries) = group.split_once(':').expect("a group");
            let depth = root["records"][group].as_u64().expect("a known group") as u32;
            assert_eq!(entries.len() % 8, 0);
            for at in (0..entries.len()).step_by(8) {
                let number = &entries[at..at + 5];
                let file = u32::from_str_radix(number, 32)
                    .unwrap()
                    .unbounded_shr(25 - depth);
                let records = &index[&format!("d-{group}-{file}")];
                let records = records.as_array().unwrap();
                let record = records.iter().find(|record| record["at"] == number);
                let passages = record.expect("a record")["text"].as_array().unwrap().len();
                let passage = usize::from_str_radix(&entries[at + 5..at + 7], 32).unwrap();
                assert!(passage < passages, "{line}");
                n_postings += 1;
            }
        }
    }
    assert!(n_postings > 10_000, "{n_postings}");
}

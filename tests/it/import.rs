//! Data of others, in the shapes they are met in. Every row here is made up.

use serde_json::Value;

use crate::support::{Project, Run};

const SITE: &str = "//- content/site.yaml\ntitle: Imports\nbase_url: https://example.org/\n";

/// The layout of 2023 and later, with 31 columns.
const ACLED: &str = "\u{feff}event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n\
AFG90001,2024-12-24,2024,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of Northland (2020-),,1,Civilians (Southland),Refugees (Southland); Women (Southland),7,17,Civilian targeting,4,South Asia,Afghanistan,Paktika,Barmal,,Laman,32.7,69.2,1,\"Daily North; Wire\",National,\"Jets struck a village.\nThe toll: 15 \"\"dead\"\" #1.\",15,crowd size=no report,1735689600\n\
AFG90002,24 December 2024,2024,2,Political violence,Battles,Armed clash,Al-Shabaab,,2,Al Shabaab,,2,22,,4,South Asia,Afghanistan,Paktika,Barmal,,Laman,32.7,69.2,2,NA,NA,NA,NA,,1735689600\n\
AFG90003,24-Dec-24,2024,3,Demonstrations,Protests,Peaceful protest,Protesters (Southland),,6,,,0,60,,4,South Asia,Afghanistan,Paktika,,,Sharana,33.1,68.8,3,Wire,National,A march.,0,,1735689600\n\
AFG90004,2024-12-24T00:00:00.000Z,2024,1,Strategic developments,Strategic developments,Agreement,Government of Northland,,1,Government of Southland,,8,18,,0,Europe,Kosovo,,,,Pristina,42.7,21.2,1,Wire,National,A deal.,0,,1735689600\n\
AFG90005,2024-02-30,2024,1,Political violence,Battles,Armed clash,A,,2,B,,2,22,,4,South Asia,Afghanistan,Paktika,,,Sharana,33.1,68.8,1,Wire,National,x,1,,1735689600\n\
AFG90001,2024-12-25,2024,1,Political violence,Battles,Armed clash,A,,2,B,,2,22,,4,South Asia,Afghanistan,Paktika,,,Sharana,33.1,68.8,1,Wire,National,x,1,,1735689600\n\
AFG90006,2024-12-26,2024,1,Political violence,Battles,Armed clash,A,,2,B,,2,22,,4,South Asia,Afghanistan,Paktika,,,Sharana,133.1,68.8,1,Wire,National,x,several,,1735689600\n\
AFG90007,2024-12-26,2024,1,Political violence,Parties,,A,,2,B\n";

#[track_caller]
fn import(project: &Project, args: &[&str], file: &str, text: &str) -> Value {
    project.write(file, text);
    let run = project
        .run(&[&["import"], args, &[file, "--format", "json"]].concat())
        .expect(0);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let count = |key: &str| report[key].as_array().map_or(0, Vec::len) as u64;
    assert_eq!(
        report["rows"],
        count("records") + count("skipped"),
        "{}",
        run.stdout
    );
    for audience in ["internal", "public"] {
        project
            .run(&["check", "--audience", audience])
            .expect(0)
            .says("0 errors");
    }
    report
}

fn outcomes(report: &Value) -> Vec<&str> {
    let records = report["records"].as_array().expect("a list");
    records
        .iter()
        .map(|made| made["outcome"].as_str().expect("a word"))
        .collect()
}

fn lines(report: &Value, key: &str) -> Vec<u64> {
    let notes = report[key].as_array().expect("a list");
    notes
        .iter()
        .map(|note| note["line"].as_u64().expect("a number"))
        .collect()
}

#[track_caller]
fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no `{part}` in:\n{text}");
    }
}

#[test]
fn acled_of_today() {
    let project = Project::new(SITE);
    let report = import(&project, &["acled"], "a.csv", ACLED);
    assert_eq!(report["rows"], 8);
    assert_eq!(lines(&report, "skipped"), [7, 8, 10]);
    assert_eq!(lines(&report, "altered"), [9, 9]);
    has(
        &project.read("content/events/acled/acled-afg90001.yaml"),
        &[
            "title: 'Air/drone strike in Laman: Military Forces of Northland (2020-) / Civilians (Southland)'\n",
            "date: 2024-12-24\ntype: assault\nmode: air-drone-strike\nplace: laman-",
            "  - {actor: military-forces-of-northland-2020, role: side-a}\n",
            "  - {actor: civilians-southland, role: victim}\n",
            "  - {actor: women-southland, role: victim}\n",
            "    by: acled\n",
            "text: 'Jets struck a village. The toll: 15 \"dead\" #1.'\n",
            "as_stated: Daily North; Wire",
            "    toll: {killed: 15}\n",
            "visibility: internal\nadded: 2025-01-01\nupstream:\n",
            "  dataset: acled\n  id: AFG90001\n  digest: ",
        ],
    );
    has(
        &project.read("content/events/acled/acled-afg90002.yaml"),
        &["date: 2024-12-21/2024-12-27\n", "place: laman\n"],
    );
    has(
        &project.read("content/events/acled/acled-afg90003.yaml"),
        &["date: 2024-12\n", "type: protest\n", "toll: {killed: 0}"],
    );
    has(
        &project.read("content/events/acled/acled-afg90004.yaml"),
        &["date: 2024-12-24\n", "type: agree\n"],
    );
    has(
        &project.read("content/places/acled/laman.yaml"),
        &["within: barmal\nlat: 32.7\nlon: 69.2\nprecision: district\n"],
    );
    has(
        &project.read("content/places/acled/paktika.yaml"),
        &["country: AF\n"],
    );
    has(
        &project.read("content/places/acled/pristina.yaml"),
        &["country: XK\n"],
    );
    has(
        &project.read("content/sources/acled/acled-armed-conflict-location-event-data.yaml"),
        &[
            "outlet: acled\n",
            "kind: dataset\n",
            "licence: ",
            "visibility: internal\n",
        ],
    );
    // Two names of one slug are two actors.
    let actors = project
        .run(&[
            "list",
            "actors",
            "--audience",
            "internal",
            "--format",
            "csv",
        ])
        .expect(0)
        .stdout;
    assert_eq!(actors.matches("\nal-shabaab").count(), 2, "{actors}");
    // Nothing of it is public.
    project.run(&["build"]).expect(0);
    assert!(!project.has("public/events/acled-afg90001.html"));

    let again = import(&project, &["acled"], "a.csv", ACLED);
    assert_eq!(outcomes(&again), ["unchanged"; 5]);
    assert!(
        again["others"]
            .as_array()
            .expect("a list")
            .iter()
            .all(|made| made["outcome"] == "unchanged")
    );
}

#[test]
fn acled_of_other_years() {
    let project = Project::new(SITE);
    // 2016 to 2018: no `sub_event_type`, `ally_actor`, other columns first, day first.
    let old = "DATA_ID,ISO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES\n\
        1,4,90001AFG,1,03/04/2018,2018,1,Battle-No change of territory,North Guard,Allies of North,1,South Front,,2,12,Afghanistan,Ford,33,69,1,Wire,A fight.,2\n\
        2,4,90002AFG,2,13/04/2018,2018,1,Riots/Protests,Rioters (South),,5,,,0,50,Afghanistan,Ford,33,69,1,Wire,A riot.,0\n";
    let report = import(&project, &["acled"], "old.csv", old);
    assert_eq!(outcomes(&report), ["created"; 2]);
    has(
        &project.read("content/events/acled/acled-90001afg.yaml"),
        &[
            "date: 2018-04-03\n",
            "actor: allies-of-north, role: side-a",
            "mode: battle-no-change-of-territory\n",
        ],
    );
    // A subset without ids, with words for codes, semicolons and a column of somebody's own.
    let subset = "event_date;event_type;sub_event_type;actor1;inter1;fatalities;my_column\n\
        24-Dec-18;Battles;Armed clash;North Guard;State forces;1;a\n\
        24-Dec-18;Battles;Armed clash;North Guard;State forces;1;a\n\
        24-Dec-68;Battles;Armed clash;North Guard;State forces;1;a\n";
    let first = import(&project, &["acled"], "subset.csv", subset);
    assert_eq!(lines(&first, "skipped"), [4]);
    let ids: Vec<_> = first["records"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|made| made["id"].as_str().expect("an id"))
        .collect();
    assert!(ids[0].starts_with("acled-2018-12-24-"), "{ids:?}");
    assert_eq!(ids[1], format!("{}-2", ids[0]));
    let again = import(&project, &["acled"], "subset.csv", subset);
    assert_eq!(outcomes(&again), ["unchanged"; 2]);
}

/// As statistics programs write it: a first column without a name, other dates, and of the rest what
/// somebody needed.
#[test]
fn subsets_of_acled() {
    let project = Project::new(SITE);
    let text = "\"\",\"region\",\"country\",\"year\",\"event_date\",\"source\",\"admin1\",\"location\",\"event_type\",\"sub_event_type\",\"fatalities\",\"timestamp\"\n\
        \"1\",\"Western Africa\",\"Burkina Faso\",2022,\"2022-09-23\",\"Post; Wire\",\"Nayala\",\"Biba\",\"Battles\",\"Armed clash\",2,1664217575\n\
        \"2\",\"Western Africa\",\"Burkina Faso\",2022,\"2022-09-23\",\"Post; Wire\",\"Nayala\",\"Biba\",\"Battles\",\"Armed clash\",2,1664217575\n";
    let report = import(&project, &["acled"], "few.csv", text);
    assert_eq!(outcomes(&report), ["created", "created"]);
    let reasons = report["altered"].to_string();
    assert_eq!(reasons.matches("no actor is named").count(), 2, "{reasons}");
    let id = report["records"][0]["id"].as_str().expect("an id");
    let event = project.read(&format!("content/events/acled/{id}.yaml"));
    has(
        &event,
        &["title: Armed clash in Biba\n", "toll: {killed: 2}\n"],
    );

    let text = ",actor1,actor2,ally_actor_1,country,event_date,event_id_cnty,event_type,fatalities,gwno,notes,source,year\n\
        0,Rioters (Upland),,A; B,Bangladesh,01-January-2015,1BNG,Riots/Protests,0,771,Stones were thrown.,Post,2015\n\
        1,Protesters (Upland),,,Bangladesh,9-May-20,2BNG,Protests,0,771,A march.,Post,2020\n";
    let report = import(&project, &["acled"], "old.csv", text);
    assert_eq!(outcomes(&report), ["created", "created"]);
    let event = |id: &str| project.read(&format!("content/events/acled/acled-{id}.yaml"));
    has(&event("1bng"), &["date: 2015-01-01\n"]);
    has(&event("2bng"), &["date: 2020-05-09\n"]);
}

#[test]
fn what_was_retracted_is_left_alone() {
    let project = Project::new(SITE);
    import(&project, &["acled"], "a.csv", ACLED);
    let path = "content/events/acled/acled-afg90002.yaml";
    let retraction = "revisions:\n  - {on: 2025-01-02, kind: retraction, note: It was another.}\n";
    let retracted = project.read(path) + retraction;
    project.write(path, &retracted);
    let changed = ACLED.replace("24 December 2024", "25 December 2024");
    let report = import(&project, &["acled"], "a.csv", &changed);
    assert!(
        outcomes(&report)
            .iter()
            .all(|outcome| *outcome == "unchanged")
    );
    assert_eq!(project.read(path), retracted);
}

#[test]
fn an_import_keeps_what_a_curator_changed() {
    let project = Project::new(SITE);
    import(&project, &["acled"], "a.csv", ACLED);
    let path = "content/events/acled/acled-afg90001.yaml";
    project.edit(
        path,
        "date: 2024-12-24\n",
        "# The night of the strikes.\ndate: 2024-12-24\n",
    );
    project.edit(
        path,
        "mode: air-drone-strike\n",
        "mode: aerial # both were said\n",
    );
    project.edit(
        path,
        "visibility: internal\n",
        "summary: Our own words.\nvisibility: internal\n",
    );
    project.edit(
        path,
        "claims:\n",
        "claims:\n  - {id: ours, by: acled, text: Beside it., on: 2024-12-26}\n",
    );
    let news = ACLED
        .replace("dead\"\" #1.\",15,", "dead\"\" #1.\",16,")
        .replace("Air/drone strike", "Shelling/artillery/missile attack")
        .replace("AFG90001,2024-12-24", "AFG90001,2024-12-23");
    let report = import(&project, &["acled"], "a.csv", &news);
    assert_eq!(outcomes(&report)[0], "updated");
    let conflicts = report["conflicts"].as_array().expect("a list");
    assert_eq!(conflicts.len(), 1, "{conflicts:?}");
    assert_eq!(conflicts[0]["field"], "mode");
    assert_eq!(conflicts[0]["here"], "aerial");
    let text = project.read(path);
    has(
        &text,
        &[
            "# The night of the strikes.\ndate: 2024-12-23\n",
            "mode: aerial # both were said\n",
            "summary: Our own words.\n",
            "id: ours",
            "toll: {killed: 16}",
            "title: >-\n  Shelling/artillery/missile attack in Laman",
        ],
    );
    // Once more it is the same, and the conflict is still told of.
    let report = import(&project, &["acled"], "a.csv", &news);
    assert_eq!(outcomes(&report)[0], "unchanged");
    assert_eq!(report["conflicts"].as_array().expect("a list").len(), 1);
    assert_eq!(project.read(path), text);
}

#[test]
fn records_may_be_renamed_moved_and_joined() {
    let project = Project::new(SITE);
    import(&project, &["acled"], "a.csv", ACLED);
    let take = |id: &str| {
        let path = format!("content/events/acled/{id}.yaml");
        let text = project.read(&path);
        std::fs::remove_file(project.path(&path)).expect("it is there");
        text.lines()
            .map(|line| format!("  {line}\n"))
            .collect::<String>()
    };
    let (one, two) = (take("acled-afg90003"), take("acled-afg90004"));
    project.write(
        "content/events/all.yaml",
        format!("- id: the-march\n{one}- id: the-deal\n{two}"),
    );
    let news = ACLED
        .replace("A march.", "A long march.")
        .replace("A deal.", "A good deal.");
    let report = import(&project, &["acled"], "a.csv", &news);
    assert_eq!(
        outcomes(&report),
        ["unchanged", "unchanged", "updated", "updated", "unchanged"]
    );
    has(
        &project.read("content/events/all.yaml"),
        &[
            "- id: the-march\n",
            "text: A long march.\n",
            "text: A good deal.\n",
        ],
    );
    assert!(!project.has("content/events/acled/acled-afg90003.yaml"));
}

#[test]
fn an_actor_that_is_there_is_named_and_left_alone() {
    let project = Project::new(SITE);
    let text = "- id: north\n  name: Northland\n  kind: state\n  also_known_as: [Government of Northland]\n";
    project.write("content/actors/own.yaml", text);
    import(&project, &["acled"], "a.csv", ACLED);
    has(
        &project.read("content/events/acled/acled-afg90004.yaml"),
        &["{actor: north, role: side-a}"],
    );
    assert_eq!(project.read("content/actors/own.yaml"), text);
    assert!(!project.has("content/actors/acled/government-of-northland.yaml"));
}

#[test]
fn a_dry_run_writes_nothing() {
    let project = Project::new(SITE);
    project.write("a.csv", ACLED);
    let run = project
        .run(&["import", "acled", "a.csv", "--dry-run"])
        .expect(0);
    has(
        &run.stdout,
        &[
            "a.csv: 8 rows, 5 records, 3 skipped, 2 altered\n",
            "  line 7: `2024-02-30` is not a day",
            "line 8: its id `AFG90001` is that of line 2 already",
            "--- content/events/acled/acled-afg90001.yaml\ntitle: ",
            "nothing was written",
        ],
    );
    assert!(!project.has("content/events"));
}

#[test]
fn what_is_no_such_file_is_refused() {
    let project = Project::new(SITE);
    let refused = |args: &[&str], text: &[u8]| -> Run {
        project.write("x", text);
        project.run(&[&["import"], args, &["x"]].concat()).expect(2)
    };
    refused(&["acled"], b"a,b\n1,2\n").says("no column `event_date`, `event_type`, `actor1`");
    refused(&["ucdp"], ACLED.as_bytes()).says("no column `id`");
    refused(&["acled"], b"\xff\xfea").says("UTF-16");
    project.run(&["import", "acled", "missing.csv"]).expect(2);
    project.write("x", ACLED);
    project.write("content/events/broken.yaml", "title: [\n");
    project
        .run(&["import", "acled", "x"])
        .expect(1)
        .says("yaml-syntax");
}

const UCDP: &str = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n\
#event+id,,#date+year,,,,,,,,,,,,#group+a,,,,,,,,,,,,,,,#geo+lat,#geo+lon,,,,,,,,#date+start,,,,,,,,,,\n\
1001,AFG-1,2021,1,Clear,1,1,1,North: Government,1,1,Government of Northland - South Front,1,1,Government of Northland,2,2,South Front,2,\"\"\"Wire,2021-08-02,A fight\"\";\"\"Post,2021-08-03,Guns; more\"\"\",Wire,2021-08-02,A fight,,1,Ford town,At the ford,Paktika province,Barmal district,32.7,69.2,POINT (69.2 32.7),1,Myanmar (Burma),700,Asia,1,1,2021-08-01 00:00:00.000,2021-08-01 00:00:00.000,2,3,1,4,10,12,9,700,\n\
1002,AFG-2,2021,1,Clear,3,1,1,x,1,1,x,1,1,South Front,2,2,Civilians,1,Wire,,,,,4,Paktika province,,Paktika province,,32.5,68.9,,1,Afghanistan,700,Asia,2,3,2021-08-02,2021-08-08,0,0,5,0,5,5,5,,\n\
1003,AFG-3,2021,1,Clear,2,1,1,x,1,1,x,1,1,South Front,2,2,East Front,1,Wire,,,,,6,Afghanistan,,,,33,66,,1,Afghanistan,700,Asia,2,4,2021-08-01,2021-08-31,0,0,0,7,7,5,9,,\n\
1004,AFG-4,2021,1,Clear,2,1,1,x,1,1,x,1,1,South Front,2,2,East Front,1,Wire,,,,,2,Ford town,,Paktika province,,32.7,69.2,,1,Afghanistan,700,Asia,2,5,2021-01-01,2021-12-31,0,0,0,0,0,3,0,,\n\
1005,AFG-5,2021,1,Clear,9,1,1,x,1,1,x,1,1,South Front,2,2,East Front,1,Wire,,,,,2,Ford town,,,,32.7,69.2,,1,Afghanistan,700,Asia,2,5,2021-01-01,2021-12-31,0,0,0,0,0,3,0,,\n";

#[test]
fn ucdp_events() {
    let project = Project::new(SITE);
    let report = import(&project, &["ucdp"], "ged.csv", UCDP);
    assert_eq!(report["rows"], 6);
    assert_eq!(lines(&report, "skipped"), [2, 7]);
    assert_eq!(lines(&report, "altered"), [5], "{report:#}");
    has(
        &project.read("content/events/ucdp/ucdp-1001.yaml"),
        &[
            "title: 'Fighting in Ford town: Government of Northland / South Front'\n",
            "date: 2021-08-01\ntype: assault\nmode: state-based\nplace: ford-town",
            "Wire,2021-08-02,A fight; Post,2021-08-03,Guns; more",
            "- {id: all, killed: {min: 9, max: 12, best: 10}}\n",
            "- {killed: 2, who: combatants, side: government-of-northland, part_of: all}\n",
            "- {killed: 3, who: combatants, side: south-front, part_of: all}\n",
            "- {killed: 1, who: civilians, part_of: all}\n",
            "- {killed: 4, among: people of unknown status, part_of: all}\n",
        ],
    );
    has(
        &project.read("content/events/ucdp/ucdp-1002.yaml"),
        &[
            "date: 2021-08-02/2021-08-08\n",
            "{actor: civilians, role: victim}",
            "mode: one-sided\n",
        ],
    );
    has(
        &project.read("content/events/ucdp/ucdp-1003.yaml"),
        &[
            "date: 2021-08\n",
            "{as_stated: 'best estimate 7, low 9, high 5'}",
        ],
    );
    has(
        &project.read("content/events/ucdp/ucdp-1004.yaml"),
        &["date: 2021\n", "{min: 0, max: 3, best: 0}"],
    );
    let places = project
        .run(&["list", "places", "--format", "csv"])
        .expect(0)
        .stdout;
    has(&places, &["exact", "near", "province", "country", "MM"]);
    has(
        &project.read("content/sources/ucdp/ucdp-georeferenced-event-dataset.yaml"),
        &["licence: CC BY 4.0\n"],
    );
    project.run(&["build"]).expect(0);
    assert_eq!(
        outcomes(&import(&project, &["ucdp"], "ged.csv", UCDP)),
        ["unchanged"; 4]
    );
    // Older layouts name the figures otherwise.
    let old = UCDP.replace(",best,high,low,", ",best_est,high_est,low_est,");
    assert_eq!(
        outcomes(&import(&project, &["ucdp"], "ged.csv", &old)),
        ["unchanged"; 4]
    );
}

const TIMELINE: &str = r#"{
  "title": {"text": {"headline": "The <em>talks</em>", "text": "<p>What was said.</p>"}},
  "events": [
    {"unique_id": "first-round", "start_date": {"year": "2024", "month": "3", "day": "1", "display_date": "early March"},
     "end_date": {"year": 2024, "month": 3, "day": 4},
     "text": {"headline": "First <b>round</b> &amp; more", "text": "<p>They met. <a href='https://example.org/a'>Read</a><script>alert(1)</script></p><p>[[no-link]] and [@no-source]</p>"},
     "media": {"url": "https://www.youtube.com/watch?v=x", "caption": "The hall", "credit": "<a href='https://example.org'>River Post</a>"}, "group": "Peace talks"},
    {"start_date": {"year": "-500"}, "text": {"headline": "An old treaty"}},
    {"start_date": {"year": "-13800000000"}, "text": {"headline": "The beginning"}},
    {"start_date": {"year": "2024", "month": "2", "day": "30"}, "text": {"headline": "No such day"}},
    {"start_date": {"year": "2024", "month": "5"}, "text": {"headline": "", "text": "Only a text of some words"}, "media": {"url": "<iframe src=\"https://vimeo.com/1\"></iframe>"}},
    {"text": {"headline": "Without a date"}}
  ],
  "eras": [{"start_date": {"year": "2023"}, "end_date": {"year": "2024"}, "text": {"headline": "The war"}}]
}"#;

#[test]
fn timelines_of_version_3() {
    let project = Project::new(SITE);
    let report = import(
        &project,
        &["timelinejs", "--type", "agree"],
        "t.json",
        TIMELINE,
    );
    assert_eq!(report["rows"], 8);
    assert_eq!(lines(&report, "skipped"), [4, 5, 7], "{report:#}");
    has(
        &report["skipped"][0]["reason"].to_string(),
        &["outside -9999 to 9999"],
    );
    has(
        &project.read("content/events/timelinejs/timelinejs-first-round.yaml"),
        &[
            "title: First round & more\n",
            "date: 2024-03-01/2024-03-04\n",
            "type: agree\n",
            "tags: [peace-talks]\n",
            "They met. [Read](<https://example.org/a>)\n",
            "\\[\\[no-link\\]\\]",
            "sources: [youtube-com-watch-v-x]\n",
        ],
    );
    has(
        &project.read("content/sources/timelinejs/youtube-com-watch-v-x.yaml"),
        &["outlet: River Post\ntitle: The hall\n", "kind: broadcast\n"],
    );
    has(
        &project.read("content/notes/timelinejs/the-talks.md"),
        &["---\ntitle: The talks\n", "\n---\n\nWhat was said.\n"],
    );
    let events = project.run(&["list", "events"]).expect(0).stdout;
    has(
        &events,
        &[
            "-0499",
            "2023/2024",
            "Only a text of some words",
            "2024-05 ",
        ],
    );
    assert!(
        !project
            .read("content/events/timelinejs/timelinejs-first-round.yaml")
            .contains("alert")
    );
    project.run(&["build"]).expect(0);
    let again = import(
        &project,
        &["timelinejs", "--type", "agree"],
        "t.json",
        TIMELINE,
    );
    assert_eq!(outcomes(&again), ["unchanged"; 5]);
}

#[test]
fn timelines_of_version_2_and_tables() {
    let project = Project::new(SITE);
    let old = r#"storyjs_jsonp_data = {"timeline": {"headline": "Old", "type": "default", "text": "x", "startDate": "2011",
        "date": [{"startDate": "2011,12,10,07,02", "endDate": "2011,12,11", "headline": "A start", "text": "y",
                  "asset": {"media": "https://example.org/p.jpg", "credit": "A Person", "caption": "Seen"}},
                 {"startDate": "12/24/2011", "headline": "Month first", "text": ""}],
        "era": [{"startDate": "2010", "endDate": "2012", "headline": "Years"}]}}"#;
    let report = import(
        &project,
        &["timelinejs", "--dataset", "old"],
        "old.json",
        old,
    );
    assert_eq!(outcomes(&report), ["created"; 4]);
    let events = project.run(&["list", "events"]).expect(0).stdout;
    has(
        &events,
        &["2011-12-10/2011-12-11", "2011-12-24", "2010/2012"],
    );
    let table = "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n\
        ,,,,,,,,,The table,Intro,,,,,title,,\n\
        2020,5,6,,,,,,,A meeting,\"<p>Two\nlines</p>\",,Somebody,A letter,,,Talks,\n\
        2020,13,6,,,,,,,No month,x,,,,,,,\n\
        2019,,,,2021,,,,,Long years,,,,,,era,,\n";
    let report = import(
        &project,
        &["timelinejs", "--dataset", "table"],
        "t.csv",
        table,
    );
    assert_eq!(report["rows"], 4);
    assert_eq!(lines(&report, "skipped"), [5]);
    let older = "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag\n\
        5/6/2020,,A meeting,x,https://example.org/a.jpg,,,,,talks\n";
    import(
        &project,
        &["timelinejs", "--dataset", "older"],
        "t2.csv",
        older,
    );
    has(
        &project.run(&["list", "events"]).expect(0).stdout,
        &["2020-05-06"],
    );
    for (text, why) in [
        (
            "{\"type\": \"FeatureCollection\", \"features\": []}",
            "neither `events`",
        ),
        ("{\"events\": [{\"name\": \"x\"}]}", "no event has"),
        ("{\"events\": ", "not JSON"),
        ("a,b\n1,2\n", "no table of TimelineJS"),
    ] {
        project.write("x", text);
        project
            .run(&["import", "timelinejs", "x"])
            .expect(2)
            .says(why);
    }
}

const MAP: &str = "dataset: watch
source: {outlet: River Watch, title: Incidents, url: https://example.org/watch, licence: CC BY 4.0}
id: Ref
title: '{What} in {Town}'
date: When
type: {column: What, words: {Attack: assault, Talks: consult}}
summary: '{Notes}'
place: {name: '{Town}', lat: Lat, lon: Lon, precision: near, country: Country}
actors:
  - {column: Who, role: initiator, kind: armed-group, split: ';'}
claim: {text: '{Notes}', toll: {killed: Dead}, cites: Cited}
links: [Link]
tags: [Labels]
";

#[test]
fn any_table_by_a_mapping() {
    let project = Project::new(SITE);
    project.write("map.yaml", MAP);
    let table = "Ref\tWhen\tWhat\tTown\tLat\tLon\tCountry\tWho\tNotes\tDead\tCited\tLink\tLabels\n\
        7\t12/24/2024\tAttack\tFord\t33\t69\tAfghanistan\tEast; West\t1. [[x]] *y*\t~18\tPost\thttps://example.org/7\tNight; day\n\
        8\t2024-12\tTalks\tFord\t33\t69\tPK\t\tThey met.\tmore than 5\t\tnowhere\t\n\
        9\t2024-12-26\tFeast\tFord\t33\t69\tPK\t\tx\t\t\t\t\n";
    let report = import(&project, &["csv", "--map", "map.yaml"], "t.tsv", table);
    assert_eq!(lines(&report, "skipped"), [4]);
    assert_eq!(lines(&report, "altered"), [3, 3]);
    has(
        &project.read("content/events/watch/watch-7.yaml"),
        &[
            "title: Attack in Ford\ndate: 2024-12-24\ntype: assault\n",
            "{actor: west, role: initiator}",
            "summary: 1\\. \\[\\[x\\]\\] \\*y\\*\n",
            "toll: {killed: ~18}\n",
            "by: river-watch\n",
            "tags: [day, night]\n",
        ],
    );
    has(
        &project.read("content/events/watch/watch-8.yaml"),
        &["date: 2024-12\n", "type: consult\n"],
    );
    project.run(&["build"]).expect(0);
    assert_eq!(
        outcomes(&import(
            &project,
            &["csv", "--map", "map.yaml"],
            "t.tsv",
            table
        )),
        ["unchanged"; 2]
    );
    for (from, to, why) in [
        (
            "title: '{What} in {Town}'",
            "title: '{Whit}'",
            "names a column `whit`",
        ),
        (
            "Attack: assault",
            "Attack: fight",
            "`fight` is no event type",
        ),
        ("id: Ref", "ids: Ref", "unknown field `ids`"),
    ] {
        project.write("wrong.yaml", MAP.replace(from, to));
        project
            .run(&["import", "csv", "t.tsv", "--map", "wrong.yaml"])
            .expect(2)
            .says(why);
    }
}

#[test]
fn the_mapping_of_the_documents_works() {
    let document =
        std::fs::read_to_string(format!("{}/docs/import.md", crate::support::REPOSITORY));
    let document = document.expect("it is there");
    let map = document
        .split("<!-- mapping -->\n```yaml\n")
        .nth(1)
        .expect("a mapping");
    let project = Project::new(SITE);
    project.write("map.yaml", map.split("```").next().expect("its end"));
    let table = "Ref,When,Until,What,Town,Lat,Lon,Country,Who,Notes,Dead,Hurt,Cited,Link,Labels\n\
        7,03/04/2024,05/04/2024,Attack,Ford,33,69,AF,East; West,Shots.,1,2+,Post,https://example.org/7,night\n\
        8,04/04/2024,,Other,Ford,33,69,AF,,x,,,,,\n";
    let report = import(&project, &["csv", "--map", "map.yaml"], "t.csv", table);
    assert_eq!(outcomes(&report), ["created"; 2]);
    let text = project.read("content/events/watch/watch-7.yaml");
    has(
        &text,
        &[
            "date: 2024-04-03/2024-04-05\n",
            "mode: attack\n",
            "killed: 1",
            "injured: 2+",
        ],
    );
    has(
        &project.read("content/events/watch/watch-8.yaml"),
        &["type: coerce\n"],
    );
}

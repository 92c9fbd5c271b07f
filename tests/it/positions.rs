//! Where actors stand in disputes, as their pages tell it.

use crate::support::Project;

const PROJECT: &str = r#"
//- content/site.yaml
title: Positions
//- content/actors/all.yaml
- {id: north, name: Northland, kind: state}
- {id: office, name: Office of the North, kind: government-body, parent: north}
- {id: speaker, name: The Speaker, kind: person, parent: office}
- {id: south, name: Southland, kind: state}
//- content/sources/all.yaml
- {id: wire, outlet: Wire, published: 2024-03-02}
//- content/disputes/dead.yaml
question: How many died?
positions:
  - {actor: north, stance: confirms, text: Three after all., since: 2024-05-01, via: [wire]}
  - {actor: north, stance: denies, text: Nobody., since: 2024-03-02, via: [wire]}
  - {actor: speaker, stance: declines, text: No comment., since: 2024-04-01, via: [wire]}
  - {actor: south, stance: asserts, text: Three., since: 2024-03-02, via: [wire]}
"#;

#[test]
fn an_actor_stands_where_its_speakers_do_and_moves_when_it_moves() {
    let project = Project::new(PROJECT);
    project.run(&["build"]).expect(0);
    let positions = |actor: &str| {
        let page = project.read(&format!("public/actors/{actor}.html"));
        let (_, section) = page.split_once("id=\"positions\"").expect("it has some");
        let (section, _) = section.split_once("</section>").expect("it ends");
        let lines = section.lines().filter(|line| line.contains("<dt>"));
        let texts = lines.map(|line| {
            let parts = line.split('<').map(|part| part.split_once('>'));
            let words: Vec<_> = parts.flatten().map(|(_, words)| words.trim()).collect();
            words
                .join(" ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        });
        texts.collect::<Vec<_>>()
    };
    assert_eq!(
        positions("north"),
        [
            "Denies Nobody. since 2 Mar 2024",
            "Declines No comment. by The Speaker since 1 Apr 2024",
            "Confirms Moved Three after all. since 1 May 2024",
        ]
    );
    assert_eq!(
        positions("office"),
        ["Declines No comment. by The Speaker since 1 Apr 2024"]
    );
    assert_eq!(positions("south"), ["Asserts Three. since 2 Mar 2024"]);
}

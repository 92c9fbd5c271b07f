//! The YAML test suite: every document that must fail is reported where it is, and none panics.

use chancery::diagnostic::Diagnostics;
use chancery::model::Kind;
use chancery::settings::Limits;
use chancery::source::{Role, SourceFile, Sources};
use chancery::yaml::{self, Piece};

const CASES: &str = include_str!("../data/yaml-errors.json");

/// Cases that the parser takes, each with what is wrong with it.
const TAKEN: &[(&str, &str)] = &[];

#[test]
fn every_document_that_must_fail_is_reported() {
    let cases: Vec<[String; 3]> = serde_json::from_str(CASES).expect("the list of cases");
    assert!(cases.len() > 90, "only {} cases", cases.len());
    let mut taken = Vec::new();
    for [id, name, text] in &cases {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile {
            path: format!("content/actors/{id}.yaml"),
            text: text.clone(),
            role: Role::Records(Kind::Actor),
        });
        let mut diagnostics = Diagnostics::default();
        let piece = Piece {
            file,
            text,
            offset: 0,
        };
        yaml::documents(piece, &Limits::default(), &mut diagnostics);
        if !diagnostics.has_errors() {
            taken.push((id.as_str(), name.as_str()));
        }
    }
    assert_eq!(taken, TAKEN, "what the parser takes and should not");
}

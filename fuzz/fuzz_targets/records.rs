//! No YAML may make the program panic, or point outside of a file.

#![no_main]

mod project;

use chancery::model::Kind;
use libfuzzer_sys::fuzz_target;

/// A key that only records of one kind have.
const TELLTALE: [(&str, Kind); 5] = [
    ("outlet:", Kind::Source),
    ("parties:", Kind::Agreement),
    ("positions:", Kind::Dispute),
    ("precision:", Kind::Place),
    ("type:", Kind::Event),
];

fuzz_target!(|text: &str| {
    let kind = TELLTALE.iter().find(|(key, _)| text.contains(key));
    project::check(kind.map_or(Kind::Actor, |(_, kind)| *kind), text);
});

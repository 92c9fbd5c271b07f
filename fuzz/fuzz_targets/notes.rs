//! No note may make the program panic, or point outside of a file.

#![no_main]

mod project;

use chancery::model::Kind;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    project::check(Kind::Note, text);
    // Most bytes are no front matter; under one they are prose.
    if !text.starts_with("---") {
        project::check(Kind::Note, &format!("---\ntitle: A note\n---\n{text}"));
    }
});

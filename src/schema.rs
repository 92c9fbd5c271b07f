//! What may be written, as JSON Schemas (2020-12): for editors, which complete and check keys, words and
//! the shapes of ids as one types.
//!
//! The structs in `record` mirror what `check/decode.rs` reads; a test holds the two together. A
//! schema knows one file alone, so references, and what must hold between values, stay the
//! business of `check`. It takes every value that the program takes: a plain scalar is read as
//! written, so a number will do for a text.

mod record;
mod value;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

type Make = fn() -> Schema;

/// Every kind of file with its schema, in the order of the format.
const KINDS: [(&str, Make); 8] = [
    ("actor", of::<record::Actor>),
    ("place", of::<record::Place>),
    ("source", of::<record::Source>),
    ("event", of::<record::Event>),
    ("agreement", of::<record::Agreement>),
    ("dispute", of::<record::Dispute>),
    ("note", of::<record::Note>),
    ("site", of::<record::Site>),
];

/// Returns the kinds that have a schema: of records, of a note's front matter, and of site.yaml.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(kind, _)| *kind)
}

/// Returns the schema of a kind, as text; `None` if there is no such kind.
///
/// A file of records holds one or a list of them. In a list each needs its id.
pub fn text(kind: &str) -> Option<String> {
    let (_, schema) = KINDS.iter().find(|(name, _)| *name == kind)?;
    let mut schema = schema().to_value();
    if !matches!(kind, "note" | "site") {
        schema = one_or_list(schema);
    }
    let text = serde_json::to_string_pretty(&schema).expect("a schema is plain data");
    Some(text + "\n")
}

fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
}

fn one_or_list(mut record: Value) -> Value {
    let mut take = |key: &str| record.as_object_mut().and_then(|record| record.remove(key));
    let mut file = json!({
        "$schema": take("$schema"),
        "title": take("title"),
        "description": take("description"),
        "if": { "type": "array" },
        "then": { "items": { "$ref": "#/$defs/Record", "required": ["id"] } },
        "else": { "$ref": "#/$defs/Record" },
        "$defs": take("$defs"),
    });
    file["$defs"]["Record"] = record;
    file
}

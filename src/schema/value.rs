//! The single values of records, each with its shape.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::json;

use crate::diagnostic::CODES;
use crate::model::{Calendar, Level, Vocabulary};

/// A plain scalar is read as written, so YAML's numbers and booleans are texts too.
const SCALAR: [&str; 3] = ["string", "number", "boolean"];

const KEBAB: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
const LANGUAGE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

macro_rules! value {
    ($(#[doc = $doc:literal])+ $name:ident, $schema:expr) => {
        $(#[doc = $doc])+
        pub struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema: Schema = $schema;
                let description = concat!($($doc),+).trim();
                schema.insert("description".to_owned(), description.into());
                schema
            }
        }
    };
}

value! {
    /// Small letters, digits and single hyphens, at most 100; `index`, `editor` and the names of Windows devices are taken
    Id, json_schema!({
        "type": ["string", "integer"],
        "pattern": KEBAB,
        "maxLength": 100,
        "not": {
            "pattern": "^(index|editor|con|prn|aux|nul|com[0-9]|lpt[0-9])$",
            "type": "string",
        },
    })
}
value! {
    /// The id of another record
    Reference, json_schema!({ "type": ["string", "integer"], "pattern": KEBAB, "maxLength": 100 })
}
value! {
    /// The id of a claim or provision in this record, or `record#id` of one in another
    PartReference, json_schema!({
        "type": ["string", "integer"],
        "pattern": "^([a-z0-9]+(-[a-z0-9]+)*#)?[a-z0-9]+(-[a-z0-9]+)*$",
    })
}
value! {
    /// A text as written
    Line, json_schema!({ "type": SCALAR })
}
value! {
    /// A plain text of one paragraph, in the site's default language or in several: `{en: …, fa: …}`
    Text, text()
}
value! {
    /// A text in Markdown, in the site's default language or in several: `{en: …, fa: …}`
    Markdown, text()
}
value! {
    /// A date of EDTF, as exact as is known: `2024-12-24`, `2024-12`, `2024`, `2024-12-24?`, `2024-12~`, `2024-12-27/2024-12-28`, or a list: one of these
    Date, json_schema!({ "anyOf": [
        { "type": ["string", "integer"], "pattern": "^[-0-9XYTZ:+?~%./,\\[\\] ]+$" },
        { "type": "array", "items": { "type": ["string", "integer"] }, "minItems": 1 },
    ] })
}
value! {
    /// A full date: `2024-12-24`
    Day, json_schema!({ "type": "string", "pattern": "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}" })
}
value! {
    /// Date, time and offset: `2025-03-01T06:00Z`
    Instant, json_schema!({ "type": "string", "pattern": "^[-+]?[0-9]{4,6}-?[0-9]{2}-?[0-9]{2}[Tt ]" })
}
value! {
    /// Whole days, weeks, months or years: `P2D`, `P3W`, `P1M`, `P1Y`
    Period, json_schema!({ "type": "string", "pattern": "^P" })
}
value! {
    /// As stated: `46`, `~18` (about), `15+` (at least), `<50`, `25-30`, or a word such as `dozens`
    ShortCount, json_schema!({
        "type": ["string", "integer"],
        "pattern": "^([~<]?[0-9]+|[0-9]+\\+|[0-9]+[-–][0-9]+|[^0-9]+)$",
        "minimum": 0,
    })
}
value! {
    /// A whole number
    Whole, json_schema!({ "type": ["integer", "string"], "pattern": "^[-+]?[0-9]+$" })
}
value! {
    /// A number of degrees
    Degrees, json_schema!({ "type": ["number", "string"], "pattern": "[0-9]" })
}
value! {
    /// From 1 to 6, the Admiralty code: 6 is "cannot be judged"
    Credibility, json_schema!({ "enum": [1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] })
}
value! {
    /// `true` or `false`
    YesNo, json_schema!({ "enum": [true, false, "true", "false"] })
}
value! {
    /// An address with `https:` or `http:`
    Url, json_schema!({ "type": "string", "pattern": "^https?://[^/\\s]\\S*$" })
}
value! {
    /// A country code of ISO 3166-1: `AF`
    Country, json_schema!({ "type": "string", "pattern": "^[A-Z]{2}$" })
}
value! {
    /// A number of Wikidata: `Q889`
    Wikidata, json_schema!({ "type": "string", "pattern": "^Q[0-9]+$" })
}
value! {
    /// 64 hexadecimal digits
    Sha256, json_schema!({ "type": ["string", "integer"], "pattern": "^[0-9A-Fa-f]{64}$" })
}
value! {
    /// A language tag of BCP 47: `en`, `fa`, `zh-Hans`
    Language, json_schema!({ "type": "string", "pattern": LANGUAGE })
}
value! {
    /// A value of any shape
    Anything, json_schema!({})
}
value! {
    /// Language -> the second calendar shown beside the Gregorian one
    Calendars, json_schema!({
        "type": "object",
        "propertyNames": { "pattern": LANGUAGE },
        "additionalProperties": { "enum": Calendar::WORDS },
    })
}
value! {
    /// Warning -> its level: `deny` makes it an error, `allow` silences it
    Rules, {
        let warnings = CODES.iter().filter(|(_, level)| *level != Level::Deny);
        let levels = json!({ "enum": Level::WORDS });
        let properties: serde_json::Map<_, _> =
            warnings.map(|(code, _)| ((*code).to_owned(), levels.clone())).collect();
        json_schema!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        })
    }
}

fn text() -> Schema {
    json_schema!({ "anyOf": [
        { "type": SCALAR, "pattern": "\\S" },
        {
            "type": "object",
            "propertyNames": { "pattern": LANGUAGE },
            "additionalProperties": { "type": ["string", "number", "boolean", "null"], "pattern": "\\S" },
            // One text at least: null is the same as leaving it out.
            "not": { "additionalProperties": { "type": "null" } },
        },
    ] })
}

/// A word of a vocabulary.
pub struct Word<V>(PhantomData<V>);

impl<V: Vocabulary> JsonSchema for Word<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        V::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "enum": V::WORDS })
    }
}

/// One value, or a list of them.
pub struct List<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ListOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// Free words, each with a value.
pub struct ByWord<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for ByWord<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}ByWord", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        json_schema!({ "type": "object", "additionalProperties": value })
    }
}

//! The description of a data file -> its JSON Schema (2020-12).

use serde_json::{Map, Value, json};

use crate::export::fields::{DataFile, Field, Format, Shape, Subject};
use crate::export::json as to_json;

/// Makes the schema of a JSON file.
pub fn schema(subject: &Subject, file: &DataFile) -> String {
    let title = file.address;
    let (rows, whole) = (subject.name, |properties: Value, required: Value| {
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": title,
            "description": subject.holds,
            "type": "object",
            "properties": properties,
            "required": required,
        })
    });
    let items = |is_open| json!({"type": "array", "items": object(file.fields, is_open)});
    let schema = match file.format {
        Format::Csl => json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": title,
            "description": subject.holds,
            "type": "array",
            "items": object(file.fields, true),
        }),
        Format::Timeline => whole(
            json!({"title": {"type": "object"}, "events": items(true)}),
            json!(["events"]),
        ),
        Format::GeoJson => whole(
            json!({"type": {"const": "FeatureCollection"}, "features": items(false)}),
            json!(["type", "features"]),
        ),
        _ => {
            let mut properties = Map::new();
            properties.insert("format".to_owned(), json!({"const": 1}));
            properties.insert(rows.to_owned(), items(false));
            whole(Value::Object(properties), json!(["format", rows]))
        }
    };
    to_json(&schema)
}

/// Returns the schema of an object. In one of our own formats every key is there, null where it is
/// empty; in another's what is empty is `left_out`. New keys may come at any time.
fn object(fields: &[Field], left_out: bool) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in fields {
        let mut schema = shape(field.shape, left_out);
        if let (Some(schema), true) = (schema.as_object_mut(), field.optional && !left_out) {
            nullable(schema);
        }
        schema["description"] = json!(field.meaning);
        properties.insert(field.name.to_owned(), schema);
        if !field.optional || !left_out {
            required.push(field.name);
        }
    }
    json!({"type": "object", "properties": properties, "required": required})
}

fn shape(shape: Shape, left_out: bool) -> Value {
    match shape {
        Shape::Text | Shape::Edtf | Shape::Address => json!({"type": "string"}),
        Shape::Id => json!({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
        Shape::Part => {
            let name = "[a-z0-9]+(-[a-z0-9]+)*";
            json!({"type": "string", "pattern": format!("^{name}(#{name})?$")})
        }
        Shape::Web => json!({"type": "string", "pattern": "^https?://"}),
        Shape::Day => json!({"type": "string", "pattern": "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
        Shape::Count => json!({"type": "integer", "minimum": 0}),
        Shape::Whole => json!({"type": "integer"}),
        Shape::Number => json!({"type": "number"}),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Word(words) => json!({"type": "string", "enum": words}),
        Shape::List(of) => json!({"type": "array", "items": self::shape(*of, left_out)}),
        Shape::Object(fields) => object(fields, left_out),
        Shape::Objects(fields) => json!({"type": "array", "items": object(fields, left_out)}),
        Shape::Any => json!({}),
    }
}

/// Lets a schema take null too.
fn nullable(schema: &mut Map<String, Value>) {
    if let Some(Value::String(kind)) = schema.get("type").cloned() {
        schema.insert("type".to_owned(), json!([kind, "null"]));
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.push(Value::Null);
    }
}

//! Records -> the YAML that a person would have written: fields in order, quotes only where YAML
//! needs them, short lists on one line, long texts folded.
//!
//! What is written here is read back equal; a property test holds that.

use crate::yaml::{Node, Value};

/// A value of a record, without a place in a file. Scalars are texts: the format reads plain ones
/// as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    Text(String),
    List(Vec<Item>),
    /// In the order to be written.
    Map(Fields),
}

/// The entries of a mapping, in the order to be written.
pub type Fields = Vec<(String, Item)>;

/// Columns that a line may fill before a list is broken, and a text folded.
const WIDTH: usize = 110;

impl Item {
    /// Makes a text.
    pub fn text(text: impl Into<String>) -> Item {
        Item::Text(text.into())
    }

    /// Makes a mapping.
    pub fn map<const N: usize>(fields: [(&str, Item); N]) -> Item {
        Item::Map(
            fields
                .into_iter()
                .map(|(key, item)| (key.to_owned(), item))
                .collect(),
        )
    }

    /// Returns what a node of a file says; what is null is left out.
    pub fn of(node: &Node) -> Item {
        match &node.value {
            Value::Null => Item::text(""),
            Value::Scalar { text, .. } => Item::text(text.as_str()),
            Value::List(items) => Item::List(items.iter().map(Item::of).collect()),
            Value::Map(entries) => Item::Map(
                entries
                    .iter()
                    .filter(|(_, node)| !matches!(node.value, Value::Null))
                    .map(|(key, node)| (key.text.clone(), Item::of(node)))
                    .collect(),
            ),
        }
    }

    /// Returns the value of a field.
    pub fn get(&self, key: &str) -> Option<&Item> {
        match self {
            Item::Map(fields) => fields.iter().find(|(k, _)| k == key).map(|(_, item)| item),
            _ => None,
        }
    }

    /// Returns the text of a scalar.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Item::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Returns a record as the text of a file.
pub fn record(fields: &Fields) -> String {
    let mut text = String::new();
    for (key, item) in fields {
        text += &field(key, item, 0);
        text.push('\n');
    }
    text
}

/// Returns one field as it stands `indent` columns in: the first line without its indent, the last
/// without its end.
pub fn field(key: &str, item: &Item, indent: usize) -> String {
    let mut text = key_text(key);
    text.push(':');
    put(&mut text, item, indent);
    text
}

/// Returns an item of a list, as it stands after its `- `.
pub fn list_item(item: &Item, indent: usize) -> String {
    let mut text = String::new();
    put_in_list(&mut text, item, indent);
    text
}

/// Returns a value on one line.
pub fn flow(item: &Item) -> String {
    match item {
        Item::Text(text) => one_line(text, true),
        Item::List(items) => format!(
            "[{}]",
            items.iter().map(flow).collect::<Vec<_>>().join(", ")
        ),
        Item::Map(fields) => {
            let fields = fields
                .iter()
                .map(|(key, item)| format!("{}: {}", key_text(key), flow(item)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Writes what follows `key:`.
fn put(text: &mut String, item: &Item, indent: usize) {
    let used = text.len() - text.rfind('\n').map_or(0, |at| at + 1);
    match item {
        Item::Text(value) => put_text(text, value, indent, WIDTH.saturating_sub(used + 1)),
        _ if fits(item, WIDTH.saturating_sub(used + 1)) => {
            text.push(' ');
            *text += &flow(item);
        }
        Item::List(items) => {
            for item in items {
                new_line(text, indent + 2);
                *text += "- ";
                put_in_list(text, item, indent + 4);
            }
        }
        Item::Map(fields) => {
            for (key, item) in fields {
                new_line(text, indent + 2);
                *text += &field(key, item, indent + 2);
            }
        }
    }
}

/// Writes what follows `- `, which stands two columns before `indent`.
fn put_in_list(text: &mut String, item: &Item, indent: usize) {
    match item {
        Item::Map(fields) if !fits(item, WIDTH.saturating_sub(indent)) => {
            for (index, (key, item)) in fields.iter().enumerate() {
                if index > 0 {
                    new_line(text, indent);
                }
                *text += &field(key, item, indent);
            }
        }
        Item::Text(value) => {
            // The space after the dash is there already.
            let mut written = String::new();
            put_text(
                &mut written,
                value,
                indent - 2,
                WIDTH.saturating_sub(indent),
            );
            *text += written.trim_start_matches(' ');
        }
        // A list in a list is rare, and short.
        _ => *text += &flow(item),
    }
}

/// Tells whether a list or mapping reads well on one line: short, and without texts of their own
/// paragraphs.
fn fits(item: &Item, room: usize) -> bool {
    let is_plain = |item: &Item| match item {
        Item::Text(text) => !text.contains('\n'),
        Item::List(items) => items.iter().all(|item| matches!(item, Item::Text(_))),
        Item::Map(fields) => fields.iter().all(|(_, item)| matches!(item, Item::Text(_))),
    };
    let is_flat = match item {
        Item::Text(_) => true,
        Item::List(items) => {
            items.is_empty() || items.iter().all(|item| matches!(item, Item::Text(_)))
        }
        Item::Map(fields) => fields.iter().all(|(_, item)| is_plain(item)),
    };
    is_flat && flow(item).chars().count() <= room
}

fn put_text(text: &mut String, value: &str, indent: usize, room: usize) {
    let inside = indent + 2;
    if can_be_block(value) && value.contains('\n') {
        *text += " |-";
        for line in value.split('\n') {
            match line.is_empty() {
                true => text.push('\n'),
                false => {
                    new_line(text, inside);
                    *text += line;
                }
            }
        }
    } else if can_be_block(value)
        && value.chars().count() > room
        && value.contains(' ')
        && !value.contains("  ")
    {
        *text += " >-";
        let mut column = WIDTH;
        for word in value.split(' ') {
            let length = word.chars().count();
            if column + 1 + length > WIDTH {
                new_line(text, inside);
                column = inside + length;
            } else {
                text.push(' ');
                column += 1 + length;
            }
            *text += word;
        }
    } else {
        text.push(' ');
        *text += &one_line(value, false);
    }
}

/// Tells whether a text keeps its spaces and lines in a block: nothing that YAML would fold, strip
/// or take for indentation.
fn can_be_block(text: &str) -> bool {
    let is_kept =
        |line: &str| line.is_empty() || (!line.ends_with([' ', '\t']) && !line.starts_with('\t'));
    !text.starts_with([' ', '\n', '\t'])
        && !text.ends_with('\n')
        && !text.is_empty()
        && !text.contains('\t')
        && text.split('\n').all(is_kept)
        && text.chars().all(|c| c == '\n' || is_printable(c))
}

fn one_line(text: &str, in_flow: bool) -> String {
    if is_plain(text, in_flow) {
        return text.to_owned();
    }
    if text.chars().all(is_printable) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted += "\\\"",
            '\\' => quoted += "\\\\",
            '\n' => quoted += "\\n",
            '\r' => quoted += "\\r",
            '\t' => quoted += "\\t",
            c if is_printable(c) => quoted.push(c),
            c if (c as u32) < 0x100 => quoted += &format!("\\x{:02x}", c as u32),
            c if (c as u32) < 0x10000 => quoted += &format!("\\u{:04x}", c as u32),
            c => quoted += &format!("\\U{:08x}", c as u32),
        }
    }
    quoted.push('"');
    quoted
}

fn key_text(key: &str) -> String {
    match key == "<<" {
        true => "'<<'".to_owned(),
        false => one_line(key, true),
    }
}

/// Tells whether YAML reads a text as itself without quotes.
fn is_plain(text: &str, in_flow: bool) -> bool {
    const INDICATORS: &[char] = &[
        '-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@',
        '`',
    ];
    !text.is_empty()
        && text.trim() == text
        && !text.starts_with(INDICATORS)
        && !text.starts_with("...")
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(" #")
        && !matches!(text, "null" | "Null" | "NULL" | "~" | "<<")
        && text.chars().all(is_printable)
        // In braces `a:b` and `a?` are read differently by some.
        && !(in_flow && text.contains([',', '[', ']', '{', '}']))
}

/// Tells whether a character may stand in a file as it is and is seen there.
fn is_printable(c: char) -> bool {
    !c.is_control()
        && !matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

fn new_line(text: &mut String, indent: usize) {
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::settings::Limits;
    use crate::source::{Role, SourceFile, Sources};
    use crate::yaml::{Piece, documents};

    fn read(text: &str) -> Item {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile {
            path: "x.yaml".to_owned(),
            text: text.to_owned(),
            role: Role::Settings,
        });
        let mut diagnostics = Diagnostics::default();
        let piece = Piece {
            file,
            text,
            offset: 0,
        };
        let found = documents(piece, &Limits::default(), &mut diagnostics);
        assert!(!diagnostics.has_errors(), "{diagnostics:?}\n{text}");
        assert_eq!(found.roots.len(), 1, "{text}");
        Item::of(&found.roots[0])
    }

    #[test]
    fn reads_as_a_person_would_write_it() {
        let long = "word ".repeat(40);
        let fields = vec![
            ("title".to_owned(), Item::text("Clash: a claim")),
            ("date".to_owned(), Item::text("2024-12-24")),
            (
                "tags".to_owned(),
                Item::List(vec![Item::text("a"), Item::text("no")]),
            ),
            (
                "claims".to_owned(),
                Item::List(vec![Item::map([
                    ("id", Item::text("acled")),
                    ("text", Item::text(long.trim())),
                    ("toll", Item::map([("killed", Item::text("3"))])),
                ])]),
            ),
            (
                "summary".to_owned(),
                Item::text("One.\n\nTwo # no comment."),
            ),
        ];
        expect![[r#"
            title: 'Clash: a claim'
            date: 2024-12-24
            tags: [a, no]
            claims:
              - id: acled
                text: >-
                  word word word word word word word word word word word word word word word word word word word word word
                  word word word word word word word word word word word word word word word word word word word
                toll: {killed: 3}
            summary: |-
              One.

              Two # no comment.
        "#]]
        .assert_eq(&record(&fields));
        assert_eq!(read(&record(&fields)), Item::Map(fields));
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[ -~\n]{0,60}",
            "[-?:,\\[\\]{}#&*!|>'\"%@`~ a\n\t]{0,12}",
            "([a-z#:'-]{1,9} ){20,40}[a-z]",
            "\\PC{0,20}",
            prop::collection::vec(any::<char>(), 0..12)
                .prop_map(|chars| chars.into_iter().filter(|c| *c != '\0').collect()),
            Just("null".to_owned()),
            Just("...".to_owned()),
            Just("---".to_owned()),
        ]
    }

    fn item() -> impl Strategy<Value = Item> {
        text()
            .prop_map(Item::Text)
            .prop_recursive(3, 24, 5, |inner| {
                prop_oneof![
                    prop::collection::vec(inner.clone(), 0..5).prop_map(Item::List),
                    prop::collection::btree_map("[a-z_]{1,8}|[ -~]{1,6}", inner, 1..5)
                        .prop_map(|map| Item::Map(map.into_iter().collect())),
                ]
            })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_equal(
            fields in prop::collection::btree_map("[a-z_]{1,8}", item(), 1..5)
        ) {
            let fields: Fields = fields.into_iter().collect();
            prop_assert_eq!(read(&record(&fields)), Item::Map(fields));
        }
    }
}

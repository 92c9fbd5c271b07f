//! A table, written as CSV (RFC 4180, safe to open in a spreadsheet) and as JSON with the same rows.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::export::fields::Field;
use crate::export::groups::{self, Elements};
use crate::export::{text, written};
use crate::model::{Date, Day, Id};
use crate::sink::{Failure, Sink};

/// A table with named columns.
#[derive(Debug)]
pub struct Table {
    /// What its rows are called in JSON, and its file is called.
    name: &'static str,
    columns: Vec<&'static str>,
    rows: Vec<Vec<Cell>>,
}

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(serde_json::Number),
    Flag(bool),
    /// Joined by `;` in CSV.
    List(Vec<String>),
    /// A value of any shape: in CSV a text as it is, anything else as JSON.
    Any(Value),
}

impl Table {
    /// Starts a table: what its rows are called, and its columns.
    pub fn new(name: &'static str, fields: &[Field]) -> Table {
        Table {
            name,
            columns: fields.iter().map(|field| field.name).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row; a row has a cell for each column.
    pub fn row(&mut self, cells: Vec<Cell>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "{cells:?}");
        self.rows.push(cells);
    }

    /// Keeps the rows that are wanted: the one asked finds a cell by its column.
    pub fn retain(&mut self, wanted: impl Fn(&dyn Fn(&str) -> Cell) -> bool) {
        let columns = &self.columns;
        self.rows.retain(|row| {
            wanted(&|name| {
                let at = columns.iter().position(|column| *column == name);
                at.map_or(Cell::Empty, |at| row[at].clone())
            })
        });
    }

    /// Returns the name of the table.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the names of the columns.
    pub fn columns(&self) -> &[&'static str] {
        &self.columns
    }

    /// Returns the rows, each with a cell for each column.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// Writes the table as CSV.
    pub fn csv(&self) -> String {
        text(|sink| csv(sink, &self.columns, [self.all()]))
    }

    /// Writes the table as JSON: `{"format": 1, "<name>": [{…}]}`.
    pub fn json(&self) -> String {
        text(|sink| json(sink, self.name, &self.columns, [self.all()]))
    }

    fn all(&self) -> Group<'_> {
        let put_all = |put: Put<'_>| self.rows.iter().for_each(|row| put(row.clone()));
        (0, Box::new(put_all))
    }
}

/// Takes the rows of a table one after the other.
pub type Put<'a> = &'a mut dyn FnMut(Vec<Cell>);

/// Makes rows that are a part of a file, under their key.
pub type Group<'a> = (u64, Box<dyn Fn(Put<'_>) + 'a>);

/// Writes rows as CSV.
pub fn csv<'a>(
    sink: &mut dyn Sink,
    columns: &[&str],
    groups: impl IntoIterator<Item = Group<'a>>,
) -> Result<(), Failure> {
    sink.text((columns.join(",") + "\r\n").as_bytes())?;
    let mut line = String::new();
    for (key, rows) in groups {
        sink.part(key, &mut |part| {
            rows(&mut |row| {
                line.clear();
                for (at, cell) in row.iter().enumerate() {
                    if at > 0 {
                        line.push(',');
                    }
                    cell.put_csv(&mut line);
                }
                line.push_str("\r\n");
                part.extend_from_slice(line.as_bytes());
            });
            Ok(())
        })?;
    }
    Ok(())
}

/// Writes rows as JSON: `{"format": 1, "<name>": [{…}]}`.
pub fn json<'a>(
    sink: &mut dyn Sink,
    name: &str,
    columns: &[&str],
    groups: impl IntoIterator<Item = Group<'a>>,
) -> Result<(), Failure> {
    let groups = groups.into_iter().map(|(key, rows)| {
        let elements = move |elements: &mut Elements<'_>| {
            rows(&mut |row| elements.put(&Row { columns, row: &row }));
        };
        (key, elements)
    });
    groups::json(sink, &Frame { name }, groups)
}

/// A file without its rows.
struct Frame<'a> {
    name: &'a str,
}

impl Serialize for Frame<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("format", &1)?;
        map.serialize_entry(self.name, &groups::EMPTY)?;
        map.end()
    }
}

struct Row<'a> {
    columns: &'a [&'a str],
    row: &'a [Cell],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.columns.iter().zip(self.row))
    }
}

impl Cell {
    /// Returns the cell as one text.
    pub fn plain(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Any(Value::String(text)) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Flag(flag) => flag.to_string(),
            Cell::List(list) => list.join(";"),
            Cell::Any(value) => value.to_string(),
        }
    }

    /// Writes the cell as CSV has it. A text that a spreadsheet could take for a formula gets a `'`
    /// before it; numbers are what they are.
    fn put_csv(&self, line: &mut String) {
        match self {
            Cell::Empty => {}
            Cell::Text(text) | Cell::Any(Value::String(text)) => put_text(text, line),
            Cell::Number(_) | Cell::Any(Value::Number(_)) => line.push_str(&self.plain()),
            Cell::Flag(_) | Cell::List(_) | Cell::Any(_) => put_text(&self.plain(), line),
        }
    }
}

fn put_text(text: &str, line: &mut String) {
    let is_quoted = text
        .bytes()
        .any(|b| matches!(b, b'"' | b',' | b'\n' | b'\r'));
    if is_quoted {
        line.push('"');
    }
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        line.push('\'');
    }
    match is_quoted {
        false => line.push_str(text),
        true => {
            for (at, piece) in text.split('"').enumerate() {
                if at > 0 {
                    line.push_str("\"\"");
                }
                line.push_str(piece);
            }
            line.push('"');
        }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Empty => serializer.serialize_unit(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Number(number) => number.serialize(serializer),
            Cell::Flag(flag) => serializer.serialize_bool(*flag),
            Cell::List(list) => list.serialize(serializer),
            Cell::Any(value) => value.serialize(serializer),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        match text.is_empty() {
            true => Cell::Empty,
            false => Cell::Text(text),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        text.to_owned().into()
    }
}

impl From<&Id> for Cell {
    fn from(id: &Id) -> Cell {
        id.as_str().into()
    }
}

impl From<&Date> for Cell {
    fn from(date: &Date) -> Cell {
        date.to_string().into()
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Cell {
        written(day).into()
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Cell {
        Cell::Number(number.into())
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Cell {
        Cell::Number(number.into())
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Number(number.into())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        // What is not finite is no position and no number of JSON.
        serde_json::Number::from_f64(number).map_or(Cell::Empty, Cell::Number)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Cell {
        Cell::Flag(flag)
    }
}

impl From<Vec<String>> for Cell {
    fn from(list: Vec<String>) -> Cell {
        Cell::List(list)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_no_formula() {
        let put = |cell: Cell| {
            let mut line = String::new();
            cell.put_csv(&mut line);
            line
        };
        let csv = |text: &str| put(text.into());
        assert_eq!(csv("plain"), "plain");
        assert_eq!(csv("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(csv("two\nlines"), "\"two\nlines\"");
        for formula in ["=1+1", "@x", "+1", "-12.5", "-0331", "\tx"] {
            assert_eq!(csv(formula), format!("'{formula}"));
        }
        assert_eq!(csv("\r=1"), "\"'\r=1\"");
        assert_eq!(put((-12.5).into()), "-12.5", "a number is no formula");
        assert_eq!(put(Cell::List(vec!["=1".to_owned()])), "'=1");
    }

    #[test]
    fn csv_and_json_hold_the_same() {
        let fields = ["id", "name", "size", "open", "names", "was"].map(|name| Field {
            name,
            shape: crate::export::fields::Shape::Any,
            optional: true,
            meaning: "",
        });
        let mut table = Table::new("things", &fields);
        table.row(vec![
            "a".into(),
            "-x".into(),
            (-12.5).into(),
            true.into(),
            vec!["b".to_owned(), "c".to_owned()].into(),
            Cell::Any(serde_json::json!({"k": 1})),
        ]);
        table.row(vec![
            "b".into(),
            "".into(),
            Some(3_u64).into(),
            false.into(),
            Cell::List(Vec::new()),
            None::<u64>.into(),
        ]);
        let csv = table.csv();
        let lines: Vec<_> = csv.split("\r\n").collect();
        assert_eq!(lines[1], "a,'-x,-12.5,true,b;c,\"{\"\"k\"\":1}\"");
        assert_eq!(lines[2], "b,,3,false,,");
        let json: Value = serde_json::from_str(&table.json()).expect("JSON");
        assert_eq!(json["things"][0]["size"], -12.5);
        assert_eq!(json["things"][0]["was"]["k"], 1);
        assert_eq!(json["things"][1]["name"], Value::Null);
        assert_eq!(json["things"][1]["names"], serde_json::json!([]));
        assert!(table.json().find("\"id\"") < table.json().find("\"name\""));
    }
}

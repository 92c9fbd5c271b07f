//! CSV as it is met in the wild -> rows by column name, each with the line it starts on.

use std::collections::BTreeMap;

/// A table with the names of its columns in lower case, words joined by `_`.
#[derive(Debug)]
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
    /// Rows whose cells do not match the header: line and reason.
    pub broken: Vec<(usize, String)>,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Counted from 1.
    pub line: usize,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// Makes a row, for what is no table.
    pub fn new(line: usize, cells: BTreeMap<String, String>) -> Row {
        Row { line, cells }
    }

    /// Returns what a cell says: `None` if there is no such column, or nothing in it, or `NA`.
    pub fn get(&self, column: &str) -> Option<&str> {
        let is_blank = |c: char| c.is_whitespace() || c.is_control();
        let cell = self.cells.get(column)?.trim_matches(is_blank);
        let is_nothing = matches!(
            cell,
            "" | "NA" | "N/A" | "n/a" | "NaN" | "nan" | "NULL" | "null" | "None"
        );
        (!is_nothing).then_some(cell)
    }

    /// Returns what the first of these cells says that says something.
    pub fn first(&self, columns: &[&str]) -> Option<&str> {
        columns.iter().find_map(|column| self.get(column))
    }

    /// Returns a list that a cell holds, cut at semicolons.
    pub fn list(&self, column: &str) -> Vec<&str> {
        let cell = self.get(column).unwrap_or_default();
        cell.split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty() && *part != "NA")
            .collect()
    }

    /// Returns the cells as they are, by column name.
    pub fn cells(&self) -> &BTreeMap<String, String> {
        &self.cells
    }

    /// Returns the cells as one text, sorted by column name, for hashes.
    pub fn joined(&self) -> String {
        let mut text = String::new();
        for (column, cell) in &self.cells {
            text += &format!("{column}={cell}\n");
        }
        text
    }
}

impl Table {
    /// Reads a table. `known` are columns by which the separator is told: a comma, a semicolon or a tab.
    pub fn read(bytes: &[u8], known: &[&str]) -> Result<Table, String> {
        let text = text(bytes)?;
        let header = text
            .lines()
            .find(|line| !line.trim().is_empty())
            .unwrap_or_default();
        let score = |separator: char| {
            let names = header.split(separator).map(column);
            (
                names.filter(|name| known.contains(&name.as_str())).count(),
                header.matches(separator).count(),
            )
        };
        let separator = [',', ';', '\t']
            .into_iter()
            .rev()
            .max_by_key(|c| score(*c))
            .unwrap_or(',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator as u8)
            .flexible(true)
            .from_reader(text.as_bytes());
        let columns: Vec<String> = match reader.headers() {
            Ok(names) => names.iter().map(column).collect(),
            Err(error) => return Err(error.to_string()),
        };
        for (at, name) in columns.iter().enumerate() {
            if !name.is_empty() && columns[..at].contains(name) {
                return Err(format!("two columns are called `{name}`"));
            }
        }
        let mut table = Table {
            rows: Vec::new(),
            broken: Vec::new(),
            columns,
        };
        for record in reader.records() {
            let record = record.map_err(|error| error.to_string())?;
            let line = record
                .position()
                .map_or(0, |position| position.line() as usize);
            // The position is that after the last row, where blank lines follow it.
            let line = line + blank_lines(text, record.position().map_or(0, |p| p.byte() as usize));
            if record.iter().all(|cell| cell.trim().is_empty()) {
                table.broken.push((line, "the row is empty".to_owned()));
                continue;
            }
            let extra = record
                .iter()
                .skip(table.columns.len())
                .any(|cell| !cell.trim().is_empty());
            if extra || record.len() < table.columns.len() {
                table.broken.push((
                    line,
                    format!(
                        "the row has {} cells, the header {}",
                        record.len(),
                        table.columns.len()
                    ),
                ));
                continue;
            }
            let cells = table
                .columns
                .iter()
                .cloned()
                .zip(record.iter().map(str::to_owned));
            table.rows.push(Row::new(
                line,
                cells.filter(|(name, _)| !name.is_empty()).collect(),
            ));
        }
        Ok(table)
    }

    /// Tells whether there is a column of that name.
    pub fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|name| name == column)
    }
}

/// Returns the text of a file without its byte-order mark.
pub fn text(bytes: &[u8]) -> Result<&str, String> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("it is in UTF-16; save it as UTF-8".to_owned());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()]
            .iter()
            .filter(|b| **b == b'\n')
            .count()
            + 1;
        format!("line {line} is not in UTF-8; convert it: `iconv -f WINDOWS-1252 -t UTF-8`")
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Returns a column's name as it is compared.
pub fn column(name: &str) -> String {
    let words: Vec<_> = name
        .trim()
        .split([' ', '-', '_'])
        .filter(|word| !word.is_empty())
        .collect();
    words.join("_").to_lowercase()
}

fn blank_lines(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let end = rest.len() - rest.trim_start_matches(['\n', '\r']).len();
    rest[..end].matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_know_their_lines() {
        let text = "\u{feff}Event Date;Notes\r\n2024;\"two\nlines; here\"\r\n\r\n2025;x\r\n;\r\n2026\r\n2027;y;z\r\n";
        let table = Table::read(text.as_bytes(), &["event_date"]).expect("a table");
        assert_eq!(table.columns, ["event_date", "notes"]);
        let rows: Vec<_> = table
            .rows
            .iter()
            .map(|row| (row.line, row.get("notes")))
            .collect();
        assert_eq!(rows, [(2, Some("two\nlines; here")), (5, Some("x"))]);
        let lines: Vec<_> = table.broken.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [6, 7, 8]);
        assert!(Table::read(b"a,a\n", &[]).is_err());
        assert!(Table::read(b"\xff\xfea", &[]).is_err_and(|why| why.contains("UTF-16")));
        assert!(Table::read(b"a\n\xe9\n", &[]).is_err_and(|why| why.contains("line 2")));
    }
}

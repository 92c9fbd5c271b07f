//! CSV as RFC 4180 has it, safe to open in a spreadsheet.

/// A table being written.
pub struct Table {
    text: String,
    n_columns: usize,
}

impl Table {
    /// Starts a table with its header: column names joined by commas.
    pub fn new(header: &str) -> Table {
        Table {
            text: format!("{header}\r\n"),
            n_columns: header.split(',').count(),
        }
    }

    /// Adds a row; a row has a cell for each column.
    pub fn row(&mut self, cells: &[String]) {
        debug_assert_eq!(cells.len(), self.n_columns, "{cells:?}");
        for (at, value) in cells.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.text.push_str(&cell(value));
        }
        self.text.push_str("\r\n");
    }

    /// Returns the whole table.
    pub fn finish(self) -> String {
        self.text
    }
}

/// Writes one cell. A text that starts with `=`, `+`, `-`, `@`, tab or return gets a `'` before it,
/// so that no spreadsheet takes it for a formula; quotes are doubled.
fn cell(value: &str) -> String {
    let is_number = value.parse::<f64>().is_ok();
    let looks_like_formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    let value = match looks_like_formula {
        true => format!("'{value}"),
        false => value.to_owned(),
    };
    match value.contains(['"', ',', '\n', '\r']) {
        true => format!("\"{}\"", value.replace('"', "\"\"")),
        false => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_no_formula() {
        assert_eq!(cell("plain"), "plain");
        assert_eq!(cell("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("@x"), "'@x");
        assert_eq!(cell("-12.5"), "-12.5", "a number is no formula");
        assert_eq!(cell("two\nlines"), "\"two\nlines\"");
    }
}

//! What became of every row, for people and as JSON.

use serde::Serialize;

/// What an import did, or would do.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    pub format: u8,
    pub file: String,
    pub dataset: String,
    /// True where nothing was written.
    pub dry_run: bool,
    /// Rows read: records and skipped rows together.
    pub rows: usize,
    pub records: Vec<Made>,
    pub skipped: Vec<RowNote>,
    pub altered: Vec<RowNote>,
    pub conflicts: Vec<Conflict>,
    /// Actors, places and sources that came with the records.
    pub others: Vec<Made>,
    /// The first of the new records as they are written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub preview: Vec<Preview>,
}

/// What was not taken, or not as it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RowNote {
    pub line: usize,
    pub reason: String,
}

/// A record and what the import did with it.
#[derive(Debug, Serialize)]
pub struct Made {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    pub kind: &'static str,
    pub id: String,
    pub path: String,
    pub outcome: Outcome,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    Created,
    Updated,
    Unchanged,
}

/// A field that was changed here and stays.
#[derive(Debug, Serialize)]
pub struct Conflict {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    pub id: String,
    pub field: String,
    pub here: Option<String>,
    pub upstream: Option<String>,
    /// True where the dataset changed it too since the last import.
    pub upstream_changed: bool,
}

/// A record as it is written.
#[derive(Debug, Serialize)]
pub struct Preview {
    pub path: String,
    pub text: String,
}

impl Report {
    /// Notes a row that becomes no record.
    pub fn skip(&mut self, line: usize, reason: String) {
        self.skipped.push(RowNote { line, reason });
    }

    /// Draws the report for people.
    pub fn text(&self) -> String {
        let mut text = format!(
            "{}: {}, {}, {} skipped, {} altered\n",
            self.file,
            count(self.rows, "row"),
            count(self.records.len(), "record"),
            self.skipped.len(),
            self.altered.len()
        );
        let of =
            |made: &[Made], outcome| made.iter().filter(|made| made.outcome == outcome).count();
        text += &format!(
            "{} created, {} updated, {} unchanged; actors, places and sources: {} created, {} updated\n",
            of(&self.records, Outcome::Created),
            of(&self.records, Outcome::Updated),
            of(&self.records, Outcome::Unchanged),
            of(&self.others, Outcome::Created),
            of(&self.others, Outcome::Updated),
        );
        let mut list = |title: &str, notes: &[RowNote]| {
            if !notes.is_empty() {
                text += &format!("\n{title}\n");
            }
            for note in notes {
                text += &plain(&format!("  line {}: {}", note.line, note.reason));
                text.push('\n');
            }
        };
        list("skipped:", &self.skipped);
        list("altered:", &self.altered);
        if !self.conflicts.is_empty() {
            text += "\nkept as changed here (conflicts):\n";
        }
        for conflict in &self.conflicts {
            let line = conflict
                .line
                .map_or_else(String::new, |line| format!("line {line}, "));
            let said = |side: &Option<String>| match side {
                Some(text) => format!("`{text}`"),
                None => "nothing".to_owned(),
            };
            let news = match conflict.upstream_changed {
                true => ", new upstream",
                false => "",
            };
            text += &plain(&format!(
                "  {line}{}: `{}` is {} here, {} in the dataset{news}",
                conflict.id,
                conflict.field,
                said(&conflict.here),
                said(&conflict.upstream)
            ));
            text.push('\n');
        }
        for preview in &self.preview {
            text += &format!("\n--- {}\n{}", preview.path, preview.text);
        }
        if self.dry_run {
            text += "\nnothing was written: this was a dry run\n";
        }
        text
    }

    /// Returns the report as JSON.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).expect("a report is plain data") + "\n"
    }
}

fn count(n: usize, word: &str) -> String {
    match n {
        1 => format!("1 {word}"),
        _ => format!("{n} {}s", word),
    }
}

/// What comes from files may hold what would steer a terminal.
fn plain(line: &str) -> String {
    line.replace(char::is_control, " ")
}

//! Data of others -> records: `import` reads a file of a dataset and adds or updates the records
//! of a project, one voice more among those that are there.
//!
//! An importer (`acled`, `ucdp`, `timelinejs`, `mapped`) reads its file into a `batch::Batch` of
//! incidents, row by row, and says of each row that it leaves out why. `batch` makes drafts of
//! records, with ids; `merge` compares them with what is there and says which texts of files
//! change. Nothing is written that `check` would find an error in.

mod acled;
mod batch;
mod country;
mod dates;
pub(crate) mod html;
pub mod ids;
mod mapped;
mod merge;
pub mod report;
mod table;
mod timelinejs;
mod ucdp;

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostics;
use crate::model::{Common, Day, EventType, Id, Kind, Records, Table, Vocabulary as _};
use crate::settings::Settings;
use crate::site::Retracted;
use crate::source::{Role, SourceFile, Sources};
use crate::{Audience, View, check};
use batch::{Batch, Known};
use report::{Preview, Report};

/// What is imported.
#[derive(Debug, Clone)]
pub enum Form {
    Acled,
    Ucdp,
    TimelineJs {
        /// The type of its events, since a timeline knows none.
        kind: EventType,
    },
    /// Any table, with the text of a mapping.
    Mapped {
        map: String,
    },
}

/// A file to import.
#[derive(Debug)]
pub struct Request<'a> {
    pub form: Form,
    /// As the report names it.
    pub file: String,
    pub bytes: &'a [u8],
    /// The word before ids, where it is not that of the form.
    pub dataset: Option<String>,
    /// Whether the records are internal, where that is not as the form has it.
    pub is_internal: Option<bool>,
    /// The day of the import.
    pub today: Day,
}

/// A project as it stands, without errors, internal records included.
#[derive(Debug, Clone, Copy)]
pub struct Project<'a> {
    pub settings: &'a Settings,
    pub sources: &'a Sources,
    pub records: &'a Records,
    /// What retractions left: no records any more, but their ids and files are there.
    pub retracted: &'a Table<Id, Retracted>,
}

impl<'a> Project<'a> {
    /// Returns what all records have in common, retracted ones included.
    fn all(&self) -> impl Iterator<Item = (Kind, &'a Common)> + use<'a> {
        let gone = self.retracted.values();
        let gone = gone.map(|retracted| (retracted.kind, &retracted.common));
        self.records.all().chain(gone)
    }
}

/// What an import would write: path below the root -> text.
#[derive(Debug, Default)]
pub struct Plan {
    pub files: BTreeMap<String, String>,
    pub report: Report,
}

/// Why nothing was imported.
#[derive(Debug)]
pub enum Refusal {
    /// The file is not what it was said to be.
    File(String),
    /// The records would not pass `check`: a mistake of the program.
    Broken(String),
    Disk {
        path: PathBuf,
        error: io::Error,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::File(why) => f.write_str(why),
            Refusal::Broken(why) => write!(
                f,
                "nothing was imported: the records would have errors, the first: {why}"
            ),
            Refusal::Disk { path, error } => {
                write!(f, "could not write `{}` ({error})", path.display())
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// How many records a preview shows.
const SHOWN: usize = 3;

/// Plans an import: what would be written, and what becomes of each row.
pub fn plan(request: &Request<'_>, project: Project<'_>) -> Result<Plan, Refusal> {
    let mut batch = read(request).map_err(Refusal::File)?;
    if let Some(name) = &request.dataset {
        batch.dataset.name.clone_from(name);
    }
    if let Some(is_internal) = request.is_internal {
        batch.dataset.is_internal = is_internal;
    }
    let mut report = Report {
        format: 1,
        file: request.file.clone(),
        dataset: batch.dataset.name.clone(),
        rows: batch.n_rows,
        skipped: std::mem::take(&mut batch.skipped),
        altered: std::mem::take(&mut batch.altered),
        ..Report::default()
    };
    let known = Known::of(project, &batch.dataset);
    let dataset = batch.dataset.name.clone();
    let drafts = batch::drafts(batch, &known, &mut report);
    let files = merge::files(&drafts, &dataset, project, request.today, &mut report)?;
    report.skipped.sort();
    report.altered.sort();
    assert_eq!(
        report.rows,
        report.records.len() + report.skipped.len(),
        "every row is a record or is told of"
    );
    judge(project, &files).map_err(Refusal::Broken)?;
    Ok(Plan { files, report })
}

/// Shows the first records of a plan in its report, in place of writing them.
pub fn preview(plan: &mut Plan) {
    plan.report.dry_run = true;
    let made = plan
        .report
        .records
        .iter()
        .filter(|made| plan.files.contains_key(&made.path));
    plan.report.preview = made
        .take(SHOWN)
        .map(|made| Preview {
            path: made.path.clone(),
            text: plan.files[&made.path].clone(),
        })
        .collect();
}

/// Writes a plan into a project, each file whole or not at all.
pub fn write(plan: &Plan, root: &Path) -> Result<(), Refusal> {
    for (path, text) in &plan.files {
        let path = root.join(path);
        put(&path, text).map_err(|error| Refusal::Disk { path, error })?;
    }
    Ok(())
}

/// Writes a file beside its place, where the reader passes over it, and renames it.
fn put(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.new"));
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}

fn read(request: &Request<'_>) -> Result<Batch, String> {
    let bytes = request.bytes;
    match &request.form {
        Form::Acled => acled::read(bytes, request.today),
        Form::Ucdp => ucdp::read(bytes, request.today),
        Form::TimelineJs { kind } => timelinejs::read(bytes, &request.file, kind.word()),
        Form::Mapped { map } => mapped::read(bytes, &request.file, map, request.today),
    }
}

/// Returns the paths of all files that were read.
fn paths(sources: &Sources) -> impl Iterator<Item = &str> {
    sources.files().map(|(_, file)| file.path.as_str())
}

/// Checks the project as it would be with these files, and returns the first error.
pub(crate) fn judge(project: Project<'_>, files: &BTreeMap<String, String>) -> Result<(), String> {
    let mut sources = Sources::default();
    for (_, file) in project.sources.files() {
        let text = files.get(&file.path).unwrap_or(&file.text).clone();
        sources.add(SourceFile {
            path: file.path.clone(),
            text,
            role: file.role,
        });
    }
    let there: HashSet<&str> = paths(project.sources).collect();
    for (path, text) in files {
        if there.contains(path.as_str()) {
            continue;
        }
        let folder = path.split('/').nth(1).unwrap_or_default();
        let kind = Kind::ALL.into_iter().find(|kind| kind.folder() == folder);
        sources.add(SourceFile {
            path: path.clone(),
            text: text.clone(),
            role: Role::Records(kind.expect("records are in folders of their kinds")),
        });
    }
    sources.media.clone_from(&project.sources.media);
    let mut diagnostics = Diagnostics::default();
    let view = View {
        as_of: None,
        audience: Audience::Internal,
        instant: jiff::Timestamp::UNIX_EPOCH,
    };
    check::records(project.settings, &sources, &view, &mut diagnostics);
    diagnostics.finish(project.settings, &sources);
    match diagnostics
        .iter()
        .find(|d| d.severity == crate::diagnostic::Severity::Error)
    {
        Some(mistake) => Err(format!("{}: {}", mistake.code, mistake.message)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cell() -> impl Strategy<Value = String> {
        prop_oneof![
            Just(String::new()),
            Just("NA".to_owned()),
            "[0-9-]{1,8}",
            "\\PC{0,12}",
            "[ -~\n\t\u{0}\u{7f}\u{85}]{0,20}",
            "<(p|b|a href=\"https://x.org/\"|li|i)>[a-z \\[\\]@*]{0,9}</(p|b|a|i)>",
            Just("[[x]] [@y] ![z](media/q.png) {{".to_owned()),
            Just("con".to_owned()),
            Just("-13800000000".to_owned()),
        ]
    }

    /// A table whose rows are right but for one cell each.
    fn table(columns: &'static [(&'static str, &'static str)]) -> impl Strategy<Value = Vec<u8>> {
        let wrong = (0..columns.len(), cell());
        prop::collection::vec(prop::collection::vec(wrong, 0..3), 1..5).prop_map(move |rows| {
            let mut writer = csv::Writer::from_writer(Vec::new());
            let names = columns.iter().map(|(name, _)| *name);
            writer.write_record(names).expect("to memory");
            for row in rows {
                let mut cells: Vec<String> =
                    columns.iter().map(|(_, cell)| (*cell).to_owned()).collect();
                for (at, cell) in row {
                    cells[at] = cell;
                }
                writer.write_record(&cells).expect("to memory");
            }
            writer.into_inner().expect("to memory")
        })
    }

    /// Imports into an empty project: whatever a cell holds, the records pass `check` and every row
    /// is accounted for, which `plan` asserts.
    fn try_it(form: Form, bytes: &[u8]) -> Result<(), TestCaseError> {
        let settings = Settings {
            title: "Imports".to_owned(),
            ..Settings::default()
        };
        let project = Project {
            settings: &settings,
            sources: &Sources::default(),
            records: &Records::default(),
            retracted: &Table::default(),
        };
        let request = Request {
            form,
            file: "x".to_owned(),
            bytes,
            dataset: None,
            is_internal: None,
            today: jiff::civil::date(2025, 1, 1),
        };
        match plan(&request, project) {
            Ok(_) | Err(Refusal::File(_)) => Ok(()),
            Err(refusal) => Err(TestCaseError::fail(refusal.to_string())),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn any_cell_of_acled(bytes in table(&[
            ("event_id_cnty", "A1"), ("event_date", "2024-12-24"), ("time_precision", "1"), ("event_type", "Battles"),
            ("sub_event_type", "Armed clash"), ("actor1", "A"), ("assoc_actor_1", "B; C"), ("inter1", "1"), ("iso", "4"),
            ("country", "Afghanistan"), ("admin1", "P"), ("location", "L"), ("latitude", "33"), ("longitude", "69"),
            ("geo_precision", "1"), ("source", "S"), ("notes", "N"), ("fatalities", "1"), ("tags", "t"), ("timestamp", "1735689600"),
        ])) {
            try_it(Form::Acled, &bytes)?;
        }

        #[test]
        fn any_cell_of_ucdp(bytes in table(&[
            ("id", "1"), ("type_of_violence", "1"), ("side_a", "A"), ("side_b", "B"), ("source_article", "S"), ("where_prec", "1"),
            ("where_coordinates", "W"), ("where_description", "D"), ("adm_1", "P"), ("latitude", "33"), ("longitude", "69"),
            ("country", "Afghanistan"), ("date_prec", "1"), ("date_start", "2024-12-24"), ("date_end", "2024-12-25"),
            ("deaths_a", "1"), ("deaths_b", "1"), ("deaths_civilians", "1"), ("deaths_unknown", "1"), ("best", "4"), ("high", "5"), ("low", "3"),
        ])) {
            try_it(Form::Ucdp, &bytes)?;
        }

        #[test]
        fn any_cell_of_a_timeline(bytes in table(&[
            ("Year", "2024"), ("Month", "1"), ("Day", "2"), ("End Year", "2024"), ("End Month", "1"), ("End Day", "3"),
            ("Display Date", ""), ("Headline", "H"), ("Text", "T"), ("Media", "https://x.org/a"), ("Media Credit", "C"),
            ("Media Caption", "D"), ("Type", ""), ("Group", "g"),
        ])) {
            try_it(Form::TimelineJs { kind: EventType::Consult }, &bytes)?;
        }
    }
}

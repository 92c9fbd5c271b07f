//! `import`: the file of another program in; its records, and what became of each row, out.

use std::fs;
use std::path::{Path, PathBuf};

use chancery::Audience;
use chancery::import::{self, Form, Project, Refusal, Request};
use chancery::model::{Day, EventType, Vocabulary};
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};

use super::{AudienceWord, Global, Reading, id};
use crate::{Failure, MISTAKES, USAGE, WELL, print, read, usage};

/// What is imported, and how.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  chancery import acled --dry-run acled.csv
  chancery import ucdp GEDEvent_v24_1.csv --format json > report.json
  chancery import timelinejs timeline.json --type consult
  chancery import csv incidents.csv --map incidents.map.yaml")]
pub struct Import {
    #[command(subcommand)]
    pub form: ImportForm,
}

#[derive(Debug, Subcommand)]
pub enum ImportForm {
    /// Import events of ACLED: any layout, columns by name; internal unless told otherwise
    #[command(after_help = "Example:
  chancery import acled --dry-run acled.csv")]
    Acled(ImportFile),
    /// Import events of UCDP: GED and candidate events, columns by name
    #[command(after_help = "Example:
  chancery import ucdp GEDEvent_v24_1.csv")]
    Ucdp(ImportFile),
    /// Import a timeline of TimelineJS: JSON of version 3 or 2, or the table it was made of
    #[command(
        name = "timelinejs",
        after_help = "Example:
  chancery import timelinejs timeline.json --type consult --dataset peace-talks"
    )]
    TimelineJs {
        #[command(flatten)]
        file: ImportFile,

        /// Give events this type, since a timeline knows none
        #[arg(long = "type", value_name = "TYPE", default_value = "consult",
            value_parser = PossibleValuesParser::new(EventType::WORDS))]
        kind: String,
    },
    /// Import any table with a mapping: which column or text becomes which field
    #[command(after_help = "Example:
  chancery import csv incidents.csv --map incidents.map.yaml --dry-run")]
    Csv {
        #[command(flatten)]
        file: ImportFile,

        /// Read the mapping from this file
        #[arg(long, value_name = "MAP")]
        map: PathBuf,
    },
}

/// What every form of import takes.
#[derive(Debug, Args)]
pub struct ImportFile {
    /// The file to read
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Write nothing; tell what would be done and show the first records
    #[arg(long)]
    pub dry_run: bool,

    /// Tell what became of each row in this format, on standard output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: ReportFormat,

    /// Say who may see the records [default: as the form of import has it]
    #[arg(long, value_name = "READERS")]
    pub visibility: Option<AudienceWord>,

    /// Put this word before ids, and keep apart what is updated by it; who makes the claims stays the
    /// same [default: that of the form]
    #[arg(long, value_name = "WORD", value_parser = |text: &str| id(text).map(|id| id.to_string()))]
    pub dataset: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    Text,
    Json,
}

/// Runs an import.
pub fn run(command: &Import, global: &Global) -> Result<u8, Failure> {
    let (file, form) = match &command.form {
        ImportForm::Acled(file) => (file, Form::Acled),
        ImportForm::Ucdp(file) => (file, Form::Ucdp),
        ImportForm::TimelineJs { file, kind } => {
            let kind = EventType::parse(kind).expect("the command line knows the types");
            (file, Form::TimelineJs { kind })
        }
        ImportForm::Csv { file, map } => {
            let map = fs::read_to_string(map).map_err(|error| unreadable(map, &error))?;
            (file, Form::Mapped { map })
        }
    };
    let bytes = fs::read(&file.file).map_err(|error| unreadable(&file.file, &error))?;
    let reading = Reading {
        as_of: None,
        audience: AudienceWord::Internal,
    };
    let today = today(&reading, global)?;
    let outcome = match read(&reading, &global.root, global)? {
        Ok(outcome) => outcome,
        Err(code) => return Ok(code),
    };
    let Some(site) = &outcome.site else {
        return Ok(MISTAKES);
    };
    let name = file.file.file_name().unwrap_or(file.file.as_os_str());
    let request = Request {
        form,
        file: name.to_string_lossy().into_owned(),
        bytes: &bytes,
        dataset: file.dataset.clone(),
        is_internal: file
            .visibility
            .map(|word| word.audience() == Audience::Internal),
        today,
    };
    let project = Project {
        settings: &outcome.settings,
        sources: &outcome.sources,
        records: &site.records,
        retracted: &site.retracted,
    };
    let mut plan =
        import::plan(&request, project).map_err(|refusal| refused(&refusal, &file.file))?;
    match file.dry_run {
        true => import::preview(&mut plan),
        false => {
            import::write(&plan, &global.root).map_err(|refusal| refused(&refusal, &file.file))?
        }
    }
    print(&match file.format {
        ReportFormat::Text => plan.report.text(),
        ReportFormat::Json => plan.report.json(),
    });
    Ok(WELL)
}

/// Returns the day that the run is on, in UTC.
pub fn today(reading: &Reading, global: &Global) -> Result<Day, Failure> {
    let options = reading.options(&global.root).map_err(usage)?;
    Ok(jiff::tz::Offset::UTC.to_datetime(options.instant).date())
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    usage(format!("could not read `{}` ({error})", path.display()))
}

fn refused(refusal: &Refusal, file: &Path) -> Failure {
    match refusal {
        Refusal::File(why) => Failure {
            code: USAGE,
            message: format!("could not import `{}`: {why}", file.display()),
            help: None,
        },
        _ => Failure {
            code: crate::FAILED,
            message: refusal.to_string(),
            help: None,
        },
    }
}

//! `stats`, `completions` and `man`: what the program can tell of a project and of itself.

use std::fs;
use std::path::Path;

use chancery::stats;
use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::import::ReportFormat;
use super::{Cli, Global, Reading};
use crate::{FAILED, Failure, MISTAKES, WELL, print, read, say};

/// How a project is counted.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  chancery stats
  chancery stats --audience internal --format json")]
pub struct Stats {
    /// Tell it in this format, on standard output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: ReportFormat,

    #[command(flatten)]
    pub reading: Reading,
}

/// Prints what a project holds.
pub fn stats(command: &Stats, global: &Global) -> Result<u8, Failure> {
    let outcome = match read(&command.reading, &global.root, global)? {
        Ok(outcome) => outcome,
        Err(code) => return Ok(code),
    };
    let Some(site) = &outcome.site else {
        return Ok(MISTAKES);
    };
    let found = stats::of(site);
    print(&match command.format {
        ReportFormat::Text => stats::text(&found),
        ReportFormat::Json => stats::json(&found),
    });
    Ok(WELL)
}

/// Prints the completions of a shell.
pub fn completions(shell: Shell) -> Result<u8, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "chancery", &mut text);
    print(&String::from_utf8_lossy(&text));
    Ok(WELL)
}

/// Writes a manual page for the program and one for each command.
pub fn man(folder: &Path, global: &Global) -> Result<u8, Failure> {
    let failed = |error: std::io::Error| Failure {
        code: FAILED,
        message: format!("could not write to `{}` ({error})", folder.display()),
        help: None,
    };
    fs::create_dir_all(folder).map_err(failed)?;
    clap_mangen::generate_to(Cli::command(), folder).map_err(failed)?;
    if !global.quiet {
        say(&format!("wrote the manual pages to {}", folder.display()));
    }
    Ok(WELL)
}

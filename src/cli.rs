//! What may be typed, and what it means.

use std::env;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use chancery::model::{Date, Day};
use chancery::report::{Format, Look};
use chancery::{Audience, Options};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Build a briefing site from records of events, claims and agreements
#[derive(Debug, Parser)]
#[command(version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    #[command(flatten)]
    pub global: Global,
}

/// Flags of every command, before or after it.
#[derive(Debug, Args)]
pub struct Global {
    /// Take the project in this folder
    #[arg(
        long,
        global = true,
        display_order = 100,
        value_name = "DIR",
        default_value = "."
    )]
    pub root: PathBuf,

    /// Print nothing but errors and warnings
    #[arg(short, long, global = true, display_order = 100)]
    pub quiet: bool,

    /// Print the time each stage took
    #[arg(
        short,
        long,
        global = true,
        display_order = 100,
        conflicts_with = "quiet"
    )]
    pub verbose: bool,

    /// Colour what is printed for people
    #[arg(
        long,
        global = true,
        display_order = 100,
        value_name = "WHEN",
        default_value = "auto"
    )]
    pub color: Color,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site into a folder, if the project holds no error
    Build(Build),
    /// Report every mistake in the project and write nothing
    Check(Check),
    /// Start a new site: one record of each kind, with comments
    Init {
        /// Write it into this folder, which may hold other files but no site
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Explain a mistake, with an example of wrong and right
    Explain {
        /// The code of the mistake, such as `unknown-key` [default: list every code]
        code: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct Build {
    /// Write to this folder [default: `public` in the root, `internal` for that audience]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// Write into a folder that holds other files, replacing those in the way
    #[arg(long)]
    pub force: bool,

    #[command(flatten)]
    pub check: Check,
}

/// What is read, and how mistakes are shown.
#[derive(Debug, Args)]
pub struct Check {
    /// Show mistakes in this format: `human` on standard error, the others on standard output
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: FormatWord,

    /// Fail on warnings too
    #[arg(long)]
    pub strict: bool,

    /// Show the briefing as it could have been known at the end of this day, such as 2024-12-26
    /// [default: all that is known]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_of: Option<Day>,

    /// Build for these readers; `internal` shows internal and embargoed records too
    #[arg(long, value_name = "READERS", default_value = "public")]
    pub audience: AudienceWord,

    /// Use this address for feeds, sitemap and canonical links [default: that of site.yaml]
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,

    /// Show at most this many mistakes, errors first, and count the others
    #[arg(long, value_name = "N", default_value_t = 200)]
    pub max_errors: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatWord {
    Human,
    Json,
    Github,
    Sarif,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AudienceWord {
    Public,
    Internal,
}

impl Global {
    /// Returns the path of something in the project, as short as it can be.
    pub fn below_root(&self, name: &str) -> PathBuf {
        match self.root.as_os_str() == "." {
            true => PathBuf::from(name),
            false => self.root.join(name),
        }
    }

    /// Tells whether standard error is coloured.
    pub fn has_color(&self) -> bool {
        let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
                !set("NO_COLOR") && !dumb && io::stderr().is_terminal()
            }
        }
    }
}

impl Check {
    /// Returns what the library is to do. The clock is read here and nowhere else.
    pub fn options(&self, global: &Global) -> Result<Options, String> {
        Ok(Options {
            root: global.root.clone(),
            as_of: self.as_of,
            audience: self.audience(),
            base_url: self.base_url.clone(),
            instant: instant()?,
        })
    }

    /// Returns who the build is for.
    pub fn audience(&self) -> Audience {
        match self.audience {
            AudienceWord::Public => Audience::Public,
            AudienceWord::Internal => Audience::Internal,
        }
    }

    /// Returns how mistakes are shown.
    pub fn look(&self, global: &Global) -> Look {
        Look {
            format: match self.format {
                FormatWord::Human => Format::Human,
                FormatWord::Json => Format::Json,
                FormatWord::Github => Format::Github,
                FormatWord::Sarif => Format::Sarif,
            },
            color: global.has_color(),
            most: self.max_errors,
        }
    }
}

impl Build {
    /// Returns the output folder: as typed, else in the root and named for the readers.
    pub fn output(&self, global: &Global) -> PathBuf {
        match (&self.output, self.check.audience) {
            (Some(output), _) => output.clone(),
            (None, AudienceWord::Public) => global.below_root("public"),
            (None, AudienceWord::Internal) => global.below_root("internal"),
        }
    }
}

/// Returns the instant that embargoes are judged by.
fn instant() -> Result<jiff::Timestamp, String> {
    let Some(seconds) = env::var_os("SOURCE_DATE_EPOCH") else {
        return Ok(jiff::Timestamp::now());
    };
    let seconds = seconds.to_str().and_then(|text| text.parse().ok());
    seconds
        .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
        .ok_or_else(|| "SOURCE_DATE_EPOCH is not a number of seconds since 1970".to_owned())
}

fn day(text: &str) -> Result<Day, String> {
    let date = Date::parse(text).map_err(|error| error.message)?;
    match date.is_full_day() {
        true => date.latest().ok_or_else(|| "it has no end".to_owned()),
        false => Err("write year, month and day: 2024-12-26".to_owned()),
    }
}

fn base_url(text: &str) -> Result<String, String> {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    if !is_web || text.contains(char::is_whitespace) {
        return Err("write an address such as https://example.org/briefing/".to_owned());
    }
    Ok(text.to_owned())
}

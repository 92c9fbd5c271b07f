//! What may be typed, and what it means.

pub mod import;
pub mod new;
pub mod tell;

use std::env;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use chancery::init::Host;
use chancery::list::Filter;
use chancery::model::{Date, Day, Id};
use chancery::report::{Format, Look};
use chancery::{Audience, Options, schema};
use clap::builder::PossibleValuesParser;
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

    /// Print the time and memory of each stage
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
    #[command(after_help = BUILD_EXAMPLES)]
    Build(Build),
    /// Report every mistake in the project and write nothing
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),
    /// Show the site in a browser, and again after every change
    #[command(after_help = SERVE_EXAMPLES)]
    Serve(Serve),
    /// List records or their parts on standard output
    #[command(after_help = LIST_EXAMPLES)]
    List(List),
    /// Tell what changed from one edition to the next
    #[command(after_help = DIFF_EXAMPLES)]
    Diff(Diff),
    /// Count what the project holds, in one screen
    Stats(tell::Stats),
    /// Write a new record with comments, or ask for what it needs
    New(new::New),
    /// Add or update records from a file of another program
    Import(import::Import),
    /// Start a new site: one record of each kind, with comments
    #[command(after_help = INIT_EXAMPLES)]
    Init {
        /// Write it into this folder, which may hold other files but no site
        #[arg(value_name = "DIR")]
        folder: PathBuf,

        /// Add a workflow that checks every change and publishes to this host, also to a site that
        /// is there
        #[arg(long, value_name = "HOST")]
        ci: Option<HostWord>,
    },
    /// Explain a mistake, with an example of wrong and right
    #[command(after_help = "Examples:
  chancery explain                         list every code
  chancery explain single-source           what it means, wrong and right")]
    Explain {
        /// The code of the mistake, such as `unknown-key` [default: list every code]
        code: Option<String>,
    },
    /// Print the completions of a shell
    #[command(after_help = "Examples:
  chancery completions bash > ~/.local/share/bash-completion/completions/chancery
  chancery completions fish > ~/.config/fish/completions/chancery.fish")]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write the manual pages, one a command, into a folder
    #[command(after_help = "Example:
  chancery man ~/.local/share/man/man1")]
    Man {
        /// Write them into this folder
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Print the JSON Schema of a kind of record, for editors
    #[command(after_help = "Examples:
  chancery schema                          list the kinds
  chancery schema event > event.schema.json")]
    Schema {
        /// The kind: of records, `note` for front matter, `site` for site.yaml [default: list them]
        #[arg(value_parser = PossibleValuesParser::new(schema::kinds()))]
        kind: Option<String>,
    },
}

const BUILD_EXAMPLES: &str = "\
Examples:
  chancery build                           build into public/
  chancery build --as-of 2024-12-26        build what could be known on that day
  chancery build --audience internal       build into internal/, with what is not public
  chancery build --since last/             add a page of what changed since that edition";

const CHECK_EXAMPLES: &str = "\
Examples:
  chancery check                           tell of every mistake
  chancery check --strict                  fail on warnings too
  chancery check --format github           annotate a pull request on GitHub";

const LIST_EXAMPLES: &str = "\
Examples:
  chancery list events --actor taliban --from 2025-01-01
  chancery list claims --contested --format csv > contested.csv
  chancery list events --single-source     what rests on one voice
  chancery list --next-change              when an embargo ends";

const DIFF_EXAMPLES: &str = "\
Examples:
  chancery diff public/                    what the next build would change
  chancery diff last/ public/              what changed between two editions
  chancery diff public/ --require-revisions
                                           fail if a figure changes without a revision";

const SERVE_EXAMPLES: &str = "\
Examples:
  chancery serve --open                    write, save, and see it in the browser
  chancery serve --port 0                  take any port that is free, and print it
  chancery serve --audience internal       see what is not public too
  chancery serve --as-of 2024-12-26        see the briefing of that day";

const INIT_EXAMPLES: &str = "\
Examples:
  chancery init my-briefing                start a site
  chancery init my-briefing --ci github    start one that GitHub checks and publishes
  chancery init . --ci gitlab              let GitLab do so with the site that is here";

/// Where the site is shown, and what of it.
#[derive(Debug, Args)]
pub struct Serve {
    /// Listen on this port; 0 takes any that is free. The address is printed on standard output
    #[arg(long, value_name = "PORT", default_value_t = 8000)]
    pub port: u16,

    /// Listen on this name or address of this machine, where others may reach it
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub host: String,

    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,

    #[command(flatten)]
    pub reading: Reading,
}

#[derive(Debug, Args)]
pub struct Build {
    /// Write to this folder [default: `public` in the root, `internal` for that audience]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// Write into a folder that holds other files, replacing those in the way
    #[arg(long)]
    pub force: bool,

    /// Add a page of what changed since the edition in this output folder
    #[arg(long, value_name = "DIR")]
    pub since: Option<PathBuf>,

    /// Write the time and memory of each stage to this file as JSON
    #[arg(long, value_name = "FILE")]
    pub timings: Option<PathBuf>,

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

/// What is listed, and how.
#[derive(Debug, Args)]
pub struct List {
    /// What to list
    #[arg(value_name = "KIND", required_unless_present = "next_change")]
    pub kind: Option<KindWord>,

    /// Only what this actor takes part in, said, promised, holds or published
    #[arg(long, value_name = "ID", value_parser = id)]
    pub actor: Option<Id>,

    /// Only what may be of this day, month or year, or later
    #[arg(long, value_name = "DATE", value_parser = first_day)]
    pub from: Option<Day>,

    /// Only what may be of this day, month or year, or earlier
    #[arg(long, value_name = "DATE", value_parser = last_day)]
    pub to: Option<Day>,

    /// Only contested events, claims or spans
    #[arg(long)]
    pub contested: bool,

    /// Only events with one independent origin, their claims or their spans
    #[arg(long)]
    pub single_source: bool,

    /// List in this format; `json` and `csv` hold every column
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub format: ListFormat,

    /// Print the next instant at which a public build would show more, and nothing else: the
    /// earliest end of an embargo. Nothing is printed if there is none
    #[arg(long, conflicts_with_all = ["kind", "actor", "from", "to", "contested", "single_source", "format"])]
    pub next_change: bool,

    #[command(flatten)]
    pub reading: Reading,
}

/// Two editions, and how their difference is told.
#[derive(Debug, Args)]
pub struct Diff {
    /// The old edition: an output folder
    #[arg(value_name = "OLD")]
    pub old: PathBuf,

    /// The new edition: an output folder or the root of a project [default: the project]
    #[arg(value_name = "NEW")]
    pub new: Option<PathBuf>,

    /// Tell it in this format, on standard output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: DiffFormat,

    /// Fail if a published value of a record changed and the record has no new revision
    #[arg(long)]
    pub require_revisions: bool,

    #[command(flatten)]
    pub reading: Reading,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HostWord {
    Github,
    Gitlab,
    Netlify,
    Cloudflare,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    Text,
    Markdown,
    Json,
}

/// Which edition of the project is read, where mistakes are told for people alone.
#[derive(Debug, Args)]
pub struct Reading {
    /// Read the briefing as it could have been known at the end of this day [default: all that is
    /// known]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_of: Option<Day>,

    /// Read what these readers may see
    #[arg(long, value_name = "READERS", default_value = "public")]
    pub audience: AudienceWord,
}

/// What can be listed: the tables of the data files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindWord {
    Actors,
    Agreements,
    Claims,
    Disputes,
    Events,
    Gaps,
    Places,
    Provisions,
    Revisions,
    Sources,
    Spans,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Table,
    Json,
    Csv,
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
            audience: self.audience.audience(),
            base_url: self.base_url.clone(),
            instant: instant()?,
        })
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

impl Reading {
    /// Returns what the library is to do with the project in `root`.
    pub fn options(&self, root: &Path) -> Result<Options, String> {
        Ok(Options {
            root: root.to_owned(),
            as_of: self.as_of,
            audience: self.audience.audience(),
            base_url: None,
            instant: instant()?,
        })
    }
}

impl List {
    /// Returns the rows that are wanted.
    pub fn filter(&self) -> Filter {
        Filter {
            actor: self.actor.clone(),
            from: self.from,
            to: self.to,
            contested: self.contested,
            single_source: self.single_source,
        }
    }
}

impl KindWord {
    /// Returns the name of the table.
    pub fn table(self) -> &'static str {
        match self {
            KindWord::Actors => "actors",
            KindWord::Agreements => "agreements",
            KindWord::Claims => "claims",
            KindWord::Disputes => "disputes",
            KindWord::Events => "events",
            KindWord::Gaps => "gaps",
            KindWord::Places => "places",
            KindWord::Provisions => "provisions",
            KindWord::Revisions => "revisions",
            KindWord::Sources => "sources",
            KindWord::Spans => "spans",
        }
    }
}

impl HostWord {
    /// Returns the host.
    pub fn host(self) -> Host {
        match self {
            HostWord::Github => Host::Github,
            HostWord::Gitlab => Host::Gitlab,
            HostWord::Netlify => Host::Netlify,
            HostWord::Cloudflare => Host::Cloudflare,
        }
    }
}

impl AudienceWord {
    /// Returns who the build is for.
    pub fn audience(self) -> Audience {
        match self {
            AudienceWord::Public => Audience::Public,
            AudienceWord::Internal => Audience::Internal,
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
pub fn instant() -> Result<jiff::Timestamp, String> {
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

fn first_day(text: &str) -> Result<Day, String> {
    let date = Date::parse(text).map_err(|error| error.message)?;
    date.earliest()
        .ok_or_else(|| "it has no beginning".to_owned())
}

fn last_day(text: &str) -> Result<Day, String> {
    let date = Date::parse(text).map_err(|error| error.message)?;
    date.latest().ok_or_else(|| "it has no end".to_owned())
}

fn id(text: &str) -> Result<Id, String> {
    Id::parse(text).ok_or_else(|| "an id is small letters, digits and single hyphens".to_owned())
}

fn base_url(text: &str) -> Result<String, String> {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    if !is_web || text.contains(char::is_whitespace) {
        return Err("write an address such as https://example.org/briefing/".to_owned());
    }
    Ok(text.to_owned())
}

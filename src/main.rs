//! Arguments in; diagnostics and an exit code out.

mod cli;

use std::env;
use std::io::{self, IsTerminal as _, Write as _};
use std::mem;
use std::panic;
use std::path::Path;
use std::process::{self, ExitCode, Stdio};
use std::time::Instant;

use chancery::diagnostic::Severity;
use chancery::diff::Edition;
use chancery::report::{self, Format, Look};
use chancery::serve::{self, Program, Server};
use chancery::write::{Target, WriteError};
use chancery::{Outcome, Stage, diff, explain, init, list, read, schema, write};
use clap::Parser;
use cli::{
    Build, Check, Cli, Command, Diff, DiffFormat, Global, HostWord, List, ListFormat, Reading,
    Serve,
};
use indicatif::{ProgressBar, ProgressDrawTarget};

/// Pages are made of many small texts, and threads make them at once: with the system's allocator a
/// quarter of a build's instructions are its.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The exit codes that the format promises. Clap uses `USAGE` for its own complaints.
const WELL: u8 = 0;
const MISTAKES: u8 = 1;
const USAGE: u8 = 2;
const FAILED: u8 = 3;

/// How many mistakes the commands show that only read.
const MOST: usize = 200;

fn main() -> ExitCode {
    let cli = Cli::parse();
    // A panic tells its story itself; it is a failure of the program, not of the project.
    let run = panic::catch_unwind(|| match &cli.command {
        Command::Build(command) => build(command, &cli.global),
        Command::Check(command) => check(command, &cli.global),
        Command::Serve(command) => serve(command, &cli.global),
        Command::List(command) => list(command, &cli.global),
        Command::Diff(command) => diff(command, &cli.global),
        Command::Stats(command) => cli::tell::stats(command, &cli.global),
        Command::New(command) => cli::new::run(command, &cli.global),
        Command::Completions { shell } => cli::tell::completions(*shell),
        Command::Man { folder } => cli::tell::man(folder, &cli.global),
        Command::Import(command) => cli::import::run(command, &cli.global),
        Command::Init { folder, ci } => start(folder, *ci, &cli.global),
        Command::Explain { code } => explain(code.as_deref()),
        Command::Schema { kind } => schema(kind.as_deref()),
    });
    ExitCode::from(run.unwrap_or(Ok(FAILED)).unwrap_or_else(complain))
}

/// Why a command stopped, other than for mistakes in the project's files.
struct Failure {
    code: u8,
    message: String,
    help: Option<String>,
}

fn check(command: &Check, global: &Global) -> Result<u8, Failure> {
    let options = command.options(global).map_err(usage)?;
    let outcome = chancery::plan(&options);
    tell(command, global, &outcome);
    tell_count(global, &outcome);
    let code = judge(command.strict, &outcome);
    // The system takes it back as a whole, which is quicker than record by record.
    mem::forget(outcome);
    Ok(code)
}

fn build(command: &Build, global: &Global) -> Result<u8, Failure> {
    let options = command.check.options(global).map_err(usage)?;
    // Read before anything is written: it may be the folder that this build writes to.
    let since = command.since.as_deref().map(edition).transpose()?;
    let mut outcome = chancery::plan(&options);
    if let (Some(since), Some(site)) = (since, &mut outcome.site) {
        site.since = Some(diff::between(&since, &Edition::of(site)));
    }
    let mut written = None;
    let mut failure = None;
    if judge(command.check.strict, &outcome) == WELL {
        let start = Instant::now();
        outcome.sources.keep_texts(&outcome.diagnostics.files());
        let progress = Progress::new(global);
        let bar = progress.clone();
        let target = Target {
            output: command.output(global),
            state: global.below_root(read::STATE),
            audience: options.audience,
            force: command.force,
            on_wait: if global.quiet {
                || {}
            } else {
                || say("another build is writing: waiting")
            },
            on_made: Box::new(move |n_made, n_files| bar.show(n_made, n_files)),
        };
        let files = chancery::files(&outcome, &options).map_err(WriteError::Templates);
        match files.and_then(|output| {
            let written = write::write(&target, &output);
            // As below.
            mem::forget(output);
            written
        }) {
            Ok(done) => written = Some(done),
            Err(WriteError::Templates(mistakes)) => {
                for mistake in &mistakes {
                    outcome.diagnostics.template(mistake);
                }
            }
            Err(WriteError::Collision { one, other }) => {
                outcome.diagnostics.output_collision(&one, &other);
            }
            Err(error) => failure = Some(error),
        }
        outcome.stages.push(Stage::since("write", start));
        progress.bar.finish_and_clear();
    }
    if let Some(path) = &command.timings {
        write::timings(path, &outcome.stages).map_err(failed)?;
    }
    tell(&command.check, global, &outcome);
    let code = match (failure, written) {
        (Some(error), _) => complain(failed(error)),
        (None, written) => {
            if let Some(done) = written.filter(|_| !global.quiet) {
                say(&format!("{done} in {}", command.output(global).display()));
            }
            judge(command.check.strict, &outcome)
        }
    };
    tell_count(global, &outcome);
    // The system takes it back as a whole, which is quicker than record by record.
    mem::forget(outcome);
    Ok(code)
}

/// Shows how far a build is: on a terminal, once it has taken a second.
#[derive(Clone)]
struct Progress {
    start: Instant,
    is_wanted: bool,
    bar: ProgressBar,
}

impl Progress {
    fn new(global: &Global) -> Progress {
        Progress {
            start: Instant::now(),
            is_wanted: !global.quiet && io::stderr().is_terminal(),
            bar: ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()),
        }
    }

    fn show(&self, n_made: usize, n_files: usize) {
        if !self.is_wanted || self.start.elapsed().as_secs() < 1 {
            return;
        }
        if self.bar.is_hidden() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_length(n_files as u64);
        self.bar.set_position(n_made as u64);
    }
}

fn serve(command: &Serve, global: &Global) -> Result<u8, Failure> {
    let options = command.reading.options(&global.root).map_err(usage)?;
    if !options.root.join(read::SETTINGS).exists() {
        return Err(Failure {
            code: USAGE,
            message: format!(
                "there is no `{}`",
                global.below_root(read::SETTINGS).display()
            ),
            help: Some(
                "name a project with `--root`, or start one with `chancery init`".to_owned(),
            ),
        });
    }
    let server = Server::bind(&command.host, command.port).map_err(|error| Failure {
        code: FAILED,
        message: format!(
            "could not listen on {}:{} ({error})",
            command.host, command.port
        ),
        help: Some("`--port 0` takes any port that is free".to_owned()),
    })?;
    if server.is_open() {
        say("warning: other machines can reach this, and read all that it shows");
    }
    let url = server.url();
    print(&format!("{url}\n"));
    if !global.quiet {
        say("saved changes show in the open page; Ctrl-C ends this");
    }
    if command.open {
        open(&url);
    }
    let look = Look {
        format: Format::Human,
        color: global.has_color(),
        most: MOST,
    };
    let started = options.instant;
    let program = Program {
        now: &|| cli::instant().unwrap_or(started),
        read: &|outcome, time| {
            let report = report::draw(look, &outcome.sources, &outcome.diagnostics);
            _ = io::stderr().write_all(report.as_bytes());
            if !global.quiet {
                let count = report::count(&outcome.diagnostics, outcome.n_records);
                say(&format!("{count}, read in {} ms", time.as_millis()));
            }
        },
        failed: &|sources, diagnostics| {
            let report = report::draw(look, sources, diagnostics);
            _ = io::stderr().write_all(report.as_bytes());
        },
    };
    serve::run(server, options, &program).map_err(|error| Failure {
        code: FAILED,
        message: error.to_string(),
        help: None,
    })?;
    Ok(WELL)
}

/// Opens an address in the browser that the system uses.
fn open(url: &str) {
    let program = match env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let mut command = process::Command::new(program);
    command.arg(url);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Err(error) = command.spawn() {
        say(&format!(
            "warning: could not open a browser with `{program}` ({error})"
        ));
    }
}

fn list(command: &List, global: &Global) -> Result<u8, Failure> {
    let outcome = match read(&command.reading, &global.root, global)? {
        Ok(outcome) => outcome,
        Err(code) => return Ok(code),
    };
    let (Some(site), Some(kind)) = (&outcome.site, command.kind) else {
        if let Some(instant) = outcome.next_change {
            print(&format!("{instant}\n"));
        }
        return Ok(WELL);
    };
    let table = list::of(site, kind.table(), &command.filter()).map_err(usage)?;
    print(&match command.format {
        ListFormat::Table => list::draw(&table),
        ListFormat::Json => table.json(),
        ListFormat::Csv => table.csv(),
    });
    Ok(WELL)
}

fn diff(command: &Diff, global: &Global) -> Result<u8, Failure> {
    let old = edition(&command.old)?;
    let folder = command.new.as_deref().unwrap_or(&global.root);
    let is_project = folder.join("content/site.yaml").exists();
    let new = match &command.new {
        Some(folder) if !is_project => edition(folder)?,
        _ => match read(&command.reading, folder, global)? {
            Ok(outcome) => {
                let site = outcome.site.as_ref();
                site.map(Edition::of).unwrap_or_default()
            }
            Err(code) => return Ok(code),
        },
    };
    let difference = diff::between(&old, &new);
    print(&match command.format {
        DiffFormat::Text => diff::text(&difference),
        DiffFormat::Markdown => diff::markdown(&difference),
        DiffFormat::Json => diff::json(&difference),
    });
    if !command.require_revisions || difference.unrevised.is_empty() {
        return Ok(WELL);
    }
    for record in &difference.unrevised {
        say(&format!(
            "error: what was published of `{record}` changed, and no new revision of it says so"
        ));
    }
    Ok(MISTAKES)
}

/// Reads the edition in an output folder.
fn edition(folder: &Path) -> Result<Edition, Failure> {
    let data = read::edition(folder).map_err(|error| error.to_string());
    let edition = data.and_then(|data| Edition::parse(&data));
    edition.map_err(|error| Failure {
        code: USAGE,
        message: format!("{} holds no edition: {error}", folder.display()),
        help: Some("name a folder that `chancery build` wrote, with its data/".to_owned()),
    })
}

/// Reads a project of which only its site is asked for: errors are told, warnings are not. A
/// project with errors is an exit code.
fn read(reading: &Reading, root: &Path, global: &Global) -> Result<Result<Outcome, u8>, Failure> {
    let outcome = chancery::plan(&reading.options(root).map_err(usage)?);
    if outcome.site.is_some() {
        return Ok(Ok(outcome));
    }
    let look = Look {
        format: Format::Human,
        color: global.has_color(),
        most: MOST,
    };
    let report = report::draw(look, &outcome.sources, &outcome.diagnostics);
    _ = io::stderr().write_all(report.as_bytes());
    tell_count(global, &outcome);
    Ok(Err(judge(false, &outcome)))
}

fn start(folder: &Path, ci: Option<HostWord>, global: &Global) -> Result<u8, Failure> {
    let files = init::write(folder, ci.map(HostWord::host)).map_err(|error| Failure {
        code: if error.is_usage() { USAGE } else { FAILED },
        message: error.to_string(),
        help: None,
    })?;
    if !global.quiet {
        let folder = folder.display();
        match &files[..] {
            [file] => say(&format!("wrote {file} to {folder}")),
            files => say(&format!("wrote {} files to {folder}", files.len())),
        }
        if ci.is_some() {
            say("set CHANCERY_SOURCE in the workflow to the repository that has the program");
        }
        say(&format!(
            "build the site with `chancery build --root {folder}`"
        ));
    }
    Ok(WELL)
}

/// Prints what the documents say of a code, or every code.
fn explain(code: Option<&str>) -> Result<u8, Failure> {
    let text = match code {
        Some(code) => explain::code(code).ok_or_else(|| Failure {
            code: USAGE,
            message: format!("there is no code `{code}`"),
            help: Some(match explain::closest(code) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`chancery explain` lists them".to_owned(),
            }),
        })?,
        None => explain::list(),
    };
    // A reader that has seen enough, such as `head`, is no failure.
    _ = io::stdout().write_all(text.as_bytes());
    Ok(WELL)
}

/// Prints the schema of a kind, or the kinds.
fn schema(kind: Option<&str>) -> Result<u8, Failure> {
    match kind.map(schema::text) {
        Some(text) => print(&text.expect("the command line knows the kinds")),
        None => print(
            &schema::kinds()
                .map(|kind| kind.to_owned() + "\n")
                .collect::<String>(),
        ),
    }
    Ok(WELL)
}

/// Prints the mistakes a run met, and the times if asked.
fn tell(command: &Check, global: &Global, outcome: &Outcome) {
    let look = command.look(global);
    let report = report::draw(look, &outcome.sources, &outcome.diagnostics);
    // A reader that has seen enough, such as `head`, is no failure.
    _ = match look.format {
        Format::Human => io::stderr().write_all(report.as_bytes()),
        _ => io::stdout().write_all(report.as_bytes()),
    };
    if global.verbose {
        for stage in &outcome.stages {
            let milliseconds = stage.time.as_secs_f64() * 1e3;
            let peak = stage.peak_kb.map_or(0, |kb| kb / 1024);
            say(&format!(
                "{milliseconds:>9.1} ms  {peak:>6} MB  {}",
                stage.name
            ));
        }
    }
}

/// Prints the last line.
fn tell_count(global: &Global, outcome: &Outcome) {
    if !global.quiet {
        say(&report::count(&outcome.diagnostics, outcome.n_records));
    }
}

/// Returns the exit code for what is known of the project.
fn judge(strict: bool, outcome: &Outcome) -> u8 {
    let mut errors = outcome
        .diagnostics
        .iter()
        .filter(|d| strict || d.severity == Severity::Error)
        .peekable();
    if errors.peek().is_none() {
        return WELL;
    }
    let codes: Vec<_> = errors.map(|d| d.code).collect();
    if codes.contains(&"no-settings") {
        USAGE
    } else if codes.iter().all(|code| *code == "cannot-read") {
        FAILED
    } else {
        MISTAKES
    }
}

fn usage(message: String) -> Failure {
    Failure {
        code: USAGE,
        message,
        help: None,
    }
}

fn failed(error: WriteError) -> Failure {
    let code = match error {
        WriteError::Refused { .. } => USAGE,
        WriteError::Collision { .. } | WriteError::Templates(_) => MISTAKES,
        WriteError::Disk { .. } => FAILED,
    };
    let message = error.to_string();
    let help = match error {
        WriteError::Refused { help, .. } => Some(help),
        _ => None,
    };
    Failure {
        code,
        message,
        help,
    }
}

fn complain(failure: Failure) -> u8 {
    say(&format!("error: {}", failure.message));
    if let Some(help) = &failure.help {
        say(&format!("  = help: {help}"));
    }
    failure.code
}

fn print(text: &str) {
    // A reader that has seen enough, such as `head`, is no failure.
    _ = io::stdout().write_all(text.as_bytes());
}

fn say(line: &str) {
    _ = writeln!(io::stderr(), "{line}");
}

//! How long a build of many records takes, stage by stage: `cargo bench`, or
//! `cargo bench --bench records -- 1000 100000` for other sizes.
//!
//! The records are made up, the same at every run: events with claims and tolls, each in a file of
//! its own, over actors of whom few take part in much (Zipf) and sources that often relay another.
//! Each size is measured in a process of its own, so that its peak of memory is its own. Folders
//! lie on `/dev/shm` where there is one: the disk is not what is measured.

#![allow(clippy::print_stdout, reason = "a benchmark is there to print")]

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use chancery::write::{self, Target, WriteError, Written};
use chancery::{Audience, Options};

fn main() -> Result<(), Box<dyn Error>> {
    let numbers = |args: env::Args| args.filter_map(|arg| arg.parse().ok()).collect();
    let mut sizes: Vec<usize> = numbers(env::args());
    if env::var_os("CHANCERY_BENCH_ONE").is_some() {
        return measure(sizes[0]);
    }
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000];
    }
    for size in sizes {
        let status = Command::new(env::current_exe()?)
            .arg(size.to_string())
            .env("CHANCERY_BENCH_ONE", "1")
            .status()?;
        if !status.success() {
            return Err(format!("{size} events: {status}").into());
        }
    }
    Ok(())
}

/// Builds a project of `n_events` events cold, then unchanged, then with one event edited.
fn measure(n_events: usize) -> Result<(), Box<dyn Error>> {
    let folder = Folder::new(n_events)?;
    let n_records = generate(&folder.0, n_events)?;
    println!("{n_events} events, {n_records} records");
    println!(
        "  {:<10} {:>9}  {:>9}  {:>9}",
        "ms", "cold", "unchanged", "one edit"
    );

    let cold = build(&folder.0)?;
    let unchanged = build(&folder.0)?;
    let edited = folder.0.join("content/events/event-1.yaml");
    let text = fs::read_to_string(&edited)?;
    fs::write(&edited, text.replacen("title: ", "title: Once more ", 1))?;
    let edit = build(&folder.0)?;

    let of = |build: &Build, name: &str| {
        let mut stages = build.stages.iter().filter(|(stage, _)| *stage == name);
        stages.next().map_or(0.0, |(_, milliseconds)| *milliseconds)
    };
    for (name, _) in &cold.stages {
        let [a, b, c] = [&cold, &unchanged, &edit].map(|build| of(build, name));
        println!("  {name:<10} {a:>9.1}  {b:>9.1}  {c:>9.1}");
    }
    let files = |build: &Build| build.written.written;
    println!(
        "  {:<10} {:>9}  {:>9}  {:>9}",
        "written",
        files(&cold),
        files(&unchanged),
        files(&edit)
    );
    let all = cold.written.written as u64;
    println!(
        "  {all} files, {} bytes each; peak {} MB, {} KB a record\n",
        cold.written.bytes / all.max(1),
        cold.peak_kb / 1024,
        cold.peak_kb / n_records.max(1) as u64,
    );
    Ok(())
}

struct Build {
    /// Name and milliseconds, in order; the last is the sum.
    stages: Vec<(&'static str, f64)>,
    written: Written,
    /// The most memory the process has held so far.
    peak_kb: u64,
}

fn build(root: &Path) -> Result<Build, Box<dyn Error>> {
    let options = Options {
        root: root.to_owned(),
        as_of: None,
        audience: Audience::Public,
        base_url: None,
        instant: jiff::Timestamp::UNIX_EPOCH,
    };
    let start = Instant::now();
    let outcome = chancery::plan(&options);
    if let Some(mistake) = outcome.diagnostics.iter().next() {
        return Err(format!("the records are wrong: {mistake:?}").into());
    }
    let writing = Instant::now();
    let target = Target {
        output: root.join("public"),
        state: root.join(".chancery"),
        audience: Audience::Public,
        force: false,
        on_wait: || {},
    };
    let files = chancery::files(&outcome, &options).map_err(WriteError::Templates)?;
    let written = write::write(&target, files)?;
    let milliseconds = |start: Instant| start.elapsed().as_secs_f64() * 1e3;
    let stages = outcome.stages.iter();
    let mut stages: Vec<_> = stages
        .map(|s| (s.name, s.time.as_secs_f64() * 1e3))
        .collect();
    stages.push(("write", milliseconds(writing)));
    stages.push(("all", milliseconds(start)));
    Ok(Build {
        stages,
        written,
        peak_kb: peak_kb().unwrap_or(0),
    })
}

/// Returns the peak of this process's memory, on systems with a `/proc`.
fn peak_kb() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Writes a project, and returns how many records it has.
fn generate(root: &Path, n_events: usize) -> Result<usize, Box<dyn Error>> {
    let mut dice = Dice(0x5eed);
    let n_actors = 20 + n_events / 50;
    let n_places = 10 + n_events / 100;
    let n_sources = 20 + n_events / 2;
    let content = root.join("content");
    for kind in ["actors", "places", "sources", "events"] {
        fs::create_dir_all(content.join(kind))?;
    }
    let off = [
        "no-archive",
        "no-source",
        "outlet-voice-toll",
        "single-source",
        "uncontradicted-rivals",
        "unused-actor",
        "unused-source",
        "event-after-report",
    ];
    let rules: String = off
        .iter()
        .map(|rule| format!("  {rule}: allow\n"))
        .collect();
    let site = format!("title: A bench\nbase_url: https://example.org/\nrules:\n{rules}");
    fs::write(content.join("site.yaml"), site)?;

    let mut text = String::new();
    for n in 0..n_actors {
        let kind = ["state", "armed-group", "person", "media"][n % 4];
        writeln!(
            text,
            "- {{id: actor-{n}, name: Actor number {n}, kind: {kind}}}"
        )?;
    }
    fs::write(content.join("actors/all.yaml"), &text)?;

    text.clear();
    for n in 0..n_places {
        let within = if n < 10 {
            String::new()
        } else {
            format!(", within: place-{}", n % 10)
        };
        let (lat, lon) = (dice.below(160) as i32 - 80, dice.below(340) as i32 - 170);
        writeln!(
            text,
            "- {{id: place-{n}, name: Place {n}, lat: {lat}, lon: {lon}, precision: near{within}}}"
        )?;
    }
    fs::write(content.join("places/all.yaml"), &text)?;

    text.clear();
    for n in 0..n_sources {
        let day = day(n * 3650 / n_sources);
        write!(
            text,
            "- {{id: source-{n}, outlet: actor-{}, title: Report {n}",
            n % 4 * 4 + 3
        )?;
        write!(
            text,
            ", url: \"https://example.org/{n}\", published: {day}, kind: news"
        )?;
        if n > 0 && dice.below(4) == 0 {
            write!(text, ", relays: [source-{}]", dice.below(n))?;
        }
        text.push_str("}\n");
    }
    fs::write(content.join("sources/all.yaml"), &text)?;

    let types = [
        "agree",
        "consult",
        "cooperate",
        "aid",
        "accuse",
        "threaten",
        "sanction",
        "assault",
    ];
    for n in 0..n_events {
        let kind = types[dice.below(types.len())];
        let (one, other) = dice.two(n_actors);
        text.clear();
        writeln!(text, "title: Event number {n} between two of many")?;
        writeln!(text, "date: {}\ntype: {kind}", day(dice.below(3650)))?;
        writeln!(text, "place: place-{}", dice.below(n_places))?;
        writeln!(
            text,
            "actors:\n  - {{actor: actor-{one}, role: initiator}}\n  - actor-{other}"
        )?;
        writeln!(
            text,
            "summary: What is said about it in a sentence or two, in *Markdown*."
        )?;
        writeln!(text, "sources: [source-{}]", dice.below(n_sources))?;
        let n_claims = dice.below(4);
        if n_claims > 0 {
            text.push_str("claims:\n");
        }
        for claim in 0..n_claims {
            let by = if claim == 0 { one } else { dice.zipf(n_actors) };
            writeln!(text, "  - id: claim-{claim}\n    by: actor-{by}")?;
            writeln!(text, "    text: People were killed, says claim {claim}.")?;
            writeln!(text, "    via: [source-{}]", dice.below(n_sources))?;
            writeln!(
                text,
                "    toll: {{killed: {}, who: civilians}}",
                dice.below(60)
            )?;
        }
        fs::write(content.join(format!("events/event-{n}.yaml")), &text)?;
    }
    Ok(n_actors + n_places + n_sources + n_events)
}

/// Returns a day of ten years.
fn day(n: usize) -> String {
    let start = jiff::civil::date(2016, 1, 1);
    let days = jiff::Span::new().days(i64::try_from(n).unwrap_or(0));
    start.saturating_add(days).to_string()
}

/// Numbers that look random and are the same at every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    /// Returns one of `n`, the first in about a third of all cases, the next in ever fewer.
    fn zipf(&mut self, n: usize) -> usize {
        let unit = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        // The inverse of a distribution that falls with the square of the rank.
        let rank = 1.0 / (1.0 - unit * (1.0 - 1.0 / (n as f64))) - 1.0;
        (rank * 2.0) as usize % n
    }

    /// Returns two different ones of `n`.
    fn two(&mut self, n: usize) -> (usize, usize) {
        let one = self.zipf(n);
        let other = self.zipf(n);
        if one == other {
            (one, (one + 1) % n)
        } else {
            (one, other)
        }
    }
}

/// A folder that is gone when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(n_events: usize) -> std::io::Result<Folder> {
        let memory = Path::new("/dev/shm");
        let parent = if memory.is_dir() {
            memory.to_owned()
        } else {
            env::temp_dir()
        };
        let folder = parent.join(format!("chancery-bench-{}-{n_events}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Folder(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

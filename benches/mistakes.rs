//! How much longer a check takes when there is much to tell: `cargo bench --bench mistakes` checks
//! `content/` as it is, and with 100 mistakes planted, in turns, and prints the ratio.

#![allow(clippy::print_stdout, reason = "a benchmark is there to print")]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chancery::report::{self, Format, Look};
use chancery::{Audience, Options};

const PLANTED: usize = 100;
const RUNS: usize = 15;

/// Slips of different kinds: a key, a reference, a date, a word, an id.
const SLIPS: [(&str, &str); 6] = [
    ("\ntype: ", "\ntpye: "),
    ("\n    by: ", "\n    by: nobody-"),
    ("\ndate: ", "\ndate: on "),
    ("\nkind: ", "\nkind: un"),
    ("\n  - id: ", "\n  - id: An "),
    ("\npublished: ", "\npublished: in "),
];

fn main() -> Result<(), Box<dyn Error>> {
    let clean = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::temp_dir().join(format!("chancery-mistakes-{}", std::process::id()));
    let mut files = Vec::new();
    copy(&clean.join("content"), &folder.join("content"), &mut files)?;
    files.sort();
    let n_planted = plant(&files)?;
    // In turns, so that what else the machine does falls on both; the quickest run of each counts.
    let mut best = [Duration::MAX; 2];
    let mut told = [(0, 0); 2];
    for _ in 0..RUNS {
        for (at, root) in [clean, &folder].into_iter().enumerate() {
            let start = Instant::now();
            told[at] = check(root)?;
            best[at] = best[at].min(start.elapsed());
        }
    }
    fs::remove_dir_all(&folder)?;
    for (name, time, (errors, warnings)) in
        [("clean", best[0], told[0]), ("planted", best[1], told[1])]
    {
        let time = time.as_secs_f64() * 1e3;
        println!("{name:<8} {time:>8.1} ms  {errors} errors, {warnings} warnings");
    }
    let ratio = best[1].as_secs_f64() / best[0].as_secs_f64();
    println!("{n_planted} mistakes planted; ratio {ratio:.2}");
    Ok(())
}

/// Checks a project and draws the report; returns how many errors and warnings there are.
fn check(root: &Path) -> Result<(usize, usize), Box<dyn Error>> {
    let outcome = chancery::plan(&Options {
        root: root.to_owned(),
        as_of: None,
        audience: Audience::Public,
        base_url: None,
        instant: jiff::Timestamp::from_second(1_767_225_600)?,
    });
    let look = Look {
        format: Format::Human,
        color: false,
        most: 200,
    };
    let report = report::draw(look, &outcome.sources, &outcome.diagnostics);
    assert!(!report.is_empty(), "there is always something to tell");
    Ok(outcome.diagnostics.counts())
}

/// Puts a slip each into files spread over all of them.
fn plant(files: &[PathBuf]) -> Result<usize, Box<dyn Error>> {
    let mut n_planted = 0;
    let step = (files.len() / PLANTED / 2).max(1);
    for (at, path) in files.iter().enumerate().step_by(step) {
        let text = fs::read_to_string(path)?;
        let slips = SLIPS.iter().cycle().skip(at).take(SLIPS.len());
        for (right, wrong) in slips {
            if n_planted < PLANTED && text.contains(right) {
                fs::write(path, text.replacen(right, wrong, 1))?;
                n_planted += 1;
                break;
            }
        }
    }
    Ok(n_planted)
}

fn copy(from: &Path, to: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target, files)?;
        } else {
            fs::copy(entry.path(), &target)?;
            if target.extension().is_some_and(|ending| ending == "yaml") {
                files.push(target);
            }
        }
    }
    Ok(())
}

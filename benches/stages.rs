//! Runs a build up to a stage and stops, so that a tool that counts instructions counts those of
//! the stage: `stages read|parse|check|render PROJECT`. `benches/run --instructions` calls it.

#![allow(clippy::print_stderr, reason = "a benchmark is there to print")]

use std::env;
use std::hint::black_box;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use chancery::diagnostic::Diagnostics;
use chancery::settings::Limits;
use chancery::source::{Role, Sources};
use chancery::write::Content;
use chancery::yaml::{self, Piece};
use chancery::{Audience, Options, read};

fn main() -> ExitCode {
    // `cargo bench` passes `--bench` and no stage: there is nothing to do then.
    let args: Vec<String> = env::args().skip(1).collect();
    let [stage, root] = args.as_slice() else {
        eprintln!("stages read|parse|check|render PROJECT");
        return ExitCode::SUCCESS;
    };
    let root = PathBuf::from(root);
    match stage.as_str() {
        "read" => drop(black_box(sources(&root))),
        "parse" => parse(&sources(&root)),
        "check" => drop(black_box(chancery::plan(&options(root)))),
        _ => render(&options(root)),
    }
    ExitCode::SUCCESS
}

fn options(root: PathBuf) -> Options {
    Options {
        root,
        as_of: None,
        audience: Audience::Public,
        base_url: None,
        instant: jiff::Timestamp::UNIX_EPOCH,
    }
}

fn sources(root: &std::path::Path) -> Sources {
    let mut diagnostics = Diagnostics::default();
    let settings = read::settings(root, &mut diagnostics).unwrap_or_default();
    read::sources(root, settings, &Limits::default(), None, &mut diagnostics)
}

/// Parses every file that is all YAML.
fn parse(sources: &Sources) {
    let mut diagnostics = Diagnostics::default();
    for (file, source) in sources.files() {
        if matches!(source.role, Role::Records(_)) && source.path.ends_with(".yaml") {
            let piece = Piece {
                file,
                text: &source.text,
                offset: 0,
            };
            black_box(yaml::documents(piece, &Limits::default(), &mut diagnostics));
        }
    }
}

/// Makes every file of the output and writes none.
fn render(options: &Options) {
    let outcome = chancery::plan(options);
    let output = chancery::files(&outcome, options).unwrap_or_default();
    for together in output.together {
        _ = black_box((together.make)(&output.prints, &[]));
    }
    for file in output.files.into_iter().chain(output.last) {
        match file.content {
            Content::Render(make) => _ = black_box(make()),
            Content::Stream(write) => _ = write(&mut io::sink()),
            _ => {}
        }
    }
}

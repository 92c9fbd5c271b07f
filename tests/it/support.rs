//! What the tests share: projects in temporary folders, running the program, reading trees.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chancery::{Audience, Options, Outcome};
use tempfile::TempDir;

/// The root of the repository.
pub const REPOSITORY: &str = env!("CARGO_MANIFEST_DIR");

/// What a run of the program left.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Returns the program with these arguments, in an environment that is the same everywhere.
pub fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
    command
        .args(args)
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", "1735689600")
        .env_remove("COLUMNS")
        .env_remove("NO_COLOR")
        .env_remove("RAYON_NUM_THREADS");
    command
}

/// Runs the program.
pub fn run(folder: &Path, args: &[&str]) -> Run {
    finished(command(folder, args).output().expect("the program starts"))
}

/// Reads what a run printed.
pub fn finished(output: Output) -> Run {
    Run {
        code: output.status.code().expect("not killed"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

impl Run {
    /// Fails the test unless the run ended with this exit code.
    #[track_caller]
    pub fn expect(self, code: i32) -> Run {
        let Run { stdout, stderr, .. } = &self;
        assert_eq!(self.code, code, "stdout:\n{stdout}\nstderr:\n{stderr}");
        self
    }

    /// Fails the test unless the run printed this for people.
    #[track_caller]
    pub fn says(self, text: &str) -> Run {
        assert!(
            self.stderr.contains(text),
            "no `{text}` in:\n{}",
            self.stderr
        );
        self
    }
}

/// A project in a folder of its own, gone when dropped.
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// Makes a project of the files in `text`, each after a line `//- path`.
    pub fn new(text: &str) -> Project {
        let project = Project {
            folder: TempDir::new().expect("a temporary folder"),
        };
        for file in text.split("//- ").skip(1) {
            let (path, text) = file.split_once('\n').expect("a path and a text");
            project.write(path.trim(), text);
        }
        project
    }

    /// Makes the project that `init` makes.
    pub fn init() -> Project {
        let project = Project::new("");
        run(project.root(), &["init", "."]).expect(0);
        project
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        write(&self.path(path), text.as_ref());
    }

    /// Changes one file: `from` becomes `to`, and must be there.
    #[track_caller]
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "no `{from}` in {path}");
        self.write(path, text.replace(from, to));
    }

    #[track_caller]
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    pub fn run(&self, args: &[&str]) -> Run {
        run(self.root(), args)
    }
}

/// Checks a project in this process, which is quicker than running the program.
pub fn plan(project: &Project) -> Outcome {
    chancery::plan(&Options {
        root: project.root().to_owned(),
        as_of: None,
        audience: Audience::Public,
        base_url: None,
        instant: jiff::Timestamp::UNIX_EPOCH,
    })
}

/// Writes a file, with the folders it lies in.
pub fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a file lies somewhere")).expect("writable");
    fs::write(path, bytes).expect("writable");
}

/// A tree of files: path with forward slashes -> bytes.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// Reads every file below a folder; none if it is not there.
pub fn tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    if !folder.exists() {
        return tree;
    }
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(&inner).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(folder).expect("below its folder");
            let name = below.to_str().expect("UTF-8").replace('\\', "/");
            tree.insert(name, fs::read(&path).expect("readable"));
        }
    }
    tree
}

/// Copies a tree into a folder.
pub fn copy(from: &Path, to: &Path) {
    for (path, bytes) in tree(from) {
        write(&to.join(path), &bytes);
    }
}

/// Tells whether expected files are to be rewritten rather than compared.
pub fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECTED").is_some_and(|value| value == "1")
}

/// Returns where two texts part, with the lines around, or nothing if they are the same.
pub fn difference(expected: &str, found: &str) -> Option<String> {
    if expected == found {
        return None;
    }
    let same = |(a, b): &(&str, &str)| a == b;
    let at = expected.lines().zip(found.lines()).take_while(same).count();
    let around = |text: &str| {
        let lines = text.lines().skip(at.saturating_sub(3)).take(12);
        lines
            .map(|line| format!("    {line}\n"))
            .collect::<String>()
    };
    Some(format!(
        "differs from line {}; expected:\n{}found:\n{}",
        at + 1,
        around(expected),
        around(found)
    ))
}

//! Tests of the program as a person runs it: a folder in, output and exit code out.
//!
//! One binary, a module a subject. A new case is most often a new folder in `tests/sites/`, without
//! any Rust; `UPDATE_EXPECTED=1 cargo test` writes what is expected, and the diff is then read like
//! code.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod cache;
mod cli;
mod content;
mod crash;
mod data;
mod dates;
mod diff;
mod documents;
mod hiding;
mod hostile;
mod import;
mod init;
mod languages;
mod links;
mod matrix;
mod naughty;
mod new;
mod positions;
mod sarif;
mod schema;
mod search;
mod serve;
mod sharing;
mod sites;
mod support;
mod writing;
mod yaml;

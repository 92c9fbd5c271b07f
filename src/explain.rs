//! What the documents say of a code: `docs/diagnostics.md`, cut into its sections.

use std::fmt::Write as _;

use crate::diagnostic::{self, CODES};
use crate::model::Level;

const DOCUMENT: &str = include_str!("../docs/diagnostics.md");

/// Returns the section about a code, with its examples; `None` for an unknown code.
pub fn code(code: &str) -> Option<String> {
    CODES.iter().find(|(known, _)| *known == code)?;
    let heading = format!("### {code}");
    let mut lines = DOCUMENT.lines().skip_while(|line| *line != heading);
    let mut section = lines.next()?.to_owned() + "\n";
    for line in lines.take_while(|line| !line.starts_with("## ") && !line.starts_with("### ")) {
        // The comments tell the tests what an example is; a reader is told in words.
        let comment = line.strip_prefix("<!-- ");
        section.push_str(match comment {
            Some(wrong) if wrong.starts_with("wrong:") => "Wrong:",
            Some(_) => "Right:",
            None => line,
        });
        section.push('\n');
    }
    Some(section.trim_end().to_owned() + "\n")
}

/// Returns every code with the level it has before a site's `rules` are heard, a line each.
pub fn list() -> String {
    let mut list = String::new();
    for (code, level) in sorted() {
        let word = match level {
            Level::Deny => "error",
            Level::Warn => "warning",
            Level::Allow => "allowed",
        };
        _ = writeln!(list, "{code:<31}{word}");
    }
    list
}

/// Returns the code nearest to a misspelt one.
pub fn closest(code: &str) -> Option<&'static str> {
    diagnostic::closest(code, CODES.iter().map(|(code, _)| *code))
}

fn sorted() -> Vec<(&'static str, Level)> {
    let mut codes = CODES.to_vec();
    codes.sort_by_key(|(code, _)| *code);
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_with_wrong_and_right() {
        for (name, _) in CODES {
            let section = code(name).unwrap_or_else(|| panic!("no section for `{name}`"));
            let lower = section.to_lowercase();
            assert!(lower.contains("wrong:"), "{section}");
            assert!(lower.contains("right:"), "{section}");
            assert!(!section.contains("<!--"), "{section}");
        }
        assert_eq!(code("no-such-code"), None);
    }
}

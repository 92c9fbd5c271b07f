//! Which addresses are let through, and how text and addresses are written into HTML.

use std::fmt::{self, Write};

use crate::markdown::Fate;

/// Decides what becomes of an address, escapes and entities already resolved.
///
/// This is a list of what is let through, so no spelling of `javascript:` needs to be known here.
pub(super) fn fate(url: &str) -> Fate {
    // Browsers overlook tabs and line ends in addresses.
    if url.chars().any(char::is_control) {
        return Fate::Dropped;
    }
    if let Some(id) = url.strip_prefix('#') {
        return match percent_decoded(id) {
            Some(id) if !id.is_empty() => Fate::Heading(id),
            _ => Fate::Dropped,
        };
    }
    if let Some(path) = url.strip_prefix("media/") {
        let path = path.split_once('#').map_or(path, |(path, _)| path);
        let stays_below = |path: &String| {
            path.split('/')
                .all(|name| !name.is_empty() && name != "." && name != "..")
                && !path.contains(|c: char| c == '\\' || c == '?' || c.is_control())
        };
        return match percent_decoded(path).filter(stays_below) {
            Some(path) => Fate::Media(path),
            None => Fate::Dropped,
        };
    }
    let Some((scheme, rest)) = url.split_once(':') else {
        return Fate::Dropped;
    };
    let leads_outside = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(has_host),
        "mailto" => !rest.is_empty(),
        _ => false,
    };
    if leads_outside {
        Fate::Outside
    } else {
        Fate::Dropped
    }
}

fn has_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let fits = |c: char| c.is_ascii_alphanumeric() || (!c.is_ascii() && !c.is_whitespace());
    host.starts_with(fits) && host.chars().all(|c| fits(c) || "-._~:@".contains(c))
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        match hex_pair(rest) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &rest[3..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// Reads the byte that `%41` at the start stands for.
fn hex_pair(bytes: &[u8]) -> Option<u8> {
    let [b'%', high, low, ..] = bytes else {
        return None;
    };
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()
}

/// Text as it may stand between tags and in attributes.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                _ if is_forbidden(c) => f.write_char(char::REPLACEMENT_CHARACTER)?,
                _ => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// An author's address as it may stand in an attribute, what no address may hold percent-encoded.
pub(super) struct Url<'a>(pub(super) &'a str);

impl fmt::Display for Url<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut in_fragment = false;
        for (at, c) in self.0.char_indices() {
            let written = &self.0[at..at + c.len_utf8()];
            let fits = match c {
                '%' => hex_pair(&self.0.as_bytes()[at..]).is_some(),
                '#' => !std::mem::replace(&mut in_fragment, true),
                _ if c.is_ascii() => c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c),
                _ => !is_forbidden(c),
            };
            if fits {
                Escaped(written).fmt(f)?;
                continue;
            }
            for byte in written.bytes() {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

/// Tells whether HTML has no way to write this character; entities can bring any of them here.
fn is_forbidden(c: char) -> bool {
    let code = u32::from(c);
    let noncharacter = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
    (c.is_control() && c != '\n' && c != '\t') || noncharacter
}

//! Names -> ids, as appendix B6 of the format has it: the same name gets the same id in every
//! import, and two names never share one.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::model::{Common, Id, Kind};

/// The longest slug that leaves room for a hyphen and eight digits.
const LONGEST: usize = 91;

/// Every id that is in use, aliases and what this import adds included.
#[derive(Debug, Default)]
pub struct Ids {
    taken: BTreeMap<String, ()>,
}

impl Ids {
    /// Returns the ids in use among the records there are.
    pub fn of<'a>(all: impl Iterator<Item = (Kind, &'a Common)>) -> Ids {
        let mut ids = Ids::default();
        for (_, common) in all {
            ids.taken.insert(common.id.as_str().to_owned(), ());
            for alias in &common.aliases {
                ids.taken.insert(alias.as_str().to_owned(), ());
            }
        }
        ids
    }

    /// Takes an id for a name. `key` tells apart things of one name; for most it is the name.
    pub fn take(&mut self, name: &str, key: &str) -> String {
        let (mut id, is_cut) = cut(slug(name));
        if is_cut || id.is_empty() || self.is_taken(&id) {
            let prefix = match id.is_empty() {
                true => String::new(),
                false => format!("{id}-"),
            };
            id = prefix + &hash(key);
        }
        self.free(id)
    }

    /// Takes an id as it is, or with `-2`, `-3` where it is in use.
    pub fn free(&mut self, id: String) -> String {
        let mut free = id.clone();
        let mut number = 2;
        while self.is_taken(&free) {
            free = format!("{id}-{number}");
            number += 1;
        }
        self.taken.insert(free.clone(), ());
        free
    }

    fn is_taken(&self, id: &str) -> bool {
        self.taken.contains_key(id) || Id::parse(id).is_none()
    }
}

/// Returns a name in the letters of ids: accents and compatibility forms off, lower case, all else
/// single hyphens. It is empty where nothing is left.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    let letters = name.nfkd().filter(|c| !is_combining_mark(*c));
    for c in letters.flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// Returns the first eight hexadecimal digits of the SHA-256 of a text.
pub fn hash(text: &str) -> String {
    let sum = Sha256::digest(text.as_bytes());
    sum.iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn cut(mut slug: String) -> (String, bool) {
    let is_cut = slug.len() > LONGEST;
    slug.truncate(LONGEST);
    (slug.trim_end_matches('-').to_owned(), is_cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids() {
        assert_eq!(
            slug("Military Forces of Côte d'Ivoire (2011-)"),
            "military-forces-of-cote-d-ivoire-2011"
        );
        assert_eq!(slug("ﬁre №5"), "fire-no5");
        assert_eq!(slug("طالبان"), "");
    }

    #[test]
    fn no_two_names_share_an_id() {
        let mut ids = Ids::default();
        assert_eq!(ids.take("Al-Shabaab", "Al-Shabaab"), "al-shabaab");
        let other = ids.take("Al Shabaab", "Al Shabaab");
        assert_eq!(other, format!("al-shabaab-{}", hash("Al Shabaab")));
        assert_eq!(ids.take("طالبان", "طالبان"), hash("طالبان"));
        let long = ids.take(&"word ".repeat(30), "long");
        assert!(long.len() <= 100 && Id::parse(&long).is_some(), "{long}");
        assert_ne!(ids.take("index", "index"), "index");
        assert_eq!(ids.free("al-shabaab".to_owned()), "al-shabaab-2");
    }
}

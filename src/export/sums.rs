//! Sizes and hashes of the data files, for the page that lists them.
//!
//! That page depends on the bytes of others. Each file leaves its size and hash here when it is
//! made, 40 bytes whatever its length, and the page makes those that it comes before. So either
//! order gives the same page, and no file is kept in memory for it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::export::{addresses, make};
use crate::site::Site;

/// The size and hash of every data file made so far.
#[derive(Default)]
pub struct Sums(BTreeMap<&'static str, OnceLock<Sum>>);

/// What tells whether a file came whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    pub bytes: usize,
    pub sha256: [u8; 32],
}

impl Sums {
    /// Prepares a place for each data file.
    pub fn new() -> Sums {
        Sums(addresses().map(|a| (a, OnceLock::new())).collect())
    }

    /// Makes the data file at `address`, and keeps its size and hash.
    pub fn make(&self, site: &Site, address: &str) -> Vec<u8> {
        let bytes = make(site, address);
        if let Some(place) = self.0.get(address) {
            place.get_or_init(|| Sum::of(&bytes));
        }
        bytes
    }

    /// Returns the size and hash of the data file at `address`.
    pub fn of(&self, site: &Site, address: &str) -> Sum {
        let sum = || Sum::of(&make(site, address));
        match self.0.get(address) {
            Some(place) => *place.get_or_init(sum),
            None => sum(),
        }
    }
}

impl Sum {
    fn of(bytes: &[u8]) -> Sum {
        Sum {
            bytes: bytes.len(),
            sha256: Sha256::digest(bytes).into(),
        }
    }

    /// Returns the hash in 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        let mut hex = String::new();
        for byte in self.sha256 {
            _ = write!(hex, "{byte:02x}");
        }
        hex
    }
}

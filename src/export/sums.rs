//! Sizes and hashes of the data files, for the page that lists them.
//!
//! That page depends on the bytes of others. Each file leaves its size and hash here when it is
//! written, or found to stand as it was, 40 bytes whatever its length, and the page makes those that
//! were not. So any order gives the same page, and no file is kept in memory for it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::export::{addresses, write};
use crate::sink::{Sum, Whole};
use crate::site::Site;

/// The size and hash of every data file made so far.
#[derive(Default)]
pub struct Sums(BTreeMap<&'static str, OnceLock<Sum>>);

impl Sums {
    /// Prepares a place for each data file.
    pub fn new() -> Sums {
        Sums(addresses().map(|a| (a, OnceLock::new())).collect())
    }

    /// Keeps the size and hash of the data file at `address`.
    pub fn keep(&self, address: &str, sum: Sum) {
        if let Some(place) = self.0.get(address) {
            place.get_or_init(|| sum);
        }
    }

    /// Returns the size and hash of the data file at `address`.
    pub fn of(&self, site: &Site, address: &str) -> Sum {
        let sum = || {
            let mut sink = Whole::new(Summing::default());
            write(site, address, &mut sink).expect("nothing is written that could fail");
            sink.out.sum()
        };
        match self.0.get(address) {
            Some(place) => *place.get_or_init(sum),
            None => sum(),
        }
    }
}

/// Sums up what is written to it.
#[derive(Default)]
struct Summing {
    bytes: u64,
    hash: Sha256,
}

impl Summing {
    fn sum(self) -> Sum {
        Sum {
            bytes: self.bytes,
            sha256: self.hash.finalize().into(),
        }
    }
}

impl io::Write for Summing {
    fn write(&mut self, some: &[u8]) -> io::Result<usize> {
        self.bytes += some.len() as u64;
        self.hash.update(some);
        Ok(some.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sum {
    /// Returns the hash in 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        let mut hex = String::new();
        for byte in self.sha256 {
            _ = write!(hex, "{byte:02x}");
        }
        hex
    }
}

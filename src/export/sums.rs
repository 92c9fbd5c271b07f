//! Sizes and hashes of the data files, for the page that lists them.
//!
//! That page depends on the bytes of others. Each file leaves its size and hash here when it is
//! written, 40 bytes whatever its length, and the page makes those that were not. So any order gives
//! the same page, and no file is kept in memory for it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::export::{addresses, write};
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

    /// Writes the data file at `address`, and keeps its size and hash.
    pub fn write(&self, site: &Site, address: &str, out: &mut dyn io::Write) -> io::Result<()> {
        let mut summing = Summing::new(out);
        write(site, address, &mut summing)?;
        if let Some(place) = self.0.get(address) {
            place.get_or_init(|| summing.sum());
        }
        Ok(())
    }

    /// Returns the size and hash of the data file at `address`.
    pub fn of(&self, site: &Site, address: &str) -> Sum {
        let sum = || {
            let mut nowhere = io::sink();
            let mut summing = Summing::new(&mut nowhere);
            write(site, address, &mut summing).expect("nowhere takes all");
            summing.sum()
        };
        match self.0.get(address) {
            Some(place) => *place.get_or_init(sum),
            None => sum(),
        }
    }
}

/// Sums up what is written through it.
struct Summing<'a> {
    out: &'a mut dyn io::Write,
    bytes: usize,
    hash: Sha256,
}

impl<'a> Summing<'a> {
    fn new(out: &'a mut dyn io::Write) -> Summing<'a> {
        Summing {
            out,
            bytes: 0,
            hash: Sha256::new(),
        }
    }

    fn sum(self) -> Sum {
        Sum {
            bytes: self.bytes,
            sha256: self.hash.finalize().into(),
        }
    }
}

impl io::Write for Summing<'_> {
    fn write(&mut self, some: &[u8]) -> io::Result<usize> {
        let n_written = self.out.write(some)?;
        self.bytes += n_written;
        self.hash.update(&some[..n_written]);
        Ok(n_written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
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

//! Sizes and hashes of the data files, for the page that lists them.
//!
//! That page depends on the bytes of others. Each file leaves its size and hash here when it is
//! written, or found to stand as it was, 40 bytes whatever its length, and the page makes those that
//! were not. So any order gives the same page, and no file is kept in memory for it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::export::{addresses, write};
use crate::sink::{self, Sum};
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
            let sum = sink::sum(|sink| write(site, address, sink));
            sum.expect("no template is asked")
        };
        match self.0.get(address) {
            Some(place) => *place.get_or_init(sum),
            None => sum(),
        }
    }
}

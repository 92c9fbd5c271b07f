//! Rows by key which know who reads them, so that a build can tell which pages a change reaches.
//!
//! A [`Table`] is read like the `BTreeMap` it is and a [`Tracked`] like the value it holds. While
//! [`reads`] makes a page, both note on this thread what was asked for: a row, whether or not it
//! is there, or the whole. A page made again from the same rows is the same page, so nothing else
//! need be kept of why a page looks as it does, and no kind of page can forget to say so.
//!
//! Until [`Table::name`] is called nothing is noted: whoever derives a site reads everything.

use std::borrow::Borrow;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, btree_map};
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::ops::{Deref, DerefMut, Index};

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::model::{Id, PartId};

/// What was read: a row of a table, or a whole.
pub type Read = u64;

thread_local! {
    static READS: RefCell<Option<Vec<Read>>> = const { RefCell::new(None) };
}

/// Runs `make` and returns with its result what it read on this thread, each thing once, sorted.
/// What it hands to other threads is not noticed, so it must do its work alone.
pub fn reads<T>(make: impl FnOnce() -> T) -> (T, Vec<Read>) {
    let outer = READS.replace(Some(Vec::new()));
    let made = make();
    let mut reads = READS.replace(outer).unwrap_or_default();
    reads.sort_unstable();
    reads.dedup();
    // They wait for the end of the build, of every file.
    reads.shrink_to_fit();
    (made, reads)
}

/// Runs `make` without noting what it reads, for what has said beforehand that it reads everything.
pub fn unnoted<T>(make: impl FnOnce() -> T) -> T {
    let outer = READS.replace(None);
    let made = make();
    READS.set(outer);
    made
}

fn note(read: Read) {
    READS.with_borrow_mut(|reads| {
        if let Some(reads) = reads
            && reads.last() != Some(&read)
        {
            reads.push(read);
        }
    });
}

/// Notes what was read for a thing that is used again now instead of being made.
pub fn note_all(reads: &[Read]) {
    reads.iter().copied().for_each(note);
}

/// A table by reads, which are as good as random already and need no hashing.
pub type ByRead<V> = HashMap<Read, V, BuildHasherDefault<AsItIs>>;

/// Takes a number for its own hash.
#[derive(Debug, Default)]
pub struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, _: &[u8]) {
        unreachable!("only numbers are hashed so");
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Everything that can be read, each with a print of what it holds.
#[derive(Debug, Default)]
pub struct Prints {
    prints: ByRead<u64>,
    /// A print of what is nobody's row, and on which everything depends.
    pub rest: u64,
}

impl Prints {
    /// Adds what can be read.
    pub fn add(&mut self, read: Read, print: u64) {
        self.prints.insert(read, print);
    }

    /// Returns the print of what can be read; 0 of what is not there.
    pub fn get(&self, read: Read) -> u64 {
        self.prints.get(&read).copied().unwrap_or(0)
    }
}

/// The keys of tables, and what they are looked up by.
pub trait Key {
    /// Returns a number that stands for the key, the same at every run.
    fn print(&self) -> u64;
}

impl Key for str {
    fn print(&self) -> u64 {
        xxh3_64(self.as_bytes())
    }
}

impl Key for String {
    fn print(&self) -> u64 {
        self.as_str().print()
    }
}

impl Key for Id {
    fn print(&self) -> u64 {
        self.as_str().print()
    }
}

impl Key for (Id, Id) {
    fn print(&self) -> u64 {
        self.0.print().rotate_left(1) ^ self.1.print()
    }
}

impl Key for PartId {
    fn print(&self) -> u64 {
        self.record.print().rotate_left(1) ^ self.part.print()
    }
}

/// Stands for all rows of a table, and for how many there are.
const WHOLE: u64 = 0x9e37_79b9_7f4a_7c15;
const LENGTH: u64 = 0xbf58_476d_1ce4_e5b9;

/// Rows by key. All that a `BTreeMap` can do is there too, and counts as reading the whole.
#[derive(Debug, Clone)]
pub struct Table<K, V> {
    rows: BTreeMap<K, V>,
    /// Stands for the table's name; 0 while it has none.
    name: u64,
}

impl<K: Ord + Key, V> Table<K, V> {
    /// Names the table, from when on its readers are noted.
    pub fn name(&mut self, name: &str) {
        self.name = name.print();
    }

    /// Returns the row under a key.
    pub fn get<Q: Ord + Key + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.note(key);
        self.rows.get(key)
    }

    /// Tells whether there is a row under a key.
    pub fn contains_key<Q: Ord + Key + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.note(key);
        self.rows.contains_key(key)
    }

    /// Returns the number of rows.
    pub fn len(&self) -> usize {
        if self.name != 0 {
            note(self.name ^ LENGTH);
        }
        self.rows.len()
    }

    /// Tells whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn note<Q: Key + ?Sized>(&self, key: &Q) {
        if self.name != 0 {
            note(self.name ^ key.print());
        }
    }
}

impl<K: Ord + Key, V: Hash> Table<K, V> {
    /// Hands over everything that can be read of the table, each with a print of what it holds.
    pub fn prints(&self, mut take: impl FnMut(Read, u64)) {
        let mut whole = Xxh3::new();
        for (key, row) in &self.rows {
            let read = self.name ^ key.print();
            let row = print(row);
            (read, row).hash(&mut whole);
            take(read, row);
        }
        take(self.name ^ WHOLE, whole.finish());
        take(self.name ^ LENGTH, self.rows.len() as u64);
    }
}

impl<K, V> Deref for Table<K, V> {
    type Target = BTreeMap<K, V>;

    fn deref(&self) -> &BTreeMap<K, V> {
        if self.name != 0 {
            note(self.name ^ WHOLE);
        }
        &self.rows
    }
}

impl<K, V> DerefMut for Table<K, V> {
    fn deref_mut(&mut self) -> &mut BTreeMap<K, V> {
        &mut self.rows
    }
}

impl<K: Ord + Key + Borrow<Q>, V, Q: Ord + Key + ?Sized> Index<&Q> for Table<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        self.note(key);
        &self.rows[key]
    }
}

impl<'a, K, V> IntoIterator for &'a Table<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = btree_map::Iter<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, K, V> IntoIterator for &'a mut Table<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = btree_map::IterMut<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter_mut()
    }
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Table<K, V> {
        BTreeMap::new().into()
    }
}

impl<K, V> From<BTreeMap<K, V>> for Table<K, V> {
    fn from(rows: BTreeMap<K, V>) -> Table<K, V> {
        Table { rows, name: 0 }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(rows: I) -> Table<K, V> {
        BTreeMap::from_iter(rows).into()
    }
}

/// A value that is read as a whole.
#[derive(Debug, Clone, Default)]
pub struct Tracked<T> {
    value: T,
    name: u64,
}

impl<T> Tracked<T> {
    /// Names the value, from when on its readers are noted.
    pub fn name(&mut self, name: &str) {
        self.name = name.print();
    }
}

impl<T: Hash> Tracked<T> {
    /// Hands over the one thing that can be read, with a print of what it holds.
    pub fn prints(&self, mut take: impl FnMut(Read, u64)) {
        take(self.name, print(&self.value));
    }
}

impl<T> From<T> for Tracked<T> {
    fn from(value: T) -> Tracked<T> {
        Tracked { value, name: 0 }
    }
}

impl<T> Deref for Tracked<T> {
    type Target = T;

    fn deref(&self) -> &T {
        if self.name != 0 {
            note(self.name);
        }
        &self.value
    }
}

impl<T> DerefMut for Tracked<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<'a, T> IntoIterator for &'a Tracked<Vec<T>> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Returns a number that stands for a value, the same at every run of one program.
pub fn print(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = Xxh3::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table<String, u32> {
        let rows = ["a", "b"].map(|key| (key.to_owned(), 1));
        let mut table = Table::from_iter(rows);
        table.name("letters");
        table
    }

    fn prints(table: &Table<String, u32>) -> BTreeMap<Read, u64> {
        let mut prints = BTreeMap::new();
        table.prints(|read, print| _ = prints.insert(read, print));
        prints
    }

    /// Returns what of the reads looks different in two tables.
    fn changed(one: &Table<String, u32>, other: &Table<String, u32>, reads: &[Read]) -> usize {
        let (one, other) = (prints(one), prints(other));
        let differs = |read: &&Read| one.get(read) != other.get(read);
        reads.iter().filter(differs).count()
    }

    #[test]
    fn readers_of_a_row_are_told_of_no_other() {
        let (old, mut new) = (table(), table());
        new.insert("a".to_owned(), 2);
        let (_, of_a) = reads(|| old["a"]);
        let (_, of_b) = reads(|| (old.get("b").copied(), old.contains_key("b")));
        let (_, of_all) = reads(|| old.values().sum::<u32>());
        let (_, of_length) = reads(|| old.len());
        assert_eq!((of_a.len(), of_b.len()), (1, 1));
        assert_eq!(changed(&old, &new, &of_a), 1);
        assert_eq!(changed(&old, &new, &of_b), 0);
        assert_eq!(changed(&old, &new, &of_all), 1);
        assert_eq!(changed(&old, &new, &of_length), 0);
    }

    #[test]
    fn who_found_nothing_is_told_of_what_comes() {
        let (old, mut new) = (table(), table());
        let (found, of_c) = reads(|| old.get("c").copied());
        assert_eq!(found, None);
        new.insert("c".to_owned(), 1);
        assert_eq!(changed(&old, &new, &of_c), 1);
    }

    #[test]
    fn nothing_is_noted_without_a_name_or_a_reader() {
        let unnamed: Table<String, u32> = Table::default();
        let (_, found) = reads(|| unnamed.get("a").copied());
        assert!(found.is_empty());
        let table = table();
        _ = table.get("a");
        let (_, found) = reads(|| ());
        assert!(found.is_empty());
    }

    #[test]
    fn what_is_read_unnoted_is_not_noted() {
        let table = table();
        let (_, found) = reads(|| {
            unnoted(|| table.get("a").copied());
            table.get("b").copied()
        });
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_reader_inside_another_reads_for_itself() {
        let table = table();
        let (inner, outer) = reads(|| {
            _ = table.get("a");
            reads(|| table.get("b").copied()).1
        });
        assert_eq!((inner.len(), outer.len()), (1, 1));
        assert_ne!(inner, outer);
    }
}

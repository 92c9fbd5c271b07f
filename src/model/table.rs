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
use std::mem;
use std::ops::{Deref, DerefMut, Index};
use std::slice;

use rayon::prelude::*;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::model::{Id, Kind, PartId};

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

impl Key for Kind {
    fn print(&self) -> u64 {
        self.folder().print()
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

/// Rows by key, walked over in the order of the keys, which counts as reading the whole.
#[derive(Debug, Clone)]
pub struct Table<K, V> {
    rows: Rows<K, V>,
    /// Stands for the table's name; 0 before it has one.
    name: u64,
}

#[derive(Debug, Clone)]
enum Rows<K, V> {
    /// While rows come one by one.
    Growing(BTreeMap<K, V>),
    /// Sorted, with the place of each row by the print of its key: pages look up many more rows than
    /// a table has, and a tree takes longer to find one.
    Whole(Vec<(K, V)>, ByRead<u32>),
}

impl<K: Ord + Key, V> Rows<K, V> {
    /// Makes a whole of sorted rows.
    fn whole(rows: Vec<(K, V)>) -> Rows<K, V> {
        let places = rows.iter().enumerate();
        let index = places.map(|(at, (key, _))| (key.print(), at as u32));
        let index = index.collect();
        Rows::Whole(rows, index)
    }
}

impl<K: Ord + Key, V> Table<K, V> {
    /// Names the table, from when on its readers are noted.
    pub fn name(&mut self, name: &str) {
        self.name = name.print();
        if let Rows::Growing(rows) = &mut self.rows {
            self.rows = Rows::whole(mem::take(rows).into_iter().collect());
        }
    }

    /// Returns the row under a key.
    pub fn get<Q: Ord + Key + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        Some(self.get_key_value(key)?.1)
    }

    /// Tells whether there is a row under a key.
    pub fn contains_key<Q: Ord + Key + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.get(key).is_some()
    }

    /// Returns the key and the row under a key.
    pub fn get_key_value<Q: Ord + Key + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        match &self.rows {
            Rows::Growing(rows) => rows.get_key_value(key),
            Rows::Whole(rows, index) => {
                let print = key.print();
                self.note(print);
                let (own, row) = &rows[place(rows, index, key, print)?];
                Some((own, row))
            }
        }
    }

    /// Returns the row under a key, to be changed before the table has its name.
    pub fn get_mut<Q: Ord + Key + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match &mut self.rows {
            Rows::Growing(rows) => rows.get_mut(key),
            Rows::Whole(rows, index) => {
                let at = place(rows, index, key, key.print())?;
                Some(&mut rows[at].1)
            }
        }
    }

    /// Keeps the rows that are wanted.
    pub fn retain(&mut self, mut wanted: impl FnMut(&K, &mut V) -> bool) {
        match &mut self.rows {
            Rows::Growing(rows) => rows.retain(wanted),
            Rows::Whole(rows, _) => {
                let n_rows = rows.len();
                rows.retain_mut(|(key, row)| wanted(key, row));
                if rows.len() < n_rows {
                    self.rows = Rows::whole(mem::take(rows));
                }
            }
        }
    }

    /// Returns the number of rows.
    pub fn len(&self) -> usize {
        self.note(LENGTH);
        self.all().len()
    }

    /// Tells whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<K, V> Table<K, V> {
    /// Notes a reader, once there is a name.
    fn note(&self, of: u64) {
        if self.name != 0 && matches!(self.rows, Rows::Whole(..)) {
            note(self.name ^ of);
        }
    }

    /// Walks over all rows.
    pub fn iter(&self) -> Iter<'_, K, V> {
        self.note(WHOLE);
        self.all()
    }

    /// The same for nobody who would have to be told of a change.
    fn all(&self) -> Iter<'_, K, V> {
        match &self.rows {
            Rows::Growing(rows) => Iter::Growing(rows.iter()),
            Rows::Whole(rows, _) => Iter::Whole(rows.iter()),
        }
    }

    /// Walks over the keys.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.iter().map(|(key, _)| key)
    }

    /// Walks over the rows without their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.iter().map(|(_, row)| row)
    }
}

/// How a table is changed, before it has its name.
impl<K: Ord, V> Table<K, V> {
    /// Puts a row under a key, and returns the one that was there.
    pub fn insert(&mut self, key: K, row: V) -> Option<V> {
        self.growing().insert(key, row)
    }

    /// Returns the place of a key.
    pub fn entry(&mut self, key: K) -> btree_map::Entry<'_, K, V> {
        self.growing().entry(key)
    }

    /// Walks over the rows without their keys.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.into_iter().map(|(_, row)| row)
    }

    fn growing(&mut self) -> &mut BTreeMap<K, V> {
        if let Rows::Whole(rows, _) = &mut self.rows {
            let rows = mem::take(rows).into_iter();
            self.rows = Rows::Growing(rows.collect());
        }
        match &mut self.rows {
            Rows::Growing(rows) => rows,
            Rows::Whole(..) => unreachable!("it was made to grow again"),
        }
    }
}

impl<'a, K: Ord, V> IntoIterator for &'a mut Table<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        match &mut self.rows {
            Rows::Growing(rows) => IterMut::Growing(rows.iter_mut()),
            Rows::Whole(rows, _) => IterMut::Whole(rows.iter_mut()),
        }
    }
}

/// A walk over a table whose rows may be changed.
pub enum IterMut<'a, K, V> {
    Growing(btree_map::IterMut<'a, K, V>),
    Whole(slice::IterMut<'a, (K, V)>),
}

impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            IterMut::Growing(rows) => rows.next(),
            IterMut::Whole(rows) => rows.next().map(|(key, row)| (&*key, row)),
        }
    }
}

impl<'a, K: Ord + Sync, V: Sync> IntoParallelIterator for &'a Table<K, V> {
    type Item = (&'a K, &'a V);
    type Iter = rayon::vec::IntoIter<Self::Item>;

    fn into_par_iter(self) -> Self::Iter {
        self.iter().collect::<Vec<_>>().into_par_iter()
    }
}

/// A walk over a table.
pub enum Iter<'a, K, V> {
    Growing(btree_map::Iter<'a, K, V>),
    Whole(slice::Iter<'a, (K, V)>),
}

impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self {
        match self {
            Iter::Growing(rows) => Iter::Growing(rows.clone()),
            Iter::Whole(rows) => Iter::Whole(rows.clone()),
        }
    }
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Iter::Growing(rows) => rows.next(),
            Iter::Whole(rows) => rows.next().map(|(key, row)| (key, row)),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Iter::Growing(rows) => rows.size_hint(),
            Iter::Whole(rows) => rows.size_hint(),
        }
    }
}

impl<K, V> DoubleEndedIterator for Iter<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        match self {
            Iter::Growing(rows) => rows.next_back(),
            Iter::Whole(rows) => rows.next_back().map(|(key, row)| (key, row)),
        }
    }
}

impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}

impl<K: Ord + Key + Sync, V: Hash + Sync> Table<K, V> {
    /// Hands over everything that can be read of the table, each with a print of what it holds.
    pub fn prints(&self, mut take: impl FnMut(Read, u64)) {
        let rows: Vec<(&K, &V)> = self.all().collect();
        let of = |(key, row): &(&K, &V)| (self.name ^ key.print(), print(*row));
        let prints: Vec<(Read, u64)> = rows.par_iter().map(of).collect();
        let mut whole = Xxh3::new();
        for (read, row) in prints {
            (read, row).hash(&mut whole);
            take(read, row);
        }
        take(self.name ^ WHOLE, whole.finish());
        take(self.name ^ LENGTH, self.all().len() as u64);
    }
}

impl<K: Ord + Key + Borrow<Q>, V, Q: Ord + Key + ?Sized> Index<&Q> for Table<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("who asks so has seen the row")
    }
}

impl<'a, K, V> IntoIterator for &'a Table<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Table<K, V> {
        Table {
            rows: Rows::Growing(BTreeMap::new()),
            name: 0,
        }
    }
}

impl<K: Ord + Key, V> From<BTreeMap<K, V>> for Table<K, V> {
    fn from(rows: BTreeMap<K, V>) -> Table<K, V> {
        Table {
            rows: Rows::whole(rows.into_iter().collect()),
            name: 0,
        }
    }
}

/// Of rows under one key the last is kept.
impl<K: Ord + Key, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(rows: I) -> Table<K, V> {
        let mut rows: Vec<(K, V)> = rows.into_iter().collect();
        // Mostly they are sorted already, and then this takes no time.
        rows.sort_by(|(one, _), (other, _)| one.cmp(other));
        rows.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if is_same {
                mem::swap(next, kept);
            }
            is_same
        });
        Table {
            rows: Rows::whole(rows),
            name: 0,
        }
    }
}

/// Finds a row by its key and the print of that.
fn place<K, V, Q>(rows: &[(K, V)], index: &ByRead<u32>, key: &Q, print: u64) -> Option<usize>
where
    K: Borrow<Q>,
    Q: Ord + ?Sized,
{
    let at = *index.get(&print)? as usize;
    if rows[at].0.borrow() == key {
        return Some(at);
    }
    // Two keys have one print.
    rows.binary_search_by(|(own, _)| own.borrow().cmp(key)).ok()
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
    fn rows_are_found_and_walked_over_as_before_the_name() {
        let mut table: Table<String, u32> = Table::default();
        for n in [7, 3, 9, 1, 200] {
            table.insert(n.to_string(), n);
        }
        let mut named = table.clone();
        named.name("numbers");
        for key in ["1", "200", "3", "7", "9", "", "2", "x"] {
            assert_eq!(named.get(key), table.get(key), "{key}");
            assert_eq!(named.contains_key(key), table.contains_key(key), "{key}");
            assert_eq!(named.get_key_value(key), table.get_key_value(key), "{key}");
        }
        assert!(named.iter().eq(&table));
        assert!(named.iter().rev().eq(table.iter().rev()));
        assert_eq!(named.len(), 5);
        // Changed, it grows until it is named again.
        assert_eq!(named.insert("2".to_owned(), 2), None);
        named.retain(|_, n| *n != 200);
        named.name("numbers");
        assert!(named.values().eq(&[1, 2, 3, 7, 9]));
    }

    #[test]
    fn keys_of_one_print_are_told_apart() {
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        struct Same(u32);
        impl Key for Same {
            fn print(&self) -> u64 {
                1
            }
        }
        let mut table: Table<Same, u32> = (0..9).map(|n| (Same(n), n)).collect();
        table.name("same");
        for n in 0..9 {
            assert_eq!(table[&Same(n)], n);
        }
        assert_eq!(table.get(&Same(9)), None);
    }

    #[test]
    fn nothing_is_noted_without_a_name_or_a_reader() {
        let unnamed: Table<String, u32> = Table::default();
        let (_, found) = reads(|| unnamed.get("a").copied());
        assert!(found.is_empty());
        let unnamed = Table::from_iter([("a".to_owned(), 1)]);
        let (_, found) = reads(|| (unnamed.get("a").copied(), unnamed.len()));
        assert!(found.is_empty());
        let table = table();
        _ = table.get("a");
        let (_, found) = reads(|| ());
        assert!(found.is_empty());
    }

    #[test]
    fn of_rows_under_one_key_the_last_is_kept() {
        let rows = [("b", 1), ("a", 2), ("b", 3), ("b", 4)];
        let mut table: Table<String, i32> = rows
            .into_iter()
            .map(|(key, n)| (key.to_owned(), n))
            .collect();
        assert!(table.values().eq(&[2, 4]));
        *table.get_mut("b").expect("a row") = 5;
        table.values_mut().for_each(|n| *n *= 2);
        table.retain(|key, _| key != "a");
        assert_eq!((table.get("a"), table.get("b")), (None, Some(&10)));
        assert_eq!(table.len(), 1);
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

//! `Site` -> what a project holds, in one screen.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{GapStatus, Outlet, Source};
use crate::site::Site;

/// What a project holds, and what an editor might look at next.
#[derive(Debug, Serialize)]
pub struct Stats {
    pub format: u8,
    /// Records by kind, and claims.
    pub records: BTreeMap<&'static str, usize>,
    /// Sources by outlet and by language, the most first.
    pub outlets: Vec<Count>,
    pub languages: Vec<Count>,
    /// Events with one independent origin, and with any.
    pub single_source: Share,
    pub contested: Share,
    pub gaps_open: usize,
    /// Sources with an address and no archived copy, of those with an address.
    pub unarchived: Share,
}

/// How often a word stands.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    pub word: String,
    pub count: usize,
}

/// A part of a whole.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    pub count: usize,
    pub of: usize,
}

/// How many outlets a screen shows.
const SHOWN: usize = 10;

/// Counts what a site holds.
pub fn of(site: &Site) -> Stats {
    let records = &site.records;
    let claims = records
        .events
        .values()
        .map(|event| event.claims.len())
        .sum();
    let n_records = BTreeMap::from([
        ("actors", records.actors.len()),
        ("places", records.places.len()),
        ("sources", records.sources.len()),
        ("events", records.events.len()),
        ("claims", claims),
        ("agreements", records.agreements.len()),
        ("disputes", records.disputes.len()),
        ("notes", records.notes.len()),
    ]);
    let outlet = |source: &Source| match &source.outlet {
        Outlet::Actor(id) => id.to_string(),
        Outlet::Named(name) => name.clone(),
    };
    let origins: Vec<usize> = site
        .events
        .values()
        .map(|facts| facts.origins.len())
        .collect();
    let contested = site
        .events
        .values()
        .filter(|facts| !facts.contested.is_empty())
        .count();
    let gaps = records.all().flat_map(|(_, common)| &common.gaps);
    let with_address: Vec<_> = records
        .sources
        .values()
        .filter(|source| source.url.is_some())
        .collect();
    Stats {
        format: 1,
        records: n_records,
        outlets: counts(records.sources.values().map(outlet)),
        languages: counts(
            records
                .sources
                .values()
                .map(|source| source.language.to_string()),
        ),
        single_source: Share {
            count: origins.iter().filter(|n| **n == 1).count(),
            of: origins.iter().filter(|n| **n > 0).count(),
        },
        contested: Share {
            count: contested,
            of: origins.len(),
        },
        gaps_open: gaps.filter(|gap| gap.status != GapStatus::Closed).count(),
        unarchived: Share {
            count: with_address
                .iter()
                .filter(|source| source.archives.is_empty())
                .count(),
            of: with_address.len(),
        },
    }
}

/// Draws the counts for a terminal.
pub fn text(stats: &Stats) -> String {
    let mut text = String::from("records\n");
    for kind in [
        "events",
        "claims",
        "actors",
        "places",
        "sources",
        "agreements",
        "disputes",
        "notes",
    ] {
        text += &format!("  {kind:<12}{:>7}\n", stats.records[kind]);
    }
    for (title, counts) in [
        ("sources by outlet", &stats.outlets),
        ("sources by language", &stats.languages),
    ] {
        text += &format!("{title}\n");
        for Count { word, count } in counts.iter().take(SHOWN) {
            // What comes from files may hold what would steer a terminal.
            let word = word.replace(char::is_control, " ");
            text += &format!("  {count:>7}  {word}\n");
        }
        let rest = counts.iter().skip(SHOWN);
        let (n, sum) = rest.fold((0, 0), |(n, sum), count| (n + 1, sum + count.count));
        if n > 0 {
            text += &format!("  {sum:>7}  of {n} others\n");
        }
    }
    text += "to look at\n";
    for (words, Share { count, of }) in [
        ("events with a single source", &stats.single_source),
        ("contested events", &stats.contested),
        ("sources not archived", &stats.unarchived),
    ] {
        let percent = (count * 100).checked_div(*of).unwrap_or(0);
        text += &format!("  {count:>7}  {words}, {percent} % of {of}\n");
    }
    text += &format!("  {:>7}  open gaps\n", stats.gaps_open);
    text
}

/// Returns the counts as JSON.
pub fn json(stats: &Stats) -> String {
    serde_json::to_string_pretty(stats).expect("counts are plain data") + "\n"
}

/// Counts words, the most first.
fn counts(words: impl Iterator<Item = String>) -> Vec<Count> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let mut counts: Vec<_> = counts
        .into_iter()
        .map(|(word, count)| Count { word, count })
        .collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.count));
    counts
}

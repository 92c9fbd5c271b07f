//! Properties of what follows from claims (appendix B), over made-up events: the rules are written
//! here a second time, as plainly as the format says them, and must agree.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::model::Id;
use crate::site::tests::{build, public};
use crate::site::{EventFacts, Site};

/// Claimants of the cast, and whose voice each is. `a` and `b` are of one side.
const VOICES: [(&str, &str); 6] = [
    ("a", "side"),
    ("b", "side"),
    ("c", "c"),
    ("paper", "paper"),
    ("officials", "officials"),
    ("people", "people"),
];

/// A count, as written and as the rules read it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Said {
    Number(u64),
    About(u64),
    Below(u64),
    From(u64),
    Between(u64, u64),
    Word,
}

impl Said {
    fn yaml(self) -> String {
        match self {
            Said::Number(n) => n.to_string(),
            Said::About(n) => format!("~{n}"),
            Said::Below(n) => format!("<{n}"),
            Said::From(n) => format!("{n}+"),
            Said::Between(min, max) => format!("{min}-{max}"),
            Said::Word => "dozens".to_owned(),
        }
    }

    fn range(self) -> Option<(u64, Option<u64>)> {
        match self {
            Said::Number(n) | Said::About(n) => Some((n, Some(n))),
            Said::Below(n) => Some((0, Some(n - 1))),
            Said::From(n) => Some((n, None)),
            Said::Between(min, max) => Some((min, Some(max))),
            Said::Word => None,
        }
    }

    /// Of an open count its end is beyond all that is made up here.
    fn reach(self) -> Option<(u64, u64)> {
        match self {
            Said::About(n) => Some((n.saturating_sub(n.div_ceil(10)), n + n.div_ceil(10))),
            _ => self
                .range()
                .map(|(min, max)| (min, max.unwrap_or(u64::MAX))),
        }
    }
}

/// Numbers are small, so that ends often meet.
fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        (0..14u64).prop_map(Said::Number),
        (1..30u64).prop_map(Said::About),
        (1..14u64).prop_map(Said::Below),
        (1..14u64).prop_map(Said::From),
        (0..8u64, 1..8u64).prop_map(|(min, more)| Said::Between(min, min + more)),
        Just(Said::Word),
    ]
}

/// A claim with one figure, and whether it is withdrawn.
#[derive(Debug, Clone)]
struct Figure {
    by: usize,
    said: Said,
    who: &'static str,
    withdrawn: bool,
    /// Contradicts the claim before it.
    contradicts: bool,
}

fn figure() -> impl Strategy<Value = Figure> {
    (
        0..VOICES.len(),
        said(),
        prop::sample::select(vec!["unknown", "unknown", "mixed", "civilians"]),
        prop::bool::weighted(0.1),
        prop::bool::weighted(0.1),
    )
        .prop_map(|(by, said, who, withdrawn, contradicts)| Figure {
            by,
            said,
            who,
            withdrawn,
            contradicts,
        })
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn event(claims: &str) -> Site {
    build(
        &format!("//- events/e.yaml\ntitle: E\ntype: assault\nclaims:\n{claims}"),
        public(),
    )
}

fn facts(figures: &[(usize, &Figure)]) -> EventFacts {
    let mut yaml = String::new();
    for (place, (name, figure)) in figures.iter().enumerate() {
        let (by, _) = VOICES[figure.by];
        let status = match figure.withdrawn {
            true => "withdrawn",
            false => "unverified",
        };
        // Who is contradicted does not depend on the order: it is the one named before.
        let before = name.checked_sub(1);
        let is_there = before.filter(|n| figures.iter().any(|(other, _)| other == n));
        let contradicts = match is_there.filter(|_| figure.contradicts) {
            Some(before) => format!(", contradicts: [c{before}]"),
            None => String::new(),
        };
        yaml += &format!(
            "- {{id: c{name}, by: {by}, text: t, via: [s{}], status: {status}, toll: {{killed: '{}', who: {}}}{contradicts}}}\n",
            place % 3 + 1,
            figure.said.yaml(),
            figure.who
        );
    }
    event(&yaml).events[&id("e")].clone()
}

fn group(who: &str) -> &str {
    match who {
        "unknown" | "mixed" => "people",
        other => other,
    }
}

fn rank(who: crate::model::Who) -> &'static str {
    use crate::model::Who;
    match who {
        Who::Unknown | Who::Mixed => "people",
        Who::Civilians => "civilians",
        Who::Combatants => "combatants",
    }
}

/// A span without the order in which it was written: group, least, most, contested, who says it.
type Bare = (&'static str, u64, Option<u64>, bool, BTreeSet<Id>);

fn spans(facts: &EventFacts) -> BTreeSet<Bare> {
    let spans = facts.spans.iter().map(|span| {
        let claims = span.claims.iter().cloned().collect();
        (
            rank(span.group.who),
            span.min,
            span.max,
            span.contested,
            claims,
        )
    });
    spans.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn spans_and_contests_are_as_the_format_says(figures in vec(figure(), 1..8)) {
        let named: Vec<_> = figures.iter().enumerate().collect();
        let found = facts(&named);
        let live: Vec<(usize, &Figure)> =
            named.iter().copied().filter(|(_, f)| !f.withdrawn).collect();
        for who in ["people", "civilians", "combatants"] {
            let own: Vec<(usize, &Figure)> =
                live.iter().copied().filter(|(_, f)| group(f.who) == who).collect();
            let ranges: Vec<_> = own.iter().filter_map(|(_, f)| f.said.range()).collect();
            let span = found.spans.iter().find(|span| rank(span.group.who) == who);
            let Some(least) = ranges.iter().map(|(min, _)| *min).min() else {
                // Words alone make no span.
                prop_assert!(span.is_none());
                continue;
            };
            let span = span.expect("a number makes a span");
            prop_assert_eq!(span.min, least);
            let stated = ranges.iter().filter_map(|(_, max)| *max).max();
            let open = ranges.iter().filter(|(_, max)| max.is_none()).map(|(min, _)| *min).max();
            let is_open = match (stated, open) {
                (None, _) => true,
                (Some(stated), Some(open)) => open > stated,
                _ => false,
            };
            prop_assert_eq!(span.max, if is_open { None } else { stated });
            // Every end was said by somebody: nothing is added up and nothing averaged.
            if let Some(max) = span.max {
                prop_assert!(ranges.iter().any(|range| range.1 == Some(max)));
            }
            let claims: BTreeSet<_> = span.claims.iter().cloned().collect();
            let expected: BTreeSet<_> = own
                .iter()
                .filter(|(_, f)| f.said != Said::Word)
                .map(|(n, _)| id(&format!("c{n}")))
                .collect();
            prop_assert_eq!(claims, expected);
            prop_assert_eq!(span.words.len(), own.iter().filter(|(_, f)| f.said == Said::Word).count());

            let mut contested = false;
            for (n, one) in &own {
                for (m, other) in &own {
                    let (Some(a), Some(b)) = (one.said.reach(), other.said.reach()) else { continue };
                    let rivals = VOICES[one.by].1 != VOICES[other.by].1;
                    contested |= rivals && (a.1 < b.0 || b.1 < a.0);
                    contested |= other.contradicts && n + 1 == *m;
                }
            }
            prop_assert_eq!(span.contested, contested);
        }
        let contradicted = live.iter().any(|(n, f)| {
            f.contradicts && live.iter().any(|(m, _)| m + 1 == *n)
        });
        let contested = contradicted || found.spans.iter().any(|span| span.contested);
        prop_assert_eq!(!found.contested.is_empty(), contested);
    }

    /// The order of writing, words, and claims that are taken back change no span; another figure
    /// never narrows one.
    #[test]
    fn spans_depend_on_nothing_else(figures in vec(figure(), 1..8), turn in 0..8usize) {
        let named: Vec<_> = figures.iter().enumerate().collect();
        let found = facts(&named);
        let mut turned = named.clone();
        turned.rotate_left(turn % named.len());
        prop_assert_eq!(spans(&found), spans(&facts(&turned)));
        let pairs = |facts: &EventFacts| -> BTreeSet<BTreeSet<Id>> {
            let pair = |c: &crate::site::Contest| BTreeSet::from([c.one.clone(), c.other.clone()]);
            facts.contested.iter().map(pair).collect()
        };
        prop_assert_eq!(pairs(&found), pairs(&facts(&turned)));

        let live: Vec<_> = named.iter().copied().filter(|(_, f)| !f.withdrawn).collect();
        if !live.is_empty() {
            prop_assert_eq!(spans(&found), spans(&facts(&live)));
        }
        let numbers: Vec<_> = named.iter().copied().filter(|(_, f)| f.said != Said::Word).collect();
        if !numbers.is_empty() {
            prop_assert_eq!(spans(&found), spans(&facts(&numbers)));
        }
        if named.len() > 1 {
            for span in facts(&named[1..]).spans {
                let wider = found.spans.iter().find(|other| other.group == span.group);
                let wider = wider.expect("a span does not go");
                prop_assert!(wider.min <= span.min);
                let reaches = match (span.max, wider.max) {
                    // A greater stated maximum closes an open end that starts below it.
                    (None, Some(max)) => span.open_from.is_some_and(|open| max >= open),
                    (Some(max), Some(wider)) => wider >= max,
                    (_, None) => true,
                };
                prop_assert!(reaches);
            }
        }
    }

    #[test]
    fn origins_are_as_the_format_says(web in web()) {
        let found = web.facts();
        let mut groups: BTreeSet<BTreeSet<String>> = BTreeSet::new();
        for origin in &found.origins {
            let claims: BTreeSet<String> = origin.claims.iter().map(Id::to_string).collect();
            let sources = || origin.sources.iter().map(Id::to_string).collect();
            groups.insert(if claims.is_empty() { sources() } else { claims });
        }
        prop_assert_eq!(groups.len(), found.origins.len());
        prop_assert_eq!(groups, web.groups());
    }

    /// Each live claim is in one origin; one more "repeats" or "relays" never makes more voices.
    #[test]
    fn whatever_repeats_is_no_second_voice(web in web(), from in 0..8usize, to in 0..8usize) {
        let found = web.facts();
        let all: Vec<&Id> = found.origins.iter().flat_map(|origin| &origin.claims).collect();
        let once: BTreeSet<&Id> = all.iter().copied().collect();
        prop_assert_eq!(all.len(), once.len());
        prop_assert_eq!(all.len(), web.claims.len());
        let n = web.claims.len();
        if n > 0 {
            let mut more = web.clone();
            more.claims[from % n].repeats = Some(to % n);
            if web.claims[from % n].repeats.is_none() {
                prop_assert!(more.facts().origins.len() <= found.origins.len());
            }
        }
    }
}

/// Sources that relay each other any way, and claims that they carry.
#[derive(Debug, Clone)]
struct Web {
    /// For each source those it relays: chains, circles and diamonds.
    relays: Vec<BTreeSet<usize>>,
    claims: Vec<Voice>,
    /// Sources that the event names itself.
    named: BTreeSet<usize>,
}

#[derive(Debug, Clone)]
struct Voice {
    by: usize,
    via: BTreeSet<usize>,
    repeats: Option<usize>,
}

fn web() -> impl Strategy<Value = Web> {
    let some = |n: usize, most: usize| prop::collection::btree_set(0..n, 0..most);
    (2..7usize, 0..6usize).prop_flat_map(move |(n, n_claims)| {
        let voice = (
            0..VOICES.len(),
            some(n, 3),
            prop::option::weighted(0.2, 0..n_claims.max(1)),
        )
            .prop_map(|(by, via, repeats)| Voice { by, via, repeats });
        (vec(some(n, 3), n), vec(voice, n_claims), some(n, 4)).prop_map(
            |(relays, claims, named)| Web {
                relays,
                claims,
                named,
            },
        )
    })
}

impl Web {
    fn facts(&self) -> EventFacts {
        let list = |all: &BTreeSet<usize>| {
            let names: Vec<_> = all.iter().map(|n| format!("x{n}")).collect();
            names.join(", ")
        };
        let mut yaml = "//- sources/web.yaml\n".to_owned();
        for (n, relays) in self.relays.iter().enumerate() {
            let relays: BTreeSet<usize> = relays.iter().copied().filter(|m| *m != n).collect();
            yaml += &format!("- {{id: x{n}, outlet: X, relays: [{}]}}\n", list(&relays));
        }
        let sources = list(&self.named);
        yaml += &format!("//- events/e.yaml\ntitle: E\ntype: assault\nsources: [{sources}]\n");
        if !self.claims.is_empty() {
            yaml += "claims:\n";
        }
        for (n, claim) in self.claims.iter().enumerate() {
            let repeats = match claim.repeats.filter(|other| *other != n) {
                Some(other) => format!("c{other}"),
                None => String::new(),
            };
            let (by, via) = (VOICES[claim.by].0, list(&claim.via));
            yaml +=
                &format!("- {{id: c{n}, by: {by}, text: t, via: [{via}], repeats: [{repeats}]}}\n");
        }
        build(&yaml, public()).events[&id("e")].clone()
    }

    /// Returns what a source relays, directly or through others.
    fn reached(&self, from: usize) -> BTreeSet<usize> {
        let mut reached = BTreeSet::new();
        for _ in 0..=self.relays.len() {
            let mut next: BTreeSet<usize> = self.own_relays(from).collect();
            next.extend(reached.iter().flat_map(|&n| self.own_relays(n)));
            reached.extend(next);
        }
        reached
    }

    fn own_relays(&self, n: usize) -> impl Iterator<Item = usize> {
        self.relays[n].iter().copied().filter(move |m| *m != n)
    }

    /// Returns the origins by the rules of B4: names of claims, or of sources that carry none.
    fn groups(&self) -> BTreeSet<BTreeSet<String>> {
        let n = self.claims.len();
        let mut claims: Vec<usize> = (0..n).collect();
        let merge = |names: &mut Vec<usize>, one: usize, other: usize| {
            let (from, to) = (names[one], names[other]);
            names.iter_mut().for_each(|name| {
                if *name == from {
                    *name = to;
                }
            });
        };
        for one in 0..n {
            for other in 0..n {
                let same = VOICES[self.claims[one].by].1 == VOICES[self.claims[other].by].1;
                if same || self.claims[one].repeats == Some(other) {
                    merge(&mut claims, one, other);
                }
            }
        }
        for (one, claim) in self.claims.iter().enumerate() {
            let is_faceless = ["paper", "officials", "people"].contains(&VOICES[claim.by].0);
            let relays = |&s: &usize| self.own_relays(s).next().is_some();
            if !is_faceless || claim.via.is_empty() || !claim.via.iter().all(relays) {
                continue;
            }
            let reached: BTreeSet<usize> =
                claim.via.iter().flat_map(|&s| self.reached(s)).collect();
            let carried =
                |other: &usize| *other != one && !self.claims[*other].via.is_disjoint(&reached);
            if let Some(other) = (0..n).find(carried) {
                merge(&mut claims, one, other);
            }
        }
        let mut groups: BTreeSet<BTreeSet<String>> = BTreeSet::new();
        for name in &claims {
            let own = (0..n).filter(|m| claims[*m] == *name);
            groups.insert(own.map(|m| format!("c{m}")).collect());
        }

        // Sources are of one group if they are joined by `relays`, through sources that one of the
        // event's reaches.
        let carrying: BTreeSet<usize> = self
            .claims
            .iter()
            .flat_map(|c| c.via.iter().copied())
            .collect();
        let mut all: BTreeSet<usize> = self.named.union(&carrying).copied().collect();
        for source in all.clone() {
            all.extend(self.reached(source));
        }
        let mut sources: Vec<usize> = (0..self.relays.len()).collect();
        for &one in &all {
            for other in self.own_relays(one) {
                merge(&mut sources, one, other);
            }
        }
        let touched: BTreeSet<usize> = carrying.iter().map(|&s| sources[s]).collect();
        for &source in self
            .named
            .iter()
            .filter(|s| !touched.contains(&sources[**s]))
        {
            let own = self
                .named
                .iter()
                .filter(|&&other| sources[other] == sources[source]);
            groups.insert(own.map(|other| format!("x{other}")).collect());
        }
        groups
    }
}

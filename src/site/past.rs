//! Properties of `--as-of` (appendix B5), over made-up projects: a build as of a day equals the build
//! of the project as it would have been written by then, and what is once known stays known.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;

use crate::model::{Id, Records};
use crate::site::Site;
use crate::site::tests::{as_of, build_all, public};

/// A day of January 2024; `None` is always, which sorts before every day.
type Since = Option<u8>;

/// A project in which everything that has a day has one of the same month.
#[derive(Debug, Clone)]
struct Project {
    sources: Vec<Source>,
    events: Vec<Event>,
    agreements: Vec<Agreement>,
    disputes: Vec<Dispute>,
    notes: Vec<(Since, BTreeSet<usize>)>,
}

#[derive(Debug, Clone)]
struct Source {
    published: Since,
    accessed: Since,
    outlet: usize,
    relays: BTreeSet<usize>,
}

#[derive(Debug, Clone)]
struct Event {
    date: Since,
    sources: BTreeSet<usize>,
    actors: BTreeSet<usize>,
    place: usize,
    claims: Vec<Claim>,
    follows: usize,
    gap: (Since, Since),
    revision: Since,
}

#[derive(Debug, Clone)]
struct Claim {
    by: usize,
    via: BTreeSet<usize>,
    on: Since,
    killed: u8,
    contradicts: BTreeSet<usize>,
}

#[derive(Debug, Clone)]
struct Agreement {
    date: Since,
    parties: BTreeMap<usize, BTreeSet<usize>>,
    sources: BTreeSet<usize>,
    event: usize,
    provisions: Vec<(BTreeSet<usize>, Vec<Progress>)>,
}

/// The day of a progress entry, and the event it rests on.
type Progress = (u8, usize);

#[derive(Debug, Clone)]
struct Dispute {
    positions: Vec<(usize, BTreeSet<usize>, Since)>,
    evidence: Vec<usize>,
    events: BTreeSet<usize>,
}

const SOURCES: usize = 5;
const EVENTS: usize = 3;
const ACTORS: usize = 6;
/// Each is within the next.
const PLACES: usize = 3;

fn project() -> impl Strategy<Value = Project> {
    let day = || option::weighted(0.7, 1..=28u8);
    let some = |n: usize| btree_set(0..n, 0..3);
    let source = (day(), day(), 0..ACTORS, some(SOURCES)).prop_map(
        |(published, accessed, outlet, relays)| Source {
            published,
            accessed,
            outlet,
            relays,
        },
    );
    let claim = (0..ACTORS, some(SOURCES), day(), 0..30u8, some(3)).prop_map(
        |(by, via, on, killed, contradicts)| Claim {
            by,
            via,
            on,
            killed,
            contradicts,
        },
    );
    let event = (
        day(),
        some(SOURCES),
        some(ACTORS),
        0..PLACES,
        vec(claim, 0..4),
        0..EVENTS,
        (day(), day()),
        day(),
    )
        .prop_map(
            |(date, sources, actors, place, claims, follows, gap, revision)| Event {
                date,
                sources,
                actors,
                place,
                claims,
                follows,
                gap,
                revision,
            },
        );
    let parties = prop::collection::btree_map(0..ACTORS, some(SOURCES), 1..3);
    let provision = (some(SOURCES), vec((1..=28u8, 0..EVENTS), 0..3));
    let agreement = (
        day(),
        parties,
        some(SOURCES),
        0..EVENTS,
        vec(provision, 0..3),
    )
        .prop_map(|(date, parties, sources, event, provisions)| Agreement {
            date,
            parties,
            sources,
            event,
            provisions,
        });
    let dispute = (
        vec((0..ACTORS, some(SOURCES), day()), 1..4),
        vec(0..SOURCES, 0..3),
        some(EVENTS),
    )
        .prop_map(|(positions, evidence, events)| Dispute {
            positions,
            evidence,
            events,
        });
    (
        vec(source, SOURCES),
        vec(event, EVENTS),
        vec(agreement, 0..3),
        vec(dispute, 0..3),
        vec((day(), some(EVENTS)), 0..3),
    )
        .prop_map(|(sources, events, agreements, disputes, notes)| Project {
            sources,
            events,
            agreements,
            disputes,
            notes,
        })
}

impl Project {
    fn source_since(&self, n: usize) -> Since {
        self.sources[n].published.or(self.sources[n].accessed)
    }

    /// Returns when the first of several sources is known; `None` without any.
    fn carried(&self, sources: &BTreeSet<usize>) -> Option<Since> {
        sources.iter().map(|n| self.source_since(*n)).min()
    }

    /// Returns when a claim is known; `None` if with its event.
    fn claim_since(&self, claim: &Claim) -> Option<Since> {
        self.carried(&claim.via).or(claim.on.map(Some))
    }

    fn event_since(&self, n: usize) -> Since {
        let event = &self.events[n];
        let claims = event.claims.iter().filter_map(|c| self.claim_since(c));
        let first = self.carried(&event.sources).into_iter().chain(claims).min();
        first.unwrap_or(event.date)
    }

    fn agreement_since(&self, agreement: &Agreement) -> Since {
        let confirmed = agreement.parties.values().filter_map(|s| self.carried(s));
        let provisions = agreement
            .provisions
            .iter()
            .filter_map(|(s, _)| self.carried(s));
        let own = self.carried(&agreement.sources).into_iter();
        own.chain(confirmed)
            .chain(provisions)
            .min()
            .unwrap_or(agreement.date)
    }

    fn position_since(&self, (_, via, since): &(usize, BTreeSet<usize>, Since)) -> Option<Since> {
        self.carried(via).or(since.map(Some))
    }

    /// Writes the project as it would have been written by the end of a day; without one, all of it.
    fn written(&self, day: Option<u8>) -> String {
        let known = |since: Since| match (day, since) {
            (Some(day), Some(since)) => since <= day,
            _ => true,
        };
        let sources = |all: &BTreeSet<usize>| {
            let all = all.iter().filter(|n| known(self.source_since(**n)));
            listed(all, "s")
        };
        let is_event = |n: &&usize| known(self.event_since(**n));
        let events = |all: &BTreeSet<usize>| listed(all.iter().filter(is_event), "e");
        let mut actors: BTreeSet<usize> = BTreeSet::new();
        let mut places: BTreeSet<usize> = BTreeSet::new();

        let mut text = "//- sources/all.yaml\n- {id: always, outlet: Always}\n".to_owned();
        for (n, source) in self.sources.iter().enumerate() {
            if !known(self.source_since(n)) {
                continue;
            }
            actors.insert(source.outlet);
            let relays = source.relays.iter().copied().filter(|m| *m > n).collect();
            text += &format!("- {{id: s{n}, outlet: a{}", source.outlet);
            text += &dated("published", source.published);
            text += &dated("accessed", source.accessed);
            text += &format!(", relays: [{}]}}\n", sources(&relays));
        }
        text += "//- events/all.yaml\n";
        for (n, event) in self.events.iter().enumerate() {
            if !known(self.event_since(n)) {
                continue;
            }
            actors.extend(&event.actors);
            places.insert(event.place);
            text += &format!("- id: e{n}\n  title: E\n  type: assault\n");
            if let Some(date) = event.date {
                text += &format!("  date: {}\n", named_day(date));
            }
            text += &format!("  place: p{}\n", event.place);
            text += &format!("  actors: [{}]\n", listed(event.actors.iter(), "a"));
            text += &format!("  sources: [{}]\n", sources(&event.sources));
            if event.follows != n && known(self.event_since(event.follows)) {
                actors.insert(0);
                text += &format!(
                    "  follows: [{{event: e{}, according_to: a0}}]\n",
                    event.follows
                );
            }
            let is_claim = |m: &usize| match event.claims.get(*m) {
                Some(claim) => known(self.claim_since(claim).flatten()),
                None => false,
            };
            text += "  claims:\n";
            for (m, claim) in event.claims.iter().enumerate().filter(|(m, _)| is_claim(m)) {
                actors.insert(claim.by);
                let others = claim.contradicts.iter();
                let others = listed(others.filter(|o| **o != m && is_claim(o)), "c");
                text += &format!("  - {{id: c{m}, by: a{}, text: t", claim.by);
                text += &dated("on", claim.on);
                text += &format!(
                    ", via: [{}], toll: {{killed: {}}}, contradicts: [{others}]}}\n",
                    sources(&claim.via),
                    claim.killed
                );
            }
            let (raised, closed) = event.gap;
            if known(raised) {
                text += "  gaps:\n  - {id: g, question: Q";
                text += &dated("raised", raised);
                if let Some(closed) = closed.filter(|closed| known(Some(*closed))) {
                    text += ", status: closed, closed_by: [always]";
                    text += &dated("closed", Some(closed));
                }
                text += "}\n";
            }
            if event.revision.is_some() && known(event.revision) {
                let on = dated("on", event.revision);
                text += &format!("  revisions: [{{kind: update, note: n{on}}}]\n");
            }
        }
        text += "//- agreements/all.yaml\n";
        for (n, agreement) in self.agreements.iter().enumerate() {
            if !known(self.agreement_since(agreement)) {
                continue;
            }
            text += &format!("- id: g{n}\n  title: G\n  parties:\n");
            for (actor, confirmed_by) in &agreement.parties {
                actors.insert(*actor);
                let confirmed_by = sources(confirmed_by);
                text += &format!("  - {{actor: a{actor}, confirmed_by: [{confirmed_by}]}}\n");
            }
            if let Some(date) = agreement.date {
                text += &format!("  date: {}\n", named_day(date));
            }
            text += &format!("  sources: [{}]\n", sources(&agreement.sources));
            if known(self.event_since(agreement.event)) {
                text += &format!("  event: e{}\n", agreement.event);
            }
            text += "  provisions:\n";
            for (m, (own, progress)) in agreement.provisions.iter().enumerate() {
                if !known(self.carried(own).flatten()) {
                    continue;
                }
                text += &format!(
                    "  - id: p{m}\n    title: P\n    sources: [{}]\n",
                    sources(own)
                );
                text += "    progress:\n";
                for (on, event) in progress.iter().filter(|(on, _)| known(Some(*on))) {
                    let event = events(&BTreeSet::from([*event]));
                    let on = named_day(*on);
                    text += &format!(
                        "    - {{on: {on}, state: minimal, evidence: [always, {event}]}}\n"
                    );
                }
            }
        }
        text += "//- disputes/all.yaml\n";
        for (n, dispute) in self.disputes.iter().enumerate() {
            let positions = dispute.positions.iter();
            // Without a position there is no dispute: its evidence is not written before the first.
            let said = positions.clone().filter_map(|p| self.position_since(p));
            let evidence = dispute.evidence.iter().map(|n| self.source_since(*n));
            let first = said.min().or(evidence.min()).flatten();
            if !known(first) {
                continue;
            }
            text += &format!("- id: d{n}\n  question: Q\n  positions:\n");
            for position in positions {
                if known(self.position_since(position).flatten()) {
                    let (actor, via, since) = position;
                    actors.insert(*actor);
                    let since = dated("since", *since);
                    text += &format!(
                        "  - {{actor: a{actor}, stance: denies, text: t, via: [{}]{since}}}\n",
                        sources(via)
                    );
                }
            }
            text += "  evidence:\n";
            for source in &dispute.evidence {
                let since = self.source_since(*source);
                if since >= first && known(since) {
                    text += &format!("  - {{text: t, source: s{source}}}\n");
                }
            }
            text += &format!("  events: [{}]\n", events(&dispute.events));
        }
        for (n, (date, about)) in self.notes.iter().enumerate() {
            if known(*date) {
                let date = date.map_or(String::new(), |d| format!("date: {}\n", named_day(d)));
                let about = events(about);
                text +=
                    &format!("//- notes/n{n}.md\n---\ntitle: N\n{date}about: [{about}]\n---\nN.\n");
            }
        }
        // An odd actor speaks for the even one before it.
        actors.extend(actors.clone().iter().filter(|n| *n % 2 == 1).map(|n| n - 1));
        if let Some(innermost) = places.first() {
            places = (*innermost..PLACES).collect();
        }
        if day.is_none() {
            actors = (0..ACTORS).collect();
            places = (0..PLACES).collect();
        }
        text += "//- actors/all.yaml\n";
        for n in actors {
            let parent = match n % 2 {
                1 => format!(", parent: a{}", n - 1),
                _ => String::new(),
            };
            text += &format!("- {{id: a{n}, name: A, kind: state{parent}}}\n");
        }
        text += "//- places/all.yaml\n";
        for n in places {
            let within = match n + 1 < PLACES {
                true => format!(", within: p{}", n + 1),
                false => String::new(),
            };
            text += &format!("- {{id: p{n}, name: P{within}}}\n");
        }
        text
    }
}

fn named_day(day: u8) -> String {
    format!("2024-01-{day:02}")
}

fn dated(field: &str, day: Since) -> String {
    day.map_or(String::new(), |day| {
        format!(", {field}: {}", named_day(day))
    })
}

fn listed<'a>(all: impl Iterator<Item = &'a usize>, prefix: &str) -> String {
    all.map(|n| format!("{prefix}{n}"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Returns everything that has a day of its own, named.
fn parts(records: &Records) -> BTreeSet<String> {
    let mut parts: BTreeSet<String> = records.all().map(|(_, c)| c.id.to_string()).collect();
    for (id, event) in &records.events {
        parts.extend(
            event
                .claims
                .iter()
                .map(|claim| format!("{id}#{}", claim.id)),
        );
        parts.extend(
            event
                .common
                .gaps
                .iter()
                .map(|gap| format!("{id} {}", gap.id)),
        );
        parts.extend(
            event
                .common
                .revisions
                .iter()
                .map(|r| format!("{id} {}", r.on)),
        );
        parts.extend(event.sources.iter().map(|c| format!("{id} {}", c.source)));
        parts.extend(
            event
                .follows
                .iter()
                .map(|f| format!("{id} after {}", f.event)),
        );
    }
    for (id, agreement) in &records.agreements {
        for provision in &agreement.provisions {
            parts.insert(format!("{id}#{}", provision.id));
            let progress = provision.progress.iter();
            parts.extend(progress.map(|p| format!("{id}#{} {}", provision.id, p.on)));
        }
    }
    for (id, dispute) in &records.disputes {
        let positions = dispute.positions.iter().flat_map(|p| &p.actors);
        parts.extend(positions.map(|actor: &Id| format!("{id} by {actor}")));
        parts.extend(
            dispute
                .evidence
                .iter()
                .map(|e| format!("{id} {}", e.source.source)),
        );
    }
    parts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn as_of_a_day_equals_what_was_written_by_then(project in project(), day in 1..=28u8) {
        let then = build_all(&project.written(Some(day)), public());
        let now = build_all(&project.written(None), as_of(&named_day(day)));
        // The banner, and against which day a commitment is overdue, are of `--as-of` itself.
        let now = Site { as_of: None, ..now };
        let (then, now) = (format!("{then:#?}"), format!("{now:#?}"));
        if then != now {
            let same = then.lines().zip(now.lines()).take_while(|(a, b)| a == b).count();
            let around = |text: &str| text.lines().skip(same.saturating_sub(12)).take(20).collect::<Vec<_>>().join("\n");
            prop_assert!(false, "then:\n{}\nnow:\n{}", around(&then), around(&now));
        }
    }

    #[test]
    fn what_is_known_stays_known(project in project(), one in 1..=28u8, other in 1..=28u8) {
        let text = project.written(None);
        let known = |day: u8| parts(&build_all(&text, as_of(&named_day(day))).records);
        let (early, late) = (known(one.min(other)), known(one.max(other)));
        prop_assert!(early.is_subset(&late), "{:?}", early.difference(&late));
        // The last day of the month knows everything but actors and places that nothing names.
        let all = parts(&build_all(&text, public()).records);
        let lost = all.difference(&known(31)).cloned().collect::<Vec<_>>();
        let is_plain = |name: &String| name.starts_with(['a', 'p']) && name.len() == 2;
        prop_assert!(lost.iter().all(is_plain), "{lost:?}");
    }
}

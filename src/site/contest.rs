//! Claims of one event -> what they disagree on (appendix B3).

use crate::model::{Claim, Date, Event, Id, Records, When};
use crate::settings::Settings;
use crate::site::{
    Contest, ContestAbout, Figure, Group, SpanOf, apart, by_different, figures, is_live, span,
};

/// Returns the spans of an event's claims, and every pair of claims that makes it contested.
pub fn of(settings: &Settings, records: &Records, event: &Event) -> (Vec<SpanOf>, Vec<Contest>) {
    let mut spans = Vec::new();
    let mut contests: Vec<Contest> = Vec::new();
    for (group, figures) in figures(records, event, settings.default_language()) {
        let found = disputed(records, event, &group, &figures);
        if let Some(mut span) = span(&group, &figures) {
            span.contested = !found.is_empty();
            spans.push(span);
        }
        contests.extend(found);
    }
    let live: Vec<&Claim> = event.claims.iter().filter(|c| is_live(event, c)).collect();
    for (at, one) in live.iter().enumerate() {
        for other in &live[at + 1..] {
            if let Some(word) = counted_apart(one, other) {
                contests.push(contest(ContestAbout::Counted(word), one, other));
            }
            let told = contests
                .iter()
                .any(|c| c.one == one.id && c.other == other.id);
            if contradict(&event.common.id, one, other) && !told {
                contests.push(contest(ContestAbout::Said, one, other));
            }
        }
    }
    (spans, contests)
}

/// Returns the live claims whose date does not overlap with that of the event, be either reckoned from
/// another event's.
pub fn dated_apart(event: &Event) -> Vec<Id> {
    let date = |when: &Option<When>| when.as_ref().and_then(|when| when.date.clone());
    let Some(own) = date(&event.date) else {
        return Vec::new();
    };
    let ends_before = |one: &Date, other: &Date| match (one.latest(), other.earliest()) {
        (Some(latest), Some(earliest)) => latest < earliest,
        _ => false,
    };
    let live = event.claims.iter().filter(|claim| is_live(event, claim));
    let apart = live.filter(|claim| {
        date(&claim.date).is_some_and(|said| ends_before(&said, &own) || ends_before(&own, &said))
    });
    apart.map(|claim| claim.id.clone()).collect()
}

/// Returns the pairs of figures of one group that contradict each other or do not overlap.
fn disputed(
    records: &Records,
    event: &Event,
    group: &Group,
    figures: &[Figure<'_>],
) -> Vec<Contest> {
    let mut found: Vec<Contest> = Vec::new();
    for (at, one) in figures.iter().enumerate() {
        for other in &figures[at + 1..] {
            let said = contradict(&event.common.id, one.claim, other.claim);
            let rivals =
                by_different(records, one.claim, other.claim) && apart(one.count, other.count);
            // A word makes no span, so it makes none contested.
            let numbers = !one.count.is_word() && !other.count.is_word();
            if one.claim.id != other.claim.id && numbers && (said || rivals) {
                let about = ContestAbout::Figures(group.clone());
                let pair = contest(about, one.claim, other.claim);
                if !found.contains(&pair) {
                    found.push(pair);
                }
            }
        }
    }
    found
}

/// Tells whether one of two claims on an event says that it contradicts the other.
fn contradict(event: &Id, one: &Claim, other: &Claim) -> bool {
    let says = |from: &Claim, to: &Claim| {
        let mut targets = from.contradicts.iter();
        targets.any(|part| part.record == *event && part.part == to.id)
    };
    says(one, other) || says(other, one)
}

/// Returns the first word that two claims count differently.
fn counted_apart(one: &Claim, other: &Claim) -> Option<String> {
    one.counts.iter().find_map(|(word, count)| {
        let theirs = other.counts.get(word)?;
        apart(count, theirs).then(|| word.clone())
    })
}

fn contest(about: ContestAbout, one: &Claim, other: &Claim) -> Contest {
    Contest {
        about,
        one: one.id.clone(),
        other: other.id.clone(),
    }
}

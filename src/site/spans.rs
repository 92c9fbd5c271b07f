//! Claims of one event -> groups of people that may be compared, and the span of each (B1, B2).

use std::collections::BTreeMap;

use crate::model::{Claim, ClaimKind, Count, Event, Id, Lang, Outcome, Records, Stance, Text, Who};
use crate::site::{SpanOf, top};

/// The people that a row counts. Rows are compared when all four are the same; no number crosses
/// from one group to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group {
    pub outcome: Outcome,
    /// `unknown` and `mixed` are one: people.
    pub who: Who,
    /// The top of the `parent` chain of whose people they were.
    pub side: Option<Id>,
    /// In the default language, as first written; compared without letter case.
    pub among: Option<Among>,
}

impl Group {
    /// Returns the group of a row: `side` taken up to its top, `among` in the default language.
    pub fn of(
        records: &Records,
        outcome: Outcome,
        who: Who,
        side: Option<&Id>,
        among: Option<&Text>,
        lang: &Lang,
    ) -> Group {
        Group {
            outcome,
            who: people(who),
            side: side.map(|side| top(records, side).clone()),
            among: among.map(|text| Among(text.pick(lang, lang).1.to_owned())),
        }
    }
}

/// A subset such as "children", equal to another whatever its letter case.
#[derive(Debug, Clone)]
pub struct Among(pub String);

impl Among {
    fn key(&self) -> String {
        self.0.to_lowercase()
    }
}
impl PartialEq for Among {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}
impl Eq for Among {}
/// As written, since pages show it so; no hash table has it as a key.
impl std::hash::Hash for Among {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl PartialOrd for Among {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Among {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

/// One number or word of one claim about one group.
#[derive(Debug, Clone, Copy)]
pub struct Figure<'a> {
    pub claim: &'a Claim,
    pub count: &'a Count,
}

/// Returns whether a claim is live (appendix B1): the others are shown, marked, and count in
/// nothing that is derived.
pub fn is_live(event: &Event, claim: &Claim) -> bool {
    claim.status.is_live()
        && claim.stance != Stance::Withdraws
        && !event.claims.iter().any(|other| {
            other
                .supersedes
                .iter()
                .any(|part| part.record == event.common.id && part.part == claim.id)
        })
}

/// Returns the figures of an event's live claims that assert or confirm, forecasts left out, by
/// group; groups and figures in the order written.
pub fn figures<'a>(
    records: &Records,
    event: &'a Event,
    lang: &Lang,
) -> Vec<(Group, Vec<Figure<'a>>)> {
    let mut groups: Vec<(Group, Vec<Figure<'a>>)> = Vec::new();
    let mut index: BTreeMap<Group, usize> = BTreeMap::new();
    for claim in &event.claims {
        let speaks = matches!(claim.stance, Stance::Asserts | Stance::Confirms);
        if !speaks || claim.kind == ClaimKind::Forecast || !is_live(event, claim) {
            continue;
        }
        for row in &claim.toll {
            for (&outcome, count) in &row.outcomes {
                let (side, among) = (row.side.as_ref(), row.among.as_ref());
                let group = Group::of(records, outcome, row.who, side, among, lang);
                let place = *index.entry(group.clone()).or_insert_with(|| {
                    groups.push((group, Vec::new()));
                    groups.len() - 1
                });
                groups[place].1.push(Figure { claim, count });
            }
        }
    }
    groups
}

/// Returns `who` as groups know it: unknown and mixed are one.
pub fn people(who: Who) -> Who {
    if who == Who::Mixed { Who::Unknown } else { who }
}

/// Returns the span of a group's figures, contested or not left to `contest`; `None` if words
/// alone were said.
pub fn span(group: &Group, figures: &[Figure<'_>]) -> Option<SpanOf> {
    let min = figures.iter().filter_map(|f| f.count.min()).min()?;
    let closed = figures.iter().filter_map(|f| f.count.max()).max();
    let open = figures
        .iter()
        .filter(|f| f.count.is_open())
        .filter_map(|f| f.count.min())
        .max();
    // An open row ("15 or more") leaves the greatest stated maximum standing, unless it starts
    // above it.
    let max = match (closed, open) {
        (Some(max), Some(from)) if from > max => None,
        (max, _) => max,
    };
    let mut claims: Vec<Id> = Vec::new();
    let mut words = Vec::new();
    for figure in figures {
        if figure.count.is_word() {
            words.push((figure.claim.id.clone(), figure.count.stated()));
        } else if !claims.contains(&figure.claim.id) {
            claims.push(figure.claim.id.clone());
        }
    }
    Some(SpanOf {
        group: group.clone(),
        min,
        max,
        open_from: if max.is_none() { open } else { None },
        contested: false,
        claims,
        words,
    })
}

/// Returns a span in words: "46", "0 to 19", "0 to 45 or more".
pub fn range_words(span: &SpanOf) -> String {
    match (span.max, span.open_from) {
        (Some(max), _) if max == span.min => max.to_string(),
        (Some(max), _) => format!("{} to {max}", span.min),
        (None, Some(from)) if from > span.min => format!("{} to {from} or more", span.min),
        (None, _) => format!("{} or more", span.min),
    }
}

/// Tells whether two counts do not overlap (B3); `~18` reaches a tenth to each side, and a word
/// is apart from nothing.
pub fn apart(one: &Count, other: &Count) -> bool {
    let (Some((low, high)), Some((other_low, other_high))) = (one.tolerance(), other.tolerance())
    else {
        return false;
    };
    high.is_some_and(|high| high < other_low) || other_high.is_some_and(|high| high < low)
}

/// Tells whether two claims have no claimant in common, each taken up to its top.
pub fn by_different(records: &Records, one: &Claim, other: &Claim) -> bool {
    let mut own = one.by.iter().map(|id| top(records, id));
    own.all(|own| other.by.iter().all(|id| top(records, id) != own))
}

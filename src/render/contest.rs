//! Why an event is contested: the verdict of its page, and the one line of every list.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use crate::model::{Claim, Event, Id, Outcome, Who};
use crate::render::claims::{self, side_of};
use crate::render::html::{self, escaped};
use crate::render::parts::LinkView;
use crate::render::pen::Pen;
use crate::render::say::Say;
use crate::render::words;
use crate::site::{ContestAbout, Group, Site, SpanOf, figures};

/// The most sayings of one group that a verdict spells out; the claims below it have them all.
const MOST: usize = 4;

/// The verdict on an event: every contested group with its span and who says what.
#[derive(Debug, Clone, Serialize)]
pub struct Verdict {
    pub groups: Vec<VerdictGroup>,
    /// What else is said by claims that contradict each other.
    pub said: Vec<Saying>,
    /// How many more are in the table.
    pub more: usize,
}

/// One contested count.
#[derive(Debug, Clone, Serialize)]
pub struct VerdictGroup {
    pub group: GroupView,
    /// "15 to 52"
    pub span: Option<String>,
    pub sayings: Vec<Saying>,
    /// How many more are in the table.
    pub more: usize,
}

/// Two sayings that cannot both be right.
#[derive(Debug, Clone, Serialize)]
pub struct Short {
    pub one: Saying,
    pub other: Saying,
}

/// What somebody says, for templates as HTML: "46 people killed, says the Taliban".
#[derive(Debug, Clone)]
pub struct Saying {
    /// The figure or sentence, which leads to the claim.
    pub what: LinkView,
    /// "people killed", where no heading says what is counted.
    pub of: Option<String>,
    /// How many say so, one or two for several.
    pub n: usize,
    pub who: Vec<LinkView>,
    pub links: Links,
    pub say: Arc<Say>,
}

/// Where a saying leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    Nowhere,
    /// To the claim.
    Claim,
    /// To the claim, and to those who say it.
    All,
}

impl Serialize for Saying {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let html = |link: &LinkView, is_link: bool| match is_link {
            true => link.html(),
            false => link.words(),
        };
        let who = self.who.iter();
        let who: Vec<String> = who.map(|who| html(who, self.links == Links::All)).collect();
        let who = self.say.list(&who, "list-comma", "list-and");
        let said = who.and_then(|who| {
            let what = html(&self.what, self.links != Links::Nowhere);
            let mut args = vec![
                ("what", what.into()),
                ("n", self.n.into()),
                ("who", who.into()),
            ];
            let key = match &self.of {
                Some(of) => {
                    args.push(("of", escaped(of).into_owned().into()));
                    "saying-of"
                }
                None => "saying-words",
            };
            self.say.html(key, &args)
        });
        html::safe(&said.map_err(S::Error::custom)?, serializer)
    }
}

/// The people that a figure counts.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    /// "People killed"
    pub label: String,
    /// Whose people they were.
    pub side: Option<LinkView>,
    /// "children"
    pub among: Option<String>,
}

/// Returns a span in words.
pub fn span_words(pen: &Pen<'_>, span: &SpanOf) -> String {
    words::span(pen.language, span.min, span.max, span.open_from)
}

/// Returns a group in words.
pub fn group(pen: &Pen<'_>, group: &Group) -> GroupView {
    GroupView {
        label: words::group(pen.language, group.outcome, group.who),
        side: group.side.as_ref().map(|side| pen.actor(side)),
        among: group.among.as_ref().map(|among| among.0.clone()),
    }
}

/// Returns the verdict on an event for its own page, where the table with every saying follows: of
/// each contested group, and of what else the first outcome counts, the span with the least and the
/// most that was said, of equals by another side; of sentences two, cut short.
pub fn brief_verdict(pen: &Pen<'_>, event: &Event) -> Option<Verdict> {
    let facts = pen.site.event_facts(&event.common.id);
    let mut verdict = verdict(pen, event)?;
    let sides = claims::sides(pen, event);
    let side = |claim: &Claim| side_of(pen.site, claim, &sides);
    let all = figures(
        &pen.site.records,
        event,
        pen.site.settings.default_language(),
    );
    let first = all.iter().map(|(group, _)| group.outcome).min();
    let mut shown: Vec<_> = all
        .iter()
        .filter_map(|(of, figures)| {
            let span = facts.spans.iter().find(|span| span.group == *of)?;
            Some((span, figures))
        })
        .collect();
    // What is not contested is only told after what is.
    shown.sort_by_key(|(span, _)| !span.contested);
    if shown.first().is_some_and(|(span, _)| !span.contested) {
        shown.clear();
    }
    let mut groups = Vec::new();
    for (span, figures) in shown {
        let of = &span.group;
        let is_whole = Some(of.outcome) == first && of.among.is_none();
        if !(span.contested || is_whole && figures.len() > 1) {
            continue;
        }
        let numbers = || figures.iter().filter(|figure| !figure.count.is_word());
        let Some(least) = numbers().min_by_key(|figure| figure.count.min()) else {
            continue;
        };
        let most = numbers()
            .filter(|figure| pen.stated(figure.count) != pen.stated(least.count))
            .max_by_key(|figure| {
                let is_rival = side(figure.claim) != side(least.claim);
                (figure.count.max().or(figure.count.min()), is_rival)
            });
        groups.push(VerdictGroup {
            group: group(pen, of),
            span: Some(span_words(pen, span)),
            sayings: [Some(least), most]
                .into_iter()
                .flatten()
                .map(|figure| saying(pen, event, figure.claim, &pen.stated(figure.count), None))
                .collect(),
            more: 0,
        });
    }
    // What is counted by a free word has no span.
    let counted = verdict
        .groups
        .drain(..)
        .filter(|group| group.span.is_none());
    groups.extend(counted.map(|mut group| {
        group.sayings.truncate(2);
        group.more = 0;
        group
    }));
    verdict.groups = groups;
    verdict.said.truncate(2);
    for saying in &mut verdict.said {
        saying.what.label = cut_words(&saying.what.label, 12);
    }
    verdict.more = 0;
    Some(verdict)
}

/// Cuts a text to at most `most` words.
fn cut_words(text: &str, most: usize) -> String {
    let mut words = text.split_whitespace();
    let kept: Vec<&str> = words.by_ref().take(most).collect();
    let kept = kept.join(" ");
    match words.next() {
        Some(_) => format!("{}…", kept.trim_end_matches([',', ';', ':', '.', '…'])),
        None => kept,
    }
}

/// Returns the verdict on an event; none if nothing is contested.
pub fn verdict(pen: &Pen<'_>, event: &Event) -> Option<Verdict> {
    let facts = pen.site.event_facts(&event.common.id);
    if facts.contested.is_empty() {
        return None;
    }
    let mut verdict = Verdict {
        groups: Vec::new(),
        said: Vec::new(),
        more: 0,
    };
    // Each claim speaks once, however many it is at odds with.
    let mut spoken: Vec<&Id> = Vec::new();
    let all = figures(
        &pen.site.records,
        event,
        pen.site.settings.default_language(),
    );
    for (of, figures) in &all {
        let is_contested = facts
            .contested
            .iter()
            .any(|contest| matches!(&contest.about, ContestAbout::Figures(group) if group == of));
        if !is_contested {
            continue;
        }
        let span = facts.spans.iter().find(|span| span.group == *of);
        let mut sayings: Vec<Saying> = Vec::new();
        for figure in figures {
            let figure_words = pen.stated(figure.count);
            spoken.push(&figure.claim.id);
            sayings.push(saying(pen, event, figure.claim, &figure_words, None));
        }
        let more = sayings.len().saturating_sub(MOST);
        sayings.truncate(MOST);
        verdict.groups.push(VerdictGroup {
            group: group(pen, of),
            span: span.map(|span| span_words(pen, span)),
            sayings,
            more,
        });
    }
    let mut counted: Vec<&str> = Vec::new();
    for contest in &facts.contested {
        match &contest.about {
            ContestAbout::Figures(_) => {}
            ContestAbout::Counted(word) if counted.contains(&word.as_str()) => {}
            ContestAbout::Counted(word) => {
                counted.push(word);
                let sayings: Vec<Saying> = event
                    .claims
                    .iter()
                    .filter_map(|claim| {
                        let count = claim.counts.get(word)?;
                        spoken.push(&claim.id);
                        Some(saying(pen, event, claim, &pen.stated(count), None))
                    })
                    .collect();
                let more = sayings.len().saturating_sub(MOST);
                verdict.groups.push(VerdictGroup {
                    group: GroupView {
                        label: words::capital(words::free(word)),
                        side: None,
                        among: None,
                    },
                    span: None,
                    sayings: sayings.into_iter().take(MOST).collect(),
                    more,
                });
            }
            ContestAbout::Said => {}
        }
    }
    for contest in &facts.contested {
        for id in [&contest.one, &contest.other] {
            let claim = event.claims.iter().find(|claim| claim.id == *id);
            if let Some(claim) = claim
                && !spoken.contains(&id)
            {
                spoken.push(id);
                verdict.said.push(brief(pen, event, claim, None));
            }
        }
    }
    // Beside figures, sentences only say that there is more to it.
    let most = if verdict.groups.is_empty() {
        MOST
    } else {
        MOST / 2
    };
    verdict.more = verdict.said.len().saturating_sub(most);
    verdict.said.truncate(most);
    Some(verdict)
}

/// Returns the plainest reason why an event is contested, in one line.
pub fn short(pen: &Pen<'_>, event: &Event) -> Option<Short> {
    let index = *pen.templates.plainest.get(&event.common.id)?;
    let contest = &pen.site.event_facts(&event.common.id).contested[index];
    let find = |id: &Id| event.claims.iter().find(|claim| claim.id == *id);
    let saying = |claim| Saying {
        links: Links::Nowhere,
        ..brief(pen, event, claim, Some(&contest.about))
    };
    Some(Short {
        one: saying(find(&contest.one)?),
        other: saying(find(&contest.other)?),
    })
}

/// Returns of every contested event which of the reasons is the plainest: figures before words, the
/// two sides before others, and of figures those furthest apart.
pub fn plainest(site: &Site) -> BTreeMap<Id, usize> {
    let contested = |(id, event): (&Id, _)| Some((id.clone(), plainest_of(site, event)?));
    site.records.events.iter().filter_map(contested).collect()
}

fn plainest_of(site: &Site, event: &Event) -> Option<usize> {
    let facts = site.event_facts(&event.common.id);
    if facts.contested.is_empty() {
        return None;
    }
    let sides = claims::sides_of(site, event);
    let find = |id: &Id| event.claims.iter().find(|claim| claim.id == *id);
    let mut best: Option<((bool, bool, u64), usize)> = None;
    for (index, contest) in facts.contested.iter().enumerate() {
        let (Some(one), Some(other)) = (find(&contest.one), find(&contest.other)) else {
            continue;
        };
        let side = |claim: &Claim| side_of(site, claim, &sides);
        let across = matches!((side(one), side(other)), (Some(a), Some(b)) if a != b);
        let has_figure = |claim: &Claim| !claim.toll.is_empty() || !claim.counts.is_empty();
        let rank = (
            has_figure(one) && has_figure(other),
            across,
            distance(site, one, other, &contest.about),
        );
        if best.is_none_or(|(other, _)| rank > other) {
            best = Some((rank, index));
        }
    }
    best.map(|(_, index)| index)
}

/// Returns what is said against a claim, the plainest of it: figures before words, another side's
/// before others, and of figures the one furthest from the claim's.
pub fn against(pen: &Pen<'_>, event: &Event, claim: &Claim) -> Option<Saying> {
    let facts = pen.site.event_facts(&event.common.id);
    let sides = claims::sides(pen, event);
    let side = |claim: &Claim| side_of(pen.site, claim, &sides);
    let contests = facts.contested.iter().filter_map(|contest| {
        let other = match (&contest.one, &contest.other) {
            (one, other) if *one == claim.id => other,
            (one, other) if *other == claim.id => one,
            _ => return None,
        };
        let other = event
            .claims
            .iter()
            .find(|other_claim| other_claim.id == *other)?;
        Some((&contest.about, other))
    });
    let (about, other) = contests.max_by_key(|(about, other)| {
        let across = matches!((side(claim), side(other)), (Some(a), Some(b)) if a != b);
        let is_said = matches!(about, ContestAbout::Said);
        (!is_said, across, distance(pen.site, claim, other, about))
    })?;
    Some(brief(pen, event, other, Some(about)))
}

/// Returns how far the figures of two claims about a matter lie apart.
fn distance(site: &Site, one: &Claim, other: &Claim, about: &ContestAbout) -> u64 {
    let range = |claim: &Claim| match about {
        ContestAbout::Said => None,
        ContestAbout::Counted(word) => claim
            .counts
            .get(word)
            .and_then(|count| Some((count.min()?, count.max()))),
        ContestAbout::Figures(group) => claim
            .toll
            .iter()
            .flat_map(|row| {
                row.outcomes
                    .iter()
                    .map(move |(outcome, count)| (row, outcome, count))
            })
            .find(|(row, outcome, _)| claims::group_in(site, row, **outcome) == *group)
            .and_then(|(_, _, count)| Some((count.min()?, count.max()))),
    };
    let (Some((low, high)), Some((other_low, other_high))) = (range(one), range(other)) else {
        return 0;
    };
    let above = high.map_or(0, |high| other_low.saturating_sub(high));
    let below = other_high.map_or(0, |high| low.saturating_sub(high));
    above.max(below)
}

/// Returns what a claim says about a matter, as short as it can be said.
fn brief(pen: &Pen<'_>, event: &Event, claim: &Claim, about: Option<&ContestAbout>) -> Saying {
    // In a list there is room for a line, in the verdict for a sentence.
    let most = if about.is_some() { 80 } else { 160 };
    if let Some(ContestAbout::Counted(word)) = about
        && let Some(count) = claim.counts.get(word)
    {
        return saying(
            pen,
            event,
            claim,
            &pen.stated(count),
            Some(words::free(word)),
        );
    }
    let wanted = |row: &crate::model::TollRow, outcome: Outcome| match about {
        Some(ContestAbout::Figures(group)) => claims::group_of(pen, row, outcome) == *group,
        _ => true,
    };
    for row in &claim.toll {
        for (&outcome, count) in &row.outcomes {
            if wanted(row, outcome) {
                let of = counted_words(pen, row.who, outcome);
                return saying(pen, event, claim, &pen.stated(count), Some(of));
            }
        }
    }
    let text = pen.text(&claim.text);
    let mut saying = saying(pen, event, claim, "", None);
    saying.what.label = crate::render::parts::cut(text.text.trim_end_matches('.'), most);
    saying.what.lang = text.lang;
    saying.what.dir = text.dir;
    saying.what.other = text.other;
    saying
}

/// Returns what a figure counts, inside a sentence: "people killed", "civilians injured".
pub fn counted_words(pen: &Pen<'_>, who: Who, outcome: Outcome) -> String {
    let words = words::group(pen.language, outcome, who);
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => words,
    }
}

/// Returns who says something and the link to where it stands.
pub fn saying(
    pen: &Pen<'_>,
    event: &Event,
    claim: &Claim,
    what: &str,
    of: Option<String>,
) -> Saying {
    let address = format!("events/{}.html#{}", event.common.id, claim.id);
    Saying {
        what: LinkView::to(pen.href(&address), what),
        of,
        n: speakers(pen, claim),
        who: pen.actors(&claim.by),
        links: Links::Claim,
        say: pen.say_html(),
    }
}

/// Returns two for several claimants and for one that stands for many, else one: which form of a verb
/// says so.
pub fn speakers(pen: &Pen<'_>, claim: &Claim) -> usize {
    use crate::model::ActorKind::{Civilians, Unnamed};
    let is_many = pen
        .site
        .records
        .actors
        .get(&claim.by[0])
        .is_some_and(|actor| matches!(actor.kind, Civilians | Unnamed));
    if claim.by.len() > 1 || is_many { 2 } else { 1 }
}

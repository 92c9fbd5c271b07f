//! Claims of an event -> the matrix: grouped by what they count, each with who, what, when, by
//! whom carried, how graded, and how it stands to the rest.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{
    ActorKind, Carrier, Claim, Count, Date, Estimate, EstimateBy, Event, Id, Outcome, PartId,
    Stance, TollRow, Vocabulary,
};
use crate::render::contest::{self, GroupView, counted_words, span_words};
use crate::render::parts::{self, Html, LinkView, PlaceView, TextView, WhenView};
use crate::render::pen::Pen;
use crate::render::words;
use crate::site::{Group, Site, is_live};

/// The claims of an event, as a table.
#[derive(Debug, Default, Serialize)]
pub struct Matrix {
    pub groups: Vec<MatrixGroup>,
    /// "10 claims, grouped by what they count"
    pub words: String,
    /// The sides that have a mark of their own, in the order of the marks.
    pub sides: Vec<Side>,
    /// True if a grade is shown, so that the key is.
    pub graded: bool,
}

/// A side to an event, and the mark of its series.
#[derive(Debug, Serialize)]
pub struct Side {
    /// `first`, `second`
    pub mark: &'static str,
    pub link: LinkView,
    /// True if unnamed sources of its country speak with it.
    pub unnamed: bool,
}

/// Claims that count the same people or things, or are of the same kind.
#[derive(Debug, Serialize)]
pub struct MatrixGroup {
    /// Whom the figures count.
    pub group: Option<GroupView>,
    /// What the claims are about, where they count nobody.
    pub label: String,
    /// "15 to 52"
    pub span: Option<String>,
    pub contested: bool,
    pub rows: Vec<ClaimView>,
}

/// A row of the matrix.
#[derive(Debug, Serialize)]
pub struct ClaimView {
    pub id: String,
    /// Where it stands, for tables on other pages than its event's.
    pub href: String,
    /// False where the claim has its anchor in a row above.
    pub is_first: bool,
    pub who: Vec<LinkView>,
    pub named: bool,
    /// "Denies"; none if it asserts.
    pub stance: Option<String>,
    /// The figure as stated; none for a claim without.
    pub figure: Option<String>,
    /// Who was among the counted.
    pub including: Option<TextView>,
    pub others: Vec<FigureView>,
    pub text: TextView,
    pub quote: Option<QuoteView>,
    pub on: Option<DateView>,
    pub chains: Vec<Chain>,
    pub grade: Option<Grade>,
    /// The editor's view, unless it is the default.
    pub status: Option<String>,
    pub is_live: bool,
    /// What the claim says of date and place, where it differs from the event.
    pub date: Option<WhenView>,
    pub places: Vec<PlaceView>,
    pub against: Vec<Against>,
    /// `first`, `second` or `third` party.
    pub mark: &'static str,
    /// `start`, `middle` or `end` of a series by one side; empty outside one.
    pub thread: &'static str,
    /// The least and the greatest that the figure can be.
    #[serde(skip)]
    range: Option<(u64, Option<u64>)>,
    /// Orders the rows of a group: the side, then the day it was said.
    #[serde(skip)]
    order: (&'static str, bool, Option<crate::model::Day>),
}

/// A figure and what it counts.
#[derive(Debug, Serialize)]
pub struct FigureView {
    pub figure: String,
    /// "people injured", "sites"
    pub of: String,
    pub side: Option<LinkView>,
    pub including: Option<TextView>,
    /// The figure that it is a part of, and is never added to.
    pub part_of: Option<String>,
}

/// A claimant's own words.
#[derive(Debug, Serialize)]
pub struct QuoteView {
    pub words: String,
    /// Their language and its direction, where that is not the page's.
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
    pub translation: Option<TextView>,
}

/// How a claim came to us: carriers, first to last.
#[derive(Debug, Serialize)]
pub struct Chain {
    pub chips: Vec<Chip>,
    pub locator: Option<String>,
    pub as_stated: Option<String>,
}

/// A carrier of a chain.
#[derive(Debug, Serialize)]
pub struct Chip {
    pub link: LinkView,
    /// True for somebody who is not named.
    pub unnamed: bool,
}

/// How reliable the best carrier is, and how credible the claim: each with what it means.
#[derive(Debug, Serialize)]
pub struct Grade {
    /// "B", "usually reliable"
    pub letter: Option<(&'static str, String)>,
    /// 3, "possibly true"
    pub figure: Option<(u8, String)>,
    /// What both mean, for paper and for those who cannot point at them.
    pub words: Vec<String>,
}

/// How a claim stands to others.
#[derive(Debug, Serialize)]
pub struct Against {
    /// "Contradicts", "Replaced by"
    pub verb: String,
    pub claims: Vec<LinkView>,
}

/// An editor's estimate, which stands apart from all claims.
#[derive(Debug, Serialize)]
pub struct EstimateView {
    pub figures: Vec<FigureView>,
    pub method: Html,
    pub by: LinkView,
    pub on: DateView,
}

/// What the rows of a group have in common.
#[derive(PartialEq)]
enum Key {
    Group(Group),
    Counted(String),
    Kind(String),
}

/// Returns the claims of an event as a table.
pub fn matrix(pen: &Pen<'_>, event: &Event) -> Matrix {
    let facts = pen.site.event_facts(&event.common.id);
    let sides = sides(pen, event);
    let mut groups: Vec<(Key, MatrixGroup)> = Vec::new();
    for claim in &event.claims {
        for (index, (key, count, row)) in keys(pen, claim).into_iter().enumerate() {
            let mut view = claim_view(pen, event, claim, &sides);
            view.is_first = index == 0;
            view.figure = count.map(|count| pen.stated(count));
            view.range = count.and_then(|count| Some((count.min()?, count.max())));
            view.including = row
                .and_then(|row| row.including.as_ref())
                .map(|text| pen.text(text));
            if view.is_first {
                view.others = others(pen, claim, &key, view.figure.is_some());
            }
            let place = groups
                .iter()
                .position(|(other, _)| *other == key)
                .unwrap_or_else(|| {
                    let group = matrix_group(pen, facts, &key);
                    groups.push((key, group));
                    groups.len() - 1
                });
            groups[place].1.rows.push(view);
        }
    }
    let mut matrix = Matrix {
        words: pen.count("count-claims", event.claims.len()),
        ..Matrix::default()
    };
    // What counts nobody stands below what does.
    groups.sort_by_key(|(key, _)| match key {
        Key::Group(_) => 0,
        Key::Counted(_) => 1,
        Key::Kind(_) => 2,
    });
    for (key, mut group) in groups {
        group.rows.sort_by(|a, b| a.order.cmp(&b.order));
        if matches!(key, Key::Group(_)) {
            thread(pen, &mut group.rows);
        }
        matrix.graded |= group.rows.iter().any(|row| row.grade.is_some());
        matrix.groups.push(group);
    }
    matrix.sides = sides
        .iter()
        .enumerate()
        .zip(["first", "second"])
        .map(|((side, id), mark)| Side {
            mark,
            link: pen.actor(id),
            unnamed: event.claims.iter().any(|claim| {
                side_of(pen.site, claim, &sides) == Some(side) && is_unnamed(pen.site, claim)
            }),
        })
        .collect();
    matrix
}

/// Returns the groups that a claim stands in, with its figure there. The figures of the first
/// outcome (the killed before the injured) each have a row; a part of another figure has none.
fn keys<'a>(pen: &Pen<'_>, claim: &'a Claim) -> Vec<(Key, Option<&'a Count>, Option<&'a TollRow>)> {
    let whole = || claim.toll.iter().filter(|row| row.part_of.is_none());
    let first = whole().flat_map(|row| row.outcomes.keys()).min();
    let mut keys = Vec::new();
    if let Some(&outcome) = first {
        for row in whole() {
            let Some(count) = row.outcomes.get(&outcome) else {
                continue;
            };
            let key = Key::Group(group_of(pen, row, outcome));
            if !keys.iter().any(|(other, _, _)| *other == key) {
                keys.push((key, Some(count), Some(row)));
            }
        }
    } else if let Some((word, count)) = claim.counts.iter().next() {
        keys.push((Key::Counted(word.clone()), Some(count), None));
    } else {
        keys.push((
            Key::Kind(words::claim_kind(pen.language, claim.kind)),
            None,
            None,
        ));
    }
    keys
}

fn matrix_group(pen: &Pen<'_>, facts: &crate::site::EventFacts, key: &Key) -> MatrixGroup {
    let mut view = MatrixGroup {
        group: None,
        label: String::new(),
        span: None,
        contested: false,
        rows: Vec::new(),
    };
    match key {
        Key::Group(group) => {
            let span = facts.spans.iter().find(|span| span.group == *group);
            view.group = Some(contest::group(pen, group));
            view.span = span.map(|span| span_words(pen, span));
            view.contested = span.is_some_and(|span| span.contested);
        }
        Key::Counted(word) => view.label = words::capital(words::free(word)),
        Key::Kind(label) => view.label = (*label).to_owned(),
    }
    view
}

/// Returns the two sides to an event: of the states and groups that speak or take part, each as the
/// top of its chain, the two for which the most claims speak; those that speak by name come first,
/// in that order.
pub fn sides(pen: &Pen<'_>, event: &Event) -> Vec<Id> {
    sides_of(pen.site, event)
}

/// Returns the same for whoever has no pen.
pub fn sides_of(site: &Site, event: &Event) -> Vec<Id> {
    let speakers = event.claims.iter().map(|claim| &claim.by[0]);
    let all = speakers.chain(event.actors.iter().map(|participant| &participant.actor));
    let mut parties: Vec<Id> = Vec::new();
    for actor in all {
        let top = site.top(actor);
        if is_party(site, &top) && !parties.contains(&top) {
            parties.push(top);
        }
    }
    let mut tally = vec![0; parties.len()];
    for claim in &event.claims {
        if let Some(at) = side_of(site, claim, &parties) {
            tally[at] += 1;
        }
    }
    let mut speakers: Vec<(Id, usize)> = parties.into_iter().zip(tally).collect();
    speakers.retain(|(_, n)| *n > 0);
    let mut most: Vec<usize> = speakers.iter().map(|(_, n)| *n).collect();
    most.sort_unstable_by(|a, b| b.cmp(a));
    let least = most.get(1).or(most.first()).copied().unwrap_or(0);
    speakers.retain(|(_, n)| *n >= least);
    speakers.truncate(2);
    speakers.into_iter().map(|(id, _)| id).collect()
}

fn is_party(site: &Site, actor: &Id) -> bool {
    let kind = site.records.actors.get(actor).map(|actor| actor.kind);
    matches!(
        kind,
        Some(
            ActorKind::State
                | ActorKind::GovernmentBody
                | ActorKind::ArmedForce
                | ActorKind::DeFactoAuthority
                | ActorKind::ArmedGroup
                | ActorKind::PoliticalGroup
        )
    )
}

/// Returns for which of several parties a claim speaks: the top of its claimant's chain, or for an
/// unnamed claimant the first party of its own country. Unnamed sources stay voices of their own
/// wherever voices are counted; this only says on which side of a table they stand.
pub fn side_of(site: &Site, claim: &Claim, parties: &[Id]) -> Option<usize> {
    let top = site.top(&claim.by[0]);
    if let Some(at) = parties.iter().position(|party| *party == top) {
        return Some(at);
    }
    let country = |id: &Id| match site.records.actors.get(id) {
        Some(actor) => actor.country.as_slice(),
        None => &[],
    };
    let speaker = site.records.actors.get(&top)?;
    if speaker.kind != ActorKind::Unnamed || speaker.country.len() != 1 {
        return None;
    }
    parties
        .iter()
        .position(|party| country(party) == speaker.country)
}

/// Tells whether a claim speaks for a side without being of it.
pub fn is_unnamed(site: &Site, claim: &Claim) -> bool {
    let speaker = site.records.actors.get(&site.top(&claim.by[0]));
    speaker.is_some_and(|speaker| speaker.kind == ActorKind::Unnamed)
}

fn claim_view(pen: &Pen<'_>, event: &Event, claim: &Claim, sides: &[Id]) -> ClaimView {
    let mark = match side_of(pen.site, claim, sides) {
        Some(0) => "first",
        Some(_) => "second",
        None => "third",
    };
    let said = claim.on.as_ref().and_then(Date::earliest);
    ClaimView {
        id: claim.id.to_string(),
        href: pen.href(&format!("events/{}.html#{}", event.common.id, claim.id)),
        is_first: true,
        who: pen.actors(&claim.by),
        named: claim.named,
        stance: (claim.stance != Stance::Asserts)
            .then(|| words::stance(pen.language, claim.stance)),
        figure: None,
        including: None,
        others: Vec::new(),
        text: pen.text(&claim.text),
        quote: claim.quote.as_ref().map(|quote| QuoteView {
            words: quote.text.clone(),
            lang: (quote.language != *pen.lang).then(|| quote.language.to_string()),
            dir: (quote.language != *pen.lang).then(|| quote.language.dir()),
            translation: quote.translation.as_ref().map(|text| pen.text(text)),
        }),
        on: claim.on.as_ref().map(|date| pen.date(date, Length::Middle)),
        chains: chains(pen, claim),
        grade: grade(pen, claim),
        status: (claim.status != crate::model::Status::Unverified)
            .then(|| words::status(pen.language, claim.status)),
        is_live: is_live(event, claim),
        date: claim
            .date
            .as_ref()
            .map(|when| pen.when(when, Length::Middle)),
        places: claim
            .places
            .iter()
            .map(|place| parts::place(pen, place))
            .collect(),
        against: against(pen, event, claim),
        mark,
        thread: "",
        range: None,
        order: (mark, said.is_none(), said),
    }
}

/// Returns the figures of a claim that have no row of their own.
fn others(pen: &Pen<'_>, claim: &Claim, key: &Key, has_figure: bool) -> Vec<FigureView> {
    let shown = claim.toll.iter().filter(|row| row.part_of.is_none());
    let first = shown.flat_map(|row| row.outcomes.keys()).min().copied();
    let mut figures = Vec::new();
    for row in &claim.toll {
        for (&outcome, count) in &row.outcomes {
            if row.part_of.is_none() && Some(outcome) == first && has_figure {
                continue;
            }
            figures.push(figure(pen, claim, row, outcome, pen.stated(count)));
        }
    }
    for (word, count) in &claim.counts {
        if *key != Key::Counted(word.clone()) {
            figures.push(FigureView {
                figure: pen.stated(count),
                of: words::free(word),
                side: None,
                including: None,
                part_of: None,
            });
        }
    }
    figures
}

fn figure(
    pen: &Pen<'_>,
    claim: &Claim,
    row: &TollRow,
    outcome: Outcome,
    figure: String,
) -> FigureView {
    let whole = row.part_of.as_ref().and_then(|id| {
        let whole = claim
            .toll
            .iter()
            .find(|other| other.id.as_ref() == Some(id))?;
        whole.outcomes.get(&outcome)
    });
    FigureView {
        figure,
        of: match &row.among {
            Some(among) => words::among(pen.language, &pen.plain(among), outcome),
            None => counted_words(pen, row.who, outcome),
        },
        side: row.side.as_ref().map(|side| pen.actor(side)),
        including: row.including.as_ref().map(|text| pen.text(text)),
        part_of: whole.map(|count| pen.stated(count)),
    }
}

/// Marks the rows that one side said one after the other. Where no day is stated there is no after.
fn thread(pen: &Pen<'_>, rows: &mut [ClaimView]) {
    let in_series =
        |row: &ClaimView| row.mark != "third" && row.figure.is_some() && row.on.is_some();
    let of: Vec<Option<&'static str>> = rows
        .iter()
        .map(|row| in_series(row).then_some(row.mark))
        .collect();
    for (index, row) in rows.iter_mut().enumerate() {
        if of[index].is_none() {
            continue;
        }
        let before = index > 0 && of[index - 1] == of[index];
        let after = of.get(index + 1) == Some(&of[index]);
        row.thread = match (before, after) {
            (false, true) => "start",
            (true, true) => "middle",
            (true, false) => "end",
            (false, false) => "",
        };
    }
    for index in 1..rows.len() {
        let (before, after) = rows.split_at_mut(index);
        let (before, after) = (&mut before[index - 1], &mut after[0]);
        let grew = match (before.range, after.range) {
            (Some((least, most)), Some((now, _))) => now > most.unwrap_or(least),
            _ => false,
        };
        let follows = of[index].is_some() && of[index - 1] == of[index];
        let is_replaced =
            |a: &Against| a.verb == pen.word("against-supersedes") && names(a, before);
        if !follows || !grew || after.against.iter().any(is_replaced) {
            continue;
        }
        let to =
            |row: &ClaimView| LinkView::to(row.href.clone(), row.figure.as_deref().unwrap_or(""));
        let raises = |key: &str, row| Against {
            verb: pen.word(key).to_owned(),
            claims: vec![to(row)],
        };
        after.against.insert(0, raises("against-raises", before));
        before.against.push(raises("against-raises-by", after));
    }
}

fn names(against: &Against, row: &ClaimView) -> bool {
    let mut claims = against.claims.iter();
    claims.any(|link| link.href.as_ref() == Some(&row.href))
}

/// Returns a line of carriers for each source of a claim, unless another line passes through it.
fn chains(pen: &Pen<'_>, claim: &Claim) -> Vec<Chain> {
    let lines: Vec<(&Carrier, Vec<&Id>)> = claim
        .via
        .iter()
        .map(|carrier| (carrier, origin_first(pen.site, &carrier.source)))
        .collect();
    let mut chains = Vec::new();
    for (carrier, line) in &lines {
        let is_within = lines.iter().any(|(other, longer)| {
            other.source != carrier.source && longer.contains(&&carrier.source)
        });
        if is_within && carrier.locator.is_none() && carrier.as_stated.is_none() {
            continue;
        }
        let mut chips = Vec::new();
        if !claim.named {
            chips.push(Chip {
                link: LinkView::bare(pen.word("claim-not-named")),
                unnamed: true,
            });
        }
        for id in line {
            let source = &pen.site.records.sources[*id];
            let mut link = pen.outlet(source);
            link.href = pen.source(id).href;
            chips.push(Chip {
                link,
                unnamed: false,
            });
        }
        chains.push(Chain {
            chips,
            locator: carrier.locator.clone(),
            as_stated: carrier.as_stated.clone(),
        });
    }
    chains
}

/// Returns a source and those it relays, the first to say it first.
fn origin_first<'a>(site: &'a Site, source: &'a Id) -> Vec<&'a Id> {
    let mut line: Vec<&Id> = Vec::new();
    let mut current = Some(source);
    while let Some(id) = current {
        if line.contains(&id) || !site.records.sources.contains_key(id) {
            break;
        }
        line.push(id);
        current = site.records.sources[id].relays.first();
    }
    line.reverse();
    line
}

/// Returns the grade of a claim: the letter of its best carrier and its own figure.
fn grade(pen: &Pen<'_>, claim: &Claim) -> Option<Grade> {
    let sources = claim
        .via
        .iter()
        .filter_map(|c| pen.site.records.sources.get(&c.source));
    let letter = sources.filter_map(|source| source.reliability).min();
    if letter.is_none() && claim.credibility.is_none() {
        return None;
    }
    let letter = letter.map(|letter| (letter.word(), words::reliability(pen.language, letter)));
    let figure = claim
        .credibility
        .map(|figure| (figure, words::credibility(pen.language, figure)));
    let both = letter.iter().map(|(_, words)| words);
    let both = both.chain(figure.iter().map(|(_, words)| words));
    let mut words: Vec<String> = both.cloned().collect();
    words.dedup();
    Some(Grade {
        letter,
        figure,
        words,
    })
}

/// Returns how a claim stands to others, said by either side.
fn against(pen: &Pen<'_>, event: &Event, claim: &Claim) -> Vec<Against> {
    let this = PartId {
        record: event.common.id.clone(),
        part: claim.id.clone(),
    };
    let named_by = pen
        .templates
        .named_by
        .get(&this)
        .map_or(&[][..], Vec::as_slice);
    let table = [
        (
            "contradicts",
            "against-contradicts",
            "against-contradicts",
            &claim.contradicts,
        ),
        (
            "corroborates",
            "against-corroborates",
            "against-corroborates",
            &claim.corroborates,
        ),
        (
            "narrows",
            "against-narrows",
            "against-narrows-by",
            &claim.narrows,
        ),
        (
            "supersedes",
            "against-supersedes",
            "against-supersedes-by",
            &claim.supersedes,
        ),
        (
            "repeats",
            "against-repeats",
            "against-repeats-by",
            &claim.repeats,
        ),
    ];
    let link = |part: &PartId| {
        let mut link = pen.part(part);
        if part.record != this.record {
            let event = pen.event(&part.record).label;
            let args = [("claim", link.label.into()), ("event", event.into())];
            link.label = pen.say("of-another-event", &args);
        }
        link
    };
    let mut against = Vec::new();
    for (word, verb, passive, others) in table {
        let mut forth: Vec<LinkView> = others.iter().map(link).collect();
        let back = named_by
            .iter()
            .filter(|(other, part)| *other == word && !others.contains(part))
            .map(|(_, part)| link(part));
        let mut back: Vec<LinkView> = back.collect();
        // What holds both ways is said once.
        if verb == passive {
            forth.append(&mut back);
        }
        if !forth.is_empty() {
            against.push(Against {
                verb: pen.word(verb).to_owned(),
                claims: forth,
            });
        }
        if !back.is_empty() {
            against.push(Against {
                verb: pen.word(passive).to_owned(),
                claims: back,
            });
        }
    }
    against
}

/// Returns an estimate.
pub fn estimate(pen: &Pen<'_>, estimate: &Estimate, index: usize) -> EstimateView {
    let figures = estimate
        .outcomes
        .iter()
        .map(|(&outcome, count)| FigureView {
            figure: pen.stated(count),
            of: match &estimate.among {
                Some(among) => words::among(pen.language, &pen.plain(among), outcome),
                None => counted_words(pen, estimate.who, outcome),
            },
            side: estimate.side.as_ref().map(|side| pen.actor(side)),
            including: None,
            part_of: None,
        })
        .collect();
    EstimateView {
        figures,
        method: pen.markdown(&estimate.method, &format!("estimate-{index}-")),
        by: match &estimate.by {
            EstimateBy::Editor => LinkView::bare(pen.word("by-editor")),
            EstimateBy::Actor(id) => pen.actor(id),
            EstimateBy::Named(name) => LinkView::bare(name),
        },
        on: pen.day(estimate.on),
    }
}

/// Returns the group that a row counts (appendix B2).
pub fn group_of(pen: &Pen<'_>, row: &TollRow, outcome: Outcome) -> Group {
    group_in(pen.site, row, outcome)
}

/// Returns the same for whoever has no pen.
pub fn group_in(site: &Site, row: &TollRow, outcome: Outcome) -> Group {
    let lang = site.settings.default_language();
    let (side, among) = (row.side.as_ref(), row.among.as_ref());
    Group::of(&site.records, outcome, row.who, side, among, lang)
}

/// Returns, for every claim that another names, who names it and how.
pub fn named_by(site: &Site) -> BTreeMap<PartId, Vec<(&'static str, PartId)>> {
    let mut named_by: BTreeMap<PartId, Vec<(&'static str, PartId)>> = BTreeMap::new();
    for event in site.records.events.values() {
        for claim in &event.claims {
            let this = PartId {
                record: event.common.id.clone(),
                part: claim.id.clone(),
            };
            let links = [
                ("contradicts", &claim.contradicts),
                ("corroborates", &claim.corroborates),
                ("narrows", &claim.narrows),
                ("supersedes", &claim.supersedes),
                ("repeats", &claim.repeats),
            ];
            for (word, others) in links {
                for other in others {
                    named_by
                        .entry(other.clone())
                        .or_default()
                        .push((word, this.clone()));
                }
            }
        }
    }
    named_by
}

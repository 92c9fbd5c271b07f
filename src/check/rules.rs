//! Rules between records: what must hold (errors), and what a careful editor would look at again
//! (warnings, which a site may set in `rules`).

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rayon::prelude::*;

use crate::View;
use crate::check::{Locate, countries, wording};
use crate::diagnostic::{self, Diagnostics};
use crate::model::{
    Claim, Count, Date, Day, Event, Id, Level, PartId, ProgressState, Records, RevisionKind,
    Stance, Text, Visibility, names,
};
use crate::settings::Settings;
use crate::site::{self, Figure};
use crate::source::Sources;

/// Judges all records together, in four parts side by side.
pub fn check(
    settings: &Settings,
    sources: &Sources,
    records: &Records,
    view: &View,
    locate: &Locate<'_>,
    diagnostics: &mut Diagnostics,
) {
    let parts: [fn(&Rules<'_>, &Sources, &mut Diagnostics); 4] = [
        |rules, sources, diagnostics| rules.of_records(sources, diagnostics),
        |rules, _, diagnostics| rules.of_words(diagnostics),
        |rules, _, diagnostics| rules.of_events(diagnostics),
        |rules, _, diagnostics| rules.of_the_rest(diagnostics),
    ];
    let parts = parts.map(|judge| {
        let rules = Rules {
            settings,
            records,
            view,
            locate: locate.anew(),
        };
        (rules, judge)
    });
    let found: Vec<Diagnostics> = parts
        .into_par_iter()
        .map(|(rules, judge)| {
            let mut diagnostics = Diagnostics::default();
            judge(&rules, sources, &mut diagnostics);
            diagnostics
        })
        .collect();
    for found in found {
        diagnostics.merge(found);
    }
}

struct Rules<'a> {
    settings: &'a Settings,
    records: &'a Records,
    view: &'a View,
    locate: Locate<'a>,
}

impl Rules<'_> {
    /// Judges what records name.
    fn of_records(&self, sources: &Sources, diagnostics: &mut Diagnostics) {
        self.names(diagnostics);
        self.lead(diagnostics);
        self.media(sources, diagnostics);
        self.places(diagnostics);
        if self.settings.languages.len() > 1 && self.wants("missing-translation") {
            self.translations(diagnostics);
        }
    }

    /// Judges the words in records.
    fn of_words(&self, diagnostics: &mut Diagnostics) {
        if self.wants("loaded-term") {
            wording::loaded_terms(self.settings, self.records, &self.locate, diagnostics);
        }
    }

    /// Judges events with their claims.
    fn of_events(&self, diagnostics: &mut Diagnostics) {
        let records = self.records;
        let acronyms = wording::Acronyms::of(records);
        for event in records.events.values() {
            self.event(event, diagnostics);
            if self.wants("acronym-drift") {
                acronyms.check(event, &self.locate, diagnostics);
            }
        }
    }

    /// Judges numbers in prose, agreements and sources.
    fn of_the_rest(&self, diagnostics: &mut Diagnostics) {
        let records = self.records;
        if self.wants("verbal-count") {
            let default = self.settings.default_language();
            wording::verbal_counts(records, &self.locate, default, diagnostics);
        }
        self.agreements(diagnostics);
        if self.wants("no-archive") {
            for (id, source) in &records.sources {
                if source.url.is_some() && source.archives.is_empty() {
                    diagnostics.no_archive(self.locate.find(id, "url"), id.as_str());
                }
            }
        }
    }

    /// Tells whether a warning would be heard: what is allowed need not be looked for.
    fn wants(&self, code: &str) -> bool {
        let asked = self.settings.rules.get(code).copied();
        asked.unwrap_or_else(|| diagnostic::level(code)) != Level::Allow
    }

    fn names(&self, diagnostics: &mut Diagnostics) {
        let records = self.records;
        let mut all = records.all();
        // Most sites hide nothing, and then there is nothing that must not be named.
        let may_hide = all.any(|(_, common)| {
            common.visibility == Visibility::Internal || common.embargo.is_some()
        });
        let mut named: HashSet<&Id> = HashSet::new();
        names::each(records, |from, path, to| {
            if from != to {
                named.insert(to);
            }
            if may_hide {
                self.name(from, path, to, diagnostics);
            }
        });
        if self.wants("unused-source") {
            for id in records.sources.keys().filter(|id| !named.contains(id)) {
                diagnostics.unused_source(self.locate.find(id, "id"), id.as_str());
            }
        }
        if self.wants("unused-actor") {
            for id in records.actors.keys().filter(|id| !named.contains(id)) {
                diagnostics.unused_actor(self.locate.find(id, "id"), id.as_str());
            }
        }
    }

    /// Judges that one record names another.
    fn name(&self, from: &Id, path: names::Path, to: &Id, diagnostics: &mut Diagnostics) {
        let records = self.records;
        let (Some((_, one)), Some((_, other))) = (records.common(from), records.common(to)) else {
            return;
        };
        if one.visibility == Visibility::Internal {
            return;
        }
        // What counts is the instant of the build; before the embargo ends its order matters.
        let internal = other.visibility == Visibility::Internal;
        let hidden = internal || other.embargo.is_some_and(|end| end > self.view.instant);
        let shown = one.embargo.is_none_or(|end| end <= self.view.instant);
        let too_early = internal || other.embargo > one.embargo;
        if !hidden || !(shown || too_early) {
            return;
        }
        let span = self.locate.find(from, &path.to_string());
        match shown {
            true => diagnostics.public_names_internal(span, to.as_str()),
            false => diagnostics.embargo_order(span, to.as_str(), internal),
        }
    }

    fn lead(&self, diagnostics: &mut Diagnostics) {
        let mut leads = self.records.notes.values().filter(|note| note.lead);
        let Some(first) = leads.next() else { return };
        for note in leads {
            let at = self.locate.find(&note.common.id, "lead");
            let first = self.locate.find(&first.common.id, "lead");
            diagnostics.second_lead(at, first);
        }
    }

    fn media(&self, sources: &Sources, diagnostics: &mut Diagnostics) {
        let all = self.records.all();
        let used: BTreeSet<&String> = all.flat_map(|(_, common)| &common.media).collect();
        for name in sources.media.keys().filter(|name| !used.contains(name)) {
            diagnostics.unused_media(&format!("content/media/{name}"));
        }
        // Records cannot meet in the output, since their ids differ; the names of files may.
        let mut first: BTreeMap<String, &String> = BTreeMap::new();
        for name in used {
            let Some(other) = first.insert(name.to_lowercase(), name) else {
                continue;
            };
            let place = |name: &String| {
                let mut all = self.records.all();
                let user = all.find(|(_, common)| common.media.contains(name));
                let (_, common) = user.expect("used by a record");
                self.locate.written(&common.id, &format!("media/{name}"))
            };
            diagnostics.media_collision(place(name), name, other, place(other));
        }
    }

    fn event(&self, event: &Event, diagnostics: &mut Diagnostics) {
        let id = &event.common.id;
        let no_sources = event.sources.is_empty() && event.claims.iter().all(|c| c.via.is_empty());
        if no_sources {
            if self.wants("no-source") {
                diagnostics.no_source(self.locate.find(id, ""), "event");
            }
        } else if self.wants("single-source")
            && !is_retracted(event)
            && site::origins(self.records, event).len() == 1
        {
            diagnostics.single_source(self.locate.find(id, ""), id.as_str());
        }
        self.corroborations(event, diagnostics);
        self.figures(event, diagnostics);
        self.voices(event, diagnostics);
        self.order_in_time(event, diagnostics);
        if self.wants("contradiction-not-mutual") {
            self.mutual(event, diagnostics);
        }
    }

    /// Claims that back each other though they are one voice.
    fn corroborations(&self, event: &Event, diagnostics: &mut Diagnostics) {
        let id = &event.common.id;
        if event.claims.iter().all(|c| c.corroborates.is_empty()) {
            return;
        }
        let mut origin_of: BTreeMap<&Id, usize> = BTreeMap::new();
        let origins = site::origins(self.records, event);
        for (at, origin) in origins.iter().enumerate() {
            origin_of.extend(origin.claims.iter().map(|claim| (claim, at)));
        }
        for (at, claim) in event.claims.iter().enumerate() {
            let Some(own) = origin_of.get(&claim.id) else {
                continue;
            };
            for (nth, other) in claim.corroborates.iter().enumerate() {
                if other.record == *id && origin_of.get(&other.part) == Some(own) {
                    let span = self
                        .locate
                        .find(id, &format!("claims.{at}.corroborates.{nth}"));
                    let (one, other) = (claim.id.as_str(), other.part.as_str());
                    diagnostics.corroborates_same_origin(span, one, other);
                }
            }
        }
    }

    /// Places whose `lat` and `lon` were written the wrong way round.
    fn places(&self, diagnostics: &mut Diagnostics) {
        for (id, place) in &self.records.places {
            let Some(position) = place.position else {
                continue;
            };
            let mut country = place.country.as_deref();
            let mut around = place.within.as_ref();
            while let (None, Some(next)) = (country, around) {
                let next = &self.records.places[next];
                country = next.country.as_deref();
                around = next.within.as_ref();
            }
            let Some(country) = country else { continue };
            if countries::are_swapped(country, position) {
                let span = self.locate.find(id, "lat");
                diagnostics.swapped_coordinates(span, country);
            }
        }
    }

    /// Titles and names that lack a language of the site: one warning a language.
    fn translations(&self, diagnostics: &mut Diagnostics) {
        let records = self.records;
        let names = None
            .into_iter()
            .chain(records.actors.iter().map(|(id, r)| (id, &r.name)))
            .chain(records.places.iter().map(|(id, r)| (id, &r.name)))
            .chain(records.events.iter().map(|(id, r)| (id, &r.title)))
            .chain(records.agreements.iter().map(|(id, r)| (id, &r.title)))
            .chain(records.disputes.iter().map(|(id, r)| (id, &r.question)))
            .chain(records.notes.iter().map(|(id, r)| (id, &r.title)));
        let names: Vec<(&Id, &Text)> = names.collect();
        for (at, lang) in self.settings.languages.iter().enumerate() {
            let lacking = names
                .iter()
                .filter(|(_, text)| text.iter().all(|(tag, _)| tag != lang))
                .map(|(id, _)| id.as_str());
            let lacking: Vec<&str> = lacking.collect();
            if let Some(span) = self.locate.setting(&format!("languages.{at}"))
                && !lacking.is_empty()
            {
                let some = &lacking[..lacking.len().min(5)];
                diagnostics.missing_translation(span, lang.as_str(), lacking.len(), some);
            }
        }
    }

    /// Rival counts that nobody calls rivals, and estimates outside the claims.
    fn figures(&self, event: &Event, diagnostics: &mut Diagnostics) {
        let id = &event.common.id;
        let wants_rivals = self.wants("uncontradicted-rivals");
        if event.estimates.is_empty() && !wants_rivals {
            return;
        }
        let lang = self.settings.default_language();
        let figures = site::figures(self.records, event, lang);
        // One warning a pair, however many groups they differ in.
        let mut pairs: BTreeMap<(usize, usize), Vec<String>> = BTreeMap::new();
        for (group, figures) in figures.iter().filter(|_| wants_rivals) {
            for (at, one) in figures.iter().enumerate() {
                for other in &figures[at + 1..] {
                    if self.rivals(one, other) && !linked(id, one.claim, other.claim) {
                        let pair = (
                            position(event, &one.claim.id),
                            position(event, &other.claim.id),
                        );
                        let words = site::group_words(group.outcome, group.who).to_lowercase();
                        pairs.entry(pair).or_default().push(words);
                    }
                }
            }
        }
        for ((one, other), groups) in pairs {
            let span = self.locate.find(id, &format!("claims.{other}.id"));
            let (one, other) = (&event.claims[one].id, &event.claims[other].id);
            let groups = groups.join(" and ");
            diagnostics.uncontradicted_rivals(span, other.as_str(), one.as_str(), &groups);
        }
        for (at, estimate) in event.estimates.iter().enumerate() {
            for (&outcome, count) in &estimate.outcomes {
                let group = site::Group::of(
                    self.records,
                    outcome,
                    estimate.who,
                    estimate.side.as_ref(),
                    estimate.among.as_ref(),
                    lang,
                );
                let own = figures.iter().find(|(g, _)| *g == group);
                let span = own.and_then(|(group, figures)| site::span(group, figures));
                let fits = span
                    .as_ref()
                    .is_some_and(|span| inside(count, span.min, span.max));
                if !fits {
                    let words = site::group_words(outcome, group.who).to_lowercase();
                    let range = match span {
                        Some(span) => site::range_words(&span),
                        None => "no claim counts them".to_owned(),
                    };
                    let place = self.locate.find(id, &format!("estimate.{at}"));
                    diagnostics.estimate_outside_claims(place, &words, &count.stated(), &range);
                }
            }
        }
    }

    /// Tells whether two figures of one group, by different claimants, do not overlap.
    fn rivals(&self, one: &Figure<'_>, other: &Figure<'_>) -> bool {
        site::by_different(self.records, one.claim, other.claim)
            && site::apart(one.count, other.count)
    }

    /// A toll in the voice of an outlet that carries it itself.
    fn voices(&self, event: &Event, diagnostics: &mut Diagnostics) {
        if !self.wants("outlet-voice-toll") {
            return;
        }
        for (at, claim) in event.claims.iter().enumerate() {
            if claim.toll.is_empty() || claim.stance == Stance::Denies {
                continue;
            }
            let carried_by = |actor: &Id| {
                claim.via.iter().any(|carrier| {
                    let source = &self.records.sources[&carrier.source];
                    matches!(&source.outlet, crate::model::Outlet::Actor(id) if id == actor)
                })
            };
            let is_media =
                |actor: &&Id| self.records.actors[*actor].kind == crate::model::ActorKind::Media;
            let only_reporters = claim.by.iter().all(|id| is_media(&id) && carried_by(id));
            if let (true, Some(first)) = (only_reporters, claim.by.first()) {
                let span = self
                    .locate
                    .find(&event.common.id, &format!("claims.{at}.by"));
                diagnostics.outlet_voice_toll(span, first.as_str());
            }
        }
    }

    /// Reports that came before their event, and effects before their causes.
    fn order_in_time(&self, event: &Event, diagnostics: &mut Diagnostics) {
        let id = &event.common.id;
        let date = own_date(event);
        let Some(start) = date.and_then(Date::earliest) else {
            return;
        };
        let ended_before = |other: &Date| other.latest().is_some_and(|end| end < start);
        let wants_report = self.wants("event-after-report");
        let sources = event.sources.iter().filter(|_| wants_report);
        for (at, carrier) in sources.enumerate() {
            let published = self.records.sources[&carrier.source].published.as_ref();
            if let Some(published) = published.filter(|date| ended_before(date)) {
                let span = self.locate.find(id, &format!("sources.{at}"));
                let (source, day) = (carrier.source.as_str(), published.to_string());
                diagnostics.event_after_report(span, source, &day);
            }
        }
        for (at, follows) in event.follows.iter().enumerate() {
            let cause = own_date(&self.records.events[&follows.event]);
            let end = date.and_then(Date::latest);
            let later = match (cause.and_then(Date::earliest), end) {
                (Some(cause), Some(end)) => cause > end,
                _ => false,
            };
            if later {
                let span = self.locate.find(id, &format!("follows.{at}.event"));
                diagnostics.effect_before_cause(span, follows.event.as_str());
            }
        }
    }

    fn mutual(&self, event: &Event, diagnostics: &mut Diagnostics) {
        let id = &event.common.id;
        for (at, claim) in event.claims.iter().enumerate() {
            for target in &claim.contradicts {
                let other = claim_of(self.records, target);
                let own = PartId {
                    record: id.clone(),
                    part: claim.id.clone(),
                };
                if other.is_some_and(|other| !other.contradicts.contains(&own)) {
                    let span = self.locate.find(id, &format!("claims.{at}.contradicts"));
                    let (one, other) = (claim.id.as_str(), target.part.as_str());
                    diagnostics.contradiction_not_mutual(span, one, other);
                }
            }
        }
    }

    fn agreements(&self, diagnostics: &mut Diagnostics) {
        let today = self.view.as_of.or_else(|| site::latest_day(self.records));
        for (id, agreement) in &self.records.agreements {
            if agreement.sources.is_empty()
                && agreement.provisions.iter().all(|p| p.sources.is_empty())
            {
                diagnostics.no_source(self.locate.find(id, ""), "agreement");
            }
            for (at, party) in agreement.parties.iter().enumerate() {
                if party.confirmed_by.is_empty() {
                    let span = self.locate.find(id, &format!("parties.{at}"));
                    diagnostics.party_unconfirmed(span, party.actor.as_str());
                }
            }
            for (at, provision) in agreement.provisions.iter().enumerate() {
                let kept = provision
                    .progress
                    .iter()
                    .any(|p| p.state == ProgressState::Full);
                let due = provision.due.as_ref().filter(|_| !kept);
                if let Some(due) = due.filter(|due| is_past(due, today)) {
                    let span = self.locate.find(id, &format!("provisions.{at}.due"));
                    let name = format!("{id}#{}", provision.id);
                    diagnostics.past_due_commitment(span, &name, &due.to_string());
                }
            }
        }
    }
}

fn is_retracted(event: &Event) -> bool {
    let mut revisions = event.common.revisions.iter();
    revisions.any(|revision| revision.kind == RevisionKind::Retraction)
}

fn is_past(due: &Date, today: Option<Day>) -> bool {
    matches!((due.latest(), today), (Some(due), Some(today)) if due < today)
}

fn own_date(event: &Event) -> Option<&Date> {
    event.date.as_ref().and_then(|when| when.date.as_ref())
}

fn position(event: &Event, claim: &Id) -> usize {
    let found = event.claims.iter().position(|c| c.id == *claim);
    found.unwrap_or(0)
}

fn claim_of<'a>(records: &'a Records, part: &PartId) -> Option<&'a Claim> {
    let event = records.events.get(&part.record)?;
    event.claims.iter().find(|claim| claim.id == part.part)
}

/// Tells whether one of two claims on an event says how it stands to the other: contradicts,
/// supersedes, narrows or repeats it.
fn linked(event: &Id, one: &Claim, other: &Claim) -> bool {
    let names = |from: &Claim, to: &Claim| {
        [
            &from.contradicts,
            &from.supersedes,
            &from.narrows,
            &from.repeats,
        ]
        .into_iter()
        .flatten()
        .any(|part| part.record == *event && part.part == to.id)
    };
    names(one, other) || names(other, one)
}

/// Tells whether an estimate lies within a span; a word lies in every one.
fn inside(count: &Count, min: u64, max: Option<u64>) -> bool {
    let low = count.min().is_none_or(|low| low >= min);
    let high = match (count.is_word(), count.max(), max) {
        (true, _, _) | (_, _, None) => true,
        (_, Some(high), Some(max)) => high <= max,
        (_, None, Some(_)) => false,
    };
    low && high
}

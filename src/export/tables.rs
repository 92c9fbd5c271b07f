//! The tables: one line a record, or a part of one. What makes the rows of one record reads nothing of
//! the others, so that those of the last build can stand where the record is the same.

use crate::export::event::{self, outlet, plain, prose};
use crate::export::table::{Cell, Put};
use crate::model::{Carrier, Count, Evidence, Id, Outcome, PartId, Text, TollRow, Vocabulary};
use crate::site::Site;

/// Makes the row of an event in the table of events.
pub fn events(site: &Site, id: &Id, put: Put<'_>) {
    let row = event::row(site, &site.records.events[id]);
    let [killed_min, killed_max] = range(row.killed.as_ref());
    let [injured_min, injured_max] = range(row.injured.as_ref());
    let actors: Vec<String> = row.actors.into_iter().map(|a| a.actor).collect();
    put(vec![
        row.id.into(),
        row.title.into(),
        row.date.into(),
        row.earliest.into(),
        row.latest.into(),
        row.kind.into(),
        row.mode.into(),
        row.quad.into(),
        row.lane.into(),
        row.form.into(),
        row.places.into(),
        row.lat.into(),
        row.lon.into(),
        row.precision.into(),
        actors.into(),
        killed_min,
        killed_max,
        injured_min,
        injured_max,
        row.contested.into(),
        row.claims.into(),
        row.sources.into(),
        row.independent.into(),
        row.url.into(),
        row.order.into(),
        row.summary.into(),
        row.note.into(),
    ]);
}

/// Makes the rows of an event in the table of spans.
pub fn spans(site: &Site, id: &Id, put: Put<'_>) {
    for span in event::spans(site.event_facts(id)) {
        put(vec![
            id.into(),
            span.outcome.into(),
            span.who.into(),
            span.side.into(),
            span.among.into(),
            span.min.into(),
            span.max.into(),
            span.contested.into(),
            span.claims.into(),
        ]);
    }
}

/// Makes the rows of an event in the table of claims: one line a claim and toll row.
pub fn claims(site: &Site, id: &Id, put: Put<'_>) {
    for claim in &site.records.events[id].claims {
        // A claim without a toll has a line too, with its figures empty.
        let rows: Vec<Option<&TollRow>> = match claim.toll.is_empty() {
            true => vec![None],
            false => claim.toll.iter().map(Some).collect(),
        };
        for row in rows {
            let figure = |outcome| {
                let count = row.and_then(|row| row.outcomes.get(&outcome));
                [
                    Cell::from(count.and_then(Count::min)),
                    Cell::from(count.and_then(Count::max)),
                ]
            };
            let [killed_min, killed_max] = figure(Outcome::Killed);
            let [injured_min, injured_max] = figure(Outcome::Injured);
            let mut cells: Vec<Cell> = vec![
                id.into(),
                (&claim.id).into(),
                ids(&claim.by),
                claim.stance.word().into(),
                claim.kind.word().into(),
                plain(site, &claim.text).into(),
                claim.on.as_ref().into(),
                carriers(&claim.via),
                killed_min,
                killed_max,
                injured_min,
                injured_max,
                row.map(|row| row.who.word()).into(),
                claim.status.word().into(),
                parts(id, &claim.contradicts),
                parts(id, &claim.repeats),
                format!("events/{id}.html#{}", claim.id).into(),
                row.and_then(|row| row.id.as_ref()).into(),
                row.and_then(|row| row.side.as_ref()).into(),
                text(site, row.and_then(|row| row.among.as_ref())),
                row.and_then(|row| row.part_of.as_ref()).into(),
            ];
            for outcome in [Outcome::Missing, Outcome::Captured, Outcome::Displaced] {
                cells.extend(figure(outcome));
            }
            for outcome in [
                Outcome::Killed,
                Outcome::Injured,
                Outcome::Missing,
                Outcome::Captured,
                Outcome::Displaced,
            ] {
                let count = row.and_then(|row| row.outcomes.get(&outcome));
                cells.push(count.map(Count::stated).into());
            }
            let counts = claim.counts.iter();
            let counts = counts.map(|(word, count)| format!("{word}: {}", count.stated()));
            let date = claim.date.as_ref().and_then(|when| when.date.as_ref());
            let places: Vec<_> = claim.places.iter().map(|p| p.place.clone()).collect();
            let quote = claim.quote.as_ref();
            cells.extend([
                text(site, row.and_then(|row| row.including.as_ref())),
                counts.collect::<Vec<_>>().into(),
                date.into(),
                ids(&places),
                claim.named.into(),
                quote.map(|quote| quote.text.clone()).into(),
                quote.map(|quote| quote.language.to_string()).into(),
                text(site, quote.and_then(|quote| quote.translation.as_ref())),
                claim.credibility.map(u64::from).into(),
                parts(id, &claim.corroborates),
                parts(id, &claim.narrows),
                parts(id, &claim.supersedes),
            ]);
            put(cells);
        }
    }
}

/// Makes the row of an actor in the table of actors.
pub fn actors(site: &Site, id: &Id, put: Put<'_>) {
    let actor = &site.records.actors[id];
    let names = actor.also_known_as.iter().map(|n| plain(site, &n.name));
    let facts = &site.actors[id];
    put(vec![
        id.into(),
        plain(site, &actor.name).into(),
        actor.kind.word().into(),
        actor.parent.as_ref().into(),
        actor.country.clone().into(),
        names.collect::<Vec<_>>().into(),
        actor.wikidata.clone().into(),
        facts.events.len().into(),
        facts.claims_by.len().into(),
        format!("actors/{id}.html").into(),
        bare(site, actor.summary.as_ref()),
        bare(site, actor.common.note.as_ref()),
    ]);
}

/// Makes the row of a place in the table of places.
pub fn places(site: &Site, id: &Id, put: Put<'_>) {
    let place = &site.records.places[id];
    let names = place.also_known_as.iter().map(|n| plain(site, &n.name));
    put(vec![
        id.into(),
        plain(site, &place.name).into(),
        place.within.as_ref().into(),
        site.country(id).into(),
        place.position.map(|p| p.lat).into(),
        place.position.map(|p| p.lon).into(),
        place.precision.map(|p| p.word()).into(),
        names.collect::<Vec<_>>().into(),
        site.places[id].events.len().into(),
        format!("places/{id}.html").into(),
        bare(site, place.summary.as_ref()),
        bare(site, place.common.note.as_ref()),
    ]);
}

/// Makes the row of a source in the table of sources.
pub fn sources(site: &Site, id: &Id, put: Put<'_>) {
    let source = &site.records.sources[id];
    let archives: Vec<_> = source.archives.iter().map(|a| a.url.clone()).collect();
    put(vec![
        id.into(),
        outlet(site, source).into(),
        text(site, source.title.as_ref()),
        source.url.clone().into(),
        source.published.as_ref().into(),
        source.accessed.into(),
        source.language.to_string().into(),
        source.kind.word().into(),
        source.reliability.map(|r| r.word()).into(),
        ids(&source.relays),
        archives.into(),
        source.licence.clone().into(),
        format!("sources/{id}.html").into(),
        bare(site, source.common.note.as_ref()),
    ]);
}

/// Makes the row of an agreement in the table of agreements.
pub fn agreements(site: &Site, id: &Id, put: Put<'_>) {
    let agreement = &site.records.agreements[id];
    let parties: Vec<_> = agreement.parties.iter().map(|p| p.actor.clone()).collect();
    let confirmed = agreement
        .parties
        .iter()
        .filter(|p| !p.confirmed_by.is_empty());
    let confirmed: Vec<_> = confirmed.map(|p| p.actor.clone()).collect();
    put(vec![
        id.into(),
        plain(site, &agreement.title).into(),
        agreement.date.as_ref().into(),
        agreement.form.word().into(),
        agreement.stage.word().into(),
        ids(&parties),
        ids(&confirmed),
        ids(&agreement.mediators),
        ids(&agreement.about),
        agreement.event.as_ref().into(),
        ids(&agreement.renews),
        format!("agreements/{id}.html").into(),
        bare(site, agreement.summary.as_ref()),
        bare(site, agreement.common.note.as_ref()),
    ]);
}

/// Makes the rows of an agreement in the table of provisions; `state` is empty where no evidence was found.
pub fn provisions(site: &Site, id: &Id, put: Put<'_>) {
    for provision in &site.records.agreements[id].provisions {
        let latest = provision.progress.iter().enumerate();
        let latest = latest
            .max_by_key(|(at, p)| (p.on.latest(), *at))
            .map(|(_, p)| p);
        let evidence = latest.map_or(&[][..], |p| &p.evidence);
        let evidence: Vec<_> = evidence.iter().map(evidence_words).collect();
        put(vec![
            id.into(),
            (&provision.id).into(),
            text(site, provision.title.as_ref()),
            text(site, provision.text.as_ref()),
            ids(&provision.by),
            ids(&provision.for_whom),
            provision.specificity.word().into(),
            provision.due.as_ref().into(),
            latest.map(|p| p.state.word()).into(),
            latest.map(|p| &p.on).into(),
            evidence.into(),
            parts(id, &provision.renews),
            carriers(&provision.sources),
            format!("agreements/{id}.html#{}", provision.id).into(),
        ]);
    }
}

/// Makes the rows of a dispute in the table of disputes: one line a position.
pub fn disputes(site: &Site, id: &Id, put: Put<'_>) {
    let dispute = &site.records.disputes[id];
    let evidence = dispute.evidence.iter();
    let evidence = evidence.map(|e| format!("{} ({})", plain(site, &e.text), e.source.source));
    let evidence: Vec<String> = evidence.collect();
    for position in &dispute.positions {
        put(vec![
            id.into(),
            plain(site, &dispute.question).into(),
            ids(&position.actors),
            position.stance.word().into(),
            plain(site, &position.text).into(),
            position.since.as_ref().into(),
            carriers(&position.via),
            parts(id, &position.claims),
            format!("disputes/{id}.html").into(),
            bare(site, dispute.summary.as_ref()),
            bare(site, dispute.common.note.as_ref()),
            evidence.clone().into(),
            ids(&dispute.events),
        ]);
    }
}

/// Makes the rows of the table of gaps.
pub fn gaps(site: &Site, put: Put<'_>) {
    for at in &site.gaps {
        let Some((kind, common)) = site.records.common(&at.record) else {
            continue;
        };
        let gap = &common.gaps[at.index];
        let closed_by: Vec<_> = gap.closed_by.iter().map(evidence_words).collect();
        let raised_by = gap.raised_by.as_ref().map_or("editor", Id::as_str);
        put(vec![
            (&at.record).into(),
            kind.word().into(),
            (&gap.id).into(),
            plain(site, &gap.question).into(),
            raised_by.into(),
            gap.raised.as_ref().into(),
            gap.status.word().into(),
            gap.closed.as_ref().into(),
            closed_by.into(),
            format!("{}/{}.html", kind.folder(), at.record).into(),
            bare(site, gap.note.as_ref()),
        ]);
    }
}

/// Makes the rows of the table of revisions, the newest first; retracted records have theirs here too.
pub fn revisions(site: &Site, put: Put<'_>) {
    for at in &site.revisions {
        let (_, revision) = site.revision(at);
        put(vec![
            (&at.record).into(),
            at.kind.word().into(),
            revision.on.into(),
            revision.kind.word().into(),
            prose(site, &revision.note).into(),
            revision.field.clone().into(),
            revision.was.as_ref().map_or(Cell::Empty, value),
            revision.now.as_ref().map_or(Cell::Empty, value),
            revision.source.as_ref().into(),
            format!("{}/{}.html", at.kind.folder(), at.record).into(),
        ]);
    }
}

/// Returns a value of any shape. One that JSON cannot hold, such as a map with a list for a key, is
/// written as YAML.
fn value(value: &serde_yaml::Value) -> Cell {
    match serde_json::to_value(value) {
        Ok(value) => Cell::Any(value),
        Err(_) => serde_yaml::to_string(value).unwrap_or_default().into(),
    }
}

fn range(range: Option<&event::Range>) -> [Cell; 2] {
    let min = range.map(|range| range.min);
    let max = range.and_then(|range| range.max);
    [min.into(), max.into()]
}

fn text(site: &Site, text: Option<&Text>) -> Cell {
    text.map(|text| plain(site, text)).into()
}

/// Returns the bare words of a Markdown text.
fn bare(site: &Site, text: Option<&Text>) -> Cell {
    text.map(|text| prose(site, text)).into()
}

fn ids(ids: &[Id]) -> Cell {
    ids.iter().map(Id::to_string).collect::<Vec<_>>().into()
}

fn carriers(carriers: &[Carrier]) -> Cell {
    let sources = carriers.iter().map(|carrier| carrier.source.to_string());
    sources.collect::<Vec<_>>().into()
}

/// Returns parts as they are written: bare inside their own record.
fn parts(record: &Id, parts: &[PartId]) -> Cell {
    let name = |part: &PartId| match part.record == *record {
        true => part.part.to_string(),
        false => part.to_string(),
    };
    parts.iter().map(name).collect::<Vec<_>>().into()
}

fn evidence_words(evidence: &Evidence) -> String {
    match evidence {
        Evidence::Event(id) => id.to_string(),
        Evidence::Claim(part) => part.to_string(),
        Evidence::Source(carrier) => carrier.source.to_string(),
    }
}

//! The tables: one line a record, or a part of one.

use crate::export::csv::Table;
use crate::export::event::{self, plain, prose, rows};
use crate::model::{
    Carrier, Count, Evidence, Id, Outcome, Outlet, PartId, Text, TollRow, Vocabulary,
};
use crate::site::Site;

/// Makes `data/events.csv`.
pub fn events(site: &Site) -> String {
    let mut table = Table::new(
        "id,title,date,earliest,latest,type,mode,quad,lane,form,places,lat,lon,precision,actors,\
         killed_min,killed_max,injured_min,injured_max,contested,claims,sources,independent,url,order",
    );
    for row in rows(site) {
        let range = |range: &Option<event::Range>| {
            let min = range.as_ref().map(|r| r.min);
            let max = range.as_ref().and_then(|r| r.max);
            [opt(min), opt(max)]
        };
        let [killed_min, killed_max] = range(&row.killed);
        let [injured_min, injured_max] = range(&row.injured);
        let actors: Vec<String> = row.actors.into_iter().map(|a| a.actor).collect();
        table.row(&[
            row.id,
            row.title,
            row.date.unwrap_or_default(),
            row.earliest.unwrap_or_default(),
            row.latest.unwrap_or_default(),
            row.kind.to_owned(),
            row.mode.unwrap_or_default(),
            row.quad.to_owned(),
            row.lane.to_owned(),
            row.form.to_owned(),
            row.places.join(";"),
            opt(row.lat),
            opt(row.lon),
            row.precision.unwrap_or_default().to_owned(),
            actors.join(";"),
            killed_min,
            killed_max,
            injured_min,
            injured_max,
            row.contested.to_string(),
            row.claims.to_string(),
            row.sources.to_string(),
            row.independent.to_string(),
            row.url,
            row.order.to_string(),
        ]);
    }
    table.finish()
}

/// Makes `data/spans.csv`.
pub fn spans(site: &Site) -> String {
    let mut table = Table::new("event,outcome,who,side,among,min,max,contested,claims");
    for row in rows(site) {
        for span in row.spans {
            table.row(&[
                row.id.clone(),
                span.outcome.to_owned(),
                span.who.to_owned(),
                span.side.unwrap_or_default(),
                span.among.unwrap_or_default(),
                span.min.to_string(),
                opt(span.max),
                span.contested.to_string(),
                span.claims.join(";"),
            ]);
        }
    }
    table.finish()
}

/// Makes `data/claims.csv`: one line a claim and toll row.
pub fn claims(site: &Site) -> String {
    let mut table = Table::new(
        "event,id,by,stance,kind,text,on,via,killed_min,killed_max,injured_min,injured_max,who,\
         status,contradicts,repeats,url,row,side,among,part_of,missing_min,missing_max,\
         captured_min,captured_max,displaced_min,displaced_max",
    );
    for id in &site.chronology {
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
                        opt(count.and_then(Count::min)),
                        opt(count.and_then(Count::max)),
                    ]
                };
                let text = |text: Option<&Text>| text.map(|t| plain(site, t));
                let [killed_min, killed_max] = figure(Outcome::Killed);
                let [injured_min, injured_max] = figure(Outcome::Injured);
                let mut cells = vec![
                    id.to_string(),
                    claim.id.to_string(),
                    ids(&claim.by),
                    claim.stance.word().to_owned(),
                    claim.kind.word().to_owned(),
                    plain(site, &claim.text),
                    opt(claim.on.as_ref()),
                    carriers(&claim.via),
                    killed_min,
                    killed_max,
                    injured_min,
                    injured_max,
                    row.map_or("", |row| row.who.word()).to_owned(),
                    claim.status.word().to_owned(),
                    parts(id, &claim.contradicts),
                    parts(id, &claim.repeats),
                    format!("events/{id}.html#{}", claim.id),
                    opt(row.and_then(|row| row.id.as_ref())),
                    opt(row.and_then(|row| row.side.as_ref())),
                    text(row.and_then(|row| row.among.as_ref())).unwrap_or_default(),
                    opt(row.and_then(|row| row.part_of.as_ref())),
                ];
                for outcome in [Outcome::Missing, Outcome::Captured, Outcome::Displaced] {
                    cells.extend(figure(outcome));
                }
                table.row(&cells);
            }
        }
    }
    table.finish()
}

/// Makes `data/actors.csv`.
pub fn actors(site: &Site) -> String {
    let mut table =
        Table::new("id,name,kind,parent,country,also_known_as,wikidata,events,claims,url");
    for (id, actor) in &site.records.actors {
        let names = actor.also_known_as.iter().map(|n| plain(site, &n.name));
        let facts = &site.actors[id];
        table.row(&[
            id.to_string(),
            plain(site, &actor.name),
            actor.kind.word().to_owned(),
            opt(actor.parent.as_ref()),
            actor.country.join(";"),
            names.collect::<Vec<_>>().join(";"),
            actor.wikidata.clone().unwrap_or_default(),
            facts.events.len().to_string(),
            facts.claims_by.len().to_string(),
            format!("actors/{id}.html"),
        ]);
    }
    table.finish()
}

/// Makes `data/places.csv`.
pub fn places(site: &Site) -> String {
    let mut table = Table::new("id,name,within,country,lat,lon,precision,also_known_as,events,url");
    for (id, place) in &site.records.places {
        let names = place.also_known_as.iter().map(|n| plain(site, &n.name));
        table.row(&[
            id.to_string(),
            plain(site, &place.name),
            opt(place.within.as_ref()),
            site.country(id).unwrap_or_default().to_owned(),
            opt(place.position.map(|p| p.lat)),
            opt(place.position.map(|p| p.lon)),
            place.precision.map_or("", |p| p.word()).to_owned(),
            names.collect::<Vec<_>>().join(";"),
            site.places[id].events.len().to_string(),
            format!("places/{id}.html"),
        ]);
    }
    table.finish()
}

/// Makes `data/sources.csv`.
pub fn sources(site: &Site) -> String {
    let mut table = Table::new(
        "id,outlet,title,source_url,published,accessed,language,kind,reliability,relays,archives,\
         licence,url",
    );
    for (id, source) in &site.records.sources {
        let outlet = match &source.outlet {
            Outlet::Actor(id) => match site.records.actors.get(id) {
                Some(actor) => plain(site, &actor.name),
                None => id.to_string(),
            },
            Outlet::Named(name) => name.clone(),
        };
        let archives: Vec<_> = source.archives.iter().map(|a| a.url.clone()).collect();
        table.row(&[
            id.to_string(),
            outlet,
            source
                .title
                .as_ref()
                .map_or_else(String::new, |t| plain(site, t)),
            source.url.clone().unwrap_or_default(),
            opt(source.published.as_ref()),
            opt(source.accessed),
            source.language.to_string(),
            source.kind.word().to_owned(),
            source.reliability.map_or("", |r| r.word()).to_owned(),
            ids(&source.relays),
            archives.join(";"),
            source.licence.clone().unwrap_or_default(),
            format!("sources/{id}.html"),
        ]);
    }
    table.finish()
}

/// Makes `data/agreements.csv`.
pub fn agreements(site: &Site) -> String {
    let mut table =
        Table::new("id,title,date,form,stage,parties,confirmed,mediators,about,event,renews,url");
    for (id, agreement) in &site.records.agreements {
        let parties: Vec<_> = agreement.parties.iter().map(|p| p.actor.clone()).collect();
        let confirmed = agreement
            .parties
            .iter()
            .filter(|p| !p.confirmed_by.is_empty());
        let confirmed: Vec<_> = confirmed.map(|p| p.actor.clone()).collect();
        table.row(&[
            id.to_string(),
            plain(site, &agreement.title),
            opt(agreement.date.as_ref()),
            agreement.form.word().to_owned(),
            agreement.stage.word().to_owned(),
            ids(&parties),
            ids(&confirmed),
            ids(&agreement.mediators),
            ids(&agreement.about),
            opt(agreement.event.as_ref()),
            ids(&agreement.renews),
            format!("agreements/{id}.html"),
        ]);
    }
    table.finish()
}

/// Makes `data/provisions.csv`; `state` is empty where no evidence was found.
pub fn provisions(site: &Site) -> String {
    let mut table = Table::new(
        "agreement,id,title,text,by,for,specificity,due,state,state_on,evidence,renews,sources,url",
    );
    for (id, agreement) in &site.records.agreements {
        for provision in &agreement.provisions {
            let latest = provision.progress.iter().enumerate();
            let latest = latest
                .max_by_key(|(at, p)| (p.on.latest(), *at))
                .map(|(_, p)| p);
            let text =
                |text: &Option<Text>| text.as_ref().map_or_else(String::new, |t| plain(site, t));
            let evidence = latest.map_or(&[][..], |p| &p.evidence);
            let evidence: Vec<_> = evidence.iter().map(evidence_words).collect();
            table.row(&[
                id.to_string(),
                provision.id.to_string(),
                text(&provision.title),
                text(&provision.text),
                ids(&provision.by),
                ids(&provision.for_whom),
                provision.specificity.word().to_owned(),
                opt(provision.due.as_ref()),
                latest.map_or("", |p| p.state.word()).to_owned(),
                opt(latest.map(|p| &p.on)),
                evidence.join(";"),
                parts(id, &provision.renews),
                carriers(&provision.sources),
                format!("agreements/{id}.html#{}", provision.id),
            ]);
        }
    }
    table.finish()
}

/// Makes `data/disputes.csv`: one line a position.
pub fn disputes(site: &Site) -> String {
    let mut table = Table::new("dispute,question,actor,stance,text,since,via,claims,url");
    for (id, dispute) in &site.records.disputes {
        for position in &dispute.positions {
            table.row(&[
                id.to_string(),
                plain(site, &dispute.question),
                ids(&position.actors),
                position.stance.word().to_owned(),
                plain(site, &position.text),
                opt(position.since.as_ref()),
                carriers(&position.via),
                parts(id, &position.claims),
                format!("disputes/{id}.html"),
            ]);
        }
    }
    table.finish()
}

/// Makes `data/gaps.csv`.
pub fn gaps(site: &Site) -> String {
    let mut table =
        Table::new("record,kind,id,question,raised_by,raised,status,closed,closed_by,url");
    for at in &site.gaps {
        let Some((kind, common)) = site.records.common(&at.record) else {
            continue;
        };
        let gap = &common.gaps[at.index];
        let closed_by: Vec<_> = gap.closed_by.iter().map(evidence_words).collect();
        let raised_by = gap.raised_by.as_ref().map_or("editor", Id::as_str);
        table.row(&[
            at.record.to_string(),
            kind.word().to_owned(),
            gap.id.to_string(),
            plain(site, &gap.question),
            raised_by.to_owned(),
            opt(gap.raised.as_ref()),
            gap.status.word().to_owned(),
            opt(gap.closed.as_ref()),
            closed_by.join(";"),
            format!("{}/{}.html", kind.folder(), at.record),
        ]);
    }
    table.finish()
}

/// Makes `data/revisions.csv`, the newest first; retracted records have theirs here too.
pub fn revisions(site: &Site) -> String {
    let mut table = Table::new("record,kind_of_record,on,kind,note,field,was,now,source,url");
    for at in &site.revisions {
        let (_, revision) = site.revision(at);
        table.row(&[
            at.record.to_string(),
            at.kind.word().to_owned(),
            revision.on.to_string(),
            revision.kind.word().to_owned(),
            prose(site, &revision.note),
            revision.field.clone().unwrap_or_default(),
            value(revision.was.as_ref()),
            value(revision.now.as_ref()),
            opt(revision.source.as_ref()),
            format!("{}/{}.html", at.kind.folder(), at.record),
        ]);
    }
    table.finish()
}

/// Returns a value of any shape in one cell: a text as it is, anything else as JSON.
fn value(value: Option<&serde_yaml::Value>) -> String {
    match value {
        None => String::new(),
        Some(serde_yaml::Value::String(text)) => text.clone(),
        Some(other) => serde_json::to_string(other).unwrap_or_default(),
    }
}

fn opt<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn ids(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(";")
}

fn carriers(carriers: &[Carrier]) -> String {
    let sources = carriers.iter().map(|carrier| carrier.source.as_str());
    sources.collect::<Vec<_>>().join(";")
}

/// Returns parts as they are written: bare inside their own record.
fn parts(record: &Id, parts: &[PartId]) -> String {
    let name = |part: &PartId| match part.record == *record {
        true => part.part.to_string(),
        false => part.to_string(),
    };
    parts.iter().map(name).collect::<Vec<_>>().join(";")
}

fn evidence_words(evidence: &Evidence) -> String {
    match evidence {
        Evidence::Event(id) => id.to_string(),
        Evidence::Claim(part) => part.to_string(),
        Evidence::Source(carrier) => carrier.source.to_string(),
    }
}

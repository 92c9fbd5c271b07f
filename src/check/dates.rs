//! Relative dates -> dates, once every event is read. `circles` has refused those in a circle.

use std::collections::BTreeMap;

use crate::check::Locate;
use crate::diagnostic::Diagnostics;
use crate::model::{Date, Direction, Id, Records, RelativeDate, When};

/// Resolves the relative dates of events and claims, and reports claims whose words give another
/// day than the event's own date.
pub fn resolve(records: &mut Records, locate: &Locate<'_>, diagnostics: &mut Diagnostics) {
    let relative: BTreeMap<Id, RelativeDate> = records
        .events
        .iter()
        .filter_map(|(id, event)| {
            let relative = event.date.as_ref()?.relative.clone()?;
            Some((id.clone(), relative))
        })
        .collect();
    for id in relative.keys() {
        let date = date_of(records, &relative, id);
        if let Some(Some(when)) = records.events.get_mut(id).map(|e| &mut e.date) {
            when.date = date;
        }
    }
    let mut found: Vec<(Id, usize, Option<Date>)> = Vec::new();
    for (id, event) in &records.events {
        for (at, claim) in event.claims.iter().enumerate() {
            let relative = claim.date.as_ref().and_then(|when| when.relative.as_ref());
            let Some(relative) = relative else { continue };
            let base = date_of(records, &BTreeMap::new(), &relative.event);
            let date = base.and_then(|base| moved(&base, relative));
            let stated = relative.as_stated.as_deref().unwrap_or("the claim's date");
            if let (Some(date), Some(own)) = (&date, own_date(&event.date))
                && !overlap(date, own)
            {
                let span = locate.find(id, &format!("claims.{at}.date"));
                diagnostics.relative_date_conflict(
                    span,
                    stated,
                    &date.to_string(),
                    &own.to_string(),
                );
            }
            found.push((id.clone(), at, date));
        }
    }
    for (id, at, date) in found {
        let event = records.events.get_mut(&id);
        if let Some(when) = event.and_then(|event| event.claims[at].date.as_mut()) {
            when.date = date;
        }
    }
}

/// Returns the date of an event, following relative ones to their base.
fn date_of(records: &Records, relative: &BTreeMap<Id, RelativeDate>, id: &Id) -> Option<Date> {
    // From the event down to the first with a date of its own, and back up: no recursion, so that
    // a long chain is no danger.
    let mut chain = Vec::new();
    let mut current = id;
    while let Some(next) = relative.get(current) {
        chain.push(next);
        current = &next.event;
        if chain.len() > relative.len() {
            return None;
        }
    }
    let mut date = own_date(&records.events.get(current)?.date)?.clone();
    for relative in chain.into_iter().rev() {
        date = moved(&date, relative)?;
    }
    Some(date)
}

fn own_date(when: &Option<When>) -> Option<&Date> {
    when.as_ref().and_then(|when| when.date.as_ref())
}

/// Returns `base` moved by the period, or open on its side where none is given.
fn moved(base: &Date, relative: &RelativeDate) -> Option<Date> {
    let (earliest, latest) = (base.earliest(), base.latest());
    let between = |earliest, latest| Some(Date::between(earliest, latest));
    match (&relative.by, relative.direction) {
        (Some(by), Direction::After) => between(
            earliest.and_then(|day| by.after(day)),
            latest.and_then(|day| by.after(day)),
        ),
        (Some(by), Direction::Before) => between(
            earliest.and_then(|day| by.before(day)),
            latest.and_then(|day| by.before(day)),
        ),
        (None, Direction::After) => between(earliest, None),
        (None, Direction::Before) => between(None, latest),
    }
}

/// Tells whether two dates may be the same day; an open side reaches as far as it likes.
pub fn overlap(one: &Date, other: &Date) -> bool {
    let starts_before_end = |a: &Date, b: &Date| match (a.earliest(), b.latest()) {
        (Some(start), Some(end)) => start <= end,
        _ => true,
    };
    starts_before_end(one, other) && starts_before_end(other, one)
}

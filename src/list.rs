//! Site -> one table of its records or their parts, those that are asked for, and its drawing for
//! a terminal.

use crate::export::{self, Cell, Table};
use crate::model::{Date, Day, Id, Outlet, PartId};
use crate::site::Site;

/// Which rows are wanted; every condition must hold.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Rows that this actor takes part in, said, promised, holds or published.
    pub actor: Option<Id>,
    /// Rows that may be of this day or later.
    pub from: Option<Day>,
    /// Rows that may be of this day or earlier.
    pub to: Option<Day>,
    /// Events, claims and spans that are contested.
    pub contested: bool,
    /// Events with one independent origin, and their claims.
    pub single_source: bool,
}

/// Makes the table of that name with the rows that are wanted, or says why it cannot be.
pub fn of(site: &Site, name: &str, filter: &Filter) -> Result<Table, String> {
    let Some(mut table) = export::table(site, name) else {
        return Err(format!("there is no list of `{name}`"));
    };
    if let Some(actor) = &filter.actor {
        if !site.records.actors.contains_key(actor) {
            return Err(format!("no actor is called `{actor}`"));
        }
        if ["places", "gaps", "revisions"].contains(&name) {
            return Err(format!("{name} have no actors"));
        }
        table.retain(|cell| has_actor(site, name, cell, actor));
    }
    if filter.from.is_some() || filter.to.is_some() {
        if ["actors", "places"].contains(&name) {
            return Err(format!("{name} have no dates"));
        }
        table.retain(|cell| {
            let (first, last) = days(site, name, cell);
            let dated = first.is_some() || last.is_some();
            let starts = filter.to.is_none_or(|to| first.is_none_or(|day| day <= to));
            let ends = filter
                .from
                .is_none_or(|from| last.is_none_or(|day| day >= from));
            dated && starts && ends
        });
    }
    if filter.contested {
        match name {
            "events" | "spans" => table.retain(|cell| cell("contested") == Cell::Flag(true)),
            "claims" => table.retain(|cell| is_contested(site, cell)),
            _ => {
                return Err(format!(
                    "{name} are not contested: events, claims and spans are"
                ));
            }
        }
    }
    if filter.single_source {
        if !["events", "claims", "spans"].contains(&name) {
            return Err(format!(
                "{name} have no origins: events, claims and spans have"
            ));
        }
        table.retain(|cell| {
            let facts = event(cell).and_then(|id| site.events.get(&id));
            facts.is_some_and(|facts| facts.origins.len() == 1)
        });
    }
    Ok(table)
}

/// Draws a table for a terminal: the columns that tell most, long texts cut.
pub fn draw(table: &Table) -> String {
    const LONGEST: usize = 60;
    let shown: Vec<usize> = match columns(table.name()) {
        Some(names) => names
            .iter()
            .filter_map(|name| table.columns().iter().position(|column| column == name))
            .collect(),
        None => (0..table.columns().len()).collect(),
    };
    let header = shown.iter().map(|at| table.columns()[*at].to_owned());
    let mut lines: Vec<Vec<String>> = vec![header.collect()];
    for row in table.rows() {
        let cells = shown.iter().map(|at| {
            // What comes from files may hold what would steer a terminal.
            let text = row[*at].plain().replace(char::is_control, " ");
            match text.chars().count() > LONGEST {
                true => text.chars().take(LONGEST - 1).chain(['…']).collect(),
                false => text,
            }
        });
        lines.push(cells.collect());
    }
    let width = |at: usize| lines.iter().map(|line| line[at].chars().count()).max();
    let widths: Vec<usize> = (0..shown.len()).filter_map(width).collect();
    let mut text = String::new();
    for line in &lines {
        let mut drawn = String::new();
        for (cell, width) in line.iter().zip(&widths) {
            let room = width - cell.chars().count() + 2;
            drawn += cell;
            drawn.extend(std::iter::repeat_n(' ', room));
        }
        text += drawn.trim_end();
        text.push('\n');
    }
    text
}

/// Returns the columns of a table that a terminal has room for.
fn columns(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "actors" => &["id", "kind", "parent", "events", "claims", "name"],
        "agreements" => &["id", "date", "form", "parties", "title"],
        "claims" => &["event", "id", "by", "on", "status", "text"],
        "disputes" => &["dispute", "actor", "stance", "since", "text"],
        "events" => &["id", "date", "type", "contested", "independent", "title"],
        "gaps" => &["record", "id", "status", "raised", "question"],
        "places" => &["id", "within", "country", "precision", "events", "name"],
        "provisions" => &["agreement", "id", "state", "state_on", "title"],
        "revisions" => &["record", "on", "kind", "note"],
        "sources" => &["id", "published", "kind", "reliability", "outlet", "title"],
        "spans" => &[
            "event",
            "outcome",
            "who",
            "side",
            "among",
            "min",
            "max",
            "contested",
        ],
        _ => return None,
    })
}

type Find<'a> = &'a dyn Fn(&str) -> Cell;

fn id(cell: &Cell) -> Option<Id> {
    Id::parse(&cell.plain())
}

/// Returns the event that a row is, or is a part of.
fn event(cell: Find) -> Option<Id> {
    id(&cell("event")).or_else(|| id(&cell("id")))
}

fn has_actor(site: &Site, name: &str, cell: Find, actor: &Id) -> bool {
    let names = |column: &str| match cell(column) {
        Cell::List(list) => list.iter().any(|id| id == actor.as_str()),
        other => other.plain() == actor.as_str(),
    };
    let records = &site.records;
    match name {
        "events" => event(cell).is_some_and(|id| {
            let event = &records.events[&id];
            let says = event.claims.iter().any(|claim| claim.by.contains(actor));
            says || event.actors.iter().any(|own| own.actor == *actor)
        }),
        "sources" => id(&cell("id")).is_some_and(
            |id| matches!(&records.sources[&id].outlet, Outlet::Actor(own) if own == actor),
        ),
        "actors" => names("id") || names("parent"),
        "claims" => names("by") || names("side"),
        "agreements" => names("parties") || names("mediators") || names("about"),
        "provisions" => names("by") || names("for"),
        "disputes" => names("actor"),
        _ => names("side"),
    }
}

/// Returns the first and the last day that a row may be of.
fn days(site: &Site, name: &str, cell: Find) -> (Option<Day>, Option<Day>) {
    let own = |column: &str| {
        let date = Date::parse(&cell(column).plain()).ok();
        date.map(|date| (date.earliest(), date.latest()))
    };
    let of_event = || {
        let facts = event(cell).and_then(|id| site.events.get(&id));
        facts.map_or((None, None), |facts| (facts.earliest, facts.latest))
    };
    let found = match name {
        "events" | "spans" => return of_event(),
        "claims" => return own("on").unwrap_or_else(of_event),
        "agreements" => own("date"),
        "provisions" => id(&cell("agreement")).and_then(|id| {
            let date = site.records.agreements[&id].date.as_ref()?;
            Some((date.earliest(), date.latest()))
        }),
        "sources" => own("published").or_else(|| own("accessed")),
        "disputes" => own("since"),
        "gaps" => own("raised"),
        _ => own("on"),
    };
    found.unwrap_or((None, None))
}

fn is_contested(site: &Site, cell: Find) -> bool {
    let (Some(record), Some(part)) = (event(cell), id(&cell("id"))) else {
        return false;
    };
    let claim = PartId { record, part };
    let facts = site.events.get(&claim.record);
    facts.is_some_and(|facts| {
        let mut contests = facts.contested.iter();
        contests.any(|contest| contest.one == claim.part || contest.other == claim.part)
    })
}

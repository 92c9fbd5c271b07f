//! The page about two actors: the events they have in common, what they say against each other,
//! and the agreements both are party to.

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{Event, Id, Lane, PartId};
use crate::render::contest::{self, Links, Saying, counted_words};
use crate::render::listing::{Listing, Part, listing};
use crate::render::parts::{LinkView, PageHead, TextView, cut};
use crate::render::pen::{Pen, part_address, relation_address};
use crate::render::strip::{Strip, strip};

/// The most claims against each other that the page lists; events have them all.
const MOST: usize = 30;

/// Two actors as their template sees them.
#[derive(Debug, Serialize)]
pub struct View {
    pub one: LinkView,
    pub other: LinkView,
    pub is_whole: bool,
    /// "12 events in common: 3 of cooperation and 9 of conflict"
    pub counts: String,
    pub strip: Option<Strip>,
    pub listing: Listing,
    pub against: Vec<Against>,
    pub against_more: usize,
    pub agreements: Vec<LinkView>,
}

/// A claim of the one that contradicts the other's.
#[derive(Debug, Serialize)]
pub struct Against {
    pub says: Saying,
    pub against: Saying,
    pub event: LinkView,
    pub date: Option<DateView>,
}

/// Lays out one page about two actors.
pub fn page(pen: &Pen<'_>, one: &Id, other: &Id, part: Part) -> (PageHead, View) {
    let facts = &pen.site.relations[&(one.clone(), other.clone())];
    let address = relation_address(one, other);
    let base = address.trim_end_matches(".html");
    let (first, second) = (pen.actor(one), pen.actor(other));
    let args = [
        ("one", first.label.as_str().into()),
        ("other", second.label.as_str().into()),
    ];
    let names = pen.say("relation-title", &args);
    let heading = pen.heading(&names, part);
    let label = TextView {
        text: first.label.clone(),
        lang: first.lang.clone(),
        dir: first.dir,
        other: first.other,
    };
    let mut head = PageHead::new(pen, "relation", "actors", TextView::plain(&heading))
        .crumb(
            pen,
            "actors/index.html",
            TextView::plain(pen.word("kinds-actor")),
        )
        .crumb(pen, &format!("actors/{one}.html"), label);
    if part != Part::All {
        head = head.crumb(pen, &address, TextView::plain(&names));
    }
    if let Part::Month(year, _) = part {
        let address = part_address(base, Part::Year(year));
        head = head.crumb(pen, &address, TextView::plain(pen.dates().year(year)));
    }
    let conflict = pen.site.in_lane(&facts.events, Lane::Conflict).count();
    let cooperation = facts.events.len() - conflict;
    let args = [
        ("n", facts.events.len().into()),
        ("cooperation", cooperation.into()),
        ("conflict", conflict.into()),
    ];
    let counts = pen.say("relation-counts", &args);
    let args = [
        ("names", names.as_str().into()),
        ("counts", counts.as_str().into()),
    ];
    let head = head.describe(&pen.say("relation-description", &args));
    let is_whole = part == Part::All;
    let list = &pen.templates.lists[base];
    let mut view = View {
        one: first,
        other: second,
        is_whole,
        counts,
        strip: None,
        listing: listing(pen, &list.events, &list.paging, base, part).laid_out(pen, 3),
        against: Vec::new(),
        against_more: 0,
        agreements: Vec::new(),
    };
    if is_whole {
        view.strip = strip(pen, &facts.events, true);
        let pairs = facts.against.iter().take(MOST);
        view.against = pairs
            .filter_map(|(says, of)| against(pen, says, of))
            .collect();
        view.against_more = facts.against.len().saturating_sub(MOST);
        view.agreements = facts.agreements.iter().map(|id| pen.record(id)).collect();
    }
    let head = head.revised_with(pen, view.listing.commons(pen));
    (head, view)
}

fn against(pen: &Pen<'_>, says: &PartId, against: &PartId) -> Option<Against> {
    let events = &pen.site.records.events;
    let event = events.get(&says.record)?;
    Some(Against {
        says: saying(pen, event, &says.part)?,
        against: saying(pen, events.get(&against.record)?, &against.part)?,
        event: pen.event(&says.record),
        date: pen.event_date(event, Length::Middle),
    })
}

/// Returns what a claim says: its first figure, else its text.
fn saying(pen: &Pen<'_>, event: &Event, id: &Id) -> Option<Saying> {
    let claim = event.claims.iter().find(|claim| claim.id == *id)?;
    for row in &claim.toll {
        if let Some((&outcome, count)) = row.outcomes.iter().next() {
            let of = Some(counted_words(pen, row.who, outcome));
            let saying = contest::saying(pen, event, claim, &pen.stated(count), of);
            return Some(Saying {
                links: Links::All,
                ..saying
            });
        }
    }
    let mut saying = contest::saying(pen, event, claim, "", None);
    let text = pen.text(&claim.text);
    saying.links = Links::All;
    saying.what.label = cut(text.text.trim_end_matches('.'), 160);
    saying.what.lang = text.lang;
    saying.what.dir = text.dir;
    saying.what.other = text.other;
    Some(saying)
}

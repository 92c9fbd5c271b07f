//! The page of an agreement: who is party, who says so itself, what was promised and what came of
//! it, and where else the same was promised.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::language::dates::{DateView, Length};
use crate::model::{Agreement, Date, Evidence, Id, Kind, PartId, Provision, Records, SourceKind};
use crate::render::parts::{
    self, CarrierView, Html, LinkView, PageHead, Pager, PagerLink, Tail, TextView,
};
use crate::render::pen::{Pen, address};
use crate::render::progress::{self, MarkView, StepView};
use crate::render::words;

/// An agreement as its template sees it.
#[derive(Debug, Serialize)]
pub struct View {
    /// "joint statement"
    pub form: String,
    pub stage: String,
    pub summary: Option<Html>,
    pub date: Option<DateView>,
    pub parties: Vec<PartyView>,
    pub mediators: Vec<LinkView>,
    pub about: Vec<AboutView>,
    pub event: Option<LinkView>,
    pub lineage: Option<Lineage>,
    pub provisions: Vec<ProvisionView>,
    /// Provisions down, texts across; none for an agreement that stands alone.
    pub renewals: Option<Renewals>,
    /// The day against which a promise is overdue.
    pub measured_on: Option<DateView>,
    pub sources: String,
    pub tail: Tail,
    pub pager: Pager,
}

/// A party, and where it says so itself.
#[derive(Debug, Serialize)]
pub struct PartyView {
    pub actor: LinkView,
    /// Empty: its own text was not seen.
    pub confirmed_by: Vec<CarrierView>,
}

/// An actor or place that is only spoken of.
#[derive(Debug, Serialize)]
pub struct AboutView {
    pub link: LinkView,
    /// True for an actor that promised nothing here.
    pub is_no_party: bool,
}

/// One promise.
#[derive(Debug, Serialize)]
pub struct ProvisionView {
    pub id: String,
    pub heading: TextView,
    pub text: Option<TextView>,
    pub by: Vec<LinkView>,
    pub for_whom: Vec<LinkView>,
    pub specificity: String,
    pub due: Option<DateView>,
    pub is_overdue: bool,
    pub sources: Vec<CarrierView>,
    /// The same promise in earlier texts and in later ones, each named by its date.
    pub before: Vec<LinkView>,
    pub again: Vec<LinkView>,
    pub mark: MarkView,
    pub steps: Vec<StepView>,
}

/// The texts that renew one another, by date.
#[derive(Debug, Serialize)]
pub struct Lineage {
    /// "8 texts, July 2021 to January 2026"
    pub finding: String,
    pub texts: Vec<LineageText>,
}

/// One text of a lineage.
#[derive(Debug, Serialize)]
pub struct LineageText {
    pub link: LinkView,
    pub date: Option<DateView>,
    pub form: String,
    pub is_this: bool,
}

/// Which provision is found in which text.
#[derive(Debug, Serialize)]
pub struct Renewals {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Some cell is found in one report only, so the key explains that mark.
    pub has_report: bool,
}

/// A text at the head of its column.
#[derive(Debug, Serialize)]
pub struct Column {
    pub href: String,
    /// "Feb", "2025": two lines.
    pub month: Option<String>,
    pub year: String,
    /// The title, for readers who do not see the column.
    pub title: TextView,
    pub is_this: bool,
}

/// A provision of this agreement across all texts.
#[derive(Debug, Serialize)]
pub struct Row {
    pub id: String,
    pub heading: TextView,
    pub specificity: String,
    pub cells: Vec<Cell>,
    pub mark: MarkView,
}

/// Whether a provision is found in a text.
#[derive(Debug, Serialize)]
pub struct Cell {
    /// `this`, `report`, `found` or `none`.
    pub state: &'static str,
    pub label: String,
    pub href: Option<String>,
    pub is_this: bool,
}

/// Lays out the page of an agreement.
pub fn page(pen: &Pen<'_>, id: &Id) -> (PageHead, View) {
    let agreement = &pen.site.records.agreements[id];
    let mut head = PageHead::new(pen, "agreement", "agreements", pen.text(&agreement.title))
        .crumb(
            pen,
            "agreements/index.html",
            TextView::plain(pen.word("kinds-agreement")),
        )
        .revised(pen, &agreement.common);
    if let Some(summary) = &agreement.summary {
        head = head.describe(&pen.stripped(summary));
    }
    let texts = texts(pen, agreement);
    (head, view(pen, agreement, &texts))
}

/// Returns an agreement as its page and a block in a note show it.
pub fn view(pen: &Pen<'_>, agreement: &Agreement, texts: &[Id]) -> View {
    let id = &agreement.common.id;
    let records = &pen.site.records;
    let parties: BTreeSet<&Id> = agreement.parties.iter().map(|party| &party.actor).collect();
    View {
        form: words::agreement_form(pen.language, agreement.form),
        stage: words::capital(words::stage(pen.language, agreement.stage)),
        summary: agreement
            .summary
            .as_ref()
            .map(|text| pen.markdown(text, "summary-")),
        date: agreement
            .date
            .as_ref()
            .map(|date| pen.date(date, Length::Long)),
        parties: agreement
            .parties
            .iter()
            .map(|party| PartyView {
                actor: pen.actor(&party.actor),
                confirmed_by: parts::carriers(pen, &party.confirmed_by),
            })
            .collect(),
        mediators: agreement
            .mediators
            .iter()
            .map(|id| pen.record(id))
            .collect(),
        about: agreement
            .about
            .iter()
            .map(|about| AboutView {
                link: pen.record(about),
                is_no_party: records.actors.contains_key(about) && !parties.contains(about),
            })
            .collect(),
        event: agreement.event.as_ref().map(|event| pen.event(event)),
        lineage: lineage(pen, id, texts),
        provisions: agreement
            .provisions
            .iter()
            .map(|provision| provision_view(pen, agreement, provision))
            .collect(),
        renewals: renewals(pen, agreement, texts),
        measured_on: progress::measured_on(pen.site).map(|day| pen.day(day)),
        sources: parts::sources(pen, sources(agreement)),
        tail: parts::tail(pen, &agreement.common),
        pager: pager(pen, id, texts),
    }
}

/// Returns the heading of a provision: its title, else its text.
pub fn heading(pen: &Pen<'_>, provision: &Provision) -> TextView {
    match provision.title.as_ref().or(provision.text.as_ref()) {
        Some(text) => pen.text(text),
        None => TextView::plain(provision.id.as_str()),
    }
}

/// Returns who made a promise: whoever the provision names, else every party.
pub fn promised_by(pen: &Pen<'_>, agreement: &Agreement, provision: &Provision) -> Vec<LinkView> {
    match provision.by.is_empty() {
        true => pen.actors(agreement.parties.iter().map(|party| &party.actor)),
        false => pen.actors(&provision.by),
    }
}

fn provision_view(pen: &Pen<'_>, agreement: &Agreement, provision: &Provision) -> ProvisionView {
    let [before, again] = promised_else(pen, agreement, provision);
    ProvisionView {
        id: provision.id.to_string(),
        heading: heading(pen, provision),
        text: match provision.title {
            Some(_) => provision.text.as_ref().map(|text| pen.text(text)),
            None => None,
        },
        by: promised_by(pen, agreement, provision),
        for_whom: provision.for_whom.iter().map(|id| pen.record(id)).collect(),
        specificity: words::specificity(pen.language, provision.specificity),
        due: provision
            .due
            .as_ref()
            .map(|date| pen.date(date, Length::Long)),
        is_overdue: progress::is_overdue(pen.site, provision),
        sources: parts::carriers(pen, &provision.sources),
        before,
        again,
        mark: progress::latest(pen, provision),
        steps: progress::steps(pen, provision, ""),
    }
}

/// Returns where a promise was made in texts of an earlier date, and where in later ones.
fn promised_else(
    pen: &Pen<'_>,
    agreement: &Agreement,
    provision: &Provision,
) -> [Vec<LinkView>; 2] {
    let facts = pen.site.agreements.get(&agreement.common.id);
    let line = facts.and_then(|facts| facts.provisions.get(&provision.id));
    let day = |date: &Option<Date>| date.as_ref().and_then(Date::earliest);
    let mut found: [Vec<LinkView>; 2] = Default::default();
    for part in line.into_iter().flatten() {
        let date = &pen.site.records.agreements[&part.record].date;
        let (Some(other), Some(own), Some(date)) = (day(date), day(&agreement.date), date) else {
            continue;
        };
        if other != own {
            let link = pen.part(part);
            found[usize::from(other > own)].push(LinkView {
                label: pen.date(date, Length::Middle).plain(),
                lang: None,
                dir: None,
                ..link
            });
        }
    }
    found
}

/// Returns every text that this one renews or is renewed by, provisions of their own included, by
/// date; this one alone for an agreement that stands alone.
pub fn texts(pen: &Pen<'_>, agreement: &Agreement) -> Vec<Id> {
    let id = &agreement.common.id;
    let agreements = &pen.site.records.agreements;
    let mut texts: BTreeSet<&Id> = BTreeSet::from([id]);
    if let Some(facts) = pen.site.agreements.get(id) {
        texts.extend(&facts.lineage);
        texts.extend(facts.provisions.values().flatten().map(|part| &part.record));
    }
    let mut texts: Vec<Id> = texts
        .into_iter()
        .filter(|id| agreements.contains_key(*id))
        .cloned()
        .collect();
    texts.sort_by_cached_key(|id| {
        let date = agreements[id].date.as_ref();
        let earliest = date.and_then(Date::earliest);
        (
            earliest.is_none(),
            earliest,
            date.and_then(Date::latest),
            id.clone(),
        )
    });
    texts
}

fn lineage(pen: &Pen<'_>, this: &Id, texts: &[Id]) -> Option<Lineage> {
    if texts.len() < 2 {
        return None;
    }
    let agreements = &pen.site.records.agreements;
    let days = texts
        .iter()
        .filter_map(|id| agreements[id].date.as_ref()?.earliest());
    let mut args = vec![("n", texts.len().into())];
    let finding = match (days.clone().min(), days.max()) {
        (Some(first), Some(last)) => {
            let from = pen.dates().month(first.year(), first.month());
            let to = pen.dates().month(last.year(), last.month());
            if from == to {
                args.push(("month", to.into()));
                pen.say("lineage-finding-month", &args)
            } else {
                args.extend([("from", from.into()), ("to", to.into())]);
                pen.say("lineage-finding-months", &args)
            }
        }
        _ => pen.say("lineage-finding", &args),
    };
    let texts = texts.iter().map(|id| {
        let agreement = &agreements[id];
        LineageText {
            link: pen.record(id),
            date: agreement
                .date
                .as_ref()
                .map(|date| pen.date(date, Length::Middle)),
            form: words::agreement_form(pen.language, agreement.form),
            is_this: id == this,
        }
    });
    Some(Lineage {
        finding,
        texts: texts.collect(),
    })
}

fn renewals(pen: &Pen<'_>, agreement: &Agreement, texts: &[Id]) -> Option<Renewals> {
    let id = &agreement.common.id;
    if texts.len() < 2 || agreement.provisions.is_empty() {
        return None;
    }
    let facts = pen.site.agreements.get(id);
    let columns = texts
        .iter()
        .map(|text| column(pen, text, text == id))
        .collect();
    let mut has_report = false;
    let mut rows = Vec::new();
    for provision in &agreement.provisions {
        let found = facts.and_then(|facts| facts.provisions.get(&provision.id));
        let cells: Vec<Cell> = texts
            .iter()
            .map(|text| {
                let parts = found.map_or(&[][..], Vec::as_slice);
                let part = parts.iter().find(|part| part.record == *text);
                cell(pen, agreement, provision, part, text == id)
            })
            .collect();
        has_report |= cells.iter().any(|cell| cell.state == "report");
        rows.push(Row {
            id: provision.id.to_string(),
            heading: heading(pen, provision),
            specificity: words::specificity(pen.language, provision.specificity),
            cells,
            mark: progress::latest(pen, provision),
        });
    }
    Some(Renewals {
        columns,
        rows,
        has_report,
    })
}

fn column(pen: &Pen<'_>, text: &Id, is_this: bool) -> Column {
    let agreement = &pen.site.records.agreements[text];
    let day = agreement.date.as_ref().and_then(Date::earliest);
    Column {
        href: pen.href(&address(Kind::Agreement, text)),
        month: day.map(|day| pen.dates().month_name(day.month().unsigned_abs(), false)),
        year: match day {
            Some(day) => pen.dates().year(day.year()),
            None => pen.word("no-date").to_owned(),
        },
        title: pen.text(&agreement.title),
        is_this,
    }
}

fn cell(
    pen: &Pen<'_>,
    agreement: &Agreement,
    provision: &Provision,
    part: Option<&PartId>,
    is_this: bool,
) -> Cell {
    let records = &pen.site.records;
    if is_this {
        let (state, label) = match is_in_one_report(records, provision) {
            true => ("report", "cell-report-this"),
            false => ("this", "cell-this"),
        };
        let address = format!(
            "{}#{}",
            address(Kind::Agreement, &agreement.common.id),
            provision.id
        );
        return Cell {
            state,
            label: pen.word(label).to_owned(),
            href: Some(pen.href(&address)),
            is_this,
        };
    }
    let Some(part) = part else {
        return Cell {
            state: "none",
            label: pen.word("cell-none").to_owned(),
            href: None,
            is_this,
        };
    };
    let other = &records.agreements[&part.record];
    let there = other
        .provisions
        .iter()
        .find(|provision| provision.id == part.part);
    let (state, label) = match there.is_some_and(|there| is_in_one_report(records, there)) {
        true => ("report", "cell-report"),
        false => ("found", "cell-found"),
    };
    Cell {
        state,
        label: pen.word(label).to_owned(),
        href: pen.part(part).href,
        is_this,
    }
}

/// Tells whether a provision is known from one source that is neither the text itself nor a
/// statement of who made it.
fn is_in_one_report(records: &Records, provision: &Provision) -> bool {
    let [only] = &provision.sources[..] else {
        return false;
    };
    records
        .sources
        .get(&only.source)
        .is_some_and(|source| !matches!(source.kind, SourceKind::Primary | SourceKind::Statement))
}

/// Returns every source that the agreement names.
fn sources(agreement: &Agreement) -> BTreeSet<&Id> {
    let provisions = &agreement.provisions;
    let steps = provisions.iter().flat_map(|provision| &provision.progress);
    let evidence = steps
        .flat_map(|step| &step.evidence)
        .filter_map(|evidence| match evidence {
            Evidence::Source(carrier) => Some(carrier),
            Evidence::Event(_) | Evidence::Claim(_) => None,
        });
    agreement
        .sources
        .iter()
        .chain(
            agreement
                .parties
                .iter()
                .flat_map(|party| &party.confirmed_by),
        )
        .chain(provisions.iter().flat_map(|provision| &provision.sources))
        .chain(evidence)
        .map(|carrier| &carrier.source)
        .collect()
}

fn pager(pen: &Pen<'_>, this: &Id, texts: &[Id]) -> Pager {
    let Some(at) = texts.iter().position(|id| id == this) else {
        return Pager::default();
    };
    let link = |id: &Id| {
        let date = pen.site.records.agreements[id].date.as_ref();
        let date = date.map(|date| pen.date(date, Length::Long));
        PagerLink::new(date, pen.record(id))
    };
    Pager {
        previous: at.checked_sub(1).map(|before| link(&texts[before])),
        next: texts.get(at + 1).map(link),
    }
}

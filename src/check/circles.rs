//! References that must not lead back to where they started.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Locate;
use crate::diagnostic::Diagnostics;
use crate::model::{PartId, Records};

/// Reports every circle in `parent`, `within`, `renews`, `supersedes` and relative dates, once
/// each, at its least member.
pub fn check(records: &Records, locate: &Locate<'_>, diagnostics: &mut Diagnostics) {
    let parents = records.actors.iter();
    let parents = parents.map(|(id, r)| (id.clone(), r.parent.iter().cloned().collect()));
    for id in circular(parents.collect()) {
        diagnostics.part_of_itself(locate.find(&id, "parent"), id.as_str(), "parent");
    }
    let places = records.places.iter();
    let places = places.map(|(id, r)| (id.clone(), r.within.iter().cloned().collect()));
    for id in circular(places.collect()) {
        diagnostics.part_of_itself(locate.find(&id, "within"), id.as_str(), "within");
    }
    let renewals = records.agreements.iter();
    let renewals = renewals.map(|(id, r)| (id.clone(), r.renews.clone()));
    for id in circular(renewals.collect()) {
        diagnostics.part_of_itself(locate.find(&id, "renews"), id.as_str(), "renews");
    }
    // Most dates rest on no other: they need no place in the graph.
    let dates = records.events.iter().filter_map(|(id, event)| {
        let base = event.date.as_ref()?.relative.as_ref()?.event.clone();
        Some((id.clone(), vec![base]))
    });
    for id in circular(dates.collect()) {
        diagnostics.part_of_itself(locate.find(&id, "date"), id.as_str(), "date");
    }
    let mut provisions: BTreeMap<PartId, Vec<PartId>> = BTreeMap::new();
    for (id, agreement) in &records.agreements {
        for provision in &agreement.provisions {
            let part = provision.id.clone();
            let record = id.clone();
            provisions.insert(PartId { record, part }, provision.renews.clone());
        }
    }
    for part in circular(provisions) {
        let list = &records.agreements[&part.record].provisions;
        let at = list.iter().position(|p| p.id == part.part).unwrap_or(0);
        let span = locate.find(&part.record, &format!("provisions.{at}.renews"));
        diagnostics.part_of_itself(span, &part.to_string(), "renews");
    }
    let mut claims: BTreeMap<PartId, Vec<PartId>> = BTreeMap::new();
    for (id, event) in &records.events {
        // The same of most claims.
        for claim in event.claims.iter().filter(|c| !c.supersedes.is_empty()) {
            let part = claim.id.clone();
            let record = id.clone();
            claims.insert(PartId { record, part }, claim.supersedes.clone());
        }
    }
    for part in circular(claims) {
        let list = &records.events[&part.record].claims;
        let at = list.iter().position(|c| c.id == part.part).unwrap_or(0);
        let span = locate.find(&part.record, &format!("claims.{at}.supersedes"));
        diagnostics.part_of_itself(span, &part.to_string(), "supersedes");
    }
}

/// Returns the least member of every circle in a graph.
fn circular<K: Ord + Clone>(graph: BTreeMap<K, Vec<K>>) -> Vec<K> {
    let mut done: BTreeSet<&K> = BTreeSet::new();
    let mut found = Vec::new();
    for start in graph.keys() {
        // Depth first with a stack of its own, so that a long chain cannot exhaust the program's.
        let mut path: Vec<(&K, usize)> = Vec::new();
        let mut on_path: BTreeSet<&K> = BTreeSet::new();
        if !done.contains(start) {
            path.push((start, 0));
            on_path.insert(start);
        }
        while let Some((node, next)) = path.last_mut() {
            let edges = graph.get(*node).map_or(&[][..], Vec::as_slice);
            let Some(target) = edges.get(*next) else {
                done.insert(*node);
                on_path.remove(*node);
                path.pop();
                continue;
            };
            *next += 1;
            if on_path.contains(target) {
                let from = path.iter().position(|(node, _)| *node == target);
                let circle = path[from.unwrap_or(0)..].iter().map(|(node, _)| *node);
                found.extend(circle.min().cloned());
            } else if !done.contains(target) {
                path.push((target, 0));
                on_path.insert(target);
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[(&str, &str)]) -> BTreeMap<String, Vec<String>> {
        let mut graph: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (from, to) in edges {
            graph.entry((*from).into()).or_default().push((*to).into());
        }
        graph
    }

    #[test]
    fn circles_are_found_once_each() {
        assert_eq!(
            circular(graph(&[("a", "b"), ("b", "c")])),
            Vec::<String>::new()
        );
        assert_eq!(circular(graph(&[("a", "a")])), ["a"]);
        assert_eq!(
            circular(graph(&[("c", "b"), ("b", "c"), ("a", "b")])),
            ["b"]
        );
        let two = [("a", "b"), ("b", "a"), ("x", "y"), ("y", "x"), ("y", "z")];
        assert_eq!(circular(graph(&two)), ["a", "x"]);
        // A diamond is no circle.
        let diamond = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")];
        assert_eq!(circular(graph(&diamond)), Vec::<String>::new());
    }
}

//! Every text of a record that readers see in their language.
//!
//! A quotation's own words are not among them: they are whose they are in every language.

use crate::model::{
    Actor, Agreement, Claim, Common, Dispute, Event, Note, OtherName, Place, Source, Text,
};

/// A record whose texts can be walked over.
pub trait Texts {
    /// Hands over each text.
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text));
}

impl Texts for Text {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        take(self);
    }
}

impl Texts for Actor {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        take(&self.name);
        names(&self.also_known_as, take);
        self.summary.iter().for_each(&mut *take);
        self.common.texts(take);
    }
}

impl Texts for Place {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        take(&self.name);
        names(&self.also_known_as, take);
        self.summary.iter().for_each(&mut *take);
        self.common.texts(take);
    }
}

impl Texts for Source {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        self.title.iter().for_each(&mut *take);
        self.common.texts(take);
    }
}

impl Texts for Event {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        take(&self.title);
        self.summary.iter().for_each(&mut *take);
        for place in &self.places {
            place.note.iter().for_each(&mut *take);
        }
        for claim in &self.claims {
            claim.texts(take);
        }
        for estimate in &self.estimates {
            take(&estimate.method);
            estimate.among.iter().for_each(&mut *take);
        }
        self.common.texts(take);
    }
}

impl Texts for Claim {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        take(&self.text);
        let quote = self.quote.iter();
        quote
            .filter_map(|quote| quote.translation.as_ref())
            .for_each(&mut *take);
        for row in &self.toll {
            row.among.iter().for_each(&mut *take);
            row.including.iter().for_each(&mut *take);
        }
    }
}

impl Texts for Agreement {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        take(&self.title);
        self.summary.iter().for_each(&mut *take);
        for provision in &self.provisions {
            provision.title.iter().for_each(&mut *take);
            provision.text.iter().for_each(&mut *take);
            for step in &provision.progress {
                step.note.iter().for_each(&mut *take);
            }
        }
        self.common.texts(take);
    }
}

impl Texts for Dispute {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        take(&self.question);
        self.summary.iter().for_each(&mut *take);
        for position in &self.positions {
            take(&position.text);
        }
        for evidence in &self.evidence {
            take(&evidence.text);
        }
        self.common.texts(take);
    }
}

impl Texts for Note {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        take(&self.title);
        take(&self.body);
        self.summary.iter().for_each(&mut *take);
        self.common.texts(take);
    }
}

impl Texts for Common {
    fn texts<'a>(&'a self, take: &mut dyn FnMut(&'a Text)) {
        self.note.iter().for_each(&mut *take);
        for gap in &self.gaps {
            take(&gap.question);
            gap.note.iter().for_each(&mut *take);
        }
        for revision in &self.revisions {
            take(&revision.note);
        }
    }
}

fn names<'a>(names: &'a [OtherName], take: &mut dyn FnMut(&'a Text)) {
    for other in names {
        take(&other.name);
        other.note.iter().for_each(&mut *take);
    }
}

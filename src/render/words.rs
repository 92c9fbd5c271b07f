//! Counts and the words of every vocabulary -> English as pages write it.
//!
//! The one place that knows English words for the values of records. Another language gets a file
//! beside this one, chosen by the pen's language.

use crate::language::Language;
use crate::model::{
    ActorKind, ActorRole, AgreementForm, ClaimKind, EventForm, EventType, GapStatus, Kind, Lane,
    PlaceRole, Precision, ProgressState, Quad, Reliability, RevisionKind, SourceKind, Specificity,
    Stage, Stance, Status,
};

/// Returns the words for a span: "46", "15 to 52", "0 to 45 or more", "15 or more".
pub fn span(min: u64, max: Option<u64>, open_from: Option<u64>) -> String {
    match (max, open_from) {
        (Some(max), _) if max == min => number(min),
        (Some(max), _) => format!("{} to {}", number(min), number(max)),
        (None, Some(from)) if from > min => format!("{} to {} or more", number(min), number(from)),
        (None, _) => format!("{} or more", number(min)),
    }
}

/// Returns a number with its thousands set apart: "46", "6,000".
pub fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Returns a number and its noun: "1 source", "12 sources".
pub fn counted(n: usize, one: &str, many: &str) -> String {
    let noun = if n == 1 { one } else { many };
    format!("{} {noun}", number(n as u64))
}

/// Returns a free word as it is read: `air-strike` is "air strike".
pub fn free(word: &str) -> String {
    word.replace('-', " ")
}

/// Returns a text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

macro_rules! labels {
    ($(#[$doc:meta])* $name:ident, $type:ident, { $($variant:ident = $label:literal),+ $(,)? }) => {
        $(#[$doc])*
        pub fn $name(value: $type) -> &'static str {
            match value { $($type::$variant => $label),+ }
        }
    };
}

labels! {
    /// Returns the word for one record of a kind.
    kind, Kind, {
        Actor = "Actor", Place = "Place", Source = "Source", Event = "Event",
        Agreement = "Agreement", Dispute = "Dispute", Note = "Note",
    }
}
labels! {
    /// Returns the heading of the index of a kind.
    kinds, Kind, {
        Actor = "Actors", Place = "Places", Source = "Sources", Event = "Events",
        Agreement = "Agreements", Dispute = "Disputes", Note = "Notes",
    }
}
labels! {
    /// Returns the label of an actor kind.
    actor_kind, ActorKind, {
        State = "state", GovernmentBody = "government body", ArmedForce = "armed force",
        DeFactoAuthority = "de facto authority", ArmedGroup = "armed group",
        PoliticalGroup = "political group", Intergovernmental = "intergovernmental body",
        Ngo = "non-governmental organisation", Media = "news organisation", Person = "person",
        Civilians = "civilians", Unnamed = "unnamed source", Other = "other",
    }
}
labels! {
    /// Returns how exactly a place is known.
    precision, Precision, {
        Exact = "known exactly", Near = "known to within 25 km", District = "known to the district",
        Province = "known to the province", Area = "known to a wider area",
        Country = "known to the country", HighSeas = "on the high seas",
    }
}
labels! {
    /// Returns the label of a source kind.
    source_kind, SourceKind, {
        Primary = "primary document", Statement = "statement", Wire = "news agency", News = "news",
        Broadcast = "broadcast", Social = "social media",
        Ngo = "non-governmental organisation", Un = "United Nations", Dataset = "data set",
        Academic = "academic work", Other = "other",
    }
}
labels! {
    /// Returns what a source's letter says.
    reliability, Reliability, {
        A = "reliable", B = "usually reliable", C = "fairly reliable", D = "not usually reliable",
        E = "unreliable", F = "cannot be judged",
    }
}
labels! {
    /// Returns the label of an event type.
    event_type, EventType, {
        Agree = "Agreement", Consult = "Talks", Support = "Words of support",
        Concede = "Concession", Cooperate = "Cooperation", Aid = "Aid", Retreat = "Withdrawal",
        Request = "Demand", Accuse = "Accusation", Reject = "Rejection", Threaten = "Threat",
        Protest = "Protest", Sanction = "Sanction", Mobilize = "Mobilisation",
        Coerce = "Coercion", Assault = "Attack",
    }
}
labels! {
    /// Returns the label of a quadrant: the lane, and words or deeds.
    quad, Quad, {
        VerbalCooperation = "Cooperation, words", MaterialCooperation = "Cooperation, deeds",
        VerbalConflict = "Conflict, words", MaterialConflict = "Conflict, deeds",
    }
}
labels! {
    /// Returns the label of a lane.
    lane, Lane, { Cooperation = "Cooperation", Conflict = "Conflict" }
}
labels! {
    /// Returns the label of an event form.
    event_form, EventForm, {
        Incident = "incident", Series = "series of incidents", Trend = "trend",
        Statement = "statement", Meeting = "meeting",
    }
}
labels! {
    /// Returns the label of an actor's role.
    actor_role, ActorRole, {
        Initiator = "Initiator", Target = "Target", SideA = "First side", SideB = "Second side",
        Victim = "Victim", Party = "Party", Host = "Host", Mediator = "Mediator",
        Signatory = "Signatory", Participant = "Participant",
    }
}
labels! {
    /// Returns the label of a place's role.
    place_role, PlaceRole, { Site = "At", From = "From", To = "To" }
}
labels! {
    /// Returns the label of a stance.
    stance, Stance, {
        Asserts = "Asserts", Confirms = "Confirms", Denies = "Denies", Declines = "Declines",
        Withdraws = "Withdraws",
    }
}
labels! {
    /// Returns the heading for claims of a kind that count nothing.
    claim_kind, ClaimKind, {
        Casualty = "The dead and injured, without a number", Fact = "What happened",
        Attribution = "Who did it", Intent = "What was intended", Framing = "How it is described",
        Forecast = "What will follow",
    }
}
labels! {
    /// Returns the label of a claim's status.
    status, Status, {
        Unverified = "unverified", PartlyVerified = "partly verified",
        Corroborated = "corroborated", Contested = "contested", Refuted = "refuted",
        Withdrawn = "withdrawn", Superseded = "superseded",
    }
}
labels! {
    /// Returns the label of an agreement's form.
    agreement_form, AgreementForm, {
        Treaty = "treaty", Memorandum = "memorandum", JointStatement = "joint statement",
        Readout = "readout", Oral = "oral", Reported = "reported only", Unilateral = "unilateral",
    }
}
labels! {
    /// Returns the label of a stage.
    stage, Stage, {
        NoneDeclaratory = "declaratory, no stage of a peace process", Ceasefire = "ceasefire",
        PreNegotiation = "before negotiation", FrameworkPartial = "partial framework",
        FrameworkComprehensive = "comprehensive framework", Implementation = "implementation",
        Renewal = "renewal",
    }
}
labels! {
    /// Returns the label of how specific a provision is.
    specificity, Specificity, {
        Rhetorical = "rhetorical", Procedural = "procedural", Substantive = "substantive",
    }
}
labels! {
    /// Returns the label of a provision's state.
    progress, ProgressState, {
        NotStarted = "Not started", Minimal = "Minimal", Intermediate = "Intermediate",
        Full = "Full", Stalled = "Stalled", Contradicted = "Contradicted", Lapsed = "Lapsed",
    }
}
/// Returns the label of a gap's status.
pub fn gap_status(language: &Language, status: GapStatus) -> &str {
    language.word(match status {
        GapStatus::Open => "gap-status-open",
        GapStatus::Partly => "gap-status-partly",
        GapStatus::Closed => "gap-status-closed",
    })
}
labels! {
    /// Returns the label of a revision's kind.
    revision_kind, RevisionKind, {
        Correction = "Correction", Clarification = "Clarification", Update = "Update",
        Retraction = "Retraction",
    }
}

/// Returns the name of a language, or its tag where the name is not known.
pub fn language(tag: &str) -> String {
    let name = match tag.split('-').next().unwrap_or(tag) {
        "ar" => "Arabic",
        "bal" => "Balochi",
        "de" => "German",
        "en" => "English",
        "es" => "Spanish",
        "fa" | "prs" => "Persian",
        "fr" => "French",
        "he" => "Hebrew",
        "hi" => "Hindi",
        "it" => "Italian",
        "ja" => "Japanese",
        "ko" => "Korean",
        "ku" | "ckb" => "Kurdish",
        "pa" | "pnb" => "Punjabi",
        "ps" | "pbt" | "pbu" | "pst" => "Pashto",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "sd" => "Sindhi",
        "tg" => "Tajik",
        "tk" => "Turkmen",
        "tr" => "Turkish",
        "ug" => "Uyghur",
        "uk" => "Ukrainian",
        "ur" => "Urdu",
        "uz" => "Uzbek",
        "zh" => "Chinese",
        _ => return tag.to_owned(),
    };
    name.to_owned()
}

/// Returns what a claim's figure says, 1 to 6.
pub fn credibility(grade: u8) -> &'static str {
    match grade {
        1 => "confirmed",
        2 => "probably true",
        3 => "possibly true",
        4 => "doubtful",
        5 => "improbable",
        _ => "cannot be judged",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_never_hide_an_open_end() {
        assert_eq!(span(46, Some(46), None), "46");
        assert_eq!(span(15, Some(52), None), "15 to 52");
        assert_eq!(span(0, None, Some(45)), "0 to 45 or more");
        assert_eq!(span(15, None, Some(15)), "15 or more");
        assert_eq!(number(1_234_567), "1,234,567");
    }
}

//! Counts and the words of every vocabulary -> messages of the catalogue (`src/language`), in the
//! language of the page.

use crate::language::{Arg, Language};
use crate::model::{
    ActorKind, ActorRole, AgreementForm, ClaimKind, EventForm, EventType, GapStatus, Kind, Lane,
    Outcome, PlaceRole, Precision, ProgressState, Quad, Reliability, RevisionKind, SourceKind,
    Specificity, Stage, Stance, Status, Who,
};

/// Returns the words for a span: "46", "15 to 52", "0 to 45 or more", "15 or more".
pub fn span(language: &Language, min: u64, max: Option<u64>, open_from: Option<u64>) -> String {
    let args = |max: u64| [("min", Arg::from(min)), ("max", Arg::from(max))];
    match (max, open_from) {
        (Some(max), _) if max == min => language.digits.number(min),
        (Some(max), _) => language.say("span-range", &args(max)),
        (None, Some(from)) if from > min => language.say("span-range-open", &args(from)),
        (None, _) => language.say("span-open", &[("min", min.into())]),
    }
}

/// Returns what a figure counts: "People killed".
pub fn group(language: &Language, outcome: Outcome, who: Who) -> String {
    let who = match who {
        Who::Civilians => 1,
        Who::Combatants => 2,
        Who::Unknown | Who::Mixed => 0,
    };
    let keys = match outcome {
        Outcome::Killed => [
            "group-people-killed",
            "group-civilians-killed",
            "group-combatants-killed",
        ],
        Outcome::Injured => [
            "group-people-injured",
            "group-civilians-injured",
            "group-combatants-injured",
        ],
        Outcome::Missing => [
            "group-people-missing",
            "group-civilians-missing",
            "group-combatants-missing",
        ],
        Outcome::Captured => [
            "group-people-captured",
            "group-civilians-captured",
            "group-combatants-captured",
        ],
        Outcome::Displaced => [
            "group-people-displaced",
            "group-civilians-displaced",
            "group-combatants-displaced",
        ],
    };
    language.word(keys[who]).to_owned()
}

/// Returns what a figure counts of some among the people: "children killed".
pub fn among(language: &Language, among: &str, outcome: Outcome) -> String {
    let key = match outcome {
        Outcome::Killed => "among-killed",
        Outcome::Injured => "among-injured",
        Outcome::Missing => "among-missing",
        Outcome::Captured => "among-captured",
        Outcome::Displaced => "among-displaced",
    };
    language.say(key, &[("among", among.into())])
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
pub fn capital(text: impl AsRef<str>) -> String {
    let mut letters = text.as_ref().chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

macro_rules! labels {
    ($(#[$doc:meta])* $name:ident, $type:ident, { $($variant:ident = $label:literal),+ $(,)? }) => {
        $(#[$doc])*
        pub fn $name(language: &Language, value: $type) -> String {
            language.word(match value { $($type::$variant => $label),+ }).to_owned()
        }
    };
}

labels! {
    /// Returns the word for one record of a kind.
    kind, Kind, {
        Actor = "kind-actor",
        Place = "kind-place",
        Source = "kind-source",
        Event = "kind-event",
        Agreement = "kind-agreement",
        Dispute = "kind-dispute",
        Note = "kind-note",
    }
}
labels! {
    /// Returns the heading of the index of a kind.
    kinds, Kind, {
        Actor = "kinds-actor",
        Place = "kinds-place",
        Source = "kinds-source",
        Event = "kinds-event",
        Agreement = "kinds-agreement",
        Dispute = "kinds-dispute",
        Note = "kinds-note",
    }
}
labels! {
    /// Returns the label of an actor kind.
    actor_kind, ActorKind, {
        State = "actor-kind-state",
        GovernmentBody = "actor-kind-government-body",
        ArmedForce = "actor-kind-armed-force",
        DeFactoAuthority = "actor-kind-de-facto-authority",
        ArmedGroup = "actor-kind-armed-group",
        PoliticalGroup = "actor-kind-political-group",
        Intergovernmental = "actor-kind-intergovernmental",
        Ngo = "actor-kind-ngo",
        Media = "actor-kind-media",
        Person = "actor-kind-person",
        Civilians = "actor-kind-civilians",
        Unnamed = "actor-kind-unnamed",
        Other = "actor-kind-other",
    }
}
labels! {
    /// Returns how exactly a place is known.
    precision, Precision, {
        Exact = "precision-exact",
        Near = "precision-near",
        District = "precision-district",
        Province = "precision-province",
        Area = "precision-area",
        Country = "precision-country",
        HighSeas = "precision-high-seas",
    }
}
labels! {
    /// Returns the label of a source kind.
    source_kind, SourceKind, {
        Primary = "source-kind-primary",
        Statement = "source-kind-statement",
        Wire = "source-kind-wire",
        News = "source-kind-news",
        Broadcast = "source-kind-broadcast",
        Social = "source-kind-social",
        Ngo = "source-kind-ngo",
        Un = "source-kind-un",
        Dataset = "source-kind-dataset",
        Academic = "source-kind-academic",
        Other = "source-kind-other",
    }
}
labels! {
    /// Returns what a source's letter says.
    reliability, Reliability, {
        A = "reliability-a",
        B = "reliability-b",
        C = "reliability-c",
        D = "reliability-d",
        E = "reliability-e",
        F = "reliability-f",
    }
}
labels! {
    /// Returns the label of an event type.
    event_type, EventType, {
        Agree = "event-type-agree",
        Consult = "event-type-consult",
        Support = "event-type-support",
        Concede = "event-type-concede",
        Cooperate = "event-type-cooperate",
        Aid = "event-type-aid",
        Retreat = "event-type-retreat",
        Request = "event-type-request",
        Accuse = "event-type-accuse",
        Reject = "event-type-reject",
        Threaten = "event-type-threaten",
        Protest = "event-type-protest",
        Sanction = "event-type-sanction",
        Mobilize = "event-type-mobilize",
        Coerce = "event-type-coerce",
        Assault = "event-type-assault",
    }
}
labels! {
    /// Returns the label of a quadrant: the lane, and words or deeds.
    quad, Quad, {
        VerbalCooperation = "quad-verbal-cooperation",
        MaterialCooperation = "quad-material-cooperation",
        VerbalConflict = "quad-verbal-conflict",
        MaterialConflict = "quad-material-conflict",
    }
}
labels! {
    /// Returns the label of a lane.
    lane, Lane, {
        Cooperation = "lane-cooperation",
        Conflict = "lane-conflict",
    }
}
labels! {
    /// Returns the label of an event form.
    event_form, EventForm, {
        Incident = "event-form-incident",
        Series = "event-form-series",
        Trend = "event-form-trend",
        Statement = "event-form-statement",
        Meeting = "event-form-meeting",
    }
}
labels! {
    /// Returns the label of an actor's role.
    actor_role, ActorRole, {
        Initiator = "actor-role-initiator",
        Target = "actor-role-target",
        SideA = "actor-role-side-a",
        SideB = "actor-role-side-b",
        Victim = "actor-role-victim",
        Party = "actor-role-party",
        Host = "actor-role-host",
        Mediator = "actor-role-mediator",
        Signatory = "actor-role-signatory",
        Participant = "actor-role-participant",
    }
}
labels! {
    /// Returns the label of a place's role.
    place_role, PlaceRole, {
        Site = "place-role-site",
        From = "place-role-from",
        To = "place-role-to",
    }
}
labels! {
    /// Returns the label of a stance.
    stance, Stance, {
        Asserts = "stance-asserts",
        Confirms = "stance-confirms",
        Denies = "stance-denies",
        Declines = "stance-declines",
        Withdraws = "stance-withdraws",
    }
}
labels! {
    /// Returns the heading for claims of a kind that count nothing.
    claim_kind, ClaimKind, {
        Casualty = "claim-kind-casualty",
        Fact = "claim-kind-fact",
        Attribution = "claim-kind-attribution",
        Intent = "claim-kind-intent",
        Framing = "claim-kind-framing",
        Forecast = "claim-kind-forecast",
    }
}
labels! {
    /// Returns the label of a claim's status.
    status, Status, {
        Unverified = "status-unverified",
        PartlyVerified = "status-partly-verified",
        Corroborated = "status-corroborated",
        Contested = "status-contested",
        Refuted = "status-refuted",
        Withdrawn = "status-withdrawn",
        Superseded = "status-superseded",
    }
}
labels! {
    /// Returns the label of an agreement's form.
    agreement_form, AgreementForm, {
        Treaty = "agreement-form-treaty",
        Memorandum = "agreement-form-memorandum",
        JointStatement = "agreement-form-joint-statement",
        Readout = "agreement-form-readout",
        Oral = "agreement-form-oral",
        Reported = "agreement-form-reported",
        Unilateral = "agreement-form-unilateral",
    }
}
labels! {
    /// Returns the label of a stage.
    stage, Stage, {
        NoneDeclaratory = "stage-none-declaratory",
        Ceasefire = "stage-ceasefire",
        PreNegotiation = "stage-pre-negotiation",
        FrameworkPartial = "stage-framework-partial",
        FrameworkComprehensive = "stage-framework-comprehensive",
        Implementation = "stage-implementation",
        Renewal = "stage-renewal",
    }
}
labels! {
    /// Returns the label of how specific a provision is.
    specificity, Specificity, {
        Rhetorical = "specificity-rhetorical",
        Procedural = "specificity-procedural",
        Substantive = "specificity-substantive",
    }
}
labels! {
    /// Returns the label of a provision's state.
    progress, ProgressState, {
        NotStarted = "progress-not-started",
        Minimal = "progress-minimal",
        Intermediate = "progress-intermediate",
        Full = "progress-full",
        Stalled = "progress-stalled",
        Contradicted = "progress-contradicted",
        Lapsed = "progress-lapsed",
    }
}
labels! {
    /// Returns the label of a gap's status.
    gap_status, GapStatus, {
        Open = "gap-status-open",
        Partly = "gap-status-partly",
        Closed = "gap-status-closed",
    }
}
labels! {
    /// Returns the label of a revision's kind.
    revision_kind, RevisionKind, {
        Correction = "revision-kind-correction",
        Clarification = "revision-kind-clarification",
        Update = "revision-kind-update",
        Retraction = "revision-kind-retraction",
    }
}

/// Returns the name of a language, or its tag where the name is not known.
pub fn language(language: &Language, tag: &str) -> String {
    let base = tag.split('-').next().unwrap_or(tag);
    let key = match base.to_ascii_lowercase().as_str() {
        "ar" => "language-ar",
        "bal" => "language-bal",
        "bn" => "language-bn",
        "de" => "language-de",
        "en" => "language-en",
        "es" => "language-es",
        "fa" => "language-fa",
        "fr" => "language-fr",
        "he" => "language-he",
        "hi" => "language-hi",
        "id" => "language-id",
        "it" => "language-it",
        "ja" => "language-ja",
        "ko" => "language-ko",
        "ku" | "ckb" => "language-ku",
        "pa" | "pnb" => "language-pa",
        "prs" => "language-prs",
        "ps" | "pbt" | "pbu" | "pst" => "language-ps",
        "pt" => "language-pt",
        "ru" => "language-ru",
        "sd" => "language-sd",
        "tg" => "language-tg",
        "tk" => "language-tk",
        "tr" => "language-tr",
        "ug" => "language-ug",
        "uk" => "language-uk",
        "ur" => "language-ur",
        "uz" => "language-uz",
        "zh" => "language-zh",
        _ => return tag.to_owned(),
    };
    language.word(key).to_owned()
}

/// Returns what a claim's figure says, 1 to 6.
pub fn credibility(language: &Language, grade: u8) -> String {
    let key = match grade {
        1 => "credibility-1",
        2 => "credibility-2",
        3 => "credibility-3",
        4 => "credibility-4",
        5 => "credibility-5",
        _ => "credibility-6",
    };
    language.word(key).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_never_hide_an_open_end() {
        let english = crate::language::english();
        let span = |min, max, from| span(&english, min, max, from);
        assert_eq!(span(46, Some(46), None), "46");
        assert_eq!(span(15, Some(52), None), "15 to 52");
        assert_eq!(span(0, None, Some(45)), "0 to 45 or more");
        assert_eq!(span(15, None, Some(15)), "15 or more");
        assert_eq!(number(1_234_567), "1,234,567");
    }
}

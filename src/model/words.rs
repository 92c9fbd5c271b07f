//! The controlled vocabularies. Each word is the same in YAML, code, templates and CSS.

/// A closed list of words.
pub trait Vocabulary: Sized + Copy {
    /// What a mistake calls such a word: `actor kind`, `stance`.
    const NAME: &'static str;
    /// Every word, in documented order.
    const WORDS: &'static [&'static str];
    /// Returns the member written `word`.
    fn parse(word: &str) -> Option<Self>;
    /// Returns the word as written in YAML.
    fn word(self) -> &'static str;
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $called:literal, { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = concat!("`", $word, "`")] $variant),+ }

        impl Vocabulary for $name {
            const NAME: &'static str = $called;
            const WORDS: &'static [&'static str] = &[$($word),+];
            fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
            fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }
    };
}

vocabulary! {
    /// What an actor is.
    ActorKind, "actor kind", {
        State = "state", GovernmentBody = "government-body", ArmedForce = "armed-force",
        DeFactoAuthority = "de-facto-authority", ArmedGroup = "armed-group",
        PoliticalGroup = "political-group", Intergovernmental = "intergovernmental", Ngo = "ngo",
        Media = "media", Person = "person", Civilians = "civilians", Unnamed = "unnamed",
        Other = "other",
    }
}
vocabulary! {
    /// How exactly a place is known; after UCDP's `where_prec` 1 to 7.
    Precision, "precision", {
        Exact = "exact", Near = "near", District = "district", Province = "province",
        Area = "area", Country = "country", HighSeas = "high-seas",
    }
}
vocabulary! {
    /// What sort of source it is.
    SourceKind, "source kind", {
        Primary = "primary", Statement = "statement", Wire = "wire", News = "news",
        Broadcast = "broadcast", Social = "social", Ngo = "ngo", Un = "un", Dataset = "dataset",
        Academic = "academic", Other = "other",
    }
}
vocabulary! {
    /// How reliable a source is, by the Admiralty code: `F` is "cannot be judged", not "worst".
    Reliability, "reliability", { A = "A", B = "B", C = "C", D = "D", E = "E", F = "F" }
}
vocabulary! {
    /// What happened, by PLOVER's event types.
    EventType, "event type", {
        Agree = "agree", Consult = "consult", Support = "support", Concede = "concede",
        Cooperate = "cooperate", Aid = "aid", Retreat = "retreat", Request = "request",
        Accuse = "accuse", Reject = "reject", Threaten = "threaten", Protest = "protest",
        Sanction = "sanction", Mobilize = "mobilize", Coerce = "coerce", Assault = "assault",
    }
}
vocabulary! {
    /// Where an event type falls in PLOVER's four quadrants.
    Quad, "quadrant", {
        VerbalCooperation = "verbal-cooperation", MaterialCooperation = "material-cooperation",
        VerbalConflict = "verbal-conflict", MaterialConflict = "material-conflict",
    }
}
vocabulary! {
    /// The two lanes of every chronology.
    Lane, "lane", { Cooperation = "cooperation", Conflict = "conflict" }
}
vocabulary! {
    /// What sort of thing an event record describes.
    EventForm, "event form", {
        Incident = "incident", Series = "series", Trend = "trend", Statement = "statement",
        Meeting = "meeting",
    }
}
vocabulary! {
    /// What an actor did in an event.
    ActorRole, "actor role", {
        Initiator = "initiator", Target = "target", SideA = "side-a", SideB = "side-b",
        Victim = "victim", Party = "party", Host = "host", Mediator = "mediator",
        Signatory = "signatory", Participant = "participant",
    }
}
vocabulary! {
    /// What a place is to an event.
    PlaceRole, "place role", { Site = "site", From = "from", To = "to" }
}
vocabulary! {
    /// How a claimant, or an actor in a dispute, stands to what is said.
    Stance, "stance", {
        Asserts = "asserts", Confirms = "confirms", Denies = "denies", Declines = "declines",
        Withdraws = "withdraws",
    }
}
vocabulary! {
    /// What a claim is about.
    ClaimKind, "claim kind", {
        Casualty = "casualty", Fact = "fact", Attribution = "attribution", Intent = "intent",
        Framing = "framing", Forecast = "forecast",
    }
}
vocabulary! {
    /// The editor's view of a claim.
    Status, "status", {
        Unverified = "unverified", PartlyVerified = "partly-verified",
        Corroborated = "corroborated", Contested = "contested", Refuted = "refuted",
        Withdrawn = "withdrawn", Superseded = "superseded",
    }
}
vocabulary! {
    /// What happened to the counted.
    Outcome, "outcome", {
        Killed = "killed", Injured = "injured", Missing = "missing", Captured = "captured",
        Displaced = "displaced",
    }
}
vocabulary! {
    /// Who is counted.
    Who, "who", {
        Civilians = "civilians", Combatants = "combatants", Unknown = "unknown", Mixed = "mixed",
    }
}
vocabulary! {
    /// What sort of text an agreement is.
    AgreementForm, "agreement form", {
        Treaty = "treaty", Memorandum = "memorandum", JointStatement = "joint-statement",
        Readout = "readout", Oral = "oral", Reported = "reported", Unilateral = "unilateral",
    }
}
vocabulary! {
    /// What stage of a peace process an agreement belongs to, after PA-X.
    Stage, "stage", {
        NoneDeclaratory = "none-declaratory", Ceasefire = "ceasefire",
        PreNegotiation = "pre-negotiation", FrameworkPartial = "framework-partial",
        FrameworkComprehensive = "framework-comprehensive", Implementation = "implementation",
        Renewal = "renewal",
    }
}
vocabulary! {
    /// How specific a provision is.
    Specificity, "specificity", {
        Rhetorical = "rhetorical", Procedural = "procedural", Substantive = "substantive",
    }
}
vocabulary! {
    /// How far a provision has come: Peace Accords Matrix 0 to 3, and three words of our own.
    ProgressState, "state", {
        NotStarted = "not-started", Minimal = "minimal", Intermediate = "intermediate",
        Full = "full", Stalled = "stalled", Contradicted = "contradicted", Lapsed = "lapsed",
    }
}
vocabulary! {
    /// Whether a known unknown is still one.
    GapStatus, "gap status", { Open = "open", Partly = "partly", Closed = "closed" }
}
vocabulary! {
    /// Why a published record was changed.
    RevisionKind, "revision kind", {
        Correction = "correction", Clarification = "clarification", Update = "update",
        Retraction = "retraction",
    }
}
vocabulary! {
    /// Who may see a record.
    Visibility, "visibility", { Public = "public", Internal = "internal" }
}
vocabulary! {
    /// The level of a warning.
    Level, "level", { Deny = "deny", Warn = "warn", Allow = "allow" }
}
vocabulary! {
    /// How much of a record a feed carries.
    FeedContent, "feed content", { Summary = "summary", Full = "full" }
}
vocabulary! {
    /// A calendar shown beside the Gregorian one.
    Calendar, "calendar", { Persian = "persian", Islamic = "islamic", None = "none" }
}

impl EventType {
    /// Returns the quadrant, as format.md section 5 lists them.
    pub fn quad(self) -> Quad {
        use EventType::*;
        match self {
            Agree | Consult | Support | Concede => Quad::VerbalCooperation,
            Cooperate | Aid | Retreat => Quad::MaterialCooperation,
            Request | Accuse | Reject | Threaten => Quad::VerbalConflict,
            Protest | Sanction | Mobilize | Coerce | Assault => Quad::MaterialConflict,
        }
    }

    /// Returns the lane of every chronology.
    pub fn lane(self) -> Lane {
        self.quad().lane()
    }
}

impl Quad {
    /// Returns the lane of every chronology.
    pub fn lane(self) -> Lane {
        match self {
            Quad::VerbalCooperation | Quad::MaterialCooperation => Lane::Cooperation,
            Quad::VerbalConflict | Quad::MaterialConflict => Lane::Conflict,
        }
    }

    /// Tells deeds (material) from words (verbal).
    pub fn is_material(self) -> bool {
        matches!(self, Quad::MaterialCooperation | Quad::MaterialConflict)
    }
}

impl Status {
    /// Tells whether a claim of this status still counts (appendix B1).
    pub fn is_live(self) -> bool {
        !matches!(
            self,
            Status::Withdrawn | Status::Superseded | Status::Refuted
        )
    }
}

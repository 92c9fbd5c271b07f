//! Fenced blocks in notes -> the pieces of the site they put into the prose (format section 9).

use serde::Deserialize;

use crate::model::{Date, Lane, Vocabulary};
use crate::yaml;

/// A piece of the site named by a fenced block, ids not yet looked up.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Chronology(Chronology),
    Claims { event: String },
    Agreement { id: String },
    Dispute { id: String },
    Map { events: Vec<String> },
    Toll { event: String },
    Gaps { about: Option<String> },
}

/// Which events a `chronology` block lists; every part left out narrows nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chronology {
    pub actor: Option<String>,
    pub place: Option<String>,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub lane: Option<Lane>,
    pub limit: Option<usize>,
}

/// What is wrong with a block's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockMistake {
    /// Byte offset into the settings, where the YAML reader tells one.
    pub offset: Option<usize>,
    pub message: String,
}

/// The names of all blocks.
pub const NAMES: [&str; 7] = [
    "chronology",
    "claims",
    "agreement",
    "dispute",
    "map",
    "toll",
    "gaps",
];

/// Reads a fenced block: `None` for a name that is not a block's, and so is plain code.
pub fn parse(name: &str, settings: &str) -> Option<Result<Block, BlockMistake>> {
    Some(match name {
        "chronology" => yaml::typed(settings).and_then(chronology),
        "claims" => yaml::typed(settings).map(|OfEvent { event }| Block::Claims { event }),
        "agreement" => yaml::typed(settings).map(|OfRecord { id }| Block::Agreement { id }),
        "dispute" => yaml::typed(settings).map(|OfRecord { id }| Block::Dispute { id }),
        "map" => yaml::typed(settings).map(|OfEvents { events }| Block::Map {
            events: events.into_vec(),
        }),
        "toll" => yaml::typed(settings).map(|OfEvent { event }| Block::Toll { event }),
        "gaps" => yaml::typed(settings).map(|OfAny { about }| Block::Gaps { about }),
        _ => return None,
    })
}

impl Block {
    /// Returns the ids that the block names, with the kind each must have (`None`: any).
    pub fn references(&self) -> Vec<(&str, Option<crate::model::Kind>)> {
        use crate::model::Kind;
        match self {
            Block::Chronology(c) => {
                let actor = c.actor.iter().map(|id| (id.as_str(), Some(Kind::Actor)));
                let place = c.place.iter().map(|id| (id.as_str(), Some(Kind::Place)));
                actor.chain(place).collect()
            }
            Block::Claims { event } | Block::Toll { event } => vec![(event, Some(Kind::Event))],
            Block::Agreement { id } => vec![(id, Some(Kind::Agreement))],
            Block::Dispute { id } => vec![(id, Some(Kind::Dispute))],
            Block::Map { events } => events
                .iter()
                .map(|id| (id.as_str(), Some(Kind::Event)))
                .collect(),
            Block::Gaps { about } => about.iter().map(|id| (id.as_str(), None)).collect(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChronologySettings {
    actor: Option<String>,
    place: Option<String>,
    from: Option<String>,
    to: Option<String>,
    lane: Option<String>,
    limit: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfEvent {
    event: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfEvents {
    events: OneOrMany,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfRecord {
    id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfAny {
    about: Option<String>,
}

// Ids are strings in either form, so an untagged enum changes none of them.
#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    fn into_vec(self) -> Vec<String> {
        match self {
            OneOrMany::One(id) => vec![id],
            OneOrMany::Many(ids) => ids,
        }
    }
}

fn chronology(settings: ChronologySettings) -> Result<Block, BlockMistake> {
    let date = |text: Option<String>| match text.as_deref().map(Date::parse) {
        None => Ok(None),
        Some(Ok(date)) => Ok(Some(date)),
        Some(Err(mistake)) => Err(mistake_of(mistake.message)),
    };
    let lane = match settings.lane.as_deref() {
        None => None,
        Some(word) => match Lane::parse(word) {
            Some(lane) => Some(lane),
            None => {
                let message = format!("`{word}` is no lane: use `cooperation` or `conflict`");
                return Err(mistake_of(message));
            }
        },
    };
    Ok(Block::Chronology(Chronology {
        actor: settings.actor,
        place: settings.place,
        from: date(settings.from)?,
        to: date(settings.to)?,
        lane,
        limit: settings.limit,
    }))
}

fn mistake_of(message: String) -> BlockMistake {
    BlockMistake {
        offset: None,
        message,
    }
}

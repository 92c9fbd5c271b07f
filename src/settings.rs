//! `content/site.yaml` -> `Settings`.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Calendar, FeedContent, Lang, Level, Text};

/// What a site says about itself, and how its records are judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// In the default language.
    pub title: String,
    /// The line below the title.
    pub description: Option<String>,
    /// Both in every language they are written in.
    pub titles: Option<Text>,
    pub descriptions: Option<Text>,
    /// Ends with a slash. Without it there are no feeds, sitemap or canonical links.
    pub base_url: Option<String>,
    /// The first is the default; never empty.
    pub languages: Vec<Lang>,
    pub publisher: Option<Publisher>,
    pub licence: Option<String>,
    /// Whether raw HTML in Markdown is sanitised and kept rather than shown as text.
    pub raw_html: bool,
    /// Language -> the second calendar shown beside the Gregorian one.
    pub calendar: BTreeMap<Lang, Calendar>,
    /// Levels of warnings that the site sets itself.
    pub rules: BTreeMap<String, Level>,
    /// Words that the `loaded-term` rule looks for, added to its own.
    pub loaded_terms: BTreeSet<String>,
    pub feed: Feed,
    pub limits: Limits,
}

/// Who publishes the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    pub name: String,
    pub url: Option<String>,
    pub email: Option<String>,
}

/// What feeds hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feed {
    pub content: FeedContent,
    /// How many entries.
    pub limit: usize,
}

/// Bounds on what is read, so that no file can take the machine down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one YAML or Markdown file.
    pub file_size: usize,
    /// Mappings and lists inside each other.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            file_size: 32 << 20,
            depth: 64,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            title: String::new(),
            description: None,
            titles: None,
            descriptions: None,
            base_url: None,
            languages: vec![Lang::parse("en").expect("a valid tag")],
            publisher: None,
            licence: None,
            raw_html: false,
            calendar: BTreeMap::new(),
            rules: BTreeMap::new(),
            loaded_terms: BTreeSet::new(),
            feed: Feed {
                content: FeedContent::Summary,
                limit: 50,
            },
            limits: Limits::default(),
        }
    }
}

impl Settings {
    /// Returns the title for a page in a language.
    pub fn title_in(&self, lang: &Lang) -> &str {
        let titles = self.titles.as_ref();
        titles.map_or(&self.title, |text| {
            text.pick(lang, self.default_language()).1
        })
    }

    /// Returns the line below the title for a page in a language.
    pub fn description_in(&self, lang: &Lang) -> Option<&str> {
        let text = self.descriptions.as_ref();
        let text = text.map(|text| text.pick(lang, self.default_language()).1);
        text.or(self.description.as_deref())
    }

    /// Returns the language of plain strings and of the pages at the top.
    pub fn default_language(&self) -> &Lang {
        &self.languages[0]
    }

    /// Returns the calendar that pages in a language show beside the Gregorian one.
    pub fn calendar_of(&self, lang: &Lang) -> Calendar {
        self.calendar.get(lang).copied().unwrap_or(Calendar::None)
    }
}

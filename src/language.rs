//! The words of the interface: a Fluent file a language, in the program or the site's own.
//!
//! Settings and `content/languages/xx.ftl` -> [`Languages`], in the order of the settings. Messages
//! without arguments are resolved once, and those with arguments are cut into pieces (`message.rs`), so
//! that a page looks up the one and fills the other; only what refers to other messages or to terms goes
//! through Fluent while pages are made. What a language lacks is said in English. Alone names Fluent.

pub mod collate;
pub mod dates;
pub mod digits;
mod locale;
mod message;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use crate::diagnostic::Diagnostics;
use crate::model::table;
use crate::model::{Calendar, Lang};
use crate::settings::Settings;
use crate::source::{FileId, Role, Sources, Span};

pub use message::{Arg, Message};

use collate::Order;
use dates::Dates;
use digits::Digits;
use message::Numbers;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The languages in the program: tag, and file.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("en", include_str!("language/en.ftl")),
    ("fa", include_str!("language/fa.ftl")),
    ("ps", include_str!("language/ps.ftl")),
    ("ur", include_str!("language/ur.ftl")),
    ("zh", include_str!("language/zh.ftl")),
];

/// Tags of languages that are written in another's file.
const SAME: &[(&str, &str)] = &[("prs", "fa"), ("pbt", "ps"), ("pbu", "ps"), ("pst", "ps")];

/// Arguments that a message is given and that English has no need of.
const ALSO_GIVEN: &[(&str, &str)] = &[("date-winter-of", "last")];

/// The languages of a site, the default one first.
#[derive(Debug, Clone)]
pub struct Languages(Vec<Arc<Language>>);

/// A language that pages are written in.
pub struct Language {
    pub lang: Lang,
    /// The messages that it has.
    said: HashMap<&'static str, Said>,
    bundle: Bundle,
    /// Says what this language lacks; none for the program's own English.
    english: Option<Arc<Language>>,
    /// Of the words: which texts they were read from.
    print: u64,
    /// How it writes numbers.
    pub digits: Arc<Digits>,
    /// Shown beside the Gregorian calendar.
    calendar: Calendar,
    dates: OnceLock<Dates>,
    order: OnceLock<Order>,
}

/// How a message is said.
pub enum Said {
    /// Without arguments: whole.
    Words(String),
    Message(Message),
    /// By Fluent, every time.
    Fluent,
}

/// Reads the languages of the settings: the program's file of each, then the site's own over it.
pub fn of(settings: &Settings, sources: &Sources, diagnostics: &mut Diagnostics) -> Languages {
    let mut own: BTreeMap<&str, FileId> = BTreeMap::new();
    for (id, file) in sources.files() {
        if file.role == Role::Words {
            let tag = file.path.rsplit('/').next().unwrap_or_default();
            let tag = tag.trim_end_matches(".ftl");
            own.insert(tag, id);
            if !settings.languages.iter().any(|lang| lang.as_str() == tag) {
                let expected = format!("`{tag}` is not among the `languages` of site.yaml");
                diagnostics.unexpected_file(&file.path, &expected);
            }
        }
    }
    let language = |lang: &Lang| {
        let file = own.get(lang.as_str()).copied();
        let text = file.map(|file| sources.file(file).text.as_str());
        if let Some(file) = file {
            judge(file, &sources.file(file).text, diagnostics);
        }
        let language = Language::of(lang, settings.calendar_of(lang), text);
        let lacking: Vec<&str> = language.lacking().collect();
        // Those of the program are whole, or a test fails.
        if built_in(lang).is_none() && !lacking.is_empty() {
            let path = format!("content/languages/{lang}.ftl");
            let lacking = file.is_some().then_some(&*lacking);
            diagnostics.missing_words(&path, lang.as_str(), lacking);
        }
        Arc::new(language)
    };
    Languages(settings.languages.iter().map(language).collect())
}

impl Languages {
    /// Returns the languages of the settings as the program alone knows them.
    pub fn built_in(settings: &Settings) -> Languages {
        let language = |lang: &Lang| Language::of(lang, settings.calendar_of(lang), None);
        let languages = settings.languages.iter().map(language).map(Arc::new);
        Languages(languages.collect())
    }

    /// Returns the language of plain strings and of the pages at the top.
    pub fn default(&self) -> &Arc<Language> {
        &self.0[0]
    }

    /// Returns what changes when a word does.
    pub fn print(&self) -> u64 {
        let prints: Vec<u64> = self.0.iter().map(|language| language.print).collect();
        table::print(&prints)
    }
}

impl Deref for Languages {
    type Target = [Arc<Language>];

    fn deref(&self) -> &[Arc<Language>] {
        &self.0
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({} {:x})", self.lang, self.print)
    }
}

impl Language {
    /// Returns a language with the program's words and over them the site's own, if it has any.
    pub fn of(lang: &Lang, calendar: Calendar, own: Option<&str>) -> Language {
        let built_in = built_in(lang);
        let locale: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
        let digits = Arc::new(Digits::new(lang));
        let numbers = Arc::new(Numbers::new(&locale, Arc::clone(&digits)));
        let mut bundle = Bundle::new_concurrent(vec![locale]);
        // The isolates that Fluent would add mean nothing in attributes; templates have `bdi`.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, memoizer| match value {
            FluentValue::Number(number) => {
                let write = |digits: &Digits| digits.number(number.value as u64);
                let text = memoizer.with_try_get_threadsafe::<Digits, _, _>((), write);
                text.ok()
            }
            _ => None,
        }));
        let texts = built_in.map(|(_, text)| text).into_iter().chain(own);
        for text in texts.clone() {
            // What cannot be read was told by `judge`, and is left out.
            let resource = FluentResource::try_new(text.to_owned());
            let resource = resource.unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(Arc::new(resource));
        }
        let is_english = built_in.is_some_and(|(tag, _)| tag == "en");
        let mut language = Language {
            lang: lang.clone(),
            said: HashMap::new(),
            print: table::print(&texts.collect::<Vec<_>>()),
            bundle,
            english: (!is_english || own.is_some()).then(english),
            digits,
            calendar,
            dates: OnceLock::new(),
            order: OnceLock::new(),
        };
        for (key, given) in messages() {
            let message = language.bundle.get_message(key);
            let Some(pattern) = message.and_then(|message| message.value()) else {
                continue;
            };
            let format = |args| {
                let mut errors = Vec::new();
                let words = language.bundle.format_pattern(pattern, args, &mut errors);
                errors.is_empty().then(|| words.into_owned())
            };
            let given: FluentArgs<'_> = given.iter().map(|name| (*name, "")).collect();
            let said = match format(None) {
                Some(words) => Said::Words(words),
                // What wants an argument is no word yet.
                None if format(Some(&given)).is_some() => {
                    Message::of(pattern, &numbers).map_or(Said::Fluent, Said::Message)
                }
                // What wants more than there is, such as a term of nobody, is said in English.
                None => continue,
            };
            language.said.insert(*key, said);
        }
        language
    }

    /// Returns how the language writes dates.
    pub fn dates(&self) -> &Dates {
        self.dates.get_or_init(|| {
            let say = |key: &str, args: &[(&str, &str)]| {
                let args: Vec<(&str, Arg<'_>)> = args
                    .iter()
                    .map(|&(name, text)| (name, text.into()))
                    .collect();
                self.say(key, &args)
            };
            Dates::new(&self.lang, self.calendar, self.digits.numerals, &say)
        })
    }

    /// Returns the order in which the language has names.
    pub fn order(&self) -> &Order {
        self.order.get_or_init(|| Order::new(&self.lang))
    }

    /// Returns what the language is called in itself; its tag where it does not say so.
    pub fn name(&self) -> &str {
        match self.said.get("language-name") {
            Some(Said::Words(name)) => name,
            _ => self.lang.as_str(),
        }
    }

    /// Returns the keys that the language does not know.
    fn lacking(&self) -> impl Iterator<Item = &'static str> {
        let keys = messages().keys().copied();
        keys.filter(|key| !self.bundle.has_message(key))
    }

    /// Walks over all messages.
    pub fn messages(&self) -> impl Iterator<Item = (&'static str, &Said)> {
        let said = |&key| Some((key, self.find(key)?.1));
        messages().keys().filter_map(said)
    }

    /// Returns a message without arguments.
    pub fn word(&self, key: &str) -> &str {
        match self.find(key) {
            Some((_, Said::Words(words))) => words,
            _ => panic!("a test asks that every key in the program is in en.ftl: `{key}`"),
        }
    }

    /// Returns a message, with the plural forms of the language. Its key is one of the program's.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.try_say(key, args) {
            Ok(words) => words,
            Err(why) => panic!("a test asks that every key in the program is in en.ftl: {why}"),
        }
    }

    /// The same for templates, which may be a site's own: says what is wrong.
    pub fn try_say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, String> {
        let Some((owner, said)) = self.find(key) else {
            return Err(format!("no message is called `{key}`"));
        };
        let words = match said {
            Said::Words(words) => Some(words.clone()),
            Said::Message(message) => message.write(args),
            Said::Fluent => owner.format(key, args),
        };
        words.ok_or_else(|| format!("`{key}` wants {}", wanted(key)))
    }

    /// Returns how a message is said, and the language that does: this one or English.
    fn find(&self, key: &str) -> Option<(&Language, &Said)> {
        match self.said.get(key) {
            Some(said) => Some((self, said)),
            None => self.english.as_deref()?.find(key),
        }
    }

    /// Has Fluent say a message, unless it wants what is not there.
    fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| (*name, arg.fluent()))
            .collect();
        let mut errors: Vec<FluentError> = Vec::new();
        let words = self
            .bundle
            .format_pattern(message.value()?, Some(&args), &mut errors);
        errors.is_empty().then(|| words.into_owned())
    }
}

/// Returns the program's file of a language: of the whole tag, else of its first part.
fn built_in(lang: &Lang) -> Option<(&'static str, &'static str)> {
    let tag = lang.as_str();
    let primary = tag.split('-').next().unwrap_or(tag);
    let same = SAME.iter().find(|(other, _)| *other == primary);
    let primary = same.map_or(primary, |(_, tag)| tag);
    let find = |tag: &str| {
        BUILT_IN
            .iter()
            .find(|(other, _)| other.eq_ignore_ascii_case(tag))
    };
    find(tag).or_else(|| find(primary)).copied()
}

/// Returns English, which says what others lack.
pub fn english() -> Arc<Language> {
    static ENGLISH: OnceLock<Arc<Language>> = OnceLock::new();
    let language = || {
        Arc::new(Language::of(
            &Lang::parse("en").expect("a tag"),
            Calendar::None,
            None,
        ))
    };
    Arc::clone(ENGLISH.get_or_init(language))
}

/// Returns every message of the program with the arguments it is given.
pub fn messages() -> &'static BTreeMap<&'static str, BTreeSet<&'static str>> {
    static MESSAGES: OnceLock<BTreeMap<&str, BTreeSet<&str>>> = OnceLock::new();
    MESSAGES.get_or_init(|| {
        let (_, text) = BUILT_IN[0];
        let mut messages = arguments_by_key(text);
        for (key, argument) in ALSO_GIVEN {
            messages.entry(key).or_default().insert(argument);
        }
        messages
    })
}

/// Returns the messages of a file in the program, each with the arguments it takes.
pub fn arguments_by_key(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let entries = fluent_syntax::parser::parse_runtime(text);
    let entries = match entries {
        Ok(resource) => resource.body.into_iter(),
        Err((_, errors)) => panic!("a test reads every file: {errors:?}"),
    };
    let message = |entry| match entry {
        Entry::Message(message) => Some((message.id.name, arguments(message.value.as_ref()))),
        _ => None,
    };
    entries.filter_map(message).collect()
}

/// Tells which arguments a message takes, for people.
fn wanted(key: &str) -> String {
    let names = messages().get(key).into_iter().flatten();
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    names.join(" and ")
}

/// Tells what is wrong with a site's own words: what is not Fluent, keys that the program does not
/// know and arguments that it does not give.
fn judge(file: FileId, text: &str, diagnostics: &mut Diagnostics) {
    let span = |start: usize, end: usize| Span {
        file,
        start: start as u32,
        end: end.max(start) as u32,
    };
    let (resource, errors) = match fluent_syntax::parser::parse_runtime(text) {
        Ok(resource) => (resource, Vec::new()),
        Err(found) => found,
    };
    for error in errors {
        let (start, end) = (floor(text, error.pos.start), floor(text, error.pos.end));
        diagnostics.fluent_syntax(span(start, end), &error.kind.to_string());
    }
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let key = message.id.name;
        let start = key.as_ptr() as usize - text.as_ptr() as usize;
        let span = span(start, start + key.len());
        let Some(given) = messages().get(key) else {
            diagnostics.unknown_message(span, key, messages().keys().copied());
            continue;
        };
        for name in arguments(message.value.as_ref()) {
            if !given.contains(name) {
                let given: Vec<&str> = given.iter().copied().collect();
                diagnostics.unknown_argument(span, key, name, &given);
            }
        }
    }
}

/// Returns the nearest place at or before one that does not cut a letter.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// Returns the arguments that a message takes.
fn arguments<'a>(pattern: Option<&Pattern<&'a str>>) -> BTreeSet<&'a str> {
    fn in_pattern<'a>(pattern: &Pattern<&'a str>, found: &mut BTreeSet<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                in_expression(expression, found);
            }
        }
    }
    fn in_expression<'a>(expression: &Expression<&'a str>, found: &mut BTreeSet<&'a str>) {
        match expression {
            Expression::Inline(inline) => in_inline(inline, found),
            Expression::Select { selector, variants } => {
                in_inline(selector, found);
                for variant in variants {
                    in_pattern(&variant.value, found);
                }
            }
        }
    }
    fn in_inline<'a>(inline: &InlineExpression<&'a str>, found: &mut BTreeSet<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => _ = found.insert(id.name),
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    in_inline(argument, found);
                }
            }
            InlineExpression::Placeable { expression } => in_expression(expression, found),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    if let Some(pattern) = pattern {
        in_pattern(pattern, &mut found);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str, own: Option<&str>) -> Language {
        let lang = Lang::parse(tag).expect("a tag");
        Language::of(&lang, Calendar::None, own)
    }

    /// Compares what the pieces of each message say with what Fluent says, for several numbers in each
    /// place of a number and for texts.
    fn says_what_fluent_does(language: &Language) {
        let numbers = [
            0_u64, 1, 2, 3, 4, 5, 11, 12, 21, 22, 100, 999, 1_000, 1_000_000,
        ]
        .map(Arg::from);
        let texts = ["", "a", "other", "one", "<b>&"].map(Arg::from);
        for (key, wanted) in messages() {
            let said = language.find(key).expect("English says what others lack");
            let (owner, Said::Message(message)) = said else {
                assert!(matches!(said.1, Said::Words(_)), "{key}");
                continue;
            };
            let wanted: Vec<&str> = wanted.iter().copied().collect();
            for arg in numbers.iter().chain(&texts) {
                // One in each place, beside others that are plain.
                for own in &wanted {
                    let args = wanted.iter().map(|name| match name == own {
                        true => (*name, arg.clone()),
                        false => (*name, Arg::from("x")),
                    });
                    let args: Vec<_> = args.collect();
                    let fluent = owner.format(key, &args);
                    assert_eq!(
                        message.write(&args),
                        fluent,
                        "{} {key} {args:?}",
                        language.lang
                    );
                    assert!(fluent.is_some(), "{key}");
                }
            }
            let none = owner.format(key, &[]);
            assert_eq!((message.write(&[]), none), (None, None), "{key}");
        }
    }

    #[test]
    fn messages_in_pieces_say_what_fluent_does() {
        for (tag, _) in BUILT_IN {
            says_what_fluent_does(&language(tag, None));
        }
        let own = r#"
count-events = { $n ->
    [0] none
    [one] { $n } one
    [few] { $n } few
    [many] many { $n }
   *[other] { $n } { "{\u0041}" }
}
count-actors = { $n ->
    [a] ä
    [one] 1
   *[other] { $n ->
        [two] 2
       *[few] few
    }
}
"#;
        for tag in [
            "ru",
            "ar",
            "pl-PL",
            "pt",
            "pt-PT",
            "fr",
            "fa-AF",
            "prs",
            "qaa",
            "zh-Hant-TW",
        ] {
            says_what_fluent_does(&language(tag, Some(own)));
        }
    }

    #[test]
    fn what_cannot_be_said_is_said_in_english() {
        let own = "nav-home = { -no-term }\ncount-events = { $n } { no-message }\n";
        for tag in ["en", "fa", "qaa"] {
            let language = language(tag, Some(own));
            assert_eq!(
                language.word("nav-home"),
                english().word("nav-home"),
                "{tag}"
            );
            let args = [("n", 2_usize.into())];
            assert_eq!(language.say("count-events", &args), "2 events", "{tag}");
        }
    }

    #[test]
    fn what_is_not_cut_into_pieces_is_left_to_fluent() {
        let own = r#"
-site = the { $kind } site
count-events = { $n } in { -site(kind: "old") }, { list-latest }
"#;
        let language = language("en", Some(own));
        assert!(matches!(
            language.find("count-events"),
            Some((_, Said::Fluent))
        ));
        let words = language.try_say("count-events", &[("n", 1_000_usize.into())]);
        assert_eq!(words.as_deref(), Ok("1,000 in the old site, The latest"));
        let wrong = language.try_say("count-events", &[]);
        assert_eq!(wrong, Err("`count-events` wants `n`".to_owned()));
    }
}

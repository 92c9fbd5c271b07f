//! Messages with arguments, as pieces: what Fluent would look up at every call is looked up once.
//!
//! A pattern of Fluent -> [`Message`], which [`Message::write`] fills with arguments. Terms, references to
//! other messages and functions are not known here: a message with one of those stays with Fluent.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::FluentValue;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::language::digits::Digits;

/// What fills the place of an argument: `n.into()` of a number or a text.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    Number(u64),
    Text(Cow<'a, str>),
}

/// A message, ready to be filled.
#[derive(Clone)]
pub struct Message {
    pieces: Vec<Piece>,
    numbers: Arc<Numbers>,
}

/// What a language does with the numbers in its messages.
pub struct Numbers {
    digits: Arc<Digits>,
    plurals: PluralRules,
}

#[derive(Clone)]
enum Piece {
    Text(String),
    Arg(String),
    /// The pieces of the case that an argument is in.
    Select {
        arg: String,
        cases: Vec<(Case, Vec<Piece>)>,
        /// The place of the case for all others.
        default: usize,
    },
}

#[derive(Clone)]
enum Case {
    Number(u64),
    /// A text, or the word of a plural category.
    Word(String),
}

impl Numbers {
    /// Makes ready to count in a language, as Fluent does: by the rules of the whole tag, else of the
    /// language alone, else by those of English.
    pub fn new(locale: &LanguageIdentifier, digits: Arc<Digits>) -> Numbers {
        let alone = LanguageIdentifier::from_parts(locale.language, None, None, &[]);
        let english = "en".parse().expect("a tag");
        let tags = [locale.clone(), alone, english];
        let rules = |tag| PluralRules::create(tag, PluralRuleType::CARDINAL).ok();
        let plurals = tags.into_iter().find_map(rules);
        Numbers {
            digits,
            plurals: plurals.expect("English has rules"),
        }
    }

    /// Returns the word of a number's plural category.
    fn plural(&self, number: u64) -> &'static str {
        match self.plurals.select(number) {
            Ok(PluralCategory::ZERO) => "zero",
            Ok(PluralCategory::ONE) => "one",
            Ok(PluralCategory::TWO) => "two",
            Ok(PluralCategory::FEW) => "few",
            Ok(PluralCategory::MANY) => "many",
            Ok(PluralCategory::OTHER) | Err(_) => "other",
        }
    }
}

impl Message {
    /// Reads a pattern; none where it holds what only Fluent resolves.
    pub fn of(pattern: &Pattern<&str>, numbers: &Arc<Numbers>) -> Option<Message> {
        let numbers = Arc::clone(numbers);
        let pieces = pieces(pattern)?;
        Some(Message { pieces, numbers })
    }

    /// Returns the message with its own words changed, such as for HTML.
    pub fn map(&self, change: &impl Fn(&str) -> String) -> Message {
        Message {
            pieces: changed(&self.pieces, change),
            numbers: Arc::clone(&self.numbers),
        }
    }

    /// Writes the message, unless it wants an argument that is not given.
    pub fn write(&self, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut out = String::with_capacity(64);
        self.put(&self.pieces, args, &mut out)?;
        Some(out)
    }

    fn put(&self, pieces: &[Piece], args: &[(&str, Arg<'_>)], out: &mut String) -> Option<()> {
        let given = |name: &str| {
            let arg = args.iter().find(|(own, _)| *own == name);
            arg.map(|(_, arg)| arg)
        };
        for piece in pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Arg(name) => match given(name)? {
                    Arg::Number(number) => out.push_str(&self.numbers.digits.number(*number)),
                    Arg::Text(text) => out.push_str(text),
                },
                Piece::Select {
                    arg,
                    cases,
                    default,
                } => {
                    let found = match given(arg)? {
                        Arg::Number(number) => {
                            let plural = self.numbers.plural(*number);
                            cases.iter().position(|(case, _)| match case {
                                Case::Number(own) => own == number,
                                Case::Word(word) => word == plural,
                            })
                        }
                        Arg::Text(text) => cases
                            .iter()
                            .position(|(case, _)| matches!(case, Case::Word(word) if word == text)),
                    };
                    let (_, pieces) = &cases[found.unwrap_or(*default)];
                    self.put(pieces, args, out)?;
                }
            }
        }
        Some(())
    }
}

fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        PatternElement::Placeable { expression } => placed(expression),
    };
    pattern.elements.iter().map(piece).collect()
}

fn placed(expression: &Expression<&str>) -> Option<Piece> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Some(Piece::Text(unescape_unicode_to_string(value).into_owned()))
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            Some(Piece::Arg(id.name.to_owned()))
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => placed(expression),
        Expression::Select {
            selector: InlineExpression::VariableReference { id },
            variants,
        } => {
            let case = |key: &VariantKey<&str>| match key {
                VariantKey::Identifier { name } => Some(Case::Word((*name).to_owned())),
                VariantKey::NumberLiteral { value } => value.parse().ok().map(Case::Number),
            };
            let cases = variants
                .iter()
                .map(|variant| Some((case(&variant.key)?, pieces(&variant.value)?)));
            Some(Piece::Select {
                arg: id.name.to_owned(),
                cases: cases.collect::<Option<_>>()?,
                default: variants.iter().position(|variant| variant.default)?,
            })
        }
        _ => None,
    }
}

fn changed(pieces: &[Piece], change: &impl Fn(&str) -> String) -> Vec<Piece> {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => Piece::Text(change(text)),
        Piece::Arg(name) => Piece::Arg(name.clone()),
        Piece::Select {
            arg,
            cases,
            default,
        } => {
            let cases = cases.iter();
            let cases = cases.map(|(case, pieces)| (case.clone(), changed(pieces, change)));
            Piece::Select {
                arg: arg.clone(),
                cases: cases.collect(),
                default: *default,
            }
        }
    };
    pieces.iter().map(piece).collect()
}

impl Arg<'_> {
    /// Returns the argument as Fluent takes it.
    pub fn fluent(&self) -> FluentValue<'_> {
        match self {
            Arg::Number(number) => (*number).into(),
            Arg::Text(text) => (&**text).into(),
        }
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Arg::Number(number)
    }
}

/// Only what stands before the point is said.
impl From<f64> for Arg<'_> {
    fn from(number: f64) -> Self {
        Arg::Number(number as u64)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Arg::Number(number as u64)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Arg::Number(number.into())
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text.into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Arg::Text(text)
    }
}

//! `{{ "gaps-lead" | say }}`: the words of the interface in templates.
//!
//! Arguments follow in brackets: `{{ "gaps-count-open" | say(n=3) }}`. What a template has caught with
//! `{% set day %}…{% endset %}` is HTML and stays so, as what a component makes does; other texts are
//! escaped, as the words around them are. `{{ names | listed(last="list-and") }}` puts several one
//! after the other, by the messages that join two.

use std::collections::HashMap;
use std::sync::Arc;

use tera::{Filter, Kwargs, State, Tera, TeraResult, Value};

use crate::language::{Arg, Language};
use crate::render::html::escaped;

/// Gives templates the filters of a language.
pub fn register(tera: &mut Tera, language: &Arc<Language>) {
    tera.register_filter("say", Say::of(language));
    tera.register_filter("listed", Listed::of(language));
    tera.register_filter("number", Number(Arc::clone(language)));
}

/// The filter of one language.
struct Say {
    language: Arc<Language>,
    /// The messages without arguments, as templates print them.
    words: HashMap<&'static str, Value>,
}

impl Say {
    /// Returns the filter of a language.
    fn of(language: &Arc<Language>) -> Say {
        let words = language.words();
        let words = words.map(|(key, words)| (key, Value::safe_string(&escaped(words))));
        Say {
            words: words.collect(),
            language: Arc::clone(language),
        }
    }
}

impl Filter<&str, TeraResult<Value>> for Say {
    fn call(&self, key: &str, kwargs: Kwargs, _: &State<'_>) -> TeraResult<Value> {
        if let Some(words) = self.words.get(key) {
            return Ok(words.clone());
        }
        let mut html: Vec<Value> = Vec::new();
        let mut args = Vec::new();
        for (name, value) in kwargs.iter() {
            let name = name.as_str().unwrap_or_default();
            let arg = match (value.as_i128(), value.as_str()) {
                (Some(number), _) => Arg::from(number as f64),
                // Stands for the HTML while the words around it are escaped.
                (_, Some(_)) if value.is_safe() => {
                    html.push(value.clone());
                    Arg::from(stand_in(html.len() - 1).to_string())
                }
                (_, Some(text)) => Arg::from(text.to_owned()),
                _ => {
                    return Err(tera::Error::message(format!(
                        "`{name}` is no text or number"
                    )));
                }
            };
            args.push((name, arg));
        }
        let words = self.language.try_say(key, &args);
        let mut words = escaped(&words.map_err(tera::Error::message)?);
        for (index, value) in html.iter().enumerate() {
            words = words.replace(stand_in(index), value.as_str().unwrap_or_default());
        }
        Ok(Value::safe_string(&words))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// Writes a number as the language does: `{{ 12 | number }}`.
pub struct Number(pub Arc<Language>);

impl Filter<u64, String> for Number {
    fn call(&self, number: u64, _: Kwargs, _: &State<'_>) -> String {
        self.0.digits.number(number)
    }
}

/// Joins texts by a message of two: `list-comma`, or the one that `next` names; before the last by
/// the one that `last` names, if any.
struct Listed(HashMap<&'static str, String>);

/// The messages that join two texts, each with its arguments.
const JOINTS: [(&str, [&str; 2]); 5] = [
    ("list-comma", ["list", "next"]),
    ("list-beside", ["list", "next"]),
    ("list-semicolon", ["list", "next"]),
    ("list-then", ["list", "next"]),
    ("list-and", ["list", "last"]),
];

impl Listed {
    /// Returns the filter of a language.
    fn of(language: &Language) -> Listed {
        let joint = |(key, [one, other]): (&'static str, [&str; 2])| {
            let stand_in = |index| Arg::from(stand_in(index).to_string());
            let words = language.say(key, &[(one, stand_in(0)), (other, stand_in(1))]);
            (key, escaped(&words))
        };
        Listed(JOINTS.map(joint).into())
    }

    fn joint(&self, key: &str) -> TeraResult<&str> {
        let joint = self.0.get(key);
        let wrong =
            || tera::Error::message(format!("no message that joins texts is called `{key}`"));
        Ok(joint.ok_or_else(wrong)?)
    }
}

impl Filter<&[Value], TeraResult<Value>> for Listed {
    fn call(&self, texts: &[Value], kwargs: Kwargs, state: &State<'_>) -> TeraResult<Value> {
        let next = self.joint(kwargs.get("next")?.unwrap_or("list-comma"))?;
        let last = kwargs
            .get("last")?
            .map_or(Ok(next), |key| self.joint(key))?;
        let mut list = String::new();
        for (index, text) in texts.iter().enumerate() {
            let text = state.escape_if_needed(text)?;
            list = match index {
                0 => text,
                _ => {
                    let joint = if index + 1 == texts.len() { last } else { next };
                    let both = joint.replace(stand_in(0), &list);
                    both.replace(stand_in(1), &text)
                }
            };
        }
        Ok(Value::safe_string(&list))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// A letter of the private use area, which nobody writes.
fn stand_in(index: usize) -> char {
    char::from_u32(0xf_0000 + index as u32).expect("a template has few arguments")
}

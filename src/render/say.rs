//! `{{ "gaps-lead" | say }}`: the words of the interface in templates.
//!
//! Arguments follow in brackets: `{{ "gaps-count-open" | say(n=3) }}`. What a template has caught with
//! `{% set day %}…{% endset %}` is HTML and stays so, as what a component makes does; other texts are
//! escaped, as the words around them are. `{{ names | listed(last="list-and") }}` puts several one
//! after the other, by the messages that join two.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use tera::{Filter, Kwargs, State, Tera, TeraResult, Value};

use crate::language::{Arg, Language, Message, Said};
use crate::render::html::escaped;

/// Gives templates the filters of a language, and returns what says its messages as HTML.
pub fn register(tera: &mut Tera, language: &Arc<Language>) -> Arc<Say> {
    let say = Arc::new(Say::of(language));
    tera.register_filter("say", SayFilter(Arc::clone(&say)));
    tera.register_filter("listed", ListedFilter(Arc::clone(&say)));
    tera.register_filter("number", Number(Arc::clone(language)));
    say
}

/// The messages of a language as HTML.
pub struct Say {
    language: Arc<Language>,
    /// The words in them escaped.
    said: HashMap<&'static str, Escaped>,
    /// Those that join two texts (see [`JOINTS`]), with letters where these belong.
    joints: [(&'static str, String); JOINTS.len()],
}

impl fmt::Debug for Say {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Say({})", self.language.lang)
    }
}

/// `{{ "gaps-lead" | say }}`
struct SayFilter(Arc<Say>);

/// Joins texts by a message of two: `list-comma`, or the one that `next` names; before the last by
/// the one that `last` names, if any.
struct ListedFilter(Arc<Say>);

/// A message as templates print it.
enum Escaped {
    Words(Value),
    Message(Message),
}

impl Say {
    /// Returns the filter of a language.
    fn of(language: &Arc<Language>) -> Say {
        let said = language.messages().filter_map(|(key, said)| match said {
            Said::Words(words) => Some((key, Escaped::Words(Value::safe_string(&escaped(words))))),
            Said::Message(message) => Some((
                key,
                Escaped::Message(message.map(&|text| escaped(text).into_owned())),
            )),
            Said::Fluent => None,
        });
        let joint = |(key, [one, other]): (&'static str, [&str; 2])| {
            let stand_in = |index| Arg::from(stand_in(index).to_string());
            let words = language.say(key, &[(one, stand_in(0)), (other, stand_in(1))]);
            (key, escaped(&words).into_owned())
        };
        Say {
            said: said.collect(),
            joints: JOINTS.map(joint),
            language: Arc::clone(language),
        }
    }

    /// Says a message with arguments; texts among these are HTML already.
    pub fn html(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, String> {
        let words = match self.said.get(key) {
            Some(Escaped::Message(message)) => message.write(args),
            _ => None,
        };
        match words {
            Some(words) => Ok(words),
            // That can also tell what is wrong.
            None => self.by_fluent(key, args),
        }
    }

    /// Puts pieces of HTML one after the other by the message `next`, the last by `last`.
    pub fn list<T: AsRef<str>>(
        &self,
        texts: &[T],
        next: &str,
        last: &str,
    ) -> Result<String, String> {
        let (next, last) = (self.joint(next)?, self.joint(last)?);
        let mut list = String::new();
        for (index, text) in texts.iter().enumerate() {
            let text = text.as_ref();
            if index == 0 {
                list.push_str(text);
                continue;
            }
            let joint = if index + 1 == texts.len() { last } else { next };
            match joint.strip_prefix(stand_in(0)) {
                // What goes on after the list need not copy it.
                Some(rest) if !rest.contains(stand_in(0)) => {
                    for (at, piece) in rest.split(stand_in(1)).enumerate() {
                        if at > 0 {
                            list.push_str(text);
                        }
                        list.push_str(piece);
                    }
                }
                _ => {
                    let both = joint.replace(stand_in(0), &list);
                    list = both.replace(stand_in(1), text);
                }
            }
        }
        Ok(list)
    }

    fn joint(&self, key: &str) -> Result<&str, String> {
        let joint = self.joints.iter().find(|(own, _)| *own == key);
        let joint = joint.map(|(_, joint)| joint.as_str());
        joint.ok_or_else(|| format!("no message that joins texts is called `{key}`"))
    }

    /// Says what only the language itself can, and escapes its words afterwards.
    fn by_fluent(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, String> {
        let mut html = Vec::new();
        let args = args.iter().map(|(name, arg)| match arg {
            Arg::Text(text) => {
                html.push(text);
                // Stands for the text, which is HTML already, while the words around it are escaped.
                (*name, stand_in(html.len() - 1).to_string().into())
            }
            Arg::Number(_) => (*name, arg.clone()),
        });
        let args: Vec<_> = args.collect();
        let words = self.language.try_say(key, &args)?;
        let mut words = escaped(&words).into_owned();
        for (index, text) in html.iter().enumerate() {
            words = words.replace(stand_in(index), text);
        }
        Ok(words)
    }
}

impl Filter<&str, TeraResult<Value>> for SayFilter {
    fn call(&self, key: &str, kwargs: Kwargs, _: &State<'_>) -> TeraResult<Value> {
        if let Some(Escaped::Words(words)) = self.0.said.get(key) {
            return Ok(words.clone());
        }
        let mut args = Vec::with_capacity(4);
        for (name, value) in kwargs.iter() {
            let name = name.as_str().unwrap_or_default();
            let arg = match (value.as_i128(), value.as_str()) {
                (Some(number), _) => Arg::Number(u64::try_from(number).unwrap_or(0)),
                (_, Some(text)) if value.is_safe() => Arg::Text(text.into()),
                (_, Some(text)) => Arg::Text(escaped(text)),
                _ => {
                    return Err(tera::Error::message(format!(
                        "`{name}` is no text or number"
                    )));
                }
            };
            args.push((name, arg));
        }
        let words = self.0.html(key, &args).map_err(tera::Error::message)?;
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

/// The messages that join two texts, each with its arguments.
const JOINTS: [(&str, [&str; 2]); 5] = [
    ("list-comma", ["list", "next"]),
    ("list-beside", ["list", "next"]),
    ("list-semicolon", ["list", "next"]),
    ("list-then", ["list", "next"]),
    ("list-and", ["list", "last"]),
];

impl Filter<&[Value], TeraResult<Value>> for ListedFilter {
    fn call(&self, texts: &[Value], kwargs: Kwargs, state: &State<'_>) -> TeraResult<Value> {
        if let [only] = texts
            && only.is_safe()
        {
            return Ok(only.clone());
        }
        let text = |text: &'_ Value| match text.as_str() {
            Some(html) if text.is_safe() => Ok(html.to_owned()),
            _ => state.escape_if_needed(text),
        };
        let texts: Vec<String> = texts.iter().map(text).collect::<TeraResult<_>>()?;
        let next = kwargs.get("next")?.unwrap_or("list-comma");
        let last = kwargs.get("last")?.unwrap_or(next);
        let list = self.0.list(&texts, next, last);
        Ok(Value::safe_string(&list.map_err(tera::Error::message)?))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// A letter of the private use area, which nobody writes.
fn stand_in(index: usize) -> char {
    char::from_u32(0xf_0000 + index as u32).expect("a template has few arguments")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Calendar, Lang};
    use crate::render::html::escape;

    /// Renders a template in English with a site's own words over it.
    fn render(own: &str, template: &str) -> Result<String, String> {
        let lang = Lang::parse("en").expect("a tag");
        let language = Arc::new(Language::of(&lang, Calendar::None, Some(own)));
        let mut tera = Tera::default();
        tera.set_escape_fn(escape);
        register(&mut tera, &language);
        let added = tera.add_raw_template("x.html", template);
        added.map_err(|error| error.to_string())?;
        let html = tera.render("x.html", &tera::Context::new());
        html.map_err(|error| error.to_string())
    }

    const CALL: &str = r#"{% set list %}<b>{{ "a&" }}</b>{% endset %}{{ "list-comma" | say(list=list, next="<i>") }}"#;

    #[test]
    fn html_stays_and_texts_are_escaped() {
        let filled = "&lt;<b>a&amp;</b>&gt; &amp; &lt;i&gt;";
        let own = "list-comma = <{ $list }> & { $next }";
        assert_eq!(render(own, CALL).as_deref(), Ok(filled));
        // The same of a message that only Fluent can say.
        let own = "-and = &\nlist-comma = <{ $list }> { -and } { $next }";
        assert_eq!(render(own, CALL).as_deref(), Ok(filled));
        let word = r#"{{ "list-latest" | say }}"#;
        assert_eq!(
            render("list-latest = <&>", word).as_deref(),
            Ok("&lt;&amp;&gt;")
        );
    }

    #[test]
    fn what_is_wrong_with_a_call_is_told() {
        let wrong = |template: &str| render("", template).expect_err("a mistake");
        let missing = wrong(r#"{{ "list-comma" | say(list="a") }}"#);
        assert!(
            missing.contains("`list-comma` wants `list` and `next`"),
            "{missing}"
        );
        let unknown = wrong(r#"{{ "no-such" | say }}"#);
        assert!(
            unknown.contains("no message is called `no-such`"),
            "{unknown}"
        );
        let shape = wrong(r#"{{ "list-comma" | say(list=["a"], next="b") }}"#);
        assert!(shape.contains("`list` is no text or number"), "{shape}");
    }

    #[test]
    fn texts_are_joined_in_any_order() {
        let list = r#"{{ ["a", "b&", "c"] | listed(last="list-and") }}"#;
        assert_eq!(render("", list).as_deref(), Ok("a, b&amp; and c"));
        let own = "list-comma = ({ $next } { $list })\nlist-and = { $list }+{ $last }+{ $list }";
        let joined = "(b&amp; a)+c+(b&amp; a)";
        assert_eq!(render(own, list).as_deref(), Ok(joined));
    }
}

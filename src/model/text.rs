//! Text in one or several languages.

use std::fmt;
use std::sync::Arc;

/// A language tag of BCP 47, such as `en` or `zh-Hans`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

impl Lang {
    /// Parses a tag: a language of two to eight letters, then subtags of one to eight letters and
    /// digits. Registries of valid subtags are not consulted.
    pub fn parse(tag: &str) -> Option<Lang> {
        let mut subtags = tag.split('-');
        let language = subtags.next()?;
        let language_fits =
            (2..=8).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_alphabetic());
        let rest_fits = subtags
            .all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()));
        (language_fits && rest_fits).then(|| Lang(tag.into()))
    }

    /// Returns the tag as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the writing direction, `rtl` or `ltr`, by script subtag, else by language.
    pub fn dir(&self) -> &'static str {
        let mut subtags = self.0.split('-');
        let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
        for subtag in subtags {
            match subtag.to_ascii_lowercase().as_str() {
                "arab" | "aran" | "hebr" | "thaa" | "syrc" | "nkoo" => return "rtl",
                "latn" | "cyrl" => return "ltr",
                _ => {}
            }
        }
        match language.as_str() {
            "ar" | "fa" | "prs" | "ps" | "pbt" | "pbu" | "pst" | "ur" | "he" | "yi" | "dv"
            | "sd" | "ug" | "ckb" | "bal" | "pnb" | "skr" => "rtl",
            _ => "ltr",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text a reader sees, in one or several languages; never without any.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text(Vec<(Lang, Box<str>)>);

impl Text {
    /// Makes a text of one language.
    pub fn one(lang: Lang, text: &str) -> Text {
        Text(vec![(lang, text.into())])
    }

    /// Makes a text of several languages; none for an empty list.
    pub fn several(mut texts: Vec<(Lang, Box<str>)>) -> Option<Text> {
        texts.sort();
        (!texts.is_empty()).then_some(Text(texts))
    }

    /// Returns the text for a page in `lang`: in that language, else in the site's `default`, else
    /// in the first by tag.
    pub fn pick(&self, lang: &Lang, default: &Lang) -> (&Lang, &str) {
        let found = None
            .or_else(|| self.0.iter().find(|(tag, _)| tag == lang))
            .or_else(|| self.0.iter().find(|(tag, _)| tag == default))
            .unwrap_or(&self.0[0]);
        (&found.0, &found.1)
    }

    /// Walks over all languages, by tag.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, text)| (lang, &**text))
    }
}

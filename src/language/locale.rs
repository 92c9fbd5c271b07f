//! Language tags of a site -> locales of ICU4X.

use icu_locale_core::Locale;

use crate::model::Lang;

/// Tags without a region and what they mean here, where CLDR would take another.
const MEANT: &[(&str, &str)] = &[
    // Not of the United States, whose dates begin with the month.
    ("en", "en-001"),
    // Of Afghanistan: `fa` alone is that of Iran, with other names of months.
    ("fa", "fa-AF"),
    ("prs", "fa-AF"),
    ("pbt", "ps"),
    ("pbu", "ps"),
    ("pst", "ps"),
];

/// Returns the locale of a language; that of no language for a tag that ICU4X cannot read.
pub fn locale(lang: &Lang) -> Locale {
    let tag = lang.as_str();
    let meant = MEANT
        .iter()
        .find(|(from, _)| from.eq_ignore_ascii_case(tag));
    let tag = meant.map_or(tag, |(_, to)| to);
    tag.parse().unwrap_or(Locale::UNKNOWN)
}

//! Numbers and names of countries, as datasets write them -> the two letters of ISO 3166-1.

use iso3166::Country;

/// Names that the datasets use and the standard does not, or writes otherwise.
const NAMES: &[(&str, &str)] = &[
    ("bolivia", "BO"),
    ("bosnia-herzegovina", "BA"),
    ("brunei", "BN"),
    ("cape verde", "CV"),
    ("czech republic", "CZ"),
    ("democratic republic of congo", "CD"),
    ("dr congo", "CD"),
    ("east timor", "TL"),
    ("eswatini", "SZ"),
    ("iran", "IR"),
    ("ivory coast", "CI"),
    ("kingdom of eswatini", "SZ"),
    ("kosovo", "XK"),
    ("laos", "LA"),
    ("macedonia", "MK"),
    ("micronesia", "FM"),
    ("moldova", "MD"),
    ("north korea", "KP"),
    ("north macedonia", "MK"),
    ("palestine", "PS"),
    ("republic of congo", "CG"),
    ("congo", "CG"),
    ("russia", "RU"),
    ("south korea", "KR"),
    ("swaziland", "SZ"),
    ("syria", "SY"),
    ("taiwan", "TW"),
    ("tanzania", "TZ"),
    ("turkey", "TR"),
    ("united kingdom", "GB"),
    ("united states", "US"),
    ("united states of america", "US"),
    ("vatican city", "VA"),
    ("venezuela", "VE"),
    ("vietnam", "VN"),
    ("cambodia", "KH"),
    ("myanmar", "MM"),
    ("yemen", "YE"),
    ("serbia", "RS"),
    ("zimbabwe", "ZW"),
    ("madagascar", "MG"),
    ("sao tome and principe", "ST"),
    ("são tomé and príncipe", "ST"),
    ("cote d'ivoire", "CI"),
    ("falkland islands", "FK"),
    ("british virgin islands", "VG"),
    ("the gambia", "GM"),
    ("the bahamas", "BS"),
    ("netherlands", "NL"),
];

/// Returns the code of a country by its number of ISO 3166-1, else by its name; of `Myanmar (Burma)`
/// the first counts.
pub fn code(number: Option<&str>, name: Option<&str>) -> Option<&'static str> {
    let by_number = number.and_then(|number| number.trim_end_matches(".0").parse::<u16>().ok());
    // ACLED writes 0 for Kosovo, which has no number.
    let by_number = by_number.filter(|number| *number != 0);
    if let Some(country) = by_number.and_then(Country::from_id) {
        return Some(country.data().alpha2);
    }
    let name = name?.trim().to_lowercase();
    let name = name.split([',', '(']).next().unwrap_or_default().trim();
    let own = NAMES
        .iter()
        .find(|(own, _)| *own == name)
        .map(|(_, code)| *code);
    own.or_else(|| {
        let all = (1..1000).filter_map(Country::from_id);
        let mut same = all.filter(|country| {
            let official = country.data().name.to_lowercase();
            official.split([',', '(']).next().unwrap_or_default().trim() == name
        });
        same.next().map(|country| country.data().alpha2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_by_number_and_name() {
        assert_eq!(code(Some("4"), None), Some("AF"));
        assert_eq!(code(Some("004"), Some("x")), Some("AF"));
        assert_eq!(code(Some("0"), Some("Kosovo")), Some("XK"));
        for (name, expected) in [
            ("Afghanistan", "AF"),
            ("Myanmar (Burma)", "MM"),
            ("DR Congo (Zaire)", "CD"),
            ("Yemen (North Yemen)", "YE"),
            ("Russia (Soviet Union)", "RU"),
            ("Sudan", "SD"),
            ("South Sudan", "SS"),
            ("Niger", "NE"),
            ("Nigeria", "NG"),
            ("Serbia (Yugoslavia)", "RS"),
            ("Macedonia, FYR", "MK"),
            ("Kingdom of eSwatini (Swaziland)", "SZ"),
            ("Pakistan", "PK"),
        ] {
            assert_eq!(code(None, Some(name)), Some(expected), "{name}");
        }
        assert_eq!(code(None, Some("Atlantis")), None);
        for (_, code) in NAMES {
            assert!(
                *code == "XK" || Country::from_alpha2(code).is_some(),
                "{code}"
            );
        }
    }
}

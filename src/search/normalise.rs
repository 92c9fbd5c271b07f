//! Text -> the words that search knows it by. `templates/search.js` does the same to what a reader
//! types, and `tests/search/normalise.tsv` holds both to it: a rule changed here is changed there.
//!
//! Letters are folded where people write one for another: case, accents, the Arabic and Persian
//! shapes of one letter, vowel signs, digits. Letters that tell words apart stay, also where they
//! look alike: Pashto ې and ۍ, Urdu ھ and ے. Simplified and traditional Chinese are not brought
//! together.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Longer words are cut, since they become names of files.
const LONGEST: usize = 32;

/// Words that stand everywhere, and so find nothing.
const COMMON: [&str; 21] = [
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "of", "on", "or", "that",
    "the", "to", "was", "were", "with", "has", "have",
];
const LONGEST_COMMON: usize = 4;

/// Calls `each` with the words of a text, in order: folded and stemmed, Chinese and Japanese as
/// pairs of characters.
pub fn words(text: &str, mut each: impl FnMut(&str)) {
    let folded = fold(text);
    for word in folded.split(|c| !is_word(c)) {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let is_pairs = is_paired(first);
            let end = rest.find(|c| is_paired(c) != is_pairs);
            let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
            match is_pairs {
                true => pairs(run, &mut each),
                false => {
                    let word = cut(run);
                    if word.len() > LONGEST_COMMON || !COMMON.contains(&word) {
                        each(&stem(word));
                    }
                }
            }
            rest = after;
        }
    }
}

/// Returns a text with letters folded; what is no word is left as it is.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
        // Most texts hold none of these, and all are read.
        if folded.contains(is_dropped) {
            folded.retain(|c| !is_dropped(c));
        }
    } else {
        for c in text.nfkd().flat_map(char::to_lowercase) {
            match letter(c) {
                Some(letter) => folded.push_str(letter),
                None if is_dropped(c) => {}
                None => folded.push(digit(c)),
            }
        }
        folded = folded.nfc().collect();
    }
    join_thousands(folded)
}

/// Returns what a letter is written as, if it is folded.
fn letter(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ς' => "σ",
        // Arabic and Persian keyboards, and Arabic that writes ى for ي. NFKD has made ي of ئ, ا of
        // آ, أ and إ, و of ؤ already, each with a mark that is dropped: Persian writes both رئیس
        // and رییس.
        'ي' | 'ى' => "ی",
        'ك' => "ک",
        // Gaf as Pashto prints it. Afghans write names with either, and no two words differ by it.
        'ګ' => "گ",
        'ة' | 'ہ' | 'ۃ' | 'ە' => "ه",
        'ٱ' => "ا",
        _ => return None,
    })
}

/// Tells what is written over letters or between them and makes no other word: accents, vowel signs,
/// tatweel, apostrophes, signs of direction. Scripts of India are left alone: their marks are vowels.
fn is_dropped(c: char) -> bool {
    // Of ASCII, which is most of what is read, only these.
    if c.is_ascii() {
        return matches!(c, '\'' | '`');
    }
    matches!(
        c,
        '‘' | '’' | 'ʻ' | 'ʼ' | 'ʾ' | 'ʿ' | '\u{ad}' | '\u{640}'
            | '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
            | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
            | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
            | '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}'
            | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}'
    )
}

/// Returns an Arabic or Persian digit as the ASCII one.
fn digit(c: char) -> char {
    let value = match c {
        '٠'..='٩' => u32::from(c) - u32::from('٠'),
        '۰'..='۹' => u32::from(c) - u32::from('۰'),
        _ => return c,
    };
    char::from_digit(value, 10).expect("the ranges have ten digits")
}

/// Takes the comma out of `1,200`, so that it is the word `1200`.
fn join_thousands(text: String) -> String {
    // Most commas part words.
    let may_join = |two: &[u8]| two[0] == b',' && two[1].is_ascii_digit();
    if !text.as_bytes().windows(2).any(may_join) && !text.contains('٬') {
        return text;
    }
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let joins = |at: usize| {
        matches!(chars[at], ',' | '٬')
            && at > 0
            && is_digit(at - 1)
            && (1..=3).all(|n| is_digit(at + n))
            && !is_digit(at + 4)
    };
    let kept = (0..chars.len()).filter(|&at| !joins(at));
    kept.map(|at| chars[at]).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && is_combining_mark(c))
}

/// Tells the characters of scripts without spaces between words.
fn is_paired(c: char) -> bool {
    !c.is_ascii()
        && matches!(c, '々'..='〇' | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

fn pairs(run: &str, each: &mut impl FnMut(&str)) {
    let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).collect();
    if starts.len() == 1 {
        return each(run);
    }
    let mut ends = starts[2..].to_vec();
    ends.push(run.len());
    for (&start, end) in starts.iter().zip(ends) {
        each(&run[start..end]);
    }
}

fn cut(word: &str) -> &str {
    match word.char_indices().nth(LONGEST) {
        Some((end, _)) => &word[..end],
        None => word,
    }
}

/// Takes off the endings of English, so that `strikes`, `striking` and `strike` are one word. What it
/// leaves need not be a word: it only has to be the same. Other languages lose little by it.
fn stem(word: &str) -> Cow<'_, str> {
    // No ending ends otherwise.
    let may_end = word.ends_with(['s', 'd', 'g', 'e']);
    if !may_end || word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.into();
    }
    if word.len() > 4
        && let Some(start) = word.strip_suffix("ies").or(word.strip_suffix("ied"))
    {
        return (start.to_owned() + "y").into();
    }
    let mut stem = match ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        true => word,
        false => word.strip_suffix('s').unwrap_or(word),
    };
    if stem.ends_with("eed") {
        stem = &stem[..stem.len() - 1];
    } else if let Some(start) = stem.strip_suffix("ed").or(stem.strip_suffix("ing"))
        && start.len() >= 3
        && start.contains(['a', 'e', 'i', 'o', 'u', 'y'])
    {
        let bytes = start.as_bytes();
        let last = bytes[bytes.len() - 1];
        let is_double = last == bytes[bytes.len() - 2] && !b"aeiouylsz".contains(&last);
        stem = &start[..start.len() - usize::from(is_double)];
    }
    match stem.strip_suffix('e') {
        Some(start) if start.len() >= 3 => start.into(),
        _ => stem.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_table_says() {
        let table = include_str!("../../tests/search/normalise.tsv");
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        let mut n_lines = 0;
        let mut wrong = Vec::new();
        for line in lines {
            let (text, expected) = line.split_once('\t').expect("two columns");
            // What cannot be seen is written as in JSON.
            let text: String = serde_json::from_str(&format!("\"{text}\"")).expect("JSON");
            let mut found = Vec::new();
            words(&text, |word| found.push(word.to_owned()));
            if found.join(" ") != expected {
                wrong.push(format!("{text:?} makes {found:?}, not {expected:?}"));
            }
            n_lines += 1;
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(n_lines > 60, "the table is short: {n_lines}");
    }
}

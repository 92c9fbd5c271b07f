//! Takes out of a style sheet what only its authors read: comments, indents, spaces at signs. A page
//! weighs what its readers need.

/// Returns the style sheet without comments, and with spaces only where they part words. What stands
/// in quotes stays as it is.
pub fn style(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // What parts the next piece from the last, unless they do without.
    let mut between = "";
    let mut last = '{';
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            between = if between.is_empty() { "/**/" } else { between };
            continue;
        }
        let length = match next {
            '"' | '\'' => quoted(rest, next),
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            _ => next.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        if next.is_ascii_whitespace() {
            between = " ";
            continue;
        }
        // Before a colon a space may part a descendant from its state; after it, it never counts.
        let is_free = "{};,:".contains(last) || "{};,".contains(next);
        if !is_free {
            out.push_str(between);
        }
        between = "";
        if next == '}' && last == ';' {
            out.pop();
        }
        out.push_str(piece);
        // The second letter of an escape is no sign.
        last = if length == next.len_utf8() {
            next
        } else {
            '\\'
        };
    }
    out
}

/// Returns the length of what is quoted at the start of a text, quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    let end = text.char_indices().skip(1).find(|&(_, letter)| {
        let is_end = letter == quote && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        is_end
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::style;

    #[test]
    fn what_counts_stays() {
        for (written, kept) in [
            ("/* A */\n:root {\n  --or: red;\n}\n", ":root{--or:red}"),
            ("a :hover, a:hover { x: y }", "a :hover,a:hover{x:y}"),
            (
                "a/**/.b /* */ > c + d { w: calc(1px + 2px) }",
                "a/**/.b > c + d{w:calc(1px + 2px)}",
            ),
            (
                r#"q::before { content: "a;  } /* \" */" ' , ' }"#,
                r#"q::before{content:"a;  } /* \" */" ' , '}"#,
            ),
            (
                "@media (min-width: 2rem) and (x) { a { b: c; } }",
                "@media (min-width:2rem) and (x){a{b:c}}",
            ),
            (r"a\: b { c: d }", r"a\: b{c:d}"),
            ("a { --x: ; b: \"open", "a{--x:;b:\"open"),
            ("a { /* never ends", "a{"),
        ] {
            assert_eq!(style(written), kept);
            assert_eq!(style(kept), kept, "trimmed twice");
        }
    }
}

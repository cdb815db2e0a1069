//! Text that did not come from us, made fit to be shown: what it holds must not steer a terminal, turn the
//! direction of a line, or stand unseen in a message.

use std::borrow::Cow;

/// The characters that nobody sees, in ascending order: controls (`Cc`), line and paragraph separators, and
/// all that Unicode 16 calls `Default_Ignorable_Code_Point` but for variation selectors, which only choose
/// between drawings of the character before them. Behind them the interlinear marks, and the two
/// noncharacters that XML does not allow.
///
/// Source: <https://www.unicode.org/Public/16.0.0/ucd/DerivedCoreProperties.txt>, which a test asks.
const UNSEEN: [(char, char); 21] = [
    ('\0', '\u{1F}'),
    ('\u{7F}', '\u{9F}'),
    ('\u{AD}', '\u{AD}'),
    ('\u{34F}', '\u{34F}'),
    ('\u{61C}', '\u{61C}'),
    ('\u{115F}', '\u{1160}'),
    ('\u{17B4}', '\u{17B5}'),
    ('\u{180E}', '\u{180E}'),
    // Zero-width characters and marks of direction.
    ('\u{200B}', '\u{200F}'),
    // Separators of lines and paragraphs, and what turns the direction of what follows.
    ('\u{2028}', '\u{202E}'),
    ('\u{2060}', '\u{206F}'),
    ('\u{3164}', '\u{3164}'),
    // A mark of byte order.
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{FFA0}', '\u{FFA0}'),
    ('\u{FFF0}', '\u{FFF8}'),
    ('\u{FFF9}', '\u{FFFB}'),
    ('\u{FFFE}', '\u{FFFF}'),
    ('\u{1BCA0}', '\u{1BCA3}'),
    ('\u{1D173}', '\u{1D17A}'),
    // Tags, and what is kept free beside them.
    ('\u{E0000}', '\u{E00FF}'),
    ('\u{E01F0}', '\u{E0FFF}'),
];

/// Whether a character is one that nobody sees, or that steers a terminal.
pub(crate) fn is_unseen(c: char) -> bool {
    UNSEEN.iter().any(|(first, last)| (*first..=*last).contains(&c))
}

/// Whether a text is the same without what nobody sees. Most texts are plain, and quickly told.
fn is_clean(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) || !text.chars().any(is_unseen)
}

/// A text for a table, a label or a page: without what nobody sees, and on one line.
pub(crate) fn cleaned(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let kept = |c: char| match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if is_unseen(c) => None,
        c => Some(c),
    };
    Cow::Owned(text.chars().filter_map(kept).collect())
}

/// A text for a message, in which what nobody sees is named: `7<U+200B>GW`.
#[cfg(feature = "fleet")]
pub(crate) fn named(text: &str) -> Cow<'_, str> {
    named_but(text, |_| false)
}

/// The same, but some characters stay as they are.
#[cfg(feature = "fleet")]
pub(crate) fn named_but(text: &str, stays: impl Fn(char) -> bool) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut told = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unseen(c) && !stays(c) {
            told.push_str(&format!("<U+{:04X}>", u32::from(c)));
        } else {
            told.push(c);
        }
    }
    Cow::Owned(told)
}

/// JSON in which what nobody sees is escaped, so that it is the same data and steers no terminal. Outside
/// of texts JSON has only blanks and line breaks, which stay.
pub(crate) fn escaped_json(json: String) -> String {
    let is_escaped = |c: char| !c.is_ascii() && is_unseen(c) || c == '\u{7F}';
    if json.is_ascii() && !json.contains('\u{7F}') || !json.chars().any(is_escaped) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if is_escaped(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex::Regex;

    /// Every character that there can be.
    fn all() -> impl Iterator<Item = char> {
        ('\0'..=char::MAX).filter(|c| !matches!(u32::from(*c), 0xD800..=0xDFFF))
    }

    #[test]
    fn the_table_is_what_unicode_says() {
        let unseen = Regex::new(
            r"^[[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\x{FFF9}-\x{FFFB}]--\p{Variation_Selector}]$",
        )
        .unwrap();
        for c in all() {
            let text = c.to_string();
            let wanted = unseen.is_match(&text) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
            assert_eq!(is_unseen(c), wanted, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn whatever_is_shown_can_be_seen() {
        for c in all() {
            let text = format!("7{c}GW");
            assert!(!cleaned(&text).chars().any(is_unseen), "U+{:04X}", u32::from(c));
            let told = named(&text);
            assert!(!told.chars().any(is_unseen));
            assert_eq!(told != text, is_unseen(c));
            assert!(told == text || told.contains(&format!("U+{:04X}", u32::from(c))));
        }
    }

    #[test]
    fn texts_of_people_stay_as_they_are() {
        for text in ["三峡电站，一年882亿度", "Ünïcode — ½ × 10⁹", "❤\u{FE0F}", "葛\u{E0100}", ""]
        {
            assert_eq!((cleaned(text), named(text)), (text.into(), text.into()));
        }
        assert_eq!(cleaned("a\r\n\tb\u{2028}c\u{202E}d\u{1B}[31m"), "a   b cd[31m");
        assert_eq!(named_but("a\nb\u{9B}", |c| c == '\n'), "a\nb<U+009B>");
    }

    #[test]
    fn escaped_json_is_the_same_data() {
        let texts: Vec<String> = all().filter(|c| is_unseen(*c)).map(String::from).collect();
        let json = escaped_json(serde_json::to_string_pretty(&texts).unwrap());
        assert!(json.chars().all(|c| c == '\n' || !is_unseen(c)));
        assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), texts);
        assert_eq!(escaped_json("{\n  \"电\": 1\n}".to_owned()), "{\n  \"电\": 1\n}");
    }
}

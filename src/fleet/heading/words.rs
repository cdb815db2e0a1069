//! A heading without what differs between two people who mean the same: case, width, accents, quotes,
//! and what stands between words.

use std::borrow::Cow;

/// A heading in ASCII forms, without quotes around it.
pub(super) fn plain(name: &str) -> Cow<'_, str> {
    let around =
        |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '”' | '*' | '#' | '\u{feff}');
    let name = name.trim_matches(around);
    if name.is_ascii() {
        return Cow::Borrowed(name);
    }
    // Behind a number they are a power of ten, and elsewhere the mark of a footnote.
    let is_mark = |c: char| matches!(c, '¹' | '²' | '³' | '⁴'..='⁹' | '†' | '‡');
    let unmarked = name.trim_end_matches(is_mark);
    let has_number = unmarked.ends_with(|c: char| c.is_ascii_digit());
    let name = if has_number { name } else { unmarked };
    let folded: String = name.chars().filter_map(folded).collect();
    Cow::Owned(folded.trim_matches(around).to_owned())
}

/// Full-width signs as ASCII, every blank as one, marks that nobody sees left out.
fn folded(c: char) -> Option<char> {
    Some(match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{feff}' | '\u{AD}' => return None,
        '【' | '〔' | '「' => '(',
        '】' | '〕' | '」' => ')',
        _ if c.is_whitespace() => ' ',
        _ => c,
    })
}

/// The words of a folded text, in small letters without accents. A new word begins at a blank, a sign, a
/// capital letter behind small ones, and where the script changes between letters and others.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let (mut first, mut second) = (' ', ' ');
    for c in text.chars() {
        // Not within `kW`.
        let is_camel = first.is_lowercase() && second.is_lowercase() && c.is_uppercase();
        let turns = second.is_alphabetic() && c.is_alphabetic() && is_latin(second) != is_latin(c);
        if is_camel || turns || !(c.is_alphanumeric() || is_accent(c)) {
            words.push(String::new());
        }
        if c == '%' {
            words.extend(["%".to_owned(), String::new()]);
        } else if let (true, Some(word)) = (c.is_alphanumeric() || is_accent(c), words.last_mut()) {
            c.to_lowercase().for_each(|c| push_without_accent(word, c));
        }
        (first, second) = (second, c);
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Words as the dictionary has them: blanks between those of letters alone.
pub(super) fn joined(words: &[&str]) -> String {
    let mut text = String::new();
    for word in words {
        let glued = |c: Option<char>| c.is_some_and(|c| !is_latin(c));
        if !(text.is_empty() || glued(text.chars().next_back()) || glued(word.chars().next())) {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// A letter or digit of a script that has blanks between its words.
fn is_latin(c: char) -> bool {
    c < '\u{2E80}'
}

/// What stands behind a letter as a sign of its own and is drawn above it.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

fn push_without_accent(word: &mut String, c: char) {
    let plain = match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ß' => {
            word.push('s');
            's'
        }
        _ if is_accent(c) => return,
        other => other,
    };
    word.push(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ways_to_write_a_name_are_one() {
        let same = |texts: &[&str], expected: &str| {
            for text in texts {
                let words = words(&plain(text));
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                assert_eq!(joined(&words), expected, "{text}");
            }
        };
        same(&["pue", " \"PUE\"", "ＰＵＥ", "\u{feff}Pue ", "*PUE*", "P\u{200b}UE"], "pue");
        same(&["IT Load", "it_load", "itLoad", "IT-Load", "It.Load", "IT\u{a0}load"], "it load");
        same(&["Stückzahl", "STU\u{308}CKZAHL", "stuckzahl"], "stuckzahl");
        same(&["IT功率", "it 功率", "ＩＴ　功率"], "it功率");
        same(&["PUE²", "PUE¹", "PUE†", "PUE*"], "pue");
        same(&["利用率", " 利用率 ", "“利用率”"], "利用率");
        same(&["Utilization%", "utilization %", "Utilization ％"], "utilization %");
    }
}

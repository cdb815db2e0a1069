//! Text in a picture that cannot measure it.

use crate::report::align::may_break_between;
use unicode_width::UnicodeWidthChar;

/// How wide a text is, in the unit of its size; rather too wide than too narrow, since fonts differ.
pub(super) fn measured(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// How much wider a text is in bold.
pub(super) const BOLD: f64 = 1.1;

/// The width of a character for its height, in common sans-serif fonts.
fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.32,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        'A'..='Z' | '&' => 0.72,
        c if c.is_ascii() => 0.63,
        c => 0.52 * c.width().unwrap_or(0).max(1) as f64,
    }
}

/// The text in lines that are no wider than `room`. A word that is wider ends a line anywhere.
pub(super) fn wrapped(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    // Where the line may end at the latest, in bytes.
    let mut end = 0;
    for c in text.chars() {
        if line.chars().next_back().is_some_and(|last| may_break_between(last, c)) {
            end = line.len();
        }
        let before = line.len();
        line.push(c);
        if measured(line.trim_end(), size) > room && before > 0 {
            let rest = line.split_off(if end > 0 { end } else { before });
            lines.push(line.trim_end().to_owned());
            line = rest;
            end = 0;
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_between_words_and_chinese_characters() {
        assert_eq!(wrapped("a year of Three Gorges", 10.0, 75.0), ["a year of", "Three Gorges"]);
        assert_eq!(wrapped("三峡电站，设计年", 10.0, 42.0), ["三峡电", "站，设计", "年"]);
        assert_eq!(wrapped("a comprehensible", 10.0, 40.0), ["a", "compre", "hensibl", "e"]);
        assert_eq!(wrapped("", 10.0, 20.0), [""]);
    }

    #[test]
    fn no_line_is_too_wide() {
        let text = "按公布数字计算：利用率100%，不另加PUE，一年按8,760小时。1度 = 1千瓦时。";
        for room in [60.0, 100.0, 333.0] {
            let lines = wrapped(text, 12.0, room);
            assert!(lines.iter().all(|line| measured(line, 12.0) <= room), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }
}

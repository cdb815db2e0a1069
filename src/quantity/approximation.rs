//! Words around a number which say that it is about so much, and those which name a bound.
//!
//! The first are read over, and the reading is then not literal. A bound is no value: nothing is made of
//! it in silence.

use super::error::{Fault, ParseErrorKind, shortened};
use super::numeral;
use std::ops::Range;

/// Before the number. Of two that begin alike the longer one stands first.
const ABOUT: [&str; 28] = [
    "~", "≈", "about", "around", "nearly", "almost", "roughly", "some", "approximately", "approx.",
    "approx", "circa", "ca.", "ca", "c.", "close to", "an estimated", "estimated", "大约", "大約",
    "大概", "大致", "将近", "將近", "接近", "约", "約", "近",
];

/// Behind the unit.
const OR_SO: [&str; 4] = ["左右", "上下", "or so", "or thereabouts"];

const BOUNDS: [&str; 46] = [
    "more than", "less than", "greater than", "fewer than", "no more than", "no less than",
    "not more than", "not less than", "as much as", "as many as", "at least", "at most", "up to",
    "over", "under", "above", "below", "exceeding", ">=", "<=", ">", "<", "≥", "≤", "＞", "＜",
    "超过", "超過", "不到", "不足", "不超过", "不超過", "不少于", "不低于", "至少", "至多", "最多",
    "最少", "最高", "高达", "高達", "多达", "多達", "逾", "超", "低于",
];

const BOUNDS_BEHIND: [&str; 6] = ["以上", "以下", "以内", "以內", "or more", "or less"];

/// The place of the text without the words which say that it is about so much.
pub(super) fn inside(text: &str) -> Range<usize> {
    // Most texts begin with a digit and end with an ASCII letter.
    let mut start = text.len() - text.trim_start().len();
    if !text[start..].starts_with(|c: char| c.is_ascii_digit()) {
        let word = word_before(&text[start..], &ABOUT);
        let behind = word.map_or(start, |word| start + word.len());
        start = text.len() - text[behind..].trim_start().len();
    }
    let rest = text[start..].trim_end();
    start..start + word_behind(rest, &OR_SO).unwrap_or(rest.len())
}

/// Where a text begins behind words which say that it is about so much.
pub(super) fn about_in_front(text: &str) -> Option<usize> {
    word_before(text, &ABOUT).map(str::len)
}

/// The fault of a text with a bound where a value is needed.
pub(super) fn bound(text: &str) -> Option<Fault> {
    let place = if let Some(word) = word_before(text, &BOUNDS) {
        0..word.len()
    } else {
        let end = word_behind(text, &BOUNDS_BEHIND)?;
        text.len() - text[end..].trim_start().len()..text.len()
    };
    let found = shortened(&text[place.clone()]);
    Some(Fault::at(ParseErrorKind::Bound { found }, place))
}

/// The word that a text begins with, where a number follows.
fn word_before(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let begins = |word: &&&str| {
        let Some(first) = text.get(..word.len()).filter(|first| first.eq_ignore_ascii_case(word))
        else {
            return false;
        };
        let behind = &text[first.len()..];
        let number = behind.trim_start();
        let is_word = first.ends_with(|c: char| c.is_ascii_alphabetic());
        let parted = !is_word || number.len() < behind.len();
        let is_number = |c: char| {
            c.is_ascii_digit() || matches!(c, '.' | '+' | '半' | '每') || numeral::is_numeral(c)
        };
        parted
            && (number.starts_with(is_number)
                || is_word && number.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    words.iter().filter(begins).max_by_key(|word| word.len()).copied()
}

/// Where a word at the end of a text begins, with the blanks before it.
fn word_behind(text: &str, words: &[&str]) -> Option<usize> {
    words.iter().find_map(|word| {
        let start = text.len().checked_sub(word.len()).filter(|start| *start > 0)?;
        let before = text.get(..start)?;
        let parted = !word.is_ascii() || before.ends_with(' ');
        (parted && text[start..].eq_ignore_ascii_case(word)).then(|| before.trim_end().len())
    })
}

#[cfg(test)]
mod tests {
    use crate::quantity::{parse, parse_power, parse_range};

    #[test]
    fn about_so_much_is_read_and_not_literal() {
        for text in [
            "~10GW", "≈ 10 GW", "about 10 GW", "About 10 GW", "some 10 GW", "ca. 10 GW",
            "approx. 10 GW", "an estimated 10 GW", "close to 10 GW", "10 GW or so", "约100亿瓦",
            "约 100 亿瓦", "近100亿瓦", "将近一百亿瓦", "100亿瓦左右", "大约100亿瓦左右",
            "  about  ten gigawatts ",
        ] {
            let reading = parse(text).unwrap();
            assert_eq!((reading.quantity.base_value(), reading.literal), (1e10, false), "{text}");
        }
        let range = parse_range("约60亿至100亿瓦").unwrap();
        assert!(!range.literal && range.quantity.low().base_value() == 6e9);
    }

    #[test]
    fn a_bound_is_no_value() {
        for (text, word, value) in [
            ("over 10 GW", "over", "10 GW"),
            ("more than 10 GW", "more than", "10 GW"),
            ("up to 10 GW", "up to", "10 GW"),
            (">10GW", ">", "10GW"),
            ("超过100亿瓦", "超过", "100亿瓦"),
            ("不超过100亿瓦", "不超过", "100亿瓦"),
            ("逾百亿瓦", "逾", "百亿瓦"),
            ("100亿瓦以上", "以上", "100亿瓦"),
            ("10 GW or more", "or more", "10 GW"),
        ] {
            let error = parse_power(text).unwrap_err();
            assert_eq!((error.kind().name(), &text[error.span()]), ("bound", word), "{text}");
            assert_eq!(error.hint(), Some(format!("write `{value}`, or both ends of a range")));
        }
    }

    #[test]
    fn a_word_needs_a_number() {
        for text in
            ["~", "about", "about10 GW", "近", "约GW", "左右", "ca10 GW", "about about 10 GW"]
        {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}

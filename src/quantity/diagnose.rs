//! The second look at a text that could not be read: from the left, as a person would.
//!
//! The [grammar](super::expression) works from the end, which is right for reading and wrong for
//! explaining: of `7 GW of GPUs` it sees the unknown unit `GPUs`, where a reader sees `7 GW` and a rest.

use super::approximation;
use super::english;
use super::error::{Fault, ParseErrorKind, shortened};
use super::expression;
use super::factor::plain_factor;
use super::lookup::{self, NoMatch};
use super::number;
use super::numeral;
use super::rate;
use super::tail::no_unit;
use std::ops::Range;

/// The most helpful fault for `text`, given the one that the grammar found.
pub(super) fn explain(text: &str, found: Fault) -> Fault {
    let fault = approximation::bound(text)
        .or_else(|| word_for_no_number(text))
        .or_else(|| strange_character(text))
        .or_else(|| fraction(text))
        .or_else(|| two_readings(text))
        .or_else(|| plain_factor(text))
        .or_else(|| from_the_left(text))
        .unwrap_or(found);
    with_whole_suggestions(text, fault)
}

/// The same for a text that should be a number and nothing else.
pub(super) fn explain_number(text: &str, found: Fault) -> Fault {
    approximation::bound(text)
        .or_else(|| word_for_no_number(text))
        .or_else(|| strange_character(text))
        .unwrap_or(found)
}

/// The same for a text that should name a unit and nothing else.
pub(super) fn explain_unit(text: &str, found: Fault) -> Fault {
    if text.is_empty() {
        return Fault::at(ParseErrorKind::Empty, 0..0);
    }
    match text.find(|c: char| c.is_ascii_digit()) {
        Some(digit) => Fault::at(ParseErrorKind::UnitExpected, digit..digit + 1),
        None => found,
    }
}

/// 六亿五, with or without a unit behind it.
fn two_readings(text: &str) -> Option<Fault> {
    let fault = numeral::read(text).err()?;
    // 610亿千瓦/小时 goes on behind what would be a number with two readings.
    let reads = |before: &str, text: &str| {
        let behind = &text[before.len()..];
        behind.is_empty() || expression::read(text).is_ok()
    };
    let instead = |number: &str| {
        let text = [number, &text[fault.span.end..]].concat();
        reads(number, &text)
    };
    let is_meant = match &fault.kind {
        ParseErrorKind::AmbiguousNumeral { spoken, literal } => instead(spoken) || instead(literal),
        ParseErrorKind::AmbiguousMyriad => {
            let (before, unit) = text.split_at(fault.span.start);
            // 四万一千兆瓦 has no 兆 for a number.
            if first_word(unit, 0).end > '兆'.len_utf8() {
                return None;
            }
            ["百万", "万亿"].iter().any(|word| instead(&[before, word].concat()))
        }
        _ => false,
    };
    (is_meant && !text.is_ascii()).then_some(fault)
}

/// `2 1/2 GW`, `1/2`.
fn fraction(text: &str) -> Option<Fault> {
    let (place, _) = number::fraction(text)?;
    let found = shortened(&text[place.clone()]);
    Some(Fault::at(ParseErrorKind::Fraction { found }, place))
}

/// What to write instead of a number, as a whole quantity that can be copied.
fn with_whole_suggestions(text: &str, mut fault: Fault) -> Fault {
    let (before, after) = (&text[..fault.span.start], &text[fault.span.end..]);
    let whole = |number: &mut String| *number = format!("{before}{number}{after}");
    match &mut fault.kind {
        ParseErrorKind::DecimalComma { point, grouped } => {
            whole(point);
            grouped.iter_mut().for_each(whole);
        }
        // 一万五千瓦 is fifteen thousand watts, or the spoken 一万五 of kilowatts; 十万零一千瓦 is
        // 101 thousand watts, or 100,001 kilowatts.
        ParseErrorKind::AmbiguousNumeral { spoken, literal }
            if after.starts_with(['千', '仟']) && spoken.ends_with(['千', '仟']) =>
        {
            let is_whole = text[fault.span.clone()] == *literal;
            let kilo = if is_whole { format!("{literal} ") } else { spoken.clone() };
            *literal = format!("{before}{kilo}{after}");
            *spoken = format!("{before}{spoken} {}", &after['千'.len_utf8()..]);
        }
        ParseErrorKind::AmbiguousNumeral { spoken, literal } => {
            whole(spoken);
            whole(literal);
        }
        _ => {}
    }
    fault
}

fn word_for_no_number(text: &str) -> Option<Fault> {
    if text.is_empty() {
        return Some(Fault::at(ParseErrorKind::Empty, 0..0));
    }
    let first = text.chars().next()?;
    if matches!(first, '-' | '–' | '—' | '⁻' | '➖' | '负' | '負') {
        return Some(Fault::at(ParseErrorKind::Negative, 0..first.len_utf8()));
    }
    let signed = text.split([' ', '*', '/']).next()?;
    let word = signed.trim_start_matches('+');
    let start = signed.len() - word.len();
    let kind = match word.to_ascii_lowercase().as_str() {
        "nan" => ParseErrorKind::NotANumber,
        "inf" | "infinity" | "∞" => ParseErrorKind::NotFinite,
        _ => return None,
    };
    Some(Fault::at(kind, start..signed.len()))
}

fn strange_character(text: &str) -> Option<Fault> {
    let strange = |c: char| c.is_numeric() && !c.is_ascii() && !numeral::is_numeral(c);
    let (at, character) = text
        .char_indices()
        .find(|(_, c)| strange(*c) || matches!(c, '数' | '几' | '數' | '幾' | '多' | '余' | '^'))?;
    let span = at..at + character.len_utf8();
    let kind = if strange(character) || character == '^' {
        ParseErrorKind::UnsupportedDigit { character }
    } else {
        ParseErrorKind::IndefiniteNumber { character }
    };
    Some(Fault::at(kind, span))
}

fn from_the_left(text: &str) -> Option<Fault> {
    let number_end = match number_end(text) {
        Ok(0) => return before_the_number(text),
        Ok(end) => end,
        Err(fault) => return Some(fault),
    };
    let rest = &text[number_end..];
    let start = text.len() - rest.trim_start().len();
    if start == text.len() {
        let number = shortened(&text[..number_end]);
        let kind = ParseErrorKind::MissingUnit { number };
        return Some(Fault::at(kind, text.len()..text.len()));
    }
    let word = first_word(text, start);
    if word.is_empty() {
        let end = start + text[start..].chars().next()?.len_utf8();
        let found = text[start..end].to_owned();
        return Some(Fault::at(ParseErrorKind::Unexpected { found }, start..end));
    }
    match lookup::find(&text[word.clone()]) {
        Ok(_) if is_combination(&text[word.end..]) => None,
        Ok(_) => Some(trailing(text, word.end)),
        Err(NoMatch::Unknown) if !text[word.clone()].is_ascii() => None,
        Err(why) => Some(no_unit(text, word, why)),
    }
}

/// The end of the number and its `million`, 0 if there is no number.
fn number_end(text: &str) -> Result<usize, Fault> {
    let numerals = text
        .char_indices()
        .find(|(_, c)| !(numeral::is_numeral(*c) || c.is_ascii_digit() || " ,._+".contains(*c)))
        .map_or(text.len(), |(at, _)| at);
    let candidate = text[..numerals].trim_end();
    if !candidate.is_ascii() {
        // The 千 of 1035亿千瓦时 belongs to the unit.
        let without_prefix = candidate.trim_end_matches(['千', '兆']);
        let number =
            [candidate, without_prefix].into_iter().find(|text| numeral::read(text).is_ok());
        return Ok(number.map_or(0, str::len));
    }
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == '+') {
        return Ok(0);
    }
    let end = number::scan(text)?.length;
    let rest = text[end..].trim_start();
    let word = rest.split(' ').next().unwrap_or_default();
    match english::scale(word) {
        Some(_) => Ok(text.len() - rest.len() + word.len()),
        None => Ok(end),
    }
}

/// `GW7`, `about 7 GW`, `GW`: what stands where the number should.
fn before_the_number(text: &str) -> Option<Fault> {
    let is_number = |c: char| c.is_ascii_digit() || numeral::is_numeral(c);
    let first = text.chars().next()?;
    // 每小时 stands before its number.
    if is_number(first) || rate::begins(text) {
        return None;
    }
    let word = first_word(text, 0);
    let end = match text.find(is_number) {
        Some(number) => text[..number].trim_end().len(),
        None if lookup::find(&text[word.clone()]).is_ok() => word.end,
        None => return None,
    };
    Some(Fault::at(ParseErrorKind::MissingNumber, 0..end))
}

/// A run of letters, or the longest known unit in other scripts.
fn first_word(text: &str, start: usize) -> Range<usize> {
    let rest = &text[start..];
    let letters = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    if letters > 0 {
        return start..start + letters;
    }
    let run = rest
        .char_indices()
        .find(|(_, c)| c.is_ascii() || matches!(c, '·' | '×'))
        .map_or(rest.len(), |(at, _)| at);
    let known = rest[..run]
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .rfind(|end| lookup::find(&rest[..*end]).is_ok());
    start..start + known.unwrap_or(run)
}

/// Whether what follows a unit goes on with it, as `/yr` and `·h` do.
fn is_combination(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(['*', '/', '×', '·', '-', '每']) || rest.starts_with("per ")
}

fn trailing(text: &str, from: usize) -> Fault {
    if let Some(fault) = rate::named_last(text, from) {
        return fault;
    }
    let start = text.len() - text[from..].trim_start().len();
    Fault::at(ParseErrorKind::TrailingText, start..text.len())
}

#[cfg(test)]
mod tests {
    use crate::quantity::parse;

    #[test]
    fn suggestions_are_whole_quantities() {
        for (text, [first, second]) in [
            ("7,5 GW", ["7.5 GW", "7,500 GW"]),
            ("六亿五瓦", ["六亿五千万瓦", "六亿零五瓦"]),
            ("3万5度", ["3万5千度", "3万零5度"]),
            ("三千五千瓦", ["三千五百千瓦", "三千零五千瓦"]),
            // The 千 may belong to the number or to the unit.
            ("一万五千瓦", ["一万五千 瓦", "一万五千千瓦"]),
        ] {
            let expected = format!("write `{first}` or `{second}`");
            assert_eq!(parse(text).unwrap_err().hint(), Some(expected), "{text}");
            assert!(parse(first).is_ok() && parse(second).is_ok(), "{text}");
        }
    }
}

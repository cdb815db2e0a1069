//! The quantity that a running text has at a place: the same grammar, tried on each end that it may have.

use super::Quantity;
use super::english;
use super::lookup;
use super::numeral;
use super::range::of_folded;
use super::tail::{Per, every};
use super::unit::Dimension;
use crate::estimate::Estimate;

/// A power or an energy at the beginning of a text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Scanned {
    /// The quantity; of `60 to 100 GW` a range.
    pub quantity: Estimate<Quantity>,
    /// The time in which an energy is drawn, of a power that is written as an energy per time.
    pub(crate) per: Option<Per>,
    /// How many bytes of the text it takes up.
    pub length: usize,
    /// How many of them are the energy, of an energy per time such as `61 TWh a year`.
    pub energy: Option<usize>,
}

/// More bytes than any quantity takes up.
const LONGEST: usize = 72;

/// Reads the longest power or energy that a text begins with, whatever stands behind it.
#[must_use]
pub fn scan_quantity(text: &str) -> Option<Scanned> {
    let mut ends = ends(text);
    let mut rate: Option<Scanned> = None;
    while let Some(end) = ends.pop() {
        let Some(read) = of_folded(&spelled_out(&text[..end])) else {
            continue;
        };
        let (quantity, per) = (read.quantity, read.per);
        match (quantity.central().dimension(), &mut rate) {
            (Dimension::Energy, Some(rate)) => {
                rate.energy = Some(end);
                break;
            }
            (Dimension::Power, None) if per.is_some() => {
                rate = Some(Scanned { quantity, per, length: end, energy: None });
            }
            (Dimension::Power | Dimension::Energy, None) => {
                return Some(Scanned { quantity, per, length: end, energy: None });
            }
            _ => {}
        }
    }
    rate
}

/// Reads the longest number that a text begins with, and how many bytes it takes up.
pub(crate) fn scan_number(text: &str) -> Option<(f64, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let (mut before, mut last) = (None, 0);
    for (at, c) in text.char_indices() {
        if at > LONGEST || !(belongs(c) || c == '%') || is_no_number(text, at, c, before) {
            break;
        }
        if before.is_some_and(|before| !is_inside_word(before, c)) && at > 0 {
            ends.push(at);
        }
        before = Some(c);
        last = if belongs(c) { at + c.len_utf8() } else { last };
    }
    if ends.last() != Some(&last) {
        ends.push(last);
    }
    ends.into_iter().rev().find_map(|end| {
        let number = text[..end].trim_end();
        let figure = super::figure::read(&spelled_out(number)).ok()?;
        let value = super::decimal::Exact::whole(figure.value).to_f64()?;
        Some((value, number.len()))
    })
}

/// Whether a word begins at a place with which no number goes on.
fn is_no_number(text: &str, at: usize, c: char, before: Option<char>) -> bool {
    let begins =
        c.is_ascii_alphabetic() && !before.is_some_and(|c: char| c.is_ascii_alphanumeric());
    begins && !is_number_word(word_at(&text[at..]))
}

/// The letters that a text begins with.
fn word_at(text: &str) -> &str {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(text.len());
    &text[..end]
}

/// Whether a number has a word: `twenty`, `million`, and `two and a half`.
fn is_number_word(word: &str) -> bool {
    const OTHERS: [&str; 14] = [
        "hundred", "half", "and", "a", "an", "bn", "mn", "mln", "tn", "trn", "m", "e", "ten",
        "dozen",
    ];
    OTHERS.iter().any(|other| word.eq_ignore_ascii_case(other))
        || english::read(word).is_some()
        || !english::scale_at_end(word).is_empty()
}

/// Whether a quantity may have a word: a number, a unit, or what links them.
fn is_of_quantity(word: &str) -> bool {
    const LINKS: [&str; 8] = ["to", "per", "each", "every", "plus", "minus", "annum", "between"];
    is_number_word(word)
        || LINKS.iter().any(|link| word.eq_ignore_ascii_case(link))
        || lookup::find(word).is_ok()
        || every(word).is_some()
}

/// Whether a number may begin with a character, or with the word that begins there.
pub(crate) fn begins_number(text: &str) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    if first.is_ascii_alphabetic() {
        let word = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        return word.len() > 2
            && (english::read(word).is_some() || word.eq_ignore_ascii_case("half"));
    }
    first.is_ascii_digit() || numeral::is_numeral(first) || first == '半'
}

/// Where a quantity at the beginning of a text may end, the longest last.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut word = 0;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let goes_on = next.is_some_and(|next| next.is_ascii_digit());
        if at > LONGEST || !belongs(c) || (matches!(c, ',' | '.') && !goes_on) {
            break;
        }
        let end = at + c.len_utf8();
        if !c.is_ascii_alphabetic() {
            word = end;
        } else if word == at && !is_of_quantity(word_at(&text[at..])) {
            break;
        }
        let ends_word = !next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '_');
        let is_unit = if c.is_ascii_alphabetic() {
            ends_word && {
                let word = &text[word..end];
                lookup::find(word).is_ok() || every(word).is_some()
            }
        } else {
            UNIT_ENDS.contains(c)
        };
        if is_unit {
            ends.push(end);
        }
    }
    ends
}

/// The last signs of units in Chinese.
const UNIT_ENDS: &str = "瓦特瓩㎾㎿时時度电電焦耳年天日周";

/// What else a quantity in Chinese is written with.
const SIGNS: &str = "毫兆吉太拍艾小个個每至到点點半多余餘";

fn belongs(c: char) -> bool {
    let is_sign = |c: char| "+-.,/·~–— _".contains(c);
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || is_sign(c);
    }
    is_sign(c) || UNIT_ENDS.contains(c) || SIGNS.contains(c) || numeral::is_numeral(c)
}

fn is_inside_word(before: char, c: char) -> bool {
    before.is_ascii_alphanumeric() && c.is_ascii_alphanumeric()
}

/// A number as the grammar has it: `bn` is a billion beside a unit, 30多亿 more than 30亿, and `between` has
/// an `and`.
pub(crate) fn spelled_out(text: &str) -> std::borrow::Cow<'_, str> {
    const SHORT: [(&str, &str); 6] = [
        ("bn", "billion"),
        ("mn", "million"),
        ("mln", "million"),
        ("tn", "trillion"),
        ("trn", "trillion"),
        ("m", "million"),
    ];

    if text.contains(['多', '余', '餘']) {
        return text.replace(['多', '余', '餘'], "").into();
    }
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let start = text.len() - digits.len();
    let word = digits.trim_start();
    let length = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    let known = SHORT.iter().find(|(short, _)| *short == &word[..length]);
    match known {
        Some((_, long)) if start > 0 && length < word.len() => {
            format!("{} {long}{}", &text[..start], &word[length..]).into()
        }
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(&str, f64)> {
        let scanned = scan_quantity(text)?;
        Some((&text[..scanned.length], scanned.quantity.central().base_value()))
    }

    #[test]
    fn the_longest_quantity_is_taken() {
        for (text, written, value) in [
            ("7 GW of chips", "7 GW", 7e9),
            ("100-megawatt hall", "100-megawatt", 1e8),
            ("200MW/800MWh，可", "200MW", 2e8),
            ("98521亿千瓦时的1.7%", "98521亿千瓦时", 98521e8 * 3.6e6),
            ("9亿千瓦时,按每户", "9亿千瓦时", 9e8 * 3.6e6),
            ("20.5 gigawatts of promised", "20.5 gigawatts", 20.5e9),
            ("30多亿度。", "30多亿度", 30e8 * 3.6e6),
            ("1.2bn kWh of power", "1.2bn kWh", 1.2e9 * 3.6e6),
            ("twenty-one kilowatt-hours of", "twenty-one kilowatt-hours", 21.0 * 3.6e6),
            ("60至100亿瓦的", "60至100亿瓦", 80e8),
        ] {
            assert_eq!(found(text), Some((written, value)), "{text}");
        }
        for text in ["7 days", "7nm", "128 cores", "2025年", "50亿美元", "3.5%", "千瓦时", "7"]
        {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_without_a_unit() {
        assert_eq!(scan_number("20亿次提问"), Some((2e9, 5)));
        assert_eq!(scan_number("200 million answers a day"), Some((2e8, 11)));
        assert_eq!(scan_number("400,000 accelerators"), Some((4e5, 7)));
    }
}

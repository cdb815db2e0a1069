//! All of a text as one number: the only door to the scanners, which may end before the text does.
//!
//! ```text
//! figure  = digits [ scale ] | words [ scale ] | numeral | [ numeral "个" ] "半"
//! scale   = [ "hundred" ] [ "thousand" | "million" | "billion" | "trillion" ]
//! ```

use super::decimal::Decimal;
use super::english;
use super::error::{Fault, ParseErrorKind, shortened};
use super::lookup::{self, NoMatch};
use super::number;
use super::numeral;
use super::table::Refusal;
use super::tail::no_unit;

/// A number, and whether it stands in plain digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub value: Decimal,
    pub plain: bool,
}

/// Reads a text, of which nothing may be left over.
pub(super) fn read(text: &str) -> Result<Figure, Fault> {
    let start = text.len() - text.trim_start().len();
    let trimmed = text.trim();
    let read = if trimmed.is_ascii() { ascii(trimmed) } else { chinese(trimmed) };
    read.map_err(|fault| fault.moved(start))
}

fn ascii(text: &str) -> Result<Figure, Fault> {
    if text.starts_with(|c: char| c.is_ascii_alphabetic())
        && let Some(value) = english::read(text)
    {
        return Ok(Figure { value, plain: false });
    }
    let scanned = number::scan(text).map_err(|fault| of_first(text, fault))?;
    let rest = &text[scanned.length..];
    if rest.is_empty() {
        return Ok(Figure { value: scanned.value, plain: scanned.plain });
    }
    match english::scale(rest) {
        Some(power) => Ok(Figure { value: scanned.value.shifted(power), plain: false }),
        None => Err(not_a_scale(text, rest.trim_start())),
    }
}

fn chinese(text: &str) -> Result<Figure, Fault> {
    let value = match text.strip_suffix('半') {
        Some(before) => and_a_half(before),
        None => None,
    };
    let value = value.map_or_else(|| numeral::read(text), Ok)?;
    Ok(Figure { value, plain: false })
}

/// 半 and 一个半: what stands before the 半, and a half.
fn and_a_half(before: &str) -> Option<Decimal> {
    const HALF: Decimal = Decimal::new(5, -1);

    if before.is_empty() {
        return Some(HALF);
    }
    let whole = numeral::read(before.strip_suffix(['个', '個'])?).ok()?;
    whole.plus(HALF).ok().filter(|_| !whole.is_fractional())
}

/// The fault of a text that begins with no number: the word or the sign that it begins with.
fn of_first(text: &str, fault: Fault) -> Fault {
    let letters = text.len() - text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let end = text.chars().next().map_or(0, |first| letters.max(first.len_utf8()));
    if fault.kind != ParseErrorKind::MissingNumber || end == 0 {
        return fault;
    }
    Fault::at(ParseErrorKind::Unexpected { found: shortened(&text[..end]) }, 0..end)
}

fn not_a_scale(head: &str, rest: &str) -> Fault {
    let span = head.len() - rest.len()..head.len();
    if let Err(why @ NoMatch::Refused(Refusal::ScaleAbbreviation(_))) = lookup::find(rest) {
        no_unit(head, span, why)
    } else {
        let found = shortened(rest);
        Fault::at(ParseErrorKind::Unexpected { found }, span)
    }
}

/// What the `left` end of a range, or the centre of a ±, takes from the number on the right: 亿 of 60至
/// 100亿, 百万 of 2至3百万, `thousand` of `6 to 10 thousand`. An end with a multiplier of its own takes
/// none, and one with a place word (六十, 5百) only the 万 and 亿 behind the places.
pub(super) fn carried<'a>(left: &str, right: &'a str) -> &'a str {
    let (left, right) = (left.trim(), right.trim());
    let whole = multiplier(right);
    if right.is_ascii() || whole.is_empty() {
        return if multiplier(left).is_empty() { whole } else { "" };
    }
    if left.ends_with(numeral::is_myriad) || !english::scale_at_end(left).is_empty() {
        return "";
    }
    let places = left.contains(numeral::is_place);
    if places { myriads(whole) } else { whole }
}

/// The multiplier that a number ends with. The 百 of 一千二百万 is a place of the number, and 十 of 八至十亿
/// is all of one.
fn multiplier(number: &str) -> &str {
    if number.is_ascii() {
        return english::scale_at_end(number);
    }
    let myriads = myriads(number);
    let places = number[..number.len() - myriads.len()].trim_end();
    let Some(digits) = places.strip_suffix(numeral::is_place).map(str::trim_end) else {
        return myriads;
    };
    let is_one_digit = digits.chars().all(numeral::is_digit) && digits.chars().count() == 1;
    let is_decimal = digits.contains(['点', '點'])
        || number::scan(digits).is_ok_and(|scanned| scanned.length == digits.len());
    if is_one_digit || is_decimal { number[digits.len()..].trim_start() } else { myriads }
}

/// The 万 and 亿 at the end of a number.
fn myriads(number: &str) -> &str {
    let digits = number.trim_end_matches(|c| c == ' ' || numeral::is_myriad(c));
    number[digits.len()..].trim()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::decimal::Exact;

    fn value(text: &str) -> Option<f64> {
        read(text).ok().and_then(|figure| Exact::whole(figure.value).to_f64())
    }

    #[test]
    fn words_and_halves_are_numbers() {
        for (text, number) in [
            ("7", 7.0),
            ("10 thousand", 1e4),
            ("1-million", 1e6),
            ("2 hundred million", 2e8),
            ("half a million", 5e5),
            ("twenty-one", 21.0),
            ("半", 0.5),
            ("一个半", 1.5),
            ("12个半", 12.5),
        ] {
            assert_eq!(value(text), Some(number), "{text}");
        }
    }

    #[test]
    fn nothing_is_left_over() {
        for text in
            ["25x", "2 5", "7 million x", "ten x", "7半", "1.5个半", "个半", "7亿x", "", "2 to 5"]
        {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn a_multiplier_is_carried_whole() {
        for (left, right, expected) in [
            ("2", "3百万", "百万"),
            ("五", "六千万", "千万"),
            ("6", "10 千", "千"),
            ("3", "5 百 万", "百 万"),
            ("1.5", "2.5千", "千"),
            ("一点五", "二点五千万", "千万"),
            ("60", "100亿", "亿"),
            ("六十", "一百亿", "亿"),
            ("八", "十亿", "亿"),
            ("八", "十二亿", "亿"),
            ("八百", "一千二百万", "万"),
            ("2千", "3千万", "万"),
            ("2千", "3千", ""),
            ("60亿", "100亿", ""),
            ("6", "10 thousand", "thousand"),
            ("two", "three hundred million", "hundred million"),
            ("6 million", "10 billion", ""),
            ("6", "10", ""),
        ] {
            assert_eq!(carried(left, right), expected, "{left} {right}");
        }
    }
}

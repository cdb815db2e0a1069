//! The grammar of a quantity, over folded text:
//!
//! ```text
//! expression = term [ ("*" | "×" | "/") term ]
//! term       = number unit | ( "每" | "一" ) time-unit number energy-unit
//! unit       = what [`tail`](super::tail) takes off the end
//! ```
//!
//! The unit is taken off the end first: 千 and 兆 begin units (千瓦, 兆瓦) and numbers (三千, 兆).

use super::decimal::{Decimal, Exact, Overflow};
use super::error::{Fault, ParseErrorKind, shortened};
use super::lookup::{self, NoMatch};
use super::number;
use super::numeral;
use super::rate;
use super::table::Refusal;
use super::tail::{no_unit, tail};
use super::unit::Dimension;
use std::ops::Range;

/// A number with its unit, in base units and not yet rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub exact: Exact,
    pub dimension: Dimension,
    /// Where the number stands; empty if only a unit was written.
    pub number: Range<usize>,
    /// Where the unit stands.
    pub unit: Range<usize>,
    /// Digits and symbol to the letter, as the program itself writes them.
    pub literal: bool,
}

/// Reads all of `text`, which is folded and trimmed.
pub(super) fn read(text: &str) -> Result<Term, Fault> {
    let Some((at, sign)) = operator(text) else {
        return term(text);
    };
    let left = term(&text[..at])?;
    let offset = at + sign.len_utf8();
    let right = term(&text[offset..]).map_err(|fault| fault.moved(offset))?;
    if left.number.is_empty() && !right.number.is_empty() {
        return Err(Fault::at(ParseErrorKind::MissingNumber, 0..left.unit.end));
    }
    combine(&left, &right, sign == '/', offset)
}

/// Reads the name of a unit, with a multiplier if wanted: `kWh`, `亿度`, `million kWh`, `TWh/yr`.
pub(super) fn unit(text: &str) -> Result<Term, Fault> {
    let Some((at, sign)) = operator(text) else {
        return one_unit(text);
    };
    let offset = at + sign.len_utf8();
    let left = one_unit(&text[..at])?;
    let right = one_unit(&text[offset..]).map_err(|fault| fault.moved(offset))?;
    combine(&left, &right, sign == '/', offset)
}

fn one_unit(text: &str) -> Result<Term, Fault> {
    let tail = tail(text)?;
    let head = text[..tail.span.start].trim();
    let multiplier = match scale_word(head) {
        Some(power) => Decimal::ONE.shifted(power),
        None if head.is_empty() => Decimal::ONE,
        None if head.chars().all(numeral::is_multiplier) => numeral::read(&format!("一{head}"))?,
        None => return Err(Fault::at(ParseErrorKind::UnitExpected, 0..tail.span.start)),
    };
    let numerator = multiplier.times(tail.exact.numerator);
    let numerator = numerator.map_err(|Overflow| overflow(0..tail.span.start))?;
    Ok(Term {
        exact: Exact { numerator, denominator: tail.exact.denominator },
        dimension: tail.dimension,
        number: 0..0,
        unit: 0..tail.span.end,
        literal: tail.exact_spelling,
    })
}

pub(super) fn operator(text: &str) -> Option<(usize, char)> {
    if !text.bytes().any(|b| matches!(b, b'*' | b'/' | 0xC3)) {
        return None;
    }
    text.char_indices().rev().find(|(_, c)| matches!(c, '*' | '/' | '×'))
}

pub(super) fn combine(
    left: &Term,
    right: &Term,
    divide: bool,
    offset: usize,
) -> Result<Term, Fault> {
    use Dimension::{Energy, Power, Time};
    let span = 0..right.unit.end + offset;
    if divide && right.exact.numerator.mantissa == 0 {
        return Err(Fault::at(ParseErrorKind::NoTime, offset..span.end));
    }
    let (dimension, exact) = match (left.dimension, right.dimension, divide) {
        (Energy, Time, true) => (Power, left.exact.over(right.exact)),
        (Power, Time, false) | (Time, Power, false) => (Energy, left.exact.times(right.exact)),
        (left, right, _) => {
            let kind = ParseErrorKind::UnknownCombination { left, right };
            return Err(Fault::at(kind, span));
        }
    };
    Ok(Term {
        exact: exact.map_err(|Overflow| Fault::at(ParseErrorKind::TooManyDigits, span.clone()))?,
        dimension,
        number: left.number.clone(),
        unit: left.unit.start..span.end,
        literal: false,
    })
}

pub(super) fn term(text: &str) -> Result<Term, Fault> {
    if let Some(named) = rate::named_first(text) {
        return named;
    }
    let tail = tail(text)?;
    let head = text[..tail.span.start].trim_end();
    let (number, plain) = number_of(head)?;
    let product = number.times(tail.exact.numerator);
    let numerator = product.map_err(|Overflow| overflow(0..head.len()))?;
    Ok(Term {
        exact: Exact { numerator, denominator: tail.exact.denominator },
        dimension: tail.dimension,
        number: 0..head.len(),
        unit: tail.span,
        literal: plain && tail.exact_spelling,
    })
}

fn overflow(span: Range<usize>) -> Fault {
    Fault::at(ParseErrorKind::TooManyDigits, span)
}

/// The number before the unit, and whether it is plain digits. No number at all is 1.
fn number_of(head: &str) -> Result<(Decimal, bool), Fault> {
    let start = head.len() - head.trim_start().len();
    let head = &head[start..];
    if head.is_empty() {
        return Ok((Decimal::ONE, true));
    }
    if !head.is_ascii() {
        let value = numeral::read(head).map_err(|fault| fault.moved(start))?;
        return Ok((value, false));
    }
    let scanned = number::scan(head).map_err(|fault| fault.moved(start))?;
    let rest = head[scanned.length..].trim_start();
    if rest.is_empty() {
        return Ok((scanned.value, scanned.plain));
    }
    match scale_word(rest) {
        Some(power) => Ok((scanned.value.shifted(power), false)),
        None => Err(not_a_scale(head, rest).moved(start)),
    }
}

/// The power of ten of `million` and its relatives.
pub(super) fn scale_word(word: &str) -> Option<i32> {
    const WORDS: [(&str, i32); 4] =
        [("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)];
    WORDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, power)| *power)
}

fn not_a_scale(head: &str, rest: &str) -> Fault {
    let start = head.len() - rest.len();
    let span = start..head.len();
    if let Err(why @ NoMatch::Refused(Refusal::ScaleAbbreviation(_))) = lookup::find(rest) {
        no_unit(head, span, why)
    } else {
        let found = shortened(rest);
        Fault::at(ParseErrorKind::Unexpected { found }, span)
    }
}

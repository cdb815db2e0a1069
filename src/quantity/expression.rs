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
use super::english;
use super::error::{Fault, ParseErrorKind};
use super::figure::{self, Figure};
use super::numeral;
use super::rate;
use super::tail::{self, Per, Tail, tail};
use super::unit::Dimension;
use std::ops::Range;

/// A number with its unit, in base units and not yet rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub exact: Exact,
    pub dimension: Dimension,
    /// The unit of a time, or the one that an energy is drawn in.
    pub per: Option<Per>,
    /// Where the number stands; empty if only a unit was written.
    pub number: Range<usize>,
    /// Where the unit stands.
    pub unit: Range<usize>,
    /// Digits and symbol to the letter, as the program itself writes them.
    pub literal: bool,
}

impl Term {
    /// The time in which an energy is drawn; `None` for anything but an energy per time.
    pub fn per_time(&self) -> Option<Per> {
        self.per.filter(|_| self.dimension == Dimension::Power)
    }
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
    let multiplier = match english::scale(head) {
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
        per: tail.per,
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
        per: right.per.filter(|_| divide),
        number: left.number.clone(),
        unit: left.unit.start..span.end,
        literal: false,
    })
}

pub(super) fn term(text: &str) -> Result<Term, Fault> {
    if let Some(named) = rate::named_first(text) {
        return named;
    }
    let found = tail(text);
    match found.and_then(|tail| joined(text, tail)) {
        Ok(term) => Ok(term),
        Err(fault) => half_behind(text).or_else(|| apart(text)).ok_or(fault),
    }
}

/// A unit with the number before it, which takes up the rest of the text.
fn joined(text: &str, tail: Tail) -> Result<Term, Fault> {
    let head = number_before(text, &tail);
    let number = number_of(&text[head.clone()])?;
    refuse_split_unit(text, &head, number.value, &tail)?;
    let is_apart = text[head.end..tail.span.start].contains('-');
    times(Figure { plain: number.plain && !is_apart, ..number }, tail, head.end)
}

fn times(number: Figure, tail: Tail, end: usize) -> Result<Term, Fault> {
    let product = number.value.times(tail.exact.numerator);
    let numerator = product.map_err(|Overflow| overflow(0..end))?;
    Ok(Term {
        exact: Exact { numerator, denominator: tail.exact.denominator },
        dimension: tail.dimension,
        per: tail.per,
        number: 0..end,
        unit: tail.span,
        literal: number.plain && tail.exact_spelling,
    })
}

/// What stands before a unit; of `100-megawatt` without the hyphen, of 两个吉瓦 without 个.
fn number_before(text: &str, tail: &Tail) -> Range<usize> {
    let head = &text[..tail.span.start];
    let joined = head.strip_suffix('-').filter(|number| {
        let is_word = text[tail.span.clone()].starts_with(|c: char| c.is_ascii_alphabetic());
        is_word && number.ends_with(|c: char| c.is_ascii_alphanumeric())
    });
    let number = joined.unwrap_or(head).trim_end();
    0..number.strip_suffix(['个', '個']).unwrap_or(number).trim_end().len()
}

/// 十万零一千瓦 is 100,001 kilowatts and 101,000 watts: the 千 may belong to the number or to the unit.
/// A blank tells to which.
fn refuse_split_unit(
    text: &str,
    head: &Range<usize>,
    value: Decimal,
    tail: &Tail,
) -> Result<(), Fault> {
    let (number, unit) = (&text[head.clone()], &text[tail.span.clone()]);
    let Some(thousand @ ('千' | '仟')) = unit.chars().next() else {
        return Ok(());
    };
    let is_joined = head.end == tail.span.start && !number.is_ascii();
    let rest = &unit[thousand.len_utf8()..];
    if !is_joined || !self::tail(rest).is_ok_and(|tail| tail.span.start == 0) {
        return Ok(());
    }
    let spoken = format!("{number}{thousand}");
    let other = numeral::read(&spoken).ok().filter(|longer| {
        longer.minus(value.shifted(3)).is_none_or(|difference| difference.mantissa != 0)
    });
    if other.is_none() {
        return Ok(());
    }
    let literal = number.to_owned();
    Err(Fault::at(ParseErrorKind::AmbiguousNumeral { spoken, literal }, head.clone()))
}

/// 一年半 and 两天半: a time, and half of its unit more.
fn half_behind(text: &str) -> Option<Term> {
    let before = text.strip_suffix('半')?;
    let tail = tail(before).ok().filter(|tail| tail.dimension == Dimension::Time)?;
    let end = tail.span.start;
    let whole =
        number_of(&text[..end]).ok().filter(|whole| end > 0 && !whole.value.is_fractional())?;
    let value = whole.value.plus(Decimal::new(5, -1)).ok()?;
    times(Figure { value, plain: false }, tail, end).ok()
}

/// 2250万千 瓦 with the blanks that a PDF leaves between the signs of a unit.
fn apart(text: &str) -> Option<Term> {
    let tail = tail::apart(text)?;
    let head = number_before(text, &tail);
    times(number_of(&text[head.clone()]).ok()?, tail, head.end)
        .ok()
        .filter(|term| !term.number.is_empty())
}

fn overflow(span: Range<usize>) -> Fault {
    Fault::at(ParseErrorKind::TooManyDigits, span)
}

/// The number before the unit. No number at all is 1, and so is the `an` of `an hour`.
fn number_of(head: &str) -> Result<Figure, Fault> {
    match head.trim() {
        "" => Ok(Figure { value: Decimal::ONE, plain: true }),
        "a" | "an" => Ok(Figure { value: Decimal::ONE, plain: false }),
        _ => figure::read(head),
    }
}

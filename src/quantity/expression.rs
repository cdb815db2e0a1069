//! The grammar of a quantity, over folded text:
//!
//! ```text
//! expression = term [ ("*" | "×" | "/") term ]
//! term       = number unit | "每" time-unit number energy-unit
//! unit       = word | power-word ["·" | "-" | " "] time-word | energy-word ("per" | "a" | "每") time-word
//! ```
//!
//! The unit is taken off the end first: 千 and 兆 begin units (千瓦, 兆瓦) and numbers (三千, 兆).

use super::decimal::{Decimal, Exact, Overflow};
use super::error::{Fault, ParseErrorKind, shortened};
use super::lookup::{self, Match, NoMatch};
use super::number;
use super::numeral;
use super::table::Refusal;
use super::unit::{Dimension, Scale};
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

fn operator(text: &str) -> Option<(usize, char)> {
    if !text.bytes().any(|b| matches!(b, b'*' | b'/' | 0xC3)) {
        return None;
    }
    text.char_indices().rev().find(|(_, c)| matches!(c, '*' | '/' | '×'))
}

fn combine(left: &Term, right: &Term, divide: bool, offset: usize) -> Result<Term, Fault> {
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

/// The unit of a term, taken off its end.
struct Tail {
    exact: Exact,
    dimension: Dimension,
    span: Range<usize>,
    exact_spelling: bool,
}

fn term(text: &str) -> Result<Term, Fault> {
    if let Some(rest) = text.trim_start().strip_prefix('每') {
        return rate_named_first(text, rest);
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

/// 每小时10万度: the time stands first.
fn rate_named_first(text: &str, rest: &str) -> Result<Term, Fault> {
    let start = text.len() - rest.len();
    let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(3);
    let time = ends
        .filter_map(|end| Some((end, lookup::find(&rest[..end]).ok()?.unit)))
        .filter(|(_, unit)| unit.dimension == Dimension::Time)
        .last();
    let Some((end, time)) = time else {
        let found = rest.chars().take(2).collect();
        return Err(Fault::at(ParseErrorKind::Unexpected { found }, 0..start));
    };
    let offset = start + end;
    let energy = term(&text[offset..]).map_err(|fault| fault.moved(offset))?;
    let time_term = Term {
        exact: scale(time.scale),
        dimension: Dimension::Time,
        number: 0..0,
        unit: 0..0,
        literal: false,
    };
    let mut rate = combine(&energy, &time_term, true, offset + energy.unit.end)?;
    rate.number = energy.number.start + offset..energy.number.end + offset;
    rate.unit = energy.unit.start + offset..energy.unit.end + offset;
    Ok(rate)
}

fn scale(scale: Scale) -> Exact {
    Exact::whole(Decimal::new(u128::from(scale.mantissa), scale.exponent))
}

fn tail(text: &str) -> Result<Tail, Fault> {
    let (span, found) = word(text)?;
    let simple = Tail {
        exact: scale(found.unit.scale),
        dimension: found.unit.dimension,
        span: span.clone(),
        exact_spelling: found.exact,
    };
    if found.unit.dimension != Dimension::Time {
        return Ok(simple);
    }
    Ok(compound(text, &simple)?.unwrap_or(simple))
}

/// `kW·h`, `kilowatt-hours`, `GW yr`, `TWh per year`: a time unit with another unit before it.
fn compound(text: &str, time: &Tail) -> Result<Option<Tail>, Fault> {
    let before = text[..time.span.start].trim_end();
    if let Some(left) = before_per(before).and_then(|left| tail(left).ok()) {
        if left.dimension != Dimension::Energy {
            let kind =
                ParseErrorKind::UnknownCombination { left: left.dimension, right: Dimension::Time };
            return Err(Fault::at(kind, left.span.start..time.span.end));
        }
        let exact = left.exact.over(time.exact);
        return Ok(joined(exact, Dimension::Power, left.span.start..time.span.end));
    }
    let left = before.strip_suffix(['·', '-']).unwrap_or(before);
    let Ok((span, left)) = word(left.trim_end()) else {
        return Ok(None);
    };
    if left.unit.dimension != Dimension::Power {
        return Ok(None);
    }
    let exact = scale(left.unit.scale).times(time.exact);
    Ok(joined(exact, Dimension::Energy, span.start..time.span.end))
}

/// What stands before `per`, `a` or 每 at the end of a text.
fn before_per(text: &str) -> Option<&str> {
    if let Some(left) = text.strip_suffix('每') {
        return Some(left);
    }
    let (left, sign) = text.rsplit_once(' ')?;
    ["per", "a", "an", "each", "every"].contains(&sign).then_some(left)
}

fn joined(
    exact: Result<Exact, Overflow>,
    dimension: Dimension,
    span: Range<usize>,
) -> Option<Tail> {
    exact.ok().map(|exact| Tail { exact, dimension, span, exact_spelling: false })
}

/// The unit word at the end of `text`: a run of letters, or the longest known Chinese unit.
fn word(text: &str) -> Result<(Range<usize>, Match), Fault> {
    let text = text.trim_end();
    if text.ends_with(|c: char| c.is_ascii()) {
        let start = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
        if start == text.len() {
            let kind = ParseErrorKind::MissingUnit { number: shortened(text.trim()), example: "h" };
            return Err(Fault::at(kind, start..start));
        }
        return match lookup::find(&text[start..]) {
            Ok(found) => Ok((start..text.len(), found)),
            Err(why) => Err(no_unit(text, start..text.len(), why)),
        };
    }
    let mut starts = [0; LONGEST_CHINESE_UNIT];
    let mut count = 0;
    for (start, c) in text.char_indices().rev().take(LONGEST_CHINESE_UNIT) {
        if c.is_ascii() {
            break;
        }
        starts[count] = start;
        count += 1;
    }
    let mut refused = None;
    for start in starts[..count].iter().rev() {
        match lookup::find(&text[*start..]) {
            Ok(found) => return Ok((*start..text.len(), found)),
            Err(why @ NoMatch::Refused(_)) if refused.is_none() => refused = Some((*start, why)),
            Err(_) => {}
        }
    }
    let (start, why) = refused.unwrap_or((starts[count.saturating_sub(1)], NoMatch::Unknown));
    Err(no_unit(text, start..text.len(), why))
}

/// 千瓦小时 and 吨标准煤 fit with one to spare.
const LONGEST_CHINESE_UNIT: usize = 5;

/// The fault of a word that is no unit.
pub(super) fn no_unit(text: &str, span: Range<usize>, why: NoMatch) -> Fault {
    let found = shortened(&text[span.clone()]);
    let kind = match why {
        NoMatch::Unknown => ParseErrorKind::UnknownUnit { found },
        NoMatch::Ambiguous { large } => two_readings(found, large),
        NoMatch::Refused(Refusal::ApparentPower) => ParseErrorKind::ApparentPower { found },
        NoMatch::Refused(Refusal::Month) => ParseErrorKind::Month,
        NoMatch::Refused(Refusal::ThousandOrMillion) => ParseErrorKind::ThousandOrMillion { found },
        NoMatch::Refused(Refusal::ScaleAbbreviation(word)) => {
            ParseErrorKind::AmbiguousScale { found, word }
        }
    };
    Fault::at(kind, span)
}

/// `mw` may be mW or MW. Where the small one is no unit of ours, `mtoe` is unknown.
fn two_readings(found: String, large: &'static str) -> ParseErrorKind {
    let small = format!("{}{}", found[..1].to_ascii_lowercase(), &large[1..]);
    if lookup::find(&small).is_ok() {
        return ParseErrorKind::AmbiguousUnit { found, small, large };
    }
    ParseErrorKind::UnknownUnit { found }
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

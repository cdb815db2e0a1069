//! The unit at the end of a text.
//!
//! ```text
//! unit = word | power-word ["·" | "-" | " "] time-word | unit ("per" | "a" | "每") time-word
//! ```

use super::decimal::{Decimal, Exact, Overflow};
use super::error::{Fault, ParseErrorKind, shortened};
use super::lookup::{self, Match, NoMatch};
use super::numeral;
use super::table::Refusal;
use super::unit::{Dimension, Scale, Unit};
use std::ops::Range;

/// The unit of a term, taken off its end.
pub(super) struct Tail {
    pub exact: Exact,
    pub dimension: Dimension,
    pub span: Range<usize>,
    pub exact_spelling: bool,
}

pub(super) fn scale(scale: Scale) -> Exact {
    Exact::whole(Decimal::new(u128::from(scale.mantissa), scale.exponent))
}

pub(super) fn tail(text: &str) -> Result<Tail, Fault> {
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
    PER.contains(&sign).then_some(left)
}

/// The words between an energy and the time in which it is used.
pub(super) const PER: [&str; 5] = ["per", "a", "an", "each", "every"];

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
    if text.is_empty() {
        return Err(Fault::at(ParseErrorKind::Empty, 0..0));
    }
    if text.ends_with(|c: char| c.is_ascii()) {
        let start = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
        if start == text.len() {
            return Err(no_letters(text));
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

/// A text without a unit at its end, which may be a number or nothing that is known.
fn no_letters(text: &str) -> Fault {
    let found = shortened(text.trim());
    if numeral::read(text.trim()).is_ok() {
        let kind = ParseErrorKind::MissingUnit { number: found };
        return Fault::at(kind, text.len()..text.len());
    }
    let start = text.len() - text.trim_start().len();
    Fault::at(ParseErrorKind::Unexpected { found }, start..text.len())
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
        NoMatch::Refused(Refusal::Heat) => ParseErrorKind::Heat { found },
        NoMatch::Refused(Refusal::Month) => ParseErrorKind::Month,
        NoMatch::Refused(Refusal::ThousandOrMillion) => ParseErrorKind::ThousandOrMillion { found },
        NoMatch::Refused(Refusal::ScaleAbbreviation(word)) => {
            ParseErrorKind::AmbiguousScale { found, word }
        }
    };
    Fault::at(kind, span)
}

/// `mw` may be mW or MW. Where the small one is no unit of ours, `mtoe` is unknown.
fn two_readings(found: String, large: &'static Unit) -> ParseErrorKind {
    let small = format!("{}{}", found[..1].to_ascii_lowercase(), &large.symbol[1..]);
    match lookup::find(&small) {
        Ok(small) => ParseErrorKind::AmbiguousUnit { found, small: small.unit, large },
        Err(_) => ParseErrorKind::UnknownUnit { found },
    }
}

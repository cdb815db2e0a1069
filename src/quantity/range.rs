//! Ranges: `6GW..10GW`, `6–10 GW`, `60至100亿瓦`, `8±2 GW`, `8GW±25%`.
//!
//! The left end may leave out what the right end says: the unit, and the multiplier unless the left
//! end has one of its own. So `60至100亿瓦` is 60亿 to 100亿, and `60亿至100亿瓦` does not take 亿 twice.

use super::decimal::Exact;
use super::error::{Fault, ParseError, ParseErrorKind};
use super::expression::{Term, scale_word};
use super::parse::{Reading, Source, Wanted, read_term};
use super::unit::Dimension;
use super::{Power, Quantity, number, numeral, quick};
use crate::estimate::Estimate;
use std::ops::Range;
use uom::si::power::watt;

/// Reads a power, an energy or a time, which may be a range. The central value of a bare range is its
/// midpoint; `8±2 GW` states it.
///
/// # Errors
/// [`ParseError`], with [`ParseErrorKind::ReversedRange`] for a range that is upside down.
///
/// ```
/// use gigawatt::quantity::{parse, parse_range};
///
/// let range = parse_range("60至100亿瓦")?.quantity;
/// assert_eq!(range.low(), parse("6 GW")?.quantity);
/// assert_eq!(range.central(), parse("8 GW")?.quantity);
/// assert_eq!(range.high(), parse("10 GW")?.quantity);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_range(text: &str) -> Result<Reading<Estimate<Quantity>>, ParseError> {
    let source = Source::new(text);
    let (dimension, values, literal) = read(&source, Wanted::Any)?;
    Ok(Reading {
        quantity: values.map(|value| Quantity::from_base(value, dimension)),
        literal: literal && source.is_unfolded(),
    })
}

/// Reads a power, which may be a range.
///
/// # Errors
/// As [`parse_range`], and [`ParseErrorKind::WrongDimension`] for an energy or a time.
///
/// ```
/// use gigawatt::quantity::parse_power_range;
/// use uom::si::power::megawatt;
///
/// let range = parse_power_range("8GW±25%")?;
/// assert_eq!(range.low().get::<megawatt>(), 6000.0);
/// assert_eq!(range.high().get::<megawatt>(), 10_000.0);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_power_range(text: &str) -> Result<Estimate<Power>, ParseError> {
    match quick::watts(text) {
        Some(watts) => Ok(Estimate::exactly(Power::new::<watt>(watts))),
        None => read_the_long_way(text),
    }
}

/// What [`parse_power_range`] does without its shortcut.
pub(super) fn read_the_long_way(text: &str) -> Result<Estimate<Power>, ParseError> {
    let source = Source::new(text);
    let (_, values, _) = read(&source, Wanted::Only(Dimension::Power))?;
    Ok(values.map(Power::new::<watt>))
}

type Read = (Dimension, Estimate<f64>, bool);

fn read(source: &Source<'_>, wanted: Wanted) -> Result<Read, ParseError> {
    let text = source.trimmed();
    let read = match split(text) {
        Parts::One => read_term(text, wanted)
            .map(|(term, value)| (term.dimension, Estimate::exactly(value), term.literal)),
        Parts::Ends { left, right } => ends(text, left, right, wanted),
        Parts::Spread { left, right } => spread(text, left, right, wanted),
    };
    read.map_err(|fault| source.error(fault))
}

/// The places of a range's ends, or of a value and how far it may be off.
pub(super) enum Parts {
    One,
    Ends { left: Range<usize>, right: Range<usize> },
    Spread { left: Range<usize>, right: Range<usize> },
}

/// Splits a text at the sign of a range.
pub(super) fn split(text: &str) -> Parts {
    if !may_be_range(text) {
        return Parts::One;
    }
    let around = |(at, sign): (usize, &str)| (0..at, at + sign.len()..text.len());
    if let Some((left, right)) = find_sign(text, &["±", "+/-"]).map(around) {
        return Parts::Spread { left, right };
    }
    let signs = ["...", "..", "~", "–", "—", "至", "到", " to "];
    // A dash with nothing before it is a minus.
    let ends = find_sign(text, &signs).or_else(|| hyphen(text)).filter(|(at, _)| *at > 0);
    match ends.map(around) {
        Some((left, right)) => Parts::Ends { left, right },
        None => Parts::One,
    }
}

/// Whether any sign of a range may be there: one look at every byte, where a search for each of the
/// signs would cost more than all the rest of the parser.
fn may_be_range(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = |at: usize| bytes.get(at + 1).copied().unwrap_or(0);
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'~' | b'-' => true,
        b'.' => next(at) == b'.',
        b'+' => next(at) == b'/',
        b't' => next(at) == b'o',
        // The first bytes of ±, – and —, 至, and 到.
        0xC2 => next(at) == 0xB1,
        0xE2 => next(at) == 0x80,
        0xE8 => next(at) == 0x87,
        0xE5 => next(at) == 0x88,
        _ => false,
    })
}

fn find_sign<'s>(text: &str, signs: &[&'s str]) -> Option<(usize, &'s str)> {
    signs.iter().find_map(|sign| Some((text.find(sign)?, *sign)))
}

/// A hyphen between two digits: `6-10 GW`. In `kW-h` and `1e-3` it is something else.
fn hyphen(text: &str) -> Option<(usize, &'static str)> {
    let bytes = text.as_bytes();
    let between = |at: &usize| {
        bytes[*at] == b'-' && bytes[at - 1].is_ascii_digit() && bytes[at + 1].is_ascii_digit()
    };
    let inner = 1..bytes.len().saturating_sub(1);
    inner.clone().find(between).map(|at| (at, "-"))
}

fn ends(
    text: &str,
    left: Range<usize>,
    right: Range<usize>,
    wanted: Wanted,
) -> Result<Read, Fault> {
    let offset = right.start;
    let (right, high) = read_term(&text[offset..], wanted).map_err(|fault| fault.moved(offset))?;
    let (left, low) = left_end(&text[left], &text[offset..], &right, wanted)?;
    if left.dimension != right.dimension {
        let kind =
            ParseErrorKind::UnknownCombination { left: left.dimension, right: right.dimension };
        return Err(Fault::at(kind, 0..text.len()));
    }
    let range = Estimate::between(low, high)
        .ok_or_else(|| Fault::at(ParseErrorKind::ReversedRange, 0..text.len()))?;
    Ok((right.dimension, range, false))
}

/// The left end, with what it leaves out taken from the right one.
fn left_end(
    left: &str,
    right: &str,
    right_term: &Term,
    wanted: Wanted,
) -> Result<(Term, f64), Fault> {
    let number = left.trim();
    if !is_number(number) {
        return read_term(left, wanted);
    }
    let written = &right[right_term.number.clone()];
    let unit = right[right_term.number.end..].trim();
    let multiplier = if has_multiplier(number) { "" } else { multiplier_of(written) };
    let completed = format!("{number} {multiplier} {unit}");
    read_term(&completed, wanted).map_err(|fault| Fault::at(fault.kind, 0..left.len()))
}

fn is_number(text: &str) -> bool {
    if !text.is_ascii() {
        return numeral::read(text).is_ok();
    }
    number::scan(text).is_ok_and(|scanned| {
        let rest = text[scanned.length..].trim();
        rest.is_empty() || scale_word(rest).is_some()
    })
}

fn has_multiplier(number: &str) -> bool {
    number.ends_with(|c: char| c.is_ascii_alphabetic() || numeral::is_myriad(c))
}

/// 亿 of 100亿, `billion` of `10 billion`.
fn multiplier_of(number: &str) -> &str {
    let number = number.trim_end();
    let digits = if number.is_ascii() {
        number.trim_end_matches(|c: char| c.is_ascii_alphabetic())
    } else {
        number.trim_end_matches(numeral::is_myriad)
    };
    &number[digits.len()..]
}

/// `8±2 GW`, `8 GW ± 2 GW` and `8GW±25%`.
fn spread(
    text: &str,
    left: Range<usize>,
    right: Range<usize>,
    wanted: Wanted,
) -> Result<Read, Fault> {
    let offset = right.start;
    let right = text[right].trim();
    let written = &text[left];
    let in_right = |fault: Fault| fault.moved(offset);
    let (dimension, central, distance) = if let Some(percent) = right.strip_suffix('%') {
        let (term, central) = read_term(written, wanted)?;
        let percent = number::scan(percent.trim()).map_err(in_right)?;
        let share = Exact::whole(percent.value.shifted(-2)).to_f64();
        (term.dimension, central, central * share.unwrap_or(f64::NAN))
    } else {
        let (term, distance) = read_term(&text[offset..], wanted).map_err(in_right)?;
        let (left, central) = left_end(written, &text[offset..], &term, wanted)?;
        (left.dimension, central, distance)
    };
    let range = Estimate::around(central, distance)
        .filter(|range| range.low() >= 0.0)
        .ok_or_else(|| Fault::at(ParseErrorKind::Negative, 0..text.len()))?;
    Ok((dimension, range, false))
}

#[cfg(test)]
mod tests;

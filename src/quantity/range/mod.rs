//! Ranges: `6GW..10GW`, `6–10 GW`, `60至100亿瓦`, `8±2 GW`, `8GW±25%`, `8GW~normal(5%)`.
//!
//! The left end may leave out what the right end says: the unit, and the multiplier unless the left
//! end has one of its own. So `60至100亿瓦` is 60亿 to 100亿, and `60亿至100亿瓦` does not take 亿 twice.

mod split;

use super::decimal::Exact;
use super::error::{Fault, ParseError, ParseErrorKind};
use super::expression::{Term, scale_word};
use super::parse::{Reading, Source, Wanted, read_term};
use super::shape::{self, Shaped};
use super::unit::Dimension;
use super::{Energy, Power, Quantity, number, numeral, percent, quick};
use crate::estimate::Estimate;
pub(super) use split::{Parts, is_range, split};
use std::ops::Range;
use uom::si::energy::joule;
use uom::si::power::watt;

/// Reads a power, an energy or a time, which may be a range. The central value of a bare range is its
/// midpoint; `8±2 GW` states it.
///
/// A [shape](crate::Shape) may stand behind it: `6GW~normal(0.5GW)` and `6GW~normal(10%)` give the
/// standard deviation, `6GW~lognormal(0.2)` that of the natural logarithm, both cut at three of them;
/// `6..10GW~triangular(7GW)` gives the most likely value, `6..10GW~triangular` has it in the middle,
/// and `6..10GW~uniform` is what a range is without a shape. A parameter without a unit has that of the
/// value. 均匀, 三角, 正态 and 对数正态 are the Chinese words.
///
/// # Errors
/// [`ParseError`], with [`ParseErrorKind::ReversedRange`] for a range that is upside down, and other
/// kinds for a shape that cannot be.
///
/// ```
/// use gigawatt::quantity::{parse, parse_range};
///
/// let range = parse_range("60至100亿瓦")?.quantity;
/// assert_eq!(range.low(), parse("6 GW")?.quantity);
/// assert_eq!(range.central(), parse("8 GW")?.quantity);
/// assert_eq!(range.high(), parse("10 GW")?.quantity);
/// let normal = parse_range("8 GW ~ normal(0.5 GW)")?.quantity;
/// assert_eq!(normal.low(), parse("6.5 GW")?.quantity);
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

/// Reads an energy, which may be a range, such as `325..580 TWh`.
///
/// # Errors
/// As [`parse_range`], and [`ParseErrorKind::WrongDimension`] for a power or a time.
///
/// ```
/// use gigawatt::quantity::parse_energy_range;
/// use uom::si::energy::terawatt_hour;
///
/// let range = parse_energy_range("325..580 TWh")?;
/// assert_eq!(range.high().get::<terawatt_hour>(), 580.0);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_energy_range(text: &str) -> Result<Estimate<Energy>, ParseError> {
    let source = Source::new(text);
    let (_, values, _) = read(&source, Wanted::Only(Dimension::Energy))?;
    Ok(values.map(Energy::new::<joule>))
}

type Read = (Dimension, Estimate<f64>, bool);

fn read(source: &Source<'_>, wanted: Wanted) -> Result<Read, ParseError> {
    let text = source.trimmed();
    let read = match shape::find(text) {
        Some(shaped) => with_shape(text, &shaped, wanted),
        None => plain(text, wanted),
    };
    read.map_err(|fault| source.error(fault).read_as(wanted.reader()))
}

fn plain(text: &str, wanted: Wanted) -> Result<Read, Fault> {
    match split(text) {
        Parts::One => read_term(text, wanted)
            .map(|(term, value)| (term.dimension, Estimate::exactly(value), term.literal)),
        Parts::Ends { left, right } => ends(text, left, right, wanted).map_err(of_an_end),
        Parts::Spread { left, right } => spread(text, left, right, wanted).map_err(of_an_end),
    }
}

/// A fault of one end, without what could be written instead of that end alone.
fn of_an_end(mut fault: Fault) -> Fault {
    if let ParseErrorKind::PlainFactor { likely, .. } = &mut fault.kind {
        likely.clear();
    }
    fault
}

fn with_shape(text: &str, shaped: &Shaped, wanted: Wanted) -> Result<Read, Fault> {
    let body = &text[shaped.body.clone()];
    let (dimension, estimate, _) = plain(body, wanted)?;
    let is_range = !matches!(split(body), Parts::One);
    let parameters = Parameters { body, wanted: Wanted::Only(dimension) };
    let estimate = shape::read(text, shaped, (estimate, is_range), &parameters)?;
    Ok((dimension, estimate, false))
}

/// The parameters of a shape behind `body`, whose unit they may leave out.
struct Parameters<'a> {
    body: &'a str,
    wanted: Wanted,
}

impl Parameters<'_> {
    fn in_unit_of_body(&self, text: &str) -> Result<f64, Fault> {
        let sides = match split(self.body) {
            Parts::One => [0..self.body.len(), 0..0],
            Parts::Ends { left, right } | Parts::Spread { left, right } => [right, left],
        };
        // Of `8GW±25%` the left side has the unit.
        let with_unit = sides.into_iter().find_map(|side| {
            let side = self.body[side].trim();
            read_term(side, self.wanted).ok().map(|(term, _)| (side, term))
        });
        match with_unit {
            Some((side, term)) => left_end(text, side, &term, self.wanted),
            None => read_term(text.trim(), self.wanted),
        }
        .map(|(_, value)| value)
    }
}

impl shape::Parameters for Parameters<'_> {
    const RATIO: bool = false;

    fn mode(&self, text: &str) -> Result<f64, Fault> {
        self.in_unit_of_body(text)
    }

    fn deviation(&self, text: &str, mean: f64) -> Result<f64, Fault> {
        if text.trim_end().ends_with('%') {
            return Ok(percent::read_all(text, true)? * mean);
        }
        self.in_unit_of_body(text)
    }
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

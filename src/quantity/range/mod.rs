//! Ranges: `6GW..10GW`, `6–10 GW`, `60至100亿瓦`, `8±2 GW`, `8GW±25%`, `8GW~normal(5%)`.
//!
//! The left end may leave out what the right end says: the unit, and the whole multiplier unless the left
//! end has one of its own. So `60至100亿瓦` is 60亿 to 100亿, `2至3百万瓦` is 2百万 to 3百万, and
//! `60亿至100亿瓦` does not take 亿 twice.

mod ranged;
mod sides;
mod split;

use super::error::{Fault, ParseError, ParseErrorKind};
use super::parse::{Reading, Source, Wanted};
use super::shape::{self, Shaped};
use super::unit::Dimension;
use super::{Energy, Power, Quantity, approximation, percent, quick};
use crate::estimate::Estimate;
use ranged::Ranged;
use sides::Sides;
pub(super) use split::{Parts, is_range, split};
use uom::si::power::watt;

/// Reads a power, an energy or a time, which may be a range. The central value of a bare range is its
/// midpoint; `8±2 GW` states it.
///
/// A [shape](crate::Shape) may follow: `6GW~normal(0.5GW)` and `6GW~normal(10%)` give the
/// standard deviation, `6GW~lognormal(0.2)` that of the natural logarithm, both cut at three of them;
/// `6..10GW~triangular(7GW)` gives the most likely value, `6..10GW~triangular` has it in the middle,
/// and `6..10GW~uniform` is what a range is without a shape. A parameter without a unit has that of the
/// value. 均匀, 三角, 正态 and 对数正态 are the Chinese words.
///
/// # Errors
/// [`ParseError`], with [`ParseErrorKind::ReversedRange`] for reversed ends, and other kinds for an
/// impossible shape.
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
    let source = Source::new(text).about();
    Ok(read(&source, Wanted::Any)?.map(Ranged::quantities))
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
        None => read_power(text).map(|reading| reading.quantity),
    }
}

/// Reads a power as [`parse_power_range`] does, and how it is written.
///
/// # Errors
/// As [`parse_power_range`].
pub(crate) fn read_power(text: &str) -> Result<Reading<Estimate<Power>>, ParseError> {
    let source = Source::new(text).about();
    let reading = read(&source, Wanted::Only(Dimension::Power))?;
    match reading.quantity {
        Ranged::Power(power) => Ok(reading.map(|_| power)),
        _ => Err(of_no_dimension(&source)),
    }
}

/// Reads an energy, which may be a range, such as `325..580 TWh`.
///
/// # Errors
/// As [`parse_range`], and [`ParseErrorKind::WrongDimension`] for a power or a time.
pub fn parse_energy_range(text: &str) -> Result<Estimate<Energy>, ParseError> {
    let source = Source::new(text).about();
    match read(&source, Wanted::Only(Dimension::Energy))?.quantity {
        Ranged::Energy(energy) => Ok(energy),
        _ => Err(of_no_dimension(&source)),
    }
}

/// The fault of a text of another dimension than the one that it was read for, of which there is none.
fn of_no_dimension(source: &Source<'_>) -> ParseError {
    source.error(Fault::at(ParseErrorKind::TrailingText, 0..source.trimmed().len()))
}

fn read(source: &Source<'_>, wanted: Wanted) -> Result<Reading<Ranged>, ParseError> {
    let text = source.trimmed();
    let read = match shape::find(text) {
        Some(shaped) => with_shape(text, &shaped, wanted),
        None => Sides::new(text, wanted).read(),
    };
    // The `to` of `up to 10 GW` is not that of a range.
    let fault = |fault| approximation::bound(text).unwrap_or(fault);
    let read = read.map_err(|found| source.error(fault(found)).read_as(wanted.reader()))?;
    Ok(Reading { literal: read.literal && source.is_unfolded(), ..read })
}

/// The quantity, or the range of it, that all of a folded text is.
pub(super) fn of_folded(text: &str) -> Option<Reading<Estimate<Quantity>>> {
    if let Parts::One = split(text) {
        let term = super::expression::read(text).ok().filter(|term| !term.number.is_empty())?;
        let value = Quantity::from_base(term.exact.to_f64()?, term.dimension);
        let quantity = Estimate::exactly(value);
        return Some(Reading { quantity, literal: term.literal, per: term.per_time() });
    }
    if !is_range(text) {
        return None;
    }
    let read = Sides::new(text, Wanted::Any).read().ok()?;
    Some(read.map(Ranged::quantities))
}

fn with_shape(text: &str, shaped: &Shaped, wanted: Wanted) -> Result<Reading<Ranged>, Fault> {
    let body = &text[shaped.body.clone()];
    let read = Sides::new(body, wanted).read()?;
    let ranged = read.quantity;
    let is_range = !matches!(split(body), Parts::One);
    let parameters =
        Parameters(Sides::new(body, Wanted::Only(ranged.quantities().central().dimension())));
    let shape = |estimate| shape::read(text, shaped, (estimate, is_range), &parameters);
    Ok(Reading { quantity: ranged.shaped(shape)?, literal: false, ..read })
}

/// The parameters of a shape behind a body, whose unit they may leave out.
struct Parameters<'a>(Sides<'a>);

impl shape::Parameters for Parameters<'_> {
    const RATIO: bool = false;

    fn mode(&self, text: &str) -> Result<f64, Fault> {
        self.0.parameter(text).map(|mode| mode.base_value())
    }

    fn deviation(&self, text: &str, mean: f64) -> Result<f64, Fault> {
        if percent::is(text) {
            return Ok(percent::read_all(text, true)? * mean);
        }
        self.mode(text)
    }
}

#[cfg(test)]
mod tests;

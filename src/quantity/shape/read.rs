//! A value or a range, and its shape, as an estimate.

use super::{Parameter, Shaped};
use crate::estimate::{Estimate, Shape};
use crate::quantity::error::named_shape as named;
use crate::quantity::error::{Fault, LARGEST_SIGMA, ParseErrorKind, ShapeErrorKind, shortened};
use crate::quantity::percent;
use std::ops::Range;

/// How a quantity or a ratio reads the parameter of a shape. One without a unit has that of the value
/// it belongs to.
pub(in super::super) trait Parameters {
    /// Whether the value is a ratio.
    const RATIO: bool;
    /// The most likely value.
    fn mode(&self, text: &str) -> Result<f64, Fault>;
    /// A standard deviation around `mean`.
    fn deviation(&self, text: &str, mean: f64) -> Result<f64, Fault>;
}

/// Gives `estimate`, the body as it was read, the shape that is written behind it.
pub(in super::super) fn read<P: Parameters>(
    text: &str,
    shaped: &Shaped,
    (estimate, is_range): (Estimate<f64>, bool),
    parameters: &P,
) -> Result<Estimate<f64>, Fault> {
    let word = &text[shaped.name.clone()];
    let Some(shape) = named(word) else {
        let kind = ShapeErrorKind::Unknown { found: shortened(word) };
        return Err(refused(kind, shaped.name.clone()));
    };
    let of_range = matches!(shape, Shape::Uniform | Shape::Triangular);
    if is_range != of_range {
        let kind = ShapeErrorKind::WrongBody { shape, range: of_range };
        return Err(refused(kind, shaped.body.clone()));
    }
    let Some(place) = parameter(text, shaped, shape)? else {
        return Ok(bare(shape, estimate));
    };
    let written = &text[place.clone()];
    let in_place = |fault: Fault| within(fault, &place);
    match shape {
        Shape::Normal => {
            let deviation = parameters.deviation(written, estimate.central());
            let deviation = above_zero(deviation).map_err(in_place)?;
            let value = shortened(&text[shaped.body.clone()]);
            let below_zero = ShapeErrorKind::NormalBelowZero { value, ratio: P::RATIO };
            normal(estimate.central(), deviation, below_zero, place)
        }
        Shape::LogNormal => {
            let sigma = above_zero(percent::read_all(written, false)).map_err(in_place)?;
            if sigma > LARGEST_SIGMA {
                return Err(refused(ShapeErrorKind::TooWide, place));
            }
            Estimate::log_normal(estimate.central(), sigma)
                .filter(|bell| bell.high() <= LARGEST)
                .ok_or_else(|| Fault::at(ParseErrorKind::OutOfRange, place))
        }
        _ => {
            let mode = parameters.mode(written).map_err(in_place)?;
            Estimate::triangular(estimate.low(), mode, estimate.high())
                .ok_or_else(|| refused(ShapeErrorKind::ModeOutside, place))
        }
    }
}

/// Beyond this a quantity is a slip, and would lead out of the range of numbers.
const LARGEST: f64 = 1e40;

/// The place of the parameter, where the shape has one.
fn parameter(text: &str, shaped: &Shaped, shape: Shape) -> Result<Option<Range<usize>>, Fault> {
    match &shaped.parameter {
        Parameter::Open(place) => {
            Err(refused(ShapeErrorKind::Parentheses { shape }, place.clone()))
        }
        Parameter::Given(place) if shape == Shape::Uniform => {
            let parentheses = place.start - 1..place.end + 1;
            Err(refused(ShapeErrorKind::NeedlessParameter { shape }, parentheses))
        }
        Parameter::Given(place) if text[place.clone()].trim().is_empty() => {
            Err(refused(ShapeErrorKind::MissingParameter { shape }, place.clone()))
        }
        Parameter::None if matches!(shape, Shape::Normal | Shape::LogNormal) => {
            let end = shaped.name.end;
            Err(refused(ShapeErrorKind::MissingParameter { shape }, end..end))
        }
        Parameter::None => Ok(None),
        Parameter::Given(place) => Ok(Some(place.clone())),
    }
}

/// A range with a shape that needs no parameter.
fn bare(shape: Shape, range: Estimate<f64>) -> Estimate<f64> {
    match shape {
        Shape::Triangular => Estimate::triangular(range.low(), range.central(), range.high()),
        _ => Some(range),
    }
    .unwrap_or(range)
}

fn normal(
    mean: f64,
    deviation: f64,
    below_zero: ShapeErrorKind,
    place: Range<usize>,
) -> Result<Estimate<f64>, Fault> {
    let Some(normal) = Estimate::normal(mean, deviation) else {
        return Err(Fault::at(ParseErrorKind::OutOfRange, place));
    };
    if normal.low() >= 0.0 {
        return Ok(normal);
    }
    Err(refused(below_zero, place))
}

fn refused(kind: ShapeErrorKind, span: Range<usize>) -> Fault {
    Fault::at(ParseErrorKind::Shape(kind), span)
}

/// A standard deviation that is one; the fault is in all of its text.
fn above_zero(deviation: Result<f64, Fault>) -> Result<f64, Fault> {
    match deviation {
        Ok(0.0) | Err(Fault { kind: ParseErrorKind::Negative, .. }) => {
            Err(refused(ShapeErrorKind::NoDeviation, 0..usize::MAX))
        }
        other => other,
    }
}

/// A fault in a parameter, in the text that the parameter stands in.
fn within(fault: Fault, place: &Range<usize>) -> Fault {
    let length = place.len();
    let (start, end) = (fault.span.start.min(length), fault.span.end.min(length));
    Fault::at(fault.kind, start..end).moved(place.start)
}

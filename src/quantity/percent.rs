//! One number that may be in percent: `0.5`, `50%`.

use super::decimal::{Decimal, Exact};
use super::error::{Fault, ParseErrorKind};
use super::{diagnose, numeral};
use std::ops::Range;

/// The number at a place of the text, a hundredth of it if it says so or `percent` does.
pub(super) fn read(text: &str, place: Range<usize>, percent: bool) -> Result<f64, Fault> {
    let value = decimal(text, place.clone(), percent)?;
    Exact::whole(value).to_f64().ok_or_else(|| Fault::at(ParseErrorKind::OutOfRange, place))
}

/// The same before it is rounded to an `f64`.
pub(super) fn decimal(text: &str, place: Range<usize>, percent: bool) -> Result<Decimal, Fault> {
    let written = text[place.clone()].trim();
    let (number, percent) = match written.strip_suffix('%') {
        Some(number) => (number.trim_end(), true),
        None => (written, percent),
    };
    if number.is_empty() {
        return Err(Fault::at(ParseErrorKind::Empty, place));
    }
    let value = numeral::read(number)
        .map_err(|fault| diagnose::explain(number, fault))
        .map_err(|fault| Fault::at(fault.kind, place.clone()))?;
    Ok(if percent { value.shifted(-2) } else { value })
}

/// The same for all of a text.
pub(super) fn read_all(text: &str, percent: bool) -> Result<f64, Fault> {
    read(text, 0..text.len(), percent)
}

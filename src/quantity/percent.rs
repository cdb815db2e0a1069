//! One number that may be in percent: `0.5`, `50%`.

use super::error::{Fault, ParseErrorKind};
use super::{decimal, diagnose, numeral};
use std::ops::Range;

/// The number at a place of the text, a hundredth of it if it says so or `percent` does.
pub(super) fn read(text: &str, place: Range<usize>, percent: bool) -> Result<f64, Fault> {
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
    let value = if percent { value.shifted(-2) } else { value };
    let out_of_range = || Fault::at(ParseErrorKind::OutOfRange, place.clone());
    decimal::Exact::whole(value).to_f64().ok_or_else(out_of_range)
}

/// The same for all of a text.
pub(super) fn read_all(text: &str, percent: bool) -> Result<f64, Fault> {
    read(text, 0..text.len(), percent)
}

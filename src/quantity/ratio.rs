//! Ratios, which may be ranges: `0.5`, `50%`, `40..60%`, `1.1–1.4`, `1.2±0.1`.

use super::error::{Fault, ParseError, ParseErrorKind};
use super::parse::Source;
use super::range::{Parts, split};
use super::{decimal, diagnose, numeral};
use crate::estimate::Estimate;
use std::ops::Range;

/// Reads a ratio, as a number or in percent; of a range in percent the left end may leave the sign
/// out.
///
/// # Errors
/// [`ParseError`] as for the number of a quantity, and for a range that is upside down.
///
/// ```
/// use gigawatt::quantity::parse_ratio_range;
///
/// let utilization = parse_ratio_range("40..60%")?;
/// assert_eq!((utilization.low(), utilization.high()), (0.4, 0.6));
/// assert_eq!(parse_ratio_range("1.2")?.central(), 1.2);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_ratio_range(text: &str) -> Result<Estimate<f64>, ParseError> {
    let source = Source::new(text);
    read(source.trimmed()).map_err(|fault| source.error(fault))
}

/// Reads a folded and trimmed text.
pub(super) fn read(text: &str) -> Result<Estimate<f64>, Fault> {
    let whole = 0..text.len();
    let reversed = || Fault::at(ParseErrorKind::ReversedRange, whole.clone());
    match split(text) {
        Parts::One => ratio(text, whole, false).map(Estimate::exactly),
        Parts::Ends { left, right } => {
            let percent = text[right.clone()].trim_end().ends_with('%');
            let (low, high) = (ratio(text, left, percent)?, ratio(text, right, false)?);
            Estimate::between(low, high).ok_or_else(reversed)
        }
        Parts::Spread { left, right } => {
            let percent = text[right.clone()].trim_end().ends_with('%');
            let central = ratio(text, left, percent)?;
            Estimate::around(central, ratio(text, right, false)?).ok_or_else(reversed)
        }
    }
}

/// The number at a place of the text, a hundredth of it if it is in percent.
fn ratio(text: &str, place: Range<usize>, percent: bool) -> Result<f64, Fault> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(text: &str) -> Option<(f64, f64)> {
        parse_ratio_range(text).ok().map(|ratio| (ratio.low(), ratio.high()))
    }

    #[test]
    fn numbers_percents_and_ranges() {
        assert_eq!(ends("0.5"), Some((0.5, 0.5)));
        assert_eq!(ends("50 %"), Some((0.5, 0.5)));
        assert_eq!(ends("40..60%"), Some((0.4, 0.6)));
        assert_eq!(ends("40%–60%"), Some((0.4, 0.6)));
        assert_eq!(ends("1.1 to 1.4"), Some((1.1, 1.4)));
        assert_eq!(ends("50±10%"), Some((0.4, 0.6)));
    }

    #[test]
    fn what_is_no_ratio_is_refused() {
        for text in ["", "%", "1.4..1.1", "1,2", "half", "0.5 GW", "-1"] {
            assert_eq!(ends(text), None, "{text}");
        }
    }
}

//! Ratios, which may be ranges: `0.5`, `50%`, `40..60%`, `1.1–1.4`, `1.2±0.1`, `1.2~normal(5%)`.

use super::decimal::Exact;
use super::error::{Fault, ParseError, ParseErrorKind};
use super::parse::Source;
use super::percent;
use super::range::{Parts, split};
use super::reader::Reader;
use super::shape::{self, Shaped};
use crate::estimate::Estimate;

/// Reads a ratio, as a number or in percent; of a range in percent the left end may leave the sign
/// out. A [shape](crate::Shape) may stand behind it: `1.1..1.4~triangular(1.2)`, `1.2~normal(5%)`,
/// where 5 % is a share of the mean. Beside a ratio in percent it is in percentage points, with or
/// without the sign: `50%~normal(10%)` goes from 20 % to 80 %, three standard deviations to each side.
///
/// # Errors
/// [`ParseError`] as for the number of a quantity, and for a range that is upside down or a shape that
/// cannot be.
///
/// ```
/// use gigawatt::quantity::parse_ratio_range;
///
/// let utilization = parse_ratio_range("40..60%")?;
/// assert_eq!((utilization.low(), utilization.high()), (0.4, 0.6));
/// assert_eq!(parse_ratio_range("1.2")?.central(), 1.2);
/// assert_eq!(parse_ratio_range("1.2~normal(5%)")?.low(), 1.02);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_ratio_range(text: &str) -> Result<Estimate<f64>, ParseError> {
    let source = Source::read_as(text, Reader::Ratio);
    read(source.trimmed()).map_err(|fault| source.error(fault))
}

/// Reads a folded and trimmed text.
pub(super) fn read(text: &str) -> Result<Estimate<f64>, Fault> {
    match shape::find(text) {
        Some(shaped) => with_shape(text, &shaped),
        None => plain(text),
    }
}

fn with_shape(text: &str, shaped: &Shaped) -> Result<Estimate<f64>, Fault> {
    let body = &text[shaped.body.clone()];
    let is_range = !matches!(split(body), Parts::One);
    let parameters = Parameters { percent: body.ends_with('%') };
    shape::read(text, shaped, (plain(body)?, is_range), &parameters)
}

/// Beside a ratio in percent, parameters are in percent too.
struct Parameters {
    percent: bool,
}

impl shape::Parameters for Parameters {
    const RATIO: bool = true;

    fn mode(&self, text: &str) -> Result<f64, Fault> {
        percent::read_all(text, self.percent)
    }

    fn deviation(&self, text: &str, mean: f64) -> Result<f64, Fault> {
        let share_of_mean = !self.percent && text.trim_end().ends_with('%');
        Ok(percent::read_all(text, self.percent)? * if share_of_mean { mean } else { 1.0 })
    }
}

fn plain(text: &str) -> Result<Estimate<f64>, Fault> {
    let whole = 0..text.len();
    let reversed = || Fault::at(ParseErrorKind::ReversedRange, whole.clone());
    match split(text) {
        Parts::One => percent::read(text, whole, false).map(Estimate::exactly),
        Parts::Ends { left, right } => {
            let percent = text[right.clone()].trim_end().ends_with('%');
            let (low, high) =
                (percent::read(text, left, percent)?, percent::read(text, right, false)?);
            Estimate::between(low, high).ok_or_else(reversed)
        }
        Parts::Spread { left, right } => {
            let percent = text[right.clone()].trim_end().ends_with('%');
            let central = percent::decimal(text, left, percent)?;
            let distance = percent::decimal(text, right, false)?;
            // In decimals, so that 1.4±0.4 begins at 1 and not a little below.
            let low = central.minus(distance);
            let low = low.ok_or_else(|| Fault::at(ParseErrorKind::Negative, whole.clone()))?;
            let ends = [Ok(low), Ok(central), central.plus(distance)]
                .map(|end| Exact::whole(end.ok()?).to_f64());
            let [Some(low), Some(central), Some(high)] = ends else {
                return Err(Fault::at(ParseErrorKind::OutOfRange, whole));
            };
            Estimate::ordered(low, central, high).ok_or_else(reversed)
        }
    }
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
        assert_eq!(ends("1.4±0.4"), Some((1.0, 1.8)));
        assert_eq!(ends("165±65%"), Some((1.0, 2.3)));
        assert_eq!(ends("1±1"), Some((0.0, 2.0)));
    }

    #[test]
    fn no_other_shape_is_suggested_for_a_bell_that_is_too_wide() {
        let hint = parse_ratio_range("50%~normal(20%)").unwrap_err().hint();
        let third = "write a standard deviation of at most a third of the value";
        assert_eq!(hint.as_deref(), Some(third));
    }

    #[test]
    fn what_is_no_ratio_is_refused() {
        for text in ["", "%", "1.4..1.1", "1,2", "half", "0.5 GW", "-1", "0±6", "1±1.5"] {
            assert_eq!(ends(text), None, "{text}");
        }
    }
}

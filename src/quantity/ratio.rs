//! Ratios, which may be ranges: `0.5`, `50%`, `40..60%`, `1.1–1.4`, `1.2±0.1`, `1.2~normal(5%)`.

use super::decimal::{Decimal, Exact};
use super::error::{Fault, ParseError, ParseErrorKind};
use super::parse::Source;
use super::percent;
use super::range::{Parts, split};
use super::reader::Reader;
use super::shape::{self, Shaped};
use super::{Notation, approximation, figure, write_number};
use crate::estimate::Estimate;
use std::ops::Range;

/// Reads a ratio, as a number or in percent (`50%`, `50 percent`, 五成); of a range in percent the left
/// end may leave the sign out, unless it could be a plain ratio, as in `0.4..60%`. Percents behind a ±
/// are points of a ratio in percent, and a share of a plain one: `1.2±10%` is 1.08 to 1.32. A [shape](crate::Shape) may stand behind it: `1.1..1.4~triangular(1.2)`, `1.2~normal(5%)`,
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
    let source = Source::read_as(text, Reader::Ratio).about();
    let text = source.trimmed();
    read(text).map_err(|fault| source.error(approximation::bound(text).unwrap_or(fault)))
}

/// No utilization and no PUE is above it.
const LARGEST: Decimal = Decimal::new(3, 0);

/// Reads a folded and trimmed text.
pub(super) fn read(text: &str) -> Result<Estimate<f64>, Fault> {
    read_with(text, LARGEST)
}

/// The same for how many times something, or what share of it: 2±1% may be either.
pub(super) fn read_multiple(text: &str) -> Result<Estimate<f64>, Fault> {
    read_with(text, Decimal::ZERO)
}

fn read_with(text: &str, largest: Decimal) -> Result<Estimate<f64>, Fault> {
    match shape::find(text) {
        Some(shaped) => with_shape(text, &shaped, largest),
        None => plain(text, largest),
    }
}

fn with_shape(text: &str, shaped: &Shaped, largest: Decimal) -> Result<Estimate<f64>, Fault> {
    let body = &text[shaped.body.clone()];
    let is_range = !matches!(split(body), Parts::One);
    let parameters = Parameters { percent: percent::is(body) };
    shape::read(text, shaped, (plain(body, largest)?, is_range), &parameters)
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
        let share_of_mean = !self.percent && percent::is(text);
        Ok(percent::read_all(text, self.percent)? * if share_of_mean { mean } else { 1.0 })
    }
}

fn plain(text: &str, largest: Decimal) -> Result<Estimate<f64>, Fault> {
    match split(text) {
        Parts::One => percent::read(text, 0..text.len(), false).map(Estimate::exactly),
        Parts::Ends { left, right } => Ends::new(text, left, right, false, largest)?.between(),
        Parts::Spread { left, right } => Ends::new(text, left, right, true, largest)?.around(),
    }
}

/// The two numbers of a range or of a ±, as decimals, so that 1.4±0.4 begins at 1 and not a little below.
struct Ends<'a> {
    text: &'a str,
    /// What stands between the two.
    sign: &'a str,
    /// Whether that is a ±.
    spread: bool,
    /// Up to here a number before a ± is no percentage that leaves its sign out.
    largest: Decimal,
    left: End<'a>,
    right: End<'a>,
}

struct End<'a> {
    written: &'a str,
    value: Decimal,
    /// That of its sign: -2 of %, -1 of 成, 0 of none.
    power: i32,
}

impl<'a> Ends<'a> {
    fn new(
        text: &'a str,
        left: Range<usize>,
        right: Range<usize>,
        spread: bool,
        largest: Decimal,
    ) -> Result<Self, Fault> {
        let sign = &text[left.end..right.start];
        // 万 of 5至6万 counts for both.
        let carried = figure::carried(&text[left.clone()], &text[right.clone()]);
        let end = |place: Range<usize>| {
            let written = text[place.clone()].trim();
            let value = percent::decimal(text, place, false)?;
            Ok(End { written, value, power: percent::power(written) })
        };
        let mut left_end = end(left)?;
        if !carried.is_empty() && left_end.power == 0 {
            left_end.value = figure::read(&format!("{} {carried}", left_end.written))?.value;
        }
        Ok(Self { text, sign, spread, largest, left: left_end, right: end(right)? })
    }

    /// From the left end to the right one. Where one alone is in percent the other may be too: then what
    /// is upside down is not meant.
    fn between(&self) -> Result<Estimate<f64>, Fault> {
        let reversed = || self.fault(ParseErrorKind::ReversedRange);
        let (left, right) = (self.left.value, self.right.value);
        let ordered = |low: Decimal, high: Decimal| high.minus(low).map(|_| [low, high]);
        let (percent, plain) = match (self.left.power, self.right.power) {
            (0, power @ ..0) => (ordered(left.shifted(power), right), ordered(left, right)),
            (power @ ..0, 0) => {
                let plain = ordered(left, right).filter(|_| right.is_below_power(1));
                (ordered(left, right.shifted(power)), plain)
            }
            _ => (None, ordered(left, right)),
        };
        let [low, high] = self.one_of(percent, plain)?.ok_or_else(reversed)?;
        Estimate::between(self.number(low)?, self.number(high)?).ok_or_else(reversed)
    }

    /// The right to either side of the left. Percents of a ratio in percent are points, and of a plain
    /// one a share of it: 50%±10% and 50±10% end at 60 %, and 1.2±10% at 1.32.
    fn around(&self) -> Result<Estimate<f64>, Fault> {
        let (left, right) = (self.left.value, self.right.value);
        let around = |central: Decimal, off: Decimal| {
            Some([central.minus(off)?, central, central.plus(off).ok()?])
        };
        let (percent, plain) = match (self.left.power, self.right.power) {
            (0, power @ ..0) => {
                let points = around(left.shifted(power), right);
                let share = left.times(right).ok().and_then(|off| around(left, off));
                let is_plain = self.largest.minus(left).is_some();
                let is_percent = points.is_some() && !left.is_below_power(1);
                (points.filter(|_| !is_plain), share.filter(|_| !is_percent))
            }
            (power @ ..0, 0) => (around(left, right.shifted(power)), around(left, right)),
            _ => (None, around(left, right)),
        };
        let bounds = self.one_of(percent, plain)?;
        let [low, central, high] = bounds.ok_or_else(|| self.fault(ParseErrorKind::Negative))?;
        let bounds = (self.number(low)?, self.number(central)?, self.number(high)?);
        Estimate::ordered(bounds.0, bounds.1, bounds.2)
            .ok_or_else(|| self.fault(ParseErrorKind::ReversedRange))
    }

    /// The reading that is possible; a fault that names both if they are two.
    fn one_of<const N: usize>(
        &self,
        percent: Option<[Decimal; N]>,
        plain: Option<[Decimal; N]>,
    ) -> Result<Option<[Decimal; N]>, Fault> {
        let same = |(one, other): (&Decimal, &Decimal)| {
            one.minus(*other).is_some_and(|difference| difference.mantissa == 0)
        };
        match (percent, plain) {
            (Some(percent), Some(plain)) if !percent.iter().zip(&plain).all(same) => {
                Err(self.fault(self.readings()))
            }
            (percent, plain) => Ok(percent.or(plain)),
        }
    }

    /// Both readings of a range of which one end is in percent.
    fn readings(&self) -> ParseErrorKind {
        let written = |value: Decimal| {
            let value = Exact::whole(value).to_f64().unwrap_or(f64::NAN);
            write_number(value, 15, Notation::Si)
        };
        let both = |percent: &dyn Fn(&End<'_>) -> String| {
            let [left, right] = [&self.left, &self.right]
                .map(|end| if end.power < 0 { end.written.to_owned() } else { percent(end) });
            format!("{left}{}{right}", self.sign)
        };
        let sign = if self.left.power.min(self.right.power) == -2 { "%" } else { "成" };
        let first = both(&|end| format!("{}{sign}", end.written));
        let share = self.left.value.times(self.right.value).ok();
        let second = match share.filter(|_| self.spread && self.right.power < 0) {
            Some(share) => format!("{}{}{}", self.left.written, self.sign, written(share)),
            None => both(&|end| format!("{}%", written(end.value.shifted(2)))),
        };
        ParseErrorKind::AmbiguousRange { first, second }
    }

    fn number(&self, value: Decimal) -> Result<f64, Fault> {
        Exact::whole(value).to_f64().ok_or_else(|| self.fault(ParseErrorKind::OutOfRange))
    }

    fn fault(&self, kind: ParseErrorKind) -> Fault {
        Fault::at(kind, 0..self.text.len())
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
        assert_eq!(ends("百分之四十至百分之六十"), Some((0.4, 0.6)));
        assert_eq!(ends("四成到六成"), Some((0.4, 0.6)));
        assert_eq!(ends("四到六成"), Some((0.4, 0.6)));
        assert_eq!(ends("百分之四十至六十"), Some((0.4, 0.6)));
        assert_eq!(ends("40%-60%"), Some((0.4, 0.6)));
        assert_eq!(ends("40 to 60 percent"), Some((0.4, 0.6)));
    }

    #[test]
    fn percents_on_one_side() {
        for (text, bounds) in [
            // The other end can be in percent only.
            ("40..60%", (0.4, 0.6)),
            ("1..5%", (0.01, 0.05)),
            ("0..60%", (0.0, 0.6)),
            ("0.4..0.6%", (0.004, 0.006)),
            // It can only be a plain ratio.
            ("40%..60", (0.4, 0.6)),
            ("40%..0.6", (0.4, 0.6)),
            ("40%..1", (0.4, 1.0)),
            // A share of a plain ratio, points of one in percent.
            ("1.2±10%", (1.08, 1.32)),
            ("0.5±10%", (0.45, 0.55)),
            ("1.5±1%", (1.485, 1.515)),
            ("50%±10%", (0.4, 0.6)),
            ("50±10%", (0.4, 0.6)),
            ("50%±10", (0.4, 0.6)),
        ] {
            assert_eq!(ends(text), Some(bounds), "{text}");
        }
    }

    #[test]
    fn two_readings_are_both_named() {
        for (text, first, second) in [
            ("0.4..60%", "0.4%..60%", "40%..60%"),
            ("1 to 140%", "1% to 140%", "100% to 140%"),
            ("1%..5", "1%..5%", "1%..500%"),
            ("0.3..五成", "0.3成..五成", "30%..五成"),
            ("50%±0.1", "50%±0.1%", "50%±10%"),
            ("5±2%", "5%±2%", "5±0.1"),
        ] {
            let error = parse_ratio_range(text).unwrap_err();
            let expected = ParseErrorKind::AmbiguousRange {
                first: first.to_owned(),
                second: second.to_owned(),
            };
            assert_eq!(*error.kind(), expected, "{text}");
            assert!(ends(first).is_some() && ends(second).is_some(), "{text}");
        }
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

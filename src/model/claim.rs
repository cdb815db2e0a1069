//! Whether two figures of a claim agree.

use super::rounded::{ROUGHLY, Rounded};
use serde::Serialize;

/// What is found of a claim, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Verdict {
    /// The figures agree within the rounding that the digits of both imply, and are no more than 10 %
    /// apart; a word such as half or three counts as one digit, and as a sixth at most.
    Holds,
    /// They agree within 10 %.
    Roughly,
    /// They agree with some year between the usual and the record ones of a plant, but with none of
    /// the usual ones.
    DependsOnTheYear,
    /// They do not agree.
    DoesNotHold,
    /// There is no figure that the claim could be judged by.
    NotCheckable,
}

/// The arithmetic itself may be off by a few units of the last binary digit.
const NOISE: f64 = 1e-12;

impl Verdict {
    /// The word for it in data: `holds`, `roughly`, `depends-on-the-year`, `does-not-hold` or
    /// `not-checkable`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Roughly => "roughly",
            Self::DependsOnTheYear => "depends-on-the-year",
            Self::DoesNotHold => "does-not-hold",
            Self::NotCheckable => "not-checkable",
        }
    }

    /// The verdict on two figures, the same whichever stands first. They agree where what they may
    /// stand for overlaps; of ranges it is enough that they meet. Rounded figures that only touch
    /// (75 is at most 75.5, and 76 at least) do not agree.
    ///
    /// ```
    /// use gigawatt::Estimate;
    /// use gigawatt::model::{Rounded, Verdict};
    ///
    /// let of = |computed, stated, rounding| {
    ///     let computed = Rounded::exactly(Estimate::exactly(computed));
    ///     Verdict::of(computed, Rounded::new(Estimate::exactly(stated), rounding))
    /// };
    /// // 61.32 was stated as 61, and 60.5 to 61.5 would be.
    /// assert_eq!(of(61.32, 61.0, 0.5 / 61.0), Verdict::Holds);
    /// assert_eq!(of(0.5485, 0.5, 0.01), Verdict::Roughly);
    /// assert_eq!(of(0.6952, 0.5, 0.01), Verdict::DoesNotHold);
    /// ```
    #[must_use]
    pub fn of(one: Rounded, other: Rounded) -> Self {
        if agree(one, other) && within(one.slack().max(other.slack()), one, other) {
            Self::Holds
        } else if within(ROUGHLY, one, other) {
            Self::Roughly
        } else {
            Self::DoesNotHold
        }
    }
}

/// Whether two values, as they are written, differ by no more than a share of the larger.
fn within(share: f64, one: Rounded, other: Rounded) -> bool {
    let (one, other) = (one.value(), other.value());
    let near = |low: f64, high: f64| low * (1.0 - share - NOISE) <= high;
    near(one.low(), other.high()) && near(other.low(), one.high())
}

fn agree(one: Rounded, other: Rounded) -> bool {
    let written = |of: Rounded| (of.value().low(), of.value().high());
    let meant = |of: Rounded| (of.least(), of.greatest());
    let meet = |(a, b): (f64, f64), (c, d): (f64, f64), noise: f64| {
        a <= d * (1.0 + noise) && c <= b * (1.0 + noise)
    };
    meet(written(one), meant(other), NOISE)
        || meet(meant(one), written(other), NOISE)
        || meet(meant(one), meant(other), -NOISE)
}

/// How far a computed figure lies above a stated one, as a share of the stated one; `None` where that is
/// zero.
///
/// ```
/// use gigawatt::model::difference;
///
/// assert!((difference(61.32, 61.0).unwrap() - 0.005_246).abs() < 1e-6);
/// assert_eq!(difference(61.32, 0.0), None);
/// ```
#[must_use]
pub fn difference(computed: f64, stated: f64) -> Option<f64> {
    (stated != 0.0).then(|| computed / stated - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Estimate;

    fn rounded(value: f64, rounding: f64) -> Rounded {
        Rounded::new(Estimate::exactly(value), rounding)
    }

    #[test]
    fn ten_percent_of_the_larger_is_still_roughly() {
        let of = |value| Verdict::of(rounded(value, 0.0), rounded(100.0, 0.005));
        assert_eq!(of(100.5), Verdict::Holds);
        assert_eq!(of(100.6), Verdict::Roughly);
        assert_eq!(of(111.1), Verdict::Roughly);
        assert_eq!(of(111.2), Verdict::DoesNotHold);
        assert_eq!(of(90.0), Verdict::Roughly);
        assert_eq!(of(89.9), Verdict::DoesNotHold);
    }

    #[test]
    fn however_few_the_digits_what_is_far_apart_does_not_hold() {
        // 0.95 to 1.05 and 1.045 to 1.155 overlap, and 1 is less than nine tenths of 1.12.
        assert_eq!(Verdict::of(rounded(1.0, 0.05), rounded(1.12, 0.07)), Verdict::DoesNotHold);
        assert_eq!(Verdict::of(rounded(1.0, 0.05), rounded(1.1, 0.07)), Verdict::Holds);
        // Three is 2.5 to 3.5.
        let three = Rounded::in_words(Estimate::exactly(3.0), 1.0 / 6.0);
        assert_eq!(Verdict::of(rounded(2.67, 0.0), three), Verdict::Holds);
        assert_eq!(Verdict::of(rounded(2.49, 0.01), three), Verdict::DoesNotHold);
    }

    #[test]
    fn ranges_hold_where_they_meet() {
        let range = |low, high| Rounded::exactly(Estimate::between(low, high).unwrap());
        assert_eq!(Verdict::of(range(50.0, 70.0), range(69.0, 80.0)), Verdict::Holds);
        assert_eq!(Verdict::of(range(50.0, 60.0), range(80.0, 90.0)), Verdict::DoesNotHold);
    }

    #[test]
    fn neighbouring_figures_that_are_both_rounded_do_not_hold() {
        // 75 ± 0.5 and 76 ± 0.5 touch; 75 ± 0.5 and 75.9 ± 0.5 share 75.4 to 75.5.
        assert_eq!(
            Verdict::of(rounded(75.0, 0.5 / 75.0), rounded(76.0, 0.5 / 76.0)),
            Verdict::Roughly
        );
        assert_eq!(
            Verdict::of(rounded(75.0, 0.5 / 75.0), rounded(75.9, 0.5 / 75.9)),
            Verdict::Holds
        );
    }
}

//! Whether a stated figure agrees with a computed one.

use crate::estimate::Estimate;
use serde::Serialize;

/// What is found of a claim, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Verdict {
    /// The figures agree within the rounding that the stated digits imply.
    Holds,
    /// They agree within 10 %.
    Roughly,
    /// They do not agree.
    DoesNotHold,
}

/// What still passes for roughly the same.
const ROUGHLY: f64 = 0.10;

impl Verdict {
    /// The word for it in data: `holds`, `roughly` or `does-not-hold`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Roughly => "roughly",
            Self::DoesNotHold => "does-not-hold",
        }
    }

    /// The verdict on a stated figure against a computed one, where `rounding` is how far the stated
    /// one may be off by the digits that it was given, as a share of it. Of ranges it is enough that
    /// they meet.
    ///
    /// ```
    /// use gigawatt::Estimate;
    /// use gigawatt::model::Verdict;
    ///
    /// let of = |computed, stated, rounding| {
    ///     Verdict::of(Estimate::exactly(computed), Estimate::exactly(stated), rounding)
    /// };
    /// // 61.32 was stated as 61, and 60.5 to 61.5 would be.
    /// assert_eq!(of(61.32, 61.0, 0.5 / 61.0), Verdict::Holds);
    /// assert_eq!(of(0.5485, 0.5, 0.01), Verdict::Roughly);
    /// assert_eq!(of(0.6952, 0.5, 0.01), Verdict::DoesNotHold);
    /// ```
    #[must_use]
    pub fn of(computed: Estimate<f64>, stated: Estimate<f64>, rounding: f64) -> Self {
        // The arithmetic itself may be off by a few units of the last binary digit.
        const NOISE: f64 = 1e-12;

        let meets = |margin: f64| {
            let margin = margin + NOISE;
            computed.low() <= stated.high() * (1.0 + margin)
                && computed.high() >= stated.low() * (1.0 - margin)
        };
        if meets(rounding) {
            return Self::Holds;
        }
        if meets(ROUGHLY.max(rounding)) { Self::Roughly } else { Self::DoesNotHold }
    }
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

    #[test]
    fn ten_percent_is_still_roughly() {
        let of =
            |computed| Verdict::of(Estimate::exactly(computed), Estimate::exactly(100.0), 0.005);
        assert_eq!(of(100.5), Verdict::Holds);
        assert_eq!(of(100.6), Verdict::Roughly);
        assert_eq!(of(110.0), Verdict::Roughly);
        assert_eq!(of(110.1), Verdict::DoesNotHold);
        assert_eq!(of(89.9), Verdict::DoesNotHold);
    }

    #[test]
    fn ranges_hold_where_they_meet() {
        let range = |low, high| Estimate::between(low, high).unwrap();
        assert_eq!(Verdict::of(range(50.0, 70.0), range(69.0, 80.0), 0.0), Verdict::Holds);
        assert_eq!(Verdict::of(range(50.0, 60.0), range(80.0, 90.0), 0.0), Verdict::DoesNotHold);
    }
}

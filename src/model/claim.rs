//! Whether two figures of a claim agree.

use super::rounded::{NOISE, ROUGHLY, Rounded};
use crate::quantity::Relation;
use serde::Serialize;

/// What is found of a claim, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub(crate) enum Verdict {
    /// The figures agree within the rounding that the digits of both imply, and neither is more than 10 %
    /// above the other; a word such as half or three counts as one digit, and as a sixth at most.
    Holds,
    /// They differ by no more than 10 % of the larger.
    Roughly,
    /// They agree with some year between the usual and the record ones of a plant, but with none of
    /// the usual ones.
    DependsOnTheYear,
    /// They do not agree.
    DoesNotHold,
    /// They cannot be: a part above its whole, a capacity factor above 100 %.
    Impossible,
    /// There is no figure that the claim could be judged by.
    NotCheckable,
}

impl Verdict {
    /// The word for it in data: `holds`, `roughly`, `depends-on-the-year`, `does-not-hold`, `impossible`
    /// or `not-checkable`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Roughly => "roughly",
            Self::DependsOnTheYear => "depends-on-the-year",
            Self::DoesNotHold => "does-not-hold",
            Self::Impossible => "impossible",
            Self::NotCheckable => "not-checkable",
        }
    }

    /// Whether it is found to be false.
    #[must_use]
    pub fn is_false(self) -> bool {
        matches!(self, Self::DoesNotHold | Self::Impossible)
    }

    /// The verdict on two figures, the same whichever stands first. They agree where what they may
    /// stand for overlaps; a figure agrees with a range that it lies in. Rounded figures that only touch
    /// (75 is at most 75.5, and 76 at least) do not agree. Two ranges agree where one lies in the other
    /// or both ends agree, and are roughly the same where they share half of the narrower one.
    #[must_use]
    pub fn of(one: Rounded, other: Rounded) -> Self {
        Self::of_equal(one, other, Tolerance::Tenth)
    }

    fn of_equal(one: Rounded, other: Rounded, tolerance: Tolerance) -> Self {
        if one.is_range() && other.is_range() {
            return Self::of_ranges(one, other, tolerance);
        }
        let is_near = are_near(one, other);
        if one.agrees(other) && (is_near || tolerance == Tolerance::Rounding) {
            Self::Holds
        } else if within(ROUGHLY, one, other) && tolerance == Tolerance::Tenth {
            Self::Roughly
        } else {
            Self::DoesNotHold
        }
    }

    fn of_ranges(one: Rounded, other: Rounded, tolerance: Tolerance) -> Self {
        if lies_in(one, other) || lies_in(other, one) {
            return Self::Holds;
        }
        let ends = one.ends().into_iter().zip(other.ends());
        let worst = ends.map(|(one, other)| Self::of_equal(one, other, tolerance)).max();
        match worst {
            Some(Self::DoesNotHold) | None if share_half(one, other) => Self::Roughly,
            worst => worst.unwrap_or(Self::DoesNotHold),
        }
    }

    /// The verdict on what is said of a left and a right figure; the same where both are turned round.
    ///
    /// - *Equal* and *not equal*: as [`of`](Self::of), or by the rounding alone; *about*: always as
    ///   [`of`](Self::of).
    /// - *More* holds where all of the left figure is larger as they are written, and roughly where their
    ///   rounding lets it be; *at least* holds too where they are equal. A range that is partly above the
    ///   other figure decides neither, and is *not checkable* unless all of both is within a tenth.
    ///   *Less* and *at most* likewise.
    /// - *Nearly* holds for a left figure that is as large as the right one or up to a tenth less, and
    ///   roughly for one up to a tenth more. *Just over* is the same turned round.
    /// - *More but near*, as in `= more than 60 TWh`: it holds up to a tenth more, roughly up to twice as
    ///   much, and where the rounding lets it be more. *Less but near* likewise.
    ///
    /// With [`Tolerance::Tenth`] a bound that is missed by a tenth is still roughly kept.
    #[must_use]
    pub fn on(relation: Relation, left: Rounded, right: Rounded, tolerance: Tolerance) -> Self {
        let is_above = lies_below(right, left);
        let is_split = lies_partly_above(left, right);
        let may_be_above = right.least() < left.greatest() * (1.0 + NOISE);
        let is_near = within(ROUGHLY, left, right);
        let roughly = |is: bool| if is { Self::Roughly } else { Self::DoesNotHold };
        let kept = may_be_above || is_near && tolerance == Tolerance::Tenth;
        match relation {
            Relation::Equal => Self::of_equal(left, right, tolerance),
            Relation::About => Self::of_equal(left, right, tolerance).min(Self::of(left, right)),
            Relation::NotEqual => match Self::of_equal(left, right, tolerance) {
                Self::Holds => Self::DoesNotHold,
                Self::DoesNotHold => Self::Holds,
                verdict => verdict,
            },
            Relation::More if is_above => Self::Holds,
            Relation::AtLeast if !is_partly_below(left, right) => Self::Holds,
            Relation::More | Relation::AtLeast | Relation::MoreButNear if is_split => {
                Self::NotCheckable
            }
            Relation::More => roughly(kept),
            Relation::AtLeast => match Self::of_equal(left, right, tolerance) {
                Self::Holds => Self::Holds,
                _ => roughly(kept),
            },
            Relation::JustOver if is_near && !lies_below(left, right) => Self::Holds,
            Relation::JustOver => roughly(is_near),
            Relation::MoreButNear if is_near && is_above => Self::Holds,
            Relation::MoreButNear => {
                roughly(kept && left.value().low() <= TWICE * right.value().high())
            }
            _ => Self::on(relation.turned(), right, left, tolerance),
        }
    }
}

/// What still passes for roughly right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tolerance {
    /// Ten percent, as of figures that may be of another year or another measure.
    Tenth,
    /// The rounding of the figures alone, as of a sum.
    Rounding,
}

/// What is more than so many times another figure is not near it.
const TWICE: f64 = 2.0;

/// Whether some of the one is below some of the other, as they are written.
fn is_partly_below(one: Rounded, other: Rounded) -> bool {
    is_less(one.value().low(), other.value().high())
}

/// Whether a range leaves it open which of two figures is the larger: some of the one is above the other,
/// some below, and they are not all within a tenth of one another.
fn lies_partly_above(one: Rounded, other: Rounded) -> bool {
    let is_open = is_partly_below(one, other) && is_partly_below(other, one);
    let [one, other] = [one.value(), other.value()];
    let greatest = one.high().max(other.high());
    let least = one.low().min(other.low());
    is_open && is_less(least, greatest * (1.0 - ROUGHLY))
}

/// Whether all that a range may stand for lies in what another may stand for.
fn lies_in(one: Rounded, other: Rounded) -> bool {
    let (value, noise) = (one.value(), 1.0 + NOISE);
    other.least() <= value.low() * noise && value.high() <= other.greatest() * noise
}

/// Whether two ranges share half of the narrower one, as they are written.
fn share_half(one: Rounded, other: Rounded) -> bool {
    let [one, other] = [one.value(), other.value()];
    let shared = one.high().min(other.high()) - one.low().max(other.low());
    let narrower = (one.high() - one.low()).min(other.high() - other.low());
    shared * 2.0 >= narrower
}

/// Whether all of the one is below all of the other, as they are written.
fn lies_below(lower: Rounded, upper: Rounded) -> bool {
    is_less(lower.value().high(), upper.value().low())
}

/// Values that differ by their last binary digits alone are the same.
fn is_less(one: f64, other: f64) -> bool {
    other - one > NOISE * other.abs().max(one.abs())
}

/// Whether two values are near enough to hold: the one no more than a tenth above the other, or, in words, as
/// near as the word lets them be.
fn are_near(one: Rounded, other: Rounded) -> bool {
    let slack = one.slack().max(other.slack());
    // A tenth above the smaller is an eleventh below the larger.
    let share = if slack > ROUGHLY { slack } else { ROUGHLY / (1.0 + ROUGHLY) };
    within(share, one, other)
}

/// Whether two values, as they are written, differ by no more than a share of the larger.
fn within(share: f64, one: Rounded, other: Rounded) -> bool {
    let (one, other) = (one.value(), other.value());
    let near = |low: f64, high: f64| low * (1.0 - share - NOISE) <= high;
    near(one.low(), other.high()) && near(other.low(), one.high())
}

/// How far a computed figure lies above a stated one, as a share of the stated one; `None` where that is
/// zero.
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
        // 0.95 to 1.05 and 1.0 to 1.222 overlap, and 1.111 is more than a tenth above 1.
        assert_eq!(Verdict::of(rounded(1.0, 0.05), rounded(1.111, 0.1)), Verdict::Roughly);
        // 0.95 to 1.05 and 1.045 to 1.155 overlap, and 1 is less than nine tenths of 1.12.
        assert_eq!(Verdict::of(rounded(1.0, 0.05), rounded(1.12, 0.07)), Verdict::DoesNotHold);
        assert_eq!(Verdict::of(rounded(1.0, 0.05), rounded(1.1, 0.07)), Verdict::Holds);
        // Three is 2.5 to 3.5.
        let three = Rounded::in_words(Estimate::exactly(3.0), 1.0 / 6.0);
        assert_eq!(Verdict::of(rounded(2.67, 0.0), three), Verdict::Holds);
        assert_eq!(Verdict::of(rounded(2.49, 0.01), three), Verdict::DoesNotHold);
    }

    #[test]
    fn ranges_hold_where_one_lies_in_the_other() {
        let range = |low, high| Rounded::exactly(Estimate::between(low, high).unwrap());
        let one = |value| Rounded::exactly(Estimate::exactly(value));
        assert_eq!(Verdict::of(one(69.0), range(69.0, 80.0)), Verdict::Holds);
        assert_eq!(Verdict::of(one(90.0), range(69.0, 80.0)), Verdict::DoesNotHold);
        // The one lies in the other, the ends are the same by a tenth, half is shared, and a tenth is.
        assert_eq!(Verdict::of(range(50.0, 70.0), range(40.0, 90.0)), Verdict::Holds);
        assert_eq!(Verdict::of(range(50.0, 70.0), range(53.0, 75.0)), Verdict::Roughly);
        assert_eq!(Verdict::of(range(50.0, 70.0), range(60.0, 90.0)), Verdict::Roughly);
        assert_eq!(Verdict::of(range(50.0, 70.0), range(68.0, 90.0)), Verdict::DoesNotHold);
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

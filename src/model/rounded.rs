//! A value with how far the digits that it was written with let it be off.

use crate::estimate::Estimate;

/// A value, or a range, as somebody wrote it: 61 stands for anything from 60.5 to 61.5.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rounded {
    value: Estimate<f64>,
    least: f64,
    greatest: f64,
    /// By what share of the larger two values may differ and still agree, however few their digits.
    slack: f64,
}

/// What still passes for roughly the same, as a share of the larger figure. However roughly a figure is
/// written, two that differ by more do not agree.
pub(super) const ROUGHLY: f64 = 0.10;

/// The arithmetic itself may be off by a few units of the last binary digit.
pub(super) const NOISE: f64 = 1e-12;

/// What is left of the one without the other: nothing where they differ by their last binary digits alone.
fn left(one: f64, other: f64) -> f64 {
    let rest = one - other;
    if rest.abs() <= NOISE * one.abs().max(other.abs()) { 0.0 } else { rest }
}

impl Rounded {
    /// A value that may be off by `rounding`, a share of it, to either side.
    #[must_use]
    pub fn new(value: Estimate<f64>, rounding: f64) -> Self {
        let least = value.low() * (1.0 - rounding);
        Self { value, least, greatest: value.high() * (1.0 + rounding), slack: ROUGHLY }
    }

    /// A value in words, such as half or three, which may be off by as much as its rounding says.
    #[must_use]
    pub fn in_words(value: Estimate<f64>, rounding: f64) -> Self {
        Self { slack: rounding.max(ROUGHLY), ..Self::new(value, rounding) }
    }

    /// A value that is not rounded.
    #[must_use]
    pub fn exactly(value: Estimate<f64>) -> Self {
        Self::new(value, 0.0)
    }

    /// The value as written.
    #[must_use]
    pub fn value(&self) -> Estimate<f64> {
        self.value
    }

    /// The least that would have been written so.
    #[must_use]
    pub fn least(&self) -> f64 {
        self.least
    }

    /// The greatest that would have been written so.
    #[must_use]
    pub fn greatest(&self) -> f64 {
        self.greatest
    }

    /// By what share of the larger it may differ from another and still agree.
    pub(super) fn slack(&self) -> f64 {
        self.slack
    }

    /// Whether it is a range and no single value.
    pub(super) fn is_range(&self) -> bool {
        !self.value.is_exact()
    }

    /// The two ends of a range, each as far off as its digits let it be.
    pub(super) fn ends(&self) -> [Self; 2] {
        let [low, high] = [self.value.low(), self.value.high()];
        let end = |value: f64, share: f64| Self {
            value: Estimate::exactly(value),
            least: value * (1.0 - share),
            greatest: value * (1.0 + share),
            slack: self.slack,
        };
        let share = |of: f64, end: f64| if end > 0.0 { (of / end - 1.0).abs() } else { 0.0 };
        [end(low, share(self.least, low)), end(high, share(self.greatest, high))]
    }

    /// Whether what two values may stand for overlaps. Where both are rounded it is not enough that they
    /// touch.
    pub(crate) fn agrees(self, other: Self) -> bool {
        let written = |of: Self| (of.value.low(), of.value.high());
        let meant = |of: Self| (of.least, of.greatest);
        let meet = |(a, b): (f64, f64), (c, d): (f64, f64), noise: f64| {
            a <= d * (1.0 + noise) && c <= b * (1.0 + noise)
        };
        meet(written(self), meant(other), NOISE)
            || meet(meant(self), written(other), NOISE)
            || meet(meant(self), meant(other), -NOISE)
    }

    /// The product of two values, as far off as both of them let it be.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        Self {
            value: self.value.combine(other.value, |a, b| a * b),
            least: self.least * other.least,
            greatest: self.greatest * other.greatest,
            slack: self.slack.max(other.slack),
        }
    }

    /// The sum of two values.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            value: self.value + other.value,
            least: self.least + other.least,
            greatest: self.greatest + other.greatest,
            slack: self.slack.max(other.slack),
        }
    }

    /// What is left of a value without another.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self {
            value: self.value.combine(other.value.reversed(), left),
            least: left(self.least, other.greatest),
            greatest: left(self.greatest, other.least),
            slack: self.slack.max(other.slack),
        }
    }

    /// From the least of several values to the greatest of them; `None` of none.
    #[must_use]
    pub fn span(values: impl IntoIterator<Item = Self>) -> Option<Self> {
        let wider = |a: Self, b: Self| {
            let low = a.value.low().min(b.value.low());
            let high = a.value.high().max(b.value.high());
            let (least, greatest) = (a.least.min(b.least), a.greatest.max(b.greatest));
            let slack = a.slack.max(b.slack);
            Some(Self { value: Estimate::between(low, high)?, least, greatest, slack })
        };
        let mut values = values.into_iter();
        let first = values.next()?;
        values.try_fold(first, wider)
    }

    /// How far the value may be off because of its digits, as a share of it; none of zero.
    #[must_use]
    pub fn rounding(&self) -> f64 {
        let high = self.value.high();
        if high > 0.0 { self.greatest / high - 1.0 } else { 0.0 }
    }
}

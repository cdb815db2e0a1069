//! A value known only within bounds.

use std::ops::{Add, Mul, Sub};

/// A value with a low and a high bound and a central value between them; all three are the same where
/// the value is known.
///
/// ```
/// use gigawatt::Estimate;
///
/// let several = Estimate::between(2.0, 9.0).unwrap();
/// assert_eq!(several.central(), 5.5);
/// assert_eq!(several.map(|kilowatts| kilowatts * 24.0).high(), 216.0);
/// assert!(Estimate::exactly(7.0).is_exact());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate<T> {
    low: T,
    central: T,
    high: T,
}

impl<T: Copy + PartialOrd> Estimate<T> {
    /// A value that is known.
    pub fn exactly(value: T) -> Self {
        Self { low: value, central: value, high: value }
    }

    /// A value between two bounds; the central value is their midpoint. `None` if the bounds are
    /// upside down or not comparable (NaN).
    pub fn between(low: T, high: T) -> Option<Self>
    where
        T: Add<Output = T> + Mul<f64, Output = T>,
    {
        (low <= high).then(|| Self {
            low,
            central: if low == high { low } else { (low + high) * 0.5 },
            high,
        })
    }

    /// A central value and how far it may be off to either side; `None` for a negative or incomparable
    /// distance.
    pub fn around(central: T, distance: T) -> Option<Self>
    where
        T: Add<Output = T> + Sub<Output = T>,
    {
        let (low, high) = (central - distance, central + distance);
        (low <= central && central <= high).then_some(Self { low, central, high })
    }

    /// The lower bound.
    pub fn low(&self) -> T {
        self.low
    }

    /// The central value.
    pub fn central(&self) -> T {
        self.central
    }

    /// The upper bound.
    pub fn high(&self) -> T {
        self.high
    }

    /// Whether both bounds are the same.
    pub fn is_exact(&self) -> bool {
        self.low == self.high
    }

    /// Each of the three values through `formula`, which must never fall where its argument rises.
    #[must_use]
    pub fn map<U>(self, mut formula: impl FnMut(T) -> U) -> Estimate<U> {
        Estimate {
            low: formula(self.low),
            central: formula(self.central),
            high: formula(self.high),
        }
    }
}

impl<T: Copy> Estimate<T> {
    /// As [`map`](Self::map), for a formula that may fail.
    pub fn try_map<U>(self, mut formula: impl FnMut(T) -> Option<U>) -> Option<Estimate<U>> {
        Some(Estimate {
            low: formula(self.low)?,
            central: formula(self.central)?,
            high: formula(self.high)?,
        })
    }
}

impl<T> Estimate<T> {
    /// The bounds in each other's place, for the argument of [`combine`](Self::combine) on whose rise
    /// the formula falls, such as a divisor.
    ///
    /// ```
    /// use gigawatt::Estimate;
    ///
    /// let (energy, share) = (Estimate::exactly(6.0), Estimate::between(2.0, 3.0).unwrap());
    /// let whole = energy.combine(share.reversed(), |energy, share| energy / share);
    /// assert_eq!((whole.low(), whole.high()), (2.0, 3.0));
    /// ```
    #[must_use]
    pub fn reversed(self) -> Self {
        Self { low: self.high, central: self.central, high: self.low }
    }

    /// Low with low, central with central and high with high through `formula`, which must never
    /// fall where one of its arguments rises.
    #[must_use]
    pub fn combine<U, V>(
        self,
        other: Estimate<U>,
        mut formula: impl FnMut(T, U) -> V,
    ) -> Estimate<V> {
        Estimate {
            low: formula(self.low, other.low),
            central: formula(self.central, other.central),
            high: formula(self.high, other.high),
        }
    }
}

impl<T: Add<Output = T>> Add for Estimate<T> {
    type Output = Self;

    /// Bounds add up: the sum is at its lowest where both parts are.
    fn add(self, other: Self) -> Self {
        self.combine(other, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_upside_down_are_none() {
        assert_eq!(Estimate::between(9.0, 2.0), None);
        assert_eq!(Estimate::between(f64::NAN, 2.0), None);
    }

    #[test]
    fn a_distance_goes_to_both_sides() {
        let around = Estimate::around(8.0, 2.0).unwrap();
        assert_eq!((around.low(), around.central(), around.high()), (6.0, 8.0, 10.0));
        assert_eq!(Estimate::around(8.0, -2.0), None);
    }

    #[test]
    fn equal_bounds_are_exact() {
        assert_eq!(Estimate::between(0.1, 0.1), Some(Estimate::exactly(0.1)));
    }

    #[test]
    fn sums_take_low_with_low() {
        let sum = Estimate::between(2.0, 9.0).unwrap() + Estimate::exactly(1.0);
        assert_eq!((sum.low(), sum.central(), sum.high()), (3.0, 6.5, 10.0));
    }
}

//! A value known only within bounds.

use serde::Serialize;
use std::ops::{Add, Mul, Sub};

/// How likely the values between the bounds of an [`Estimate`] are. The parameters follow from the
/// three values, so no sample lies outside the bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Shape {
    /// Every value between the bounds is as likely as any other; the central value plays no part.
    #[default]
    Uniform,
    /// Most likely at the central value, falling in straight lines to nothing at the bounds.
    Triangular,
    /// A normal distribution around the central value, cut at the bounds, which are three standard
    /// deviations away.
    Normal,
    /// A normal distribution of the logarithm, its median the central value, cut at the bounds,
    /// which are three standard deviations of the logarithm away.
    LogNormal,
}

impl Shape {
    /// Every shape.
    pub const ALL: &[Self] = &[Self::Uniform, Self::Triangular, Self::Normal, Self::LogNormal];

    /// The word for it in texts and data: `uniform`, `triangular`, `normal` or `lognormal`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Uniform => "uniform",
            Self::Triangular => "triangular",
            Self::Normal => "normal",
            Self::LogNormal => "lognormal",
        }
    }
}

/// The bounds of the bell shapes, in standard deviations.
pub(crate) const CUT: f64 = 3.0;

/// A value with a low and a high bound and a central value between them; all three are the same where
/// the value is known. Its [`Shape`] says how likely the values between the bounds are.
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
    shape: Shape,
}

impl<T: Copy + PartialOrd> Estimate<T> {
    /// A value that is known.
    pub fn exactly(value: T) -> Self {
        Self { low: value, central: value, high: value, shape: Shape::Uniform }
    }

    /// Three values in order, of uniform shape; `None` if they are out of order or not comparable
    /// (NaN).
    ///
    /// ```
    /// use gigawatt::Estimate;
    ///
    /// assert_eq!(Estimate::ordered(6.0, 7.0, 10.0).unwrap().central(), 7.0);
    /// assert_eq!(Estimate::ordered(6.0, 11.0, 10.0), None);
    /// ```
    pub fn ordered(low: T, central: T, high: T) -> Option<Self> {
        let shape = Shape::Uniform;
        (low <= central && central <= high).then_some(Self { low, central, high, shape })
    }

    /// Three values in order, of any shape.
    pub(crate) fn shaped(low: T, central: T, high: T, shape: Shape) -> Option<Self> {
        Some(Self { shape, ..Self::ordered(low, central, high)? })
    }

    /// A value between two bounds and most likely at `mode`; `None` if the three are out of order or
    /// not comparable.
    ///
    /// ```
    /// use gigawatt::{Estimate, Shape};
    ///
    /// let pue = Estimate::triangular(1.1, 1.2, 1.4).unwrap();
    /// assert_eq!((pue.central(), pue.shape()), (1.2, Shape::Triangular));
    /// assert_eq!(Estimate::triangular(1.1, 1.5, 1.4), None);
    /// ```
    pub fn triangular(low: T, mode: T, high: T) -> Option<Self> {
        Self::shaped(low, mode, high, Shape::Triangular)
    }

    /// A normal distribution cut at three standard deviations to either side, which are the bounds.
    /// `None` for a standard deviation that is not above zero or not comparable.
    ///
    /// ```
    /// use gigawatt::{Estimate, Shape};
    ///
    /// let power = Estimate::normal(6.0, 0.5).unwrap();
    /// assert_eq!((power.low(), power.high()), (4.5, 7.5));
    /// assert_eq!(power.shape(), Shape::Normal);
    /// assert_eq!(Estimate::normal(6.0, 0.0), None);
    /// ```
    pub fn normal(mean: T, deviation: T) -> Option<Self>
    where
        T: Add<Output = T> + Sub<Output = T> + Mul<f64, Output = T>,
    {
        let around = Self::around(mean, deviation * CUT)?;
        (around.low < mean && mean < around.high).then_some(Self { shape: Shape::Normal, ..around })
    }

    /// A log-normal distribution cut at three standard deviations of the logarithm to either side,
    /// which are the bounds. `None` if `median` or `sigma`, the standard deviation of the natural
    /// logarithm, is not above zero, or too large.
    ///
    /// ```
    /// use gigawatt::{Estimate, Shape};
    ///
    /// let power = Estimate::log_normal(6.0, 0.2).unwrap();
    /// // 6 × e^0.6
    /// assert!((power.high() - 10.932_713).abs() < 1e-6);
    /// assert_eq!(power.shape(), Shape::LogNormal);
    /// assert_eq!(Estimate::log_normal(6.0, -0.2), None);
    /// assert_eq!(Estimate::log_normal(0.0, 0.2), None);
    /// ```
    pub fn log_normal(median: T, sigma: f64) -> Option<Self>
    where
        T: Mul<f64, Output = T>,
    {
        let factor = libm::exp(sigma * CUT);
        let (low, high) = (median * factor.recip(), median * factor);
        let bell = low < median && median < high && factor.is_finite();
        bell.then_some(Self { low, central: median, high, shape: Shape::LogNormal })
    }

    /// A value between two bounds; the central value is their midpoint. `None` if the bounds are
    /// reversed or not comparable (NaN).
    pub fn between(low: T, high: T) -> Option<Self>
    where
        T: Add<Output = T> + Mul<f64, Output = T>,
    {
        (low <= high).then(|| Self {
            low,
            central: if low == high { low } else { (low + high) * 0.5 },
            high,
            shape: Shape::Uniform,
        })
    }

    /// A central value and how far it may be off to either side; `None` for a negative or incomparable
    /// distance.
    pub fn around(central: T, distance: T) -> Option<Self>
    where
        T: Add<Output = T> + Sub<Output = T>,
    {
        Self::ordered(central - distance, central, central + distance)
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

    /// How likely the values between the bounds are.
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// Whether both bounds are the same.
    pub fn is_exact(&self) -> bool {
        self.low == self.high
    }

    /// Applies `formula` to each of the three values; it must not decrease as its argument increases.
    /// The shape is kept, which is right for a change of scale.
    #[must_use]
    pub fn map<U>(self, mut formula: impl FnMut(T) -> U) -> Estimate<U> {
        Estimate {
            low: formula(self.low),
            central: formula(self.central),
            high: formula(self.high),
            shape: self.shape,
        }
    }
}

impl<T: Copy + PartialOrd> From<T> for Estimate<T> {
    fn from(value: T) -> Self {
        Self::exactly(value)
    }
}

impl<T: Copy> Estimate<T> {
    /// As [`map`](Self::map), for a formula that may fail.
    pub fn try_map<U>(self, mut formula: impl FnMut(T) -> Option<U>) -> Option<Estimate<U>> {
        Some(Estimate {
            low: formula(self.low)?,
            central: formula(self.central)?,
            high: formula(self.high)?,
            shape: self.shape,
        })
    }
}

impl<T> Estimate<T> {
    /// The bounds swapped, for an argument of [`combine`](Self::combine) in which the formula decreases,
    /// such as a divisor.
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
        Self { low: self.high, central: self.central, high: self.low, shape: self.shape }
    }

    /// Applies `formula` to the two low, central and high values; it must not decrease in either
    /// argument. The shape of the result is uniform whatever those of its parts; only sampling tells
    /// the real one.
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
            shape: Shape::Uniform,
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
mod tests;

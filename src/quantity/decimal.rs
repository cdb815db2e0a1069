//! Exact decimal numbers, and the one place where a parsed number becomes an `f64`.

use std::ops::RangeInclusive;

/// `mantissa × 10^exponent`, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    pub mantissa: u128,
    pub exponent: i32,
}

/// The number is beyond what the parser keeps exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Overflow;

impl Decimal {
    pub const ZERO: Self = Self::new(0, 0);
    pub const ONE: Self = Self::new(1, 0);

    pub const fn new(mantissa: u128, exponent: i32) -> Self {
        Self { mantissa, exponent }
    }

    pub fn shifted(self, powers_of_ten: i32) -> Self {
        Self::new(self.mantissa, self.exponent.saturating_add(powers_of_ten))
    }

    pub fn times(self, other: Self) -> Result<Self, Overflow> {
        let mantissa = match (u64::try_from(self.mantissa), u64::try_from(other.mantissa)) {
            (Ok(a), Ok(b)) => u128::from(a) * u128::from(b),
            _ => self.mantissa.checked_mul(other.mantissa).ok_or(Overflow)?,
        };
        let exponent = self.exponent.checked_add(other.exponent).ok_or(Overflow)?;
        Ok(Self::new(mantissa, exponent))
    }

    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        if self.mantissa == 0 || other.mantissa == 0 {
            return Ok(if self.mantissa == 0 { other } else { self });
        }
        let exponent = self.exponent.min(other.exponent);
        let sum = self
            .mantissa_at(exponent)
            .zip(other.mantissa_at(exponent))
            .and_then(|(a, b)| a.checked_add(b));
        sum.map(|mantissa| Self::new(mantissa, exponent)).ok_or(Overflow)
    }

    /// `None` for a negative difference, or one that cannot be kept.
    pub fn minus(self, other: Self) -> Option<Self> {
        if other.mantissa == 0 {
            return Some(self);
        }
        let exponent = self.exponent.min(other.exponent);
        let (from, less) = (self.mantissa_at(exponent)?, other.mantissa_at(exponent)?);
        Some(Self::new(from.checked_sub(less)?, exponent))
    }

    /// Whether the number is below `10^power`.
    pub fn is_below_power(self, power: i32) -> bool {
        let digits = self.mantissa.checked_ilog10().map_or(0, |log| log + 1);
        i64::from(digits) + i64::from(self.exponent) <= i64::from(power)
    }

    /// Whether the number was written with more decimal places than its multiplier takes up.
    pub fn is_fractional(self) -> bool {
        self.exponent < 0
    }

    fn mantissa_at(self, exponent: i32) -> Option<u128> {
        let shift = u32::try_from(self.exponent.checked_sub(exponent)?).ok()?;
        self.mantissa.checked_mul(10_u128.checked_pow(shift)?)
    }
}

/// A decimal over a whole number: what `61.32 TWh/yr` is before it is rounded to an `f64`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exact {
    pub numerator: Decimal,
    pub denominator: Decimal,
}

/// Watts, joules, seconds and counts outside of this are slips: the sun gives 3.8e26 W. Within it no
/// product or ratio of the model leaves the range of an `f64`.
const CALCULABLE: RangeInclusive<f64> = 1e-40..=1e40;

/// The largest whole number below which every whole number is an `f64`.
const EXACT_F64: u64 = 1 << 53;

/// The powers of ten that are exact as `f64`.
const EXACT_POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

impl Exact {
    pub const fn whole(numerator: Decimal) -> Self {
        Self { numerator, denominator: Decimal::ONE }
    }

    pub fn times(self, other: Self) -> Result<Self, Overflow> {
        Ok(Self {
            numerator: self.numerator.times(other.numerator)?,
            denominator: self.denominator.times(other.denominator)?,
        })
    }

    pub fn over(self, other: Self) -> Result<Self, Overflow> {
        Ok(Self {
            numerator: self.numerator.times(other.denominator)?,
            denominator: self.denominator.times(other.numerator)?,
        })
    }

    /// The nearest `f64`: rounded once whenever numerator and denominator, in lowest terms, are exact
    /// as `f64`, which covers every figure a person writes; otherwise twice. `None` if it is beyond
    /// what can be calculated with.
    pub fn to_f64(self) -> Option<f64> {
        if self.numerator.mantissa == 0 {
            return Some(0.0);
        }
        if self.denominator == Decimal::ONE
            && let Ok(mantissa) = u64::try_from(self.numerator.mantissa)
            && let Some(value) = small(mantissa, self.numerator.exponent)
        {
            return Some(value);
        }
        let (numerator, denominator, exponent) = self.lowest_terms();
        let value = match as_whole(numerator, denominator, exponent) {
            Some((numerator, denominator)) => numerator / denominator,
            None => nearest(numerator, exponent) / denominator as f64,
        };
        CALCULABLE.contains(&value).then_some(value)
    }

    fn lowest_terms(self) -> (u128, u128, i32) {
        let (mut numerator, mut denominator) = (self.numerator.mantissa, self.denominator.mantissa);
        let exponent = self.numerator.exponent.saturating_sub(self.denominator.exponent);
        if denominator != 1 {
            let divisor = gcd(numerator, denominator);
            numerator /= divisor;
            denominator /= divisor;
        }
        (numerator, denominator, exponent)
    }

    /// The factor from a value in base units to a value in this unit, as two exact `f64` to multiply
    /// and to divide by.
    pub fn inverse_factors(self) -> Option<(f64, f64)> {
        let (numerator, denominator, exponent) = self.lowest_terms();
        as_whole(denominator, numerator, -exponent)
    }
}

/// The nearest `f64` to `mantissa × 10^exponent` where both are exact as `f64`, so that one operation
/// gives it without a step in 128 bits. All of those can be calculated with.
#[inline]
pub(super) fn small(mantissa: u64, exponent: i32) -> Option<f64> {
    let power = *EXACT_POWERS.get(exponent.unsigned_abs() as usize)?;
    let value = mantissa as f64;
    let scaled = if exponent < 0 { value / power } else { value * power };
    (mantissa <= EXACT_F64).then_some(scaled)
}

/// Numerator and denominator with the power of ten multiplied in, if both are exact as `f64`, or if
/// the denominator is 1 and rounding the numerator is the only rounding.
fn as_whole(numerator: u128, denominator: u128, exponent: i32) -> Option<(f64, f64)> {
    let power = 10_u128.checked_pow(exponent.unsigned_abs())?;
    if exponent >= 0 {
        let numerator = numerator.checked_mul(power)?;
        if denominator == 1 {
            return Some((numerator as f64, 1.0));
        }
        return Some((exact_f64(numerator)?, exact_f64(denominator)?));
    }
    let denominator = denominator.checked_mul(power)?;
    Some((exact_f64(numerator)?, exact_f64(denominator)?))
}

/// The nearest `f64` to a whole number times a power of ten.
pub(crate) fn nearest(whole: u128, exponent: i32) -> f64 {
    let small = u64::try_from(whole).ok().and_then(|mantissa| small(mantissa, exponent));
    small.unwrap_or_else(|| format!("{whole}e{exponent}").parse().unwrap_or(f64::INFINITY))
}

/// The number that digits say, perhaps with a point between them.
pub(crate) fn plain(text: &str) -> Option<f64> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_plain.then(|| text.parse().ok())?
}

fn exact_f64(whole: u128) -> Option<f64> {
    let value = whole as f64;
    (whole <= u128::from(EXACT_F64) || value as u128 == whole).then_some(value)
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_decimal_is_rounded_once() {
        // 8.3 * 1e9 in floating point is 8300000000.000001.
        let value = Exact::whole(Decimal::new(83, 8)).to_f64();
        assert_eq!(value, Some(8.3e9));
    }

    #[test]
    fn small_numbers_are_what_their_text_is() {
        for mantissa in [1, 3, 83, 6132, 999_999_999_999_999, EXACT_F64 - 1, EXACT_F64] {
            for exponent in -22..=22 {
                let read: f64 = format!("{mantissa}e{exponent}").parse().unwrap();
                assert_eq!(small(mantissa, exponent), Some(read), "{mantissa}e{exponent}");
            }
        }
        assert_eq!((small(EXACT_F64 + 1, 0), small(1, 23), small(1, -23)), (None, None, None));
    }

    #[test]
    fn a_rate_that_divides_evenly_is_exact() {
        // 61.32 TWh in a year of 31,536,000 s is 7 GW.
        let energy = Exact::whole(Decimal::new(6132, -2).times(Decimal::new(36, 14)).unwrap());
        let power = energy.over(Exact::whole(Decimal::new(31_536, 3))).unwrap();
        assert_eq!(power.to_f64(), Some(7e9));
    }

    #[test]
    fn a_rate_in_lowest_terms_is_rounded_once() {
        // n kWh a year are n · 3.6e6 / 31.536e6 W = 25 n / 219 W: two whole numbers, one division.
        for n in (1..2000).map(|n| 300_000_000_000_001 + 7 * n) {
            let energy = Exact::whole(Decimal::new(n, 0).times(Decimal::new(36, 5)).unwrap());
            let power = energy.over(Exact::whole(Decimal::new(31_536, 3))).unwrap();
            assert_eq!(power.to_f64(), Some((25 * n) as f64 / 219.0), "{n}");
        }
    }

    #[test]
    fn numbers_too_long_for_an_f64_are_what_their_text_is() {
        // Rounded to a whole number first, 9007199254740993 / 100 is 90071992547409.92.
        let long = Exact::whole(Decimal::new(u128::from(EXACT_F64) + 1, -2));
        assert_eq!(long.to_f64(), Some(90_071_992_547_409.94));
        let numerator = Decimal::new(9 * 10_u128.pow(30), -39);
        let rate = Exact { numerator, denominator: Decimal::new(7, 0) };
        assert_eq!(rate.to_f64(), Some(9e-9 / 7.0));
    }

    #[test]
    fn sums_align_their_exponents() {
        let sum = Decimal::new(1, 8).plus(Decimal::new(2000, 4)).unwrap();
        assert_eq!(Exact::whole(sum).to_f64(), Some(1.2e8));
    }

    #[test]
    fn powers_bound_a_number_from_above() {
        assert!(Decimal::new(9999, 0).is_below_power(4));
        assert!(!Decimal::new(1, 4).is_below_power(4));
        assert!(Decimal::new(65, -1).is_below_power(1));
    }

    #[test]
    fn what_no_f64_holds_is_refused() {
        assert_eq!(Exact::whole(Decimal::new(1, 400)).to_f64(), None);
        assert_eq!(Exact::whole(Decimal::new(1, -400)).to_f64(), None);
        assert_eq!(Exact::whole(Decimal::new(0, -400)).to_f64(), Some(0.0));
    }

    proptest! {
        #[test]
        fn plain_digits_are_a_number(text in "[0-9]{0,9}[.]?[0-9]{0,9}") {
            prop_assert_eq!(plain(&text), text.parse().ok(), "{}", text);
        }
    }

    #[test]
    fn the_ends_of_the_range_are_numbers_too() {
        assert_eq!((nearest(0, -400), nearest(1, -9_999), nearest(7, 0)), (0.0, 0.0, 7.0));
        assert!(nearest(1, 9_999).is_infinite());
        assert_eq!([plain("1e3"), plain("-1"), plain("inf"), plain(""), plain(".")], [None; 5]);
    }
}

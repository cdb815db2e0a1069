//! Rounding to significant digits, in decimal.

use super::decimal::nearest;

/// The digits that 64-bit floating point always carries through.
const CARRIED: i32 = 15;

/// The relative error that reading a text and converting it may leave.
const NOISE: f64 = 4e-16;

/// A value rounded to significant digits, half away from zero, as pocket calculators and readers do.
///
/// The value is first taken to 15 digits, which removes the noise of binary arithmetic: 1.2345 is
/// stored as 1.23449999…, and still rounds to 1.235.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Significant {
    negative: bool,
    mantissa: u64,
    /// The power of ten of the mantissa's last digit.
    exponent: i32,
}

impl Significant {
    /// Rounds a finite `value` to `digits`, 1 to 15.
    #[must_use]
    pub fn new(value: f64, digits: u8) -> Self {
        let digits = i32::from(digits).clamp(1, CARRIED);
        let (mantissa, exponent) = carried(value);
        let cut = CARRIED - digits;
        let step = 10_u64.pow(cut.unsigned_abs());
        let half_up = (mantissa + step / 2) / step;
        let false_tie = mantissa % step * 2 == step && is_below(value, mantissa, exponent);
        let rounded = Self {
            negative: value < 0.0,
            mantissa: half_up - u64::from(false_tie),
            exponent: exponent + cut,
        };
        match mantissa % step {
            0 => rounded.without_trailing_zeros(),
            _ => rounded.within(digits),
        }
    }

    /// The power of ten of the first digit; `None` for zero.
    #[must_use]
    pub fn magnitude(self) -> Option<i32> {
        let digits = self.mantissa.checked_ilog10()?;
        Some(self.exponent + digits as i32)
    }

    /// The nearest `f64`.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        let magnitude = nearest(self.mantissa.into(), self.exponent);
        if self.negative { -magnitude } else { magnitude }
    }

    /// The digits before the decimal point, with the sign.
    #[must_use]
    pub fn whole(self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let digits = self.mantissa.to_string();
        let places = self.places();
        match self.exponent {
            0.. => format!("{sign}{digits}{}", "0".repeat(self.exponent.unsigned_abs() as usize)),
            _ if digits.len() > places => format!("{sign}{}", &digits[..digits.len() - places]),
            _ => format!("{sign}0"),
        }
    }

    /// The digits behind the decimal point, perhaps none.
    #[must_use]
    pub fn fraction(self) -> String {
        let places = self.places();
        if places == 0 {
            return String::new();
        }
        let digits = format!("{:0>places$}", self.mantissa);
        digits[digits.len() - places..].to_owned()
    }

    /// As `8.939e-7`, for what would otherwise be a row of zeros.
    #[must_use]
    pub fn scientific(self) -> String {
        let digits = self.mantissa.to_string();
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        let sign = if self.negative { "-" } else { "" };
        let power = self.exponent + rest.len() as i32;
        format!("{sign}{first}{point}{rest}e{power}")
    }

    fn places(self) -> usize {
        (-self.exponent).max(0).unsigned_abs() as usize
    }

    /// An exact value needs no zeros at the end.
    fn without_trailing_zeros(mut self) -> Self {
        if self.mantissa == 0 {
            return Self { exponent: 0, ..self };
        }
        while self.mantissa.is_multiple_of(10) {
            (self.mantissa, self.exponent) = (self.mantissa / 10, self.exponent + 1);
        }
        self
    }

    /// 99,996 rounded up to four digits is 1000·10², not 10000·10¹.
    fn within(mut self, digits: i32) -> Self {
        if self.mantissa == 10_u64.pow(digits.unsigned_abs()) {
            (self.mantissa, self.exponent) = (self.mantissa / 10, self.exponent + 1);
        }
        self
    }
}

impl std::fmt::Display for Significant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.whole())?;
        match self.fraction().as_str() {
            "" => Ok(()),
            fraction => write!(f, ".{fraction}"),
        }
    }
}

/// Whether a value that 15 digits make a tie lies below it by more than arithmetic noise.
fn is_below(value: f64, mantissa: u64, exponent: i32) -> bool {
    let tie = Significant { negative: false, mantissa, exponent };
    value.abs() < tie.to_f64() * (1.0 - NOISE)
}

/// The value to 15 digits, as a whole number and its power of ten.
fn carried(value: f64) -> (u64, i32) {
    let text = format!("{:.14e}", value.abs());
    let Some((mantissa, exponent)) = text.split_once('e') else {
        return (0, 0);
    };
    let digits = mantissa.bytes().filter(u8::is_ascii_digit);
    let mantissa = digits.fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0'));
    let exponent = exponent.parse::<i32>().unwrap_or(0);
    (mantissa, exponent - (CARRIED - 1))
}

/// The `f64` nearest to `value` at 15 significant digits: what JSON and CSV carry.
#[must_use]
pub fn round_to_digits(value: f64) -> f64 {
    Significant::new(value, 15).to_f64()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: f64, digits: u8) -> String {
        Significant::new(value, digits).to_string()
    }

    #[test]
    fn rounds_half_away_from_zero_in_decimal() {
        assert_eq!(shown(1.2345, 4), "1.235");
        assert_eq!(shown(-1.2345, 4), "-1.235");
        assert_eq!(shown(2.5, 1), "3");
        assert_eq!(shown(1.234_49, 4), "1.234");
    }

    #[test]
    fn a_tie_of_fifteen_digits_is_looked_at_again() {
        assert_eq!(shown(263_754_877_165_514.6, 14), "263754877165510");
        assert_eq!(shown(263_754_877_165_515.0, 14), "263754877165520");
    }

    #[test]
    fn carries_into_a_new_digit() {
        assert_eq!(shown(99_996.0, 4), "100000");
        assert_eq!(shown(0.099_996, 4), "0.1000");
        assert_eq!(shown(9.999_96, 4), "10.00");
    }

    #[test]
    fn scientific_notation_keeps_the_same_digits() {
        assert_eq!(Significant::new(8.938_8e-7, 4).scientific(), "8.939e-7");
        assert_eq!(Significant::new(4e-5, 4).scientific(), "4e-5");
        assert_eq!(Significant::new(-1.25e-9, 15).scientific(), "-1.25e-9");
    }

    #[test]
    fn the_nearest_float_has_the_sign_too() {
        assert_eq!(Significant::new(-1.234_56, 3).to_f64(), -1.23);
        assert_eq!(Significant::new(61.320_000_000_000_01, 4).to_f64(), 61.32);
    }

    #[test]
    fn large_and_small_values_have_no_exponent() {
        assert_eq!(shown(7_654_321.0, 4), "7654000");
        assert_eq!(shown(1.752e-5, 4), "0.00001752");
        assert_eq!(shown(0.0, 4), "0");
    }

    #[test]
    fn keeps_zeros_only_where_something_was_cut_off() {
        assert_eq!(shown(87.6, 4), "87.6");
        assert_eq!(shown(87.600_01, 4), "87.60");
        assert_eq!(shown(1000.0, 4), "1000");
    }

    #[test]
    fn fifteen_digits_carry_no_binary_noise() {
        assert_eq!(round_to_digits(0.1 + 0.2), 0.3);
        assert_eq!(round_to_digits(72.708_000_000_000_01), 72.708);
        assert_eq!(round_to_digits(f64::MAX / 3.0).to_string().len(), 308);
    }
}

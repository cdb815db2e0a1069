//! Numbers and days of columns as the texts that say them exactly.

use std::fmt::{self, Display, Formatter, LowerExp};

/// A number that may be very large or small, with as many digits as it needs and no zeros in a row.
#[derive(Clone, Copy, PartialEq)]
pub struct Float<T>(pub T);

impl<T: Copy + Display + LowerExp + Into<f64>> Display for Float<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let size = self.0.into().abs();
        // Beyond it, zeros would be taken for digits.
        if size == 0.0 || (1e-5..1e15).contains(&size) || !size.is_finite() {
            Display::fmt(&self.0, f)
        } else {
            LowerExp::fmt(&self.0, f)
        }
    }
}

/// A decimal number: `digits` with so many of them behind the point.
#[derive(Clone, Copy, PartialEq)]
pub struct Decimal {
    pub digits: i128,
    pub scale: i32,
}

impl Decimal {
    /// The most digits of the widest type that is read.
    pub const MOST: i32 = 38;
}

impl Display for Decimal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs();
        if self.scale <= 0 {
            let zeros = if digits == 0 { 0 } else { self.scale.unsigned_abs() as usize };
            return write!(f, "{sign}{digits}{:0<zeros$}", "");
        }
        let scale = self.scale.unsigned_abs() as usize;
        let digits = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}

/// A day by its number, the first of 1970 being 0.
#[derive(Clone, Copy, PartialEq)]
pub struct Day(pub i64);

impl Day {
    /// The day of a time, of which so many units make a second.
    pub fn of_time(time: i64, units: i64) -> Self {
        Self(time.div_euclid(86_400 * units))
    }
}

impl Display for Day {
    /// Years begin in March here, so that the day that some lack is the last.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        const OF_400_YEARS: i64 = 146_097;
        let from_march_of_0 = self.0.saturating_add(719_468);
        let cycle = from_march_of_0.div_euclid(OF_400_YEARS);
        let day = from_march_of_0.rem_euclid(OF_400_YEARS);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        write!(f, "{:04}-{month:02}-{day:02}", cycle * 400 + year + next)
    }
}

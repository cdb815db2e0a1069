//! Number → text.

use super::significant::Significant;
use crate::language::Language;

/// How large and small values are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notation {
    /// SI prefixes: `7 GW`, `61.32 TWh`.
    Si,
    /// Chinese myriads of legal units, as news desks write them: `700万千瓦`, `613.2亿千瓦时`.
    Myriad,
}

impl Language {
    /// How large numbers are written.
    pub(crate) fn notation(self) -> Notation {
        match self {
            Self::English => Notation::Si,
            Self::Chinese => Notation::Myriad,
        }
    }
}

/// The power of ten below which zeros hide how small a number is.
const SMALLEST_PLAIN: i32 = -4;

/// The power of ten above which nobody counts the zeros, and the parser soon refuses to.
const LARGEST_PLAIN: i32 = 20;

/// A number rounded to `digits` significant digits: thousands grouped with SI prefixes, not with
/// myriads, and very small or large ones as `8.939e-7` and `1.142e30`.
#[must_use]
pub fn write_number(value: f64, digits: u8, notation: Notation) -> String {
    let rounded = Significant::new(value, digits);
    let plain = SMALLEST_PLAIN..=LARGEST_PLAIN;
    if rounded.magnitude().is_some_and(|power| !plain.contains(&power)) {
        return rounded.scientific();
    }
    match notation {
        Notation::Si => group_thousands(&rounded.to_string()),
        Notation::Myriad => rounded.to_string(),
    }
}

/// Commas between groups of three digits before the decimal point.
#[must_use]
pub fn group_thousands(number: &str) -> String {
    let (whole, fraction) = match number.find('.') {
        Some(point) => number.split_at(point),
        None => (number, ""),
    };
    let digits = whole.trim_start_matches('-').len();
    let mut grouped = String::with_capacity(number.len() + digits / 3);
    for (at, c) in whole.chars().rev().enumerate() {
        if at > 0 && at % 3 == 0 && c != '-' {
            grouped.push(',');
        }
        grouped.push(c);
    }
    grouped.chars().rev().chain(fraction.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_three_from_the_right() {
        for (plain, grouped) in [
            ("7", "7"),
            ("100", "100"),
            ("1000", "1,000"),
            ("-100000", "-100,000"),
            ("61320000000", "61,320,000,000"),
            ("0.0001", "0.0001"),
        ] {
            assert_eq!(group_thousands(plain), grouped);
        }
    }

    #[test]
    fn zeros_that_nobody_counts_become_a_power_of_ten() {
        assert_eq!(write_number(1e-4, 4, Notation::Si), "0.0001");
        assert_eq!(write_number(9e-5, 4, Notation::Si), "9e-5");
        assert_eq!(write_number(1e20, 4, Notation::Si), "100,000,000,000,000,000,000");
        assert_eq!(write_number(1e21, 4, Notation::Si), "1e21");
    }
}

//! Quantity → text.

use super::Quantity;
use super::display_unit::{DisplayUnit, Notation};
use super::significant::Significant;

/// A quantity in its most readable unit, rounded to `digits` significant digits (1 to 15).
///
/// ```
/// use gigawatt::quantity::{Notation, parse, write_quantity};
///
/// let quantity = parse("7e9 W")?.quantity;
/// assert_eq!(write_quantity(&quantity, Notation::Si, 4), "7 GW");
/// assert_eq!(write_quantity(&quantity, Notation::Myriad, 4), "70亿瓦");
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[must_use]
pub fn write_quantity(quantity: &Quantity, notation: Notation, digits: u8) -> String {
    let unit = DisplayUnit::for_reading(quantity, notation, digits);
    let value = unit.value_of(quantity).unwrap_or_default();
    write_number(value, digits, notation) + &unit.suffix()
}

/// The power of ten below which zeros hide how small a number is.
const SMALLEST_PLAIN: i32 = -4;

/// A number rounded to `digits` significant digits: thousands grouped with SI prefixes, not with
/// myriads, and very small ones as `8.939e-7`.
///
/// ```
/// use gigawatt::quantity::{Notation, write_number};
///
/// assert_eq!(write_number(7e6, 4, Notation::Si), "7,000,000");
/// assert_eq!(write_number(1118.0, 4, Notation::Myriad), "1118");
/// assert_eq!(write_number(0.000_000_893_88, 4, Notation::Si), "8.939e-7");
/// ```
#[must_use]
pub fn write_number(value: f64, digits: u8, notation: Notation) -> String {
    let rounded = Significant::new(value, digits);
    if rounded.magnitude().is_some_and(|power| power < SMALLEST_PLAIN) {
        return rounded.scientific();
    }
    match notation {
        Notation::Si => group_thousands(&rounded.to_string()),
        Notation::Myriad => rounded.to_string(),
    }
}

/// Commas between groups of three digits before the decimal point.
///
/// ```
/// assert_eq!(gigawatt::quantity::group_thousands("7000000.125"), "7,000,000.125");
/// ```
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
}

//! The unit a value is shown in: chosen for reading, or named by the user.

use super::decimal::{Decimal, Exact};
use super::error::{Fault, ParseError, ParseErrorKind};
use super::expression;
use super::lookup;
use super::parse::Source;
use super::reader::Reader;
use super::unit::Dimension;
use super::write::{Notation, write_number};
use super::{Quantity, diagnose};
use std::borrow::Cow;

/// A unit to show values in, such as `TWh`, `亿度` or `TWh/yr`.
///
/// ```
/// use gigawatt::quantity::{DisplayUnit, parse};
///
/// let unit = DisplayUnit::parse("亿度")?;
/// assert_eq!(unit.value_of(&parse("61.32 TWh")?.quantity), Some(613.2));
/// assert_eq!(unit.value_of(&parse("7 GW")?.quantity), None);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DisplayUnit {
    label: Cow<'static, str>,
    dimension: Dimension,
    /// A value in base units times `multiplier` over `divisor` is the value in this unit.
    multiplier: f64,
    divisor: f64,
}

impl DisplayUnit {
    /// Reads the name of a unit, with a multiplier if wanted: `kWh`, `亿度`, `million kWh`, `TWh/yr`.
    ///
    /// # Errors
    /// [`ParseError`] for an unknown or ambiguous unit, and for a number before it.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let source = Source::read_as(text, Reader::Unit);
        let trimmed = source.trimmed();
        let term = expression::unit(trimmed)
            .map_err(|fault| source.error(diagnose::explain_unit(trimmed, fault)))?;
        let out_of_range = || source.error(Fault::at(ParseErrorKind::OutOfRange, 0..trimmed.len()));
        let (multiplier, divisor) = term.exact.inverse_factors().ok_or_else(out_of_range)?;
        Ok(Self { label: label(trimmed), dimension: term.dimension, multiplier, divisor })
    }

    /// The kilowatt-hour, in which energy is metered and billed: `kWh` or 度.
    #[must_use]
    pub fn kilowatt_hour() -> Self {
        Self::of(Dimension::Energy, "kWh", 0, "kWh")
    }

    /// The unit in which a value of this size, whatever its sign, is easiest to read: the largest one that
    /// keeps it at or above 1 when rounded to `digits`.
    #[must_use]
    pub fn for_reading(quantity: &Quantity, notation: Notation, digits: u8) -> Self {
        let dimension = quantity.dimension();
        let zero = quantity.base_value() == 0.0;
        let ladder = ladder(dimension, notation);
        let units =
            ladder.iter().map(|(word, power, label)| Self::of(dimension, word, *power, label));
        let rounds_to_one = 1.0 - 0.5 * 0.1_f64.powi(digits.into());
        let readable =
            |unit: &Self| unit.value_of(quantity).is_some_and(|v| v.abs() >= rounds_to_one);
        let smallest = || units.clone().find(|unit| !zero || unit.multiplier <= 1.0);
        units.clone().rev().find(readable).or_else(smallest).unwrap_or_else(Self::kilowatt_hour)
    }

    /// `word` of the unit table, times a power of ten, under a label.
    fn of(dimension: Dimension, word: &str, power: i32, label: &'static str) -> Self {
        let scale = lookup::find(word).map_or(Decimal::ONE, |found| {
            let scale = found.unit.scale;
            Decimal::new(u128::from(scale.mantissa), scale.exponent)
        });
        let exact = Exact::whole(scale.shifted(power));
        let (multiplier, divisor) = exact.inverse_factors().unwrap_or((1.0, 1.0));
        Self { label: Cow::Borrowed(label), dimension, multiplier, divisor }
    }

    /// The name to print.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// What it measures.
    #[must_use]
    pub fn dimension(&self) -> Dimension {
        self.dimension
    }

    /// The quantity in this unit; `None` if it is of another dimension.
    #[must_use]
    pub fn value_of(&self, quantity: &Quantity) -> Option<f64> {
        (quantity.dimension() == self.dimension)
            .then(|| quantity.base_value() * self.multiplier / self.divisor)
    }

    /// The label as it follows a number: after a space, but for Chinese units.
    ///
    /// ```
    /// use gigawatt::quantity::DisplayUnit;
    ///
    /// assert_eq!(DisplayUnit::parse("kWh")?.suffix(), " kWh");
    /// assert_eq!(DisplayUnit::parse("万度")?.suffix(), "万度");
    /// # Ok::<(), gigawatt::quantity::ParseError>(())
    /// ```
    #[must_use]
    pub fn suffix(&self) -> String {
        let space = if self.label.starts_with(|c: char| c.is_ascii()) { " " } else { "" };
        format!("{space}{}", self.label)
    }
}

/// A quantity in its most readable unit, rounded to `digits` significant digits (1 to 15).
///
/// ```
/// use gigawatt::quantity::{Notation, parse, write_quantity};
///
/// let quantity = parse("7e9 W")?.quantity;
/// assert_eq!(write_quantity(&quantity, Notation::Si, 4), "7 GW");
/// assert_eq!(write_quantity(&quantity, Notation::Myriad, 4), "700万千瓦");
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[must_use]
pub fn write_quantity(quantity: &Quantity, notation: Notation, digits: u8) -> String {
    let unit = DisplayUnit::for_reading(quantity, notation, digits);
    let value = unit.value_of(quantity).unwrap_or_default();
    write_number(value, digits, notation) + &unit.suffix()
}

/// A word of the unit table, a power of ten, and the name of the two together.
type Rung = (&'static str, i32, &'static str);

/// The units of one notation, the smallest first. A milliwatt-hour would be taken for a million times as
/// much, `MWh`.
fn ladder(dimension: Dimension, notation: Notation) -> &'static [Rung] {
    match (dimension, notation) {
        (Dimension::Power, Notation::Si) => &[
            ("mW", 0, "mW"),
            ("W", 0, "W"),
            ("kW", 0, "kW"),
            ("MW", 0, "MW"),
            ("GW", 0, "GW"),
            ("TW", 0, "TW"),
            ("PW", 0, "PW"),
        ],
        (Dimension::Energy, Notation::Si) => &[
            ("Wh", 0, "Wh"),
            ("kWh", 0, "kWh"),
            ("MWh", 0, "MWh"),
            ("GWh", 0, "GWh"),
            ("TWh", 0, "TWh"),
            ("PWh", 0, "PWh"),
        ],
        (Dimension::Power, Notation::Myriad) => {
            &[("瓦", 0, "瓦"), ("千瓦", 0, "千瓦"), ("千瓦", 4, "万千瓦"), ("千瓦", 8, "亿千瓦")]
        }
        (Dimension::Energy, Notation::Myriad) => &[
            ("Wh", 0, "瓦时"),
            ("度", 0, "千瓦时"),
            ("度", 4, "万千瓦时"),
            ("度", 8, "亿千瓦时"),
            ("度", 12, "万亿千瓦时"),
        ],
        (Dimension::Time, _) => &[("s", 0, "s"), ("h", 0, "h"), ("d", 0, "d"), ("yr", 0, "yr")],
    }
}

/// The unit as it was written, or by its symbol if another case was used.
fn label(text: &str) -> Cow<'static, str> {
    match lookup::find(text) {
        Ok(found) if !found.exact => Cow::Borrowed(found.unit.symbol),
        _ => Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse;

    fn chosen(text: &str, notation: Notation) -> String {
        let quantity = parse(text).unwrap().quantity;
        DisplayUnit::for_reading(&quantity, notation, 4).label().to_owned()
    }

    #[test]
    fn the_largest_readable_prefix_is_chosen() {
        assert_eq!(chosen("7e9 W", Notation::Si), "GW");
        assert_eq!(chosen("0.1 GW", Notation::Si), "MW");
        assert_eq!(chosen("61320000 MWh", Notation::Si), "TWh");
        assert_eq!(chosen("5 mW", Notation::Si), "mW");
        assert_eq!(chosen("0 W", Notation::Si), "W");
        assert_eq!(chosen("1e25 W", Notation::Si), "PW");
    }

    #[test]
    fn what_is_below_zero_has_the_unit_of_what_is_as_far_above() {
        for (value, unit) in [(-7e9, "GW"), (-0.05e9, "MW"), (-1e13, "TW"), (-0.002, "mW")] {
            let quantity = Quantity::from_base(value, Dimension::Power);
            assert_eq!(DisplayUnit::for_reading(&quantity, Notation::Si, 4).label(), unit);
        }
    }

    #[test]
    fn rounding_up_counts() {
        assert_eq!(chosen("999.96 MW", Notation::Si), "GW");
        assert_eq!(chosen("999.94 MW", Notation::Si), "MW");
    }

    #[test]
    fn chinese_myriads() {
        assert_eq!(chosen("7 GW", Notation::Myriad), "万千瓦");
        assert_eq!(chosen("200 GW", Notation::Myriad), "亿千瓦");
        assert_eq!(chosen("61.32 TWh", Notation::Myriad), "亿千瓦时");
        assert_eq!(chosen("5 kW", Notation::Myriad), "千瓦");
        assert_eq!(chosen("5 W", Notation::Myriad), "瓦");
        assert_eq!(chosen("1.2 PWh", Notation::Myriad), "万亿千瓦时");
    }

    #[test]
    fn units_are_read_with_multipliers_and_rates() {
        let energy = parse("61.32 TWh").unwrap().quantity;
        let power = parse("7 GW").unwrap().quantity;
        for (text, quantity, value) in [
            ("million kWh", energy, 61_320.0),
            ("亿千瓦时", energy, 613.2),
            ("twh", energy, 61.32),
            ("TWh/yr", power, 61.32),
            ("万千瓦", power, 700.0),
            ("亿度/年", power, 613.2),
            ("GW·yr", energy, 7.0),
        ] {
            let unit = DisplayUnit::parse(text).unwrap();
            assert_eq!(unit.value_of(&quantity), Some(value), "{text}");
        }
    }

    #[test]
    fn a_label_is_what_was_written_in_the_known_case() {
        for (text, label) in [
            ("twh", "TWh"),
            ("度", "度"),
            ("亿度", "亿度"),
            (" million  kWh ", "million kWh"),
            ("TWh  per year", "TWh per year"),
        ] {
            assert_eq!(DisplayUnit::parse(text).unwrap().label(), label, "{text}");
        }
    }

    #[test]
    fn a_quantity_is_no_unit() {
        let kind = |text| DisplayUnit::parse(text).unwrap_err().kind().clone();
        let error = DisplayUnit::parse("about 7 GW").unwrap_err();
        assert_eq!(&error.text()[error.span()], "7");
        assert_eq!(kind("7 GW"), ParseErrorKind::UnitExpected);
        assert!(matches!(kind("GX"), ParseErrorKind::UnknownUnit { .. }));
        assert!(matches!(kind("mw"), ParseErrorKind::AmbiguousUnit { .. }));
        assert_eq!(kind(" "), ParseErrorKind::Empty);
        assert_eq!(kind("kWh/0h"), ParseErrorKind::UnitExpected);
        for text in [".5GW", "点五吉瓦", ",000W", "e9W", "十五瓦", "_000W", "2 GW", "kWh/2h"]
        {
            assert_eq!(kind(text), ParseErrorKind::UnitExpected, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_at_every_size_that_can_be_calculated_with() {
        for power in -39..40 {
            for unit in ["W", "J", "s"] {
                let quantity = parse(&format!("1.23456789012345e{power}{unit}")).unwrap().quantity;
                for notation in [Notation::Si, Notation::Myriad] {
                    let text = write_quantity(&quantity, notation, 15);
                    let read = parse(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
                    let change = read.quantity.base_value() / quantity.base_value() - 1.0;
                    assert!(change.abs() < 1e-14, "{text}");
                }
            }
        }
    }
}

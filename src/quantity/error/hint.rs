//! What to write instead, in English.

use super::ParseErrorKind;
use crate::quantity::Dimension;
use crate::quantity::near_unit;
use std::borrow::Cow;

impl ParseErrorKind {
    /// The unit that an unknown one is a slip of, if one is near enough, or two that it joins: `GW·yr`
    /// of `GWa`.
    #[must_use]
    pub fn nearest_unit(&self) -> Option<Cow<'static, str>> {
        match self {
            Self::UnknownUnit { found } => near_unit::of(found),
            _ => None,
        }
    }

    /// What to write instead, in English.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Empty | Self::MissingNumber | Self::Unexpected { .. } => {
                "write a number and then a unit, such as `7GW` or `60亿瓦`".to_owned()
            }
            Self::MissingUnit { number, example } => format!("write `{number}{example}`"),
            Self::DigitExpected => "write `7.5` or `7`".to_owned(),
            Self::NotANumber | Self::NotFinite | Self::Negative => {
                "write a number of zero or more".to_owned()
            }
            Self::OutOfRange => "check the number and its unit".to_owned(),
            Self::TooManyDigits => "30 digits are read at most: round it".to_owned(),
            Self::DecimalComma { point, grouped } => match grouped {
                Some(grouped) => format!("write `{point}` or `{grouped}`"),
                None => format!("write `{point}`"),
            },
            Self::BadGrouping => "write `7,000`, `7 000` or `7000`".to_owned(),
            Self::UnsupportedDigit { .. } => {
                "write digits, a point and `e`: `1e9` for 10⁹, `0.5` for ½".to_owned()
            }
            Self::IndefiniteNumber { .. } => "write the number that is meant".to_owned(),
            Self::AmbiguousNumeral { spoken, literal } => {
                format!("write `{spoken}` or `{literal}`")
            }
            Self::AmbiguousMyriad => "write 百万 for 10^6 or 万亿 for 10^12".to_owned(),
            Self::UnreadableNumeral => {
                "write it in digits, such as `2250万`, or in full, such as `两千二百五十万`"
                    .to_owned()
            }
            Self::AmbiguousScale { word, .. } => format!("write the word, such as `{word}`"),
            Self::AmbiguousUnit { small, large, .. } => {
                format!("write `{}` or `{}`", large.symbol, small.symbol)
            }
            Self::ThousandOrMillion { .. } => {
                "write `MMBtu` for a million BTU, or `1000 BTU`".to_owned()
            }
            Self::ApparentPower { .. } => {
                "multiply it by the power factor and write watts".to_owned()
            }
            Self::Heat { .. } => "write the electric power, such as `300 MW`".to_owned(),
            Self::Month => "write days or hours, such as `30d`, or `5 TWh/30d`".to_owned(),
            Self::UnknownUnit { .. } => match self.nearest_unit() {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => {
                    "known units are W, Wh, J and their multiples, 瓦, 度, 千瓦时, BTU, toe, tce"
                        .to_owned()
                }
            },
            Self::WrongDimension { found, expected, likely, .. } => {
                return likely_meant(*found, *expected, likely);
            }
            Self::NoTime => "write a time above zero, such as `61 TWh/yr`".to_owned(),
            Self::UnknownCombination { left, .. } => match left {
                Dimension::Power => {
                    "a power is energy per time already: leave the time out".to_owned()
                }
                _ => "write energy per time (`61 TWh/yr`) or power times time (`7 GW*8760h`)"
                    .to_owned(),
            },
            Self::PlainFactor { likely, .. } => match likely.as_slice() {
                [] => "work it out, and write the result with its unit".to_owned(),
                likely => {
                    let likely: Vec<String> =
                        likely.iter().map(|text| format!("`{text}`")).collect();
                    format!("write {}", likely.join(" or "))
                }
            },
            Self::ReversedRange => "write the lower end first, such as `6..10 GW`".to_owned(),
            Self::NoRange => "write one value".to_owned(),
            Self::ClaimSides => "write it as in `7GW for 1y = 61TWh`".to_owned(),
            Self::NotPerEnergy { example } => format!("write it as in `{example}`"),
            Self::Gallon { .. } => "write litres, as in `1.8 L/kWh`".to_owned(),
            Self::AmbiguousCurrency { .. } => {
                "write the code of the currency, such as `CNY` or `JPY`".to_owned()
            }
            Self::Shape(kind) => kind.hint(),
            Self::UnitExpected => "write the unit alone, such as `TWh` or `亿度`".to_owned(),
            Self::TimeBehind { meant } => format!("write `{meant}`"),
            Self::NotADate { .. } => {
                "write `2026-07-15`, `2026-07`, `2026-Q3`, `2026-H2` or `2026`".to_owned()
            }
            Self::NoSuchDate { .. } => "write a day of the years 1900 to 2200".to_owned(),
            Self::TrailingText => "write one quantity, or separate arguments by a space".to_owned(),
        })
    }
}

fn likely_meant(found: Dimension, expected: Dimension, likely: &[String]) -> Option<String> {
    let [first, second] = likely else {
        let only = likely.first().map(|only| format!("write `{only}`"));
        return only.or_else(|| an_example(expected));
    };
    Some(match (found, expected) {
        (Dimension::Energy, Dimension::Power) => {
            format!("write `{first}`, or `{second}` if it is the energy of a year")
        }
        _ => format!("write `{first}` or `{second}`"),
    })
}

/// An example of what is needed; of a time the caller knows which are possible.
fn an_example(expected: Dimension) -> Option<String> {
    match expected {
        Dimension::Power => Some("write a power, such as `7 GW`".to_owned()),
        Dimension::Energy => Some("write an energy, such as `61 TWh`".to_owned()),
        Dimension::Time => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::quantity::{parse, parse_energy, parse_power};

    #[test]
    fn an_unknown_unit_is_a_slip_of_a_near_one() {
        let error = parse("7 GX").unwrap_err();
        assert_eq!(error.kind().nearest_unit().as_deref(), Some("GW"));
        assert_eq!(error.hint().as_deref(), Some("did you mean `GW`?"));
        assert_eq!(parse("7 horses").unwrap_err().kind().nearest_unit(), None);
        assert_eq!(parse("7 mw").unwrap_err().kind().nearest_unit(), None);
    }

    #[test]
    fn another_dimension_needs_an_example() {
        let hint = parse_power("5 h").unwrap_err().hint();
        assert_eq!(hint.as_deref(), Some("write a power, such as `7 GW`"));
        let hint = parse_energy("5 h").unwrap_err().hint();
        assert_eq!(hint.as_deref(), Some("write an energy, such as `61 TWh`"));
    }

    #[test]
    fn a_power_needs_no_time_and_an_energy_one() {
        let hint = |text| parse(text).unwrap_err().hint().unwrap();
        assert!(hint("7 GW/yr").ends_with("leave the time out"));
        assert!(hint("7 GWh*2h").starts_with("write energy per time"));
    }
}

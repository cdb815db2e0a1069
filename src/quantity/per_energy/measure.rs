//! What is counted for an energy: a mass, a volume or money, with its unit before or behind the number.

use crate::quantity::error::{Fault, ParseErrorKind};
use crate::quantity::money::{self, Currency, Named};
use std::ops::Range;

/// What a rate counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quantity) enum Measure {
    /// In kilograms.
    Mass,
    /// In cubic metres.
    Volume,
    /// In whole units of a currency.
    Money,
}

/// A unit of what is counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::quantity) struct Unit {
    /// Its size is this times a power of ten kilograms, cubic metres, or whole units of the currency.
    pub size: f64,
    /// That power.
    pub power: i32,
    /// Of money.
    pub currency: Option<Currency>,
}

/// A word for a unit, and its size as above.
type Word = (&'static str, f64, i32);

/// Units of mass, the longer words first; `CO2`, `CO2e` and the like may follow.
const MASSES: &[Word] = &[
    ("kilograms", 1.0, 0),
    ("kilogram", 1.0, 0),
    ("pounds", POUND, 0),
    ("pound", POUND, 0),
    ("megatonnes", 1.0, 9),
    ("kilotonnes", 1.0, 6),
    ("tonnes", 1.0, 3),
    ("tonne", 1.0, 3),
    ("grams", 1.0, -3),
    ("gram", 1.0, -3),
    ("lbs", POUND, 0),
    ("kg", 1.0, 0),
    ("lb", POUND, 0),
    ("mg", 1.0, -6),
    ("g", 1.0, -3),
    ("t", 1.0, 3),
    ("千克", 1.0, 0),
    ("公斤", 1.0, 0),
    ("毫克", 1.0, -6),
    ("克", 1.0, -3),
    ("吨", 1.0, 3),
    ("噸", 1.0, 3),
    ("磅", POUND, 0),
];

/// The avoirdupois pound in kilograms, by definition.
const POUND: f64 = 0.453_592_37;

/// What may stand behind a mass: CO₂, or greenhouse gases counted as CO₂.
pub(in crate::quantity) const GASES: &[&str] = &[
    "co2-eq", "co2eq", "co2e", "co2", "co₂-eq", "co₂eq", "co₂e", "co₂", "二氧化碳当量", "二氧化碳",
];

/// Units of volume, the longer words first.
const VOLUMES: &[Word] = &[
    ("millilitres", 1.0, -6),
    ("milliliters", 1.0, -6),
    ("litres", 1.0, -3),
    ("liters", 1.0, -3),
    ("litre", 1.0, -3),
    ("liter", 1.0, -3),
    ("立方米", 1.0, 0),
    ("毫升", 1.0, -6),
    ("m3", 1.0, 0),
    ("m³", 1.0, 0),
    ("ml", 1.0, -6),
    ("升", 1.0, -3),
    ("l", 1.0, -3),
];

/// Symbols whose capital letter is mega, where the small one is milli, or which stand beside such: ML is a
/// million litres, and Mg a tonne. They are taken to the letter, before any case is let pass.
const WITH_CAPITALS: &[(Measure, Word)] = &[
    (Measure::Mass, ("Mg", 1.0, 3)),
    (Measure::Mass, ("Gg", 1.0, 6)),
    (Measure::Mass, ("kt", 1.0, 6)),
    (Measure::Mass, ("Mt", 1.0, 9)),
    (Measure::Volume, ("megalitres", 1.0, 3)),
    (Measure::Volume, ("megaliters", 1.0, 3)),
    (Measure::Volume, ("ML", 1.0, 3)),
    (Measure::Volume, ("Ml", 1.0, 3)),
    (Measure::Volume, ("GL", 1.0, 6)),
    (Measure::Volume, ("kL", 1.0, 0)),
    (Measure::Volume, ("kl", 1.0, 0)),
];

/// Words for a gallon, which is of two sizes.
const GALLONS: &[&str] = &["gallons", "gallon", "gals", "gal", "加仑", "加侖"];

impl Measure {
    /// The unit of an amount, and the place of its number; `None` where no unit stands.
    pub fn unit_in(self, text: &str) -> Result<Option<(Unit, Range<usize>)>, Fault> {
        match self {
            Self::Mass => {
                let lower = text.to_ascii_lowercase();
                let gas = GASES.iter().find_map(|gas| lower.strip_suffix(gas));
                let mass = gas.unwrap_or(&lower).trim_end();
                let mass = mass.strip_suffix(" of").unwrap_or(mass).trim_end();
                let written = &text[..mass.len()];
                Ok(self.to_the_letter(written).or_else(|| at_the_end(mass, MASSES)))
            }
            Self::Volume => {
                let lower = text.to_ascii_lowercase();
                if let Some(number) = GALLONS.iter().find_map(|word| before(&lower, word)) {
                    let start = text.len() - text[number.len()..].trim_start().len();
                    let found = text[start..].to_owned();
                    return Err(Fault::at(ParseErrorKind::Gallon { found }, start..text.len()));
                }
                Ok(self.to_the_letter(text).or_else(|| at_the_end(&lower, VOLUMES)))
            }
            Self::Money => {
                let unit = |currency, power| Unit { size: 1.0, power, currency: Some(currency) };
                let named = money::named_in(text)?;
                Ok(named.map(|Named { currency, power, number }| (unit(currency, power), number)))
            }
        }
    }
}

impl Measure {
    /// The unit that a text ends with, if its symbol has a capital letter that counts.
    fn to_the_letter(self, text: &str) -> Option<(Unit, Range<usize>)> {
        let mut words = WITH_CAPITALS.iter().filter(|(measure, _)| *measure == self);
        words.find_map(|(_, word)| at_the_end(text, &[*word]))
    }
}

/// The unit that a text ends with, and the place of the number before it.
fn at_the_end(text: &str, words: &[Word]) -> Option<(Unit, Range<usize>)> {
    words.iter().find_map(|(word, size, power)| {
        let number = before(text, word)?;
        Some((Unit { size: *size, power: *power, currency: None }, 0..number.len()))
    })
}

/// What stands before a word at the end of a text. The l of gal is no litre.
fn before<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let before = text.strip_suffix(word)?;
    (!before.ends_with(|c: char| c.is_ascii_alphabetic())).then(|| before.trim_end())
}

//! Amounts per energy: grams of CO₂, litres of water or money for a kilowatt-hour.
//!
//! ```text
//! rate = number amount "/" energy-unit        473 gCO2e/kWh, 0.06..0.10 USD/kWh, 1.8升/度, $80/MWh
//! ```

use super::error::{Fault, ParseError, ParseErrorKind, ShapeErrorKind, shortened};
use super::money::{Currency, Money, Tariff};
use super::parse::Source;
use super::unit::Dimension;
use super::{expression, ratio, shape};
use crate::estimate::Estimate;
use std::ops::Range;
use uom::si::f64::{Energy, Mass, Volume};
use uom::si::mass::kilogram;
use uom::si::volume::cubic_meter;

/// Mass of CO₂ for an energy: grid intensity.
pub type CarbonIntensity = uom::si::f64::MassPerEnergy;

/// Volume of water for an energy: WUE.
pub type WaterIntensity = <Volume as std::ops::Div<Energy>>::Output;

/// Units of mass in kilograms; `CO2`, `CO2e` and the like may follow.
const MASSES: &[(&str, f64)] = &[
    ("kg", 1.0),
    ("g", 1e-3),
    ("t", 1e3),
    ("千克", 1.0),
    ("公斤", 1.0),
    ("克", 1e-3),
    ("吨", 1e3),
];

/// What may stand behind a mass: CO₂, or greenhouse gases counted as CO₂.
const GASES: &[&str] = &["co2eq", "co2e", "co2", "co₂eq", "co₂e", "co₂", "二氧化碳"];

/// Units of volume in cubic metres.
const VOLUMES: &[(&str, f64)] = &[
    ("litres", 1e-3),
    ("liters", 1e-3),
    ("litre", 1e-3),
    ("liter", 1e-3),
    ("立方米", 1.0),
    ("m3", 1.0),
    ("m³", 1.0),
    ("升", 1e-3),
    ("l", 1e-3),
];

/// Signs and words that can only be one currency. ¥ is none of them: yen or yuan.
const CURRENCIES: &[(&str, &str)] = &[
    ("美元", "USD"),
    ("欧元", "EUR"),
    ("英镑", "GBP"),
    ("日元", "JPY"),
    ("人民币", "CNY"),
    ("元", "CNY"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("$", "USD"),
];

/// Reads a grid intensity such as `473 gCO2e/kWh`, `0.5 kg/kWh` or `0.56千克/度`.
///
/// # Errors
/// [`ParseError`] for what is no mass per energy.
///
/// ```
/// use gigawatt::quantity::{parse_carbon_intensity, parse_energy};
/// use uom::si::mass::ton;
///
/// let mass = parse_energy("1 TWh")? * parse_carbon_intensity("473 gCO2e/kWh")?.central();
/// assert_eq!(mass.get::<ton>().round(), 473_000.0);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_carbon_intensity(text: &str) -> Result<Estimate<CarbonIntensity>, ParseError> {
    let amount = |written: &str| {
        let lower = written.to_ascii_lowercase();
        let gas = GASES.iter().find(|gas| lower.ends_with(**gas)).map_or(0, |gas| gas.len());
        measure(lower[..lower.len() - gas].trim_end(), MASSES)
    };
    let rate = read(text, "473 gCO2e/kWh", amount)?;
    Ok(rate.amount.map(|kilograms| Mass::new::<kilogram>(kilograms * rate.factor) / rate.energy))
}

/// Reads a WUE such as `1.8 L/kWh` or `1.8升/度`.
///
/// # Errors
/// [`ParseError`] for what is no volume per energy.
///
/// ```
/// use gigawatt::quantity::{parse_energy, parse_water_intensity};
/// use uom::si::volume::liter;
///
/// let water = parse_energy("1 MWh")? * parse_water_intensity("1.8 L/kWh")?.central();
/// assert_eq!(water.get::<liter>().round(), 1800.0);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_water_intensity(text: &str) -> Result<Estimate<WaterIntensity>, ParseError> {
    let rate = read(text, "1.8 L/kWh", |written| measure(&written.to_ascii_lowercase(), VOLUMES))?;
    Ok(rate.amount.map(|volume| Volume::new::<cubic_meter>(volume * rate.factor) / rate.energy))
}

/// Reads a price of energy such as `0.08 USD/kWh`, `$80/MWh`, `0.5元/度` or `0.06..0.10 EUR/kWh`.
///
/// # Errors
/// [`ParseError`] for what is no money per energy, and for `¥`, which is yen or yuan.
///
/// ```
/// use gigawatt::quantity::parse_tariff;
///
/// let tariff = parse_tariff("80 USD/MWh")?.central();
/// assert_eq!((tariff.per_kwh.amount, tariff.per_kwh.currency.to_string().as_str()), (0.08, "USD"));
/// assert!(parse_tariff("0.5 ¥/kWh").is_err());
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_tariff(text: &str) -> Result<Estimate<Tariff>, ParseError> {
    let mut currency = None;
    let amount = |written: &str| {
        let (found, number) = money(written)?;
        currency = Some(found);
        Some((1.0, number))
    };
    let rate = read(text, "0.08 USD/kWh", amount)?;
    let source = Source::new(text);
    let currency = currency.ok_or_else(|| source.error(not_per_energy(text, "0.08 USD/kWh")))?;
    let kilowatt_hours = rate.energy.get::<uom::si::energy::kilowatt_hour>();
    let per_kwh = |amount: f64| Money { amount: amount / kilowatt_hours, currency };
    Ok(rate.amount.map(|amount| Tariff { per_kwh: per_kwh(amount) }))
}

/// A number, what it counts in base units, and the energy it is counted for.
struct Rate {
    amount: Estimate<f64>,
    factor: f64,
    energy: Energy,
}

/// Reads a rate; `amount` takes the unit off the end (or the start) of what stands before the slash
/// and gives its size and the place of the number.
fn read(
    text: &str,
    example: &'static str,
    mut amount: impl FnMut(&str) -> Option<(f64, Range<usize>)>,
) -> Result<Rate, ParseError> {
    let source = Source::new(text);
    let trimmed = source.trimmed();
    let read = match shape::find(trimmed) {
        Some(shaped) => Err(not_drawn(trimmed, shaped.body, example, &mut amount)),
        None => rate(trimmed, example, &mut amount),
    };
    read.map_err(|fault| source.error(fault))
}

/// The fault of a rate with a shape, which no sample would draw.
fn not_drawn(
    text: &str,
    body: Range<usize>,
    example: &'static str,
    amount: &mut impl FnMut(&str) -> Option<(f64, Range<usize>)>,
) -> Fault {
    let without = &text[body.clone()];
    if rate(without, example, amount).is_err() {
        return not_per_energy(text, example);
    }
    let kind = ShapeErrorKind::NotDrawn { without: without.to_owned() };
    Fault::at(ParseErrorKind::Shape(kind), body.end..text.len())
}

fn rate(
    text: &str,
    example: &'static str,
    amount: &mut impl FnMut(&str) -> Option<(f64, Range<usize>)>,
) -> Result<Rate, Fault> {
    if text.is_empty() {
        return Err(Fault::at(ParseErrorKind::Empty, 0..0));
    }
    let slash = text.rfind('/').ok_or_else(|| not_per_energy(text, example))?;
    let unit = text[slash + 1..].trim();
    let at = text.len() - unit.len();
    let energy = expression::unit(unit)
        .ok()
        .filter(|unit| unit.dimension == Dimension::Energy)
        .and_then(|unit| unit.exact.to_f64())
        .ok_or_else(|| Fault::at(ParseErrorKind::NotPerEnergy { example }, at..text.len()))?;
    let before = text[..slash].trim_end();
    if before.contains(['¥', '￥']) {
        let found = "¥".to_owned();
        return Err(Fault::at(ParseErrorKind::AmbiguousCurrency { found }, 0..before.len()));
    }
    if let Some(start) = gallons(before) {
        let found = before[start..].to_owned();
        return Err(Fault::at(ParseErrorKind::Gallon { found }, start..before.len()));
    }
    let (factor, number) = amount(before)
        .ok_or_else(|| Fault::at(ParseErrorKind::NotPerEnergy { example }, 0..before.len()))?;
    if before[number.clone()].contains('%') {
        let found = shortened("%");
        return Err(Fault::at(ParseErrorKind::Unexpected { found }, number));
    }
    let amount = ratio::read(&before[number.clone()]).map_err(|fault| fault.moved(number.start))?;
    Ok(Rate { amount, factor, energy: Energy::new::<uom::si::energy::joule>(energy) })
}

fn not_per_energy(text: &str, example: &'static str) -> Fault {
    Fault::at(ParseErrorKind::NotPerEnergy { example }, 0..text.trim().len())
}

/// Where the gallons at the end of a text begin.
fn gallons(text: &str) -> Option<usize> {
    const WORDS: [&str; 5] = ["gallons", "gallon", "gals", "gal", "加仑"];
    let lower = text.to_ascii_lowercase();
    let before = WORDS.iter().find_map(|word| lower.strip_suffix(word))?;
    (!before.ends_with(|c: char| c.is_ascii_alphabetic())).then_some(before.len())
}

/// The size of the unit at the end of a text, and the place of the number before it.
fn measure(text: &str, units: &[(&str, f64)]) -> Option<(f64, Range<usize>)> {
    // The l of gal is no litre.
    let stands_alone = |before: &str| !before.ends_with(|c: char| c.is_ascii_alphabetic());
    let taken_off = |unit: &str| text.strip_suffix(unit).filter(|before| stands_alone(before));
    let (number, size) =
        units.iter().find_map(|(unit, size)| Some((taken_off(unit)?.trim_end(), *size)))?;
    Some((size, 0..number.len()))
}

/// The currency before or behind a number, and the place of the number.
fn money(text: &str) -> Option<(Currency, Range<usize>)> {
    let code = |code: &str| Currency::of_code(code);
    for (sign, name) in CURRENCIES {
        if let Some(number) = text.strip_suffix(sign) {
            return Some((code(name)?, 0..number.trim_end().len()));
        }
        if let Some(number) = text.strip_prefix(sign) {
            let start = text.len() - number.trim_start().len();
            return Some((code(name)?, start..text.len()));
        }
    }
    let letters = text.len() - text.trim_end_matches(|c: char| c.is_ascii_uppercase()).len();
    if letters == 3 {
        let at = text.len() - 3;
        return Some((code(&text[at..])?, 0..text[..at].trim_end().len()));
    }
    let first = text.get(..3).and_then(code)?;
    let start = text.len() - text[3..].trim_start().len();
    Some((first, start..text.len()))
}

#[cfg(test)]
mod tests;

//! Amounts per energy: grams of CO₂, litres of water or money for a kilowatt-hour.
//!
//! ```text
//! rate   = end [ range-sign end ]       400..500 g/kWh, 0.06USD/kWh..0.10USD/kWh, 0.08 USD/kWh ± 10%
//! end    = amount per energy-unit       473 gCO2e/kWh, 0.08 USD per kWh, $80/MWh, 8 US cents/kWh
//!        | "每" energy-unit amount      每度0.5元
//! amount = number unit | sign number
//! per    = "/" | "per" | "a" | "每"
//! ```
//!
//! One end of a range may leave out what the other says.

pub(super) mod measure;
mod read;

use super::error::ParseError;
use super::money::{Currency, Money, Tariff};
use super::reader::Reader;
use crate::estimate::Estimate;
use measure::Measure;
use read::{Rate, read};
use uom::si::energy::kilowatt_hour;
use uom::si::f64::{Energy, Mass, Volume};
use uom::si::mass::kilogram;
use uom::si::volume::cubic_meter;

/// Mass of CO₂ for an energy: grid intensity.
pub type CarbonIntensity = uom::si::f64::MassPerEnergy;

/// Volume of water for an energy: WUE.
pub type WaterIntensity = <Volume as std::ops::Div<Energy>>::Output;

/// Reads a grid intensity such as `473 gCO2e/kWh`, `0.5 kg per kWh`, `882 lb/MWh` or `0.56千克/千瓦时`.
///
/// # Errors
/// [`ParseError`] for what is no mass per energy.
pub fn parse_carbon_intensity(text: &str) -> Result<Estimate<CarbonIntensity>, ParseError> {
    let rate = read(text, Reader::CarbonIntensity, Measure::Mass)?;
    Ok(rate.map(|rate| Mass::new::<kilogram>(rate.amount) / rate.energy))
}

/// Reads a WUE such as `1.8 L/kWh` or `1.8升/度`.
///
/// # Errors
/// [`ParseError`] for what is no volume per energy.
pub fn parse_water_intensity(text: &str) -> Result<Estimate<WaterIntensity>, ParseError> {
    let rate = read(text, Reader::WaterIntensity, Measure::Volume)?;
    Ok(rate.map(|rate| Volume::new::<cubic_meter>(rate.amount) / rate.energy))
}

/// Reads a price of energy such as `0.08 USD/kWh`, `$80/MWh`, `0.5元/度`, `8 US cents per kWh` or
/// `0.06..0.10 EUR/kWh`.
///
/// # Errors
/// [`ParseError`] for what is no money per energy, for `¥`, which is yen or yuan, and for cents of no
/// currency.
pub fn parse_tariff(text: &str) -> Result<Estimate<Tariff>, ParseError> {
    let rate = read(text, Reader::Tariff, Measure::Money)?;
    let per_kwh = |rate: Rate| {
        let amount = rate.amount / rate.energy.get::<kilowatt_hour>();
        Money { amount, currency: rate.currency.unwrap_or(Currency::USD) }
    };
    Ok(rate.map(|rate| Tariff { per_kwh: per_kwh(rate) }))
}

#[cfg(test)]
mod tests;

//! Masses of CO₂ in a claim: `4190万吨二氧化碳`, `41.9 Mt CO2`, `41.9 million tonnes of CO2`.

use super::parse::parse_number;
use super::per_energy::measure::{GASES, Measure};
use crate::estimate::Estimate;
use uom::si::f64::Mass;
use uom::si::mass::kilogram;

/// Units that no rate has, with a metric prefix or as Americans write the metric one, in kilograms.
const LARGE: [(&str, f64); 5] =
    [("Gt", 1e12), ("Mt", 1e9), ("kt", 1e6), ("tons", 1e3), ("ton", 1e3)];

/// A mass of CO₂ and the number it is written with; `None` for anything else.
pub(super) fn read(text: &str) -> Option<(Estimate<Mass>, &str)> {
    let lower = text.to_ascii_lowercase();
    let gas = GASES.iter().find(|gas| lower.ends_with(**gas))?;
    let amount = text.get(..text.len().checked_sub(gas.len())?)?.trim_end();
    let amount = amount.strip_suffix(" of").unwrap_or(amount).trim_end();
    let large = LARGE.iter().find_map(|(unit, size)| Some((amount.strip_suffix(unit)?, *size)));
    let usual = || {
        let (unit, place) = Measure::Mass.unit_in(amount).ok().flatten()?;
        Some((amount.get(place)?, unit.size * 10_f64.powi(unit.power)))
    };
    let (number, size) = large.or_else(usual)?;
    let number = number.trim();
    let kilograms = parse_number(number).ok()? * size;
    kilograms.is_finite().then(|| (Estimate::exactly(Mass::new::<kilogram>(kilograms)), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masses_with_their_gas() {
        let kilograms = |text| read(text).map(|(mass, _)| mass.central().get::<kilogram>());
        for text in
            ["4190万吨二氧化碳", "41.9 Mt CO2", "41.9 million tonnes of CO2", "0.419亿吨CO2e"]
        {
            let found = kilograms(text).unwrap_or_default();
            assert!((found / 4.19e10 - 1.0).abs() < 1e-12, "{text}: {found}");
        }
        assert_eq!(kilograms("838 g CO2"), Some(0.838));
        for text in ["41.9 Mt", "CO2", "x t CO2", "7 GWh CO2", "1968万吨标准煤", "-1 t CO2"] {
            assert_eq!(kilograms(text), None, "{text}");
        }
    }
}

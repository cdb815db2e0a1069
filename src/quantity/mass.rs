//! Masses of CO₂ or coal in a claim: `4190万吨二氧化碳`, `41.9 million tonnes of CO2`, `1 t of coal`.

use super::Energy;
use super::parse::parse_number;
use super::per_energy::measure::{GASES, Measure};
use crate::estimate::Estimate;
use uom::si::energy::gigajoule;
use uom::si::f64::Mass;
use uom::si::mass::{kilogram, ton};

/// What a mass is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stuff {
    Carbon,
    /// Of no stated heat.
    Coal,
    /// As tce counts it.
    StandardCoal,
}

/// Units that no rate has, with a metric prefix or as Americans write the metric one, in kilograms.
const LARGE: [(&str, f64); 5] =
    [("Gt", 1e12), ("Mt", 1e9), ("kt", 1e6), ("tons", 1e3), ("ton", 1e3)];

/// Standard coal as prose names it; its units are in the unit table.
const STANDARD: [&str; 2] = ["standard coal", "coal equivalent"];

/// Coal of any other sort, the longer names first.
const COALS: [&str; 6] = ["coal", "原煤", "煤炭", "动力煤", "煤碳", "煤"];

/// A mass, the number it is written with, and what it is of; `None` for anything else.
pub(super) fn read(text: &str) -> Option<(Estimate<Mass>, &str, Stuff)> {
    let (amount, stuff) = stuff(text)?;
    let amount = amount.strip_suffix(" of").unwrap_or(amount).trim_end();
    let large = LARGE.iter().find_map(|(unit, size)| Some((amount.strip_suffix(unit)?, *size)));
    let usual = || {
        let (unit, place) = Measure::Mass.unit_in(amount).ok().flatten()?;
        Some((amount.get(place)?, unit.size * 10_f64.powi(unit.power)))
    };
    let (number, size) = large.or_else(usual)?;
    let number = number.trim();
    let kilograms = parse_number(number).ok()? * size;
    let mass = Estimate::exactly(Mass::new::<kilogram>(kilograms));
    kilograms.is_finite().then_some((mass, number, stuff))
}

/// What stands in front of the name of a stuff, and which that is. 吨标准煤 is a unit of its own.
fn stuff(text: &str) -> Option<(&str, Stuff)> {
    let lower = text.to_ascii_lowercase();
    let names = |names: &[&str]| {
        let name = names.iter().find(|name| lower.ends_with(**name))?;
        Some(text.get(..text.len().checked_sub(name.len())?)?.trim_end())
    };
    let standard = || Some((names(&STANDARD)?, Stuff::StandardCoal));
    let coal =
        || Some((names(&COALS)?, Stuff::Coal)).filter(|(rest, _)| !rest.ends_with(['标', '標']));
    let carbon = names(GASES).map(|rest| (rest, Stuff::Carbon));
    carbon.or_else(standard).or_else(coal).filter(|(rest, _)| !rest.ends_with(['准', '準']))
}

/// Whether a text names standard coal in prose.
pub(super) fn names_standard_coal(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    STANDARD.iter().any(|name| lower.ends_with(name))
}

/// 29.3076 GJ a tonne, as the tce of the unit table.
pub(super) fn heat_of_standard_coal(mass: Mass) -> Energy {
    Energy::new::<gigajoule>(mass.get::<ton>() * 29.3076)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse_energy;

    #[test]
    fn masses_with_their_stuff() {
        let kilograms = |text| read(text).map(|(mass, ..)| mass.central().get::<kilogram>());
        for text in
            ["4190万吨二氧化碳", "41.9 Mt CO2", "41.9 million tonnes of CO2", "0.419亿吨CO2e"]
        {
            let found = kilograms(text).unwrap_or_default();
            assert!((found / 4.19e10 - 1.0).abs() < 1e-12, "{text}: {found}");
        }
        assert_eq!(kilograms("838 g CO2"), Some(0.838));
        for text in ["1 t coal", "1吨煤", "1000 kg of coal", "1吨原煤", "1 tonne of standard coal"]
        {
            assert_eq!(kilograms(text), Some(1000.0), "{text}");
        }
        for text in
            ["41.9 Mt", "CO2", "x t CO2", "7 GWh CO2", "1968万吨标准煤", "-1 t CO2", "1吨标煤"]
        {
            assert_eq!(kilograms(text), None, "{text}");
        }
    }

    #[test]
    fn a_tonne_of_standard_coal_is_a_tce() {
        let heat = heat_of_standard_coal(Mass::new::<ton>(1.0));
        assert_eq!(Ok(heat), parse_energy("1 tce"));
    }
}

//! What plants generate as a share of what they could, and the capacity that so much takes.

use super::allowed::{Allowed, AssumptionError};
use super::calendar::calendar_year;
use super::generation::AnnualGeneration;
use super::parameter::Parameter;
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power, Time, common_year};
use uom::si::ratio::ratio;

/// Average output over installed capacity, a ratio: the generation of a year over what the capacity
/// generates in the hours of that year. A year that is not named has 8,760 h.
#[must_use]
pub fn capacity_factor(generation: &AnnualGeneration, installed: Power) -> f64 {
    let most: Energy = installed * year_of(generation.year);
    (generation.energy / most).get::<ratio>()
}

/// What a capacity generates in a year, named or not, at a capacity factor from 0 to 1.
#[must_use]
pub fn generation_at(installed: Power, capacity_factor: f64, year: Option<u16>) -> Energy {
    installed * year_of(year) * capacity_factor
}

/// The capacity that generates an energy within a period at a capacity factor above 0, up to 1.
#[must_use]
pub fn installed_capacity(energy: Energy, capacity_factor: f64, period: Time) -> Power {
    energy / period / capacity_factor
}

/// Checks a capacity factor that somebody writes.
///
/// # Errors
/// [`AssumptionError`] for anything outside of 1 % to 100 %: nothing that is built generates less.
pub fn possible_capacity_factor(factor: Estimate<f64>) -> Result<Estimate<f64>, AssumptionError> {
    Allowed::Between(0.01, 1.0).check(Parameter::CapacityFactor, factor)?;
    Ok(factor)
}

fn year_of(year: Option<u16>) -> Time {
    year.map_or_else(common_year, calendar_year)
}

#[cfg(test)]
mod tests {
    use super::super::generation::GenerationBasis;
    use super::*;
    use uom::si::energy::gigawatt_hour;
    use uom::si::power::gigawatt;

    #[test]
    fn a_capacity_generates_what_it_is_found_for() {
        let energy = Energy::new::<gigawatt_hour>(876.0);
        for factor in [0.01, 0.242, 0.924, 1.0] {
            let installed = installed_capacity(energy, factor, common_year());
            let generated = generation_at(installed, factor, None);
            assert!((generated / energy).get::<ratio>() - 1.0 < 1e-15);
        }
        // 876 GWh in 8,760 h are 0.1 GW on average, and so 0.2 GW at one half.
        let half = installed_capacity(energy, 0.5, common_year());
        assert!((half.get::<gigawatt>() - 0.2).abs() < 1e-15);
    }

    #[test]
    fn a_leap_year_has_its_own_hours() {
        let installed = Power::new::<gigawatt>(1.0);
        let energy = Energy::new::<gigawatt_hour>(8784.0);
        let of = |year| {
            let year = AnnualGeneration::new(energy, GenerationBasis::Actual, year);
            capacity_factor(&year, installed)
        };
        assert!((of(Some(2020)) - 1.0).abs() < 1e-15);
        assert!((of(Some(2021)) - 8784.0 / 8760.0).abs() < 1e-15);
        assert_eq!(of(None), of(Some(2021)));
    }

    #[test]
    fn what_no_plant_has_is_refused() {
        for factor in [0.0, 0.009, 1.001, 35.0] {
            assert!(possible_capacity_factor(Estimate::exactly(factor)).is_err(), "{factor}");
        }
        assert!(possible_capacity_factor(Estimate::exactly(0.353)).is_ok());
    }
}

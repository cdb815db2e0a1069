//! Consumption → comparison.

use super::consumption::Consumption;
use super::generation::AnnualGeneration;
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power};
use uom::si::ratio::ratio;

/// A consumption against one figure of a plant.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Comparison {
    /// Facility power over installed capacity.
    pub share_of_installed_capacity: Estimate<f64>,
    /// How many years of the plant's generation the consumption of a year is.
    pub plant_years: Estimate<f64>,
    /// The same in days, of which a leap year has 366.
    pub days_of_output: Estimate<f64>,
}

impl Comparison {
    /// Compares power with `installed_capacity`, and the energy of a year, or of the period that the
    /// assumptions name, with `generation`.
    #[must_use]
    pub fn of(
        consumption: &Consumption,
        installed_capacity: Power,
        generation: &AnnualGeneration,
    ) -> Self {
        let years =
            consumption.compared_energy().map(|energy| plant_years(energy, generation.energy));
        Self {
            share_of_installed_capacity: consumption
                .facility_power
                .map(|power| share_of_installed_capacity(power, installed_capacity)),
            plant_years: years,
            days_of_output: years.map(|years| days_of_output(years, generation)),
        }
    }
}

/// Share = facility power / installed capacity, a ratio.
#[must_use]
pub fn share_of_installed_capacity(facility_power: Power, installed_capacity: Power) -> f64 {
    (facility_power / installed_capacity).get::<ratio>()
}

/// Plant-years = energy of a year / annual generation, a ratio.
#[must_use]
pub fn plant_years(annual_energy: Energy, annual_generation: Energy) -> f64 {
    (annual_energy / annual_generation).get::<ratio>()
}

/// Days of output = plant-years × the days of the year that `generation` is of.
#[must_use]
pub fn days_of_output(plant_years: f64, generation: &AnnualGeneration) -> f64 {
    plant_years * generation.days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assumptions, Deployment, GenerationBasis};
    use crate::quantity::{parse_energy, parse_power};

    /// (power, generation, share in %, plant-years), worked by hand.
    const BY_HAND: [(&str, &str, f64, f64); 8] = [
        ("100 MW", "88.2 TWh", 0.4444, 0.009_932),
        ("100 MW", "111.8 TWh", 0.4444, 0.007_835),
        ("6 GW", "88.2 TWh", 26.67, 0.5959),
        ("6 GW", "111.8 TWh", 26.67, 0.4701),
        ("7 GW", "88.2 TWh", 31.11, 0.6952),
        ("7 GW", "80.271 TWh", 31.11, 0.7639),
        ("7 GW", "111.8 TWh", 31.11, 0.5485),
        ("10 GW", "88.2 TWh", 44.44, 0.9932),
    ];

    #[test]
    fn shares_and_plant_years_worked_by_hand() {
        let installed = parse_power("22.5 GW").unwrap();
        for (power, generation, share, years) in BY_HAND {
            let deployment = Deployment::stated(parse_power(power).unwrap());
            let consumption = Consumption::of(&deployment, &Assumptions::headline());
            let generation = AnnualGeneration {
                energy: parse_energy(generation).unwrap(),
                basis: GenerationBasis::Design,
                year: None,
            };
            let comparison = Comparison::of(&consumption, installed, &generation);
            let found = comparison.share_of_installed_capacity.central() * 100.0;
            assert!((found / share - 1.0).abs() < 2e-4, "{power}: {found}");
            let found = comparison.plant_years.central();
            assert!((found / years - 1.0).abs() < 2e-4, "{power}: {found}");
        }
    }

    #[test]
    fn days_are_those_of_the_year_of_the_figure() {
        let of = |basis, year| {
            let generation = AnnualGeneration::new(parse_energy("1 TWh").unwrap(), basis, year);
            days_of_output(0.5, &generation)
        };
        assert_eq!(of(GenerationBasis::Design, None), 182.5);
        assert_eq!(of(GenerationBasis::Actual, Some(2023)), 182.5);
        assert_eq!(of(GenerationBasis::Record, Some(2020)), 183.0);
        assert_eq!(of(GenerationBasis::Actual, Some(1900)), 182.5);
    }

    #[test]
    fn a_leap_year_of_three_gorges_worked_by_hand() {
        let deployment = Deployment::stated(parse_power("7 GW").unwrap());
        let consumption = Consumption::of(&deployment, &Assumptions::headline());
        let record = parse_energy("111.8 TWh").unwrap();
        let record = AnnualGeneration::new(record, GenerationBasis::Record, Some(2020));
        let comparison = Comparison::of(&consumption, parse_power("22.5 GW").unwrap(), &record);
        // 61.32 / 111.8 × 366 = 200.743
        assert!((comparison.days_of_output.central() - 200.743).abs() < 5e-4);
    }
}

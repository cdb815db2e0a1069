//! What is asked about an energy beside its amount: emissions, cost, water, and how many machines.

use crate::catalog::{Bilingual, Cited, GridPreset, HardwarePreset};
use crate::estimate::Estimate;
use crate::model::{
    Assumptions, Consumption, Deployment, Exactness, GridIntensity, IntensityBasis, cost,
    emissions, energy, it_power, power_in_year, unit_count, water,
};
use crate::order::sort_by_key;
use crate::quantity::{CarbonIntensity, Money, Power, Tariff, Time, WaterIntensity};
use std::collections::HashMap;
use uom::si::f64::{Mass, Volume};

/// The rates to apply; those that are `None` are not asked for.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub(crate) struct Rates {
    /// The grid that the energy comes from.
    pub grid: Option<Grid>,
    /// The price of energy.
    pub tariff: Option<Estimate<Tariff>>,
    /// Water for each unit of IT energy.
    pub wue: Option<Estimate<WaterIntensity>>,
    /// What the IT power feeds.
    pub unit: Option<Unit>,
}

/// A grid intensity, from a preset or as the user states it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum Grid {
    /// A figure of a preset.
    Preset {
        /// The id of the preset.
        id: String,
        /// Its name.
        name: Bilingual,
        /// The figure.
        figure: Cited<GridIntensity>,
    },
    /// The user's own figure.
    Stated {
        /// As written.
        text: String,
        /// The intensity.
        intensity: Estimate<CarbonIntensity>,
    },
}

impl Grid {
    /// The latest life-cycle figure of a preset, or the one named by a year (`2023`), a basis
    /// (`direct`) or both (`2023-direct`). `None` if there is none.
    #[must_use]
    pub fn of(preset: &GridPreset, name: Option<&str>) -> Option<Self> {
        let named = |figure: &&Cited<GridIntensity>| {
            name.is_none_or(|name| names_of(&figure.value).iter().any(|known| known == name))
        };
        let figures = preset.intensity.iter().filter(named);
        let figure = figures.max_by_key(|figure| rank(&figure.value))?;
        Some(Self::Preset {
            id: preset.id.clone(),
            name: preset.name.text.clone(),
            figure: figure.clone(),
        })
    }

    /// The full names of the figures of a grid, such as `2023-life-cycle`.
    #[must_use]
    pub fn full_names(preset: &GridPreset) -> Vec<String> {
        let names = preset.intensity.iter().map(|cited| names_of(&cited.value));
        names.map(|[.., full]| full).collect()
    }

    /// All that a figure of a grid may be named by, each with what [`of`](Self::of) finds.
    #[must_use]
    pub fn by_name(preset: &GridPreset) -> HashMap<String, GridIntensity> {
        let mut figures: Vec<GridIntensity> =
            preset.intensity.iter().map(|cited| cited.value).collect();
        // Of those that share a name, the last one stays.
        sort_by_key(&mut figures, rank);
        let named = |figure: &GridIntensity| names_of(figure).map(|name| (name, *figure));
        figures.iter().flat_map(named).collect()
    }

    /// The intensity.
    #[must_use]
    pub fn intensity(&self) -> Estimate<CarbonIntensity> {
        match self {
            Self::Preset { figure, .. } => Estimate::exactly(figure.value.intensity),
            Self::Stated { intensity, .. } => *intensity,
        }
    }

    /// How far it can be trusted.
    #[must_use]
    pub fn exactness(&self) -> Exactness {
        match self {
            Self::Preset { figure, .. } => figure.exactness,
            Self::Stated { .. } => Exactness::Given,
        }
    }
}

/// The power of one machine, from a preset or as the user states it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum Unit {
    /// A preset.
    Preset(Box<HardwarePreset>),
    /// The user's own figure.
    Stated {
        /// As written.
        text: String,
        /// The power of one.
        power: Estimate<Power>,
        /// It is written as an energy a year.
        per_year: bool,
    },
}

impl Unit {
    /// The power of one.
    #[must_use]
    pub fn power(&self) -> Estimate<Power> {
        match self {
            Self::Preset(preset) => preset.power.value,
            Self::Stated { power, .. } => *power,
        }
    }

    /// How far it can be trusted.
    #[must_use]
    pub fn exactness(&self) -> Exactness {
        match self {
            Self::Preset(preset) => preset.power.exactness,
            Self::Stated { .. } => Exactness::Given,
        }
    }
}

/// What comes with a consumption, as far as it was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Impact {
    /// Mass of CO₂.
    pub emissions: Option<Estimate<Mass>>,
    /// What the energy costs.
    pub cost: Option<Estimate<Money>>,
    /// The water that cooling takes.
    pub water: Option<Estimate<Volume>>,
    /// The number of machines that the announced power feeds.
    pub units: Option<Estimate<f64>>,
}

impl Impact {
    /// What comes with several consumptions together; nothing of none.
    #[must_use]
    pub fn together(parts: impl Iterator<Item = Self>) -> Self {
        parts
            .reduce(|sum, next| Self {
                emissions: both(sum.emissions, next.emissions, |a, b| a + b),
                cost: both(sum.cost, next.cost, |a, b| Money { amount: a.amount + b.amount, ..a }),
                water: both(sum.water, next.water, |a, b| a + b),
                units: both(sum.units, next.units, |a, b| a + b),
            })
            .unwrap_or_default()
    }
}

/// Which of several figures is meant: one of the whole life-cycle before others, then the latest.
fn rank(figure: &GridIntensity) -> (bool, u16) {
    (figure.basis == IntensityBasis::LifeCycle, figure.year)
}

/// What a figure may be named by: its year, its basis, or both.
fn names_of(figure: &GridIntensity) -> [String; 3] {
    let (year, basis) = (figure.year.to_string(), figure.basis.name());
    [year.clone(), basis.to_owned(), format!("{year}-{basis}")]
}

fn both<T>(
    sum: Option<Estimate<T>>,
    next: Option<Estimate<T>>,
    add: fn(T, T) -> T,
) -> Option<Estimate<T>> {
    Some(sum?.combine(next?, add))
}

impl Rates {
    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same in a year of that length, which is the one of a machine that takes so much energy a year.
    #[must_use]
    pub fn in_year(mut self, year: Time) -> Self {
        if let Some(Unit::Stated { power, per_year: true, .. }) = &mut self.unit {
            *power = power.map(|power| power_in_year(power, year));
        }
        self
    }

    /// How far all of them can be trusted: a tariff and a WUE come from the user.
    #[must_use]
    pub fn exactness(&self) -> Exactness {
        let typed = (self.tariff.is_some() || self.wue.is_some()).then_some(Exactness::Given);
        let grid = self.grid.as_ref().map(Grid::exactness);
        let unit = self.unit.as_ref().map(Unit::exactness);
        Exactness::weakest([typed, grid, unit].into_iter().flatten())
    }

    /// What comes with a consumption: emissions, cost and water of the energy that is compared (that
    /// of a year, or of the period of the assumptions); machines by the announced IT power.
    #[must_use]
    pub fn impact(
        &self,
        deployment: &Deployment,
        consumption: &Consumption,
        assumptions: &Assumptions,
    ) -> Impact {
        let compared = consumption.compared_energy();
        let period = assumptions.period().unwrap_or(assumptions.year());
        let it_energy = consumption.it_power.map(|power| energy(power, period));
        let pue = assumptions.pue_within(deployment.basis);
        let installed =
            deployment.nameplate.combine(pue.reversed(), |power, pue| it_power(power, 1.0, pue));
        Impact {
            emissions: self.grid.as_ref().map(|grid| compared.combine(grid.intensity(), emissions)),
            cost: self.tariff.map(|tariff| compared.combine(tariff, cost)),
            water: self.wue.map(|wue| it_energy.combine(wue, water)),
            units: self
                .unit
                .as_ref()
                .map(|unit| installed.combine(unit.power().reversed(), unit_count)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn every_name_stands_for_the_figure_that_it_finds() {
        let catalog = Catalog::embedded();
        for name in catalog.grid_names() {
            let preset = catalog.grid(name).unwrap();
            let figures = Grid::by_name(preset);
            assert!(Grid::full_names(preset).iter().all(|name| figures.contains_key(name)));
            for (figure, of_it) in figures {
                let found = Grid::of(preset, Some(&figure)).unwrap();
                let Grid::Preset { figure: found, .. } = found else { panic!("{name}@{figure}") };
                assert_eq!(found.value, of_it, "{name}@{figure}");
            }
        }
    }
}

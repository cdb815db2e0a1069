//! What a plant generates or a consumer takes in a year: what energies are compared with.

use super::annual_consumption::{
    AnnualConsumption, ConsumptionBasis, ConsumptionMeasure, times_the_consumer,
};
use super::comparison::plant_years;
use super::generation::AnnualGeneration;
use crate::estimate::Estimate;
use crate::quantity::Energy;

/// The energy of a year of a plant or consumer, or of one use.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum YearFigure {
    /// Of a plant.
    Generation(AnnualGeneration),
    /// Of a consumer.
    Consumption(AnnualConsumption),
}

impl From<AnnualGeneration> for YearFigure {
    fn from(figure: AnnualGeneration) -> Self {
        Self::Generation(figure)
    }
}

impl From<AnnualConsumption> for YearFigure {
    fn from(figure: AnnualConsumption) -> Self {
        Self::Consumption(figure)
    }
}

impl YearFigure {
    /// The energy.
    #[must_use]
    pub fn energy(&self) -> Estimate<Energy> {
        match self {
            Self::Generation(figure) => Estimate::exactly(figure.energy),
            Self::Consumption(figure) => figure.energy,
        }
    }

    /// The year, where it is one in particular.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        match self {
            Self::Generation(figure) => figure.year,
            Self::Consumption(figure) => figure.year,
        }
    }

    /// The word for what sort of year it is, such as `design`.
    #[must_use]
    pub fn basis(&self) -> &'static str {
        match self {
            Self::Generation(figure) => figure.basis.name(),
            Self::Consumption(figure) => figure.basis.name(),
        }
    }

    /// What it counts, where that is told.
    #[must_use]
    pub fn measure(&self) -> Option<ConsumptionMeasure> {
        self.consumption()?.measure
    }

    /// What a plant generates.
    #[must_use]
    pub fn generation(&self) -> Option<&AnnualGeneration> {
        match self {
            Self::Generation(figure) => Some(figure),
            Self::Consumption(_) => None,
        }
    }

    /// What a consumer takes.
    #[must_use]
    pub fn consumption(&self) -> Option<&AnnualConsumption> {
        match self {
            Self::Generation(_) => None,
            Self::Consumption(figure) => Some(figure),
        }
    }

    /// Whether it is that of the best or the worst year.
    #[must_use]
    pub fn is_extreme(&self) -> bool {
        self.generation().is_some_and(|figure| figure.basis.is_extreme())
    }

    /// Whether it tells what was, in a year that has passed.
    pub(crate) fn has_passed(&self) -> bool {
        match self {
            Self::Generation(figure) => figure.basis.is_of_a_year(),
            Self::Consumption(figure) => figure.basis != ConsumptionBasis::Projection,
        }
    }

    /// How many times it an energy is: the years of a plant, or how many consumers.
    #[inline]
    #[must_use]
    pub fn times(&self, energy: Estimate<Energy>) -> Estimate<f64> {
        match self {
            Self::Generation(figure) => energy.map(|energy| plant_years(energy, figure.energy)),
            Self::Consumption(figure) => times_the_consumer(energy, figure.energy),
        }
    }
}

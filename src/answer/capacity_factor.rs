//! The capacity factor that a solution is asked for: which plants would generate the energy.

use super::Yardstick;
use crate::catalog::{Cited, Name};
use crate::estimate::Estimate;
use crate::model::{Exactness, YearFigure, capacity_factor, installed_capacity};
use crate::quantity::{Energy, Power, Time};

/// Average output over installed capacity: as somebody states it, or that of a plant in a year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum CapacityFactor {
    /// A ratio above 0, up to 1.
    Stated(Estimate<f64>),
    /// That of a plant.
    Of(Box<PlantFactor>),
}

/// The capacity factor of a plant in one of its years.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PlantFactor {
    pub(crate) id: String,
    pub(crate) name: Name,
    pub(crate) installed_capacity: Cited<Power>,
    pub(crate) figure: Cited<YearFigure>,
    ratio: f64,
}

impl CapacityFactor {
    /// That of the latest year of a plant among the figures compared with; of one without years, that of
    /// the first. `None` if there is no figure, and of a consumer.
    #[must_use]
    pub fn of(against: &Yardstick) -> Option<Self> {
        let figures = against.figures();
        let of_years = figures.iter().filter(|figure| figure.value.has_passed());
        let figure = of_years.max_by_key(|figure| figure.value.year()).or(figures.first())?.clone();
        let installed_capacity = against.installed_capacity.clone()?;
        let ratio = capacity_factor(figure.value.generation()?, installed_capacity.value);
        let (id, name) = (against.id.clone(), against.name.clone());
        Some(Self::Of(Box::new(PlantFactor { id, name, installed_capacity, figure, ratio })))
    }

    /// The ratio, above 0 and up to 1.
    #[must_use]
    pub fn ratio(&self) -> Estimate<f64> {
        match self {
            Self::Stated(ratio) => *ratio,
            Self::Of(of) => Estimate::exactly(of.ratio),
        }
    }

    /// The capacity that generates an energy within a period.
    pub(crate) fn capacity_for(&self, energy: Estimate<Energy>, period: Time) -> Estimate<Power> {
        energy.combine(self.ratio().reversed(), |energy, ratio| {
            installed_capacity(energy, ratio, period)
        })
    }

    pub(crate) fn exactness(&self) -> Exactness {
        match self {
            Self::Stated(_) => Exactness::Assumed,
            Self::Of(of) => {
                let installed = of.installed_capacity.exactness;
                Exactness::weakest([Exactness::Derived, installed, of.figure.exactness])
            }
        }
    }
}

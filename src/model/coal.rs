//! Coal that is saved: by what plants burn, which is more than its heat.

use super::annual_consumption::ConsumptionBasis;
use crate::estimate::Estimate;
use crate::quantity::{CarbonIntensity, DisplayUnit, Energy, Quantity};
use uom::si::f64::Mass;
use uom::si::mass::ton;

/// The standard coal that plants burn for the electricity they supply.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct CoalRate {
    /// Mass of standard coal for an energy.
    pub per_energy: CarbonIntensity,
    /// Whether it was counted, estimated or is planned.
    pub basis: ConsumptionBasis,
    /// The year it is of.
    pub year: u16,
}

impl CoalRate {
    /// The electricity that a tonne gives.
    #[must_use]
    pub fn of_a_tonne(&self) -> Energy {
        Mass::new::<ton>(1.0) / self.per_energy
    }
}

/// The tonnes of standard coal that have the heat of an energy; `None` only if there is no such unit.
#[must_use]
pub fn tonnes_of_coal(heat: Estimate<Energy>) -> Option<Estimate<f64>> {
    let unit = DisplayUnit::parse("tce").ok()?;
    heat.try_map(|heat| unit.value_of(&Quantity::from(heat)))
}

//! Coal that is saved: by what plants burn, which is more than its heat.

use super::annual_consumption::ConsumptionBasis;
use crate::estimate::Estimate;
use crate::quantity::{CarbonIntensity, DisplayUnit, Energy, Quantity};
use uom::si::f64::Mass;
use uom::si::mass::ton;

/// The standard coal that plants burn for the electricity they supply.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct CoalRate {
    /// Mass of standard coal for an energy.
    pub per_energy: CarbonIntensity,
    /// Whether it was counted, estimated or is planned.
    pub basis: ConsumptionBasis,
    /// The year it is of.
    pub year: u16,
}

impl CoalRate {
    /// A rate of your own.
    #[must_use]
    pub fn new(per_energy: CarbonIntensity, basis: ConsumptionBasis, year: u16) -> Self {
        Self { per_energy, basis, year }
    }

    /// The electricity that a tonne gives.
    #[must_use]
    pub fn of_a_tonne(&self) -> Energy {
        Mass::new::<ton>(1.0) / self.per_energy
    }
}

/// The tonnes of standard coal that have the heat of an energy; `None` only if there is no such unit.
///
/// ```
/// use gigawatt::Estimate;
/// use gigawatt::model::tonnes_of_coal;
/// use gigawatt::quantity::parse_energy;
///
/// let heat = Estimate::exactly(parse_energy("1968万吨标准煤")?);
/// assert!((tonnes_of_coal(heat).unwrap().central() / 1.968e7 - 1.0).abs() < 1e-12);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[must_use]
pub fn tonnes_of_coal(heat: Estimate<Energy>) -> Option<Estimate<f64>> {
    let unit = DisplayUnit::parse("tce").ok()?;
    heat.try_map(|heat| unit.value_of(&Quantity::from(heat)))
}

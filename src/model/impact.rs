//! What comes with the energy: emissions, water, cost; and how many machines a power feeds.

use crate::quantity::{CarbonIntensity, Energy, Money, Power, Tariff, WaterIntensity};
use serde::{Deserialize, Serialize};
use uom::si::energy::kilowatt_hour;
use uom::si::f64::{Mass, Volume};
use uom::si::ratio::ratio;

/// What a grid intensity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum IntensityBasis {
    /// What the chimneys of the plants emit.
    Direct,
    /// That and what building, fuelling and dismantling them emits.
    LifeCycle,
}

impl IntensityBasis {
    /// The word for it in data: `direct` or `life-cycle`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::LifeCycle => "life-cycle",
        }
    }
}

/// The carbon intensity of a grid.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct GridIntensity {
    /// Mass of CO₂ for an energy.
    pub intensity: CarbonIntensity,
    /// What it counts.
    pub basis: IntensityBasis,
    /// The year it is of.
    pub year: u16,
}

impl GridIntensity {
    /// An intensity of a grid of your own.
    #[must_use]
    pub fn new(intensity: CarbonIntensity, basis: IntensityBasis, year: u16) -> Self {
        Self { intensity, basis, year }
    }
}

/// Emissions = energy × grid intensity.
///
/// ```
/// use gigawatt::model::emissions;
/// use gigawatt::quantity::{parse_carbon_intensity, parse_energy};
/// use uom::si::mass::ton;
///
/// let mass = emissions(parse_energy("1 TWh")?, parse_carbon_intensity("473 g/kWh")?.central());
/// assert_eq!(mass.get::<ton>().round(), 473_000.0);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[must_use]
pub fn emissions(energy: Energy, intensity: CarbonIntensity) -> Mass {
    energy * intensity
}

/// Water = IT energy × WUE (ISO/IEC 30134-9).
#[must_use]
pub fn water(it_energy: Energy, wue: WaterIntensity) -> Volume {
    it_energy * wue
}

/// Cost = energy × tariff.
#[must_use]
pub fn cost(energy: Energy, tariff: Tariff) -> Money {
    let amount = energy.get::<kilowatt_hour>() * tariff.per_kwh.amount;
    Money { amount, ..tariff.per_kwh }
}

/// Number of machines = IT power / power of one.
#[must_use]
pub fn unit_count(it_power: Power, unit: Power) -> f64 {
    (it_power / unit).get::<ratio>()
}

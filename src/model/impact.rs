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
pub(crate) enum IntensityBasis {
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

/// Which gases an intensity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum Gas {
    /// CO₂ alone.
    Co2,
    /// Methane and nitrous oxide too, by what they warm.
    Co2e,
}

impl Gas {
    /// The gas that a text such as `473 gCO2e/kWh` names, if it names one.
    #[must_use]
    pub fn named_in(text: &str) -> Option<Self> {
        let plain: String = text.to_lowercase().replace('₂', "2").split_whitespace().collect();
        let names = |words: &[&str]| words.iter().any(|word| plain.contains(word));
        match (names(&["co2e", "co2-e", "co2当量", "二氧化碳当量"]), names(&["co2", "二氧化碳"]))
        {
            (true, _) => Some(Self::Co2e),
            (_, true) => Some(Self::Co2),
            _ => None,
        }
    }
}

/// What emissions count. Those that count different things have no sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counted {
    /// Whose emissions; `None` where nobody says, as of a figure that the user wrote.
    pub basis: Option<IntensityBasis>,
    /// Of which gases; `None` where nobody says.
    pub gas: Option<Gas>,
}

/// The carbon intensity of a grid.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct GridIntensity {
    /// Mass of CO₂ for an energy.
    pub intensity: CarbonIntensity,
    /// What it counts.
    pub basis: IntensityBasis,
    /// Of which gases; `None` where nobody says.
    pub gas: Option<Gas>,
    /// The year it is of.
    pub year: u16,
}

impl GridIntensity {
    /// What it counts.
    #[must_use]
    pub fn counted(&self) -> Counted {
        Counted { basis: Some(self.basis), gas: self.gas }
    }
}

/// Emissions = energy × grid intensity.
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

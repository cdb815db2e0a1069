//! What a consumer takes in a year, as something to compare with.

use crate::estimate::Estimate;
use crate::quantity::Energy;
use serde::{Deserialize, Serialize};
use uom::si::ratio::ratio;

/// What a figure of annual consumption is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub(crate) enum ConsumptionBasis {
    /// Metered or counted in a named year.
    Actual,
    /// A mean that belongs to no one year.
    Average,
    /// Somebody's estimate for a named year that has passed.
    Estimate,
    /// Somebody's projection for a named year to come.
    Projection,
}

impl ConsumptionBasis {
    /// The word for it in data: `actual`, `average`, `estimate` or `projection`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Average => "average",
            Self::Estimate => "estimate",
            Self::Projection => "projection",
        }
    }

    /// Whether it is of a calendar year; an average may have one or not.
    #[must_use]
    pub fn needs_a_year(self) -> bool {
        self != Self::Average
    }
}

/// What a figure of annual consumption counts. Figures that count different things are never compared
/// with each other: a fall from one to the other would be none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub(crate) enum ConsumptionMeasure {
    /// What one home, vehicle, machine or company uses itself.
    OwnUse,
    /// What is used at home alone, as of an electric car that is charged elsewhere too.
    AtHome,
    /// What end users take, without the losses of the grid.
    FinalUse,
    /// What meters counted at the end users.
    Metered,
    /// What was sold to end users, and what they generate and use themselves where the source adds it.
    RetailSales,
    /// All use of a country or province as China counts it, with the power stations' own use and the
    /// losses of the grid.
    WholeSociety,
    /// What the public grid supplied, with its losses and without what users generate themselves.
    PublicGrid,
    /// Generation and net imports, so with the losses of the grid.
    Demand,
    /// What is generated there, whoever uses it: a stand-in where no consumption is known.
    Generation,
}

impl ConsumptionMeasure {
    /// The word for it in data: `own-use`, `final-use`, `demand`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OwnUse => "own-use",
            Self::AtHome => "at-home",
            Self::FinalUse => "final-use",
            Self::Metered => "metered",
            Self::RetailSales => "retail-sales",
            Self::WholeSociety => "whole-society",
            Self::PublicGrid => "public-grid",
            Self::Demand => "demand",
            Self::Generation => "generation",
        }
    }

    /// Whether it is all that the consumer uses: no part of it, and not what stands in for it.
    #[must_use]
    pub fn is_all_use(self) -> bool {
        !matches!(self, Self::AtHome | Self::Generation)
    }
}

/// The energy a consumer takes in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct AnnualConsumption {
    /// The energy; projections are often ranges.
    pub energy: Estimate<Energy>,
    /// Whether it was metered, estimated or projected.
    pub basis: ConsumptionBasis,
    /// The year, for the bases that have one.
    pub year: Option<u16>,
    /// What it counts, where that is told.
    pub measure: Option<ConsumptionMeasure>,
}

/// How many times a consumer's year an energy is, a ratio: low over high and high over low, so that
/// the bounds hold.
#[must_use]
pub fn times_the_consumer(energy: Estimate<Energy>, consumer: Estimate<Energy>) -> Estimate<f64> {
    energy.combine(consumer.reversed(), |energy, consumer| (energy / consumer).get::<ratio>())
}

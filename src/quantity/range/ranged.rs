//! Estimates whose dimension is known only when their text has been read.

use super::super::{Energy, Power, Quantity, Time};
use crate::estimate::Estimate;
use uom::si::energy::joule;
use uom::si::power::watt;
use uom::si::time::second;

/// An estimate of one dimension: none of it can be of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ranged {
    Power(Estimate<Power>),
    Energy(Estimate<Energy>),
    Time(Estimate<Time>),
}

/// Two quantities of one dimension: of a power and an energy there is no pair, so that nothing can be
/// made of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Pair {
    Power(Power, Power),
    Energy(Energy, Energy),
    Time(Time, Time),
}

impl Pair {
    /// `None` for quantities of two dimensions.
    pub fn of(one: Quantity, other: Quantity) -> Option<Self> {
        Some(match (one, other) {
            (Quantity::Power(one), Quantity::Power(other)) => Self::Power(one, other),
            (Quantity::Energy(one), Quantity::Energy(other)) => Self::Energy(one, other),
            (Quantity::Time(one), Quantity::Time(other)) => Self::Time(one, other),
            _ => return None,
        })
    }

    /// A quantity and a share of it.
    pub fn share(whole: Quantity, share: f64) -> Self {
        match whole {
            Quantity::Power(whole) => Self::Power(whole, whole * share),
            Quantity::Energy(whole) => Self::Energy(whole, whole * share),
            Quantity::Time(whole) => Self::Time(whole, whole * share),
        }
    }

    /// From the first to the second; `None` if they are upside down.
    pub fn between(self) -> Option<Ranged> {
        Some(match self {
            Self::Power(low, high) => Ranged::Power(Estimate::between(low, high)?),
            Self::Energy(low, high) => Ranged::Energy(Estimate::between(low, high)?),
            Self::Time(low, high) => Ranged::Time(Estimate::between(low, high)?),
        })
    }

    /// The second to either side of the first.
    pub fn around(self) -> Option<Ranged> {
        Some(match self {
            Self::Power(central, off) => Ranged::Power(Estimate::around(central, off)?),
            Self::Energy(central, off) => Ranged::Energy(Estimate::around(central, off)?),
            Self::Time(central, off) => Ranged::Time(Estimate::around(central, off)?),
        })
    }
}

impl Ranged {
    pub fn exactly(quantity: Quantity) -> Self {
        match quantity {
            Quantity::Power(power) => Self::Power(Estimate::exactly(power)),
            Quantity::Energy(energy) => Self::Energy(Estimate::exactly(energy)),
            Quantity::Time(time) => Self::Time(Estimate::exactly(time)),
        }
    }

    pub fn quantities(self) -> Estimate<Quantity> {
        match self {
            Self::Power(power) => power.map(Quantity::Power),
            Self::Energy(energy) => energy.map(Quantity::Energy),
            Self::Time(time) => time.map(Quantity::Time),
        }
    }

    /// The same dimension with values, in base units, that `shape` gives it.
    pub fn shaped<E>(
        self,
        shape: impl FnOnce(Estimate<f64>) -> Result<Estimate<f64>, E>,
    ) -> Result<Self, E> {
        Ok(match self {
            Self::Power(power) => {
                Self::Power(shape(power.map(|power| power.get::<watt>()))?.map(Power::new::<watt>))
            }
            Self::Energy(energy) => {
                let joules = energy.map(|energy| energy.get::<joule>());
                Self::Energy(shape(joules)?.map(Energy::new::<joule>))
            }
            Self::Time(time) => {
                let seconds = time.map(|time| time.get::<second>());
                Self::Time(shape(seconds)?.map(Time::new::<second>))
            }
        })
    }
}

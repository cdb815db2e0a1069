//! Schedules that cannot be.

use crate::quantity::{Date, Notation, Power, write_quantity};
use thiserror::Error;

/// A schedule that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
#[non_exhaustive]
pub enum ScheduleError {
    /// Nothing ever runs.
    #[error("the schedule has no tranches")]
    NoTranches,
    /// A tranche or a level that comes before the one in front of it.
    #[error("{online} does not come after {before}")]
    OutOfOrder {
        /// Its place, from 0.
        at: usize,
        /// The day it is online.
        online: Date,
        /// The day the one before it is online.
        before: Date,
    },
    /// A tranche that starts to rise later than it is online.
    #[error("the ramp starts on {from}, after {online}")]
    RampAfterOnline {
        /// The first day of the ramp.
        from: Date,
        /// The day it is online.
        online: Date,
    },
    /// A tranche that goes off before it is online.
    #[error("offline on {offline} is not after online on {online}")]
    OfflineBeforeOnline {
        /// The day it is online.
        online: Date,
        /// The day it goes off.
        offline: Date,
    },
    /// More than was announced.
    #[error("{} at once is more than the {} announced", written(.peak), written(.capacity))]
    BeyondCapacity {
        /// The most that runs at a time.
        peak: Power,
        /// What was announced.
        capacity: Power,
    },
}

impl ScheduleError {
    /// A short name for machines, such as `out-of-order`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::NoTranches => "no-tranches",
            Self::OutOfOrder { .. } => "out-of-order",
            Self::RampAfterOnline { .. } => "ramp-after-online",
            Self::OfflineBeforeOnline { .. } => "offline-before-online",
            Self::BeyondCapacity { .. } => "beyond-announced",
        }
    }

    /// The place of the tranche or level at fault, from 0, where there is one.
    #[must_use]
    pub fn place(&self) -> Option<usize> {
        match self {
            Self::OutOfOrder { at, .. } => Some(*at),
            _ => None,
        }
    }

    /// What to write instead, in English.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NoTranches => "write at least one power with its date",
            Self::OutOfOrder { .. } => {
                "write the earliest first, and the powers of one date together"
            }
            Self::RampAfterOnline { .. } => "`ramp_from` is the first day of the rise to `online`",
            Self::OfflineBeforeOnline { .. } => "`offline` is the first day without it",
            Self::BeyondCapacity { .. } => "check the units, or state a larger power",
        }
    }
}

fn written(power: &Power) -> String {
    write_quantity(&(*power).into(), Notation::Si, 15)
}

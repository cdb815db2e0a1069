//! Power, utilization, PUE and time → power and energy: each formula once.

use crate::quantity::{Energy, Power, Time};

/// Facility power = nameplate × utilization × PUE, where the PUE is 1 for a power that is the
/// facility's already.
#[inline]
#[must_use]
pub fn facility_power(nameplate: Power, utilization: f64, pue: f64) -> Power {
    nameplate * utilization * pue
}

/// The nameplate behind a facility power: the reverse of [`facility_power`].
#[must_use]
pub fn nameplate_of(facility_power: Power, utilization: f64, pue: f64) -> Power {
    facility_power / (utilization * pue)
}

/// IT power = nameplate × utilization / PUE, where the PUE is 1 for a power that is the IT load.
#[inline]
#[must_use]
pub fn it_power(nameplate: Power, utilization: f64, pue: f64) -> Power {
    nameplate * utilization / pue
}

/// Energy = power × duration.
#[inline]
#[must_use]
pub fn energy(power: Power, duration: Time) -> Energy {
    power * duration
}

/// Average power = energy / duration.
#[inline]
#[must_use]
pub fn average_power(energy: Energy, duration: Time) -> Power {
    energy / duration
}

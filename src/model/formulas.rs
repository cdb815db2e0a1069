//! Power, utilization, PUE and time → power and energy: each formula once.

use crate::quantity::{Energy, Power, Time};

/// Facility power = nameplate × utilization × PUE, where the PUE is 1 for a power that is the
/// facility's already.
///
/// ```
/// use gigawatt::model::facility_power;
/// use gigawatt::quantity::parse_power;
///
/// let power = facility_power(parse_power("10 GW")?, 0.5, 1.2);
/// assert_eq!(power, parse_power("6 GW")?);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[inline]
#[must_use]
pub fn facility_power(nameplate: Power, utilization: f64, pue: f64) -> Power {
    nameplate * utilization * pue
}

/// The nameplate behind a facility power: the reverse of [`facility_power`].
///
/// ```
/// use gigawatt::model::nameplate_of;
/// use gigawatt::quantity::parse_power;
///
/// let nameplate = nameplate_of(parse_power("6 GW")?, 0.5, 1.2);
/// assert_eq!(nameplate, parse_power("10 GW")?);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[must_use]
pub fn nameplate_of(facility_power: Power, utilization: f64, pue: f64) -> Power {
    facility_power / (utilization * pue)
}

/// IT power = nameplate × utilization / PUE, where the PUE is 1 for a power that is the IT load.
///
/// ```
/// use gigawatt::model::it_power;
/// use gigawatt::quantity::parse_power;
///
/// let power = it_power(parse_power("12 GW")?, 0.5, 1.2);
/// assert_eq!(power, parse_power("5 GW")?);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
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
///
/// ```
/// use gigawatt::model::average_power;
/// use gigawatt::quantity::{common_year, parse_energy};
/// use uom::si::power::watt;
///
/// let power = average_power(parse_energy("61.32 TWh")?, common_year());
/// assert_eq!(power.get::<watt>(), 7e9);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[inline]
#[must_use]
pub fn average_power(energy: Energy, duration: Time) -> Power {
    energy / duration
}

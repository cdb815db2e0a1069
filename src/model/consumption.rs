//! Deployment → consumption.

use super::assumptions::Assumptions;
use super::deployment::Deployment;
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power, Time};
use uom::si::time::{day, hour};

/// The energy a deployment takes, under stated assumptions.
///
/// ```
/// use gigawatt::model::{Assumptions, Consumption, Deployment};
/// use gigawatt::quantity::parse_power;
/// use uom::si::energy::terawatt_hour;
///
/// let deployment = Deployment::stated(parse_power("70亿瓦")?);
/// let consumption = Consumption::of(&deployment, &Assumptions::headline());
/// assert_eq!(consumption.annual_energy.central().get::<terawatt_hour>(), 61.32);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Consumption {
    /// The average power taken.
    pub facility_power: Estimate<Power>,
    /// The energy of an hour.
    pub hourly_energy: Estimate<Energy>,
    /// The energy of a day of 24 h.
    pub daily_energy: Estimate<Energy>,
    /// The energy of the year that the assumptions name.
    pub annual_energy: Estimate<Energy>,
}

impl Consumption {
    /// What `deployment` takes under `assumptions`.
    #[must_use]
    pub fn of(deployment: &Deployment, assumptions: &Assumptions) -> Self {
        let power = deployment
            .nameplate
            .map(|nameplate| facility_power(nameplate, assumptions.utilization));
        let during = |duration: Time| power.map(|power| energy(power, duration));
        Self {
            facility_power: power,
            hourly_energy: during(Time::new::<hour>(1.0)),
            daily_energy: during(Time::new::<day>(1.0)),
            annual_energy: during(assumptions.year),
        }
    }
}

/// Facility power = nameplate × utilization.
#[must_use]
pub fn facility_power(nameplate: Power, utilization: f64) -> Power {
    nameplate * utilization
}

/// Energy = power × duration.
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
#[must_use]
pub fn average_power(energy: Energy, duration: Time) -> Power {
    energy / duration
}

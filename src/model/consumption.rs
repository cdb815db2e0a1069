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
        let factor = assumptions
            .utilization()
            .combine(assumptions.pue_of(deployment.basis), |utilization, pue| (utilization, pue));
        let power = deployment.nameplate.combine(factor, |nameplate, (utilization, pue)| {
            facility_power(nameplate, utilization, pue)
        });
        Self::at(power, assumptions)
    }

    /// The energy of a facility power that is known already, over the year of `assumptions`.
    #[must_use]
    pub fn at(power: Estimate<Power>, assumptions: &Assumptions) -> Self {
        let during = |duration: Time| power.map(|power| energy(power, duration));
        Self {
            facility_power: power,
            hourly_energy: during(Time::new::<hour>(1.0)),
            daily_energy: during(Time::new::<day>(1.0)),
            annual_energy: during(assumptions.year()),
        }
    }
}

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
#[must_use]
pub fn facility_power(nameplate: Power, utilization: f64, pue: f64) -> Power {
    nameplate * utilization * pue
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PowerBasis;
    use crate::quantity::{parse_energy, parse_power, parse_power_range, parse_ratio_range};

    fn assumed(utilization: &str, pue: &str) -> Assumptions {
        Assumptions::headline()
            .with_utilization(parse_ratio_range(utilization).unwrap())
            .and_then(|assumptions| assumptions.with_pue(parse_ratio_range(pue).unwrap()))
            .unwrap()
    }

    #[test]
    fn utilization_and_pue_multiply_the_nameplate() {
        let deployment = Deployment::stated(parse_power("10 GW").unwrap());
        let consumption = Consumption::of(&deployment, &assumed("50%", "1.2"));
        // 10 GW × 0.5 × 1.2 = 6 GW, over 8,760 h.
        assert_eq!(consumption.facility_power.central(), parse_power("6 GW").unwrap());
        assert_eq!(consumption.annual_energy.central(), parse_energy("52.56 TWh").unwrap());
    }

    #[test]
    fn ranges_multiply_low_with_low() {
        let deployment = Deployment::between(parse_power_range("10..20 GW").unwrap());
        let consumption = Consumption::of(&deployment, &assumed("50..75%", "1.25..1.5"));
        let power = consumption.facility_power;
        assert_eq!(power.low(), parse_power("6.25 GW").unwrap());
        // 15 GW × 0.625 × 1.375
        assert_eq!(power.central(), parse_power("12.890625 GW").unwrap());
        assert_eq!(power.high(), parse_power("22.5 GW").unwrap());
    }

    #[test]
    fn a_facility_load_gets_no_pue() {
        let stated = Deployment::stated(parse_power("450 MW").unwrap());
        let facility = Deployment { basis: PowerBasis::Facility, ..stated };
        let consumption = Consumption::of(&facility, &assumed("100%", "1.5"));
        assert_eq!(consumption.facility_power, facility.nameplate);
    }
}

//! Deployment → consumption.

use super::assumptions::Assumptions;
use super::deployment::Deployment;
use super::formulas::{energy, facility_power, it_power};
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
#[non_exhaustive]
pub struct Consumption {
    /// The average power taken.
    pub facility_power: Estimate<Power>,
    /// The energy of an hour.
    pub hourly_energy: Estimate<Energy>,
    /// The energy of a day of 24 h.
    pub daily_energy: Estimate<Energy>,
    /// The energy of the year that the assumptions name.
    pub annual_energy: Estimate<Energy>,
    /// The energy of the period that the assumptions name, if they do.
    pub period_energy: Option<Estimate<Energy>>,
    /// The average power of the computers alone.
    pub it_power: Estimate<Power>,
}

impl Consumption {
    /// What `deployment` takes under `assumptions`.
    #[inline]
    #[must_use]
    pub fn of(deployment: &Deployment, assumptions: &Assumptions) -> Self {
        let deployment = deployment.in_year(assumptions.year());
        let utilization = assumptions.utilization_of(&deployment);
        let pair = |utilization: f64, pue: f64| (utilization, pue);
        let factor = utilization.combine(assumptions.pue_of(deployment.basis), pair);
        let within = utilization.combine(assumptions.pue_within(deployment.basis).reversed(), pair);
        let nameplate = deployment.nameplate;
        Self::at(
            nameplate.combine(factor, |nameplate, (u, pue)| facility_power(nameplate, u, pue)),
            nameplate.combine(within, |nameplate, (u, pue)| it_power(nameplate, u, pue)),
            assumptions,
        )
    }

    /// What is taken at known powers, over the year of `assumptions`.
    #[inline]
    #[must_use]
    pub fn at(
        facility_power: Estimate<Power>,
        it_power: Estimate<Power>,
        assumptions: &Assumptions,
    ) -> Self {
        let during = |duration: Time| facility_power.map(|power| energy(power, duration));
        Self {
            facility_power,
            hourly_energy: during(Time::new::<hour>(1.0)),
            daily_energy: during(Time::new::<day>(1.0)),
            annual_energy: during(assumptions.year()),
            period_energy: assumptions.period().map(during),
            it_power,
        }
    }

    /// The energy of an hour, a day and a year.
    #[must_use]
    pub fn over_time(&self) -> [Estimate<Energy>; 3] {
        [self.hourly_energy, self.daily_energy, self.annual_energy]
    }

    /// What several take together. The powers drawn are added, not those announced, because a facility
    /// load takes no PUE.
    #[must_use]
    pub fn together(parts: impl Iterator<Item = Self>, assumptions: &Assumptions) -> Self {
        let nothing = Estimate::exactly(Power::default());
        let powers = parts.map(|part| (part.facility_power, part.it_power));
        let sum = powers.reduce(|sum, next| (sum.0 + next.0, sum.1 + next.1));
        let (facility_power, it_power) = sum.unwrap_or((nothing, nothing));
        Self::at(facility_power, it_power, assumptions)
    }

    /// What is compared with the energy of a year: the energy of the period, if there is one, and
    /// otherwise that of the year.
    #[must_use]
    pub fn compared_energy(&self) -> Estimate<Energy> {
        self.period_energy.unwrap_or(self.annual_energy)
    }
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

//! What turns an announced power into a consumption.

use super::allowed::{Allowed, AssumptionError};
use super::calendar;
use super::deployment::{Deployment, PowerBasis};
use super::parameter::Parameter;
use crate::estimate::Estimate;
use crate::quantity::{Time, common_year};
use uom::si::time::hour;

/// The assumptions behind a consumption.
///
/// ```
/// use gigawatt::Estimate;
/// use gigawatt::model::Assumptions;
/// use uom::si::time::hour;
///
/// let headline = Assumptions::headline();
/// assert_eq!(headline.utilization().central(), 1.0);
/// assert_eq!(headline.year().get::<hour>(), 8760.0);
/// assert!(headline.with_pue(Estimate::exactly(0.9)).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    utilization: Estimate<f64>,
    pue: Estimate<f64>,
    basis: Option<PowerBasis>,
    year: Time,
    calendar_year: Option<u16>,
    period: Option<Time>,
}

/// No data centre has reached this; a PUE above it is a slip.
const LARGEST_PUE: f64 = 10.0;

/// 1,000 common years.
const LONGEST_PERIOD_HOURS: f64 = 8_760_000.0;

/// A leap year.
const LONGEST_YEAR_HOURS: f64 = 8784.0;

impl Assumptions {
    /// What a headline assumes: all of the announced power, all year, nothing added for cooling, and a
    /// year of 8,760 h.
    #[must_use]
    pub fn headline() -> Self {
        Self {
            utilization: Estimate::exactly(1.0),
            pue: Estimate::exactly(1.0),
            basis: None,
            year: common_year(),
            calendar_year: None,
            period: None,
        }
    }

    /// Average power over nameplate power, 0 to 1.
    ///
    /// # Errors
    /// [`AssumptionError`] for a value out of range.
    pub fn with_utilization(self, utilization: Estimate<f64>) -> Result<Self, AssumptionError> {
        Allowed::Between(0.0, 1.0).check(Parameter::Utilization, utilization)?;
        Ok(Self { utilization, ..self })
    }

    /// Facility energy over IT energy (ISO/IEC 30134-2), 1 to 10.
    ///
    /// # Errors
    /// [`AssumptionError`] for a value out of range.
    pub fn with_pue(self, pue: Estimate<f64>) -> Result<Self, AssumptionError> {
        Allowed::Between(1.0, LARGEST_PUE).check(Parameter::Pue, pue)?;
        Ok(Self { pue, ..self })
    }

    /// What the announced powers count, whatever their sources say.
    #[must_use]
    pub fn with_basis(self, basis: PowerBasis) -> Self {
        Self { basis: Some(basis), ..self }
    }

    /// The hours of a year in which the power is drawn, up to 8,784.
    ///
    /// # Errors
    /// [`AssumptionError`] for zero, or more than that.
    pub fn with_hours(self, year: Time) -> Result<Self, AssumptionError> {
        let hours = Estimate::exactly(year.get::<hour>());
        Allowed::UpTo(LONGEST_YEAR_HOURS).check(Parameter::Hours, hours)?;
        Ok(Self { year, calendar_year: None, ..self })
    }

    /// A calendar year from 1900 to 2200: 8,784 h in a leap year, otherwise 8,760 h.
    ///
    /// # Errors
    /// [`AssumptionError`] for any other year.
    pub fn with_calendar_year(self, year: u16) -> Result<Self, AssumptionError> {
        let value = Estimate::exactly(f64::from(year));
        Allowed::Between(1900.0, 2200.0).check(Parameter::Year, value)?;
        Ok(Self { year: calendar::calendar_year(year), calendar_year: Some(year), ..self })
    }

    /// A span of time, up to 1,000 years, whose energy is wanted beside that of an hour, a day and a
    /// year, and compared in place of a year's.
    ///
    /// # Errors
    /// [`AssumptionError`] for zero, or more than that.
    pub fn with_period(self, period: Time) -> Result<Self, AssumptionError> {
        let hours = Estimate::exactly(period.get::<hour>());
        Allowed::UpTo(LONGEST_PERIOD_HOURS).check(Parameter::Period, hours)?;
        Ok(Self { period: Some(period), ..self })
    }

    /// Average power over nameplate power.
    #[inline]
    #[must_use]
    pub fn utilization(&self) -> Estimate<f64> {
        self.utilization
    }

    /// Facility energy over IT energy.
    #[must_use]
    pub fn pue(&self) -> Estimate<f64> {
        self.pue
    }

    /// What the announced powers count, if that is assumed.
    #[inline]
    #[must_use]
    pub fn basis(&self) -> Option<PowerBasis> {
        self.basis
    }

    /// The length of a year.
    #[inline]
    #[must_use]
    pub fn year(&self) -> Time {
        self.year
    }

    /// The calendar year, if one is assumed.
    #[inline]
    #[must_use]
    pub fn calendar_year(&self) -> Option<u16> {
        self.calendar_year
    }

    /// The span of time whose energy is wanted, if there is one.
    #[inline]
    #[must_use]
    pub fn period(&self) -> Option<Time> {
        self.period
    }

    /// The same without a period.
    #[must_use]
    pub fn without_period(self) -> Self {
        Self { period: None, ..self }
    }

    /// The same time, with nothing that scales a power.
    #[must_use]
    pub fn unscaled(self) -> Self {
        let Self { year, calendar_year, period, .. } = self;
        Self { year, calendar_year, period, ..Self::headline() }
    }

    /// Whether the power drawn differs from the announced one.
    #[must_use]
    pub fn changes_power(&self) -> bool {
        self.utilization != Estimate::exactly(1.0) || self.pue != Estimate::exactly(1.0)
    }

    /// The utilization of a deployment: 1 if its power is an average draw already.
    ///
    /// ```
    /// use gigawatt::Estimate;
    /// use gigawatt::model::{Assumptions, Deployment};
    ///
    /// let half = Assumptions::headline().with_utilization(Estimate::exactly(0.5))?;
    /// assert_eq!(half.utilization_of(&Deployment::read("7 GW")?).central(), 0.5);
    /// assert_eq!(half.utilization_of(&Deployment::read("61 TWh/yr")?).central(), 1.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn utilization_of(&self, deployment: &Deployment) -> Estimate<f64> {
        if deployment.drawn { Estimate::exactly(1.0) } else { self.utilization }
    }

    /// The PUE between the IT load and the power of a deployment: 1 where the power is the IT load.
    #[inline]
    #[must_use]
    pub fn pue_within(&self, stated: PowerBasis) -> Estimate<f64> {
        match self.basis.unwrap_or(stated) {
            PowerBasis::Facility => self.pue,
            PowerBasis::ItLoad | PowerBasis::Unstated => Estimate::exactly(1.0),
        }
    }

    /// The PUE of a deployment: 1 if the power is already that of the whole facility. An unstated basis
    /// is taken as IT load once a PUE is assumed.
    #[inline]
    #[must_use]
    pub fn pue_of(&self, stated: PowerBasis) -> Estimate<f64> {
        match self.basis.unwrap_or(stated) {
            PowerBasis::Facility => Estimate::exactly(1.0),
            PowerBasis::ItLoad | PowerBasis::Unstated => self.pue,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leap_years_have_8784_hours() {
        let hours = |year| {
            let assumptions = Assumptions::headline().with_calendar_year(year).unwrap();
            assumptions.year().get::<hour>()
        };
        assert_eq!([2000, 2023, 2028, 2100].map(hours), [8784.0, 8760.0, 8784.0, 8760.0]);
    }

    #[test]
    fn what_cannot_be_is_refused_with_the_value() {
        let headline = Assumptions::headline();
        let range = |low, high| Estimate::between(low, high).unwrap();
        assert_eq!(headline.with_pue(range(0.9, 1.2)).unwrap_err().value, 0.9);
        assert_eq!(headline.with_utilization(range(0.5, 1.3)).unwrap_err().value, 1.3);
        assert_eq!(headline.with_calendar_year(1492).unwrap_err().value, 1492.0);
        assert!(headline.with_hours(Time::new::<hour>(8785.0)).is_err());
        assert!(headline.with_hours(Time::new::<hour>(0.0)).is_err());
    }

    #[test]
    fn the_pue_is_not_added_to_a_facility_load() {
        let pue = Estimate::exactly(1.2);
        let assumptions = Assumptions::headline().with_pue(pue).unwrap();
        assert_eq!(assumptions.pue_of(PowerBasis::ItLoad), pue);
        assert_eq!(assumptions.pue_of(PowerBasis::Unstated), pue);
        assert_eq!(assumptions.pue_of(PowerBasis::Facility), Estimate::exactly(1.0));
        let as_it_load = assumptions.with_basis(PowerBasis::ItLoad);
        assert_eq!(as_it_load.pue_of(PowerBasis::Facility), pue);
    }
}

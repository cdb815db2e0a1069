//! A schedule by calendar years.

use super::calendar::{calendar_year, new_year};
use super::formulas::average_power;
use super::schedule::Schedule;
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power, Time};
use std::ops::RangeInclusive;

/// What a schedule makes of one calendar year.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct YearOfSchedule {
    /// The year.
    pub year: u16,
    /// Its length: 8,760 h or 8,784 h.
    pub duration: Time,
    /// The energy of the year over its length.
    pub average_power: Estimate<Power>,
    /// The energy of the year.
    pub energy: Estimate<Energy>,
    /// The energy from the beginning of the first year to the end of this one.
    pub cumulative_energy: Estimate<Energy>,
}

/// The calendar years of a schedule.
#[must_use]
pub fn years_of(schedule: &Schedule, years: RangeInclusive<u16>) -> Vec<YearOfSchedule> {
    let start = new_year(*years.start());
    let year = |year: u16| {
        let (first, end) = (new_year(year), new_year(year.saturating_add(1)));
        let duration = calendar_year(year);
        let energy = schedule.energy(first, end);
        YearOfSchedule {
            year,
            duration,
            average_power: energy.map(|energy| average_power(energy, duration)),
            energy,
            cumulative_energy: schedule.energy(start, end),
        }
    };
    years.map(year).collect()
}

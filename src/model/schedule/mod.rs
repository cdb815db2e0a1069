//! Which power runs when, and the energy that makes.

mod error;
mod levels;
mod tranche;

pub use error::ScheduleError;
pub use levels::{Change, Level};
pub use tranche::Tranche;

use super::formulas::energy;
use crate::estimate::Estimate;
use crate::order::sort_by_key;
use crate::quantity::{Date, Energy, Power, Time};
use std::ops::{Add, Sub};
use uom::ConstZero;
use uom::si::time;

/// Tranches of power, the earliest first.
///
/// Days are whole and a period ends before its last day: the energy from 1 January to 1 January is
/// that of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    tranches: Vec<Tranche>,
}

/// A peak may be above the announced capacity by the noise of adding its parts, not more.
const NOISE: f64 = 1e-12;

impl Schedule {
    /// A schedule of tranches.
    ///
    /// # Errors
    /// [`ScheduleError::NoTranches`] without any, and [`ScheduleError::OutOfOrder`] where one is
    /// online earlier than the one before it.
    pub fn new(tranches: Vec<Tranche>) -> Result<Self, ScheduleError> {
        if tranches.is_empty() {
            return Err(ScheduleError::NoTranches);
        }
        let pairs = tranches.iter().zip(&tranches[1..]).enumerate();
        for (at, (before, tranche)) in pairs {
            let (before, online) = (before.online(), tranche.online());
            if online < before {
                return Err(ScheduleError::OutOfOrder { at: at + 1, online, before });
            }
        }
        Ok(Self { tranches })
    }

    /// The same power at all times.
    #[must_use]
    pub fn constant(power: Estimate<Power>) -> Self {
        Self { tranches: vec![Tranche::step(power, Date::MIN)] }
    }

    /// Several schedules at once.
    #[must_use]
    pub fn together<'a>(schedules: impl IntoIterator<Item = &'a Self>) -> Self {
        let all = schedules.into_iter().flat_map(|schedule| &schedule.tranches);
        let mut tranches: Vec<Tranche> = all.copied().collect();
        sort_by_key(&mut tranches, Tranche::online);
        Self { tranches }
    }

    /// The same days with another power for each tranche, such as that of the facility.
    #[must_use]
    pub fn map(&self, mut power: impl FnMut(Estimate<Power>) -> Estimate<Power>) -> Self {
        let tranches = self.tranches.iter();
        Self { tranches: tranches.map(|t| t.with_power(power(t.power()))).collect() }
    }

    /// The same of powers that are written as energies a year.
    #[must_use]
    pub fn per_year(&self) -> Self {
        Self { tranches: self.tranches.iter().map(|tranche| tranche.per_year()).collect() }
    }

    /// The same schedule, if it never exceeds what was announced.
    ///
    /// # Errors
    /// [`ScheduleError::BeyondCapacity`] if it does.
    pub fn within(self, announced: Estimate<Power>) -> Result<Self, ScheduleError> {
        let peak = self.peak();
        let ends = [(peak.low(), announced.low()), (peak.high(), announced.high())];
        match ends.into_iter().find(|(peak, most)| *peak > *most * (1.0 + NOISE)) {
            Some((peak, capacity)) => Err(ScheduleError::BeyondCapacity { peak, capacity }),
            None => Ok(self),
        }
    }

    /// The tranches, the earliest first.
    #[must_use]
    pub fn tranches(&self) -> &[Tranche] {
        &self.tranches
    }

    /// The first and the last day on which something changes; `None` for a constant power.
    #[must_use]
    pub fn changes(&self) -> Option<(Date, Date)> {
        let days = || self.days_of_change();
        Some((days().min()?, days().max()?))
    }

    fn days_of_change(&self) -> impl Iterator<Item = Date> {
        self.tranches.iter().flat_map(Tranche::changes).filter(|day| *day > Date::MIN)
    }

    /// The power at the beginning of a day.
    #[must_use]
    pub fn power_at(&self, day: Date) -> Estimate<Power> {
        self.sum(|tranche| tranche.power().map(|power| power * tranche.share(day)))
    }

    /// The most that runs at a time.
    #[must_use]
    pub fn peak(&self) -> Estimate<Power> {
        let before = |day| {
            self.sum(|tranche: &Tranche| tranche.power().map(|p| p * tranche.share_before(day)))
        };
        let levels = self.days_of_change().flat_map(|day| [before(day), self.power_at(day)]);
        let higher = |a: Power, b: Power| if a > b { a } else { b };
        levels.fold(self.power_at(Date::MIN), |peak, level| peak.combine(level, higher))
    }

    /// The energy from the beginning of the day `from` to that of the day `to`: exactly the integral of
    /// the power, rounded once a tranche.
    #[must_use]
    pub fn energy(&self, from: Date, to: Date) -> Estimate<Energy> {
        self.sum(|tranche| {
            let days = Time::new::<time::day>(tranche.days_of_energy(from, to));
            tranche.power().map(|power| energy(power, days))
        })
    }

    fn sum<T>(&self, part: impl Fn(&Tranche) -> Estimate<T>) -> Estimate<T>
    where
        T: Copy + PartialOrd + ConstZero + Add<Output = T> + Sub<Output = T>,
    {
        let mut sum = Estimate::exactly(T::ZERO);
        let mut error = Estimate::exactly(T::ZERO);
        for tranche in &self.tranches {
            let part = part(tranche);
            error = error + sum.combine(part, lost);
            sum = sum + part;
        }
        sum + error
    }
}

/// What the rounding of `a + b` loses, exactly (Knuth): many tranches add up as well as two.
fn lost<T: Copy + Add<Output = T> + Sub<Output = T>>(a: T, b: T) -> T {
    let sum = a + b;
    let b_in_sum = sum - a;
    let a_in_sum = sum - b_in_sum;
    (a - a_in_sum) + (b - b_in_sum)
}

#[cfg(test)]
mod tests;

//! A part of a schedule: a power that comes on, and perhaps goes off again.

use super::ScheduleError;
use crate::estimate::Estimate;
use crate::model::calendar::{days_between, new_year};
use crate::model::exactness::Exactness;
use crate::quantity::{Date, Power};

/// A power that runs from a day on: at once, or rising linearly until then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tranche {
    power: Estimate<Power>,
    online: Ramp,
    offline: Option<Ramp>,
    dates: Exactness,
    per_year: bool,
}

impl Tranche {
    /// All of `power` from the day `online` on.
    #[must_use]
    pub fn step(power: Estimate<Power>, online: Date) -> Self {
        Self {
            power,
            online: Ramp::at(online),
            offline: None,
            dates: Exactness::Stated,
            per_year: false,
        }
    }

    /// Linear from nothing at the beginning of the day `from` to all of `power` at that of `full`.
    ///
    /// # Errors
    /// [`ScheduleError::RampAfterOnline`] where `from` is later than `full`.
    pub fn rising(power: Estimate<Power>, from: Date, full: Date) -> Result<Self, ScheduleError> {
        if from > full {
            return Err(ScheduleError::RampAfterOnline { from, online: full });
        }
        let online = Ramp { start: from, end: full };
        Ok(Self { online, ..Self::step(power, full) })
    }

    /// The same, with how far its dates can be trusted: the day of a source that names only a half of a
    /// year is assumed.
    #[must_use]
    pub(crate) fn dated(self, dates: Exactness) -> Self {
        Self { dates, ..self }
    }

    /// The same as a power that is written as an energy a year: whatever a year's length, its energy is that
    /// of a year of 8,760 h.
    #[must_use]
    pub fn per_year(self) -> Self {
        Self { per_year: true, ..self }
    }

    /// Whether it is written as an energy a year.
    #[must_use]
    pub fn is_per_year(&self) -> bool {
        self.per_year
    }

    /// The same, off from the day `offline` on.
    ///
    /// # Errors
    /// [`ScheduleError::OfflineBeforeOnline`] where that is not later than the day it is online.
    pub fn until(self, offline: Date) -> Result<Self, ScheduleError> {
        let online = self.online();
        if offline <= online {
            return Err(ScheduleError::OfflineBeforeOnline { online, offline });
        }
        Ok(Self { offline: Some(Ramp::at(offline)), ..self })
    }

    /// The same, falling linearly to nothing from the day it is online to the day `end`.
    pub(super) fn falling_until(self, end: Date) -> Self {
        Self { offline: Some(Ramp { start: self.online(), end }), ..self }
    }

    /// How far its dates can be trusted, whoever says the power.
    #[must_use]
    pub(crate) fn dates(&self) -> Exactness {
        self.dates
    }

    /// The part of it whose days nobody assumed: from the year behind an assumed day on it runs, whichever
    /// day it was. Nothing where it is off again by then.
    #[must_use]
    pub fn settled(self) -> Option<Self> {
        if self.dates != Exactness::Assumed {
            return Some(self);
        }
        let year = u16::try_from(self.online().year()).ok()?;
        let online = new_year(year.checked_add(1)?);
        let runs_on = self.offline().is_none_or(|offline| offline > online);
        runs_on.then_some(Self { online: Ramp::at(online), ..self })
    }

    /// The power that runs once it is online.
    #[must_use]
    pub fn power(&self) -> Estimate<Power> {
        self.power
    }

    /// The first day on which all of the power runs.
    #[must_use]
    pub fn online(&self) -> Date {
        self.online.end
    }

    /// The day from which the power rises, if it does not come on at once.
    #[must_use]
    pub fn ramp_from(&self) -> Option<Date> {
        (self.online.start < self.online.end).then_some(self.online.start)
    }

    /// The first day on which nothing runs any more.
    #[must_use]
    pub fn offline(&self) -> Option<Date> {
        self.offline.map(|ramp| ramp.end)
    }

    /// The same with another power, such as that of the facility.
    #[must_use]
    pub fn with_power(self, power: Estimate<Power>) -> Self {
        Self { power, ..self }
    }

    /// The days on which something changes.
    pub(super) fn changes(&self) -> impl Iterator<Item = Date> {
        let ramps = std::iter::once(self.online).chain(self.offline);
        ramps.flat_map(|ramp| [ramp.start, ramp.end])
    }

    /// The share of the power at the beginning of a day.
    pub(super) fn share(&self, day: Date) -> f64 {
        self.online.share(day) - self.offline.map_or(0.0, |ramp| ramp.share(day))
    }

    /// The share of the power at the end of the day before.
    pub(super) fn share_before(&self, day: Date) -> f64 {
        self.online.share_before(day) - self.offline.map_or(0.0, |ramp| ramp.share_before(day))
    }

    /// The same days as its energy counts them: of an energy a year the 366 days of a leap year are 365.
    pub(super) fn days_of_energy(&self, from: Date, to: Date) -> f64 {
        let is_leap = |year: i16| Date::new(year, 1, 1).is_ok_and(Date::in_leap_year);
        let years = from.year()..=to.year();
        if !self.per_year || !years.clone().any(is_leap) {
            return self.full_days(from, to);
        }
        let of_year = |year: i16| {
            let first = Date::new(year, 1, 1).unwrap_or(Date::MIN).max(from);
            let end = year.checked_add(1).and_then(|next| Date::new(next, 1, 1).ok());
            let days = self.full_days(first, end.unwrap_or(Date::MAX).min(to).max(first));
            if is_leap(year) { days * 365.0 / 366.0 } else { days }
        };
        years.map(of_year).sum()
    }

    /// How many days at full power the days from `from` to before `to` amount to.
    fn full_days(&self, from: Date, to: Date) -> f64 {
        let level_until = self.offline.map_or(to, |ramp| ramp.start.min(to));
        let level = days_between(self.online.end.max(from), level_until).max(0) as f64;
        let falling = self.offline.map_or(0.0, |ramp| ramp.falling_days(from, to));
        self.online.rising_days(from, to) + level + falling
    }
}

/// A linear change between the beginnings of two days, or a step where they are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ramp {
    start: Date,
    end: Date,
}

impl Ramp {
    fn at(day: Date) -> Self {
        Self { start: day, end: day }
    }

    fn share(self, day: Date) -> f64 {
        if day >= self.end {
            return 1.0;
        }
        let passed = days_between(self.start, day).max(0);
        passed as f64 / days_between(self.start, self.end).max(1) as f64
    }

    fn share_before(self, day: Date) -> f64 {
        if self.start == self.end && day == self.end { 0.0 } else { self.share(day) }
    }

    /// The area under the rise from 0 to 1, in days: (b² - a²) / 2n, for the days a to b of n.
    fn rising_days(self, from: Date, to: Date) -> f64 {
        let passed = |day: Date| days_between(self.start, day.clamp(self.start, self.end));
        self.area(passed(from), passed(to))
    }

    /// The same under the fall from 1 to 0.
    fn falling_days(self, from: Date, to: Date) -> f64 {
        let left = |day: Date| days_between(day.clamp(self.start, self.end), self.end);
        self.area(left(to), left(from))
    }

    /// Whole numbers until the last step, so that only a division is rounded.
    fn area(self, a: i64, b: i64) -> f64 {
        let length = days_between(self.start, self.end);
        if b <= a || length == 0 {
            return 0.0;
        }
        (b * b - a * a) as f64 / (2 * length) as f64
    }
}

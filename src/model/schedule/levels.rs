//! A schedule by the power that runs from each date on, as most announcements give it.

use super::{Schedule, ScheduleError, Tranche};
use crate::estimate::Estimate;
use crate::quantity::{Date, Power};

/// The power that runs from a day on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// All that runs then, not what is added.
    pub power: Estimate<Power>,
    /// The first day.
    pub from: Date,
}

/// How one level turns into the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// At once, on the day of the next.
    #[default]
    Step,
    /// Linearly from the day of the one to the day of the next. The first is a step.
    Linear,
}

impl Schedule {
    /// A schedule of levels, which may also fall.
    ///
    /// # Errors
    /// [`ScheduleError::NoTranches`] without any, and [`ScheduleError::OutOfOrder`] where a day is not
    /// later than the one before it.
    pub fn levels(levels: &[Level], change: Change) -> Result<Self, ScheduleError> {
        for (at, pair) in levels.windows(2).enumerate() {
            let (before, online) = (pair[0].from, pair[1].from);
            if online <= before {
                return Err(ScheduleError::OutOfOrder { at: at + 1, online, before });
            }
        }
        let tranche = |(at, level): (usize, &Level)| {
            let before = at.checked_sub(1).map(|before| levels[before].from);
            let next = levels.get(at + 1).map(|next| next.from);
            level.tranche(before, next, change)
        };
        Self::new(levels.iter().enumerate().map(tranche).collect::<Result<_, _>>()?)
    }
}

impl Level {
    /// A linear change is one level falling while the next rises, so that the low ends of ranges meet
    /// the low ends, and the high ends the high ones.
    fn tranche(
        &self,
        before: Option<Date>,
        next: Option<Date>,
        change: Change,
    ) -> Result<Tranche, ScheduleError> {
        match change {
            Change::Step => {
                let tranche = Tranche::step(self.power, self.from);
                next.map_or(Ok(tranche), |next| tranche.until(next))
            }
            Change::Linear => {
                let from = before.unwrap_or(self.from);
                let tranche = Tranche::rising(self.power, from, self.from)?;
                Ok(next.map_or(tranche, |next| tranche.falling_until(next)))
            }
        }
    }
}

//! Days and calendar years.

use crate::quantity::{Date, Time};
use uom::si::time::day;

/// 1 January of a year.
#[must_use]
pub fn new_year(year: u16) -> Date {
    let date = i16::try_from(year).ok().and_then(|year| Date::new(year, 1, 1).ok());
    date.unwrap_or(Date::MAX)
}

/// The length of a calendar year: 8,784 h in a leap year, otherwise 8,760 h.
#[must_use]
pub fn calendar_year(year: u16) -> Time {
    Time::new::<day>(f64::from(new_year(year).days_in_year()))
}

/// Whole days from the beginning of one day to the beginning of another; negative if that is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

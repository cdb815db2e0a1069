//! The years that are read.

use std::ops::RangeInclusive;

/// A day of the calendar, without a time zone.
pub type Date = jiff::civil::Date;

/// Earlier or later years are slips.
pub(super) const YEARS: RangeInclusive<i16> = 1900..=2200;

/// The year of the calendar that a text names, 2028 or 2028年, and how many hours it has.
pub(super) fn calendar_year(text: &str) -> Option<(u16, u16)> {
    let text = text.trim();
    let digits = text.strip_suffix('年').unwrap_or(text);
    if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let date = Date::new(digits.parse().ok()?, 1, 1).ok()?;
    let year = YEARS.contains(&date.year()).then(|| date.year().unsigned_abs())?;
    Some((year, date.days_in_year().unsigned_abs() * 24))
}

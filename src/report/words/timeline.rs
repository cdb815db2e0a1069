//! The words of a timeline.

use super::Assumed;
use crate::model::ScheduleError;

/// What a timeline says.
pub(in crate::report) struct TimelineWords {
    /// Over the list of schedules, and over a table of a schedule without a name.
    pub schedule: &'static str,
    pub average_power: &'static str,
    pub energy: &'static str,
    /// The energy from the first year on.
    pub cumulative: fn(from: u16) -> String,
    /// A power and the day it is online.
    pub online: fn(power: &str, online: &str) -> String,
    /// A power that rises between two days.
    pub rising: fn(power: &str, from: &str, online: &str) -> String,
    /// The day a power goes off, behind the rest.
    pub offline: fn(offline: &str) -> String,
    /// A power at all times.
    pub constant: fn(power: &str) -> String,
    /// So much of a deployment.
    pub part_of: fn(power: &str, name: &str) -> String,
    /// That the day is an assumption, behind a power that is none.
    pub date_assumed: &'static str,
    /// Levels turn into one another linearly.
    pub linear: &'static str,
    /// A quarter or a half is its first day.
    pub first_days: &'static str,
    /// A remark behind a text.
    pub remark: fn(text: &str, remark: &str) -> String,
    /// Between two sentences.
    pub full_stop: &'static str,
    /// What is assumed of every year.
    pub assumptions: fn(&Assumed) -> String,
    pub total_note: &'static str,
    pub schedule_error: fn(&ScheduleError) -> (String, Option<String>),
}

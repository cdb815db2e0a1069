//! What is wrong with a schedule, or with the years that it is asked for.

use crate::model::ScheduleError;
use crate::quantity::{ParseError, Power};
use std::ops::Range;

/// What is wrong with a schedule or the calendar years asked for.
#[derive(Debug)]
#[non_exhaustive]
pub enum ScheduleFault {
    /// Nothing says from when to when.
    YearsNeeded,
    /// The last year before the first.
    YearsReversed {
        /// The first year.
        from: u16,
        /// The last year.
        to: u16,
    },
    /// More years than anybody reads.
    TooManyYears {
        /// The first year.
        from: u16,
        /// The last year.
        to: u16,
    },
    /// Another length of a year, where calendar years have their own.
    YearLength,
    /// More than one figure to compare with.
    SeveralReferences,
    /// One schedule for several deployments.
    ScheduleForSeveral,
    /// A schedule of more than its deployment has.
    BeyondAnnounced {
        /// The most of the schedule.
        peak: Power,
        /// What is announced.
        announced: Power,
    },
    /// A text that is no schedule.
    Text {
        /// What is wrong.
        fault: TextFault,
        /// The text.
        text: String,
        /// The bytes at fault.
        span: Range<usize>,
    },
}

/// What is wrong with the text of a schedule.
#[derive(Debug)]
#[non_exhaustive]
pub enum TextFault {
    /// A power or a date that cannot be read.
    Quantity(ParseError),
    /// A power without a date.
    MissingDate,
    /// An announced power beside an energy per time, which is drawn already.
    MixedPowers,
    /// A schedule that cannot be.
    Schedule(ScheduleError),
}

impl ScheduleFault {
    /// A short name for machines.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::YearsNeeded => "years-needed",
            Self::YearsReversed { .. } => "years-reversed",
            Self::TooManyYears { .. } => "too-many-years",
            Self::YearLength => "calendar-years",
            Self::SeveralReferences => "several-references",
            Self::ScheduleForSeveral => "schedule-for-several",
            Self::BeyondAnnounced { .. } => "beyond-announced",
            Self::Text { fault, .. } => match fault {
                TextFault::Quantity(error) => error.kind().name(),
                TextFault::MissingDate => "missing-date",
                TextFault::MixedPowers => "mixed-powers",
                TextFault::Schedule(error) => error.name(),
            },
        }
    }
}

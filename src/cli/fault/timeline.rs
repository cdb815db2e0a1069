//! What is wrong with the arguments of a timeline.

use crate::model::ScheduleError;
use crate::quantity::{ParseError, Power};
use std::ops::Range;

#[derive(Debug)]
pub(in crate::cli) enum TimelineFailure {
    /// Nothing says from when to when.
    YearsNeeded,
    YearsReversed {
        from: u16,
        to: u16,
    },
    TooManyYears {
        from: u16,
        to: u16,
    },
    /// `--hours` or `--year`.
    YearFlag {
        flag: &'static str,
    },
    SeveralReferences,
    ScheduleForSeveral,
    /// A schedule of more than its deployment has.
    BeyondAnnounced {
        peak: Power,
        announced: Power,
    },
    /// `--schedule` cannot be read.
    Plan {
        fault: Fault,
        text: String,
        span: Range<usize>,
    },
}

#[derive(Debug)]
pub(in crate::cli) enum Fault {
    Text(ParseError),
    MissingDate,
    /// An announced power beside an energy per time, which is drawn already.
    MixedPowers,
    Schedule(ScheduleError),
}

impl Fault {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Text(error) => error.kind().name(),
            Self::MissingDate => "missing-date",
            Self::MixedPowers => "mixed-powers",
            Self::Schedule(error) => error.name(),
        }
    }
}

impl TimelineFailure {
    pub fn name(&self) -> &'static str {
        match self {
            Self::YearsNeeded => "years-needed",
            Self::YearsReversed { .. } => "years-reversed",
            Self::TooManyYears { .. } => "too-many-years",
            Self::YearFlag { .. } => "calendar-years",
            Self::SeveralReferences => "several-references",
            Self::ScheduleForSeveral => "schedule-for-several",
            Self::BeyondAnnounced { .. } => "beyond-announced",
            Self::Plan { fault, .. } => fault.name(),
        }
    }
}

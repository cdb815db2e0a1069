//! Schedules that cannot be.

use crate::language::{Language, Said, said, sayings};
use crate::quantity::{Date, Power, write_quantity};
use std::fmt;

/// A schedule that cannot be.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum ScheduleError {
    /// Nothing ever runs.
    NoTranches,
    /// A tranche or a level that comes before the one in front of it.
    OutOfOrder {
        /// Its place, from 0.
        at: usize,
        /// The day it is online.
        online: Date,
        /// The day the one before it is online.
        before: Date,
    },
    /// A tranche that starts to rise later than it is online.
    RampAfterOnline {
        /// The first day of the ramp.
        from: Date,
        /// The day it is online.
        online: Date,
    },
    /// A tranche that goes off before it is online.
    OfflineBeforeOnline {
        /// The day it is online.
        online: Date,
        /// The day it goes off.
        offline: Date,
    },
    /// More than was announced.
    BeyondCapacity {
        /// The most that runs at a time.
        peak: Power,
        /// What was announced.
        capacity: Power,
    },
}

impl ScheduleError {
    /// A short name for machines, such as `out-of-order`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::NoTranches => "no-tranches",
            Self::OutOfOrder { .. } => "out-of-order",
            Self::RampAfterOnline { .. } => "ramp-after-online",
            Self::OfflineBeforeOnline { .. } => "offline-before-online",
            Self::BeyondCapacity { .. } => "beyond-announced",
        }
    }

    /// The place of the tranche or level at fault, from 0, where there is one.
    #[must_use]
    pub fn place(&self) -> Option<usize> {
        match self {
            Self::OutOfOrder { at, .. } => Some(*at),
            _ => None,
        }
    }

    /// What to write instead, in English.
    #[must_use]
    pub fn hint(&self) -> String {
        said(Language::English, self).1.unwrap_or_default()
    }

    /// What was wrong, and what to write instead.
    pub(crate) fn said(&self, language: Language) -> Said {
        said(language, self)
    }
}

impl fmt::Display for ScheduleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&said(Language::English, self).0)
    }
}

impl std::error::Error for ScheduleError {}

sayings! {
    said(language, error: ScheduleError) -> Said {
        NoTranches {
            en: "the schedule has no tranches" => "write at least one power with its date",
            zh: "投运计划是空的" => "请至少写一个功率及其日期",
        }
        OutOfOrder(online, before) {
            en: "{online} does not come after {before}"
                => "write the earliest first, and the powers of one date together",
            zh: "{online} 不晚于前一项的 {before}" => "请按时间先后书写，同一日期的合为一项",
        }
        RampAfterOnline(from, online) {
            en: "the ramp starts on {from}, after {online}"
                => "`ramp_from` is the first day of the rise to `online`",
            zh: "爬坡始于 {from}，晚于投运日 {online}"
                => "`ramp_from` 是功率开始上升的日期，不晚于 `online`",
        }
        OfflineBeforeOnline(online, offline) {
            en: "offline on {offline} is not after online on {online}"
                => "`offline` is the first day without it",
            zh: "停运日 {offline} 不晚于投运日 {online}" => "`offline` 是停运后的第一天",
        }
    } else {
        ScheduleError::BeyondCapacity { peak, capacity } => {
            let written = |power: &Power| write_quantity(&(*power).into(), language.notation(), 15);
            let (peak, capacity) = (written(peak), written(capacity));
            said!(language,
                en: "{peak} at once is more than the {capacity} announced"
                    => "check the units, or state a larger power",
                zh: "同时运行的功率达{peak}，超过公布的{capacity}"
                    => "请检查单位，或写出更大的公布功率")
        }
    }
}

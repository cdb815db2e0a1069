//! The words of a timeline, in English.

use super::super::TimelineWords;
use super::drawn;

pub(super) const WORDS: TimelineWords = TimelineWords {
    schedule: "Schedule",
    average_power: "Average power",
    energy: "Energy",
    cumulative: |from| format!("Since {from}"),
    online: |power, online| format!("{power} from {online}"),
    rising: |power, from, online| format!("{power} rising from {from} to {online}"),
    offline: |offline| format!("off from {offline}"),
    constant: |power| format!("{power} at all times"),
    part_of: |power, name| format!("{power} of {name}"),
    date_assumed: "date assumed",
    linear: "changing linearly from one date to the next",
    first_days: "a quarter or a half counts from its first day",
    remark: |text, remark| format!("{text} ({remark})"),
    full_stop: ". ",
    assumptions: |assumed| {
        format!(
            "{}, calendar years of 8,760 h, or 8,784 h in a leap year.",
            drawn(assumed, "At full power")
        )
    },
    total_note: "The total adds the deployments as they stand; it does not know whether they overlap.",
    schedule_error: |error| (error.to_string(), Some(error.hint().to_owned())),
};

//! What is wrong with the arguments of a timeline, in English.

use crate::cli::fault::{Fault, TimelineFailure as Failure};
use crate::quantity::{Notation, Power, write_quantity};

pub(super) fn message(failure: &Failure) -> (String, Option<String>) {
    let (message, hint) = match failure {
        Failure::YearsNeeded => (
            "a constant power has no years of its own".to_owned(),
            "say which with `--from` and `--to`, or when it comes online with `--schedule`",
        ),
        Failure::YearsReversed { from, to } => (
            format!("the years end before they begin: {from} to {to}"),
            "write a `--to` that is not before `--from`, such as `--from 2026 --to 2032`",
        ),
        Failure::TooManyYears { from, to } => (
            format!("{from} to {to} are more than 200 years"),
            "choose fewer with `--from` and `--to`",
        ),
        Failure::YearFlag { flag } => (
            format!("`{flag}` has no place in a timeline, whose years have 8,760 or 8,784 h"),
            "choose the years with `--from` and `--to`, and less power with `--utilization`",
        ),
        Failure::SeveralReferences => (
            "a timeline compares with one figure of one plant".to_owned(),
            "write one, such as `--against three-gorges@2020`",
        ),
        Failure::ScheduleForSeveral => {
            ("`--schedule` is for one deployment".to_owned(), "name one deployment, or none")
        }
        Failure::BeyondAnnounced { peak, announced } => (
            format!(
                "the schedule reaches {}, but {} is announced",
                power(*peak),
                power(*announced)
            ),
            "leave the deployment out, or check the units of `--schedule`",
        ),
        Failure::Plan { fault: Fault::MixedPowers, .. } => (
            "an energy per time is drawn already, and an announced power is not: a schedule has one or \
             the other"
                .to_owned(),
            "write all of them as powers, such as `1GW@2026-07, 6GW@2030-01`",
        ),
        Failure::Plan { .. } => (
            "a power of the schedule has no date".to_owned(),
            "write each as power@date, such as `1GW@2026-07, 6GW@2030-01`",
        ),
    };
    (message, Some(hint.to_owned()))
}

fn power(power: Power) -> String {
    write_quantity(&power.into(), Notation::Si, 15)
}

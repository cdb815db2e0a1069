//! The assumptions, each with where it comes from.

use super::super::super::json::{Number, NumberRange, figures};
use crate::answer::Premises;
use crate::model::{Assumptions, Parameter, PowerBasis};
use serde::Serialize;
use uom::si::time::hour;

/// What turns an announced power into one that is drawn.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct DrawnJson<'a> {
    /// The id of the scenario, or `custom` where a flag changes the headline.
    scenario: &'a str,
    /// What was changed on top of the scenario, by the names of the keys below.
    changed: Vec<&'static str>,
    #[serde(flatten)]
    ratios: Ratios,
    /// What powers count, where a flag says it; otherwise each its own.
    basis: Option<PowerBasis>,
}

figures! {
    /// The ratios between an announced power and the one that is drawn.
    struct Ratios {
        /// Average power over announced power, 0 to 1.
        utilization: NumberRange,
        /// Facility energy over IT energy, 1 and more.
        pue: NumberRange,
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct AssumptionsJson<'a> {
    #[serde(flatten)]
    drawn: DrawnJson<'a>,
    /// The hours of a year.
    hours_per_year: Number,
    /// The calendar year, where one is named.
    calendar_year: Option<u16>,
    /// A time of the user's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    period_hours: Option<Number>,
}

impl<'a> DrawnJson<'a> {
    pub fn of(premises: &'a Premises) -> Self {
        let assumed = premises.assumptions();
        Self {
            scenario: scenario(premises),
            changed: premises.changed().iter().map(|parameter| key(*parameter)).collect(),
            ratios: Ratios {
                utilization: NumberRange::number(assumed.utilization()),
                pue: NumberRange::number(assumed.pue()),
            },
            basis: assumed.basis(),
        }
    }
}

impl<'a> AssumptionsJson<'a> {
    pub fn of(premises: &'a Premises) -> Self {
        let assumed = premises.assumptions();
        Self {
            drawn: DrawnJson::of(premises),
            hours_per_year: Number(assumed.year().get::<hour>()),
            calendar_year: assumed.calendar_year(),
            period_hours: assumed.period().map(|period| Number(period.get::<hour>())),
        }
    }
}

fn scenario(premises: &Premises) -> &str {
    match premises.scenario() {
        Some(scenario) if scenario.id != "headline" => &scenario.id,
        _ if *premises.assumptions() == Assumptions::headline() => "headline",
        _ => "custom",
    }
}

fn key(parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Utilization => "utilization",
        Parameter::Pue => "pue",
        Parameter::Basis => "basis",
        Parameter::Hours => "hours_per_year",
        Parameter::Year => "calendar_year",
        Parameter::Period => "period_hours",
        Parameter::CapacityFactor => "capacity_factor",
    }
}

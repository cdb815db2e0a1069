//! Energy by calendar years.

use super::assume::Assume;
use super::fault::Fault;
use super::field::Field;
use super::schedule_fault::{ScheduleFault, TextFault};
use super::{deployments, schedule, yardsticks};
use crate::answer::{CalendarYears, Item, Planned, TypedSchedule, Yardstick};
use crate::catalog::{Catalog, DeploymentPreset};
use crate::model::{Change, ScheduleError};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// More would be no table that anybody reads.
const MOST_YEARS: u16 = 200;

/// The last year that dates go to.
const LAST_YEAR: u16 = 2200;

/// Energy by calendar year, as deployments come online.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Timeline {
    /// Powers and presets; without any, those of the article that have a schedule.
    pub deployments: Vec<String>,
    /// Powers with the dates from which they run: `1GW@2026-07, +5GW@2030`.
    pub schedule: Option<String>,
    /// Whether the power of the schedule changes evenly from one date to the next.
    pub linear_ramp: bool,
    /// The first year, 1900 to 2200; without one, that of the first change.
    pub from: Option<u16>,
    /// The last year, 1900 to 2200; without one, the one after the last change.
    pub to: Option<u16>,
    /// Whether to add a total.
    pub total: bool,
    /// One figure of one plant: `three-gorges@2020`; without one, the design year of Three Gorges.
    pub against: Vec<String>,
    /// The assumptions; a calendar year has its own hours.
    pub assume: Assume,
}

impl Timeline {
    /// The years of each deployment.
    ///
    /// # Errors
    /// [`Fault`] says which field cannot be read, or is impossible.
    pub fn answer(&self, catalog: &Catalog) -> Result<CalendarYears, Fault> {
        if let Some(field) = self.assume.time_field() {
            return Err(Fault::new(field, ScheduleFault::YearLength));
        }
        let premises = self.assume.premises(catalog)?;
        let planned = self.planned(catalog)?;
        let years = years(self.from, self.to, &planned)?;
        let against = reference(&self.against, catalog)?;
        Ok(CalendarYears::new(planned, against, &premises, years, self.total))
    }

    /// What was named, each with its schedule; without a name the built-in deployments that have one.
    fn planned(&self, catalog: &Catalog) -> Result<Vec<Planned>, Fault> {
        let change = if self.linear_ramp { Change::Linear } else { Change::Step };
        let typed = self.schedule.as_deref().map(|text| schedule::read(text, change));
        let typed = typed.transpose().map_err(|fault| Fault::new(Field::Schedule, fault))?;
        if self.deployments.is_empty() {
            return Ok(match typed {
                Some(typed) => vec![Planned::by_itself(typed)],
                None => built_in(catalog),
            });
        }
        let mut items = deployments::items(&self.deployments, catalog)?;
        let Some(typed) = typed else {
            return Ok(items.into_iter().map(Planned::of).collect());
        };
        match (items.pop(), items.is_empty()) {
            (Some(item), true) => Ok(vec![scheduled(item, typed)?]),
            _ => Err(Fault::new(Field::Schedule, ScheduleFault::ScheduleForSeveral)),
        }
    }
}

fn built_in(catalog: &Catalog) -> Vec<Planned> {
    let scheduled = |preset: &&DeploymentPreset| preset.by_default && !preset.tranches.is_empty();
    let known = catalog.deployments().filter(scheduled);
    known.map(|preset| Planned::of(Item::preset(preset, 1.0))).collect()
}

fn scheduled(item: Item, typed: TypedSchedule) -> Result<Planned, Fault> {
    let text = typed.text.clone();
    Planned::scheduled(item, typed).map_err(|error| {
        let fault = match error {
            ScheduleError::BeyondCapacity { peak, capacity } => {
                ScheduleFault::BeyondAnnounced { peak, announced: capacity }
            }
            error => {
                let span = 0..text.len();
                ScheduleFault::Text { fault: TextFault::Schedule(error), text, span }
            }
        };
        Fault::new(Field::Schedule, fault)
    })
}

/// From the year of the first change to the year behind the last, where nothing else is said.
pub(super) fn years(
    from: Option<u16>,
    to: Option<u16>,
    planned: &[Planned],
) -> Result<RangeInclusive<u16>, Fault> {
    let changes = || planned.iter().filter_map(Planned::changes);
    let year = |day: crate::quantity::Date| u16::try_from(day.year()).ok();
    let first = changes().filter_map(|(first, _)| year(first)).min();
    let last = changes().filter_map(|(_, last)| year(last)).max();
    // What runs in the end runs on.
    let behind = last.map(|last| (last + 1).min(LAST_YEAR).max(from.unwrap_or_default()));
    let (Some(from), Some(to)) = (from.or(first), to.or(behind)) else {
        return Err(Fault::new(Field::From, ScheduleFault::YearsNeeded));
    };
    if from > to {
        return Err(Fault::new(Field::To, ScheduleFault::YearsReversed { from, to }));
    }
    if to - from >= MOST_YEARS {
        return Err(Fault::new(Field::To, ScheduleFault::TooManyYears { from, to }));
    }
    Ok(from..=to)
}

/// One figure of one plant: of a plant without a figure, the first of its usual ones.
fn reference(texts: &[String], catalog: &Catalog) -> Result<Yardstick, Fault> {
    let chosen = yardsticks::chosen(texts, catalog)?;
    let several = |text: &String| matches!(text.trim().rsplit('@').next(), Some("all"));
    match chosen.plants() {
        [one] if texts.len() <= 1 && !texts.iter().any(several) => Ok(one.clone().first()),
        _ => Err(Fault::new(Field::Against, ScheduleFault::SeveralReferences)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_another_length_has_no_place_in_calendar_years() {
        for (name, field) in
            [("hours", Field::Hours), ("year", Field::Year), ("period", Field::Period)]
        {
            let value = if name == "year" { "2028" } else { "\"8000 h\"" };
            let request = format!(
                r#"{{"deployments": ["7GW"], "from": 2026, "to": 2027, "assume": {{"{name}": {value}}}}}"#
            );
            let request: Timeline = serde_json::from_str(&request).unwrap();
            let fault = request.answer(&Catalog::embedded()).unwrap_err();
            assert_eq!((fault.field, fault.kind.name()), (field, "calendar-years"));
        }
    }
}

//! A timeline for programs.

use super::super::calculation::{DrawnJson, Several};
use super::super::json::{Number, NumberRange, SchemaVersion, figures};
use super::super::source_json::SourceJson;
use crate::answer::TypedSchedule;
use crate::answer::calendar_years::{Course, Year};
use crate::answer::planned::Plan;
use crate::answer::{CalendarYears, Planned};
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::model::{Change, Exactness, Level, PowerBasis, Tranche};
use crate::quantity::{Date, Power};
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::time::hour;

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Output<'a> {
    schema_version: SchemaVersion,
    /// The assumptions that all of them share.
    assumptions: DrawnJson<'a>,
    /// What plant-years are years of.
    reference: Option<Yardstick<'a>>,
    /// The deployments, in the order asked for.
    deployments: Vec<Deployment<'a>>,
    /// All of them together, where that is asked for.
    total: Option<Deployment<'a>>,
}

#[cfg(feature = "schema")]
impl crate::view::Described for CalendarYears {
    fn json_schema() -> schemars::Schema {
        crate::view::json::schema::<Output<'_>>()
    }
}

/// What plant-years are years of.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Yardstick<'a> {
    /// The id of the plant.
    id: &'a str,
    /// The user's preset file, where it is from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    preset_file: Option<&'a str>,
    /// What sort of year.
    #[cfg_attr(feature = "schema", schemars(with = "crate::model::GenerationBasis"))]
    basis: &'static str,
    /// The year, where it is one in particular.
    year: Option<u16>,
    /// What the plant generates in that year.
    annual_generation_kwh: Number,
    /// The document the figure was read in.
    source: SourceJson<'a>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Deployment<'a> {
    /// The preset, or the text as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    /// The name in English.
    name: String,
    /// The name in Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    name_zh: Option<String>,
    #[serde(flatten)]
    several: Several,
    /// The user's preset file, where it is from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    preset_file: Option<&'a str>,
    /// What the power counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<PowerBasis>,
    /// Empty where the power is constant.
    schedule: Vec<ScheduleEntry<'a>>,
    /// As far as the weakest part of the schedule and of the assumptions.
    exactness: Exactness,
    /// The calendar years, in order.
    years: Vec<YearJson>,
}

/// How the power of an entry counts.
#[derive(Clone, Copy, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
enum EntryKind {
    /// Added to what runs.
    Tranche,
    /// All that runs from then on.
    Level,
}

/// A part of a schedule. A `tranche` adds its power to what runs, a `level` is all that runs.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct ScheduleEntry<'a> {
    /// How the power counts.
    kind: EntryKind,
    #[serde(flatten)]
    power: EntryPower,
    /// The first day on which all of it runs, as `2026-07-01`.
    online: String,
    /// It rises evenly from this day to `online`.
    ramp_from: Option<String>,
    /// The first day without it.
    offline: Option<String>,
    /// `null` for a user's own.
    exactness: Option<Exactness>,
    /// How far its dates can be trusted; `null` for a user's own.
    date_exactness: Option<Exactness>,
    /// What a reader has to know about it, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    /// The same in Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    note_zh: Option<&'a str>,
    /// The document it was read in; `null` for a user's own.
    source: Option<SourceJson<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct YearJson {
    /// The calendar year.
    year: u16,
    /// Its hours: 8,760, or 8,784 in a leap year.
    hours: Number,
    #[serde(flatten)]
    amounts: YearAmounts,
}

figures! {
    struct EntryPower {
        /// The power.
        power_w: NumberRange,
    }
}

figures! {
    struct YearAmounts {
        /// The average power.
        average_power_w: NumberRange,
        /// The energy of the year.
        energy_kwh: NumberRange,
        /// The energy from the first year on.
        cumulative_energy_kwh: NumberRange,
        /// That in years of the reference.
        plant_years: NumberRange,
    }
}

pub(crate) fn build(timeline: &CalendarYears) -> Output<'_> {
    let plant = &timeline.against;
    Output {
        schema_version: SchemaVersion,
        assumptions: DrawnJson::of(&timeline.premises),
        reference: timeline.against.figures.first().map(|figure| Yardstick {
            id: &plant.id,
            preset_file: plant.origin.file.as_deref(),
            basis: figure.value.basis(),
            year: figure.value.year(),
            annual_generation_kwh: Number(figure.value.energy().central().get::<kilowatt_hour>()),
            source: SourceJson::of(figure),
        }),
        deployments: timeline.courses.iter().map(|course| deployment(timeline, course)).collect(),
        total: timeline.total.as_ref().map(|course| deployment(timeline, course)),
    }
}

fn deployment<'a>(timeline: &'a CalendarYears, course: &'a Course) -> Deployment<'a> {
    let planned = course.planned.as_ref();
    let item = planned.and_then(|planned| planned.item.as_ref());
    let preset = item.and_then(|item| item.preset.as_ref());
    let (name, name_zh) = planned.map_or(("total".to_owned(), None), Planned::names);
    Deployment {
        id: planned.map(Planned::id),
        name,
        name_zh,
        several: Several::of(item),
        preset_file: preset.and_then(|preset| preset.origin.file.as_deref()),
        basis: item.map(|item| item.deployment.basis),
        schedule: planned.map(schedule).unwrap_or_default(),
        exactness: match planned {
            Some(planned) => timeline.exactness(planned),
            None => Exactness::weakest(timeline.planned().map(|one| timeline.exactness(one))),
        },
        years: course.years.iter().map(year).collect(),
    }
}

fn schedule(planned: &Planned) -> Vec<ScheduleEntry<'_>> {
    match &planned.plan {
        Plan::Constant => Vec::new(),
        Plan::Preset(_) => {
            planned.tranches().map(|(of, cited)| ScheduleEntry::tranche(of, cited)).collect()
        }
        Plan::Typed(typed) => levels(typed),
    }
}

impl<'a> ScheduleEntry<'a> {
    /// A tranche of a preset, with its source.
    pub fn tranche(tranche: &Tranche, cited: &'a Cited<Tranche>) -> Self {
        Self {
            ramp_from: tranche.ramp_from().map(written),
            offline: tranche.offline().map(written),
            exactness: Some(cited.exactness),
            date_exactness: Some(tranche.dates()),
            note: cited.note.as_ref().map(|note| note.en.as_str()),
            note_zh: cited.note.as_ref().and_then(|note| note.zh.as_deref()),
            source: Some(SourceJson::of(cited)),
            ..entry(EntryKind::Tranche, tranche.power(), tranche.online())
        }
    }
}

fn levels(typed: &TypedSchedule) -> Vec<ScheduleEntry<'_>> {
    let mut before = None;
    let level = |level: &Level| {
        let ramp_from = before.filter(|_| typed.change == Change::Linear).map(written);
        before = Some(level.from);
        ScheduleEntry { ramp_from, ..entry(EntryKind::Level, level.power, level.from) }
    };
    typed.levels.iter().map(level).collect()
}

/// An entry of which no more is known.
fn entry<'a>(kind: EntryKind, power: Estimate<Power>, online: Date) -> ScheduleEntry<'a> {
    ScheduleEntry {
        kind,
        power: EntryPower { power_w: NumberRange::watts(power) },
        online: written(online),
        ramp_from: None,
        offline: None,
        exactness: None,
        date_exactness: None,
        note: None,
        note_zh: None,
        source: None,
    }
}

fn written(day: Date) -> String {
    day.to_string()
}

fn year(year: &Year) -> YearJson {
    let of = &year.of;
    YearJson {
        year: of.year,
        hours: Number(of.duration.get::<hour>()),
        amounts: YearAmounts {
            average_power_w: NumberRange::watts(of.average_power),
            energy_kwh: NumberRange::kwh(of.energy),
            cumulative_energy_kwh: NumberRange::kwh(of.cumulative_energy),
            plant_years: NumberRange::number(year.plant_years),
        },
    }
}

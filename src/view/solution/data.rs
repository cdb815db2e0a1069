//! A solution for spreadsheets and programs.

use super::super::calculation::AssumptionsJson;
#[cfg(feature = "schema")]
use super::super::json::FigureBasis;
use super::super::json::{NumberRange, SchemaVersion, figures};
use super::super::records::Field;
use super::super::source_json::SourceJson;
use super::super::{Records, Value};
use super::capacity::CapacityFactorJson;
use crate::answer::Solution;
use crate::answer::solution::Row;
use crate::estimate::Estimate;
use crate::model::{ConsumptionMeasure, Exactness};
use crate::quantity::Power;
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

pub(super) fn records(solution: &Solution) -> Records {
    let capacities = solution.installed_capacities();
    let mut header =
        vec!["target", "reference", "basis", "year", "energy_kwh", "facility_power_w", "power_w"];
    header.extend(capacities.as_ref().map(|_| "installed_capacity_w"));
    let text = |text: &str| Value::Text(text.to_owned());
    let watts = |power: Estimate<Power>| Field::figure(power.map(|power| power.get::<watt>()));
    let row = |(at, row): (usize, &Row)| {
        let (word, year) = row
            .figure
            .as_ref()
            .map_or(("", None), |named| (named.figure.value.basis(), named.figure.value.year()));
        let mut cells: Vec<Field> = vec![
            text(&row.target).into(),
            row.figure.as_ref().map_or(Value::Empty, |figure| text(&figure.id)).into(),
            if word.is_empty() { Value::Empty } else { text(word) }.into(),
            year.map_or(Value::Empty, |year| Value::Number(year.into())).into(),
            Field::figure(row.energy.map(|energy| energy.get::<kilowatt_hour>())),
        ];
        cells.extend([row.facility_power, row.nameplate].map(watts));
        cells.extend(capacities.as_ref().map(|all| watts(all[at])));
        cells
    };
    let header = header.into_iter().map(str::to_owned).collect();
    Records::of(header, solution.rows.iter().enumerate().map(row).collect())
}

pub(super) fn json(solution: &Solution) -> Output<'_> {
    Output {
        schema_version: SchemaVersion,
        assumptions: AssumptionsJson::of(&solution.premises),
        capacity_factor: solution.capacity_factor.as_ref().map(CapacityFactorJson::of),
        solutions: (0..solution.rows.len()).map(|at| SolvedJson::of(solution, at)).collect(),
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Output<'a> {
    schema_version: SchemaVersion,
    /// The assumptions that all of them share.
    assumptions: AssumptionsJson<'a>,
    /// What plants would generate the energy with, where that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    capacity_factor: Option<CapacityFactorJson<'a>>,
    /// A solution for each target and each figure of it.
    solutions: Vec<SolvedJson<'a>>,
}

#[cfg(feature = "schema")]
impl crate::view::Described for Solution {
    fn json_schema() -> schemars::Schema {
        crate::view::json::schema::<Output<'_>>()
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct SolvedJson<'a> {
    /// The target as written.
    target: &'a str,
    /// The id of the plant or consumer, where one is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<&'a str>,
    /// What its figure is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<FigureBasis>"))]
    basis: Option<&'static str>,
    /// What a consumption counts, where that is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    measure: Option<ConsumptionMeasure>,
    /// The year of the figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
    #[serde(flatten)]
    amounts: Amounts,
    /// How far the result can be trusted: as far as the weakest figure behind it.
    exactness: Exactness,
    /// The document the figure was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

figures! {
    struct Amounts {
        /// The energy to be matched.
        energy_kwh: NumberRange,
        /// The average power that takes it.
        facility_power_w: NumberRange,
        /// The announced power behind that.
        power_w: NumberRange,
        /// The capacity that generates the energy at the capacity factor, where that is asked for.
        installed_capacity_w: Option<NumberRange>,
    }
}

impl<'a> SolvedJson<'a> {
    fn of(solution: &'a Solution, at: usize) -> Self {
        let row = &solution.rows[at];
        let installed = solution.installed_capacities();
        let named = row.figure.as_ref();
        let figure = named.map(|named| &named.figure);
        Self {
            target: &row.target,
            reference: named.map(|named| named.id.as_str()),
            basis: figure.map(|figure| figure.value.basis()),
            measure: figure.and_then(|figure| figure.value.measure()),
            year: figure.and_then(|figure| figure.value.year()),
            amounts: Amounts {
                energy_kwh: NumberRange::kwh(row.energy),
                facility_power_w: NumberRange::watts(row.facility_power),
                power_w: NumberRange::watts(row.nameplate),
                installed_capacity_w: installed.map(|all| NumberRange::watts(all[at])),
            },
            exactness: row.exactness,
            source: figure.map(|figure| SourceJson::document(&figure.source)),
        }
    }
}

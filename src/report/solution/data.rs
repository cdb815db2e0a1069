//! A solution for spreadsheets and programs.

use super::super::calculation::AssumptionsJson;
#[cfg(feature = "schema")]
use super::super::json::FigureBasis;
use super::super::json::{Number, SchemaVersion};
use super::super::source_json::SourceJson;
use super::super::{Records, Value};
use super::capacity::CapacityFactorJson;
use super::{NamedFigure, Row, Solution};
use crate::estimate::Estimate;
use crate::model::{ConsumptionMeasure, Exactness};
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

pub(super) fn records(solution: &Solution) -> Records {
    let header = [
        "target",
        "reference",
        "basis",
        "year",
        "energy_kwh",
        "energy_kwh_low",
        "energy_kwh_high",
        "facility_power_w",
        "facility_power_w_low",
        "facility_power_w_high",
        "power_w",
        "power_w_low",
        "power_w_high",
    ];
    let text = |text: &str| Value::Text(text.to_owned());
    let capacities = solution.installed_capacities();
    let installed =
        ["installed_capacity_w", "installed_capacity_w_low", "installed_capacity_w_high"];
    let header = header.iter().chain(installed.iter().filter(|_| capacities.is_some()));
    let row = |(at, row): (usize, &Row)| {
        let (word, year) = row.figure.as_ref().map_or(("", None), NamedFigure::word_and_year);
        let mut cells = vec![
            text(&row.target),
            row.figure.as_ref().map_or(Value::Empty, |figure| text(&figure.id)),
            if word.is_empty() { Value::Empty } else { text(word) },
            year.map_or(Value::Empty, |year| Value::Number(year.into())),
        ];
        let energy = row.energy.map(|energy| energy.get::<kilowatt_hour>());
        let powers = [row.facility_power, row.nameplate];
        let powers = powers.map(|power| power.map(|power| power.get::<watt>()));
        let capacity = capacities.as_ref().map(|all| all[at].map(|power| power.get::<watt>()));
        for value in [energy, powers[0], powers[1]].into_iter().chain(capacity) {
            cells.extend([value.central(), value.low(), value.high()].map(Value::Number));
        }
        cells
    };
    Records {
        header: header.map(|name| (*name).to_owned()).collect(),
        rows: solution.rows.iter().enumerate().map(row).collect(),
    }
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
impl crate::report::Described for Solution {
    fn json_schema() -> schemars::Schema {
        crate::report::json::schema::<Output<'_>>()
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
    /// The energy to be matched.
    energy_kwh: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    energy_kwh_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    energy_kwh_high: Option<Number>,
    /// The average power that takes it.
    facility_power_w: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    facility_power_w_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facility_power_w_high: Option<Number>,
    /// The announced power behind that.
    power_w: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    power_w_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    power_w_high: Option<Number>,
    /// The capacity that generates the energy at the capacity factor, where that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    installed_capacity_w: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    installed_capacity_w_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    installed_capacity_w_high: Option<Number>,
    /// How far the result can be trusted: as far as the weakest figure behind it.
    exactness: Exactness,
    /// The document the figure was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

impl<'a> SolvedJson<'a> {
    fn of(solution: &'a Solution, at: usize) -> Self {
        let row = &solution.rows[at];
        let installed = solution.installed_capacities();
        let installed = installed.map(|all| all[at].map(|power| power.get::<watt>()));
        let figure = row.figure.as_ref();
        let energy = row.energy.map(|energy| energy.get::<kilowatt_hour>());
        let facility = row.facility_power.map(|power| power.get::<watt>());
        let nameplate = row.nameplate.map(|power| power.get::<watt>());
        let end = |value: Estimate<f64>, end: f64| (!value.is_exact()).then_some(Number(end));
        Self {
            target: &row.target,
            reference: figure.map(|figure| figure.id.as_str()),
            basis: figure.map(|figure| figure.word_and_year().0),
            measure: figure.and_then(NamedFigure::measure),
            year: figure.and_then(|figure| figure.word_and_year().1),
            energy_kwh: Number(energy.central()),
            energy_kwh_low: end(energy, energy.low()),
            energy_kwh_high: end(energy, energy.high()),
            facility_power_w: Number(facility.central()),
            facility_power_w_low: end(facility, facility.low()),
            facility_power_w_high: end(facility, facility.high()),
            power_w: Number(nameplate.central()),
            power_w_low: end(nameplate, nameplate.low()),
            power_w_high: end(nameplate, nameplate.high()),
            installed_capacity_w: installed.map(|power| Number(power.central())),
            installed_capacity_w_low: installed.and_then(|power| end(power, power.low())),
            installed_capacity_w_high: installed.and_then(|power| end(power, power.high())),
            exactness: row.exactness,
            source: figure.map(|figure| SourceJson::document(&figure.source)),
        }
    }
}

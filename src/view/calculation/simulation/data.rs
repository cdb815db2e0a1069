//! Quantiles for programs and spreadsheets.

use super::super::records::Column;
use super::{QUANTILES, shape_of};
use crate::answer::Calculation;
use crate::answer::calculation::Row;
use crate::estimate::{Estimate, Shape};
use crate::model::BINS;
use crate::quantity::{Energy, Power};
use crate::view::Value;
use crate::view::json::Number;
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

/// What was drawn.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SimulationJson {
    /// How many samples.
    samples: u64,
    /// Which: the same seed gives the same samples.
    seed: u64,
    /// Each quantile is off from that of the samples by less than 1/bins of the distance between
    /// the bounds.
    bins: usize,
    /// `false` where nothing is uncertain, so that nothing was drawn.
    uncertain: bool,
    /// How utilizations are spread, where they are.
    utilization_shape: Option<Shape>,
    /// How PUEs are spread, where they are.
    pue_shape: Option<Shape>,
}

impl SimulationJson {
    pub fn of(calculation: &Calculation) -> Option<Self> {
        calculation.simulation.map(|plan| Self {
            samples: plan.samples(),
            seed: plan.seed(),
            bins: BINS,
            uncertain: calculation.all_rows().any(|row| row.simulated.is_some()),
            utilization_shape: shape_of(calculation.premises.assumptions().utilization()),
            pue_shape: shape_of(calculation.premises.assumptions().pue()),
        })
    }
}

/// The quantiles of one deployment.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Quantiles {
    /// How powers are spread, where they are.
    power_shape: Option<Shape>,
    /// Of what the facility draws.
    facility_power_w_p5: Number,
    facility_power_w_p50: Number,
    facility_power_w_p95: Number,
    /// Of the energy of a year.
    annual_energy_kwh_p5: Number,
    annual_energy_kwh_p50: Number,
    annual_energy_kwh_p95: Number,
    /// Of the energy of the time asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    period_energy_kwh_p5: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period_energy_kwh_p50: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period_energy_kwh_p95: Option<Number>,
}

impl Quantiles {
    pub fn of(row: &Row) -> Option<Self> {
        let consumption = &row.simulated.as_ref()?.consumption;
        let watts = |power: Power| Number(power.get::<watt>());
        let kwh = |energy: Energy| Number(energy.get::<kilowatt_hour>());
        let (power, energy) = (consumption.facility_power, consumption.annual_energy);
        let period = consumption.period_energy;
        let item = row.item.as_ref();
        let shape = item.and_then(|item| shape_of(item.deployment.nameplate));
        Some(Self {
            power_shape: shape,
            facility_power_w_p5: watts(power.low()),
            facility_power_w_p50: watts(power.central()),
            facility_power_w_p95: watts(power.high()),
            annual_energy_kwh_p5: kwh(energy.low()),
            annual_energy_kwh_p50: kwh(energy.central()),
            annual_energy_kwh_p95: kwh(energy.high()),
            period_energy_kwh_p5: period.map(|energy| kwh(energy.low())),
            period_energy_kwh_p50: period.map(|energy| kwh(energy.central())),
            period_energy_kwh_p95: period.map(|energy| kwh(energy.high())),
        })
    }
}

/// The quantiles of one comparison.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct PlantYears {
    #[serde(rename = "plant_years_p5")]
    p5: Number,
    #[serde(rename = "plant_years_p50")]
    p50: Number,
    #[serde(rename = "plant_years_p95")]
    p95: Number,
}

/// The plant-years of a row against a figure, the `figure`th of the `plant`th plant.
pub(crate) fn plant_years(row: &Row, plant: usize, figure: usize) -> Option<PlantYears> {
    let years = row.simulated.as_ref()?.compared[plant].comparisons[figure].plant_years;
    Some(PlantYears {
        p5: Number(years.low()),
        p50: Number(years.central()),
        p95: Number(years.high()),
    })
}

/// Columns that have quantiles beside their bounds, by the beginnings of their names.
const SAMPLED: [&str; 4] =
    ["facility_power_w", "annual_energy_kwh", "period_energy_kwh", "plant_years_"];

fn sampled<'a, 'b>(columns: &'b [Column<'a>]) -> impl Iterator<Item = &'b Column<'a>> {
    columns.iter().filter(|(name, _)| SAMPLED.iter().any(|begin| name.starts_with(begin)))
}

/// The names of the quantile columns, where samples were drawn.
pub(crate) fn header(calculation: &Calculation, columns: &[Column<'_>]) -> Vec<String> {
    if calculation.simulation.is_none() {
        return Vec::new();
    }
    let names = |(name, _): &Column<'_>| QUANTILES.map(|quantile| format!("{name}_{quantile}"));
    sampled(columns).flat_map(names).collect()
}

/// The cells of one row under that [`header`].
pub(crate) fn values(calculation: &Calculation, columns: &[Column<'_>], row: &Row) -> Vec<Value> {
    if calculation.simulation.is_none() {
        return Vec::new();
    }
    let row = row.simulated.as_deref().unwrap_or(row);
    let each = |value: Estimate<f64>| [value.low(), value.central(), value.high()];
    sampled(columns).flat_map(|(_, value)| each(value(row))).map(Value::Number).collect()
}

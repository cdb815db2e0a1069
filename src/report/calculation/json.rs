//! The calculation for programs.

use super::super::figure::Figures;
use super::super::json::{Number, SCHEMA_VERSION};
use super::super::listing::SourceJson;
use super::super::words::Language;
use super::simulation::{PlantYears, Quantiles, SimulationJson, plant_years};
use super::{Calculation, Row};
use crate::catalog::{Cited, PlantPreset};
use crate::estimate::Estimate;
use crate::model::{AnnualGeneration, Comparison, GenerationBasis, PowerBasis};
use crate::quantity::{Energy, Power};
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;
use uom::si::time::hour;

/// JSON is the same in every language, and carries 15 digits.
const FIGURES: Figures = Figures { language: Language::English, digits: 15 };

#[derive(Serialize)]
struct Output<'a> {
    schema_version: u32,
    assumptions: Assumptions,
    deployments: Vec<Deployment<'a>>,
    total: Option<Deployment<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    simulation: Option<SimulationJson>,
}

#[derive(Serialize)]
struct Assumptions {
    /// `headline`, or `custom` where a flag changes it.
    scenario: &'static str,
    utilization: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    utilization_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    utilization_high: Option<Number>,
    pue: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    pue_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pue_high: Option<Number>,
    basis: Option<PowerBasis>,
    hours_per_year: Number,
    calendar_year: Option<u16>,
}

/// A figure that is a range has `_low` and `_high` beside its central value.
#[derive(Serialize)]
struct Deployment<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name_zh: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preset_file: Option<&'a str>,
    /// The preset stands in for one that is built in.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    replaces_built_in: bool,
    /// How a text was understood that does not say it to the letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    read_as: Option<String>,
    basis: PowerBasis,
    power_w: Number,
    facility_power_w: Number,
    hourly_energy_kwh: Number,
    daily_energy_kwh: Number,
    annual_energy_kwh: Number,
    #[serde(flatten)]
    range: Option<Range>,
    #[serde(skip_serializing_if = "Option::is_none")]
    simulation: Option<Quantiles>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
    comparisons: Vec<ComparisonJson<'a>>,
}

#[derive(Serialize)]
struct Range {
    power_w_low: Number,
    power_w_high: Number,
    facility_power_w_low: Number,
    facility_power_w_high: Number,
    hourly_energy_kwh_low: Number,
    hourly_energy_kwh_high: Number,
    daily_energy_kwh_low: Number,
    daily_energy_kwh_high: Number,
    annual_energy_kwh_low: Number,
    annual_energy_kwh_high: Number,
}

#[derive(Serialize)]
struct ComparisonJson<'a> {
    reference: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    preset_file: Option<&'a str>,
    basis: GenerationBasis,
    year: Option<u16>,
    installed_capacity_w: Number,
    annual_generation_kwh: Number,
    share_of_installed_capacity: Number,
    plant_years: Number,
    days_of_output: Number,
    #[serde(flatten)]
    range: Option<ComparisonRange>,
    #[serde(flatten)]
    quantiles: Option<PlantYears>,
    source: SourceJson<'a>,
}

#[derive(Serialize)]
struct ComparisonRange {
    share_of_installed_capacity_low: Number,
    share_of_installed_capacity_high: Number,
    plant_years_low: Number,
    plant_years_high: Number,
    days_of_output_low: Number,
    days_of_output_high: Number,
}

pub(super) fn build(calculation: &Calculation) -> impl Serialize {
    Output {
        schema_version: SCHEMA_VERSION,
        assumptions: assumptions(&calculation.assumptions),
        deployments: calculation.rows.iter().map(|row| deployment(calculation, row)).collect(),
        total: calculation.total.as_ref().map(|row| deployment(calculation, row)),
        simulation: SimulationJson::of(calculation),
    }
}

fn assumptions(assumed: &crate::model::Assumptions) -> Assumptions {
    let (utilization, pue) = (assumed.utilization(), assumed.pue());
    let end = |ratio: Estimate<f64>, end: f64| (!ratio.is_exact()).then_some(Number(end));
    let is_headline = *assumed == crate::model::Assumptions::headline();
    Assumptions {
        scenario: if is_headline { "headline" } else { "custom" },
        utilization: Number(utilization.central()),
        utilization_low: end(utilization, utilization.low()),
        utilization_high: end(utilization, utilization.high()),
        pue: Number(pue.central()),
        pue_low: end(pue, pue.low()),
        pue_high: end(pue, pue.high()),
        basis: assumed.basis(),
        hours_per_year: Number(assumed.year().get::<hour>()),
        calendar_year: assumed.calendar_year(),
    }
}

fn deployment<'a>(calculation: &'a Calculation, row: &'a Row) -> Deployment<'a> {
    let consumption = &row.consumption;
    let item = row.item.as_ref();
    let preset = item.and_then(|item| item.preset.as_ref());
    let compared = row.compared.iter().zip(&calculation.against);
    Deployment {
        id: item.map(|item| item.id.as_str()),
        name: match (preset, item) {
            (Some(preset), _) => &preset.name.en,
            (None, Some(item)) => &item.id,
            (None, None) => "total",
        },
        name_zh: preset.and_then(|preset| preset.name.zh.as_deref()),
        count: item.map(|item| Number(item.count)),
        preset_file: preset.and_then(|preset| preset.origin.file.as_deref()),
        replaces_built_in: preset.is_some_and(|preset| preset.origin.replaces_built_in),
        read_as: item.and_then(|item| item.read_as).map(|power| FIGURES.single(power)),
        basis: row.deployment.basis,
        power_w: watts(row.deployment.nameplate.central()),
        facility_power_w: watts(consumption.facility_power.central()),
        hourly_energy_kwh: kwh(consumption.hourly_energy.central()),
        daily_energy_kwh: kwh(consumption.daily_energy.central()),
        annual_energy_kwh: kwh(consumption.annual_energy.central()),
        range: range(row),
        simulation: Quantiles::of(row),
        source: preset.map(|preset| SourceJson::of(&preset.power)),
        comparisons: compared
            .enumerate()
            .flat_map(|(plant, (compared, against))| {
                let figures = compared.comparisons.iter().zip(&against.figures).enumerate();
                figures.map(move |(at, (result, figure))| ComparisonJson {
                    quantiles: plant_years(row, plant, at),
                    ..comparison(result, figure, &against.plant)
                })
            })
            .collect(),
    }
}

fn range(row: &Row) -> Option<Range> {
    let consumption = &row.consumption;
    let power = row.deployment.nameplate;
    row.is_range().then(|| Range {
        power_w_low: watts(power.low()),
        power_w_high: watts(power.high()),
        facility_power_w_low: watts(consumption.facility_power.low()),
        facility_power_w_high: watts(consumption.facility_power.high()),
        hourly_energy_kwh_low: kwh(consumption.hourly_energy.low()),
        hourly_energy_kwh_high: kwh(consumption.hourly_energy.high()),
        daily_energy_kwh_low: kwh(consumption.daily_energy.low()),
        daily_energy_kwh_high: kwh(consumption.daily_energy.high()),
        annual_energy_kwh_low: kwh(consumption.annual_energy.low()),
        annual_energy_kwh_high: kwh(consumption.annual_energy.high()),
    })
}

fn comparison<'a>(
    result: &Comparison,
    reference: &'a Cited<AnnualGeneration>,
    plant: &'a PlantPreset,
) -> ComparisonJson<'a> {
    let central = |value: Estimate<f64>| Number(value.central());
    let share = result.share_of_installed_capacity;
    ComparisonJson {
        reference: &plant.id,
        preset_file: plant.origin.file.as_deref(),
        basis: reference.value.basis,
        year: reference.value.year,
        installed_capacity_w: watts(plant.installed_capacity.value),
        annual_generation_kwh: kwh(reference.value.energy),
        share_of_installed_capacity: central(share),
        plant_years: central(result.plant_years),
        days_of_output: central(result.days_of_output),
        range: (!share.is_exact()).then(|| ComparisonRange {
            share_of_installed_capacity_low: Number(share.low()),
            share_of_installed_capacity_high: Number(share.high()),
            plant_years_low: Number(result.plant_years.low()),
            plant_years_high: Number(result.plant_years.high()),
            days_of_output_low: Number(result.days_of_output.low()),
            days_of_output_high: Number(result.days_of_output.high()),
        }),
        quantiles: None,
        source: SourceJson::of(reference),
    }
}

fn watts(power: Power) -> Number {
    Number(power.get::<watt>())
}

fn kwh(energy: Energy) -> Number {
    Number(energy.get::<kilowatt_hour>())
}

//! The calculation for programs.

mod assumptions;
mod derivation;
mod rates;

use super::super::figure::Figures;
use super::super::json::{Number, SCHEMA_VERSION};
use super::super::source_json::SourceJson;
use super::super::words::Language;
use super::simulation::{PlantYears, Quantiles, SimulationJson, plant_years};
use super::{Calculation, Row};
use crate::catalog::{Cited, PlantPreset};
use crate::estimate::Estimate;
use crate::model::{
    AnnualGeneration, Comparison, ConsumptionBasis, Exactness, GenerationBasis, PowerBasis,
};
use crate::quantity::{Energy, Power};
pub(in super::super) use assumptions::{AssumptionsJson, DrawnJson};
use derivation::StepJson;
use rates::{ImpactJson, RatesJson};
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

/// JSON is the same in every language, and carries 15 digits.
const FIGURES: Figures = Figures { language: Language::English, digits: 15 };

#[derive(Serialize)]
struct Output<'a> {
    schema_version: u32,
    assumptions: AssumptionsJson<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rates: Option<RatesJson<'a>>,
    deployments: Vec<Deployment<'a>>,
    total: Option<Deployment<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    simulation: Option<SimulationJson>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    period_energy_kwh: Option<Number>,
    #[serde(flatten)]
    range: Option<Range>,
    /// How far the energies can be trusted: as far as the weakest figure behind them.
    exactness: Exactness,
    #[serde(skip_serializing_if = "Option::is_none")]
    simulation: Option<Quantiles>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
    comparisons: Vec<ComparisonJson<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    consumers: Vec<ConsumerJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    impact: Option<ImpactJson>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    derivation: Vec<StepJson>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    period_energy_kwh_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period_energy_kwh_high: Option<Number>,
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
    exactness: Exactness,
    source: SourceJson<'a>,
}

/// How many times the year of a consumer.
#[derive(Serialize)]
struct ConsumerJson<'a> {
    reference: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    preset_file: Option<&'a str>,
    basis: ConsumptionBasis,
    year: Option<u16>,
    annual_consumption_kwh: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_consumption_kwh_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_consumption_kwh_high: Option<Number>,
    times: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    times_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    times_high: Option<Number>,
    exactness: Exactness,
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
        assumptions: AssumptionsJson::of(&calculation.premises),
        rates: (!calculation.rates.is_empty()).then(|| RatesJson::of(&calculation.rates)),
        deployments: calculation.rows.iter().map(|row| deployment(calculation, row)).collect(),
        total: calculation.total.as_ref().map(|row| deployment(calculation, row)),
        simulation: SimulationJson::of(calculation),
    }
}

fn deployment<'a>(calculation: &'a Calculation, row: &'a Row) -> Deployment<'a> {
    let consumption = &row.consumption;
    let item = row.item.as_ref();
    let preset = item.and_then(|item| item.preset.as_ref());
    let compared = row.compared.iter().zip(&calculation.yardsticks.plants);
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
        period_energy_kwh: consumption.period_energy.map(|energy| kwh(energy.central())),
        range: range(row),
        exactness: row.exactness,
        simulation: Quantiles::of(row),
        source: preset.map(|preset| SourceJson::of(&preset.power)),
        comparisons: compared
            .enumerate()
            .flat_map(|(at_plant, (compared, against))| {
                let figures = compared.comparisons.iter().zip(&against.figures).enumerate();
                let plant = &against.reference;
                figures.map(move |(at, (result, figure))| ComparisonJson {
                    quantiles: plant_years(row, at_plant, at),
                    ..comparison(row, result, figure, plant)
                })
            })
            .collect(),
        consumers: consumers(calculation, row),
        impact: (!calculation.rates.is_empty()).then(|| {
            let exactness = Exactness::weakest([row.exactness, calculation.rates.exactness()]);
            ImpactJson::of(&row.impact, exactness)
        }),
        derivation: derivation::steps(calculation, row),
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
        period_energy_kwh_low: consumption.period_energy.map(|energy| kwh(energy.low())),
        period_energy_kwh_high: consumption.period_energy.map(|energy| kwh(energy.high())),
    })
}

fn consumers<'a>(calculation: &'a Calculation, row: &Row) -> Vec<ConsumerJson<'a>> {
    let mut consumers = Vec::new();
    for (against, times) in calculation.yardsticks.consumers.iter().zip(&row.times) {
        let consumer = &against.reference;
        let figures = against.figures.iter().zip(times);
        consumers.extend(figures.map(|(figure, times)| ConsumerJson {
            reference: &consumer.id,
            preset_file: consumer.origin.file.as_deref(),
            basis: figure.value.basis,
            year: figure.value.year,
            annual_consumption_kwh: kwh(figure.value.energy.central()),
            annual_consumption_kwh_low: end(figure.value.energy, |energy| kwh(energy.low())),
            annual_consumption_kwh_high: end(figure.value.energy, |energy| kwh(energy.high())),
            times: Number(times.central()),
            times_low: end(*times, |times| Number(times.low())),
            times_high: end(*times, |times| Number(times.high())),
            exactness: Exactness::weakest([row.exactness, figure.exactness]),
            source: SourceJson::of(figure),
        }));
    }
    consumers
}

/// An end of a range; nothing for what is known.
fn end<T: Copy + PartialOrd, U>(value: Estimate<T>, of: impl Fn(&Estimate<T>) -> U) -> Option<U> {
    (!value.is_exact()).then(|| of(&value))
}

fn comparison<'a>(
    row: &Row,
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
        exactness: Exactness::weakest([row.exactness, reference.exactness]),
        source: SourceJson::of(reference),
    }
}

fn watts(power: Power) -> Number {
    Number(power.get::<watt>())
}

fn kwh(energy: Energy) -> Number {
    Number(energy.get::<kilowatt_hour>())
}

//! Comparisons for programs.

use super::super::super::json::Number;
use super::super::super::source_json::SourceJson;
use super::super::simulation::{PlantYears, plant_years};
use super::super::{Calculation, Row};
use super::{end, kwh, watts};
use crate::catalog::{Cited, PlantPreset};
use crate::estimate::Estimate;
use crate::model::{
    AnnualGeneration, Comparison, ConsumptionBasis, ConsumptionMeasure, Exactness, GenerationBasis,
};
use serde::Serialize;

/// How much of a plant, and how many of its years.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ComparisonJson<'a> {
    /// The id of the plant.
    reference: &'a str,
    /// The user's preset file, where it is from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    preset_file: Option<&'a str>,
    /// What sort of year.
    basis: GenerationBasis,
    /// The year, where it is one in particular.
    year: Option<u16>,
    /// The power of all units of the plant.
    installed_capacity_w: Number,
    /// What the plant generates in that year.
    annual_generation_kwh: Number,
    /// Average power over installed capacity; 1 is all of it.
    share_of_installed_capacity: Number,
    /// The year's energy over the plant's.
    plant_years: Number,
    /// The same in days of the year that the figure is of: 366 of a leap year, otherwise 365.
    days_of_output: Number,
    #[serde(flatten)]
    range: Option<ComparisonRange>,
    #[serde(flatten)]
    quantiles: Option<PlantYears>,
    /// How far the result can be trusted: as far as the weakest figure behind it.
    exactness: Exactness,
    /// The document the figure was read in.
    source: SourceJson<'a>,
}

/// How many times the year of a consumer, or how many of a use.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ConsumerJson<'a> {
    /// The id of the consumer.
    reference: &'a str,
    /// The user's preset file, where it is from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    preset_file: Option<&'a str>,
    /// What sort of year.
    basis: ConsumptionBasis,
    /// What the consumption counts, where that is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    measure: Option<ConsumptionMeasure>,
    /// The year, where it is one in particular.
    year: Option<u16>,
    /// What the consumer takes in that year; left out for a use.
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_consumption_kwh: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_consumption_kwh_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_consumption_kwh_high: Option<Number>,
    /// What one use takes; left out for what takes so much a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    energy_of_one_kwh: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    energy_of_one_kwh_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    energy_of_one_kwh_high: Option<Number>,
    /// How many times that the energy of a year is.
    times: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    times_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    times_high: Option<Number>,
    /// How far the result can be trusted: as far as the weakest figure behind it.
    exactness: Exactness,
    /// The document the figure was read in.
    source: SourceJson<'a>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ComparisonRange {
    share_of_installed_capacity_low: Number,
    share_of_installed_capacity_high: Number,
    plant_years_low: Number,
    plant_years_high: Number,
    days_of_output_low: Number,
    days_of_output_high: Number,
}

/// Against every figure of every plant.
pub(super) fn comparisons<'a>(calculation: &'a Calculation, row: &Row) -> Vec<ComparisonJson<'a>> {
    let mut comparisons = Vec::new();
    let compared = row.compared.iter().zip(&calculation.yardsticks.plants);
    for (at_plant, (compared, against)) in compared.enumerate() {
        let figures = compared.comparisons.iter().zip(&against.figures).enumerate();
        comparisons.extend(figures.map(|(at, (result, figure))| ComparisonJson {
            quantiles: plant_years(row, at_plant, at),
            ..comparison(row, result, figure, &against.reference)
        }));
    }
    comparisons
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
        exactness: Exactness::calculated([row.exactness, reference.exactness]),
        source: SourceJson::of(reference),
    }
}

/// Against every figure of every consumer.
pub(super) fn consumers<'a>(calculation: &'a Calculation, row: &Row) -> Vec<ConsumerJson<'a>> {
    let mut consumers = Vec::new();
    for (against, times) in calculation.yardsticks.consumers.iter().zip(&row.times) {
        let consumer = &against.reference;
        let figures = against.figures.iter().zip(times);
        consumers.extend(figures.map(|(figure, times)| {
            let energy = figure.value.energy;
            let central = Some(kwh(energy.central()));
            let low = end(energy, |energy| kwh(energy.low()));
            let high = end(energy, |energy| kwh(energy.high()));
            let of_year = |number: Option<Number>| number.filter(|_| !consumer.is_use());
            let of_one = |number: Option<Number>| number.filter(|_| consumer.is_use());
            ConsumerJson {
                reference: &consumer.id,
                preset_file: consumer.origin.file.as_deref(),
                basis: figure.value.basis,
                measure: figure.value.measure,
                year: figure.value.year,
                annual_consumption_kwh: of_year(central),
                annual_consumption_kwh_low: of_year(low),
                annual_consumption_kwh_high: of_year(high),
                energy_of_one_kwh: of_one(central),
                energy_of_one_kwh_low: of_one(low),
                energy_of_one_kwh_high: of_one(high),
                times: Number(times.central()),
                times_low: end(*times, |times| Number(times.low())),
                times_high: end(*times, |times| Number(times.high())),
                exactness: Exactness::calculated([row.exactness, figure.exactness]),
                source: SourceJson::of(figure),
            }
        }));
    }
    consumers
}

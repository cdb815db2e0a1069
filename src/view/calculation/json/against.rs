//! Comparisons for programs.

use super::super::super::json::{Number, NumberRange, figures};
use super::super::super::source_json::SourceJson;
use super::super::simulation::{PlantYears, plant_years};
use crate::answer::calculation::Row;
use crate::answer::{Calculation, Yardstick};
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::model::{ConsumptionMeasure, Exactness, YearFigure};
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

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
    #[cfg_attr(feature = "schema", schemars(with = "crate::model::GenerationBasis"))]
    basis: &'static str,
    /// The year, where it is one in particular.
    year: Option<u16>,
    /// The power of all units of the plant.
    installed_capacity_w: Number,
    /// What the plant generates in that year.
    annual_generation_kwh: Number,
    #[serde(flatten)]
    times: PlantTimes,
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
    #[cfg_attr(feature = "schema", schemars(with = "crate::model::ConsumptionBasis"))]
    basis: &'static str,
    /// What the consumption counts, where that is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    measure: Option<ConsumptionMeasure>,
    /// The year, where it is one in particular.
    year: Option<u16>,
    #[serde(flatten)]
    times: ConsumerTimes,
    /// How far the result can be trusted: as far as the weakest figure behind it.
    exactness: Exactness,
    /// The document the figure was read in.
    source: SourceJson<'a>,
}

figures! {
    /// How much of a plant, and how many of its years.
    struct PlantTimes {
        /// Average power over installed capacity; 1 is all of it.
        share_of_installed_capacity: NumberRange,
        /// The year's energy over the plant's.
        plant_years: NumberRange,
        /// The same in days of the year that the figure is of: 366 of a leap year, otherwise 365.
        days_of_output: NumberRange,
    }
}

figures! {
    /// What a consumer takes, and how many times that.
    struct ConsumerTimes {
        /// What the consumer takes in that year; left out for a use.
        annual_consumption_kwh: Option<NumberRange>,
        /// What one use takes; left out for what takes so much a year.
        energy_of_one_kwh: Option<NumberRange>,
        /// How many times that the energy of a year is.
        times: NumberRange,
    }
}

/// Against every figure of every plant.
pub(super) fn comparisons<'a>(calculation: &'a Calculation, row: &Row) -> Vec<ComparisonJson<'a>> {
    let mut comparisons = Vec::new();
    let compared = row.compared.iter().zip(calculation.yardsticks.plants());
    for (at_plant, (compared, against)) in compared.enumerate() {
        let Some(installed) = &against.installed_capacity else { continue };
        let figures = compared.comparisons.iter().zip(&against.figures).enumerate();
        comparisons.extend(figures.map(|(at, (result, figure))| ComparisonJson {
            reference: &against.id,
            preset_file: against.origin.file.as_deref(),
            basis: figure.value.basis(),
            year: figure.value.year(),
            installed_capacity_w: Number(installed.value.get::<watt>()),
            annual_generation_kwh: Number(figure.value.energy().central().get::<kilowatt_hour>()),
            times: PlantTimes {
                share_of_installed_capacity: NumberRange::number(
                    result.share_of_installed_capacity,
                ),
                plant_years: NumberRange::number(result.plant_years),
                days_of_output: NumberRange::number(result.days_of_output),
            },
            quantiles: plant_years(row, at_plant, at),
            exactness: Exactness::calculated([row.exactness, figure.exactness]),
            source: SourceJson::of(figure),
        }));
    }
    comparisons
}

/// Against every figure of every consumer.
pub(super) fn consumers<'a>(calculation: &'a Calculation, row: &Row) -> Vec<ConsumerJson<'a>> {
    let pairs = calculation.yardsticks.consumers().iter().zip(&row.times);
    let each = pairs.flat_map(|(consumer, times)| {
        let figures = consumer.figures.iter().zip(times);
        figures.map(move |(figure, times)| of_consumer(row, consumer, figure, *times))
    });
    each.collect()
}

/// Against what stands beside the only row because it is of its size.
pub(super) fn companions<'a>(calculation: &'a Calculation, row: &Row) -> Vec<ConsumerJson<'a>> {
    let companions = calculation.companions.iter();
    let figures = companions.filter_map(|one| Some((one, one.yardstick.figures.first()?)));
    figures.map(|(one, figure)| of_consumer(row, &one.yardstick, figure, one.times)).collect()
}

fn of_consumer<'a>(
    row: &Row,
    consumer: &'a Yardstick,
    figure: &'a Cited<YearFigure>,
    times: Estimate<f64>,
) -> ConsumerJson<'a> {
    let energy = NumberRange::kwh(figure.value.energy());
    ConsumerJson {
        reference: &consumer.id,
        preset_file: consumer.origin.file.as_deref(),
        basis: figure.value.basis(),
        measure: figure.value.measure(),
        year: figure.value.year(),
        times: ConsumerTimes {
            annual_consumption_kwh: (!consumer.is_use()).then_some(energy),
            energy_of_one_kwh: consumer.is_use().then_some(energy),
            times: NumberRange::number(times),
        },
        exactness: Exactness::calculated([row.exactness, figure.exactness]),
        source: SourceJson::of(figure),
    }
}

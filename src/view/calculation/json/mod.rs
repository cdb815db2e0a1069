//! The calculation for programs.

mod against;
mod assumptions;
mod derivation;
mod rates;

use super::super::figure::Figures;
use super::super::json::{NumberRange, SchemaVersion, figures};
use super::super::source_json::SourceJson;
use super::simulation::{Quantiles, SimulationJson};
use crate::answer::calculation::Row;
use crate::answer::{Calculation, Item};
use crate::language::Language;
use crate::model::{Exactness, PowerBasis};
use against::{ComparisonJson, ConsumerJson, companions, comparisons, consumers};
pub(crate) use assumptions::{AssumptionsJson, DrawnJson};
use derivation::StepJson;
use rates::{ImpactJson, RatesJson};
use serde::Serialize;

/// JSON is the same in every language, and carries 15 digits.
const FIGURES: Figures = Figures { language: Language::English, digits: 15 };

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Output<'a> {
    schema_version: SchemaVersion,
    /// The assumptions that all of them share.
    assumptions: AssumptionsJson<'a>,
    /// What is asked beside energy, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    rates: Option<RatesJson<'a>>,
    /// The deployments, in the order asked for.
    deployments: Vec<Deployment<'a>>,
    /// All of them together, where that is asked for.
    total: Option<Deployment<'a>>,
    /// What was drawn, where samples were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    simulation: Option<SimulationJson>,
}

#[cfg(feature = "schema")]
impl crate::view::Described for Calculation {
    fn json_schema() -> schemars::Schema {
        crate::view::json::schema::<Output<'_>>()
    }
}

/// A figure that is a range has `_low` and `_high` beside its central value.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Deployment<'a> {
    /// The preset, or the text as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    /// The name in English.
    name: &'a str,
    /// The name in Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    name_zh: Option<&'a str>,
    #[serde(flatten)]
    several: Several,
    /// The user's preset file, where it is from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    preset_file: Option<&'a str>,
    /// The preset stands in for one that is built in.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    replaces_built_in: bool,
    /// How a text was understood that does not say it to the letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    read_as: Option<String>,
    /// What the power counts.
    basis: PowerBasis,
    #[serde(flatten)]
    amounts: Amounts,
    /// How far the energies can be trusted: as far as the weakest figure behind them.
    exactness: Exactness,
    /// The quantiles, where samples were drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    simulation: Option<Quantiles>,
    /// The document the power was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
    /// Against each figure of each plant.
    comparisons: Vec<ComparisonJson<'a>>,
    /// Against each figure of each consumer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    consumers: Vec<ConsumerJson<'a>>,
    /// Against homes, and a consumer of its size, where nobody asked for anything.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    companions: Vec<ConsumerJson<'a>>,
    /// The lowest and the highest energy of a year under the published scenarios.
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Published>,
    /// Emissions, cost, water and machines.
    #[serde(skip_serializing_if = "Option::is_none")]
    impact: Option<ImpactJson>,
    /// The steps of the calculation.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    derivation: Vec<StepJson>,
}

figures! {
    /// What a deployment takes at full power, and what published scenarios make of that.
    struct Published {
        /// Energy of a year.
        annual_energy_kwh: NumberRange,
    }
}

figures! {
    /// How many of a deployment.
    pub(crate) struct Several {
        /// How many of it.
        count: Option<NumberRange>,
    }
}

impl Several {
    pub fn of(item: Option<&Item>) -> Self {
        Self { count: item.map(|item| NumberRange::number(item.count)) }
    }
}

figures! {
    /// The power and its energies.
    struct Amounts {
        /// The announced power.
        power_w: NumberRange,
        /// What the facility draws on average.
        facility_power_w: NumberRange,
        /// Energy of an hour.
        hourly_energy_kwh: NumberRange,
        /// Energy of a day.
        daily_energy_kwh: NumberRange,
        /// Energy of a year.
        annual_energy_kwh: NumberRange,
        /// Energy of the time asked for.
        period_energy_kwh: Option<NumberRange>,
    }
}

pub(super) fn build(calculation: &Calculation) -> Output<'_> {
    Output {
        schema_version: SchemaVersion,
        assumptions: AssumptionsJson::of(&calculation.premises),
        rates: (!calculation.rates.is_empty()).then(|| RatesJson::of(&calculation.rates)),
        deployments: calculation.rows.iter().map(|row| deployment(calculation, row)).collect(),
        total: calculation.total.as_ref().map(|row| deployment(calculation, row)),
        simulation: SimulationJson::of(calculation),
    }
}

fn deployment<'a>(calculation: &'a Calculation, row: &'a Row) -> Deployment<'a> {
    let item = row.item.as_ref();
    let preset = item.and_then(|item| item.preset.as_ref());
    let year = calculation.premises.assumptions().year();
    Deployment {
        id: item.map(|item| item.id.as_str()),
        name: match (preset, item) {
            (Some(preset), _) => &preset.name.en,
            (None, Some(item)) => &item.id,
            (None, None) => "total",
        },
        name_zh: preset.and_then(|preset| preset.name.zh.as_deref()),
        several: Several::of(item),
        preset_file: preset.and_then(|preset| preset.origin.file.as_deref()),
        replaces_built_in: preset.is_some_and(|preset| preset.origin.replaces_built_in),
        read_as: item.and_then(|item| item.read_as(year)).map(|power| FIGURES.single(power)),
        basis: row.deployment.basis,
        amounts: amounts(row),
        exactness: row.exactness,
        simulation: Quantiles::of(row),
        source: preset.map(|preset| SourceJson::of(&preset.power)),
        comparisons: comparisons(calculation, row),
        consumers: consumers(calculation, row),
        companions: companions(calculation, row),
        published: calculation
            .published
            .map(|range| Published { annual_energy_kwh: NumberRange::kwh(range) }),
        impact: (!calculation.rates.is_empty()).then(|| {
            let exactness = Exactness::calculated([row.exactness, calculation.rates.exactness()]);
            ImpactJson::of(&row.impact, exactness)
        }),
        derivation: derivation::steps(calculation, row),
    }
}

fn amounts(row: &Row) -> Amounts {
    let consumption = &row.consumption;
    Amounts {
        power_w: NumberRange::watts(row.deployment.nameplate),
        facility_power_w: NumberRange::watts(consumption.facility_power),
        hourly_energy_kwh: NumberRange::kwh(consumption.hourly_energy),
        daily_energy_kwh: NumberRange::kwh(consumption.daily_energy),
        annual_energy_kwh: NumberRange::kwh(consumption.annual_energy),
        period_energy_kwh: consumption.period_energy.map(NumberRange::kwh),
    }
}

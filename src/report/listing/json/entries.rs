//! Consumers, scenarios, hardware, grids and claims for programs.

use super::super::super::amounts::grams_per_kwh;
use super::super::super::json::{Number, NumberRange, figures};
use super::{Names, Provenance};
use crate::catalog::{
    Cited, ClaimPreset, CoalPreset, ConsumerKind, ConsumerPreset, GridPreset, HardwareKind,
    HardwarePreset, ScenarioPreset,
};
use crate::estimate::Estimate;
use crate::model::{
    AnnualConsumption, CoalRate, ConsumptionBasis, ConsumptionMeasure, GridIntensity,
    IntensityBasis,
};
use serde::Serialize;
use uom::si::time::hour;

figures! {
    struct EnergyFigure {
        /// The energy of the year, or of one use.
        energy_kwh: NumberRange,
    }
}

figures! {
    struct RatioFigure {
        /// The value, or the central one of a range.
        value: NumberRange,
    }
}

figures! {
    struct PowerFigure {
        /// The power of one.
        power_w: NumberRange,
    }
}

/// A consumer.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ConsumerJson<'a> {
    #[serde(flatten)]
    names: Names<'a>,
    /// What sort of consumer.
    kind: ConsumerKind,
    /// What it takes in a year; left out for a use.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    annual_consumption: Vec<ConsumptionJson<'a>>,
    /// What one use takes; left out for what takes so much a year.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    energy_of_one: Vec<ConsumptionJson<'a>>,
}

/// What a consumer takes in a year, or one use.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ConsumptionJson<'a> {
    /// What sort of year.
    basis: ConsumptionBasis,
    /// What it counts, where that is told.
    measure: Option<ConsumptionMeasure>,
    /// The year, where it is one in particular.
    year: Option<u16>,
    #[serde(flatten)]
    energy: EnergyFigure,
    /// The energy as the preset writes it.
    written: &'a str,
    #[serde(flatten)]
    provenance: Provenance<'a>,
}

impl<'a> ConsumerJson<'a> {
    pub fn of(preset: &'a ConsumerPreset) -> Self {
        let figures = preset.consumption.iter().map(consumption).collect();
        let (annual_consumption, energy_of_one) =
            if preset.is_use() { (Vec::new(), figures) } else { (figures, Vec::new()) };
        Self {
            names: Names::of(&preset.id, &preset.name, &preset.aliases, &preset.origin),
            kind: preset.kind,
            annual_consumption,
            energy_of_one,
        }
    }
}

fn consumption(cited: &Cited<AnnualConsumption>) -> ConsumptionJson<'_> {
    ConsumptionJson {
        basis: cited.value.basis,
        measure: cited.value.measure,
        year: cited.value.year,
        energy: EnergyFigure { energy_kwh: NumberRange::kwh(cited.value.energy) },
        written: &cited.written,
        provenance: Provenance::of(cited),
    }
}

/// A set of assumptions.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ScenarioJson<'a> {
    #[serde(flatten)]
    names: Names<'a>,
    /// Average power over nameplate, 0 to 1.
    utilization: AssumptionJson<'a>,
    /// Facility energy over IT energy, 1 and more.
    pue: AssumptionJson<'a>,
    /// The hours of a year.
    hours_per_year: AssumptionJson<'a>,
}

/// One assumption with its source.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct AssumptionJson<'a> {
    #[serde(flatten)]
    value: RatioFigure,
    /// The value as the preset writes it.
    written: &'a str,
    #[serde(flatten)]
    provenance: Provenance<'a>,
}

impl<'a> ScenarioJson<'a> {
    pub fn of(preset: &'a ScenarioPreset) -> Self {
        let hours = Estimate::exactly(preset.hours.value.get::<hour>());
        Self {
            names: Names::of(&preset.id, &preset.name, &preset.aliases, &preset.origin),
            utilization: assumption(&preset.utilization, preset.utilization.value),
            pue: assumption(&preset.pue, preset.pue.value),
            hours_per_year: assumption(&preset.hours, hours),
        }
    }
}

fn assumption<T>(cited: &Cited<T>, value: Estimate<f64>) -> AssumptionJson<'_> {
    AssumptionJson {
        value: RatioFigure { value: NumberRange::number(value) },
        written: &cited.written,
        provenance: Provenance::of(cited),
    }
}

/// A piece of hardware.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct HardwareJson<'a> {
    #[serde(flatten)]
    names: Names<'a>,
    /// What sort of hardware.
    kind: HardwareKind,
    /// The year it came or is to come.
    year: Option<u16>,
    #[serde(flatten)]
    power: PowerFigure,
    /// The power as the preset writes it.
    written: &'a str,
    #[serde(flatten)]
    provenance: Provenance<'a>,
}

impl<'a> HardwareJson<'a> {
    pub fn of(preset: &'a HardwarePreset) -> Self {
        Self {
            names: Names::of(&preset.id, &preset.name, &preset.aliases, &preset.origin),
            kind: preset.kind,
            year: preset.year,
            power: PowerFigure { power_w: NumberRange::watts(preset.power.value) },
            written: &preset.power.written,
            provenance: Provenance::of(&preset.power),
        }
    }
}

/// A grid.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct GridJson<'a> {
    #[serde(flatten)]
    names: Names<'a>,
    /// The carbon intensity of each year.
    intensity: Vec<IntensityJson<'a>>,
}

/// The carbon intensity of a grid in a year.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct IntensityJson<'a> {
    /// What is counted.
    basis: IntensityBasis,
    /// The year.
    year: u16,
    /// The carbon intensity.
    intensity_g_per_kwh: Number,
    /// The intensity as the preset writes it.
    written: &'a str,
    #[serde(flatten)]
    provenance: Provenance<'a>,
}

impl<'a> GridJson<'a> {
    pub fn of(preset: &'a GridPreset) -> Self {
        Self {
            names: Names::of(&preset.id, &preset.name, &preset.aliases, &preset.origin),
            intensity: preset.intensity.iter().map(intensity).collect(),
        }
    }
}

fn intensity(cited: &Cited<GridIntensity>) -> IntensityJson<'_> {
    IntensityJson {
        basis: cited.value.basis,
        year: cited.value.year,
        intensity_g_per_kwh: Number(grams_per_kwh(cited.value.intensity)),
        written: &cited.written,
        provenance: Provenance::of(cited),
    }
}

/// What coal-fired plants burn.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CoalJson<'a> {
    #[serde(flatten)]
    names: Names<'a>,
    /// The standard coal for a kilowatt-hour in each year.
    rate: Vec<CoalRateJson<'a>>,
}

/// The standard coal that plants burn for a kilowatt-hour in a year.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CoalRateJson<'a> {
    /// Whether it was counted, estimated or is planned.
    basis: ConsumptionBasis,
    /// The year.
    year: u16,
    /// The standard coal.
    coal_g_per_kwh: Number,
    /// The rate as the preset writes it.
    written: &'a str,
    #[serde(flatten)]
    provenance: Provenance<'a>,
}

impl<'a> CoalJson<'a> {
    pub fn of(preset: &'a CoalPreset) -> Self {
        let rate = |cited: &'a Cited<CoalRate>| CoalRateJson {
            basis: cited.value.basis,
            year: cited.value.year,
            coal_g_per_kwh: Number(grams_per_kwh(cited.value.per_energy)),
            written: &cited.written,
            provenance: Provenance::of(cited),
        };
        Self {
            names: Names::of(&preset.id, &preset.name, &preset.aliases, &preset.origin),
            rate: preset.rate.iter().map(rate).collect(),
        }
    }
}

/// A claim to be checked.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ClaimJson<'a> {
    #[serde(flatten)]
    names: Names<'a>,
    /// The claim as an equation.
    statement: &'a str,
    #[serde(flatten)]
    provenance: Provenance<'a>,
}

impl<'a> ClaimJson<'a> {
    pub fn of(preset: &'a ClaimPreset) -> Self {
        Self {
            names: Names::of(&preset.id, &preset.name, &preset.aliases, &preset.origin),
            statement: &preset.statement.value,
            provenance: Provenance::of(&preset.statement),
        }
    }
}

//! Deployments and plants for programs.

use super::super::super::json::{Number, NumberRange, figures};
use super::super::super::timeline::ScheduleEntry;
use super::{Names, Provenance};
use crate::catalog::{Cited, DeploymentPreset, PlantPreset};
use crate::model::{AnnualGeneration, GenerationBasis, PowerBasis, capacity_factor};
use crate::quantity::Power;
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

/// A deployment.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct DeploymentJson<'a> {
    #[serde(flatten)]
    names: Names<'a>,
    /// The day of the announcement.
    announced: Option<&'a str>,
    /// What the power counts.
    basis: PowerBasis,
    #[serde(flatten)]
    power: Announced,
    /// The power as the preset writes it.
    written: &'a str,
    #[serde(flatten)]
    provenance: Provenance<'a>,
    /// When which part of it runs; left out where nothing is said of that.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    schedule: Vec<ScheduleEntry<'a>>,
}

figures! {
    struct Announced {
        /// The announced power.
        power_w: NumberRange,
    }
}

impl<'a> DeploymentJson<'a> {
    pub fn of(preset: &'a DeploymentPreset) -> Self {
        Self {
            names: Names::of(&preset.id, &preset.name, &preset.aliases, &preset.origin),
            announced: preset.announced.as_deref(),
            basis: preset.power.value.basis,
            power: Announced { power_w: NumberRange::watts(preset.nameplate()) },
            written: &preset.power.written,
            provenance: Provenance::of(&preset.power),
            schedule: preset
                .tranches
                .iter()
                .map(|cited| ScheduleEntry::tranche(&cited.value, cited))
                .collect(),
        }
    }
}

/// A power plant.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct PlantJson<'a> {
    #[serde(flatten)]
    names: Names<'a>,
    /// The power of all its units together.
    installed_capacity: CapacityJson<'a>,
    /// What it generates in a year, as designed, in actual years, and in its best.
    annual_generation: Vec<GenerationJson<'a>>,
}

/// An installed capacity.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CapacityJson<'a> {
    /// The installed capacity.
    power_w: Number,
    /// The capacity as the preset writes it.
    written: &'a str,
    #[serde(flatten)]
    provenance: Provenance<'a>,
}

/// What a plant generates in a year.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct GenerationJson<'a> {
    /// What sort of year.
    basis: GenerationBasis,
    /// The year, where it is one in particular.
    year: Option<u16>,
    /// The energy of the year.
    energy_kwh: Number,
    /// The generation over what the installed capacity could generate in that year.
    capacity_factor: Number,
    /// The energy, or the capacity factor that it follows from, as the preset writes it.
    written: &'a str,
    #[serde(flatten)]
    provenance: Provenance<'a>,
}

impl<'a> PlantJson<'a> {
    pub fn of(preset: &'a PlantPreset) -> Self {
        let capacity = &preset.installed_capacity;
        Self {
            names: Names::of(&preset.id, &preset.name, &preset.aliases, &preset.origin),
            installed_capacity: CapacityJson {
                power_w: Number(capacity.value.get::<watt>()),
                written: &capacity.written,
                provenance: Provenance::of(capacity),
            },
            annual_generation: preset
                .generation
                .iter()
                .map(|cited| generation(cited, capacity.value))
                .collect(),
        }
    }
}

fn generation(cited: &Cited<AnnualGeneration>, installed: Power) -> GenerationJson<'_> {
    GenerationJson {
        basis: cited.value.basis,
        year: cited.value.year,
        energy_kwh: Number(cited.value.energy.get::<kilowatt_hour>()),
        capacity_factor: Number(capacity_factor(&cited.value, installed)),
        written: &cited.written,
        provenance: Provenance::of(cited),
    }
}

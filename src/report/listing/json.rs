//! Presets for programs: every figure with its source and quote.

use super::super::json::{Number, SCHEMA_VERSION};
use super::super::source_json::SourceJson;
use super::super::timeline::ScheduleEntry;
use super::PresetListing;
use crate::catalog::{Bilingual, Cited, DeploymentPreset, PlantPreset};
use crate::model::{AnnualGeneration, GenerationBasis, PowerBasis};
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

#[derive(Serialize)]
struct Output<'a> {
    schema_version: u32,
    deployments: Vec<Deployment<'a>>,
    plants: Vec<Plant<'a>>,
}

#[derive(Serialize)]
struct Deployment<'a> {
    id: &'a str,
    name: &'a str,
    name_zh: Option<&'a str>,
    aliases: &'a [String],
    file: Option<&'a str>,
    announced: Option<&'a str>,
    basis: PowerBasis,
    power_w: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    power_w_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    power_w_high: Option<Number>,
    written: &'a str,
    #[serde(flatten)]
    note: Note<'a>,
    source: SourceJson<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    schedule: Vec<ScheduleEntry<'a>>,
}

#[derive(Serialize)]
struct Plant<'a> {
    id: &'a str,
    name: &'a str,
    name_zh: Option<&'a str>,
    aliases: &'a [String],
    file: Option<&'a str>,
    installed_capacity: Capacity<'a>,
    annual_generation: Vec<Generation<'a>>,
}

#[derive(Serialize)]
struct Capacity<'a> {
    power_w: Number,
    written: &'a str,
    #[serde(flatten)]
    note: Note<'a>,
    source: SourceJson<'a>,
}

#[derive(Serialize)]
struct Generation<'a> {
    basis: GenerationBasis,
    year: Option<u16>,
    energy_kwh: Number,
    written: &'a str,
    #[serde(flatten)]
    note: Note<'a>,
    source: SourceJson<'a>,
}

#[derive(Serialize)]
struct Note<'a> {
    note: Option<&'a str>,
    note_zh: Option<&'a str>,
}

pub(super) fn build<'a>(listing: &'a PresetListing<'a>) -> impl Serialize + 'a {
    Output {
        schema_version: SCHEMA_VERSION,
        deployments: listing.deployments.iter().map(|preset| deployment(preset)).collect(),
        plants: listing.plants.iter().map(|preset| plant(preset)).collect(),
    }
}

fn deployment(preset: &DeploymentPreset) -> Deployment<'_> {
    let nameplate = preset.nameplate().map(|power| power.get::<watt>());
    let bound = |value| (!nameplate.is_exact()).then_some(Number(value));
    Deployment {
        id: &preset.id,
        name: &preset.name.en,
        name_zh: preset.name.zh.as_deref(),
        aliases: &preset.aliases,
        file: preset.origin.file.as_deref(),
        announced: preset.announced.as_deref(),
        basis: preset.power.value.basis,
        power_w: Number(nameplate.central()),
        power_w_low: bound(nameplate.low()),
        power_w_high: bound(nameplate.high()),
        written: &preset.power.written,
        note: note(preset.power.note.as_ref()),
        source: SourceJson::of(&preset.power),
        schedule: preset
            .tranches
            .iter()
            .map(|cited| ScheduleEntry::tranche(&cited.value, cited))
            .collect(),
    }
}

fn plant(preset: &PlantPreset) -> Plant<'_> {
    let capacity = &preset.installed_capacity;
    Plant {
        id: &preset.id,
        name: &preset.name.en,
        name_zh: preset.name.zh.as_deref(),
        aliases: &preset.aliases,
        file: preset.origin.file.as_deref(),
        installed_capacity: Capacity {
            power_w: Number(capacity.value.get::<watt>()),
            written: &capacity.written,
            note: note(capacity.note.as_ref()),
            source: SourceJson::of(capacity),
        },
        annual_generation: preset.generation.iter().map(generation).collect(),
    }
}

fn generation(cited: &Cited<AnnualGeneration>) -> Generation<'_> {
    Generation {
        basis: cited.value.basis,
        year: cited.value.year,
        energy_kwh: Number(cited.value.energy.get::<kilowatt_hour>()),
        written: &cited.written,
        note: note(cited.note.as_ref()),
        source: SourceJson::of(cited),
    }
}

fn note(note: Option<&Bilingual>) -> Note<'_> {
    Note {
        note: note.map(|note| note.en.as_str()),
        note_zh: note.and_then(|note| note.zh.as_deref()),
    }
}

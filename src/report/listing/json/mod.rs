//! Presets for programs: every figure with its source and quote.

mod entries;
mod sites;

use super::super::json::SchemaVersion;
use super::super::source_json::SourceJson;
use crate::answer::PresetListing;
use crate::catalog::{Bilingual, Cited, Origin};
use crate::model::Exactness;
use entries::{ClaimJson, CoalJson, ConsumerJson, GridJson, HardwareJson, ScenarioJson};
use serde::Serialize;
use sites::{DeploymentJson, PlantJson};

/// The presets of a listing, by kind.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Output<'a> {
    schema_version: SchemaVersion,
    /// Announced or built deployments.
    deployments: Vec<DeploymentJson<'a>>,
    /// Power plants.
    plants: Vec<PlantJson<'a>>,
    /// Homes, cities, countries.
    consumers: Vec<ConsumerJson<'a>>,
    /// Sets of assumptions.
    scenarios: Vec<ScenarioJson<'a>>,
    /// Chips, servers, racks.
    hardware: Vec<HardwareJson<'a>>,
    /// Grids with their carbon intensities.
    grids: Vec<GridJson<'a>>,
    /// What coal-fired plants burn.
    coal: Vec<CoalJson<'a>>,
    /// Claims to be checked.
    claims: Vec<ClaimJson<'a>>,
}

#[cfg(feature = "schema")]
impl crate::report::Described for PresetListing<'_> {
    fn json_schema() -> schemars::Schema {
        crate::report::json::schema::<Output<'_>>()
    }
}

/// How an entry is called, and where it was defined.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Names<'a> {
    /// The name on the command line.
    id: &'a str,
    /// The name in English, or the only one.
    name: &'a str,
    /// The name in Chinese.
    name_zh: Option<&'a str>,
    /// Other names on the command line.
    aliases: &'a [String],
    /// The user's file it is from; `null` for what is built in.
    file: Option<&'a str>,
}

impl<'a> Names<'a> {
    fn of(id: &'a str, name: &'a Bilingual, aliases: &'a [String], origin: &'a Origin) -> Self {
        Self {
            id,
            name: &name.en,
            name_zh: name.zh.as_deref(),
            aliases,
            file: origin.file.as_deref(),
        }
    }
}

/// Where a figure comes from.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Provenance<'a> {
    /// Whether the source states it, or it was derived or assumed.
    exactness: Exactness,
    /// What a reader has to know about it, in English.
    note: Option<&'a str>,
    /// The same in Chinese.
    note_zh: Option<&'a str>,
    /// The document the figure was read in.
    source: SourceJson<'a>,
}

impl<'a> Provenance<'a> {
    fn of<T>(cited: &'a Cited<T>) -> Self {
        let note = cited.note.as_ref();
        Self {
            exactness: cited.exactness,
            note: note.map(|note| note.en.as_str()),
            note_zh: note.and_then(|note| note.zh.as_deref()),
            source: SourceJson::of(cited),
        }
    }
}

pub(super) fn build<'a>(listing: &'a PresetListing<'a>) -> Output<'a> {
    Output {
        schema_version: SchemaVersion,
        deployments: listing.deployments.iter().map(|preset| DeploymentJson::of(preset)).collect(),
        plants: listing.plants.iter().map(|preset| PlantJson::of(preset)).collect(),
        consumers: listing.consumers.iter().map(|preset| ConsumerJson::of(preset)).collect(),
        scenarios: listing.scenarios.iter().map(|preset| ScenarioJson::of(preset)).collect(),
        hardware: listing.hardware.iter().map(|preset| HardwareJson::of(preset)).collect(),
        grids: listing.grids.iter().map(|preset| GridJson::of(preset)).collect(),
        coal: listing.coal.iter().map(|preset| CoalJson::of(preset)).collect(),
        claims: listing.claims.iter().map(|preset| ClaimJson::of(preset)).collect(),
    }
}

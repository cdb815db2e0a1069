//! The shape of a preset file, before its values are read and checked.

mod figure;
mod source;

use super::entry::{ConsumerKind, HardwareKind, PlantKind};
use super::spanned::Spanned;
#[cfg(feature = "schema")]
use super::text_or::Day;
use super::text_or::TextOr;
use crate::model::{ConsumptionBasis, Exactness, GenerationBasis, IntensityBasis, PowerBasis};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::value::Datetime;

pub(super) use figure::{BilingualTable, ConsumptionTable, FigureTable, YearTable, Yearly};
pub(super) use source::SourceTable;

/// What the loader asks of an id, for editors that read the schema.
#[cfg(feature = "schema")]
const ID: &str = "^[a-z]([a-z0-9-]*[a-z0-9])?$";

/// A preset file: sources, and entries whose figures name them.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    /// Documents, each under a key of its own: `[source.permit]`.
    #[serde(default)]
    pub source: BTreeMap<String, SourceTable>,
    /// Deployments: `[[deployment]]`.
    #[serde(default)]
    pub deployment: Vec<DeploymentTable>,
    /// Power plants: `[[plant]]`.
    #[serde(default)]
    pub plant: Vec<PlantTable>,
    /// Consumers: `[[consumer]]`.
    #[serde(default)]
    pub consumer: Vec<ConsumerTable>,
    /// Grids: `[[grid]]`.
    #[serde(default)]
    pub grid: Vec<GridTable>,
    /// Chips, servers and racks: `[[hardware]]`.
    #[serde(default)]
    pub hardware: Vec<HardwareTable>,
    /// Sets of assumptions: `[[scenario]]`.
    #[serde(default)]
    pub scenario: Vec<ScenarioTable>,
    /// What coal-fired plants burn: `[[coal]]`.
    #[serde(default)]
    pub coal: Vec<CoalTable>,
    /// Claims: `[[claim]]`.
    #[serde(default)]
    pub claim: Vec<ClaimTable>,
}

/// A power that is to be run.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct DeploymentTable {
    /// The name on the command line: lower-case letters, digits and hyphens, a letter first.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = ID)))]
    pub id: Spanned<String>,
    /// The name in prose, in one language or both.
    pub name: Spanned<TextOr<BilingualTable>>,
    /// Other names on the command line.
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    /// The announced power with its unit: `6 GW`, `60亿瓦` or `300..450 MW`.
    pub power: Spanned<String>,
    /// The day of the announcement, without quotes.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Day>"))]
    pub announced: Option<Spanned<Datetime>>,
    /// What the power counts.
    pub basis: PowerBasis,
    /// How far it can be trusted; `stated` where nothing is said.
    #[serde(default)]
    pub exactness: Exactness,
    /// The key of the document it was read in.
    pub source: Spanned<String>,
    /// The sentence that says it, in its own language.
    pub quote: Option<Spanned<String>>,
    /// What a reader has to know about it.
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
    /// When which part of it runs; together at most the power.
    #[serde(default)]
    pub tranche: Vec<TrancheTable>,
}

/// A part of a deployment that comes online by itself.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct TrancheTable {
    /// The power that is added, with its unit.
    pub power: Spanned<String>,
    /// The first day on which all of it runs, without quotes.
    #[cfg_attr(feature = "schema", schemars(with = "Day"))]
    pub online: Spanned<Datetime>,
    /// It rises evenly from this day to `online`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Day>"))]
    pub ramp_from: Option<Spanned<Datetime>>,
    /// The first day without it.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Day>"))]
    pub offline: Option<Spanned<Datetime>>,
    /// How far it can be trusted; `stated` where nothing is said.
    #[serde(default)]
    pub exactness: Exactness,
    /// The key of the document it was read in.
    pub source: Spanned<String>,
    /// The sentence that says it, in its own language.
    pub quote: Option<Spanned<String>>,
    /// What a reader has to know about it.
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

/// A power plant to compare with.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct PlantTable {
    /// The name on the command line: lower-case letters, digits and hyphens, a letter first.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = ID)))]
    pub id: Spanned<String>,
    /// The name in prose, in one language or both.
    pub name: Spanned<TextOr<BilingualTable>>,
    /// Other names on the command line.
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    /// What drives it.
    pub kind: Option<PlantKind>,
    /// The power of all its units together, such as `22.5 GW`.
    pub installed_capacity: FigureTable,
    /// The energy it generates in a year, such as `88.2 TWh`: at least one figure.
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1)))]
    pub generation: Spanned<Vec<YearTable<GenerationBasis>>>,
}

/// A consumer to compare with.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct ConsumerTable {
    /// The name on the command line: lower-case letters, digits and hyphens, a letter first.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = ID)))]
    pub id: Spanned<String>,
    /// The name in prose, in one language or both.
    pub name: Spanned<TextOr<BilingualTable>>,
    /// Other names on the command line.
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    /// What sort of consumer.
    pub kind: ConsumerKind,
    /// The energy it takes in a year, such as `31.9 TWh` or `620..1050 TWh`: at least one figure.
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1)))]
    pub consumption: Spanned<Vec<ConsumptionTable>>,
}

/// A grid with its carbon intensities.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct GridTable {
    /// The name on the command line: lower-case letters, digits and hyphens, a letter first.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = ID)))]
    pub id: Spanned<String>,
    /// The name in prose, in one language or both.
    pub name: Spanned<TextOr<BilingualTable>>,
    /// Other names on the command line.
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    /// The carbon intensity of a year, such as `473 g/kWh`: at least one figure.
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1)))]
    pub intensity: Spanned<Vec<YearTable<IntensityBasis>>>,
}

/// A machine with the power it draws.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct HardwareTable {
    /// The name on the command line: lower-case letters, digits and hyphens, a letter first.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = ID)))]
    pub id: Spanned<String>,
    /// The name in prose, in one language or both.
    pub name: Spanned<TextOr<BilingualTable>>,
    /// Other names on the command line.
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    /// What sort of hardware.
    pub kind: HardwareKind,
    /// The year it came or is to come.
    pub year: Option<Spanned<u16>>,
    /// The power of one, with its unit: `700 W` or `120..132 kW`.
    pub power: Spanned<String>,
    /// How far it can be trusted; `stated` where nothing is said.
    #[serde(default)]
    pub exactness: Exactness,
    /// The key of the document it was read in.
    pub source: Spanned<String>,
    /// The sentence that says it, in its own language.
    pub quote: Option<Spanned<String>>,
    /// What a reader has to know about it.
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

/// A set of assumptions.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioTable {
    /// The name on the command line: lower-case letters, digits and hyphens, a letter first.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = ID)))]
    pub id: Spanned<String>,
    /// The name in prose, in one language or both.
    pub name: Spanned<TextOr<BilingualTable>>,
    /// Other names on the command line.
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    /// Average power over nameplate: `60 %`, `0.6` or `40..60 %`.
    pub utilization: FigureTable,
    /// Facility energy over IT energy, 1 and more: `1.2` or `1.1..1.4`.
    pub pue: FigureTable,
    /// The hours of a year: `8760 h`.
    pub hours: FigureTable,
}

/// How much standard coal plants burn for a kilowatt-hour.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct CoalTable {
    /// The name on the command line: lower-case letters, digits and hyphens, a letter first.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = ID)))]
    pub id: Spanned<String>,
    /// The name in prose, in one language or both.
    pub name: Spanned<TextOr<BilingualTable>>,
    /// Other names on the command line.
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    /// The standard coal for a kilowatt-hour in a year, such as `305 g/kWh`: at least one figure.
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1)))]
    pub rate: Spanned<Vec<YearTable<ConsumptionBasis>>>,
}

/// A claim to be checked.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimTable {
    /// The name on the command line: lower-case letters, digits and hyphens, a letter first.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = ID)))]
    pub id: Spanned<String>,
    /// The name in prose, in one language or both.
    pub name: Spanned<TextOr<BilingualTable>>,
    /// Other names on the command line.
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    /// The claim as an equation: `7GW for 1h = 7 million kWh`.
    pub statement: Spanned<String>,
    /// The key of the document it was read in.
    pub source: Spanned<String>,
    /// The sentence that says it, in its own language.
    pub quote: Option<Spanned<String>>,
    /// What a reader has to know about it.
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

/// The schema of a preset file. Editors of TOML know no draft after the seventh.
#[cfg(feature = "schema")]
pub(super) fn schema() -> schemars::Schema {
    let settings = schemars::generate::SchemaSettings::draft07();
    settings.into_generator().into_root_schema_for::<File>()
}

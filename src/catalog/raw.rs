//! The shape of a preset file, before its values are read and checked.

mod figure;
mod source;
mod table;

use super::sorts::{ConsumerKind, HardwareKind, PlantKind};
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

use table::table;

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

table! {
    /// A power that is to be run.
    DeploymentTable: id {
        /// The announced power with its unit: `6 GW`, `60亿瓦` or `300..450 MW`.
        power: Spanned<String>,
        /// The day of the announcement, without quotes.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Day>"))]
        announced: Option<Spanned<Datetime>>,
        /// It is shown where no deployment is named.
        #[serde(default)]
        by_default: bool,
        /// What the power counts.
        basis: PowerBasis,
        /// How far it can be trusted; `stated` where nothing is said.
        #[serde(default)]
        exactness: Exactness,
    }
    /// The key of the document it was read in.
    source {
        /// When which part of it runs; together at most the power.
        #[serde(default)]
        tranche: Vec<TrancheTable>,
    }
}

table! {
    /// A part of a deployment that comes online by itself.
    TrancheTable {
        /// The power that is added, with its unit.
        power: Spanned<String>,
        /// The first day on which all of it runs, without quotes.
        #[cfg_attr(feature = "schema", schemars(with = "Day"))]
        online: Spanned<Datetime>,
        /// It rises evenly from this day to `online`.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Day>"))]
        ramp_from: Option<Spanned<Datetime>>,
        /// The first day without it.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Day>"))]
        offline: Option<Spanned<Datetime>>,
        /// How far the dates can be trusted, where that is less than the power: `assumed` where a source names
        /// only half a year.
        date_exactness: Option<Exactness>,
        /// How far it can be trusted; `stated` where nothing is said.
        #[serde(default)]
        exactness: Exactness,
    }
    /// The key of the document it was read in.
    source {}
}

table! {
    /// A power plant to compare with.
    PlantTable: id {
        /// What drives it.
        kind: Option<PlantKind>,
        /// The power of all its units together, such as `22.5 GW`.
        installed_capacity: FigureTable,
        /// The energy it generates in a year, such as `88.2 TWh`, or the capacity factor that it follows
        /// from, such as `92.4 %`: at least one figure.
        #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1)))]
        generation: Spanned<Vec<YearTable<GenerationBasis>>>,
    }
}

table! {
    /// A consumer to compare with.
    ConsumerTable: id {
        /// What sort of consumer.
        kind: ConsumerKind,
        /// The energy it takes in a year, such as `31.9 TWh` or `620..1050 TWh`, or one use of it, such as
        /// `0.3 Wh`: at least one figure.
        #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1)))]
        consumption: Spanned<Vec<ConsumptionTable>>,
    }
}

table! {
    /// A grid with its carbon intensities.
    GridTable: id {
        /// The carbon intensity of a year, such as `473 g/kWh`: at least one figure.
        #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1)))]
        intensity: Spanned<Vec<YearTable<IntensityBasis>>>,
    }
}

table! {
    /// A machine with the power it draws.
    HardwareTable: id {
        /// What sort of hardware.
        kind: HardwareKind,
        /// The year it came or is to come.
        year: Option<Spanned<u16>>,
        /// The power of one, with its unit: `700 W` or `120..132 kW`.
        power: Spanned<String>,
        /// How far it can be trusted; `stated` where nothing is said.
        #[serde(default)]
        exactness: Exactness,
    }
    /// The key of the document it was read in.
    source {}
}

table! {
    /// A set of assumptions.
    ScenarioTable: id {
        /// Average power over nameplate: `60 %`, `0.6` or `40..60 %`.
        utilization: FigureTable,
        /// Facility energy over IT energy, 1 and more: `1.2` or `1.1..1.4`.
        pue: FigureTable,
        /// The hours of a year: `8760 h`.
        hours: FigureTable,
    }
}

table! {
    /// How much standard coal plants burn for a kilowatt-hour.
    CoalTable: id {
        /// The standard coal for a kilowatt-hour in a year, such as `305 g/kWh`: at least one figure.
        #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1)))]
        rate: Spanned<Vec<YearTable<ConsumptionBasis>>>,
    }
}

table! {
    /// A claim to be checked.
    ClaimTable: id {
        /// The claim as an equation: `7GW for 1h = 7 million kWh`.
        statement: Spanned<String>,
    }
    /// The key of the document it was read in.
    source {}
}

/// The schema of a preset file. Editors of TOML know no draft after the seventh.
#[cfg(feature = "schema")]
pub(super) fn schema() -> schemars::Schema {
    let settings = schemars::generate::SchemaSettings::draft07();
    settings.into_generator().into_root_schema_for::<File>()
}

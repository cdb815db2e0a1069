//! What the catalog holds.

use super::cited::{Bilingual, Cited, Origin};
use crate::estimate::Estimate;
use crate::model::{
    AnnualConsumption, AnnualGeneration, CoalRate, Deployment, GridIntensity, Tranche,
};
use crate::quantity::{Power, Time};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A named deployment.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeploymentPreset {
    /// The name on the command line, such as `openai-amd`.
    pub id: String,
    /// The name in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// The announced power.
    pub power: Cited<Deployment>,
    /// The day of the announcement, as `2025-10-06`.
    pub announced: Option<String>,
    /// It is shown where no deployment is named, as those of the article are.
    pub by_default: bool,
    /// When which part of it runs, the earliest first; empty where nothing is said of that.
    pub tranches: Vec<Cited<Tranche>>,
    /// Where it was defined.
    pub origin: Origin,
}

impl DeploymentPreset {
    /// The announced power.
    #[must_use]
    pub fn nameplate(&self) -> Estimate<Power> {
        self.power.value.nameplate
    }
}

/// A named power plant.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PlantPreset {
    /// The name on the command line, such as `three-gorges`.
    pub id: String,
    /// The name in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// What drives it, if the preset says so.
    pub kind: Option<PlantKind>,
    /// The power of all its units together.
    pub installed_capacity: Cited<Power>,
    /// What it generates in a year: design, actual years, record.
    pub generation: Arc<[Cited<AnnualGeneration>]>,
    /// Where it was defined.
    pub origin: Origin,
}

/// What drives a plant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PlantKind {
    /// Falling or flowing water.
    Hydro,
    /// Nuclear fission.
    Nuclear,
    /// Coal.
    Coal,
    /// Natural gas.
    Gas,
    /// Wind.
    Wind,
    /// Sunlight.
    Solar,
    /// The heat of the earth.
    Geothermal,
}

/// What sort of consumer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ConsumerKind {
    /// One use of something, whenever it is: a query, a training run, a tonne, 100 km. Its figures are
    /// of one use, those of all others of a year.
    Use,
    /// One appliance of a household.
    Appliance,
    /// One person.
    Person,
    /// One household.
    Home,
    /// One vehicle.
    Vehicle,
    /// All that a company runs.
    Company,
    /// Data centres of a country, a company or the world.
    DataCentres,
    /// A network of machines, such as Bitcoin's.
    Network,
    /// An industry, or all homes or shops of a country.
    Sector,
    /// A city.
    City,
    /// A state, a province or another part of a country.
    Region,
    /// A country, or a union of countries.
    Country,
    /// All countries.
    World,
}

impl ConsumerKind {
    /// Whether it is one of very many: so many of them stand for a power as well as for a year's energy.
    #[must_use]
    pub fn is_one_of_many(self) -> bool {
        matches!(self, Self::Appliance | Self::Person | Self::Home | Self::Vehicle)
    }
}

/// A named consumer: a home, a city, a country; or one use of something, such as a query.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConsumerPreset {
    /// The name on the command line, such as `us-home`.
    pub id: String,
    /// The name in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// What sort of consumer.
    pub kind: ConsumerKind,
    /// What it takes in a year, or one use of it.
    pub consumption: Arc<[Cited<AnnualConsumption>]>,
    /// Where it was defined.
    pub origin: Origin,
}

impl ConsumerPreset {
    /// Whether its figures are of one use, and not of a year.
    #[must_use]
    pub fn is_use(&self) -> bool {
        self.kind == ConsumerKind::Use
    }
}

/// A named grid with its carbon intensities.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GridPreset {
    /// The name on the command line, such as `us`.
    pub id: String,
    /// The name in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// The intensity of each year.
    pub intensity: Arc<[Cited<GridIntensity>]>,
    /// Where it was defined.
    pub origin: Origin,
}

/// What sort of hardware.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum HardwareKind {
    /// One chip or card.
    Accelerator,
    /// One server.
    Server,
    /// One rack.
    Rack,
}

/// A named piece of hardware with the power it draws.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HardwarePreset {
    /// The name on the command line, such as `gb200-nvl72`.
    pub id: String,
    /// The name in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// What sort of hardware.
    pub kind: HardwareKind,
    /// The year it came or is to come.
    pub year: Option<u16>,
    /// The power of one.
    pub power: Cited<Estimate<Power>>,
    /// Where it was defined.
    pub origin: Origin,
}

/// A named set of assumptions, each with its source.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ScenarioPreset {
    /// The name on the command line, such as `typical`.
    pub id: String,
    /// The name in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// Average power over nameplate, 0 to 1.
    pub utilization: Cited<Estimate<f64>>,
    /// Facility energy over IT energy, 1 and more.
    pub pue: Cited<Estimate<f64>>,
    /// The hours of a year.
    pub hours: Cited<Time>,
    /// Where it was defined.
    pub origin: Origin,
}

/// How much standard coal plants burn for a kilowatt-hour.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CoalPreset {
    /// The name on the command line, such as `coal-plants`.
    pub id: String,
    /// The name in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// The rate of each year.
    pub rate: Arc<[Cited<CoalRate>]>,
    /// Where it was defined.
    pub origin: Origin,
}

/// A published claim to be checked, such as `7GW for 1h = 700万度`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClaimPreset {
    /// The name on the command line.
    pub id: String,
    /// The claim in prose.
    pub name: Bilingual,
    /// Other names on the command line.
    pub aliases: Vec<String>,
    /// The claim as an equation; its value repeats the text.
    pub statement: Cited<String>,
    /// Where it was defined.
    pub origin: Origin,
}

/// What the entries of a catalog have in common.
pub(crate) trait Entry {
    fn id(&self) -> &str;
    fn name(&self) -> &Bilingual;
    fn aliases(&self) -> &[String];

    /// Takes the place of an entry of the same id, and what it has of it.
    fn stand_in_for(&mut self, old: &Self)
    where
        Self: Sized;
}

macro_rules! entry {
    ($preset:ty $(, $kept:ident)*) => {
        impl Entry for $preset {
            fn id(&self) -> &str {
                &self.id
            }

            fn name(&self) -> &Bilingual {
                &self.name
            }

            fn aliases(&self) -> &[String] {
                &self.aliases
            }

            fn stand_in_for(&mut self, old: &Self) {
                self.origin.replaces_built_in = old.origin.is_built_in();
                $(self.$kept |= old.$kept;)*
            }
        }
    };
}

entry!(DeploymentPreset, by_default);
entry!(PlantPreset);
entry!(ConsumerPreset);
entry!(GridPreset);
entry!(HardwarePreset);
entry!(ScenarioPreset);
entry!(CoalPreset);
entry!(ClaimPreset);

//! What sorts of plants, consumers and hardware there are.

use super::built_in::one_of;
use serde::{Deserialize, Serialize};

/// What drives a plant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub(crate) enum PlantKind {
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
pub(crate) enum ConsumerKind {
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
    /// Every kind with the name under which all of it is listed, in the order in which they are told.
    pub(crate) const ALL: [(Self, &'static str); 13] = [
        (Self::Use, "uses"),
        (Self::Appliance, "appliances"),
        (Self::Person, "people"),
        (Self::Home, "homes"),
        (Self::Vehicle, "vehicles"),
        (Self::Company, "companies"),
        (Self::DataCentres, "data-centres"),
        (Self::Network, "networks"),
        (Self::Sector, "sectors"),
        (Self::City, "cities"),
        (Self::Region, "regions"),
        (Self::Country, "countries"),
        (Self::World, "worlds"),
    ];

    /// Whether it is one of very many: so many of them stand for a power as well as for a year's energy.
    #[must_use]
    pub fn is_one_of_many(self) -> bool {
        matches!(self, Self::Appliance | Self::Person | Self::Home | Self::Vehicle)
    }
}

/// What sort of hardware.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub(crate) enum HardwareKind {
    /// One chip or card.
    Accelerator,
    /// One server.
    Server,
    /// One rack.
    Rack,
}

one_of! {
    PlantKind { Hydro, Nuclear, Coal, Gas, Wind, Solar, Geothermal }
    ConsumerKind {
        Use, Appliance, Person, Home, Vehicle, Company, DataCentres, Network, Sector, City, Region,
        Country, World
    }
    HardwareKind { Accelerator, Server, Rack }
}

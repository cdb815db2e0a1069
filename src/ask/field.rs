//! The fields of a request.

use crate::model::Parameter;
use std::fmt::{self, Display};

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident = $name:literal,)*) => {
        /// A field of a request.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Field {
            $($(#[$doc])* $field,)*
        }

        impl Field {
            /// Its name in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$field => $name,)*
                }
            }
        }
    };
}

fields! {
    /// What draws power.
    Deployments = "deployments",
    /// What is compared with.
    Against = "against",
    /// The set of assumptions.
    Scenario = "scenario",
    /// Average power over nameplate power.
    Utilization = "utilization",
    /// Facility energy over IT energy.
    Pue = "pue",
    /// What an announced power counts.
    Basis = "basis",
    /// The hours of a year.
    Hours = "hours",
    /// A calendar year.
    Year = "year",
    /// The span whose energy is wanted.
    Period = "period",
    /// The grid that energy comes from.
    Grid = "grid",
    /// The price of energy.
    Tariff = "tariff",
    /// Water for IT energy.
    Wue = "wue",
    /// The power of one machine.
    UnitPower = "unit_power",
    /// How many samples are drawn.
    Samples = "samples",
    /// Which samples are drawn.
    Seed = "seed",
    /// The quantity to be converted.
    Quantity = "quantity",
    /// The units to convert to.
    Units = "units",
    /// The time that joins power and energy.
    Duration = "duration",
    /// The energies to be matched.
    Targets = "targets",
    /// Average output of plants over their installed capacity.
    CapacityFactor = "capacity_factor",
    /// The claims.
    Claims = "claims",
    /// The schedule: powers with their dates.
    Schedule = "schedule",
    /// The first year.
    From = "from",
    /// The last year.
    To = "to",
    /// The names of presets.
    Names = "names",
}

impl Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl From<Parameter> for Field {
    fn from(parameter: Parameter) -> Self {
        match parameter {
            Parameter::Utilization => Self::Utilization,
            Parameter::Pue => Self::Pue,
            Parameter::Hours => Self::Hours,
            Parameter::Year => Self::Year,
            Parameter::Basis => Self::Basis,
            Parameter::Period => Self::Period,
            Parameter::CapacityFactor => Self::CapacityFactor,
        }
    }
}

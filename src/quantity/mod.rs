//! Power, energy and time as physical types, and the way between them and text.
//!
//! The types are [`uom`]'s, so mixing them up does not compile. This adds two energies:
//!
//! ```
//! use gigawatt::quantity::{Energy, parse_energy};
//!
//! let sum: Energy = parse_energy("1 GWh")? + parse_energy("1 GWh")?;
//! # Ok::<(), gigawatt::quantity::ParseError>(())
//! ```
//!
//! The same with a power on one side is refused by the compiler:
//!
//! ```compile_fail,E0308
//! use gigawatt::quantity::{Energy, parse_energy, parse_power};
//!
//! let sum: Energy = parse_energy("1 GWh")? + parse_power("1 GW")?;
//! # Ok::<(), gigawatt::quantity::ParseError>(())
//! ```
//!
//! An energy does not pass for a power, though both are "gigawatts" in many a headline:
//!
//! ```compile_fail,E0308
//! use gigawatt::quantity::{Power, parse_energy};
//!
//! let power: Power = parse_energy("7 GWh")?;
//! # Ok::<(), gigawatt::quantity::ParseError>(())
//! ```
//!
//! Nor does a bare number:
//!
//! ```compile_fail,E0308
//! use gigawatt::quantity::Power;
//!
//! let power: Power = 7e9;
//! ```

mod amount;
mod approximation;
mod calendar;
mod claim;
mod date;
mod decimal;
mod diagnose;
mod display_unit;
mod english;
mod error;
mod expression;
mod factor;
mod figure;
mod fold;
#[cfg(feature = "fleet")]
mod known;
mod lookup;
mod mass;
mod money;
mod multiple;
mod near_unit;
mod number;
mod numeral;
mod over;
mod parse;
mod per_energy;
mod percent;
mod quick;
mod range;
mod rate;
mod ratio;
mod reader;
mod rounding;
mod scan;
mod shape;
mod short;
mod significant;
mod statement;
mod suggest;
mod table;
mod tail;
mod unit;
mod write;
mod written_number;

pub(crate) use amount::{Amount, Written};
pub(crate) use calendar::Date;
pub use claim::Kind;
pub use claim::Misfit;
#[cfg(test)]
pub(crate) use claim::Statement;
pub(crate) use claim::{Expression, Factor, Relation, chained, parse_claim};
pub(crate) use claim::{Form, Node, Sign, Unfitting};
pub(crate) use date::parse_date;
#[cfg(feature = "pictures")]
pub(crate) use decimal::nearest;
pub(crate) use decimal::plain;
pub use display_unit::{DisplayUnit, write_quantity};
pub(crate) use error::shape as shape_name_in;
pub use error::{ParseError, ParseErrorKind, ShapeErrorKind};
pub(crate) use error::{shortened, trimmed};
pub(crate) use fold::fold_char;
#[cfg(feature = "fleet")]
pub(crate) use known::Known;
pub(crate) use mass::names_coal;
pub(crate) use money::{Currency, Money, Tariff};
pub(crate) use parse::is_quantity;
pub(crate) use parse::parse_number;
pub use parse::{Reading, parse, parse_energy, parse_power, parse_time};
pub(crate) use per_energy::{
    CarbonIntensity, WaterIntensity, parse_carbon_intensity, parse_tariff, parse_water_intensity,
};
#[cfg(feature = "fleet")]
pub(crate) use quick::Powers;
pub(crate) use range::{parse_energy_range, read_power};
pub use range::{parse_power_range, parse_range};
pub use ratio::parse_ratio_range;
pub(crate) use reader::Reader;
pub(crate) use rounding::implied_rounding;
pub(crate) use scan::{Scanned, scan_quantity};
pub(crate) use scan::{begins_number, scan_number, spelled_out};
#[cfg(feature = "fleet")]
pub(crate) use short::Short;
pub(crate) use significant::{Significant, round_to_digits};
pub(crate) use statement::{Counted, counted, parse_amount};
pub(crate) use tail::Per;
pub(crate) use unit::dimension as dimension_name;
pub use unit::{Dimension, Unit};
pub use write::Notation;
pub(crate) use write::{group_thousands, write_number};
pub(crate) use written_number::{Number, NumberRange, serialize_figures};

use uom::si::energy::joule;
use uom::si::power::watt;
use uom::si::time::second;

/// Energy per time, kept in watts.
pub type Power = uom::si::f64::Power;
/// Power times time, kept in joules.
pub type Energy = uom::si::f64::Energy;
/// A duration, kept in seconds.
pub type Time = uom::si::f64::Time;

/// A quantity whose dimension is known only after its text has been read.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub enum Quantity {
    /// A power.
    Power(Power),
    /// An energy.
    Energy(Energy),
    /// A duration.
    Time(Time),
}

impl Quantity {
    /// The dimension.
    #[must_use]
    pub fn dimension(&self) -> Dimension {
        match self {
            Self::Power(_) => Dimension::Power,
            Self::Energy(_) => Dimension::Energy,
            Self::Time(_) => Dimension::Time,
        }
    }

    /// The value in watts, joules or seconds.
    #[must_use]
    pub fn base_value(&self) -> f64 {
        match self {
            Self::Power(power) => power.get::<watt>(),
            Self::Energy(energy) => energy.get::<joule>(),
            Self::Time(time) => time.get::<second>(),
        }
    }

    pub(crate) fn from_base(value: f64, dimension: Dimension) -> Self {
        match dimension {
            Dimension::Power => Self::Power(Power::new::<watt>(value)),
            Dimension::Energy => Self::Energy(Energy::new::<joule>(value)),
            Dimension::Time => Self::Time(Time::new::<second>(value)),
        }
    }
}

impl From<Power> for Quantity {
    fn from(power: Power) -> Self {
        Self::Power(power)
    }
}

impl From<Energy> for Quantity {
    fn from(energy: Energy) -> Self {
        Self::Energy(energy)
    }
}

impl From<Time> for Quantity {
    fn from(time: Time) -> Self {
        Self::Time(time)
    }
}

/// A year of 8,760 h, which is what every year without a date means here.
#[must_use]
pub(crate) fn common_year() -> Time {
    Time::new::<second>(table::COMMON_YEAR_SECONDS as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uom::si::time::hour;

    #[test]
    fn a_common_year_has_8760_hours() {
        assert_eq!(common_year().get::<hour>(), 8760.0);
    }
}

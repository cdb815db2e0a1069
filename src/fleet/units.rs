//! The units in which results are written.

use crate::quantity::{DisplayUnit, Energy, Power};
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

/// The units of the columns of results: watts and kilowatt-hours where nothing else is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Units {
    /// That of powers.
    pub power: Option<DisplayUnit>,
    /// That of energies.
    pub energy: Option<DisplayUnit>,
}

impl Units {
    /// The name of a column that ends with `_w` or `_kwh`, with the unit that it has.
    #[must_use]
    pub fn name(&self, column: &str) -> String {
        let renamed = |ending: &str, unit: Option<&DisplayUnit>| {
            let of = column.strip_suffix(ending)?;
            let unit = unit?.label().to_lowercase().replace([' ', '/'], "_");
            Some(format!("{of}_{unit}"))
        };
        let power = renamed("_w", self.power.as_ref());
        power.or_else(|| renamed("_kwh", self.energy.as_ref())).unwrap_or_else(|| column.to_owned())
    }

    /// A power in its unit.
    #[inline]
    #[must_use]
    pub fn of_power(&self, power: Power) -> f64 {
        match &self.power {
            None => power.get::<watt>(),
            Some(unit) => unit.value_of(&power.into()).unwrap_or(f64::NAN),
        }
    }

    /// An energy in its unit.
    #[inline]
    #[must_use]
    pub fn of_energy(&self, energy: Energy) -> f64 {
        match &self.energy {
            None => energy.get::<kilowatt_hour>(),
            Some(unit) => unit.value_of(&energy.into()).unwrap_or(f64::NAN),
        }
    }
}

//! Numbers in data, and figures by their keys: the unit is in the key, and the bounds stand beside the central
//! value where they differ.

use super::round_to_digits;
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

/// A number at 15 significant digits; whole numbers without `.0`, so that they read as they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// Whole numbers up to here are written the same as integer and as float.
        const EXACT: f64 = 1e15;

        let value = round_to_digits(self.0);
        if value.fract() == 0.0 && value.abs() < EXACT {
            return serializer.serialize_i64(value as i64);
        }
        serializer.serialize_f64(value)
    }
}

/// A central value, and its bounds where they differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct NumberRange {
    pub central: Number,
    pub low: Option<Number>,
    pub high: Option<Number>,
}

impl NumberRange {
    /// The numbers of an estimate, each `in_unit`.
    pub fn of<T: Copy + PartialOrd>(value: Estimate<T>, in_unit: impl Fn(T) -> f64) -> Self {
        let bound = |end| (!value.is_exact()).then(|| Number(in_unit(end)));
        Self {
            central: Number(in_unit(value.central())),
            low: bound(value.low()),
            high: bound(value.high()),
        }
    }
}

impl NumberRange {
    /// The watts of a power.
    pub fn watts(power: Estimate<Power>) -> Self {
        Self::of(power, |power| power.get::<watt>())
    }

    /// The kilowatt-hours of an energy.
    pub fn kwh(energy: Estimate<Energy>) -> Self {
        Self::of(energy, |energy| energy.get::<kilowatt_hour>())
    }

    /// A ratio or a count as it is.
    pub fn number(number: Estimate<f64>) -> Self {
        Self::of(number, |number| number)
    }
}

/// Figures by key, the one shape of a range in data: `key` has the value or the central one, and where the
/// bounds differ, `key_low` and `key_high` follow. A figure that is `None` is left out.
pub(crate) fn serialize_figures<S: Serializer>(
    serializer: S,
    figures: impl IntoIterator<Item = (&'static str, Option<NumberRange>)>,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    for (key, figure) in figures {
        let Some(NumberRange { central, low, high }) = figure else { continue };
        map.serialize_entry(key, &central)?;
        if let (Some(low), Some(high)) = (low, high) {
            map.serialize_entry(&format!("{key}_low"), &low)?;
            map.serialize_entry(&format!("{key}_high"), &high)?;
        }
    }
    map.end()
}

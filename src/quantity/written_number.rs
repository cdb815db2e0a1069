//! Numbers in data.

use super::round_to_digits;
use crate::estimate::Estimate;
use serde::{Serialize, Serializer};

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

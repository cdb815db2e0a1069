//! Numbers in data.

use super::round_to_digits;
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

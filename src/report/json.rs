//! JSON, indented, for programs.

use super::RenderError;
use crate::quantity::round_to_digits;
use serde::{Serialize, Serializer};

/// The version of the shape of every JSON output.
pub(super) const SCHEMA_VERSION: u32 = 1;

pub(super) fn render(value: &impl Serialize) -> Result<String, RenderError> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|error| RenderError(error.to_string()))
}

/// A number at 15 significant digits; whole numbers without `.0`, so that they read as they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number(pub f64);

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

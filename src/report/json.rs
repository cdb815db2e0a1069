//! JSON, indented, for programs.

use super::RenderError;
use crate::estimate::Estimate;
pub(super) use crate::quantity::Number;
use serde::{Serialize, Serializer};

pub(super) fn render(value: &impl Serialize) -> Result<String, RenderError> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|error| RenderError(error.to_string()))
}

/// The version of the shape of every JSON output.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SchemaVersion;

impl SchemaVersion {
    pub(crate) const CURRENT: u32 = 1;
}

impl Serialize for SchemaVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(Self::CURRENT)
    }
}

/// A central value, and its bounds where they differ.
pub(super) struct Range {
    pub central: Number,
    pub low: Option<Number>,
    pub high: Option<Number>,
}

impl Range {
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

#[cfg(feature = "schema")]
mod described;
#[cfg(feature = "schema")]
pub(super) use described::FigureBasis;
#[cfg(feature = "schema")]
pub(crate) use described::schema;

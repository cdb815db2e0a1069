//! JSON, indented, for programs.

use super::RenderError;
use crate::printable::escaped_json;
pub(super) use crate::quantity::{Number, NumberRange};
use serde::{Serialize, Serializer};

pub(super) fn render(value: &impl Serialize) -> Result<String, RenderError> {
    serde_json::to_string_pretty(value)
        .map(|text| escaped_json(text + "\n"))
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

#[cfg(feature = "schema")]
mod described;
#[cfg(feature = "schema")]
pub(super) use described::FigureBasis;
#[cfg(feature = "schema")]
pub(crate) use described::schema;

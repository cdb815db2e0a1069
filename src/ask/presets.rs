//! What is known of presets.

use super::fault::{Fault, FaultKind, Field, PresetKind};
use crate::answer::PresetListing;
use crate::catalog::{Catalog, nearest};
use crate::quantity::shortened;
use serde::Deserialize;

/// What is known of presets: of all, or of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Presets {
    /// An id, alias or name; without one, all.
    pub name: Option<String>,
}

impl Presets {
    /// The entries that go by the name, or all.
    ///
    /// # Errors
    /// [`Fault`] for a name that nothing has.
    pub fn answer<'a>(&self, catalog: &'a Catalog) -> Result<PresetListing<'a>, Fault> {
        let Some(name) = &self.name else {
            return Ok(PresetListing::all(catalog));
        };
        PresetListing::one(catalog, name).ok_or_else(|| {
            let near = nearest(name, catalog.names()).into_iter().map(str::to_owned).collect();
            let unknown =
                FaultKind::Unknown { kind: PresetKind::Preset, name: shortened(name), near };
            Fault::new(Field::Name, unknown)
        })
    }
}

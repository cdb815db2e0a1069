//! Every figure the program knows, with its source: the embedded presets, and the user's own over them.

mod cited;
mod entry;
mod error;
mod excerpt;
mod inventory;
#[cfg(feature = "cli")]
mod label;
mod load;
mod look_up;
mod part;
mod raw;
mod slip;
mod spanned;
mod suggest;
mod text_or;
mod toml_place;
mod tranche;
mod warning;

pub use cited::{Bilingual, Cited, Origin, Source};
pub use entry::{
    ClaimPreset, CoalPreset, ConsumerKind, ConsumerPreset, DeploymentPreset, GridPreset,
    HardwareKind, HardwarePreset, PlantKind, PlantPreset, ScenarioPreset,
};
#[cfg(feature = "cli")]
pub(crate) use error::line_and_column;
pub use error::{PresetError, PresetErrorKind, ReservedMeaning};
pub use inventory::Inventory;
pub(crate) use inventory::NEWEST_SOURCE_YEAR;
#[cfg(feature = "cli")]
pub(crate) use label::Label;
pub use part::Part;
pub(crate) use slip::Slip;
pub use suggest::nearest;
pub use toml_place::Place;
pub use warning::{PresetWarning, Suspicion};

use entry::Entry;
use std::collections::HashMap;

/// The schema of a preset file.
#[cfg(feature = "schema")]
pub(crate) fn file_schema() -> schemars::Schema {
    raw::schema()
}

/// A collection of presets.
///
/// ```
/// use gigawatt::catalog::Catalog;
/// use uom::si::power::watt;
///
/// let catalog = Catalog::embedded()?;
/// let amd = catalog.deployment("openai-amd").unwrap();
/// assert_eq!(amd.nameplate().central().get::<watt>(), 6e9);
/// assert_eq!(amd.power.quote.as_deref(), Some("OpenAI计划在未来几年内部署总计60亿瓦的AMD GPU算力"));
/// # Ok::<(), gigawatt::catalog::PresetError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalog {
    deployments: Vec<DeploymentPreset>,
    plants: Vec<PlantPreset>,
    consumers: Vec<ConsumerPreset>,
    grids: Vec<GridPreset>,
    hardware: Vec<HardwarePreset>,
    scenarios: Vec<ScenarioPreset>,
    coal: Vec<CoalPreset>,
    claims: Vec<ClaimPreset>,
    warnings: Vec<PresetWarning>,
}

impl Catalog {
    /// All embedded presets.
    ///
    /// # Errors
    /// None in a released version: the tests load every embedded file.
    pub fn embedded() -> Result<Self, PresetError> {
        Self::embedded_parts(Part::ALL)
    }

    /// Only the embedded presets of some kinds, for a program that has to start at once.
    ///
    /// # Errors
    /// As [`embedded`](Self::embedded).
    pub fn embedded_parts(parts: &[Part]) -> Result<Self, PresetError> {
        let mut catalog = Self::default();
        for part in parts {
            for (file, text) in part.files() {
                catalog.merge(load::load(file, text, false, &[])?);
            }
        }
        Ok(catalog)
    }

    /// One embedded entry of a kind, by its id, without reading the others; an empty catalog if there
    /// is none.
    ///
    /// ```
    /// use gigawatt::catalog::{Catalog, Part};
    ///
    /// let catalog = Catalog::embedded_entry(Part::Plants, "three-gorges")?;
    /// assert_eq!(catalog.plants().len(), 1);
    /// # Ok::<(), gigawatt::catalog::PresetError>(())
    /// ```
    ///
    /// # Errors
    /// As [`embedded`](Self::embedded).
    pub fn embedded_entry(part: Part, id: &str) -> Result<Self, PresetError> {
        let mut cut = part.files().iter().map(|(file, text)| (file, excerpt::excerpt(text, id)));
        match cut.find(|(_, text)| !text.is_empty()) {
            Some((file, text)) => load::load(file, &text, false, &[]),
            None => Ok(Self::default()),
        }
    }

    /// The entries of a user's file by themselves. `file` names it in messages, and `reserved` are
    /// names that no entry may have.
    ///
    /// # Errors
    /// [`PresetError`] says where the file is wrong.
    pub fn of_file(file: &str, text: &str, reserved: &[&str]) -> Result<Self, PresetError> {
        load::load(file, text, true, reserved)
    }

    /// Lays the entries of a user's file over those already there; the same id takes the old one's
    /// place. `file` names it in messages, and `reserved` are names that no entry may have.
    ///
    /// # Errors
    /// [`PresetError`] says where the file is wrong; nothing of it is taken then.
    ///
    /// ```
    /// use gigawatt::catalog::Catalog;
    ///
    /// let mut catalog = Catalog::embedded()?;
    /// let text = r#"
    ///     [source.plan]
    ///     title = "Our plan of 2026"
    ///
    ///     [[deployment]]
    ///     id = "our-site"
    ///     name = "Our site"
    ///     power = "300 MW"
    ///     basis = "facility"
    ///     source = "plan"
    /// "#;
    /// catalog.overlay("ours.toml", text, &[])?;
    /// assert!(catalog.deployment("our-site").is_some());
    /// # Ok::<(), gigawatt::catalog::PresetError>(())
    /// ```
    pub fn overlay(
        &mut self,
        file: &str,
        text: &str,
        reserved: &[&str],
    ) -> Result<(), PresetError> {
        self.merge(Self::of_file(file, text, reserved)?);
        Ok(())
    }

    /// Lays the entries of another catalog over those already there, as [`overlay`](Self::overlay)
    /// does.
    pub fn merge(&mut self, mut over: Self) {
        for new in &mut over.deployments {
            let old = self.deployments.iter().find(|old| old.id == new.id);
            new.by_default |= old.is_some_and(|old| old.by_default);
        }
        lay_over(&mut self.deployments, over.deployments);
        lay_over(&mut self.plants, over.plants);
        lay_over(&mut self.consumers, over.consumers);
        lay_over(&mut self.grids, over.grids);
        lay_over(&mut self.hardware, over.hardware);
        lay_over(&mut self.scenarios, over.scenarios);
        lay_over(&mut self.coal, over.coal);
        lay_over(&mut self.claims, over.claims);
        self.warnings.extend(over.warnings);
    }

    /// What is suspicious in the files, and was taken as it stands.
    #[must_use]
    pub fn warnings(&self) -> &[PresetWarning] {
        &self.warnings
    }
}

/// An entry of the same id takes the place of the one before it.
fn lay_over<T: Entry>(entries: &mut Vec<T>, new: Vec<T>) {
    if entries.is_empty() || new.is_empty() {
        // No id stands twice in one file.
        entries.extend(new);
        return;
    }
    let places = entries.iter().enumerate().map(|(at, entry)| (entry.id().to_owned(), at));
    let places: HashMap<String, usize> = places.collect();
    for mut new in new {
        match places.get(new.id()).and_then(|at| entries.get_mut(*at)) {
            Some(old) => {
                new.origin_mut().replaces_built_in = old.origin_mut().is_built_in();
                *old = new;
            }
            None => entries.push(new),
        }
    }
}

//! Every figure the program knows, with its source: the embedded presets, and the user's own over them.

mod built_in;
mod cited;
mod entry;
mod error;
mod inventory;
mod load;
mod look_up;
mod raw;
mod said;
mod shelf;
mod slip;
mod spanned;
mod suggest;
mod text_or;
mod toml_place;
mod tranche;
mod warning;

pub use cited::{Bilingual, Cited, Origin, Source};
#[cfg(feature = "cli")]
pub(crate) use entry::Entry;
pub use entry::{
    ClaimPreset, CoalPreset, ConsumerKind, ConsumerPreset, DeploymentPreset, GridPreset,
    HardwareKind, HardwarePreset, PlantKind, PlantPreset, ScenarioPreset,
};
#[cfg(feature = "cli")]
pub(crate) use error::line_and_column;
pub use error::{PresetError, PresetErrorKind, ReservedMeaning};
pub use inventory::Inventory;
pub(crate) use inventory::NEWEST_SOURCE_YEAR;
pub use suggest::nearest;
pub use toml_place::Place;
pub use warning::{PresetWarning, Suspicion};

use shelf::Shelf;

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
/// let catalog = Catalog::embedded();
/// let amd = catalog.deployment("openai-amd").unwrap();
/// assert_eq!(amd.nameplate().central().get::<watt>(), 6e9);
/// assert_eq!(amd.power.quote.as_deref(), Some("OpenAI计划在未来几年内部署总计60亿瓦的AMD GPU算力"));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalog {
    deployments: Shelf<DeploymentPreset>,
    plants: Shelf<PlantPreset>,
    consumers: Shelf<ConsumerPreset>,
    grids: Shelf<GridPreset>,
    hardware: Shelf<HardwarePreset>,
    scenarios: Shelf<ScenarioPreset>,
    coal: Shelf<CoalPreset>,
    claims: Shelf<ClaimPreset>,
    warnings: Vec<PresetWarning>,
}

impl Catalog {
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
    /// let mut catalog = Catalog::embedded();
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
    pub fn merge(&mut self, over: Self) {
        self.deployments.lay_over(over.deployments);
        self.plants.lay_over(over.plants);
        self.consumers.lay_over(over.consumers);
        self.grids.lay_over(over.grids);
        self.hardware.lay_over(over.hardware);
        self.scenarios.lay_over(over.scenarios);
        self.coal.lay_over(over.coal);
        self.claims.lay_over(over.claims);
        self.warnings.extend(over.warnings);
    }

    /// What is suspicious in the files, and was taken as it stands.
    #[must_use]
    pub fn warnings(&self) -> &[PresetWarning] {
        &self.warnings
    }
}

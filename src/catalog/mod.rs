//! Every figure the program knows, with its source: the embedded presets, and the user's own over them.

mod entry;
mod error;
mod load;
mod raw;
mod slip;
mod suggest;
mod tranche;

pub use entry::{Bilingual, Cited, DeploymentPreset, Origin, PlantPreset, Source};
#[cfg(feature = "cli")]
pub(crate) use error::line_and_column;
pub use error::{PresetError, PresetErrorKind, ReservedMeaning};
pub(crate) use slip::Slip;
pub use suggest::nearest;
pub use tranche::{Exactness, PresetTranche};

use entry::Entry;
use load::Loaded;

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
}

/// One of the preset files that are part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The deployments.
    Deployments,
    /// The power plants.
    Plants,
}

impl Part {
    fn file_and_text(self) -> (&'static str, &'static str) {
        match self {
            Self::Deployments => {
                ("presets/deployments.toml", include_str!("../../presets/deployments.toml"))
            }
            Self::Plants => ("presets/plants.toml", include_str!("../../presets/plants.toml")),
        }
    }
}

impl Catalog {
    /// All embedded presets.
    ///
    /// # Errors
    /// None in a released version: the tests load every embedded file.
    pub fn embedded() -> Result<Self, PresetError> {
        Self::embedded_parts(&[Part::Deployments, Part::Plants])
    }

    /// Only the embedded presets of some files, for a program that has to start at once.
    ///
    /// # Errors
    /// As [`embedded`](Self::embedded).
    pub fn embedded_parts(parts: &[Part]) -> Result<Self, PresetError> {
        let mut catalog = Self::default();
        for part in parts {
            let (file, text) = part.file_and_text();
            catalog.merge(load::load(file, text, false, &[])?);
        }
        Ok(catalog)
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
        self.merge(load::load(file, text, true, reserved)?);
        Ok(())
    }

    fn merge(&mut self, loaded: Loaded) {
        lay_over(&mut self.deployments, loaded.deployments);
        lay_over(&mut self.plants, loaded.plants);
    }

    /// All deployments, in the order of their files.
    #[must_use]
    pub fn deployments(&self) -> &[DeploymentPreset] {
        &self.deployments
    }

    /// All plants, in the order of their files.
    #[must_use]
    pub fn plants(&self) -> &[PlantPreset] {
        &self.plants
    }

    /// The deployment of an id, alias or name, in any case. An id goes before an alias, an alias before
    /// a name, and of two entries the one loaded last.
    #[must_use]
    pub fn deployment(&self, name: &str) -> Option<&DeploymentPreset> {
        look_up(&self.deployments, name)
    }

    /// The plant of an id, alias or name, as for [`deployment`](Self::deployment).
    #[must_use]
    pub fn plant(&self, name: &str) -> Option<&PlantPreset> {
        look_up(&self.plants, name)
    }
}

/// An entry of the same id takes the place of the one before it.
fn lay_over<T: Entry>(entries: &mut Vec<T>, new: Vec<T>) {
    for mut new in new {
        match entries.iter_mut().find(|old| old.id() == new.id()) {
            Some(old) => {
                new.origin_mut().replaces_built_in = old.origin_mut().is_built_in();
                *old = new;
            }
            None => entries.push(new),
        }
    }
}

fn look_up<'a, T: Entry>(entries: &'a [T], name: &str) -> Option<&'a T> {
    let wanted = name.to_lowercase();
    let same = |text: &str| text.to_lowercase() == wanted;
    let by = |has: &dyn Fn(&T) -> bool| entries.iter().rfind(|entry| has(entry));
    by(&|entry| same(entry.id()))
        .or_else(|| by(&|entry| entry.aliases().iter().any(|alias| same(alias))))
        .or_else(|| by(&|entry| same(&entry.name().en)))
        .or_else(|| by(&|entry| entry.name().zh.as_deref().is_some_and(same)))
}

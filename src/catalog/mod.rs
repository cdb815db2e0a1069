//! Every figure the program knows, with its source: the embedded presets, and the user's own over them.

mod built_in;
mod cited;
mod collection;
mod entry;
mod error;
mod every_kind;
mod inventory;
mod load;
mod machine;
mod presets;
mod raw;
mod said;
mod shelf;
mod slip;
mod sorts;
mod suggest;
mod toml_value;
mod warning;

pub(crate) use cited::{Bilingual, Cited, Name, Origin, Source};
pub use collection::Catalog;
pub(crate) use entry::{Entry, Figure};
#[cfg(feature = "cli")]
pub(crate) use error::line_and_column;
pub use error::{PresetError, PresetErrorKind, ReservedMeaning};
pub(crate) use every_kind::{called, every_kind};
pub(crate) use inventory::Inventory;
pub(crate) use inventory::NEWEST_SOURCE_YEAR;
pub(crate) use presets::*;
pub(crate) use sorts::*;
pub use suggest::nearest;
pub use warning::PresetWarning;
pub(crate) use warning::Suspicion;

/// The schema of a preset file.
#[cfg(feature = "schema")]
pub(crate) fn file_schema() -> schemars::Schema {
    raw::schema()
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
    /// assert!(catalog.names().any(|name| name == "our-site"));
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

    /// What is suspicious in the files, and was taken as it stands.
    #[must_use]
    pub fn warnings(&self) -> &[PresetWarning] {
        &self.warnings
    }
}

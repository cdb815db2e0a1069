//! `gigawatt presets [ID]`, and the presets every command sees: built in, and the user's over them.

use super::Session;
use super::args::PresetsArgs;
use super::failure::Failure;
use super::help::COMMANDS;
use super::preset_files::{self, PresetFile};
use crate::ask::Presets;
use crate::catalog::{Catalog, PresetWarning};
use std::path::PathBuf;

pub(super) fn run(session: &Session<'_>, args: &PresetsArgs) -> Result<(), Failure> {
    let catalog = session.catalog()?;
    let listing = Presets { name: args.id.clone() }.answer(&catalog)?;
    session.show(&listing)
}

/// The user's own presets.
#[derive(Default)]
pub(super) struct OwnPresets {
    catalog: Catalog,
    /// What of the preset directory cannot be used, and why.
    left_out: Vec<Failure>,
}

impl OwnPresets {
    /// Reads the user's files: those of the preset directory, then `named` ones.
    ///
    /// # Errors
    /// What is wrong with a named one. A file of the directory that cannot be used is left out.
    pub fn read(named: &[PathBuf]) -> Result<Self, Failure> {
        let mut presets = Self::default();
        for file in preset_files::files_of_folder() {
            if let Err(failure) = file.and_then(|file| presets.overlay(&file)) {
                presets.left_out.push(failure);
            }
        }
        for path in named {
            presets.overlay(&preset_files::read(path)?)?;
        }
        Ok(presets)
    }

    fn overlay(&mut self, file: &PresetFile) -> Result<(), Failure> {
        Ok(self.catalog.overlay(&file.name, &file.text, COMMANDS)?)
    }

    /// Why files of the preset directory were left out.
    pub fn left_out(&self) -> &[Failure] {
        &self.left_out
    }

    /// What is suspicious in the files.
    pub fn warnings(&self) -> &[PresetWarning] {
        self.catalog.warnings()
    }

    /// Everything that is built in, and these over it.
    pub fn over_embedded(self) -> Result<Catalog, Failure> {
        let mut catalog = Catalog::embedded()?;
        catalog.merge(self.catalog);
        Ok(catalog)
    }
}

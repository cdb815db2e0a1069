//! `gigawatt presets [ID]`, and the presets that every command sees: built in, and the user's over them.

use super::Session;
use super::args::PresetsArgs;
use super::failure::Failure;
use super::help::COMMANDS;
use super::preset_files::{self, PresetFile};
use crate::ask::Presets;
use crate::catalog::Catalog;
use std::path::PathBuf;

pub(super) fn run(session: &Session<'_>, args: &PresetsArgs) -> Result<(), Failure> {
    let catalog = session.catalog()?;
    let listing = Presets { name: args.id.clone() }.answer(&catalog)?;
    session.show(&listing)
}

/// The presets with the user's files over them, and why files of the preset folder were left out: those are
/// read first, and then the `named` ones.
///
/// # Errors
/// What is wrong with a named one.
pub(super) fn read(named: &[PathBuf]) -> Result<(Catalog, Vec<Failure>), Failure> {
    let mut catalog = Catalog::embedded();
    let mut overlay = |file: PresetFile| Ok(catalog.overlay(&file.name, &file.text, COMMANDS)?);
    let of_folder = preset_files::files_of_folder().into_iter();
    let left_out = of_folder.filter_map(|file| file.and_then(&mut overlay).err()).collect();
    for path in named {
        preset_files::read(path).and_then(&mut overlay)?;
    }
    Ok((catalog, left_out))
}

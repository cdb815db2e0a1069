//! `gigawatt presets [ID]`, and the presets every command sees: built in, and the user's over them.

use super::Session;
use super::args::PresetsArgs;

use super::failure::Failure;
use super::help::COMMANDS;
use super::preset_files::{PresetFile, preset_files};
use crate::catalog::{Catalog, Part, nearest};
use crate::quantity::shortened;
use crate::report::PresetListing;
use std::path::PathBuf;

pub(super) fn run(session: &Session<'_>, args: &PresetsArgs) -> Result<(), Failure> {
    let presets = Presets::new(session.preset_files)?;
    let catalog = presets.load(&[Part::Deployments, Part::Plants])?;
    let Some(name) = &args.id else {
        return session.show(&PresetListing::all(&catalog));
    };
    let listing = PresetListing::one(&catalog, name).ok_or_else(|| unknown(&catalog, name))?;
    session.show(&listing)
}

fn unknown(catalog: &Catalog, name: &str) -> Failure {
    let deployments = catalog.deployments().iter();
    let names = deployments.map(|preset| (&preset.id, &preset.aliases));
    let plants = catalog.plants().iter().map(|preset| (&preset.id, &preset.aliases));
    let names = names
        .chain(plants)
        .flat_map(|(id, aliases)| std::iter::once(id).chain(aliases).map(String::as_str));
    Failure::UnknownPreset {
        name: shortened(name),
        near: nearest(name, names).into_iter().map(str::to_owned).collect(),
    }
}

/// The presets, each part parsed only when a command asks for it.
pub(super) struct Presets {
    files: Vec<PresetFile>,
    deployments: Option<Catalog>,
    plants: Option<Catalog>,
}

impl Presets {
    /// Reads the user's files: those of the preset directory, then `named` ones.
    pub fn new(named: &[PathBuf]) -> Result<Self, Failure> {
        Ok(Self { files: preset_files(named)?, deployments: None, plants: None })
    }

    /// A catalog with the deployments, and whatever else the user's files hold.
    pub fn deployments(&mut self) -> Result<&Catalog, Failure> {
        if self.deployments.is_none() {
            self.deployments = Some(self.load(&[Part::Deployments])?);
        }
        Ok(self.deployments.get_or_insert_default())
    }

    /// A catalog with the plants, and whatever else the user's files hold.
    pub fn plants(&mut self) -> Result<&Catalog, Failure> {
        if self.plants.is_none() {
            self.plants = Some(self.load(&[Part::Plants])?);
        }
        Ok(self.plants.get_or_insert_default())
    }

    fn load(&self, parts: &[Part]) -> Result<Catalog, Failure> {
        let mut catalog = Catalog::embedded_parts(parts)?;
        for PresetFile { name, text } in &self.files {
            catalog.overlay(name, text, COMMANDS)?;
        }
        Ok(catalog)
    }
}

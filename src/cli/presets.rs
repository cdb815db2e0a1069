//! `gigawatt presets [ID]`, and the presets every command sees: built in, and the user's over them.

use super::Session;
use super::args::PresetsArgs;
use super::failure::Failure;
use super::fault::Kind;
use super::help::COMMANDS;
use super::preset_files::{self, PresetFile};
use crate::catalog::{Catalog, Part, PresetWarning, nearest};
use crate::quantity::shortened;
use crate::report::PresetListing;
use std::collections::BTreeMap;
use std::path::PathBuf;

pub(super) fn run(session: &Session<'_>, args: &PresetsArgs) -> Result<(), Failure> {
    let presets = session.presets()?;
    let catalog = presets.all()?;
    let Some(name) = &args.id else {
        return session.show(&PresetListing::all(&catalog));
    };
    let listing = PresetListing::one(&catalog, name).ok_or_else(|| unknown(&catalog, name))?;
    session.show(&listing)
}

fn unknown(catalog: &Catalog, name: &str) -> Failure {
    let near = nearest(name, catalog.names()).into_iter().map(str::to_owned).collect();
    Failure::Unknown { kind: Kind::Preset, name: shortened(name), near }
}

/// The presets, each part read only when a command asks for it.
#[derive(Default)]
pub(super) struct Presets {
    own: Catalog,
    /// What of the preset directory cannot be used, and why.
    left_out: Vec<Failure>,
    parts: BTreeMap<Part, Catalog>,
}

impl Presets {
    /// Reads the user's files: those of the preset directory, then `named` ones.
    ///
    /// # Errors
    /// What is wrong with a named one. A file of the directory that cannot be used is left out.
    pub fn new(named: &[PathBuf]) -> Result<Self, Failure> {
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
        Ok(self.own.overlay(&file.name, &file.text, COMMANDS)?)
    }

    /// Why files of the preset directory were left out.
    pub fn left_out(&self) -> &[Failure] {
        &self.left_out
    }

    /// What is suspicious in the user's files.
    pub fn warnings(&self) -> &[PresetWarning] {
        self.own.warnings()
    }

    /// A catalog with an embedded part, and whatever the user's files hold.
    pub fn part(&mut self, part: Part) -> Result<&Catalog, Failure> {
        if !self.parts.contains_key(&part) {
            let catalog = self.over(Catalog::embedded_parts(&[part])?);
            self.parts.insert(part, catalog);
        }
        Ok(self.parts.entry(part).or_default())
    }

    /// One entry of an embedded part, and whatever the user's files hold: quicker than all of it.
    pub fn entry(&self, part: Part, id: &str) -> Result<Catalog, Failure> {
        Ok(self.over(Catalog::embedded_entry(part, id)?))
    }

    /// A catalog with some embedded parts, and whatever the user's files hold.
    pub fn parts(&self, parts: &[Part]) -> Result<Catalog, Failure> {
        Ok(self.over(Catalog::embedded_parts(parts)?))
    }

    /// A catalog with everything.
    pub fn all(&self) -> Result<Catalog, Failure> {
        Ok(self.over(Catalog::embedded()?))
    }

    fn over(&self, mut embedded: Catalog) -> Catalog {
        embedded.merge(self.own.clone());
        embedded
    }
}

//! TOML → typed entries, checked.

mod names;
mod texts;
mod tranches;
mod values;

use super::entry::{Cited, DeploymentPreset, Origin, PlantPreset, Source};
use super::error::{PresetError, PresetErrorKind};
use super::raw::{DeploymentTable, File, GenerationTable, PlantTable, SourceTable};
use super::suggest::nearest;
use crate::model::{AnnualGeneration, Deployment};
use crate::quantity::Power;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;

/// The entries of one file.
pub(super) struct Loaded {
    pub deployments: Vec<DeploymentPreset>,
    pub plants: Vec<PlantPreset>,
}

/// A file being read: what every check needs to say where it failed.
struct Loader<'a> {
    file: &'a str,
    text: &'a str,
    sources: BTreeMap<String, Arc<Source>>,
    names: BTreeSet<String>,
    reserved: &'a [&'a str],
    origin: Origin,
}

/// Reads a preset file. `file` is its name in messages, and the origin of its entries if `users`.
pub(super) fn load(
    file: &str,
    text: &str,
    users: bool,
    reserved: &[&str],
) -> Result<Loaded, PresetError> {
    let raw: File = toml::from_str(text).map_err(|error| {
        let message = error.message().to_owned();
        PresetError::new(PresetErrorKind::Shape { message }, file, text, error.span())
    })?;
    let mut loader = Loader {
        file,
        text,
        sources: BTreeMap::new(),
        names: BTreeSet::new(),
        reserved,
        origin: Origin { file: users.then(|| file.to_owned()), replaces_built_in: false },
    };
    for (key, table) in raw.source {
        let source = loader.source(key.clone(), table)?;
        loader.sources.insert(key, Arc::new(source));
    }
    let deployments = raw.deployment.into_iter().map(|table| loader.deployment(table));
    let deployments = deployments.collect::<Result<_, _>>()?;
    let plants = raw.plant.into_iter().map(|table| loader.plant(table));
    Ok(Loaded { deployments, plants: plants.collect::<Result<_, _>>()? })
}

impl Loader<'_> {
    fn fail(&self, kind: PresetErrorKind, span: Range<usize>) -> PresetError {
        PresetError::new(kind, self.file, self.text, Some(span))
    }

    fn source(&self, key: String, table: SourceTable) -> Result<Source, PresetError> {
        Ok(Source {
            key,
            title: self.text(table.title)?,
            publisher: table.publisher.map(|text| self.text(text)).transpose()?,
            date: table.date.map(|date| self.date(&date)).transpose()?,
            address: table.address.map(|text| self.text(text)).transpose()?,
            second_hand: table.second_hand,
        })
    }

    fn deployment(&mut self, table: DeploymentTable) -> Result<DeploymentPreset, PresetError> {
        let id = self.id(&table.id)?;
        let aliases = self.aliases(&table.aliases)?;
        let name = self.bilingual(table.name)?;
        let nameplate = self.nameplate(&table.power)?;
        let value = Deployment { nameplate, basis: table.basis };
        Ok(DeploymentPreset {
            id,
            name,
            aliases,
            power: Cited {
                value,
                written: table.power.into_inner(),
                source: self.source_of(&table.source)?,
                quote: self.quote(table.quote)?,
                note: self.note(table.note)?,
            },
            announced: table.announced.map(|date| self.date(&date)).transpose()?,
            tranches: self.tranches(table.tranche, nameplate)?,
            origin: self.origin.clone(),
        })
    }

    fn plant(&mut self, table: PlantTable) -> Result<PlantPreset, PresetError> {
        let id = self.id(&table.id)?;
        let aliases = self.aliases(&table.aliases)?;
        let figure = table.installed_capacity;
        let installed_capacity = Cited {
            value: self.power(&figure.value)?,
            written: figure.value.get_ref().clone(),
            source: self.source_of(&figure.source)?,
            quote: self.quote(figure.quote)?,
            note: self.note(figure.note)?,
        };
        if table.generation.get_ref().is_empty() {
            return Err(self.fail(PresetErrorKind::NoGeneration, table.generation.span()));
        }
        let mut generation: Vec<Cited<AnnualGeneration>> = Vec::new();
        for table in table.generation.into_inner() {
            let span = table.basis.span();
            let next = self.generation(table, installed_capacity.value)?;
            let same = |other: &Cited<AnnualGeneration>| {
                (other.value.basis, other.value.year) == (next.value.basis, next.value.year)
            };
            if generation.iter().any(same) {
                return Err(self.fail(PresetErrorKind::DuplicateFigure, span));
            }
            generation.push(next);
        }
        Ok(PlantPreset {
            id,
            name: self.bilingual(table.name)?,
            aliases,
            installed_capacity,
            generation,
            origin: self.origin.clone(),
        })
    }

    fn generation(
        &self,
        table: GenerationTable,
        installed: Power,
    ) -> Result<Cited<AnnualGeneration>, PresetError> {
        let basis = *table.basis.get_ref();
        let needed = basis.is_of_a_year();
        if needed != table.year.is_some() {
            return Err(self.fail(PresetErrorKind::Year { needed }, table.basis.span()));
        }
        let energy = self.energy(&table.value)?;
        self.refuse_beyond_capacity(energy, installed, table.value.span())?;
        Ok(Cited {
            value: AnnualGeneration {
                energy,
                basis,
                year: table.year.map(|year| self.year(&year)).transpose()?,
            },
            note: self.note(table.note)?,
            written: table.value.into_inner(),
            source: self.source_of(&table.source)?,
            quote: self.quote(table.quote)?,
        })
    }

    fn source_of(&self, key: &Spanned<String>) -> Result<Arc<Source>, PresetError> {
        if let Some(source) = self.sources.get(key.get_ref()) {
            return Ok(Arc::clone(source));
        }
        let kind = PresetErrorKind::UnknownSource {
            key: key.get_ref().clone(),
            nearest: nearest(key.get_ref(), self.sources.keys().map(String::as_str))
                .first()
                .map(|key| (*key).to_owned()),
        };
        Err(self.fail(kind, key.span()))
    }
}

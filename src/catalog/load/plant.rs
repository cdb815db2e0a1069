//! Plants: installed capacity and what they generate in a year.

use super::Loader;
use crate::catalog::entry::{Cited, PlantPreset};
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::raw::{PlantTable, YearTable};
use crate::catalog::warning::Suspicion;
use crate::model::{AnnualGeneration, Exactness, GenerationBasis, lost_from_generation};
use crate::quantity::Power;

impl Loader<'_> {
    pub(super) fn plant(&mut self, table: PlantTable) -> Result<PlantPreset, PresetError> {
        let id = self.id(&table.id)?;
        let aliases = self.aliases(&table.aliases)?;
        let installed = self.power(&table.installed_capacity.value)?;
        let installed_capacity = self.cite(installed, table.installed_capacity)?;
        for figure in table.generation.get_ref() {
            if let Ok(energy) = self.energy(&figure.value)
                && let Some(magnitudes) = lost_from_generation(energy, installed)
            {
                self.warn(Suspicion::Generation, magnitudes, &figure.value);
            }
        }
        let generation = self.years(table.generation, "plant.generation", |figure| {
            self.generation(figure, installed)
        })?;
        Ok(PlantPreset {
            id,
            name: self.bilingual(table.name)?,
            aliases,
            kind: table.kind,
            installed_capacity,
            generation,
            origin: self.origin.clone(),
        })
    }

    fn generation(
        &self,
        table: YearTable<GenerationBasis>,
        installed: Power,
    ) -> Result<Cited<AnnualGeneration>, PresetError> {
        let basis = *table.basis.get_ref();
        let needed = basis.is_of_a_year();
        if needed != table.year.is_some() {
            let kind = PresetErrorKind::Year { needed, other: "design" };
            return Err(self.fail(kind, table.basis.span()));
        }
        let energy = self.energy(&table.value)?;
        self.refuse_beyond_capacity(energy, installed, table.value.span())?;
        let year = table.year.as_ref().map(|year| self.year(year)).transpose()?;
        let usual = match basis {
            GenerationBasis::Derived | GenerationBasis::Implied => Exactness::Derived,
            _ => Exactness::Stated,
        };
        self.cite(AnnualGeneration { energy, basis, year }, table.into_figure(usual))
    }
}

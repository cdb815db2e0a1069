//! Plants: installed capacity and what they generate in a year.

use super::{Loader, places};
use crate::catalog::cited::Cited;
use crate::catalog::entry::PlantPreset;
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
        let places = places(&table.generation);
        let generation = self.years(table.generation, "plant.generation", |figure| {
            self.generation(figure, installed)
        })?;
        for (cited, place) in generation.iter().zip(places) {
            if let Some(lost) = lost_from_generation(cited.value.energy, installed) {
                self.warn(Suspicion::Generation, lost, &cited.written, place);
            }
        }
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
        let has_one = table.year.is_some();
        if needed && !has_one || has_one && !basis.may_have_a_year() {
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

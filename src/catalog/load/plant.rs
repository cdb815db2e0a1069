//! Plants: installed capacity and what they generate in a year.

use super::{Loader, places};
use crate::catalog::cited::Cited;
use crate::catalog::entry::PlantPreset;
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::raw::{PlantTable, YearTable};
use crate::catalog::spanned::Spanned;
use crate::catalog::warning::Suspicion;
use crate::model::{
    AnnualGeneration, Exactness, GenerationBasis, generation_at, lost_from_generation,
    possible_capacity_factor,
};
use crate::quantity::{Power, Reader};

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
        let year = table.year.as_ref().map(|year| self.year(year)).transpose()?;
        let factor = self.capacity_factor(&table.value)?;
        let energy = match factor {
            Some(factor) => generation_at(installed, factor, year),
            None => self.energy(&table.value)?,
        };
        self.refuse_beyond_capacity(energy, installed, table.value.span())?;
        let usual = match (basis, factor) {
            (GenerationBasis::Derived | GenerationBasis::Implied, _) | (_, Some(_)) => {
                Exactness::Derived
            }
            _ => Exactness::Stated,
        };
        self.cite(AnnualGeneration { energy, basis, year }, table.into_figure(usual))
    }

    /// A generation may be written as the capacity factor that its source gives, in percent.
    fn capacity_factor(&self, text: &Spanned<String>) -> Result<Option<f64>, PresetError> {
        if !text.get_ref().trim_end().ends_with(['%', '％']) {
            return Ok(None);
        }
        let factor = self.ratio(text, |factor| possible_capacity_factor(factor).map(drop))?;
        if factor.is_exact() {
            return Ok(Some(factor.central()));
        }
        Err(self.no_range(text, Reader::Ratio))
    }
}

//! What coal-fired plants burn.

use super::Loader;
use crate::catalog::cited::Cited;
use crate::catalog::entry::CoalPreset;
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::raw::{CoalTable, YearTable};
use crate::model::{CoalRate, ConsumptionBasis, Exactness};

impl Loader<'_> {
    pub(super) fn coal(&mut self, table: CoalTable) -> Result<CoalPreset, PresetError> {
        let id = self.id(&table.id)?;
        let aliases = self.aliases(&table.aliases)?;
        let rate = self.years(table.rate, "coal.rate", |figure| self.rate(figure))?;
        let name = self.bilingual(table.name)?;
        Ok(CoalPreset { id, name, aliases, rate, origin: self.origin.clone() })
    }

    fn rate(&self, table: YearTable<ConsumptionBasis>) -> Result<Cited<CoalRate>, PresetError> {
        let Some(year) = &table.year else {
            return Err(self.fail(PresetErrorKind::YearMissing, table.basis.span()));
        };
        let value = CoalRate {
            per_energy: self.carbon_intensity(&table.value)?,
            basis: *table.basis.get_ref(),
            year: self.year(year)?,
        };
        self.cite(value, table.into_figure(Exactness::Stated))
    }
}

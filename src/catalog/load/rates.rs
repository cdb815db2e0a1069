//! Grids and coal: what a kilowatt-hour emits, and what is burnt for it.

use super::Loader;
use super::names::{Head, head};
use crate::catalog::cited::Cited;
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::presets::{CoalPreset, GridPreset};
use crate::catalog::raw::{CoalTable, GridTable, YearTable, Yearly};
use crate::model::{CoalRate, ConsumptionBasis, Exactness, Gas, GridIntensity, IntensityBasis};

impl Loader<'_> {
    pub(super) fn grid(&mut self, table: GridTable) -> Result<GridPreset, PresetError> {
        let Head { id, name, aliases, origin } = head!(self, table)?;
        let intensity =
            self.years(table.intensity, "grid.intensity", |figure| self.intensity(figure))?;
        Ok(GridPreset { id, name, aliases, intensity, origin })
    }

    fn intensity(
        &self,
        table: YearTable<IntensityBasis>,
    ) -> Result<Cited<GridIntensity>, PresetError> {
        let Some(year) = &table.year else {
            let kind = PresetErrorKind::YearMissing;
            return Err(self.fail(kind, table.basis.span()));
        };
        let value = GridIntensity {
            intensity: self.carbon_intensity(&table.value)?,
            basis: *table.basis.get_ref(),
            gas: Gas::named_in(table.value.get_ref()),
            year: self.year(year)?,
        };
        self.cite(value, table.into_figure(Exactness::Stated))
    }

    pub(super) fn coal(&mut self, table: CoalTable) -> Result<CoalPreset, PresetError> {
        let Head { id, name, aliases, origin } = head!(self, table)?;
        let rate = self.years(table.rate, "coal.rate", |figure| self.rate(figure))?;
        Ok(CoalPreset { id, name, aliases, rate, origin })
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

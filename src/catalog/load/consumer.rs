//! Consumers, and the grids they are fed from.

use super::{Loader, places};
use crate::catalog::cited::Cited;
use crate::catalog::entry::{ConsumerKind, ConsumerPreset, GridPreset};
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::raw::{ConsumerTable, ConsumptionTable, GridTable, YearTable};
use crate::catalog::warning::Suspicion;
use crate::model::{
    AnnualConsumption, Exactness, Gas, GridIntensity, IntensityBasis, lost_from_consumption,
};
use crate::quantity::{Energy, parse_energy};
use uom::ConstZero;

impl Loader<'_> {
    pub(super) fn consumer(&mut self, table: ConsumerTable) -> Result<ConsumerPreset, PresetError> {
        let id = self.id(&table.id)?;
        let aliases = self.aliases(&table.aliases)?;
        let places = places(&table.consumption);
        let consumption = self.years(table.consumption, "consumer.consumption", |figure| {
            self.consumption(figure, table.kind)
        })?;
        for (cited, place) in consumption.iter().zip(places) {
            let Some(least) = least_of(table.kind) else { continue };
            if let Some(lost) = lost_from_consumption(cited.value.energy.high(), least) {
                self.warn(Suspicion::Consumption, lost, &cited.written, place);
            }
        }
        Ok(ConsumerPreset {
            id,
            name: self.bilingual(table.name)?,
            aliases,
            kind: table.kind,
            consumption,
            origin: self.origin.clone(),
        })
    }

    fn consumption(
        &self,
        table: ConsumptionTable,
        kind: ConsumerKind,
    ) -> Result<Cited<AnnualConsumption>, PresetError> {
        let basis = *table.basis.get_ref();
        // One use takes what it takes in any year.
        let needs_a_year = basis.needs_a_year() && kind != ConsumerKind::Use;
        if needs_a_year && table.year.is_none() {
            let kind = PresetErrorKind::Year { needed: true, other: "average" };
            return Err(self.fail(kind, table.basis.span()));
        }
        let energy = self.energy_range(&table.value)?;
        let year = table.year.as_ref().map(|year| self.year(year)).transpose()?;
        let value = AnnualConsumption { energy, basis, year, measure: table.measure };
        self.cite(value, table.into_figure())
    }

    pub(super) fn grid(&mut self, table: GridTable) -> Result<GridPreset, PresetError> {
        let id = self.id(&table.id)?;
        let aliases = self.aliases(&table.aliases)?;
        let intensity =
            self.years(table.intensity, "grid.intensity", |figure| self.intensity(figure))?;
        Ok(GridPreset {
            id,
            name: self.bilingual(table.name)?,
            aliases,
            intensity,
            origin: self.origin.clone(),
        })
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
}

/// The least that a consumer of its kind takes in a year; less is a slip. A use may take anything.
fn least_of(kind: ConsumerKind) -> Option<Energy> {
    let text = match kind {
        ConsumerKind::Use => return None,
        ConsumerKind::Appliance => "100 Wh",
        ConsumerKind::Person | ConsumerKind::Home | ConsumerKind::Vehicle => "10 kWh",
        ConsumerKind::Company | ConsumerKind::DataCentres | ConsumerKind::Network => "1 MWh",
        ConsumerKind::Sector | ConsumerKind::City | ConsumerKind::Region => "1 GWh",
        ConsumerKind::Country => "10 GWh",
        ConsumerKind::World => "1 PWh",
    };
    Some(parse_energy(text).unwrap_or(Energy::ZERO))
}

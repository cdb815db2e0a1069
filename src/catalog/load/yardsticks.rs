//! Plants and consumers: installed capacity, and what they generate or take in a year.

use super::names::{Head, head};
use super::{Loader, places};
use crate::catalog::cited::Cited;
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::presets::{ConsumerPreset, PlantPreset};
use crate::catalog::raw::{ConsumerTable, ConsumptionTable, PlantTable, YearTable, Yearly};
use crate::catalog::sorts::ConsumerKind;
use crate::catalog::toml_value::Spanned;
use crate::catalog::warning::Suspicion;
use crate::model::{
    AnnualConsumption, AnnualGeneration, Exactness, GenerationBasis, generation_at,
    lost_from_consumption, lost_from_generation, possible_capacity_factor,
};
use crate::quantity::{Energy, Power, Reader, parse_energy};
use uom::ConstZero;

impl Loader<'_> {
    pub(super) fn plant(&mut self, table: PlantTable) -> Result<PlantPreset, PresetError> {
        let Head { id, name, aliases, origin } = head!(self, table)?;
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
            name,
            aliases,
            kind: table.kind,
            installed_capacity,
            generation,
            origin,
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

    pub(super) fn consumer(&mut self, table: ConsumerTable) -> Result<ConsumerPreset, PresetError> {
        let Head { id, name, aliases, origin } = head!(self, table)?;
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
        Ok(ConsumerPreset { id, name, aliases, kind: table.kind, consumption, origin })
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

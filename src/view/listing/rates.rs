//! Grids and coal: what a kilowatt-hour emits, and what is burnt for it.

use super::super::amounts::grams_per_kwh;
use super::super::document::{Block, Cell, Sheet};
use super::super::json::Number;
use super::Listed;
use super::json::{Names, Provenance, shape};
use super::view::View;
use crate::answer::Grid;
use crate::catalog::{Cited, CoalPreset, GridPreset};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::{CoalRate, ConsumptionBasis, GridIntensity, IntensityBasis};
use crate::words::{self, coal_name, intensity_name};

shape! {
    /// A grid.
    GridJson(preset: &'a GridPreset) {
        #[serde(flatten)]
        names: Names<'a> = Names::of(preset),
        /// The carbon intensity of each year.
        intensity: Vec<IntensityJson<'a>> = preset.intensity.iter().map(IntensityJson::of).collect(),
    }
}

shape! {
    /// The carbon intensity of a grid in a year.
    IntensityJson(cited: &'a Cited<GridIntensity>) {
        /// What is counted.
        basis: IntensityBasis = cited.value.basis,
        /// The year.
        year: u16 = cited.value.year,
        /// The carbon intensity.
        intensity_g_per_kwh: Number = Number(grams_per_kwh(cited.value.intensity)),
        /// The intensity as the preset writes it.
        written: &'a str = &cited.written,
        #[serde(flatten)]
        provenance: Provenance<'a> = Provenance::of(cited),
    }
}

impl Listed for GridPreset {
    type Json<'a> = GridJson<'a>;

    fn json(&self) -> GridJson<'_> {
        GridJson::of(self)
    }

    fn called(language: Language) -> &'static str {
        words::grid(language)
    }

    fn sheets(presets: &[&Self], view: &View) -> Vec<Sheet> {
        let header = [
            words::grid(view.language),
            words::intensity_heading(view.language),
            words::basis(view.language),
        ];
        vec![view.sheet(header, [true, false], presets, |preset| {
            let Grid::Preset { figure, .. } = Grid::of(preset, None)? else {
                return None;
            };
            let intensity = view.figures.carbon_rate(Estimate::exactly(figure.value.intensity));
            Some([intensity, intensity_name(view.language, &figure.value)].map(Cell::from))
        })]
    }

    fn whole(&self, view: &View) -> Vec<Block> {
        let figures = self.intensity.iter().map(|cited| {
            let intensity = view.figures.carbon_rate(Estimate::exactly(cited.value.intensity));
            let name = intensity_name(view.language, &cited.value);
            view.figure(
                words::grid_intensity(view.language),
                &[name, intensity].join(words::comma(view.language)),
                None,
                cited,
            )
        });
        std::iter::once(view.head(self, Vec::new())).chain(figures).collect()
    }
}

shape! {
    /// What coal-fired plants burn.
    CoalJson(preset: &'a CoalPreset) {
        #[serde(flatten)]
        names: Names<'a> = Names::of(preset),
        /// The standard coal for a kilowatt-hour in each year.
        rate: Vec<CoalRateJson<'a>> = preset.rate.iter().map(CoalRateJson::of).collect(),
    }
}

shape! {
    /// The standard coal that plants burn for a kilowatt-hour in a year.
    CoalRateJson(cited: &'a Cited<CoalRate>) {
        /// Whether it was counted, estimated or is planned.
        basis: ConsumptionBasis = cited.value.basis,
        /// The year.
        year: u16 = cited.value.year,
        /// The standard coal.
        coal_g_per_kwh: Number = Number(grams_per_kwh(cited.value.per_energy)),
        /// The rate as the preset writes it.
        written: &'a str = &cited.written,
        #[serde(flatten)]
        provenance: Provenance<'a> = Provenance::of(cited),
    }
}

impl Listed for CoalPreset {
    type Json<'a> = CoalJson<'a>;

    fn json(&self) -> CoalJson<'_> {
        CoalJson::of(self)
    }

    fn called(language: Language) -> &'static str {
        words::coal(language)
    }

    fn sheets(presets: &[&Self], view: &View) -> Vec<Sheet> {
        let header = [
            words::coal(view.language),
            words::coal_rate(view.language),
            words::year(view.language),
        ];
        vec![view.sheet(header, [true, false], presets, |preset| {
            let passed = preset.rate.iter();
            let passed = passed.filter(|cited| cited.value.basis != ConsumptionBasis::Projection);
            let latest = passed.max_by_key(|cited| cited.value.year)?;
            let rate = view.figures.carbon_rate(Estimate::exactly(latest.value.per_energy));
            Some([rate, coal_name(view.language, &latest.value)].map(Cell::from))
        })]
    }

    fn whole(&self, view: &View) -> Vec<Block> {
        let figures = self.rate.iter().map(|cited| {
            let rate = view.figures.carbon_rate(Estimate::exactly(cited.value.per_energy));
            let name = coal_name(view.language, &cited.value);
            view.figure(
                words::coal_rate(view.language),
                &[name, rate].join(words::comma(view.language)),
                None,
                cited,
            )
        });
        std::iter::once(view.head(self, Vec::new())).chain(figures).collect()
    }
}

//! Plants and consumers: what energies are compared with.

use super::super::document::{Block, Cell, Entry, Sheet};
use super::super::figure::Figures;
use super::super::json::{Number, NumberRange, figures};
use super::Listed;
use super::json::{Names, Provenance, shape};
use super::view::View;
use crate::answer::Yardstick;
use crate::catalog::{Cited, ConsumerKind, ConsumerPreset, PlantPreset};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::{
    AnnualConsumption, AnnualGeneration, ConsumptionBasis, ConsumptionMeasure, GenerationBasis,
    YearFigure, capacity_factor,
};
use crate::quantity::Power;
use crate::words;
use std::collections::BTreeMap;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

shape! {
    /// A power plant.
    PlantJson(preset: &'a PlantPreset) {
        #[serde(flatten)]
        names: Names<'a> = Names::of(preset),
        /// The power of all its units together.
        installed_capacity: CapacityJson<'a> = CapacityJson::of(&preset.installed_capacity),
        /// What it generates in a year, as designed, in actual years, and in its best.
        annual_generation: Vec<GenerationJson<'a>> = {
            let of = |cited| GenerationJson::of(cited, preset.installed_capacity.value);
            preset.generation.iter().map(of).collect()
        },
    }
}

shape! {
    /// An installed capacity.
    CapacityJson(cited: &'a Cited<Power>) {
        /// The installed capacity.
        power_w: Number = Number(cited.value.get::<watt>()),
        /// The capacity as the preset writes it.
        written: &'a str = &cited.written,
        #[serde(flatten)]
        provenance: Provenance<'a> = Provenance::of(cited),
    }
}

shape! {
    /// What a plant generates in a year.
    GenerationJson(cited: &'a Cited<AnnualGeneration>, installed: Power) {
        /// What sort of year.
        basis: GenerationBasis = cited.value.basis,
        /// The year, where it is one in particular.
        year: Option<u16> = cited.value.year,
        /// The energy of the year.
        energy_kwh: Number = Number(cited.value.energy.get::<kilowatt_hour>()),
        /// The generation over what the installed capacity could generate in that year.
        capacity_factor: Number = Number(capacity_factor(&cited.value, installed)),
        /// The energy, or the capacity factor that it follows from, as the preset writes it.
        written: &'a str = &cited.written,
        #[serde(flatten)]
        provenance: Provenance<'a> = Provenance::of(cited),
    }
}

impl Listed for PlantPreset {
    type Json<'a> = PlantJson<'a>;

    fn json(&self) -> PlantJson<'_> {
        PlantJson::of(self)
    }

    fn called(language: Language) -> &'static str {
        words::plant(language)
    }

    fn sheets(presets: &[&Self], view: &View) -> Vec<Sheet> {
        let header = [
            words::plant(view.language),
            words::capacity(view.language),
            words::annual_generation(view.language),
        ];
        vec![view.sheet(header, [true, true], presets, |preset| {
            let capacity = Estimate::exactly(preset.installed_capacity.value);
            let capacity = view.figures.single(capacity);
            let first = Yardstick::usual(preset).first();
            let generation = first.figures().iter().map(|cited| energy_of(cited, " ", view));
            Some([capacity, generation.collect()].map(Cell::from))
        })]
    }

    fn whole(&self, view: &View) -> Vec<Block> {
        let installed = &self.installed_capacity;
        let capacity = view.figures.stated(installed.value);
        let capacity =
            view.figure(words::installed_capacity(view.language), &capacity, None, installed);
        let generation = self.generation.iter().map(|cited| {
            let figure = energy_of(cited, words::comma(view.language), view);
            let factor = Estimate::exactly(capacity_factor(&cited.value, installed.value) * 100.0);
            let percent = Figures { digits: 4, ..view.figures }
                .estimate(factor, words::percent(view.language));
            let factor = Entry::new(words::capacity_factor(view.language), percent.text());
            view.figure(words::annual_generation(view.language), &figure, Some(factor), cited)
        });
        [view.head(self, Vec::new()), capacity].into_iter().chain(generation).collect()
    }
}

figures! {
    struct EnergyFigure {
        /// The energy of the year, or of one use.
        energy_kwh: NumberRange,
    }
}

shape! {
    /// A consumer.
    ConsumerJson(preset: &'a ConsumerPreset) {
        #[serde(flatten)]
        names: Names<'a> = Names::of(preset),
        /// What sort of consumer.
        kind: ConsumerKind = preset.kind,
        /// What it takes in a year; left out for a use.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        annual_consumption: Vec<ConsumptionJson<'a>> = consumption(preset, false),
        /// What one use takes; left out for what takes so much a year.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        energy_of_one: Vec<ConsumptionJson<'a>> = consumption(preset, true),
    }
}

/// The figures of a use, or of what is none.
fn consumption(preset: &ConsumerPreset, uses: bool) -> Vec<ConsumptionJson<'_>> {
    let figures = preset.consumption.iter().filter(|_| preset.is_use() == uses);
    figures.map(ConsumptionJson::of).collect()
}

shape! {
    /// What a consumer takes in a year, or one use.
    ConsumptionJson(cited: &'a Cited<AnnualConsumption>) {
        /// What sort of year.
        basis: ConsumptionBasis = cited.value.basis,
        /// What it counts, where that is told.
        measure: Option<ConsumptionMeasure> = cited.value.measure,
        /// The year, where it is one in particular.
        year: Option<u16> = cited.value.year,
        #[serde(flatten)]
        energy: EnergyFigure = EnergyFigure { energy_kwh: NumberRange::kwh(cited.value.energy) },
        /// The energy as the preset writes it.
        written: &'a str = &cited.written,
        #[serde(flatten)]
        provenance: Provenance<'a> = Provenance::of(cited),
    }
}

impl Listed for ConsumerPreset {
    type Json<'a> = ConsumerJson<'a>;

    fn json(&self) -> ConsumerJson<'_> {
        ConsumerJson::of(self)
    }

    fn called(language: Language) -> &'static str {
        words::consumer(language)
    }

    /// A sheet for each kind of consumer.
    fn sheets(presets: &[&Self], view: &View) -> Vec<Sheet> {
        let mut of_kind: BTreeMap<ConsumerKind, Vec<&Self>> = BTreeMap::new();
        for preset in presets {
            of_kind.entry(preset.kind).or_default().push(preset);
        }
        let sheet = |(kind, presets): (_, Vec<&Self>)| {
            let energy = words::consumption_heading(view.language, kind == ConsumerKind::Use);
            let header =
                [words::consumer_kind(view.language, kind), energy, words::figures(view.language)];
            view.sheet(header, [true, true], &presets, |preset| {
                let all = Yardstick::all(preset);
                let shown = all.latest().or(all.figures().first());
                let shown = shown.map(|cited| energy_of(cited, " ", view)).unwrap_or_default();
                Some([shown, all.figures().len().to_string()].map(Cell::from))
            })
        };
        of_kind.into_iter().map(sheet).collect()
    }

    fn whole(&self, view: &View) -> Vec<Block> {
        let label = words::consumption_heading(view.language, self.is_use());
        let figures = self.consumption.iter().map(|cited| {
            view.figure(label, &energy_of(cited, words::comma(view.language), view), None, cited)
        });
        std::iter::once(view.head(self, Vec::new())).chain(figures).collect()
    }
}

/// What a figure is called, if it is called anything, and its energy.
fn energy_of<T: Copy + Into<YearFigure>>(cited: &Cited<T>, comma: &str, view: &View) -> String {
    let figure: YearFigure = cited.value.into();
    let name = figure.name(view.language);
    let energy = match figure.energy() {
        energy if view.rounded => view.figures.single(energy),
        _ => view.figures.energy_of(cited),
    };
    let parts = [name, energy].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(comma)
}

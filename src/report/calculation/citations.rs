//! Every figure of a calculation with the document it was read in.

use super::super::assumed::scenario_citations;
use super::super::citations::{Citation, says, sources};
use super::super::document::Entry;
use super::super::figure::Figures;
use super::super::rates::{Grid, Unit};
use super::super::words::{consumer_name, reference_name};
use super::document::Page;
use crate::catalog::DeploymentPreset;

/// How figures are named beside their sources.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Labels {
    /// In a list that stands right under the figures.
    Brief,
    /// So that each can be understood by itself.
    #[cfg_attr(not(feature = "pictures"), allow(dead_code))]
    Full,
}

impl Page<'_> {
    /// Every figure used, by the source it comes from.
    pub fn sources(&self) -> Vec<Entry> {
        sources(self.citations(Labels::Brief), self.language)
    }

    /// Every figure used, with its source.
    pub fn citations(&self, labels: Labels) -> Vec<Citation> {
        let items = self.calculation.rows.iter().filter_map(|row| row.item.as_ref());
        let presets = items.filter_map(|item| item.preset.as_ref());
        let mut citations: Vec<Citation> =
            presets.map(|preset| self.of_preset(preset, labels)).collect();
        let explained = self.calculation.explained;
        let premises = &self.calculation.premises;
        citations.extend(scenario_citations(premises, self.language, explained));
        citations.extend(self.of_plants(labels));
        citations.extend(self.of_consumers());
        citations.extend(self.of_rates());
        citations
    }

    fn of_preset(&self, preset: &DeploymentPreset, labels: Labels) -> Citation {
        let name = self.language.of(&preset.name);
        let power = self.figures.single(preset.power.value.nameplate);
        if labels == Labels::Brief || says(name, &power) {
            return Citation::of(&preset.power, name);
        }
        Citation::of(&preset.power, format!("{name} {power}"))
    }

    fn of_plants(&self, labels: Labels) -> Vec<Citation> {
        let plants = &self.calculation.yardsticks.plants;
        let only_one = plants.len() + self.calculation.yardsticks.consumers.len() == 1;
        let alone = only_one && labels == Labels::Brief;
        let mut citations = Vec::new();
        for against in plants {
            let plant = &against.reference;
            let name = self.language.of(&plant.name);
            let capacity = self.figures.stated(plant.installed_capacity.value);
            let installed = &plant.installed_capacity;
            citations.push(Citation::of(installed, format!("{name} {capacity}")));
            citations.extend(against.figures.iter().map(|figure| {
                let generation = self.figures.stated(figure.value.energy);
                let basis = reference_name(&figure.value, self.language);
                let plant = if alone { String::new() } else { format!("{name} ") };
                Citation::of(figure, format!("{plant}{basis} {generation}"))
            }));
        }
        citations
    }

    fn of_consumers(&self) -> Vec<Citation> {
        let mut citations = Vec::new();
        for against in &self.calculation.yardsticks.consumers {
            let name = self.language.of(&against.reference.name);
            citations.extend(against.figures.iter().map(|figure| {
                let exact = Figures { digits: 15, ..self.figures };
                let energy = exact.single(figure.value.energy);
                let basis = consumer_name(&figure.value, self.language);
                let label = [name, &basis, &energy].map(str::trim).join(" ");
                Citation::of(figure, label.replace("  ", " "))
            }));
        }
        citations
    }

    fn of_rates(&self) -> Vec<Citation> {
        let rates = &self.calculation.rates;
        let mut citations = Vec::new();
        if let Some(Grid::Preset { name, figure, .. }) = &rates.grid {
            let label = format!("{} {}", self.language.of(name), figure.written);
            citations.push(Citation::of(figure, label));
        }
        if let Some(Unit::Preset(preset)) = &rates.unit {
            citations.push(Citation::of(&preset.power, self.language.of(&preset.name)));
        }
        citations
    }
}

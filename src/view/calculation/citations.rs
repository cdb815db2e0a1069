//! Every figure of a calculation with the document it was read in.

use super::super::assumed::scenario_citations;
use super::super::chart::Measure;
use super::super::citations::{Citation, says, sources};
use super::super::document::Entry;
use super::document::Page;
use crate::answer::Yardstick;
use crate::answer::{Grid, Unit};
use crate::catalog::DeploymentPreset;
use crate::words;

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
        let mut citations = self.of_consumption(labels);
        citations.extend(self.of_plants(labels));
        citations.extend(self.of_consumers());
        citations.extend(self.of_rates());
        citations
    }

    /// Every figure that a chart of a measure draws, and what the deployments rest on.
    pub fn charted(&self, measure: Measure) -> Vec<Citation> {
        let mut citations = self.of_consumption(Labels::Brief);
        let plants = self.calculation.yardsticks.plants();
        match measure {
            Measure::Power => {
                citations.extend(plants.iter().filter_map(|plant| self.of_capacity(plant)));
            }
            Measure::Energy => {
                let years = |plant: &Yardstick| self.of_generation(plant, "");
                citations.extend(plants.iter().flat_map(years));
                citations.extend(self.of_consumers());
            }
        }
        citations
    }

    /// The deployments and the scenario.
    fn of_consumption(&self, labels: Labels) -> Vec<Citation> {
        let items = self.calculation.rows.iter().filter_map(|row| row.item.as_ref());
        let presets = items.filter_map(|item| item.preset.as_ref());
        let mut citations: Vec<Citation> =
            presets.map(|preset| self.of_preset(preset, labels)).collect();
        let explained = self.calculation.explained;
        let premises = self.calculation.used_premises();
        citations.extend(scenario_citations(&premises, self.language, explained));
        citations
    }

    fn of_preset(&self, preset: &DeploymentPreset, labels: Labels) -> Citation {
        let name = self.language.of(&preset.name);
        let power = self.figures.single(preset.power.value.nameplate);
        if labels == Labels::Brief || says(name, &power) {
            return Citation::of(&preset.power, name);
        }
        Citation::of(&preset.power, words::side_by_side(&[name, &power]))
    }

    fn of_plants(&self, labels: Labels) -> Vec<Citation> {
        let plants = self.calculation.yardsticks.plants();
        let only_one = plants.len() + self.calculation.yardsticks.consumers().len() == 1;
        let alone = only_one && labels == Labels::Brief;
        let mut citations = Vec::new();
        for against in plants {
            let name = self.language.of(&against.name);
            let name = if alone { "" } else { name };
            citations.extend(self.of_capacity(against));
            citations.extend(self.of_generation(against, name));
        }
        citations
    }

    fn of_capacity(&self, against: &Yardstick) -> Option<Citation> {
        let installed = against.installed_capacity.as_ref()?;
        let name = self.language.of(&against.name);
        let capacity = self.figures.stated(installed.value);
        Some(Citation::of(installed, words::side_by_side(&[name, &capacity])))
    }

    /// The years of a plant, each behind its name.
    fn of_generation(&self, against: &Yardstick, name: &str) -> Vec<Citation> {
        let figures = against.figures.iter().map(|figure| {
            let generation = self.figures.energy_of(figure);
            let basis = figure.value.name(self.language);
            Citation::of(figure, words::side_by_side(&[name, &basis, &generation]))
        });
        figures.collect()
    }

    fn of_consumers(&self) -> Vec<Citation> {
        let mut citations = Vec::new();
        for against in self.calculation.yardsticks.consumers() {
            let name = self.language.of(&against.name);
            citations.extend(against.figures.iter().map(|figure| {
                let energy = self.figures.energy_of(figure);
                let basis = figure.value.name(self.language);
                Citation::of(figure, words::side_by_side(&[name, &basis, &energy]))
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

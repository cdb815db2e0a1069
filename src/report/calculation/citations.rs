//! Every figure of a calculation with the document it was read in.

use super::super::assumed::scenario_citations;
use super::super::citations::{Citation, sources};
use super::super::document::Entry;
use super::super::figure::Figures;
use super::super::rates::{Grid, Unit};
use super::super::words::{consumer_name, reference_name};
use super::document::Page;
use std::sync::Arc;

impl Page<'_> {
    /// Every figure used, by the source it comes from.
    pub fn sources(&self) -> Vec<Entry> {
        sources(self.citations(), self.language)
    }

    /// Every figure used, with its source.
    pub fn citations(&self) -> Vec<Citation> {
        let items = self.calculation.rows.iter().filter_map(|row| row.item.as_ref());
        let presets = items.filter_map(|item| item.preset.as_ref()).map(|preset| {
            let name = self.language.of(&preset.name).to_owned();
            (Arc::clone(&preset.power.source), name)
        });
        let mut citations: Vec<Citation> = presets.collect();
        let explained = self.calculation.explained;
        let premises = &self.calculation.premises;
        citations.extend(scenario_citations(premises, self.language, explained));
        citations.extend(self.of_plants());
        citations.extend(self.of_consumers());
        citations.extend(self.of_rates());
        citations
    }

    fn of_plants(&self) -> Vec<Citation> {
        let plants = &self.calculation.yardsticks.plants;
        let alone = plants.len() + self.calculation.yardsticks.consumers.len() == 1;
        let mut citations = Vec::new();
        for against in plants {
            let plant = &against.reference;
            let name = self.language.of(&plant.name);
            let capacity = self.figures.stated(plant.installed_capacity.value);
            let installed = &plant.installed_capacity.source;
            citations.push((Arc::clone(installed), format!("{name} {capacity}")));
            citations.extend(against.figures.iter().map(|figure| {
                let generation = self.figures.stated(figure.value.energy);
                let basis = reference_name(&figure.value, self.language);
                let plant = if alone { String::new() } else { format!("{name} ") };
                (Arc::clone(&figure.source), format!("{plant}{basis} {generation}"))
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
                (Arc::clone(&figure.source), label.replace("  ", " "))
            }));
        }
        citations
    }

    fn of_rates(&self) -> Vec<Citation> {
        let rates = &self.calculation.rates;
        let mut citations = Vec::new();
        if let Some(Grid::Preset { name, figure, .. }) = &rates.grid {
            let label = format!("{} {}", self.language.of(name), figure.written);
            citations.push((Arc::clone(&figure.source), label));
        }
        if let Some(Unit::Preset(preset)) = &rates.unit {
            let name = self.language.of(&preset.name).to_owned();
            citations.push((Arc::clone(&preset.power.source), name));
        }
        citations
    }
}

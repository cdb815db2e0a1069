//! What stands under the tables: the assumptions, how texts were read, the sources.

use super::super::document::Entry;
use super::super::words::{Assumed, reference_name, source_entry};
use super::document::Page;
use super::{Against, Item};
use crate::catalog::{Bilingual, Origin, Source};
use crate::estimate::Estimate;
use crate::model::Assumptions;
use crate::quantity::{Notation, write_number};
use std::sync::Arc;
use uom::si::time::hour;

impl Page<'_> {
    pub fn assumptions(&self) -> String {
        let assumptions = &self.calculation.assumptions;
        let exact = |ratio| self.figures.to_the_letter(&ratio);
        let percent = assumptions.utilization().map(|ratio| ratio * 100.0);
        let pue = assumptions.pue();
        (self.words.assumptions)(&Assumed {
            headline: *assumptions == Assumptions::headline(),
            utilization: exact(percent).estimate(percent, self.words.percent).text(),
            pue: (pue != Estimate::exactly(1.0)).then(|| exact(pue).estimate(pue, "").text()),
            basis: assumptions.basis(),
            hours: write_number(assumptions.year().get::<hour>(), 15, Notation::Si),
            calendar_year: assumptions.calendar_year(),
        })
    }

    /// How texts were read, what ranges mean, which entries are the user's own.
    pub fn notes(&self) -> Vec<Entry> {
        let calculation = self.calculation;
        let items = calculation.rows.iter().filter_map(|row| row.item.as_ref());
        let mut notes: Vec<Entry> = items.flat_map(|item| self.on_item(item)).collect();
        let plants = calculation.against.iter().map(|against| &against.plant);
        notes.extend(plants.filter_map(|plant| self.on_origin(&plant.name, &plant.origin)));
        if calculation.total.is_some() {
            notes.push(Entry::new("", self.words.total_note));
        }
        notes.dedup();
        notes
    }

    fn on_item(&self, item: &Item) -> Vec<Entry> {
        let Some(preset) = &item.preset else {
            let read = item.read_as.and_then(|power| self.figures.reading(&item.id, power));
            return read.map(|text| Entry::new("", text)).into_iter().collect();
        };
        let name = self.language.of(&preset.name);
        let range = !preset.nameplate().is_exact();
        let note = preset.power.note.as_ref().filter(|_| range);
        let note = note.map(|note| Entry::new(name, self.language.of(note)));
        note.into_iter().chain(self.on_origin(&preset.name, &preset.origin)).collect()
    }

    fn on_origin(&self, name: &Bilingual, origin: &Origin) -> Option<Entry> {
        let file = origin.file.as_ref()?;
        let text = (self.words.from_file)(file, origin.replaces_built_in);
        Some(Entry::new(self.language.of(name), text))
    }

    /// Every figure used, by the source it comes from.
    pub fn sources(&self) -> Vec<Entry> {
        let mut cited: Vec<(Arc<Source>, Vec<String>)> = Vec::new();
        for (source, figure) in self.citations() {
            match cited.iter_mut().find(|(known, _)| same_document(known, &source)) {
                Some((_, figures)) if figures.contains(&figure) => {}
                Some((_, figures)) => figures.push(figure),
                None => cited.push((source, vec![figure])),
            }
        }
        let entry = |(source, figures): (Arc<Source>, Vec<String>)| {
            source_entry(&figures.join(self.words.listing_comma), &source, self.language)
        };
        cited.into_iter().map(entry).collect()
    }

    /// Every figure used, with its source.
    fn citations(&self) -> Vec<(Arc<Source>, String)> {
        let calculation = self.calculation;
        let items = calculation.rows.iter().filter_map(|row| row.item.as_ref());
        let presets = items.filter_map(|item| item.preset.as_ref());
        let mut citations: Vec<_> = presets
            .map(|preset| {
                let name = self.language.of(&preset.name).to_owned();
                (Arc::clone(&preset.power.source), name)
            })
            .collect();
        for Against { plant, figures } in &calculation.against {
            let capacity = self.figures.stated(plant.installed_capacity.value);
            let name = self.language.of(&plant.name);
            let installed = &plant.installed_capacity.source;
            citations.push((Arc::clone(installed), format!("{name} {capacity}")));
            citations.extend(figures.iter().map(|figure| {
                let generation = self.figures.stated(figure.value.energy);
                let basis = reference_name(&figure.value, self.language);
                let one_plant = calculation.against.len() == 1;
                let plant = if one_plant { String::new() } else { format!("{name} ") };
                (Arc::clone(&figure.source), format!("{plant}{basis} {generation}"))
            }));
        }
        citations
    }
}

/// The same document may be defined in two preset files.
fn same_document(a: &Source, b: &Source) -> bool {
    (&a.title, &a.date, &a.address) == (&b.title, &b.date, &b.address)
}

//! Presets for people, whole.

use super::super::Style;
use super::super::document::{Block, Document, Entry};
use super::super::figure::Figures;
use super::super::names::source_entry;
use super::super::timeline::tranche_text;
use crate::answer::PresetListing;
use crate::catalog::{
    Bilingual, Cited, ClaimPreset, CoalPreset, ConsumerPreset, DeploymentPreset, GridPreset,
    HardwarePreset, Origin, PlantPreset, ScenarioPreset,
};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::{AnnualGeneration, Exactness, capacity_factor};
use crate::words::{self, coal_name, consumer_name, intensity_name, reference_name};

/// Everything that is known of each preset.
pub(super) fn whole(listing: &PresetListing<'_>, style: &Style) -> Document {
    let view = Builder::new(style);
    let mut blocks = Vec::new();
    for preset in &listing.deployments {
        blocks.extend(view.deployment(preset));
    }
    for preset in &listing.plants {
        blocks.extend(view.plant(preset));
    }
    for preset in &listing.consumers {
        blocks.extend(view.consumer(preset));
    }
    for preset in &listing.scenarios {
        blocks.extend(view.scenario(preset));
    }
    blocks.extend(listing.hardware.iter().map(|preset| view.machine(preset)));
    for preset in &listing.grids {
        blocks.extend(view.grid(preset));
    }
    for preset in &listing.coal {
        blocks.extend(view.coal_rates(preset));
    }
    blocks.extend(listing.claims.iter().map(|preset| view.claim(preset)));
    Document { blocks }
}

pub(super) struct Builder {
    pub figures: Figures,
    pub language: Language,
}

type Lines = Vec<Entry>;

impl Builder {
    pub fn new(style: &Style) -> Self {
        Self {
            // A source's figure is shown with all its digits.
            figures: Figures { language: style.language, digits: 15 },
            language: style.language,
        }
    }

    fn deployment(&self, preset: &DeploymentPreset) -> Vec<Block> {
        let language = self.language;
        let mut lines = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        lines.push(Entry::new(words::power(language), self.figures.single(preset.nameplate())));
        if let Some(date) = &preset.announced {
            lines.push(Entry::new(words::announced(language), date));
        }
        let basis = words::power_basis(language, preset.power.value.basis);
        lines.push(Entry::new(words::basis(language), basis));
        lines.extend(self.provenance(&preset.power));
        let mut blocks = vec![headed(self.language.of(&preset.name), lines)];
        blocks.extend(preset.tranches.iter().map(|cited| {
            let text = tranche_text(&cited.value, cited.exactness, self.language);
            self.figure(words::timeline::schedule(language), &text, cited)
        }));
        blocks
    }

    fn plant(&self, preset: &PlantPreset) -> Vec<Block> {
        let language = self.language;
        let list = |heading: String, entries| Block::List { heading, entries };
        let name = self.language.of(&preset.name).to_owned();
        let names = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        let capacity = self.figures.stated(preset.installed_capacity.value);
        let heading =
            format!("{}{}{capacity}", words::installed_capacity(language), words::colon(language));
        let mut blocks =
            vec![list(name, names), list(heading, self.provenance(&preset.installed_capacity))];
        for cited in preset.generation.iter() {
            let energy = self.figures.generation(cited);
            let basis = reference_name(self.language, &cited.value);
            let heading = format!(
                "{}{}{basis}{}{energy}",
                words::annual_generation(language),
                words::colon(language),
                words::comma(language)
            );
            let share = self.capacity_factor(&cited.value, preset);
            let lines = std::iter::once(share).chain(self.provenance(cited));
            blocks.push(list(heading, lines.collect()));
        }
        blocks
    }

    fn capacity_factor(&self, generation: &AnnualGeneration, plant: &PlantPreset) -> Entry {
        let factor = capacity_factor(generation, plant.installed_capacity.value);
        let figures = Figures { digits: 4, ..self.figures };
        let percent =
            figures.estimate(Estimate::exactly(factor * 100.0), words::percent(self.language));
        Entry::new(words::capacity_factor(self.language), percent.text())
    }

    fn consumer(&self, preset: &ConsumerPreset) -> Vec<Block> {
        let language = self.language;
        let names = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        let mut blocks = vec![headed(self.language.of(&preset.name), names)];
        for cited in preset.consumption.iter() {
            let figure = [
                consumer_name(self.language, &cited.value),
                self.figures.single(cited.value.energy),
            ];
            let figure = figure.join(words::comma(language));
            let figure = figure.trim_start_matches(words::comma(language));
            blocks.push(self.figure(
                words::consumption_heading(language, preset.is_use()),
                figure,
                cited,
            ));
        }
        blocks
    }

    fn grid(&self, preset: &GridPreset) -> Vec<Block> {
        let language = self.language;
        let names = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        let mut blocks = vec![headed(self.language.of(&preset.name), names)];
        for cited in preset.intensity.iter() {
            let intensity = Estimate::exactly(cited.value.intensity);
            let figure =
                [intensity_name(self.language, &cited.value), self.figures.carbon_rate(intensity)];
            blocks.push(self.figure(
                words::grid_intensity(language),
                &figure.join(words::comma(language)),
                cited,
            ));
        }
        blocks
    }

    fn coal_rates(&self, preset: &CoalPreset) -> Vec<Block> {
        let language = self.language;
        let names = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        let mut blocks = vec![headed(self.language.of(&preset.name), names)];
        for cited in preset.rate.iter() {
            let rate = self.figures.carbon_rate(Estimate::exactly(cited.value.per_energy));
            let figure =
                [coal_name(self.language, &cited.value), rate].join(words::comma(language));
            blocks.push(self.figure(words::coal_rate(language), &figure, cited));
        }
        blocks
    }

    fn scenario(&self, preset: &ScenarioPreset) -> Vec<Block> {
        let language = self.language;
        let names = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        vec![
            headed(self.language.of(&preset.name), names),
            self.figure(
                words::utilization(language),
                &preset.utilization.written,
                &preset.utilization,
            ),
            self.figure(words::pue(language), &preset.pue.written, &preset.pue),
            self.figure(words::hours_of_a_year(language), &preset.hours.written, &preset.hours),
        ]
    }

    fn machine(&self, preset: &HardwarePreset) -> Block {
        let language = self.language;
        let mut lines = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        lines.push(Entry::new(words::power(language), self.figures.single(preset.power.value)));
        lines.extend(
            preset
                .year
                .map(|year| Entry::new(words::year(language), words::actual(language, year))),
        );
        lines.extend(self.provenance(&preset.power));
        headed(self.language.of(&preset.name), lines)
    }

    fn claim(&self, preset: &ClaimPreset) -> Block {
        let mut lines = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        lines.push(Entry::new(words::claims::claim(self.language), &preset.statement.value));
        lines.extend(self.provenance(&preset.statement));
        headed(self.language.of(&preset.name), lines)
    }

    fn figure<T>(&self, label: &str, figure: &str, cited: &Cited<T>) -> Block {
        headed(&format!("{label}{}{figure}", words::colon(self.language)), self.provenance(cited))
    }

    fn names(&self, id: &str, name: &Bilingual, aliases: &[String], origin: &Origin) -> Lines {
        let language = self.language;
        let other = language.other(name);
        let mut also: Vec<&str> = other.into_iter().collect();
        also.extend(aliases.iter().map(String::as_str).filter(|alias| Some(*alias) != other));
        let mut lines = vec![Entry::new(words::id(language), id)];
        if !also.is_empty() {
            lines.push(Entry::new(
                words::aliases(language),
                also.join(words::listing_comma(language)),
            ));
        }
        lines.push(Entry::new(words::file(language), self.origin(origin)));
        lines
    }

    pub fn origin(&self, origin: &Origin) -> String {
        match &origin.file {
            Some(file) => words::origin(self.language, file, origin.replaces_built_in),
            None => words::built_in(self.language).to_owned(),
        }
    }

    fn provenance<T>(&self, cited: &Cited<T>) -> Lines {
        let language = self.language;
        let mut lines = Vec::new();
        if let Some(quote) = &cited.quote {
            lines.push(Entry::new(words::quote(language), quote));
        }
        lines.push(source_entry(words::source(language), &cited.source, self.language));
        lines.extend(self.place_and_terms(cited));
        if cited.exactness > Exactness::Stated {
            lines.push(Entry::new(
                words::exactness_label(language),
                words::exactness(language, cited.exactness),
            ));
        }
        if let Some(note) = &cited.note {
            lines.push(Entry::new(words::note(language), self.language.of(note)));
        }
        lines
    }
}

impl Builder {
    /// Where a figure was read if not at its publisher's, and the issue and terms of its source.
    fn place_and_terms<T>(&self, cited: &Cited<T>) -> Lines {
        let language = self.language;
        let source = &cited.source;
        let mut lines = Vec::new();
        // What is cited already needs no line of its own.
        let place = source.read_at.as_deref().filter(|place| source.citable() != Some(place));
        if let Some(address) = place {
            let place = source.read_in.as_ref().map(|place| self.language.of(place));
            let entry =
                Entry::new(words::read_at(language), place.unwrap_or(words::copy(language)));
            lines.push(Entry { address: Some(address.to_owned()), ..entry });
        }
        let edition =
            cited.edition.iter().map(|edition| Entry::new(words::edition(language), edition));
        lines.extend(edition);
        lines.extend(
            source.licence.iter().map(|licence| Entry::new(words::licence(language), licence)),
        );
        lines
    }
}

fn headed(heading: &str, entries: Lines) -> Block {
    Block::List { heading: heading.to_owned(), entries }
}

//! Presets for people.

use super::super::Style;
use super::super::align::on_the_point;
use super::super::document::{Block, Cell, Document, Entry, Sheet};
use super::super::figure::Figures;
use super::super::timeline::tranche_text;
use super::super::words::{Language, Words, reference_name, source_entry};
use super::PresetListing;
use crate::catalog::{Bilingual, Cited, DeploymentPreset, Origin, PlantPreset, PresetTranche};
use crate::estimate::Estimate;

/// One line a preset.
pub(super) fn overview(listing: &PresetListing<'_>, style: &Style) -> Document {
    let view = Builder::new(style);
    let words = view.words;
    let deployments = &listing.deployments;
    let power: Vec<_> = deployments.iter().map(|preset| preset.nameplate()).collect();
    let power = on_the_point(&view.figures.column(&power, None));
    let announced = |preset: &DeploymentPreset| preset.announced.clone().unwrap_or_default();
    let deployments = Sheet {
        header: [words.deployment, words.name, words.power, words.announced].map(Cell::from).into(),
        rows: deployments
            .iter()
            .zip(power)
            .map(|(preset, power)| {
                let name = view.language.of(&preset.name);
                vec![
                    Cell::from(preset.id.as_str()),
                    Cell::from(name),
                    power,
                    Cell::from(announced(preset)),
                ]
            })
            .collect(),
        numeric: vec![false, false, true, true],
    };
    let plants = Sheet {
        header: [words.plant, words.name, words.installed_capacity, words.annual_generation]
            .map(Cell::from)
            .into(),
        rows: listing.plants.iter().map(|preset| view.plant_line(preset)).collect(),
        numeric: vec![false, false, true, true],
    };
    let mut blocks = vec![Block::Sheet(deployments), Block::Sheet(plants)];
    let origins = listing.deployments.iter().map(|p| (p.id.as_str(), &p.origin));
    let origins = origins.chain(listing.plants.iter().map(|p| (p.id.as_str(), &p.origin)));
    let own: Vec<_> = origins
        .filter(|(_, origin)| origin.file.is_some())
        .map(|(id, origin)| Entry::new(id, view.origin(origin)))
        .collect();
    if !own.is_empty() {
        blocks.push(Block::List { heading: String::new(), entries: own });
    }
    blocks.push(Block::Paragraph(words.presets_hint.to_owned()));
    Document { blocks }
}

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
    Document { blocks }
}

struct Builder {
    figures: Figures,
    words: &'static Words,
    language: Language,
}

type Lines = Vec<Entry>;

impl Builder {
    fn new(style: &Style) -> Self {
        Self {
            // A source's figure is shown with all its digits.
            figures: Figures { language: style.language, digits: 15 },
            words: style.language.words(),
            language: style.language,
        }
    }

    fn plant_line(&self, preset: &PlantPreset) -> Vec<Cell> {
        let first = preset.generation.first();
        let generation = first.map(|cited| {
            let basis = reference_name(&cited.value, self.language);
            format!("{basis} {}", self.figures.stated(cited.value.energy))
        });
        vec![
            Cell::from(preset.id.as_str()),
            Cell::from(self.language.of(&preset.name)),
            Cell::from(self.figures.stated(preset.installed_capacity.value)),
            Cell::from(generation.unwrap_or_default()),
        ]
    }

    fn deployment(&self, preset: &DeploymentPreset) -> Vec<Block> {
        let words = self.words;
        let mut lines = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        lines.push(Entry::new(words.power, self.figures.single(preset.nameplate())));
        if let Some(date) = &preset.announced {
            lines.push(Entry::new(words.announced, date));
        }
        let basis = (words.power_basis)(preset.power.value.basis);
        lines.push(Entry::new(words.basis, basis));
        lines.extend(self.provenance(&preset.power));
        let list = |heading, entries| Block::List { heading, entries };
        let mut blocks = vec![list(self.language.of(&preset.name).to_owned(), lines)];
        blocks.extend(preset.tranches.iter().map(|cited| {
            let PresetTranche { tranche, exactness } = &cited.value;
            let text = tranche_text(tranche, *exactness, self.language);
            let heading = format!("{}{}{text}", words.timeline.schedule, words.colon);
            list(heading, self.provenance(cited))
        }));
        blocks
    }

    fn plant(&self, preset: &PlantPreset) -> Vec<Block> {
        let words = self.words;
        let list = |heading: String, entries| Block::List { heading, entries };
        let name = self.language.of(&preset.name).to_owned();
        let names = self.names(&preset.id, &preset.name, &preset.aliases, &preset.origin);
        let capacity = self.figures.stated(preset.installed_capacity.value);
        let heading = format!("{}{}{capacity}", words.installed_capacity, words.colon);
        let mut blocks =
            vec![list(name, names), list(heading, self.provenance(&preset.installed_capacity))];
        for cited in &preset.generation {
            let energy = self.figures.single(Estimate::exactly(cited.value.energy));
            let basis = reference_name(&cited.value, self.language);
            let heading =
                format!("{}{}{basis}{}{energy}", words.annual_generation, words.colon, words.comma);
            blocks.push(list(heading, self.provenance(cited)));
        }
        blocks
    }

    fn names(&self, id: &str, name: &Bilingual, aliases: &[String], origin: &Origin) -> Lines {
        let words = self.words;
        let other = match self.language {
            Language::English => name.zh.as_deref(),
            Language::Chinese => Some(name.en.as_str()),
        };
        let mut also: Vec<&str> = other.into_iter().collect();
        also.extend(aliases.iter().map(String::as_str).filter(|alias| Some(*alias) != other));
        let mut lines = vec![Entry::new(words.id, id)];
        if !also.is_empty() {
            lines.push(Entry::new(words.aliases, also.join(words.listing_comma)));
        }
        lines.push(Entry::new(words.file, self.origin(origin)));
        lines
    }

    fn origin(&self, origin: &Origin) -> String {
        match &origin.file {
            Some(file) => (self.words.from_file)(file, origin.replaces_built_in),
            None => self.words.built_in.to_owned(),
        }
    }

    fn provenance<T>(&self, cited: &Cited<T>) -> Lines {
        let words = self.words;
        let mut lines = Vec::new();
        if let Some(quote) = &cited.quote {
            lines.push(Entry::new(words.quote, quote));
        }
        lines.push(source_entry(words.source, &cited.source, self.language));
        if let Some(note) = &cited.note {
            lines.push(Entry::new(words.note, self.language.of(note)));
        }
        lines
    }
}

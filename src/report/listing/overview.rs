//! Presets for people, a line each.

use super::super::Style;
use super::super::align::on_the_point;
use super::super::document::{Block, Cell, Document, Entry, Sheet};
use super::document::Builder;
use crate::answer::Grid;
use crate::answer::PresetListing;
use crate::answer::Reference;
use crate::catalog::{Bilingual, Cited, ConsumerKind, ConsumerPreset, DeploymentPreset, Origin};
use crate::estimate::Estimate;
use crate::model::{AnnualConsumption, CoalRate, ConsumptionBasis};
use crate::words::{self, coal_name, consumer_name, intensity_name, reference_name};
use std::collections::BTreeMap;

pub(super) fn build(listing: &PresetListing<'_>, style: &Style) -> Document {
    let view = Builder::new(style);
    let mut sheets = vec![view.deployments(listing), view.plants(listing)];
    sheets.extend(view.consumers(listing));
    sheets.extend([
        view.scenarios(listing),
        view.hardware(listing),
        view.grids(listing),
        view.coal(listing),
        view.claims(listing),
    ]);
    let with_rows = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty());
    let mut blocks: Vec<Block> = with_rows.map(Block::Sheet).collect();
    let own = view.own(listing);
    if !own.is_empty() {
        blocks.push(Block::List { heading: String::new(), entries: own });
    }
    let hint = if listing.is_of_yardsticks() {
        words::references_hint(view.language)
    } else {
        words::presets_hint(view.language)
    };
    blocks.push(Block::Paragraph(hint.to_owned()));
    Document { blocks }
}

/// A table of which the first two columns name the entries.
fn sheet(header: [&str; 4], numeric: [bool; 2], rows: Vec<Vec<Cell>>) -> Sheet {
    let numeric = [false, false].into_iter().chain(numeric).collect();
    Sheet { header: header.map(Cell::from).into(), rows, numeric }
}

impl Builder {
    fn named(&self, id: &str, name: &Bilingual, cells: [Cell; 2]) -> Vec<Cell> {
        let names = [Cell::from(id), Cell::from(self.language.of(name))];
        names.into_iter().chain(cells).collect()
    }

    fn deployments(&self, listing: &PresetListing<'_>) -> Sheet {
        let language = self.language;
        let power: Vec<_> = listing.deployments.iter().map(|preset| preset.nameplate()).collect();
        let power = on_the_point(&self.figures.column(&power, None));
        let announced = |preset: &DeploymentPreset| preset.announced.clone().unwrap_or_default();
        let rows = listing.deployments.iter().zip(power).map(|(preset, power)| {
            self.named(&preset.id, &preset.name, [power, Cell::from(announced(preset))])
        });
        let header = [
            words::deployment(language),
            words::name(language),
            words::power(language),
            words::announced(language),
        ];
        sheet(header, [true, true], rows.collect())
    }

    fn plants(&self, listing: &PresetListing<'_>) -> Sheet {
        let language = self.language;
        let rows = listing.plants.iter().map(|preset| {
            let capacity = self.figures.stated(preset.installed_capacity.value);
            let usual = preset.usual();
            let first = usual.first().copied().or(preset.generation.first());
            let generation = first.map(|cited| {
                let basis = reference_name(self.language, &cited.value);
                format!("{basis} {}", self.figures.generation(cited))
            });
            let cells = [Cell::from(capacity), Cell::from(generation.unwrap_or_default())];
            self.named(&preset.id, &preset.name, cells)
        });
        let header = [
            words::plant(language),
            words::name(language),
            words::installed_capacity(language),
            words::annual_generation(language),
        ];
        sheet(header, [true, true], rows.collect())
    }

    /// A sheet for each kind of consumer.
    fn consumers(&self, listing: &PresetListing<'_>) -> Vec<Sheet> {
        let mut of_kind: BTreeMap<ConsumerKind, Vec<&ConsumerPreset>> = BTreeMap::new();
        for preset in &listing.consumers {
            of_kind.entry(preset.kind).or_default().push(preset);
        }
        of_kind.into_iter().map(|(kind, presets)| self.consumers_of(kind, &presets)).collect()
    }

    fn consumers_of(&self, kind: ConsumerKind, presets: &[&ConsumerPreset]) -> Sheet {
        let language = self.language;
        let figure = |cited: &Cited<AnnualConsumption>| {
            let basis = consumer_name(self.language, &cited.value);
            format!("{basis} {}", self.figures.single(cited.value.energy)).trim_start().to_owned()
        };
        let rows = presets.iter().map(|preset| {
            let shown = preset.latest().or(preset.consumption.first());
            let count = preset.consumption.len().to_string();
            let cells = [shown.map(figure).unwrap_or_default(), count].map(Cell::from);
            self.named(&preset.id, &preset.name, cells)
        });
        let energy = words::consumption_heading(language, kind == ConsumerKind::Use);
        let header = [
            words::consumer_kind(language, kind),
            words::name(language),
            energy,
            words::figures(language),
        ];
        sheet(header, [true, true], rows.collect())
    }

    fn scenarios(&self, listing: &PresetListing<'_>) -> Sheet {
        let language = self.language;
        let rows = listing.scenarios.iter().map(|preset| {
            let cells = [&preset.utilization.written, &preset.pue.written].map(Cell::from);
            self.named(&preset.id, &preset.name, cells)
        });
        let header = [
            words::scenario(language),
            words::name(language),
            words::utilization(language),
            words::pue(language),
        ];
        sheet(header, [true, true], rows.collect())
    }

    fn hardware(&self, listing: &PresetListing<'_>) -> Sheet {
        let language = self.language;
        let rows = listing.hardware.iter().map(|preset| {
            let year = preset.year.map(|year| year.to_string()).unwrap_or_default();
            let cells = [self.figures.single(preset.power.value), year].map(Cell::from);
            self.named(&preset.id, &preset.name, cells)
        });
        let header = [
            words::hardware(language),
            words::name(language),
            words::power(language),
            words::year(language),
        ];
        sheet(header, [true, true], rows.collect())
    }

    fn grids(&self, listing: &PresetListing<'_>) -> Sheet {
        let language = self.language;
        let rows = listing.grids.iter().filter_map(|preset| {
            let Grid::Preset { figure, .. } = Grid::of(preset, None)? else {
                return None;
            };
            let intensity = self.figures.carbon_rate(Estimate::exactly(figure.value.intensity));
            let cells = [intensity, intensity_name(self.language, &figure.value)];
            Some(self.named(&preset.id, &preset.name, cells.map(Cell::from)))
        });
        let header = [
            words::grid(language),
            words::name(language),
            words::grid_intensity(language),
            words::basis(language),
        ];
        sheet(header, [true, false], rows.collect())
    }

    fn coal(&self, listing: &PresetListing<'_>) -> Sheet {
        let language = self.language;
        let rows = listing.coal.iter().filter_map(|preset| {
            let passed =
                |figure: &&Cited<CoalRate>| figure.value.basis != ConsumptionBasis::Projection;
            let latest = preset.rate.iter().filter(passed).max_by_key(|cited| cited.value.year)?;
            let rate = self.figures.carbon_rate(Estimate::exactly(latest.value.per_energy));
            let cells = [rate, coal_name(self.language, &latest.value)].map(Cell::from);
            Some(self.named(&preset.id, &preset.name, cells))
        });
        sheet(
            [
                words::coal(language),
                words::name(language),
                words::coal_rate(language),
                words::year(language),
            ],
            [true, false],
            rows.collect(),
        )
    }

    fn claims(&self, listing: &PresetListing<'_>) -> Sheet {
        let rows = listing.claims.iter().map(|preset| {
            let cells = [
                Cell::from(self.language.of(&preset.name)),
                Cell::from(preset.statement.value.as_str()),
            ];
            std::iter::once(Cell::from(preset.id.as_str())).chain(cells).collect()
        });
        let header = [
            words::claims::claim(self.language),
            words::name(self.language),
            words::statement(self.language),
        ];
        Sheet {
            header: header.map(Cell::from).into(),
            rows: rows.collect(),
            numeric: vec![false; 3],
        }
    }

    /// The entries that come from the user's files.
    fn own(&self, listing: &PresetListing<'_>) -> Vec<Entry> {
        let mut origins: Vec<(&str, &Origin)> = Vec::new();
        origins.extend(listing.deployments.iter().map(|p| (p.id.as_str(), &p.origin)));
        origins.extend(listing.plants.iter().map(|p| (p.id.as_str(), &p.origin)));
        origins.extend(listing.consumers.iter().map(|p| (p.id.as_str(), &p.origin)));
        origins.extend(listing.scenarios.iter().map(|p| (p.id.as_str(), &p.origin)));
        origins.extend(listing.hardware.iter().map(|p| (p.id.as_str(), &p.origin)));
        origins.extend(listing.grids.iter().map(|p| (p.id.as_str(), &p.origin)));
        origins.extend(listing.coal.iter().map(|p| (p.id.as_str(), &p.origin)));
        origins.extend(listing.claims.iter().map(|p| (p.id.as_str(), &p.origin)));
        let own = origins.into_iter().filter(|(_, origin)| origin.file.is_some());
        own.map(|(id, origin)| Entry::new(id, self.origin(origin))).collect()
    }
}

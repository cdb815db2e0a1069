//! The calculation for people: the energy table, the comparison table, the assumptions, the sources.

use super::super::Style;
use super::super::align::on_the_point;
use super::super::document::{Block, Cell, Document, Entry, Sheet};
use super::super::figure::{Figure, Figures};
use super::super::words::{Language, Words, reference_name, source_entry};
use super::{Calculation, Item, Row};
use crate::catalog::{Bilingual, Source};
use crate::estimate::Estimate;
use crate::model::Comparison;
use crate::quantity::{DisplayUnit, Significant};
use std::sync::Arc;
use uom::si::time::hour;

pub(super) fn build(calculation: &Calculation, style: &Style) -> Document {
    let view = Builder {
        calculation,
        figures: Figures {
            language: style.language,
            digits: style.digits,
        },
        words: style.language.words(),
        language: style.language,
    };
    let mut blocks = vec![
        Block::Sheet(view.energy()),
        Block::Sheet(view.comparison()),
        Block::Paragraph(view.assumptions()),
    ];
    let notes = view.notes();
    if !notes.is_empty() {
        blocks.push(Block::List {
            heading: String::new(),
            entries: notes,
        });
    }
    blocks.push(Block::List {
        heading: view.words.sources.to_owned(),
        entries: view.sources(),
    });
    Document { blocks }
}

struct Builder<'a> {
    calculation: &'a Calculation,
    figures: Figures,
    words: &'static Words,
    language: Language,
}

impl Builder<'_> {
    fn energy(&self) -> Sheet {
        let rows: Vec<&Row> = self.calculation.all_rows().collect();
        let of = |column: Vec<Figure>| on_the_point(&column);
        // Metered energy is always in kilowatt-hours in English; in Chinese 万 and 亿 keep it short.
        let hourly = (self.language == Language::English).then(DisplayUnit::kilowatt_hour);
        let values = |value: fn(&Row) -> Estimate<crate::quantity::Energy>| {
            rows.iter().map(|row| value(row)).collect::<Vec<_>>()
        };
        let power: Vec<_> = rows.iter().map(|row| row.deployment.nameplate).collect();
        let columns = [
            of(self.figures.column(&power, None)),
            of(self
                .figures
                .column(&values(|row| row.consumption.hourly_energy), hourly)),
            of(self
                .figures
                .column(&values(|row| row.consumption.daily_energy), None)),
            of(self
                .figures
                .column(&values(|row| row.consumption.annual_energy), None)),
        ];
        let words = self.words;
        Sheet {
            header: [
                words.deployment,
                words.power,
                words.hourly,
                words.daily,
                words.annual,
            ]
            .map(Cell::from)
            .into(),
            rows: self.rows_of(&rows, columns),
            numeric: vec![false, true, true, true, true],
        }
    }

    fn comparison(&self) -> Sheet {
        let calculation = self.calculation;
        let rows: Vec<&Row> = calculation.all_rows().collect();
        let capacity = calculation.plant.installed_capacity.value;
        let plant = self.language.of(&calculation.plant.name);
        let mut header = vec![
            Cell::of(vec![self.words.against.to_owned(), plant.to_owned()]),
            Cell::of(vec![
                self.words.of_installed_capacity.to_owned(),
                self.figures.stated(capacity),
            ]),
        ];
        let shares: Vec<Figure> = rows.iter().map(|row| self.share(row)).collect();
        let share_cell = |(figure, cell): (&Figure, Cell)| match figure.range {
            None => cell,
            Some(_) => Cell::of(figure.ends()),
        };
        let mut columns: Vec<Vec<Cell>> = vec![
            shares
                .iter()
                .zip(on_the_point(&shares))
                .map(share_cell)
                .collect(),
        ];
        for (at, reference) in calculation.references.iter().enumerate() {
            header.push(Cell::of(vec![
                reference_name(&reference.value, self.language),
                self.figures.stated(reference.value.energy),
            ]));
            columns.push(self.plant_years(&rows, at));
        }
        Sheet {
            numeric: (0..header.len()).map(|column| column > 0).collect(),
            header,
            rows: self.rows_of(&rows, columns),
        }
    }

    fn share(&self, row: &Row) -> Figure {
        let percent = row.share_of_installed_capacity.map(|share| share * 100.0);
        self.figures.estimate(percent, self.words.percent)
    }

    /// Plant-years and the same in days, one under the other where there is no room side by side.
    fn plant_years(&self, rows: &[&Row], at: usize) -> Vec<Cell> {
        let comparisons = rows.iter().map(|row| &row.comparisons[at]);
        let years: Vec<Figure> = comparisons
            .clone()
            .map(|comparison| {
                self.figures
                    .estimate(comparison.plant_years, self.words.years)
            })
            .collect();
        let days: Vec<Figure> = comparisons
            .map(|comparison| self.days(comparison))
            .collect();
        let cells = on_the_point(&years).into_iter().zip(on_the_point(&days));
        let cell = |(at, (first, second)): (usize, (Cell, Cell))| {
            let parts = match years[at].range {
                None => [first.parts, second.parts].concat(),
                Some(_) => [years[at].ends(), days[at].ends()].concat(),
            };
            Cell {
                line: [first.line, second.line].join(self.words.comma),
                parts,
                aligned: [first.aligned, second.aligned].concat(),
            }
        };
        cells.enumerate().map(cell).collect()
    }

    /// Days of output, or seconds where that says more.
    fn days(&self, comparison: &Comparison) -> Figure {
        let days = comparison.days_of_output;
        if days.high() < 0.01 {
            self.figures
                .estimate(days.map(|days| days * 86_400.0), self.words.seconds)
        } else {
            self.figures.estimate(days, self.words.days)
        }
    }

    fn rows_of(
        &self,
        rows: &[&Row],
        columns: impl IntoIterator<Item = Vec<Cell>>,
    ) -> Vec<Vec<Cell>> {
        let names = rows.iter().map(|row| vec![Cell::from(self.name(row))]);
        let mut table: Vec<Vec<Cell>> = names.collect();
        for column in columns {
            for (row, cell) in table.iter_mut().zip(column) {
                row.push(cell);
            }
        }
        table
    }

    fn name(&self, row: &Row) -> String {
        row.item
            .as_ref()
            .map_or_else(|| self.words.total.to_owned(), |item| self.item_name(item))
    }

    fn item_name(&self, item: &Item) -> String {
        let name = match &item.preset {
            Some(preset) => self.language.of(&preset.name),
            None => &item.id,
        };
        if item.count == 1.0 {
            return name.to_owned();
        }
        format!("{} x {name}", Significant::new(item.count, 15))
    }

    fn assumptions(&self) -> String {
        let assumptions = &self.calculation.assumptions;
        let utilization = Significant::new(assumptions.utilization * 100.0, 15).to_string();
        let hours = Significant::new(assumptions.year.get::<hour>(), 15).to_string();
        (self.words.headline)(&utilization, &crate::quantity::group_thousands(&hours))
    }

    /// How texts were read, what ranges mean, which entries are the user's own.
    fn notes(&self) -> Vec<Entry> {
        let items = self
            .calculation
            .rows
            .iter()
            .filter_map(|row| row.item.as_ref());
        let mut notes = Vec::new();
        for item in items {
            if let Some(power) = item.read_as {
                let read = self.figures.stated(power);
                if read.replace(' ', "") != item.id.replace(' ', "") {
                    notes.push(Entry::new("", (self.words.read_as)(&item.id, &read)));
                }
            }
            let Some(preset) = &item.preset else { continue };
            let name = self.language.of(&preset.name).to_owned();
            if let (false, Some(note)) = (preset.nameplate().is_exact(), &preset.power.note) {
                notes.push(Entry::new(&name, self.language.of(note)));
            }
            if let Some(file) = &preset.origin.file {
                let text = (self.words.from_file)(file, preset.origin.replaces_built_in);
                notes.push(Entry::new(name, text));
            }
        }
        let plant = &self.calculation.plant;
        if let Some(file) = &plant.origin.file {
            let text = (self.words.from_file)(file, plant.origin.replaces_built_in);
            notes.push(Entry::new(self.language.of(&plant.name), text));
        }
        if self.calculation.total.is_some() {
            notes.push(Entry::new("", self.words.total_note));
        }
        notes.dedup();
        notes
    }

    /// Every figure used, by the source it comes from.
    fn sources(&self) -> Vec<Entry> {
        let calculation = self.calculation;
        let mut cited: Vec<(Arc<Source>, Vec<String>)> = Vec::new();
        let mut cite = |source: &Arc<Source>, figure: String| match cited
            .iter_mut()
            .find(|(known, _)| same_document(known, source))
        {
            Some((_, figures)) if figures.contains(&figure) => {}
            Some((_, figures)) => figures.push(figure),
            None => cited.push((Arc::clone(source), vec![figure])),
        };
        for preset in calculation
            .rows
            .iter()
            .filter_map(|row| row.item.as_ref()?.preset.as_ref())
        {
            cite(
                &preset.power.source,
                self.language.of(&preset.name).to_owned(),
            );
        }
        let plant = &calculation.plant;
        let name = |name: &Bilingual| self.language.of(name).to_owned();
        let capacity = self.figures.stated(plant.installed_capacity.value);
        cite(
            &plant.installed_capacity.source,
            format!("{} {capacity}", name(&plant.name)),
        );
        for reference in &calculation.references {
            let generation = self.figures.stated(reference.value.energy);
            let basis = reference_name(&reference.value, self.language);
            cite(&reference.source, format!("{basis} {generation}"));
        }
        cited
            .into_iter()
            .map(|(source, figures)| {
                source_entry(
                    &figures.join(self.words.listing_comma),
                    &source,
                    self.language,
                )
            })
            .collect()
    }
}

/// The same document may be defined in two preset files.
fn same_document(a: &Source, b: &Source) -> bool {
    (&a.title, &a.date, &a.address) == (&b.title, &b.date, &b.address)
}

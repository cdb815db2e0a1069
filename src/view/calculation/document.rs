//! The calculation for people: the energy table, the comparison table, the assumptions, the sources.

use super::super::Style;
use super::super::align::on_the_point;
use super::super::assumed::span_text;
use super::super::chart::Measure;
use super::super::document::{Block, Cell, Document, Sheet};
use super::super::figure::{Figure, Figures};
use crate::answer::calculation::{OfPlant, Row};
use crate::answer::{Calculation, Item, Yardstick};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::Comparison;
use crate::quantity::{DisplayUnit, Energy, Power, Quantity};
use crate::words;

pub(super) fn build(calculation: &Calculation, style: &Style) -> Document {
    let page = Page::new(calculation, style);
    let mut blocks: Vec<Block> = page.sheets().into_iter().map(Block::Sheet).collect();
    blocks.extend(page.simulation());
    if let Some(glyphs) = style.chart {
        let chart = calculation.comparison_chart(Measure::Energy, style);
        blocks.push(Block::Chart(Box::new(chart), glyphs));
    }
    blocks.push(Block::Paragraph(page.assumptions()));
    if calculation.explained {
        blocks.extend(page.derivations());
    }
    let notes = page.notes();
    if !notes.is_empty() {
        blocks.push(Block::List { heading: String::new(), entries: notes });
    }
    blocks.push(Block::List {
        heading: words::sources(page.language).to_owned(),
        entries: page.sources(),
    });
    Document { blocks }
}

/// Columns of figures that fit a page of 80 beside names and shares.
const FIGURES_A_PAGE: usize = 3;

/// More plants than this would make more tables than anyone reads.
const PLANTS_ACROSS: usize = 2;

/// A row under the name that it has in a table.
pub(super) type Named<'a> = (String, &'a Row);

/// The lines of a sheet: the names of rows, and columns behind them.
pub(super) fn rows_of(
    rows: &[Named<'_>],
    columns: impl IntoIterator<Item = Vec<Cell>>,
) -> Vec<Vec<Cell>> {
    let names = rows.iter().map(|(name, _)| vec![Cell::from(name.as_str())]);
    let mut table: Vec<Vec<Cell>> = names.collect();
    for column in columns {
        for (row, cell) in table.iter_mut().zip(column) {
            row.push(cell);
        }
    }
    table
}

/// A calculation as one reader sees it: the tables here, what stands under them in `footnotes`.
pub(super) struct Page<'a> {
    pub calculation: &'a Calculation,
    pub figures: Figures,
    pub language: Language,
}

impl<'a> Page<'a> {
    pub fn new(calculation: &'a Calculation, style: &Style) -> Self {
        Self {
            calculation,
            figures: Figures { language: style.language, digits: style.digits },
            language: style.language,
        }
    }
}

impl Page<'_> {
    /// Every table of results.
    pub fn sheets(&self) -> Vec<Sheet> {
        let mut sheets = vec![self.energy()];
        sheets.extend(self.sheets_compared());
        sheets.extend(self.impact());
        sheets
    }

    /// The tables of what the deployments are compared with.
    pub fn sheets_compared(&self) -> Vec<Sheet> {
        let mut sheets = self.comparisons();
        sheets.extend(self.consumers());
        sheets
    }

    fn energy(&self) -> Sheet {
        let rows: Vec<&Row> = self.calculation.all_rows().collect();
        let language = self.language;
        let hourly = words::hourly_unit(self.language);
        let energy = |value: fn(&Row) -> Estimate<Energy>, unit| self.column(&rows, value, unit);
        let power = |value: fn(&Row) -> Estimate<Power>| self.column(&rows, value, None);
        let mut columns = vec![(words::power(language), power(|row| row.deployment.nameplate))];
        if self.calculation.premises.assumptions().changes_power() {
            columns.push((words::drawn(language), power(|row| row.consumption.facility_power)));
        }
        columns
            .push((words::hourly(language), energy(|row| row.consumption.hourly_energy, hourly)));
        columns.push((words::daily(language), energy(|row| row.consumption.daily_energy, None)));
        columns.push((words::annual(language), energy(|row| row.consumption.annual_energy, None)));
        let mut columns: Vec<(String, Vec<Cell>)> =
            columns.into_iter().map(|(heading, cells)| (heading.to_owned(), cells)).collect();
        if let Some(period) = self.calculation.premises.assumptions().period() {
            let energy = energy(|row| row.consumption.compared_energy(), None);
            columns.push((words::during(language, &span_text(period, language)), energy));
        }
        let headings = columns.iter().map(|(heading, _)| Cell::from(heading.as_str()));
        let header: Vec<Cell> =
            std::iter::once(Cell::from(words::deployment(language))).chain(headings).collect();
        Sheet {
            numeric: (0..header.len()).map(|column| column > 0).collect(),
            header,
            rows: rows_of(&self.named(), columns.into_iter().map(|(_, cells)| cells)),
        }
    }

    fn column<T: Copy + Into<Quantity> + PartialOrd>(
        &self,
        rows: &[&Row],
        value: fn(&Row) -> Estimate<T>,
        unit: Option<DisplayUnit>,
    ) -> Vec<Cell> {
        let values: Vec<_> = rows.iter().map(|row| value(row)).collect();
        on_the_point(&self.figures.column(&values, unit))
    }

    /// A table for each plant, and more than one where its figures need more columns than a page has;
    /// many plants go down a table instead.
    fn comparisons(&self) -> Vec<Sheet> {
        if self.has_many_plants() {
            return self.many_plants();
        }
        let heading = |plant: &str| {
            Cell::of(vec![words::against(self.language).to_owned(), plant.to_owned()])
        };
        self.plants_across(&self.named(), heading)
    }

    /// More plants than have their figures across.
    pub fn has_many_plants(&self) -> bool {
        self.calculation.yardsticks.plants().len() > PLANTS_ACROSS
    }

    /// Rows against each plant, whose name goes into the `heading` of its sheets.
    pub fn plants_across(&self, rows: &[Named<'_>], heading: impl Fn(&str) -> Cell) -> Vec<Sheet> {
        let mut sheets = Vec::new();
        for (plant, against) in self.calculation.yardsticks.plants().iter().enumerate() {
            let heading = heading(self.language.of(&against.name));
            let places: Vec<usize> = (0..against.figures.len()).collect();
            let compared: Vec<&OfPlant> =
                rows.iter().map(|(_, row)| &row.compared[plant]).collect();
            sheets.extend(places.chunks(FIGURES_A_PAGE).map(|places| {
                let (mut header, columns) = self.comparison(&compared, against, places);
                header.insert(0, heading.clone());
                Sheet {
                    numeric: (0..header.len()).map(|column| column > 0).collect(),
                    header,
                    rows: rows_of(rows, columns),
                }
            }));
        }
        sheets
    }

    /// The columns of one plant, the share of its capacity first.
    fn comparison(
        &self,
        compared: &[&OfPlant],
        against: &Yardstick,
        places: &[usize],
    ) -> (Vec<Cell>, Vec<Vec<Cell>>) {
        let capacity = self.figures.capacity_of(against);
        let mut header =
            vec![Cell::of(vec![words::of_installed_capacity(self.language).to_owned(), capacity])];
        let shares: Vec<Figure> = compared.iter().map(|compared| self.share(compared)).collect();
        let mut columns = vec![on_the_point(&shares)];
        for at in places {
            let figure = &against.figures[*at];
            header.push(Cell::of(vec![
                figure.value.name(self.language),
                self.figures.energy_of(figure),
            ]));
            let comparisons = compared.iter().map(|compared| &compared.comparisons[*at]);
            columns.push(self.plant_years(&comparisons.collect::<Vec<_>>()));
        }
        (header, columns)
    }

    pub fn share(&self, compared: &OfPlant) -> Figure {
        let percent = compared.share_of_installed_capacity.map(|share| share * 100.0);
        self.figures.estimate(percent, words::percent(self.language))
    }

    /// Plant-years and the same in days, one under the other where there is no room side by side.
    fn plant_years(&self, comparisons: &[&Comparison]) -> Vec<Cell> {
        let years: Vec<Figure> = comparisons
            .iter()
            .map(|comparison| {
                self.figures.estimate(comparison.plant_years, words::years(self.language))
            })
            .collect();
        let days: Vec<Figure> =
            comparisons.iter().map(|comparison| self.days(comparison)).collect();
        let cells = on_the_point(&years).into_iter().zip(on_the_point(&days));
        let beside = |(years, days): (Cell, Cell)| Cell {
            line: [years.line, days.line].join(words::comma(self.language)),
            parts: [years.parts, days.parts].concat(),
            aligned: [years.aligned, days.aligned].concat(),
        };
        cells.map(beside).collect()
    }

    /// Days of output, or a shorter unit of time where that says more.
    pub fn days(&self, comparison: &Comparison) -> Figure {
        self.days_as(comparison, comparison)
    }

    /// The same in the unit that suits another figure, beside which it stands.
    pub fn days_as(&self, comparison: &Comparison, beside: &Comparison) -> Figure {
        let (days, language) = (comparison.days_of_output, self.language);
        let (a_day, unit) = match beside.days_of_output.high() * 24.0 {
            hours if hours >= 48.0 || hours <= 0.0 => (1.0, words::days(language)),
            hours if hours >= 2.0 => (24.0, words::hours_in_words(language)),
            hours if hours >= 2.0 / 60.0 => (1_440.0, words::minutes(language)),
            _ => (86_400.0, words::seconds(language)),
        };
        self.figures.estimate(days.map(|days| days * a_day), unit)
    }

    /// Every row with its name.
    pub fn named(&self) -> Vec<Named<'_>> {
        self.calculation.all_rows().map(|row| (self.name(row), row)).collect()
    }

    pub fn name(&self, row: &Row) -> String {
        let name = |item: &Item| item.name(self.language);
        row.item.as_ref().map_or_else(|| words::total(self.language).to_owned(), name)
    }
}

//! A whole table for people: its largest rows or its groups, or its calendar years.

use super::super::Style;
use super::super::align::{on_the_point, width};
use super::super::assumed::{assumed, assumptions_text};
use super::super::citations::{Citation, cited};
use super::super::document::{Block, Cell, Document, Sheet};
use super::super::figure::{Figure, Figures};
use super::sentence::{count, name, own_assumptions, percent};
use crate::answer::FleetTable;
use crate::estimate::Estimate;
use crate::fleet::{Amounts, Tally};
use crate::language::Language;
use crate::model::calendar_year;
use crate::quantity::{Energy, Money, Quantity};
use crate::words::{self, ComparedWith, fleet as say};
use uom::si::f64::Mass;

/// Lines of groups that fit a screen with what stands above and below them.
const LINES: usize = 10;
/// Columns of groups beside calendar years; units take more room in Chinese.
const fn columns(language: Language) -> usize {
    match language {
        Language::English => 4,
        Language::Chinese => 2,
    }
}
/// Columns of a terminal that a name takes.
const NAME: usize = 30;

pub(super) fn screen(table: &FleetTable, style: &Style) -> Document {
    let by_year = table.overview.years.is_some();
    let most = table.overview.top.unwrap_or(if by_year { columns(style.language) } else { LINES });
    Page::new(table, style, most, Some(NAME)).document(style)
}

pub(super) fn build(table: &FleetTable, style: &Style) -> Document {
    let by_year = table.overview.years.is_some();
    let most = if by_year { columns(style.language) } else { usize::MAX };
    Page::new(table, style, table.overview.top.unwrap_or(most), None).document(style)
}

/// A table as one reader sees it.
struct Page<'a> {
    table: &'a FleetTable,
    figures: Figures,
    language: Language,
    /// So many rows or groups have a line or column of their own.
    most: usize,
    /// The longest name, in columns of a terminal.
    longest: Option<usize>,
}

impl<'a> Page<'a> {
    fn new(table: &'a FleetTable, style: &Style, most: usize, longest: Option<usize>) -> Self {
        let figures = Figures { language: style.language, digits: style.digits };
        Self { table, figures, language: style.language, most, longest }
    }

    fn document(&self, style: &Style) -> Document {
        if self.table.total().rows == 0 {
            return Document::default();
        }
        let sheet = if self.table.overview.years.is_some() { self.years() } else { self.sites() };
        let mut blocks = vec![Block::Sheet(sheet)];
        if let Some(glyphs) = style.chart {
            blocks.push(Block::Chart(Box::new(self.table.chart(style)), glyphs));
        }
        blocks.push(Block::Paragraph(self.notes()));
        blocks.extend(self.sources(style));
        Document { blocks }
    }

    /// A line a row or group, the others in one, and all of them.
    fn sites(&self) -> Sheet {
        let (language, overview) = (self.language, &self.table.overview);
        let (first, others, rest) = overview.first(self.most);
        let total = Amounts { tally: *self.table.total(), years: Vec::new() };
        let mut names: Vec<String> = first
            .iter()
            .map(|entry| self.short(&name(entry.name.as_deref(), entry.row, language)))
            .collect();
        let mut lines: Vec<&Amounts> = first.iter().map(|entry| &entry.amounts).collect();
        if others > 0 {
            names.push(say::and_more(language, &count(others)));
            lines.push(&rest);
        }
        if lines.len() > 1 {
            names.push(say::all(language).to_owned());
            lines.push(&total);
        }
        let tallies: Vec<&Tally> = lines.iter().map(|amounts| &amounts.tally).collect();
        let columns = self.columns(&tallies);
        let heading =
            overview.by.as_deref().map_or(say::site(language).to_owned(), |by| self.short(by));
        sheet(heading, names, columns)
    }

    /// The figures of rows or groups, each column under its heading.
    fn columns(&self, tallies: &[&Tally]) -> Vec<(String, Vec<Cell>)> {
        let (language, table) = (self.language, self.table);
        let mut columns = Vec::new();
        if table.overview.by.is_some() {
            let counts = tallies.iter().map(|tally| Cell::from(count(tally.rows)));
            columns.push((say::sites(language).to_owned(), counts.collect()));
        }
        let is_full = table.is_at_full_power();
        let power = if is_full { words::power(language) } else { words::drawn(language) };
        columns.push((power.to_owned(), self.column(tallies, |tally| tally.facility_power)));
        columns.push((
            words::annual(language).to_owned(),
            self.column(tallies, |tally| tally.annual_energy),
        ));
        let shares = tallies
            .iter()
            .map(|tally| Cell::from(percent(table.share_of(tally.annual_energy), language)));
        columns.push((say::share(language).to_owned(), shares.collect()));
        let emissions = tallies.iter().map(|tally| tally.emissions_of_one_kind());
        let emissions: Vec<Option<Mass>> = emissions.collect();
        if emissions.iter().any(Option::is_some) {
            let masses = emissions.iter().map(|mass| Estimate::exactly(mass.unwrap_or_default()));
            let figures = self.figures.masses(&masses.collect::<Vec<_>>());
            let cells = on_the_point(&figures).into_iter().zip(&emissions);
            let cells =
                cells.map(|(cell, mass)| if mass.is_some() { cell } else { Cell::from("-") });
            columns.push(("CO2".to_owned(), cells.collect()));
        }
        if let Some(currency) = table.currency {
            let money = |tally: &&Tally| Estimate::exactly(Money { amount: tally.cost, currency });
            let figures = self.figures.money(&tallies.iter().map(money).collect::<Vec<_>>());
            columns.push((say::cost(language).to_owned(), on_the_point(&figures)));
        }
        columns
    }

    fn column<T: Copy + Into<Quantity> + PartialOrd>(
        &self,
        tallies: &[&Tally],
        value: fn(&Tally) -> T,
    ) -> Vec<Cell> {
        let values = tallies.iter().map(|tally| Estimate::exactly(value(tally)));
        on_the_point(&self.figures.column(&values.collect::<Vec<_>>(), None))
    }

    /// A line a calendar year, with the groups beside it.
    fn years(&self) -> Sheet {
        let (language, overview) = (self.language, &self.table.overview);
        let years: Vec<u16> = overview.years.clone().into_iter().flatten().collect();
        let names = years.iter().map(|year| words::actual(language, *year)).collect();
        let energies = &overview.energies;
        let mut columns = Vec::new();
        if overview.by.is_none() {
            let average = years.iter().zip(energies);
            let average =
                average.map(|(year, energy)| Estimate::exactly(*energy / calendar_year(*year)));
            let figures = self.figures.column(&average.collect::<Vec<_>>(), None);
            columns.push((
                words::timeline::average_power(language).to_owned(),
                on_the_point(&figures),
            ));
            columns.push((words::timeline::energy(language).to_owned(), self.energies(energies)));
            columns.extend(self.compared(energies));
            return sheet(say::year(language).to_owned(), names, columns);
        }
        let (first, others, rest) = overview.first(self.most);
        columns.push((say::all(language).to_owned(), self.energies(energies)));
        for entry in first {
            let name = self.short(&name(entry.name.as_deref(), entry.row, language));
            columns.push((name, self.energies(&entry.amounts.years)));
        }
        if others > 0 {
            columns.push((say::and_more(language, &count(others)), self.energies(&rest.years)));
        }
        sheet(say::year(language).to_owned(), names, columns)
    }

    fn energies(&self, energies: &[Energy]) -> Vec<Cell> {
        let values: Vec<_> = energies.iter().map(|energy| Estimate::exactly(*energy)).collect();
        on_the_point(&self.figures.column(&values, None))
    }

    /// The years in those of the first plant or consumer.
    fn compared(&self, energies: &[Energy]) -> Option<(String, Vec<Cell>)> {
        let (against, _) = self.table.first_against(Energy::default())?;
        let figures =
            Figures { digits: self.figures.digits.saturating_sub(1).max(1), ..self.figures };
        let times = energies.iter().filter_map(|energy| self.table.first_against(*energy));
        let times = times.map(|(_, times)| figures.estimate(times, "")).collect::<Vec<Figure>>();
        let basis = against.figures().first()?.value.name(self.language);
        let heading = words::side_by_side(&[self.language.of(&against.name), &basis]);
        Some((heading, on_the_point(&times)))
    }

    /// What the figures rest on.
    fn notes(&self) -> String {
        let (language, table) = (self.language, self.table);
        let total = table.total();
        let against = ComparedWith::default();
        let mut notes = vec![if table.overview.years.is_some() {
            words::assumptions_of_years(language, &assumed(&table.premises, language, against))
        } else {
            assumptions_text(&table.premises, language, against)
        }];
        notes.extend(own_assumptions(table, language));
        let kinds = total.emissions().count();
        if kinds > 1 {
            notes.push(say::mixed_emissions(language).to_owned());
        } else if kinds == 1 && total.on_a_grid < total.rows {
            notes.push(say::emissions_of(language, &count(total.on_a_grid), &count(total.rows)));
        }
        if total.emissions().any(|sum| sum.counted.basis.is_some()) {
            notes.push(say::intensities(language).to_owned());
        }
        notes.join(if language == Language::English { " " } else { "" })
    }

    fn sources(&self, style: &Style) -> Option<Block> {
        let (against, _) = self.table.first_against(Energy::default())?;
        let figure = against.figures().first()?;
        cited(vec![Citation::of(figure, self.language.of(&against.name))], style)
    }

    /// A name that leaves room for figures.
    fn short(&self, name: &str) -> String {
        let Some(longest) = self.longest.filter(|longest| width(name) > *longest) else {
            return name.to_owned();
        };
        let mut short = String::new();
        for character in name.chars() {
            if width(&short) + width(&character.to_string()) + 1 > longest {
                break;
            }
            short.push(character);
        }
        short.trim_end().to_owned() + "…"
    }
}

/// Names beside columns of figures.
fn sheet(heading: String, names: Vec<String>, columns: Vec<(String, Vec<Cell>)>) -> Sheet {
    let mut header = vec![Cell::from(heading)];
    let mut rows: Vec<Vec<Cell>> = names.into_iter().map(|name| vec![Cell::from(name)]).collect();
    for (heading, cells) in columns {
        header.push(Cell::from(heading));
        rows.iter_mut().zip(cells).for_each(|(row, cell)| row.push(cell));
    }
    Sheet { numeric: (0..header.len()).map(|column| column > 0).collect(), header, rows }
}

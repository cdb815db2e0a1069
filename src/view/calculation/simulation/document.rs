//! Quantiles for people: a table with a row for each quantile, and what was drawn.

use super::super::document::Page;
use super::{QUANTILES, shape_of};
use crate::answer::calculation::Row;
use crate::estimate::Estimate;
use crate::model::{BINS, SamplingPlan};
use crate::quantity::{Quantity, write_number};
use crate::view::align::on_the_point;
use crate::view::document::{Block, Cell, Sheet};
use crate::words::{self, simulation::Sampled};

/// Columns that fit a page of 80 beside the names: facility power, energy, three figures of a plant.
const COLUMNS_A_PAGE: usize = 5;

/// A column: its heading and its cells.
type Column = (Cell, Vec<Cell>);

impl Page<'_> {
    /// The tables of quantiles and the note on them, where samples were drawn.
    pub fn simulation(&self) -> Vec<Block> {
        let Some(plan) = self.calculation.simulation else {
            return Vec::new();
        };
        let language = self.language;
        let rows: Vec<&Row> = self.calculation.all_rows().collect();
        // Three times the same figure would say nothing of what is certain.
        let uncertain = rows.iter().filter(|row| !row.consumption.facility_power.is_exact());
        let simulated: Vec<&Row> = uncertain.filter_map(|row| row.simulated.as_deref()).collect();
        if simulated.is_empty() {
            return vec![Block::Paragraph(
                words::simulation::nothing_uncertain(language).to_owned(),
            )];
        }
        let names: Vec<Cell> = simulated
            .iter()
            .flat_map(|row| QUANTILES.map(|quantile| format!("{} {quantile}", self.name(row))))
            .map(Cell::from)
            .collect();
        let columns = self.quantile_columns(&simulated);
        // As many columns on one page as on another: a last one alone would be hard to compare.
        let pages = columns.len().div_ceil(COLUMNS_A_PAGE);
        let sheets = columns.chunks(columns.len().div_ceil(pages)).map(|columns| {
            let first = (Cell::from(words::simulation::simulated(language)), names.clone());
            Block::Sheet(sheet(std::iter::once(&first).chain(columns)))
        });
        sheets.chain(std::iter::once(Block::Paragraph(self.sampled(plan)))).collect()
    }

    fn quantile_columns(&self, rows: &[&Row]) -> Vec<Column> {
        let language = self.language;
        let mut columns = vec![
            (
                Cell::from(words::drawn(language)),
                self.quantities(rows, |row| row.consumption.facility_power),
            ),
            (
                Cell::from(words::annual(language)),
                self.quantities(rows, |row| row.consumption.annual_energy),
            ),
        ];
        if self.assumptions_of().period().is_some() {
            let energy = self.quantities(rows, |row| row.consumption.compared_energy());
            columns.push((Cell::from(self.energy_heading()), energy));
        }
        for (plant, against) in self.calculation.yardsticks.plants().iter().enumerate() {
            let name = self.language.of(&against.name);
            for (at, figure) in against.figures.iter().enumerate() {
                let basis = figure.value.name(self.language);
                let years = |row: &&Row| row.compared[plant].comparisons[at].plant_years;
                let years = rows.iter().map(years).flat_map(each);
                let figures =
                    years.map(|years| self.figures.estimate(years, words::years(language)));
                let cells = on_the_point(&figures.collect::<Vec<_>>());
                columns.push((Cell::of(vec![name.to_owned(), basis]), cells));
            }
        }
        columns
    }

    fn quantities<T: Copy + Into<Quantity> + PartialOrd>(
        &self,
        rows: &[&Row],
        value: fn(&Row) -> Estimate<T>,
    ) -> Vec<Cell> {
        let values: Vec<_> = rows.iter().flat_map(|row| each(value(row))).collect();
        on_the_point(&self.figures.column(&values, None))
    }

    fn sampled(&self, plan: SamplingPlan) -> String {
        let language = self.language;
        let assumptions = self.calculation.premises.assumptions();
        let items = self.calculation.rows.iter().filter_map(|row| row.item.as_ref());
        let powers =
            items.map(|item| (item.name(self.language), shape_of(item.deployment.nameplate)));
        let factors = [
            (
                words::simulation::utilization(language).to_owned(),
                shape_of(assumptions.utilization()),
            ),
            (words::simulation::pue(language).to_owned(), shape_of(assumptions.pue())),
        ];
        let mut drawn: Vec<String> = powers
            .chain(factors)
            .filter_map(|(name, shape)| {
                Some(name + &words::in_brackets(language, words::shape(language, shape?)))
            })
            .collect();
        drawn.dedup();
        let grouped = |number: f64| write_number(number, 15, language.notation());
        words::simulation::note(
            language,
            &Sampled {
                samples: grouped(plan.samples() as f64),
                seed: plan.seed(),
                drawn: drawn.join(words::listing_comma(self.language)),
                bins: grouped(BINS as f64),
                several: self.calculation.rows.len() > 1,
            },
        )
    }
}

/// Low, central and high, each by itself.
fn each<T: Copy + PartialOrd>(quantiles: Estimate<T>) -> [Estimate<T>; 3] {
    [quantiles.low(), quantiles.central(), quantiles.high()].map(Estimate::exactly)
}

fn sheet<'a>(columns: impl Iterator<Item = &'a Column>) -> Sheet {
    let mut sheet = Sheet::default();
    for (heading, cells) in columns {
        sheet.numeric.push(!sheet.header.is_empty());
        sheet.header.push(heading.clone());
        sheet.rows.resize(cells.len(), Vec::new());
        for (row, cell) in sheet.rows.iter_mut().zip(cells) {
            row.push(cell.clone());
        }
    }
    sheet
}

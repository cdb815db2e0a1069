//! Sheets that go down the references instead of across: many plants, consumers, and what else comes
//! with the energy.

use super::super::align::on_the_point;
use super::super::assumed::span_text;
use super::super::document::{Cell, Sheet};
use super::super::figure::Figure;
use super::document::{Named, Page, rows_of};
use crate::answer::calculation::Row;
use crate::answer::{Unit, Yardstick};
use crate::catalog::Cited;
use crate::model::{Assumptions, YearFigure};
use crate::words;

/// Deployments side by side in a sheet that goes down the references.
const DEPLOYMENTS_A_PAGE: usize = 3;

/// A sheet that goes down references, each named in two cells of its own, with a column a row.
pub(super) fn down(
    header: [Cell; 2],
    mut lines: Vec<Vec<Cell>>,
    rows: &[Named<'_>],
    figures: impl Fn(&Row) -> Vec<Figure>,
) -> Sheet {
    let mut header: Vec<Cell> = header.into();
    for (name, row) in rows {
        header.push(Cell::from(name.as_str()));
        for (line, cell) in lines.iter_mut().zip(on_the_point(&figures(row))) {
            line.push(cell);
        }
    }
    let numeric = (0..header.len()).map(|column| column > 0).collect();
    Sheet { header, rows: lines, numeric }
}

impl Page<'_> {
    /// Each plant with its share of installed capacity and its plant-years, a sheet a deployment.
    pub fn many_plants(&self) -> Vec<Sheet> {
        self.calculation.all_rows().map(|row| self.plants_of(row)).collect()
    }

    fn plants_of(&self, row: &Row) -> Sheet {
        let language = self.language;
        let mut names = Vec::new();
        let mut shown: Vec<[Figure; 3]> = Vec::new();
        for (against, compared) in self.calculation.yardsticks.plants().iter().zip(&row.compared) {
            for (figure, comparison) in against.figures.iter().zip(&compared.comparisons) {
                let plant = self.language.of(&against.name);
                let basis = figure.value.name(self.language);
                let energy = self.figures.energy_of(figure);
                names.push([Cell::of(vec![plant.to_owned()]), Cell::of(vec![basis, energy])]);
                shown.push([
                    self.share(compared),
                    self.figures.estimate(comparison.plant_years, words::years(language)),
                    self.days(comparison),
                ]);
            }
        }
        let column = |at: usize| {
            let figures: Vec<Figure> = shown.iter().map(|row| row[at].clone()).collect();
            on_the_point(&figures)
        };
        let columns = [column(0), column(1), column(2)];
        let rows = names.into_iter().enumerate();
        let rows = rows.map(|(at, [plant, basis])| {
            let figures = columns.iter().map(|column| column[at].clone());
            [plant, basis].into_iter().chain(figures).collect()
        });
        let header = [
            Cell::of(vec![self.name(row), words::against_plants(language).to_owned()]),
            words::annual_generation(language).into(),
            words::of_installed_capacity(language).into(),
            words::plant_years(language).into(),
            words::days_of_output(language).into(),
        ];
        Sheet {
            header: header.into(),
            rows: rows.collect(),
            numeric: vec![false, true, true, true, true],
        }
    }

    /// Each consumer with how many times its year, each use with how many times itself the deployments
    /// are.
    pub fn consumers(&self) -> Vec<Sheet> {
        let rows = self.named();
        let chunks = rows.chunks(DEPLOYMENTS_A_PAGE);
        chunks.flat_map(|rows| self.consumers_of(rows, None)).collect()
    }

    /// The consumers and the uses that the rows are compared with, as far as there are any of either,
    /// `above` them perhaps a name.
    pub fn consumers_of(&self, rows: &[Named<'_>], above: Option<&str>) -> Vec<Sheet> {
        let sheet = |uses: bool| {
            let consumers = self.calculation.yardsticks.consumers().iter();
            let consumers = consumers.filter(|against| against.is_use() == uses);
            let lines: Vec<_> =
                consumers.flat_map(|against| self.consumer_figures(against)).collect();
            let energy = Cell::from(words::consumption_heading(self.language, uses));
            let header = [self.against_heading(uses, above), energy];
            (!lines.is_empty()).then(|| down(header, lines, rows, |row| self.times_of(row, uses)))
        };
        [false, true].into_iter().filter_map(sheet).collect()
    }

    /// Heads the names of consumers, or of uses.
    pub fn against_heading(&self, uses: bool, above: Option<&str>) -> Cell {
        let language = self.language;
        let heading =
            if uses { words::against_uses(language) } else { words::against_consumers(language) };
        match above {
            None => Cell::from(heading),
            Some(name) => {
                Cell::of(vec![name.to_owned(), words::sentence_part(self.language, heading)])
            }
        }
    }

    /// How many times each consumer, or each use, a row is.
    fn times_of(&self, row: &Row, uses: bool) -> Vec<Figure> {
        let consumers = self.calculation.yardsticks.consumers().iter().zip(&row.times);
        let times = consumers.filter(|(against, _)| against.is_use() == uses);
        times.flat_map(|(_, times)| times).map(|times| self.figures.times(*times)).collect()
    }

    pub fn consumer_figures(&self, against: &Yardstick) -> Vec<Vec<Cell>> {
        let name = self.language.of(&against.name);
        let line = |figure: &Cited<YearFigure>| {
            let basis = figure.value.name(self.language);
            let energy = self.figures.energy_of(figure);
            vec![Cell::from(words::side_by_side(&[name, &basis])), Cell::from(energy)]
        };
        against.figures.iter().map(line).collect()
    }

    /// Emissions, cost, water and machines, as far as they were asked for.
    pub fn impact(&self) -> Option<Sheet> {
        if self.calculation.rates.is_empty() {
            return None;
        }
        let rows = self.named();
        let with_page: Vec<_> = rows.iter().map(|(_, row)| (self, *row)).collect();
        let columns = self.impact_columns(&with_page);
        let header: Vec<Cell> = std::iter::once(Cell::from(words::deployment(self.language)))
            .chain(columns.iter().map(|(heading, _)| heading.clone()))
            .collect();
        let cells = columns.iter().map(|(_, figures)| on_the_point(figures));
        Some(Sheet {
            numeric: (0..header.len()).map(|column| column > 0).collect(),
            header,
            rows: rows_of(&rows, cells),
        })
    }

    /// The columns of what was asked for beside energy.
    pub fn impact_columns(&self, rows: &[(&Page<'_>, &Row)]) -> Vec<(Cell, Vec<Figure>)> {
        let language = self.language;
        let impacts = || rows.iter().map(|(_, row)| row.impact);
        let emissions: Vec<_> = impacts().filter_map(|impact| impact.emissions).collect();
        let cost: Vec<_> = impacts().filter_map(|impact| impact.cost).collect();
        let water: Vec<_> = impacts().filter_map(|impact| impact.water).collect();
        let units: Vec<_> = impacts().filter_map(|impact| impact.units).collect();
        let period = self.energy_heading();
        let (unit, classifier) = match &self.calculation.rates.unit {
            Some(Unit::Preset(preset)) => (
                words::label_of_many(language, &preset.name),
                language.classifier_alone(&preset.name),
            ),
            _ => (self.unit_name(), words::machine(language)),
        };
        let mut units = self.figures.counts(&units);
        for units in &mut units {
            units.unit += classifier;
        }
        let columns = [
            ([words::emissions(language), &period], self.figures.masses(&emissions)),
            ([words::cost(language), &period], self.figures.money(&cost)),
            ([words::water(language), &period], self.figures.volumes(&water)),
            ([words::units(language), &unit], units),
        ];
        let asked_for = columns.into_iter().filter(|(_, figures)| !figures.is_empty());
        let headed = |(heading, figures): ([&str; 2], _)| {
            (Cell::of(heading.map(str::to_owned).into()), figures)
        };
        asked_for.map(headed).collect()
    }

    /// What the energy that is compared is of: a year, or the period of the assumptions.
    pub fn energy_heading(&self) -> String {
        match self.assumptions_of().period() {
            Some(period) => words::during(self.language, &span_text(period, self.language)),
            None => words::annual(self.language).to_owned(),
        }
    }

    /// The assumptions of the calculation.
    pub fn assumptions_of(&self) -> &Assumptions {
        self.calculation.premises.assumptions()
    }

    /// The scenario, with the flags that change it.
    pub fn scenario_name(&self) -> String {
        let scenario = self.calculation.premises.scenario();
        scenario.map_or_else(String::new, |scenario| self.language.of(&scenario.name).to_owned())
    }
}

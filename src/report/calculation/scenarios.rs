//! The same deployments under several scenarios, side by side.

use super::super::align::on_the_point;
use super::super::chart::{Chart, Measure};
use super::super::document::{Block, Cell, Entry, Sheet, merged};
use super::super::figure::Figure;
use super::super::json::SchemaVersion;
use super::super::words::reference_name;
use super::super::{Document, Records, Style, Value, view::Shown};
use super::document::Page;
use super::{Calculation, Row, chart, json, records};
use crate::estimate::Estimate;
use serde::Serialize;

/// One calculation for each scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioTable {
    calculations: Vec<Calculation>,
}

impl ScenarioTable {
    /// Calculations of the same deployments against the same yardsticks, a scenario each.
    #[must_use]
    pub fn new(calculations: Vec<Calculation>) -> Self {
        Self { calculations }
    }

    /// The deployments under every scenario and what they are compared with, as bars.
    #[must_use]
    pub fn comparison_chart(&self, measure: Measure, style: &Style) -> Chart {
        chart::bars(&self.pages(style), measure)
    }

    /// How uncertain the deployments are under every scenario: bounds and central values, and
    /// quantiles where samples were drawn.
    #[must_use]
    pub fn uncertainty_chart(&self, measure: Measure, style: &Style) -> Chart {
        chart::uncertainty(&self.pages(style), measure)
    }

    fn pages(&self, style: &Style) -> Vec<Page<'_>> {
        self.calculations.iter().map(|calculation| Page::new(calculation, style)).collect()
    }

    /// The rows of a deployment under every scenario.
    fn sheet(pages: &[Page<'_>], at: usize) -> Option<Sheet> {
        let rows: Vec<(&Page<'_>, &Row)> = pages
            .iter()
            .filter_map(|page| Some((page, page.calculation.all_rows().nth(at)?)))
            .collect();
        let (first, row) = rows.first()?;
        let words = first.words;
        let figures = first.figures;
        let ratio = |value: fn(&Page<'_>) -> Estimate<f64>, unit: &str| -> Vec<Figure> {
            rows.iter().map(|(page, _)| figures.estimate(value(page), unit)).collect()
        };
        let utilization = ratio(
            |page| page.assumptions_of().utilization().map(|ratio| ratio * 100.0),
            words.percent,
        );
        let power: Vec<_> = rows.iter().map(|(_, row)| row.consumption.facility_power).collect();
        let energy: Vec<_> =
            rows.iter().map(|(_, row)| row.consumption.compared_energy()).collect();
        let mut columns = vec![
            (Cell::from(words.utilization), utilization),
            (Cell::from(words.pue), ratio(|page| page.assumptions_of().pue(), "")),
            (Cell::from(words.drawn), figures.column(&power, None)),
            (Cell::from(first.energy_heading()), figures.column(&energy, None)),
        ];
        columns.extend(first_comparison(first, &rows));
        columns.extend(first.impact_columns(&rows));
        let names = rows.iter().map(|(page, _)| vec![Cell::from(page.scenario_name())]);
        let mut lines: Vec<Vec<Cell>> = names.collect();
        let mut header = vec![Cell::from(first.name(row))];
        for (heading, figures) in columns {
            header.push(heading);
            for (line, cell) in lines.iter_mut().zip(on_the_point(&figures)) {
                line.push(cell);
            }
        }
        let numeric = (0..header.len()).map(|column| column > 0).collect();
        Some(Sheet { header, rows: lines, numeric })
    }
}

/// The plant-years of the first figure compared, which is enough to see the scenarios apart.
fn first_comparison(page: &Page<'_>, rows: &[(&Page<'_>, &Row)]) -> Option<(Cell, Vec<Figure>)> {
    let plant = page.calculation.yardsticks.plants.first()?;
    let figure = &plant.figures.first()?.value;
    let heading = Cell::of(vec![
        page.language.of(&plant.reference.name).to_owned(),
        reference_name(figure, page.language),
    ]);
    let years = rows.iter().filter_map(|(page, row)| {
        let comparison = row.compared.first()?.comparisons.first()?;
        Some(page.figures.estimate(comparison.plant_years, page.words.years))
    });
    Some((heading, years.collect()))
}

/// The same deployments under each scenario.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Output<'a> {
    schema_version: SchemaVersion,
    /// A calculation for each scenario, which its `assumptions` name.
    scenarios: Vec<json::Output<'a>>,
}

#[cfg(feature = "schema")]
impl crate::report::Described for ScenarioTable {
    fn json_schema() -> schemars::Schema {
        crate::report::json::schema::<Output<'_>>()
    }
}

impl Shown for ScenarioTable {
    fn document(&self, style: &Style) -> Document {
        let pages = self.pages(style);
        let count = self.calculations.first().map_or(0, |first| first.all_rows().count());
        let sheets = (0..count).filter_map(|at| Self::sheet(&pages, at));
        let mut blocks: Vec<Block> = sheets.map(Block::Sheet).collect();
        let mut notes: Vec<Entry> = Vec::new();
        let mut sources: Vec<Entry> = Vec::new();
        for page in &pages {
            for note in page.notes() {
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
            sources.extend(page.sources());
        }
        if let Some(page) = pages.first() {
            if let Some(glyphs) = page.calculation.chart {
                let chart = chart::bars(&pages, Measure::Energy);
                blocks.push(Block::Chart(Box::new(chart), glyphs));
            }
            blocks.push(Block::Paragraph(page.words.scenarios_note.to_owned()));
            for page in &pages {
                let mut details = page.simulation();
                if page.calculation.explained {
                    details.extend(page.derivations());
                }
                if !details.is_empty() {
                    blocks.push(Block::Paragraph(page.assumptions()));
                    blocks.extend(details);
                }
            }
            if !notes.is_empty() {
                blocks.push(Block::List { heading: String::new(), entries: notes });
            }
            let heading = page.words.sources.to_owned();
            blocks
                .push(Block::List { heading, entries: merged(sources, page.words.listing_comma) });
        }
        Document { blocks }
    }

    fn records(&self) -> Records {
        let mut all = Records::default();
        for calculation in &self.calculations {
            let records = records::build(calculation);
            all.header = records.header;
            let id = calculation.premises.scenario().map(|scenario| scenario.id.clone());
            let scenario = Value::Text(id.unwrap_or_default());
            let rows = records.rows.into_iter();
            all.rows.extend(rows.map(|row| [vec![scenario.clone()], row].concat()));
        }
        all.header.insert(0, "scenario".to_owned());
        all
    }

    fn json(&self) -> impl Serialize {
        let scenarios = self.calculations.iter().map(json::build).collect();
        Output { schema_version: SchemaVersion, scenarios }
    }
}

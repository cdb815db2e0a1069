//! The same deployments under several scenarios, side by side.

mod comparisons;

use super::super::align::on_the_point;
use super::super::assumed::{have_one_year, scenarios_text};
use super::super::chart::{Chart, Measure};
use super::super::document::{Block, Cell, Entry, Sheet, merged};
use super::super::figure::Figure;
use super::super::json::SchemaVersion;
use super::super::records::Field;
use super::super::{Document, Records, Style, Value, shown::Shown};
use super::document::Page;
use super::references::Choice;
use super::{chart, json, records};
use crate::answer::calculation::Row;
use crate::answer::{Premises, ScenarioTable};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::words;
use serde::Serialize;
use std::borrow::Cow;
use uom::si::time::hour;

impl ScenarioTable {
    /// The deployments under every scenario and what they are compared with, as bars.
    #[must_use]
    pub fn comparison_chart(&self, measure: Measure, style: &Style) -> Chart {
        chart::bars(&self.pages(style), measure, Choice::default())
    }

    /// How uncertain the deployments are under every scenario: bounds and central values, and
    /// quantiles where samples were drawn.
    #[must_use]
    pub fn uncertainty_chart(&self, measure: Measure, style: &Style) -> Chart {
        chart::uncertainty(&self.pages(style), measure, Choice::default())
    }

    pub(super) fn pages(&self, style: &Style) -> Vec<Page<'_>> {
        self.calculations.iter().map(|calculation| Page::new(calculation, style)).collect()
    }

    /// The rows of a deployment under every scenario.
    fn sheet(pages: &[Page<'_>], at: usize) -> Option<Sheet> {
        let rows: Vec<(&Page<'_>, &Row)> = pages
            .iter()
            .filter_map(|page| Some((page, page.calculation.all_rows().nth(at)?)))
            .collect();
        let (first, row) = rows.first()?;
        let language = first.language;
        let figures = first.figures;
        let percent = |page: &Page<'_>, row: &Row| {
            page.assumptions_of().utilization_of(&row.deployment).map(|u| u * 100.0)
        };
        let utilization = rows
            .iter()
            .map(|(page, row)| figures.estimate(percent(page, row), words::percent(language)));
        let power: Vec<_> = rows.iter().map(|(_, row)| row.consumption.facility_power).collect();
        let energy: Vec<_> =
            rows.iter().map(|(_, row)| row.consumption.compared_energy()).collect();
        let pue = rows.iter().map(|(page, row)| figures.estimate(page.pue_of(row), ""));
        let mut columns = vec![
            (Cell::from(words::utilization(language)), utilization.collect()),
            (Cell::from(words::pue(language)), pue.collect()),
            (Cell::from(words::drawn(language)), figures.column(&power, None)),
            (Cell::from(first.energy_heading()), figures.column(&energy, None)),
        ];
        if !have_one_year(&premises(pages)) {
            let hours = |(page, _): &(&Page<'_>, _)| page.hours_of_a_year();
            columns.insert(
                2,
                (Cell::from(words::hours_of_a_year(language)), rows.iter().map(hours).collect()),
            );
        }
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

pub(super) fn premises<'a>(pages: &[Page<'a>]) -> Vec<Cow<'a, Premises>> {
    pages.iter().map(|page| page.calculation.used_premises()).collect()
}

impl Page<'_> {
    /// The PUE between the announced power and the one drawn; of a total whose rows differ in it, from
    /// the lowest to the highest.
    fn pue_of(&self, row: &Row) -> Estimate<f64> {
        let applied = |row: &Row| self.assumptions_of().pue_of(row.deployment.basis);
        if row.item.is_some() {
            return applied(row);
        }
        let pues = self.calculation.rows.iter().map(applied);
        let span = |all: Estimate<f64>, next: Estimate<f64>| {
            let ends = (all.low().min(next.low()), all.high().max(next.high()));
            if all == next { Some(all) } else { Estimate::between(ends.0, ends.1) }
        };
        pues.reduce(|all, next| span(all, next).unwrap_or(all)).unwrap_or_else(|| applied(row))
    }

    fn hours_of_a_year(&self) -> Figure {
        let hours = self.assumptions_of().year().get::<hour>();
        self.figures.estimate(Estimate::exactly(hours), words::hours(self.language))
    }
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
impl crate::view::Described for ScenarioTable {
    fn json_schema() -> schemars::Schema {
        crate::view::json::schema::<Output<'_>>()
    }
}

impl Shown for ScenarioTable {
    fn sentence(&self, language: Language) -> Option<String> {
        super::sentence::of_scenarios(&self.calculations, &Style::new(language))
    }

    fn document(&self, style: &Style) -> Document {
        let pages = self.pages(style);
        let count = self.calculations.first().map_or(0, |first| first.all_rows().count());
        let sheets = (0..count).flat_map(|at| {
            Self::sheet(&pages, at).into_iter().chain(comparisons::sheets(&pages, at))
        });
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
            if let Some(glyphs) = style.chart {
                let chart = chart::bars(&pages, Measure::Energy, Choice::default());
                blocks.push(Block::Chart(Box::new(chart), glyphs));
            }
            let text = scenarios_text(&premises(&pages), page.language, page.compared_with());
            blocks.push(Block::Paragraph(text));
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
            let heading = words::sources(page.language).to_owned();
            blocks.push(Block::List {
                heading,
                entries: merged(sources, words::listing_comma(page.language)),
            });
        }
        Document { blocks }
    }

    fn records(&self) -> Records {
        let mut header = vec!["scenario".to_owned()];
        header.extend(self.calculations.first().map(records::header).unwrap_or_default());
        let rows = self.calculations.iter().flat_map(|calculation| {
            let id = calculation.premises.scenario().map(|scenario| scenario.id.clone());
            let scenario = Field::from(Value::Text(id.unwrap_or_default()));
            let rows = records::rows(calculation).into_iter();
            rows.map(move |row| [vec![scenario.clone()], row].concat())
        });
        Records::of(header, rows.collect())
    }

    fn json(&self) -> impl Serialize {
        let scenarios = self.calculations.iter().map(json::build).collect();
        Output { schema_version: SchemaVersion, scenarios }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Calculation, Item, Yardsticks};
    use crate::catalog::Catalog;
    use crate::model::{Assumptions, Parameter, PowerBasis};
    use crate::render::{Format, render};
    use crate::view::Language;

    fn item(text: &str, basis: PowerBasis) -> Item {
        let item = Item::power(text, 1.0).unwrap();
        Item { deployment: item.deployment.on_basis(basis), ..item }
    }

    fn premises(change: impl Fn(Assumptions) -> Assumptions) -> Vec<Premises> {
        let catalog = Catalog::embedded();
        let scenarios = ["headline", "typical"].map(|id| catalog.scenario(id).unwrap().clone());
        let premises = scenarios.iter().map(|scenario| {
            let premises = Premises::of(scenario).unwrap();
            premises.change(Parameter::Basis, |assumptions| Ok(change(assumptions))).unwrap()
        });
        premises.collect()
    }

    fn markdown(items: &[Item], premises: &[Premises]) -> String {
        let of =
            |premises: &Premises| Calculation::new(items, &Yardsticks::default(), premises, true);
        let table = ScenarioTable::new(premises.iter().map(of).collect());
        render(&table, Format::Markdown, &Style::new(Language::English)).unwrap()
    }

    #[test]
    fn the_pue_shown_is_the_one_that_is_applied() {
        let items = [item("1 GW", PowerBasis::Facility), item("7 GW", PowerBasis::ItLoad)];
        let text = markdown(&items, &premises(|assumptions| assumptions));
        // Half of 1 GW; half of 7 GW times 1.54; and both together.
        assert!(text.contains("| Typical | 50 % | 1 | 0.5 GW |"), "{text}");
        assert!(text.contains("| Typical | 50 % | 1.54 | 5.39 GW |"), "{text}");
        assert!(text.contains("| Typical | 50 % | 1 to 1.54 | 5.89 GW |"), "{text}");
    }

    #[test]
    fn a_facility_load_has_no_pue_and_no_source_of_one() {
        let items = [item("7 GW", PowerBasis::ItLoad)];
        let as_facility = premises(|assumptions| assumptions.with_basis(PowerBasis::Facility));
        let text = markdown(&items, &as_facility);
        assert!(text.contains("| Typical | 50 % | 1 | 3.5 GW |"), "{text}");
        assert!(text.contains("changed by --basis: no PUE added to a facility load"), "{text}");
        assert!(!text.contains("PUE 1.54"), "{text}");
    }

    #[test]
    fn deployments_that_are_facility_loads_have_none_either() {
        let items = [item("7 GW", PowerBasis::Facility)];
        let catalog = Catalog::embedded();
        let of = |id| Premises::of(catalog.scenario(id).unwrap()).unwrap();
        let text = markdown(&items, &["headline", "typical"].map(of));
        assert!(text.contains("| Typical | 50 % | 1 | 3.5 GW |"), "{text}");
        assert!(text.contains("In all of them: no PUE added to a facility load"), "{text}");
        assert!(!text.contains("PUE 1.54"), "{text}");
    }

    #[test]
    fn years_that_differ_have_a_column() {
        let items = [item("7 GW", PowerBasis::ItLoad)];
        let mut premises = premises(|assumptions| assumptions);
        let text = markdown(&items, &premises);
        assert!(text.contains(", a year of 8,760 h.") && !text.contains("Hours"), "{text}");
        let half_a_year = |a: Assumptions| a.with_hours(crate::quantity::Time::new::<hour>(4380.0));
        premises[1] = premises[1].clone().change(Parameter::Hours, half_a_year).unwrap();
        let text = markdown(&items, &premises);
        assert!(text.contains("| Headline | 100 % | 1 | 8,760 h | 7 GW |"), "{text}");
        assert!(text.contains("| Typical | 50 % | 1.54 | 4,380 h | 5.39 GW |"), "{text}");
        assert!(text.contains(", a year of the hours shown."), "{text}");
    }
}

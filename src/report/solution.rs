//! Which power equals an energy, or so many years of a plant: the calculation backwards.

use super::align::on_the_point;
use super::assumed::{assumptions_text, scenario_citations};
use super::calculation::Yardsticks;
use super::citations::sources;
use super::document::{Block, Cell, Document, Entry, Sheet};
use super::figure::Figures;
use super::json::{Number, SCHEMA_VERSION};
use super::listing::SourceJson;
use super::premises::Premises;
use super::words::{Language, consumer_name, reference_name};
use super::{Records, Style, Value, View};
use crate::catalog::{Bilingual, Source};
use crate::estimate::Estimate;
use crate::model::{
    AnnualConsumption, AnnualGeneration, Exactness, PowerBasis, average_power, energy, nameplate_of,
};
use crate::quantity::{Amount, Energy, Power, Written};
use serde::Serialize;
use std::sync::Arc;
use uom::si::energy::kilowatt_hour;
use uom::si::f64::Time;
use uom::si::power::watt;

/// What is to be matched: an amount, and what the name in it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The amount.
    pub written: Written,
    /// What the name of a multiple stands for; empty for a quantity.
    pub yardsticks: Yardsticks,
}

/// The powers that match the targets.
///
/// ```
/// use gigawatt::model::Assumptions;
/// use gigawatt::quantity::parse_amount;
/// use gigawatt::report::{Format, Language, Solution, Style, Target, Yardsticks, render};
///
/// let written = parse_amount("61.32 TWh")?;
/// let target = Target { written, yardsticks: Yardsticks::default() };
/// let solution = Solution::new(&[target], &Assumptions::headline().into());
/// let style = Style { language: Language::English, digits: 4, width: None, color: false };
/// assert!(render(&solution, Format::Markdown, &style)?.contains("| 61.32 TWh | 61.32 TWh | 7 GW |"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    premises: Premises,
    rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq)]
struct Row {
    target: String,
    figure: Option<NamedFigure>,
    energy: Estimate<Energy>,
    facility_power: Estimate<Power>,
    nameplate: Estimate<Power>,
    exactness: Exactness,
}

/// The figure that a name stands for.
#[derive(Clone, Debug, PartialEq)]
struct NamedFigure {
    id: String,
    name: Bilingual,
    kind: FigureKind,
    exactness: Exactness,
    source: Arc<Source>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum FigureKind {
    Generation(AnnualGeneration),
    Consumption(AnnualConsumption),
}

impl NamedFigure {
    fn label(&self, language: Language) -> String {
        let figure = match &self.kind {
            FigureKind::Generation(figure) => reference_name(figure, language),
            FigureKind::Consumption(figure) => consumer_name(figure, language),
        };
        [language.of(&self.name), &figure].join(" ").trim_end().to_owned()
    }

    fn word_and_year(&self) -> (&'static str, Option<u16>) {
        match &self.kind {
            FigureKind::Generation(figure) => (figure.basis.name(), figure.year),
            FigureKind::Consumption(figure) => (figure.basis.name(), figure.year),
        }
    }
}

impl Solution {
    /// The power that, over the year (or the period) of the assumptions, takes each target's energy,
    /// and the announced power behind it. A name with several figures gives a row for each.
    #[must_use]
    pub fn new(targets: &[Target], premises: &Premises) -> Self {
        let assumptions = premises.assumptions();
        let period = assumptions.period().unwrap_or(assumptions.year());
        let pue = assumptions.pue_of(PowerBasis::Unstated);
        let factor = assumptions.utilization().combine(pue, |u, p| (u, p));
        let assumed = premises.exactness_of(PowerBasis::Unstated);
        let row = |target: &Target, figure: Option<NamedFigure>, energy: Estimate<Energy>| {
            let facility_power = energy.map(|energy| average_power(energy, period));
            let stated = figure.as_ref().map_or(Exactness::Stated, |figure| figure.exactness);
            Row {
                target: target.written.text.clone(),
                exactness: Exactness::weakest([stated, assumed]),
                figure,
                energy,
                facility_power,
                nameplate: facility_power
                    .combine(factor.reversed(), |power, (u, p)| nameplate_of(power, u, p)),
            }
        };
        let rows = targets.iter().flat_map(|target| {
            let energies = energies(target, period).into_iter();
            energies.map(|(figure, energy)| row(target, figure, energy)).collect::<Vec<_>>()
        });
        Self { rows: rows.collect(), premises: premises.clone() }
    }
}

/// The energies that a target stands for.
fn energies(target: &Target, period: Time) -> Vec<(Option<NamedFigure>, Estimate<Energy>)> {
    let count = match &target.written.amount {
        Amount::Power(power) => return vec![(None, power.map(|power| energy(power, period)))],
        Amount::Energy(energy) => return vec![(None, *energy)],
        Amount::Over { power, duration } => {
            return vec![(None, power.map(|power| energy(power, *duration)))];
        }
        Amount::Multiple { count, .. } => *count,
    };
    let times = |one: Estimate<Energy>| one.combine(count, |one, count| one * count);
    let mut energies = Vec::new();
    for plant in target.yardsticks.plants() {
        energies.extend(plant.figures().iter().map(|figure| {
            let named = NamedFigure {
                id: plant.reference().id.clone(),
                name: plant.reference().name.clone(),
                kind: FigureKind::Generation(figure.value),
                exactness: figure.exactness,
                source: Arc::clone(&figure.source),
            };
            (Some(named), times(Estimate::exactly(figure.value.energy)))
        }));
    }
    for consumer in target.yardsticks.consumers() {
        energies.extend(consumer.figures().iter().map(|figure| {
            let named = NamedFigure {
                id: consumer.reference().id.clone(),
                name: consumer.reference().name.clone(),
                kind: FigureKind::Consumption(figure.value),
                exactness: figure.exactness,
                source: Arc::clone(&figure.source),
            };
            (Some(named), times(figure.value.energy))
        }));
    }
    energies
}

impl View for Solution {
    fn document(&self, style: &Style) -> Document {
        let language = style.language;
        let words = language.words();
        let figures = Figures { language, digits: style.digits };
        let name = |row: &Row| match &row.figure {
            Some(figure) => {
                Cell::of(vec![row.target.clone(), in_brackets(&figure.label(language), language)])
            }
            None => Cell::from(row.target.as_str()),
        };
        let energy: Vec<_> = self.rows.iter().map(|row| row.energy).collect();
        let power: Vec<_> = self.rows.iter().map(|row| row.facility_power).collect();
        let nameplate: Vec<_> = self.rows.iter().map(|row| row.nameplate).collect();
        let energy_heading = match self.premises.assumptions().period() {
            Some(period) => (words.during)(&super::assumed::hours_text(period)),
            None => words.annual.to_owned(),
        };
        let changes = self.premises.assumptions().changes_power();
        let drawn = if changes { words.drawn } else { words.power };
        let mut columns = vec![
            (energy_heading, figures.column(&energy, None)),
            (drawn.to_owned(), figures.column(&power, None)),
        ];
        if changes {
            columns.push((words.nameplate.to_owned(), figures.column(&nameplate, None)));
        }
        let mut header = vec![Cell::from(words.target)];
        let mut rows: Vec<Vec<Cell>> = self.rows.iter().map(|row| vec![name(row)]).collect();
        for (heading, figures) in &columns {
            header.push(Cell::from(heading.as_str()));
            for (row, cell) in rows.iter_mut().zip(on_the_point(figures)) {
                row.push(cell);
            }
        }
        let numeric = (0..header.len()).map(|column| column > 0).collect();
        let mut blocks = vec![
            Block::Sheet(Sheet { header, rows, numeric }),
            Block::Paragraph(assumptions_text(&self.premises, language, false)),
        ];
        let sources = self.sources(language);
        if !sources.is_empty() {
            blocks.push(Block::List { heading: words.sources.to_owned(), entries: sources });
        }
        Document { blocks }
    }

    fn records(&self) -> Records {
        let header = [
            "target",
            "reference",
            "basis",
            "year",
            "energy_kwh",
            "energy_kwh_low",
            "energy_kwh_high",
            "facility_power_w",
            "facility_power_w_low",
            "facility_power_w_high",
            "power_w",
            "power_w_low",
            "power_w_high",
        ];
        let text = |text: &str| Value::Text(text.to_owned());
        let row = |row: &Row| {
            let (word, year) = row.figure.as_ref().map_or(("", None), NamedFigure::word_and_year);
            let mut cells = vec![
                text(&row.target),
                row.figure.as_ref().map_or(Value::Empty, |figure| text(&figure.id)),
                if word.is_empty() { Value::Empty } else { text(word) },
                year.map_or(Value::Empty, |year| Value::Number(year.into())),
            ];
            let energy = row.energy.map(|energy| energy.get::<kilowatt_hour>());
            let powers = [row.facility_power, row.nameplate];
            let powers = powers.map(|power| power.map(|power| power.get::<watt>()));
            for value in [energy, powers[0], powers[1]] {
                cells.extend([value.central(), value.low(), value.high()].map(Value::Number));
            }
            cells
        };
        Records {
            header: header.map(str::to_owned).into(),
            rows: self.rows.iter().map(row).collect(),
        }
    }

    fn json(&self) -> impl Serialize {
        Output {
            schema_version: SCHEMA_VERSION,
            assumptions: super::calculation::AssumptionsJson::of(&self.premises),
            solutions: self.rows.iter().map(SolvedJson::of).collect(),
        }
    }
}

impl Solution {
    fn sources(&self, language: Language) -> Vec<Entry> {
        let figures = self.rows.iter().filter_map(|row| row.figure.as_ref());
        let named = figures.map(|figure| (Arc::clone(&figure.source), figure.label(language)));
        let scenario = scenario_citations(&self.premises, language, false);
        sources(named.chain(scenario).collect(), language)
    }
}

fn in_brackets(text: &str, language: Language) -> String {
    (language.words().in_brackets)(text).trim_start().to_owned()
}

#[derive(Serialize)]
struct Output<'a> {
    schema_version: u32,
    assumptions: super::calculation::AssumptionsJson<'a>,
    solutions: Vec<SolvedJson<'a>>,
}

#[derive(Serialize)]
struct SolvedJson<'a> {
    target: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
    energy_kwh: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    energy_kwh_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    energy_kwh_high: Option<Number>,
    facility_power_w: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    facility_power_w_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facility_power_w_high: Option<Number>,
    power_w: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    power_w_low: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    power_w_high: Option<Number>,
    exactness: Exactness,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

impl<'a> SolvedJson<'a> {
    fn of(row: &'a Row) -> Self {
        let figure = row.figure.as_ref();
        let energy = row.energy.map(|energy| energy.get::<kilowatt_hour>());
        let facility = row.facility_power.map(|power| power.get::<watt>());
        let nameplate = row.nameplate.map(|power| power.get::<watt>());
        let end = |value: Estimate<f64>, end: f64| (!value.is_exact()).then_some(Number(end));
        Self {
            target: &row.target,
            reference: figure.map(|figure| figure.id.as_str()),
            basis: figure.map(|figure| figure.word_and_year().0),
            year: figure.and_then(|figure| figure.word_and_year().1),
            energy_kwh: Number(energy.central()),
            energy_kwh_low: end(energy, energy.low()),
            energy_kwh_high: end(energy, energy.high()),
            facility_power_w: Number(facility.central()),
            facility_power_w_low: end(facility, facility.low()),
            facility_power_w_high: end(facility, facility.high()),
            power_w: Number(nameplate.central()),
            power_w_low: end(nameplate, nameplate.low()),
            power_w_high: end(nameplate, nameplate.high()),
            exactness: row.exactness,
            source: figure.map(|figure| SourceJson::document(&figure.source)),
        }
    }
}

//! The main result: deployments, what they consume, and how that compares with a plant.

mod against;
mod document;
mod footnotes;
mod json;
mod records;
mod simulation;

pub use against::Against;

use super::{Document, Records, Style, View};
use crate::catalog::{Cited, DeploymentPreset};
use crate::estimate::Estimate;
use crate::model::{
    AnnualGeneration, Assumptions, Comparison, Consumption, Deployment, SamplingPlan,
    share_of_installed_capacity,
};
use crate::quantity::{Power, parse_range};
use serde::Serialize;
use std::ops::Add;

/// One deployment of a calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What the user named it by: a preset's id, or the power as typed.
    id: String,
    /// How many of it.
    count: f64,
    deployment: Deployment,
    preset: Option<DeploymentPreset>,
    /// The power as it was understood, where the text does not say it to the letter.
    read_as: Option<Estimate<Power>>,
}

impl Item {
    /// A preset, `count` times.
    #[must_use]
    pub fn preset(preset: &DeploymentPreset, count: f64) -> Self {
        Self {
            id: preset.id.clone(),
            count,
            deployment: preset.power.value,
            preset: Some(preset.clone()),
            read_as: None,
        }
    }

    /// A power of the user's own, `count` times; `text` is how it was written.
    #[must_use]
    pub fn power(text: &str, power: Estimate<Power>, count: f64) -> Self {
        let literal = parse_range(text).is_ok_and(|reading| reading.literal);
        Self {
            id: text.trim().to_owned(),
            count,
            deployment: Deployment::between(power),
            preset: None,
            read_as: (!literal).then_some(power),
        }
    }
}

/// A deployment with its results.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    /// `None` for the total.
    item: Option<Item>,
    deployment: Deployment,
    consumption: Consumption,
    /// One for each plant of the calculation.
    compared: Vec<Compared>,
    /// The same with quantiles of samples as low, central and high, where samples were drawn.
    simulated: Option<Box<Row>>,
}

/// A consumption against one plant.
#[derive(Clone, Debug, PartialEq)]
struct Compared {
    share_of_installed_capacity: Estimate<f64>,
    /// One for each figure of the plant.
    comparisons: Vec<Comparison>,
}

impl Compared {
    fn of(consumption: &Consumption, against: &Against) -> Self {
        let installed = against.plant.installed_capacity.value;
        let compare = |figure: &Cited<AnnualGeneration>| {
            Comparison::of(consumption, installed, &figure.value)
        };
        Self {
            share_of_installed_capacity: consumption
                .facility_power
                .map(|power| share_of_installed_capacity(power, installed)),
            comparisons: against.figures.iter().map(compare).collect(),
        }
    }
}

impl Row {
    /// Whether any of its figures has two ends.
    fn is_range(&self) -> bool {
        !self.deployment.nameplate.is_exact() || !self.consumption.facility_power.is_exact()
    }
}

/// What deployments consume, against plants.
///
/// ```
/// use gigawatt::catalog::Catalog;
/// use gigawatt::model::Assumptions;
/// use gigawatt::quantity::parse_power_range;
/// use gigawatt::report::{Against, Calculation, Format, Item, Language, Style, render};
///
/// let catalog = Catalog::embedded()?;
/// let against = [Against::usual(catalog.plant("three-gorges").unwrap())];
/// let items = [Item::power("7 GW", parse_power_range("7 GW")?, 1.0)];
/// let calculation = Calculation::new(&items, &against, &Assumptions::headline(), false);
/// let style = Style { language: Language::English, digits: 4, width: None, color: false };
/// let text = render(&calculation, Format::Markdown, &style)?;
/// assert!(text.contains("| 7 GW | 7 GW | 7,000,000 kWh | 168 GWh | 61.32 TWh |"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    assumptions: Assumptions,
    against: Vec<Against>,
    rows: Vec<Row>,
    total: Option<Row>,
    /// How samples were drawn, if they were wanted.
    simulation: Option<SamplingPlan>,
}

impl Calculation {
    /// Calculates every item, and their total if wanted.
    #[must_use]
    pub fn new(
        items: &[Item],
        against: &[Against],
        assumptions: &Assumptions,
        with_total: bool,
    ) -> Self {
        let row = |item: Option<&Item>, deployment: Deployment, consumption: Consumption| {
            let compared = against.iter().map(|against| Compared::of(&consumption, against));
            let compared = compared.collect();
            Row { item: item.cloned(), deployment, consumption, compared, simulated: None }
        };
        let weighted = |item: &Item| item.deployment.times(item.count);
        let of_item = |item| {
            let deployment = weighted(item);
            row(Some(item), deployment, Consumption::of(&deployment, assumptions))
        };
        let rows: Vec<Row> = items.iter().map(of_item).collect();
        // Of facility loads and others, only the others have a PUE: so the powers drawn are added.
        let drawn = rows.iter().map(|row| row.consumption.facility_power).reduce(Add::add);
        let drawn = drawn.unwrap_or(Estimate::exactly(Power::default()));
        let consumption = Consumption::at(drawn, assumptions);
        let total = with_total.then(|| row(None, items.iter().map(weighted).sum(), consumption));
        Self { assumptions: *assumptions, against: against.to_vec(), rows, total, simulation: None }
    }

    fn all_rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().chain(&self.total)
    }
}

impl View for Calculation {
    fn document(&self, style: &Style) -> Document {
        document::build(self, style)
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}

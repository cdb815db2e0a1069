//! The main result: deployments, what they consume, and how that compares with a plant.

mod against;
mod chart;
mod citations;
mod derivation;
mod document;
mod footnotes;
mod item;
mod json;
mod many;
#[cfg(feature = "pictures")]
mod parts;
mod records;
mod reference;
mod scenarios;
mod simulation;

pub use against::{Against, Yardsticks};
pub(super) use footnotes::{age_note, in_year, item_notes, origin_note};
pub use item::Item;
pub(super) use json::{AssumptionsJson, DrawnJson, Several};
#[cfg(feature = "pictures")]
pub(super) use parts::Parts;
pub use reference::Reference;
pub use scenarios::ScenarioTable;

use super::chart::Glyphs;
use super::premises::Premises;
use super::rates::{Impact, Rates};
use super::{Document, Records, Style, view::Shown};
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::model::{
    AnnualConsumption, AnnualGeneration, Comparison, Consumption, Deployment, Exactness,
    PowerBasis, SamplingPlan, share_of_installed_capacity, times_the_consumer,
};
use serde::Serialize;
use std::borrow::Cow;

/// A deployment with its results.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    /// `None` for the total.
    item: Option<Item>,
    deployment: Deployment,
    consumption: Consumption,
    /// The weakest of the power and the assumptions.
    exactness: Exactness,
    /// One for each plant of the calculation.
    compared: Vec<Compared>,
    /// For each consumer and each of its figures, how many times its year.
    times: Vec<Vec<Estimate<f64>>>,
    impact: Impact,
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
        let installed = against.reference.installed_capacity.value;
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

/// What deployments consume, against plants and consumers.
///
/// ```
/// use gigawatt::catalog::Catalog;
/// use gigawatt::model::Assumptions;
/// use gigawatt::quantity::parse_power_range;
/// use gigawatt::report::{Against, Calculation, Format, Item, Language, Style, Yardsticks, render};
///
/// let catalog = Catalog::embedded()?;
/// let mut yardsticks = Yardsticks::default();
/// yardsticks.add_plant(Against::usual(catalog.plant("three-gorges").unwrap()));
/// let items = [Item::power("7 GW", parse_power_range("7 GW")?, 1.0)];
/// let calculation = Calculation::new(&items, &yardsticks, &Assumptions::headline().into(), false);
/// let style = Style::new(Language::English);
/// let text = render(&calculation, Format::Markdown, &style)?;
/// assert!(text.contains("| 7 GW | 7 GW | 7,000,000 kWh | 168 GWh | 61.32 TWh |"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    premises: Premises,
    yardsticks: Yardsticks,
    rates: Rates,
    rows: Vec<Row>,
    total: Option<Row>,
    explained: bool,
    /// How samples were drawn, if they were wanted.
    simulation: Option<SamplingPlan>,
    /// What a chart is drawn with, if one is wanted.
    chart: Option<Glyphs>,
}

impl Calculation {
    /// Calculates every item, and their total if wanted.
    #[must_use]
    pub fn new(
        items: &[Item],
        yardsticks: &Yardsticks,
        premises: &Premises,
        with_total: bool,
    ) -> Self {
        let exactness = |item: &Item| {
            let drawn = premises.exactness_of(item.deployment.basis);
            Exactness::calculated([item.exactness(), drawn])
        };
        let weakest = |items: &[Item]| Exactness::weakest(items.iter().map(exactness));
        let row = |items: &[Item], deployment: Deployment, consumption: Consumption| {
            let plants = yardsticks.plants.iter();
            let compared = plants.map(|against| Compared::of(&consumption, against));
            Row {
                item: None,
                deployment,
                consumption,
                exactness: weakest(items),
                compared: compared.collect(),
                times: times(&consumption, yardsticks),
                impact: Impact::default(),
                simulated: None,
            }
        };
        let of_item = |item: &Item| {
            let deployment = item.assumed(premises.assumptions());
            let consumption = Consumption::of(&deployment, premises.assumptions());
            let row = row(std::slice::from_ref(item), deployment, consumption);
            Row { item: Some(item.clone()), ..row }
        };
        let rows: Vec<Row> = items.iter().map(of_item).collect();
        let total = with_total.then(|| {
            let parts = rows.iter().map(|row| row.consumption);
            let consumption = Consumption::together(parts, premises.assumptions());
            let all = items.iter().map(|item| item.assumed(premises.assumptions()));
            row(items, all.sum(), consumption)
        });
        Self {
            premises: premises.clone(),
            yardsticks: yardsticks.clone(),
            rates: Rates::default(),
            rows,
            total,
            explained: false,
            simulation: None,
            chart: None,
        }
    }

    /// The same with emissions, cost, water and machines, as far as `rates` ask for them.
    #[must_use]
    pub fn with_rates(mut self, rates: Rates) -> Self {
        let assumptions = self.premises.assumptions();
        let rates = rates.in_year(assumptions.year());
        for row in &mut self.rows {
            row.impact = rates.impact(&row.deployment, &row.consumption, assumptions);
        }
        if let Some(total) = &mut self.total {
            total.impact = Impact::together(self.rows.iter().map(|row| row.impact));
        }
        self.rates = rates;
        self
    }

    /// The same with the steps that lead to each result.
    #[must_use]
    pub fn explained(self) -> Self {
        Self { explained: true, ..self }
    }

    /// The assumptions as far as they are of use to the rows: where all of these are facility loads, none
    /// takes a PUE.
    fn used_premises(&self) -> Cow<'_, Premises> {
        let mut bases = self.rows.iter().map(|row| row.deployment.basis);
        let assumed = self.premises.assumptions().basis();
        if assumed.is_none() && bases.all(|basis| basis == PowerBasis::Facility) {
            return Cow::Owned(self.premises.all_on(PowerBasis::Facility));
        }
        Cow::Borrowed(&self.premises)
    }

    fn all_rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().chain(&self.total)
    }
}

/// How many times the year of each consumer.
fn times(consumption: &Consumption, yardsticks: &Yardsticks) -> Vec<Vec<Estimate<f64>>> {
    let of = |figure: &Cited<AnnualConsumption>| {
        times_the_consumer(consumption.compared_energy(), figure.value.energy)
    };
    let consumers = yardsticks.consumers.iter();
    consumers.map(|against| against.figures.iter().map(of).collect()).collect()
}

impl Shown for Calculation {
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

//! The main result: deployments, what they consume, and how that compares with a plant.

mod document;
mod footnotes;
mod json;
mod records;

use super::{Document, Records, Style, View};
use crate::catalog::{Cited, DeploymentPreset, PlantPreset};
use crate::estimate::Estimate;
use crate::model::{
    AnnualGeneration, Assumptions, Comparison, Consumption, Deployment, GenerationBasis,
    share_of_installed_capacity,
};
use crate::quantity::{Power, parse_range};
use serde::Serialize;

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
    share_of_installed_capacity: Estimate<f64>,
    /// One for each reference of the calculation.
    comparisons: Vec<Comparison>,
}

impl Row {
    /// Whether any of its figures has two ends.
    fn is_range(&self) -> bool {
        !self.deployment.nameplate.is_exact() || !self.consumption.facility_power.is_exact()
    }
}

/// What deployments consume, against one plant.
///
/// ```
/// use gigawatt::catalog::Catalog;
/// use gigawatt::model::Assumptions;
/// use gigawatt::quantity::parse_power_range;
/// use gigawatt::report::{Calculation, Format, Item, Language, Style, render};
///
/// let catalog = Catalog::embedded()?;
/// let plant = catalog.plant("three-gorges").unwrap();
/// let items = [Item::power("7 GW", parse_power_range("7 GW")?, 1.0)];
/// let calculation = Calculation::new(&items, plant, &Assumptions::headline(), false);
/// let style = Style { language: Language::English, digits: 4, width: None, color: false };
/// let text = render(&calculation, Format::Markdown, &style)?;
/// assert!(text.contains("| 7 GW | 7 GW | 7,000,000 kWh | 168 GWh | 61.32 TWh |"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    assumptions: Assumptions,
    plant: PlantPreset,
    references: Vec<Cited<AnnualGeneration>>,
    rows: Vec<Row>,
    total: Option<Row>,
}

impl Calculation {
    /// Calculates every item, and their total if wanted.
    #[must_use]
    pub fn new(
        items: &[Item],
        plant: &PlantPreset,
        assumptions: &Assumptions,
        with_total: bool,
    ) -> Self {
        let references = default_references(&plant.generation);
        let row = |item: Option<&Item>, deployment: Deployment| {
            let consumption = Consumption::of(&deployment, assumptions);
            let installed = plant.installed_capacity.value;
            let compare = |reference: &Cited<AnnualGeneration>| {
                Comparison::of(&consumption, installed, &reference.value)
            };
            Row {
                item: item.cloned(),
                deployment,
                consumption,
                share_of_installed_capacity: consumption
                    .facility_power
                    .map(|power| share_of_installed_capacity(power, installed)),
                comparisons: references.iter().map(compare).collect(),
            }
        };
        let weighted = |item: &Item| item.deployment.times(item.count);
        Self {
            assumptions: *assumptions,
            plant: plant.clone(),
            rows: items.iter().map(|item| row(Some(item), weighted(item))).collect(),
            total: with_total.then(|| row(None, items.iter().map(weighted).sum())),
            references,
        }
    }

    fn all_rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().chain(&self.total)
    }
}

/// The design year, the latest year with a source, and the record year; of a plant with none of
/// them, whatever there is.
fn default_references(generation: &[Cited<AnnualGeneration>]) -> Vec<Cited<AnnualGeneration>> {
    let of = |basis| generation.iter().find(move |figure| figure.value.basis == basis);
    let latest = generation
        .iter()
        .filter(|figure| figure.value.basis.is_of_a_year())
        .max_by_key(|figure| figure.value.year);
    let record = of(GenerationBasis::Record);
    if of(GenerationBasis::Design).is_none() && latest.is_none() {
        return generation.to_vec();
    }
    let repeated = record.is_some_and(|record| latest == Some(record));
    [of(GenerationBasis::Design), latest.filter(|_| !repeated), record]
        .into_iter()
        .flatten()
        .cloned()
        .collect()
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

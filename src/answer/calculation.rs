//! Deployments, what they consume, and how that compares with plants and consumers.

use super::companions::Companion;
use super::rates::Impact;
use super::{Item, Premises, Rates, Yardstick, Yardsticks};
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::model::{
    Comparison, Consumption, Deployment, Exactness, PowerBasis, SamplingPlan, YearFigure,
    share_of_installed_capacity,
};
use crate::quantity::Energy;
use std::borrow::Cow;

/// A deployment with its results.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// `None` for the total.
    pub(crate) item: Option<Item>,
    pub(crate) deployment: Deployment,
    pub(crate) consumption: Consumption,
    /// The weakest of the power and the assumptions.
    pub(crate) exactness: Exactness,
    /// One for each plant of the calculation.
    pub(crate) compared: Vec<OfPlant>,
    /// For each consumer and each of its figures, how many times its year.
    pub(crate) times: Vec<Vec<Estimate<f64>>>,
    pub(crate) impact: Impact,
    /// The same with quantiles of samples as low, central and high, where samples were drawn.
    pub(crate) simulated: Option<Box<Row>>,
}

impl Row {
    /// The same against those plants and consumers alone that are kept.
    fn against(&self, keep: &[bool], plants: usize) -> Self {
        let (of_plants, of_consumers) = keep.split_at(plants);
        Self {
            compared: kept(self.compared.iter().cloned(), of_plants).collect(),
            times: kept(self.times.iter().cloned(), of_consumers).collect(),
            simulated: self.simulated.as_ref().map(|row| Box::new(row.against(keep, plants))),
            ..self.clone()
        }
    }
}

/// Those of some things that are kept.
fn kept<T>(all: impl Iterator<Item = T>, keep: &[bool]) -> impl Iterator<Item = T> {
    all.zip(keep).filter_map(|(one, keep)| keep.then_some(one))
}

/// A consumption against one plant.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OfPlant {
    pub(crate) share_of_installed_capacity: Estimate<f64>,
    /// One for each figure of the plant.
    pub(crate) comparisons: Vec<Comparison>,
}

impl OfPlant {
    /// Nothing of a consumer, which has no installed capacity.
    pub(crate) fn of(consumption: &Consumption, against: &Yardstick) -> Option<Self> {
        let installed = against.installed_capacity.as_ref()?.value;
        let figures = against.figures.iter().filter_map(|figure| figure.value.generation());
        Some(Self {
            share_of_installed_capacity: consumption
                .facility_power
                .map(|power| share_of_installed_capacity(power, installed)),
            comparisons: figures
                .map(|figure| Comparison::of(consumption, installed, figure))
                .collect(),
        })
    }
}

/// What deployments consume, against plants and consumers.
///
/// ```
/// use gigawatt::render::{Format, Language, Style, render};
///
/// let calculation = gigawatt::ask::calc("7 GW")?;
/// let text = render(&calculation, Format::Markdown, &Style::new(Language::English))?;
/// assert!(text.contains("| 7 GW | 7 GW | 7,000,000 kWh | 168 GWh | 61.32 TWh |"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation {
    pub(crate) premises: Premises,
    pub(crate) yardsticks: Yardsticks,
    pub(crate) rates: Rates,
    pub(crate) rows: Vec<Row>,
    pub(crate) total: Option<Row>,
    pub(crate) explained: bool,
    /// How samples were drawn, if they were wanted.
    pub(crate) simulation: Option<SamplingPlan>,
    /// What the only row is compared with beside what was asked for.
    pub(crate) companions: Vec<Companion>,
    /// The lowest and the highest energy of a year that published scenarios make of the only row.
    pub(crate) published: Option<Estimate<Energy>>,
}

impl Calculation {
    /// Calculates every item, and their total if wanted.
    #[must_use]
    pub(crate) fn new(
        items: &[Item],
        yardsticks: &Yardsticks,
        premises: &Premises,
        with_total: bool,
    ) -> Self {
        let exactness = |item: &Item| {
            let drawn = premises.exactness_of(&item.deployment);
            Exactness::calculated([item.exactness(), drawn])
        };
        let weakest = |items: &[Item]| Exactness::weakest(items.iter().map(exactness));
        let row = |items: &[Item], deployment: Deployment, consumption: Consumption| {
            let plants = yardsticks.plants().iter();
            let compared = plants.filter_map(|against| OfPlant::of(&consumption, against));
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
            companions: Vec::new(),
            published: None,
        }
    }

    /// The same with emissions, cost, water and machines, as far as `rates` ask for them.
    #[must_use]
    pub(crate) fn with_rates(mut self, rates: Rates) -> Self {
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

    /// The same with each step of the calculation.
    #[must_use]
    pub fn explained(self) -> Self {
        Self { explained: true, ..self }
    }

    /// The assumptions as far as they are of use to the rows: nothing scales those that are all drawn
    /// already, and where all of them are facility loads, none takes a PUE.
    pub(crate) fn used_premises(&self) -> Cow<'_, Premises> {
        let is_unscaled = |row: &Row| {
            let pue = self.premises.assumptions().pue_of(row.deployment.basis);
            row.deployment.drawn && pue == Estimate::exactly(1.0)
        };
        if self.premises.assumptions().changes_power() && self.rows.iter().all(is_unscaled) {
            return Cow::Owned(self.premises.unscaled());
        }
        let mut bases = self.rows.iter().map(|row| row.deployment.basis);
        let assumed = self.premises.assumptions().basis();
        if assumed.is_none() && bases.all(|basis| basis == PowerBasis::Facility) {
            return Cow::Owned(self.premises.all_on(PowerBasis::Facility));
        }
        Cow::Borrowed(&self.premises)
    }

    /// The deployment that takes most in a year; of equal ones the first.
    pub(crate) fn largest(&self) -> Option<&Row> {
        let energy = |row: &Row| row.consumption.annual_energy.central();
        self.rows.iter().reduce(|most, row| if energy(row) > energy(most) { row } else { most })
    }

    /// The same against fewer: the first, and of each sort of plants and consumers the one nearest in size to what
    /// the largest row takes, unless that is nothing beside it.
    pub(crate) fn against_nearest(&self) -> Self {
        const NOTHING: f64 = 1e-5;

        let energy = self.largest().map(|row| row.consumption.compared_energy());
        let energy = energy.unwrap_or(Estimate::exactly(Energy::default()));
        let near = self.yardsticks.near(energy.central(), 1, true);
        let says = |one: &Yardstick| {
            one.figures.first().is_some_and(|one| one.value.times(energy).central() >= NOTHING)
        };
        let keep = self.yardsticks.iter().zip(near).enumerate();
        let keep = keep.map(|(at, (one, near))| at == 0 || near && says(one));
        self.against_only(&keep.collect::<Vec<_>>())
    }

    /// The same against those plants and consumers alone that are to be kept.
    pub(crate) fn against_only(&self, keep: &[bool]) -> Self {
        let plants = self.yardsticks.plants().len();
        Self {
            yardsticks: self.yardsticks.kept(keep),
            rows: self.rows.iter().map(|row| row.against(keep, plants)).collect(),
            total: self.total.as_ref().map(|row| row.against(keep, plants)),
            ..self.clone()
        }
    }

    pub(crate) fn all_rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().chain(&self.total)
    }
}

/// How many times the year of each consumer.
fn times(consumption: &Consumption, yardsticks: &Yardsticks) -> Vec<Vec<Estimate<f64>>> {
    let of = |figure: &Cited<YearFigure>| figure.value.times(consumption.compared_energy());
    let consumers = yardsticks.consumers().iter();
    consumers.map(|against| against.figures.iter().map(of).collect()).collect()
}

//! What deployments consume, and how that compares.

use super::assume::Assume;
use super::fault::{Fault, FaultKind};
use super::field::Field;
use super::rates::RateWords;
use super::{check, deployments, timeline, yardsticks};
use crate::answer::{
    Calculation, CalendarYears, ClaimReport, Item, Pictured, Planned, Premises, Rates,
    ScenarioTable, Yardsticks, near,
};
use crate::catalog::{Catalog, Source};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::{Sampling, SamplingPlan, Simulation};
use crate::quantity::{Energy, Power, parse_number, shortened};
use serde::{Deserialize, Serialize};
use uom::si::power::megawatt;

/// The seed where none is given.
const USUAL_SEED: u64 = 0;

/// What deployments consume, and how that compares.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Calc {
    /// Powers and presets: `7GW`, `openai-amd`, `3xserver-hall`; without any, those of the article.
    pub deployments: Vec<String>,
    /// Whether to add a total.
    pub total: bool,
    /// Plants and consumers: `three-gorges@2020`, `ireland`, `all`; without any, Three Gorges.
    pub against: Vec<String>,
    /// The assumptions.
    pub assume: Assume,
    /// Emissions, cost, water and machines, as far as they are wanted.
    pub rates: RateWords,
    /// Whether to show each step of the calculation.
    pub explain: bool,
    /// How many samples to draw where something is uncertain, 1 to 100,000,000: `1e6`.
    pub samples: Option<String>,
    /// The seed of the samples.
    pub seed: Option<u64>,
}

impl Calc {
    /// The calculation under one scenario.
    ///
    /// # Errors
    /// [`Fault`] says which field cannot be read.
    pub fn answer(&self, catalog: &Catalog) -> Result<Calculation, Fault> {
        self.answer_by(catalog, &Sampling::run_all)
    }

    /// The same, but the caller draws the samples, perhaps on several threads.
    ///
    /// # Errors
    /// As [`answer`](Self::answer).
    pub fn answer_by(
        &self,
        catalog: &Catalog,
        draw: &dyn Fn(&Sampling) -> Simulation,
    ) -> Result<Calculation, Fault> {
        let inputs = self.inputs(catalog)?;
        let mut calculation = inputs.calculation(self, &self.assume.premises(catalog)?, draw);
        calculation.published = self.range(&inputs, catalog)?;
        Ok(if self.against.is_empty() { calculation.accompanied(catalog) } else { calculation })
    }

    /// A calculation for each scenario.
    ///
    /// # Errors
    /// As [`answer`](Self::answer).
    pub fn scenarios(&self, catalog: &Catalog) -> Result<ScenarioTable, Fault> {
        self.scenarios_by(catalog, &Sampling::run_all)
    }

    /// The same, but the caller draws the samples; of one scenario if one is named.
    ///
    /// # Errors
    /// As [`answer`](Self::answer).
    pub fn scenarios_by(
        &self,
        catalog: &Catalog,
        draw: &dyn Fn(&Sampling) -> Simulation,
    ) -> Result<ScenarioTable, Fault> {
        let inputs = self.inputs(catalog)?;
        let all = if self.assume.wants_all_scenarios() {
            self.assume.every_scenario(catalog)?
        } else {
            vec![self.assume.premises(catalog)?]
        };
        let calculations = all.iter().map(|premises| inputs.calculation(self, premises, draw));
        Ok(ScenarioTable::new(calculations.collect()))
    }

    /// What a picture shows: one figure of each plant, unless several are asked for; references of a size like
    /// the deployments', unless some are chosen; and, for a single deployment at full power, the range of the
    /// published scenarios.
    ///
    /// # Errors
    /// As [`answer`](Self::answer).
    pub(crate) fn pictured_by(
        &self,
        catalog: &Catalog,
        language: Language,
        draw: &dyn Fn(&Sampling) -> Simulation,
    ) -> Result<Pictured, Fault> {
        /// More bars do not fit a picture.
        const MOST: usize = 12;

        let inputs = self.inputs(catalog)?;
        let chosen = yardsticks::drawn(&self.against, catalog)?;
        let own_choice = self.against.is_empty();
        let premises = if self.assume.wants_all_scenarios() {
            self.assume.every_scenario(catalog)?
        } else {
            vec![self.assume.premises(catalog)?]
        };
        let energy = premises.first().and_then(|premises| inputs.largest(premises));
        let yardsticks = match (chosen.plants(), energy) {
            ([_], Some(_)) if self.samples.is_some() || premises.len() > 1 => chosen,
            ([plant], Some(energy)) if own_choice => {
                near::usual(energy, plant.clone(), catalog, language)
            }
            _ => chosen,
        };
        let all = yardsticks.iter().count();
        let (yardsticks, of_all) = match energy {
            Some(energy) if yardsticks.are_many() => {
                (yardsticks.kept(&yardsticks.near(energy, MOST, false)), Some(all))
            }
            _ => (yardsticks, None),
        };
        let inputs = Inputs { yardsticks, ..inputs };
        let calculations = premises.iter().map(|premises| inputs.calculation(self, premises, draw));
        let table = ScenarioTable::new(calculations.collect());
        let range = self.range(&inputs, catalog)?;
        let scenarios = match range {
            Some(_) => self.assume.every_scenario(catalog)?,
            None => Vec::new(),
        };
        Ok(Pictured { table, range, scenarios, own_choice, of_all })
    }

    /// The lowest and the highest energy of a year under published scenarios, of one deployment of which
    /// nothing is assumed but that it runs at full power.
    fn range(&self, inputs: &Inputs, catalog: &Catalog) -> Result<Option<Estimate<Energy>>, Fault> {
        // Smaller than a data centre, of which the scenarios say nothing.
        let too_small =
            |item: &Item| item.weighted().nameplate.central() < Power::new::<megawatt>(1.0);

        let [item] = inputs.items.as_slice() else {
            return Ok(None);
        };
        let assumes_more = self.assume != Assume::default() || self.samples.is_some();
        if assumes_more || item.deployment.drawn || too_small(item) {
            return Ok(None);
        }
        let every = self.assume.every_scenario(catalog)?;
        let energies: Vec<_> = every.iter().filter_map(|one| inputs.largest(one)).collect();
        let (Some(first), true) = (energies.first(), item.weighted().nameplate.is_exact()) else {
            return Ok(None);
        };
        let low = energies.iter().copied().fold(*first, Energy::min);
        let high = energies.iter().copied().fold(*first, Energy::max);
        Ok(Estimate::ordered(low, *first, high))
    }

    /// The claims made in the sources of the deployments, if there are any. Each is judged on its own terms, not
    /// under the assumptions made for the deployments.
    ///
    /// # Errors
    /// As [`answer`](Self::answer).
    pub fn claims(&self, catalog: &Catalog) -> Result<Option<ClaimReport>, Fault> {
        let items = deployments::items(&self.deployments, catalog)?;
        let sources: Vec<&Source> = items.iter().flat_map(Item::sources).collect();
        check::of_documents(&sources, catalog)
    }

    /// The deployments by calendar year, if one of them comes online in stages. Calendar years have their own
    /// length: if another is assumed, there is nothing to show.
    ///
    /// # Errors
    /// As [`answer`](Self::answer).
    pub fn by_year(&self, catalog: &Catalog) -> Result<Option<CalendarYears>, Fault> {
        let items = deployments::items(&self.deployments, catalog)?;
        let planned: Vec<Planned> = items.into_iter().map(Planned::of).collect();
        let constant = planned.iter().all(|planned| planned.changes().is_none());
        if self.assume.time_field().is_some() || constant {
            return Ok(None);
        }
        let years = timeline::years(None, None, &planned)?;
        let chosen = yardsticks::chosen(&self.against, catalog)?;
        let Some(plant) = chosen.plants().first().cloned() else {
            return Ok(None);
        };
        let premises = self.assume.premises(catalog)?;
        Ok(Some(CalendarYears::new(planned, plant.first(), &premises, years, self.total)))
    }

    fn inputs(&self, catalog: &Catalog) -> Result<Inputs, Fault> {
        Ok(Inputs {
            plan: self.plan()?,
            items: deployments::items(&self.deployments, catalog)?,
            yardsticks: yardsticks::chosen(&self.against, catalog)?,
            rates: self.rates.read(catalog)?,
        })
    }

    /// How samples are drawn, if they are wanted.
    fn plan(&self) -> Result<Option<SamplingPlan>, Fault> {
        let Some(text) = &self.samples else {
            let alone = || Fault::new(Field::Seed, FaultKind::SeedAlone);
            return self.seed.map_or(Ok(None), |_| Err(alone()));
        };
        let whole = parse_number(text).ok().filter(|number| number.fract() == 0.0);
        let seed = self.seed.unwrap_or(USUAL_SEED);
        let plan = whole.and_then(|samples| SamplingPlan::new(samples as u64, seed));
        plan.map(Some).ok_or_else(|| {
            Fault::new(Field::Samples, FaultKind::Samples { text: shortened(text.trim()) })
        })
    }
}

/// All that a calculation needs but the premises.
struct Inputs {
    items: Vec<Item>,
    yardsticks: Yardsticks,
    rates: Rates,
    plan: Option<SamplingPlan>,
}

impl Inputs {
    /// The largest energy of a year of a deployment.
    fn largest(&self, premises: &Premises) -> Option<Energy> {
        let plain = Calculation::new(&self.items, &Yardsticks::default(), premises, false);
        plain.largest().map(|row| row.consumption.annual_energy.central())
    }

    fn calculation(
        &self,
        calc: &Calc,
        premises: &Premises,
        draw: &dyn Fn(&Sampling) -> Simulation,
    ) -> Calculation {
        let calculation = Calculation::new(&self.items, &self.yardsticks, premises, calc.total);
        let calculation = calculation.with_rates(self.rates.clone());
        let calculation = if calc.explain { calculation.explained() } else { calculation };
        match self.plan {
            Some(plan) => {
                let simulation = draw(&calculation.sampling(plan));
                calculation.with_simulation(&simulation)
            }
            None => calculation,
        }
    }
}

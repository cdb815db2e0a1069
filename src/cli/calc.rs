//! `gigawatt [DEPLOYMENT]...`: energy and comparison.

use super::Session;
use super::against;
use super::args::CalcArgs;
use super::assume;
use super::chart;
use super::ending::{self, Ending};
use super::failure::Failure;
use super::rates;
use super::report;
use super::simulate;
use super::split;
use super::target;
use crate::catalog::Catalog;
use crate::model::SamplingPlan;
use crate::report::{Calculation, Item, Premises, Rates, ScenarioTable, Yardsticks};

pub(super) fn run(session: &Session<'_>, args: &CalcArgs) -> Result<(), Failure> {
    session.check_ending(ending::ALL)?;
    match session.ending() {
        Some(Ending::Picture) => return chart::of_calc(session, args),
        Some(Ending::Page) => return report::of_calc(session, args),
        _ => {}
    }
    rates::warn(session, &args.rates);
    let glyphs = session.glyphs(args.chart)?;
    let catalog = session.presets()?;
    let calculations = calculations(args, &catalog)?.into_iter();
    let mut calculations = calculations.map(|calculation| match glyphs {
        Some(glyphs) => calculation.with_chart(glyphs),
        None => calculation,
    });
    match calculations.next() {
        Some(calculation) if !assume::wants_all(&args.assumptions) => session.show(&calculation),
        first => session.show(&ScenarioTable::new(first.into_iter().chain(calculations).collect())),
    }
}

/// One calculation, or one for each scenario.
pub(super) fn calculations(
    args: &CalcArgs,
    catalog: &Catalog,
) -> Result<Vec<Calculation>, Failure> {
    let plan = simulate::plan(&args.simulation)?;
    let items = items(&args.deployments, catalog)?;
    let inputs = Inputs::new(args, items, plan, catalog)?;
    if assume::wants_all(&args.assumptions) {
        let all = assume::all(&args.assumptions, catalog)?;
        return Ok(all.iter().map(|premises| inputs.calculation(premises)).collect());
    }
    let premises = assume::premises(&args.assumptions, catalog)?;
    Ok(vec![inputs.calculation(&premises)])
}

/// The calculation of some items under some premises.
pub(super) fn calculation(
    args: &CalcArgs,
    items: &[Item],
    premises: &Premises,
    catalog: &Catalog,
) -> Result<Calculation, Failure> {
    let plan = simulate::plan(&args.simulation)?;
    Ok(Inputs::new(args, items.to_vec(), plan, catalog)?.calculation(premises))
}

/// All that a calculation needs but the premises.
struct Inputs<'a> {
    args: &'a CalcArgs,
    items: Vec<Item>,
    yardsticks: Yardsticks,
    rates: Rates,
    plan: Option<SamplingPlan>,
}

impl<'a> Inputs<'a> {
    fn new(
        args: &'a CalcArgs,
        items: Vec<Item>,
        plan: Option<SamplingPlan>,
        catalog: &Catalog,
    ) -> Result<Self, Failure> {
        let yardsticks = against::chosen(&args.against, catalog)?;
        let rates = rates::rates(&args.rates, catalog)?;
        Ok(Self { args, items, yardsticks, rates, plan })
    }

    fn calculation(&self, premises: &Premises) -> Calculation {
        let calculation =
            Calculation::new(&self.items, &self.yardsticks, premises, self.args.total);
        let calculation = calculation.with_rates(self.rates.clone());
        let calculation = if self.args.explain { calculation.explained() } else { calculation };
        match self.plan {
            Some(plan) => {
                let simulation = simulate::run(&calculation.sampling(plan));
                calculation.with_simulation(&simulation)
            }
            None => calculation,
        }
    }
}

/// The deployments named, or those of the article, some perhaps in the user's own version.
pub(super) fn items(texts: &[String], catalog: &Catalog) -> Result<Vec<Item>, Failure> {
    if texts.is_empty() {
        let default = catalog.deployments().filter(|preset| preset.by_default);
        return Ok(default.map(|preset| Item::preset(preset, 1.0)).collect());
    }
    split::read_all(texts, |text| target::item(text, catalog))
}

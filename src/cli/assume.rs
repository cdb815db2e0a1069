//! The flags that change the assumptions.

use super::args::AssumptionArgs;
use super::failure::Failure;
use super::fault::Kind;
use super::presets::Presets;
use crate::answer::Premises;
use crate::catalog::{Part, ScenarioPreset, nearest};
use crate::estimate::Estimate;
use crate::model::{Assumptions, Parameter};
use crate::quantity::{ParseError, Time, parse_number, parse_ratio_range, parse_time, shortened};
use uom::si::time::hour;

/// The scenario of a run without flags.
pub(super) const HEADLINE: &str = "headline";

/// In place of a name: every scenario.
const ALL: &str = "all";

/// The one scenario of the flags, changed by the others. Where nobody is shown `where_from` the figures of
/// the headline come, they need not be read.
pub(super) fn premises(
    args: &AssumptionArgs,
    presets: &mut Presets,
    where_from: bool,
) -> Result<Premises, Failure> {
    if wants_all(args) {
        return Err(Failure::OneScenario);
    }
    match args.scenario.as_deref() {
        None if !where_from => changed(Premises::from(Assumptions::headline()), args),
        name => {
            let scenario = scenario(name.unwrap_or(HEADLINE), presets)?;
            changed(Premises::of(&scenario)?, args)
        }
    }
}

/// The assumptions of a run without flags.
pub(super) fn headline(presets: &mut Presets) -> Result<Premises, Failure> {
    Ok(Premises::of(&scenario(HEADLINE, presets)?)?)
}

/// Whether all scenarios are wanted side by side.
pub(super) fn wants_all(args: &AssumptionArgs) -> bool {
    args.scenario.as_deref() == Some(ALL)
}

/// Every scenario, each changed by the flags in the same way.
pub(super) fn all(args: &AssumptionArgs, presets: &mut Presets) -> Result<Vec<Premises>, Failure> {
    let scenarios = presets.part(Part::Scenarios)?.scenarios().iter();
    scenarios.map(|scenario| changed(Premises::of(scenario)?, args)).collect()
}

fn scenario(name: &str, presets: &mut Presets) -> Result<ScenarioPreset, Failure> {
    let name = name.trim();
    if name == HEADLINE {
        let catalog = presets.entry(Part::Scenarios, HEADLINE)?;
        if let Some(headline) = catalog.scenario(HEADLINE) {
            return Ok(headline.clone());
        }
    }
    let catalog = presets.part(Part::Scenarios)?;
    if let Some(scenario) = catalog.scenario(name) {
        return Ok(scenario.clone());
    }
    let names = catalog.scenario_names().chain([ALL]);
    let near = nearest(name, names).into_iter().map(str::to_owned).collect();
    Err(Failure::Unknown { kind: Kind::Scenario, name: shortened(name), near })
}

fn changed(premises: Premises, args: &AssumptionArgs) -> Result<Premises, Failure> {
    if args.load_factor.is_some() {
        return Err(Failure::LoadFactor);
    }
    let mut premises = premises;
    if let Some(text) = &args.utilization {
        let utilization = ratio(text, Parameter::Utilization)?;
        let change = |assumptions: Assumptions| assumptions.with_utilization(utilization);
        premises = premises.change(Parameter::Utilization, change)?;
    }
    if let Some(text) = &args.pue {
        let pue = ratio(text, Parameter::Pue)?;
        premises = premises.change(Parameter::Pue, |assumptions| assumptions.with_pue(pue))?;
    }
    if let Some(basis) = args.basis {
        let change = |assumptions: Assumptions| Ok(assumptions.with_basis(basis.into()));
        premises = premises.change(Parameter::Basis, change)?;
    }
    if let Some(text) = &args.hours {
        let hours = hours(text).map_err(Failure::Duration)?;
        premises =
            premises.change(Parameter::Hours, |assumptions| assumptions.with_hours(hours))?;
    }
    if let Some(year) = args.year {
        let change = |assumptions: Assumptions| assumptions.with_calendar_year(year);
        premises = premises.change(Parameter::Year, change)?;
    }
    if let Some(text) = &args.period {
        let period = parse_time(text).map_err(Failure::Duration)?;
        let change = |assumptions: Assumptions| assumptions.with_period(period);
        premises = premises.change(Parameter::Period, change)?;
    }
    Ok(premises)
}

fn ratio(text: &str, parameter: Parameter) -> Result<Estimate<f64>, Failure> {
    parse_ratio_range(text).map_err(|error| Failure::Ratio(error, parameter))
}

/// `8000` or `8000 h`.
fn hours(text: &str) -> Result<Time, ParseError> {
    match parse_number(text) {
        Ok(hours) => Ok(Time::new::<hour>(hours)),
        Err(_) => parse_time(text),
    }
}

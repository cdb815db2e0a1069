//! The flags that change the assumptions.

use super::args::AssumptionArgs;
use super::failure::Failure;
use super::fault::Kind;
use crate::catalog::{Catalog, ScenarioPreset, nearest};
use crate::estimate::Estimate;
use crate::model::{Assumptions, Parameter};
use crate::quantity::{ParseError, Time, parse_number, parse_ratio_range, parse_time, shortened};
use crate::report::Premises;
use uom::si::time::hour;

/// The scenario of a run without flags.
pub(super) const HEADLINE: &str = "headline";

/// In place of a name: every scenario.
const ALL: &str = "all";

/// The one scenario of the flags, changed by the others.
pub(super) fn premises(args: &AssumptionArgs, catalog: &Catalog) -> Result<Premises, Failure> {
    if wants_all(args) {
        return Err(Failure::OneScenario);
    }
    let name = args.scenario.as_deref().unwrap_or(HEADLINE);
    changed(Premises::of(scenario(name, catalog)?)?, args)
}

/// The assumptions of a run without flags.
pub(super) fn headline(catalog: &Catalog) -> Result<Premises, Failure> {
    Ok(Premises::of(scenario(HEADLINE, catalog)?)?)
}

/// Whether all scenarios are wanted side by side.
pub(super) fn wants_all(args: &AssumptionArgs) -> bool {
    args.scenario.as_deref() == Some(ALL)
}

/// Every scenario, each changed by the flags in the same way.
pub(super) fn all(args: &AssumptionArgs, catalog: &Catalog) -> Result<Vec<Premises>, Failure> {
    catalog.scenarios().map(|scenario| changed(Premises::of(scenario)?, args)).collect()
}

fn scenario<'a>(name: &str, catalog: &'a Catalog) -> Result<&'a ScenarioPreset, Failure> {
    let name = name.trim();
    if let Some(scenario) = catalog.scenario(name) {
        return Ok(scenario);
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

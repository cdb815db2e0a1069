//! The words for assumptions, as assumptions.

use super::fault::{Fault, FaultKind, PresetKind};
use super::field::Field;
use crate::answer::Premises;
use crate::catalog::{Catalog, ScenarioPreset};
use crate::estimate::Estimate;
use crate::model::{Assumptions, Parameter, PowerBasis};
use crate::quantity::{ParseError, Time, parse_number, parse_ratio_range, parse_time, shortened};
use serde::{Deserialize, Serialize};
use uom::si::time::hour;

/// The scenario where none is named.
const HEADLINE: &str = "headline";

/// In place of a name: every scenario.
const ALL: &str = "all";

/// The assumptions, as text. What is left out comes from the scenario; without one, it is what a headline
/// assumes: full power, no PUE, 8,760 h.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Assume {
    /// A set of assumptions, such as `typical`; `all` where several can be shown side by side.
    pub scenario: Option<String>,
    /// Average power over nameplate power, 0 to 1: `60%`, `0.4..0.6`.
    pub utilization: Option<String>,
    /// Facility energy over IT energy, 1 to 10: `1.2`, `1.1..1.4`.
    pub pue: Option<String>,
    /// What an announced power counts: `it-load` or `facility`.
    pub basis: Option<String>,
    /// The hours of a year: `8000`, `300d`.
    pub hours: Option<String>,
    /// A calendar year, 1900 to 2200, in place of 8,760 h.
    pub year: Option<u16>,
    /// A span whose energy is wanted too: `90d`, `24h`.
    pub period: Option<String>,
}

impl Assume {
    /// The field that says how long a power is drawn, if there is one.
    pub(crate) fn time_field(&self) -> Option<Field> {
        let given = [
            (self.hours.is_some(), Field::Hours),
            (self.year.is_some(), Field::Year),
            (self.period.is_some(), Field::Period),
        ];
        given.into_iter().find_map(|(is_given, field)| is_given.then_some(field))
    }

    /// Whether all scenarios are wanted side by side.
    #[must_use]
    pub fn wants_all_scenarios(&self) -> bool {
        self.scenario.as_deref() == Some(ALL)
    }

    /// The one scenario, changed by what else is said.
    ///
    /// # Errors
    /// [`Fault`] for unreadable text, impossible assumptions, and all scenarios at once.
    pub(crate) fn premises(&self, catalog: &Catalog) -> Result<Premises, Fault> {
        if self.wants_all_scenarios() {
            return Err(Fault::new(Field::Scenario, FaultKind::OneScenario));
        }
        let scenario = scenario(self.scenario.as_deref().unwrap_or(HEADLINE), catalog)?;
        self.change(Premises::of(scenario)?)
    }

    /// Every scenario, each changed in the same way.
    ///
    /// # Errors
    /// As [`premises`](Self::premises).
    pub(crate) fn every_scenario(&self, catalog: &Catalog) -> Result<Vec<Premises>, Fault> {
        let scenarios = catalog.scenarios();
        scenarios.map(|scenario| self.change(Premises::of(scenario)?)).collect()
    }

    fn change(&self, mut premises: Premises) -> Result<Premises, Fault> {
        if let Some(text) = &self.utilization {
            let utilization = ratio(text, Parameter::Utilization)?;
            let change = |assumptions: Assumptions| assumptions.with_utilization(utilization);
            premises = premises.change(Parameter::Utilization, change)?;
        }
        if let Some(text) = &self.pue {
            let pue = ratio(text, Parameter::Pue)?;
            premises = premises.change(Parameter::Pue, |assumptions| assumptions.with_pue(pue))?;
        }
        if let Some(text) = &self.basis {
            let basis = basis(text)?;
            let change = |assumptions: Assumptions| Ok(assumptions.with_basis(basis));
            premises = premises.change(Parameter::Basis, change)?;
        }
        if let Some(text) = &self.hours {
            let hours = hours(text).map_err(|error| duration(Field::Hours, error))?;
            premises =
                premises.change(Parameter::Hours, |assumptions| assumptions.with_hours(hours))?;
        }
        if let Some(year) = self.year {
            let change = |assumptions: Assumptions| assumptions.with_calendar_year(year);
            premises = premises.change(Parameter::Year, change)?;
        }
        if let Some(text) = &self.period {
            let period = parse_time(text).map_err(|error| duration(Field::Period, error))?;
            let change = |assumptions: Assumptions| assumptions.with_period(period);
            premises = premises.change(Parameter::Period, change)?;
        }
        Ok(premises)
    }
}

/// The assumptions where nothing is said.
pub(super) fn headline(catalog: &Catalog) -> Result<Premises, Fault> {
    Assume::default().premises(catalog)
}

fn scenario<'a>(name: &str, catalog: &'a Catalog) -> Result<&'a ScenarioPreset, Fault> {
    let name = name.trim();
    catalog.scenario(name).ok_or_else(|| {
        let names = catalog.scenario_names().chain([ALL]);
        Fault::unknown(Field::Scenario, PresetKind::Scenario, name, names)
    })
}

fn duration(field: Field, error: ParseError) -> Fault {
    Fault::new(field, FaultKind::Duration(error))
}

fn ratio(text: &str, parameter: Parameter) -> Result<Estimate<f64>, Fault> {
    let fault = |error| Fault::new(parameter.into(), FaultKind::Ratio(error, parameter));
    parse_ratio_range(text).map_err(fault)
}

fn basis(text: &str) -> Result<PowerBasis, Fault> {
    let known = [PowerBasis::ItLoad, PowerBasis::Facility];
    let named = known.into_iter().find(|basis| basis.name() == text.trim());
    named.ok_or_else(|| Fault::new(Field::Basis, FaultKind::Basis(shortened(text))))
}

/// `8000` or `8000 h`.
fn hours(text: &str) -> Result<Time, ParseError> {
    match parse_number(text) {
        Ok(hours) => Ok(Time::new::<hour>(hours)),
        Err(_) => parse_time(text),
    }
}

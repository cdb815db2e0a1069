//! The assumptions of a calculation, with where each of them comes from.

use crate::catalog::ScenarioPreset;
use crate::estimate::Estimate;
use crate::model::{AssumptionError, Assumptions, Deployment, Exactness, Parameter, PowerBasis};
use uom::si::f64::Time;

/// Assumptions, the scenario they come from, and what was changed on top of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Premises {
    assumptions: Assumptions,
    scenario: Option<ScenarioPreset>,
    changed: Vec<Parameter>,
}

impl From<Assumptions> for Premises {
    /// Assumptions of the caller's own, from no scenario.
    fn from(assumptions: Assumptions) -> Self {
        Self { assumptions, scenario: None, changed: Vec::new() }
    }
}

impl Premises {
    /// Those of a scenario.
    ///
    /// # Errors
    /// [`AssumptionError`] for a scenario with what cannot be, which the loader refuses already.
    pub fn of(scenario: &ScenarioPreset) -> Result<Self, AssumptionError> {
        let hours: Time = scenario.hours.value;
        let assumptions = Assumptions::headline()
            .with_utilization(scenario.utilization.value)?
            .with_pue(scenario.pue.value)?
            .with_hours(hours)?;
        Ok(Self { assumptions, scenario: Some(scenario.clone()), changed: Vec::new() })
    }

    /// The same with one of the assumptions changed.
    ///
    /// # Errors
    /// As the change itself.
    pub fn change(
        mut self,
        parameter: Parameter,
        change: impl FnOnce(Assumptions) -> Result<Assumptions, AssumptionError>,
    ) -> Result<Self, AssumptionError> {
        self.assumptions = change(self.assumptions)?;
        self.changed.push(parameter);
        Ok(self)
    }

    /// The same for powers that are drawn already: what would scale them is left out.
    pub(super) fn unscaled(&self) -> Self {
        let is_time = |parameter: &&Parameter| {
            matches!(parameter, Parameter::Hours | Parameter::Year | Parameter::Period)
        };
        Self {
            assumptions: self.assumptions.unscaled(),
            scenario: None,
            changed: self.changed.iter().filter(is_time).copied().collect(),
        }
    }

    /// The same for powers that are all known to be on a basis, which nobody had to assume.
    pub(crate) fn all_on(&self, basis: PowerBasis) -> Self {
        Self { assumptions: self.assumptions.with_basis(basis), ..self.clone() }
    }

    /// The assumptions.
    #[must_use]
    pub fn assumptions(&self) -> &Assumptions {
        &self.assumptions
    }

    /// The scenario they come from, if any.
    #[must_use]
    pub fn scenario(&self) -> Option<&ScenarioPreset> {
        self.scenario.as_ref()
    }

    /// What was changed on top of the scenario.
    #[must_use]
    pub fn changed(&self) -> &[Parameter] {
        &self.changed
    }

    /// How far the way from an announced power to the power drawn can be trusted: as far as the weakest
    /// of the assumptions it takes. What is drawn already takes no utilization, and a facility load takes
    /// no PUE; that a basis which is not stated is IT load is an assumption of its own, once there is a
    /// PUE to add.
    #[must_use]
    pub fn exactness_of(&self, deployment: &Deployment) -> Exactness {
        let utilization = if deployment.drawn {
            Exactness::Exact
        } else {
            self.exactness(Parameter::Utilization)
        };
        let basis = match self.assumptions.basis() {
            Some(_) => self.exactness(Parameter::Basis),
            None => Exactness::Exact,
        };
        let adds_pue = self.assumptions.pue() != Estimate::exactly(1.0);
        let pue = match self.assumptions.basis().unwrap_or(deployment.basis) {
            PowerBasis::Facility => Exactness::Exact,
            PowerBasis::Unstated if adds_pue => Exactness::Assumed,
            PowerBasis::ItLoad | PowerBasis::Unstated => self.exactness(Parameter::Pue),
        };
        Exactness::weakest([utilization, basis, pue])
    }

    /// How far one of them can be trusted: what was changed is given, and what comes from no scenario is
    /// assumed.
    #[must_use]
    pub fn exactness(&self, parameter: Parameter) -> Exactness {
        if self.changed.contains(&parameter) {
            return match parameter {
                // A calendar year and a span of time have the hours they have.
                Parameter::Year | Parameter::Hours | Parameter::Period => Exactness::Exact,
                _ => Exactness::Given,
            };
        }
        match (&self.scenario, parameter) {
            (Some(scenario), Parameter::Utilization) => scenario.utilization.exactness,
            (Some(scenario), Parameter::Pue) => scenario.pue.exactness,
            (Some(scenario), Parameter::Hours) => scenario.hours.exactness,
            (None, Parameter::Utilization | Parameter::Pue) => Exactness::Assumed,
            _ => Exactness::Exact,
        }
    }
}

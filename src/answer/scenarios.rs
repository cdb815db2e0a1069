//! The same deployments under several scenarios.

use super::Calculation;

/// One calculation for each scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioTable {
    pub(crate) calculations: Vec<Calculation>,
}

impl ScenarioTable {
    /// Calculations of the same deployments against the same yardsticks, a scenario each.
    #[must_use]
    pub fn new(calculations: Vec<Calculation>) -> Self {
        Self { calculations }
    }

    /// The calculations, in the order of the scenarios.
    #[must_use]
    pub fn calculations(&self) -> &[Calculation] {
        &self.calculations
    }
}

//! The same deployments under several scenarios, and a picture of them.

use super::{Calculation, Premises};
use crate::estimate::Estimate;
use crate::quantity::Energy;

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

/// Calculations to be drawn.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct Pictured {
    /// One calculation, or one for each scenario.
    pub table: ScenarioTable,
    /// The lowest and the highest energy of a year that published scenarios make of the only deployment.
    pub range: Option<Estimate<Energy>>,
    /// The scenarios that make it.
    pub scenarios: Vec<Premises>,
    /// Whether nobody chose what is compared with, so that what has another size may be left out.
    pub own_choice: bool,
    /// How many plants and consumers were asked for, where only those of a like size are drawn.
    pub of_all: Option<usize>,
}

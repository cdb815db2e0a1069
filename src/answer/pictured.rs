//! What a picture of deployments shows.

use super::{Premises, ScenarioTable};
use crate::estimate::Estimate;
use crate::quantity::Energy;

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
}

//! The formulas, each once: deployment → consumption → comparison.
//!
//! ```text
//! facility power = nameplate × utilization × PUE   (PUE 1 for a facility load)
//! energy         = facility power × duration            (a year is 8,760 h)
//! plant-years    = energy of a year / annual generation
//! days of output = plant-years × 365
//! share          = facility power / installed capacity
//! ```
//!
//! Power is compared with power and energy with energy: the share of the installed capacity and the
//! plant-years tell different stories, since a plant does not run at full power all year.

mod assumptions;
mod comparison;
mod consumption;
mod deployment;
mod generation;
mod sampling;

pub use assumptions::{AssumptionError, Assumptions, Parameter};
pub use comparison::{Comparison, days_of_output, plant_years, share_of_installed_capacity};
pub use consumption::{Consumption, average_power, energy, facility_power};
pub use deployment::{Deployment, PowerBasis};
pub use generation::{AnnualGeneration, GenerationBasis};
pub use sampling::{BINS, Sampling, SamplingPlan, Simulation, Tally};

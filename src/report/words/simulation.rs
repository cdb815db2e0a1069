//! The words of a simulation.

use crate::estimate::Shape;

/// What is said of samples.
pub(in super::super) struct SimulationWords {
    pub simulated: &'static str,
    pub utilization: &'static str,
    pub pue: &'static str,
    /// An uncertain input with its shape.
    pub drawn: fn(name: &str, shape: Shape) -> String,
    /// All samples would be the same.
    pub nothing_uncertain: &'static str,
    pub note: fn(&Sampled) -> String,
}

/// What was sampled, as texts.
pub(in super::super) struct Sampled {
    /// Grouped.
    pub samples: String,
    pub seed: u64,
    /// What is uncertain, each with its shape.
    pub drawn: String,
    /// The bins of a histogram, grouped.
    pub bins: String,
    /// Whether there are several rows.
    pub several: bool,
}

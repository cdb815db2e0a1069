//! Simulations in English.

use crate::report::words::simulation::{Sampled, SimulationWords};

pub(super) const WORDS: SimulationWords = SimulationWords {
    simulated: "Simulated",
    utilization: "utilization",
    pue: "PUE",
    drawn: |name, shape| format!("{name} ({})", shape.name()),
    nothing_uncertain: "Nothing is uncertain, so there is nothing to simulate: write a range such as \
                        6..10GW or --utilization 40..60%.",
    note,
};

fn note(sampled: &Sampled) -> String {
    let together = if sampled.several {
        "Each sample has one utilization and one PUE for all rows, and a power of its own for each \
         row. "
    } else {
        ""
    };
    format!(
        "{} samples, seed {}, of {}. {together}5 % of the samples are below p5, half below p50, 95 % \
         below p95; each is read off to 1/{} of the distance between the bounds above.",
        sampled.samples, sampled.seed, sampled.drawn, sampled.bins
    )
}

//! The flags of a simulation.

use clap::Args;

#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(in super::super) struct SimulationArgs {
    /// A number in any notation, such as 1e6 or 100万.
    #[arg(long)]
    pub samples: Option<String>,
    #[arg(long)]
    pub seed: Option<u64>,
}

impl SimulationArgs {
    /// Those before a command together with those behind it, which go first.
    pub fn and(self, behind: Self) -> Self {
        Self { samples: behind.samples.or(self.samples), seed: behind.seed.or(self.seed) }
    }
}

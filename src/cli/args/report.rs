//! `gigawatt report`.

use super::{AssumptionArgs, CalcArgs, RateArgs, SimulationArgs};
use clap::Args;

#[derive(Debug, Args)]
pub(in super::super) struct ReportArgs {
    pub deployments: Vec<String>,
    #[arg(long)]
    pub total: bool,
    #[arg(long, value_delimiter = ',')]
    pub against: Vec<String>,
    #[command(flatten)]
    pub assumptions: AssumptionArgs,
    #[command(flatten)]
    pub rates: RateArgs,
    #[command(flatten)]
    pub simulation: SimulationArgs,
}

impl ReportArgs {
    /// The same of `gigawatt calc`.
    pub fn calc(&self) -> CalcArgs {
        CalcArgs {
            deployments: self.deployments.clone(),
            total: self.total,
            against: self.against.clone(),
            assumptions: self.assumptions.clone(),
            rates: self.rates.clone(),
            explain: false,
            simulation: self.simulation.clone(),
            chart: false,
        }
    }
}

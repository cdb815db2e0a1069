//! The arguments of `solve`, `check` and `references`.

use super::AssumptionArgs;
use clap::Args;

#[derive(Debug, Args)]
pub(in super::super) struct SolveArgs {
    #[arg(required = true)]
    pub targets: Vec<String>,
    #[arg(long)]
    pub capacity_factor: Option<String>,
    #[command(flatten)]
    pub assumptions: AssumptionArgs,
}

#[derive(Debug, Args)]
pub(in super::super) struct CheckArgs {
    pub claims: Vec<String>,
    #[arg(long)]
    pub grid: Option<String>,
    #[command(flatten)]
    pub assumptions: AssumptionArgs,
}

#[derive(Debug, Args)]
pub(in super::super) struct ReferencesArgs {
    pub entry: Option<String>,
}

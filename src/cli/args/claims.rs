//! The arguments of `solve`, `check`, `read` and `references`.

use super::AssumptionArgs;
use clap::Args;
use std::path::PathBuf;

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

#[derive(Debug, Args)]
pub(in super::super) struct ReadArgs {
    #[arg(required = true)]
    pub texts: Vec<PathBuf>,
    /// Not named `strict`, as that of `fleet` is.
    #[arg(long = "strict", id = "all_checked")]
    pub strict: bool,
}

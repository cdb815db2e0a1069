//! `gigawatt timeline`.

use super::AssumptionArgs;
use clap::{Args, ValueEnum};

#[derive(Clone, Debug, Args)]
pub(in super::super) struct TimelineArgs {
    pub deployments: Vec<String>,
    #[arg(long)]
    pub schedule: Option<String>,
    #[arg(long, value_enum, requires = "schedule")]
    pub ramp: Option<RampArg>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub from: Option<u16>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub to: Option<u16>,
    #[arg(long = "total", id = "total_table")]
    pub total: bool,
    #[arg(long = "against", id = "reference", value_delimiter = ',')]
    pub against: Vec<String>,
    #[arg(long = "chart", id = "drawn")]
    pub chart: bool,
    #[command(flatten)]
    pub assumptions: AssumptionArgs,
}

/// How one level of `--schedule` turns into the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in super::super) enum RampArg {
    Step,
    Linear,
}

//! The arguments of `gigawatt fleet`.

use super::AssumptionArgs;
use crate::fleet::Format;
use clap::{Args, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in super::super) struct FleetArgs {
    /// `-`, or nothing where something is piped in, is standard input.
    pub file: Option<PathBuf>,
    #[arg(long, value_enum)]
    pub input_format: Option<TableFormatArg>,
    #[arg(long, conflicts_with = "input_format")]
    pub delimiter: Option<String>,
    #[arg(long)]
    pub column: Vec<String>,
    #[arg(long)]
    pub power_unit: Option<String>,
    #[arg(long)]
    pub rejects: Option<PathBuf>,
    #[arg(long)]
    pub strict: bool,
    /// Groups add up central values.
    #[arg(long, conflicts_with = "group_by")]
    pub ranges: bool,
    #[arg(long)]
    pub group_by: Option<String>,
    #[arg(long, requires = "group_by")]
    pub top: Option<NonZeroUsize>,
    /// Each takes about a megabyte.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    #[arg(long, value_delimiter = ',')]
    pub against: Vec<String>,
    #[arg(long)]
    pub grid: Option<String>,
    #[arg(long)]
    pub tariff: Option<String>,
    #[command(flatten)]
    pub assumptions: AssumptionArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in super::super) enum TableFormatArg {
    Csv,
    Tsv,
    Ndjson,
}

impl From<TableFormatArg> for Format {
    fn from(format: TableFormatArg) -> Self {
        match format {
            TableFormatArg::Csv => Self::Csv,
            TableFormatArg::Tsv => Self::Tsv,
            TableFormatArg::Ndjson => Self::Ndjson,
        }
    }
}

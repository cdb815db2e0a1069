//! `gigawatt man`.

use crate::cli::help::COMMANDS;
use clap::Args;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in super::super) struct ManArgs {
    #[arg(value_parser = PossibleValuesParser::new(COMMANDS), conflicts_with = "dir")]
    pub page: Option<String>,
    #[arg(long, conflicts_with = "output")]
    pub dir: Option<PathBuf>,
}

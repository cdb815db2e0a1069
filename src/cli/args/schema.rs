//! `gigawatt schema`.

use crate::schema::Subject;
use clap::Args;
use clap::builder::PossibleValuesParser;

#[derive(Debug, Args)]
pub(in super::super) struct SchemaArgs {
    #[arg(value_parser = PossibleValuesParser::new(Subject::ALL.iter().map(|subject| subject.name())))]
    pub subject: Option<String>,
}

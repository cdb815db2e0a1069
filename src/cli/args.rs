//! The arguments as clap reads them. What is said of each is in [`flags`](super::flags), and the order here is that of
//! the headings in the help.

use super::commands::{Command, NAMES};
use super::values::{
    BasisArg, ColorArg, DIGITS, DecimalArg, FormatArg, LanguageArg, MeasureArg, RampArg, ShellArg,
    SizeArg, THREADS, TableFormatArg, ThemeArg, YEARS,
};
use super::words::topics::TOPICS;
use crate::schema::Subject;
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser};
use std::num::NonZeroUsize;
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(
    name = "gigawatt",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true,
    subcommand_precedence_over_arg = true
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub calc: CalcArgs,
    #[command(flatten)]
    pub global: GlobalArgs,
    #[arg(short = 'V', long)]
    pub version: bool,
    #[arg(short, long, requires = "version")]
    pub verbose: bool,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Args)]
pub(super) struct GlobalArgs {
    #[arg(long, global = true, value_enum)]
    pub format: Option<FormatArg>,
    /// Read before the others, since it decides the language of their errors.
    #[arg(long, global = true, value_enum)]
    pub lang: Option<LanguageArg>,
    #[arg(long, global = true, value_parser = clap::value_parser!(u8).range(DIGITS))]
    pub digits: Option<u8>,
    #[arg(long, global = true, value_enum, default_value = "auto")]
    pub color: ColorArg,
    #[arg(long, global = true, value_enum)]
    pub theme: Option<ThemeArg>,
    #[arg(long, global = true, value_enum)]
    pub size: Option<SizeArg>,
    #[arg(long, global = true)]
    pub full: bool,
    #[arg(long, global = true)]
    pub sources: bool,
    #[arg(short, long, global = true)]
    pub output: Option<PathBuf>,
    #[arg(long, global = true)]
    pub presets: Vec<PathBuf>,
}

/// The flags that change what a headline assumes of a power.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(super) struct PowerArgs {
    #[arg(long)]
    pub scenario: Option<String>,
    #[arg(long)]
    pub utilization: Option<String>,
    #[arg(long)]
    pub pue: Option<String>,
    #[arg(long, value_enum)]
    pub basis: Option<BasisArg>,
}

/// The same, and how long a year is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(super) struct YearArgs {
    #[command(flatten)]
    pub power: PowerArgs,
    #[arg(long)]
    pub hours: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(YEARS), conflicts_with = "hours")]
    pub year: Option<u16>,
}

/// The same, and a time of one's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(super) struct AssumptionArgs {
    #[command(flatten)]
    pub year: YearArgs,
    #[arg(long = "for", id = "period")]
    pub period: Option<String>,
}

/// The flags that ask for more than energy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(super) struct RateArgs {
    #[arg(long)]
    pub grid: Option<String>,
    #[arg(long)]
    pub tariff: Option<String>,
    #[arg(long)]
    pub wue: Option<String>,
    #[arg(long)]
    pub unit_power: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(super) struct CalcArgs {
    pub deployments: Vec<String>,
    #[command(flatten)]
    pub assumptions: AssumptionArgs,
    #[arg(long, value_delimiter = ',')]
    pub against: Vec<String>,
    #[command(flatten)]
    pub rates: RateArgs,
    #[arg(long)]
    pub total: bool,
    #[arg(long)]
    pub explain: bool,
    /// A number in any notation, such as 1e6 or 100万.
    #[arg(long)]
    pub samples: Option<String>,
    #[arg(long)]
    pub seed: Option<u64>,
    #[arg(long)]
    pub chart: bool,
    #[arg(long, value_enum)]
    pub measure: Option<MeasureArg>,
    #[arg(long)]
    pub title: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ConvertArgs {
    pub quantity: String,
    pub units: Vec<String>,
    #[arg(long = "for", id = "duration")]
    pub duration: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct PresetsArgs {
    pub names: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct SolveArgs {
    #[arg(required = true)]
    pub targets: Vec<String>,
    #[command(flatten)]
    pub assumptions: AssumptionArgs,
    #[arg(long)]
    pub capacity_factor: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    pub claims: Vec<String>,
    #[command(flatten)]
    pub assumptions: PowerArgs,
    #[arg(long)]
    pub grid: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ReadArgs {
    pub texts: Vec<PathBuf>,
    #[arg(long)]
    pub quote: bool,
    #[arg(long = "strict", id = "all_checked")]
    pub all_checked: bool,
}

#[derive(Clone, Debug, Args)]
pub(super) struct TimelineArgs {
    pub deployments: Vec<String>,
    #[arg(long)]
    pub schedule: Option<String>,
    #[arg(long, value_enum, requires = "schedule")]
    pub ramp: Option<RampArg>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(YEARS))]
    pub from: Option<u16>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(YEARS))]
    pub to: Option<u16>,
    #[command(flatten)]
    pub assumptions: PowerArgs,
    #[arg(long = "against", id = "reference", value_delimiter = ',')]
    pub against: Vec<String>,
    #[arg(long = "total", id = "total_table")]
    pub total: bool,
    #[arg(long)]
    pub chart: bool,
    #[arg(long)]
    pub title: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct FleetArgs {
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
    #[command(flatten)]
    pub assumptions: YearArgs,
    #[arg(long, value_delimiter = ',')]
    pub against: Vec<String>,
    #[arg(long)]
    pub grid: Option<String>,
    #[arg(long)]
    pub tariff: Option<String>,
    #[arg(long)]
    pub sheet: Option<String>,
    #[arg(long, value_enum)]
    pub decimal: Option<DecimalArg>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub summary: Option<PathBuf>,
    #[arg(long)]
    pub rejects: Option<PathBuf>,
    #[arg(long)]
    pub strict: bool,
    /// Groups add up central values.
    #[arg(long, conflicts_with = "group_by")]
    pub ranges: bool,
    #[arg(long)]
    pub group_by: Option<String>,
    #[arg(long)]
    pub top: Option<NonZeroUsize>,
    /// Each row is calculated for every one of them.
    #[arg(long, conflicts_with_all = ["hours", "year"])]
    pub by_year: Option<String>,
    #[arg(long = "units", id = "column_units", value_delimiter = ',')]
    pub units: Vec<String>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(THREADS))]
    pub threads: Option<u16>,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    #[arg(value_parser = PossibleValuesParser::new(Subject::ALL.iter().map(|subject| subject.name())))]
    pub subject: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_enum)]
    pub shell: ShellArg,
}

/// What a client wants, it asks for in messages.
#[derive(Debug, Args)]
pub(super) struct McpArgs {}

#[derive(Debug, Args)]
pub(super) struct HelpArgs {
    #[arg(required = true, value_parser = PossibleValuesParser::new(TOPICS.iter().map(|topic| topic.name)))]
    pub topic: String,
}

#[derive(Debug, Args)]
pub(super) struct ManArgs {
    #[arg(value_parser = PossibleValuesParser::new(NAMES), conflicts_with = "dir")]
    pub page: Option<String>,
    #[arg(long, conflicts_with = "output")]
    pub dir: Option<PathBuf>,
}

//! The arguments. Their help is in [`words`](super::words), in two languages.

mod assumptions;
mod chart;
mod claims;
mod completions;
mod fleet;
mod man;
mod rates;
mod report;
mod schema;
mod simulation;
mod timeline;

pub(super) use assumptions::AssumptionArgs;
pub(super) use chart::{ChartArgs, KindArg};
pub(super) use claims::{CheckArgs, ReadArgs, ReferencesArgs, SolveArgs};
pub(super) use completions::{CompletionsArgs, ShellArg};
pub(super) use fleet::FleetArgs;
pub(super) use man::ManArgs;
pub(super) use rates::RateArgs;
pub(super) use report::ReportArgs;
pub(super) use schema::SchemaArgs;
pub(super) use simulation::SimulationArgs;
pub(super) use timeline::{RampArg, TimelineArgs};

use crate::report::{Format, Theme};
use clap::{Args, Parser, Subcommand, ValueEnum};
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
    #[arg(long, global = true, default_value = "4", value_parser = clap::value_parser!(u8).range(1..=15))]
    pub digits: u8,
    #[arg(long, global = true, value_enum, default_value = "auto")]
    pub color: ColorArg,
    #[arg(long, global = true, value_enum)]
    pub theme: Option<ThemeArg>,
    #[arg(short, long, global = true)]
    pub output: Option<PathBuf>,
    #[arg(long, global = true)]
    pub presets: Vec<PathBuf>,
}

/// A command gets its arguments once it is known to be the one, or all of them where help is wanted.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Command {
    Calc(CalcArgs),
    Convert(ConvertArgs),
    Presets(PresetsArgs),
    References(ReferencesArgs),
    Solve(SolveArgs),
    Check(CheckArgs),
    Read(ReadArgs),
    Timeline(TimelineArgs),
    Fleet(FleetArgs),
    Chart(ChartArgs),
    Report(ReportArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

impl Command {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Calc(_) => "calc",
            Self::Convert(_) => "convert",
            Self::Presets(_) => "presets",
            Self::References(_) => "references",
            Self::Solve(_) => "solve",
            Self::Check(_) => "check",
            Self::Read(_) => "read",
            Self::Timeline(_) => "timeline",
            Self::Fleet(_) => "fleet",
            Self::Chart(_) => "chart",
            Self::Report(_) => "report",
            Self::Schema(_) => "schema",
            Self::Completions(_) => "completions",
            Self::Man(_) => "man",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(super) struct CalcArgs {
    pub deployments: Vec<String>,
    #[arg(long)]
    pub total: bool,
    #[arg(long, value_delimiter = ',')]
    pub against: Vec<String>,
    #[command(flatten)]
    pub assumptions: AssumptionArgs,
    #[command(flatten)]
    pub rates: RateArgs,
    #[arg(long)]
    pub explain: bool,
    #[command(flatten)]
    pub simulation: SimulationArgs,
    /// Not named `chart`, as a command is.
    #[arg(long = "chart", id = "drawn")]
    pub chart: bool,
}

impl CalcArgs {
    pub fn is_used(&self) -> bool {
        *self != Self::default()
    }

    /// What stood before the command together with what stands behind it, which goes first.
    pub fn and(self, behind: &Self) -> Self {
        let behind = behind.clone();
        Self {
            deployments: [self.deployments, behind.deployments].concat(),
            total: self.total || behind.total,
            against: [self.against, behind.against].concat(),
            assumptions: self.assumptions.and(behind.assumptions),
            rates: self.rates.and(behind.rates),
            explain: self.explain || behind.explain,
            simulation: self.simulation.and(behind.simulation),
            chart: self.chart || behind.chart,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct ConvertArgs {
    pub quantity: String,
    #[arg(required = true)]
    pub units: Vec<String>,
    #[arg(long = "for", id = "duration")]
    pub duration: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct PresetsArgs {
    pub id: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatArg {
    Table,
    Markdown,
    Csv,
    Json,
    Tsv,
    Ndjson,
}

impl FormatArg {
    /// The format of a report; `None` for those that only whole tables have.
    pub fn of_report(self) -> Option<Format> {
        Some(match self {
            Self::Table => Format::Table,
            Self::Markdown => Format::Markdown,
            Self::Csv => Format::Csv,
            Self::Json => Format::Json,
            Self::Tsv | Self::Ndjson => return None,
        })
    }

    /// The format of a whole table; `None` for those of a report.
    pub fn of_fleet(self) -> Option<crate::fleet::Format> {
        use crate::fleet::Format;
        Some(match self {
            Self::Csv => Format::Csv,
            Self::Tsv => Format::Tsv,
            Self::Ndjson => Format::Ndjson,
            Self::Table | Self::Markdown | Self::Json => return None,
        })
    }

    /// The name on the command line.
    pub fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }
}

impl From<crate::fleet::Format> for FormatArg {
    fn from(format: crate::fleet::Format) -> Self {
        use crate::fleet::Format;
        match format {
            Format::Csv | Format::Separated(_) => Self::Csv,
            Format::Tsv => Self::Tsv,
            Format::Ndjson => Self::Ndjson,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum LanguageArg {
    En,
    Zh,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorArg {
    Auto,
    Always,
    Never,
}

/// The ground of pictures and pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ThemeArg {
    Light,
    Dark,
    Auto,
}

impl From<ThemeArg> for Theme {
    fn from(theme: ThemeArg) -> Self {
        match theme {
            ThemeArg::Light => Self::Light,
            ThemeArg::Dark => Self::Dark,
            ThemeArg::Auto => Self::Auto,
        }
    }
}

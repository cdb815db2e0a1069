//! Why a run ended without a result, how that is told, and the exit code.

use super::environment::EarlyWishes;
use super::fault::{Fault, FileFailure, Kind, TimelineFailure};
use super::fleet::FleetFailure;
use super::message;
use super::usage;
use super::words::words;
use crate::catalog::PresetError;
use crate::model::{AssumptionError, Parameter};
use crate::quantity::{ParseError, ParseErrorKind};
use crate::report::{
    ClaimError, ConversionError, Excerpt, Explanation, Language, RenderError, explain_parse_error,
    explain_preset_error, explain_schedule_error,
};
use std::io;
use std::path::Path;

/// A usage or input error.
pub(super) const BAD_INPUT: u8 = 2;
/// A failure at run time.
pub(super) const FAILED: u8 = 1;

#[derive(Debug)]
pub(super) enum Failure {
    Usage {
        error: clap::Error,
        /// The command that the arguments are of, if one is named.
        command: Option<&'static str>,
    },
    Quantity(ParseError),
    /// `7 GW` or `2 x openai-amd` without quotes: one thing as several arguments.
    Split {
        error: ParseError,
        joined: String,
    },
    /// `--for` with what is no time.
    Duration(ParseError),
    ZeroDuration,
    /// `--unit-power 0W`.
    ZeroUnit,
    /// `--unit-power 1.4`.
    UnitPower(ParseError),
    /// `--pue` or `--utilization` with what is no ratio.
    Ratio(ParseError, Parameter),
    Assumption(AssumptionError),
    LoadFactor,
    Preset(PresetError),
    UnknownName {
        name: String,
        near: Vec<String>,
    },
    /// `--against '3 three-gorges'`.
    CountedReference {
        text: String,
        one: String,
    },
    /// `7GW for 2028` where a power is needed.
    PowerOverTime {
        text: String,
        power: String,
        /// The flag that takes the time, and its value.
        flag: (&'static str, String),
    },
    /// `1GW@2026-07` without its flag.
    ScheduleAlone {
        text: String,
    },
    /// The name is that of something else, where a deployment is wanted.
    NoDeployment {
        name: String,
        /// What it is, with its ids.
        others: Vec<(Kind, String)>,
    },
    /// No entry of a kind has this name.
    Unknown {
        kind: Kind,
        name: String,
        near: Vec<String>,
    },
    UnknownFigure {
        reference: String,
        figure: String,
        known: Vec<String>,
    },
    Count {
        text: String,
    },
    /// `--samples` with what is no number of samples.
    Samples {
        text: String,
    },
    SeedAlone,
    /// `--chart` with another format than a table.
    ChartWithoutTable,
    /// `--format` with a command that writes only one.
    OneFormat {
        command: &'static str,
        ending: &'static str,
    },
    /// `--scenario all` where one is needed.
    OneScenario,
    /// `--utilization 0` where the power is looked for.
    NothingDrawn,
    /// A time for a claim, which has one of its own.
    TimeOfClaim {
        flag: &'static str,
    },
    NeedlessForChart {
        flag: &'static str,
        kind: &'static str,
    },
    CommandAfterDeployments {
        command: &'static str,
    },
    Conversion(ConversionError),
    Claim(ClaimError),
    Timeline(TimelineFailure),
    File(FileFailure),
    Render(RenderError),
    Output(io::Error),
    /// `--format ndjson` for what is no table of many rows.
    ReportFormat(String),
    Fleet(FleetFailure),
}

impl From<ParseError> for Failure {
    fn from(error: ParseError) -> Self {
        Self::Quantity(error)
    }
}

impl From<AssumptionError> for Failure {
    fn from(error: AssumptionError) -> Self {
        Self::Assumption(error)
    }
}

impl From<PresetError> for Failure {
    fn from(error: PresetError) -> Self {
        Self::Preset(error)
    }
}

impl From<ConversionError> for Failure {
    fn from(error: ConversionError) -> Self {
        Self::Conversion(error)
    }
}

impl From<ClaimError> for Failure {
    fn from(error: ClaimError) -> Self {
        Self::Claim(error)
    }
}

impl From<TimelineFailure> for Failure {
    fn from(failure: TimelineFailure) -> Self {
        Self::Timeline(failure)
    }
}

impl From<FileFailure> for Failure {
    fn from(failure: FileFailure) -> Self {
        Self::File(failure)
    }
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        Self::Render(error)
    }
}

impl Failure {
    pub fn file(path: &Path, error: io::Error) -> Self {
        FileFailure::read(path, error).into()
    }

    pub fn write(path: &Path, error: io::Error) -> Self {
        FileFailure::write(path, error).into()
    }

    /// A reader that has seen enough, as in `gigawatt | head -1`.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Output(_) | Self::Render(_) => FAILED,
            Self::File(failure) => failure.exit_code(),
            Self::Fleet(failure) => failure.exit_code(),
            _ => BAD_INPUT,
        }
    }

    pub fn explanation(&self, language: Language) -> Explanation {
        let words = words(language);
        let plain = |kind, (message, hint)| Explanation { kind, message, hint, excerpt: None };
        match self {
            Self::Usage { error, command } => usage::explain(error, *command, language),
            Self::Quantity(error) => explain_parse_error(error, language),
            Self::Split { error, joined } => Explanation {
                hint: Some((words.split)(joined)),
                ..explain_parse_error(error, language)
            },
            Self::Duration(error) => Explanation {
                hint: Some(words.duration.to_owned()),
                ..explain_parse_error(error, language)
            },
            Self::UnitPower(error) => Explanation {
                hint: Some(words.unit_power.to_owned()),
                ..explain_parse_error(error, language)
            },
            // What can be told of the text itself goes before what one looks like.
            Self::Ratio(error, _)
                if matches!(error.kind(), ParseErrorKind::Shape(_))
                    || !error.suggestions().is_empty() =>
            {
                explain_parse_error(error, language)
            }
            Self::Ratio(error, parameter) => Explanation {
                hint: Some((words.ratio)(*parameter)),
                ..explain_parse_error(error, language)
            },
            Self::Assumption(error) => plain("assumption", (words.assumption)(error)),
            Self::LoadFactor => plain("load-factor", (words.load_factor)()),
            Self::ZeroDuration => {
                plain("no-time", (words.zero_duration.to_owned(), Some(words.duration.to_owned())))
            }
            Self::Preset(error) => explain_preset_error(error, language),
            Self::UnknownName { name, near } => {
                plain("unknown-name", (words.unknown_name)(name, near))
            }
            Self::CountedReference { text, one } => {
                plain("counted-reference", (words.counted_reference)(text, one))
            }
            Self::PowerOverTime { text, power, flag } => {
                plain("power-over-time", (words.power_over_time)(text, power, (flag.0, &flag.1)))
            }
            Self::ScheduleAlone { text } => plain("schedule-alone", (words.schedule_alone)(text)),
            Self::NoDeployment { name, others } => {
                plain("no-deployment", (words.no_deployment)(name, others))
            }
            Self::Unknown { kind, name, near } => {
                plain("unknown-name", (words.unknown)(*kind, name, near))
            }
            Self::UnknownFigure { reference, figure, known } => {
                plain("unknown-figure", (words.unknown_figure)(reference, figure, known))
            }
            Self::ZeroUnit => plain("not-positive", (words.zero_unit)()),
            Self::Samples { text } => plain("samples", (words.samples)(text)),
            Self::SeedAlone => plain("seed-alone", (words.seed_alone)()),
            Self::ChartWithoutTable => plain("chart-without-table", (words.chart_without_table)()),
            Self::OneFormat { command, ending } => {
                plain("one-format", (words.one_format)(command, ending))
            }
            Self::OneScenario => plain("one-scenario", (words.one_scenario)()),
            Self::NothingDrawn => plain("nothing-drawn", (words.nothing_drawn)()),
            Self::TimeOfClaim { flag } => plain("time-of-claim", (words.time_of_claim)(flag)),
            Self::NeedlessForChart { flag, kind } => {
                plain("needless-for-chart", (words.needless_for_chart)(flag, kind))
            }
            Self::Count { text } => plain("count", (words.count)(text)),
            Self::CommandAfterDeployments { command } => {
                plain("command-after-deployments", (words.command_after_deployments)(command))
            }
            Self::Conversion(error) => plain("wrong-dimension", (words.conversion)(error)),
            Self::Claim(error) => plain("wrong-dimension", (words.claim)(error)),
            Self::Timeline(failure) => explain_timeline(failure, language),
            Self::File(failure) => plain(failure.name(), (words.file)(failure)),
            Self::Render(error) => plain("render", (error.to_string(), None)),
            Self::Output(error) => plain("output", ((words.output)(&error.to_string()), None)),
            Self::ReportFormat(format) => plain("format", (words.fleet.report_format)(format)),
            Self::Fleet(failure) => failure.explanation(language),
        }
    }

    /// The message for standard error, as JSON or for people.
    pub fn text(&self, wishes: &EarlyWishes) -> String {
        message::error_text(self.explanation(wishes.language), wishes)
    }
}

/// What is wrong with the arguments of a timeline.
fn explain_timeline(failure: &TimelineFailure, language: Language) -> Explanation {
    let TimelineFailure::Plan { fault, text, span } = failure else {
        let (message, hint) = (words(language).timeline)(failure);
        return Explanation { kind: failure.name(), message, hint, excerpt: None };
    };
    let explanation = match fault {
        Fault::Text(error) => explain_parse_error(error, language),
        Fault::Schedule(error) => explain_schedule_error(error, language),
        Fault::MissingDate => {
            let (message, hint) = (words(language).timeline)(failure);
            Explanation { kind: failure.name(), message, hint, excerpt: None }
        }
    };
    let excerpt = Excerpt { file: None, text: text.clone(), span: span.clone() };
    let excerpt = Some(excerpt).filter(|excerpt| !excerpt.text.trim().is_empty());
    Explanation { excerpt, ..explanation }
}

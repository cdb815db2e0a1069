//! Why a run ended without a result, how that is told, and the exit code.

use super::environment::EarlyWishes;
use super::fault::FileFailure;
use super::fleet::FleetFailure;
use super::help::COMMANDS;
use super::message;
use super::naming::CommandLine;
use super::usage;
use super::words::words;
use crate::ask::{Fault, FaultKind};
use crate::catalog::{PresetError, nearest};
use crate::report::{Explanation, Language, RenderError, explain_fault, explain_preset_error};
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
    /// The question has no answer.
    Ask(Fault),
    Preset(PresetError),
    /// `--chart` with another format than a table.
    ChartWithoutTable,
    /// `--format` with a command that writes only one.
    OneFormat {
        command: &'static str,
        ending: &'static str,
    },
    NeedlessForChart {
        flag: &'static str,
        kind: &'static str,
    },
    CommandAfterDeployments {
        command: &'static str,
    },
    File(FileFailure),
    Render(RenderError),
    Output(io::Error),
    /// `--format ndjson` for what is no table of many rows.
    ReportFormat(String),
    Fleet(FleetFailure),
}

impl From<Fault> for Failure {
    /// A name that is no deployment may be a slip in that of a command.
    fn from(mut fault: Fault) -> Self {
        if let FaultKind::UnknownName { name, near } = &mut fault.kind {
            let known = near.iter().map(String::as_str);
            let commands = COMMANDS.iter().copied().filter(|command| command != name);
            *near = nearest(name, known.chain(commands)).into_iter().map(str::to_owned).collect();
        }
        Self::Ask(fault)
    }
}

impl From<PresetError> for Failure {
    fn from(error: PresetError) -> Self {
        Self::Preset(error)
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
            Self::Ask(fault) => explain_fault(fault, language, &CommandLine),
            Self::Preset(error) => explain_preset_error(error, language),
            Self::ChartWithoutTable => plain("chart-without-table", (words.chart_without_table)()),
            Self::OneFormat { command, ending } => {
                plain("one-format", (words.one_format)(command, ending))
            }
            Self::NeedlessForChart { flag, kind } => {
                plain("needless-for-chart", (words.needless_for_chart)(flag, kind))
            }
            Self::CommandAfterDeployments { command } => {
                plain("command-after-deployments", (words.command_after_deployments)(command))
            }
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

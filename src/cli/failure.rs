//! Why a run ended without a result, how that is told, and the exit code.

use super::environment::{EarlyWishes, error_color};
use super::fleet::FleetFailure;
use super::usage;
use super::words::words;
use crate::catalog::{PresetError, line_and_column};
use crate::model::AssumptionError;
use crate::quantity::ParseError;
use crate::report::{
    ConversionError, Excerpt, Explanation, Language, RenderError, explain_parse_error,
    explain_preset_error,
};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::json;
use std::io;
use std::path::Path;

/// A usage or input error.
pub(super) const BAD_INPUT: u8 = 2;
/// A failure at run time.
pub(super) const FAILED: u8 = 1;

#[derive(Debug)]
pub(super) enum Failure {
    Usage(clap::Error),
    Quantity(ParseError),
    /// `7 GW` or `2 x openai-amd` without quotes: one thing as several arguments.
    Split {
        error: ParseError,
        joined: String,
    },
    /// `--for` with what is no time.
    Duration(ParseError),
    ZeroDuration,
    /// `--pue` or `--utilization` with what is no ratio.
    Ratio(ParseError),
    Assumption(AssumptionError),
    LoadFactor,
    Preset(PresetError),
    UnknownName {
        name: String,
        near: Vec<String>,
        /// The name is that of a plant, where a deployment is wanted.
        plant: bool,
    },
    UnknownPlant {
        name: String,
        near: Vec<String>,
    },
    UnknownFigure {
        plant: String,
        figure: String,
        known: Vec<String>,
    },
    UnknownPreset {
        name: String,
        near: Vec<String>,
    },
    Count {
        text: String,
    },
    CommandAfterDeployments {
        command: &'static str,
    },
    Conversion(ConversionError),
    File {
        path: String,
        error: io::Error,
    },
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

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        Self::Render(error)
    }
}

impl Failure {
    pub fn file(path: &Path, error: io::Error) -> Self {
        Self::File { path: path.display().to_string(), error }
    }

    /// A reader that has seen enough, as in `gigawatt | head -1`.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Output(_) | Self::Render(_) => FAILED,
            Self::Fleet(failure) => failure.exit_code(),
            _ => BAD_INPUT,
        }
    }

    fn explanation(&self, language: Language) -> Explanation {
        let words = words(language);
        let plain = |kind, (message, hint)| Explanation { kind, message, hint, excerpt: None };
        match self {
            Self::Usage(error) => usage::explain(error, language),
            Self::Quantity(error) => explain_parse_error(error, language),
            Self::Split { error, joined } => Explanation {
                hint: Some((words.split)(joined)),
                ..explain_parse_error(error, language)
            },
            Self::Duration(error) => Explanation {
                hint: Some(words.duration.to_owned()),
                ..explain_parse_error(error, language)
            },
            Self::Ratio(error) => Explanation {
                hint: Some(words.ratio.to_owned()),
                ..explain_parse_error(error, language)
            },
            Self::Assumption(error) => plain("assumption", (words.assumption)(error)),
            Self::LoadFactor => plain("load-factor", (words.load_factor)()),
            Self::ZeroDuration => {
                plain("no-time", (words.zero_duration.to_owned(), Some(words.duration.to_owned())))
            }
            Self::Preset(error) => explain_preset_error(error, language),
            Self::UnknownName { name, near, plant } => {
                plain("unknown-name", (words.unknown_name)(name, near, *plant))
            }
            Self::UnknownPlant { name, near } => {
                plain("unknown-name", (words.unknown_plant)(name, near))
            }
            Self::UnknownFigure { plant, figure, known } => {
                plain("unknown-figure", (words.unknown_figure)(plant, figure, known))
            }
            Self::UnknownPreset { name, near } => {
                plain("unknown-name", (words.unknown_preset)(name, near))
            }
            Self::Count { text } => plain("count", (words.count)(text)),
            Self::CommandAfterDeployments { command } => {
                plain("command-after-deployments", (words.command_after_deployments)(command))
            }
            Self::Conversion(error) => plain("wrong-dimension", (words.conversion)(error)),
            Self::File { path, error } => plain("file", (words.file)(path, &error.to_string())),
            Self::Render(error) => plain("render", (error.to_string(), None)),
            Self::Output(error) => plain("output", ((words.output)(&error.to_string()), None)),
            Self::ReportFormat(format) => plain("format", (words.fleet.report_format)(format)),
            Self::Fleet(failure) => failure.explanation(language),
        }
    }

    /// The message for standard error, as JSON or for people.
    pub fn text(&self, wishes: &EarlyWishes) -> String {
        let explanation = self.explanation(wishes.language);
        if wishes.json { as_json(&explanation) } else { for_people(&explanation, wishes) }
    }
}

/// Places count characters, as people and most languages do.
fn as_json(explanation: &Explanation) -> String {
    let mut error = json!({
        "kind": explanation.kind,
        "message": explanation.message,
        "hint": explanation.hint,
        "span": null,
    });
    if let Some(Excerpt { file, text, span }) = &explanation.excerpt {
        let characters = |end: usize| text[..end].chars().count();
        error["span"] = json!({
            "start": characters(span.start),
            "end": characters(span.end),
        });
        match file {
            None => error["text"] = json!(text),
            Some(file) => {
                let (line, column) = line_and_column(text, span.start);
                error["file"] = json!(file);
                error["line"] = json!(line);
                error["column"] = json!(column);
                error["text"] = json!(text[span.clone()]);
            }
        }
    }
    json!({ "error": error }).to_string() + "\n"
}

fn for_people(explanation: &Explanation, wishes: &EarlyWishes) -> String {
    let words = words(wishes.language);
    let snippet = |excerpt: &Excerpt| {
        Snippet::source(excerpt.text.clone())
            .path(excerpt.file.clone())
            .line_numbering(excerpt.file.is_some())
            .annotation(AnnotationKind::Primary.span(excerpt.span.clone()))
    };
    let title = Level::ERROR.with_name(words.error).primary_title(&explanation.message);
    let message = title.elements(explanation.excerpt.iter().map(snippet));
    let hint = explanation.hint.as_ref().map(|hint| {
        let hint = Level::HELP.with_name(words.hint).secondary_title(hint);
        Group::with_title(hint)
    });
    let renderer = if error_color(wishes.color) { Renderer::styled() } else { Renderer::plain() };
    let parts = std::iter::once(message).chain(hint);
    parts.map(|part| renderer.render(&[part]) + "\n").collect()
}

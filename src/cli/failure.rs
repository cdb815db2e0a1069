//! Why a run ended without a result, how that is told, and the exit code.

use super::commands::NAMES;
use super::environment::EarlyWishes;
use super::message;
use super::words::{CommandLine, files};
use crate::ask::{Fault, FaultKind};
use crate::catalog::{PresetError, nearest};
use crate::language::{Language, Said};
use crate::render::RenderError;
use crate::view::{Explanation, explain_fault};
use std::fmt::{self, Debug, Formatter};
use std::io;
use std::path::Path;

/// A usage or input error.
pub(super) const BAD_INPUT: u8 = 2;
/// A failure at run time.
pub(super) const FAILED: u8 = 1;

pub(super) enum Failure {
    /// The output cannot be written, as nobody reads it any more or for another reason.
    Output(io::Error),
    Told {
        exit_code: u8,
        explain: Box<dyn Fn(Language) -> Explanation>,
    },
}

impl Failure {
    /// Something to be written otherwise: its name for programs, and what is said of it.
    pub fn new(kind: &'static str, say: impl Fn(Language) -> Said + 'static) -> Self {
        Self::explained(BAD_INPUT, move |language| explanation(kind, say(language)))
    }

    pub fn explained(exit_code: u8, explain: impl Fn(Language) -> Explanation + 'static) -> Self {
        Self::Told { exit_code, explain: Box::new(explain) }
    }

    /// A file that cannot be read.
    pub fn file(path: &Path, error: io::Error) -> Self {
        let path = path.display().to_string();
        Self::new("file", move |language| files::read(language, &path, &error))
    }

    /// A file that cannot be written.
    pub fn write(path: &Path, error: io::Error) -> Self {
        let path = path.display().to_string();
        Self::explained(FAILED, move |language| {
            explanation("write", files::write(&path, &error, language))
        })
    }

    /// A reader that has seen enough, as in `gigawatt | head -1`.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Output(_) => FAILED,
            Self::Told { exit_code, .. } => *exit_code,
        }
    }

    pub fn explanation(&self, language: Language) -> Explanation {
        match self {
            Self::Output(error) => explanation("output", files::output(language, error)),
            Self::Told { explain, .. } => explain(language),
        }
    }

    /// The message for standard error, as JSON or for people.
    pub fn text(&self, wishes: &EarlyWishes) -> String {
        message::error_text(self.explanation(wishes.language), wishes)
    }
}

/// What is said, with its name for programs.
pub(super) fn explanation(kind: &'static str, (message, hint): Said) -> Explanation {
    Explanation { kind, message, hint, excerpt: None }
}

impl Debug for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.explanation(Language::English).fmt(f)
    }
}

impl From<Fault> for Failure {
    /// A name that is no deployment may be a slip in that of a command.
    fn from(mut fault: Fault) -> Self {
        if let FaultKind::UnknownName { name, near } = &mut fault.kind {
            let known = near.iter().map(String::as_str);
            let commands = NAMES.iter().copied().filter(|command| command != name);
            *near = nearest(name, known.chain(commands)).into_iter().map(str::to_owned).collect();
        }
        Self::explained(BAD_INPUT, move |language| explain_fault(&fault, language, &CommandLine))
    }
}

impl From<PresetError> for Failure {
    fn from(error: PresetError) -> Self {
        Self::explained(BAD_INPUT, move |language| error.explained(language))
    }
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        Self::explained(FAILED, move |_| explanation("render", (error.to_string(), None)))
    }
}

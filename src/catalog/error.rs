//! Why a preset file is refused, and where.

use super::said::preset_error;
use crate::language::{Language, Said};
use crate::model::{AssumptionError, ScheduleError};
use crate::quantity::ParseError;
use std::fmt;
use std::ops::Range;

/// A preset file that cannot be used. A file is taken whole or not at all.
#[derive(Debug)]
pub struct PresetError(Box<Located>);

#[derive(Debug)]
struct Located {
    kind: PresetErrorKind,
    file: String,
    text: String,
    span: Range<usize>,
}

impl PresetError {
    pub(super) fn new(
        kind: PresetErrorKind,
        file: &str,
        text: &str,
        span: Option<Range<usize>>,
    ) -> Self {
        let start = span.as_ref().map_or(0, |span| span.start.min(text.len()));
        let end = span.map_or(0, |span| span.end.clamp(start, text.len()));
        Self(Box::new(Located {
            kind,
            file: file.to_owned(),
            text: text.to_owned(),
            span: start..end,
        }))
    }

    /// What was wrong.
    #[must_use]
    pub fn kind(&self) -> &PresetErrorKind {
        &self.0.kind
    }

    /// The name of the file.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.0.file
    }

    /// The whole text of the file.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The bytes of [`text`](Self::text) at fault.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.0.span.clone()
    }

    /// Line and column of the fault, from 1, the column in characters.
    #[must_use]
    pub fn line_and_column(&self) -> (usize, usize) {
        line_and_column(&self.0.text, self.0.span.start)
    }

    /// What to write instead, in English.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        self.0.kind.hint()
    }
}

/// Line and column of a byte, from 1, the column in characters.
pub(crate) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

impl fmt::Display for PresetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.line_and_column();
        write!(f, "{}:{line}:{column}: {}", self.0.file, self.0.kind)
    }
}

impl std::error::Error for PresetError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&self.0.kind)
    }
}

/// What was wrong with a preset file.
#[derive(Debug)]
#[non_exhaustive]
pub enum PresetErrorKind {
    /// Not TOML, or not of the shape of a preset file.
    Shape {
        /// What the TOML reader says.
        message: String,
        /// The last part of the key that it is about, or of the table's name; empty where there is none.
        key: String,
        /// The first source of the file, or an example of one.
        source: String,
    },
    /// A value that is no quantity, or one of the wrong dimension.
    Quantity(ParseError),
    /// A figure refers to a source that the file does not define.
    UnknownSource {
        /// The key as written.
        key: String,
        /// The source whose key is nearest.
        nearest: Option<String>,
    },
    /// An id or alias that stands twice.
    DuplicateName {
        /// The name.
        name: String,
    },
    /// An id that is not lower-case words joined by hyphens.
    BadId {
        /// The id.
        id: String,
    },
    /// A name that the command line reads as something else: a quantity or a command.
    ReservedName {
        /// The name.
        name: String,
        /// What it would be read as.
        meaning: ReservedMeaning,
    },
    /// A name or title without text.
    EmptyText,
    /// A line break, an escape sequence, a mark of direction or the like in a text.
    UnseenCharacter {
        /// The first of them.
        found: char,
    },
    /// A text longer than anybody writes one.
    TooLong {
        /// The most that is taken.
        most: usize,
    },
    /// What is no address of a page on the web.
    NotAnAddress,
    /// A time of day, or a year that is none of ours.
    NotADate,
    /// A power or energy of zero.
    NotPositive,
    /// A plant without any annual generation, a consumer without any consumption.
    NoFigures {
        /// The table that is missing.
        table: &'static str,
    },
    /// A scenario with what cannot be, such as a PUE under 1.
    Assumption(AssumptionError),
    /// A figure that needs the year it is of.
    YearMissing,
    /// The generation of a year without its year, or the other way round.
    Year {
        /// Whether a year belongs there.
        needed: bool,
        /// The basis of a figure without a year.
        other: &'static str,
    },
    /// A year that stands twice on the same basis.
    DuplicateFigure,
    /// More energy than the plant can generate at full power all year.
    BeyondCapacity {
        /// The most it can generate, written for reading.
        most: String,
    },
    /// Tranches out of order, off before they are on, or more than the deployment.
    Schedule(ScheduleError),
}

/// What a name would be read as on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReservedMeaning {
    /// A quantity such as `7GW`.
    Quantity,
    /// A command of the program.
    Command,
}

impl PresetErrorKind {
    /// A short name for machines, such as `unknown-source`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Shape { .. } => "shape",
            Self::Quantity(error) => error.kind().name(),
            Self::UnknownSource { .. } => "unknown-source",
            Self::DuplicateName { .. } => "duplicate-name",
            Self::BadId { .. } => "bad-id",
            Self::ReservedName { .. } => "reserved-name",
            Self::EmptyText => "empty-text",
            Self::UnseenCharacter { .. } => "control-character",
            Self::TooLong { .. } => "too-long",
            Self::NotAnAddress => "not-an-address",
            Self::NotADate => "not-a-date",
            Self::NotPositive => "not-positive",
            Self::NoFigures { .. } => "no-figures",
            Self::Assumption(_) => "assumption",
            Self::YearMissing | Self::Year { .. } => "year",
            Self::DuplicateFigure => "duplicate-figure",
            Self::BeyondCapacity { .. } => "beyond-capacity",
            Self::Schedule(error) => error.name(),
        }
    }

    /// What to write instead, in English.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        self.said(Language::English).1
    }

    /// What was wrong, and what to write instead.
    pub(crate) fn said(&self, language: Language) -> Said {
        preset_error(language, self)
    }
}

impl fmt::Display for PresetErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(Language::English).0)
    }
}

impl std::error::Error for PresetErrorKind {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Quantity(error) => Some(error),
            Self::Assumption(error) => Some(error),
            Self::Schedule(error) => Some(error),
            _ => None,
        }
    }
}

//! Why a preset file is refused, and where.

use super::slip::Slip;
use super::toml_place::Place;
use crate::model::AssumptionError;
use crate::model::ScheduleError;
use crate::quantity::ParseError;
use std::fmt;
use std::ops::Range;
use thiserror::Error;

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
        self.0.kind.source()
    }
}

/// What was wrong with a preset file.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PresetErrorKind {
    /// Not TOML, or not of the shape of a preset file.
    #[error("{message}")]
    Shape {
        /// What the TOML reader says.
        message: String,
        /// What stands around the place at fault.
        place: Place,
    },
    /// A value that is no quantity, or one of the wrong dimension.
    #[error("{0}")]
    Quantity(#[source] ParseError),
    /// A figure refers to a source that the file does not define.
    #[error("the file defines no source `{key}`")]
    UnknownSource {
        /// The key as written.
        key: String,
        /// The source whose key is nearest.
        nearest: Option<String>,
    },
    /// An id or alias that stands twice.
    #[error("the name `{name}` is already taken in this file")]
    DuplicateName {
        /// The name.
        name: String,
    },
    /// An id that is not lower-case words joined by hyphens.
    #[error("`{id}` is not a usable id")]
    BadId {
        /// The id.
        id: String,
    },
    /// A name that the command line reads as something else: a quantity or a command.
    #[error("the name `{name}` would be read as {meaning}")]
    ReservedName {
        /// The name.
        name: String,
        /// What it would be read as.
        meaning: ReservedMeaning,
    },
    /// A name or title without text.
    #[error("the text is empty")]
    EmptyText,
    /// A line break, an escape sequence, a mark of direction or the like in a text.
    #[error("the text holds a character that cannot be seen, U+{:04X}", u32::from(*.found))]
    UnseenCharacter {
        /// The first of them.
        found: char,
    },
    /// A text longer than anybody writes one.
    #[error("the text is longer than {most} bytes")]
    TooLong {
        /// The most that is taken.
        most: usize,
    },
    /// What is no address of a page on the web.
    #[error("an address of the web is expected here")]
    NotAnAddress,
    /// A time of day, or a year that is none of ours.
    #[error("a date such as 2025-10-06 is expected here")]
    NotADate,
    /// A power or energy of zero.
    #[error("the value must be above zero")]
    NotPositive,
    /// A plant without any annual generation, a consumer without any consumption.
    #[error("no figure of `{table}` is given")]
    NoFigures {
        /// The table that is missing.
        table: &'static str,
    },
    /// A scenario with what cannot be, such as a PUE under 1.
    #[error("{0}")]
    Assumption(#[source] AssumptionError),
    /// A figure that needs the year it is of.
    #[error("this figure needs its `year`")]
    YearMissing,
    /// The generation of a year without its year, or the other way round.
    #[error("a figure on this basis {}", if *.needed { "needs its `year`" } else { "has no `year`" })]
    Year {
        /// Whether a year belongs there.
        needed: bool,
        /// The basis of a figure without a year.
        other: &'static str,
    },
    /// A year that stands twice on the same basis.
    #[error("this figure stands twice")]
    DuplicateFigure,
    /// More energy than the plant can generate at full power all year.
    #[error("more than the installed capacity can generate in a year")]
    BeyondCapacity {
        /// The most it can generate, written for reading.
        most: String,
    },
    /// Tranches out of order, off before they are on, or more than the deployment.
    #[error("{0}")]
    Schedule(#[source] ScheduleError),
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

impl fmt::Display for ReservedMeaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Quantity => "a quantity",
            Self::Command => "a command",
        })
    }
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
        Some(match self {
            Self::Shape { message, place } => Slip::of(message, place).hint(),
            Self::Quantity(error) => return error.hint(),
            Self::UnknownSource { key, nearest } => match nearest {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => format!("add a table `[source.{key}]` with its `title`"),
            },
            Self::DuplicateName { .. } | Self::ReservedName { .. } => {
                "choose another name".to_owned()
            }
            Self::BadId { .. } => {
                "write lower-case letters, digits and hyphens, a letter first: `my-site-2`"
                    .to_owned()
            }
            Self::EmptyText => "write the text, or leave the key out".to_owned(),
            Self::UnseenCharacter { .. } => "write it on one line, in plain text".to_owned(),
            Self::TooLong { .. } => "shorten it to what a reader needs".to_owned(),
            Self::NotAnAddress => {
                "write it whole, as `https://example.org/page`, or leave the key out".to_owned()
            }
            Self::NotADate => {
                "write the day without quotes, or a year from 1880 to 2200".to_owned()
            }
            Self::NotPositive => "leave the entry out if there is nothing to state".to_owned(),
            Self::NoFigures { table } => format!("add a table `[[{table}]]`"),
            Self::Assumption(error) => {
                format!("write a value from {}", error.allowed.replace("above", "more than"))
            }
            Self::YearMissing => "add `year = 2023`".to_owned(),
            Self::Year { needed: true, other } => {
                format!("add `year = 2023`, or write `basis = \"{other}\"`")
            }
            Self::Year { needed: false, .. } => {
                "leave `year` out, or write `basis = \"actual\"`".to_owned()
            }
            Self::DuplicateFigure => "leave one of the two out".to_owned(),
            Self::BeyondCapacity { most } => {
                format!("at full power all year it is {most}: check the unit")
            }
            Self::Schedule(error) => error.hint().to_owned(),
        })
    }
}

//! Why a row is rejected, and why a whole run ends.

use super::columns::{Input, is_same};
use super::kernel::end_of_number;
use crate::model::{AssumptionError, Parameter, ScheduleError};
use crate::quantity::{ParseError, ParseErrorKind, shortened};
use std::io;
use thiserror::Error;

/// Why a row has no result.
#[derive(Clone, Debug, PartialEq, Error)]
#[non_exhaustive]
pub enum RowError {
    /// A cell that is no power, ratio, time or number.
    #[error("{}: {error}", .input.name())]
    Quantity {
        /// What the cell should say.
        input: Input,
        /// What is wrong with it.
        error: ParseError,
    },
    /// A value that cannot be, such as a PUE of 0.9.
    #[error("{0}")]
    Assumption(#[from] AssumptionError),
    /// A basis that is none of the known ones.
    #[error("basis: `{text}` is not what a power counts")]
    Basis {
        /// The cell.
        text: String,
    },
    /// A count that cannot be.
    #[error("count: `{text}` is no count")]
    Count {
        /// The cell.
        text: String,
    },
    /// A grid that nobody knows.
    #[error("grid: there is no grid `{text}`")]
    Grid {
        /// The cell.
        text: String,
    },
    /// A figure that a grid does not have.
    #[error("grid: `{text}` is no figure of this grid")]
    GridFigure {
        /// The cell.
        text: String,
    },
    /// A day that cannot be, such as one offline before it is online.
    #[error("{0}")]
    Schedule(#[from] ScheduleError),
    /// Hours a year beside days of a calendar year, which has hours of its own.
    #[error("hours a year and days of a calendar year cannot both be")]
    HoursAndDays,
    /// More or fewer fields than the header.
    #[error("the row has {found} {}, the header {expected}", if *.found == 1 { "field" } else { "fields" })]
    FieldCount {
        /// Fields of the row.
        found: usize,
        /// Fields of the header.
        expected: usize,
    },
    /// Bytes that are no UTF-8, where text is needed.
    #[error("the row is not valid UTF-8 text")]
    NotText,
    /// A quote that nothing closes.
    #[error("a quote is open to the end of the file")]
    OpenQuote,
    /// A line that is no JSON object.
    #[error("the line is no JSON object: {message}")]
    Json {
        /// What the JSON reader says.
        message: String,
    },
    /// A list, an object or a truth value where a text or number is needed.
    #[error("`{key}` is neither a text nor a number")]
    KeyType {
        /// The key.
        key: String,
    },
    /// A key that stands twice in an object.
    #[error("the key `{key}` stands twice")]
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// A key of an object that has the name of a result.
    #[error("the key `{key}` has the name of a result")]
    TakenKey {
        /// The key.
        key: String,
    },
    /// A key with a meaning that none of the first objects has, or any such key where the output is a
    /// table with fixed columns.
    #[error("the key `{key}` is in none of the first lines, which decide on the columns")]
    NewKey {
        /// The key.
        key: String,
    },
}

impl RowError {
    /// A number without a unit where a power is needed.
    #[must_use]
    pub fn is_bare_number(&self) -> bool {
        matches!(self, Self::Quantity { input: Input::Power, error }
            if matches!(error.kind(), ParseErrorKind::MissingUnit { .. }))
    }

    /// What stands before and behind the unit that a power lacks.
    pub(crate) fn around_the_unit(&self) -> (String, String) {
        let Self::Quantity { error, .. } = self else {
            return <(String, String)>::default();
        };
        let text = error.text().trim();
        let (number, behind) = text.split_at(end_of_number(text));
        (shortened(number), shortened(behind))
    }

    /// What to write instead, in English.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Quantity { error, .. } if self.is_bare_number() => {
                let (number, behind) = self.around_the_unit();
                format!("write `{number} MW{behind}`, or `--power-unit MW` for all bare numbers")
            }
            Self::Quantity { input: Input::Pue | Input::Utilization, .. } => {
                format!("write a value or a range, such as `{}`", self.ratio_examples().join("`, `"))
            }
            Self::Quantity { input: Input::Hours, .. } => {
                "write hours such as `8000` or a time such as `300d`".to_owned()
            }
            Self::Quantity { input: Input::Count, .. } | Self::Count { .. } => {
                "write a count from 0 to 1e15".to_owned()
            }
            Self::Quantity { error, .. } => return error.hint(),
            Self::Grid { .. } => {
                "write one of `gigawatt presets`, such as `us`, or `400 g/kWh`".to_owned()
            }
            Self::GridFigure { .. } => {
                "leave out what stands behind the @, or look at `gigawatt presets`".to_owned()
            }
            Self::Schedule(error) => error.hint().to_owned(),
            // The message says what is allowed.
            Self::Assumption(_) => return None,
            Self::Basis { .. } => "write `it-load`, `facility` or `unstated`".to_owned(),
            Self::HoursAndDays => {
                "leave `hours` out, or `online` and `offline`; a row that runs part of the time has \
                 a `utilization`"
                    .to_owned()
            }
            Self::FieldCount { .. } => {
                "quote a field that holds a separator, or add what is missing".to_owned()
            }
            Self::NotText => "convert the file: `iconv -f GB18030 -t UTF-8`".to_owned(),
            Self::OpenQuote => "close the quote, or double it inside a quoted field".to_owned(),
            Self::Json { .. } => {
                "write one object a line, as `jq -c .[] sites.json` does of a list".to_owned()
            }
            Self::KeyType { .. } => "write a text such as \"7 GW\"".to_owned(),
            Self::RepeatedKey { .. } | Self::TakenKey { .. } => "rename one of them".to_owned(),
            Self::NewKey { key } => format!("give it to the first line too: \"{key}\": null"),
        })
    }

    /// How the ratio of a cell is written, if that is what is wrong.
    #[must_use]
    pub fn ratio_examples(&self) -> &'static [&'static str] {
        match self {
            Self::Quantity { input: Input::Pue, .. } => Parameter::Pue.examples(),
            Self::Quantity { input: Input::Utilization, .. } => Parameter::Utilization.examples(),
            _ => &[],
        }
    }

    /// Message and hint on one line, in English, as the rejects carry it.
    #[must_use]
    pub fn reason(&self) -> String {
        match self.hint() {
            Some(hint) => format!("{self}; {hint}"),
            None => self.to_string(),
        }
    }
}

/// Columns that do not fit.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ColumnError {
    /// No column of a name that is needed.
    #[error("there is no column `{name}`")]
    Missing {
        /// The name.
        name: String,
        /// The columns there are.
        found: Vec<String>,
    },
    /// A column that is read stands twice.
    #[error("the column `{name}` stands twice")]
    Repeated {
        /// The name.
        name: String,
    },
    /// A column of the input has the name of a result.
    #[error("the input has a column `{name}` already, which is the name of a result")]
    Taken {
        /// The name.
        name: String,
    },
}

impl ColumnError {
    /// Whether what was taken for a header is JSON: an object, or the beginning of a list.
    #[must_use]
    pub fn is_json(&self) -> bool {
        matches!(self, Self::Missing { found, .. }
            if found.first().is_some_and(|name| name.starts_with(['{', '['])))
    }

    /// The character that seems to stand between the columns, where all of them were taken for one.
    ///
    /// ```
    /// use gigawatt::fleet::ColumnError;
    ///
    /// let found = vec!["id;power".to_owned()];
    /// let error = ColumnError::Missing { name: "power".to_owned(), found };
    /// assert_eq!(error.delimiter(), Some(';'));
    /// ```
    #[must_use]
    pub fn delimiter(&self) -> Option<char> {
        let Self::Missing { name, found } = self else {
            return None;
        };
        let [header] = &found[..] else {
            return None;
        };
        let is_name = |part: &str| is_same(part.trim_matches(['"', ' ']), name);
        let splits =
            |delimiter: &char| header.contains(*delimiter) && header.split(*delimiter).any(is_name);
        [';', '\t', '|', ','].into_iter().find(splits)
    }
}

/// Why a run ended without a result.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum FleetError {
    /// The columns are not what they should be.
    #[error(transparent)]
    Columns(#[from] ColumnError),
    /// Nothing at all, not even a header.
    #[error("the input is empty")]
    Empty,
    /// A header that is no text, as in a file of UTF-16 or a spreadsheet.
    #[error("the header is not UTF-8 text")]
    NotText,
    /// A record that goes on for more than can be held.
    #[error("the record that begins in line {line} is longer than {most} bytes")]
    TooLong {
        /// The line it begins in, from 1.
        line: u64,
        /// The longest record that is read.
        most: usize,
    },
    /// A bad row, where every row has to be good.
    #[error("line {line}: {error}")]
    Row {
        /// The line the row begins in, from 1.
        line: u64,
        /// What is wrong with it.
        error: RowError,
    },
    /// The system gives no more threads.
    #[error("no more threads can be had: {0}")]
    Threads(io::Error),
    /// The input could not be read.
    #[error("the input cannot be read: {0}")]
    Read(io::Error),
    /// The output could not be written.
    #[error("the output cannot be written: {0}")]
    Write(io::Error),
    /// The rejected rows could not be written.
    #[error("the rejected rows cannot be written: {0}")]
    Rejects(io::Error),
    /// Rows went missing, which is a fault of the program.
    #[error("{rows_in} rows were read, but {rows_out} written and {rejected} rejected")]
    RowsLost {
        /// Rows read.
        rows_in: u64,
        /// Rows with a result.
        rows_out: u64,
        /// Rows without one.
        rejected: u64,
    },
}

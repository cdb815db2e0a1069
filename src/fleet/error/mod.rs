//! Why a row is rejected, and why a whole run ends.

mod column;
mod row;

use super::file_kind::FileKind;
pub use column::ColumnError;
pub use row::RowError;
use std::io;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use thiserror::Error;

/// Why a run ended without a result.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum FleetError {
    /// The columns are not what they should be.
    #[error(transparent)]
    Columns(#[from] ColumnError),
    /// A file of another kind, by its first bytes.
    #[error("this is {}", .0.name())]
    Kind(FileKind),
    /// A sheet that the workbook does not have, or a list that the object does not have; any where the file is
    /// neither.
    #[error("there is no sheet `{}`", crate::quantity::shortened(.name))]
    NoSheet {
        /// The name.
        name: String,
        /// The sheets there are.
        found: Vec<String>,
    },
    /// An object around several lists, of which any may be the one of the rows.
    #[error("the object has {} lists", .found.len())]
    Lists {
        /// Their names.
        found: Vec<String>,
    },
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
    /// A number whose comma or point may stand before a fraction or between thousands, or that may be a percent
    /// or a share of 1, where no other number of the table tells.
    #[error("line {line}: {error}, and no other number of the table tells")]
    Decimal {
        /// The line its row begins in, from 1.
        line: u64,
        /// The number with both readings.
        error: RowError,
    },
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
    #[error(
        "{rows_in} rows were read, but {rows_out} written, {rejected} rejected, {unknown} unknown and {left_out} left out"
    )]
    RowsLost {
        /// Rows read.
        rows_in: u64,
        /// Rows with a result.
        rows_out: u64,
        /// Rows without one.
        rejected: u64,
        /// Rows whose power is unknown.
        unknown: u64,
        /// Totals, blank rows and notes.
        left_out: u64,
    },
}

/// An error with its reason as text, made once for all rows that have it.
#[derive(Clone, Debug)]
pub(super) struct Refusal(Arc<Known>);

#[derive(Debug)]
struct Known {
    error: RowError,
    reason: OnceLock<String>,
}

impl Refusal {
    /// What `make` says of it, as the rejects carry it.
    pub fn reason(&self, make: impl FnOnce(&RowError) -> String) -> &str {
        self.0.reason.get_or_init(|| make(&self.0.error))
    }
}

impl From<RowError> for Refusal {
    fn from(error: RowError) -> Self {
        Self(Arc::new(Known { error, reason: OnceLock::new() }))
    }
}

impl Deref for Refusal {
    type Target = RowError;

    fn deref(&self) -> &RowError {
        &self.0.error
    }
}

//! Many deployments at once: a table of sites in, the same table with energy and comparisons out.
//!
//! An [`Evaluator`] is the kernel, columns of text to columns of numbers; [`run`] puts a reader before it
//! and a writer behind it. Both use the parser and the formulas that a single deployment goes through.
//!
//! A row that cannot be calculated does not end a run: it goes, whole, to the rejects. Columns that
//! mean nothing here pass through byte for byte, whatever they begin with, as they are the user's own;
//! only where the output has another format are they quoted anew. A byte order mark is dropped, lines
//! end with LF, and empty lines are no rows.

mod account;
mod cell;
mod chunks;
mod columns;
mod conventions;
mod decimal;
mod empty;
mod error;
mod evaluator;
mod fifteen;
mod file_kind;
mod firsts;
mod format;
mod found;
mod gathered;
mod group;
mod head;
mod heading;
mod hedge;
mod input;
mod job;
mod kernel;
mod largest;
mod lists;
mod number;
mod overview;
mod page;
mod pipeline;
mod places;
mod plan;
mod prepared;
mod rates;
mod reader;
mod rejects;
mod results;
mod sample;
mod sink;
mod site_name;
mod summary;
mod texts;
mod totals;
mod understood;
mod units;
mod unpacked;
mod values;
#[cfg(feature = "unpacking")]
mod workbook;
mod worker;
mod writer;

pub use account::Account;
pub use error::{ColumnError, FleetError, RowError};
pub use evaluator::Evaluator;
pub use file_kind::FileKind;
pub(crate) use file_kind::Sheet;
pub use format::{Delimiter, Format};
pub(crate) use found::called;
pub use input::Input;
pub(crate) use input::Names;
pub use kernel::Defaults;
pub(crate) use kernel::Reference;
#[cfg(test)]
pub(crate) use number::push_number;
pub(crate) use overview::{Amounts, Entry, Overview};
pub use pipeline::{Outputs, run};
pub(crate) use pipeline::{overview, seen};
pub use plan::Plan;
pub(crate) use rates::{GridRate, Rates};
#[cfg(feature = "schema")]
pub(crate) use results::row_schema;
pub use results::{Column, Results};
pub use summary::Summary;
pub(crate) use summary::Tally;
pub use texts::{Columns, NumberTexts, TextColumn, Texts};
pub(crate) use understood::{Codes, Decimal, Held, ReadColumn, Setting, Unread, Unused, Why};
pub(crate) use units::Units;

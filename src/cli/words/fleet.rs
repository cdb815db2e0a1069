//! What is said of whole tables.

use super::{Message, shell_word};
use crate::fleet::{FleetError, RowError};

/// Messages of `gigawatt fleet`.
pub(in super::super) struct FleetWords {
    pub rows: fn(rows_in: &str, rows_out: &str, rejected: &str) -> String,
    pub totals: fn(power: &str, energy: &str) -> String,
    pub groups: fn(out: &str, all: &str) -> String,
    /// Groups have central values alone.
    pub ranged: fn(rows: &str, grouped: bool) -> String,
    pub speed: fn(seconds: &str, rows_per_second: &str) -> String,
    pub run: fn(&FleetError) -> Message,
    /// What is wrong with a row. Of a cell that is no quantity only the hint, if it needs one of its
    /// own.
    pub row: fn(&RowError) -> Message,
    pub in_line: fn(line: u64, message: &str) -> String,
    pub in_cell: fn(input: &str, message: &str) -> String,
    pub format: fn(name: &str) -> Message,
    pub report_format: fn(name: &str) -> Message,
    pub delimiter: fn(text: &str) -> Message,
    pub power_unit: fn(text: &str) -> Message,
    pub column: fn(text: &str, inputs: &[String]) -> Message,
    pub same_file: fn(path: &str) -> Message,
    pub no_input: fn() -> Message,
    pub period: fn() -> Message,
    pub dates_unused: &'static str,
    /// What commas are in numbers, which tables with semicolons may have otherwise.
    pub commas: &'static str,
    pub emissions: fn(mass: &str) -> String,
    pub cost: fn(cost: &str) -> String,
    /// Rejected and all rows, what is wrong with the first, and the file that has all.
    pub rejected: fn((u64, u64), first: &str, file: Option<&str>) -> Message,
}

/// A delimiter as the value of its flag.
pub(super) fn delimiter_value(delimiter: char) -> String {
    match delimiter {
        '\t' => "tab".to_owned(),
        other => shell_word(&other.to_string()),
    }
}

/// The columns of a table in a message: a table may have hundreds.
pub(super) fn some(names: &[String], comma: &str) -> String {
    const MOST: usize = 12;
    let quoted = names.iter().take(MOST).map(|name| format!("`{name}`"));
    let shown = quoted.collect::<Vec<_>>().join(comma);
    if names.len() > MOST { shown + comma + "…" } else { shown }
}

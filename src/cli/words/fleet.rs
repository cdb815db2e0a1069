//! What is said of whole tables.

use super::{Message, shell_word};
use crate::fleet::{FileKind, FleetError, Input, ReadColumn, RowError, Unread, Unused};
use crate::model::Counted;
use crate::quantity::shortened;

/// Rows of how many, where they are not all.
pub(in super::super) type Part = Option<(String, String)>;

/// Messages of `gigawatt fleet`.
pub(in super::super) struct FleetWords {
    pub rows: fn(rows_in: &str, rows_out: &str, rejected: &str) -> String,
    /// Totals, and the lines of the first.
    pub left_out: fn(rows: &str, lines: &[String]) -> String,
    pub perhaps_total: fn(line: &str) -> String,
    /// Columns that are read under another name than their own, or with something that it says.
    pub read_as: fn(&[&ReadColumn]) -> String,
    pub unread: fn(&[Unread]) -> String,
    /// Columns of what holds for the whole table.
    pub unused: fn(&[Unused]) -> String,
    /// The assumptions, each with the rows for which it held.
    pub assumed: fn(&[(Input, String, Part)]) -> String,
    /// A PUE is added to powers of which nobody says what they count.
    pub pue_on_unstated: fn(of: &Part) -> String,
    /// Signs such as `N/A`: in how many rows of which input.
    pub nothing: fn(&[(Input, String)]) -> String,
    pub slight: fn(line: &str, power: &str, more: Option<&str>) -> String,
    pub decimal_comma: &'static str,
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
    pub repeated_input: fn(input: &str) -> Message,
    pub results_take_it: fn(path: &str) -> Message,
    pub rejects_take_it: fn(path: &str) -> Message,
    pub no_input: fn() -> Message,
    pub period: fn() -> Message,
    /// Rows whose energy per time is drawn already.
    pub drawn_already: fn(rows: &str) -> String,
    pub dates_unused: &'static str,
    pub emissions: fn(mass: &str, counted: Counted, of: &Part) -> String,
    pub mixed_emissions: &'static str,
    pub mixed_groups: fn(groups: &str) -> String,
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
    let quoted = names.iter().take(MOST).map(|name| format!("`{}`", shortened(name)));
    let shown = quoted.collect::<Vec<_>>().join(comma);
    if names.len() > MOST { shown + comma + "…" } else { shown }
}

/// The value of `--column` that has columns read: one for each input.
pub(super) fn column_value(unread: &[Unread]) -> String {
    let mut pairs: Vec<(Input, String)> = Vec::new();
    for column in unread {
        if !pairs.iter().any(|(input, _)| *input == column.input) {
            let pair = format!("{}={}", column.input.name(), column.column.trim());
            pairs.push((column.input, pair));
        }
    }
    shell_word(&pairs.into_iter().map(|(_, pair)| pair).collect::<Vec<_>>().join(","))
}

/// What to make of a file that is no table of text.
pub(super) fn is_table_inside(kind: FileKind) -> bool {
    matches!(kind, FileKind::Spreadsheet | FileKind::Columnar)
}

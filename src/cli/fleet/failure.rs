//! Why a table has no results, or not for every row.

use crate::cli::failure::{BAD_INPUT, FAILED, Failure, explanation};
use crate::cli::words::{fleet, rows, table};
use crate::fleet::{ColumnError, FleetError, RowError, Summary};
use crate::report::{Explanation, Language, explain_parse_error};

/// Rows were rejected; the others have their results.
const SOME_REJECTED: u8 = 4;

/// A run that ended.
pub(super) fn run(error: FleetError) -> Failure {
    let exit_code = if matches!(error, FleetError::RowsLost { .. }) { FAILED } else { BAD_INPUT };
    Failure::explained(exit_code, move |language| match &error {
        FleetError::Row { line, error } => bad_row(*line, error, language),
        error => explanation(kind(error), table::run(error, language)),
    })
}

/// Rows that were rejected, and the file that has them.
pub(super) fn rejected(summary: Summary, file: Option<String>) -> Failure {
    Failure::explained(SOME_REJECTED, move |language| {
        let Summary { rejected, rows_in, first_rejected, .. } = &summary;
        let first = first_rejected.as_ref();
        let first = first.map(|(line, error)| bad_row(*line, error, language).message);
        let (first, file) = (first.unwrap_or_default(), file.as_deref());
        explanation("rejected", fleet::rejected(*rejected, *rows_in, &first, file, language))
    })
}

fn kind(error: &FleetError) -> &'static str {
    match error {
        FleetError::Columns(ColumnError::Missing { .. }) => "missing-column",
        FleetError::Columns(ColumnError::Repeated { .. }) => "repeated-column",
        FleetError::Columns(ColumnError::Ambiguous { .. }) => "ambiguous-column",
        FleetError::Columns(ColumnError::Unit { .. } | ColumnError::Basis { .. }) => "heading",
        FleetError::Columns(_) => "taken-column",
        FleetError::Empty => "empty",
        FleetError::Kind(_) => "file-kind",
        FleetError::NotText => "not-text",
        FleetError::TooLong { .. } => "too-long",
        _ => "fleet",
    }
}

/// What is wrong with a row, with the cell at fault where it is one.
fn bad_row(line: u64, error: &RowError, language: Language) -> Explanation {
    let (message, hint) = rows::row(error, language);
    let told = match error {
        RowError::Quantity { input, error } => {
            let told = explain_parse_error(error, language);
            let message = rows::in_cell(input.name(), &told.message, language);
            Explanation { message, hint: hint.or(told.hint.clone()), ..told }
        }
        _ => explanation("row", (message, hint)),
    };
    Explanation { message: rows::in_line(line, &told.message, language), ..told }
}

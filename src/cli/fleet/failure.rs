//! Why a table has no results, or not for every row.

use super::super::failure::{BAD_INPUT, FAILED, Failure};
use super::super::words::words;
use crate::fleet::{ColumnError, FleetError, Input, RowError, Summary};
use crate::report::{Explanation, Language, explain_parse_error};

/// Rows were rejected; the others have their results.
const SOME_REJECTED: u8 = 4;

#[derive(Debug)]
pub(in super::super) enum FleetFailure {
    Run(FleetError),
    /// A format that only reports have.
    Format {
        name: String,
    },
    /// A `--delimiter` that cannot stand between fields.
    Delimiter {
        text: String,
    },
    PowerUnit {
        text: String,
    },
    /// A `--column` that is no `NAME=COLUMN`.
    Column {
        text: String,
    },
    /// `--column` names two columns for one input.
    RepeatedInput {
        input: Input,
    },
    /// The results would be written over the table.
    ResultsTakeIt {
        path: String,
    },
    /// The rejects would be, or over the results.
    RejectsTakeIt {
        path: String,
    },
    NoInput,
    /// `--for`: the energies of a table are those of a year.
    Period,
    Rejected {
        summary: Box<Summary>,
        /// The file that has them.
        file: Option<String>,
    },
}

impl From<FleetFailure> for Failure {
    fn from(failure: FleetFailure) -> Self {
        Self::Fleet(failure)
    }
}

impl FleetFailure {
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Run(FleetError::RowsLost { .. }) => FAILED,
            Self::Rejected { .. } => SOME_REJECTED,
            _ => BAD_INPUT,
        }
    }

    pub fn explanation(&self, language: Language) -> Explanation {
        let (kind, (message, hint)) = match self {
            Self::Run(FleetError::Row { line, error }) => return bad_row(*line, error, language),
            Self::Run(error) => (kind(error), (words(language).fleet.run)(error)),
            Self::Format { name } => ("format", (words(language).fleet.format)(name)),
            Self::Delimiter { text } => ("delimiter", (words(language).fleet.delimiter)(text)),
            Self::PowerUnit { text } => ("power-unit", (words(language).fleet.power_unit)(text)),
            Self::Column { text } => {
                let inputs = Input::ALL.map(|input| input.name().to_owned());
                ("column", (words(language).fleet.column)(text, &inputs))
            }
            Self::RepeatedInput { input } => {
                ("repeated-input", (words(language).fleet.repeated_input)(input.name()))
            }
            Self::ResultsTakeIt { path } => {
                ("same-file", (words(language).fleet.results_take_it)(path))
            }
            Self::RejectsTakeIt { path } => {
                ("same-file", (words(language).fleet.rejects_take_it)(path))
            }
            Self::NoInput => ("no-input", (words(language).fleet.no_input)()),
            Self::Period => ("period", (words(language).fleet.period)()),
            Self::Rejected { summary, file } => {
                let first = summary.first_rejected.as_ref();
                let first = first.map(|(line, error)| bad_row(*line, error, language).message);
                let counts = (summary.rejected, summary.rows_in);
                let words = words(language).fleet;
                ("rejected", (words.rejected)(counts, &first.unwrap_or_default(), file.as_deref()))
            }
        };
        Explanation { kind, message, hint, excerpt: None }
    }
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
    let words = words(language).fleet;
    let (message, hint) = (words.row)(error);
    let explanation = match error {
        RowError::Quantity { input, error } => {
            let explanation = explain_parse_error(error, language);
            let message = (words.in_cell)(input.name(), &explanation.message);
            Explanation { message, hint: hint.or(explanation.hint.clone()), ..explanation }
        }
        _ => Explanation { kind: "row", message, hint, excerpt: None },
    };
    Explanation { message: (words.in_line)(line, &explanation.message), ..explanation }
}

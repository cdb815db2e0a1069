//! What a run is to do.

use super::format::Format;
use super::input::Names;
use super::kernel::Defaults;
use super::understood::Decimal;

/// What a run is to do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The format of the input.
    pub input: Format,
    /// Nobody named the format of the input: one that looks like CSV by its name is read with tabs between
    /// its fields where its header has them.
    pub guessed: bool,
    /// The format of the output.
    pub output: Format,
    /// The names of the columns that are read.
    pub names: Names,
    /// What holds for every row, and what is calculated.
    pub defaults: Defaults,
    /// Totals by the values of this column are written in place of the rows.
    pub group_by: Option<String>,
    /// At most so many groups, those of the most energy.
    pub top: Option<usize>,
    /// The first bad row ends the run, and so does one without a power.
    pub strict: bool,
    /// The sheet of a workbook, by its name or number; otherwise the one that looks most like a table of powers.
    pub sheet: Option<String>,
    /// Which sign stands before a fraction; otherwise the one that the table shows.
    pub decimal: Option<Decimal>,
    /// Only what would be read, and how: no row is.
    pub dry_run: bool,
}

impl Plan {
    /// A plan that writes every row in the format of the input.
    #[must_use]
    pub fn new(format: Format, defaults: Defaults) -> Self {
        Self {
            input: format,
            guessed: false,
            output: format,
            names: Names::default(),
            defaults,
            group_by: None,
            top: None,
            strict: false,
            sheet: None,
            decimal: None,
            dry_run: false,
        }
    }
}

//! What a run is to do.

use super::format::Format;
use super::input::{Input, Names};
use super::kernel::Defaults;
use super::understood::Decimal;
use super::units::Units;
use crate::model::AssumptionError;
use std::ops::RangeInclusive;

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
    pub(crate) names: Names,
    /// What holds for every row, and what is calculated.
    pub defaults: Defaults,
    /// Totals by the values of this column are written in place of the rows.
    pub group_by: Option<String>,
    /// At most so many groups, those of the most energy; of rows that are shown, too.
    pub top: Option<usize>,
    /// No row or group is written: what they come to is for an overview.
    pub(crate) shows: bool,
    /// The calendar years that are wanted of what is shown. The assumptions are then those of the last.
    pub(crate) years: Option<RangeInclusive<u16>>,
    /// The units in which results are written.
    pub(crate) units: Units,
    /// The first bad row ends the run, and so does one without a power.
    pub strict: bool,
    /// The sheet of a workbook, by its name or number; otherwise the one that looks most like a table of powers.
    pub sheet: Option<String>,
    /// Which sign stands before a fraction; otherwise the one that the table shows.
    pub(crate) decimal: Option<Decimal>,
}

impl Plan {
    /// Reads `input` from the column `name`, which must then be there.
    #[must_use]
    pub fn column(mut self, input: Input, name: &str) -> Self {
        self.names.set(input, name);
        self
    }

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
            shows: false,
            years: None,
            units: Units::default(),
            strict: false,
            sheet: None,
            decimal: None,
        }
    }

    /// The same for an overview by calendar years.
    ///
    /// # Errors
    /// [`AssumptionError`] for a year before 1900 or behind 2200.
    pub(crate) fn by_years(mut self, years: RangeInclusive<u16>) -> Result<Self, AssumptionError> {
        let assumptions = self.defaults.assumptions;
        assumptions.with_calendar_year(*years.start())?;
        self.defaults.assumptions = assumptions.with_calendar_year(*years.end())?;
        self.years = Some(years);
        Ok(self)
    }
}

//! What a run is to do.

use super::format::Format;
use super::input::Names;
use super::kernel::Defaults;
use super::understood::Decimal;
use super::units::Units;
use crate::model::AssumptionError;
use std::ops::RangeInclusive;

/// What a run is to do.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
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
    /// At most so many groups, those of the most energy; of rows that are shown, too.
    pub top: Option<usize>,
    /// No row or group is written: what they come to is for an [`Overview`](super::Overview).
    pub shows: bool,
    /// The calendar years that are wanted of what is shown. The assumptions are then those of the last.
    pub(crate) years: Option<RangeInclusive<u16>>,
    /// The units in which results are written.
    pub units: Units,
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
            shows: false,
            years: None,
            units: Units::default(),
            strict: false,
            sheet: None,
            decimal: None,
            dry_run: false,
        }
    }

    /// The same for an [`Overview`](super::Overview) by calendar years.
    ///
    /// # Errors
    /// [`AssumptionError`] for a year before 1900 or behind 2200.
    ///
    /// ```
    /// use gigawatt::fleet::{Defaults, Format, Plan, Rates};
    /// use gigawatt::model::Assumptions;
    ///
    /// let plan = Plan::new(Format::Csv, Defaults {
    ///     assumptions: Assumptions::headline(),
    ///     power_unit: None,
    ///     references: Vec::new(),
    ///     rates: Rates::default(),
    ///     ranges: false,
    /// });
    /// let plan = plan.by_years(2026..=2032)?;
    /// assert_eq!(plan.defaults.assumptions.calendar_year(), Some(2032));
    /// assert!(plan.by_years(1700..=2032).is_err());
    /// # Ok::<(), gigawatt::model::AssumptionError>(())
    /// ```
    pub fn by_years(mut self, years: RangeInclusive<u16>) -> Result<Self, AssumptionError> {
        let assumptions = self.defaults.assumptions;
        assumptions.with_calendar_year(*years.start())?;
        self.defaults.assumptions = assumptions.with_calendar_year(*years.end())?;
        self.years = Some(years);
        Ok(self)
    }
}

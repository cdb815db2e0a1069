//! Batch after batch, with what was learned of the batches before.

use super::cell::{Cell, Cells};
use super::conventions::Conventions;
use super::input::Input;
use super::kernel::{Defaults, Kernel};
use super::results::{self, Column, Results};
use super::texts::Columns;
use super::units::Units;
use std::ops::Deref;
use std::sync::Arc;

/// The row function for many batches: one a thread, as it remembers the cells that it has read. What it
/// remembers changes its speed, never a result.
///
/// ```
/// use gigawatt::ask::Table;
/// use gigawatt::catalog::Catalog;
/// use gigawatt::fleet::{Columns, Evaluator, Input, TextColumn, Texts};
///
/// let mut evaluator = Evaluator::new(Table::default().defaults(&Catalog::embedded())?.into());
/// let power = Texts::Utf8 { bytes: b"7 GW450 MW7 GWh", offsets: &[0, 4, 4, 10, 15] };
/// let power = TextColumn::from(power).with_validity(&[0b1101], 0);
/// let results = evaluator.evaluate(4, &Columns::default().with(Input::Power, power));
/// // 7 GW × 8,760 h, nothing for null, 450 MW × 8,760 h
/// let energy = &results.annual_energy_kwh.central;
/// assert_eq!((energy[0], energy[1].is_nan(), energy[2]), (61.32e9, true, 3.942e9));
/// assert_eq!(results.errors.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [3]);
/// # Ok::<(), gigawatt::ask::Fault>(())
/// ```
pub struct Evaluator {
    defaults: Arc<Defaults>,
    kernel: Kernel<Arc<Defaults>>,
}

impl Evaluator {
    /// One that has read nothing yet.
    #[must_use]
    pub fn new(defaults: Arc<Defaults>) -> Self {
        let kernel = Kernel::new(Arc::clone(&defaults), Conventions::default());
        Self { defaults, kernel }
    }

    /// What holds for every row that does not say otherwise.
    #[must_use]
    pub fn defaults(&self) -> &Arc<Defaults> {
        &self.defaults
    }

    /// The names of the columns of results, where rows name their grids or do not.
    #[must_use]
    pub fn names(&self, grid_by_row: bool) -> Vec<String> {
        results::names(&self.defaults, &Units::default(), grid_by_row)
    }

    /// Calculates so many rows. A bad row does not keep the others from a result.
    #[must_use]
    pub fn evaluate(&mut self, rows: usize, columns: &Columns<'_>) -> Results {
        evaluated(&mut self.kernel, &self.defaults, rows, columns)
    }
}

/// A row of columns.
struct Row<'a> {
    columns: &'a Columns<'a>,
    at: usize,
}

impl Row<'_> {
    /// Whether it says nothing of a power, and names no machine either.
    #[inline]
    fn has_no_power(&self) -> bool {
        let is_null = |input| self.columns.of(input).is_none_or(|one| one.cell(self.at).is_none());
        self.columns.of(Input::Power).is_some_and(|power| power.cell(self.at).is_none())
            && is_null(Input::Accelerator)
    }
}

impl Cells for Row<'_> {
    #[inline]
    fn cell(&self, input: Input) -> Option<Cell<'_>> {
        let column = self.columns.of(input)?;
        Some(column.cell(self.at).unwrap_or(Cell::of("")))
    }
}

/// What comes of the rows of columns.
pub(super) fn evaluated<D: Deref<Target = Defaults>>(
    kernel: &mut Kernel<D>,
    defaults: &Defaults,
    rows: usize,
    columns: &Columns<'_>,
) -> Results {
    let column = || Column::of(rows, defaults.ranges);
    let rates = &defaults.rates;
    let emissions = rates.grid.is_some() || columns.of(Input::Grid).is_some();
    let has_impact = emissions || rates.tariff.is_some();
    let mut results = Results {
        facility_power_w: column(),
        annual_energy_kwh: column(),
        comparisons: defaults.references.iter().map(|_| column()).collect(),
        emissions_kg: emissions.then(column),
        cost: rates.tariff.map(|_| column()),
        ..Results::default()
    };
    for at in 0..rows {
        let row = Row { columns, at };
        if row.has_no_power() {
            results.push_nothing(defaults.ranges);
            continue;
        }
        // Outcomes are not passed on in pairs or results: to copy one takes longer than to work it out.
        match kernel.outcome(&row) {
            Ok(outcome) if !has_impact => results.push(&outcome, None, defaults),
            Ok(outcome) => match kernel.impact(&row, outcome.annual_energy) {
                Ok(impact) => results.push(&outcome, Some(&impact), defaults),
                Err(error) => results.push_error(at, &error, defaults.ranges),
            },
            Err(error) => results.push_error(at, &error, defaults.ranges),
        }
    }
    results
}

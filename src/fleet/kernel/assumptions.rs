//! The assumptions of rows, of which a table has only a few different ones.

use super::text::{basis, hours, ratio, unless_empty};
use crate::fleet::cell::Cells;
use crate::fleet::columns::Input;
use crate::fleet::error::RowError;
use crate::model::Assumptions;
use crate::quantity::{Known, Short};

/// The cells that change the defaults.
const INPUTS: [Input; 4] = [Input::Utilization, Input::Pue, Input::Basis, Input::Hours];

/// 2 to the power of this are the places for what is known, far more than a table has assumptions.
const BITS: u32 = 10;

/// The defaults, and what cells made of them in rows before.
pub(super) struct RowAssumptions {
    defaults: Assumptions,
    known: Known<Assumptions, { INPUTS.len() }>,
    /// Those of a row with longer cells.
    other: Assumptions,
}

impl RowAssumptions {
    pub fn new(defaults: Assumptions) -> Self {
        Self { defaults, known: Known::new(BITS), other: defaults }
    }

    /// The assumptions of a row, which mostly are those of a row before.
    #[inline]
    pub fn of(&mut self, row: &impl Cells) -> Result<&Assumptions, RowError> {
        let [Some(utilization), Some(pue), Some(basis), Some(hours)] =
            INPUTS.map(|input| row.cell(input).map_or(Some(Short::EMPTY), |cell| cell.short()))
        else {
            self.other = read(self.defaults, row)?;
            return Ok(&self.other);
        };
        let defaults = self.defaults;
        self.known.get([utilization, pue, basis, hours], || read(defaults, row))
    }
}

/// The defaults, changed by what a row says.
fn read(defaults: Assumptions, row: &impl Cells) -> Result<Assumptions, RowError> {
    let mut assumptions = defaults;
    let ratio = |input| said(row, input, unless_empty(ratio(input)));
    if let Some(utilization) = ratio(Input::Utilization)? {
        assumptions = assumptions.with_utilization(utilization)?;
    }
    if let Some(pue) = ratio(Input::Pue)? {
        assumptions = assumptions.with_pue(pue)?;
    }
    if let Some(basis) = said(row, Input::Basis, |text| basis(text.trim()))? {
        assumptions = assumptions.with_basis(basis);
    }
    if let Some(hours) = said(row, Input::Hours, unless_empty(hours))? {
        assumptions = assumptions.with_hours(hours)?;
    }
    Ok(assumptions)
}

/// What `parse` makes of a cell, if there is one.
fn said<T>(
    row: &impl Cells,
    input: Input,
    parse: impl FnOnce(&str) -> Result<Option<T>, RowError>,
) -> Result<Option<T>, RowError> {
    row.cell(input).map_or(Ok(None), |cell| parse(cell.text()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Estimate;
    use crate::fleet::cell::Cell;
    use crate::model::PowerBasis;

    /// The four cells of a row.
    struct Row([&'static str; 4]);

    impl Cells for Row {
        fn cell(&self, input: Input) -> Option<Cell<'_>> {
            let at = INPUTS.iter().position(|one| *one == input)?;
            Some(Cell::of(self.0[at]))
        }
    }

    #[test]
    fn what_is_known_is_that_of_the_same_cells_alone() {
        let headline = Assumptions::headline();
        let utilized = headline.with_utilization(Estimate::exactly(0.6)).unwrap();
        let cooled = headline.with_pue(Estimate::exactly(1.2)).unwrap();
        let on_it = headline.with_basis(PowerBasis::ItLoad);
        let rows = [
            (["", "", "", ""], headline),
            (["60%", "", "", ""], utilized),
            (["", "1.2", "", ""], cooled),
            (["", "", "it-load", ""], on_it),
            (["60.0000000000000%", "", "", ""], utilized),
        ];
        let mut assumptions = RowAssumptions::new(headline);
        // The second time they are known.
        for (cells, expected) in rows.iter().chain(&rows) {
            assert_eq!(assumptions.of(&Row(*cells)), Ok(expected), "{cells:?}");
        }
        for bad in [["", "60%", "", ""], ["1.2", "", "", ""], ["", "", "", "it-load"]] {
            assert!(assumptions.of(&Row(bad)).is_err(), "{bad:?}");
        }
    }
}

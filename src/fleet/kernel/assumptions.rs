//! The assumptions of rows, of which a table has only a few different ones.

use super::text::{basis, hours, ratio};
use crate::estimate::Estimate;
use crate::fleet::cell::Cells;
use crate::fleet::conventions::Conventions;
use crate::fleet::error::RowError;
use crate::fleet::input::Input;
use crate::fleet::understood::{Held, Said};
use crate::model::Assumptions;
use crate::quantity::{Known, Short};

/// The cells that change the defaults.
const INPUTS: [Input; 4] = Held::INPUTS;

/// 2 to the power of this are the places for what is known, far more than a table has assumptions.
const BITS: u32 = 10;

/// Assumptions, and which of them a row says.
type OfRow = (Assumptions, Said);

/// The defaults, and what cells made of them in rows before.
pub(super) struct RowAssumptions {
    defaults: Assumptions,
    conventions: Conventions,
    known: Known<OfRow, { INPUTS.len() }>,
    /// Those of a row with longer cells.
    other: OfRow,
}

impl RowAssumptions {
    pub fn new(defaults: Assumptions, conventions: Conventions) -> Self {
        let other = (defaults, Said::default());
        Self { defaults, conventions, known: Known::new(BITS), other }
    }

    /// The assumptions of a row, which mostly are those of a row before.
    #[inline]
    pub fn of(&mut self, row: &impl Cells) -> Result<&OfRow, RowError> {
        let Self { defaults, conventions, known, other } = self;
        let [first, second, third, fourth] = INPUTS;
        let (Some(first), Some(second), Some(third), Some(fourth)) =
            (short(row, first), short(row, second), short(row, third), short(row, fourth))
        else {
            *other = read(*defaults, conventions, row)?;
            return Ok(other);
        };
        known.get([first, second, third, fourth], || read(*defaults, conventions, row))
    }
}

/// A cell of a row, if it is short enough to be remembered by.
#[inline]
fn short(row: &impl Cells, input: Input) -> Option<Short> {
    row.cell(input).map_or(Some(Short::EMPTY), |cell| cell.short())
}

/// The defaults, changed by what a row says.
fn read(
    defaults: Assumptions,
    conventions: &Conventions,
    row: &impl Cells,
) -> Result<OfRow, RowError> {
    let (mut assumptions, mut said) = (defaults, Said::default());
    for (at, input) in INPUTS.into_iter().enumerate() {
        let Some(cell) = row.cell(input) else {
            continue;
        };
        let text = cell.text()?;
        let Some(value) = conventions.value(text, input)? else {
            if !text.trim().is_empty() {
                said.nothing(at);
            }
            continue;
        };
        said.value(at);
        assumptions = match input {
            Input::Utilization => assumptions.with_utilization(ratio(input)(&value)?)?,
            Input::Pue => assumptions.with_pue(ratio(input)(&value)?)?,
            Input::Hours => assumptions.with_hours(hours(&value)?)?,
            _ => basis(&value)?.map_or(assumptions, |basis| assumptions.with_basis(basis)),
        };
    }
    if assumptions.basis().is_none() && assumptions.pue() != Estimate::exactly(1.0) {
        said.pue_on_unstated();
    }
    Ok((assumptions, said))
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let mut assumptions = RowAssumptions::new(headline, Conventions::default());
        // The second time they are known.
        for (cells, expected) in rows.iter().chain(&rows) {
            let read = assumptions.of(&Row(*cells)).map(|(read, _)| read);
            assert_eq!(read, Ok(expected), "{cells:?}");
        }
        for bad in [["", "60%", "", ""], ["1.2", "", "", ""], ["", "", "", "it-load"]] {
            assert!(assumptions.of(&Row(bad)).is_err(), "{bad:?}");
        }
    }
}

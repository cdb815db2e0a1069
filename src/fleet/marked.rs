//! The rows at which the reader noticed something.

use super::error::RowError;
use super::reader::Rows;

/// What the reader noticed at a row.
pub(super) struct Mark {
    pub fault: Option<RowError>,
    pub suspect: bool,
}

/// The rows of a chunk at which the reader noticed something, the first one last.
pub(super) struct Marked {
    faults: Vec<(usize, RowError)>,
    suspects: Vec<usize>,
    /// The next one.
    pub next: usize,
}

impl Marked {
    pub fn of(rows: &mut Rows) -> Self {
        let (mut faults, mut suspects) =
            (std::mem::take(&mut rows.faults), std::mem::take(&mut rows.suspects));
        faults.reverse();
        suspects.reverse();
        let mut marked = Self { faults, suspects, next: 0 };
        marked.go_on();
        marked
    }

    fn go_on(&mut self) {
        let fault = self.faults.last().map(|(row, _)| *row);
        self.next =
            fault.into_iter().chain(self.suspects.last().copied()).min().unwrap_or(usize::MAX);
    }

    /// What there is at the next row, which is this one.
    pub fn take(&mut self, row: usize) -> Mark {
        let fault = self.faults.pop_if(|(at, _)| *at == row).map(|(_, fault)| fault);
        let suspect = self.suspects.pop_if(|at| *at == row).is_some();
        self.go_on();
        Mark { fault, suspect }
    }
}

//! What rows come to that are shown and not written: the largest of them, and calendar years.

use super::cell::{Cell, Cells};
use super::conventions::Conventions;
use super::error::Refusal;
use super::input::Input;
use super::kernel::{Defaults, Kernel};
use super::largest::Largest;
use super::overview::Amounts;
use super::results::{Impact, Outcome};
use super::summary::Tally;
use crate::quantity::Energy;
use std::ops::RangeInclusive;

/// What came of the rows of a part of a table.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub largest: Largest,
    /// The energy of all rows in each calendar year.
    pub all: Amounts,
    /// Rows without days.
    pub undated: Tally,
}

impl Gathered {
    pub fn of(most: usize) -> Self {
        Self { largest: Largest::of(most), ..Self::default() }
    }

    /// Takes a row with the energies of its years.
    #[inline(never)]
    pub fn take(&mut self, row: u64, name: Option<&[u8]>, tally: &Tally, years: &Years<'_>) {
        self.largest.offer(row, name.filter(|name| !name.trim_ascii().is_empty()), tally);
        self.all.add_years(&years.energies);
        if years.is_undated {
            self.undated.merge(tally);
        }
    }

    /// Adds what came of a later part, before which there are so many rows.
    pub fn merge(&mut self, other: &mut Self, rows_before: u64) {
        self.largest.merge(&mut other.largest, rows_before);
        self.all.add_years(&other.all.years);
        self.undated.merge(&other.undated);
    }
}

/// A row by itself.
#[inline]
pub(super) fn tally_of(outcome: &Outcome, impact: Option<&Impact>) -> Tally {
    let mut tally = Tally::default();
    tally.count(outcome, impact);
    tally
}

/// What holds for every row in each of the calendar years but the last, which is that of the run itself.
pub(super) fn defaults_of(
    years: Option<&RangeInclusive<u16>>,
    defaults: &Defaults,
) -> Vec<Defaults> {
    let of = |year: u16| {
        // A plan has no other years than those that can be.
        let assumptions = defaults.assumptions.with_calendar_year(year).ok()?;
        Some(Defaults { assumptions, ..defaults.clone() })
    };
    let before_last = years.map_or(0..0, |years| *years.start()..*years.end());
    before_last.filter_map(of).collect()
}

/// Rows by calendar years: each year is calculated as if it were the only one.
pub(super) struct Years<'a> {
    kernels: Vec<Kernel<&'a Defaults>>,
    is_wanted: bool,
    /// The energies of the row calculated last.
    pub energies: Vec<Energy>,
    pub is_undated: bool,
}

impl<'a> Years<'a> {
    pub fn new(defaults: &'a [Defaults], conventions: Conventions, is_wanted: bool) -> Self {
        let kernels = defaults.iter().map(|defaults| Kernel::new(defaults, conventions));
        Self { kernels: kernels.collect(), is_wanted, energies: Vec::new(), is_undated: false }
    }

    /// Calculates a row, of which the last year is known. On its own, so that where nobody asks for years the
    /// rows do not go through the same hands.
    #[inline(never)]
    pub fn calculate(
        &mut self,
        row: &impl Cells,
        kernel: &mut Kernel<&Defaults>,
        last: Energy,
    ) -> Result<(), Refusal> {
        self.energies.clear();
        self.is_undated = false;
        if !self.is_wanted {
            return Ok(());
        }
        for kernel in &mut self.kernels {
            self.energies.push(kernel.outcome(&RowOfYear(row))?.annual_energy.central());
        }
        self.energies.push(last);
        self.is_undated = !kernel.is_dated(&RowOfYear(row))?;
        Ok(())
    }
}

/// A row in another year. It has a type of its own so that the rows of a run are calculated at one place alone.
struct RowOfYear<'a, C>(&'a C);

impl<C: Cells> Cells for RowOfYear<'_, C> {
    fn cell(&self, input: Input) -> Option<Cell<'_>> {
        self.0.cell(input)
    }
}

//! A chunk on its way through a run.

use super::chunks::Chunk;
use super::firsts::{FirstLines, OffGrid};
use super::gathered::Gathered;
use super::group::Groups;
use super::page::Page;
use super::rejects::Reject;
use super::summary::Tally;
use super::totals::{Sums, Suspect};
use super::understood::Held;
use crate::quantity::Power;

/// A chunk on its way, with what came of it.
#[derive(Debug, Default)]
pub(super) struct Job {
    pub chunk: Chunk,
    pub output: Page,
    pub rows: u64,
    pub tally: Tally,
    pub sums: Sums,
    pub notes: Notes,
    pub groups: Groups,
    pub gathered: Gathered,
    pub off_grid: OffGrid,
    pub rejects: Vec<Reject>,
    /// Rows to compare with all above them.
    pub suspects: Vec<Suspect>,
}

/// What there is to say of the rows of a chunk.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Notes {
    pub ranged: u64,
    /// Totals.
    pub left_out: FirstLines,
    /// Parts of others.
    pub parts: FirstLines,
    /// Blank rows behind which others follow in the chunk.
    pub blank: u64,
    /// Those behind which none does.
    pub blank_at_end: u64,
    /// The chunk has a row that is neither blank nor a note.
    pub has_rows: bool,
    pub remarks: FirstLines,
    pub unknown: FirstLines,
    /// Powers that are about what they say, and at most that.
    pub about: u64,
    pub up_to: u64,
    /// Powers that are those of machines.
    pub machines: u64,
    pub perhaps_total: Option<u64>,
    /// Rows with an energy per time, which their assumptions do not scale.
    pub drawn_already: u64,
    pub slight_rows: u64,
    pub slight: Option<(u64, Power)>,
    pub held: Held,
}

impl Job {
    /// Forgets what came of another chunk, but not the memory that it took.
    pub fn clear(&mut self) {
        self.output.clear();
        self.rejects.clear();
        self.suspects.clear();
        self.off_grid = OffGrid::default();
        (self.rows, self.tally, self.notes) = (0, Tally::default(), Notes::default());
        self.sums = Sums::default();
    }
}

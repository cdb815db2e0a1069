//! Rows of which there may be many: how many, and the first of them.

use super::cell::Cell;
use super::conventions::bare;
use crate::quantity::shortened;

/// How many rows there are of a kind, and the lines that the first of them begin in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FirstLines {
    count: u64,
    first: [u64; Self::MOST],
}

impl FirstLines {
    /// So many lines are kept.
    pub const MOST: usize = 5;

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The lines of the first of them, at most [`MOST`](Self::MOST).
    #[must_use]
    pub fn lines(&self) -> &[u64] {
        &self.first[..Self::MOST.min(self.count as usize)]
    }

    /// Notes one more.
    pub(super) fn note(&mut self, line: u64) {
        if let Some(place) = self.first.get_mut(self.count as usize) {
            *place = line;
        }
        self.count += 1;
    }

    /// Adds those of a later part.
    pub(super) fn merge(&mut self, later: &Self) {
        let count = self.count + later.count;
        later.lines().iter().for_each(|line| self.note(*line));
        self.count = count;
    }
}

/// How many rows stand for a place of which no grid is known, and the first of those places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct OffGrid {
    /// How many rows there are.
    pub rows: u64,
    /// The first of their places.
    pub places: Vec<String>,
}

/// So many places are named.
const MOST: usize = 3;

impl OffGrid {
    /// Notes a row by the cell of its place.
    #[cold]
    pub(super) fn note(&mut self, cell: Option<Cell<'_>>) {
        self.rows += 1;
        if self.places.len() < MOST
            && let Some(text) = cell.and_then(|cell| cell.text().ok())
        {
            self.name(&shortened(bare(text)));
        }
    }

    /// Adds those of a later part.
    pub(super) fn merge(&mut self, later: &Self) {
        self.rows += later.rows;
        later.places.iter().for_each(|place| self.name(place));
    }

    fn name(&mut self, place: &str) {
        if self.places.len() < MOST && !self.places.iter().any(|known| known == place) {
            self.places.push(place.to_owned());
        }
    }
}

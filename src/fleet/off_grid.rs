//! Rows at places of which no grid is known.

use super::cell::Cell;
use super::conventions::bare;
use crate::quantity::shortened;

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

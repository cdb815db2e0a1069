//! The lines of rows of which there may be many.

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

//! The rows of the most energy, in memory that does not grow with the table.

use super::overview::{Amounts, Entry};
use super::summary::Tally;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// At most so many rows, those of the most energy, and what all others come to.
#[derive(Debug, Default)]
pub(super) struct Largest {
    most: usize,
    /// The one of the least energy on top.
    kept: BinaryHeap<Kept>,
    others: u64,
    rest: Tally,
}

/// A row that is among the largest so far.
#[derive(Debug)]
struct Kept {
    /// Which row it is.
    row: u64,
    name: Option<Vec<u8>>,
    tally: Tally,
}

impl Largest {
    pub fn of(most: usize) -> Self {
        Self { most, ..Self::default() }
    }

    /// Takes a row, the next of all.
    pub fn offer(&mut self, row: u64, name: Option<&[u8]>, tally: &Tally) {
        let energy = tally.annual_energy.value;
        let is_less = |least: &Kept| energy <= least.tally.annual_energy.value;
        if self.kept.len() >= self.most && self.kept.peek().is_none_or(is_less) {
            self.others += 1;
            self.rest.merge(tally);
            return;
        }
        self.keep(Kept { row, name: name.map(<[u8]>::to_vec), tally: *tally });
    }

    /// Takes what came of a later part of the table, before which there are so many rows.
    pub fn merge(&mut self, other: &mut Self, rows_before: u64) {
        self.others += std::mem::take(&mut other.others);
        self.rest.merge(&std::mem::take(&mut other.rest));
        for kept in other.kept.drain() {
            self.keep(Kept { row: kept.row + rows_before, ..kept });
        }
    }

    fn keep(&mut self, kept: Kept) {
        self.kept.push(kept);
        if self.kept.len() > self.most
            && let Some(least) = self.kept.pop()
        {
            self.others += 1;
            self.rest.merge(&least.tally);
        }
    }

    /// The largest rows from the most energy to the least, how many others there are, and what they come to.
    pub fn finish(self) -> (Vec<Entry>, u64, Amounts) {
        let entry = |kept: Kept| Entry {
            name: kept.name.map(|name| String::from_utf8_lossy(&name).into_owned()),
            row: kept.row,
            amounts: Amounts { tally: kept.tally, years: Vec::new() },
        };
        let entries = self.kept.into_sorted_vec().into_iter().map(entry).collect();
        (entries, self.others, Amounts { tally: self.rest, years: Vec::new() })
    }
}

/// A row of less energy is greater, and of two that are equal the later one.
impl Ord for Kept {
    fn cmp(&self, other: &Self) -> Ordering {
        let energy = |kept: &Self| kept.tally.annual_energy.value;
        energy(other).total_cmp(&energy(self)).then(self.row.cmp(&other.row))
    }
}

impl PartialOrd for Kept {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Kept {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Energy;
    use uom::si::energy::kilowatt_hour;

    fn tally(energy: f64) -> Tally {
        let mut tally = Tally::default();
        tally.rows = 1;
        tally.annual_energy = Energy::new::<kilowatt_hour>(energy);
        tally
    }

    #[test]
    fn the_largest_are_kept_in_order_whichever_part_they_stand_in() {
        let energies = [3.0, 9.0, 1.0, 9.0, 4.0, 0.0, 7.0];
        for split in 0..=energies.len() {
            let (mut all, mut later) = (Largest::of(3), Largest::of(3));
            for (row, energy) in energies.iter().enumerate() {
                let (part, row) =
                    if row < split { (&mut all, row) } else { (&mut later, row - split) };
                part.offer(row as u64, None, &tally(*energy));
            }
            all.merge(&mut later, split as u64);
            let (entries, others, rest) = all.finish();
            let rows: Vec<u64> = entries.iter().map(|entry| entry.row).collect();
            assert_eq!((rows, others), (vec![1, 3, 6], 4), "{split}");
            assert_eq!(rest.tally.annual_energy, tally(8.0).annual_energy);
            assert_eq!(rest.tally.rows, 4);
        }
    }

    #[test]
    fn none_may_be_kept() {
        let mut none = Largest::of(0);
        none.offer(0, Some(b"a"), &tally(1.0));
        assert!(matches!(none.finish(), (entries, 1, _) if entries.is_empty()));
    }
}

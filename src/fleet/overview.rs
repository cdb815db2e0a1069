//! A table for people: its largest rows, or its groups, with what the others come to, and calendar years.

use super::summary::{Summary, Tally};
use crate::quantity::Energy;
use std::ops::RangeInclusive;

/// What is known of some rows together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Amounts {
    /// Their powers and the energy of a year; where years are asked for, of the last of them.
    pub tally: Tally,
    /// Their energy in each calendar year asked for; nothing where none is, and of single rows.
    pub years: Vec<Energy>,
}

impl Amounts {
    /// Adds the energies of calendar years.
    pub(super) fn add_years(&mut self, years: &[Energy]) {
        self.years.resize(self.years.len().max(years.len()), Energy::default());
        self.years.iter_mut().zip(years).for_each(|(sum, energy)| *sum += *energy);
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.tally.merge(&other.tally);
        self.add_years(&other.years);
    }
}

/// A row of a table, or a group of rows.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct Entry {
    /// What it is called; of a row nothing where no column has its name, of a group the value of its column.
    pub name: Option<String>,
    /// Which row it is, from 1; of a group 0.
    pub row: u64,
    /// What it comes to.
    pub amounts: Amounts,
}

/// A table as people want to see it: the rows or groups of the most energy, and all others together.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub(crate) struct Overview {
    /// How the table was read, and what all rows with a result come to.
    pub summary: Summary,
    /// The column by which rows are grouped; nothing where they stand by themselves.
    pub by: Option<String>,
    /// At most so many rows or groups were wanted.
    pub top: Option<usize>,
    /// Rows or groups, that of the most energy first.
    pub entries: Vec<Entry>,
    /// How many there are beside those.
    pub others: u64,
    /// What those come to.
    pub rest: Amounts,
    /// The calendar years asked for.
    pub years: Option<RangeInclusive<u16>>,
    /// The energy of all rows in each of them.
    pub energies: Vec<Energy>,
    /// The rows that name no day on which they begin or end to run: they count as running at all times.
    pub undated: Tally,
}

impl Overview {
    /// The first entries, how many others there are, and what those come to.
    #[must_use]
    pub fn first(&self, most: usize) -> (&[Entry], u64, Amounts) {
        let (first, more) = self.entries.split_at(most.min(self.entries.len()));
        let mut rest = self.rest.clone();
        for entry in more {
            rest.merge(&entry.amounts);
        }
        (first, self.others + more.len() as u64, rest)
    }
}

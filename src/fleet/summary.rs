//! What a run amounts to.

use super::error::RowError;
use super::file_kind::Sheet;
use super::firsts::{FirstLines, OffGrid};
use super::format::Format;
use super::kernel::Reference;
use super::results::{Impact, Outcome};
use super::understood::{Decimal, Held, ReadColumn, Unread, Unused};
use crate::decoding::Encoding;
use crate::estimate::Estimate;
use crate::model::{Assumptions, Counted, Gas, IntensityBasis};
use crate::quantity::{Energy, Power};
use uom::ConstZero;
use uom::si::f64::Mass;

/// Rows with their power and energy added up.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct Tally {
    /// Rows with a result.
    pub rows: u64,
    /// Announced power of all of them, central values.
    pub nameplate: Power,
    /// Facility power of all of them, central values.
    pub facility_power: Power,
    /// Energy of a year of all of them, central values.
    pub annual_energy: Energy,
    /// Those of them that are on a grid.
    pub on_a_grid: u64,
    /// Emissions of the year of those by what their intensities count: nothing of different kinds is added
    /// up.
    emissions: [Emissions; KINDS.len()],
    /// Cost of the year, central values, in the currency of the tariff.
    pub cost: f64,
}

/// Emissions of rows whose intensities count the same.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct Emissions {
    /// What they count.
    pub counted: Counted,
    /// So many rows.
    pub rows: u64,
    /// Of the year, central values.
    pub mass: Mass,
}

/// What an intensity may count.
const KINDS: [Counted; 9] = {
    const fn of(basis: Option<IntensityBasis>) -> [Counted; 3] {
        [
            Counted { basis, gas: Some(Gas::Co2e) },
            Counted { basis, gas: Some(Gas::Co2) },
            Counted { basis, gas: None },
        ]
    }
    let [a, b, c] = of(Some(IntensityBasis::LifeCycle));
    let [d, e, f] = of(Some(IntensityBasis::Direct));
    let [g, h, i] = of(None);
    [a, b, c, d, e, f, g, h, i]
};

impl Default for Tally {
    fn default() -> Self {
        Self {
            rows: 0,
            on_a_grid: 0,
            nameplate: Power::ZERO,
            facility_power: Power::ZERO,
            annual_energy: Energy::ZERO,
            emissions: KINDS.map(|counted| Emissions { counted, rows: 0, mass: Mass::ZERO }),
            cost: 0.0,
        }
    }
}

impl Tally {
    /// Counts a row.
    #[inline]
    pub(super) fn count(&mut self, outcome: &Outcome, impact: Option<&Impact>) {
        self.rows += 1;
        self.nameplate += outcome.nameplate;
        self.facility_power += outcome.facility_power.central();
        self.annual_energy += outcome.annual_energy.central();
        if let Some(impact) = impact {
            self.count_impact(impact);
        }
    }

    fn count_impact(&mut self, impact: &Impact) {
        if let Some(mass) = impact.emissions {
            self.on_a_grid += 1;
            let same = self.emissions.iter_mut().filter(|sum| sum.counted == impact.counted);
            same.for_each(|sum| sum.add(1, mass.central()));
        }
        self.cost += impact.cost.map_or(0.0, |cost| cost.central().amount);
    }

    /// Adds the rows of another tally.
    pub(super) fn merge(&mut self, other: &Self) {
        self.rows += other.rows;
        self.on_a_grid += other.on_a_grid;
        self.nameplate += other.nameplate;
        self.facility_power += other.facility_power;
        self.annual_energy += other.annual_energy;
        self.emissions.iter_mut().zip(&other.emissions).for_each(|(sum, more)| {
            sum.add(more.rows, more.mass);
        });
        self.cost += other.cost;
    }

    /// Emissions of the rows that are on a grid, by what they count.
    pub fn emissions(&self) -> impl Iterator<Item = &Emissions> {
        self.emissions.iter().filter(|sum| sum.rows > 0)
    }

    /// All emissions; `None` where there are none, or of several kinds, which have no sum.
    #[must_use]
    pub fn emissions_of_one_kind(&self) -> Option<Mass> {
        let mut kinds = self.emissions();
        let first = kinds.next()?;
        kinds.next().is_none().then_some(first.mass)
    }

    /// How many times the energy of a year is that of a reference, central values.
    #[must_use]
    pub fn times(&self, reference: &Reference) -> f64 {
        reference.year.times(Estimate::exactly(self.annual_energy)).central()
    }
}

impl Emissions {
    fn add(&mut self, rows: u64, mass: Mass) {
        self.rows += rows;
        self.mass += mass;
    }
}

/// A total that was left out and says something else than the rows above it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct TotalApart {
    /// The line it begins in.
    pub line: u64,
    /// What it says.
    pub total: Power,
    /// What the rows add up to.
    pub rows: Power,
}

/// What a run has done: every row that was read is in the total, rejected, unknown, or left out.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// Rows read, without the header, what stands before it, empty lines, and blank rows behind the last one.
    pub rows_in: u64,
    /// The rows with a result.
    pub(crate) total: Tally,
    /// Rows without a result.
    pub rejected: u64,
    /// The first of them: the line it begins in, and what is wrong.
    pub first_rejected: Option<(u64, RowError)>,
    /// Rows whose power is unknown: nothing, or a sign for that, stands in its place.
    pub(crate) unknown: FirstLines,
    /// Rows that add up others, which have no result of their own.
    pub(crate) left_out: FirstLines,
    /// Rows that are parts of the one above them.
    pub(crate) parts: FirstLines,
    /// Blank rows between others.
    pub blank: u64,
    /// Notes between the rows or below them, and headers that stand again.
    pub(crate) notes: FirstLines,
    /// Powers that are about what they say, and are taken at that.
    pub about: u64,
    /// Powers that are at most what they say, and are taken at that.
    pub up_to: u64,
    /// Powers that are those of machines.
    pub machines: u64,
    /// The line in which the header begins, from 1; 0 where there is none.
    pub header_line: u64,
    /// How many lines the header has.
    pub header_lines: u64,
    /// The format of the input.
    pub format: Option<Format>,
    /// The sheet that was read of a workbook.
    pub(crate) sheet: Option<Sheet>,
    /// Rows at places of which no grid is known.
    pub(crate) off_grid: OffGrid,
    /// The line of the first row with a result that may be a total, by its name or as the sum of those above.
    pub perhaps_total: Option<u64>,
    /// The first total that was left out and is not the sum of the rows above it.
    pub(crate) total_apart: Option<TotalApart>,
    /// The first row whose power is less than a server takes, and that power.
    pub slight: Option<(u64, Power)>,
    /// How many of those there are.
    pub slight_rows: u64,
    /// Rows with an energy per time, which is drawn already: their assumptions do not scale it.
    pub drawn_already: u64,
    /// Rows whose result is a range.
    pub ranged: u64,
    /// Groups of rows whose emissions count different things.
    pub mixed_groups: u64,
    /// The names of all columns.
    pub header: Vec<String>,
    /// The columns that are read.
    pub(crate) read: Vec<ReadColumn>,
    /// Columns that seem to be an input and are not read.
    pub(crate) unread: Vec<Unread>,
    /// Columns of what holds for a whole table, which are not read.
    pub(crate) unused: Vec<Unused>,
    /// The encoding of the input; `None` where all of it is ASCII.
    pub(crate) encoding: Option<Encoding>,
    /// How the separators of numbers were read.
    pub(crate) decimal: Decimal,
    /// The assumptions for rows that say nothing else.
    pub assumptions: Option<Assumptions>,
    /// In how many rows they were the row's own.
    pub(crate) held: Held,
    /// The first and the last of the years that rows say the same of, and which are no parts of a sum.
    pub(crate) years: Option<[u16; 2]>,
    /// Columns say when rows run, and no calendar year says for when that counts.
    pub dates_unused: bool,
    /// Groups found; 0 where rows are not grouped.
    pub groups: u64,
    /// Groups written.
    pub groups_out: u64,
    /// Bytes read.
    pub bytes_in: u64,
}

impl Summary {
    /// Rows that count in others: totals, and parts.
    pub(crate) fn doubled(&self) -> u64 {
        self.left_out.count() + self.parts.count()
    }

    /// Rows that were left out: those, blank rows and notes.
    #[must_use]
    pub fn all_left_out(&self) -> u64 {
        self.doubled() + self.blank + self.notes.count()
    }
}

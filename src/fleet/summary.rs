//! What a run amounts to.

use super::error::RowError;
use super::kernel::Reference;
use super::results::Outcome;
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power};
use uom::ConstZero;
use uom::si::f64::Mass;

/// Rows with their power and energy added up.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tally {
    /// Rows with a result.
    pub rows: u64,
    /// Facility power of all of them, central values.
    pub facility_power: Power,
    /// Energy of a year of all of them, central values.
    pub annual_energy: Energy,
    /// Those of them that are on a grid.
    pub on_a_grid: u64,
    /// Emissions of the year of those, central values.
    pub emissions: Mass,
    /// Cost of the year, central values, in the currency of the tariff.
    pub cost: f64,
}

impl Default for Tally {
    fn default() -> Self {
        Self {
            rows: 0,
            on_a_grid: 0,
            facility_power: Power::ZERO,
            annual_energy: Energy::ZERO,
            emissions: Mass::ZERO,
            cost: 0.0,
        }
    }
}

impl Tally {
    /// Of one row.
    pub(super) fn of(outcome: &Outcome) -> Self {
        Self {
            rows: 1,
            on_a_grid: u64::from(outcome.emissions.is_some()),
            facility_power: outcome.facility_power.central(),
            annual_energy: outcome.annual_energy.central(),
            emissions: outcome.emissions.map_or(Mass::ZERO, |emissions| emissions.central()),
            cost: outcome.cost.map_or(0.0, |cost| cost.central().amount),
        }
    }

    /// Adds the rows of another tally.
    pub(super) fn merge(&mut self, other: &Self) {
        self.rows += other.rows;
        self.on_a_grid += other.on_a_grid;
        self.facility_power += other.facility_power;
        self.annual_energy += other.annual_energy;
        self.emissions += other.emissions;
        self.cost += other.cost;
    }

    /// How many times the energy of a year is that of a reference, central values.
    #[must_use]
    pub fn times(&self, reference: &Reference) -> f64 {
        reference.times(Estimate::exactly(self.annual_energy)).central()
    }
}

/// What a run has done: every row that was read is either in the total or rejected.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// Rows read, without the header and empty lines.
    pub rows_in: u64,
    /// The rows with a result.
    pub total: Tally,
    /// Rows without a result.
    pub rejected: u64,
    /// The first of them: the line it begins in, and what is wrong.
    pub first_rejected: Option<(u64, RowError)>,
    /// Rows whose result is a range.
    pub ranged: u64,
    /// Columns say when rows run, and no calendar year says for when that counts.
    pub dates_unused: bool,
    /// Groups found; 0 where rows are not grouped.
    pub groups: u64,
    /// Groups written.
    pub groups_out: u64,
    /// Bytes read.
    pub bytes_in: u64,
}

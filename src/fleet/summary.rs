//! What a run amounts to.

use super::error::RowError;
use super::kernel::Reference;
use crate::model::plant_years;
use crate::quantity::{Energy, Power};
use uom::ConstZero;

/// Rows with their power and energy added up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tally {
    /// Rows with a result.
    pub rows: u64,
    /// Facility power of all of them, central values.
    pub facility_power: Power,
    /// Energy of a year of all of them, central values.
    pub annual_energy: Energy,
}

impl Default for Tally {
    fn default() -> Self {
        Self { rows: 0, facility_power: Power::ZERO, annual_energy: Energy::ZERO }
    }
}

impl Tally {
    /// Adds a row.
    pub(super) fn add(&mut self, facility_power: Power, annual_energy: Energy) {
        self.rows += 1;
        self.facility_power += facility_power;
        self.annual_energy += annual_energy;
    }

    /// Adds the rows of another tally.
    pub(super) fn merge(&mut self, other: &Self) {
        self.rows += other.rows;
        self.facility_power += other.facility_power;
        self.annual_energy += other.annual_energy;
    }

    /// How many years of a reference's generation the energy of a year is.
    #[must_use]
    pub fn plant_years(&self, reference: &Reference) -> f64 {
        plant_years(self.annual_energy, reference.generation.energy)
    }
}

/// What a run has done: every row that was read is either in the total or rejected.
#[derive(Clone, Debug, Default, PartialEq)]
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
    /// Groups found; 0 where rows are not grouped.
    pub groups: u64,
    /// Groups written.
    pub groups_out: u64,
    /// Bytes read.
    pub bytes_in: u64,
}

//! A whole table with what it is compared with.

use super::{Premises, Yardstick, Yardsticks};
use crate::estimate::Estimate;
use crate::fleet::{Overview, RowError, Tally, Units};
use crate::model::{Parameter, YearFigure};
use crate::quantity::{Currency, Energy};

/// A whole table as shown to people, with what its energies are compared with.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FleetTable {
    /// What came of the rows.
    pub(crate) overview: Overview,
    /// The assumptions for rows that say nothing else.
    pub(crate) premises: Premises,
    /// What the energies are compared with.
    pub(crate) against: Yardsticks,
    /// That of costs, where they were asked for.
    pub(crate) currency: Option<Currency>,
    /// The units of columns for spreadsheets.
    pub(crate) units: Units,
}

impl FleetTable {
    /// A table compared with plants and consumers.
    #[must_use]
    pub(crate) fn new(overview: Overview, premises: Premises, against: Yardsticks) -> Self {
        Self { overview, premises, against, currency: None, units: Units::default() }
    }

    /// The headings of the table.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.overview.summary.header
    }

    /// The line of the first row that was rejected, and why.
    #[must_use]
    pub fn first_rejected(&self) -> Option<&(u64, RowError)> {
        self.overview.summary.first_rejected.as_ref()
    }

    /// Whether every row draws all of its power, with what a PUE adds to it.
    pub(crate) fn is_at_full_power(&self) -> bool {
        self.premises.assumptions().utilization() == Estimate::exactly(1.0)
            && self.own_of(Parameter::Utilization) == 0
    }

    /// In how many rows with a result an assumption is the row's own.
    pub(crate) fn own_of(&self, parameter: Parameter) -> u64 {
        use crate::fleet::Input;

        let input = match parameter {
            Parameter::Utilization => Input::Utilization,
            Parameter::Pue => Input::Pue,
            Parameter::Basis => Input::Basis,
            Parameter::Hours | Parameter::Year => Input::Hours,
            Parameter::Period | Parameter::CapacityFactor => return 0,
        };
        self.overview.summary.held.said(input)
    }

    /// All rows with a result.
    pub(crate) fn total(&self) -> &Tally {
        &self.overview.summary.total
    }

    /// The first plant or consumer, with how many times its year an energy is.
    pub(crate) fn first_against(&self, energy: Energy) -> Option<(&Yardstick, Estimate<f64>)> {
        let first = self.against.iter().next()?;
        let figure: &YearFigure = &first.figures().first()?.value;
        Some((first, figure.times(Estimate::exactly(energy))))
    }

    /// The share of an energy in that of all rows; 0 where they have none.
    pub(crate) fn share_of(&self, energy: Energy) -> f64 {
        let all = self.total().annual_energy.value;
        if all > 0.0 { energy.value / all } else { 0.0 }
    }
}

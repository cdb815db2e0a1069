//! What comes out of rows: one outcome a row, and columns of numbers for all of them.

use super::error::RowError;
use super::kernel::Defaults;
use crate::estimate::Estimate;
use crate::model::plant_years;
use crate::quantity::{Energy, Power};
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

/// What comes out of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    pub facility_power: Estimate<Power>,
    pub annual_energy: Estimate<Energy>,
}

/// A column of numbers, one a row; those of a row with an error are NaN.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Central values.
    pub central: Vec<f64>,
    /// Low ends; empty unless ranges are wanted.
    pub low: Vec<f64>,
    /// High ends; empty unless ranges are wanted.
    pub high: Vec<f64>,
}

impl Column {
    /// An empty column with room for so many rows.
    pub(super) fn of(rows: usize, ranges: bool) -> Self {
        let column = |wanted: bool| Vec::with_capacity(if wanted { rows } else { 0 });
        Self { central: column(true), low: column(ranges), high: column(ranges) }
    }

    fn push(&mut self, value: Estimate<f64>, ranges: bool) {
        self.central.push(value.central());
        if ranges {
            self.low.push(value.low());
            self.high.push(value.high());
        }
    }
}

/// The results of a batch, column by column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Average power in watts.
    pub facility_power_w: Column,
    /// Energy of a year in kilowatt-hours.
    pub annual_energy_kwh: Column,
    /// Years of generation, a column for each reference.
    pub plant_years: Vec<Column>,
    /// Rows whose result is a range.
    pub ranged: usize,
    /// The rows without a result, in order.
    pub errors: Vec<(usize, RowError)>,
}

impl Results {
    /// All columns in the order of the output.
    pub fn columns(&self) -> impl Iterator<Item = &Column> {
        [&self.facility_power_w, &self.annual_energy_kwh].into_iter().chain(&self.plant_years)
    }

    pub(super) fn push(&mut self, outcome: &Outcome, defaults: &Defaults) {
        let Outcome { facility_power, annual_energy } = outcome;
        let ranges = defaults.ranges;
        self.facility_power_w.push(facility_power.map(|power| power.get::<watt>()), ranges);
        let kwh = annual_energy.map(|energy| energy.get::<kilowatt_hour>());
        self.annual_energy_kwh.push(kwh, ranges);
        for (column, reference) in self.plant_years.iter_mut().zip(&defaults.references) {
            let years = |energy| plant_years(energy, reference.generation.energy);
            column.push(annual_energy.map(years), ranges);
        }
        self.ranged += usize::from(!annual_energy.is_exact());
    }

    pub(super) fn push_nothing(&mut self, ranges: bool) {
        let nothing = Estimate::exactly(f64::NAN);
        self.facility_power_w.push(nothing, ranges);
        self.annual_energy_kwh.push(nothing, ranges);
        self.plant_years.iter_mut().for_each(|column| column.push(nothing, ranges));
    }
}

/// The names of the results, in the order of [`Results::columns`], with those of the ends of ranges
/// behind each where they are wanted.
pub(super) fn names(defaults: &Defaults) -> Vec<String> {
    let plants = defaults.references.iter().map(|reference| reference.name.as_str());
    let columns = ["facility_power_w", "annual_energy_kwh"].into_iter().chain(plants);
    let ends: &[&str] = if defaults.ranges { &["", "_low", "_high"] } else { &[""] };
    columns.flat_map(|name| ends.iter().map(move |end| format!("{name}{end}"))).collect()
}

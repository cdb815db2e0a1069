//! A batch of rows: columns of text in, columns of numbers out.
//!
//! [`evaluate`] neither reads nor writes: it can be called on the columns of a file, of an Arrow record
//! batch, or of whatever else holds text in columns.

mod assumptions;
mod recent;
mod text;

use super::cell::{Cell, Cells};
use super::columns::Input;
use super::error::RowError;
use super::rates::Rates;
use super::results::{Column, Outcome, Results};
use crate::estimate::Estimate;
use crate::model::{
    AnnualConsumption, AnnualGeneration, Assumptions, Consumption, Deployment, Schedule, Tranche,
    new_year, plant_years, times_the_consumer,
};
use crate::quantity::{CarbonIntensity, Date, Energy, Power, Powers};
use assumptions::RowAssumptions;
use recent::Recent;
pub(super) use text::end_of_number;
use text::{count, day, of, power_in, unless_empty};

/// What holds for every row that does not say otherwise, and what to calculate.
#[derive(Clone, Debug)]
pub struct Defaults {
    /// Utilization, PUE, basis and year.
    pub assumptions: Assumptions,
    /// The unit of a power without one, such as `MW`; without it such a power is an error.
    pub power_unit: Option<String>,
    /// What to compare the energy of a year with.
    pub references: Vec<Reference>,
    /// Emissions and cost, as far as they are wanted.
    pub rates: Rates,
    /// Whether the ends of ranges are wanted beside the central values.
    pub ranges: bool,
}

/// A figure of a plant or consumer to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// The name of its results, such as `plant_years_three_gorges_design`.
    pub name: String,
    /// The energy of a year.
    pub year: Yearly,
}

/// What a plant generates or a consumer takes in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Yearly {
    /// Of a plant.
    Generation(AnnualGeneration),
    /// Of a consumer.
    Consumption(AnnualConsumption),
}

impl Reference {
    /// How many times the energy of a year is that of the reference.
    #[inline]
    pub(super) fn times(&self, energy: Estimate<Energy>) -> Estimate<f64> {
        match &self.year {
            Yearly::Generation(plant) => energy.map(|energy| plant_years(energy, plant.energy)),
            Yearly::Consumption(consumer) => times_the_consumer(energy, consumer.energy),
        }
    }
}

/// Columns of text of the same length. A column that is not there is empty, and so is a cell that
/// leaves its default.
#[derive(Clone, Copy, Debug, Default)]
pub struct Batch<'a> {
    /// The powers: `7 GW`, `60亿瓦`, `400..450 MW`.
    pub power: &'a [&'a str],
    /// Facility energy over IT energy, 1 to 10.
    pub pue: &'a [&'a str],
    /// Average power over announced power, 0 to 1 or in percent.
    pub utilization: &'a [&'a str],
    /// `it-load`, `facility` or `unstated`.
    pub basis: &'a [&'a str],
    /// Hours a year: `8000`, `300d`.
    pub hours: &'a [&'a str],
    /// How many of it.
    pub count: &'a [&'a str],
    /// The first day on which it runs: `2027-03`. It counts where the assumptions name a calendar
    /// year, and so does the last.
    pub online: &'a [&'a str],
    /// The first day on which it no longer runs.
    pub offline: &'a [&'a str],
    /// The grid, such as `china`, or an intensity.
    pub grid: &'a [&'a str],
}

/// A row of a batch.
struct BatchRow<'a> {
    batch: &'a Batch<'a>,
    at: usize,
}

impl Cells for BatchRow<'_> {
    fn cell(&self, input: Input) -> Option<Cell<'_>> {
        let Batch { power, pue, utilization, basis, hours, count, online, offline, grid } =
            self.batch;
        let column = match input {
            Input::Power => power,
            Input::Pue => pue,
            Input::Utilization => utilization,
            Input::Basis => basis,
            Input::Hours => hours,
            Input::Count => count,
            Input::Online => online,
            Input::Offline => offline,
            Input::Grid => grid,
        };
        column.get(self.at).map(|text| Cell::of(text))
    }
}

/// Calculates every row of a batch. A bad row does not keep the others from a result.
///
/// ```
/// use gigawatt::fleet::{Batch, Defaults, Rates, evaluate};
/// use gigawatt::model::Assumptions;
///
/// let defaults = Defaults {
///     assumptions: Assumptions::headline(),
///     power_unit: None,
///     references: Vec::new(),
///     rates: Rates::default(),
///     ranges: false,
/// };
/// let batch = Batch {
///     power: &["7 GW", "60亿瓦", "450"],
///     pue: &["", "1.2", ""],
///     ..Batch::default()
/// };
/// let results = evaluate(&batch, &defaults);
/// assert_eq!(results.facility_power_w.central[..2], [7e9, 7.2e9]);
/// assert_eq!(results.annual_energy_kwh.central[0], 61.32e9);
/// assert_eq!(results.errors[0].0, 2);
/// assert_eq!(results.errors[0].1.to_string(), "power: `450` has no unit");
/// ```
#[must_use]
pub fn evaluate(batch: &Batch<'_>, defaults: &Defaults) -> Results {
    let column = || Column::of(batch.power.len(), defaults.ranges);
    let mut results = Results {
        facility_power_w: column(),
        annual_energy_kwh: column(),
        comparisons: defaults.references.iter().map(|_| column()).collect(),
        emissions_kg: (defaults.rates.grid.is_some() || !batch.grid.is_empty()).then(column),
        cost: defaults.rates.tariff.map(|_| column()),
        ..Results::default()
    };
    let mut kernel = Kernel::new(defaults);
    for at in 0..batch.power.len() {
        match kernel.outcome(&BatchRow { batch, at }) {
            Ok(outcome) => results.push(&outcome, defaults),
            Err(error) => {
                results.push_nothing(defaults.ranges);
                results.errors.push((at, error));
            }
        }
    }
    results
}

/// The row function, with what it remembers of other rows.
pub(super) struct Kernel<'a> {
    defaults: &'a Defaults,
    with_unit: String,
    powers: Powers,
    /// Powers that are not as plain as those, of which there may be more than of the other cells.
    other_powers: Recent<Deployment>,
    assumptions: RowAssumptions,
    count: Recent<Option<f64>>,
    day: Recent<Option<Date>>,
    grid: Recent<Option<Estimate<CarbonIntensity>>>,
}

impl<'a> Kernel<'a> {
    pub fn new(defaults: &'a Defaults) -> Self {
        Self {
            defaults,
            with_unit: String::new(),
            powers: Powers::new(),
            other_powers: Recent::new(11),
            assumptions: RowAssumptions::new(defaults.assumptions),
            count: Recent::new(6),
            day: Recent::new(8),
            grid: Recent::new(6),
        }
    }

    #[inline]
    pub fn outcome(&mut self, row: &impl Cells) -> Result<Outcome, RowError> {
        let mut deployment = self.deployment(row)?;
        let assumptions = self.assumptions.of(row)?;
        if let Some(cell) = row.cell(Input::Count)
            && let Some(count) = self.count.read(&cell, unless_empty(count))?
        {
            deployment = deployment.times(count);
        }
        let consumption = Consumption::of(&deployment, assumptions);
        let year = assumptions.calendar_year();
        let annual_energy = match self.running(row, consumption.facility_power, year)? {
            Some(energy) => energy,
            None => consumption.annual_energy,
        };
        let rates = &self.defaults.rates;
        let mut intensity = rates.grid;
        if let Some(cell) = row.cell(Input::Grid)
            && let Some(own) = self.grid.read(&cell, unless_empty(|text| rates.intensity(text)))?
        {
            intensity = Some(own);
        }
        Ok(Outcome {
            facility_power: consumption.facility_power,
            annual_energy,
            emissions: Rates::emissions(annual_energy, intensity),
            cost: rates.cost(annual_energy),
        })
    }

    /// The energy of the calendar year on the days on which a row runs; `None` where the row names no
    /// day, or there is no year.
    fn running(
        &mut self,
        row: &impl Cells,
        power: Estimate<Power>,
        year: Option<u16>,
    ) -> Result<Option<Estimate<Energy>>, RowError> {
        let (online, offline) = (self.day(row, Input::Online)?, self.day(row, Input::Offline)?);
        if online.is_none() && offline.is_none() {
            return Ok(None);
        }
        let mut tranche = Tranche::step(power, online.unwrap_or(new_year(1)));
        if let Some(offline) = offline {
            tranche = tranche.until(offline)?;
        }
        let Some(year) = year else {
            let is_cleared = self.defaults.assumptions.calendar_year().is_some();
            return if is_cleared { Err(RowError::HoursAndDays) } else { Ok(None) };
        };
        let schedule = Schedule::new(vec![tranche])?;
        Ok(Some(schedule.energy(new_year(year), new_year(year.saturating_add(1)))))
    }

    fn day(&mut self, row: &impl Cells, input: Input) -> Result<Option<Date>, RowError> {
        match row.cell(input) {
            Some(cell) => self.day.read(&cell, unless_empty(day(input))),
            None => Ok(None),
        }
    }

    #[inline]
    fn deployment(&mut self, row: &impl Cells) -> Result<Deployment, RowError> {
        let cell = row.cell(Input::Power).unwrap_or(Cell::of(""));
        if let Some(power) = cell.short().and_then(|short| self.powers.read(short)) {
            return Ok(Deployment::stated(power));
        }
        let Self { defaults, with_unit, other_powers, .. } = self;
        let unit = defaults.power_unit.as_deref();
        let mut parse = |text: &str| match unit {
            Some(unit) => power_in(text, unit, with_unit),
            None => Deployment::read(text),
        };
        other_powers.read(&cell, |text| parse(text).map_err(of(Input::Power)))
    }
}

#[cfg(test)]
mod tests;

//! A batch of rows: columns of text in, columns of numbers out.
//!
//! [`evaluate`] neither reads nor writes: it can be called on the columns of a file, of an Arrow record
//! batch, or of whatever else holds text in columns.

mod assumptions;
mod recent;
mod text;

use super::cell::{Cell, Cells};
use super::conventions::Conventions;
use super::error::RowError;
use super::input::Input;
use super::rates::{GridRate, Rates};
use super::refusal::Refusal;
use super::results::{Column, Outcome, Results};
use super::understood::Decimal;
use crate::estimate::Estimate;
use crate::model::{
    AnnualConsumption, AnnualGeneration, Assumptions, Consumption, Deployment, Schedule, Tranche,
    lost_from_power, new_year, plant_years, times_the_consumer,
};
use crate::quantity::{Date, Energy, Known, ParseErrorKind, Power, Powers, Short};
use assumptions::RowAssumptions;
use recent::Recent;
pub(super) use text::end_of_number;
use text::{count, day, of, power_in, word_behind_digits};
use uom::ConstZero;

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
    let mut kernel = Kernel::new(defaults, Conventions::default());
    for at in 0..batch.power.len() {
        match kernel.outcome(&BatchRow { batch, at }) {
            Ok(outcome) => results.push(&outcome, defaults),
            Err(error) => {
                results.push_nothing(defaults.ranges);
                results.errors.push((at, RowError::clone(&error)));
            }
        }
    }
    results
}

/// The row function, with what it remembers of other rows.
pub(super) struct Kernel<'a> {
    defaults: &'a Defaults,
    conventions: Conventions,
    with_unit: String,
    powers: Powers,
    /// Powers that are not as plain as those, of which there may be more than of the other cells.
    other_powers: Recent<Deployment>,
    /// Words that are no unit, and what was said of them: to find out takes far longer than a row.
    no_units: Known<Refusal, 1>,
    assumptions: RowAssumptions,
    count: Recent<Option<f64>>,
    day: Recent<Option<Date>>,
    grid: Recent<Option<GridRate>>,
}

impl<'a> Kernel<'a> {
    pub fn new(defaults: &'a Defaults, conventions: Conventions) -> Self {
        Self {
            defaults,
            conventions,
            with_unit: String::new(),
            powers: Powers::new(),
            other_powers: Recent::new(11),
            no_units: Known::new(8),
            assumptions: RowAssumptions::new(defaults.assumptions, conventions),
            count: Recent::new(6),
            day: Recent::new(8),
            grid: Recent::new(6),
        }
    }

    #[inline]
    pub fn outcome(&mut self, row: &impl Cells) -> Result<Outcome, Refusal> {
        let mut deployment = self.deployment(row)?;
        let slight = slight(deployment.nameplate.central());
        let (assumptions, said) = *self.assumptions.of(row)?;
        if let Some(cell) = row.cell(Input::Count) {
            let conventions = self.conventions;
            let read =
                self.count.read(&cell, |text| conventions.read(text, Input::Count, count))?;
            deployment = read.map_or(deployment, |count| deployment.times(count));
        }
        let consumption = Consumption::of(&deployment, &assumptions);
        let year = assumptions.calendar_year();
        let annual_energy = match self.running(row, consumption.facility_power, year)? {
            Some(energy) => energy,
            None => consumption.annual_energy,
        };
        let rates = &self.defaults.rates;
        let mut grid = rates.grid;
        if let Some(cell) = row.cell(Input::Grid) {
            let conventions = self.conventions;
            let own =
                |text: &str| conventions.read(text, Input::Grid, |name| rates.intensity(name));
            grid = self.grid.read(&cell, own)?.or(grid);
        }
        Ok(Outcome {
            facility_power: consumption.facility_power,
            annual_energy,
            emissions: Rates::emissions(annual_energy, grid),
            cost: rates.cost(annual_energy),
            said,
            slight,
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
        let conventions = self.conventions;
        match row.cell(input) {
            Some(cell) => self.day.read(&cell, |text| conventions.read(text, input, day(input))),
            None => Ok(None),
        }
    }

    #[inline]
    fn deployment(&mut self, row: &impl Cells) -> Result<Deployment, Refusal> {
        let cell = row.cell(Input::Power).unwrap_or(Cell::of(""));
        let is_plain = self.conventions.decimal == Decimal::Point || has_no_separator(&cell);
        if is_plain && let Some(power) = cell.short().and_then(|short| self.powers.read(short)) {
            return Ok(Deployment::stated(power));
        }
        let Self { defaults, conventions, with_unit, other_powers, no_units, .. } = self;
        let unit = defaults.power_unit.as_deref();
        let mut parse = |text: &str| {
            let Some(value) = conventions.value(text, Input::Power)? else {
                return Err(RowError::NoValue {
                    input: Input::Power,
                    text: text.trim().to_owned(),
                });
            };
            let power = match unit {
                Some(unit) => power_in(&value, unit, with_unit),
                None => Deployment::read(&value),
            };
            power.map_err(of(Input::Power))
        };
        other_powers.read(&cell, |text| {
            let word = word_behind_digits(text).and_then(|word| Some((word, Short::of(word)?)));
            let Some((word, short)) = word else {
                return parse(text).map_err(Refusal::from);
            };
            let known = no_units.get([short], || match parse(text) {
                Err(error) if is_no_unit(&error, word) => Ok(Refusal::from(error)),
                read => Err(read.map_err(Refusal::from)),
            });
            match known {
                Ok(refusal) => Err(refusal.clone()),
                Err(read) => read,
            }
        })
    }
}

/// Whether an error says of a word, and of nothing else, that it is no unit.
fn is_no_unit(error: &RowError, word: &str) -> bool {
    matches!(error, RowError::Quantity { error, .. }
        if matches!(error.kind(), ParseErrorKind::UnknownUnit { found } if found == word))
}

/// A power that is less than a server takes, but not nothing.
#[inline]
fn slight(power: Power) -> Option<Power> {
    let is_slight = power > Power::ZERO && lost_from_power(power).is_some();
    is_slight.then_some(power)
}

/// Whether neither a comma nor a point stands in a cell.
fn has_no_separator(cell: &Cell<'_>) -> bool {
    !cell.bytes().iter().any(|byte| matches!(byte, b',' | b'.'))
}

#[cfg(test)]
mod tests;

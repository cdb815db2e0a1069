//! The row function: cells of text in, numbers out.

mod assumptions;
mod days;
mod text;

use super::cell::{Cell, Cells, Recent};
use super::conventions::{Conventions, bare, is_nothing};
use super::error::{Refusal, RowError};
use super::heading::{unit_of_cell, watts_of};
use super::hedge::{Hedge, hedged};
use super::input::Input;
use super::rates::{GridRate, Rates};
use super::results::{Impact, Outcome};
use super::understood::Decimal;
use crate::estimate::Estimate;
use crate::model::{Assumptions, Consumption, Deployment, Schedule, Tranche, YearFigure, new_year};
use crate::quantity::{
    Date, Energy, Known, ParseErrorKind, Power, Powers, Short, common_year, shortened,
};
use assumptions::RowAssumptions;
use days::day;
use std::borrow::Cow;
use std::ops::Deref;
use text::{count, of, power_in, with_own_unit, word_behind_digits};
pub(super) use text::{end_of_number, without_counter};

/// What holds for every row that does not say otherwise, and what to calculate.
#[derive(Clone, Debug)]
pub struct Defaults {
    /// Utilization, PUE, basis and year.
    pub assumptions: Assumptions,
    /// The unit of a power without one, such as `MW`; without it such a power is an error.
    pub power_unit: Option<String>,
    /// What to compare the energy of a year with.
    pub(crate) references: Vec<Reference>,
    /// Emissions and cost, as far as they are wanted.
    pub(crate) rates: Rates,
    /// Whether the ends of ranges are wanted beside the central values.
    pub ranges: bool,
}

/// A figure of a plant or consumer to compare with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reference {
    /// The name of its results, such as `plant_years_three_gorges_design`.
    pub name: String,
    /// The energy of a year.
    pub year: YearFigure,
}

/// A power, and what it was said with.
type Read = (Deployment, Option<Hedge>);

/// The row function, with what it remembers of other rows.
pub(super) struct Kernel<D> {
    defaults: D,
    conventions: Conventions,
    with_unit: String,
    powers: Powers,
    /// Powers that are not as plain as those, of which there may be more than of the other cells.
    other_powers: Recent<Read>,
    /// What the power of the row was said with.
    hedge: Option<Hedge>,
    /// Words that are no unit, and what was said of them: to find out takes far longer than a row.
    no_units: Known<Refusal, 1>,
    assumptions: RowAssumptions,
    count: Recent<Option<f64>>,
    day: Recent<Option<Date>>,
    grid: Recent<Option<GridRate>>,
}

impl<D: Deref<Target = Defaults>> Kernel<D> {
    pub fn new(defaults: D, conventions: Conventions) -> Self {
        let assumptions = RowAssumptions::new(defaults.assumptions, conventions);
        Self {
            defaults,
            conventions,
            with_unit: String::new(),
            powers: Powers::new(),
            other_powers: Recent::new(11),
            hedge: None,
            no_units: Known::new(11),
            assumptions,
            count: Recent::new(6),
            day: Recent::new(8),
            grid: Recent::new(6),
        }
    }

    #[inline]
    pub fn outcome(&mut self, row: &impl Cells) -> Result<Outcome, Refusal> {
        let mut deployment = self.deployment(row)?;
        let one = deployment.nameplate.central();
        let (assumptions, said) = self.assumptions.of(row)?;
        let drawn_already = deployment.drawn && scales(assumptions);
        if let Some(cell) = row.cell(Input::Count) {
            deployment = deployment.times(count_of(&mut self.count, self.conventions, &cell)?);
        }
        let consumption = Consumption::of(&deployment, assumptions);
        let (year, mut said) = (assumptions.calendar_year(), *said);
        if deployment.drawn {
            said.is_drawn(assumptions.pue_of(deployment.basis));
        }
        let Consumption { facility_power, mut annual_energy, .. } = consumption;
        let (nameplate, hedge) = (deployment.nameplate.central(), self.hedge);
        if [Input::Online, Input::Offline].iter().any(|day| row.cell(*day).is_some()) {
            let running = self.running(row, year, facility_power)?;
            annual_energy = running.unwrap_or(annual_energy);
            if year.is_some() && self.has_no_first_day(row)? {
                said.no_first_day();
            }
        }
        // Put together at the end, so that it stays in registers on its way.
        Ok(Outcome { facility_power, annual_energy, said, drawn_already, one, nameplate, hedge })
    }

    /// The announced power of a row alone, and of all that it counts, whatever else it says.
    #[cold]
    pub fn power(&mut self, row: &impl Cells) -> Option<[Power; 2]> {
        let one = self.deployment(row).ok()?.nameplate.central();
        let count = row.cell(Input::Count);
        let count = count.and_then(|cell| count_of(&mut self.count, self.conventions, &cell).ok());
        Some([one, one * count.unwrap_or(1.0)])
    }

    /// What comes with the energy of a row, which most tables do not ask: on its own, so that theirs do not
    /// go through the same hands.
    #[inline(never)]
    pub fn impact(
        &mut self,
        row: &impl Cells,
        energy: Estimate<Energy>,
    ) -> Result<Impact, Refusal> {
        let rates = &self.defaults.rates;
        let (mut grid, mut is_off_grid) = (rates.grid, false);
        if let Some(cell) = row.cell(Input::Grid) {
            let conventions = self.conventions;
            let codes = conventions.places.unwrap_or_default();
            let own = |text: &str| match conventions
                .read(text, Input::Grid, |name| rates.intensity(name, codes))
            {
                Err(_) if conventions.places.is_some() => Ok(None),
                read => read,
            };
            grid = self.grid.read(&cell, own)?.or(grid);
            is_off_grid = grid.is_none() && !is_nothing(bare(cell.text()?));
        }
        Ok(Impact {
            emissions: Rates::emissions(energy, grid),
            counted: grid.map(|grid| grid.counted).unwrap_or_default(),
            is_off_grid,
            cost: rates.cost(energy),
        })
    }

    /// The energy of the calendar year on the days on which a row runs, if it names any and there is a year. On
    /// its own, so that rows of tables without days do not go through the same hands.
    #[inline(never)]
    fn running(
        &mut self,
        row: &impl Cells,
        year: Option<u16>,
        power: Estimate<Power>,
    ) -> Result<Option<Estimate<Energy>>, Refusal> {
        let [online, offline] = [self.day(row, Input::Online)?, self.day(row, Input::Offline)?];
        if online.is_none() && offline.is_none() {
            return Ok(None);
        }
        let mut tranche = Tranche::step(power, online.unwrap_or(new_year(1)));
        if let Some(offline) = offline {
            tranche = tranche.until(offline).map_err(RowError::from)?;
        }
        let Some(year) = year else {
            let is_cleared = self.defaults.assumptions.calendar_year().is_some();
            return if is_cleared { Err(RowError::HoursAndDays.into()) } else { Ok(None) };
        };
        let schedule = Schedule::new(vec![tranche]).map_err(RowError::from)?;
        Ok(Some(schedule.energy(new_year(year), new_year(year.saturating_add(1)))))
    }

    /// Whether a row has a cell for its first day, and no day in it.
    fn has_no_first_day(&mut self, row: &impl Cells) -> Result<bool, RowError> {
        Ok(row.cell(Input::Online).is_some() && !self.is_dated(row)?)
    }

    /// Whether a row names the day on which it begins to run.
    pub fn is_dated(&mut self, row: &impl Cells) -> Result<bool, RowError> {
        Ok(self.day(row, Input::Online)?.is_some())
    }

    #[inline]
    fn day(&mut self, row: &impl Cells, input: Input) -> Result<Option<Date>, RowError> {
        let conventions = self.conventions;
        match row.cell(input) {
            Some(cell) => self.day.read(&cell, |text| {
                conventions.read(text, input, |text| day(text, input, conventions.serial_days))
            }),
            None => Ok(None),
        }
    }

    #[inline]
    fn deployment(&mut self, row: &impl Cells) -> Result<Deployment, Refusal> {
        let cell = row.cell(Input::Power).unwrap_or(Cell::of(""));
        let is_plain = self.conventions.decimal == Decimal::Point || has_no_separator(&cell);
        self.hedge = None;
        if is_plain && let Some(power) = cell.short().and_then(|short| self.powers.read(short)) {
            return Ok(Deployment::stated(power));
        }
        self.other_deployment(row, &cell)
    }

    /// The same of a power that is written in some other way: on its own, so that plain ones do not go through
    /// the same hands.
    #[inline(never)]
    fn other_deployment(
        &mut self,
        row: &impl Cells,
        cell: &Cell<'_>,
    ) -> Result<Deployment, Refusal> {
        let is_plain = self.conventions.decimal == Decimal::Point || has_no_separator(cell);
        if is_plain
            && cell.short().is_none()
            && let Some(power) =
                cell.apart().and_then(|[number, unit]| self.powers.read_apart(number, unit))
        {
            return Ok(Deployment::stated(power));
        }
        if let Some(machine) = row.cell(Input::Accelerator)
            && is_nothing(bare(cell.text()?))
        {
            self.hedge = Some(Hedge::Machines);
            return Ok(self.machine(&machine)?);
        }
        let (power, hedge) = self.read_power(row, cell)?;
        self.hedge = hedge;
        Ok(power)
    }

    /// The power of the machine that a row names.
    fn machine(&self, cell: &Cell<'_>) -> Result<Deployment, RowError> {
        let name = bare(cell.text()?);
        if is_nothing(name) {
            return Err(RowError::NoValue { input: Input::Power, text: name.to_owned() });
        }
        let power = self.defaults.rates.machine(name).or_else(|| {
            let name = self.conventions.value(name, Input::Power).ok().flatten()?;
            self.defaults.rates.machines(&name)
        });
        let power = power.ok_or_else(|| RowError::Machine(shortened(name)))?;
        Ok(Deployment::between(power))
    }

    fn read_power(&mut self, row: &impl Cells, cell: &Cell<'_>) -> Result<Read, Refusal> {
        if let Some(unit) = row.cell(Input::Unit)
            && let Some(power) = self.in_unit_of_row(cell, &unit)?
        {
            return Ok(power);
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
            let (value, hedge) = without_hedge(value)?;
            let power = match unit {
                Some(unit) => power_in(&value, unit, with_unit),
                None => Deployment::read(&value),
            };
            power.map(|power| (power, hedge)).or_else(|error| {
                if let Some(power) = defaults.rates.machines(&value) {
                    return Ok((Deployment::between(power), Some(Hedge::Machines)));
                }
                let name = is_name(&value).then(|| RowError::Name(shortened(&value)));
                Err(name.unwrap_or_else(|| of(Input::Power)(error)))
            })
        };
        other_powers.read(cell, |text| {
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

    /// The power of a row that names a unit beside it, which holds where the power has none of its own; `None`
    /// where the row names none after all.
    #[inline(never)]
    fn in_unit_of_row(
        &mut self,
        cell: &Cell<'_>,
        unit: &Cell<'_>,
    ) -> Result<Option<Read>, RowError> {
        let Self { defaults, conventions, with_unit, .. } = self;
        let named = bare(unit.text()?);
        let Some(value) = conventions.value(cell.text()?, Input::Power)? else {
            return Ok(None);
        };
        if is_nothing(named) {
            return Ok(None);
        }
        let (value, hedge) = without_hedge(value)?;
        let with_hedge = |power| Some((power, hedge));
        if let Some(read) = with_own_unit(&value) {
            return read.map(with_hedge).map_err(of(Input::Power));
        }
        let Some(unit) = unit_of_cell(named) else {
            return Err(RowError::Unit(shortened(named)));
        };
        let heading = defaults.power_unit.as_ref().filter(|_| conventions.unit_of_heading);
        if let Some(heading) = heading.filter(|heading| watts_of(heading) != watts_of(&unit)) {
            return Err(RowError::Units(unit, heading.clone()));
        }
        power_in(&value, &unit, with_unit).map(with_hedge).map_err(of(Input::Power))
    }
}

/// How many there are by a cell. Where a table says it of its rows, it is not known of one that does not.
#[inline]
fn count_of(
    known: &mut Recent<Option<f64>>,
    conventions: Conventions,
    cell: &Cell<'_>,
) -> Result<f64, RowError> {
    match known.read(cell, |text| conventions.read(text, Input::Count, count))? {
        None if conventions.needs_count => {
            Err(RowError::NoValue { input: Input::Count, text: bare(cell.text()?).to_owned() })
        }
        count => Ok(count.unwrap_or(1.0)),
    }
}

/// A value without the word that it is said with.
fn without_hedge(value: Cow<'_, str>) -> Result<(Cow<'_, str>, Option<Hedge>), RowError> {
    match hedged(&value) {
        None => Ok((value, None)),
        Some((Hedge::AtLeast, _)) => Err(RowError::NoEnd(shortened(&value))),
        Some((hedge, rest)) => Ok((Cow::Owned(rest), Some(hedge))),
    }
}

/// Whether a text may be the name of a preset: it has no number.
fn is_name(text: &str) -> bool {
    let is_in_names = |c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '_' | ' ');
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(is_in_names)
        && text.split(' ').all(|word| unit_of_cell(word).is_none())
}

/// Whether the assumptions make of an announced power another energy than the headline does.
fn scales(assumptions: &Assumptions) -> bool {
    assumptions.changes_power() || assumptions.year() != common_year()
}

/// Whether an error says of a word, and of nothing else, that it is no unit.
fn is_no_unit(error: &RowError, word: &str) -> bool {
    matches!(error, RowError::Quantity { error, .. }
        if matches!(error.kind(), ParseErrorKind::UnknownUnit { found } if found == word))
}

/// Whether neither a comma nor a point stands in a cell.
fn has_no_separator(cell: &Cell<'_>) -> bool {
    !cell.bytes().iter().any(|byte| matches!(byte, b',' | b'.'))
}

#[cfg(test)]
mod tests;

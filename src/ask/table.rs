//! What is asked of every row of a table, in words.

use super::assume::Assume;
use super::fault::{Fault, at};
use super::field::Field;
use super::rates::RateWords;
use super::yardsticks;
use crate::answer::{FleetTable, Grid, Yardstick, Yardsticks};
use crate::catalog::Catalog;
use crate::estimate::Estimate;
use crate::fleet::{Defaults, FleetError, GridRate, Plan, Rates, Reference, seen};
use crate::quantity::{Power, parse_power};
use serde::Deserialize;
use std::collections::HashMap;

/// What a table is compared with where nothing is named.
const USUAL: &str = "three-gorges@design";

/// What holds for every row of a table, as text; a row may override it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Table {
    /// Plants and consumers to compare with: `three-gorges@2020`, `ireland`; without any, the design output
    /// of Three Gorges.
    pub against: Vec<String>,
    /// The assumptions.
    pub assume: Assume,
    /// What is wanted beside energy: a grid and a tariff.
    pub rates: RateWords,
    /// The unit of a power without one: `MW`.
    pub power_unit: Option<String>,
    /// Whether the ends of ranges are wanted too.
    pub ranges: bool,
}

impl Table {
    /// What holds for every row.
    ///
    /// # Errors
    /// [`Fault`] says which field cannot be read.
    pub fn defaults(&self, catalog: &Catalog) -> Result<Defaults, Fault> {
        Ok(Defaults {
            assumptions: *self.assume.premises(catalog)?.assumptions(),
            power_unit: self.power_unit.as_deref().map(power_unit).transpose()?,
            references: references(&self.yardsticks(catalog)?),
            rates: rates(&self.rates, catalog)?,
            ranges: self.ranges,
        })
    }

    /// A whole table for people: what it comes to, and its largest rows or groups as the plan has them.
    /// Rejected rows are counted and not kept.
    ///
    /// # Errors
    /// [`Fault`] says which field cannot be read, and [`FleetError`] what is wrong with the table.
    pub fn answer(
        &self,
        table: &[u8],
        plan: &Plan,
        catalog: &Catalog,
    ) -> Result<Result<FleetTable, FleetError>, Fault> {
        let premises = self.assume.premises(catalog)?;
        let yardsticks = self.yardsticks(catalog)?;
        Ok(seen(table, plan).map(|seen| {
            let table = FleetTable::new(seen, premises, yardsticks);
            FleetTable { currency: plan.defaults.rates.currency(), ..table }
        }))
    }

    /// What the rows are compared with.
    ///
    /// # Errors
    /// As [`defaults`](Self::defaults).
    pub(crate) fn yardsticks(&self, catalog: &Catalog) -> Result<Yardsticks, Fault> {
        let usual = [USUAL.to_owned()];
        let named = self.against.as_slice();
        yardsticks::chosen(if named.is_empty() { &usual } else { named }, catalog)
    }
}

/// A unit that makes a power of a number.
fn power_unit(text: &str) -> Result<String, Fault> {
    parse_power(&format!("1 {}", text.trim())).map_err(at(Field::Units))?;
    Ok(text.trim().to_owned())
}

/// What is compared with, a column each.
fn references(against: &Yardsticks) -> Vec<Reference> {
    let columns = against.iter().flat_map(Yardstick::columns);
    columns.map(|(name, figure)| Reference { name, year: figure.value }).collect()
}

/// The rates that are asked for, and every grid that a row may name.
fn rates(asked: &RateWords, catalog: &Catalog) -> Result<Rates, Fault> {
    let asked = asked.read(catalog)?;
    let mut grids = HashMap::new();
    let all = catalog.grids();
    // As where one is looked up: an id goes before an alias, and of two grids the one loaded last.
    let aliases = all.clone().flat_map(|grid| grid.aliases.iter().map(move |name| (name, grid)));
    let in_prose = all.clone().flat_map(|grid| {
        let names = [Some(&grid.name.en), grid.name.zh.as_ref()];
        names.into_iter().flatten().map(move |name| (name, grid))
    });
    for (name, preset) in in_prose.chain(aliases).chain(all.map(|grid| (&grid.id, grid))) {
        let name = name.to_lowercase();
        let figures = Grid::by_name(preset).into_iter();
        grids.extend(figures.map(|(figure, rate)| (format!("{name}@{figure}"), rate.into())));
        grids.extend(Grid::of(preset, None).as_ref().map(|grid| (name, rate(grid))));
    }
    let machines = machines(catalog);
    let grid = asked.grid.as_ref().map(rate);
    Ok(Rates { grid, grids, tariff: asked.tariff, unit: None, machines })
}

/// The machines that a row may name: an id goes before an alias, and that before a name.
fn machines(catalog: &Catalog) -> HashMap<String, Estimate<Power>> {
    let all = || catalog.hardware();
    let in_prose = all().flat_map(|machine| {
        let names = [Some(&machine.name.en), machine.name.zh.as_ref()];
        names.into_iter().flatten().map(move |name| (name, machine))
    });
    let aliases = all().flat_map(|machine| machine.aliases.iter().map(move |name| (name, machine)));
    let named = in_prose.chain(aliases).chain(all().map(|machine| (&machine.id, machine)));
    named.map(|(name, machine)| (name.to_lowercase(), machine.power.value)).collect()
}

/// The intensity of a grid with what it counts.
fn rate(grid: &Grid) -> GridRate {
    match grid {
        Grid::Preset { figure, .. } => figure.value.into(),
        Grid::Stated { text, intensity } => GridRate::stated(*intensity, text),
    }
}

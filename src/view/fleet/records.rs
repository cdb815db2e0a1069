//! A whole table for spreadsheets: a row for each of its largest rows or its groups, and of calendar years one
//! for each of those.

use super::super::{Records, Value};
use crate::answer::{FleetTable, Yardstick};
use crate::estimate::Estimate;
use crate::fleet::{Amounts, Tally};
use crate::model::calendar_year;
use crate::quantity::Energy;
use uom::si::mass::kilogram;
use uom::si::time::hour;

pub(super) fn build(table: &FleetTable) -> Records {
    match table.overview.years.clone() {
        Some(years) => by_year(table, &years.collect::<Vec<_>>()),
        None => by_name(table),
    }
}

fn by_name(table: &FleetTable) -> Records {
    let FleetTable { overview, units, against, currency, .. } = table;
    let mut header =
        vec![overview.by.clone().unwrap_or_else(|| "site".to_owned()), "rows".to_owned()];
    header.extend(["facility_power_w", "annual_energy_kwh"].map(|name| units.name(name)));
    header.extend(against.iter().flat_map(Yardstick::columns).map(|(name, _)| name));
    let has_emissions = table.total().on_a_grid > 0;
    if has_emissions {
        header.extend(["emissions_kg", "emissions_rows"].map(str::to_owned));
    }
    header.extend(currency.map(|currency| format!("cost_{}", currency.to_string().to_lowercase())));
    let row = |name: Value, tally: &Tally| {
        let mut values = vec![name, Value::Number(tally.rows as f64)];
        values.push(Value::Number(units.of_power(tally.facility_power)));
        values.push(Value::Number(units.of_energy(tally.annual_energy)));
        values.extend(times(table, tally.annual_energy));
        if has_emissions {
            let mass = tally.emissions_of_one_kind();
            values.push(mass.map_or(Value::Empty, |mass| Value::Number(mass.get::<kilogram>())));
            values.push(Value::Number(tally.on_a_grid as f64));
        }
        values.extend(currency.map(|_| Value::Number(tally.cost)));
        values
    };
    let rows = overview.entries.iter();
    let rows = rows.map(|entry| row(text(entry.name.as_deref()), &entry.amounts.tally)).collect();
    Records { header, rows }
}

fn by_year(table: &FleetTable, years: &[u16]) -> Records {
    let FleetTable { overview, units, against, .. } = table;
    let mut header: Vec<String> = overview.by.iter().cloned().collect();
    header.extend(["year", "hours"].map(str::to_owned));
    header.extend(["average_power_w", "energy_kwh"].map(|name| units.name(name)));
    header.extend(against.iter().flat_map(Yardstick::columns).map(|(name, _)| name));
    let of = |name: Option<Value>, energies: &[Energy]| {
        let rows = years.iter().zip(energies).map(|(year, energy)| {
            let length = calendar_year(*year);
            let mut row: Vec<Value> = name.iter().cloned().collect();
            row.push(Value::Number(f64::from(*year)));
            row.push(Value::Number(length.get::<hour>()));
            row.push(Value::Number(units.of_power(*energy / length)));
            row.push(Value::Number(units.of_energy(*energy)));
            row.extend(times(table, *energy));
            row
        });
        rows.collect::<Vec<_>>()
    };
    let rows = if overview.by.is_none() {
        of(None, &overview.energies)
    } else {
        let groups = overview.entries.iter();
        let rows = |name: Option<&str>, amounts: &Amounts| of(Some(text(name)), &amounts.years);
        groups.flat_map(|entry| rows(entry.name.as_deref(), &entry.amounts)).collect()
    };
    Records { header, rows }
}

/// How many times each figure compared with an energy is.
fn times(table: &FleetTable, energy: Energy) -> Vec<Value> {
    let columns = table.against.iter().flat_map(Yardstick::columns);
    let times = columns.map(|(_, figure)| figure.value.times(Estimate::exactly(energy)).central());
    times.map(Value::Number).collect()
}

fn text(name: Option<&str>) -> Value {
    name.map_or(Value::Empty, |name| Value::Text(name.to_owned()))
}

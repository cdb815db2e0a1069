//! A whole table for programs.

use super::super::json::{Number, SchemaVersion};
use crate::answer::FleetTable;
use crate::fleet::{Account, Amounts, Tally};
use crate::model::calendar_year;
use crate::quantity::Energy;
use serde::Serialize;
use uom::si::energy::kilowatt_hour;
use uom::si::mass::kilogram;
use uom::si::power::watt;
use uom::si::time::hour;

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Output<'a> {
    schema_version: SchemaVersion,
    /// How many rows came to what, their sums, and how the table was read.
    summary: Account,
    /// The column that rows are grouped by; `null` where they stand by themselves.
    by: Option<&'a str>,
    /// The rows or groups of the most energy, that of the most first.
    entries: Vec<EntryJson<'a>>,
    /// All other rows or groups.
    others: OthersJson,
    /// All rows by calendar year, where that is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    years: Vec<YearJson>,
    /// The rows without a date, which count as running at all times, where calendar years are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    undated: Option<UndatedJson>,
    /// That of costs, where they are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
}

#[cfg(feature = "schema")]
impl crate::view::Described for FleetTable {
    fn json_schema() -> schemars::Schema {
        crate::view::json::schema::<Output<'_>>()
    }
}

/// A row or a group.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct EntryJson<'a> {
    /// The name of a row, or the value that a group has in its column; `null` where there is none.
    name: Option<&'a str>,
    /// Which row of the table it is, from 1; of a single row.
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u64>,
    #[serde(flatten)]
    amounts: AmountsJson,
}

/// The rows or groups without an entry.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct OthersJson {
    /// How many there are.
    count: u64,
    #[serde(flatten)]
    amounts: AmountsJson,
}

/// What rows come to together, central values.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct AmountsJson {
    /// So many rows.
    rows: u64,
    /// The power that is announced.
    nameplate_power_w: Number,
    /// Average power of the facilities.
    facility_power_w: Number,
    /// Energy of a year; of several calendar years that of the last.
    annual_energy_kwh: Number,
    /// That over the energy of all rows, 0 to 1.
    share: Number,
    /// Emissions of CO2 in a year; left out where no row is on a grid, or the grids count different things.
    #[serde(skip_serializing_if = "Option::is_none")]
    emissions_kg: Option<Number>,
    /// The rows that those are of.
    emissions_rows: u64,
    /// Cost of the energy, where that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<Number>,
    /// Calendar years, of groups where they are asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    years: Vec<YearJson>,
}

/// A calendar year.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct YearJson {
    /// The year.
    year: u16,
    /// Its hours: 8,760, or 8,784 in a leap year.
    hours: Number,
    /// Average power.
    average_power_w: Number,
    /// The energy of the year.
    energy_kwh: Number,
}

/// Rows without a date.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct UndatedJson {
    /// So many.
    rows: u64,
    /// Average power of their facilities.
    facility_power_w: Number,
}

pub(super) fn build(table: &FleetTable) -> impl Serialize {
    let overview = &table.overview;
    let entry = |entry: &'_ crate::fleet::Entry| amounts(table, &entry.amounts);
    let entries = overview.entries.iter().map(|one| EntryJson {
        name: one.name.as_deref(),
        row: overview.by.is_none().then_some(one.row + 1),
        amounts: entry(one),
    });
    Output {
        schema_version: SchemaVersion,
        summary: Account::from(&overview.summary),
        by: overview.by.as_deref(),
        entries: entries.collect(),
        others: OthersJson { count: overview.others, amounts: amounts(table, &overview.rest) },
        years: years(table, &overview.energies),
        undated: overview.years.as_ref().map(|_| undated(&overview.undated)),
        currency: table.currency.map(|currency| currency.to_string()),
    }
}

fn amounts(table: &FleetTable, amounts: &Amounts) -> AmountsJson {
    let tally = &amounts.tally;
    let emissions = tally.emissions_of_one_kind();
    AmountsJson {
        rows: tally.rows,
        nameplate_power_w: Number(tally.nameplate.get::<watt>()),
        facility_power_w: Number(tally.facility_power.get::<watt>()),
        annual_energy_kwh: Number(tally.annual_energy.get::<kilowatt_hour>()),
        share: Number(table.share_of(tally.annual_energy)),
        emissions_kg: emissions.map(|mass| Number(mass.get::<kilogram>())),
        emissions_rows: tally.on_a_grid,
        cost: table.currency.map(|_| Number(tally.cost)),
        years: years(table, &amounts.years),
    }
}

fn years(table: &FleetTable, energies: &[Energy]) -> Vec<YearJson> {
    let years = table.overview.years.clone().into_iter().flatten();
    let year = |(year, energy): (u16, &Energy)| YearJson {
        year,
        hours: Number(calendar_year(year).get::<hour>()),
        average_power_w: Number((*energy / calendar_year(year)).get::<watt>()),
        energy_kwh: Number(energy.get::<kilowatt_hour>()),
    };
    years.zip(energies).map(year).collect()
}

fn undated(tally: &Tally) -> UndatedJson {
    UndatedJson { rows: tally.rows, facility_power_w: Number(tally.facility_power.get::<watt>()) }
}

//! The calculation for spreadsheets: one row a deployment, so that a column can be summed.

use super::super::records::Field;
use super::super::{Records, Value};
use super::simulation;
use crate::answer::Rates;
use crate::answer::calculation::Row;
use crate::answer::rates::Impact;
use crate::answer::{Calculation, Yardstick};
use crate::estimate::Estimate;
use crate::model::Comparison;
use uom::si::energy::kilowatt_hour;
use uom::si::mass::kilogram;
use uom::si::power::watt;
use uom::si::volume::liter;

/// A column of figures: its name with the unit, and its value in a row.
pub(super) type Column<'a> = (String, Box<dyn Fn(&Row) -> Estimate<f64> + 'a>);

pub(super) fn build(calculation: &Calculation) -> Records {
    Records::of(header(calculation), rows(calculation))
}

/// The names of the columns: the same under every scenario.
pub(super) fn header(calculation: &Calculation) -> Vec<String> {
    let columns = columns(calculation);
    let mut header: Vec<String> = ["id", "name", "name_zh", "count"].map(str::to_owned).into();
    header.extend(columns.iter().map(|(name, _)| name.clone()));
    header.extend(simulation::header(calculation, &columns));
    header.extend(["source", "preset_file"].map(str::to_owned));
    header
}

/// The rows under that header.
pub(super) fn rows(calculation: &Calculation) -> Vec<Vec<Field>> {
    let columns = columns(calculation);
    let row = |row: &Row| {
        let names = names(row).into_iter();
        let figures = columns.iter().map(|(_, value)| Field::figure(value(row)));
        let quantiles = simulation::values(calculation, &columns, row);
        let rest = quantiles.into_iter().chain(provenance(row)).map(Field::from);
        names.chain(figures).chain(rest).collect()
    };
    calculation.all_rows().map(row).collect()
}

fn names(row: &Row) -> Vec<Field> {
    let Some(item) = &row.item else {
        let total = || Value::Text("total".to_owned());
        let values = [total(), total(), Value::Text("合计".to_owned()), Value::Empty];
        return values.map(Field::from).into();
    };
    let name = item.preset.as_ref().map(|preset| &preset.name);
    let chinese = name.and_then(|name| name.zh.clone());
    vec![
        Value::Text(item.id.clone()).into(),
        Value::Text(name.map_or_else(|| item.id.clone(), |name| name.en.clone())).into(),
        chinese.map_or(Value::Empty, Value::Text).into(),
        Field::figure(item.count),
    ]
}

/// The address of the source, and the file of a user's preset.
fn provenance(row: &Row) -> [Value; 2] {
    let preset = row.item.as_ref().and_then(|item| item.preset.as_ref());
    let address = preset.and_then(|preset| preset.power.source.citable());
    let file = preset.and_then(|preset| preset.origin.file.as_deref());
    [address, file].map(|text| text.map_or(Value::Empty, |text| Value::Text(text.to_owned())))
}

fn columns(calculation: &Calculation) -> Vec<Column<'_>> {
    let mut columns: Vec<Column<'_>> = vec![
        (
            "power_w".to_owned(),
            Box::new(|row| row.deployment.nameplate.map(|power| power.get::<watt>())),
        ),
        (
            "facility_power_w".to_owned(),
            Box::new(|row| row.consumption.facility_power.map(|power| power.get::<watt>())),
        ),
        energy("hourly_energy_kwh", |row| row.consumption.hourly_energy),
        energy("daily_energy_kwh", |row| row.consumption.daily_energy),
        energy("annual_energy_kwh", |row| row.consumption.annual_energy),
    ];
    if calculation.premises.assumptions().period().is_some() {
        columns.push(energy("period_energy_kwh", |row| row.consumption.compared_energy()));
    }
    for (plant, against) in calculation.yardsticks.plants().iter().enumerate() {
        columns.extend(plant_columns(plant, against));
    }
    for (consumer, against) in calculation.yardsticks.consumers().iter().enumerate() {
        columns.extend(consumer_columns(consumer, against));
    }
    columns.extend(impact_columns(&calculation.rates));
    columns
}

/// The columns of one plant, the `plant`th of the calculation.
fn plant_columns(plant: usize, against: &Yardstick) -> Vec<Column<'_>> {
    let id = against.id.replace('-', "_");
    let share = move |row: &Row| row.compared[plant].share_of_installed_capacity;
    let mut columns: Vec<Column<'_>> =
        vec![(format!("share_of_installed_capacity_{id}"), Box::new(share))];
    for (at, figure) in against.figures.iter().enumerate() {
        let suffix = against.suffix(figure);
        let mut column = |name: &str, value: fn(&Comparison) -> Estimate<f64>| {
            let value = move |row: &Row| value(&row.compared[plant].comparisons[at]);
            columns.push((format!("{name}_{suffix}"), Box::new(value)));
        };
        column("plant_years", |comparison| comparison.plant_years);
        column("days_of_output", |comparison| comparison.days_of_output);
    }
    columns
}

fn energy<'a>(name: &str, value: fn(&Row) -> Estimate<crate::quantity::Energy>) -> Column<'a> {
    let kwh = move |row: &Row| value(row).map(|energy| energy.get::<kilowatt_hour>());
    (name.to_owned(), Box::new(kwh))
}

/// How many times the year of one consumer, the `consumer`th of the calculation.
fn consumer_columns(consumer: usize, against: &Yardstick) -> Vec<Column<'_>> {
    let column = |(at, (name, _)): (usize, (String, _))| -> Column<'_> {
        (name, Box::new(move |row: &Row| row.times[consumer][at]))
    };
    against.columns().enumerate().map(column).collect()
}

/// Emissions, cost, water and machines, as far as they were asked for.
fn impact_columns(rates: &Rates) -> Vec<Column<'_>> {
    let mut columns: Vec<Column<'_>> = Vec::new();
    let mut column = |name: String, value: fn(&Impact) -> Option<Estimate<f64>>| {
        let none = Estimate::exactly(0.0);
        columns.push((name, Box::new(move |row| value(&row.impact).unwrap_or(none))));
    };
    if rates.grid.is_some() {
        let kilograms =
            |impact: &Impact| Some(impact.emissions?.map(|mass| mass.get::<kilogram>()));
        column("emissions_kg".to_owned(), kilograms);
    }
    if let Some(tariff) = rates.tariff {
        let currency = tariff.central().per_kwh.currency.to_string().to_lowercase();
        column(format!("cost_{currency}"), |impact| Some(impact.cost?.map(|cost| cost.amount)));
    }
    if rates.wue.is_some() {
        let litres = |impact: &Impact| Some(impact.water?.map(|volume| volume.get::<liter>()));
        column("water_l".to_owned(), litres);
    }
    if rates.unit.is_some() {
        column("units".to_owned(), |impact| impact.units);
    }
    columns
}

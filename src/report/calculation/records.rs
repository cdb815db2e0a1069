//! The calculation for spreadsheets: one row a deployment, so that a column can be summed.

use super::super::{Records, Value};
use super::{Against, Calculation, Row};
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::model::{AnnualGeneration, Comparison};
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

/// A column of figures: its name with the unit, and its value in a row.
type Column<'a> = (String, Box<dyn Fn(&Row) -> Estimate<f64> + 'a>);

pub(super) fn build(calculation: &Calculation) -> Records {
    let columns = columns(calculation);
    let ranged = calculation.all_rows().any(Row::is_range);
    let mut header: Vec<String> = ["id", "name", "name_zh", "count"].map(str::to_owned).into();
    for (name, _) in &columns {
        header.push(name.clone());
        if ranged {
            header.extend([format!("{name}_low"), format!("{name}_high")]);
        }
    }
    header.extend(["source", "preset_file"].map(str::to_owned));
    let row = |row: &Row| {
        let mut values = names(row);
        for (_, value) in &columns {
            let value = value(row);
            values.push(Value::Number(value.central()));
            if ranged {
                values.extend([Value::Number(value.low()), Value::Number(value.high())]);
            }
        }
        values.extend(provenance(row));
        values
    };
    Records { header, rows: calculation.all_rows().map(row).collect() }
}

fn names(row: &Row) -> Vec<Value> {
    let Some(item) = &row.item else {
        let total = || Value::Text("total".to_owned());
        return vec![total(), total(), Value::Text("合计".to_owned()), Value::Empty];
    };
    let name = item.preset.as_ref().map(|preset| &preset.name);
    let chinese = name.and_then(|name| name.zh.clone());
    vec![
        Value::Text(item.id.clone()),
        Value::Text(name.map_or_else(|| item.id.clone(), |name| name.en.clone())),
        chinese.map_or(Value::Empty, Value::Text),
        Value::Number(item.count),
    ]
}

/// The address of the source, and the file of a user's preset.
fn provenance(row: &Row) -> [Value; 2] {
    let preset = row.item.as_ref().and_then(|item| item.preset.as_ref());
    let address = preset.and_then(|preset| preset.power.source.address.clone());
    let file = preset.and_then(|preset| preset.origin.file.clone());
    [address, file].map(|text| text.map_or(Value::Empty, Value::Text))
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
    for (plant, against) in calculation.against.iter().enumerate() {
        columns.extend(plant_columns(plant, against));
    }
    columns
}

/// The columns of one plant, the `plant`th of the calculation.
fn plant_columns(plant: usize, against: &Against) -> Vec<Column<'_>> {
    let id = against.plant.id.replace('-', "_");
    let share = move |row: &Row| row.compared[plant].share_of_installed_capacity;
    let mut columns: Vec<Column<'_>> =
        vec![(format!("share_of_installed_capacity_{id}"), Box::new(share))];
    for (at, figure) in against.figures.iter().enumerate() {
        let suffix = format!("{id}_{}", suffix(figure));
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

/// `design`, `actual_2023`.
pub(super) fn suffix(reference: &Cited<AnnualGeneration>) -> String {
    let basis = reference.value.basis.name();
    match reference.value.year {
        Some(year) => format!("{basis}_{year}"),
        None => basis.to_owned(),
    }
}

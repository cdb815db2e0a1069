//! A timeline for spreadsheets: one row a deployment and year.

use super::super::{Language, Records, Value};
use super::{Course, Timeline, Year};
use crate::estimate::Estimate;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;
use uom::si::time::hour;

pub(super) fn build(timeline: &Timeline) -> Records {
    let ranged = timeline.all_courses().any(Course::is_range);
    let mut header: Vec<String> =
        ["id", "name", "name_zh", "count", "year", "hours"].map(str::to_owned).into();
    for (name, _) in COLUMNS {
        header.push(name.to_owned());
        if ranged {
            header.extend([format!("{name}_low"), format!("{name}_high")]);
        }
    }
    header.extend(["reference", "reference_basis", "reference_year"].map(str::to_owned));
    let row = |course: &Course, year: &Year| {
        let mut values = names(course);
        values.push(Value::Number(year.of.year.into()));
        values.push(Value::Number(year.of.duration.get::<hour>()));
        for (_, value) in COLUMNS {
            let value = value(year);
            values.push(Value::Number(value.central()));
            if ranged {
                values.extend([value.low(), value.high()].map(Value::Number));
            }
        }
        values.extend(reference(timeline));
        values
    };
    let rows = timeline
        .all_courses()
        .flat_map(|course| course.years.iter().map(|year| row(course, year)).collect::<Vec<_>>());
    Records { header, rows: rows.collect() }
}

/// A column of figures: its name with the unit, and its value in a row.
type Column = (&'static str, fn(&Year) -> Estimate<f64>);

const COLUMNS: [Column; 4] = [
    ("average_power_w", |year| year.of.average_power.map(|power| power.get::<watt>())),
    ("energy_kwh", |year| year.of.energy.map(|energy| energy.get::<kilowatt_hour>())),
    ("cumulative_energy_kwh", |year| {
        year.of.cumulative_energy.map(|energy| energy.get::<kilowatt_hour>())
    }),
    ("plant_years", |year| year.plant_years),
];

fn names(course: &Course) -> Vec<Value> {
    let text = |text: &str| Value::Text(text.to_owned());
    let Some(planned) = &course.planned else {
        return vec![text("total"), text("total"), text("合计"), Value::Empty];
    };
    let id = text(planned.id());
    let Some(item) = &planned.item else {
        let name = |language| Value::Text(planned.name(language));
        return vec![id, name(Language::English), name(Language::Chinese), Value::Number(1.0)];
    };
    let name = item.preset.as_ref().map(|preset| &preset.name);
    vec![
        id,
        text(name.map_or(&item.id, |name| &name.en)),
        name.and_then(|name| name.zh.as_deref()).map_or(Value::Empty, text),
        Value::Number(item.count),
    ]
}

fn reference(timeline: &Timeline) -> Vec<Value> {
    let against = &timeline.against;
    let figure = against.figures.first().map(|figure| &figure.value);
    let basis = figure.map(|figure| figure.basis.name().to_owned());
    let year = figure.and_then(|figure| figure.year);
    vec![
        Value::Text(against.reference.id.clone()),
        basis.map_or(Value::Empty, Value::Text),
        year.map_or(Value::Empty, |year| Value::Number(year.into())),
    ]
}

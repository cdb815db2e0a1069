//! A timeline for spreadsheets: one row a deployment and year.

use super::super::records::Field;
use super::super::{Records, Value};
use crate::answer::CalendarYears;
use crate::answer::calendar_years::{Course, Year};
use crate::estimate::Estimate;
use crate::model::YearFigure;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;
use uom::si::time::hour;

pub(crate) fn build(timeline: &CalendarYears) -> Records {
    let names_of = ["id", "name", "name_zh", "count", "year", "hours"];
    let reference_of = ["reference", "reference_basis", "reference_year"];
    let header = names_of.into_iter().chain(COLUMNS.map(|(name, _)| name)).chain(reference_of);
    let row = |course: &Course, year: &Year| {
        let mut values = names(course);
        values.push(Value::Number(year.of.year.into()).into());
        values.push(Value::Number(year.of.duration.get::<hour>()).into());
        let figures = COLUMNS.map(|(_, value)| Field::figure(value(year)));
        let values = values.into_iter().chain(figures);
        values.chain(reference(timeline).into_iter().map(Field::from)).collect()
    };
    let rows = timeline
        .all_courses()
        .flat_map(|course| course.years.iter().map(|year| row(course, year)).collect::<Vec<_>>());
    Records::of(header.map(str::to_owned).collect(), rows.collect())
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

fn names(course: &Course) -> Vec<Field> {
    let text = |text: &str| Value::Text(text.to_owned());
    let Some(planned) = &course.planned else {
        return [text("total"), text("total"), text("合计"), Value::Empty].map(Field::from).into();
    };
    let (en, zh) = planned.names();
    let one = Estimate::exactly(1.0);
    let count = planned.item.as_ref().map_or(one, |item| item.count);
    let zh = zh.map_or(Value::Empty, Value::Text);
    let mut names: Vec<Field> = [text(planned.id()), Value::Text(en), zh].map(Field::from).into();
    names.push(Field::figure(count));
    names
}

fn reference(timeline: &CalendarYears) -> Vec<Value> {
    let against = &timeline.against;
    let figure = against.figures.first().map(|figure| &figure.value);
    let basis = figure.map(|figure| figure.basis().to_owned());
    let year = figure.and_then(YearFigure::year);
    vec![
        Value::Text(against.id.clone()),
        basis.map_or(Value::Empty, Value::Text),
        year.map_or(Value::Empty, |year| Value::Number(year.into())),
    ]
}

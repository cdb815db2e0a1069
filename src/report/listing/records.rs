//! Presets for spreadsheets: one row a figure.

use super::super::{Records, Value};
use super::PresetListing;
use crate::catalog::{
    Bilingual, Cited, ConsumerPreset, DeploymentPreset, GridPreset, PlantPreset, ScenarioPreset,
};
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power};
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

const HEADER: [&str; 18] = [
    "kind",
    "id",
    "name",
    "name_zh",
    "figure",
    "basis",
    "year",
    "power_w",
    "power_w_low",
    "power_w_high",
    "energy_kwh",
    "written",
    "source_title",
    "source_publisher",
    "source_date",
    "source_address",
    "second_hand",
    "quote",
];

/// What a figure is, beside its preset and its source.
#[derive(Clone, Copy, Default)]
struct Measure<'a> {
    figure: &'a str,
    basis: Option<&'a str>,
    year: Option<u16>,
    power: Option<Estimate<Power>>,
    energy: Option<Energy>,
}

/// The rows of one preset.
struct Rows<'a> {
    kind: &'a str,
    id: &'a str,
    name: &'a Bilingual,
    all: &'a mut Vec<Vec<Value>>,
}

impl Rows<'_> {
    fn push<T>(&mut self, measure: Measure, cited: &Cited<T>) {
        let optional = |value: Option<&str>| value.map_or(Value::Empty, text);
        let number = |value: Option<f64>| value.map_or(Value::Empty, Value::Number);
        let power = measure.power.map(|power| power.map(|power| power.get::<watt>()));
        let mut row = vec![text(self.kind), text(self.id), text(&self.name.en)];
        row.extend([optional(self.name.zh.as_deref()), text(measure.figure)]);
        row.extend([optional(measure.basis), number(measure.year.map(f64::from))]);
        row.extend([
            number(power.map(|power| power.central())),
            number(power.map(|power| power.low())),
            number(power.map(|power| power.high())),
            number(measure.energy.map(|energy| energy.get::<kilowatt_hour>())),
        ]);
        row.extend(source(cited));
        self.all.push(row);
    }
}

pub(super) fn build(listing: &PresetListing<'_>) -> Records {
    let mut rows = Vec::new();
    for preset in &listing.deployments {
        deployment(preset, &mut of("deployment", &preset.id, &preset.name, &mut rows));
    }
    for preset in &listing.plants {
        plant(preset, &mut of("plant", &preset.id, &preset.name, &mut rows));
    }
    for preset in &listing.consumers {
        consumer(preset, &mut of("consumer", &preset.id, &preset.name, &mut rows));
    }
    for preset in &listing.scenarios {
        scenario(preset, &mut of("scenario", &preset.id, &preset.name, &mut rows));
    }
    for preset in &listing.hardware {
        let (power, year) = (Some(preset.power.value), preset.year);
        let measure = Measure { figure: "power", year, power, ..Measure::default() };
        of("hardware", &preset.id, &preset.name, &mut rows).push(measure, &preset.power);
    }
    for preset in &listing.grids {
        grid(preset, &mut of("grid", &preset.id, &preset.name, &mut rows));
    }
    for preset in &listing.claims {
        let measure = Measure { figure: "claim", ..Measure::default() };
        of("claim", &preset.id, &preset.name, &mut rows).push(measure, &preset.statement);
    }
    Records { header: HEADER.map(str::to_owned).into(), rows }
}

fn of<'a>(
    kind: &'a str,
    id: &'a str,
    name: &'a Bilingual,
    all: &'a mut Vec<Vec<Value>>,
) -> Rows<'a> {
    Rows { kind, id, name, all }
}

fn deployment(preset: &DeploymentPreset, rows: &mut Rows) {
    let (basis, power) = (Some(preset.power.value.basis.name()), Some(preset.nameplate()));
    rows.push(Measure { figure: "power", basis, power, ..Measure::default() }, &preset.power);
    for cited in &preset.tranches {
        let (basis, power) = (Some(cited.exactness.name()), Some(cited.value.power()));
        let year = u16::try_from(cited.value.online().year()).ok();
        rows.push(Measure { figure: "tranche", basis, year, power, energy: None }, cited);
    }
}

fn plant(preset: &PlantPreset, rows: &mut Rows) {
    let capacity = &preset.installed_capacity;
    let power = Some(Estimate::exactly(capacity.value));
    rows.push(Measure { figure: "installed_capacity", power, ..Measure::default() }, capacity);
    for cited in &preset.generation {
        let figure = "annual_generation";
        let (basis, year) = (Some(cited.value.basis.name()), cited.value.year);
        let energy = Some(cited.value.energy);
        rows.push(Measure { figure, basis, year, power: None, energy }, cited);
    }
}

fn consumer(preset: &ConsumerPreset, rows: &mut Rows) {
    for cited in &preset.consumption {
        let figure = "annual_consumption";
        let (basis, year) = (Some(cited.value.basis.name()), cited.value.year);
        let energy = Some(cited.value.energy.central());
        rows.push(Measure { figure, basis, year, power: None, energy }, cited);
    }
}

fn scenario(preset: &ScenarioPreset, rows: &mut Rows) {
    let measure = |figure| Measure { figure, ..Measure::default() };
    rows.push(measure("utilization"), &preset.utilization);
    rows.push(measure("pue"), &preset.pue);
    rows.push(measure("hours_of_a_year"), &preset.hours);
}

fn grid(preset: &GridPreset, rows: &mut Rows) {
    for cited in &preset.intensity {
        let (basis, year) = (Some(cited.value.basis.name()), Some(cited.value.year));
        let figure = "grid_intensity";
        rows.push(Measure { figure, basis, year, ..Measure::default() }, cited);
    }
}

fn source<T>(cited: &Cited<T>) -> [Value; 7] {
    let source = &cited.source;
    let optional = |value: &Option<String>| value.as_deref().map_or(Value::Empty, text);
    [
        text(&cited.written),
        text(&source.title),
        optional(&source.publisher),
        optional(&source.date),
        optional(&source.address),
        text(if source.second_hand { "true" } else { "false" }),
        optional(&cited.quote),
    ]
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

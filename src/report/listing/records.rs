//! Presets for spreadsheets: one row a figure.

use super::super::{Records, Value};
use super::PresetListing;
use crate::catalog::{Bilingual, Cited};
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

pub(super) fn build(listing: &PresetListing<'_>) -> Records {
    let mut rows = Vec::new();
    for preset in &listing.deployments {
        let power = preset.nameplate().map(|power| power.get::<watt>());
        let mut row = named("deployment", &preset.id, &preset.name, "power");
        row.extend([
            text(preset.power.value.basis.name()),
            Value::Empty,
            Value::Number(power.central()),
            Value::Number(power.low()),
            Value::Number(power.high()),
            Value::Empty,
        ]);
        row.extend(source(&preset.power));
        rows.push(row);
        for cited in &preset.tranches {
            let tranche = &cited.value;
            let power = tranche.power().map(|power| power.get::<watt>());
            let mut row = named("deployment", &preset.id, &preset.name, "tranche");
            row.extend([
                text(cited.exactness.name()),
                Value::Number(tranche.online().year().into()),
                Value::Number(power.central()),
                Value::Number(power.low()),
                Value::Number(power.high()),
                Value::Empty,
            ]);
            row.extend(source(cited));
            rows.push(row);
        }
    }
    for preset in &listing.plants {
        let capacity = preset.installed_capacity.value.get::<watt>();
        let mut row = named("plant", &preset.id, &preset.name, "installed_capacity");
        row.extend([Value::Empty, Value::Empty]);
        row.extend([capacity; 3].map(Value::Number));
        row.push(Value::Empty);
        row.extend(source(&preset.installed_capacity));
        rows.push(row);
        for cited in &preset.generation {
            let mut row = named("plant", &preset.id, &preset.name, "annual_generation");
            row.extend([
                text(cited.value.basis.name()),
                cited.value.year.map_or(Value::Empty, |year| Value::Number(year.into())),
                Value::Empty,
                Value::Empty,
                Value::Empty,
                Value::Number(cited.value.energy.get::<kilowatt_hour>()),
            ]);
            row.extend(source(cited));
            rows.push(row);
        }
    }
    Records { header: HEADER.map(str::to_owned).into(), rows }
}

fn named(kind: &str, id: &str, name: &Bilingual, figure: &str) -> Vec<Value> {
    vec![
        text(kind),
        text(id),
        text(&name.en),
        name.zh.as_deref().map_or(Value::Empty, text),
        text(figure),
    ]
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

//! Presets for spreadsheets: one row a figure.

use super::super::amounts::grams_per_kwh;
use super::super::records::Field;
use super::super::{Records, Value};
use crate::answer::PresetListing;
use crate::catalog::{Bilingual, Cited, Entry, Figure};
use crate::estimate::Estimate;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

const HEADER: [&str; 22] = [
    "kind", "id", "name", "name_zh", "figure", "basis", "measure", "year", "power_w", "energy_kwh",
    "intensity_g_per_kwh", "written", "source_title", "source_publisher", "source_date",
    "source_address", "second_hand", "source_read_at", "source_read_in", "source_licence",
    "edition", "quote",
];

pub(super) fn build(listing: &PresetListing<'_>) -> Records {
    let rows = listing.entries().flat_map(|entry| {
        let figures = entry.figures().into_iter();
        figures.map(move |figure| row(entry, &figure)).collect::<Vec<_>>()
    });
    Records::of(HEADER.map(str::to_owned).into(), rows.collect())
}

fn row(entry: &dyn Entry, figure: &Figure<'_>) -> Vec<Field> {
    let (name, cited) = (entry.name(), figure.cited);
    let start = [
        text(entry.table()),
        text(entry.id()),
        text(&name.en),
        optional(name.zh.as_deref()),
        text(figure.name),
        optional(figure.basis),
        optional(figure.measure),
        figure.year.map_or(Value::Empty, |year| Value::Number(year.into())),
    ];
    let numbers = [
        figure.power.map(|power| power.map(|power| power.get::<watt>())),
        figure.energy.map(|energy| energy.map(|energy| energy.get::<kilowatt_hour>())),
        figure.per_energy.map(grams_per_kwh).map(Estimate::exactly),
    ];
    let numbers = numbers.map(|of| of.map_or(Field::Value(Value::Empty), Field::figure));
    let end = [text(&cited.written)].into_iter().chain(source(cited)).map(Field::from);
    start.map(Field::from).into_iter().chain(numbers).chain(end).collect()
}

fn source<T: ?Sized>(cited: &Cited<T>) -> [Value; 10] {
    let source = &cited.source;
    let english = |text: &Option<Bilingual>| {
        let english = text.as_ref().map(|text| text.en.as_str());
        optional(english)
    };
    [
        text(&source.title.en),
        english(&source.publisher),
        optional(source.date.as_deref()),
        optional(source.address.as_deref()),
        text(if source.second_hand { "true" } else { "false" }),
        optional(source.read_at.as_deref()),
        english(&source.read_in),
        optional(source.licence.as_deref()),
        optional(cited.edition.as_deref()),
        optional(cited.quote.as_deref()),
    ]
}

fn optional(value: Option<&str>) -> Value {
    value.map_or(Value::Empty, text)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

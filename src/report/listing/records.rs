//! Presets for spreadsheets: one row a figure.

use super::super::amounts::grams_per_kwh;
use super::super::records::Field;
use super::super::{Records, Value};
use crate::answer::PresetListing;
use crate::catalog::{Bilingual, Cited};
use crate::estimate::Estimate;
use crate::model::ConsumptionMeasure;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

const HEADER: [&str; 22] = [
    "kind",
    "id",
    "name",
    "name_zh",
    "figure",
    "basis",
    "measure",
    "year",
    "power_w",
    "energy_kwh",
    "intensity_g_per_kwh",
    "written",
    "source_title",
    "source_publisher",
    "source_date",
    "source_address",
    "second_hand",
    "source_read_at",
    "source_read_in",
    "source_licence",
    "edition",
    "quote",
];

/// What a row says of its figure. Ratios and claims have no column of their own: they are as written.
#[derive(Default)]
struct Figure {
    basis: &'static str,
    measure: Option<&'static str>,
    year: Option<u16>,
    power_w: Option<Estimate<f64>>,
    energy_kwh: Option<Estimate<f64>>,
    intensity_g_per_kwh: Option<f64>,
}

/// The rows of one preset.
struct Rows<'a> {
    kind: &'static str,
    id: &'a str,
    name: &'a Bilingual,
    all: &'a mut Vec<Vec<Field>>,
}

impl Rows<'_> {
    fn push<T>(&mut self, name: &str, cited: &Cited<T>, figure: &Figure) {
        let figure_or_empty =
            |value: Option<Estimate<f64>>| value.map_or(Field::Value(Value::Empty), Field::figure);
        let start = [
            text(self.kind),
            text(self.id),
            text(&self.name.en),
            optional(self.name.zh.as_deref()),
            text(name),
            optional(Some(figure.basis).filter(|basis| !basis.is_empty())),
            optional(figure.measure),
            figure.year.map_or(Value::Empty, |year| Value::Number(year.into())),
        ];
        let intensity = figure.intensity_g_per_kwh.map(Estimate::exactly);
        let figures = [figure.power_w, figure.energy_kwh, intensity].map(figure_or_empty);
        let end = [text(&cited.written)].into_iter().chain(source(cited)).map(Field::from);
        self.all.push(start.map(Field::from).into_iter().chain(figures).chain(end).collect());
    }
}

pub(super) fn build(listing: &PresetListing<'_>) -> Records {
    let mut rows = Vec::new();
    for preset in &listing.deployments {
        let mut of =
            Rows { kind: "deployment", id: &preset.id, name: &preset.name, all: &mut rows };
        let power_w = Some(preset.nameplate().map(|power| power.get::<watt>()));
        let basis = preset.power.value.basis.name();
        of.push("power", &preset.power, &Figure { basis, power_w, ..Figure::default() });
        for cited in &preset.tranches {
            let (basis, year) = (cited.exactness.name(), cited.value.online().year());
            let power_w = Some(cited.value.power().map(|power| power.get::<watt>()));
            let year = u16::try_from(year).ok();
            of.push("tranche", cited, &Figure { basis, year, power_w, ..Figure::default() });
        }
    }
    for preset in &listing.plants {
        let mut of = Rows { kind: "plant", id: &preset.id, name: &preset.name, all: &mut rows };
        let capacity = &preset.installed_capacity;
        let power_w = Some(Estimate::exactly(capacity.value.get::<watt>()));
        of.push("installed_capacity", capacity, &Figure { power_w, ..Figure::default() });
        for cited in preset.generation.iter() {
            let (basis, year) = (cited.value.basis.name(), cited.value.year);
            let kwh = cited.value.energy.get::<kilowatt_hour>();
            let energy_kwh = Some(Estimate::exactly(kwh));
            let figure = Figure { basis, year, energy_kwh, ..Figure::default() };
            of.push("annual_generation", cited, &figure);
        }
    }
    entries(listing, &mut rows);
    Records::of(HEADER.map(str::to_owned).into(), rows)
}

/// All that is neither a deployment nor a plant.
fn entries(listing: &PresetListing<'_>, rows: &mut Vec<Vec<Field>>) {
    for preset in &listing.consumers {
        let mut of = Rows { kind: "consumer", id: &preset.id, name: &preset.name, all: rows };
        for cited in preset.consumption.iter() {
            let (basis, year) = (cited.value.basis.name(), cited.value.year);
            let energy_kwh = Some(cited.value.energy.map(|energy| energy.get::<kilowatt_hour>()));
            let measure = cited.value.measure.map(ConsumptionMeasure::name);
            let figure = Figure { basis, measure, year, energy_kwh, ..Figure::default() };
            let name = if preset.is_use() { "energy_of_one" } else { "annual_consumption" };
            of.push(name, cited, &figure);
        }
    }
    for preset in &listing.scenarios {
        let mut of = Rows { kind: "scenario", id: &preset.id, name: &preset.name, all: rows };
        of.push("utilization", &preset.utilization, &Figure::default());
        of.push("pue", &preset.pue, &Figure::default());
        of.push("hours_per_year", &preset.hours, &Figure::default());
    }
    for preset in &listing.hardware {
        let mut of = Rows { kind: "hardware", id: &preset.id, name: &preset.name, all: rows };
        let power_w = Some(preset.power.value.map(|power| power.get::<watt>()));
        let figure = Figure { year: preset.year, power_w, ..Figure::default() };
        of.push("power", &preset.power, &figure);
    }
    for preset in &listing.grids {
        let mut of = Rows { kind: "grid", id: &preset.id, name: &preset.name, all: rows };
        for cited in preset.intensity.iter() {
            let (basis, year) = (cited.value.basis.name(), Some(cited.value.year));
            let intensity_g_per_kwh = Some(grams_per_kwh(cited.value.intensity));
            let figure = Figure { basis, year, intensity_g_per_kwh, ..Figure::default() };
            of.push("intensity", cited, &figure);
        }
    }
    for preset in &listing.coal {
        let mut of = Rows { kind: "coal", id: &preset.id, name: &preset.name, all: rows };
        for cited in preset.rate.iter() {
            let (basis, year) = (cited.value.basis.name(), Some(cited.value.year));
            let intensity_g_per_kwh = Some(grams_per_kwh(cited.value.per_energy));
            let figure = Figure { basis, year, intensity_g_per_kwh, ..Figure::default() };
            of.push("coal_rate", cited, &figure);
        }
    }
    for preset in &listing.claims {
        let mut of = Rows { kind: "claim", id: &preset.id, name: &preset.name, all: rows };
        of.push("statement", &preset.statement, &Figure::default());
    }
}

fn source<T>(cited: &Cited<T>) -> [Value; 10] {
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

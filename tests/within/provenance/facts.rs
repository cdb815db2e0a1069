//! The figures of the newer files against the table of facts that they were taken from.

use gigawatt::catalog::{Catalog, Cited};
use gigawatt::model::{Exactness, capacity_factor};
use gigawatt::quantity::{parse_carbon_intensity, parse_energy_range, parse_power};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use toml::{Table, Value};

/// The files whose every figure stands in the table.
const FILES: [&str; 7] = [
    "everyday.toml", "countries.toml", "regions.toml", "country-grids.toml", "region-grids.toml",
    "more-plants.toml", "fleets.toml",
];

/// A row of the table.
struct Fact {
    preset: String,
    id: String,
    figure: String,
    basis: String,
    measure: String,
    year: Option<u16>,
    value: String,
    unit: String,
    quote: String,
}

fn facts() -> Vec<Fact> {
    let text = fs::read_to_string("tests/data/facts.tsv").expect("the facts");
    let row = |line: &str| {
        let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        let [preset, id, figure, basis, measure, year, _, value, unit, quote] =
            <[String; 10]>::try_from(cells).expect("ten cells");
        let year = year.parse().ok();
        Fact { preset, id, figure, basis, measure, year, value, unit, quote }
    };
    text.lines().skip(1).map(row).collect()
}

/// A figure of the catalog in the unit of its fact.
struct Found {
    value: f64,
    exactness: Exactness,
    quote: Option<String>,
}

impl Found {
    fn of<T>(value: f64, cited: &Cited<T>) -> Self {
        Self { value, exactness: cited.exactness, quote: cited.quote.clone() }
    }
}

fn found(fact: &Fact, catalog: &Catalog) -> Option<Found> {
    match (fact.preset.as_str(), fact.figure.as_str()) {
        ("consumer", _) => {
            let consumption = &catalog.consumer(&fact.id)?.consumption;
            let cited = consumption.iter().find(|cited| {
                let measure = cited.value.measure.map_or("", |measure| measure.name());
                let basis = cited.value.basis.name();
                (basis, measure, cited.value.year) == (&fact.basis, &fact.measure, fact.year)
            })?;
            Some(Found::of(cited.value.energy.central().value, cited))
        }
        ("grid", _) => {
            let cited = catalog.grid(&fact.id)?.intensity.iter().find(|cited| {
                (cited.value.basis.name(), Some(cited.value.year)) == (&fact.basis, fact.year)
            })?;
            Some(Found::of(cited.value.intensity.value, cited))
        }
        ("deployment", _) => {
            let cited = &catalog.deployment(&fact.id)?.power;
            Some(Found::of(cited.value.nameplate.central().value, cited))
        }
        ("plant", "installed_capacity") => {
            let cited = &catalog.plant(&fact.id)?.installed_capacity;
            Some(Found::of(cited.value.value, cited))
        }
        ("plant", figure) => {
            let plant = catalog.plant(&fact.id)?;
            let cited = plant.generation.iter().find(|cited| {
                (cited.value.basis.name(), cited.value.year) == (&fact.basis, fact.year)
            })?;
            let value = match figure {
                "capacity_factor" => capacity_factor(&cited.value, plant.installed_capacity.value),
                _ => cited.value.energy.value,
            };
            Some(Found::of(value, cited))
        }
        _ => None,
    }
}

/// The value of a fact in the base unit.
fn stated(fact: &Fact) -> f64 {
    let unit = fact.unit.replace("MWh/t", "MWh").replace("kWh/kg", "kWh");
    let text = format!("{} {unit}", fact.value);
    match (fact.figure.as_str(), fact.preset.as_str()) {
        ("capacity_factor", _) => fact.value.parse().expect("a ratio"),
        ("installed_capacity" | "power", _) => parse_power(&text).expect("a power").value,
        (_, "grid") => parse_carbon_intensity(&text).expect("an intensity").central().value,
        // A train draws so much while it runs, and its use is an hour.
        _ if unit == "kW" => parse_power(&text).expect("a power").value * 3600.0,
        _ => parse_energy_range(&text).expect("an energy").central().value,
    }
}

#[test]
fn every_figure_is_that_of_its_fact() {
    let catalog = Catalog::embedded();
    for fact in facts() {
        let name = format!("{} {} {:?}", fact.id, fact.measure, fact.year);
        let found = found(&fact, &catalog).unwrap_or_else(|| panic!("{name} is not there"));
        let stated = stated(&fact);
        let off = (found.value - stated).abs();
        assert!(off <= 1e-12 * stated, "{name}: {} for {stated}", found.value);
        if !fact.quote.is_empty() {
            assert_eq!(found.quote.as_ref(), Some(&fact.quote), "{name}");
        }
    }
}

#[test]
fn every_figure_of_the_files_has_a_fact() {
    let mut in_files = 0;
    for file in FILES {
        let path = Path::new("presets").join(file);
        let mut file: Table = fs::read_to_string(path).expect("a file").parse().expect("TOML");
        file.remove("source");
        in_files += figures(&Value::Table(file));
    }
    let facts = facts();
    let figure = |fact: &Fact| {
        let Fact { preset, id, basis, measure, year, .. } = fact;
        let capacity = fact.figure == "installed_capacity";
        (preset.clone(), id.clone(), capacity, basis.clone(), measure.clone(), *year)
    };
    let distinct: BTreeSet<_> = facts.iter().map(figure).collect();
    // The table has facts of the other files too.
    assert_eq!(distinct.len(), facts.len());
    assert!(facts.len() >= in_files, "{} facts for {in_files} figures", facts.len());
    assert!(in_files > 300, "{in_files}");
}

/// The tables in a value that name a source.
fn figures(value: &Value) -> usize {
    match value {
        Value::Table(table) => {
            let own = usize::from(table.get("source").is_some_and(Value::is_str));
            own + table.values().map(figures).sum::<usize>()
        }
        Value::Array(values) => values.iter().map(figures).sum(),
        _ => 0,
    }
}

/// The decimal numbers of a text, without separators.
fn numbers(text: &str) -> Vec<f64> {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let numbers = text.split(|c: char| !part(c)).map(|number| number.replace(',', ""));
    numbers.filter_map(|number| number.parse().ok()).collect()
}

#[test]
fn what_was_calculated_follows_from_its_quote() {
    let catalog = Catalog::embedded();
    let mut recomputed = 0;
    for fact in facts() {
        let found = found(&fact, &catalog).expect("a figure");
        if found.exactness <= Exactness::Stated {
            continue;
        }
        let quote = found.quote.unwrap_or_default();
        let inputs = numbers(&quote);
        let (computed, decimals) = match (fact.preset.as_str(), fact.id.as_str()) {
            // Pounds a megawatt-hour.
            ("grid", _) => (inputs[0] * 0.453_592_37, 1),
            // The lower heating value of hydrogen over the efficiency of the electrolyser.
            (_, "hydrogen-kg") => (33.33 / inputs[0], 1),
            (_, "onshore-turbine") => (f64::midpoint(inputs[0], inputs[1]), 2),
            // A capacity factor in percent stands in the row, and the capacity before it.
            _ if fact.figure == "capacity_factor" => {
                let percent: f64 = fact.value.parse::<f64>().expect("a ratio") * 100.0;
                let at = inputs.iter().position(|input| (input - percent).abs() < 1e-9);
                (inputs[at.unwrap_or_else(|| panic!("{}: {quote}", fact.id))] / 100.0, 3)
            }
            (_, id) => panic!("{id} is derived, and nothing here says how"),
        };
        let ten = 10_f64.powi(decimals);
        let rounded = (computed * ten).round() / ten;
        assert!(
            (rounded - fact.value.parse::<f64>().expect("a number")).abs() < 1e-9,
            "{}",
            fact.id
        );
        recomputed += 1;
    }
    assert!(recomputed > 55, "{recomputed}");
}

fn once<'a>(names: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for name in names {
        assert!(seen.insert(name.to_lowercase()), "{name} stands twice");
    }
}

#[test]
fn no_name_is_that_of_two_entries_of_a_kind() {
    let catalog = Catalog::embedded();
    once(catalog.plant_names().chain(catalog.consumer_names()));
    once(catalog.grid_names());
    once(catalog.deployment_names());
    once(catalog.machine_names());
    once(catalog.scenario_names());
}

#[test]
fn a_place_that_is_consumer_and_grid_goes_by_one_id() {
    let catalog = Catalog::embedded();
    for grid in catalog.grids() {
        for name in std::iter::once(&grid.id).chain(&grid.aliases).chain(grid.name.zh.as_ref()) {
            if let Some(consumer) = catalog.consumer(name) {
                assert!(
                    catalog.grid(&consumer.id).is_some_and(|same| same.id == grid.id),
                    "{name}"
                );
                assert!(
                    catalog.consumer(&grid.id).is_some_and(|same| same.id == consumer.id),
                    "{name}"
                );
            }
        }
    }
}

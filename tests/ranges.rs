//! Ranges in data: one shape in the JSON of every command, and one rule for the columns of a CSV.

use serde_json::{Map, Value};
use std::process::Command;

/// Results that are ranges by their quantity, by an assumption or by a rate, some that are none, and some
/// of both.
const RESULTS: [&str; 36] = [
    "7GW",
    "6..10GW",
    "6..10GW 7GW --total",
    "7GW --utilization 40..60%",
    "7GW --pue 1.1..1.4 --for 90d",
    "7GW --tariff 0.06..0.10USD/kWh --grid us --wue 1..2L/kWh",
    "6..10GW --grid 300..400g/kWh --unit-power 1.2..1.4kW",
    "7GW --unit-power gb200-nvl72 --grid china --tariff 0.5CNY/kWh",
    "7GW --against chatgpt-query,fridge,us-wind,three-gorges",
    "6..10GW --against all --for 90d",
    "6GW~normal(10%) 1GW --samples 1000 --utilization 40..60%~triangular --total",
    "7GW --samples 1000",
    "7GW --pue 1.1..1.4 --samples 1000 --for 90d",
    "openai-amd openai-nvidia stargate --total",
    "7GW --scenario all",
    "6..10GW 7GW --scenario all --total --wue 1..2L/kWh",
    "7GW --scenario all --presets tests/data/spread-scenario.toml",
    "convert 7GW TWh --for 1y",
    "convert 60至100亿瓦 GW kW",
    "convert 7GWh±5% kWh MWh",
    "solve 61TWh",
    "solve 55..60TWh 61TWh",
    "solve 61TWh --pue 1.1..1.4",
    "solve 61TWh --capacity-factor 30..40%",
    "solve fridge 10%xireland --for 90d",
    "presets",
    "presets gb200-nvl72",
    "presets three-gorges",
    "presets --presets tests/data/own.toml",
    "presets plants consumers",
    "presets us-home grids",
    "check",
    "check 6..7GW*1y=61TWh 1GW=1000MW",
    "check 60..70TWh=0.7three-gorges",
    "timeline --schedule 1GW@2026-07,6..7GW@2030-01 --ramp linear",
    "timeline openai-amd 7GW --from 2026 --to 2028 --total",
];

fn printed(arguments: &str, format: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(arguments.split_whitespace().chain(["--format", format]))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.is_empty(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
    text
}

/// The ends of names, of which either calls for the other and for the central value.
fn without_end(key: &str) -> Option<&str> {
    key.strip_suffix("_low").or_else(|| key.strip_suffix("_high"))
}

/// What breaks the rule in an object: a key, with what is wrong about it.
fn faults_of(object: &Map<String, Value>) -> Vec<String> {
    let number = |key: &str| object.get(key).and_then(Value::as_f64);
    let fault = |key: &String| {
        if ["low", "high"].contains(&key.as_str()) {
            return Some(format!("{key} alone"));
        }
        let name = without_end(key)?;
        let ends = [format!("{name}_low"), name.to_owned(), format!("{name}_high")];
        match ends.each_ref().map(|key| number(key)) {
            // That the bounds differ may lie behind the 15th digit of the central value, never of both.
            [Some(low), Some(central), Some(high)] if low <= central && central <= high => {
                (low >= high).then(|| format!("{key} of no range"))
            }
            found => Some(format!("{key}: {found:?}")),
        }
    };
    object.keys().filter_map(fault).collect()
}

/// Every fault in a JSON, and how many ranges it has.
fn walked(value: &Value, faults: &mut Vec<String>) -> usize {
    match value {
        Value::Object(object) => {
            faults.extend(faults_of(object));
            let own = object.keys().filter(|key| key.ends_with("_low")).count();
            own + object.values().map(|value| walked(value, faults)).sum::<usize>()
        }
        Value::Array(items) => items.iter().map(|value| walked(value, faults)).sum(),
        _ => 0,
    }
}

#[test]
fn json_has_one_shape_for_a_range() {
    let mut ranges = 0;
    for arguments in RESULTS {
        let value: Value = serde_json::from_str(&printed(arguments, "json")).unwrap();
        assert_eq!(value["schema_version"], 2, "{arguments}");
        let mut faults = Vec::new();
        ranges += walked(&value, &mut faults);
        assert_eq!(faults, [""; 0], "{arguments}");
    }
    assert!(ranges > 500, "{ranges}");
}

#[test]
fn what_is_exact_has_no_bounds_in_json() {
    for arguments in [
        "7GW --tariff 0.06USD/kWh --grid 400g/kWh --wue 1L/kWh --unit-power 1.4kW --for 90d",
        "convert 7GW TWh --for 1y",
        "solve 61TWh --capacity-factor 30%",
        "timeline 7GW --from 2026 --to 2027",
        "check 1GW=1000MW",
    ] {
        let value: Value = serde_json::from_str(&printed(arguments, "json")).unwrap();
        assert_eq!(walked(&value, &mut Vec::new()), 0, "{arguments}");
    }
}

#[test]
fn a_rate_that_is_a_range_has_its_bounds_beside_it() {
    let text = printed("7GW --tariff 0.06..0.10USD/kWh --wue 1..2L/kWh", "json");
    let value: Value = serde_json::from_str(&text).unwrap();
    let (rates, impact) = (&value["rates"], &value["deployments"][0]["impact"]);
    // 7 GW × 8,760 h = 61.32 × 10⁹ kWh, at 6, 8 and 10 cents and at 1, 1.5 and 2 litres.
    for (object, key, expected) in [
        (&rates["tariff"], "amount_per_kwh", [0.06, 0.08, 0.1]),
        (rates, "wue_l_per_kwh", [1.0, 1.5, 2.0]),
        (&impact["cost"], "amount", [3.6792e9, 4.9056e9, 6.132e9]),
        (impact, "water_l", [61.32e9, 91.98e9, 122.64e9]),
    ] {
        let keys = [format!("{key}_low"), key.to_owned(), format!("{key}_high")];
        let found = keys.map(|key| object[key].as_f64().unwrap());
        for (found, expected) in found.iter().zip(expected) {
            assert!((found / expected - 1.0).abs() < 1e-14, "{key}: {found} for {expected}");
        }
    }
    assert!(value["deployments"][0].get("power_w_low").is_none(), "{text}");
}

/// The rows of a CSV by column.
fn columns(text: &str) -> Vec<(String, Vec<String>)> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut columns: Vec<(String, Vec<String>)> =
        reader.headers().unwrap().iter().map(|name| (name.to_owned(), Vec::new())).collect();
    for record in reader.records() {
        // A row of another length than the header is an error of the reader.
        for (column, cell) in columns.iter_mut().zip(&record.unwrap()) {
            column.1.push(cell.to_owned());
        }
    }
    columns
}

#[test]
fn csv_has_bounds_beside_a_column_that_has_a_range_and_nowhere_else() {
    let (mut with, mut without) = (0, 0);
    for arguments in RESULTS {
        let columns = columns(&printed(arguments, "csv"));
        let cells = |name: &str| columns.iter().find(|(other, _)| other == name).map(|(_, of)| of);
        for (at, (name, lows)) in columns.iter().enumerate() {
            assert!(!["low", "high"].contains(&name.as_str()), "{arguments}");
            let Some(name) = without_end(name) else { continue };
            let [central, highs] =
                [name.to_owned(), format!("{name}_high")].map(|name| cells(&name));
            let (Some(central), Some(highs)) = (central, highs) else {
                panic!("{arguments}: bounds of {name} without the rest");
            };
            if columns[at].0.ends_with("_high") {
                continue;
            }
            with += 1;
            let number = |cell: &String| cell.parse::<f64>().ok();
            let mut is_range = false;
            for ((low, central), high) in lows.iter().zip(central).zip(highs) {
                match [low, central, high].map(number) {
                    [Some(low), Some(central), Some(high)] => {
                        assert!(low <= central && central <= high, "{arguments}: {name}");
                        is_range |= low < high;
                    }
                    found => assert_eq!(found, [None; 3], "{arguments}: {name}"),
                }
            }
            assert!(is_range, "{arguments}: {name} has bounds, and no range");
        }
        without += usize::from(columns.iter().all(|(name, _)| without_end(name).is_none()));
    }
    assert!(with > 100 && without > 8, "{with} columns with bounds, {without} results without");
}

#[test]
fn a_range_of_the_json_is_one_of_the_csv() {
    for arguments in RESULTS {
        let value: Value = serde_json::from_str(&printed(arguments, "json")).unwrap();
        let columns = columns(&printed(arguments, "csv"));
        for key in ["deployments", "solutions", "results"] {
            let Some(rows) = value[key].as_array().filter(|_| !arguments.contains("timeline"))
            else {
                continue;
            };
            let ranged = rows.iter().filter_map(Value::as_object).flat_map(Map::keys);
            for key in ranged.filter(|key| key.ends_with("_low")) {
                assert!(columns.iter().any(|(name, _)| name == key), "{arguments}: {key}");
            }
        }
    }
}

//! JSON Schemas against what the program writes and reads.

use gigawatt::schema::Subject;
use jsonschema::{Validator, validator_for};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Every command whose output is JSON, with the flags that add keys.
const OUTPUTS: [(Subject, &str); 49] = [
    (Subject::Calc, ""),
    (Subject::Calc, "openai-amd openai-nvidia 7GW --total"),
    (Subject::Calc, "70亿瓦 3xserver-hall --utilization 40..60% --pue 1.2 --explain"),
    (Subject::Calc, "6..10GW --against all --year 2028 --basis facility"),
    (Subject::Calc, "6GW~normal(10%) 1GW --samples 1000 --utilization 40..60%~triangular --total"),
    (Subject::Calc, "7GW --samples 1000 --seed 7"),
    (Subject::Calc, "7GW --for 90d --hours 8000 --scenario typical"),
    (Subject::Calc, "6..10GW --for 90d --samples 1000 --total"),
    (Subject::Calc, "6..7GW --for 24h --grid china --tariff 0.06..0.10EUR/kWh --wue 1.8L/kWh"),
    (Subject::Calc, "7GW --unit-power gb200-nvl72 --grid 400g/kWh"),
    (Subject::Calc, "7GW --unit-power 1.4kW --against ireland,us-home,three-gorges@2023"),
    (Subject::Calc, "6..10GW --against chatgpt-query,fridge,us-wind"),
    (Subject::Calc, "our-campus openai-amd --presets tests/data/own.toml --against our-dam"),
    (Subject::Scenarios, "openai-amd 7GW --scenario all --total --explain"),
    (Subject::Scenarios, "6..10GW --scenario all --samples 1000 --grid us"),
    (Subject::Convert, "convert 7GW TWh --for 1y"),
    (Subject::Convert, "convert 60至100亿瓦 GW kW"),
    (Subject::Convert, "convert 610亿度 TWh"),
    (Subject::Convert, "convert 1y h"),
    (Subject::Presets, "presets"),
    (Subject::Presets, "presets three-gorges"),
    (Subject::Presets, "presets openai-amd"),
    (Subject::Presets, "presets ireland"),
    (Subject::Presets, "presets gb200-nvl72"),
    (Subject::Presets, "presets typical"),
    (Subject::Presets, "presets china"),
    (Subject::Presets, "presets total-year"),
    (Subject::Presets, "presets --presets tests/data/own.toml"),
    (Subject::Presets, "presets plants consumers"),
    (Subject::Presets, "presets us-home"),
    (Subject::Solve, "solve 61TWh/yr 55..60TWh"),
    (Subject::Solve, "solve 61TWh/yr 55..60TWh --capacity-factor 30..40%"),
    (Subject::Solve, "solve 61TWh/yr --capacity-factor us-wind"),
    (Subject::Solve, "solve 0.5xthree-gorges --scenario typical --pue 1.1..1.4"),
    (Subject::Solve, "solve 10%xireland three-gorges@2020 --for 90d"),
    (Subject::Solve, "solve 1xworld-data-centres"),
    (Subject::Read, "read tests/data/articles/example.txt"),
    (Subject::Read, "read tests/data/articles/passages.jsonl"),
    (Subject::Check, "check"),
    (Subject::Check, "check 7GW*1y=61kWh"),
    (Subject::Check, "check 61TWh=0.5three-gorges@2020"),
    (Subject::Check, "check 3.19TWh=0.1ireland 1GW=1000MW"),
    (Subject::Check, "check three-gorges=2three-gorges"),
    (Subject::Timeline, "timeline openai-amd --to 2032"),
    (Subject::Timeline, "timeline openai-amd stargate --from 2026 --to 2028 --total"),
    (Subject::Timeline, "timeline --schedule 1GW@2026-07,6..7GW@2030-01 --ramp linear"),
    (Subject::Timeline, "timeline 7GW --from 2026 --to 2027 --utilization 40..60%"),
    (Subject::Timeline, "timeline openai-amd --to 2029 --against xiluodu"),
    (Subject::Timeline, "timeline 2x7GW --from 2026 --to 2026 --presets tests/data/own.toml"),
];

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gigawatt"));
    command.args(arguments).env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere");
    command.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

/// The schema of a subject that allows no key it does not describe.
fn closed(subject: Subject) -> Validator {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(keys) => {
                keys.values_mut().for_each(close);
                if keys.get("properties").is_some_and(Value::is_object) {
                    keys.entry("additionalProperties").or_insert(json!(false));
                }
            }
            Value::Array(items) => items.iter_mut().for_each(close),
            _ => {}
        }
    }
    let mut schema = subject.schema();
    close(&mut schema);
    validator_for(&schema).unwrap()
}

fn faults(schema: &Validator, value: &Value) -> Vec<String> {
    let fault =
        |error: jsonschema::ValidationError<'_>| format!("{}: {error}", error.instance_path());
    schema.iter_errors(value).map(fault).collect()
}

#[test]
fn every_output_is_as_its_schema_says() {
    for subject in Subject::ALL {
        let schema = closed(*subject);
        for (_, arguments) in OUTPUTS.iter().filter(|(of, _)| of == subject) {
            let mut all: Vec<&str> = arguments.split_whitespace().collect();
            all.extend(["--format", "json"]);
            let output = run(&all);
            let text = String::from_utf8(output.stdout).unwrap();
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(!text.is_empty(), "{arguments}: {told}");
            let value: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(faults(&schema, &value), [""; 0], "{arguments}");
        }
    }
}

#[test]
fn an_output_of_another_shape_is_refused() {
    let schema = closed(Subject::Calc);
    let output = run(&["6..7GW", "--format", "json"]);
    let good: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(schema.is_valid(&good));
    let changes: [fn(&mut Value); 5] = [
        |value| value["schema_version"] = json!(1),
        |value| value["deployments"][0]["power_kw"] = json!(7e6),
        |value| value["deployments"][0]["power_w"] = json!("7 GW"),
        |value| value["deployments"][0]["basis"] = json!("it load"),
        |value| drop(value["assumptions"].as_object_mut().unwrap().remove("pue")),
    ];
    for change in changes {
        let mut bad = good.clone();
        change(&mut bad);
        assert_ne!(bad, good);
        assert!(!schema.is_valid(&bad), "{bad}");
    }
}

#[test]
fn every_message_is_as_its_schema_says() {
    let schema = closed(Subject::Message);
    for arguments in [
        vec!["7"],
        vec!["7GWh"],
        vec!["openai-adm"],
        vec!["--pue", "0.5", "7GW"],
        vec!["--nothing"],
        vec!["our-campus", "--presets", "tests/data/bad/energy-for-power.toml"],
        vec!["our-campus", "--presets", "tests/data/bad/unknown-key.toml"],
        vec!["7GW", "--presets", "tests/data/slips.toml"],
        vec!["fleet", "tests/data/none.csv"],
        vec!["timeline", "--schedule", "1GW"],
    ] {
        let all: Vec<&str> = arguments.iter().copied().chain(["--format", "json"]).collect();
        let output = run(&all);
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(!told.is_empty(), "{arguments:?}");
        for line in told.lines() {
            let value: Value = serde_json::from_str(line).unwrap();
            assert_eq!(faults(&schema, &value), [""; 0], "{arguments:?}");
        }
    }
}

#[test]
fn every_row_of_a_table_is_as_its_schema_says() {
    let schema = closed(Subject::Fleet);
    let own = ["site", "state", "power", "pue", "utilization", "note"];
    for flags in [
        "",
        "--ranges --grid china --tariff 0.5CNY/kWh --against three-gorges,xiluodu",
        "--group-by state --grid us",
        "--scenario typical --year 2028",
    ] {
        let table = "tests/data/fleet/sites.csv";
        let all: Vec<&str> = flags.split_whitespace().collect();
        let output = run(&[&["fleet", table, "--format", "ndjson"], all.as_slice()].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.lines().count() >= 3, "{}", String::from_utf8_lossy(&output.stderr));
        for line in text.lines() {
            let mut value: Value = serde_json::from_str(line).unwrap();
            // The table's own columns are no result.
            value.as_object_mut().unwrap().retain(|key, _| !own.contains(&key.as_str()));
            assert_eq!(faults(&schema, &value), [""; 0], "{flags}");
        }
    }
    assert!(!schema.is_valid(&json!({ "facility_power_w": "7 GW", "annual_energy_kwh": 1 })));
    assert!(!schema.is_valid(&json!({ "annual_energy_kwh": 1 })));
}

/// A preset file as an editor gives it to a validator: dates are texts.
fn preset_file(path: &Path) -> Option<Value> {
    fn value(toml: toml::Value) -> Value {
        match toml {
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(flag) => flag.into(),
            toml::Value::Datetime(day) => day.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(value).collect(),
            toml::Value::Table(keys) => {
                let keys = keys.into_iter().map(|(key, of)| (key, value(of)));
                Value::Object(keys.collect::<Map<_, _>>())
            }
        }
    }
    let table: toml::Table = toml::from_str(&fs::read_to_string(path).unwrap()).ok()?;
    Some(value(toml::Value::Table(table)))
}

fn toml_files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).collect();
    files.sort();
    files
}

#[test]
fn every_preset_file_is_as_the_schema_says() {
    let schema = validator_for(&Subject::PresetFile.schema()).unwrap();
    let files = [toml_files("presets"), toml_files("tests/data")].concat();
    assert!(files.len() >= 9);
    for path in files {
        let value = preset_file(&path).unwrap();
        assert_eq!(faults(&schema, &value), [""; 0], "{}", path.display());
    }
}

#[test]
fn preset_files_of_the_wrong_shape_are_refused() {
    let schema = validator_for(&Subject::PresetFile.schema()).unwrap();
    let refused = |path: &PathBuf| preset_file(path).is_none_or(|value| !schema.is_valid(&value));
    let names = toml_files("tests/data/bad").into_iter().filter(refused);
    let names: Vec<String> =
        names.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    // The others are of the right shape; what is wrong is a value.
    let wrong_shape = [
        "bad-id", "bare-figure", "bare-generation", "missing-key", "no-consumption",
        "number-for-text", "open-quote", "script-address", "syntax", "time-for-date",
        "tranche-exactness", "tranche-month", "tranche-unknown-key", "unknown-key", "wrong-basis",
    ];
    assert_eq!(names, wrong_shape);
}

/// Every key of a part of a schema with its description, or that of what it refers to.
fn keys<'a>(schema: &'a Value, root: &'a Value, found: &mut Vec<(&'a str, Option<&'a str>)>) {
    match schema {
        Value::Object(parts) => {
            if let Some(Value::Object(properties)) = parts.get("properties") {
                let describe = |(key, of): (&'a String, &'a Value)| {
                    let target = of.get("$ref").and_then(Value::as_str);
                    let target = target.and_then(|path| root.pointer(&path[1..]));
                    let words =
                        of.get("description").or(target.and_then(|of| of.get("description")));
                    (key.as_str(), words.and_then(Value::as_str))
                };
                found.extend(properties.iter().map(describe));
            }
            parts.values().for_each(|part| keys(part, root, found));
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, root, found)),
        _ => {}
    }
}

#[test]
fn every_schema_is_one_and_describes_every_key() {
    for subject in Subject::ALL {
        let schema = subject.schema();
        assert!(jsonschema::meta::is_valid(&schema), "{subject:?}");
        let mut found = Vec::new();
        keys(&schema, &schema, &mut found);
        assert!(found.len() >= 3);
        let bare: Vec<&str> =
            found.iter().filter(|(_, words)| words.is_none()).map(|(key, _)| *key).collect();
        assert_eq!(bare, [""; 0], "{subject:?}");
        for (key, words) in found {
            let words = words.unwrap_or_default();
            assert!(!words.contains("```") && !words.contains('\n'), "{subject:?} {key}: {words}");
            let unit = [("_w", "watts"), ("energy_kwh", "kilowatt-hours"), ("_l", "litres")];
            for (end, name) in unit {
                assert!(!key.ends_with(end) || words.contains(name), "{subject:?} {key}: {words}");
            }
        }
    }
}

#[test]
fn an_output_carries_the_version_of_its_schema() {
    for (subject, arguments) in OUTPUTS {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let output = run(&[arguments.as_slice(), &["--format", "json"]].concat());
        let value: Value = serde_json::from_slice(&output.stdout).unwrap();
        let schema = subject.schema();
        let version = &schema["properties"]["schema_version"]["const"];
        assert_eq!(value["schema_version"], *version);
        assert_eq!(schema["$id"], format!("urn:gigawatt:{}:{version}", subject.name()));
    }
}

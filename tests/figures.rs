//! The figures of the main job, worked by hand, through the program's JSON.

use serde_json::Value;
use std::process::Command;

fn run(arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gigawatt"));
    let output = command.env("XDG_CONFIG_HOME", "/nowhere").args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}");
    output.stdout
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_slice(&run(&[&["--format", "json"], arguments].concat())).unwrap()
}

/// Whether a figure, rounded as the one by hand is, is the same.
fn agrees(found: &Value, by_hand: f64) -> bool {
    (found.as_f64().unwrap() / by_hand - 1.0).abs() < 5e-5
}

#[test]
fn energy_and_comparisons_worked_by_hand() {
    // Power, kWh an hour, kWh a year, share of 22.5 GW, years of 88.2, 80.271 and 111.8 TWh.
    let by_hand = [
        ("100 MW", 1e5, 8.76e8, 0.004_444_4, 0.009_931_97, 0.010_913_0, 0.007_835_42),
        ("6 GW", 6e6, 5.256e10, 0.266_667, 0.595_918, 0.654_782, 0.470_125),
        ("7 GW", 7e6, 6.132e10, 0.311_111, 0.695_238, 0.763_912, 0.548_479),
        ("10 GW", 1e7, 8.76e10, 0.444_444, 0.993_197, 1.091_303, 0.783_542),
    ];
    for (power, hourly, annual, share, design, latest, record) in by_hand {
        let output = json(&[power]);
        let deployment = &output["deployments"][0];
        assert_eq!(deployment["hourly_energy_kwh"].as_f64(), Some(hourly), "{power}");
        assert_eq!(deployment["annual_energy_kwh"].as_f64(), Some(annual), "{power}");
        for (at, years) in [design, latest, record].into_iter().enumerate() {
            let comparison = &deployment["comparisons"][at];
            assert!(agrees(&comparison["share_of_installed_capacity"], share), "{power}");
            assert!(agrees(&comparison["plant_years"], years), "{power} {comparison}");
            // The record is of 2020, a leap year.
            let days = [365.0, 365.0, 366.0][at];
            assert!(agrees(&comparison["days_of_output"], years * days), "{power}");
        }
    }
}

#[test]
fn a_timeline_worked_by_hand() {
    // The rest of 2026, 2027 and the leap year 2028 in days, times 24 GWh.
    let days = [184.0, 365.0, 366.0];
    let output = json(&["timeline", "--schedule", "1GW@2026-H2", "--to", "2028"]);
    let years = output["deployments"][0]["years"].as_array().unwrap();
    let mut total = 0.0;
    for (year, days) in years.iter().zip(days) {
        total += days;
        assert_eq!(year["energy_kwh"].as_f64(), Some(days * 24e6), "{year}");
        assert_eq!(year["cumulative_energy_kwh"].as_f64(), Some(total * 24e6), "{year}");
        assert!(agrees(&year["plant_years"], days * 0.024 / 88.2), "{year}");
    }
    assert_eq!(years.len(), 3);
    // 184 / 365 of a gigawatt.
    assert!(agrees(&years[0]["average_power_w"], 504_109_589.0));
    assert_eq!(years[2]["hours"].as_f64(), Some(8784.0));
}

#[test]
fn without_arguments_the_deployments_of_the_article_are_shown() {
    let output = json(&[]);
    let powers: Vec<_> = output["deployments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|deployment| {
            (deployment["id"].as_str().unwrap(), deployment["power_w"].as_f64().unwrap())
        })
        .collect();
    let expected = [
        ("openai-amd", 6e9),
        ("openai-nvidia", 1e10),
        ("stargate", 7e9),
        ("server-hall", 1e8),
        ("gpu-server", 5500.0),
    ];
    assert_eq!(powers, expected);
}

#[test]
fn json_and_csv_do_not_depend_on_the_language() {
    for format in ["json", "csv"] {
        for command in [&["--total"][..], &["timeline", "--total"], &["presets", "openai-amd"]] {
            let output =
                |language| run(&[command, &["--format", format, "--lang", language]].concat());
            assert_eq!(output("en"), output("zh"), "{command:?} {format}");
        }
    }
}

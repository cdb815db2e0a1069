//! The figures of the main job, worked by hand, through the program's JSON; and those of the presets that
//! everything is compared with.

use gigawatt::answer::Premises;
use gigawatt::catalog::{Catalog, Cited};
use gigawatt::model::{AnnualGeneration, Assumptions, GenerationBasis};
use gigawatt::quantity::{parse_energy, parse_power};
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

/// Year, basis and TWh of every figure for Three Gorges, copied by hand from the sources.
const THREE_GORGES: [(Option<u16>, GenerationBasis, &str); 23] = {
    use GenerationBasis::{Actual, Derived, Design, Expected, Implied, Record};
    [
        (None, Design, "88.2 TWh"),
        (Some(2003), Actual, "8.607 TWh"),
        (Some(2004), Actual, "39.155 TWh"),
        (Some(2005), Actual, "49.09 TWh"),
        (Some(2006), Actual, "49.2 TWh"),
        (Some(2007), Expected, "61.6 TWh"),
        (Some(2008), Actual, "80.8 TWh"),
        (Some(2009), Actual, "79.85 TWh"),
        (Some(2010), Derived, "84.36 TWh"),
        (Some(2011), Actual, "78.29 TWh"),
        (Some(2012), Actual, "98.1 TWh"),
        (Some(2013), Derived, "82.87 TWh"),
        (Some(2014), Actual, "98.816 TWh"),
        (Some(2015), Actual, "87.07 TWh"),
        (Some(2016), Derived, "93.53 TWh"),
        (Some(2017), Actual, "97.6 TWh"),
        (Some(2018), Actual, "101.6 TWh"),
        (Some(2019), Actual, "96.88 TWh"),
        (Some(2020), Record, "111.8 TWh"),
        (Some(2021), Actual, "103.6 TWh"),
        (Some(2022), Derived, "78.79 TWh"),
        (Some(2023), Actual, "80.271 TWh"),
        (None, Implied, "122 TWh"),
    ]
};

#[test]
fn three_gorges_has_every_sourced_year() {
    let catalog = Catalog::embedded();
    let plant = catalog.plant("three-gorges").unwrap();
    assert_eq!(plant.installed_capacity.value, parse_power("22.5 GW").unwrap());
    let found =
        |cited: &Cited<AnnualGeneration>| (cited.value.year, cited.value.basis, cited.value.energy);
    let found: Vec<_> = plant.generation.iter().map(found).collect();
    let expected =
        THREE_GORGES.map(|(year, basis, energy)| (year, basis, parse_energy(energy).unwrap()));
    assert_eq!(found, expected);
}

#[test]
fn a_name_stands_for_one_thing_to_compare_with() {
    let catalog = Catalog::embedded();
    let mut names: Vec<String> =
        catalog.plant_names().chain(catalog.consumer_names()).map(str::to_lowercase).collect();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn the_headline_scenario_is_the_headline() {
    let catalog = Catalog::embedded();
    let premises = Premises::of(catalog.scenario("headline").unwrap()).unwrap();
    assert_eq!(*premises.assumptions(), Assumptions::headline());
}

#[test]
fn every_preset_has_its_names_in_both_languages() {
    let catalog = Catalog::embedded();
    let mut names = Vec::new();
    names.extend(catalog.deployments().map(|preset| &preset.name));
    names.extend(catalog.plants().map(|preset| &preset.name));
    names.extend(catalog.consumers().map(|preset| &preset.name));
    names.extend(catalog.grids().map(|preset| &preset.name));
    names.extend(catalog.hardware().map(|preset| &preset.name));
    names.extend(catalog.scenarios().map(|preset| &preset.name));
    names.extend(catalog.claims().map(|preset| &preset.name));
    assert!(names.len() > 100, "{}", names.len());
    for name in names {
        assert!(name.zh.is_some(), "{}", name.en);
    }
}

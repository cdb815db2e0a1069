//! The year in a unit, as in `61 TWh/yr`, is the year of the run: that of `--hours` or `--year`, and 8,760 h
//! where nothing names one. So much energy a year is so much in every command.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

/// An energy a year in every notation, all of them 61 TWh.
const WRITTEN: [&str; 9] = [
    "61TWh/yr", "61 TWh per year", "61 TWh a year", "61000 GWh / y", "610亿度/年", "610亿度每年",
    "每年610亿度", "一年610亿度", "122 TWh/2yr",
];

/// Flags with the hours of the year that they make.
const YEARS: [(&[&str], f64); 4] = [
    (&[], 8760.0),
    (&["--hours", "8000"], 8000.0),
    (&["--year", "2027"], 8760.0),
    (&["--year", "2028"], 8784.0),
];

fn gigawatt(arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

fn json(arguments: &[&str], flags: &[&str]) -> Value {
    let text = gigawatt(&[arguments, flags, &["--format", "json"]].concat(), "");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error} {text}"))
}

fn near(found: &Value, expected: f64) -> bool {
    (found.as_f64().unwrap() / expected - 1.0).abs() < 1e-13
}

#[test]
fn so_much_energy_a_year_is_that_in_calc_solve_and_fleet() {
    for (flags, hours) in YEARS {
        for written in WRITTEN {
            let place = format!("{written} {flags:?}");
            let calc = &json(&[written], flags)["deployments"][0];
            assert!(near(&calc["annual_energy_kwh"], 61e9), "{place} {calc}");
            assert!(near(&calc["power_w"], 61e15 / 1e3 / hours), "{place} {calc}");
            let solved = &json(&["solve", written], flags)["solutions"][0];
            assert!(near(&solved["energy_kwh"], 61e9), "{place} {solved}");
            assert!(near(&solved["power_w"], 61e12 / hours), "{place} {solved}");
            let rows =
                gigawatt(&[&["fleet", "-"][..], flags].concat(), &format!("power\n{written}\n"));
            let cells: Vec<&str> = rows.lines().nth(1).unwrap().split(',').collect();
            let found: [f64; 2] = [1, 2].map(|at| cells[at].parse().unwrap());
            assert!((found[0] / (61e12 / hours) - 1.0).abs() < 1e-13, "{place} {rows}");
            assert!((found[1] / 61e9 - 1.0).abs() < 1e-13, "{place} {rows}");
        }
    }
}

#[test]
fn the_hours_of_a_row_are_its_year() {
    let rows = gigawatt(&["fleet", "-"], "power,hours\n61TWh/yr,8000\n61TWh/yr,4000\n");
    let energies: Vec<&str> =
        rows.lines().skip(1).map(|row| row.split(',').nth(3).unwrap()).collect();
    assert_eq!(energies, ["61000000000", "61000000000"]);
}

#[test]
fn what_is_drawn_an_hour_or_a_day_is_a_power() {
    for written in ["7GW", "7GWh/h", "168 GWh a day", "每小时700万度"] {
        for (flags, hours) in YEARS {
            let calc = &json(&[written], flags)["deployments"][0];
            assert!(near(&calc["annual_energy_kwh"], 7e6 * hours), "{written} {flags:?}");
            let solved = &json(&["solve", written], flags)["solutions"][0];
            assert!(near(&solved["energy_kwh"], 7e6 * hours), "{written} {flags:?}");
        }
    }
}

#[test]
fn a_period_takes_its_share_of_the_year() {
    // 61 TWh in 8,000 h, and 24 of them.
    let flags = ["--hours", "8000", "--for", "1d"];
    let calc = &json(&["61TWh/yr"], &flags)["deployments"][0];
    assert!(near(&calc["period_energy_kwh"], 183e6), "{calc}");
    assert!(near(&json(&["solve", "61TWh/yr"], &flags)["solutions"][0]["energy_kwh"], 183e6));
}

#[test]
fn ranges_samples_scenarios_and_machines_go_by_the_same_year() {
    let flags = ["--hours", "8000"];
    for written in ["60..62TWh/yr", "60TWh/yr..62TWh/yr", "61±1 TWh/yr", "600至620亿度/年"] {
        let range = &json(&[written], &flags)["deployments"][0];
        assert!(near(&range["annual_energy_kwh_low"], 60e9), "{written} {range}");
        assert!(near(&range["annual_energy_kwh_high"], 62e9), "{written} {range}");
    }
    let drawn = &json(&["60..62TWh/yr", "--samples", "1000"], &flags)["deployments"][0];
    let median = drawn["simulation"]["annual_energy_kwh_p50"].as_f64().unwrap();
    assert!((60.5e9..61.5e9).contains(&median), "{median}");
    let total = &json(&["61TWh/yr", "7GW", "--total"], &flags)["total"];
    assert!(near(&total["annual_energy_kwh"], 61e9 + 56e9), "{total}");
    // A machine that takes 10 MWh a year draws 1.25 kW in 8,000 h.
    let machines = &json(&["7GW", "--unit-power", "10MWh/yr"], &flags)["deployments"][0];
    assert!(near(&machines["impact"]["units"], 7e9 / 1250.0), "{machines}");
}

#[test]
fn without_a_year_of_its_own_a_command_takes_8760_hours() {
    let converted = json(&["convert", "61TWh/yr", "GW"], &[]);
    assert!(converted.to_string().contains("6.9634703196347"), "{converted}");
    let check = json(&["check", "61.32TWh/yr = 7GW"], &[]);
    assert_eq!(check["claims"][0]["verdict"], "holds");
}

/// An energy a year is that of every calendar year, and of a leap year too.
#[test]
fn a_timeline_has_the_energy_of_each_calendar_year() {
    let years = |arguments: &[&str]| {
        let all = [&["timeline"], arguments, &["--to", "2029"]].concat();
        json(&all, &[])["deployments"][0]["years"].clone()
    };
    for arguments in [&["61TWh/yr", "--from", "2027"][..], &["--schedule", "61TWh/yr@2027"]] {
        let years = years(arguments);
        for (at, hours) in [8760.0, 8784.0, 8760.0].into_iter().enumerate() {
            assert!(near(&years[at]["energy_kwh"], 61e9), "{years}");
            assert!(near(&years[at]["average_power_w"], 61e12 / hours), "{years}");
            assert!(near(&years[at]["cumulative_energy_kwh"], 61e9 * (at + 1) as f64), "{years}");
        }
    }
    // From July on 184 days of 2027, and of 2028 with its 366.
    let half = years(&["--schedule", "61TWh/yr@2027-07"]);
    assert!(near(&half[0]["energy_kwh"], 61e9 * 184.0 / 365.0), "{half}");
    let leap = years(&["--schedule", "61TWh/yr@2028-07"]);
    assert!(near(&leap[0]["energy_kwh"], 61e9 * 184.0 / 366.0), "{leap}");
    // Twice as much from 2028 on; a power beside it makes both powers of 8,760 h.
    let steps = years(&["--schedule", "61TWh/yr@2027, +61TWh/yr@2028"]);
    assert!(near(&steps[1]["energy_kwh"], 122e9), "{steps}");
    let mixed = years(&["--schedule", "61TWh/yr@2028, 168GWh/day@2029"]);
    assert!(near(&mixed[0]["energy_kwh"], 61e9 / 365.0 * 366.0), "{mixed}");
}

#[test]
fn the_year_is_said() {
    let told = |arguments: &[&str], words: &str| {
        let text = gigawatt(arguments, "").replace('\n', " ");
        assert!(text.contains(words), "{arguments:?}: {text}");
    };
    told(&["61TWh/yr", "--hours", "8000"], "61TWh/yr is read as 7.625 GW, in a year of 8,000 h");
    told(&["每年610亿度", "--year", "2028", "--lang", "zh"], "一年按8784小时计");
    told(&["convert", "61TWh/yr", "GW"], "in a year of 8,760 h");
    told(&["timeline", "--schedule", "61TWh/yr@2027"], "the same energy in every calendar year");
    let mixed = ["timeline", "--schedule", "61TWh/yr@2027, 168GWh/day@2028"];
    told(&mixed, "in a year of 8,760 h");
}

#[test]
fn days_of_output_are_days_of_the_year_of_the_figure() {
    let days = |figure: &str| {
        let output = json(&["7GW", "--against", figure], &[]);
        let days = output["deployments"][0]["comparisons"][0]["days_of_output"].as_f64().unwrap();
        (days * 100.0).round() / 100.0
    };
    // 61.32 / 111.8 × 366 and 61.32 / 88.2 × 365.
    assert_eq!(days("three-gorges@2020"), 200.74);
    assert_eq!(days("three-gorges@design"), 253.76);
}

//! An energy per time is a power that is drawn already: no utilization, PUE, hours or scenario scales it, in
//! whatever command, and each says so. Every figure is worked out by hand.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

/// Standard output and standard error of a run, the input of which is a table.
fn run(arguments: &[&str], table: &str) -> (String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(table.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

fn json(arguments: &[&str]) -> Value {
    let (output, error) = run(&[arguments, &["--format", "json"]].concat(), "");
    serde_json::from_str(&output).unwrap_or_else(|_| panic!("{arguments:?}: {error}"))
}

fn near(found: &Value, expected: f64) -> bool {
    found.as_f64().is_some_and(|found| (found / expected - 1.0).abs() < 1e-12)
}

/// What is told where nothing scales it.
const TOLD: &str = "what is drawn";

/// A rate, the flags, and the power in W and the annual energy in kWh that follow.
const RATES: [(&str, &[&str], f64, f64); 9] = [
    ("61.32 TWh/yr", &["--utilization", "50%"], 7e9, 61.32e9),
    ("61.32 TWh/yr", &["--pue", "1.2"], 7e9, 61.32e9),
    ("61.32 TWh/yr", &["--utilization", "40..60%", "--pue", "1.1..1.4"], 7e9, 61.32e9),
    ("61.32 TWh/yr", &["--scenario", "typical"], 7e9, 61.32e9),
    // The year is that of the flag: 61.32 TWh in 8,000 h are 7.665 GW.
    ("61.32 TWh/yr", &["--hours", "8000"], 7.665e9, 61.32e9),
    ("7 million kWh an hour", &["--utilization", "50%"], 7e9, 61.32e9),
    ("每小时700万度", &["--scenario", "typical"], 7e9, 61.32e9),
    ("168 GWh/day", &["--pue", "1.5"], 7e9, 61.32e9),
    // 7 GW in each of 8,000 h.
    ("7 GWh per hour", &["--hours", "8000"], 7e9, 56e9),
];

#[test]
fn no_command_scales_what_is_drawn_already() {
    for (text, flags, watts, kilowatt_hours) in RATES {
        let calc = [&[text], flags].concat();
        let row = json(&calc)["deployments"][0].clone();
        assert!(near(&row["facility_power_w"], watts), "{calc:?}: {row}");
        assert!(near(&row["annual_energy_kwh"], kilowatt_hours), "{calc:?}: {row}");
        let solve = [&["solve", text], flags].concat();
        let solved = json(&solve)["solutions"][0].clone();
        assert!(near(&solved["facility_power_w"], watts), "{solve:?}: {solved}");
        assert!(near(&solved["energy_kwh"], kilowatt_hours), "{solve:?}: {solved}");
        for arguments in [&calc, &solve] {
            let told = run(arguments, "").0.replace('\n', " ");
            assert!(told.contains(TOLD), "{arguments:?}: {told}");
        }
        let fleet = [&["fleet"], flags].concat();
        let (output, told) = run(&fleet, &format!("power\n{text}\n"));
        let cells: Vec<f64> = output
            .lines()
            .nth(1)
            .unwrap_or_default()
            .split(',')
            .skip(1)
            .map(|cell| cell.parse().unwrap())
            .collect();
        assert!((cells[0] / watts - 1.0).abs() < 1e-12, "{fleet:?}: {output}");
        assert!((cells[1] / kilowatt_hours - 1.0).abs() < 1e-12, "{fleet:?}: {output}");
        assert!(told.contains("1 row has energy per unit of time"), "{fleet:?}: {told}");
        // A claim has a time of its own.
        if flags.contains(&"--hours") {
            continue;
        }
        let claim = format!("{text} = 7GWh per hour");
        let check = [&["check", &claim], flags].concat();
        let checked = json(&check)["claims"][0].clone();
        let [stated, computed] = ["stated", "computed"].map(|key| near(&checked[key], 7e9));
        assert!(stated && computed && checked["scaled"] == false, "{check:?}: {checked}");
        assert!(run(&check, "").0.contains("neither utilization nor PUE"), "{check:?}");
        let timeline = [&["timeline", text, "--from", "2027", "--to", "2027"], flags].concat();
        let year = json(&timeline)["deployments"][0]["years"][0].clone();
        assert!(near(&year["energy_kwh"], 61.32e9), "{timeline:?}: {year}");
        assert!(run(&timeline, "").0.contains(TOLD), "{timeline:?}");
    }
}

#[test]
fn an_announced_power_is_scaled_as_before_and_nothing_is_told() {
    let half = ["--utilization", "50%"];
    let row = json(&[&["7GW"][..], &half].concat())["deployments"][0].clone();
    assert!(near(&row["annual_energy_kwh"], 30.66e9), "{row}");
    let (output, told) = run(&[&["fleet"][..], &half].concat(), "power\n7 GW\n61.32 TWh/yr\n");
    let cell = |line: usize| output.lines().nth(line).and_then(|line| line.split(',').nth(2));
    assert_eq!((cell(1), cell(2)), (Some("30660000000"), Some("61320000000")), "{output}");
    // The assumption held for the one row that it scaled.
    assert!(told.contains("utilization 50 % (1 of 2 rows)"), "{told}");
    assert!(!run(&[&["7GW"][..], &half].concat(), "").0.contains(TOLD));
    assert!(!run(&["61TWh/yr"], "").0.contains(TOLD));
    // Samples of a rate are no more spread than the rate is.
    let sampled = json(&["61.32TWh/yr", "--utilization", "40..60%", "--samples", "1e4"]);
    let row = &sampled["deployments"][0];
    assert!(
        near(&row["facility_power_w"], 7e9) && near(&row["annual_energy_kwh"], 61.32e9),
        "{row}"
    );
}

/// Only that it is the IT load makes it take a PUE: 61.32 × 1.2 = 73.584.
#[test]
fn the_pue_of_an_it_load_is_added_to_what_that_draws() {
    let flags = ["--basis", "it-load", "--pue", "1.2", "--utilization", "50%"];
    let row = json(&[&["61.32TWh/yr"][..], &flags].concat())["deployments"][0].clone();
    assert!(near(&row["annual_energy_kwh"], 73.584e9), "{row}");
    let table = "power,basis,pue\n61.32 TWh/yr,it-load,1.2\n61.32 TWh/yr,,1.2\n";
    let (output, _) = run(&["fleet"], table);
    let cell = |line: usize| output.lines().nth(line).and_then(|line| line.split(',').nth(4));
    assert_eq!((cell(1), cell(2)), (Some("73584000000"), Some("61320000000")), "{output}");
}

#[test]
fn a_schedule_is_of_what_is_announced_or_of_what_is_drawn() {
    let half = ["--utilization", "50%"];
    let year = |schedule: &str| {
        let arguments = [&["timeline", "--schedule", schedule][..], &half].concat();
        json(&arguments)["deployments"][0]["years"][0].clone()
    };
    // 2027 has 8,760 h.
    assert!(near(&year("8.76TWh/yr@2027")["energy_kwh"], 8.76e9));
    assert!(near(&year("1GW@2027")["energy_kwh"], 4.38e9));
    let (_, error) = run(&["timeline", "--schedule", "1GW@2027, +8.76TWh/yr@2028"], "");
    assert!(error.contains("a schedule takes one or the other"), "{error}");
}

/// Presets that stand for a power are read where an amount is, and others are named by their whole names.
#[test]
fn names_of_powers_are_read_and_others_told_by_their_kind() {
    let solved = json(&["solve", "2 openai-amd"])["solutions"][0].clone();
    assert!(near(&solved["facility_power_w"], 12e9), "{solved}");
    for claim in ["openai-amd = 6GW", "openai-amd for 1y = 52.56TWh", "6000MW = openai-amd"] {
        let checked = json(&["check", claim])["claims"][0].clone();
        assert_eq!(checked["verdict"], "holds", "{claim}: {checked}");
    }
    // 52.56 TWh × 50 %.
    let claim = "openai-amd for 1y = 26.28TWh";
    let checked = json(&["check", claim, "--utilization", "50%"])["claims"][0].clone();
    assert_eq!(checked["verdict"], "holds", "{checked}");
    let converted = json(&["convert", "openai-amd", "MW"]);
    assert!(near(&converted["results"][0]["value"], 6000.0), "{converted}");
    for (arguments, told) in [
        (&["check", "chatgpt-query for 1d = 1kWh"][..], "`chatgpt-query` is a use"),
        (&["check", "typical = 7GW"], "`typical` is a scenario"),
        (&["solve", "typical"], "`typical` is a scenario"),
        (&["solve", "three-gorges for 1y"], "`three-gorges` is a plant or consumer"),
        (&["convert", "us-home", "kWh"], "`us-home` is a plant or consumer"),
        (&["convert", "chatgpt-query", "Wh"], "`chatgpt-query` is a use"),
        (&["convert", "opena-amd", "MW"], "opena-amd"),
    ] {
        let (_, error) = run(arguments, "");
        assert!(error.contains(told), "{arguments:?}: {error}");
    }
}

/// A figure that is older than three years says so wherever it is used.
#[test]
fn an_old_figure_says_its_age_in_every_command() {
    let (solved, _) = run(&["solve", "us-home"], "");
    let (checked, _) = run(&["check", "us-home = 10715kWh"], "");
    let (_, told) = run(&["fleet", "--against", "us-home"], "power\n7 GW\n");
    for text in [solved, checked, told] {
        // The figure is of 2020, and the newest source of 2026.
        assert!(text.contains("6 years"), "{text}");
    }
    let (solved, _) = run(&["solve", "three-gorges"], "");
    assert!(!solved.contains("6 years"), "{solved}");
}

#[test]
fn a_schedule_of_a_part_bears_its_name() {
    let name = |arguments: &[&str]| {
        json(&[&["timeline"], arguments].concat())["deployments"][0]["name"].clone()
    };
    assert_eq!(name(&["7GW", "--schedule", "1GW@2027"]), "1 GW of 7GW");
    assert_eq!(name(&["7GW", "--schedule", "1GW@2027, 7GW@2030"]), "7GW");
    assert_eq!(
        name(&["openai-amd", "--schedule", "+1GW@2027, +1GW@2028"]),
        "2 GW of OpenAI and AMD"
    );
    let (text, _) = run(&["timeline", "7GW", "--schedule", "1GW@2027"], "");
    assert!(text.starts_with("1 GW of 7GW"), "{text}");
}

/// The source says the power, and of its day only the half of a year.
#[test]
fn a_day_that_a_source_does_not_say_is_assumed() {
    for id in ["openai-amd", "openai-nvidia"] {
        let output = json(&["timeline", id]);
        let deployment = &output["deployments"][0];
        let first = &deployment["schedule"][0];
        let said = (&first["exactness"], &first["date_exactness"], &deployment["exactness"]);
        assert_eq!(said, (&"stated".into(), &"assumed".into(), &"assumed".into()), "{first}");
        let (text, _) = run(&["timeline", id], "");
        assert!(text.contains("1 GW from 2026-07-01, stated, date assumed"), "{text}");
    }
    let path = std::env::temp_dir().join(format!("gigawatt-{}.svg", std::process::id()));
    run(&["timeline", "openai-amd", "-o", &path.to_string_lossy()], "");
    let picture = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    let of_2026 = picture.split("data-year=\"2026\"").next().unwrap_or_default();
    assert!(of_2026.contains("gw-hollow"), "the first year is hollow");
    // In 2027 it runs, on whichever day it came: 1 GW for 8,760 h.
    let of_2027 = picture.split("data-year=\"2027\"").nth(1).unwrap_or_default();
    let value = of_2027.split("data-announced=\"").nth(1).and_then(|rest| rest.split('"').next());
    assert_eq!(value, Some("8.76"), "{of_2027}");
}

#[test]
fn the_a_of_half_a_gigawatt_is_no_time() {
    // 0.5 GW × 50 % × 1.2 × 8,760 h.
    let flags = ["--utilization", "50%", "--pue", "1.2"];
    for text in ["half a gigawatt", "0.5 GW", "half a million kilowatts"] {
        let row = json(&[&[text][..], &flags].concat())["deployments"][0].clone();
        assert!(near(&row["annual_energy_kwh"], 2.628e9), "{text}: {row}");
    }
}

//! Sentences over all magnitudes, from a phone charger to the world, in both languages. The table was read by
//! eye, line by line, and its figures follow from the power and 8,760 hours: keep it so when a line changes.

use std::process::Command;

const TABLE: &str = include_str!("data/sentences.tsv");

/// What the program says to the arguments in a row of the table.
fn said(arguments: &[String], language: &str) -> String {
    let program = env!("CARGO_BIN_EXE_gigawatt");
    let output = Command::new(program)
        .args(arguments)
        .args(["--format", "sentence", "--lang", language])
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The rows: arguments separated by `|`, the English and the Chinese sentence.
fn rows() -> impl Iterator<Item = (Vec<String>, [&'static str; 2])> {
    TABLE.lines().skip(1).map(|line| {
        let [arguments, en, zh] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        (arguments.split('|').map(str::to_owned).collect(), [en, zh])
    })
}

#[test]
fn sentences_are_as_they_were_read() {
    let mut wrong = Vec::new();
    for (arguments, expected) in rows() {
        for (language, expected) in ["en", "zh"].into_iter().zip(expected) {
            let said = said(&arguments, language);
            if said.trim_end() != expected {
                wrong.push(format!("{}: {expected}\n  now: {said}", arguments.join(" ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows().count() >= 60);
}

/// The first energy of an English sentence, in kWh.
fn energy_kwh(sentence: &str) -> Option<f64> {
    let (_, behind) = sentence.split_once(" uses ")?;
    let mut words = behind.split([' ', ',']);
    let (number, unit) = (words.next()?, words.next()?);
    let size = match unit {
        "kWh" => 1.0,
        "MWh" => 1e3,
        "GWh" => 1e6,
        "TWh" => 1e9,
        "PWh" => 1e12,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * size)
}

#[test]
fn a_year_at_full_power_is_8760_hours_of_it() {
    let mut compared = 0;
    for (arguments, [en, _]) in rows() {
        let [only] = arguments.as_slice() else { continue };
        let digits = only.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let size = match &only[digits.len()..] {
            "W" => 1e-3,
            "kW" => 1.0,
            "MW" => 1e3,
            "GW" => 1e6,
            "TW" => 1e9,
            _ => continue,
        };
        let (Ok(number), Some(said)) = (digits.parse::<f64>(), energy_kwh(en)) else { continue };
        let exact = number * size * 8760.0;
        assert!((said / exact - 1.0).abs() <= 0.005, "{only}: {said} for {exact}");
        compared += 1;
    }
    assert!(compared >= 30, "only {compared} rows say a year's energy");
}

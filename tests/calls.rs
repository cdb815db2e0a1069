//! Whole runs on rates, years, hints and arguments without quotes: every line of `data/calls-rates.tsv`.

use std::process::Command;

/// The words of a line, those in single quotes as one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('\'').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

#[test]
fn every_call_ends_and_says_as_the_table_has_it() {
    let mut faults = Vec::new();
    let lines = include_str!("data/calls-rates.tsv").lines().skip(1);
    for line in lines.clone() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [arguments, exit, said] = cells[..] else { panic!("three cells a line: {line}") };
        let output = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
            .args(words(arguments))
            .env("LC_ALL", "C.UTF-8")
            .env("XDG_CONFIG_HOME", "/nowhere")
            .env("COLUMNS", "200")
            .output()
            .unwrap();
        let told = [output.stdout, output.stderr].concat();
        let told = String::from_utf8(told).unwrap();
        let code = output.status.code().map(|code| code.to_string());
        if code.as_deref() != Some(exit) || !told.contains(said) {
            faults.push(format!("{arguments}: {code:?}, not {exit} with {said:?}\n{told}"));
        }
    }
    assert!(lines.count() > 40);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_may_be_is_not_warned_of() {
    for rate in [
        "--grid=china", "--grid=0 g/kWh", "--tariff=24000 LBP/kWh", "--tariff=0 USD/kWh",
        "--wue=0 L/kWh",
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
            .args(["7GW", rate])
            .env("XDG_CONFIG_HOME", "/nowhere")
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{rate}");
    }
}

//! The examples of the README that are no commands: its table of inputs and its preset file.

use gigawatt::catalog::Catalog;
use gigawatt::quantity::{Quantity, parse, parse_energy, parse_power};

const README: &str = include_str!("../README.md");

/// The texts in backquotes of a line.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_table_of_inputs_is_true() {
    let rows = README
        .lines()
        .skip_while(|line| !line.starts_with("| You write"))
        .skip(2);
    let rows: Vec<(&str, &str)> = rows
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let mut cells = line.trim_matches('|').split(" | ");
            (cells.next().unwrap(), cells.next().unwrap())
        })
        .collect();
    assert_eq!(rows.len(), 7);
    for (inputs, meaning) in rows {
        let meaning = meaning.trim();
        for input in quoted(inputs) {
            let read = parse(input).map(|reading| reading.quantity);
            let expected = match meaning {
                "7 GW" | "7 GW on average" => Some(Quantity::from(parse_power("7 GW").unwrap())),
                "an energy" => {
                    assert!(matches!(read, Ok(Quantity::Energy(_))), "{input}");
                    continue;
                }
                _ if meaning.starts_with("nothing") => None,
                energy => Some(Quantity::from(parse_energy(energy).unwrap())),
            };
            assert_eq!(read.ok(), expected, "{input}");
        }
    }
}

#[test]
fn the_preset_file_is_a_preset_file() {
    let text = README
        .split("```toml\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let mut catalog = Catalog::embedded().unwrap();
    catalog.overlay("README.md", text, &[]).unwrap();
    let campus = catalog.deployment("our-campus").unwrap();
    assert_eq!(campus.nameplate().central(), parse_power("450 MW").unwrap());
}

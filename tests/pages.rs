//! Tests the examples of the pages that show no output: tables of inputs, preset files, and commands that write files.

use gigawatt::ask::{Presets, calc};
use gigawatt::catalog::Catalog;
use gigawatt::quantity::{Dimension, parse_power, parse_range};
use std::fs;
use std::process::Command;

const README: &str = include_str!("../README.md");
const CHINESE: &str = include_str!("../README.zh.md");
const GUIDE: &str = include_str!("../docs/guide.md");

/// The texts in backquotes of a line.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_table_of_inputs_is_true() {
    let rows = README.lines().skip_while(|line| !line.starts_with("| You write")).skip(2);
    let rows: Vec<(&str, &str)> = rows
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let mut cells = line.trim_matches('|').split(" | ");
            (cells.next().unwrap(), cells.next().unwrap())
        })
        .collect();
    assert_eq!(rows.len(), 8);
    for (inputs, meaning) in rows {
        let meaning = meaning.trim();
        for input in quoted(inputs) {
            let read = parse_range(input).map(|reading| reading.quantity);
            let expected = match meaning {
                "7 GW" | "7 GW on average" => Some(parse_range("7 GW").unwrap().quantity),
                "6 to 10 GW" => Some(parse_range("6 GW..10 GW").unwrap().quantity),
                "an energy" => {
                    let energy = read.unwrap().central();
                    assert_eq!(energy.dimension(), Dimension::Energy, "{input}");
                    continue;
                }
                _ if meaning.starts_with("nothing") => None,
                energy => Some(parse_range(energy).unwrap().quantity),
            };
            assert_eq!(read.ok(), expected, "{input}");
        }
    }
}

#[test]
fn what_the_chinese_page_says_can_be_written_can_be_read() {
    let rows = CHINESE.lines().skip_while(|line| !line.starts_with("| 写法")).skip(2);
    let rows: Vec<&str> = rows.take_while(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), 5);
    let meanings = ["70亿瓦", "70亿瓦", "610亿度", "60亿至100亿瓦"];
    for (row, meaning) in rows.iter().zip(meanings) {
        assert!(row.ends_with(&format!("{meaning} |")), "{row}");
        for input in quoted(row) {
            let read = |text: &str| parse_range(text).map(|reading| reading.quantity).unwrap();
            assert_eq!(read(input), read(meaning), "{input}");
        }
    }
    for name in quoted(rows[4]) {
        if let Err(fault) = calc(name) {
            panic!("{name}: {fault}");
        }
    }
}

#[test]
fn the_preset_files_are_preset_files() {
    for (page, power, tranches) in [
        ("README.md", "450 MW", 0),
        ("README.zh.md", "45万千瓦", 0),
        ("docs/guide.md", "450 MW", 2),
    ] {
        let text = fs::read_to_string(page).unwrap();
        let blocks = text.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
        let text = blocks.collect::<Vec<_>>().join("\n");
        let mut catalog = Catalog::embedded();
        catalog.overlay(page, &text, &[]).unwrap();
        let asked = Presets { names: vec!["our-campus".to_owned()] };
        let listed = serde_json::to_value(asked.answer(&catalog).unwrap()).unwrap();
        let campus = &listed["deployments"][0];
        let watts = parse_power(power).unwrap().value;
        assert_eq!(campus["power_w"].as_f64(), Some(watts), "{page}");
        let entries = campus["schedule"].as_array().map_or(0, Vec::len);
        assert_eq!(entries, tranches, "{page}");
    }
}

#[test]
fn the_commands_that_write_files_write_pictures_and_pages() {
    let folder = tempfile::tempdir().unwrap();
    let lines = [CHINESE, GUIDE].into_iter().flat_map(str::lines);
    let commands = lines.filter(|line| line.starts_with("gigawatt ") && line.contains(" -o "));
    let commands: Vec<&str> = commands.collect();
    assert_eq!(commands.len(), 8);
    for command in commands {
        let arguments: Vec<&str> = command.split_whitespace().skip(1).collect();
        let output = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
            .args(&arguments)
            .env("XDG_CONFIG_HOME", "/nowhere")
            .current_dir(&folder)
            .output()
            .unwrap();
        assert!(output.status.success(), "{command}: {output:?}");
        let name = arguments.last().unwrap();
        let text = fs::read_to_string(folder.path().join(name)).unwrap();
        match name.rsplit_once('.').unwrap().1 {
            "html" => assert!(text.starts_with("<!DOCTYPE html>") && text.ends_with("</html>\n")),
            "csv" => assert!(text.lines().count() > 5, "{text}"),
            _ => {
                let picture = roxmltree::Document::parse(&text).unwrap();
                assert!(picture.root_element().has_tag_name(("http://www.w3.org/2000/svg", "svg")));
            }
        }
    }
}

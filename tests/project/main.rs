//! Checks what the pages say about the project itself: its rooms and imports, its dependencies, and where to add what.
//! `cargo test --test project -- --nocapture house` prints how large the house is.

mod house;
mod imports;
mod pages;
mod source;

use source::{File, files};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const CONTRIBUTING: &str = include_str!("../../CONTRIBUTING.md");

/// The text of `CONTRIBUTING.md` between two lines.
fn between<'a>(start: &str, end: &str) -> &'a str {
    let rest = CONTRIBUTING.split_once(start).unwrap_or_else(|| panic!("no {start:?}")).1;
    rest.split_once(end).unwrap_or_else(|| panic!("no {end:?}")).0
}

/// The first cell of each row of the first table of a text, without backquotes.
fn first_cells(text: &str) -> Vec<String> {
    let rows = text.lines().skip_while(|line| !line.starts_with("|---"));
    let rows = rows.skip(1).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('|').nth(1).unwrap().trim().trim_matches('`').to_owned()).collect()
}

/// The folders and files of the library by their names.
fn rooms() -> BTreeSet<String> {
    let entries = fs::read_dir("src").unwrap().map(|entry| entry.unwrap().path());
    let rooms = entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    rooms.filter(|name| !matches!(name.as_str(), "lib" | "main")).collect()
}

/// Which rooms a room imports.
fn imported(room: &str, files: &[File]) -> BTreeSet<String> {
    let own = files.iter().filter(|file| file.room() == room);
    let text: String = own.map(|file| file.code.as_str()).collect();
    let names = text.split("crate::").skip(1);
    let names = names.map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap());
    let rooms = names.map(|name| match name {
        "Estimate" | "Shape" => "estimate",
        name => name,
    });
    rooms.filter(|name| *name != room).map(str::to_owned).collect()
}

/// The arrows of the picture.
fn arrows() -> BTreeSet<(String, String)> {
    let picture = between("```mermaid\nflowchart LR\n", "```");
    let chains = picture.lines().map(|line| line.split("-->").map(str::trim).collect::<Vec<_>>());
    let pairs = chains.flat_map(|chain| {
        let pair = |pair: &[&str]| (pair[0].to_owned(), pair[1].to_owned());
        chain.windows(2).map(pair).collect::<Vec<_>>()
    });
    pairs.collect()
}

/// Where arrows lead from a room, over others too.
fn reachable(room: &str, arrows: &BTreeSet<(String, String)>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![room];
    while let Some(room) = waiting.pop() {
        let next = arrows.iter().filter(|(from, _)| from == room).map(|(_, to)| to);
        waiting.extend(next.filter(|to| found.insert((*to).clone())).map(String::as_str));
    }
    found
}

#[test]
fn the_picture_of_the_rooms_is_true() {
    let (rooms, arrows, files) = (rooms(), arrows(), files());
    let drawn: BTreeSet<_> = arrows.iter().flat_map(|(from, to)| [from, to]).collect();
    assert_eq!(drawn, rooms.iter().collect());
    for room in &rooms {
        let imports = imported(room, &files);
        let ways = reachable(room, &arrows);
        assert!(
            imports.is_subset(&ways),
            "{room} imports {imports:?}, and arrows lead to {ways:?}"
        );
        let needless = arrows.iter().filter(|(from, to)| from == room && !imports.contains(to));
        assert_eq!(needless.count(), 0, "an arrow from {room} leads where it imports nothing");
        assert!(!ways.contains(room), "{room} is in a circle");
    }
}

#[test]
fn the_table_of_the_rooms_is_whole() {
    let listed: BTreeSet<_> = first_cells(between("## The rooms\n", "\n## ")).into_iter().collect();
    assert_eq!(listed, rooms());
}

/// The table names every room that a change of its kind touches.
#[test]
fn the_table_of_what_to_add_where_leaves_no_room_out() {
    let table = between("## Where to add what\n", "\n## ");
    let files = files();
    for (kinds, word) in [
        (&["| An output figure |"][..], "hourly_energy"),
        (&["| A question |", "| A command |"], "solve"),
        (&["| A kind of presets |"], "hardware"),
    ] {
        let rows = table.lines().filter(|row| kinds.iter().any(|kind| row.starts_with(kind)));
        let told: String = rows.collect();
        assert!(kinds.iter().all(|kind| told.contains(kind)), "{told}");
        for file in files.iter().filter(|file| house::names(&file.code, word)) {
            let room = format!("`src/{}/", file.room());
            assert!(
                told.contains(&room),
                "{} names {word}, but the table does not name its room: {told}",
                file.path
            );
        }
    }
}

#[test]
fn every_dependency_has_a_reason() {
    let manifest: toml::Table = include_str!("../../Cargo.toml").parse().unwrap();
    let mut places = vec![&manifest];
    places
        .extend(manifest["target"].as_table().unwrap().values().filter_map(toml::Value::as_table));
    let names = |table: &str| -> Vec<String> {
        let tables = places.iter().filter_map(|place| place.get(table)?.as_table());
        tables.flat_map(|table| table.keys().cloned()).collect()
    };
    let (built_in, for_tests) = CONTRIBUTING
        .split_once("## Dependencies\n")
        .unwrap()
        .1
        .split_once("For tests and benches:")
        .expect("a table of each");
    for (listed, table) in [(built_in, "dependencies"), (for_tests, "dev-dependencies")] {
        let mut names = names(table);
        names.sort();
        assert_eq!(first_cells(listed), names, "{table}");
    }
}

#[test]
fn the_files_that_are_named_exist() {
    let quoted = CONTRIBUTING.split('`').skip(1).step_by(2);
    let paths: Vec<_> =
        quoted.filter(|text| text.contains('/') && !text.contains([' ', '*', '\n'])).collect();
    assert!(paths.len() > 8, "{paths:?}");
    for path in paths {
        assert!(Path::new(path).exists(), "{path}");
    }
}

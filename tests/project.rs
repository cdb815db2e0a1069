//! What the README says of the project itself: its rooms, who imports whom, and its dependencies.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const README: &str = include_str!("../README.md");

/// The text of the README between two lines.
fn between<'a>(start: &str, end: &str) -> &'a str {
    let rest = README.split_once(start).unwrap_or_else(|| panic!("no {start:?}")).1;
    rest.split_once(end).unwrap_or_else(|| panic!("no {end:?}")).0
}

/// The first cell of each row of the first table of a text, without backquotes.
fn first_cells(text: &str) -> Vec<String> {
    let rows = text.lines().skip_while(|line| !line.starts_with("|---"));
    let rows = rows.skip(1).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('|').nth(1).unwrap().trim().trim_matches('`').to_owned()).collect()
}

/// The folders and files of the library by their names.
fn rooms() -> BTreeMap<String, PathBuf> {
    let entries = fs::read_dir("src").unwrap().map(|entry| entry.unwrap().path());
    let rooms = entries.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path));
    rooms.filter(|(name, _)| !matches!(name.as_str(), "lib" | "main")).collect()
}

/// The source below a path, without its unit tests.
fn source(path: &Path) -> String {
    if path.is_dir() {
        let entries = fs::read_dir(path).unwrap().map(|entry| source(&entry.unwrap().path()));
        return entries.collect();
    }
    if path.extension().is_none_or(|extension| extension != "rs") {
        return String::new();
    }
    let text = fs::read_to_string(path).unwrap();
    text.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned()
}

/// Which rooms a room imports.
fn imports(room: &str, path: &Path) -> BTreeSet<String> {
    let text = source(path);
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
    let (rooms, arrows) = (rooms(), arrows());
    let drawn: BTreeSet<_> = arrows.iter().flat_map(|(from, to)| [from, to]).collect();
    assert_eq!(drawn, rooms.keys().collect());
    for (room, path) in &rooms {
        let imports = imports(room, path);
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
    let listed: BTreeSet<_> =
        first_cells(between("### The rooms\n", "\n### ")).into_iter().collect();
    assert_eq!(listed, rooms().into_keys().collect());
}

#[test]
fn every_dependency_has_a_reason() {
    let manifest: toml::Table = include_str!("../Cargo.toml").parse().unwrap();
    let mut places = vec![&manifest];
    places
        .extend(manifest["target"].as_table().unwrap().values().filter_map(toml::Value::as_table));
    let names = |table: &str| -> Vec<String> {
        let tables = places.iter().filter_map(|place| place.get(table)?.as_table());
        tables.flat_map(|table| table.keys().cloned()).collect()
    };
    let (built_in, for_tests) = between("### Dependencies\n", "\n## ")
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
    let section = between("## Working on gigawatt\n", "## Licence\n");
    let quoted = section.split('`').skip(1).step_by(2);
    let paths: Vec<_> =
        quoted.filter(|text| text.contains('/') && !text.contains([' ', '*', '\n'])).collect();
    assert!(paths.len() > 8, "{paths:?}");
    for path in paths {
        assert!(Path::new(path).exists(), "{path}");
    }
}

/// The files below a folder with their code, which is without comments and unit tests.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| {
        if path.is_dir() { files(&path) } else { vec![(path.clone(), source(&path))] }
    });
    let without_comments = |(path, text): (PathBuf, String)| {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        (path, lines.collect::<Vec<_>>().join("\n"))
    };
    files.map(without_comments).collect()
}

/// What is said of a flag or a command stands once, in both languages.
#[test]
fn a_flag_is_a_field_and_a_row_and_a_command_three_places() {
    let files = files(Path::new("src/cli"));
    let naming = |text: &str| {
        let of_it = files.iter().filter(|(_, code)| code.contains(text));
        let names: BTreeSet<_> = of_it
            .map(|(path, _)| path.strip_prefix("src/cli").unwrap().to_str().unwrap())
            .collect();
        names
    };
    // A flag that is only a field of its command's arguments.
    assert_eq!(naming("input_format"), BTreeSet::from(["args.rs", "flags.rs", "fleet/mod.rs"]));
    // A command without a result; `mod.rs` names its file.
    assert_eq!(naming("SchemaArgs"), BTreeSet::from(["args.rs", "commands.rs", "schema.rs"]));
    assert_eq!(naming("mod schema;"), BTreeSet::from(["mod.rs"]));
    assert_eq!(naming("\"schema\""), BTreeSet::from(["commands.rs", "schema.rs"]));
}

/// No text is taken apart to learn what the program knows already.
#[test]
fn the_command_line_reads_nothing_out_of_its_own_words() {
    for (path, code) in files(Path::new("src/cli")) {
        for protocol in
            ["starts_with(\"--se", "replace(\"above", "starts_with(\"year\")", "_ => \"\""]
        {
            assert!(!code.contains(protocol), "{} has {protocol}", path.display());
        }
    }
}

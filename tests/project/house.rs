//! Measures the source: its size, the places that a change touches, circles, and texts that are taken apart again.
//! Each count has a ceiling at what it is now, so that it cannot grow. Lower the ceiling when you get below it.

use super::imports::{circles, imports, public_names};
use super::source::{File, files};
use std::collections::{BTreeMap, BTreeSet};

/// The most files and lines of code that the source may have.
const FILES: usize = 484;
const LINES: usize = 56806;

/// The most items that the library may offer, each of use to who embeds it.
const PUBLIC: usize = 120;

/// The most files that may name an output figure, a command, or a kind of presets. Coal is a quantity and a side of
/// claims, too.
const PLACES: [(&str, usize); 4] =
    [("hourly_energy", 6), ("solve", 11), ("hardware", 18), ("coal", 38)];

/// Code that takes a text apart to learn what was meant, and the most times it may occur: sentences, units and
/// arguments written elsewhere, names of kinds, and help that may be missing.
const PROTOCOLS: [(&str, usize); 10] = [
    ("starts_with(\"--", 1),
    ("strip_prefix(\"--", 0),
    (".replace(\"above\"", 0),
    (".replace(\"below\"", 0),
    (".replace(\" h\"", 0),
    (".name() == \"", 0),
    ("Json\")", 0),
    ("_ => \"\"", 0),
    ("starts_with(\"year", 0),
    // The English of the TOML crate.
    ("\"invalid type", 3),
];

/// Whether code names something, as a word or as part of a name: `solve`, `SolveArgs`, `coal_heat`.
pub fn names(code: &str, word: &str) -> bool {
    let capital = format!("{}{}", word[..1].to_uppercase(), &word[1..]);
    let ends = |end: usize| !code[end..].starts_with(|c: char| c.is_lowercase());
    let plain = code
        .match_indices(word)
        .any(|(at, _)| ends(at + word.len()) && !code[..at].ends_with(|c: char| c.is_alphabetic()));
    plain || code.match_indices(&capital).any(|(at, _)| ends(at + word.len()))
}

/// Returns the files that name something.
fn places<'a>(files: &'a [File], word: &str) -> Vec<&'a str> {
    files.iter().filter(|file| names(&file.code, word)).map(|file| file.path.as_str()).collect()
}

#[test]
fn house_has_no_more_files_and_lines_than_it_had() {
    let files = files();
    let mut rooms: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for file in &files {
        let (count, lines) = rooms.entry(file.room()).or_default();
        *count += 1;
        *lines += file.lines();
    }
    for (room, (count, lines)) in &rooms {
        println!("{room:<10} {count:>4} files {lines:>6} lines of code");
    }
    let lines: usize = files.iter().map(File::lines).sum();
    println!("{:<10} {:>4} files {lines:>6} lines of code", "all", files.len());
    assert!(files.len() <= FILES, "{} files, and {FILES} before", files.len());
    assert!(lines <= LINES, "{lines} lines of code, and {LINES} before");
}

#[test]
fn house_changes_in_no_more_places_than_it_did() {
    let files = files();
    for (word, ceiling) in PLACES {
        let places = places(&files, word);
        println!("{word}: {} files: {}", places.len(), places.join(" "));
        assert!(!places.is_empty(), "{word} is named nowhere");
        assert!(places.len() <= ceiling, "{word} is named in {} files: {places:?}", places.len());
    }
}

#[test]
fn house_says_a_sentence_in_both_languages_at_one_place() {
    let files = files();
    let of_one = |file: &&File| file.path.split(['/', '.']).any(|part| matches!(part, "en" | "zh"));
    let paths: Vec<&str> = files.iter().filter(of_one).map(|file| file.path.as_str()).collect();
    assert!(paths.is_empty(), "{paths:?}");
}

#[test]
fn house_takes_no_text_apart_that_it_wrote() {
    let files = files();
    for (text, ceiling) in PROTOCOLS {
        let places: Vec<_> = files
            .iter()
            .map(|file| (file.path.as_str(), file.code.matches(text).count()))
            .filter(|(_, count)| *count > 0)
            .collect();
        println!("{text}: {places:?}");
        let count: usize = places.iter().map(|(_, count)| count).sum();
        assert!(count <= ceiling, "{text} stands {count} times: {places:?}");
    }
}

#[test]
fn house_offers_no_more_than_is_of_use() {
    let files = files();
    let of = |path: &str| files.iter().find(|file| file.path == path);
    let library = of("lib.rs").unwrap();
    let mut rooms = vec![(String::new(), library)];
    let mut items = 0;
    while let Some((name, file)) = rooms.pop() {
        let (modules, names) = public_names(&file.code);
        assert!(!names.iter().any(|name| name == "*"), "{name} offers what it does not name");
        println!("{:>4} {name}: {}", names.len(), names.join(" "));
        items += names.len();
        for module in modules {
            let path = [format!("{module}/mod.rs"), format!("{module}.rs")];
            let file = path.iter().find_map(|path| of(path)).unwrap();
            rooms.push((module, file));
        }
    }
    println!("{items} public items");
    assert!(items <= PUBLIC, "{items} public items, and {PUBLIC} are the most");
}

#[test]
fn house_has_no_circle_of_more_than_two_files() {
    let files = files();
    let imports = imports(&files);
    assert!(imports.values().map(BTreeSet::len).sum::<usize>() > 2 * files.len());
    let mut large = Vec::new();
    for circle in circles(&imports).into_iter().filter(|circle| circle.len() > 2) {
        println!("{} files: {}", circle.len(), circle.join(" "));
        for file in &circle {
            let within = imports[file].iter().filter(|to| circle.contains(to));
            println!("  {file} -> {}", within.copied().collect::<Vec<_>>().join(" "));
        }
        large.push(circle);
    }
    assert!(large.is_empty(), "{large:?}");
}

#[test]
fn names_are_found_as_words_and_as_parts_of_names() {
    for code in [
        "solve()", "Solve::new", "ask::solve", "SolveArgs", "\"solve\"", "how_to_solve", "AskSolve",
    ] {
        assert!(names(code, "solve"), "{code}");
    }
    for code in ["resolve()", "solved", "Resolve", "dissolve", "Solver"] {
        assert!(!names(code, "solve"), "{code}");
    }
}

#[test]
fn a_flag_is_a_field_and_a_row_and_a_command_three_places() {
    let files = files();
    let naming = |text: &str| -> BTreeSet<String> {
        let of_it = files.iter().filter(|file| file.code.contains(text));
        of_it.filter_map(|file| Some(file.path.strip_prefix("cli/")?.to_owned())).collect()
    };
    let these = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    // A flag that is only a field of its command's arguments.
    assert_eq!(naming("input_format"), these(&["args.rs", "flags.rs", "fleet/mod.rs"]));
    // A command without a result; `mod.rs` names its file.
    assert_eq!(naming("SchemaArgs"), these(&["args.rs", "commands.rs", "schema.rs"]));
    assert_eq!(naming("mod schema;"), these(&["mod.rs"]));
}

//! Text that did not come from us, in every place where it can enter: nothing that steers a terminal, turns
//! a line or stands unseen comes out again.

use regex::Regex;
use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// What must not come out, each with its name: escape sequences, controls of one byte, marks of direction,
/// characters without width, separators, tags.
const HOSTILE: [(&str, &str); 12] = [
    ("\u{1B}]0;x\u{7}", "U+001B"),
    ("\u{1B}[31m", "U+001B"),
    ("\u{9B}31m", "U+009B"),
    ("\u{7F}", "U+007F"),
    ("\u{202E}", "U+202E"),
    ("\u{2066}", "U+2066"),
    ("\u{200F}", "U+200F"),
    ("\u{200B}", "U+200B"),
    ("\u{200D}", "U+200D"),
    ("\u{2060}", "U+2060"),
    ("\u{FEFF}", "U+FEFF"),
    ("\u{E0041}", "U+E0041"),
];

const LANGUAGES: [&str; 2] = ["en", "zh"];

/// Everything a line may hold that is shown.
fn unseen() -> Regex {
    Regex::new(
        r"[[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\n\p{Variation_Selector}]]",
    )
    .unwrap()
}

struct Runs {
    folder: TempDir,
    unseen: Regex,
    turn: Cell<usize>,
}

impl Runs {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), unseen: unseen(), turn: Cell::new(0) }
    }

    /// A file of that name and text.
    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    fn command(&self, arguments: &[&str], language: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gigawatt"));
        command
            .current_dir(self.folder.path())
            .args(arguments)
            .args(["--lang", language])
            .env("LC_ALL", "C.UTF-8")
            .env("XDG_CONFIG_HOME", "/nowhere")
            .env_remove("COLUMNS");
        command
    }

    /// Runs it for people in one language and for programs in the other, by turns, and gives what was told.
    fn run(&self, arguments: &[&str]) -> String {
        let turn = self.turn.get();
        self.turn.set(turn + 1);
        let output = self.command(arguments, LANGUAGES[turn % 2]).output().unwrap();
        let told = self.seen(&output, arguments);
        let json = [arguments, &["--format", "json"]].concat();
        let output = self.command(&json, LANGUAGES[(turn + 1) % 2]).output().unwrap();
        told + &self.seen(&output, &json)
    }

    /// What was written to both streams, all of which can be seen.
    fn seen(&self, output: &Output, of: &[&str]) -> String {
        let mut both = String::new();
        for stream in [&output.stdout, &output.stderr] {
            let text = std::str::from_utf8(stream).unwrap();
            self.assert_seen(text, of);
            both += text;
        }
        assert!(matches!(output.status.code(), Some(0..=4)), "{of:?}: {both}");
        both
    }

    fn assert_seen(&self, text: &str, of: &[&str]) {
        if let Some(found) = self.unseen.find(text) {
            panic!("{:?} is written by {of:?}:\n{text}", found.as_str());
        }
    }
}

/// A text as TOML and JSON can write it, with escapes.
fn escaped(text: &str, is_json: bool) -> String {
    let one = |c: char| match (u32::from(c), is_json) {
        (code @ 0x20..0x7F, _) => char::from_u32(code).unwrap().to_string(),
        (code, false) => format!("\\U{code:08X}"),
        (_, true) => {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
        }
    };
    text.chars().map(one).collect()
}

#[test]
fn arguments_come_out_with_what_is_unseen_named() {
    let runs = Runs::new();
    for (hostile, name) in HOSTILE {
        let odd = |before: &str, behind: &str| format!("{before}{hostile}{behind}");
        let (power, word) = (odd("7G", "W"), odd("a", "b"));
        let told = [
            runs.run(&[&power]),
            runs.run(&["convert", &power, "kWh"]),
            runs.run(&["convert", "7GW", &word]),
            runs.run(&["solve", &odd("61T", "Wh")]),
            runs.run(&["check", &odd("7GW for 1h = 7 G", "Wh")]),
            runs.run(&["presets", &word]),
            runs.run(&["presets", "plants", &word]),
            runs.run(&["timeline", "--schedule", &odd("1GW@2", "026")]),
            runs.run(&["7GW", "--against", &word]),
            runs.run(&["7GW", "--against", &odd("three-gorges@", "x")]),
            runs.run(&["7GW", "--scenario", &word]),
            runs.run(&["7GW", "--grid", &word]),
            runs.run(&["7GW", "--tariff", &word]),
            runs.run(&["7GW", "--pue", &odd("1", ".2x")]),
            runs.run(&["7GW", "--unit-power", &word]),
            runs.run(&["7GW", "--for", &word]),
            runs.run(&["7GW", "--digits", &word]),
            runs.run(&[&odd("--dig", "its"), "3"]),
            runs.run(&[&odd("99", "999xopenai-amd")]),
            runs.run(&["fleet", &odd("nowhere", ".csv")]),
            runs.run(&["7GW", "--presets", &odd("nowhere", ".toml")]),
            runs.run(&["fleet", "nowhere.csv", "--delimiter", &word]),
            runs.run(&["fleet", "nowhere.csv", "--column", &word]),
            runs.run(&["fleet", "nowhere.csv", "--power-unit", &word]),
        ];
        for told in told {
            assert!(told.contains(name), "{name}: {told}");
        }
        runs.run(&["7GW", "-o", &odd("/nowhere/a", ".svg")]);
        runs.run(&["convert", "7GW", "kW", "-o", &odd("a", ".svg")]);
        runs.run(&["7GW", "-o", &odd("a", ".p\u{9B}ng")]);
    }
}

#[test]
fn titles_and_names_of_files_reach_no_picture() {
    let runs = Runs::new();
    let folder = tempfile::tempdir().unwrap();
    for (hostile, _) in HOSTILE {
        let title = format!("Power{hostile} of ours");
        for language in LANGUAGES {
            let file = folder.path().join("chart.svg");
            let arguments = ["7GW", "--title", &title, "-o", file.to_str().unwrap()];
            let output = runs.command(&arguments, language).output().unwrap();
            runs.seen(&output, &arguments[..2]);
            let picture = std::fs::read_to_string(&file).unwrap();
            runs.assert_seen(&picture, &["--title"]);
            assert!(picture.contains("Power"));
        }
    }
}

/// A preset file of one deployment, with places for odd texts.
fn presets(key: &str, name: &str, more: &str) -> String {
    format!(
        "[source.\"{key}\"]\ntitle = \"{name}\"\npublisher = \"{name}\"\n\n[[deployment]]\n\
         id = \"our-site\"\nname = {{ en = \"{name}\", zh = \"{name}\" }}\npower = \"300 MW\"\n\
         basis = \"facility\"\nsource = \"{key}\"\nquote = \"{name}\"\nnote = \"{name}\"\n{more}\n"
    )
}

#[test]
fn keys_and_texts_of_preset_files_are_refused_or_cleaned() {
    let runs = Runs::new();
    for (at, (hostile, name)) in HOSTILE.into_iter().enumerate() {
        let odd = escaped(&format!("ours{hostile}"), false);
        let texts = [
            ("title", presets("plan", &odd, "")),
            ("source", presets(&odd, "Ours", "")),
            (
                "unknown-source",
                presets("plan", "Ours", "")
                    .replace("source = \"plan\"", &format!("source = \"{odd}\"")),
            ),
            ("key", presets("plan", "Ours", &format!("\"{odd}\" = 1"))),
            (
                "near-key",
                presets("plan", "Ours", &format!("\"alias{}es\" = []", escaped(hostile, false))),
            ),
            ("id", presets("plan", "Ours", "").replace("our-site", &odd)),
            ("alias", presets("plan", "Ours", &format!("aliases = [\"{odd}\"]"))),
            (
                "power",
                presets("plan", "Ours", "")
                    .replace("300 MW", &format!("300{} MX", escaped(hostile, false))),
            ),
            ("basis", presets("plan", "Ours", "").replace("facility", &odd)),
            ("address", presets("plan", "Ours", "").replace("publisher", "address")),
        ];
        for (place, text) in texts {
            let file = runs.file(&format!("{at}-{place}.toml"), &text);
            let file = file.to_str().unwrap();
            runs.run(&["our-site", "--presets", file]);
            for format in ["markdown", "csv"] {
                let command = &["presets", "--presets", file, "--format", format];
                let output = runs.command(command, "zh").output().unwrap();
                runs.seen(&output, command);
            }
        }
        // The character itself, which TOML refuses, or which stands in a line at fault.
        let file = runs.file("raw.toml", &format!("x = \"{hostile}\" # {hostile}\r\n"));
        runs.run(&["our-site", "--presets", file.to_str().unwrap()]);
        // In an error the character is named.
        let file = runs.file("named.toml", &presets("plan", "Ours", &format!("\"{odd}\" = 1")));
        let told = runs.run(&["our-site", "--presets", file.to_str().unwrap()]);
        assert!(told.contains(name), "{name}: {told}");
    }
}

#[test]
fn joiners_may_stand_in_names_and_are_not_shown() {
    let runs = Runs::new();
    let text = presets("plan", "می\u{200C}خواهم co\u{AD}op \u{1F468}\u{200D}\u{1F4BB}", "");
    let file = runs.file("persian.toml", &text);
    let file = file.to_str().unwrap();
    let outputs = ["a.svg", "a.html", "a.md", "a.csv", "a.json", "a.txt"];
    for language in LANGUAGES {
        for name in outputs {
            let command = &["our-site", "--presets", file, "-o", name];
            let output = runs.command(command, language).output().unwrap();
            assert!(output.status.success(), "{}", runs.seen(&output, command));
            let written = fs::read_to_string(runs.folder.path().join(name)).unwrap();
            runs.assert_seen(&written, command);
            assert!(written.contains("coop") || written.contains("co\\u00adop"), "{written}");
        }
    }
    runs.run(&["our-site", "--presets", file, "--chart"]);
    runs.run(&["timeline", "our-site", "--from", "2026", "--to", "2027", "--presets", file]);
    let answer = runs
        .command(&["--", "gigawatt", "our-", "--presets", file], "en")
        .env("GIGAWATT_COMPLETE", "zsh")
        .output()
        .unwrap();
    runs.seen(&answer, &["GIGAWATT_COMPLETE"]);
}

#[test]
fn names_of_files_and_folders_are_cleaned() {
    let runs = Runs::new();
    for (hostile, name) in HOSTILE {
        let bad = runs.file(&format!("d{hostile}/gigawatt/presets/a{hostile}.toml"), "x = 1\n");
        let told = runs.run(&["our-site", "--presets", bad.to_str().unwrap()]);
        assert!(told.contains(name), "{told}");
        let good = runs.file(&format!("e{hostile}.toml"), &presets("plan", "Ours", ""));
        for more in [&[][..], &["--format", "markdown"]] {
            let arguments = &["our-site", "--presets", good.to_str().unwrap()];
            let output = runs.command(&[arguments, more].concat(), "zh").output().unwrap();
            assert!(output.status.success());
            runs.seen(&output, arguments);
        }
        let table = runs.file(&format!("t{hostile}.csv"), "power\n7 GX\n");
        runs.run(&["fleet", table.to_str().unwrap(), "-o", &format!("o{hostile}.csv")]);
    }
}

#[test]
fn headers_and_cells_of_tables_are_named_in_messages() {
    let runs = Runs::new();
    for (at, (hostile, _)) in HOSTILE.into_iter().enumerate() {
        let json = escaped(hostile, true);
        let tables = [
            ("header.csv", format!("pow{hostile}er,n{hostile}\n7 GW,1\n")),
            ("twice.csv", format!("power,a{hostile},a{hostile}\n7 GW,1,1\n")),
            ("cell.csv", format!("power,pue\n7{hostile}GX,1\n7 GW,1{hostile}x\n")),
            (
                "grid.csv",
                format!(
                    "power,grid,basis,count\n7 GW,u{hostile}s,,\n7 GW,,x{hostile},\n7 GW,,,x{hostile}\n"
                ),
            ),
            ("near.csv", format!("power,utili{hostile}zation\n7 GW,0.5\n")),
            ("key.jsonl", format!("{{\"power\":\"7 GW\",\"a{json}\":1,\"a{json}\":2}}\n")),
            ("value.jsonl", format!("{{\"power\":\"7{json}GX\"}}\n{{\"power\":[\"{json}\"]}}\n")),
            ("odd.jsonl", format!("{{\"power\":\"7 GW\"}}\n{{\"p{hostile}\n")),
        ];
        for (name, text) in tables {
            let table = runs.file(&format!("{at}-{name}"), &text);
            let table = table.to_str().unwrap();
            let language = LANGUAGES[at % 2];
            {
                for strict in [&[][..], &["--strict"]] {
                    // The rows are data and pass through; what is said of them is not.
                    let arguments = [&["fleet", table, "-o", "out.csv"], strict].concat();
                    let output = runs.command(&arguments, language).output().unwrap();
                    let told = std::str::from_utf8(&output.stderr).unwrap();
                    assert!(!told.is_empty());
                    runs.assert_seen(told, &arguments);
                }
            }
            let rejects = Path::new("out.rejects.csv");
            if let Ok(text) = fs::read_to_string(runs.folder.path().join(rejects)) {
                let mut rows =
                    csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
                for row in rows.records().map(Result::unwrap) {
                    runs.assert_seen(&row[1], &[name]);
                }
            }
        }
    }
}

#[test]
fn the_environment_steers_nothing() {
    let runs = Runs::new();
    for (hostile, _) in HOSTILE {
        let odd = format!("/nowhere/x{hostile}");
        for variable in ["LANG", "LC_ALL", "LC_CTYPE", "COLUMNS", "XDG_CONFIG_HOME", "HOME", "TERM"]
        {
            for arguments in [&["our-site"][..], &["7GW", "--chart"]] {
                let mut command = Command::new(env!("CARGO_BIN_EXE_gigawatt"));
                command.args(arguments).env("LC_ALL", "").env(variable, &odd);
                if variable == "HOME" {
                    command.env_remove("XDG_CONFIG_HOME");
                }
                runs.seen(&command.output().unwrap(), arguments);
            }
        }
    }
}

//! Results in files: what the ending of a name makes of them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .output()
        .unwrap()
}

/// What the program writes to standard output.
fn printed(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What it writes into `file`, while standard output stays empty.
fn written(folder: &Path, arguments: &[&str], file: &str) -> String {
    assert_eq!(printed(folder, &[arguments, &["-o", file]].concat()), "", "{file}");
    fs::read_to_string(folder.join(file)).unwrap()
}

#[test]
fn an_ending_says_the_same_as_a_format() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let cases: [(&[&str], &str, &[&str]); 6] = [
        (&["7GW"], "energy.csv", &["7GW", "--format", "csv"]),
        (&["7GW"], "energy.JSON", &["7GW", "--format", "json"]),
        (&["7GW"], "energy.md", &["7GW", "--format", "markdown"]),
        (&["7GW"], "energy.txt", &["7GW"]),
        (
            &["convert", "7GWh", "MWh"],
            "converted.json",
            &["convert", "7GWh", "MWh", "--format", "json"],
        ),
        (&["presets"], "presets.csv", &["presets", "--format", "csv"]),
    ];
    for (arguments, file, same) in cases {
        assert_eq!(written(folder, arguments, file), printed(folder, same), "{file}");
    }
}

#[test]
fn a_picture_or_a_page_is_an_ending_too() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for (arguments, file, holds) in [
        (&["7GW", "5GW", "--total"][..], "seven.svg", "61.3 TWh"),
        (&["6..8GW", "--samples", "1000"], "range.svg", "In nine of ten cases"),
        (&["timeline", "--schedule", "1GW@2027,3GW@2030"], "years.svg", "2030"),
        (&["openai-amd", "--pue", "1.2"], "page.html", "63.07 TWh"),
    ] {
        let text = written(folder, arguments, file);
        let begins = if file.ends_with("svg") { "<svg" } else { "<!DOCTYPE html>" };
        assert!(text.starts_with(begins) && text.contains(holds), "{file}: {text}");
    }
}

#[test]
fn a_format_goes_before_the_ending_and_a_dash_is_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let csv = written(folder, &["7GW", "--format", "csv"], "energy.json");
    assert!(csv.starts_with("id,name,"), "{csv}");
    assert_eq!(printed(folder, &["7GW", "-o", "-"]), printed(folder, &["7GW"]));
}

#[test]
fn a_file_has_no_colours_unless_they_are_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let plain = written(folder, &["7GW", "--chart"], "plain.txt");
    let coloured = written(folder, &["7GW", "--chart", "--color", "always"], "coloured.txt");
    assert!(!plain.contains('\u{1b}') && coloured.contains('\u{1b}'));
}

#[test]
fn a_fault_leaves_the_old_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("energy.csv");
    fs::write(&path, "old").unwrap();
    for arguments in [&["7GWh"][..], &["7GW", "--pue", "0.5"], &["no-such-preset"]] {
        let output = run(folder.path(), &[arguments, &["-o", "energy.csv"]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }
    let missing = run(folder.path(), &["7GW", "-o", "missing/energy.csv"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("missing/energy.csv"));
}

#[test]
fn a_name_that_promises_another_format_is_refused_with_the_endings_there_are() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("sites.csv"), "power\n7GW\n").unwrap();
    let tables = [".csv", ".json", ".md", ".txt"];
    let (paged, all) =
        ([&tables[..], &[".html"]].concat(), [&tables[..], &[".svg", ".html"]].concat());
    let fleet = [&all[..], &[".tsv", ".jsonl"]].concat();
    let cases: [(&[&str], &[&str]); 7] = [
        (&["7GW"], &all),
        (&["timeline"], &all),
        (&["check"], &all),
        (&["convert", "7GW", "W"], &paged),
        (&["presets"], &paged),
        (&["solve", "61TWh"], &all),
        (&["fleet", "sites.csv"], &fleet),
    ];
    let every = ["csv", "json", "md", "txt", "svg", "html", "tsv", "jsonl"];
    let odd = ["gif", "pdf", "xlsx", "parquet", "csv.gz", "docx", "7z", "JPG", "json5", "图"];
    for (arguments, known) in cases {
        for ending in every.iter().chain(&odd) {
            let file = format!("out.{ending}");
            let is_known = known.contains(&format!(".{ending}").as_str());
            for language in ["en", "zh"] {
                let more = ["-o", &file, "--lang", language];
                let output = run(folder, &[arguments, &more].concat());
                let told = String::from_utf8_lossy(&output.stderr);
                assert_eq!(
                    output.status.code() != Some(2),
                    is_known,
                    "{arguments:?} {file}: {told}"
                );
                assert_eq!(folder.join(&file).exists(), is_known, "{arguments:?} {file}");
                if !is_known {
                    assert!(known.iter().all(|ending| told.contains(ending)), "{told}");
                    assert!(!told.contains(".svg") || known.contains(&".svg") || *ending == "svg");
                }
            }
            let _ = fs::remove_file(folder.join(&file));
        }
        // A plain name promises nothing.
        assert!(run(folder, &[arguments, &["-o", "plain"]].concat()).status.code() != Some(2));
    }
    // What is said outright goes before what a name says.
    assert!(run(folder, &["7GW", "--format", "csv", "-o", "figures.dat"]).status.success());
}

#[test]
fn a_text_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let text = "7 GW uses 61 TWh a year.\n";
    for name in ["article.txt", "article.html"] {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let output = run(folder.path(), &["read", name, "-o", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("the text itself"));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
}

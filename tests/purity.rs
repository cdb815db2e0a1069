//! The library without features only computes: nothing of the machine it runs on is in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What reads or changes something outside of the program.
const OUTSIDE: [&str; 16] = [
    "std::fs", "std::env", "std::io", "std::net", "std::os", "std::process", "std::thread",
    "std::time", // A list would hide the names above.
    "std::{", "mpsc", "SystemTime", "Instant", "print!", "println!", "dbg!", "rand::rng(",
];

/// What the threads of whole tables may use of that; they are a feature of their own.
const OF_TABLES: [&str; 3] = ["std::io", "std::thread", "mpsc"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The code of a file, without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// What a text uses of the world outside.
fn outside(code: &str) -> Vec<&'static str> {
    OUTSIDE.into_iter().filter(|name| code.contains(name)).collect()
}

#[test]
fn nothing_below_the_command_line_touches_the_machine() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&source, &mut files);
    let mut checked = 0;
    for path in &files {
        let room = path.strip_prefix(&source).unwrap();
        if path.ends_with("tests.rs") {
            continue;
        }
        if room.starts_with("cli") || room == Path::new("main.rs") {
            continue;
        }
        // What decodes is a reader over another; it opens none.
        let reads = room.starts_with("decoding");
        let of_others: &[&str] = if reads { &OF_TABLES[..1] } else { &[] };
        let allowed: &[&str] = if room.starts_with("fleet") { &OF_TABLES } else { of_others };
        let mut used = outside(&code(path));
        used.retain(|name| !allowed.contains(name));
        assert!(used.is_empty(), "{} uses {used:?}", room.display());
        checked += 1;
    }
    assert!(checked > 100, "{checked} files");
    // The check sees what it is there for.
    let pipeline = outside(&code(&source.join("fleet/pipeline.rs")));
    assert!(pipeline.contains(&"std::thread") && pipeline.contains(&"std::io"));
}

/// What a system computes in its own way; `libm` has them the same on every machine, and without a library
/// that has to be loaded at every start.
const OF_THE_SYSTEM: [&str; 9] =
    [".powf(", ".log10(", ".log2(", ".ln()", ".exp()", ".exp2()", ".sin()", ".cos()", ".cbrt()"];

#[test]
fn numbers_are_the_same_on_every_system() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    for path in &files {
        if path.ends_with("tests.rs") {
            continue;
        }
        let code = code(path);
        let used: Vec<_> = OF_THE_SYSTEM.iter().filter(|name| code.contains(**name)).collect();
        assert!(used.is_empty(), "{} uses {used:?}", path.display());
    }
    assert!(files.len() > 100, "{} files", files.len());
}

#[test]
fn the_library_brings_nothing_for_terminals_and_systems() {
    let tree = |arguments: &[&str]| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["tree", "--offline", "--locked", "--edges", "normal", "--prefix", "none"]);
        let output = cargo.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let names = text.lines().filter_map(|line| line.split(' ').next());
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    let program = tree(&["--target", "x86_64-unknown-linux-gnu"]);
    let core = tree(&["--target", "x86_64-unknown-linux-gnu", "--no-default-features"]);
    let unwanted = ["clap", "comfy-table", "tempfile", "terminal_size", "libc", "getrandom"];
    for name in unwanted {
        assert!(!core.iter().any(|known| known == name), "{name} is in the core");
    }
    for name in ["clap", "comfy-table", "tempfile", "libc"] {
        assert!(program.iter().any(|known| known == name), "{name} is not in the program");
    }
}

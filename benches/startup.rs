//! A whole run of the program against a Rust hello world and GNU units: `cargo bench --bench startup`.
//!
//! The programs run in turn, A B C A B C …, so that a machine that slows down slows all of them; the
//! ratio is the median of the ratios of each round. GNU units is left out where it is not installed,
//! and memory where GNU time is not.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 400;

fn main() {
    println!("A whole run of the program, {ROUNDS} times in turn with others:");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let hello = build_hello(folder.path());
    let gigawatt = PathBuf::from(env!("CARGO_BIN_EXE_gigawatt"));
    let page = folder.path().join("report.html");
    let page = page.to_str().expect("a path in UTF-8");
    let report = ["openai-amd", "openai-nvidia", "stargate", "-o", page];
    let mut programs = vec![
        ("gigawatt 7GW", command(&gigawatt, &["7GW"])),
        ("hello world", command(&hello, &[])),
        ("gigawatt -o report.html", command(&gigawatt, &report)),
    ];
    let units = command(Path::new("units"), &["7 GW * 1 year", "TWh"]);
    if installed("units") {
        programs.push(("units '7 GW * 1 year' TWh", units));
    } else {
        println!("GNU units is not installed: left out");
    }
    let times = alternate(&mut programs);
    for (at, (name, _)) in programs.iter().enumerate() {
        let ratios: Vec<f64> =
            times.iter().map(|round| round[0].as_secs_f64() / round[at].as_secs_f64()).collect();
        let micros: Vec<f64> = times.iter().map(|round| round[at].as_secs_f64() * 1e6).collect();
        let over =
            times.iter().map(|round| (round[at].as_secs_f64() - round[1].as_secs_f64()) * 1e6);
        println!(
            "{name:28} {:6.0} us, {:6.0} over hello world   gigawatt 7GW takes {:.2} times as long",
            median(micros),
            median(over.collect()),
            median(ratios)
        );
    }
    match peak_memory(&gigawatt) {
        Some(kilobytes) => println!("peak memory of gigawatt 7GW: {kilobytes} kB"),
        None => println!("peak memory: not told on this system"),
    }
}

fn build_hello(folder: &Path) -> PathBuf {
    let source = folder.join("hello.rs");
    let program = folder.join("hello");
    fs::write(&source, "fn main() { println!(\"hello\"); }").expect("a source file");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let built = Command::new(rustc).arg("-O").arg(&source).arg("-o").arg(&program).status();
    assert!(built.expect("rustc runs").success());
    program
}

fn command(program: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn installed(program: &str) -> bool {
    command(Path::new(program), &["--version"]).status().is_ok()
}

/// The time of every program in every round, the first rounds left out.
fn alternate(programs: &mut [(&str, Command)]) -> Vec<Vec<Duration>> {
    let mut round = || -> Vec<Duration> {
        let time = |(_, command): &mut (&str, Command)| {
            let start = Instant::now();
            command.status().expect("the program runs");
            start.elapsed()
        };
        programs.iter_mut().map(time).collect()
    };
    for _ in 0..ROUNDS / 10 {
        round();
    }
    (0..ROUNDS).map(|_| round()).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The high-water mark of the resident memory, from GNU time.
fn peak_memory(program: &Path) -> Option<u64> {
    let output = Command::new("/usr/bin/time")
        .args(["-f", "%M"])
        .arg(program)
        .arg("7GW")
        .stdout(Stdio::null())
        .output()
        .ok()?;
    String::from_utf8(output.stderr).ok()?.trim().parse().ok()
}

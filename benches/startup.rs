//! A whole run of the program against a Rust hello world built in the same way, and GNU units:
//! `cargo bench --bench startup`.
//!
//! The programs run in turn, A B C A B C …, so that a machine that slows down slows all of them; the
//! ratio is the median of the ratios of each round. The static program is left out where it has not been
//! built, GNU units where it is not installed, and memory where GNU time is not.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 400;

/// What `Cargo.toml` says of a release.
const RELEASE: &[&str] =
    &["-O", "-Clto=thin", "-Ccodegen-units=1", "-Cpanic=abort", "-Cstrip=symbols"];

/// What makes a program that loads no library.
const STATIC: &[&str] = &["-Ctarget-feature=+crt-static", "-Crelocation-model=static"];

/// A program, and the place of the hello world that is built in the same way.
struct Program {
    name: &'static str,
    command: Command,
    hello: usize,
}

fn main() {
    println!("A whole run of the program, {ROUNDS} times in turn with others:");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut programs = programs(folder.path());
    let times = alternate(&mut programs);
    let over = |at: usize, hello: usize| {
        let ratio = |round: &Vec<Duration>| round[at].as_secs_f64() / round[hello].as_secs_f64();
        median(times.iter().map(ratio).collect())
    };
    for (at, Program { name, hello, .. }) in programs.iter().enumerate() {
        let micros = median(times.iter().map(|round| round[at].as_secs_f64() * 1e6).collect());
        let (ratio, to) = (over(at, *hello), programs[*hello].name);
        println!("{name:28} {micros:6.0} us, {ratio:5.2} times {to}");
        if *hello != 0 {
            println!("{:39} {:5.2} times {}", "", over(at, 0), programs[0].name);
        }
    }
    match peak_memory(Path::new(env!("CARGO_BIN_EXE_gigawatt"))) {
        Some(kilobytes) => println!("peak memory of gigawatt 7GW: {kilobytes} kB"),
        None => println!("peak memory: not told on this system"),
    }
}

fn programs(folder: &Path) -> Vec<Program> {
    let gigawatt = Path::new(env!("CARGO_BIN_EXE_gigawatt"));
    let program = |name, command, hello| Program { name, command, hello };
    let page = folder.join("report.html");
    let mut report = command(gigawatt, &["openai-amd", "openai-nvidia", "stargate", "-o"]);
    report.arg(page);
    let mut programs = vec![
        program("hello world", command(&hello(folder, "hello", RELEASE), &[]), 0),
        program("gigawatt 7GW", command(gigawatt, &["7GW"]), 0),
        program("gigawatt -o report.html", report, 0),
    ];
    let linked = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/dist/gigawatt");
    if linked.exists() {
        let hello = hello(folder, "hello-static", &[RELEASE, STATIC].concat());
        let place = programs.len();
        programs.push(program("hello world, static", command(&hello, &[]), place));
        programs.push(program("gigawatt 7GW, static", command(&linked, &["7GW"]), place));
    } else {
        println!("the static program is not built: left out; CONTRIBUTING.md has the command");
    }
    let units = command(Path::new("units"), &["7 GW * 1 year", "TWh"]);
    if installed("units") {
        programs.push(program("units '7 GW * 1 year' TWh", units, 0));
    } else {
        println!("GNU units is not installed: left out");
    }
    programs
}

fn hello(folder: &Path, name: &str, flags: &[&str]) -> PathBuf {
    let source = folder.join("hello.rs");
    let program = folder.join(name);
    fs::write(&source, "fn main() { println!(\"hello\"); }").expect("a source file");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let built = Command::new(rustc).args(flags).arg(&source).arg("-o").arg(&program).status();
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
fn alternate(programs: &mut [Program]) -> Vec<Vec<Duration>> {
    let mut round = || -> Vec<Duration> {
        let time = |program: &mut Program| {
            let start = Instant::now();
            program.command.status().expect("the program runs");
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

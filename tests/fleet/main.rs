//! Whole tables through the program: every fault a table, a disk or a neighbour can have.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

mod calls;
mod chinese;
mod headings;
mod hints;
mod kept;
mod model;
mod ndjson;
mod output;
mod reading;
mod rejects;
mod results;
mod shown;
mod totals;

/// The columns that a run without flags adds.
const RESULTS: &str = "facility_power_w,annual_energy_kwh,plant_years_three_gorges_design";

/// What it adds to 7 GW: 7e9 W × 8,760 h, over 88.2 TWh.
const SEVEN_GW: &str = "7000000000,61320000000,0.695238095238095";

fn fleet() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gigawatt"));
    command
        .arg("fleet")
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("COLUMNS", "300")
        .env_remove("CLICOLOR_FORCE");
    command
}

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    fn text(&self, name: &str) -> String {
        String::from_utf8(self.read(name)).unwrap()
    }

    /// All names in it, hidden ones too.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Runs `gigawatt fleet sites.csv -o energy.csv` with more arguments.
    fn run(&self, arguments: &[&str]) -> Output {
        let (input, output) = (self.path("sites.csv"), self.path("energy.csv"));
        fleet().arg(input).arg("-o").arg(output).args(arguments).output().unwrap()
    }
}

fn stderr(output: &Output) -> String {
    // Errors and their hints go on in the next line where they are long.
    String::from_utf8_lossy(&output.stderr).replace("\n  ", " ")
}

/// Runs the program on a text, which is written from another thread as pipes are short.
fn piped(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = spawn(arguments);
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn spawn(arguments: &[&str]) -> Child {
    fleet()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The rows of a run on a text, without the header.
fn rows(arguments: &[&str], input: &str) -> Vec<String> {
    let output = piped(arguments, input.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().skip(1).map(str::to_owned).collect()
}

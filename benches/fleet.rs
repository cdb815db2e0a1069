//! A whole table through the program, against `DuckDB`, polars, and `wc -l` with `cat`:
//! `cargo bench --bench fleet -- [ROWS] [ROUNDS]`, 3,000,000 rows and 5 rounds where nothing is said.
//!
//! The table is made anew in a temporary folder, the same on every machine. The programs run in turn,
//! A B C A B C …, each to a new file, and a ratio is the median of the ratios of each round, in
//! wall-clock time and in processor time. `DuckDB` and polars are asked of the python that `PYTHON`
//! names, and left out where it has neither: `python3 -m venv V && V/bin/pip install duckdb polars &&
//! PYTHON=V/bin/python cargo bench --bench fleet`. Peak memory comes from GNU time. `KEEP=folder` makes
//! the table there and leaves it.
//!
//! Then the same table in UTF-16, with semicolons and decimal commas, and packed with gzip; and 100,000 of its
//! rows as a workbook, against calamine alone, which reads the cells and does nothing with them.
//!
//! Tables that were just written are in memory, where `wc` and `cat` need no disk. From the disk means
//! that the system has forgotten what a program reads, which GNU dd asks of it, and that the output is
//! on the disk in the end.

#[path = "fleet/forms.rs"]
mod forms;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

fn main() {
    // What calamine needs alone is measured as a program of its own.
    let mut arguments = std::env::args().skip(1).skip_while(|argument| argument != CELLS);
    if let Some(workbook) = arguments.nth(1) {
        println!("{} cells", forms::cells(&workbook));
        return;
    }
    println!("A whole table through the program, in turn with others on the same table:");
    if shell("/usr/bin/time -f %M true").stderr(Stdio::null()).status().is_ok_and(|s| !s.success())
    {
        println!("GNU time measures this and is not installed (apt-get install time): left out");
        return;
    }
    let mut numbers = std::env::args().skip(1).filter_map(|text| text.parse::<usize>().ok());
    let rows = numbers.next().unwrap_or(3_000_000);
    let rounds = numbers.next().unwrap_or(5);
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let kept = std::env::var_os("KEEP").map(PathBuf::from);
    let folder = kept.as_deref().unwrap_or(temporary.path());
    let input = folder.join(format!("sites-{rows}.csv"));
    write_table(&input, rows).expect("a table");
    println!("{rows} rows, {} bytes in", fs::metadata(&input).expect("the table").len());
    compare(&programs(folder, &input), rounds, folder);
    let output = folder.join("gigawatt.csv");
    println!("{} bytes out", fs::metadata(output).map_or(0, |file| file.len()));
    println!("The same in other forms:");
    compare(&other_forms(folder, &input).expect("tables"), rounds, folder);
    println!("A workbook of {WORKBOOK} rows:");
    compare(&workbooks(folder, &input).expect("a workbook"), rounds, folder);
}

/// The argument before a workbook whose cells are read and no more.
const CELLS: &str = "--cells-of";

/// So many rows has the workbook.
const WORKBOOK: usize = 100_000;

/// Runs programs in turn, and prints what each takes beside the first.
fn compare(programs: &[Program], rounds: usize, folder: &Path) {
    let runs: Vec<Vec<Option<Run>>> = (0..rounds)
        .map(|_| programs.iter().map(|program| run(program, folder)).collect())
        .collect();
    let first = programs.first().map_or("", |program| program.name);
    for (at, Program { name, .. }) in programs.iter().enumerate() {
        let pairs: Vec<(&Run, &Run)> =
            runs.iter().filter_map(|round| round[at].as_ref().zip(round[0].as_ref())).collect();
        if pairs.len() < rounds {
            println!("{name}: {} of {rounds} runs failed", rounds - pairs.len());
        }
        if pairs.is_empty() {
            continue;
        }
        let of = |value: fn(&Run) -> f64| median(pairs.iter().map(|(run, _)| value(run)));
        let ratio = |value: fn(&Run) -> f64| {
            median(pairs.iter().map(|(run, gigawatt)| value(run) / value(gigawatt)))
        };
        println!(
            "{name:22} {:7.3} s  {:7.3} s of processor  {:8.0} kB   {:5.2} x {first}, {:5.2} x its processor time",
            of(|run| run.seconds),
            of(|run| run.processor),
            of(|run| run.kilobytes),
            ratio(|run| run.seconds),
            ratio(|run| run.processor),
        );
    }
}

/// A command, and the file in the folder that it makes.
struct Program {
    name: &'static str,
    command: String,
    output: String,
    /// What is done before, and not measured.
    before: Option<String>,
}

impl Program {
    fn new(name: &'static str, command: &str, output: &str) -> Self {
        Self { name, command: command.to_owned(), output: output.to_owned(), before: None }
    }

    fn after(self, before: &str) -> Self {
        Self { before: Some(before.to_owned()), ..self }
    }
}

/// What is measured, gigawatt first.
fn programs(folder: &Path, input: &Path) -> Vec<Program> {
    let (folder, input) = (folder.display().to_string(), input.display().to_string());
    let program = env!("CARGO_BIN_EXE_gigawatt");
    let compare = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/compare");
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has = |module: &str| {
        let command = format!("{python} -c 'import {module}'");
        shell(&command).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    let gigawatt = format!("{program} fleet {input} -o {folder}/gigawatt.csv");
    let again = format!("{program} fleet {input} -o {folder}/again.csv");
    let cat = format!("wc -l {input}; cat {folder}/gigawatt.csv > {folder}/copy.csv");
    let synced = format!("{cat}; sync {folder}/copy.csv");
    let nowhere = format!("{program} fleet {input} > /dev/null");
    let forget = |file: &str| {
        format!("dd of={file} oflag=nocache conv=notrunc,fdatasync count=0 status=none")
    };
    let output = format!("{input}.out");
    let keep = format!("test -e {output} || cp {folder}/gigawatt.csv {output}");
    let forget = [keep, forget(&input), forget(&output)].join("; ");
    let from_disk =
        format!("wc -l {input}; cat {output} > {folder}/copy.csv; sync {folder}/copy.csv");
    let mut programs = vec![
        Program::new("gigawatt", &gigawatt, "gigawatt.csv"),
        Program::new("gigawatt to /dev/null", &nowhere, "nothing"),
        Program::new("wc -l and cat", &cat, "copy.csv"),
        Program::new("the same and sync", &synced, "copy.csv"),
        Program::new("these from the disk", &from_disk, "copy.csv").after(&forget),
        Program::new("gigawatt from the disk", &again, "again.csv").after(&forget),
    ];
    for (name, module) in [("DuckDB", "duckdb"), ("polars", "polars")] {
        if has(module) {
            let script = format!("{python} {compare}/{module}.py");
            let command = format!("{script} {input} {folder}/{module}.csv");
            programs.push(Program::new(name, &command, &format!("{module}.csv")));
        } else {
            println!("{name} is not installed: left out");
        }
    }
    programs
}

/// The program on the table as it is, and in other forms.
fn other_forms(folder: &Path, input: &Path) -> std::io::Result<Vec<Program>> {
    let [utf_16, semicolons, gzip] =
        ["utf-16.csv", "semicolons.csv", "gzip.csv.gz"].map(|name| folder.join(name));
    forms::utf_16(input, &utf_16)?;
    forms::semicolons(input, &semicolons)?;
    forms::gzip(input, &gzip)?;
    let tables = [
        ("clean CSV", input),
        ("UTF-16", &utf_16),
        ("semicolons, 7,5", &semicolons),
        ("gzip", &gzip),
    ];
    Ok(tables.map(|(name, table)| on(name, table, folder)).into())
}

/// calamine alone on a workbook, and the program.
fn workbooks(folder: &Path, input: &Path) -> std::io::Result<Vec<Program>> {
    let workbook = folder.join("sites.xlsx");
    forms::workbook(input, WORKBOOK, &workbook)?;
    let this = std::env::current_exe()?;
    let alone = format!("{} {CELLS} {}", this.display(), workbook.display());
    Ok(vec![Program::new("calamine alone", &alone, "nothing"), on("gigawatt", &workbook, folder)])
}

/// The program on a table.
fn on(name: &'static str, table: &Path, folder: &Path) -> Program {
    let (program, output) = (env!("CARGO_BIN_EXE_gigawatt"), folder.join("form.csv"));
    let command = format!("{program} fleet {} -o {}", table.display(), output.display());
    Program::new(name, &command, "form.csv")
}

fn shell(command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).stdin(Stdio::null()).stdout(Stdio::null());
    shell
}

struct Run {
    seconds: f64,
    /// User and system time of all threads.
    processor: f64,
    kilobytes: f64,
}

/// Runs a program under GNU time; nothing if it fails, and why on standard error.
fn run(program: &Program, folder: &Path) -> Option<Run> {
    // To free what an old file takes up would be part of the time.
    let _ = fs::remove_file(folder.join(&program.output));
    if let Some(before) = &program.before
        && !shell(before).status().is_ok_and(|status| status.success())
    {
        return None;
    }
    let command = program.command.as_str();
    let start = Instant::now();
    let output = Command::new("/usr/bin/time")
        .args(["-f", "\n%U %S %M", "sh", "-c", command])
        .stdout(Stdio::null())
        .output()
        .expect("GNU time");
    let seconds = start.elapsed().as_secs_f64();
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        eprintln!("{command}: {text}");
        return None;
    }
    let last = text.lines().last().unwrap_or_default();
    let numbers: Vec<f64> = last.split(' ').filter_map(|number| number.parse().ok()).collect();
    let [user, system, kilobytes] = numbers[..] else {
        panic!("GNU time says {text}");
    };
    Some(Run { seconds, processor: user + system, kilobytes })
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

const STATES: [&str; 10] =
    ["Virginia", "Texas", "Ohio", "Oregon", "Arizona", "Georgia", "Iowa", "内蒙古", "贵州", "甘肃"];
const PUES: [&str; 6] = ["", "1.1", "1.2", "1.25", "1.35", "1.5"];
const UTILIZATIONS: [&str; 5] = ["", "60%", "0.75", "80%", "0.9"];

/// Writes sites with power in mixed notations, every twentieth in quotes.
fn write_table(path: &Path, rows: usize) -> std::io::Result<()> {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let mut numbers = Numbers(42);
    let mut row = String::new();
    file.write_all(b"id,state,power,pue,utilization\n")?;
    for id in 0..rows {
        row.clear();
        let _ = write!(row, "S{id:08},{},", numbers.pick(&STATES));
        push_power(&mut row, &mut numbers);
        let (pue, utilization) = (numbers.pick(&PUES), numbers.pick(&UTILIZATIONS));
        let _ = writeln!(row, ",{pue},{utilization}");
        file.write_all(row.as_bytes())?;
    }
    file.flush()
}

fn push_power(row: &mut String, numbers: &mut Numbers) {
    let megawatts = numbers.below(2000) + 1;
    let _ = match numbers.below(20) {
        0..=7 => write!(row, "{megawatts}MW"),
        8..=10 => write!(row, "{}.{:02} GW", megawatts / 100, megawatts % 100),
        11..=12 => write!(row, "{megawatts}00 kW"),
        13..=14 => write!(row, "{megawatts}e6 W"),
        15 => write!(row, "\"{},{:03} MW\"", megawatts / 100 + 1, megawatts % 1000),
        16..=17 => write!(row, "{}亿瓦", megawatts % 100 + 1),
        _ => write!(row, "{megawatts}万千瓦"),
    };
}

/// Numbers that look random and are the same every time: Marsaglia's xorshift64.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len() as u64) as usize]
    }
}

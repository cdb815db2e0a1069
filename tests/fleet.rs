//! Whole tables through the program: every fault a table, a disk or a neighbour can have.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

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
    String::from_utf8_lossy(&output.stderr).into_owned()
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

#[test]
fn standard_input_and_output_are_a_table_too() {
    for arguments in [&[][..], &["-"], &["-", "-o", "-"]] {
        let output = piped(arguments, b"site,power\nA,7 GW\n");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let expected = format!("site,power,{RESULTS}\nA,7 GW,{SEVEN_GW}\n");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    }
}

#[test]
fn byte_order_mark_line_ends_and_quotes_are_read() {
    let expected = [format!("A,7 GW,{SEVEN_GW}"), format!("\"B, b\",\"7,000 MW\",{SEVEN_GW}")];
    for end in ["\n", "\r\n", "\r", "\n\n"] {
        let input = ["\u{feff}site,power", "A,7 GW", "\"B, b\",\"7,000 MW\"", ""].join(end);
        assert_eq!(rows(&[], &input), expected, "{end:?}");
        assert_eq!(rows(&[], input.trim_end()), expected, "{end:?}");
    }
}

#[test]
fn other_columns_pass_through_byte_for_byte() {
    let mut input = b"=note,power,,raw\n".to_vec();
    let fields: [&[u8]; 6] = [b"=1+1", b"+1", b"-1", b"@x", b"\"a \"\"b\"\"\"", b"  two  spaces "];
    for field in fields {
        input.extend_from_slice(&[field, b",7 GW,,\xFF\xC3\x00\n"].concat());
    }
    let output = piped(&[], &input);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let rows: Vec<&[u8]> = output.stdout.split(|byte| *byte == b'\n').collect();
    for (row, field) in rows[1..].iter().zip(fields) {
        let expected = [field, b",7 GW,,\xFF\xC3\x00,", SEVEN_GW.as_bytes()].concat();
        assert_eq!(row, &expected);
    }
}

#[test]
fn a_bad_row_goes_whole_to_the_rejects_and_the_others_to_the_output() {
    let folder = Folder::new();
    let bad: [(&[u8], &str); 9] = [
        (b"B,7 GWh,\"two\nlines\"", "unit of energy"),
        (b"C,450,", "--power-unit"),
        (b"D,,", "empty"),
        (b"E,7 GW", "2 fields, the header 3"),
        (b"F,7 GW,,,", "5 fields"),
        (b"G,7\xFF GW,", "not valid UTF-8"),
        (b"H,7\0 GW,", "not expected"),
        (b"I,-7 GW,", "negative"),
        (b"J,NaN GW,", "not a number"),
    ];
    let mut input = b"site,power,note\nA,7 GW,\n".to_vec();
    for (row, _) in bad {
        input.extend_from_slice(&[row, b"\n"].concat());
    }
    input.extend_from_slice(b"K,7 GW,\n");
    folder.write("sites.csv", &input);
    let output = folder.run(&[]);
    assert_eq!(output.status.code(), Some(4));
    let told = stderr(&output);
    assert!(told.contains("11 rows in, 2 with results, 9 rejected"), "{told}");
    assert!(told.contains("energy.rejects.csv"), "{told}");
    let expected = format!("site,power,note,{RESULTS}\nA,7 GW,,{SEVEN_GW}\nK,7 GW,,{SEVEN_GW}\n");
    assert_eq!(folder.text("energy.csv"), expected);
    let rejects = folder.read("energy.rejects.csv");
    let rejects = String::from_utf8_lossy(&rejects);
    assert!(rejects.starts_with("reject_line,reject_reason,site,power,note\n"), "{rejects}");
    let mut line = 3;
    for (row, reason) in bad {
        let row = String::from_utf8_lossy(row);
        let start = rejects.find(&format!("\n{line},")).unwrap();
        let reject = &rejects[start..start + rejects[start..].find(&*row).unwrap()];
        assert!(reject.contains(reason), "{reject}");
        line += 1 + row.matches('\n').count();
    }
    assert_eq!(folder.names(), ["energy.csv", "energy.rejects.csv", "sites.csv"]);
}

#[test]
fn mended_rejects_can_be_read_again() {
    let folder = Folder::new();
    folder.write("sites.csv", "site,power\nA,7 GWh\n");
    assert_eq!(folder.run(&[]).status.code(), Some(4));
    let mended = folder.text("energy.rejects.csv").replace("A,7 GWh", "A,7 GW");
    let again = rows(&[], &mended);
    assert!(again[0].ends_with(&format!("A,7 GW,{SEVEN_GW}")), "{again:?}");
}

#[test]
fn rejects_of_an_earlier_run_do_not_outlive_a_clean_one() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n7\n");
    folder.run(&[]);
    folder.write("sites.csv", "power\n7 GW\n");
    assert_eq!(folder.run(&[]).status.code(), Some(0));
    assert_eq!(folder.read("energy.rejects.csv"), b"");
    let named = folder.path("named.csv");
    folder.run(&["--rejects", named.to_str().unwrap()]);
    assert_eq!(folder.read("named.csv"), b"");
}

#[test]
fn strict_stops_at_the_first_bad_row_and_leaves_the_old_file() {
    let folder = Folder::new();
    folder.write("energy.csv", "old");
    folder.write("sites.csv", format!("power\n{}7 GWh\n8\n", "7 GW\n".repeat(50_000)));
    let output = folder.run(&["--strict"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("line 50002: power: GWh is a unit"), "{}", stderr(&output));
    assert_eq!(folder.text("energy.csv"), "old");
    assert_eq!(folder.names(), ["energy.csv", "sites.csv"]);
}

#[test]
fn what_is_no_table_is_refused_and_leaves_the_old_file() {
    let folder = Folder::new();
    folder.write("energy.csv", "old");
    let utf16: Vec<u8> = "power\n7 GW\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark = [&[0xFF, 0xFE], &utf16[..]].concat();
    let cases: [(&[u8], &str); 8] = [
        (b"", "the input is empty"),
        (b"\n\n", "the input is empty"),
        (&with_mark, "UTF-8"),
        (&utf16, "UTF-8"),
        (b"PK\x03\x04\xF3\n", "UTF-8"),
        (b"site,capacity\nA,7 GW\n", "no column `power`"),
        (b"power,power\n7 GW,7 GW\n", "the column `power` stands twice"),
        (b"power,annual_energy_kwh\n7 GW,1\n", "the input has a column `annual_energy_kwh`"),
    ];
    for (input, message) in cases {
        folder.write("sites.csv", input);
        let output = folder.run(&[]);
        assert_eq!(output.status.code(), Some(2), "{message}: {}", stderr(&output));
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
        assert_eq!(folder.text("energy.csv"), "old");
    }
    assert_eq!(folder.names(), ["energy.csv", "sites.csv"]);
}

#[test]
fn a_header_without_rows_gives_a_header_without_rows() {
    for input in ["site,power", "site,power\n", "\u{feff}site,power\r\n\r\n"] {
        let output = piped(&[], input.as_bytes());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let expected = format!("site,power,{RESULTS}\n");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    }
    assert_eq!(piped(&["--input-format", "ndjson"], b"").status.code(), Some(0));
}

#[test]
fn columns_that_are_not_read_may_stand_twice() {
    let expected = [format!("1,2,7 GW,{SEVEN_GW}")];
    assert_eq!(rows(&[], "note,note,power\n1,2,7 GW\n"), expected);
    let output = piped(&["--format", "ndjson"], b"note,note,power\n1,2,7 GW\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("`note` stands twice"), "{}", stderr(&output));
}

#[test]
fn a_field_of_a_hundred_megabytes_passes_through() {
    let folder = Folder::new();
    let field = "x".repeat(100_000_000);
    folder.write("sites.csv", format!("note,power\n{field},7 GW\n\"{field}\",7 GW\na,7 GW\n"));
    let output = folder.run(&[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let expected = format!(
        "note,power,{RESULTS}\n{field},7 GW,{SEVEN_GW}\n\"{field}\",7 GW,{SEVEN_GW}\na,7 GW,{SEVEN_GW}\n"
    );
    assert!(folder.text("energy.csv") == expected);
}

#[test]
fn a_quote_that_is_never_closed_rejects_what_it_swallows() {
    let folder = Folder::new();
    folder.write("sites.csv", "power,note\n7 GW,a\n7 GW,\"b\n7 GW,c\n");
    assert_eq!(folder.run(&[]).status.code(), Some(4));
    assert_eq!(folder.text("energy.csv").lines().count(), 2);
    let rejects = folder.text("energy.rejects.csv");
    assert!(rejects.contains("3,\"a quote is open"), "{rejects}");
    assert!(rejects.ends_with("7 GW,\"b\n7 GW,c\n"), "{rejects}");
}

#[test]
fn a_closed_pipe_is_silent() {
    let mut child = spawn(&["--threads", "2"]);
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    let table = format!("power\n{}", "7 GW\n".repeat(500_000));
    // The program may be gone before it has read everything.
    let _ = stdin.write_all(table.as_bytes());
    drop(stdin);
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!(told, "");
    assert!(child.wait().unwrap().success());
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_a_failure_at_run_time() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n7 GW\n7\n");
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let input = folder.path("sites.csv");
    let to_stdout = fleet().arg(&input).stdout(full()).output().unwrap();
    let to_file = fleet().arg(&input).args(["-o", "/dev/full"]).output().unwrap();
    for output in [to_stdout, to_file] {
        assert_eq!(output.status.code(), Some(1));
        assert!(stderr(&output).contains("cannot write"), "{}", stderr(&output));
    }
    let nowhere = fleet().arg(&input).args(["-o", "/nowhere/energy.csv"]).output().unwrap();
    assert_eq!(nowhere.status.code(), Some(1));
    let rejects = fleet().arg(&input).args(["--rejects", "/dev/full"]).output().unwrap();
    assert_eq!(rejects.status.code(), Some(1), "{}", stderr(&rejects));
    let null = fleet().arg(&input).args(["-o", "/dev/null"]).output().unwrap();
    assert_eq!(null.status.code(), Some(4), "{}", stderr(&null));
}

#[test]
#[cfg(unix)]
fn a_kill_leaves_the_old_file() {
    let folder = Folder::new();
    folder.write("energy.csv", "old");
    let output = folder.path("energy.csv");
    let mut child = spawn(&["-o", output.to_str().unwrap()]);
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"power\n").unwrap();
    let rows = "7 GW\n".repeat(10_000);
    // Results have to be on their way to the disk before the end.
    let is_written = |path: &Path| {
        let mut files = fs::read_dir(path).unwrap().map(|entry| entry.unwrap());
        files.any(|file| {
            let name = file.file_name().into_string().unwrap();
            name.starts_with(".energy.csv.") && file.metadata().unwrap().len() > 100_000
        })
    };
    while !is_written(folder.0.path()) {
        stdin.write_all(rows.as_bytes()).unwrap();
    }
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
    assert_eq!(folder.text("energy.csv"), "old");
}

#[test]
#[cfg(unix)]
fn a_new_version_keeps_permissions_and_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = Folder::new();
    folder.write("sites.csv", "power\n7 GW\n");
    let real = folder.write("real.csv", "old");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&real, folder.path("energy.csv")).unwrap();
    assert_eq!(folder.run(&[]).status.code(), Some(0));
    assert!(fs::symlink_metadata(folder.path("energy.csv")).unwrap().is_symlink());
    assert!(folder.text("real.csv").contains(SEVEN_GW));
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}

/// A table of several chunks with every kind of row.
fn mixed_table() -> String {
    let row = |id: usize| match id % 7 {
        0 => format!("S{id},{}MW,1.2,Texas", id % 900 + 1),
        1 => format!("S{id},\"{},000 kW\",,\"Ohio, \"\"north\"\"\"", id % 900 + 1),
        2 => format!("S{id},{}亿瓦,1.1..1.3,内蒙古", id % 50 + 1),
        3 => format!("S{id},{} GWh,,Texas", id % 90),
        4 => format!("S{id},{}..{} MW,,\"two\nlines\"", id % 50, id % 50 + 10),
        5 => format!("S{id},{}.5 GW,1.2", id % 50),
        _ => format!("S{id},{}e6 W,,", id % 900 + 1),
    };
    (0..60_000).map(row).fold("id,power,pue,state\n".to_owned(), |sum, row| sum + &row + "\n")
}

#[test]
fn order_and_bytes_do_not_depend_on_the_number_of_threads() {
    let folder = Folder::new();
    folder.write("sites.csv", mixed_table());
    let files = |threads: &str| {
        let output = folder.run(&["--ranges", "--threads", threads]);
        assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
        (folder.read("energy.csv"), folder.read("energy.rejects.csv"))
    };
    let one = files("1");
    for threads in ["2", "3", "8"] {
        assert!(files(threads) == one, "{threads}");
    }
    let ids: Vec<usize> = csv::Reader::from_reader(&one.0[..])
        .records()
        .map(|record| record.unwrap()[0][1..].parse().unwrap())
        .collect();
    let expected: Vec<usize> = (0..60_000).filter(|id| !matches!(id % 7, 3 | 5)).collect();
    assert!(ids == expected);
}

#[test]
fn what_a_pipe_gives_at_a_time_does_not_matter() {
    let table = mixed_table();
    let whole = piped(&[], table.as_bytes());
    let mut child = spawn(&[]);
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        for piece in table.as_bytes().chunks(977) {
            stdin.write_all(piece).unwrap();
        }
    });
    let pieces = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(pieces.stdout == whole.stdout);
}

/// From 1 July 2028 1 MW runs on 184 days: 4,416 MWh, which at 1 kg/kWh emit 4,416,000 kg.
#[test]
fn a_later_line_may_name_a_grid_and_days() {
    let lines = b"{\"power\":\"1 MW\"}\n{\"power\":\"1 MW\",\"grid\":\"1000 g/kWh\",\"online\":\"2028-07-01\"}\n";
    let flags = ["--input-format", "ndjson"];

    let output = piped(&flags, lines);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains("emissions_kg"), "{text}");
    assert!(!String::from_utf8_lossy(&output.stderr).contains("--year"));

    let output = piped(&[&flags[..], &["--grid", "500 g/kWh", "--year", "2028"]].concat(), lines);
    let text = String::from_utf8(output.stdout).unwrap();
    let second = text.lines().nth(1).unwrap();
    assert!(second.contains("\"annual_energy_kwh\":4416000"), "{second}");
    assert!(second.contains("\"emissions_kg\":4416000"), "{second}");
}

#[test]
fn every_format_gives_the_same_figures() {
    let csv = "site,power,pue\nA,7 GW,1.2\n\"B, b\",60亿瓦,\n";
    let tsv = "site\tpower\tpue\nA\t7 GW\t1.2\nB, b\t60亿瓦\t\n";
    let json = "{\"site\":\"A\",\"power\":\"7 GW\",\"pue\":1.2}\n\
                {\"site\":\"B, b\",\"power\":\"60亿瓦\",\"pue\":null}\n";
    let mut outputs = Vec::new();
    for (format, input) in [("csv", csv), ("tsv", tsv), ("ndjson", json)] {
        for wanted in ["csv", "tsv", "ndjson"] {
            let arguments = ["--input-format", format, "--format", wanted];
            let output = piped(&arguments, input.as_bytes());
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            outputs.push((wanted, String::from_utf8(output.stdout).unwrap()));
        }
    }
    for (wanted, text) in &outputs {
        let first = outputs.iter().find(|(other, _)| other == wanted).unwrap();
        // JSON keeps the number and the null that it has and CSV has not.
        let plain = |text: &str| text.replace("null", "\"\"").replace(":1.2,", ":\"1.2\",");
        assert_eq!(plain(text), plain(&first.1));
    }
    // 7 GW × 1.2 = 8.4 GW, × 8,760 h = 73.584 TWh, / 88.2 TWh; 6 GW: 52.56 TWh.
    let expected = "{\"site\":\"A\",\"power\":\"7 GW\",\"pue\":1.2,\"facility_power_w\":8400000000,\
                    \"annual_energy_kwh\":73584000000,\
                    \"plant_years_three_gorges_design\":0.834285714285714}\n";
    assert!(outputs[8].1.starts_with(expected), "{}", outputs[8].1);
    assert!(outputs[8].1.contains("\"annual_energy_kwh\":52560000000"));
}

#[test]
fn bad_lines_of_json_are_rejected_whole() {
    let folder = Folder::new();
    let input = folder.write(
        "sites.jsonl",
        b"{\"power\":\"7 GW\"}\nnonsense\n[1]\n{\"power\":true}\n{\"power\":\"\xFF\"}\n{\"power\":450}\n",
    );
    let output = folder.path("energy.jsonl");
    let run = fleet().arg(input).arg("-o").arg(output).output().unwrap();
    assert_eq!(run.status.code(), Some(4), "{}", stderr(&run));
    assert_eq!(folder.text("energy.jsonl").lines().count(), 1);
    let rejects = folder.read("energy.rejects.csv");
    let records: Vec<(String, Vec<u8>)> = csv::Reader::from_reader(&rejects[..])
        .byte_records()
        .map(|record| {
            let record = record.unwrap();
            (String::from_utf8(record[0].to_vec()).unwrap(), record[2].to_vec())
        })
        .collect();
    let expected: [&[u8]; 5] =
        [b"nonsense", b"[1]", b"{\"power\":true}", b"{\"power\":\"\xFF\"}", b"{\"power\":450}"];
    assert_eq!(records.len(), expected.len());
    for (at, (line, row)) in records.iter().enumerate() {
        assert_eq!((line.as_str(), &row[..]), ((at + 2).to_string().as_str(), expected[at]));
    }
}

#[test]
fn groups_add_up_to_the_total_and_the_largest_comes_first() {
    let table = "state,power\nTX,1 GW\nOH,4 GW\nTX,2 GW\n,5 GW\n\"OH\",1 GW\nVA,7\n";
    let output = piped(&["--group-by", "state"], table.as_bytes());
    assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
    // 5 GW × 8,760 h = 43.8 TWh, 3 GW: 26.28 TWh; over 88.2 TWh.
    let expected = format!(
        "state,rows,{RESULTS}\nOH,2,5000000000,43800000000,0.496598639455782\n\
         ,1,5000000000,43800000000,0.496598639455782\nTX,2,3000000000,26280000000,0.297959183673469\n"
    );
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    let top = piped(&["--group-by", "state", "--top", "1"], table.as_bytes());
    assert_eq!(String::from_utf8(top.stdout.clone()).unwrap().lines().count(), 2);
    assert!(stderr(&top).contains("1 of 3 groups written"), "{}", stderr(&top));
}

#[test]
fn rejects_never_take_the_place_of_the_table() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n7\n");
    for name in ["sites.csv", "energy.csv"] {
        let path = folder.path(name);
        let output = folder.run(&["--rejects", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("take the place of"), "{}", stderr(&output));
    }
    assert_eq!(folder.text("sites.csv"), "power\n7\n");
}

#[test]
#[cfg(unix)]
fn a_pipe_or_device_is_written_to_and_not_replaced() {
    let folder = Folder::new();
    let input = folder.write("sites.csv", "power\n7 GW\n7\n");
    let pipe = folder.path("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for flag in ["-o", "--rejects"] {
        let reader = Command::new("cat").arg(&pipe).stdout(Stdio::piped()).spawn().unwrap();
        let output = fleet().arg(&input).arg(flag).arg(&pipe).output().unwrap();
        assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
        let read = reader.wait_with_output().unwrap().stdout;
        assert!(String::from_utf8(read).unwrap().contains("power"), "{flag}");
        assert_eq!(folder.names(), ["pipe", "sites.csv"]);
    }
}

#[test]
fn a_table_may_take_its_own_place() {
    let folder = Folder::new();
    let path = folder.write("sites.csv", "power\n7 GW\n");
    let output = fleet().arg(&path).arg("-o").arg(&path).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(folder.text("sites.csv"), format!("power,{RESULTS}\n7 GW,{SEVEN_GW}\n"));
}

#[test]
fn what_cannot_be_opened_is_told_by_name() {
    let folder = Folder::new();
    for path in [folder.path("none.csv"), folder.0.path().to_owned()] {
        let output = fleet().arg(&path).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(path.to_str().unwrap()), "{}", stderr(&output));
    }
}

#[test]
fn the_examples_of_the_help_run() {
    let folder = Folder::new();
    folder.write("sites.csv", "state,power\nTX,7 GW\n");
    for language in ["en", "zh"] {
        let help = fleet().args(["--help", "--lang", language]).output().unwrap();
        let help = String::from_utf8(help.stdout).unwrap();
        let examples = help.lines().filter_map(|line| line.strip_prefix("  gigawatt fleet "));
        let ran = examples.map(|example| {
            let output =
                fleet().args(example.split(' ')).current_dir(folder.0.path()).output().unwrap();
            assert!(output.status.success(), "{example}: {}", stderr(&output));
        });
        assert_eq!(ran.count(), 2);
    }
}

#[test]
fn a_table_gives_what_a_single_deployment_gives() {
    let powers = [
        "7 GW",
        "60亿瓦",
        "2250万千瓦",
        "450MW",
        "1.25 GW",
        "7e9 W",
        "6..10 GW",
        "8GW±25%",
        "61.32 TWh/yr",
        "六十亿瓦",
        "0.3 W",
        "123456.789 kW",
        "7gw",
        "1 million kW",
    ];
    let flags = ["--pue", "1.1..1.4", "--utilization", "61%", "--year", "2028"];
    let table = powers.iter().fold("power\n".to_owned(), |sum, power| sum + power + "\n");
    let arguments = [&flags[..], &["--ranges", "--against", "all"]].concat();
    let rows = rows(&arguments, &table);
    for (power, row) in powers.iter().zip(rows) {
        let single = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
            .args([power, "--format", "csv", "--against", "all"])
            .args(flags)
            .env("XDG_CONFIG_HOME", "/nowhere")
            .output()
            .unwrap();
        let mut single = csv::Reader::from_reader(&single.stdout[..]);
        let names = single.headers().unwrap().clone();
        let record = single.records().next().unwrap().unwrap();
        let wanted = |name: &str| {
            name.starts_with("facility_power_w")
                || name.starts_with("annual_energy_kwh")
                || name.starts_with("plant_years")
        };
        let figures = names.iter().zip(&record).filter(|(name, _)| wanted(name));
        let figures: Vec<&str> = figures.map(|(_, figure)| figure).collect();
        assert_eq!(row, format!("{power},{}", figures.join(",")));
    }
}

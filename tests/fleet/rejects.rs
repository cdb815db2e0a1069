//! Rows and tables that cannot be used, and where they go.

use super::*;

#[test]
fn a_bad_row_goes_whole_to_the_rejects_and_the_others_to_the_output() {
    let folder = Folder::new();
    let bad: [(&[u8], &str); 8] = [
        (b"B,7 GWh,\"two\nlines\"", "unit of energy"),
        (b"C,450,", "--power-unit"),
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
    assert!(told.contains("10 rows in, 2 with results, 8 rejected"), "{told}");
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
fn lines_are_counted_as_an_editor_does() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = ["\u{feff}site,power", "A,7 GW", "\"B\",7 GW", "", "C,7", "\"D\",8", ""];
        let output =
            piped(&["--rejects", "/dev/stdout", "-o", "/dev/null"], lines.join(end).as_bytes());
        let rejects = String::from_utf8(output.stdout).unwrap();
        let of_rejects: Vec<&str> =
            rejects.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
        assert_eq!(of_rejects, ["5", "6"], "{end:?}");
    }
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
    let cases: [(&[u8], &str); 8] = [
        (b"", "the input is empty"),
        (b"\n\n", "the input is empty"),
        (b"p\0o\0\0\0w\0\0e\xFF\0\n", "UTF-8"),
        (b"power\0\n7 GW\n", "UTF-8"),
        (b"PK\x03\x04\xF3xl/workbook.xml\n", "this is a spreadsheet"),
        (b"site,size\nA,7\n", "no column `power`"),
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
    let rejects = folder.text("energy.rejects.jsonl");
    let rows: Vec<serde_json::Value> =
        rejects.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let lines: Vec<u64> = rows.iter().map(|row| row["reject_line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [2, 3, 4, 5, 6]);
    let texts = [0, 1, 3].map(|at: usize| rows[at]["reject_row"].as_str().unwrap());
    assert_eq!(texts, ["nonsense", "[1]", "{\"power\":\"\\xFF\"}"]);
    assert_eq!((&rows[2]["power"], &rows[4]["power"]), (&true.into(), &450.into()));
    // What is mended can be read again.
    let last = rejects.lines().last().unwrap().replace(":450}", ":\"7 GW\"}");
    let again = piped(&["--input-format", "ndjson"], last.as_bytes());
    assert_eq!(again.status.code(), Some(0), "{}", stderr(&again));
    assert!(String::from_utf8(again.stdout).unwrap().contains("\"facility_power_w\":7000000000"));
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
fn two_spellings_of_a_file_are_one() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n7 GW\nbad\n");
    let run =
        |arguments: &[&str]| fleet().current_dir(folder.0.path()).args(arguments).output().unwrap();
    for arguments in [
        &["sites.csv", "-o", "new.csv", "--rejects", "./new.csv"][..],
        &["sites.csv", "-o", "new.csv", "--rejects", "../x/../sites.csv"],
        &["sites.csv", "--rejects", "-"],
    ] {
        let arguments: Vec<String> = arguments
            .iter()
            .map(|text| text.replace("../x/..", folder.0.path().to_str().unwrap()))
            .collect();
        let output = run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        assert!(stderr(&output).contains("the rejects would take the place of"));
    }
    // Mended rejects are not emptied by the run that reads them.
    fs::rename(folder.path("sites.csv"), folder.path("energy.rejects.csv")).unwrap();
    let output = run(&["energy.rejects.csv", "-o", "energy.csv"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(folder.text("energy.rejects.csv"), "power\n7 GW\nbad\n");
    assert_eq!(folder.names(), ["energy.rejects.csv"]);
}

#[test]
fn rejects_of_rejects_say_what_is_wrong_now() {
    let folder = Folder::new();
    let first = folder.write("sites.csv", "site,power\nB,7 GW\n\"A,\"\"b\"\"\",bad\n");
    let run = |input: &Path, name: &str| {
        fleet().arg(input).arg("-o").arg(folder.path(name)).output().unwrap();
    };
    run(&first, "one.csv");
    run(&folder.path("one.rejects.csv"), "two.csv");
    let again = folder.text("two.rejects.csv");
    assert!(again.starts_with("reject_line,reject_reason,site,power\n2,"), "{again}");
    assert!(again.ends_with(",\"A,\"\"b\"\"\",bad\n"), "{again}");
    let lines = folder.write("sites.jsonl", "{\"power\":\"bad\",\"site\":\"A\"}\n");
    run(&lines, "one.jsonl");
    run(&folder.path("one.rejects.jsonl"), "two.jsonl");
    let again = folder.text("two.rejects.jsonl");
    assert_eq!((again.lines().count(), again.matches("reject_line").count()), (1, 1), "{again}");
    assert!(again.ends_with(",\"power\":\"bad\",\"site\":\"A\"}\n"), "{again}");
}

#[test]
fn rejects_belong_to_one_output_and_stay_with_its_old_version() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n7\n");
    folder.run(&[]);
    let rejects = folder.text("energy.rejects.csv");
    assert!(rejects.contains("\n2,"), "{rejects}");
    folder.write("sites.csv", "power\n7 GW\n");
    for name in ["energy.tsv", "energy/"] {
        let output = folder.path(name);
        fleet().arg(folder.path("sites.csv")).arg("-o").arg(output).output().unwrap();
        assert_eq!(folder.text("energy.rejects.csv"), rejects, "{name}");
    }
    assert_eq!(folder.run(&[]).status.code(), Some(0));
    assert_eq!(folder.text("energy.rejects.csv"), "");
}

#[test]
fn an_open_quote_is_told_before_what_it_swallows() {
    let table = "a,b,power\n\"x,y,7 GW\nx,y,7 GW\n";
    let output = piped(&["--strict"], table.as_bytes());
    assert!(stderr(&output).contains("line 2: a quote is open"), "{}", stderr(&output));
    let output = piped(&["--strict"], b"a,b,power\nx\n");
    assert!(stderr(&output).contains("the row has 1 field, the header 3"), "{}", stderr(&output));
}

/// The table takes its own place, and the rejects cannot have theirs.
#[test]
fn a_folder_in_the_place_of_rejects_leaves_the_table_as_it_was() {
    let folder = Folder::new();
    let table = folder.write("sites.csv", "site,power\nA,7 GW\nB,bad\n");
    let mut child = spawn(&["-", "-o", table.to_str().unwrap()]);
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(&fs::read(&table).unwrap()).unwrap();
    // Something that is no file comes into their way while the table is read.
    fs::create_dir(folder.path("sites.rejects.csv")).unwrap();
    fs::write(folder.path("sites.rejects.csv/full"), "").unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert_eq!(folder.text("sites.csv"), "site,power\nA,7 GW\nB,bad\n");
}

#[test]
fn a_table_by_redirection_is_not_taken_for_its_rejects() {
    let folder = Folder::new();
    let table = folder.write("sites.csv", "power\n7 GW\nbad\n");
    let run = |arguments: &[&str]| {
        let input = File::open(&table).unwrap();
        fleet().args(arguments).stdin(input).output().unwrap()
    };
    let path = table.to_str().unwrap();
    for arguments in [&["--rejects", path][..], &["-", "--rejects", path]] {
        assert_eq!(run(arguments).status.code(), Some(2));
        assert_eq!(folder.text("sites.csv"), "power\n7 GW\nbad\n");
    }
    fs::rename(&table, folder.path("energy.rejects.csv")).unwrap();
    let input = File::open(folder.path("energy.rejects.csv")).unwrap();
    let output = fleet().arg("-o").arg(folder.path("energy.csv")).stdin(input).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert_eq!(folder.text("energy.rejects.csv"), "power\n7 GW\nbad\n");
}

#[test]
fn a_place_for_rejects_that_cannot_be_leaves_everything_as_it_was() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n7 GW\n");
    folder.write("energy.csv", "old");
    for place in [folder.0.path().to_path_buf(), folder.path("missing/rejects.csv")] {
        let output = folder.run(&["--rejects", place.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        assert_eq!(folder.text("energy.csv"), "old");
    }
    assert_eq!(folder.names(), ["energy.csv", "sites.csv"]);
}

/// What a word was meant to be is looked for once for each of the first thousand faults that differ.
#[test]
fn only_the_first_faults_that_differ_get_a_hint() {
    let folder = Folder::new();
    let letter = |n: u32| char::from_digit(10 + n % 26, 36).unwrap();
    let word = |n: u32| format!("zzq{}{}{}", letter(n / 676), letter(n / 26), letter(n));
    let row = |n: u32| format!("{n},7 {}\n{n},7 {}\n", word(n), word(0));
    let rows: String = (0..1_200).map(row).collect();
    folder.write("sites.csv", format!("site,power\n{rows}"));
    assert_eq!(folder.run(&[]).status.code(), Some(4));
    let rejects = folder.text("energy.rejects.csv");
    let reasons: Vec<&str> = rejects.lines().skip(1).collect();
    assert_eq!(reasons.len(), 2_400);
    let with_hint = |row: &&&str| row.contains("; ");
    let first = reasons.iter().step_by(2).take(1_000).filter(with_hint).count();
    let rest = reasons.iter().step_by(2).skip(1_000).filter(with_hint).count();
    let known = reasons.iter().skip(1).step_by(2).filter(with_hint).count();
    assert_eq!((first, rest, known), (1_000, 0, 1_200));
}

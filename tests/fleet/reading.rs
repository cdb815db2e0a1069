//! Tables as they come: from a pipe, with quotes, marks and fields of every size.

use super::*;

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
fn another_delimiter_stands_on_both_sides() {
    let input = "\"site\";power;note\r\n\"A;a\";7 GW;1,5\r\nB;7000 MW;\r\n";
    let semicolons = SEVEN_GW.replace(',', ";");
    let expected = [format!("\"A;a\";7 GW;1,5;{semicolons}"), format!("B;7000 MW;;{semicolons}")];
    assert_eq!(rows(&["--delimiter", ";"], input), expected);
    assert_eq!(rows(&["--delimiter", ";", "--format", "csv"], input), expected);
    let tabs = ["A;a", "7 GW", "1,5", &SEVEN_GW.replace(',', "\t")].join("\t");
    assert_eq!(rows(&["--delimiter", ";", "--format", "tsv"], input)[0], tabs);
    for tab in ["tab", "\t"] {
        let row = rows(&["--delimiter", tab], "power\tnote\n7 GW\t\n");
        assert_eq!(row, [format!("7 GW\t\t{}", SEVEN_GW.replace(',', "\t"))]);
    }
}

#[test]
fn rejects_and_groups_have_the_delimiter_of_the_table() {
    let folder = Folder::new();
    folder.write("sites.csv", "owner;power\nOhio;7 GW\nOhio;7 GWh;1\n");
    assert_eq!(folder.run(&["--delimiter", ";"]).status.code(), Some(4));
    let rejects = folder.text("energy.rejects.csv");
    assert!(rejects.starts_with("reject_line;reject_reason;owner;power\n3;"), "{rejects}");
    folder.run(&["--delimiter", ";", "--group-by", "owner"]);
    let groups = folder.text("energy.csv");
    assert!(groups.ends_with(&format!("\nOhio;1;{}\n", SEVEN_GW.replace(',', ";"))), "{groups}");
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
fn the_name_of_a_column_may_have_commas() {
    let input = "\"Power, net\",P\n6 GW,\"1 \"\n";
    let arguments = ["--column", "power=Power, net,pue=P"];
    assert!(rows(&arguments, input)[0].starts_with("6 GW,\"1 \",6000000000,"));
    let output = piped(&["--column", "power=Power, net,peu=P"], input.as_bytes());
    assert!(stderr(&output).contains("`peu=P` does not name a column"), "{}", stderr(&output));
    let output = piped(&[], b"\"Power, owner's\",P\n6,1\n");
    assert!(
        stderr(&output).contains("the columns are `Power, owner's`, `P`"),
        "{}",
        stderr(&output)
    );
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

#[test]
fn a_mark_before_a_quoted_name_is_no_part_of_it() {
    let expected = ["A", "B"].map(|site| format!("{site},7 GW,{SEVEN_GW}"));
    assert_eq!(rows(&[], "\u{feff}\"Site, \",power\nA,7 GW\nB,7 GW\n"), expected);
}

#[test]
fn a_table_with_tabs_may_have_the_name_of_csv() {
    let folder = Folder::new();
    folder.write("sites.csv", "site\tPower, MW\tcity\nA\t7\tAustin, TX\n");
    let output = folder.run(&[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(folder.text("energy.csv").contains("A\t7\tAustin, TX\t7000000\t61320000\t"));
    // Who names a format gets it, and is told what seems to stand between the columns.
    folder.write("sites.csv", "site\tpower\nA\t7 GW\n");
    for flags in [["--input-format", "csv"], ["--delimiter", ","]] {
        let output = folder.run(&flags);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("`--delimiter tab`"), "{}", stderr(&output));
    }
}

#[test]
fn a_cell_of_megabytes_is_refused_at_once() {
    let long = |sign: &str| sign.repeat(2_000_000 / sign.len());
    for cell in [long("9"), long("x"), long("7 GW,")] {
        let table = format!("site,power,note\nA,\"{cell}\",\nB,1 GW,\"{cell}\"\n");
        let output = piped(&["-o", "/dev/null"], table.as_bytes());
        let told = stderr(&output);
        assert!(told.contains("2 rows in, 1 with results, 1 rejected"), "{told}");
        assert!(told.contains("line 2: a cell that is read has 2000000 bytes"), "{told}");
    }
}

#[test]
fn a_table_in_another_encoding_is_read_as_it_is() {
    let table = "Ort,power\nKöln,7 GW\n";
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(table);
    let utf_16 =
        |pair: fn(u16) -> [u8; 2]| table.encode_utf16().flat_map(pair).collect::<Vec<u8>>();
    let (little, big) = (utf_16(u16::to_le_bytes), utf_16(u16::to_be_bytes));
    let marked = [b"\xFF\xFE", &little[..]].concat();
    for bytes in [table.as_bytes(), &latin, &little, &big, &marked] {
        let output = piped(&[], bytes);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text, format!("Ort,power,{RESULTS}\nKöln,7 GW,{SEVEN_GW}\n"));
    }
}

//! Every flag that a run suggests is taken as it is written, and then something is read.

use super::*;

/// Tables at which something is suggested, and the flags of the run.
const TABLES: [(&str, &str); 20] = [
    ("", "name,Size\nA,1000\nB,5000\n"),
    ("", "name,Größe\nA,1000\n"),
    ("", "name,GW today,GW 2030\nA,1,2\n"),
    ("", "Site,2025 MW,2026 MW\nA,10,20\n"),
    ("", "name,\"Power, gross\"\nA,1\n"),
    ("", "x,power,power\nA,1 GW,2 GW\n"),
    ("", "MW,Capacity (kW)\n1,1000\n"),
    ("", "IT load (MW),Facility power (MW)\n1,1.2\n"),
    ("--power-unit MW", "name,power (kW)\nA,1\n"),
    ("--basis facility", "name,IT load (kW)\nA,1\n"),
    ("", "name,power,peu\nA,1 GW,1.2\n"),
    ("", "name,power,load factor,racks\nA,1 GW,50%,3\n"),
    ("", "name,power,runtime\nA,1 GW,5000\n"),
    ("--year 2028", "name,power,Start,End\nA,1 GW,2026,2030\n"),
    ("--year 2028", "name,power,Start year,Year of retirement\nA,1 GW,2026,2030\n"),
    ("", "name,power,COD\nA,1 GW,2028-07\n"),
    ("", "name,power,basis of power\nA,1 GW,IT\n"),
    ("", "name,power,year,scenario,tariff\nA,1 GW,2027,high,9\n"),
    ("", "site;power\n1;7.500 MW\n"),
    ("", "name,power\nA,450\n"),
];

/// Tables of which no column can be the power, whatever flag is written.
const NONE: [&str; 7] = [
    "site,H100\nA,100\n", "A,B\n1,2\n", "name,sites\nA,5\n", "name,city\nA,Ohio\n",
    "name,Energy (MWh)\nA,1000\n", "A,100 MW\nB,200 MW\n", "name,power (MVA),x\nA,1,2\n",
];

/// The flags between backquotes with their values, as a shell takes them, but for those of a name that stands for any.
pub fn flags(told: &str) -> Vec<Vec<String>> {
    let quoted = told.split('`').skip(1).step_by(2).filter(|text| text.starts_with("--"));
    let is_any =
        |text: &&str| ["FILE", "文件", "COLUMN", "列"].iter().any(|any| text.ends_with(any));
    let quoted = quoted.filter(|text| text.contains(' ') && !is_any(text));
    let words = |text: &str| {
        let (mut words, mut is_quoted, mut is_escaped) = (vec![String::new()], false, false);
        for c in text.chars() {
            match c {
                '\'' if !is_escaped => is_quoted = !is_quoted,
                '\\' if !is_quoted && !is_escaped => {
                    is_escaped = true;
                    continue;
                }
                ' ' if !is_quoted => words.push(String::new()),
                c => words.last_mut().unwrap().push(c),
            }
            is_escaped = false;
        }
        words
    };
    quoted.map(words).collect()
}

#[test]
fn every_flag_that_is_suggested_is_taken() {
    let mut tried = 0;
    for (given, table) in TABLES {
        let given: Vec<&str> = given.split_whitespace().collect();
        let told = stderr(&piped(&given, table.as_bytes()));
        let found = flags(&told);
        for flag in &found {
            // A flag that says something else goes in the place of the one that was given.
            let kept = given.chunks(2).filter(|pair| pair[0] != flag[0]).flatten().copied();
            let all: Vec<&str> = kept.chain(flag.iter().map(String::as_str)).collect();
            let output = piped(&all, table.as_bytes());
            let again = stderr(&output);
            assert_eq!(output.status.code(), Some(0), "{table}\n{told}\n{all:?}\n{again}");
            tried += 1;
        }
        assert!(!found.is_empty() || told.contains("has no unit"), "{table}: {told}");
    }
    assert!(tried >= 18, "{tried}");
}

#[test]
fn nothing_is_suggested_that_cannot_be_read() {
    for table in NONE {
        let output = piped(&[], table.as_bytes());
        let told = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{table}: {told}");
        assert!(flags(&told).is_empty(), "{table}: {told}");
        assert!(told.contains("hint: "), "{table}: {told}");
    }
}

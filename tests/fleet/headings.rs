//! What is made of headings, and what is said of those that are not read.

use super::*;
use gigawatt::fleet::{Defaults, FleetError, Format, Input, Outputs, Plan, Rates, Summary, run};
use gigawatt::model::Assumptions;
use proptest::prelude::*;
use std::num::NonZeroUsize;

fn plan(format: Format) -> Plan {
    let defaults = Defaults {
        assumptions: Assumptions::headline(),
        power_unit: None,
        references: Vec::new(),
        rates: Rates::default(),
        ranges: false,
    };
    Plan::new(format, defaults)
}

/// What is said of a table.
pub fn summary(table: &str, format: Format) -> (Summary, String) {
    read(table, format).unwrap()
}

/// The same, or why there is no result.
pub fn read(table: &str, format: Format) -> Result<(Summary, String), FleetError> {
    let mut rows = Vec::new();
    let outputs = Outputs { rows: &mut rows, rejects: &mut std::io::sink(), progress: &mut |_| {} };
    let summary = run(table.as_bytes(), outputs, &plan(format), NonZeroUsize::MIN)?;
    Ok((summary, String::from_utf8(rows).unwrap()))
}

/// Names of columns, and what halves, doubles or keeps 1 GW in each.
const NAMES: [(&str, &str, f64); 22] = [
    ("pue", "2", 2e9),
    ("PUE", "2", 2e9),
    ("power usage effectiveness", "2", 2e9),
    ("PUE (ratio)", "2", 2e9),
    ("Average PUE", "2", 2e9),
    ("PUE值", "2", 2e9),
    ("utilization", "50%", 5e8),
    ("utilisation", "50%", 5e8),
    ("Utilization rate", "50%", 5e8),
    ("Utilization %", "50", 5e8),
    ("Utilization (%)", "50", 5e8),
    ("Avg. utilization", "50%", 5e8),
    ("Auslastung", "50 %", 5e8),
    ("taux d'utilisation", "50%", 5e8),
    ("利用率", "50%", 5e8),
    ("平均利用率", "50%", 5e8),
    ("count", "2", 2e9),
    ("quantity", "2", 2e9),
    ("Qty", "2", 2e9),
    ("Anzahl", "2", 2e9),
    ("数量", "2", 2e9),
    ("台数", "2", 2e9),
];

/// A name as someone else would write it: nothing but its look is another.
fn another_look(name: &str, choice: u8) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap(),
        ' ' => '\u{3000}',
        c => c,
    };
    match choice % 8 {
        0 => name.to_uppercase(),
        1 => name.to_lowercase(),
        2 => format!("  {name} "),
        3 => name.replace(' ', "_"),
        4 => name.chars().map(wide).collect(),
        5 => name.replace(' ', "\u{a0}"),
        6 => format!(" '{name}'"),
        _ => name.replace(' ', "-"),
    }
}

/// A slip: two letters change places, one is left out, or one stands twice.
fn with_slip(name: &str, choice: u8) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + usize::from(choice / 3) % (letters.len() - 2);
    match choice % 3 {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        _ => letters.insert(at, letters[at]),
    }
    letters.into_iter().collect()
}

proptest! {
    #[test]
    fn however_a_name_looks_it_is_read((name, cell, watts) in prop::sample::select(&NAMES[..]), choice: u8) {
        let name = another_look(name, choice);
        let (summary, rows) = summary(&format!("{name}\tpower\n{cell}\t1 GW\n"), Format::Tsv);
        prop_assert!(rows.contains(&format!("\t{watts}\t")), "{rows}");
        prop_assert!(summary.read.iter().any(|read| read.column == name), "{summary:?}");
    }

    #[test]
    fn a_slip_is_never_ignored_in_silence(
        (name, cell, watts) in prop::sample::select(&NAMES[..]).prop_filter(
            "short or Chinese names have no slips", |(name, ..)| {
                name.len() > 6 && name.is_ascii() && *name != "Average PUE"
            }),
        choice: u8,
    ) {
        let slip = with_slip(name, choice);
        let (summary, rows) = summary(&format!("{slip}\tpower\n{cell}\t1 GW\n"), Format::Tsv);
        let read = summary.read.iter().any(|read| read.column == slip);
        // Without its unit in the heading a number may have none.
        let counts = rows.contains(&format!("\t{watts}\t")) || summary.rejected == 1;
        prop_assert_eq!(read, counts, "{}", rows);
        let named = summary.unread.iter().any(|unread| unread.column == slip);
        prop_assert!(read || named, "{}: {:?}", slip, summary);
    }
}

#[test]
fn keys_of_objects_are_read_as_headings_are() {
    for (name, cell, watts) in NAMES {
        let line = format!("{{\"power\":\"1 GW\",\"{name}\":\"{cell}\"}}\n");
        let (_, rows) = summary(&line, Format::Ndjson);
        assert!(rows.contains(&format!("\"facility_power_w\":{watts},")), "{rows}");
    }
    // A later object with another name for what the first ones lack is not passed over.
    let lines =
        "{\"power\":\"1 GW\"}\n".repeat(20_000) + "{\"power\":\"1 GW\",\"利用率\":\"50%\"}\n";
    let (later, _) = summary(&lines, Format::Ndjson);
    assert_eq!((later.total.rows, later.rejected), (20_000, 1));
}

#[test]
fn hints_of_columns_run_as_they_stand() {
    for (table, then) in [
        ("size,limit\n7 GW,8 GW\n", "7 GW,8 GW,7000000000"),
        ("Power (gross),limit\n7 GW,8 GW\n", "7 GW,8 GW,7000000000"),
        ("MW,Capacity (kW)\n7000,2\n", "7000,2,7000000000"),
        ("power,PUE of the old hall\n7 GW,1.2\n", "7 GW,1.2,8400000000"),
    ] {
        let told = stderr(&piped(&[], table.as_bytes()));
        let flag = told.split("`--column ").nth(1).unwrap_or_else(|| panic!("{told}"));
        let value = flag.split('`').next().unwrap().trim_matches('\'');
        let again = piped(&["--column", value], table.as_bytes());
        let rows = String::from_utf8_lossy(&again.stdout);
        assert_eq!(again.status.code(), Some(0), "{value}: {}", stderr(&again));
        assert!(rows.contains(then), "{value}: {rows}");
    }
}

#[test]
fn a_heading_gives_its_whole_unit_or_none() {
    let run = |heading: &str, unit: &[&str]| {
        let column = format!("power={heading}");
        let arguments = [&["--column", &column], unit].concat();
        let output = piped(&arguments, format!("id,{heading}\na,2\n").as_bytes());
        let rows = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.code(), rows, stderr(&output))
    };
    // 2 × 10 MW and 2 × 1 MW.
    for (heading, watts) in [("(万 kW)", "20000000"), ("Power (thousand kW)", "2000000")] {
        let (code, rows, told) = run(heading, &[]);
        assert_eq!(code, Some(0), "{told}");
        assert!(rows.contains(&format!("a,2,{watts},")), "{rows}");
    }
    for heading in ["Power (10^4 kW)", "Power (1000 MW)", "Power (k W)", "Power MW or kW"] {
        let (code, rows, told) = run(heading, &[]);
        assert_eq!((code, rows.contains("a,2")), (Some(4), false), "{told}");
        assert!(
            told.contains("`2` has no unit") && told.contains("whose unit is not read"),
            "{told}"
        );
        // What a flag says holds.
        let (code, rows, told) = run(heading, &["--power-unit", "万kW"]);
        assert!(code == Some(0) && rows.contains("a,2,20000000,"), "{told}");
    }
    for (heading, unit) in [("Power (GWh)", "GWh"), ("Power (MVA)", "MVA")] {
        let (code, _, told) = run(heading, &["--power-unit", "MW"]);
        assert_eq!(code, Some(2), "{told}");
        assert!(told.contains(&format!("says {unit}, which is not a unit of power")), "{told}");
    }
}

#[test]
fn a_column_that_means_an_input_is_read_or_named() {
    for name in [
        "Capacity utilization",
        "Average load",
        "Occupancy",
        "LF",
        "Availability",
        "容量因子",
        "稼働率",
        "Commissioned",
        "Opening",
        "First power",
        "Start year",
        "上线时间",
        "并网时间",
        "Retirement",
        "Closed",
        "racks",
        "机柜数",
        "Number",
        "No. of halls",
        "栋数",
        "Stück",
    ] {
        let (summary, _) = summary(&format!("id\tpower\t{name}\na\t1 GW\t0.5\n"), Format::Tsv);
        let read = summary.read.iter().any(|read| read.column == name);
        let named = summary.unread.iter().any(|unread| unread.column == name);
        assert!(read || named, "{name}: {summary:?}");
    }
}

#[test]
fn the_hint_for_a_missing_power_names_a_column_of_the_table() {
    for (table, column) in [
        ("site,region,output,limit\nA,TX,7 GW,8 GW\n", "power=output"),
        ("output,limit\n7 GW,8 GW\n", "power=output"),
    ] {
        let told = stderr(&piped(&[], table.as_bytes()));
        let value = told.split("`--column ").nth(1).and_then(|rest| rest.split('`').next());
        let value = value.unwrap_or_else(|| panic!("{told}")).trim_matches('\'');
        assert_eq!(value, column);
        let again = piped(&["--column", value], table.as_bytes());
        assert_eq!(again.status.code(), Some(0), "{}", stderr(&again));
    }
}

#[test]
fn rows_without_a_first_day_are_told() {
    let table = "site,power,online\nA,1 GW,2028-07-02\nB,1 GW,TBD\nC,1 GW,\n";
    let told = stderr(&piped(&["--year", "2028"], table.as_bytes()));
    assert!(told.contains("no value, such as `-` or `N/A`: online in 2 rows"), "{told}");
    let told = stderr(&piped(&["--year", "2028"], b"site,power\nA,1 GW\n"));
    assert!(!told.contains("no value"), "{told}");
}

#[test]
fn columns_that_mean_nothing_are_not_spoken_of() {
    let header = "Plant Name,County,State,Owner,country,Latitude,note,year built,id,address";
    let table = format!("{header},power\na,b,c,d,e,1,g,2025,1,x,7 GW\n");
    let (summary, _) = summary(&table, Format::Csv);
    assert_eq!((summary.unread.len(), summary.read.len()), (0, 1), "{summary:?}");
    assert_eq!(summary.read[0].input, Input::Power);
}

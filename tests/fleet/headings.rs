//! What is made of headings, and what is said of those that are not read.

use super::*;
use gigawatt::ask::Table;
use gigawatt::catalog::Catalog;
use gigawatt::fleet::{Account, FleetError, Format, Outputs, Plan, run};
use proptest::prelude::*;
use std::num::NonZeroUsize;

/// What is said of a table, and what is written.
pub fn account(table: &str, format: Format) -> (Account, String) {
    read(table, format).unwrap()
}

/// The same, or why there is no result.
pub fn read(table: &str, format: Format) -> Result<(Account, String), FleetError> {
    let mut rows = Vec::new();
    let outputs = Outputs { rows: &mut rows, rejects: &mut std::io::sink(), progress: &mut |_| {} };
    let defaults = Table::default().defaults(&Catalog::embedded()).unwrap();
    let plan = Plan::new(format, defaults);
    let summary = run(table.as_bytes(), outputs, &plan, NonZeroUsize::MIN)?;
    Ok((Account::from(&summary), String::from_utf8(rows).unwrap()))
}

/// The names of the columns that are read, by what they say.
fn columns(account: &Account) -> Vec<(String, String)> {
    let json = serde_json::to_value(account).unwrap();
    let columns = json["columns"].as_object().unwrap().iter();
    columns.map(|(input, of)| (input.clone(), of["column"].as_str().unwrap().to_owned())).collect()
}

fn is_read(account: &Account, column: &str) -> bool {
    columns(account).iter().any(|(_, name)| name == column)
}

fn is_named(account: &Account, column: &str) -> bool {
    account.unread.iter().any(|name| name == column)
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
        let (account, rows) = account(&format!("{name}\tpower\n{cell}\t1 GW\n"), Format::Tsv);
        prop_assert!(rows.contains(&format!("\t{watts}\t")), "{rows}");
        prop_assert!(is_read(&account, &name), "{account:?}");
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
        let (account, rows) = account(&format!("{slip}\tpower\n{cell}\t1 GW\n"), Format::Tsv);
        let read = is_read(&account, &slip);
        // Without its unit in the heading a number may have none.
        let counts = rows.contains(&format!("\t{watts}\t")) || account.rejected == 1;
        prop_assert_eq!(read, counts, "{}", rows);
        let named = is_named(&account, &slip);
        prop_assert!(read || named, "{}: {:?}", slip, account);
    }
}

#[test]
fn keys_of_objects_are_read_as_headings_are() {
    for (name, cell, watts) in NAMES {
        let line = format!("{{\"power\":\"1 GW\",\"{name}\":\"{cell}\"}}\n");
        let (_, rows) = account(&line, Format::Ndjson);
        assert!(rows.contains(&format!("\"facility_power_w\":{watts},")), "{rows}");
    }
    // A later object with another name for what the first ones lack is not passed over.
    let lines =
        "{\"power\":\"1 GW\"}\n".repeat(20_000) + "{\"power\":\"1 GW\",\"利用率\":\"50%\"}\n";
    let (later, _) = account(&lines, Format::Ndjson);
    assert_eq!((later.results, later.rejected), (20_000, 1));
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

/// Tables at fault, or of which something is not read.
const OPEN: [&str; 22] = [
    "Site,Power,Power\nA,100 MW,7 MW\n",
    "Site,Capacity (MW),Capacity (MW)\nA,100,7\n",
    "Site,Capacity (MWh)\nA,100\n",
    "Site,Capacity (MWh)\nA,100 MW\n",
    "Site,Power (10^3 kW)\nA,100\n",
    "Site,Power (MW or kW)\nA,100\n",
    "Site,x,x\nA,1,2\n",
    "Site,,\nA,1,2\n",
    "GPUs/Model,n\nXYZ,100\n",
    "Site,GPU,GPUs,Racks\nA,H100,100,10\n",
    "Site,MW,\"Load\nfactor\"\nA,100,60%\n",
    "Site,MW,\"Load factor, %\",it's used\nA,100,60,2\n",
    "Site,MW,Load factor,Load factor\nA,100,60%,60%\n",
    "Site,MW,COD,Tariff,WUE,Scenario,CO2 (t),Annual energy (GWh)\nA,100,2027,1,1,x,7,8\n",
    "Site,State,MW\nA,XX,100\nB,TX,7\n",
    "Site,MW,Grid emission factor (kg/kWh)\nA,100,0.4\n",
    "Ort;Leistung (MW)\nA;1.250\n",
    "site;power\nA;7 GW\n",
    "Site,Power\nA,100\n",
    "{\"old\":[{\"MW\":1}],\"new one\":[{\"MW\":2}]}",
    "{\"site\":\"A\",\"size\":\"7 GW\"}\n",
    "Site,Summer (MW),Winter (MW)\nA,100,110\n",
];

/// What is said of a table can be typed: no flag of it is refused, nor ends a run that went on without.
#[test]
fn every_flag_that_is_told_is_taken() {
    let mut count = 0;
    for table in OPEN {
        for language in ["en", "zh"] {
            let first = piped(&["--lang", language], table.as_bytes());
            for flags in hints::flags(&stderr(&first)) {
                let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
                let again = piped(&flags, table.as_bytes());
                assert_ne!(again.status.code(), Some(2), "{table}{flags:?}: {}", stderr(&again));
                count += 1;
            }
        }
    }
    assert!(count > 30, "only {count} flags");
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
    for (heading, watts) in [("(万 kW)", "20000000"), ("Power (10^3 kW)", "2000000")] {
        let (code, rows, told) = run(heading, &[]);
        assert_eq!(code, Some(0), "{told}");
        assert!(rows.contains(&format!("a,2,{watts},")), "{rows}");
    }
    for heading in ["Power (10^5 kW)", "Power (100 MW)", "Power (k W)", "Power MW or kW"] {
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
        "Capacity utilization", "Average load", "Occupancy", "LF", "Availability", "容量因子",
        "稼働率", "Commissioned", "Opening", "First power", "Start year", "上线时间", "并网时间",
        "Retirement", "Closed", "racks", "机柜数", "Number", "No. of halls", "栋数", "Stück",
    ] {
        let (account, _) = account(&format!("id\tpower\t{name}\na\t1 GW\t0.5\n"), Format::Tsv);
        let read = is_read(&account, name);
        let named = is_named(&account, name);
        assert!(read || named, "{name}: {account:?}");
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
    assert!(told.contains("2 rows without a date are counted as running"), "{told}");
    let told = stderr(&piped(&["--year", "2028"], b"site,power\nA,1 GW\n"));
    assert!(!told.contains("without a date"), "{told}");
}

#[test]
fn columns_that_mean_nothing_are_not_spoken_of() {
    let header = "Plant Name,County,State,Owner,country,Latitude,note,year built,id,address";
    let table = format!("{header},power\na,b,c,d,e,1,g,2025,1,x,7 GW\n");
    let (account, _) = account(&table, Format::Csv);
    assert!(account.unread.is_empty(), "{account:?}");
    assert_eq!(columns(&account), [("power".to_owned(), "power".to_owned())]);
}

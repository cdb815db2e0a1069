//! Tables for people, by group and by calendar year, against a model of whole days and kilowatts.

use super::*;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

/// A site: a group, kilowatts, and perhaps the day on which it comes online.
#[derive(Clone, Debug)]
struct Site {
    group: &'static str,
    kilowatts: u32,
    online: Option<(u16, u16)>,
}

const FIRST: u16 = 2026;
const LAST: u16 = 2032;

fn sites() -> impl Strategy<Value = Vec<Site>> {
    let groups = prop::sample::select(&["TX", "VA", "OH", "内蒙古", ""][..]);
    let online = prop::option::of((2024_u16..2035, 0_u16..365));
    let site = (groups, 1_u32..3_000_000, online);
    let site = site.prop_map(|(group, kilowatts, online)| Site { group, kilowatts, online });
    prop::collection::vec(site, 1..40)
}

fn days_of(year: u16) -> u32 {
    if year.is_multiple_of(4) { 366 } else { 365 }
}

/// Month and day, by counting them off.
fn date(year: u16, day: u16) -> String {
    let february = if year.is_multiple_of(4) { 29 } else { 28 };
    let mut left = day;
    for (month, days) in
        [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate()
    {
        if left < days {
            return format!("{year}-{:02}-{:02}", month + 1, left + 1);
        }
        left -= days;
    }
    unreachable!("a year has no day {day}")
}

impl Site {
    /// Exact: whole kilowatts for whole hours.
    fn kilowatt_hours(&self, year: u16) -> u64 {
        let days = match self.online {
            Some((online, _)) if online > year => 0,
            Some((online, day)) if online == year => days_of(year) - u32::from(day),
            _ => days_of(year),
        };
        u64::from(self.kilowatts) * u64::from(days) * 24
    }

    fn line(&self, at: usize) -> String {
        let online = self.online.map(|(year, day)| date(year, day)).unwrap_or_default();
        format!("S{at},{},{},{online}\n", self.group, self.kilowatts)
    }
}

fn table(sites: &[Site]) -> String {
    let lines = sites.iter().enumerate().map(|(at, site)| site.line(at));
    std::iter::once("site,state,power (kW),online\n".to_owned()).chain(lines).collect()
}

fn json(arguments: &[&str], table: &str) -> Value {
    let output = piped(arguments, table.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn is_near(value: &Value, expected: u64) -> bool {
    (value.as_f64().unwrap() - expected as f64).abs() <= 1e-9 * expected as f64
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn years_and_groups_are_those_of_the_sites(sites in sites()) {
        let table = table(&sites);
        let shown = json(&["--by-year", "2026..2032", "--group-by", "state", "--format", "json"], &table);
        for (at, year) in (FIRST..=LAST).enumerate() {
            let of = |sites: &mut dyn Iterator<Item = &Site>| -> u64 {
                sites.map(|site| site.kilowatt_hours(year)).sum()
            };
            let all = of(&mut sites.iter());
            let shown_year = &shown["years"][at];
            prop_assert_eq!(&shown_year["year"], year);
            prop_assert!(is_near(&shown_year["energy_kwh"], all), "{year} {all} {shown_year}");
            let hours = u64::from(days_of(year)) * 24;
            prop_assert!(is_near(&shown_year["hours"], hours));
            let average = shown_year["average_power_w"].as_f64().unwrap();
            let expected = all as f64 * 1e3 / hours as f64;
            prop_assert!((average - expected).abs() <= 1e-9 * expected);
            let mut sum = 0.0;
            for entry in shown["entries"].as_array().unwrap() {
                let name = entry["name"].as_str().unwrap();
                let group = of(&mut sites.iter().filter(|site| site.group == name));
                prop_assert!(is_near(&entry["years"][at]["energy_kwh"], group), "{name} {year}");
                sum += entry["years"][at]["energy_kwh"].as_f64().unwrap();
            }
            prop_assert!((sum - all as f64).abs() <= 1e-9 * sum, "{sum} {all}");
        }
        let undated = sites.iter().filter(|site| site.online.is_none()).count();
        prop_assert_eq!(&shown["undated"]["rows"], undated);
        let mut groups: BTreeMap<&str, u64> = BTreeMap::new();
        for site in &sites {
            *groups.entry(site.group).or_default() += 1;
        }
        for entry in shown["entries"].as_array().unwrap() {
            prop_assert_eq!(&entry["rows"], groups[entry["name"].as_str().unwrap()]);
        }
        prop_assert_eq!(shown["entries"].as_array().unwrap().len(), groups.len());
    }

    #[test]
    fn the_largest_and_the_rest_are_all(sites in sites(), top in 1_usize..12) {
        let table = table(&sites);
        let shown = json(&["--format", "json", "--top", &top.to_string()], &table);
        let mut order: Vec<usize> = (0..sites.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(sites[*at].kilowatts));
        let entries = shown["entries"].as_array().unwrap();
        prop_assert_eq!(entries.len(), top.min(sites.len()));
        for (entry, at) in entries.iter().zip(&order) {
            prop_assert_eq!(&entry["name"], &format!("S{at}"));
            prop_assert_eq!(&entry["row"], at + 1);
            prop_assert!(is_near(&entry["annual_energy_kwh"], u64::from(sites[*at].kilowatts) * 8760));
        }
        let rest: u64 = order.iter().skip(top).map(|at| u64::from(sites[*at].kilowatts) * 8760).sum();
        prop_assert!(is_near(&shown["others"]["annual_energy_kwh"], rest));
        prop_assert_eq!(&shown["others"]["count"], sites.len().saturating_sub(top));
    }
}

#[test]
fn a_year_of_several_is_that_year_alone() {
    let table = "site,power,online,pue,hours\nA,1 GW,2027-05-01,1.2,\nB,60亿瓦,,,\nC,500 MW,,,8000\nD,61 TWh/yr,,,\n";
    let several = json(&["--by-year", "2026..2029", "--format", "json"], table);
    for (at, year) in (2026..=2029).enumerate() {
        let alone = json(&["--year", &year.to_string(), "--format", "json"], table);
        let energy = &alone["summary"]["annual_energy_kwh"];
        assert_eq!(several["years"][at]["energy_kwh"].as_f64(), energy.as_f64(), "{year}");
    }
}

#[test]
fn a_quarter_or_a_half_counts_from_its_first_day() {
    let table = "site,power,online date\nA,1 GW,Q3 2027\nB,500 MW,2028-07-01T00:00:00\nC,250 MW,Jul-2026\nD,100 MW,H2 2027\n";
    let output = piped(&["--by-year", "2026..2028", "--units", "MWh"], table.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    let energy = |line: &str| line.split(',').nth(3).unwrap().to_owned();
    let energies: Vec<String> = text.lines().map(energy).collect();
    assert_eq!(energies, ["energy_mwh", "1104000", "7047600", "14066400"]);
}

#[test]
fn a_full_year_after_the_last_date_is_the_power_for_its_hours() {
    let table = "power,COD\n1 GW,2026-03-01\n250 MW,2027\n";
    let shown = json(&["--by-year", "2028..2029", "--format", "json"], table);
    assert_eq!(shown["years"][0]["energy_kwh"], 1_250_000 * 8784_u64);
    assert_eq!(shown["years"][1]["energy_kwh"], 1_250_000 * 8760_u64);
}

#[test]
fn a_pipe_gets_every_row_and_units_are_in_the_names_of_columns() {
    let table = "site,power\nA,7 GW\nB,450 MW\n";
    let plain = piped(&[], table.as_bytes());
    assert!(
        plain.stdout.starts_with(format!("site,power,{RESULTS}\nA,7 GW,{SEVEN_GW}\n").as_bytes())
    );
    let output = piped(&["--units", "MW,GWh", "--against", "ireland@2024"], table.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines = text.lines();
    assert!(
        lines.next().unwrap().starts_with("site,power,facility_power_mw,annual_energy_gwh,times_")
    );
    assert!(lines.next().unwrap().starts_with("A,7 GW,7000,61320,"));
    assert!(lines.next().unwrap().starts_with("B,450 MW,450,3942,"));
    let groups = ["--units", "万千瓦", "--group-by", "site"];
    let output = piped(&groups, table.as_bytes());
    assert!(
        output.stdout.starts_with("site,rows,facility_power_万千瓦,annual_energy_kwh".as_bytes())
    );
}

#[test]
fn what_is_shown_is_the_same_on_any_number_of_threads_and_needs_little_memory() {
    let mut table = "site,state,power\n".to_owned();
    for row in 0..60_000_u32 {
        let megawatts = row.wrapping_mul(2_654_435_761) % 900 + 1;
        table += &format!("S{row},{},{megawatts} MW\n", row % 7);
    }
    let of = |threads: &str| {
        let flags = ["--format", "json", "--top", "25", "--threads", threads];
        json(&flags, &table)
    };
    let one = of("1");
    assert_eq!(one["others"]["count"], 60_000 - 25);
    for threads in ["2", "7"] {
        let many = of(threads);
        let names = |shown: &Value| -> Vec<Value> {
            shown["entries"].as_array().unwrap().iter().map(|entry| entry["name"].clone()).collect()
        };
        assert_eq!(names(&many), names(&one), "{threads}");
    }
}

#[test]
fn files_are_drawn_by_their_ending() {
    let folder = Folder::new();
    folder.write("sites.csv", include_bytes!("../data/fleet/announced.csv"));
    let made = |name: &str, flags: &[&str]| {
        let path = folder.path(name);
        let (input, output) = (folder.path("sites.csv"), &path);
        let run = fleet().arg(input).arg("-o").arg(output).args(flags).output().unwrap();
        assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
        folder.text(name)
    };
    let groups = made("groups.svg", &["--group-by", "State"]);
    let picture = roxmltree::Document::parse(&groups).unwrap();
    let texts: Vec<&str> = picture.descendants().filter_map(|node| node.text()).collect();
    for text in ["Texas", "two sites, 2.4 GW", "21.0 TWh", "Michigan", "8.76"] {
        assert!(texts.iter().any(|found| found.trim() == text), "{text}: {texts:?}");
    }
    let years = made("years.svg", &["--by-year", "2026..2032", "--lang", "zh"]);
    assert!(years.contains("2032年，7个站点共用电843亿千瓦时"), "{years}");
    let page = made("sites.html", &[]);
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("New Carlisle"));
    assert!(made("sites.md", &["--top", "2"]).contains("| and 5 more |"));
    assert!(made("sites.json", &[]).contains("\"New Carlisle\""));
}

#[test]
fn names_of_others_stay_what_they_are() {
    let table = "site,power\n<b>\u{1b}[31mred,7 GW\n=1+1,6 GW\n";
    let output = piped(&["--format", "table"], table.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains('\u{1b}') && text.contains("=1+1"), "{text}");
}

#[test]
fn the_json_is_what_its_schema_says() {
    let schema = gigawatt::schema::Subject::of_name("fleet-table").unwrap().schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let table = include_str!("../data/fleet/announced.csv");
    for flags in [
        &[][..],
        &["--group-by", "State", "--grid", "us", "--tariff", "0.08USD/kWh"],
        &["--by-year", "2026..2027", "--group-by", "State", "--top", "2"],
    ] {
        let shown = json(&[&["--format", "json"], flags].concat(), table);
        let errors: Vec<String> = validator.iter_errors(&shown).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{flags:?}: {errors:?}");
    }
}

#[test]
fn flags_that_say_nothing_are_refused() {
    let table = b"site,power\nA,7 GW\n";
    for flags in [
        &["--top", "3"][..],
        &["--format", "table", "--ranges"],
        &["--by-year", "2026..2027", "--format", "ndjson"],
        &["--by-year", "2032..2026"],
        &["--by-year", "2026", "--hours", "8000"],
        &["--units", "h"],
    ] {
        let output = piped(flags, table);
        assert_eq!(output.status.code(), Some(2), "{flags:?}");
        assert!(stderr(&output).contains("hint") || flags.contains(&"--hours"), "{flags:?}");
    }
}

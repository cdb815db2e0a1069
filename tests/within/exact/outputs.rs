//! A calculation as JSON, as CSV and as Markdown in both languages, each number in it by itself.

use super::calculations::{Assumed, Row};
use super::rational::{over, printed, whole};
use super::shown::{Tally, split};
use gigawatt::answer::Calculation;
use gigawatt::render::{Format, Language, Style, render};
use num_rational::BigRational;
use serde_json::Value;

/// The keys of the figures, and by what they are to be multiplied to be in the base unit.
const KEYS: [(&str, i64); 5] = [
    ("power_w", 1),
    ("facility_power_w", 1),
    ("hourly_energy_kwh", 3_600_000),
    ("daily_energy_kwh", 3_600_000),
    ("annual_energy_kwh", 3_600_000),
];
/// What the names of low, central and high end in.
const SUFFIXES: [&str; 3] = ["_low", "", "_high"];
const COMPARED: [&str; 3] = ["share_of_installed_capacity", "plant_years", "days_of_output"];

const STYLE: Style = Style::new(Language::English);

pub fn in_json(
    tally: &mut Tally,
    calculation: &Calculation,
    _: u8,
    rows: &[Row],
    assumed: &Assumed,
) {
    let text = render(calculation, Format::Json, &STYLE).expect("JSON");
    let output: Value = serde_json::from_str(&text).expect("JSON");
    for (at, row) in rows.iter().enumerate() {
        let deployment = &output["deployments"][at];
        let compared = &deployment["comparisons"][0];
        for (figures, suffix) in row.figures(assumed).iter().zip(SUFFIXES) {
            let values = KEYS.iter().map(|(key, scale)| (deployment, *key, *scale));
            let values = values.chain(COMPARED.iter().map(|key| (compared, *key, 1)));
            for (figure, (object, key, scale)) in figures.iter().zip(values) {
                // What is no range has no keys for its ends.
                let value = object.get(format!("{key}{suffix}")).unwrap_or(&object[key]);
                let found = printed(&value.to_string());
                let told = || format!("{key}{suffix} of row {at}: {value}");
                tally.value(&found, &over(figure, &whole(scale)), 15, &told);
            }
        }
    }
}

pub fn in_csv(
    tally: &mut Tally,
    calculation: &Calculation,
    _: u8,
    rows: &[Row],
    assumed: &Assumed,
) {
    let text = render(calculation, Format::Csv, &STYLE).expect("CSV");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let suffixes = ["_three_gorges", "_three_gorges_design", "_three_gorges_design"];
    let names = KEYS
        .iter()
        .map(|(key, scale)| ((*key).to_owned(), *scale))
        .chain(COMPARED.iter().zip(suffixes).map(|(key, suffix)| (format!("{key}{suffix}"), 1)));
    let names: Vec<(String, i64)> = names.collect();
    for (record, row) in reader.records().zip(rows) {
        let record = record.expect("a record");
        let cell = |name: &str| header.iter().position(|other| other == name).map(|at| &record[at]);
        for (figures, suffix) in row.figures(assumed).iter().zip(SUFFIXES) {
            for (figure, (name, scale)) in figures.iter().zip(&names) {
                // Without columns for the ends, no row of the column is a range.
                let text = cell(&format!("{name}{suffix}")).or_else(|| cell(name));
                tally.number(text.expect("a column"), &over(figure, &whole(*scale)), 15, name);
            }
        }
    }
}

pub fn in_english(
    tally: &mut Tally,
    calculation: &Calculation,
    digits: u8,
    rows: &[Row],
    a: &Assumed,
) {
    in_markdown(tally, calculation, style_of(Language::English, digits), rows, a);
}

pub fn in_chinese(
    tally: &mut Tally,
    calculation: &Calculation,
    digits: u8,
    rows: &[Row],
    a: &Assumed,
) {
    in_markdown(tally, calculation, style_of(Language::Chinese, digits), rows, a);
}

pub fn style_of(language: Language, digits: u8) -> Style {
    let mut style = Style::new(language);
    style.digits = digits;
    style
}

fn in_markdown(
    tally: &mut Tally,
    calculation: &Calculation,
    style: Style,
    rows: &[Row],
    assumed: &Assumed,
) {
    let text = render(calculation, Format::Markdown, &style).expect("Markdown");
    // Of each table the lines of the rows, in their order.
    let is_row = |line: &&str| line.starts_with('|') && line.contains("row");
    let lines: Vec<&str> = text.lines().filter(is_row).collect();
    let (amounts, compared) = lines.split_at(rows.len());
    assert_eq!(compared.len(), rows.len(), "{text}");
    for ((row, amounts), compared) in rows.iter().zip(amounts).zip(compared) {
        shown_against(
            tally,
            row,
            cells(row, amounts),
            &cells(row, compared),
            style.digits,
            assumed,
        );
    }
}

/// The amounts of a row as they are shown, then what it is compared with.
pub fn shown_against<Text: AsRef<str> + Clone>(
    tally: &mut Tally,
    row: &Row,
    mut amounts: Vec<Text>,
    compared: &[Text],
    digits: u8,
    assumed: &Assumed,
) {
    if amounts.len() == 4 {
        // What is drawn is what was announced, and not shown twice.
        amounts.insert(1, amounts[0].clone());
    }
    assert_eq!((amounts.len(), compared.len()), (5, 3), "{}", row.name);
    let figures = row.figures(assumed);
    let of_power = std::iter::once(row.is_range);
    let are_ranges = of_power.chain(std::iter::repeat(assumed.is_range(row)));
    let shown = amounts.iter().chain(compared).map(AsRef::as_ref);
    for ((at, cell), is_range) in shown.enumerate().zip(are_ranges) {
        let ends = figures.each_ref().map(|figures| &figures[at]);
        assert_eq!(cell.contains(" to ") || cell.contains('至'), is_range, "{cell}");
        cell_against(tally, cell, ends, &row.name, digits.into());
    }
}

/// What stands behind the name in a line, `0.59 years, 217 days` as two.
fn cells<'a>(row: &Row, line: &'a str) -> Vec<&'a str> {
    let (name, cells) = line.trim_matches('|').split_once('|').expect("cells");
    // The name is `row7`, or `3 x row7`, or 3个row7.
    assert_eq!(name.trim().rsplit([' ', '个']).next(), Some(row.name.as_str()), "{line}");
    let parts = cells.split('|').flat_map(|cell| cell.split(", "));
    parts.flat_map(|cell| cell.split('，')).map(str::trim).collect()
}

/// `7 GW`, `18 to 30 GW`, 180至300亿瓦.
fn cell_against(tally: &mut Tally, cell: &str, ends: [&BigRational; 3], told: &str, digits: i32) {
    let Some((low, high)) = cell.split_once(" to ").or_else(|| cell.split_once('至')) else {
        return tally.text(cell, ends[1], digits, told);
    };
    let (_, unit) = split(high);
    // In Chinese the low end has its multiple, and the unit stands behind both: 180亿至300亿瓦.
    let (number, own) = split(low);
    let low = if unit.starts_with(own) { format!("{number} {unit}") } else { low.to_owned() };
    tally.text(&low, ends[0], digits, told);
    tally.text(high, ends[2], digits, told);
}

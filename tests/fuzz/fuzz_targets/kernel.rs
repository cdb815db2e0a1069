//! Lines of cells as a batch: a row by itself has the result it has among others, whatever the kernel
//! remembers of the row before, and every result is finite and in order.
#![no_main]

use gigawatt::fleet::{Batch, Column, Defaults, Rates, Results, evaluate};
use gigawatt::model::Assumptions;
use libfuzzer_sys::fuzz_target;

const COLUMNS: usize = 8;

fn batch<'a>(columns: &'a [Vec<&'a str>; COLUMNS]) -> Batch<'a> {
    let [power, pue, utilization, basis, hours, count, online, offline] = columns;
    let grid = &[];
    Batch { power, pue, utilization, basis, hours, count, online, offline, grid }
}

fn columns<'a>(rows: &[[&'a str; COLUMNS]]) -> [Vec<&'a str>; COLUMNS] {
    std::array::from_fn(|column| rows.iter().map(|row| row[column]).collect())
}

fn same(column: &Column, row: usize, alone: &Column) {
    let bits = |values: &[f64], at: usize| values[at].to_bits();
    assert_eq!(bits(&column.central, row), bits(&alone.central, 0));
    assert_eq!(bits(&column.low, row), bits(&alone.low, 0));
    assert_eq!(bits(&column.high, row), bits(&alone.high, 0));
}

fn in_order(column: &Column, row: usize) {
    let (low, high) = (column.low[row], column.high[row]);
    let central = column.central[row];
    assert!(low >= 0.0 && high.is_finite(), "{low} {high}");
    assert!(low <= central && central <= high, "{low} {central} {high}");
}

fn columns_of(results: &Results) -> impl Iterator<Item = &Column> {
    let always = [&results.facility_power_w, &results.annual_energy_kwh];
    let wanted = results.emissions_kg.iter().chain(&results.cost);
    always.into_iter().chain(&results.comparisons).chain(wanted)
}

fn check(results: &Results, row: usize, alone: &Results) {
    for (column, alone) in columns_of(results).zip(columns_of(alone)) {
        same(column, row, alone);
    }
    let error = results.errors.iter().find(|(at, _)| *at == row).map(|(_, error)| error);
    assert_eq!(error, alone.errors.first().map(|(_, error)| error));
    if error.is_none() {
        columns_of(results).for_each(|column| in_order(column, row));
    }
}

fuzz_target!(|text: &str| {
    let assumptions = Assumptions::headline();
    let Ok(assumptions) = assumptions.with_calendar_year(2028) else { return };
    let power_unit = text.starts_with('#').then(|| "MW".to_owned());
    let (references, rates) = (Vec::new(), Rates::default());
    let defaults = Defaults { assumptions, power_unit, references, rates, ranges: true };
    let row = |line: &str| line.split('|').map(str::to_owned).collect::<Vec<_>>();
    let owned: Vec<Vec<String>> = text.trim_start_matches('#').lines().take(8).map(row).collect();
    let cell = |row: &'_ [String], at: usize| row.get(at).cloned().unwrap_or_default();
    let padded: Vec<[String; COLUMNS]> =
        owned.iter().map(|row| std::array::from_fn(|at| cell(row, at))).collect();
    let rows: Vec<[&str; COLUMNS]> =
        padded.iter().map(|row| std::array::from_fn(|at| row[at].as_str())).collect();
    let together = columns(&rows);
    let results = evaluate(&batch(&together), &defaults);
    for (at, row) in rows.iter().enumerate() {
        let alone = columns(&[*row]);
        check(&results, at, &evaluate(&batch(&alone), &defaults));
    }
});

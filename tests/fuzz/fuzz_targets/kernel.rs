//! Lines of cells as a batch: a row by itself has the result it has among others, whatever the kernel
//! remembers of the row before, and every result is finite and in order.
#![no_main]

use gigawatt::ask::{Assume, Table};
use gigawatt::catalog::Catalog;
use gigawatt::fleet::{Column, Columns, Defaults, Evaluator, Input, Results, Texts};
use libfuzzer_sys::fuzz_target;
use std::sync::{Arc, LazyLock};

const COLUMNS: usize = 8;

static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::embedded);

const INPUTS: [Input; COLUMNS] = [
    Input::Power,
    Input::Pue,
    Input::Utilization,
    Input::Basis,
    Input::Hours,
    Input::Count,
    Input::Online,
    Input::Offline,
];

fn evaluate(columns: &[Vec<&str>; COLUMNS], defaults: &Arc<Defaults>) -> Results {
    let read = INPUTS.into_iter().zip(columns);
    let read = read.fold(Columns::default(), |read, (input, texts)| read.with(input, Texts::Slices(texts)));
    Evaluator::new(Arc::clone(defaults)).evaluate(columns[0].len(), &read)
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
    let assume = Assume { year: Some(2028), ..Assume::default() };
    let power_unit = text.starts_with('#').then(|| "MW".to_owned());
    let table = Table { assume, power_unit, ranges: true, ..Table::default() };
    let Ok(defaults) = table.defaults(&CATALOG) else { return };
    let defaults = Arc::new(defaults);
    let row = |line: &str| line.split('|').map(str::to_owned).collect::<Vec<_>>();
    let owned: Vec<Vec<String>> = text.trim_start_matches('#').lines().take(8).map(row).collect();
    let cell = |row: &'_ [String], at: usize| row.get(at).cloned().unwrap_or_default();
    let padded: Vec<[String; COLUMNS]> =
        owned.iter().map(|row| std::array::from_fn(|at| cell(row, at))).collect();
    let rows: Vec<[&str; COLUMNS]> =
        padded.iter().map(|row| std::array::from_fn(|at| row[at].as_str())).collect();
    let together = columns(&rows);
    let results = evaluate(&together, &defaults);
    for (at, row) in rows.iter().enumerate() {
        let alone = columns(&[*row]);
        check(&results, at, &evaluate(&alone, &defaults));
    }
});

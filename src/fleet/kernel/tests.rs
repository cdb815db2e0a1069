//! What comes of the columns of a batch, worked by hand.

use super::*;
use crate::fleet::evaluator::Evaluator;
use crate::fleet::results::Results;
use crate::fleet::texts::{Columns, Texts};
use crate::model::{AnnualGeneration, GenerationBasis, PowerBasis};
use crate::quantity::{parse_carbon_intensity, parse_energy, parse_tariff};

/// Columns of text of the same length. A column that is not there is empty, and so is a cell that
/// leaves its default.
#[derive(Clone, Copy, Debug, Default)]
struct Batch<'a> {
    power: &'a [&'a str],
    pue: &'a [&'a str],
    utilization: &'a [&'a str],
    basis: &'a [&'a str],
    hours: &'a [&'a str],
    count: &'a [&'a str],
    online: &'a [&'a str],
    offline: &'a [&'a str],
    grid: &'a [&'a str],
    unit: &'a [&'a str],
    accelerator: &'a [&'a str],
}

impl<'a> Batch<'a> {
    fn columns(&self) -> Columns<'a> {
        let Batch { power, pue, utilization, basis, hours, count, .. } = *self;
        let Batch { online, offline, grid, unit, accelerator, .. } = *self;
        let all = [
            (Input::Power, power),
            (Input::Pue, pue),
            (Input::Utilization, utilization),
            (Input::Basis, basis),
            (Input::Hours, hours),
            (Input::Count, count),
            (Input::Online, online),
            (Input::Offline, offline),
            (Input::Grid, grid),
            (Input::Unit, unit),
            (Input::Accelerator, accelerator),
        ];
        let given = all.into_iter().filter(|(_, texts)| !texts.is_empty());
        given.fold(Columns::default(), |columns, (input, texts)| {
            columns.with(input, Texts::Slices(texts))
        })
    }
}

fn evaluate(batch: &Batch<'_>, defaults: &Defaults) -> Results {
    Evaluator::new(defaults.clone().into()).evaluate(batch.power.len(), &batch.columns())
}

fn defaults() -> Defaults {
    let energy = parse_energy("88.2 TWh").unwrap();
    let generation = AnnualGeneration { energy, basis: GenerationBasis::Design, year: None };
    let year = YearFigure::Generation(generation);
    Defaults {
        assumptions: Assumptions::headline(),
        power_unit: None,
        references: vec![Reference { name: "plant_years_dam".to_owned(), year }],
        rates: Rates::default(),
        ranges: false,
    }
}

#[test]
fn every_column_changes_the_result() {
    let batch = Batch {
        power: &["10 GW"; 6],
        pue: &["", "1.2", "", "1.2", "", ""],
        utilization: &["", "", "50%", "", "", ""],
        basis: &["", "it-load", "", "facility", "", "unstated"],
        hours: &["", "", "", "", "100", ""],
        count: &["", "", "", "", "", "3"],
        ..Batch::default()
    };
    let results = evaluate(&batch, &defaults());
    assert_eq!(results.errors, []);
    assert_eq!(results.facility_power_w.central, [10e9, 12e9, 5e9, 10e9, 10e9, 30e9]);
    // 10 GW over 8,760 h is 87.6 TWh, over 100 h 1 TWh.
    let twh: Vec<f64> = results.annual_energy_kwh.central.iter().map(|kwh| kwh / 1e9).collect();
    assert_eq!(twh, [87.6, 105.12, 43.8, 87.6, 1.0, 262.8]);
    assert!((results.comparisons[0].central[0] - 87.6 / 88.2).abs() < 1e-12);
}

#[test]
fn a_row_goes_before_the_defaults() {
    let assumptions = Assumptions::headline().with_pue(Estimate::exactly(1.5)).unwrap();
    let assumptions = assumptions.with_basis(PowerBasis::ItLoad);
    let defaults = Defaults { assumptions, ..defaults() };
    let batch =
        Batch { power: &["1 GW"; 3], basis: &["", "facility", "unstated"], ..Batch::default() };
    let results = evaluate(&batch, &defaults);
    assert_eq!(results.facility_power_w.central, [1.5e9, 1e9, 1.5e9]);
}

#[test]
fn ranges_are_counted_and_their_ends_kept_where_wanted() {
    let batch = Batch { power: &["6..10 GW", "7 GW"], ..Batch::default() };
    let central = evaluate(&batch, &defaults());
    assert_eq!((central.ranged, central.facility_power_w.low.len()), (1, 0));
    let ends = evaluate(&batch, &Defaults { ranges: true, ..defaults() });
    assert_eq!(ends.facility_power_w.central, [8e9, 7e9]);
    assert_eq!(ends.facility_power_w.low, [6e9, 7e9]);
    assert_eq!(ends.facility_power_w.high, [10e9, 7e9]);
}

#[test]
fn bare_numbers_take_the_unit_that_is_named_and_others_keep_theirs() {
    let defaults = Defaults { power_unit: Some("MW".to_owned()), ..defaults() };
    let batch = Batch { power: &["450", "1.5 GW", "400..450", "六百"], ..Batch::default() };
    let results = evaluate(&batch, &defaults);
    assert_eq!(results.errors, []);
    assert_eq!(results.facility_power_w.central, [450e6, 1.5e9, 425e6, 600e6]);
}

#[test]
fn a_bad_cell_is_an_error_of_its_row_alone() {
    let batch = Batch {
        power: &["7 GWh", "7 GW", "7 GW", "7 GW", "7 GW", "7 GW"],
        pue: &["", "0.9", "", "", "", ""],
        basis: &["", "", "roof", "", "", ""],
        count: &["", "", "", "many", "1e16", "2"],
        ..Batch::default()
    };
    let results = evaluate(&batch, &defaults());
    let rows: Vec<usize> = results.errors.iter().map(|(row, _)| *row).collect();
    assert_eq!(rows, [0, 1, 2, 3, 4]);
    assert!(results.facility_power_w.central[0].is_nan());
    assert_eq!(results.facility_power_w.central[5], 14e9);
}

#[test]
fn a_grid_and_a_tariff_give_emissions_and_cost() {
    let rates = Rates {
        grid: Some(parse_carbon_intensity("500 g/kWh").unwrap().into()),
        grids: [("north".to_owned(), parse_carbon_intensity("30 g/kWh").unwrap().into())].into(),
        tariff: Some(parse_tariff("0.1 USD/kWh").unwrap()),
        ..Rates::default()
    };
    let defaults = Defaults { rates, ..defaults() };
    let batch = Batch {
        power: &["1 GW"; 4],
        grid: &["", "North", "400 g/kWh", "nowhere"],
        ..Batch::default()
    };
    let results = evaluate(&batch, &defaults);
    // 1 GW is 8.76 TWh a year: times 500, 30 and 400 g/kWh.
    let tonnes: Vec<f64> = results.emissions_kg.as_ref().unwrap().central[..3]
        .iter()
        .map(|kilograms| (kilograms / 1000.0).round())
        .collect();
    assert_eq!(tonnes, [4_380_000.0, 262_800.0, 3_504_000.0]);
    let cost = &results.cost.as_ref().unwrap().central;
    assert!((cost[0] - 876e6).abs() < 1.0, "{}", cost[0]);
    assert_eq!(results.errors[0].1, RowError::Grid("nowhere".to_owned()));
}

#[test]
fn days_count_in_a_calendar_year() {
    let assumptions = Assumptions::headline().with_calendar_year(2028).unwrap();
    let defaults = Defaults { assumptions, ..defaults() };
    let batch = Batch {
        power: &["1 GW"; 5],
        online: &["", "2028-07-01", "2029", "", "2028-02-01"],
        offline: &["", "", "", "2028-02", "2028-01-01"],
        ..Batch::default()
    };
    let results = evaluate(&batch, &defaults);
    let gwh: Vec<f64> =
        results.annual_energy_kwh.central[..4].iter().map(|kwh| kwh / 1e6).collect();
    // A leap year of 366 d, its second half of 184 d, nothing, and 31 d of January, of 24 GWh each.
    assert_eq!(gwh, [8784.0, 4416.0, 0.0, 744.0]);
    assert!(matches!(results.errors[0], (4, RowError::Schedule(_))));
}

#[test]
fn without_a_calendar_year_days_are_only_checked() {
    let batch = Batch { power: &["1 GW"; 2], online: &["2028-07-01", "soon"], ..Batch::default() };
    let results = evaluate(&batch, &defaults());
    assert_eq!(results.annual_energy_kwh.central[0], 8.76e9);
    assert_eq!(results.errors[0].0, 1);
}

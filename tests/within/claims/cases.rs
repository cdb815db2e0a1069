//! Claims with what is right of each, worked out by hand.

use super::{turned, verdict, verdict_by};
use gigawatt::model::Verdict::{self, DependsOnTheYear, DoesNotHold, Holds, NotCheckable, Roughly};

fn are(cases: &[(&str, Verdict)]) {
    for (statement, expected) in cases {
        assert_eq!(verdict(statement), Some(*expected), "{statement}");
        assert_eq!(verdict(&turned(statement)), Some(*expected), "{statement}, turned");
    }
}

#[test]
fn an_energy_a_year_is_held_against_a_year_and_a_power_against_a_nameplate() {
    are(&[
        ("10.348TWh/yr = mean-dam@1984", Holds),
        ("882亿千瓦时/年 = 大坝", Holds),
        ("4.2 TWh per year = mean-dam", Holds),
        ("每年882亿千瓦时 = 大坝", Holds),
        ("22.5GW = design-dam", Holds),
        ("2250万千瓦 = 1个大坝", Holds),
        // 2.25 GWh in an hour are 2.25 GW.
        ("每小时2250万度 = 大坝", Holds),
        // 31.9 TWh.
        ("31.9TWh/yr = our-land@2025", Holds),
        ("319亿千瓦时/年 = our-land@2025", Holds),
    ]);
}

#[test]
fn a_power_is_neither_the_energy_of_a_year_nor_a_mass() {
    for statement in ["22.5GW = design-dam@2020", "2250万千瓦 = 大坝@2020", "7GW = our-land"] {
        assert_eq!(verdict(statement), None, "{statement}");
        assert_eq!(verdict(&turned(statement)), None, "{statement}, turned");
    }
    for statement in ["7GW = 24.5 Mt CO2", "7GW = 67.2 kt CO2", "70亿瓦 = 2450万吨二氧化碳"]
    {
        for statement in [statement.to_owned(), turned(statement)] {
            assert_eq!(verdict_by(Some("400 g/kWh"), &statement), None, "{statement}");
        }
    }
}

#[test]
fn a_record_or_lowest_year_judges_nothing_while_there_is_another() {
    are(&[
        ("mean-dam = 4.2TWh", Holds),
        // The record and the lowest year stand for nothing where none is named.
        ("mean-dam = 10.348TWh", DependsOnTheYear),
        ("mean-dam = 2.648TWh", DoesNotHold),
        ("mean-dam@1984 = 10.348TWh", Holds),
        ("mean-dam@1956 = 2.648TWh", Holds),
        ("late-dam = 76TWh", Roughly),
        ("late-dam = 103TWh", DependsOnTheYear),
        // 4,000 kWh a car, and a typical one takes 3,700 to 4,800.
        ("10 billion kWh = 2.5 million our-car", Holds),
        // 100 TWh: the design year has 88.2, the record 111.8.
        ("3000亿千瓦时 = 3个大坝", DependsOnTheYear),
        ("1000亿千瓦时 = 大坝", DependsOnTheYear),
        ("1300亿千瓦时 = 大坝", DoesNotHold),
        // Half of the record year is 55.9 TWh.
        ("7GW for 1y = 0.5 design-dam", DoesNotHold),
        ("7GW for 1y = half of design-dam", DoesNotHold),
        ("70亿瓦运行1年 = 半个大坝", DoesNotHold),
        ("600亿度 = 0.7 design-dam@design", Roughly),
        ("559亿度 = 0.5 design-dam@2020", Holds),
        ("design-dam = 1.21 late-dam", Holds),
    ]);
}

#[test]
fn words_have_one_digit_and_both_sides_are_rounded() {
    are(&[
        // 300 / 111.8 = 2.68.
        // One of something is counted, and so are two: 5 % to either side of 900 MW are 855 to 945.
        ("1GW = 1 near-reactor", Roughly),
        ("1GW = one near-reactor", Roughly),
        ("1GW = near-reactor", Roughly),
        ("1.8GW = 2 near-reactor", Holds),
        ("1.9GW = 2 near-reactor", Roughly),
        // 200 / 111.8 = 1.79, and twice is no 1.5; 150 / 111.8 = 1.34.
        ("200TWh = twice design-dam@2020", Holds),
        ("150TWh = twice design-dam@2020", DoesNotHold),
        ("150TWh = 一个大坝@2020", DoesNotHold),
        ("3000亿千瓦时 = 三个大坝@2020", Holds),
        ("300TWh = three design-dam@2020", Holds),
        ("300TWh = 3 design-dam@2020", DoesNotHold),
        ("300TWh = twice design-dam@2020", DoesNotHold),
        ("112TWh = 一个大坝@2020", Holds),
        // 61.49 / 111.8 = 0.55 of a leap year, and half is 0.45 to 0.55.
        ("60TWh = 半个大坝@2020", Holds),
        ("63TWh = 半个大坝@2020", DoesNotHold),
        // 60.65 to 60.75 GWh a day are 22,137 to 22,174 GWh.
        ("60.7GWh/day for 1y = 22,150GWh", Holds),
        ("60.7GWh/day for 1y = 22,190GWh", Roughly),
        ("1.02万亿千瓦时 = 10226亿千瓦时", Holds),
        ("75TWh = 76TWh", Roughly),
        ("6.1GW = 6.2GW", Roughly),
    ]);
}

#[test]
fn homes_and_cars_are_rates() {
    are(&[
        // 10,715 kWh a year are 1.2232 kW, and 4.8927 kWh in four hours.
        ("850MW for 4h = 212,500 our-home", DoesNotHold),
        ("850MW for 4h = 695,000 our-home", Holds),
        ("850MW = 695,000 our-home", Holds),
        ("7GW = 5.72 million our-home", Holds),
        ("7GW for 1y = 5.72 million our-home", Holds),
        ("7GW for 1h = 572万 our-home", Holds),
        ("168GWh/day = 5.72 million our-home", Holds),
        ("300MW for 1y = 30,000 our-home", DoesNotHold),
        // 20,439, and 2万 is 19,500 to 20,500.
        ("2190亿瓦时 = 2万 our-home", Holds),
    ]);
    // A country is none of many.
    assert_eq!(verdict("7GW = 2 our-land"), None);
}

#[test]
fn coal_goes_by_what_plants_burn_and_else_by_its_heat() {
    are(&[
        // 315 g/kWh.
        ("624.43亿千瓦时 = 1968万吨标准煤", Holds),
        ("500亿千瓦时 = 1530万吨标准煤", Holds),
        ("61.32TWh = 20 Mtce", Holds),
        ("7GW for 1y = 1870万吨标准煤", Holds),
        ("design-dam@2020 = 3440万吨标准煤", Holds),
        // 123 g/kWh.
        ("624.43亿千瓦时 = 767万吨标准煤", Holds),
        ("1tce = 8141kWh", Holds),
        ("1tce = 29.3GJ", Holds),
        // 280 g/kWh, within a tenth of 300.
        ("100.0TWh = 2800万吨标准煤", Roughly),
        // 200 and 3,050 g/kWh.
        ("100TWh = 2000万吨标准煤", DoesNotHold),
        ("80 billion kWh = 244 Mtce", DoesNotHold),
        ("5 Mtce = 500万吨标准煤", Holds),
    ]);
    assert_eq!(verdict("7GW = 1968万吨标准煤"), None);
}

#[test]
fn what_only_an_old_figure_could_judge_is_not_checkable() {
    // 68.972 TWh in 2008.
    are(&[("70TWh = old-city", NotCheckable), ("69TWh = old-city@2008", Holds)]);
}

#[test]
fn nations_chips_and_hours_worked_by_hand() {
    are(&[
        ("100MW for 1h = 10万度", Holds),
        ("100MW for 1h = 10,000 kWh", DoesNotHold),
        ("60GW = 6 billion W", DoesNotHold),
        ("50万千瓦 for 2200h = 11亿千瓦时", Holds),
        // 2.584 to 2.672 TWh, and 2.65 to 2.75.
        ("300MW for 1y = 27亿度", Holds),
        ("300.0MW for 1y = 27亿度", Roughly),
        ("200MW for 4h = 800MWh", Holds),
        ("600MWh/day for 1y = 2190亿瓦时", Holds),
        ("120kW for 24h = 2880kWh", Holds),
        ("700W for 1y = 6132kWh", Holds),
        ("7GW for 1d = 1.68亿度", Holds),
    ]);
}

#[test]
fn co2_goes_by_a_grid_that_is_named() {
    let by = |grid: &str, statement: &str| verdict_by(Some(grid), statement);
    for (grid, statement, expected) in [
        ("838 g/kWh", "500亿千瓦时 = 4190万吨二氧化碳", Holds),
        ("838 g/kWh", "500亿千瓦时 = 0.419亿吨CO2", Holds),
        ("473 gCO2e/kWh", "7GW for 1y = 29 Mt CO2", Holds),
        ("473 gCO2e/kWh", "7GW for 1y = 29 million tonnes of CO2e", Holds),
        ("473 gCO2e/kWh", "61.32 TWh/yr = 29 million tonnes of CO2e", Holds),
        ("473 gCO2e/kWh", "61.32TWh = 31.5 Mt CO2", Roughly),
        ("473 gCO2e/kWh", "61.32TWh = 41.9 Mt CO2", DoesNotHold),
        ("0.5 kg/kWh", "0.5 design-dam@2020 = 28 Mt CO2", Holds),
        ("400..500 g/kWh", "61.32TWh = 27 Mt CO2", Holds),
    ] {
        assert_eq!(by(grid, statement), Some(expected), "{statement}");
        assert_eq!(by(grid, &turned(statement)), Some(expected), "{statement}, turned");
    }
    are(&[("500亿千瓦时 = 4190万吨二氧化碳", NotCheckable)]);
}

#[test]
fn coal_against_co2_goes_by_no_grid() {
    for statement in [
        "1吨标准煤 = 2.66吨CO2",
        "1 tce = 2.66 t CO2",
        "1 tonne of standard coal = 2.66 tonnes of CO2",
        "1 t of coal = 2.66 t CO2",
        "1吨煤 = 2.66吨二氧化碳",
        "5 Mt coal = 13 Mt CO2",
    ] {
        for statement in [statement.to_owned(), turned(statement)] {
            for grid in [None, Some("838 g/kWh"), Some("326.74 g/kWh")] {
                assert_eq!(verdict_by(grid, &statement), Some(NotCheckable), "{statement}");
            }
        }
    }
    // Of coal by its mass nobody knows the heat.
    are(&[("50TWh = 15 Mt coal", NotCheckable), ("1吨煤 = 0.7吨标准煤", NotCheckable)]);
    assert_eq!(verdict("7GW = 15 Mt coal"), None);
    assert_eq!(verdict("61.32TWh = 20 Mtce"), verdict("61.32TWh = 20 Mt of standard coal"));
}

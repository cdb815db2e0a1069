//! The question that a text asks, with what the controls of the page say.

use crate::table::{self, Table};
use gigawatt::ask::{Assume, RateWords, Request};
use gigawatt::catalog::Catalog;

/// What is asked.
pub enum Question {
    /// A whole table.
    Table(Table),
    Other(Request),
}

impl Question {
    /// A text with settings, each a line such as `pue=1.2`. What a question has no field for is left aside.
    pub fn of(text: &str, settings: &str, catalog: &Catalog) -> Self {
        let settings = settings.lines().filter_map(|line| line.split_once('='));
        let settings: Vec<(&str, &str)> = settings.collect();
        if settings.contains(&("table", "1")) || table::is_one(text) {
            return Self::Table(Table::of(&settings));
        }
        let mut request = Request::understood(text, catalog);
        for (name, value) in &settings {
            set(&mut request, name, value);
        }
        Self::Other(request)
    }
}

fn set(request: &mut Request, name: &str, value: &str) {
    match request {
        Request::Calc(calc) => match name {
            "total" => calc.total = true,
            "against" => calc.against = names(value),
            _ => {
                set_assumption(&mut calc.assume, name, value);
                set_rate(&mut calc.rates, name, value);
            }
        },
        Request::Timeline(timeline) => match name {
            "total" => timeline.total = true,
            "against" => timeline.against = names(value),
            _ => set_assumption(&mut timeline.assume, name, value),
        },
        Request::Solve(solve) => set_assumption(&mut solve.assume, name, value),
        Request::Check(check) if name == "grid" => check.grid = Some(value.to_owned()),
        // A claim says itself how long.
        Request::Check(check) if name != "year" => set_assumption(&mut check.assume, name, value),
        _ => {}
    }
}

pub fn set_assumption(assume: &mut Assume, name: &str, value: &str) {
    let text = match name {
        "scenario" => &mut assume.scenario,
        "utilization" => &mut assume.utilization,
        "pue" => &mut assume.pue,
        "basis" => &mut assume.basis,
        "year" => {
            // What is no number is no year either, and said to be none.
            assume.year = Some(value.parse().unwrap_or_default());
            return;
        }
        _ => return,
    };
    *text = Some(value.to_owned());
}

pub fn set_rate(rates: &mut RateWords, name: &str, value: &str) {
    let text = match name {
        "grid" => &mut rates.grid,
        "tariff" => &mut rates.tariff,
        "unit_power" => &mut rates.unit_power,
        _ => return,
    };
    *text = Some(value.to_owned());
}

/// Names with a comma, a semicolon or their Chinese sisters between.
pub fn names(value: &str) -> Vec<String> {
    let names = value.split([',', '，', '、', ';', '；']).map(str::trim);
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

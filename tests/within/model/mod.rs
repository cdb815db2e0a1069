//! The model by its public face: what assumptions keep and refuse, where its limits lie to the last
//! unit, and the words that stand for it in data and in errors. All figures are worked by hand.

mod assumed;
mod limits;
mod schedules;
mod words;

use gigawatt::Estimate;
use gigawatt::quantity::{Energy, Power, Time, parse_energy, parse_power, parse_time};

fn power(text: &str) -> Power {
    parse_power(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn energy(text: &str) -> Energy {
    parse_energy(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn time(text: &str) -> Time {
    parse_time(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn exactly(value: f64) -> Estimate<f64> {
    Estimate::exactly(value)
}

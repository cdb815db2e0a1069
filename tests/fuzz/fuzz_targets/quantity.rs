//! Any text as a quantity: what is read is finite, is written and read back, and the quick way to a
//! power finds what the long way finds.
#![no_main]

use gigawatt::Estimate;
use gigawatt::ask::{Calc, RateWords};
use gigawatt::catalog::Catalog;
use gigawatt::quantity::{
    DisplayUnit, Notation, ParseError, Quantity, parse, parse_power, parse_power_range, parse_range,
    parse_ratio_range, parse_time, write_quantity,
};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::embedded);

/// An error points into its text, between characters, and can be told.
fn well_placed<T>(outcome: Result<T, ParseError>) -> Option<T> {
    let error = match outcome {
        Ok(value) => return Some(value),
        Err(error) => error,
    };
    assert!(error.text().get(error.span()).is_some(), "{error:?}");
    assert!(!error.to_string().is_empty());
    let _ = error.hint();
    None
}

fn read_back(quantity: Quantity) {
    for notation in [Notation::Si, Notation::Myriad] {
        let text = write_quantity(&quantity, notation, 15);
        let found = parse(&text).unwrap_or_else(|error| panic!("{text}: {error}")).quantity;
        assert_eq!(found.dimension(), quantity.dimension(), "{text}");
        // Half a unit of the 15th digit, and the last bits of the arithmetic.
        let (found, wanted) = (found.base_value(), quantity.base_value());
        assert!((found - wanted).abs() <= wanted * 6e-15, "{text}: {found} is not {wanted}");
    }
}

fn in_order(estimate: Estimate<f64>) {
    assert!(estimate.low().is_finite() && estimate.high().is_finite(), "{estimate:?}");
    assert!(estimate.low() <= estimate.central(), "{estimate:?}");
    assert!(estimate.central() <= estimate.high(), "{estimate:?}");
    assert!(estimate.low() >= 0.0, "{estimate:?}");
}

fuzz_target!(|text: &str| {
    let reading = well_placed(parse(text));
    if let Some(reading) = reading {
        let value = reading.quantity.base_value();
        assert!(value.is_finite() && value >= 0.0, "{value}");
        read_back(reading.quantity);
        let padded = parse(&format!(" {text}\t")).map(|reading| reading.quantity);
        assert_eq!(padded, Ok(reading.quantity));
        let unit = DisplayUnit::for_reading(&reading.quantity, Notation::Si, 4);
        assert!(unit.value_of(&reading.quantity).is_some_and(f64::is_finite));
    }
    let power = well_placed(parse_power(text));
    let range = well_placed(parse_power_range(text));
    if let Some(power) = power {
        assert_eq!(range, Some(Estimate::exactly(power)));
        assert_eq!(reading.map(|reading| reading.quantity), Some(Quantity::Power(power)));
    }
    if let Some(range) = range {
        in_order(range.map(|power| power.value));
    }
    if let Some(range) = well_placed(parse_range(text)) {
        in_order(range.quantity.map(|quantity| quantity.base_value()));
    }
    if let Some(ratio) = well_placed(parse_ratio_range(text)) {
        in_order(ratio);
    }
    let _ = well_placed(parse_time(text));
    let rate = || Some(text.to_owned());
    let rates = [
        RateWords { tariff: rate(), ..RateWords::default() },
        RateWords { grid: rate(), ..RateWords::default() },
        RateWords { wue: rate(), ..RateWords::default() },
    ];
    for rates in rates {
        let asked = Calc { deployments: vec!["1 GW".to_owned()], rates, ..Calc::default() };
        let _ = asked.answer(&CATALOG);
    }
    let _ = well_placed(DisplayUnit::parse(text));
});

//! Tests of ranges.

use super::*;

/// Low, central and high in GW or GWh.
fn giga(text: &str) -> Option<[f64; 3]> {
    let range = parse_range(text).ok()?.quantity;
    let scale = match range.low().dimension() {
        Dimension::Power => 1e9,
        _ => 3.6e12,
    };
    let values = [range.low(), range.central(), range.high()];
    Some(values.map(|value| value.base_value() / scale))
}

#[test]
fn two_ends_in_every_notation() {
    for text in [
        "6GW..10GW",
        "6..10 GW",
        "6 GW ... 10 GW",
        "6–10GW",
        "6-10 GW",
        "6~10 GW",
        "6～10 GW",
        "6 to 10 GW",
        "6,000 MW to 10 GW",
        "60至100亿瓦",
        "60亿至100亿瓦",
        "六十到一百亿瓦",
        "6 billion to 10 billion W",
        "6 to 10 billion W",
    ] {
        assert_eq!(giga(text), Some([6.0, 8.0, 10.0]), "{text}");
    }
}

#[test]
fn a_multiplier_of_its_own_is_kept() {
    assert_eq!(giga("9000万至1亿瓦"), Some([0.09, 0.095, 0.1]));
    assert_eq!(giga("500 million to 1 billion kWh"), Some([500.0, 750.0, 1000.0]));
}

#[test]
fn a_value_and_how_far_it_may_be_off() {
    for text in ["8GW±25%", "8±2 GW", "8 GW ± 2 GW", "8+/-2 GW", "80±20亿瓦"] {
        assert_eq!(giga(text), Some([6.0, 8.0, 10.0]), "{text}");
    }
}

#[test]
fn a_single_value_is_a_range_of_one() {
    assert_eq!(giga("7GW"), Some([7.0, 7.0, 7.0]));
    assert!(parse_range("7 GW").unwrap().literal);
    assert_eq!(giga("1e-3 TW"), Some([1.0, 1.0, 1.0]));
    assert_eq!(giga("1 kilowatt-hour"), Some([1e-6, 1e-6, 1e-6]));
}

#[test]
fn what_is_no_range_is_refused_in_its_place() {
    let fault = |text: &str| {
        let error = parse_range(text).unwrap_err();
        (error.kind().name(), text[error.span()].to_owned())
    };
    assert_eq!(fault("10..6 GW"), ("reversed-range", "10..6 GW".to_owned()));
    assert_eq!(fault("1±2 GW"), ("negative", "1±2 GW".to_owned()));
    assert_eq!(fault("6..10"), ("missing-unit", String::new()));
    assert_eq!(fault("6..10 GX"), ("unknown-unit", "GX".to_owned()));
    assert_eq!(fault("6 GX..10 GW"), ("unknown-unit", "GX".to_owned()));
    assert_eq!(fault("6-GW"), ("unexpected", "-".to_owned()));
    assert_eq!(fault("6 GW..10 GWh").0, "unknown-combination");
    assert_eq!(fault("6,5..10 GW").0, "decimal-comma");
    assert_eq!(fault("–5 GW"), ("negative", "–".to_owned()));
    let error = parse_power_range("6..10 GWh").unwrap_err();
    assert_eq!(error.kind().name(), "wrong-dimension");
}

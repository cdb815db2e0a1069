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
        "6GW..10GW", "6..10 GW", "6 GW ... 10 GW", "6–10GW", "6-10 GW", "6GW-10GW", "6,000MW-10GW",
        "60亿-100亿瓦", "6\u{301C}10 GW", "6GW\u{2015}10GW", "60亿——100亿瓦", "6~10 GW",
        "6～10 GW", "6 to 10 GW", "6,000 MW to 10 GW", "60至100亿瓦", "60亿至100亿瓦",
        "六十到一百亿瓦", "6 billion to 10 billion W", "6 to 10 billion W",
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
fn a_multiplier_on_the_right_counts_wholly_for_the_left() {
    for (text, ends) in [
        ("2至3百万千瓦", [2.0, 3.0]),
        ("五至六千万千瓦", [50.0, 60.0]),
        ("二至三百万千瓦", [2.0, 3.0]),
        ("6..10 千 MW", [6.0, 10.0]),
        ("6 to 10 thousand MW", [6.0, 10.0]),
        ("two to three million kilowatts", [2.0, 3.0]),
        ("六十到一百亿瓦", [6.0, 10.0]),
        ("六百至一千万千瓦", [6.0, 10.0]),
        ("八至十亿瓦", [0.8, 1.0]),
        ("8±2百兆瓦", [0.6, 1.0]),
        ("每小时6至10百万度", [6.0, 10.0]),
        ("600至1000万度/小时", [6.0, 10.0]),
    ] {
        let [low, _, high] = giga(text).unwrap();
        assert_eq!([low, high], ends, "{text}");
    }
}

#[test]
fn what_may_be_written_instead_is_a_whole_range() {
    let hint = |text: &str| parse_range(text).unwrap_err().hint().unwrap();
    assert_eq!(hint("6,5..10 GW"), "write `6.5..10 GW`");
    assert_eq!(hint("7GWh±500MW"), "write `7GWh±500MWh`");
    assert_eq!(hint("6..10"), "write `6..10GW`");
}

#[test]
fn a_value_and_how_far_it_may_be_off() {
    for text in ["8GW±25%", "8GW ± 25 percent", "8±2 GW", "8 GW ± 2 GW", "8+/-2 GW", "80±20亿瓦"]
    {
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
    for (text, at) in [("8GW±25x%", "x"), ("8GW±2±5%", "±"), ("61TWh±2 to 5%", "to 5")] {
        assert_eq!(fault(text), ("unexpected", at.to_owned()), "{text}");
    }
    assert_eq!(fault("1±2 GW"), ("negative", "1±2 GW".to_owned()));
    assert_eq!(fault("6..10"), ("missing-unit", String::new()));
    assert_eq!(fault("6..10 GX"), ("unknown-unit", "GX".to_owned()));
    assert_eq!(fault("6 GX..10 GW"), ("unknown-unit", "GX".to_owned()));
    assert_eq!(fault("6 -GW"), ("unexpected", "-".to_owned()));
    assert_eq!(fault("6 GW..10 GWh"), ("wrong-dimension", "GWh".to_owned()));
    assert_eq!(fault("6 GW ± 10 GWh"), ("wrong-dimension", "GWh".to_owned()));
    assert_eq!(fault("61TWh±1TWh/yr"), ("wrong-dimension", "TWh/yr".to_owned()));
    assert_eq!(fault("7GW±1h"), ("wrong-dimension", "h".to_owned()));
    assert_eq!(fault("610亿度±1亿瓦"), ("wrong-dimension", "瓦".to_owned()));
    assert_eq!(fault("6,5..10 GW").0, "decimal-comma");
    assert_eq!(fault("–5 GW"), ("negative", "–".to_owned()));
    let error = parse_power_range("6..10 GWh").unwrap_err();
    assert_eq!(error.kind().name(), "wrong-dimension");
}

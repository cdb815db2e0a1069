//! Tests of what is read to the letter, and of what is suggested instead.

use super::*;

fn hint(text: &str, wanted: Dimension) -> String {
    expect(text, wanted).unwrap_err().hint().unwrap()
}

#[test]
fn what_was_interpreted_is_not_literal() {
    for text in ["7GW", "7 GW", "0.5 mW", "1 kWh", "8760 h"] {
        assert!(parse(text).unwrap().literal, "{text}");
    }
    for text in [
        "7-GW", "~7 GW", "7 gw", "７ GW", "7,000 MW", "70亿瓦", "7 million W", "61.32 TWh/yr",
        "1 GW·yr",
    ] {
        assert!(!parse(text).unwrap().literal, "{text}");
    }
}

#[test]
fn a_quantity_has_a_number_and_a_unit() {
    assert!(is_quantity("7 GW") && is_quantity(" 610亿度 "));
    for text in ["GW", "7", "three-gorges", "7,5 GW", ""] {
        assert!(!is_quantity(text), "{text}");
    }
}

#[test]
fn numbers_need_no_unit() {
    for (text, number) in [("1,200", 1200.0), (" 0.5 ", 0.5), ("三", 3.0), ("1.2亿", 1.2e8)] {
        assert_eq!(parse_number(text), Ok(number), "{text}");
    }
    for (text, kind) in [("", "empty"), ("1,2", "decimal-comma"), ("1e400", "out-of-range")] {
        assert_eq!(parse_number(text).unwrap_err().kind().name(), kind, "{text}");
    }
}

#[test]
fn an_energy_instead_of_a_power_is_that_of_an_hour_or_of_a_year() {
    for (text, hourly, yearly) in [
        ("7 GWh", "7 GW", "7 GWh/yr"),
        ("7 MJ", "7 MJ/h", "7 MJ/yr"),
        ("610亿度", "610亿度/小时", "610亿度/年"),
    ] {
        let expected = format!("write `{hourly}`, or `{yearly}` if it is the energy of a year");
        assert_eq!(hint(text, Dimension::Power), expected);
    }
    for text in ["7 GW*8760h", "8760h × 7 GW", "7 GW·h", "7 GW h"] {
        assert_eq!(hint(text, Dimension::Power), "write `7 GW`", "{text}");
    }
}

#[test]
fn a_power_instead_of_an_energy_wants_a_time() {
    assert_eq!(hint("7 GW", Dimension::Energy), "write `7 GW*1h` or `7 GWh`");
    assert_eq!(hint("70亿瓦", Dimension::Energy), "write `70亿瓦*1小时` or `70亿瓦时`");
    // What has a time already gets no other one.
    assert_eq!(hint("61 TWh/yr", Dimension::Energy), "write an energy, such as `61TWh`");
}

#[test]
fn a_missing_unit_is_suggested_as_it_fits() {
    for (text, [power, energy, time]) in [
        ("7", ["7GW", "7GWh", "7h"]),
        ("7 million", ["7 million W", "7 million kWh", "7 million h"]),
        ("7亿", ["7亿瓦", "7亿度", "7亿小时"]),
    ] {
        assert_eq!(hint(text, Dimension::Power), format!("write `{power}`"));
        assert_eq!(hint(text, Dimension::Energy), format!("write `{energy}`"));
        assert_eq!(hint(text, Dimension::Time), format!("write `{time}`"));
    }
    assert_eq!(parse("7").unwrap_err().hint().as_deref(), Some("write `7GW`"));
}

#[test]
fn a_range_is_refused_where_one_value_is_needed() {
    for text in ["70..90 TWh", "70 to 90 TWh", "80±10 TWh", "七十至九十亿度"] {
        let error = parse_energy(text).unwrap_err();
        assert_eq!((error.kind().name(), &text[error.span()]), ("no-range", text));
    }
    assert_eq!(parse_time("8000..8700").unwrap_err().kind().name(), "no-range");
    // Without two numbers there is no range to speak of.
    assert_eq!(parse_energy("7 to go").unwrap_err().kind().name(), "unknown-unit");
}

//! Rates in every notation, and what is none.

use super::*;
use uom::si::energy::kilowatt_hour;
use uom::si::mass::gram;
use uom::si::volume::liter;

fn one_kwh() -> Energy {
    Energy::new::<kilowatt_hour>(1.0)
}

fn near(found: f64, expected: f64) -> bool {
    (found / expected - 1.0).abs() < 1e-14
}

#[test]
fn masses_in_every_notation() {
    for text in [
        "473 gCO2e/kWh",
        "473gCO₂/kWh",
        "0.473 kg/kWh",
        "0.473 t/MWh",
        "473克/度",
        "0.473千克二氧化碳/千瓦时",
    ] {
        let mass = one_kwh() * parse_carbon_intensity(text).unwrap().central();
        assert!(near(mass.get::<gram>(), 473.0), "{text}");
    }
}

#[test]
fn volumes_in_every_notation() {
    for text in ["1.8 L/kWh", "1.8l/kWh", "1.8 m3/MWh", "1.8升/度", "1.8 litres/kWh"] {
        let volume = one_kwh() * parse_water_intensity(text).unwrap().central();
        assert!(near(volume.get::<liter>(), 1.8), "{text}");
    }
}

#[test]
fn money_in_every_notation() {
    for (text, currency) in [
        ("0.08USD/kWh", "USD"),
        ("USD 0.08/kWh", "USD"),
        ("$0.08/kWh", "USD"),
        ("$80/MWh", "USD"),
        ("0.08元/度", "CNY"),
        ("8万元/GWh", "CNY"),
        ("0.08 €/kWh", "EUR"),
        ("€0.08/kWh", "EUR"),
    ] {
        let tariff = parse_tariff(text).unwrap().central();
        assert!(near(tariff.per_kwh.amount, 0.08), "{text}");
        assert_eq!(tariff.per_kwh.currency.to_string(), currency, "{text}");
    }
}

#[test]
fn a_rate_may_be_a_range() {
    let tariff = parse_tariff("0.06..0.10 USD/kWh").unwrap();
    assert!(near(tariff.low().per_kwh.amount, 0.06));
    assert!(near(tariff.central().per_kwh.amount, 0.08));
    assert!(near(tariff.high().per_kwh.amount, 0.1));
}

#[test]
fn no_sample_draws_a_rate() {
    for (text, hint) in [
        ("0.06..0.10USD/kWh~triangular", "write `0.06..0.10USD/kWh`"),
        ("0.08 USD/kWh~normal(10%)", "write `0.08 USD/kWh`"),
        ("0.06..0.10~triangular USD/kWh", "write it as in `0.08 USD/kWh`"),
    ] {
        assert_eq!(parse_tariff(text).unwrap_err().hint().as_deref(), Some(hint), "{text}");
    }
    let error = parse_carbon_intensity("300..400g/kWh~triangular").unwrap_err();
    assert_eq!(error.kind().name(), "not-drawn");
}

#[test]
fn gallons_are_of_two_sizes() {
    for (text, at) in
        [("0.48gal/kWh", "gal"), ("0.48 US gallons/kWh", "gallons"), ("0.5加仑/度", "加仑")]
    {
        let error = parse_water_intensity(text).unwrap_err();
        assert_eq!((error.kind().name(), &text[error.span()]), ("ambiguous-unit", at));
    }
    // Nor is the l of any other word a litre.
    let error = parse_water_intensity("1.8 ml/kWh").unwrap_err();
    assert_eq!(error.kind().name(), "not-per-energy");
}

#[test]
fn what_is_no_rate_is_refused_in_its_place() {
    let fault = |text: &str| {
        let error = parse_tariff(text).unwrap_err();
        (error.kind().name(), text[error.span()].to_owned())
    };
    assert_eq!(fault("0.08 USD"), ("not-per-energy", "0.08 USD".to_owned()));
    assert_eq!(fault("0.08 USD/kW"), ("not-per-energy", "kW".to_owned()));
    assert_eq!(fault("0.08/kWh"), ("not-per-energy", "0.08".to_owned()));
    assert_eq!(fault("0.5 ¥/kWh").0, "ambiguous-currency");
    assert_eq!(fault("-0.08 USD/kWh").0, "negative");
    assert_eq!(fault("0,08 USD/kWh").0, "decimal-comma");
    assert_eq!(fault("8% USD/kWh").0, "unexpected");
    assert_eq!(fault("").0, "empty");
    assert_eq!(parse_water_intensity("1.8/kWh").unwrap_err().kind().name(), "not-per-energy");
    assert_eq!(parse_carbon_intensity("1 L/kWh").unwrap_err().kind().name(), "not-per-energy");
}

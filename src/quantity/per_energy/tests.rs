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
        "473 gCO2e/kWh", "473gCO₂/kWh", "0.473 kg/kWh", "0.473 t/MWh", "0.473 Mg/MWh",
        "473,000 mg/kWh", "0.473 kt CO2/GWh", "0.473 Mt/TWh", "473克/千瓦时",
        "0.473千克二氧化碳/千瓦时",
    ] {
        let mass = one_kwh() * parse_carbon_intensity(text).unwrap().central();
        assert!(near(mass.get::<gram>(), 473.0), "{text}");
    }
}

#[test]
fn volumes_in_every_notation() {
    for text in ["1.8 ML/GWh", "1.8 Ml/GWh", "1.8 megalitres per GWh", "1.8 kL/MWh", "1.8 GL/TWh"] {
        let volume = one_kwh() * parse_water_intensity(text).unwrap().central();
        assert!(near(volume.get::<liter>(), 1.8), "{text}");
    }
    for text in [
        "1.8 L/kWh", "1800 mL/kWh", "1800 ml/kWh", "1.8l/kWh", "1.8 m3/MWh", "1.8升/度",
        "1.8 litres/kWh",
    ] {
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
fn rates_are_read_as_freely_as_quantities() {
    // The tariff of each of these is 0.08 of its currency for a kilowatt-hour.
    for (text, currency) in [
        ("0.08 USD per kWh", "USD"),
        ("0.08usd/kwh", "USD"),
        ("0.08 Usd a kWh", "USD"),
        ("0.08 USD / kWh", "USD"),
        ("8 US cents/kWh", "USD"),
        ("8 us cents per kWh", "USD"),
        ("8 US¢/kWh", "USD"),
        ("8美分/度", "USD"),
        ("US$0.08/kWh", "USD"),
        ("8 USD/100 kWh", "USD"),
        ("80 million USD/TWh", "USD"),
        ("$80 million per TWh", "USD"),
        ("8 euro cents/kWh", "EUR"),
        ("8 EUR cents/kWh", "EUR"),
        ("8 AUD cents/kWh", "AUD"),
        ("8p/kWh", "GBP"),
        ("8 pence per kWh", "GBP"),
        ("0.08 yuan/kWh", "CNY"),
        ("0.08 yuan per kWh", "CNY"),
        ("80 yuan/MWh", "CNY"),
        ("0.08 renminbi a kWh", "CNY"),
        ("0.08 pounds/kWh", "GBP"),
        ("0.08 pounds sterling/kWh", "GBP"),
        ("0.08 Canadian dollars/kWh", "CAD"),
        ("0.08 Indian rupees/kWh", "INR"),
        ("0.08 kronor/kWh", "SEK"),
        ("0.08 rand/kWh", "ZAR"),
        ("0.08 won/kWh", "KRW"),
        ("0.08新加坡元/度", "SGD"),
        ("0.08加拿大元/度", "CAD"),
        ("0.08印度卢比/度", "INR"),
        ("0.08瑞典克朗/千瓦时", "SEK"),
        ("每度0.08元", "CNY"),
        ("每度电 0.08 元", "CNY"),
        ("每千瓦时8分", "CNY"),
        ("0.08元每度", "CNY"),
        ("8分/度", "CNY"),
        ("每兆瓦时80块钱", "CNY"),
        ("0.8角/度", "CNY"),
        ("80,000 RMB/GWh", "CNY"),
        ("A$0.08/kWh", "AUD"),
        ("0.08 nok/kWh", "NOK"),
        ("０．０８ＵＳＤ／ｋＷｈ", "USD"),
    ] {
        let tariff = parse_tariff(text).unwrap_or_else(|error| panic!("{text}: {error}")).central();
        assert!(near(tariff.per_kwh.amount, 0.08), "{text}: {}", tariff.per_kwh.amount);
        assert_eq!(tariff.per_kwh.currency.to_string(), currency, "{text}");
    }
    for text in
        ["473 g CO2e per kWh", "0.473 kg of CO2 per kWh", "473 GCO2E/KWH", "每度473克", "473 mg/Wh"]
    {
        let mass = one_kwh() * parse_carbon_intensity(text).unwrap().central();
        assert!(near(mass.get::<gram>(), 473.0), "{text}");
    }
    // 882 × 453.59237 / 1,000
    for text in ["882 lb/MWh", "882 lbs CO2/MWh", "882 pounds per MWh", "882磅/兆瓦时"] {
        let mass = one_kwh() * parse_carbon_intensity(text).unwrap().central();
        assert!(near(mass.get::<gram>(), 400.068_470_34), "{text}");
    }
    let volume = one_kwh() * parse_water_intensity("每度1.8升").unwrap().central();
    assert!(near(volume.get::<liter>(), 1.8));
}

#[test]
fn an_end_of_a_range_leaves_out_what_the_other_says() {
    for text in [
        "0.06USD/kWh..0.10USD/kWh", "0.06 USD/kWh to 0.10 USD/kWh", "0.06..0.10 USD/kWh",
        "0.06–0.10 USD per kWh", "0.06USD..0.10USD/kWh", "$0.06..0.10/kWh", "$0.06..$0.10/kWh",
        "60USD/MWh..0.10USD/kWh", "6..10 US cents/kWh", "6 US cents..0.10 USD/kWh",
        "0.08±0.02 USD/kWh", "0.08 USD/kWh ± 0.02 USD/kWh", "0.08 USD/kWh ± 2 US cents/kWh",
        "0.08USD/kWh±25%", "USD 0.06..0.10/kWh",
    ] {
        let tariff = parse_tariff(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let ends = [tariff.low(), tariff.central(), tariff.high()].map(|end| end.per_kwh.amount);
        for (end, expected) in ends.into_iter().zip([0.06, 0.08, 0.1]) {
            assert!(near(end, expected), "{text}: {ends:?}");
        }
    }
    for text in ["400g/kWh..500g/kWh", "400-500 g/kWh", "每度400至500克", "0.4kg/kWh..500g/kWh"]
    {
        let range = parse_carbon_intensity(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let grams = [range.low(), range.high()].map(|end| (one_kwh() * end).get::<gram>());
        assert!(near(grams[0], 400.0) && near(grams[1], 500.0), "{text}: {grams:?}");
    }
}

#[test]
fn what_is_at_fault_in_a_rate_is_named() {
    for (text, kind, at, hint) in [
        ("0.08UDS/kWh", "unknown-currency", "UDS", Some("0.08USD/kWh")),
        ("0.5 CYN per kWh", "unknown-currency", "CYN", Some("0.5 CNY per kWh")),
        ("BGP 0.3/kWh", "unknown-currency", "BGP", Some("GBP 0.3/kWh")),
        ("0.08 XYZ/kWh", "unknown-currency", "XYZ", None),
        ("8ct/kWh", "ambiguous-currency", "ct", Some("8US cents/kWh")),
        ("8 cents/kWh", "ambiguous-currency", "cents", Some("8 US cents/kWh")),
        ("8¢/kWh", "ambiguous-currency", "¢", Some("8US cents/kWh")),
        ("¥0.5/kWh", "ambiguous-currency", "¥", Some("CNY0.5/kWh")),
        ("0.5 kr/kWh", "ambiguous-currency", "kr", Some("0.5 SEK/kWh")),
        ("0.08 USD/mwh", "ambiguous-unit", "mwh", Some("0.08 USD/MWh")),
        ("0.08 USD/kWx", "unknown-unit", "kWx", Some("0.08 USD/kWh")),
        ("0.08 lbs/kWh", "unknown-currency", "lbs", None),
        ("0.06 USD/kWh..0.1 EUR/kWh", "unfit-unit", "EUR/kWh", None),
        ("0,08 USD/kWh", "decimal-comma", "0,08", Some("0.08 USD/kWh")),
        ("0.1..0.06 USD/kWh", "reversed-range", "0.1..0.06 USD/kWh", None),
        ("0.08±0.1 USD/kWh", "negative", "0.08±0.1 USD/kWh", None),
    ] {
        let error = parse_tariff(text).unwrap_err();
        assert_eq!((error.kind().name(), &text[error.span()]), (kind, at), "{text}");
        assert_eq!(error.suggestions().first().map(String::as_str), hint, "{text}");
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
    let error = parse_water_intensity("1.8 pl/kWh").unwrap_err();
    assert_eq!((error.kind().name(), &error.text()[error.span()]), ("unfit-unit", "pl"));
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
    assert_eq!(parse_carbon_intensity("1 L/kWh").unwrap_err().kind().name(), "unfit-unit");
}

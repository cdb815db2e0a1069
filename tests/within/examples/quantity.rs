//! Readers and writers by example.

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn expression() -> Outcome {
    use gigawatt::quantity::{Expression, Factor, parse_amount, parse_claim};

    let power = Expression::amount(parse_amount("420MW")?);
    let year = power.times(Factor::parse("38%")?).over("1y")?;
    assert_eq!(year.text(), "(38% x 420MW) for 1y");
    let claim = parse_claim("420MW x 38% for 1y = 1.4TWh")?;
    assert_eq!(claim.sides[0], year);
    Ok(())
}

#[test]
fn parse_claim() -> Outcome {
    use gigawatt::quantity::{Relation, parse_claim};

    let claim = parse_claim("7GW for 1y = 610亿度")?;
    assert_eq!(claim.sides[0].text(), "7GW for 1y");
    assert_eq!(parse_claim("945TWh超过415TWh的两倍")?.relation, Relation::More);
    assert!(parse_claim("7GW for 1y").is_err());
    Ok(())
}

#[test]
fn factor() -> Outcome {
    use gigawatt::quantity::Factor;

    let factor = Factor::parse("三成")?;
    assert!(factor.value().central() == 0.3 && factor.is_share());
    assert!(!Factor::parse("2.5 billion")?.is_share());
    Ok(())
}

#[test]
fn relation_turned() -> Outcome {
    use gigawatt::quantity::Relation;

    assert_eq!(Relation::More.turned(), Relation::Less);
    assert!(Relation::ALL.iter().all(|relation| relation.turned().turned() == *relation));
    Ok(())
}

#[test]
fn parse_date() -> Outcome {
    use gigawatt::quantity::parse_date;

    assert_eq!(parse_date("2026-07-15")?.quantity.to_string(), "2026-07-15");
    assert_eq!(parse_date("2026年下半年")?.quantity.to_string(), "2026-07-01");
    assert!(parse_date("2026-02-30").is_err());
    Ok(())
}

#[test]
fn currency() -> Outcome {
    use gigawatt::quantity::Currency;

    assert_eq!(
        Currency::of_code("CNY").map(|currency| currency.to_string()).as_deref(),
        Some("CNY")
    );
    assert_eq!(Currency::of_code("usd"), None);
    assert_eq!(Currency::of_code("UDS"), None);
    Ok(())
}

#[test]
fn parse_number() -> Outcome {
    use gigawatt::quantity::parse_number;

    assert_eq!(parse_number("1,200")?, 1200.0);
    assert_eq!(parse_number("三")?, 3.0);
    Ok(())
}

#[test]
fn parse_carbon_intensity() -> Outcome {
    use gigawatt::quantity::{parse_carbon_intensity, parse_energy};
    use uom::si::mass::ton;

    let mass = parse_energy("1 TWh")? * parse_carbon_intensity("473 gCO2e/kWh")?.central();
    assert_eq!(mass.get::<ton>().round(), 473_000.0);
    Ok(())
}

#[test]
fn parse_water_intensity() -> Outcome {
    use gigawatt::quantity::{parse_energy, parse_water_intensity};
    use uom::si::volume::liter;

    let water = parse_energy("1 MWh")? * parse_water_intensity("1.8 L/kWh")?.central();
    assert_eq!(water.get::<liter>().round(), 1800.0);
    Ok(())
}

#[test]
fn parse_tariff() -> Outcome {
    use gigawatt::quantity::parse_tariff;

    let tariff = parse_tariff("80 USD/MWh")?.central();
    assert_eq!(
        (tariff.per_kwh.amount, tariff.per_kwh.currency.to_string().as_str()),
        (0.08, "USD")
    );
    assert!(parse_tariff("0.5 ¥/kWh").is_err());
    Ok(())
}

#[test]
fn parse_energy_range() -> Outcome {
    use gigawatt::quantity::parse_energy_range;
    use uom::si::energy::terawatt_hour;

    let range = parse_energy_range("325..580 TWh")?;
    assert_eq!(range.high().get::<terawatt_hour>(), 580.0);
    Ok(())
}

#[test]
fn implied_rounding() -> Outcome {
    use gigawatt::quantity::implied_rounding;

    assert_eq!(implied_rounding("61 TWh"), 0.5 / 61.0);
    assert_eq!(implied_rounding("88.2 billion kWh"), 0.5 / 882.0);
    Ok(())
}

#[test]
fn scan_quantity() -> Outcome {
    use gigawatt::quantity::scan_quantity;

    let text = "7 GW of chips, or 61 TWh a year";
    assert_eq!(scan_quantity(text).map(|found| found.length), Some(4));
    let year = scan_quantity(&text[18..]).unwrap();
    assert_eq!((year.length, year.energy), (13, Some(6)));
    assert_eq!(scan_quantity("7 days"), None);
    Ok(())
}

#[test]
fn significant() -> Outcome {
    use gigawatt::quantity::Significant;

    assert_eq!(Significant::new(0.695_238, 4).to_string(), "0.6952");
    assert_eq!(Significant::new(61.32_f64.next_up(), 4).to_string(), "61.32");
    // Zeros at the end say that there is more behind them; an exact value has none.
    assert_eq!(Significant::new(0.599_97, 4).to_string(), "0.6000");
    assert_eq!(Significant::new(0.6, 4).to_string(), "0.6");
    Ok(())
}

#[test]
fn round_to_digits() -> Outcome {
    assert_eq!(gigawatt::quantity::round_to_digits(61.32_f64.next_up()), 61.32);
    Ok(())
}

#[test]
fn parse_amount() -> Outcome {
    use gigawatt::quantity::{Amount, parse_amount};

    let Amount::Multiple { count, name } = parse_amount("10% of ireland")?.amount else { panic!() };
    assert_eq!((count.central(), name.as_str()), (0.1, "ireland"));
    assert!(matches!(parse_amount("7GW for 1y")?.amount, Amount::Over { .. }));
    assert!(matches!(parse_amount("61TWh/yr")?.amount, Amount::Rate(_)));
    Ok(())
}

#[test]
fn counted() -> Outcome {
    use gigawatt::quantity::counted;

    let halls = counted("2至3个server-hall").unwrap();
    assert_eq!((halls.count?.high(), halls.what.last()), (3.0, Some(&"server-hall")));
    assert!(counted("server-hall").is_none());
    Ok(())
}

#[test]
fn reader_reads() -> Outcome {
    use gigawatt::quantity::parse_power;

    let error = parse_power("7 GWh").unwrap_err();
    assert!(error.reader().reads("7 GW") && !error.reader().reads("7 GWh"));
    Ok(())
}

#[test]
fn write_number() -> Outcome {
    use gigawatt::quantity::{Notation, write_number};

    assert_eq!(write_number(7e6, 4, Notation::Si), "7,000,000");
    assert_eq!(write_number(1118.0, 4, Notation::Myriad), "1118");
    assert_eq!(write_number(0.000_000_893_88, 4, Notation::Si), "8.939e-7");
    assert_eq!(write_number(1.141_552e30, 4, Notation::Si), "1.142e30");
    Ok(())
}

#[test]
fn group_thousands() -> Outcome {
    assert_eq!(gigawatt::quantity::group_thousands("7000000.125"), "7,000,000.125");
    Ok(())
}

//! Tables by example.

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn names() -> Outcome {
    use gigawatt::fleet::{Input, Names};

    let mut names = Names::default();
    names.set(Input::Power, "nameplate");
    assert_eq!(names.of(Input::Power), "nameplate");
    assert_eq!(names.of(Input::Pue), "pue");
    Ok(())
}

#[test]
fn push_number() -> Outcome {
    use gigawatt::fleet::push_number;

    let mut text = Vec::new();
    push_number(&mut text, 0.1 + 0.2);
    assert_eq!(text, b"0.3");
    Ok(())
}

#[test]
fn overview() -> Outcome {
    use gigawatt::fleet::{Defaults, Format, Plan, Rates, overview};
    use gigawatt::model::Assumptions;

    let mut plan = Plan::new(
        Format::Csv,
        Defaults {
            assumptions: Assumptions::headline(),
            power_unit: None,
            references: Vec::new(),
            rates: Rates::default(),
            ranges: false,
        },
    );
    plan.top = Some(1);
    let input = "site,power\nA,1 GW\nB,7 GW\n".as_bytes();
    let table =
        overview(input, &mut std::io::sink(), &mut |_| {}, &plan, std::num::NonZeroUsize::MIN)?;
    assert_eq!(table.entries[0].name.as_deref(), Some("B"));
    assert_eq!((table.others, table.summary.total.rows), (1, 2));
    Ok(())
}

#[test]
fn units() -> Outcome {
    use gigawatt::fleet::Units;
    use gigawatt::quantity::{DisplayUnit, parse_power};

    let units = Units { power: Some(DisplayUnit::parse("MW")?), ..Units::default() };
    assert_eq!(units.name("facility_power_w"), "facility_power_mw");
    assert_eq!(units.name("annual_energy_kwh"), "annual_energy_kwh");
    assert_eq!(units.of_power(parse_power("1.2 GW")?), 1200.0);
    Ok(())
}

#[test]
fn plan_by_years() -> Outcome {
    use gigawatt::ask::Table;
    use gigawatt::catalog::Catalog;
    use gigawatt::fleet::{Format, Plan};

    let plan = Plan::new(Format::Csv, Table::default().defaults(&Catalog::embedded())?);
    let plan = plan.by_years(2026..=2032)?;
    assert_eq!(plan.defaults.assumptions.calendar_year(), Some(2032));
    assert!(plan.by_years(1700..=2032).is_err());
    Ok(())
}

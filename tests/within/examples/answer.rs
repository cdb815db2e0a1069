//! Results by example.

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn capacity_factor_of() -> Outcome {
    use gigawatt::answer::{CapacityFactor, Yardstick};
    use gigawatt::catalog::Catalog;

    let catalog = Catalog::embedded();
    let plant = catalog.plant("three-gorges").unwrap();
    let design = CapacityFactor::of(&Yardstick::figure(plant, "design").unwrap()).unwrap();
    assert!((design.ratio().central() - 0.447_488).abs() < 1e-6);
    Ok(())
}

#[test]
fn claim_report() -> Outcome {
    use gigawatt::answer::{CheckedClaim, Claim, Side, Yardsticks};
    use gigawatt::model::{Assumptions, Verdict};
    use gigawatt::quantity::parse_claim;

    let statement = "7GW for 1y = 610亿度".to_owned();
    let read = parse_claim(&statement)?;
    let side =
        |written| Side { written, yardsticks: Yardsticks::default(), named: None, newest: None };
    let sides = read.sides.map(|expression| expression.map(side));
    let claim =
        Claim { preset: None, statement, sides, relation: read.relation, coal: None, grid: None };
    let checked = CheckedClaim::new(claim, &Assumptions::headline().into())?;
    assert_eq!(checked.verdict(), Verdict::Holds);
    Ok(())
}

#[test]
fn fleet_table() -> Outcome {
    use gigawatt::answer::{FleetTable, Yardsticks};
    use gigawatt::fleet::{Defaults, Format, Plan, Rates, overview};
    use gigawatt::model::Assumptions;
    use gigawatt::render::{Format as ReportFormat, Language, Style, render};

    let assumptions = Assumptions::headline();
    let plan = Plan::new(
        Format::Csv,
        Defaults {
            assumptions,
            power_unit: None,
            references: Vec::new(),
            rates: Rates::default(),
            ranges: false,
        },
    );
    let input = "site,power\nA,1 GW\nB,7 GW\n".as_bytes();
    let table =
        overview(input, &mut std::io::sink(), &mut |_| {}, &plan, std::num::NonZeroUsize::MIN)?;
    let table = FleetTable::new(table, assumptions.into(), Yardsticks::default());
    assert_eq!(
        render(&table, ReportFormat::Sentence, &Style::new(Language::English))?,
        "Two sites draw 8 GW at full power: 70.1 TWh a year.\n"
    );
    Ok(())
}

#[test]
fn named_power() -> Outcome {
    use gigawatt::answer::NamedPower;
    use gigawatt::catalog::Catalog;
    use gigawatt::quantity::{Amount, parse_amount, parse_power};

    let catalog = Catalog::embedded();
    let named = NamedPower::deployment(catalog.deployment("openai-amd").unwrap());
    let written = named.stands_in(parse_amount("2 openai-amd")?);
    let Amount::Power(power) = written.amount else { panic!() };
    assert_eq!(power.central(), parse_power("12 GW")?);
    Ok(())
}

#[test]
fn premises() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::answer::Premises;
    use gigawatt::catalog::Catalog;
    use gigawatt::model::Parameter;

    let catalog = Catalog::embedded();
    let premises = Premises::of(catalog.scenario("typical").unwrap())?;
    assert_eq!(premises.assumptions().utilization().central(), 0.5);
    let changed = premises.change(Parameter::Pue, |a| a.with_pue(Estimate::exactly(1.2)))?;
    assert_eq!(changed.changed(), [Parameter::Pue]);
    Ok(())
}

#[test]
fn calculation_with_simulation() -> Outcome {
    use gigawatt::answer::{Calculation, Item, Yardsticks};
    use gigawatt::model::{Assumptions, SamplingPlan};
    use gigawatt::render::{Format, Language, Style, render};

    let items = [Item::power("6..10GW", 1.0)?];
    let calculation =
        Calculation::new(&items, &Yardsticks::default(), &Assumptions::headline().into(), false);
    let sampling = calculation.sampling(SamplingPlan::new(65_536, 1).ok_or("too many")?);
    let mut tally = sampling.tally();
    sampling.run(0, &mut tally);
    let calculation = calculation.with_simulation(&sampling.finish(&tally));
    let mut style = Style::new(Language::English);
    style.digits = 2;
    let text = render(&calculation, Format::Markdown, &style)?;
    assert!(text.contains("| 6..10GW p95 | 9.8 GW | 86 TWh |"));
    Ok(())
}

#[test]
fn solution() -> Outcome {
    use gigawatt::answer::{Solution, Target, Yardsticks};
    use gigawatt::model::Assumptions;
    use gigawatt::quantity::parse_amount;
    use gigawatt::render::{Format, Language, Style, render};

    let written = parse_amount("61.32 TWh")?;
    let target = Target { written, yardsticks: Yardsticks::default(), named: None };
    let solution = Solution::new(&[target], &Assumptions::headline().into())?;
    let style = Style::new(Language::English);
    assert!(
        render(&solution, Format::Markdown, &style)?.contains("| 61.32 TWh | 61.32 TWh | 7 GW |")
    );
    Ok(())
}

#[test]
fn yardstick() -> Outcome {
    use gigawatt::answer::Yardstick;
    use gigawatt::catalog::Catalog;

    let catalog = Catalog::embedded();
    let plant = catalog.plant("three-gorges").unwrap();
    assert!(Yardstick::figure(plant, "2020").is_some());
    assert!(Yardstick::figure(plant, "implied").is_some());
    assert!(Yardstick::figure(plant, "1999").is_none());
    Ok(())
}

//! Formulas by example.

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn times_the_consumer() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::model::times_the_consumer;
    use gigawatt::quantity::parse_energy;

    let energy = Estimate::exactly(parse_energy("61.32 TWh")?);
    let ireland = Estimate::exactly(parse_energy("31.9 TWh")?);
    assert!((times_the_consumer(energy, ireland).central() - 1.922_257).abs() < 1e-6);
    Ok(())
}

#[test]
fn new_year() -> Outcome {
    use gigawatt::model::new_year;

    assert_eq!(new_year(2028).to_string(), "2028-01-01");
    Ok(())
}

#[test]
fn calendar_year() -> Outcome {
    use gigawatt::model::calendar_year;
    use uom::si::time::hour;

    assert_eq!(calendar_year(2027).get::<hour>(), 8760.0);
    assert_eq!(calendar_year(2028).get::<hour>(), 8784.0);
    Ok(())
}

#[test]
fn capacity_factor() -> Outcome {
    use gigawatt::model::{AnnualGeneration, GenerationBasis, capacity_factor};
    use gigawatt::quantity::{parse_energy, parse_power};

    let installed = parse_power("22.5 GW")?;
    let design = AnnualGeneration::new(parse_energy("88.2 TWh")?, GenerationBasis::Design, None);
    assert!((capacity_factor(&design, installed) - 0.447_488).abs() < 1e-6);
    Ok(())
}

#[test]
fn installed_capacity() -> Outcome {
    use gigawatt::model::installed_capacity;
    use gigawatt::quantity::{common_year, parse_energy, parse_power};

    let installed = installed_capacity(parse_energy("61.32 TWh")?, 0.35, common_year());
    assert_eq!(installed, parse_power("20 GW")?);
    Ok(())
}

#[test]
fn verdict_of() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::model::{Rounded, Verdict};

    let of = |computed, stated, rounding| {
        let computed = Rounded::exactly(Estimate::exactly(computed));
        Verdict::of(computed, Rounded::new(Estimate::exactly(stated), rounding))
    };
    // 61.32 was stated as 61, and 60.5 to 61.5 would be.
    assert_eq!(of(61.32, 61.0, 0.5 / 61.0), Verdict::Holds);
    assert_eq!(of(0.5485, 0.5, 0.01), Verdict::Roughly);
    assert_eq!(of(0.6952, 0.5, 0.01), Verdict::DoesNotHold);
    Ok(())
}

#[test]
fn verdict_on() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::model::{Rounded, Tolerance, Verdict};
    use gigawatt::quantity::Relation;

    let of = |left, relation, right| {
        let rounded = |value: f64| Rounded::new(Estimate::exactly(value), 0.01);
        Verdict::on(relation, rounded(left), rounded(right), Tolerance::Rounding)
    };
    assert_eq!(of(945.0, Relation::More, 830.0), Verdict::Holds);
    assert_eq!(of(825.0, Relation::More, 830.0), Verdict::Roughly);
    assert_eq!(of(800.0, Relation::More, 830.0), Verdict::DoesNotHold);
    assert_eq!(of(825.0, Relation::AtLeast, 830.0), Verdict::Holds);
    assert_eq!(of(61.3, Relation::Nearly, 65.0), Verdict::Holds);
    assert_eq!(of(61.3, Relation::MoreButNear, 6.0), Verdict::DoesNotHold);
    Ok(())
}

#[test]
fn difference() -> Outcome {
    use gigawatt::model::difference;

    assert!((difference(61.32, 61.0).unwrap() - 0.005_246).abs() < 1e-6);
    assert_eq!(difference(61.32, 0.0), None);
    Ok(())
}

#[test]
fn tonnes_of_coal() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::model::tonnes_of_coal;
    use gigawatt::quantity::parse_energy;

    let heat = Estimate::exactly(parse_energy("1968万吨标准煤")?);
    assert!((tonnes_of_coal(heat).unwrap().central() / 1.968e7 - 1.0).abs() < 1e-12);
    Ok(())
}

#[test]
fn comparison_of() -> Outcome {
    use gigawatt::model::{
        AnnualGeneration, Assumptions, Comparison, Consumption, Deployment, GenerationBasis,
    };
    use gigawatt::quantity::{parse_energy, parse_power};

    let deployment = Deployment::stated(parse_power("7 GW")?);
    let consumption = Consumption::of(&deployment, &Assumptions::headline());
    let design = AnnualGeneration::new(parse_energy("88.2 TWh")?, GenerationBasis::Design, None);
    let comparison = Comparison::of(&consumption, parse_power("22.5 GW")?, &design);
    // 61.32 / 88.2
    assert!((comparison.plant_years.central() - 0.695_238).abs() < 1e-6);
    Ok(())
}

#[test]
fn power_in_year() -> Outcome {
    use gigawatt::model::power_in_year;
    use gigawatt::quantity::{parse_power, parse_time};

    let power = power_in_year(parse_power("61 TWh/yr")?, parse_time("8784 h")?);
    assert_eq!((power * parse_time("8784 h")?).get::<uom::si::energy::terawatt_hour>(), 61.0);
    Ok(())
}

#[test]
fn exactness() -> Outcome {
    use gigawatt::model::Exactness;

    let inputs = [Exactness::Exact, Exactness::Assumed, Exactness::Stated];
    assert_eq!(Exactness::calculated(inputs), Exactness::Assumed);
    assert_eq!(Exactness::calculated([Exactness::Exact, Exactness::Stated]), Exactness::Derived);
    assert_eq!(Exactness::calculated([Exactness::Exact]), Exactness::Exact);
    Ok(())
}

#[test]
fn facility_power() -> Outcome {
    use gigawatt::model::facility_power;
    use gigawatt::quantity::parse_power;

    let power = facility_power(parse_power("10 GW")?, 0.5, 1.2);
    assert_eq!(power, parse_power("6 GW")?);
    Ok(())
}

#[test]
fn nameplate_of() -> Outcome {
    use gigawatt::model::nameplate_of;
    use gigawatt::quantity::parse_power;

    let nameplate = nameplate_of(parse_power("6 GW")?, 0.5, 1.2);
    assert_eq!(nameplate, parse_power("10 GW")?);
    Ok(())
}

#[test]
fn it_power() -> Outcome {
    use gigawatt::model::it_power;
    use gigawatt::quantity::parse_power;

    let power = it_power(parse_power("12 GW")?, 0.5, 1.2);
    assert_eq!(power, parse_power("5 GW")?);
    Ok(())
}

#[test]
fn average_power() -> Outcome {
    use gigawatt::model::average_power;
    use gigawatt::quantity::{common_year, parse_energy};
    use uom::si::power::watt;

    let power = average_power(parse_energy("61.32 TWh")?, common_year());
    assert_eq!(power.get::<watt>(), 7e9);
    Ok(())
}

#[test]
fn annual_generation_days() -> Outcome {
    use gigawatt::model::{AnnualGeneration, GenerationBasis};
    use gigawatt::quantity::parse_energy;

    let record =
        AnnualGeneration::new(parse_energy("111.8 TWh")?, GenerationBasis::Record, Some(2020));
    assert_eq!(record.days(), 366.0);
    Ok(())
}

#[test]
fn gas_named_in() -> Outcome {
    use gigawatt::model::Gas;

    assert_eq!(Gas::named_in("473 g CO2e/kWh"), Some(Gas::Co2e));
    assert_eq!(Gas::named_in("447 gCO2/kWh"), Some(Gas::Co2));
    assert_eq!(Gas::named_in("400 g/kWh"), None);
    Ok(())
}

#[test]
fn emissions() -> Outcome {
    use gigawatt::model::emissions;
    use gigawatt::quantity::{parse_carbon_intensity, parse_energy};
    use uom::si::mass::ton;

    let mass = emissions(parse_energy("1 TWh")?, parse_carbon_intensity("473 g/kWh")?.central());
    assert_eq!(mass.get::<ton>().round(), 473_000.0);
    Ok(())
}

#[test]
fn is_usual_intensity() -> Outcome {
    use gigawatt::model::is_usual_intensity;
    use gigawatt::quantity::parse_carbon_intensity;

    assert!(is_usual_intensity(parse_carbon_intensity("473 g/kWh")?.central()));
    assert!(!is_usual_intensity(parse_carbon_intensity("400 kg/kWh")?.central()));
    Ok(())
}

#[test]
fn lost_from_power() -> Outcome {
    use gigawatt::model::{Magnitude, lost_from_power};
    use gigawatt::quantity::parse_power;

    let lost = lost_from_power(parse_power("6 W")?).unwrap();
    assert_eq!(lost, [Magnitude::Kilo, Magnitude::Yi, Magnitude::Billion]);
    assert_eq!(lost_from_power(parse_power("700 W")?), None);
    Ok(())
}

#[test]
fn lost_from_generation() -> Outcome {
    use gigawatt::model::{Magnitude, lost_from_generation};
    use gigawatt::quantity::{parse_energy, parse_power};

    // 13.86 GW all year are 121.4 TWh: 61.4 billion kWh is half of it.
    let lost = lost_from_generation(parse_energy("61.4 kWh")?, parse_power("13.86 GW")?);
    assert_eq!(lost, Some(vec![Magnitude::Billion]));
    Ok(())
}

#[test]
fn rounded() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::model::Rounded;

    let year = Rounded::new(Estimate::exactly(64.0), 0.5 / 64.0);
    assert_eq!((year.least(), year.greatest()), (63.5, 64.5));
    let half = Rounded::exactly(Estimate::exactly(0.5));
    assert_eq!(year.times(half).greatest(), 32.25);
    Ok(())
}

#[test]
fn schedule_levels() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::model::{Change, Level, Schedule, new_year};
    use gigawatt::quantity::parse_power;

    let level = |power, year| {
        parse_power(power).map(|p| Level { power: Estimate::exactly(p), from: new_year(year) })
    };
    let levels = [level("1 GW", 2026)?, level("6 GW", 2030)?];
    let schedule = Schedule::levels(&levels, Change::Linear)?;
    assert_eq!(schedule.power_at(new_year(2031)), levels[1].power);
    Ok(())
}

#[test]
fn schedule() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::model::{Schedule, Tranche, new_year};
    use gigawatt::quantity::{Date, parse_energy, parse_power};

    let power = Estimate::exactly(parse_power("1 GW")?);
    let schedule = Schedule::new(vec![Tranche::step(power, Date::new(2026, 7, 1)?)])?;
    // 184 days of 24 GWh.
    let energy = schedule.energy(new_year(2026), new_year(2027));
    assert_eq!(energy.central(), parse_energy("4416 GWh")?);
    Ok(())
}

#[test]
fn tranche() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::model::Tranche;
    use gigawatt::quantity::{Date, parse_power};

    let power = Estimate::exactly(parse_power("5 GW")?);
    let (from, full) = (Date::new(2027, 1, 1)?, Date::new(2031, 1, 1)?);
    let tranche = Tranche::rising(power, from, full)?;
    assert_eq!(tranche.online(), full);
    assert_eq!(tranche.ramp_from(), Some(from));
    // Off before it is on: that cannot be.
    assert!(tranche.until(from).is_err());
    Ok(())
}

#[test]
fn slip_between() -> Outcome {
    use gigawatt::model::Slip;

    assert_eq!(Slip::between(6.1, 61.32), Some((Slip::Ten, false)));
    assert_eq!(Slip::between(613.2, 61.32), Some((Slip::Ten, true)));
    assert_eq!(Slip::between(7.0, 61_320.0), Some((Slip::HoursOfAYear, false)));
    assert_eq!(Slip::between(61.0, 122.0), None);
    Ok(())
}

#[test]
fn years_of() -> Outcome {
    use gigawatt::Estimate;
    use gigawatt::model::{Schedule, years_of};
    use gigawatt::quantity::{parse_energy, parse_power};

    let schedule = Schedule::constant(Estimate::exactly(parse_power("1 GW")?));
    let years = years_of(&schedule, 2027..=2028);
    assert_eq!(years[1].energy.central(), parse_energy("8.784 TWh")?);
    assert_eq!(years[1].cumulative_energy.central(), parse_energy("17.544 TWh")?);
    Ok(())
}

//! Assumptions, and what deployments take under them.

use super::{energy, exactly, power, time};
use gigawatt::Estimate;
use gigawatt::model::{
    Assumptions, Consumption, Deployment, PowerBasis, average_power, cost, emissions,
    facility_power, it_power, nameplate_of, unit_count, water,
};
use gigawatt::quantity::{
    Currency, common_year, parse_carbon_intensity, parse_tariff, parse_water_intensity,
};
use uom::si::mass::kilogram;
use uom::si::volume::liter;

fn headline() -> Assumptions {
    Assumptions::headline()
}

#[test]
fn hours_and_a_calendar_year_replace_each_other() {
    let leap = headline().with_calendar_year(2028).unwrap();
    assert_eq!((leap.year(), leap.calendar_year()), (time("8784h"), Some(2028)));
    let hours = leap.with_hours(time("8000h")).unwrap();
    assert_eq!((hours.year(), hours.calendar_year()), (time("8000h"), None));
    let again = hours.with_calendar_year(2027).unwrap();
    assert_eq!((again.year(), again.calendar_year()), (common_year(), Some(2027)));
}

#[test]
fn an_assumption_leaves_the_others_alone() {
    let period = headline().with_period(time("90d")).unwrap();
    let both = period.with_basis(PowerBasis::ItLoad).with_pue(exactly(1.2)).unwrap();
    assert_eq!(both.period(), Some(time("90d")));
    assert_eq!(both.basis(), Some(PowerBasis::ItLoad));
    assert_eq!(
        both.without_period(),
        headline().with_basis(PowerBasis::ItLoad).with_pue(exactly(1.2)).unwrap()
    );
    assert_eq!(headline().basis(), None);
}

#[test]
fn a_utilization_or_a_pue_changes_the_power_and_nothing_else_does() {
    assert!(!headline().with_calendar_year(2028).unwrap().changes_power());
    assert!(!headline().with_basis(PowerBasis::Facility).changes_power());
    assert!(headline().with_utilization(exactly(0.5)).unwrap().changes_power());
    assert!(headline().with_pue(exactly(1.2)).unwrap().changes_power());
}

#[test]
fn the_pue_lies_within_a_facility_and_on_top_of_an_it_load() {
    let pue = exactly(1.25);
    let assumed = headline().with_pue(pue).unwrap();
    for (basis, within, on_top) in [
        (PowerBasis::Facility, pue, exactly(1.0)),
        (PowerBasis::ItLoad, exactly(1.0), pue),
        (PowerBasis::Unstated, exactly(1.0), pue),
    ] {
        assert_eq!(assumed.pue_within(basis), within);
        assert_eq!(assumed.pue_of(basis), on_top);
        // An assumed basis goes before the one that is stated.
        let facility = assumed.with_basis(PowerBasis::Facility);
        assert_eq!(facility.pue_within(basis), pue);
        assert_eq!(facility.pue_of(basis), exactly(1.0));
    }
}

#[test]
fn a_facility_feeds_less_to_its_computers_and_an_it_load_more_to_its_facility() {
    let assumed = headline().with_pue(exactly(1.25)).unwrap();
    let of = |basis| {
        let deployment = Deployment::stated(power("10 GW")).on_basis(basis);
        let consumption = Consumption::of(&deployment, &assumed);
        (consumption.facility_power.central(), consumption.it_power.central())
    };
    assert_eq!(of(PowerBasis::Facility), (power("10 GW"), power("8 GW")));
    assert_eq!(of(PowerBasis::ItLoad), (power("12.5 GW"), power("10 GW")));
}

#[test]
fn the_nameplate_is_the_calculation_backwards() {
    assert_eq!(facility_power(power("10 GW"), 0.5, 1.25), power("6.25 GW"));
    assert_eq!(nameplate_of(power("6.25 GW"), 0.5, 1.25), power("10 GW"));
    assert_eq!(it_power(power("10 GW"), 0.5, 1.25), power("4 GW"));
    assert_eq!(average_power(energy("8.76 TWh"), common_year()), power("1 GW"));
}

#[test]
fn hours_days_and_the_year_of_the_assumptions() {
    let assumed = headline().with_calendar_year(2028).unwrap();
    let taken = Consumption::of(&Deployment::stated(power("1 GW")), &assumed);
    assert_eq!(taken.hourly_energy, Estimate::exactly(energy("1 GWh")));
    assert_eq!(taken.daily_energy, Estimate::exactly(energy("24 GWh")));
    assert_eq!(taken.annual_energy, Estimate::exactly(energy("8784 GWh")));
    assert_eq!((taken.period_energy, taken.compared_energy()), (None, taken.annual_energy));
    let assumed = assumed.with_period(time("90d")).unwrap();
    let taken = Consumption::of(&Deployment::stated(power("1 GW")), &assumed);
    assert_eq!(taken.compared_energy(), Estimate::exactly(energy("2160 GWh")));
}

#[test]
fn consumptions_add_up_by_the_powers_that_are_drawn() {
    let assumed = headline().with_pue(exactly(1.25)).unwrap();
    let deployment = |basis| Deployment::stated(power("10 GW")).on_basis(basis);
    let parts = [PowerBasis::Facility, PowerBasis::ItLoad].map(deployment);
    let taken = parts.iter().map(|part| Consumption::of(part, &assumed));
    let sum = Consumption::together(taken, &assumed);
    assert_eq!(sum.facility_power.central(), power("22.5 GW"));
    assert_eq!(sum.it_power.central(), power("18 GW"));
    assert_eq!(sum.hourly_energy.central(), energy("22.5 GWh"));
    let nothing = Consumption::together(std::iter::empty(), &assumed);
    assert_eq!(nothing.annual_energy.central(), energy("0 Wh"));
}

#[test]
fn a_sum_of_deployments_keeps_the_basis_on_which_they_agree() {
    let of = |basis| Deployment::stated(power("1 GW")).on_basis(basis);
    let sum = |bases: &[PowerBasis]| bases.iter().map(|basis| of(*basis)).sum::<Deployment>();
    let (it, facility) = (PowerBasis::ItLoad, PowerBasis::Facility);
    assert_eq!(sum(&[it, it]).basis, it);
    assert_eq!(sum(&[it, facility]).basis, PowerBasis::Unstated);
    assert_eq!(sum(&[it, it, it]).nameplate.central(), power("3 GW"));
    assert_eq!(sum(&[]), Deployment::stated(power("0 W")));
}

#[test]
fn what_comes_with_an_energy() {
    // 1 MWh at 400 g/kWh, 1.5 L/kWh and 0.08 USD/kWh.
    let one = energy("1 MWh");
    let mass = emissions(one, parse_carbon_intensity("400 g/kWh").unwrap().central());
    assert!((mass.get::<kilogram>() - 400.0).abs() < 1e-9);
    let volume = water(one, parse_water_intensity("1.5 L/kWh").unwrap().central());
    assert!((volume.get::<liter>() - 1500.0).abs() < 1e-9);
    let money = cost(one, parse_tariff("0.08 EUR/kWh").unwrap().central());
    assert_eq!((money.amount, money.currency), (80.0, Currency::of_code("EUR").unwrap()));
    assert_eq!(unit_count(power("1 GW"), power("2 kW")), 500_000.0);
}

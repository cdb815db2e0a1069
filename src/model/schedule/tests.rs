use super::*;
use crate::model::{new_year, years_of};
use crate::quantity::{parse_energy, parse_power, parse_power_range};
use uom::si::power::watt;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn power(text: &str) -> Estimate<Power> {
    parse_power_range(text).unwrap()
}

fn levels(levels: &[(&str, &str)], change: Change) -> Result<Schedule, ScheduleError> {
    let level = |(text, from): &(&str, &str)| Level { power: power(text), from: day(from) };
    Schedule::levels(&levels.iter().map(level).collect::<Vec<_>>(), change)
}

fn energy_of(schedule: &Schedule, from: &str, to: &str) -> Energy {
    schedule.energy(day(from), day(to)).central()
}

#[test]
fn a_gigawatt_from_the_middle_of_2026() {
    let schedule = levels(&[("1 GW", "2026-07-01")], Change::Step).unwrap();
    let years = years_of(&schedule, 2026..=2028);
    // July to December: 184 days of 24 GWh.
    assert_eq!(years[0].energy.central(), parse_energy("4.416 TWh").unwrap());
    // 184 / 365
    let average = years[0].average_power.central().get::<watt>();
    assert!((average / 504_109_589.041_096 - 1.0).abs() < 1e-14, "{average}");
    assert_eq!(years[1].energy.central(), parse_energy("8.76 TWh").unwrap());
    assert_eq!(years[2].energy.central(), parse_energy("8.784 TWh").unwrap());
    assert_eq!(years[2].cumulative_energy.central(), parse_energy("21.96 TWh").unwrap());
    assert_eq!(years[2].average_power.central(), parse_power("1 GW").unwrap());
}

#[test]
fn a_ramp_over_four_years() {
    // 5 GW over the 1,461 days of 2027 to 2030: a triangle of 5 GW × 1461 d / 2 = 87.66 TWh.
    let tranche = Tranche::rising(power("5 GW"), new_year(2027), new_year(2031)).unwrap();
    let schedule = Schedule::new(vec![tranche]).unwrap();
    let all = energy_of(&schedule, "2027-01-01", "2031-01-01");
    assert_eq!(all, parse_energy("87.66 TWh").unwrap());
    // 2027 holds days 0 to 365: 5 GW × 365² d / (2 × 1461) = 227.9688 GWd.
    let first = energy_of(&schedule, "2027-01-01", "2028-01-01");
    let by_hand = parse_energy("5.471252566735113 TWh").unwrap();
    assert!(((first / by_hand).value - 1.0).abs() < 1e-15);
    // Half way in days it is at half its power; before and behind at none and at all of it.
    let ratio =
        |date: &str| (schedule.power_at(day(date)).central() / power("5 GW").central()).value;
    assert_eq!(ratio("2026-12-31"), 0.0);
    assert_eq!(ratio("2029-01-01"), 731.0 / 1461.0);
    assert_eq!(ratio("2031-01-01"), 1.0);
}

#[test]
fn a_tranche_is_off_from_its_last_day_on() {
    let tranche = Tranche::step(power("2 GW"), day("2026-01-01"));
    let schedule = Schedule::new(vec![tranche.until(day("2026-01-11")).unwrap()]).unwrap();
    // Ten days of 48 GWh.
    assert_eq!(energy_of(&schedule, "2020-01-01", "2030-01-01"), parse_energy("480 GWh").unwrap());
    assert_eq!(schedule.power_at(day("2026-01-10")), power("2 GW"));
    assert_eq!(schedule.power_at(day("2026-01-11")), power("0 GW"));
    assert_eq!(schedule.changes(), Some((day("2026-01-01"), day("2026-01-11"))));
}

#[test]
fn levels_may_fall_and_meet_in_the_middle() {
    let plan = [("1 GW", "2026-01-01"), ("3 GW", "2026-01-11"), ("2 GW", "2026-01-21")];
    let steps = levels(&plan, Change::Step).unwrap();
    // 10 d × 1 GW + 10 d × 3 GW + 10 d × 2 GW.
    assert_eq!(energy_of(&steps, "2026-01-01", "2026-01-31"), parse_energy("1440 GWh").unwrap());
    let linear = levels(&plan, Change::Linear).unwrap();
    // Means of 2 and of 2.5 GW over ten days each, then 2 GW.
    assert_eq!(energy_of(&linear, "2026-01-01", "2026-01-31"), parse_energy("1560 GWh").unwrap());
    assert_eq!(linear.power_at(day("2026-01-06")), power("2 GW"));
    assert_eq!(linear.power_at(day("2026-01-16")), power("2.5 GW"));
    assert_eq!(steps.peak(), power("3 GW"));
    assert_eq!(linear.peak(), power("3 GW"));
}

#[test]
fn ranges_stay_in_order_on_a_ramp() {
    let plan = [("5..6 GW", "2026-01-01"), ("4..7 GW", "2026-01-11")];
    let schedule = levels(&plan, Change::Linear).unwrap();
    let middle = schedule.power_at(day("2026-01-06"));
    assert_eq!(middle, power("4.5..6.5 GW"));
}

#[test]
fn a_constant_power_never_changes() {
    let schedule = Schedule::constant(power("7 GW"));
    assert_eq!(schedule.changes(), None);
    let year = energy_of(&schedule, "2027-01-01", "2028-01-01");
    assert_eq!(year, parse_energy("61.32 TWh").unwrap());
}

#[test]
fn schedules_that_cannot_be() {
    assert_eq!(Schedule::new(Vec::new()), Err(ScheduleError::NoTranches));
    let early = day("2026-01-01");
    let late = day("2027-01-01");
    let backwards = vec![Tranche::step(power("1 GW"), late), Tranche::step(power("1 GW"), early)];
    let error = ScheduleError::OutOfOrder { at: 1, online: early, before: late };
    assert_eq!(Schedule::new(backwards), Err(error));
    let twice = [("1 GW", "2026-01-01"), ("2 GW", "2026-01-01")];
    assert!(levels(&twice, Change::Step).is_err());
    let error = ScheduleError::RampAfterOnline { from: late, online: early };
    assert_eq!(Tranche::rising(power("1 GW"), late, early), Err(error));
    let error = ScheduleError::OfflineBeforeOnline { online: early, offline: early };
    assert_eq!(Tranche::step(power("1 GW"), early).until(early), Err(error));
}

#[test]
fn what_runs_at_a_time_stays_within_the_announced_power() {
    let first = Tranche::step(power("1 GW"), day("2026-01-01"));
    let next = Tranche::rising(power("1 GW"), day("2027-01-01"), day("2029-01-01")).unwrap();
    let replaced = vec![first.until(day("2027-01-01")).unwrap(), next];
    assert!(Schedule::new(replaced).unwrap().within(power("1 GW")).is_ok());
    // The old one stays until the new one is at half its power: 366 of 731 days.
    let overlapping = vec![first.until(day("2028-01-02")).unwrap(), next];
    let error = Schedule::new(overlapping).unwrap().within(power("1.5 GW")).unwrap_err();
    let ScheduleError::BeyondCapacity { peak, .. } = error else { panic!("{error}") };
    assert_eq!(peak.get::<watt>(), 1e9 + 1e9 * (366.0 / 731.0));
    let tenths = vec![Tranche::step(power("0.1 GW"), day("2026-01-01")); 3];
    assert!(Schedule::new(tenths).unwrap().within(power("0.3 GW")).is_ok());
}

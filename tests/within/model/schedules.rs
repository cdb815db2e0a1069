//! Tranches by their days, and schedules that cannot be.

use super::{energy, power};
use gigawatt::Estimate;
use gigawatt::model::{Change, Level, Schedule, ScheduleError, Tranche, new_year};
use gigawatt::quantity::{Date, Power};

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error:?}"))
}

fn exact(text: &str) -> Estimate<Power> {
    Estimate::exactly(power(text))
}

#[test]
fn a_tranche_knows_its_days() {
    let step = Tranche::step(exact("1 GW"), day("2026-07-01"));
    assert_eq!((step.ramp_from(), step.online(), step.offline()), (None, day("2026-07-01"), None));
    let rising = Tranche::rising(exact("1 GW"), day("2026-01-01"), day("2026-07-01")).unwrap();
    let rising = rising.until(day("2027-01-01")).unwrap();
    assert_eq!(rising.ramp_from(), Some(day("2026-01-01")));
    assert_eq!(rising.online(), day("2026-07-01"));
    assert_eq!(rising.offline(), Some(day("2027-01-01")));
    let other = rising.with_power(exact("2 GW"));
    assert_eq!((other.power(), other.offline()), (exact("2 GW"), Some(day("2027-01-01"))));
    // A rise within no time is a step.
    let none = Tranche::rising(exact("1 GW"), day("2026-01-01"), day("2026-01-01")).unwrap();
    assert_eq!(none, Tranche::step(exact("1 GW"), day("2026-01-01")));
}

#[test]
fn a_period_may_begin_and_end_anywhere_in_a_rise() {
    // 10 GW over ten days: on day n from n to n + 1 GW, so n + 0.5 days of it.
    let rising = Tranche::rising(exact("10 GW"), day("2026-01-01"), day("2026-01-11")).unwrap();
    let schedule = Schedule::new(vec![rising.until(day("2026-01-16")).unwrap()]).unwrap();
    let of = |from: &str, to: &str| schedule.energy(day(from), day(to)).central();
    assert_eq!(of("2026-01-01", "2026-01-02"), energy("12 GWh"));
    assert_eq!(of("2026-01-03", "2026-01-05"), energy("144 GWh"));
    assert_eq!(of("2026-01-10", "2026-01-12"), energy("468 GWh"));
    assert_eq!(of("2026-01-11", "2026-02-01"), energy("1200 GWh"));
    assert_eq!(of("2026-01-15", "2026-02-01"), energy("240 GWh"));
    assert_eq!(of("2025-01-01", "2026-01-01"), energy("0 Wh"));
    assert_eq!(of("2026-01-16", "2026-02-01"), energy("0 Wh"));
    // A period that ends before it begins has nothing in it.
    assert_eq!(of("2026-01-08", "2026-01-03"), energy("0 Wh"));
}

#[test]
fn the_same_days_with_the_power_of_the_facility() {
    let schedule = Schedule::new(vec![Tranche::step(exact("1 GW"), day("2026-01-01"))]).unwrap();
    let facility = schedule.map(|power| power.map(|power| power * 1.5));
    assert_eq!(facility.power_at(day("2026-01-01")), exact("1.5 GW"));
    assert_eq!(facility.changes(), schedule.changes());
    let both = Schedule::together([&schedule, &facility]);
    assert_eq!(both.power_at(day("2026-01-01")), exact("2.5 GW"));
    assert_eq!(both.power_at(day("2025-12-31")), exact("0 W"));
    assert_eq!(both.tranches().len(), 2);
}

#[test]
fn both_ends_of_a_range_stay_within_what_was_announced() {
    let range = |low: &str, high: &str| Estimate::between(power(low), power(high)).unwrap();
    let schedule = || Schedule::new(vec![Tranche::step(range("1 GW", "2 GW"), new_year(2026))]);
    assert!(schedule().unwrap().within(range("1 GW", "2 GW")).is_ok());
    let error = schedule().unwrap().within(range("0.9 GW", "2 GW")).unwrap_err();
    let (peak, capacity) = (power("1 GW"), power("0.9 GW"));
    assert_eq!(error, ScheduleError::BeyondCapacity { peak, capacity });
    let error = schedule().unwrap().within(range("1 GW", "1.9 GW")).unwrap_err();
    let (peak, capacity) = (power("2 GW"), power("1.9 GW"));
    assert_eq!(error, ScheduleError::BeyondCapacity { peak, capacity });
}

#[test]
fn nothing_is_within_what_may_be_nothing() {
    let range = Estimate::between(power("0 W"), power("2 GW")).unwrap();
    let schedule = Schedule::new(vec![Tranche::step(range, new_year(2026))]).unwrap();
    assert!(schedule.within(range).is_ok());
}

#[test]
fn ten_thousand_small_tranches_add_up_to_the_last_digit() {
    // A tenth is no whole number of binary digits: added one by one, it is off in the 13th digit.
    let tranches = vec![Tranche::step(exact("0.1 W"), day("2026-01-01")); 10_000];
    let schedule = Schedule::new(tranches).unwrap();
    assert_eq!(schedule.power_at(day("2026-01-01")), exact("1000 W"));
    let energy_of_a_day = schedule.energy(day("2026-01-01"), day("2026-01-02"));
    assert_eq!(energy_of_a_day.central(), energy("24 kWh"));
}

#[test]
fn a_fall_before_the_next_rise_does_not_hide_the_peak() {
    let level = |text, from| Level { power: exact(text), from: day(from) };
    let levels =
        [level("3 GW", "2026-01-01"), level("1 GW", "2027-01-01"), level("2 GW", "2028-01-01")];
    for change in [Change::Step, Change::Linear] {
        let schedule = Schedule::levels(&levels, change).unwrap();
        assert_eq!(schedule.peak(), exact("3 GW"));
        assert_eq!(schedule.power_at(day("2029-01-01")), exact("2 GW"));
        assert_eq!(schedule.changes(), Some((day("2026-01-01"), day("2028-01-01"))));
    }
}

#[test]
fn errors_have_a_name_a_place_a_message_and_a_hint() {
    let (early, late) = (day("2026-01-01"), day("2027-01-01"));
    let (peak, capacity) = (power("2 GW"), power("1.5 GW"));
    for (error, name, place, message, hint) in [
        (
            ScheduleError::NoTranches,
            "no-tranches",
            None,
            "the schedule has no tranches",
            "write at least one power with its date",
        ),
        (
            ScheduleError::OutOfOrder { at: 3, online: early, before: late },
            "out-of-order",
            Some(3),
            "2026-01-01 does not come after 2027-01-01",
            "write the earliest first, and the powers of one date together",
        ),
        (
            ScheduleError::RampAfterOnline { from: late, online: early },
            "ramp-after-online",
            None,
            "the ramp starts on 2027-01-01, after 2026-01-01",
            "`ramp_from` is the first day of the rise to `online`",
        ),
        (
            ScheduleError::OfflineBeforeOnline { online: late, offline: early },
            "offline-before-online",
            None,
            "offline on 2026-01-01 is not after online on 2027-01-01",
            "`offline` is the first day without it",
        ),
        (
            ScheduleError::BeyondCapacity { peak, capacity },
            "beyond-announced",
            None,
            "2 GW at once is more than the 1.5 GW announced",
            "check the units, or state a larger power",
        ),
    ] {
        assert_eq!((error.name(), error.place()), (name, place));
        assert_eq!((error.to_string().as_str(), error.hint()), (message, hint.to_owned()));
    }
}

#[test]
fn levels_come_one_after_the_other() {
    let level = |from| Level { power: exact("1 GW"), from: day(from) };
    let (early, late) = (day("2026-01-01"), day("2027-01-01"));
    let levels = [level("2025-01-01"), level("2027-01-01"), level("2026-01-01")];
    let error = ScheduleError::OutOfOrder { at: 2, online: early, before: late };
    assert_eq!(Schedule::levels(&levels, Change::Step), Err(error));
    assert_eq!(Schedule::levels(&[], Change::Linear), Err(ScheduleError::NoTranches));
}

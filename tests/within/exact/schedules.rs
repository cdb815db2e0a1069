//! Schedules against exact rational arithmetic, day by day.
//!
//! The program adds triangles and rectangles in closed form, on jiff's calendar. Here every day is
//! counted by itself, on a calendar of a few lines: a power that is linear within a day makes, over that
//! day, the energy of its value at noon.

use super::rational::{exact, whole};
use super::shown::Tally;
use gigawatt::Estimate;
use gigawatt::fleet::push_number;
use gigawatt::model::{Change, Level, Schedule, Tranche, new_year, years_of};
use gigawatt::quantity::{Date, Energy, Power};
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::cell::RefCell;
use uom::si::energy::joule;
use uom::si::power::watt;

/// The years of the cases; 2000 and 2100 differ in whether they are leap years.
const FIRST: u16 = 1997;
const LAST: u16 = 2012;

fn is_leap(year: u16) -> bool {
    match (year % 4, year % 100, year % 400) {
        (_, _, 0) => true,
        (_, 0, _) => false,
        (0, ..) => true,
        _ => false,
    }
}

/// The days from the beginning of the first year to that of `year`.
fn start_of(year: u16) -> i64 {
    (FIRST..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum()
}

/// The date that many days behind the beginning of the first year.
fn date(mut days: i64) -> Date {
    let mut year = FIRST;
    loop {
        let february = if is_leap(year) { 29 } else { 28 };
        let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        for (month, length) in (1..).zip(months) {
            if days < length {
                return Date::new(year.cast_signed(), month, days as i8 + 1).expect("a date");
            }
            days -= length;
        }
        year += 1;
    }
}

/// A tranche as its days count: rise, full, off.
#[derive(Clone, Debug)]
struct Plan {
    watts: Estimate<f64>,
    from: i64,
    online: i64,
    offline: Option<i64>,
}

impl Plan {
    fn tranche(&self) -> Tranche {
        let power = self.watts.map(Power::new::<watt>);
        let tranche = Tranche::rising(power, date(self.from), date(self.online)).expect("in order");
        match self.offline {
            Some(day) => tranche.until(date(day)).expect("later"),
            None => tranche,
        }
    }

    /// The days from `start` to before `end`, each by the share of the power at noon.
    fn full_days(&self, start: i64, end: i64) -> BigRational {
        let end = self.offline.map_or(end, |offline| offline.min(end));
        let (mut full, mut halves) = (0, 0);
        for day in start..end {
            match day {
                day if day >= self.online => full += 1,
                day if day >= self.from => halves += 2 * (day - self.from) + 1,
                _ => {}
            }
        }
        let length = (self.online - self.from).max(1);
        whole(full) + whole(halves) / whole(2 * length)
    }
}

/// The places of the low, the central and the high value.
const ENDS: [fn(&Estimate<f64>) -> f64; 3] = [Estimate::low, Estimate::central, Estimate::high];

fn joules(energy: Estimate<Energy>) -> Estimate<f64> {
    energy.map(|energy| energy.get::<joule>())
}

/// Every year, the running total, and all the years at once, each as 15 digits of joules.
fn check(
    tally: &mut Tally,
    schedule: &Schedule,
    expected: impl Fn(i64, i64, usize) -> BigRational,
) {
    let years = years_of(schedule, FIRST..=LAST);
    tally.cases += years.len() as u64;
    let mut shown = |found: f64, expected: &BigRational, told: &str| {
        let mut digits = Vec::new();
        push_number(&mut digits, found);
        tally.number(&String::from_utf8(digits).expect("digits"), expected, 15, told);
    };
    for (at, end_of) in ENDS.iter().enumerate() {
        let mut sum = BigRational::zero();
        for year in &years {
            let (start, end) = (start_of(year.year), start_of(year.year + 1));
            let found = end_of(&joules(year.energy));
            shown(found, &expected(start, end, at), "a year");
            let total = end_of(&joules(year.cumulative_energy));
            shown(total, &expected(0, end, at), "a total");
            sum += exact(found);
        }
        let whole = expected(0, start_of(LAST + 1), at);
        shown(sum.to_f64().expect("a number"), &whole, "the sum of the years");
        let all = schedule.energy(new_year(FIRST), new_year(LAST + 1));
        shown(end_of(&joules(all)), &whole, "all years at once");
    }
}

fn watts() -> impl Strategy<Value = Estimate<f64>> {
    let value = (1_u32..100_000, 0_i32..8).prop_map(|(n, power)| f64::from(n) * 10_f64.powi(power));
    (value, prop_oneof![Just(0.0), 0.0_f64..3.0])
        .prop_map(|(low, spread)| Estimate::between(low, low * (1.0 + spread)).expect("in order"))
}

/// A day in or around the years.
fn day() -> impl Strategy<Value = i64> {
    0..start_of(LAST + 1)
}

fn plan() -> impl Strategy<Value = Plan> {
    let ramp = prop_oneof![Just(0_i64), 1_i64..3000];
    (watts(), day(), ramp, prop::option::of(1_i64..4000)).prop_map(|(watts, from, ramp, run)| {
        let online = from + ramp;
        Plan { watts, from, online, offline: run.map(|run| online + run) }
    })
}

/// Schedules of each kind; every one of them is sixteen years.
const SCHEDULES: u32 = 320;

fn run<S: Strategy>(strategy: &S, test: impl Fn(&mut Tally, S::Value)) -> Tally {
    let config = Config { cases: SCHEDULES, failure_persistence: None, ..Config::default() };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let tally = RefCell::new(Tally::default());
    TestRunner::new_with_rng(config, random)
        .run(strategy, |case| {
            test(&mut tally.borrow_mut(), case);
            Ok(())
        })
        .expect("every case holds");
    tally.into_inner()
}

pub fn cases() -> Tally {
    let mut tally = tranches();
    tally.add(&levels());
    tally
}

/// Tranches add up to the exact integral.
fn tranches() -> Tally {
    run(&prop::collection::vec(plan(), 1..12), |tally, mut plans| {
        plans.sort_by_key(|plan| plan.online);
        let schedule = Schedule::new(plans.iter().map(Plan::tranche).collect()).expect("in order");
        check(tally, &schedule, |start, end, at| {
            let energy = |plan: &Plan| {
                exact(ENDS[at](&plan.watts)) * plan.full_days(start, end) * whole(86_400)
            };
            plans.iter().map(energy).sum()
        });
    })
}

/// Watt-days of levels: each day its power at noon, the days between two levels counted together.
fn watt_days(
    levels: &[(i64, Estimate<f64>)],
    change: Change,
    days: std::ops::Range<i64>,
    at: usize,
) -> BigRational {
    let watts = |(_, watts): &(i64, Estimate<f64>)| exact(ENDS[at](watts));
    let segment = |(this, level): (usize, &(i64, Estimate<f64>))| {
        let next = levels.get(this + 1);
        let end = next.map_or(days.end, |(end, _)| *end).min(days.end);
        let inside = level.0.max(days.start)..end;
        let count = inside.clone().count();
        let level_days = watts(level) * whole(count as i64);
        match next.filter(|_| change == Change::Linear) {
            Some(next) => {
                let halves: i64 = inside.map(|day| 2 * (day - level.0) + 1).sum();
                let part = whole(halves) / whole(2 * (next.0 - level.0));
                level_days + (watts(next) - watts(level)) * part
            }
            None => level_days,
        }
    };
    levels.iter().enumerate().map(segment).sum()
}

/// So do levels.
fn levels() -> Tally {
    let levels = prop::collection::btree_map(day(), watts(), 1..8);
    let change = prop_oneof![Just(Change::Step), Just(Change::Linear)];
    let case = (levels, change)
        .prop_map(|(levels, change)| (levels.into_iter().collect::<Vec<_>>(), change));
    run(&case, |tally, (levels, change)| {
        let level = |(from, watts): &(i64, Estimate<f64>)| Level {
            power: watts.map(Power::new::<watt>),
            from: date(*from),
        };
        let typed: Vec<Level> = levels.iter().map(level).collect();
        let schedule = Schedule::levels(&typed, change).expect("in order");
        check(tally, &schedule, |start, end, at| {
            watt_days(&levels, change, start..end, at) * whole(86_400)
        });
    })
}

#[test]
fn the_calendar_of_this_file_is_that_of_the_program() {
    assert_eq!(date(0), new_year(FIRST));
    assert_eq!(date(start_of(LAST + 1)), new_year(LAST + 1));
    assert_eq!(date(start_of(2000) + 59).to_string(), "2000-02-29");
}

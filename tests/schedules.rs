//! Schedules against exact rational arithmetic, day by day.
//!
//! The program adds triangles and rectangles in closed form, on jiff's calendar. Here every day is
//! counted by itself, on a calendar of a few lines: a power that is linear within a day makes, over that
//! day, the energy of its value at noon.

use gigawatt::Estimate;
use gigawatt::model::{Change, Level, Schedule, Tranche, new_year, years_of};
use gigawatt::quantity::{Date, Energy, Power};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::Cell;
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

fn rational(numerator: i64, denominator: i64) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

fn exact(value: f64) -> BigRational {
    BigRational::from_float(value).expect("a finite number")
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
        rational(full, 1) + rational(halves, 2 * length)
    }
}

/// The places of the low, the central and the high value.
const ENDS: [fn(&Estimate<f64>) -> f64; 3] = [Estimate::low, Estimate::central, Estimate::high];

fn joules(energy: Estimate<Energy>) -> Estimate<f64> {
    energy.map(|energy| energy.get::<joule>())
}

/// How many units in the 15th digit a value is off.
fn units_off(found: f64, expected: &BigRational) -> f64 {
    if expected.is_zero() {
        return if found == 0.0 { 0.0 } else { f64::INFINITY };
    }
    let magnitude = expected.to_f64().expect("a number").log10().floor() as i32;
    let ten = BigRational::from_integer(BigInt::from(10));
    let unit: BigRational = num_traits::Pow::pow(ten, magnitude - 14);
    ((exact(found) - expected) / unit).abs().to_f64().expect("a number")
}

/// Every year, the running total and the sum of the years; the worst error in units of the 15th digit.
fn check(
    schedule: &Schedule,
    expected: impl Fn(i64, i64, usize) -> BigRational,
) -> Result<f64, TestCaseError> {
    let mut worst: f64 = 0.0;
    let years = years_of(schedule, FIRST..=LAST);
    for (at, end_of) in ENDS.iter().enumerate() {
        let mut sum = BigRational::zero();
        for year in &years {
            let (start, end) = (start_of(year.year), start_of(year.year + 1));
            let found = end_of(&joules(year.energy));
            let off = units_off(found, &expected(start, end, at));
            let total = end_of(&joules(year.cumulative_energy));
            let total_off = units_off(total, &expected(0, end, at));
            prop_assert!(off < 1.0, "{}: {} is off by {}", year.year, found, off);
            prop_assert!(total_off < 1.0, "to {}: off by {}", year.year, total_off);
            worst = worst.max(off).max(total_off);
            sum += exact(found);
        }
        let whole = expected(0, start_of(LAST + 1), at);
        let sum_off = units_off(sum.to_f64().expect("a number"), &whole);
        prop_assert!(sum_off < 1.0, "the years add up to {} units off", sum_off);
        let all = schedule.energy(new_year(FIRST), new_year(LAST + 1));
        prop_assert!(units_off(end_of(&joules(all)), &whole) < 1.0);
    }
    Ok(worst)
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

fn run<S: Strategy>(strategy: &S, test: impl Fn(S::Value) -> Result<f64, TestCaseError>) {
    let config = Config { cases: 120, failure_persistence: None, ..Config::default() };
    let worst = Cell::new(0.0_f64);
    TestRunner::new(config)
        .run(strategy, |case| {
            worst.set(worst.get().max(test(case)?));
            Ok(())
        })
        .expect("every case holds");
    println!("worst error: {} units of the 15th digit", worst.get());
}

#[test]
fn tranches_add_up_to_the_exact_integral() {
    run(&prop::collection::vec(plan(), 1..12), |mut plans| {
        plans.sort_by_key(|plan| plan.online);
        let schedule = Schedule::new(plans.iter().map(Plan::tranche).collect()).expect("in order");
        check(&schedule, |start, end, at| {
            let energy = |plan: &Plan| {
                exact(ENDS[at](&plan.watts)) * plan.full_days(start, end) * rational(86_400, 1)
            };
            plans.iter().map(energy).sum()
        })
    });
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
        let level_days = watts(level) * rational(count as i64, 1);
        match next.filter(|_| change == Change::Linear) {
            Some(next) => {
                let halves: i64 = inside.map(|day| 2 * (day - level.0) + 1).sum();
                let part = rational(halves, 2 * (next.0 - level.0));
                level_days + (watts(next) - watts(level)) * part
            }
            None => level_days,
        }
    };
    levels.iter().enumerate().map(segment).sum()
}

#[test]
fn levels_add_up_to_the_exact_integral() {
    let levels = prop::collection::btree_map(day(), watts(), 1..8);
    let change = prop_oneof![Just(Change::Step), Just(Change::Linear)];
    let case = (levels, change)
        .prop_map(|(levels, change)| (levels.into_iter().collect::<Vec<_>>(), change));
    run(&case, |(levels, change)| {
        let level = |(from, watts): &(i64, Estimate<f64>)| Level {
            power: watts.map(Power::new::<watt>),
            from: date(*from),
        };
        let typed: Vec<Level> = levels.iter().map(level).collect();
        let schedule = Schedule::levels(&typed, change).expect("in order");
        check(&schedule, |start, end, at| {
            watt_days(&levels, change, start..end, at) * rational(86_400, 1)
        })
    });
}

#[test]
fn the_calendar_of_this_file_is_that_of_the_program() {
    assert_eq!(date(0), new_year(FIRST));
    assert_eq!(date(start_of(LAST + 1)), new_year(LAST + 1));
    assert_eq!(date(start_of(2000) + 59).to_string(), "2000-02-29");
}

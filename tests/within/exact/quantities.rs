//! Text → quantity → text: read in every notation and unit, converted to every other, and written.

use super::notation::{Number, number, numeral};
use super::random::Random;
use super::rational::{distance, exact, over, ratio, times};
use super::shown::Tally;
use super::units::{Measured, UNITS, Unit, measured, size};
use gigawatt::fleet::push_number;
use gigawatt::quantity::{
    DisplayUnit, Notation, Quantity, parse, parse_range, write_number, write_quantity,
};
use num_rational::BigRational;

const CASES: u64 = 68_000;

/// The largest relative error before rounding: a few units of the last bit.
const TOLERANCE: f64 = 4e-16;

pub fn cases() -> Tally {
    let mut tally = Tally::default();
    let mut random = Random::seeded(1);
    for case in 0..CASES {
        // Each unit comes as often as any other.
        let unit = UNITS[case as usize % UNITS.len()];
        let low = written(&mut random, unit);
        if random.chance(8) {
            range(&mut random, &mut tally, unit);
        } else {
            single(&mut random, &mut tally, unit, &low);
        }
        tally.cases += 1;
    }
    tally
}

/// A number with its unit, and its size in the base unit.
fn written(random: &mut Random, unit: Unit) -> (String, BigRational) {
    // A numeral before 千瓦 or 亿度 would run into the unit's own sign.
    let alone = ["度", "度电", "焦耳", "小时"].contains(&unit.0);
    let Number { text, value } =
        if alone && random.chance(2) { numeral(random) } else { number(random) };
    let latin = unit.0.starts_with(|c: char| c.is_ascii());
    let scaled = text.ends_with(['万', '亿', '億']);
    // Multipliers stand once, and in front of a Chinese unit of one sign or a Latin one.
    let latin = latin && !scaled && random.chance(2);
    // A blank keeps the 千 of 九千 焦耳 out of the unit.
    let space = if latin || (unit.0 == "焦耳" && text.ends_with('千')) { " " } else { "" };
    (format!("{text}{space}{}", unit.0), times(&value, &size(unit)))
}

fn single(
    random: &mut Random,
    tally: &mut Tally,
    unit: Unit,
    (text, base): &(String, BigRational),
) {
    let Ok(reading) = parse(text) else {
        assert!(is_refused_for_two_multipliers(text, unit), "{text}: {:?}", parse(text));
        return;
    };
    let quantity = reading.quantity;
    assert_eq!(measured_of(quantity), measured(unit), "{text}");
    near(text, quantity.base_value(), base);
    shown(random, tally, text, quantity, base);
}

/// `1亿2000万` before 万千瓦 has its multipliers in the wrong order, and is refused.
fn is_refused_for_two_multipliers(text: &str, unit: Unit) -> bool {
    let own = unit.0.starts_with(['万', '亿', '億', '千', '兆'])
        || ["million", "billion", "trillion"].iter().any(|word| unit.0.starts_with(word));
    own && text.trim_end_matches(unit.0).trim_end().ends_with(['万', '亿', '億'])
}

/// In another unit, and in the most readable one.
fn shown(
    random: &mut Random,
    tally: &mut Tally,
    text: &str,
    quantity: Quantity,
    base: &BigRational,
) {
    let digits = random.within(1, 16) as u8;
    let notation = random.pick(&[Notation::Si, Notation::Myriad]);
    let other = same_dimension(random, measured_of(quantity));
    let to = DisplayUnit::parse(other.0).expect("a unit");
    let value = to.value_of(&quantity).expect("of the same dimension");
    let expected = over(base, &size(other));
    near(text, value, &expected);
    tally.number(&write_number(value, digits, notation), &expected, digits.into(), text);
    let mut fifteen = Vec::new();
    push_number(&mut fifteen, value);
    let fifteen = String::from_utf8(fifteen).expect("digits");
    tally.number(&fifteen, &expected, 15, text);
    tally.text(&write_quantity(&quantity, notation, digits), base, digits.into(), text);
}

/// `a..b unit`: the ends, and the middle.
fn range(random: &mut Random, tally: &mut Tally, unit: Unit) {
    let low = random.within(1, 1_000_000);
    let high = low + random.within(0, 1_000_000);
    let places = random.within(0, 4) as u32;
    let scale = 10_u64.pow(places);
    let decimal = |n: u64| {
        if places == 0 {
            return n.to_string();
        }
        format!("{}.{:0>width$}", n / scale, n % scale, width = places as usize)
    };
    let sign = random.pick(&["..", "~", "–", "至", " to "]);
    let text = format!("{}{sign}{} {}", decimal(low), decimal(high), unit.0);
    let reading = parse_range(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let value = |numerator: u64, halves: u64| times(&ratio(numerator, scale * halves), &size(unit));
    let read = reading.quantity;
    let ends = [
        (read.low(), value(low, 1)),
        (read.central(), value(low + high, 2)),
        (read.high(), value(high, 1)),
    ];
    for (quantity, base) in ends {
        near(&text, quantity.base_value(), &base);
        shown(random, tally, &text, quantity, &base);
    }
}

fn near(text: &str, found: f64, expected: &BigRational) {
    let found = exact(found);
    let quotient = (found.numer() * expected.denom(), found.denom() * expected.numer());
    let error = distance(&quotient, &(1.into(), 1.into()));
    assert!(error <= TOLERANCE, "{text}: {found} is off by {error}");
}

fn measured_of(quantity: Quantity) -> Measured {
    match quantity {
        Quantity::Power(_) => Measured::Power,
        Quantity::Energy(_) => Measured::Energy,
        Quantity::Time(_) => Measured::Time,
    }
}

fn same_dimension(random: &mut Random, wanted: Measured) -> Unit {
    loop {
        let unit = random.pick(&UNITS);
        if measured(unit) == wanted {
            return unit;
        }
    }
}

//! The model: spans of exact fractions.

use super::{catalog, turned, verdict};
use gigawatt::model::{GenerationBasis, Verdict};
use num_bigint::BigInt;
use num_rational::BigRational;
use std::collections::BTreeMap;

/// `digits × 10^power`.
pub(crate) fn decimal(digits: u64, power: i32) -> BigRational {
    let ten = BigRational::from_integer(BigInt::from(10).pow(power.unsigned_abs()));
    let digits = BigRational::from_integer(BigInt::from(digits));
    if power < 0 { digits / ten } else { digits * ten }
}

/// A number of so many digits, and how it is written.
#[derive(Clone)]
pub(crate) struct Number {
    pub(crate) digits: u64,
    pub(crate) power: i32,
}

impl Number {
    /// In units of `unit`, with the digits of the number and no more: 6.1e2 would have another rounding
    /// only if zeros at the end were taken as stated, which they are not.
    pub(crate) fn text(&self) -> String {
        let digits = self.digits.to_string();
        if self.power >= 0 {
            return digits + &"0".repeat(self.power.unsigned_abs() as usize);
        }
        let places = self.power.unsigned_abs() as usize;
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        format!("{whole}.{fraction}")
    }

    pub(crate) fn value(&self) -> BigRational {
        decimal(self.digits, self.power)
    }

    /// What it may stand for: half a unit of its last digit to either side, a single digit being taken as
    /// two, and zeros at the end of a whole number as none.
    pub(crate) fn span(&self) -> Span {
        let (mut digits, mut power) = (self.digits, self.power);
        while power >= 0 && digits >= 100 && digits.is_multiple_of(10) {
            (digits, power) = (digits / 10, power + 1);
        }
        while digits < 10 {
            (digits, power) = (digits * 10, power - 1);
        }
        let half = decimal(5, power - 1);
        let value = self.value();
        Span { written: [value.clone(), value.clone()], meant: [&value - &half, value + half] }
    }

    /// The same of how many there are of something: one digit counts, and is not rounded.
    pub(crate) fn count(&self) -> Span {
        let is_digit = self.power == 0 && self.digits < 10;
        if is_digit { exact(self.value()) } else { self.span() }
    }
}

/// From the least to the greatest, as written and as it may be meant.
#[derive(Clone)]
pub(crate) struct Span {
    pub(crate) written: [BigRational; 2],
    pub(crate) meant: [BigRational; 2],
}

impl Span {
    pub(crate) fn times(&self, other: &Self) -> Self {
        let product = |a: &[BigRational; 2], b: &[BigRational; 2]| [&a[0] * &b[0], &a[1] * &b[1]];
        Self {
            written: product(&self.written, &other.written),
            meant: product(&self.meant, &other.meant),
        }
    }

    fn wider(self, other: &Self) -> Self {
        let wider = |a: [BigRational; 2], b: &[BigRational; 2]| {
            let [low, high] = a;
            [low.min(b[0].clone()), high.max(b[1].clone())]
        };
        Self {
            written: wider(self.written, &other.written),
            meant: wider(self.meant, &other.meant),
        }
    }
}

pub(crate) fn exact(value: BigRational) -> Span {
    Span { written: [value.clone(), value.clone()], meant: [value.clone(), value] }
}

/// The rule: what may be meant overlaps, and neither of what is written is more than a tenth above the other;
/// roughly, each is at least nine tenths of the other.
fn judge(one: &Span, other: &Span) -> Verdict {
    let touch = |a: &[BigRational; 2], b: &[BigRational; 2]| a[0] <= b[1] && b[0] <= a[1];
    let overlap = one.meant[0] < other.meant[1] && other.meant[0] < one.meant[1];
    let agree = overlap || touch(&one.written, &other.meant) || touch(&one.meant, &other.written);
    let nine_tenths = decimal(9, -1);
    let [low, high] = &one.written;
    let [other_low, other_high] = &other.written;
    let near = |share: &BigRational| low * share <= *other_high && other_low * share <= *high;
    if agree && near(&BigRational::new(10.into(), 11.into())) {
        Verdict::Holds
    } else if near(&nine_tenths) {
        Verdict::Roughly
    } else {
        Verdict::DoesNotHold
    }
}

/// Whether a verdict hangs on the last bits of an `f64`: the spans end within 1e-9 of each other.
pub(crate) fn is_on_the_edge(one: &Span, other: &Span) -> bool {
    let ends = |span: &Span| span.written.iter().chain(&span.meant).cloned().collect::<Vec<_>>();
    let close = |a: &BigRational, b: &BigRational| {
        let apart = if a > b { a - b } else { b - a };
        apart <= b * decimal(1, -9)
    };
    let eleventh = BigRational::new(10.into(), 11.into());
    let shares = [decimal(1, 0), decimal(9, -1), eleventh];
    let any_close = |a: &BigRational, b: &BigRational| {
        shares.iter().any(|share| close(&(a * share), b) || close(&(b * share), a))
    };
    ends(one).iter().any(|a| ends(other).iter().any(|b| any_close(a, b)))
}

pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// `SplitMix64`.
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.bits() % limit
    }

    /// A number of one to five digits.
    pub(crate) fn number(&mut self) -> Number {
        let length = 1 + self.below(5) as u32;
        let low = 10_u64.pow(length - 1);
        Number { digits: low + self.below(9 * low), power: self.below(4) as i32 - 3 }
    }

    /// A number near `target`, of two to five digits.
    pub(crate) fn near(&mut self, target: &BigRational) -> Number {
        const FACTORS: [u64; 12] =
            [1000, 1001, 999, 1005, 990, 1030, 950, 1090, 905, 1120, 880, 10_000];
        let factor = FACTORS[self.below(12) as usize] + self.below(3);
        let wanted = target * decimal(factor, -3);
        let length = 2 + self.below(4) as i32;
        let size =
            wanted.numer().to_string().len() as i32 - wanted.denom().to_string().len() as i32;
        let power = size - length;
        let digits = (wanted / decimal(1, power)).round().to_integer();
        let digits = digits.to_string().parse::<u64>().expect("few digits").max(1);
        Number { digits, power }
    }
}

/// Energies, in joules.
fn units() -> [(&'static str, BigRational); 6] {
    [
        ("GWh", decimal(36, 11)),
        ("TWh", decimal(36, 14)),
        ("亿度", decimal(36, 13)),
        ("billion kWh", decimal(36, 14)),
        ("万千瓦时", decimal(36, 9)),
        ("PJ", decimal(1, 15)),
    ]
}

fn agree(statement: &str, expected: Verdict, found: &mut BTreeMap<Verdict, usize>) {
    assert_eq!(verdict(statement), Some(expected), "{statement}");
    assert_eq!(verdict(&turned(statement)), Some(expected), "{statement}, turned");
    *found.entry(expected).or_default() += 1;
}

#[test]
fn energies_against_energies() {
    let (units, mut random, mut found) = (units(), Random(1), BTreeMap::new());
    for _ in 0..4_000 {
        let (unit, size) = &units[random.below(6) as usize];
        let (other_unit, other_size) = &units[random.below(6) as usize];
        let one = random.number();
        let other = random.near(&(one.value() * size / other_size));
        let left = one.span().times(&exact(size.clone()));
        let right = other.span().times(&exact(other_size.clone()));
        if is_on_the_edge(&left, &right) {
            continue;
        }
        let statement = format!("{} {unit} = {} {other_unit}", one.text(), other.text());
        agree(&statement, judge(&left, &right), &mut found);
    }
    assert!(found.values().all(|count| *count > 150) && found.len() == 3, "{found:?}");
}

#[test]
fn powers_over_hours_against_energies() {
    let (mut random, mut found) = (Random(2), BTreeMap::new());
    for _ in 0..2_000 {
        let (power, hours) = (random.number(), 1 + random.below(8784));
        let given = power.span().times(&exact(decimal(hours, 6)));
        let energy = random.near(&(given.written[0].clone() / decimal(1, 9)));
        let right = energy.span().times(&exact(decimal(1, 9)));
        if is_on_the_edge(&given, &right) {
            continue;
        }
        // Megawatts for hours are megawatt-hours, and gigawatt-hours a thousand of them.
        let statement = format!("{} MW for {hours} h = {} GWh", power.text(), energy.text());
        agree(&statement, judge(&given, &right), &mut found);
    }
    assert!(found.values().all(|count| *count > 75), "{found:?}");
}

/// The figures of the dam as own.toml writes them, with what a reader takes each for.
fn design_dam() -> Vec<(Role, Span)> {
    let plant = catalog().plant("design-dam").expect("the plant");
    let latest = plant.generation.iter().filter(|cited| {
        matches!(cited.value.basis, GenerationBasis::Actual | GenerationBasis::Derived)
    });
    let latest = latest.max_by_key(|cited| cited.value.year).expect("a year");
    let figure = |cited: &gigawatt::catalog::Cited<gigawatt::model::AnnualGeneration>| {
        let role = match cited.value.basis {
            GenerationBasis::Design | GenerationBasis::Average => Role::Judge,
            GenerationBasis::Record => Role::Beside,
            _ if cited == latest => Role::Judge,
            _ => return None,
        };
        Some((role, written(&cited.written)))
    };
    plant.generation.iter().filter_map(figure).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Judge,
    Beside,
}

/// A figure such as `88.2 billion kWh` in kilowatt-hours.
fn written(text: &str) -> Span {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').expect("a unit");
    let (number, unit) = text.split_at(end);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{whole}{fraction}").parse().expect("digits");
    let number = Number { digits, power: -(fraction.len() as i32) };
    let size = match unit.trim() {
        "billion kWh" | "TWh" => decimal(1, 9),
        unit => panic!("the model does not know {unit}"),
    };
    number.span().times(&exact(size))
}

/// It holds with one of the judges, is rough with all, or lies between them and the record year.
fn of_a_plant(given: &Span, count: &Span, figures: &[(Role, Span)]) -> Verdict {
    let judges = figures.iter().filter(|(role, _)| *role == Role::Judge);
    let verdicts: Vec<Verdict> =
        judges.map(|(_, figure)| judge(given, &figure.times(count))).collect();
    if verdicts.contains(&Verdict::Holds) {
        return Verdict::Holds;
    }
    if verdicts.iter().all(|verdict| *verdict == Verdict::Roughly) {
        return Verdict::Roughly;
    }
    let spans = figures.iter().map(|(_, figure)| figure.times(count));
    let span = spans.reduce(|a, b| a.wider(&b)).expect("figures");
    if judge(given, &span) == Verdict::Holds {
        Verdict::DependsOnTheYear
    } else {
        Verdict::DoesNotHold
    }
}

#[test]
fn energies_against_a_plant_of_no_year() {
    let figures = design_dam();
    assert!(figures.len() >= 3);
    let (mut random, mut found) = (Random(3), BTreeMap::new());
    for _ in 0..800 {
        let count = random.number();
        let figure = &figures[random.below(figures.len() as u64) as usize].1;
        let target = count.value() * &figure.written[0] / decimal(1, 9);
        let energy = random.near(&target);
        let given = energy.span().times(&exact(decimal(1, 9)));
        let many = count.count();
        if figures.iter().any(|(_, figure)| is_on_the_edge(&given, &figure.times(&many))) {
            continue;
        }
        let statement = format!("{} TWh = {} design-dam", energy.text(), count.text());
        agree(&statement, of_a_plant(&given, &many, &figures), &mut found);
    }
    assert!(found.len() == 4 && found.values().all(|count| *count > 20), "{found:?}");
}

/// Rounded powers against rounded references, any number of them: nothing that is more than a tenth off
/// ever holds, however few the digits of either are.
#[test]
fn powers_against_installed_capacities() {
    let (mut random, mut found) = (Random(4), BTreeMap::new());
    // 900 MW and 22.5 GW, as own.toml writes them.
    let plants = [("near-reactor", 900_u64, 0), ("design-dam", 225, 2)];
    for at in 0..1_500 {
        let (name, digits, power) = plants[at % 2];
        let capacity = Number { digits, power };
        let count = random.number();
        let megawatts = random.near(&(count.value() * capacity.value()));
        let one = capacity.span().times(&count.count());
        let given = megawatts.span();
        if is_on_the_edge(&given, &one) {
            continue;
        }
        let statement = format!("{} MW = {} {name}", megawatts.text(), count.text());
        agree(&statement, judge(&given, &one), &mut found);
    }
    assert!(found.values().all(|count| *count > 100) && found.len() == 3, "{found:?}");
}

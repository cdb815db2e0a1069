//! A shown number against the exact one, in units of its last digit; and the count of all that were
//! compared.

use super::rational::{
    distance, in_units, magnitude, nearest, over, power_of_ten, printed, ratio, times, whole,
};
use super::units;
use num_rational::BigRational;
use num_traits::Zero;
use std::fmt;

/// Cases, numbers compared, and how far they were off.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub cases: u64,
    pub numbers: u64,
    /// Numbers that differ from the exact one correctly rounded.
    pub differing: u64,
    /// The largest difference from the exact one correctly rounded, in units of the last shown digit.
    pub worst: f64,
    /// The largest difference from the exact value itself, which is half a unit for a correct rounding.
    pub farthest: f64,
}

/// How near to a tie a value may be for the other side to be right as well, as a share of it: a few
/// roundings of an f64, and as much again within which the program takes a value for a tie.
const NOISE: f64 = 8e-16;

/// Up to so many digits every number is the exact one correctly rounded, ties included.
const FIRM: i32 = 10;

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.cases += other.cases;
        self.numbers += other.numbers;
        self.differing += other.differing;
        self.worst = self.worst.max(other.worst);
        self.farthest = self.farthest.max(other.farthest);
    }

    /// Compares a number shown with so many significant digits.
    pub fn number(&mut self, text: &str, expected: &BigRational, digits: i32, told: &str) {
        self.value(&printed(text), expected, digits, &|| format!("{told}: {text}"));
    }

    /// Compares a number of the output, without its text.
    pub fn value(
        &mut self,
        found: &BigRational,
        expected: &BigRational,
        digits: i32,
        told: &dyn Fn() -> String,
    ) {
        self.numbers += 1;
        if expected.is_zero() {
            assert!(found.is_zero(), "{} is not zero", told());
            return;
        }
        let power = magnitude(expected) + 1 - digits;
        let (wanted, shown) = (in_units(expected, power), in_units(found, power));
        let off = distance(&shown, &(nearest(&wanted), 1.into()));
        let from_exact = distance(&shown, &wanted);
        assert!(off <= 1.0, "{} is {off} units off {expected}", told());
        assert!(off == 0.0 || digits > FIRM, "{} is not {expected} rounded", told());
        // Only where the exact value is as near to a tie as an f64 can tell may it be the other way.
        let noise = distance(&wanted, &(0.into(), 1.into())) * NOISE;
        assert!(from_exact <= 0.5 + noise, "{} is not {expected} rounded", told());
        self.differing += u64::from(off > 0.0);
        self.worst = self.worst.max(off);
        self.farthest = self.farthest.max(from_exact);
    }

    /// Compares a text such as `61.32 TWh`, 613.2亿度 or `0.695 years` with watts, joules or a number.
    pub fn text(&mut self, text: &str, expected: &BigRational, digits: i32, told: &str) {
        let (number, unit) = split(text);
        let size = size_of_label(unit).unwrap_or_else(|| panic!("{told}: {text}"));
        self.number(number, &over(expected, &size), digits, told);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cases, numbers, differing, worst, farthest } = self;
        write!(
            f,
            "{cases} cases, {numbers} numbers; of more than {FIRM} digits {differing} on the "
        )?;
        write!(f, "other side of a tie; worst {worst} units of the last digit, ")?;
        write!(f, "{farthest:.3} from the exact value")
    }
}

/// The number and the unit behind it.
pub fn split(text: &str) -> (&str, &str) {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | 'e' | '-');
    let end = text.find(|c| !part(c)).unwrap_or(text.len());
    (&text[..end], text[end..].trim())
}

fn size_of_label(label: &str) -> Option<BigRational> {
    match label {
        "" | "years" | "days" | "年" | "天" => return Some(whole(1)),
        "%" => return Some(power_of_ten(-2)),
        // A short time of output, in days.
        "seconds" | "秒" => return Some(ratio(1, 86_400)),
        "minutes" | "分钟" => return Some(ratio(1, 1_440)),
        "hours" | "小时" => return Some(ratio(1, 24)),
        _ => {}
    }
    let myriads = [("万亿", 12), ("亿", 8), ("万", 4), ("", 0)];
    let (unit, power) = myriads.iter().find_map(|(sign, power)| {
        let unit = label.strip_prefix(sign)?;
        units::UNITS.iter().find(|known| known.0 == unit).map(|known| (known, *power))
    })?;
    Some(times(&units::size(*unit), &power_of_ten(power)))
}

//! Fractions of any size. Where they are only compared, they are not reduced: that is most of the time.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Float, Pow, Signed, ToPrimitive};
use std::sync::LazyLock;

pub fn whole(value: i64) -> BigRational {
    BigRational::from_integer(value.into())
}

pub fn ratio(numerator: u64, denominator: u64) -> BigRational {
    BigRational::new_raw(BigInt::from(numerator), BigInt::from(denominator))
}

pub fn exact(value: f64) -> BigRational {
    let (mantissa, power, sign) = Float::integer_decode(value);
    let mantissa = BigInt::from(mantissa) * sign;
    let two = BigInt::from(1) << power.unsigned_abs();
    if power < 0 {
        BigRational::new_raw(mantissa, two)
    } else {
        BigRational::from_integer(mantissa * two)
    }
}

/// Not reduced.
pub fn times(one: &BigRational, other: &BigRational) -> BigRational {
    BigRational::new_raw(one.numer() * other.numer(), one.denom() * other.denom())
}

/// Not reduced.
pub fn over(one: &BigRational, other: &BigRational) -> BigRational {
    BigRational::new_raw(one.numer() * other.denom(), one.denom() * other.numer())
}

fn ten_to(power: u32) -> &'static BigInt {
    static POWERS: LazyLock<Vec<BigInt>> =
        LazyLock::new(|| (0..80_u32).map(|power| BigInt::from(10).pow(power)).collect());
    &POWERS[power as usize]
}

pub fn power_of_ten(power: i32) -> BigRational {
    let (ten, one) = (ten_to(power.unsigned_abs()).clone(), BigInt::from(1));
    if power < 0 { BigRational::new_raw(one, ten) } else { BigRational::new_raw(ten, one) }
}

/// A value in units of a power of ten, as numerator and denominator.
pub fn in_units(value: &BigRational, power: i32) -> (BigInt, BigInt) {
    let (numerator, denominator) = (value.numer(), value.denom());
    let ten = ten_to(power.unsigned_abs());
    if power < 0 {
        (numerator * ten, denominator.clone())
    } else {
        (numerator.clone(), denominator * ten)
    }
}

/// The nearest whole number, half away from zero, of a positive fraction.
pub fn nearest((numerator, denominator): &(BigInt, BigInt)) -> BigInt {
    let (twice, once) = (BigInt::from(2) * denominator, denominator);
    (BigInt::from(2) * numerator + once) / twice
}

/// The distance of two fractions.
pub fn distance(one: &(BigInt, BigInt), other: &(BigInt, BigInt)) -> f64 {
    let apart = (&one.0 * &other.1 - &other.0 * &one.1).abs();
    let number = |value: &BigInt| value.to_f64().expect("a number");
    number(&apart) / number(&(&one.1 * &other.1))
}

/// The power of ten that a positive value reaches and does not pass.
pub fn magnitude(value: &BigRational) -> i32 {
    let number = |value: &BigInt| value.to_f64().expect("a number");
    let guess = (number(value.numer()) / number(value.denom())).log10().floor() as i32;
    let reaches = |power: i32| {
        let (numerator, denominator) = in_units(value, power);
        numerator >= denominator
    };
    match (reaches(guess), reaches(guess + 1)) {
        (false, _) => guess - 1,
        (true, false) => guess,
        (true, true) => guess + 1,
    }
}

/// A written number with its separators, exactly.
pub fn printed(text: &str) -> BigRational {
    let text = text.replace(',', "");
    let (number, power) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
    let (before, behind) = number.split_once('.').unwrap_or((number, ""));
    let digits: BigInt = format!("{before}{behind}").parse().expect("digits");
    let places = i32::try_from(behind.len()).expect("few digits");
    let power: i32 = power.parse().expect("an exponent");
    let (numerator, denominator) = in_units(&digits.into(), places - power);
    BigRational::new_raw(numerator, denominator)
}

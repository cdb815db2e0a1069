//! Numbers at 15 significant digits, fast: what millions of table cells need.
//!
//! Numbers of a table have points and zeros anywhere, so that a processor guesses wrong at every branch
//! on where they are. There is none on the way from an `f64` to its text.

use super::number::Number;
use wide::{u16x8, u32x4};

/// Fifteen digits, and where they stand.
pub(super) struct Fifteen {
    digits: u64,
    decade: &'static Decade,
}

impl Fifteen {
    /// The value rounded to 15 digits.
    ///
    /// A value is a whole number of 53 bits times a power of two, so that its product with a power of
    /// five is exact in 128 bits. That is shifted until the digits are its upper half; the lower half
    /// decides how to round. `None` for values too large or too small for that, and for a tie, which
    /// is not decided here.
    #[inline]
    pub fn of(value: f64) -> Option<Self> {
        let bits = value.to_bits();
        // Numbers above zero are in the order of their bits.
        if !(SMALLEST.to_bits()..LARGE.to_bits()).contains(&bits) {
            return None;
        }
        let exponent = (bits >> 52) as u32;
        let mantissa = (bits & ((1 << 52) - 1)) | (1 << 52);
        // The decade of the power of two, where the value is in this one or the next. A power of ten
        // that an f64 rounds down is taken for the real one, whose fifteen digits it has.
        let low = (exponent * 1233 - FIRST_EXPONENT) >> 12;
        let next = LEAST[(low + 1) as usize % DECADES.len()];
        let decade = &DECADES[(low + u32::from(bits >= next)) as usize % DECADES.len()];
        let shifted = mantissa << (exponent.wrapping_sub(decade.exponent) % 16);
        let product = u128::from(shifted) * u128::from(decade.five);
        let (whole, rest) = ((product >> 64) as u64, product as u64);
        let digits = whole + (rest >> 63);
        // What is rounded up to a digit more is rare enough to be left to others as well.
        (rest != 1 << 63 && digits < TEN_TO_15).then_some(Self { digits, decade })
    }

    /// The digits with the point, what is not needed of them included.
    #[inline]
    pub fn number(&self) -> Number {
        let Decade { reciprocal, halvings, gap, point, start, whole, .. } = self.decade;
        // The digits before the point move on by one place, so that there is a zero where it stands.
        let product = u128::from(10 * self.digits) * u128::from(*reciprocal);
        let before = (product >> 64) as u64 >> halvings;
        let digits = sixteen(self.digits + before * gap);
        let significant = 16 - (digits.trailing_zeros() / 8) as u8;
        let characters = digits.swap_bytes() | point;
        Number { characters, start: *start, length: start + significant.max(*whole) }
    }
}

/// What the numbers from a power of ten to the next have in common.
struct Decade {
    /// The power of five that makes fifteen digits of them, with zeros behind it.
    five: u64,
    /// The exponent of a number whose product with that need not be shifted.
    exponent: u32,
    /// 2^(64 + `halvings`) over ten times the power of ten behind which the digits before the point
    /// stand.
    reciprocal: u64,
    halvings: u8,
    /// Nine times that power of ten.
    gap: u64,
    /// Sixteen zeros, one of which is the point.
    point: u128,
    /// The characters before the first digit that is not zero.
    start: u8,
    /// The digits before the point.
    whole: u8,
}

impl Decade {
    /// The decade from 10 to the power of `magnitude` on.
    const fn from(magnitude: i32) -> Self {
        let places = (14 - magnitude) as u32;
        let five = 5_u64.pow(places);
        // With eight bits free, no number of 53 bits has to be shifted down for its digits to be the
        // upper half of the product, nor up by more than it has room for.
        let zeros = five.leading_zeros() - 8;
        let (behind, start, whole) = match magnitude {
            0.. => (places, 0, magnitude as u8 + 1),
            _ => (0, 1 + magnitude.unsigned_abs() as u8, 0),
        };
        let ten = 10_u128.pow(behind + 1);
        let dot = if whole == 0 { 0 } else { (b'0' ^ b'.') as u128 };
        Self {
            five: five << zeros,
            exponent: 1075 + zeros - places - 64,
            reciprocal: ((1 << (64 + ten.ilog2())) / ten + 1) as u64,
            halvings: ten.ilog2() as u8,
            gap: 9 * 10_u64.pow(behind),
            point: u128::from_le_bytes([b'0'; 16]) ^ (dot << (8 * (whole as u32 % 16))),
            start,
            whole,
        }
    }
}

/// Below this power of ten, no power of five that makes fifteen digits has eight bits free.
const LOWEST: i32 = -10;
const SMALLEST: f64 = 1e-10;

/// Numbers from here on may have more than fifteen digits before the point.
const LARGE: f64 = TEN_TO_15 as f64;
const TEN_TO_15: u64 = 10_u64.pow(15);

/// The powers of ten where decades begin, as bits.
const LEAST: [u64; 32] = {
    let powers = [
        1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5,
        1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
    ];
    let mut least = [u64::MAX; 32];
    let mut at = 0;
    while at < powers.len() {
        least[at + 1] = f64::to_bits(powers[at]);
        at += 1;
    }
    least
};

/// The decades that begin there. Before the first and behind the last, none is ever used.
static DECADES: [Decade; 32] = {
    let mut decades = [const { Decade::from(0) }; 32];
    let mut magnitude = LOWEST;
    while magnitude < 15 {
        decades[(magnitude - LOWEST + 1) as usize] = Decade::from(magnitude);
        magnitude += 1;
    }
    decades
};

/// 4096 times the place in [`DECADES`] of a number is 1233 times its exponent, less this: the logarithm
/// of two to the base ten is 1233/4096, as far as it goes here.
const FIRST_EXPONENT: u32 = (1023 * 1233 + (LOWEST - 1) * 4096) as u32;

/// The sixteen digits of a number below 10^16, one a byte, the last one lowest.
#[inline]
fn sixteen(number: u64) -> u128 {
    const HALF: u64 = 100_000_000;
    let fours = (u128::from(fours(number / HALF)) << 64) | u128::from(fours(number % HALF));
    let fours: u16x8 = bytemuck::cast(fours);
    // The quotients by 100 and 10 are those of products, as far as they go here.
    let hundreds: u16x8 = fours.mul_keep_high(u16x8::splat(5243)) >> 3;
    let above: u32x4 = bytemuck::cast::<_, u32x4>(hundreds) << 16;
    let twos = fours - hundreds * u16x8::splat(100) + bytemuck::cast::<_, u16x8>(above);
    let tens = twos.mul_keep_high(u16x8::splat(6554));
    bytemuck::cast(twos + tens * u16x8::splat((1 << 8) - 10))
}

/// The first four of eight digits in the upper half, the others in the lower.
#[inline]
fn fours(number: u64) -> u64 {
    number + (number / 10_000) * ((1 << 32) - 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::push_number;
    use crate::quantity::Significant;

    fn pushed(value: f64) -> String {
        let mut text = Vec::new();
        push_number(&mut text, value);
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn sixteen_digits_are_those_of_the_number() {
        let zeros = u128::from_le_bytes([b'0'; 16]);
        for four in 0..10_000 {
            for number in [1, 10_000, 100_000_000, 1_000_000_000_000].map(|times| four * times) {
                let text = format!("{number:016}");
                assert_eq!((sixteen(number) | zeros).to_be_bytes(), text.as_bytes());
            }
        }
    }

    #[test]
    fn every_size_has_its_decade() {
        for power in -10..15 {
            for digits in [100_000_000_000_001, 123_456_789_012_345, 987_654_321_098_765] {
                let value: f64 = format!("{digits}e{}", power - 14).parse().unwrap();
                let fifteen = Fifteen::of(value).unwrap();
                let whole = u8::try_from(power + 1).unwrap_or(0);
                assert_eq!((fifteen.digits, fifteen.decade.whole), (digits, whole), "{value}");
            }
        }
        for other in [0.0, -7.0, 9.999_999e-11, 1e15, f64::NAN, f64::INFINITY] {
            assert!(Fifteen::of(other).is_none(), "{other}");
        }
    }

    #[test]
    fn it_is_what_significant_prints() {
        let values = [
            0.0,
            -0.0,
            7.0,
            10.0,
            99.0,
            100.0,
            450e6,
            61.32e9,
            0.1 + 0.2,
            61.320_000_000_000_01,
            1e15,
            123_456_789_012_345_680.0,
            1e22,
            1.5e300,
            2.5e-300,
            5e-324,
            f64::MAX,
            -0.25,
            999_999_999_999_999.5,
            0.999_999_999_999_999_9,
            9.999_999_999_999_995,
            263_754_877_165_514.6,
            1_234_567_890_123_455.0,
            1_234_567_890_123_445.0,
            0.695_238_095_238_095_2,
            0.05,
            1.5e-7,
            1.234_567_890_123_456_7e-7,
            99_999_999.0,
            100_000_000.0,
            999_999_999_999_999.0,
            999_999_999_999_999.9,
        ];
        for value in values {
            assert_eq!(pushed(value), Significant::new(value, 15).to_string(), "{value:?}");
        }
    }
}

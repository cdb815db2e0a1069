//! Numbers at 15 significant digits, fast: what millions of table cells need.

use super::Significant;

/// Numbers from here on may have more than 15 digits before the point.
const FIFTEEN_DIGITS: f64 = 1e15;

/// Below this the power of ten that brings 15 digits before the point no longer fits.
const SMALLEST: f64 = 1e-7;

/// Appends what `Significant::new(value, 15)` prints, some thirty times as fast.
///
/// ```
/// use gigawatt::quantity::push_number;
///
/// let mut text = Vec::new();
/// push_number(&mut text, 0.1 + 0.2);
/// assert_eq!(text, b"0.3");
/// ```
#[inline]
pub fn push_number(text: &mut Vec<u8>, value: f64) {
    if let Some(whole) = whole(value) {
        push_whole(text, whole);
        return;
    }
    match Fifteen::of(value.abs()) {
        Some(fifteen) => {
            if value < 0.0 {
                text.push(b'-');
            }
            fifteen.push(text);
        }
        None => text.extend_from_slice(Significant::new(value, 15).to_string().as_bytes()),
    }
}

/// A number without a fraction, and of at most 15 digits.
#[inline]
fn whole(value: f64) -> Option<u64> {
    // From here to its double, the last bit of an f64 is worth 1.
    const UNITS: f64 = (1_u64 << 52) as f64;
    if !(0.0..FIFTEEN_DIGITS).contains(&value) {
        return None;
    }
    let rounded = value + UNITS;
    (rounded - UNITS == value).then(|| rounded.to_bits() - UNITS.to_bits())
}

/// Appends a number below 10^16.
#[inline]
fn push_whole(text: &mut Vec<u8>, whole: u64) {
    let digits = sixteen(whole);
    // One zero stays of nothing but zeros.
    let zeros = (digits.trailing_zeros() / 8).min(15) as usize;
    let start = text.len();
    text.extend_from_slice(&((digits | ASCII_ZEROS) >> (8 * zeros)).to_le_bytes());
    text.truncate(start + 16 - zeros);
}

/// Fifteen digits and the power of ten of the first.
///
/// Numbers of a table have points and zeros anywhere, so that a processor guesses wrong at every
/// branch on where they are. There is none on the way from an `f64` to its text.
struct Fifteen {
    digits: u64,
    magnitude: i32,
}

impl Fifteen {
    /// The value rounded to 15 digits.
    ///
    /// A value is a whole number of 53 bits over a power of two, so that its product with a power of
    /// ten is exact in 128 bits; what the division by the power of two leaves decides how to round.
    /// `None` for values too large or too small for that, and for a tie, which is not decided here.
    fn of(value: f64) -> Option<Self> {
        if !(SMALLEST..FIFTEEN_DIGITS).contains(&value) {
            return None;
        }
        let bits = value.to_bits();
        let exponent = (bits >> 52) as i32 - 1075;
        let mantissa = (bits & ((1 << 52) - 1)) | (1 << 52);
        // The power of ten of the first digit, or one too low. A power that an f64 rounds down is
        // taken for the real one, whose fifteen digits it has.
        let low = ((exponent + 52) * 1233) >> 12;
        let next = *TENS.get((low + 1 - LOWEST) as usize)?;
        let magnitude = low + i32::from(value >= next);
        // 10^p is 5^p × 2^p, so that the product with the power of five fits 128 bits with so much
        // room that all of the division is a shift by less than 64.
        let places = LARGEST - magnitude;
        let product = u128::from(mantissa) * u128::from(*FIVES.get(places as usize)?);
        let shift = (-exponent - places) as u32 % 64;
        let (whole, rest) = ((product >> shift) as u64, product as u64 & ((1 << shift) - 1));
        let half = 1 << (shift - 1);
        if rest == half {
            return None;
        }
        let digits = whole + u64::from(rest > half);
        // What is rounded up to a digit more is rare enough to be left to others as well.
        (digits < TEN_TO_15).then_some(Self { digits, magnitude })
    }

    /// Appends the text: all digits at its beginning, or zeros, and then, over what is too much of
    /// that, the point and the digits behind it.
    fn push(&self, text: &mut Vec<u8>) {
        let digits = sixteen(self.digits);
        let zeros = (digits.leading_zeros() / 8) as usize;
        let digits = (digits | ASCII_ZEROS) >> 8;
        let whole = (self.magnitude + 1).max(0) as usize;
        let point = whole.max(1);
        let behind = point + (-self.magnitude).max(1) as usize;
        let fraction = (15 - zeros).saturating_sub(whole);
        let length = if fraction == 0 { point } else { behind + fraction };

        let start = text.len();
        text.extend_from_slice(&[b'0'; 32]);
        let number = &mut text[start..start + 32];
        let before = if whole == 0 { ASCII_ZEROS } else { digits };
        number[..16].copy_from_slice(&before.to_le_bytes());
        number[behind..behind + 16].copy_from_slice(&(digits >> (8 * whole)).to_le_bytes());
        number[point] = b'.';
        text.truncate(start + length);
    }
}

const TEN_TO_15: u64 = 1_000_000_000_000_000;

/// The powers of ten of the first digit of what is read here.
const LOWEST: i32 = -8;
const LARGEST: i32 = 14;

/// The powers of ten from [`LOWEST`] on.
const TENS: [f64; 24] = [
    1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8,
    1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/// The powers of five.
const FIVES: [u64; 23] = {
    let mut powers = [1; 23];
    let mut at = 1;
    while at < powers.len() {
        powers[at] = powers[at - 1] * 5;
        at += 1;
    }
    powers
};

const ASCII_ZEROS: u128 = u128::from_le_bytes([b'0'; 16]);

/// The sixteen digits of a number below 10^16, one a byte, the first one lowest.
fn sixteen(number: u64) -> u128 {
    const HALF: u64 = 100_000_000;
    u128::from(eight(number / HALF)) | (u128::from(eight(number % HALF)) << 64)
}

/// The same of eight: split into halves, quarters and digits, all parts of a step at once. The
/// products with 10,486 / 2^20 and 103 / 2^10 are the quotients by 100 and 10 as far as they go here.
fn eight(number: u64) -> u64 {
    let halves = (number / 10_000) | ((number % 10_000) << 32);
    let hundreds = ((halves * 10_486) >> 20) & 0x0000_007F_0000_007F;
    let quarters = hundreds | ((halves - 100 * hundreds) << 16);
    let tens = ((quarters * 103) >> 10) & 0x000F_000F_000F_000F;
    tens | ((quarters - 10 * tens) << 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pushed(value: f64) -> String {
        let mut text = Vec::new();
        push_number(&mut text, value);
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn eight_digits_are_those_of_the_number() {
        for number in (0..10_000).flat_map(|four| [four, four * 10_000, four * 10_001]) {
            assert_eq!(eight(number) | 0x3030_3030_3030_3030, {
                let text = format!("{number:08}");
                u64::from_le_bytes(text.as_bytes().try_into().unwrap())
            });
        }
    }

    #[test]
    fn the_short_way_is_taken_at_every_size() {
        for power in -7..15 {
            for digits in [123_456_789_012_345, 987_654_321_098_765] {
                let value: f64 = format!("{digits}e{}", power - 14).parse().unwrap();
                let fifteen = Fifteen::of(value).unwrap();
                assert_eq!((fifteen.digits, fifteen.magnitude), (digits, power), "{value}");
            }
        }
        assert_eq!((whole(450e6), whole(0.5)), (Some(450_000_000), None));
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

//! How far the digits of a number let it be off.

use super::rate::behind_time;
use super::{number, numeral};

/// Half a unit of the last stated digit, as a share of the number. Zeros at the end of a whole number
/// are not taken as stated (610亿 is 61 and a magnitude), and one digit is taken as two: 0.5 is not
/// anything from 0.45 to 0.55.
#[must_use]
pub fn implied_rounding(text: &str) -> f64 {
    // The 一 of 一年 is no digit of the energy behind it.
    let text = behind_time(text).unwrap_or(text);
    let start = text.find(|c: char| c.is_ascii_digit() || numeral::is_numeral(c)).unwrap_or(0);
    let text = &text[start..];
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || numeral::is_numeral(c) || ".,_".contains(c)))
        .unwrap_or(text.len());
    let written = text[..end].trim_end_matches(['.', ',', '_']);
    // Of 0.5..0.8 the first number counts.
    let first = || number::scan(written).map(|scanned| scanned.value);
    let Ok(value) = numeral::read(written.trim_end_matches('千')).or_else(|_| first()) else {
        return 0.0;
    };
    let mut mantissa = value.mantissa;
    let fraction = written.contains(['.', '点', '點']);
    while !fraction && mantissa >= 100 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
    }
    if mantissa == 0 {
        return 0.0;
    }
    while mantissa < 10 {
        mantissa *= 10;
    }
    0.5 / mantissa as f64
}

/// One digit counts, as in `3 reactor`, and is not rounded.
pub(super) fn rounding_of_count(digits: &str) -> f64 {
    let digits = digits.trim();
    let counts = digits.len() == 1 && digits.starts_with(|c: char| c.is_ascii_digit());
    if counts { 0.0 } else { implied_rounding(digits) }
}

/// What a word is off by at most: three may be anything from 2.5 to 3.5, and twice not 1.5.
const LOOSEST: f64 = 1.0 / 6.0;

/// Half a unit of the first digit of a small number in words: three is anything from 2.5 to 3.5, and
/// half from 0.45 to 0.55; but one is one. Of others the digits are those that it would be written with.
pub(super) fn rounding_of_word(number: f64) -> f64 {
    let is_small = number < 1.0 || (number < 10.0 && number.fract() == 0.0);
    if number <= 0.0 || number == 1.0 {
        0.0
    } else if is_small {
        (0.5 * 10_f64.powi(libm::log10(number).floor() as i32) / number).min(LOOSEST)
    } else {
        implied_rounding(&number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_imply_a_rounding() {
        let near = |text: &str, expected: f64| (implied_rounding(text) - expected).abs() < 1e-12;
        assert!(near("61TWh", 0.5 / 61.0));
        assert!(near("610亿度", 0.5 / 61.0));
        assert!(near("61.32 TWh", 0.5 / 6132.0));
        assert!(near("700万度", 0.5 / 70.0));
        assert!(near("0.5", 0.5 / 50.0));
        assert!(near("100,000 kWh", 0.5 / 10.0));
        assert!(near("六百一十亿度", 0.5 / 61.0));
        assert!(near("61.0 TWh", 0.5 / 610.0));
        assert!(near("+61 TWh", 0.5 / 61.0));
        assert!(near("每小时700万度", 0.5 / 70.0));
        assert!(near("一小时730万度", 0.5 / 73.0));
        assert!(near("一年六百四十亿度", 0.5 / 64.0));
    }
}

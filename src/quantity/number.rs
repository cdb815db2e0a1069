//! Numbers in digits: `7`, `7.5`, `7,000`, `7_000`, `7 000`, `1e9`.

use super::decimal::Decimal;
use super::error::{Fault, ParseErrorKind};
use std::ops::Range;

/// More digits than this are refused rather than rounded in silence.
const MAX_DIGITS: usize = 30;

/// A number at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scanned {
    pub value: Decimal,
    /// The bytes it takes up.
    pub length: usize,
    /// Written without separators.
    pub plain: bool,
}

/// Reads the number in digits that `text` starts with.
pub(super) fn scan(text: &str) -> Result<Scanned, Fault> {
    let bytes = text.as_bytes();
    let mut at = usize::from(bytes.first() == Some(&b'+'));
    let mut digits = Digits::default();
    let first = at;
    at = digits.run(bytes, at);
    let plain = match separator_at(bytes, at) {
        Some(separator) if at > first => {
            at = groups(text, &mut digits, first, at, separator)?;
            false
        }
        _ => true,
    };
    if bytes.get(at) == Some(&b'.') {
        let point = at;
        at = digits.run(bytes, at + 1);
        if at == point + 1 {
            return Err(Fault::at(ParseErrorKind::DigitExpected, point..at));
        }
        digits.fraction = at - point - 1;
        refuse_second_point(text, first, at)?;
    }
    if digits.count == 0 {
        return Err(Fault::at(ParseErrorKind::MissingNumber, 0..at));
    }
    if digits.count > MAX_DIGITS {
        return Err(Fault::at(ParseErrorKind::TooManyDigits, first..at));
    }
    let (exponent, end) = exponent(bytes, at);
    let value = Decimal::new(digits.value, exponent.saturating_sub(digits.fraction as i32));
    Ok(Scanned { value, length: end, plain })
}

#[derive(Default)]
struct Digits {
    value: u128,
    count: usize,
    fraction: usize,
}

impl Digits {
    fn run(&mut self, bytes: &[u8], mut at: usize) -> usize {
        while let Some(digit) = bytes.get(at).filter(|b| b.is_ascii_digit()) {
            if self.count < MAX_DIGITS {
                self.value = self.value * 10 + u128::from(digit - b'0');
            }
            self.count += 1;
            at += 1;
        }
        at
    }
}

fn separator_at(bytes: &[u8], at: usize) -> Option<u8> {
    let separator = *bytes.get(at)?;
    let digit_follows = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
    (matches!(separator, b',' | b'_' | b' ') && digit_follows).then_some(separator)
}

/// Reads the groups of three behind the first one; `start..end` is the first group.
fn groups(
    text: &str,
    digits: &mut Digits,
    start: usize,
    end: usize,
    separator: u8,
) -> Result<usize, Fault> {
    let bytes = text.as_bytes();
    let mut well_formed = end - start <= 3 && bytes[start] != b'0';
    let (mut at, mut count) = (end, 0);
    while let Some(next) = separator_at(bytes, at) {
        let group_end = digits.run(bytes, at + 1);
        well_formed &= next == separator && group_end - at == 4;
        (at, count) = (group_end, count + 1);
    }
    if well_formed {
        return Ok(at);
    }
    if separator == b',' && count == 1 {
        return Err(decimal_comma(text, start, at));
    }
    Err(Fault::at(ParseErrorKind::BadGrouping, start..at))
}

/// `7,5` may be 7.5 or a slip for 7,500: the caller has to say.
fn decimal_comma(text: &str, start: usize, end: usize) -> Fault {
    let written = &text[start..end];
    let kind = ParseErrorKind::DecimalComma {
        point: written.replacen(',', ".", 1),
        grouped: grouped_reading(written),
    };
    Fault::at(kind, start..end)
}

/// `7,5` as the thousands it may have been meant as: `7,500`. None for `0,5` or `7,5000`.
fn grouped_reading(written: &str) -> Option<String> {
    let (whole, group) = written.split_once(',')?;
    let fits = group.len() < 3 && whole.len() <= 3 && !whole.starts_with('0');
    fits.then(|| format!("{whole},{group:0<3}"))
}

/// `1.234.567` and `1.234,5` are written the continental way; neither is guessed at.
fn refuse_second_point(text: &str, start: usize, at: usize) -> Result<(), Fault> {
    let bytes = text.as_bytes();
    let Some(mark) = bytes.get(at).filter(|b| matches!(b, b'.' | b',' | b'_')) else {
        return Ok(());
    };
    let end = (at + 1..bytes.len()).find(|i| !bytes[*i].is_ascii_digit()).unwrap_or(bytes.len());
    if end == at + 1 {
        return Ok(());
    }
    if *mark == b',' {
        let written = &text[start..end];
        let kind = ParseErrorKind::DecimalComma {
            point: written.replace('.', "").replacen(',', ".", 1),
            grouped: None,
        };
        return Err(Fault::at(kind, start..end));
    }
    Err(Fault::at(ParseErrorKind::BadGrouping, start..end))
}

/// The power of ten behind `e`, and where it ends. Without digits the `e` belongs to what follows.
fn exponent(bytes: &[u8], at: usize) -> (i32, usize) {
    if !matches!(bytes.get(at), Some(b'e' | b'E')) {
        return (0, at);
    }
    let signed = matches!(bytes.get(at + 1), Some(b'+' | b'-'));
    let first = at + 1 + usize::from(signed);
    let end = (first..bytes.len()).find(|i| !bytes[*i].is_ascii_digit()).unwrap_or(bytes.len());
    if end == first {
        return (0, at);
    }
    let magnitude = bytes[first..end].iter().fold(0_i32, |sum, digit| {
        sum.saturating_mul(10).saturating_add(i32::from(digit - b'0')).min(100_000)
    });
    let negative = bytes[at + 1] == b'-';
    (if negative { -magnitude } else { magnitude }, end)
}

/// The fraction that a text has for a number, such as `2 1/2`: its place, whole part, numerator and
/// denominator.
pub(super) fn fraction(text: &str) -> Option<(Range<usize>, [u64; 3])> {
    let slash = text.find('/')?;
    let is_digit = |c: char| c.is_ascii_digit();
    let before = text[..slash].trim_end_matches(is_digit);
    let end =
        slash + 1 + text[slash + 1..].find(|c| !is_digit(c)).unwrap_or(text.len() - slash - 1);
    let number = |text: &str| text.parse::<u64>().ok().filter(|_| text.len() <= 6);
    let numerator = number(&text[before.len()..slash])?;
    let denominator = number(&text[slash + 1..end]).filter(|denominator| *denominator > 0)?;
    // `7 GW/2 h` has a unit there, and `1/2.5` is a quotient of other numbers.
    if text[end..].starts_with(['.', ',', '_', '/']) || before.ends_with(['.', ',', '_']) {
        return None;
    }
    let left = before.trim_end();
    let whole_start = left.trim_end_matches(is_digit).len();
    if whole_start == left.len() {
        return left.is_empty().then_some((0..end, [0, numerator, denominator]));
    }
    let whole = number(&left[whole_start..]).filter(|_| left.len() < before.len())?;
    // Only digits stand before a mixed number.
    (whole_start == 0 && numerator < denominator)
        .then_some((0..end, [whole, numerator, denominator]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Option<(u128, i32)> {
        let scanned = scan(text).ok()?;
        (scanned.length == text.len()).then_some((scanned.value.mantissa, scanned.value.exponent))
    }

    #[test]
    fn digits_points_and_exponents() {
        assert_eq!(whole("7"), Some((7, 0)));
        assert_eq!(whole("+7.50"), Some((750, -2)));
        assert_eq!(whole(".5"), Some((5, -1)));
        assert_eq!(whole("1e9"), Some((1, 9)));
        assert_eq!(whole("1.5E-3"), Some((15, -4)));
    }

    #[test]
    fn groups_of_three_in_three_notations() {
        assert_eq!(whole("7,000"), Some((7000, 0)));
        assert_eq!(whole("7_000_000"), Some((7_000_000, 0)));
        assert_eq!(whole("12 345.5"), Some((123_455, -1)));
    }

    #[test]
    fn a_comma_that_may_be_a_decimal_comma_is_refused() {
        for (text, point, grouped) in [
            ("7,5", "7.5", Some("7,500")),
            ("0,007", "0.007", None),
            ("7,0000", "7.0000", None),
            ("1.234,5", "1234.5", None),
        ] {
            let expected = ParseErrorKind::DecimalComma {
                point: point.to_owned(),
                grouped: grouped.map(str::to_owned),
            };
            assert_eq!(scan(text).unwrap_err().kind, expected, "{text}");
        }
    }

    #[test]
    fn other_groups_are_refused() {
        for text in ["7 00", "1,23,456", "1,234_567", "1.234.567", "1234,567,890", "7 5"] {
            let kind = scan(text).unwrap_err().kind;
            assert_eq!(kind, ParseErrorKind::BadGrouping, "{text}");
        }
    }

    #[test]
    fn an_e_without_digits_is_not_an_exponent() {
        assert_eq!(scan("5EJ").unwrap().length, 1);
        assert_eq!(scan("5e").unwrap().length, 1);
    }

    #[test]
    fn digits_beyond_what_is_kept_exactly_are_refused() {
        let text = "1".repeat(31);
        assert_eq!(scan(&text).unwrap_err().kind, ParseErrorKind::TooManyDigits);
        assert_eq!(scan(&text[1..]).unwrap().value, Decimal::new(10_u128.pow(30) / 9, 0));
    }

    #[test]
    fn a_plus_is_no_part_of_the_first_group() {
        let scanned = scan("+700,000").unwrap();
        assert_eq!((scanned.value, scanned.length), (Decimal::new(700_000, 0), 8));
    }

    #[test]
    fn a_separator_needs_digits_in_front_of_it() {
        for text in [",500", "_500", "+,500"] {
            assert_eq!(scan(text).unwrap_err().kind, ParseErrorKind::MissingNumber, "{text}");
        }
    }
}

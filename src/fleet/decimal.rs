//! Which of comma and point stands before the fraction of a number, where that can be told.

use super::understood::Decimal;
use std::borrow::Cow;
use std::ops::Range;

/// What the numbers of a table show.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    points: u32,
    commas: u32,
}

/// So many numbers with a decimal comma are no slip where commas may stand between fields as well.
const ENOUGH: u32 = 2;

impl Evidence {
    /// Looks at the numbers of a cell. That of a `ratio` is small, so that `1.250` has one reading there.
    pub fn note(&mut self, text: &str, ratio: bool) {
        let text = &*without_gaps(text);
        for number in numbers(text) {
            match sign(&text[number]) {
                Sign::Point => self.points += 1,
                Sign::Comma => self.commas += 1,
                Sign::Either('.') if ratio => self.points += 1,
                Sign::Either(_) if ratio => self.commas += 1,
                Sign::Either(_) | Sign::None => {}
            }
        }
    }

    /// Whether there is nothing to go by.
    pub fn is_none(self) -> bool {
        (self.points, self.commas) == (0, 0)
    }

    /// What follows; `None` where there is nothing to go by. With semicolons a decimal comma is `usual`.
    pub fn decimal(self, usual: bool) -> Option<Decimal> {
        match (self.points, self.commas) {
            (0, 0) => None,
            (_, 0) => Some(Decimal::Point),
            (0, commas) if usual || commas >= ENOUGH => Some(Decimal::Comma),
            _ => Some(Decimal::Unknown),
        }
    }
}

/// Both readings of a text whose number has two.
pub(super) type Readings = [String; 2];

/// A text with its numbers as they are written elsewhere: a point before the fraction. That of a `ratio` is
/// small, so that `1.250` has one reading there.
///
/// # Errors
/// Both readings where there are two and nothing decides.
pub(super) fn pointed(text: &str, decimal: Decimal, ratio: bool) -> Result<Cow<'_, str>, Readings> {
    if decimal == Decimal::Point || !text.contains([',', '.']) {
        return Ok(Cow::Borrowed(text));
    }
    let (mut whole, mut fraction, mut end, mut open) = (String::new(), String::new(), 0, false);
    for number in numbers(text) {
        let (between, digits) = (&text[end..number.start], &text[number.clone()]);
        let [as_whole, as_fraction] = match (sign(digits), decimal) {
            (Sign::Either(_), _) if ratio => [(); 2].map(|()| digits.replace(',', ".")),
            (Sign::Either(_), Decimal::Unknown) => {
                open = true;
                [digits.replace([',', '.'], ""), digits.replace(',', ".")]
            }
            (Sign::Either('.'), Decimal::Comma) => [(); 2].map(|()| digits.replace('.', "")),
            (Sign::Comma | Sign::Either(_), Decimal::Comma) => {
                [(); 2].map(|()| digits.replace('.', "").replace(',', "."))
            }
            _ => [(); 2].map(|()| digits.to_owned()),
        };
        whole.extend([between, &as_whole]);
        fraction.extend([between, &as_fraction]);
        end = number.end;
    }
    whole.push_str(&text[end..]);
    fraction.push_str(&text[end..]);
    if open { Err([whole, fraction]) } else { Ok(Cow::Owned(whole)) }
}

/// What a number shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// A point stands before a fraction, or commas between thousands.
    Point,
    /// The other way round.
    Comma,
    /// A single sign of this kind, which may be either: `1.250`.
    Either(char),
    /// Digits alone, or what is no number.
    None,
}

fn sign(number: &str) -> Sign {
    let of = |sign: char| if sign == '.' { Sign::Point } else { Sign::Comma };
    let other = |sign: char| if sign == '.' { ',' } else { '.' };
    let Some(last) = number.rfind([',', '.']) else {
        return Sign::None;
    };
    let sign = if number.as_bytes()[last] == b'.' { '.' } else { ',' };
    let (before, behind) = (&number[..last], &number[last + 1..]);
    if before.contains(sign) {
        // It stands between thousands: the other one is left for a fraction.
        return if is_grouped(number, sign) { of(other(sign)) } else { Sign::None };
    }
    if before.contains(other(sign)) {
        return if is_grouped(before, other(sign)) { of(sign) } else { Sign::None };
    }
    let may_group =
        behind.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    if may_group { Sign::Either(sign) } else { of(sign) }
}

/// A text without what stands between thousands beside commas and points: blanks of any kind, and the
/// apostrophes of Switzerland.
pub(super) fn without_gaps(text: &str) -> Cow<'_, str> {
    if !has_gap(text) {
        return Cow::Borrowed(text);
    }
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    // Three digits behind it and no more; before it one to three, or a group that was taken.
    let mut taken = None;
    let mut kept = String::with_capacity(text.len());
    for (at, c) in characters.iter().enumerate() {
        let before = characters[..at].iter().rev().take_while(|c| c.is_ascii_digit()).count();
        let is_first = |before: usize| {
            let sign = at.checked_sub(before + 1).map(|at| characters[at]);
            !sign.is_some_and(|c| matches!(c, ',' | '.')) && (1..=3).contains(&before)
        };
        let follows = taken.is_some_and(|last: usize| last + 4 == at);
        let groups = (1..=3).all(|next| is_digit(at + next)) && !is_digit(at + 4);
        if is_gap(*c) && groups && (follows || is_first(before)) {
            taken = Some(at);
        } else {
            kept.push(*c);
        }
    }
    Cow::Owned(kept)
}

/// What may stand between thousands.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '’' | '‘' | '`' | '´' | '＇')
}

/// Whether such a sign stands between two digits.
fn has_gap(text: &str) -> bool {
    let (mut first, mut second) = (' ', ' ');
    text.chars().any(|c| {
        let found = first.is_ascii_digit() && is_gap(second) && c.is_ascii_digit();
        (first, second) = (second, c);
        found
    })
}

/// Whether a sign stands between groups of thousands.
fn is_grouped(number: &str, sign: char) -> bool {
    let mut groups = number.split(sign);
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
    first && groups.all(|group| group.len() == 3)
}

/// Where the numbers of a text stand: digits, with commas and points between them.
fn numbers(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(u8::is_ascii_digit)?;
        let mut end = start;
        while end < bytes.len() {
            let is_sign = matches!(bytes[end], b',' | b'.');
            let goes_on = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            if !(bytes[end].is_ascii_digit() || is_sign && goes_on) {
                break;
            }
            end += 1;
        }
        at = end;
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(cells: &[&str]) -> Option<Decimal> {
        let mut evidence = Evidence::default();
        for cell in cells {
            evidence.note(cell, false);
        }
        evidence.decimal(false)
    }

    #[test]
    fn a_table_shows_its_decimal_sign_or_not() {
        assert_eq!(decimal(&["1.250", "98,5", "1,25 GW"]), Some(Decimal::Comma));
        assert_eq!(decimal(&["1.250,5", "7.000.000"]), Some(Decimal::Comma));
        assert_eq!(decimal(&["98,5", "1.250"]), Some(Decimal::Unknown));
        assert_eq!(decimal(&["98.5", "1.250"]), Some(Decimal::Point));
        assert_eq!(decimal(&["1,250.5"]), Some(Decimal::Point));
        assert_eq!(decimal(&["1,250,000"]), Some(Decimal::Point));
        assert_eq!(decimal(&["0.125"]), Some(Decimal::Point));
        assert_eq!(decimal(&["98.5", "98,5", "98,5"]), Some(Decimal::Unknown));
        assert_eq!(decimal(&["1.250", "7,000", "450", "2027-03"]), None);
        let mut one = Evidence::default();
        one.note("98,5", false);
        assert_eq!(
            [one.decimal(false), one.decimal(true)],
            [Some(Decimal::Unknown), Some(Decimal::Comma)]
        );
        let mut ratio = Evidence::default();
        ratio.note("1.250", true);
        assert_eq!(ratio.decimal(false), Some(Decimal::Point));
    }

    #[test]
    fn with_a_decimal_comma_points_part_thousands() {
        let read = |text| pointed(text, Decimal::Comma, false).unwrap().into_owned();
        for (text, expected) in [
            ("98,5 MW", "98.5 MW"),
            ("1.250", "1250"),
            ("1.250,5", "1250.5"),
            ("7.000.000 kW", "7000000 kW"),
            ("1,250 GW", "1.250 GW"),
            ("6,5..7,5 GW", "6.5..7.5 GW"),
            ("450", "450"),
            // It has one reading.
            ("7.5 GW", "7.5 GW"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn gaps_between_thousands_close() {
        for (text, expected) in [
            ("1 250", "1250"),
            ("1\u{a0}250,5 MW", "1250,5 MW"),
            ("1\u{202f}250", "1250"),
            ("12'000.5", "12000.5"),
            ("1’250’000", "1250000"),
            ("1 250 000 kW", "1250000 kW"),
            ("7 500 MW", "7500 MW"),
            ("7 GW", "7 GW"),
            ("400 45", "400 45"),
            ("0.5 250", "0.5 250"),
            ("2026 100", "2026 100"),
            ("1 2500", "1 2500"),
        ] {
            assert_eq!(without_gaps(text), expected, "{text}");
        }
    }

    #[test]
    fn two_readings_are_both_named() {
        let readings = |text| pointed(text, Decimal::Unknown, false);
        assert_eq!(readings("7.500 MW"), Err(["7500 MW", "7.500 MW"].map(str::to_owned)));
        assert_eq!(readings("7,500 MW"), Err(["7500 MW", "7.500 MW"].map(str::to_owned)));
        assert_eq!(readings("7,5 GW").unwrap(), "7,5 GW");
        assert_eq!(readings("0.125 GW").unwrap(), "0.125 GW");
        assert_eq!(pointed("1.250", Decimal::Unknown, true).unwrap(), "1.250");
        assert_eq!(pointed("1,250", Decimal::Comma, true).unwrap(), "1.250");
        assert_eq!(pointed("7.500 MW", Decimal::Point, false).unwrap(), "7.500 MW");
    }
}

//! Numbers with Chinese multipliers or numerals: `60亿`, `1.2万亿`, `六十亿`, `六点五亿`, `1亿2000万`.
//!
//! A number is a row of sections, each below the one before it: a section is digits (`2000`) or a
//! numeral below ten thousand (`两千二百五十`), then 万, 亿 or 万亿.

mod signs;
mod sum;

pub(super) use signs::big as myriads;
pub(super) use signs::{is_multiplier, is_myriad, is_numeral};
use sum::{Sum, UNBOUNDED};

use super::decimal::Decimal;
use super::error::{Fault, ParseErrorKind};
use super::number;
use signs::{big, digit, digit_or_zero, power_name, small, tens};
use std::ops::Range;

/// Reads all of `text` as a number.
pub(super) fn read(text: &str) -> Result<Decimal, Fault> {
    match digits_alone(text) {
        Some(value) => Ok(value),
        None => read_sections(text),
    }
}

/// A number in digits and nothing else, as most are: the short way to what its one section gives.
fn digits_alone(text: &str) -> Option<Decimal> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let scanned = number::scan(text).ok()?;
    (scanned.length == text.len()).then_some(scanned.value)
}

fn read_sections(text: &str) -> Result<Decimal, Fault> {
    let mut reader = Reader { text, at: 0 };
    let mut sum = Sum::new();
    loop {
        reader.skip_spaces();
        if reader.rest().is_empty() {
            return sum.total().ok_or_else(|| too_long(text));
        }
        let start = reader.at;
        let section = reader.section()?;
        let power = reader.multiplier()?;
        if power == 0 || (power >= 8 && sum.has_myriads()) {
            reader.refuse_ambiguous_tail(start, &section, sum.above())?;
        }
        if !sum.add(section.value, power).ok_or_else(|| too_long(text))? {
            return Err(reader.unreadable(start));
        }
        if power == 0 && !reader.rest().is_empty() {
            return Err(reader.unreadable(reader.at));
        }
    }
}

fn too_long(text: &str) -> Fault {
    Fault::at(ParseErrorKind::TooManyDigits, 0..text.len())
}

struct Section {
    value: Decimal,
    /// It began with 零, so a place was skipped on purpose.
    zero: bool,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    fn skip_spaces(&mut self) {
        while self.peek() == Some(' ') {
            self.take(' ');
        }
    }

    /// A numeral below ten thousand, or digits of any size.
    fn section(&mut self) -> Result<Section, Fault> {
        let start = self.at;
        let zero = self.skip_zeros();
        let mut value = Decimal::ZERO;
        let mut above = UNBOUNDED;
        if let Some((c, tens)) = self.peek().and_then(|c| tens(c).map(|t| (c, t))) {
            self.take(c);
            (value, above) = (Decimal::new(tens, 1), 1);
        }
        while above > 0 {
            let place = self.at;
            let Some(coefficient) = self.coefficient(place == start)? else {
                break;
            };
            self.skip_spaces();
            let sign = self.peek().and_then(|c| small(c).map(|power| (c, power)));
            let power = sign.map_or(0, |(_, power)| power);
            if let Some((c, _)) = sign {
                self.take(c);
            }
            let part = coefficient.value.shifted(power);
            if power >= above || !part.is_below_power(above) {
                return Err(self.unreadable(place));
            }
            if power == 0 && above > 1 && above != UNBOUNDED && !coefficient.zero {
                return Err(self.ambiguous(start, coefficient.value, above));
            }
            value = value.plus(part).map_err(|_| self.unreadable(place))?;
            above = power;
        }
        let has_digits = self.text[start..self.at].chars().any(|c| !matches!(c, '零' | '〇' | ' '));
        let lone_zero =
            zero && (self.rest().is_empty() || matches!(self.peek(), Some('点' | '點')));
        if !has_digits && !lone_zero {
            return Err(self.unreadable(start));
        }
        Ok(Section { value: self.fraction(value)?, zero })
    }

    /// What stands before 十, 百 or 千: a digit, digits, or nothing where 1 is meant (十, 百万).
    fn coefficient(&mut self, first: bool) -> Result<Option<Section>, Fault> {
        let before = self.at;
        let zero = !first && self.skip_zeros();
        let Some(c) = self.peek() else {
            self.at = before;
            return Ok(None);
        };
        let sign = matches!(c, '.' | '+') && self.at == 0;
        if c.is_ascii_digit() || sign {
            let scanned = number::scan(self.rest()).map_err(|fault| fault.moved(self.at))?;
            self.at += scanned.length;
            return Ok(Some(Section { value: scanned.value, zero }));
        }
        if let Some(value) = digit(c) {
            self.take(c);
            return Ok(Some(Section { value: Decimal::new(value, 0), zero }));
        }
        if first && small(c).is_some() {
            return Ok(Some(Section { value: Decimal::ONE, zero }));
        }
        self.at = before;
        Ok(None)
    }

    /// The digits behind 点.
    fn fraction(&mut self, whole: Decimal) -> Result<Decimal, Fault> {
        let Some(point @ ('点' | '點')) = self.peek() else {
            return Ok(whole);
        };
        let start = self.at;
        self.take(point);
        let (mut mantissa, mut places) = (0_u128, 0);
        while let Some((c, value)) = self.peek().and_then(|c| digit_or_zero(c).map(|v| (c, v))) {
            if places == 20 {
                return Err(self.unreadable(start));
            }
            self.take(c);
            (mantissa, places) = (mantissa * 10 + value, places + 1);
        }
        if places == 0 {
            return Err(Fault::at(ParseErrorKind::DigitExpected, start..self.at));
        }
        whole.plus(Decimal::new(mantissa, -places)).map_err(|_| self.unreadable(start))
    }

    fn skip_zeros(&mut self) -> bool {
        let start = self.at;
        while let Some(c @ ('零' | '〇')) = self.peek() {
            self.take(c);
        }
        self.at > start
    }

    /// The power of ten of 万, 亿 and 万亿; 0 if there is none.
    fn multiplier(&mut self) -> Result<i32, Fault> {
        self.skip_spaces();
        let start = self.at;
        let mut power = 0;
        while let Some((c, next)) = self.peek().and_then(|c| big(c).map(|p| (c, p))) {
            if power > next {
                return Err(self.unreadable(start));
            }
            self.take(c);
            power += next;
        }
        if self.peek() == Some('兆') {
            let end = self.at + '兆'.len_utf8();
            return Err(Fault::at(ParseErrorKind::AmbiguousMyriad, self.at..end));
        }
        Ok(power)
    }

    /// 六亿五 is 650 million in speech and 600,000,005 by the book.
    fn refuse_ambiguous_tail(
        &self,
        start: usize,
        section: &Section,
        above: i32,
    ) -> Result<(), Fault> {
        let single = section.value.is_below_power(1);
        let spoken = above != UNBOUNDED && !section.zero && (above >= 8 || single);
        if !spoken {
            return Ok(());
        }
        let end = start + self.text[start..self.at].trim_end_matches(signs::is_myriad).len();
        let power = if single { above - 1 } else { above - 4 };
        Err(self.two_readings(start..end, power))
    }

    /// 三千五 is 3,500 in speech and never 3,005; still not guessed at.
    fn ambiguous(&self, start: usize, tail: Decimal, above: i32) -> Fault {
        let tail_start =
            self.text[..self.at].char_indices().next_back().map_or(start, |(at, _)| at);
        if !tail.is_below_power(1) || tail.is_fractional() {
            return self.unreadable(tail_start);
        }
        self.two_readings(tail_start..self.at, above - 1)
    }

    /// The tail of a number either times 10^power, or as it stands behind a 零.
    fn two_readings(&self, tail: Range<usize>, power: i32) -> Fault {
        let Some(name) = power_name(power) else {
            return self.unreadable(tail.start);
        };
        let (before, written) = (&self.text[..tail.start], &self.text[tail.clone()]);
        let kind = ParseErrorKind::AmbiguousNumeral {
            spoken: format!("{before}{written}{name}"),
            literal: format!("{before}零{written}"),
        };
        Fault::at(kind, 0..tail.end)
    }

    /// The fault of what no number goes on with.
    fn unreadable(&self, from: usize) -> Fault {
        let Some(found) = self.text[from..].chars().next() else {
            return Fault::at(ParseErrorKind::UnreadableNumeral, from..from);
        };
        let kind = if is_numeral(found) || found.is_ascii_digit() {
            ParseErrorKind::UnreadableNumeral
        } else {
            ParseErrorKind::Unexpected { found: found.to_string() }
        };
        Fault::at(kind, from..from + found.len_utf8())
    }
}

#[cfg(test)]
mod tests;

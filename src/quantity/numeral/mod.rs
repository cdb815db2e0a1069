//! Numbers with Chinese multipliers or numerals: `60亿`, `1.2万亿`, `六十亿`, `六点五亿`, `1亿2000万`.
//!
//! ```text
//! number  = section { section }                    each below the multiplier before it
//! section = [ "零" ] ( digits [ place ] | part { [ "零" ] part } ) [ "点" … [ place ] ] [ myriads ]
//! part    = digit place | digit | "廿" | bare      places falling: 千, 百, 十
//! bare    = place                                  at the start, behind 零, and 十 behind 百 or 千
//! myriads = "万" | "亿" | "万亿" | "万万"
//! ```
//!
//! Two numbers are never taken for one: Arabic digits do not go on where signs have begun, and a blank
//! stands only before a multiplier, or before digits that have one of their own.

mod section;
mod signs;
mod sum;

pub(super) use signs::big as myriads;
pub(super) use signs::{is_digit, is_multiplier, is_myriad, is_numeral, is_place};

use super::decimal::Decimal;
use super::error::{Fault, ParseErrorKind};
use super::number;
use section::Section;
use signs::{big, power_name};
use std::ops::Range;
use sum::{Sum, UNBOUNDED};

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
    let mut reader = Reader { text, at: 0, signs: false };
    let mut sum = Sum::new();
    reader.skip_spaces();
    let mut first = true;
    loop {
        let start = reader.at;
        let apart = reader.skip_spaces() && !first;
        let section = reader.section(first)?;
        let power = reader.multiplier()?;
        let last = power == 0 || (power == 8 && sum.has_myriads());
        if apart && (power == 0 || section.digits.is_none()) {
            return Err(reader.unreadable(start));
        }
        if last {
            reader.refuse_ambiguous_tail(start, &section, sum.above())?;
        }
        // Behind 万 digits fill its four places, or have a 零 before them.
        let filled = section.zero || section.digits.is_none_or(|digits| digits == 4);
        if last && !first && !filled {
            return Err(reader.unreadable(start));
        }
        let goes_on = !reader.rest().trim_start().is_empty();
        if section.decimal && goes_on {
            return Err(reader.unreadable(reader.at));
        }
        if !sum.add(section.value, power).ok_or_else(|| too_long(text))? {
            return Err(reader.unreadable(start));
        }
        if !goes_on {
            break;
        }
        if power == 0 {
            return Err(reader.unreadable(reader.at));
        }
        first = false;
    }
    sum.total().ok_or_else(|| too_long(text))
}

fn too_long(text: &str) -> Fault {
    Fault::at(ParseErrorKind::TooManyDigits, 0..text.len())
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// A sign of a numeral was read, behind which no Arabic digits go on.
    signs: bool,
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

    /// Takes a character that `value` knows, over blanks if `apart`.
    fn take_known<T>(&mut self, apart: bool, value: impl Fn(char) -> Option<T>) -> Option<T> {
        let before = self.at;
        if apart {
            self.skip_spaces();
        }
        let found = self.peek().and_then(|c| Some((c, value(c)?)));
        match found {
            Some((c, _)) => self.take(c),
            None => self.at = before,
        }
        found.map(|(_, value)| value)
    }

    fn skip_spaces(&mut self) -> bool {
        let before = self.at;
        self.at = self.text.len() - self.rest().trim_start_matches(' ').len();
        self.at > before
    }

    /// The power of ten of 万, 亿, 万亿 and 万万; 0 if there is none.
    fn multiplier(&mut self) -> Result<i32, Fault> {
        let mut power = self.take_known(true, big).unwrap_or(0);
        if power == 4 {
            power += self.take_known(true, big).unwrap_or(0);
        }
        let behind = self.rest().trim_start();
        if behind.starts_with('兆') {
            let start = self.text.len() - behind.len();
            return Err(Fault::at(ParseErrorKind::AmbiguousMyriad, start..start + '兆'.len_utf8()));
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
        let from = self.text.len() - self.text[from..].trim_start().len();
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

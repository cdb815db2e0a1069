//! Numbers with Chinese multipliers or numerals: `60亿`, `1.2万亿`, `六十亿`, `六点五亿`, `1亿2000万`.
//!
//! A number is a row of sections, each below the one before it: a section is digits (`2000`) or a
//! numeral below ten thousand (`两千二百五十`), then 万, 亿 or 万亿.

mod signs;

pub(super) use signs::{is_myriad, is_numeral};

use super::decimal::{Decimal, Overflow};
use super::error::{Fault, ParseErrorKind};
use super::number;
use signs::{big, digit, digit_or_zero, power_name, small, tens};

/// Above this no section stands before: the first may be of any size.
const UNBOUNDED: i32 = i32::MAX;

/// Reads all of `text` as a number.
pub(super) fn read(text: &str) -> Result<Decimal, Fault> {
    let mut reader = Reader { text, at: 0 };
    let mut total = Decimal::ZERO;
    let (mut above, mut fractional) = (UNBOUNDED, false);
    loop {
        reader.skip_spaces();
        if reader.rest().is_empty() {
            return Ok(total);
        }
        let start = reader.at;
        let section = reader.section()?;
        let power = reader.multiplier()?;
        if power == 0 {
            reader.refuse_ambiguous_tail(start, &section, above)?;
        }
        let part = section.value.shifted(power);
        let out_of_order = power >= above || !part.is_below_power(above);
        if out_of_order || fractional {
            return Err(reader.unreadable(start));
        }
        total = total
            .plus(part)
            .map_err(|Overflow| Fault::at(ParseErrorKind::TooManyDigits, 0..text.len()))?;
        if power == 0 && !reader.rest().is_empty() {
            return Err(reader.unreadable(reader.at));
        }
        (above, fractional) = (power, section.value.is_fractional());
    }
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
        loop {
            let place = self.at;
            let Some(coefficient) = self.coefficient(place == start)? else {
                break;
            };
            self.skip_spaces();
            let power = self.peek().and_then(small);
            if let (Some(_), Some(c)) = (power, self.peek()) {
                self.take(c);
            }
            let part = coefficient.value.shifted(power.unwrap_or(0));
            if power.unwrap_or(0) >= above || !part.is_below_power(above) {
                return Err(self.unreadable(place));
            }
            if power.is_none() && above > 1 && above != UNBOUNDED && !coefficient.zero {
                return Err(self.ambiguous(start, value, coefficient.value, above));
            }
            value = value.plus(part).map_err(|_| self.unreadable(place))?;
            above = power.unwrap_or(0);
            if power.is_none() {
                value = self.fraction(value)?;
                break;
            }
        }
        if self.at == start {
            return Err(self.unreadable(start));
        }
        Ok(Section { value, zero })
    }

    /// What stands before 十, 百 or 千: a digit, digits, or nothing where 1 is meant (十, 百万).
    fn coefficient(&mut self, first: bool) -> Result<Option<Section>, Fault> {
        let zero = !first && self.skip_zeros();
        let Some(c) = self.peek() else {
            return Ok(None);
        };
        if c.is_ascii_digit() || c == '.' || c == '+' {
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
        let written = &self.text[start..self.at];
        let next_power = if single { above - 1 } else { above - 4 };
        let kind = ParseErrorKind::AmbiguousNumeral {
            spoken: format!("{}{}", &self.text[..self.at], power_name(next_power)),
            literal: format!("{}零{written}", &self.text[..start]),
        };
        Err(Fault::at(kind, 0..self.at))
    }

    /// 三千五 is 3,500 in speech and never 3,005; still not guessed at.
    fn ambiguous(&self, start: usize, value: Decimal, tail: Decimal, above: i32) -> Fault {
        if !tail.is_below_power(1) || value == Decimal::ZERO {
            return self.unreadable(start);
        }
        let tail_start =
            self.text[..self.at].char_indices().next_back().map_or(start, |(at, _)| at);
        let kind = ParseErrorKind::AmbiguousNumeral {
            spoken: format!("{}{}", &self.text[..self.at], power_name(above - 1)),
            literal: format!("{}零{}", &self.text[..tail_start], &self.text[tail_start..self.at]),
        };
        Fault::at(kind, 0..self.at)
    }

    fn unreadable(&self, from: usize) -> Fault {
        let end = self.text[from..].chars().next().map_or(from, |c| from + c.len_utf8());
        Fault::at(ParseErrorKind::UnreadableNumeral, from..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::decimal::Exact;

    fn value(text: &str) -> Option<f64> {
        read(text).ok().and_then(|d| Exact::whole(d).to_f64())
    }

    #[test]
    fn digits_with_multipliers() {
        assert_eq!(value("60亿"), Some(6e9));
        assert_eq!(value("1.2万亿"), Some(1.2e12));
        assert_eq!(value("7千"), Some(7e3));
        assert_eq!(value("6百萬"), Some(6e6));
        assert_eq!(value("1,000亿"), Some(1e11));
        assert_eq!(value("60 亿"), Some(6e9));
    }

    #[test]
    fn numerals() {
        assert_eq!(value("六十亿"), Some(6e9));
        assert_eq!(value("两千二百五十万"), Some(2.25e7));
        assert_eq!(value("六点五亿"), Some(6.5e8));
        assert_eq!(value("十二点零五"), Some(12.05));
        assert_eq!(value("百万"), Some(1e6));
        assert_eq!(value("一百零五"), Some(105.0));
        assert_eq!(value("三千零五十"), Some(3050.0));
        assert_eq!(value("一万亿"), Some(1e12));
        assert_eq!(value("十五"), Some(15.0));
        assert_eq!(value("廿五亿"), Some(2.5e9));
    }

    #[test]
    fn mixed_forms() {
        assert_eq!(value("1亿2000万"), Some(1.2e8));
        assert_eq!(value("六亿五千万"), Some(6.5e8));
        assert_eq!(value("3万5000"), Some(35_000.0));
        assert_eq!(value("1亿零5"), Some(100_000_005.0));
        assert_eq!(value("2千3百万"), Some(2.3e7));
    }

    #[test]
    fn a_tail_without_its_multiplier_is_ambiguous() {
        for (text, spoken, literal) in [
            ("六亿五", "六亿五千万", "六亿零五"),
            ("3万5", "3万5千", "3万零5"),
            ("1亿5000", "1亿5000万", "1亿零5000"),
            ("三千五", "三千五百", "三千零五"),
        ] {
            let kind = read(text).unwrap_err().kind;
            let expected = ParseErrorKind::AmbiguousNumeral {
                spoken: spoken.to_owned(),
                literal: literal.to_owned(),
            };
            assert_eq!(kind, expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "亿",
            "万亿万",
            "五五",
            "十百",
            "1亿20000万",
            "1万2亿",
            "六点",
            "二〇二〇",
            "1.5亿2000万",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        assert_eq!(read("5兆").unwrap_err().kind, ParseErrorKind::AmbiguousMyriad);
    }
}

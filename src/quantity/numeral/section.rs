//! One section of a number: what stands before 万 or 亿, or behind the last of them.

use super::Reader;
use super::signs::{digit, digit_or_zero, small, tens};
use crate::quantity::decimal::Decimal;
use crate::quantity::error::{Fault, ParseErrorKind};
use crate::quantity::number;

/// A numeral below ten thousand, or digits of any size.
pub(super) struct Section {
    pub value: Decimal,
    /// It began with 零, so a place was skipped on purpose.
    pub zero: bool,
    /// It has decimal places, and ends the number.
    pub decimal: bool,
    /// How many digits stand before the point, of a section in Arabic digits.
    pub digits: Option<usize>,
}

/// The places of a section lie below ten thousand.
const MYRIAD: i32 = 4;

impl Reader<'_> {
    /// Reads a section, of which the `first` may be a place word alone: 十, 百万.
    pub(super) fn section(&mut self, first: bool) -> Result<Section, Fault> {
        let start = self.at;
        let zero = self.zero();
        if zero && first {
            let alone = self.rest().is_empty() || self.rest().starts_with(['点', '點']);
            if !alone {
                return Err(self.unreadable(start));
            }
            self.signs = true;
            let (value, decimal) = self.fraction(Decimal::ZERO, false)?;
            return Ok(Section { value, zero, decimal, digits: None });
        }
        if let Some(section) = self.arabic(first, zero)? {
            return Ok(section);
        }
        let value = self.numeral(first, zero)?.ok_or_else(|| self.unreadable(start))?;
        let (value, decimal) = self.fraction(value, false)?;
        Ok(Section { value, zero, decimal, digits: None })
    }

    /// Arabic digits with at most one place word: 2000, 3.5千. The 2 of 2千3百 is left to
    /// [`numeral`](Self::numeral).
    fn arabic(&mut self, first: bool, zero: bool) -> Result<Option<Section>, Fault> {
        let sign = first && matches!(self.peek(), Some('.' | '+'));
        if !(sign || self.peek().is_some_and(|c| c.is_ascii_digit())) {
            return Ok(None);
        }
        if self.signs {
            return Err(self.unreadable(self.at));
        }
        let start = self.at;
        let scanned = number::scan(self.rest()).map_err(|fault| fault.moved(start))?;
        let written = &self.text[start..start + scanned.length];
        let behind = self.text[start + scanned.length..].trim_start();
        if written.len() == 1 && written != "0" && behind.starts_with(|c| small(c).is_some()) {
            return Ok(None);
        }
        if !first && written.contains(['e', 'E']) {
            return Err(self.unreadable(start));
        }
        let whole = written.split('.').next().unwrap_or_default();
        let digits = whole.bytes().filter(u8::is_ascii_digit).count();
        self.at += scanned.length;
        if self.rest().starts_with(['点', '點']) && written.len() > digits {
            return Err(self.unreadable(self.at));
        }
        let is_whole = !scanned.value.is_fractional();
        let (value, decimal) = self.fraction(scanned.value, true)?;
        let power = self.take_known(true, small).unwrap_or(0);
        let value = value.shifted(power);
        Ok(Some(Section { value, zero, decimal: decimal || !is_whole, digits: Some(digits) }))
    }

    /// Parts that fall from 千 to 十 and to what stands behind it; `None` if there is none.
    fn numeral(&mut self, first: bool, zero: bool) -> Result<Option<Decimal>, Fault> {
        let (mut value, mut above, mut zero) = (None, MYRIAD, zero);
        while above > 0 {
            let start = self.at;
            if value.is_some() {
                zero = self.zero();
            }
            let bare_here =
                |power| zero || (value.is_none() && first) || (power == 1 && above < MYRIAD);
            let Some((coefficient, power)) = self.part(bare_here)? else {
                self.at = start;
                break;
            };
            if power >= above {
                return Err(self.unreadable(start));
            }
            if power == 0 && above > 1 && value.is_some() && !zero {
                return Err(self.spoken(start, above));
            }
            let part = Decimal::new(coefficient, power);
            let sum = value.unwrap_or(Decimal::ZERO).plus(part);
            value = Some(sum.map_err(|_| self.unreadable(start))?);
            above = power;
        }
        Ok(value)
    }

    /// A digit and the power of ten of its place; a place word alone where it may be `bare`.
    fn part(&mut self, bare: impl Fn(i32) -> bool) -> Result<Option<(u128, i32)>, Fault> {
        let start = self.at;
        if let Some(digit) = self.coefficient()? {
            return Ok(Some((digit, self.take_known(true, small).unwrap_or(0))));
        }
        let found = match self.take_known(false, tens) {
            Some(tens) => Some((tens, 1)),
            None => self.take_known(false, small).map(|power| (1, power)),
        };
        self.signs |= found.is_some();
        match found {
            Some((1, power)) if !bare(power) => Err(self.unreadable(start)),
            found => Ok(found),
        }
    }

    /// A digit from one to nine, which may be Arabic as long as no sign was read.
    fn coefficient(&mut self) -> Result<Option<u128>, Fault> {
        let Some(c) = self.peek() else {
            return Ok(None);
        };
        if !c.is_ascii_digit() {
            let found = self.take_known(false, digit);
            self.signs |= found.is_some();
            return Ok(found);
        }
        let behind = &self.rest()[1..];
        if self.signs || c == '0' || behind.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
            return Err(self.unreadable(self.at));
        }
        self.take(c);
        Ok(c.to_digit(10).map(u128::from))
    }

    fn zero(&mut self) -> bool {
        self.take_known(false, |c| matches!(c, '零' | '〇').then_some(())).is_some()
    }

    /// With the digits behind 点 and the one place word behind them, if there are any; they are `arabic` only
    /// behind such digits alone.
    fn fraction(&mut self, whole: Decimal, arabic: bool) -> Result<(Decimal, bool), Fault> {
        let Some(point @ ('点' | '點')) = self.peek() else {
            return Ok((whole, false));
        };
        let start = self.at;
        self.take(point);
        let (mut mantissa, mut places) = (0_u128, 0);
        let known = |c: char| digit_or_zero(c).filter(|_| arabic || !c.is_ascii_digit());
        while let Some(value) = self.take_known(false, known) {
            if places == 20 {
                return Err(self.unreadable(start));
            }
            (mantissa, places) = (mantissa * 10 + value, places + 1);
        }
        if places == 0 {
            return Err(Fault::at(ParseErrorKind::DigitExpected, start..self.at));
        }
        let power = self.take_known(true, small).unwrap_or(0);
        let sum = whole.plus(Decimal::new(mantissa, -places));
        sum.map(|sum| (sum.shifted(power), true)).map_err(|_| self.unreadable(start))
    }

    /// 三千五 is 3,500 in speech and never 3,005; still not guessed at.
    fn spoken(&self, tail: usize, above: i32) -> Fault {
        self.two_readings(tail..self.at, above - 1)
    }
}

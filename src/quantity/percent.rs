//! One number that may be in percent: `0.5`, `50%`, `50 percent`, 百分之五十, 五成, 六成五.

use super::decimal::{Decimal, Exact};
use super::error::{Fault, ParseErrorKind};
use super::{diagnose, figure};
use std::ops::Range;

/// Whether a text says that it is in percent.
pub(super) fn is(text: &str) -> bool {
    power(text) < 0
}

/// The power of ten that the sign of a text stands for: -2 of %, -1 of 成, 0 of none.
pub(super) fn power(text: &str) -> i32 {
    match Written::of(text.trim()) {
        Written::Plain(_) => 0,
        Written::Percent { .. } => -2,
        Written::Tenths { .. } => -1,
    }
}

/// The number at a place of the text, a hundredth of it if it says so or `percent` does.
pub(super) fn read(text: &str, place: Range<usize>, percent: bool) -> Result<f64, Fault> {
    let value = decimal(text, place.clone(), percent)?;
    Exact::whole(value).to_f64().ok_or_else(|| Fault::at(ParseErrorKind::OutOfRange, place))
}

/// The same before it is rounded to an `f64`.
pub(super) fn decimal(text: &str, place: Range<usize>, percent: bool) -> Result<Decimal, Fault> {
    let trimmed = text[place.clone()].trim_start();
    let start = place.end - trimmed.len();
    let read = |at: usize, number: &str| {
        if number.trim().is_empty() {
            return Err(Fault::at(ParseErrorKind::Empty, place.clone()));
        }
        let figure = figure::read(number).map_err(|fault| diagnose::explain_number(number, fault));
        Ok(figure.map_err(|fault| fault.moved(start + at))?.value)
    };
    let (at, tenths, hundredths) = match Written::of(trimmed.trim_end()) {
        Written::Plain(number) => {
            return Ok(read(0, number)?.shifted(if percent { -2 } else { 0 }));
        }
        Written::Percent { at, number } => return Ok(read(at, number)?.shifted(-2)),
        Written::Tenths { at, tenths, hundredths } => (at, tenths, hundredths),
    };
    let value = read(0, tenths)?.shifted(-1);
    let behind = match hundredths {
        "" => return Ok(value),
        "半" => Decimal::new(5, 0),
        digit => read(at, digit)?,
    };
    let sum = value.plus(behind.shifted(-2)).ok();
    sum.filter(|_| behind.is_below_power(1) && !value.shifted(1).is_fractional())
        .ok_or_else(|| Fault::at(ParseErrorKind::UnreadableNumeral, place))
}

/// The same for all of a text.
pub(super) fn read_all(text: &str, percent: bool) -> Result<f64, Fault> {
    read(text, 0..text.len(), percent)
}

/// A number by its sign, and where it or its second part begins.
enum Written<'a> {
    Plain(&'a str),
    Percent {
        at: usize,
        number: &'a str,
    },
    /// 六成五: tenths, and what stands behind them.
    Tenths {
        at: usize,
        tenths: &'a str,
        hundredths: &'a str,
    },
}

impl<'a> Written<'a> {
    fn of(text: &'a str) -> Self {
        const SIGNS: [&str; 4] = ["%", " percent", " per cent", " pct"];
        const OF_A_HUNDRED: &str = "百分之";

        let signed = SIGNS.iter().find_map(|sign| {
            let start = text.len().checked_sub(sign.len())?;
            let is_sign = text.get(start..)?.eq_ignore_ascii_case(sign);
            is_sign.then_some(&text[..start])
        });
        if let Some(number) = signed {
            return Self::Percent { at: 0, number };
        }
        if let Some(number) = text.strip_prefix(OF_A_HUNDRED) {
            return Self::Percent { at: OF_A_HUNDRED.len(), number };
        }
        match text.split_once('成') {
            Some((tenths, hundredths)) => {
                Self::Tenths { at: text.len() - hundredths.len(), tenths, hundredths }
            }
            None => Self::Plain(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percents_in_every_notation() {
        for text in [
            "65%", "65 %", "65 percent", "65 Per Cent", "百分之六十五", "百分之65", "六成五",
            "6成5", "6.5成",
        ] {
            assert_eq!((read_all(text, false), is(text)), (Ok(0.65), true), "{text}");
        }
        assert_eq!(read_all("三成半", false), Ok(0.35));
        assert_eq!(read_all("十成", false), Ok(1.0));
        assert_eq!((read_all("65", true), is("65")), (Ok(0.65), false));
        for text in
            ["65x%", "百分之", "成", "六成十", "6.5成5", "65%%", "百分之65%", "percent", "六成五成"]
        {
            assert!(read_all(text, false).is_err(), "{text}");
        }
    }
}

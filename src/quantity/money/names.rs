//! How a currency stands beside an amount: `0.08 USD`, `$80`, `8 US cents`, 5分.

use super::Currency;
use crate::quantity::error::{Fault, ParseErrorKind};
use std::ops::Range;

/// A currency, what is counted as a power of ten of it, and the place of the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::quantity) struct Named {
    pub currency: Currency,
    pub power: i32,
    pub number: Range<usize>,
}

/// Signs and words that can only be one currency, and the power of ten of it that they count; of those
/// that end alike the longer one first. ¥ is none of them: yen or yuan.
const NAMES: &[(&str, &str, i32)] = &[
    ("US cents", "USD", -2),
    ("US cent", "USD", -2),
    ("US¢", "USD", -2),
    ("USct", "USD", -2),
    ("USc", "USD", -2),
    ("euro cents", "EUR", -2),
    ("euro cent", "EUR", -2),
    ("eurocents", "EUR", -2),
    ("eurocent", "EUR", -2),
    ("€ct", "EUR", -2),
    ("€-cent", "EUR", -2),
    ("pence", "GBP", -2),
    ("p", "GBP", -2),
    ("便士", "GBP", -2),
    ("美分", "USD", -2),
    ("欧分", "EUR", -2),
    ("歐分", "EUR", -2),
    ("分钱", "CNY", -2),
    ("分", "CNY", -2),
    ("毛钱", "CNY", -1),
    ("毛", "CNY", -1),
    ("角", "CNY", -1),
    ("块钱", "CNY", 0),
    ("块", "CNY", 0),
    ("US dollars", "USD", 0),
    ("US dollar", "USD", 0),
    ("dollars", "USD", 0),
    ("dollar", "USD", 0),
    ("euros", "EUR", 0),
    ("euro", "EUR", 0),
    ("yuan", "CNY", 0),
    ("RMB", "CNY", 0),
    ("yen", "JPY", 0),
    ("美元", "USD", 0),
    ("美金", "USD", 0),
    ("欧元", "EUR", 0),
    ("歐元", "EUR", 0),
    ("英镑", "GBP", 0),
    ("英鎊", "GBP", 0),
    ("日元", "JPY", 0),
    ("日圆", "JPY", 0),
    ("日圓", "JPY", 0),
    ("港元", "HKD", 0),
    ("港币", "HKD", 0),
    ("新台币", "TWD", 0),
    ("澳元", "AUD", 0),
    ("加元", "CAD", 0),
    ("韩元", "KRW", 0),
    ("卢布", "RUB", 0),
    ("瑞士法郎", "CHF", 0),
    ("人民币", "CNY", 0),
    ("人民幣", "CNY", 0),
    ("元", "CNY", 0),
    ("US$", "USD", 0),
    ("HK$", "HKD", 0),
    ("NT$", "TWD", 0),
    ("NZ$", "NZD", 0),
    ("AU$", "AUD", 0),
    ("CA$", "CAD", 0),
    ("A$", "AUD", 0),
    ("C$", "CAD", 0),
    ("R$", "BRL", 0),
    ("S$", "SGD", 0),
    ("€", "EUR", 0),
    ("£", "GBP", 0),
    ("₹", "INR", 0),
    ("₩", "KRW", 0),
    ("₽", "RUB", 0),
    ("₺", "TRY", 0),
    ("₴", "UAH", 0),
    ("₫", "VND", 0),
    ("$", "USD", 0),
];

/// Signs and words of several currencies, and what they may be.
const AMBIGUOUS: &[(&str, &[&str])] = &[
    ("¥", &["CNY", "JPY"]),
    ("￥", &["CNY", "JPY"]),
    ("cents", CENTS),
    ("cent", CENTS),
    ("ct", CENTS),
    ("cts", CENTS),
    ("c", CENTS),
    ("¢", CENTS),
    ("kr", &["SEK", "NOK", "DKK"]),
    ("Rs", &["INR", "PKR"]),
];

const CENTS: &[&str] = &["US cents", "euro cents"];

/// The currency before or behind the number of an amount; `None` where there is none.
pub(in crate::quantity) fn named_in(text: &str) -> Result<Option<Named>, Fault> {
    for (word, code, power) in NAMES {
        if let (Some((number, _)), Some(currency)) =
            (set_apart(text, word), Currency::of_code(code))
        {
            return Ok(Some(Named { currency, power: *power, number }));
        }
    }
    if let Some(found) = code_in(text)? {
        return Ok(Some(found));
    }
    for (word, likely) in AMBIGUOUS {
        if let Some((_, place)) = set_apart(text, word) {
            let found = text[place.clone()].to_owned();
            return Err(Fault::at(ParseErrorKind::AmbiguousCurrency { found, likely }, place));
        }
    }
    Ok(None)
}

/// The places of the number and of a word or sign before or behind it.
fn set_apart(text: &str, word: &str) -> Option<(Range<usize>, Range<usize>)> {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let begins = word.starts_with(is_letter);
    let ends = word.ends_with(is_letter);
    let is = |at: Option<&str>| at.is_some_and(|found| found.eq_ignore_ascii_case(word));
    if let Some(start) = text.len().checked_sub(word.len()).filter(|at| is(text.get(*at..))) {
        let before = &text[..start];
        let alone = !(begins && before.ends_with(is_letter));
        return alone.then(|| (0..before.trim_end().len(), start..text.len()));
    }
    if is(text.get(..word.len())) {
        let behind = &text[word.len()..];
        let start = text.len() - behind.trim_start().len();
        let alone = !(behind.trim().is_empty() || ends && behind.starts_with(is_letter));
        return alone.then_some((start..text.len(), 0..word.len()));
    }
    None
}

/// The three letters before or behind a number, perhaps with cents behind them.
fn code_in(text: &str) -> Result<Option<Named>, Fault> {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let (without_cents, power) = match cents_behind_code(text) {
        Some(before) => (before, -2),
        None => (text, 0),
    };
    let start = without_cents.trim_end_matches(is_letter).len();
    let end = text.len() - text.trim_start_matches(is_letter).len();
    let places = [
        (start..without_cents.len(), 0..text[..start].trim_end().len(), power),
        (0..end, text.len() - text[end..].trim_start().len()..text.len(), 0),
    ];
    for (letters, number, power) in places {
        let word = &text[letters.clone()];
        if word.len() != 3 || number.is_empty() {
            continue;
        }
        let Some(currency) = Currency::of_code(&word.to_ascii_uppercase()) else {
            let (found, likely) = (word.to_owned(), Currency::near(word));
            return Err(Fault::at(ParseErrorKind::UnknownCurrency { found, likely }, letters));
        };
        return Ok(Some(Named { currency, power, number }));
    }
    Ok(None)
}

/// What stands before the cents of `8 EUR cents`.
fn cents_behind_code(text: &str) -> Option<&str> {
    let before = ["cents", "cent"].iter().find_map(|word| text.strip_suffix(word))?;
    let code = before.trim_end();
    let letters = code.len() - code.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    (letters == 3).then_some(code)
}

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
    ("paise", "INR", -2),
    ("paisa", "INR", -2),
    ("jiao", "CNY", -1),
    ("fen", "CNY", -2),
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
    ("Australian dollars", "AUD", 0),
    ("Canadian dollars", "CAD", 0),
    ("Hong Kong dollars", "HKD", 0),
    ("New Zealand dollars", "NZD", 0),
    ("Singapore dollars", "SGD", 0),
    ("Taiwan dollars", "TWD", 0),
    ("dollars", "USD", 0),
    ("dollar", "USD", 0),
    ("euros", "EUR", 0),
    ("euro", "EUR", 0),
    ("yuan", "CNY", 0),
    ("yuan RMB", "CNY", 0),
    ("renminbi", "CNY", 0),
    ("RMB", "CNY", 0),
    ("yen", "JPY", 0),
    ("pounds sterling", "GBP", 0),
    ("pound sterling", "GBP", 0),
    ("sterling", "GBP", 0),
    ("Egyptian pounds", "EGP", 0),
    ("pounds", "GBP", 0),
    ("pound", "GBP", 0),
    ("Indian rupees", "INR", 0),
    ("Pakistani rupees", "PKR", 0),
    ("Swiss francs", "CHF", 0),
    ("Swedish kronor", "SEK", 0),
    ("kronor", "SEK", 0),
    ("Norwegian kroner", "NOK", 0),
    ("Danish kroner", "DKK", 0),
    ("South African rand", "ZAR", 0),
    ("rand", "ZAR", 0),
    ("Brazilian reais", "BRL", 0),
    ("reais", "BRL", 0),
    ("Mexican pesos", "MXN", 0),
    ("roubles", "RUB", 0),
    ("rubles", "RUB", 0),
    ("Turkish lira", "TRY", 0),
    ("lira", "TRY", 0),
    ("zlotys", "PLN", 0),
    ("zloty", "PLN", 0),
    ("rupiah", "IDR", 0),
    ("ringgit", "MYR", 0),
    ("baht", "THB", 0),
    ("dong", "VND", 0),
    ("South Korean won", "KRW", 0),
    ("Korean won", "KRW", 0),
    ("won", "KRW", 0),
    ("shekels", "ILS", 0),
    ("hryvnias", "UAH", 0),
    ("UAE dirhams", "AED", 0),
    ("Saudi riyals", "SAR", 0),
    ("新加坡元", "SGD", 0),
    ("新西兰元", "NZD", 0),
    ("澳大利亚元", "AUD", 0),
    ("加拿大元", "CAD", 0),
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
    ("韩币", "KRW", 0),
    ("韩圆", "KRW", 0),
    ("台币", "TWD", 0),
    ("卢布", "RUB", 0),
    ("瑞士法郎", "CHF", 0),
    ("印度卢比", "INR", 0),
    ("巴基斯坦卢比", "PKR", 0),
    ("泰铢", "THB", 0),
    ("越南盾", "VND", 0),
    ("印尼盾", "IDR", 0),
    ("林吉特", "MYR", 0),
    ("雷亚尔", "BRL", 0),
    ("兰特", "ZAR", 0),
    ("里拉", "TRY", 0),
    ("兹罗提", "PLN", 0),
    ("瑞典克朗", "SEK", 0),
    ("挪威克朗", "NOK", 0),
    ("丹麦克朗", "DKK", 0),
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
    ("kroner", &["NOK", "DKK"]),
    ("krone", &["NOK", "DKK"]),
    ("Rs", RUPEES),
    ("rupees", RUPEES),
    ("rupee", RUPEES),
    ("francs", &["CHF", "XOF"]),
    ("pesos", &["MXN", "CLP"]),
    ("dirhams", &["AED", "MAD"]),
    ("riyals", &["SAR", "QAR"]),
    ("卢比", RUPEES),
    ("克朗", &["SEK", "NOK"]),
    ("法郎", &["CHF", "XOF"]),
    ("比索", &["MXN", "CLP"]),
    ("迪拉姆", &["AED", "MAD"]),
    ("里亚尔", &["SAR", "QAR"]),
];

const RUPEES: &[&str] = &["INR", "PKR"];
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

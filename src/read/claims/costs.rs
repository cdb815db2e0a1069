//! What electricity costs, by a price that the text has.

use super::super::context::clause_start;
use super::super::cues::{Cue, has};
use super::super::figures::Found;
use super::super::mentions::number_before;
use super::compared::{head, tail};
use super::{ClaimKind, Context, Cost, Gate, Said, Stated, Unknown, of_a_year};
use crate::order::sort_by_key;
use crate::quantity::{parse_tariff, scan_number};
use std::ops::Range;

/// Money in a text, as a price has it.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Money {
    range: Range<usize>,
    /// `$158 million`, 43.8亿元.
    written: String,
}

/// 电费高达43.8亿元, where 每千瓦时0.5元 is said; `a bill of $158 million a year`.
pub(super) fn add(context: &mut Context<'_>) {
    let all = money(context.lower());
    let sums = all.iter().filter(|money| tariff(context.lower(), money).is_none());
    let sums: Vec<Money> = sums.cloned().collect();
    let mut prices: Vec<String> =
        all.iter().filter_map(|money| tariff(context.lower(), money)).collect();
    if prices.is_empty() {
        prices.extend(context.price.map(str::to_owned));
    }
    for sum in &sums {
        match prices.iter().find(|price| comes_to(context, sum, price).is_some()) {
            Some(price) => paid(context, sum, price),
            None if prices.len() == 1 && sums.len() == 1 => mispaid(context, sum, &prices[0]),
            None if prices.is_empty() => lacking(context, sum),
            None => {}
        }
    }
}

/// The price of energy that a text of lower case has last.
pub(in super::super) fn last_price(lower: &str) -> Option<String> {
    money(lower).iter().rev().find_map(|money| tariff(lower, money))
}

/// The figure that a price makes a sum of money of.
fn comes_to<'a>(context: &Context<'a>, sum: &Money, price: &str) -> Option<&'a Found> {
    let (rate, money) = amounts(price, &sum.written)?;
    let agrees = |found: &&Found| {
        kilowatt_hours(found).is_some_and(|kwh| (kwh * rate / money - 1.0).abs() < 0.06)
    };
    let here = context.figures.iter().rev();
    here.chain(context.back.iter().flat_map(|found| found.iter().rev())).find(agrees)
}

fn paid(context: &mut Context<'_>, sum: &Money, price: &str) {
    if let Some(found) = comes_to(context, sum, price) {
        add_cost(context, found, sum, price, Gate::Holds);
    }
}

/// What does not agree is told where nothing else can be meant, and a slip lies between.
fn mispaid(context: &mut Context<'_>, sum: &Money, price: &str) {
    let figures = context.figures;
    let mut usual = figures.iter().filter(|found| found.item.is_none() && found.quantity.is_some());
    if let (Some(found), None) = (usual.next(), usual.next())
        && is_bill(context, sum)
    {
        add_cost(context, found, sum, price, Gate::Slip);
    }
}

fn add_cost(context: &mut Context<'_>, of: &Found, sum: &Money, price: &str, gate: Gate) {
    let energy = if of.is_power() { of_a_year(of) } else { Some(of.amount.clone()) };
    if let Some(energy) = energy {
        let (tariff, money) = (price.to_owned(), sum.written.clone());
        state(context, sum, Said::Cost(Cost { energy, tariff, money }), gate);
    }
}

/// A bill of some energy, and no price that it goes by.
fn lacking(context: &mut Context<'_>, sum: &Money) {
    let clause = clause_start(context.lower(), sum.range.start);
    let has_energy = context.figures.iter().any(|found| found.quantity.is_some());
    if has_energy && clause < sum.range.start && is_bill(context, sum) {
        state(context, sum, Said::Unknown(Unknown::Price), Gate::Plain);
    }
}

/// Whether money is said to be for electricity.
fn is_bill(context: &Context<'_>, sum: &Money) -> bool {
    let near = tail(context.gap(0, sum.range.start), 30);
    let near = near.rsplit(['；', ';', '。']).next().unwrap_or_default();
    has(near, Cue::Bill)
}

fn state(context: &mut Context<'_>, sum: &Money, said: Said, gate: Gate) {
    let clause = clause_start(context.lower(), sum.range.start).min(sum.range.start);
    let stated = Stated::Amount(sum.range.clone());
    context.say(clause..sum.range.end, ClaimKind::Cost, said, gate, stated);
}

/// What a price makes of a kilowatt-hour, and the money itself, if they are of one currency.
fn amounts(price: &str, money: &str) -> Option<(f64, f64)> {
    let rate = parse_tariff(price).ok()?.central().per_kwh;
    let money = parse_tariff(&format!("{money}/kWh")).ok()?.central().per_kwh;
    (rate.currency == money.currency && money.amount > 0.0).then_some((rate.amount, money.amount))
}

/// How many kilowatt-hours a figure is, of a power over a year.
fn kilowatt_hours(found: &Found) -> Option<f64> {
    let size = found.size()?;
    Some(if found.is_power() { size * 8.76 } else { size / 3.6e6 })
}

/// The sums of money in a text.
fn money(lower: &str) -> Vec<Money> {
    const SIGNS: [char; 4] = ['$', '€', '£', '₹'];
    const WORDS: [&str; 14] = [
        "美元", "欧元", "英镑", "港元", "日元", "元", "美分", "分钱", "dollars", "euros", "yuan",
        "cents", "pence", "pounds",
    ];
    if !has(lower, Cue::Money) {
        return Vec::new();
    }
    let mut found: Vec<Money> = Vec::new();
    for (at, sign) in lower.match_indices(SIGNS) {
        let start = at + sign.len();
        if let Some((_, length)) = scan_number(&lower[start..]) {
            let (length, written) = with_scale(&lower[start..], length);
            found.push(Money { range: at..start + length, written: format!("{sign}{written}") });
        }
    }
    for word in WORDS {
        for (at, _) in lower.match_indices(word) {
            let range = number_before(lower[..at].trim_end(), 16);
            let end = at + word.len();
            let taken = found.iter().any(|money| money.range.end > at && money.range.start < end);
            if let Some((_, start)) = range.filter(|_| !taken) {
                found.push(Money { range: start..end, written: currency(lower, start..end) });
            }
        }
    }
    sort_by_key(&mut found, |money| money.range.start);
    found
}

/// `1.6bn` as a price has it.
fn with_scale(text: &str, length: usize) -> (usize, String) {
    const SHORT: [(&str, &str); 4] =
        [("bn", "billion"), ("mn", "million"), ("m", "million"), ("k", "thousand")];
    let behind = &text[length..];
    let short = SHORT.iter().find(|(short, _)| {
        behind
            .strip_prefix(short)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    });
    match short {
        Some((short, long)) => (length + short.len(), format!("{} {long}", &text[..length])),
        None => (length, text[..length].to_owned()),
    }
}

/// The words of an amount of money; cents are those of the currency that the text has.
fn currency(lower: &str, range: Range<usize>) -> String {
    let written = &lower[range];
    match written.strip_suffix("cents") {
        Some(number) if lower.contains('€') => format!("{number}euro cents"),
        Some(number) => format!("{number}US cents"),
        None => written.to_owned(),
    }
}

/// The price that an amount of money is a part of, if it is one: `$60 a megawatt-hour`, 每千瓦时0.5元.
fn tariff(lower: &str, money: &Money) -> Option<String> {
    const UNITS: [(&str, &str); 12] = [
        ("kilowatt-hour", "kWh"),
        ("kilowatt hour", "kWh"),
        ("kwh", "kWh"),
        ("megawatt-hour", "MWh"),
        ("megawatt hour", "MWh"),
        ("mwh", "MWh"),
        ("unit", "kWh"),
        ("千瓦时", "kWh"),
        ("度电", "kWh"),
        ("度", "kWh"),
        ("兆瓦时", "MWh"),
        ("千瓦小时", "kWh"),
    ];
    let unit =
        |text: &str| UNITS.iter().find(|(name, _)| text.starts_with(name)).map(|(_, unit)| *unit);
    let behind = &lower[money.range.end..];
    let per = ["/", " / ", " per ", " a ", " an ", "每", "一"];
    let is_behind = per.iter().find_map(|per| unit(behind.strip_prefix(per)?.trim_start()));
    let ahead = tail(&lower[..money.range.start], 16);
    let is_ahead = || {
        ["每", "一", "1"].iter().find_map(|one| {
            let rest = &ahead[ahead.rfind(one)? + one.len()..];
            let unit = unit(rest)?;
            // 每度电0.5元, 每千瓦时电价约为0.5元, 一度电成本0.3元.
            let linked = head(rest, 12);
            (!linked.contains(['，', ',', '；', '。'])).then_some(unit)
        })
    };
    Some(format!("{}/{}", money.written, is_behind.or_else(is_ahead)?))
}

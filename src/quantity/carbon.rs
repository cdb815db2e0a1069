//! Masses of CO₂ in a claim: `4190万吨二氧化碳`, `41.9 Mt CO2`, `41.9 million tonnes of CO2`, and of a time:
//! `24.5 Mt CO2/yr`, 每年2450万吨二氧化碳.

use super::approximation::inside;
use super::parse::parse_number;
use super::per_energy::measure::{GASES, Measure};
use super::rounding::implied_rounding;
use super::statement::{Amount, Written};
use super::tail::PER;
use super::unit::Dimension;
use super::{Time, common_year, expression};
use crate::estimate::Estimate;
use uom::si::f64::Mass;
use uom::si::mass::kilogram;
use uom::si::time::second;

/// Units that no rate has, with a metric prefix or as Americans write the metric one, in kilograms.
const LARGE: [(&str, f64); 5] =
    [("Gt", 1e12), ("Mt", 1e9), ("kt", 1e6), ("tons", 1e3), ("ton", 1e3)];

/// A mass of CO₂ on one side of a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Carbon<'a> {
    mass: Estimate<Mass>,
    /// The number it is written with.
    digits: &'a str,
    per: Option<Per<'a>>,
}

/// The time in which it is emitted, and the words that say so: `/yr`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Per<'a> {
    time: Time,
    words: &'a str,
}

/// A mass of CO₂, perhaps of a time; `None` for anything else.
pub(super) fn read(text: &str) -> Option<Carbon<'_>> {
    let (amount, per) = match per_time(text) {
        Some((amount, per)) => (amount, Some(per)),
        None => (text, None),
    };
    let (mass, digits) = mass(&amount[inside(amount)])?;
    Some(Carbon { mass, digits, per })
}

impl<'a> Carbon<'a> {
    /// The side of the claim. What is emitted in a time is that of a year.
    pub fn written(&self, text: &str) -> Written {
        let years = self.per.map_or(1.0, |per| (common_year() / per.time).value);
        let amount = Amount::Carbon(self.mass.map(|mass| mass * years));
        Written::new(text.trim(), amount, implied_rounding(self.digits))
    }

    /// The other side, of the same time: a power is one over a year where the mass is of a time. The
    /// error are the words of the time where the other side is of none.
    pub fn per_time_of(&self, other: Written) -> Result<Written, &'a str> {
        let Some(per) = self.per else {
            return Ok(other);
        };
        match other.amount {
            Amount::Energy(_) | Amount::Over { .. } => Err(per.words),
            Amount::Power(power) => {
                Ok(Written { amount: Amount::Over { power, duration: common_year() }, ..other })
            }
            _ => Ok(other),
        }
    }
}

/// `/yr`, `per year` behind a mass or 每年 before it.
fn per_time(text: &str) -> Option<(&str, Per<'_>)> {
    let time = |word: &str| {
        // Twelve of them are the year that it comes to.
        if ["month", "mo", "月"].contains(&word.trim()) {
            return Some(common_year() / 12.0);
        }
        let unit = expression::unit(word.trim()).ok()?;
        let seconds = unit.exact.to_f64().filter(|_| unit.dimension == Dimension::Time)?;
        Some(Time::new::<second>(seconds))
    };
    if let Some(rest) = text.strip_prefix('每') {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        let mut times = ends.filter_map(|end| Some((end, time(&rest[..end])?)));
        let (end, time) = times.next_back()?;
        let (words, amount) = text.split_at(text.len() - rest.len() + end);
        return Some((amount.trim_start(), Per { time, words }));
    }
    if let Some(at) = text.rfind('/') {
        return Some((&text[..at], Per { time: time(&text[at + 1..])?, words: &text[at..] }));
    }
    let (before, word) = text.trim_end().rsplit_once(' ')?;
    let (amount, per) = before.trim_end().rsplit_once(' ').filter(|(_, per)| PER.contains(per))?;
    let words = &text[text.len().min(before.len() - per.len())..];
    Some((amount.trim_end(), Per { time: time(word)?, words }))
}

/// A mass of CO₂ and the number it is written with.
fn mass(text: &str) -> Option<(Estimate<Mass>, &str)> {
    let lower = text.to_ascii_lowercase();
    let gas = GASES.iter().find(|gas| lower.ends_with(**gas))?;
    let amount = text.get(..text.len().checked_sub(gas.len())?)?.trim_end();
    let amount = amount.strip_suffix(" of").unwrap_or(amount).trim_end();
    let large = LARGE.iter().find_map(|(unit, size)| Some((amount.strip_suffix(unit)?, *size)));
    let usual = || {
        let (unit, place) = Measure::Mass.unit_in(amount).ok().flatten()?;
        Some((amount.get(place)?, unit.size * 10_f64.powi(unit.power)))
    };
    let (number, size) = large.or_else(usual)?;
    let number = number.trim();
    let kilograms = parse_number(number).ok()? * size;
    kilograms.is_finite().then(|| (Estimate::exactly(Mass::new::<kilogram>(kilograms)), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masses_with_their_gas() {
        let kilograms = |text| read(text).map(|carbon| carbon.mass.central().get::<kilogram>());
        for text in
            ["4190万吨二氧化碳", "41.9 Mt CO2", "41.9 million tonnes of CO2", "0.419亿吨CO2e"]
        {
            let found = kilograms(text).unwrap_or_default();
            assert!((found / 4.19e10 - 1.0).abs() < 1e-12, "{text}: {found}");
        }
        assert_eq!(kilograms("838 g CO2"), Some(0.838));
        for text in ["41.9 Mt", "CO2", "x t CO2", "7 GWh CO2", "1968万吨标准煤", "-1 t CO2"] {
            assert_eq!(kilograms(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_emitted_in_a_time_is_that_of_a_year() {
        for (text, kilograms) in [
            ("24.5 Mt CO2/yr", 2.45e10),
            ("24.5 Mt CO2 per year", 2.45e10),
            ("24.5 Mt of CO2 a year", 2.45e10),
            ("每年2450万吨二氧化碳", 2.45e10),
            ("2450万吨二氧化碳/年", 2.45e10),
            ("1000 t CO2/h", 8.76e9),
            ("1 kt CO2 per day", 3.65e8),
            ("2 Mt CO2/month", 2.4e10),
            ("每月200万吨二氧化碳", 2.4e10),
            ("about 24.5 Mt CO2", 2.45e10),
        ] {
            let Amount::Carbon(mass) = read(text).unwrap().written(text).amount else {
                panic!("{text}");
            };
            let found = mass.central().get::<kilogram>();
            assert!((found / kilograms - 1.0).abs() < 1e-12, "{text}: {found}");
        }
        for text in ["24.5 Mt CO2/kWh", "24.5 Mt/yr", "CO2/yr", "24.5 Mt CO2/"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

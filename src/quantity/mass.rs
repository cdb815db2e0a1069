//! Masses of CO₂ or coal in a claim: `4190万吨二氧化碳`, `41.9 million tonnes of CO2`, `1 t of coal`; and of
//! a time: `24.5 Mt CO2/yr`, 每年2450万吨二氧化碳.

use super::amount::{Amount, Written};
use super::approximation::inside;
use super::parse::parse_number;
use super::per_energy::measure::{GASES, Measure};
use super::rounding::implied_rounding;
use super::tail::PER;
use super::unit::Dimension;
use super::{Energy, Time, common_year, expression};
use crate::estimate::Estimate;
use uom::si::energy::gigajoule;
use uom::si::f64::Mass;
use uom::si::mass::{kilogram, ton};
use uom::si::time::second;

/// What a mass is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stuff {
    Carbon,
    /// Of no stated heat.
    Coal,
    /// As tce counts it.
    StandardCoal,
}

/// Units that no rate has, with a metric prefix or as Americans write the metric one, in kilograms.
const LARGE: [(&str, f64); 5] =
    [("Gt", 1e12), ("Mt", 1e9), ("kt", 1e6), ("tons", 1e3), ("ton", 1e3)];

/// Standard coal as prose names it; its units are in the unit table.
const STANDARD: [&str; 2] = ["standard coal", "coal equivalent"];

/// Coal of any other sort, the longer names first.
const COALS: [&str; 6] = ["coal", "原煤", "煤炭", "动力煤", "煤碳", "煤"];

/// A mass on one side of a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Claimed<'a> {
    mass: Estimate<Mass>,
    /// The number it is written with.
    digits: &'a str,
    pub stuff: Stuff,
    per: Option<PerTime<'a>>,
}

/// The time in which it is emitted or burnt, and the words that say so: `/yr`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct PerTime<'a> {
    time: Time,
    words: &'a str,
}

/// A mass, perhaps of a time; `None` for anything else.
pub(super) fn read(text: &str) -> Option<Claimed<'_>> {
    let (amount, per) = match per_time(text) {
        Some((amount, per)) => (amount, Some(per)),
        None => (text, None),
    };
    let (mass, digits, stuff) = mass(&amount[inside(amount)])?;
    Some(Claimed { mass, digits, stuff, per })
}

impl<'a> Claimed<'a> {
    /// The side of the claim. What is emitted or burnt in a time is that of a year.
    pub fn written(&self, text: &str) -> Written {
        let years = self.per.map_or(1.0, |per| (common_year() / per.time).value);
        let mass = self.mass.map(|mass| mass * years);
        let amount = match self.stuff {
            Stuff::Carbon => Amount::Carbon(mass),
            Stuff::Coal => Amount::Coal(mass),
            Stuff::StandardCoal => Amount::Energy(mass.map(heat_of_standard_coal)),
        };
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
                let amount = Amount::Over { power, duration: common_year(), drawn: false };
                Ok(Written { amount, ..other })
            }
            _ => Ok(other),
        }
    }

    /// The words of the time that it is of.
    pub fn words(&self) -> Option<&'a str> {
        self.per.map(|per| per.words)
    }

    /// The words of the time that one of two masses has and the other lacks.
    pub fn per_time_without(&self, other: &Self) -> Option<&'a str> {
        match (self.per, other.per) {
            (Some(per), None) | (None, Some(per)) => Some(per.words),
            _ => None,
        }
    }
}

/// `/yr`, `per year` behind a mass or 每年 before it.
fn per_time(text: &str) -> Option<(&str, PerTime<'_>)> {
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
        return Some((amount.trim_start(), PerTime { time, words }));
    }
    if let Some(at) = text.rfind('/') {
        return Some((&text[..at], PerTime { time: time(&text[at + 1..])?, words: &text[at..] }));
    }
    let (before, word) = text.trim_end().rsplit_once(' ')?;
    let (amount, per) = before.trim_end().rsplit_once(' ').filter(|(_, per)| PER.contains(per))?;
    let words = &text[text.len().min(before.len() - per.len())..];
    Some((amount.trim_end(), PerTime { time: time(word)?, words }))
}

/// A mass, the number it is written with, and what it is of; `None` for anything else.
fn mass(text: &str) -> Option<(Estimate<Mass>, &str, Stuff)> {
    let (amount, stuff) = stuff(text)?;
    let amount = amount.strip_suffix(" of").unwrap_or(amount).trim_end();
    let large = LARGE.iter().find_map(|(unit, size)| Some((amount.strip_suffix(unit)?, *size)));
    let usual = || {
        let (unit, place) = Measure::Mass.unit_in(amount).ok().flatten()?;
        Some((amount.get(place)?, unit.size * 10_f64.powi(unit.power)))
    };
    let (number, size) = large.or_else(usual)?;
    let number = number.trim();
    let kilograms = parse_number(number).ok()? * size;
    let mass = Estimate::exactly(Mass::new::<kilogram>(kilograms));
    kilograms.is_finite().then_some((mass, number, stuff))
}

/// What stands in front of the name of a stuff, and which that is. 吨标准煤 is a unit of its own.
fn stuff(text: &str) -> Option<(&str, Stuff)> {
    let lower = text.to_ascii_lowercase();
    let names = |names: &[&str]| {
        let name = names.iter().find(|name| lower.ends_with(**name))?;
        Some(text.get(..text.len().checked_sub(name.len())?)?.trim_end())
    };
    let standard = || Some((names(&STANDARD)?, Stuff::StandardCoal));
    let coal =
        || Some((names(&COALS)?, Stuff::Coal)).filter(|(rest, _)| !rest.ends_with(['标', '標']));
    let carbon = names(GASES).map(|rest| (rest, Stuff::Carbon));
    carbon.or_else(standard).or_else(coal).filter(|(rest, _)| !rest.ends_with(['准', '準']))
}

/// Whether a text names standard coal in prose.
pub(super) fn names_standard_coal(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    STANDARD.iter().any(|name| lower.ends_with(name))
}

/// 29.3076 GJ a tonne, as the tce of the unit table.
pub(super) fn heat_of_standard_coal(mass: Mass) -> Energy {
    Energy::new::<gigajoule>(mass.get::<ton>() * 29.3076)
}

impl Written {
    /// Whether an energy is written as the heat of coal: `1968万吨标准煤`, `5 Mtce`.
    #[must_use]
    pub fn is_coal(&self) -> bool {
        matches!(self.amount, Amount::Energy(_)) && names_coal(&self.text)
    }
}

/// Whether a quantity or a unit is one of standard coal.
pub(crate) fn names_coal(text: &str) -> bool {
    ["标准煤", "標準煤", "标煤", "標煤", "tce", "gce"].iter().any(|unit| text.contains(unit))
        || names_standard_coal(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse_energy;

    #[test]
    fn masses_with_their_stuff() {
        let kilograms = |text| read(text).map(|read| read.mass.central().get::<kilogram>());
        for text in
            ["4190万吨二氧化碳", "41.9 Mt CO2", "41.9 million tonnes of CO2", "0.419亿吨CO2e"]
        {
            let found = kilograms(text).unwrap_or_default();
            assert!((found / 4.19e10 - 1.0).abs() < 1e-12, "{text}: {found}");
        }
        assert_eq!(kilograms("838 g CO2"), Some(0.838));
        for text in ["1 t coal", "1吨煤", "1000 kg of coal", "1吨原煤", "1 tonne of standard coal"]
        {
            assert_eq!(kilograms(text), Some(1000.0), "{text}");
        }
        for text in
            ["41.9 Mt", "CO2", "x t CO2", "7 GWh CO2", "1968万吨标准煤", "-1 t CO2", "1吨标煤"]
        {
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

    #[test]
    fn a_tonne_of_standard_coal_is_a_tce() {
        let heat = heat_of_standard_coal(Mass::new::<ton>(1.0));
        assert_eq!(Ok(heat), parse_energy("1 tce"));
    }
}
